// The collector's head before each collectable object, and the calls that objects make.
//
//   address-16  _gc_next   next in the generation's ring, 0 when untracked; low bits: flags
//   address- 8  _gc_prev   previous, shifted flags: bit 0 FINALIZED, bit 1 COLLECTING
//   address     PyObject
// Instances of classes with a managed dict have two more words before the head (dict, values).
//
// Invariants (gc/verify_gc): G1 prev and next agree; G2 a tracked object is in exactly one
// generation; G3 COLLECTING is clear outside a collection.
// Model: Include/internal/pycore_gc.h, Modules/gcmodule.c (_PyObject_GC_New, ...).
#pragma once

#include <cstdint>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyGC_Head {
  uint64_t _gc_next;  // addresses; flags share the low bits, so these are not Refs
  uint64_t _gc_prev;
};
static_assert(sizeof(PyGC_Head) == 16);

inline constexpr uint64_t kGcPrevFinalized = 1;
inline constexpr uint64_t kGcPrevCollecting = 2;
inline constexpr uint64_t kGcPrevShift = 2;
inline constexpr uint64_t kGcPrevMask = ~uint64_t{3};
inline constexpr uint64_t kGcNextUnreachable = 1;

inline PyGC_Head* gc_head(PyObject* op) {
  return reinterpret_cast<PyGC_Head*>(reinterpret_cast<char*>(op) - sizeof(PyGC_Head));
}
inline PyObject* gc_object(PyGC_Head* head) {
  return reinterpret_cast<PyObject*>(reinterpret_cast<char*>(head) + sizeof(PyGC_Head));
}
inline bool gc_is_tracked(PyObject* op) { return gc_head(op)->_gc_next != 0; }

/// One generation: ring head, threshold, count.  Model: struct gc_generation (24 + 8 bytes).
struct gc_generation {
  PyGC_Head head;
  int32_t threshold;
  int32_t count;
};
inline constexpr int kGenerations = 3;

/// The part of the collector's state that allocation touches; the rest is gc::State.
struct GcLists {
  gc_generation generations[kGenerations];
  gc_generation permanent_generation;
  int32_t enabled;
  int32_t collecting;
  int32_t debug;
  int32_t clearing;  ///< 1 while the collector breaks cycles: what dies now is garbage collected
};
/// In the gc layer's state area, first thing (memory::kGcState).
inline GcLists& gc_lists() { return memory::state_at<GcLists>(memory::kGcState); }

/// Empty rings and the model's thresholds, collections off: before the first object is tracked.
void gc_lists_boot();

/// Puts a whole object at the end of the youngest generation's ring (_PyObject_GC_TRACK).
inline void object_gc_track(PyObject* op) {
  PyGC_Head* head = gc_head(op);
  HS_DCHECK(head->_gc_next == 0);
  PyGC_Head* ring = &gc_lists().generations[0].head;
  const uint64_t last = ring->_gc_prev;
  static_cast<PyGC_Head*>(memory::pointer_to(last))->_gc_next = memory::address_of(head);
  head->_gc_prev = (head->_gc_prev & ~kGcPrevMask) | last;
  head->_gc_next = memory::address_of(ring);
  ring->_gc_prev = memory::address_of(head);
}
/// Takes the object out of its ring; no effect when untracked (PyObject_GC_UnTrack).
inline void object_gc_untrack(PyObject* op) {
  PyGC_Head* head = gc_head(op);
  if (head->_gc_next == 0) {
    return;
  }
  auto* previous = static_cast<PyGC_Head*>(memory::pointer_to(head->_gc_prev & kGcPrevMask));
  auto* next = static_cast<PyGC_Head*>(memory::pointer_to(head->_gc_next));
  previous->_gc_next = head->_gc_next;
  next->_gc_prev = (next->_gc_prev & ~kGcPrevMask) | (head->_gc_prev & kGcPrevMask);
  head->_gc_next = 0;
  head->_gc_prev &= kGcPrevFinalized;
}
/// Whether the finalizer (__del__) already ran; the object keeps the mark for life.
inline bool gc_finalized(PyObject* op) { return (gc_head(op)->_gc_prev & kGcPrevFinalized) != 0; }
inline void gc_set_finalized(PyObject* op) { gc_head(op)->_gc_prev |= kGcPrevFinalized; }
/// Collectable at all: its type says so and, for types that have some of each, the object too.
inline bool object_is_gc(PyObject* op) {  // _PyObject_IS_GC
  const PyTypeObject* type = type_of(op);
  return type_is_gc(type) && (!type->tp_is_gc || type->tp_is_gc(op));
}

/// Could the object take part in a cycle as far as its holder can tell?  (_PyObject_GC_MAY_BE_TRACKED)
inline bool gc_may_be_tracked(PyObject* op) {
  return object_is_gc(op) && (!tuple_check_exact(op) || gc_is_tracked(op));
}

// Allocation.  Each counts towards generation 0 and may run a collection first, exactly where
// 3.11 does (gc_alloc).  Null: MemoryError is set.  The caller tracks the object when it is whole.
Owned<PyObject> object_gc_new(PyTypeObject* type);                        // _PyObject_GC_New
Owned<PyVarObject> object_gc_new_var(PyTypeObject* type, int64_t items);  // _PyObject_GC_NewVar
/// Bytes before an instance: collector's head and, for a managed dict, its two words.
inline uint64_t type_pre_header_size(const PyTypeObject* type) {  // _PyType_PreHeaderSize
  return (type_is_gc(type) ? sizeof(PyGC_Head) : 0) +
         (type_has_feature(type, kTpFlagsManagedDict) ? 2 * sizeof(Ref<PyObject>) : 0);
}
/// sizeof an instance with `items` items, rounded up to 8 (_PyObject_VAR_SIZE).
inline uint64_t object_var_size(const PyTypeObject* type, int64_t items) {
  return static_cast<uint64_t>(type->tp_basicsize + items * type->tp_itemsize + 7) & ~uint64_t{7};
}
/// Raw memory with `presize` bytes before the object zeroed, not initialised (PyType_GenericAlloc).
PyObject* gc_alloc(uint64_t size, uint64_t presize);
PyVarObject* object_gc_resize(PyVarObject* op, int64_t items);  // untracked objects only
void object_gc_del(PyObject* op);                               // PyObject_GC_Del
// Without a collector's head.
Owned<PyObject> object_new(PyTypeObject* type);  // _PyObject_New
void object_del(PyObject* op);                   // PyObject_Free

/// Set by the gc layer: collects because generation 0 passed its threshold.
using CollectHook = void (*)();
extern CollectHook collect_hook;

/// Dealloc nesting bound: containers park objects beyond it and free them later (the trashcan).
/// The scope counts only if `deallocator` is the type's own tp_dealloc, not when a derived type's
/// deallocator calls it.  The object must be untracked.  Model: Py_TRASHCAN_BEGIN/END (3.11).
struct TrashcanScope {
  TrashcanScope(PyObject* op, destructor* deallocator);
  TrashcanScope(const TrashcanScope&) = delete;
  TrashcanScope& operator=(const TrashcanScope&) = delete;
  ~TrashcanScope();
  /// False: the object was parked, leave at once.
  bool entered;

 private:
  bool counted_;
};
inline constexpr int32_t kTrashUnwindLevel = 50;  // PyTrash_UNWIND_LEVEL

}  // namespace heapscope::objects
