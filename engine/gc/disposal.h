// What happens to unreachable objects, in CPython's order: legacy finalizers put aside, weak
// references cleared and their callbacks called, finalizers called, the resurrected taken out, and
// the cycles broken by tp_clear. Model: Modules/gcmodule.c (3.11), the second half of
// gc_collect_main.
#pragma once

#include <cstdint>

#include "gc/gc_list.h"

namespace heapscope::gc {

/// Objects whose type has tp_del, and all that they reach, cannot be freed: into `finalizers`.
/// Also removes the UNREACHABLE marks from the links.
void move_legacy_finalizers(PyGC_Head* unreachable, PyGC_Head* finalizers);
void move_legacy_finalizer_reachable(PyGC_Head* finalizers);
/// Clears all weak references to unreachable objects, calls the callbacks of reachable ones; gives
/// the number of weak references that died of it.
int64_t handle_weakrefs(PyGC_Head* unreachable, PyGC_Head* old);
/// Calls tp_finalize (__del__) once in each object's life.
void finalize_garbage(PyGC_Head* collectable);
/// A finalizer may have made objects reachable again: they go to `old`, the others to `still`.
void handle_resurrected_objects(int generation, PyGC_Head* unreachable, PyGC_Head* still, PyGC_Head* old);
/// Breaks the cycles; what survives its tp_clear goes to `old`.
void delete_garbage(PyGC_Head* collectable, PyGC_Head* old);
/// Uncollectable objects become visible in gc.garbage.
void handle_legacy_finalizers(PyGC_Head* finalizers, PyGC_Head* old);

}  // namespace heapscope::gc
