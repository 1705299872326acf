// The type `type`: attributes and methods of classes.  Model: Objects/typeobject.c (3.11).
#include <cstring>

#include "memory/allocator.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/generic_alias_object.h"
#include "objects/getargs.h"
#include "objects/instance_attributes.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"

namespace heapscope::objects {
namespace {

PyTypeObject* self_type(PyObject* self) { return as_type(self); }

/// As C types are named: with their module. Classes in Python that stand for such a type have only their own name.
std::string name_of_immutable(PyTypeObject* type) {
  const std::string name = type_full_name(type);
  PyObject* module = dict_get_item(type->tp_dict, ident(Id::__module__));
  return name.find('.') == std::string::npos && type_has_feature(type, kTpFlagsImmutable) && module != nullptr &&
                 unicode_check(module) && type_has_feature(type, kTpFlagsHeapType)
             ? unicode_text(module) + "." + name
             : name;
}

Status check_special_attribute(PyTypeObject* type, PyObject* value, const char* name) {
  if (type_has_feature(type, kTpFlagsImmutable)) {
    return err_format(exc_type_error(), "cannot set '{}' attribute of immutable type '{}'", name,
                      name_of_immutable(type));
  }
  if (value == nullptr) {
    // 3.11 says "immutable" here too.
    return err_format(exc_type_error(), "cannot delete '{}' attribute of immutable type '{}'", name,
                      name_of_immutable(type));
  }
  return Status::kOk;
}

bool is_dunder(PyObject* name) {
  const int64_t length = unicode_length(name);
  if (unicode_kind(name) != 1 || length <= 4) {
    return false;
  }
  const char* text = static_cast<const char*>(unicode_data(name));
  return text[0] == '_' && text[1] == '_' && text[length - 2] == '_' && text[length - 1] == '_';
}

/// The text after ")\n--\n\n", null when there is no signature.
const char* skip_signature(const char* doc) {
  constexpr std::string_view kEnd = ")\n--\n\n";
  for (; *doc != '\0'; ++doc) {
    if (std::strncmp(doc, kEnd.data(), kEnd.size()) == 0) {
      return doc + kEnd.size();
    }
    if (doc[0] == '\n' && doc[1] == '\n') {
      return nullptr;
    }
  }
  return nullptr;
}

/// Where the signature "(...)" starts when the doc begins with the name.
const char* find_signature(const char* name, const char* doc) {
  if (doc == nullptr) {
    return nullptr;
  }
  const char* dot = std::strrchr(name, '.');
  if (dot != nullptr) {
    name = dot + 1;
  }
  const size_t length = std::strlen(name);
  if (std::strncmp(doc, name, length) != 0) {
    return nullptr;
  }
  doc += length;
  return *doc == '(' ? doc : nullptr;
}

// ---- getters and setters

Owned<PyObject> get_name(PyObject* self, void*) { return type_name_object(self_type(self)); }
Owned<PyObject> get_qualname(PyObject* self, void*) { return type_qualname(self_type(self)); }
Owned<PyObject> get_module(PyObject* self, void*) { return type_module(self_type(self)); }

Status set_name(PyObject* self, PyObject* value, void*) {
  PyTypeObject* type = self_type(self);
  HS_TRY(check_special_attribute(type, value, "__name__"));
  if (!unicode_check(value)) {
    return err_format(exc_type_error(), "can only assign string to {}.__name__, not '{}'", type_full_name(type),
                      type_full_name(type_of(value)));
  }
  const std::string_view utf8 = unicode_as_utf8(value);
  if (utf8.data() == nullptr) {
    return Failed{};
  }
  if (utf8.find('\0') != std::string_view::npos) {
    return err_set_string(exc_value_error(), "type name must not contain null characters");
  }
  type->tp_name = utf8.data();
  incref(value);
  set_ref(as_heap_type(type)->ht_name, value);
  return Status::kOk;
}

Status set_qualname(PyObject* self, PyObject* value, void*) {
  PyTypeObject* type = self_type(self);
  HS_TRY(check_special_attribute(type, value, "__qualname__"));
  if (!unicode_check(value)) {
    return err_format(exc_type_error(), "can only assign string to {}.__qualname__, not '{}'", type_full_name(type),
                      type_full_name(type_of(value)));
  }
  incref(value);
  set_ref(as_heap_type(type)->ht_qualname, value);
  return Status::kOk;
}

Status set_module(PyObject* self, PyObject* value, void*) { return type_set_module(self_type(self), value); }

Owned<PyObject> get_bases(PyObject* self, void*) { return owned_xref(self_type(self)->tp_bases.get()); }
Status set_bases(PyObject* self, PyObject* value, void*) {
  PyTypeObject* type = self_type(self);
  HS_TRY(check_special_attribute(type, value, "__bases__"));
  return type_set_bases(type, value);
}

Owned<PyObject> get_abstract_methods(PyObject* self, void*) {
  PyTypeObject* type = self_type(self);
  // type.__abstractmethods__ is this descriptor itself: that is not meant.
  PyObject* found =
      type == type_type() ? nullptr : dict_get_item_with_error(type->tp_dict, ident(Id::__abstractmethods__));
  if (found == nullptr) {
    if (!err_occurred()) {
      err_set_object(exc_attribute_error(), ident(Id::__abstractmethods__));
    }
    return {};
  }
  return owned_ref(found);
}

Status set_abstract_methods(PyObject* self, PyObject* value, void*) {
  PyTypeObject* type = self_type(self);
  bool abstract = false;
  if (value != nullptr) {
    HS_TRUTH(any, object_is_true(value));
    abstract = any;
    HS_TRY(dict_set_item(type->tp_dict, ident(Id::__abstractmethods__), value));
  } else if (dict_del_item(type->tp_dict, ident(Id::__abstractmethods__)) != Status::kOk) {
    if (err_exception_matches(exc_key_error())) {
      err_set_object(exc_attribute_error(), ident(Id::__abstractmethods__));
    }
    return Failed{};
  }
  type_modified(type);
  type->tp_flags = abstract ? type->tp_flags | kTpFlagsIsAbstract : type->tp_flags & ~kTpFlagsIsAbstract;
  return Status::kOk;
}

Owned<PyObject> get_dict(PyObject* self, void*) {
  PyObject* dict = self_type(self)->tp_dict;
  return dict == nullptr ? owned_ref(none()) : dict_proxy_new(dict);
}

Owned<PyObject> get_doc(PyObject* self, void*) {
  PyTypeObject* type = self_type(self);
  if (!type_has_feature(type, kTpFlagsHeapType) && type->tp_doc) {
    return doc_from_internal_doc(type->tp_name, type->tp_doc);
  }
  PyObject* doc = dict_get_item_with_error(type->tp_dict, ident(Id::__doc__));
  if (doc == nullptr) {
    return err_occurred() ? Owned<PyObject>() : owned_ref(none());
  }
  const Slot<descrgetfunc> get = type_of(doc)->tp_descr_get;
  return get ? get(doc, nullptr, type) : owned_ref(doc);
}

Status set_doc(PyObject* self, PyObject* value, void*) {
  PyTypeObject* type = self_type(self);
  HS_TRY(check_special_attribute(type, value, "__doc__"));
  type_modified(type);
  return dict_set_item(type->tp_dict, ident(Id::__doc__), value);
}

Owned<PyObject> get_text_signature(PyObject* self, void*) {
  return text_signature_from_doc(self_type(self)->tp_name, self_type(self)->tp_doc);
}

Owned<PyObject> get_annotations(PyObject* self, void*) {
  PyTypeObject* type = self_type(self);
  if (!type_has_feature(type, kTpFlagsHeapType)) {
    return err_format(exc_attribute_error(), "type object '{}' has no attribute '__annotations__'",
                      type_full_name(type));
  }
  PyObject* found = dict_get_item_with_error(type->tp_dict, ident(Id::__annotations__));
  if (found != nullptr) {
    const Slot<descrgetfunc> get = type_of(found)->tp_descr_get;
    return get ? get(found, nullptr, type) : owned_ref(found);
  }
  if (err_occurred()) {
    return {};
  }
  HS_OWN(made, dict_new());
  HS_TRY(dict_set_item(type->tp_dict, ident(Id::__annotations__), made.get()));
  type_modified(type);
  return made;
}

Status set_annotations(PyObject* self, PyObject* value, void*) {
  PyTypeObject* type = self_type(self);
  if (type_has_feature(type, kTpFlagsImmutable)) {
    return err_format(exc_type_error(), "cannot set '__annotations__' attribute of immutable type '{}'",
                      name_of_immutable(type));
  }
  Status status;
  if (value != nullptr) {
    status = dict_set_item(type->tp_dict, ident(Id::__annotations__), value);
  } else {
    HS_TRUTH(there, dict_contains(type->tp_dict, ident(Id::__annotations__)));
    if (!there) {
      return err_set_object(exc_attribute_error(), ident(Id::__annotations__));
    }
    status = dict_del_item(type->tp_dict, ident(Id::__annotations__));
  }
  if (status == Status::kOk) {
    type_modified(type);
  }
  return status;
}

// ---- methods

Owned<PyObject> method_mro(PyObject* self, PyObject*) {
  HS_OWN(order, mro_implementation(self_type(self)));
  if (list_check(order.get())) {
    return order;  // as it grew while bases were merged
  }
  return sequence_list(order.get());
}
Owned<PyObject> method_subclasses(PyObject* self, PyObject*) { return type_get_subclasses(self_type(self)); }
Owned<PyObject> method_prepare(PyObject*, const Ref<PyObject>*, int64_t, PyObject*) { return dict_new(); }
Owned<PyObject> method_instancecheck(PyObject* self, PyObject* instance) {
  HS_TRUTH(yes, object_real_is_instance(instance, self));
  return owned_ref(bool_object(yes));
}
Owned<PyObject> method_subclasscheck(PyObject* self, PyObject* derived) {
  HS_TRUTH(yes, object_real_is_subclass(derived, self));
  return owned_ref(bool_object(yes));
}
Owned<PyObject> method_dir(PyObject* self, PyObject*) {
  HS_OWN(dict, dict_new());
  HS_TRY(merge_class_dict(dict.get(), self));
  return dict_keys(dict.get());
}
Owned<PyObject> method_sizeof(PyObject* self, PyObject*) {
  PyTypeObject* type = self_type(self);
  int64_t size = sizeof(PyTypeObject);
  if (type_has_feature(type, kTpFlagsHeapType)) {
    size = sizeof(PyHeapTypeObject);
    if (as_heap_type(type)->ht_cached_keys) {
      size += dict_keys_size(as_heap_type(type)->ht_cached_keys);
    }
  }
  return long_from_ssize_t(size);
}

constexpr MethodDef kTypeMethods[] = {
    method_noargs("mro", method_mro, "mro($self, /)\n--\n\nReturn a type's method resolution order."),
    method_noargs("__subclasses__", method_subclasses,
                  "__subclasses__($self, /)\n--\n\nReturn a list of immediate subclasses."),
    method_fast_keywords("__prepare__", method_prepare,
                         "__prepare__() -> dict\nused to create the namespace for the class statement", kMethClass),
    method_o("__instancecheck__", method_instancecheck,
             "__instancecheck__($self, instance, /)\n--\n\nCheck if an object is an instance."),
    method_o("__subclasscheck__", method_subclasscheck,
             "__subclasscheck__($self, subclass, /)\n--\n\nCheck if a class is a subclass."),
    method_noargs("__dir__", method_dir, "__dir__($self, /)\n--\n\nSpecialized __dir__ implementation for types."),
    method_noargs("__sizeof__", method_sizeof,
                  "__sizeof__($self, /)\n--\n\nReturn memory consumption of the type object."),
    kMethodEnd};

const MemberDef kTypeMembers[] = {
    {"__basicsize__", MemberKind::kInt64, offsetof(PyTypeObject, tp_basicsize), true},
    {"__itemsize__", MemberKind::kInt64, offsetof(PyTypeObject, tp_itemsize), true},
    {"__flags__", MemberKind::kInt64, offsetof(PyTypeObject, tp_flags), true},
    {"__weakrefoffset__", MemberKind::kInt64, offsetof(PyTypeObject, tp_weaklistoffset), true},
    {"__base__", MemberKind::kObject, offsetof(PyTypeObject, tp_base), true},
    {"__dictoffset__", MemberKind::kInt64, offsetof(PyTypeObject, tp_dictoffset), true},
    {"__mro__", MemberKind::kObject, offsetof(PyTypeObject, tp_mro), true},
    {nullptr, MemberKind::kObject, 0, true}};

const GetSetDef kTypeGetset[] = {{"__name__", get_name, set_name},
                                 {"__qualname__", get_qualname, set_qualname},
                                 {"__bases__", get_bases, set_bases},
                                 {"__module__", get_module, set_module},
                                 {"__abstractmethods__", get_abstract_methods, set_abstract_methods},
                                 {"__dict__", get_dict},
                                 {"__doc__", get_doc, set_doc},
                                 {"__text_signature__", get_text_signature},
                                 {"__annotations__", get_annotations, set_annotations},
                                 {nullptr, nullptr}};

// ---- slots

Status type_init(PyObject* cls, PyObject* args, PyObject* kwargs) {
  const int64_t count = tuple_get_size(args);
  if (kwargs != nullptr && count == 1 && dict_get_size(kwargs) != 0) {
    return err_set_string(exc_type_error(), "type.__init__() takes no keyword arguments");
  }
  if (count != 1 && count != 3) {
    return err_set_string(exc_type_error(), "type.__init__() takes 1 or 3 arguments");
  }
  static_cast<void>(cls);
  return Status::kOk;
}

Owned<PyObject> type_vectorcall(PyObject* metatype, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames) {
  const int64_t nargs = vectorcall_nargs(nargsf);
  if (nargs == 1 && metatype == type_type()) {
    HS_TRY(arg_no_kwnames("type", kwnames));
    return owned_ref(static_cast<PyObject*>(type_of(args[0])));
  }
  return object_make_tp_call(metatype, args, nargs, kwnames);
}

void type_dealloc(PyObject* self) {
  PyTypeObject* type = self_type(self);
  PyHeapTypeObject* heap = as_heap_type(type);
  HS_CHECK(type_has_feature(type, kTpFlagsHeapType));
  object_gc_untrack(self);
  if (type->tp_bases) {
    Owned<PyObject> error_type;
    Owned<PyObject> error_value;
    Owned<PyObject> error_traceback;
    err_fetch(&error_type, &error_value, &error_traceback);
    remove_all_subclasses(type, type->tp_bases);
    err_restore(std::move(error_type), std::move(error_value), std::move(error_traceback));
  }
  object_clear_weak_refs(self);
  xdecref(type->tp_base.get());
  xdecref(type->tp_dict.get());
  xdecref(type->tp_bases.get());
  xdecref(type->tp_mro.get());
  xdecref(type->tp_cache.get());
  xdecref(type->tp_subclasses.get());
  memory::object_free(const_cast<char*>(type->tp_doc.get()));
  memory::object_free(heap->_ht_tpname);
  xdecref(heap->ht_name.get());
  xdecref(heap->ht_qualname.get());
  xdecref(heap->ht_slots.get());
  if (heap->ht_cached_keys) {
    dict_keys_dec_ref(heap->ht_cached_keys);
  }
  xdecref(heap->ht_module.get());
  type_of(self)->tp_free(self);
}

int type_traverse(PyObject* self, visitproc visit, void* arg) {
  PyTypeObject* type = self_type(self);
  HS_CHECK(type_has_feature(type, kTpFlagsHeapType));
  PyObject* const fields[] = {type->tp_dict,  type->tp_cache,      type->tp_mro,
                              type->tp_bases, type->tp_base.get(), as_heap_type(type)->ht_module};
  for (PyObject* field : fields) {
    if (field != nullptr) {
      const int stop = visit(field, arg);
      if (stop != 0) {
        return stop;
      }
    }
  }
  return 0;
}

int type_clear(PyObject* self) {
  PyTypeObject* type = self_type(self);
  // The dict is emptied, not dropped: instances that die later still look things up in it.  The bases keep the
  // layout and stay.
  type_modified(type);
  if (type->tp_dict) {
    dict_clear(type->tp_dict);
  }
  clear_ref(as_heap_type(type)->ht_module);
  clear_ref(type->tp_mro);
  return 0;
}

bool type_is_gc_instance(PyObject* self) { return type_has_feature(self_type(self), kTpFlagsHeapType); }

const NumberSpec kTypeNumber = {.nb_or = union_type_or};

#define HS_TYPE_FIELD(field, kind) HS_FIELD(PyTypeObject, field, kind)
constexpr LayoutField kTypeLayout[] = {HS_VAR_OBJECT_HEAD,
                                       HS_TYPE_FIELD(tp_name, kPointer),
                                       HS_TYPE_FIELD(tp_basicsize, kInt),
                                       HS_TYPE_FIELD(tp_itemsize, kInt),
                                       HS_TYPE_FIELD(tp_dealloc, kFunction),
                                       HS_TYPE_FIELD(tp_vectorcall_offset, kInt),
                                       HS_TYPE_FIELD(tp_getattr, kFunction),
                                       HS_TYPE_FIELD(tp_setattr, kFunction),
                                       HS_TYPE_FIELD(tp_as_async, kPointer),
                                       HS_TYPE_FIELD(tp_repr, kFunction),
                                       HS_TYPE_FIELD(tp_as_number, kPointer),
                                       HS_TYPE_FIELD(tp_as_sequence, kPointer),
                                       HS_TYPE_FIELD(tp_as_mapping, kPointer),
                                       HS_TYPE_FIELD(tp_hash, kFunction),
                                       HS_TYPE_FIELD(tp_call, kFunction),
                                       HS_TYPE_FIELD(tp_str, kFunction),
                                       HS_TYPE_FIELD(tp_getattro, kFunction),
                                       HS_TYPE_FIELD(tp_setattro, kFunction),
                                       HS_TYPE_FIELD(tp_as_buffer, kPointer),
                                       HS_TYPE_FIELD(tp_flags, kUint),
                                       HS_TYPE_FIELD(tp_doc, kPointer),
                                       HS_TYPE_FIELD(tp_traverse, kFunction),
                                       HS_TYPE_FIELD(tp_clear, kFunction),
                                       HS_TYPE_FIELD(tp_richcompare, kFunction),
                                       HS_TYPE_FIELD(tp_weaklistoffset, kInt),
                                       HS_TYPE_FIELD(tp_iter, kFunction),
                                       HS_TYPE_FIELD(tp_iternext, kFunction),
                                       HS_TYPE_FIELD(tp_methods, kUint),
                                       HS_TYPE_FIELD(tp_members, kUint),
                                       HS_TYPE_FIELD(tp_getset, kUint),
                                       HS_TYPE_FIELD(tp_base, kOwnedRef),
                                       HS_TYPE_FIELD(tp_dict, kOwnedRef),
                                       HS_TYPE_FIELD(tp_descr_get, kFunction),
                                       HS_TYPE_FIELD(tp_descr_set, kFunction),
                                       HS_TYPE_FIELD(tp_dictoffset, kInt),
                                       HS_TYPE_FIELD(tp_init, kFunction),
                                       HS_TYPE_FIELD(tp_alloc, kFunction),
                                       HS_TYPE_FIELD(tp_new, kFunction),
                                       HS_TYPE_FIELD(tp_free, kFunction),
                                       HS_TYPE_FIELD(tp_is_gc, kFunction),
                                       HS_TYPE_FIELD(tp_bases, kOwnedRef),
                                       HS_TYPE_FIELD(tp_mro, kOwnedRef),
                                       HS_TYPE_FIELD(tp_cache, kOwnedRef),
                                       HS_TYPE_FIELD(tp_subclasses, kOwnedRef),
                                       HS_TYPE_FIELD(tp_weaklist, kBorrowedRef),
                                       HS_TYPE_FIELD(tp_del, kFunction),
                                       HS_TYPE_FIELD(tp_version_tag, kUint),
                                       HS_TYPE_FIELD(spec_index, kPadding),
                                       HS_TYPE_FIELD(tp_finalize, kFunction),
                                       HS_TYPE_FIELD(tp_vectorcall, kFunction),
                                       {"as_async", 408, 32, FieldKind::kFunction},
                                       {"as_number", 440, 288, FieldKind::kFunction},
                                       {"as_mapping", 728, 24, FieldKind::kFunction},
                                       {"as_sequence", 752, 80, FieldKind::kFunction},
                                       {"as_buffer", 832, 16, FieldKind::kFunction},
                                       HS_FIELD(PyHeapTypeObject, ht_name, kOwnedRef),
                                       HS_FIELD(PyHeapTypeObject, ht_slots, kOwnedRef),
                                       HS_FIELD(PyHeapTypeObject, ht_qualname, kOwnedRef),
                                       HS_FIELD(PyHeapTypeObject, ht_cached_keys, kPointer),
                                       HS_FIELD(PyHeapTypeObject, ht_module, kOwnedRef),
                                       HS_FIELD(PyHeapTypeObject, _ht_tpname, kPointer),
                                       HS_FIELD(PyHeapTypeObject, _spec_cache_getitem, kBorrowedRef),
                                       {"member", 904, 40, FieldKind::kPointer, true},
                                       {nullptr, 0, 0, FieldKind::kPadding}};
#undef HS_TYPE_FIELD

}  // namespace

Owned<PyObject> type_name_object(PyTypeObject* type) {
  return type_has_feature(type, kTpFlagsHeapType) ? owned_ref(as_heap_type(type)->ht_name)
                                                  : unicode_from_string(type_name(type));
}

Owned<PyObject> type_qualname(PyTypeObject* type) {
  return type_has_feature(type, kTpFlagsHeapType) ? owned_ref(as_heap_type(type)->ht_qualname)
                                                  : unicode_from_string(type_name(type));
}

Owned<PyObject> type_module(PyTypeObject* type) {
  if (type_has_feature(type, kTpFlagsHeapType)) {
    PyObject* module = dict_get_item_with_error(type->tp_dict, ident(Id::__module__));
    if (module == nullptr) {
      if (!err_occurred()) {
        err_format(exc_attribute_error(), "__module__");
      }
      return {};
    }
    return owned_ref(module);
  }
  const char* name = type->tp_name;
  const char* dot = std::strrchr(name, '.');
  if (dot == nullptr) {
    return owned_ref(ident(Id::builtins));
  }
  return unicode_intern_from_string(std::string_view(name, static_cast<size_t>(dot - name)));
}

Status type_set_module(PyTypeObject* type, PyObject* value) {
  HS_TRY(check_special_attribute(type, value, "__module__"));
  type_modified(type);
  return dict_set_item(type->tp_dict, ident(Id::__module__), value);
}

Owned<PyObject> text_signature_from_doc(const char* name, const char* doc) {
  const char* start = find_signature(name, doc);
  const char* end = start == nullptr ? nullptr : skip_signature(start);
  if (end == nullptr) {
    return owned_ref(none());
  }
  // Keep the closing parenthesis, drop "\n--\n\n".
  return unicode_from_string(std::string_view(start, static_cast<size_t>(end - start) - 5));
}

Owned<PyObject> doc_from_internal_doc(const char* name, const char* doc) {
  if (doc == nullptr) {
    return owned_ref(none());
  }
  const char* signature = find_signature(name, doc);
  if (signature != nullptr) {
    const char* rest = skip_signature(signature);
    if (rest != nullptr) {
      doc = rest;
    }
  }
  if (*doc == '\0') {
    return owned_ref(none());
  }
  return unicode_from_string(doc);
}

Owned<PyObject> type_repr(PyObject* self) {
  PyTypeObject* type = self_type(self);
  Owned<PyObject> module = type_module(type);
  if (!module) {
    err_clear();
  } else if (!unicode_check(module.get())) {
    module.reset();
  }
  HS_OWN(name, type_qualname(type));
  if (module && !unicode_equal(module.get(), ident(Id::builtins))) {
    return unicode_from_format("<class '{}.{}'>", unicode_text(module.get()), unicode_text(name.get()));
  }
  return unicode_from_format("<class '{}'>", type_full_name(type));
}

Owned<PyObject> type_call(PyObject* self, PyObject* args, PyObject* kwargs) {
  PyTypeObject* type = self_type(self);
  if (type == type_type()) {
    const int64_t nargs = tuple_get_size(args);
    if (nargs == 1 && (kwargs == nullptr || dict_get_size(kwargs) == 0)) {
      return owned_ref(static_cast<PyObject*>(type_of(tuple_get_item(args, 0))));
    }
    if (nargs != 3) {
      return err_set_string(exc_type_error(), "type() takes 1 or 3 arguments");
    }
  }
  if (!type->tp_new) {
    return err_format(exc_type_error(), "cannot create '{}' instances", type_full_name(type));
  }
  Owned<PyObject> made = check_function_result(type, type->tp_new(type, args, kwargs), nullptr);
  if (!made || !object_type_check(made.get(), type)) {
    return made;  // __new__ may give something else, which is then not initialised
  }
  type = type_of(made.get());
  if (type->tp_init) {
    HS_TRY(type->tp_init(made.get(), args, kwargs));
  }
  return made;
}

Owned<PyObject> type_getattro(PyObject* self, PyObject* name) {
  PyTypeObject* type = self_type(self);
  PyTypeObject* metatype = type_of(type);
  if (!unicode_check(name)) {
    return err_format(exc_type_error(), "attribute name must be string, not '{}'", type_full_name(type_of(name)));
  }
  Slot<descrgetfunc> meta_get{0};
  Owned<PyObject> meta_attribute = owned_xref(type_lookup(metatype, name));
  if (meta_attribute) {
    meta_get = type_of(meta_attribute.get())->tp_descr_get;
    if (meta_get && descr_is_data(meta_attribute.get())) {
      return meta_get(meta_attribute.get(), type, metatype);
    }
  }
  Owned<PyObject> attribute = owned_xref(type_lookup(type, name));
  if (attribute) {
    meta_attribute.reset();
    const Slot<descrgetfunc> get = type_of(attribute.get())->tp_descr_get;
    return get ? get(attribute.get(), nullptr, type) : std::move(attribute);
  }
  if (meta_get) {
    return meta_get(meta_attribute.get(), type, metatype);
  }
  if (meta_attribute) {
    return meta_attribute;
  }
  return err_format(exc_attribute_error(), "type object '{}' has no attribute '{}'", type_full_name(type),
                    unicode_text(name));
}

Status type_setattro(PyObject* self, PyObject* name, PyObject* value) {
  PyTypeObject* type = self_type(self);
  if (type_has_feature(type, kTpFlagsImmutable)) {
    return err_format(exc_type_error(), "cannot set {} attribute of immutable type '{}'", repr_text(name),
                      name_of_immutable(type));
  }
  Owned<PyObject> interned = owned_ref(name);
  if (unicode_check(name)) {
    if (!unicode_check_exact(name)) {
      interned = unicode_from_object(name);
      if (!interned) {
        return Failed{};
      }
    }
    unicode_intern_in_place(&interned);  // special methods are found by identity
  }
  HS_TRY(object_generic_set_attr_with_dict(self, interned.get(), value, nullptr));
  type_modified(type);
  if (is_dunder(interned.get())) {
    update_slot(type, interned.get());
  }
  return Status::kOk;
}

const TypeSpec kTypeTypeSpec = {
    .name = "type",
    .basicsize = sizeof(PyHeapTypeObject),
    .itemsize = sizeof(PyMemberDef),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsBaseType | kTpFlagsTypeSubclass | kTpFlagsHaveVectorcall,
    .doc = "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
    .dealloc = type_dealloc,
    .vectorcall_offset = offsetof(PyTypeObject, tp_vectorcall),
    .repr = type_repr,
    .call = type_call,
    .getattro = type_getattro,
    .setattro = type_setattro,
    .traverse = type_traverse,
    .clear = type_clear,
    .weaklistoffset = offsetof(PyTypeObject, tp_weaklist),
    .methods = kTypeMethods,
    .members = kTypeMembers,
    .getset = kTypeGetset,
    .dictoffset = offsetof(PyTypeObject, tp_dict),
    .init = type_init,
    .new_ = type_new,
    .free = gc_del_slot,
    .is_gc = type_is_gc_instance,
    .vectorcall = type_vectorcall,
    .as_number = &kTypeNumber,
    .layout = kTypeLayout,
};

}  // namespace heapscope::objects
