// Products of matrices.
#pragma once

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

/// `strict`: np.matmul, which pairs outer axes and refuses scalars; otherwise np.dot.
Owned<PyObject> matrix_product(PyObject* a, PyObject* b, bool strict);

}  // namespace heapscope::modules::numpy
