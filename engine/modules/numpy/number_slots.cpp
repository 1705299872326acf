#include "modules/numpy/number_slots.h"

#include "modules/numpy/convert.h"
#include "modules/numpy/linear.h"
#include "modules/numpy/operators.h"
#include "modules/numpy/scalars.h"
#include "objects/abstract.h"
#include "objects/errors.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"

namespace heapscope::modules::numpy {

namespace {

template <BinaryOp op>
Owned<PyObject> binary(PyObject* a, PyObject* b) {
  return binary_operation(op, a, b, nullptr);
}
template <BinaryOp op>
Owned<PyObject> in_place(PyObject* a, PyObject* b) {
  return binary_operation(op, a, b, as_array(a));
}
template <UnaryOp op>
Owned<PyObject> unary(PyObject* a) {
  return unary_operation(op, a, nullptr);
}
Owned<PyObject> power(PyObject* a, PyObject* b, PyObject*) { return binary_operation(BinaryOp::kPower, a, b, nullptr); }
Owned<PyObject> in_place_power(PyObject* a, PyObject* b, PyObject*) {
  return binary_operation(BinaryOp::kPower, a, b, as_array(a));
}
Owned<PyObject> divmod(PyObject* a, PyObject* b) {
  HS_OWN(quotient, binary_operation(BinaryOp::kFloorDivide, a, b, nullptr));
  HS_OWN(rest, binary_operation(BinaryOp::kRemainder, a, b, nullptr));
  return tuple_pack(quotient.get(), rest.get());
}

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
    return err_set_string(exc_value_error(),
                          "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()");
  }
  if (size == 0) {
    return Truth::kFalse;
  }
  HS_OWN(element, python_from_element(a->descr, a->data));
  return object_is_true(element.get());
}
Owned<PyObject> matmul(PyObject* a, PyObject* b) { return matrix_product(a, b, true); }

constexpr NumberSpec common() {
  return {
      .nb_add = binary<BinaryOp::kAdd>,
      .nb_subtract = binary<BinaryOp::kSubtract>,
      .nb_multiply = binary<BinaryOp::kMultiply>,
      .nb_remainder = binary<BinaryOp::kRemainder>,
      .nb_divmod = divmod,
      .nb_power = power,
      .nb_negative = unary<UnaryOp::kNegative>,
      .nb_positive = unary<UnaryOp::kPositive>,
      .nb_absolute = unary<UnaryOp::kAbsolute>,
      .nb_bool = truth,
      .nb_invert = unary<UnaryOp::kInvert>,
      .nb_lshift = binary<BinaryOp::kLshift>,
      .nb_rshift = binary<BinaryOp::kRshift>,
      .nb_and = binary<BinaryOp::kAnd>,
      .nb_xor = binary<BinaryOp::kXor>,
      .nb_or = binary<BinaryOp::kOr>,
      .nb_int = to_int,
      .nb_float = to_float,
      .nb_floor_divide = binary<BinaryOp::kFloorDivide>,
      .nb_true_divide = binary<BinaryOp::kTrueDivide>,
      .nb_index = to_index,
  };
}

/// "ab" * np.int64(3): sequences are repeated.
Owned<PyObject> scalar_multiply(PyObject* a, PyObject* b) {
  const auto repeats = [](PyObject* op) { return unicode_check(op) || bytes_check(op) || list_check(op) || tuple_check(op); };
  if (repeats(a) || repeats(b)) {
    PyObject* sequence = repeats(a) ? a : b;
    HS_OWN(index, to_index(repeats(a) ? b : a));
    const int64_t count = number_as_ssize(index.get(), exc_overflow_error());
    if (count == -1 && err_occurred()) {
      return Failed{};
    }
    return sequence_repeat(sequence, count);
  }
  return binary_operation(BinaryOp::kMultiply, a, b, nullptr);
}

constexpr NumberSpec scalar_number() {
  NumberSpec spec = common();
  spec.nb_multiply = scalar_multiply;
  return spec;
}

constexpr NumberSpec array_number() {
  NumberSpec spec = common();
  spec.nb_inplace_add = in_place<BinaryOp::kAdd>;
  spec.nb_inplace_subtract = in_place<BinaryOp::kSubtract>;
  spec.nb_inplace_multiply = in_place<BinaryOp::kMultiply>;
  spec.nb_inplace_remainder = in_place<BinaryOp::kRemainder>;
  spec.nb_inplace_power = in_place_power;
  spec.nb_inplace_lshift = in_place<BinaryOp::kLshift>;
  spec.nb_inplace_rshift = in_place<BinaryOp::kRshift>;
  spec.nb_inplace_and = in_place<BinaryOp::kAnd>;
  spec.nb_inplace_xor = in_place<BinaryOp::kXor>;
  spec.nb_inplace_or = in_place<BinaryOp::kOr>;
  spec.nb_inplace_floor_divide = in_place<BinaryOp::kFloorDivide>;
  spec.nb_inplace_true_divide = in_place<BinaryOp::kTrueDivide>;
  spec.nb_matrix_multiply = matmul;
  return spec;
}

}  // namespace

const NumberSpec kScalarNumber = scalar_number();
const NumberSpec kArrayNumber = array_number();

Owned<PyObject> numpy_richcompare(PyObject* self, PyObject* other, CompareOp op) {
  static constexpr BinaryOp kOps[] = {BinaryOp::kLess, BinaryOp::kLessEqual, BinaryOp::kEqual,
                                      BinaryOp::kNotEqual, BinaryOp::kGreater, BinaryOp::kGreaterEqual};
  return binary_operation(kOps[static_cast<int>(op)], self, other, nullptr);
}

}  // namespace heapscope::modules::numpy
