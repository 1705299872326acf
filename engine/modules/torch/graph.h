// The graph of operations: who made a tensor, from what, and what is needed to go back.
//
//   result --grad_fn--> Node(MulBackward0) --edges--> Node of each operand, or the leaf's AccumulateGrad
//                          saved[] --> descriptions of the operands that the formula reads
// Model: torch/csrc/autograd (1.13) Node, SavedVariable, CopySlices, AccumulateGrad, Engine.
//
// Nodes are counted blocks of the image; a Python object (node_object.cpp) stands for one while a program looks at it.
// Invariants:
//   A1  a node is counted by descriptions' grad_fn, by other nodes' edges and by its Python object, which it knows
//       but does not count
//   A2  an AccumulateGrad holds its leaf; the leaf knows it (accumulator) without counting it
//   A3  a saved output is a description of its own without grad_fn: results hold nodes, never the other way round
// Long chains are let go of without recursion: State::dying.
#pragma once

#include <initializer_list>

#include "modules/torch/tensor_object.h"

namespace heapscope::modules::torch {

/// X(kind, name of the class)
// clang-format off
#define HS_TORCH_NODES(X)                                                                                      \
  X(None, "") X(Accumulate, "torch::autograd::AccumulateGrad") X(CopySlices, "torch::autograd::CopySlices") X(GraphRoot, "torch::autograd::GraphRoot") \
  X(Error, "torch::autograd::Error") X(Function, "FunctionBackward")                                           \
  X(Add, "AddBackward0") X(Sub, "SubBackward0") X(Rsub, "RsubBackward1") X(Mul, "MulBackward0")                \
  X(Div, "DivBackward0") X(Remainder, "RemainderBackward0") X(PowScalar, "PowBackward0") X(Pow, "PowBackward1") \
  X(Maximum, "MaximumBackward0") X(Minimum, "MinimumBackward0") X(Neg, "NegBackward0") X(Abs, "AbsBackward0")  \
  X(Exp, "ExpBackward0") X(Log, "LogBackward0") X(Log2, "Log2Backward0") X(Log10, "Log10Backward0")            \
  X(Log1p, "Log1PBackward0") X(Expm1, "Expm1Backward0") X(Sqrt, "SqrtBackward0") X(Rsqrt, "RsqrtBackward0")    \
  X(Relu, "ReluBackward0") X(Sigmoid, "SigmoidBackward0") X(Tanh, "TanhBackward0") X(Sin, "SinBackward0")      \
  X(Cos, "CosBackward0") X(Tan, "TanBackward0") X(Erf, "ErfBackward0") X(Sign, "SignBackward0")                \
  X(Round, "RoundBackward0") X(Floor, "FloorBackward0") X(Ceil, "CeilBackward0") X(Trunc, "TruncBackward0")    \
  X(Reciprocal, "ReciprocalBackward0") X(Square, "PowBackward0") X(Gelu, "GeluBackward0")                      \
  X(Silu, "SiluBackward0") X(Softplus, "SoftplusBackward0") X(LeakyRelu, "LeakyReluBackward0")                 \
  X(Elu, "EluBackward0") X(Hardtanh, "HardtanhBackward0") X(LogSigmoid, "LogSigmoidBackward0")                 \
  X(Clamp, "ClampBackward1") X(Where, "WhereBackward0") X(View, "ViewBackward0")                               \
  X(ReshapeAlias, "ReshapeAliasBackward0") X(UnsafeView, "UnsafeViewBackward0") X(T, "TBackward0")             \
  X(Transpose, "TransposeBackward0") X(Permute, "PermuteBackward0") X(Expand, "ExpandBackward0")               \
  X(Squeeze, "SqueezeBackward0") X(SqueezeDim, "SqueezeBackward1") X(SqueezeInPlace, "SqueezeBackward3") X(Unsqueeze, "UnsqueezeBackward0")          \
  X(Select, "SelectBackward0") X(Slice, "SliceBackward0") X(Diagonal, "DiagonalBackward0")                     \
  X(AsStrided, "AsStridedBackward0") X(Alias, "AliasBackward0") X(Unbind, "UnbindBackward0")                   \
  X(Split, "SplitBackward0") X(SplitSizes, "SplitWithSizesBackward0") X(Clone, "CloneBackward0")               \
  X(ToCopy, "ToCopyBackward0") X(Copy, "CopyBackwards") X(CopyMethod, "CopyBackwards") X(Fill, "FillBackward0")                      \
  X(FillTensor, "FillBackward1") X(Zero, "ZeroBackward0") X(Repeat, "RepeatBackward0") X(Sum, "SumBackward0")  \
  X(SumDim, "SumBackward1") X(Mean, "MeanBackward0") X(MeanDim, "MeanBackward1") X(Prod, "ProdBackward0")      \
  X(ProdDim, "ProdBackward1") X(Var, "VarBackward0") X(Std, "StdBackward0") X(Max, "MaxBackward1")             \
  X(Min, "MinBackward1") X(MaxDim, "MaxBackward0") X(MinDim, "MinBackward0") X(Amax, "AmaxBackward0")          \
  X(Amin, "AminBackward0") X(Cumsum, "CumsumBackward0") X(Norm, "NormBackward0")                               \
  X(NormDim, "NormBackward1") X(VectorNorm, "LinalgVectorNormBackward0") X(Logsumexp, "LogsumexpBackward0")    \
  X(Sort, "SortBackward0") X(Topk, "TopkBackward0") X(Mm, "MmBackward0") X(Mv, "MvBackward0")                  \
  X(Dot, "DotBackward0") X(Bmm, "BmmBackward0") X(Addmm, "AddmmBackward0") X(Flip, "FlipBackward0")            \
  X(Roll, "RollBackward0") X(Tril, "TrilBackward0") X(Triu, "TriuBackward0") X(Cat, "CatBackward0")            \
  X(Stack, "StackBackward0") X(Index, "IndexBackward0") X(IndexPut, "IndexPutBackward0")                       \
  X(IndexSelect, "IndexSelectBackward0") X(IndexAdd, "IndexAddBackward0") X(IndexFill, "IndexFillBackward0")   \
  X(Gather, "GatherBackward0") X(Scatter, "ScatterBackward0") X(ScatterValue, "ScatterBackward1")              \
  X(ScatterAdd, "ScatterAddBackward0") X(MaskedFill, "MaskedFillBackward0")                                    \
  X(MaskedSelect, "MaskedSelectBackward0") X(Take, "TakeBackward0") X(MseLoss, "MseLossBackward0")             \
  X(L1Loss, "L1LossBackward0") X(SmoothL1, "SmoothL1LossBackward0") X(Huber, "HuberLossBackward0")             \
  X(Bce, "BinaryCrossEntropyBackward0") X(BceLogits, "BinaryCrossEntropyWithLogitsBackward0")                  \
  X(Softmax, "SoftmaxBackward0") X(LogSoftmax, "LogSoftmaxBackward0") X(NllLoss, "NllLossBackward0")           \
  X(KlDiv, "KlDivBackward0") X(Embedding, "EmbeddingBackward0") X(LayerNorm, "NativeLayerNormBackward0")       \
  X(BatchNorm, "NativeBatchNormBackward0") X(Convolution, "ConvolutionBackward0")                              \
  X(MaxPool, "MaxPool2DWithIndicesBackward0") X(AvgPool, "AvgPool2DBackward0") X(Dropout, "MulBackward0")      \
  X(Lerp, "LerpBackward0") X(Addcmul, "AddcmulBackward0") X(Addcdiv, "AddcdivBackward0")                       \
  X(Unfold, "UnfoldBackward0") X(Trace, "TraceBackward0") X(Det, "LinalgDetBackward0")                         \
  X(Inverse, "LinalgInvExBackward0") X(Atan, "AtanBackward0") X(Asin, "AsinBackward0")                         \
  X(Acos, "AcosBackward0") X(Sinh, "SinhBackward0") X(Cosh, "CoshBackward0") X(Cumprod, "CumprodBackward0")    \
  X(Detached, "Detached")
// clang-format on

enum class Kind : uint16_t {
#define HS_KIND(kind, name) k##kind,
  HS_TORCH_NODES(HS_KIND)
#undef HS_KIND
      kCount
};

struct Edge {
  Ref<Node> node;  ///< null: no gradient is wanted
  int64_t input;   ///< which output of that operation
};

struct Saved {
  Ref<TensorImpl> impl;
  int32_t version;
  uint8_t is_output;
  uint8_t present;
  uint16_t output;
};

inline constexpr int kMaxSaved = 6;

struct Node {
  int64_t refcount;
  Ref<PyObject> object;  ///< not counted
  int64_t sequence;
  uint16_t kind;
  uint8_t released;  ///< the saved tensors are gone (backward ran)
  uint8_t flag;
  int32_t edge_count;
  Ref<Edge> edges;
  Saved saved[kMaxSaved];
  double numbers[2];
  Ref<int64_t> integers;  ///< attributes of the operation
  int32_t integer_count;
  int32_t output_count;
  Ref<int64_t> outputs;      ///< for each output: type, ndim, sizes
  Ref<Node> inner;           ///< of CopySlices: what was done to the slice
  Ref<TensorImpl> retained;  ///< results that want their gradient kept
  Ref<PyObject> hooks;       ///< dict of hooks called with (inputs' gradients, outputs')
  Ref<PyObject> pre_hooks;   ///< list of (dict of hooks, output)
  Ref<PyObject> context;     ///< of a Python function: its ctx
  Ref<Node> previous;
  Ref<Node> next;

