// Walking over elements: shapes, strides, broadcasting, and element-wise copies that go run by run.
#pragma once

#include <cstdint>

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

/// A window on a buffer without an object around it.
struct Strided {
  uint64_t data;
  Shape shape;
  Shape strides;
  ScalarType type;
  int64_t item_size;
};

/// Strides with which `from` appears in `shape` (0 where it is repeated); false: it does not fit.
bool broadcast_strides(const PyArrayObject* from, const Shape& shape, Shape* strides);
/// The common shape; false when they do not broadcast.
bool broadcast_shapes(const Shape& a, const Shape& b, Shape* result);

/// Elements of `from` into `to`, converted, where `mask`, broadcast to their common shape, is true.
Status assign_where(PyArrayObject* to, const PyArrayObject* from, const PyArrayObject* mask);

/// Whether the byte ranges of the two meet.
bool may_share(const PyArrayObject* a, const PyArrayObject* b);
/// First and one past the last byte that the elements touch, relative to data.
void byte_bounds(const PyArrayObject* a, int64_t* low, int64_t* high);

/// Where the element at `index` is, counted from `data` on.
inline uint64_t address_at(const Shape& index, uint64_t data, const Shape& strides) {
  for (size_t i = 0; i < index.size(); ++i) {
    data += static_cast<uint64_t>(index[i] * strides[i]);
  }
  return data;
}

/// Calls body(index) for every index of the shape, last axis fastest. body returns false to stop.
template <class Body>
bool for_each_index(const Shape& shape, Body body) {
  if (product(shape) == 0) {
    return true;
  }
  Shape index(shape.size(), 0);
  for (;;) {
    if (!body(index)) {
      return false;
    }
    size_t axis = shape.size();
    while (axis-- > 0) {
      if (++index[axis] < shape[axis]) {
        break;
      }
      index[axis] = 0;
      if (axis == 0) {
        return true;
      }
    }
    if (shape.empty()) {
      return true;
    }
  }
}

/// Rows of the last axis: body(address of the first element of each of the windows).
/// Converts from `from`'s type to `to`'s. Object elements change counts. MemoryError.
Status copy_elements(const Strided& to, const Strided& from);

}  // namespace heapscope::modules::numpy
