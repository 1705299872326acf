// Element-wise operations on Python objects: elements of object arrays, and texts.
#pragma once

#include "modules/numpy/ufunc_table.h"
#include "objects/owned_vector.h"

namespace heapscope::modules::numpy {

/// What a Python operation on objects is for each function; what it raises is noted in float_status().
Owned<PyObject> call_on_objects(Op op, PyObject* a, PyObject* b);

/// Loops over objects and text, element by element, where the mask (null: everywhere) is true.
Status run_objects(Op op, const OwnedVector<PyArrayObject>& inputs, PyArrayObject* mask, const Shape& shape,
                   PyArrayObject* out);

}  // namespace heapscope::modules::numpy
