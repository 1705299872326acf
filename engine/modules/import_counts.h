// import_counts: what the imports of library modules do to the collector in CPython.
//
// import_counts.inc has a row for each module, measured by tests/tools/measure_imports.py. A row counts once, when the
// program first imports the module or another that imports it in CPython: gc::apply. That our own module has been
// loaded does not decide it: it may need others than CPython's does. A module that is loaded again, because the program
// took it out of sys.modules, counts again by itself.
#pragma once

#include <cstdint>
#include <string_view>

#include "vm/import.h"

namespace heapscope::modules {

/// A bit for each row.
struct ImportCountsState {
  static constexpr int kWords = 6;
  uint64_t loaded[kWords];
  uint64_t counted[kWords];
};

void count_import(std::string_view name, vm::ImportedBy by);

}  // namespace heapscope::modules
