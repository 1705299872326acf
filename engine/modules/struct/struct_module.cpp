// Module _struct: values to and from packed bytes.  Model: Modules/_struct.c (3.11).
//
// The Python part (modules/python/struct.py) has the class Struct and hands its exception class in, once.
#include <fmt/format.h>

#include <cmath>
#include <cstring>
#include <vector>

#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/bool_object.h"
#include "objects/bytearray_object.h"
#include "objects/bytes_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/getargs.h"
#include "objects/half_float.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/memory_object.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

/// A run of equal items, one after the other in the bytes.
struct Field {
  char code;
  int64_t offset;
  int64_t size;  // of one item; of the whole text for s and p
  int64_t repeat;
};

struct Layout {
  std::vector<Field> fields;
  int64_t length = 0;  // values, all runs together
  int64_t size = 0;
  bool big = false;
  bool native = false;
};

Failed struct_error(std::string_view text) {
  return err_set_string(static_cast<PyTypeObject*>(modules::state().structs.error.get()), text);
}

/// Size of a code, 0 when there is none; '@' has native codes and alignment.
int64_t code_size(char code, bool native) {
  switch (code) {
    case 'x':
    case 'b':
    case 'B':
    case 'c':
    case 's':
    case 'p':
    case '?': return 1;
    case 'h':
    case 'H':
    case 'e': return 2;
    case 'i':
    case 'I':
    case 'f': return 4;
    case 'l':
    case 'L': return native ? 8 : 4;
    case 'q':
    case 'Q':
    case 'd': return 8;
    case 'n':
    case 'N':
    case 'P': return native ? 8 : 0;
    default: return 0;
  }
}

Status parse_layout(PyObject* format, Layout* layout) {
  std::string text;
  if (unicode_check(format)) {
    text = unicode_text(format);
  } else if (bytes_check(format)) {
    text = bytes_view(format);
  } else {
    return err_format(exc_type_error(), "Struct() argument 1 must be a str or bytes object, not {}",
                      type_full_name(type_of(format)));
  }
  size_t i = 0;
  bool native = true;
  if (!text.empty()) {
    switch (text[0]) {
      case '<':
      case '=':
        native = false;
        ++i;
        break;
      case '>':
      case '!':
        native = false;
        layout->big = true;
        ++i;
        break;
      case '@': ++i; break;
      default: break;
    }
  }
  layout->native = native;
  if (text.find('\0') != std::string::npos) {
    return struct_error("embedded null character");
  }
  for (; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      continue;
    }
    int64_t count = 1;
    if (c >= '0' && c <= '9') {
      count = 0;
      while (i < text.size() && text[i] >= '0' && text[i] <= '9') {
        const int digit = text[i++] - '0';
        if (count > (INT64_MAX - digit) / 10) {
          return struct_error("total struct size too long");
        }
        count = count * 10 + digit;
      }
      if (i == text.size()) {
        return struct_error("repeat count given without format specifier");
      }
    }
    const char code = text[i];
    const int64_t size = code_size(code, native);
    if (size == 0) {
      return struct_error("bad char in struct format");
    }
    if (native && size > 1) {
      layout->size = (layout->size + size - 1) / size * size;
    }
    if (count > (INT64_MAX - layout->size) / size) {
      return struct_error("total struct size too long");
    }
    if (code == 's' || code == 'p') {
      layout->fields.push_back({code, layout->size, count, 1});
      ++layout->length;
    } else if (code != 'x' && count > 0) {
      layout->fields.push_back({code, layout->size, size, count});
      layout->length += count;
    }
    layout->size += count * size;
  }
  return Status::kOk;
}

void put_bytes(char* at, uint64_t value, int64_t size, bool big) {
  for (int64_t i = 0; i < size; ++i) {
    at[big ? size - 1 - i : i] = static_cast<char>(value >> (8 * i));
  }
}
uint64_t get_bytes(const char* at, int64_t size, bool big) {
  uint64_t value = 0;
  for (int64_t i = 0; i < size; ++i) {
    value |= uint64_t{static_cast<uint8_t>(at[big ? size - 1 - i : i])} << (8 * i);
  }
  return value;
}

