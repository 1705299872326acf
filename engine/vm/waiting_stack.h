// How deep the evaluation stack of a frame is that waits for native code.
//
// Such a frame's stack pointer is in the evaluator's hands, not in the frame (F1). But the compiler gives each
// instruction one depth, the same on every way that leads to it, so the code tells:
//
//   [ certain ............ | operands of the instruction that waits ]
//     held for sure          held until the instruction lets go of them, at times one by one
//
// Unwinding empties the slots that it has let go of.
#pragma once

#include "objects/heap_census.h"

namespace heapscope::vm {

/// Of a frame whose stacktop is -1. Both are 0 when the instruction cannot be told.
objects::WaitingStack waiting_stack(const objects::_PyInterpreterFrame* frame);

}  // namespace heapscope::vm
