// AddressMap: objects of the image to small numbers, for lookups only: a table of offsets with linear probing.
//
// Views look up every tracked object once or more; std::unordered_map's nodes cost more than everything else together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "memory/image.h"

namespace heapscope::inspect {

class AddressMap {
 public:
  explicit AddressMap(size_t expected = 0) { slots_.resize(size_for(expected)); }

  static constexpr uint32_t kNone = UINT32_MAX;

  [[nodiscard]] size_t size() const { return size_; }
  [[nodiscard]] bool contains(const void* object) const { return find(object) != kNone; }
  /// The object's number, or kNone.
  [[nodiscard]] uint32_t find(const void* object) const {
    const uint32_t offset = memory::offset_of(object);
    for (size_t at = start(offset);; at = (at + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[at];
      if (slot.offset == offset) {
        return slot.value;
      }
      if (slot.offset == 0) {
        return kNone;
      }
    }
  }
  /// False: it was there already, and keeps its number.
  bool insert(const void* object, uint32_t value) {
    if ((size_ + 1) * 2 > slots_.size()) {
      grow();
    }
    const uint32_t offset = memory::offset_of(object);
    for (size_t at = start(offset);; at = (at + 1) & (slots_.size() - 1)) {
      Slot& slot = slots_[at];
      if (slot.offset == offset) {
        return false;
      }
      if (slot.offset == 0) {
        slot = {offset, value};
        ++size_;
        return true;
      }
    }
  }

 private:
  /// Offset 0 is no object's: the image begins later.
  struct Slot {
    uint32_t offset = 0;
    uint32_t value = 0;
  };

  static size_t size_for(size_t expected) {
    size_t size = 64;
    while (size < expected * 2) {
      size *= 2;
    }
    return size;
  }
  [[nodiscard]] size_t start(uint32_t offset) const { return ((offset >> 3) * 0x9e3779b1u >> 7) & (slots_.size() - 1); }
  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.offset != 0) {
        size_t at = start(slot.offset);
        while (slots_[at].offset != 0) {
          at = (at + 1) & (slots_.size() - 1);
        }
        slots_[at] = slot;
      }
    }
  }

  std::vector<Slot> slots_;
  size_t size_ = 0;
};

}  // namespace heapscope::inspect
