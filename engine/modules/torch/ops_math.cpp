// Arithmetic and reductions as Python calls them.
#include <cmath>
#include <limits>

#include "modules/torch/ops.h"
#include "objects/bool_object.h"
#include "objects/errors.h"
#include "objects/tuple_object.h"

namespace heapscope::modules::torch {

namespace {

Tensor scaled(Call& c, BinaryOp op) {
  Tensor other = c.operand(1);
  if (!other) {
    return other;
  }
  if (c.given(2)) {
    const Tensor alpha = number_tensor(c.object(2));
    if (!alpha) {
      return Failed{};
    }
    if (category(alpha->type()) == 2 && category(result_type({c.tensor(0), other})) != 2) {
      return err_set_string(exc_runtime_error(),
                            "For integral input tensors, argument alpha must not be a floating point number.");
    }
    TensorImpl* a = c.tensor(0);
    const ScalarType common = result_type({a, other});
    if (category(common) == 2) {  // one rounding, as a fused multiplication and addition
      Shape shape;
      HS_TRY(broadcast(a->shape(), other->shape(), &shape));
      const bool single = is_single(common);
      const double factor = rounded(read_reals(alpha)[0], single) * (op == BinaryOp::kAdd ? 1 : -1);
      std::vector<double> values = read_reals(a, shape, strides_in(a, shape));
      const std::vector<double> right = read_reals(other, shape, strides_in(other, shape));
      for (size_t i = 0; i < values.size(); ++i) {
        values[i] = std::fma(rounded(right[i], single), factor, rounded(values[i], single));
      }
      Tensor result = from_reals(common, shape, values);
      Record record(op == BinaryOp::kAdd ? Kind::kAdd : Kind::kSub, {a, other.get()});
      record.number(0, factor).number(1, 1);
      return record.result(std::move(result));
    }
    const bool wrapped = other->has(kWrappedNumber);
    other = mul(other, alpha);
    if (other && wrapped) {
      other->flags |= kWrappedNumber;
    }
  }
  return binary(op, c.tensor(0), other);
}

}  // namespace

Tensor add_scaled(Call& c) { return scaled(c, BinaryOp::kAdd); }
Tensor sub_scaled(Call& c) { return scaled(c, BinaryOp::kSub); }
Tensor rsub(Call& c) {
  const Tensor other = c.operand(1);
  return sub(other, c.tensor(0));
}

Tensor divide(Call& c) {
  const Tensor other = c.operand(1);
  if (!c.given(2)) {
    return div(c.tensor(0), other);
  }
  const std::string mode = c.text(2);
  if (mode != "floor" && mode != "trunc") {
    return err_format(exc_runtime_error(),
                      "div expected rounding_mode to be one of None, 'trunc', or 'floor' but found '{}'", mode);
  }
  return binary(mode == "floor" ? BinaryOp::kFloorDivide : BinaryOp::kTruncDivide, c.tensor(0), other);
}

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

Tensor clamp_between(TensorImpl* a, PyObject* low, PyObject* high) {
  const auto bound = [](PyObject* op, double otherwise) {
    Scalar value{};
    ScalarType type{};
    return op == nullptr || op == none() || scalar_from_object(op, &value, &type) != Status::kOk ? otherwise
                                                                                                 : value.as_double();
  };
  if ((low != nullptr && tensor_check(low)) || (high != nullptr && tensor_check(high))) {
    Tensor result = Tensor::share(a);
    if (low != nullptr && tensor_check(low)) {
      result = binary(BinaryOp::kMaximum, result, impl_of(low));
    }
    if (high != nullptr && tensor_check(high)) {
      result = binary(BinaryOp::kMinimum, result, impl_of(high));
    }
    return result;
  }
  const double p = bound(low, -kInfinity);
  const double q = bound(high, kInfinity);
  const auto is_real = [](PyObject* op) {
    Scalar value{};
    ScalarType type{};
    return op != nullptr && op != none() && scalar_from_object(op, &value, &type) == Status::kOk && category(type) == 2;
  };
  if (category(a->type()) != 2 && (is_real(low) || is_real(high))) {  // a float bound makes floats
    const Tensor real = to_type(a, default_type());
    return unary(UnaryOp::kClamp, real, p, q);
  }
  return unary(UnaryOp::kClamp, a, p, q);
}

}  // namespace

