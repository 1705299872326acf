// Iterators over strings: one type for ASCII strings, one for the others.
// Model: unicodeiterobject in Objects/unicodeobject.c (3.11).
#pragma once

#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::objects {

Owned<PyObject> unicode_iter(PyObject* text);

}  // namespace heapscope::objects
