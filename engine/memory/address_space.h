// The simulated operating system: pages of 4 KiB, mapped and unmapped, and a heap end (brk).
//
//   kRegionsStart                                                    kRegionsEnd
//   | C heap, grows up (brk) -->  |        free        | <-- mapped regions, highest hole first |
//
// As Linux does, the C heap grows from the bottom and mappings come from the top.  Both may begin so many pages away
// from the ends (shuffled_pages), which is what address space layout randomisation does: other addresses, the same
// relations of neighbours.  A page is
//   free      not mapped
//   mapped    part of a region or of the C heap; counts as virtual memory
//   touched   mapped and used by its owner; counts as resident memory, as a real kernel gives a
//             page its memory at the first write
//   soiled    was touched once: it is zeroed before it is mapped again (I2)
// Legal moves: free -> mapped -> touched (and soiled) -> free (still soiled).
//
// Invariants (verify_memory):
//   A1  touched pages are mapped
//   A2  the counters are the numbers of bits; the peaks are not below them
//   A3  pages of the heap are mapped, from its start to its end
// Who may call: the allocators of this layer and whoever needs whole pages (lazy buffers, frames).
#pragma once

#include <cstdint>

#include "memory/image.h"

namespace heapscope::memory {

inline constexpr uint32_t kPageSize = 4096;
inline constexpr uint32_t kPages = (kRegionsEnd - kRegionsStart) / kPageSize;
static_assert(kPages % 64 == 0);

/// One bit per page of the regions area.
struct PageBits {
  uint64_t words[kPages / 64];

  [[nodiscard]] bool test(uint32_t page) const { return ((words[page / 64] >> (page % 64)) & 1) != 0; }
  void set(uint32_t page) { words[page / 64] |= uint64_t{1} << (page % 64); }
  void clear(uint32_t page) { words[page / 64] &= ~(uint64_t{1} << (page % 64)); }
};

struct AddressSpace {
  PageBits mapped;
  PageBits touched;
  PageBits soiled;
  uint32_t brk_pages;  ///< pages of the C heap
  uint32_t mapped_pages;
  uint32_t touched_pages;
  uint32_t peak_mapped_pages;
  uint32_t peak_touched_pages;
  uint32_t shuffled_pages;  ///< distance of the heap from the bottom and of mappings from the top
};

/// What `ps` would show of the regions area; lazy regions are counted apart (lazy_region.h).
struct AddressSpaceUse {
  uint64_t virtual_bytes;
  uint64_t resident_bytes;
  uint64_t peak_virtual_bytes;
  uint64_t peak_resident_bytes;
};
AddressSpaceUse address_space_use();

/// The owner of [start, start + size) used it for the first time: its pages become resident.
void touch(const void* start, uint64_t size);
/// Extends a mapped region in place by `more` bytes (multiples of a page) if the pages are free.
bool extend_region(void* start, uint64_t size, uint64_t more);

/// Moves the end of the C heap; false when the pages are taken or out of bounds.  Model: sbrk.
bool heap_grow(uint32_t pages);
void heap_shrink(uint32_t pages);
char* heap_start();

}  // namespace heapscope::memory
