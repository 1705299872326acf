#include "objects/func_object.h"

#include "objects/built_in_code.h"
#include "objects/call.h"
#include "objects/cell_object.h"
#include "objects/class_object.h"
#include "objects/code_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/hooks.h"
#include "objects/layout.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"

namespace heapscope::objects {
namespace {

PyFunctionObject* as_function(PyObject* op) { return static_cast<PyFunctionObject*>(op); }

/// Borrowed; what globals say, else the machine's builtins.
PyObject* builtins_from_globals(PyObject* globals) {
  PyObject* builtins = dict_get_item_with_error(globals, ident(Id::__builtins__));
  if (builtins != nullptr) {
    return module_check(builtins) ? module_get_dict(builtins) : builtins;
  }
  if (err_occurred()) {
    return nullptr;
  }
  return hooks.current_builtins();
}

int function_clear(PyObject* self) {
  PyFunctionObject* op = as_function(self);
  op->func_version = 0;
  clear_ref(op->func_globals);
  clear_ref(op->func_builtins);
  clear_ref(op->func_module);
  clear_ref(op->func_defaults);
  clear_ref(op->func_kwdefaults);
  clear_ref(op->func_doc);
  clear_ref(op->func_dict);
  clear_ref(op->func_closure);
  clear_ref(op->func_annotations);
  // Code and names are never null; a name may be a str subclass in a cycle, so it is replaced.
  incref(empty_string());
  set_ref(op->func_name, empty_string());
  incref(empty_string());
  set_ref(op->func_qualname, empty_string());
  return 0;
}

void function_dealloc(PyObject* self) {
  PyFunctionObject* op = as_function(self);
  object_gc_untrack(self);
  if (op->func_weakreflist) {
    object_clear_weak_refs(self);
  }
  function_clear(self);
  decref(op->func_code.get());
  decref(op->func_name.get());
  decref(op->func_qualname.get());
  object_gc_del(self);
}

int function_traverse(PyObject* self, visitproc visit, void* arg) {
  PyFunctionObject* op = as_function(self);
  PyObject* const fields[] = {op->func_code,     op->func_globals,    op->func_builtins,    op->func_module,
                              op->func_defaults, op->func_kwdefaults, op->func_doc,         op->func_name,
                              op->func_dict,     op->func_closure,    op->func_annotations, op->func_qualname};
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

Owned<PyObject> function_repr(PyObject* self) {
  return unicode_from_format("<function {} at {:#x}>", unicode_text(as_function(self)->func_qualname),
                             memory::address_of(self));
}

Owned<PyObject> function_descr_get(PyObject* self, PyObject* obj, PyObject*) {
  if (obj == nullptr || obj == none() || is_built_in_function(self)) {
    return owned_ref(self);
  }
  return method_new(self, obj);
}

// ---- attributes

Owned<PyObject> get_code(PyObject* self, void*) { return owned_ref(as_function(self)->func_code); }
Status set_code(PyObject* self, PyObject* value, void*) {
  PyFunctionObject* op = as_function(self);
  if (value == nullptr || !code_check(value)) {
    return err_set_string(exc_type_error(), "__code__ must be set to a code object");
  }
  const int64_t free = as_code(value)->co_nfreevars;
  const int64_t closure = op->func_closure ? tuple_get_size(op->func_closure) : 0;
  if (closure != free) {
    return err_format(exc_value_error(), "{}() requires a code object with {} free vars, not {}",
                      unicode_text(op->func_name), closure, free);
  }
  op->func_version = 0;
  incref(value);
  set_ref(op->func_code, value);
  return Status::kOk;
}

Owned<PyObject> or_none(PyObject* value) { return owned_ref(value == nullptr ? none() : value); }

Owned<PyObject> get_defaults(PyObject* self, void*) { return or_none(as_function(self)->func_defaults); }
Status set_defaults(PyObject* self, PyObject* value, void*) {
  if (value == none()) {
    value = nullptr;
  }
  if (value != nullptr && !tuple_check(value)) {
    return err_set_string(exc_type_error(), "__defaults__ must be set to a tuple object");
  }
  as_function(self)->func_version = 0;
  xincref(value);
  set_ref(as_function(self)->func_defaults, value);
  return Status::kOk;
}

Owned<PyObject> get_kwdefaults(PyObject* self, void*) { return or_none(as_function(self)->func_kwdefaults); }
Status set_kwdefaults(PyObject* self, PyObject* value, void*) {
  if (value == none()) {
    value = nullptr;
  }
  if (value != nullptr && !dict_check(value)) {
    return err_set_string(exc_type_error(), "__kwdefaults__ must be set to a dict object");
  }
  as_function(self)->func_version = 0;
  xincref(value);
  set_ref(as_function(self)->func_kwdefaults, value);
  return Status::kOk;
}

Owned<PyObject> get_annotations(PyObject* self, void*) {
  PyFunctionObject* op = as_function(self);
  if (!op->func_annotations) {
    HS_OWN(made, dict_new());
    op->func_annotations = made.release();
  }
  PyObject* annotations = function_get_annotations(self);
  return owned_xref(annotations);
}
Status set_annotations(PyObject* self, PyObject* value, void*) {
  if (value == none()) {
    value = nullptr;
  }
  if (value != nullptr && !dict_check(value)) {
    return err_set_string(exc_type_error(), "__annotations__ must be set to a dict object");
  }
  as_function(self)->func_version = 0;
  xincref(value);
  set_ref(as_function(self)->func_annotations, value);
  return Status::kOk;
}

Owned<PyObject> get_name(PyObject* self, void*) { return owned_ref(as_function(self)->func_name); }
Status set_name(PyObject* self, PyObject* value, void*) {
  if (value == nullptr || !unicode_check(value)) {
    return err_set_string(exc_type_error(), "__name__ must be set to a string object");
  }
  incref(value);
  set_ref(as_function(self)->func_name, value);
  return Status::kOk;
}
Owned<PyObject> get_qualname(PyObject* self, void*) { return owned_ref(as_function(self)->func_qualname); }
Status set_qualname(PyObject* self, PyObject* value, void*) {
  if (value == nullptr || !unicode_check(value)) {
    return err_set_string(exc_type_error(), "__qualname__ must be set to a string object");
  }
  incref(value);
  set_ref(as_function(self)->func_qualname, value);
  return Status::kOk;
}

// ---- types.FunctionType(...)

Status check_closure(PyObject* closure, PyCodeObject* code) {
  const int64_t free = code->co_nfreevars;
  if (!tuple_check(closure)) {
    if (free != 0 && closure == none()) {
      return err_set_string(exc_type_error(), "arg 5 (closure) must be tuple");
    }
    if (closure != none()) {
      return err_set_string(exc_type_error(), "arg 5 (closure) must be None or tuple");
    }
  }
  const int64_t given = closure == none() ? 0 : tuple_get_size(closure);
  if (given != free) {
    return err_format(exc_value_error(), "{} requires closure of length {}, not {}", unicode_text(code->co_name), free,
                      given);
  }
  for (int64_t i = 0; i < given; ++i) {
    PyObject* cell = tuple_get_item(closure, i);
    if (!cell_check(cell)) {
      return err_format(exc_type_error(), "arg 5 (closure) expected cell, found {}", type_full_name(type_of(cell)));
    }
  }
  return Status::kOk;
}

Owned<PyObject> function_type_new(PyTypeObject*, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"function", {"code", "globals", "name", "argdefs", "closure", nullptr}};
  Ref<PyObject> buffer[5];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 2, 5, 0, buffer);
  if (a == nullptr) {
    return {};
  }
  PyObject* code = a[0];
  PyObject* globals = a[1];
  if (!code_check(code)) {
    return arg_bad_argument("function", "argument 'code'", "code", code);
  }
  if (!dict_check(globals)) {
    return arg_bad_argument("function", "argument 'globals'", "dict", globals);
  }
  PyObject* name = a[2] ? a[2].get() : none();
  PyObject* defaults = a[3] ? a[3].get() : none();
  PyObject* closure = a[4] ? a[4].get() : none();
  if (name != none() && !unicode_check(name)) {
    return err_set_string(exc_type_error(), "arg 3 (name) must be None or string");
  }
  if (defaults != none() && !tuple_check(defaults)) {
    return err_set_string(exc_type_error(), "arg 4 (defaults) must be None or tuple");
  }
  HS_TRY(check_closure(closure, as_code(code)));
  HS_OWN(made, function_new(code, globals));
  if (name != none()) {
    incref(name);
    set_ref(made->func_name, name);
  }
  if (defaults != none()) {
    made->func_defaults = owned_ref(defaults).release();
  }
  if (closure != none()) {
    made->func_closure = owned_ref(closure).release();
  }
  return made;
}

const MemberDef kMembers[] = {{"__closure__", MemberKind::kObject, offsetof(PyFunctionObject, func_closure), true},
                              {"__doc__", MemberKind::kObject, offsetof(PyFunctionObject, func_doc), false},
                              {"__globals__", MemberKind::kObject, offsetof(PyFunctionObject, func_globals), true},
                              {"__module__", MemberKind::kObject, offsetof(PyFunctionObject, func_module), false},
                              {"__builtins__", MemberKind::kObject, offsetof(PyFunctionObject, func_builtins), true},
                              {nullptr, MemberKind::kObject, 0, true}};
const GetSetDef kGetset[] = {{"__code__", get_code, set_code},
                             {"__defaults__", get_defaults, set_defaults},
                             {"__kwdefaults__", get_kwdefaults, set_kwdefaults},
                             {"__annotations__", get_annotations, set_annotations},
                             {"__dict__", object_generic_get_dict, object_generic_set_dict},
                             {"__name__", get_name, set_name},
                             {"__qualname__", get_qualname, set_qualname},
                             {nullptr, nullptr}};
#define HS_FUNC(field, kind) HS_FIELD(PyFunctionObject, field, kind)
constexpr LayoutField kLayout[] = {HS_OBJECT_HEAD,
                                   HS_FUNC(func_globals, kOwnedRef),
                                   HS_FUNC(func_builtins, kOwnedRef),
                                   HS_FUNC(func_name, kOwnedRef),
                                   HS_FUNC(func_qualname, kOwnedRef),
                                   HS_FUNC(func_code, kOwnedRef),
                                   HS_FUNC(func_defaults, kOwnedRef),
                                   HS_FUNC(func_kwdefaults, kOwnedRef),
                                   HS_FUNC(func_closure, kOwnedRef),
                                   HS_FUNC(func_doc, kOwnedRef),
                                   HS_FUNC(func_dict, kOwnedRef),
                                   HS_FUNC(func_weakreflist, kBorrowedRef),
                                   HS_FUNC(func_module, kOwnedRef),
                                   HS_FUNC(func_annotations, kOwnedRef),
                                   HS_FUNC(vectorcall, kFunction),
                                   HS_FUNC(func_version, kUint),
                                   HS_FUNC(padding, kPadding),
                                   {nullptr, 0, 0, FieldKind::kPadding}};
#undef HS_FUNC

}  // namespace

