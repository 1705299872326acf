#include "modules/arrays/buffer.h"

#include <algorithm>
#include <cstring>

#include "base/check.h"
#include "memory/allocator.h"
#include "memory/c_heap.h"
#include "memory/pymalloc.h"

namespace heapscope::modules::arrays {

using namespace memory;

int64_t buffer_run(uint64_t address, int64_t bytes) {
  if (!buffer_is_lazy(address)) {
    return bytes;
  }
  const LazyRegion* region = lazy_region_at(address);
  HS_CHECK(region != nullptr);
  return std::min(bytes, static_cast<int64_t>(lazy_run(region, address - region->address)));
}

int64_t buffer_elements(uint64_t address, int64_t step, int64_t size, int64_t count) {
  if (!buffer_is_lazy(address) || step == 0) {
    return count;
  }
  const auto offset = static_cast<int64_t>(address % kLazyPageSize);  // regions start at multiples of it
  const int64_t room = step < 0 ? offset : static_cast<int64_t>(kLazyPageSize) - offset - size;
  return room < 0 ? 0 : std::min(count, room / (step < 0 ? -step : step) + 1);
}

const char* buffer_committed(uint64_t address) {
  if (!buffer_is_lazy(address)) {
    return static_cast<const char*>(pointer_to(address));
  }
  const LazyRegion* region = lazy_region_at(address);
  HS_CHECK(region != nullptr);
  const uint64_t offset = address - region->address;
  return lazy_is_committed(region, offset) ? lazy_read(region, offset, 1, nullptr) : nullptr;
}

namespace {

/// In the image every address is a pointer: a piece without end.
constexpr uint64_t kWholeImage = uint64_t{1} << 32;

}  // namespace

const char* ElementReader::look_up(uint64_t address) {
  if (!buffer_is_lazy(address)) {
    start_ = address & ~(kWholeImage - 1);
    size_ = kWholeImage;
    bytes_ = static_cast<const char*>(pointer_to(start_));
    return bytes_ + (address - start_);
  }
  const char* committed = buffer_committed(address);
  const uint64_t piece = committed != nullptr ? kLazyPageSize : sizeof computed_;
  start_ = address & ~(piece - 1);
  if (committed != nullptr) {
    size_ = piece;
    bytes_ = committed - (address - start_);
  } else {
    size_ = static_cast<uint64_t>(buffer_run(start_, static_cast<int64_t>(piece)));
    bytes_ = buffer_read(start_, static_cast<int64_t>(size_), computed_);
  }
  return bytes_ + (address - start_);
}

char* ElementWriter::look_up(uint64_t address) {
  const bool lazy = buffer_is_lazy(address);
  char* to = buffer_write(address, 1);
  if (to == nullptr) {
    return nullptr;
  }
  size_ = lazy ? kLazyPageSize : kWholeImage;
  start_ = address & ~(size_ - 1);
  bytes_ = to - (address - start_);
  return to;
}

uint64_t buffer_allocate(int64_t bytes, const LazyFill& fill) {
  if (bytes >= kLazyThreshold) {
    const LazyRegion* region = lazy_map(static_cast<uint64_t>(bytes), fill);
    return region == nullptr ? 0 : region->address;
  }
  const auto size = static_cast<uint64_t>(std::max<int64_t>(bytes, 1));
  char* block = static_cast<char*>(fill.source == LazySource::kZero ? raw_calloc(1, size) : raw_malloc(size));
  if (block == nullptr) {
    return 0;
  }
  if (fill.source == LazySource::kNone) {
    std::memset(block, 0, size);  // no garbage of the host's making: what was freed may not show
  }
  return address_of(block);
}

void buffer_free(uint64_t address) {
  if (buffer_is_lazy(address)) {
    lazy_unmap(lazy_region_at(address));
  } else {
    raw_free(pointer_to(address));
  }
}

uint64_t buffer_reallocate(uint64_t address, int64_t old_bytes, int64_t new_bytes) {
  const uint64_t fresh = buffer_allocate(new_bytes, lazy_zero());
  if (fresh == 0 || !buffer_copy(fresh, address, std::min(old_bytes, new_bytes))) {
    return 0;
  }
  buffer_free(address);
  return fresh;
}

int64_t buffer_resident(uint64_t address, int64_t bytes) {
  if (!buffer_is_lazy(address)) {
    return bytes;
  }
  const LazyRegion* region = lazy_region_at(address);
  return region == nullptr ? 0 : static_cast<int64_t>(lazy_resident_bytes(region));
}

const char* buffer_place(uint64_t address) {
  if (buffer_is_lazy(address)) {
    return "region";
  }
  return pool_of(pointer_to(address)) != nullptr ? "pool" : "heap";
}

const char* buffer_read(uint64_t address, int64_t size, void* scratch) {
  if (!buffer_is_lazy(address)) {
    return static_cast<const char*>(pointer_to(address));
  }
  const LazyRegion* region = lazy_region_at(address);
  HS_CHECK(region != nullptr);
  return lazy_read(region, address - region->address, static_cast<uint64_t>(size), scratch);
}

char* buffer_write(uint64_t address, int64_t) {
  if (!buffer_is_lazy(address)) {
    return static_cast<char*>(pointer_to(address));
  }
  LazyRegion* region = lazy_region_at(address);
  HS_CHECK(region != nullptr);
  return lazy_writable(region, address - region->address);
}

char* buffer_overwrite(uint64_t address, int64_t size) {
  if (!buffer_is_lazy(address) || size != static_cast<int64_t>(kLazyPageSize) || address % kLazyPageSize != 0) {
    return buffer_write(address, size);
  }
  LazyRegion* region = lazy_region_at(address);
  HS_CHECK(region != nullptr);
  return lazy_overwritable(region, address - region->address);
}

Scalar buffer_load(ScalarType type, uint64_t address) {
  char scratch[16];
  return load(type, buffer_read(address, item_size(type), scratch));
}

bool buffer_store(ScalarType type, uint64_t address, const Scalar& value) {
  char* at = buffer_write(address, item_size(type));
  if (at == nullptr) {
    return false;
  }
  store(type, at, value);
  return true;
}

bool buffer_copy(uint64_t target, uint64_t source, int64_t bytes) {
  char scratch[kLazyPageSize];
  while (bytes > 0) {
    const int64_t run =
        std::min({buffer_run(target, bytes), buffer_run(source, bytes), static_cast<int64_t>(kLazyPageSize)});
    const char* from = buffer_read(source, run, scratch);
    char* to = buffer_overwrite(target, run);
    if (to == nullptr) {
      return false;
    }
    std::memmove(to, from, static_cast<size_t>(run));
    target += static_cast<uint64_t>(run);
    source += static_cast<uint64_t>(run);
    bytes -= run;
  }
  return true;
}

}  // namespace heapscope::modules::arrays
