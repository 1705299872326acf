// int to text and back.  Model: Objects/longobject.c long_to_decimal_string_internal,
// long_format_binary, PyLong_FromString (3.11).
#include <fmt/format.h>

#include <cstring>
#include <vector>

#include "objects/abstract.h"
#include "objects/bytes_object.h"
#include "objects/errors.h"
#include "objects/long_digits.h"
#include "objects/long_internal.h"
#include "objects/memory_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/str_digits_limit.h"
#include "objects/unicode_ctype.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

constexpr uint32_t kDecimalBase = 1000000000;
constexpr int kDecimalShift = 9;

bool too_long_to_text() {
  (void)err_set_string(exc_value_error(), str_digits_limit_text(0));
  return false;
}

bool decimal_text(const PyLongObject* op, std::string* text) {
  const int64_t size = long_digit_count(op);
  const int32_t limit = state().longs.max_str_digits;
  if (size >= 10 * kStrDigitsThreshold / (int64_t{3} * kLongShift) + 2 && limit > 0 &&
      limit / (int64_t{3} * kLongShift) <= (size - 11) / 10) {
    return too_long_to_text();
  }
  // Digits in base 10**9, grown one binary digit at a time from the top.
  std::vector<uint32_t> out;
  out.reserve(static_cast<size_t>(size + size / 9 + 2));
  for (int64_t i = size - 1; i >= 0; --i) {
    uint64_t high = op->ob_digit[i];
    for (uint32_t& digit : out) {
      const uint64_t z = (uint64_t{digit} << kLongShift) | high;
      high = z / kDecimalBase;
      digit = static_cast<uint32_t>(z - high * kDecimalBase);
    }
    while (high != 0) {
      out.push_back(static_cast<uint32_t>(high % kDecimalBase));
      high /= kDecimalBase;
    }
  }
  if (out.empty()) {
    out.push_back(0);
  }
  std::string digits;
  digits.reserve(out.size() * kDecimalShift + 1);
  if (op->ob_size < 0) {
    digits.push_back('-');
  }
  char buffer[16];
  for (size_t i = out.size(); i-- > 0;) {
    uint32_t value = out[i];
    int length = 0;
    do {
      buffer[length++] = static_cast<char>('0' + value % 10);
      value /= 10;
    } while (value != 0);
    if (i + 1 != out.size()) {
      while (length < kDecimalShift) {
        buffer[length++] = '0';
      }
    }
    while (length > 0) {
      digits.push_back(buffer[--length]);
    }
  }
  const auto count = static_cast<int64_t>(digits.size()) - (op->ob_size < 0 ? 1 : 0);
  if (exceeds_str_digits_limit(count)) {
    return too_long_to_text();
  }
  *text = std::move(digits);
  return true;
}

void power_of_two_text(const PyLongObject* op, int bits, std::string* text) {
  const int64_t size = long_digit_count(op);
  std::string reversed;
  uint64_t accumulator = 0;
  int have = 0;
  for (int64_t i = 0; i < size; ++i) {
    accumulator |= uint64_t{op->ob_digit[i]} << have;
    have += kLongShift;
    const bool last = i == size - 1;
    while (last ? accumulator != 0 : have >= bits) {
      const auto digit = static_cast<int>(accumulator & ((1u << bits) - 1));
      reversed.push_back(static_cast<char>(digit < 10 ? '0' + digit : 'a' + digit - 10));
      accumulator >>= bits;
      have -= bits;
    }
  }
  if (reversed.empty()) {
    reversed.push_back('0');
  }
  text->append(reversed.rbegin(), reversed.rend());
}

}  // namespace

bool long_format_text(const PyLongObject* op, int base, bool alternate, std::string* text) {
  if (base == 10) {
    if (long_is_medium(op)) {
      *text = fmt::format("{}", long_medium_value(op));
      return true;
    }
    return decimal_text(op, text);
  }
  text->clear();
  if (op->ob_size < 0) {
    text->push_back('-');
  }
  int bits = 0;
  char prefix = 0;
  if (base == 16) {
    bits = 4;
    prefix = 'x';
  } else if (base == 8) {
    bits = 3;
    prefix = 'o';
  } else if (base == 2) {
    bits = 1;
    prefix = 'b';
  } else {
    (void)err_bad_internal_call("int: base");
    return false;
  }
  if (alternate) {
    text->push_back('0');
    text->push_back(prefix);
  }
  power_of_two_text(op, bits, text);
  return true;
}

