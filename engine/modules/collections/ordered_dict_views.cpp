// OrderedDict's iterator, and the views that make one.
#include "modules/collections/ordered_dict.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gc_header.h"
#include "objects/identifiers.h"
#include "objects/iter_object.h"
#include "objects/layout.h"
#include "objects/object_protocol.h"
#include "objects/result_tuple.h"

namespace heapscope::modules {

using namespace objects;

namespace {

ODictIterObject* as_iterator(PyObject* op) { return static_cast<ODictIterObject*>(op); }

void iterator_dealloc(PyObject* op) {
  ODictIterObject* self = as_iterator(op);
  object_gc_untrack(op);
  xdecref(self->di_odict.get());
  xdecref(self->di_current.get());
  xdecref(self->di_result.get());
  object_gc_del(op);
}

int iterator_traverse(PyObject* op, visitproc visit, void* arg) {
  ODictIterObject* self = as_iterator(op);
  for (PyObject* part : {self->di_odict.get(), self->di_current.get(), self->di_result.get()}) {
    if (part != nullptr) {
      if (const int result = visit(part, arg); result != 0) {
        return result;
      }
    }
  }
  return 0;
}

Owned<PyObject> next_key(ODictIterObject* self) {
  if (!self->di_odict) {
    return nullptr;
  }
  if (!self->di_current) {
    clear_ref(self->di_odict);
    return nullptr;
  }
  ODictObject* odict = as_odict(self->di_odict);
  if (odict->od_state != self->di_state) {
    err_set_string(exc_runtime_error(), "OrderedDict mutated during iteration");
    clear_ref(self->di_odict);
    return nullptr;
  }
  if (self->di_size != odict->ma_used) {
    self->di_size = -1;  // for good
    return err_set_string(exc_runtime_error(), "OrderedDict changed size during iteration");
  }
  const ODictNode* node = odict_find_node(odict, self->di_current);
  if (node == nullptr) {
    if (!err_occurred()) {
      err_set_object(exc_key_error(), self->di_current);
    }
    clear_ref(self->di_current);
    return nullptr;
  }
  Owned<PyObject> key(self->di_current.get());
  node = (self->kind & kODictReversed) != 0 ? node->prev : node->next;
  self->di_current = node == nullptr ? nullptr : owned_ref(node->key).release();
  return key;
}

Owned<PyObject> iterator_next(PyObject* op) {
  ODictIterObject* self = as_iterator(op);
  Owned<PyObject> key = next_key(self);
  if (!key || (self->kind & kODictValues) == 0) {
    return key;
  }
  PyObject* found = dict_get_item(self->di_odict, key.get());
  if (found == nullptr) {
    if (!err_occurred()) {
      err_set_object(exc_key_error(), key.get());
    }
    key.reset();
    clear_ref(self->di_current);
    clear_ref(self->di_odict);
    return nullptr;
  }
  Owned<PyObject> value = owned_ref(found);
  if ((self->kind & kODictKeys) == 0) {
    return value;
  }
  return reuse_pair(self->di_result, std::move(key), std::move(value));
}

// Lists what is left without moving on: the iterator runs to its end and is put back.
Owned<PyObject> iterator_reduce(PyObject* op, PyObject*) {
  ODictIterObject* self = as_iterator(op);
  const int64_t size = self->di_size;
  Owned<PyObject> current = owned_xref(self->di_current.get());
  Owned<PyObject> odict = owned_xref(self->di_odict.get());
  Owned<PyObject> list = sequence_list(op);
  set_ref(self->di_odict, odict.release());
  set_ref(self->di_current, current.release());
  self->di_size = size;
  if (!list) {
    return Failed{};
  }
  HS_OWN(iter, eval_get_builtin(ident(Id::iter)));
  HS_OWN(arguments, tuple_pack(list.get()));
  list.reset();
  return tuple_pack(iter.get(), arguments.get());
}

template <int32_t kind>
Owned<PyObject> view_iter(PyObject* op) {
  return odict_iter_new(static_cast<_PyDictViewObject*>(op)->dv_dict, kind);
}
template <int32_t kind>
Owned<PyObject> view_reversed(PyObject* op, PyObject*) {
  return odict_iter_new(static_cast<_PyDictViewObject*>(op)->dv_dict, kind | kODictReversed);
}

constexpr MethodDef kIterMethods[] = {method_noargs("__reduce__", iterator_reduce), kMethodEnd};
constexpr MethodDef kKeysMethods[] = {method_noargs("__reversed__", view_reversed<kODictKeys>), kMethodEnd};
constexpr MethodDef kValuesMethods[] = {method_noargs("__reversed__", view_reversed<kODictValues>), kMethodEnd};
constexpr MethodDef kItemsMethods[] = {method_noargs("__reversed__", view_reversed<kODictItems>), kMethodEnd};
constexpr LayoutField kIterLayout[] = {HS_OBJECT_HEAD,
                                       HS_FIELD(ODictIterObject, kind, kInt),
                                       HS_FIELD(ODictIterObject, padding, kPadding),
                                       HS_FIELD(ODictIterObject, di_odict, kOwnedRef),
                                       HS_FIELD(ODictIterObject, di_size, kInt),
                                       HS_FIELD(ODictIterObject, di_state, kUint),
                                       HS_FIELD(ODictIterObject, di_current, kOwnedRef),
                                       HS_FIELD(ODictIterObject, di_result, kOwnedRef),
                                       {nullptr, 0, 0, FieldKind::kPadding}};
constexpr LayoutField kViewLayout[] = {
    HS_OBJECT_HEAD, HS_FIELD(_PyDictViewObject, dv_dict, kOwnedRef), {nullptr, 0, 0, FieldKind::kPadding}};

constexpr TypeSpec view_spec(const char* name, PyTypeObject* (*base)(), getiterfunc* iter, const MethodDef* methods) {
  return {.name = name,
          .base = base,
          .basicsize = sizeof(_PyDictViewObject),
          .iter = iter,
          .methods = methods,
          .layout = kViewLayout};
}

}  // namespace

Owned<PyObject> odict_iter_new(PyObject* op, int32_t kind) {
  ODictObject* odict = as_odict(op);
  HS_OWN(result, object_gc_new(modules::state().collections.odict_iter_type));
  ODictIterObject* self = as_iterator(result.get());
  self->kind = kind;
  self->padding = 0;
  self->di_odict = nullptr;
  self->di_current = nullptr;
  self->di_result = nullptr;
  if ((kind & kODictItems) == kODictItems) {
    HS_OWN(pair, tuple_pack(none(), none()));
    self->di_result = pair.release();
  }
  const ODictNode* node = (kind & kODictReversed) != 0 ? odict->od_last : odict->od_first;
  self->di_current = node == nullptr ? nullptr : owned_ref(node->key).release();
  self->di_size = odict->ma_used;
  self->di_state = odict->od_state;
  self->di_odict = owned_ref(op).release();
  object_gc_track(self);
  return result;
}

const TypeSpec kOrderedDictIterSpec = {
    .name = "odict_iterator",
    .basicsize = sizeof(ODictIterObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = iterator_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = iterator_traverse,
    .iter = object_self_iter,
    .iternext = iterator_next,
    .methods = kIterMethods,
    .layout = kIterLayout,
};
const TypeSpec kOrderedDictKeysSpec = view_spec("odict_keys", dict_keys_type, view_iter<kODictKeys>, kKeysMethods);
const TypeSpec kOrderedDictValuesSpec =
    view_spec("odict_values", dict_values_type, view_iter<kODictValues>, kValuesMethods);
const TypeSpec kOrderedDictItemsSpec = view_spec("odict_items", dict_items_type, view_iter<kODictItems>, kItemsMethods);

}  // namespace heapscope::modules
