// str: compact strings of 1, 2 or 4 bytes per character.  Model: Objects/unicodeobject.c (3.11).
//
//   PyASCIIObject            0 ob_refcnt  8 ob_type  16 length  24 hash  32 state  40 wstr   48: text
//   PyCompactUnicodeObject   ...          48 utf8_length  56 utf8  64 wstr_length            72: text
//   PyUnicodeObject          ...          72 data: text in a block of its own (str subclasses only)
//
// The narrowest kind that holds the largest character is used; the text ends with a NUL character.
// Invariants (verify rules of the same names):
//   U1  kind is the narrowest for the text, `ascii` is set exactly when all characters are below 128
//   U2  hash is -1 or the hash of the text
//   U3  an interned string is key and value in the interned dict, whose two references are not in
//       ob_refcnt; its death removes the entry
//   U4  utf8 (asked for by unicode_as_utf8 on a non-ASCII string) is a block of utf8_length + 1 bytes
// Strings of length 0 and Latin-1 strings of length 1 are static; see boot_unicode.
#pragma once

#include <fmt/core.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyASCIIObject : PyObject {
  int64_t length;
  int64_t hash;
  uint32_t state;  ///< bit field, see kUnicode...
  uint32_t state_padding;
  Ref<char> wstr;  ///< the text itself when 4 bytes per character, else null
};
struct PyCompactUnicodeObject : PyASCIIObject {
  int64_t utf8_length;
  Ref<char> utf8;
  int64_t wstr_length;
};
struct PyUnicodeObject : PyCompactUnicodeObject {
  Ref<char> data;
};
static_assert(sizeof(PyASCIIObject) == 48 && sizeof(PyCompactUnicodeObject) == 72 && sizeof(PyUnicodeObject) == 80 &&
              offsetof(PyASCIIObject, state) == 32);

// Bits of `state`, as the C compiler lays out CPython's bit field.
inline constexpr uint32_t kUnicodeInternedMask = 3;  // 0 not, 1 mortal, 2 immortal
inline constexpr uint32_t kUnicodeInternedMortal = 1;
inline constexpr uint32_t kUnicodeInternedImmortal = 2;
inline constexpr int kUnicodeKindShift = 2;
inline constexpr uint32_t kUnicodeCompact = 1u << 5;
inline constexpr uint32_t kUnicodeAscii = 1u << 6;
inline constexpr uint32_t kUnicodeReady = 1u << 7;

struct UnicodeState {
  Ref<PyObject> interned;  ///< dict, made with the first interned string
};

// Reading; `op` must be a str.
inline const PyASCIIObject* as_ascii(const PyObject* op) { return static_cast<const PyASCIIObject*>(op); }
inline PyASCIIObject* as_ascii(PyObject* op) { return static_cast<PyASCIIObject*>(op); }
inline int64_t unicode_length(const PyObject* op) { return as_ascii(op)->length; }
inline bool unicode_is_ascii(const PyObject* op) { return (as_ascii(op)->state & kUnicodeAscii) != 0; }
inline bool unicode_is_interned(const PyObject* op) { return (as_ascii(op)->state & kUnicodeInternedMask) != 0; }
inline int unicode_kind(const PyObject* op) { return static_cast<int>((as_ascii(op)->state >> kUnicodeKindShift) & 7); }
inline void* unicode_data(const PyObject* op) {
  const PyASCIIObject* head = as_ascii(op);
  if ((head->state & kUnicodeCompact) == 0) {
    return static_cast<const PyUnicodeObject*>(head)->data.get();
  }
  char* start = reinterpret_cast<char*>(const_cast<PyASCIIObject*>(head));
  return start + ((head->state & kUnicodeAscii) != 0 ? sizeof(PyASCIIObject) : sizeof(PyCompactUnicodeObject));
}
inline uint32_t unicode_read(int kind, const void* data, int64_t index) {
  if (kind == 1) {
    return static_cast<const uint8_t*>(data)[index];
  }
  if (kind == 2) {
    return static_cast<const uint16_t*>(data)[index];
  }
  return static_cast<const uint32_t*>(data)[index];
}
inline uint32_t unicode_read_char(const PyObject* op, int64_t index) {
  return unicode_read(unicode_kind(op), unicode_data(op), index);
}
inline void unicode_write(int kind, void* data, int64_t index, uint32_t character) {
  if (kind == 1) {
    static_cast<uint8_t*>(data)[index] = static_cast<uint8_t>(character);
  } else if (kind == 2) {
    static_cast<uint16_t*>(data)[index] = static_cast<uint16_t>(character);
  } else {
    static_cast<uint32_t*>(data)[index] = character;
  }
}
/// An upper bound of the characters that follows from the kind (PyUnicode_MAX_CHAR_VALUE).
inline uint32_t unicode_max_char_value(const PyObject* op) {
  const int kind = unicode_kind(op);
  return unicode_is_ascii(op) ? 0x7f : kind == 1 ? 0xff : kind == 2 ? 0xffff : 0x10ffff;
}
/// The bytes of an ASCII string.
inline std::string_view unicode_ascii_view(const PyObject* op) {
  HS_DCHECK(unicode_is_ascii(op));
  return {static_cast<const char*>(unicode_data(op)), static_cast<size_t>(unicode_length(op))};
}

