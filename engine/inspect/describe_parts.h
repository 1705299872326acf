// Parts of describe(), by family. Each returns false when the object is not of its family.
#pragma once

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

}  // namespace heapscope::inspect
