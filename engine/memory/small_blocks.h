// The short way through pymalloc, in line: a pool of the class is in use and stays so, and nobody traces.
//
// For objects made and freed at every turn of a loop (ints, floats). What these two do is exactly
// what object_malloc and object_free do in that case; all others go to them.
#pragma once

#include <cstdint>

#include "memory/allocator.h"
#include "memory/state.h"

namespace heapscope::memory {

/// The smallest threshold of any model.
inline constexpr uint64_t kMaxSmallBlock = 256;

/// A block for `size` bytes, 1 to kMaxSmallBlock.
inline void* small_malloc(uint64_t size) {
  PyMalloc& py = state().pymalloc;
  // A class without pools in use has a ring of its head alone, whose freeblock is null.
  const uint32_t shift = model().alignment_shift;
  const uint64_t szidx = (size - 1) >> shift;
  pool_header* pool = py.used_pools[szidx].nextpool;
  char* block = pool->freeblock;
  if (block != nullptr && state().tracing == 0) [[likely]] {
    const Ref<char> next = *reinterpret_cast<Ref<char>*>(block);
    if (next) [[likely]] {
      py.live_bytes += (szidx + 1) << shift;
      ++pool->count;
      pool->freeblock = next;
      return block;
    }
  }
  return object_malloc(size);
}

/// The same for any size but 0.
inline void* quick_malloc(uint64_t size) { return size <= kMaxSmallBlock ? small_malloc(size) : object_malloc(size); }

inline void small_free(void* block) {
  PyMalloc& py = state().pymalloc;
  const uint32_t offset = offset_of(block);
  if (py.arena_at[offset >> kArenaUnitShift] != 0) [[likely]] {
    auto* pool = reinterpret_cast<pool_header*>(at_offset(offset & ~(model().pool_size - 1)));
    if (pool->freeblock && pool->count != 1 && state().tracing == 0) [[likely]] {
      py.live_bytes -= uint64_t{pool->szidx + 1} << model().alignment_shift;
      --pool->count;
      *reinterpret_cast<Ref<char>*>(block) = pool->freeblock;
      pool->freeblock = static_cast<char*>(block);
      return;
    }
  }
  object_free(block);
}

}  // namespace heapscope::memory