const char* small_name(char code) {
  switch (code) {
    case 'b': return "byte format requires -128 <= number <= 127";
    case 'B': return "ubyte format requires 0 <= number <= 255";
    case 'h': return "short format requires -32768 <= number <= 32767";
    default: return "ushort format requires 0 <= number <= 65535";
  }
}

/// A native format converts to a C type first, and says so when that fails; in the other byte order each size has one
/// message, the bytes are made from the int itself.
Status integer_too_large(const Field& field, const Layout& layout, PyObject* number) {
  int overflow = 0;
  const int64_t fits = long_as_int64_and_overflow(number, &overflow);
  const bool is_signed = field.code >= 'a';
  const bool swapped = layout.big && field.size > 1;
  if (field.size == 8) {
    return struct_error(layout.big ? "int too large to convert" : "argument out of range");
  }
  if (overflow != 0 || (!is_signed && fits < 0 && (field.size > 2 || swapped))) {
    return struct_error("argument out of range");
  }
  if (field.size == 1 || (field.size == 2 && !swapped)) {
    return struct_error(small_name(field.code));
  }
  const int64_t half = int64_t{1} << (8 * field.size - 1);
  return struct_error(fmt::format("'{}' format requires {} <= number <= {}", field.code, is_signed ? -half : 0,
                                  is_signed ? half - 1 : 2 * half - 1));
}

Status pack_integer(const Field& field, const Layout& layout, PyObject* value, char* at) {
  if (!index_check(value)) {
    return struct_error("required argument is not an integer");
  }
  HS_OWN(number, number_index(value));
  const bool is_signed = field.code >= 'a';
  uint8_t bytes[8];
  if (field.code == 'P' && long_sign(number.get()) < 0) {
    return pack_integer({'q', field.offset, field.size, field.repeat}, layout, number.get(), at);
  }
  if (long_as_byte_array(as_long(number.get()), bytes, field.size, true, is_signed) != Status::kOk) {
    if (!err_exception_matches(exc_overflow_error())) {
      return Status::kError;
    }
    err_clear();
    if (field.code == 'P') {
      return struct_error("int too large to convert");
    }
    return integer_too_large(field, layout, number.get());
  }
  put_bytes(at, get_bytes(reinterpret_cast<const char*>(bytes), field.size, false), field.size, layout.big);
  return Status::kOk;
}

Status pack_text(const Field& field, PyObject* value, char* at) {
  if (!bytes_check(value) && !bytearray_check(value)) {
    return struct_error(fmt::format("argument for '{}' must be a bytes object", field.code));
  }
  const std::string_view bytes = bytes_check(value) ? bytes_view(value) : bytearray_view(value);
  if (field.code == 's') {
    std::memcpy(at, bytes.data(), std::min(bytes.size(), static_cast<size_t>(field.size)));
  } else if (field.size > 0) {
    const size_t count = std::min(bytes.size(), static_cast<size_t>(field.size - 1));
    std::memcpy(at + 1, bytes.data(), count);
    at[0] = static_cast<char>(std::min<size_t>(count, 255));
  }
  return Status::kOk;
}

Status float_too_large(PyObject* value, char code) {
  if (long_check(value)) {
    return struct_error("int too large to convert");
  }
  return err_format(exc_overflow_error(), "float too large to pack with {} format", code);
}

Status pack_field(const Field& field, const Layout& layout, PyObject* value, char* at) {
  switch (field.code) {
    case 's':
    case 'p': return pack_text(field, value, at);
    case 'c':
      if (!bytes_check(value) || bytes_size(value) != 1) {
        return struct_error("char format requires a bytes object of length 1");
      }
      *at = bytes_data(value)[0];
      return Status::kOk;
    case '?': {
      HS_TRUTH(set, object_is_true(value));
      *at = set ? 1 : 0;
      return Status::kOk;
    }
    case 'e':
    case 'f':
    case 'd': {
      const double x = float_as_double(value);
      if (x == -1.0 && err_occurred()) {
        return struct_error("required argument is not a float");
      }
      uint64_t bits = 0;
      if (field.code == 'd') {
        std::memcpy(&bits, &x, 8);
      } else if (field.code == 'f') {
        const auto y = static_cast<float>(x);
        if (std::isinf(y) && std::isfinite(x) && !layout.native) {
          return float_too_large(value, field.code);
        }
        std::memcpy(&bits, &y, 4);
      } else {
        uint16_t half = 0;
        if (!double_to_half(x, &half)) {
          return float_too_large(value, field.code);
        }
        bits = half;
      }
      put_bytes(at, bits, field.size, layout.big);
      return Status::kOk;
    }
    default: return pack_integer(field, layout, value, at);
  }
}

