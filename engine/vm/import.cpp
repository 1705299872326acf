#include "vm/import.h"

#include <fmt/format.h>

#include <optional>
#include <string>

#include "gc/import_window.h"
#include "gc/start_window.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/hooks.h"
#include "objects/identifiers.h"
#include "objects/list_object.h"
#include "objects/marshal.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/audit.h"
#include "vm/eval.h"
#include "vm/run.h"
#include "vm/state.h"

namespace heapscope::vm {

using namespace objects;

LibraryHooks library_hooks;
const char* library_wanted = nullptr;

void want_library(const char* part) {
  library_wanted = part;
  abandon();
}

namespace {

/// ImportError or a subclass with its name and path attributes.
Failed raise_import_error(PyTypeObject* type, const std::string& message, PyObject* name, PyObject* path,
                          const std::string& note = "") {
  HS_OWN(text, unicode_from_string(message));
  HS_OWN(args, tuple_pack(text.get()));
  HS_OWN(kwargs, dict_new());
  if (name != nullptr) {
    HS_TRY(dict_set_item_string(kwargs.get(), "name", name));
  }
  if (path != nullptr) {
    HS_TRY(dict_set_item_string(kwargs.get(), "path", path));
  }
  HS_OWN(error, object_call(type, args.get(), kwargs.get()));
  if (!note.empty()) {
    HS_OWN(line, unicode_from_string(note));
    HS_OWN(notes, list_new(0));
    HS_TRY(list_append(notes.get(), line.get()));
    HS_OWN(attribute, unicode_intern_from_string("__notes__"));
    HS_TRY(object_set_attr(error.get(), attribute.get(), notes.get()));
  }
  return err_set_object(type, error.get());
}

std::string text_of(PyObject* name) { return unicode_text(name); }

// --- Loading ---

/// Runs a library module's code in its namespace; takes it out of sys.modules when that fails.
Status execute_module(PyObject* name, PyObject* module, std::string_view marshalled) {
  PyObject* dict = module_get_dict(module);
  HS_TRY(dict_set_item(state().modules, name, module));
  HS_TRY(dict_set_item(dict, ident(Id::__builtins__), state().builtins));
  const Owned<PyObject> code = marshal_read(marshalled);
  if (code && eval_code(as_code(code.get()), dict, dict)) {
    return Status::kOk;
  }
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  if (dict_del_item(state().modules, name) != Status::kOk) {
    err_clear();
  }
  err_restore(std::move(type), std::move(value), std::move(traceback));
  return Failed{};
}

/// A new module of the library: __package__ is its own name for a package, else the parent's.
Owned<PyObject> new_library_module(PyObject* name, bool is_package) {
  HS_OWN(module, module_new_object(name));
  PyObject* dict = module_get_dict(module.get());
  const std::string full = text_of(name);
  const size_t dot = full.rfind('.');
  HS_OWN(package, unicode_from_string(is_package ? full : dot == std::string::npos ? "" : full.substr(0, dot)));
  HS_TRY(dict_set_item(dict, ident(Id::__package__), package.get()));
  if (is_package) {
    HS_OWN(path, list_new(0));
    HS_TRY(dict_set_item(dict, ident(Id::__path__), path.get()));
  }
  return module;
}

Owned<PyObject> load_from_library(PyObject* name) {
  const std::string text = text_of(name);
  if (library_hooks.find_native != nullptr) {
    const ModuleDef* def = library_hooks.find_native(text);
    if (def != nullptr) {
      HS_OWN(module, module_create(*def));
      HS_TRY(dict_set_item(state().modules, name, module.get()));
      return module;
    }
  }
  bool is_package = false;
  const std::string_view code =
      library_hooks.find_code == nullptr ? std::string_view() : library_hooks.find_code(text, &is_package);
  if (code.empty()) {
    const char* part = library_hooks.part_elsewhere == nullptr ? nullptr : library_hooks.part_elsewhere(text);
    if (part != nullptr) {
      want_library(part);
    }
    return nullptr;
  }
  HS_OWN(module, new_library_module(name, is_package));
  HS_TRY(execute_module(name, module.get(), code));
  return module;
}

/// Whether the folders of `path` may have a package or a module named `last`: a file beside the program, or something
/// that the program has written. Files are asked for by name; folders only the module posix knows.
bool may_be_in_files(const std::string& last, PyObject* path) {
  if (path == nullptr || !list_check(path) || dict_get_item_string(state().modules, "posix") != nullptr) {
    return true;
  }
  std::string source;
  for (int64_t i = 0; i < list_get_size(path); ++i) {
    PyObject* entry = list_get_item(path, i);
    if (!unicode_check(entry) || host_inputs.read_file == nullptr) {
      continue;
    }
    const std::string start = text_of(entry);
    const std::string base = start.empty() ? last : fmt::format("{}/{}", start, last);
    if (host_inputs.read_file(base + "/__init__.py", &source) || host_inputs.read_file(base + ".py", &source)) {
      return true;
    }
  }
  return false;
}

/// Asks the finders of sys.meta_path; null without an error when none of them has the module.
Owned<PyObject> load_with_finders(PyObject* name, PyObject* path) {
  PyObject* machinery = import_machinery(Machinery::kLoad);
  if (machinery == nullptr) {
    return nullptr;
  }
  HS_OWN(find, object_get_attr_string(machinery, "find_and_load"));
  HS_OWN(module, object_call_function_obj_args(find.get(), {name, path != nullptr ? path : none()}));
  return module.get() != none() ? std::move(module) : nullptr;
}

/// Whether the program has put finders of its own into sys.meta_path, or taken some out.
bool finders_are_changed(PyObject* machinery) {
  PyObject* own = dict_get_item_string(module_get_dict(machinery), "_own_finders");
  PyObject* current = dict_get_item_string(state().sysdict, "meta_path");
  if (current == nullptr || !list_check(current) || list_get_size(current) != tuple_get_size(own)) {
    return true;
  }
  for (int64_t i = 0; i < tuple_get_size(own); ++i) {
    if (list_get_item(current, i) != tuple_get_item(own, i)) {
      return true;
    }
  }
  return false;
}

/// Whether CPython's start-up has imported the module, and no import function of the program's own is at work.
bool is_of_start(PyObject* name) {
  return library_hooks.is_of_start != nullptr && library_hooks.is_of_start(text_of(name)) &&
         dict_get_item_string(state().builtins, "__import__") == state().import_func;
}

/// A module of the library; null without an error when it has none of that name.
Owned<PyObject> load_furnished(PyObject* name, PyObject* machinery) {
  std::optional<gc::StartWindow> of_start;
  std::optional<gc::ImportWindow> later;
  if (is_of_start(name)) {
    of_start.emplace();
  } else {
    later.emplace();
  }
  HS_OWN(module, load_from_library(name));
  if (machinery != nullptr) {
    HS_OWN(furnish, object_get_attr_string(machinery, "furnish"));
    HS_OWN(done, object_call_one_arg(furnish.get(), module.get()));
  }
  return module;
}

/// A library module, which gets its spec if importlib is here; else what the finders give.
Owned<PyObject> load(PyObject* name, const std::string& last, PyObject* path, ImportedBy by) {
  PyObject* machinery = import_machinery(Machinery::kIfThere);
  if (machinery != nullptr && finders_are_changed(machinery)) {
    return load_with_finders(name, path);
  }
  const bool is_inner = gc::import_window_is_open();
  Owned<PyObject> module = load_furnished(name, machinery);
  if (module && library_hooks.count_import != nullptr) {
    library_hooks.count_import(text_of(name), is_inner ? ImportedBy::kMachine : by);
  }
  if (module || err_occurred()) {
    return module;
  }
  PyObject* places = path != nullptr ? path : dict_get_item_string(state().sysdict, "path");
  return machinery != nullptr || may_be_in_files(last, places) ? load_with_finders(name, path) : nullptr;
}

Owned<PyObject> find_and_load(PyObject* name, ImportedBy by);

/// Imports the packages before the last dot. `*path` gets the parent's __path__.
Status import_parent(PyObject* name, const std::string& parent, ImportedBy by, Owned<PyObject>* parent_module,
                     Owned<PyObject>* path) {
  HS_OWN(parent_name, unicode_from_string(parent));
  PyObject* loaded = get_module(parent_name.get());
  if (loaded == nullptr) {
    HS_OWN(module, find_and_load(parent_name.get(), by));
    *parent_module = std::move(module);
  } else {
    *parent_module = owned_ref(loaded);
  }
  if (get_module(name) != nullptr) {
    return Status::kOk;  // the parent has imported it, and may be no package at all: os.path
  }
  *path = object_get_attr(parent_module->get(), ident(Id::__path__));
  if (!*path) {
    if (!err_exception_matches(exc_attribute_error())) {
      return Failed{};
    }
    err_clear();
    const std::string wanted = repr_text(name);  // one after the other, on every platform
    const std::string package = repr_text(parent_name.get());
    return raise_import_error(exc_module_not_found_error(),
                              fmt::format("No module named {}; {} is not a package", wanted, package), name, nullptr);
  }
  return Status::kOk;
}

Owned<PyObject> find_and_load(PyObject* name, ImportedBy by) {
  const std::string full = text_of(name);
  const size_t dot = full.rfind('.');
  Owned<PyObject> parent;
  Owned<PyObject> path;
  if (dot != std::string::npos) {
    HS_TRY(import_parent(name, full.substr(0, dot), by, &parent, &path));
    PyObject* loaded = get_module(name);  // the parent may have imported it
    if (loaded != nullptr) {
      return owned_ref(loaded);
    }
  }
  HS_TRY(audit("import", {name, nullptr, objects::hooks.sys_get_object("path"),
                          objects::hooks.sys_get_object("meta_path"), objects::hooks.sys_get_object("path_hooks")}));
  Owned<PyObject> module = load(name, parent ? full.substr(dot + 1) : full, path.get(), by);
  if (!module) {
    if (!err_occurred()) {
      raise_import_error(exc_module_not_found_error(), fmt::format("No module named {}", repr_text(name)), name,
                         nullptr, library_hooks.note_on_missing == nullptr ? "" : library_hooks.note_on_missing(full));
    }
    return nullptr;
  }
  // What the module left in sys.modules counts, in case it replaced itself.
  PyObject* registered = get_module(name);
  if (registered != nullptr) {
    module = owned_ref(registered);
  }
  if (parent) {
    HS_OWN(child, unicode_from_string(full.substr(dot + 1)));
    unicode_intern_in_place(&child);
    HS_TRY(object_set_attr(parent.get(), child.get(), module.get()));
  }
  return module;
}

/// The absolute name of a relative import.
Owned<PyObject> resolve_name(PyObject* name, PyObject* globals, int level) {
  PyObject* package = globals == nullptr ? nullptr : dict_get_item_with_error(globals, ident(Id::__package__));
  std::string base;
  if (package != nullptr && package != none()) {
    if (!unicode_check(package)) {
      return err_set_string(exc_type_error(), "package must be a string");
    }
    base = text_of(package);
  } else {
    HS_TRY(err_warn(exc_import_warning(),
                    "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__"));
    PyObject* own = globals == nullptr ? nullptr : dict_get_item_with_error(globals, ident(Id::__name__));
    if (own == nullptr || !unicode_check(own)) {
      return err_set_string(exc_key_error(), "'__name__' not in globals");
    }
    base = text_of(own);
    if (dict_get_item_with_error(globals, ident(Id::__path__)) == nullptr) {
      const size_t dot = base.rfind('.');
      base = dot == std::string::npos ? "" : base.substr(0, dot);
    }
  }
  if (base.empty()) {
    return raise_import_error(exc_import_error(), "attempted relative import with no known parent package", nullptr,
                              nullptr);
  }
  for (int i = 1; i < level; ++i) {
    const size_t dot = base.rfind('.');
    if (dot == std::string::npos) {
      return raise_import_error(exc_import_error(), "attempted relative import beyond top-level package", nullptr,
                                nullptr);
    }
    base = base.substr(0, dot);
  }
  const std::string rest = text_of(name);
  return unicode_from_string(rest.empty() ? base : base + "." + rest);
}

Owned<PyObject> import_absolute(PyObject* name, ImportedBy by) {
  PyObject* loaded = get_module(name);
  if (loaded == none()) {
    return raise_import_error(exc_module_not_found_error(),
                              fmt::format("import of {} halted; None in sys.modules", text_of(name)), name, nullptr);
  }
  if (loaded == nullptr) {
    return find_and_load(name, by);
  }
  if (by == ImportedBy::kProgram && library_hooks.count_import != nullptr && !gc::import_window_is_open()) {
    library_hooks.count_import(text_of(name), ImportedBy::kFoundThere);
  }
  return owned_ref(loaded);
}

/// Whether the pending error says that `wanted` itself, and not something that it imports, is not there.
bool is_missing(PyObject* wanted) {
  if (!err_exception_matches(exc_module_not_found_error())) {
    return false;
  }
  Owned<PyObject> type;
  Owned<PyObject> error;
  Owned<PyObject> traceback;
  err_fetch(&type, &error, &traceback);
  err_normalize_exception(&type, &error, &traceback);
  PyObject* name = static_cast<PyImportErrorObject*>(error.get())->name;
  const bool same = name != nullptr && unicode_check(name) && unicode_equal(name, wanted);
  err_restore(std::move(type), std::move(error), std::move(traceback));
  return same;
}

/// `from package import submodule`: loads the names that the package lacks; for a star those of its `__all__`.
/// Model: Lib/importlib/_bootstrap.py _handle_fromlist.
Status import_submodules(PyObject* module, PyObject* fromlist, bool of_all) {
  HS_OWN(package, object_get_attr(module, ident(Id::__name__)));
  return for_each_item(fromlist, [&](PyObject* item) -> Status {
    if (!unicode_check(item)) {
      const std::string where = of_all ? str_text(package.get()) + ".__all__" : "``from list''";
      return err_format(exc_type_error(), "Item in {} must be str, not {}", where, type_full_name(type_of(item)));
    }
    if (unicode_equal_to_ascii(item, "*")) {
      Owned<PyObject> all;
      HS_TRUTH(has_all, of_all ? Truth::kFalse : object_lookup_attr(module, ident(Id::__all__), &all));
      return has_all ? import_submodules(module, all.get(), true) : Status::kOk;
    }
    HS_TRUTH(there, object_has_attr(module, item));
    if (there) {
      return Status::kOk;
    }
    HS_OWN(full, unicode_from_string(str_text(package.get()) + "." + text_of(item)));
    if (!import_absolute(full.get(), ImportedBy::kProgram)) {
      if (!is_missing(full.get()) || get_module(full.get()) == none()) {
        return Failed{};
      }
      err_clear();  // import_from says what is missing
    }
    return Status::kOk;
  });
}

}  // namespace

PyObject* import_machinery(Machinery want) {
  constexpr const char* kName = "_frozen_importlib";
  PyObject* module = dict_get_item_string(state().modules, kName);
  if (module == nullptr && want == Machinery::kLoad) {
    const Owned<PyObject> imported = import_module(kName);
    module = imported ? dict_get_item_string(state().modules, kName) : nullptr;
  }
  if (module == nullptr || !module_check(module)) {  // a program may put anything into sys.modules
    return nullptr;
  }
  const PyObject* own = dict_get_item_string(module_get_dict(module), "_own_finders");
  return own != nullptr && tuple_check(own) ? module : nullptr;
}

PyObject* get_module(PyObject* name) {
  PyObject* module = dict_get_item_with_error(state().modules, name);
  return module;
}

Owned<PyObject> import_module(std::string_view name) {
  HS_OWN(text, unicode_from_string(name));
  unicode_intern_in_place(&text);
  return import_absolute(text.get(), ImportedBy::kMachine);
}

Owned<PyObject> import_module_level(PyObject* name, PyObject* globals, PyObject* fromlist, int level) {
  if (!unicode_check(name)) {
    return err_set_string(exc_type_error(), "module name must be a string");
  }
  if (level < 0) {
    return err_set_string(exc_value_error(), "level must be >= 0");
  }
  if (level == 0 && unicode_length(name) == 0) {
    return err_set_string(exc_value_error(), "Empty module name");
  }
  HS_OWN(full, level > 0 ? resolve_name(name, globals, level) : owned_ref(name));
  HS_OWN(module, import_absolute(full.get(), ImportedBy::kProgram));
  HS_TRUTH(has_from, fromlist == nullptr ? Truth::kFalse : object_is_true(fromlist));
  if (has_from) {
    Owned<PyObject> path;
    HS_TRUTH(is_package, object_lookup_attr(module.get(), ident(Id::__path__), &path));
    if (is_package) {
      HS_TRY(import_submodules(module.get(), fromlist, false));
    }
    return module;
  }
  const std::string text = text_of(name);
  const size_t dot = text.find('.');
  if (dot == std::string::npos || text.empty()) {
    return module;
  }
  // `import a.b.c` binds a; a relative one the same part of the absolute name.
  const std::string absolute = text_of(full.get());
  HS_OWN(front, unicode_from_string(absolute.substr(0, absolute.size() - (text.size() - dot))));
  return import_absolute(front.get(), ImportedBy::kProgram);
}

namespace {

/// Whether the module is a library module in Python, by its spec.
bool is_frozen(PyObject* module) {
  Owned<PyObject> spec;
  Owned<PyObject> origin;
  if (object_lookup_attr(module, ident(Id::__spec__), &spec) == Truth::kTrue) {
    origin = object_get_attr_string(spec.get(), "origin");
  }
  err_clear();
  return origin && unicode_check(origin.get()) && unicode_equal_to_ascii(origin.get(), "frozen");
}

}  // namespace

Owned<PyObject> import_from(PyObject* module, PyObject* name) {
  Owned<PyObject> value;
  if (object_lookup_attr(module, name, &value) != Truth::kFalse) {
    return value;
  }
  // A submodule that is still being loaded is in sys.modules before it is an attribute.
  Owned<PyObject> package = object_get_attr(module, ident(Id::__name__));
  if (!package) {
    err_clear();
  }
  if (package && !unicode_check(package.get())) {
    package.reset();
  }
  if (package) {
    HS_OWN(full, unicode_from_string(text_of(package.get()) + "." + text_of(name)));
    PyObject* loaded = get_module(full.get());
    if (loaded != nullptr) {
      return owned_ref(loaded);
    }
  }
  const std::string shown = package ? repr_text(package.get()) : std::string("'<unknown module name>'");
  Owned<PyObject> path = module_check(module) ? module_get_filename_object(module) : nullptr;
  err_clear();
  if (!path || !unicode_check(path.get())) {
    // A module in Python of the library has no file here; tracebacks name its code in the same way.
    const bool frozen = package && is_frozen(module);
    const std::string place = frozen ? "<frozen " + text_of(package.get()) + ">" : "unknown location";
    return raise_import_error(exc_import_error(),
                              fmt::format("cannot import name {} from {} ({})", repr_text(name), shown, place),
                              package.get(), nullptr);
  }
  Owned<PyObject> spec;
  HS_TRUTH(has_spec, object_lookup_attr(module, ident(Id::__spec__), &spec));
  const bool partial = has_spec && module_spec_is_initializing(spec.get());
  return raise_import_error(exc_import_error(),
                            fmt::format("cannot import name {} from {}{}{} ({})", repr_text(name),
                                        partial ? "partially initialized module " : "", shown,
                                        partial ? " (most likely due to a circular import)" : "", str_text(path.get())),
                            package.get(), path.get());
}

Status import_all_from(PyObject* locals, PyObject* module) {
  Owned<PyObject> names;
  HS_TRUTH(has_all, object_lookup_attr(module, ident(Id::__all__), &names));
  if (!has_all) {
    Owned<PyObject> dict;
    HS_TRUTH(has_dict, object_lookup_attr(module, ident(Id::__dict__), &dict));
    if (!has_dict) {
      return err_set_string(exc_import_error(), "from-import-* object has no __dict__ and no __all__");
    }
    HS_OWN(keys, mapping_keys(dict.get()));
    names = std::move(keys);
  }
  for (int64_t i = 0;; ++i) {
    Owned<PyObject> name = sequence_get_item(names.get(), i);
    if (!name) {
      if (!err_exception_matches(exc_index_error())) {
        return Failed{};
      }
      err_clear();
      return Status::kOk;
    }
    if (!unicode_check(name.get())) {
      HS_OWN(own, object_get_attr(module, ident(Id::__name__)));
      return err_format(exc_type_error(), "{} in {}.{} must be str, not {}", has_all ? "Item" : "Key",
                        str_text(own.get()), has_all ? "__all__" : "__dict__", type_full_name(type_of(name.get())));
    }
    if (!has_all && unicode_length(name.get()) > 0 && unicode_read_char(name.get(), 0) == '_') {
      continue;
    }
    HS_OWN(value, object_get_attr(module, name.get()));
    HS_TRY(dict_check_exact(locals) ? dict_set_item(locals, name.get(), value.get())
                                    : object_set_item(locals, name.get(), value.get()));
  }
}

}  // namespace heapscope::vm
