// The type bytearray.  Model: Objects/bytearrayobject.c (3.11).
#include "objects/bytearray_object.h"

#include <algorithm>
#include <cstring>

#include "memory/allocator.h"
#include "objects/byte_iter.h"
#include "objects/byte_methods.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/gc_header.h"
#include "objects/identifiers.h"
#include "objects/layout.h"
#include "objects/slice_object.h"
#include "objects/tuple_call.h"

namespace heapscope::objects {

namespace {

PyByteArrayObject* as_bytearray(PyObject* op) { return static_cast<PyByteArrayObject*>(op); }

Status can_resize(const PyByteArrayObject* self) {
  if (self->ob_exports > 0) {
    return err_set_string(exc_buffer_error(), "Existing exports of data: object cannot be re-sized");
  }
  return Status::kOk;
}

}  // namespace

std::string_view bytearray_view(PyObject* op) {
  const PyByteArrayObject* self = as_bytearray(op);
  return self->ob_size == 0 ? std::string_view()
                            : std::string_view(self->ob_start.get(), static_cast<size_t>(self->ob_size));
}

Owned<PyObject> bytearray_from_string_and_size(std::string_view text) {
  HS_OWN(op, object_new(bytearray_type()));
  PyByteArrayObject* self = as_bytearray(op.get());
  self->ob_size = 0;
  self->ob_alloc = 0;
  self->ob_bytes = nullptr;
  self->ob_start = nullptr;
  self->ob_exports = 0;
  if (!text.empty()) {
    auto* block = static_cast<char*>(memory::object_malloc(text.size() + 1));
    if (block == nullptr) {
      return err_no_memory();
    }
    std::memcpy(block, text.data(), text.size());
    block[text.size()] = 0;
    self->ob_bytes = block;
    self->ob_start = block;
    self->ob_size = static_cast<int64_t>(text.size());
    self->ob_alloc = self->ob_size + 1;
  }
  return op;
}

Status bytearray_resize(PyObject* op, int64_t size) {
  PyByteArrayObject* self = as_bytearray(op);
  if (size == self->ob_size) {
    return Status::kOk;
  }
  HS_TRY(can_resize(self));
  int64_t alloc = self->ob_alloc;
  const int64_t offset = self->ob_start.get() - self->ob_bytes.get();
  if (size + offset + 1 <= alloc) {
    if (size >= alloc / 2) {
      // A little smaller: the block stays.
      self->ob_size = size;
      self->ob_start.get()[size] = 0;
      return Status::kOk;
    }
    alloc = size + 1;
  } else if (static_cast<double>(size) <= static_cast<double>(alloc) * 1.125) {
    alloc = size + (size >> 3) + (size < 9 ? 3 : 6);
  } else {
    alloc = size + 1;
  }
  char* block = nullptr;
  if (offset > 0) {
    block = static_cast<char*>(memory::object_malloc(static_cast<uint64_t>(alloc)));
    if (block != nullptr) {
      std::memcpy(block, self->ob_start.get(), static_cast<size_t>(std::min(size, self->ob_size)));
      memory::object_free(self->ob_bytes);
    }
  } else {
    block = static_cast<char*>(memory::object_realloc(self->ob_bytes, static_cast<uint64_t>(alloc)));
  }
  if (block == nullptr) {
    return err_no_memory();
  }
  self->ob_bytes = block;
  self->ob_start = block;
  self->ob_size = size;
  self->ob_alloc = alloc;
  block[size] = 0;
  return Status::kOk;
}

namespace {

struct ByteArrayKind {
  static constexpr bool kKeepsSole = false;
  static PyTypeObject* type() { return bytearray_type(); }
  static std::string_view view(PyObject* self) { return bytearray_view(self); }
  static Owned<PyObject> make(std::string_view text) { return bytearray_from_string_and_size(text); }
  static Owned<PyObject> make_filled(std::string_view text) { return make(text); }
  static Owned<PyObject> unchanged(PyObject* self) { return make(view(self)); }
  static Owned<PyObject> whole(PyObject* self) { return make(view(self)); }
  static Owned<PyObject> make_shorter(PyObject* self, std::string_view text) {
    HS_OWN(result, make(view(self)));
    HS_TRY(bytearray_resize(result.get(), static_cast<int64_t>(text.size())));
    std::memcpy(as_bytearray(result.get())->ob_start.get(), text.data(), text.size());
    return result;
  }
  static Owned<PyObject> separator(PyObject*, std::string_view text) { return make(text); }
};
using M = ByteMethods<ByteArrayKind>;

/// 0..255 or an error.
int64_t byte_value(PyObject* item) {
  const int64_t value = number_as_ssize(item, nullptr);
  if (value == -1 && err_occurred()) {
    return -1;
  }
  if (value < 0 || value > 255) {
    return err_set_string(exc_value_error(), "byte must be in range(0, 256)");
  }
  return value;
}

/// self[low:high] = bytes
Status set_slice_linear(PyByteArrayObject* self, int64_t low, int64_t high, std::string_view bytes) {
  const int64_t growth = static_cast<int64_t>(bytes.size()) - (high - low);
  if (growth < 0) {
    HS_TRY(can_resize(self));
    if (low == 0) {
      // Bytes at the front go by moving the start.
      self->ob_start = self->ob_start.get() - growth;
    } else {
      char* start = self->ob_start;
      std::memmove(start + low + bytes.size(), start + high, static_cast<size_t>(self->ob_size - high));
    }
    const int64_t size = self->ob_size + growth;
    // The size itself changes inside resize, which must see the old one.
    HS_TRY(bytearray_resize(self, size));
  } else if (growth > 0) {
    const int64_t old = self->ob_size;
    HS_TRY(bytearray_resize(self, old + growth));
    char* start = self->ob_start;
    std::memmove(start + low + bytes.size(), start + high, static_cast<size_t>(old - high));
  }
  if (!bytes.empty()) {
    std::memcpy(self->ob_start.get() + low, bytes.data(), bytes.size());
  }
  return Status::kOk;
}

/// What may be assigned to a slice or extended with, as bytes on the host.
Status bytes_of_values(PyObject* values, std::string* out) {
  if (object_check_buffer(values)) {
    BufferView view;
    HS_TRY(view.get(values));
    *out = view.bytes();
    return Status::kOk;
  }
  return for_each_item(values, [&](PyObject* item) -> Status {
    const int64_t value = byte_value(item);
    if (value < 0) {
      return Status::kError;
    }
    out->push_back(static_cast<char>(value));
    return Status::kOk;
  });
}

Status bytearray_ass_subscript(PyObject* op, PyObject* index, PyObject* values) {
  PyByteArrayObject* self = as_bytearray(op);
  int64_t start = 0;
  int64_t stop = 0;
  int64_t step = 1;
  int64_t count = 0;
  if (index_check(index)) {
    int64_t i = number_as_ssize(index, exc_index_error());
    if (i == -1 && err_occurred()) {
      return Status::kError;
    }
    const int64_t value = values == nullptr ? 0 : byte_value(values);
    if (value < 0) {
      return Status::kError;
    }
    if (i < 0) {
      i += self->ob_size;
    }
    if (i < 0 || i >= self->ob_size) {
      return err_set_string(exc_index_error(), "bytearray index out of range");
    }
    if (values != nullptr) {
      self->ob_start.get()[i] = static_cast<char>(value);
      return Status::kOk;
    }
    start = i;
    stop = i + 1;
    count = 1;
  } else if (slice_check(index)) {
    HS_TRY(slice_unpack(index, &start, &stop, &step));
    count = slice_adjust_indices(self->ob_size, &start, &stop, step);
  } else {
    return err_format(exc_type_error(), "bytearray indices must be integers or slices, not {}",
                      type_full_name(type_of(index)));
  }
  std::string bytes;
  if (values != nullptr) {
    if (!object_check_buffer(values) && (number_check(values) || unicode_check(values))) {
      return err_set_string(exc_type_error(), "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    }
    if (!object_check_buffer(values) && !type_of(values)->tp_iter && !sequence_check(values)) {
      return err_format(exc_type_error(), "cannot convert '{}' object to bytearray", type_full_name(type_of(values)));
    }
    HS_TRY(bytes_of_values(values, &bytes));
  }
  if ((step < 0 && start < stop) || (step > 0 && start > stop)) {
    stop = start;
  }
  if (step == 1) {
    return set_slice_linear(self, start, stop, bytes);
  }
  const auto needed = static_cast<int64_t>(bytes.size());
  if (needed == 0) {
    // Delete every step-th byte.
    HS_TRY(can_resize(self));
    if (count == 0) {
      return Status::kOk;
    }
    std::string rest;
    const std::string_view view = bytearray_view(op);
    for (int64_t i = 0; i < self->ob_size; ++i) {
      const int64_t first = step < 0 ? start + (count - 1) * step : start;
      const int64_t width = step < 0 ? -step : step;
      const bool hit = i >= first && (i - first) % width == 0 && (i - first) / width < count;
      if (!hit) {
        rest.push_back(view[static_cast<size_t>(i)]);
      }
    }
    std::memcpy(self->ob_start.get(), rest.data(), rest.size());
    return bytearray_resize(op, static_cast<int64_t>(rest.size()));
  }
  if (needed != count) {
    return err_format(exc_value_error(), "attempt to assign bytes of size {} to extended slice of size {}", needed,
                      count);
  }
  for (int64_t i = 0; i < count; ++i) {
    self->ob_start.get()[start + i * step] = bytes[static_cast<size_t>(i)];
  }
  return Status::kOk;
}

Owned<PyObject> bytearray_item(PyObject* op, int64_t index) {
  if (index < 0 || index >= as_bytearray(op)->ob_size) {
    return err_set_string(exc_index_error(), "bytearray index out of range");
  }
  return owned_ref(small_int(static_cast<uint8_t>(as_bytearray(op)->ob_start.get()[index])));
}

Status bytearray_ass_item(PyObject* op, int64_t index, PyObject* value) {
  if (index < 0 || index >= as_bytearray(op)->ob_size) {
    return err_set_string(exc_index_error(), "bytearray index out of range");
  }
  if (value == nullptr) {
    return set_slice_linear(as_bytearray(op), index, index + 1, {});
  }
  const int64_t byte = byte_value(value);
  if (byte < 0) {
    return Status::kError;
  }
  as_bytearray(op)->ob_start.get()[index] = static_cast<char>(byte);
  return Status::kOk;
}

Owned<PyObject> bytearray_subscript(PyObject* op, PyObject* item) {
  if (index_check(item)) {
    int64_t i = number_as_ssize(item, exc_index_error());
    if (i == -1 && err_occurred()) {
      return nullptr;
    }
    return bytearray_item(op, i < 0 ? i + as_bytearray(op)->ob_size : i);
  }
  if (!slice_check(item)) {
    return err_format(exc_type_error(), "bytearray indices must be integers or slices, not {}",
                      type_full_name(type_of(item)));
  }
  int64_t start = 0;
  int64_t stop = 0;
  int64_t step = 0;
  HS_TRY(slice_unpack(item, &start, &stop, &step));
  const int64_t count = slice_adjust_indices(as_bytearray(op)->ob_size, &start, &stop, step);
  std::string out;
  for (int64_t i = 0; i < count; ++i) {
    out.push_back(as_bytearray(op)->ob_start.get()[start + i * step]);
  }
  return bytearray_from_string_and_size(out);
}

int64_t bytearray_length(PyObject* op) { return as_bytearray(op)->ob_size; }

Owned<PyObject> bytearray_concat(PyObject* a, PyObject* b) {
  if (!object_check_buffer(a) || !object_check_buffer(b)) {
    return err_format(exc_type_error(), "can't concat {} to {}", type_full_name(type_of(b)),
                      type_full_name(type_of(a)));
  }
  BufferView left;
  BufferView right;
  HS_TRY(left.get(a));
  HS_TRY(right.get(b));
  return bytearray_from_string_and_size(std::string(left.bytes()) + std::string(right.bytes()));
}

Owned<PyObject> bytearray_iconcat(PyObject* self, PyObject* other) {
  if (!object_check_buffer(other)) {
    return err_format(exc_type_error(), "can't concat {} to {}", type_full_name(type_of(other)),
                      type_full_name(type_of(self)));
  }
  BufferView view;  // held while the size changes: an array cannot be added to itself
  HS_TRY(view.get(other));
  const std::string_view bytes = view.bytes();
  const int64_t size = as_bytearray(self)->ob_size;
  HS_TRY(bytearray_resize(self, size + static_cast<int64_t>(bytes.size())));
  if (!bytes.empty()) {
    std::memcpy(as_bytearray(self)->ob_start.get() + size, bytes.data(), bytes.size());
  }
  return owned_ref(self);
}

Owned<PyObject> bytearray_repeat(PyObject* self, int64_t count) {
  const int64_t size = as_bytearray(self)->ob_size;
  count = std::max<int64_t>(count, 0);
  if (count > 0 && size > INT64_MAX / count) {
    return err_no_memory();
  }
  HS_OWN(result, bytearray_from_string_and_size({}));
  HS_TRY(bytearray_resize(result.get(), size * count));
  for (int64_t i = 0; i < count && size > 0; ++i) {
    std::memcpy(as_bytearray(result.get())->ob_start.get() + i * size, as_bytearray(self)->ob_start.get(),
                static_cast<size_t>(size));
  }
  return result;
}

Owned<PyObject> bytearray_irepeat(PyObject* self, int64_t count) {
  const std::string unit(bytearray_view(self));
  count = std::max<int64_t>(count, 0);
  const auto size = static_cast<int64_t>(unit.size());
  if (count > 0 && size > INT64_MAX / count) {
    return err_no_memory();
  }
  HS_TRY(bytearray_resize(self, size * count));
  for (int64_t i = 0; i < count && size > 0; ++i) {
    std::memcpy(as_bytearray(self)->ob_start.get() + i * size, unit.data(), unit.size());
  }
  return owned_ref(self);
}

Truth bytearray_contains(PyObject* self, PyObject* item) { return bytes_contains_in(bytearray_view(self), item); }

Status bytearray_get_buffer(PyObject* self, Py_buffer* view, int flags) {
  PyByteArrayObject* array = as_bytearray(self);
  // An empty bytearray has no block; its own head serves as a valid address.
  char* bytes = array->ob_start ? array->ob_start.get() : reinterpret_cast<char*>(array);
  HS_TRY(buffer_fill_info(view, self, bytes, array->ob_size, false, flags));
  ++array->ob_exports;
  return Status::kOk;
}

void bytearray_release_buffer(PyObject* self, Py_buffer*) { --as_bytearray(self)->ob_exports; }

Owned<PyObject> bytearray_rich_compare(PyObject* a, PyObject* b, CompareOp op) {
  if (!object_check_buffer(a) || !object_check_buffer(b)) {
    return owned_ref(not_implemented());
  }
  BufferView left;
  BufferView right;
  if (left.get(a) != Status::kOk || right.get(b) != Status::kOk) {
    err_clear();
    return owned_ref(not_implemented());
  }
  return rich_compare_result(left.bytes().compare(right.bytes()), 0, op);
}

Owned<PyObject> bytearray_repr(PyObject* self) {
  return unicode_from_ascii(std::string(type_name(type_of(self))) + "(" + bytes_repr_text(bytearray_view(self), true) +
                            ")");
}

void bytearray_dealloc(PyObject* op) {
  PyByteArrayObject* self = as_bytearray(op);
  if (self->ob_exports > 0) {
    (void)err_set_string(exc_system_error(), "deallocated bytearray object has exported buffers");
    err_write_unraisable(nullptr);
  }
  if (self->ob_bytes) {
    memory::object_free(self->ob_bytes);
  }
  type_of(op)->tp_free(op);
}

/// From the items of a list or tuple, at its exact size; kFalse: not all are ints, and nothing is filled in.
Truth fill_from_ints(PyObject* op, PyObject* source) {
  const bool is_list = is_type(source, list_type());
  const int64_t size = is_list ? list_get_size(source) : tuple_get_size(source);
  HS_TRY(bytearray_resize(op, size));
  for (int64_t i = 0; i < size; ++i) {
    PyObject* item = is_list ? list_get_item(source, i) : tuple_get_item(source, i);
    if (!long_check_exact(item)) {
      HS_TRY(bytearray_resize(op, 0));
      return Truth::kFalse;
    }
    const int64_t value = byte_value(item);
    if (value < 0) {
      return Truth::kError;
    }
    as_bytearray(op)->ob_start.get()[i] = static_cast<char>(value);
  }
  return Truth::kTrue;
}

Status bytearray_init(PyObject* op, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"bytearray", {"source", "encoding", "errors", nullptr}};
  Ref<PyObject> buffer[3];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 0, 3, 0, buffer);
  if (a == nullptr) {
    return Status::kError;
  }
  for (int i = 1; i < 3; ++i) {
    if (a[i] && !unicode_check(a[i])) {
      return arg_bad_argument("bytearray", i == 1 ? "argument 'encoding'" : "argument 'errors'", "str", a[i]);
    }
  }
  PyByteArrayObject* self = as_bytearray(op);
  if (self->ob_size != 0) {
    HS_TRY(bytearray_resize(op, 0));
  }
  PyObject* source = a[0];
  if (source == nullptr) {
    if (a[1] || a[2]) {
      return err_set_string(exc_type_error(),
                            a[1] ? "encoding without a string argument" : "errors without a string argument");
    }
    return Status::kOk;
  }
  if (unicode_check(source)) {
    if (!a[1]) {
      return err_set_string(exc_type_error(), "string argument without an encoding");
    }
    const std::string errors = a[2] ? unicode_text(a[2]) : "";
    HS_OWN(encoded, unicode_as_encoded_string(source, unicode_text(a[1]).c_str(), a[2] ? errors.c_str() : nullptr));
    HS_OWN(done, bytearray_iconcat(op, encoded.get()));
    return Status::kOk;
  }
  if (a[1] || a[2]) {
    return err_set_string(exc_type_error(),
                          a[1] ? "encoding without a string argument" : "errors without a string argument");
  }
  if (index_check(source)) {
    const int64_t count = number_as_ssize(source, exc_overflow_error());
    if (count == -1 && err_occurred()) {
      if (!err_exception_matches(exc_type_error())) {
        return Status::kError;
      }
      err_clear();
    } else {
      if (count < 0) {
        return err_set_string(exc_value_error(), "negative count");
      }
      if (count > 0) {
        HS_TRY(bytearray_resize(op, count));
        std::memset(self->ob_start.get(), 0, static_cast<size_t>(count));
      }
      return Status::kOk;
    }
  }
  if (object_check_buffer(source)) {
    BufferView view;
    HS_TRY(view.get(source, kBufFullRo));
    const int64_t size = view.size();
    HS_TRY(bytearray_resize(op, size));
    return size == 0 ? Status::kOk : buffer_to_contiguous(self->ob_start.get(), &view.view(), size, 'C');
  }
  if (is_type(source, list_type()) || is_type(source, tuple_type())) {
    HS_TRUTH(filled, fill_from_ints(op, source));
    if (filled) {
      return Status::kOk;
    }
  }
  Owned<PyObject> iterator = object_get_iter(source);
  if (!iterator) {
    if (err_exception_matches(exc_type_error())) {
      return err_format(exc_type_error(), "cannot convert '{}' object to bytearray", type_full_name(type_of(source)));
    }
    return Status::kError;
  }
  // Item by item: the size grows by the pattern that appending has.
  for (;;) {
    Owned<PyObject> item = iter_next(iterator.get());
    if (!item) {
      return err_occurred() ? Status::kError : Status::kOk;
    }
    const int64_t value = byte_value(item.get());
    if (value < 0) {
      return Status::kError;
    }
    const int64_t size = self->ob_size;
    HS_TRY(bytearray_resize(op, size + 1));
    self->ob_start.get()[size] = static_cast<char>(value);
  }
}

// Methods of its own.

Owned<PyObject> bytearray_append(PyObject* self, PyObject* item) {
  const int64_t value = byte_value(item);
  if (value < 0) {
    return nullptr;
  }
  const int64_t size = as_bytearray(self)->ob_size;
  HS_TRY(bytearray_resize(self, size + 1));
  as_bytearray(self)->ob_start.get()[size] = static_cast<char>(value);
  return owned_ref(none());
}

Owned<PyObject> bytearray_clear(PyObject* self, PyObject*) {
  HS_TRY(bytearray_resize(self, 0));
  return owned_ref(none());
}

Owned<PyObject> bytearray_copy(PyObject* self, PyObject*) { return ByteArrayKind::unchanged(self); }

Owned<PyObject> bytearray_extend(PyObject* self, PyObject* iterable) {
  PyByteArrayObject* array = as_bytearray(self);
  std::string bytes;
  if (object_check_buffer(iterable)) {
    HS_TRY(bytes_of_values(iterable, &bytes));
  } else {
    Owned<PyObject> iterator = object_get_iter(iterable);
    if (!iterator) {
      if (err_exception_matches(exc_type_error())) {
        return err_format(exc_type_error(), "can't extend bytearray with {}", type_full_name(type_of(iterable)));
      }
      return nullptr;
    }
    if (object_length_hint(iterable, 32) == -1 && err_occurred()) {
      return nullptr;  // CPython asks how much room it needs
    }
    HS_TRY(bytes_of_values(iterator.get(), &bytes));
  }
  HS_TRY(set_slice_linear(array, array->ob_size, array->ob_size, bytes));
  return owned_ref(none());
}

Owned<PyObject> bytearray_insert(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("insert", nargs, 2, 2));
  int64_t index = 0;
  HS_TRY(arg_as_ssize(args[0], &index));
  const int64_t value = byte_value(args[1]);
  if (value < 0) {
    return nullptr;
  }
  PyByteArrayObject* array = as_bytearray(self);
  const int64_t size = array->ob_size;
  HS_TRY(bytearray_resize(self, size + 1));
  index = std::clamp<int64_t>(index < 0 ? index + size : index, 0, size);
  char* start = array->ob_start;
  std::memmove(start + index + 1, start + index, static_cast<size_t>(size - index));
  start[index] = static_cast<char>(value);
  return owned_ref(none());
}

Owned<PyObject> bytearray_pop(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("pop", nargs, 0, 1));
  int64_t index = -1;
  if (nargs > 0) {
    HS_TRY(arg_as_ssize(args[0], &index));
  }
  PyByteArrayObject* array = as_bytearray(self);
  const int64_t size = array->ob_size;
  if (size == 0) {
    return err_set_string(exc_index_error(), "pop from empty bytearray");
  }
  if (index < 0) {
    index += size;
  }
  if (index < 0 || index >= size) {
    return err_set_string(exc_index_error(), "pop index out of range");
  }
  HS_TRY(can_resize(array));
  char* start = array->ob_start;
  const auto value = static_cast<uint8_t>(start[index]);
  std::memmove(start + index, start + index + 1, static_cast<size_t>(size - index));
  HS_TRY(bytearray_resize(self, size - 1));
  return owned_ref(small_int(value));
}

