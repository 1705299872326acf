// A number for each object, found by its address: the census' table of what it has seen.
//
// Two objects never begin within the same 16 bytes, so the image divides into slots of 16 bytes.  A table has a word
// for each page of 4096 bytes and leads to that page's 256 numbers, which are there from its first object on: a
// lookup is two reads, and a census of a small heap touches little.
//
//   page_at_   [ 0 | 1 | 0 | 2 | ... ]     0: no object of this page is known
//                    |       |
//   numbers_   [ 256 of the first | 256 of the second | ... ]     0: no object
//
// Host side only.  Whoever looks an object up compares the address: a number tells the slot alone.
#pragma once

#include <cstdint>
#include <vector>

#include "memory/image.h"
#include "objects/object.h"

namespace heapscope::objects {

class ObjectIndex {
 public:
  ObjectIndex() : page_at_(memory::kRegionsEnd / kPageBytes) {}

  /// 0: none.  Any word will do, also one that leads nowhere.
  [[nodiscard]] uint32_t find(const PyObject* op) const {
    const uint64_t offset = memory::address_of(op) - memory::kAddressBase;
    if (offset >= memory::kRegionsEnd) {
      return 0;
    }
    const uint32_t page = page_at_[offset / kPageBytes];
    return page == 0 ? 0 : numbers_[place_of(page, offset)];
  }

  /// An address of the image.
  void set(const PyObject* op, uint32_t number) {
    const uint64_t offset = memory::address_of(op) - memory::kAddressBase;
    uint32_t& page = page_at_[offset / kPageBytes];
    if (page == 0) {
      numbers_.resize(numbers_.size() + kSlots);
      page = static_cast<uint32_t>(numbers_.size() / kSlots);
    }
    numbers_[place_of(page, offset)] = number;
  }

 private:
  static constexpr uint32_t kPageBytes = 4096;
  static constexpr uint32_t kSlotBytes = 16;
  static constexpr uint32_t kSlots = kPageBytes / kSlotBytes;

  static size_t place_of(uint32_t page, uint64_t offset) {
    return size_t{page - 1} * kSlots + static_cast<size_t>(offset % kPageBytes / kSlotBytes);
  }

  std::vector<uint32_t> page_at_;
  std::vector<uint32_t> numbers_;
};

}  // namespace heapscope::objects
