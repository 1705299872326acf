// What rounds, divides, shifts and chooses: whole division, remainders, powers, bits, maxima, greatest divisors.
#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>

#include "modules/arrays/floor_divider.h"
#include "modules/arrays/kernel_loops.h"

namespace heapscope::modules::arrays {

namespace {

struct FloorDivide;
struct Power;

/// Loops that say when a division by zero or an overflow happened.
template <class T, class F>
void checked_loop(const Kernel&, char* const* args, const int64_t* steps, int64_t count, uint32_t* flags) {
  using P = Plain<T>;
  const char* a = args[0];
  const char* b = args[1];
  char* r = args[2];
  if constexpr (kCloseLoops && std::is_same_v<F, FloorDivide> && std::is_same_v<T, int64_t>) {
    const T divisor = count > 0 ? P::get(b) : 0;
    if (steps[1] == 0 && divisor > 1 && r != b) {
      const FloorDivider divider(divisor);
      for (int64_t i = 0; i < count; ++i, a += steps[0], r += steps[2]) {
        P::put(r, divider.divide(P::get(a)));
      }
      return;
    }
  }
  for (int64_t i = 0; i < count; ++i, a += steps[0], b += steps[1], r += steps[2]) {
    const T value = F::run(P::get(a), P::get(b), flags);
    if constexpr (std::is_same_v<F, Power> && std::is_signed_v<T>) {
      if ((*flags & kFlagNegativePower) != 0) {
        return;  // what came before stays written
      }
    }
    P::put(r, value);
  }
}
template <class T>
void divmod_loop(const Kernel& kernel, char* const* args, const int64_t* steps, int64_t count, uint32_t* flags);

struct FloorDivide {
  template <class T>
  static T run(T a, T b, uint32_t* flags) {
    if (b == 0) {
      *flags |= kFlagDivide;
      return 0;
    }
    if constexpr (std::is_signed_v<T>) {
      if (b == -1) {
        *flags |= a == std::numeric_limits<T>::min() ? uint32_t{kFlagOverflow} : 0u;
        return static_cast<T>(0 - static_cast<uint64_t>(a));
      }
    }
    const T quotient = static_cast<T>(a / b);
    return static_cast<T>((a < 0) != (b < 0) && static_cast<T>(quotient * b) != a ? quotient - 1 : quotient);
  }
};
struct Remainder {
  template <class T>
  static T run(T a, T b, uint32_t* flags) {
    if (b == 0) {
      *flags |= kFlagDivide;
      return 0;
    }
    if constexpr (std::is_signed_v<T>) {
      if (b == -1) {
        return 0;
      }
    }
    const T rest = static_cast<T>(a % b);
    return static_cast<T>(rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest);
  }
};
struct Fmod {
  template <class T>
  static T run(T a, T b, uint32_t* flags) {
    if (b == 0) {
      *flags |= kFlagDivide;
      return 0;
    }
    if constexpr (std::is_signed_v<T>) {
      if (b == -1) {
        return 0;
      }
    }
    return static_cast<T>(a % b);
  }
};
struct Power {
  template <class T>
  static T run(T a, T b, uint32_t* flags) {
    if (b < 0) {
      *flags |= kFlagNegativePower;
      return 0;
    }
    uint64_t result = 1;
    // NOLINTBEGIN(bugprone-signed-char-misuse): an int8 is a number here, its sign counts
    auto factor = static_cast<uint64_t>(a);
    auto exponent = static_cast<uint64_t>(b);
    // NOLINTEND(bugprone-signed-char-misuse)
    for (; exponent > 0; exponent >>= 1) {
      result *= (exponent & 1) != 0 ? factor : 1;
      factor *= factor;
    }
    return static_cast<T>(result);
  }
};
template <class T>
uint64_t size_of_number(T v) {
  return v < 0 ? 0 - static_cast<uint64_t>(v) : static_cast<uint64_t>(v);
}
struct Gcd {
  template <class T>
  static T run(T a, T b, uint32_t*) {
    return static_cast<T>(std::gcd(size_of_number(a), size_of_number(b)));
  }
};
struct Lcm {
  template <class T>
  static T run(T a, T b, uint32_t*) {
    const uint64_t divisor = std::gcd(size_of_number(a), size_of_number(b));
    return divisor == 0 ? T{0} : static_cast<T>(size_of_number(a) / divisor * size_of_number(b));
  }
};
template <class T>
void divmod_loop(const Kernel&, char* const* args, const int64_t* steps, int64_t count, uint32_t* flags) {
  using P = Plain<T>;
  for (int64_t i = 0; i < count; ++i) {
    const T a = P::get(args[0] + i * steps[0]);
    const T b = P::get(args[1] + i * steps[1]);
    const T quotient = FloorDivide::run(a, b, flags);
    const T rest = Remainder::run(a, b, flags);
    P::put(args[2] + i * steps[2], quotient);
    P::put(args[3] + i * steps[3], rest);
  }
}
template <class T>
void reciprocal_loop(const Kernel&, char* const* args, const int64_t* steps, int64_t count, uint32_t* flags) {
  using P = Plain<T>;
  for (int64_t i = 0; i < count; ++i) {
    const T a = P::get(args[0] + i * steps[0]);
    *flags |= a == 0 ? uint32_t{kFlagDivide} | kFlagInvalid : 0u;
    // What x86-64 makes of 1.0 / 0 as an integer.
    P::put(args[1] + i * steps[1],
           a == 0 ? static_cast<T>(sizeof(T) >= 4 ? std::numeric_limits<T>::min() : 0) : static_cast<T>(1 / a));
  }
}

#define HS_CHECKED(name, loop)                            \
  template <class F>                                      \
  Loop* name(ScalarType type) {                           \
    switch (type) {                                       \
      case ScalarType::kInt8: return loop<int8_t, F>;     \
      case ScalarType::kUint8: return loop<uint8_t, F>;   \
      case ScalarType::kInt16: return loop<int16_t, F>;   \
      case ScalarType::kUint16: return loop<uint16_t, F>; \
      case ScalarType::kInt32: return loop<int32_t, F>;   \
      case ScalarType::kUint32: return loop<uint32_t, F>; \
      case ScalarType::kInt64: return loop<int64_t, F>;   \
      case ScalarType::kUint64: return loop<uint64_t, F>; \
      default: return nullptr;                            \
    }                                                     \
  }
HS_CHECKED(pick_checked, checked_loop)
#undef HS_CHECKED
#define HS_BY_TYPE(loop, type)                         \
  [](ScalarType wanted) -> Loop* {                     \
    switch (wanted) {                                  \
      case ScalarType::kInt8: return loop<int8_t>;     \
      case ScalarType::kUint8: return loop<uint8_t>;   \
      case ScalarType::kInt16: return loop<int16_t>;   \
      case ScalarType::kUint16: return loop<uint16_t>; \
      case ScalarType::kInt32: return loop<int32_t>;   \
      case ScalarType::kUint32: return loop<uint32_t>; \
      case ScalarType::kInt64: return loop<int64_t>;   \
      case ScalarType::kUint64: return loop<uint64_t>; \
      default: return nullptr;                         \
    }                                                  \
  }(type)

struct And {
  template <class V>
  static V run(V a, V b) {
    return static_cast<V>(a & b);
  }
};
struct Or {
  template <class V>
  static V run(V a, V b) {
    return static_cast<V>(a | b);
  }
};
struct Xor {
  template <class V>
  static V run(V a, V b) {
    return static_cast<V>(a ^ b);
  }
};
struct Lshift {
  template <class V>
  static V run(V a, V b) {
    return b < sizeof(V) * 8 ? static_cast<V>(static_cast<uint64_t>(a) << b) : V{0};
  }
};
struct Rshift {
  template <class V>
  static V run(V a, V b) {
    const bool inside = static_cast<std::make_unsigned_t<V>>(b) < sizeof(V) * 8;
    return static_cast<V>(inside ? a >> b : a < 0 ? -1 : 0);
  }
};
struct Invert {
  template <class V>
  static V run(V a) {
    return static_cast<V>(~a);
  }
};
struct Not {
  static bool run(bool a) { return !a; }
};
struct Same {
  static bool run(bool a) { return a; }
};
struct Absolute {
  template <class V>
  static V run(V a) {
    return a < 0 ? static_cast<V>(0 - static_cast<uint64_t>(a)) : a;
  }
};
struct Sign {
  template <class V>
  static V run(V a) {
    return static_cast<V>((a > 0) - (a < 0));
  }
  static float run(float a) { return a > 0 ? 1.0F : a < 0 ? -1.0F : a == 0 ? 0.0F : a; }
  static double run(double a) { return a > 0 ? 1 : a < 0 ? -1 : a == 0 ? 0 : a; }
  template <class T>
  static Complex<T> run(Complex<T> a) {
    if (std::isnan(a.re) || std::isnan(a.im)) {
      return {std::numeric_limits<T>::quiet_NaN(), 0};
    }
    return {Sign::run(a.re != 0 ? a.re : a.im), 0};
  }
};

template <class V>
bool is_nan(V) {
  return false;
}
inline bool is_nan(float a) { return a != a; }
inline bool is_nan(double a) { return a != a; }
template <class T>
bool is_nan(Complex<T> a) {
  return a.re != a.re || a.im != a.im;
}
template <class V>
bool at_least(V a, V b) {
  return a >= b;
}
template <class T>
bool at_least(Complex<T> a, Complex<T> b) {
  return (a.re > b.re && !std::isnan(a.im) && !std::isnan(b.im)) || (a.re == b.re && a.im >= b.im);
}
// Of two zeros with different signs vector units give the second; so do NumPy's loops of single and double floats.
template <class V>
bool wins(V a, V b) {
  if constexpr (std::is_floating_point_v<V>) {
    return a > b;
  } else {
    return at_least(a, b);
  }
}
/// `||` without a branch, so that a loop is vectorised.
inline bool either(bool a, bool b) { return (static_cast<unsigned>(a) | static_cast<unsigned>(b)) != 0; }
// `prefer` is the choice between two that are numbers.
struct Maximum {
  static constexpr bool kLargest = true;
  template <class V>
  static bool prefer(V a, V b) {
    return wins(a, b);
  }
  template <class V>
  static V run(V a, V b) {
    return either(prefer(a, b), is_nan(a)) ? a : b;
  }
};
struct Minimum {
  static constexpr bool kLargest = false;
  template <class V>
  static bool prefer(V a, V b) {
    return wins(b, a);
  }
  template <class V>
  static V run(V a, V b) {
    return either(prefer(a, b), is_nan(a)) ? a : b;
  }
};
struct Fmax {
  static constexpr bool kPassesNan = true;
  template <class V>
  static bool prefer(V a, V b) {
    return wins(a, b);
  }
  template <class V>
  static V run(V a, V b) {
    return either(prefer(a, b), is_nan(b)) ? a : b;
  }
};
struct Fmin {
  static constexpr bool kPassesNan = true;
  template <class V>
  static bool prefer(V a, V b) {
    return wins(b, a);
  }
  template <class V>
  static V run(V a, V b) {
    return either(prefer(a, b), is_nan(b)) ? a : b;
  }
};

/// Of two zeros with different signs the first: halves are not compared in vectors, nor what fmax and fmin are left with.
template <class F>
struct FirstOfEquals {
  template <class V>
  static V run(V a, V b) {
    return a == b ? a : F::run(a, b);
  }
};

/// Whether floats next to each other all have the sign of `first`.
template <class V>
bool have_one_sign(V first, const char* at, int64_t count) {
  using Bits = std::conditional_t<sizeof(V) == 8, uint64_t, uint32_t>;
  const auto sign = std::bit_cast<Bits>(first);
  Bits other = 0;
  for (int64_t i = 0; i < count; ++i) {
    other |= Plain<Bits>::get(at + i * static_cast<int64_t>(sizeof(V))) ^ sign;
  }
  return other >> (sizeof(V) * 8 - 1) == 0;
}

/// The extreme of floats next to each other, in an order of our own. False: it needs the order below, for there may be a
/// NaN, or it is a zero, whose sign may depend on the order.
template <class V, bool kLargest>
bool choose_in_any_order(char* into, const char* at, int64_t count) {
  using L = Lanes<V>;
  const auto better = [](auto v, auto best) { return (kLargest ? v > best : v < best) ? v : best; };
  V best = Plain<V>::get(into);
  typename L::Vector found[L::kVectors];
  for (auto& vector : found) {
    vector = best - typename L::Vector{};
  }
  typename L::Vector odd = {};  // NaN once there was one: finite numbers add zeros, unless a sum of four is too large
  int64_t i = 0;
  for (; i + L::kCount <= count; i += L::kCount) {
    typename L::Vector v[L::kVectors];
    for (int64_t j = 0; j < L::kVectors; ++j) {
      v[j] = L::get(at + (i + j * L::kWidth) * static_cast<int64_t>(sizeof(V)));
      found[j] = better(v[j], found[j]);
    }
    odd += ((v[0] + v[1]) + (v[2] + v[3])) * V{0};
  }
  V seen = 0;
  for (int64_t j = 0; j < L::kCount; ++j) {
    best = better(found[j / L::kWidth][j % L::kWidth], best);
    seen += odd[j % L::kWidth];
  }
  for (; i < count; ++i) {
    const V v = Plain<V>::get(at + i * static_cast<int64_t>(sizeof(V)));
    best = better(v, best);
    seen += v * 0;
  }
  if (seen != seen || (best == 0 && !have_one_sign(Plain<V>::get(into), at, count))) {
    return false;
  }
  Plain<V>::put(into, best);
  return true;
}

/// The extreme of numbers next to each other, in as many columns as NumPy's vectors of 32 bytes have: of zeros with
/// different signs the same one is left. False: there is a NaN, which needs one step after the other.
template <class P, class F>
bool choose_in_columns(char* into, const char* at, int64_t count) {
  using V = typename P::Value;
  constexpr int64_t kColumns = 32 / P::kSize;
  V best[kColumns];
  V odd[kColumns] = {};
  constexpr bool kPassesNan = requires { F::kPassesNan; };
  const V before = P::get(into);
  if (!kPassesNan && before != before) {
    return false;
  }
  if constexpr ((kCloseLoops || kVectorLoops) && std::is_floating_point_v<V> && !kPassesNan) {
    if (choose_in_any_order<V, F::kLargest>(into, at, count)) {
      return true;
    }
  }
  for (V& v : best) {
    v = before;
  }
  const auto step = [&](int64_t i) {
    for (int64_t j = 0; j < kColumns; ++j) {
      const V v = P::get(at + (i + j) * P::kSize);
      best[j] = kPassesNan ? F::run(best[j], v) : F::prefer(best[j], v) ? best[j] : v;
      if constexpr (std::is_floating_point_v<V> && !kPassesNan) {
        odd[j] += v * 0;
      }
    }
  };
  int64_t i = 0;
  for (; i + kColumns <= count; i += kColumns) {
    step(i);
  }
  V total = 0;
  for (const V v : odd) {
    total = static_cast<V>(total + v);
  }
  if (total != total) {  // an infinity, or a NaN
    for (int64_t k = 0; k < i; ++k) {
      if (is_nan(P::get(at + k * P::kSize))) {
        return false;
      }
    }
  }
  for (int64_t width = kColumns / 2; width > 0; width /= 2) {
    for (int64_t j = 0; j < width; ++j) {
      best[j] = F::run(best[j], best[j + width]);
    }
  }
  for (; i < count; ++i) {
    best[0] = kPassesNan ? FirstOfEquals<F>::run(best[0], P::get(at + i * P::kSize))
                         : F::run(best[0], P::get(at + i * P::kSize));
  }
  P::put(into, best[0]);
  return true;
}
template <class P, class F>
void choose_loop(const Kernel& kernel, char* const* args, const int64_t* steps, int64_t count, uint32_t* flags) {
  const bool reduces = (kCloseLoops || std::is_floating_point_v<typename P::Value>)&&args[0] == args[2] &&
                       steps[0] == 0 && steps[2] == 0;
  // Where the start value is the first element, NumPy's columns begin with the second.
  const bool skips =
      reduces && steps[1] == P::kSize && count > 1 && std::memcmp(args[2], args[1], static_cast<size_t>(P::kSize)) == 0;
  const int64_t first = skips ? 1 : 0;
  if (!reduces || steps[1] != P::kSize ||
      !choose_in_columns<P, F>(args[2], args[1] + first * P::kSize, count - first)) {
    binary_loop<P, P, F>(kernel, args, steps, count, flags);
  }
}

/// Choices: all numbers, bool as a byte.
template <class F>
Loop* choose(ScalarType type) {
  switch (type) {
    case ScalarType::kInt8: return choose_loop<Plain<int8_t>, F>;
    case ScalarType::kInt16: return choose_loop<Plain<int16_t>, F>;
    case ScalarType::kUint16: return choose_loop<Plain<uint16_t>, F>;
    case ScalarType::kInt32: return choose_loop<Plain<int32_t>, F>;
    case ScalarType::kUint32: return choose_loop<Plain<uint32_t>, F>;
    case ScalarType::kInt64: return choose_loop<Plain<int64_t>, F>;
    case ScalarType::kUint64: return choose_loop<Plain<uint64_t>, F>;
    case ScalarType::kFloat16: return binary_loop<Half, Half, FirstOfEquals<F>>;
    case ScalarType::kFloat32: return choose_loop<Plain<float>, F>;
    case ScalarType::kFloat64: return choose_loop<Plain<double>, F>;
    case ScalarType::kComplex64:
    case ScalarType::kComplex128: return pick_complex<F>(type);
    default: return choose_loop<Plain<uint8_t>, F>;
  }
}
template <class F>
Loop* bits(ScalarType type) {
  return type == ScalarType::kBool || is_integer(type) ? pick_width<F>(type) : nullptr;
}

}  // namespace

Kernel find_integer_kernel(Op op, ScalarType type) {
  const bool is_bool = type == ScalarType::kBool;
  const bool whole = is_integer(type);
  switch (op) {
    case Op::kFloorDivide: return {pick_checked<FloorDivide>(type)};
    case Op::kRemainder: return {pick_checked<Remainder>(type)};
    case Op::kFmod: return {pick_checked<Fmod>(type)};
    case Op::kPower: return {pick_checked<Power>(type)};
    case Op::kGcd: return {pick_checked<Gcd>(type)};
    case Op::kLcm: return {pick_checked<Lcm>(type)};
    case Op::kDivmod: return {HS_BY_TYPE(divmod_loop, type)};
    case Op::kReciprocal: return {HS_BY_TYPE(reciprocal_loop, type)};
    case Op::kAnd: return {bits<And>(type)};
    case Op::kOr: return {bits<Or>(type)};
    case Op::kXor: return {bits<Xor>(type)};
    case Op::kLshift: return {whole ? pick_width<Lshift>(type) : nullptr};
    case Op::kRshift: return {whole ? pick_integer<Rshift>(type) : nullptr};
    case Op::kInvert: return {is_bool ? unary_loop<Bool, Bool, Not> : whole ? pick_unary_width<Invert>(type) : nullptr};
    case Op::kAbsolute:
      return {is_bool ? unary_loop<Bool, Bool, Same> : whole ? pick_unary_integer<Absolute>(type) : nullptr};
    case Op::kSign:
      return {is_bool            ? nullptr
              : whole            ? pick_unary_integer<Sign>(type)
              : is_complex(type) ? pick_unary_complex<Sign>(type)
                                 : pick_unary_float<Sign>(type)};
    case Op::kMaximum: return {choose<Maximum>(type)};
    case Op::kMinimum: return {choose<Minimum>(type)};
    case Op::kFmax: return {choose<Fmax>(type)};
    case Op::kFmin: return {choose<Fmin>(type)};
    default: return {};
  }
}

}  // namespace heapscope::modules::arrays