Tensor clamp(Call& c) {
  if (!c.given(1) && !c.given(2)) {
    return err_set_string(exc_runtime_error(), "torch.clamp: At least one of 'min' or 'max' must not be None");
  }
  return clamp_between(c.tensor(0), c.object(1), c.object(2));
}
Tensor clamp_min(Call& c) { return clamp_between(c.tensor(0), c.object(1), nullptr); }
Tensor clamp_max(Call& c) { return clamp_between(c.tensor(0), nullptr, c.object(1)); }

Tensor round_to(Call& c) {
  if (c.integer(1) == 0) {
    return unary(UnaryOp::kRound, c.tensor(0));
  }
  const double factor = std::pow(10.0, static_cast<double>(c.integer(1)));
  const GradMode off(false);
  const Tensor large = unary(UnaryOp::kRound, times(c.tensor(0), factor));
  return times(large, 1 / factor);
}

Tensor tril(Call& c) { return triangle(c.tensor(0), c.integer(1), true); }
Tensor triu(Call& c) { return triangle(c.tensor(0), c.integer(1), false); }

namespace {
ScalarType summed_type(TensorImpl* a) { return category(a->type()) == 2 ? a->type() : ScalarType::kInt64; }
}  // namespace

Tensor cumsum(Call& c) { return cumulate(c.tensor(0), c.integer(1), false, c.type(2, summed_type(c.tensor(0)))); }
Tensor cumprod(Call& c) { return cumulate(c.tensor(0), c.integer(1), true, c.type(2, summed_type(c.tensor(0)))); }

Tensor masked_fill_op(Call& c) {
  const Tensor value = c.operand(2);
  if (value && value->ndim != 0) {
    return err_format(exc_runtime_error(),
                      "masked_fill_ only supports a 0-dimensional value tensor, but got tensor with {} dimension(s).",
                      value->ndim);
  }
  if (value && !value->has(kWrappedNumber)) {
    return masked_fill(c.tensor(0), c.tensor(1), value);
  }
  if (value) {
    HS_TRY(check_number_fits(read_reals(value)[0], c.tensor(0)->type()));
    const Tensor filler = to_type(value, c.tensor(0)->type());
    filler->flags |= kWrappedNumber;
    return masked_fill(c.tensor(0), c.tensor(1), filler);
  }
  return masked_fill(c.tensor(0), c.tensor(1), value);
}

Tensor index_fill(Call& c) {
  TensorImpl* a = c.tensor(0);
  Tensor result;
  {
    const GradMode off(false);
    result = clone(a);
  }
  int64_t dim = 0;
  HS_TRY(check_dim(c.integer(1), a->ndim, &dim));
  const Tensor value = c.operand(3);
  if (!result || !value) {
    return Failed{};
  }
  Shape shape = a->shape();
  shape[static_cast<size_t>(dim)] = c.tensor(2)->numel();
  Shape column(shape.size(), 1);
  column[static_cast<size_t>(dim)] = -1;
  Tensor places;
  Tensor filler;
  {
    const GradMode off(false);
    places = contiguous(expand(view(c.tensor(2), column), shape));
    filler = clone(value);
  }
  if (!places || !filler) {
    return Failed{};
  }
  filler->flags |= kWrappedNumber;
  HS_TRY(scatter_into(result, dim, places, filler, Scatter::kReplace));
  Record record(Kind::kIndexFill, {a, nullptr});
  record.save(0, places).integers({dim});
  return record.result(std::move(result));
}

namespace {

Tensor scattered(Call& c, TensorImpl* source, Scatter how, Kind kind) {
  TensorImpl* a = c.tensor(0);
  Tensor result;
  {
    const GradMode off(false);
    result = clone(a);
  }
  if (!result || source == nullptr) {
    return Failed{};
  }
  HS_TRY(scatter_into(result, c.integer(1), c.tensor(2), source, how));
  int64_t dim = 0;
  HS_TRY(check_dim(c.integer(1), a->ndim, &dim));
  Record record(kind, {a, source->has(kWrappedNumber) ? nullptr : source});
  record.save(0, c.tensor(2)).integers({dim});
  return record.result(std::move(result));
}

}  // namespace

