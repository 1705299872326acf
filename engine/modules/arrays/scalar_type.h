// Element types that numpy arrays and torch tensors share: sizes, kinds, rounding.
//
// Half and bfloat16 are stored as 16 bits and computed in float, rounded to nearest even.
#pragma once

#include <cstdint>
#include <cstring>

namespace heapscope::modules::arrays {

enum class ScalarType : uint8_t {
  kBool,
  kInt8,
  kUint8,
  kInt16,
  kUint16,
  kInt32,
  kUint32,
  kInt64,
  kUint64,
  kFloat16,
  kBfloat16,
  kFloat32,
  kFloat64,
  kComplex64,
  kComplex128,
  kObject,
  kText,
};

struct ScalarInfo {
  const char* numpy_name;  ///< null: numpy has no such type
  const char* torch_name;  ///< null: torch has no such type (here)
  uint8_t size;            ///< bytes of an element; 0: given with the type (text)
  char kind;               ///< numpy's kind character: b i u f c O U
  char code;               ///< numpy's type character
  uint8_t rank;            ///< order within promotion
};
const ScalarInfo& scalar_info(ScalarType type);

inline bool is_integer(ScalarType type) { return type >= ScalarType::kInt8 && type <= ScalarType::kUint64; }
inline bool is_unsigned(ScalarType type) {
  return type == ScalarType::kUint8 || type == ScalarType::kUint16 || type == ScalarType::kUint32 ||
         type == ScalarType::kUint64;
}
inline bool is_floating(ScalarType type) { return type >= ScalarType::kFloat16 && type <= ScalarType::kFloat64; }
inline bool is_complex(ScalarType type) { return type == ScalarType::kComplex64 || type == ScalarType::kComplex128; }
inline int64_t item_size(ScalarType type) { return scalar_info(type).size; }

float half_to_float(uint16_t bits);
uint16_t float_to_half(float value);
/// Rounds once from double, as a conversion from double does.
uint16_t double_to_half(double value);
inline float bfloat16_to_float(uint16_t bits) {
  const uint32_t wide = uint32_t{bits} << 16;
  float value = 0;
  std::memcpy(&value, &wide, sizeof value);
  return value;
}
uint16_t float_to_bfloat16(float value);

/// One element of any type, unpacked: integers exact, floats as double.
struct Scalar {
  enum class Form : uint8_t { kInteger, kUnsigned, kFloat, kComplex, kObject } form;
  int64_t integer = 0;  ///< kInteger and kUnsigned (bits)
  double real = 0;
  double imag = 0;
  uint64_t object = 0;  ///< address of a PyObject, borrowed

  static Scalar of_integer(int64_t value) { return {Form::kInteger, value, 0, 0, 0}; }
  static Scalar of_unsigned(uint64_t value) { return {Form::kUnsigned, static_cast<int64_t>(value), 0, 0, 0}; }
  static Scalar of_float(double value) { return {Form::kFloat, 0, value, 0, 0}; }
  static Scalar of_complex(double re, double im) { return {Form::kComplex, 0, re, im, 0}; }

  [[nodiscard]] bool is_true() const;
  [[nodiscard]] double as_double() const;
  [[nodiscard]] int64_t as_int64() const;  ///< floats truncate as C does, out of range gives INT64_MIN
};

/// Reads and writes one element; `at` need not be aligned. Conversions are C's (wrap, truncate).
Scalar load(ScalarType type, const char* at);
void store(ScalarType type, char* at, const Scalar& value);

/// Converts `count` elements between types and strides (bytes).
void convert(ScalarType from, const char* source, int64_t source_stride, ScalarType to, char* target,
             int64_t target_stride, int64_t count);

}  // namespace heapscope::modules::arrays
