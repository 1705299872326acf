// Iterators over bytes and bytearray: small ints.
//
//   16 it_index   24 it_seq   null when exhausted
// Model: striterobject in Objects/bytesobject.c, bytesiterobject in bytearrayobject.c (3.11).
#pragma once

#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::objects {

struct PyBytesIterObject : PyObject {
  int64_t it_index;
  Ref<PyObject> it_seq;
};
static_assert(sizeof(PyBytesIterObject) == 32);

/// For both types.
Owned<PyObject> byte_iter(PyObject* op);

}  // namespace heapscope::objects
