// ImportWindow: the import of a library module counts as CPython's does.
//
// The library's modules are other code than CPython's and make other objects. While one is loaded, the collector's
// count stands still, no automatic collection starts and the free lists are aside. Afterwards apply() does to the
// counts and the free lists what the import does in CPython (ImportEffect, a measured figure), with the automatic
// collections that come by it: those look at the program's objects and at what the module has really made.
#pragma once

#include <cstdint>

#include "objects/free_lists_effect.h"

namespace heapscope::gc {

/// What importing one module does in CPython.
struct ImportEffect {
  int64_t count;    ///< by how much it raises the count of generation 0, collections left aside
  int64_t tracked;  ///< tracked objects that it leaves
  objects::FreeListsEffect free_lists;
};

/// Within another one, or within a StartWindow, it does nothing.
class ImportWindow {
 public:
  ImportWindow();
  ImportWindow(const ImportWindow&) = delete;
  ImportWindow& operator=(const ImportWindow&) = delete;
  ~ImportWindow();

 private:
  bool is_outermost_;
};

/// That, or a StartWindow.
bool import_window_is_open();

/// The count goes up, or down, by so much, with the automatic collections that come by it.
void apply_count(int64_t count);
void apply(const ImportEffect& effect);

}  // namespace heapscope::gc
