// traceback: the chain of frames that an exception has passed, outermost first.
//
//   16 tb_next   24 tb_frame   32 tb_lasti (bytes)   36 tb_lineno
// Each frame that an exception leaves puts a new head before the chain, so the head is the
// outermost frame and the last entry the one that raised.
// Model: Python/traceback.c (3.11).
#pragma once

#include <cstdint>

#include "objects/frame_object.h"
#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyTracebackObject : PyObject {
  Ref<PyTracebackObject> tb_next;
  Ref<PyFrameObject> tb_frame;
  int32_t tb_lasti;
  int32_t tb_lineno;
};
static_assert(sizeof(PyTracebackObject) == 40);

inline PyTracebackObject* as_traceback(PyObject* op) { return static_cast<PyTracebackObject*>(op); }
inline bool traceback_check(const PyObject* op) { return is_type(op, traceback_type()); }

/// Adds the frame to the pending error's traceback (PyTraceBack_Here).
Status traceback_here(PyFrameObject* frame);
Owned<PyObject> traceback_from_frame(PyObject* tb_next, PyFrameObject* frame);

}  // namespace heapscope::objects
