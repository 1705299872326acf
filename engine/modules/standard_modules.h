// Which modules CPython's standard library has, and what an import of one that is not here says.
//
// `import socket` raises ModuleNotFoundError with CPython's text. That text alone would read as if Python had no such
// module, so the error gets a note with the modules that are here. Other names get none: they are not there in CPython
// either.
// Who may call: boot, which registers note_on_missing_module with the import machinery; unit tests.
#pragma once

#include <string>
#include <string_view>

namespace heapscope::modules {

/// Empty when CPython 3.11 has no module of this name, either.
std::string note_on_missing_module(std::string_view name);

}  // namespace heapscope::modules
