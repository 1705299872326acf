// The cycle collector: CPython 3.11's, generation by generation.
//
//   allocation --> generation 0 --survives--> generation 1 --survives--> generation 2
//                                             permanent generation: gc.freeze()
//
// A generation is collected when its count passes its threshold: generation 0 counts containers
// born less containers freed, an older one counts collections of the next younger.  A full
// collection also waits until the objects pending since the last one are a quarter of those that
// survived it.
//
// Invariants (verify_gc):
//   G1  the links of every ring agree in both directions
//   G2  each tracked object is in exactly one generation
//   G3  the COLLECTING and UNREACHABLE marks are clear outside a collection
//   G4  an untracked dict or tuple holds nothing that may be tracked
//   G5  counters: collecting is 0 outside a collection, counts are not negative
//   G6  tp_traverse visits exactly the counted references of the layout table (known exceptions
//   named)
// Model: Modules/gcmodule.c (3.11).
#pragma once

#include <cstdint>

#include "objects/object.h"

namespace heapscope::gc {

inline constexpr int32_t kDebugStats = 1;
inline constexpr int32_t kDebugCollectable = 2;
inline constexpr int32_t kDebugUncollectable = 4;
inline constexpr int32_t kDebugSaveAll = 32;
inline constexpr int32_t kDebugLeak = kDebugCollectable | kDebugUncollectable | kDebugSaveAll;

/// After objects::boot(): makes gc.garbage and gc.callbacks and lets allocation start collections.
void boot();
/// When the machine has started: the start's objects are old, counts and statistics are the
/// model's.
void finish_start();
/// The host side of boot() alone, for an image that was restored whole.
void boot_host();

/// In models that collect at safe points: the evaluator is asked, by the function that it installs, to call run_asked
/// at the next one.
extern void (*want_safe_point)();
bool collection_is_asked();
void run_asked();

/// gc.collect(generation): the number of unreachable objects found; 0 while another one runs.
int64_t collect(int generation);
/// PyGC_Collect: a full collection unless the collector is disabled; a pending error is kept.
int64_t collect_if_enabled();
/// No collection starts by itself any more: gc.disable().
void disable();
/// _PyGC_CollectNoFail: a full collection without callbacks, errors dropped; at exit.
int64_t collect_no_fail();

/// "Exception ignored <message> <object>" for the pending error (_PyErr_WriteUnraisableMsg).
void write_unraisable(const char* message, objects::PyObject* where);

}  // namespace heapscope::gc
