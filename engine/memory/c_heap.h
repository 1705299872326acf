// The C heap: malloc in the manner of glibc 2.36 (one arena, one thread).
//
//   chunk:  | prev_size | size + flags | user block ...        |
//           ^ chunk     ^ +8           ^ +16, 16-byte aligned
//   A free chunk keeps fd and bk in its user block and its size in the next chunk's prev_size,
//   which otherwise is the last 8 bytes of the user block.
//
//   request --> tcache (LIFO, 7 of each size up to 1032 bytes)
//           --> small bin (exact size) --> unsorted chunks, sorted as they are passed
//           --> best fit among larger bins, split --> top chunk, which grows by brk in steps
//   From 128 KiB on, what fits nowhere becomes a mapping of its own; freeing such a mapping raises
//   the bound to its size (up to 32 MiB), so the next one is served from the heap.
//
// Invariants (verify_memory, rule M7):
//   C1  chunks follow each other from the heap's start to the top chunk, which ends at the brk
//   C2  the PREV_INUSE flag of a chunk tells whether the one before is in use; a free chunk's size
//       stands in its follower's prev_size; no two free chunks are neighbours
//   C3  a chunk is in a bin exactly if it is free, and in the bin of its size
// Differs: no fast bins (chunks up to 128 bytes; such requests go to pymalloc).
// Who may call: allocator.h's raw_* are the public names.
#pragma once

#include <cstdint>

#include "memory/ref.h"

namespace heapscope::memory {

struct Chunk {
  uint64_t mchunk_prev_size;
  uint64_t mchunk_size;
  Ref<Chunk> fd;  // free chunks only
  Ref<Chunk> bk;
};
static_assert(sizeof(Chunk) == 32);

inline constexpr uint64_t kPrevInUse = 1;
inline constexpr uint64_t kIsMmapped = 2;
inline constexpr uint64_t kChunkFlags = 7;
inline constexpr uint64_t kMinChunk = 32;
inline constexpr uint64_t kChunkHeader = 16;  ///< from the chunk to its user block
inline constexpr uint32_t kBins = 127;        ///< bin 1 is the unsorted list, 2..63 small, then large
inline constexpr uint32_t kTcacheBins = 64;
inline constexpr uint32_t kTcacheCount = 7;

inline uint64_t chunk_size(const Chunk* chunk) { return chunk->mchunk_size & ~kChunkFlags; }
inline Chunk* next_chunk(Chunk* chunk) {
  return reinterpret_cast<Chunk*>(reinterpret_cast<char*>(chunk) + chunk_size(chunk));
}
inline void* chunk_block(Chunk* chunk) { return reinterpret_cast<char*>(chunk) + kChunkHeader; }
inline Chunk* chunk_of(void* block) { return reinterpret_cast<Chunk*>(static_cast<char*>(block) - kChunkHeader); }

struct CHeap {
  Chunk bins[kBins];              ///< ring heads; only fd and bk are used
  Ref<char> tcache[kTcacheBins];  ///< blocks, linked through their first 8 bytes
  uint16_t tcache_counts[kTcacheBins];
  Ref<Chunk> top;
  Ref<Chunk> last_remainder;
  uint64_t mmap_threshold;
  uint64_t trim_threshold;
  uint64_t mmapped_bytes;
  uint32_t mmapped_regions;
  uint32_t padding;
  uint64_t in_use_bytes;  ///< chunk bytes of live blocks, heap and mappings
  uint64_t live_blocks;
};

/// Bytes that the program may use of a live block (malloc_usable_size).
uint64_t raw_usable_size(void* block);
/// Start of the block's own mapping and its length, or {null, 0} for a block of the heap.
struct MappedChunk {
  char* start;
  uint64_t size;
};
MappedChunk mapped_chunk(void* block);

void boot_c_heap();

}  // namespace heapscope::memory
