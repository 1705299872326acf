// A formula at work, for the files that hold the formulas.
#pragma once

#include "modules/torch/operations.h"
#include "objects/errors.h"

namespace heapscope::modules::torch {

/// One formula at work: the node, the gradient of its (first) output, where to put what goes on.
struct Formula {
  Node* node;
  TensorImpl* grad;
  TensorList* grads;
  Shape integers;

  [[nodiscard]] bool wants(int64_t operand) const { return wants_gradient(node, operand); }
  [[nodiscard]] Tensor saved(int slot) const { return unpack_saved(node, slot); }
  [[nodiscard]] double number(int slot) const { return node->numbers[slot]; }
  [[nodiscard]] Status give(size_t operand, Tensor value) const {
    if (!value) {
      return Status::kError;
    }
    grads->set(operand, std::move(value));
    return Status::kOk;
  }
  [[nodiscard]] int64_t last() const { return integers.back(); }
  [[nodiscard]] int64_t from_end(size_t i) const { return integers[integers.size() - i]; }
  [[nodiscard]] Shape first(size_t count) const {
    return {integers.begin(), integers.begin() + static_cast<int64_t>(count)};
  }
  [[nodiscard]] Shape without_last(size_t count) const {
    return {integers.begin(), integers.end() - static_cast<int64_t>(count)};
  }
};

/// Reductions: the attributes are ndim, keepdim, the operand's shape, the axes.
struct Reduced {
  Shape shape;
  Shape dims;
  bool keepdim;
};
inline Reduced reduced_of(const Formula& f) {
  const auto ndim = f.integers[0];
  return {{f.integers.begin() + 2, f.integers.begin() + 2 + ndim},
          {f.integers.begin() + 2 + ndim, f.integers.end()},
          f.integers[1] != 0};
}
/// The gradient with the axes back that the reduction removed.
inline Tensor with_axes(TensorImpl* a, const Reduced& r) {
  if (a == nullptr || r.keepdim || r.shape.empty() || r.dims.empty()) {
    return Tensor::share(a);
  }
  Shape shape = r.shape;
  for (const int64_t dim : r.dims) {
    shape[static_cast<size_t>(dim)] = 1;
  }
  return view(a, shape, Kind::kUnsqueeze);
}
Status view_backward(const Formula& f, Kind kind);
Tensor as_strided_backward(const Formula& f);
Status picking_backward(const Formula& f, Kind kind);
Status joining_backward(const Formula& f, Kind kind);
Status parts_backward(const Formula& f, Kind kind, TensorList& outputs);
Status slices_backward(const Formula& f);

}  // namespace heapscope::modules::torch
