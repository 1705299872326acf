// Iterators over ranges.  Model: Objects/rangeobject.c (3.11).
#pragma once

#include "objects/range_object.h"

namespace heapscope::objects {

Owned<PyObject> range_iter(PyObject* self);
/// range.__reversed__.
Owned<PyObject> range_reversed(PyObject* self, PyObject* unused);

}  // namespace heapscope::objects
