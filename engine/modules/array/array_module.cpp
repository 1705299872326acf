// The type array.array and its module (the names for pickling are in modules/python/array.py).
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <string>

#include "memory/allocator.h"
#include "modules/array/array_object.h"
#include "modules/native_type.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/bool_object.h"
#include "objects/bytearray_object.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/identifiers.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/memory_object.h"
#include "objects/object_protocol.h"
#include "objects/slice_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_builder.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"
#include "vm/state.h"

namespace heapscope::modules {

using namespace objects;

namespace {

char code_of(const ArrayObject* self) { return static_cast<char>(self->typecode); }
char* item_at(ArrayObject* self, int64_t i) { return self->ob_item.get() + i * self->itemsize; }
std::string_view bytes_of(ArrayObject* self) {
  return {self->ob_item.get(), static_cast<size_t>(self->ob_size * self->itemsize)};
}
Owned<PyObject> get(ArrayObject* self, int64_t i) { return array_get_item(code_of(self), item_at(self, i)); }

/// A copy of some bytes as an array of the same kind, as slices and sums are.
Owned<PyObject> array_of_bytes(const ArrayObject* like, std::string_view bytes) {
  HS_OWN(made,
         array_new_of(modules::state().array.type, code_of(like), static_cast<int64_t>(bytes.size()) / like->itemsize));
  if (!bytes.empty()) {
    std::memcpy(as_array(made.get())->ob_item.get(), bytes.data(), bytes.size());
  }
  return made;
}

/// The characters of a text as items from `at` on; the room is there.
void set_text(ArrayObject* self, int64_t at, PyObject* text) {
  for (int64_t i = 0; i < unicode_length(text); ++i) {
    const uint32_t character = unicode_read_char(text, i);
    std::memcpy(item_at(self, at + i), &character, sizeof(character));
  }
}

// --- Life ---

Status add_initial(ArrayObject* self, PyObject* initial) {
  if (bytes_check(initial) || bytearray_check(initial)) {
    return array_extend_bytes(self, bytes_check(initial) ? bytes_view(initial) : bytearray_view(initial));
  }
  return for_each_item(initial, [&](PyObject* item) -> Status { return array_append_value(self, item); });
}

Owned<PyObject> array_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  if (type == modules::state().array.type.get()) {
    HS_TRY(arg_no_keywords("array.array", kwargs));
  }
  const int64_t count = tuple_get_size(args);
  if (count < 1 || count > 2) {
    return err_format(exc_type_error(), "array() takes at {} {} argument{} ({} given)", count < 1 ? "least" : "most",
                      count < 1 ? 1 : 2, count < 1 ? "" : "s", count);
  }
  PyObject* code = tuple_get_item(args, 0);
  PyObject* initial = count == 2 ? tuple_get_item(args, 1) : nullptr;
  if (!unicode_check(code) || unicode_length(code) != 1) {
    return err_format(exc_type_error(), "array() argument 1 must be a unicode character, not {}",
                      type_name(type_of(code)));
  }
  const uint32_t c = unicode_read_char(code, 0);
  if (initial != nullptr && c != 'u') {
    if (unicode_check(initial)) {
      return err_format(exc_type_error(), "cannot use a str to initialize an array with typecode '{}'",
                        static_cast<char>(c));
    }
    if (array_check(initial) && as_array(initial)->typecode == 'u') {
      return err_format(exc_type_error(), "cannot use a unicode array to initialize an array with typecode '{}'",
                        static_cast<char>(c));
    }
  }
  if (array_item_size(c) == 0) {
    return err_set_string(exc_value_error(), "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
  }
  // A list, tuple, array or text of known length is allocated at once; other iterables grow item by item.
  int64_t size = 0;
  if (initial != nullptr &&
      (list_check(initial) || tuple_check(initial) || array_check(initial) || unicode_check(initial))) {
    size = sequence_size(initial);
  }
  HS_OWN(op, array_new_of(type, static_cast<char>(c), size));
  ArrayObject* self = as_array(op.get());
  if (initial == nullptr) {
    return op;
  }
  if (size == 0) {
    HS_TRY(add_initial(self, initial));
    return op;
  }
  if (unicode_check(initial)) {
    set_text(self, 0, initial);
    return op;
  }
  if (array_check(initial) && as_array(initial)->typecode == self->typecode) {
    std::memcpy(self->ob_item.get(), as_array(initial)->ob_item.get(), bytes_of(self).size());
    return op;
  }
  for (int64_t i = 0; i < size; ++i) {
    HS_OWN(item, sequence_get_item(initial, i));
    HS_TRY(array_set_item(static_cast<char>(c), item.get(), item_at(self, i)));
  }
  return op;
}

void array_dealloc(PyObject* op) {
  ArrayObject* self = as_array(op);
  object_gc_untrack(op);
  if (self->weakreflist) {
    object_clear_weak_refs(op);
  }
  memory::object_free(self->ob_item);
  free_heap_instance(op);
}

int array_traverse(PyObject* op, visitproc visit, void* arg) { return visit(type_of(op), arg); }

Owned<PyObject> array_tolist(PyObject* op, PyObject*) {
  ArrayObject* self = as_array(op);
  HS_OWN(list, list_new(0));
  for (int64_t i = 0; i < self->ob_size; ++i) {
    HS_OWN(item, get(self, i));
    HS_TRY(list_append(list.get(), item.get()));
  }
  return list;
}

Owned<PyObject> text_of(ArrayObject* self) {
  UnicodeBuilder out;
  for (int64_t i = 0; i < self->ob_size; ++i) {
    uint32_t c;
    std::memcpy(&c, item_at(self, i), 4);
    out.add(c);
  }
  return out.finish();
}

Owned<PyObject> array_repr(PyObject* op) {
  ArrayObject* self = as_array(op);
  const std::string start = fmt::format("{}('{}'", type_name(type_of(op)), code_of(self));
  if (self->ob_size == 0) {
    return unicode_from_string(start + ")");
  }
  HS_OWN(items, code_of(self) == 'u' ? text_of(self) : array_tolist(op, nullptr));
  HS_OWN(shown, object_repr(items.get()));
  return unicode_from_string(start + ", " + unicode_text(shown.get()) + ")");
}

Owned<PyObject> array_rich_compare(PyObject* a, PyObject* b, CompareOp op) {
  if (!array_check(a) || !array_check(b)) {
    return owned_ref(not_implemented());
  }
  ArrayObject* left = as_array(a);
  ArrayObject* right = as_array(b);
  const int64_t sizes[2] = {left->ob_size, right->ob_size};
  if (sizes[0] != sizes[1] && (op == CompareOp::kEq || op == CompareOp::kNe)) {
    return bool_from(op == CompareOp::kNe);
  }
  for (int64_t i = 0; i < std::min(left->ob_size, right->ob_size); ++i) {
    HS_OWN(x, get(left, i));
    HS_OWN(y, get(right, i));
    HS_TRUTH(same, object_rich_compare_bool(x.get(), y.get(), CompareOp::kEq));
    if (!same) {
      return op == CompareOp::kEq   ? bool_from(false)
             : op == CompareOp::kNe ? bool_from(true)
                                    : object_rich_compare(x.get(), y.get(), op);
    }
  }
  switch (op) {
    case CompareOp::kLt: return bool_from(sizes[0] < sizes[1]);
    case CompareOp::kLe: return bool_from(sizes[0] <= sizes[1]);
    case CompareOp::kGt: return bool_from(sizes[0] > sizes[1]);
    case CompareOp::kGe: return bool_from(sizes[0] >= sizes[1]);
    case CompareOp::kEq: return bool_from(sizes[0] == sizes[1]);
    default: return bool_from(sizes[0] != sizes[1]);
  }
}

// --- Sequence ---

int64_t array_length(PyObject* op) { return as_array(op)->ob_size; }

Owned<PyObject> array_item(PyObject* op, int64_t i) {
  if (i < 0 || i >= as_array(op)->ob_size) {
    return err_set_string(exc_index_error(), "array index out of range");
  }
  return get(as_array(op), i);
}

/// Puts bytes in the place of items low..high.
Status replace(ArrayObject* self, int64_t low, int64_t high, std::string_view bytes) {
  const int64_t old = self->ob_size;
  const int64_t growth = static_cast<int64_t>(bytes.size()) / self->itemsize - (high - low);
  const int64_t tail = (old - high) * self->itemsize;
  if (growth != 0 && self->ob_exports > 0) {
    return err_set_string(exc_buffer_error(), "cannot resize an array that is exporting buffers");
  }
  if (growth < 0) {
    std::memmove(item_at(self, high + growth), item_at(self, high), static_cast<size_t>(tail));
    HS_TRY(array_resize(self, old + growth));
  } else if (growth > 0) {
    HS_TRY(array_resize(self, old + growth));
    std::memmove(item_at(self, high + growth), item_at(self, high), static_cast<size_t>(tail));
  }
  if (!bytes.empty()) {
    std::memcpy(item_at(self, low), bytes.data(), bytes.size());
  }
  return Status::kOk;
}

Status array_ass_item(PyObject* op, int64_t i, PyObject* value) {
  ArrayObject* self = as_array(op);
  if (i < 0 || i >= self->ob_size) {
    return err_set_string(exc_index_error(), "array assignment index out of range");
  }
  if (value == nullptr) {
    return replace(self, i, i + 1, {});
  }
  char item[8];
  HS_TRY(array_set_item(code_of(self), value, item));
  if (i < self->ob_size) {
    std::memcpy(item_at(self, i), item, static_cast<size_t>(self->itemsize));
  }
  return Status::kOk;
}

struct Range {
  int64_t start, stop, step, count;
};
Status range_of(const ArrayObject* self, PyObject* slice, Range* range) {
  HS_TRY(slice_unpack(slice, &range->start, &range->stop, &range->step));
  range->count = slice_adjust_indices(self->ob_size, &range->start, &range->stop, range->step);
  return Status::kOk;
}
Failed bad_index() { return err_set_string(exc_type_error(), "array indices must be integers"); }

Owned<PyObject> array_subscript(PyObject* op, PyObject* key) {
  ArrayObject* self = as_array(op);
  if (index_check(key)) {
    const int64_t i = number_as_ssize(key, exc_index_error());
    if (i == -1 && err_occurred()) {
      return nullptr;
    }
    return array_item(op, i < 0 ? i + self->ob_size : i);
  }
  if (!slice_check(key)) {
    return bad_index();
  }
  Range r{};
  HS_TRY(range_of(self, key, &r));
  std::string bytes;
  for (int64_t i = 0; i < r.count; ++i) {
    bytes.append(item_at(self, r.start + i * r.step), static_cast<size_t>(self->itemsize));
  }
  return array_of_bytes(self, bytes);
}

Status array_ass_subscript(PyObject* op, PyObject* key, PyObject* value) {
  ArrayObject* self = as_array(op);
  if (index_check(key)) {
    int64_t i = number_as_ssize(key, exc_index_error());
    if (i == -1 && err_occurred()) {
      return Status::kError;
    }
    return array_ass_item(op, i < 0 ? i + self->ob_size : i, value);
  }
  if (!slice_check(key)) {
    return bad_index();
  }
  Range r{};
  HS_TRY(range_of(self, key, &r));
  std::string bytes;
  if (value != nullptr) {
    if (!array_check(value)) {
      return err_format(exc_type_error(), "can only assign array (not \"{}\") to array slice",
                        type_name(type_of(value)));
    }
    if (as_array(value)->typecode != self->typecode) {
      return err_set_string(exc_type_error(), "bad argument type for built-in operation");
    }
    bytes = bytes_of(as_array(value));
  }
  if (r.step == 1) {
    return replace(self, r.start, std::max(r.start, r.stop), bytes);
  }
  const int64_t needed = static_cast<int64_t>(bytes.size()) / self->itemsize;
  if (value == nullptr) {
    std::string rest;
    for (int64_t i = 0; i < self->ob_size; ++i) {
      const int64_t first = r.step < 0 ? r.start + (r.count - 1) * r.step : r.start;
      const int64_t width = r.step < 0 ? -r.step : r.step;
      if (!(i >= first && (i - first) % width == 0 && (i - first) / width < r.count)) {
        rest.append(item_at(self, i), static_cast<size_t>(self->itemsize));
      }
    }
    return replace(self, 0, self->ob_size, rest);
  }
  if (needed != r.count) {
    return err_format(exc_value_error(), "attempt to assign array of size {} to extended slice of size {}", needed,
                      r.count);
  }
  for (int64_t i = 0; i < r.count; ++i) {
    std::memcpy(item_at(self, r.start + i * r.step), bytes.data() + i * self->itemsize,
                static_cast<size_t>(self->itemsize));
  }
  return Status::kOk;
}

Owned<PyObject> array_concat(PyObject* a, PyObject* b) {
  if (!array_check(b)) {
    return err_format(exc_type_error(), "can only append array (not \"{}\") to array", type_name(type_of(b)));
  }
  if (as_array(a)->typecode != as_array(b)->typecode) {
    return err_set_string(exc_type_error(), "bad argument type for built-in operation");
  }
  return array_of_bytes(as_array(a), std::string(bytes_of(as_array(a))) + std::string(bytes_of(as_array(b))));
}

/// How many items `n` times the array is; -1 with an error when no memory can hold them.
int64_t repeated_size(const ArrayObject* self, int64_t n) {
  n = std::max<int64_t>(n, 0);
  if (n > 0 && self->ob_size > INT64_MAX / self->itemsize / n) {
    return err_no_memory();
  }
  return self->ob_size * n;
}

/// The first `size` bytes of `target` over and over, until `total` are filled.
void fill_repeated(char* target, int64_t size, int64_t total) {
  for (int64_t done = size; done < total; done += size) {
    std::memcpy(target + done, target, static_cast<size_t>(size));
  }
}

Owned<PyObject> array_repeat(PyObject* op, int64_t n) {
  ArrayObject* self = as_array(op);
  const int64_t size = repeated_size(self, n);
  if (size < 0) {
    return nullptr;
  }
  HS_OWN(made, array_new_of(modules::state().array.type, code_of(self), size));
  if (size > 0) {
    const int64_t bytes = self->ob_size * self->itemsize;
    std::memcpy(as_array(made.get())->ob_item.get(), bytes_of(self).data(), static_cast<size_t>(bytes));
    fill_repeated(as_array(made.get())->ob_item.get(), bytes, size * self->itemsize);
  }
  return made;
}

Owned<PyObject> array_inplace_repeat(PyObject* op, int64_t n) {
  ArrayObject* self = as_array(op);
  const int64_t old = self->ob_size;
  const int64_t size = repeated_size(self, n);
  if (size < 0) {
    return nullptr;
  }
  if (size != old && self->ob_exports > 0) {
    return err_set_string(exc_buffer_error(), "cannot resize an array that is exporting buffers");
  }
  HS_TRY(array_resize(self, size));
  if (size > old) {
    fill_repeated(self->ob_item.get(), old * self->itemsize, size * self->itemsize);
  }
  return owned_ref(op);
}

Status extend_with(ArrayObject* self, PyObject* other) {
  if (!array_check(other)) {
    return for_each_item(other, [&](PyObject* item) -> Status { return array_append_value(self, item); });
  }
  if (as_array(other)->typecode != self->typecode) {
    return err_set_string(exc_type_error(), "can only extend with array of same kind");
  }
  return array_extend_bytes(self, std::string(bytes_of(as_array(other))));
}

Owned<PyObject> array_inplace_concat(PyObject* op, PyObject* other) {
  if (!array_check(other)) {
    return err_format(exc_type_error(), "can only extend array with array (not \"{}\")", type_name(type_of(other)));
  }
  HS_TRY(extend_with(as_array(op), other));
  return owned_ref(op);
}

/// Index of the first equal item from `start` to before `stop`; -1 none, -2 error.
int64_t find(ArrayObject* self, PyObject* value, int64_t start, int64_t stop) {
  for (int64_t i = start; i < stop && i < self->ob_size; ++i) {
    const Owned<PyObject> item = get(self, i);
    const Truth same = item ? object_rich_compare_bool(item.get(), value, CompareOp::kEq) : Truth::kError;
    if (same != Truth::kFalse) {
      return same == Truth::kTrue ? i : -2;
    }
  }
  return -1;
}

Truth array_contains(PyObject* op, PyObject* value) {
  const int64_t i = find(as_array(op), value, 0, INT64_MAX);
  return i == -2 ? Truth::kError : i >= 0 ? Truth::kTrue : Truth::kFalse;
}

// --- Methods ---

Owned<PyObject> done(Status status) { return status == Status::kOk ? owned_ref(none()) : nullptr; }

Owned<PyObject> array_append(PyObject* op, PyObject* value) { return done(array_append_value(as_array(op), value)); }
Owned<PyObject> array_extend(PyObject* op, PyObject* other) { return done(extend_with(as_array(op), other)); }

Owned<PyObject> array_buffer_info(PyObject* op, PyObject*) {
  ArrayObject* self = as_array(op);
  HS_OWN(address, long_from_int64(static_cast<int64_t>(memory::address_of(self->ob_item.get()))));
  HS_OWN(size, long_from_ssize_t(self->ob_size));
  return tuple_pack(address.get(), size.get());
}

Owned<PyObject> array_byteswap(PyObject* op, PyObject*) {
  ArrayObject* self = as_array(op);
  for (int64_t i = 0; i < self->ob_size; ++i) {
    std::reverse(item_at(self, i), item_at(self, i) + self->itemsize);
  }
  return owned_ref(none());
}

Owned<PyObject> array_copy(PyObject* op, PyObject*) { return array_of_bytes(as_array(op), bytes_of(as_array(op))); }

Owned<PyObject> array_count(PyObject* op, PyObject* value) {
  int64_t count = 0;
  for (int64_t i = 0; i < as_array(op)->ob_size; ++i) {
    HS_OWN(item, get(as_array(op), i));
    HS_TRUTH(same, object_rich_compare_bool(item.get(), value, CompareOp::kEq));
    count += same ? 1 : 0;
  }
  return long_from_ssize_t(count);
}

Owned<PyObject> array_index(PyObject* op, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("index", nargs, 1, 3));
  int64_t start = 0;
  int64_t stop = INT64_MAX;
  if (nargs > 1) {
    HS_TRY(eval_slice_index_not_none(args[1], &start));
  }
  if (nargs > 2) {
    HS_TRY(eval_slice_index_not_none(args[2], &stop));
  }
  const int64_t size = as_array(op)->ob_size;
  start = start < 0 ? std::max<int64_t>(0, start + size) : start;
  stop = stop < 0 ? stop + size : stop;
  const int64_t i = find(as_array(op), args[0], start, stop);
  if (i == -1) {
    return err_set_string(exc_value_error(), "array.index(x): x not in array");
  }
  return i < 0 ? nullptr : long_from_ssize_t(i);
}

Owned<PyObject> array_insert(PyObject* op, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("insert", nargs, 2, 2));
  ArrayObject* self = as_array(op);
  int64_t at = 0;
  HS_TRY(arg_as_ssize(args[0], &at));
  char item[8];
  HS_TRY(array_set_item(code_of(self), args[1], item));  // only to see whether it can be done, as append() does
  HS_TRY(array_set_item(code_of(self), args[1], item));
  at = at < 0 ? std::max<int64_t>(0, at + self->ob_size) : std::min(at, self->ob_size);
  return done(replace(self, at, at, {item, static_cast<size_t>(self->itemsize)}));
}

