// Steps that take long by themselves are noticed, and views after them are prepared.
#include "recording/slow_steps.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/events.h"
#include "recording/recorder.h"

namespace heapscope::recording {
namespace {

using Steps = std::vector<uint64_t>;

TEST(SlowSteps, ManyQuickStepsAreNotSlow) {
  SlowSteps slow;
  slow.begin(3);
  for (uint64_t steps = 0; steps < 100'000; steps += 1000) {
    slow.look(steps, 2.9);
  }
  EXPECT_TRUE(slow.after().empty());
}

TEST(SlowSteps, TimeWithinOneStepAddsUp) {
  SlowSteps slow;
  slow.begin(3);
  for (int i = 0; i < 20; ++i) {
    slow.look(7, 0.5);
  }
  EXPECT_EQ(slow.after(), (Steps{7}));
  slow.look(8, 0.5);
  slow.look(9, 0.5);
  slow.look(9, 0.5);
  EXPECT_EQ(slow.after(), (Steps{7, 8}));
}

TEST(SlowSteps, AFewStepsWithinALongTimeAreSuspects) {
  SlowSteps slow;
  slow.begin(3);
  slow.look(5, 0.1);
  slow.look(8, 40);
  slow.look(5000, 40);
  EXPECT_EQ(slow.after(), (Steps{5, 6, 7, 8}));
}

TEST(SlowSteps, ARunThatGoesOnFromBeforeTellsNothingTwice) {
  SlowSteps slow;
  slow.begin(3);
  slow.look(5, 9);
  slow.look(2, 0.1);
  slow.look(5, 0.1);
  slow.look(5, 9);
  EXPECT_EQ(slow.after(), (Steps{1, 2, 3, 4, 5}));
}

constexpr char kProgram[] =
    "print('before')\n"
    "import decimal\n"
    "kept = [decimal.Decimal(1)]\n"
    "def later():\n"
    "    import dataclasses\n"
    "    return dataclasses\n"
    "name = later().__name__\n"
    "total = sum(range(5))\n";

/// Checkpoints as far apart as this; a step of more is slow.
constexpr int64_t kSafePoints = 30;

void record(Recorder& recorder, int64_t safe_points) {
  RunOptions options;
  options.checkpoint_safe_points = safe_points;
  Progress progress = recorder.start(kProgram, options, true);
  while (progress.state == RunState::kRunning) {
    progress = recorder.advance(50);
  }
}

class BirthCounter final : public EventSink {
 public:
  BirthCounter() { event_sink = this; }
  ~BirthCounter() override { event_sink = nullptr; }
  void object_born(uint64_t, uint64_t) override { ++births; }
  void object_freed(uint64_t, uint64_t, DeathCause) override {}
  void collector_phase(int, CollectorPhase) override {}
  void memory_mapped(uint64_t, int64_t) override {}
  int births = 0;
};

/// What a view of the step costs when the reader comes from far: objects that are made on the way.
int births_on_the_way(Recorder& recorder, uint64_t step) {
  recorder.view(0, {});
  const BirthCounter counter;
  recorder.visit(step, [](const vm::StepEvent&) {});
  return counter.births;
}

uint64_t first_of_line(const Recorder& recorder, int line) {
  for (uint64_t step = 0; step < recorder.steps(); ++step) {
    if (recorder.rows().line(step) == line && recorder.rows().kind(step) == vm::StepKind::kLine) {
      return step;
    }
  }
  return 0;
}

TEST(Prepare, AViewAfterAnImportDoesNotRunItAgain) {
  Recorder recorder;
  record(recorder, kSafePoints);
  Steps behind;
  for (const int line : {2, 5}) {
    behind.push_back(first_of_line(recorder, line) + 1);
  }
  EXPECT_TRUE(recorder.prepared().empty());
  EXPECT_GT(births_on_the_way(recorder, behind[0]), 300);
  while (recorder.prepare(0) > 0) {
  }
  const Steps prepared = recorder.prepared();
  for (const uint64_t step : behind) {
    EXPECT_NE(std::find(prepared.begin(), prepared.end(), step), prepared.end()) << "step " << step;
    EXPECT_LT(births_on_the_way(recorder, step), 50) << "step " << step;
    EXPECT_LT(births_on_the_way(recorder, step + 1), 50) << "step " << step + 1;
  }
}

TEST(Prepare, ViewsAndStatesAreTheSame) {
  Recorder recorder;
  record(recorder, kSafePoints);
  std::vector<std::string> views;
  std::vector<uint64_t> hashes;
  for (uint64_t step = 0; step < recorder.steps(); ++step) {
    views.push_back(recorder.view(step, {}));
    hashes.push_back(recorder.hash_at(step));
  }
  record(recorder, kSafePoints);
  while (recorder.prepare(0) > 0) {
  }
  ASSERT_FALSE(recorder.prepared().empty());
  for (uint64_t step = recorder.steps(); step-- > 0;) {
    EXPECT_EQ(recorder.view(step, {}), views[step]) << "step " << step;
    EXPECT_EQ(recorder.hash_at(step), hashes[step]) << "step " << step;
  }
}

TEST(Prepare, WhatWasPreparedStaysHoweverManyStepsAreVisited) {
  Recorder recorder;
  record(recorder, kSafePoints);
  while (recorder.prepare(0) > 0) {
  }
  const Steps prepared = recorder.prepared();
  for (size_t round = 0; round < 6; ++round) {
    for (uint64_t step = 0; step < recorder.steps(); ++step) {
      inspect::ViewDetail detail;
      detail.objects = 100 + round;
      recorder.view(step, detail);
    }
  }
  EXPECT_EQ(recorder.prepared(), prepared);
}

}  // namespace
}  // namespace heapscope::recording
