// The end of objects' lives: the type's deallocator is called when the count reaches zero, and the
// trashcan keeps chains of containers from nesting too deep.
// Model: Objects/object.c _Py_Dealloc, _PyTrash_* (3.11).
#include "base/events.h"
#include "memory/function_table.h"
#include "objects/gc_header.h"
#include "objects/long_object.h"
#include "objects/quick_objects.h"
#include "objects/state.h"
#include "objects/type_object.h"

namespace heapscope::objects {
namespace {

// Parked objects form a chain through their _gc_prev, which is free since they are untracked.
void park(ThreadState& thread, PyObject* op) {
  HS_CHECK(op->ob_refcnt == 0 && !gc_is_tracked(op));
  PyGC_Head* head = gc_head(op);
  head->_gc_prev = (head->_gc_prev & ~kGcPrevMask) | thread.trash_delete_later.bits;
  thread.trash_delete_later = op;
}

// Nesting stays raised meanwhile, so that a deallocator called from here does not start over.
void empty_trashcan(ThreadState& thread) {
  ++thread.trash_delete_nesting;
  while (thread.trash_delete_later) {
    PyObject* op = thread.trash_delete_later;
    thread.trash_delete_later.bits = gc_head(op)->_gc_prev & kGcPrevMask;
    type_of(op)->tp_dealloc(op);
  }
  --thread.trash_delete_nesting;
}

}  // namespace

void dealloc(PyObject* op) {
  if (event_sink != nullptr) [[unlikely]] {
    event_sink->object_freed(memory::address_of(op), op->ob_type.bits,
                             gc_lists().clearing != 0 ? DeathCause::kCollected : DeathCause::kCountZero);
  }
  PyTypeObject* type = type_of(op);
  if (type == long_type()) {
    memory::small_free(op);
  } else if (type == float_type()) {
    quick_float_dealloc(op);
  } else {
    type->tp_dealloc(op);
  }
}

TrashcanScope::TrashcanScope(PyObject* op, destructor* deallocator) : entered(true), counted_(false) {
  const uint64_t own = type_of(op)->tp_dealloc.id;
  if (memory::function_table.functions[own] != reinterpret_cast<memory::AnyFunction>(deallocator)) {
    return;
  }
  ThreadState& thread = state().thread;
  if (thread.trash_delete_nesting >= kTrashUnwindLevel) {
    park(thread, op);
    entered = false;
    return;
  }
  ++thread.trash_delete_nesting;
  counted_ = true;
}

TrashcanScope::~TrashcanScope() {
  if (!counted_) {
    return;
  }
  ThreadState& thread = state().thread;
  --thread.trash_delete_nesting;
  if (thread.trash_delete_later && thread.trash_delete_nesting <= 0) {
    empty_trashcan(thread);
  }
}

}  // namespace heapscope::objects
