// Parts of describe(), by family. Each returns false when the object is not of its family.
#pragma once

#include <cstdint>
#include <vector>

#include "inspect/picture.h"

namespace heapscope::inspect {

/// Classes, functions, methods, built-ins, cells, properties, static and class methods, modules.
bool describe_callable(PyObject* op, Picture* picture);
/// Code, generators, coroutines, frames, tracebacks, exceptions.
bool describe_execution(PyObject* op, Picture* picture);
/// Iterators and views of the built-in containers; enumerate, zip, map, filter, reversed.
bool describe_iterator(PyObject* op, Picture* picture);
/// numpy arrays.
bool describe_array(PyObject* op, Picture* picture);
/// torch's tensors and storages.
bool describe_tensor(PyObject* op, Picture* picture);

/// Where the elements that a preview shows lie behind the first element, in the unit of the strides and in reading
/// order: the first 16 of a vector; else the first 8 rows by 8 columns of the last two axes, at index 0 of the others.
/// One for an array without axes; none for one without elements.
std::vector<int64_t> preview_offsets(const std::vector<int64_t>& shape, const std::vector<int64_t>& strides);

}  // namespace heapscope::inspect
