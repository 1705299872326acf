// One element of an operation.  Integers wrap as C's do in the machine; // and % round to minus infinity.
#include <cmath>
#include <complex>

#include "modules/numpy/operators.h"

namespace heapscope::modules::numpy {

using arrays::is_complex;
using arrays::is_unsigned;

namespace {

bool is_whole(const Scalar& a) { return a.form == Scalar::Form::kInteger || a.form == Scalar::Form::kUnsigned; }
std::complex<double> as_complex(const Scalar& a) {
  return a.form == Scalar::Form::kComplex ? std::complex<double>(a.real, a.imag) : a.as_double();
}
Scalar of_complex(std::complex<double> c) { return Scalar::of_complex(c.real(), c.imag()); }

int64_t integer_power(int64_t base, int64_t exponent) {
  uint64_t result = 1;
  auto factor = static_cast<uint64_t>(base);
  for (; exponent > 0; exponent >>= 1) {
    if ((exponent & 1) != 0) {
      result *= factor;
    }
    factor *= factor;
  }
  return static_cast<int64_t>(result);
}

double floor_mod(double a, double b) {
  double mod = std::fmod(a, b);
  if (b == 0) {
    return mod;
  }
  if (mod != 0) {
    mod += (b < 0) != (mod < 0) ? b : 0;
  } else {
    mod = std::copysign(0.0, b);
  }
  return mod;
}

double floor_divide(double a, double b) {
  if (b == 0) {
    return a / b;
  }
  double mod = std::fmod(a, b);
  double div = (a - mod) / b;
  if (mod != 0 && (b < 0) != (mod < 0)) {
    div -= 1;
  }
  if (div == 0) {
    return std::copysign(0.0, a / b);
  }
  const double whole = std::floor(div);
  return div - whole > 0.5 ? whole + 1 : whole;
}

template <class T>
bool compare(BinaryOp op, T a, T b) {
  switch (op) {
    case BinaryOp::kLess: return a < b;
    case BinaryOp::kLessEqual: return a <= b;
    case BinaryOp::kEqual: return a == b;
    case BinaryOp::kNotEqual: return a != b;
    case BinaryOp::kGreater: return a > b;
    default: return a >= b;
  }
}

Scalar whole_scalar(BinaryOp op, bool natural, int64_t a, int64_t b) {
  const auto ua = static_cast<uint64_t>(a);
  const auto ub = static_cast<uint64_t>(b);
  uint64_t r = 0;
  switch (op) {
    case BinaryOp::kAdd: r = ua + ub; break;
    case BinaryOp::kSubtract: r = ua - ub; break;
    case BinaryOp::kMultiply: r = ua * ub; break;
    case BinaryOp::kFloorDivide:
    case BinaryOp::kRemainder:
    case BinaryOp::kFmod:
      if (b == 0) {
        r = 0;
      } else if (natural) {
        r = op == BinaryOp::kFloorDivide ? ua / ub : ua % ub;
      } else if (b == -1) {
        r = op == BinaryOp::kFloorDivide ? 0 - ua : 0;
      } else {
        int64_t quotient = a / b;
        int64_t rest = a % b;
        if (op != BinaryOp::kFmod && rest != 0 && (rest < 0) != (b < 0)) {
          --quotient;
          rest += b;
        }
        r = static_cast<uint64_t>(op == BinaryOp::kFloorDivide ? quotient : rest);
      }
      break;
    case BinaryOp::kPower: r = static_cast<uint64_t>(integer_power(a, b)); break;
    case BinaryOp::kMaximum: r = (natural ? ua > ub : a > b) ? ua : ub; break;
    case BinaryOp::kMinimum: r = (natural ? ua < ub : a < b) ? ua : ub; break;
    case BinaryOp::kAnd: r = ua & ub; break;
    case BinaryOp::kOr: r = ua | ub; break;
    case BinaryOp::kXor: r = ua ^ ub; break;
    case BinaryOp::kLshift: r = ub >= 64 ? 0 : ua << ub; break;
    default:
      r = natural ? (ub >= 64 ? 0 : ua >> ub) : static_cast<uint64_t>(a >> (ub >= 64 ? 63 : b));
      break;
  }
  return natural ? Scalar::of_unsigned(r) : Scalar::of_integer(static_cast<int64_t>(r));
}

Scalar complex_scalar(BinaryOp op, std::complex<double> a, std::complex<double> b) {
  switch (op) {
    case BinaryOp::kAdd: return of_complex(a + b);
    case BinaryOp::kSubtract: return of_complex(a - b);
    case BinaryOp::kMultiply: return of_complex(a * b);
    case BinaryOp::kTrueDivide: return of_complex(a / b);
    case BinaryOp::kPower: return of_complex(b == 2.0 ? a * a : std::pow(a, b));
    case BinaryOp::kMinimum: return of_complex(a.real() < b.real() || (a.real() == b.real() && a.imag() < b.imag()) ? a : b);
    default: return of_complex(a.real() > b.real() || (a.real() == b.real() && a.imag() > b.imag()) ? a : b);
  }
}

Scalar float_scalar(BinaryOp op, double a, double b) {
  switch (op) {
    case BinaryOp::kAdd: return Scalar::of_float(a + b);
    case BinaryOp::kSubtract: return Scalar::of_float(a - b);
    case BinaryOp::kMultiply: return Scalar::of_float(a * b);
    case BinaryOp::kTrueDivide: return Scalar::of_float(a / b);
    case BinaryOp::kFloorDivide: return Scalar::of_float(floor_divide(a, b));
    case BinaryOp::kRemainder: return Scalar::of_float(floor_mod(a, b));
    case BinaryOp::kFmod: return Scalar::of_float(std::fmod(a, b));
    case BinaryOp::kPower: return Scalar::of_float(b == 2 ? a * a : std::pow(a, b));
    case BinaryOp::kMaximum: return Scalar::of_float(a >= b || std::isnan(a) ? a : b);
    case BinaryOp::kMinimum: return Scalar::of_float(a <= b || std::isnan(a) ? a : b);
    case BinaryOp::kArctan2: return Scalar::of_float(std::atan2(a, b));
    default: return Scalar::of_float(std::hypot(a, b));
  }
}

}  // namespace

Scalar binary_scalar(BinaryOp op, ScalarType type, const Scalar& a, const Scalar& b) {
  if (op >= BinaryOp::kLogicalAnd) {
    const bool x = a.is_true();
    const bool y = b.is_true();
    const bool r = op == BinaryOp::kLogicalAnd ? x && y : op == BinaryOp::kLogicalOr ? x || y : x != y;
    return Scalar::of_integer(r ? 1 : 0);
  }
  if (op >= BinaryOp::kLess) {
    bool r = false;
    if (is_complex(type)) {
      const auto x = as_complex(a);
      const auto y = as_complex(b);
      if (op == BinaryOp::kEqual || op == BinaryOp::kNotEqual) {
        r = (x == y) == (op == BinaryOp::kEqual);
      } else {
        r = x.real() == y.real() ? compare(op, x.imag(), y.imag()) : compare(op, x.real(), y.real());
      }
    } else if (is_whole(a) && is_whole(b) && type != ScalarType::kFloat64) {
      r = type == ScalarType::kUint64 ? compare(op, static_cast<uint64_t>(a.integer), static_cast<uint64_t>(b.integer))
                                      : compare(op, a.integer, b.integer);
    } else {
      r = compare(op, a.as_double(), b.as_double());
    }
    return Scalar::of_integer(r ? 1 : 0);
  }
  if (is_complex(type)) {
    return complex_scalar(op, as_complex(a), as_complex(b));
  }
  if (type == ScalarType::kBool) {
    const bool x = a.is_true();
    const bool y = b.is_true();
    switch (op) {
      case BinaryOp::kAdd:
      case BinaryOp::kOr:
      case BinaryOp::kMaximum: return Scalar::of_integer(x || y);
      case BinaryOp::kXor: return Scalar::of_integer(x != y);
      default: return Scalar::of_integer(x && y);
    }
  }
  if (arrays::is_integer(type)) {
    return whole_scalar(op, is_unsigned(type), a.as_int64(), b.as_int64());
  }
  return float_scalar(op, a.as_double(), b.as_double());
}

namespace {

Scalar complex_unary(UnaryOp op, std::complex<double> c) {
  switch (op) {
    case UnaryOp::kNegative: return of_complex(-c);
    case UnaryOp::kAbsolute: return Scalar::of_float(std::hypot(c.real(), c.imag()));
    case UnaryOp::kSquare: return of_complex(c * c);
    case UnaryOp::kConjugate: return of_complex(std::conj(c));
    case UnaryOp::kSqrt: return of_complex(std::sqrt(c));
    case UnaryOp::kExp: return of_complex(std::exp(c));
    case UnaryOp::kLog: return of_complex(std::log(c));
    case UnaryOp::kSin: return of_complex(std::sin(c));
    case UnaryOp::kCos: return of_complex(std::cos(c));
    case UnaryOp::kIsnan: return Scalar::of_integer(std::isnan(c.real()) || std::isnan(c.imag()));
    case UnaryOp::kIsinf: return Scalar::of_integer(std::isinf(c.real()) || std::isinf(c.imag()));
    case UnaryOp::kIsfinite: return Scalar::of_integer(std::isfinite(c.real()) && std::isfinite(c.imag()));
    case UnaryOp::kLogicalNot: return Scalar::of_integer(c == 0.0);
    default: return of_complex(c);
  }
}

double float_unary(UnaryOp op, double a) {
  switch (op) {
    case UnaryOp::kNegative: return -a;
    case UnaryOp::kAbsolute: return std::fabs(a);
    case UnaryOp::kSquare: return a * a;
    case UnaryOp::kSign: return a > 0 ? 1 : a < 0 ? -1 : a;
    case UnaryOp::kSqrt: return std::sqrt(a);
    case UnaryOp::kExp: return std::exp(a);
    case UnaryOp::kLog: return std::log(a);
    case UnaryOp::kLog2: return std::log2(a);
    case UnaryOp::kLog10: return std::log10(a);
    case UnaryOp::kLog1p: return std::log1p(a);
    case UnaryOp::kExpm1: return std::expm1(a);
    case UnaryOp::kSin: return std::sin(a);
    case UnaryOp::kCos: return std::cos(a);
    case UnaryOp::kTan: return std::tan(a);
    case UnaryOp::kArcsin: return std::asin(a);
    case UnaryOp::kArccos: return std::acos(a);
    case UnaryOp::kArctan: return std::atan(a);
    case UnaryOp::kSinh: return std::sinh(a);
    case UnaryOp::kCosh: return std::cosh(a);
    case UnaryOp::kTanh: return std::tanh(a);
    case UnaryOp::kFloor: return std::floor(a);
    case UnaryOp::kCeil: return std::ceil(a);
    case UnaryOp::kTrunc: return std::trunc(a);
    case UnaryOp::kRint: return std::nearbyint(a);
    case UnaryOp::kCbrt: return std::cbrt(a);
    default: return a;
  }
}

}  // namespace

Scalar unary_scalar(UnaryOp op, ScalarType type, const Scalar& a) {
  if (is_complex(type)) {
    return complex_unary(op, as_complex(a));
  }
  switch (op) {
    case UnaryOp::kIsnan: return Scalar::of_integer(!is_whole(a) && std::isnan(a.as_double()));
    case UnaryOp::kIsinf: return Scalar::of_integer(!is_whole(a) && std::isinf(a.as_double()));
    case UnaryOp::kIsfinite: return Scalar::of_integer(is_whole(a) || std::isfinite(a.as_double()));
    case UnaryOp::kLogicalNot: return Scalar::of_integer(a.is_true() ? 0 : 1);
    default: break;
  }
  if (type == ScalarType::kBool) {
    return Scalar::of_integer(a.is_true() != (op == UnaryOp::kInvert));
  }
  if (arrays::is_integer(type)) {
    const int64_t x = a.as_int64();
    const auto u = static_cast<uint64_t>(x);
    int64_t r = x;
    switch (op) {
      case UnaryOp::kNegative: r = static_cast<int64_t>(0 - u); break;
      case UnaryOp::kAbsolute: r = x < 0 && !is_unsigned(type) ? static_cast<int64_t>(0 - u) : x; break;
      case UnaryOp::kInvert: r = ~x; break;
      case UnaryOp::kSquare: r = static_cast<int64_t>(u * u); break;
      case UnaryOp::kSign: r = is_unsigned(type) ? (x != 0) : (x > 0) - (x < 0); break;
      default: break;
    }
    return is_unsigned(type) ? Scalar::of_unsigned(static_cast<uint64_t>(r)) : Scalar::of_integer(r);
  }
  return Scalar::of_float(float_unary(op, a.as_double()));
}

}  // namespace heapscope::modules::numpy