Owned<PyFunctionObject> function_new(PyObject* code, PyObject* globals) {
  return function_new_with_qual_name(code, globals, nullptr);
}

Owned<PyFunctionObject> function_new_with_qual_name(PyObject* code_object, PyObject* globals, PyObject* qualname) {
  PyCodeObject* code = as_code(code_object);
  PyObject* consts = code->co_consts;
  PyObject* doc = tuple_get_size(consts) >= 1 ? tuple_get_item(consts, 0) : none();
  if (!unicode_check(doc)) {
    doc = none();
  }
  PyObject* module = dict_get_item_with_error(globals, ident(Id::__name__));
  if (module == nullptr && err_occurred()) {
    return {};
  }
  PyObject* builtins = builtins_from_globals(globals);
  if (builtins == nullptr) {
    return {};
  }
  HS_OWN(made, object_gc_new(function_type()));
  Owned<PyFunctionObject> owner = std::move(made).as<PyFunctionObject>();
  PyFunctionObject* op = owner.get();
  op->func_globals = owned_ref(globals).release();
  op->func_builtins = owned_ref(builtins).release();
  op->func_name = owned_ref(code->co_name).release();
  op->func_qualname = owned_ref(qualname == nullptr ? code->co_qualname.get() : qualname).release();
  op->func_code = owned_ref(code_object).release();
  op->func_defaults = nullptr;
  op->func_kwdefaults = nullptr;
  op->func_closure = nullptr;
  op->func_doc = owned_ref(doc).release();
  op->func_dict = nullptr;
  op->func_weakreflist = nullptr;
  op->func_module = owned_xref(module).release();
  op->func_annotations = nullptr;
  op->vectorcall.id = kFunctionVectorcall;
  op->func_version = 0;
  op->padding = 0;
  object_gc_track(op);
  return owner;
}

