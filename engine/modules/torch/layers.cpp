// Layers with formulas of their own: embedding, normalisation, convolution, pooling.
#include <algorithm>
#include <cmath>

#include "modules/torch/operations.h"
#include "objects/errors.h"

namespace heapscope::modules::torch {

Tensor embedding(TensorImpl* weight, TensorImpl* indices, int64_t padding) {
  if (weight == nullptr || indices == nullptr) {
    return Failed{};
  }
  if (indices->type() != ScalarType::kInt64 && indices->type() != ScalarType::kInt32) {
    return err_format(
        exc_runtime_error(),
        "Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; but "
        "got torch.{}Tensor instead (while checking arguments for embedding)",
        type_word(indices->type()));
  }
  const int64_t rows = weight->size(0);
  Tensor picked;
  {
    const GradMode off(false);
    const Tensor flat = reshape(indices, {-1});
    picked = index_select(weight, 0, flat);
  }
  Shape shape = indices->shape();
  shape.push_back(weight->size(1));
  Tensor result = picked ? over_storage(picked->storage, picked->type(), 0, shape, row_major(shape)) : Tensor();
  Record record(Kind::kEmbedding, {weight});
  record.save(0, indices).integers({rows, padding});
  return record.result(std::move(result));
}

Tensor embedding_backward(TensorImpl* grad, TensorImpl* indices, int64_t rows, int64_t padding) {
  const int64_t width = grad->size(grad->ndim - 1);
  std::vector<double> sums(static_cast<size_t>(rows * width), 0.0);
  const std::vector<double> parts = read_reals(grad);
  const std::vector<int64_t> which = read_integers(indices);
  for (size_t i = 0; i < which.size(); ++i) {
    if (which[i] == padding) {
      continue;
    }
    for (int64_t j = 0; j < width; ++j) {
      double& sum = sums[static_cast<size_t>(which[i] * width + j)];
      sum = rounded(sum + parts[i * static_cast<size_t>(width) + static_cast<size_t>(j)], is_single(grad->type()));
    }
  }
  return from_reals(grad->type(), {rows, width}, sums);
}

namespace {

/// Groups of elements that are normalised together: group of element i, and its place in weight and bias.
struct Groups {
  int64_t count = 0;
  std::vector<size_t> group;
  std::vector<size_t> feature;
};

struct Moments {
  std::vector<double> mean;
  std::vector<double> scale;  ///< 1 / sqrt(variance + epsilon)
  std::vector<double> variance;
  std::vector<double> count;
};

Moments moments_of(const std::vector<double>& values, const Groups& groups, double epsilon) {
  const auto n = static_cast<size_t>(groups.count);
  Moments moments{std::vector<double>(n), std::vector<double>(n), std::vector<double>(n), std::vector<double>(n)};
  for (size_t i = 0; i < values.size(); ++i) {
    moments.mean[groups.group[i]] += values[i];
    moments.count[groups.group[i]] += 1;
  }
  for (size_t g = 0; g < n; ++g) {
    moments.mean[g] /= moments.count[g];
  }
  for (size_t i = 0; i < values.size(); ++i) {
    const double delta = values[i] - moments.mean[groups.group[i]];
    moments.variance[groups.group[i]] += delta * delta;
  }
  for (size_t g = 0; g < n; ++g) {
    moments.variance[g] /= moments.count[g];
    moments.scale[g] = 1 / std::sqrt(moments.variance[g] + epsilon);
  }
  return moments;
}

Tensor normalised(TensorImpl* input, const Groups& groups, const Moments& moments, TensorImpl* weight,
                  TensorImpl* bias) {
  std::vector<double> values = read_reals(input);
  const std::vector<double> weights = weight == nullptr ? std::vector<double>() : read_reals(weight);
  const std::vector<double> biases = bias == nullptr ? std::vector<double>() : read_reals(bias);
  for (size_t i = 0; i < values.size(); ++i) {
    const size_t g = groups.group[i];
    const double plain = (values[i] - moments.mean[g]) * moments.scale[g];
    values[i] =
        plain * (weights.empty() ? 1 : weights[groups.feature[i]]) + (biases.empty() ? 0 : biases[groups.feature[i]]);
  }
  return from_reals(input->type(), input->shape(), values);
}

/// Gradients of input, weight and bias; `fixed`: mean and scale do not depend on the input.
Status normalised_backward(TensorImpl* input, TensorImpl* weight, TensorImpl* grad, const Groups& groups,
                           const Moments& moments, bool fixed, size_t features, TensorList* grads) {
  const std::vector<double> values = read_reals(input);
  const std::vector<double> outer = read_reals(grad);
  const std::vector<double> weights = weight == nullptr ? std::vector<double>() : read_reals(weight);
  const auto n = static_cast<size_t>(groups.count);
  std::vector<double> sums(n);
  std::vector<double> products(n);
  std::vector<double> weight_grad(features);
  std::vector<double> bias_grad(features);
  for (size_t i = 0; i < values.size(); ++i) {
    const size_t g = groups.group[i];
    const size_t f = groups.feature[i];
    const double plain = (values[i] - moments.mean[g]) * moments.scale[g];
    const double own = outer[i] * (weights.empty() ? 1 : weights[f]);
    sums[g] += own;
    products[g] += own * plain;
    weight_grad[f] += outer[i] * plain;
    bias_grad[f] += outer[i];
  }
  std::vector<double> input_grad(values.size());
  for (size_t i = 0; i < values.size(); ++i) {
    const size_t g = groups.group[i];
    const double plain = (values[i] - moments.mean[g]) * moments.scale[g];
    const double own = outer[i] * (weights.empty() ? 1 : weights[groups.feature[i]]);
    input_grad[i] =
        fixed ? own * moments.scale[g]
              : moments.scale[g] * (own - sums[g] / moments.count[g] - plain * products[g] / moments.count[g]);
  }
  grads->set(0, from_reals(input->type(), input->shape(), input_grad));
  if (weight != nullptr) {
    grads->set(1, from_reals(input->type(), weight->shape(), weight_grad));
    grads->set(2, from_reals(input->type(), weight->shape(), bias_grad));
  }
  return err_occurred() ? Status::kError : Status::kOk;
}

Groups layer_groups(const TensorImpl* input, int64_t inner) {
  Groups groups;
  const int64_t count = input->numel();
  groups.count = inner == 0 ? 0 : count / inner;
  for (int64_t i = 0; i < count; ++i) {
    groups.group.push_back(static_cast<size_t>(i / inner));
    groups.feature.push_back(static_cast<size_t>(i % inner));
  }
  return groups;
}

/// Channels are the second axis.
Groups channel_groups(const TensorImpl* input) {
  Groups groups;
  groups.count = input->size(1);
  int64_t inner = 1;
  for (int64_t axis = 2; axis < input->ndim; ++axis) {
    inner *= input->size(axis);
  }
  const int64_t count = input->numel();
  for (int64_t i = 0; i < count; ++i) {
    groups.group.push_back(static_cast<size_t>(i / inner % groups.count));
  }
  groups.feature = groups.group;
  return groups;
}

}  // namespace

Tensor layer_norm(TensorImpl* input, const Shape& shape, TensorImpl* weight, TensorImpl* bias, double epsilon) {
  if (input == nullptr) {
    return Failed{};
  }
  const Shape own = input->shape();
  if (own.size() < shape.size() || !std::equal(shape.rbegin(), shape.rend(), own.rbegin())) {
    std::string wanted;
    for (const int64_t extent : shape) {
      wanted += ", " + std::to_string(extent);
    }
    return err_format(exc_runtime_error(),
                      "Given normalized_shape={}, expected input with shape [*{}], but got input of size{}",
                      shape_text(shape), wanted, shape_text(own));
  }
  const Groups groups = layer_groups(input, product(shape));
  const Moments moments = moments_of(read_reals(input), groups, epsilon);
  Tensor result = normalised(input, groups, moments, weight, bias);
  Record record(Kind::kLayerNorm, {input, weight, bias});
  record.save(0, input).save(1, weight).number(0, epsilon).integers({product(shape)});
  return record.result(std::move(result));
}

Status layer_norm_backward(Node* node, TensorImpl* grad, TensorList* grads) {
  const Tensor input = unpack_saved(node, 0);
  const Tensor weight = unpack_saved(node, 1);
  if (!input || err_occurred()) {
    return Status::kError;
  }
  const int64_t inner = node_integers(node)[0];
  const Groups groups = layer_groups(input, inner);
  const Moments moments = moments_of(read_reals(input), groups, node->numbers[0]);
  return normalised_backward(input, weight, grad, groups, moments, false, static_cast<size_t>(inner), grads);
}

Tensor batch_norm(TensorImpl* input, TensorImpl* weight, TensorImpl* bias, TensorImpl* mean, TensorImpl* var,
                  bool training, double momentum, double epsilon) {
  if (input == nullptr) {
    return Failed{};
  }
  if (mean != nullptr && mean->numel() != input->size(1)) {
    return err_format(exc_runtime_error(), "running_mean should contain {} elements not {}", input->size(1),
                      mean->numel());
  }
  const Groups groups = channel_groups(input);
  Moments moments;
  if (training || mean == nullptr) {
    moments = moments_of(read_reals(input), groups, epsilon);
    if (mean != nullptr && var != nullptr) {
      std::vector<double> means = read_reals(mean);
      std::vector<double> variances = read_reals(var);
      for (size_t g = 0; g < means.size(); ++g) {
        means[g] = momentum * moments.mean[g] + (1 - momentum) * means[g];
        const double unbiased = moments.variance[g] * moments.count[g] / (moments.count[g] - 1);
        variances[g] = momentum * unbiased + (1 - momentum) * variances[g];
      }
      HS_TRY(write_reals(mean, means));
      HS_TRY(write_reals(var, variances));
      bump(mean);
      bump(var);
    }
  } else {
    moments.mean = read_reals(mean);
    for (const double value : read_reals(var)) {
      moments.scale.push_back(1 / std::sqrt(value + epsilon));
      moments.count.push_back(1);
    }
  }
  Tensor result = normalised(input, groups, moments, weight, bias);
  Record record(Kind::kBatchNorm, {input, weight, bias});
  record.save(0, input).save(1, weight).number(0, epsilon).integers({training ? 1 : 0});
  if (!training) {
    record.save(2, mean).save(3, var);
  }
  return record.result(std::move(result));
}

Status batch_norm_backward(Node* node, TensorImpl* grad, TensorList* grads) {
  const Tensor input = unpack_saved(node, 0);
  const Tensor weight = unpack_saved(node, 1);
  if (!input || err_occurred()) {
    return Status::kError;
  }
  const bool training = node_integers(node)[0] != 0;
  const Groups groups = channel_groups(input);
  Moments moments;
  if (training) {
    moments = moments_of(read_reals(input), groups, node->numbers[0]);
  } else {
    moments.mean = read_reals(node->saved[2].impl);
    for (const double value : read_reals(node->saved[3].impl)) {
      moments.scale.push_back(1 / std::sqrt(value + node->numbers[0]));
      moments.count.push_back(1);
    }
  }
  return normalised_backward(input, weight, grad, groups, moments, !training, static_cast<size_t>(groups.count), grads);
}

namespace {

/// The numbers of a convolution over (batch, channels, height, width).
struct Window2d {
  int64_t batch, channels, height, width, out_channels, kernel_h, kernel_w, out_h, out_w;
  int64_t stride_h, stride_w, pad_h, pad_w, dilation_h, dilation_w, groups;

