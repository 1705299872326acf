// The callable objects of module _operator.
//
//   itemgetter    16 nitems  24 item  32 index  40 vectorcall      48 bytes
//   attrgetter    16 nattrs  24 attr  32 vectorcall                40 bytes
//   methodcaller  16 name  24 args  32 kwds                        40 bytes
// Model: Modules/_operator.c (3.11).
#pragma once

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::modules {

using objects::Owned;
using objects::PyObject;
using objects::Ref;

struct ItemGetterObject : PyObject {
  int64_t nitems;
  Ref<PyObject> item;  // the only item, or the tuple of all
  int64_t index;       // the only item as a number if it can be a tuple's index, else -1
  objects::Slot<objects::vectorcallfunc> vectorcall;
};
struct AttrGetterObject : PyObject {
  int64_t nattrs;
  Ref<PyObject> attr;  // tuple of names; a dotted name is a tuple of its parts
  objects::Slot<objects::vectorcallfunc> vectorcall;
};
struct MethodCallerObject : PyObject {
  Ref<PyObject> name;
  Ref<PyObject> args;
  Ref<PyObject> kwds;  // or null
};
static_assert(sizeof(ItemGetterObject) == 48 && sizeof(AttrGetterObject) == 40 && sizeof(MethodCallerObject) == 40);

extern const objects::TypeSpec kItemGetterSpec;
extern const objects::TypeSpec kAttrGetterSpec;
extern const objects::TypeSpec kMethodCallerSpec;

Owned<PyObject> itemgetter_vectorcall(PyObject* callable, const Ref<PyObject>* args, uint64_t nargsf,
                                      PyObject* kwnames);
Owned<PyObject> attrgetter_vectorcall(PyObject* callable, const Ref<PyObject>* args, uint64_t nargsf,
                                      PyObject* kwnames);

}  // namespace heapscope::modules
