// Views: other shapes over the same storage.
#include <algorithm>

#include "modules/torch/operations.h"
#include "objects/errors.h"

namespace heapscope::modules::torch {

Status check_dim(int64_t dim, int64_t ndim, int64_t* wrapped) {
  const int64_t extent = std::max<int64_t>(ndim, 1);
  if (dim < -extent || dim >= extent) {
    return err_format(exc_index_error(), "Dimension out of range (expected to be in range of [{}, {}], but got {})",
                      -extent, extent - 1, dim);
  }
  *wrapped = dim < 0 ? dim + extent : dim;
  return Status::kOk;
}

Status infer_shape(const TensorImpl* a, Shape* shape) {
  const int64_t count = a->numel();
  const Shape asked = *shape;
  int64_t known = 1;
  int64_t unknown = -1;
  for (size_t i = 0; i < shape->size(); ++i) {
    const int64_t extent = (*shape)[i];
    if (extent == -1) {
      if (unknown >= 0) {
        return err_set_string(exc_runtime_error(), "only one dimension can be inferred");
      }
      unknown = static_cast<int64_t>(i);
    } else if (extent < 0) {
      return err_format(exc_runtime_error(), "invalid shape dimension {}", extent);
    } else {
      known *= extent;
    }
  }
  if (unknown >= 0 && known == 0 && count == 0) {
    return err_format(exc_runtime_error(),
                      "cannot reshape tensor of 0 elements into shape {} because the unspecified dimension size -1 can "
                      "be any value and is ambiguous",
                      shape_text(asked));
  }
  if (unknown < 0 ? known != count : known == 0 || count % known != 0) {
    return err_format(exc_runtime_error(), "shape '{}' is invalid for input of size {}", shape_text(asked), count);
  }
  if (unknown >= 0) {
    (*shape)[static_cast<size_t>(unknown)] = count / known;
  }
  return Status::kOk;
}

bool view_strides(const TensorImpl* a, const Shape& shape, Shape* strides) {
  strides->assign(shape.size(), 0);
  if (a->numel() == 0) {
    *strides = a->shape() == shape ? a->strides() : row_major(shape);
    return true;
  }
  if (a->ndim == 0) {
    std::fill(strides->begin(), strides->end(), 1);
    return true;
  }
  // Runs of axes that follow each other in memory are one; each new axis must lie within one run.
  int64_t at = static_cast<int64_t>(shape.size()) - 1;
  int64_t run_stride = a->stride(a->ndim - 1);
  int64_t run = 1;
  int64_t inside = 1;
  for (int64_t axis = a->ndim - 1; axis >= 0; --axis) {
    run *= a->size(axis);
    if (axis != 0 && (a->size(axis - 1) == 1 || a->stride(axis - 1) == run * run_stride)) {
      continue;
    }
    while (at >= 0 && (inside < run || shape[static_cast<size_t>(at)] == 1)) {
      (*strides)[static_cast<size_t>(at)] = inside * run_stride;
      inside *= shape[static_cast<size_t>(at)];
      --at;
    }
    if (inside != run) {
      return false;
    }
    if (axis > 0) {
      run_stride = a->stride(axis - 1);
      run = 1;
      inside = 1;
    }
  }
  return at == -1;
}

Tensor view(TensorImpl* a, const Shape& wanted, Kind kind) {
  if (a == nullptr) {
    return Failed{};
  }
  Shape shape = wanted;
  HS_TRY(infer_shape(a, &shape));
  Shape strides;
  if (!view_strides(a, shape, &strides)) {
    return err_set_string(
        exc_runtime_error(),
        "view size is not compatible with input tensor's size and stride (at least one dimension spans "
        "across two contiguous subspaces). Use .reshape(...) instead.");
  }
  return make_view(a, a->storage_offset, shape, strides, kind, a->shape());
}

Tensor reshape(TensorImpl* a, const Shape& wanted) {
  if (a == nullptr) {
    return Failed{};
  }
  Shape shape = wanted;
  HS_TRY(infer_shape(a, &shape));
  Shape strides;
  if (view_strides(a, shape, &strides)) {
    return make_view(a, a->storage_offset, shape, strides, Kind::kReshapeAlias, a->shape());
  }
  const Tensor copy = contiguous(a);
  if (!copy) {
    return Failed{};
  }
  // A view of nobody: the copy is not known to anyone else.
  Tensor made = over_storage(copy->storage, copy->type(), 0, shape, row_major(shape));
  Record record(Kind::kUnsafeView, {copy.get()});
  record.integers(a->shape());
  return record.result(std::move(made));
}

Tensor permute(TensorImpl* a, const Shape& dims, Kind kind) {
  if (a == nullptr) {
    return Failed{};
  }
  if (static_cast<int64_t>(dims.size()) != a->ndim) {
    return err_format(exc_runtime_error(),
                      "permute(sparse_coo): number of dimensions in the tensor input does not match the length of the "
                      "desired ordering of dimensions i.e. input.dim() = {} is not equal to len(dims) = {}",
                      a->ndim, dims.size());
  }
  Shape order;
  Shape shape;
  Shape strides;
  for (const int64_t given : dims) {
    int64_t dim = 0;
    HS_TRY(check_dim(given, a->ndim, &dim));
    if (std::find(order.begin(), order.end(), dim) != order.end()) {
      return err_set_string(exc_runtime_error(), "permute(): duplicate dims are not allowed.");
    }
    order.push_back(dim);
    shape.push_back(a->size(dim));
    strides.push_back(a->stride(dim));
  }
  return make_view(a, a->storage_offset, shape, strides, kind, order);
}

Tensor transpose(TensorImpl* a, int64_t dim0, int64_t dim1, Kind kind) {
  if (a == nullptr) {
    return Failed{};
  }
  HS_TRY(check_dim(dim0, a->ndim, &dim0));
  HS_TRY(check_dim(dim1, a->ndim, &dim1));
  Shape shape = a->shape();
  Shape strides = a->strides();
  if (a->ndim > 0) {
    std::swap(shape[static_cast<size_t>(dim0)], shape[static_cast<size_t>(dim1)]);
    std::swap(strides[static_cast<size_t>(dim0)], strides[static_cast<size_t>(dim1)]);
  }
  return make_view(a, a->storage_offset, shape, strides, kind, {dim0, dim1});
}

Tensor t(TensorImpl* a) {
  if (a == nullptr) {
    return Failed{};
  }
  if (a->ndim > 2) {
    return err_format(exc_runtime_error(), "t() expects a tensor with <= 2 dimensions, but self is {}D", a->ndim);
  }
  return transpose(a, 0, a->ndim < 2 ? 0 : 1, Kind::kT);
}

Tensor expand(TensorImpl* a, const Shape& wanted) {
  if (a == nullptr) {
    return Failed{};
  }
  const auto extra = static_cast<int64_t>(wanted.size()) - a->ndim;
  if (extra < 0) {
    return err_format(
        exc_runtime_error(),
        "expand(torch.{}Tensor{{{}}}, size={}): the number of sizes provided ({}) must be greater or equal "
        "to the number of dimensions in the tensor ({})",
        type_word(a->type()), shape_text(a->shape()), shape_text(wanted), wanted.size(), a->ndim);
  }
  Shape shape = wanted;
  Shape strides(wanted.size(), 0);
  for (int64_t i = static_cast<int64_t>(wanted.size()) - 1; i >= 0; --i) {
    const auto at = static_cast<size_t>(i);
    const int64_t axis = i - extra;
    const int64_t own = axis >= 0 ? a->size(axis) : 1;
    if (a->ndim > 0) {  // one value without axes is at one place, however many axes of length 1 it gets
      strides[at] = axis >= 0 ? a->stride(axis) : shape[at + 1] * strides[at + 1];
    }
    if (shape[at] == -1) {
      if (axis < 0) {
        return err_format(exc_runtime_error(),
                          "The expanded size of the tensor ({}) isn't allowed in a leading, non-existing dimension {}",
                          shape[at], i);
      }
      shape[at] = own;
    }
    if (shape[at] != own) {
      if (own != 1) {
        return err_format(exc_runtime_error(),
                          "The expanded size of the tensor ({}) must match the existing size ({}) at non-singleton "
                          "dimension {}.  Target sizes: {}.  Tensor sizes: {}",
                          shape[at], own, i, shape_text(wanted), shape_text(a->shape()));
      }
      strides[at] = 0;
    }
  }
  return make_view(a, a->storage_offset, shape, strides, Kind::kExpand, a->shape());
}

Tensor squeeze(TensorImpl* a) {
  if (a == nullptr) {
    return Failed{};
  }
  Shape shape;
  Shape strides;
  for (int64_t axis = 0; axis < a->ndim; ++axis) {
    if (a->size(axis) != 1) {
      shape.push_back(a->size(axis));
      strides.push_back(a->stride(axis));
    }
  }
  return make_view(a, a->storage_offset, shape, strides, Kind::kSqueeze, a->shape());
}

Tensor squeeze(TensorImpl* a, int64_t dim, Kind kind) {
  if (a == nullptr) {
    return Failed{};
  }
  HS_TRY(check_dim(dim, a->ndim, &dim));
  Shape shape = a->shape();
  Shape strides = a->strides();
  if (a->ndim > 0 && a->size(dim) == 1) {
    shape.erase(shape.begin() + dim);
    strides.erase(strides.begin() + dim);
  }
  return make_view(a, a->storage_offset, shape, strides, kind, a->shape());
}

Tensor unsqueeze(TensorImpl* a, int64_t dim) {
  if (a == nullptr) {
    return Failed{};
  }
  HS_TRY(check_dim(dim, a->ndim + 1, &dim));
  Shape shape = a->shape();
  Shape strides = a->strides();
  const int64_t step = dim < a->ndim ? a->size(dim) * a->stride(dim) : 1;
  shape.insert(shape.begin() + dim, 1);
  strides.insert(strides.begin() + dim, step);
  return make_view(a, a->storage_offset, shape, strides, Kind::kUnsqueeze, {dim});
}

Tensor select(TensorImpl* a, int64_t dim, int64_t index) {
  if (a == nullptr) {
    return Failed{};
  }
  if (a->ndim == 0) {
    return err_set_string(exc_index_error(), "select() cannot be applied to a 0-dim tensor.");
  }
  HS_TRY(check_dim(dim, a->ndim, &dim));
  const int64_t extent = a->size(dim);
  if (index < -extent || index >= extent) {
    return err_format(exc_index_error(), "select(): index {} out of range for tensor of size {} at dimension {}", index,
                      shape_text(a->shape()), dim);
  }
  index += index < 0 ? extent : 0;
  Shape shape = a->shape();
  Shape strides = a->strides();
  shape.erase(shape.begin() + dim);
  strides.erase(strides.begin() + dim);
  Shape attributes = a->shape();
  attributes.push_back(dim);
  attributes.push_back(index);
  return make_view(a, a->storage_offset + index * a->stride(dim), shape, strides, Kind::kSelect, attributes);
}

Tensor slice(TensorImpl* a, int64_t dim, int64_t start, int64_t stop, int64_t step) {
  if (a == nullptr) {
    return Failed{};
  }
  const int64_t extent = a->size(dim);
  const auto bounded = [extent](int64_t at) { return std::clamp<int64_t>(at < 0 ? at + extent : at, 0, extent); };
  start = bounded(start);
  stop = std::max(bounded(stop), start);
  Shape shape = a->shape();
  Shape strides = a->strides();
  shape[static_cast<size_t>(dim)] = (stop - start + step - 1) / step;
  strides[static_cast<size_t>(dim)] *= step;
  Shape attributes = a->shape();
  attributes.insert(attributes.end(), {dim, start, stop, step});
  return make_view(a, a->storage_offset + start * a->stride(dim), shape, strides, Kind::kSlice, attributes);
}

Tensor narrow(TensorImpl* a, int64_t dim, int64_t start, int64_t length) {
  if (a == nullptr) {
    return Failed{};
  }
  if (a->ndim == 0) {
    return err_set_string(exc_runtime_error(), "narrow() cannot be applied to a 0-dim tensor.");
  }
  HS_TRY(check_dim(dim, a->ndim, &dim));
  const int64_t extent = a->size(dim);
  if (start != extent) {
    if (start < -extent || start > extent) {
      return err_format(exc_index_error(), "Dimension out of range (expected to be in range of [{}, {}], but got {})",
                        -extent, extent - 1, start);
    }
    start += start < 0 ? extent : 0;
  }
  if (length < 0 || start > extent - length) {
    return err_format(exc_runtime_error(), "start ({}) + length ({}) exceeds dimension size ({}).", start, length,
                      extent);
  }
  return slice(a, dim, start, start + length, 1);
}

Tensor diagonal(TensorImpl* a, int64_t offset, int64_t dim0, int64_t dim1) {
  if (a == nullptr) {
    return Failed{};
  }
  int64_t first = 0;
  int64_t second = 0;
  HS_TRY(check_dim(dim0, a->ndim, &first));
  HS_TRY(check_dim(dim1, a->ndim, &second));
  if (first == second) {
    return err_format(exc_runtime_error(), "diagonal dimensions cannot be identical {}, {}", dim0, dim1);
  }
  const int64_t length = std::max<int64_t>(offset >= 0 ? std::min(a->size(first), a->size(second) - offset)
                                                       : std::min(a->size(first) + offset, a->size(second)),
                                           0);
  const int64_t start = length == 0 ? 0 : offset >= 0 ? offset * a->stride(second) : -offset * a->stride(first);
  Shape shape;
  Shape strides;
  for (int64_t axis = 0; axis < a->ndim; ++axis) {
    if (axis != first && axis != second) {
      shape.push_back(a->size(axis));
      strides.push_back(a->stride(axis));
    }
  }
  shape.push_back(length);
  strides.push_back(a->stride(first) + a->stride(second));
  Shape attributes = a->shape();
  attributes.insert(attributes.end(), {offset, first, second});
  return make_view(a, a->storage_offset + start, shape, strides, Kind::kDiagonal, attributes);
}

Tensor as_strided(TensorImpl* a, const Shape& shape, const Shape& strides, int64_t offset) {
  if (a == nullptr) {
    return Failed{};
  }
  if (shape.size() != strides.size()) {
    return err_set_string(exc_runtime_error(), "mismatch in length of strides and shape");
  }
  int64_t reach = offset + 1;
  for (size_t i = 0; i < shape.size(); ++i) {
    reach += shape[i] == 0 ? 0 : (shape[i] - 1) * strides[i];
  }
  const int64_t bytes = reach * arrays::item_size(a->type());
  if (product(shape) != 0 && bytes > a->storage->nbytes) {
    return err_format(
        exc_runtime_error(),
        "setStorage: sizes {}, strides {}, storage offset {}, and itemsize {} requiring a storage size of {} "
        "are out of bounds for storage of size {}",
        shape_text(shape), shape_text(strides), offset, arrays::item_size(a->type()), bytes, a->storage->nbytes);
  }
  Shape values = shape;
  const Shape own = a->shape();
  const Shape own_strides = a->strides();
  values.insert(values.end(), strides.begin(), strides.end());
  values.push_back(offset);
  values.insert(values.end(), own.begin(), own.end());
  values.insert(values.end(), own_strides.begin(), own_strides.end());
  values.push_back(a->storage_offset);
  values.push_back(static_cast<int64_t>(shape.size()));
  return make_view(a, offset, shape, strides, Kind::kAsStrided, values);
}

Status split(TensorImpl* a, const Shape& lengths, int64_t dim, Kind kind, TensorList* parts) {
  Record record(kind, {a});
  Shape attributes = a->shape();
  attributes.push_back(dim);
  attributes.insert(attributes.end(), lengths.begin(), lengths.end());
  record.integers(attributes);
  int64_t start = 0;
  for (const int64_t length : lengths) {
    Shape shape = a->shape();
    shape[static_cast<size_t>(dim)] = length;
    Tensor part = make_view(a, a->storage_offset + start * a->stride(dim), shape, a->strides(), kind, {}, &record);
    if (!part) {
      return Status::kError;
    }
    parts->push(std::move(part));
    start += length;
  }
  return Status::kOk;
}

Status unbind(TensorImpl* a, int64_t dim, TensorList* parts) {
  if (a->ndim == 0) {
    return err_set_string(exc_index_error(), "Dimension specified as 0 but tensor has no dimensions");
  }
  HS_TRY(check_dim(dim, a->ndim, &dim));
  Record record(Kind::kUnbind, {a});
  Shape attributes = a->shape();
  attributes.push_back(dim);
  record.integers(attributes);
  Shape shape = a->shape();
  Shape strides = a->strides();
  shape.erase(shape.begin() + dim);
  strides.erase(strides.begin() + dim);
  for (int64_t i = 0; i < a->size(dim); ++i) {
    Tensor part = make_view(a, a->storage_offset + i * a->stride(dim), shape, strides, Kind::kUnbind, {}, &record);
    if (!part) {
      return Status::kError;
    }
    parts->push(std::move(part));
  }
  return Status::kOk;
}

Tensor detach(TensorImpl* a) { return a == nullptr ? Tensor() : alias_detached(a, Detach::kShareVersion); }

}  // namespace heapscope::modules::torch