Owned<PyObject> unpack_field(const Field& field, bool big, const char* at) {
  switch (field.code) {
    case 's': return bytes_from_string_and_size({at, static_cast<size_t>(field.size)});
    case 'p': {
      if (field.size == 0) {  // CPython reads a length that is not there, and cuts it to -1
        return err_set_string(exc_system_error(), "Negative size passed to PyBytes_FromStringAndSize");
      }
      const int64_t count = std::min<int64_t>(static_cast<uint8_t>(at[0]), field.size - 1);
      return bytes_from_string_and_size({at + 1, static_cast<size_t>(count)});
    }
    case 'c': return bytes_from_string_and_size({at, 1});
    case '?': return bool_from(*at != 0);
    default: break;
  }
  const uint64_t bits = get_bytes(at, field.size, big);
  switch (field.code) {
    case 'd': {
      double x;
      std::memcpy(&x, &bits, 8);
      return float_from_double(x);
    }
    case 'f': {
      float x;
      std::memcpy(&x, &bits, 4);
      return float_from_double(x);
    }
    case 'e': return float_from_double(half_to_double(static_cast<uint16_t>(bits)));
    default: break;
  }
  if (field.code >= 'a') {
    const int shift = static_cast<int>(64 - 8 * field.size);
    return long_from_int64(static_cast<int64_t>(bits << shift) >> shift);
  }
  return long_from_uint64(bits);
}

Owned<PyObject> unpack_all(const Layout& layout, const char* at) {
  HS_OWN(result, tuple_new(layout.length));
  int64_t next = 0;
  for (const Field& field : layout.fields) {
    for (int64_t k = 0; k < field.repeat; ++k) {
      HS_OWN(value, unpack_field(field, layout.big, at + field.offset + k * field.size));
      tuple_init_item(result.get(), next++, std::move(value));
    }
  }
  return result;
}

/// Where in a buffer of `length` bytes `needed` bytes at `offset` lie; -1 with an error.
int64_t place(const char* name, const char* what, int64_t offset, int64_t needed, int64_t length) {
  if (offset < 0) {
    if (offset + needed > 0) {
      const char* problem = what[0] == 'p' ? "no space" : "not enough data";
      return struct_error(fmt::format("{} to {} {} bytes at offset {}", problem, what, needed, offset));
    }
    if (offset + length < 0) {
      return struct_error(fmt::format("offset {} out of range for {}-byte buffer", offset, length));
    }
    offset += length;
  }
  if (length - offset < needed) {
    return struct_error(
        fmt::format("{} requires a buffer of at least {} bytes for {}ing {} bytes at offset {} "
                    "(actual buffer size is {})",
                    name, static_cast<uint64_t>(needed) + static_cast<uint64_t>(offset), what, needed, offset, length));
  }
  return offset;
}

Status check_count(const char* name, const Layout& layout, int64_t given) {
  if (given != layout.length) {
    return struct_error(fmt::format("{} expected {} items for packing (got {})", name, layout.length, given));
  }
  return Status::kOk;
}

Owned<PyObject> struct_calcsize(PyObject*, PyObject* format) {
  Layout layout;
  HS_TRY(parse_layout(format, &layout));
  return long_from_ssize_t(layout.size);
}