  [[nodiscard]] Kind what() const { return static_cast<Kind>(kind); }
};

const char* node_name(Kind kind);
/// The same of one node: a Python function's has that one's.
const char* own_name(const Node* node);
void node_decref(Node* node);
inline Node* node_incref(Node* node) {
  if (node != nullptr) {
    ++node->refcount;
  }
  return node;
}
/// Lets go of the saved tensors.
void node_release(Node* node);
/// A node without edges; null: out of memory.
Node* node_new(Kind kind, int64_t edges);
void node_set_integers(Node* node, const Shape& integers);
inline Shape node_integers(const Node* node) {
  return {node->integers.get(), node->integers.get() + node->integer_count};
}
int64_t node_add_output(Node* node, ScalarType type, const Shape& shape);
ScalarType node_output(const Node* node, int64_t output, Shape* shape);

/// The node that made the tensor; a view's is brought up to date with writes to its base. Borrowed.
Node* grad_fn(TensorImpl* impl);
/// What a gradient of the tensor goes to: its grad_fn or its AccumulateGrad; counted, or null.
Edge gradient_edge(TensorImpl* impl);

/// One operation being noted; does nothing when no operand takes part in gradients.
class Record {
 public:
  Record(Kind kind, std::initializer_list<TensorImpl*> operands);
  Record(Kind kind, const std::vector<TensorImpl*>& operands);
  ~Record();
  Record(const Record&) = delete;
  Record& operator=(const Record&) = delete;

