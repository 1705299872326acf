#include "objects/gc_header.h"

#include "memory/allocator.h"
#include "memory/small_blocks.h"
#include "memory/state.h"
#include "objects/birth.h"
#include "objects/errors.h"

namespace heapscope::objects {

CollectHook collect_hook = nullptr;

namespace {

// Counts a new object towards generation 0 and collects when that is due; the object is not yet in
// any list.  Model: _PyObject_GC_Link.
void count_allocation(PyObject* op) {
  PyGC_Head* head = gc_head(op);
  head->_gc_next = 0;
  head->_gc_prev = 0;
  GcLists& gc = gc_lists();
  gc_generation& youngest = gc.generations[0];
  ++youngest.count;
  if (youngest.count > youngest.threshold && gc.enabled != 0 && youngest.threshold != 0 && gc.collecting == 0 &&
      !err_occurred()) {
    collect_hook();
  }
}

constexpr uint64_t kMaxSize = INT64_MAX;

}  // namespace

void gc_lists_boot() {
  GcLists& gc = gc_lists();
  for (int i = 0; i < kGenerations; ++i) {
    gc.generations[i].threshold = memory::model().gc_thresholds[i];
  }
  for (gc_generation* generation :
       {&gc.generations[0], &gc.generations[1], &gc.generations[2], &gc.permanent_generation}) {
    generation->head._gc_next = memory::address_of(&generation->head);
    generation->head._gc_prev = memory::address_of(&generation->head);
  }
}

PyObject* gc_alloc(uint64_t size, uint64_t presize) {
  if (size > kMaxSize - presize) {
    err_no_memory();
    return nullptr;
  }
  auto* memory = static_cast<char*>(memory::quick_malloc(presize + size));
  if (memory == nullptr) {
    err_no_memory();
    return nullptr;
  }
  // The managed dict's words, or the collector's head when there are none.
  auto* words = reinterpret_cast<uint64_t*>(memory);
  words[0] = 0;
  words[1] = 0;
  auto* op = reinterpret_cast<PyObject*>(memory + presize);
  count_allocation(op);
  return op;
}

Owned<PyObject> object_gc_new(PyTypeObject* type) {
  PyObject* op = gc_alloc(object_var_size(type, 0), type_pre_header_size(type));
  if (op == nullptr) {
    return Failed{};
  }
  object_init(op, type);
  return Owned<PyObject>(op);
}

Owned<PyVarObject> object_gc_new_var(PyTypeObject* type, int64_t items) {
  if (items < 0) {
    return err_bad_internal_call("object_gc_new_var");
  }
  auto* op = static_cast<PyVarObject*>(gc_alloc(object_var_size(type, items), type_pre_header_size(type)));
  if (op == nullptr) {
    return Failed{};
  }
  object_init_var(op, type, items);
  return Owned<PyVarObject>(op);
}

PyVarObject* object_gc_resize(PyVarObject* op, int64_t items) {
  HS_CHECK(!gc_is_tracked(op));
  const PyTypeObject* type = type_of(op);
  const uint64_t presize = type_pre_header_size(type);
  const uint64_t size = object_var_size(type, items);
  if (size > kMaxSize - presize) {
    err_no_memory();
    return nullptr;
  }
  void* moved = memory::object_realloc(reinterpret_cast<char*>(op) - presize, presize + size);
  if (moved == nullptr) {
    err_no_memory();
    return nullptr;
  }
  auto* resized = reinterpret_cast<PyVarObject*>(static_cast<char*>(moved) + presize);
  birth_slot(resized) = birth_slot(op);
  resized->ob_size = items;
  return resized;
}

void object_gc_del(PyObject* op) {
  const uint64_t presize = type_pre_header_size(type_of(op));
  object_gc_untrack(op);
  gc_generation& youngest = gc_lists().generations[0];
  if (youngest.count > 0) {
    --youngest.count;
  }
  memory::small_free(reinterpret_cast<char*>(op) - presize);
}

Owned<PyObject> object_new(PyTypeObject* type) {
  auto* op = static_cast<PyObject*>(memory::object_malloc(static_cast<uint64_t>(type->tp_basicsize)));
  if (op == nullptr) {
    return err_no_memory();
  }
  object_init(op, type);
  return Owned<PyObject>(op);
}

void object_del(PyObject* op) { memory::object_free(op); }

}  // namespace heapscope::objects
