// numpy.random's legacy generator: MT19937, the same numbers as NumPy for the same seed.
//
// Before seed() was called, large draws are lazy regions whose elements are computed when looked at.
#pragma once

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

Owned<PyObject> random_seed(PyObject*, const Ref<PyObject>* args, int64_t nargs);      // (int)
Owned<PyObject> random_integers(PyObject*, const Ref<PyObject>* args, int64_t nargs);  // (low, count, shape, dtype)
Owned<PyObject> random_floats(PyObject*, const Ref<PyObject>* args, int64_t nargs);    // (shape)
Owned<PyObject> random_interval(PyObject* module, const Ref<PyObject>* args, int64_t nargs);
Owned<PyObject> random_state_bytes(PyObject* module, const Ref<PyObject>* args, int64_t nargs);
Owned<PyObject> random_normals(PyObject*, const Ref<PyObject>* args, int64_t nargs);  // (shape)

}  // namespace heapscope::modules::numpy
