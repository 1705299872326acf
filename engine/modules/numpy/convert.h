// Between Python objects and array elements.
#pragma once

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

/// dtype= arguments: a dtype, a type object, a name, None (float64).
Owned<PyArray_Descr> descr_from_object(PyObject* op);
// Text has two kinds in one element type (kText): 'U', four bytes for a character, and 'S', plain bytes.
inline bool is_text(const PyArray_Descr* d) { return d->kind == 'U' || d->kind == 'S'; }
/// How many characters an element holds.
inline int64_t text_room(const PyArray_Descr* d) { return d->kind == 'U' ? d->elsize / 4 : d->elsize; }
inline bool same_descr(const PyArray_Descr* a, const PyArray_Descr* b) {
  return a->type_num == b->type_num && a->elsize == b->elsize && a->kind == b->kind;
}
Owned<PyArray_Descr> descr_of_bytes(int64_t length);
/// The classes of single elements: numpy.str_ and numpy.bytes_, written in Python.
Status set_text_types(PyTypeObject* of_text, PyTypeObject* of_bytes);
/// A text type without a length (and nothing else) gets the one that the elements of `from` need.
Owned<PyArray_Descr> with_length(PyArray_Descr* wanted, PyArrayObject* from);
/// One element from an element of another type, as a cast does it: text is read as a number.
Status cast_element(PyArray_Descr* to, uint64_t target, PyArray_Descr* from, uint64_t source);
Status make_builtin_descrs();

/// The element type that holds a Python scalar: bool, int64 (uint64, object), float64, complex128, text, object.
Owned<PyArray_Descr> discover_descr(PyObject* op);
/// Raises what storing a list or tuple as one element raises; arrays of objects and of bool take them.
Status refuse_sequence(PyArray_Descr* descr, PyObject* value);
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