// Making.
inline PyObject* empty_string() { return reinterpret_cast<PyObject*>(memory::at_offset(kEmptyStringStart)); }
inline PyObject* latin1_character(uint8_t c) {
  return reinterpret_cast<PyObject*>(memory::at_offset(kLatin1Start + uint32_t{c} * 80));
}
Owned<PyObject> unicode_new(int64_t length, uint32_t max_char);  // text not set; 0 gives the static ""
Owned<PyObject> unicode_from_string(std::string_view utf8);      // strict UTF-8
Owned<PyObject> unicode_from_ascii(std::string_view ascii);      // known to be ASCII
Owned<PyObject> unicode_from_kind_and_data(int kind, const void* data, int64_t length);
Owned<PyObject> unicode_from_ordinal(uint32_t character);
Owned<PyObject> unicode_from_object(PyObject* op);  // exact str of equal text
Owned<PyObject> unicode_from_format_args(fmt::string_view format, fmt::format_args arguments);
/// fmt syntax over `const char*`, string_view, numbers.
template <class... A>
Owned<PyObject> unicode_from_format(fmt::format_string<A...> format, A&&... arguments) {
  return unicode_from_format_args(format, fmt::make_format_args(arguments...));
}
/// In place when only `op` refers to it, as in CPython; may move it (PyUnicode_Resize).
Status unicode_resize(Owned<PyObject>* op, int64_t length);

// UTF-8.
/// Cached in the object when not ASCII, which sys.getsizeof shows; data() is null on error.
std::string_view unicode_as_utf8(PyObject* op);
/// A copy on the host for messages and file names; lone surrogates come out as UTF-8 of themselves.
std::string unicode_text(const PyObject* op);

// Interning.
void unicode_intern_in_place(Owned<PyObject>* op);
Owned<PyObject> unicode_intern_from_string(std::string_view utf8);

// Operations.  Model names: PyUnicode_Concat, _Append, ...
Owned<PyObject> unicode_concat(PyObject* left, PyObject* right);
/// `*left` becomes left + right; in place when it is the only reference.  Null on error.
void unicode_append(Owned<PyObject>* left, PyObject* right);
Owned<PyObject> unicode_substring(PyObject* op, int64_t start, int64_t end);
Owned<PyObject> unicode_join(PyObject* separator, PyObject* iterable);
Owned<PyObject> unicode_join_array(PyObject* separator, const Ref<PyObject>* items, int64_t count);
Truth unicode_contains(PyObject* op, PyObject* part);
bool unicode_equal(const PyObject* a, const PyObject* b);   // _PyUnicode_EQ, both str
int unicode_compare(const PyObject* a, const PyObject* b);  // both str
bool unicode_equal_to_ascii(const PyObject* op, std::string_view ascii);
Owned<PyObject> unicode_rich_compare(PyObject* a, PyObject* b, CompareOp op);
int64_t unicode_hash(PyObject* op);
Owned<PyObject> unicode_repr(PyObject* op);
Owned<PyObject> unicode_format(PyObject* format, PyObject* arguments);  // the % operator
Owned<PyObject> unicode_replace(PyObject* op, PyObject* from, PyObject* to, int64_t max_count);
int64_t unicode_find_char(PyObject* op, uint32_t character, int64_t start, int64_t end, int direction);
bool unicode_is_identifier(PyObject* op);
Owned<PyObject> unicode_decode(std::string_view bytes, const char* encoding, const char* errors);
Owned<PyObject> unicode_decode_utf8(std::string_view bytes, const char* errors);
Owned<PyObject> unicode_decode_latin1(std::string_view bytes);
Owned<PyObject> unicode_as_encoded_string(PyObject* op, const char* encoding, const char* errors);

/// Decimal digits of any script and white space as ASCII, '?' for the rest: what int() reads.
void unicode_to_decimal_ascii(const PyObject* op, std::string* text);
Owned<PyObject> unicode_ascii(PyObject* repr);  // escapes what is not ASCII (ascii())

void boot_unicode();  ///< "", Latin-1 characters, identifiers (interned: needs dict)

}  // namespace heapscope::objects
