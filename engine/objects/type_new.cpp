// type.__new__: from a name, bases and a namespace to a class.
//
// Order as in 3.11, since a program can watch it: metaclass, best base, a copy of the namespace,
// __slots__, allocation, name and qualname, slots' members, __classcell__, type_ready,
// slots of special methods, __set_name__, __init_subclass__.
//
// Model: Objects/typeobject.c type_new and its parts (3.11).
#include <string>

#include "memory/allocator.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/cell_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/func_object.h"
#include "objects/getargs.h"
#include "objects/hooks.h"
#include "objects/list_object.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {
namespace {

struct NewType {
  PyTypeObject* metatype = nullptr;
  PyObject* args = nullptr;
  PyObject* kwargs = nullptr;
  PyObject* name = nullptr;
  PyObject* orig_dict = nullptr;
  Owned<PyObject> bases;
  Owned<PyTypeObject> base;
  Owned<PyObject> slots;  // a sorted tuple of mangled names, null without __slots__
  int64_t nslot = 0;
  int add_dict = 0;
  int add_weak = 0;
  bool may_add_dict = false;
  bool may_add_weak = false;
};

/// __name in a class body stands for _Class__name (_Py_Mangle).
Owned<PyObject> mangle(PyObject* class_name, PyObject* name) {
  const int64_t length = unicode_length(name);
  if (length < 2 || unicode_read_char(name, 0) != '_' || unicode_read_char(name, 1) != '_') {
    return owned_ref(name);
  }
  if ((unicode_read_char(name, length - 1) == '_' && unicode_read_char(name, length - 2) == '_') ||
      unicode_find_char(name, '.', 0, length, 1) != -1) {
    return owned_ref(name);
  }
  const int64_t class_length = unicode_length(class_name);
  int64_t skip = 0;
  while (skip < class_length && unicode_read_char(class_name, skip) == '_') {
    ++skip;
  }
  if (skip == class_length) {
    return owned_ref(name);
  }
  HS_OWN(stripped, unicode_substring(class_name, skip, class_length));
  HS_OWN(front, unicode_concat(ident(Id::underscore), stripped.get()));
  return unicode_concat(front.get(), name);
}

Status visit_slots(NewType& made) {
  for (int64_t i = 0; i < tuple_get_size(made.slots.get()); ++i) {
    PyObject* name = tuple_get_item(made.slots.get(), i);
    if (!unicode_check(name)) {
      return err_format(exc_type_error(), "__slots__ items must be strings, not '{}'", type_full_name(type_of(name)));
    }
    if (!unicode_is_identifier(name)) {
      return err_set_string(exc_type_error(), "__slots__ must be identifiers");
    }
    if (unicode_equal(name, ident(Id::__dict__))) {
      if (!made.may_add_dict || made.add_dict != 0) {
        return err_set_string(exc_type_error(), "__dict__ slot disallowed: we already got one");
      }
      ++made.add_dict;
    }
    if (unicode_equal(name, ident(Id::__weakref__))) {
      if (!made.may_add_weak || made.add_weak != 0) {
        return err_set_string(exc_type_error(),
                              "__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0");
      }
      ++made.add_weak;
    }
  }
  return Status::kOk;
}

/// The names that become members: mangled, sorted (classes with equal names in another order are compatible).
Status mangle_slots(NewType& made, PyObject* dict) {
  HS_OWN(list, list_new(0));
  for (int64_t i = 0; i < tuple_get_size(made.slots.get()); ++i) {
    PyObject* slot = tuple_get_item(made.slots.get(), i);
    if ((made.add_dict != 0 && unicode_equal(slot, ident(Id::__dict__))) ||
        (made.add_weak != 0 && unicode_equal(slot, ident(Id::__weakref__)))) {
      continue;
    }
    HS_OWN(mangled, mangle(made.name, slot));
    HS_TRY(list_append(list.get(), mangled.get()));
    HS_TRUTH(there, dict_contains(dict, mangled.get()));
    // The compiler puts these two names into the namespace; they are removed below.
    if (there && !unicode_equal(mangled.get(), ident(Id::__qualname__)) &&
        !unicode_equal(mangled.get(), ident(Id::__classcell__))) {
      return err_format(exc_value_error(), "{} in __slots__ conflicts with class variable", repr_text(mangled.get()));
    }
  }
  HS_TRY(list_sort(list.get()));
  HS_OWN(tuple, list_as_tuple(list.get()));
  made.nslot = tuple_get_size(tuple.get());
  made.slots = std::move(tuple);
  return Status::kOk;
}

/// A second base may bring a dict or a weak list.
void slots_of_bases(NewType& made) {
  PyObject* bases = made.bases.get();
  if (tuple_get_size(bases) < 2) {
    return;
  }
  for (int64_t i = 0; i < tuple_get_size(bases); ++i) {
    PyTypeObject* base = as_type(tuple_get_item(bases, i));
    if (base == made.base.get()) {
      continue;
    }
    if (made.may_add_dict && made.add_dict == 0 && base->tp_dictoffset != 0) {
      ++made.add_dict;
    }
    if (made.may_add_weak && made.add_weak == 0 && base->tp_weaklistoffset != 0) {
      ++made.add_weak;
    }
  }
}

Status find_slots(NewType& made, PyObject* dict) {
  PyObject* slots = dict_get_item_with_error(dict, ident(Id::__slots__));
  if (slots == nullptr && err_occurred()) {
    return Failed{};
  }
  const PyTypeObject* base = made.base.get();
  made.may_add_dict = base->tp_dictoffset == 0;
  made.may_add_weak = base->tp_weaklistoffset == 0 && base->tp_itemsize == 0;
  if (slots == nullptr) {
    made.add_dict += made.may_add_dict ? 1 : 0;
    made.add_weak += made.may_add_weak ? 1 : 0;
    return Status::kOk;
  }
  if (unicode_check(slots)) {
    made.slots = tuple_pack(slots);
  } else {
    made.slots = sequence_tuple(slots);
  }
  if (!made.slots) {
    return Failed{};
  }
  if (tuple_get_size(made.slots.get()) > 0 && base->tp_itemsize != 0) {
    return err_format(exc_type_error(), "nonempty __slots__ not supported for subtype of '{}'", type_full_name(base));
  }
  HS_TRY(visit_slots(made));
  HS_TRY(mangle_slots(made, dict));
  slots_of_bases(made);
  return Status::kOk;
}

Owned<PyTypeObject> allocate(NewType& made) {
  HS_OWN(allocated, made.metatype->tp_alloc(made.metatype, made.nslot));
  Owned<PyTypeObject> owner = std::move(allocated).as<PyTypeObject>();
  PyTypeObject* type = owner.get();
  PyHeapTypeObject* heap = as_heap_type(type);
  type->tp_flags = kTpFlagsDefault | kTpFlagsHeapType | kTpFlagsBaseType | kTpFlagsHaveGc;
  type->tp_as_async = &heap->as_async;
  type->tp_as_sequence = &heap->as_sequence;
  type->tp_as_mapping = &heap->as_mapping;
  type->tp_as_number = &heap->as_number;
  type->tp_as_buffer = &heap->as_buffer;
  type->tp_bases = owned_ref(made.bases.get()).release();
  type->tp_base = owned_ref(made.base.get()).release();
  type->tp_dealloc.id = kSubtypeDealloc;
  type->tp_alloc.id = kGenericAlloc;
  type->tp_free.id = kGcDel;
  type->tp_traverse.id = kSubtypeTraverse;
  type->tp_clear.id = kSubtypeClear;
  heap->ht_name = owned_ref(made.name).release();
  return owner;
}

Status set_name(const NewType& made, PyTypeObject* type) {
  const std::string_view utf8 = unicode_as_utf8(made.name);
  if (utf8.data() == nullptr) {
    return Failed{};
  }
  if (utf8.find('\0') != std::string_view::npos) {
    return err_set_string(exc_value_error(), "type name must not contain null characters");
  }
  type->tp_name = utf8.data();
  return Status::kOk;
}

Status set_module(PyTypeObject* type) {
  HS_TRUTH(there, dict_contains(type->tp_dict, ident(Id::__module__)));
  if (there) {
    return Status::kOk;
  }
  PyObject* globals = hooks.current_globals == nullptr ? nullptr : hooks.current_globals();
  if (globals == nullptr) {
    return Status::kOk;
  }
  PyObject* module = dict_get_item_with_error(globals, ident(Id::__name__));
  if (module == nullptr) {
    return err_occurred() ? Status::kError : Status::kOk;
  }
  return dict_set_item(type->tp_dict, ident(Id::__module__), module);
}

Status set_qualname(PyTypeObject* type) {
  PyHeapTypeObject* heap = as_heap_type(type);
  PyObject* qualname = dict_get_item_with_error(type->tp_dict, ident(Id::__qualname__));
  if (qualname == nullptr) {
    if (err_occurred()) {
      return Failed{};
    }
    heap->ht_qualname = owned_ref(heap->ht_name).release();
    return Status::kOk;
  }
  if (!unicode_check(qualname)) {
    return err_format(exc_type_error(), "type __qualname__ must be a str, not {}", type_full_name(type_of(qualname)));
  }
  heap->ht_qualname = owned_ref(qualname).release();
  return dict_del_item(type->tp_dict, ident(Id::__qualname__));
}

/// tp_doc is a copy of the text in a block of its own, as in CPython.
Status set_doc(PyTypeObject* type) {
  PyObject* doc = dict_get_item_with_error(type->tp_dict, ident(Id::__doc__));
  if (doc == nullptr) {
    return err_occurred() ? Status::kError : Status::kOk;
  }
  if (!unicode_check(doc)) {
    return Status::kOk;
  }
  const std::string_view utf8 = unicode_as_utf8(doc);
  if (utf8.data() == nullptr) {
    return Failed{};
  }
  char* copy = static_cast<char*>(memory::object_malloc(utf8.size() + 1));
  if (copy == nullptr) {
    return err_no_memory();
  }
  utf8.copy(copy, utf8.size());
  copy[utf8.size()] = '\0';
  type->tp_doc = copy;
  return Status::kOk;
}

/// Plain functions under these names are class or static methods without being marked.
Status wrap_function(PyTypeObject* type, Id name, Owned<PyObject> (*make)(PyObject*)) {
  PyObject* function = dict_get_item_with_error(type->tp_dict, ident(name));
  if (function == nullptr) {
    return err_occurred() ? Status::kError : Status::kOk;
  }
  if (!function_check(function)) {
    return Status::kOk;
  }
  HS_OWN(wrapped, make(function));
  return dict_set_item(type->tp_dict, ident(name), wrapped.get());
}

Status set_descriptors(NewType& made, PyTypeObject* type) {
  int64_t offset = made.base->tp_basicsize;
  PyMemberDef* member = heap_type_members(type);
  for (int64_t i = 0; i < made.nslot; ++i, ++member) {
    const std::string_view name = unicode_as_utf8(tuple_get_item(made.slots.get(), i));
    if (name.data() == nullptr) {
      return Failed{};
    }
    member->name = name.data();
    member->type = static_cast<int32_t>(MemberKind::kObjectEx);
    member->offset = offset;
    offset += 8;
  }
  if (made.add_dict != 0 && made.base->tp_itemsize != 0) {
    type->tp_dictoffset = -8;
    offset += 8;
  }
  if (made.add_weak != 0) {
    HS_CHECK(made.base->tp_itemsize == 0);
    type->tp_weaklistoffset = offset;
    offset += 8;
  }
  if (made.add_dict != 0 && made.base->tp_itemsize == 0) {
    type->tp_flags |= kTpFlagsManagedDict;
    type->tp_dictoffset = -offset - int64_t{3} * 8;
  }
  type->tp_basicsize = offset;
  type->tp_itemsize = made.base->tp_itemsize;
  return Status::kOk;
}

Status set_class_cell(PyTypeObject* type) {
  PyObject* cell = dict_get_item_with_error(type->tp_dict, ident(Id::__classcell__));
  if (cell == nullptr) {
    return err_occurred() ? Status::kError : Status::kOk;
  }
  if (!cell_check(cell)) {
    return err_format(exc_type_error(), "__classcell__ must be a nonlocal cell, not {}", repr_text(type_of(cell)));
  }
  cell_set(cell, type);
  return dict_del_item(type->tp_dict, ident(Id::__classcell__));
}

Status set_names(PyTypeObject* type) {
  HS_OWN(names, dict_copy(type->tp_dict));
  int64_t position = 0;
  PyObject* key;
  PyObject* value;
  while (dict_next(names.get(), &position, &key, &value)) {
    Owned<PyObject> hook = object_lookup_special(value, ident(Id::__set_name__));
    if (!hook) {
      if (err_occurred()) {
        return Failed{};
      }
      continue;
    }
    Owned<PyObject> result = object_call_function_obj_args(hook.get(), {type, key});
    if (!result) {
      return err_format_from_cause(exc_runtime_error(), "Error calling __set_name__ on '{}' instance {} in '{}'",
                                   type_full_name(type_of(value)), repr_text(key), type_full_name(type));
    }
  }
  return Status::kOk;
}

Status call_init_subclass(PyTypeObject* type, PyObject* kwargs) {
  HS_OWN(super, object_call_function_obj_args(super_type(), {type, type}));
  HS_OWN(hook, object_get_attr(super.get(), ident(Id::__init_subclass__)));
  super.reset();
  HS_OWN(result, object_vectorcall_dict(hook.get(), nullptr, 0, kwargs));
  return Status::kOk;
}

/// kFalse: *result came from another metaclass's __new__.
Truth find_bases(NewType& made, Owned<PyObject>* result) {
  PyObject* bases = made.bases.get();
  if (tuple_get_size(bases) == 0) {
    made.base = owned_ref(object_type());
    made.bases = tuple_pack(object_type());
    return made.bases ? Truth::kTrue : Truth::kError;
  }
  for (int64_t i = 0; i < tuple_get_size(bases); ++i) {
    PyObject* base = tuple_get_item(bases, i);
    if (type_check(base)) {
      continue;
    }
    Owned<PyObject> entries;
    HS_TRUTH(has_entries, object_lookup_attr(base, ident(Id::__mro_entries__), &entries));
    if (has_entries) {
      return err_set_string(exc_type_error(), "type() doesn't support MRO entry resolution; use types.new_class()");
    }
  }
  PyTypeObject* winner = type_calculate_metaclass(made.metatype, bases);
  if (winner == nullptr) {
    return Failed{};
  }
  if (winner != made.metatype) {
    if (!slot_is(winner->tp_new, kTypeNew)) {
      made.bases.reset();  // the arguments hold them
      *result = winner->tp_new(winner, made.args, made.kwargs);
      return *result ? Truth::kFalse : Truth::kError;
    }
    made.metatype = winner;
  }
  PyTypeObject* base = best_base(bases);
  if (base == nullptr) {
    return Failed{};
  }
  made.base = owned_ref(base);
  return Truth::kTrue;
}

Status set_attributes(NewType& made, PyTypeObject* type) {
  HS_TRY(set_name(made, type));
  HS_TRY(set_module(type));
  HS_TRY(set_qualname(type));
  HS_TRY(set_doc(type));
  HS_TRY(wrap_function(type, Id::__new__, static_method_new));
  HS_TRY(wrap_function(type, Id::__init_subclass__, class_method_new));
  HS_TRY(wrap_function(type, Id::__class_getitem__, class_method_new));
  HS_TRY(set_descriptors(made, type));
  return set_class_cell(type);
}

}  // namespace

