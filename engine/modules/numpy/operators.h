// Element-wise arithmetic with broadcasting: what a + b, np.maximum(a, b), np.sqrt(a) do.
#pragma once

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

enum class BinaryOp : uint8_t {
  kAdd, kSubtract, kMultiply, kTrueDivide, kFloorDivide, kRemainder, kPower, kFmod, kMaximum, kMinimum,
  kAnd, kOr, kXor, kLshift, kRshift,
  kArctan2, kHypot,
  // From here on the result is bool.
  kLess, kLessEqual, kEqual, kNotEqual, kGreater, kGreaterEqual, kLogicalAnd, kLogicalOr, kLogicalXor,
};
enum class UnaryOp : uint8_t {
  kNegative, kPositive, kAbsolute, kInvert, kSquare, kSign, kConjugate,
  // Float results from here on.
  kSqrt, kExp, kLog, kLog2, kLog10, kLog1p, kExpm1, kSin, kCos, kTan, kArcsin, kArccos, kArctan, kSinh, kCosh, kTanh,
  kFloor, kCeil, kTrunc, kRint, kCbrt,
  // Bool results from here on.
  kIsnan, kIsinf, kIsfinite, kLogicalNot,
};

const char* ufunc_name(BinaryOp op);
const char* ufunc_name(UnaryOp op);

/// The result, a scalar when it has no axes; into `out` when given (checked as same_kind does).
Owned<PyObject> binary_operation(BinaryOp op, PyObject* a, PyObject* b, PyArrayObject* out);
Owned<PyObject> unary_operation(UnaryOp op, PyObject* a, PyArrayObject* out);
/// One pair of elements in the type `type`; not for objects.
Scalar binary_scalar(BinaryOp op, ScalarType type, const Scalar& a, const Scalar& b);
Scalar unary_scalar(UnaryOp op, ScalarType type, const Scalar& a);
/// The common type of two operands, looking at the values of scalars next to arrays.
ScalarType result_type(PyArrayObject* a, PyArrayObject* b);
/// np.can_cast(from, to, "same_kind").
bool can_cast_same_kind(ScalarType from, ScalarType to);

}  // namespace heapscope::modules::numpy
