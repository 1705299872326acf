// Between str and bytes: UTF-8, UTF-16, UTF-32, Latin-1, ASCII, with the built-in error handlers.
// Model: Objects/unicodeobject.c, Objects/stringlib/codecs.h, Python/codecs.c (3.11).
#include <fmt/format.h>

#include <cstring>

#include "memory/allocator.h"
#include "objects/bytes_object.h"
#include "objects/errors.h"
#include "objects/identifiers.h"
#include "objects/long_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_builder.h"
#include "objects/unicode_internal.h"

namespace heapscope::objects {

namespace {

enum class Handler { kStrict, kIgnore, kReplace, kBackslash, kXml, kSurrogateEscape, kSurrogatePass };

Truth find_handler(const char* errors, Handler* handler) {
  struct Row {
    const char* name;
    Handler handler;
  };
  static constexpr Row kRows[] = {
      {"strict", Handler::kStrict},
      {"ignore", Handler::kIgnore},
      {"replace", Handler::kReplace},
      {"backslashreplace", Handler::kBackslash},
      {"xmlcharrefreplace", Handler::kXml},
      {"surrogateescape", Handler::kSurrogateEscape},
      {"surrogatepass", Handler::kSurrogatePass},
  };
  if (errors == nullptr) {
    *handler = Handler::kStrict;
    return Truth::kTrue;
  }
  for (const Row& row : kRows) {
    if (std::strcmp(errors, row.name) == 0) {
      *handler = row.handler;
      return Truth::kTrue;
    }
  }
  if (std::strcmp(errors, "namereplace") == 0) {
    return err_set_string(exc_not_implemented_error(),
                          "Heapscope does not support the error handler 'namereplace' yet");
  }
  return err_format(exc_lookup_error(), "unknown error handler name '{}'", errors);
}

enum class Codec { kUtf8, kLatin1, kAscii, kUtf16, kUtf16Le, kUtf16Be, kUtf32, kUtf32Le, kUtf32Be };

/// The codec of an encoding's name; kFalse with an error when there is none.
Truth find_codec(const char* encoding, Codec* codec) {
  struct Row {
    const char* name;
    Codec codec;
  };
  static constexpr Row kRows[] = {
      {"utf_8", Codec::kUtf8},         {"utf8", Codec::kUtf8},          {"u8", Codec::kUtf8},
      {"cp65001", Codec::kUtf8},       {"latin_1", Codec::kLatin1},     {"latin1", Codec::kLatin1},
      {"iso_8859_1", Codec::kLatin1},  {"iso8859_1", Codec::kLatin1},   {"8859", Codec::kLatin1},
      {"l1", Codec::kLatin1},          {"latin", Codec::kLatin1},       {"iso8859", Codec::kLatin1},
      {"ascii", Codec::kAscii},        {"us_ascii", Codec::kAscii},     {"646", Codec::kAscii},
      {"utf_16", Codec::kUtf16},       {"utf16", Codec::kUtf16},        {"u16", Codec::kUtf16},
      {"utf_16_le", Codec::kUtf16Le},  {"utf_16le", Codec::kUtf16Le},   {"utf_16_be", Codec::kUtf16Be},
      {"utf_16be", Codec::kUtf16Be},   {"utf_32", Codec::kUtf32},       {"utf32", Codec::kUtf32},
      {"u32", Codec::kUtf32},          {"utf_32_le", Codec::kUtf32Le},  {"utf_32le", Codec::kUtf32Le},
      {"utf_32_be", Codec::kUtf32Be},  {"utf_32be", Codec::kUtf32Be},
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
  // Encodings that CPython has and we have not: say so, instead of calling them unknown.
  static constexpr const char* kAbsent[] = {"utf_8_sig", "utf_7", "cp", "iso", "gb", "big5", "shift",
                                            "sjis", "euc", "koi8", "mac", "punycode", "idna", "hz",
                                            "unicode_escape", "raw_unicode_escape", "palmos", "ptcp",
                                            "tis", "johab", "kz1048", "windows", "base64", "hex",
                                            "rot", "bz2", "zlib", "uu", "quopri"};
  for (const char* prefix : kAbsent) {
    if (name.rfind(prefix, 0) == 0) {
      return err_format(exc_not_implemented_error(), "Heapscope does not support the codec '{}' yet",
                        encoding);
    }
  }
  return err_format(exc_lookup_error(), "unknown encoding: {}", encoding);
}

Failed raise_decode_error(const char* encoding, std::string_view bytes, int64_t start, int64_t end,
                          const char* reason) {
  HS_OWN(name, unicode_from_ascii(encoding));
  HS_OWN(object, bytes_from_string_and_size(bytes));
  HS_OWN(from, long_from_int64(start));
  HS_OWN(to, long_from_int64(end));
  HS_OWN(text, unicode_from_ascii(reason));
  HS_OWN(arguments, tuple_pack(name.get(), object.get(), from.get(), to.get(), text.get()));
  return err_set_object(exc_unicode_decode_error(), arguments.get());
}

Failed raise_encode_error(const char* encoding, PyObject* op, int64_t start, int64_t end,
                          const char* reason) {
  HS_OWN(name, unicode_from_ascii(encoding));
  HS_OWN(from, long_from_int64(start));
  HS_OWN(to, long_from_int64(end));
  HS_OWN(text, unicode_from_ascii(reason));
  HS_OWN(arguments, tuple_pack(name.get(), op, from.get(), to.get(), text.get()));
  return err_set_object(exc_unicode_encode_error(), arguments.get());
}

constexpr char kHexDigits[] = "0123456789abcdef";

/// Puts what the handler makes of bytes[start:end] into the result.
Status handle_decode(Handler handler, const char* encoding, std::string_view bytes, int64_t start,
                     int64_t end, const char* reason, UnicodeBuilder* out) {
  switch (handler) {
    case Handler::kIgnore:
      return Status::kOk;
    case Handler::kReplace:
      out->add(0xfffd);
      return Status::kOk;
    case Handler::kBackslash:
      for (int64_t i = start; i < end; ++i) {
        const auto byte = static_cast<uint8_t>(bytes[static_cast<size_t>(i)]);
        out->add_ascii("\\x");
        out->add(static_cast<uint8_t>(kHexDigits[byte >> 4]));
        out->add(static_cast<uint8_t>(kHexDigits[byte & 15]));
      }
      return Status::kOk;
    case Handler::kSurrogateEscape: {
      bool all = true;
      for (int64_t i = start; i < end; ++i) {
        all = all && static_cast<uint8_t>(bytes[static_cast<size_t>(i)]) >= 0x80;
      }
      if (all) {
        for (int64_t i = start; i < end; ++i) {
          out->add(0xdc00u + static_cast<uint8_t>(bytes[static_cast<size_t>(i)]));
        }
        return Status::kOk;
      }
      break;
    }
    case Handler::kXml:
      return err_set_string(exc_type_error(),
                            "don't know how to handle UnicodeDecodeError in error callback");
    default:
      break;
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
    const bool bad = !continuation(at + 1) || (first == 0xe0 && second < 0xa0) ||
                     (first == 0xed && second > 0x9f) || (first == 0xf0 && second < 0x90) ||
                     (first == 0xf4 && second > 0x8f);
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

void put_utf8(uint32_t c, std::string* out) {
  if (c < 0x80) {
    out->push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    out->push_back(static_cast<char>(0xc0 | (c >> 6)));
    out->push_back(static_cast<char>(0x80 | (c & 0x3f)));
  } else if (c < 0x10000) {
    out->push_back(static_cast<char>(0xe0 | (c >> 12)));
    out->push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3f)));
    out->push_back(static_cast<char>(0x80 | (c & 0x3f)));
  } else {
    out->push_back(static_cast<char>(0xf0 | (c >> 18)));
    out->push_back(static_cast<char>(0x80 | ((c >> 12) & 0x3f)));
    out->push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3f)));
    out->push_back(static_cast<char>(0x80 | (c & 0x3f)));
  }
}

