// Conversions between element types in loops of their own, one for each pair of number types.
#include <limits>

#include "modules/arrays/kernel_loops.h"

namespace heapscope::modules::arrays {

namespace {

using Converter = void(const char* source, int64_t source_stride, char* target, int64_t target_stride, int64_t count);

/// C leaves conversions out of range undefined; these are x86-64's.
template <class To, class From>
To value_as(From from) {
  if constexpr (std::is_same_v<To, bool>) {
    return from != 0;
  } else if constexpr (std::is_floating_point_v<From> && std::is_integral_v<To>) {
    const bool fits =
        from > static_cast<From>(-9223372036854775809.0) && from < static_cast<From>(9223372036854775808.0);
    if constexpr (std::is_same_v<To, uint64_t>) {
      if (from >= static_cast<From>(9223372036854775808.0)) {
        return from < static_cast<From>(18446744073709551616.0) ? static_cast<uint64_t>(from) : 0;
      }
    }
    if constexpr (sizeof(To) == 4 && std::is_signed_v<To>) {
      return from > static_cast<From>(-2147483649.0) && from < static_cast<From>(2147483648.0)
                 ? static_cast<To>(from)
                 : std::numeric_limits<To>::min();
    } else if constexpr (sizeof(To) < 4) {  // by way of int
      const bool small = from > static_cast<From>(-2147483649.0) && from < static_cast<From>(2147483648.0);
      return static_cast<To>(small ? static_cast<int32_t>(from) : std::numeric_limits<int32_t>::min());
    } else {
      return static_cast<To>(fits ? static_cast<int64_t>(from) : std::numeric_limits<int64_t>::min());
    }
  } else {
    return static_cast<To>(from);
  }
}

template <class T>
struct IsComplex : std::false_type {};
template <class T>
struct IsComplex<Complex<T>> : std::true_type {};

template <class From, class To>
void convert_one(const char* source, char* to) {
  using F = typename From::Value;
  using T = typename To::Value;
  const F from = From::get(source);
  if constexpr (IsComplex<F>::value && IsComplex<T>::value) {
    using Part = decltype(T::re);
    To::put(to, T{static_cast<Part>(from.re), static_cast<Part>(from.im)});
  } else if constexpr (IsComplex<F>::value && std::is_same_v<T, bool>) {
    To::put(to, from.re != 0 || from.im != 0);
  } else if constexpr (IsComplex<F>::value) {
    To::put(to, value_as<T>(from.re));
  } else if constexpr (IsComplex<T>::value) {
    To::put(to, T{static_cast<decltype(T::re)>(from), 0});
  } else if constexpr (std::is_same_v<To, Half> && !std::is_same_v<F, bool>) {
    Plain<uint16_t>::put(to, double_to_half(static_cast<double>(from)));
  } else {
    To::put(to, value_as<T>(from));
  }
}

inline double real_part(double value) { return value; }
template <class T>
double real_part(Complex<T> value) {
  return static_cast<double>(value.re);
}

/// Floats next to each other become uint32 four at a time, which has other values for what does not fit than one alone.
/// Of complex numbers the last four go one by one.
template <class From>
int64_t convert_fours(const char* source, char* target, int64_t count) {
  using T = Plain<uint32_t>;
  const int64_t several = IsComplex<typename From::Value>::value && count > 0 ? count - 1 : count;
  const int64_t whole = several - several % 4;
  for (int64_t i = 0; i < whole; ++i) {
    const double from = real_part(From::get(source + i * From::kSize));
    const bool high = from >= 2147483648.0;
    const bool fits = high ? from < 4294967296.0 : from > -2147483649.0;
    T::put(target + i * T::kSize, fits ? value_as<uint32_t>(from) : high ? 0 : 0x80000000U);
  }
  return whole;
}

template <class From, class To>
void convert_loop(const char* source, int64_t source_stride, char* target, int64_t target_stride, int64_t count) {
  using Given = typename From::Value;
  if constexpr (std::is_same_v<To, Plain<uint32_t>> && (std::is_floating_point_v<Given> || IsComplex<Given>::value) &&
                !std::is_same_v<From, Half>) {
    if (source_stride == From::kSize && target_stride == To::kSize) {
      const int64_t done = convert_fours<From>(source, target, count);
      source += done * From::kSize;
      target += done * To::kSize;
      count -= done;
    }
  }
  if (kCloseLoops && source_stride == From::kSize && target_stride == To::kSize) {
    for (int64_t i = 0; i < count; ++i) {
      convert_one<From, To>(source + i * From::kSize, target + i * To::kSize);
    }
    return;
  }
  const auto from_step = static_cast<intptr_t>(source_stride);
  const auto to_step = static_cast<intptr_t>(target_stride);
  for (auto left = static_cast<intptr_t>(count); left > 0; --left, source += from_step, target += to_step) {
    convert_one<From, To>(source, target);
  }
}

// clang-format off
#define HS_NUMBER_TYPES(X)                                                                                    \
  X(kBool, Bool) X(kInt8, Plain<int8_t>) X(kUint8, Plain<uint8_t>) X(kInt16, Plain<int16_t>)                  \
  X(kUint16, Plain<uint16_t>) X(kInt32, Plain<int32_t>) X(kUint32, Plain<uint32_t>) X(kInt64, Plain<int64_t>) \
  X(kUint64, Plain<uint64_t>) X(kFloat16, Half) X(kFloat32, Plain<float>) X(kFloat64, Plain<double>)          \
  X(kComplex64, Complex64) X(kComplex128, Complex128)
// clang-format on

template <class From>
Converter* converter_from(ScalarType to) {
  switch (to) {
#define HS_CASE(name, type) \
  case ScalarType::name: return convert_loop<From, type>;
    HS_NUMBER_TYPES(HS_CASE)
#undef HS_CASE
    default: return nullptr;
  }
}

template <class T>
void move_rows(const char* source, int64_t source_row, int64_t source_stride, char* target, int64_t target_row,
               int64_t target_stride, int64_t rows, int64_t count) {
  for (int64_t row = 0; row < rows; ++row, source += source_row, target += target_row) {
    for (int64_t i = 0; i < count; ++i) {
      Plain<T>::put(target + i * target_stride, Plain<T>::get(source + i * source_stride));
    }
  }
}

}  // namespace

void convert_rows(ScalarType from, const char* source, int64_t source_row, int64_t source_stride, ScalarType to,
                  char* target, int64_t target_row, int64_t target_stride, int64_t rows, int64_t count) {
  if (from == to && item_size(from) == 8) {
    move_rows<uint64_t>(source, source_row, source_stride, target, target_row, target_stride, rows, count);
  } else if (from == to && item_size(from) == 4) {
    move_rows<uint32_t>(source, source_row, source_stride, target, target_row, target_stride, rows, count);
  } else {
    for (int64_t row = 0; row < rows; ++row) {
      convert(from, source + row * source_row, source_stride, to, target + row * target_row, target_stride, count);
    }
  }
}

bool convert_numbers(ScalarType from, const char* source, int64_t source_stride, ScalarType to, char* target,
                     int64_t target_stride, int64_t count) {
  Converter* converter = nullptr;
  switch (from) {
#define HS_CASE(name, type) \
  case ScalarType::name: converter = converter_from<type>(to); break;
    HS_NUMBER_TYPES(HS_CASE)
#undef HS_CASE
    default: break;
  }
  if (converter == nullptr) {
    return false;
  }
  converter(source, source_stride, target, target_stride, count);
  return true;
}

}  // namespace heapscope::modules::arrays
