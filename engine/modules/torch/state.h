// What torch keeps between calls.
#pragma once

#include "memory/ref.h"
#include "objects/object.h"

namespace heapscope::modules::torch {

inline constexpr int kScalarTypes = 17;   // arrays::ScalarType

struct State {
  memory::Ref<objects::PyTypeObject> tensor_base;
  memory::Ref<objects::PyTypeObject> storage_type;
  memory::Ref<objects::PyTypeObject> dtype_type;
  memory::Ref<objects::PyObject> tensor_class;   ///< torch.Tensor, what operations give
  memory::Ref<objects::PyObject> size_class;     ///< torch.Size
  memory::Ref<objects::PyObject> dtypes[kScalarTypes];
  uint64_t grad_disabled;                        ///< inside no_grad
};

}  // namespace heapscope::modules::torch
