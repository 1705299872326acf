// Descriptors made from a builtin type's tables: methods, members, computed attributes, slot wrappers.
// Model: Objects/descrobject.c (3.11).
#include "objects/descr_object.h"

#include <string>

#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/hooks.h"
#include "objects/layout.h"
#include "objects/method_object.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {
namespace {

PyDescrObject* as_descr(PyObject* op) { return static_cast<PyDescrObject*>(op); }
std::string descr_name(PyObject* op) {
  PyObject* name = as_descr(op)->d_name;
  return name != nullptr && unicode_check(name) ? unicode_text(name) : "?";
}
const char* descr_type_name(PyObject* op) { return type_full_name(as_descr(op)->d_type); }

void descr_dealloc(PyObject* self) {
  object_gc_untrack(self);
  PyDescrObject* descr = as_descr(self);
  xdecref(descr->d_type.get());
  xdecref(descr->d_name.get());
  xdecref(descr->d_qualname.get());
  object_gc_del(self);
}

int descr_traverse(PyObject* self, visitproc visit, void* arg) {
  PyTypeObject* type = as_descr(self)->d_type;
  return type == nullptr ? 0 : visit(type, arg);
}

Status descr_check(PyObject* descr, PyObject* obj) {
  if (object_type_check(obj, as_descr(descr)->d_type)) {
    return Status::kOk;
  }
  return err_format(exc_type_error(), "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                    descr_name(descr), descr_type_name(descr), type_full_name(type_of(obj)));
}

Owned<PyObject> repr_as(PyObject* descr, const char* what) {
  return unicode_from_format("<{} '{}' of '{}' objects>", what, descr_name(descr), descr_type_name(descr));
}
Owned<PyObject> method_descr_repr(PyObject* self) { return repr_as(self, "method"); }
Owned<PyObject> member_descr_repr(PyObject* self) { return repr_as(self, "member"); }
Owned<PyObject> getset_descr_repr(PyObject* self) { return repr_as(self, "attribute"); }
Owned<PyObject> wrapper_descr_repr(PyObject* self) { return repr_as(self, "slot wrapper"); }

// ---- __get__, __set__

Owned<PyObject> method_get(PyObject* descr, PyObject* obj, PyObject*) {
  if (obj == nullptr) {
    return owned_ref(descr);
  }
  HS_TRY(descr_check(descr, obj));
  return cfunction_new(method_def(static_cast<PyMethodDescrObject*>(descr)->d_method), obj, nullptr);
}

Owned<PyObject> class_method_get(PyObject* descr, PyObject* obj, PyObject* type) {
  if (type == nullptr) {
    if (obj == nullptr) {
      return err_format(exc_type_error(), "descriptor '{}' for type '{}' needs either an object or a type",
                        descr_name(descr), descr_type_name(descr));
    }
    type = type_of(obj);
  }
  if (!type_check(type)) {
    return err_format(exc_type_error(), "descriptor '{}' for type '{}' needs a type, not a '{}' as arg 2",
                      descr_name(descr), descr_type_name(descr), type_full_name(type_of(type)));
  }
  if (!type_is_subtype(as_type(type), as_descr(descr)->d_type)) {
    return err_format(exc_type_error(), "descriptor '{}' requires a subtype of '{}' but received '{}'",
                      descr_name(descr), descr_type_name(descr), type_full_name(as_type(type)));
  }
  return cfunction_new(method_def(static_cast<PyMethodDescrObject*>(descr)->d_method), type, nullptr);
}

Owned<PyObject> member_get(PyObject* descr, PyObject* obj, PyObject*) {
  if (obj == nullptr) {
    return owned_ref(descr);
  }
  HS_TRY(descr_check(descr, obj));
  return member_get_one(obj, static_cast<PyMemberDescrObject*>(descr)->d_member);
}

Status member_set(PyObject* descr, PyObject* obj, PyObject* value) {
  HS_TRY(descr_check(descr, obj));
  return member_set_one(obj, static_cast<PyMemberDescrObject*>(descr)->d_member, value);
}

Owned<PyObject> getset_get(PyObject* descr, PyObject* obj, PyObject*) {
  if (obj == nullptr) {
    return owned_ref(descr);
  }
  HS_TRY(descr_check(descr, obj));
  const GetSetDef* def = get_set_def(static_cast<PyGetSetDescrObject*>(descr)->d_getset);
  if (def->get != nullptr) {
    return def->get(obj, def->closure);
  }
  return err_format(exc_attribute_error(), "attribute '{}' of '{}' objects is not readable", descr_name(descr),
                    descr_type_name(descr));
}

Status getset_set(PyObject* descr, PyObject* obj, PyObject* value) {
  HS_TRY(descr_check(descr, obj));
  const GetSetDef* def = get_set_def(static_cast<PyGetSetDescrObject*>(descr)->d_getset);
  if (def->set != nullptr) {
    return def->set(obj, value, def->closure);
  }
  return err_format(exc_attribute_error(), "attribute '{}' of '{}' objects is not writable", descr_name(descr),
                    descr_type_name(descr));
}

Owned<PyObject> wrapper_get(PyObject* descr, PyObject* obj, PyObject*) {
  if (obj == nullptr) {
    return owned_ref(descr);
  }
  HS_TRY(descr_check(descr, obj));
  return wrapper_new(descr, obj);
}

// ---- calls

Owned<PyObject> class_method_descr_call(PyObject* descr, PyObject* args, PyObject* kwargs) {
  const int64_t count = tuple_get_size(args);
  if (count < 1) {
    return err_format(exc_type_error(), "descriptor '{}' of '{}' object needs an argument", descr_name(descr),
                      descr_type_name(descr));
  }
  HS_OWN(bound, class_method_get(descr, nullptr, tuple_get_item(args, 0)));
  return object_vectorcall_dict(bound.get(), as_tuple(args)->ob_item + 1, static_cast<uint64_t>(count - 1), kwargs);
}

Owned<PyObject> raw_call(PyWrapperDescrObject* descr, PyObject* self, PyObject* args, PyObject* kwargs) {
  const SlotDef& def = kSlotDefs[descr->d_base];
  return call_wrapped(def.wrap, self, args, descr->d_wrapped, kwargs, def.spelling);
}

Owned<PyObject> wrapper_descr_call(PyObject* self, PyObject* args, PyObject* kwargs) {
  auto* descr = static_cast<PyWrapperDescrObject*>(self);
  const int64_t count = tuple_get_size(args);
  if (count < 1) {
    return err_format(exc_type_error(), "descriptor '{}' of '{}' object needs an argument", descr_name(descr),
                      descr_type_name(descr));
  }
  PyObject* target = tuple_get_item(args, 0);
  HS_TRUTH(fits, object_real_is_subclass(type_of(target), descr->d_type.get()));
  if (!fits) {
    return err_format(exc_type_error(), "descriptor '{}' requires a '{}' object but received a '{}'", descr_name(descr),
                      descr_type_name(descr), type_full_name(type_of(target)));
  }
  HS_OWN(rest, tuple_get_slice(args, 1, count));
  return raw_call(descr, target, rest.get(), kwargs);
}

std::string function_text(PyObject* function, bool* ok) {
  Owned<PyObject> text = object_function_str(function);
  *ok = bool(text);
  return text ? unicode_text(text.get()) : std::string();
}

/// The first argument must be there and fit; no keywords unless the method takes them.
Status check_args(PyObject* function, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  if (nargs < 1) {
    bool ok;
    const std::string text = function_text(function, &ok);
    return ok ? err_format(exc_type_error(), "unbound method {} needs an argument", text) : Failed{};
  }
  HS_TRY(descr_check(function, args[0]));
  if (kwnames != nullptr && tuple_get_size(kwnames) != 0) {
    bool ok;
    const std::string text = function_text(function, &ok);
    return ok ? err_format(exc_type_error(), "{} takes no keyword arguments", text) : Failed{};
  }
  return Status::kOk;
}

const MethodDef* descr_def(PyObject* function) {
  return method_def(static_cast<PyMethodDescrObject*>(function)->d_method);
}

constexpr const char* kCalling = " while calling a Python object";

Owned<PyObject> call_varargs(PyObject* function, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames,
                             bool keywords) {
  const int64_t nargs = vectorcall_nargs(nargsf);
  HS_TRY(check_args(function, args, nargs, keywords ? nullptr : kwnames));
  HS_OWN(tuple, tuple_from_array(args + 1, nargs - 1));
  Owned<PyObject> dict;
  if (keywords && kwnames != nullptr && tuple_get_size(kwnames) > 0) {
    dict = stack_as_dict(args + nargs, kwnames);
    if (!dict) {
      return {};
    }
  }
  RecursionScope scope(kCalling);
  if (!scope.entered) {
    return {};
  }
  const MethodDef* def = descr_def(function);
  return keywords ? def->with_keywords(args[0], tuple.get(), dict.get()) : def->plain(args[0], tuple.get());
}

// ---- attributes of descriptors

Owned<PyObject> get_qualname(PyObject* self, void*) {
  PyDescrObject* descr = as_descr(self);
  if (!descr->d_qualname) {
    if (!descr->d_name || !unicode_check(descr->d_name)) {
      return err_set_string(exc_type_error(), "<descriptor>.__name__ is not a unicode object");
    }
    HS_OWN(type_name, object_get_attr(descr->d_type.get(), ident(Id::__qualname__)));
    if (!unicode_check(type_name.get())) {
      return err_set_string(exc_type_error(), "<descriptor>.__objclass__.__qualname__ is not a unicode object");
    }
    HS_OWN(made, unicode_from_format("{}.{}", unicode_text(type_name.get()), unicode_text(descr->d_name)));
    descr->d_qualname = made.release();
  }
  return owned_ref(descr->d_qualname);
}

Owned<PyObject> method_doc(PyObject* self, void*) {
  const MethodDef* def = descr_def(self);
  return doc_from_internal_doc(def->ml_name, def->ml_doc);
}
Owned<PyObject> method_signature(PyObject* self, void*) {
  const MethodDef* def = descr_def(self);
  return text_signature_from_doc(def->ml_name, def->ml_doc);
}
Owned<PyObject> member_doc(PyObject* self, void*) {
  const char* doc = static_cast<PyMemberDescrObject*>(self)->d_member->doc;
  return doc == nullptr ? owned_ref(none()) : unicode_from_string(doc);
}
Owned<PyObject> getset_doc(PyObject* self, void*) {
  const char* doc = get_set_def(static_cast<PyGetSetDescrObject*>(self)->d_getset)->doc;
  return doc == nullptr ? owned_ref(none()) : unicode_from_string(doc);
}
Owned<PyObject> slot_doc(PyObject* self, void*) {
  const SlotDef& def = kSlotDefs[static_cast<PyWrapperDescrObject*>(self)->d_base];
  return doc_from_internal_doc(def.spelling, def.doc);
}
Owned<PyObject> slot_signature(PyObject* self, void*) {
  const SlotDef& def = kSlotDefs[static_cast<PyWrapperDescrObject*>(self)->d_base];
  return text_signature_from_doc(def.spelling, def.doc);
}

/// Pickled as getattr(type, name).
Owned<PyObject> descr_reduce(PyObject* self, PyObject*) {
  PyObject* builtins = hooks.current_builtins();
  PyObject* getattr = builtins == nullptr ? nullptr : dict_get_item_with_error(builtins, ident(Id::getattr));
  if (getattr == nullptr) {
    return err_occurred() ? Failed{} : err_set_object(exc_attribute_error(), ident(Id::getattr));
  }
  HS_OWN(args, tuple_pack(as_descr(self)->d_type.get(), as_descr(self)->d_name.get()));
  return tuple_pack(getattr, args.get());
}

constexpr MethodDef kDescrMethods[] = {method_noargs("__reduce__", descr_reduce), kMethodEnd};
const MemberDef kDescrMembers[] = {{"__objclass__", MemberKind::kObject, offsetof(PyDescrObject, d_type), true},
                                   {"__name__", MemberKind::kObject, offsetof(PyDescrObject, d_name), true},
                                   {nullptr, MemberKind::kObject, 0, true}};
const GetSetDef kMethodGetset[] = {{"__doc__", method_doc},
                                   {"__qualname__", get_qualname},
                                   {"__text_signature__", method_signature},
                                   {nullptr, nullptr}};
const GetSetDef kMemberGetset[] = {{"__doc__", member_doc}, {"__qualname__", get_qualname}, {nullptr, nullptr}};
const GetSetDef kGetsetGetset[] = {{"__doc__", getset_doc}, {"__qualname__", get_qualname}, {nullptr, nullptr}};
const GetSetDef kWrapperGetset[] = {
    {"__doc__", slot_doc}, {"__qualname__", get_qualname}, {"__text_signature__", slot_signature}, {nullptr, nullptr}};

Owned<PyObject> new_descr(PyTypeObject* descr_type, PyTypeObject* type, const char* name) {
  HS_OWN(made, type_generic_alloc(descr_type, 0));
  PyDescrObject* descr = as_descr(made.get());
  descr->d_type = owned_xref(type).release();
  HS_OWN(text, unicode_intern_from_string(name));
  descr->d_name = text.release();
  return made;
}

#define HS_DESCR_LAYOUT(object)                                                                           \
  HS_OBJECT_HEAD, HS_FIELD(PyDescrObject, d_type, kOwnedRef), HS_FIELD(PyDescrObject, d_name, kOwnedRef), \
      HS_FIELD(PyDescrObject, d_qualname, kOwnedRef)
constexpr LayoutField kMethodLayout[] = {HS_DESCR_LAYOUT(),
                                         HS_FIELD(PyMethodDescrObject, d_method, kUint),
                                         HS_FIELD(PyMethodDescrObject, vectorcall, kFunction),
                                         {nullptr, 0, 0, FieldKind::kPadding}};
constexpr LayoutField kMemberLayout[] = {
    HS_DESCR_LAYOUT(), HS_FIELD(PyMemberDescrObject, d_member, kPointer), {nullptr, 0, 0, FieldKind::kPadding}};
constexpr LayoutField kGetsetLayout[] = {
    HS_DESCR_LAYOUT(), HS_FIELD(PyGetSetDescrObject, d_getset, kUint), {nullptr, 0, 0, FieldKind::kPadding}};
constexpr LayoutField kWrapperLayout[] = {HS_DESCR_LAYOUT(),
                                          HS_FIELD(PyWrapperDescrObject, d_base, kUint),
                                          HS_FIELD(PyWrapperDescrObject, d_wrapped, kFunction),
                                          {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

Owned<PyObject> descr_new_method(PyTypeObject* type, const MethodDef* def) {
  WellKnown call = kNoFunction;
  switch (def->ml_flags & ~uint32_t{kMethCoexist}) {
    case kMethVarargs: call = kMethodDescrVarargs; break;
    case kMethVarargs | kMethKeywords: call = kMethodDescrVarargsKeywords; break;
    case kMethFastcall: call = kMethodDescrFast; break;
    case kMethFastcall | kMethKeywords: call = kMethodDescrFastKeywords; break;
    case kMethNoargs: call = kMethodDescrNoargs; break;
    case kMethO: call = kMethodDescrO; break;
    default: return err_format(exc_system_error(), "{}() method: bad call flags", def->ml_name);
  }
  HS_OWN(made, new_descr(method_descr_type(), type, def->ml_name));
  auto* descr = static_cast<PyMethodDescrObject*>(made.get());
  descr->d_method = register_method_def(def);
  descr->vectorcall.id = call;
  return made;
}

Owned<PyObject> descr_new_class_method(PyTypeObject* type, const MethodDef* def) {
  HS_OWN(made, new_descr(class_method_descr_type(), type, def->ml_name));
  static_cast<PyMethodDescrObject*>(made.get())->d_method = register_method_def(def);
  return made;
}

Owned<PyObject> descr_new_member(PyTypeObject* type, PyMemberDef* member) {
  HS_OWN(made, new_descr(member_descr_type(), type, member->name));
  static_cast<PyMemberDescrObject*>(made.get())->d_member = member;
  return made;
}

Owned<PyObject> descr_new_get_set(PyTypeObject* type, const GetSetDef* def) {
  HS_OWN(made, new_descr(get_set_descr_type(), type, def->name));
  static_cast<PyGetSetDescrObject*>(made.get())->d_getset = register_get_set_def(def);
  return made;
}

Owned<PyObject> descr_new_wrapper(PyTypeObject* type, uint64_t base, uint64_t wrapped) {
  HS_OWN(made, new_descr(wrapper_descr_type(), type, kSlotDefs[base].spelling));
  auto* descr = static_cast<PyWrapperDescrObject*>(made.get());
  descr->d_base = base;
  descr->d_wrapped = wrapped;
  return made;
}

Owned<PyObject> method_descr_vectorcall_varargs(PyObject* function, const Ref<PyObject>* args, uint64_t nargsf,
                                                PyObject* kwnames) {
  return call_varargs(function, args, nargsf, kwnames, false);
}
Owned<PyObject> method_descr_vectorcall_varargs_keywords(PyObject* function, const Ref<PyObject>* args, uint64_t nargsf,
                                                         PyObject* kwnames) {
  return call_varargs(function, args, nargsf, kwnames, true);
}
Owned<PyObject> method_descr_vectorcall_fastcall(PyObject* function, const Ref<PyObject>* args, uint64_t nargsf,
                                                 PyObject* kwnames) {
  const int64_t nargs = vectorcall_nargs(nargsf);
  HS_TRY(check_args(function, args, nargs, kwnames));
  RecursionScope scope(kCalling);
  return scope.entered ? descr_def(function)->fast(args[0], args + 1, nargs - 1) : Owned<PyObject>();
}
Owned<PyObject> method_descr_vectorcall_fastcall_keywords(PyObject* function, const Ref<PyObject>* args,
                                                          uint64_t nargsf, PyObject* kwnames) {
  const int64_t nargs = vectorcall_nargs(nargsf);
  HS_TRY(check_args(function, args, nargs, nullptr));
  RecursionScope scope(kCalling);
  return scope.entered ? descr_def(function)->fast_with_keywords(args[0], args + 1, nargs - 1, kwnames)
                       : Owned<PyObject>();
}
Owned<PyObject> method_descr_vectorcall_noargs(PyObject* function, const Ref<PyObject>* args, uint64_t nargsf,
                                               PyObject* kwnames) {
  const int64_t nargs = vectorcall_nargs(nargsf);
  HS_TRY(check_args(function, args, nargs, kwnames));
  if (nargs != 1) {
    bool ok;
    const std::string text = function_text(function, &ok);
    return ok ? err_format(exc_type_error(), "{} takes no arguments ({} given)", text, nargs - 1) : Failed{};
  }
  RecursionScope scope(kCalling);
  return scope.entered ? descr_def(function)->plain(args[0], nullptr) : Owned<PyObject>();
}
Owned<PyObject> method_descr_vectorcall_o(PyObject* function, const Ref<PyObject>* args, uint64_t nargsf,
                                          PyObject* kwnames) {
  const int64_t nargs = vectorcall_nargs(nargsf);
  HS_TRY(check_args(function, args, nargs, kwnames));
  if (nargs != 2) {
    bool ok;
    const std::string text = function_text(function, &ok);
    return ok ? err_format(exc_type_error(), "{} takes exactly one argument ({} given)", text, nargs - 1) : Failed{};
  }
  RecursionScope scope(kCalling);
  return scope.entered ? descr_def(function)->plain(args[0], args[1]) : Owned<PyObject>();
}

const TypeSpec kMethodDescrTypeSpec = {
    .name = "method_descriptor",
    .basicsize = sizeof(PyMethodDescrObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsHaveVectorcall | kTpFlagsMethodDescriptor,
    .dealloc = descr_dealloc,
    .vectorcall_offset = offsetof(PyMethodDescrObject, vectorcall),
    .repr = method_descr_repr,
    .call = vectorcall_call,
    .getattro = object_generic_get_attr,
    .traverse = descr_traverse,
    .methods = kDescrMethods,
    .members = kDescrMembers,
    .getset = kMethodGetset,
    .descr_get = method_get,
    .layout = kMethodLayout,
};

const TypeSpec kClassMethodDescrTypeSpec = {
    .name = "classmethod_descriptor",
    .basicsize = sizeof(PyMethodDescrObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = descr_dealloc,
    .repr = method_descr_repr,
    .call = class_method_descr_call,
    .getattro = object_generic_get_attr,
    .traverse = descr_traverse,
    .members = kDescrMembers,
    .getset = kMethodGetset,
    .descr_get = class_method_get,
    .layout = kMethodLayout,
};

const TypeSpec kMemberDescrTypeSpec = {
    .name = "member_descriptor",
    .basicsize = sizeof(PyMemberDescrObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = descr_dealloc,
    .repr = member_descr_repr,
    .getattro = object_generic_get_attr,
    .traverse = descr_traverse,
    .methods = kDescrMethods,
    .members = kDescrMembers,
    .getset = kMemberGetset,
    .descr_get = member_get,
    .descr_set = member_set,
    .layout = kMemberLayout,
};

const TypeSpec kGetSetDescrTypeSpec = {
    .name = "getset_descriptor",
    .basicsize = sizeof(PyGetSetDescrObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = descr_dealloc,
    .repr = getset_descr_repr,
    .getattro = object_generic_get_attr,
    .traverse = descr_traverse,
    .members = kDescrMembers,
    .getset = kGetsetGetset,
    .descr_get = getset_get,
    .descr_set = getset_set,
    .layout = kGetsetLayout,
};

const TypeSpec kWrapperDescrTypeSpec = {
    .name = "wrapper_descriptor",
    .basicsize = sizeof(PyWrapperDescrObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsMethodDescriptor,
    .dealloc = descr_dealloc,
    .repr = wrapper_descr_repr,
    .call = wrapper_descr_call,
    .getattro = object_generic_get_attr,
    .traverse = descr_traverse,
    .methods = kDescrMethods,
    .members = kDescrMembers,
    .getset = kWrapperGetset,
    .descr_get = wrapper_get,
    .layout = kWrapperLayout,
};

}  // namespace heapscope::objects
