// What a.flags and a.flat give: small objects that look at an array and keep it alive. As in NumPy the collector does not
// track them, and weak references to them cannot be made.
#pragma once

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

extern const TypeSpec kFlagsSpec;
extern const TypeSpec kFlatIteratorSpec;

Owned<PyObject> flags_of_array(PyArrayObject* a);
Owned<PyObject> flat_of_array(PyArrayObject* a);
/// Calls `numpy._methods.NAME(parts...)`: what is written in Python.
Owned<PyObject> call_method_in_python(const char* name, std::initializer_list<PyObject*> parts);

}  // namespace heapscope::modules::numpy