bool is_surrogate(uint32_t c) { return c >= 0xd800 && c < 0xe000; }

/// Puts op[start:end], which the encoding cannot hold, as the handler wants it.  The replacement is
/// ASCII (which `put` writes in the encoding) or, for the surrogate handlers, raw bytes.
template <class Put>
Status handle_encode(Handler handler, const char* encoding, PyObject* op, int64_t start, int64_t end,
                     const char* reason, std::string* out, Put put) {
  const int kind = unicode_kind(op);
  const void* data = unicode_data(op);
  for (int64_t i = start; i < end; ++i) {
    const uint32_t c = unicode_read(kind, data, i);
    switch (handler) {
      case Handler::kIgnore:
        break;
      case Handler::kReplace:
        put('?');
        break;
      case Handler::kBackslash: {
        const int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
        put('\\');
        put(static_cast<uint8_t>(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U'));
        for (int d = digits - 1; d >= 0; --d) {
          put(static_cast<uint8_t>(kHexDigits[(c >> (4 * d)) & 15]));
        }
        break;
      }
      case Handler::kXml:
        for (const char x : fmt::format("&#{};", c)) {
          put(static_cast<uint8_t>(x));
        }
        break;
      case Handler::kSurrogateEscape:
        if (c < 0xdc80 || c > 0xdcff) {
          return raise_encode_error(encoding, op, start, end, reason);
        }
        out->push_back(static_cast<char>(c - 0xdc00));
        break;
      case Handler::kSurrogatePass:
        if (!is_surrogate(c) || std::strcmp(encoding, "utf-8") != 0) {
          return raise_encode_error(encoding, op, start, end, reason);
        }
        put_utf8(c, out);
        break;
      case Handler::kStrict:
        return raise_encode_error(encoding, op, start, end, reason);
    }
  }
  return Status::kOk;
}

Status encode_utf8(PyObject* op, Handler handler, std::string* out) {
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
      put_utf8(c, out);
      continue;
    }
    int64_t end = i + 1;
    while (end < length && is_surrogate(unicode_read(kind, data, end))) {
      ++end;
    }
    HS_TRY(handle_encode(handler, "utf-8", op, i, end, "surrogates not allowed", out,
                         [&](uint8_t byte) { out->push_back(static_cast<char>(byte)); }));
    i = end - 1;
  }
  return Status::kOk;
}