  [[nodiscard]] explicit operator bool() const { return node_ != nullptr; }
  [[nodiscard]] Node* node() const { return node_; }
  Record& save(int slot, TensorImpl* impl);
  Record& integers(const Shape& values);
  Record& number(int slot, double value);
  /// The result of the operation; to be called once for each output, in order.
  Tensor result(Tensor made, bool saved_too = false, int slot = 0);

 private:
  void begin(Kind kind, const std::vector<TensorImpl*>& operands);
  Node* node_ = nullptr;
};

/// RuntimeError when the tensor may not be written to. `tracks`: it or an operand takes part in gradients.
Status check_in_place(TensorImpl* impl, bool tracks);
/// After a write by `node` (counted, taken over): the tensor's history, or its base's, goes on with it.
Status rebase_history(TensorImpl* impl, Node* node);
/// A view of `of`; notes the operation, and what may be done to the view.
Tensor make_view(TensorImpl* of, int64_t offset, const Shape& shape, const Shape& strides, Kind kind,
                 const Shape& integers = {}, Record* record = nullptr);

/// A saved tensor, checked against later writes. Null: RuntimeError.
Tensor unpack_saved(Node* node, int slot);
/// The gradients of the node's operands; undefined ones stay null in `grads`.
Status apply_formula(Node* node, TensorList& outputs, TensorList* grads);
/// Runs backward from the roots. `inputs`: collect their gradients into `found` instead of leaves' .grad.
struct BackwardRun {
  const std::vector<TensorImpl*>& roots;
  TensorList& gradients;
  bool keep_graph;
  bool create_graph;
  bool accumulate;
  std::vector<Edge> inputs;
  TensorList* found;
};
Status run_backward(BackwardRun& run);
bool wants_gradient(const Node* node, int64_t operand);

Owned<PyObject> node_object(Node* node);

class GradMode {
 public:
  explicit GradMode(bool enabled);
  ~GradMode();
  GradMode(const GradMode&) = delete;
  GradMode& operator=(const GradMode&) = delete;

 private:
  uint64_t before_;
};

}  // namespace heapscope::modules::torch