Owned<PyObject> long_format(PyObject* op, int base, bool alternate) {
  std::string text;
  if (!long_format_text(as_long(op), base, alternate, &text)) {
    return nullptr;
  }
  return unicode_from_ascii(text);
}

Owned<PyObject> long_repr(PyObject* op) {
  const PyLongObject* value = as_long(op);
  if (long_is_medium(value)) {
    // The usual case, without a std::string.
    char buffer[16];
    char* end = buffer + sizeof(buffer);
    char* at = end;
    uint32_t rest = value->ob_size == 0 ? 0 : value->ob_digit[0];
    do {
      *--at = static_cast<char>('0' + rest % 10);
      rest /= 10;
    } while (rest != 0);
    if (value->ob_size < 0) {
      *--at = '-';
    }
    // A text of its own, of one digit too: not the shared character.
    HS_OWN(text, unicode_new(end - at, 0x7f));
    std::memcpy(unicode_data(text.get()), at, static_cast<size_t>(end - at));
    return text;
  }
  return long_format(op, 10);
}

// Text to int.

namespace {

int digit_value(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  if (c >= 'a' && c <= 'z') {
    return c - 'a' + 10;
  }
  if (c >= 'A' && c <= 'Z') {
    return c - 'A' + 10;
  }
  return 37;
}
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// digits: values below base, most significant first.
Owned<PyLongObject> from_digit_values(const std::vector<uint8_t>& digits, int base) {
  if ((base & (base - 1)) == 0) {
    int bits = 0;
    while ((1 << bits) < base) {
      ++bits;
    }
    const int64_t size = (static_cast<int64_t>(digits.size()) * bits + kLongShift - 1) / kLongShift;
    HS_OWN(z, long_new(size));
    uint64_t accumulator = 0;
    int have = 0;
    int64_t out = 0;
    for (size_t i = digits.size(); i-- > 0;) {
      accumulator |= uint64_t{digits[i]} << have;
      have += bits;
      if (have >= kLongShift) {
        z->ob_digit[out++] = static_cast<uint32_t>(accumulator & kLongMask);
        accumulator >>= kLongShift;
        have -= kLongShift;
      }
    }
    if (have > 0) {
      z->ob_digit[out++] = static_cast<uint32_t>(accumulator);
    }
    while (out < size) {
      z->ob_digit[out++] = 0;
    }
    long_normalize(z.get());
    return z;
  }
  // Several digits at a time: the largest power of the base below 2**30.
  int width = 1;
  uint32_t power = static_cast<uint32_t>(base);
  while (uint64_t{power} * static_cast<uint32_t>(base) <= kLongMask) {
    power *= static_cast<uint32_t>(base);
    ++width;
  }
  std::vector<uint32_t> value;
  for (size_t i = 0; i < digits.size();) {
    uint32_t chunk = 0;
    uint32_t scale = 1;
    for (int k = 0; k < width && i < digits.size(); ++k, ++i) {
      chunk = chunk * static_cast<uint32_t>(base) + digits[i];
      scale *= static_cast<uint32_t>(base);
    }
    uint64_t carry = chunk;
    for (uint32_t& digit : value) {
      carry += uint64_t{digit} * scale;
      digit = static_cast<uint32_t>(carry & kLongMask);
      carry >>= kLongShift;
    }
    if (carry != 0) {
      value.push_back(static_cast<uint32_t>(carry));
    }
  }
  HS_OWN(z, long_new(static_cast<int64_t>(value.size())));
  if (value.empty()) {
    z->ob_digit[0] = 0;
  } else {
    std::memcpy(z->ob_digit, value.data(), value.size() * 4);
  }
  return z;
}

enum class ParseResult { kOk, kInvalid, kError };

/// The whole text must be a number; `*result` on success.
ParseResult parse(std::string_view text, int base, Owned<PyObject>* result) {
  size_t i = 0;
  size_t end = text.size();
  while (i < end && is_space(text[i])) {
    ++i;
  }
  while (end > i && is_space(text[end - 1])) {
    --end;
  }
  bool negative = false;
  if (i < end && (text[i] == '+' || text[i] == '-')) {
    negative = text[i] == '-';
    ++i;
  }
  const auto prefixed = [&](char letter) { return i + 1 < end && text[i] == '0' && (text[i + 1] | 0x20) == letter; };
  bool zero_only = false;
  if (base == 0) {
    if (i >= end || text[i] != '0') {
      base = 10;
    } else if (prefixed('x')) {
      base = 16;
    } else if (prefixed('o')) {
      base = 8;
    } else if (prefixed('b')) {
      base = 2;
    } else {
      // "0", "00", "0_0" are numbers, "010" is not.
      zero_only = true;
      base = 10;
    }
  }
  if ((base == 16 && prefixed('x')) || (base == 8 && prefixed('o')) || (base == 2 && prefixed('b'))) {
    i += 2;
    if (i < end && text[i] == '_') {
      ++i;
    }
  }
  if (i < end && text[i] == '_') {
    return ParseResult::kInvalid;
  }
  std::vector<uint8_t> digits;
  digits.reserve(end - i);
  char previous = 0;
  for (; i < end; ++i) {
    const char c = text[i];
    if (c == '_') {
      if (previous == '_') {
        return ParseResult::kInvalid;
      }
    } else {
      const int value = digit_value(c);
      if (value >= base) {
        return ParseResult::kInvalid;
      }
      digits.push_back(static_cast<uint8_t>(value));
    }
    previous = c;
  }
  if (digits.empty() || previous == '_') {
    return ParseResult::kInvalid;
  }
  const auto count = static_cast<int64_t>(digits.size());
  if ((base & (base - 1)) != 0 && exceeds_str_digits_limit(count)) {
    (void)err_set_string(exc_value_error(), str_digits_limit_text(count));
    return ParseResult::kError;
  }
  Owned<PyLongObject> z = from_digit_values(digits, base);
  if (!z) {
    return ParseResult::kError;
  }
  if (zero_only && z->ob_size != 0) {
    return ParseResult::kInvalid;
  }
  if (negative) {
    z->ob_size = -z->ob_size;
  }
  long_normalize(z.get());
  *result = maybe_small_long(std::move(z));
  return ParseResult::kOk;
}

bool valid_base(int base) {
  if (base == 0 || (base >= 2 && base <= 36)) {
    return true;
  }
  (void)err_set_string(exc_value_error(), "int() base must be >= 2 and <= 36, or 0");
  return false;
}

}  // namespace

