// Between doubles and text, exactly and the same on every platform.
// Model: Python/pystrtod.c and Python/dtoa.c (3.11), written with our own exact decimal expansion.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace heapscope::objects {

enum FloatTextFlags : unsigned {
  kFloatSign = 0x01,        ///< always a sign
  kFloatAddDot0 = 0x02,     ///< ".0" after an integral result
  kFloatAlternate = 0x04,   ///< keep the point and trailing zeros ('#')
  kFloatNoNegative0 = 0x08  ///< -0 is written as 0 ('z')
};

/// PyOS_double_to_string: format 'e', 'f', 'g', 'E', 'F', 'G' with `precision`, or 'r' (shortest
/// text that reads back as the same double; precision 0).
std::string double_to_string(double value, char format, int64_t precision, unsigned flags);

/// PyOS_string_to_double's grammar, no underscores or whitespace: the number of characters used,
/// 0 when the text does not start with a number.  Overflow gives an infinity.
int64_t string_to_double(std::string_view text, double* value);

/// Rounded to `digits` decimals, half to even on the exact value (float.__round__); may be infinite.
double round_to_decimals(double value, int64_t digits);

}  // namespace heapscope::objects
