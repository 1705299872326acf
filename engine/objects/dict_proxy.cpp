// mappingproxy: a read-only view of a mapping (cls.__dict__).  Model: Objects/descrobject.c (3.11).
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/generic_alias_object.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {
namespace {

PyObject* mapping_of(PyObject* self) { return static_cast<mappingproxyobject*>(self)->mapping; }

void proxy_dealloc(PyObject* self) {
  object_gc_untrack(self);
  decref(mapping_of(self));
  object_gc_del(self);
}
int proxy_traverse(PyObject* self, visitproc visit, void* arg) { return visit(mapping_of(self), arg); }

int64_t proxy_length(PyObject* self) { return object_size(mapping_of(self)); }
Owned<PyObject> proxy_getitem(PyObject* self, PyObject* key) { return object_get_item(mapping_of(self), key); }
Truth proxy_contains(PyObject* self, PyObject* key) {
  return dict_check_exact(mapping_of(self)) ? dict_contains(mapping_of(self), key)
                                            : sequence_contains(mapping_of(self), key);
}
Owned<PyObject> proxy_or(PyObject* left, PyObject* right) {
  if (object_type_check(left, dict_proxy_type())) {
    left = mapping_of(left);
  }
  if (object_type_check(right, dict_proxy_type())) {
    right = mapping_of(right);
  }
  return number_or(left, right);
}
Owned<PyObject> proxy_ior(PyObject* self, PyObject*) {
  return err_format(exc_type_error(), "'|=' is not supported by {}; use '|' instead", type_full_name(type_of(self)));
}
Owned<PyObject> proxy_repr(PyObject* self) {
  HS_OWN(text, object_repr(mapping_of(self)));
  return unicode_from_format("mappingproxy({})", unicode_text(text.get()));
}
Owned<PyObject> proxy_str(PyObject* self) { return object_str(mapping_of(self)); }
Owned<PyObject> proxy_iter(PyObject* self) { return object_get_iter(mapping_of(self)); }
Owned<PyObject> proxy_richcompare(PyObject* self, PyObject* other, CompareOp op) {
  return object_rich_compare(mapping_of(self), other, op);
}

Owned<PyObject> proxy_get(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("get", nargs, 1, 2));
  const Ref<PyObject> stack[] = {mapping_of(self), args[0], nargs > 1 ? args[1].get() : none()};
  return object_vectorcall_method(ident(Id::get), stack, 3, nullptr);
}
Owned<PyObject> proxy_keys(PyObject* self, PyObject*) {
  return object_call_method_no_args(mapping_of(self), ident(Id::keys));
}
Owned<PyObject> proxy_values(PyObject* self, PyObject*) {
  return object_call_method_no_args(mapping_of(self), ident(Id::values));
}
Owned<PyObject> proxy_items(PyObject* self, PyObject*) {
  return object_call_method_no_args(mapping_of(self), ident(Id::items));
}
Owned<PyObject> proxy_copy(PyObject* self, PyObject*) {
  return object_call_method_no_args(mapping_of(self), ident(Id::copy));
}
Owned<PyObject> proxy_reversed(PyObject* self, PyObject*) {
  return object_call_method_no_args(mapping_of(self), ident(Id::__reversed__));
}

Owned<PyObject> proxy_new(PyTypeObject*, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"mappingproxy", {"mapping", nullptr}};
  Ref<PyObject> buffer[1];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 1, 1, 0, buffer);
  if (a == nullptr) {
    return {};
  }
  PyObject* mapping = a[0];
  if (!mapping_check(mapping) || list_check(mapping) || tuple_check(mapping)) {
    return err_format(exc_type_error(), "mappingproxy() argument must be a mapping, not {}",
                      type_full_name(type_of(mapping)));
  }
  return dict_proxy_new(mapping);
}

constexpr MethodDef kMethods[] = {
    method_fast("get", proxy_get, "D.get(k[,d]) -> D[k] if k in D, else d.  d defaults to None."),
    method_noargs("keys", proxy_keys, "D.keys() -> a set-like object providing a view on D's keys"),
    method_noargs("values", proxy_values, "D.values() -> an object providing a view on D's values"),
    method_noargs("items", proxy_items, "D.items() -> a set-like object providing a view on D's items"),
    method_noargs("copy", proxy_copy, "D.copy() -> a shallow copy of D"),
    method_o("__class_getitem__", generic_alias, "See PEP 585", kMethClass),
    method_noargs("__reversed__", proxy_reversed, "D.__reversed__() -> reverse iterator"),
    kMethodEnd};
const NumberSpec kNumber = {.nb_or = proxy_or, .nb_inplace_or = proxy_ior};
const SequenceSpec kSequence = {.sq_contains = proxy_contains};
const MappingSpec kMapping = {.mp_length = proxy_length, .mp_subscript = proxy_getitem};
constexpr LayoutField kLayout[] = {
    HS_OBJECT_HEAD, HS_FIELD(mappingproxyobject, mapping, kOwnedRef), {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

Owned<PyObject> dict_proxy_new(PyObject* mapping) {
  if (!mapping_check(mapping) || list_check(mapping) || tuple_check(mapping)) {
    return err_format(exc_type_error(), "mappingproxy() argument must be a mapping, not {}",
                      type_full_name(type_of(mapping)));
  }
  HS_OWN(made, object_gc_new(dict_proxy_type()));
  static_cast<mappingproxyobject*>(made.get())->mapping = owned_ref(mapping).release();
  object_gc_track(made.get());
  return made;
}

const TypeSpec kDictProxyTypeSpec = {
    .name = "mappingproxy",
    .basicsize = sizeof(mappingproxyobject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsMapping,
    .dealloc = proxy_dealloc,
    .repr = proxy_repr,
    .str = proxy_str,
    .getattro = object_generic_get_attr,
    .traverse = proxy_traverse,
    .richcompare = proxy_richcompare,
    .iter = proxy_iter,
    .methods = kMethods,
    .new_ = proxy_new,
    .as_number = &kNumber,
    .as_sequence = &kSequence,
    .as_mapping = &kMapping,
    .layout = kLayout,
};

}  // namespace heapscope::objects
