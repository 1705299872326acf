// defaultdict: a dict with a factory for what is missing.
//
//   PyDictObject (48 bytes)   48 default_factory                                       56 bytes
// Model: Modules/_collectionsmodule.c (3.11).
#include "modules/collections/collections_types.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gc_header.h"
#include "objects/generic_alias_object.h"
#include "objects/identifiers.h"
#include "objects/layout.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_builder.h"

namespace heapscope::modules {

using namespace objects;

namespace {

Ref<PyObject>& factory_of(PyObject* op) { return static_cast<DefaultDictObject*>(op)->default_factory; }

Owned<PyObject> missing(PyObject* op, PyObject* key) {
  PyObject* factory = factory_of(op);
  if (factory == nullptr || factory == none()) {
    return err_set_key_error(key);
  }
  HS_OWN(value, object_call_no_args(factory));
  HS_TRY(object_set_item(op, key, value.get()));
  return value;
}

Owned<PyObject> call_own_type(PyObject* op, PyObject* contents) {
  PyObject* factory = factory_of(op);
  return object_call_function_obj_args(type_of(op), {factory == nullptr ? none() : factory, contents});
}

Owned<PyObject> copy(PyObject* op, PyObject*) { return call_own_type(op, op); }

Owned<PyObject> reduce(PyObject* op, PyObject*) {
  PyObject* factory = factory_of(op);
  HS_OWN(arguments, factory == nullptr || factory == none() ? tuple_new(0) : tuple_pack(factory));
  HS_OWN(items, object_call_method_no_args(op, ident(Id::items)));
  HS_OWN(iterator, object_get_iter(items.get()));
  return tuple_pack(type_of(op), arguments.get(), none(), none(), iterator.get());
}

void dealloc(PyObject* op) {
  object_gc_untrack(op);
  clear_ref(factory_of(op));
  dict_type()->tp_dealloc(op);
}

Owned<PyObject> repr(PyObject* op) {
  HS_OWN(dict_text, dict_type()->tp_repr(op));
  PyObject* factory = factory_of(op);
  Owned<PyObject> factory_text;
  if (factory == nullptr) {
    factory_text = unicode_from_ascii("None");
  } else {
    const int entered = repr_enter(factory);
    if (entered < 0) {
      return Failed{};
    }
    factory_text = entered > 0 ? unicode_from_ascii("...") : object_repr(factory);
    repr_leave(factory);
  }
  if (!factory_text) {
    return factory_text;
  }
  UnicodeBuilder text;
  text.add_ascii(type_name(type_of(op)));
  text.add('(');
  text.add_string(factory_text.get());
  text.add_ascii(", ");
  text.add_string(dict_text.get());
  text.add(')');
  return text.finish();
}

Owned<PyObject> merge(PyObject* left, PyObject* right) {
  const bool own_left = object_type_check(left, modules::state().collections.defaultdict_type);
  if (!dict_check(own_left ? right : left)) {
    return owned_ref(not_implemented());
  }
  HS_OWN(result, call_own_type(own_left ? left : right, left));
  HS_TRY(dict_update(result.get(), right));
  return result;
}

int traverse(PyObject* op, visitproc visit, void* arg) {
  if (PyObject* factory = factory_of(op)) {
    if (const int result = visit(factory, arg); result != 0) {
      return result;
    }
  }
  return dict_type()->tp_traverse(op, visit, arg);
}

int clear(PyObject* op) {
  clear_ref(factory_of(op));
  return dict_type()->tp_clear(op);
}

Status init(PyObject* op, PyObject* args, PyObject* kwargs) {
  const int64_t count = tuple_get_size(args);
  PyObject* factory = count > 0 ? tuple_get_item(args, 0) : nullptr;
  if (factory != nullptr && !callable_check(factory) && factory != none()) {
    return err_set_string(exc_type_error(), "first argument must be callable or None");
  }
  HS_OWN(rest, sequence_get_slice(args, 1, count));
  Owned<PyObject> old_factory(factory_of(op).get());
  xincref(factory);
  factory_of(op) = factory;
  const Status result = dict_type()->tp_init(op, rest.get(), kwargs);
  rest.reset();
  return result;
}

constexpr NumberSpec kAsNumber = {.nb_or = merge};
constexpr MethodDef kMethods[] = {method_o("__missing__", missing),
                                  method_noargs("copy", copy),
                                  method_noargs("__copy__", copy),
                                  method_noargs("__reduce__", reduce),
                                  method_o("__class_getitem__", generic_alias, "See PEP 585", kMethClass),
                                  kMethodEnd};
constexpr MemberDef kMembers[] = {{"default_factory", MemberKind::kObject, offsetof(DefaultDictObject, default_factory),
                                   false, "Factory for default value called by __missing__()."},
                                  {nullptr, MemberKind::kObject, 0, false}};
constexpr LayoutField kLayout[] = {HS_OBJECT_HEAD,
                                   HS_FIELD(DefaultDictObject, ma_used, kInt),
                                   HS_FIELD(DefaultDictObject, ma_version_tag, kUint),
                                   HS_FIELD(DefaultDictObject, ma_keys, kPointer),
                                   HS_FIELD(DefaultDictObject, ma_values, kPointer),
                                   HS_FIELD(DefaultDictObject, default_factory, kOwnedRef),
                                   {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kDefaultDictSpec = {
    .name = "collections.defaultdict",
    .base = dict_type,
    .basicsize = sizeof(DefaultDictObject),
    .flags = kTpFlagsDefault | kTpFlagsBaseType | kTpFlagsHaveGc,
    .doc = "defaultdict(default_factory=None, /, [...]) --> dict with default factory",
    .dealloc = dealloc,
    .repr = repr,
    .getattro = object_generic_get_attr,
    .traverse = traverse,
    .clear = clear,
    .methods = kMethods,
    .members = kMembers,
    .init = init,
    .alloc = type_generic_alloc,
    .as_number = &kAsNumber,
    .layout = kLayout,
};

}  // namespace heapscope::modules
