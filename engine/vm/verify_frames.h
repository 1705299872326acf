// verify_frames: can every frame be gone on with? Rules F1 to F3 (interpreter_frame.h), read-only.
//
//   F1  the stack is no deeper than the code object allows
//   F2  each slot, and each of the frame's own references, is null or a live object
//   F3  the frame stands before an instruction of its code, or on one
// Frames of the data stack, of generators that are not finished, and of frame objects.
#pragma once

#include "base/problem.h"

namespace heapscope::objects {
class HeapCensus;
}

namespace heapscope::vm {

void verify_frames(const objects::HeapCensus& census, Problems& problems);

}  // namespace heapscope::vm
