// sys.settrace and sys.setprofile: calls of the program's own functions, at the steps of step_hook.h.
//
// What a tracer sees are the steps that the recording counts, so the same instrumented instructions tell it (steps.h).
// A program that sets a trace function gets its code instrumented then: that of all its functions and suspended
// generators, and code that it runs from then on. Lines of such code are told through the long way, step_line, always
// (StepUnit::watched). The library's own code is not traced, as CPython does not trace what it has in C.
//
// Who asks for instructions (frame.f_trace_opcodes, sys.setprofile) gets code in which each is told (ask_at_instructions).
// A profile function hears of calls of native functions: the call is told before PRECALL, its end before the frame's next
// instruction, or at the exception that it raised (State::profile_calls has those between).
//
// While one of the functions runs nothing is traced. When it raises, tracing ends and the error is the traced frame's.
// Model: Python/sysmodule.c trace_trampoline, Python/ceval.c call_trace, trace_call_function (3.11).
#pragma once

#include "objects/code_object.h"
#include "objects/object.h"
#include "objects/owned.h"
#include "vm/state.h"
#include "vm/steps.h"

namespace heapscope::vm {

enum class TraceEvent : int32_t { kNone, kCall, kLine, kReturn, kException, kOpcode, kProfile };
/// What the trace or profile function is being told.
inline TraceEvent trace_event() { return static_cast<TraceEvent>(state().tracing); }
/// Whether there is a trace or profile function.
inline bool is_traced() { return state().trace_function || state().profile_function; }

/// None ends tracing. MemoryError when there is no room to instrument all code.
Status set_trace_function(PyObject* function);
/// Borrowed; None when nothing is traced.
PyObject* trace_function();
/// The same of sys.setprofile.
Status set_profile_function(PyObject* function);
PyObject* profile_function();
/// Code that is about to run; traced if there is a trace function and it is the program's.
Status note_code_for_tracing(PyCodeObject* code);

/// Tells the trace and profile functions of a step in `frame`, if there is one and none is running. `argument`: of a return the
/// value (null: an exception leaves the frame), else null; the exception of a kException is the pending one.
StepOutcome trace_step(StepKind kind, _PyInterpreterFrame* frame, PyObject* argument);
/// Tells them of the instruction that is about to run, at the frame's prev_instr.
StepOutcome trace_instruction(_PyInterpreterFrame* frame);

}  // namespace heapscope::vm
