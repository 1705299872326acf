#include "memory/allocator.h"

#include <cstring>

#include "base/check.h"
#include "memory/memory_models.h"
#include "memory/state.h"

namespace heapscope::memory {

void boot_allocators() { boot_allocators(kCPython311); }

namespace {

/// At most so much of the regions is lost to shuffling, at each end.
constexpr uint32_t kMostShuffledPages = (24u << 20) / kPageSize;

uint32_t pages_of_shuffle(uint32_t shuffle) {
  constexpr uint32_t kGolden = 0x9e3779b1;  // 2^32 / the golden ratio: neighbouring numbers lie far apart
  return shuffle == 0 ? 0 : 1 + (shuffle * kGolden >> 8) % kMostShuffledPages;
}

}  // namespace

void boot_allocators(const MemoryModel& model, uint32_t shuffle) {
  state().model = model;
  state().pages.shuffled_pages = pages_of_shuffle(shuffle);
  state().static_next = address_of(at_offset(kStaticFixedEnd));
  boot_c_heap();
  boot_pymalloc();
}

void* static_malloc(uint64_t size, uint64_t alignment) {
  State& s = state();
  const uint64_t start = (s.static_next + alignment - 1) & ~(alignment - 1);
  HS_CHECK(start + size <= kAddressBase + kStaticEnd);
  s.static_next = start + size;
  return pointer_to(start);
}

const char* static_string(const char* text) {
  const uint64_t size = std::strlen(text) + 1;
  auto* copy = static_cast<char*>(static_malloc(size, 1));
  std::memcpy(copy, text, size);
  return copy;
}

}  // namespace heapscope::memory