Owned<PyObject> bytearray_remove(PyObject* self, PyObject* item) {
  const int64_t value = byte_value(item);
  if (value < 0) {
    return nullptr;
  }
  PyByteArrayObject* array = as_bytearray(self);
  const size_t at = bytearray_view(self).find(static_cast<char>(value));
  if (at == std::string_view::npos) {
    return err_set_string(exc_value_error(), "value not found in bytearray");
  }
  HS_TRY(can_resize(array));
  char* start = array->ob_start;
  std::memmove(start + at, start + at + 1, static_cast<size_t>(array->ob_size) - at);
  HS_TRY(bytearray_resize(self, array->ob_size - 1));
  return owned_ref(none());
}

Owned<PyObject> bytearray_reverse(PyObject* self, PyObject*) {
  PyByteArrayObject* array = as_bytearray(self);
  std::reverse(array->ob_start.get(), array->ob_start.get() + array->ob_size);
  return owned_ref(none());
}

Owned<PyObject> bytearray_alloc_method(PyObject* self, PyObject*) {
  return long_from_ssize_t(as_bytearray(self)->ob_alloc);
}
Owned<PyObject> bytearray_sizeof(PyObject* self, PyObject*) {
  return long_from_ssize_t(type_of(self)->tp_basicsize + as_bytearray(self)->ob_alloc);
}

