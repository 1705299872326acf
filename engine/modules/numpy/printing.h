// Texts of elements and arrays as NumPy 1.24 prints them (numpy/core/arrayprint.py with default options).
#pragma once

#include <string>

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

/// str() of one element: "1.0", "1e-05", "(1+2j)", "True".  Not for objects and text.
std::string scalar_text(ScalarType type, const Scalar& value);
Owned<PyObject> array_str(PyObject* self);
Owned<PyObject> array_repr(PyObject* self);

/// np.array2string.
Owned<PyObject> array_text(PyObject* array, const std::string& separator, int64_t prefix, int64_t suffix);

/// Where module _numpy keeps np.set_printoptions' dict.
inline constexpr const char* kPrintOptions = "_print_settings";
Owned<PyObject> default_print_options();

}  // namespace heapscope::modules::numpy
