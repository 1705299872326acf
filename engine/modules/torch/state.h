// What torch keeps between calls.
#pragma once

#include "memory/ref.h"
#include "objects/object.h"

namespace heapscope::modules::torch {

inline constexpr int kScalarTypes = 17;  // arrays::ScalarType
inline constexpr int kNodeKinds = 192;

struct TensorImpl;
struct Node;

/// torch's generator for the CPU: MT19937, and the second value of the last pair of normals.
struct Generator {
  uint32_t key[624];
  int32_t left;
  uint32_t next;
  int64_t seed;
  uint64_t seeded;  ///< 0: still to be seeded with the default
  double next_normal;
  float next_float_normal;
  uint8_t has_normal;
  uint8_t has_float_normal;
  uint16_t padding;
};

struct State {
  memory::Ref<objects::PyTypeObject> tensor_base;
  memory::Ref<objects::PyTypeObject> storage_type;
  memory::Ref<objects::PyTypeObject> dtype_type;
  memory::Ref<objects::PyTypeObject> node_base;
  memory::Ref<objects::PyObject> tensor_class;  ///< torch.Tensor, what operations give
  memory::Ref<objects::PyObject> size_class;    ///< torch.Size
  memory::Ref<objects::PyObject> support;       ///< a dict: what Python code lends to this module
  memory::Ref<objects::PyObject> dtypes[kScalarTypes];
  memory::Ref<objects::PyObject> node_classes[kNodeKinds];
  uint64_t grad_disabled;         ///< inside no_grad
  uint64_t inference;             ///< inside inference_mode
  int64_t sequence;               ///< of the next node
  memory::Ref<TensorImpl> impls;  ///< all descriptions
  memory::Ref<Node> nodes;        ///< all nodes
  memory::Ref<Node> dying;        ///< nodes on their way out
  uint64_t is_freeing;
  uint8_t default_type;  ///< 0: float32
  uint8_t padding[7];
  Generator generator;
};

}  // namespace heapscope::modules::torch
