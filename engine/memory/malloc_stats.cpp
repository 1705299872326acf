#include "memory/malloc_stats.h"

#include <fmt/core.h>

#include "memory/state.h"

namespace heapscope::memory {
namespace {

struct ClassUse {
  uint64_t pools;
  uint64_t blocks;
  uint64_t free_blocks;
};

struct PoolUse {
  ClassUse classes[kMaxSizeClasses];
  uint64_t empty_pools;
};

PoolUse count_pools() {
  const PyMalloc& py = state().pymalloc;
  const MemoryModel& m = model();
  PoolUse use = {};
  for (uint32_t i = 0; i < py.maxarenas; ++i) {
    const arena_object& arena = py.arenas.get()[i];
    if (!arena.address) {
      continue;
    }
    use.empty_pools += arena.nfreepools;
    for (char* at = arena.address; at < arena.pool_address.get(); at += m.pool_size) {
      const auto* pool = reinterpret_cast<const pool_header*>(at);
      if (pool->count == 0) {
        continue;  // counted with nfreepools
      }
      const uint64_t capacity = (m.pool_size - kPoolOverhead) / size_class_bytes(pool->szidx);
      ClassUse& each = use.classes[pool->szidx];
      ++each.pools;
      each.blocks += pool->count;
      each.free_blocks += capacity - pool->count;
    }
  }
  return use;
}

std::string with_commas(uint64_t value) {
  std::string digits = fmt::format("{}", value);
  for (size_t at = digits.size(); at > 3; at -= 3) {
    digits.insert(at - 3, ",");
  }
  return digits;
}

// CPython finds the arena of an address by a radix tree of three levels: 15, 15 and 14 bits above an arena's 20.  Ours
// has a table (PyMalloc::arena_at); the report tells of the tree that CPython would have for these addresses: the whole
// image lies under one lowest node.
std::string arena_map_text(uint64_t arenas) {
  constexpr uint64_t kInteriorBytes = (uint64_t{1} << 15) * 8;
  constexpr uint64_t kBottomBytes = (uint64_t{1} << 14) * 8;
  static_assert((kAddressBase + kImageStart) >> 34 == (kAddressBase + kImageEnd - 1) >> 34);
  const uint64_t nodes = arenas != 0 ? 1 : 0;
  std::string text = "\narena map counts\n";
  text += malloc_stats_line("# arena map mid nodes", nodes);
  text += malloc_stats_line("# arena map bot nodes", nodes);
  text += "\n";
  text += malloc_stats_line("# bytes lost to arena map root", kInteriorBytes);
  text += malloc_stats_line("# bytes lost to arena map mid", nodes * kInteriorBytes);
  text += malloc_stats_line("# bytes lost to arena map bot", nodes * kBottomBytes);
  return text + malloc_stats_line("Total", kInteriorBytes + nodes * (kInteriorBytes + kBottomBytes));
}

}  // namespace

std::string malloc_stats_line(const char* label, uint64_t value) {
  return fmt::format("{:<35}={:>21}\n", label, with_commas(value));
}

std::string malloc_stats_text() {
  const PyMalloc& py = state().pymalloc;
  const MemoryModel& m = model();
  const PoolUse use = count_pools();
  const uint32_t classes = m.small_request_threshold >> m.alignment_shift;
  std::string text =
      fmt::format("Small block threshold = {}, in {} size classes.\n\n", m.small_request_threshold, classes);
  text += "class   size   num pools   blocks in use  avail blocks\n";
  text += "-----   ----   ---------   -------------  ------------\n";
  uint64_t allocated_bytes = 0;
  uint64_t available_bytes = 0;
  uint64_t header_bytes = 0;
  uint64_t slack_bytes = 0;
  for (uint32_t i = 0; i < classes; ++i) {
    const ClassUse& each = use.classes[i];
    if (each.pools == 0) {
      continue;
    }
    const uint64_t size = size_class_bytes(i);
    text += fmt::format("{:>5} {:>6} {:>11} {:>15} {:>13}\n", i, size, each.pools, each.blocks, each.free_blocks);
    allocated_bytes += each.blocks * size;
    available_bytes += each.free_blocks * size;
    header_bytes += each.pools * kPoolOverhead;
    slack_bytes += each.pools * ((m.pool_size - kPoolOverhead) % size);
  }
  const uint64_t current = py.narenas_currently_allocated;
  const uint64_t arena_bytes = current * m.arena_size;
  text += "\n";
  text += malloc_stats_line("# arenas allocated total", py.ntimes_arena_allocated);
  text += malloc_stats_line("# arenas reclaimed", py.ntimes_arena_allocated - current);
  text += malloc_stats_line("# arenas highwater mark", py.narenas_highwater);
  text += malloc_stats_line("# arenas allocated current", current);
  text += malloc_stats_line(fmt::format("{} arenas * {} bytes/arena", current, m.arena_size).c_str(), arena_bytes);
  text += "\n";
  const uint64_t empty_bytes = use.empty_pools * m.pool_size;
  text += malloc_stats_line("# bytes in allocated blocks", allocated_bytes);
  text += malloc_stats_line("# bytes in available blocks", available_bytes);
  text +=
      malloc_stats_line(fmt::format("{} unused pools * {} bytes", use.empty_pools, m.pool_size).c_str(), empty_bytes);
  text += malloc_stats_line("# bytes lost to pool headers", header_bytes);
  text += malloc_stats_line("# bytes lost to quantization", slack_bytes);
  text += malloc_stats_line("# bytes lost to arena alignment", 0);
  text += malloc_stats_line("Total", allocated_bytes + available_bytes + empty_bytes + header_bytes + slack_bytes);
  return text + arena_map_text(current);
}

}  // namespace heapscope::memory
