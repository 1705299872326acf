// classmethod and staticmethod.  Model: Objects/funcobject.c (3.11).
#include "objects/call.h"
#include "objects/class_object.h"
#include "objects/errors.h"
#include "objects/func_object.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/object_protocol.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {
namespace {

PyClassMethodObject* as_wrapper(PyObject* op) { return static_cast<PyClassMethodObject*>(op); }

void wrapper_dealloc(PyObject* self) {
  object_gc_untrack(self);
  xdecref(as_wrapper(self)->cm_callable.get());
  xdecref(as_wrapper(self)->cm_dict.get());
  type_of(self)->tp_free(self);
}

int wrapper_traverse(PyObject* self, visitproc visit, void* arg) {
  PyObject* callable = as_wrapper(self)->cm_callable;
  if (callable != nullptr) {
    const int stop = visit(callable, arg);
    if (stop != 0) {
      return stop;
    }
  }
  PyObject* dict = as_wrapper(self)->cm_dict;
  return dict == nullptr ? 0 : visit(dict, arg);
}

int wrapper_clear(PyObject* self) {
  clear_ref(as_wrapper(self)->cm_callable);
  clear_ref(as_wrapper(self)->cm_dict);
  return 0;
}

/// The wrapper shows the function's name, doc and so on as its own.  What is missing is asked for all the same, and its
/// AttributeError made and dropped: the tuple of that error's arguments stays in a free list.
/// Model: Objects/funcobject.c functools_copy_attr.
Status copy_attributes(PyObject* wrapper, PyObject* wrapped) {
  for (Id name : {Id::__module__, Id::__name__, Id::__qualname__, Id::__doc__, Id::__annotations__}) {
    Owned<PyObject> value = object_get_attr(wrapped, ident(name));
    if (value) {
      HS_TRY(object_set_attr(wrapper, ident(name), value.get()));
    } else if (err_exception_matches(exc_attribute_error())) {
      err_clear();
    } else {
      return Status::kError;
    }
  }
  return Status::kOk;
}

Status init_as(const char* name, PyObject* self, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords(name, kwargs));
  PyObject* callable = nullptr;
  HS_TRY(arg_unpack_tuple(args, name, 1, {&callable}));
  incref(callable);
  set_ref(as_wrapper(self)->cm_callable, callable);
  return copy_attributes(self, callable);
}

Owned<PyObject> get_isabstract(PyObject* self, void*) {
  PyObject* callable = as_wrapper(self)->cm_callable;
  if (callable == nullptr) {
    return owned_ref(false_object());
  }
  Owned<PyObject> flag;
  HS_TRUTH(found, object_lookup_attr(callable, ident(Id::__isabstractmethod__), &flag));
  if (!found) {
    return owned_ref(false_object());
  }
  HS_TRUTH(abstract, object_is_true(flag.get()));
  return owned_ref(bool_object(abstract));
}

Owned<PyObject> repr_as(const char* name, PyObject* self) {
  HS_OWN(text, object_repr(as_wrapper(self)->cm_callable));
  return unicode_from_format("<{}({})>", name, unicode_text(text.get()));
}

// classmethod

Owned<PyObject> cm_descr_get(PyObject* self, PyObject* obj, PyObject* type) {
  PyObject* callable = as_wrapper(self)->cm_callable;
  if (callable == nullptr) {
    return err_set_string(exc_runtime_error(), "uninitialized classmethod object");
  }
  if (type == nullptr) {
    type = type_of(obj);
  }
  const Slot<descrgetfunc> get = type_of(callable)->tp_descr_get;
  return get ? get(callable, type, type) : method_new(callable, type);
}
Status cm_init(PyObject* self, PyObject* args, PyObject* kwargs) { return init_as("classmethod", self, args, kwargs); }
Owned<PyObject> cm_repr(PyObject* self) { return repr_as("classmethod", self); }

// staticmethod

Owned<PyObject> sm_descr_get(PyObject* self, PyObject*, PyObject*) {
  PyObject* callable = as_wrapper(self)->cm_callable;
  if (callable == nullptr) {
    return err_set_string(exc_runtime_error(), "uninitialized staticmethod object");
  }
  return owned_ref(callable);
}
Status sm_init(PyObject* self, PyObject* args, PyObject* kwargs) { return init_as("staticmethod", self, args, kwargs); }
Owned<PyObject> sm_call(PyObject* self, PyObject* args, PyObject* kwargs) {
  return object_call(as_wrapper(self)->cm_callable, args, kwargs);
}
Owned<PyObject> sm_repr(PyObject* self) { return repr_as("staticmethod", self); }

