#include "objects/method_object.h"

#include <string>

#include "objects/call.h"
#include "objects/code_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/func_object.h"
#include "objects/gc_header.h"
#include "objects/hashing.h"
#include "objects/hooks.h"
#include "objects/layout.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"

namespace heapscope::objects {
namespace {

PyCFunctionObject* as_cfunction(PyObject* op) { return static_cast<PyCFunctionObject*>(op); }
bool is_static(const MethodDef* def) { return (def->ml_flags & kMethStatic) != 0; }
/// What the function gets as self.
PyObject* self_for(PyObject* op) { return is_static(cfunction_def(op)) ? nullptr : as_cfunction(op)->m_self.get(); }
/// The Python function behind it, if there is one.
PyFunctionObject* in_python(PyObject* op) { return static_cast<PyFunctionObject*>(cfunction_in_python(op)); }
constexpr MethodDef kInPythonDef = {"", kMethInPython, nullptr, {.plain = nullptr}};

void cfunction_dealloc(PyObject* self) {
  // The fields go before the memory's own list: a method of a long chain of objects is parked instead.
  object_gc_untrack(self);
  TrashcanScope trashcan(self, cfunction_dealloc);
  if (!trashcan.entered) {
    return;
  }
  PyCFunctionObject* m = as_cfunction(self);
  if (m->m_weakreflist) {
    object_clear_weak_refs(self);
  }
  xdecref(m->m_self.get());
  xdecref(m->m_module.get());
  object_gc_del(self);
}

int cfunction_traverse(PyObject* self, visitproc visit, void* arg) {
  PyObject* const fields[] = {as_cfunction(self)->m_self, as_cfunction(self)->m_module};
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

Owned<PyObject> cfunction_repr(PyObject* op) {
  if (const PyFunctionObject* function = in_python(op)) {
    return unicode_from_format("<built-in function {}>", unicode_text(function->func_name));
  }
  PyObject* self = as_cfunction(op)->m_self;
  if (self == nullptr || module_check(self)) {
    return unicode_from_format("<built-in function {}>", cfunction_def(op)->ml_name);
  }
  return unicode_from_format("<built-in method {} of {} object at {:#x}>", cfunction_def(op)->ml_name,
                             type_full_name(type_of(self)), memory::address_of(self));
}

Owned<PyObject> cfunction_richcompare(PyObject* a, PyObject* b, CompareOp op) {
  if ((op != CompareOp::kEq && op != CompareOp::kNe) || !cfunction_check(a) || !cfunction_check(b)) {
    return owned_ref(not_implemented());
  }
  const bool equal =
      as_cfunction(a)->m_self.get() == as_cfunction(b)->m_self.get() && as_cfunction(a)->m_ml == as_cfunction(b)->m_ml;
  return owned_ref(bool_object(equal == (op == CompareOp::kEq)));
}

int64_t cfunction_hash(PyObject* op) {
  const int64_t hash = hash_pointer(as_cfunction(op)->m_self.get()) ^ static_cast<int64_t>(as_cfunction(op)->m_ml);
  return hash == -1 ? -2 : hash;
}

/// tp_call: tuple and dict, for the conventions without a vectorcall function.
Owned<PyObject> cfunction_call(PyObject* op, PyObject* args, PyObject* kwargs) {
  const MethodDef* def = cfunction_def(op);
  if ((def->ml_flags & kMethVarargs) == 0) {  // those in Python too
    return vectorcall_call(op, args, kwargs);
  }
  if ((def->ml_flags & kMethKeywords) != 0) {
    return check_function_result(op, def->with_keywords(self_for(op), args, kwargs), nullptr);
  }
  if (kwargs != nullptr && dict_get_size(kwargs) != 0) {
    return err_format(exc_type_error(), "{}() takes no keyword arguments", def->ml_name);
  }
  return check_function_result(op, def->plain(self_for(op), args), nullptr);
}

Failed takes_error(PyObject* op, const char* what) {
  Owned<PyObject> text = object_function_str(op);
  return text ? err_format(exc_type_error(), "{} takes {}", unicode_text(text.get()), what) : Failed{};
}
Failed takes_count_error(PyObject* op, const char* what, int64_t given) {
  Owned<PyObject> text = object_function_str(op);
  return text ? err_format(exc_type_error(), "{} takes {} ({} given)", unicode_text(text.get()), what, given)
              : Failed{};
}
Status no_keywords(PyObject* op, PyObject* kwnames) {
  if (kwnames != nullptr && tuple_get_size(kwnames) != 0) {
    return takes_error(op, "no keyword arguments");
  }
  return Status::kOk;
}

Owned<PyObject> get_doc(PyObject* op, void*) {
  if (const PyFunctionObject* function = in_python(op)) {
    return owned_ref(function->func_doc ? function->func_doc.get() : none());
  }
  return doc_from_internal_doc(cfunction_def(op)->ml_name, cfunction_def(op)->ml_doc);
}
Owned<PyObject> get_name(PyObject* op, void*) {
  const PyFunctionObject* function = in_python(op);
  return function != nullptr ? owned_ref(function->func_name) : unicode_from_string(cfunction_def(op)->ml_name);
}
Owned<PyObject> get_qualname(PyObject* op, void*) {
  if (const PyFunctionObject* function = in_python(op)) {
    return owned_ref(function->func_qualname);
  }
  PyObject* self = as_cfunction(op)->m_self;
  if (self == nullptr || module_check(self)) {
    return unicode_from_string(cfunction_def(op)->ml_name);
  }
  PyObject* type = type_check(self) ? self : type_of(self);
  HS_OWN(owner, object_get_attr(type, ident(Id::__qualname__)));
  if (!unicode_check(owner.get())) {
    return err_set_string(exc_type_error(), "<method>.__class__.__qualname__ is not a unicode object");
  }
  return unicode_from_format("{}.{}", unicode_text(owner.get()), cfunction_def(op)->ml_name);
}
Owned<PyObject> get_self(PyObject* op, void*) {
  if (const PyFunctionObject* function = in_python(op)) {
    PyObject* module = function->func_module ? hooks.get_module(function->func_module) : nullptr;
    if (module == nullptr) {  // the module that CPython has it in is not there
      PyObject* name = dict_get_item_with_error(function->func_globals, ident(Id::__name__));
      module = name != nullptr ? hooks.get_module(name) : nullptr;
    }
    return owned_ref(module == nullptr ? none() : module);
  }
  PyObject* self = self_for(op);
  return owned_ref(self == nullptr ? none() : self);
}
/// The parameters as CPython's tables of natives have them: "($module, a, b=1, /)". None where they take any number, and
/// in the modules whose functions have none in CPython.
Owned<PyObject> signature_in_python(const PyFunctionObject* function) {
  const PyCodeObject* code = as_code(function->func_code);
  if ((code->co_flags & (kCoVarargs | kCoVarkeywords)) != 0) {
    return owned_ref(none());
  }
  constexpr std::string_view kWithoutSignatures[] = {"time", "stat", "_stat", "_thread", "faulthandler"};
  const std::string module =
      function->func_module && unicode_check(function->func_module) ? unicode_text(function->func_module) : "";
  for (std::string_view name : kWithoutSignatures) {
    if (module == name) {
      return owned_ref(none());
    }
  }
  const int64_t defaults = function->func_defaults ? tuple_get_size(function->func_defaults) : 0;
  std::string text = code->co_posonlyargcount == 0 ? "($module, /" : "($module";
  for (int i = 0; i < code->co_argcount + code->co_kwonlyargcount; ++i) {
    if (i == code->co_argcount) {
      text += ", *";
    }
    PyObject* name = tuple_get_item(code->co_localsplusnames, i);
    text += ", " + unicode_text(name);
    PyObject* value = nullptr;
    if (i >= code->co_argcount) {
      value = function->func_kwdefaults ? dict_get_item_with_error(function->func_kwdefaults, name) : nullptr;
    } else if (i >= code->co_argcount - defaults) {
      value = tuple_get_item(function->func_defaults, i - (code->co_argcount - defaults));
    }
    if (value != nullptr) {
      HS_OWN(repr, object_repr(value));
      const std::string shown = unicode_text(repr.get());
      text += "=" + (shown.starts_with('<') ? "<unrepresentable>" : shown);
    }
    if (i + 1 == code->co_posonlyargcount) {
      text += ", /";
    }
  }
  return unicode_from_string((text + ")").c_str());
}

Owned<PyObject> get_text_signature(PyObject* op, void*) {
  if (const PyFunctionObject* function = in_python(op)) {
    return signature_in_python(function);
  }
  return text_signature_from_doc(cfunction_def(op)->ml_name, cfunction_def(op)->ml_doc);
}

Owned<PyObject> cfunction_reduce(PyObject* op, PyObject*) {
  if (const PyFunctionObject* function = in_python(op)) {
    return owned_ref(function->func_name);
  }
  HS_OWN(name, unicode_from_string(cfunction_def(op)->ml_name));
  PyObject* self = as_cfunction(op)->m_self;
  if (self == nullptr || module_check(self)) {
    return name;
  }
  PyObject* builtins = hooks.current_builtins();
  PyObject* getattr = builtins == nullptr ? nullptr : dict_get_item_with_error(builtins, ident(Id::getattr));
  if (getattr == nullptr) {
    return err_occurred() ? Failed{} : err_set_object(exc_attribute_error(), ident(Id::getattr));
  }
  HS_OWN(args, tuple_pack(self, name.get()));
  return tuple_pack(getattr, args.get());
}

constexpr MethodDef kMethods[] = {method_noargs("__reduce__", cfunction_reduce), kMethodEnd};
const MemberDef kMembers[] = {{"__module__", MemberKind::kObject, offsetof(PyCFunctionObject, m_module), false},
                              {nullptr, MemberKind::kObject, 0, true}};
const GetSetDef kGetset[] = {{"__doc__", get_doc},
                             {"__name__", get_name},
                             {"__qualname__", get_qualname},
                             {"__self__", get_self},
                             {"__text_signature__", get_text_signature},
                             {nullptr, nullptr}};
#define HS_CFUNC(field, kind) HS_FIELD(PyCFunctionObject, field, kind)
#define HS_CFUNC_FIELDS                                                                              \
  HS_OBJECT_HEAD, HS_CFUNC(m_ml, kUint), HS_CFUNC(m_self, kOwnedRef), HS_CFUNC(m_module, kOwnedRef), \
      HS_CFUNC(m_weakreflist, kBorrowedRef), HS_CFUNC(vectorcall, kFunction)
constexpr LayoutField kLayout[] = {HS_CFUNC_FIELDS, {nullptr, 0, 0, FieldKind::kPadding}};
constexpr LayoutField kMethodLayout[] = {
    HS_CFUNC_FIELDS, HS_FIELD(PyCMethodObject, mm_class, kOwnedRef), {nullptr, 0, 0, FieldKind::kPadding}};

constexpr const char* kCalling = " while calling a Python object";

PyTypeObject* cfunction_type_accessor() { return cfunction_type(); }

}  // namespace

Owned<PyObject> cfunction_new(const MethodDef* def, PyObject* self, PyObject* module) {
  WellKnown call = kNoFunction;
  switch (def->ml_flags & (kMethVarargs | kMethFastcall | kMethNoargs | kMethO | kMethKeywords)) {
    case kMethVarargs:
    case kMethVarargs | kMethKeywords: break;  // through tp_call
    case kMethFastcall: call = kCFunctionFast; break;
    case kMethFastcall | kMethKeywords: call = kCFunctionFastKeywords; break;
    case kMethNoargs: call = kCFunctionNoargs; break;
    case kMethO: call = kCFunctionO; break;
    default: return err_format(exc_system_error(), "{}() method: bad call flags", def->ml_name);
  }
  HS_OWN(made, object_gc_new(cfunction_type()));
  PyCFunctionObject* op = as_cfunction(made.get());
  op->m_weakreflist = nullptr;
  op->m_ml = register_method_def(def);
  op->m_self = owned_xref(self).release();
  op->m_module = owned_xref(module).release();
  op->vectorcall.id = call;
  object_gc_track(op);
  return made;
}

Owned<PyObject> cfunction_for_python(Owned<PyObject> function) {
  HS_OWN(made, object_gc_new(cfunction_type()));
  PyCFunctionObject* op = as_cfunction(made.get());
  const auto* in_python = static_cast<PyFunctionObject*>(function.get());
  op->m_weakreflist = nullptr;
  op->m_ml = register_method_def(&kInPythonDef);
  op->m_module = owned_xref(in_python->func_module.get()).release();
  op->m_self = function.release();
  op->vectorcall.id = kCFunctionInPython;
  object_gc_track(op);
  return made;
}

Owned<PyObject> cfunction_vectorcall_in_python(PyObject* op, const Ref<PyObject>* args, uint64_t nargsf,
                                               PyObject* kwnames) {
  return function_vectorcall(as_cfunction(op)->m_self, args, nargsf, kwnames);
}

Owned<PyObject> cfunction_vectorcall_noargs(PyObject* op, const Ref<PyObject>*, uint64_t nargsf, PyObject* kwnames) {
  HS_TRY(no_keywords(op, kwnames));
  const int64_t nargs = vectorcall_nargs(nargsf);
  if (nargs != 0) {
    return takes_count_error(op, "no arguments", nargs);
  }
  RecursionScope scope(kCalling);
  return scope.entered ? cfunction_def(op)->plain(self_for(op), nullptr) : Owned<PyObject>();
}

Owned<PyObject> cfunction_vectorcall_o(PyObject* op, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames) {
  HS_TRY(no_keywords(op, kwnames));
  const int64_t nargs = vectorcall_nargs(nargsf);
  if (nargs != 1) {
    return takes_count_error(op, "exactly one argument", nargs);
  }
  RecursionScope scope(kCalling);
  return scope.entered ? cfunction_def(op)->plain(self_for(op), args[0]) : Owned<PyObject>();
}

Owned<PyObject> cfunction_vectorcall_fastcall(PyObject* op, const Ref<PyObject>* args, uint64_t nargsf,
                                              PyObject* kwnames) {
  HS_TRY(no_keywords(op, kwnames));
  RecursionScope scope(kCalling);
  return scope.entered ? cfunction_def(op)->fast(self_for(op), args, vectorcall_nargs(nargsf)) : Owned<PyObject>();
}

Owned<PyObject> cfunction_vectorcall_fastcall_keywords(PyObject* op, const Ref<PyObject>* args, uint64_t nargsf,
                                                       PyObject* kwnames) {
  RecursionScope scope(kCalling);
  return scope.entered ? cfunction_def(op)->fast_with_keywords(self_for(op), args, vectorcall_nargs(nargsf), kwnames)
                       : Owned<PyObject>();
}

const TypeSpec kCFunctionTypeSpec = {
    .name = "builtin_function_or_method",
    .basicsize = sizeof(PyCFunctionObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsHaveVectorcall,
    .dealloc = cfunction_dealloc,
    .vectorcall_offset = offsetof(PyCFunctionObject, vectorcall),
    .repr = cfunction_repr,
    .hash = cfunction_hash,
    .call = cfunction_call,
    .getattro = object_generic_get_attr,
    .traverse = cfunction_traverse,
    .richcompare = cfunction_richcompare,
    .weaklistoffset = offsetof(PyCFunctionObject, m_weakreflist),
    .methods = kMethods,
    .members = kMembers,
    .getset = kGetset,
    .layout = kLayout,
};

const TypeSpec kCMethodTypeSpec = {
    .name = "builtin_method",
    .base = cfunction_type_accessor,
    .basicsize = sizeof(PyCMethodObject),
    .layout = kMethodLayout,
};

}  // namespace heapscope::objects
