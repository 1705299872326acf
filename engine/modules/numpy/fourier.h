// Discrete Fourier transforms of rows, for numpy.fft.
#pragma once

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

enum class Transform { kForward, kBackward, kRealForward, kRealBackward };

/// Transforms the rows along the last axis, each result times `factor`: complex128, of half the length and one more for
/// kRealForward; float64 for kRealBackward, of as many numbers as the row has, of which only the first half counts.
Owned<PyArrayObject> transform_rows(PyArrayObject* a, Transform way, double factor);

}  // namespace heapscope::modules::numpy
