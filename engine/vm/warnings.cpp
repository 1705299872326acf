// Model: Python/_warnings.c (3.11).
#include "vm/warnings.h"

#include <fmt/format.h>

#include <string>

#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/hooks.h"
#include "objects/identifiers.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/eval.h"
#include "vm/frame.h"
#include "vm/source_files.h"
#include "vm/state.h"

namespace heapscope::vm {

using namespace objects;

namespace {

/// A warning and the place that it blames. `registry` may be null: then nothing is remembered.
struct Warning {
  PyTypeObject* category;
  PyObject* text;
  PyObject* filename;
  int lineno;
  PyObject* module;
  PyObject* registry;
  PyObject* source;
};

/// _warnings.warn_explicit(text, category, filename, lineno, module, registry, None, source).
Status call_module(PyObject* warnings, const Warning& warning) {
  HS_OWN(function, object_get_attr_string(warnings, "warn_explicit"));
  HS_OWN(lineno, long_from_int64(warning.lineno));
  HS_OWN(args, tuple_new(8));
  int64_t index = 0;
  for (PyObject* value : {warning.text, static_cast<PyObject*>(warning.category), warning.filename, lineno.get(),
                          warning.module, warning.registry, none(), warning.source}) {
    tuple_init_item(args.get(), index++, owned_ref(value == nullptr ? none() : value));
  }
  HS_OWN(result, object_call(function.get(), args.get(), nullptr));
  return Status::kOk;
}

/// The filters that CPython starts with: what the default action is not taken for.
bool is_ignored(const Warning& warning) {
  const auto is = [&](PyTypeObject* type) { return type_is_subtype(warning.category, type); };
  if (is(exc_deprecation_warning())) {
    return warning.module == nullptr || unicode_text(warning.module) != "__main__";
  }
  return is(exc_pending_deprecation_warning()) || is(exc_import_warning()) || is(exc_resource_warning());
}

/// Whether the registry has it already; remembers it.
Truth is_repeated(const Warning& warning, PyObject* key) {
  if (warning.registry == nullptr) {
    return Truth::kFalse;
  }
  HS_OWN(version_name, unicode_from_string("version"));
  if (dict_get_item(warning.registry, version_name.get()) == nullptr) {
    HS_OWN(version, long_from_int64(0));
    HS_TRY(dict_set_item(warning.registry, version_name.get(), version.get()));
  }
  HS_TRUTH(known, dict_contains(warning.registry, key));
  if (known) {
    return Truth::kTrue;
  }
  if (is_ignored(warning)) {
    return Truth::kFalse;
  }
  HS_TRY(dict_set_item(warning.registry, key, true_object()));
  return Truth::kFalse;
}

void show(const Warning& warning) {
  std::string text = fmt::format("{}:{}: {}: {}\n", unicode_text(warning.filename), warning.lineno,
                                 type_name(warning.category), unicode_text(warning.text));
  std::string line;
  if (source_line(warning.filename, warning.lineno, &line)) {
    const size_t start = line.find_first_not_of(" \t\f");
    if (start != std::string::npos) {
      text += "  " + line.substr(start) + "\n";
    }
  }
  if (warning.source != nullptr && state().finalizing == 0) {  // the module is not imported then, and C does not say it
    text += fmt::format("{}: Enable tracemalloc to get the object allocation traceback\n", type_name(warning.category));
  }
  hooks.write_stderr(text);
}

Status warn_explicit(const Warning& warning) {
  HS_OWN(name, unicode_from_string("_warnings"));
  PyObject* module = hooks.get_module(name.get());
  if (module != nullptr && module != none()) {
    const Owned<PyObject> kept = owned_ref(module);
    return call_module(module, warning);
  }
  HS_OWN(lineno, long_from_int64(warning.lineno));
  HS_OWN(instance, object_call_one_arg(warning.category, warning.text));
  HS_OWN(key, tuple_pack(warning.text, static_cast<PyObject*>(warning.category), lineno.get()));
  HS_TRUTH(repeated, is_repeated(warning, key.get()));
  if (!repeated && !is_ignored(warning)) {
    show(warning);
  }
  return Status::kOk;
}

/// globals.setdefault("__warningregistry__", {}).
Owned<PyObject> registry_of(PyObject* globals) {
  HS_OWN(name, unicode_from_string("__warningregistry__"));
  if (PyObject* found = dict_get_item(globals, name.get())) {
    return owned_ref(found);
  }
  HS_OWN(registry, dict_new());
  HS_TRY(dict_set_item(globals, name.get(), registry.get()));
  return registry;
}

struct CompileWarning {
  static bool report(void* context, compiler::WarningKind kind, const char* message, int32_t lineno) {
    PyTypeObject* category =
        kind == compiler::WarningKind::kSyntaxWarning ? exc_syntax_warning() : exc_deprecation_warning();
    auto* filename = static_cast<PyObject*>(context);
    Owned<PyObject> text = unicode_from_string(message);
    std::string module_name = unicode_text(filename);
    if (module_name.ends_with(".py")) {
      module_name.resize(module_name.size() - 3);
    }
    Owned<PyObject> module = unicode_from_string(module_name.empty() ? "<unknown>" : module_name);
    if (text && module &&
        warn_explicit({category, text.get(), filename, lineno, module.get(), nullptr, nullptr}) == Status::kOk) {
      return true;
    }
    // The compiler says the same as a SyntaxError.
    err_clear();
    return false;
  }
};

}  // namespace

Status warn(PyTypeObject* category, std::string_view message, int64_t stack_level, PyObject* source) {
  _PyInterpreterFrame* frame = eval_current_frame();
  for (; stack_level > 1 && frame != nullptr; --stack_level) {
    frame = frame->previous;
  }
  HS_OWN(text, unicode_from_string(message));
  HS_OWN(sys_name, unicode_from_string("sys"));
  PyObject* globals = frame == nullptr ? static_cast<PyObject*>(state().sysdict) : frame->f_globals.get();
  HS_OWN(filename, frame == nullptr ? owned_ref(sys_name.get()) : owned_ref<PyObject>(frame->f_code->co_filename));
  HS_OWN(registry, globals == nullptr ? dict_new() : registry_of(globals));
  PyObject* module = globals == nullptr ? nullptr : dict_get_item(globals, ident(Id::__name__));
  HS_OWN(module_name, module != nullptr && unicode_check(module) ? owned_ref(module) : unicode_from_string("<string>"));
  return warn_explicit({category, text.get(), filename.get(), frame == nullptr ? 1 : interpreter_frame_get_line(frame),
                        module_name.get(), registry.get(), source});
}

compiler::WarningSink compile_warnings(PyObject* filename) { return {CompileWarning::report, filename}; }

}  // namespace heapscope::vm
