#include "objects/percent_format.h"

#include <algorithm>

#include "objects/abstract.h"
#include "objects/bytearray_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/float_text.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_builder.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

PercentArguments::PercentArguments(PyObject* arguments, bool bytes) : arguments_(arguments) {
  if (tuple_check(arguments)) {
    length_ = tuple_get_size(arguments);
    index_ = 0;
    return;
  }
  const bool text = bytes ? bytes_check(arguments) || bytearray_check(arguments) : false;
  if (mapping_check(arguments) && !unicode_check(arguments) && !text) {
    mapping_ = arguments;
  }
}

PyObject* PercentArguments::next() {
  PyObject* source = selected_ ? selected_.get() : arguments_;
  if (index_ < length_) {
    if (length_ < 0) {
      ++index_;
      return source;
    }
    return tuple_get_item(source, index_++);
  }
  (void)err_set_string(exc_type_error(), "not enough arguments for format string");
  return nullptr;
}

Status PercentArguments::select(PyObject* key) {
  HS_OWN(value, object_get_item(mapping_, key));
  selected_ = std::move(value);
  length_ = -1;
  index_ = -2;
  return Status::kOk;
}

Status PercentArguments::check_all_used(const char* where) const {
  if (index_ < length_ && mapping_ == nullptr) {
    return err_format(exc_type_error(), "not all arguments converted during {} formatting", where);
  }
  return Status::kOk;
}

bool percent_is_number(uint32_t type) {
  switch (type) {
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': return true;
    default: return false;
  }
}

namespace {

Failed wrong_type(uint32_t type, PyObject* value) {
  const bool integer = type == 'o' || type == 'x' || type == 'X';
  return err_format(exc_type_error(), "%{} format: {} is required, not {}", static_cast<char>(type),
                    integer ? "an integer" : "a real number", type_full_name(type_of(value)));
}

Status integer_text(const PercentDirective& directive, PyObject* value, std::string* text) {
  const uint32_t type = directive.type;
  if (!number_check(value)) {
    return wrong_type(type, value);
  }
  Owned<PyObject> number;
  if (long_check(value)) {
    number = owned_ref(value);
  } else {
    number = type == 'o' || type == 'x' || type == 'X' ? number_index(value) : number_long(value);
    if (!number) {
      if (err_exception_matches(exc_type_error())) {
        err_clear();
        return wrong_type(type, value);
      }
      return Status::kError;
    }
  }
  const int base = type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
  if (!long_format_text(as_long(number.get()), base, directive.alternate && base != 10, text)) {
    return Status::kError;
  }
  const size_t sign = (*text)[0] == '-' ? 1 : 0;
  const size_t prefix = directive.alternate && base != 10 ? 2 : 0;
  if (directive.precision > INT32_MAX - 3) {
    return err_set_string(exc_overflow_error(), "precision too large");
  }
  if (directive.precision > kMaxPadding) {
    return err_no_memory();
  }
  const auto digits = static_cast<int64_t>(text->size() - sign - prefix);
  if (directive.precision > digits) {
    text->insert(sign + prefix, static_cast<size_t>(directive.precision - digits), '0');
  }
  if (type == 'X') {
    for (char& c : *text) {
      c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    }
  }
  return Status::kOk;
}

}  // namespace

Status percent_number(const PercentDirective& directive, PyObject* value, std::string* text) {
  switch (directive.type) {
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X': return integer_text(directive, value, text);
    default: break;
  }
  const double number = float_as_double(value);
  if (number == -1.0 && err_occurred()) {
    return Status::kError;
  }
  if (directive.precision > kMaxPadding) {
    return err_no_memory();
  }
  *text = double_to_string(number, static_cast<char>(directive.type), directive.precision < 0 ? 6 : directive.precision,
                           (directive.alternate ? unsigned{kFloatAlternate} : 0u) |
                               (directive.no_negative_zero ? unsigned{kFloatNoNegative0} : 0u));
  return Status::kOk;
}

