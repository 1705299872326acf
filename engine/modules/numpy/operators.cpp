#include "modules/numpy/operators.h"

#include <fmt/format.h>

#include <cmath>

#include "modules/numpy/convert.h"
#include "modules/numpy/errors.h"
#include "modules/numpy/scalars.h"
#include "modules/numpy/strided.h"
#include "objects/abstract.h"
#include "objects/errors.h"
#include "objects/object_protocol.h"
#include "objects/unicode_object.h"
#include "vm/import.h"

namespace heapscope::modules::numpy {

using arrays::is_complex;
using arrays::is_floating;
using arrays::is_integer;
using arrays::is_unsigned;

const char* ufunc_name(BinaryOp op) {
  static constexpr const char* kNames[] = {
      "add", "subtract", "multiply", "divide", "floor_divide", "remainder", "power", "fmod", "maximum", "minimum",
      "bitwise_and", "bitwise_or", "bitwise_xor", "left_shift", "right_shift", "arctan2", "hypot",
      "less", "less_equal", "equal", "not_equal", "greater", "greater_equal", "logical_and", "logical_or", "logical_xor"};
  return kNames[static_cast<int>(op)];
}

const char* ufunc_name(UnaryOp op) {
  static constexpr const char* kNames[] = {
      "negative", "positive", "absolute", "invert", "square", "sign", "conjugate", "sqrt", "exp", "log", "log2", "log10",
      "log1p", "expm1", "sin", "cos", "tan", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "floor", "ceil",
      "trunc", "rint", "cbrt", "isnan", "isinf", "isfinite", "logical_not"};
  return kNames[static_cast<int>(op)];
}

namespace {

int category(ScalarType t) {
  return t == ScalarType::kBool ? 0 : is_integer(t) ? 1 : is_floating(t) || is_complex(t) ? 2 : 3;
}

/// The smallest type that holds the value of a scalar; whole positive values fit signed types of their size when
/// their top bit is clear, which `other` decides.
ScalarType minimal_type(PyArrayObject* a, ScalarType other) {
  const ScalarType own = scalar_type_of(a);
  const Scalar value = arrays::buffer_load(own, a->data);
  if (is_integer(own)) {
    const int64_t v = value.integer;
    static constexpr ScalarType kSigned[] = {ScalarType::kInt8, ScalarType::kInt16, ScalarType::kInt32, ScalarType::kInt64};
    static constexpr ScalarType kNatural[] = {ScalarType::kUint8, ScalarType::kUint16, ScalarType::kUint32, ScalarType::kUint64};
    const bool natural = is_unsigned(own) || v >= 0;
    for (int i = 0; i < 4; ++i) {
      const int bits = 8 << i;
      if (natural) {
        const auto u = static_cast<uint64_t>(v);
        const bool fits_signed = (u >> (bits - 1)) == 0;
        const bool fits = bits == 64 || (u >> bits) == 0;
        if (fits_signed && !is_unsigned(other)) {
          return kSigned[i];
        }
        if (fits) {
          return kNatural[i];
        }
      } else if (bits == 64 || (v >= -(int64_t{1} << (bits - 1)))) {
        return kSigned[i];
      }
    }
  }
  if (is_floating(own)) {
    const double v = std::fabs(value.real);
    return v < 65000 || !std::isfinite(v) ? ScalarType::kFloat16 : v < 3.4e38 ? ScalarType::kFloat32 : ScalarType::kFloat64;
  }
  return own == ScalarType::kComplex128 ? ScalarType::kComplex64 : own;
}

}  // namespace

ScalarType result_type(PyArrayObject* a, PyArrayObject* b) {
  ScalarType left = scalar_type_of(a);
  ScalarType right = scalar_type_of(b);
  if (category(left) < 3 && category(right) < 3 && (a->nd == 0) != (b->nd == 0)) {
    if (a->nd == 0 && category(left) <= category(right)) {
      left = minimal_type(a, right);
    } else if (b->nd == 0 && category(right) <= category(left)) {
      right = minimal_type(b, left);
    }
  }
  return promote_types(left, right);
}

bool can_cast_same_kind(ScalarType from, ScalarType to) {
  const auto rank = [](ScalarType t) {
    return t == ScalarType::kBool ? 0 : is_unsigned(t) ? 1 : is_integer(t) ? 2 : is_floating(t) ? 3 : is_complex(t) ? 4
           : t == ScalarType::kText ? 5 : 6;
  };
  return rank(from) <= rank(to);
}

namespace {

Owned<PyObject> object_binary(BinaryOp op, PyObject* a, PyObject* b) {
  switch (op) {
    case BinaryOp::kAdd: return number_add(a, b);
    case BinaryOp::kSubtract: return number_subtract(a, b);
    case BinaryOp::kMultiply: return number_multiply(a, b);
    case BinaryOp::kTrueDivide: return number_true_divide(a, b);
    case BinaryOp::kFloorDivide: return number_floor_divide(a, b);
    case BinaryOp::kRemainder: return number_remainder(a, b);
    case BinaryOp::kPower: return number_power(a, b, none());
    case BinaryOp::kLess: return object_rich_compare(a, b, CompareOp::kLt);
    case BinaryOp::kLessEqual: return object_rich_compare(a, b, CompareOp::kLe);
    case BinaryOp::kEqual: return object_rich_compare(a, b, CompareOp::kEq);
    case BinaryOp::kNotEqual: return object_rich_compare(a, b, CompareOp::kNe);
    case BinaryOp::kGreater: return object_rich_compare(a, b, CompareOp::kGt);
    case BinaryOp::kGreaterEqual: return object_rich_compare(a, b, CompareOp::kGe);
    default:
      err_format(exc_not_implemented_error(), "numpy.{} of object arrays is not supported by Heapscope", ufunc_name(op));
      return Failed{};
  }
}

/// One of numpy.core._exceptions' classes.
Failed raise_ufunc_error(const char* name, const std::string& text) {
  Owned<PyObject> module = vm::import_module("numpy.core._exceptions");
  Owned<PyObject> type = module ? object_get_attr_string(module.get(), name) : Owned<PyObject>();
  return type ? err_set_string(static_cast<PyTypeObject*>(type.get()), text) : Failed{};
}

Failed no_loop(const char* name, const char* rest) {
  return err_format(exc_type_error(), "ufunc '{}' {}", name, rest);
}

/// In which type the operation is computed; kText: strings compared.
Status operation_type(BinaryOp op, ScalarType common, ScalarType* type) {
  *type = common;
  if (op >= BinaryOp::kLess || common == ScalarType::kObject) {
    return Status::kOk;
  }
  if (common == ScalarType::kText) {
    return no_loop(ufunc_name(op), "did not contain a loop with signature matching types (dtype('<U1'), dtype('<U1')) -> None");
  }
  const bool bits = op >= BinaryOp::kAnd && op <= BinaryOp::kRshift;
  if (bits && !is_integer(common) && common != ScalarType::kBool) {
    return no_loop(ufunc_name(op),
                   "not supported for the input types, and the inputs could not be safely coerced to any supported "
                   "types according to the casting rule ''safe''");
  }
  if (common == ScalarType::kBool) {
    if (op == BinaryOp::kSubtract) {
      return err_set_string(exc_type_error(),
                            "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` "
                            "operator, or the logical_xor function instead.");
    }
    if (op == BinaryOp::kFloorDivide || op == BinaryOp::kRemainder || op == BinaryOp::kPower || op == BinaryOp::kLshift ||
        op == BinaryOp::kRshift || op == BinaryOp::kFmod) {
      *type = ScalarType::kInt8;
    }
  }
  if ((op == BinaryOp::kTrueDivide || op == BinaryOp::kArctan2 || op == BinaryOp::kHypot) &&
      (is_integer(common) || common == ScalarType::kBool)) {
    *type = ScalarType::kFloat64;
  }
  return Status::kOk;
}

uint64_t address_at(const Shape& index, uint64_t data, const Shape& strides) {
  for (size_t i = 0; i < index.size(); ++i) {
    data += static_cast<uint64_t>(index[i] * strides[i]);
  }
  return data;
}

/// A place for the result: `out` checked, or a new array.
Owned<PyArrayObject> result_array(const char* name, PyArrayObject* out, ScalarType type, const Shape& shape,
                                  ScalarType computed) {
  if (out == nullptr) {
    return array_new(descr_of(type), shape, type == ScalarType::kObject ? memory::lazy_zero() : memory::lazy_none());
  }
  if (!can_cast_same_kind(type, scalar_type_of(out))) {
    raise_ufunc_error("_UFuncOutputCastingError",
               fmt::format("Cannot cast ufunc '{}' output from dtype('{}') to dtype('{}') with casting rule 'same_kind'", name,
               arrays::scalar_info(type).numpy_name, arrays::scalar_info(scalar_type_of(out)).numpy_name));
    return Failed{};
  }
  static_cast<void>(computed);
  if ((out->flags & kArrayWriteable) == 0) {
    err_set_string(exc_value_error(), "output array is read-only");
    return Failed{};
  }
  return owned_ref(out);
}

Status text_compare(BinaryOp op, PyArrayObject* a, uint64_t x, PyArrayObject* b, uint64_t y, uint64_t to) {
  HS_OWN(left, python_from_element(a->descr, x));
  HS_OWN(right, python_from_element(b->descr, y));
  HS_OWN(r, object_binary(op, left.get(), right.get()));
  return arrays::buffer_store(ScalarType::kBool, to, Scalar::of_integer(r.get() == true_object())) ? Status::kOk
                                                                                                   : err_no_memory();
}

}  // namespace

Owned<PyObject> binary_operation(BinaryOp op, PyObject* a, PyObject* b, PyArrayObject* out) {
  HS_OWN(left, array_from_object(a, nullptr, false));
  HS_OWN(right, array_from_object(b, nullptr, false));
  Shape shape;
  const bool fits = broadcast_shapes(shape_of(left.get()), shape_of(right.get()), &shape);
  if (!fits || (out != nullptr && shape != shape_of(out))) {
    Shape target;
    if (fits && broadcast_shapes(shape, shape_of(out), &target) && target == shape_of(out)) {
      shape = target;
    } else if (fits) {
      err_format(exc_value_error(), "non-broadcastable output operand with shape {} doesn't match the broadcast shape {}",
                 shape_text(shape_of(out)), shape_text(shape));
      return Failed{};
    } else {
      raise_operands({shape_of(left.get()), shape_of(right.get())});
      return Failed{};
    }
  }
  const bool left_text = scalar_type_of(left.get()) == ScalarType::kText;
  const bool right_text = scalar_type_of(right.get()) == ScalarType::kText;
  if (left_text != right_text && scalar_type_of(left.get()) != ScalarType::kObject &&
      scalar_type_of(right.get()) != ScalarType::kObject) {
    if (op == BinaryOp::kEqual || op == BinaryOp::kNotEqual) {
      return owned_ref(bool_object(op == BinaryOp::kNotEqual));
    }
    // One after the other: C++ leaves the order of arguments open, and both make objects.
    const std::string left_name = repr_text(left->descr);
    const std::string right_name = repr_text(right->descr);
    raise_ufunc_error("_UFuncNoLoopError",
                      fmt::format("ufunc '{}' did not contain a loop with signature matching types ({}, {}) -> None",
                                  ufunc_name(op), left_name, right_name));
    return Failed{};
  }
  ScalarType type = ScalarType::kFloat64;
  HS_TRY(operation_type(op, result_type(left.get(), right.get()), &type));
  const bool logical = op >= BinaryOp::kLess;
  const ScalarType result = logical ? ScalarType::kBool : type;
  HS_OWN(target, result_array(ufunc_name(op), out, result, shape, type));
  // What is read and written at once goes through a copy.
  if (out != nullptr && left.get() != out && may_share(left.get(), out)) {
    left = array_copy(left.get());
  }
  if (out != nullptr && right.get() != out && may_share(right.get(), out)) {
    right = array_copy(right.get());
  }
  if (!left || !right) {
    return Failed{};
  }
  Shape s1;
  Shape s2;
  broadcast_strides(left.get(), shape, &s1);
  broadcast_strides(right.get(), shape, &s2);
  const Shape s0 = strides_of(target.get());
  const ScalarType t0 = scalar_type_of(target.get());
  const ScalarType t1 = scalar_type_of(left.get());
  const ScalarType t2 = scalar_type_of(right.get());
  Status status = Status::kOk;
  for_each_index(shape, [&](const Shape& index) {
    const uint64_t to = address_at(index, target->data, s0);
    const uint64_t x = address_at(index, left->data, s1);
    const uint64_t y = address_at(index, right->data, s2);
    if (type == ScalarType::kObject) {
      Owned<PyObject> v = python_from_element(left->descr, x);
      Owned<PyObject> w = python_from_element(right->descr, y);
      Owned<PyObject> r = v && w ? object_binary(op, v.get(), w.get()) : Owned<PyObject>();
      status = r ? store_object_as(target->descr, to, r.get()) : Status::kError;
    } else if (type == ScalarType::kText) {
      status = text_compare(op, left.get(), x, right.get(), y, to);
    } else {
      const Scalar v = arrays::buffer_load(t1, x);
      const Scalar w = arrays::buffer_load(t2, y);
      if (op == BinaryOp::kPower && is_integer(type) && !is_unsigned(type) && w.as_int64() < 0) {
        status = err_set_string(exc_value_error(), "Integers to negative integer powers are not allowed.");
        return false;
      }
      Scalar r = binary_scalar(op, type, v, w);
      if (t0 != result) {
        // The result is rounded to its own type before it is converted to out's.
        char scratch[16];
        arrays::store(result, scratch, r);
        r = arrays::load(result, scratch);
      }
      status = arrays::buffer_store(t0, to, r) ? Status::kOk : err_no_memory();
    }
    return status == Status::kOk;
  });
  HS_TRY(status);
  if (out != nullptr) {
    return Owned<PyObject>(std::move(target));
  }
  return array_return(std::move(target));
}

Owned<PyObject> unary_operation(UnaryOp op, PyObject* operand, PyArrayObject* out) {
  HS_OWN(a, array_from_object(operand, nullptr, false));
  const ScalarType own = scalar_type_of(a.get());
  ScalarType type = own;
  if (own == ScalarType::kText || own == ScalarType::kObject) {
    no_loop(ufunc_name(op),
            "not supported for the input types, and the inputs could not be safely coerced to any supported types "
            "according to the casting rule ''safe''");
    return Failed{};
  }
  if (op == UnaryOp::kInvert && !is_integer(own) && own != ScalarType::kBool) {
    no_loop("invert",
            "not supported for the input types, and the inputs could not be safely coerced to any supported types "
            "according to the casting rule ''safe''");
    return Failed{};
  }
  if (op == UnaryOp::kNegative && own == ScalarType::kBool) {
    err_set_string(exc_type_error(),
                   "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the "
                   "logical_not function instead.");
    return Failed{};
  }
  const bool whole = is_integer(own) || own == ScalarType::kBool;
  if (op >= UnaryOp::kSqrt && op < UnaryOp::kIsnan && whole) {
    type = arrays::item_size(own) == 1   ? ScalarType::kFloat16
           : arrays::item_size(own) == 2 ? ScalarType::kFloat32
                                         : ScalarType::kFloat64;
    if (op >= UnaryOp::kFloor && op <= UnaryOp::kTrunc) {
      type = op == UnaryOp::kRint ? type : own == ScalarType::kBool ? ScalarType::kFloat16 : ScalarType::kFloat64;
    }
  }
  ScalarType result = op >= UnaryOp::kIsnan ? ScalarType::kBool : type;
  if (op == UnaryOp::kAbsolute && is_complex(own)) {
    result = own == ScalarType::kComplex64 ? ScalarType::kFloat32 : ScalarType::kFloat64;
  }
  HS_OWN(target, result_array(ufunc_name(op), out, result, shape_of(a.get()), type));
  if (out != nullptr && shape_of(out) != shape_of(a.get())) {
    raise_operands({shape_of(a.get()), shape_of(out)});
    return Failed{};
  }
  const Shape s0 = strides_of(target.get());
  const Shape s1 = strides_of(a.get());
  const bool stored = for_each_index(shape_of(a.get()), [&](const Shape& index) {
    const Scalar r = unary_scalar(op, type, arrays::buffer_load(own, address_at(index, a->data, s1)));
    return arrays::buffer_store(scalar_type_of(target.get()), address_at(index, target->data, s0), r);
  });
  if (!stored) {
    err_no_memory();
    return Failed{};
  }
  if (out != nullptr) {
    return Owned<PyObject>(std::move(target));
  }
  return array_return(std::move(target));
}

}  // namespace heapscope::modules::numpy
