// Operators of arrays and of array scalars.
#pragma once

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

extern const NumberSpec kArrayNumber;
extern const NumberSpec kScalarNumber;
Owned<PyObject> numpy_richcompare(PyObject* self, PyObject* other, CompareOp op);

}  // namespace heapscope::modules::numpy
