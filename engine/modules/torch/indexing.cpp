// t[key] and t[key] = value: integers, slices, new axes and `...`; and tensors from nested sequences.
#include <algorithm>

#include "modules/torch/operations.h"
#include "objects/abstract.h"
#include "objects/bool_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/slice_object.h"
#include "objects/tuple_object.h"

namespace heapscope::modules::torch {

namespace {

struct Window {
  int64_t offset = 0;
  Shape shape;
  Shape strides;
  bool whole = true;       // nothing but slices of everything
  bool selects = false;    // an integer somewhere
};

Status apply_slice(PyObject* part, int64_t extent, int64_t stride, Window* window) {
  int64_t start = 0;
  int64_t stop = 0;
  int64_t step = 0;
  HS_TRY(slice_unpack(part, &start, &stop, &step));
  if (step <= 0) {
    return err_set_string(exc_value_error(), "step must be greater than zero");
  }
  const int64_t length = slice_adjust_indices(extent, &start, &stop, step);
  window->offset += start * stride;
  window->shape.push_back(length);
  window->strides.push_back(stride * step);
  return Status::kOk;
}

Status apply_index(PyObject* part, int64_t axis, int64_t extent, int64_t stride, Window* window) {
  const int64_t given = number_as_ssize(part, exc_index_error());
  if (given == -1 && err_occurred()) {
    return Status::kError;
  }
  const int64_t index = given < 0 ? given + extent : given;
  if (index < 0 || index >= extent) {
    return err_format(exc_index_error(), "index {} is out of bounds for dimension {} with size {}", given, axis, extent);
  }
  window->offset += index * stride;
  window->selects = true;
  return Status::kOk;
}

bool is_index(PyObject* part) {
  if (tensor_check(part)) {
    return impl_of(part)->ndim == 0 && arrays::is_integer(impl_of(part)->type());
  }
  return index_check(part) && !is_type(part, bool_type());
}

Status make_window(TensorImpl* a, PyObject* key, Window* window) {
  const bool many = tuple_check(key);
  const int64_t count = many ? tuple_get_size(key) : 1;
  const auto part_at = [&](int64_t i) { return many ? tuple_get_item(key, i) : key; };
  int64_t consuming = 0;
  for (int64_t i = 0; i < count; ++i) {
    PyObject* part = part_at(i);
    if (part != none() && part != ellipsis()) {
      if (!slice_check(part) && !is_index(part)) {
        if (tensor_check(part) || list_check(part) || is_type(part, bool_type())) {
          return err_set_string(exc_not_implemented_error(), "Heapscope does not index tensors with tensors or lists yet");
        }
        return err_format(exc_type_error(),
                          "only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid "
                          "indices (got {})",
                          type_name(type_of(part)));
      }
      ++consuming;
    }
  }
  if (consuming > a->ndim) {
    return a->ndim == 0 ? err_set_string(exc_index_error(),
                                         "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or "
                                         "`tensor.item<T>()` in C++ to convert a 0-dim tensor to a number")
                        : err_format(exc_index_error(), "too many indices for tensor of dimension {}", a->ndim);
  }
  window->offset = a->storage_offset;
  const Shape shape = a->shape();
  const Shape strides = a->strides();
  size_t axis = 0;
  const auto take_whole = [&](int64_t axes) {
    for (; axes > 0; --axes, ++axis) {
      window->shape.push_back(shape[axis]);
      window->strides.push_back(strides[axis]);
    }
  };
  bool rest_taken = false;
  for (int64_t i = 0; i < count; ++i) {
    PyObject* part = part_at(i);
    if (part == none()) {
      window->shape.push_back(1);
      window->strides.push_back(axis < shape.size() ? shape[axis] * strides[axis] : 1);
    } else if (part == ellipsis()) {
      take_whole(rest_taken ? 0 : a->ndim - consuming);
      rest_taken = true;
    } else if (slice_check(part)) {
      HS_TRY(apply_slice(part, shape[axis], strides[axis], window));
      ++axis;
    } else {
      HS_TRY(apply_index(part, static_cast<int64_t>(axis), shape[axis], strides[axis], window));
      ++axis;
    }
  }
  take_whole(static_cast<int64_t>(shape.size() - axis));
  return Status::kOk;
}

/// Walks through nested lists: shape and the elements in order.
Status collect(PyObject* data, size_t depth, Shape* shape, std::vector<Scalar>* values, ScalarType* type, bool* any) {
  if (!list_check(data) && !tuple_check(data)) {
    if (depth != shape->size()) {
      return err_format(exc_value_error(), "expected sequence of length {} at dim {} (got 0)", (*shape)[depth], depth);
    }
    Scalar value{};
    ScalarType own{};
    HS_TRY(scalar_from_object(data, &value, &own));
    const auto rank = [](ScalarType t) { return t == ScalarType::kBool ? 0 : arrays::is_integer(t) ? 1 : 2; };
    if (!*any || rank(own) > rank(*type)) {
      *type = own;
    }
    *any = true;
    values->push_back(value);
    return Status::kOk;
  }
  const int64_t length = sequence_fast_get_size(data);
  if (depth == shape->size() && values->empty()) {
    shape->push_back(length);
  } else if (depth >= shape->size() || (*shape)[depth] != length) {
    return depth >= shape->size()
               ? err_format(exc_type_error(), "not a sequence")
               : err_format(exc_value_error(), "expected sequence of length {} at dim {} (got {})", (*shape)[depth],
                            depth, length);
  }
  for (int64_t i = 0; i < length; ++i) {
    HS_TRY(collect(sequence_fast_get_item(data, i), depth + 1, shape, values, type, any));
  }
  return Status::kOk;
}

}  // namespace

Owned<PyObject> tensor_subscript(PyObject* self, PyObject* key) {
  TensorImpl* a = impl_of(self);
  Window window;
  HS_TRY(make_window(a, key, &window));
  return tensor_alias(a, window.offset, window.shape, window.strides, Alias::kView,
                      window.selects ? Node::kSelect : Node::kSlice);
}

Status tensor_ass_subscript(PyObject* self, PyObject* key, PyObject* value) {
  if (value == nullptr) {
    return err_set_string(exc_type_error(), "Tensor does not support deleting items");
  }
  HS_OWN(view, tensor_subscript(self, key));
  TensorImpl* target = impl_of(view.get());
  const bool operand_tracks = tensor_check(value) && impl_of(value)->tracks();
  HS_TRY(begin_write(target));
  HS_TRY(copy_into(target, value));
  note_write(target, Node::kCopySlices, operand_tracks);
  if (operand_tracks && grad_enabled()) {
    impl_of(self)->node = static_cast<uint8_t>(Node::kCopySlices);
  }
  return Status::kOk;
}

Owned<PyObject> tensor_from_data(PyObject* data, PyObject* dtype) {
  Owned<PyObject> plain;
  if (tensor_check(data)) {
    ScalarType wanted{};
    HS_TRY(type_from_object(dtype, impl_of(data)->type(), &wanted));
    return converted(impl_of(data), wanted, Node::kNone);
  }
  if (!list_check(data) && !tuple_check(data) && !long_check(data) && !float_check(data)) {
    if (!sequence_check(data)) {
      return err_format(exc_runtime_error(), "Could not infer dtype of {}", type_name(type_of(data)));
    }
    plain = sequence_list(data);
    if (!plain) {
      return Failed{};
    }
    data = plain.get();
  }
  Shape shape;
  std::vector<Scalar> values;
  ScalarType found = ScalarType::kFloat32;
  bool any = false;
  HS_TRY(collect(data, 0, &shape, &values, &found, &any));
  ScalarType type{};
  HS_TRY(type_from_object(dtype, any ? found : ScalarType::kFloat32, &type));
  HS_OWN(result, tensor_empty(type, shape, memory::lazy_none()));
  TensorImpl* impl = impl_of(result.get());
  for (size_t i = 0; i < values.size(); ++i) {
    if (!arrays::buffer_store(type, element_address(impl, static_cast<int64_t>(i)), values[i])) {
      return err_no_memory();
    }
  }
  return result;
}

}  // namespace heapscope::modules::torch
