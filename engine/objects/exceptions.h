// Exception objects.  Each builtin exception is a static type; BaseException's fields come first.
//
//   0 head  16 dict  24 args  32 notes  40 traceback  48 context  56 cause  64 suppress_context
//
// Invariants:
//   E1  args is a tuple
//   E2  context and cause are exceptions or null; a context chain never runs through the exception itself
//
// Model: Include/cpython/pyerrors.h, Objects/exceptions.c (3.11).
#pragma once

#include <cstdint>

#include "objects/errors.h"
#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyBaseExceptionObject : PyObject {
  Ref<PyObject> dict;
  Ref<PyObject> args;
  Ref<PyObject> notes;
  Ref<PyObject> traceback;
  Ref<PyObject> context;
  Ref<PyObject> cause;
  char suppress_context;
  char padding[7];
};
static_assert(sizeof(PyBaseExceptionObject) == 72);

struct PyBaseExceptionGroupObject : PyBaseExceptionObject {
  Ref<PyObject> msg;
  Ref<PyObject> excs;
};
static_assert(sizeof(PyBaseExceptionGroupObject) == 88);
struct PySyntaxErrorObject : PyBaseExceptionObject {
  Ref<PyObject> msg;
  Ref<PyObject> filename;
  Ref<PyObject> lineno;
  Ref<PyObject> offset;
  Ref<PyObject> end_lineno;
  Ref<PyObject> end_offset;
  Ref<PyObject> text;
  Ref<PyObject> print_file_and_line;
};
static_assert(sizeof(PySyntaxErrorObject) == 136);
struct PyImportErrorObject : PyBaseExceptionObject {
  Ref<PyObject> msg;
  Ref<PyObject> name;
  Ref<PyObject> path;
};
static_assert(sizeof(PyImportErrorObject) == 96);
struct PyUnicodeErrorObject : PyBaseExceptionObject {
  Ref<PyObject> encoding;
  Ref<PyObject> object;
  int64_t start;
  int64_t end;
  Ref<PyObject> reason;
};
static_assert(sizeof(PyUnicodeErrorObject) == 112);
struct PySystemExitObject : PyBaseExceptionObject {
  Ref<PyObject> code;
};
struct PyOSErrorObject : PyBaseExceptionObject {
  Ref<PyObject> myerrno;
  Ref<PyObject> strerror;
  Ref<PyObject> filename;
  Ref<PyObject> filename2;
  int64_t written;  // BlockingIOError only, -1 otherwise
};
static_assert(sizeof(PyOSErrorObject) == 112);
struct PyStopIterationObject : PyBaseExceptionObject {
  Ref<PyObject> value;
};
struct PyNameErrorObject : PyBaseExceptionObject {
  Ref<PyObject> name;
};
struct PyAttributeErrorObject : PyBaseExceptionObject {
  Ref<PyObject> obj;
  Ref<PyObject> name;
};
static_assert(sizeof(PyStopIterationObject) == 80 && sizeof(PyAttributeErrorObject) == 88);

/// Is it a class derived from BaseException?
inline bool exception_class_check(const PyObject* op) {
  return type_check(op) && type_has_feature(static_cast<const PyTypeObject*>(op), kTpFlagsBaseExcSubclass);
}

Owned<PyObject> exception_get_traceback(PyObject* exc);  // null without an error: none
Owned<PyObject> exception_get_context(PyObject* exc);
Owned<PyObject> exception_get_cause(PyObject* exc);
Status exception_set_traceback(PyObject* exc, PyObject* traceback);  // a traceback or None
void exception_set_context(PyObject* exc, Owned<PyObject> context);  // may be null
void exception_set_cause(PyObject* exc, Owned<PyObject> cause);      // also suppresses the context
/// `raise x from y` needs an exception group's parts, `except*` (PyExc_SplitGroup's family, 3.11).
Owned<PyObject> base_exception_group_split(PyObject* group, PyObject* condition);  // tuple (match, rest)
/// What remains to be raised at the end of a try/except* (_PyExc_PrepReraiseStar).
Owned<PyObject> exc_prep_reraise_star(PyObject* original, PyObject* exceptions);
/// An exception group of `excs` (a list or tuple) with the message (_PyExc_CreateExceptionGroup).
Owned<PyObject> exc_create_exception_group(const char* message, PyObject* excs);

struct ExceptionState {
  Ref<PyBaseExceptionObject> memerrors_freelist;  ///< linked through dict, at most 16
  int32_t memerrors_numfree;
  int32_t padding;
  Ref<PyObject> errnomap;             ///< dict errno -> exception type
  Ref<PyTypeObject> exception_group;  ///< ExceptionGroup, a heap type as in CPython
};

PyTypeObject* exc_exception_group();
/// Whether it is a BaseExceptionGroup.
inline bool base_exception_group_check(const PyObject* op) { return object_type_check(op, exc_base_exception_group()); }
/// errno's table and ExceptionGroup; after all types are ready.
Status boot_exceptions();

}  // namespace heapscope::objects
