// The library: which modules exist, and what each is made of.
//
//   library_modules.inc   modules written in C++: name and ModuleDef, one line each
//   modules/python/*.py   modules written in Python, compiled when the engine is built (objects/marshal.h)
// Both are known from the start. A name in neither is not there. Natively the code of the latter is part of the
// program. The WebAssembly module has only their names: their code is in files beside it (heapscope.library.PART.txt;
// modules/python/parts.txt says which module is in which), which the host fetches when a program first wants something
// of one (vm::library_wanted) and gives to provide_library. The tables of objects/data_files.h come the same way, as a
// part of their own. Nothing needs the sources: tracebacks show no lines of the library.
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
  uint8_t part;      ///< index in library_parts
  const char* code;  ///< what marshal_read takes; null: not in this process yet
};
extern PythonModule python_modules[];

/// A file beside the WebAssembly module: the code of its modules in the table's order, packed (compiler/code_pack.h),
/// or, as the last part, objects::kTablesPart, the tables. Ends with a null name.
struct LibraryPart {
  const char* name;
  uint64_t size;
  uint64_t checksum;  ///< marshal_checksum
};
extern const LibraryPart library_parts[];

/// Null when there is no such module.
const objects::ModuleDef* find_native_module(std::string_view name);
const PythonModule* find_python_module(std::string_view name);

/// The contents of a part, as embed_python.py and embed_tables.py write them. Host data: what a program sees is the
/// same as with code that was there from the start. False: not such contents, or of another version.
bool provide_library(const std::string& contents);

/// Gives every C++ module's tables their numbers, in the order of library_modules.inc.
void register_native_modules();

}  // namespace heapscope::modules