PyTypeObject* type_calculate_metaclass(PyTypeObject* metatype, PyObject* bases) {
  PyTypeObject* winner = metatype;
  for (int64_t i = 0; i < tuple_get_size(bases); ++i) {
    PyTypeObject* candidate = type_of(tuple_get_item(bases, i));
    if (type_is_subtype(winner, candidate)) {
      continue;
    }
    if (type_is_subtype(candidate, winner)) {
      winner = candidate;
      continue;
    }
    err_set_string(exc_type_error(),
                   "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                   "metaclasses of all its bases");
    return nullptr;
  }
  return winner;
}

Owned<PyObject> type_new(PyTypeObject* metatype, PyObject* args, PyObject* kwargs) {
  const int64_t count = tuple_get_size(args);
  if (count != 3) {
    return err_format(exc_type_error(), "type.__new__() takes exactly 3 arguments ({} given)", count);
  }
  NewType made;
  made.metatype = metatype;
  made.args = args;
  made.kwargs = kwargs;
  made.name = tuple_get_item(args, 0);
  PyObject* bases = tuple_get_item(args, 1);
  made.orig_dict = tuple_get_item(args, 2);
  if (!unicode_check(made.name)) {
    return err_format(exc_type_error(), "type.__new__() argument 1 must be str, not {}", given_text(made.name));
  }
  if (!tuple_check(bases)) {
    return err_format(exc_type_error(), "type.__new__() argument 2 must be tuple, not {}", given_text(bases));
  }
  if (!dict_check(made.orig_dict)) {
    return err_format(exc_type_error(), "type.__new__() argument 3 must be dict, not {}", given_text(made.orig_dict));
  }
  made.bases = owned_ref(bases);
  Owned<PyObject> other;
  HS_TRUTH(ours, find_bases(made, &other));
  if (!ours) {
    return other;
  }

  HS_OWN(dict, dict_copy(made.orig_dict));
  HS_TRY(find_slots(made, dict.get()));
  HS_OWN(owner, allocate(made));
  PyTypeObject* type = owner.get();
  type->tp_dict = dict.release();
  if (made.slots) {
    as_heap_type(type)->ht_slots = owned_ref(made.slots.get()).release();
  }
  HS_TRY(set_attributes(made, type));
  HS_TRY(type_ready(type));
  fixup_slot_dispatchers(type);
  HS_TRY(set_names(type));
  HS_TRY(call_init_subclass(type, kwargs));
  return owner;
}

// Members for the slots, then __dict__ and __weakref__ where the base has none.
Status type_add_heap_descriptors(PyTypeObject* type) {
  PyMemberDef* member = heap_type_members(type);
  for (int64_t i = 0; i < type->ob_size; ++i, ++member) {
    HS_OWN(descr, descr_new_member(type, member));
    PyObject* name = static_cast<PyDescrObject*>(descr.get())->d_name;
    if (dict_set_default(type->tp_dict, name, descr.get()) == nullptr) {
      return Failed{};
    }
  }
  const bool add_dict = type->tp_dictoffset != 0 && type->tp_base->tp_dictoffset == 0;
  const bool add_weak = type->tp_weaklistoffset != 0 && type->tp_base->tp_weaklistoffset == 0;
  const GetSetDef* getset = add_dict && add_weak ? kSubtypeGetsetsFull
                            : add_dict           ? kSubtypeGetsetsDictOnly
                            : add_weak           ? kSubtypeGetsetsWeakrefOnly
                                                 : nullptr;
  for (; getset != nullptr && getset->name != nullptr; ++getset) {
    HS_OWN(descr, descr_new_get_set(type, getset));
    PyObject* name = static_cast<PyDescrObject*>(descr.get())->d_name;
    if (dict_set_default(type->tp_dict, name, descr.get()) == nullptr) {
      return Failed{};
    }
  }
  return Status::kOk;
}

}  // namespace heapscope::objects
