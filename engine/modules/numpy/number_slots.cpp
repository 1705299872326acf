#include "modules/numpy/number_slots.h"

#include "modules/numpy/convert.h"
#include "modules/numpy/linear.h"
#include "modules/numpy/scalars.h"
#include "modules/numpy/ufunc.h"
#include "objects/abstract.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/hooks.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"

namespace heapscope::modules::numpy {

namespace {

template <Op op>
Owned<PyObject> binary(PyObject* a, PyObject* b) {
  return call_binary(op, a, b);
}
Owned<PyObject> into_first(Op op, PyObject* a, PyObject* b) {
  PyObject* const operands[] = {a, b};
  UfuncCall call;
  call.out[0] = as_array(a);
  call.in_place = true;
  return call_ufunc(op, operands, call);
}
template <Op op>
Owned<PyObject> in_place(PyObject* a, PyObject* b) {
  return into_first(op, a, b);
}
template <Op op>
Owned<PyObject> unary(PyObject* a) {
  return call_unary(op, a);
}

/// a ** 2 and other powers that have a function of their own; kPower when it is none of them.
Op simple_power(PyObject* a, PyObject* b, bool in_place) {
  const bool scalar_array =
      array_check(b) && as_array(b)->nd == 0 && scalar_type_of(as_array(b)) < ScalarType::kComplex64;
  ScalarType given = ScalarType::kObject;
  const bool number = is_numpy_scalar(b, &given) && (arrays::is_integer(given) || arrays::is_floating(given));
  if (!array_check(a) || (!scalar_array && !number && !long_check(b) && !object_type_check(b, float_type()))) {
    return Op::kPower;
  }
  Scalar exponent = Scalar::of_integer(0);
  if (scalar_from_object(b, &exponent) != Status::kOk) {
    err_clear();
    return Op::kPower;
  }
  const double e = exponent.as_double();
  const ScalarType type = scalar_type_of(as_array(a));
  const bool single = as_array(a)->nd == 0;
  if (arrays::is_floating(type) || arrays::is_complex(type)) {
    return e == 2     ? Op::kSquare
           : e == 1   ? Op::kPositive
           : e == -1  ? Op::kReciprocal
           : e == 0.5 ? Op::kSqrt
                      : Op::kPower;
  }
  const bool whole = type == ScalarType::kBool || arrays::is_integer(type);
  return whole && e == 2 && (type == ScalarType::kBool || single || long_check(b) || in_place) ? Op::kSquare
                                                                                               : Op::kPower;
}
/// A truth as exponent is looked at as an index is.
Status warn_of_truth(PyObject* a, PyObject* b) {
  ScalarType type = ScalarType::kObject;
  if (!array_check(a) || scalar_type_of(as_array(a)) == ScalarType::kObject || !is_numpy_scalar(b, &type) ||
      type != ScalarType::kBool) {
    return Status::kOk;
  }
  return err_warn(exc_deprecation_warning(),
                  "In future, it will be an error for 'np.bool_' scalars to be interpreted as an index");
}
bool is_single(PyObject* a) { return array_check(a) && as_array(a)->nd == 0; }
bool is_float_number(PyObject* b) {
  ScalarType type = ScalarType::kObject;
  return object_type_check(b, float_type()) || (is_numpy_scalar(b, &type) && arrays::is_floating(type)) ||
         (is_single(b) && arrays::is_floating(scalar_type_of(as_array(b))));
}
/// A single whole number to the power of 2.0: squared in a copy of floats, which stays an array.
bool is_float_square(PyObject* a, PyObject* b) {
  Scalar exponent = Scalar::of_integer(0);
  return is_single(a) && arrays::is_integer(scalar_type_of(as_array(a))) && is_float_number(b) &&
         scalar_from_object(b, &exponent) == Status::kOk && exponent.as_double() == 2;
}
/// A single float to the power of 0: one of its own type.
bool is_zeroth_power(PyObject* a, PyObject* b) {
  Scalar exponent = Scalar::of_integer(1);
  const bool number =
      is_float_number(b) || long_check(b) || (is_single(b) && arrays::is_integer(scalar_type_of(as_array(b))));
  return is_single(a) && number && scalar_from_object(b, &exponent) == Status::kOk && exponent.as_double() == 0 &&
         (arrays::is_floating(scalar_type_of(as_array(a))) || arrays::is_complex(scalar_type_of(as_array(a))));
}
Owned<PyObject> power(PyObject* a, PyObject* b, PyObject*) {
  HS_TRY(warn_of_truth(a, b));
  if (is_float_square(a, b)) {
    HS_OWN(copy, array_from_object(a, descr_of(ScalarType::kFloat64), true));
    UfuncCall call;
    call.out[0] = copy.get();
    PyObject* const operand = copy.get();
    return call_ufunc(Op::kSquare, &operand, call);
  }
  if (is_zeroth_power(a, b)) {
    HS_OWN(one, array_new(as_array(a)->descr, Shape{}, memory::lazy_zero()));
    if (!arrays::buffer_store(scalar_type_of(one.get()), one->data, Scalar::of_float(1))) {
      return err_no_memory();
    }
    return array_return(std::move(one));
  }
  const Op op = simple_power(a, b, false);
  return op == Op::kPower ? call_binary(op, a, b) : call_unary(op, a);
}
Owned<PyObject> in_place_power(PyObject* a, PyObject* b, PyObject*) {
  HS_TRY(warn_of_truth(a, b));
  const Op op = simple_power(a, b, true);
  if (op == Op::kPower) {
    return into_first(op, a, b);
  }
  UfuncCall call;
  call.out[0] = as_array(a);
  return call_ufunc(op, &a, call);
}
Owned<PyObject> divmod(PyObject* a, PyObject* b) { return call_binary(Op::kDivmod, a, b); }

/// The single element as a Python object, null with an error when there are more.
Owned<PyObject> only_element(PyObject* self) {
  HS_OWN(a, array_from_object(self, nullptr, false));
  if (size_of_array(a.get()) != 1) {
    err_set_string(exc_type_error(), "only size-1 arrays can be converted to Python scalars");
    return Failed{};
  }
  return python_from_element(a->descr, a->data);
}
Owned<PyObject> to_int(PyObject* self) {
  HS_OWN(element, only_element(self));
  return number_long(element.get());
}
Owned<PyObject> to_float(PyObject* self) {
  HS_OWN(element, only_element(self));
  return number_float(element.get());
}
Owned<PyObject> to_index(PyObject* self) {
  HS_OWN(a, array_from_object(self, nullptr, false));
  if (!arrays::is_integer(scalar_type_of(a.get())) || a->nd != 0) {
    if (array_check(self)) {
      err_set_string(exc_type_error(), "only integer scalar arrays can be converted to a scalar index");
    } else {
      err_format(exc_type_error(), "'{}' object cannot be interpreted as an integer", type_full_name(type_of(self)));
    }
    return Failed{};
  }
  return python_from_element(a->descr, a->data);
}
Truth truth(PyObject* self) {
  ScalarType type = ScalarType::kObject;
  if (is_numpy_scalar(self, &type)) {
    return arrays::load(type, static_cast<PyScalarObject*>(self)->obval).is_true() ? Truth::kTrue : Truth::kFalse;
  }
  HS_OWN(a, array_from_object(self, nullptr, false));
  const int64_t size = size_of_array(a.get());
  if (size > 1) {
    return err_set_string(
        exc_value_error(),
        "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()");
  }
  if (size == 0) {
    HS_TRY(
        err_warn(exc_deprecation_warning(),
                 "The truth value of an empty array is ambiguous. Returning False, but in future this will result in "
                 "an error. Use `array.size > 0` to check that an array is not empty."));
    return Truth::kFalse;
  }
  HS_OWN(element, python_from_element(a->descr, a->data));
  return object_is_true(element.get());
}
Owned<PyObject> matmul(PyObject* a, PyObject* b) { return matrix_product(a, b, true); }

constexpr NumberSpec common() {
  return {
      .nb_add = binary<Op::kAdd>,
      .nb_subtract = binary<Op::kSubtract>,
      .nb_multiply = binary<Op::kMultiply>,
      .nb_remainder = binary<Op::kRemainder>,
      .nb_divmod = divmod,
      .nb_power = power,
      .nb_negative = unary<Op::kNegative>,
      .nb_positive = unary<Op::kPositive>,
      .nb_absolute = unary<Op::kAbsolute>,
      .nb_bool = truth,
      .nb_invert = unary<Op::kInvert>,
      .nb_lshift = binary<Op::kLshift>,
      .nb_rshift = binary<Op::kRshift>,
      .nb_and = binary<Op::kAnd>,
      .nb_xor = binary<Op::kXor>,
      .nb_or = binary<Op::kOr>,
      .nb_int = to_int,
      .nb_float = to_float,
      .nb_floor_divide = binary<Op::kFloorDivide>,
      .nb_true_divide = binary<Op::kDivide>,
      .nb_index = to_index,
  };
}

/// "ab" * np.int64(3): sequences are repeated.
Owned<PyObject> scalar_multiply(PyObject* a, PyObject* b) {
  const auto repeats = [](PyObject* op) {
    return unicode_check(op) || bytes_check(op) || list_check(op) || tuple_check(op);
  };
  if (repeats(a) || repeats(b)) {
    PyObject* sequence = repeats(a) ? a : b;
    HS_OWN(index, to_index(repeats(a) ? b : a));
    const int64_t count = number_as_ssize(index.get(), exc_overflow_error());
    if (count == -1 && err_occurred()) {
      return Failed{};
    }
    return sequence_repeat(sequence, count);
  }
  return call_binary(Op::kMultiply, a, b);
}

constexpr NumberSpec scalar_number() {
  NumberSpec spec = common();
  spec.nb_multiply = scalar_multiply;
  return spec;
}

constexpr NumberSpec array_number() {
  NumberSpec spec = common();
  spec.nb_inplace_add = in_place<Op::kAdd>;
  spec.nb_inplace_subtract = in_place<Op::kSubtract>;
  spec.nb_inplace_multiply = in_place<Op::kMultiply>;
  spec.nb_inplace_remainder = in_place<Op::kRemainder>;
  spec.nb_inplace_power = in_place_power;
  spec.nb_inplace_lshift = in_place<Op::kLshift>;
  spec.nb_inplace_rshift = in_place<Op::kRshift>;
  spec.nb_inplace_and = in_place<Op::kAnd>;
  spec.nb_inplace_xor = in_place<Op::kXor>;
  spec.nb_inplace_or = in_place<Op::kOr>;
  spec.nb_inplace_floor_divide = in_place<Op::kFloorDivide>;
  spec.nb_inplace_true_divide = in_place<Op::kDivide>;
  spec.nb_matrix_multiply = matmul;
  return spec;
}

}  // namespace

const NumberSpec kScalarNumber = scalar_number();
const NumberSpec kArrayNumber = array_number();

namespace {

bool is_textual(PyObject* op) {
  return unicode_check(op) || bytes_check(op) || (array_check(op) && is_text(as_array(op)->descr));
}

}  // namespace

Owned<PyObject> numpy_richcompare(PyObject* self, PyObject* other, CompareOp op) {
  static constexpr Op kOps[] = {Op::kLess, Op::kLessEqual, Op::kEqual, Op::kNotEqual, Op::kGreater, Op::kGreaterEqual};
  Owned<PyObject> result = call_binary(kOps[static_cast<int>(op)], self, other);
  if (!result && err_exception_matches(exc_type_error()) && is_textual(self) != is_textual(other)) {
    err_clear();  // Python says that there is no such order
    return owned_ref(not_implemented());
  }
  if (result || (op != CompareOp::kEq && op != CompareOp::kNe) || !err_exception_matches(exc_value_error())) {
    return result;
  }
  // Shapes that do not fit: not an error yet in this version.
  err_clear();
  HS_TRY(err_warn(exc_deprecation_warning(), "elementwise comparison failed; this will raise an error in the future."));
  return owned_ref(not_implemented());
}

}  // namespace heapscope::modules::numpy
