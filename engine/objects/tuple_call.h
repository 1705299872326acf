// from_tuple: a function that takes an array of arguments, called with a tuple of them.
//
// Some of CPython's functions are declared METH_VARARGS: their callers make a tuple, which the collector counts as
// an allocation and which holds the arguments while the function runs.  A row of a method table says so with
//   method_varargs("find", from_tuple<unicode_find_method>)
#pragma once

#include "objects/descr_object.h"
#include "objects/tuple_object.h"

namespace heapscope::objects {

template <PyCFunctionFast* function>
Owned<PyObject> from_tuple(PyObject* self, PyObject* args) {
  return function(self, as_tuple(args)->ob_item, tuple_get_size(args));
}

}  // namespace heapscope::objects
