// Views, copies and picking as Python calls them.
#include <algorithm>

#include "modules/torch/ops.h"
#include "objects/bool_object.h"
#include "objects/errors.h"
#include "objects/tuple_object.h"

namespace heapscope::modules::torch {

Tensor view_op(Call& c) { return view(c.tensor(0), c.ints(1)); }
Tensor view_as(Call& c) { return view(c.tensor(0), c.tensor(1)->shape()); }
Tensor reshape_op(Call& c) { return reshape(c.tensor(0), c.ints(1)); }
Tensor reshape_as(Call& c) { return reshape(c.tensor(0), c.tensor(1)->shape()); }
Tensor expand_op(Call& c) { return expand(c.tensor(0), c.ints(1)); }
Tensor expand_as(Call& c) { return expand(c.tensor(0), c.tensor(1)->shape()); }
Tensor ravel(Call& c) {
  TensorImpl* a = c.tensor(0);
  return a->ndim == 1 && is_contiguous(a) ? Tensor::share(a) : view(contiguous(a), {-1});
}

Tensor flatten(Call& c) {
  TensorImpl* a = c.tensor(0);
  int64_t start = 0;
  int64_t end = 0;
  HS_TRY(check_dim(c.integer(1, 0), a->ndim, &start));
  HS_TRY(check_dim(c.integer(2, -1), a->ndim, &end));
  if (start > end) {
    return err_set_string(exc_runtime_error(), "flatten() has invalid args: start_dim cannot come after end_dim");
  }
  if (a->ndim == 0) {
    return reshape(a, {1});
  }
  if (start == end) {
    return Tensor::share(a);
  }
  const Shape own = a->shape();
  Shape shape(own.begin(), own.begin() + start);
  int64_t whole = 1;
  for (int64_t axis = start; axis <= end; ++axis) {
    whole *= own[static_cast<size_t>(axis)];
  }
  shape.push_back(whole);
  shape.insert(shape.end(), own.begin() + end + 1, own.end());
  return reshape(a, shape);
}

Tensor t_op(Call& c) { return t(c.tensor(0)); }
Tensor transpose_op(Call& c) { return transpose(c.tensor(0), c.integer(1), c.integer(2)); }
Tensor permute_op(Call& c) { return permute(c.tensor(0), c.ints(1)); }
Tensor squeeze_op(Call& c) { return c.overload() == 0 ? squeeze(c.tensor(0)) : squeeze(c.tensor(0), c.integer(1)); }
Tensor unsqueeze_op(Call& c) { return unsqueeze(c.tensor(0), c.integer(1)); }
Tensor narrow_op(Call& c) { return narrow(c.tensor(0), c.integer(1), c.integer(2), c.integer(3)); }
Tensor select_op(Call& c) { return select(c.tensor(0), c.integer(1), c.integer(2)); }
Tensor diagonal_op(Call& c) { return diagonal(c.tensor(0), c.integer(1), c.integer(2, 0), c.integer(3, 1)); }
Tensor as_strided_op(Call& c) {
  return as_strided(c.tensor(0), c.ints(1), c.ints(2), c.integer(3, c.tensor(0)->storage_offset));
}

Tensor movedim(Call& c) {
  TensorImpl* a = c.tensor(0);
  const Shape from = c.ints(1);
  const Shape to = c.ints(2);
  Shape order(static_cast<size_t>(a->ndim), -1);
  std::vector<bool> moved(static_cast<size_t>(a->ndim), false);
  if (from.size() != to.size()) {
    return err_format(exc_runtime_error(),
                      "movedim: Invalid source or destination dims: source ({} dims) should contain the same number of "
                      "dims as destination ({} dims)",
                      shape_text(from), shape_text(to));
  }
  for (size_t i = 0; i < from.size(); ++i) {
    int64_t source = 0;
    int64_t target = 0;
    HS_TRY(check_dim(from[i], a->ndim, &source));
    HS_TRY(check_dim(to[i], a->ndim, &target));
    order[static_cast<size_t>(target)] = source;
    moved[static_cast<size_t>(source)] = true;
  }
  int64_t next = 0;
  for (int64_t& place : order) {
    if (place < 0) {
      while (moved[static_cast<size_t>(next)]) {
        ++next;
      }
      place = next++;
    }
  }
  return permute(a, order);
}

Tensor diag(Call& c) {
  TensorImpl* a = c.tensor(0);
  const int64_t offset = c.integer(1);
  if (a->ndim == 1) {
    const int64_t n = a->size(0) + std::abs(offset);
    const Tensor whole = zeros(a->type(), {n, n});
    const Tensor line = diagonal(whole, offset, 0, 1);
    if (!line || copy_in_place(line, a) != Status::kOk) {
      return Failed{};
    }
    return Tensor::share(whole);
  }
  if (a->ndim != 2) {
    return err_set_string(exc_runtime_error(), "matrix or a vector expected");
  }
  const Tensor line = diagonal(a, offset, 0, 1);
  return clone(line);
}

namespace {

Owned<PyObject> tuple_of(const TensorList& parts) { return tuple_of_tensors(parts, parts.size()); }

Owned<PyObject> split_by(TensorImpl* a, int64_t size, int64_t dim) {
  if (a->ndim == 0) {
    return err_set_string(exc_runtime_error(), "split expects at least a 1-dimensional tensor");
  }
  HS_TRY(check_dim(dim, a->ndim, &dim));
  if (size < 0) {
    return err_format(exc_runtime_error(), "split expects split_size be non-negative, but got split_size={}", size);
  }
  const int64_t extent = a->size(dim);
  if (size == 0 && extent != 0) {
    return err_format(exc_runtime_error(),
                      "split_size can only be 0 if dimension size is 0, but got dimension size of {}", extent);
  }
  Shape lengths;
  for (int64_t start = 0; start < extent; start += size) {
    lengths.push_back(std::min(size, extent - start));
  }
  if (lengths.empty()) {
    lengths.push_back(0);
  }
  TensorList parts;
  HS_TRY(split(a, lengths, dim, Kind::kSplit, &parts));
  return tuple_of(parts);
}

}  // namespace

Owned<PyObject> unbind_op(Call& c) {
  TensorList parts;
  HS_TRY(unbind(c.tensor(0), c.integer(1), &parts));
  return tuple_of(parts);
}
Owned<PyObject> split_op(Call& c) { return split_by(c.tensor(0), c.integer(1), c.integer(2)); }
Owned<PyObject> chunk(Call& c) {
  TensorImpl* a = c.tensor(0);
  const int64_t chunks = c.integer(1);
  if (a->ndim == 0) {
    return err_set_string(exc_runtime_error(), "chunk expects at least a 1-dimensional tensor");
  }
  if (chunks <= 0) {
    return err_format(exc_runtime_error(), "chunk expects `chunks` to be greater than 0, got: {}", chunks);
  }
  int64_t dim = 0;
  HS_TRY(check_dim(c.integer(2), a->ndim, &dim));
  return split_by(a, (a->size(dim) + chunks - 1) / chunks, dim);
}
Owned<PyObject> split_sizes(Call& c) {
  TensorImpl* a = c.tensor(0);
  int64_t dim = 0;
  HS_TRY(check_dim(c.integer(2), a->ndim, &dim));
  const Shape lengths = c.ints(1);
  int64_t total = 0;
  for (const int64_t length : lengths) {
    if (length < 0) {
      return err_format(exc_runtime_error(),
                        "split_with_sizes expects split_sizes have only non-negative entries, but got split_sizes={}",
                        shape_text(lengths));
    }
    total += length;
  }
  if (total != a->size(dim)) {
    return err_format(
        exc_runtime_error(),
        "split_with_sizes expects split_sizes to sum exactly to {} (input tensor's size at dimension {}), but "
        "got split_sizes={}",
        a->size(dim), dim, shape_text(lengths));
  }
  TensorList parts;
  HS_TRY(split(a, lengths, dim, Kind::kSplitSizes, &parts));
  return tuple_of(parts);
}

Owned<PyObject> broadcast_tensors(Call& c) {
  Shape shape;
  for (const TensorImpl* part : c.tensors(0)) {
    HS_TRY(broadcast(shape, part->shape(), &shape));
  }
  TensorList parts;
  for (TensorImpl* part : c.tensors(0)) {
    Tensor wide = expand(part, shape);
    if (!wide) {
      return Failed{};
    }
    parts.push(std::move(wide));
  }
  return tuple_of(parts);
}

Tensor clone_op(Call& c) { return clone(c.tensor(0)); }
Tensor contiguous_op(Call& c) { return contiguous(c.tensor(0)); }
Tensor detach_op(Call& c) { return detach(c.tensor(0)); }
Tensor to_op(Call& c) {
  const ScalarType type = c.type(1, c.tensor(0)->type());
  if (type == c.tensor(0)->type() && !c.flag(2)) {
    return Tensor::share(c.tensor(0));
  }
  TensorImpl* a = c.tensor(0);
  Tensor result = empty_strided(type, a->shape(), copy_strides(a));
  if (!result || copy_elements(result, a) != Status::kOk) {
    return Failed{};
  }
  Record record(Kind::kToCopy, {a});
  return record.result(std::move(result));
}
Tensor type_as(Call& c) { return to_type(c.tensor(0), c.tensor(1)->type()); }
Tensor repeat_op(Call& c) { return repeat(c.tensor(0), c.ints(1)); }
Tensor tile(Call& c) {
  Shape times = c.ints(1);
  while (static_cast<int64_t>(times.size()) < c.tensor(0)->ndim) {
    times.insert(times.begin(), 1);
  }
  return repeat(c.tensor(0), times);
}
Tensor repeat_interleave(Call& c) {
  const Tensor flat = c.given(2) ? Tensor::share(c.tensor(0)) : reshape(c.tensor(0), {-1});
  int64_t dim = 0;
  if (!flat) {
    return Failed{};
  }
  HS_TRY(check_dim(c.integer(2, 0), flat->ndim, &dim));
  std::vector<int64_t> picks;
  for (int64_t i = 0; i < flat->size(dim); ++i) {
    picks.insert(picks.end(), static_cast<size_t>(c.integer(1)), i);
  }
  const Tensor index = from_integers(ScalarType::kInt64, {static_cast<int64_t>(picks.size())}, picks);
  return index_select(flat, dim, index);
}
Tensor flip_op(Call& c) { return flip(c.tensor(0), c.ints(1)); }
Tensor fliplr(Call& c) { return flip(c.tensor(0), {1}); }
Tensor flipud(Call& c) { return flip(c.tensor(0), {0}); }
Tensor roll_op(Call& c) { return roll(c.tensor(0), c.ints(1), c.ints(2)); }

Tensor unfold(Call& c) {
  TensorImpl* a = c.tensor(0);
  int64_t dim = 0;
  HS_TRY(check_dim(c.integer(1), a->ndim, &dim));
  const int64_t size = c.integer(2);
  const int64_t step = c.integer(3);
  const int64_t extent = a->ndim == 0 ? 1 : a->size(dim);
  if (size > extent) {
    return err_format(exc_runtime_error(), "maximum size for tensor at dimension {} is {} but size is {}", dim, extent,
                      size);
  }
  if (step <= 0) {
    return err_format(exc_runtime_error(), "step is {} but must be > 0", step);
  }
  Shape shape = a->shape();
  Shape strides = a->strides();
  shape[static_cast<size_t>(dim)] = (extent - size) / step + 1;
  strides.push_back(strides[static_cast<size_t>(dim)]);
  strides[static_cast<size_t>(dim)] *= step;
  shape.push_back(size);
  return as_strided(a, shape, strides, a->storage_offset);
}

// Picking and joining.
Tensor gather_op(Call& c) { return gather(c.tensor(0), c.integer(1), c.tensor(2)); }
Tensor index_select_op(Call& c) { return index_select(c.tensor(0), c.integer(1), c.tensor(2)); }
Tensor masked_select_op(Call& c) { return masked_select(c.tensor(0), c.tensor(1)); }
Tensor take(Call& c) {
  const Tensor flat = reshape(c.tensor(0), {-1});
  TensorList indices;
  indices.push(Tensor::share(c.tensor(1)));
  return index(flat, indices);
}
Tensor cat_op(Call& c) { return cat(c.tensors(0), c.integer(1)); }
Tensor stack_op(Call& c) { return stack(c.tensors(0), c.integer(1)); }

namespace {
Tensor joined(Call& c, bool rows) {
  TensorList parts;
  for (TensorImpl* part : c.tensors(0)) {
    Tensor raised = part->ndim == 0           ? (rows ? reshape(part, {1, 1}) : reshape(part, {1}))
                    : part->ndim == 1 && rows ? unsqueeze(part, 0)
                                              : Tensor::share(part);
    if (!raised) {
      return Failed{};
    }
    parts.push(std::move(raised));
  }
  return cat(parts.items(), !rows && parts.size() > 0 && parts[0]->ndim > 1 ? 1 : 0);
}
}  // namespace

Tensor vstack(Call& c) { return joined(c, true); }
Tensor hstack(Call& c) { return joined(c, false); }

Owned<PyObject> nonzero_op(Call& c) {
  const Tensor places = nonzero(c.tensor(0));
  if (!places || !c.flag(1)) {
    return wrap(places.get());
  }
  TensorList parts;
  HS_TRY(unbind(places, 1, &parts));
  return tuple_of(parts);
}

Owned<PyObject> where_op(Call& c) {
  if (c.overload() == 1) {
    const Tensor places = nonzero(c.tensor(0));
    TensorList parts;
    if (!places) {
      return Failed{};
    }
    HS_TRY(unbind(places, 1, &parts));
    return tuple_of(parts);
  }
  const Tensor a = c.operand(1);
  const Tensor b = c.operand(2);
  return wrap(where(c.tensor(0), a, b));
}

// Facts.
Owned<PyObject> is_set_to(Call& c) {
  const TensorImpl* a = c.tensor(0);
  const TensorImpl* b = c.tensor(1);
  return bool_from(a->storage.get() == b->storage.get() && a->storage_offset == b->storage_offset &&
                   a->shape() == b->shape() && a->strides() == b->strides());
}

// Changes of shape in place: a view on itself, so to say.
namespace {

Owned<PyObject> reshaped_in_place(Call& c, Tensor as) {
  if (!as) {
    return Failed{};
  }
  TensorImpl* a = c.tensor(0);
  HS_TRY(begin_in_place(a, {}));
  Node* node = node_incref(as->grad_fn);
  const bool had_axes = a->ndim > 0;
  HS_TRY(set_shape(a, as->shape(), as->strides()));
  note_had_one(a, had_axes || a->has(kHadOne));
  bump(a);
  as = Tensor();
  if (node != nullptr) {
    HS_TRY(rebase_history(a, node));
  }
  return owned_ref(c.object(0));
}

}  // namespace

Owned<PyObject> t_in_place(Call& c) {
  if (c.tensor(0)->ndim > 2) {
    return err_format(exc_runtime_error(), "t_() expects a tensor with <= 2 dimensions, but self is {}D",
                      c.tensor(0)->ndim);
  }
  return reshaped_in_place(c, t(c.tensor(0)));
}
Owned<PyObject> transpose_in_place(Call& c) {
  return reshaped_in_place(c, transpose(c.tensor(0), c.integer(1), c.integer(2)));
}
Owned<PyObject> squeeze_in_place(Call& c) {
  return reshaped_in_place(c, c.overload() == 0 ? squeeze(c.tensor(0)) : squeeze(c.tensor(0), c.integer(1)));
}
Owned<PyObject> unsqueeze_in_place(Call& c) { return reshaped_in_place(c, unsqueeze(c.tensor(0), c.integer(1))); }

Status resize_storage(TensorImpl* a, int64_t count) {
  const int64_t bytes = (a->storage_offset + count) * arrays::item_size(a->type());
  StorageObject* storage = a->storage;
  if (bytes <= storage->nbytes) {
    return Status::kOk;
  }
  if (storage->keeper) {
    return err_set_string(exc_runtime_error(), "Trying to resize storage that is not resizable");
  }
  const uint64_t fresh = storage->data == 0 ? arrays::buffer_allocate(bytes, memory::lazy_zero())
                                            : arrays::buffer_reallocate(storage->data, storage->nbytes, bytes);
  if (fresh == 0) {
    return err_no_memory();
  }
  storage->data = fresh;
  storage->nbytes = bytes;
  return Status::kOk;
}

Owned<PyObject> resize_(Call& c) {
  TensorImpl* a = c.tensor(0);
  if (a->tracks()) {
    return err_set_string(exc_runtime_error(), "cannot resize variables that require grad");
  }
  const Shape shape = c.ints(1);
  for (const int64_t extent : shape) {
    if (extent < 0) {
      return err_set_string(exc_runtime_error(), "numel: integer multiplication overflow");
    }
  }
  if (shape != a->shape()) {
    HS_TRY(resize_storage(a, product(shape)));
    HS_TRY(set_shape(a, shape, row_major(shape)));
  }
  return owned_ref(c.object(0));
}

Owned<PyObject> set_(Call& c) {
  HS_TRY(set_data(c.tensor(0), c.tensor(1)));
  bump(c.tensor(0));
  return owned_ref(c.object(0));
}

}  // namespace heapscope::modules::torch
