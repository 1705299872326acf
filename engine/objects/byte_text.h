// Bytes as text: letters by their ASCII codes, arguments of searches, hex, repr, %, joining.
//
// What bytes, bytearray and memoryview share that does not depend on which of them it is.
// Model: Objects/bytes_methods.c, Objects/bytesobject.c (3.11).
#pragma once

#include <string>
#include <string_view>

#include "objects/memory_object.h"
#include "objects/owned.h"
#include "objects/text_search.h"

namespace heapscope::objects {

inline bool byte_is_space(uint8_t c) { return c == ' ' || (c >= 9 && c <= 13); }
inline bool byte_is_lower(uint8_t c) { return c >= 'a' && c <= 'z'; }
inline bool byte_is_upper(uint8_t c) { return c >= 'A' && c <= 'Z'; }
inline bool byte_is_digit(uint8_t c) { return c >= '0' && c <= '9'; }
inline bool byte_is_alpha(uint8_t c) { return byte_is_lower(c) || byte_is_upper(c); }
inline uint8_t byte_lower(uint8_t c) { return byte_is_upper(c) ? static_cast<uint8_t>(c + 32) : c; }
inline uint8_t byte_upper(uint8_t c) { return byte_is_lower(c) ? static_cast<uint8_t>(c - 32) : c; }

/// A byte string of length 1 for ljust and friends.
Status fill_byte(const char* name, PyObject* argument, char* fill);
/// An argument of find(): a small int or anything with a buffer.
struct BytePattern {
  BufferView view;
  char single = 0;
  bool is_single = false;
  Status get(PyObject* argument);
  [[nodiscard]] std::string_view text() const { return is_single ? std::string_view(&single, 1) : view.bytes(); }
};
Owned<PyObject> bytes_maketrans(PyObject* self, const Ref<PyObject>* args, int64_t nargs);
Truth bytes_contains_in(std::string_view text, PyObject* argument);
/// Where the part is in text[start:end], the first (direction 1) or the last (-1) time; -1: nowhere.
int64_t find_bytes(std::string_view text, std::string_view part, int64_t start, int64_t end, int direction);
/// hex([sep[, bytes_per_sep]])
Owned<PyObject> hex_text(std::string_view text, PyObject* separator, int64_t group);
Owned<PyObject> hex_method(std::string_view text, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames);
Status parse_hex_text(PyObject* text, std::string* out);
/// b'...' as repr shows it.
/// bytearray escapes an apostrophe even between double quotes.
std::string bytes_repr_text(std::string_view text, bool escape_apostrophe = false);
Status bytes_percent(std::string_view format, PyObject* arguments, std::string* out);
Status join_bytes(std::string_view separator, PyObject* iterable, std::string* out, Owned<PyObject>* sole);
Owned<PyObject> bytes_decode_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames);

}  // namespace heapscope::objects
