// Iterators over lists, forwards and backwards.  Model: Objects/listobject.c (3.11).
#pragma once

#include "objects/list_object.h"

namespace heapscope::objects {

Owned<PyObject> list_iter(PyObject* self);
/// list.__reversed__.
Owned<PyObject> list_reversed(PyObject* self, PyObject* unused);

}  // namespace heapscope::objects