Tensor scatter(Call& c) {
  const Tensor source = c.operand(3);
  return scattered(c, source, Scatter::kReplace, c.overload() == 0 ? Kind::kScatter : Kind::kScatterValue);
}
Tensor scatter_add(Call& c) { return scattered(c, c.tensor(3), Scatter::kAdd, Kind::kScatterAdd); }

Tensor index_add(Call& c) {
  TensorImpl* a = c.tensor(0);
  Tensor result;
  {
    const GradMode off(false);
    result = clone(a);
  }
  if (!result) {
    return result;
  }
  int64_t dim = 0;
  HS_TRY(check_dim(c.integer(1), a->ndim, &dim));
  HS_TRY(index_add_into(result, dim, c.tensor(2), c.tensor(3)));
  Record record(Kind::kIndexAdd, {a, c.tensor(3)});
  record.save(0, c.tensor(2)).integers({dim});
  return record.result(std::move(result));
}

Tensor index_put_op(Call& c) {
  TensorList indices;
  for (TensorImpl* part : c.tensors(1)) {
    indices.push(Tensor::share(part));
  }
  return index_put_recorded(c.tensor(0), indices, c.tensor(2), c.flag(3));
}

Tensor index_put_recorded(TensorImpl* a, const TensorList& indices, TensorImpl* values, bool accumulate) {
  Tensor result;
  {
    const GradMode off(false);
    result = clone(a);
  }
  if (!result) {
    return result;
  }
  HS_TRY(index_put(result, indices, values, accumulate));
  Record record(Kind::kIndexPut, {a, values});
  if (record) {
    save_indices(record, indices, {accumulate ? 1 : 0});
  }
  return record.result(std::move(result));
}

Tensor lerp(Call& c) {
  const Tensor weight = c.operand(2);
  const Tensor way = sub(c.tensor(1), c.tensor(0));
  const Tensor part = mul(way, weight);
  return add(c.tensor(0), part);
}
Tensor addcmul(Call& c) {
  TensorImpl* a = c.tensor(0);
  const Tensor part = times(c.tensor(1), c.real(3, 1));
  if (!part) {
    return Failed{};
  }
  TensorImpl* right = c.tensor(2);
  const ScalarType common = result_type({a, part, right});
  if (category(common) != 2 || (grad_enabled() && (a->tracks() || part->tracks() || right->tracks()))) {
    const Tensor product = mul(part, right);
    return add(a, product);
  }
  Shape both;
  Shape shape;  // the product is added before it is rounded
  HS_TRY(broadcast(part->shape(), right->shape(), &both));
  HS_TRY(broadcast(a->shape(), both, &shape));
  const bool single = is_single(common);
  std::vector<double> values = read_reals(a, shape, strides_in(a, shape));
  const std::vector<double> left = read_reals(part, shape, strides_in(part, shape));
  const std::vector<double> factors = read_reals(right, shape, strides_in(right, shape));
  for (size_t i = 0; i < values.size(); ++i) {
    values[i] = std::fma(rounded(left[i], single), rounded(factors[i], single), rounded(values[i], single));
  }
  return from_reals(common, shape, values);
}
Tensor addcdiv(Call& c) {
  const Tensor part = times(c.tensor(1), c.real(3, 1));
  if (!part) {
    return Failed{};
  }
  const Tensor quotient = div(part, c.tensor(2));
  return add(c.tensor(0), quotient);
}

// Reductions.
Tensor sum_op(Call& c) {
  const bool along = c.overload() == 1;
  TensorImpl* a = c.tensor(0);
  const ScalarType type = c.type(along ? 3 : 1, summed_type(a));
  const Tensor converted = category(type) == 2 || category(a->type()) != 2 ? Tensor::share(a) : to_type(a, type);
  return sum(converted, along ? c.ints(1) : Shape{}, along && c.flag(2), type);
}
Tensor mean_op(Call& c) {
  const bool along = c.overload() == 1;
  const Tensor a = to_type(c.tensor(0), c.type(along ? 3 : 1, c.tensor(0)->type()));
  return mean(a, along ? c.ints(1) : Shape{}, along && c.flag(2));
}
Tensor prod_op(Call& c) {
  const bool along = c.overload() == 1;
  TensorImpl* a = c.tensor(0);
  return prod(a, along ? Shape{c.integer(1)} : Shape{}, along && c.flag(2), c.type(along ? 3 : 1, summed_type(a)));
}

