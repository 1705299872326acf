#include "objects/byte_text.h"

#include <fmt/format.h>

#include "objects/abstract.h"
#include "objects/bytearray_object.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/identifiers.h"
#include "objects/long_object.h"
#include "objects/memory_object.h"
#include "objects/object_protocol.h"
#include "objects/percent_format.h"
#include "objects/text_limit.h"
#include "objects/text_search.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

Status fill_byte(const char* name, PyObject* argument, char* fill) {
  if (bytes_check(argument) && bytes_size(argument) == 1) {
    *fill = bytes_data(argument)[0];
    return Status::kOk;
  }
  if (bytearray_check(argument) && bytearray_view(argument).size() == 1) {
    *fill = bytearray_view(argument)[0];
    return Status::kOk;
  }
  return arg_bad_argument(name, "argument 2", "a byte string of length 1", argument);
}

Status BytePattern::get(PyObject* argument) {
  if (object_check_buffer(argument)) {
    return view.get(argument);
  }
  if (!index_check(argument)) {
    return err_format(exc_type_error(), "argument should be integer or bytes-like object, not '{}'",
                      type_full_name(type_of(argument)));
  }
  const int64_t value = number_as_ssize(argument, nullptr);
  if (value == -1 && err_occurred()) {
    return Status::kError;
  }
  if (value < 0 || value > 255) {
    return err_set_string(exc_value_error(), "byte must be in range(0, 256)");
  }
  single = static_cast<char>(value);
  is_single = true;
  return Status::kOk;
}

Owned<PyObject> bytes_maketrans(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("maketrans", nargs, 2, 2));
  BufferView from;
  BufferView to;
  HS_TRY(from.get(args[0]));
  HS_TRY(to.get(args[1]));
  if (from.size() != to.size()) {
    return err_set_string(exc_value_error(), "maketrans arguments must have same length");
  }
  std::string table(256, '\0');
  for (int i = 0; i < 256; ++i) {
    table[static_cast<size_t>(i)] = static_cast<char>(i);
  }
  for (size_t i = 0; i < from.bytes().size(); ++i) {
    table[static_cast<uint8_t>(from.bytes()[i])] = to.bytes()[i];
  }
  return bytes_from_string_and_size(table);
}

int64_t find_bytes(std::string_view text, std::string_view part, int64_t start, int64_t end, int direction) {
  adjust_indices(static_cast<int64_t>(text.size()), &start, &end);
  const auto m = static_cast<int64_t>(part.size());
  if (end - start < m) {
    return -1;
  }
  if (m == 0) {
    return direction > 0 ? start : end;
  }
  const char* s = text.data() + start;
  const int64_t at =
      direction > 0 ? search_forward(s, end - start, part.data(), m) : search_backward(s, end - start, part.data(), m);
  return at < 0 ? at : at + start;
}

Truth bytes_contains_in(std::string_view text, PyObject* argument) {
  const int64_t value = index_check(argument) ? number_as_ssize(argument, nullptr) : -1;
  if (value == -1 && (!index_check(argument) || err_occurred())) {
    err_clear();
    BufferView part;
    HS_TRY(part.get(argument));
    return truth(text.find(part.bytes()) != std::string_view::npos);
  }
  if (value < 0 || value > 255) {
    return err_set_string(exc_value_error(), "byte must be in range(0, 256)");
  }
  return truth(text.find(static_cast<char>(value)) != std::string_view::npos);
}

Owned<PyObject> hex_text(std::string_view text, PyObject* separator, int64_t group) {
  constexpr char kDigits[] = "0123456789abcdef";
  char sep = 0;
  if (separator != nullptr) {
    const int64_t length = object_length(separator);
    if (length < 0) {
      return nullptr;
    }
    if (length != 1) {
      return err_set_string(exc_value_error(), "sep must be length 1.");
    }
    if (unicode_check(separator)) {
      if (unicode_read_char(separator, 0) > 0x7f) {
        return err_set_string(exc_value_error(), "sep must be ASCII.");
      }
      sep = static_cast<char>(unicode_read_char(separator, 0));
    } else if (bytes_check(separator)) {
      sep = bytes_data(separator)[0];
    } else {
      return err_set_string(exc_type_error(), "sep must be str or bytes.");
    }
    if (static_cast<uint8_t>(sep) > 127) {
      return err_set_string(exc_value_error(), "sep must be ASCII.");
    }
  }
  std::string out;
  const auto n = static_cast<int64_t>(text.size());
  const int64_t size = group < 0 ? -group : group;
  for (int64_t i = 0; i < n; ++i) {
    // Positive groups count from the right, negative ones from the left.
    const bool boundary = group > 0 ? (n - i) % size == 0 : size != 0 && i % size == 0;
    if (i != 0 && separator != nullptr && size != 0 && boundary) {
      out.push_back(sep);
    }
    const auto byte = static_cast<uint8_t>(text[static_cast<size_t>(i)]);
    out.push_back(kDigits[byte >> 4]);
    out.push_back(kDigits[byte & 15]);
  }
  return unicode_from_ascii(out);
}

