// Which modules CPython's standard library has, and what an import of one that is not here says.
//
// `import socket` raises ModuleNotFoundError with CPython's text. That text alone would read as if Python had no such
// module, so the error gets a note with the modules that are here. Other names get none: they are not there in CPython
// either.
// Who may call: boot, which registers note_on_missing_module with the import machinery; the modules sys and _imp; unit
// tests.
#pragma once

#include <string>
#include <string_view>

#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::modules {

/// Empty when CPython 3.11 has no module of this name, either.
std::string note_on_missing_module(std::string_view name);
/// CPython has a module of this name inside the program, whether or not it is here.
bool is_built_in_standard_module(std::string_view name);
/// CPython's start-up imports it: site with what that needs, and what is in the program from the start.
bool is_start_module(std::string_view name);
/// A frozenset, for sys.stdlib_module_names: all that CPython has.
objects::Owned<objects::PyObject> standard_module_names();
/// A tuple, for sys.builtin_module_names: those that are here.
objects::Owned<objects::PyObject> built_in_module_names();

}  // namespace heapscope::modules