namespace {

Tensor spread(Call& c, bool root) {
  if (c.overload() == 2) {
    return variance(c.tensor(0), {}, false, c.flag(1, true) ? 1 : 0, root);
  }
  const bool by_correction = c.overload() == 1;
  const double correction = by_correction ? static_cast<double>(c.integer(2, 1)) : c.flag(2, true) ? 1 : 0;
  return variance(c.tensor(0), c.ints(1), c.flag(3), correction, root);
}

Owned<PyObject> extreme_op(Call& c, bool largest) {
  if (c.overload() == 2) {
    return wrap(binary(largest ? BinaryOp::kMaximum : BinaryOp::kMinimum, c.tensor(0), c.tensor(1)));
  }
  if (c.overload() == 0) {
    return wrap(extreme(c.tensor(0), largest));
  }
  Tensor values;
  Tensor indices;
  HS_TRY(extreme_with_index(c.tensor(0), c.integer(1), c.flag(2), largest, &values, &indices));
  return named_result(largest ? "max" : "min", values, indices);
}

}  // namespace

Tensor std_op(Call& c) { return spread(c, true); }
Tensor var_op(Call& c) { return spread(c, false); }
Owned<PyObject> max_op(Call& c) { return extreme_op(c, true); }
Owned<PyObject> min_op(Call& c) { return extreme_op(c, false); }
Tensor amax(Call& c) { return extreme_along(c.tensor(0), c.ints(1), c.flag(2), true); }
Tensor amin(Call& c) { return extreme_along(c.tensor(0), c.ints(1), c.flag(2), false); }
Tensor argmax(Call& c) { return arg_extreme(c.tensor(0), c.integer(1), !c.given(1), c.flag(2), true); }
Tensor argmin(Call& c) { return arg_extreme(c.tensor(0), c.integer(1), !c.given(1), c.flag(2), false); }
Tensor any(Call& c) {
  return any_or_all(c.tensor(0), c.overload() == 0 ? Shape{} : Shape{c.integer(1)}, c.flag(2), true);
}
Tensor all(Call& c) {
  return any_or_all(c.tensor(0), c.overload() == 0 ? Shape{} : Shape{c.integer(1)}, c.flag(2), false);
}
Tensor logsumexp_op(Call& c) { return logsumexp(c.tensor(0), c.ints(1), c.flag(2)); }
Tensor norm_op(Call& c) {
  const bool whole = c.ints(2).empty();
  return norm(c.tensor(0), c.real(1), c.ints(2), c.flag(3), whole ? Kind::kNorm : Kind::kNormDim);
}

Owned<PyObject> median(Call& c) {
  const bool whole = c.overload() == 0;
  const Tensor a = whole ? reshape(c.tensor(0), {-1}) : Tensor::share(c.tensor(0));
  const int64_t dim = whole ? 0 : c.integer(1);
  Tensor values;
  Tensor indices;
  if (!a) {
    return Failed{};
  }
  HS_TRY(sort(a, dim, false, -1, &values, &indices));
  const int64_t middle = ((a->ndim == 0 ? 1 : a->size(dim < 0 ? dim + a->ndim : dim)) - 1) / 2;
  if (whole) {
    return wrap(select(values, 0, middle));
  }
  Tensor value = select(values, dim, middle);
  Tensor index = select(indices, dim, middle);
  if (c.flag(2)) {
    value = unsqueeze(value, dim);
    index = unsqueeze(index, dim);
  }
  return named_result("median", value, index);
}

