// The two general iterators: over __getitem__ (iter(sequence)) and iter(callable, sentinel).
//
//   iterator            16 it_index      24 it_seq        null when exhausted
//   callable_iterator   16 it_callable   24 it_sentinel   null when exhausted
// Model: Objects/iterobject.c (3.11).
#pragma once

#include <cstdint>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PySeqIterObject : PyObject {
  int64_t it_index;
  Ref<PyObject> it_seq;
};
struct PyCallIterObject : PyObject {
  Ref<PyObject> it_callable;
  Ref<PyObject> it_sentinel;
};
static_assert(sizeof(PySeqIterObject) == 32 && sizeof(PyCallIterObject) == 32);

Owned<PyObject> seq_iter_new(PyObject* sequence);
Owned<PyObject> call_iter_new(PyObject* callable, PyObject* sentinel);
/// anext(iterator, default): `awaitable` is what the iterator gave.
Owned<PyObject> anext_awaitable_new(PyObject* awaitable, PyObject* default_value);

/// The builtin function `name` of the running frame, for iterators' __reduce__ (_PyEval_GetBuiltin).
Owned<PyObject> eval_get_builtin(PyObject* name);

}  // namespace heapscope::objects
