// Steps of the start that modules/boot.cpp puts in order, and hooks of the modules for the machine.
#pragma once

#include "objects/object.h"

namespace heapscope::vm {

using objects::PyObject;

/// The host side of boot() alone, for an image that was restored whole.
void boot_host();
/// `__main__`, once builtins are there.
void boot_main_module();

/// atexit's callbacks, before anything is torn down; null: none.
extern void (*at_exit_hook)();
/// Makes sys.stdout keep nothing of what was written (python -u).
extern void (*streams_write_through)();
/// Calls the program's own sys.unraisablehook; false if it has none.
extern bool (*call_unraisable_hook)(PyObject* type, PyObject* value, PyObject* traceback, const char* message,
                                    PyObject* where);

}  // namespace heapscope::vm
