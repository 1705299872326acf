// Imports: sys.modules, the library, and files beside the program.
//
//   import a.b.c   a, a.b, a.b.c are loaded in turn; each becomes an attribute of the one before
//   found in       sys.modules; the library (modules written in C++, then those in Python); the folders
//                  of sys.path or, inside a package, of its __path__
//
// The library is above this layer and installs itself (LibraryHooks). Its modules are loaded here, with __spec__ and
// __loader__ None at first; a module that fails to load leaves nothing in sys.modules.
// Everything else is importlib's, whose machinery is the library module _frozen_importlib: files, and all names once
// the program has changed sys.meta_path. It is imported when it is first needed (import_machinery), and then gives each
// module its spec.
// Model: Python/import.c PyImport_ImportModuleLevelObject, Lib/importlib/_bootstrap.py (3.11).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "objects/module_object.h"
#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::vm {

using objects::Owned;
using objects::PyObject;

/// Why a module of the library is loaded or looked at.
enum class ImportedBy : uint8_t {
  kProgram,     ///< its own import statement or call has loaded it
  kMachine,     ///< the library or the machine has, for its own ends
  kFoundThere,  ///< the program has found it loaded
};

/// What the library has; host side, set once at start.
struct LibraryHooks {
  const objects::ModuleDef* (*find_native)(std::string_view name) = nullptr;
  /// The code of a module written in Python, as marshal_read takes it, or nothing.
  std::string_view (*find_code)(std::string_view name, bool* is_package) = nullptr;
  /// The part of the library with such a module, when its code is not in this process (yet); else null.
  const char* (*part_elsewhere)(std::string_view name) = nullptr;
  /// CPython's start-up has imported it, so that its import here counts as one of before the program.
  bool (*is_of_start)(std::string_view name) = nullptr;
  /// Lets the import of a library module count as it does in CPython.
  void (*count_import)(std::string_view name, ImportedBy by) = nullptr;
  /// What to say of a module that is not here; empty: nothing.
  std::string (*note_on_missing)(std::string_view name) = nullptr;
};
extern LibraryHooks library_hooks;
/// Set when the run was given up, because a module or a table is elsewhere: the part of the library that the host is to
/// get before it runs the program again from the start. Host state.
extern const char* library_wanted;
/// Gives the run up for that reason.
void want_library(const char* part);

/// Importlib's module, borrowed; null without an error when it is not (completely) loaded, or the program has put
/// something else in its place. kLoad imports it.
enum class Machinery : uint8_t { kIfThere, kLoad };
PyObject* import_machinery(Machinery want);

/// `import name` (fromlist None or empty: gives the first part) or `from name import ...`.
Owned<PyObject> import_module_level(PyObject* name, PyObject* globals, PyObject* fromlist, int level);
/// The module itself, also for dotted names.
Owned<PyObject> import_module(std::string_view name);
/// sys.modules[name], borrowed; null without an error when absent.
PyObject* get_module(PyObject* name);
/// `from module import name`.
Owned<PyObject> import_from(PyObject* module, PyObject* name);
/// `from module import *` into a namespace.
Status import_all_from(PyObject* locals, PyObject* module);

}  // namespace heapscope::vm
