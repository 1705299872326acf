#include "objects/tuple_object.h"

#include <cstring>

#include "memory/state.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gc_header.h"
#include "objects/state.h"
#include "objects/tuple_internal.h"

namespace heapscope::objects {

namespace tuple_internal {

// Model: Objects/tupleobject.c tuple_alloc, maybe_freelist_pop (3.11.2): the chain of length 20 is
// filled but never taken from (the memory model's lengths).
PyTupleObject* tuple_alloc(int64_t size) {
  if (size < 0) {
    err_bad_internal_call("tuple_alloc");
    return nullptr;
  }
  if (size > 0 && size <= memory::model().tuple_reused_lengths) {
    TupleState& lists = state().tuple;
    PyTupleObject* op = lists.free_list[size - 1];
    if (op != nullptr) {
      lists.free_list[size - 1] = static_cast<PyTupleObject*>(op->ob_item[0].get());
      --lists.numfree[size - 1];
      new_reference(op);
      return op;
    }
  }
  if (size > INT64_MAX / 16) {
    (void)err_no_memory();
    return nullptr;
  }
  return static_cast<PyTupleObject*>(object_gc_new_var(tuple_type(), size).release());
}

}  // namespace tuple_internal

using tuple_internal::tuple_alloc;

namespace {

bool maybe_freelist_push(PyTupleObject* op) {
  const int64_t size = op->ob_size;
  if (size == 0 || size > memory::model().tuple_kept_lengths || !is_type(op, tuple_type())) {
    return false;
  }
  TupleState& lists = state().tuple;
  if (lists.numfree[size - 1] >= kTupleMaxFreeList) {
    return false;
  }
  op->ob_item[0] = lists.free_list[size - 1].get();
  lists.free_list[size - 1] = op;
  ++lists.numfree[size - 1];
  return true;
}

}  // namespace

// References fall from the last item to the first.
void tuple_internal::tuple_dealloc(PyObject* op) {
  PyTupleObject* self = as_tuple(op);
  if (op == empty_tuple()) {
    return;
  }
  object_gc_untrack(op);
  TrashcanScope scope(op, tuple_dealloc);
  if (!scope.entered) {
    return;
  }
  int64_t i = self->ob_size;
  while (--i >= 0) {
    xdecref(self->ob_item[i].get());
  }
  if (!maybe_freelist_push(self)) {
    type_of(op)->tp_free(op);
  }
}

Owned<PyTupleObject> tuple_new(int64_t size) {
  if (size == 0) {
    return owned_ref(as_tuple(empty_tuple()));
  }
  PyTupleObject* op = tuple_alloc(size);
  if (op == nullptr) {
    return Failed{};
  }
  std::memset(op->ob_item, 0, static_cast<uint64_t>(size) * 8);
  object_gc_track(op);
  return Owned<PyTupleObject>(op);
}

Owned<PyTupleObject> tuple_pack_array(PyObject* const* items, int64_t size) {
  if (size == 0) {
    return owned_ref(as_tuple(empty_tuple()));
  }
  PyTupleObject* op = tuple_alloc(size);
  if (op == nullptr) {
    return Failed{};
  }
  for (int64_t i = 0; i < size; ++i) {
    incref(items[i]);
    op->ob_item[i] = items[i];
  }
  object_gc_track(op);
  return Owned<PyTupleObject>(op);
}

Owned<PyTupleObject> tuple_from_array(const Ref<PyObject>* source, int64_t size) {
  if (size == 0) {
    return owned_ref(as_tuple(empty_tuple()));
  }
  PyTupleObject* op = tuple_alloc(size);
  if (op == nullptr) {
    return Failed{};
  }
  for (int64_t i = 0; i < size; ++i) {
    incref(source[i]);
    op->ob_item[i] = source[i];
  }
  object_gc_track(op);
  return Owned<PyTupleObject>(op);
}

Owned<PyTupleObject> tuple_from_array_steal(const Ref<PyObject>* source, int64_t size) {
  if (size == 0) {
    return owned_ref(as_tuple(empty_tuple()));
  }
  PyTupleObject* op = tuple_alloc(size);
  if (op == nullptr) {
    for (int64_t i = 0; i < size; ++i) {
      decref(source[i]);
    }
    return Failed{};
  }
  std::memcpy(op->ob_item, source, static_cast<uint64_t>(size) * 8);
  object_gc_track(op);
  return Owned<PyTupleObject>(op);
}

int64_t tuple_size(PyObject* op) {
  if (!tuple_check(op)) {
    return err_bad_internal_call("tuple_size");
  }
  return tuple_get_size(op);
}

Owned<PyObject> tuple_get_slice(PyObject* op, int64_t low, int64_t high) {
  if (op == nullptr || !tuple_check(op)) {
    return err_bad_internal_call("tuple_get_slice");
  }
  const int64_t size = tuple_get_size(op);
  low = low < 0 ? 0 : low;
  high = high > size ? size : high;
  high = high < low ? low : high;
  if (low == 0 && high == size && tuple_check_exact(op)) {
    return owned_ref(op);
  }
  return tuple_from_array(as_tuple(op)->ob_item + low, high - low);
}

// Model: Objects/tupleobject.c _PyTuple_Resize (3.11).
Owned<PyTupleObject> tuple_resize(Owned<PyTupleObject> op, int64_t size) {
  if (!op || !is_type(op.get(), tuple_type()) || (op->ob_size != 0 && op->ob_refcnt != 1)) {
    return err_bad_internal_call("tuple_resize");
  }
  const int64_t old_size = op->ob_size;
  if (old_size == size) {
    return op;
  }
  if (size == 0 || old_size == 0) {
    return tuple_new(size);
  }
  object_gc_untrack(op.get());
  for (int64_t i = size; i < old_size; ++i) {
    clear_ref(op->ob_item[i]);
  }
  auto* resized = static_cast<PyTupleObject*>(object_gc_resize(op.get(), size));
  if (resized == nullptr) {
    object_gc_del(op.release());
    return Failed{};
  }
  (void)op.release();
  new_reference(resized);
  for (int64_t i = old_size; i < size; ++i) {
    resized->ob_item[i] = nullptr;
  }
  object_gc_track(resized);
  return Owned<PyTupleObject>(resized);
}

void tuple_maybe_untrack(PyObject* op) {
  if (!tuple_check_exact(op) || !gc_is_tracked(op)) {
    return;
  }
  const int64_t size = tuple_get_size(op);
  for (int64_t i = 0; i < size; ++i) {
    PyObject* item = tuple_get_item(op, i);
    if (item == nullptr || gc_may_be_tracked(item)) {  // null: still being filled
      return;
    }
  }
  object_gc_untrack(op);
}

void tuple_clear_free_list() {
  TupleState& lists = state().tuple;
  for (int i = 0; i < kTupleMaxSaveSize; ++i) {
    PyTupleObject* op = lists.free_list[i];
    lists.free_list[i] = nullptr;
    lists.numfree[i] = 0;
    while (op != nullptr) {
      PyTupleObject* next = static_cast<PyTupleObject*>(op->ob_item[0].get());
      object_gc_del(op);
      op = next;
    }
  }
}

}  // namespace heapscope::objects
