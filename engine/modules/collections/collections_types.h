// The types of module _collections beside deque (deque.h) and OrderedDict (ordered_dict.h).
#pragma once

#include "objects/dict_object.h"
#include "objects/object.h"
#include "objects/type_object.h"

namespace heapscope::modules {

using objects::Owned;
using objects::PyObject;
using objects::PyTypeObject;
using objects::Ref;

struct DefaultDictObject : objects::PyDictObject {
  Ref<PyObject> default_factory;
};
static_assert(sizeof(DefaultDictObject) == 56);

/// The descriptor of a named tuple's field.
struct TupleGetterObject : PyObject {
  int64_t index;
  Ref<PyObject> doc;
};
static_assert(sizeof(TupleGetterObject) == 32);

extern const objects::TypeSpec kDefaultDictSpec;
extern const objects::TypeSpec kTupleGetterSpec;

}  // namespace heapscope::modules
