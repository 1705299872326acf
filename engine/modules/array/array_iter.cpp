// Iterators over arrays: index and array, and the function that makes an item, which CPython keeps there too.
// Model: Modules/arraymodule.c array_iter (3.11).
#include <algorithm>

#include "modules/array/array_object.h"
#include "modules/native_type.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/exceptions.h"
#include "objects/identifiers.h"
#include "objects/iter_object.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

struct ArrayIterObject : PyObject {
  int64_t index;
  Ref<PyObject> ao;   ///< null: at its end
  uint64_t get_item;  ///< CPython's function; ours goes by the typecode
};
static_assert(sizeof(ArrayIterObject) == 40);

using IterParts = HeapParts<&ArrayIterObject::ao>;

ArrayIterObject* as_iterator(PyObject* op) { return static_cast<ArrayIterObject*>(op); }

Owned<PyObject> iterator_next(PyObject* op) {
  ArrayIterObject* self = as_iterator(op);
  if (!self->ao) {
    return nullptr;
  }
  const ArrayObject* array = as_array(self->ao);
  if (self->index < array->ob_size) {
    return array_get_item(static_cast<char>(array->typecode), array->ob_item.get() + self->index++ * array->itemsize);
  }
  clear_ref(self->ao);
  return nullptr;
}

Owned<PyObject> iterator_reduce(PyObject* op, PyObject*) {
  const ArrayIterObject* self = as_iterator(op);
  HS_OWN(function, eval_get_builtin(ident(Id::iter)));
  if (!self->ao) {
    HS_OWN(nothing, tuple_new(0));
    HS_OWN(arguments, tuple_pack(nothing.get()));
    return tuple_pack(function.get(), arguments.get());
  }
  HS_OWN(arguments, tuple_pack(self->ao.get()));
  HS_OWN(index, long_from_ssize_t(self->index));
  return tuple_pack(function.get(), arguments.get(), index.get());
}

Owned<PyObject> iterator_setstate(PyObject* op, PyObject* value) {
  ArrayIterObject* self = as_iterator(op);
  const int64_t index = long_as_ssize(value);
  if (index == -1 && err_occurred()) {
    return Failed{};
  }
  if (self->ao) {
    self->index = std::clamp<int64_t>(index, 0, as_array(self->ao)->ob_size);
  }
  return owned_ref(none());
}

constexpr MethodDef kMethods[] = {
    method_noargs("__reduce__", iterator_reduce, "__reduce__($self, /)\n--\n\nReturn state information for pickling."),
    method_o("__setstate__", iterator_setstate,
             "__setstate__($self, state, /)\n--\n\nSet state information for unpickling."),
    kMethodEnd,
};
constexpr LayoutField kLayout[] = {
    HS_OBJECT_HEAD,
    HS_FIELD(ArrayIterObject, index, kInt),
    HS_FIELD(ArrayIterObject, ao, kOwnedRef),
    HS_FIELD(ArrayIterObject, get_item, kFunction),
    {nullptr, 0, 0, FieldKind::kPadding},
};

}  // namespace

const TypeSpec kArrayIterSpec = {
    .name = "array.arrayiterator",
    .basicsize = sizeof(ArrayIterObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsDisallowInstantiation | kTpFlagsImmutable | kTpFlagsHeapType,
    .dealloc = IterParts::dealloc,
    .getattro = object_generic_get_attr,
    .traverse = IterParts::traverse,
    .iter = object_self_iter,
    .iternext = iterator_next,
    .methods = kMethods,
    .layout = kLayout,
};

Owned<PyObject> array_iter(PyObject* array) {
  HS_OWN(op, object_gc_new(modules::state().array.iterator_type));
  ArrayIterObject* self = as_iterator(op.get());
  incref(array);
  self->ao = array;
  self->index = 0;
  self->get_item = 0;
  object_gc_track(self);
  return op;
}

}  // namespace heapscope::modules
