// Rings of collector's heads: generations and the lists of one collection.
//
// A ring's head is a PyGC_Head without an object.  Links are addresses; _gc_prev shares its word
// with flags, _gc_next does so only while move_unreachable runs.  Outside of a collection both
// directions agree (G1).  During one, _gc_prev of the examined objects holds gc_refs instead of a
// link:
//
//   _gc_prev   | gc_refs or previous head ... | COLLECTING | FINALIZED |
//   _gc_next   | next head ...                |            | UNREACHABLE |
// Model: Modules/gcmodule.c gc_list_*, gc_*_refs (3.11).
#pragma once

#include <cstdint>

#include "objects/gc_header.h"

namespace heapscope::gc {

using objects::PyGC_Head;

inline PyGC_Head* head_at(uint64_t address) { return static_cast<PyGC_Head*>(memory::pointer_to(address)); }
inline PyGC_Head* gc_next(const PyGC_Head* head) { return head_at(head->_gc_next); }
inline PyGC_Head* gc_prev(const PyGC_Head* head) { return head_at(head->_gc_prev & objects::kGcPrevMask); }
inline void set_next(PyGC_Head* head, const PyGC_Head* next) { head->_gc_next = memory::address_of(next); }
inline void set_prev(PyGC_Head* head, const PyGC_Head* previous) {
  head->_gc_prev = (head->_gc_prev & ~objects::kGcPrevMask) | memory::address_of(previous);
}

inline bool is_collecting(const PyGC_Head* head) { return (head->_gc_prev & objects::kGcPrevCollecting) != 0; }
inline void clear_collecting(PyGC_Head* head) { head->_gc_prev &= ~objects::kGcPrevCollecting; }

inline int64_t get_refs(const PyGC_Head* head) { return static_cast<int64_t>(head->_gc_prev >> objects::kGcPrevShift); }
inline void set_refs(PyGC_Head* head, int64_t refs) {
  head->_gc_prev = (head->_gc_prev & ~objects::kGcPrevMask) | (static_cast<uint64_t>(refs) << objects::kGcPrevShift);
}
/// Starts an examination: COLLECTING, and gc_refs is the object's count.
inline void reset_refs(PyGC_Head* head, int64_t refs) {
  head->_gc_prev = (head->_gc_prev & objects::kGcPrevFinalized) | objects::kGcPrevCollecting |
                   (static_cast<uint64_t>(refs) << objects::kGcPrevShift);
}
inline void decref_refs(PyGC_Head* head) {
  HS_DCHECK(get_refs(head) > 0);
  head->_gc_prev -= uint64_t{1} << objects::kGcPrevShift;
}

inline void list_init(PyGC_Head* list) {
  list->_gc_next = memory::address_of(list);
  list->_gc_prev = memory::address_of(list);
}
inline bool list_is_empty(const PyGC_Head* list) { return list->_gc_next == memory::address_of(list); }
inline void list_append(PyGC_Head* node, PyGC_Head* list) {
  PyGC_Head* last = head_at(list->_gc_prev);
  set_prev(node, last);
  set_next(last, node);
  set_next(node, list);
  list->_gc_prev = memory::address_of(node);
}
/// Takes `node` out of its ring and appends it to another; flags stay.
inline void list_move(PyGC_Head* node, PyGC_Head* list) {
  PyGC_Head* from_prev = gc_prev(node);
  PyGC_Head* from_next = gc_next(node);
  set_next(from_prev, from_next);
  set_prev(from_next, from_prev);
  PyGC_Head* to_prev = head_at(list->_gc_prev);
  set_prev(node, to_prev);
  set_next(to_prev, node);
  list->_gc_prev = memory::address_of(node);
  set_next(node, list);
}
/// Appends all of `from` to `to` and leaves it empty.
inline void list_merge(PyGC_Head* from, PyGC_Head* to) {
  if (!list_is_empty(from)) {
    PyGC_Head* to_tail = gc_prev(to);
    PyGC_Head* from_head = gc_next(from);
    PyGC_Head* from_tail = gc_prev(from);
    set_next(to_tail, from_head);
    set_prev(from_head, to_tail);
    set_next(from_tail, to);
    set_prev(to, from_tail);
  }
  list_init(from);
}
inline int64_t list_size(const PyGC_Head* list) {
  int64_t size = 0;
  for (const PyGC_Head* head = gc_next(list); head != list; head = gc_next(head)) {
    ++size;
  }
  return size;
}

}  // namespace heapscope::gc
