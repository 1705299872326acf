// verify_memory: do the allocators' structures agree with each other?  Read-only.
//
//   M1..M6  pools and arenas (pymalloc.h)      M7  chunks of the C heap (c_heap.h, C1..C3)
//   M8      pages and totals: A1..A3 (address_space.h), Z1, Z2 (lazy_region.h), live block counts
#pragma once

#include <cstdint>

#include "base/problem.h"

namespace heapscope::memory {

void verify_memory(Problems& problems);

/// Whether `address` is the start of a live block, of a pool or of the C heap.
bool is_live_block(uint64_t address);

}  // namespace heapscope::memory
