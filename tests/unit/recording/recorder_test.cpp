// Any step, in any order, gives the same machine and the same view (R1, R2).
#include "recording/recorder.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace heapscope::recording {
namespace {

constexpr char kProgram[] =
    "class Node:\n"
    "    def __init__(self, value):\n"
    "        self.value = value\n"
    "    def __del__(self):\n"
    "        print('bye', self.value)\n"
    "nodes = []\n"
    "for i in range(6):\n"
    "    nodes.append(Node(i))\n"
    "a = Node('a')\n"
    "a.me = a\n"
    "del a\n"
    "nodes.sort(key=lambda node: -node.value)\n"
    "del nodes[2:4]\n"
    "import gc\n"
    "gc.collect()\n";

Progress record(Recorder& recorder, const std::string& source) {
  Progress progress = recorder.start(source, RunOptions{}, true);
  std::string out = progress.out;
  while (progress.state == RunState::kRunning) {
    progress = recorder.advance(50);
    out += progress.out;
  }
  progress.out = out;
  return progress;
}

TEST(Recorder, OutputIsThatOfOneRun) {
  Recorder recorder;
  const Progress progress = record(recorder, kProgram);
  EXPECT_EQ(progress.out, "bye 2\nbye 3\nbye a\nbye 0\nbye 1\nbye 4\nbye 5\n");
  EXPECT_EQ(progress.status, 0);
}

TEST(Recorder, ForwardAndBackwardGiveTheSameMachineAndViews) {
  Recorder recorder;
  record(recorder, kProgram);
  const uint64_t steps = recorder.steps();
  ASSERT_GT(steps, 40u);
  std::vector<uint64_t> hashes;
  std::vector<std::string> views;
  for (uint64_t step = 0; step < steps; ++step) {
    hashes.push_back(recorder.hash_at(step));
    views.push_back(recorder.view(step, {}));
  }
  for (uint64_t step = steps; step-- > 0;) {
    EXPECT_EQ(recorder.view(step, {}), views[step]) << "step " << step;
    EXPECT_EQ(recorder.hash_at(step), hashes[step]) << "step " << step;
  }
}

TEST(Recorder, ASecondRecordingOfTheSameProgramIsTheSame) {
  Recorder recorder;
  record(recorder, kProgram);
  const uint64_t first = recorder.hash_at(recorder.steps() / 2);
  record(recorder, "x = 1\n");
  record(recorder, kProgram);
  EXPECT_EQ(recorder.hash_at(recorder.steps() / 2), first);
}

TEST(Recorder, TheStepLimitStopsAnEndlessLoopAndKeepsWhatWasRecorded) {
  Recorder recorder;
  RunOptions options;
  options.step_limit = 5000;
  Progress progress = recorder.start("n = 0\nwhile True:\n    n += 1\n", options, true);
  while (progress.state == RunState::kRunning) {
    progress = recorder.advance(50);
  }
  EXPECT_EQ(progress.state, RunState::kStopped);
  EXPECT_EQ(progress.stopped, StopReason::kSteps);
  EXPECT_EQ(recorder.steps(), 5000u);
  EXPECT_NE(recorder.view(4000, {}).find("\"n\":"), std::string::npos);
}

TEST(Recorder, AnUncaughtErrorEndsTheRunWithItsTraceback) {
  Recorder recorder;
  const Progress progress = record(recorder, "x = [1]\nx[3]\n");
  EXPECT_EQ(progress.status, 1);
  ASSERT_TRUE(progress.has_error);
  EXPECT_EQ(progress.error.type, "IndexError");
  EXPECT_EQ(progress.error.line, 2);
  EXPECT_NE(recorder.view(recorder.steps() - 1, {}).find("list index out of range"), std::string::npos);
}

}  // namespace
}  // namespace heapscope::recording
