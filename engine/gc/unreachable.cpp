#include "gc/unreachable.h"

#include "gc/traverse.h"

namespace heapscope::gc {

using objects::gc_head;
using objects::gc_object;
using objects::PyObject;

namespace {

void update_refs(PyGC_Head* list) {
  for (PyGC_Head* head = gc_next(list); head != list; head = gc_next(head)) {
    const int64_t count = gc_object(head)->ob_refcnt;
    HS_DCHECK(count > 0);
    reset_refs(head, count);
  }
}

void subtract_refs(PyGC_Head* list) {
  for (PyGC_Head* head = gc_next(list); head != list; head = gc_next(head)) {
    visit_references(gc_object(head), [](PyObject* op) {
      if (objects::object_is_gc(op) && is_collecting(gc_head(op))) {
        decref_refs(gc_head(op));
      }
    });
  }
}

// Links with the UNREACHABLE mark: the list functions would lose it.
void unlink_marked(PyGC_Head* head) {
  PyGC_Head* previous = gc_prev(head);
  PyGC_Head* next = head_at(head->_gc_next & ~objects::kGcNextUnreachable);
  previous->_gc_next = head->_gc_next;
  set_prev(next, previous);
}

void reach(PyObject* op, PyGC_Head* young) {
  if (!objects::object_is_gc(op)) {
    return;
  }
  PyGC_Head* head = gc_head(op);
  // Other generations, and objects already passed, are none of our business.
  if (!is_collecting(head)) {
    return;
  }
  if ((head->_gc_next & objects::kGcNextUnreachable) != 0) {
    unlink_marked(head);
    list_append(head, young);
    set_refs(head, 1);
  } else if (get_refs(head) == 0) {
    // Still to be passed: it only must not count as unreferenced then.
    set_refs(head, 1);
  }
}

void move_unreachable(PyGC_Head* young, PyGC_Head* unreachable) {
  PyGC_Head* previous = young;
  PyGC_Head* head = gc_next(young);
  while (head != young) {
    if (get_refs(head) != 0) {
      visit_references(gc_object(head), [young](PyObject* op) { reach(op, young); });
      set_prev(head, previous);
      clear_collecting(head);
      previous = head;
    } else {
      previous->_gc_next = head->_gc_next;
      PyGC_Head* last = gc_prev(unreachable);
      last->_gc_next = objects::kGcNextUnreachable | memory::address_of(head);
      set_prev(head, last);
      head->_gc_next = objects::kGcNextUnreachable | memory::address_of(unreachable);
      unreachable->_gc_prev = memory::address_of(head);
    }
    head = gc_next(previous);
  }
  young->_gc_prev = memory::address_of(previous);
  unreachable->_gc_next &= ~objects::kGcNextUnreachable;
}

}  // namespace

void enter_phase(int generation, CollectorPhase phase) {
  if (event_sink != nullptr) [[unlikely]] {
    event_sink->collector_phase(generation, phase);
  }
}

void deduce_unreachable(int generation, PyGC_Head* base, PyGC_Head* unreachable) {
  enter_phase(generation, CollectorPhase::kUpdateRefs);
  update_refs(base);
  enter_phase(generation, CollectorPhase::kSubtractRefs);
  subtract_refs(base);
  enter_phase(generation, CollectorPhase::kMoveUnreachable);
  list_init(unreachable);
  move_unreachable(base, unreachable);
}

void clear_unreachable_mask(PyGC_Head* unreachable) {
  for (PyGC_Head* head = gc_next(unreachable); head != unreachable; head = gc_next(head)) {
    head->_gc_next &= ~objects::kGcNextUnreachable;
  }
}

void untrack_tuples(PyGC_Head* list) {
  for (PyGC_Head* head = gc_next(list); head != list;) {
    PyGC_Head* next = gc_next(head);
    if (objects::tuple_check_exact(gc_object(head))) {
      objects::tuple_maybe_untrack(gc_object(head));
    }
    head = next;
  }
}

void untrack_dicts(PyGC_Head* list) {
  for (PyGC_Head* head = gc_next(list); head != list;) {
    PyGC_Head* next = gc_next(head);
    if (objects::dict_check_exact(gc_object(head))) {
      objects::dict_maybe_untrack(gc_object(head));
    }
    head = next;
  }
}

}  // namespace heapscope::gc
