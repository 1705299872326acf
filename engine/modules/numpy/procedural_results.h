// Results that can stay a rule (a constant, a ramp): large, and no memory is committed for them.
#pragma once

#include "modules/arrays/kernels.h"
#include "modules/numpy/ufunc_table.h"
#include "objects/owned_vector.h"

namespace heapscope::modules::numpy {

/// A large result of operands that are constant is constant: computed once, nothing committed. Null without an error:
/// it is not one.
Owned<PyArrayObject> constant_result(Op op, const arrays::Kernel& kernel, ScalarType type, ScalarType result,
                                     const OwnedVector<PyArrayObject>& inputs, const Shape& shape, uint32_t* flags);
/// int64 ramps plus, minus or times a whole number stay ramps.
Owned<PyArrayObject> ramp_result(Op op, ScalarType type, const OwnedVector<PyArrayObject>& inputs, const Shape& shape);

}  // namespace heapscope::modules::numpy
