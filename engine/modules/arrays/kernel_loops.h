// Templates of inner loops, for the files that instantiate them: element types, and walks with one and two inputs.
#pragma once

#include <cmath>
#include <cstring>
#include <type_traits>

#include "modules/arrays/kernels.h"

namespace heapscope::modules::arrays {

/// How an element is read and written: Value is what is computed with.
template <class T>
struct Plain {
  using Value = T;
  static constexpr int64_t kSize = sizeof(T);
  static T get(const char* at) {
    T value;
    std::memcpy(&value, at, sizeof value);
    return value;
  }
  static void put(char* at, T value) { std::memcpy(at, &value, sizeof value); }
};
struct Half {
  using Value = float;
  static constexpr int64_t kSize = 2;
  static float get(const char* at) { return half_to_float(Plain<uint16_t>::get(at)); }
  static void put(char* at, float value) { Plain<uint16_t>::put(at, float_to_half(value)); }
};
struct Bool {
  using Value = bool;
  static constexpr int64_t kSize = 1;
  static bool get(const char* at) { return *at != 0; }
  static void put(char* at, bool value) { *at = value ? 1 : 0; }
};
template <class T>
struct Complex {
  T re;
  T im;
};
using Complex64 = Plain<Complex<float>>;
using Complex128 = Plain<Complex<double>>;

/// Whether loops have copies of their own for elements that lie next to each other, which the compiler vectorises.
/// In WebAssembly it vectorises nothing (cmake/compiler.cmake), and the module's bytes count.
#ifdef __EMSCRIPTEN__
inline constexpr bool kCloseLoops = false;
#else
inline constexpr bool kCloseLoops = true;
#endif

// There, files that are compiled with -msimd128 take 16 bytes at a time by themselves, of the types and for the
// operations (F::kVectors) that are used most.
#ifdef __wasm_simd128__
inline constexpr bool kVectorLoops = true;
#else
inline constexpr bool kVectorLoops = false;
#endif

template <class T>
struct Vector {
  static constexpr bool kThere = false;
};
template <class T>
requires(std::is_same_v<T, float> || std::is_same_v<T, double> || std::is_same_v<T, uint32_t> ||
         std::is_same_v<T, uint64_t>) struct Vector<T> {
  static constexpr bool kThere = kVectorLoops;
  static constexpr int64_t kLanes = 16 / sizeof(T);
  typedef T Type __attribute__((vector_size(16)));
  static Type get(const char* at) {
    Type value;
    std::memcpy(&value, at, sizeof value);
    return value;
  }
  static void put(char* at, Type value) { std::memcpy(at, &value, sizeof value); }
};
/// Numbers that a loop takes at once: four vectors, which do not wait for each other.
template <class V>
struct Lanes {
  typedef V Vector __attribute__((vector_size(16)));  // NOLINT(modernize-use-using): GCC takes it on a typedef only
  static constexpr int64_t kWidth = 16 / sizeof(V);
  static constexpr int64_t kVectors = 4;
  static constexpr int64_t kCount = kWidth * kVectors;
  static Vector get(const char* at) {
    Vector value;
    std::memcpy(&value, at, sizeof value);
    return value;
  }
};

template <class In>
inline constexpr bool kHasVectors = Vector<typename In::Value>::kThere&& std::is_same_v<In, Plain<typename In::Value>>;

/// A store of 16 bytes at `to` changes nothing that a later load at `from` or behind it was to see unchanged.
inline bool may_go_by_vectors(const char* to, const char* from) {
  const intptr_t ahead = to - from;
  return ahead <= 0 || ahead >= 16;
}

template <class In, class Out, class F>
void unary_loop(const Kernel&, char* const* args, const int64_t* steps, int64_t count, uint32_t*) {
  const char* a = args[0];
  char* r = args[1];
  const auto sa = static_cast<intptr_t>(steps[0]);
  const auto sr = static_cast<intptr_t>(steps[1]);
  if (kCloseLoops && sa == In::kSize && sr == Out::kSize) {
    for (int64_t i = 0; i < count; ++i) {
      Out::put(r + i * Out::kSize, F::run(In::get(a + i * In::kSize)));
    }
    return;
  }
  auto left = static_cast<intptr_t>(count);
  using Lanes = Vector<typename In::Value>;
  if constexpr (kHasVectors<In> && std::is_same_v<In, Out> && requires { F::kVectors; }) {
    if (sa == In::kSize && sr == In::kSize && may_go_by_vectors(r, a)) {
      for (; left >= Lanes::kLanes; left -= Lanes::kLanes, a += 16, r += 16) {
        Lanes::put(r, F::run(Lanes::get(a)));
      }
    }
  }
  for (; left > 0; --left, a += sa, r += sr) {
    Out::put(r, F::run(In::get(a)));
  }
}

template <class In, class Out, class F>
void binary_loop(const Kernel&, char* const* args, const int64_t* steps, int64_t count, uint32_t*) {
  const char* a = args[0];
  const char* b = args[1];
  char* r = args[2];
  const auto sa = static_cast<intptr_t>(steps[0]);
  const auto sb = static_cast<intptr_t>(steps[1]);
  const auto sr = static_cast<intptr_t>(steps[2]);
  if constexpr (std::is_same_v<In, Out>) {
    if (a == r && sa == 0 && sr == 0) {
      typename In::Value total = In::get(a);
      auto left = static_cast<intptr_t>(count);
      if constexpr (kCloseLoops && std::is_integral_v<typename In::Value>) {
        if (sb == In::kSize) {  // in any order, so the compiler's vectors do
          for (; left > 0; --left) {
            total = F::run(total, In::get(b + (left - 1) * In::kSize));
          }
        }
      }
      for (; left > 0; --left, b += sb) {
        total = F::run(total, In::get(b));
        if constexpr (std::is_same_v<In, Half> && !requires { F::kKeepsFloat; }) {  // else each step is rounded
          total = half_to_float(float_to_half(total));
        }
      }
      Out::put(r, total);
      return;
    }
  }
  if (kCloseLoops && sr == Out::kSize && sa == In::kSize && sb == In::kSize) {
    for (int64_t i = 0; i < count; ++i) {
      Out::put(r + i * Out::kSize, F::run(In::get(a + i * In::kSize), In::get(b + i * In::kSize)));
    }
  } else if (kCloseLoops && sr == Out::kSize && sa == In::kSize && sb == 0) {
    const typename In::Value right = In::get(b);
    for (int64_t i = 0; i < count; ++i) {
      Out::put(r + i * Out::kSize, F::run(In::get(a + i * In::kSize), right));
    }
  } else {
    auto left = static_cast<intptr_t>(count);
    using Lanes = Vector<typename In::Value>;
    if constexpr (kHasVectors<In> && std::is_same_v<In, Out> && requires { F::kVectors; }) {
      if (sr == In::kSize && sa == In::kSize && may_go_by_vectors(r, a)) {
        if (sb == In::kSize && may_go_by_vectors(r, b)) {
          for (; left >= Lanes::kLanes; left -= Lanes::kLanes, a += 16, b += 16, r += 16) {
            Lanes::put(r, F::run(Lanes::get(a), Lanes::get(b)));
          }
        } else if (sb == 0 && (b < r || b >= r + left * In::kSize)) {
          const typename Lanes::Type right = In::get(b) - typename Lanes::Type{};  // the same in each lane
          for (; left >= Lanes::kLanes; left -= Lanes::kLanes, a += 16, r += 16) {
            Lanes::put(r, F::run(Lanes::get(a), right));
          }
        }
      }
    }
    for (; left > 0; --left, a += sa, b += sb, r += sr) {
      Out::put(r, F::run(In::get(a), In::get(b)));
    }
  }
}

// Which instance an operation of two inputs, and below of one, has for a type. pick_width: integers whose sign does
// not matter, and bool as a byte.
#define HS_PICK(In) binary_loop<In, std::conditional_t<std::is_void_v<Out>, In, Out>, F>
template <class F, class Out = void>
Loop* pick_width(ScalarType type) {
  switch (item_size(type)) {
    case 1: return HS_PICK(Plain<uint8_t>);
    case 2: return HS_PICK(Plain<uint16_t>);
    case 4: return HS_PICK(Plain<uint32_t>);
    default: return HS_PICK(Plain<uint64_t>);
  }
}
template <class F, class Out = void>
Loop* pick_integer(ScalarType type) {
  switch (type) {
    case ScalarType::kInt8: return HS_PICK(Plain<int8_t>);
    case ScalarType::kInt16: return HS_PICK(Plain<int16_t>);
    case ScalarType::kInt32: return HS_PICK(Plain<int32_t>);
    case ScalarType::kInt64: return HS_PICK(Plain<int64_t>);
    default: return pick_width<F, Out>(type);
  }
}
template <class F, class Out = void>
Loop* pick_float(ScalarType type) {
  switch (type) {
    case ScalarType::kFloat16: return HS_PICK(Half);
    case ScalarType::kFloat32: return HS_PICK(Plain<float>);
    case ScalarType::kFloat64: return HS_PICK(Plain<double>);
    default: return nullptr;
  }
}
template <class F, class Out = void>
Loop* pick_complex(ScalarType type) {
  switch (type) {
    case ScalarType::kComplex64: return HS_PICK(Complex64);
    case ScalarType::kComplex128: return HS_PICK(Complex128);
    default: return nullptr;
  }
}
#undef HS_PICK

#define HS_PICK(In) unary_loop<In, std::conditional_t<std::is_void_v<Out>, In, Out>, F>
template <class F, class Out = void>
Loop* pick_unary_width(ScalarType type) {
  switch (item_size(type)) {
    case 1: return HS_PICK(Plain<uint8_t>);
    case 2: return HS_PICK(Plain<uint16_t>);
    case 4: return HS_PICK(Plain<uint32_t>);
    default: return HS_PICK(Plain<uint64_t>);
  }
}
template <class F, class Out = void>
Loop* pick_unary_integer(ScalarType type) {
  switch (type) {
    case ScalarType::kInt8: return HS_PICK(Plain<int8_t>);
    case ScalarType::kInt16: return HS_PICK(Plain<int16_t>);
    case ScalarType::kInt32: return HS_PICK(Plain<int32_t>);
    case ScalarType::kInt64: return HS_PICK(Plain<int64_t>);
    default: return pick_unary_width<F, Out>(type);
  }
}
template <class F, class Out = void>
Loop* pick_unary_float(ScalarType type) {
  switch (type) {
    case ScalarType::kFloat16: return HS_PICK(Half);
    case ScalarType::kFloat32: return HS_PICK(Plain<float>);
    case ScalarType::kFloat64: return HS_PICK(Plain<double>);
    default: return nullptr;
  }
}
template <class F, class Out = void>
Loop* pick_unary_complex(ScalarType type) {
  switch (type) {
    case ScalarType::kComplex64: return HS_PICK(Complex64);
    case ScalarType::kComplex128: return HS_PICK(Complex128);
    default: return nullptr;
  }
}
#undef HS_PICK

}  // namespace heapscope::modules::arrays
