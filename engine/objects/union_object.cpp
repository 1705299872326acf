// X | Y of types. Model: Objects/unionobject.c (3.11).
#include <string>
#include <vector>

#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/generic_alias_object.h"
#include "objects/identifiers.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/object_protocol.h"
#include "objects/set_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

unionobject* as_union(PyObject* op) { return static_cast<unionobject*>(op); }

void union_dealloc(PyObject* self) {
  object_gc_untrack(self);
  xdecref(as_union(self)->args.get());
  xdecref(as_union(self)->parameters.get());
  object_gc_del(self);
}

int union_traverse(PyObject* self, visitproc visit, void* arg) {
  for (PyObject* held : {as_union(self)->args.get(), as_union(self)->parameters.get()}) {
    if (held != nullptr) {
      const int result = visit(held, arg);
      if (result != 0) {
        return result;
      }
    }
  }
  return 0;
}

int64_t union_hash(PyObject* self) {
  Owned<PyObject> members = frozenset_new(as_union(self)->args);
  return members ? object_hash(members.get()) : -1;
}

Owned<PyObject> union_richcompare(PyObject* a, PyObject* b, CompareOp op) {
  if (!is_type(b, union_type()) || (op != CompareOp::kEq && op != CompareOp::kNe)) {
    return owned_ref(not_implemented());
  }
  HS_OWN(left, set_new(as_union(a)->args));
  HS_OWN(right, set_new(as_union(b)->args));
  return object_rich_compare(left.get(), right.get(), op);
}

Status append_item_repr(PyObject* op, std::string* text) {
  if (op == none_type()) {
    *text += "None";
    return Status::kOk;
  }
  Owned<PyObject> qualname;
  Owned<PyObject> module;
  Owned<PyObject> origin;
  HS_TRUTH(is_alias, object_lookup_attr(op, ident(Id::__origin__), &origin));
  HS_TRUTH(has_name, is_alias ? Truth::kFalse : object_lookup_attr(op, ident(Id::__qualname__), &qualname));
  HS_TRUTH(has_module, has_name ? object_lookup_attr(op, ident(Id::__module__), &module) : Truth::kFalse);
  if (!has_module || module.get() == none()) {
    HS_OWN(repr, object_repr(op));
    *text += unicode_text(repr.get());
    return Status::kOk;
  }
  HS_OWN(name_text, object_str(qualname.get()));
  if (!(unicode_check(module.get()) && unicode_equal_to_ascii(module.get(), "builtins"))) {
    HS_OWN(module_text, object_str(module.get()));
    *text += unicode_text(module_text.get()) + ".";
  }
  *text += unicode_text(name_text.get());
  return Status::kOk;
}

Owned<PyObject> union_repr(PyObject* self) {
  std::string text;
  for (int64_t i = 0; i < tuple_get_size(as_union(self)->args); ++i) {
    text += i > 0 ? " | " : "";
    HS_TRY(append_item_repr(tuple_get_item(as_union(self)->args, i), &text));
  }
  return unicode_from_string(text);
}

bool is_unionable(PyObject* op) {
  return op == none() || type_check(op) || object_type_check(op, generic_alias_type()) || is_type(op, union_type());
}

/// The members of one operand, flattened.
Status add_members(std::vector<PyObject*>* members, PyObject* operand) {
  if (is_type(operand, union_type())) {
    for (int64_t i = 0; i < tuple_get_size(as_union(operand)->args); ++i) {
      HS_TRY(add_members(members, tuple_get_item(as_union(operand)->args, i)));
    }
    return Status::kOk;
  }
  PyObject* member = operand == none() ? static_cast<PyObject*>(none_type()) : operand;
  for (PyObject* known : *members) {  // equal members count once
    if (known == member) {
      return Status::kOk;
    }
    if (object_type_check(known, generic_alias_type()) && object_type_check(member, generic_alias_type())) {
      HS_TRUTH(equal, object_rich_compare_bool(known, member, CompareOp::kEq));
      if (equal) {
        return Status::kOk;
      }
    }
  }
  members->push_back(member);
  return Status::kOk;
}

Owned<PyObject> make_union(PyObject* args) {
  HS_OWN(made, object_gc_new(union_type()));
  as_union(made.get())->args = owned_ref(args).release();
  as_union(made.get())->parameters = nullptr;
  object_gc_track(made.get());
  return made;
}

Owned<PyObject> union_get_parameters(PyObject* self, void*) {
  unionobject* alias = as_union(self);
  if (!alias->parameters) {
    HS_OWN(parameters, make_parameters(alias->args));
    alias->parameters = parameters.release();
  }
  return owned_ref(alias->parameters.get());
}

Owned<PyObject> union_getitem(PyObject* self, PyObject* item) {
  HS_OWN(parameters, union_get_parameters(self, nullptr));
  HS_OWN(args, subs_parameters(self, as_union(self)->args, parameters.get(), item));
  Owned<PyObject> result = owned_ref(tuple_get_item(args.get(), 0));
  for (int64_t i = 1; i < tuple_get_size(args.get()); ++i) {
    result = number_or(result.get(), tuple_get_item(args.get(), i));
    if (!result) {
      return Failed{};
    }
  }
  return result;
}

/// The module is the class's, as for what typing makes.
Owned<PyObject> union_getattro(PyObject* self, PyObject* name) {
  if (unicode_check(name) && unicode_equal_to_ascii(name, "__module__")) {
    return object_get_attr(type_of(self), name);
  }
  return object_generic_get_attr(self, name);
}

constexpr MemberDef kMembers[] = {
    {"__args__", MemberKind::kObject, offsetof(unionobject, args), true},
    {nullptr, MemberKind::kObject, 0, false},
};
constexpr GetSetDef kGetSet[] = {{"__parameters__", union_get_parameters}, {nullptr, nullptr}};
constexpr NumberSpec kNumber = {.nb_or = union_type_or};
constexpr MappingSpec kMapping = {.mp_subscript = union_getitem};
constexpr LayoutField kLayout[] = {HS_OBJECT_HEAD,
                                   HS_FIELD(unionobject, args, kOwnedRef),
                                   HS_FIELD(unionobject, parameters, kOwnedRef),
                                   {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kUnionTypeSpec = {
    .name = "types.UnionType",
    .basicsize = sizeof(unionobject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .doc = "Represent a PEP 604 union type\n\nE.g. for int | str",
    .dealloc = union_dealloc,
    .repr = union_repr,
    .hash = union_hash,
    .getattro = union_getattro,
    .traverse = union_traverse,
    .richcompare = union_richcompare,
    .members = kMembers,
    .getset = kGetSet,
    .as_number = &kNumber,
    .as_mapping = &kMapping,
    .layout = kLayout,
};

Owned<PyObject> union_type_or(PyObject* self, PyObject* other) {
  if (!is_unionable(self) || !is_unionable(other)) {
    return owned_ref(not_implemented());
  }
  std::vector<PyObject*> members;  // borrowed: the operands hold them
  HS_TRY(add_members(&members, self));
  const size_t of_self = members.size();
  HS_TRY(add_members(&members, other));
  if (members.size() == 1) {
    return owned_ref(members[0]);
  }
  if (members.size() == of_self) {
    return owned_ref(self);  // the other one brings nothing new
  }
  HS_OWN(args, tuple_new(static_cast<int64_t>(members.size())));
  for (size_t i = 0; i < members.size(); ++i) {
    tuple_init_item(args.get(), static_cast<int64_t>(i), owned_ref(members[i]));
  }
  return make_union(args.get());
}

}  // namespace heapscope::objects