Owned<PyObject> array_pop(PyObject* op, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("pop", nargs, 0, 1));
  ArrayObject* self = as_array(op);
  int64_t at = -1;
  if (nargs == 1) {
    HS_TRY(arg_as_ssize(args[0], &at));
  }
  if (self->ob_size == 0) {
    return err_set_string(exc_index_error(), "pop from empty array");
  }
  at += at < 0 ? self->ob_size : 0;
  if (at < 0 || at >= self->ob_size) {
    return err_set_string(exc_index_error(), "pop index out of range");
  }
  HS_OWN(item, get(self, at));
  HS_TRY(replace(self, at, at + 1, {}));
  return item;
}

Owned<PyObject> array_remove(PyObject* op, PyObject* value) {
  const int64_t i = find(as_array(op), value, 0, INT64_MAX);
  if (i == -1) {
    return err_set_string(exc_value_error(), "array.remove(x): x not in array");
  }
  return i < 0 ? nullptr : done(replace(as_array(op), i, i + 1, {}));
}

Owned<PyObject> array_reverse(PyObject* op, PyObject*) {
  ArrayObject* self = as_array(op);
  for (int64_t i = 0; i < self->ob_size / 2; ++i) {
    std::swap_ranges(item_at(self, i), item_at(self, i) + self->itemsize, item_at(self, self->ob_size - 1 - i));
  }
  return owned_ref(none());
}

