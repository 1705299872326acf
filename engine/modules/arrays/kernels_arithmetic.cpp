// + - * and their like: integers that wrap, floats, complex numbers; sums of floats in pairs.
#include "modules/arrays/kernel_loops.h"

namespace heapscope::modules::arrays {

namespace {

/// Small integers are computed as unsigned int, so that no product overflows a signed one.
template <class V>
using Wide = std::conditional_t<std::is_integral_v<V> && sizeof(V) < 4, uint32_t, V>;

struct Add {
  static constexpr bool kVectors = true;
  template <class V>
  static V run(V a, V b) {
    return static_cast<V>(static_cast<Wide<V>>(a) + static_cast<Wide<V>>(b));
  }
  template <class T>
  static Complex<T> run(Complex<T> a, Complex<T> b) {
    return {a.re + b.re, a.im + b.im};
  }
};
struct Subtract {
  static constexpr bool kVectors = true;
  static constexpr bool kKeepsFloat = true;  ///< when halves are reduced
  template <class V>
  static V run(V a, V b) {
    return static_cast<V>(static_cast<Wide<V>>(a) - static_cast<Wide<V>>(b));
  }
  template <class T>
  static Complex<T> run(Complex<T> a, Complex<T> b) {
    return {a.re - b.re, a.im - b.im};
  }
};
struct Multiply {
  static constexpr bool kVectors = true;
  static constexpr bool kKeepsFloat = true;
  template <class V>
  static V run(V a, V b) {
    return static_cast<V>(static_cast<Wide<V>>(a) * static_cast<Wide<V>>(b));
  }
  template <class T>
  static Complex<T> run(Complex<T> a, Complex<T> b) {
    return {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
  }
};
struct Divide {
  static constexpr bool kVectors = true;
  static constexpr bool kKeepsFloat = true;
  template <class V>
  static V run(V a, V b) {
    return a / b;
  }
  /// Smith's way: divides by the larger part first.
  template <class T>
  static Complex<T> run(Complex<T> a, Complex<T> b) {
    const T re = std::fabs(b.re);
    const T im = std::fabs(b.im);
    if (re >= im) {
      if (re == 0 && im == 0) {
        return {a.re / re, a.im / re};
      }
      const T ratio = b.im / b.re;
      const T scale = T{1} / (b.re + b.im * ratio);
      return {(a.re + a.im * ratio) * scale, (a.im - a.re * ratio) * scale};
    }
    const T ratio = b.re / b.im;
    const T scale = T{1} / (b.im + b.re * ratio);
    return {(a.re * ratio + a.im) * scale, (a.im * ratio - a.re) * scale};
  }
};
struct LogicalOr {
  static bool run(bool a, bool b) { return a || b; }
};
struct LogicalAnd {
  static bool run(bool a, bool b) { return a && b; }
};
struct Negative {
  static constexpr bool kVectors = true;
  template <class V>
  static V run(V a) {
    return static_cast<V>(-static_cast<Wide<V>>(a));
  }
  template <class T>
  static Complex<T> run(Complex<T> a) {
    return {-a.re, -a.im};
  }
};
struct Positive {
  static constexpr bool kVectors = true;
  template <class V>
  static V run(V a) {
    return a;
  }
};
struct Square {
  static constexpr bool kVectors = true;
  template <class V>
  static V run(V a) {
    return Multiply::run(a, a);
  }
};
struct Conjugate {
  template <class T>
  static Complex<T> run(Complex<T> a) {
    return {a.re, -a.im};
  }
};
struct Reciprocal {
  template <class V>
  static V run(V a) {
    return V{1} / a;
  }
  template <class T>
  static Complex<T> run(Complex<T> a) {
    if (std::fabs(a.im) <= std::fabs(a.re)) {
      const T ratio = a.im / a.re;
      const T d = a.re + a.im * ratio;
      return {1 / d, -ratio / d};
    }
    const T ratio = a.re / a.im;
    const T d = a.re * ratio + a.im;
    return {ratio / d, -1 / d};
  }
};

/// Sum in blocks of 128 in eight columns, halves above.
template <class In>
typename In::Value sum_of(const char* at, int64_t step, int64_t n) {
  using V = typename In::Value;
  if (n > 128) {
    int64_t half = n / 2;
    half -= half % 8;
    const V first = sum_of<In>(at, step, half);
    return first + sum_of<In>(at + half * step, step, n - half);
  }
  if (n < 8) {
    V sum = -V{0};  // the sum of negative zeros is one
    for (int64_t i = 0; i < n; ++i) {
      sum += In::get(at + i * step);
    }
    return sum;
  }
  V r[8];
  for (int64_t j = 0; j < 8; ++j) {
    r[j] = In::get(at + j * step);
  }
  int64_t i = 8;
  using Lanes = Vector<V>;
  if constexpr (kHasVectors<In>) {
    if (step == In::kSize) {
      constexpr int64_t kVectors = 8 / Lanes::kLanes;
      typename Lanes::Type sums[kVectors];
      std::memcpy(sums, r, sizeof sums);
      for (; i < n - n % 8; i += 8) {
        for (int64_t j = 0; j < kVectors; ++j) {
          sums[j] += Lanes::get(at + i * In::kSize + j * 16);
        }
      }
      std::memcpy(r, sums, sizeof sums);
    }
  }
  for (; i < n - n % 8; i += 8) {
    for (int64_t j = 0; j < 8; ++j) {
      r[j] += In::get(at + (i + j) * step);
    }
  }
  V sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
  for (; i < n; ++i) {
    sum += In::get(at + i * step);
  }
  return sum;
}

/// The same for complex numbers: four of them at a time, 64 in a block.
template <class T>
Complex<T> complex_sum(const char* at, int64_t step, int64_t n) {
  using P = Plain<Complex<T>>;
  if (n > 64) {
    int64_t half = n / 2;
    half -= half % 4;
    const Complex<T> a = complex_sum<T>(at, step, half);
    const Complex<T> b = complex_sum<T>(at + half * step, step, n - half);
    return {a.re + b.re, a.im + b.im};
  }
  Complex<T> sum{-T{0}, -T{0}};
  int64_t i = 0;
  if (n >= 4) {
    Complex<T> r[4];
    for (int64_t j = 0; j < 4; ++j) {
      r[j] = P::get(at + j * step);
    }
    for (i = 4; i < n - n % 4; i += 4) {
      for (int64_t j = 0; j < 4; ++j) {
        r[j] = Add::run(r[j], P::get(at + (i + j) * step));
      }
    }
    sum = {(r[0].re + r[1].re) + (r[2].re + r[3].re), (r[0].im + r[1].im) + (r[2].im + r[3].im)};
  }
  for (; i < n; ++i) {
    sum = Add::run(sum, P::get(at + i * step));
  }
  return sum;
}

template <class In>
void add_floats(const Kernel& kernel, char* const* args, const int64_t* steps, int64_t count, uint32_t* flags) {
  if (args[0] == args[2] && steps[0] == 0 && steps[2] == 0) {
    In::put(args[2], In::get(args[2]) + sum_of<In>(args[1], steps[1], count));
    return;
  }
  binary_loop<In, In, Add>(kernel, args, steps, count, flags);
}
template <class T>
void add_complex(const Kernel& kernel, char* const* args, const int64_t* steps, int64_t count, uint32_t* flags) {
  using P = Plain<Complex<T>>;
  if (args[0] == args[2] && steps[0] == 0 && steps[2] == 0) {
    P::put(args[2], Add::run(P::get(args[2]), complex_sum<T>(args[1], steps[1], count)));
    return;
  }
  binary_loop<P, P, Add>(kernel, args, steps, count, flags);
}

/// Integers by width, floats, complex numbers.
template <class F>
Loop* two(ScalarType type) {
  return is_integer(type) ? pick_width<F>(type) : is_floating(type) ? pick_float<F>(type) : pick_complex<F>(type);
}
template <class F>
Loop* one(ScalarType type) {
  return is_integer(type)    ? pick_unary_width<F>(type)
         : is_floating(type) ? pick_unary_float<F>(type)
                             : pick_unary_complex<F>(type);
}

/// An infinity or NaN times zero is NaN, and stays: no comparison of whole numbers, which vectors of two are slow at.
template <class T>
bool not_finite(const char* at, int64_t step, int64_t count) {
  if constexpr (Vector<T>::kThere) {
    if (step == sizeof(T) && count >= 2 * Vector<T>::kLanes) {
      typename Vector<T>::Type seen[2] = {};
      int64_t i = 0;
      for (; i + 2 * Vector<T>::kLanes <= count; i += 2 * Vector<T>::kLanes, at += 32) {
        seen[0] += Vector<T>::get(at) * T{0};
        seen[1] += Vector<T>::get(at + 16) * T{0};
      }
      seen[0] += seen[1];
      T total = 0;
      for (int64_t j = 0; j < Vector<T>::kLanes; ++j) {
        total += seen[0][j];
      }
      return total != total || not_finite<T>(at, step, count - i);
    }
  }
  constexpr int64_t kColumns = (kCloseLoops ? 128 : 32) / sizeof(T);  // sums that do not wait for each other
  const auto run = [&](int64_t width) {
    T seen[kColumns] = {};
    int64_t i = 0;
    for (; i + kColumns <= count; i += kColumns) {
      for (int64_t j = 0; j < kColumns; ++j) {
        seen[j] += Plain<T>::get(at + (i + j) * width) * 0;
      }
    }
    for (; i < count; ++i) {
      seen[0] += Plain<T>::get(at + i * width) * 0;
    }
    T total = 0;
    for (const T v : seen) {
      total += v;
    }
    return total != total;
  };
  return step == sizeof(T) ? run(sizeof(T)) : run(step);
}
bool half_not_finite(const char* at, int64_t step, int64_t count) {
  bool found = false;
  for (int64_t i = 0; i < count; ++i) {
    found |= (Plain<uint16_t>::get(at + i * step) & 0x7c00) == 0x7c00;
  }
  return found;
}

}  // namespace

Kernel find_arithmetic_kernel(Op op, ScalarType type) {
  const bool is_bool = type == ScalarType::kBool;
  switch (op) {
    case Op::kAdd:
      switch (type) {
        case ScalarType::kBool: return {binary_loop<Bool, Bool, LogicalOr>};
        case ScalarType::kFloat16: return {add_floats<Half>};
        case ScalarType::kFloat32: return {add_floats<Plain<float>>};
        case ScalarType::kFloat64: return {add_floats<Plain<double>>};
        case ScalarType::kComplex64: return {add_complex<float>};
        case ScalarType::kComplex128: return {add_complex<double>};
        default: return {pick_width<Add>(type)};
      }
    case Op::kSubtract: return {is_bool ? nullptr : two<Subtract>(type)};
    case Op::kMultiply: return {is_bool ? binary_loop<Bool, Bool, LogicalAnd> : two<Multiply>(type)};
    case Op::kDivide: return {is_floating(type) ? pick_float<Divide>(type) : pick_complex<Divide>(type)};
    case Op::kNegative: return {is_bool ? nullptr : one<Negative>(type)};
    case Op::kPositive: return {is_bool ? nullptr : one<Positive>(type)};
    case Op::kSquare: return {is_bool ? nullptr : one<Square>(type)};
    case Op::kConjugate: return {is_complex(type) ? pick_unary_complex<Conjugate>(type) : one<Positive>(type)};
    case Op::kReciprocal:
      return {is_floating(type) ? pick_unary_float<Reciprocal>(type) : pick_unary_complex<Reciprocal>(type)};
    default: return {};
  }
}

bool any_not_finite(ScalarType type, const char* at, int64_t step, int64_t count) {
  switch (type) {
    case ScalarType::kFloat16: return half_not_finite(at, step, count);
    case ScalarType::kFloat32: return not_finite<float>(at, step, count);
    case ScalarType::kFloat64: return not_finite<double>(at, step, count);
    case ScalarType::kComplex64: return not_finite<float>(at, step, count) || not_finite<float>(at + 4, step, count);
    case ScalarType::kComplex128: return not_finite<double>(at, step, count) || not_finite<double>(at + 8, step, count);
    default: return false;
  }
}

Kernel find_kernel(Op op, ScalarType type) {
  if (type >= ScalarType::kObject || type == ScalarType::kBfloat16) {
    return {};
  }
  static constexpr Kernel (*kParts[])(Op, ScalarType) = {find_arithmetic_kernel, find_integer_kernel,
                                                         find_comparison_kernel, find_math_kernel};
  for (const auto find : kParts) {
    if (const Kernel kernel = find(op, type); kernel.loop != nullptr) {
      return kernel;
    }
  }
  return {};
}

}  // namespace heapscope::modules::arrays
