#include "objects/class_object.h"

#include <vector>

#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/hashing.h"
#include "objects/hooks.h"
#include "objects/layout.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"

namespace heapscope::objects {
namespace {

PyMethodObject* as_method(PyObject* op) { return static_cast<PyMethodObject*>(op); }

void method_dealloc(PyObject* self) {
  PyMethodObject* im = as_method(self);
  object_gc_untrack(self);
  if (im->im_weakreflist) {
    object_clear_weak_refs(self);
  }
  decref(im->im_func.get());
  xdecref(im->im_self.get());
  object_gc_del(self);
}

int method_traverse(PyObject* self, visitproc visit, void* arg) {
  const int stop = visit(as_method(self)->im_func, arg);
  return stop != 0 ? stop : visit(as_method(self)->im_self, arg);
}

/// A method's own few attributes first, then the function's.
Owned<PyObject> method_getattro(PyObject* self, PyObject* name) {
  PyObject* descr = type_lookup(type_of(self), name);
  if (descr != nullptr) {
    const Slot<descrgetfunc> get = type_of(descr)->tp_descr_get;
    return get ? get(descr, self, type_of(self)) : owned_ref(descr);
  }
  return object_get_attr(as_method(self)->im_func, name);
}

Owned<PyObject> method_richcompare(PyObject* a, PyObject* b, CompareOp op) {
  if ((op != CompareOp::kEq && op != CompareOp::kNe) || !method_check(a) || !method_check(b)) {
    return owned_ref(not_implemented());
  }
  HS_TRUTH(same_function, object_rich_compare_bool(method_function(a), method_function(b), CompareOp::kEq));
  const bool equal = same_function && method_self(a) == method_self(b);
  return owned_ref(bool_object(equal == (op == CompareOp::kEq)));
}

Owned<PyObject> method_repr(PyObject* self) {
  PyObject* function = method_function(self);
  Owned<PyObject> name;
  HS_TRUTH(has_qualname, object_lookup_attr(function, ident(Id::__qualname__), &name));
  if (!has_qualname) {
    HS_TRUTH(has_name, object_lookup_attr(function, ident(Id::__name__), &name));
    static_cast<void>(has_name);
  }
  const std::string text = name && unicode_check(name.get()) ? unicode_text(name.get()) : "?";
  HS_OWN(owner, object_repr(method_self(self)));
  return unicode_from_format("<bound method {} of {}>", text, unicode_text(owner.get()));
}

int64_t method_hash(PyObject* self) {
  int64_t hash = hash_pointer(method_self(self));
  const int64_t function = object_hash(method_function(self));
  if (function == -1) {
    return -1;
  }
  hash ^= function;
  return hash == -1 ? -2 : hash;
}

Owned<PyObject> method_type_new(PyTypeObject*, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords("method", kwargs));
  PyObject* function = nullptr;
  PyObject* self = nullptr;
  HS_TRY(arg_unpack_tuple(args, "method", 2, {&function, &self}));
  if (!callable_check(function)) {
    return err_set_string(exc_type_error(), "first argument must be callable");
  }
  if (self == none()) {
    return err_set_string(exc_type_error(), "instance must not be None");
  }
  return method_new(function, self);
}

Owned<PyObject> method_reduce(PyObject* self, PyObject*) {
  HS_OWN(name, object_get_attr(method_function(self), ident(Id::__name__)));
  PyObject* builtins = hooks.current_builtins();
  PyObject* getattr = builtins == nullptr ? nullptr : dict_get_item_with_error(builtins, ident(Id::getattr));
  if (getattr == nullptr) {
    return err_occurred() ? Failed{} : err_set_object(exc_attribute_error(), ident(Id::getattr));
  }
  HS_OWN(args, tuple_pack(method_self(self), name.get()));
  return tuple_pack(getattr, args.get());
}

Owned<PyObject> get_doc(PyObject* self, void*) { return object_get_attr(method_function(self), ident(Id::__doc__)); }

constexpr MethodDef kMethods[] = {method_noargs("__reduce__", method_reduce, "__reduce__($self, /)\n--\n\n"),
                                  kMethodEnd};
const MemberDef kMembers[] = {{"__func__", MemberKind::kObject, offsetof(PyMethodObject, im_func), true,
                               "the function (or other callable) implementing a method"},
                              {"__self__", MemberKind::kObject, offsetof(PyMethodObject, im_self), true,
                               "the instance to which a method is bound"},
                              {nullptr, MemberKind::kObject, 0, true}};
const GetSetDef kGetset[] = {{"__doc__", get_doc}, {nullptr, nullptr}};
constexpr LayoutField kLayout[] = {HS_OBJECT_HEAD,
                                   HS_FIELD(PyMethodObject, im_func, kOwnedRef),
                                   HS_FIELD(PyMethodObject, im_self, kOwnedRef),
                                   HS_FIELD(PyMethodObject, im_weakreflist, kBorrowedRef),
                                   HS_FIELD(PyMethodObject, vectorcall, kFunction),
                                   {nullptr, 0, 0, FieldKind::kPadding}};

// ---- instancemethod

PyObject* instance_function(PyObject* op) { return static_cast<PyInstanceMethodObject*>(op)->func; }

void instance_method_dealloc(PyObject* self) {
  object_gc_untrack(self);
  decref(instance_function(self));
  object_gc_del(self);
}
int instance_method_traverse(PyObject* self, visitproc visit, void* arg) { return visit(instance_function(self), arg); }
Owned<PyObject> instance_method_call(PyObject* self, PyObject* args, PyObject* kwargs) {
  return object_call(instance_function(self), args, kwargs);
}
Owned<PyObject> instance_method_get(PyObject* self, PyObject* obj, PyObject*) {
  return obj == nullptr ? owned_ref(instance_function(self)) : method_new(instance_function(self), obj);
}
constexpr LayoutField kInstanceLayout[] = {
    HS_OBJECT_HEAD, HS_FIELD(PyInstanceMethodObject, func, kOwnedRef), {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

Owned<PyObject> method_new(PyObject* function, PyObject* self) {
  HS_OWN(made, object_gc_new(method_type()));
  PyMethodObject* im = as_method(made.get());
  im->im_weakreflist = nullptr;
  im->im_func = owned_ref(function).release();
  im->im_self = owned_ref(self).release();
  im->vectorcall.id = kMethodVectorcall;
  object_gc_track(im);
  return made;
}

Owned<PyObject> method_vectorcall(PyObject* method, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames) {
  PyObject* self = method_self(method);
  PyObject* function = method_function(method);
  const int64_t nargs = vectorcall_nargs(nargsf);
  if ((nargsf & kVectorcallArgumentsOffset) != 0) {
    // The slot before the arguments may be used for the time of the call.
    auto* shifted = const_cast<Ref<PyObject>*>(args) - 1;
    const Ref<PyObject> kept = shifted[0];
    shifted[0] = self;
    Owned<PyObject> result = object_vectorcall(function, shifted, static_cast<uint64_t>(nargs + 1), kwnames);
    shifted[0] = kept;
    return result;
  }
  const int64_t total = nargs + (kwnames == nullptr ? 0 : tuple_get_size(kwnames));
  constexpr int64_t kSmall = 5;
  Ref<PyObject> small[kSmall];
  std::vector<Ref<PyObject>> large;
  Ref<PyObject>* stack = small;
  if (total + 1 > kSmall) {
    large.resize(static_cast<size_t>(total + 1));
    stack = large.data();
  }
  stack[0] = self;
  for (int64_t i = 0; i < total; ++i) {
    stack[i + 1] = args[i];
  }
  return object_vectorcall(function, stack, static_cast<uint64_t>(nargs + 1), kwnames);
}

const TypeSpec kMethodTypeSpec = {
    .name = "method",
    .basicsize = sizeof(PyMethodObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsHaveVectorcall,
    .doc = "method(function, instance, /)\n--\n\nCreate a bound instance method object.",
    .dealloc = method_dealloc,
    .vectorcall_offset = offsetof(PyMethodObject, vectorcall),
    .repr = method_repr,
    .hash = method_hash,
    .call = vectorcall_call,
    .getattro = method_getattro,
    .setattro = object_generic_set_attr,
    .traverse = method_traverse,
    .richcompare = method_richcompare,
    .weaklistoffset = offsetof(PyMethodObject, im_weakreflist),
    .methods = kMethods,
    .members = kMembers,
    .getset = kGetset,
    .new_ = method_type_new,
    .layout = kLayout,
};

const TypeSpec kInstanceMethodTypeSpec = {
    .name = "instancemethod",
    .basicsize = sizeof(PyInstanceMethodObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = instance_method_dealloc,
    .call = instance_method_call,
    .traverse = instance_method_traverse,
    .descr_get = instance_method_get,
    .layout = kInstanceLayout,
};

}  // namespace heapscope::objects
