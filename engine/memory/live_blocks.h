// live_blocks: every block that the allocators have given out and not got back, in order of address.
//
// Blocks of pools, chunks of the C heap in use (those that the tcache keeps are free), and mappings of
// their own as far as `mapped_block_size` is asked about them.  Read-only; for verifiers.
#pragma once

#include <cstdint>
#include <vector>

namespace heapscope::memory {

struct LiveBlock {
  uint64_t address;
  uint64_t size;
};

std::vector<LiveBlock> live_blocks();
/// Whether `address` is the start of a block with a mapping of its own; its size then, else 0.
uint64_t mapped_block_size(uint64_t address);

}  // namespace heapscope::memory
