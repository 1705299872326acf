// Tensors put together and rearranged: copies, never views.
#include <algorithm>

#include "modules/torch/operations.h"
#include "objects/errors.h"

namespace heapscope::modules::torch {

namespace {

/// The block `length` long from `start` along an axis, as a description to write to; nothing is noted.
Tensor window(TensorImpl* of, int64_t dim, int64_t start, int64_t length) {
  Shape shape = of->shape();
  shape[static_cast<size_t>(dim)] = length;
  return over_storage(of->storage, of->type(), of->storage_offset + start * of->stride(dim), shape, of->strides());
}

/// Elements of `a` in another order, into a new tensor.
Tensor rearranged(TensorImpl* a, const Shape& shape, const std::vector<int64_t>& offsets) {
  Tensor result = empty(a->type(), shape);
  for (size_t i = 0; result && i < offsets.size(); ++i) {
    const Scalar value = arrays::buffer_load(a->type(), element_address(a, offsets[i]));
    if (!arrays::buffer_store(a->type(), element_address(result, static_cast<int64_t>(i)), value)) {
      return err_no_memory();
    }
  }
  return result;
}

bool is_skipped(const TensorImpl* part) { return part->ndim == 1 && part->size(0) == 0; }

}  // namespace

Tensor cat(const std::vector<TensorImpl*>& parts, int64_t dim) {
  if (parts.empty()) {
    return err_set_string(exc_runtime_error(), "torch.cat(): expected a non-empty list of Tensors");
  }
  const TensorImpl* model = nullptr;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (parts[i]->ndim == 0) {
      return err_format(exc_runtime_error(), "zero-dimensional tensor (at position {}) cannot be concatenated", i);
    }
    if (model == nullptr && !is_skipped(parts[i])) {
      model = parts[i];
    }
  }
  model = model == nullptr ? parts[0] : model;
  HS_TRY(check_dim(dim, model->ndim, &dim));
  Shape shape = model->shape();
  int64_t total = 0;
  for (size_t i = 0; i < parts.size(); ++i) {
    const TensorImpl* part = parts[i];
    if (is_skipped(part)) {
      continue;
    }
    if (part->ndim != model->ndim) {
      return err_format(exc_runtime_error(), "Tensors must have same number of dimensions: got {} and {}", model->ndim,
                        part->ndim);
    }
    for (int64_t axis = 0; axis < model->ndim; ++axis) {
      if (axis != dim && part->size(axis) != model->size(axis)) {
        return err_format(
            exc_runtime_error(),
            "Sizes of tensors must match except in dimension {}. Expected size {} but got size {} for tensor "
            "number {} in the list.",
            dim, model->size(axis), part->size(axis), i);
      }
    }
    total += part->size(dim);
  }
  shape[static_cast<size_t>(dim)] = total;
  Tensor result = empty(result_type(parts), shape);
  if (!result) {
    return result;
  }
  int64_t start = 0;
  Shape attributes = {dim};
  for (TensorImpl* part : parts) {
    const int64_t length = is_skipped(part) ? 0 : part->size(dim);
    attributes.push_back(length);
    if (length != 0) {
      const Tensor place = window(result, dim, start, length);
      if (!place || copy_elements(place, part) != Status::kOk) {
        return Failed{};
      }
    }
    start += length;
  }
  Record record(Kind::kCat, parts);
  record.integers(attributes);
  return record.result(std::move(result));
}

Tensor stack(const std::vector<TensorImpl*>& parts, int64_t dim) {
  if (parts.empty()) {
    return err_set_string(exc_runtime_error(), "stack expects a non-empty TensorList");
  }
  HS_TRY(check_dim(dim, parts[0]->ndim + 1, &dim));
  for (size_t i = 1; i < parts.size(); ++i) {
    if (parts[i]->shape() != parts[0]->shape()) {
      return err_format(exc_runtime_error(),
                        "stack expects each tensor to be equal size, but got {} at entry 0 and {} at entry {}",
                        shape_text(parts[0]->shape()), shape_text(parts[i]->shape()), i);
    }
  }
  Shape shape = parts[0]->shape();
  shape.insert(shape.begin() + dim, static_cast<int64_t>(parts.size()));
  Tensor result = empty(result_type(parts), shape);
  for (size_t i = 0; result && i < parts.size(); ++i) {
    Shape rest = result->shape();
    Shape strides = result->strides();
    rest.erase(rest.begin() + dim);
    strides.erase(strides.begin() + dim);
    const Tensor place =
        over_storage(result->storage, result->type(), static_cast<int64_t>(i) * result->stride(dim), rest, strides);
    if (!place || copy_elements(place, parts[i]) != Status::kOk) {
      return Failed{};
    }
  }
  Record record(Kind::kStack, parts);
  record.integers({dim});
  return record.result(std::move(result));
}

