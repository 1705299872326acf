#include "gc/unreachable.h"

#include "gc/state.h"
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

/// object_is_gc: the one builtin type that leaves it to the object is `type`, for its heap types.
bool is_collectable(PyObject* op) {
  const objects::PyTypeObject* type = objects::type_of(op);
  if (!objects::type_is_gc(type)) {
    return false;
  }
  if (!type->tp_is_gc) [[likely]] {
    return true;
  }
  if (objects::type_check(op)) {
    return objects::type_has_feature(static_cast<objects::PyTypeObject*>(op), objects::kTpFlagsHeapType);
  }
  return type->tp_is_gc(op);
}

void subtract_refs(PyGC_Head* list) {
  PlainClass plain;
  for (PyGC_Head* head = gc_next(list); head != list; head = gc_next(head)) {
    visit_references(gc_object(head), &plain, [](PyObject* op) {
      if (is_collectable(op) && is_collecting(gc_head(op))) {
        decref_refs(gc_head(op));
      }
    });
  }
}

/// Every tracked object is in `list`.
bool holds_all(const PyGC_Head* list) {
  const objects::GcLists& lists = state().lists;
  return list == &lists.generations[objects::kGenerations - 1].head && list_is_empty(&lists.permanent_generation.head);
}

/// update_refs and subtract_refs in one walk over a list that holds all: an object that a reference leads to before
/// the walk gets there starts there and then. A heap larger than the processor's caches is read once less.
void update_and_subtract_refs(PyGC_Head* list) {
  const auto start = [](PyGC_Head* head) {
    if (!is_collecting(head)) {
      reset_refs(head, gc_object(head)->ob_refcnt);
    }
  };
  PlainClass plain;
  for (PyGC_Head* head = gc_next(list); head != list; head = gc_next(head)) {
    start(head);
    visit_references(gc_object(head), &plain, [start](PyObject* op) {
      if (is_collectable(op) && objects::gc_is_tracked(op)) {
        start(gc_head(op));
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
  if (!is_collectable(op)) {
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

void move_unreachable(PyGC_Head* young, PyGC_Head* unreachable, Reachable* survivors) {
  int64_t count = 0;
  PlainClass plain;
  PyGC_Head* previous = young;
  PyGC_Head* head = gc_next(young);
  while (head != young) {
    if (get_refs(head) != 0) {
      PyObject* survivor = gc_object(head);
      ++count;
      if (objects::tuple_check_exact(survivor)) {
        survivors->tuples.push_back(survivor);
      } else if (objects::dict_check_exact(survivor)) {
        survivors->dicts.push_back(survivor);
      }
      visit_references(survivor, &plain, [young](PyObject* op) { reach(op, young); });
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
  survivors->count = count;
}

}  // namespace

void enter_phase(int generation, CollectorPhase phase) {
  if (event_sink != nullptr) [[unlikely]] {
    event_sink->collector_phase(generation, phase);
  }
}

Reachable deduce_unreachable(int generation, PyGC_Head* base, PyGC_Head* unreachable) {
  if (event_sink == nullptr && holds_all(base)) {
    update_and_subtract_refs(base);
  } else {
    enter_phase(generation, CollectorPhase::kUpdateRefs);
    update_refs(base);
    enter_phase(generation, CollectorPhase::kSubtractRefs);
    subtract_refs(base);
  }
  enter_phase(generation, CollectorPhase::kMoveUnreachable);
  list_init(unreachable);
  Reachable survivors;
  move_unreachable(base, unreachable, &survivors);
  return survivors;
}

void clear_unreachable_mask(PyGC_Head* unreachable) {
  for (PyGC_Head* head = gc_next(unreachable); head != unreachable; head = gc_next(head)) {
    head->_gc_next &= ~objects::kGcNextUnreachable;
  }
}

void untrack_tuples(Reachable* survivors) {
  for (PyObject* op : survivors->tuples) {
    objects::tuple_maybe_untrack(op);
    survivors->count -= objects::gc_is_tracked(op) ? 0 : 1;
  }
}

void untrack_dicts(Reachable* survivors) {
  for (PyObject* op : survivors->dicts) {
    objects::dict_maybe_untrack(op);
    survivors->count -= objects::gc_is_tracked(op) ? 0 : 1;
  }
}

}  // namespace heapscope::gc
