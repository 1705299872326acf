// Element-wise operations, reductions and conversions of tensors.
#pragma once

#include "modules/torch/tensor_object.h"

namespace heapscope::modules::torch {

enum class Op {
  kAdd, kSub, kMul, kDiv, kFloorDivide, kRemainder, kPow, kLt, kLe, kEq, kNe, kGt, kGe, kMaximum, kMinimum,
  kAnd, kOr, kXor,
};
enum class UnaryOp { kNeg, kAbs, kExp, kLog, kSqrt, kRelu, kSigmoid, kTanh };

/// Python's number as an element, and the type it asks for. TypeError.
Status scalar_from_object(PyObject* op, Scalar* value, ScalarType* type);
Owned<PyObject> python_from_scalar(ScalarType type, const Scalar& value);

/// One of the two at least is a tensor; numbers and tensors mix. NotImplemented for anything else.
Owned<PyObject> binary(Op op, PyObject* a, PyObject* b);
/// Writes the result into `a`, a tensor; gives `a`.
Owned<PyObject> binary_in_place(Op op, PyObject* a, PyObject* b);
Owned<PyObject> unary(UnaryOp op, PyObject* a, bool in_place);
/// Elements of a tensor or a number into `to`, broadcast and converted. Raises RuntimeError.
Status copy_into(TensorImpl* to, PyObject* from);
/// RuntimeError unless `from` can be broadcast to `to`, with the words of copy_.
Status check_copy(TensorImpl* to, PyObject* from);
/// A contiguous copy in `type`.
Owned<PyObject> converted(TensorImpl* from, ScalarType type, Node node);
Owned<PyObject> sum_all(TensorImpl* a, bool mean);
Owned<PyObject> matrix_multiply(TensorImpl* a, TensorImpl* b);
/// torch.tensor(data): nested sequences or a number.
Owned<PyObject> tensor_from_data(PyObject* data, PyObject* dtype);
Owned<PyObject> item_of(TensorImpl* impl);

Owned<PyObject> tensor_subscript(PyObject* self, PyObject* key);
Status tensor_ass_subscript(PyObject* self, PyObject* key, PyObject* value);

}  // namespace heapscope::modules::torch
