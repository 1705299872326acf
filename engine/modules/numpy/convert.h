// Between Python objects and array elements.
#pragma once

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

/// dtype= arguments: a dtype, a type object, a name, None (float64).
Owned<PyArray_Descr> descr_from_object(PyObject* op);
/// NotImplementedError: what NumPy would make an array of dtype 'S' of.
Failed err_no_bytes_dtype();
Status make_builtin_descrs();

/// The element type that holds a Python scalar: bool, int64 (uint64, object), float64, complex128, text, object.
Owned<PyArray_Descr> discover_descr(PyObject* op);
/// Writes a Python scalar as an element.
Status store_object_as(PyArray_Descr* descr, uint64_t address, PyObject* value);
/// Python scalar (int, float, bool, numpy scalar, 0-d array) to a Scalar; TypeError.
Status scalar_from_object(PyObject* op, Scalar* value);
/// item(): the plain Python object of an element.
Owned<PyObject> python_from_element(PyArray_Descr* descr, uint64_t address);

/// np.asarray: an array itself, or a new one from nested sequences or a scalar. `descr` may be null.
Owned<PyArrayObject> array_from_object(PyObject* op, PyArray_Descr* descr, bool always_copy);
/// Shapes given as an int or a sequence of ints.
Status shape_from_object(PyObject* op, Shape* shape);

/// The smallest type to which both convert without loss (numpy.promote_types).
ScalarType promote_types(ScalarType a, ScalarType b);
/// The same for descriptors: text is as long as what it has to hold.
Owned<PyArray_Descr> promote_descrs(PyArray_Descr* a, PyArray_Descr* b);

}  // namespace heapscope::modules::numpy