Owned<PyObject> array_tobytes(PyObject* op, PyObject*) { return bytes_from_string_and_size(bytes_of(as_array(op))); }

Owned<PyObject> array_frombytes(PyObject* op, PyObject* bytes) {
  std::string copy;
  {
    BufferView view;
    HS_TRY(view.get(bytes));
    copy = view.bytes();
  }
  return done(array_extend_bytes(as_array(op), copy));
}

Owned<PyObject> array_fromlist(PyObject* op, PyObject* list) {
  ArrayObject* self = as_array(op);
  if (!list_check(list)) {
    return err_set_string(exc_type_error(), "arg must be list");
  }
  const int64_t count = list_get_size(list);
  if (count == 0) {
    return owned_ref(none());
  }
  const int64_t old = self->ob_size;
  HS_TRY(array_resize(self, old + count));
  for (int64_t i = 0; i < count; ++i) {
    char item[8];
    const Owned<PyObject> value = owned_ref(list_get_item(list, i));
    Status status = array_set_item(static_cast<char>(self->typecode), value.get(), item);
    if (status == Status::kOk && list_get_size(list) != count) {
      status = err_set_string(exc_runtime_error(), "list changed size during iteration");
    }
    if (status != Status::kOk) {
      HS_TRY(array_resize(self, old));  // all or nothing
      return nullptr;
    }
    if (old + i < self->ob_size) {  // __index__ may have changed the array
      std::memcpy(item_at(self, old + i), item, static_cast<size_t>(self->itemsize));
    }
  }
  return owned_ref(none());
}

