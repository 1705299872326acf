// The classes of dtypes: numpy.dtype[int64] and so on, one below numpy.dtype for each type of elements.
#pragma once

#include "modules/arrays/scalar_type.h"
#include "modules/numpy/state.h"
#include "objects/type_object.h"

namespace heapscope::modules::numpy {

/// Null-terminated, for the module's registration.
extern const TypeSpec* const kDtypeClassSpecs[];

/// Once, when numpy.dtype is there.
Status make_dtype_classes();
/// The class of a type's dtype, borrowed; text is str_ or bytes_.
PyTypeObject* dtype_class_of(arrays::ScalarType type, bool of_bytes);
/// Whether it is a dtype, of whichever class.
bool is_dtype(PyObject* op);

}  // namespace heapscope::modules::numpy
