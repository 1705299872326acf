// What an element-wise operation tells of IEEE's exceptions: warnings, and the processor's own record of them.
#pragma once

#include <string>

#include "modules/numpy/ufunc_table.h"
#include "objects/owned_vector.h"

namespace heapscope::modules::numpy {

/// Warns (or raises, as np.errstate asks) of what happened in `name`.
Status report_flags(uint32_t flags, const std::string& name);

/// The processor's record, as loops over objects see it: work on single floats begins with an empty one and leaves in
/// it what happened, Python's own arithmetic adds to it, that of whole numbers leaves it alone.
uint32_t& float_status();

/// Whether a whole number that was computed from single ones did not fit: arrays never tell.
uint32_t overflow_flags(Op op, ScalarType type, const OwnedVector<PyArrayObject>& inputs);
/// Comparing single floats for order, one of them a NaN.
uint32_t unordered_flags(Op op, const OwnedVector<PyArrayObject>& inputs);
/// Comparing complex numbers for order with a NaN among the parts that decide is "invalid".
uint32_t ordering_flags(Op op, ScalarType type, const OwnedVector<PyArrayObject>& inputs, const Shape& shape);

}  // namespace heapscope::modules::numpy
