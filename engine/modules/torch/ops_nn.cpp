// Products, losses and layers as Python calls them.
#include <cmath>

#include "modules/torch/ops.h"
#include "objects/errors.h"

namespace heapscope::modules::torch {

Tensor matmul_op(Call& c) { return matmul(c.tensor(0), c.tensor(1)); }
Tensor mm_op(Call& c) { return mm(c.tensor(0), c.tensor(1)); }
Tensor mv_op(Call& c) { return mv(c.tensor(0), c.tensor(1)); }
Tensor dot_op(Call& c) { return dot(c.tensor(0), c.tensor(1)); }
Tensor bmm_op(Call& c) { return bmm(c.tensor(0), c.tensor(1)); }
Tensor addmm_op(Call& c) {
  const Tensor bias = c.given(3) ? times(c.tensor(0), c.real(3, 1)) : Tensor::share(c.tensor(0));
  const Tensor left = c.given(4) ? times(c.tensor(1), c.real(4, 1)) : Tensor::share(c.tensor(1));
  return addmm(bias, left, c.tensor(2));
}
Tensor inner(Call& c) {
  TensorImpl* a = c.tensor(0);
  TensorImpl* b = c.tensor(1);
  if (a->ndim == 0 || b->ndim == 0) {
    return mul(a, b);
  }
  const Tensor turned = b->ndim == 1 ? Tensor::share(b) : transpose(b, -1, -2);
  return matmul(a, turned);
}
Tensor outer(Call& c) {
  TensorImpl* a = c.tensor(0);
  TensorImpl* b = c.tensor(1);
  if (a->ndim != 1 || b->ndim != 1) {
    return err_format(exc_runtime_error(), "outer: Expected 1-D argument {}, but got {}-D",
                      a->ndim != 1 ? "self" : "vec2", a->ndim != 1 ? a->ndim : b->ndim);
  }
  const Tensor column = reshape(a, {a->size(0), 1});
  return mul(column, b);
}
Tensor trace(Call& c) {
  if (c.tensor(0)->ndim != 2) {
    return err_format(exc_runtime_error(), "trace: expected a matrix, but got tensor with dim {}", c.tensor(0)->ndim);
  }
  return sum(diagonal(c.tensor(0), 0, 0, 1));
}

namespace {

/// Gauss's elimination with row exchanges; the right side goes along. Gives the determinant.
double eliminate(std::vector<double>* matrix, std::vector<double>* right, size_t n) {
  double determinant = 1;
  std::vector<double>& m = *matrix;
  std::vector<double>& r = *right;
  for (size_t k = 0; k < n; ++k) {
    size_t pivot = k;
    for (size_t i = k + 1; i < n; ++i) {
      pivot = std::fabs(m[i * n + k]) > std::fabs(m[pivot * n + k]) ? i : pivot;
    }
    if (m[pivot * n + k] == 0) {
      return 0;
    }
    if (pivot != k) {
      determinant = -determinant;
      for (size_t j = 0; j < n; ++j) {
        std::swap(m[k * n + j], m[pivot * n + j]);
        std::swap(r[k * n + j], r[pivot * n + j]);
      }
    }
    determinant *= m[k * n + k];
    for (size_t i = 0; i < n; ++i) {
      const double factor = i == k ? 0 : m[i * n + k] / m[k * n + k];
      for (size_t j = 0; factor != 0 && j < n; ++j) {
        m[i * n + j] -= factor * m[k * n + j];
        r[i * n + j] -= factor * r[k * n + j];
      }
    }
  }
  for (size_t i = 0; i < n * n; ++i) {
    r[i] /= m[i / n * n + i / n];
  }
  return determinant;
}

Status check_square(const TensorImpl* a, const char* name) {
  if (a->ndim != 2 || a->size(0) != a->size(1)) {
    return err_format(exc_runtime_error(), "{}: A must be batches of square matrices, but they are {} by {} matrices",
                      name, a->ndim > 1 ? a->size(a->ndim - 2) : 0, a->ndim > 0 ? a->size(a->ndim - 1) : 0);
  }
  return a->tracks() && grad_enabled()
             ? err_format(exc_not_implemented_error(), "Heapscope does not have the gradient of {}", name)
             : Status::kOk;
}

Tensor eliminated(Call& c, const char* name, bool inverse) {
  TensorImpl* a = c.tensor(0);
  HS_TRY(check_square(a, name));
  const auto n = static_cast<size_t>(a->size(0));
  std::vector<double> matrix = read_reals(a);
  std::vector<double> right(n * n, 0.0);
  for (size_t i = 0; i < n; ++i) {
    right[i * n + i] = 1;
  }
  const double determinant = eliminate(&matrix, &right, n);
  if (!inverse) {
    return from_reals(a->type(), {}, {determinant});
  }
  if (determinant == 0) {
    PyObject* error = support("LinAlgError");
    return err_set_string(
        error == nullptr ? exc_runtime_error() : static_cast<PyTypeObject*>(error),
        "linalg.inv: The diagonal element 1 is zero, the inversion could not be completed because the "
        "input matrix is singular.");
  }
  return from_reals(a->type(), a->shape(), right);
}

}  // namespace

Tensor det(Call& c) { return eliminated(c, "linalg.det", false); }
Tensor inverse(Call& c) { return eliminated(c, "linalg.inv", true); }

Tensor softmax_op(Call& c) {
  return softmax(to_type(c.tensor(0), c.type(2, c.tensor(0)->type())), c.integer(1), false);
}
Tensor log_softmax_op(Call& c) {
  return softmax(to_type(c.tensor(0), c.type(2, c.tensor(0)->type())), c.integer(1), true);
}
Tensor linear_op(Call& c) { return linear(c.tensor(0), c.tensor(1), c.tensor(2)); }
Tensor pairwise_loss_op(Call& c) {
  const std::string kind = c.text(0);
  const Kind which = kind == "mse"      ? Kind::kMseLoss
                     : kind == "smooth" ? Kind::kSmoothL1
                     : kind == "huber"  ? Kind::kHuber
                     : kind == "bce"    ? Kind::kBce
                                        : Kind::kKlDiv;
  return pairwise_loss(which, c.tensor(1), c.tensor(2), static_cast<Reduction>(c.integer(3)), c.real(4));
}
Tensor bce_with_logits_op(Call& c) {
  return bce_with_logits(c.tensor(0), c.tensor(1), static_cast<Reduction>(c.integer(2)));
}
Tensor nll_loss_op(Call& c) {
  return nll_loss(c.tensor(0), c.tensor(1), c.tensor(2), static_cast<Reduction>(c.integer(3)), c.integer(4));
}
Tensor embedding_op(Call& c) { return embedding(c.tensor(0), c.tensor(1), c.integer(2, -1)); }
Tensor layer_norm_op(Call& c) { return layer_norm(c.tensor(0), c.ints(1), c.tensor(2), c.tensor(3), c.real(4)); }
Tensor batch_norm_op(Call& c) {
  return batch_norm(c.tensor(0), c.tensor(1), c.tensor(2), c.tensor(3), c.tensor(4), c.flag(5), c.real(6), c.real(7));
}
Tensor conv2d_op(Call& c) {
  return conv2d(c.tensor(0), c.tensor(1), c.tensor(2), c.ints(3), c.ints(4), c.ints(5), c.integer(6));
}
Tensor pool2d_op(Call& c) { return pool2d(c.tensor(0), c.ints(1), c.ints(2), c.ints(3), c.flag(4)); }

Tensor activation(Call& c) {
  struct Named {
    const char* name;
    UnaryOp op;
  };
  static constexpr Named kNames[] = {{"gelu", UnaryOp::kGelu},
                                     {"silu", UnaryOp::kSilu},
                                     {"softplus", UnaryOp::kSoftplus},
                                     {"leaky_relu", UnaryOp::kLeakyRelu},
                                     {"elu", UnaryOp::kElu},
                                     {"hardtanh", UnaryOp::kHardtanh},
                                     {"logsigmoid", UnaryOp::kLogSigmoid}};
  for (const Named& named : kNames) {
    if (c.text(0) == named.name) {
      return unary(named.op, c.tensor(1), c.real(2), c.real(3));
    }
  }
  return err_bad_internal_call("activation");
}

Tensor dropout(Call& c) {
  TensorImpl* a = c.tensor(0);
  const double p = c.real(1);
  if (p == 0 || !c.flag(2) || a->numel() == 0) {
    return Tensor::share(a);
  }
  if (p == 1) {
    const Tensor none = zeros(a->type(), {});
    return mul(a, none);
  }
  std::vector<double> noise;
  for (int64_t i = a->numel(); i > 0; --i) {  // as bernoulli_(1 - p) draws
    noise.push_back(draw_uniform(ScalarType::kFloat64, 0, 1) < 1 - p ? rounded(1 / (1 - p), is_single(a->type())) : 0);
  }
  const Tensor mask = from_reals(a->type(), a->shape(), noise);
  return mul(a, mask);
}

}  // namespace heapscope::modules::torch
