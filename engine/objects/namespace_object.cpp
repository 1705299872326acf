#include "objects/namespace_object.h"

#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_builder.h"

namespace heapscope::objects {
namespace {

_PyNamespaceObject* as_namespace(PyObject* op) { return static_cast<_PyNamespaceObject*>(op); }

Owned<PyObject> namespace_type_new(PyTypeObject* type, PyObject*, PyObject*) {
  HS_OWN(made, type->tp_alloc(type, 0));
  HS_OWN(dict, dict_new());
  as_namespace(made.get())->ns_dict = dict.release();
  return made;
}

Status namespace_init(PyObject* self, PyObject* args, PyObject* kwargs) {
  if (tuple_get_size(args) != 0) {
    return err_set_string(exc_type_error(), "no positional arguments expected");
  }
  if (kwargs == nullptr) {
    return Status::kOk;
  }
  if (!dict_has_only_string_keys(kwargs)) {
    return err_set_string(exc_type_error(), "keywords must be strings");
  }
  return dict_update(as_namespace(self)->ns_dict, kwargs);
}

void namespace_dealloc(PyObject* self) {
  object_gc_untrack(self);
  clear_ref(as_namespace(self)->ns_dict);
  type_of(self)->tp_free(self);
}
int namespace_traverse(PyObject* self, visitproc visit, void* arg) {
  PyObject* dict = as_namespace(self)->ns_dict;
  return dict == nullptr ? 0 : visit(dict, arg);
}
int namespace_clear(PyObject* self) {
  clear_ref(as_namespace(self)->ns_dict);
  return 0;
}

Owned<PyObject> namespace_repr(PyObject* self) {
  const char* name = is_type(self, namespace_type()) ? "namespace" : type_full_name(type_of(self));
  const int entered = repr_enter(self);
  if (entered != 0) {
    return entered > 0 ? unicode_from_format("{}(...)", name) : Owned<PyObject>();
  }
  UnicodeBuilder text;
  Owned<PyObject> title = unicode_from_format("{}(", name);
  bool ok = bool(title);
  if (ok) {
    text.add_string(title.get());
    Owned<PyObject> dict = owned_ref(as_namespace(self)->ns_dict);
    Owned<PyObject> keys = dict_keys(dict.get());
    Owned<PyListObject> pairs = list_new(0);  // their texts, as they are put together in the end
    ok = keys && pairs;
    for (int64_t i = 0; ok && i < list_get_size(keys.get()); ++i) {
      PyObject* key = list_get_item(keys.get(), i);
      if (!unicode_check(key) || unicode_length(key) == 0) {
        continue;
      }
      PyObject* value = dict_get_item_with_error(dict.get(), key);
      if (value == nullptr) {
        ok = !err_occurred();
        continue;
      }
      Owned<PyObject> kept = owned_ref(value);
      Owned<PyObject> shown = object_repr(value);
      ok = bool(shown);
      if (ok) {
        UnicodeBuilder pair;
        pair.add_string(key);
        pair.add_ascii("=");
        pair.add_string(shown.get());
        Owned<PyObject> pair_text = pair.finish();
        ok = pair_text && list_append(pairs.get(), pair_text.get()) == Status::kOk;
      }
    }
    for (int64_t i = 0; ok && i < list_get_size(pairs.get()); ++i) {
      text.add_ascii(i == 0 ? "" : ", ");
      text.add_string(list_get_item(pairs.get(), i));
    }
  }
  repr_leave(self);
  if (!ok) {
    return {};
  }
  text.add_ascii(")");
  return text.finish();
}

Owned<PyObject> namespace_richcompare(PyObject* self, PyObject* other, CompareOp op) {
  if (object_type_check(self, namespace_type()) && object_type_check(other, namespace_type())) {
    return object_rich_compare(as_namespace(self)->ns_dict, as_namespace(other)->ns_dict, op);
  }
  return owned_ref(not_implemented());
}

Owned<PyObject> namespace_reduce(PyObject* self, PyObject*) {
  return tuple_pack(type_of(self), empty_tuple(), as_namespace(self)->ns_dict.get());
}

constexpr MethodDef kMethods[] = {
    method_noargs("__reduce__", namespace_reduce, "Return state information for pickling"), kMethodEnd};
const MemberDef kMembers[] = {{"__dict__", MemberKind::kObject, offsetof(_PyNamespaceObject, ns_dict), true},
                              {nullptr, MemberKind::kObject, 0, true}};
constexpr LayoutField kLayout[] = {
    HS_OBJECT_HEAD, HS_FIELD(_PyNamespaceObject, ns_dict, kOwnedRef), {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

Owned<PyObject> namespace_new(PyObject* attributes) {
  HS_OWN(made, namespace_type_new(namespace_type(), nullptr, nullptr));
  if (attributes != nullptr) {
    HS_TRY(dict_update(as_namespace(made.get())->ns_dict, attributes));
  }
  return made;
}

const TypeSpec kNamespaceTypeSpec = {
    .name = "types.SimpleNamespace",
    .basicsize = sizeof(_PyNamespaceObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsBaseType,
    .doc = "A simple attribute-based namespace.\n\nSimpleNamespace(**kwargs)",
    .dealloc = namespace_dealloc,
    .repr = namespace_repr,
    .getattro = object_generic_get_attr,
    .setattro = object_generic_set_attr,
    .traverse = namespace_traverse,
    .clear = namespace_clear,
    .richcompare = namespace_richcompare,
    .methods = kMethods,
    .members = kMembers,
    .dictoffset = offsetof(_PyNamespaceObject, ns_dict),
    .init = namespace_init,
    .alloc = type_generic_alloc,
    .new_ = namespace_type_new,
    .free = gc_del_slot,
    .layout = kLayout,
};

}  // namespace heapscope::objects
