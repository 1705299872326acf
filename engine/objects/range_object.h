// range and its two iterators: machine integers, and integers of any size.
//
//   rangeobject        16 start  24 stop  32 step  40 length   (int objects)        48 bytes
//   range_iterator     16 index  24 start  32 step  40 len     (machine integers)   48 bytes
//   longrange_iterator 16 index  24 start  32 step  40 len     (int objects)        48 bytes
// None of them is collectable.
// Model: Objects/rangeobject.c (3.11).
#pragma once

#include <cstdint>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyRangeObject : PyObject {
  Ref<PyObject> start;
  Ref<PyObject> stop;
  Ref<PyObject> step;
  Ref<PyObject> length;
};
struct PyRangeIterObject : PyObject {
  int64_t index;
  int64_t start;
  int64_t step;
  int64_t len;
};
struct PyLongRangeIterObject : PyObject {
  Ref<PyObject> index;
  Ref<PyObject> start;
  Ref<PyObject> step;
  Ref<PyObject> len;
};
static_assert(sizeof(PyRangeObject) == 48 && sizeof(PyRangeIterObject) == 48 && sizeof(PyLongRangeIterObject) == 48);

inline bool range_check(const PyObject* op) { return is_type(op, range_type()); }

/// range(start, stop, step) from int objects.
Owned<PyObject> range_new_from_longs(PyObject* start, PyObject* stop, PyObject* step);

}  // namespace heapscope::objects
