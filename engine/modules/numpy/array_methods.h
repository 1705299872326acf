// Methods of numpy.ndarray.
#pragma once

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

extern const MethodDef kArrayMethods[];

}  // namespace heapscope::modules::numpy