/// The values as bytes; in an object, so that a format too long for the memory is a MemoryError.
Owned<PyObject> pack_values(const Layout& layout, const Ref<PyObject>* values) {
  if (layout.size == 0) {
    return bytes_from_string_and_size("");
  }
  HS_OWN(packed, bytes_new(layout.size));
  char* target = bytes_data(packed.get());
  std::memset(target, 0, static_cast<size_t>(layout.size));
  int64_t next = 0;
  for (const Field& field : layout.fields) {
    for (int64_t k = 0; k < field.repeat; ++k) {
      HS_TRY(pack_field(field, layout, values[next++], target + field.offset + k * field.size));
    }
  }
  return layout.size == 1 ? bytes_from_string_and_size(bytes_view(packed.get())) : std::move(packed);
}

Owned<PyObject> struct_pack(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  if (nargs == 0) {
    return err_set_string(exc_type_error(), "missing format argument");
  }
  Layout layout;
  HS_TRY(parse_layout(args[0], &layout));
  HS_TRY(check_count("pack", layout, nargs - 1));
  return pack_values(layout, args + 1);
}

Owned<PyObject> struct_pack_into(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  if (nargs == 0) {
    return err_set_string(exc_type_error(), "missing format argument");
  }
  Layout layout;
  HS_TRY(parse_layout(args[0], &layout));
  if (nargs < 3) {
    return struct_error(fmt::format("pack_into expected {} argument", nargs == 1 ? "buffer" : "offset"));
  }
  HS_TRY(check_count("pack_into", layout, nargs - 3));
  BufferView view;
  if (view.get(args[1], kBufWritable) != Status::kOk) {
    err_clear();
    return err_format(exc_type_error(), "argument must be read-write bytes-like object, not {}",
                      type_name(type_of(args[1])));
  }
  int64_t offset = 0;
  HS_TRY(arg_as_ssize(args[2], &offset));
  offset = place("pack_into", "pack", offset, layout.size, view.size());
  if (offset < 0) {
    return nullptr;
  }
  HS_OWN(packed, pack_values(layout, args + 3));
  std::memcpy(view.data() + offset, bytes_data(packed.get()), static_cast<size_t>(layout.size));
  return owned_ref(none());
}

Owned<PyObject> struct_unpack(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("unpack", nargs, 2, 2));
  Layout layout;
  HS_TRY(parse_layout(args[0], &layout));
  BufferView view;
  HS_TRY(view.get(args[1]));
  if (view.size() != layout.size) {
    return struct_error(fmt::format("unpack requires a buffer of {} bytes", layout.size));
  }
  return unpack_all(layout, view.data());
}

Owned<PyObject> struct_unpack_from(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"unpack_from", {"", "buffer", "offset", nullptr}};
  Ref<PyObject> buffer[3];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 2, 3, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  Layout layout;
  HS_TRY(parse_layout(a[0], &layout));
  BufferView view;
  HS_TRY(view.get(a[1]));
  int64_t offset = 0;
  if (a[2]) {
    HS_TRY(arg_as_ssize(a[2], &offset));
  }
  offset = place("unpack_from", "unpack", offset, layout.size, view.size());
  return offset < 0 ? Owned<PyObject>() : unpack_all(layout, view.data() + offset);
}

/// The exception class that all others raise.
Owned<PyObject> struct_raise(PyObject*, PyObject* error) {
  set_ref(modules::state().structs.error, owned_ref(error).release());
  return owned_ref(none());
}

constexpr MethodDef kMethods[] = {
    method_o("calcsize", struct_calcsize, "calcsize($module, format, /)\n--\n\nHow many bytes the format stands for."),
    method_fast("pack", struct_pack, "pack(format, v1, v2, ...): the bytes of the values."),
    method_fast("pack_into", struct_pack_into,
                "pack_into(format, buffer, offset, v1, v2, ...): puts the bytes of the values into a buffer."),
    method_fast("unpack", struct_unpack, "unpack($module, format, buffer, /)\n--\n\nThe values that the bytes hold."),
    method_fast_keywords(
        "unpack_from", struct_unpack_from,
        "unpack_from($module, format, /, buffer, offset=0)\n--\n\nThe values that the bytes from an offset on hold."),
    method_o("_raise", struct_raise),
    kMethodEnd,
};

}  // namespace

extern const ModuleDef kStructModule;
const ModuleDef kStructModule = {"_struct", "Functions to convert between Python values and C structs.", kMethods,
                                 nullptr};

}  // namespace heapscope::modules
