// numpy.int64, numpy.float64, ...: array scalars, one element as an object of its own.
//
//   16 obval   the element's bytes, up to 16; float64 has its double where float has it
#pragma once

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

struct PyScalarObject : PyObject {
  char obval[16];
};

/// Specs of all scalar types and their abstract bases, ended by null; registered at start.
extern const TypeSpec* const kScalarSpecs[];
/// Makes the types; before the descriptors.
Status make_scalar_types(PyObject* module);

bool is_numpy_scalar(const PyObject* op, ScalarType* type);
/// The element as a numpy scalar (object arrays: the object itself).
Owned<PyObject> scalar_object(PyArray_Descr* descr, uint64_t address);
Owned<PyObject> scalar_object_of(ScalarType type, const Scalar& value);
/// 0-d results come out as scalars (PyArray_Return).
Owned<PyObject> array_return(Owned<PyArrayObject> a);

}  // namespace heapscope::modules::numpy
