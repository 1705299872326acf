// The lazy builtins zip, map and filter.
//
//   zip     16 tuplesize  24 ittuple  32 result  40 strict
//   map     16 iters  24 func
//   filter  16 func  24 it
// zip keeps its result tuple and uses it again when nobody else holds it.
// Model: Python/bltinmodule.c (3.11).
#pragma once

#include <cstdint>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyZipObject : PyObject {
  int64_t tuplesize;
  Ref<PyObject> ittuple;
  Ref<PyObject> result;
  int32_t strict;
  int32_t padding;
};
struct PyMapObject : PyObject {
  Ref<PyObject> iters;
  Ref<PyObject> func;
};
struct PyFilterObject : PyObject {
  Ref<PyObject> func;
  Ref<PyObject> it;
};
static_assert(sizeof(PyZipObject) == 48 && sizeof(PyMapObject) == 32 && sizeof(PyFilterObject) == 32);

}  // namespace heapscope::objects
