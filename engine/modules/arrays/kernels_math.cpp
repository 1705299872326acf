// Functions of floats and complex numbers, and what of arithmetic needs libm. Half is computed as float.
#include <algorithm>
#include <complex>
#include <limits>
#include <type_traits>

#include "modules/arrays/kernel_loops.h"

namespace heapscope::modules::arrays {

namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

// Loops that call the kernel's function: float results are rounded from double.
template <class P>
void unary_function(const Kernel& kernel, char* const* args, const int64_t* steps, int64_t count, uint32_t*) {
  for (int64_t i = 0; i < count; ++i) {
    P::put(args[1] + i * steps[1], static_cast<typename P::Value>(kernel.unary(P::get(args[0] + i * steps[0]))));
  }
}
template <class P>
void binary_function(const Kernel& kernel, char* const* args, const int64_t* steps, int64_t count, uint32_t*) {
  for (int64_t i = 0; i < count; ++i) {
    const typename P::Value a = P::get(args[0] + i * steps[0]);
    const typename P::Value b = P::get(args[1] + i * steps[1]);
    P::put(args[2] + i * steps[2], static_cast<typename P::Value>(kernel.binary(a, b)));
  }
}
Kernel unary_of(ScalarType type, double (*function)(double)) {
  switch (type) {
    case ScalarType::kFloat16: return {unary_function<Half>, function};
    case ScalarType::kFloat32: return {unary_function<Plain<float>>, function};
    case ScalarType::kFloat64: return {unary_function<Plain<double>>, function};
    default: return {};
  }
}
Kernel binary_of(ScalarType type, double (*function)(double, double)) {
  switch (type) {
    case ScalarType::kFloat16: return {binary_function<Half>, nullptr, function};
    case ScalarType::kFloat32: return {binary_function<Plain<float>>, nullptr, function};
    case ScalarType::kFloat64: return {binary_function<Plain<double>>, nullptr, function};
    default: return {};
  }
}

struct Sqrt {
  template <class V>
  static V run(V a) {
    return std::sqrt(a);
  }
};
struct Fabs {
  template <class V>
  static V run(V a) {
    return std::fabs(a);
  }
};
struct Floor {
  template <class V>
  static V run(V a) {
    return std::floor(a);
  }
};
struct Ceil {
  template <class V>
  static V run(V a) {
    return std::ceil(a);
  }
};
struct Trunc {
  template <class V>
  static V run(V a) {
    return std::trunc(a);
  }
};
struct Rint {
  template <class V>
  static V run(V a) {
    return std::nearbyint(a);
  }
};

// The float's own precision matters in these.
struct Remainder {
  template <class V>
  static V run(V a, V b) {
    const V rest = std::fmod(a, b);
    if (b == 0) {
      return rest;
    }
    return rest == 0 ? std::copysign(V{0}, b) : (b < 0) != (rest < 0) ? rest + b : rest;
  }
};
struct FloorDivide {
  template <class V>
  static V run(V a, V b) {
    if (b == 0) {
      return a / b;
    }
    const V rest = std::fmod(a, b);
    V quotient = (a - rest) / b;
    if (rest != 0 && (b < 0) != (rest < 0)) {
      quotient -= 1;
    }
    if (quotient == 0) {
      return std::copysign(V{0}, a / b);
    }
    const V whole = std::floor(quotient);
    return quotient - whole > V(0.5) ? whole + 1 : whole;
  }
};
struct Fmod {
  template <class V>
  static V run(V a, V b) {
    return std::fmod(a, b);
  }
};
struct Hypot {
  template <class V>
  static V run(V a, V b) {
    return std::hypot(a, b);
  }
};
struct Nextafter {
  template <class V>
  static V run(V a, V b) {
    return std::nextafter(a, b);
  }
};
struct Degrees {
  template <class V>
  static V run(V a) {
    return a * (V{180} / static_cast<V>(kPi));
  }
};
struct Radians {
  template <class V>
  static V run(V a) {
    return a * (static_cast<V>(kPi) / V{180});
  }
};
struct Spacing {
  template <class V>
  static V run(V a) {
    return std::isinf(a) ? std::numeric_limits<V>::quiet_NaN()
                         : std::nextafter(a, std::copysign(std::numeric_limits<V>::infinity(), a)) - a;
  }
};

double logaddexp(double a, double b) {
  if (a == b) {
    return a + std::log(2.0);
  }
  const double difference = a - b;
  return difference > 0    ? a + std::log1p(std::exp(-difference))
         : difference <= 0 ? b + std::log1p(std::exp(difference))
                           : difference;
}
double log2_1p(double x) { return 1.4426950408889634073599 * std::log1p(x); }
double logaddexp2(double a, double b) {
  if (a == b) {
    return a + 1;
  }
  const double difference = a - b;
  return difference > 0    ? a + log2_1p(std::exp2(-difference))
         : difference <= 0 ? b + log2_1p(std::exp2(difference))
                           : difference;
}
double heaviside(double a, double b) { return std::isnan(a) ? a : a == 0 ? b : a < 0 ? 0 : 1; }
struct Power {
  template <class V>
  static V run(V a, V b) {
    return b == 2 ? a * a : std::pow(a, b);
  }
};
double power(double a, double b) { return Power::run(a, b); }

template <class P>
void divmod_loop(const Kernel&, char* const* args, const int64_t* steps, int64_t count, uint32_t*) {
  using V = typename P::Value;
  for (int64_t i = 0; i < count; ++i) {
    const V a = P::get(args[0] + i * steps[0]);
    const V b = P::get(args[1] + i * steps[1]);
    P::put(args[2] + i * steps[2], FloorDivide::run(a, b));
    P::put(args[3] + i * steps[3], b == 0 ? std::numeric_limits<V>::quiet_NaN() : Remainder::run(a, b));
  }
}
template <class P>
void modf_loop(const Kernel&, char* const* args, const int64_t* steps, int64_t count, uint32_t*) {
  using V = typename P::Value;
  for (int64_t i = 0; i < count; ++i) {
    V whole = 0;
    const V part = std::modf(P::get(args[0] + i * steps[0]), &whole);
    P::put(args[1] + i * steps[1], part);
    P::put(args[2] + i * steps[2], whole);
  }
}
template <class P>
void frexp_loop(const Kernel&, char* const* args, const int64_t* steps, int64_t count, uint32_t*) {
  for (int64_t i = 0; i < count; ++i) {
    int exponent = 0;
    const typename P::Value part = std::frexp(P::get(args[0] + i * steps[0]), &exponent);
    P::put(args[1] + i * steps[1], part);
    Plain<int32_t>::put(args[2] + i * steps[2], exponent);
  }
}
template <class P>
void ldexp_loop(const Kernel&, char* const* args, const int64_t* steps, int64_t count, uint32_t*) {
  for (int64_t i = 0; i < count; ++i) {
    const int64_t wide = Plain<int64_t>::get(args[1] + i * steps[1]);
    const int exponent = wide > 100000 ? 100000 : wide < -100000 ? -100000 : static_cast<int>(wide);
    P::put(args[2] + i * steps[2], std::ldexp(P::get(args[0] + i * steps[0]), exponent));
  }
}

#define HS_FLOATS(loop, type)                           \
  (type == ScalarType::kFloat16   ? loop<Half>          \
   : type == ScalarType::kFloat32 ? loop<Plain<float>>  \
   : type == ScalarType::kFloat64 ? loop<Plain<double>> \
                                  : nullptr)

template <class T>
std::complex<T> of(Complex<T> a) {
  return {a.re, a.im};
}
template <class T>
Complex<T> of(std::complex<T> a) {
  return {a.real(), a.imag()};
}

/// The C library's: the C++ library's own one in WebAssembly takes angles, so the root of -1 is not exactly 1j.
std::complex<double> complex_sqrt(std::complex<double> z) {
  double _Complex number;
  __real__ number = z.real();
  __imag__ number = z.imag();
  number = __builtin_csqrt(number);
  return {__real__ number, __imag__ number};
}
/// In WebAssembly by two square roots (Kahan's way), for the same reason.
std::complex<double> complex_asin(std::complex<double> z) {
#ifdef __EMSCRIPTEN__
  const std::complex<double> above = complex_sqrt({1 + z.real(), z.imag()});
  const std::complex<double> below = complex_sqrt({1 - z.real(), -z.imag()});
  return {std::atan2(z.real(), above.real() * below.real() - above.imag() * below.imag()),
          std::asinh(below.real() * above.imag() - above.real() * below.imag())};
#else
  return std::asin(z);
#endif
}

/// A square root in the type's own arithmetic, rounded where the C library's csqrtf rounds.
Complex<float> narrow_sqrt(float re, float im) {
  constexpr float kHuge = std::numeric_limits<float>::max() / 4;
  constexpr float kTiny = 2 * std::numeric_limits<float>::min();
  if (!std::isfinite(re) || !std::isfinite(im) || re == 0 || im == 0 || std::fabs(re) > kHuge ||
      std::fabs(im) > kHuge || (std::fabs(re) < kTiny && std::fabs(im) < kTiny)) {
    const std::complex<double> root = complex_sqrt({static_cast<double>(re), static_cast<double>(im)});
    return {static_cast<float>(root.real()), static_cast<float>(root.imag())};
  }
  const float length = std::hypot(re, im);
  if (re > 0) {
    const float root = std::sqrt(0.5F * (length + re));
    return {root, 0.5F * (im / root)};
  }
  const float root = std::sqrt(0.5F * (length - re));
  return {std::fabs(0.5F * (im / root)), std::copysign(root, im)};
}

/// Complex functions are one loop with the operation inside: they are rare and slow anyway.
std::complex<double> complex_function(Op op, std::complex<double> z) {
  const auto each = [z](double (*f)(double)) { return std::complex<double>(f(z.real()), f(z.imag())); };
  switch (op) {
    case Op::kSqrt: return complex_sqrt(z);
    case Op::kExp: return std::exp(z);
    case Op::kExp2: return std::exp(z * std::log(2.0));
    case Op::kExpm1: return std::exp(z) - 1.0;
    case Op::kLog: return std::log(z);
    case Op::kLog2: return std::log(z) * 1.442695040888963407359924681001892137;
    case Op::kLog10: return std::log(z) * 0.434294481903251827651128918916605082;
    case Op::kLog1p: return std::log(z + 1.0);
    case Op::kSin: return std::sin(z);
    case Op::kCos: return std::cos(z);
    case Op::kTan: return std::tan(z);
    case Op::kArcsin: return complex_asin(z);
    case Op::kArccos: return std::acos(z);
    case Op::kArctan: return std::atan(z);
    case Op::kSinh: return std::sinh(z);
    case Op::kCosh: return std::cosh(z);
    case Op::kTanh: return std::tanh(z);
    case Op::kArcsinh: return std::asinh(z);
    case Op::kArccosh: return std::acosh(z);
    case Op::kArctanh: return std::atanh(z);
    default: return each([](double x) { return std::nearbyint(x); });
  }
}
template <class T>
void complex_loop(const Kernel& kernel, char* const* args, const int64_t* steps, int64_t count, uint32_t*) {
  using P = Plain<Complex<T>>;
  for (int64_t i = 0; i < count; ++i) {
    const Complex<T> a = P::get(args[0] + i * steps[0]);
    if constexpr (std::is_same_v<T, float>) {
      if (kernel.op == Op::kSqrt) {
        P::put(args[1] + i * steps[1], narrow_sqrt(a.re, a.im));
        continue;
      }
    }
    const std::complex<double> r = complex_function(kernel.op, {static_cast<double>(a.re), static_cast<double>(a.im)});
    P::put(args[1] + i * steps[1], {static_cast<T>(r.real()), static_cast<T>(r.imag())});
  }
}
template <class T>
void complex_absolute(const Kernel&, char* const* args, const int64_t* steps, int64_t count, uint32_t*) {
  for (int64_t i = 0; i < count; ++i) {
    const auto a = Plain<Complex<T>>::get(args[0] + i * steps[0]);
    Plain<T>::put(args[1] + i * steps[1], std::hypot(a.re, a.im));
  }
}

template <class T>
Complex<T> times(Complex<T> a, Complex<T> b) {
  return {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}

/// 1 / z, rounded as NumPy's division of complex numbers rounds it.
template <class T>
Complex<T> inverse(Complex<T> z) {
  if (std::fabs(z.re) >= std::fabs(z.im)) {
    const T ratio = z.im / z.re;
    const T scale = 1 / (z.re + z.im * ratio);
    return {scale, (0 - ratio) * scale};  // 0 - 0 is a positive zero
  }
  const T ratio = z.re / z.im;
  const T scale = 1 / (z.im + z.re * ratio);
  return {(ratio + 0) * scale, -scale};
}

/// log of the length, in float arithmetic and with the C library's ways near one, where the plain way loses digits.
float narrow_log_length(float re, float im) {
  constexpr float kEpsilon = std::numeric_limits<float>::epsilon();
  const float x = std::max(std::fabs(re), std::fabs(im));
  const float y = std::min(std::fabs(re), std::fabs(im));
  if (x == 1) {
    return std::log1p(y * y) / 2;
  }
  if (x > 1 && x < 2 && y < 1) {
    const float beyond = (x - 1) * (x + 1);
    return std::log1p(y >= kEpsilon ? beyond + y * y : beyond) / 2;
  }
  if (x < 1 && x >= 0.5F && (y < kEpsilon / 2 || x * x + y * y >= 0.5F)) {
    const double beyond = (static_cast<double>(x) - 1) * (static_cast<double>(x) + 1);
    return std::log1p(static_cast<float>(beyond + static_cast<double>(y) * static_cast<double>(y))) / 2;
  }
  return std::log(std::hypot(x, y));
}

/// exp(b * log(a)), each step rounded to float as by the C library's cpowf. Finite operands.
Complex<float> narrow_power(Complex<float> a, Complex<float> b) {
  const float log_re = narrow_log_length(a.re, a.im);
  const float log_im = std::atan2(a.im, a.re);
  const float re = log_re * b.re - log_im * b.im;
  const float im = log_re * b.im + log_im * b.re;
  const float length = std::exp(re);
  constexpr float kStep = 88;  // a length that is a little too large may have parts that are not
  if (re > kStep && re <= 3 * kStep) {
    const int steps = re > 2 * kStep ? 2 : 1;
    float x = std::cos(im);
    float y = im == 0 ? im : std::sin(im);
    for (int i = 0; i < steps; ++i) {
      x *= std::exp(kStep);
      y *= std::exp(kStep);
    }
    const float rest = std::exp(re - static_cast<float>(steps) * kStep);
    return {rest * x, rest * y};
  }
  if (std::isinf(length)) {  // the largest number, times a part of the direction: a part of zero stays zero
    const auto beyond = [&](float part) { return part == 0 ? part : part * length; };
    return {beyond(std::cos(im)), beyond(im == 0 ? im : std::sin(im))};
  }
  return {length * std::cos(im), length * std::sin(im)};
}

struct ComplexPower {
  template <class T>
  static Complex<T> run(Complex<T> a, Complex<T> b) {
    if (b.re == 0 && b.im == 0) {
      return {1, 0};
    }
    if (a.re == 0 && a.im == 0) {
      return b.re > 0 && b.im == 0 ? Complex<T>{0, 0} : Complex<T>{static_cast<T>(kNan), static_cast<T>(kNan)};
    }
    const auto n = static_cast<int64_t>(std::fabs(b.re) < 100 ? b.re : 1000);
    if (b.im == 0 && static_cast<T>(n) == b.re && n > -100 && n < 100) {  // small whole powers by multiplication
      int64_t rest = n < 0 ? -n : n;
      Complex<T> result{1, 0};
      Complex<T> factor = a;
      if (n >= 1 && n <= 3) {  // no product with one: it would make a NaN of an infinity's other part
        return n == 1 ? a : n == 2 ? times(a, a) : times(a, times(a, a));
      }
      for (; rest > 0; rest >>= 1) {
        result = (rest & 1) != 0 ? times(result, factor) : result;
        factor = times(factor, factor);
      }
      if (n < 0) {
        return inverse(result);
      }
      return result;
    }
    if constexpr (std::is_same_v<T, float>) {
      if (std::isfinite(a.re) && std::isfinite(a.im) && std::isfinite(b.re) && std::isfinite(b.im)) {
        return narrow_power(a, b);
      }
    }
    const std::complex<double> x(static_cast<double>(a.re), static_cast<double>(a.im));
    const std::complex<double> y(static_cast<double>(b.re), static_cast<double>(b.im));
    const std::complex<double> r = std::pow(x, y);
    return {static_cast<T>(r.real()), static_cast<T>(r.imag())};
  }
};

Kernel complex_kernel(Op op, ScalarType type) {
  const bool wide = type == ScalarType::kComplex128;
  switch (op) {
    case Op::kSqrt:
    case Op::kExp:
    case Op::kExp2:
    case Op::kExpm1:
    case Op::kLog:
    case Op::kLog2:
    case Op::kLog10:
    case Op::kLog1p:
    case Op::kSin:
    case Op::kCos:
    case Op::kTan:
    case Op::kArcsin:
    case Op::kArccos:
    case Op::kArctan:
    case Op::kSinh:
    case Op::kCosh:
    case Op::kTanh:
    case Op::kArcsinh:
    case Op::kArccosh:
    case Op::kArctanh:
    case Op::kRint: return {.loop = wide ? complex_loop<double> : complex_loop<float>, .op = op};
    case Op::kAbsolute: return {wide ? complex_absolute<double> : complex_absolute<float>};
    case Op::kPower:
    case Op::kFloatPower: return {pick_complex<ComplexPower>(type)};
    default: return {};
  }
}

}  // namespace

Kernel find_math_kernel(Op op, ScalarType type) {
  if (is_complex(type)) {
    return complex_kernel(op, type);
  }
  if (!is_floating(type)) {
    return {};
  }
// clang-format off
#define HS_LIBM(name, function) \
  case Op::name: return unary_of(type, [](double x) -> double { return function(x); })
#define HS_LIBM2(name, function) \
  case Op::name: return binary_of(type, [](double x, double y) -> double { return function(x, y); })
  // clang-format on
  switch (op) {
    case Op::kSqrt: return {pick_unary_float<Sqrt>(type)};
    case Op::kAbsolute:
    case Op::kFabs: return {pick_unary_float<Fabs>(type)};
    case Op::kFloor: return {pick_unary_float<Floor>(type)};
    case Op::kCeil: return {pick_unary_float<Ceil>(type)};
    case Op::kTrunc: return {pick_unary_float<Trunc>(type)};
    case Op::kRint: return {pick_unary_float<Rint>(type)};
    case Op::kDegrees:
    case Op::kRad2deg: return {pick_unary_float<Degrees>(type)};
    case Op::kRadians:
    case Op::kDeg2rad: return {pick_unary_float<Radians>(type)};
    case Op::kSpacing: return {type == ScalarType::kFloat16 ? nullptr : pick_unary_float<Spacing>(type)};
    case Op::kRemainder: return {pick_float<Remainder>(type)};
    case Op::kFloorDivide: return {pick_float<FloorDivide>(type)};
    case Op::kFmod: return {pick_float<Fmod>(type)};
    case Op::kHypot: return {pick_float<Hypot>(type)};
    case Op::kNextafter: return {type == ScalarType::kFloat16 ? nullptr : pick_float<Nextafter>(type)};
    case Op::kDivmod: return {HS_FLOATS(divmod_loop, type)};
    case Op::kModf: return {HS_FLOATS(modf_loop, type)};
    case Op::kFrexp: return {HS_FLOATS(frexp_loop, type)};
    case Op::kLdexp:
      return {HS_FLOATS(ldexp_loop, type)};
      HS_LIBM(kCbrt, std::cbrt);
      HS_LIBM(kExp, std::exp);
      HS_LIBM(kExp2, std::exp2);
      HS_LIBM(kExpm1, std::expm1);
      HS_LIBM(kLog, std::log);
      HS_LIBM(kLog2, std::log2);
      HS_LIBM(kLog10, std::log10);
      HS_LIBM(kLog1p, std::log1p);
      HS_LIBM(kSin, std::sin);
      HS_LIBM(kCos, std::cos);
      HS_LIBM(kTan, std::tan);
      HS_LIBM(kArcsin, std::asin);
      HS_LIBM(kArccos, std::acos);
      HS_LIBM(kArctan, std::atan);
      HS_LIBM(kSinh, std::sinh);
      HS_LIBM(kCosh, std::cosh);
      HS_LIBM(kTanh, std::tanh);
      HS_LIBM(kArcsinh, std::asinh);
      HS_LIBM(kArccosh, std::acosh);
      HS_LIBM(kArctanh, std::atanh);
      HS_LIBM2(kArctan2, std::atan2);
      HS_LIBM2(kCopysign, std::copysign);
      HS_LIBM2(kLogaddexp, logaddexp);
      HS_LIBM2(kLogaddexp2, logaddexp2);
      HS_LIBM2(kHeaviside, heaviside);
    case Op::kPower:
    case Op::kFloatPower:  // of single floats and halves in single precision, whose rounding is its own
      return type == ScalarType::kFloat64 ? binary_of(type, power) : Kernel{pick_float<Power>(type)};
    default: return {};
  }
#undef HS_LIBM
#undef HS_LIBM2
}

namespace {

bool has_nan(const Scalar& v) { return std::isnan(v.real) || std::isnan(v.imag); }
bool has_inf(const Scalar& v) { return std::isinf(v.real) || std::isinf(v.imag); }
bool is_zero(const Scalar& v) { return v.real == 0 && v.imag == 0; }

}  // namespace

namespace {

/// Follows a computation step by step: does a NaN come of numbers that are none?
class InvalidWatch {
 public:
  double times(double a, double b) { return watched(a * b, a, b); }
  double plus(double a, double b) { return watched(a + b, a, b); }
  double over(double a, double b) { return watched(a / b, a, b); }
  /// An ordered comparison with NaN is invalid itself.
  bool at_least(double a, double b) {
    seen_ = seen_ || std::isnan(a) || std::isnan(b);
    return a >= b;
  }
  [[nodiscard]] uint32_t flags() const { return seen_ ? uint32_t{kFlagInvalid} : 0u; }

