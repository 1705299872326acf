// The library: which modules exist, and what each is made of.
//
//   library_modules.inc   modules written in C++: name and ModuleDef, one line each
//   modules/python/*.py   modules written in Python, compiled when first imported
// Both are known from the start; nothing is loaded from files.  A name in neither is not there.
// Who may call: the import machinery, and boot.
#pragma once

#include <string_view>

#include "objects/module_object.h"

namespace heapscope::modules {

/// A row of the table that cmake/embed_python.py writes; ends with a null name.
struct PythonModule {
  const char* name;
  bool is_package;
  const char* source;
};
extern const PythonModule kPythonModules[];

/// Null when there is no such module.
const objects::ModuleDef* find_native_module(std::string_view name);
const PythonModule* find_python_module(std::string_view name);

/// Gives every C++ module's tables their numbers, in the order of library_modules.inc.
void register_native_modules();

}  // namespace heapscope::modules
