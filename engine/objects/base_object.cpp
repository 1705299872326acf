// The type `object`: what every instance has.  Model: Objects/typeobject.c object_* (3.11).
#include <fmt/core.h>

#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/hashing.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {
namespace {

bool excess_args(PyObject* args, PyObject* kwargs) {
  return tuple_get_size(args) != 0 || (kwargs != nullptr && dict_check(kwargs) && dict_get_size(kwargs) != 0);
}

Failed abstract_class_error(PyTypeObject* type) {
  PyObject* found = dict_get_item_with_error(type->tp_dict, ident(Id::__abstractmethods__));
  if (found == nullptr) {
    if (!err_occurred()) {
      err_set_object(exc_attribute_error(), ident(Id::__abstractmethods__));
    }
    return Failed{};
  }
  Owned<PyObject> sorted = sequence_list(found);
  if (!sorted || list_sort(sorted.get()) != Status::kOk) {
    return Failed{};
  }
  Owned<PyObject> joined = unicode_join(ident(Id::comma_sep), sorted.get());
  if (!joined) {
    return Failed{};
  }
  return err_format(exc_type_error(), "Can't instantiate abstract class {} with abstract method{} {}",
                    type_full_name(type), list_get_size(sorted.get()) > 1 ? "s" : "", unicode_text(joined.get()));
}

void object_dealloc(PyObject* self) {
  const PyTypeObject* type = type_of(self);
  type->tp_free(self);
}

Owned<PyObject> base_object_str(PyObject* self) {
  const Slot<reprfunc> repr = type_of(self)->tp_repr;
  return repr ? repr(self) : object_default_repr(self);
}

int64_t base_object_hash(PyObject* self) { return hash_pointer(self); }

Owned<PyObject> base_object_richcompare(PyObject* self, PyObject* other, CompareOp op) {
  if (op == CompareOp::kEq) {
    // Not False: the other side may still have an opinion.
    return owned_ref(self == other ? true_object() : not_implemented());
  }
  if (op == CompareOp::kNe) {
    const Slot<richcmpfunc> compare = type_of(self)->tp_richcompare;
    if (!compare) {
      return owned_ref(not_implemented());
    }
    Owned<PyObject> equal = compare(self, other, CompareOp::kEq);
    if (!equal || equal.get() == not_implemented()) {
      return equal;
    }
    HS_TRUTH(same, object_is_true(equal.get()));
    return owned_ref(bool_object(!same));
  }
  return owned_ref(not_implemented());
}

// ---- __class__

bool compatible_with_base(const PyTypeObject* child) {
  const PyTypeObject* parent = child->tp_base;
  return parent != nullptr && child->tp_basicsize == parent->tp_basicsize &&
         child->tp_itemsize == parent->tp_itemsize && child->tp_dictoffset == parent->tp_dictoffset &&
         child->tp_weaklistoffset == parent->tp_weaklistoffset &&
         (child->tp_flags & kTpFlagsHaveGc) == (parent->tp_flags & kTpFlagsHaveGc) &&
         (slot_is(child->tp_clear, kSubtypeClear) || !type_is_gc(child) || child->tp_clear == parent->tp_clear);
}

/// Do two types with the same base add the same fields, in the same places?
bool same_slots_added(PyTypeObject* a, PyTypeObject* b) {
  int64_t size = a->tp_base->tp_basicsize;
  if (a->tp_dictoffset == size && b->tp_dictoffset == size) {
    size += 8;
  }
  if (a->tp_weaklistoffset == size && b->tp_weaklistoffset == size) {
    size += 8;
  }
  if (!type_has_feature(a, kTpFlagsHeapType) || !type_has_feature(b, kTpFlagsHeapType)) {
    return false;
  }
  PyObject* slots_a = as_heap_type(a)->ht_slots;
  PyObject* slots_b = as_heap_type(b)->ht_slots;
  if (slots_a != nullptr && slots_b != nullptr) {
    if (object_rich_compare_bool(slots_a, slots_b, CompareOp::kEq) != Truth::kTrue) {
      return false;
    }
    size += 8 * tuple_get_size(slots_a);
  }
  return size == a->tp_basicsize && size == b->tp_basicsize;
}

// ---- methods

Owned<PyObject> object_subclasshook(PyObject*, PyObject*) { return owned_ref(not_implemented()); }
Owned<PyObject> object_init_subclass(PyObject*, PyObject*) { return owned_ref(none()); }

Owned<PyObject> object_format_method(PyObject* self, PyObject* spec) {
  if (!unicode_check(spec)) {
    return arg_bad_argument("__format__", "argument", "str", spec);
  }
  if (unicode_length(spec) > 0) {
    return err_format(exc_type_error(), "unsupported format string passed to {}.__format__",
                      type_full_name(type_of(self)));
  }
  return object_str(self);
}

Owned<PyObject> object_sizeof_method(PyObject* self, PyObject*) {
  const PyTypeObject* type = type_of(self);
  int64_t size = type->tp_basicsize;
  if (type->tp_itemsize > 0) {
    size += static_cast<PyVarObject*>(self)->ob_size * type->tp_itemsize;
  }
  return long_from_ssize_t(size);
}

Owned<PyObject> object_dir_method(PyObject* self, PyObject*) {
  Owned<PyObject> dict;
  HS_TRUTH(has_dict, object_lookup_attr(self, ident(Id::__dict__), &dict));
  if (!has_dict || !dict_check(dict.get())) {
    dict = dict_new();
  } else {
    dict = dict_copy(dict.get());
  }
  if (!dict) {
    return {};
  }
  Owned<PyObject> cls;
  HS_TRUTH(has_class, object_lookup_attr(self, ident(Id::__class__), &cls));
  if (has_class) {
    HS_TRY(merge_class_dict(dict.get(), cls.get()));
  }
  return dict_keys(dict.get());
}

constexpr MethodDef kObjectMethods[] = {
    method_o("__reduce_ex__", object_reduce_ex, "__reduce_ex__($self, protocol, /)\n--\n\nHelper for pickle."),
    method_noargs("__reduce__", object_reduce, "__reduce__($self, /)\n--\n\nHelper for pickle."),
    method_noargs("__getstate__", object_getstate_method, "__getstate__($self, /)\n--\n\nHelper for pickle."),
    method_varargs("__subclasshook__", object_subclasshook,
                   "Abstract classes can override this to customize issubclass().\n\n"
                   "This is invoked early on by abc.ABCMeta.__subclasscheck__().\n"
                   "It should return True, False or NotImplemented.  If it returns\n"
                   "NotImplemented, the normal algorithm is used.  Otherwise, it\n"
                   "overrides the normal algorithm (and the outcome is cached).\n",
                   kMethClass),
    method_noargs("__init_subclass__", object_init_subclass,
                  "This method is called when a class is subclassed.\n\n"
                  "The default implementation does nothing. It may be\n"
                  "overridden to extend subclasses.\n",
                  kMethClass),
    method_o("__format__", object_format_method, "__format__($self, format_spec, /)\n--\n\nDefault object formatter."),
    method_noargs("__sizeof__", object_sizeof_method,
                  "__sizeof__($self, /)\n--\n\nSize of object in memory, in bytes."),
    method_noargs("__dir__", object_dir_method, "__dir__($self, /)\n--\n\nDefault dir() implementation."),
    kMethodEnd};

const GetSetDef kObjectGetset[] = {{"__class__", object_get_class, object_set_class, "the object's class"},
                                   {nullptr, nullptr}};

constexpr LayoutField kObjectLayout[] = {HS_OBJECT_HEAD, {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

Status object_init_method(PyObject* self, PyObject* args, PyObject* kwargs) {
  const PyTypeObject* type = type_of(self);
  if (excess_args(args, kwargs)) {
    if (!slot_is(type->tp_init, kObjectInit)) {
      return err_set_string(exc_type_error(),
                            "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    if (slot_is(type->tp_new, kObjectNew)) {
      return err_format(exc_type_error(), "{}.__init__() takes exactly one argument (the instance to initialize)",
                        type_full_name(type));
    }
  }
  return Status::kOk;
}

Owned<PyObject> object_new_method(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  if (excess_args(args, kwargs)) {
    if (!slot_is(type->tp_new, kObjectNew)) {
      return err_set_string(exc_type_error(), "object.__new__() takes exactly one argument (the type to instantiate)");
    }
    if (slot_is(type->tp_init, kObjectInit)) {
      return err_format(exc_type_error(), "{}() takes no arguments", type_full_name(type));
    }
  }
  if (type_has_feature(type, kTpFlagsIsAbstract)) {
    return abstract_class_error(type);
  }
  HS_OWN(made, type->tp_alloc(type, 0));
  if (type_has_feature(type, kTpFlagsManagedDict)) {
    HS_TRY(object_initialize_dict(made.get()));
  }
  return made;
}

Owned<PyObject> object_default_repr(PyObject* self) {
  PyTypeObject* type = type_of(self);
  Owned<PyObject> module = type_module(type);
  if (!module) {
    err_clear();
  } else if (!unicode_check(module.get())) {
    module.reset();
  }
  HS_OWN(name, type_qualname(type));
  const uint64_t address = memory::address_of(self);
  if (module && !unicode_equal(module.get(), ident(Id::builtins))) {
    return unicode_from_format("<{}.{} object at {:#x}>", unicode_text(module.get()), unicode_text(name.get()),
                               address);
  }
  return unicode_from_format("<{} object at {:#x}>", type_full_name(type), address);
}

bool compatible_for_assignment(PyTypeObject* oldto, PyTypeObject* newto, const char* attribute) {
  if (!(newto->tp_free == oldto->tp_free)) {
    err_format(exc_type_error(), "{} assignment: '{}' deallocator differs from '{}'", attribute, type_full_name(newto),
               type_full_name(oldto));
    return false;
  }
  PyTypeObject* newbase = newto;
  PyTypeObject* oldbase = oldto;
  while (compatible_with_base(newbase)) {
    newbase = newbase->tp_base;
  }
  while (compatible_with_base(oldbase)) {
    oldbase = oldbase->tp_base;
  }
  const bool same =
      newbase == oldbase || (newbase->tp_base.get() == oldbase->tp_base.get() && same_slots_added(newbase, oldbase));
  if (same && (oldto->tp_flags & kTpFlagsManagedDict) == (newto->tp_flags & kTpFlagsManagedDict)) {
    return true;
  }
  err_format(exc_type_error(), "{} assignment: '{}' object layout differs from '{}'", attribute, type_full_name(newto),
             type_full_name(oldto));
  return false;
}

Owned<PyObject> object_get_class(PyObject* self, void*) { return owned_ref(static_cast<PyObject*>(type_of(self))); }

Status object_set_class(PyObject* self, PyObject* value, void*) {
  PyTypeObject* oldto = type_of(self);
  if (value == nullptr) {
    return err_set_string(exc_type_error(), "can't delete __class__ attribute");
  }
  if (!type_check(value)) {
    return err_format(exc_type_error(), "__class__ must be set to a class, not '{}' object",
                      type_full_name(type_of(value)));
  }
  PyTypeObject* newto = as_type(value);
  const bool modules = type_is_subtype(newto, module_type()) && type_is_subtype(oldto, module_type());
  if (!modules && (type_has_feature(newto, kTpFlagsImmutable) || type_has_feature(oldto, kTpFlagsImmutable))) {
    return err_set_string(exc_type_error(),
                          "__class__ assignment only supported for mutable types or ModuleType subclasses");
  }
  if (!compatible_for_assignment(oldto, newto, "__class__")) {
    return Failed{};
  }
  // The values' keys belong to the old class, so the dict is made first.
  object_get_dict_ptr(self);
  if (type_has_feature(oldto, kTpFlagsManagedDict) && *object_values_pointer(self)) {
    return err_no_memory();
  }
  if (type_has_feature(newto, kTpFlagsHeapType)) {
    incref(newto);
  }
  self->ob_type = newto;
  if (type_has_feature(oldto, kTpFlagsHeapType)) {
    decref(oldto);
  }
  return Status::kOk;
}

Status merge_class_dict(PyObject* dict, PyObject* cls) {
  Owned<PyObject> class_dict;
  HS_TRUTH(has_dict, object_lookup_attr(cls, ident(Id::__dict__), &class_dict));
  if (has_dict) {
    HS_TRY(dict_update(dict, class_dict.get()));
  }
  Owned<PyObject> bases;
  HS_TRUTH(has_bases, object_lookup_attr(cls, ident(Id::__bases__), &bases));
  if (!has_bases) {
    return Status::kOk;
  }
  // Whatever a class calls its bases: only the sequence protocol is used.
  const int64_t count = sequence_size(bases.get());
  if (count < 0) {
    return Failed{};
  }
  for (int64_t i = 0; i < count; ++i) {
    HS_OWN(base, sequence_get_item(bases.get(), i));
    HS_TRY(merge_class_dict(dict, base.get()));
  }
  return Status::kOk;
}

const TypeSpec kObjectTypeSpec = {
    .name = "object",
    .basicsize = sizeof(PyObject),
    .flags = kTpFlagsDefault | kTpFlagsBaseType,
    .doc =
        "object()\n--\n\n"
        "The base class of the class hierarchy.\n\n"
        "When called, it accepts no arguments and returns a new featureless\n"
        "instance that has no instance attributes and cannot be given any.\n",
    .dealloc = object_dealloc,
    .repr = object_default_repr,
    .hash = base_object_hash,
    .str = base_object_str,
    .getattro = object_generic_get_attr,
    .setattro = object_generic_set_attr,
    .richcompare = base_object_richcompare,
    .methods = kObjectMethods,
    .getset = kObjectGetset,
    .init = object_init_method,
    .alloc = type_generic_alloc,
    .new_ = object_new_method,
    .free = object_del_slot,
    .layout = kObjectLayout,
};

}  // namespace heapscope::objects
