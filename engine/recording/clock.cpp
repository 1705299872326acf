#include "recording/clock.h"

#include <algorithm>
#include <chrono>

#include "vm/eval.h"
#include "vm/run.h"
#include "vm/safe_points.h"
#include "vm/step_log.h"

namespace heapscope::recording {
namespace {

// The clock is looked at about once in so many milliseconds: the number of safe points between two looks follows how
// long the last ones took, so that a program of few, dear lines is looked at often enough.
constexpr double kLookEvery = 0.5;
constexpr int64_t kMostSafePoints = 256;  ///< more would pass over an import (SlowSteps) after a quick loop
/// At first: the run before may have gone quicker.
constexpr int64_t kFirstSafePoints = 16;
/// Once a pause is wanted: nested native calls cannot, and the first safe point after them should not be missed.
constexpr int64_t kSafePointsWhenLate = 4;

double slice_deadline = 0;
double looked_at = 0;
SlowSteps* slow_steps = nullptr;

/// Asked by the evaluator every so many safe points: past the deadline it pauses where it can.
bool look_at_clock() {
  vm::EvalControl& control = vm::eval_control;
  if (control.pause_wanted) {
    return false;
  }
  const double now = now_ms();
  const double took = now - looked_at;
  looked_at = now;
  if (slow_steps != nullptr) {
    slow_steps->look(vm::steps_so_far(), took);
  }
  if (now >= slice_deadline) {
    control.pause_wanted = true;
    control.slice = kSafePointsWhenLate;
  } else if (took > 2 * kLookEvery) {
    control.slice = std::max<int64_t>(1, static_cast<int64_t>(static_cast<double>(control.slice) * kLookEvery / took));
  } else if (took < kLookEvery) {
    control.slice = std::min(kMostSafePoints, control.slice * 2);
  }
  return false;
}

/// Asked after the safe points that a slice was given, and then every few until it can pause.
bool end_slice() {
  vm::EvalControl& control = vm::eval_control;
  if (slow_steps != nullptr) {
    slow_steps->look(vm::steps_so_far(), control.pause_wanted ? kSafePointsWhenLate : 0);
  }
  control.pause_wanted = true;
  control.slice = kSafePointsWhenLate;
  return false;
}

}  // namespace

double now_ms() {
  using Clock = std::chrono::steady_clock;
  return std::chrono::duration<double, std::milli>(Clock::now().time_since_epoch()).count();
}

void forget_pace() { vm::eval_control.slice = kFirstSafePoints; }

void run_slice(double deadline, int64_t safe_points, SlowSteps* slow) {
  const int64_t slice = safe_points > 0 ? safe_points : std::clamp<int64_t>(vm::eval_control.slice, 1, kMostSafePoints);
  slice_deadline = deadline;
  looked_at = now_ms();
  slow_steps = slow;
  vm::eval_control = {};
  vm::eval_control.slice = slice;
  vm::ask_host_after(slice);
  vm::eval_control.stop_requested = safe_points > 0 ? end_slice : look_at_clock;
  vm::run_program();
  if (slow != nullptr) {
    slow->look(vm::steps_so_far(), safe_points > 0 ? 0 : now_ms() - looked_at);
  }
}

}  // namespace heapscope::recording
