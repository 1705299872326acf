// Elements of tensors in bulk: unpacked to doubles or 64-bit integers, in row-major order of a shape.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "modules/state.h"
#include "modules/torch/operations.h"
#include "objects/errors.h"

namespace heapscope::modules::torch {

namespace {

/// One element as the number that is asked for; no call through Scalar for the types that matter.
template <class T>
T load_as(ScalarType type, const char* at) {
  switch (type) {
    case ScalarType::kFloat32: {
      float value = 0;
      std::memcpy(&value, at, 4);
      return static_cast<T>(value);
    }
    case ScalarType::kFloat64: {
      double value = 0;
      std::memcpy(&value, at, 8);
      return static_cast<T>(value);
    }
    case ScalarType::kInt64: {
      int64_t value = 0;
      std::memcpy(&value, at, 8);
      return static_cast<T>(value);
    }
    default: break;
  }
  const Scalar value = arrays::load(type, at);
  if constexpr (std::is_same_v<T, double>) {
    return value.as_double();
  } else {
    return value.as_int64();
  }
}

template <>
int64_t load_as<int64_t>(ScalarType type, const char* at) {
  return arrays::load(type, at).as_int64();
}

template <class T>
std::vector<T> read_all(const TensorImpl* impl, const Shape& shape, const Shape& strides) {
  const auto count = static_cast<size_t>(product(shape));
  const ScalarType type = impl->type();
  const int64_t size = arrays::item_size(type);
  std::vector<T> values(count);
  if (count == 0) {
    return values;
  }
  const uint64_t start = element_address(impl, impl->storage_offset);
  const bool is_lazy = arrays::buffer_is_lazy(start);
  char scratch[16];
  const char* block = is_lazy ? nullptr : arrays::buffer_read(start, size, scratch);
  Shape index(shape.size(), 0);
  int64_t offset = 0;
  for (size_t i = 0; i < count; ++i) {
    const char* at = is_lazy ? arrays::buffer_read(start + static_cast<uint64_t>(offset * size), size, scratch)
                             : block + offset * size;
    values[i] = load_as<T>(type, at);
    for (size_t axis = shape.size(); axis-- > 0;) {
      offset += strides[axis];
      if (++index[axis] < shape[axis]) {
        break;
      }
      offset -= index[axis] * strides[axis];
      index[axis] = 0;
    }
  }
  return values;
}

template <class T, class Make>
Status write_all(TensorImpl* to, const std::vector<T>& values, Make make) {
  const ScalarType type = to->type();
  size_t i = 0;
  for (const int64_t offset : element_offsets(to)) {
    if (!arrays::buffer_store(type, element_address(to, offset), make(values[i++]))) {
      return err_no_memory();
    }
  }
  return Status::kOk;
}

}  // namespace

std::vector<double> read_reals(const TensorImpl* impl, const Shape& shape, const Shape& strides) {
  return read_all<double>(impl, shape, strides);
}
std::vector<double> read_reals(const TensorImpl* impl) {
  return read_all<double>(impl, impl->shape(), impl->strides());
}
std::vector<int64_t> read_integers(const TensorImpl* impl, const Shape& shape, const Shape& strides) {
  return read_all<int64_t>(impl, shape, strides);
}
std::vector<int64_t> read_integers(const TensorImpl* impl) {
  return read_all<int64_t>(impl, impl->shape(), impl->strides());
}

Status write_reals(TensorImpl* to, const std::vector<double>& values) {
  // Half numbers are rounded from float, as PyTorch computes with floats.
  const bool single = to->type() == ScalarType::kFloat16;
  return write_all(to, values, [&](double value) { return Scalar::of_float(rounded(value, single)); });
}
Status write_integers(TensorImpl* to, const std::vector<int64_t>& values) {
  return write_all(to, values, [](int64_t value) { return Scalar::of_integer(value); });
}

Tensor from_reals(ScalarType type, const Shape& shape, const std::vector<double>& values) {
  Tensor made = empty(type, shape);
  return made && write_reals(made, values) == Status::kOk ? std::move(made) : Tensor();
}
Tensor from_integers(ScalarType type, const Shape& shape, const std::vector<int64_t>& values) {
  Tensor made = empty(type, shape);
  return made && write_integers(made, values) == Status::kOk ? std::move(made) : Tensor();
}

Tensor full(ScalarType type, const Shape& shape, double value) { return full(type, shape, Scalar::of_float(value)); }

Tensor full(ScalarType type, const Shape& shape, const Scalar& value) {
  char item[16];
  const auto size = static_cast<uint32_t>(arrays::item_size(type));
  arrays::store(type, item, value);
  Tensor made = empty(type, shape, memory::lazy_constant(item, size));
  if (made && made->storage->data != 0 && !arrays::buffer_is_lazy(made->storage->data)) {
    char* at = arrays::buffer_write(made->storage->data, size);
    for (int64_t i = made->numel(); i > 0; --i, at += size) {
      std::memcpy(at, item, size);
    }
  }
  return made;
}

namespace {

/// How TensorIterator orders two axes of an operand: 1 when the first has the wider steps, 0 when it cannot tell.
int compare_axes(const Shape& shape, const Shape& strides, size_t first, size_t second) {
  const int64_t a = strides[first];
  const int64_t b = strides[second];
  if (a == 0 || b == 0) {
    return 0;
  }
  return a != b ? (a < b ? -1 : 1) : shape[first] > shape[second] ? 1 : 0;
}

}  // namespace

Shape loop_strides(const Shape& shape, const std::vector<const TensorImpl*>& operands) {
  // Operands that all lie in rows, or all in one other way without gaps, decide at once.
  bool same = true;
  for (const TensorImpl* operand : operands) {
    same = same && operand->shape() == shape;
  }
  if (same && std::all_of(operands.begin(), operands.end(), [](const TensorImpl* x) { return is_contiguous(x); })) {
    return row_major(shape);
  }
  std::vector<Shape> strides;
  strides.reserve(operands.size());
  for (const TensorImpl* operand : operands) {
    strides.push_back(strides_in(operand, shape));
  }
  return loop_strides_of(shape, strides);
}

Shape loop_strides_of(const Shape& shape, const std::vector<Shape>& strides) {
  std::vector<size_t> order;  // from the innermost axis outwards
  for (size_t i = shape.size(); i-- > 0;) {
    order.push_back(i);
  }
  for (size_t i = 1; i < order.size(); ++i) {
    size_t moved = i;
    for (size_t j = i; j-- > 0;) {
      int found = 0;
      for (size_t k = 0; k < strides.size() && found == 0; ++k) {
        found = compare_axes(shape, strides[k], order[j], order[moved]);
      }
      if (found > 0) {
        std::swap(order[j], order[moved]);
        moved = j;
      } else if (found < 0) {
        break;
      }
    }
  }
  if (std::is_sorted(order.rbegin(), order.rend())) {
    return row_major(shape);
  }
  Shape result(shape.size(), 1);
  int64_t step = 1;
  for (const size_t axis : order) {
    result[axis] = step;
    step *= shape[axis];
  }
  return result;
}

Shape dense_strides(const TensorImpl* a) {
  const Shape shape = a->shape();
  Shape strides = a->strides();
  std::vector<size_t> order(shape.size());  // from the innermost axis outwards
  for (size_t i = 0; i < order.size(); ++i) {
    order[i] = order.size() - 1 - i;
  }
  std::stable_sort(order.begin(), order.end(), [&](size_t i, size_t j) {
    return strides[i] != strides[j] ? strides[i] < strides[j] : shape[i] < shape[j];
  });
  int64_t expected = 1;
  for (const size_t axis : order) {
    if (shape[axis] == 1) {
      continue;
    }
    if (shape[axis] == 0) {
      return row_major(shape);
    }
    if (strides[axis] != expected) {  // gaps: the axes keep their order
      return loop_strides(shape, {a});
    }
    expected *= shape[axis];
  }
  return strides;
}

Shape copy_strides(const TensorImpl* a) { return a->numel() == 0 ? a->strides() : dense_strides(a); }

Shape strides_in(const TensorImpl* impl, const Shape& shape) {
  Shape strides(shape.size(), 0);
  const auto ndim = static_cast<size_t>(impl->ndim);
  for (size_t i = 0; i < ndim; ++i) {
    const size_t at = i + shape.size() - ndim;
    const auto axis = static_cast<int64_t>(i);
    strides[at] = impl->size(axis) == 1 && shape[at] != 1 ? 0 : impl->stride(axis);
  }
  return strides;
}

Status broadcast(const Shape& a, const Shape& b, Shape* result) {
  const size_t n = std::max(a.size(), b.size());
  Shape shape(n, 1);
  for (size_t i = n; i-- > 0;) {
    const int64_t left = i + a.size() < n ? 1 : a[i + a.size() - n];
    const int64_t right = i + b.size() < n ? 1 : b[i + b.size() - n];
    if (left != right && left != 1 && right != 1) {
      return err_format(exc_runtime_error(),
                        "The size of tensor a ({}) must match the size of tensor b ({}) at non-singleton dimension {}",
                        left, right, i);
    }
    shape[i] = left == 1 ? right : left;
  }
  result->swap(shape);
  return Status::kOk;
}

}  // namespace heapscope::modules::torch
