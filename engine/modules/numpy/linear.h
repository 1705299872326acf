// Products of matrices.
#pragma once

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

/// a @ b for one and two axes; `strict`: scalars are an error, as the operator has it.
Owned<PyObject> matrix_product(PyObject* a, PyObject* b, bool strict);

}  // namespace heapscope::modules::numpy