/// (type, arguments, state): bytes from protocol 3 on, before that text.
Owned<PyObject> reduce(PyObject* self, int64_t protocol) {
  HS_OWN(dict, object_call_method_no_args(self, ident(Id::__getstate__)));
  Owned<PyObject> arguments;
  if (as_bytearray(self)->ob_size == 0) {
    arguments = owned_ref(empty_tuple());
  } else if (protocol < 3) {
    HS_OWN(text, unicode_decode_latin1(bytearray_view(self)));
    HS_OWN(encoding, unicode_from_ascii("latin-1"));
    arguments = tuple_pack(text.get(), encoding.get());
  } else {
    HS_OWN(bytes, bytes_from_string_and_size(bytearray_view(self)));
    arguments = tuple_pack(bytes.get());
  }
  if (!arguments) {
    return nullptr;
  }
  return tuple_pack(static_cast<PyObject*>(type_of(self)), arguments.get(), dict.get());
}
Owned<PyObject> bytearray_reduce(PyObject* self, PyObject*) { return reduce(self, 2); }
Owned<PyObject> bytearray_reduce_ex(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("__reduce_ex__", nargs, 0, 1));
  int32_t protocol = 0;
  if (nargs > 0) {
    HS_TRY(arg_as_int(args[0], &protocol));
  }
  return reduce(self, protocol);
}

