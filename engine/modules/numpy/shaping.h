// Other shapes for the same elements.
#pragma once

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

/// A view when the strides allow it, else a copy; -1 stands for the one extent that follows.
Owned<PyArrayObject> array_reshape(PyArrayObject* a, Shape shape, char order = 'C');
/// Strides that show `a` in `shape` without a copy; false: there are none.
bool strides_without_copy(const PyArrayObject* a, const Shape& shape, Shape* strides, bool columns);
Owned<PyArrayObject> array_transpose(PyArrayObject* a, const std::vector<int>& order);
/// Checks an axis; AxisError (here ValueError) when it is not one.
Status check_axis(int64_t* axis, int nd);

}  // namespace heapscope::modules::numpy
