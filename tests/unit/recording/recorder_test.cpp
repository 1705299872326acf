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

Progress to_the_end(Recorder& recorder, Progress progress, std::string* out) {
  *out += progress.out;
  while (progress.state == RunState::kRunning) {
    progress = recorder.advance(50);
    *out += progress.out;
  }
  return progress;
}

TEST(Recorder, ARunWaitsForInputAndGoesOnWithNothingLost) {
  const char* program =
      "print('name?')\n"
      "name = input('> ')\n"
      "print('hello', name)\n"
      "for i in range(2):\n"
      "    print(i, input())\n"
      "breakpoint()\n"
      "input()\n";
  Recorder recorder;
  RunOptions options;
  options.waits_for_input = true;
  std::string out;
  Progress progress = to_the_end(recorder, recorder.start(program, options, true), &out);
  ASSERT_EQ(progress.stopped, StopReason::kInput);
  EXPECT_EQ(out, "name?\n> ");
  const uint64_t waited_at = progress.steps - 1;
  const std::string waiting = recorder.view(waited_at, {});
  const uint64_t hash = recorder.hash_at(waited_at);
  for (const std::string line : {"Ann", "x", "y"}) {
    progress = to_the_end(recorder, recorder.answer(&line), &out);
    ASSERT_EQ(progress.stopped, StopReason::kInput);
    EXPECT_EQ(recorder.view(waited_at, {}), waiting);
    EXPECT_EQ(recorder.hash_at(waited_at), hash);
  }
  EXPECT_EQ(recorder.breakpoints().size(), 1u);
  progress = to_the_end(recorder, recorder.answer(nullptr), &out);
  EXPECT_EQ(progress.state, RunState::kDone);
  EXPECT_EQ(progress.error.type, "EOFError");
  EXPECT_EQ(out, "name?\n> hello Ann\n0 x\n1 y\n");
  EXPECT_EQ(recorder.lines_given(), (std::vector<std::string>{"Ann", "x", "y"}));
  EXPECT_EQ(recorder.breakpoints().size(), 1u);
  std::vector<uint64_t> hashes;
  for (uint64_t step = 0; step < recorder.steps(); ++step) {
    hashes.push_back(recorder.hash_at(step));
  }
  // Given all lines from the start it has the same states.
  options.waits_for_input = false;
  options.input = {"Ann", "x", "y"};
  out.clear();
  to_the_end(recorder, recorder.start(program, options, true), &out);
  ASSERT_EQ(recorder.steps(), hashes.size());
  for (uint64_t step = 0; step < recorder.steps(); ++step) {
    EXPECT_EQ(recorder.hash_at(step), hashes[step]) << "step " << step;
  }
}

TEST(Recorder, NothingInTheProgramCatchesThatItWaits) {
  Recorder recorder;
  RunOptions options;
  options.waits_for_input = true;
  std::string out;
  const char* program =
      "import sys\n"
      "try:\n"
      "    line = sys.stdin.readline()\n"
      "    print('got', repr(line))\n"
      "except BaseException as e:\n"
      "    print('caught', e)\n"
      "finally:\n"
      "    print('finally')\n";
  Progress progress = to_the_end(recorder, recorder.start(program, options, true), &out);
  EXPECT_EQ(progress.stopped, StopReason::kInput);
  EXPECT_EQ(out, "");
  const std::string line = "one";
  progress = to_the_end(recorder, recorder.answer(&line), &out);
  EXPECT_EQ(progress.state, RunState::kDone);
  EXPECT_EQ(out, "got 'one\\n'\nfinally\n");
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
