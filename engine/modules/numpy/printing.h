// Texts of elements and arrays as NumPy 1.24 prints them (numpy/core/arrayprint.py with default options).
#pragma once

#include <string>

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

/// str() of one element: "1.0", "1e-05", "(1+2j)", "True".  Not for objects and text.
std::string scalar_text(ScalarType type, const Scalar& value);
Owned<PyObject> array_str(PyObject* self);
Owned<PyObject> array_repr(PyObject* self);

}  // namespace heapscope::modules::numpy