  /// Calls f(input place, weight place, output place) for every product.
  template <class F>
  void each(F f) const {
    const int64_t in_group = channels / groups;
    const int64_t out_group = out_channels / groups;
    for (int64_t n = 0; n < batch; ++n) {
      for (int64_t o = 0; o < out_channels; ++o) {
        for (int64_t y = 0; y < out_h; ++y) {
          for (int64_t x = 0; x < out_w; ++x) {
            const int64_t out = ((n * out_channels + o) * out_h + y) * out_w + x;
            for (int64_t c = 0; c < in_group; ++c) {
              for (int64_t i = 0; i < kernel_h; ++i) {
                const int64_t row = y * stride_h - pad_h + i * dilation_h;
                if (row < 0 || row >= height) {
                  continue;
                }
                for (int64_t j = 0; j < kernel_w; ++j) {
                  const int64_t column = x * stride_w - pad_w + j * dilation_w;
                  if (column >= 0 && column < width) {
                    const int64_t channel = o / out_group * in_group + c;
                    f(static_cast<size_t>(((n * channels + channel) * height + row) * width + column),
                      static_cast<size_t>(((o * in_group + c) * kernel_h + i) * kernel_w + j),
                      static_cast<size_t>(out));
                  }
                }
              }
            }
          }
        }
      }
    }
  }
};

Window2d window_of(const TensorImpl* input, const TensorImpl* weight, const Shape& p) {
  Window2d w{input->size(0),
             input->size(1),
             input->size(2),
             input->size(3),
             weight->size(0),
             weight->size(2),
             weight->size(3),
             0,
             0,
             p[0],
             p[1],
             p[2],
             p[3],
             p[4],
             p[5],
             p[6]};
  w.out_h = (w.height + 2 * w.pad_h - w.dilation_h * (w.kernel_h - 1) - 1) / w.stride_h + 1;
  w.out_w = (w.width + 2 * w.pad_w - w.dilation_w * (w.kernel_w - 1) - 1) / w.stride_w + 1;
  return w;
}

}  // namespace

Tensor conv2d(TensorImpl* input, TensorImpl* weight, TensorImpl* bias, const Shape& stride, const Shape& padding,
              const Shape& dilation, int64_t groups) {
  if (input == nullptr || weight == nullptr) {
    return Failed{};
  }
  if (input->ndim == 3) {  // without a batch
    const Tensor batch = unsqueeze(input, 0);
    const Tensor result = conv2d(batch, weight, bias, stride, padding, dilation, groups);
    return squeeze(result, 0);
  }
  if (input->ndim != 4) {
    return err_format(exc_runtime_error(),
                      "Expected 3D (unbatched) or 4D (batched) input to conv2d, but got input of size: {}",
                      shape_text(input->shape()));
  }
  if (input->size(1) != weight->size(1) * groups) {
    return err_format(exc_runtime_error(),
                      "Given groups={}, weight of size {}, expected input{} to have {} channels, but got {} channels "
                      "instead",
                      groups, shape_text(weight->shape()), shape_text(input->shape()), weight->size(1) * groups,
                      input->size(1));
  }
  const Shape parameters = {stride[0], stride[1], padding[0], padding[1], dilation[0], dilation[1], groups};
  const Window2d window = window_of(input, weight, parameters);
  if (window.out_h <= 0 || window.out_w <= 0) {
    return err_format(
        exc_runtime_error(),
        "Calculated padded input size per channel: ({} x {}). Kernel size: ({} x {}). Kernel size can't be "
        "greater than actual input size",
        window.height + 2 * window.pad_h, window.width + 2 * window.pad_w, window.kernel_h, window.kernel_w);
  }
  const Shape shape = {window.batch, window.out_channels, window.out_h, window.out_w};
  std::vector<double> values(static_cast<size_t>(product(shape)), 0.0);
  const std::vector<double> inputs = read_reals(input);
  const std::vector<double> weights = read_reals(weight);
  window.each([&](size_t in, size_t w, size_t out) { values[out] += inputs[in] * weights[w]; });
  if (bias != nullptr) {
    const std::vector<double> biases = read_reals(bias);
    for (size_t i = 0; i < values.size(); ++i) {
      values[i] +=
          biases[i / static_cast<size_t>(window.out_h * window.out_w) % static_cast<size_t>(window.out_channels)];
    }
  }
  Tensor result = from_reals(input->type(), shape, values);
  Record record(Kind::kConvolution, {input, weight, bias});
  record.save(0, input).save(1, weight).integers(parameters);
  return record.result(std::move(result));
}

Status conv2d_backward(Node* node, TensorImpl* grad, TensorList* grads) {
  const Tensor input = unpack_saved(node, 0);
  const Tensor weight = unpack_saved(node, 1);
  if (!input || !weight) {
    return Status::kError;
  }
  const Window2d window = window_of(input, weight, node_integers(node));
  const std::vector<double> outer = read_reals(grad);
  const std::vector<double> inputs = read_reals(input);
  const std::vector<double> weights = read_reals(weight);
  std::vector<double> input_grad(inputs.size(), 0.0);
  std::vector<double> weight_grad(weights.size(), 0.0);
  window.each([&](size_t in, size_t w, size_t out) {
    input_grad[in] += outer[out] * weights[w];
    weight_grad[w] += outer[out] * inputs[in];
  });
  if (wants_gradient(node, 0)) {
    grads->set(0, from_reals(input->type(), input->shape(), input_grad));
  }
  if (wants_gradient(node, 1)) {
    grads->set(1, from_reals(weight->type(), weight->shape(), weight_grad));
  }
  if (wants_gradient(node, 2)) {
    grads->set(2, sum(grad, {0, 2, 3}));
  }
  return err_occurred() ? Status::kError : Status::kOk;
}

Tensor pool2d(TensorImpl* input, const Shape& kernel, const Shape& stride, const Shape& padding, bool largest) {
  if (input == nullptr) {
    return Failed{};
  }
  if (input->ndim == 3) {
    const Tensor batch = unsqueeze(input, 0);
    const Tensor result = pool2d(batch, kernel, stride, padding, largest);
    return squeeze(result, 0);
  }
  const int64_t height = input->size(2);
  const int64_t width = input->size(3);
  const int64_t out_h = (height + 2 * padding[0] - kernel[0]) / stride[0] + 1;
  const int64_t out_w = (width + 2 * padding[1] - kernel[1]) / stride[1] + 1;
  const Shape shape = {input->size(0), input->size(1), out_h, out_w};
  const std::vector<double> inputs = read_reals(input);
  std::vector<double> values;
  std::vector<int64_t> chosen;
  for (int64_t plane = 0; plane < shape[0] * shape[1]; ++plane) {
    for (int64_t y = 0; y < out_h; ++y) {
      for (int64_t x = 0; x < out_w; ++x) {
        double best = largest ? -kInfinity : 0;
        int64_t at = -1;
        for (int64_t i = std::max<int64_t>(y * stride[0] - padding[0], 0);
             i < std::min(y * stride[0] - padding[0] + kernel[0], height); ++i) {
          for (int64_t j = std::max<int64_t>(x * stride[1] - padding[1], 0);
               j < std::min(x * stride[1] - padding[1] + kernel[1], width); ++j) {
            const int64_t place = (plane * height + i) * width + j;
            const double value = inputs[static_cast<size_t>(place)];
            if (!largest) {
              best += value;
            } else if (value > best || at < 0) {
              best = value;
              at = place;
            }
          }
        }
        values.push_back(largest ? best : best / static_cast<double>(kernel[0] * kernel[1]));
        chosen.push_back(at);
      }
    }
  }
  Tensor result = from_reals(input->type(), shape, values);
  Record record(largest ? Kind::kMaxPool : Kind::kAvgPool, {input});
  if (record) {
    record.save(0, input).integers({kernel[0], kernel[1], stride[0], stride[1], padding[0], padding[1]});
    const Tensor places = from_integers(ScalarType::kInt64, shape, chosen);
    record.save(1, places);
  }
  return record.result(std::move(result));
}

Tensor pool2d_backward(Node* node, TensorImpl* grad) {
  const Tensor input = unpack_saved(node, 0);
  const Tensor places = unpack_saved(node, 1);
  if (!input || !places) {
    return Failed{};
  }
  const Shape p = node_integers(node);
  const std::vector<double> outer = read_reals(grad);
  const std::vector<int64_t> chosen = read_integers(places);
  std::vector<double> values(static_cast<size_t>(input->numel()), 0.0);
  const int64_t height = input->size(2);
  const int64_t width = input->size(3);
  const int64_t out_h = grad->size(2);
  const int64_t out_w = grad->size(3);
  for (size_t k = 0; k < outer.size(); ++k) {
    if (node->what() == Kind::kMaxPool) {
      values[static_cast<size_t>(chosen[k])] += outer[k];
      continue;
    }
    const auto at = static_cast<int64_t>(k);
    const int64_t x = at % out_w;
    const int64_t y = at / out_w % out_h;
    const int64_t plane = at / (out_w * out_h);
    for (int64_t i = std::max<int64_t>(y * p[2] - p[4], 0); i < std::min(y * p[2] - p[4] + p[0], height); ++i) {
      for (int64_t j = std::max<int64_t>(x * p[3] - p[5], 0); j < std::min(x * p[3] - p[5] + p[1], width); ++j) {
        values[static_cast<size_t>((plane * height + i) * width + j)] += outer[k] / static_cast<double>(p[0] * p[1]);
      }
    }
  }
  return from_reals(input->type(), input->shape(), values);
}

}  // namespace heapscope::modules::torch
