// Lazily committed regions: buffers as large as the reader's, of which only the surprising parts
// exist.
//
// A region is a range of 64-bit addresses that are no pointers (0x7d.. and below, outside the
// image), in pages of 64 KiB.  What a page holds is computed from the region's source until
// somebody writes to it; then it becomes a real page, mapped in the image.
//
//   LazyRegion --> directory --> table of 1024 entries --> page in the image, or 0: computed
//
// A page is  computed --(writable_page: filled from the source)--> committed --(free)--> gone.
//
// Items never straddle pages: item sizes are powers of two up to 16 bytes.
// Accounting is the real machine's: a region that was filled at birth is resident as a whole, one
// of zero pages only where it was written to.
//
// Invariants (verify_memory):
//   Z1  regions are sorted by address, do not overlap and lie in the range
//   Z2  a region's committed_pages is the number of its table entries that are not 0
// Who may call: modules with large buffers (numpy, torch), memory views.
#pragma once

#include <cstdint>

#include "memory/ref.h"

namespace heapscope::memory {

inline constexpr uint64_t kLazyStart = 0x0000'6000'0000'0000;
inline constexpr uint64_t kLazyEnd = 0x0000'7d80'0000'0000;
inline constexpr uint64_t kLazyPageSize = uint64_t{64} * 1024;
inline constexpr uint64_t kLazyMaxSize = uint64_t{1} << 40;
inline constexpr uint32_t kLazyTableEntries = 1024;

/// What unwritten pages hold.
enum class LazySource : uint32_t {
  kNone,           ///< never written: reads as zero, not resident (np.empty)
  kZero,           ///< zero pages, not resident until written (np.zeros)
  kConstant,       ///< one item again and again
  kArange,         ///< start + index * step
  kRandomInteger,  ///< start + r mod range; counter-based, element i costs nothing but itself
  kRandomUnit,     ///< a float in [0, 1)
};
enum class LazyItem : uint32_t {
  kInt8,
  kUint8,
  kInt16,
  kUint16,
  kInt32,
  kUint32,
  kInt64,
  kUint64,
  kFloat32,
  kFloat64,
  kBytes
};
uint32_t lazy_item_size(LazyItem item);

/// A source with its parameters; makers below.
struct LazyFill {
  LazySource source;
  LazyItem item;
  uint32_t item_size;
  uint32_t padding;
  uint64_t first;   ///< constant: low bytes; arange and random: start (int64, or a double's bits)
  uint64_t second;  ///< constant: high bytes; arange: step; random: range
  uint64_t key;     ///< random: tells regions apart
};
LazyFill lazy_none();
LazyFill lazy_zero();
LazyFill lazy_constant(const void* item, uint32_t item_size);
LazyFill lazy_arange(LazyItem item, int64_t start, int64_t step);
LazyFill lazy_arange_float(LazyItem item, double start, double step);
/// `key` 0: a key of its own, in the order of the machine's regions.
LazyFill lazy_random_integer(LazyItem item, int64_t start, uint64_t range, uint64_t key = 0);
LazyFill lazy_random_unit(LazyItem item, uint64_t key = 0);

struct LazyTable {
  uint32_t pages[kLazyTableEntries];  ///< image offset of the committed page, 0: computed
};

struct LazyRegion {
  uint64_t address;
  uint64_t size;
  LazyFill fill;
  Ref<Ref<LazyTable>> directory;
  uint64_t committed_pages;
  Ref<LazyRegion> next;  ///< next higher address
};

struct LazyRegions {
  Ref<LazyRegion> first;
  uint64_t count;
  uint64_t virtual_bytes;
  uint64_t resident_bytes;
  uint64_t peak_resident_bytes;
  uint64_t committed_pages;  ///< of all regions; each is also mapped in the image
  uint64_t next_key;
};

/// A new region of `size` bytes (1 to kLazyMaxSize), or null: MemoryError.
LazyRegion* lazy_map(uint64_t size, const LazyFill& fill);
void lazy_unmap(LazyRegion* region);
/// The region that holds `address`, or null.
LazyRegion* lazy_region_at(uint64_t address);
uint64_t lazy_resident_bytes(const LazyRegion* region);

/// Bytes from `offset` to the end of its page or of the region: the longest run for one access.
uint64_t lazy_run(const LazyRegion* region, uint64_t offset);
/// `size` bytes at `offset`, within one run: a pointer into the page, or `scratch` filled in.
const char* lazy_read(const LazyRegion* region, uint64_t offset, uint64_t size, void* scratch);
/// The committed page's byte at `offset`, to be written up to lazy_run; null: out of memory.
char* lazy_writable(LazyRegion* region, uint64_t offset);
/// The same of a whole page, all of which is written to at once: a fresh page is not filled before.
char* lazy_overwritable(LazyRegion* region, uint64_t offset);
bool lazy_is_committed(const LazyRegion* region, uint64_t offset);
/// Copies any range out, or in (false: out of memory).
void lazy_copy_out(const LazyRegion* region, uint64_t offset, uint64_t size, void* to);
bool lazy_copy_in(LazyRegion* region, uint64_t offset, uint64_t size, const void* from);

/// Virtual and resident bytes of the whole machine: pages of the image and lazy regions.
struct MemoryUse {
  uint64_t virtual_bytes;
  uint64_t resident_bytes;
};
MemoryUse memory_use();

}  // namespace heapscope::memory
