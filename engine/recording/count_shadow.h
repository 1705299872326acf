// CountShadow: reference counts as they were, to be compared with what they are: whose count has changed.
//
// Objects lie at multiples of 16 bytes and begin with their count, so the shadow keeps four bytes of every 16 of the
// pages that are mapped, whatever lies there; where they differ an object has another count, or something else was
// written. A comparison reads those places in order and knows nothing of objects until one differs: a heap of a million
// objects takes some ten milliseconds. Where the places are known that may have changed, only these are read
// (`compare_at`).
//
// Read-only on the image; host memory, a quarter of what is mapped.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "memory/image.h"
#include "objects/object.h"

namespace heapscope::recording {

class CountShadow {
 public:
  /// As it is now.
  CountShadow();

  /// Called with each object whose count differs, and the count it had; memory that is no object now is passed over.
  using Changed = std::function<void(objects::PyObject* op, int64_t before)>;
  /// All places, in order of their addresses; the shadow has the new counts then.
  void compare(const Changed& changed);
  /// These places only.
  void compare_at(const std::vector<objects::PyObject*>& places, const Changed& changed);

 private:
  static constexpr uint32_t kPageBytes = 4096;
  static constexpr uint32_t kUnit = 16;
  static constexpr uint32_t kPages = memory::kRegionsEnd / kPageBytes;
  using Page = std::array<uint32_t, kPageBytes / kUnit>;

  void compare_page(uint32_t index, const Changed* changed);

  std::vector<std::unique_ptr<Page>> pages_;  ///< null: all zero
};

/// Whether an object lies at an address where once one was born: what is left of freed ones has no count, or in its
/// place an address.
bool is_live_object(const objects::PyObject* op);

}  // namespace heapscope::recording
