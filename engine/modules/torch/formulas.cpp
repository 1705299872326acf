// How a gradient goes back through each operation.
//
// A formula is made of operations, so that it can be differentiated itself (create_graph). Gradients of operands that
// were broadcast have the result's shape here; the engine sums them.
#include "modules/torch/formulas.h"

#include <algorithm>
#include <cmath>

namespace heapscope::modules::torch {

bool wants_gradient(const Node* node, int64_t operand) {
  return operand < node->edge_count && node->edges.get()[operand].node;
}

Status apply_python_function(Node* node, TensorList& outputs, TensorList* grads);

namespace {

Tensor one_minus(TensorImpl* a) {
  const Tensor negative = neg(a);
  return plus(negative, 1);
}
Tensor square(TensorImpl* a) { return mul(a, a); }

/// Formulas of functions of one operand: grad times the derivative.
Tensor derivative(const Formula& f, Kind kind) {
  TensorImpl* g = f.grad;
  const Tensor x = f.saved(0);
  if (!x) {
    return err_occurred() ? Tensor(Failed{}) : zeros_like(g);
  }
  switch (kind) {
    case Kind::kAbs: return mul(g, unary(UnaryOp::kSign, x));
    case Kind::kExp: return mul(g, x);
    case Kind::kLog: return div(g, x);
    case Kind::kLog2: return div(g, times(x, 0.6931471805599453));
    case Kind::kLog10: return div(g, times(x, 2.302585092994046));
    case Kind::kLog1p: return div(g, plus(x, 1));
    case Kind::kExpm1: return mul(g, plus(x, 1));
    case Kind::kSqrt: return div(g, times(x, 2));
    case Kind::kRsqrt: return mul(times(g, -0.5), power(x, 3));
    case Kind::kReciprocal: {
      const Tensor squared = square(x);
      const Tensor negative = neg(g);
      return mul(negative, squared);
    }
    case Kind::kSquare: return mul(g, times(x, 2));
    case Kind::kRelu: {
      const Tensor zero = number(0.0);
      const Tensor off = compare_number(BinaryOp::kLe, x, 0);
      return where(off, zero, g);
    }
    case Kind::kSigmoid: {
      const Tensor rest = one_minus(x);
      const Tensor both = mul(rest, x);
      return mul(g, both);
    }
    case Kind::kTanh: return mul(g, one_minus(square(x)));
    case Kind::kSin: return mul(g, unary(UnaryOp::kCos, x));
    case Kind::kCos: return mul(g, neg(unary(UnaryOp::kSin, x)));
    case Kind::kTan: return mul(g, plus(square(x), 1));
    case Kind::kErf: return mul(g, times(unary(UnaryOp::kExp, neg(square(x))), 1.1283791670955126));
    case Kind::kAtan: return div(g, plus(square(x), 1));
    case Kind::kAsin: return mul(g, unary(UnaryOp::kRsqrt, one_minus(square(x))));
    case Kind::kAcos: return neg(mul(g, unary(UnaryOp::kRsqrt, one_minus(square(x)))));
    case Kind::kSinh: return mul(g, unary(UnaryOp::kCosh, x));
    case Kind::kCosh: return mul(g, unary(UnaryOp::kSinh, x));
    case Kind::kSilu: {
      const Tensor s = unary(UnaryOp::kSigmoid, x);
      const Tensor rest = one_minus(s);
      const Tensor slope = plus(mul(x, rest), 1);
      const Tensor whole = mul(s, slope);
      return mul(g, whole);
    }
    case Kind::kSoftplus: {
      const Tensor slope = unary(UnaryOp::kSigmoid, times(x, f.number(0)));
      const Tensor steep = compare_number(BinaryOp::kGt, times(x, f.number(0)), f.number(1));
      const Tensor part = mul(g, slope);
      return where(steep, g, part);
    }
    case Kind::kLeakyRelu: {
      const Tensor positive = compare_number(BinaryOp::kGt, x, 0);
      const Tensor small = times(g, f.number(0));
      return where(positive, g, small);
    }
    case Kind::kElu: {
      const Tensor positive = compare_number(BinaryOp::kGt, x, 0);
      const Tensor slope = times(unary(UnaryOp::kExp, x), f.number(0));
      const Tensor part = mul(g, slope);
      return where(positive, g, part);
    }
    case Kind::kHardtanh:
    case Kind::kClamp: {
      const bool open = kind == Kind::kHardtanh;  // the ends do not count
      const Tensor low = compare_number(open ? BinaryOp::kGt : BinaryOp::kGe, x, f.number(0));
      const Tensor high = compare_number(open ? BinaryOp::kLt : BinaryOp::kLe, x, f.number(1));
      const Tensor inside = binary(BinaryOp::kLogicalAnd, low, high);
      const Tensor zero = number(0.0);
      return where(inside, g, zero);
    }
    case Kind::kLogSigmoid: return mul(g, unary(UnaryOp::kSigmoid, neg(x)));
    case Kind::kGelu: {
      if (f.number(0) != 0) {
        return err_set_string(exc_not_implemented_error(),
                              "Heapscope does not support the gradient of gelu(approximate='tanh')");
      }
      const Tensor normal = plus(unary(UnaryOp::kErf, times(x, 0.7071067811865476)), 1);
      const Tensor half = times(normal, 0.5);
      const Tensor bell = times(unary(UnaryOp::kExp, times(square(x), -0.5)), 0.3989422804014327);
      const Tensor part = mul(x, bell);
      return mul(g, add(half, part));
    }
    default: return zeros_like(g);
  }
}

int64_t lane_length(const Reduced& r) {
  if (r.dims.empty()) {
    return product(r.shape);
  }
  int64_t length = 1;
  for (const int64_t dim : r.dims) {
    length *= r.shape.empty() ? 1 : r.shape[static_cast<size_t>(dim)];
  }
  return length;
}

Tensor reduction_backward(const Formula& f, Kind kind) {
  const Reduced r = reduced_of(f);
  const Tensor g = with_axes(f.grad, r);
  switch (kind) {
    case Kind::kSum:
    case Kind::kSumDim: return expand(g, r.shape);
    case Kind::kMean:
    case Kind::kMeanDim: {
      const Tensor wide = expand(g, r.shape);
      const Tensor count = number(lane_length(r));
      return div(wide, count);
    }
    default: break;
  }
  const Tensor x = f.saved(0);
  if (!x) {
    return Failed{};
  }
  if (kind == Kind::kVar || kind == Kind::kStd) {
    const double divisor = std::max(static_cast<double>(lane_length(r)) - f.number(0), 0.0);
    const Tensor average = mean(x, r.dims, true);
    const Tensor apart = sub(x, average);
    if (kind == Kind::kVar) {
      return mul(times(g, 2.0 / divisor), apart);
    }
    const Tensor result = f.saved(1);
    const Tensor wide = with_axes(result, r);
    const Tensor ratio = div(g, times(wide, divisor));
    const Tensor zero = number(0.0);
    const Tensor flat = compare_number(BinaryOp::kEq, wide, 0);
    const Tensor safe = where(flat, zero, ratio);
    return mul(safe, apart);
  }
  const Tensor result = f.saved(1);
  const Tensor y = with_axes(result, r);
  switch (kind) {
    case Kind::kProd:
    case Kind::kProdDim: return div(mul(g, y), x);
    case Kind::kLogsumexp: return mul(g, unary(UnaryOp::kExp, sub(x, y)));
    case Kind::kMax:
    case Kind::kMin:
    case Kind::kAmax:
    case Kind::kAmin: {
      const Tensor mask = to_type(binary(BinaryOp::kEq, x, y), x->type());
      const Tensor count = sum(mask, r.dims, true);
      const Tensor share = div(g, count);
      return mul(share, mask);
    }
    default: {  // norms
      const double p = f.number(0);
      if (p == 1) {
        return mul(g, unary(UnaryOp::kSign, x));
      }
      Tensor direction;
      if (p == 2) {
        direction = div(x, y);
      } else {
        const Tensor powers = mul(x, power(unary(UnaryOp::kAbs, x), p - 2));
        direction = div(powers, power(y, p - 1));
      }
      const Tensor flat = compare_number(BinaryOp::kEq, y, 0);
      const Tensor zero = number(0.0);
      return mul(g, where(flat, zero, direction));
    }
  }
}

Status binary_backward(const Formula& f, Kind kind) {
  TensorImpl* g = f.grad;
  switch (kind) {
    case Kind::kAdd:
    case Kind::kSub:
      if (f.wants(0)) {
        HS_TRY(f.give(0, Tensor::share(g)));
      }
      if (f.wants(1) && f.number(1) != 0) {  // scaled by alpha
        return f.give(1, times(g, f.number(0)));
      }
      return f.wants(1) ? f.give(1, kind == Kind::kAdd ? Tensor::share(g) : neg(g)) : Status::kOk;
    case Kind::kMul: {
      if (f.wants(0)) {
        const Tensor b = f.saved(1);
        HS_TRY(f.give(0, mul(g, b)));
      }
      if (f.wants(1)) {
        const Tensor a = f.saved(0);
        HS_TRY(f.give(1, mul(g, a)));
      }
      return Status::kOk;
    }
    case Kind::kDiv: {
      const Tensor b = f.saved(1);
      if (f.wants(0)) {
        HS_TRY(f.give(0, div(g, b)));
      }
      if (f.wants(1)) {
        const Tensor a = f.saved(0);
        const Tensor ratio = div(div(a, b), b);
        const Tensor negative = neg(g);
        HS_TRY(f.give(1, mul(negative, ratio)));
      }
      return Status::kOk;
    }
    case Kind::kPowScalar:
    case Kind::kPow: {
      const Tensor a = f.saved(0);
      const Tensor b = f.saved(1);
      if (!a || !b) {
        return Status::kError;
      }
      if (f.wants(0)) {
        if (kind == Kind::kPowScalar && read_reals(b)[0] == 0) {
          HS_TRY(f.give(0, zeros_like(g)));
        } else {
          const Tensor less = binary(BinaryOp::kSub, b, number(1.0));
          const Tensor slope = mul(binary(BinaryOp::kPow, a, less), b);
          HS_TRY(f.give(0, mul(g, slope)));
        }
      }
      if (f.wants(1)) {
        const Tensor result = f.saved(2);
        const Tensor slope = mul(result, unary(UnaryOp::kLog, a));
        HS_TRY(f.give(1, mul(g, slope)));
      }
      return Status::kOk;
    }
    case Kind::kMaximum:
    case Kind::kMinimum: {
      const Tensor a = f.saved(0);
      const Tensor b = f.saved(1);
      const Tensor same = binary(BinaryOp::kEq, a, b);
      const Tensor half = div(g, number(2.0));
      const Tensor zero = number(0.0);
      const Tensor shared = where(same, half, g);
      for (int64_t i = 0; i < 2; ++i) {
        if (f.wants(i)) {
          const Tensor lost = binary((kind == Kind::kMaximum) == (i == 0) ? BinaryOp::kLt : BinaryOp::kGt, a, b);
          HS_TRY(f.give(static_cast<size_t>(i), where(lost, zero, shared)));
        }
      }
      return Status::kOk;
    }
    case Kind::kRemainder: {
      if (f.wants(0)) {
        HS_TRY(f.give(0, Tensor::share(g)));
      }
      if (f.wants(1)) {
        const Tensor a = f.saved(0);
        const Tensor b = f.saved(1);
        const Tensor whole = binary(BinaryOp::kFloorDivide, a, b);
        HS_TRY(f.give(1, neg(mul(g, whole))));
      }
      return Status::kOk;
    }
    default: return Status::kError;
  }
}

Status product_backward(const Formula& f, Kind kind) {
  TensorImpl* g = f.grad;
  const size_t first = kind == Kind::kAddmm ? 1 : 0;
  if (kind == Kind::kAddmm && f.wants(0)) {
    HS_TRY(f.give(0, Tensor::share(g)));
  }
  if (f.wants(static_cast<int64_t>(first))) {
    const Tensor b = f.saved(1);
    if (!b) {
      return Status::kError;
    }
    switch (kind) {
      case Kind::kDot: HS_TRY(f.give(0, mul(g, b))); break;
      case Kind::kMv: {
        const Tensor column = unsqueeze(g, 1);
        const Tensor row = unsqueeze(b, 0);
        HS_TRY(f.give(0, mul(column, row)));
        break;
      }
      case Kind::kBmm: HS_TRY(f.give(0, bmm(g, transpose(b, 1, 2)))); break;
      default: HS_TRY(f.give(first, mm(g, t(b)))); break;
    }
  }
  if (f.wants(static_cast<int64_t>(first) + 1)) {
    const Tensor a = f.saved(0);
    if (!a) {
      return Status::kError;
    }
    switch (kind) {
      case Kind::kDot: return f.give(1, mul(g, a));
      case Kind::kMv: return f.give(1, mv(t(a), g));
      case Kind::kBmm: return f.give(1, bmm(transpose(a, 1, 2), g));
      default: return f.give(first + 1, mm(t(a), g));
    }
  }
  return Status::kOk;
}

Status loss_backward(const Formula& f, Kind kind) {
  TensorImpl* g = f.grad;
  const Tensor x = f.saved(0);
  const Tensor y = f.saved(1);
  if (!x || !y) {
    return Status::kError;
  }
  if (kind == Kind::kNllLoss) {
    const Tensor weight = f.saved(2);
    return f.give(0, nll_loss_backward(g, x, y, weight, static_cast<Reduction>(f.integers[0]), f.integers[1]));
  }
  const bool is_mean = static_cast<Reduction>(f.integers[0]) == Reduction::kMean;
  const auto count = static_cast<double>(f.integers[1]);
  const Tensor share = is_mean ? div(g, number(count)) : Tensor::share(g);
  Tensor slope;
  switch (kind) {
    case Kind::kMseLoss: slope = times(sub(x, y), 2); break;
    case Kind::kSmoothL1:
    case Kind::kHuber: {
      const Tensor apart = sub(x, y);
      const double limit = f.number(0);
      const Tensor near = compare_number(BinaryOp::kLt, unary(UnaryOp::kAbs, apart), limit);
      const Tensor inside = kind == Kind::kHuber ? Tensor::share(apart) : times(apart, 1 / limit);
      const Tensor outside = times(unary(UnaryOp::kSign, apart), kind == Kind::kHuber ? limit : 1);
      slope = where(near, inside, outside);
      break;
    }
    case Kind::kBce: {
      const Tensor apart = sub(x, y);
      const Tensor rest = one_minus(x);
      const Tensor spread = unary(UnaryOp::kClamp, mul(rest, x), 1e-12, kInfinity);
      slope = div(apart, spread);
      break;
    }
    case Kind::kBceLogits: slope = sub(unary(UnaryOp::kSigmoid, x), y); break;
    case Kind::kKlDiv: {
      const Tensor positive = compare_number(BinaryOp::kGt, y, 0);
      const Tensor zero = number(0.0);
      const Tensor against = neg(y);
      slope = where(positive, against, zero);
      break;
    }
    default: slope = unary(UnaryOp::kSign, sub(x, y)); break;
  }
  const Tensor whole = mul(slope, share);
  if (f.wants(0)) {
    HS_TRY(f.give(0, Tensor::share(whole)));
  }
  return f.wants(1) ? f.give(1, neg(whole)) : Status::kOk;
}

}  // namespace

// NOLINTNEXTLINE(readability-function-size): one case per kind of node
Status apply_formula(Node* node, TensorList& outputs, TensorList* grads) {
  const Formula f{node, outputs[0], grads, node_integers(node)};
  TensorImpl* g = f.grad;
  const Kind kind = node->what();
  if (kind >= Kind::kAbs && kind <= Kind::kLogSigmoid) {
    switch (kind) {
      case Kind::kSign:
      case Kind::kRound:
      case Kind::kFloor:
      case Kind::kCeil:
      case Kind::kTrunc: return f.give(0, zeros_like(g));
      default: return f.give(0, derivative(f, kind));
    }
  }
  switch (kind) {
    case Kind::kFunction: return apply_python_function(node, outputs, grads);
    case Kind::kCopySlices: return slices_backward(f);
    case Kind::kAdd:
    case Kind::kSub:
    case Kind::kMul:
    case Kind::kDiv:
    case Kind::kPowScalar:
    case Kind::kPow:
    case Kind::kMaximum:
    case Kind::kMinimum:
    case Kind::kRemainder: return binary_backward(f, kind);
    case Kind::kRsub:
    case Kind::kNeg: return f.give(0, neg(g));
    case Kind::kClamp:
    case Kind::kAtan:
    case Kind::kAsin:
    case Kind::kAcos:
    case Kind::kSinh:
    case Kind::kCosh: return f.give(0, derivative(f, kind));
    case Kind::kWhere: {
      const Tensor condition = f.saved(0);
      const Tensor zero = number(0.0);
      if (f.wants(1)) {
        HS_TRY(f.give(1, where(condition, g, zero)));
      }
      return f.wants(2) ? f.give(2, where(condition, zero, g)) : Status::kOk;
    }
    case Kind::kMaskedFill: {
      const Tensor mask = f.saved(0);
      const Tensor zero = number(0.0);
      if (f.wants(0)) {
        HS_TRY(f.give(0, where(mask, zero, g)));
      }
      return f.wants(2) ? f.give(2, sum(where(mask, g, zero))) : Status::kOk;
    }
    case Kind::kAsStrided: return f.give(0, as_strided_backward(f));
    case Kind::kUnbind:
    case Kind::kSplit:
    case Kind::kSplitSizes: return parts_backward(f, kind, outputs);
    case Kind::kClone:
    case Kind::kAlias:
    case Kind::kToCopy:  // brought to the operand's type by the engine
      return f.give(0, Tensor::share(g));
    case Kind::kCopy:
      if (f.wants(0)) {
        HS_TRY(f.give(0, zeros_like(g)));
      }
      return f.wants(1) ? f.give(1, sum_to(g, f.integers)) : Status::kOk;
    case Kind::kFill:
    case Kind::kZero: return f.give(0, zeros_like(g));
    case Kind::kFillTensor:
      if (f.wants(0)) {
        HS_TRY(f.give(0, zeros_like(g)));
      }
      return f.wants(1) ? f.give(1, sum(g)) : Status::kOk;
    case Kind::kCumsum: {
      if (g->ndim == 0) {
        return f.give(0, Tensor::share(g));
      }
      return f.give(0, flip(cumulate(flip(g, {f.integers[0]}), f.integers[0], false, g->type()), {f.integers[0]}));
    }
    case Kind::kCumprod: {
      const Tensor x = f.saved(0);
      const Tensor y = f.saved(1);
      const Tensor part = mul(g, y);
      return f.give(
          0, div(flip(cumulate(flip(part, {f.integers[0]}), f.integers[0], false, g->type()), {f.integers[0]}), x));
    }
    case Kind::kSum:
    case Kind::kSumDim:
    case Kind::kMean:
    case Kind::kMeanDim:
    case Kind::kProd:
    case Kind::kProdDim:
    case Kind::kVar:
    case Kind::kStd:
    case Kind::kNorm:
    case Kind::kNormDim:
    case Kind::kVectorNorm:
    case Kind::kLogsumexp:
    case Kind::kAmax:
    case Kind::kAmin: return f.give(0, reduction_backward(f, kind));
    case Kind::kMax:
    case Kind::kMin: {
      const Tensor x = f.saved(0);
      const Tensor y = f.saved(1);
      const Tensor mask = to_type(binary(BinaryOp::kEq, x, y), g->type());
      const Tensor count = sum(mask);
      return f.give(0, mul(mask, div(g, count)));
    }
    case Kind::kMm:
    case Kind::kMv:
    case Kind::kDot:
    case Kind::kBmm:
    case Kind::kAddmm: return product_backward(f, kind);
    case Kind::kFlip:
    case Kind::kRoll:
    case Kind::kTril:
    case Kind::kTriu:
    case Kind::kCat:
    case Kind::kStack:
    case Kind::kRepeat: return joining_backward(f, kind);
    case Kind::kIndex:
    case Kind::kIndexSelect:
    case Kind::kGather:
    case Kind::kSort:
    case Kind::kTopk:
    case Kind::kMaxDim:
    case Kind::kMinDim:
    case Kind::kMaskedSelect: return picking_backward(f, kind);
    case Kind::kIndexPut: {  // saved: the indices that were written to; the rest keeps its gradient
      TensorList indices;
      const auto count = static_cast<size_t>(f.last());
      for (size_t i = 0; i < count; ++i) {
        indices.set(static_cast<size_t>(f.integers[i + 1]), f.saved(static_cast<int>(i)));
      }
      const bool accumulate = f.integers[0] != 0;
      if (f.wants(0)) {
        const Tensor rest = clone(g);
        if (!accumulate) {
          const Tensor zero = zeros(g->type(), {});
          if (!rest || !zero) {
            return Status::kError;
          }
          HS_TRY(index_put(rest, indices, zero, false));
        }
        HS_TRY(f.give(0, Tensor::share(rest)));
      }
      return f.wants(1) ? f.give(1, index(g, indices)) : Status::kOk;
    }
    case Kind::kIndexFill:
    case Kind::kScatterValue:
    case Kind::kScatter: {
      const Tensor picks = f.saved(0);
      const Tensor zero = number(0.0);
      if (!picks || !zero) {
        return Status::kError;
      }
      if (f.wants(0)) {
        const Tensor rest = clone(g);
        if (!rest) {
          return Status::kError;
        }
        HS_TRY(scatter_into(rest, f.integers[0], picks, zero, Scatter::kReplace));
        HS_TRY(f.give(0, Tensor::share(rest)));
      }
      return f.wants(1) ? f.give(1, gather(g, f.integers[0], picks)) : Status::kOk;
    }
    case Kind::kScatterAdd: {
      const Tensor picks = f.saved(0);
      if (f.wants(0)) {
        HS_TRY(f.give(0, Tensor::share(g)));
      }
      return f.wants(1) ? f.give(1, gather(g, f.integers[0], picks)) : Status::kOk;
    }
    case Kind::kIndexAdd: {
      const Tensor picks = f.saved(0);
      if (f.wants(0)) {
        HS_TRY(f.give(0, Tensor::share(g)));
      }
      return f.wants(1) ? f.give(1, index_select(g, f.integers[0], picks)) : Status::kOk;
    }
    case Kind::kMseLoss:
    case Kind::kL1Loss:
    case Kind::kSmoothL1:
    case Kind::kHuber:
    case Kind::kBce:
    case Kind::kBceLogits:
    case Kind::kKlDiv:
    case Kind::kNllLoss: return loss_backward(f, kind);
    case Kind::kSoftmax:
    case Kind::kLogSoftmax: {
      const Tensor output = f.saved(0);
      return f.give(0, softmax_backward(g, output, f.integers[0], kind == Kind::kLogSoftmax));
    }
    case Kind::kEmbedding: {
      const Tensor picks = f.saved(0);
      return picks ? f.give(0, embedding_backward(g, picks, f.integers[0], f.integers[1])) : Status::kError;
    }
    case Kind::kLayerNorm: return layer_norm_backward(node, g, grads);
    case Kind::kBatchNorm: return batch_norm_backward(node, g, grads);
    case Kind::kConvolution: return conv2d_backward(node, g, grads);
    case Kind::kMaxPool:
    case Kind::kAvgPool: return f.give(0, pool2d_backward(node, g));
    case Kind::kView:
    case Kind::kReshapeAlias:
    case Kind::kUnsafeView:
    case Kind::kT:
    case Kind::kTranspose:
    case Kind::kPermute:
    case Kind::kExpand:
    case Kind::kSqueeze:
    case Kind::kSqueezeInPlace:
    case Kind::kSqueezeDim:
    case Kind::kUnsqueeze:
    case Kind::kSelect:
    case Kind::kSlice:
    case Kind::kDiagonal: return view_backward(f, kind);
    default:
      return err_format(exc_not_implemented_error(), "Heapscope does not have the gradient of {}", node_name(kind));
  }
}

}  // namespace heapscope::modules::torch
