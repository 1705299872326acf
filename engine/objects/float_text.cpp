#include "objects/float_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace heapscope::objects {

namespace {

/// 0.d1d2d3... * 10**point, no zeros at either end; zero is "0" with point 1, as dtoa gives it.
struct Decimal {
  std::string digits;
  int64_t point;
};

constexpr uint32_t kBillion = 1000000000;

void append_nine(std::string* out, uint32_t value) {
  char buffer[9];
  for (int i = 8; i >= 0; --i) {
    buffer[i] = static_cast<char>('0' + value % 10);
    value /= 10;
  }
  out->append(buffer, 9);
}

/// All decimal digits of a positive finite double.  A double is an integer times a power of two:
/// its integer part is divided by 10**9 from the top, its fraction multiplied by 10**9.
Decimal exact_decimal(double value) {
  int exponent = 0;
  const double fraction = std::frexp(value, &exponent);
  auto mantissa = static_cast<uint64_t>(std::ldexp(fraction, 53));
  exponent -= 53;
  std::string whole;
  std::string rest;
  std::vector<uint32_t> words;  // base 2**32, least significant first
  if (exponent >= 0 || exponent > -64) {
    if (exponent >= 0) {
      words.assign(static_cast<size_t>(exponent / 32), 0u);
      const unsigned __int128 shifted = static_cast<unsigned __int128>(mantissa) << (exponent % 32);
      for (int i = 0; i < 3; ++i) {
        words.push_back(static_cast<uint32_t>(shifted >> (32 * i)));
      }
    } else {
      const uint64_t integer = mantissa >> -exponent;
      words = {static_cast<uint32_t>(integer), static_cast<uint32_t>(integer >> 32)};
      mantissa -= integer << -exponent;
    }
    std::vector<uint32_t> chunks;
    while (!words.empty() && words.back() == 0) {
      words.pop_back();
    }
    while (!words.empty()) {
      uint64_t remainder = 0;
      for (size_t i = words.size(); i-- > 0;) {
        remainder = (remainder << 32) | words[i];
        words[i] = static_cast<uint32_t>(remainder / kBillion);
        remainder %= kBillion;
      }
      chunks.push_back(static_cast<uint32_t>(remainder));
      while (!words.empty() && words.back() == 0) {
        words.pop_back();
      }
    }
    for (size_t i = chunks.size(); i-- > 0;) {
      append_nine(&whole, chunks[i]);
    }
  }
  if (exponent < 0 && mantissa != 0) {
    const int bits = -exponent;
    const auto top = static_cast<size_t>(bits / 32);
    const int shift = bits % 32;
    words = {static_cast<uint32_t>(mantissa), static_cast<uint32_t>(mantissa >> 32)};
    words.resize(std::max<size_t>(top + 2, 4), 0u);
    size_t lowest = 0;
    for (;;) {
      while (lowest < words.size() && words[lowest] == 0) {
        ++lowest;
      }
      if (lowest == words.size()) {
        break;
      }
      uint64_t carry = 0;
      for (size_t i = lowest; i < words.size(); ++i) {
        carry += uint64_t{words[i]} * kBillion;
        words[i] = static_cast<uint32_t>(carry);
        carry >>= 32;
      }
      const uint64_t high = words[top] | (uint64_t{words[top + 1]} << 32);
      append_nine(&rest, static_cast<uint32_t>(high >> shift));
      const uint64_t kept = high & ((uint64_t{1} << shift) - 1);
      words[top] = static_cast<uint32_t>(kept);
      words[top + 1] = 0;
    }
  }
  Decimal result{whole + rest, static_cast<int64_t>(whole.size())};
  size_t first = 0;
  while (result.digits[first] == '0') {
    ++first;
  }
  result.digits.erase(0, first);
  result.point -= static_cast<int64_t>(first);
  result.digits.erase(result.digits.find_last_not_of('0') + 1);
  return result;
}

/// Keeps `count` digits, half to even.
void round_decimal(Decimal* value, int64_t count) {
  const auto length = static_cast<int64_t>(value->digits.size());
  if (count >= length) {
    return;
  }
  if (count < 0) {
    value->digits.clear();
    return;
  }
  const char next = value->digits[static_cast<size_t>(count)];
  const bool more = length > count + 1;
  const bool odd = count > 0 && ((value->digits[static_cast<size_t>(count - 1)] - '0') & 1) != 0;
  const bool up = next > '5' || (next == '5' && (more || odd));
  value->digits.resize(static_cast<size_t>(count));
  if (up) {
    int64_t i = count - 1;
    while (i >= 0 && value->digits[static_cast<size_t>(i)] == '9') {
      --i;
    }
    if (i < 0) {
      value->digits = "1";
      ++value->point;
      return;
    }
    ++value->digits[static_cast<size_t>(i)];
    value->digits.resize(static_cast<size_t>(i + 1));
  }
  value->digits.erase(value->digits.find_last_not_of('0') + 1);
}

/// dtoa's modes: 0 shortest, 2 significant digits, 3 digits after the point.
Decimal to_decimal(double value, int mode, int64_t precision) {
  if (value == 0) {
    return {"0", 1};
  }
  if (mode == 0) {
    const auto shortest = fmt::detail::dragonbox::to_decimal(value);
    Decimal result{fmt::to_string(shortest.significand), 0};
    result.point = static_cast<int64_t>(result.digits.size()) + shortest.exponent;
    result.digits.erase(result.digits.find_last_not_of('0') + 1);
    return result;
  }
  Decimal result = exact_decimal(value);
  round_decimal(&result, mode == 2 ? precision : result.point + precision);
  if (result.digits.empty()) {
    result.point = -precision;
  }
  return result;
}

}  // namespace

