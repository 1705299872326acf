#include "objects/list_iter.h"

#include "objects/abstract.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/identifiers.h"
#include "objects/iter_object.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"

namespace heapscope::objects {

namespace {

PyListIterObject* as_iterator(PyObject* op) { return static_cast<PyListIterObject*>(op); }

Owned<PyObject> new_iterator(PyTypeObject* type, PyObject* list, int64_t index) {
  Owned<PyObject> op = object_gc_new(type);
  if (op) {
    PyListIterObject* self = as_iterator(op.get());
    self->it_index = index;
    incref(list);
    self->it_seq = as_list(list);
    object_gc_track(self);
  }
  return op;
}

void dealloc_iterator(PyObject* op) {
  object_gc_untrack(op);
  xdecref(static_cast<PyObject*>(as_iterator(op)->it_seq.get()));
  object_gc_del(op);
}

int traverse_iterator(PyObject* op, visitproc visit, void* arg) {
  PyListObject* list = as_iterator(op)->it_seq;
  return list == nullptr ? 0 : visit(list, arg);
}

Owned<PyObject> list_iter_next(PyObject* op) {
  PyListIterObject* self = as_iterator(op);
  PyListObject* list = self->it_seq;
  if (list == nullptr) {
    return nullptr;
  }
  if (self->it_index < list->ob_size) {
    return owned_ref(list->ob_item.get()[self->it_index++]);
  }
  self->it_seq = nullptr;
  decref(list);
  return nullptr;
}

Owned<PyObject> list_rev_iter_next(PyObject* op) {
  PyListIterObject* self = as_iterator(op);
  PyListObject* list = self->it_seq;
  if (list == nullptr) {
    return nullptr;
  }
  const int64_t index = self->it_index;
  if (index >= 0 && index < list->ob_size) {
    --self->it_index;
    return owned_ref(list->ob_item.get()[index]);
  }
  self->it_index = -1;
  self->it_seq = nullptr;
  decref(list);
  return nullptr;
}

Owned<PyObject> list_iter_length_hint(PyObject* op, PyObject*) {
  const PyListIterObject* self = as_iterator(op);
  const int64_t rest = self->it_seq ? self->it_seq->ob_size - self->it_index : 0;
  return long_from_ssize_t(rest < 0 ? 0 : rest);
}

Owned<PyObject> list_rev_iter_length_hint(PyObject* op, PyObject*) {
  const PyListIterObject* self = as_iterator(op);
  const int64_t rest = self->it_index + 1;
  return long_from_ssize_t(!self->it_seq || self->it_seq->ob_size < rest ? 0 : rest);
}

Owned<PyObject> reduce_iterator(PyObject* op, PyObject*) {
  const PyListIterObject* self = as_iterator(op);
  const bool forward = is_type(op, list_iter_type());
  if (self->it_seq) {
    HS_OWN(maker, eval_get_builtin(ident(forward ? Id::iter : Id::reversed)));
    HS_OWN(arguments, tuple_pack(self->it_seq.get()));
    HS_OWN(index, long_from_ssize_t(self->it_index));
    return tuple_pack(maker.get(), arguments.get(), index.get());
  }
  HS_OWN(iter, eval_get_builtin(ident(Id::iter)));  // exhausted: an empty list's iterator
  HS_OWN(empty, list_new(0));
  HS_OWN(arguments, tuple_pack(empty.get()));
  return tuple_pack(iter.get(), arguments.get());
}

Owned<PyObject> list_iter_setstate(PyObject* op, PyObject* value) {
  PyListIterObject* self = as_iterator(op);
  int64_t index = long_as_ssize(value);
  if (index == -1 && err_occurred()) {
    return Failed{};
  }
  if (self->it_seq) {
    index = index < 0 ? 0 : index;
    self->it_index = index > self->it_seq->ob_size ? self->it_seq->ob_size : index;
  }
  return owned_ref(none());
}

Owned<PyObject> list_rev_iter_setstate(PyObject* op, PyObject* value) {
  PyListIterObject* self = as_iterator(op);
  int64_t index = long_as_ssize(value);
  if (index == -1 && err_occurred()) {
    return Failed{};
  }
  if (self->it_seq) {
    index = index < -1 ? -1 : index;
    self->it_index = index > self->it_seq->ob_size - 1 ? self->it_seq->ob_size - 1 : index;
  }
  return owned_ref(none());
}

constexpr MethodDef kIterMethods[] = {method_noargs("__length_hint__", list_iter_length_hint),
                                      method_noargs("__reduce__", reduce_iterator),
                                      method_o("__setstate__", list_iter_setstate), kMethodEnd};
constexpr MethodDef kRevIterMethods[] = {method_noargs("__length_hint__", list_rev_iter_length_hint),
                                         method_noargs("__reduce__", reduce_iterator),
                                         method_o("__setstate__", list_rev_iter_setstate), kMethodEnd};
constexpr LayoutField kIterLayout[] = {HS_OBJECT_HEAD,
                                       HS_FIELD(PyListIterObject, it_index, kInt),
                                       HS_FIELD(PyListIterObject, it_seq, kOwnedRef),
                                       {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

Owned<PyObject> list_iter(PyObject* self) { return new_iterator(list_iter_type(), self, 0); }

Owned<PyObject> list_reversed(PyObject* self, PyObject*) {
  return new_iterator(list_rev_iter_type(), self, list_get_size(self) - 1);
}

const TypeSpec kListIterTypeSpec = {
    .name = "list_iterator",
    .basicsize = sizeof(PyListIterObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = dealloc_iterator,
    .getattro = object_generic_get_attr,
    .traverse = traverse_iterator,
    .iter = object_self_iter,
    .iternext = list_iter_next,
    .methods = kIterMethods,
    .layout = kIterLayout,
};

const TypeSpec kListRevIterTypeSpec = {
    .name = "list_reverseiterator",
    .basicsize = sizeof(PyListIterObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = dealloc_iterator,
    .getattro = object_generic_get_attr,
    .traverse = traverse_iterator,
    .iter = object_self_iter,
    .iternext = list_rev_iter_next,
    .methods = kRevIterMethods,
    .layout = kIterLayout,
};

}  // namespace heapscope::objects
