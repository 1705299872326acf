// What index arrays and masks select: elements, or whole parts of an array, at places that are listed.
//
//   a[:, [0, 2], 1:]   window: the array after its integers, slices and new axes; here all axes but the second stay
//                      whole
//                      axes of the index arrays, broadcast together (the listed places), stand where the index arrays
//                      stand, or first when these do not stand side by side
#pragma once

#include <cstdint>
#include <vector>

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

/// The result of the basic parts of an index.
struct IndexWindow {
  uint64_t data = 0;
  Shape shape;
  Shape strides;
};

/// One index array and the axis of the window that it indexes.
struct IndexArray {
  size_t axis;
  int own_axis;  ///< of the array that is indexed, for errors
  const Shape* shape;
  std::vector<int64_t>* places;  ///< in C order
  bool is_mask;                  ///< made of a mask: all places are inside
};

struct Selection {
  IndexWindow window;
  std::vector<IndexArray> arrays;
  bool together = true;  ///< whether the index arrays stand side by side
};

Failed index_error(int64_t index, int axis, int64_t extent);
/// A copy of what is selected.
Owned<PyObject> take_selected(PyArrayObject* a, const Selection& selection);  // uses up the lists of places
/// Whether the index is a mask with a truth for each element, and the elements are numbers.
bool is_whole_mask(const PyArrayObject* a, const PyArrayObject* key);
/// A copy of the elements where such a mask is true, in C order; no list of places is made.
Owned<PyObject> take_masked(PyArrayObject* a, PyArrayObject* mask);
/// Writes one value where it is true; the mask lies in other memory.
Status put_masked(PyArrayObject* a, PyArrayObject* mask, PyArrayObject* value);
/// Whether it is an array or a scalar of NumPy's, whose type decides how its elements are cast.
bool has_own_type(const PyArrayObject* target, PyObject* value);
/// Writes there. `masked`: the index was one mask for the whole array, which errors tell.
Status put_selected(PyArrayObject* a, const Selection& selection, PyObject* value, bool masked);

}  // namespace heapscope::modules::numpy