// Model: Python/pystrtod.c format_float_short (3.11).
std::string double_to_string(double value, char format, int64_t precision, unsigned flags) {
  const bool upper = format == 'E' || format == 'F' || format == 'G';
  const char code = upper ? static_cast<char>(format + 32) : format;
  bool negative = std::signbit(value);
  std::string out;
  if (!std::isfinite(value)) {
    const bool nan = std::isnan(value);
    if (nan) {
      negative = false;
    }
    if (negative) {
      out = "-";
    } else if ((flags & kFloatSign) != 0) {
      out = "+";
    }
    return out + (nan ? (upper ? "NAN" : "nan") : (upper ? "INF" : "inf"));
  }
  int mode = 0;
  if (code == 'e') {
    mode = 2;
    ++precision;
  } else if (code == 'f') {
    mode = 3;
  } else if (code == 'g') {
    mode = 2;
    if (precision == 0) {
      precision = 1;
    }
  }
  const Decimal decimal = to_decimal(negative ? -value : value, mode, precision);
  const std::string& digits = decimal.digits;
  const auto length = static_cast<int64_t>(digits.size());
  int64_t point = decimal.point;
  const bool zero = digits.empty() || digits == "0";
  if ((flags & kFloatNoNegative0) != 0 && zero) {
    negative = false;
  }
  const bool dot0 = (flags & kFloatAddDot0) != 0;
  const bool alternate = (flags & kFloatAlternate) != 0;
  bool use_exponent = false;
  int64_t end = length;
  switch (code) {
    case 'e':
      use_exponent = true;
      end = precision;
      break;
    case 'f': end = point + precision; break;
    case 'g':
      use_exponent = point <= -4 || point > precision - (dot0 ? 1 : 0);
      if (alternate) {
        end = precision;
      }
      break;
    default: use_exponent = point <= -4 || point > 16; break;
  }
  int64_t exponent = 0;
  if (use_exponent) {
    exponent = point - 1;
    point = 1;
  }
  end = std::max(end, !use_exponent && dot0 ? point + 1 : point);
  if (negative) {
    out.push_back('-');
  } else if ((flags & kFloatSign) != 0) {
    out.push_back('+');
  }
  if (point <= 0) {
    out.append("0.");
    out.append(static_cast<size_t>(-point), '0');
  }
  if (0 < point && point <= length) {
    out.append(digits, 0, static_cast<size_t>(point));
    out.push_back('.');
    out.append(digits, static_cast<size_t>(point));
  } else {
    out.append(digits);
  }
  if (length < point) {
    out.append(static_cast<size_t>(point - length), '0');
    out.push_back('.');
    out.append(static_cast<size_t>(end - point), '0');
  } else if (end > length) {
    out.append(static_cast<size_t>(end - length), '0');
  }
  if (out.back() == '.' && !alternate) {
    out.pop_back();
  }
  if (use_exponent) {
    out.push_back(upper ? 'E' : 'e');
    out.push_back(exponent < 0 ? '-' : '+');
    const int64_t size = exponent < 0 ? -exponent : exponent;
    if (size < 10) {
      out.push_back('0');
    }
    out.append(fmt::to_string(size));
  }
  return out;
}

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool matches_word(std::string_view text, size_t at, std::string_view word) {
  if (text.size() - at < word.size()) {
    return false;
  }
  for (size_t i = 0; i < word.size(); ++i) {
    if ((text[at + i] | 0x20) != word[i]) {
      return false;
    }
  }
  return true;
}

}  // namespace

int64_t string_to_double(std::string_view text, double* value) {
  size_t i = 0;
  bool negative = false;
  if (i < text.size() && (text[i] == '+' || text[i] == '-')) {
    negative = text[i] == '-';
    ++i;
  }
  for (const std::string_view word : {"infinity", "inf", "nan"}) {
    if (matches_word(text, i, word)) {
      const double magnitude = word == "nan" ? std::nan("") : HUGE_VAL;
      *value = negative ? -magnitude : magnitude;
      return static_cast<int64_t>(i + word.size());
    }
  }
  const size_t digits_start = i;
  while (i < text.size() && is_digit(text[i])) {
    ++i;
  }
  size_t count = i - digits_start;
  if (i < text.size() && text[i] == '.') {
    ++i;
    const size_t fraction = i;
    while (i < text.size() && is_digit(text[i])) {
      ++i;
    }
    count += i - fraction;
  }
  if (count == 0) {
    return 0;
  }
  if (i < text.size() && (text[i] | 0x20) == 'e') {
    size_t j = i + 1;
    if (j < text.size() && (text[j] == '+' || text[j] == '-')) {
      ++j;
    }
    if (j < text.size() && is_digit(text[j])) {
      while (j < text.size() && is_digit(text[j])) {
        ++j;
      }
      i = j;
    }
  }
  const std::string copy(text.substr(0, i));
  *value = std::strtod(copy.c_str(), nullptr);
  return static_cast<int64_t>(i);
}

double round_to_decimals(double value, int64_t digits) {
  if (value == 0) {
    return value;
  }
  const Decimal rounded = to_decimal(std::fabs(value), 3, digits);
  std::string text = std::signbit(value) ? "-0" : "0";
  text.append(rounded.digits.empty() ? "0" : rounded.digits);
  text.append(fmt::format("e{}", rounded.point - static_cast<int64_t>(rounded.digits.size())));
  return std::strtod(text.c_str(), nullptr);
}

}  // namespace heapscope::objects
