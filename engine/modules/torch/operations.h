// Operations on descriptions. Each notes itself in the graph when an operand takes part in gradients.
//
// All pass null on: a null operand means that an exception is pending. Elements are computed in double and rounded once
// to the result's type (steps that PyTorch rounds in between are rounded in between), integers in 64 bits.
#pragma once

#include <limits>
#include <string>

#include "modules/torch/graph.h"

namespace heapscope::modules::torch {

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

enum class BinaryOp {
  kAdd,
  kSub,
  kMul,
  kDiv,
  kFloorDivide,
  kTruncDivide,
  kRemainder,
  kFmod,
  kPow,
  kLt,
  kLe,
  kEq,
  kNe,
  kGt,
  kGe,
  kMaximum,
  kMinimum,
  kAnd,
  kOr,
  kXor,
  kLogicalAnd,
  kLogicalOr,
  kLogicalXor,
  kAtan2,
  kShiftLeft,
  kShiftRight,
};
enum class UnaryOp {
  kNeg,
  kAbs,
  kExp,
  kLog,
  kLog2,
  kLog10,
  kLog1p,
  kExpm1,
  kSqrt,
  kRsqrt,
  kRelu,
  kSigmoid,
  kTanh,
  kSin,
  kCos,
  kTan,
  kErf,
  kSign,
  kRound,
  kFloor,
  kCeil,
  kTrunc,
  kReciprocal,
  kSquare,
  kGelu,
  kSilu,
  kSoftplus,
  kLeakyRelu,
  kElu,
  kHardtanh,
  kLogSigmoid,
  kClamp,
  kAtan,
  kAsin,
  kAcos,
  kSinh,
  kCosh,
  kIsNan,
  kIsInf,
  kIsFinite,
  kLogicalNot,
  kBitwiseNot,
};

// Elements (values.cpp).
std::vector<double> read_reals(const TensorImpl* impl, const Shape& shape, const Shape& strides);
std::vector<double> read_reals(const TensorImpl* impl);
std::vector<int64_t> read_integers(const TensorImpl* impl, const Shape& shape, const Shape& strides);
std::vector<int64_t> read_integers(const TensorImpl* impl);
Status write_reals(TensorImpl* to, const std::vector<double>& values);
Status write_integers(TensorImpl* to, const std::vector<int64_t>& values);
Tensor from_reals(ScalarType type, const Shape& shape, const std::vector<double>& values);
Tensor from_integers(ScalarType type, const Shape& shape, const std::vector<int64_t>& values);
/// Strides with which the tensor appears in the shape it is broadcast to.
Shape strides_in(const TensorImpl* impl, const Shape& shape);
Status broadcast(const Shape& a, const Shape& b, Shape* result);
inline double rounded(double value, bool single) {
  return single ? static_cast<double>(static_cast<float>(value)) : value;
}
inline bool is_single(ScalarType type) { return type != ScalarType::kFloat64; }
ScalarType default_type();

// Types (promotion.cpp).
/// "float": the name of the type in C.
const char* c_type_word(ScalarType type);
ScalarType promote_types(ScalarType a, ScalarType b);
ScalarType result_type(const std::vector<TensorImpl*>& operands);
/// A Python number as a tensor without dimensions that gives way to other types. TypeError.
Tensor number_tensor(PyObject* op);
Tensor number(double value);
Tensor number(int64_t value);
Status scalar_from_object(PyObject* op, Scalar* value, ScalarType* type);
Owned<PyObject> python_from_scalar(ScalarType type, const Scalar& value);
Owned<PyObject> item_of(TensorImpl* impl);
Status check_result_type(ScalarType from, ScalarType to);

// Element by element (elementwise.cpp, unary.cpp).
Tensor binary(BinaryOp op, TensorImpl* a, TensorImpl* b);
Tensor unary(UnaryOp op, TensorImpl* a, double p = 0, double q = 0);
inline Tensor add(TensorImpl* a, TensorImpl* b) { return binary(BinaryOp::kAdd, a, b); }
inline Tensor sub(TensorImpl* a, TensorImpl* b) { return binary(BinaryOp::kSub, a, b); }
inline Tensor mul(TensorImpl* a, TensorImpl* b) { return binary(BinaryOp::kMul, a, b); }
inline Tensor div(TensorImpl* a, TensorImpl* b) { return binary(BinaryOp::kDiv, a, b); }
inline Tensor neg(TensorImpl* a) { return unary(UnaryOp::kNeg, a); }
/// number - tensor
Tensor subtract_from(TensorImpl* number, TensorImpl* a);
Tensor times(TensorImpl* a, double factor);
Tensor plus(TensorImpl* a, double term);
Tensor power(TensorImpl* a, double exponent);
Tensor where(TensorImpl* condition, TensorImpl* a, TensorImpl* b);
Tensor masked_fill(TensorImpl* a, TensorImpl* mask, TensorImpl* value);
Tensor compare_number(BinaryOp op, TensorImpl* a, double value);
Tensor clone(TensorImpl* a);
Tensor convert(TensorImpl* a, ScalarType type);
inline Tensor to_type(TensorImpl* a, ScalarType type) {
  return a == nullptr ? Tensor() : a->type() == type ? Tensor::share(a) : convert(a, type);
}
Tensor contiguous(TensorImpl* a);
/// Strides of a copy: the same order of axes in memory when the tensor has neither gaps nor overlaps, else row-major.
Shape dense_strides(const TensorImpl* a);
/// The same for copies, which keep the strides of what has no elements.
Shape copy_strides(const TensorImpl* a);
/// Strides of a new result of an element-wise loop: without gaps, its axes in the operands' order.
Shape loop_strides(const Shape& shape, const std::vector<const TensorImpl*>& operands);
Shape loop_strides_of(const Shape& shape, const std::vector<Shape>& strides);  // as the operands' strides are
/// Whether a number can become an element of the type without overflow, or an error.
Status check_number_fits(double value, ScalarType type);
/// Room for `count` elements from the offset on; the storage grows, its elements stay.
Status resize_storage(TensorImpl* impl, int64_t count);
/// RuntimeError when elements share memory, or some of them are also an operand's in another place.
Status check_overlap(TensorImpl* self, const std::vector<TensorImpl*>& operands = {});
/// Elements of `from` into `to`, broadcast and converted; nothing is noted. RuntimeError.
Status copy_elements(TensorImpl* to, TensorImpl* from);
/// to.copy_(from) with all its rules. `as_read`: what may not overlap with `to` in part.
Status copy_in_place(TensorImpl* to, TensorImpl* from, TensorImpl* as_read = nullptr);
Tensor full(ScalarType type, const Shape& shape, double value);
Tensor full(ScalarType type, const Shape& shape, const Scalar& value);
inline Tensor zeros(ScalarType type, const Shape& shape) { return empty(type, shape, memory::lazy_zero()); }
inline Tensor zeros_like(TensorImpl* a) { return a == nullptr ? Tensor() : zeros(a->type(), a->shape()); }

// Reductions (reduce.cpp). `dims` empty: all.
Tensor sum(TensorImpl* a, const Shape& dims, bool keepdim, ScalarType type);
Tensor sum(TensorImpl* a, const Shape& dims = {}, bool keepdim = false);
Tensor mean(TensorImpl* a, const Shape& dims, bool keepdim);
Tensor prod(TensorImpl* a, const Shape& dims, bool keepdim, ScalarType type);
Tensor variance(TensorImpl* a, const Shape& dims, bool keepdim, double correction, bool root);
Tensor norm(TensorImpl* a, double p, const Shape& dims, bool keepdim, Kind kind);
Tensor logsumexp(TensorImpl* a, const Shape& dims, bool keepdim);
Tensor extreme(TensorImpl* a, bool largest);
Tensor extreme_along(TensorImpl* a, const Shape& dims, bool keepdim, bool largest);
Status extreme_with_index(TensorImpl* a, int64_t dim, bool keepdim, bool largest, Tensor* values, Tensor* indices);
Tensor arg_extreme(TensorImpl* a, int64_t dim, bool all, bool keepdim, bool largest);
Tensor any_or_all(TensorImpl* a, const Shape& dims, bool keepdim, bool any);
Tensor cumulate(TensorImpl* a, int64_t dim, bool product, ScalarType type);
Status sort(TensorImpl* a, int64_t dim, bool descending, int64_t keep, Tensor* values, Tensor* indices);
Status check_dim(int64_t dim, int64_t ndim, int64_t* wrapped);
/// The gradient of something that was broadcast: summed back to the shape.
Tensor sum_to(TensorImpl* a, const Shape& shape);

// Views (views.cpp).
Tensor view(TensorImpl* a, const Shape& shape, Kind kind = Kind::kView);
Tensor reshape(TensorImpl* a, const Shape& shape);
Tensor permute(TensorImpl* a, const Shape& dims, Kind kind = Kind::kPermute);
Tensor transpose(TensorImpl* a, int64_t dim0, int64_t dim1, Kind kind = Kind::kTranspose);
Tensor t(TensorImpl* a);
Tensor expand(TensorImpl* a, const Shape& shape);
Tensor squeeze(TensorImpl* a);
Tensor squeeze(TensorImpl* a, int64_t dim, Kind kind = Kind::kSqueezeDim);
Tensor unsqueeze(TensorImpl* a, int64_t dim);
Tensor select(TensorImpl* a, int64_t dim, int64_t index);
Tensor slice(TensorImpl* a, int64_t dim, int64_t start, int64_t stop, int64_t step);
Tensor narrow(TensorImpl* a, int64_t dim, int64_t start, int64_t length);
Tensor diagonal(TensorImpl* a, int64_t offset, int64_t dim0, int64_t dim1);
Tensor as_strided(TensorImpl* a, const Shape& shape, const Shape& strides, int64_t offset);
Status split(TensorImpl* a, const Shape& lengths, int64_t dim, Kind kind, TensorList* parts);
Status unbind(TensorImpl* a, int64_t dim, TensorList* parts);
Tensor detach(TensorImpl* a);
Status infer_shape(const TensorImpl* a, Shape* shape);
bool view_strides(const TensorImpl* a, const Shape& shape, Shape* strides);

// Joining and picking (joining.cpp, picking.cpp).
Tensor cat(const std::vector<TensorImpl*>& parts, int64_t dim);
Tensor stack(const std::vector<TensorImpl*>& parts, int64_t dim);
Tensor repeat(TensorImpl* a, const Shape& times);
Tensor flip(TensorImpl* a, const Shape& dims);
Tensor roll(TensorImpl* a, const Shape& shifts, const Shape& dims);
Tensor triangle(TensorImpl* a, int64_t diagonal, bool lower);
/// `indices` has a null for each axis that is taken whole.
/// Notes the tensors of an index: they are saved; their places and their number follow the operation's own integers.
void save_indices(Record& record, const TensorList& indices, Shape attributes);
Tensor index(TensorImpl* a, const TensorList& indices);
Status index_put(TensorImpl* a, const TensorList& indices, TensorImpl* values, bool accumulate);
/// A copy with the values put in.
Tensor index_put_recorded(TensorImpl* a, const TensorList& indices, TensorImpl* values, bool accumulate);
Tensor index_select(TensorImpl* a, int64_t dim, TensorImpl* index);
Tensor gather(TensorImpl* a, int64_t dim, TensorImpl* index);
enum class Scatter { kReplace, kAdd };
/// Into `a` itself, nothing noted.
Status scatter_into(TensorImpl* a, int64_t dim, TensorImpl* index, TensorImpl* source, Scatter how);
Status index_add_into(TensorImpl* a, int64_t dim, TensorImpl* index, TensorImpl* source);
Tensor masked_select(TensorImpl* a, TensorImpl* mask);
Tensor nonzero(TensorImpl* a);

// Products (linear.cpp).
Tensor mm(TensorImpl* a, TensorImpl* b);
Tensor mv(TensorImpl* a, TensorImpl* b);
Tensor dot(TensorImpl* a, TensorImpl* b);
Tensor bmm(TensorImpl* a, TensorImpl* b);
Tensor addmm(TensorImpl* bias, TensorImpl* a, TensorImpl* b);
Tensor matmul(TensorImpl* a, TensorImpl* b);
Tensor linear(TensorImpl* input, TensorImpl* weight, TensorImpl* bias);

// For networks (losses.cpp, layers.cpp).
enum class Reduction : int64_t { kNone, kMean, kSum };
Tensor reduced(Tensor values, Reduction reduction);
Tensor pairwise_loss(Kind kind, TensorImpl* input, TensorImpl* target, Reduction reduction, double parameter);
Tensor bce_with_logits(TensorImpl* input, TensorImpl* target, Reduction reduction);
Tensor softmax(TensorImpl* a, int64_t dim, bool log);
Tensor nll_loss(TensorImpl* input, TensorImpl* target, TensorImpl* weight, Reduction reduction, int64_t ignored);
Tensor embedding(TensorImpl* weight, TensorImpl* indices, int64_t padding);
Tensor layer_norm(TensorImpl* input, const Shape& normalized, TensorImpl* weight, TensorImpl* bias, double epsilon);
Tensor batch_norm(TensorImpl* input, TensorImpl* weight, TensorImpl* bias, TensorImpl* mean, TensorImpl* var,
                  bool training, double momentum, double epsilon);
Tensor conv2d(TensorImpl* input, TensorImpl* weight, TensorImpl* bias, const Shape& stride, const Shape& padding,
              const Shape& dilation, int64_t groups);
Tensor pool2d(TensorImpl* input, const Shape& kernel, const Shape& stride, const Shape& padding, bool largest);
/// The gradients' sides, which are not themselves differentiable.
Tensor softmax_backward(TensorImpl* grad, TensorImpl* output, int64_t dim, bool log);
Tensor nll_loss_backward(TensorImpl* grad, TensorImpl* input, TensorImpl* target, TensorImpl* weight,
                         Reduction reduction, int64_t ignored);
Tensor embedding_backward(TensorImpl* grad, TensorImpl* indices, int64_t rows, int64_t padding);
Status layer_norm_backward(Node* node, TensorImpl* grad, TensorList* grads);
Status batch_norm_backward(Node* node, TensorImpl* grad, TensorList* grads);
Status conv2d_backward(Node* node, TensorImpl* grad, TensorList* grads);
Tensor pool2d_backward(Node* node, TensorImpl* grad);

/// Missing ones are None.
Owned<PyObject> tuple_of_tensors(const TensorList& tensors, size_t count);

// Python's side (indexing.cpp, creation.cpp).
Owned<PyObject> tensor_subscript(PyObject* self, PyObject* key);
Status tensor_ass_subscript(PyObject* self, PyObject* key, PyObject* value);
/// torch.tensor(data): nested sequences, numbers, tensors and arrays.
Tensor tensor_from_data(PyObject* data, PyObject* dtype);
/// After a write: RuntimeError for tensors of inference_mode outside of it.
Status check_inference(const TensorImpl* impl);
/// Before the operation whose result is to be written into `self`: may it be?
Status begin_in_place(TensorImpl* self, const std::vector<TensorImpl*>& operands);
/// Writes the result into `self`, which goes on with its history.
Status finish_in_place(TensorImpl* self, Tensor result);

}  // namespace heapscope::modules::torch
