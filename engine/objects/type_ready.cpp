// From a TypeSpec to a live type: tp_dict with its descriptors, bases, MRO, inherited slots.
#include "base/events.h"
#include "memory/allocator.h"
#include "objects/birth.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/func_object.h"
#include "objects/method_object.h"
#include "objects/registry.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {
namespace {

template <class Group, class Spec>
Group* static_group(const Spec* spec, const Group& numbered) {
  if (spec == nullptr) {
    return nullptr;
  }
  auto* group = static_cast<Group*>(memory::static_malloc(sizeof(Group)));
  *group = numbered;
  return group;
}

/// A heap type has room for all groups.
void fill_own_groups(PyHeapTypeObject* type, const TypeTemplate& numbered) {
  type->as_async = numbered.as_async;
  type->as_number = numbered.as_number;
  type->as_sequence = numbered.as_sequence;
  type->as_mapping = numbered.as_mapping;
  type->as_buffer = numbered.as_buffer;
  type->tp_as_async = &type->as_async;
  type->tp_as_number = &type->as_number;
  type->tp_as_sequence = &type->as_sequence;
  type->tp_as_mapping = &type->as_mapping;
  type->tp_as_buffer = &type->as_buffer;
}

/// `__new__` as a builtin function bound to the type (tp_new_wrapper).
Owned<PyObject> tp_new_wrapper(PyObject* self, PyObject* args, PyObject* kwargs) {
  if (self == nullptr || !type_check(self)) {
    return err_format(exc_system_error(), "__new__() called with non-type 'self'");
  }
  PyTypeObject* type = as_type(self);
  const char* name = type_full_name(type);
  if (tuple_get_size(args) < 1) {
    return err_format(exc_type_error(), "{}.__new__(): not enough arguments", name);
  }
  PyObject* arg0 = tuple_get_item(args, 0);
  if (!type_check(arg0)) {
    return err_format(exc_type_error(), "{}.__new__(X): X is not a type object ({})", name,
                      type_full_name(type_of(arg0)));
  }
  PyTypeObject* subtype = as_type(arg0);
  const char* subname = type_full_name(subtype);
  if (!type_is_subtype(subtype, type)) {
    return err_format(exc_type_error(), "{}.__new__({}): {} is not a subtype of {}", name, subname, subname, name);
  }
  // object.__new__(list) and the like would make half an object: the nearest builtin __new__ must be this one.
  PyTypeObject* staticbase = subtype;
  while (staticbase != nullptr && slot_is(staticbase->tp_new, kSlotTpNew)) {
    staticbase = staticbase->tp_base;
  }
  if (staticbase != nullptr && !(staticbase->tp_new == type->tp_new)) {
    return err_format(exc_type_error(), "{}.__new__({}) is not safe, use {}.__new__()", name, subname,
                      type_full_name(staticbase));
  }
  HS_OWN(rest, tuple_get_slice(args, 1, tuple_get_size(args)));
  return type->tp_new(subtype, rest.get(), kwargs);
}

}  // namespace

extern const MethodDef kNewDef[] = {
    method_keywords("__new__", tp_new_wrapper,
                    "__new__($type, *args, **kwargs)\n--\n\n"
                    "Create and return a new object.  See help(type) for accurate signature."),
    kMethodEnd};

