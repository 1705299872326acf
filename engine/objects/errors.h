// Raising, testing and carrying exceptions.  Model: Python/errors.c (3.11).
//
// The pending error is CPython 3.11's triple (type, value, traceback) in the thread state, made
// into an exception object only when somebody looks (err_normalize_exception).  Messages are built
// with fmt: `return err_format(exc_type_error(), "'{}' object is not iterable", type_name(t))`.
#pragma once

#include <fmt/core.h>

#include <string_view>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/thread_state.h"

namespace heapscope::objects {

Failed err_set_none(PyTypeObject* type);
Failed err_set_object(PyObject* type, PyObject* value);
Failed err_set_string(PyTypeObject* type, std::string_view utf8);
Failed err_no_memory();  // PyErr_NoMemory
Failed err_bad_internal_call(const char* where);
inline bool err_occurred() { return thread_state().curexc_type.bits != 0; }
PyObject* err_occurred_type();  // PyErr_Occurred, borrowed
bool err_exception_matches(PyTypeObject* type);
bool err_given_exception_matches(PyObject* error, PyObject* type);
void err_clear();
void err_fetch(Owned<PyObject>* type, Owned<PyObject>* value, Owned<PyObject>* traceback);
void err_restore(Owned<PyObject> type, Owned<PyObject> value, Owned<PyObject> traceback);
void err_normalize_exception(Owned<PyObject>* type, Owned<PyObject>* value, Owned<PyObject>* traceback);
/// Reports an error that nobody can handle ("Exception ignored in: ...") on stderr and clears it.
void err_write_unraisable(PyObject* where);

Failed err_format_args(PyTypeObject* type, fmt::string_view format, fmt::format_args arguments);
/// fmt syntax; `const char*`, std::string_view, integers.  For objects: `repr_text(o)` (object.cpp) etc.
template <class... A>
Failed err_format(PyTypeObject* type, fmt::format_string<A...> format, A&&... arguments) {
  return err_format_args(type, format, fmt::make_format_args(arguments...));
}

/// The same with the pending error as its cause and context (_PyErr_FormatFromCause).
Failed err_format_from_cause_args(PyTypeObject* type, fmt::string_view format, fmt::format_args arguments);
template <class... A>
Failed err_format_from_cause(PyTypeObject* type, fmt::format_string<A...> format, A&&... arguments) {
  return err_format_from_cause_args(type, format, fmt::make_format_args(arguments...));
}

}  // namespace heapscope::objects