std::string percent_pad_number(const PercentDirective& directive, const std::string& text) {
  std::string sign;
  std::string body = text;
  if (!body.empty() && (body[0] == '-' || body[0] == '+')) {
    sign = body.substr(0, 1);
    body.erase(0, 1);
  } else if (directive.plus) {
    sign = "+";
  } else if (directive.space) {
    sign = " ";
  }
  const bool prefixed =
      directive.alternate && (directive.type == 'x' || directive.type == 'X' || directive.type == 'o');
  const auto size = static_cast<int64_t>(sign.size() + body.size());
  const auto padding = static_cast<size_t>(std::max<int64_t>(0, directive.width - size));
  if (directive.left) {
    return sign + body + std::string(padding, ' ');
  }
  if (directive.zero) {
    body.insert(prefixed ? 2 : 0, padding, '0');
    return sign + body;
  }
  return std::string(padding, ' ') + sign + body;
}

// str % values.

namespace {

class UnicodeFormatter {
 public:
  UnicodeFormatter(PyObject* format, PyObject* arguments)
      : format_(format), length_(unicode_length(format)), arguments_(arguments, false) {}

  Owned<PyObject> run() {
    while (at_ < length_) {
      const int64_t percent = unicode_find_char(format_, '%', at_, length_, 1);
      if (percent < 0) {
        if (at_ == 0) {
          out_.add_last(format_);  // nothing to fill in: the result is the format itself
        } else {
          out_.add_substring(format_, at_, length_);
        }
        break;
      }
      out_.add_substring(format_, at_, percent);
      at_ = percent + 1;
      HS_TRY(directive());
    }
    HS_TRY(arguments_.check_all_used("string"));
    return out_.finish();
  }

 private:
  [[nodiscard]] uint32_t read(int64_t i) const { return unicode_read_char(format_, i); }

  Status advance(uint32_t* c) {
    if (at_ >= length_) {
      return err_set_string(exc_value_error(), "incomplete format");
    }
    *c = read(at_++);
    return Status::kOk;
  }

  /// '*' or digits; *c is the character after them.
  Status number(uint32_t* c, int64_t* value, const char* too_big, bool negative_is_left) {
    if (*c == '*') {
      PyObject* argument = arguments_.next();
      if (argument == nullptr) {
        return Status::kError;
      }
      if (!long_check(argument)) {
        return err_set_string(exc_type_error(), "* wants int");
      }
      *value = negative_is_left ? long_as_ssize(argument) : long_as_int(argument);
      if (*value == -1 && err_occurred()) {
        return Status::kError;
      }
      if (*value < 0) {
        if (negative_is_left) {
          spec_.left = true;
          *value = -*value;
        } else {
          *value = 0;
        }
      }
      return advance(c);
    }
    const int64_t most = negative_is_left ? INT64_MAX : INT32_MAX;
    if (*c >= '0' && *c <= '9') {
      *value = 0;
      while (*c >= '0' && *c <= '9') {
        if (*value > (most - (static_cast<int64_t>(*c) - '0')) / 10) {
          return err_set_string(exc_value_error(), too_big);
        }
        *value = *value * 10 + (static_cast<int64_t>(*c) - '0');
        HS_TRY(advance(c));
      }
    }
    return Status::kOk;
  }

