#include "memory/image.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "base/check.h"
#include "memory/state.h"

#ifndef __wasm__
#include <sys/mman.h>
#ifndef MAP_FIXED_NOREPLACE
#define MAP_FIXED_NOREPLACE 0x100000
#endif
#endif

namespace heapscope::memory {

#ifdef __wasm__

namespace {
// The linker puts the module's own data at or above its global base, which must be kImageEnd.
const char first_datum = 1;
}  // namespace

void map_image() { HS_CHECK(reinterpret_cast<uintptr_t>(&first_datum) >= kImageEnd); }

// Linear memory starts as zero, and only what this layer handed out was ever written.
void clear_image() {
  State& memory_state = state();
  for (uint32_t page = 0; page < kPages; ++page) {
    if (!memory_state.pages.mapped.test(page) && !memory_state.pages.soiled.test(page)) {
      continue;
    }
    const uint32_t offset = kRegionsStart + page * kPageSize;
    std::memset(at_offset(offset), 0, kPageSize);
    std::memset(at_offset(kBirthsStart + offset / 16 * 4), 0, kPageSize / 16 * 4);
  }
  std::memset(at_offset(kBirthsStart), 0, kRegionsStart / 16 * 4);
  std::memset(at_offset(kImageStart), 0, kRegionsStart - kImageStart);
}

#else

void map_image() {
  static bool mapped = false;  // host state: the range belongs to the process
  if (mapped) {
    return;
  }
  mapped = true;
  void* const wanted = at_offset(kImageStart);
  const size_t size = kImageEnd - kImageStart;
  void* const got = mmap(wanted, size, PROT_READ | PROT_WRITE,
                         MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0);
  if (got != wanted) {
    // Old kernels take the address as a hint only.
    if (got != MAP_FAILED) {
      munmap(got, size);
    }
    std::fprintf(stderr, "heapscope: the address range %p..%p is taken in this process\n", wanted,
                 static_cast<void*>(at_offset(kImageEnd)));
    std::exit(3);
  }
  // Buffers of arrays are read at twice the speed from large pages, and fewer faults shorten the start. A wish only: a
  // kernel without them says no.
#ifdef MADV_HUGEPAGE
  static_cast<void>(madvise(at_offset(kRegionsStart), kRegionsEnd - kRegionsStart, MADV_HUGEPAGE));
#endif
}

// The kernel forgets the pages that were written and gives zero pages in their place.
void clear_image() { HS_CHECK(madvise(at_offset(kImageStart), kImageEnd - kImageStart, MADV_DONTNEED) == 0); }

#endif

}  // namespace heapscope::memory
