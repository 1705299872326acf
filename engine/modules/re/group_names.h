// What stands for a group in a pattern or a template: its name, or its number as int() reads one.
//
// Anything but plain digits (" 1 ", "+1", digits of other scripts) is deprecated. Model: Lib/re/_parser.py _parse and
// parse_template, where condname or name is no identifier (3.11).
#pragma once

#include <algorithm>
#include <string>

#include "objects/object.h"
#include "objects/unicode_ctype.h"

namespace heapscope::modules::re {

/// No pattern has that many groups.
inline constexpr size_t kMostGroupDigits = 9;

/// The number's digits, without zeros in front; empty when int() does not take the text, or it is negative.
inline std::string group_digits(const std::u32string& name) {
  const auto is_space = [](char32_t c) { return objects::unicode_is_space(static_cast<uint32_t>(c)); };
  auto at = std::find_if_not(name.begin(), name.end(), is_space);
  auto end = std::find_if_not(name.rbegin(), name.rend(), is_space).base();
  const bool negative = at < end && *at == '-';
  at += at < end && (*at == '-' || *at == '+') ? 1 : 0;
  std::string digits;
  bool after_digit = false;
  for (; at < end; ++at) {
    if (*at == '_' && after_digit) {
      after_digit = false;
      continue;
    }
    const int value = objects::unicode_to_decimal(static_cast<uint32_t>(*at));
    if (value < 0) {
      return {};
    }
    after_digit = true;
    if (digits == "0") {
      digits.clear();
    }
    digits.push_back(static_cast<char>('0' + value));
  }
  return after_digit && (!negative || digits == "0") ? digits : std::string();
}

inline bool is_plain_number(const std::u32string& name) {
  return std::all_of(name.begin(), name.end(), [](char32_t c) { return c >= '0' && c <= '9'; });
}

inline bool is_ascii_name(const std::u32string& name) {
  return std::all_of(name.begin(), name.end(), [](char32_t c) { return c < 128; });
}

/// As repr() shows it, of a pattern of bytes as ascii() does.
std::string shown_name(const std::u32string& name, bool is_bytes);
/// What the DeprecationWarning says.
std::string bad_name_warning(const std::u32string& name, bool is_bytes, int64_t position);

}  // namespace heapscope::modules::re
