// sys.displayhook, excepthook, unraisablehook.
#include <string>

#include "modules/state.h"
#include "modules/sys/sys_functions.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/getargs.h"
#include "objects/hooks.h"
#include "objects/identifiers.h"
#include "objects/method_object.h"
#include "objects/object_protocol.h"
#include "objects/struct_seq.h"
#include "objects/traceback.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/error_display.h"
#include "vm/run.h"
#include "vm/state.h"

namespace heapscope::modules {

namespace {

Status write_to(PyObject* file, PyObject* text) {
  HS_OWN(writer, object_get_attr(file, ident(Id::write)));
  return object_call_one_arg(writer.get(), text) ? Status::kOk : Status::kError;
}

}  // namespace

/// Prints the repr of a value typed at the prompt and keeps the value as `_`.
Owned<PyObject> sys_displayhook(PyObject*, PyObject* value) {
  if (value == none()) {
    return owned_ref(none());
  }
  PyObject* builtins = vm::state().builtins;
  HS_TRY(dict_set_item_string(builtins, "_", none()));
  PyObject* out = hooks.sys_get_object("stdout");
  if (out == nullptr || out == none()) {
    return err_set_string(exc_runtime_error(), "lost sys.stdout");
  }
  Owned<PyObject> keep = owned_ref(out);
  {
    HS_OWN(writer, object_get_attr(out, ident(Id::write)));
    HS_OWN(text, object_repr(value));
    HS_OWN(written, object_call_one_arg(writer.get(), text.get()));
  }
  HS_TRY(write_to(out, latin1_character('\n')));
  HS_TRY(dict_set_item_string(builtins, "_", value));
  return owned_ref(none());
}

Owned<PyObject> sys_excepthook(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("excepthook", nargs, 3, 3));
  PyObject* value = args[1];
  PyObject* traceback = args[2];
  if (exception_instance_check(value) && traceback != none() && traceback_check(traceback)) {
    Owned<PyObject> own = exception_get_traceback(value);
    if (!own) {
      HS_TRY(exception_set_traceback(value, traceback));
    }
  }
  vm::write_stderr(vm::exception_text(value));
  return owned_ref(none());
}

// --- unraisablehook ---

namespace {

constexpr StructSequenceField kUnraisableFields[] = {{"exc_type", "Exception type"},
                                                     {"exc_value", "Exception value"},
                                                     {"exc_traceback", "Exception traceback"},
                                                     {"err_msg", "Error message"},
                                                     {"object", "Object causing the exception"},
                                                     {nullptr}};

}  // namespace

const TypeSpec kUnraisableSpec = struct_sequence_spec(
    "UnraisableHookArgs", "UnraisableHookArgs\n\nType used to pass arguments to sys.unraisablehook.");

namespace {

PyObject* field(PyObject* args, int64_t index) { return tuple_get_item(args, index); }

}  // namespace

Owned<PyObject> sys_unraisablehook(PyObject*, PyObject* args) {
  if (type_of(args) != modules::state().sys.unraisable_type) {
    return err_set_string(exc_type_error(), "sys.unraisablehook argument type must be UnraisableHookArgs");
  }
  std::string message;
  if (field(args, 3) != none()) {
    message = unicode_text(field(args, 3));
  }
  vm::write_unraisable(field(args, 0), field(args, 1), field(args, 2), message.empty() ? nullptr : message.c_str(),
                       field(args, 4));
  return owned_ref(none());
}

