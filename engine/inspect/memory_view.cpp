#include "inspect/memory_view.h"

#include <set>
#include <vector>

#include "memory/state.h"
#include "objects/state.h"

namespace heapscope::inspect {

using namespace memory;

namespace {

uint32_t pool_capacity(const pool_header* pool) {
  const uint32_t block = size_class_bytes(pool->szidx);
  return (model().pool_size - kPoolOverhead) / block;
}

/// A pool that was cut from its arena; `live` 0 and an old class means empty.
bool serves_a_class(const pool_header* pool) { return pool->szidx != kDummySizeIndex && pool->count > 0; }

void write_pool(JsonWriter& out, uint64_t address, const pool_header* pool) {
  out.begin_object();
  out.field("address", static_cast<int64_t>(address));
  const bool serving = pool != nullptr && serves_a_class(pool);
  out.field("blockSize", serving ? size_class_bytes(pool->szidx) : 0);
  out.field("used", serving ? static_cast<int64_t>(pool->count) : 0);
  out.field("capacity", serving ? pool_capacity(pool) : 0);
  out.end_object();
}

void write_arena(JsonWriter& out, const arena_object& arena, bool pools) {
  const uint64_t start = arena.address.bits;
  const uint32_t pool_size = model().pool_size;
  out.begin_object();
  out.field("address", static_cast<int64_t>(start));
  out.field("bytes", static_cast<int64_t>(model().arena_size));
  out.field("freePools", arena.nfreepools);
  out.key("pools");
  out.begin_array();
  if (pools) {
    const uint64_t first = (start + pool_size - 1) / pool_size * pool_size;
    for (uint32_t i = 0; i < arena.ntotalpools; ++i) {
      const uint64_t address = first + uint64_t{i} * pool_size;
      const bool cut = address < arena.pool_address.bits;
      write_pool(out, address, cut ? static_cast<pool_header*>(pointer_to(address)) : nullptr);
    }
  }
  out.end_array();
  out.end_object();
}

void write_heap(JsonWriter& out) {
  const CHeap& heap = state().heap;
  const uint64_t bytes = uint64_t{state().pages.brk_pages} * kPageSize;
  const uint64_t used = heap.in_use_bytes - heap.mmapped_bytes;
  out.key("heap");
  out.begin_object();
  out.field("chunks", static_cast<int64_t>(heap.live_blocks));
  out.field("used", static_cast<int64_t>(used));
  out.field("free", static_cast<int64_t>(bytes > used ? bytes - used : 0));
  out.field("bytes", static_cast<int64_t>(bytes));
  out.end_object();
}

void write_regions(JsonWriter& out) {
  out.key("regions");
  out.begin_array();
  for (const LazyRegion* region = state().lazy.first; region != nullptr; region = region->next) {
    out.begin_object();
    out.field("address", static_cast<int64_t>(region->address));
    out.field("bytes", static_cast<int64_t>(region->size));
    out.field("resident", static_cast<int64_t>(lazy_resident_bytes(region)));
    out.field("purpose", "buffer");
    out.end_object();
  }
  out.end_array();
}

void write_free_list(JsonWriter& out, const char* name, int64_t count) {
  if (count > 0) {
    out.begin_object();
    out.field("name", name);
    out.field("count", count);
    out.end_object();
  }
}

void write_free_lists(JsonWriter& out) {
  const objects::State& lists = objects::state();
  out.key("freeLists");
  out.begin_array();
  write_free_list(out, "float", lists.floats.numfree);
  int64_t tuples = 0;
  for (const int32_t count : lists.tuple.numfree) {
    tuples += count;
  }
  write_free_list(out, "tuple", tuples);
  write_free_list(out, "list", lists.list.numfree);
  write_free_list(out, "dict", lists.dict.numfree);
  write_free_list(out, "dict keys", lists.dict.keys_numfree);
  write_free_list(out, "slice", lists.slice.slice_cache ? 1 : 0);
  out.end_array();
}

}  // namespace

int64_t held_bytes() {
  return static_cast<int64_t>(state().pymalloc.live_bytes + state().heap.in_use_bytes + state().lazy.virtual_bytes);
}

void write_memory(JsonWriter& out, bool pools) {
  const MemoryUse use = memory_use();
  out.begin_object();
  out.field("resident", static_cast<int64_t>(use.resident_bytes));
  out.field("virtual", static_cast<int64_t>(use.virtual_bytes));
  out.field("held", held_bytes());
  out.key("arenas");
  out.begin_array();
  const PyMalloc& pymalloc = state().pymalloc;
  for (uint32_t i = 0; i < pymalloc.maxarenas; ++i) {
    const arena_object& arena = pymalloc.arenas.get()[i];
    if (arena.address) {
      write_arena(out, arena, pools);
    }
  }
  out.end_array();
  write_heap(out);
  write_regions(out);
  write_free_lists(out);
  out.end_object();
}

std::string pool_json(uint64_t address, const std::map<uint64_t, uint64_t>& objects) {
  if (offset_of(pointer_to(address)) >= kRegionsEnd || (address & ~uint64_t{0xffffffff}) != kAddressBase) {
    return {};
  }
  pool_header* pool = pool_of(pointer_to(address));
  if (pool == nullptr) {
    return {};
  }
  const uint64_t start = address_of(pool);
  const uint32_t block = serves_a_class(pool) ? size_class_bytes(pool->szidx) : 0;
  const uint32_t capacity = block == 0 ? 0 : pool_capacity(pool);
  std::vector<int64_t> chain;
  std::set<int64_t> freed;
  if (block != 0) {
    for (const char* free_block = pool->freeblock; free_block != nullptr;
         free_block = *reinterpret_cast<const Ref<char>*>(free_block)) {
      const auto index = static_cast<int64_t>((address_of(free_block) - start - kPoolOverhead) / block);
      chain.push_back(index);
      freed.insert(index);
    }
  }
  std::string blocks;
  for (uint32_t i = 0; i < capacity; ++i) {
    const uint32_t offset = kPoolOverhead + i * block;
    blocks += offset >= pool->nextoffset ? 'v' : freed.contains(i) ? 'f' : 'u';
  }
  JsonWriter out;
  out.begin_object();
  out.field("address", static_cast<int64_t>(start));
  out.field("blockSize", block);
  out.field("used", block == 0 ? 0 : static_cast<int64_t>(pool->count));
  out.field("capacity", capacity);
  out.field("header", kPoolOverhead);
  out.field("blocks", blocks);
  out.key("chain");
  out.begin_array();
  for (const int64_t index : chain) {
    out.number(index);
  }
  out.end_array();
  out.key("objects");
  out.begin_array();
  for (auto it = objects.lower_bound(start); it != objects.end() && it->first < start + model().pool_size; ++it) {
    if (block != 0) {
      out.begin_array();
      out.number(static_cast<int64_t>((it->first - start - kPoolOverhead) / block));
      out.number(static_cast<int64_t>(it->second));
      out.end_array();
    }
  }
  out.end_array();
  out.end_object();
  return out.take();
}

}  // namespace heapscope::inspect