Owned<PyObject> hex_method(std::string_view text, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"hex", {"sep", "bytes_per_sep", nullptr}};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 0, 2, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  int32_t group = 1;
  if (a[1]) {
    HS_TRY(arg_as_int(a[1], &group));
  }
  return hex_text(text, a[0], group);
}

Status parse_hex_text(PyObject* text, std::string* out) {
  if (!unicode_check(text)) {
    return arg_bad_argument("fromhex", "argument", "str", text);
  }
  const int64_t n = unicode_length(text);
  const auto value = [&](int64_t i) -> int {
    const uint32_t c = i < n ? unicode_read_char(text, i) : 0;
    if (c >= '0' && c <= '9') {
      return static_cast<int>(c - '0');
    }
    const uint32_t lower = c | 0x20;
    return c < 0x80 && lower >= 'a' && lower <= 'f' ? static_cast<int>(lower - 'a' + 10) : -1;
  };
  int64_t i = 0;
  while (i < n) {
    const uint32_t c = unicode_read_char(text, i);
    if (c < 0x80 && byte_is_space(static_cast<uint8_t>(c))) {
      ++i;
      continue;
    }
    const int high = value(i);
    const int low = high < 0 ? -1 : value(i + 1);
    if (high < 0 || low < 0) {
      return err_format(exc_value_error(), "non-hexadecimal number found in fromhex() arg at position {}",
                        high < 0 ? i : i + 1);
    }
    out->push_back(static_cast<char>(high * 16 + low));
    i += 2;
  }
  return Status::kOk;
}

std::string bytes_repr_text(std::string_view text, bool escape_apostrophe) {
  const bool use_double = text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
  const char quote = use_double ? '"' : '\'';
  std::string out("b");
  out.push_back(quote);
  for (const char raw : text) {
    const auto c = static_cast<uint8_t>(raw);
    if (raw == quote || raw == '\\' || (raw == '\'' && escape_apostrophe)) {
      out.push_back('\\');
      out.push_back(raw);
    } else if (raw == '\t') {
      out += "\\t";
    } else if (raw == '\n') {
      out += "\\n";
    } else if (raw == '\r') {
      out += "\\r";
    } else if (c < ' ' || c >= 0x7f) {
      out += fmt::format("\\x{:02x}", c);
    } else {
      out.push_back(raw);
    }
  }
  out.push_back(quote);
  return out;
}

Status join_bytes(std::string_view separator, PyObject* iterable, std::string* out, Owned<PyObject>* sole) {
  const std::string between(separator);  // the separator may be a bytearray that the items change
  HS_OWN(items, sequence_fast(iterable, "can only join an iterable"));
  const int64_t count = sequence_fast_get_size(items.get());
  if (count == 1) {
    PyObject* item = sequence_fast_get_item(items.get(), 0);
    if (bytes_check_exact(item)) {
      *sole = owned_ref(item);
    }
  }
  if (count > 0 && !between.empty() && count - 1 > kMaxTextSize / std::ssize(between)) {
    return err_no_memory();
  }
  for (int64_t i = 0; i < sequence_fast_get_size(items.get()); ++i) {
    PyObject* item = sequence_fast_get_item(items.get(), i);
    BufferView view;
    if (!object_check_buffer(item)) {
      return err_format(exc_type_error(), "sequence item {}: expected a bytes-like object, {} found", i,
                        type_full_name(type_of(item)));
    }
    HS_TRY(view.get(item));
    if (!text_has_room(std::ssize(*out), std::ssize(between) + view.size())) {
      return err_no_memory();
    }
    if (i != 0) {
      out->append(between);
    }
    out->append(view.bytes());
  }
  return Status::kOk;
}