namespace {

Status add_tp_new_wrapper(PyTypeObject* type) {
  HS_TRUTH(there, dict_contains(type->tp_dict, ident(Id::__new__)));
  if (there) {
    return Status::kOk;
  }
  HS_OWN(function, cfunction_new(&kNewDef[0], type, nullptr));
  return dict_set_item(type->tp_dict, ident(Id::__new__), function.get());
}

Status add_methods(PyTypeObject* type, const MethodDef* methods) {
  for (const MethodDef* def = methods; def != nullptr && def->ml_name != nullptr; ++def) {
    Owned<PyObject> descr;
    const bool is_static = (def->ml_flags & kMethStatic) != 0;
    if ((def->ml_flags & kMethClass) != 0) {
      HS_CHECK(!is_static);
      descr = descr_new_class_method(type, def);
    } else if (is_static) {
      HS_OWN(function, cfunction_new(def, type, nullptr));
      descr = static_method_new(function.get());
    } else {
      descr = descr_new_method(type, def);
    }
    if (!descr) {
      return Failed{};
    }
    Owned<PyObject> name = is_static ? unicode_intern_from_string(def->ml_name)
                                     : owned_ref(static_cast<PyDescrObject*>(descr.get())->d_name);
    if (!name) {
      return Failed{};
    }
    if ((def->ml_flags & kMethCoexist) != 0) {
      HS_TRY(dict_set_item(type->tp_dict, name.get(), descr.get()));
    } else if (dict_set_default(type->tp_dict, name.get(), descr.get()) == nullptr) {
      return Failed{};
    }
  }
  return Status::kOk;
}

Status add_descr(PyTypeObject* type, Owned<PyObject> descr) {
  if (!descr) {
    return Failed{};
  }
  PyObject* name = static_cast<PyDescrObject*>(descr.get())->d_name;
  return dict_set_default(type->tp_dict, name, descr.get()) == nullptr ? Status::kError : Status::kOk;
}

Status add_members(PyTypeObject* type, const MemberDef* members) {
  for (const MemberDef* def = members; def != nullptr && def->name != nullptr; ++def) {
    auto* member = static_cast<PyMemberDef*>(memory::static_malloc(sizeof(PyMemberDef)));
    member->name = memory::static_string(def->name);
    member->type = static_cast<int32_t>(def->kind);
    member->offset = def->offset;
    member->flags = def->readonly ? 1 : 0;
    member->doc = def->doc == nullptr ? nullptr : memory::static_string(def->doc);
    HS_TRY(add_descr(type, descr_new_member(type, member)));
  }
  return Status::kOk;
}

Status add_getset(PyTypeObject* type, const GetSetDef* getset) {
  for (const GetSetDef* def = getset; def != nullptr && def->name != nullptr; ++def) {
    HS_TRY(add_descr(type, descr_new_get_set(type, def)));
  }
  return Status::kOk;
}

Status set_doc(PyTypeObject* type) {
  HS_TRUTH(there, dict_contains(type->tp_dict, ident(Id::__doc__)));
  if (there) {
    return Status::kOk;
  }
  if (type->tp_doc) {
    HS_OWN(doc, doc_from_internal_doc(type_full_name(type), type->tp_doc));
    return dict_set_item(type->tp_dict, ident(Id::__doc__), doc.get());
  }
  return dict_set_item(type->tp_dict, ident(Id::__doc__), none());
}

Status ready_bases(PyTypeObject* type) {
  if (!type->tp_base && type != object_type()) {
    type->tp_base = object_type();
    if (type_has_feature(type, kTpFlagsHeapType)) {
      incref(object_type());
    }
  }
  PyTypeObject* base = type->tp_base;
  if (base != nullptr && !base->tp_dict) {
    HS_TRY(type_ready(base));
  }
  if (!type->ob_type && base != nullptr) {
    type->ob_type = type_of(base);
  }
  if (!type->tp_bases) {
    Owned<PyTupleObject> bases = base == nullptr ? tuple_new(0) : tuple_pack(base);
    if (!bases) {
      return Failed{};
    }
    type->tp_bases = bases.release();
  }
  return Status::kOk;
}

Status ready_new(PyTypeObject* type) {
  PyTypeObject* base = type->tp_base;
  if (!type->tp_new && base == object_type() && !type_has_feature(type, kTpFlagsHeapType)) {
    type->tp_flags |= kTpFlagsDisallowInstantiation;
  }
  if (type_has_feature(type, kTpFlagsDisallowInstantiation)) {
    type->tp_new = Slot<newfunc>{0};
    return Status::kOk;
  }
  if (type->tp_new) {
    return add_tp_new_wrapper(type);
  }
  type->tp_new = base->tp_new;
  return Status::kOk;
}

void inherit(PyTypeObject* type) {
  PyTypeObject* base = type->tp_base;
  if (base != nullptr) {
    type_inherit_special(type, base);
  }
  PyObject* mro = type->tp_mro;
  for (int64_t i = 1; i < tuple_get_size(mro); ++i) {
    type_inherit_slots(type, as_type(tuple_get_item(mro, i)));
  }
  if (base == nullptr) {
    return;
  }
#define HS_INHERIT_GROUP(group) \
  if (!type->group) {           \
    type->group = base->group;  \
  }
  HS_INHERIT_GROUP(tp_as_async)
  HS_INHERIT_GROUP(tp_as_number)
  HS_INHERIT_GROUP(tp_as_sequence)
  HS_INHERIT_GROUP(tp_as_mapping)
  HS_INHERIT_GROUP(tp_as_buffer)
#undef HS_INHERIT_GROUP
}

Status ready_hash(PyTypeObject* type) {
  if (type->tp_hash) {
    return Status::kOk;
  }
  HS_TRUTH(there, dict_contains(type->tp_dict, ident(Id::__hash__)));
  if (there) {
    return Status::kOk;
  }
  HS_TRY(dict_set_item(type->tp_dict, ident(Id::__hash__), none()));
  type->tp_hash.id = kHashNotImplemented;
  return Status::kOk;
}

Status ready_steps(PyTypeObject* type) {
  const bool from_spec = type->spec_index != 0;
  if (!type->tp_dict) {
    Owned<PyObject> dict = dict_new();
    if (!dict) {
      return Failed{};
    }
    type->tp_dict = dict.release();
  }
  HS_TRY(ready_bases(type));
  HS_TRY(mro_internal(type, nullptr));
  HS_TRY(ready_new(type));
  HS_TRY(type_add_operators(type));
  if (from_spec) {
    const TypeSpec& spec = type_spec(type->spec_index);
    HS_TRY(add_methods(type, spec.methods));
    HS_TRY(add_members(type, spec.members));
    HS_TRY(add_getset(type, spec.getset));
  } else {
    HS_TRY(type_add_heap_descriptors(type));
  }
  HS_TRY(set_doc(type));
  inherit(type);
  HS_TRY(ready_hash(type));
  PyObject* bases = type->tp_bases;
  for (int64_t i = 0; i < tuple_get_size(bases); ++i) {
    HS_TRY(add_subclass(as_type(tuple_get_item(bases, i)), type));
  }
  if (type_has_feature(type, kTpFlagsHeapType) && type_has_feature(type, kTpFlagsManagedDict)) {
    as_heap_type(type)->ht_cached_keys = dict_new_keys_for_class();
  }
  return Status::kOk;
}

}  // namespace

