#include "objects/generic_alias_object.h"

#include <algorithm>
#include <string>
#include <vector>

#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/identifiers.h"
#include "objects/iter_object.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"

namespace heapscope::objects {

namespace {

gaobject* as_alias(PyObject* op) { return static_cast<gaobject*>(op); }

/// Gives one item: the alias with a star, as in `tuple[*list[int]]`.
struct AliasIterObject : PyObject {
  Ref<PyObject> obj;  // the alias, null when exhausted
};
AliasIterObject* as_alias_iter(PyObject* op) { return static_cast<AliasIterObject*>(op); }

Owned<PyObject> alias_iter_next(PyObject* op) {
  AliasIterObject* self = as_alias_iter(op);
  if (!self->obj) {
    return nullptr;
  }
  gaobject* alias = as_alias(self->obj);
  HS_OWN(starred, generic_alias(alias->origin, alias->args));
  as_alias(starred.get())->starred = true;
  clear_ref(self->obj);
  return starred;
}

void alias_iter_dealloc(PyObject* op) {
  object_gc_untrack(op);
  xdecref(as_alias_iter(op)->obj.get());
  gc_del_slot(op);
}

int alias_iter_traverse(PyObject* op, visitproc visit, void* arg) {
  return as_alias_iter(op)->obj ? visit(as_alias_iter(op)->obj, arg) : 0;
}

/// iter of the alias, or of an empty tuple when it is exhausted.
Owned<PyObject> alias_iter_reduce(PyObject* op, PyObject*) {
  HS_OWN(make, eval_get_builtin(ident(Id::iter)));
  AliasIterObject* self = as_alias_iter(op);
  HS_OWN(args, tuple_pack(self->obj ? self->obj.get() : static_cast<PyObject*>(empty_tuple())));
  return tuple_pack(make.get(), args.get());
}

constexpr MethodDef kIterMethods[] = {method_noargs("__reduce__", alias_iter_reduce), kMethodEnd};
constexpr LayoutField kIterLayout[] = {
    HS_OBJECT_HEAD, HS_FIELD(AliasIterObject, obj, kOwnedRef), {nullptr, 0, 0, FieldKind::kPadding}};

void alias_dealloc(PyObject* self) {
  gaobject* alias = as_alias(self);
  object_gc_untrack(self);
  if (alias->weakreflist) {
    object_clear_weak_refs(self);
  }
  xdecref(alias->origin.get());
  xdecref(alias->args.get());
  xdecref(alias->parameters.get());
  type_of(self)->tp_free(self);
}

int alias_traverse(PyObject* self, visitproc visit, void* arg) {
  const gaobject* alias = as_alias(self);
  for (PyObject* held : {alias->origin.get(), alias->args.get(), alias->parameters.get()}) {
    if (held != nullptr) {
      const int result = visit(held, arg);
      if (result != 0) {
        return result;
      }
    }
  }
  return 0;
}

/// `int`, `mod.Cls`, `...`, or the repr of anything that is not a class.
Status append_item_repr(PyObject* op, std::string* text) {
  if (op == ellipsis()) {
    *text += "...";
    return Status::kOk;
  }
  Owned<PyObject> origin;
  Owned<PyObject> args;
  HS_TRUTH(has_origin, object_lookup_attr(op, ident(Id::__origin__), &origin));
  HS_TRUTH(has_args, has_origin ? object_lookup_attr(op, ident(Id::__args__), &args) : Truth::kFalse);
  if (!(has_origin && has_args)) {
    Owned<PyObject> qualname;
    Owned<PyObject> module;
    HS_TRUTH(has_name, object_lookup_attr(op, ident(Id::__qualname__), &qualname));
    HS_TRUTH(has_module, has_name ? object_lookup_attr(op, ident(Id::__module__), &module) : Truth::kFalse);
    if (has_name && has_module && module.get() != none()) {
      HS_OWN(name_text, object_str(qualname.get()));
      if (unicode_check(module.get()) && unicode_equal_to_ascii(module.get(), "builtins")) {
        *text += unicode_text(name_text.get());
        return Status::kOk;
      }
      HS_OWN(module_text, object_str(module.get()));
      *text += unicode_text(module_text.get()) + "." + unicode_text(name_text.get());
      return Status::kOk;
    }
  }
  HS_OWN(repr, object_repr(op));
  *text += unicode_text(repr.get());
  return Status::kOk;
}

Owned<PyObject> alias_repr(PyObject* self) {
  const gaobject* alias = as_alias(self);
  std::string text = alias->starred ? "*" : "";
  HS_TRY(append_item_repr(alias->origin, &text));
  text += '[';
  const int64_t count = tuple_get_size(alias->args);
  for (int64_t i = 0; i < count; ++i) {
    text += i > 0 ? ", " : "";
    HS_TRY(append_item_repr(tuple_get_item(alias->args, i), &text));
  }
  if (count == 0) {
    text += "()";
  }
  text += ']';
  return unicode_from_string(text);
}

int64_t alias_hash(PyObject* self) {
  const int64_t origin = object_hash(as_alias(self)->origin);
  if (origin == -1) {
    return -1;
  }
  const int64_t args = object_hash(as_alias(self)->args);
  return args == -1 ? -1 : origin ^ args;
}

Owned<PyObject> alias_richcompare(PyObject* a, PyObject* b, CompareOp op) {
  if (!object_type_check(b, generic_alias_type()) || (op != CompareOp::kEq && op != CompareOp::kNe)) {
    return owned_ref(not_implemented());
  }
  if (op == CompareOp::kNe) {
    HS_OWN(equal, alias_richcompare(a, b, CompareOp::kEq));
    return owned_ref(bool_object(equal.get() != true_object()));
  }
  if (as_alias(a)->starred != as_alias(b)->starred) {
    return owned_ref(false_object());
  }
  HS_TRUTH(same_origin, object_rich_compare_bool(as_alias(a)->origin, as_alias(b)->origin, CompareOp::kEq));
  if (!same_origin) {
    return owned_ref(false_object());
  }
  return object_rich_compare(as_alias(a)->args, as_alias(b)->args, CompareOp::kEq);
}

constexpr const char* kOwnNames[] = {"__class__",       "__origin__",     "__args__",
                                     "__unpacked__",    "__parameters__", "__typing_unpacked_tuple_args__",
                                     "__mro_entries__", "__reduce_ex__",  "__reduce__",
                                     "__copy__",        "__deepcopy__"};

/// Everything else is asked of the origin: list[int].append is list.append.
Owned<PyObject> alias_getattro(PyObject* self, PyObject* name) {
  if (unicode_check(name)) {
    const bool own = std::any_of(std::begin(kOwnNames), std::end(kOwnNames),
                                 [&](const char* text) { return unicode_equal_to_ascii(name, text); });
    if (!own) {
      return object_get_attr(as_alias(self)->origin, name);
    }
  }
  return object_generic_get_attr(self, name);
}

Owned<PyObject> with_orig_class(PyObject* alias, Owned<PyObject> made) {
  if (!made) {
    return made;
  }
  if (object_set_attr(made.get(), ident(Id::__orig_class__), alias) != Status::kOk) {
    if (!err_exception_matches(exc_attribute_error()) && !err_exception_matches(exc_type_error())) {
      return Failed{};
    }
    err_clear();
  }
  return made;
}

Owned<PyObject> alias_call(PyObject* self, PyObject* args, PyObject* kwargs) {
  return with_orig_class(self, object_call(as_alias(self)->origin, args, kwargs));
}

Owned<PyObject> alias_mro_entries(PyObject* self, PyObject*) { return tuple_pack(as_alias(self)->origin.get()); }

Owned<PyObject> alias_instancecheck(PyObject*, PyObject*) {
  return err_set_string(exc_type_error(), "isinstance() argument 2 cannot be a parameterized generic");
}
Owned<PyObject> alias_subclasscheck(PyObject*, PyObject*) {
  return err_set_string(exc_type_error(), "issubclass() argument 2 cannot be a parameterized generic");
}

Owned<PyObject> alias_reduce(PyObject* self, PyObject*) {
  const gaobject* alias = as_alias(self);
  HS_OWN(arguments, tuple_pack(alias->origin.get(), alias->args.get()));
  return tuple_pack(static_cast<PyObject*>(generic_alias_type()), arguments.get());
}

Owned<PyObject> alias_get_parameters(PyObject* self, void*) {
  gaobject* alias = as_alias(self);
  if (!alias->parameters) {
    HS_OWN(parameters, make_parameters(alias->args));
    alias->parameters = parameters.release();
  }
  return owned_ref(alias->parameters.get());
}

Owned<PyObject> alias_get_unpacked(PyObject* self, void*) { return owned_ref(bool_object(as_alias(self)->starred)); }

Owned<PyObject> alias_getitem(PyObject* self, PyObject* item) {
  HS_OWN(parameters, alias_get_parameters(self, nullptr));
  HS_OWN(args, subs_parameters(self, as_alias(self)->args, parameters.get(), item));
  HS_OWN(result, generic_alias(as_alias(self)->origin, args.get()));
  as_alias(result.get())->starred = as_alias(self)->starred;
  return result;
}

Owned<PyObject> new_alias(PyTypeObject* type, PyObject* origin, PyObject* args) {
  HS_OWN(made, type->tp_alloc(type, 0));
  Owned<PyObject> tuple = tuple_check(args) ? owned_ref(args) : Owned<PyObject>(tuple_pack(args));
  if (!tuple) {
    return Failed{};
  }
  gaobject* alias = as_alias(made.get());
  alias->origin = owned_ref(origin).release();
  alias->args = tuple.release();
  return made;
}

Owned<PyObject> alias_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords("GenericAlias", kwargs));
  HS_TRY(arg_check_positional("GenericAlias", tuple_get_size(args), 2, 2));
  return new_alias(type, tuple_get_item(args, 0), tuple_get_item(args, 1));
}

