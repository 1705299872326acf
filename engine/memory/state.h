// memory::State: everything the allocators keep, at memory::kMemoryState in the image.
//
// Each part is declared beside its mechanism; only .cpp files of this layer, and read-only views,
// include this header.
#pragma once

#include "memory/address_space.h"
#include "memory/c_heap.h"
#include "memory/lazy_region.h"
#include "memory/memory_model.h"
#include "memory/pymalloc.h"

namespace heapscope::memory {

struct State {
  MemoryModel model;
  uint64_t static_next;  ///< address of the first free byte of the static data
  uint64_t tracing;      ///< not 0: allocation_tracer hears of blocks (tracing.h)
  AddressSpace pages;
  CHeap heap;
  PyMalloc pymalloc;
  LazyRegions lazy;
};
static_assert(sizeof(State) <= kObjectsState - kMemoryState);

inline State& state() { return state_at<State>(kMemoryState); }
inline const MemoryModel& model() { return state().model; }

}  // namespace heapscope::memory