Owned<PyObject> array_fromunicode(PyObject* op, PyObject* text) {
  if (!unicode_check(text)) {
    return arg_bad_argument("fromunicode", "argument", "str", text);
  }
  if (as_array(op)->typecode != 'u') {
    return err_set_string(exc_value_error(), "fromunicode() may only be called on unicode type arrays");
  }
  ArrayObject* self = as_array(op);
  const int64_t old = self->ob_size;
  HS_TRY(array_resize(self, old + unicode_length(text)));
  set_text(self, old, text);
  return owned_ref(none());
}

Owned<PyObject> array_tounicode(PyObject* op, PyObject*) {
  if (as_array(op)->typecode != 'u') {
    return err_set_string(exc_value_error(), "tounicode() may only be called on unicode type arrays");
  }
  return text_of(as_array(op));
}

Owned<PyObject> array_sizeof(PyObject* op, PyObject*) {
  const ArrayObject* self = as_array(op);
  return long_from_ssize_t(type_of(op)->tp_basicsize + self->allocated * self->itemsize);
}

/// Protocol 3 and above: the raw bytes; below, a list.
Owned<PyObject> array_reduce_ex(PyObject* op, PyObject* protocol) {
  ArrayObject* self = as_array(op);
  const int64_t number = long_as_int64(protocol);
  if (number == -1 && err_occurred()) {
    return nullptr;
  }
  const char code[2] = {code_of(self), 0};
  HS_OWN(typecode, unicode_from_string(code));
  Owned<PyObject> dict;
  if (object_lookup_attr(op, ident(Id::__dict__), &dict) == Truth::kError) {
    return nullptr;
  }
  PyObject* state = dict ? dict.get() : none();
  if (number < 3) {
    HS_OWN(items, self->typecode == 'u' ? text_of(self) : array_tolist(op, nullptr));
    HS_OWN(args, tuple_pack(typecode.get(), items.get()));
    return tuple_pack(type_of(op), args.get(), state);
  }
  PyObject* module = dict_get_item_string(vm::state().modules, "array");
  Owned<PyObject> function = module == nullptr ? nullptr : object_get_attr_string(module, "_array_reconstructor");
  if (!function) {
    return nullptr;
  }
  static constexpr std::string_view kCodes = "bBuhHiIlLqQfd";
  static constexpr int kFormats[] = {1, 0, 20, 4, 2, 8, 6, 12, 10, 12, 10, 14, 16};
  HS_OWN(format, long_from_int64(kFormats[kCodes.find(code[0])]));
  HS_OWN(bytes, array_tobytes(op, nullptr));
  HS_OWN(args, tuple_pack(type_of(op), typecode.get(), format.get(), bytes.get()));
  return tuple_pack(function.get(), args.get(), state);
}

