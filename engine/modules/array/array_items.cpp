// Items of arrays: from and to Python objects, and the block that holds them.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "memory/allocator.h"
#include "modules/array/array_object.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/getargs.h"
#include "objects/long_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

using namespace objects;

int32_t array_item_size(uint32_t typecode) {
  switch (typecode) {
    case 'b':
    case 'B': return 1;
    case 'h':
    case 'H': return 2;
    case 'i':
    case 'I':
    case 'u':
    case 'f': return 4;
    case 'l':
    case 'L':
    case 'q':
    case 'Q':
    case 'd': return 8;
    default: return 0;
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
Status store(char* item, T value) {
  std::memcpy(item, &value, sizeof(T));
  return Status::kOk;
}

/// A value that goes through a C long, with the names that its errors have.
template <class T>
Status store_long(PyObject* value, char* item, const char* what) {
  HS_OWN(number, number_index(value));
  int overflow = 0;
  const int64_t wide = long_as_int64_and_overflow(number.get(), &overflow);
  if (overflow != 0) {
    return err_set_string(exc_overflow_error(), "Python int too large to convert to C long");
  }
  if (wide < static_cast<int64_t>(std::numeric_limits<T>::min())) {
    return err_format(exc_overflow_error(), "{} is less than minimum", what);
  }
  if (wide > static_cast<int64_t>(std::numeric_limits<T>::max())) {
    return err_format(exc_overflow_error(), "{} is greater than maximum", what);
  }
  return store(item, static_cast<T>(wide));
}

/// Eight bytes; what does not fit has the errors given.
Status store_wide(PyObject* value, char* item, bool is_signed, const char* too_big, const char* negative) {
  HS_OWN(number, number_index(value));
  if (!is_signed && long_sign(number.get()) < 0) {
    return err_set_string(exc_overflow_error(), negative);
  }
  uint8_t bytes[8];
  if (long_as_byte_array(as_long(number.get()), bytes, 8, true, is_signed) != Status::kOk) {
    err_clear();
    return err_set_string(exc_overflow_error(), too_big);
  }
  std::memcpy(item, bytes, 8);
  return Status::kOk;
}

constexpr const char* kNegative = "can't convert negative value to unsigned int";

}  // namespace

Owned<PyObject> array_get_item(char typecode, const char* item) {
  switch (typecode) {
    case 'b': return long_from_int64(load<int8_t>(item));
    case 'B': return long_from_int64(load<uint8_t>(item));
    case 'h': return long_from_int64(load<int16_t>(item));
    case 'H': return long_from_int64(load<uint16_t>(item));
    case 'i': return long_from_int64(load<int32_t>(item));
    case 'I': return long_from_int64(load<uint32_t>(item));
    case 'l':
    case 'q': return long_from_int64(load<int64_t>(item));
    case 'L':
    case 'Q': return long_from_uint64(load<uint64_t>(item));
    case 'f': return float_from_double(load<float>(item));
    case 'd': return float_from_double(load<double>(item));
    default: return unicode_from_ordinal(load<uint32_t>(item));
  }
}

Status array_set_item(char typecode, PyObject* value, char* item) {
  switch (typecode) {
    case 'b': return store_long<int8_t>(value, item, "signed char");
    case 'B': return store_long<uint8_t>(value, item, "unsigned byte integer");
    case 'h': return store_long<int16_t>(value, item, "signed short integer");
    case 'H': return store_long<uint16_t>(value, item, "unsigned short");
    case 'i': return store_long<int32_t>(value, item, "signed integer");
    case 'I': {
      char wide[8];
      HS_TRY(store_wide(value, wide, false, "Python int too large to convert to C unsigned long", kNegative));
      const uint64_t number = load<uint64_t>(wide);
      return number > UINT32_MAX ? err_set_string(exc_overflow_error(), "unsigned int is greater than maximum")
                                 : store(item, static_cast<uint32_t>(number));
    }
    case 'l': return store_wide(value, item, true, "Python int too large to convert to C long", "");
    case 'L': return store_wide(value, item, false, "Python int too large to convert to C unsigned long", kNegative);
    case 'q': return store_wide(value, item, true, "int too big to convert", "");
    case 'Q': return store_wide(value, item, false, "int too big to convert", "can't convert negative int to unsigned");
    case 'f':
    case 'd': {
      const double x = float_as_double(value);
      if (x == -1.0 && err_occurred()) {
        return Status::kError;
      }
      return typecode == 'd' ? store(item, x) : store(item, static_cast<float>(x));
    }
    default:
      if (!unicode_check(value) || unicode_length(value) != 1) {
        return err_set_string(exc_type_error(), "array item must be unicode character");
      }
      return store(item, unicode_read_char(value, 0));
  }
}

bool array_check(const PyObject* op) {
  const PyTypeObject* type = modules::state().array.type;
  return type != nullptr && object_type_check(op, type);
}

Status array_resize(ArrayObject* self, int64_t size) {
  if (self->ob_exports > 0 && size != self->ob_size) {
    return err_set_string(exc_buffer_error(), "cannot resize an array that is exporting buffers");
  }
  if (self->allocated >= size && self->ob_size < size + 16 && self->ob_item) {
    self->ob_size = size;
    return Status::kOk;
  }
  if (size == 0) {
    memory::object_free(self->ob_item);
    self->ob_item = nullptr;
    self->ob_size = 0;
    self->allocated = 0;
    return Status::kOk;
  }
  const int64_t room = (size >> 4) + (self->ob_size < 8 ? 3 : 7) + size;
  void* block = memory::object_realloc(self->ob_item, static_cast<uint64_t>(room * self->itemsize));
  if (block == nullptr) {
    return err_no_memory();
  }
  self->ob_item = static_cast<char*>(block);
  self->ob_size = size;
  self->allocated = room;
  return Status::kOk;
}

Owned<PyObject> array_new_of(PyTypeObject* type, char typecode, int64_t size) {
  HS_OWN(op, type->tp_alloc(type, 0));
  ArrayObject* self = as_array(op.get());
  self->ob_size = size;
  self->typecode = static_cast<uint8_t>(typecode);
  self->itemsize = array_item_size(static_cast<uint8_t>(typecode));
  self->allocated = size;
  if (size > 0) {
    self->ob_item = static_cast<char*>(memory::object_malloc(static_cast<uint64_t>(size * self->itemsize)));
    if (!self->ob_item) {
      self->ob_size = self->allocated = 0;
      return err_no_memory();
    }
  }
  return op;
}

Status array_append_value(ArrayObject* self, PyObject* value) {
  char item[8];
  const char code = static_cast<char>(self->typecode);
  HS_TRY(array_set_item(code, value, item));  // only to see whether it can be done; __index__ is asked twice
  HS_TRY(array_resize(self, self->ob_size + 1));
  if (array_set_item(code, value, item) != Status::kOk) {
    std::memset(self->ob_item.get() + (self->ob_size - 1) * self->itemsize, 0, static_cast<size_t>(self->itemsize));
    return Status::kError;
  }
  std::memcpy(self->ob_item.get() + (self->ob_size - 1) * self->itemsize, item, static_cast<size_t>(self->itemsize));
  return Status::kOk;
}

Status array_extend_bytes(ArrayObject* self, std::string_view bytes) {
  if (bytes.size() % static_cast<size_t>(self->itemsize) != 0) {
    return err_set_string(exc_value_error(), "bytes length not a multiple of item size");
  }
  const int64_t old = self->ob_size;
  HS_TRY(array_resize(self, old + static_cast<int64_t>(bytes.size()) / self->itemsize));
  if (!bytes.empty()) {
    std::memcpy(self->ob_item.get() + old * self->itemsize, bytes.data(), bytes.size());
  }
  return Status::kOk;
}

}  // namespace heapscope::modules
