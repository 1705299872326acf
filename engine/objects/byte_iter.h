// Iterators over bytes and bytearray: small ints.
// Model: striterobject in Objects/bytesobject.c, bytesiterobject in bytearrayobject.c (3.11).
#pragma once

#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::objects {

/// For both types.
Owned<PyObject> byte_iter(PyObject* op);

}  // namespace heapscope::objects