Owned<PyObject> bytes_decode_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"decode", {"encoding", "errors", nullptr}};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 0, 2, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  std::string texts[2];
  const char* names[2] = {nullptr, nullptr};
  for (int i = 0; i < 2; ++i) {
    if (a[i]) {
      if (!unicode_check(a[i])) {
        return arg_bad_argument("decode", i == 0 ? "argument 'encoding'" : "argument 'errors'", "str", a[i]);
      }
      texts[i] = unicode_text(a[i]);
      names[i] = texts[i].c_str();
    }
  }
  BufferView view;
  HS_TRY(view.get(self));
  if (view.bytes().empty()) {
    return unicode_from_ascii("");  // whatever the codec, known or not
  }
  return unicode_decode(view.bytes(), names[0], names[1]);
}

// bytes % values.

namespace {

/// What %s and %b put: a buffer's bytes or what __bytes__ gives.
Status bytes_of(PyObject* value, std::string* out) {
  if (bytes_check(value)) {
    *out = bytes_view(value);
    return Status::kOk;
  }
  if (bytearray_check(value)) {
    *out = bytearray_view(value);
    return Status::kOk;
  }
  Owned<PyObject> method = object_lookup_special(value, ident(Id::__bytes__));
  if (method) {
    HS_OWN(result, object_call_no_args(method.get()));
    if (!bytes_check(result.get())) {
      return err_format(exc_type_error(), "__bytes__ returned non-bytes (type {})",
                        type_full_name(type_of(result.get())));
    }
    *out = bytes_view(result.get());
    return Status::kOk;
  }
  if (err_occurred()) {
    return Status::kError;
  }
  if (object_check_buffer(value)) {
    BufferView view;
    HS_TRY(view.get(value));
    *out = view.bytes();
    return Status::kOk;
  }
  return err_format(exc_type_error(),
                    "%b requires a bytes-like object, or an object that implements __bytes__, not '{}'",
                    type_full_name(type_of(value)));
}

Status byte_of(PyObject* value, std::string* out) {
  if (bytes_check(value) && bytes_size(value) == 1) {
    *out = bytes_view(value);
    return Status::kOk;
  }
  if (bytearray_check(value) && bytearray_view(value).size() == 1) {
    *out = bytearray_view(value);
    return Status::kOk;
  }
  if (!long_check(value)) {
    return err_set_string(exc_type_error(), "%c requires an integer in range(256) or a single byte");
  }
  int overflow = 0;
  const int64_t code = long_as_int64_and_overflow(value, &overflow);
  if (overflow != 0 || code < 0 || code > 255) {
    return err_set_string(exc_overflow_error(), "%c arg not in range(256)");
  }
  out->assign(1, static_cast<char>(code));
  return Status::kOk;
}

class BytesFormatter {
 public:
  BytesFormatter(std::string_view format, PyObject* arguments, std::string* out)
      : format_(format), arguments_(arguments, true), out_(out) {}

  Status run() {
    while (at_ < format_.size()) {
      const char c = format_[at_++];
      if (c != '%') {
        out_->push_back(c);
      } else {
        HS_TRY(directive());
      }
    }
    return arguments_.check_all_used("bytes");
  }

 private:
  Status advance(char* c) {
    if (at_ >= format_.size()) {
      return err_set_string(exc_value_error(), "incomplete format");
    }
    *c = format_[at_++];
    return Status::kOk;
  }

  Status number(char* c, int64_t* value, const char* too_big, bool is_width) {
    if (*c == '*') {
      PyObject* argument = arguments_.next();
      if (argument == nullptr) {
        return Status::kError;
      }
      if (!long_check(argument)) {
        return err_set_string(exc_type_error(), "* wants int");
      }
      *value = is_width ? long_as_ssize(argument) : long_as_int(argument);
      if (*value == -1 && err_occurred()) {
        return Status::kError;
      }
      if (*value < 0) {
        spec_.left = spec_.left || is_width;
        *value = is_width ? -*value : 0;
      }
      return advance(c);
    }
    const int64_t most = is_width ? INT64_MAX : INT32_MAX;
    if (byte_is_digit(static_cast<uint8_t>(*c))) {
      *value = 0;
      while (byte_is_digit(static_cast<uint8_t>(*c))) {
        if (*value > (most - (*c - '0')) / 10) {
          return err_set_string(exc_value_error(), too_big);
        }
        *value = *value * 10 + (*c - '0');
        HS_TRY(advance(c));
      }
    }
    return Status::kOk;
  }