Owned<PyObject> array_get_typecode(PyObject* op, void*) {
  const char code[2] = {code_of(as_array(op)), 0};
  return unicode_from_string(code);
}
Owned<PyObject> array_get_itemsize(PyObject* op, void*) { return long_from_int64(as_array(op)->itemsize); }

// --- Buffer ---

Status array_get_buffer(PyObject* op, Py_buffer* view, int flags) {
  ArrayObject* self = as_array(op);
  view->buf = self->ob_item ? self->ob_item.get() : const_cast<char*>(byte_format());
  view->obj = op;
  incref(op);
  view->len = self->ob_size * self->itemsize;
  view->readonly = 0;
  view->ndim = 1;
  view->itemsize = self->itemsize;
  view->suboffsets = nullptr;
  view->shape = (flags & kBufNd) == kBufNd ? reinterpret_cast<int64_t*>(&self->ob_size) : nullptr;
  view->strides = (flags & kBufStrides) == kBufStrides ? &view->itemsize : nullptr;
  view->format = nullptr;
  view->internal = 0;
  if ((flags & kBufFormat) == kBufFormat) {
    // The letters lie in the image, each with its own NUL, where the module put them.
    view->format = const_cast<char*>(modules::state().array.formats.get()) +
                   2 * std::string_view("bBuhHiIlLqQfd").find(code_of(self));
  }
  ++self->ob_exports;
  return Status::kOk;
}
void array_release_buffer(PyObject* op, Py_buffer*) { --as_array(op)->ob_exports; }

