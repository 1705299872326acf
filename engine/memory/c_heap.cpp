#include "memory/c_heap.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/check.h"
#include "memory/allocator.h"
#include "memory/state.h"

namespace heapscope::memory {
namespace {

constexpr uint64_t kKiB = 1024;
constexpr uint64_t kDefaultMmapThreshold = 128 * kKiB;
constexpr uint64_t kMaxMmapThreshold = 32 * kKiB * kKiB;
constexpr uint64_t kTopPad = 128 * kKiB;
constexpr uint64_t kConsolidationThreshold = 64 * kKiB;
constexpr uint64_t kSmallBinLimit = 1024;
constexpr uint64_t kMaxRequest = uint64_t{1} << 46;
constexpr uint32_t kUnsorted = 1;

CHeap& heap() { return state().heap; }
Chunk* bin_at(uint32_t index) { return &heap().bins[index]; }

Chunk* at(Chunk* chunk, uint64_t distance) {
  return reinterpret_cast<Chunk*>(reinterpret_cast<char*>(chunk) + distance);
}
bool previous_in_use(const Chunk* chunk) { return (chunk->mchunk_size & kPrevInUse) != 0; }
bool is_mmapped(const Chunk* chunk) { return (chunk->mchunk_size & kIsMmapped) != 0; }
bool in_use(Chunk* chunk) { return previous_in_use(next_chunk(chunk)); }

uint64_t chunk_size_for(uint64_t request) { return std::max(kMinChunk, (request + 8 + 15) & ~uint64_t{15}); }
uint64_t tcache_index(uint64_t size) { return (size - kMinChunk) / 16; }

// Large bins are spaced more widely the larger their chunks are.  Model: largebin_index_64.
uint32_t bin_index(uint64_t size) {
  if (size < kSmallBinLimit) {
    return static_cast<uint32_t>(size >> 4);
  }
  if ((size >> 6) <= 48) {
    return static_cast<uint32_t>(48 + (size >> 6));
  }
  if ((size >> 9) <= 20) {
    return static_cast<uint32_t>(91 + (size >> 9));
  }
  if ((size >> 12) <= 10) {
    return static_cast<uint32_t>(110 + (size >> 12));
  }
  if ((size >> 15) <= 4) {
    return static_cast<uint32_t>(119 + (size >> 15));
  }
  if ((size >> 18) <= 2) {
    return static_cast<uint32_t>(124 + (size >> 18));
  }
  return 126;
}

void unlink(Chunk* chunk) {
  Chunk* fd = chunk->fd;
  Chunk* bk = chunk->bk;
  HS_CHECK(fd->bk.get() == chunk && bk->fd.get() == chunk);
  fd->bk = bk;
  bk->fd = fd;
}

void link_between(Chunk* chunk, Chunk* bk, Chunk* fd) {
  chunk->bk = bk;
  chunk->fd = fd;
  bk->fd = chunk;
  fd->bk = chunk;
}

void push_unsorted(Chunk* chunk) { link_between(chunk, bin_at(kUnsorted), bin_at(kUnsorted)->fd); }

// A small bin takes at the front and gives from the back; a large one falls by size from its front.
void sort_into_bin(Chunk* chunk) {
  const uint64_t size = chunk_size(chunk);
  Chunk* const head = bin_at(bin_index(size));
  Chunk* before = head->fd;
  if (size >= kSmallBinLimit) {
    while (before != head && chunk_size(before) > size) {
      before = before->fd;
    }
    // Among equals the new one is second, so that the first keeps its place.
    if (before != head && chunk_size(before) == size) {
      before = before->fd;
    }
  }
  link_between(chunk, before->bk, before);
}

void set_free(Chunk* chunk, uint64_t size) {
  chunk->mchunk_size = size | kPrevInUse;
  at(chunk, size)->mchunk_prev_size = size;
  at(chunk, size)->mchunk_size &= ~kPrevInUse;
}

void count_use(Chunk* chunk) {
  heap().in_use_bytes += chunk_size(chunk);
  ++heap().live_blocks;
  touch(chunk, kChunkHeader);
}

// Uses the first `size` bytes of a chunk that is in no list and gives the rest to the unsorted
// list.
Chunk* use_part(Chunk* chunk, uint64_t size, bool small_request) {
  const uint64_t whole = chunk_size(chunk);
  const uint64_t flags = chunk->mchunk_size & kPrevInUse;
  if (whole - size < kMinChunk) {
    at(chunk, whole)->mchunk_size |= kPrevInUse;
    return chunk;
  }
  Chunk* rest = at(chunk, size);
  touch(rest, sizeof(Chunk));
  chunk->mchunk_size = size | flags;
  set_free(rest, whole - size);
  push_unsorted(rest);
  if (small_request) {
    heap().last_remainder = rest;
  }
  return chunk;
}

Chunk* map_chunk(uint64_t size) {
  const uint64_t whole = (size + 8 + kPageSize - 1) & ~uint64_t{kPageSize - 1};
  void* region = map_region(whole);
  if (region == nullptr) {
    return nullptr;
  }
  auto* chunk = static_cast<Chunk*>(region);
  chunk->mchunk_size = whole | kIsMmapped;
  heap().mmapped_bytes += whole;
  ++heap().mmapped_regions;
  return chunk;
}

// The heap's own pages are all used up: a mapping for large requests, else a longer heap.
Chunk* from_system(uint64_t size) {
  CHeap& h = heap();
  if (size >= h.mmap_threshold) {
    if (Chunk* chunk = map_chunk(size)) {
      return chunk;
    }
  }
  const uint64_t old_top = h.top ? chunk_size(h.top) : 0;
  const uint64_t more = size + kTopPad + kMinChunk - old_top;
  const uint64_t page_count = (more + kPageSize - 1) / kPageSize;
  if (page_count > kPages || !heap_grow(static_cast<uint32_t>(page_count))) {
    return size >= h.mmap_threshold ? nullptr : map_chunk(size);
  }
  if (!h.top) {
    h.top = reinterpret_cast<Chunk*>(heap_start());
    h.top->mchunk_size = kPrevInUse;
  }
  touch(h.top.get(), kChunkHeader);
  h.top->mchunk_size += page_count * kPageSize;
  return nullptr;
}

Chunk* from_top(uint64_t size) {
  CHeap& h = heap();
  for (int attempt = 0; attempt < 2; ++attempt) {
    Chunk* top = h.top;
    if (top != nullptr && chunk_size(top) >= size + kMinChunk) {
      const uint64_t rest = chunk_size(top) - size;
      Chunk* new_top = at(top, size);
      touch(new_top, kChunkHeader);
      new_top->mchunk_size = rest | kPrevInUse;
      top->mchunk_size = size | (top->mchunk_size & kPrevInUse);
      h.top = new_top;
      return top;
    }
    if (attempt == 0) {
      if (Chunk* chunk = from_system(size)) {
        return chunk;
      }
    }
  }
  return nullptr;
}

// Passes the freed chunks of late, oldest first: an exact fit ends the search, others are sorted.
Chunk* from_unsorted(uint64_t size) {
  CHeap& h = heap();
  Chunk* const head = bin_at(kUnsorted);
  while (head->bk.get() != head) {
    Chunk* chunk = head->bk;
    const uint64_t have = chunk_size(chunk);
    unlink(chunk);
    // Small requests in a row come from one chunk, side by side.
    if (size < kSmallBinLimit && chunk == h.last_remainder.get() && head->bk.get() == head && have > size + kMinChunk) {
      return use_part(chunk, size, true);
    }
    if (have == size) {
      at(chunk, have)->mchunk_size |= kPrevInUse;
      return chunk;
    }
    sort_into_bin(chunk);
  }
  return nullptr;
}

Chunk* from_bins(uint64_t size) {
  uint32_t index = bin_index(size);
  if (size >= kSmallBinLimit) {
    Chunk* const head = bin_at(index);
    for (Chunk* chunk = head->bk; chunk != head; chunk = chunk->bk) {
      if (chunk_size(chunk) >= size) {
        unlink(chunk);
        return use_part(chunk, size, false);
      }
    }
  }
  for (++index; index < kBins; ++index) {
    Chunk* const head = bin_at(index);
    if (head->bk.get() != head) {
      Chunk* chunk = head->bk;
      unlink(chunk);
      return use_part(chunk, size, size < kSmallBinLimit);
    }
  }
  return nullptr;
}

Chunk* allocate(uint64_t size) {
  if (size < kSmallBinLimit) {
    Chunk* const head = bin_at(bin_index(size));
    if (head->bk.get() != head) {
      Chunk* chunk = head->bk;
      unlink(chunk);
      at(chunk, size)->mchunk_size |= kPrevInUse;
      return chunk;
    }
  }
  if (Chunk* chunk = from_unsorted(size)) {
    return chunk;
  }
  if (Chunk* chunk = from_bins(size)) {
    return chunk;
  }
  return from_top(size);
}

Chunk* pop_tcache(uint64_t size) {
  CHeap& h = heap();
  const uint64_t index = tcache_index(size);
  if (index >= kTcacheBins || h.tcache_counts[index] == 0) {
    return nullptr;
  }
  char* block = h.tcache[index];
  h.tcache[index] = *reinterpret_cast<Ref<char>*>(block);
  --h.tcache_counts[index];
  return chunk_of(block);
}

// Gives pages at the heap's end back, keeping some; glibc calls it systrim.
void trim_top() {
  CHeap& h = heap();
  const uint64_t size = chunk_size(h.top);
  const uint64_t spare = size - kMinChunk - 1;
  if (spare <= kTopPad) {
    return;
  }
  const uint64_t page_count = (spare - kTopPad) / kPageSize;
  if (page_count != 0) {
    heap_shrink(static_cast<uint32_t>(page_count));
    h.top->mchunk_size -= page_count * kPageSize;
  }
}

// Makes a chunk of the heap free: merged with free neighbours, or with the top chunk.
void release(Chunk* chunk) {
  CHeap& h = heap();
  uint64_t size = chunk_size(chunk);
  Chunk* next = next_chunk(chunk);
  if (!previous_in_use(chunk)) {
    const uint64_t before = chunk->mchunk_prev_size;
    chunk = reinterpret_cast<Chunk*>(reinterpret_cast<char*>(chunk) - before);
    size += before;
    unlink(chunk);
  }
  if (next == h.top.get()) {
    size += chunk_size(next);
    chunk->mchunk_size = size | kPrevInUse;
    h.top = chunk;
  } else {
    if (!in_use(next)) {
      unlink(next);
      size += chunk_size(next);
    }
    set_free(chunk, size);
    push_unsorted(chunk);
  }
  if (size >= kConsolidationThreshold && chunk_size(h.top) >= h.trim_threshold) {
    trim_top();
  }
}

void unmap_chunk(Chunk* chunk) {
  CHeap& h = heap();
  const uint64_t size = chunk_size(chunk);
  if (size > h.mmap_threshold && size <= kMaxMmapThreshold) {
    h.mmap_threshold = size;
    h.trim_threshold = 2 * size;
  }
  h.mmapped_bytes -= size;
  --h.mmapped_regions;
  unmap_region(chunk, size);
}

void release_or_cache(Chunk* chunk) {
  CHeap& h = heap();
  const uint64_t index = tcache_index(chunk_size(chunk));
  if (index < kTcacheBins && h.tcache_counts[index] < kTcacheCount) {
    auto* block = static_cast<char*>(chunk_block(chunk));
    *reinterpret_cast<Ref<char>*>(block) = h.tcache[index].get();
    h.tcache[index] = block;
    ++h.tcache_counts[index];
    return;
  }
  release(chunk);
}

// Model: mremap_chunk.  The mapping keeps its place when it can.
void* resize_mapped(Chunk* chunk, uint64_t size) {
  CHeap& h = heap();
  const uint64_t old_whole = chunk_size(chunk);
  const uint64_t whole = (size + 8 + kPageSize - 1) & ~uint64_t{kPageSize - 1};
  if (whole < old_whole) {
    unmap_region(reinterpret_cast<char*>(chunk) + whole, old_whole - whole);
  } else if (whole > old_whole && !extend_region(chunk, old_whole, whole - old_whole)) {
    void* region = map_region(whole);
    if (region == nullptr) {
      return nullptr;
    }
    std::memcpy(region, chunk, old_whole);
    touch(region, old_whole);
    unmap_region(chunk, old_whole);
    chunk = static_cast<Chunk*>(region);
  }
  chunk->mchunk_size = whole | kIsMmapped;
  h.mmapped_bytes += whole - old_whole;
  h.in_use_bytes += whole - old_whole;
  return chunk_block(chunk);
}

// Grows or shrinks a chunk of the heap in place; false when there is no room behind it.
bool resize_in_place(Chunk* chunk, uint64_t size) {
  CHeap& h = heap();
  const uint64_t old = chunk_size(chunk);
  uint64_t have = old;
  if (have < size) {
    Chunk* next = next_chunk(chunk);
    if (next == h.top.get()) {
      if (have + chunk_size(next) < size + kMinChunk) {
        return false;
      }
      const uint64_t rest = have + chunk_size(next) - size;
      chunk->mchunk_size = size | (chunk->mchunk_size & kChunkFlags);
      h.top = at(chunk, size);
      touch(h.top.get(), kChunkHeader);
      h.top->mchunk_size = rest | kPrevInUse;
      h.in_use_bytes += size - old;
      return true;
    }
    if (in_use(next) || have + chunk_size(next) < size) {
      return false;
    }
    unlink(next);
    have += chunk_size(next);
    chunk->mchunk_size = have | (chunk->mchunk_size & kChunkFlags);
    at(chunk, have)->mchunk_size |= kPrevInUse;
  }
  if (have - size >= kMinChunk) {
    chunk->mchunk_size = size | (chunk->mchunk_size & kChunkFlags);
    Chunk* rest = at(chunk, size);
    touch(rest, sizeof(Chunk));
    rest->mchunk_size = (have - size) | kPrevInUse;
    at(rest, have - size)->mchunk_size |= kPrevInUse;
    release_or_cache(rest);
  }
  h.in_use_bytes += chunk_size(chunk) - old;
  return true;
}

}  // namespace

void boot_c_heap() {
  CHeap& h = heap();
  for (Chunk& bin : h.bins) {
    bin.fd = &bin;
    bin.bk = &bin;
  }
  h.mmap_threshold = kDefaultMmapThreshold;
  h.trim_threshold = kDefaultMmapThreshold;
}

void* raw_malloc(uint64_t size) {
  if (size > kMaxRequest) {
    return nullptr;
  }
  const uint64_t wanted = chunk_size_for(size);
  Chunk* chunk = pop_tcache(wanted);
  if (chunk == nullptr) {
    chunk = allocate(wanted);
  }
  if (chunk == nullptr) {
    return nullptr;
  }
  count_use(chunk);
  // The owner writes to what it asked for; only calloc's pages stay untouched.
  touch(chunk_block(chunk), std::max<uint64_t>(size, 1));
  return chunk_block(chunk);
}

void* raw_calloc(uint64_t count, uint64_t size) {
  if (size != 0 && count > kMaxRequest / size) {
    return nullptr;
  }
  const uint64_t bytes = count * size;
  Chunk* const old_top = heap().top;
  const uint64_t old_top_size = old_top == nullptr ? 0 : chunk_size(old_top);
  Chunk* chunk = allocate(chunk_size_for(bytes));
  if (chunk == nullptr) {
    return nullptr;
  }
  count_use(chunk);
  if (is_mmapped(chunk)) {
    return chunk_block(chunk);  // fresh pages are zero
  }
  // Pages beyond the old end of the heap are fresh as well; only what was there before is cleared.
  uint64_t soiled = chunk_size(chunk) - 8;
  if (chunk == old_top) {
    soiled = std::min(soiled, old_top_size - kChunkHeader);
  }
  touch(chunk_block(chunk), soiled);
  std::memset(chunk_block(chunk), 0, soiled);
  return chunk_block(chunk);
}

void raw_free(void* block) {
  if (block == nullptr) {
    return;
  }
  Chunk* chunk = chunk_of(block);
  heap().in_use_bytes -= chunk_size(chunk);
  --heap().live_blocks;
  if (is_mmapped(chunk)) {
    unmap_chunk(chunk);
  } else {
    release_or_cache(chunk);
  }
}

void* raw_realloc(void* block, uint64_t size) {
  if (block == nullptr) {
    return raw_malloc(size);
  }
  if (size > kMaxRequest) {
    return nullptr;
  }
  // PyMem_RawRealloc never frees: size 0 asks for the smallest block.
  const uint64_t wanted = chunk_size_for(std::max<uint64_t>(size, 1));
  Chunk* chunk = chunk_of(block);
  if (is_mmapped(chunk)) {
    if (void* resized = resize_mapped(chunk, wanted)) {
      touch(resized, size);
      return resized;
    }
    return nullptr;
  }
  if (resize_in_place(chunk, wanted)) {
    touch(block, size);
    return block;
  }
  void* moved = raw_malloc(size);
  if (moved == nullptr) {
    return nullptr;
  }
  std::memcpy(moved, block, raw_usable_size(block));
  raw_free(block);
  return moved;
}

uint64_t raw_usable_size(void* block) {
  const Chunk* chunk = chunk_of(block);
  return chunk_size(chunk) - (is_mmapped(chunk) ? kChunkHeader : 8);
}

MappedChunk mapped_chunk(void* block) {
  Chunk* chunk = chunk_of(block);
  if (!is_mmapped(chunk)) {
    return {nullptr, 0};
  }
  return {reinterpret_cast<char*>(chunk), chunk_size(chunk)};
}

}  // namespace heapscope::memory
