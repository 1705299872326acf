// Items of a buffer by their native format character.  Model: unpack_single, pack_single in
// Objects/memoryobject.c (3.11).
#include <cmath>
#include <cstring>

#include "memory/allocator.h"
#include "objects/abstract.h"
#include "objects/bool_object.h"
#include "objects/bytes_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/half_float.h"
#include "objects/long_object.h"
#include "objects/memory_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"

namespace heapscope::objects {

void boot_memory_view() { state().memory_view.byte_format = memory::static_string("B"); }

const char* byte_format() { return state().memory_view.byte_format; }

int64_t native_format_size(const char* format, char* code) {
  if (*format == '@') {
    ++format;
  }
  *code = *format;
  if (*format == 0 || format[1] != 0) {
    return -1;
  }
  switch (*format) {
    case 'c':
    case 'b':
    case 'B':
    case '?': return 1;
    case 'h':
    case 'H':
    case 'e': return 2;
    case 'i':
    case 'I':
    case 'f': return 4;
    case 'l':
    case 'L':
    case 'q':
    case 'Q':
    case 'n':
    case 'N':
    case 'd':
    case 'P': return 8;
    default: return -1;
  }
}

namespace {

template <class T>
T load(const char* item) {
  T value;
  std::memcpy(&value, item, sizeof(T));
  return value;
}
template <class T>
void store(char* item, T value) {
  std::memcpy(item, &value, sizeof(T));
}

Failed bad_value(char code) { return err_format(exc_value_error(), "memoryview: invalid value for format '{}'", code); }
Failed bad_type(char code) { return err_format(exc_type_error(), "memoryview: invalid type for format '{}'", code); }
/// A conversion failed: its TypeError and overflow become memoryview's own.
Failed reword(char code) {
  if (err_exception_matches(exc_type_error())) {
    return bad_type(code);
  }
  if (err_exception_matches(exc_overflow_error()) || err_exception_matches(exc_value_error())) {
    return bad_value(code);
  }
  return Failed{};
}

}  // namespace

Owned<PyObject> unpack_native(const char* item, char code) {
  switch (code) {
    case 'B': return long_from_int64(load<uint8_t>(item));
    case 'b': return long_from_int64(load<int8_t>(item));
    case 'h': return long_from_int64(load<int16_t>(item));
    case 'H': return long_from_int64(load<uint16_t>(item));
    case 'i': return long_from_int64(load<int32_t>(item));
    case 'I': return long_from_int64(load<uint32_t>(item));
    case 'l':
    case 'q':
    case 'n': return long_from_int64(load<int64_t>(item));
    case 'L':
    case 'Q':
    case 'N':
    case 'P': return long_from_uint64(load<uint64_t>(item));
    case 'f': return float_from_double(load<float>(item));
    case 'd': return float_from_double(load<double>(item));
    case 'e': return float_from_double(half_to_double(load<uint16_t>(item)));
    case '?': return bool_from(load<uint8_t>(item) != 0);
    case 'c': return bytes_from_string_and_size({item, 1});
    default: return err_format(exc_not_implemented_error(), "memoryview: format {} not supported", code);
  }
}

Status pack_native(char* item, char code, PyObject* value) {
  switch (code) {
    case 'f':
    case 'd':
    case 'e': {
      const double x = float_as_double(value);
      if (x == -1.0 && err_occurred()) {
        return reword(code);
      }
      if (code == 'd') {
        store(item, x);
      } else if (code == 'f') {
        store(item, static_cast<float>(x));
      } else {
        uint16_t half = 0;
        if (!double_to_half(x, &half)) {
          return err_set_string(exc_overflow_error(), "float too large to pack with e format");
        }
        store(item, half);
      }
      return Status::kOk;
    }
    case '?': {
      HS_TRUTH(set, object_is_true(value));
      store<uint8_t>(item, set ? 1 : 0);
      return Status::kOk;
    }
    case 'c':
      if (!bytes_check(value)) {
        return bad_type(code);
      }
      if (bytes_size(value) != 1) {
        return bad_value(code);
      }
      *item = bytes_data(value)[0];
      return Status::kOk;
    default: break;
  }
  Owned<PyObject> number = number_index(value);
  if (!number) {
    return reword(code);
  }
  char same = 0;
  const char format[2] = {code, 0};
  const int64_t size = native_format_size(format, &same);
  if (size < 0) {
    return err_format(exc_not_implemented_error(), "memoryview: format {} not supported", code);
  }
  const bool is_signed = code >= 'a';
  uint8_t bytes[8];
  if (long_as_byte_array(as_long(number.get()), bytes, size, true, is_signed) != Status::kOk) {
    return reword(code);
  }
  std::memcpy(item, bytes, static_cast<size_t>(size));
  return Status::kOk;
}

}  // namespace heapscope::objects
