#include "memory/live_blocks.h"

#include <algorithm>
#include <unordered_set>

#include "memory/state.h"

namespace heapscope::memory {

namespace {

/// Links of a list through the blocks' first words.
void add_chain(Ref<char> first, std::unordered_set<uint64_t>& free_blocks) {
  for (Ref<char> block = first; block; block = *reinterpret_cast<Ref<char>*>(block.get())) {
    free_blocks.insert(block.bits);
  }
}

void add_pool(pool_header* pool, std::vector<LiveBlock>& blocks) {
  if (pool->count == 0) {
    return;
  }
  std::unordered_set<uint64_t> free_blocks;
  add_chain(pool->freeblock, free_blocks);
  const uint32_t size = size_class_bytes(pool->szidx);
  for (uint32_t offset = kPoolOverhead; offset < pool->nextoffset; offset += size) {
    const uint64_t address = address_of(pool) + offset;
    if (!free_blocks.contains(address)) {
      blocks.push_back({address, size});
    }
  }
}

void add_c_heap(std::vector<LiveBlock>& blocks) {
  const CHeap& heap = state().heap;
  if (!heap.top) {
    return;
  }
  std::unordered_set<uint64_t> cached;
  for (const Ref<char>& first : heap.tcache) {
    add_chain(first, cached);
  }
  for (auto* chunk = reinterpret_cast<Chunk*>(heap_start()); chunk < heap.top.get(); chunk = next_chunk(chunk)) {
    const bool in_use = (next_chunk(chunk)->mchunk_size & kPrevInUse) != 0;
    const uint64_t address = address_of(chunk_block(chunk));
    if (in_use && !cached.contains(address)) {
      blocks.push_back({address, chunk_size(chunk) - kChunkHeader + 8});
    }
  }
}

}  // namespace

std::vector<LiveBlock> live_blocks() {
  std::vector<LiveBlock> blocks;
  const PyMalloc& py = state().pymalloc;
  for (uint32_t index = 0; index < py.maxarenas; ++index) {
    const arena_object& arena = py.arenas.get()[index];
    for (uint64_t at = arena.address.bits; arena.address && at < arena.pool_address.bits; at += model().pool_size) {
      add_pool(static_cast<pool_header*>(pointer_to(at)), blocks);
    }
  }
  add_c_heap(blocks);
  std::sort(blocks.begin(), blocks.end(), [](const LiveBlock& a, const LiveBlock& b) { return a.address < b.address; });
  return blocks;
}

namespace {

/// In the C heap's one long stretch, or in an arena: what looks like a mapping's header there is somebody's data.
bool is_elsewhere(uint64_t address) {
  const CHeap& heap = state().heap;
  if (heap.top && address >= address_of(heap_start()) && address < heap.top.bits + chunk_size(heap.top.get())) {
    return true;
  }
  const PyMalloc& py = state().pymalloc;
  for (uint32_t index = 0; index < py.maxarenas; ++index) {
    const uint64_t arena = py.arenas.get()[index].address.bits;
    if (arena != 0 && address >= arena && address < arena + model().arena_size) {
      return true;
    }
  }
  return false;
}

}  // namespace

uint64_t mapped_block_size(uint64_t address) {
  const uint64_t first = kAddressBase + kRegionsStart;
  if (address < first || address >= kAddressBase + kRegionsEnd || address % kPageSize != kChunkHeader ||
      !state().pages.touched.test(static_cast<uint32_t>((address - first) / kPageSize)) || is_elsewhere(address)) {
    return 0;
  }
  const Chunk* chunk = chunk_of(pointer_to(address));
  return (chunk->mchunk_size & kIsMmapped) != 0 ? chunk_size(chunk) - kChunkHeader : 0;
}

}  // namespace heapscope::memory