PyObject* function_get_annotations(PyObject* function) {
  PyFunctionObject* op = as_function(function);
  PyObject* annotations = op->func_annotations;
  if (annotations == nullptr || !tuple_check_exact(annotations)) {
    return annotations;
  }
  Owned<PyObject> dict = dict_new();
  if (!dict) {
    return nullptr;
  }
  for (int64_t i = 0; i + 1 < tuple_get_size(annotations); i += 2) {
    if (dict_set_item(dict.get(), tuple_get_item(annotations, i), tuple_get_item(annotations, i + 1)) != Status::kOk) {
      return nullptr;
    }
  }
  set_ref(op->func_annotations, dict.release());
  return op->func_annotations;
}

uint32_t function_get_version_for_current_state(PyFunctionObject* op) {
  if (op->func_version != 0) {
    return op->func_version;
  }
  if (op->vectorcall.id != kFunctionVectorcall) {
    return 0;
  }
  FunctionState& functions = state().functions;
  if (functions.next_func_version == 0) {
    functions.next_func_version = 1;
  }
  op->func_version = functions.next_func_version++;
  return op->func_version;
}

Owned<PyObject> function_vectorcall(PyObject* function, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames) {
  return hooks.function_vectorcall(function, args, nargsf, kwnames);
}

const TypeSpec kFunctionTypeSpec = {
    .name = "function",
    .basicsize = sizeof(PyFunctionObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsHaveVectorcall | kTpFlagsMethodDescriptor,
    .doc =
        "function(code, globals, name=None, argdefs=None, closure=None)\n--\n\n"
        "Create a function object.\n\n"
        "  code\n    a code object\n"
        "  globals\n    the globals dictionary\n"
        "  name\n    a string that overrides the name from the code object\n"
        "  argdefs\n    a tuple that specifies the default argument values\n"
        "  closure\n    a tuple that supplies the bindings for free variables",
    .dealloc = function_dealloc,
    .vectorcall_offset = offsetof(PyFunctionObject, vectorcall),
    .repr = function_repr,
    .call = vectorcall_call,
    .traverse = function_traverse,
    .clear = function_clear,
    .weaklistoffset = offsetof(PyFunctionObject, func_weakreflist),
    .members = kMembers,
    .getset = kGetset,
    .descr_get = function_descr_get,
    .dictoffset = offsetof(PyFunctionObject, func_dict),
    .new_ = function_type_new,
    .layout = kLayout,
};

}  // namespace heapscope::objects
