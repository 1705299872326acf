// The library: which modules exist, and what each is made of.
//
//   library_modules.inc   modules written in C++: name and ModuleDef, one line each
//   modules/python/*.py   modules written in Python, compiled when the engine is built (objects/marshal.h)
// Both are known from the start. A name in neither is not there. Natively the code of the latter is part of the
// program. The WebAssembly module has only their names: their code is a file beside it (heapscope.library.txt), which
// the host fetches when a program first wants one (vm::library_wanted) and gives to provide_library. The tables of
// objects/data_files.h come the same way. Nothing needs the sources: tracebacks show no lines of the library.
// Who may call: the import machinery, and boot.
#pragma once

#include <string>
#include <string_view>

#include "objects/module_object.h"

namespace heapscope::modules {

/// A row of the table that cmake/embed_python.py writes; ends with a null name.
struct PythonModule {
  const char* name;
  bool is_package;
  uint64_t size;     ///< of its code, in bytes
  const char* code;  ///< what marshal_read takes; null: not in this process yet
};
extern PythonModule python_modules[];

/// What the code of all of them is in the file beside the module (compiler/code_pack.h).
struct PackedModules {
  uint64_t size;
  uint64_t checksum;  ///< marshal_checksum
};
extern const PackedModules packed_modules;

/// Null when there is no such module.
const objects::ModuleDef* find_native_module(std::string_view name);
const PythonModule* find_python_module(std::string_view name);

/// The code of all modules, packed, as embed_python.py writes it, and then the tables, as embed_tables.py does. Host
/// data, as theirs are: what a program sees is the same as with code that was there from the start. False: not such
/// contents, or of another version.
bool provide_library(const std::string& pack);

/// Gives every C++ module's tables their numbers, in the order of library_modules.inc.
void register_native_modules();

}  // namespace heapscope::modules
