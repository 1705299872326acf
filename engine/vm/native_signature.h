// Wrong arguments of library functions in Python that stand for native ones (`code_stands_for_native`).
//
// CPython words these errors by how the native function takes its arguments, which the signature tells: only by
// position, a single one, or by name too. The checks are the evaluator's; here only the error is made anew.
#pragma once

#include <cstdint>

#include "objects/func_object.h"

namespace heapscope::vm {

/// Replaces the TypeError about a call's arguments that is pending by the one of a native function; `nargs` were given
/// by position. A signature with *args or **kwargs keeps the error it has.
void reword_native_arguments(objects::PyFunctionObject* func, int64_t nargs, objects::PyObject* kwnames);

}  // namespace heapscope::vm