Status encode_bytes(PyObject* op, Handler handler, uint32_t limit, std::string* out) {
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
    HS_TRY(handle_encode(handler, encoding, op, i, end, reason, out,
                         [&](uint8_t byte) { out->push_back(static_cast<char>(byte)); }));
    i = end - 1;
  }
  return Status::kOk;
}

Status encode_wide(PyObject* op, Handler handler, int unit, bool big, bool mark, const char* encoding,
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
      if (handler == Handler::kSurrogatePass) {
        put_unit(c);
        continue;
      }
      HS_TRY(handle_encode(handler, encoding, op, i, i + 1, "surrogates not allowed", out,
                           [&](uint8_t byte) { put_unit(byte); }));
    } else if (unit == 2 && c >= 0x10000) {
      put_unit(0xd800 + ((c - 0x10000) >> 10));
      put_unit(0xdc00 + ((c - 0x10000) & 0x3ff));
    } else {
      put_unit(c);
    }
  }
  return Status::kOk;
}

Owned<PyObject> decode_ascii(std::string_view bytes, Handler handler) {
  UnicodeBuilder out;
  out.reserve(static_cast<int64_t>(bytes.size()));
  for (size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<uint8_t>(bytes[i]);
    if (byte < 0x80) {
      out.add(byte);
    } else {
      const auto at = static_cast<int64_t>(i);
      HS_TRY(handle_decode(handler, "ascii", bytes, at, at + 1, "ordinal not in range(128)", &out));
    }
  }
  return out.finish();
}

