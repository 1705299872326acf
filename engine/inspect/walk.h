// Walk: every object that can be reached from some roots, each described once.
#pragma once

#include <cstdint>
#include <vector>

#include "inspect/address_map.h"
#include "inspect/picture.h"

namespace heapscope::inspect {

class Walk {
 public:
  /// At most `limit` objects are described; the rest is only counted. `into_libraries`: instances of
  /// classes that a library wrote in Python show their attributes too (step records call them opaque).
  explicit Walk(size_t limit = SIZE_MAX, bool into_libraries = false)
      : limit_(limit), into_libraries_(into_libraries) {}

  /// Adds a root; describes nothing yet.
  void add(PyObject* op);
  /// Describes everything that can be reached from the roots, breadth first.
  void run();

  [[nodiscard]] const std::vector<Picture>& objects() const { return objects_; }
  /// Objects met but not described because of the limit.
  [[nodiscard]] uint64_t left_out() const { return left_out_; }
  [[nodiscard]] bool has(const PyObject* op) const { return seen_.contains(op); }
  /// Place of the object among `objects()`, or AddressMap::kNone.
  [[nodiscard]] uint32_t index_of(const PyObject* op) const { return seen_.find(op); }
  std::vector<Picture> take_objects() { return std::move(objects_); }

 private:
  size_t limit_;
  bool into_libraries_;
  uint64_t left_out_ = 0;
  AddressMap seen_;
  std::vector<PyObject*> queue_;
  std::vector<Picture> objects_;
};

}  // namespace heapscope::inspect
