// Reductions: sum, prod, min, max, any, all, argmin, argmax, cumsum, cumprod along one axis.
#pragma once

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

enum class Reduction : int { kSum, kProd, kMin, kMax, kAny, kAll, kArgmin, kArgmax, kCumsum, kCumprod };

/// Along `axis`, which must be valid; sums of small integers are made in int64.
Owned<PyObject> reduce(Reduction what, PyArrayObject* a, int axis);

}  // namespace heapscope::modules::numpy
