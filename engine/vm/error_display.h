// How errors look: tracebacks with their carets, chained exceptions, groups, notes, suggestions.
//
// Everything is text made on the host and handed to sys.stderr in one piece.
// Model: Python/pythonrun.c print_exception*, Python/traceback.c tb_displayline, Python/suggestions.c.
#pragma once

#include <string>

#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::vm {

using objects::PyObject;

/// What sys.excepthook writes for an exception.
std::string exception_text(PyObject* value);
/// The lines of a traceback, with the header; `margin` goes before every line.
std::string traceback_text(PyObject* traceback, const std::string& margin = "",
                           const char* header = "Traceback (most recent call last):\n",
                           const std::string& header_margin = "");
/// "Did you mean" for an AttributeError or NameError; empty if there is nothing near.
std::string suggestion_for(PyObject* value);

/// Writes to sys.stderr, or to the host when there is none; errors are dropped.
void write_stderr(std::string_view text);
/// Reports the pending error as the end of a program does and clears it (PyErr_Print): SystemExit
/// gives its status, anything else goes to sys.excepthook and gives 1.
int print_pending_error();
/// "Exception ignored in: ..." (the default of sys.unraisablehook).
void write_unraisable(PyObject* type, PyObject* value, PyObject* traceback, const char* message, PyObject* where);

}  // namespace heapscope::vm
