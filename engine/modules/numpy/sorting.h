// Sorting and partitioning along an axis, in the order NumPy has; NaN comes last.
#pragma once

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

/// How rows are ordered: as NumPy's quicksort does, by a stable sort, or only so far that what belongs at the places
/// `kth` (ascending, in range) is there.
struct SortWay {
  bool stable = false;
  const std::vector<int64_t>* kth = nullptr;
};
/// In place. Objects and text are always sorted, by insertion.
Status sort_array(PyArrayObject* a, int axis, const SortWay& way);
/// The indices that would do it.
Owned<PyArrayObject> argsort_array(PyArrayObject* a, int axis, const SortWay& way);
/// For each element of `values` (int64 result, its shape) where it would be put in the sorted `a`.
Owned<PyArrayObject> search_sorted(PyArrayObject* a, PyArrayObject* values, bool right);
/// Indices, one array per axis, of the elements that are true: a block of so many columns.
Status true_indices(PyArrayObject* a, std::vector<std::vector<int64_t>>* columns);

}  // namespace heapscope::modules::numpy