  Status key() {
    if (!arguments_.has_mapping()) {
      return err_set_string(exc_type_error(), "format requires a mapping");
    }
    const int64_t start = at_;
    int depth = 1;
    while (depth > 0 && at_ < length_) {
      const uint32_t c = read(at_++);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    if (depth > 0) {
      return err_set_string(exc_value_error(), "incomplete format key");
    }
    HS_OWN(name, unicode_substring(format_, start, at_ - 1));
    return arguments_.select(name.get());
  }

  Status directive() {
    spec_ = PercentDirective{};
    uint32_t c = 0;
    HS_TRY(advance(&c));
    if (c == '%') {  // only at once: in "%5%" it is an unknown type
      out_.add('%');
      return Status::kOk;
    }
    if (c == '(') {
      HS_TRY(key());
      HS_TRY(advance(&c));
    }
    for (bool flag = true; flag;) {
      switch (c) {
        case '-': spec_.left = true; break;
        case '+': spec_.plus = true; break;
        case ' ': spec_.space = true; break;
        case '#': spec_.alternate = true; break;
        case '0': spec_.zero = true; break;
        default: flag = false; continue;
      }
      HS_TRY(advance(&c));
    }
    HS_TRY(number(&c, &spec_.width, "width too big", true));
    if (c == '.') {
      spec_.precision = 0;
      HS_TRY(advance(&c));
      HS_TRY(number(&c, &spec_.precision, "precision too big", false));
    }
    if (c == 'h' || c == 'l' || c == 'L') {
      HS_TRY(advance(&c));
    }
    spec_.type = c;
    PyObject* value = arguments_.next();
    if (value == nullptr) {
      return Status::kError;
    }
    if (percent_is_number(c)) {
      std::string text;
      HS_TRY(percent_number(spec_, value, &text));
      if (spec_.width > kMaxPadding) {
        return err_no_memory();
      }
      out_.add_ascii(percent_pad_number(spec_, text));
      return Status::kOk;
    }
    return text_directive(value);
  }

  Status text_directive(PyObject* value) {
    const bool as_text = spec_.type == 's' || spec_.type == 'r' || spec_.type == 'a';
    if (as_text && long_check_exact(value) && spec_.width <= 0 && spec_.precision < 0 && !spec_.alternate) {
      // Digits are written out at once, without the string that str() makes.
      std::string digits;
      if (!long_format_text(as_long(value), 10, false, &digits)) {
        return Status::kError;
      }
      out_.add_ascii(digits);
      return Status::kOk;
    }
    Owned<PyObject> text;
    switch (spec_.type) {
      case 's': text = unicode_check_exact(value) ? owned_ref(value) : object_str(value); break;
      case 'r': text = object_repr(value); break;
      case 'a': text = object_ascii(value); break;
      case 'c': text = character(value); break;
      default: {
        const uint32_t c = spec_.type;
        const char shown = c >= 31 && c < 128 ? static_cast<char>(c) : '?';
        return err_format(exc_value_error(), "unsupported format character '{}' (0x{:x}) at index {}", shown, c,
                          at_ - 1);
      }
    }
    if (!text) {
      return Status::kError;
    }
    int64_t size = unicode_length(text.get());
    if (spec_.type != 'c' && spec_.precision >= 0) {
      size = std::min(size, spec_.precision);
    }
    if (spec_.width > kMaxPadding) {
      return err_no_memory();
    }
    const int64_t padding = std::max<int64_t>(0, spec_.width - size);
    // An int's digits are written, as CPython's shortcut does: the text of one is not the result.
    if (padding == 0 && size == unicode_length(text.get()) && at_ == length_ && !long_check_exact(value)) {
      out_.add_last(text.get());
      return Status::kOk;
    }
    out_.add_fill(' ', spec_.left ? 0 : padding);
    out_.add_substring(text.get(), 0, size);
    out_.add_fill(' ', spec_.left ? padding : 0);
    return Status::kOk;
  }

  Owned<PyObject> character(PyObject* value) {
    if (unicode_check(value)) {
      if (unicode_length(value) == 1) {
        return unicode_from_ordinal(unicode_read_char(value, 0));
      }
      return err_set_string(exc_type_error(), "%c requires int or char");
    }
    Owned<PyObject> number = number_index(value);
    if (!number) {
      if (err_exception_matches(exc_type_error())) {
        err_clear();
        return err_set_string(exc_type_error(), "%c requires int or char");
      }
      return nullptr;
    }
    const int64_t code = long_as_long(number.get());
    if (code == -1 && err_occurred()) {
      err_clear();
      return err_set_string(exc_overflow_error(), "%c arg not in range(0x110000)");
    }
    if (code < 0 || code > 0x10ffff) {
      return err_set_string(exc_overflow_error(), "%c arg not in range(0x110000)");
    }
    return unicode_from_ordinal(static_cast<uint32_t>(code));
  }

  PyObject* format_;
  int64_t length_;
  int64_t at_ = 0;
  PercentArguments arguments_;
  PercentDirective spec_;
  UnicodeBuilder out_;
};

}  // namespace

Owned<PyObject> unicode_format(PyObject* format, PyObject* arguments) {
  if (!unicode_check(format)) {
    return err_format(exc_type_error(), "must be str, not {}", type_full_name(type_of(format)));
  }
  return UnicodeFormatter(format, arguments).run();
}

}  // namespace heapscope::objects
