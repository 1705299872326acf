// Model: Python/formatter_unicode.c (3.11).
#include "objects/format_spec.h"

#include <algorithm>
#include <string>

#include "objects/complex_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/float_text.h"
#include "objects/format_spec_internal.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/text_limit.h"
#include "objects/unicode_ctype.h"
#include "objects/unicode_internal.h"

namespace heapscope::objects {

namespace {

struct Spec {
  uint32_t fill = ' ';
  uint32_t align = '<';
  bool alternate = false;
  bool no_negative_zero = false;
  uint32_t sign = 0;
  int64_t width = -1;
  uint32_t thousands = 0;  // ',' or '_'
  int64_t precision = -1;
  uint32_t type = 0;
  bool fill_given = false;
  bool align_given = false;
};

bool is_align(uint32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

Failed unknown_type(uint32_t type, const char* type_text) {
  if (type > 32 && type < 128) {
    return err_format(exc_value_error(), "Unknown format code '{}' for object of type '{}'", static_cast<char>(type),
                      type_text);
  }
  return err_format(exc_value_error(), "Unknown format code '\\x{:x}' for object of type '{}'", type, type_text);
}

Failed bad_thousands(uint32_t thousands, uint32_t type) {
  if (type > 32 && type < 128) {
    return err_format(exc_value_error(), "Cannot specify '{}' with '{}'.", static_cast<char>(thousands),
                      static_cast<char>(type));
  }
  return err_format(exc_value_error(), "Cannot specify '{}' with '\\x{:x}'.", static_cast<char>(thousands), type);
}

Status parse_spec(PyObject* object, const SpecView& view, uint32_t default_type, uint32_t default_align, Spec* spec) {
  PyObject* text = view.text;
  int64_t at = view.start;
  const int64_t end = view.end;
  const auto peek = [&](int64_t i) { return at + i < end ? unicode_read_char(text, at + i) : 0u; };
  spec->align = default_align;
  spec->type = default_type;
  if (end - at >= 2 && is_align(peek(1))) {
    spec->align = peek(1);
    spec->fill = peek(0);
    spec->fill_given = true;
    spec->align_given = true;
    at += 2;
  } else if (end - at >= 1 && is_align(peek(0))) {
    spec->align = peek(0);
    spec->align_given = true;
    ++at;
  }
  if (at < end && (peek(0) == ' ' || peek(0) == '+' || peek(0) == '-')) {
    spec->sign = peek(0);
    ++at;
  }
  if (at < end && peek(0) == 'z') {
    spec->no_negative_zero = true;
    ++at;
  }
  if (at < end && peek(0) == '#') {
    spec->alternate = true;
    ++at;
  }
  if (!spec->fill_given && at < end && peek(0) == '0') {
    spec->fill = '0';
    if (!spec->align_given && default_align == '>') {
      spec->align = '=';
    }
    ++at;
  }
  spec->width = parse_spec_integer(text, &at, end);
  if (spec->width == -1 && err_occurred()) {
    return Status::kError;
  }
  if (at < end && peek(0) == ',') {
    spec->thousands = ',';
    ++at;
  }
  if (at < end && peek(0) == '_') {
    if (spec->thousands != 0) {
      return err_set_string(exc_value_error(), "Cannot specify both ',' and '_'.");
    }
    spec->thousands = '_';
    ++at;
  }
  if (at < end && peek(0) == ',' && spec->thousands == '_') {
    return err_set_string(exc_value_error(), "Cannot specify both ',' and '_'.");
  }
  if (at < end && peek(0) == '.') {
    ++at;
    spec->precision = parse_spec_integer(text, &at, end);
    if (spec->precision == -1) {
      if (err_occurred()) {
        return Status::kError;
      }
      return err_set_string(exc_value_error(), "Format specifier missing precision");
    }
  }
  if (end - at > 1) {
    HS_OWN(shown, unicode_substring(text, view.start, view.end));
    return err_format(exc_value_error(), "Invalid format specifier '{}' for object of type '{}'",
                      unicode_text(shown.get()), type_full_name(type_of(object)));
  }
  if (end - at == 1) {
    spec->type = peek(0);
  }
  if (spec->thousands != 0) {
    switch (spec->type) {
      case 'd':
      case 'e':
      case 'f':
      case 'g':
      case 'E':
      case 'G':
      case '%':
      case 'F':
      case 0: break;
      case 'b':
      case 'o':
      case 'x':
      case 'X':
        if (spec->thousands == '_') {
          break;
        }
        [[fallthrough]];
      default: return bad_thousands(spec->thousands, spec->type);
    }
  }
  return Status::kOk;
}

/// Digits with separators and with zeros in front up to `min_width` characters.
std::string group_digits(std::string_view digits, int64_t min_width, uint32_t separator, int group) {
  std::string reversed;
  auto remaining = static_cast<int64_t>(digits.size());
  bool separate = false;
  for (;;) {
    int64_t length = std::max<int64_t>(std::max(remaining, min_width), 1);
    if (separator != 0) {
      length = std::min<int64_t>(group, length);
    }
    const int64_t characters = std::max<int64_t>(0, std::min(remaining, length));
    if (separate) {
      reversed.push_back(static_cast<char>(separator));
    }
    for (int64_t i = 0; i < characters; ++i) {
      reversed.push_back(digits[static_cast<size_t>(remaining - 1 - i)]);
    }
    reversed.append(static_cast<size_t>(std::max<int64_t>(0, length - remaining)), '0');
    separate = true;
    remaining -= characters;
    min_width -= length;
    if (separator == 0 || (remaining <= 0 && min_width <= 0)) {
      break;
    }
    min_width -= 1;
  }
  return {reversed.rbegin(), reversed.rend()};
}

/// Writes sign, prefix, digits and rest with the spec's padding.
void put_number(UnicodeBuilder* out, const Spec& spec, bool negative, std::string_view prefix, std::string_view digits,
                std::string_view rest) {
  if (spec.width > kMaxTextSize) {
    out->add_fill(' ', spec.width);
    return;
  }
  char sign = 0;
  if (negative) {
    sign = '-';
  } else if (spec.sign == '+' || spec.sign == ' ') {
    sign = static_cast<char>(spec.sign);
  }
  const int64_t fixed = (sign != 0 ? 1 : 0) + static_cast<int64_t>(prefix.size() + rest.size());
  const bool zero_fill = spec.fill == '0' && spec.align == '=';
  const bool by_four = spec.type == 'b' || spec.type == 'o' || spec.type == 'x' || spec.type == 'X';
  std::string grouped;
  if (!digits.empty()) {
    grouped = group_digits(digits, zero_fill ? spec.width - fixed : 0, spec.thousands, by_four ? 4 : 3);
  }
  const int64_t padding = std::max<int64_t>(0, spec.width - fixed - static_cast<int64_t>(grouped.size()));
  int64_t left = 0;
  int64_t inner = 0;
  int64_t right = 0;
  switch (spec.align) {
    case '<': right = padding; break;
    case '^':
      left = padding / 2;
      right = padding - left;
      break;
    case '=': inner = padding; break;
    default: left = padding; break;
  }
  out->add_fill(spec.fill, left);
  if (sign != 0) {
    out->add(static_cast<uint8_t>(sign));
  }
  out->add_ascii(prefix);
  out->add_fill(spec.fill, inner);
  out->add_ascii(grouped);
  out->add_ascii(rest);
  out->add_fill(spec.fill, right);
}

Status put_text(UnicodeBuilder* out, const Spec& spec, const PyObject* text, int64_t length) {
  const int64_t padding = std::max<int64_t>(0, spec.width - length);
  const int64_t left = spec.align == '>' ? padding : spec.align == '^' ? padding / 2 : 0;
  out->add_fill(spec.fill, left);
  out->add_substring(text, 0, length);
  out->add_fill(spec.fill, padding - left);
  return Status::kOk;
}

/// Splits "-12.5e+3" into sign, digits, rest.
struct NumberParts {
  bool negative = false;
  std::string_view digits;
  std::string_view rest;

  explicit NumberParts(std::string_view text) {
    if (!text.empty() && text[0] == '-') {
      negative = true;
      text.remove_prefix(1);
    }
    size_t i = 0;
    while (i < text.size() && text[i] >= '0' && text[i] <= '9') {
      ++i;
    }
    digits = text.substr(0, i);
    rest = text.substr(i);
  }
};

Status put_float(UnicodeBuilder* out, Spec spec, double value) {
  unsigned flags = 0;
  int64_t default_precision = 6;
  uint32_t type = spec.type;
  bool percent = false;
  if (spec.alternate) {
    flags |= kFloatAlternate;
  }
  if (spec.no_negative_zero) {
    flags |= kFloatNoNegative0;
  }
  if (type == 0) {
    flags |= kFloatAddDot0;
    type = 'r';
    default_precision = 0;
  }
  if (type == 'n') {
    type = 'g';
  }
  if (type == '%') {
    type = 'f';
    value *= 100;
    percent = true;
  }
  if (spec.precision > INT32_MAX) {
    return err_set_string(exc_value_error(), "precision too big");
  }
  if (!text_has_room(0, spec.precision)) {
    return err_no_memory();
  }
  int64_t precision = spec.precision;
  if (precision < 0) {
    precision = default_precision;
  } else if (type == 'r') {
    type = 'g';
  }
  std::string text = double_to_string(value, static_cast<char>(type), precision, flags);
  if (percent) {
    text.push_back('%');
  }
  const NumberParts parts(text);
  put_number(out, spec, parts.negative, {}, parts.digits, parts.rest);
  return Status::kOk;
}

Status put_long(UnicodeBuilder* out, const Spec& spec, PyObject* value) {
  if (spec.precision != -1) {
    return err_set_string(exc_value_error(), "Precision not allowed in integer format specifier");
  }
  if (spec.no_negative_zero) {
    return err_set_string(exc_value_error(), "Negative zero coercion (z) not allowed in integer format specifier");
  }
  if (spec.type == 'c') {
    if (spec.sign != 0) {
      return err_set_string(exc_value_error(), "Sign not allowed with integer format specifier 'c'");
    }
    if (spec.alternate) {
      return err_set_string(exc_value_error(), "Alternate form (#) not allowed with integer format specifier 'c'");
    }
    const int64_t code = long_as_long(value);
    if (code == -1 && err_occurred()) {
      return Status::kError;
    }
    if (code < 0 || code > 0x10ffff) {
      return err_set_string(exc_overflow_error(), "%c arg not in range(0x110000)");
    }
    HS_OWN(text, unicode_from_ordinal(static_cast<uint32_t>(code)));
    // Padded as a number is: '=' puts the padding before it.
    Spec text_spec = spec;
    text_spec.align = spec.align == '=' ? '>' : spec.align;
    return put_text(out, text_spec, text.get(), 1);
  }
  int base = 10;
  switch (spec.type) {
    case 'b': base = 2; break;
    case 'o': base = 8; break;
    case 'x':
    case 'X': base = 16; break;
    default: break;
  }
  std::string text;
  if (!long_format_text(as_long(value), base, false, &text)) {
    return Status::kError;
  }
  if (spec.type == 'X') {
    for (char& c : text) {
      c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    }
  }
  const bool negative = text[0] == '-';
  std::string_view prefix;
  if (spec.alternate) {
    prefix = base == 2 ? "0b" : base == 8 ? "0o" : base == 16 ? (spec.type == 'X' ? "0X" : "0x") : "";
  }
  put_number(out, spec, negative, prefix, std::string_view(text).substr(negative ? 1 : 0), {});
  return Status::kOk;
}

}  // namespace

int64_t parse_spec_integer(PyObject* text, int64_t* at, int64_t end) {
  int64_t value = 0;
  const int64_t start = *at;
  for (; *at < end; ++*at) {
    const int digit = unicode_to_decimal(unicode_read_char(text, *at));
    if (digit < 0) {
      break;
    }
    if (value > (INT64_MAX - digit) / 10) {
      return err_set_string(exc_value_error(), "Too many decimal digits in format string");
    }
    value = value * 10 + digit;
  }
  return *at == start ? -1 : value;
}

namespace {
Status put_plain(UnicodeBuilder* out, PyObject* value) {
  if (unicode_check_exact(value)) {
    out->add_last(value);
    return Status::kOk;
  }
  HS_OWN(text, object_str(value));
  out->add_string(text.get());
  return Status::kOk;
}
}  // namespace

Status format_string_into(UnicodeBuilder* out, PyObject* value, const SpecView& view) {
  if (view.start == view.end) {
    return put_plain(out, value);
  }
  Spec spec;
  HS_TRY(parse_spec(value, view, 's', '<', &spec));
  if (spec.type != 's') {
    return unknown_type(spec.type, type_full_name(type_of(value)));
  }
  if (spec.sign != 0) {
    return err_set_string(exc_value_error(), spec.sign == ' ' ? "Space not allowed in string format specifier"
                                                              : "Sign not allowed in string format specifier");
  }
  if (spec.no_negative_zero) {
    return err_set_string(exc_value_error(), "Negative zero coercion (z) not allowed in string format specifier");
  }
  if (spec.alternate) {
    return err_set_string(exc_value_error(), "Alternate form (#) not allowed in string format specifier");
  }
  if (spec.align == '=') {
    return err_set_string(exc_value_error(), "'=' alignment not allowed in string format specifier");
  }
  const int64_t length = unicode_length(value);
  if ((spec.width == -1 || spec.width <= length) && (spec.precision == -1 || spec.precision >= length)) {
    out->add_last(value);
    return Status::kOk;
  }
  return put_text(out, spec, value, spec.precision >= 0 ? std::min(spec.precision, length) : length);
}

Status format_long_into(UnicodeBuilder* out, PyObject* value, const SpecView& view) {
  if (view.start == view.end) {
    return put_plain(out, value);
  }
  Spec spec;
  HS_TRY(parse_spec(value, view, 'd', '>', &spec));
  switch (spec.type) {
    case 'b':
    case 'c':
    case 'd':
    case 'o':
    case 'x':
    case 'X':
    case 'n': return put_long(out, spec, value);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%': {
      const double number = long_as_double(value);
      if (number == -1.0 && err_occurred()) {
        return Status::kError;
      }
      return put_float(out, spec, number);
    }
    default: return unknown_type(spec.type, type_full_name(type_of(value)));
  }
}

Status format_float_into(UnicodeBuilder* out, PyObject* value, const SpecView& view) {
  if (view.start == view.end) {
    return put_plain(out, value);
  }
  Spec spec;
  HS_TRY(parse_spec(value, view, 0, '>', &spec));
  switch (spec.type) {
    case 0:
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case 'n':
    case '%': return put_float(out, spec, float_value(value));
    default: return unknown_type(spec.type, type_full_name(type_of(value)));
  }
}

Status format_complex_into(UnicodeBuilder* out, PyObject* value, const SpecView& view) {
  if (view.start == view.end) {
    return put_plain(out, value);
  }
  Spec spec;
  HS_TRY(parse_spec(value, view, 0, '>', &spec));
  switch (spec.type) {
    case 0:
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case 'n': break;
    default: return unknown_type(spec.type, type_full_name(type_of(value)));
  }
  if (spec.fill == '0') {
    return err_set_string(exc_value_error(), "Zero padding is not allowed in complex format specifier");
  }
  if (spec.align == '=') {
    return err_set_string(exc_value_error(), "'=' alignment flag is not allowed in complex format specifier");
  }
  const Py_complex number = static_cast<PyComplexObject*>(value)->cval;
  unsigned flags = (spec.alternate ? kFloatAlternate : 0u) | (spec.no_negative_zero ? kFloatNoNegative0 : 0u);
  uint32_t type = spec.type;
  int64_t precision = spec.precision;
  int64_t default_precision = 6;
  bool skip_real = false;
  bool parentheses = false;
  if (type == 0) {
    type = 'r';
    default_precision = 0;
    if (number.real == 0.0 && !__builtin_signbit(number.real)) {
      skip_real = true;
    } else {
      parentheses = true;
    }
  }
  if (type == 'n') {
    type = 'g';
  }
  if (precision > INT32_MAX) {
    return err_set_string(exc_value_error(), "precision too big");
  }
  if (!text_has_room(0, precision)) {
    return err_no_memory();
  }
  if (precision < 0) {
    precision = default_precision;
  } else if (type == 'r') {
    type = 'g';
  }
  // Both parts without padding, then the whole padded.
  UnicodeBuilder whole;
  Spec part = spec;
  part.width = -1;
  if (parentheses) {
    whole.add('(');
  }
  const std::string real = double_to_string(number.real, static_cast<char>(type), precision, flags);
  const std::string imaginary = double_to_string(number.imag, static_cast<char>(type), precision, flags);
  if (!skip_real) {
    const NumberParts parts(real);
    put_number(&whole, part, parts.negative, {}, parts.digits, parts.rest);
    part.sign = '+';
  }
  const NumberParts parts(imaginary);
  put_number(&whole, part, parts.negative, {}, parts.digits, parts.rest);
  whole.add('j');
  if (parentheses) {
    whole.add(')');
  }
  HS_OWN(text, whole.finish());
  return put_text(out, spec, text.get(), unicode_length(text.get()));
}

namespace {
template <class Format>
Owned<PyObject> format_whole(PyObject* value, PyObject* spec, Format format) {
  UnicodeBuilder out;
  HS_TRY(format(&out, value, SpecView{spec, 0, unicode_length(spec)}));
  return out.finish();
}
}  // namespace

Owned<PyObject> unicode_format_advanced(PyObject* text, PyObject* spec) {
  return format_whole(text, spec, format_string_into);
}
Owned<PyObject> long_format_advanced(PyObject* number, PyObject* spec) {
  return format_whole(number, spec, format_long_into);
}
Owned<PyObject> float_format_advanced(PyObject* number, PyObject* spec) {
  return format_whole(number, spec, format_float_into);
}
Owned<PyObject> complex_format_advanced(PyObject* number, PyObject* spec) {
  return format_whole(number, spec, format_complex_into);
}

}  // namespace heapscope::objects