constexpr MethodDef kArrayMethods[] = {
    method_o("append", array_append, "append($self, v, /)\n--\n\nPuts an item at the end."),
    method_noargs("buffer_info", array_buffer_info, "buffer_info($self, /)\n--\n\nAddress and number of the items."),
    method_noargs("byteswap", array_byteswap, "byteswap($self, /)\n--\n\nReverses the bytes of each item."),
    method_noargs("__copy__", array_copy, "__copy__($self, /)\n--\n\n"),
    method_o("__deepcopy__", array_copy, "__deepcopy__($self, unused, /)\n--\n\n"),
    method_o("count", array_count, "count($self, v, /)\n--\n\nHow often a value is there."),
    method_o("extend", array_extend, "extend($self, bb, /)\n--\n\nPuts items at the end."),
    method_o("frombytes", array_frombytes,
             "frombytes($self, buffer, /)\n--\n\nPuts items at the end, from their bytes."),
    method_fast("fromfile", array_fromfile, "fromfile($self, f, n, /)\n--\n\nPuts n items at the end, from a file."),
    method_o("fromlist", array_fromlist, "fromlist($self, list, /)\n--\n\nPuts items at the end, from a list."),
    method_o("fromunicode", array_fromunicode,
             "fromunicode($self, ustr, /)\n--\n\nPuts characters at the end, from a text; for the type code 'u'."),
    method_fast("index", array_index,
                "index($self, v, start=0, stop=sys.maxsize, /)\n--\n\nThe first place of a value."),
    method_fast("insert", array_insert, "insert($self, i, v, /)\n--\n\nPuts an item before the place i."),
    method_fast("pop", array_pop, "pop($self, i=-1, /)\n--\n\nTakes an item out, the last one if no place is given."),
    method_o("__reduce_ex__", array_reduce_ex, "__reduce_ex__($self, value, /)\n--\n\n"),
    method_o("remove", array_remove, "remove($self, v, /)\n--\n\nTakes out the first item of that value."),
    method_noargs("reverse", array_reverse, "reverse($self, /)\n--\n\nTurns the order round."),
    method_noargs("__sizeof__", array_sizeof, "__sizeof__($self, /)\n--\n\n"),
    method_noargs("tobytes", array_tobytes, "tobytes($self, /)\n--\n\nThe bytes of the items."),
    method_o("tofile", array_tofile, "tofile($self, f, /)\n--\n\nWrites the bytes of the items to a file."),
    method_noargs("tolist", array_tolist, "tolist($self, /)\n--\n\nA list of the items."),
    method_noargs("tounicode", array_tounicode,
                  "tounicode($self, /)\n--\n\nThe characters as a text; for the type code 'u'."),
    kMethodEnd,
};
constexpr GetSetDef kArrayGetSets[] = {
    {"typecode", array_get_typecode}, {"itemsize", array_get_itemsize}, {nullptr, nullptr}};