Status type_add_operators(PyTypeObject* type) {
  PyObject* dict = type->tp_dict;
  for (int i = 0; i < kSlotDefCount; ++i) {
    const SlotDef& def = kSlotDefs[i];
    if (def.wrap == Wrap::kNone) {
      continue;
    }
    const uint64_t* slot = slot_pointer(type, def.offset);
    if (slot == nullptr || *slot == 0) {
      continue;
    }
    HS_TRUTH(there, dict_contains(dict, ident(def.name)));
    if (there) {
      continue;
    }
    if (*slot == kHashNotImplemented) {
      HS_TRY(dict_set_item(dict, ident(def.name), none()));
      continue;
    }
    HS_OWN(descr, descr_new_wrapper(type, static_cast<uint64_t>(i), *slot));
    HS_TRY(dict_set_item(dict, ident(def.name), descr.get()));
  }
  return Status::kOk;
}

void type_fill_from_spec(PyTypeObject* type, uint32_t spec_index) {
  const TypeSpec& spec = type_spec(spec_index);
  type->spec_index = spec_index;
  type->tp_name = memory::static_string(spec.name);
  type->tp_basicsize = spec.basicsize;
  type->tp_itemsize = spec.itemsize;
  type->tp_flags = spec.flags;
  if (!type_has_feature(type, kTpFlagsHeapType)) {
    type->tp_flags |= kTpFlagsImmutable;
  }
  type->tp_doc = spec.doc == nullptr ? nullptr : memory::static_string(spec.doc);
  type->tp_vectorcall_offset = spec.vectorcall_offset;
  type->tp_weaklistoffset = spec.weaklistoffset;
  type->tp_dictoffset = spec.dictoffset;
  const TypeTemplate& numbered = type_template(spec_index);
  type->tp_dealloc = numbered.type.tp_dealloc;
  type->tp_repr = numbered.type.tp_repr;
  type->tp_hash = numbered.type.tp_hash;
  type->tp_call = numbered.type.tp_call;
  type->tp_str = numbered.type.tp_str;
  type->tp_getattro = numbered.type.tp_getattro;
  type->tp_setattro = numbered.type.tp_setattro;
  type->tp_traverse = numbered.type.tp_traverse;
  type->tp_clear = numbered.type.tp_clear;
  type->tp_richcompare = numbered.type.tp_richcompare;
  type->tp_iter = numbered.type.tp_iter;
  type->tp_iternext = numbered.type.tp_iternext;
  type->tp_descr_get = numbered.type.tp_descr_get;
  type->tp_descr_set = numbered.type.tp_descr_set;
  type->tp_init = numbered.type.tp_init;
  type->tp_alloc = numbered.type.tp_alloc;
  type->tp_new = numbered.type.tp_new;
  type->tp_free = numbered.type.tp_free;
  type->tp_is_gc = numbered.type.tp_is_gc;
  type->tp_finalize = numbered.type.tp_finalize;
  type->tp_vectorcall = numbered.type.tp_vectorcall;
  if (type_has_feature(type, kTpFlagsHeapType)) {
    fill_own_groups(as_heap_type(type), numbered);
    return;  // its base is counted
  }
  type->tp_as_async = static_group(spec.as_async, numbered.as_async);
  type->tp_as_number = static_group(spec.as_number, numbered.as_number);
  type->tp_as_sequence = static_group(spec.as_sequence, numbered.as_sequence);
  type->tp_as_mapping = static_group(spec.as_mapping, numbered.as_mapping);
  type->tp_as_buffer = static_group(spec.as_buffer, numbered.as_buffer);
  if (spec.base != nullptr) {
    type->tp_base = spec.base();
  }
}