Owned<PyObject> long_from_string(std::string_view text, int base) {
  if (!valid_base(base)) {
    return nullptr;
  }
  Owned<PyObject> result;
  switch (parse(text, base, &result)) {
    case ParseResult::kOk: return result;
    case ParseResult::kError: return nullptr;
    case ParseResult::kInvalid: break;
  }
  HS_OWN(shown, unicode_from_string(text.substr(0, 200)));
  return err_format(exc_value_error(), "invalid literal for int() with base {}: {}", base, repr_text(shown.get()));
}

Owned<PyObject> long_from_bytes(std::string_view text, int base) {
  if (!valid_base(base)) {
    return nullptr;
  }
  Owned<PyObject> result;
  const ParseResult parsed = parse(text, base, &result);
  if (parsed == ParseResult::kOk) {
    return result;
  }
  if (parsed == ParseResult::kError) {
    return nullptr;
  }
  HS_OWN(shown, bytes_from_string_and_size(text.substr(0, 200)));
  return err_format(exc_value_error(), "invalid literal for int() with base {}: {}", base, repr_text(shown.get()));
}

Owned<PyObject> long_from_unicode_object(PyObject* text, int base) {
  std::string ascii;
  unicode_to_decimal_ascii(text, &ascii);
  if (!valid_base(base)) {
    return nullptr;
  }
  Owned<PyObject> result;
  const ParseResult parsed = parse(ascii, base, &result);
  if (parsed == ParseResult::kOk) {
    return result;
  }
  if (parsed == ParseResult::kError) {
    return nullptr;
  }
  // "%.200R": at most 200 characters of the representation.
  HS_OWN(representation, object_repr(text));
  HS_OWN(shown, unicode_substring(representation.get(), 0, 200));
  return err_format(exc_value_error(), "invalid literal for int() with base {}: {}", base, unicode_text(shown.get()));
}

}  // namespace heapscope::objects
