#include "modules/numpy/ufunc_objects.h"

#include <cmath>

#include "modules/numpy/convert.h"
#include "modules/numpy/strided.h"
#include "modules/numpy/ufunc_flags.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/complex_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/hooks.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "vm/import.h"

namespace heapscope::modules::numpy {

namespace {

/// Which of IEEE's exceptions Python's own arithmetic raises on the way to `r`: comparing a float NaN for order is one.
uint32_t object_flags(Op op, PyObject* a, PyObject* b, PyObject* r) {
  const auto read = [](PyObject* object, double* value) {
    if (float_check_exact(object)) {
      *value = static_cast<PyFloatObject*>(object)->ob_fval;
      return true;
    }
    int overflow = 0;
    *value = long_check(object) ? static_cast<double>(long_as_int64_and_overflow(object, &overflow)) : 0;
    return long_check(object);
  };
  const auto part = [&](PyObject* object) {
    double value = 0;
    if (is_type(object, complex_type())) {
      const auto* complex = static_cast<PyComplexObject*>(object);
      return Scalar::of_complex(complex->cval.real, complex->cval.imag);
    }
    return read(object, &value) ? Scalar::of_complex(value, 0) : Scalar::of_complex(0, 0);
  };
  if (is_type(r, complex_type()) && op <= Op::kDivide) {
    return arrays::operation_flags(op, part(a), part(b), part(r));
  }
  double x = 0;
  double y = 0;
  double z = 0;
  if (!read(a, &x) || !read(b, &y) || (!float_check_exact(a) && !float_check_exact(b))) {
    return 0;
  }
  const bool nan = std::isnan(x) || std::isnan(y);
  const bool compares = (op >= Op::kLess && op <= Op::kGreaterEqual && op != Op::kEqual && op != Op::kNotEqual) ||
                        (op >= Op::kMaximum && op <= Op::kFmin) || op == Op::kRemainder || op == Op::kFloorDivide;
  if (compares && nan) {
    return arrays::kFlagInvalid;
  }
  if (op > Op::kRemainder || !read(r, &z)) {
    return 0;
  }
  return (std::isnan(z) && !nan ? uint32_t{arrays::kFlagInvalid} : 0u) |
         (std::isinf(z) && std::isfinite(x) && std::isfinite(y) ? uint32_t{arrays::kFlagOverflow} : 0u);
}

/// Euclid's algorithm on Python numbers.
Owned<PyObject> object_gcd(PyObject* a, PyObject* b) {
  Owned<PyObject> left = owned_ref(a);
  Owned<PyObject> right = owned_ref(b);
  for (;;) {
    HS_TRUTH(more, object_is_true(right.get()));
    if (!more) {
      return number_absolute(left.get());
    }
    HS_OWN(rest, call_on_objects(Op::kRemainder, left.get(), right.get()));
    left = std::move(right);
    right = std::move(rest);
  }
}

Owned<PyObject> operate(Op op, PyObject* a, PyObject* b) {
  const auto compare = [&](CompareOp how) { return object_rich_compare(a, b, how); };
  switch (op) {
    case Op::kAdd: return number_add(a, b);
    case Op::kSubtract: return number_subtract(a, b);
    case Op::kMultiply: return number_multiply(a, b);
    case Op::kDivide: return number_true_divide(a, b);
    case Op::kFloorDivide: return number_floor_divide(a, b);
    case Op::kRemainder: return number_remainder(a, b);
    case Op::kPower: return number_power(a, b, none());
    case Op::kAnd: return number_and(a, b);
    case Op::kOr: return number_or(a, b);
    case Op::kXor: return number_xor(a, b);
    case Op::kLshift: return number_lshift(a, b);
    case Op::kRshift: return number_rshift(a, b);
    case Op::kLess: return compare(CompareOp::kLt);
    case Op::kLessEqual: return compare(CompareOp::kLe);
    case Op::kEqual: return compare(CompareOp::kEq);
    case Op::kNotEqual: return compare(CompareOp::kNe);
    case Op::kGreater: return compare(CompareOp::kGt);
    case Op::kGreaterEqual: return compare(CompareOp::kGe);
    case Op::kMaximum:
    case Op::kFmax:
    case Op::kMinimum:
    case Op::kFmin: {
      HS_OWN(first, compare(op == Op::kMaximum || op == Op::kFmax ? CompareOp::kGe : CompareOp::kLe));
      HS_TRUTH(keep, object_is_true(first.get()));
      return owned_ref(keep ? a : b);
    }
    case Op::kLogicalAnd:
    case Op::kLogicalOr: {
      HS_TRUTH(first, object_is_true(a));
      return owned_ref(first == (op == Op::kLogicalOr) ? a : b);
    }
    case Op::kLogicalNot: {
      HS_TRUTH(first, object_is_true(a));
      return owned_ref(bool_object(!first));
    }
    case Op::kGcd: return object_gcd(a, b);
    case Op::kLcm: {
      HS_OWN(divisor, object_gcd(a, b));
      HS_OWN(part, call_on_objects(Op::kFloorDivide, a, divisor.get()));
      HS_OWN(product, call_on_objects(Op::kMultiply, part.get(), b));
      return number_absolute(product.get());
    }
    case Op::kNegative: return number_negative(a);
    case Op::kPositive: return number_positive(a);
    case Op::kAbsolute: return number_absolute(a);
    case Op::kInvert: return number_invert(a);
    case Op::kSquare: return number_multiply(a, a);
    case Op::kReciprocal: {
      HS_OWN(one, long_from_int64(1));
      return number_true_divide(one.get(), a);
    }
    case Op::kSign: {
      HS_OWN(zero, long_from_int64(0));
      HS_OWN(less, object_rich_compare(a, zero.get(), CompareOp::kLt));
      HS_TRUTH(negative, object_is_true(less.get()));
      HS_OWN(more, object_rich_compare(a, zero.get(), CompareOp::kGt));
      HS_TRUTH(positive, object_is_true(more.get()));
      return long_from_int64((positive ? 1 : 0) - (negative ? 1 : 0));
    }
    default: break;
  }
  if (op == Op::kFloor || op == Op::kCeil || op == Op::kTrunc) {
    HS_OWN(module, vm::import_module("math"));
    HS_OWN(function, object_get_attr_string(module.get(), ufunc_info(op).name));
    return object_call_one_arg(function.get(), a);
  }
  // The others call the element's method of that name.
  if (ufunc_info(op).inputs == 2) {
    HS_OWN(method, object_get_attr_string(a, ufunc_info(op).name));
    return object_call_one_arg(method.get(), b);
  }
  const char* name = ufunc_info(op).name;
  Owned<PyObject> method = object_get_attr_string(a, name);
  if (!method) {
    err_clear();
    return err_format(exc_type_error(),
                      "loop of ufunc does not support argument 0 of type {} which has no callable {} method",
                      type_full_name(type_of(a)), name);
  }
  return object_call_no_args(method.get());
}

}  // namespace

Owned<PyObject> call_on_objects(Op op, PyObject* a, PyObject* b) {
  Owned<PyObject> result = operate(op, a, b);
  if (result) {
    float_status() |= object_flags(op, a, b, result.get());
  }
  return result;
}

Status run_objects(Op op, const OwnedVector<PyArrayObject>& inputs, PyArrayObject* mask, const Shape& shape,
                   PyArrayObject* out) {
  std::vector<Shape> strides(inputs.size());
  for (size_t i = 0; i < inputs.size(); ++i) {
    broadcast_strides(inputs[i].get(), shape, &strides[i]);
  }
  Shape out_strides;
  Shape mask_strides;
  broadcast_strides(out, shape, &out_strides);
  if (mask != nullptr) {
    broadcast_strides(mask, shape, &mask_strides);
  }
  Status status = Status::kOk;
  for_each_index(shape, [&](const Shape& index) {
    if (mask != nullptr &&
        arrays::buffer_load(ScalarType::kBool, address_at(index, mask->data, mask_strides)).integer == 0) {
      return true;
    }
    Owned<PyObject> a = python_from_element(inputs[0]->descr, address_at(index, inputs[0]->data, strides[0]));
    Owned<PyObject> b = inputs.size() > 1
                            ? python_from_element(inputs[1]->descr, address_at(index, inputs[1]->data, strides[1]))
                            : owned_ref(none());
    Owned<PyObject> r = a && b ? call_on_objects(op, a.get(), b.get()) : Owned<PyObject>();
    status = r ? store_object_as(out->descr, address_at(index, out->data, out_strides), r.get()) : Status::kError;
    return status == Status::kOk;
  });
  return status;
}

}  // namespace heapscope::modules::numpy
