// t[key] and t[key] = value.
//
// Integers, slices, None and `...` make a view; what tensors, lists and masks pick from that view is copied.
// Model: torch/csrc/autograd/python_variable_indexing.cpp (1.13).
#include "modules/numpy/array_object.h"
#include "modules/torch/ops.h"
#include "objects/abstract.h"
#include "objects/bool_object.h"
#include "objects/errors.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/slice_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules::torch {

namespace {

/// A key being applied: the view so far, the axis that comes next, the tensors that pick.
struct Selection {
  Tensor view;
  int64_t dim = 0;
  TensorList indices;
  bool picks = false;
};

bool is_bool(PyObject* op) { return is_type(op, bool_type()); }
/// A tensor without dimensions that counts as a Python number.
bool is_number_tensor(PyObject* op) {
  return tensor_check(op) && impl_of(op)->ndim == 0 && category(impl_of(op)->type()) == 1 &&
         impl_of(op)->type() != ScalarType::kUint8;
}
bool is_plain_index(PyObject* op) {
  return !is_bool(op) && (is_number_tensor(op) || (index_check(op) && !tensor_check(op)));
}

/// PyTorch takes some lists as tuples of indices: those with slices, tensors or sequences inside.
bool counts_as_tuple(PyObject* key) {
  if (tuple_check(key)) {
    return true;
  }
  if (tensor_check(key) || unicode_check(key) || !list_check(key) || sequence_fast_get_size(key) >= 32) {
    return false;
  }
  for (int64_t i = 0; i < sequence_fast_get_size(key); ++i) {
    PyObject* part = sequence_fast_get_item(key, i);
    if (tensor_check(part) || list_check(part) || tuple_check(part) || slice_check(part) || part == ellipsis() ||
        part == none()) {
      return true;
    }
  }
  return false;
}

/// Axes of the tensor that a part of the key uses up.
int64_t axes_of(PyObject* part) {
  if (part == none() || part == ellipsis() || is_bool(part)) {
    return 0;
  }
  if (tensor_check(part) &&
      (impl_of(part)->type() == ScalarType::kBool || impl_of(part)->type() == ScalarType::kUint8)) {
    return impl_of(part)->ndim;
  }
  return 1;
}

/// More than one ellipsis leads behind the last axis.
Status check_axis(const Selection* s) {
  const int64_t axes = s->view->ndim;
  return s->dim < axes
             ? Status::kOk
             : err_format(exc_index_error(), "Dimension out of range (expected to be in range of [{}, {}], but got {})",
                          -axes, axes - 1, s->dim);
}

Status apply_slice(Selection* s, PyObject* part, bool alone) {
  int64_t start = 0;
  int64_t stop = 0;
  int64_t step = 0;
  HS_TRY(slice_unpack(part, &start, &stop, &step));
  if (step == 0) {
    return err_set_string(exc_value_error(), "step cannot be zero");
  }
  if (step < 0) {
    return err_set_string(exc_value_error(), "step must be greater than zero");
  }
  HS_TRY(check_axis(s));
  const int64_t extent = s->view->size(s->dim);
  slice_adjust_indices(extent, &start, &stop, step);
  if (alone || !(start == 0 && stop == extent && step == 1)) {  // among others, a slice of everything changes nothing
    s->view = slice(s->view, s->dim, start, stop, step);
  }
  ++s->dim;
  return s->view ? Status::kOk : Status::kError;
}

/// The length that PyTorch reads for an axis. Behind the last one it reads on: up to five lengths are followed by the
/// strides, and a tensor without axes may still have the length of one that it had.
int64_t length_seen(const TensorImpl* a, int64_t dim) {
  constexpr int64_t kSlots = 5;
  if (dim < a->ndim) {
    return a->size(dim);
  }
  if (a->ndim == 0 && dim == 0) {
    return a->has(kHadOne) ? 1 : 0;
  }
  return a->ndim <= kSlots && dim >= kSlots && dim - kSlots < a->ndim ? a->stride(dim - kSlots) : 0;
}

/// `position`: of the part in the key, which errors tell.
Status apply_integer(Selection* s, PyObject* part, int64_t position) {
  const int64_t given = tensor_check(part) ? read_integers(impl_of(part))[0] : number_as_ssize(part, exc_index_error());
  if (given == -1 && err_occurred()) {
    return Status::kError;
  }
  const int64_t extent = length_seen(s->view, s->dim);
  if (given < -extent || given >= extent) {
    return err_format(exc_index_error(), "index {} is out of bounds for dimension {} with size {}", given, position,
                      extent);
  }
  HS_TRY(check_axis(s));
  s->view = select(s->view, s->dim, given);
  return s->view ? Status::kOk : Status::kError;
}

void record_index(Selection* s, Tensor part) {
  while (static_cast<int64_t>(s->indices.size()) < s->dim) {
    s->indices.push(Tensor());
  }
  s->indices.push(std::move(part));
  ++s->dim;
  s->picks = true;
}

Status select_by(TensorImpl* a, PyObject* key, Selection* s) {
  s->view = Tensor::share(a);
  const bool many = counts_as_tuple(key);
  const int64_t count = many ? sequence_fast_get_size(key) : 1;
  const auto part_at = [&](int64_t i) { return many ? sequence_fast_get_item(key, i) : key; };
  int64_t axes = 0;
  for (int64_t i = 0; i < count; ++i) {
    axes += axes_of(part_at(i));
  }
  if (axes > a->ndim) {
    if (a->ndim == 0 && slice_check(key)) {
      return err_set_string(exc_index_error(), "slice() cannot be applied to a 0-dim tensor.");
    }
    if (a->ndim == 0 && is_plain_index(key)) {
      const int64_t given =
          tensor_check(key) ? read_integers(impl_of(key))[0] : number_as_ssize(key, exc_index_error());
      if (given == -1 && err_occurred()) {
        return Status::kError;
      }
      const int64_t extent = length_seen(a, 0);
      if (given != 0 && given >= -extent && given < extent) {
        return err_set_string(exc_index_error(), "select() cannot be applied to a 0-dim tensor.");
      }
      if (given != 0) {
        return err_format(exc_index_error(), "index {} is out of bounds for dimension 0 with size {}", given, extent);
      }
      return err_set_string(
          exc_index_error(),
          "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to "
          "convert a 0-dim tensor to a number");
    }
    return err_format(exc_index_error(), "too many indices for tensor of dimension {}", a->ndim);
  }
  for (int64_t i = 0; i < count; ++i) {
    PyObject* part = part_at(i);
    if (part == none()) {
      s->view = unsqueeze(s->view, s->dim++);
    } else if (part == ellipsis()) {
      s->dim += a->ndim - axes;
    } else if (slice_check(part)) {
      HS_TRY(apply_slice(s, part, !many));
    } else if (is_bool(part)) {  // an axis of length one, picked from or not
      s->view = unsqueeze(s->view, s->dim);
      record_index(s, from_integers(ScalarType::kBool, {1}, {part == true_object() ? 1 : 0}));
    } else if (is_plain_index(part)) {
      HS_TRY(apply_integer(s, part, i));
    } else if (tensor_check(part)) {
      TensorImpl* index = impl_of(part);
      const bool mask = index->type() == ScalarType::kBool || index->type() == ScalarType::kUint8;
      if (index->ndim == 0 && mask) {
        s->view = unsqueeze(s->view, s->dim);
        record_index(s, reshape(index, {1}));
      } else if (category(index->type()) == 2) {
        return err_set_string(exc_index_error(), "tensors used as indices must be long, byte or bool tensors");
      } else {
        record_index(s, mask ? Tensor::share(index) : to_type(index, ScalarType::kInt64));
        s->dim += mask ? index->ndim - 1 : 0;
        if (mask && index->ndim > 1) {  // the mask stands for all of its axes
          s->dim -= index->ndim - 1;
        }
      }
    } else if (sequence_check(part) && !unicode_check(part)) {
      Tensor index = tensor_from_data(part, nullptr);
      if (!index) {
        return Status::kError;
      }
      if (index->numel() == 0 && category(index->type()) == 2) {
        index = to_type(index, ScalarType::kInt64);
      }
      record_index(s, std::move(index));
    } else if (unicode_check(part)) {
      return err_format(exc_type_error(), "new(): invalid data type '{}'", type_name(type_of(part)));
    } else {
      return err_format(
          exc_index_error(),
          "only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices "
          "(got {})",
          type_name(type_of(part)));
    }
    if (!s->view || err_occurred()) {
      return Status::kError;
    }
  }
  return Status::kOk;
}

}  // namespace

