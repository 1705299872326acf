// Operations on one operand, element by element.
#include <algorithm>
#include <cmath>

#include "modules/torch/operations.h"
#include "objects/errors.h"

namespace heapscope::modules::torch {

namespace {

/// What a formula reads: the operand, the result, neither.
enum class Keeps : uint8_t { kNothing, kOperand, kResult };

struct UnaryInfo {
  Kind kind;
  Keeps keeps;
  bool of_integers;  ///< integers stay integers
  const char* name;
};

const UnaryInfo& info_of(UnaryOp op) {
  static constexpr UnaryInfo kInfos[] = {
      {Kind::kNeg, Keeps::kNothing, true, "neg"},
      {Kind::kAbs, Keeps::kOperand, true, "abs"},
      {Kind::kExp, Keeps::kResult, false, "exp"},
      {Kind::kLog, Keeps::kOperand, false, "log"},
      {Kind::kLog2, Keeps::kOperand, false, "log2"},
      {Kind::kLog10, Keeps::kOperand, false, "log10"},
      {Kind::kLog1p, Keeps::kOperand, false, "log1p"},
      {Kind::kExpm1, Keeps::kResult, false, "expm1"},
      {Kind::kSqrt, Keeps::kResult, false, "sqrt"},
      {Kind::kRsqrt, Keeps::kResult, false, "rsqrt"},
      {Kind::kRelu, Keeps::kResult, true, "relu"},
      {Kind::kSigmoid, Keeps::kResult, false, "sigmoid"},
      {Kind::kTanh, Keeps::kResult, false, "tanh"},
      {Kind::kSin, Keeps::kOperand, false, "sin"},
      {Kind::kCos, Keeps::kOperand, false, "cos"},
      {Kind::kTan, Keeps::kResult, false, "tan"},
      {Kind::kErf, Keeps::kOperand, false, "erf"},
      {Kind::kSign, Keeps::kNothing, true, "sign"},
      {Kind::kRound, Keeps::kNothing, true, "round"},
      {Kind::kFloor, Keeps::kNothing, true, "floor"},
      {Kind::kCeil, Keeps::kNothing, true, "ceil"},
      {Kind::kTrunc, Keeps::kNothing, true, "trunc"},
      {Kind::kReciprocal, Keeps::kResult, false, "reciprocal"},
      {Kind::kSquare, Keeps::kOperand, true, "square"},
      {Kind::kGelu, Keeps::kOperand, false, "gelu"},
      {Kind::kSilu, Keeps::kOperand, false, "silu"},
      {Kind::kSoftplus, Keeps::kOperand, false, "softplus"},
      {Kind::kLeakyRelu, Keeps::kOperand, false, "leaky_relu"},
      {Kind::kElu, Keeps::kOperand, false, "elu"},
      {Kind::kHardtanh, Keeps::kOperand, false, "hardtanh"},
      {Kind::kLogSigmoid, Keeps::kOperand, false, "log_sigmoid"},
      {Kind::kClamp, Keeps::kOperand, true, "clamp"},
      {Kind::kAtan, Keeps::kOperand, false, "atan"},
      {Kind::kAsin, Keeps::kOperand, false, "asin"},
      {Kind::kAcos, Keeps::kOperand, false, "acos"},
      {Kind::kSinh, Keeps::kOperand, false, "sinh"},
      {Kind::kCosh, Keeps::kOperand, false, "cosh"},
      {Kind::kNone, Keeps::kNothing, true, "isnan"},
      {Kind::kNone, Keeps::kNothing, true, "isinf"},
      {Kind::kNone, Keeps::kNothing, true, "isfinite"},
      {Kind::kNone, Keeps::kNothing, true, "logical_not"},
      {Kind::kNone, Keeps::kNothing, true, "bitwise_not"},
  };
  return kInfos[static_cast<int>(op)];
}

double compute_real(UnaryOp op, double x, double p, double q, bool single) {
  const auto r = [single](double value) { return rounded(value, single); };
  switch (op) {
    case UnaryOp::kNeg: return -x;
    case UnaryOp::kAbs: return std::fabs(x);
    case UnaryOp::kExp: return std::exp(x);
    case UnaryOp::kLog: return std::log(x);
    case UnaryOp::kLog2: return std::log2(x);
    case UnaryOp::kLog10: return std::log10(x);
    case UnaryOp::kLog1p: return std::log1p(x);
    case UnaryOp::kExpm1: return std::expm1(x);
    case UnaryOp::kSqrt: return std::sqrt(x);
    case UnaryOp::kRsqrt: return 1 / r(std::sqrt(x));
    case UnaryOp::kRelu: return x > 0 || std::isnan(x) ? x : 0;
    case UnaryOp::kSigmoid: return 1 / r(1 + r(std::exp(-x)));
    case UnaryOp::kTanh: return std::tanh(x);
    case UnaryOp::kSin: return std::sin(x);
    case UnaryOp::kCos: return std::cos(x);
    case UnaryOp::kTan: return std::tan(x);
    case UnaryOp::kErf: return std::erf(x);
    case UnaryOp::kSign: return x > 0 ? 1 : x < 0 ? -1 : 0;
    case UnaryOp::kRound: return std::nearbyint(x);
    case UnaryOp::kFloor: return std::floor(x);
    case UnaryOp::kCeil: return std::ceil(x);
    case UnaryOp::kTrunc: return std::trunc(x);
    case UnaryOp::kReciprocal: return 1 / x;
    case UnaryOp::kSquare: return x * x;
    case UnaryOp::kGelu:
      return p != 0 ? 0.5 * x * (1 + std::tanh(0.7978845608028654 * (x + 0.044715 * x * x * x)))
                    : x * 0.5 * (1 + std::erf(x * 0.7071067811865476));
    case UnaryOp::kSilu: return x / r(1 + r(std::exp(-x)));
    case UnaryOp::kSoftplus: return x * p > q ? x : r(std::log1p(r(std::exp(r(x * p))))) / p;
    case UnaryOp::kLeakyRelu: return x > 0 ? x : r(x * rounded(p, single));
    case UnaryOp::kElu: return x > 0 ? x : r(r(std::exp(x)) - 1) * p;  // no expm1: near 0 it is 0
    case UnaryOp::kHardtanh:
    case UnaryOp::kClamp: return std::isnan(x) ? x : std::min(std::max(x, p), q);
    case UnaryOp::kLogSigmoid: return std::min(x, 0.0) - r(std::log1p(r(std::exp(-std::fabs(x)))));
    case UnaryOp::kAtan: return std::atan(x);
    case UnaryOp::kAsin: return std::asin(x);
    case UnaryOp::kAcos: return std::acos(x);
    case UnaryOp::kSinh: return std::sinh(x);
    case UnaryOp::kCosh: return std::cosh(x);
    case UnaryOp::kIsNan: return std::isnan(x) ? 1 : 0;
    case UnaryOp::kIsInf: return std::isinf(x) ? 1 : 0;
    case UnaryOp::kIsFinite: return std::isfinite(x) ? 1 : 0;
    case UnaryOp::kLogicalNot: return x == 0 ? 1 : 0;
    case UnaryOp::kBitwiseNot: return 0;
  }
  return 0;
}

int64_t compute_integer(UnaryOp op, int64_t x, double p, double q, bool truth) {
  switch (op) {
    case UnaryOp::kNeg: return static_cast<int64_t>(0 - static_cast<uint64_t>(x));
    case UnaryOp::kAbs: return x < 0 ? static_cast<int64_t>(0 - static_cast<uint64_t>(x)) : x;
    case UnaryOp::kRelu: return std::max<int64_t>(x, 0);
    case UnaryOp::kSign: return x > 0 ? 1 : x < 0 ? -1 : 0;
    case UnaryOp::kSquare: return static_cast<int64_t>(static_cast<uint64_t>(x) * static_cast<uint64_t>(x));
    case UnaryOp::kClamp:
      return static_cast<double>(x) < p   ? static_cast<int64_t>(p)
             : static_cast<double>(x) > q ? static_cast<int64_t>(q)
                                          : x;
    case UnaryOp::kIsNan:
    case UnaryOp::kIsInf: return 0;
    case UnaryOp::kIsFinite: return 1;
    case UnaryOp::kLogicalNot: return x == 0 ? 1 : 0;
    case UnaryOp::kBitwiseNot: return truth ? (x == 0 ? 1 : 0) : ~x;
    default: return x;  // rounding
  }
}

}  // namespace

Tensor unary(UnaryOp op, TensorImpl* a, double p, double q) {
  if (a == nullptr) {
    return Failed{};
  }
  const UnaryInfo& info = info_of(op);
  const bool floating = category(a->type()) == 2;
  if (a->type() == ScalarType::kBool && op == UnaryOp::kNeg) {
    return err_set_string(
        exc_runtime_error(),
        "Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a "
        "mask, use the `~` or `logical_not()` operator instead.");
  }
  if (op == UnaryOp::kBitwiseNot && floating) {
    return err_format(exc_runtime_error(), "\"bitwise_not_cpu\" not implemented for '{}'", type_word(a->type()));
  }
  const bool truth = op >= UnaryOp::kIsNan && op <= UnaryOp::kLogicalNot;
  const ScalarType type = truth ? ScalarType::kBool : floating || info.of_integers ? a->type() : default_type();
  Tensor result = empty_strided(type, a->shape(), dense_strides(a));
  if (!result) {
    return result;
  }
  if (floating || !info.of_integers) {
    const bool single = is_single(type);
    std::vector<double> values = read_reals(a);
    for (double& value : values) {
      value = compute_real(op, value, p, q, single);
    }
    HS_TRY(write_reals(result, values));
  } else {
    std::vector<int64_t> values = read_integers(a);
    for (int64_t& value : values) {
      value = compute_integer(op, value, p, q, a->type() == ScalarType::kBool);
    }
    HS_TRY(write_integers(result, values));
  }
  if (info.kind == Kind::kNone) {
    return result;
  }
  Record record(info.kind, {a});
  record.number(0, p).number(1, q);
  if (info.keeps == Keeps::kOperand) {
    record.save(0, a);
  }
  return record.result(std::move(result), info.keeps == Keeps::kResult);
}

}  // namespace heapscope::modules::torch
