// Sorting along an axis, in the order NumPy has; NaN comes last.
#pragma once

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

/// Sorts in place.
Status sort_array(PyArrayObject* a, int axis);
/// Indices that sort; equal elements as NumPy's quicksort leaves them, or in order when `stable`.
Owned<PyArrayObject> argsort_array(PyArrayObject* a, int axis, bool stable);
/// For each element of `values` (int64 result, its shape) where it would be put in the sorted `a`.
Owned<PyArrayObject> search_sorted(PyArrayObject* a, PyArrayObject* values, bool right);
/// Indices, one array per axis, of the elements that are true: a block of so many columns.
Status true_indices(PyArrayObject* a, std::vector<std::vector<int64_t>>* columns);

}  // namespace heapscope::modules::numpy
