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
  uint64_t _gc_next;   // addresses; flags share the low bits, so these are not Refs
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
  int32_t padding;
};
/// In the gc layer's state area, first thing (memory::kGcState).
inline GcLists& gc_lists() { return memory::state_at<GcLists>(memory::kGcState); }

void object_gc_track(PyObject* op);
void object_gc_untrack(PyObject* op);   // no effect when untracked

// Allocation.  Each counts towards generation 0 and may run a collection first, exactly where
// 3.11 does (gc_alloc).  Null: MemoryError is set.  The caller tracks the object when it is whole.
Owned<PyObject> object_gc_new(PyTypeObject* type);                        // _PyObject_GC_New
Owned<PyVarObject> object_gc_new_var(PyTypeObject* type, int64_t items);  // _PyObject_GC_NewVar
/// Raw memory with `presize` bytes before the object zeroed, not initialised (PyType_GenericAlloc).
PyObject* gc_alloc(uint64_t size, uint64_t presize);
PyVarObject* object_gc_resize(PyVarObject* op, int64_t items);            // untracked objects only
void object_gc_del(PyObject* op);                                         // PyObject_GC_Del
// Without a collector's head.
Owned<PyObject> object_new(PyTypeObject* type);                           // _PyObject_New
Owned<PyVarObject> object_new_var(PyTypeObject* type, int64_t items);
void object_del(PyObject* op);                                            // PyObject_Free

/// Set by the gc layer: collects because generation 0 passed its threshold.
using CollectHook = void (*)();
extern CollectHook collect_hook;

/// Dealloc nesting bound: containers park objects beyond it and free them later (the trashcan).
struct TrashcanScope {
  explicit TrashcanScope(PyObject* op, destructor* deallocator);
  ~TrashcanScope();
  /// False: the object was parked, leave at once.
  bool entered;
};

}  // namespace heapscope::objects