Owned<PyObject> decode_wide(std::string_view bytes, Handler handler, int unit, bool big, bool mark,
                            const char* encoding) {
  UnicodeBuilder out;
  const auto count = static_cast<int64_t>(bytes.size());
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
  while (i < count) {
    if (count - i < unit) {
      HS_TRY(handle_decode(handler, encoding, bytes, i, count, "truncated data", &out));
      break;
    }
    const uint32_t c = read(i);
    if (unit == 4 && (c > 0x10ffff || is_surrogate(c))) {
      if (handler == Handler::kSurrogatePass && is_surrogate(c)) {
        out.add(c);
      } else {
        HS_TRY(handle_decode(handler, encoding, bytes, i, i + 4,
                             c > 0x10ffff ? "code point not in range(0x110000)"
                                          : "code point in surrogate code point range(0xd800, 0xe000)",
                             &out));
      }
      i += 4;
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
    if (handler == Handler::kSurrogatePass) {
      out.add(c);
      i += 2;
      continue;
    }
    const bool ends = c < 0xdc00 && count - i < 4;
    const char* reason = c >= 0xdc00 ? "illegal encoding"
                         : ends      ? "unexpected end of data"
                                     : "illegal UTF-16 surrogate";
    const int64_t end = ends ? count : i + 2;
    HS_TRY(handle_decode(handler, encoding, bytes, i, end, reason, &out));
    i = end;
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
  Handler handler = Handler::kStrict;
  HS_TRUTH(known, find_handler(errors, &handler));
  (void)known;
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
    if (handler == Handler::kSurrogatePass && bytes.size() - i >= 3 &&
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
    HS_TRY(handle_decode(handler, "utf-8", bytes, at, at + skip, reason, &out));
    i += static_cast<size_t>(skip);
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
    HS_TRUTH(found, find_codec(encoding, &codec));
    (void)found;
  }
  // A handler is looked up when the first error is met; a wrong name passes unnoticed till then.
  Handler handler = Handler::kStrict;
  if (codec == Codec::kUtf8) {
    return unicode_decode_utf8(bytes, errors);
  }
  if (codec == Codec::kLatin1) {
    return unicode_decode_latin1(bytes);
  }
  HS_TRUTH(known, find_handler(errors, &handler));
  (void)known;
  switch (codec) {
    case Codec::kUtf16:
      return decode_wide(bytes, handler, 2, false, true, "utf-16");
    case Codec::kUtf16Le:
      return decode_wide(bytes, handler, 2, false, false, "utf-16-le");
    case Codec::kUtf16Be:
      return decode_wide(bytes, handler, 2, true, false, "utf-16-be");
    case Codec::kUtf32:
      return decode_wide(bytes, handler, 4, false, true, "utf-32");
    case Codec::kUtf32Le:
      return decode_wide(bytes, handler, 4, false, false, "utf-32-le");
    case Codec::kUtf32Be:
      return decode_wide(bytes, handler, 4, true, false, "utf-32-be");
    default:
      return decode_ascii(bytes, handler);
  }
}

Owned<PyObject> unicode_as_encoded_string(PyObject* op, const char* encoding, const char* errors) {
  Codec codec = Codec::kUtf8;
  if (encoding != nullptr) {
    HS_TRUTH(found, find_codec(encoding, &codec));
    (void)found;
  }
  Handler handler = Handler::kStrict;
  const bool plain = unicode_is_ascii(op) || (codec == Codec::kLatin1 && unicode_kind(op) == 1);
  if (!plain) {
    HS_TRUTH(known, find_handler(errors, &handler));
    (void)known;
  }
  std::string out;
  Status status = Status::kOk;
  switch (codec) {
    case Codec::kUtf8:
      status = encode_utf8(op, handler, &out);
      break;
    case Codec::kLatin1:
      status = encode_bytes(op, handler, 0x100, &out);
      break;
    case Codec::kAscii:
      status = encode_bytes(op, handler, 0x80, &out);
      break;
    case Codec::kUtf16:
      status = encode_wide(op, handler, 2, false, true, "utf-16", &out);
      break;
    case Codec::kUtf16Le:
      status = encode_wide(op, handler, 2, false, false, "utf-16-le", &out);
      break;
    case Codec::kUtf16Be:
      status = encode_wide(op, handler, 2, true, false, "utf-16-be", &out);
      break;
    case Codec::kUtf32:
      status = encode_wide(op, handler, 4, false, true, "utf-32", &out);
      break;
    case Codec::kUtf32Le:
      status = encode_wide(op, handler, 4, false, false, "utf-32-le", &out);
      break;
    case Codec::kUtf32Be:
      status = encode_wide(op, handler, 4, true, false, "utf-32-be", &out);
      break;
  }
  HS_TRY(status);
  return bytes_from_string_and_size(out);
}

Owned<PyObject> unicode_as_utf8_string(PyObject* op) {
  return unicode_as_encoded_string(op, nullptr, nullptr);
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
    if (encode_utf8(op, Handler::kStrict, &text) != Status::kOk) {
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
    put_utf8(unicode_read_char(op, i), &out);
  }
  return out;
}

}  // namespace heapscope::objects
