// Gradients of what moves elements about: views, picking, joining, writes to slices.
#include <algorithm>

#include "modules/torch/formulas.h"

namespace heapscope::modules::torch {

namespace {

/// A gradient of the whole with a part of it put at its place.
template <class Place>
Tensor placed(TensorImpl* grad, const Shape& shape, Place place) {
  const Tensor whole = zeros(grad->type(), shape);
  const Tensor part = place(whole.get());
  if (!part || copy_in_place(part, grad) != Status::kOk) {
    return Failed{};
  }
  return Tensor::share(whole);
}

}  // namespace

Status view_backward(const Formula& f, Kind kind) {
  TensorImpl* g = f.grad;
  switch (kind) {
    case Kind::kView:
    case Kind::kReshapeAlias:
    case Kind::kUnsafeView:
    case Kind::kSqueeze:
    case Kind::kSqueezeInPlace:
    case Kind::kSqueezeDim: return f.give(0, reshape(g, f.integers));
    case Kind::kExpand: return f.give(0, sum_to(g, f.integers));
    case Kind::kT: return f.give(0, t(g));
    case Kind::kTranspose: return f.give(0, transpose(g, f.integers[0], f.integers[1]));
    case Kind::kUnsqueeze: return f.give(0, squeeze(g, f.integers[0]));
    case Kind::kPermute: {
      Shape back(f.integers.size());
      for (size_t i = 0; i < back.size(); ++i) {
        back[static_cast<size_t>(f.integers[i])] = static_cast<int64_t>(i);
      }
      return f.give(0, permute(g, back));
    }
    case Kind::kSelect:
      return f.give(
          0, placed(g, f.without_last(2), [&](TensorImpl* whole) { return select(whole, f.from_end(2), f.last()); }));
    case Kind::kSlice:
      return f.give(0, placed(g, f.without_last(4), [&](TensorImpl* whole) {
                      return slice(whole, f.from_end(4), f.from_end(3), f.from_end(2), f.last());
                    }));
    case Kind::kDiagonal:
      return f.give(0, placed(g, f.without_last(3), [&](TensorImpl* whole) {
                      return diagonal(whole, f.from_end(3), f.from_end(2), f.last());
                    }));
    default: return Status::kError;
  }
}

/// The base's gradient from that of a window on it; windows may overlap.
Tensor as_strided_backward(const Formula& f) {
  const auto ndim = static_cast<size_t>(f.last());
  const Shape shape = f.first(ndim);
  const Shape strides(f.integers.begin() + static_cast<int64_t>(ndim),
                      f.integers.begin() + static_cast<int64_t>(2 * ndim));
  const int64_t offset = f.integers[2 * ndim];
  const size_t rest = (f.integers.size() - 2 * ndim - 3) / 2;
  const auto base_at = f.integers.begin() + static_cast<int64_t>(2 * ndim + 1);
  const Shape base_shape(base_at, base_at + static_cast<int64_t>(rest));
  const Shape base_strides(base_at + static_cast<int64_t>(rest), base_at + static_cast<int64_t>(2 * rest));
  const int64_t base_offset = f.from_end(2);
  int64_t reach = 1;
  const std::vector<int64_t> targets = element_offsets(base_shape, base_strides, base_offset);
  const std::vector<int64_t> sources = element_offsets(shape, strides, offset);
  for (const auto* list : {&targets, &sources}) {
    for (const int64_t at : *list) {
      reach = std::max(reach, at + 1);
    }
  }
  std::vector<double> storage(static_cast<size_t>(reach), 0.0);
  const std::vector<double> values = read_reals(f.grad);
  for (size_t i = 0; i < values.size(); ++i) {
    storage[static_cast<size_t>(sources[i])] += values[i];
  }
  std::vector<double> result;
  result.reserve(targets.size());
  for (const int64_t at : targets) {
    result.push_back(storage[static_cast<size_t>(at)]);
  }
  return from_reals(f.grad->type(), base_shape, result);
}

Status picking_backward(const Formula& f, Kind kind) {
  TensorImpl* g = f.grad;
  const auto scattered = [&](const Shape& shape, auto write) -> Status {
    const Tensor whole = zeros(g->type(), shape);
    if (!whole) {
      return Status::kError;
    }
    HS_TRY(write(whole.get()));
    return f.give(0, Tensor::share(whole));
  };
  switch (kind) {
    case Kind::kIndex: {
      const auto count = static_cast<size_t>(f.last());
      TensorList indices;
      for (size_t i = 0; i < count; ++i) {
        Tensor part = f.saved(static_cast<int>(i));
        if (!part) {
          return Status::kError;
        }
        indices.set(static_cast<size_t>(f.integers[f.integers.size() - 1 - count + i]), std::move(part));
      }
      return scattered(f.without_last(count + 1),
                       [&](TensorImpl* whole) { return index_put(whole, indices, g, true); });
    }
    case Kind::kIndexSelect: {
      const Tensor picks = f.saved(0);
      return !picks ? Status::kError : scattered(f.without_last(1), [&](TensorImpl* whole) {
        return index_add_into(whole, f.last(), picks, g);
      });
    }
    case Kind::kSort:
    case Kind::kTopk:
    case Kind::kGather: {
      const Tensor picks = f.saved(0);
      return !picks ? Status::kError : scattered(f.without_last(1), [&](TensorImpl* whole) {
        return scatter_into(whole, f.last(), picks, g, Scatter::kAdd);
      });
    }
    case Kind::kMaxDim:
    case Kind::kMinDim: {
      const Reduced r = reduced_of(f);
      const Tensor found = f.saved(0);
      const Tensor picks = with_axes(found, r);
      const Tensor wide = with_axes(g, r);
      return !picks || !wide ? Status::kError : scattered(r.shape, [&](TensorImpl* whole) {
        return scatter_into(whole, r.dims[0], picks, wide, Scatter::kAdd);
      });
    }
    case Kind::kMaskedSelect: {
      TensorList indices;
      indices.push(f.saved(0));
      const Tensor mask = Tensor::share(indices[0]);
      if (!mask) {
        return Status::kError;
      }
      const Tensor wide = expand(mask, f.integers);
      indices.set(0, Tensor::share(wide));
      return scattered(f.integers, [&](TensorImpl* whole) { return index_put(whole, indices, g, false); });
    }
    default: return Status::kError;
  }
}

Status joining_backward(const Formula& f, Kind kind) {
  TensorImpl* g = f.grad;
  switch (kind) {
    case Kind::kCat: {
      int64_t start = 0;
      for (size_t i = 1; i < f.integers.size(); ++i) {
        if (f.wants(static_cast<int64_t>(i) - 1)) {
          HS_TRY(f.give(i - 1, narrow(g, f.integers[0], start, f.integers[i])));
        }
        start += f.integers[i];
      }
      return Status::kOk;
    }
    case Kind::kStack:
      for (int32_t i = 0; i < f.node->edge_count; ++i) {
        if (f.wants(i)) {
          HS_TRY(f.give(static_cast<size_t>(i), select(g, f.integers[0], i)));
        }
      }
      return Status::kOk;
    case Kind::kFlip: return f.give(0, flip(g, f.integers));
    case Kind::kTril:
    case Kind::kTriu: return f.give(0, triangle(g, f.integers[0], kind == Kind::kTril));
    case Kind::kRoll: {
      Shape shifts;
      Shape dims;
      for (size_t i = 0; i < f.integers.size() / 2; ++i) {
        shifts.push_back(-f.integers[i]);
        dims.push_back(f.integers[f.integers.size() / 2 + i]);
      }
      return f.give(0, roll(g, shifts, dims));
    }
    case Kind::kRepeat: {  // the copies' gradients together
      const auto ndim = static_cast<size_t>(f.last());
      const Shape shape = f.first(ndim);
      const Shape times(f.integers.begin() + static_cast<int64_t>(ndim), f.integers.end() - 1);
      Shape spread;
      Shape dims;
      for (size_t i = 0; i < times.size(); ++i) {
        dims.push_back(static_cast<int64_t>(spread.size()));
        spread.insert(spread.end(), {times[i], i < times.size() - ndim ? 1 : shape[i - (times.size() - ndim)]});
      }
      return f.give(0, reshape(sum(reshape(g, spread), dims), shape));
    }
    default: return Status::kError;
  }
}

/// Parts of a tensor, some of them without a gradient.
Status parts_backward(const Formula& f, Kind kind, TensorList& outputs) {
  if (kind == Kind::kUnbind) {
    const Shape shape = f.without_last(1);
    TensorList made;
    for (int32_t i = 0; i < f.node->output_count; ++i) {
      Shape own;
      const ScalarType type = node_output(f.node, i, &own);
      made.push(outputs[static_cast<size_t>(i)] != nullptr ? Tensor::share(outputs[static_cast<size_t>(i)])
                                                           : zeros(type, own));
    }
    return f.give(0, stack(made.items(), f.last()));
  }
  TensorList made;
  const auto count = static_cast<size_t>(f.node->output_count);
  for (size_t i = 0; i < count; ++i) {
    Shape own;
    const ScalarType type = node_output(f.node, static_cast<int64_t>(i), &own);
    made.push(outputs[i] != nullptr ? Tensor::share(outputs[i]) : zeros(type, own));
  }
  return f.give(0, cat(made.items(), f.integers[f.integers.size() - count - 1]));
}

/// What was done to a slice of a tensor, seen from the whole.
Status slices_backward(const Formula& f) {
  const auto ndim = static_cast<size_t>(f.last());
  const Shape shape = f.first(ndim);
  const auto at = [&](size_t start, size_t count) {
    return Shape(f.integers.begin() + static_cast<int64_t>(start),
                 f.integers.begin() + static_cast<int64_t>(start + count));
  };
  const Shape strides = at(ndim, ndim);
  const int64_t offset = f.integers[2 * ndim];
  const size_t rest = (f.integers.size() - 2 * ndim - 2) / 2;
  const Shape base_shape = at(2 * ndim + 1, rest);
  const Shape base_strides = at(2 * ndim + 1 + rest, rest);
  const Tensor whole = empty_strided(f.grad->type(), base_shape, base_strides);
  if (!whole) {
    return Status::kError;
  }
  HS_TRY(copy_in_place(whole, f.grad));
  const Tensor part = as_strided(whole, shape, strides, offset);
  TensorList outputs;
  outputs.push(clone(part));
  TensorList inner;
  if (outputs[0] == nullptr || apply_formula(f.node->inner, outputs, &inner) != Status::kOk) {
    return Status::kError;
  }
  for (size_t i = 0; i < static_cast<size_t>(f.node->edge_count); ++i) {
    if (i == 0) {
      const Tensor before = inner[0] != nullptr ? inner.take(0) : zeros_like(part);
      HS_TRY(copy_in_place(part, sum_to(before, shape)));
      HS_TRY(f.give(0, Tensor::share(whole)));
    } else if (inner[i] != nullptr) {
      HS_TRY(f.give(i, inner.take(i)));
    }
  }
  return Status::kOk;
}

}  // namespace heapscope::modules::torch
