#include "recording/count_shadow.h"

#include <algorithm>
#include <utility>

#include "objects/birth.h"
#include "objects/type_object.h"
#include "recording/page_store.h"

namespace heapscope::recording {

using namespace objects;

namespace {

/// More than any count, less than any address.
constexpr int64_t kMostCounted = int64_t{1} << 32;

uint32_t word_at(uint32_t offset) { return *reinterpret_cast<const uint32_t*>(memory::at_offset(offset)); }

bool lies_in_image(uint64_t address) {
  return address >= memory::kAddressBase + memory::kStaticStart &&
         address < memory::kAddressBase + memory::kRegionsEnd && address % 16 == 0;
}

}  // namespace

bool is_live_object(const PyObject* op) {
  if (birth_of(op) == 0 || op->ob_refcnt <= 0 || op->ob_refcnt >= kMostCounted || !lies_in_image(op->ob_type.bits)) {
    return false;
  }
  // Bytes that lie now where an object was: they are one only if what they name as their type is a type.
  const PyTypeObject* type = op->ob_type;
  return birth_of(type) != 0 && type->ob_refcnt > 0 && lies_in_image(type->ob_type.bits) && type_check(type);
}

CountShadow::CountShadow() : pages_(kPages) {
  compare([](PyObject*, int64_t) {});
}

void CountShadow::compare_page(uint32_t index, const Changed* changed) {
  constexpr uint32_t kUnits = kPageBytes / kUnit;
  const uint32_t start = index * kPageBytes;
  std::unique_ptr<Page>& page = pages_[index];
  if (page == nullptr) {
    page = std::make_unique<Page>();
  }
  for (uint32_t group = 0; group < kUnits; group += 8) {
    uint32_t difference = 0;
    for (uint32_t unit = group; unit < group + 8; ++unit) {
      difference |= word_at(start + unit * kUnit) ^ (*page)[unit];
    }
    if (difference == 0) {
      continue;
    }
    for (uint32_t unit = group; unit < group + 8; ++unit) {
      const uint32_t now = word_at(start + unit * kUnit);
      const uint32_t before = std::exchange((*page)[unit], now);
      auto* op = reinterpret_cast<PyObject*>(memory::at_offset(start + unit * kUnit));
      if (now != before && is_live_object(op)) {
        (*changed)(op, before);
      }
    }
  }
}

void CountShadow::compare(const Changed& changed) {
  const PageSet used = used_pages();
  for (uint32_t index = memory::kStaticStart / kPageBytes; index < kPages; ++index) {
    if (used.test(index)) {
      compare_page(index, &changed);
    }
  }
}

void CountShadow::compare_at(const std::vector<PyObject*>& places, const Changed& changed) {
  std::vector<uint32_t> offsets;
  offsets.reserve(places.size());
  for (const PyObject* op : places) {
    offsets.push_back(memory::offset_of(op));
  }
  std::sort(offsets.begin(), offsets.end());
  offsets.erase(std::unique(offsets.begin(), offsets.end()), offsets.end());
  for (const uint32_t offset : offsets) {
    std::unique_ptr<Page>& page = pages_[offset / kPageBytes];
    if (page == nullptr) {
      page = std::make_unique<Page>();
    }
    uint32_t& known = (*page)[offset % kPageBytes / kUnit];
    const uint32_t before = std::exchange(known, word_at(offset));
    auto* op = reinterpret_cast<PyObject*>(memory::at_offset(offset));
    if (known != before && is_live_object(op)) {
      changed(op, before);
    }
  }
}

}  // namespace heapscope::recording
