// Operations on two operands, choices between them, copies and conversions, and writing results into an operand.
#include <algorithm>
#include <cmath>
#include <string>

#include "modules/state.h"
#include "modules/torch/operations.h"
#include "objects/errors.h"

namespace heapscope::modules::torch {

namespace {

bool is_comparison(BinaryOp op) { return op >= BinaryOp::kLt && op <= BinaryOp::kGe; }
bool is_logical(BinaryOp op) { return op >= BinaryOp::kLogicalAnd && op <= BinaryOp::kLogicalXor; }

template <class T>
bool compare(BinaryOp op, T x, T y) {
  switch (op) {
    case BinaryOp::kLt: return x < y;
    case BinaryOp::kLe: return x <= y;
    case BinaryOp::kEq: return x == y;
    case BinaryOp::kNe: return x != y;
    case BinaryOp::kGt: return x > y;
    case BinaryOp::kGe: return x >= y;
    case BinaryOp::kLogicalAnd: return x != 0 && y != 0;
    case BinaryOp::kLogicalOr: return x != 0 || y != 0;
    default: return (x != 0) != (y != 0);
  }
}

double floor_divide(double x, double y, bool single) {
  if (y == 0) {
    return x / y;
  }
  const double rest = std::fmod(x, y);
  double quotient = rounded((x - rest) / y, single);
  if (rest != 0 && (y < 0) != (rest < 0)) {
    quotient -= 1;
  }
  if (quotient == 0) {
    return std::copysign(0.0, x / y);
  }
  const double whole = std::floor(quotient);
  return quotient - whole > 0.5 ? whole + 1 : whole;
}

double compute_real(BinaryOp op, double x, double y, bool single) {
  switch (op) {
    case BinaryOp::kAdd: return x + y;
    case BinaryOp::kSub: return x - y;
    case BinaryOp::kMul: return x * y;
    case BinaryOp::kDiv: return x / y;
    case BinaryOp::kPow: return std::pow(x, y);
    case BinaryOp::kFloorDivide: return floor_divide(x, y, single);
    case BinaryOp::kTruncDivide: return std::trunc(rounded(x / y, single));
    case BinaryOp::kFmod: return std::fmod(x, y);
    case BinaryOp::kRemainder: {
      const double rest = std::fmod(x, y);
      return rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest;
    }
    case BinaryOp::kMaximum: return std::isnan(x) || std::isnan(y) ? NAN : std::max(x, y);
    case BinaryOp::kMinimum: return std::isnan(x) || std::isnan(y) ? NAN : std::min(x, y);
    case BinaryOp::kAtan2: return std::atan2(x, y);
    default: return 0;
  }
}

int64_t integer_power(int64_t base, int64_t exponent) {
  if (exponent < 0) {
    return base == 1 ? 1 : base == -1 ? (exponent % 2 != 0 ? -1 : 1) : 0;
  }
  uint64_t result = 1;
  for (auto factor = static_cast<uint64_t>(base); exponent > 0; exponent >>= 1, factor *= factor) {
    result *= (exponent & 1) != 0 ? factor : 1;
  }
  return static_cast<int64_t>(result);
}

Status compute_integer(BinaryOp op, int64_t x, int64_t y, int64_t* result) {
  const auto a = static_cast<uint64_t>(x);
  const auto b = static_cast<uint64_t>(y);
  switch (op) {
    case BinaryOp::kAdd: *result = static_cast<int64_t>(a + b); break;
    case BinaryOp::kSub: *result = static_cast<int64_t>(a - b); break;
    case BinaryOp::kMul: *result = static_cast<int64_t>(a * b); break;
    case BinaryOp::kPow: *result = integer_power(x, y); break;
    case BinaryOp::kMaximum: *result = std::max(x, y); break;
    case BinaryOp::kMinimum: *result = std::min(x, y); break;
    case BinaryOp::kAnd: *result = x & y; break;
    case BinaryOp::kOr: *result = x | y; break;
    case BinaryOp::kXor: *result = x ^ y; break;
    case BinaryOp::kShiftLeft: *result = y < 0 || y > 63 ? 0 : static_cast<int64_t>(a << b); break;
    case BinaryOp::kShiftRight: *result = y < 0 || y > 63 ? 0 : x >> y; break;
    default: {
      if (y == 0) {
        return err_set_string(exc_runtime_error(), "ZeroDivisionError");
      }
      const int64_t quotient = y == -1 ? static_cast<int64_t>(0 - a) : x / y;
      const int64_t rest = y == -1 ? 0 : x % y;
      const bool adjust = rest != 0 && (rest < 0) != (y < 0);
      *result = op == BinaryOp::kTruncDivide   ? quotient
                : op == BinaryOp::kFloorDivide ? quotient - (adjust ? 1 : 0)
                : op == BinaryOp::kFmod        ? rest
                                               : rest + (adjust ? y : 0);
    }
  }
  return Status::kOk;
}

const char* bitwise_name(BinaryOp op) {
  switch (op) {
    case BinaryOp::kAnd: return "bitwise_and_cpu";
    case BinaryOp::kOr: return "bitwise_or_cpu";
    case BinaryOp::kXor: return "bitwise_xor_cpu";
    default: return "";
  }
}

Kind kind_of(BinaryOp op, const TensorImpl* b) {
  switch (op) {
    case BinaryOp::kAdd: return Kind::kAdd;
    case BinaryOp::kSub: return Kind::kSub;
    case BinaryOp::kMul: return Kind::kMul;
    case BinaryOp::kDiv: return Kind::kDiv;
    case BinaryOp::kPow: return b->has(kWrappedNumber) ? Kind::kPowScalar : Kind::kPow;
    case BinaryOp::kMaximum: return Kind::kMaximum;
    case BinaryOp::kMinimum: return Kind::kMinimum;
    case BinaryOp::kRemainder: return Kind::kRemainder;
    default: return Kind::kNone;
  }
}

/// What the formula needs: of operands that do not take part in gradients the other's formula may still read them.
void save_operands(Record& record, BinaryOp op, TensorImpl* a, TensorImpl* b) {
  switch (op) {
    case BinaryOp::kMul:
      if (b->tracks()) {
        record.save(0, a);
      }
      if (a->tracks()) {
        record.save(1, b);
      }
      break;
    case BinaryOp::kDiv:
      if (b->tracks()) {
        record.save(0, a);
      }
      record.save(1, b);
      break;
    case BinaryOp::kPow:
    case BinaryOp::kMaximum:
    case BinaryOp::kMinimum: record.save(0, a).save(1, b); break;
    case BinaryOp::kRemainder:
      if (b->tracks()) {
        record.save(0, a).save(1, b);
      }
      break;
    default: break;
  }
}

}  // namespace

Tensor binary(BinaryOp op, TensorImpl* a, TensorImpl* b) {
  if (a == nullptr || b == nullptr) {
    return Failed{};
  }
  ScalarType common = result_type({a, b});
  const bool truth = is_comparison(op) || is_logical(op);
  if ((op == BinaryOp::kDiv || op == BinaryOp::kAtan2) && category(common) != 2) {
    common = default_type();
  }
  if (op == BinaryOp::kSub && (a->type() == ScalarType::kBool || b->type() == ScalarType::kBool)) {
    return err_set_string(
        exc_runtime_error(),
        a->type() == b->type()
            ? "Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or "
              "`logical_xor()` operator instead."
            : "Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to "
              "invert a mask, use the `~` or `logical_not()` operator instead.");
  }
  if (op >= BinaryOp::kAnd && op <= BinaryOp::kXor && category(common) == 2) {
    return err_format(exc_runtime_error(), "\"{}\" not implemented for '{}'", bitwise_name(op), type_word(common));
  }
  if (op == BinaryOp::kPow && category(common) != 2 && b->has(kWrappedNumber) && read_integers(b)[0] < 0) {
    return err_set_string(exc_runtime_error(), "Integers to negative integer powers are not allowed.");
  }
  Shape shape;
  HS_TRY(broadcast(a->shape(), b->shape(), &shape));
  Tensor result;
  if (category(common) == 2) {
    // Operands that are numbers keep their precision; others are brought to the common type first.
    const bool single = is_single(common);
    std::vector<double> left = read_reals(a, shape, strides_in(a, shape));
    const std::vector<double> right = read_reals(b, shape, strides_in(b, shape));
    for (size_t i = 0; i < left.size(); ++i) {
      const double x = rounded(left[i], single);
      const double y = rounded(right[i], single);
      left[i] = truth ? (compare(op, x, y) ? 1.0 : 0.0) : compute_real(op, x, y, single);
    }
    result = empty_strided(truth ? ScalarType::kBool : common, shape, loop_strides(shape, {a, b}));
    if (!result || write_reals(result, left) != Status::kOk) {
      return Failed{};
    }
  } else {
    std::vector<int64_t> left = read_integers(a, shape, strides_in(a, shape));
    const std::vector<int64_t> right = read_integers(b, shape, strides_in(b, shape));
    for (size_t i = 0; i < left.size(); ++i) {
      if (truth) {
        left[i] = compare(op, left[i], right[i]) ? 1 : 0;
      } else {
        int64_t value = 0;
        HS_TRY(compute_integer(op, left[i], right[i], &value));
        left[i] = value;
      }
    }
    result = empty_strided(truth ? ScalarType::kBool : common, shape, loop_strides(shape, {a, b}));
    if (!result || write_integers(result, left) != Status::kOk) {
      return Failed{};
    }
  }
  const Kind kind = kind_of(op, b);
  if (!result || category(result->type()) != 2 || kind == Kind::kNone) {
    return result;
  }
  Record record(kind, {a, b});
  if (record) {
    save_operands(record, op, a, b);
    if (op == BinaryOp::kPow) {
      return record.result(std::move(result), true, 2);
    }
  }
  return record.result(std::move(result));
}

Tensor subtract_from(TensorImpl* number, TensorImpl* a) {
  Tensor result;
  {
    const GradMode off(false);
    result = sub(number, a);
  }
  Record record(Kind::kRsub, {a});
  return record.result(std::move(result));
}

Tensor times(TensorImpl* a, double factor) {
  const Tensor value = number(factor);
  return mul(a, value);
}
Tensor plus(TensorImpl* a, double term) {
  const Tensor value = number(term);
  return add(a, value);
}
Tensor power(TensorImpl* a, double exponent) {
  const Tensor value = number(exponent);
  return binary(BinaryOp::kPow, a, value);
}
Tensor compare_number(BinaryOp op, TensorImpl* a, double value) {
  const Tensor with = number(value);
  return binary(op, a, with);
}

Tensor where(TensorImpl* condition, TensorImpl* a, TensorImpl* b) {
  if (condition == nullptr || a == nullptr || b == nullptr) {
    return Failed{};
  }
  if (condition->type() != ScalarType::kBool && condition->type() != ScalarType::kUint8) {
    return err_format(exc_runtime_error(),
                      "where expected condition to be a boolean tensor, but got a tensor with dtype {}",
                      type_word(condition->type()));
  }
  const ScalarType type = result_type({a, b});
  Shape shape;
  HS_TRY(broadcast(condition->shape(), a->shape(), &shape));
  HS_TRY(broadcast(shape, b->shape(), &shape));
  const std::vector<int64_t> choice = read_integers(condition, shape, strides_in(condition, shape));
  Tensor result = empty_strided(type, shape, loop_strides(shape, {condition, a, b}));
  if (!result) {
    return result;
  }
  const auto choose = [&](auto left, const auto& right) {
    for (size_t i = 0; i < left.size(); ++i) {
      left[i] = choice[i] != 0 ? left[i] : right[i];
    }
    return left;
  };
  if (category(type) == 2) {
    const std::vector<double> right = read_reals(b, shape, strides_in(b, shape));
    HS_TRY(write_reals(result, choose(read_reals(a, shape, strides_in(a, shape)), right)));
  } else {
    const std::vector<int64_t> right = read_integers(b, shape, strides_in(b, shape));
    HS_TRY(write_integers(result, choose(read_integers(a, shape, strides_in(a, shape)), right)));
  }
  Record record(Kind::kWhere, {nullptr, a, b});
  record.save(0, condition);
  return record.result(std::move(result));
}

Tensor masked_fill(TensorImpl* a, TensorImpl* mask, TensorImpl* value) {
  if (a == nullptr || mask == nullptr || value == nullptr) {
    return Failed{};
  }
  if (mask->type() != ScalarType::kBool && mask->type() != ScalarType::kUint8) {
    return err_format(exc_runtime_error(), "expected mask dtype to be Bool but got {}", type_word(mask->type()));
  }
  Shape shape;
  HS_TRY(broadcast(a->shape(), mask->shape(), &shape));
  const std::vector<int64_t> choice = read_integers(mask, shape, strides_in(mask, shape));
  HS_TRY(check_result_type(value->type(), a->type()));
  std::vector<double> values = read_reals(a, shape, strides_in(a, shape));
  const double filler = read_reals(value)[0];
  for (size_t i = 0; i < values.size(); ++i) {
    values[i] = choice[i] != 0 ? filler : values[i];
  }
  Tensor result = from_reals(a->type(), shape, values);
  Record record(Kind::kMaskedFill, {a, nullptr, value->has(kWrappedNumber) ? nullptr : value});
  record.save(0, mask);
  return record.result(std::move(result));
}

Status copy_elements(TensorImpl* to, TensorImpl* from) {
  const Shape shape = to->shape();
  Shape strides = strides_in(from, shape);
  if (to->type() == from->type() && is_contiguous(to) && is_contiguous(from) && from->shape() == shape) {
    const int64_t bytes = to->numel() * arrays::item_size(to->type());
    return bytes == 0 || arrays::buffer_copy(element_address(to, to->storage_offset),
                                             element_address(from, from->storage_offset), bytes)
               ? Status::kOk
               : err_no_memory();
  }
  return category(from->type()) == 2 ? write_reals(to, read_reals(from, shape, strides))
                                     : write_integers(to, read_integers(from, shape, strides));
}

Tensor convert(TensorImpl* a, ScalarType type) {
  if (a == nullptr) {
    return Failed{};
  }
  // A copy keeps the order of the axes in memory when there are no gaps.
  Tensor result = empty_strided(type, a->shape(), copy_strides(a));
  if (!result || copy_elements(result, a) != Status::kOk) {
    return Failed{};
  }
  Record record(type == a->type() ? Kind::kClone : Kind::kToCopy, {a});
  return record.result(std::move(result));
}

Tensor clone(TensorImpl* a) { return a == nullptr ? Tensor() : convert(a, a->type()); }

Tensor contiguous(TensorImpl* a) {
  if (a == nullptr || is_contiguous(a)) {
    return Tensor::share(a);
  }
  Tensor result = empty(a->type(), a->shape());
  if (!result || copy_elements(result, a) != Status::kOk) {
    return Failed{};
  }
  Record record(Kind::kClone, {a});
  return record.result(std::move(result));
}

Status begin_in_place(TensorImpl* self, const std::vector<TensorImpl*>& operands) {
  bool tracks = self->tracks();
  for (const TensorImpl* operand : operands) {
    tracks = tracks || (operand != nullptr && operand->tracks());
  }
  return check_in_place(self, tracks && grad_enabled());
}

Status check_number_fits(double value, ScalarType type) {
  double low = 0;
  double high = 0;
  const char* word = c_type_word(type);
  switch (type) {
    case ScalarType::kUint8:
      low = -255;
      high = 255;
      word = "uint8_t";
      break;
    case ScalarType::kInt8:
      low = -128;
      high = 127;
      word = "int8_t";
      break;
    case ScalarType::kInt16:
      low = -32768;
      high = 32767;
      word = "int16_t";
      break;
    case ScalarType::kInt32:
      low = -2147483648.0;
      high = 2147483647.0;
      break;
    case ScalarType::kInt64:
      low = -9223372036854775808.0;
      high = 9223372036854775807.0;
      word = "int64_t";
      break;
    case ScalarType::kFloat16:
      low = -65504;
      high = 65504;
      word = "at::Half";
      break;
    case ScalarType::kFloat32:
      low = -3.4028234663852886e38;
      high = 3.4028234663852886e38;
      break;
    default: return Status::kOk;
  }
  const bool special = !std::isfinite(value);
  if (special ? category(type) == 2 : value >= low && value <= high) {
    return Status::kOk;
  }
  return err_format(exc_runtime_error(), "value cannot be converted to type {} without overflow", word);
}

Status check_inference(const TensorImpl* impl) {
  if (impl->has(kInference) && modules::state().torch.inference == 0) {
    return err_set_string(
        exc_runtime_error(),
        "Inplace update to inference tensor outside InferenceMode is not allowed.You can make a clone "
        "to get a normal tensor before doing inplace update.See "
        "https://github.com/pytorch/rfcs/pull/17 for more details.");
  }
  return Status::kOk;
}

namespace {

/// Neither gaps nor elements in one place, whatever the order of the axes.
bool is_dense(const TensorImpl* a) {
  std::vector<std::pair<int64_t, int64_t>> axes;  // stride, size
  for (int64_t axis = 0; axis < a->ndim; ++axis) {
    if (a->size(axis) != 1) {
      axes.emplace_back(a->stride(axis), a->size(axis));
    }
  }
  std::sort(axes.begin(), axes.end());
  int64_t expected = 1;
  for (const auto& [stride, size] : axes) {
    if (stride != expected) {
      return false;
    }
    expected *= size;
  }
  return true;
}

/// Elements that are also `self`'s, but not all in their places. Where there are gaps nobody looks: too hard to tell.
bool overlaps_in_part(const TensorImpl* self, const TensorImpl* operand) {
  if (operand == nullptr || operand == self || operand->storage.get() != self->storage.get() || self->numel() == 0 ||
      operand->numel() == 0 || !is_dense(self) || !is_dense(operand)) {
    return false;
  }
  const int64_t own = arrays::item_size(self->type());
  const int64_t other = arrays::item_size(operand->type());
  const int64_t begin = self->storage_offset * own;
  const int64_t end = begin + self->numel() * own;
  const int64_t from = operand->storage_offset * other;
  const int64_t to = from + operand->numel() * other;
  return begin == from && end == to ? self->strides() != operand->strides() : begin < to && from < end;
}

}  // namespace

Status check_overlap(TensorImpl* self, const std::vector<TensorImpl*>& operands) {
  for (int64_t axis = 0; axis < self->ndim; ++axis) {
    if (self->stride(axis) == 0 && self->size(axis) > 1) {
      return err_set_string(exc_runtime_error(),
                            "unsupported operation: more than one element of the written-to tensor refers to a single "
                            "memory location. Please clone() the tensor before performing the operation.");
    }
  }
  for (const TensorImpl* operand : operands) {
    if (overlaps_in_part(self, operand)) {
      return err_set_string(
          exc_runtime_error(),
          "unsupported operation: some elements of the input tensor and the written-to tensor refer to a "
          "single memory location. Please clone() the tensor before performing the operation.");
    }
  }
  return Status::kOk;
}

Status finish_in_place(TensorImpl* self, Tensor result) {
  if (!result) {
    return Status::kError;
  }
  if (result->shape() != self->shape()) {
    return err_format(exc_runtime_error(), "output with shape {} doesn't match the broadcast shape {}",
                      shape_text(self->shape()), shape_text(result->shape()));
  }
  HS_TRY(check_result_type(result->type(), self->type()));
  HS_TRY(check_overlap(self));
  Node* node = node_incref(result->grad_fn);
  if (node != nullptr) {
    for (Saved& saved : node->saved) {
      if (saved.impl.get() == self) {  // the formula wants the values of before
        const GradMode off(false);
        Tensor before = clone(self);
        if (!before) {
          node_decref(node);
          return Status::kError;
        }
        impl_decref(saved.impl);
        saved.version = static_cast<int32_t>(before->version->value);
        saved.impl = before.release();
      }
    }
  }
  Status done = copy_elements(self, result);
  bump(self);
  if (done == Status::kOk) {
    done = check_inference(self);
  }
  if (node == nullptr || done != Status::kOk) {
    node_decref(node);
    return done;
  }
  for (Saved& saved : node->saved) {
    if (saved.is_output != 0) {  // and the result is this tensor from now on
      Tensor now = alias_detached(self, Detach::kShareVersion);
      impl_decref(saved.impl);
      saved.version = static_cast<int32_t>(self->version->value);
      saved.impl = now.release();
    }
  }
  result = Tensor();
  return rebase_history(self, node);
}

Status copy_in_place(TensorImpl* to, TensorImpl* from, TensorImpl* as_read) {
  HS_TRY(begin_in_place(to, {from}));
  HS_TRY(check_overlap(to, {as_read}));
  Shape shape;
  if (broadcast(to->shape(), from->shape(), &shape) != Status::kOk || shape != to->shape()) {
    if (!err_occurred()) {
      return err_format(exc_runtime_error(), "output with shape {} doesn't match the broadcast shape {}",
                        shape_text(to->shape()), shape_text(shape));
    }
    return Status::kError;
  }
  Tensor apart;
  if (to->storage.get() == from->storage.get()) {  // what is read may not have been written already
    const GradMode off(false);
    apart = contiguous(from);
    if (apart.get() == from) {
      apart = clone(from);
    }
  }
  TensorImpl* source = apart ? apart.get() : from;
  HS_TRY(copy_elements(to, source));
  bump(to);
  HS_TRY(check_inference(to));
  if (!grad_enabled() || (!to->tracks() && !from->tracks()) || category(to->type()) != 2) {
    return Status::kOk;
  }
  const Edge mine = gradient_edge(to);
  const Edge theirs = gradient_edge(from);
  Node* node = node_new(Kind::kCopy, 2);
  node->edges.get()[0] = mine;
  node->edges.get()[1] = theirs;
  node->numbers[0] = static_cast<double>(from->type_num);
  node_set_integers(node, from->shape());
  return rebase_history(to, node);
}

}  // namespace heapscope::modules::torch
