// R1 over all conformance programs: from a checkpoint, and from the one before it, the run comes to the same machine.
#include <gtest/gtest.h>

#include <cstdio>
#include <string>
#include <vector>

#include "recording/recorder.h"
#include "unit/support/programs.h"

namespace heapscope::recording {
namespace {

constexpr size_t kProgramsBetween = 12;  // a part of them, unless all are wanted
constexpr int64_t kSafePointsBetween = 100;

TEST(Checkpoints, AreWhatReexecutionComesTo) {
  const std::vector<testing_support::Program> programs = testing_support::conformance_programs(kProgramsBetween);
  Recorder recorder;
  size_t compared = 0;
  for (const auto& [name, source] : programs) {
    SCOPED_TRACE(name);
    RunOptions options;
    options.checkpoint_safe_points = kSafePointsBetween;
    options.step_limit = 20000;
    Progress progress = recorder.start(source, options, true);
    while (progress.state == RunState::kRunning) {
      progress = recorder.advance(0.2);
    }
    for (const auto& [near, far] : recorder.checkpoint_hashes()) {
      EXPECT_EQ(near, far);
      ++compared;
    }
  }
  std::printf("%zu checkpoints of %zu programs\n", compared, programs.size());
  EXPECT_GT(compared, programs.size());
}

}  // namespace
}  // namespace heapscope::recording
