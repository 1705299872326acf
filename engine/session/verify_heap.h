// verify_heap: is the whole machine in order? Numbered rules of every layer (STYLE 2.7), read-only.
//
//   M  memory (memory/verify_memory.h)    O  objects, with the full recount of references
//   G  collector (gc/verify_gc.h)         F  frames (vm/verify_frames.h)
// It reports, never asserts: a test can ask for one exact rule.
#pragma once

#include "base/problem.h"

namespace heapscope::objects {
struct PyObject;
}

namespace heapscope::session {

enum class VerifyLevel { kQuick, kFull };

/// kQuick: M and G, cheap. kFull: everything, the recount of every reference included.
/// `returning`: the machine stands at a return, and this value is on its way to the caller.
Problems verify_heap(VerifyLevel level, objects::PyObject* returning = nullptr);

}  // namespace heapscope::session
