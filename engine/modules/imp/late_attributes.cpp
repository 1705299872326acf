// Attributes of modules that are made when they are first read (objects/module_object.h, late_attributes).
//
// In CPython importlib runs before the program, and each module has its spec. Here a program that never asks does not
// pay for that in time and objects: importlib's own module is imported by the first look at a spec or loader of a
// library module or at sys.meta_path or sys.path_hooks, and fills them all. The two collections of names in sys, and
// the names that site adds to the builtins, are made likewise.
#include "modules/imp/late_attributes.h"

#include <algorithm>
#include <iterator>

#include "modules/standard_modules.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/identifiers.h"
#include "objects/module_object.h"
#include "objects/unicode_object.h"
#include "vm/import.h"
#include "vm/late_builtins.h"
#include "vm/state.h"

namespace heapscope::modules {

using namespace objects;

namespace {

/// Whether the module is the one that sys.modules has under its name, and not the program itself.
bool is_in_sys_modules(PyObject* module) {
  PyObject* name = dict_get_item(module_get_dict(module), ident(Id::__name__));
  return name != nullptr && unicode_check(name) && !unicode_equal_to_ascii(name, "__main__") &&
         vm::get_module(name) == module;
}

bool is_one_of(PyObject* name, std::initializer_list<const char*> names) {
  return std::any_of(names.begin(), names.end(), [&](const char* one) { return unicode_equal_to_ascii(name, one); });
}

Owned<PyObject> made_by_importlib(PyObject* module, PyObject* name, PyObject* found) {
  Owned<PyObject> kept = owned_ref(found);
  if (!vm::import_machinery(vm::Machinery::kLoad)) {
    return err_occurred() ? nullptr : std::move(kept);
  }
  PyObject* made = dict_get_item_with_error(module_get_dict(module), name);
  return made != nullptr ? owned_ref(made) : std::move(kept);
}

Owned<PyObject> late_in_sys(PyObject* dict, PyObject* name) {
  Owned<PyObject> made;
  if (unicode_equal_to_ascii(name, "stdlib_module_names")) {
    made = standard_module_names();
  } else if (unicode_equal_to_ascii(name, "builtin_module_names")) {
    made = built_in_module_names();
  }
  if (made) {
    HS_TRY(dict_set_item(dict, name, made.get()));
  }
  return made;
}

}  // namespace

Owned<PyObject> late_attribute(PyObject* module, PyObject* name, PyObject* found) {
  PyObject* dict = module_get_dict(module);
  const bool of_sys = dict == vm::state().sysdict;
  if (found != nullptr) {
    const bool wanted = of_sys ? is_one_of(name, {"meta_path", "path_hooks", "__spec__", "__loader__"})
                               : is_in_sys_modules(module) && found == none();
    return wanted ? made_by_importlib(module, name, found) : owned_ref(found);
  }
  return of_sys && unicode_check(name) ? late_in_sys(dict, name) : vm::late_builtin(dict, name);
}

Status make_late_attributes(PyObject* module) {
  PyObject* dict = module_get_dict(module);
  if (dict == vm::state().builtins) {
    return vm::make_late_builtins();
  }
  if (dict == vm::state().sysdict) {
    for (const char* late : {"stdlib_module_names", "builtin_module_names"}) {
      HS_OWN(name, unicode_from_string(late));
      HS_TRUTH(is_there, dict_contains(dict, name.get()));
      if (!is_there && !late_in_sys(dict, name.get())) {
        return Status::kError;
      }
    }
  }
  return Status::kOk;
}

}  // namespace heapscope::modules
