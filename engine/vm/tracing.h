// sys.settrace: calls of the program's own trace function, at the steps of step_hook.h.
//
// What a tracer sees are the steps that the recording counts, so the same instrumented instructions tell it (steps.h).
// A program that sets a trace function gets its code instrumented then: that of all its functions and suspended
// generators, and code that it runs from then on. Lines of such code are told through the long way, step_line, always
// (StepUnit::watched). The library's own code is not traced, as CPython does not trace what it has in C.
//
// While the trace function runs nothing is traced. When it raises, tracing ends and the error is the traced frame's.
// Model: Python/sysmodule.c trace_trampoline, Python/ceval.c call_trace (3.11).
#pragma once

#include "objects/code_object.h"
#include "objects/object.h"
#include "objects/owned.h"
#include "vm/steps.h"

namespace heapscope::vm {

/// None ends tracing. MemoryError when there is no room to instrument all code.
Status set_trace_function(PyObject* function);
/// Borrowed; None when nothing is traced.
PyObject* trace_function();
/// Code that is about to run; traced if there is a trace function and it is the program's.
Status note_code_for_tracing(PyCodeObject* code);

/// Tells the trace function of a step in `frame`, if there is one and it is not running. `argument`: of a return the
/// value (null: an exception leaves the frame), else null; the exception of a kException is the pending one.
StepOutcome trace_step(StepKind kind, _PyInterpreterFrame* frame, PyObject* argument);

}  // namespace heapscope::vm
