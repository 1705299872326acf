// gc::State: the collector's own part of the image, at memory::kGcState.
//
// The heads of the lists that one collection uses lie here too, not on the native stack: objects
// link to them, and no host address may enter the image.  They are empty between collections.
#pragma once

#include <cstdint>

#include "memory/image.h"
#include "objects/gc_header.h"

namespace heapscope::gc {

struct StartBlock;

/// Values of GcLists::collecting: nobody collects, or why somebody does.
enum Collecting : int32_t { kNotCollecting, kByThreshold, kByCall, kAtExit };

/// Model: struct gc_generation_stats.
struct GenerationStats {
  int64_t collections;
  int64_t collected;
  int64_t uncollectable;
};

struct State {
  objects::GcLists lists;
  GenerationStats generation_stats[objects::kGenerations];
  int64_t long_lived_total;  ///< objects that survived the last full collection
  /// Tracked objects that CPython's start-up makes and ours does not; they count as long-lived, so
  /// that full collections come when they come there.
  int64_t absent_objects;
  int64_t absent_frozen_objects;             ///< those of them that gc.freeze() set aside
  memory::Ref<StartBlock> start_blocks;      ///< what fills the pools in the place of absent objects
  int64_t long_lived_pending;                ///< survivors of generation 1 since then
  memory::Ref<objects::PyObject> garbage;    ///< gc.garbage, a list
  memory::Ref<objects::PyObject> callbacks;  ///< gc.callbacks, a list

  objects::PyGC_Head unreachable;
  objects::PyGC_Head final_unreachable;
  objects::PyGC_Head finalizers;
  objects::PyGC_Head callbacks_to_call;
  objects::PyGC_Head seen;

  // While a StartWindow is open.
  objects::PyGC_Head set_aside;  ///< the young objects of before
  int32_t start_windows;
  int32_t count_set_aside;
  int32_t enabled_set_aside;
  int32_t padding;

  // While an ImportWindow is open.
  int64_t import_young_before;  ///< how many young objects there were
  int32_t import_windows;
  int32_t import_count_aside;
  int32_t import_enabled_aside;
  int32_t import_padding;

  int64_t collection_asked;  ///< 1: an automatic collection waits for the next safe point (collects_at_safe_points)
};
static_assert(offsetof(State, lists) == 0 && sizeof(State) <= memory::kVmState - memory::kGcState);

inline State& state() { return memory::state_at<State>(memory::kGcState); }

}  // namespace heapscope::gc
