#include "gc/disposal.h"

#include "gc/collector.h"
#include "gc/state.h"
#include "gc/traverse.h"
#include "gc/unreachable.h"
#include "objects/errors.h"
#include "objects/hooks.h"
#include "objects/weakref_object.h"

namespace heapscope::gc {

using objects::gc_head;
using objects::gc_object;
using objects::Owned;
using objects::PyObject;
using objects::PyWeakReference;
using objects::type_of;

namespace {

bool has_legacy_finalizer(PyObject* op) { return static_cast<bool>(type_of(op)->tp_del); }

// Clears every reference to `op`; those whose callback must be called move to `to_call`.
void clear_references_to(PyObject* op, PyGC_Head* to_call) {
  auto* list = objects::object_get_weakrefs_list_ptr(op);
  while (PyWeakReference* ref = *list) {
    objects::weakref_clear_ref(ref);
    if (!ref->wr_callback) {
      continue;
    }
    // A reference that is garbage itself keeps silent: its callback could see torn objects.
    if (is_collecting(gc_head(ref))) {
      continue;
    }
    incref(ref);
    list_move(gc_head(ref), to_call);
  }
}

}  // namespace

void move_legacy_finalizers(PyGC_Head* unreachable, PyGC_Head* finalizers) {
  for (PyGC_Head* head = gc_next(unreachable); head != unreachable;) {
    head->_gc_next &= ~objects::kGcNextUnreachable;
    PyGC_Head* next = gc_next(head);
    if (has_legacy_finalizer(gc_object(head))) {
      clear_collecting(head);
      list_move(head, finalizers);
    }
    head = next;
  }
}

void move_legacy_finalizer_reachable(PyGC_Head* finalizers) {
  // The list grows while it is walked: what is moved is visited in turn.
  for (PyGC_Head* head = gc_next(finalizers); head != finalizers; head = gc_next(head)) {
    visit_references(gc_object(head), [finalizers](PyObject* op) {
      if (objects::object_is_gc(op) && is_collecting(gc_head(op))) {
        list_move(gc_head(op), finalizers);
        clear_collecting(gc_head(op));
      }
    });
  }
}

int64_t handle_weakrefs(PyGC_Head* unreachable, PyGC_Head* old) {
  PyGC_Head* to_call = &state().callbacks_to_call;
  list_init(to_call);
  for (PyGC_Head* head = gc_next(unreachable); head != unreachable;) {
    PyGC_Head* next = gc_next(head);
    PyObject* op = gc_object(head);
    if (objects::weakref_check(op)) {
      objects::weakref_clear_ref(static_cast<PyWeakReference*>(op));
    }
    if (objects::type_supports_weakrefs(type_of(op))) {
      clear_references_to(op, to_call);
    }
    head = next;
  }
  int64_t freed = 0;
  while (!list_is_empty(to_call)) {
    PyGC_Head* head = gc_next(to_call);
    auto* ref = static_cast<PyWeakReference*>(gc_object(head));
    objects::handle_weakref_callback(ref, ref->wr_callback);
    decref(ref);
    if (gc_next(to_call) == head) {
      list_move(head, old);
    } else {
      ++freed;
    }
  }
  return freed;
}

void finalize_garbage(PyGC_Head* collectable) {
  // Finalizers may free or resurrect anything, so each object is moved before it is asked.
  PyGC_Head* seen = &state().seen;
  list_init(seen);
  while (!list_is_empty(collectable)) {
    PyGC_Head* head = gc_next(collectable);
    PyObject* op = gc_object(head);
    list_move(head, seen);
    const auto finalize = type_of(op)->tp_finalize;
    if (finalize && (head->_gc_prev & objects::kGcPrevFinalized) == 0) {
      head->_gc_prev |= objects::kGcPrevFinalized;
      incref(op);
      finalize(op);
      decref(op);
    }
  }
  list_merge(seen, collectable);
}

void handle_resurrected_objects(int generation, PyGC_Head* unreachable, PyGC_Head* still, PyGC_Head* old) {
  for (PyGC_Head* head = gc_next(unreachable); head != unreachable; head = gc_next(head)) {
    clear_collecting(head);
  }
  static_cast<void>(deduce_unreachable(generation, unreachable, still));
  clear_unreachable_mask(still);
  list_merge(unreachable, old);
}

void delete_garbage(PyGC_Head* collectable, PyGC_Head* old) {
  while (!list_is_empty(collectable)) {
    PyGC_Head* head = gc_next(collectable);
    PyObject* op = gc_object(head);
    if ((state().lists.debug & kDebugSaveAll) != 0) {
      if (objects::list_append(state().garbage, op) != Status::kOk) {
        objects::err_clear();
      }
    } else if (const auto clear = type_of(op)->tp_clear) {
      incref(op);
      state().lists.clearing = 1;
      static_cast<void>(clear(op));
      state().lists.clearing = 0;
      if (objects::err_occurred()) {
        write_unraisable("in tp_clear of", type_of(op));
      }
      state().lists.clearing = 1;
      decref(op);
      state().lists.clearing = 0;
    }
    if (gc_next(collectable) == head) {
      clear_collecting(head);
      list_move(head, old);
    }
  }
}

void handle_legacy_finalizers(PyGC_Head* finalizers, PyGC_Head* old) {
  for (PyGC_Head* head = gc_next(finalizers); head != finalizers; head = gc_next(head)) {
    PyObject* op = gc_object(head);
    if ((state().lists.debug & kDebugSaveAll) != 0 || has_legacy_finalizer(op)) {
      if (objects::list_append(state().garbage, op) != Status::kOk) {
        objects::err_clear();
        break;
      }
    }
  }
  list_merge(finalizers, old);
}

}  // namespace heapscope::gc