bool call_unraisable_hook(PyObject* type, PyObject* value, PyObject* traceback, const char* message, PyObject* where) {
  PyObject* hook = hooks.sys_get_object("unraisablehook");
  if (hook == nullptr || hook == none() ||  // None: sys is being taken apart
      (cfunction_check(hook) && cfunction_def(hook)->plain == sys_unraisablehook)) {
    return false;
  }
  Owned<PyObject> keep = owned_ref(hook);
  Owned<PyObject> args = struct_sequence_new(modules::state().sys.unraisable_type);
  Owned<PyObject> text = message == nullptr ? owned_ref(none()) : unicode_from_string(message);
  if (!args || !text) {
    err_clear();
    return false;
  }
  const auto or_none = [](PyObject* op) { return owned_ref(op == nullptr ? none() : op); };
  struct_sequence_init_item(args.get(), 0, or_none(type));
  struct_sequence_init_item(args.get(), 1, or_none(value));
  struct_sequence_init_item(args.get(), 2, or_none(traceback));
  struct_sequence_init_item(args.get(), 3, std::move(text));
  struct_sequence_init_item(args.get(), 4, or_none(where));
  if (!object_call_one_arg(hook, args.get())) {
    Owned<PyObject> failed_type;
    Owned<PyObject> failed_value;
    Owned<PyObject> failed_traceback;
    err_fetch(&failed_type, &failed_value, &failed_traceback);
    err_normalize_exception(&failed_type, &failed_value, &failed_traceback);
    vm::write_unraisable(failed_type.get(), failed_value.get(), failed_traceback.get(),
                         "Exception ignored in sys.unraisablehook", hook);
  }
  return true;
}

namespace {

/// What os.environ says of PYTHONBREAKPOINT; null: nothing. Without os loaded, nobody has set it.
Owned<PyObject> breakpoint_setting() {
  PyObject* modules = hooks.sys_get_object("modules");
  PyObject* os = modules == nullptr ? nullptr : dict_get_item_string(modules, "os");
  if (os == nullptr) {
    return nullptr;
  }
  HS_OWN(name, unicode_from_string("environ"));
  HS_OWN(environment, object_get_attr(os, name.get()));
  HS_OWN(key, unicode_from_string("PYTHONBREAKPOINT"));
  return object_get_item(environment.get(), key.get());
}

/// The function that "module.function" or the name of a builtin stands for.
Owned<PyObject> imported_hook(const std::string& path) {
  const size_t dot = path.rfind('.');
  HS_OWN(module, hooks.import_module(dot == std::string::npos ? "builtins" : path.substr(0, dot).c_str()));
  HS_OWN(name, unicode_from_string(dot == std::string::npos ? path : path.substr(dot + 1)));
  return object_get_attr(module.get(), name.get());
}

}  // namespace

// A recording can be looked at anywhere: there is nothing to stop for, unless the environment names a function.
Owned<PyObject> sys_breakpointhook(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  const Owned<PyObject> setting = breakpoint_setting();
  err_clear();
  const std::string path = setting && unicode_check(setting.get()) ? unicode_text(setting.get()) : "";
  if (path == "0") {
    return owned_ref(none());
  }
  if (!path.empty()) {
    const Owned<PyObject> hook = path[0] == '.' ? nullptr : imported_hook(path);
    if (hook) {
      return object_vectorcall(hook.get(), args, static_cast<uint64_t>(nargs), kwnames);
    }
    err_clear();
    HS_TRY(err_warn(exc_runtime_warning(), "Ignoring unimportable $PYTHONBREAKPOINT: \"" + path + "\""));
    return owned_ref(none());
  }
  if (vm::host_inputs.breakpoint != nullptr) {
    vm::host_inputs.breakpoint();
  }
  return owned_ref(none());
}

Status sys_add_hooks(PyObject* module) {
  const StructSequenceDesc desc = {&kUnraisableSpec, kUnraisableFields, 5};
  HS_OWN(type, struct_sequence_new_type(desc));
  modules::state().sys.unraisable_type = type.release();
  PyObject* dict = module_get_dict(module);
  for (const char* name : {"displayhook", "excepthook", "unraisablehook", "breakpointhook"}) {
    PyObject* hook = dict_get_item_string(dict, name);
    HS_TRY(module_add_object_ref(module, (std::string("__") + name + "__").c_str(), hook));
  }
  return Status::kOk;
}

}  // namespace heapscope::modules
