#include "inspect/value_text.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/utf8.h"
#include "objects/bool_object.h"
#include "objects/bytearray_object.h"
#include "objects/bytes_object.h"
#include "objects/complex_object.h"
#include "objects/float_object.h"
#include "objects/float_text.h"
#include "objects/long_object.h"
#include "objects/range_object.h"
#include "objects/slice_object.h"
#include "objects/unicode_ctype.h"
#include "objects/unicode_object.h"

namespace heapscope::inspect {

using namespace objects;

namespace {

/// Characters of a text, or bytes, that are looked at: enough for kLongestText after escaping and cutting.
constexpr int kMostExamined = 4 * kLongestText;
/// So many characters or bytes are searched for quotation marks, which choose those around the text: in what is longer,
/// of whose text a thousandth is shown, one far behind may be missed. Tens of megabytes would take longer than all the
/// rest of a view.
constexpr size_t kMostSearched = size_t{1} << 20;

/// A lone surrogate cannot be part of valid UTF-8.
void append_valid_utf8(uint32_t c, std::string* out) { append_utf8(c >= 0xd800 && c < 0xe000 ? 0xfffd : c, out); }

/// Decimal digits by repeated division; long enough numbers are cut before they cost much.
std::string long_text(const PyLongObject* op) {
  const int64_t count = op->ob_size < 0 ? -op->ob_size : op->ob_size;
  if (count <= 1) {
    return std::to_string(count == 0 ? 0 : op->ob_size * static_cast<int64_t>(op->ob_digit[0]));
  }
  constexpr int64_t kMostDigits = 500;  // about 4500 decimal digits, far beyond what is shown
  if (count > kMostDigits) {
    return fmt::format("<int of {} bits>", (count - 1) * kLongShift + 32 - __builtin_clz(op->ob_digit[count - 1]));
  }
  std::string reversed;
  uint32_t work[kMostDigits];
  for (int64_t i = 0; i < count; ++i) {
    work[i] = op->ob_digit[i];
  }
  int64_t left = count;
  while (left > 0) {
    uint64_t rest = 0;
    for (int64_t i = left - 1; i >= 0; --i) {
      const uint64_t value = (rest << kLongShift) | work[i];
      work[i] = static_cast<uint32_t>(value / 1000000000);
      rest = value % 1000000000;
    }
    while (left > 0 && work[left - 1] == 0) {
      --left;
    }
    for (int i = 0; i < 9 && (left > 0 || rest != 0); ++i) {
      reversed += static_cast<char>('0' + rest % 10);
      rest /= 10;
    }
  }
  if (op->ob_size < 0) {
    reversed += '-';
  }
  return {reversed.rbegin(), reversed.rend()};
}

/// Which quotation marks go around the text: repr prefers single ones.
char quote_of(std::string_view bytes) {
  const std::string_view searched = bytes.substr(0, kMostSearched);
  const bool in_twice = searched.find('\'') != std::string_view::npos && searched.find('"') == std::string_view::npos;
  return in_twice ? '"' : '\'';
}

char quote_of_str(const PyObject* op) {
  if (unicode_is_ascii(op)) {
    return quote_of(unicode_ascii_view(op));
  }
  bool single = false;
  bool twice = false;
  for (int64_t i = 0; i < std::min<int64_t>(unicode_length(op), kMostSearched); ++i) {
    const uint32_t c = unicode_read_char(op, i);
    single |= c == '\'';
    twice |= c == '"';
  }
  return single && !twice ? '"' : '\'';
}

std::string str_text(const PyObject* op) {
  const int64_t length = unicode_length(op);
  const int64_t shown = std::min<int64_t>(length, kMostExamined);
  const char quote = quote_of_str(op);
  std::string out;
  out.reserve(static_cast<size_t>(shown) + 2);
  out += quote;
  for (int64_t i = 0; i < shown; ++i) {
    const uint32_t c = unicode_read_char(op, i);
    if (c >= 0x20 && c < 0x7f && c != static_cast<uint32_t>(quote) && c != '\\') {
      out += static_cast<char>(c);
    } else if (c == static_cast<uint32_t>(quote) || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c < 0x20 || c == 0x7f || (c < 0x100 && !unicode_is_printable(c))) {
      out += fmt::format("\\x{:02x}", c);
    } else if (c < 0x7f || unicode_is_printable(c)) {
      append_valid_utf8(c, &out);
    } else if (c < 0x10000) {
      out += fmt::format("\\u{:04x}", c);
    } else {
      out += fmt::format("\\U{:08x}", c);
    }
  }
  out += quote;
  return out;
}

std::string bytes_text(std::string_view bytes) {
  const char quote = quote_of(bytes);
  std::string out = "b";
  out += quote;
  for (const char c : bytes.substr(0, kMostExamined)) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == quote || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (byte < 0x20 || byte >= 0x7f) {
      out += fmt::format("\\x{:02x}", byte);
    } else {
      out += c;
    }
  }
  out += quote;
  return out;
}

std::string complex_text(Py_complex value) {
  const bool no_real_part = value.real == 0.0 && !__builtin_signbit(value.real);
  const uint32_t sign = no_real_part ? 0 : static_cast<uint32_t>(kFloatSign);
  std::string imag = double_to_string(value.imag, 'r', 0, sign) + "j";
  if (no_real_part) {
    return imag;
  }
  return "(" + double_to_string(value.real, 'r', 0, 0) + imag + ")";
}

/// A field of a range or slice: a plain value, or the type of something else.
std::string part_text(PyObject* part) {
  std::string text;
  if (!value_text(part, &text)) {
    text = fmt::format("<{} object>", type_name(type_of(part)));
  }
  return text;
}

}  // namespace