Owned<PyObject> tensor_subscript(PyObject* self, PyObject* key) {
  TensorImpl* a = impl_of(self);
  Selection s;
  HS_TRY(select_by(a, key, &s));
  if (s.picks) {
    return wrap(index(s.view, s.indices));
  }
  if (s.view.get() == a) {  // never the tensor itself
    return wrap(make_view(a, a->storage_offset, a->shape(), a->strides(), Kind::kAlias));
  }
  return wrap(s.view.get());
}

Status tensor_ass_subscript(PyObject* self, PyObject* key, PyObject* value) {
  if (value == nullptr) {
    return err_set_string(exc_type_error(), "Tensor does not support deleting items");
  }
  TensorImpl* a = impl_of(self);
  Tensor source;
  if (tensor_check(value)) {
    source = Tensor::share(impl_of(value));
  } else {
    if (!number_check(value)) {
      return err_format(exc_type_error(), "can't assign a {} to a torch.{}Tensor", type_name(type_of(value)),
                        type_word(a->type()));
    }
    source = number_tensor(value);
    if (!source) {
      return Status::kError;
    }
  }
  Selection s;
  HS_TRY(select_by(a, key, &s));
  TensorImpl* target = s.view;
  if (s.picks) {
    HS_TRY(begin_in_place(target, {source.get()}));
    source = source->has(kWrappedNumber) || source->ndim == 0 ? to_type(source, target->type()) : std::move(source);
    HS_TRY(finish_in_place(target, index_put_recorded(target, s.indices, source, false)));
    return Status::kOk;
  }
  // Leading axes of length 1 of what is assigned do not count.
  const Shape shape = target->shape();
  Shape wanted = source->shape();
  const bool one_value = wanted.empty();
  if (wanted != shape && source->ndim > 0) {
    while (!wanted.empty() && wanted.front() == 1) {
      wanted.erase(wanted.begin());
    }
    source = view(source, wanted);
  }
  if (!source) {
    return Status::kError;
  }
  // So is a tensor without axes, where no graph wants to know of it.
  const bool recorded = grad_enabled() && (source->tracks() || target->tracks());
  if (source->has(kWrappedNumber) || (one_value && target->ndim > 0 && !recorded)) {
    HS_TRY(begin_in_place(target, {}));  // one value: places that are one do no harm
    HS_TRY(copy_elements(target, source));
    bump(target);
    if (target->tracks() && grad_enabled()) {
      const Edge edge = gradient_edge(target);
      Node* node = node_new(Kind::kFill, 1);
      node->edges.get()[0] = edge;
      return rebase_history(target, node);
    }
    return Status::kOk;
  }
  // copy_ would raise in other words.
  const Tensor fits = [&] {
    const GradMode off(false);
    return expand(source, shape);
  }();
  return fits ? copy_in_place(target, source, fits) : Status::kError;
}

}  // namespace heapscope::modules::torch
