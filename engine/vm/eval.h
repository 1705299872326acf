// The evaluator's face: running code, and being paused and stopped while it does.
//
// One loop (eval_loop.cpp) runs frames until the frame it was entered with ends. Calls of Python
// functions, generators resumed by FOR_ITER and SEND, and the calls of eval_inner_calls.cpp are frames of
// the same loop; everything else native that calls Python enters a loop of its own (native_depth counts).
//
// Safe points are calls, function starts and backward jumps. With no loop nested inside another the
// outermost one can stop there or at a step and leave everything in the image:
//
//   run_frame(f) -> kPaused -> continue_run() -> kPaused -> ... -> kReturned | kError
//
// Abandoning (the reader pressed Stop, a budget is spent, re-execution has arrived) is an error that
// no handler or `finally` sees: ThreadState.abandoned is set, every frame unwinds. The image is
// restored or thrown away afterwards.
// Model: Python/ceval.c (3.11).
#pragma once

#include <cstdint>

#include "objects/interpreter_frame.h"
#include "objects/object.h"
#include "objects/owned.h"
#include "vm/step_hook.h"

namespace heapscope::vm {

using objects::Owned;
using objects::PyObject;
using objects::Ref;

/// What the host asks of the running evaluator. Host state: it never changes what a program sees.
struct EvalControl {
  int64_t countdown = INT64_MAX;       ///< safe points left until the evaluator looks at the rest (safe_points.h)
  int64_t begun = INT64_MAX;           ///< what the countdown began with
  int64_t left = INT64_MAX;            ///< then: safe points until the host is asked
  bool pause_wanted = false;           ///< pause at the next safe point where that is possible
  bool (*stop_requested)() = nullptr;  ///< asked when they have passed: abandon the run?
  int64_t slice = INT64_MAX;           ///< then so many begin
};
extern EvalControl eval_control;

/// Code of a library module in Python that stands for one that CPython has in C: no traceback shows its frames, and
/// its classes are named in messages as static types are.
bool code_stands_for_native(const PyObject* code);
/// Any code of a library module.
bool is_library_code(const objects::PyCodeObject* code);

enum class RunResult : uint8_t { kReturned, kError, kPaused };

/// Native nesting bound, in the weights below. In WebAssembly: what the 500 KiB of stack that Chromium gives a worker
/// hold. A call of Python code from native code costs up to 1,130 bytes of it (measured in V8: `repr` of a list in a
/// `__repr__` 1,130, a callback of `re.sub` 1,101, operators and the key of a sort 1,048, `__new__` 1,019), resuming a
/// generator 630; so 340 of the former, or 510 of the latter, leave a margin. What eval_inner_calls.cpp runs costs
/// nothing. Natively the usual recursion limit comes first; what a program that raises it may use, the terminal
/// program makes room for (`make_room_for_recursion`).
#ifdef __EMSCRIPTEN__
inline constexpr int32_t kMaxNativeDepth = 1020;
#else
inline constexpr int32_t kMaxNativeDepth = 30000;
#endif
inline constexpr int32_t kCallWeight = 3;       ///< native code calls a function
inline constexpr int32_t kGeneratorWeight = 2;  ///< native code resumes a generator

/// Runs a frame as the outermost one. `*value` gets what it returned.
RunResult run_frame(objects::_PyInterpreterFrame* frame, Owned<PyObject>* value);
/// Goes on after kPaused.
RunResult continue_run(Owned<PyObject>* value);

/// Runs a frame to its end, nested (objects::EvalHooks).
Owned<PyObject> eval_frame(objects::_PyInterpreterFrame* frame, bool throwing);
Owned<PyObject> eval_vector(objects::PyFunctionObject* func, PyObject* locals, const Ref<PyObject>* args, int64_t nargs,
                            PyObject* kwnames);
/// exec and eval (PyEval_EvalCode): globals must be a dict.
Owned<PyObject> eval_code(PyObject* code, PyObject* globals, PyObject* locals);
/// A function to run code in globals, as PyEval_EvalCode makes one.
Owned<objects::PyFunctionObject> function_for_code(PyObject* code, PyObject* globals, PyObject* closure);
/// globals["__builtins__"] as a dict, or the current builtins; borrowed.
PyObject* builtins_from_globals(PyObject* globals);
PyObject* current_builtins();
PyObject* current_globals();

/// Gives the run up: sets the pending error that nothing catches.
void abandon();

/// Installs the object layer's hooks; after objects::boot and gc::boot.
void boot();

}  // namespace heapscope::vm