Tensor repeat(TensorImpl* a, const Shape& times) {
  if (a == nullptr) {
    return Failed{};
  }
  if (static_cast<int64_t>(times.size()) < a->ndim) {
    return err_set_string(exc_runtime_error(),
                          "Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor");
  }
  const size_t extra = times.size() - static_cast<size_t>(a->ndim);
  Shape spread;  // (times, size) for each axis: an expanded view whose elements are the result's
  Shape strides;
  Shape shape;
  for (size_t i = 0; i < times.size(); ++i) {
    const auto axis = static_cast<int64_t>(i - extra);
    const int64_t size = i < extra ? 1 : a->size(axis);
    if (times[i] < 0) {
      return err_format(exc_runtime_error(), "Trying to create tensor with negative dimension {}: {}", times[i] * size,
                        shape_text(times));
    }
    spread.insert(spread.end(), {times[i], size});
    strides.insert(strides.end(), {0, i < extra ? 0 : a->stride(axis)});
    shape.push_back(times[i] * size);
  }
  Tensor result = rearranged(a, shape, element_offsets(spread, strides, a->storage_offset));
  Record record(Kind::kRepeat, {a});
  Shape attributes = a->shape();
  attributes.insert(attributes.end(), times.begin(), times.end());
  attributes.push_back(a->ndim);
  record.integers(attributes);
  return record.result(std::move(result));
}

Tensor flip(TensorImpl* a, const Shape& dims) {
  if (a == nullptr) {
    return Failed{};
  }
  Shape strides = a->strides();
  int64_t offset = a->storage_offset;
  Shape seen;
  for (int64_t dim : dims) {
    HS_TRY(check_dim(dim, a->ndim, &dim));
    if (std::find(seen.begin(), seen.end(), dim) != seen.end()) {
      return err_format(exc_runtime_error(), "dim {} appears multiple times in the list of dims", dim);
    }
    seen.push_back(dim);
    if (a->ndim > 0) {
      offset += std::max<int64_t>(a->size(dim) - 1, 0) * a->stride(dim);
      strides[static_cast<size_t>(dim)] *= -1;
    }
  }
  const Tensor turned = rearranged(a, a->shape(), element_offsets(a->shape(), strides, offset));
  Tensor result = empty_strided(a->type(), a->shape(), copy_strides(a));
  if (!turned || !result || copy_elements(result, turned) != Status::kOk) {
    return Failed{};
  }
  Record record(Kind::kFlip, {a});
  record.integers(seen);
  return record.result(std::move(result));
}

Tensor roll(TensorImpl* a, const Shape& shifts, const Shape& dims) {
  if (a == nullptr) {
    return Failed{};
  }
  if (dims.empty() && shifts.size() == 1) {
    const Tensor flat = reshape(a, {-1});
    const Tensor rolled = roll(flat, shifts, {0});
    return view(rolled, a->shape());
  }
  if (shifts.size() != dims.size()) {
    return err_format(exc_runtime_error(), "shifts and dimensions must align. shifts: {}, dims:{}", shifts.size(),
                      dims.size());
  }
  const Shape shape = a->shape();
  Shape move(shape.size(), 0);
  for (size_t i = 0; i < dims.size(); ++i) {
    int64_t dim = 0;
    HS_TRY(check_dim(dims[i], a->ndim, &dim));
    move[static_cast<size_t>(dim)] += shifts[i];
  }
  std::vector<int64_t> offsets;
  const int64_t count = a->numel();
  for (int64_t i = 0; i < count; ++i) {
    int64_t rest = i;
    int64_t offset = a->storage_offset;
    for (size_t axis = shape.size(); axis-- > 0;) {
      const int64_t at = rest % shape[axis];
      rest /= shape[axis];
      const int64_t from = ((at - move[axis]) % shape[axis] + shape[axis]) % shape[axis];
      offset += from * a->stride(static_cast<int64_t>(axis));
    }
    offsets.push_back(offset);
  }
  Tensor result = rearranged(a, shape, offsets);
  Record record(Kind::kRoll, {a});
  Shape attributes = shifts;
  attributes.insert(attributes.end(), dims.begin(), dims.end());
  record.integers(attributes);
  return record.result(std::move(result));
}

Tensor triangle(TensorImpl* a, int64_t diagonal, bool lower) {
  if (a == nullptr) {
    return Failed{};
  }
  if (a->ndim < 2) {
    return err_format(exc_index_error(), "Dimension out of range (expected to be in range of [-1, 0], but got -2)");
  }
  const int64_t rows = a->size(a->ndim - 2);
  const int64_t columns = a->size(a->ndim - 1);
  Tensor result = zeros(a->type(), a->shape());
  const std::vector<int64_t> offsets = element_offsets(a);
  for (size_t i = 0; result && i < offsets.size(); ++i) {
    const auto at = static_cast<int64_t>(i);
    const int64_t row = at / columns % rows;
    const int64_t column = at % columns;
    if (lower ? column - row <= diagonal : column - row >= diagonal) {
      const Scalar value = arrays::buffer_load(a->type(), element_address(a, offsets[i]));
      if (!arrays::buffer_store(a->type(), element_address(result, at), value)) {
        return err_no_memory();
      }
    }
  }
  Record record(lower ? Kind::kTril : Kind::kTriu, {a});
  record.integers({diagonal});
  return record.result(std::move(result));
}

}  // namespace heapscope::modules::torch
