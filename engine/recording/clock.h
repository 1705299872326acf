// Host time for deciding where states are kept, and slices of a run that end by it. Costs decide where checkpoints
// lie, never what the program does.
#pragma once

#include <cstdint>

#include "recording/slow_steps.h"

namespace heapscope::recording {

double now_ms();

/// Runs the machine until about `deadline`, to the first safe point after it where it can pause, or to a step where
/// the hook says so. With `safe_points` above 0 after so many of them instead, whatever the time. `slow`: notes the steps
/// that took long, or as many safe points as the slice was given; may be null.
void run_slice(double deadline, int64_t safe_points = 0, SlowSteps* slow = nullptr);

/// A run begins: how quickly the last one passed its safe points tells nothing of it.
void forget_pace();

/// On the way to a step, a state is kept after so many milliseconds of re-execution.
inline constexpr double kKeepAfter = 6;

}  // namespace heapscope::recording
