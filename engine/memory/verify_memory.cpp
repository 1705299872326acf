#include "memory/verify_memory.h"

#include <bit>
#include <vector>

#include "memory/allocator.h"
#include "memory/state.h"

namespace heapscope::memory {
namespace {

PyMalloc& py() { return state().pymalloc; }
int64_t int_of(uint64_t value) { return static_cast<int64_t>(value); }
uint64_t arena_end(const arena_object& arena) { return arena.address.bits + model().arena_size; }

bool in_image(uint64_t address) {
  return address >= kAddressBase + kImageStart && address < kAddressBase + kRegionsEnd;
}

// Length of a pool's free list, -1 when it leaves the pool, hits no block start, or does not end.
int64_t free_list_length(pool_header* pool, uint32_t size, Problems& problems) {
  const uint64_t base = address_of(pool);
  const uint64_t capacity = (model().pool_size - kPoolOverhead) / size;
  std::vector<bool> seen(capacity);
  int64_t length = 0;
  for (uint64_t block = pool->freeblock.bits; block != 0;) {
    const uint64_t offset = block - base;
    const bool inside =
        block > base && offset >= kPoolOverhead && offset < pool->nextoffset && (offset - kPoolOverhead) % size == 0;
    if (!inside) {
      problems.add({"M4", "a free list leaves its pool's blocks", base, 0, int_of(block)});
      return -1;
    }
    const uint64_t number = (offset - kPoolOverhead) / size;
    if (seen[number]) {
      problems.add({"M4", "a free list has a cycle", base, 0, int_of(block)});
      return -1;
    }
    seen[number] = true;
    ++length;
    block = static_cast<Ref<char>*>(pointer_to(block))->bits;
  }
  return length;
}

bool in_ring(pool_header* pool) {
  pool_header* ring = &py().used_pools[pool->szidx];
  int64_t steps = 0;
  for (pool_header* p = ring->nextpool; p != ring && steps < kPages; p = p->nextpool) {
    if (p == nullptr || pool_of(p) != p) {
      return false;  // verify_rings says where it leads
    }
    if (p == pool) {
      return p->nextpool->prevpool.get() == p && p->prevpool->nextpool.get() == p;
    }
    ++steps;
  }
  return false;
}

/// What the pools' live blocks add up to; not known when a pool's size class makes no sense.
struct LiveBytes {
  uint64_t bytes = 0;
  bool known = true;
};

void verify_used_pool(pool_header* pool, Problems& problems, LiveBytes& live) {
  const uint64_t address = address_of(pool);
  if (pool->szidx >= model().small_request_threshold >> model().alignment_shift) {
    problems.add({"M2", "a pool's size class is out of bounds", address, 0, pool->szidx});
    live.known = false;
    return;
  }
  const uint32_t size = size_class_bytes(pool->szidx);
  const bool offsets_fit =
      problems.expect("M2", "a pool's last block offset", address, model().pool_size - size, pool->maxnextoffset) &&
      problems.expect("M2", "a pool's next virgin block is between blocks", address, 0,
                      (pool->nextoffset - kPoolOverhead) % size);
  if (!offsets_fit) {
    live.bytes += pool->count * size;
    return;
  }
  const int64_t free_blocks = free_list_length(pool, size, problems);
  if (free_blocks < 0) {
    live.bytes += pool->count * size;
    return;
  }
  const int64_t capacity = (model().pool_size - kPoolOverhead) / size;
  const int64_t cut = (pool->nextoffset - kPoolOverhead) / size;
  live.bytes += static_cast<uint64_t>(cut - free_blocks) * size;  // not `count`: a wrong one is M3 alone
  problems.expect("M3", "live, free and virgin blocks against the capacity", address, capacity,
                  int_of(pool->count) + free_blocks + (capacity - cut));
  const bool full = free_blocks == 0;
  problems.expect("M5", full ? "a full pool is linked" : "a used pool is not in its ring", address, full ? 0 : 1,
                  in_ring(pool) ? 1 : 0);
}

void verify_arena(arena_object& arena, uint32_t index, Problems& problems, LiveBytes& live) {
  const uint64_t address = arena.address.bits;
  const uint32_t pool_size = model().pool_size;
  problems.expect("M6", "the arena map has another index", address, index + 1,
                  py().arena_at[offset_of(arena.address.get()) >> kArenaUnitShift]);
  std::vector<bool> empty(kMaxPoolsPerArena);
  int64_t empties = 0;
  for (pool_header* pool = arena.freepools; pool != nullptr; pool = pool->nextpool) {
    const uint64_t at = address_of(pool);
    if (at < address || at >= arena.pool_address.bits || (at - address) % pool_size != 0) {
      problems.add({"M1", "an empty pool lies outside its arena", at, int_of(address), int_of(at)});
      return;
    }
    const uint64_t number = (at - address) / pool_size;
    if (empty[number]) {
      problems.add({"M5", "the list of empty pools has a cycle", at, 0, 1});
      return;
    }
    empty[number] = true;
    ++empties;
    problems.expect("M5", "an empty pool has live blocks", at, 0, int_of(pool->count));
  }
  const int64_t uncut = int_of((arena_end(arena) - arena.pool_address.bits) / pool_size);
  problems.expect("M6", "nfreepools against empty and uncut pools", address, empties + uncut, arena.nfreepools);
  for (uint64_t at = address; at < arena.pool_address.bits; at += pool_size) {
    auto* pool = static_cast<pool_header*>(pointer_to(at));
    problems.expect("M1", "a pool belongs to another arena", at, index, pool->arenaindex);
    if (!empty[(at - address) / pool_size]) {
      verify_used_pool(pool, problems, live);
    }
  }
}

void verify_rings(Problems& problems) {
  for (uint32_t szidx = 0; szidx < kMaxSizeClasses; ++szidx) {
    pool_header* ring = &py().used_pools[szidx];
    int64_t steps = 0;
    for (pool_header* pool = ring->nextpool; pool != ring; pool = pool->nextpool) {
      if (pool == nullptr || pool_of(pool) != pool || ++steps > kPages) {
        problems.add({"M5", "a ring of used pools leaves the arenas", address_of(pool), szidx, 0});
        return;
      }
      problems.expect("M5", "a pool is in another class's ring", address_of(pool), szidx, pool->szidx);
    }
  }
}

void verify_usable(Problems& problems) {
  uint32_t before = 0;
  int64_t steps = 0;
  Ref<arena_object> last[kMaxPoolsPerArena + 1] = {};
  arena_object* previous = nullptr;
  for (arena_object* arena = py().usable_arenas; arena != nullptr; arena = arena->nextarena) {
    if (++steps > py().maxarenas) {
      problems.add({"M6", "the list of usable arenas has a cycle", address_of(arena), 0, steps});
      return;
    }
    if (arena->nfreepools < before || arena->nfreepools == 0 || arena->nfreepools > kMaxPoolsPerArena) {
      problems.add({"M6", "usable arenas are not sorted", arena->address.bits, before, arena->nfreepools});
      return;
    }
    problems.expect("M6", "an arena's previous link", arena->address.bits, int_of(address_of(previous)),
                    int_of(arena->prevarena.bits));
    before = arena->nfreepools;
    last[arena->nfreepools] = arena;
    previous = arena;
  }
  for (uint32_t count = 0; count <= kMaxPoolsPerArena; ++count) {
    problems.expect("M6", "nfp2lasta is not the last arena with so many free pools", count, int_of(last[count].bits),
                    int_of(py().nfp2lasta[count].bits));
  }
}

void verify_pymalloc(Problems& problems) {
  LiveBytes live;
  uint32_t arenas = 0;
  for (uint32_t index = 0; index < py().maxarenas; ++index) {
    arena_object& arena = py().arenas.get()[index];
    if (!arena.address) {
      continue;
    }
    ++arenas;
    if (!in_image(arena.address.bits) || arena.address.bits % model().pool_size != 0 ||
        arena.pool_address.bits < arena.address.bits || arena.pool_address.bits > arena_end(arena)) {
      problems.add({"M1", "an arena's bounds", arena.address.bits, 0, int_of(arena.pool_address.bits)});
      continue;
    }
    verify_arena(arena, index, problems, live);
  }
  verify_rings(problems);
  verify_usable(problems);
  problems.expect("M8", "number of arenas", 0, py().narenas_currently_allocated, arenas);
  if (live.known) {
    problems.expect("M8", "live bytes of all pools", 0, int_of(live.bytes), int_of(py().live_bytes));
  }
}

bool walk_heap(Problems& problems, std::vector<uint64_t>& free_chunks, uint64_t& in_use_bytes) {
  const CHeap& heap = state().heap;
  if (!heap.top) {
    return true;
  }
  auto* chunk = reinterpret_cast<Chunk*>(heap_start());
  bool previous_free = false;
  uint64_t previous_size = 0;
  while (chunk < heap.top.get()) {
    const uint64_t address = address_of(chunk);
    const uint64_t size = chunk_size(chunk);
    const bool fits = size >= kMinChunk && size % 16 == 0 && address + size <= heap.top.bits;
    if (!problems.expect("M7", "a chunk's size leaves the heap", address, 1, fits ? 1 : 0)) {
      return false;
    }
    const bool flag = (chunk->mchunk_size & kPrevInUse) != 0;
    problems.expect("M7", "PREV_INUSE against the chunk before", address, previous_free ? 0 : 1, flag ? 1 : 0);
    if (previous_free) {
      problems.expect("M7", "prev_size against the free chunk before", address, int_of(previous_size),
                      int_of(chunk->mchunk_prev_size));
    }
    const bool is_free = (next_chunk(chunk)->mchunk_size & kPrevInUse) == 0;
    if (is_free) {
      free_chunks.push_back(address);
    } else {
      in_use_bytes += size;
    }
    problems.expect("M7", "two free chunks are neighbours", address, 0, is_free && previous_free ? 1 : 0);
    previous_free = is_free;
    previous_size = size;
    chunk = next_chunk(chunk);
  }
  const uint64_t brk = address_of(heap_start()) + uint64_t{state().pages.brk_pages} * kPageSize;
  problems.expect("M7", "the top chunk does not end at the brk", heap.top.bits, int_of(brk),
                  int_of(heap.top.bits + chunk_size(heap.top)));
  return true;
}

void verify_c_heap(Problems& problems) {
  const CHeap& heap = state().heap;
  std::vector<uint64_t> free_chunks;
  uint64_t in_use_bytes = 0;
  if (!walk_heap(problems, free_chunks, in_use_bytes)) {
    return;
  }
  uint64_t binned = 0;
  for (const Chunk& head : heap.bins) {
    for (const Chunk* chunk = head.fd; chunk != &head; chunk = chunk->fd) {
      const bool linked = chunk->fd->bk.get() == chunk && chunk->bk->fd.get() == chunk;
      if (!problems.expect("M7", "a bin's links disagree", address_of(chunk), 1, linked ? 1 : 0)) {
        return;
      }
      ++binned;
    }
  }
  problems.expect("M7", "free chunks against chunks in bins", 0, int_of(free_chunks.size()), int_of(binned));
  uint64_t cached = 0;
  for (uint32_t index = 0; index < kTcacheBins; ++index) {
    cached += heap.tcache_counts[index] * (kMinChunk + uint64_t{16} * index);
  }
  problems.expect("M8", "bytes in use of the C heap", 0, int_of(in_use_bytes - cached),
                  int_of(heap.in_use_bytes - heap.mmapped_bytes));
}

uint32_t bits_in(const PageBits& bits) {
  uint32_t sum = 0;
  for (const uint64_t word : bits.words) {
    sum += static_cast<uint32_t>(std::popcount(word));
  }
  return sum;
}

void verify_pages(Problems& problems) {
  const AddressSpace& pages = state().pages;
  for (uint32_t word = 0; word < kPages / 64; ++word) {
    problems.expect("M8", "touched pages that are not mapped (A1)", word, 0,
                    int_of(pages.touched.words[word] & ~pages.mapped.words[word]));
  }
  problems.expect("M8", "mapped pages (A2)", 0, bits_in(pages.mapped), pages.mapped_pages);
  problems.expect("M8", "touched pages (A2)", 0, bits_in(pages.touched), pages.touched_pages);
  for (uint32_t page = pages.shuffled_pages; page < pages.shuffled_pages + pages.brk_pages; ++page) {
    if (!pages.mapped.test(page)) {
      problems.add({"M8", "a page of the C heap is not mapped (A3)", page, 1, 0});
    }
  }
}

void verify_lazy(Problems& problems) {
  uint64_t end = kLazyStart;
  uint64_t committed = 0;
  uint64_t virtual_bytes = 0;
  uint64_t resident_bytes = 0;
  for (LazyRegion* region = state().lazy.first; region != nullptr; region = region->next) {
    if (region->address < end || region->address + region->size > kLazyEnd) {
      problems.add({"M8", "lazy regions overlap (Z1)", region->address, int_of(end), int_of(region->address)});
      return;
    }
    end = region->address + region->size;
    uint64_t pages = 0;
    for (uint64_t offset = 0; offset < region->size; offset += kLazyPageSize) {
      pages += lazy_is_committed(region, offset) ? 1 : 0;
    }
    problems.expect("M8", "committed pages of a lazy region (Z2)", region->address, int_of(pages),
                    int_of(region->committed_pages));
    committed += pages;
    virtual_bytes += region->size;
    resident_bytes += lazy_resident_bytes(region);
  }
  problems.expect("M8", "committed pages of all lazy regions", 0, int_of(committed),
                  int_of(state().lazy.committed_pages));
  problems.expect("M8", "virtual bytes of lazy regions", 0, int_of(virtual_bytes), int_of(state().lazy.virtual_bytes));
  problems.expect("M8", "resident bytes of lazy regions", 0, int_of(resident_bytes),
                  int_of(state().lazy.resident_bytes));
}

}  // namespace

void verify_memory(Problems& problems) {
  verify_pages(problems);
  verify_c_heap(problems);
  verify_pymalloc(problems);
  verify_lazy(problems);
}

bool is_live_block(uint64_t address) {
  if (!in_image(address) || address % model().alignment != 0) {
    return false;
  }
  pool_header* pool = pool_of(pointer_to(address));
  if (pool == nullptr) {
    return true;  // the C heap's blocks are checked by their tags
  }
  const uint32_t size = size_class_bytes(pool->szidx);
  const uint64_t offset = address - address_of(pool);
  if (offset < kPoolOverhead || offset >= pool->nextoffset || (offset - kPoolOverhead) % size != 0) {
    return false;
  }
  for (Ref<char> block = pool->freeblock; block; block = *reinterpret_cast<Ref<char>*>(block.get())) {
    if (block.bits == address) {
      return false;
    }
  }
  return true;
}

}  // namespace heapscope::memory
