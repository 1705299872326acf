// Who hears of a code object that was made from another one (code.replace, and so types.coroutine).
//
// The copy of a program's code is the program's too, and is stepped as the original is. The stepper is above this layer
// and installs itself.
#pragma once

namespace heapscope::objects {

struct PyCodeObject;

/// Host side, set once at start; may be null.
extern void (*code_copied)(const PyCodeObject* original, PyCodeObject* copy);

}  // namespace heapscope::objects