 private:
  double watched(double result, double a, double b) {
    seen_ = seen_ || (std::isnan(result) && !std::isnan(a) && !std::isnan(b));
    return result;
  }
  bool seen_ = false;
};

uint32_t complex_sum_flags(const Scalar& a, const Scalar& b, double sign) {
  InvalidWatch watch;
  watch.plus(a.real, sign * b.real);
  watch.plus(a.imag, sign * b.imag);
  return watch.flags();
}
uint32_t complex_product_flags(const Scalar& a, const Scalar& b) {
  InvalidWatch watch;
  watch.plus(watch.times(a.real, b.real), -watch.times(a.imag, b.imag));
  watch.plus(watch.times(a.real, b.imag), watch.times(a.imag, b.real));
  return watch.flags();
}
/// The steps of Divide in kernels_arithmetic.cpp.
uint32_t complex_quotient_flags(const Scalar& a, const Scalar& b) {
  InvalidWatch watch;
  const bool real_larger = watch.at_least(std::fabs(b.real), std::fabs(b.imag));
  if (b.real == 0 && b.imag == 0) {
    watch.over(a.real, 0);
    watch.over(a.imag, 0);
    const bool divides = (std::isfinite(a.real) && a.real != 0) || (std::isfinite(a.imag) && a.imag != 0);
    return watch.flags() | (divides ? uint32_t{kFlagDivide} : 0u);
  }
  const double large = real_larger ? b.real : b.imag;
  const double small = real_larger ? b.imag : b.real;
  const double ratio = watch.over(small, large);
  const double scale = watch.over(1, watch.plus(large, watch.times(small, ratio)));
  const double first = real_larger ? a.real : a.imag;
  const double second = real_larger ? a.imag : a.real;
  watch.times(watch.plus(first, watch.times(second, ratio)), scale);
  watch.times(watch.plus(second, -watch.times(first, ratio)), scale);
  return watch.flags();
}

}  // namespace

uint32_t operation_flags(Op op, const Scalar& a, const Scalar& b, const Scalar& r) {
  if (r.form == Scalar::Form::kComplex && op <= Op::kDivide &&
      (has_nan(a) || has_nan(b) || (op == Op::kDivide && is_zero(b)))) {
    return op == Op::kMultiply ? complex_product_flags(a, b)
           : op == Op::kDivide ? complex_quotient_flags(a, b)
                               : complex_sum_flags(a, b, op == Op::kAdd ? 1 : -1);
  }
  const bool inputs_nan = has_nan(a) || has_nan(b);
  const bool inputs_finite = !inputs_nan && !has_inf(a) && !has_inf(b);
  if (op == Op::kSign &&
      r.form == Scalar::Form::kComplex) {  // compares the real parts, and the others if they are equal
    const bool seen = std::isnan(a.real) || (a.real == 0 && std::isnan(a.imag));
    return seen ? uint32_t{kFlagInvalid} : 0u;
  }
  switch (op) {
    case Op::kMaximum:
    case Op::kMinimum:
    case Op::kFmax:
    case Op::kFmin:
    case Op::kNegative:
    case Op::kPositive:
    case Op::kAbsolute:
    case Op::kFabs:
    case Op::kSign:
    case Op::kConjugate:
    case Op::kCopysign:
    case Op::kHeaviside:
    case Op::kFloor:
    case Op::kCeil:
    case Op::kTrunc:
    case Op::kRint:
    case Op::kModf:
    case Op::kFrexp: return op == Op::kAbsolute && has_inf(r) && inputs_finite ? uint32_t{kFlagOverflow} : 0u;
    case Op::kDivide:
    case Op::kReciprocal: {
      if (op == Op::kReciprocal && a.form == Scalar::Form::kComplex && has_nan(a)) {
        return kFlagInvalid;  // of the comparison of the two parts
      }
      const Scalar& below = op == Op::kDivide ? b : a;
      if (is_zero(below)) {
        if (r.form == Scalar::Form::kComplex) {
          return (has_nan(r) && !has_nan(a) ? uint32_t{kFlagInvalid} : 0u) |
                 (has_inf(r) && inputs_finite ? uint32_t{kFlagDivide} : 0u);
        }
        return has_nan(r) ? (inputs_nan ? 0u : uint32_t{kFlagInvalid}) : inputs_finite ? uint32_t{kFlagDivide} : 0u;
      }
      break;
    }
    case Op::kDivmod:
      if (is_zero(b)) {
        return (has_nan(a) ? 0u : uint32_t{kFlagInvalid}) | (inputs_finite && !is_zero(a) ? uint32_t{kFlagDivide} : 0u);
      }
      return has_nan(r) && !inputs_nan ? uint32_t{kFlagInvalid} : 0u;
    case Op::kFloorDivide:
      if (is_zero(b)) {
        return has_nan(r) ? (inputs_nan ? 0u : uint32_t{kFlagInvalid}) : inputs_finite ? uint32_t{kFlagDivide} : 0u;
      }
      return has_nan(r) && !inputs_nan     ? uint32_t{kFlagInvalid}
             : has_inf(r) && inputs_finite ? uint32_t{kFlagOverflow}
                                           : 0u;
    case Op::kLog:
    case Op::kLog2:
    case Op::kLog10:
      if (is_zero(a)) {
        return kFlagDivide;
      }
      break;
    case Op::kLog1p:
      if (a.real == -1 && a.imag == 0) {
        return kFlagDivide;
      }
      break;
    case Op::kArctanh:
      if (std::fabs(a.real) == 1 && a.imag == 0) {
        return kFlagDivide;
      }
      break;
    case Op::kPower:
    case Op::kFloatPower:
      if (is_zero(a) && has_inf(r) && inputs_finite) {
        return kFlagDivide;
      }
      if (r.form == Scalar::Form::kComplex && is_zero(a) && !is_zero(b) && !(b.real > 0 && b.imag == 0)) {
        return kFlagInvalid;
      }
      // A complex power asks first whether a real exponent is whole: what does not fit an int64 is invalid.
      if (r.form == Scalar::Form::kComplex && !is_zero(a) && b.imag == 0 && !(std::fabs(b.real) < 0x1p63)) {
        return kFlagInvalid | (has_inf(r) && inputs_finite ? uint32_t{kFlagOverflow} : 0u);
      }
      // A negative one is a quotient, which compares the parts of what it divides by.
      if (r.form == Scalar::Form::kComplex && b.imag == 0 && b.real < 0 && b.real > -100 &&
          b.real == std::trunc(b.real) && has_nan(a)) {
        return kFlagInvalid;
      }
      // So its zero comes of a power that was too large.
      if (r.form == Scalar::Form::kComplex && is_zero(r) && !is_zero(a) && inputs_finite && b.imag == 0 && b.real < 0 &&
          b.real > -100 && b.real == std::trunc(b.real)) {
        return kFlagOverflow;
      }
      // A NaN comes of parts that were too large.
      if (r.form == Scalar::Form::kComplex && has_nan(r) && !is_zero(a) && inputs_finite && b.imag == 0 &&
          std::fabs(b.real) < 100 && b.real == std::trunc(b.real)) {
        return kFlagInvalid | kFlagOverflow;
      }
      // An exponent that is no small whole number is multiplied with a logarithm.
      if (r.form == Scalar::Form::kComplex && !inputs_nan && !is_zero(a) && (has_inf(a) || has_inf(b)) &&
          (b.imag != 0 || std::fabs(b.real) >= 100 || b.real != std::trunc(b.real))) {
        InvalidWatch watch;
        const double length = std::log(std::hypot(a.real, a.imag));
        const double angle = std::atan2(a.imag, a.real);
        watch.plus(watch.times(b.real, length), -watch.times(b.imag, angle));
        watch.plus(watch.times(b.real, angle), watch.times(b.imag, length));
        return watch.flags() | (has_nan(r) ? uint32_t{kFlagInvalid} : 0u);
      }
      break;
    default: break;
  }
  return (has_nan(r) && !inputs_nan ? uint32_t{kFlagInvalid} : 0u) |
         (has_inf(r) && inputs_finite ? uint32_t{kFlagOverflow} : 0u);
}

}  // namespace heapscope::modules::arrays
