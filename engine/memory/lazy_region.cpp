#include "memory/lazy_region.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/check.h"
#include "memory/allocator.h"
#include "memory/state.h"

namespace heapscope::memory {
namespace {

LazyRegions& lazy() { return state().lazy; }

uint64_t page_count(const LazyRegion* region) { return (region->size + kLazyPageSize - 1) / kLazyPageSize; }
uint64_t directory_entries(const LazyRegion* region) {
  return (page_count(region) + kLazyTableEntries - 1) / kLazyTableEntries;
}

// Counter-based random bits: a bijective scramble of key and index, so any element can be computed
// alone and costs the same (the finalizer of SplitMix64).
uint64_t random_bits(uint64_t key, uint64_t index) {
  uint64_t z = (key + index) * 0x9e37'79b9'7f4a'7c15ull + key;
  z = (z ^ (z >> 30)) * 0xbf58'476d'1ce4'e5b9ull;
  z = (z ^ (z >> 27)) * 0x94d0'49bb'1331'11ebull;
  return z ^ (z >> 31);
}

template <class Item, class Value>
void fill_items(char* to, uint64_t first, uint64_t count, Value value) {
  for (uint64_t index = 0; index < count; ++index) {
    const auto item = static_cast<Item>(value(first + index));
    std::memcpy(to + index * sizeof(Item), &item, sizeof(Item));
  }
}

template <class Value>
void fill_typed(LazyItem item, char* to, uint64_t first, uint64_t count, Value value) {
  switch (item) {
    case LazyItem::kInt8:
    case LazyItem::kUint8: return fill_items<uint8_t>(to, first, count, value);
    case LazyItem::kInt16:
    case LazyItem::kUint16: return fill_items<uint16_t>(to, first, count, value);
    case LazyItem::kInt32:
    case LazyItem::kUint32: return fill_items<uint32_t>(to, first, count, value);
    case LazyItem::kInt64:
    case LazyItem::kUint64: return fill_items<uint64_t>(to, first, count, value);
    case LazyItem::kFloat32: return fill_items<float>(to, first, count, value);
    case LazyItem::kFloat64: return fill_items<double>(to, first, count, value);
    case LazyItem::kBytes: break;
  }
  HS_CHECK(false);
}

bool is_float(LazyItem item) { return item == LazyItem::kFloat32 || item == LazyItem::kFloat64; }

// Whole items from number `first` on, as the source has them.
void compute_items(const LazyFill& fill, char* to, uint64_t first, uint64_t count) {
  switch (fill.source) {
    case LazySource::kNone:
    case LazySource::kZero: std::memset(to, 0, count * fill.item_size); return;
    case LazySource::kConstant: {
      const uint64_t words[2] = {fill.first, fill.second};
      for (uint64_t index = 0; index < count; ++index) {
        std::memcpy(to + index * fill.item_size, words, fill.item_size);
      }
      return;
    }
    case LazySource::kArange:
      if (is_float(fill.item)) {
        const auto start = std::bit_cast<double>(fill.first);
        const auto step = std::bit_cast<double>(fill.second);
        fill_typed(fill.item, to, first, count,
                   [start, step](uint64_t index) { return start + static_cast<double>(index) * step; });
      } else {
        fill_typed(fill.item, to, first, count, [&fill](uint64_t index) { return fill.first + index * fill.second; });
      }
      return;
    case LazySource::kRandomInteger:
      fill_typed(fill.item, to, first, count, [&fill](uint64_t index) {
        return static_cast<int64_t>(fill.first + random_bits(fill.key, index) % fill.second);
      });
      return;
    case LazySource::kRandomUnit:
      fill_typed(fill.item, to, first, count,
                 [&fill](uint64_t index) { return static_cast<double>(random_bits(fill.key, index) >> 40) * 0x1p-24; });
      return;
  }
}

// Any bytes: a part of an item at either end goes through a buffer.
void compute_bytes(const LazyFill& fill, uint64_t offset, uint64_t size, char* to) {
  const uint64_t item = fill.item_size;
  char whole[16];
  while (size != 0) {
    const uint64_t inside = offset % item;
    if (inside == 0 && size >= item) {
      const uint64_t count = size / item;
      compute_items(fill, to, offset / item, count);
      offset += count * item;
      to += count * item;
      size -= count * item;
      continue;
    }
    const uint64_t part = std::min(size, item - inside);
    compute_items(fill, whole, offset / item, 1);
    std::memcpy(to, whole + inside, part);
    offset += part;
    to += part;
    size -= part;
  }
}

uint32_t committed_page(const LazyRegion* region, uint64_t page) {
  const LazyTable* table = region->directory.get()[page / kLazyTableEntries];
  return table == nullptr ? 0 : table->pages[page % kLazyTableEntries];
}

bool filled_at_birth(const LazyRegion* region) {
  return region->fill.source != LazySource::kNone && region->fill.source != LazySource::kZero;
}

void add_resident(uint64_t bytes) {
  lazy().resident_bytes += bytes;
  lazy().peak_resident_bytes = std::max(lazy().peak_resident_bytes, lazy().resident_bytes);
}

// Linux places a mapping below the ones before it; the highest gap that is large enough.
bool place(LazyRegion* region) {
  const uint64_t whole = page_count(region) * kLazyPageSize;
  Ref<LazyRegion>* best_link = nullptr;
  uint64_t best_end = 0;
  uint64_t gap_start = kLazyStart;
  Ref<LazyRegion>* link = &lazy().first;
  while (true) {
    LazyRegion* after = *link;
    const uint64_t gap_end = after == nullptr ? kLazyEnd : after->address;
    if (gap_end - gap_start >= whole) {
      best_link = link;
      best_end = gap_end;
    }
    if (after == nullptr) {
      break;
    }
    gap_start = after->address + page_count(after) * kLazyPageSize;
    link = &after->next;
  }
  if (best_link == nullptr) {
    return false;
  }
  region->address = best_end - whole;
  region->next = best_link->get();
  *best_link = region;
  return true;
}

LazyFill make_fill(LazySource source, LazyItem item, uint64_t first, uint64_t second, uint64_t key) {
  return {source, item, lazy_item_size(item), 0, first, second, key};
}

uint64_t key_or_next(uint64_t key) { return key != 0 ? key : ++lazy().next_key << 32; }

}  // namespace

uint32_t lazy_item_size(LazyItem item) {
  switch (item) {
    case LazyItem::kInt8:
    case LazyItem::kUint8:
    case LazyItem::kBytes: return 1;
    case LazyItem::kInt16:
    case LazyItem::kUint16: return 2;
    case LazyItem::kInt32:
    case LazyItem::kUint32:
    case LazyItem::kFloat32: return 4;
    case LazyItem::kInt64:
    case LazyItem::kUint64:
    case LazyItem::kFloat64: return 8;
  }
  return 1;
}

LazyFill lazy_none() { return make_fill(LazySource::kNone, LazyItem::kBytes, 0, 0, 0); }
LazyFill lazy_zero() { return make_fill(LazySource::kZero, LazyItem::kBytes, 0, 0, 0); }
LazyFill lazy_constant(const void* item, uint32_t item_size) {
  HS_CHECK(std::has_single_bit(item_size) && item_size <= 16);
  uint64_t words[2] = {0, 0};
  std::memcpy(words, item, item_size);
  LazyFill fill = make_fill(LazySource::kConstant, LazyItem::kBytes, words[0], words[1], 0);
  fill.item_size = item_size;
  return fill;
}
LazyFill lazy_arange(LazyItem item, int64_t start, int64_t step) {
  if (is_float(item)) {
    return lazy_arange_float(item, static_cast<double>(start), static_cast<double>(step));
  }
  return make_fill(LazySource::kArange, item, static_cast<uint64_t>(start), static_cast<uint64_t>(step), 0);
}
LazyFill lazy_arange_float(LazyItem item, double start, double step) {
  HS_CHECK(is_float(item));
  return make_fill(LazySource::kArange, item, std::bit_cast<uint64_t>(start), std::bit_cast<uint64_t>(step), 0);
}
LazyFill lazy_random_integer(LazyItem item, int64_t start, uint64_t range, uint64_t key) {
  HS_CHECK(range != 0);
  return make_fill(LazySource::kRandomInteger, item, static_cast<uint64_t>(start), range, key_or_next(key));
}
LazyFill lazy_random_unit(LazyItem item, uint64_t key) {
  HS_CHECK(is_float(item));
  return make_fill(LazySource::kRandomUnit, item, 0, 0, key_or_next(key));
}

LazyRegion* lazy_map(uint64_t size, const LazyFill& fill) {
  if (size == 0 || size > kLazyMaxSize) {
    return nullptr;
  }
  auto* region = static_cast<LazyRegion*>(raw_calloc(1, sizeof(LazyRegion)));
  if (region == nullptr) {
    return nullptr;
  }
  region->size = size;
  region->fill = fill;
  void* directory = raw_calloc(directory_entries(region), sizeof(Ref<LazyTable>));
  if (directory == nullptr || !place(region)) {
    raw_free(directory);
    raw_free(region);
    return nullptr;
  }
  region->directory = static_cast<Ref<LazyTable>*>(directory);
  ++lazy().count;
  lazy().virtual_bytes += size;
  add_resident(lazy_resident_bytes(region));
  return region;
}

void lazy_unmap(LazyRegion* region) {
  Ref<LazyRegion>* link = &lazy().first;
  while (link->get() != region) {
    HS_CHECK(*link);
    link = &link->get()->next;
  }
  *link = region->next.get();
  --lazy().count;
  lazy().virtual_bytes -= region->size;
  lazy().resident_bytes -= lazy_resident_bytes(region);
  lazy().committed_pages -= region->committed_pages;
  for (uint64_t entry = 0; entry < directory_entries(region); ++entry) {
    LazyTable* table = region->directory.get()[entry];
    if (table == nullptr) {
      continue;
    }
    for (const uint32_t page : table->pages) {
      if (page != 0) {
        unmap_region(at_offset(page), kLazyPageSize);
      }
    }
    raw_free(table);
  }
  raw_free(region->directory.get());
  raw_free(region);
}

LazyRegion* lazy_region_at(uint64_t address) {
  for (LazyRegion* region = lazy().first; region != nullptr; region = region->next) {
    if (address >= region->address && address - region->address < region->size) {
      return region;
    }
  }
  return nullptr;
}

uint64_t lazy_resident_bytes(const LazyRegion* region) {
  return filled_at_birth(region) ? region->size : std::min(region->size, region->committed_pages * kLazyPageSize);
}

uint64_t lazy_run(const LazyRegion* region, uint64_t offset) {
  return std::min(kLazyPageSize - offset % kLazyPageSize, region->size - offset);
}

bool lazy_is_committed(const LazyRegion* region, uint64_t offset) {
  return committed_page(region, offset / kLazyPageSize) != 0;
}

const char* lazy_read(const LazyRegion* region, uint64_t offset, uint64_t size, void* scratch) {
  HS_DCHECK(size <= lazy_run(region, offset));
  const uint32_t page = committed_page(region, offset / kLazyPageSize);
  if (page != 0) {
    return at_offset(page + static_cast<uint32_t>(offset % kLazyPageSize));
  }
  compute_bytes(region->fill, offset, size, static_cast<char*>(scratch));
  return static_cast<char*>(scratch);
}

namespace {

enum class Before { kFilled, kAnything };

char* commit(LazyRegion* region, uint64_t offset, Before before_writing) {
  const uint64_t page = offset / kLazyPageSize;
  Ref<LazyTable>& table = region->directory.get()[page / kLazyTableEntries];
  if (!table) {
    table = static_cast<LazyTable*>(raw_calloc(1, sizeof(LazyTable)));
    if (!table) {
      return nullptr;
    }
  }
  uint32_t& entry = table->pages[page % kLazyTableEntries];
  if (entry == 0) {
    const bool fills = before_writing == Before::kFilled;
    auto* fresh = static_cast<char*>(fills ? map_region(kLazyPageSize, kLazyPageSize)
                                           : map_region_to_overwrite(kLazyPageSize, kLazyPageSize));
    if (fresh == nullptr) {
      return nullptr;
    }
    touch(fresh, kLazyPageSize);
    const uint64_t start = page * kLazyPageSize;
    if (fills && filled_at_birth(region)) {
      compute_bytes(region->fill, start, lazy_run(region, start), fresh);
    }
    const uint64_t before = lazy_resident_bytes(region);
    ++region->committed_pages;
    ++lazy().committed_pages;
    add_resident(lazy_resident_bytes(region) - before);
    entry = offset_of(fresh);
  }
  return at_offset(entry + static_cast<uint32_t>(offset % kLazyPageSize));
}

}  // namespace

char* lazy_writable(LazyRegion* region, uint64_t offset) { return commit(region, offset, Before::kFilled); }
char* lazy_overwritable(LazyRegion* region, uint64_t offset) {
  HS_DCHECK(offset % kLazyPageSize == 0 && lazy_run(region, offset) == kLazyPageSize);
  return commit(region, offset, Before::kAnything);
}

void lazy_copy_out(const LazyRegion* region, uint64_t offset, uint64_t size, void* to) {
  HS_CHECK(offset + size <= region->size);
  auto* bytes = static_cast<char*>(to);
  while (size != 0) {
    const uint64_t run = std::min(size, lazy_run(region, offset));
    const char* from = lazy_read(region, offset, run, bytes);
    if (from != bytes) {
      std::memcpy(bytes, from, run);
    }
    offset += run;
    bytes += run;
    size -= run;
  }
}

bool lazy_copy_in(LazyRegion* region, uint64_t offset, uint64_t size, const void* from) {
  HS_CHECK(offset + size <= region->size);
  const auto* bytes = static_cast<const char*>(from);
  while (size != 0) {
    const uint64_t run = std::min(size, lazy_run(region, offset));
    char* to = lazy_writable(region, offset);
    if (to == nullptr) {
      return false;
    }
    std::memcpy(to, bytes, run);
    offset += run;
    bytes += run;
    size -= run;
  }
  return true;
}

MemoryUse memory_use() {
  const AddressSpaceUse pages = address_space_use();
  const uint64_t committed = lazy().committed_pages * kLazyPageSize;
  return {pages.virtual_bytes - committed + lazy().virtual_bytes,
          pages.resident_bytes - committed + lazy().resident_bytes};
}

}  // namespace heapscope::memory
