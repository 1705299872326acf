// Comparisons and logic: the result is bool. `a > b` is run as `b < a`.
#include <algorithm>
#include <bit>

#include "modules/arrays/kernel_loops.h"

namespace heapscope::modules::arrays {

namespace {

template <class T>
bool less(Complex<T> a, Complex<T> b) {
  return (a.re < b.re && !std::isnan(a.im) && !std::isnan(b.im)) || (a.re == b.re && a.im < b.im);
}
template <class T>
bool less_equal(Complex<T> a, Complex<T> b) {
  return (a.re < b.re && !std::isnan(a.im) && !std::isnan(b.im)) || (a.re == b.re && a.im <= b.im);
}
template <class V>
bool truth(V a) {
  return a != 0;
}
template <class T>
bool truth(Complex<T> a) {
  return a.re != 0 || a.im != 0;
}

struct Less {
  template <class V>
  static bool run(V a, V b) {
    return a < b;
  }
  template <class T>
  static bool run(Complex<T> a, Complex<T> b) {
    return less(a, b);
  }
};
struct LessEqual {
  template <class V>
  static bool run(V a, V b) {
    return a <= b;
  }
  template <class T>
  static bool run(Complex<T> a, Complex<T> b) {
    return less_equal(a, b);
  }
};
struct Equal {
  template <class V>
  static bool run(V a, V b) {
    return a == b;
  }
  template <class T>
  static bool run(Complex<T> a, Complex<T> b) {
    return a.re == b.re && a.im == b.im;
  }
};
struct NotEqual {
  template <class V>
  static bool run(V a, V b) {
    return !Equal::run(a, b);
  }
};
struct LogicalAnd {
  template <class V>
  static bool run(V a, V b) {
    return truth(a) && truth(b);
  }
};
struct LogicalOr {
  template <class V>
  static bool run(V a, V b) {
    return truth(a) || truth(b);
  }
};
struct LogicalXor {
  template <class V>
  static bool run(V a, V b) {
    return truth(a) != truth(b);
  }
};
struct LogicalNot {
  template <class V>
  static bool run(V a) {
    return !truth(a);
  }
};
struct Isnan {
  template <class V>
  static bool run(V a) {
    return a != a;
  }
  template <class T>
  static bool run(Complex<T> a) {
    return std::isnan(a.re) || std::isnan(a.im);
  }
};
struct Isinf {
  template <class V>
  static bool run(V a) {
    return a - a != 0 && a == a;
  }
  template <class T>
  static bool run(Complex<T> a) {
    return std::isinf(a.re) || std::isinf(a.im);
  }
};
struct Isfinite {
  template <class V>
  static bool run(V a) {
    return a - a == 0;
  }
  template <class T>
  static bool run(Complex<T> a) {
    return std::isfinite(a.re) && std::isfinite(a.im);
  }
};
// By the bits: GCC 12 fails to vectorise a loop of std::signbit.
struct Signbit {
  static bool run(float a) { return std::bit_cast<int32_t>(a) < 0; }
  static bool run(double a) { return std::bit_cast<int64_t>(a) < 0; }
};
struct False {
  template <class V>
  static bool run(V) {
    return false;
  }
};
struct True {
  template <class V>
  static bool run(V) {
    return true;
  }
};

template <class F>
Loop* by_width(ScalarType type) {
  return is_floating(type)  ? pick_float<F, Bool>(type)
         : is_complex(type) ? pick_complex<F, Bool>(type)
                            : pick_width<F, Bool>(type);
}
template <class F>
Loop* by_sign(ScalarType type) {
  return is_floating(type)  ? pick_float<F, Bool>(type)
         : is_complex(type) ? pick_complex<F, Bool>(type)
                            : pick_integer<F, Bool>(type);
}
template <class F, class Whole>
Loop* test(ScalarType type) {
  return is_floating(type)  ? pick_unary_float<F, Bool>(type)
         : is_complex(type) ? pick_unary_complex<F, Bool>(type)
                            : pick_unary_width<Whole, Bool>(type);
}

/// a > b as b < a: the loop of the turned comparison, with the operands changed.
template <Loop* (*pick)(ScalarType)>
void turned_loop(const Kernel& kernel, char* const* args, const int64_t* steps, int64_t count, uint32_t* flags) {
  char* const places[] = {args[1], args[0], args[2]};
  const int64_t turned[] = {steps[1], steps[0], steps[2]};
  pick(kernel.type)(kernel, places, turned, count, flags);
}

/// any() and all() of truths next to each other: ends at the first piece that decides.
template <bool kDecides>
void decide_loop(const Kernel& kernel, char* const* args, const int64_t* steps, int64_t count, uint32_t* flags) {
  if (args[0] != args[2] || steps[0] != 0 || steps[2] != 0 || steps[1] != 1) {
    binary_loop<Bool, Bool, std::conditional_t<kDecides, LogicalOr, LogicalAnd>>(kernel, args, steps, count, flags);
    return;
  }
  constexpr int64_t kPiece = 256;
  bool decided = Bool::get(args[0]) == kDecides;
  for (int64_t i = 0; i < count && !decided; i += kPiece) {
    bool found = false;
    for (int64_t j = i; j < std::min(count, i + kPiece); ++j) {
      found |= (args[1][j] != 0) == kDecides;
    }
    decided = found;
  }
  Bool::put(args[2], decided == kDecides);
}

}  // namespace

Kernel find_comparison_kernel(Op op, ScalarType type) {
  const bool truths = type == ScalarType::kBool;
  switch (op) {
    case Op::kLess: return {by_sign<Less>(type)};
    case Op::kLessEqual: return {by_sign<LessEqual>(type)};
    case Op::kGreater: return {.loop = turned_loop<by_sign<Less>>, .type = type};
    case Op::kGreaterEqual: return {.loop = turned_loop<by_sign<LessEqual>>, .type = type};
    case Op::kEqual: return {by_width<Equal>(type)};
    case Op::kNotEqual: return {by_width<NotEqual>(type)};
    case Op::kLogicalAnd: return {truths ? decide_loop<false> : by_width<LogicalAnd>(type)};
    case Op::kLogicalOr: return {truths ? decide_loop<true> : by_width<LogicalOr>(type)};
    case Op::kLogicalXor: return {by_width<LogicalXor>(type)};
    case Op::kLogicalNot: return {test<LogicalNot, LogicalNot>(type)};
    case Op::kIsnan: return {test<Isnan, False>(type)};
    case Op::kIsinf: return {test<Isinf, False>(type)};
    case Op::kIsfinite: return {test<Isfinite, True>(type)};
    case Op::kSignbit: return {pick_unary_float<Signbit, Bool>(type)};
    default: return {};
  }
}

}  // namespace heapscope::modules::arrays