  Status directive() {
    spec_ = PercentDirective{};
    char c = 0;
    HS_TRY(advance(&c));
    if (c == '%') {  // only at once: in "%5%" it is an unknown type
      out_->push_back('%');
      return Status::kOk;
    }
    if (c == '(') {
      if (!arguments_.has_mapping()) {
        return err_set_string(exc_type_error(), "format requires a mapping");
      }
      const size_t start = at_;
      int depth = 1;
      while (depth > 0 && at_ < format_.size()) {
        const char k = format_[at_++];
        depth += k == '(' ? 1 : k == ')' ? -1 : 0;
      }
      if (depth > 0) {
        return err_set_string(exc_value_error(), "incomplete format key");
      }
      HS_OWN(key, bytes_from_string_and_size(format_.substr(start, at_ - 1 - start)));
      HS_TRY(arguments_.select(key.get()));
      HS_TRY(advance(&c));
    }
    for (bool flag = true; flag;) {
      switch (c) {
        case '-': spec_.left = true; break;
        case '+': spec_.plus = true; break;
        case ' ': spec_.space = true; break;
        case '#': spec_.alternate = true; break;
        case '0': spec_.zero = true; break;
        case 'z': spec_.no_negative_zero = true; break;
        default: flag = false; continue;
      }
      HS_TRY(advance(&c));
    }
    HS_TRY(number(&c, &spec_.width, "width too big", true));
    if (c == '.') {
      spec_.precision = 0;
      HS_TRY(advance(&c));
      HS_TRY(number(&c, &spec_.precision, "prec too big", false));
    }
    if (c == 'h' || c == 'l' || c == 'L') {
      HS_TRY(advance(&c));
    }
    spec_.type = static_cast<uint8_t>(c == 'i' ? 'd' : c);
    PyObject* value = arguments_.next();
    if (value == nullptr) {
      return Status::kError;
    }
    std::string text;
    if (percent_is_number(spec_.type)) {
      HS_TRY(number_text(value, &text));
      if (spec_.width > kMaxPadding) {
        return err_no_memory();
      }
      out_->append(percent_pad_number(spec_, text));
      return Status::kOk;
    }
    switch (c) {
      case 's':
      case 'b': HS_TRY(bytes_of(value, &text)); break;
      case 'c': HS_TRY(byte_of(value, &text)); break;
      case 'r':
      case 'a': {
        HS_OWN(shown, object_ascii(value));
        text = unicode_text(shown.get());
        break;
      }
      default:
        return err_format(exc_value_error(), "unsupported format character '{}' (0x{:x}) at index {}", c,
                          static_cast<uint8_t>(c), at_ - 1);
    }
    if (c != 'c' && spec_.precision >= 0 && static_cast<int64_t>(text.size()) > spec_.precision) {
      text.resize(static_cast<size_t>(spec_.precision));
    }
    if (spec_.width > kMaxPadding) {
      return err_no_memory();
    }
    const auto padding = static_cast<size_t>(std::max<int64_t>(0, spec_.width - static_cast<int64_t>(text.size())));
    out_->append(spec_.left ? 0 : padding, ' ');
    out_->append(text);
    out_->append(spec_.left ? padding : 0, ' ');
    return Status::kOk;
  }

  /// As for str, but what is no number of a float directive has a message of its own.
  Status number_text(PyObject* value, std::string* text) {
    if (percent_number(spec_, value, text) == Status::kOk) {
      return Status::kOk;
    }
    if (std::string_view("eEfFgG").find(static_cast<char>(spec_.type)) != std::string_view::npos) {
      err_clear();
      return err_format(exc_type_error(), "float argument required, not {}", type_name(type_of(value)));
    }
    return Status::kError;
  }

  std::string_view format_;
  size_t at_ = 0;
  PercentArguments arguments_;
  PercentDirective spec_;
  std::string* out_;
};

}  // namespace

Status bytes_percent(std::string_view format, PyObject* arguments, std::string* out) {
  const std::string copy(format);
  return BytesFormatter(copy, arguments, out).run();
}

}  // namespace heapscope::objects
