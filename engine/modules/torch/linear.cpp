// Products of matrices and vectors.
#include <algorithm>

#include "modules/torch/operations.h"
#include "objects/errors.h"

namespace heapscope::modules::torch {

namespace {

Status check_same_type(const TensorImpl* a, const TensorImpl* b) {
  return a->type() == b->type() ? Status::kOk
                                : err_format(exc_runtime_error(), "expected scalar type {} but found {}",
                                             type_word(a->type()), type_word(b->type()));
}

/// rows x inner times inner x columns, for each of `batch` pairs.
Tensor multiply(TensorImpl* a, TensorImpl* b, const Shape& shape, int64_t batch, int64_t rows, int64_t inner,
                int64_t columns) {
  const auto at = [](int64_t i, int64_t j, int64_t width) { return static_cast<size_t>(i * width + j); };
  const auto fill = [&](const auto& left, const auto& right, auto* values) {
    for (int64_t n = 0; n < batch; ++n) {
      for (int64_t i = 0; i < rows; ++i) {
        for (int64_t j = 0; j < columns; ++j) {
          auto total = typename std::decay_t<decltype(*values)>::value_type{};
          for (int64_t k = 0; k < inner; ++k) {
            total += left[at(n * rows + i, k, inner)] * right[at(n * inner + k, j, columns)];
          }
          values->push_back(total);
        }
      }
    }
  };
  if (category(a->type()) == 2) {
    std::vector<double> values;
    const std::vector<double> left = read_reals(a);
    const std::vector<double> right = read_reals(b);
    fill(left, right, &values);
    return from_reals(a->type(), shape, values);
  }
  std::vector<int64_t> values;
  const std::vector<int64_t> left = read_integers(a);
  const std::vector<int64_t> right = read_integers(b);
  fill(left, right, &values);
  return from_integers(a->type(), shape, values);
}

void save_factors(Record& record, TensorImpl* a, TensorImpl* b) {
  if (b->tracks()) {
    record.save(0, a);
  }
  if (a->tracks()) {
    record.save(1, b);
  }
}

Status check_mm(const TensorImpl* a, const TensorImpl* b, const char* name) {
  if (a->ndim != 2) {
    return err_format(exc_runtime_error(), "{} must be a matrix{}", name[0] == 'a' ? "mat1" : "self",
                      name[0] == 'a' ? fmt::format(", got {}-D tensor", a->ndim) : "");
  }
  if (b->ndim != 2) {
    return err_format(exc_runtime_error(), "mat2 must be a matrix{}",
                      name[0] == 'a' ? fmt::format(", got {}-D tensor", b->ndim) : "");
  }
  if (a->size(1) != b->size(0)) {
    return err_format(exc_runtime_error(), "mat1 and mat2 shapes cannot be multiplied ({}x{} and {}x{})", a->size(0),
                      a->size(1), b->size(0), b->size(1));
  }
  if (a->type() != b->type()) {
    if (name[0] == 'a') {
      return err_set_string(exc_runtime_error(), "mat1 and mat2 must have the same dtype");
    }
    return check_same_type(a, b);
  }
  return Status::kOk;
}

}  // namespace

const char* c_type_word(ScalarType type) {
  switch (type) {
    case ScalarType::kBool: return "bool";
    case ScalarType::kUint8: return "unsigned char";
    case ScalarType::kInt8: return "signed char";
    case ScalarType::kInt16: return "short";
    case ScalarType::kInt32: return "int";
    case ScalarType::kInt64: return "long";
    case ScalarType::kFloat16: return "c10::Half";
    case ScalarType::kBfloat16: return "c10::BFloat16";
    case ScalarType::kFloat32: return "float";
    default: return "double";
  }
}

Tensor mm(TensorImpl* a, TensorImpl* b) {
  if (a == nullptr || b == nullptr) {
    return Failed{};
  }
  HS_TRY(check_mm(a, b, "mm"));
  Tensor result = multiply(a, b, {a->size(0), b->size(1)}, 1, a->size(0), a->size(1), b->size(1));
  Record record(Kind::kMm, {a, b});
  save_factors(record, a, b);
  return record.result(std::move(result));
}

Tensor addmm(TensorImpl* bias, TensorImpl* a, TensorImpl* b) {
  if (bias == nullptr || a == nullptr || b == nullptr) {
    return Failed{};
  }
  if (bias->type() != b->type()) {
    return err_set_string(exc_runtime_error(), "self and mat2 must have the same dtype");
  }
  HS_TRY(check_mm(a, b, "addmm"));
  const Shape shape = {a->size(0), b->size(1)};
  Shape common;
  if (broadcast(shape, bias->shape(), &common) != Status::kOk || common != shape) {
    err_clear();
    return err_format(
        exc_runtime_error(),
        "The expanded size of the tensor ({}) must match the existing size ({}) at non-singleton dimension "
        "{}.  Target sizes: {}.  Tensor sizes: {}",
        shape.back(), bias->size(bias->ndim - 1), 1, shape_text(shape), shape_text(bias->shape()));
  }
  Tensor product = multiply(a, b, shape, 1, a->size(0), a->size(1), b->size(1));
  if (!product) {
    return product;
  }
  Tensor result;
  {
    const GradMode off(false);
    result = add(product, bias);
  }
  Record record(Kind::kAddmm, {bias, a, b});
  save_factors(record, a, b);
  return record.result(std::move(result));
}

Tensor mv(TensorImpl* a, TensorImpl* b) {
  if (a == nullptr || b == nullptr) {
    return Failed{};
  }
  if (a->ndim != 2 || b->ndim != 1) {
    return err_format(exc_runtime_error(), "vector + matrix @ vector expected, got {}, {}, {}", 1, a->ndim, b->ndim);
  }
  if (a->size(1) != b->size(0)) {
    return err_format(exc_runtime_error(), "size mismatch, got {}, {}x{},{}", a->size(0), a->size(0), a->size(1),
                      b->size(0));
  }
  HS_TRY(check_same_type(a, b));
  Tensor result = multiply(a, b, {a->size(0)}, 1, a->size(0), a->size(1), 1);
  Record record(Kind::kMv, {a, b});
  save_factors(record, a, b);
  return record.result(std::move(result));
}

Tensor dot(TensorImpl* a, TensorImpl* b) {
  if (a == nullptr || b == nullptr) {
    return Failed{};
  }
  if (a->ndim != 1 || b->ndim != 1) {
    return err_format(exc_runtime_error(), "1D tensors expected, but got {}D and {}D tensors", a->ndim, b->ndim);
  }
  if (a->type() != b->type()) {
    return err_format(exc_runtime_error(), "dot : expected both vectors to have same dtype, but found {} and {}",
                      type_word(a->type()), type_word(b->type()));
  }
  if (a->size(0) != b->size(0)) {
    return err_format(
        exc_runtime_error(),
        "inconsistent tensor size, expected tensor [{}] and src [{}] to have the same number of elements, "
        "but got {} and {} elements respectively",
        a->size(0), b->size(0), a->size(0), b->size(0));
  }
  Tensor result = multiply(a, b, {}, 1, 1, a->size(0), 1);
  Record record(Kind::kDot, {a, b});
  save_factors(record, a, b);
  return record.result(std::move(result));
}

Tensor bmm(TensorImpl* a, TensorImpl* b) {
  if (a == nullptr || b == nullptr) {
    return Failed{};
  }
  if (a->ndim != 3 || b->ndim != 3) {
    return err_set_string(exc_runtime_error(),
                          a->ndim != 3 ? "batch1 must be a 3D tensor" : "batch2 must be a 3D tensor");
  }
  if (a->size(0) != b->size(0) || a->size(2) != b->size(1)) {
    return err_format(exc_runtime_error(),
                      "Expected size for first two dimensions of batch2 tensor to be: [{}, {}] but got: [{}, {}].",
                      a->size(0), a->size(2), b->size(0), b->size(1));
  }
  HS_TRY(check_same_type(a, b));
  Tensor result = multiply(a, b, {a->size(0), a->size(1), b->size(2)}, a->size(0), a->size(1), a->size(2), b->size(2));
  Record record(Kind::kBmm, {a, b});
  save_factors(record, a, b);
  return record.result(std::move(result));
}

namespace {

/// Whether all batches of `a` are one matrix: not when only its last two axes are turned, which bmm does without a
/// copy.
bool can_fold(const TensorImpl* a, const TensorImpl* b) {
  if (a->ndim < 3 || b->ndim > 2) {
    return false;
  }
  return !(a->ndim == 3 && b->ndim == 2 && a->stride(2) != 1 && a->stride(0) == a->size(1) * a->size(2));
}

Tensor folded_matmul(TensorImpl* a, TensorImpl* b) {
  if (a == nullptr || b == nullptr) {
    return Failed{};
  }
  Shape shape = a->shape();
  shape.pop_back();
  const Tensor flat = reshape(a, {product(shape), a->size(a->ndim - 1)});
  if (b->ndim == 2) {
    shape.push_back(b->size(1));
  }
  const Tensor product = b->ndim == 1 ? mv(flat, b) : mm(flat, b);
  return view(product, shape, Kind::kUnsafeView);
}

}  // namespace

Tensor matmul(TensorImpl* a, TensorImpl* b) {
  if (a == nullptr || b == nullptr) {
    return Failed{};
  }
  if (a->ndim == 0 || b->ndim == 0) {
    return err_format(exc_runtime_error(), "both arguments to matmul need to be at least 1D, but they are {}D and {}D",
                      a->ndim, b->ndim);
  }
  if (a->ndim == 1 && b->ndim == 1) {
    return dot(a, b);
  }
  if (a->ndim == 2 && b->ndim == 1) {
    return mv(a, b);
  }
  if (a->ndim == 1 && b->ndim == 2) {
    const Tensor row = unsqueeze(a, 0);
    const Tensor product = mm(row, b);
    if (product) {
      bump(product);  // squeezed in place
    }
    return squeeze(product, 0, Kind::kSqueezeInPlace);
  }
  if (a->ndim == 2 && b->ndim == 2) {
    return mm(a, b);
  }
  if (can_fold(a, b)) {
    return folded_matmul(a, b);
  }
  if (can_fold(b, a)) {  // the other way round
    const Tensor turned = transpose(b, -2, -1);
    const Tensor right = a->ndim == 2 ? t(a) : Tensor::share(a);
    const Tensor product = folded_matmul(turned, right);
    const Tensor back = product && a->ndim == 2 ? transpose(product, -2, -1) : Tensor::share(product);
    return a->ndim == 2 ? contiguous(back) : Tensor::share(back);
  }
  // Both have batches: broadcast them.
  const Tensor left = a->ndim == 1 ? unsqueeze(a, 0) : Tensor::share(a);
  const Tensor right = b->ndim == 1 ? unsqueeze(b, 1) : Tensor::share(b);
  if (!left || !right) {
    return Failed{};
  }
  Shape left_batch = left->shape();
  Shape right_batch = right->shape();
  left_batch.resize(left_batch.size() - 2);
  right_batch.resize(right_batch.size() - 2);
  Shape batch;
  HS_TRY(broadcast(left_batch, right_batch, &batch));
  const int64_t rows = left->size(left->ndim - 2);
  const int64_t inner = left->size(left->ndim - 1);
  const int64_t columns = right->size(right->ndim - 1);
  Shape left_shape = batch;
  left_shape.insert(left_shape.end(), {rows, inner});
  Shape right_shape = batch;
  right_shape.insert(right_shape.end(), {right->size(right->ndim - 2), columns});
  const Tensor left_wide = expand(left, left_shape);
  const Tensor right_wide = expand(right, right_shape);
  const int64_t count = product(batch);
  const Tensor left_flat = reshape(left_wide, {count, rows, inner});
  const Tensor right_flat = reshape(right_wide, {count, right_shape[batch.size()], columns});
  const Tensor product = bmm(left_flat, right_flat);
  Shape shape = batch;
  if (a->ndim > 1) {
    shape.push_back(rows);
  }
  if (b->ndim > 1) {
    shape.push_back(columns);
  }
  return view(product, shape, Kind::kUnsafeView);
}

Tensor linear(TensorImpl* input, TensorImpl* weight, TensorImpl* bias) {
  if (input == nullptr || weight == nullptr) {
    return Failed{};
  }
  const Tensor turned = t(weight);
  if (bias != nullptr && input->ndim == 2) {
    return addmm(bias, input, turned);
  }
  if (bias != nullptr && input->ndim == 3 && is_contiguous(input)) {
    const Tensor flat = reshape(input, {input->size(0) * input->size(1), input->size(2)});
    const Tensor product = addmm(bias, flat, turned);
    return product ? view(product, {input->size(0), input->size(1), product->size(1)}) : Tensor();
  }
  const Tensor product = matmul(input, turned);
  return bias == nullptr ? Tensor::share(product) : add(product, bias);
}

}  // namespace heapscope::modules::torch