Status type_ready(PyTypeObject* type) {
  if (type_has_feature(type, kTpFlagsReady)) {
    return Status::kOk;
  }
  HS_CHECK(!type_has_feature(type, kTpFlagsReadying));
  type->tp_flags |= kTpFlagsReadying;
  if (ready_steps(type) != Status::kOk) {
    type->tp_flags &= ~kTpFlagsReadying;
    return Failed{};
  }
  type->tp_flags = (type->tp_flags & ~kTpFlagsReadying) | kTpFlagsReady;
  return Status::kOk;
}

Owned<PyTypeObject> type_from_spec(const TypeSpec& spec) {
  const uint32_t index = register_type_spec(spec);
  // A static type has the collector's head that all type objects have room for, though it is never tracked.
  char* memory = static_cast<char*>(memory::static_malloc(sizeof(PyTypeObject) + 16));
  auto* type = reinterpret_cast<PyTypeObject*>(memory + 16);
  type->ob_refcnt = 1;
  type->ob_type = type_type();
  birth_slot(type) = static_cast<uint32_t>(++state().births);
  type_fill_from_spec(type, index);
  if (event_sink != nullptr) {
    event_sink->object_born(memory::address_of(type), type->ob_type.bits);
  }
  HS_TRY(type_ready(type));
  return owned_ref(type);
}

}  // namespace heapscope::objects
