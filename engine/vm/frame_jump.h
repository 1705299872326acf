// Writing frame.f_lineno: a trace function sends its frame to another line.
//
// What lies on the evaluation stack must fit the place that is jumped to, so for each instruction it is worked out what
// kinds of values are there (StackKinds): where the frame's stack has more, it is popped, where it has something else, the
// jump is refused.  Model: Objects/frameobject.c mark_stacks, frame_setlineno (3.11).
#pragma once

#include "objects/frame_object.h"
#include "objects/object.h"

namespace heapscope::vm {

/// The setter of frame.f_lineno; `value` null: deleting. The evaluator goes on at the frame's prev_instr.
Status frame_set_line(objects::PyFrameObject* object, objects::PyObject* value);

}  // namespace heapscope::vm
