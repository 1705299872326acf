#include "memory/address_space.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/check.h"
#include "base/events.h"
#include "memory/allocator.h"
#include "memory/state.h"

namespace heapscope::memory {
namespace {

AddressSpace& pages() { return state().pages; }

uint32_t page_of(const void* address) { return (offset_of(address) - kRegionsStart) / kPageSize; }
char* page_address(uint32_t page) { return at_offset(kRegionsStart + page * kPageSize); }

/// The highest page below `end` whose mapped bit is `value`, plus one; 0 when there is none.
uint32_t end_of_last(uint32_t end, bool value) {
  while (end != 0) {
    const uint32_t word = (end - 1) / 64;
    const uint32_t used_bits = end - word * 64;
    uint64_t bits = value ? pages().mapped.words[word] : ~pages().mapped.words[word];
    if (used_bits < 64) {
      bits &= (uint64_t{1} << used_bits) - 1;
    }
    if (bits != 0) {
      return word * 64 + 64 - static_cast<uint32_t>(std::countl_zero(bits));
    }
    end = word * 64;
  }
  return 0;
}

/// Highest run of `count` free pages that starts at a multiple of `alignment` bytes; kPages if
/// none.
uint32_t find_hole(uint32_t count, uint64_t alignment) {
  uint32_t end = end_of_last(kPages - pages().shuffled_pages, false);
  while (end != 0) {
    const uint32_t begin = end_of_last(end, true);
    if (end - begin >= count) {
      const uint64_t top = kRegionsStart + uint64_t{end - count} * kPageSize;
      const uint64_t aligned = top & ~(alignment - 1);
      if (aligned >= kRegionsStart + uint64_t{begin} * kPageSize) {
        return static_cast<uint32_t>((aligned - kRegionsStart) / kPageSize);
      }
    }
    end = end_of_last(begin, false);
  }
  return kPages;
}

void tell(const void* start, int64_t bytes) {
  if (event_sink != nullptr) [[unlikely]] {
    event_sink->memory_mapped(address_of(start), bytes);
  }
}

enum class Content { kZero, kAny };

void map_pages(uint32_t first, uint32_t count, Content content) {
  AddressSpace& space = pages();
  for (uint32_t page = first; page < first + count; ++page) {
    HS_DCHECK(!space.mapped.test(page));
    space.mapped.set(page);
    if (space.soiled.test(page)) {
      if (content == Content::kZero) {
        std::memset(page_address(page), 0, kPageSize);
      }
      space.soiled.clear(page);
    }
  }
  space.mapped_pages += count;
  space.peak_mapped_pages = std::max(space.peak_mapped_pages, space.mapped_pages);
  tell(page_address(first), int64_t{count} * kPageSize);
}

void unmap_pages(uint32_t first, uint32_t count) {
  AddressSpace& space = pages();
  for (uint32_t page = first; page < first + count; ++page) {
    HS_CHECK(space.mapped.test(page));
    space.mapped.clear(page);
    // Callers may write before they tell (calloc'ed memory): any page may have been written to.
    space.soiled.set(page);
    if (space.touched.test(page)) {
      space.touched.clear(page);
      --space.touched_pages;
    }
  }
  space.mapped_pages -= count;
  tell(page_address(first), -int64_t{count} * kPageSize);
}

bool run_is_free(uint32_t first, uint32_t count) {
  if (first + count > kPages) {
    return false;
  }
  return end_of_last(first + count, true) <= first;
}

uint32_t pages_for(uint64_t size) { return static_cast<uint32_t>((size + kPageSize - 1) / kPageSize); }

}  // namespace

namespace {

void* map_anywhere(uint64_t size, uint64_t alignment, Content content) {
  HS_CHECK(std::has_single_bit(alignment));
  if (size == 0 || size > kRegionsEnd - kRegionsStart) {
    return nullptr;
  }
  const uint32_t count = pages_for(size);
  const uint32_t first = find_hole(count, std::max<uint64_t>(alignment, kPageSize));
  if (first == kPages) {
    return nullptr;
  }
  map_pages(first, count, content);
  return page_address(first);
}

}  // namespace

void* map_region(uint64_t size, uint64_t alignment) { return map_anywhere(size, alignment, Content::kZero); }
void* map_region_to_overwrite(uint64_t size, uint64_t alignment) {
  return map_anywhere(size, alignment, Content::kAny);
}

void unmap_region(void* start, uint64_t size) {
  HS_CHECK(offset_of(start) % kPageSize == 0);
  unmap_pages(page_of(start), pages_for(size));
}

bool extend_region(void* start, uint64_t size, uint64_t more) {
  if (more > kRegionsEnd - kRegionsStart) {
    return false;
  }
  const uint32_t first = page_of(start) + pages_for(size);
  if (!run_is_free(first, pages_for(more))) {
    return false;
  }
  map_pages(first, pages_for(more), Content::kZero);
  return true;
}

void touch(const void* start, uint64_t size) {
  if (size == 0) {
    return;
  }
  AddressSpace& space = pages();
  const uint32_t first = page_of(start);
  const uint32_t last = page_of(static_cast<const char*>(start) + size - 1);
  for (uint32_t page = first; page <= last; ++page) {
    if (!space.touched.test(page)) {
      HS_DCHECK(space.mapped.test(page));
      space.touched.set(page);
      ++space.touched_pages;
    }
  }
  space.peak_touched_pages = std::max(space.peak_touched_pages, space.touched_pages);
}

char* heap_start() { return page_address(pages().shuffled_pages); }

bool heap_grow(uint32_t count) {
  AddressSpace& space = pages();
  const uint32_t end = space.shuffled_pages + space.brk_pages;
  if (count > kPages || !run_is_free(end, count)) {
    return false;
  }
  map_pages(end, count, Content::kZero);
  space.brk_pages += count;
  return true;
}

void heap_shrink(uint32_t count) {
  AddressSpace& space = pages();
  HS_CHECK(count <= space.brk_pages);
  space.brk_pages -= count;
  unmap_pages(space.shuffled_pages + space.brk_pages, count);
}

AddressSpaceUse address_space_use() {
  const AddressSpace& space = pages();
  return {uint64_t{space.mapped_pages} * kPageSize, uint64_t{space.touched_pages} * kPageSize,
          uint64_t{space.peak_mapped_pages} * kPageSize, uint64_t{space.peak_touched_pages} * kPageSize};
}

}  // namespace heapscope::memory
