// Reductions: many elements to one, over all or some axes.
//
// Sums of floats are added in PyTorch's order, which decides about the last bits: eight (four) columns side by side
// when the elements follow each other in memory, four running sums, blocks of 16 for each level of a cascade.
// Model: aten/src/ATen/native/cpu/SumKernel.cpp (1.13), one thread.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "modules/torch/operations.h"
#include "objects/errors.h"

namespace heapscope::modules::torch {

namespace {

/// The axes of a reduction: offsets of the kept positions, and from each the elements of its lane.
struct Lanes {
  Shape kept;  ///< the result's shape
  std::vector<int64_t> starts;
  std::vector<int64_t> steps;
  bool inner = false;  ///< a lane's elements follow each other in memory
  bool outer = false;  ///< instead, neighbours in the result do
  int64_t width = 1;   ///< outer: how many of them
};

Status wrap_dims(const Shape& dims, int64_t ndim, std::vector<bool>* reduced) {
  reduced->assign(static_cast<size_t>(ndim), dims.empty());
  for (const int64_t given : dims) {
    int64_t dim = 0;
    HS_TRY(check_dim(given, ndim, &dim));
    if (ndim == 0) {
      continue;
    }
    if ((*reduced)[static_cast<size_t>(dim)]) {
      return err_format(exc_runtime_error(), "dim {} appears multiple times in the list of dims", dim);
    }
    (*reduced)[static_cast<size_t>(dim)] = true;
  }
  return Status::kOk;
}

Status make_lanes(const TensorImpl* a, const Shape& dims, bool keepdim, Lanes* lanes) {
  std::vector<bool> reduced;
  HS_TRY(wrap_dims(dims, a->ndim, &reduced));
  Shape outer_shape;
  Shape outer_strides;
  Shape inner_shape;
  Shape inner_strides;
  for (int64_t axis = 0; axis < a->ndim; ++axis) {
    const bool gone = reduced[static_cast<size_t>(axis)];
    (gone ? inner_shape : outer_shape).push_back(a->size(axis));
    (gone ? inner_strides : outer_strides).push_back(a->stride(axis));
    if (!gone) {
      lanes->kept.push_back(a->size(axis));
    } else if (keepdim) {
      lanes->kept.push_back(1);
    }
  }
  lanes->starts = element_offsets(outer_shape, outer_strides, a->storage_offset);
  lanes->steps = element_offsets(inner_shape, inner_strides, 0);
  const auto count = static_cast<int64_t>(lanes->steps.size());
  lanes->inner = count < 2;
  if (count >= 2) {
    std::vector<int64_t> sorted = lanes->steps;  // the iterator goes through memory in order
    std::sort(sorted.begin(), sorted.end());
    lanes->inner = sorted[1] - sorted[0] == 1 && sorted.back() - sorted.front() == count - 1;
    if (lanes->inner) {
      lanes->steps.swap(sorted);
    }
  }
  lanes->outer = !lanes->inner && !outer_strides.empty() && outer_strides.back() == 1;
  if (lanes->outer) {
    lanes->width = outer_shape.back();
  }
  return Status::kOk;
}

std::vector<double> read_at(const TensorImpl* a, int64_t start, const std::vector<int64_t>& steps) {
  std::vector<double> values;
  values.reserve(steps.size());
  for (const int64_t step : steps) {
    values.push_back(arrays::buffer_load(a->type(), element_address(a, start + step)).as_double());
  }
  return values;
}
std::vector<int64_t> read_integers_at(const TensorImpl* a, int64_t start, const std::vector<int64_t>& steps) {
  std::vector<int64_t> values;
  values.reserve(steps.size());
  for (const int64_t step : steps) {
    values.push_back(arrays::buffer_load(a->type(), element_address(a, start + step)).as_int64());
  }
  return values;
}

/// Every `stride`-th of `count` values, in a cascade of four levels.
double cascade(const double* values, int64_t stride, int64_t count, bool single) {
  int64_t bits = 0;
  while ((int64_t{1} << bits) < count) {
    ++bits;
  }
  const int64_t power = std::max<int64_t>(4, bits / 4);
  const int64_t step = int64_t{1} << power;
  const int64_t mask = step - 1;
  std::array<double, 4> sums{};
  int64_t i = 0;
  while (i + step <= count) {
    for (int64_t j = 0; j < step; ++j, ++i) {
      sums[0] = rounded(sums[0] + values[i * stride], single);
    }
    for (size_t level = 1; level < 4; ++level) {
      sums[level] = rounded(sums[level] + sums[level - 1], single);
      sums[level - 1] = 0;
      if ((i & (mask << (static_cast<int64_t>(level) * power))) != 0) {
        break;
      }
    }
  }
  for (; i < count; ++i) {
    sums[0] = rounded(sums[0] + values[i * stride], single);
  }
  for (size_t level = 1; level < 4; ++level) {
    sums[0] = rounded(sums[0] + sums[level], single);
  }
  return sums[0];
}

/// Four running sums over every `stride`-th value.
double row_sum(const double* values, int64_t stride, int64_t count, bool single) {
  const int64_t quarter = count / 4;
  std::array<double, 4> sums{};
  for (size_t k = 0; k < 4; ++k) {
    sums[k] = cascade(values + static_cast<int64_t>(k) * stride, stride * 4, quarter, single);
  }
  for (int64_t i = quarter * 4; i < count; ++i) {
    sums[0] = rounded(sums[0] + values[i * stride], single);
  }
  for (size_t k = 1; k < 4; ++k) {
    sums[0] = rounded(sums[0] + sums[k], single);
  }
  return sums[0];
}

double real_sum(const std::vector<double>& values, const Lanes& lanes, size_t lane, ScalarType type) {
  const bool single = is_single(type);
  const int64_t vector = single ? 8 : 4;
  const auto count = static_cast<int64_t>(values.size());
  if (lanes.outer) {
    const int64_t column = static_cast<int64_t>(lane) % lanes.width;
    return column < lanes.width / (4 * vector) * (4 * vector) ? cascade(values.data(), 1, count, single)
                                                              : row_sum(values.data(), 1, count, single);
  }
  if (!lanes.inner || count < vector) {
    return row_sum(values.data(), 1, count, single);
  }
  const int64_t whole = count / vector;
  std::array<double, 8> columns{};
  for (int64_t k = 0; k < vector; ++k) {
    columns[static_cast<size_t>(k)] = row_sum(values.data() + k, vector, whole, single);
  }
  double total = 0;
  for (int64_t i = whole * vector; i < count; ++i) {
    total = rounded(total + values[static_cast<size_t>(i)], single);
  }
  for (int64_t k = 0; k < vector; ++k) {
    total = rounded(total + columns[static_cast<size_t>(k)], single);
  }
  return total;
}

Shape dims_or_all(const Shape& dims, int64_t ndim) {
  Shape result;
  for (const int64_t dim : dims) {
    result.push_back(dim < 0 ? dim + std::max<int64_t>(ndim, 1) : dim);
  }
  return result;
}

/// Notes a reduction: its formula needs the operand's shape and which axes are gone.
void note(Record& record, const TensorImpl* a, const Shape& dims, bool keepdim) {
  Shape attributes = {a->ndim, keepdim ? 1 : 0};
  const Shape shape = a->shape();
  const Shape wrapped = dims_or_all(dims, a->ndim);
  attributes.insert(attributes.end(), shape.begin(), shape.end());
  attributes.insert(attributes.end(), wrapped.begin(), wrapped.end());
  record.integers(attributes);
}

}  // namespace

Tensor sum(TensorImpl* a, const Shape& dims, bool keepdim, ScalarType type) {
  if (a == nullptr) {
    return Failed{};
  }
  Lanes lanes;
  HS_TRY(make_lanes(a, dims, keepdim, &lanes));
  Tensor result;
  if (category(type) == 2) {
    std::vector<double> sums;
    for (size_t i = 0; i < lanes.starts.size(); ++i) {
      sums.push_back(real_sum(read_at(a, lanes.starts[i], lanes.steps), lanes, i, type));
    }
    result = from_reals(type, lanes.kept, sums);
  } else {
    std::vector<int64_t> sums;
    for (const int64_t start : lanes.starts) {
      uint64_t total = 0;
      for (const int64_t value : read_integers_at(a, start, lanes.steps)) {
        total += static_cast<uint64_t>(value);
      }
      sums.push_back(static_cast<int64_t>(total));
    }
    result = from_integers(type, lanes.kept, sums);
  }
  Record record(dims.empty() && !keepdim ? Kind::kSum : Kind::kSumDim, {a});
  note(record, a, dims, keepdim);
  return record.result(std::move(result));
}

Tensor sum(TensorImpl* a, const Shape& dims, bool keepdim) {
  return a == nullptr ? Tensor() : sum(a, dims, keepdim, category(a->type()) == 2 ? a->type() : ScalarType::kInt64);
}

Tensor mean(TensorImpl* a, const Shape& dims, bool keepdim) {
  if (a == nullptr) {
    return Failed{};
  }
  if (category(a->type()) != 2) {
    return err_format(exc_runtime_error(),
                      "mean(): could not infer output dtype. Input dtype must be either a floating point or complex "
                      "dtype. Got: {}",
                      type_word(a->type()));
  }
  Lanes lanes;
  HS_TRY(make_lanes(a, dims, keepdim, &lanes));
  std::vector<double> means;
  for (size_t i = 0; i < lanes.starts.size(); ++i) {
    means.push_back(real_sum(read_at(a, lanes.starts[i], lanes.steps), lanes, i, a->type()) /
                    static_cast<double>(lanes.steps.size()));
  }
  Tensor result = from_reals(a->type(), lanes.kept, means);
  Record record(dims.empty() && !keepdim ? Kind::kMean : Kind::kMeanDim, {a});
  note(record, a, dims, keepdim);
  return record.result(std::move(result));
}

Tensor prod(TensorImpl* a, const Shape& dims, bool keepdim, ScalarType type) {
  if (a == nullptr) {
    return Failed{};
  }
  Lanes lanes;
  HS_TRY(make_lanes(a, dims, keepdim, &lanes));
  Tensor result;
  if (category(type) == 2) {
    std::vector<double> products;
    for (const int64_t start : lanes.starts) {
      double total = 1;
      for (const double value : read_at(a, start, lanes.steps)) {
        total = rounded(total * value, is_single(type));
      }
      products.push_back(total);
    }
    result = from_reals(type, lanes.kept, products);
  } else {
    std::vector<int64_t> products;
    for (const int64_t start : lanes.starts) {
      uint64_t total = 1;
      for (const int64_t value : read_integers_at(a, start, lanes.steps)) {
        total *= static_cast<uint64_t>(value);
      }
      products.push_back(static_cast<int64_t>(total));
    }
    result = from_integers(type, lanes.kept, products);
  }
  Record record(dims.empty() ? Kind::kProd : Kind::kProdDim, {a});
  record.save(0, a);
  note(record, a, dims, keepdim);
  return record.result(std::move(result), true, 1);
}

Tensor variance(TensorImpl* a, const Shape& dims, bool keepdim, double correction, bool root) {
  if (a == nullptr) {
    return Failed{};
  }
  if (category(a->type()) != 2) {
    return err_set_string(exc_runtime_error(), "std and var only support floating point and complex dtypes");
  }
  Lanes lanes;
  HS_TRY(make_lanes(a, dims, keepdim, &lanes));
  std::vector<double> results;
  for (const int64_t start : lanes.starts) {
    double average = 0;
    double squares = 0;
    double count = 0;
    for (const double value : read_at(a, start, lanes.steps)) {
      const double delta = value - average;
      count += 1;
      average += delta / count;
      squares += delta * (value - average);
    }
    const double divisor = std::max(count - correction, 0.0);
    const double value = squares / divisor;
    results.push_back(root ? std::sqrt(value) : value);
  }
  Tensor result = from_reals(a->type(), lanes.kept, results);
  Record record(root ? Kind::kStd : Kind::kVar, {a});
  record.save(0, a).number(0, correction);
  note(record, a, dims, keepdim);
  return record.result(std::move(result), root, 1);
}

Tensor norm(TensorImpl* a, double p, const Shape& dims, bool keepdim, Kind kind) {
  if (a == nullptr) {
    return Failed{};
  }
  if (category(a->type()) != 2) {
    return err_format(exc_runtime_error(),
                      "norm(): input dtype should be either floating point or complex. Got {} instead.",
                      type_word(a->type()));
  }
  Lanes lanes;
  HS_TRY(make_lanes(a, dims, keepdim, &lanes));
  std::vector<double> results;
  for (const int64_t start : lanes.starts) {
    double total = p == -kInfinity ? kInfinity : 0;
    for (const double value : read_at(a, start, lanes.steps)) {
      const double size = std::fabs(value);
      total = p == kInfinity    ? std::max(total, size)
              : p == -kInfinity ? std::min(total, size)
              : p == 0          ? total + (size != 0 ? 1 : 0)
              : p == 1          ? total + size
              : p == 2          ? total + size * size
                                : total + std::pow(size, p);
    }
    results.push_back(p == 2 ? std::sqrt(total) : p == 0 || p == 1 || std::isinf(p) ? total : std::pow(total, 1 / p));
  }
  Tensor result = from_reals(a->type(), lanes.kept, results);
  Record record(kind, {a});
  record.save(0, a).number(0, p);
  note(record, a, dims, keepdim);
  return record.result(std::move(result), true, 1);
}

Tensor logsumexp(TensorImpl* a, const Shape& dims, bool keepdim) {
  if (a == nullptr) {
    return Failed{};
  }
  Lanes lanes;
  HS_TRY(make_lanes(a, dims, keepdim, &lanes));
  std::vector<double> results;
  for (const int64_t start : lanes.starts) {
    const std::vector<double> values = read_at(a, start, lanes.steps);
    double largest = -kInfinity;
    for (const double value : values) {
      largest = std::max(largest, value);
    }
    const double base = std::isinf(largest) ? 0 : largest;
    double total = 0;
    for (const double value : values) {
      total += std::exp(value - base);
    }
    results.push_back(std::log(total) + base);
  }
  Tensor result = from_reals(category(a->type()) == 2 ? a->type() : default_type(), lanes.kept, results);
  Record record(Kind::kLogsumexp, {a});
  record.save(0, a);
  note(record, a, dims, keepdim);
  return record.result(std::move(result), true, 1);
}

namespace {

/// Index of the extreme value; the first not-a-number wins.
size_t best_of(const std::vector<double>& values, const std::vector<int64_t>& integers, bool largest) {
  size_t best = 0;
  if (!integers.empty()) {
    for (size_t i = 1; i < integers.size(); ++i) {
      if (largest ? integers[i] > integers[best] : integers[i] < integers[best]) {
        best = i;
      }
    }
    return best;
  }
  for (size_t i = 1; i < values.size() && !std::isnan(values[best]); ++i) {
    if (std::isnan(values[i]) || (largest ? values[i] > values[best] : values[i] < values[best])) {
      best = i;
    }
  }
  return best;
}

std::vector<size_t> best_in_lanes(const TensorImpl* a, const Lanes& lanes, bool largest) {
  std::vector<size_t> found;
  for (const int64_t start : lanes.starts) {
    found.push_back(category(a->type()) == 2 ? best_of(read_at(a, start, lanes.steps), {}, largest)
                                             : best_of({}, read_integers_at(a, start, lanes.steps), largest));
  }
  return found;
}

Tensor pick(const TensorImpl* a, const Lanes& lanes, const std::vector<size_t>& found) {
  Tensor values = empty(a->type(), lanes.kept);
  for (size_t i = 0; values && i < found.size(); ++i) {
    const Scalar value = arrays::buffer_load(a->type(), element_address(a, lanes.starts[i] + lanes.steps[found[i]]));
    if (!arrays::buffer_store(a->type(), element_address(values, static_cast<int64_t>(i)), value)) {
      return err_no_memory();
    }
  }
  return values;
}

Status check_not_empty(const TensorImpl* a, const Lanes& lanes, const char* name, bool has_dim) {
  if (!lanes.steps.empty() || lanes.starts.empty()) {
    return Status::kOk;
  }
  if (name[0] == 'a' && name[1] == 'r' && !has_dim) {
    return err_format(exc_index_error(), "{}(): Expected reduction dim to be specified for input.numel() == 0.", name);
  }
  if (has_dim) {
    return err_format(exc_index_error(), "{}(): Expected reduction dim {} to have non-zero size.", name, 0);
  }
  return err_format(
      exc_runtime_error(),
      "{}(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with "
      "the 'dim' argument.",
      name);
  (void)a;
}

}  // namespace

Tensor extreme(TensorImpl* a, bool largest) {
  if (a == nullptr) {
    return Failed{};
  }
  Lanes lanes;
  HS_TRY(make_lanes(a, {}, false, &lanes));
  HS_TRY(check_not_empty(a, lanes, largest ? "max" : "min", false));
  lanes.steps = element_offsets(a->shape(), a->strides(), 0);
  Tensor result = pick(a, lanes, best_in_lanes(a, lanes, largest));
  Record record(largest ? Kind::kMax : Kind::kMin, {a});
  record.save(0, a);
  return record.result(std::move(result), true, 1);
}

Tensor extreme_along(TensorImpl* a, const Shape& dims, bool keepdim, bool largest) {
  if (a == nullptr) {
    return Failed{};
  }
  Lanes lanes;
  HS_TRY(make_lanes(a, dims, keepdim, &lanes));
  HS_TRY(check_not_empty(a, lanes, largest ? "amax" : "amin", false));
  Tensor result = pick(a, lanes, best_in_lanes(a, lanes, largest));
  Record record(largest ? Kind::kAmax : Kind::kAmin, {a});
  record.save(0, a);
  note(record, a, dims, keepdim);
  return record.result(std::move(result), true, 1);
}

Status extreme_with_index(TensorImpl* a, int64_t dim, bool keepdim, bool largest, Tensor* values, Tensor* indices) {
  HS_TRY(check_dim(dim, a->ndim, &dim));
  Lanes lanes;
  HS_TRY(make_lanes(a, {dim}, keepdim, &lanes));
  if (a->ndim > 0 && a->size(dim) == 0) {
    return err_format(exc_index_error(), "{}(): Expected reduction dim {} to have non-zero size.",
                      largest ? "max" : "min", dim);
  }
  const std::vector<size_t> found = best_in_lanes(a, lanes, largest);
  Tensor picked = pick(a, lanes, found);
  *indices = from_integers(ScalarType::kInt64, lanes.kept, {found.begin(), found.end()});
  Record record(largest ? Kind::kMaxDim : Kind::kMinDim, {a});
  record.save(0, *indices);
  note(record, a, {dim}, keepdim);
  *values = record.result(std::move(picked));
  note_had_one(*values, a->ndim > 0);
  note_had_one(*indices, a->ndim > 0);
  return *values && *indices ? Status::kOk : Status::kError;
}

Tensor arg_extreme(TensorImpl* a, int64_t dim, bool all, bool keepdim, bool largest) {
  if (a == nullptr) {
    return Failed{};
  }
  Lanes lanes;
  if (!all) {
    HS_TRY(check_dim(dim, a->ndim, &dim));
  }
  HS_TRY(make_lanes(a, all ? Shape{} : Shape{dim}, keepdim, &lanes));
  HS_TRY(check_not_empty(a, lanes, largest ? "argmax" : "argmin", !all));
  if (all) {
    lanes.steps = element_offsets(a->shape(), a->strides(), 0);
  }
  const std::vector<size_t> found = best_in_lanes(a, lanes, largest);
  return from_integers(ScalarType::kInt64, lanes.kept, {found.begin(), found.end()});
}

Tensor any_or_all(TensorImpl* a, const Shape& dims, bool keepdim, bool any) {
  if (a == nullptr) {
    return Failed{};
  }
  Lanes lanes;
  HS_TRY(make_lanes(a, dims, keepdim, &lanes));
  std::vector<int64_t> results;
  for (const int64_t start : lanes.starts) {
    const std::vector<double> values = read_at(a, start, lanes.steps);
    const auto is_true = [](double value) { return value != 0; };
    results.push_back(
        (any ? std::any_of(values.begin(), values.end(), is_true) : std::all_of(values.begin(), values.end(), is_true))
            ? 1
            : 0);
  }
  return from_integers(a->type() == ScalarType::kUint8 ? ScalarType::kUint8 : ScalarType::kBool, lanes.kept, results);
}

Tensor cumulate(TensorImpl* a, int64_t dim, bool is_product, ScalarType type) {
  if (a == nullptr) {
    return Failed{};
  }
  HS_TRY(check_dim(dim, a->ndim, &dim));
  Lanes lanes;
  HS_TRY(make_lanes(a, a->ndim == 0 ? Shape{} : Shape{dim}, false, &lanes));
  Tensor result = empty(type, a->shape());
  Lanes into;
  if (!result) {
    return result;
  }
  HS_TRY(make_lanes(result, a->ndim == 0 ? Shape{} : Shape{dim}, false, &into));
  for (size_t lane = 0; lane < lanes.starts.size(); ++lane) {
    double real = is_product ? 1 : 0;
    auto whole = static_cast<uint64_t>(is_product ? 1 : 0);
    const bool floating = category(type) == 2;
    for (size_t i = 0; i < lanes.steps.size(); ++i) {
      const Scalar value = arrays::buffer_load(a->type(), element_address(a, lanes.starts[lane] + lanes.steps[i]));
      Scalar next{};
      if (floating) {
        real = is_product ? real * value.as_double() : real + value.as_double();
        next = Scalar::of_float(real);
      } else {
        const auto item = static_cast<uint64_t>(value.as_int64());
        whole = is_product ? whole * item : whole + item;
        next = Scalar::of_integer(static_cast<int64_t>(whole));
      }
      if (!arrays::buffer_store(type, element_address(result, into.starts[lane] + into.steps[i]), next)) {
        return err_no_memory();
      }
    }
  }
  Record record(is_product ? Kind::kCumprod : Kind::kCumsum, {a});
  if (is_product) {
    record.save(0, a);
  }
  record.integers({dim});
  return record.result(std::move(result), is_product, 1);
}

Status sort(TensorImpl* a, int64_t dim, bool descending, int64_t keep, Tensor* values, Tensor* indices) {
  HS_TRY(check_dim(dim, a->ndim, &dim));
  Lanes lanes;
  HS_TRY(make_lanes(a, a->ndim == 0 ? Shape{} : Shape{dim}, false, &lanes));
  const auto length = static_cast<int64_t>(lanes.steps.size());
  const int64_t kept = keep < 0 ? length : keep;
  Shape shape = a->shape();
  if (a->ndim > 0) {
    shape[static_cast<size_t>(dim)] = kept;
  }
  const Shape strides = keep < 0 ? copy_strides(a) : row_major(shape);
  Tensor sorted = empty_strided(a->type(), shape, strides);
  *indices = sorted ? empty_strided(ScalarType::kInt64, shape, strides) : Tensor();
  if (!*indices) {
    return Status::kError;
  }
  Lanes into;
  HS_TRY(make_lanes(sorted, a->ndim == 0 ? Shape{} : Shape{dim}, false, &into));
  if (a->ndim > 0) {  // in the order of the axis, whatever the strides
    lanes.steps = element_offsets({a->size(dim)}, {a->stride(dim)}, 0);
    into.steps = element_offsets({kept}, {sorted->stride(dim)}, 0);
  }
  for (size_t lane = 0; lane < lanes.starts.size(); ++lane) {
    const std::vector<double> items = read_at(a, lanes.starts[lane], lanes.steps);
    std::vector<size_t> order(items.size());
    for (size_t i = 0; i < order.size(); ++i) {
      order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(), [&](size_t i, size_t j) {
      const bool nan_i = std::isnan(items[i]);
      const bool nan_j = std::isnan(items[j]);
      if (nan_i || nan_j) {
        return descending ? nan_i && !nan_j : nan_j && !nan_i;
      }
      return descending ? items[i] > items[j] : items[i] < items[j];
    });
    for (size_t i = 0; i < static_cast<size_t>(kept); ++i) {
      const Scalar value =
          arrays::buffer_load(a->type(), element_address(a, lanes.starts[lane] + lanes.steps[order[i]]));
      const int64_t at = into.starts[lane] + into.steps[i];
      if (!arrays::buffer_store(a->type(), element_address(sorted, at), value) ||
          !arrays::buffer_store(ScalarType::kInt64, element_address(*indices, at),
                                Scalar::of_integer(static_cast<int64_t>(order[i])))) {
        return err_no_memory();
      }
    }
  }
  Record record(keep < 0 ? Kind::kSort : Kind::kTopk, {a});
  record.save(0, *indices);
  Shape attributes = a->shape();
  attributes.push_back(dim);
  record.integers(attributes);
  *values = record.result(std::move(sorted));
  return *values ? Status::kOk : Status::kError;
}

Tensor sum_to(TensorImpl* a, const Shape& shape) {
  if (a == nullptr) {
    return Failed{};
  }
  if (a->shape() == shape) {
    return Tensor::share(a);
  }
  const auto extra = a->ndim - static_cast<int64_t>(shape.size());
  Shape dims;
  for (int64_t axis = 0; axis < a->ndim; ++axis) {
    if (axis < extra || (shape[static_cast<size_t>(axis - extra)] == 1 && a->size(axis) != 1)) {
      dims.push_back(axis);
    }
  }
  if (dims.empty()) {
    return Tensor::share(a);
  }
  Tensor summed = sum(a, dims, true);
  return extra > 0 ? view(summed, shape) : std::move(summed);
}

}  // namespace heapscope::modules::torch