Owned<PyObject> new_wrapper(PyTypeObject* type, PyObject* callable) {
  HS_OWN(made, type_generic_alloc(type, 0));
  as_wrapper(made.get())->cm_callable = owned_ref(callable).release();
  return made;
}

const MemberDef kMembers[] = {{"__func__", MemberKind::kObject, offsetof(PyClassMethodObject, cm_callable), true},
                              {"__wrapped__", MemberKind::kObject, offsetof(PyClassMethodObject, cm_callable), true},
                              {nullptr, MemberKind::kObject, 0, true}};
const GetSetDef kGetset[] = {{"__isabstractmethod__", get_isabstract},
                             {"__dict__", object_generic_get_dict, object_generic_set_dict},
                             {nullptr, nullptr}};
constexpr LayoutField kLayout[] = {HS_OBJECT_HEAD,
                                   HS_FIELD(PyClassMethodObject, cm_callable, kOwnedRef),
                                   HS_FIELD(PyClassMethodObject, cm_dict, kOwnedRef),
                                   {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

Owned<PyObject> class_method_new(PyObject* callable) { return new_wrapper(class_method_type(), callable); }
Owned<PyObject> static_method_new(PyObject* callable) { return new_wrapper(static_method_type(), callable); }

const TypeSpec kClassMethodTypeSpec = {
    .name = "classmethod",
    .basicsize = sizeof(PyClassMethodObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsBaseType,
    .doc =
        "classmethod(function) -> method\n\n"
        "Convert a function to be a class method.\n\n"
        "A class method receives the class as implicit first argument,\n"
        "just like an instance method receives the instance.\n"
        "To declare a class method, use this idiom:\n\n"
        "  class C:\n      @classmethod\n      def f(cls, arg1, arg2, ...):\n          ...\n\n"
        "It can be called either on the class (e.g. C.f()) or on an instance\n"
        "(e.g. C().f()).  The instance is ignored except for its class.\n"
        "If a class method is called for a derived class, the derived class\n"
        "object is passed as the implied first argument.\n\n"
        "Class methods are different than C++ or Java static methods.\n"
        "If you want those, see the staticmethod builtin.",
    .dealloc = wrapper_dealloc,
    .repr = cm_repr,
    .traverse = wrapper_traverse,
    .clear = wrapper_clear,
    .members = kMembers,
    .getset = kGetset,
    .descr_get = cm_descr_get,
    .dictoffset = offsetof(PyClassMethodObject, cm_dict),
    .init = cm_init,
    .alloc = type_generic_alloc,
    .new_ = type_generic_new,
    .free = gc_del_slot,
    .layout = kLayout,
};

const TypeSpec kStaticMethodTypeSpec = {
    .name = "staticmethod",
    .basicsize = sizeof(PyStaticMethodObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsBaseType,
    .doc =
        "staticmethod(function) -> method\n\n"
        "Convert a function to be a static method.\n\n"
        "A static method does not receive an implicit first argument.\n"
        "To declare a static method, use this idiom:\n\n"
        "     class C:\n         @staticmethod\n         def f(arg1, arg2, ...):\n             ...\n\n"
        "It can be called either on the class (e.g. C.f()) or on an instance\n"
        "(e.g. C().f()). Both the class and the instance are ignored, and\n"
        "neither is passed implicitly as the first argument to the method.\n\n"
        "Static methods in Python are similar to those found in Java or C++.\n"
        "For a more advanced concept, see the classmethod builtin.",
    .dealloc = wrapper_dealloc,
    .repr = sm_repr,
    .call = sm_call,
    .traverse = wrapper_traverse,
    .clear = wrapper_clear,
    .members = kMembers,
    .getset = kGetset,
    .descr_get = sm_descr_get,
    .dictoffset = offsetof(PyStaticMethodObject, cm_dict),
    .init = sm_init,
    .alloc = type_generic_alloc,
    .new_ = type_generic_new,
    .free = gc_del_slot,
    .layout = kLayout,
};

}  // namespace heapscope::objects
