// pymalloc: small blocks from pools, pools from arenas.  Model: Objects/obmalloc.c (3.11).
//
//   arena (1 MiB, a mapped region)        pool (16 KiB)
//   | pool | pool | pool | ... |          | header 48 | block | block | ... | slack |
//
// A pool serves one size class (16, 32, ... 512 bytes) and is
//   used   some blocks live, some free: in its class's ring in used_pools
//   full   every block live: in no list
//   empty  no block live: on its arena's freepools list, ready for any class
// Legal moves: empty -> used (first block) -> full (last block taken) -> used (a block freed; to
// the front of the ring) -> empty (last live block freed; to the front of freepools). Free blocks
// of a pool form a list, last freed first; behind it lie blocks never yet used (virgin), which join
// one at a time when the list is empty.
//
// An arena is usable while it has an empty or uncut pool: then it is in usable_arenas, sorted by
// their number, fewest first, so that new pools come from the fullest arena and nearly empty ones
// can drain.  When all its pools are empty it is returned to the system, unless it is the last in
// usable_arenas.  nfp2lasta[n] is the last arena with n free pools: a move needs no search.
//
// Invariants (verify_memory):
//   M1  a pool lies within its arena, aligned to its size
//   M2  the size class fits the pool's block bounds
//   M3  live + free + virgin blocks = capacity
//   M4  the free list stays in its pool, on block starts, without a cycle
//   M5  used pools are linked in their class's ring, full ones in none, empty ones on freepools
//   M6  nfreepools agrees with the arena, usable_arenas is sorted, nfp2lasta is right
// Who may call: allocator.h's object_* are the public names; memory views read the structs.
#pragma once

#include <cstdint>

#include "memory/memory_model.h"
#include "memory/ref.h"

namespace heapscope::memory {

/// Model: struct pool_header, 48 bytes.
struct pool_header {
  uint64_t count;             ///< live blocks (ref.count)
  Ref<char> freeblock;        ///< head of the free list; null when full
  Ref<pool_header> nextpool;  ///< ring of used_pools, or freepools list
  Ref<pool_header> prevpool;
  uint32_t arenaindex;
  uint32_t szidx;          ///< size class, kDummySizeIndex before the first use
  uint32_t nextoffset;     ///< first virgin block
  uint32_t maxnextoffset;  ///< largest valid nextoffset
};
static_assert(sizeof(pool_header) == 48);
inline constexpr uint32_t kDummySizeIndex = 0xffff;
inline constexpr uint32_t kPoolOverhead = sizeof(pool_header);

/// Model: struct arena_object, 48 bytes; the array of them lies in the C heap.
struct arena_object {
  Ref<char> address;       ///< null: this entry has no arena
  Ref<char> pool_address;  ///< first pool never yet cut
  uint32_t nfreepools;     ///< empty and uncut pools
  uint32_t ntotalpools;
  Ref<pool_header> freepools;   ///< empty pools, last emptied first
  Ref<arena_object> nextarena;  ///< usable_arenas, or unused_arena_objects (singly linked)
  Ref<arena_object> prevarena;
};
static_assert(sizeof(arena_object) == 48);

inline constexpr uint32_t kMaxPoolsPerArena = 64;
/// The smallest arena of any model; arenas lie on multiples of their size.
inline constexpr uint32_t kArenaUnitShift = 18;
inline constexpr uint32_t kArenaUnits = kImageEnd >> kArenaUnitShift;

struct PyMalloc {
  pool_header used_pools[kMaxSizeClasses];  ///< ring heads; only nextpool and prevpool are used
  Ref<arena_object> arenas;
  uint32_t maxarenas;
  uint32_t narenas_currently_allocated;
  uint64_t ntimes_arena_allocated;
  uint64_t narenas_highwater;
  Ref<arena_object> unused_arena_objects;
  Ref<arena_object> usable_arenas;
  Ref<arena_object> nfp2lasta[kMaxPoolsPerArena + 1];
  int64_t raw_allocated_blocks;    ///< live blocks that went to the C heap for their size
  uint64_t live_bytes;             ///< of the live blocks in pools, as their classes have them
  uint16_t arena_at[kArenaUnits];  ///< index + 1 of the arena that covers 256 KiB; 0 none
};

/// The pool that holds `block`, or null if no arena does (address_in_range).
pool_header* pool_of(const void* block);
uint32_t size_class_bytes(uint32_t szidx);

void boot_pymalloc();

}  // namespace heapscope::memory