std::string str_utf8(PyObject* str) {
  if (unicode_is_ascii(str)) {
    return std::string(unicode_ascii_view(str));
  }
  std::string out;
  const int64_t length = unicode_length(str);
  for (int64_t i = 0; i < length; ++i) {
    append_valid_utf8(unicode_read_char(str, i), &out);
  }
  return out;
}

bool value_text(PyObject* op, std::string* text) {
  if (op == none()) {
    *text = "None";
  } else if (op == ellipsis()) {
    *text = "Ellipsis";
  } else if (op == not_implemented()) {
    *text = "NotImplemented";
  } else if (is_type(op, bool_type())) {
    *text = op == true_object() ? "True" : "False";
  } else if (long_check(op)) {
    *text = long_text(static_cast<PyLongObject*>(op));
  } else if (object_type_check(op, float_type())) {
    *text = double_to_string(static_cast<PyFloatObject*>(op)->ob_fval, 'r', 0, kFloatAddDot0);
  } else if (object_type_check(op, complex_type())) {
    *text = complex_text(static_cast<PyComplexObject*>(op)->cval);
  } else if (unicode_check(op)) {
    *text = str_text(op);
  } else if (bytes_check(op)) {
    *text = bytes_text(bytes_view(op));
  } else if (object_type_check(op, bytearray_type())) {
    *text = fmt::format("{}({})", type_name(type_of(op)), bytes_text(bytearray_view(op)));
  } else if (is_type(op, range_type())) {
    const auto* range = static_cast<PyRangeObject*>(op);
    const std::string step = part_text(range->step);
    *text = fmt::format("range({}, {}", part_text(range->start), part_text(range->stop));
    *text += step == "1" ? ")" : ", " + step + ")";
  } else if (is_type(op, slice_type())) {
    const auto* slice = static_cast<PySliceObject*>(op);
    *text = fmt::format("slice({}, {}, {})", part_text(slice->start), part_text(slice->stop), part_text(slice->step));
  } else {
    return false;
  }
  return true;
}

std::string cut_text(std::string text) {
  if (text.size() <= kLongestText) {
    return text;
  }
  int characters = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xc0) != 0x80 && characters++ == kLongestText) {
      text.resize(i);
      text += "...";
      break;
    }
  }
  return text;
}

}  // namespace heapscope::inspect
