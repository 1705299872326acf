// The limit on digits between int and decimal text (sys.set_int_max_str_digits): whether a number of digits exceeds it,
// and what the ValueError, or the SyntaxError of a literal, says. Model: Objects/longobject.c, MAX_STR_DIGITS (3.11).
#pragma once

#include <cstdint>
#include <string>

#include "objects/state.h"

namespace heapscope::objects {

/// Below this many digits the limit is not looked at.
inline constexpr int64_t kStrDigitsThreshold = 640;

inline bool exceeds_str_digits_limit(int64_t digits) {
  const int32_t limit = state().longs.max_str_digits;
  return digits > kStrDigitsThreshold && limit > 0 && digits > limit;
}

/// `digits`: of a text that would become a number; 0 when it is the number that would become a text.
inline std::string str_digits_limit_text(int64_t digits) {
  return "Exceeds the limit (" + std::to_string(state().longs.max_str_digits) +
         " digits) for integer string conversion" +
         (digits > 0 ? ": value has " + std::to_string(digits) + " digits" : "") +
         "; use sys.set_int_max_str_digits() to increase the limit";
}

}  // namespace heapscope::objects
