// Iterators over strings: one type for ASCII strings, one for the others.
//
//   16 it_index   24 it_seq   null when exhausted
// Model: unicodeiterobject in Objects/unicodeobject.c (3.11).
#pragma once

#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::objects {

struct PyUnicodeIterObject : PyObject {
  int64_t it_index;
  Ref<PyObject> it_seq;
};
static_assert(sizeof(PyUnicodeIterObject) == 32);

Owned<PyObject> unicode_iter(PyObject* text);

}  // namespace heapscope::objects
