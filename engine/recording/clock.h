// Host time for deciding where states are kept, and slices of a run that end by it. Costs decide where checkpoints
// lie, never what the program does.
#pragma once

#include <cstddef>
#include <cstdint>

namespace heapscope::recording {

double now_ms();

/// Runs the machine until about `deadline`, to the first safe point after it where it can pause, or to a step where
/// the hook says so.
void run_slice(double deadline);

/// Lines of input() that the state in the image has read.
extern size_t lines_read;

/// On the way to a step, a state is kept after so many milliseconds of re-execution.
inline constexpr double kKeepAfter = 3;

}  // namespace heapscope::recording