constexpr SequenceSpec kSequence = {
    .sq_length = array_length,
    .sq_concat = array_concat,
    .sq_repeat = array_repeat,
    .sq_item = array_item,
    .sq_ass_item = array_ass_item,
    .sq_contains = array_contains,
    .sq_inplace_concat = array_inplace_concat,
    .sq_inplace_repeat = array_inplace_repeat,
};
constexpr MappingSpec kMapping = {
    .mp_length = array_length, .mp_subscript = array_subscript, .mp_ass_subscript = array_ass_subscript};
constexpr BufferSpec kBuffer = {.bf_getbuffer = array_get_buffer, .bf_releasebuffer = array_release_buffer};
constexpr LayoutField kLayout[] = {
    HS_VAR_OBJECT_HEAD,
    HS_FIELD(ArrayObject, ob_item, kPointer),
    HS_FIELD(ArrayObject, allocated, kInt),
    HS_FIELD(ArrayObject, typecode, kInt),
    HS_FIELD(ArrayObject, itemsize, kInt),
    HS_FIELD(ArrayObject, weakreflist, kBorrowedRef),
    HS_FIELD(ArrayObject, ob_exports, kInt),
    {nullptr, 0, 0, FieldKind::kPadding},
};

Status exec(PyObject* module) {
  ArrayState& place = modules::state().array;
  static constexpr char kFormats[] = "b\0B\0w\0h\0H\0i\0I\0l\0L\0q\0Q\0f\0d";
  char* formats = static_cast<char*>(memory::object_malloc(sizeof(kFormats)));
  std::memcpy(formats, kFormats, sizeof(kFormats));
  place.formats = formats;
  HS_TRY(add_native_type(module, nullptr, kArrayIterSpec, &place.iterator_type));
  return add_native_type(module, "array", kArraySpec, &place.type);
}

const TypeSpec* const kTypes[] = {&kArraySpec, &kArrayIterSpec, nullptr};

}  // namespace

const TypeSpec kArraySpec = {
    .name = "array.array",
    .basicsize = sizeof(ArrayObject),
    .flags =
        kTpFlagsDefault | kTpFlagsBaseType | kTpFlagsHaveGc | kTpFlagsSequence | kTpFlagsImmutable | kTpFlagsHeapType,
    .doc = "array(typecode [, initializer]) -> array",
    .dealloc = array_dealloc,
    .repr = array_repr,
    .getattro = object_generic_get_attr,
    .traverse = array_traverse,
    .richcompare = array_rich_compare,
    .weaklistoffset = offsetof(ArrayObject, weakreflist),
    .iter = array_iter,
    .methods = kArrayMethods,
    .getset = kArrayGetSets,
    .alloc = type_generic_alloc,
    .new_ = array_new,
    .as_sequence = &kSequence,
    .as_mapping = &kMapping,
    .as_buffer = &kBuffer,
    .layout = kLayout,
    .hash_not_implemented = true,
};

extern const ModuleDef kArrayModule;
const ModuleDef kArrayModule = {"_array", nullptr, nullptr, exec, kTypes};

}  // namespace heapscope::modules
