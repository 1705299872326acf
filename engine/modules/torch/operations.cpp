#include "modules/torch/operations.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "objects/bool_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/unicode_object.h"

namespace heapscope::modules::torch {

namespace {

/// An operand: a tensor's elements, or one number repeated.
struct Operand {
  TensorImpl* impl = nullptr;
  Scalar value{};
  ScalarType type = ScalarType::kFloat32;
  Shape shape;

  /// 2: has dimensions, 1: a tensor without, 0: a number. Only equals decide about the type together.
  int priority() const { return impl == nullptr ? 0 : shape.empty() ? 1 : 2; }
};

int category(ScalarType type) { return type == ScalarType::kBool ? 0 : arrays::is_integer(type) ? 1 : 2; }

ScalarType promote_equal(ScalarType a, ScalarType b) {
  if (a == b || category(a) != category(b)) {
    return category(a) >= category(b) ? a : b;
  }
  const int64_t size_a = arrays::item_size(a);
  const int64_t size_b = arrays::item_size(b);
  if (size_a == size_b) {   // half with bfloat16, uint8 with int8
    return category(a) == 2 ? ScalarType::kFloat32 : ScalarType::kInt16;
  }
  return size_a > size_b ? a : b;
}

ScalarType promote(const Operand& a, const Operand& b) {
  if (a.priority() == b.priority()) {
    return promote_equal(a.type, b.type);
  }
  const Operand& strong = a.priority() > b.priority() ? a : b;
  const Operand& weak = a.priority() > b.priority() ? b : a;
  return category(weak.type) > category(strong.type) ? weak.type : strong.type;
}

bool make_operand(PyObject* op, Operand* operand) {
  if (tensor_check(op)) {
    operand->impl = impl_of(op);
    operand->type = operand->impl->type();
    operand->shape = operand->impl->shape();
    return true;
  }
  if (!float_check(op) && !long_check(op)) {
    return false;
  }
  return scalar_from_object(op, &operand->value, &operand->type) == Status::kOk;
}

Status broadcast(const Shape& a, const Shape& b, Shape* result) {
  const size_t n = std::max(a.size(), b.size());
  result->assign(n, 1);
  for (size_t i = 0; i < n; ++i) {
    const int64_t left = i + a.size() < n ? 1 : a[i + a.size() - n];
    const int64_t right = i + b.size() < n ? 1 : b[i + b.size() - n];
    if (left != right && left != 1 && right != 1) {
      return err_format(exc_runtime_error(),
                        "The size of tensor a ({}) must match the size of tensor b ({}) at non-singleton dimension {}",
                        left, right, i);
    }
    (*result)[i] = left == 1 ? right : left;
  }
  return Status::kOk;
}

/// Strides with which the tensor appears in the shape it was broadcast to.
Shape strides_in(const TensorImpl* impl, const Shape& shape) {
  Shape strides(shape.size(), 0);
  const Shape own = impl->shape();
  const Shape own_strides = impl->strides();
  for (size_t i = 0; i < own.size(); ++i) {
    const size_t at = i + shape.size() - own.size();
    strides[at] = own[i] == 1 && shape[at] != 1 ? 0 : own_strides[i];
  }
  return strides;
}

/// All elements in the order of the shape, unpacked: operands may overlap the result.
std::vector<Scalar> read_all(const Operand& operand, const Shape& shape) {
  if (operand.impl == nullptr) {
    return std::vector<Scalar>(static_cast<size_t>(product(shape)), operand.value);
  }
  std::vector<Scalar> values;
  for (const int64_t offset :
       element_offsets(shape, strides_in(operand.impl, shape), operand.impl->storage_offset)) {
    values.push_back(arrays::buffer_load(operand.type, element_address(operand.impl, offset)));
  }
  return values;
}

Status write_all(TensorImpl* to, const std::vector<Scalar>& values) {
  size_t i = 0;
  for (const int64_t offset : element_offsets(to)) {
    if (!arrays::buffer_store(to->type(), element_address(to, offset), values[i++])) {
      return err_no_memory();
    }
  }
  return Status::kOk;
}

bool is_comparison(Op op) { return op >= Op::kLt && op <= Op::kGe; }

template <class T>
bool compare(Op op, T x, T y) {
  switch (op) {
    case Op::kLt: return x < y;
    case Op::kLe: return x <= y;
    case Op::kEq: return x == y;
    case Op::kNe: return x != y;
    case Op::kGt: return x > y;
    default: return x >= y;
  }
}

double compute_float(Op op, double x, double y) {
  switch (op) {
    case Op::kAdd: return x + y;
    case Op::kSub: return x - y;
    case Op::kMul: return x * y;
    case Op::kDiv: return x / y;
    case Op::kPow: return std::pow(x, y);
    case Op::kFloorDivide: return std::floor(x / y);
    case Op::kRemainder: {
      const double rest = std::fmod(x, y);
      return rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest;
    }
    case Op::kMaximum: return std::isnan(x) || std::isnan(y) ? NAN : std::max(x, y);
    case Op::kMinimum: return std::isnan(x) || std::isnan(y) ? NAN : std::min(x, y);
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

Status compute_integer(Op op, int64_t x, int64_t y, int64_t* result) {
  const auto a = static_cast<uint64_t>(x);
  const auto b = static_cast<uint64_t>(y);
  switch (op) {
    case Op::kAdd: *result = static_cast<int64_t>(a + b); break;
    case Op::kSub: *result = static_cast<int64_t>(a - b); break;
    case Op::kMul: *result = static_cast<int64_t>(a * b); break;
    case Op::kPow: *result = integer_power(x, y); break;
    case Op::kMaximum: *result = std::max(x, y); break;
    case Op::kMinimum: *result = std::min(x, y); break;
    case Op::kAnd: *result = x & y; break;
    case Op::kOr: *result = x | y; break;
    case Op::kXor: *result = x ^ y; break;
    default: {
      if (y == 0) {
        return err_set_string(exc_runtime_error(), "ZeroDivisionError");
      }
      const int64_t quotient = y == -1 ? static_cast<int64_t>(0 - a) : x / y;
      const int64_t rest = y == -1 ? 0 : x % y;
      const bool adjust = rest != 0 && (rest < 0) != (y < 0);
      *result = op == Op::kFloorDivide ? quotient - (adjust ? 1 : 0) : rest + (adjust ? y : 0);
    }
  }
  return Status::kOk;
}

Status compute(Op op, const Operand& a, const Operand& b, const Shape& shape, ScalarType common,
               std::vector<Scalar>* result) {
  std::vector<Scalar> left = read_all(a, shape);
  const std::vector<Scalar> right = read_all(b, shape);
  const bool floating = category(common) == 2;
  for (size_t i = 0; i < left.size(); ++i) {
    if (is_comparison(op)) {
      const bool answer = floating ? compare(op, left[i].as_double(), right[i].as_double())
                                   : compare(op, left[i].as_int64(), right[i].as_int64());
      left[i] = Scalar::of_integer(answer ? 1 : 0);
    } else if (floating) {
      left[i] = Scalar::of_float(compute_float(op, left[i].as_double(), right[i].as_double()));
    } else {
      int64_t value = 0;
      HS_TRY(compute_integer(op, left[i].as_int64(), right[i].as_int64(), &value));
      left[i] = Scalar::of_integer(value);
    }
  }
  result->swap(left);
  return Status::kOk;
}

Node node_of(Op op) {
  switch (op) {
    case Op::kAdd: return Node::kAdd;
    case Op::kSub: return Node::kSub;
    case Op::kMul: return Node::kMul;
    case Op::kDiv: return Node::kDiv;
    case Op::kPow: return Node::kPow;
    default: return Node::kUnsupported;
  }
}

/// The type operands are brought to, and the result's.
void types_of(Op op, const Operand& a, const Operand& b, ScalarType* common, ScalarType* result) {
  *common = promote(a, b);
  if (op == Op::kDiv && category(*common) != 2) {
    *common = ScalarType::kFloat32;
  }
  *result = is_comparison(op) ? ScalarType::kBool : *common;
}

const char* type_word(ScalarType type) {
  switch (type) {
    case ScalarType::kBool: return "Bool";
    case ScalarType::kUint8: return "Byte";
    case ScalarType::kInt8: return "Char";
    case ScalarType::kInt16: return "Short";
    case ScalarType::kInt32: return "Int";
    case ScalarType::kInt64: return "Long";
    case ScalarType::kFloat16: return "Half";
    case ScalarType::kBfloat16: return "BFloat16";
    case ScalarType::kFloat32: return "Float";
    default: return "Double";
  }
}

bool tracks(const Operand& operand) { return operand.impl != nullptr && operand.impl->tracks(); }

std::string shape_text(const Shape& shape) {
  std::string text = "[";
  for (size_t i = 0; i < shape.size(); ++i) {
    text += (i == 0 ? "" : ", ") + std::to_string(shape[i]);
  }
  return text + "]";
}

/// A result takes part in gradients when an operand does.
void set_node(PyObject* result, Node node, bool operand_tracks) {
  if (operand_tracks && grad_enabled() && category(impl_of(result)->type()) == 2) {
    impl_of(result)->node = static_cast<uint8_t>(node);
  }
}

}  // namespace

Status scalar_from_object(PyObject* op, Scalar* value, ScalarType* type) {
  if (is_type(op, bool_type())) {
    *value = Scalar::of_integer(op == true_object() ? 1 : 0);
    *type = ScalarType::kBool;
  } else if (long_check(op)) {
    *value = Scalar::of_integer(long_as_int64(op));
    *type = ScalarType::kInt64;
    return err_occurred() ? Status::kError : Status::kOk;
  } else if (float_check(op)) {
    *value = Scalar::of_float(float_value(op));
    *type = ScalarType::kFloat32;
  } else if (tensor_check(op) && impl_of(op)->numel() == 1) {
    *type = impl_of(op)->type();
    *value = arrays::buffer_load(*type, element_address(impl_of(op), impl_of(op)->storage_offset));
  } else {
    return err_format(exc_type_error(), "must be real number, not {}", type_name(type_of(op)));
  }
  return Status::kOk;
}

Owned<PyObject> python_from_scalar(ScalarType type, const Scalar& value) {
  switch (category(type)) {
    case 0: return bool_from(value.integer != 0);
    case 1: return long_from_int64(value.integer);
    default: return float_from_double(value.as_double());
  }
}

Owned<PyObject> item_of(TensorImpl* impl) {
  if (impl->numel() != 1) {
    return err_set_string(exc_value_error(), "only one element tensors can be converted to Python scalars");
  }
  return python_from_scalar(impl->type(),
                            arrays::buffer_load(impl->type(), element_address(impl, impl->storage_offset)));
}

Owned<PyObject> binary(Op op, PyObject* left, PyObject* right) {
  Operand a;
  Operand b;
  if (!make_operand(left, &a) || !make_operand(right, &b)) {
    if (err_occurred()) {
      return Failed{};
    }
    return owned_ref(not_implemented());
  }
  ScalarType common{};
  ScalarType type{};
  types_of(op, a, b, &common, &type);
  if (op >= Op::kAnd && category(common) == 2) {
    return err_format(exc_runtime_error(), "\"{}_cpu\" not implemented for '{}'",
                      op == Op::kAnd ? "bitwise_and" : op == Op::kOr ? "bitwise_or" : "bitwise_xor", type_word(common));
  }
  Shape shape;
  HS_TRY(broadcast(a.shape, b.shape, &shape));
  std::vector<Scalar> values;
  HS_TRY(compute(op, a, b, shape, common, &values));
  HS_OWN(result, tensor_empty(type, shape, memory::lazy_none()));
  HS_TRY(write_all(impl_of(result.get()), values));
  set_node(result.get(), node_of(op), tracks(a) || tracks(b));
  return result;
}

Owned<PyObject> binary_in_place(Op op, PyObject* left, PyObject* right) {
  Operand a;
  Operand b;
  if (!make_operand(left, &a) || !make_operand(right, &b)) {
    if (err_occurred()) {
      return Failed{};
    }
    return owned_ref(not_implemented());
  }
  HS_TRY(begin_write(a.impl));
  ScalarType common{};
  ScalarType type{};
  types_of(op, a, b, &common, &type);
  if (category(type) > category(a.type)) {
    return err_format(exc_runtime_error(), "result type {} can't be cast to the desired output type {}",
                      type_word(type), type_word(a.type));
  }
  Shape shape;
  HS_TRY(broadcast(a.shape, b.shape, &shape));
  if (shape != a.shape) {
    return err_format(exc_runtime_error(), "output with shape {} doesn't match the broadcast shape {}",
                      shape_text(a.shape), shape_text(shape));
  }
  std::vector<Scalar> values;
  HS_TRY(compute(op, a, b, shape, common, &values));
  HS_TRY(write_all(a.impl, values));
  note_write(a.impl, node_of(op), tracks(b));
  return owned_ref(left);
}

Owned<PyObject> unary(UnaryOp op, PyObject* self, bool in_place) {
  TensorImpl* a = impl_of(self);
  static constexpr Node kNodes[] = {Node::kNeg,  Node::kAbs,  Node::kExp,     Node::kLog,
                                    Node::kSqrt, Node::kRelu, Node::kSigmoid, Node::kTanh};
  const Node node = kNodes[static_cast<int>(op)];
  const bool keeps_type = op == UnaryOp::kNeg || op == UnaryOp::kAbs || op == UnaryOp::kRelu;
  const ScalarType type = keeps_type || category(a->type()) == 2 ? a->type() : ScalarType::kFloat32;
  Operand operand;
  operand.impl = a;
  operand.type = a->type();
  std::vector<Scalar> values = read_all(operand, a->shape());
  for (Scalar& value : values) {
    if (keeps_type && category(type) != 2) {
      const int64_t x = value.as_int64();
      value = Scalar::of_integer(op == UnaryOp::kNeg ? -x : op == UnaryOp::kAbs ? std::abs(x) : std::max<int64_t>(x, 0));
      continue;
    }
    const double x = value.as_double();
    double y = 0;
    switch (op) {
      case UnaryOp::kNeg: y = -x; break;
      case UnaryOp::kAbs: y = std::fabs(x); break;
      case UnaryOp::kExp: y = std::exp(x); break;
      case UnaryOp::kLog: y = std::log(x); break;
      case UnaryOp::kSqrt: y = std::sqrt(x); break;
      case UnaryOp::kRelu: y = x > 0 || std::isnan(x) ? x : 0; break;
      case UnaryOp::kSigmoid: y = 1 / (1 + std::exp(-x)); break;
      case UnaryOp::kTanh: y = std::tanh(x); break;
    }
    value = Scalar::of_float(y);
  }
  if (in_place) {
    HS_TRY(begin_write(a));
    if (type != a->type()) {
      return err_format(exc_runtime_error(), "result type {} can't be cast to the desired output type {}",
                        type_word(type), type_word(a->type()));
    }
    HS_TRY(write_all(a, values));
    note_write(a, node, false);
    return owned_ref(self);
  }
  HS_OWN(result, tensor_empty(type, a->shape(), memory::lazy_none()));
  HS_TRY(write_all(impl_of(result.get()), values));
  set_node(result.get(), node, a->tracks());
  return result;
}

Status copy_into(TensorImpl* to, PyObject* from) {
  Operand source;
  if (!make_operand(from, &source)) {
    return err_occurred() ? Status::kError
                          : err_format(exc_type_error(), "can't assign a {} to a torch.{}Tensor",
                                       type_name(type_of(from)), type_word(to->type()));
  }
  const Shape shape = to->shape();
  Shape wanted = source.shape;
  while (wanted.size() > shape.size() && wanted.front() == 1) {
    wanted.erase(wanted.begin());   // leading axes of length 1 are ignored when assigning
  }
  bool fits = wanted.size() <= shape.size();
  for (size_t i = 0; fits && i < wanted.size(); ++i) {
    const int64_t extent = shape[i + shape.size() - wanted.size()];
    if (wanted[i] != extent && wanted[i] != 1) {
      return err_format(exc_runtime_error(),
                        "The expanded size of the tensor ({}) must match the existing size ({}) at non-singleton "
                        "dimension {}.  Target sizes: {}.  Tensor sizes: {}",
                        extent, wanted[i], i + shape.size() - wanted.size(), shape_text(shape), shape_text(wanted));
    }
  }
  if (!fits) {
    return err_format(exc_runtime_error(),
                      "expand(torch.{}Tensor{{{}}}, size={}): the number of sizes provided ({}) must be greater or "
                      "equal to the number of dimensions in the tensor ({})",
                      type_word(source.type), shape_text(wanted), shape_text(shape), shape.size(), wanted.size());
  }
  if (wanted.size() == source.shape.size()) {
    return write_all(to, read_all(source, shape));
  }
  const Shape strides = source.impl->strides();
  HS_OWN(trimmed, tensor_alias(source.impl, source.impl->storage_offset, wanted,
                               Shape(strides.end() - static_cast<int64_t>(wanted.size()), strides.end()),
                               Alias::kData, Node::kNone));
  source.impl = impl_of(trimmed.get());
  return write_all(to, read_all(source, shape));
}

Status check_copy(TensorImpl* to, PyObject* from) {
  if (!tensor_check(from)) {
    return err_format(exc_type_error(), "copy_(): argument 'other' (position 1) must be Tensor, not {}",
                      type_name(type_of(from)));
  }
  Shape shape;
  HS_TRY(broadcast(to->shape(), impl_of(from)->shape(), &shape));
  return shape == to->shape() ? Status::kOk
                              : err_format(exc_runtime_error(), "output with shape {} doesn't match the broadcast shape {}",
                                           shape_text(to->shape()), shape_text(shape));
}

Owned<PyObject> converted(TensorImpl* from, ScalarType type, Node node) {
  HS_OWN(result, tensor_empty(type, from->shape(), memory::lazy_none()));
  Operand source;
  source.impl = from;
  source.type = from->type();
  HS_TRY(write_all(impl_of(result.get()), read_all(source, from->shape())));
  set_node(result.get(), node, from->tracks());
  return result;
}

Owned<PyObject> sum_all(TensorImpl* a, bool mean) {
  const bool floating = category(a->type()) == 2;
  if (mean && !floating) {
    return err_format(exc_runtime_error(),
                      "mean(): could not infer output dtype. Input dtype must be either a floating point or complex "
                      "dtype. Got: {}",
                      type_word(a->type()));
  }
  double total = 0;
  uint64_t integer = 0;
  for (const int64_t offset : element_offsets(a)) {
    const Scalar value = arrays::buffer_load(a->type(), element_address(a, offset));
    total += value.as_double();
    integer += floating ? 0 : static_cast<uint64_t>(value.as_int64());
  }
  const ScalarType type = floating ? a->type() : ScalarType::kInt64;
  HS_OWN(result, tensor_empty(type, {}, memory::lazy_none()));
  const Scalar value = floating ? Scalar::of_float(mean ? total / static_cast<double>(a->numel()) : total)
                                : Scalar::of_integer(static_cast<int64_t>(integer));
  HS_TRY(write_all(impl_of(result.get()), {value}));
  set_node(result.get(), mean ? Node::kMean : Node::kSum, a->tracks());
  return result;
}

Owned<PyObject> matrix_multiply(TensorImpl* a, TensorImpl* b) {
  if (a->ndim < 1 || a->ndim > 2 || b->ndim < 1 || b->ndim > 2) {
    return err_set_string(exc_not_implemented_error(), "Heapscope multiplies vectors and matrices only, as yet");
  }
  const bool row = a->ndim == 1;      // a vector on the left is a row, on the right a column
  const bool column = b->ndim == 1;
  const Shape left = row ? Shape{1, a->shape()[0]} : a->shape();
  const Shape right = column ? Shape{b->shape()[0], 1} : b->shape();
  const Shape left_strides = row ? Shape{0, a->strides()[0]} : a->strides();
  const Shape right_strides = column ? Shape{b->strides()[0], 0} : b->strides();
  if (left[1] != right[0]) {
    if (row && column) {
      return err_format(exc_runtime_error(),
                        "inconsistent tensor size, expected tensor [{}] and src [{}] to have the same number of "
                        "elements, but got {} and {} elements respectively",
                        left[1], right[0], left[1], right[0]);
    }
    if (column) {
      return err_format(exc_runtime_error(), "size mismatch, got {}, {}x{},{}", left[0], left[0], left[1], right[0]);
    }
    return err_format(exc_runtime_error(), "mat1 and mat2 shapes cannot be multiplied ({}x{} and {}x{})", left[0],
                      left[1], right[0], right[1]);
  }
  if (a->type() != b->type()) {
    return err_format(exc_runtime_error(), "expected m1 and m2 to have the same dtype, but got: {} != {}",
                      type_word(a->type()), type_word(b->type()));
  }
  const auto at = [](TensorImpl* t, const Shape& strides, int64_t i, int64_t j) {
    return arrays::buffer_load(t->type(), element_address(t, t->storage_offset + i * strides[0] + j * strides[1]));
  };
  std::vector<Scalar> values;
  for (int64_t i = 0; i < left[0]; ++i) {
    for (int64_t j = 0; j < right[1]; ++j) {
      double total = 0;
      uint64_t integer = 0;
      for (int64_t k = 0; k < left[1]; ++k) {
        const Scalar x = at(a, left_strides, i, k);
        const Scalar y = at(b, right_strides, k, j);
        total += x.as_double() * y.as_double();
        integer += static_cast<uint64_t>(x.integer) * static_cast<uint64_t>(y.integer);
      }
      values.push_back(category(a->type()) == 2 ? Scalar::of_float(total)
                                                : Scalar::of_integer(static_cast<int64_t>(integer)));
    }
  }
  Shape shape;
  if (!row) {
    shape.push_back(left[0]);
  }
  if (!column) {
    shape.push_back(right[1]);
  }
  HS_OWN(result, tensor_empty(a->type(), shape, memory::lazy_none()));
  HS_TRY(write_all(impl_of(result.get()), values));
  set_node(result.get(), row && column ? Node::kDot : column ? Node::kMv : Node::kMm, a->tracks() || b->tracks());
  return result;
}

}  // namespace heapscope::modules::torch
