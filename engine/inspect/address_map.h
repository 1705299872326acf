// AddressMap: objects of the image to small numbers, for lookups only.
//
//   256 tops, 1 MiB of the image each -> 256 pages of 4 KiB each -> 256 numbers, one for each 16 bytes
//
// No two objects lie in the same 16 bytes (birth.h counts on it too). Objects that were made together lie together, so
// that a walk over a heap of a million stays in few cache lines, which a hash table's would not. What has no object
// leads to a shared empty table: a lookup asks no questions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "memory/image.h"

namespace heapscope::inspect {

class AddressMap {
 public:
  AddressMap() : middles_(kWide, 0), leaves_(kWide, kNone) {}

  static constexpr uint32_t kNone = UINT32_MAX;

  [[nodiscard]] size_t size() const { return size_; }
  [[nodiscard]] bool contains(const void* object) const { return find(object) != kNone; }
  /// The object's number, or kNone.
  [[nodiscard]] uint32_t find(const void* object) const {
    const uint32_t granule = memory::offset_of(object) / 16;
    const uint32_t middle = tops_[granule / (kWide * kWide)];
    const uint32_t leaf = middles_[middle + granule / kWide % kWide];
    return leaves_[leaf + granule % kWide];
  }
  /// False: it was there already, and keeps its number.
  bool insert(const void* object, uint32_t value) {
    const size_t before = size_;
    number(object, value);
    return size_ > before;
  }
  /// The object's number: `value` from now on if it had none.
  uint32_t number(const void* object, uint32_t value) {
    uint32_t& slot = slot_of(memory::offset_of(object) / 16);
    if (slot == kNone) {
      slot = value;
      ++size_;
    }
    return slot;
  }

 private:
  static constexpr uint32_t kWide = 256;
  static_assert(memory::kImageEnd <= kWide * kWide * kWide * 16);

  uint32_t& slot_of(uint32_t granule) {
    uint32_t& middle = tops_[granule / (kWide * kWide)];
    if (middle == 0) {
      middle = static_cast<uint32_t>(middles_.size());
      middles_.resize(middles_.size() + kWide, 0);
    }
    uint32_t& leaf = middles_[middle + granule / kWide % kWide];
    if (leaf == 0) {
      leaf = static_cast<uint32_t>(leaves_.size());
      leaves_.resize(leaves_.size() + kWide, kNone);
    }
    return leaves_[leaf + granule % kWide];
  }

  // Where the tables begin; 0 is the empty one.
  uint32_t tops_[kWide] = {};
  std::vector<uint32_t> middles_;
  std::vector<uint32_t> leaves_;
  size_t size_ = 0;
};

}  // namespace heapscope::inspect
