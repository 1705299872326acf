// Between str and bytes: UTF-8, UTF-16, UTF-32, Latin-1, ASCII, with the built-in error handlers.
// Model: Objects/unicodeobject.c, Objects/stringlib/codecs.h, Python/codecs.c (3.11).
#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "base/utf8.h"
#include "memory/allocator.h"
#include "objects/abstract.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/hooks.h"
#include "objects/identifiers.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_builder.h"
#include "objects/unicode_internal.h"

namespace heapscope::objects {

namespace {

enum class Reaction { kStrict, kIgnore, kReplace, kBackslash, kXml, kSurrogateEscape, kSurrogatePass, kCall };

/// What to do about an error.  The name is looked up when the first error is met; a wrong one passes unnoticed till
/// then.  Handlers written in Python (codecs.register_error, namereplace) are in the registry of module _codecs.
class Handler {
 public:
  explicit Handler(const char* name) : name_(name) {}

  Status resolve() {
    struct Row {
      const char* name;
      Reaction reaction;
    };
    static constexpr Row kRows[] = {
        {"strict", Reaction::kStrict},
        {"ignore", Reaction::kIgnore},
        {"replace", Reaction::kReplace},
        {"backslashreplace", Reaction::kBackslash},
        {"xmlcharrefreplace", Reaction::kXml},
        {"surrogateescape", Reaction::kSurrogateEscape},
        {"surrogatepass", Reaction::kSurrogatePass},
    };
    if (name_ == nullptr || function_) {
      return Status::kOk;
    }
    for (const Row& row : kRows) {
      if (std::strcmp(name_, row.name) == 0) {
        reaction_ = row.reaction;
        name_ = nullptr;
        return Status::kOk;
      }
    }
    Owned<PyObject> found = call_registry("lookup_error", nullptr, name_, nullptr);
    if (!found) {
      return Status::kError;
    }
    reaction_ = Reaction::kCall;
    function_ = std::move(found);
    return Status::kOk;
  }
  [[nodiscard]] Reaction reaction() const { return reaction_; }
  [[nodiscard]] PyObject* function() const { return function_.get(); }

  /// The object that is decoded, once a handler was told of it.
  [[nodiscard]] PyObject* object() const { return object_.get(); }
  std::string_view keep(Owned<PyObject> object) {
    object_ = std::move(object);
    return bytes_view(object_.get());
  }

  /// Calls module _codecs: function([object,] name[, errors]).
  static Owned<PyObject> call_registry(const char* function, PyObject* object, const char* name, const char* errors) {
    HS_OWN(module, hooks.import_module("_codecs"));
    HS_OWN(attribute, unicode_from_ascii(function));
    HS_OWN(callable, object_get_attr(module.get(), attribute.get()));
    HS_OWN(text, unicode_from_string(name));
    if (object == nullptr) {
      return object_call_one_arg(callable.get(), text.get());
    }
    Owned<PyObject> handler;
    if (errors != nullptr) {
      handler = unicode_from_string(errors);
      if (!handler) {
        return Failed{};
      }
    }
    const Ref<PyObject> arguments[] = {object, text.get(), handler.get()};
    return object_vectorcall(callable.get(), arguments, errors == nullptr ? 2 : 3, nullptr);
  }

