// In which order a loop goes through elements. Model: numpy core/src/multiarray/nditer_constr.c.
//
// The axes are sorted so that the last one has the smallest steps, over all operands; axes that can be walked as one
// are joined; a new result is laid out in the same order. It decides the layout of results (the sum of two transposed
// arrays is transposed) and the order in which floats are added.
#pragma once

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

/// One operand on the loop's common shape: its strides, 0 where it is repeated.
struct LoopPlan {
  Shape extents;               ///< innermost first
  std::vector<Shape> steps;    ///< of each operand, innermost first
  std::vector<uint64_t> data;  ///< of each operand: first element in the loop's order
};

/// The axes from the innermost to the outermost. Axes of length 1 count as repeated.
std::vector<int> axis_order(const Shape& shape, const std::vector<Shape>& strides);
/// The same for one copy of several arrays with shapes of their own, where repeated axes count with their step of 0.
std::vector<int> copy_order(const std::vector<Shape>& shapes, const std::vector<Shape>& strides);
/// The axes of one array by the size of their steps, whatever their lengths.
std::vector<int> stride_order(const Shape& strides);
/// The axes of a C array, from the last to the first.
std::vector<int> c_order(size_t axes);
/// Strides of a new array whose memory has that order.
Shape strides_in_order(const Shape& shape, const std::vector<int>& order, int64_t item_size);
/// A new array whose memory has that order.
Owned<PyArrayObject> array_new_in_order(PyArray_Descr* descr, const Shape& shape, const std::vector<int>& order);
/// `turn`: axes along which all go backwards are walked forwards.
LoopPlan plan_loop(const Shape& shape, const std::vector<uint64_t>& data, const std::vector<Shape>& strides,
                   const std::vector<int>& order, bool turn);

/// Calls body(data of each operand) for each run of the innermost axis; body returns false to stop.
template <class Body>
bool for_each_run(const LoopPlan& plan, Body body) {
  for (const int64_t extent : plan.extents) {
    if (extent == 0) {
      return true;
    }
  }
  std::vector<uint64_t> at = plan.data;
  Shape index(plan.extents.size(), 0);
  for (;;) {
    if (!body(at)) {
      return false;
    }
    size_t axis = 1;
    for (; axis < plan.extents.size(); ++axis) {
      const bool carry = ++index[axis] == plan.extents[axis];
      for (size_t i = 0; i < at.size(); ++i) {
        const int64_t step = plan.steps[i][axis];
        at[i] += static_cast<uint64_t>(carry ? step - step * plan.extents[axis] : step);
      }
      if (!carry) {
        break;
      }
      index[axis] = 0;
    }
    if (axis >= plan.extents.size()) {
      return true;
    }
  }
}

}  // namespace heapscope::modules::numpy
