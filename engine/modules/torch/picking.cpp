// Elements picked by tensors of indices or masks, and written to such places.
#include <algorithm>

#include "modules/torch/operations.h"
#include "objects/errors.h"

namespace heapscope::modules::torch {

namespace {

Status check_index(int64_t index, int64_t extent, int64_t dim, int64_t* wrapped) {
  if (index < -extent || index >= extent) {
    return err_format(exc_index_error(), "index {} is out of bounds for dimension {} with size {}", index, dim, extent);
  }
  *wrapped = index < 0 ? index + extent : index;
  return Status::kOk;
}

/// Masks become one index tensor for each of their axes.
Status expand_masks(TensorImpl* a, const TensorList& given, TensorList* indices) {
  int64_t axis = 0;
  for (size_t i = 0; i < given.size(); ++i) {
    TensorImpl* part = given[i];
    if (part == nullptr || (part->type() != ScalarType::kBool && part->type() != ScalarType::kUint8)) {
      if (part != nullptr && part->type() != ScalarType::kInt64) {
        return err_set_string(exc_index_error(), "tensors used as indices must be long, byte or bool tensors");
      }
      indices->push(Tensor::share(part));
      ++axis;
      continue;
    }
    for (int64_t j = 0; j < part->ndim; ++j) {
      if (axis + j >= a->ndim || part->size(j) != a->size(axis + j)) {
        return err_format(
            exc_index_error(),
            "The shape of the mask {} at index {} does not match the shape of the indexed tensor {} at index "
            "{}",
            shape_text(part->shape()), j, shape_text(a->shape()), axis + j);
      }
    }
    const Tensor places = nonzero(part);
    for (int64_t j = 0; j < part->ndim; ++j) {
      indices->push(select(places, 1, j));
    }
    axis += part->ndim;
  }
  if (axis > a->ndim) {
    return err_format(exc_index_error(), "too many indices for tensor of dimension {} (got {})", a->ndim, axis);
  }
  return err_occurred() ? Status::kError : Status::kOk;
}

/// The places that the indices pick, in the order of the result.
struct Places {
  Shape shape;
  Shape strides = {};  // of a new result; none: in rows
  std::vector<int64_t> offsets;
};

/// The strides of an index tensor, of the common shape, among `before` and `after` further axes of the loop.
Shape strides_among(const TensorImpl* part, const Shape& common, size_t before, size_t after, const Shape& loop) {
  Shape strides(before, product(common));
  for (const int64_t stride : strides_in(part, common)) {
    strides.push_back(stride);
  }
  strides.resize(before + common.size() + after, 1);
  for (size_t i = 0; i < strides.size(); ++i) {
    const bool own = i >= before && i < before + common.size();
    strides[i] = !own && loop[i] != 1 ? 0 : strides[i];
  }
  return strides;
}

Status find_places(TensorImpl* a, const TensorList& given, Places* places) {
  TensorList indices;
  HS_TRY(expand_masks(a, given, &indices));
  Shape common;
  std::vector<int64_t> axes;
  for (size_t i = 0; i < indices.size(); ++i) {
    if (indices[i] == nullptr) {
      continue;
    }
    const Shape before = common;
    if (broadcast(common, indices[i]->shape(), &common) != Status::kOk) {
      err_clear();
      std::string shapes;
      for (size_t j = 0; j < indices.size(); ++j) {
        if (indices[j] != nullptr) {
          shapes += (shapes.empty() ? "" : ", ") + shape_text(indices[j]->shape());
        }
      }
      return err_format(exc_index_error(),
                        "shape mismatch: indexing tensors could not be broadcast together with shapes {}", shapes);
    }
    axes.push_back(static_cast<int64_t>(i));
  }
  bool nothing = false;  // is picked: no index is looked at
  for (int64_t axis = 0; axis < a->ndim; ++axis) {
    const bool whole = std::find(axes.begin(), axes.end(), axis) == axes.end();
    if (!whole && a->size(axis) == 0 && product(common) != 0) {
      return err_set_string(exc_index_error(), "index is out of bounds for dimension with size 0");
    }
    nothing = nothing || (whole && a->size(axis) == 0);
  }
  const bool adjacent = axes.empty() || axes.back() - axes.front() + 1 == static_cast<int64_t>(axes.size());
  // Offsets that the index tensors add, one for each element of their common shape.
  std::vector<int64_t> picked(static_cast<size_t>(product(common)), 0);
  int64_t number = -1;
  for (const int64_t axis : axes) {
    ++number;
    TensorImpl* part = indices[static_cast<size_t>(axis)];
    const std::vector<int64_t> values = read_integers(part, common, strides_in(part, common));
    for (size_t i = 0; i < values.size(); ++i) {
      int64_t index = 0;
      if (nothing) {
        continue;
      }
      HS_TRY(check_index(values[i], a->size(axis), number, &index));  // errors count the index tensors, not the axes
      picked[i] += index * a->stride(axis);
    }
  }
  Shape first;  // axes taken whole before and after the picked ones
  Shape first_strides;
  Shape last;
  Shape last_strides;
  for (int64_t axis = 0; axis < a->ndim; ++axis) {
    if (std::find(axes.begin(), axes.end(), axis) != axes.end()) {
      continue;
    }
    const bool before = adjacent && !axes.empty() && axis < axes.front();
    (before ? first : last).push_back(a->size(axis));
    (before ? first_strides : last_strides).push_back(a->stride(axis));
  }
  places->shape = first;
  places->shape.insert(places->shape.end(), common.begin(), common.end());
  places->shape.insert(places->shape.end(), last.begin(), last.end());
  std::vector<Shape> steps = {first_strides};
  steps[0].resize(first.size() + common.size(), 0);
  steps[0].insert(steps[0].end(), last_strides.begin(), last_strides.end());
  for (const int64_t axis : axes) {
    steps.push_back(
        strides_among(indices[static_cast<size_t>(axis)], common, first.size(), last.size(), places->shape));
  }
  places->strides = loop_strides_of(places->shape, steps);
  const std::vector<int64_t> outer = element_offsets(first, first_strides, a->storage_offset);
  const std::vector<int64_t> inner = element_offsets(last, last_strides, 0);
  for (const int64_t i : outer) {
    for (const int64_t j : picked) {
      for (const int64_t k : inner) {
        places->offsets.push_back(i + j + k);
      }
    }
  }
  return Status::kOk;
}

Tensor gathered(TensorImpl* a, const Places& places) {
  const Shape strides = places.strides.empty() ? row_major(places.shape) : places.strides;
  Tensor result = empty_strided(a->type(), places.shape, strides);
  const std::vector<int64_t> to = element_offsets(places.shape, strides, 0);
  for (size_t i = 0; result && i < places.offsets.size(); ++i) {
    const Scalar value = arrays::buffer_load(a->type(), element_address(a, places.offsets[i]));
    if (!arrays::buffer_store(a->type(), element_address(result, to[i]), value)) {
      return err_no_memory();
    }
  }
  return result;
}

Status put(TensorImpl* a, int64_t offset, const Scalar& value, bool accumulate) {
  const uint64_t at = element_address(a, offset);
  Scalar next = value;
  if (accumulate) {
    const Scalar before = arrays::buffer_load(a->type(), at);
    next = category(a->type()) == 2 ? Scalar::of_float(before.as_double() + value.as_double())
                                    : Scalar::of_integer(before.integer + value.as_int64());
  }
  return arrays::buffer_store(a->type(), at, next) ? Status::kOk : err_no_memory();
}

}  // namespace

void save_indices(Record& record, const TensorList& indices, Shape attributes) {
  int slot = 0;
  for (size_t i = 0; i < indices.size() && slot < kMaxSaved; ++i) {
    if (indices[i] != nullptr) {
      record.save(slot++, indices[i]);
      attributes.push_back(static_cast<int64_t>(i));
    }
  }
  attributes.push_back(slot);
  record.integers(attributes);
}

Tensor index(TensorImpl* a, const TensorList& indices) {
  if (a == nullptr) {
    return Failed{};
  }
  Places places;
  HS_TRY(find_places(a, indices, &places));
  Tensor result = gathered(a, places);
  Record record(Kind::kIndex, {a});
  if (record) {
    save_indices(record, indices, a->shape());
  }
  return record.result(std::move(result));
}

Status index_put(TensorImpl* a, const TensorList& indices, TensorImpl* values, bool accumulate) {
  Places places;
  HS_TRY(find_places(a, indices, &places));
  Shape shape;
  if (values->ndim > static_cast<int64_t>(places.shape.size()) ||
      broadcast(places.shape, values->shape(), &shape) != Status::kOk || shape != places.shape) {
    err_clear();
    return err_format(exc_runtime_error(),
                      "shape mismatch: value tensor of shape {} cannot be broadcast to indexing result of shape {}",
                      shape_text(values->shape()), shape_text(places.shape));
  }
  if (values->type() != a->type()) {
    return err_format(
        exc_runtime_error(),
        "Index put requires the source and destination dtypes match, got {} for the destination and {} for "
        "the source.",
        type_word(a->type()), type_word(values->type()));
  }
  const std::vector<int64_t> sources =
      element_offsets(places.shape, strides_in(values, places.shape), values->storage_offset);
  for (size_t i = 0; i < sources.size(); ++i) {
    HS_TRY(put(a, places.offsets[i], arrays::buffer_load(values->type(), element_address(values, sources[i])),
               accumulate));
  }
  return Status::kOk;
}

Tensor index_select(TensorImpl* a, int64_t dim, TensorImpl* index) {
  if (a == nullptr || index == nullptr) {
    return Failed{};
  }
  HS_TRY(check_dim(dim, a->ndim, &dim));
  if (index->ndim > 1) {
    return err_set_string(exc_index_error(), "index_select(): Index is supposed to be a vector");
  }
  if (index->type() != ScalarType::kInt64 && index->type() != ScalarType::kInt32) {
    return err_set_string(exc_runtime_error(), "index_select(): Expected dtype int32 or int64 for index");
  }
  Places places;
  places.shape = a->shape();
  Shape rows = a->shape();
  const std::vector<int64_t> values = read_integers(index);
  if (a->ndim > 0) {
    places.shape[static_cast<size_t>(dim)] = static_cast<int64_t>(values.size());
  }
  const Shape before(rows.begin(), rows.begin() + (a->ndim > 0 ? dim : 0));
  const Shape strides = a->strides();
  const std::vector<int64_t> outer =
      element_offsets(before, Shape(strides.begin(), strides.begin() + (a->ndim > 0 ? dim : 0)), a->storage_offset);
  const Shape after(rows.begin() + (a->ndim > 0 ? dim + 1 : 0), rows.end());
  const std::vector<int64_t> inner =
      element_offsets(after, Shape(strides.begin() + (a->ndim > 0 ? dim + 1 : 0), strides.end()), 0);
  for (const int64_t i : outer) {
    for (const int64_t row : values) {
      if (a->ndim > 0 && (row < 0 || row >= a->size(dim))) {
        return err_set_string(exc_index_error(), "index out of range in self");
      }
      for (const int64_t k : inner) {
        places.offsets.push_back(i + (a->ndim > 0 ? row * a->stride(dim) : 0) + k);
      }
    }
  }
  Tensor result = gathered(a, places);
  Record record(Kind::kIndexSelect, {a});
  Shape attributes = a->shape();
  attributes.push_back(dim);
  record.integers(attributes);
  record.save(0, index);
  return record.result(std::move(result));
}

namespace {

/// Where each element of an index tensor points to along `dim`.
Status places_along(TensorImpl* a, int64_t dim, TensorImpl* index, const char* name, Places* places) {
  if (index->type() != ScalarType::kInt64) {
    return err_format(exc_runtime_error(), "{}(): Expected dtype int64 for index", name);
  }
  if (std::max(index->ndim, 1) != std::max(a->ndim, 1)) {
    return err_format(exc_runtime_error(), "Index tensor must have the same number of dimensions as {} tensor",
                      name[0] == 'g' ? "input" : "self");
  }
  for (int64_t axis = 0; axis < index->ndim && axis < a->ndim; ++axis) {
    if (axis != dim && index->size(axis) > a->size(axis)) {
      return name[0] == 'g'
                 ? err_format(exc_runtime_error(),
                              "Size does not match at dimension {} expected index {} to be smaller than self "
                              "{} apart from dimension {}",
                              axis, shape_text(index->shape()), shape_text(a->shape()), dim)
                 : err_format(exc_runtime_error(),
                              "Expected index {} to be smaller than self {} apart from dimension {}",
                              shape_text(index->shape()), shape_text(a->shape()), dim);
    }
  }
  places->shape = index->shape();
  Shape strides = a->strides();
  if (!strides.empty()) {
    strides[static_cast<size_t>(dim)] = 0;
  }
  strides.resize(static_cast<size_t>(index->ndim), 0);
  places->offsets = element_offsets(index->shape(), strides, a->storage_offset);
  const std::vector<int64_t> values = read_integers(index);
  for (size_t i = 0; i < values.size(); ++i) {
    const int64_t extent = a->ndim > 0 ? a->size(dim) : 1;
    if (values[i] < 0 || values[i] >= extent) {
      return err_format(exc_runtime_error(), "index {} is out of bounds for dimension {} with size {}", values[i], dim,
                        extent);
    }
    places->offsets[i] += a->ndim > 0 ? values[i] * a->stride(dim) : 0;
  }
  return Status::kOk;
}

}  // namespace

Tensor gather(TensorImpl* a, int64_t dim, TensorImpl* index) {
  if (a == nullptr || index == nullptr) {
    return Failed{};
  }
  HS_TRY(check_dim(dim, a->ndim, &dim));
  Places places;
  HS_TRY(places_along(a, dim, index, "gather", &places));
  Tensor result = gathered(a, places);
  Record record(Kind::kGather, {a});
  Shape attributes = a->shape();
  attributes.push_back(dim);
  record.integers(attributes);
  record.save(0, index);
  return record.result(std::move(result));
}

Status scatter_into(TensorImpl* a, int64_t dim, TensorImpl* index, TensorImpl* source, Scatter how) {
  HS_TRY(check_dim(dim, a->ndim, &dim));
  Places places;
  HS_TRY(places_along(a, dim, index, "scatter", &places));
  if (!source->has(kWrappedNumber) && source->type() != a->type()) {
    return err_set_string(exc_runtime_error(), "scatter(): Expected self.dtype to be equal to src.dtype");
  }
  const bool number = source->has(kWrappedNumber);
  for (int64_t axis = 0; !number && axis < index->ndim; ++axis) {
    if (index->size(axis) > source->size(axis)) {
      return err_format(
          exc_runtime_error(),
          "Expected index {} to be smaller than self {} apart from dimension {} and to be smaller size than "
          "src {}",
          shape_text(index->shape()), shape_text(a->shape()), dim, shape_text(source->shape()));
    }
  }
  const std::vector<int64_t> sources = element_offsets(
      index->shape(), number ? Shape(static_cast<size_t>(index->ndim), 0) : source->strides(), source->storage_offset);
  for (size_t i = 0; i < sources.size(); ++i) {
    HS_TRY(put(a, places.offsets[i], arrays::buffer_load(source->type(), element_address(source, sources[i])),
               how == Scatter::kAdd));
  }
  return Status::kOk;
}

Status index_add_into(TensorImpl* a, int64_t dim, TensorImpl* index, TensorImpl* source) {
  HS_TRY(check_dim(dim, a->ndim, &dim));
  const std::vector<int64_t> rows = read_integers(index);
  for (size_t i = 0; i < rows.size(); ++i) {
    int64_t row = 0;
    HS_TRY(check_index(rows[i], a->size(dim), dim, &row));
    Shape strides = a->strides();
    Shape shape = a->shape();
    Shape source_strides = source->strides();
    shape[static_cast<size_t>(dim)] = 1;
    const std::vector<int64_t> targets = element_offsets(shape, strides, a->storage_offset + row * a->stride(dim));
    const std::vector<int64_t> sources =
        element_offsets(shape, source_strides, source->storage_offset + static_cast<int64_t>(i) * source->stride(dim));
    for (size_t k = 0; k < targets.size(); ++k) {
      HS_TRY(put(a, targets[k], arrays::buffer_load(source->type(), element_address(source, sources[k])), true));
    }
  }
  return Status::kOk;
}

Tensor masked_select(TensorImpl* a, TensorImpl* mask) {
  if (a == nullptr || mask == nullptr) {
    return Failed{};
  }
  if (mask->type() != ScalarType::kBool && mask->type() != ScalarType::kUint8) {
    return err_set_string(exc_runtime_error(), "masked_select: expected BoolTensor or ByteTensor for mask");
  }
  Shape shape;
  HS_TRY(broadcast(a->shape(), mask->shape(), &shape));
  const std::vector<int64_t> choice = read_integers(mask, shape, strides_in(mask, shape));
  const std::vector<int64_t> offsets = element_offsets(shape, strides_in(a, shape), a->storage_offset);
  Places places;
  for (size_t i = 0; i < choice.size(); ++i) {
    if (choice[i] != 0) {
      places.offsets.push_back(offsets[i]);
    }
  }
  places.shape = {static_cast<int64_t>(places.offsets.size())};
  Tensor result = gathered(a, places);
  Record record(Kind::kMaskedSelect, {a});
  record.save(0, mask).integers(a->shape());
  return record.result(std::move(result));
}

Tensor nonzero(TensorImpl* a) {
  if (a == nullptr) {
    return Failed{};
  }
  const std::vector<double> values = read_reals(a);
  const Shape shape = a->shape();
  std::vector<int64_t> found;
  int64_t count = 0;
  for (size_t i = 0; i < values.size(); ++i) {
    if (values[i] == 0) {
      continue;
    }
    ++count;
    auto rest = static_cast<int64_t>(i);
    Shape at(shape.size());
    for (size_t axis = shape.size(); axis-- > 0;) {
      at[axis] = rest % shape[axis];
      rest /= shape[axis];
    }
    found.insert(found.end(), at.begin(), at.end());
  }
  // Column by column in memory, as PyTorch makes it.
  Tensor result = empty_strided(ScalarType::kInt64, {count, a->ndim}, {1, std::max<int64_t>(count, 1)});
  if (!result || write_integers(result, found) != Status::kOk) {
    return Failed{};
  }
  return result;
}

}  // namespace heapscope::modules::torch