constexpr MethodDef kMethods[] = {
    method_noargs("__reduce__", bytearray_reduce, "__reduce__($self, /)\n--\n\nState for pickling."),
    method_fast("__reduce_ex__", bytearray_reduce_ex, "__reduce_ex__($self, proto=0, /)\n--\n\nState for pickling."),
    method_noargs("__alloc__", bytearray_alloc_method, "How many bytes are allocated."),
    method_noargs("__sizeof__", bytearray_sizeof, "__sizeof__($self, /)\n--\n\nSize in memory, in bytes."),
    method_o("append", bytearray_append, "append($self, item, /)\n--\n\nAdd an item at the end."),
    method_noargs("clear", bytearray_clear, "clear($self, /)\n--\n\nTake out all items."),
    method_noargs("copy", bytearray_copy, "copy($self, /)\n--\n\nA shallow copy."),
    method_o("extend", bytearray_extend,
             "extend($self, iterable_of_ints, /)\n--\n\nAdd all items of an iterable at the end."),
    method_fast("insert", bytearray_insert, "insert($self, index, item, /)\n--\n\nPut an item before an index."),
    method_fast("pop", bytearray_pop, "pop($self, index=-1, /)\n--\n\nTake out an item and return it."),
    method_o("remove", bytearray_remove,
             "remove($self, value, /)\n--\n\nTake out the first equal item; ValueError when there is none."),
    method_noargs("reverse", bytearray_reverse, "reverse($self, /)\n--\n\nReverse in place."),
#include "objects/byte_method_rows.inc"
    kMethodEnd,
};
Owned<PyObject> bytearray_mod(PyObject* a, PyObject* b) {
  return bytearray_check(a) ? M::percent(a, b) : owned_ref(not_implemented());
}
constexpr NumberSpec kNumber = {.nb_remainder = bytearray_mod};
constexpr SequenceSpec kSequence = {
    .sq_length = bytearray_length,
    .sq_concat = bytearray_concat,
    .sq_repeat = bytearray_repeat,
    .sq_item = bytearray_item,
    .sq_ass_item = bytearray_ass_item,
    .sq_contains = bytearray_contains,
    .sq_inplace_concat = bytearray_iconcat,
    .sq_inplace_repeat = bytearray_irepeat,
};
constexpr MappingSpec kMapping = {
    .mp_length = bytearray_length,
    .mp_subscript = bytearray_subscript,
    .mp_ass_subscript = bytearray_ass_subscript,
};
constexpr BufferSpec kBuffer = {
    .bf_getbuffer = bytearray_get_buffer,
    .bf_releasebuffer = bytearray_release_buffer,
};
constexpr LayoutField kLayout[] = {
    HS_VAR_OBJECT_HEAD,
    HS_FIELD(PyByteArrayObject, ob_alloc, kInt),
    HS_FIELD(PyByteArrayObject, ob_bytes, kPointer),
    HS_FIELD(PyByteArrayObject, ob_start, kPointer),
    HS_FIELD(PyByteArrayObject, ob_exports, kInt),
    {nullptr, 0, 0, FieldKind::kPadding},
};

}  // namespace

const TypeSpec kByteArrayTypeSpec = {
    .name = "bytearray",
    .basicsize = sizeof(PyByteArrayObject),
    .flags = kTpFlagsDefault | kTpFlagsBaseType | kTpFlagsMatchSelf,
    .doc = "bytearray(iterable_of_ints) -> bytearray",
    .dealloc = bytearray_dealloc,
    .repr = bytearray_repr,
    .str = bytearray_repr,
    .getattro = object_generic_get_attr,
    .richcompare = bytearray_rich_compare,
    .iter = byte_iter,
    .methods = kMethods,
    .init = bytearray_init,
    .new_ = type_generic_new,
    .as_number = &kNumber,
    .as_sequence = &kSequence,
    .as_mapping = &kMapping,
    .as_buffer = &kBuffer,
    .layout = kLayout,
    .hash_not_implemented = true,
};

}  // namespace heapscope::objects