Owned<PyObject> sort_op(Call& c) {
  Tensor values;
  Tensor indices;
  HS_TRY(sort(c.tensor(0), c.integer(1, -1), c.flag(2), -1, &values, &indices));
  return named_result("sort", values, indices);
}
Tensor argsort(Call& c) {
  Tensor values;
  Tensor indices;
  HS_TRY(sort(c.tensor(0), c.integer(1, -1), c.flag(2), -1, &values, &indices));
  return indices;
}
Owned<PyObject> topk(Call& c) {
  TensorImpl* a = c.tensor(0);
  int64_t dim = 0;
  HS_TRY(check_dim(c.integer(2, -1), a->ndim, &dim));
  const int64_t k = c.integer(1);
  if (k < 0 || k > (a->ndim == 0 ? 1 : a->size(dim))) {
    return err_set_string(exc_runtime_error(), "selected index k out of range");
  }
  Tensor values;
  Tensor indices;
  HS_TRY(sort(a, dim, c.flag(3, true), k, &values, &indices));
  return named_result("topk", values, indices);
}

Tensor count_nonzero(Call& c) {
  const Tensor mask = compare_number(BinaryOp::kNe, c.tensor(0), 0);
  return sum(mask, c.ints(1), false);
}

Owned<PyObject> equal(Call& c) {
  TensorImpl* a = c.tensor(0);
  TensorImpl* b = c.tensor(1);
  return bool_from(a->shape() == b->shape() && read_reals(a) == read_reals(b));
}

namespace {

Status close_mask(Call& c, std::vector<int64_t>* mask, Shape* shape) {
  TensorImpl* a = c.tensor(0);
  TensorImpl* b = c.tensor(1);
  if (a->type() != b->type()) {
    return err_format(exc_runtime_error(), "{} did not match {}", type_word(a->type()), type_word(b->type()));
  }
  HS_TRY(broadcast(a->shape(), b->shape(), shape));
  const std::vector<double> left = read_reals(a, *shape, strides_in(a, *shape));
  const std::vector<double> right = read_reals(b, *shape, strides_in(b, *shape));
  for (size_t i = 0; i < left.size(); ++i) {
    const double x = left[i];
    const double y = right[i];
    const bool same = x == y || (c.flag(4) && std::isnan(x) && std::isnan(y));
    const bool near =
        std::isfinite(x) && std::isfinite(y) && std::fabs(x - y) <= c.real(3, 1e-8) + std::fabs(c.real(2, 1e-5) * y);
    mask->push_back(same || near ? 1 : 0);
  }
  return Status::kOk;
}

}  // namespace

Owned<PyObject> allclose(Call& c) {
  std::vector<int64_t> mask;
  Shape shape;
  HS_TRY(close_mask(c, &mask, &shape));
  bool all_close = true;
  for (const int64_t one : mask) {
    all_close = all_close && one != 0;
  }
  return bool_from(all_close);
}
Tensor isclose(Call& c) {
  std::vector<int64_t> mask;
  Shape shape;
  HS_TRY(close_mask(c, &mask, &shape));
  return from_integers(ScalarType::kBool, shape, mask);
}

Tensor nan_to_num(Call& c) {
  TensorImpl* a = c.tensor(0);
  const double limit = a->type() == ScalarType::kFloat64 ? 1.7976931348623157e308 : 3.4028234663852886e38;
  std::vector<double> values = read_reals(a);
  for (double& value : values) {
    value = std::isnan(value)   ? c.real(1, 0)
            : std::isinf(value) ? (value > 0 ? c.real(2, limit) : c.real(3, -limit))
                                : value;
  }
  return from_reals(a->type(), a->shape(), values);
}

Tensor bincount(Call& c) {
  std::vector<int64_t> counts(static_cast<size_t>(c.integer(2)), 0);
  for (const int64_t value : read_integers(c.tensor(0))) {
    if (value < 0) {
      return err_set_string(exc_runtime_error(), "bincount only supports 1-d non-negative integral inputs.");
    }
    if (static_cast<size_t>(value) >= counts.size()) {
      counts.resize(static_cast<size_t>(value) + 1, 0);
    }
    ++counts[static_cast<size_t>(value)];
  }
  return from_integers(ScalarType::kInt64, {static_cast<int64_t>(counts.size())}, counts);
}

}  // namespace heapscope::modules::torch
