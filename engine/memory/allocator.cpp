#include "memory/allocator.h"

#include <cstring>

#include "base/check.h"
#include "memory/memory_models.h"
#include "memory/state.h"

namespace heapscope::memory {

void boot_allocators() { boot_allocators(kCPython311); }

void boot_allocators(const MemoryModel& model) {
  state().model = model;
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
