// Losses and what they are made of: softmax, negative log likelihood.
#include <algorithm>
#include <cmath>

#include "modules/torch/operations.h"
#include "objects/errors.h"

namespace heapscope::modules::torch {

Tensor reduced(Tensor values, Reduction reduction) {
  if (!values || reduction == Reduction::kNone) {
    return values;
  }
  return reduction == Reduction::kMean ? mean(values, {}, false) : sum(values);
}

namespace {

double pair_loss(Kind kind, double x, double y, double parameter, bool single) {
  const double difference = rounded(x - y, single);
  const double size = std::fabs(difference);
  switch (kind) {
    case Kind::kMseLoss: return difference * difference;
    case Kind::kSmoothL1: return size < parameter ? 0.5 * size * size / parameter : size - 0.5 * parameter;
    case Kind::kHuber: return size < parameter ? 0.5 * size * size : parameter * (size - 0.5 * parameter);
    case Kind::kBce: {
      const double yes = std::max(rounded(std::log(x), single), -100.0);
      const double no = std::max(rounded(std::log(rounded(1 - x, single)), single), -100.0);
      return rounded((y - 1) * no, single) - rounded(y * yes, single);
    }
    case Kind::kKlDiv: return y > 0 ? y * (rounded(std::log(y), single) - x) : 0;
    default: return size;
  }
}

}  // namespace

Tensor pairwise_loss(Kind kind, TensorImpl* input, TensorImpl* target, Reduction reduction, double parameter) {
  if (input == nullptr || target == nullptr) {
    return Failed{};
  }
  Shape shape;
  HS_TRY(broadcast(input->shape(), target->shape(), &shape));
  const ScalarType type = result_type({input, target});
  if (kind == Kind::kMseLoss && category(type) != 2) {
    return err_format(exc_runtime_error(), "\"mse_cpu\" not implemented for '{}'", type_word(type));
  }
  std::vector<double> values = read_reals(input, shape, strides_in(input, shape));
  const std::vector<double> wanted = read_reals(target, shape, strides_in(target, shape));
  for (size_t i = 0; i < values.size(); ++i) {
    if (kind == Kind::kBce && !(values[i] >= 0 && values[i] <= 1)) {
      return err_set_string(exc_runtime_error(), "all elements of input should be between 0 and 1");
    }
    values[i] = pair_loss(kind, values[i], wanted[i], parameter, is_single(type));
  }
  Tensor loss;
  {
    const GradMode off(false);
    loss = reduced(from_reals(type, shape, values), reduction);
  }
  Record record(kind, {input, target});
  record.save(0, input)
      .save(1, target)
      .integers({static_cast<int64_t>(reduction), product(shape)})
      .number(0, parameter);
  return record.result(std::move(loss));
}

Tensor bce_with_logits(TensorImpl* input, TensorImpl* target, Reduction reduction) {
  if (input == nullptr || target == nullptr) {
    return Failed{};
  }
  Shape shape;
  HS_TRY(broadcast(input->shape(), target->shape(), &shape));
  const ScalarType type = result_type({input, target});
  std::vector<double> values = read_reals(input, shape, strides_in(input, shape));
  const std::vector<double> wanted = read_reals(target, shape, strides_in(target, shape));
  const auto r = [&](double value) { return rounded(value, is_single(type)); };
  for (size_t i = 0; i < values.size(); ++i) {
    const double x = values[i];
    const double low = std::max(-x, 0.0);
    const double inside = r(r(std::exp(-low)) + r(std::exp(r(-x - low))));
    values[i] = r(r(1 - wanted[i]) * x) + r(low + r(std::log(inside)));
  }
  Tensor loss;
  {
    const GradMode off(false);
    loss = reduced(from_reals(type, shape, values), reduction);
  }
  Record record(Kind::kBceLogits, {input, target});
  record.save(0, input).save(1, target).integers({static_cast<int64_t>(reduction), product(shape)});
  return record.result(std::move(loss));
}

namespace {

/// Calls `row(values)` for the elements along `dim`, and writes what it leaves in them to the result.
template <class Row>
Tensor along(TensorImpl* a, int64_t dim, Row row) {
  Tensor result = empty(a->type(), a->shape());
  if (!result) {
    return result;
  }
  std::vector<double> values = read_reals(a);
  const int64_t length = a->ndim == 0 ? 1 : a->size(dim);
  int64_t inner = 1;
  for (int64_t axis = dim + 1; axis < a->ndim; ++axis) {
    inner *= a->size(axis);
  }
  const auto count = static_cast<int64_t>(values.size());
  std::vector<double> items(static_cast<size_t>(length));
  for (int64_t start = 0; length > 0 && start < count; start += length * inner) {
    for (int64_t j = 0; j < inner; ++j) {
      for (int64_t k = 0; k < length; ++k) {
        items[static_cast<size_t>(k)] = values[static_cast<size_t>(start + k * inner + j)];
      }
      row(&items, static_cast<size_t>(start + j), static_cast<size_t>(inner));
      for (int64_t k = 0; k < length; ++k) {
        values[static_cast<size_t>(start + k * inner + j)] = items[static_cast<size_t>(k)];
      }
    }
  }
  return write_reals(result, values) == Status::kOk ? std::move(result) : Tensor();
}

}  // namespace

Tensor softmax(TensorImpl* a, int64_t dim, bool log) {
  if (a == nullptr) {
    return Failed{};
  }
  if (category(a->type()) != 2) {
    return err_format(exc_runtime_error(), "\"{}_lastdim_kernel_impl\" not implemented for '{}'",
                      log ? "log_softmax" : "softmax", type_word(a->type()));
  }
  const int64_t given = dim;
  HS_TRY(check_dim(dim, a->ndim, &dim));
  const bool single = is_single(a->type());
  Tensor result = along(a, dim, [&](std::vector<double>* items, size_t, size_t) {
    const double largest = *std::max_element(items->begin(), items->end());
    double total = 0;
    for (double& item : *items) {
      item = rounded(item - largest, single);
      const double power = rounded(std::exp(item), single);
      total = rounded(total + power, single);
      item = log ? item : power;
    }
    const double size = rounded(std::log(total), single);
    for (double& item : *items) {
      item = log ? item - size : item / total;
    }
  });
  Record record(log ? Kind::kLogSoftmax : Kind::kSoftmax, {a});
  record.integers({dim});
  (void)given;
  return record.result(std::move(result), true);
}

Tensor softmax_backward(TensorImpl* grad, TensorImpl* output, int64_t dim, bool log) {
  if (grad == nullptr || output == nullptr) {
    return Failed{};
  }
  // d input = output * (grad - sum(grad * output)), or grad - exp(output) * sum(grad)
  if (log) {
    const Tensor total = sum(grad, {dim}, true);
    const Tensor likely = unary(UnaryOp::kExp, output);
    const Tensor part = mul(likely, total);
    return sub(grad, part);
  }
  const Tensor weighted = mul(grad, output);
  const Tensor total = sum(weighted, {dim}, true);
  const Tensor part = mul(output, total);
  return sub(weighted, part);
}

namespace {

/// Class of each row, its weight and whether it counts.
struct Row {
  int64_t wanted;
  double weight;
  bool counts;
};

Status rows_of(TensorImpl* input, TensorImpl* target, TensorImpl* weight, int64_t ignored, std::vector<Row>* rows,
               double* total) {
  const int64_t classes = input->ndim == 1 ? input->size(0) : input->size(1);
  const std::vector<double> weights = weight == nullptr ? std::vector<double>() : read_reals(weight);
  for (const int64_t wanted : read_integers(target)) {
    if (wanted == ignored) {
      rows->push_back({0, 0, false});
      continue;
    }
    if (wanted < 0 || wanted >= classes) {
      return err_format(exc_index_error(), "Target {} is out of bounds.", wanted);
    }
    const double own = weights.empty() ? 1 : weights[static_cast<size_t>(wanted)];
    rows->push_back({wanted, own, true});
    *total += own;
  }
  return Status::kOk;
}

/// Where row i's element of class c lies: (classes), (rows, classes) or (rows, classes, ...).
int64_t place_of(const TensorImpl* input, int64_t row, int64_t wanted) {
  if (input->ndim == 1) {
    return input->storage_offset + wanted * input->stride(0);
  }
  int64_t offset = input->storage_offset + wanted * input->stride(1);
  for (int64_t axis = input->ndim - 1; axis >= 0; --axis) {
    if (axis != 1) {
      offset += row % input->size(axis) * input->stride(axis);
      row /= input->size(axis);
    }
  }
  return offset;
}

}  // namespace

Tensor nll_loss(TensorImpl* input, TensorImpl* target, TensorImpl* weight, Reduction reduction, int64_t ignored) {
  if (input == nullptr || target == nullptr) {
    return Failed{};
  }
  if (input->ndim <= 2 ? target->ndim > 1 : target->ndim != input->ndim - 1) {
    return err_set_string(exc_runtime_error(), "0D or 1D target tensor expected, multi-target not supported");
  }
  if (input->ndim == 2 && target->ndim == 1 && input->size(0) != target->size(0)) {
    return err_format(exc_value_error(), "Expected input batch_size ({}) to match target batch_size ({}).",
                      input->size(0), target->size(0));
  }
  if (target->type() != ScalarType::kInt64 && target->type() != ScalarType::kUint8) {
    return err_format(exc_runtime_error(), "expected scalar type Long but found {}", type_word(target->type()));
  }
  std::vector<Row> rows;
  double total_weight = 0;
  HS_TRY(rows_of(input, target, weight, ignored, &rows, &total_weight));
  std::vector<double> losses;
  double total = 0;
  const bool single = is_single(input->type());
  for (size_t i = 0; i < rows.size(); ++i) {
    const double value =
        !rows[i].counts
            ? 0
            : -rows[i].weight *
                  arrays::buffer_load(input->type(),
                                      element_address(input, place_of(input, static_cast<int64_t>(i), rows[i].wanted)))
                      .as_double();
    losses.push_back(value);
    total = rounded(total + rounded(value, single), single);
  }
  Tensor loss = reduction == Reduction::kNone
                    ? from_reals(input->type(), target->shape(), losses)
                    : from_reals(input->type(), {}, {reduction == Reduction::kMean ? total / total_weight : total});
  Record record(Kind::kNllLoss, {input});
  record.save(0, input).save(1, target).save(2, weight).integers({static_cast<int64_t>(reduction), ignored});
  return record.result(std::move(loss));
}

Tensor nll_loss_backward(TensorImpl* grad, TensorImpl* input, TensorImpl* target, TensorImpl* weight,
                         Reduction reduction, int64_t ignored) {
  std::vector<Row> rows;
  double total_weight = 0;
  HS_TRY(rows_of(input, target, weight, ignored, &rows, &total_weight));
  Tensor result = zeros(input->type(), input->shape());
  const std::vector<double> grads = read_reals(grad);
  for (size_t i = 0; result && i < rows.size(); ++i) {
    const double share = grads[reduction == Reduction::kNone ? i : 0] * -rows[i].weight /
                         (reduction == Reduction::kMean ? total_weight : 1);
    if (rows[i].counts &&
        !arrays::buffer_store(result->type(),
                              element_address(result, place_of(result, static_cast<int64_t>(i), rows[i].wanted)),
                              Scalar::of_float(share))) {
      return err_no_memory();
    }
  }
  return result;
}

}  // namespace heapscope::modules::torch