Owned<PyObject> alias_iter(PyObject* self) {
  HS_OWN(made, object_gc_new(generic_alias_iter_type()));
  as_alias_iter(made.get())->obj = owned_ref(self).release();
  object_gc_track(made.get());
  return made;
}

/// The origin's names and the alias's own.
Owned<PyObject> alias_dir(PyObject* self, PyObject*) {
  HS_OWN(names, object_dir(as_alias(self)->origin));
  for (const char* own : kOwnNames) {
    HS_OWN(name, unicode_from_ascii(own));
    HS_TRUTH(known, sequence_contains(names.get(), name.get()));
    if (!known) {
      HS_TRY(list_append(names.get(), name.get()));
    }
  }
  return names;
}

Owned<PyObject> alias_get_unpacked_tuple_args(PyObject* self, void*) {
  const bool unpacked = as_alias(self)->starred && as_alias(self)->origin == tuple_type();
  return owned_ref(unpacked ? as_alias(self)->args.get() : none());
}

constexpr MethodDef kMethods[] = {
    method_noargs("__dir__", alias_dir),
    method_o("__mro_entries__", alias_mro_entries),
    method_o("__instancecheck__", alias_instancecheck),
    method_o("__subclasscheck__", alias_subclasscheck),
    method_noargs("__reduce__", alias_reduce),
    kMethodEnd,
};
constexpr MemberDef kMembers[] = {
    {"__origin__", MemberKind::kObject, offsetof(gaobject, origin), true},
    {"__args__", MemberKind::kObject, offsetof(gaobject, args), true},
    {nullptr, MemberKind::kObject, 0, false},
};
constexpr GetSetDef kGetSet[] = {
    {"__parameters__", alias_get_parameters},
    {"__unpacked__", alias_get_unpacked},
    {"__typing_unpacked_tuple_args__", alias_get_unpacked_tuple_args},
    {nullptr, nullptr},
};
constexpr MappingSpec kMapping = {.mp_subscript = alias_getitem};
constexpr NumberSpec kNumber = {.nb_or = union_type_or};
constexpr LayoutField kLayout[] = {HS_OBJECT_HEAD,
                                   HS_FIELD(gaobject, origin, kOwnedRef),
                                   HS_FIELD(gaobject, args, kOwnedRef),
                                   HS_FIELD(gaobject, parameters, kOwnedRef),
                                   HS_FIELD(gaobject, weakreflist, kBorrowedRef),
                                   HS_FIELD(gaobject, starred, kUint),
                                   {"", offsetof(gaobject, padding), 7, FieldKind::kPadding},
                                   HS_FIELD(gaobject, vectorcall, kFunction),
                                   {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kGenericAliasTypeSpec = {
    .name = "types.GenericAlias",
    .basicsize = sizeof(gaobject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsHaveVectorcall | kTpFlagsBaseType,
    .doc = "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).",
    .dealloc = alias_dealloc,
    .vectorcall_offset = offsetof(gaobject, vectorcall),
    .repr = alias_repr,
    .hash = alias_hash,
    .call = alias_call,
    .getattro = alias_getattro,
    .traverse = alias_traverse,
    .richcompare = alias_richcompare,
    .weaklistoffset = offsetof(gaobject, weakreflist),
    .iter = alias_iter,
    .methods = kMethods,
    .members = kMembers,
    .getset = kGetSet,
    .alloc = type_generic_alloc,
    .new_ = alias_new,
    .free = gc_del_slot,
    .as_number = &kNumber,
    .as_mapping = &kMapping,
    .layout = kLayout,
};

const TypeSpec kGenericAliasIterTypeSpec = {
    .name = "generic_alias_iterator",
    .basicsize = sizeof(AliasIterObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = alias_iter_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = alias_iter_traverse,
    .iter = object_self_iter,
    .iternext = alias_iter_next,
    .methods = kIterMethods,
    .layout = kIterLayout,
};

Owned<PyObject> generic_alias(PyObject* origin, PyObject* args) {
  return new_alias(generic_alias_type(), origin, args);
}

}  // namespace heapscope::objects
