#include "modules/arrays/scalar_type.h"

#include <cmath>
#include <limits>

#include "base/check.h"
#include "modules/arrays/kernels.h"

namespace heapscope::modules::arrays {
namespace {

constexpr ScalarInfo kInfos[] = {
    {"bool", "bool", 1, 'b', '?', 0},
    {"int8", "int8", 1, 'i', 'b', 1},
    {"uint8", "uint8", 1, 'u', 'B', 2},
    {"int16", "int16", 2, 'i', 'h', 3},
    {"uint16", nullptr, 2, 'u', 'H', 4},
    {"int32", "int32", 4, 'i', 'i', 5},
    {"uint32", nullptr, 4, 'u', 'I', 6},
    {"int64", "int64", 8, 'i', 'l', 7},
    {"uint64", nullptr, 8, 'u', 'L', 8},
    {"float16", "float16", 2, 'f', 'e', 9},
    {nullptr, "bfloat16", 2, 'f', 0, 10},
    {"float32", "float32", 4, 'f', 'f', 11},
    {"float64", "float64", 8, 'f', 'd', 12},
    {"complex64", "complex64", 8, 'c', 'F', 13},
    {"complex128", "complex128", 16, 'c', 'D', 14},
    {"object", nullptr, 8, 'O', 'O', 15},
    {"str", nullptr, 0, 'U', 'U', 16},
};

template <class T>
T read(const char* at) {
  T value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

template <class T>
void write(char* at, T value) {
  std::memcpy(at, &value, sizeof value);
}

int64_t truncated(double value) {
  // C leaves this undefined; x86-64 gives the smallest integer.
  if (!(value > -9223372036854775809.0 && value < 9223372036854775808.0)) {
    return std::numeric_limits<int64_t>::min();
  }
  return static_cast<int64_t>(value);
}

template <class T>
void store_integer(char* at, const Scalar& value) {
  int64_t bits = 0;
  if (value.form == Scalar::Form::kFloat || value.form == Scalar::Form::kComplex) {
    bits = sizeof(T) == 8 && !std::numeric_limits<T>::is_signed && value.real >= 9223372036854775808.0 &&
                   value.real < 18446744073709551616.0
               ? static_cast<int64_t>(static_cast<uint64_t>(value.real))
               : truncated(value.real);
  } else {
    bits = value.integer;
  }
  write<T>(at, static_cast<T>(bits));
}

template <class T>
void convert_same_kind(const char* source, int64_t source_stride, char* target, int64_t target_stride, int64_t count) {
  for (int64_t i = 0; i < count; ++i) {
    write<T>(target + i * target_stride, read<T>(source + i * source_stride));
  }
}

}  // namespace

const ScalarInfo& scalar_info(ScalarType type) { return kInfos[static_cast<int>(type)]; }

float half_to_float(uint16_t bits) {
  const uint32_t sign = uint32_t{bits & 0x8000u} << 16;
  const uint32_t exponent = (bits >> 10) & 0x1f;
  uint32_t mantissa = bits & 0x3ffu;
  uint32_t wide = 0;
  if (exponent == 0x1f) {
    wide = sign | 0x7f800000u | (mantissa << 13);
  } else if (exponent != 0) {
    wide = sign | ((exponent + 112) << 23) | (mantissa << 13);
  } else if (mantissa == 0) {
    wide = sign;
  } else {  // subnormal: shift until the hidden bit shows
    uint32_t shift = 0;
    while ((mantissa & 0x400u) == 0) {
      mantissa <<= 1;
      ++shift;
    }
    wide = sign | ((113 - shift) << 23) | ((mantissa & 0x3ffu) << 13);
  }
  float value = 0;
  std::memcpy(&value, &wide, sizeof value);
  return value;
}

uint16_t double_to_half(double value) {
  const uint64_t bits = [&] {
    uint64_t b = 0;
    std::memcpy(&b, &value, sizeof b);
    return b;
  }();
  const auto sign = static_cast<uint16_t>((bits >> 48) & 0x8000u);
  if (std::isnan(value)) {
    return static_cast<uint16_t>(sign | 0x7e00u);
  }
  const double magnitude = std::fabs(value);
  if (magnitude >= 65520.0) {  // rounds to infinity
    return static_cast<uint16_t>(sign | 0x7c00u);
  }
  if (magnitude < 6.103515625e-05) {  // subnormal: units of 2**-24, ties to even
    return static_cast<uint16_t>(sign | static_cast<uint16_t>(std::nearbyint(magnitude * 16777216.0)));
  }
  int exponent = 0;
  const double fraction = std::frexp(magnitude, &exponent);  // in [0.5, 1)
  auto mantissa = static_cast<uint32_t>(std::nearbyint(std::ldexp(fraction, 11)));
  auto biased = static_cast<uint32_t>(exponent + 14);
  if (mantissa == 2048) {
    mantissa = 1024;
    ++biased;
  }
  return static_cast<uint16_t>(sign | (biased << 10) | (mantissa & 0x3ffu));
}

uint16_t float_to_half(float value) { return double_to_half(value); }

uint16_t float_to_bfloat16(float value) {
  if (std::isnan(value)) {
    return 0x7fc0;
  }
  uint32_t bits = 0;
  std::memcpy(&bits, &value, sizeof bits);
  return static_cast<uint16_t>((bits + 0x7fffu + ((bits >> 16) & 1)) >> 16);
}

bool Scalar::is_true() const {
  switch (form) {
    case Form::kInteger:
    case Form::kUnsigned: return integer != 0;
    case Form::kFloat: return real != 0;
    case Form::kComplex: return real != 0 || imag != 0;
    case Form::kObject: return object != 0;
  }
  return false;
}

double Scalar::as_double() const {
  switch (form) {
    case Form::kInteger: return static_cast<double>(integer);
    case Form::kUnsigned: return static_cast<double>(static_cast<uint64_t>(integer));
    default: return real;
  }
}

int64_t Scalar::as_int64() const {
  return form == Form::kInteger || form == Form::kUnsigned ? integer : truncated(real);
}

Scalar load(ScalarType type, const char* at) {
  switch (type) {
    case ScalarType::kBool: return Scalar::of_integer(*at != 0);
    case ScalarType::kInt8: return Scalar::of_integer(read<int8_t>(at));
    case ScalarType::kUint8: return Scalar::of_integer(read<uint8_t>(at));
    case ScalarType::kInt16: return Scalar::of_integer(read<int16_t>(at));
    case ScalarType::kUint16: return Scalar::of_integer(read<uint16_t>(at));
    case ScalarType::kInt32: return Scalar::of_integer(read<int32_t>(at));
    case ScalarType::kUint32: return Scalar::of_integer(read<uint32_t>(at));
    case ScalarType::kInt64: return Scalar::of_integer(read<int64_t>(at));
    case ScalarType::kUint64: return Scalar::of_unsigned(read<uint64_t>(at));
    case ScalarType::kFloat16: return Scalar::of_float(half_to_float(read<uint16_t>(at)));
    case ScalarType::kBfloat16: return Scalar::of_float(bfloat16_to_float(read<uint16_t>(at)));
    case ScalarType::kFloat32: return Scalar::of_float(read<float>(at));
    case ScalarType::kFloat64: return Scalar::of_float(read<double>(at));
    case ScalarType::kComplex64: return Scalar::of_complex(read<float>(at), read<float>(at + 4));
    case ScalarType::kComplex128: return Scalar::of_complex(read<double>(at), read<double>(at + 8));
    case ScalarType::kObject: return {Scalar::Form::kObject, 0, 0, 0, read<uint64_t>(at)};
    case ScalarType::kText: break;
  }
  HS_CHECK(false);
}

void store(ScalarType type, char* at, const Scalar& value) {
  switch (type) {
    case ScalarType::kBool: *at = value.is_true() ? 1 : 0; return;
    case ScalarType::kInt8: store_integer<int8_t>(at, value); return;
    case ScalarType::kUint8: store_integer<uint8_t>(at, value); return;
    case ScalarType::kInt16: store_integer<int16_t>(at, value); return;
    case ScalarType::kUint16: store_integer<uint16_t>(at, value); return;
    case ScalarType::kInt32: store_integer<int32_t>(at, value); return;
    case ScalarType::kUint32: store_integer<uint32_t>(at, value); return;
    case ScalarType::kInt64: store_integer<int64_t>(at, value); return;
    case ScalarType::kUint64: store_integer<uint64_t>(at, value); return;
    case ScalarType::kFloat16: write<uint16_t>(at, double_to_half(value.as_double())); return;
    case ScalarType::kBfloat16: write<uint16_t>(at, float_to_bfloat16(static_cast<float>(value.as_double()))); return;
    case ScalarType::kFloat32: write<float>(at, static_cast<float>(value.as_double())); return;
    case ScalarType::kFloat64: write<double>(at, value.as_double()); return;
    case ScalarType::kComplex64:
      write<float>(at, static_cast<float>(value.as_double()));
      write<float>(at + 4, static_cast<float>(value.imag));
      return;
    case ScalarType::kComplex128:
      write<double>(at, value.as_double());
      write<double>(at + 8, value.imag);
      return;
    case ScalarType::kObject: write<uint64_t>(at, value.object); return;
    case ScalarType::kText: break;
  }
  HS_CHECK(false);
}

void convert(ScalarType from, const char* source, int64_t source_stride, ScalarType to, char* target,
             int64_t target_stride, int64_t count) {
  if (from == to) {
    const int64_t size = item_size(from);
    if (source_stride == size && target_stride == size) {
      std::memmove(target, source, static_cast<size_t>(size * count));
      return;
    }
    switch (size) {
      case 1: convert_same_kind<uint8_t>(source, source_stride, target, target_stride, count); return;
      case 2: convert_same_kind<uint16_t>(source, source_stride, target, target_stride, count); return;
      case 4: convert_same_kind<uint32_t>(source, source_stride, target, target_stride, count); return;
      case 8: convert_same_kind<uint64_t>(source, source_stride, target, target_stride, count); return;
      default: break;
    }
  }
  if (convert_numbers(from, source, source_stride, to, target, target_stride, count)) {
    return;
  }
  for (int64_t i = 0; i < count; ++i) {
    store(to, target + i * target_stride, load(from, source + i * source_stride));
  }
}

}  // namespace heapscope::modules::arrays
