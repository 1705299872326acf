// Buffers of arrays and tensors: bytes in the C heap, or a lazily committed region when large.
//
// A buffer is known by its 64-bit address. Small ones are memory of the image (their address is a
// pointer); from kLazyThreshold bytes on they are lazy regions (memory/lazy_region.h), whose pages
// exist only once written with something that cannot be recomputed: a 392 MB array costs nothing
// until somebody writes to it. Kernels go run by run, a run being at most one lazy page.
#pragma once

#include <cstdint>

#include "memory/lazy_region.h"
#include "modules/arrays/scalar_type.h"

namespace heapscope::modules::arrays {

/// Buffers of at least this size are lazy regions.
inline constexpr int64_t kLazyThreshold = int64_t{1} << 20;

/// Memory for `bytes` bytes whose unwritten content is the fill's; 0 when out of memory.
/// Small buffers are filled at once.
uint64_t buffer_allocate(int64_t bytes, const memory::LazyFill& fill);
void buffer_free(uint64_t address);
/// A larger or smaller copy at a new address (numpy's resize); 0: out of memory, the old one stays.
uint64_t buffer_reallocate(uint64_t address, int64_t old_bytes, int64_t new_bytes);

inline bool buffer_is_lazy(uint64_t address) { return address >= memory::kLazyStart && address < memory::kLazyEnd; }
/// Bytes of it that count as resident, of an allocation that starts at `address`.
int64_t buffer_resident(uint64_t address, int64_t bytes);
/// `region`, `heap` or `pool`.
const char* buffer_place(uint64_t address);

/// Reads an element's or a run's bytes: `size` at most 64 KiB within one lazy page (elements never
/// straddle pages); `scratch` takes computed bytes.
const char* buffer_read(uint64_t address, int64_t size, void* scratch);
/// Where to write `size` bytes within one lazy page; null: out of memory.
char* buffer_write(uint64_t address, int64_t size);
/// The same for who writes to all of the bytes and reads none of them before: a whole page needs no content.
char* buffer_overwrite(uint64_t address, int64_t size);

Scalar buffer_load(ScalarType type, uint64_t address);
/// False when out of memory.
[[nodiscard]] bool buffer_store(ScalarType type, uint64_t address, const Scalar& value);

/// Longest piece at `address` that lies in one page of a lazy region; all `bytes` of an image buffer.
int64_t buffer_run(uint64_t address, int64_t bytes);
/// How many of `count` elements, `step` bytes apart, lie in the page of the first; all of an image buffer's. 0: not
/// even the first one's `size` bytes do.
int64_t buffer_elements(uint64_t address, int64_t step, int64_t size, int64_t count);
/// The byte at `address`, followed by what else is in its page; null: the page is computed.
const char* buffer_committed(uint64_t address);

/// Reads elements here and there: remembers the page it was in, or the last piece that it computed.
class ElementReader {
 public:
  /// Good until the next call.
  const char* at(uint64_t address) {
    const uint64_t offset = address - start_;
    return offset < size_ ? bytes_ + offset : look_up(address);
  }

 private:
  const char* look_up(uint64_t address);

  uint64_t start_ = 0;
  uint64_t size_ = 0;
  const char* bytes_ = nullptr;
  char computed_[256];
};
/// The same for writing; null: out of memory.
class ElementWriter {
 public:
  char* at(uint64_t address) {
    const uint64_t offset = address - start_;
    return offset < size_ ? bytes_ + offset : look_up(address);
  }

 private:
  char* look_up(uint64_t address);

  uint64_t start_ = 0;
  uint64_t size_ = 0;
  char* bytes_ = nullptr;
};

/// Copies a range to other places, run by run. False when out of memory.
[[nodiscard]] bool buffer_copy(uint64_t target, uint64_t source, int64_t bytes);

}  // namespace heapscope::modules::arrays
