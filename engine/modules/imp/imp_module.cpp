// Module _imp: what importlib asks the machine about the library's modules, and how it makes them.
//
// CPython's own `_imp` also knows frozen files' tables and extension modules in shared libraries; those are not here.
// `make_immutable`, `built_in`, `is_exported` and `send_out` are not in CPython's either.
// A module counts as built in when it is written in C++, or when CPython has it inside the program; the others, which
// are Python, count as frozen.
// Model: Python/import.c, the functions of `_imp` (3.11).
#include "modules/library.h"
#include "modules/standard_modules.h"
#include "objects/bytearray_object.h"
#include "objects/bytes_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/func_object.h"
#include "objects/getargs.h"
#include "objects/identifiers.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/marshal.h"
#include "objects/method_object.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/unicode_object.h"
#include "vm/eval.h"
#include "vm/import.h"
#include "vm/run.h"
#include "vm/state.h"

namespace heapscope::modules {

using namespace objects;

namespace {

const PythonModule* written_in_python(std::string_view name) {
  const PythonModule* module = find_python_module(name);
  if (module != nullptr && module->code == nullptr) {
    vm::want_library(library_parts[module->part].name);
  }
  return module;
}

bool is_built_in(std::string_view name) {
  return find_native_module(name) != nullptr ||
         (is_built_in_standard_module(name) && find_python_module(name) != nullptr);
}

Status check_name(PyObject* name) {
  return unicode_check(name) ? Status::kOk
                             : err_format(exc_type_error(), "argument must be str, not {}", type_name(type_of(name)));
}

Owned<PyObject> imp_is_builtin(PyObject*, PyObject* name) {
  HS_TRY(check_name(name));
  return long_from_int64(is_built_in(unicode_text(name)) ? 1 : 0);
}

Owned<PyObject> imp_is_frozen(PyObject*, PyObject* name) {
  HS_TRY(check_name(name));
  const std::string text = unicode_text(name);
  return owned_ref(bool_object(!is_built_in(text) && find_python_module(text) != nullptr));
}

Owned<PyObject> imp_is_frozen_package(PyObject*, PyObject* name) {
  HS_TRY(check_name(name));
  const PythonModule* module = find_python_module(unicode_text(name));
  return owned_ref(bool_object(module != nullptr && module->is_package));
}

Owned<PyObject> code_of(PyObject* name) {
  const PythonModule* module = written_in_python(unicode_text(name));
  if (module == nullptr) {
    return err_format(exc_import_error(), "No such frozen object named {}", unicode_text(name));
  }
  if (module->code == nullptr) {
    return nullptr;  // the run is given up until the code is here
  }
  return marshal_read({module->code, static_cast<size_t>(module->size)});
}

Owned<PyObject> imp_get_frozen_object(PyObject*, PyObject* name) {
  HS_TRY(check_name(name));
  return code_of(name);
}

/// A new module, complete, whatever it is written in; None when there is none of the spec's name.
Owned<PyObject> imp_create_builtin(PyObject*, PyObject* spec) {
  HS_OWN(name, object_get_attr_string(spec, "name"));
  HS_TRY(check_name(name.get()));
  const std::string text = unicode_text(name.get());
  if (!is_built_in(text)) {
    return owned_ref(none());
  }
  const ModuleDef* def = find_native_module(text);
  if (def != nullptr) {
    return module_create(*def);
  }
  HS_OWN(module, module_new_object(name.get()));
  PyObject* dict = module_get_dict(module.get());
  HS_TRY(dict_set_item(dict, ident(Id::__builtins__), vm::state().builtins));
  HS_OWN(code, code_of(name.get()));
  HS_OWN(nothing, vm::eval_code(code.get(), dict, dict));
  return module;
}

/// Nothing is left to do: create_builtin has filled the module.
Owned<PyObject> imp_exec_builtin(PyObject*, PyObject*) { return long_from_int64(0); }

/// make_immutable(*types): classes that stand for C types of CPython no longer let their attributes be set.
Owned<PyObject> imp_make_immutable(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  for (int64_t i = 0; i < nargs; ++i) {
    if (!type_check(args[i])) {
      return err_set_string(exc_type_error(), "make_immutable: arguments must be types");
    }
    static_cast<PyTypeObject*>(args[i].get())->tp_flags |= kTpFlagsImmutable;
  }
  return owned_ref(none());
}

/// built_in(function): what stands for it as if it were native, as all functions at the top of such modules do.
Owned<PyObject> imp_built_in(PyObject*, PyObject* function) {
  if (!function_check(function)) {
    return err_set_string(exc_type_error(), "built_in: the argument must be a function");
  }
  return cfunction_for_python(owned_ref(function));
}

/// is_exported(bytearray): does a view hold its bytes where they are?
Owned<PyObject> imp_is_exported(PyObject*, PyObject* bytes) {
  return owned_ref(bool_object(bytearray_check(bytes) && static_cast<PyByteArrayObject*>(bytes)->ob_exports > 0));
}

/// send_out(fd, bytes): to the host's standard output (1) or error (2), where text goes too.
Owned<PyObject> imp_send_out(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  int32_t fd = 0;
  HS_TRY(arg_check_positional("send_out", nargs, 2, 2));
  HS_TRY(arg_as_int(args[0], &fd));
  if (!bytes_check(args[1])) {
    return arg_bad_argument("send_out", "argument 2", "bytes", args[1]);
  }
  if (vm::output_sink != nullptr && fd == 2) {
    vm::output_sink->write_err(bytes_view(args[1]));
  } else if (vm::output_sink != nullptr) {
    vm::output_sink->write_out(bytes_view(args[1]));
  }
  return owned_ref(none());
}

/// In CPython the choice between the frozen form of the library's modules and their files. A module has one form here,
/// so either choice leads to it.
Owned<PyObject> imp_override_frozen_modules(PyObject*, PyObject* choice) {
  return long_as_int64(choice) == -1 && err_occurred() ? nullptr : owned_ref(none());
}

/// No module is a library of the operating system.
Owned<PyObject> imp_extension_suffixes(PyObject*, PyObject*) { return list_new(0); }

constexpr MethodDef kMethods[] = {
    method_o("_override_frozen_modules_for_tests", imp_override_frozen_modules),
    method_noargs("extension_suffixes", imp_extension_suffixes),
    method_fast("make_immutable", imp_make_immutable),
    method_o("built_in", imp_built_in),
    method_o("is_exported", imp_is_exported),
    method_fast("send_out", imp_send_out),
    method_o("is_builtin", imp_is_builtin),
    method_o("is_frozen", imp_is_frozen),
    method_o("is_frozen_package", imp_is_frozen_package),
    method_o("get_frozen_object", imp_get_frozen_object),
    method_o("create_builtin", imp_create_builtin),
    method_o("exec_builtin", imp_exec_builtin),
    kMethodEnd,
};

}  // namespace

extern const ModuleDef kImpModule;
const ModuleDef kImpModule = {"_imp", "(Extremely) low-level import machinery bits as used by importlib and imp.",
                              kMethods, nullptr};

}  // namespace heapscope::modules
