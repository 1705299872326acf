#include "objects/list_object.h"

#include <cstring>
#include <limits>

#include "memory/allocator.h"
#include "memory/state.h"
#include "objects/abstract.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gc_header.h"
#include "objects/list_internal.h"
#include "objects/native_hold.h"
#include "objects/state.h"
#include "objects/tuple_object.h"

namespace heapscope::objects {

using namespace list_internal;

namespace {

constexpr int64_t kMaxSize = std::numeric_limits<int64_t>::max();

}  // namespace

Status list_internal::list_preallocate_exact(PyListObject* self, int64_t size) {
  if (memory::model().list_growth_by_parts == 0) [[likely]] {
    size = (size + 1) & ~int64_t{1};  // blocks are multiples of two slots anyway
  }
  void* items = size > kMaxSize / 8 ? nullptr : memory::object_malloc(static_cast<uint64_t>(size) * 8);
  if (items == nullptr) {
    return err_no_memory();
  }
  self->ob_item = static_cast<Ref<PyObject>*>(items);
  self->allocated = size;
  return Status::kOk;
}

// Model: Objects/listobject.c list_resize (3.11).
Status list_internal::list_resize(PyListObject* self, int64_t size) {
  const int64_t allocated = self->allocated;
  if (allocated >= size && size >= (allocated >> 1)) {
    self->ob_size = size;
    return Status::kOk;
  }
  const auto wanted = static_cast<uint64_t>(size);
  uint64_t room = (wanted + (wanted >> 3) + 6) & ~uint64_t{3};
  if (memory::model().list_growth_by_parts != 0) [[unlikely]] {
    room = wanted + (wanted >> 3) + (wanted < 9 ? 3 : 6);
  } else if (size - self->ob_size > static_cast<int64_t>(room - wanted)) {
    room = (wanted + 3) & ~uint64_t{3};  // a big step is not over-allocated
  }
  if (size == 0) {
    room = 0;
  }
  void* items =
      room > static_cast<uint64_t>(kMaxSize) / 8 ? nullptr : memory::object_realloc(self->ob_item.get(), room * 8);
  if (items == nullptr) {
    return err_no_memory();
  }
  self->ob_item = static_cast<Ref<PyObject>*>(items);
  self->ob_size = size;
  self->allocated = static_cast<int64_t>(room);
  return Status::kOk;
}

Owned<PyListObject> list_new(int64_t size) {
  if (size < 0) {
    return err_bad_internal_call("list_new");
  }
  ListState& lists = state().list;
  PyListObject* self;
  if (lists.numfree > 0) {
    self = lists.free_list[--lists.numfree];
    new_reference(self);
  } else {
    self = as_list(object_gc_new(list_type()).release());
    if (self == nullptr) {
      return Failed{};
    }
  }
  self->ob_item = nullptr;
  self->ob_size = 0;
  self->allocated = 0;
  if (size > 0) {
    void* items = memory::object_calloc(static_cast<uint64_t>(size), 8);
    if (items == nullptr) {
      list_dealloc(self);
      return err_no_memory();
    }
    self->ob_item = static_cast<Ref<PyObject>*>(items);
    self->ob_size = size;
    self->allocated = size;
  }
  object_gc_track(self);
  return Owned<PyListObject>(self);
}

PyListObject* list_internal::list_new_prealloc(int64_t size) {
  Owned<PyListObject> self = list_new(0);
  if (!self) {
    return nullptr;
  }
  void* items = size > kMaxSize / 8 ? nullptr : memory::object_malloc(static_cast<uint64_t>(size) * 8);
  if (items == nullptr) {
    self.reset();
    err_no_memory();
    return nullptr;
  }
  self->ob_item = static_cast<Ref<PyObject>*>(items);
  self->allocated = size;
  return self.release();
}

// References fall from the last item to the first.
void list_internal::list_dealloc(PyObject* op) {
  PyListObject* self = as_list(op);
  object_gc_untrack(op);
  TrashcanScope scope(op, list_dealloc);
  if (!scope.entered) {
    return;
  }
  if (self->ob_item) {
    int64_t i = self->ob_size;
    while (--i >= 0) {
      xdecref(self->ob_item.get()[i].get());
    }
    memory::object_free(self->ob_item.get());
  }
  ListState& lists = state().list;
  if (lists.numfree < kListMaxFreeList && list_check_exact(op)) {
    lists.free_list[lists.numfree++] = self;
  } else {
    type_of(op)->tp_free(op);
  }
}

int64_t list_size(PyObject* op) {
  if (!list_check(op)) {
    return err_bad_internal_call("list_size");
  }
  return list_get_size(op);
}

Status list_set_item(PyObject* op, int64_t index, Owned<PyObject> item) {
  if (!list_check(op)) {
    return err_bad_internal_call("list_set_item");
  }
  if (index < 0 || index >= list_get_size(op)) {
    item.reset();
    return err_set_string(exc_index_error(), "list assignment index out of range");
  }
  set_ref(list_items(op)[index], item.release());
  return Status::kOk;
}

Status list_insert(PyObject* op, int64_t where, PyObject* item) {
  if (!list_check(op)) {
    return err_bad_internal_call("list_insert");
  }
  PyListObject* self = as_list(op);
  const int64_t size = self->ob_size;
  HS_TRY(list_resize(self, size + 1));
  if (where < 0) {
    where += size;
    where = where < 0 ? 0 : where;
  }
  where = where > size ? size : where;
  Ref<PyObject>* items = self->ob_item;
  std::memmove(static_cast<void*>(items + where + 1), items + where, static_cast<uint64_t>(size - where) * 8);
  incref(item);
  items[where] = item;
  return Status::kOk;
}

Status list_append_take_ref_list_resize(PyListObject* self, PyObject* stolen) {
  const int64_t size = self->ob_size;
  if (list_resize(self, size + 1) != Status::kOk) {
    decref(stolen);
    return Status::kError;
  }
  self->ob_item.get()[size] = stolen;
  return Status::kOk;
}

Status list_append(PyObject* op, PyObject* item) {
  if (!list_check(op) || item == nullptr) {
    return err_bad_internal_call("list_append");
  }
  return list_append_take_ref(as_list(op), owned_ref(item));
}

// Model: Objects/listobject.c list_extend (3.11).
Status list_extend(PyListObject* self, PyObject* iterable) {
  if (list_check_exact(iterable) || tuple_check_exact(iterable) || static_cast<PyObject*>(self) == iterable) {
    HS_OWN(source, sequence_fast(iterable, "argument must be iterable"));
    const int64_t count = sequence_fast_get_size(source.get());
    if (count == 0) {
      return Status::kOk;
    }
    const int64_t old_size = self->ob_size;
    if (!self->ob_item && memory::model().list_growth_by_parts == 0) {
      HS_TRY(list_preallocate_exact(self, count));
      self->ob_size = count;
    } else {
      HS_TRY(list_resize(self, old_size + count));
    }
    const Ref<PyObject>* from = sequence_fast_items(source.get());  // after the resize: may be self
    Ref<PyObject>* to = self->ob_item.get() + old_size;
    for (int64_t i = 0; i < count; ++i) {
      incref(from[i]);
      to[i] = from[i];
    }
    return Status::kOk;
  }
  HS_OWN(iterator, object_get_iter(iterable));
  const NativeHold iterator_held("list_extend", "it", &iterator);
  const Slot<iternextfunc> next = type_of(iterator.get())->tp_iternext;
  const int64_t hint = object_length_hint(iterable, 8);
  if (hint < 0) {
    return Status::kError;
  }
  const int64_t old_size = self->ob_size;
  if (old_size > kMaxSize - hint) {
    // The hint cannot be true; the loop below finds out.
  } else if (!self->ob_item && memory::model().list_growth_by_parts == 0) {
    if (hint > 0) {
      HS_TRY(list_preallocate_exact(self, hint));
    }
  } else {
    HS_TRY(list_resize(self, old_size + hint));
    self->ob_size = old_size;
  }
  for (;;) {
    Owned<PyObject> item = next(iterator.get());
    if (!item) {
      if (err_occurred()) {
        if (!err_exception_matches(exc_stop_iteration())) {
          return Status::kError;
        }
        err_clear();
      }
      break;
    }
    HS_TRY(list_append_take_ref(self, std::move(item)));
  }
  if (self->ob_size < self->allocated) {
    HS_TRY(list_resize(self, self->ob_size));
  }
  return Status::kOk;
}

Owned<PyObject> list_internal::list_slice(PyListObject* self, int64_t low, int64_t high) {
  const int64_t count = high - low;
  if (count <= 0) {
    return list_new(0);
  }
  PyListObject* result = list_new_prealloc(count);
  if (result == nullptr) {
    return Failed{};
  }
  const Ref<PyObject>* from = self->ob_item.get() + low;
  Ref<PyObject>* to = result->ob_item;
  for (int64_t i = 0; i < count; ++i) {
    incref(from[i]);
    to[i] = from[i];
  }
  result->ob_size = count;
  return Owned<PyObject>(result);
}

Owned<PyObject> list_get_slice(PyObject* op, int64_t low, int64_t high) {
  if (!list_check(op)) {
    return err_bad_internal_call("list_get_slice");
  }
  const int64_t size = list_get_size(op);
  low = low < 0 ? 0 : low > size ? size : low;
  high = high < low ? low : high > size ? size : high;
  return list_slice(as_list(op), low, high);
}

void list_clear(PyListObject* self) {
  Ref<PyObject>* items = self->ob_item;
  if (items == nullptr) {
    return;
  }
  int64_t i = self->ob_size;
  self->ob_size = 0;
  self->ob_item = nullptr;
  self->allocated = 0;
  while (--i >= 0) {
    xdecref(items[i].get());
  }
  memory::object_free(items);
}

// The list is whole again before any reference falls; what goes out waits in a buffer, on the heap
// when there are more than eight.  Model: Objects/listobject.c list_ass_slice (3.11).
Status list_internal::list_ass_slice(PyListObject* self, int64_t low, int64_t high, PyObject* replacement) {
  Owned<PyObject> source;
  const Ref<PyObject>* from = nullptr;
  int64_t count = 0;
  if (replacement != nullptr) {
    if (replacement == self) {
      HS_OWN(copy, list_slice(self, 0, self->ob_size));
      return list_ass_slice(self, low, high, copy.get());
    }
    source = sequence_fast(replacement, "can only assign an iterable");
    if (!source) {
      return Status::kError;
    }
    count = sequence_fast_get_size(source.get());
    from = sequence_fast_items(source.get());
  }
  const int64_t size = self->ob_size;
  low = low < 0 ? 0 : low > size ? size : low;
  high = high < low ? low : high > size ? size : high;
  const int64_t removed = high - low;
  const int64_t change = count - removed;
  if (size + change == 0) {
    source.reset();
    list_clear(self);
    return Status::kOk;
  }
  Ref<PyObject> on_stack[8];
  Ref<PyObject>* recycle = on_stack;
  const uint64_t removed_bytes = static_cast<uint64_t>(removed) * 8;
  Ref<PyObject>* items = self->ob_item;
  if (removed > 0) {
    if (removed > 8) {
      recycle = static_cast<Ref<PyObject>*>(memory::object_malloc(removed_bytes));
      if (recycle == nullptr) {
        return err_no_memory();
      }
    }
    std::memcpy(static_cast<void*>(recycle), items + low, removed_bytes);
  }
  Status result = Status::kOk;
  const uint64_t tail_bytes = static_cast<uint64_t>(size - high) * 8;
  if (change < 0) {
    std::memmove(static_cast<void*>(items + high + change), items + high, tail_bytes);
    result = list_resize(self, size + change);
    if (result != Status::kOk) {
      std::memmove(static_cast<void*>(items + high), items + high + change, tail_bytes);
      std::memcpy(static_cast<void*>(items + low), recycle, removed_bytes);
    }
  } else if (change > 0) {
    result = list_resize(self, size + change);
    if (result == Status::kOk) {
      items = self->ob_item;
      std::memmove(static_cast<void*>(items + high + change), items + high, tail_bytes);
    }
  }
  if (result == Status::kOk) {
    items = self->ob_item;
    for (int64_t i = 0; i < count; ++i) {
      xincref(from[i].get());
      items[low + i] = from[i];
    }
    for (int64_t i = removed - 1; i >= 0; --i) {
      xdecref(recycle[i].get());
    }
  }
  if (recycle != on_stack) {
    memory::object_free(recycle);
  }
  return result;
}

Status list_set_slice(PyObject* op, int64_t low, int64_t high, PyObject* items) {
  if (!list_check(op)) {
    return err_bad_internal_call("list_set_slice");
  }
  return list_ass_slice(as_list(op), low, high, items);
}

Status list_reverse(PyObject* op) {
  if (op == nullptr || !list_check(op)) {
    return err_bad_internal_call("list_reverse");
  }
  if (list_get_size(op) == 0) {
    return Status::kOk;
  }
  Ref<PyObject>* low = list_items(op);
  Ref<PyObject>* high = low + list_get_size(op) - 1;
  for (; low < high; ++low, --high) {
    std::swap(*low, *high);
  }
  return Status::kOk;
}

Owned<PyObject> list_as_tuple(PyObject* op) {
  if (op == nullptr || !list_check(op)) {
    return err_bad_internal_call("list_as_tuple");
  }
  return tuple_from_array(list_items(op), list_get_size(op));
}

void list_clear_free_list() {
  ListState& lists = state().list;
  while (lists.numfree > 0) {
    object_gc_del(lists.free_list[--lists.numfree]);
  }
}

}  // namespace heapscope::objects
