#include "memory/pymalloc.h"

#include <algorithm>
#include <cstring>

#include "base/check.h"
#include "memory/allocator.h"
#include "memory/state.h"
#include "memory/tracing.h"

namespace heapscope::memory {

AllocationTracer allocation_tracer;

namespace {

PyMalloc& py() { return state().pymalloc; }

char* bytes_of(pool_header* pool) { return reinterpret_cast<char*>(pool); }

Ref<char>& next_free(char* block) { return *reinterpret_cast<Ref<char>*>(block); }

void set_arena_at(const arena_object& arena, uint16_t value) {
  const uint32_t first = offset_of(arena.address.get()) >> kArenaUnitShift;
  const uint32_t units = model().arena_size >> kArenaUnitShift;
  for (uint32_t unit = first; unit < first + units; ++unit) {
    py().arena_at[unit] = value;
  }
}

// A new entry for an arena.  The array moves only when every arena is full, so no link points into
// it.
bool grow_arena_array() {
  PyMalloc& p = py();
  const uint32_t count = p.maxarenas != 0 ? p.maxarenas * 2 : model().initial_arena_objects;
  void* array = raw_realloc(p.arenas.get(), uint64_t{count} * sizeof(arena_object));
  if (array == nullptr) {
    return false;
  }
  p.arenas = static_cast<arena_object*>(array);
  for (uint32_t index = p.maxarenas; index < count; ++index) {
    arena_object& entry = p.arenas.get()[index];
    entry.address = nullptr;
    entry.nextarena = index + 1 < count ? &p.arenas.get()[index + 1] : nullptr;
  }
  p.unused_arena_objects = &p.arenas.get()[p.maxarenas];
  p.maxarenas = count;
  return true;
}

// Model: new_arena.
arena_object* new_arena() {
  PyMalloc& p = py();
  if (!p.unused_arena_objects && !grow_arena_array()) {
    return nullptr;
  }
  const MemoryModel& m = model();
  char* address = static_cast<char*>(map_region(m.arena_size, m.arena_size));
  if (address == nullptr) {
    return nullptr;
  }
  arena_object* arena = p.unused_arena_objects;
  p.unused_arena_objects = arena->nextarena;
  arena->address = address;
  set_arena_at(*arena, static_cast<uint16_t>(arena - p.arenas.get() + 1));
  ++p.narenas_currently_allocated;
  ++p.ntimes_arena_allocated;
  p.narenas_highwater = std::max<uint64_t>(p.narenas_highwater, p.narenas_currently_allocated);
  arena->freepools = nullptr;
  // Aligned to its own size, an arena loses no pool to alignment.
  arena->pool_address = address;
  arena->nfreepools = m.arena_size / m.pool_size;
  arena->ntotalpools = arena->nfreepools;
  return arena;
}

void leave_usable_front() {
  PyMalloc& p = py();
  p.usable_arenas = p.usable_arenas->nextarena;
  if (p.usable_arenas) {
    p.usable_arenas->prevarena = nullptr;
  }
}

// An empty or uncut pool of the fullest usable arena; null when the system gives no arena.
pool_header* take_pool() {
  PyMalloc& p = py();
  if (!p.usable_arenas) {
    arena_object* arena = new_arena();
    if (arena == nullptr) {
      return nullptr;
    }
    arena->nextarena = nullptr;
    arena->prevarena = nullptr;
    p.usable_arenas = arena;
    p.nfp2lasta[arena->nfreepools] = arena;
  }
  arena_object* arena = p.usable_arenas;
  // The arena is about to have one free pool fewer: it becomes the last (and only) such one.
  if (p.nfp2lasta[arena->nfreepools].get() == arena) {
    p.nfp2lasta[arena->nfreepools] = nullptr;
  }
  if (arena->nfreepools > 1) {
    p.nfp2lasta[arena->nfreepools - 1] = arena;
  }
  pool_header* pool = arena->freepools;
  if (pool != nullptr) {
    arena->freepools = pool->nextpool;
  } else {
    pool = reinterpret_cast<pool_header*>(arena->pool_address.get());
    touch(pool, sizeof(pool_header));
    pool->arenaindex = static_cast<uint32_t>(arena - p.arenas.get());
    pool->szidx = kDummySizeIndex;
    arena->pool_address = arena->pool_address.get() + model().pool_size;
  }
  if (--arena->nfreepools == 0) {
    leave_usable_front();
  }
  return pool;
}

// Model: allocate_from_new_pool.  A pool that served the same class before keeps its free list.
char* allocate_from_new_pool(uint32_t szidx) {
  pool_header* pool = take_pool();
  if (pool == nullptr) {
    return nullptr;
  }
  pool_header* ring = &py().used_pools[szidx];
  pool->nextpool = ring;
  pool->prevpool = ring;
  ring->nextpool = pool;
  ring->prevpool = pool;
  pool->count = 1;
  if (pool->szidx == szidx) {
    char* block = pool->freeblock;
    pool->freeblock = next_free(block).get();
    return block;
  }
  const uint32_t size = size_class_bytes(szidx);
  pool->szidx = szidx;
  char* block = bytes_of(pool) + kPoolOverhead;
  pool->nextoffset = kPoolOverhead + 2 * size;
  pool->maxnextoffset = model().pool_size - size;
  touch(block, uint64_t{2} * size);
  pool->freeblock = block + size;
  next_free(block + size) = nullptr;
  return block;
}

// The free list ran out: one virgin block, or the pool is full and leaves its ring.
void extend_pool(pool_header* pool, uint32_t size) {
  if (pool->nextoffset <= pool->maxnextoffset) {
    char* block = bytes_of(pool) + pool->nextoffset;
    pool->freeblock = block;
    pool->nextoffset += size;
    touch(block, size);
    next_free(block) = nullptr;
    return;
  }
  pool_header* next = pool->nextpool;
  pool_header* previous = pool->prevpool;
  next->prevpool = previous;
  previous->nextpool = next;
}

char* allocate_small(uint64_t size) {
  const auto szidx = static_cast<uint32_t>((size - 1) >> model().alignment_shift);
  pool_header* ring = &py().used_pools[szidx];
  pool_header* pool = ring->nextpool;
  if (pool == ring) [[unlikely]] {
    char* block = allocate_from_new_pool(szidx);
    if (block != nullptr) {
      py().live_bytes += size_class_bytes(szidx);
    }
    return block;
  }
  py().live_bytes += size_class_bytes(szidx);
  ++pool->count;
  char* block = pool->freeblock;
  pool->freeblock = next_free(block).get();
  if (!pool->freeblock) [[unlikely]] {
    extend_pool(pool, size_class_bytes(szidx));
  }
  return block;
}

void insert_used(pool_header* pool) {
  pool_header* ring = &py().used_pools[pool->szidx];
  pool_header* next = ring->nextpool;
  pool->nextpool = next;
  pool->prevpool = ring;
  next->prevpool = pool;
  ring->nextpool = pool;
}

void release_arena(arena_object* arena) {
  PyMalloc& p = py();
  arena_object* next = arena->nextarena;
  if (arena->prevarena) {
    arena->prevarena->nextarena = next;
  } else {
    p.usable_arenas = next;
  }
  if (next != nullptr) {
    next->prevarena = arena->prevarena;
  }
  arena->nextarena = p.unused_arena_objects;
  p.unused_arena_objects = arena;
  set_arena_at(*arena, 0);
  unmap_region(arena->address, model().arena_size);
  arena->address = nullptr;
  --p.narenas_currently_allocated;
}

// The arena has one free pool more: behind the last arena that still has as many as it had.
void move_behind(arena_object* arena, arena_object* last) {
  PyMalloc& p = py();
  if (arena->prevarena) {
    arena->prevarena->nextarena = arena->nextarena;
  } else {
    p.usable_arenas = arena->nextarena;
  }
  arena->nextarena->prevarena = arena->prevarena;
  arena->prevarena = last;
  arena->nextarena = last->nextarena;
  if (arena->nextarena) {
    arena->nextarena->prevarena = arena;
  }
  last->nextarena = arena;
}

// Model: insert_to_freepool.  The pool's last live block is gone.
void pool_emptied(pool_header* pool) {
  PyMalloc& p = py();
  pool_header* next = pool->nextpool;
  pool_header* previous = pool->prevpool;
  next->prevpool = previous;
  previous->nextpool = next;
  arena_object* arena = &p.arenas.get()[pool->arenaindex];
  pool->nextpool = arena->freepools;
  arena->freepools = pool;
  uint32_t free_pools = arena->nfreepools;
  arena_object* last = p.nfp2lasta[free_pools];
  if (last == arena) {
    // It was the last with its number; the one before it is now, if it has the same number.
    arena_object* before = arena->prevarena;
    p.nfp2lasta[free_pools] = before != nullptr && before->nfreepools == free_pools ? before : nullptr;
  }
  arena->nfreepools = ++free_pools;

  const bool may_return = arena->nextarena || model().keeps_one_empty_arena == 0;
  if (free_pools == arena->ntotalpools && may_return) {
    release_arena(arena);
    return;
  }
  if (free_pools == 1) {
    // It had none and was in no list: fewest free pools, so it goes first.
    arena->nextarena = p.usable_arenas;
    arena->prevarena = nullptr;
    if (p.usable_arenas) {
      p.usable_arenas->prevarena = arena;
    }
    p.usable_arenas = arena;
    if (!p.nfp2lasta[1]) {
      p.nfp2lasta[1] = arena;
    }
    return;
  }
  if (!p.nfp2lasta[free_pools]) {
    p.nfp2lasta[free_pools] = arena;
  }
  if (arena != last) {
    move_behind(arena, last);
  }
}

void free_small(pool_header* pool, char* block) {
  HS_DCHECK(pool->count > 0);
  py().live_bytes -= size_class_bytes(pool->szidx);
  char* last_free = pool->freeblock;
  next_free(block) = last_free;
  pool->freeblock = block;
  --pool->count;
  if (last_free == nullptr) [[unlikely]] {
    insert_used(pool);
    return;
  }
  if (pool->count == 0) [[unlikely]] {
    pool_emptied(pool);
  }
}

void* allocate_block(uint64_t size) {
  if (size - 1 < model().small_request_threshold) [[likely]] {
    if (char* block = allocate_small(size)) {
      return block;
    }
  }
  void* block = raw_malloc(size);
  if (block != nullptr) {
    ++py().raw_allocated_blocks;
  }
  return block;
}

void* allocate_zeroed(uint64_t count, uint64_t size) {
  if (size != 0 && count > INT64_MAX / size) {
    return nullptr;
  }
  const uint64_t bytes = count * size;
  if (bytes - 1 < model().small_request_threshold) {
    if (char* block = allocate_small(bytes)) {
      std::memset(block, 0, bytes);
      return block;
    }
  }
  void* block = raw_calloc(count, size);
  if (block != nullptr) {
    ++py().raw_allocated_blocks;
  }
  return block;
}

void free_block(void* block) {
  if (block == nullptr) {
    return;
  }
  if (pool_header* pool = pool_of(block)) [[likely]] {
    free_small(pool, static_cast<char*>(block));
    return;
  }
  raw_free(block);
  --py().raw_allocated_blocks;
}

// Model: pymalloc_realloc.  A block shrinks in place while it stays above three quarters full.
void* resize_block(void* block, uint64_t size) {
  if (block == nullptr) {
    return allocate_block(size);
  }
  pool_header* pool = pool_of(block);
  if (pool == nullptr) {
    return raw_realloc(block, size);
  }
  uint64_t kept = size_class_bytes(pool->szidx);
  if (size <= kept) {
    if (4 * size > 3 * kept) {
      return block;
    }
    kept = size;
  }
  void* moved = allocate_block(size);
  if (moved != nullptr) {
    std::memcpy(moved, block, kept);
    free_block(block);
  }
  return moved;
}

}  // namespace

uint32_t size_class_bytes(uint32_t szidx) { return (szidx + 1) << model().alignment_shift; }

pool_header* pool_of(const void* block) {
  const uint32_t offset = offset_of(block);
  if (py().arena_at[offset >> kArenaUnitShift] == 0) {
    return nullptr;
  }
  return reinterpret_cast<pool_header*>(at_offset(offset & ~(model().pool_size - 1)));
}

void boot_pymalloc() {
  for (pool_header& ring : py().used_pools) {
    ring.nextpool = &ring;
    ring.prevpool = &ring;
  }
}

void* object_malloc(uint64_t size) {
  void* block = allocate_block(size);
  if (state().tracing != 0 && block != nullptr) [[unlikely]] {
    allocation_tracer.allocated(block, size);
  }
  return block;
}

void* object_calloc(uint64_t count, uint64_t size) {
  void* block = allocate_zeroed(count, size);
  if (state().tracing != 0 && block != nullptr) [[unlikely]] {
    allocation_tracer.allocated(block, count * size);
  }
  return block;
}

void object_free(void* block) {
  free_block(block);
  if (state().tracing != 0) [[unlikely]] {
    allocation_tracer.freed(block);
  }
}

void* object_realloc(void* block, uint64_t size) {
  void* resized = resize_block(block, size);
  if (state().tracing != 0 && resized != nullptr) [[unlikely]] {
    if (resized != block) {
      allocation_tracer.freed(block);
    }
    allocation_tracer.allocated(resized, size);
  }
  return resized;
}

// Model: _Py_GetAllocatedBlocks, pool by pool as there.
int64_t allocated_blocks() {
  int64_t count = py().raw_allocated_blocks;
  for (uint32_t i = 0; i < py().maxarenas; ++i) {
    const arena_object& arena = py().arenas.get()[i];
    if (!arena.address) {
      continue;
    }
    for (char* at = arena.address; at < arena.pool_address.get(); at += model().pool_size) {
      count += static_cast<int64_t>(reinterpret_cast<const pool_header*>(at)->count);
    }
  }
  return count;
}

}  // namespace heapscope::memory
