#include "recording/slow_steps.h"

#include <algorithm>

namespace heapscope::recording {
namespace {

constexpr uint64_t kFewSteps = 32;

}  // namespace

void SlowSteps::begin(double slow) {
  slow_ = slow;
  steps_ = 0;
  spent_ = 0;
  after_.clear();
}

void SlowSteps::look(uint64_t steps, double took) {
  spent_ += took;
  // Still within the step, or a run that went on from a checkpoint.
  if (steps <= steps_ && spent_ < slow_) {
    steps_ = steps;
    return;
  }
  if (spent_ >= slow_ && steps - std::min(steps, steps_) <= kFewSteps) {
    // Step n - 1 is the one that runs when n have happened.
    uint64_t step = std::max<uint64_t>(std::min(steps_, steps), 1);
    step = after_.empty() ? step : std::max(step, after_.back() + 1);
    for (; step <= steps; ++step) {
      after_.push_back(step);
    }
  }
  if (steps != steps_) {
    steps_ = steps;
    spent_ = 0;
  }
}

}  // namespace heapscope::recording
