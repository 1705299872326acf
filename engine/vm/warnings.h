// Warnings of the machine itself: what warnings.warn and warnings.warn_explicit do for it.
//
// While the program has not imported `warnings`, the filters are CPython's defaults and the text goes to sys.stderr: a
// warning makes no objects but those that CPython makes. Once module _warnings is there, its warn_explicit decides, so
// that catch_warnings, simplefilter and a replaced showwarning are obeyed.
#pragma once

#include <string_view>

#include "compiler/problem.h"
#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::vm {

/// hooks.warn: `stack_level` 1 blames the frame that runs.
Status warn(objects::PyTypeObject* category, std::string_view message, int64_t stack_level, objects::PyObject* source);

/// Where the compiler's warnings about a file go. `filename` lives as long as the compilation.
compiler::WarningSink compile_warnings(objects::PyObject* filename);

}  // namespace heapscope::vm