 private:
  const char* name_;
  Reaction reaction_ = Reaction::kStrict;
  Owned<PyObject> function_;
  Owned<PyObject> object_;
};

enum class Codec { kUtf8, kLatin1, kAscii, kUtf16, kUtf16Le, kUtf16Be, kUtf32, kUtf32Le, kUtf32Be };

/// The codec of an encoding's name; kFalse: one that is written in Python (module _codecs), or none.
Truth find_codec(const char* encoding, Codec* codec) {
  struct Row {
    const char* name;
    Codec codec;
  };
  static constexpr Row kRows[] = {
      {"utf_8", Codec::kUtf8},        {"utf8", Codec::kUtf8},         {"u8", Codec::kUtf8},
      {"cp65001", Codec::kUtf8},      {"latin_1", Codec::kLatin1},    {"latin1", Codec::kLatin1},
      {"iso_8859_1", Codec::kLatin1}, {"iso8859_1", Codec::kLatin1},  {"8859", Codec::kLatin1},
      {"l1", Codec::kLatin1},         {"latin", Codec::kLatin1},      {"iso8859", Codec::kLatin1},
      {"ascii", Codec::kAscii},       {"us_ascii", Codec::kAscii},    {"646", Codec::kAscii},
      {"utf_16", Codec::kUtf16},      {"utf16", Codec::kUtf16},       {"u16", Codec::kUtf16},
      {"utf_16_le", Codec::kUtf16Le}, {"utf_16le", Codec::kUtf16Le},  {"utf_16_be", Codec::kUtf16Be},
      {"utf_16be", Codec::kUtf16Be},  {"utf_32", Codec::kUtf32},      {"utf32", Codec::kUtf32},
      {"u32", Codec::kUtf32},         {"utf_32_le", Codec::kUtf32Le}, {"utf_32le", Codec::kUtf32Le},
      {"utf_32_be", Codec::kUtf32Be}, {"utf_32be", Codec::kUtf32Be},
  };
  std::string name;
  for (const char* p = encoding; *p != 0; ++p) {
    const char c = *p;
    if (c == ' ' || c == '-') {
      name.push_back('_');
    } else {
      name.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    }
  }
  for (const Row& row : kRows) {
    if (name == row.name) {
      *codec = row.codec;
      return Truth::kTrue;
    }
  }
  return Truth::kFalse;
}

Owned<PyObject> unicode_error_arguments(const char* encoding, PyObject* object, int64_t start, int64_t end,
                                        const char* reason) {
  HS_OWN(name, unicode_from_ascii(encoding));
  HS_OWN(from, long_from_ssize_t(start));
  HS_OWN(to, long_from_ssize_t(end));
  HS_OWN(text, unicode_from_ascii(reason));
  return tuple_pack(name.get(), object, from.get(), to.get(), text.get());
}

Failed raise_decode_error(const char* encoding, std::string_view bytes, int64_t start, int64_t end,
                          const char* reason) {
  HS_OWN(object, bytes_from_string_and_size(bytes));
  HS_OWN(arguments, unicode_error_arguments(encoding, object.get(), start, end, reason));
  return err_set_object(exc_unicode_decode_error(), arguments.get());
}

Failed raise_encode_error(const char* encoding, PyObject* op, int64_t start, int64_t end, const char* reason) {
  HS_OWN(arguments, unicode_error_arguments(encoding, op, start, end, reason));
  return err_set_object(exc_unicode_encode_error(), arguments.get());
}

/// Calls a handler written in Python: its replacement, and where to go on. A decoding handler may have given the error
/// another object, where the decoding goes on then: `bytes` becomes what the handler keeps of it.
Owned<PyObject> call_handler(Handler& handler, bool encoding, PyObject* arguments, std::string_view* bytes,
                             int64_t length, int64_t* next) {
  PyTypeObject* type = encoding ? exc_unicode_encode_error() : exc_unicode_decode_error();
  HS_OWN(error, object_call(type, arguments, nullptr));
  HS_OWN(result, object_call_one_arg(handler.function(), error.get()));
  const bool pair =
      tuple_check(result.get()) && tuple_get_size(result.get()) == 2 &&
      (unicode_check(tuple_get_item(result.get(), 0)) || (encoding && bytes_check(tuple_get_item(result.get(), 0))));
  if (!pair) {
    return err_set_string(exc_type_error(), encoding ? "encoding error handler must return (str/bytes, int) tuple"
                                                     : "decoding error handler must return (str, int) tuple");
  }
  if (bytes != nullptr) {
    HS_OWN(object, object_get_attr_string(error.get(), "object"));
    if (!bytes_check(object.get())) {
      return err_set_string(exc_type_error(), "object attribute must be bytes");
    }
    *bytes = handler.keep(std::move(object));
    length = static_cast<int64_t>(bytes->size());
  }
  HS_OWN(position, number_index(tuple_get_item(result.get(), 1)));
  *next = long_as_int64(position.get());
  if (*next == -1 && err_occurred()) {
    return Failed{};
  }
  *next += *next < 0 ? length : 0;
  if (*next < 0 || *next > length) {
    return err_format(exc_index_error(), "position {} from error handler out of bounds", *next);
  }
  return owned_ref(tuple_get_item(result.get(), 0));
}

constexpr char kHexDigits[] = "0123456789abcdef";

/// Puts what the handler makes of bytes[start:end] into the result; `next` is where to go on, in what `bytes` is then.
Status handle_decode(Handler& handler, const char* encoding, std::string_view& bytes, int64_t start, int64_t end,
                     const char* reason, UnicodeBuilder* out, int64_t* next) {
  HS_TRY(handler.resolve());
  *next = end;
  switch (handler.reaction()) {
    case Reaction::kCall: {
      if (handler.object() == nullptr) {
        HS_OWN(object, bytes_from_string_and_size(bytes));
        bytes = handler.keep(std::move(object));
      }
      HS_OWN(arguments, unicode_error_arguments(encoding, handler.object(), start, end, reason));
      HS_OWN(text, call_handler(handler, false, arguments.get(), &bytes, 0, next));
      for (int64_t i = 0; i < unicode_length(text.get()); ++i) {
        out->add(unicode_read_char(text.get(), i));
      }
      return Status::kOk;
    }
    case Reaction::kIgnore: return Status::kOk;
    case Reaction::kReplace: out->add(0xfffd); return Status::kOk;
    case Reaction::kBackslash:
      for (int64_t i = start; i < end; ++i) {
        const auto byte = static_cast<uint8_t>(bytes[static_cast<size_t>(i)]);
        out->add_ascii("\\x");
        out->add(static_cast<uint8_t>(kHexDigits[byte >> 4]));
        out->add(static_cast<uint8_t>(kHexDigits[byte & 15]));
      }
      return Status::kOk;
    case Reaction::kSurrogateEscape: {  // up to the first ASCII byte, which is looked at again
      constexpr int64_t kMostEscaped = 4;
      int64_t at = start;
      for (; at < std::min(end, start + kMostEscaped) && static_cast<uint8_t>(bytes[static_cast<size_t>(at)]) >= 0x80;
           ++at) {
        out->add(0xdc00u + static_cast<uint8_t>(bytes[static_cast<size_t>(at)]));
      }
      if (at > start) {
        *next = at;
        return Status::kOk;
      }
      break;
    }
    case Reaction::kXml:
      return err_set_string(exc_type_error(), "don't know how to handle UnicodeDecodeError in error callback");
    default: break;
  }
  return raise_decode_error(encoding, bytes, start, end, reason);
}

/// What is wrong with the UTF-8 sequence at `at`: its length to skip and the reason.
int64_t utf8_error(std::string_view s, size_t at, const char** reason) {
  const auto byte = [&](size_t i) { return static_cast<uint8_t>(s[i]); };
  const uint8_t first = byte(at);
  const size_t left = s.size() - at;
  const auto continuation = [&](size_t i) { return (byte(i) & 0xc0) == 0x80; };
  *reason = "invalid start byte";
  if (first < 0xc2 || first > 0xf4) {
    return 1;
  }
  const size_t length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  // The second byte may be too small or too large for what the first promises.
  *reason = "invalid continuation byte";
  if (left >= 2) {
    const uint8_t second = byte(at + 1);
    const bool bad = !continuation(at + 1) || (first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f) ||
                     (first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f);
    if (bad) {
      return 1;
    }
  }
  for (size_t i = 2; i < length; ++i) {
    if (i < left && !continuation(at + i)) {
      return static_cast<int64_t>(i);
    }
  }
  *reason = "unexpected end of data";
  return static_cast<int64_t>(left);
}

/// One valid sequence, or 0 when it is not valid.
int decode_sequence(std::string_view s, size_t at, uint32_t* character) {
  const auto* p = reinterpret_cast<const uint8_t*>(s.data()) + at;
  const size_t left = s.size() - at;
  const auto tail = [&](size_t i) { return (p[i] & 0xc0) == 0x80; };
  if (p[0] < 0x80) {
    *character = p[0];
    return 1;
  }
  if (p[0] < 0xc2) {
    return 0;
  }
  if (p[0] < 0xe0) {
    if (left < 2 || !tail(1)) {
      return 0;
    }
    *character = ((p[0] & 0x1fu) << 6) | (p[1] & 0x3fu);
    return 2;
  }
  if (p[0] < 0xf0) {
    if (left < 3 || !tail(1) || !tail(2)) {
      return 0;
    }
    *character = ((p[0] & 0x0fu) << 12) | ((p[1] & 0x3fu) << 6) | (p[2] & 0x3fu);
    return *character < 0x800 || (*character >= 0xd800 && *character < 0xe000) ? 0 : 3;
  }
  if (p[0] > 0xf4 || left < 4 || !tail(1) || !tail(2) || !tail(3)) {
    return 0;
  }
  *character = ((p[0] & 0x07u) << 18) | ((p[1] & 0x3fu) << 12) | ((p[2] & 0x3fu) << 6) | (p[3] & 0x3fu);
  return *character < 0x10000 || *character > 0x10ffff ? 0 : 4;
}

bool is_surrogate(uint32_t c) { return c >= 0xd800 && c < 0xe000; }

/// Puts op[start:end], which the encoding cannot hold, as the handler wants it; `next` is where to go on.  The
/// replacement is text below `limit` (which `put` writes in the encoding) or, from the surrogate handlers and those
/// that are written in Python, bytes: whole units.
template <class Put>
Status handle_encode(Handler& handler, const char* encoding, PyObject* op, int64_t start, int64_t end,
                     const char* reason, std::string* out, uint32_t limit, size_t unit, Put put, int64_t* next) {
  HS_TRY(handler.resolve());
  *next = end;
  if (handler.reaction() == Reaction::kCall) {
    HS_OWN(arguments, unicode_error_arguments(encoding, op, start, end, reason));
    HS_OWN(replacement, call_handler(handler, true, arguments.get(), nullptr, unicode_length(op), next));
    if (bytes_check(replacement.get())) {
      const std::string_view raw = bytes_view(replacement.get());
      if (raw.size() % unit != 0) {
        return raise_encode_error(encoding, op, start, end, reason);
      }
      out->append(raw);
      return Status::kOk;
    }
    for (int64_t i = 0; i < unicode_length(replacement.get()); ++i) {
      const uint32_t c = unicode_read_char(replacement.get(), i);
      if (c >= limit) {
        return raise_encode_error(encoding, op, start, end, reason);
      }
      put(static_cast<uint8_t>(c));
    }
    return Status::kOk;
  }
  const int kind = unicode_kind(op);
  const void* data = unicode_data(op);
  for (int64_t i = start; i < end; ++i) {
    const uint32_t c = unicode_read(kind, data, i);
    switch (handler.reaction()) {
      case Reaction::kIgnore: break;
      case Reaction::kReplace: put('?'); break;
      case Reaction::kBackslash: {
        const int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
        put('\\');
        put(static_cast<uint8_t>(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U'));
        for (int d = digits - 1; d >= 0; --d) {
          put(static_cast<uint8_t>(kHexDigits[(c >> (4 * d)) & 15]));
        }
        break;
      }
      case Reaction::kXml:
        for (const char x : fmt::format("&#{};", c)) {
          put(static_cast<uint8_t>(x));
        }
        break;
      case Reaction::kSurrogateEscape:
        if (c < 0xdc80 || c > 0xdcff || unit != 1) {
          return raise_encode_error(encoding, op, unit == 1 ? i : start, end, reason);
        }
        out->push_back(static_cast<char>(c - 0xdc00));
        break;
      case Reaction::kSurrogatePass:
        if (!is_surrogate(c) || std::strcmp(encoding, "utf-8") != 0) {
          return raise_encode_error(encoding, op, start, end, reason);
        }
        append_utf8(c, out);
        break;
      case Reaction::kStrict:
      case Reaction::kCall: return raise_encode_error(encoding, op, start, end, reason);
    }
  }
  return Status::kOk;
}

Status encode_utf8(PyObject* op, Handler& handler, std::string* out) {
  const int64_t length = unicode_length(op);
  const int kind = unicode_kind(op);
  const void* data = unicode_data(op);
  if (unicode_is_ascii(op)) {
    out->assign(static_cast<const char*>(data), static_cast<size_t>(length));
    return Status::kOk;
  }
  out->reserve(static_cast<size_t>(length) * 2);
  for (int64_t i = 0; i < length; ++i) {
    const uint32_t c = unicode_read(kind, data, i);
    if (!is_surrogate(c)) {
      append_utf8(c, out);
      continue;
    }
    int64_t end = i + 1;
    while (end < length && is_surrogate(unicode_read(kind, data, end))) {
      ++end;
    }
    int64_t next = 0;
    HS_TRY(handle_encode(
        handler, "utf-8", op, i, end, "surrogates not allowed", out, 0x80, 1,
        [&](uint8_t byte) { out->push_back(static_cast<char>(byte)); }, &next));
    i = next - 1;
  }
  return Status::kOk;
}

Status encode_bytes(PyObject* op, Handler& handler, uint32_t limit, std::string* out) {
  const int64_t length = unicode_length(op);
  const int kind = unicode_kind(op);
  const void* data = unicode_data(op);
  const char* encoding = limit == 0x80 ? "ascii" : "latin-1";
  const char* reason = limit == 0x80 ? "ordinal not in range(128)" : "ordinal not in range(256)";
  out->reserve(static_cast<size_t>(length));
  for (int64_t i = 0; i < length; ++i) {
    const uint32_t c = unicode_read(kind, data, i);
    if (c < limit) {
      out->push_back(static_cast<char>(c));
      continue;
    }
    int64_t end = i + 1;
    while (end < length && unicode_read(kind, data, end) >= limit) {
      ++end;
    }
    int64_t next = 0;
    HS_TRY(handle_encode(
        handler, encoding, op, i, end, reason, out, limit, 1,
        [&](uint8_t byte) { out->push_back(static_cast<char>(byte)); }, &next));
    i = next - 1;
  }
  return Status::kOk;
}

Status encode_wide(PyObject* op, Handler& handler, int unit, bool big, bool mark, const char* encoding,
                   std::string* out) {
  const auto put_unit = [&](uint32_t value) {
    for (int i = 0; i < unit; ++i) {
      out->push_back(static_cast<char>(value >> (8 * (big ? unit - 1 - i : i))));
    }
  };
  if (mark) {
    put_unit(0xfeff);
  }
  const int64_t length = unicode_length(op);
  for (int64_t i = 0; i < length; ++i) {
    const uint32_t c = unicode_read_char(op, i);
    if (is_surrogate(c)) {
      HS_TRY(handler.resolve());
      if (handler.reaction() == Reaction::kSurrogatePass) {
        put_unit(c);
        continue;
      }
      int64_t next = 0;
      HS_TRY(handle_encode(
          handler, encoding, op, i, i + 1, "surrogates not allowed", out, 0x80, static_cast<size_t>(unit),
          [&](uint8_t byte) { put_unit(byte); }, &next));
      i = next - 1;
    } else if (unit == 2 && c >= 0x10000) {
      put_unit(0xd800 + ((c - 0x10000) >> 10));
      put_unit(0xdc00 + ((c - 0x10000) & 0x3ff));
    } else {
      put_unit(c);
    }
  }
  return Status::kOk;
}

Owned<PyObject> decode_ascii(std::string_view bytes, Handler& handler) {
  UnicodeBuilder out;
  out.reserve(static_cast<int64_t>(bytes.size()));
  for (int64_t i = 0; i < static_cast<int64_t>(bytes.size());) {
    const auto byte = static_cast<uint8_t>(bytes[static_cast<size_t>(i)]);
    if (byte < 0x80) {
      out.add(byte);
      ++i;
    } else {
      HS_TRY(handle_decode(handler, "ascii", bytes, i, i + 1, "ordinal not in range(128)", &out, &i));
    }
  }
  return out.finish();
}

Owned<PyObject> decode_wide(std::string_view bytes, Handler& handler, int unit, bool big, bool mark) {
  UnicodeBuilder out;
  auto count = static_cast<int64_t>(bytes.size());
  const auto read = [&](int64_t at) {
    uint32_t value = 0;
    for (int i = 0; i < unit; ++i) {
      const auto byte = static_cast<uint8_t>(bytes[static_cast<size_t>(at + i)]);
      value |= uint32_t{byte} << (8 * (big ? unit - 1 - i : i));
    }
    return value;
  };
  int64_t i = 0;
  if (mark && count >= unit) {
    const uint32_t first = read(0);
    if (first == 0xfeff) {
      i = unit;
    } else if (first == (unit == 2 ? 0xfffeu : 0xfffe0000u)) {
      big = true;
      i = unit;
    }
  }
  const char* encoding = unit == 2 ? (big ? "utf-16-be" : "utf-16-le") : (big ? "utf-32-be" : "utf-32-le");
  for (; i < count; count = static_cast<int64_t>(bytes.size())) {
    if (count - i < unit) {
      HS_TRY(handle_decode(handler, encoding, bytes, i, count, "truncated data", &out, &i));
      continue;
    }
    const uint32_t c = read(i);
    if (unit == 4 && (c > 0x10ffff || is_surrogate(c))) {
      HS_TRY(handler.resolve());
      if (handler.reaction() == Reaction::kSurrogatePass && is_surrogate(c)) {
        out.add(c);
        i += 4;
      } else {
        HS_TRY(handle_decode(handler, encoding, bytes, i, i + 4,
                             c > 0x10ffff ? "code point not in range(0x110000)"
                                          : "code point in surrogate code point range(0xd800, 0xe000)",
                             &out, &i));
      }
      continue;
    }
    if (unit == 4 || !is_surrogate(c)) {
      out.add(c);
      i += unit;
      continue;
    }
    if (c < 0xdc00 && count - i >= 4) {
      const uint32_t low = read(i + 2);
      if (low >= 0xdc00 && low < 0xe000) {
        out.add(0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00));
        i += 4;
        continue;
      }
    }
    HS_TRY(handler.resolve());
    if (handler.reaction() == Reaction::kSurrogatePass) {
      out.add(c);
      i += 2;
      continue;
    }
    const bool ends = c < 0xdc00 && count - i < 4;
    const char* reason = c >= 0xdc00 ? "illegal encoding"
                         : ends      ? "unexpected end of data"
                                     : "illegal UTF-16 surrogate";
    const int64_t end = ends ? count : i + 2;
    HS_TRY(handle_decode(handler, encoding, bytes, i, end, reason, &out, &i));
  }
  return out.finish();
}

}  // namespace

Owned<PyObject> unicode_decode_utf8(std::string_view bytes, const char* errors) {
  if (bytes.size() == 1 && static_cast<uint8_t>(bytes[0]) < 0x80) {
    return owned_ref(latin1_character(static_cast<uint8_t>(bytes[0])));
  }
  if (find_max_char(1, bytes.data(), static_cast<int64_t>(bytes.size())) < 0x80) {
    return unicode_from_ascii(bytes);
  }
  Handler handler(errors);
  UnicodeBuilder out;
  out.reserve(static_cast<int64_t>(bytes.size()));
  for (size_t i = 0; i < bytes.size();) {
    uint32_t character = 0;
    const int used = decode_sequence(bytes, i, &character);
    if (used != 0) {
      out.add(character);
      i += static_cast<size_t>(used);
      continue;
    }
    HS_TRY(handler.resolve());
    if (handler.reaction() == Reaction::kSurrogatePass && bytes.size() - i >= 3 &&
        static_cast<uint8_t>(bytes[i]) == 0xed && static_cast<uint8_t>(bytes[i + 1]) >= 0xa0 &&
        static_cast<uint8_t>(bytes[i + 1]) < 0xc0 && (static_cast<uint8_t>(bytes[i + 2]) & 0xc0) == 0x80) {
      out.add(0xd000u | ((static_cast<uint8_t>(bytes[i + 1]) & 0x3fu) << 6) |
              (static_cast<uint8_t>(bytes[i + 2]) & 0x3fu));
      i += 3;
      continue;
    }
    const char* reason = nullptr;
    const int64_t skip = utf8_error(bytes, i, &reason);
    const auto at = static_cast<int64_t>(i);
    int64_t next = 0;
    HS_TRY(handle_decode(handler, "utf-8", bytes, at, at + skip, reason, &out, &next));
    i = static_cast<size_t>(next);
  }
  return out.finish();
}

Owned<PyObject> unicode_from_string(std::string_view utf8) { return unicode_decode_utf8(utf8, nullptr); }

Owned<PyObject> unicode_decode_latin1(std::string_view bytes) {
  return unicode_from_kind_and_data(1, bytes.data(), static_cast<int64_t>(bytes.size()));
}

Owned<PyObject> unicode_decode(std::string_view bytes, const char* encoding, const char* errors) {
  Codec codec = Codec::kUtf8;
  if (encoding != nullptr) {
    if (find_codec(encoding, &codec) != Truth::kTrue) {
      HS_OWN(object, bytes_from_string_and_size(bytes));
      return Handler::call_registry("decode_text", object.get(), encoding, errors);
    }
  }
  if (codec == Codec::kUtf8) {
    return unicode_decode_utf8(bytes, errors);
  }
  if (codec == Codec::kLatin1) {
    return unicode_decode_latin1(bytes);
  }
  Handler handler(errors);
  switch (codec) {
    case Codec::kUtf16: return decode_wide(bytes, handler, 2, false, true);
    case Codec::kUtf16Le: return decode_wide(bytes, handler, 2, false, false);
    case Codec::kUtf16Be: return decode_wide(bytes, handler, 2, true, false);
    case Codec::kUtf32: return decode_wide(bytes, handler, 4, false, true);
    case Codec::kUtf32Le: return decode_wide(bytes, handler, 4, false, false);
    case Codec::kUtf32Be: return decode_wide(bytes, handler, 4, true, false);
    default: return decode_ascii(bytes, handler);
  }
}

Owned<PyObject> unicode_as_encoded_string(PyObject* op, const char* encoding, const char* errors) {
  Codec codec = Codec::kUtf8;
  if (encoding != nullptr) {
    if (find_codec(encoding, &codec) != Truth::kTrue) {
      return Handler::call_registry("encode_text", op, encoding, errors);
    }
  }
  Handler handler(errors);
  std::string out;
  Status status = Status::kOk;
  switch (codec) {
    case Codec::kUtf8: status = encode_utf8(op, handler, &out); break;
    case Codec::kLatin1: status = encode_bytes(op, handler, 0x100, &out); break;
    case Codec::kAscii: status = encode_bytes(op, handler, 0x80, &out); break;
    case Codec::kUtf16: status = encode_wide(op, handler, 2, false, true, "utf-16", &out); break;
    case Codec::kUtf16Le: status = encode_wide(op, handler, 2, false, false, "utf-16-le", &out); break;
    case Codec::kUtf16Be: status = encode_wide(op, handler, 2, true, false, "utf-16-be", &out); break;
    case Codec::kUtf32: status = encode_wide(op, handler, 4, false, true, "utf-32", &out); break;
    case Codec::kUtf32Le: status = encode_wide(op, handler, 4, false, false, "utf-32-le", &out); break;
    case Codec::kUtf32Be: status = encode_wide(op, handler, 4, true, false, "utf-32-be", &out); break;
  }
  HS_TRY(status);
  return bytes_from_string_and_size(out);
}

std::string_view unicode_as_utf8(PyObject* op) {
  if (!unicode_check(op)) {
    (void)err_bad_internal_call("unicode_as_utf8");
    return {};
  }
  if (unicode_is_ascii(op)) {
    return unicode_ascii_view(op);
  }
  auto* wide = static_cast<PyCompactUnicodeObject*>(op);
  if (!wide->utf8) {
    std::string text;
    Handler strict(nullptr);
    if (encode_utf8(op, strict, &text) != Status::kOk) {
      return {};
    }
    auto* copy = static_cast<char*>(memory::object_malloc(text.size() + 1));
    if (copy == nullptr) {
      (void)err_no_memory();
      return {};
    }
    std::memcpy(copy, text.c_str(), text.size() + 1);
    wide->utf8 = copy;
    wide->utf8_length = static_cast<int64_t>(text.size());
  }
  return {wide->utf8.get(), static_cast<size_t>(wide->utf8_length)};
}

std::string unicode_text(const PyObject* op) {
  std::string out;
  if (unicode_is_ascii(op)) {
    out = unicode_ascii_view(op);
    return out;
  }
  for (int64_t i = 0; i < unicode_length(op); ++i) {
    append_utf8(unicode_read_char(op, i), &out);
  }
  return out;
}

}  // namespace heapscope::objects
