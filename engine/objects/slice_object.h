// slice(start, stop, step), and the arithmetic of indices that all sequences share.
//
//   0 ob_refcnt  8 ob_type  16 start  24 stop  32 step        40 bytes + collector's head, tracked
//
// One dead slice is kept for the next one (SliceState).
// Model: Include/sliceobject.h, Objects/sliceobject.c (3.11).
#pragma once

#include <cstdint>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyLongObject;

struct PySliceObject : PyObject {
  Ref<PyObject> start;
  Ref<PyObject> stop;
  Ref<PyObject> step;
};
static_assert(sizeof(PySliceObject) == 40);

struct SliceState {
  Ref<PySliceObject> slice_cache;
};

inline PySliceObject* as_slice(PyObject* op) { return static_cast<PySliceObject*>(op); }
inline bool slice_check(const PyObject* op) { return is_type(op, slice_type()); }

/// Null arguments mean None.
Owned<PyObject> slice_new(PyObject* start, PyObject* stop, PyObject* step);
Owned<PyObject> slice_from_indices(int64_t start, int64_t stop);
/// Reads the three fields as machine integers, clipped; calls __index__.
Status slice_unpack(PyObject* slice, int64_t* start, int64_t* stop, int64_t* step);
/// Fits start and stop to a sequence of `length`; gives the number of items. Never fails.
int64_t slice_adjust_indices(int64_t length, int64_t* start, int64_t* stop, int64_t step);
/// The same with integers of any size (slice.indices, range's slices).
Status slice_get_long_indices(PySliceObject* self, PyObject* length, Owned<PyObject>* start, Owned<PyObject>* stop,
                              Owned<PyObject>* step);

}  // namespace heapscope::objects
