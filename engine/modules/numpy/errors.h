// Error messages that several parts of the module share, worded as NumPy words them.
#pragma once

#include <string>

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

/// "(2, 3)", "(3,)", "()".
std::string shape_text(const Shape& shape);
/// "could not broadcast input array from shape (3,) into shape (1,)".
Failed raise_could_not_broadcast(const Shape& from, const Shape& to);
/// An output is not broadcast: its shape must be the call's.
Status check_output_shape(const Shape& given, const Shape& shape);
/// "operands could not be broadcast together with shapes (3,) (2,) ".
Failed raise_operands(const std::vector<Shape>& shapes);
/// numpy.AxisError: "axis 2 is out of bounds for array of dimension 1".
Failed raise_axis_error(int64_t axis, int nd);
/// "Unable to allocate 7.28 TiB for an array with shape (...) and data type float64".
Failed raise_array_memory_error(const Shape& shape, const PyArray_Descr* descr, int64_t bytes);

}  // namespace heapscope::modules::numpy
