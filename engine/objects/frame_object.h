// frame: the object a program gets for a running or finished call (sys._getframe, tb_frame).
//
//   PyFrameObject
//   16 f_back      set when the call has ended: the frame object of the caller
//   24 f_frame     the interpreter frame: on the data stack, in a generator, or _f_frame_data
//   32 f_trace  40 f_lineno (0: ask the code)  44 f_trace_lines  45 f_trace_opcodes
//   46 f_fast_as_locals
//   48 _f_frame_data   room for the interpreter frame, used once the call has ended
//
// Made only when somebody asks (or an exception passes); tracked by the collector only after it
// has taken the frame over (interpreter_frame.h has the states).
// Model: Include/internal/pycore_frame.h struct _frame, Objects/frameobject.c (3.11).
#pragma once

#include <cstdint>

#include "objects/interpreter_frame.h"
#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyFrameObject : PyObject {
  Ref<PyFrameObject> f_back;
  Ref<_PyInterpreterFrame> f_frame;
  Ref<PyObject> f_trace;
  int32_t f_lineno;
  uint8_t f_trace_lines;
  uint8_t f_trace_opcodes;
  uint8_t f_fast_as_locals;
  uint8_t padding;
  uint64_t _f_frame_data[1];
};
static_assert(sizeof(PyFrameObject) == 56 && offsetof(PyFrameObject, _f_frame_data) == 48);

inline PyFrameObject* as_frame(PyObject* op) { return static_cast<PyFrameObject*>(op); }
inline bool frame_check(const PyObject* op) { return is_type(op, frame_type()); }

/// Its `__sizeof__`: a frame has no `ob_size`, its code says how long it is.
int64_t frame_size(const PyFrameObject* frame);
/// The caller's frame object, null (no error) for the outermost.
Owned<PyObject> frame_get_back(PyFrameObject* frame);
int frame_get_line_number(PyFrameObject* frame);
Owned<PyObject> frame_get_locals(PyFrameObject* frame);

}  // namespace heapscope::objects
