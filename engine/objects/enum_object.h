// enumerate and reversed.
//
//   enumerate  16 en_index  24 en_sit  32 en_result  40 en_longindex  48 one (borrowed)
//   reversed   16 index  24 seq
// enumerate keeps its result tuple and uses it again when nobody else holds it.
// Model: Objects/enumobject.c (3.11).
#pragma once

#include <cstdint>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyEnumObject : PyObject {
  int64_t en_index;
  Ref<PyObject> en_sit;
  Ref<PyObject> en_result;
  Ref<PyObject> en_longindex;  // null while en_index suffices
  Ref<PyObject> one;
};
struct PyReversedObject : PyObject {
  int64_t index;
  Ref<PyObject> seq;  // null when exhausted
};
static_assert(sizeof(PyEnumObject) == 56 && sizeof(PyReversedObject) == 32);

}  // namespace heapscope::objects
