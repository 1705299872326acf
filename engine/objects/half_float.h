// IEEE 754 half precision, for the format 'e'.  Model: PyFloat_Pack2, PyFloat_Unpack2 (3.11).
#pragma once

#include <cmath>
#include <cstdint>

namespace heapscope::objects {

inline double half_to_double(uint16_t half) {
  const int exponent = (half >> 10) & 31;
  const int fraction = half & 1023;
  double value = 0;
  if (exponent == 31) {
    value = fraction == 0 ? HUGE_VAL : std::nan("");
  } else if (exponent == 0) {
    value = std::ldexp(static_cast<double>(fraction), -24);
  } else {
    value = std::ldexp(static_cast<double>(fraction + 1024), exponent - 25);
  }
  return (half & 0x8000) != 0 ? -value : value;
}

/// Nearest half, ties to even; false when it is too large.
inline bool double_to_half(double x, uint16_t* half) {
  const auto sign = static_cast<uint16_t>(std::signbit(x) ? 0x8000 : 0);
  if (std::isnan(x)) {
    *half = sign | 0x7e00;
    return true;
  }
  x = std::fabs(x);
  if (std::isinf(x)) {
    *half = sign | 0x7c00;
    return true;
  }
  if (x == 0) {
    *half = sign;
    return true;
  }
  int exponent = 0;
  (void)std::frexp(x, &exponent);
  // Scaled so that the last kept bit is the ones place.
  const int scale = exponent < -13 ? 24 : 11 - exponent;
  const double scaled = std::nearbyint(std::ldexp(x, scale));
  const auto bits = static_cast<int>(scaled);
  int result = 0;
  if (exponent < -13) {
    result = bits;  // subnormal; 1024 becomes the smallest normal
  } else {
    result = ((exponent + 14) << 10) + (bits - 1024);
  }
  if (result >= 0x7c00) {
    return false;
  }
  *half = static_cast<uint16_t>(sign | result);
  return true;
}

}  // namespace heapscope::objects
