// Counting steps (step_hook.h) without slowing down what is not counted.
//
// When a program is to be stepped, each of its code objects gets a StepTable (co_extra) and the
// instructions at which a tracer could see something are replaced: RESUME, RETURN_VALUE and
// YIELD_VALUE by INSTRUMENTED_RESUME, ..., and every instruction that may begin a line by
// INSTRUMENTED_LINE, with the original in the table. Whether there *is* a line event is decided when
// it runs, by CPython's rule: the line differs from that of the frame's previous instruction, or the
// jump went backwards. Exceptions are counted where frames unwind.
//
// Each step leaves a note in the step log (step_log.h). The hook is called for steps from step_hook_from on; steps
// before it take a short way (pass_line.h), on which nothing but the log and the counter is touched.
//
// A frame is "own" if its code has a StepTable. Runs that are not stepped have none, and pay nothing.
// Model: Python/ceval.c maybe_call_line_trace, DO_TRACING (3.11).
#pragma once

#include <cstdint>

#include "objects/code_object.h"
#include "vm/eval.h"

namespace heapscope::vm {

using objects::_Py_CODEUNIT;
using objects::_PyInterpreterFrame;
using objects::PyCodeObject;

/// When INSTRUMENTED_LINE begins a line.
enum LineBegin : uint8_t {
  kBeginsAfterOther = 0,  ///< by the rule above: some way here begins a line, another may not
  kBeginsAlways = 1,      ///< by whatever way
  kBeginsNever = 2,       ///< it is hidden only to be watched
  kBeginsAsked = 4,       ///< added to one of the others: asked about at every line, for the program's trace function
};

inline constexpr uint8_t kWatched = 1;
inline constexpr uint8_t kAsked = 2;
inline constexpr uint8_t kTold = 4;  ///< told one by one to the program's trace and profile functions

/// One instruction unit: its line, and the instruction that INSTRUMENTED_LINE hides.
struct StepUnit {
  int32_t line;
  uint8_t opcode;
  uint8_t begins;   ///< LineBegin
  uint8_t watched;  ///< kWatched: gone through one by one (watch_instructions); kAsked: see kBeginsAsked; kTold
  uint8_t padding;
};

/// In the static data of the image: code objects of the main program live as long as it does.
struct StepTable {
  int32_t units;
  int32_t first;  ///< the code's _co_firsttraceable
  // StepUnit unit[units]
  StepUnit* unit(int64_t index) { return reinterpret_cast<StepUnit*>(this + 1) + index; }
};
inline StepTable* step_table(const PyCodeObject* code) { return reinterpret_cast<StepTable*>(code->co_extra.get()); }

/// Instruments a code object and those among its constants.
void instrument_code(PyCodeObject* code);

/// From now on each instruction of the code is told to the hook (StepHook::on_instruction); those that stand for two
/// are taken apart. Changes the code: for runs whose image is put back afterwards.
void watch_instructions(PyCodeObject* code);

/// From now on step_line is called at each instruction of the code, which stays as the compiler wrote it.
void ask_at_instructions(PyCodeObject* code);

/// A copy of a program's code, made while it runs, is stepped too, as long as there is room for its table.
void instrument_copy(const PyCodeObject* original, PyCodeObject* copy);

/// Instruments one code object that may be running; false when there is no room for its table.
bool instrument_while_running(PyCodeObject* code);
/// From now on step_line is called at every line of the code, and not only when the hook wants to know.
void ask_at_lines(PyCodeObject* code);

/// What the evaluator does next.
enum class StepOutcome : uint8_t {
  kGoOn,
  kPause,
  kSkip,  ///< behind the frame's prev_instr, which is not the line's any more
  kAbandon,
  kRaise,  ///< the program's trace function has raised (tracing.h)
};

/// Of pass_line (pass_line.h): step_line must be called for this line.
inline constexpr uint8_t kAskStepLine = 0;  // CACHE, which is never run
StepOutcome step_line(_PyInterpreterFrame* frame, const _Py_CODEUNIT* unit, const _Py_CODEUNIT* previous,
                      bool can_pause);
StepOutcome step_call(_PyInterpreterFrame* frame, bool can_pause);
/// `value` null: an exception leaves the frame.
StepOutcome step_return(_PyInterpreterFrame* frame, PyObject* value, bool can_pause);
/// Normalises the pending error, as a tracer would.
StepOutcome step_exception(_PyInterpreterFrame* frame);
/// `yield from` got a value that a tracer sees as StopIteration(value).
StepOutcome step_stop_iteration(_PyInterpreterFrame* frame, objects::PyObject* value);
/// iter_send to anything but a suspended generator, and what a tracer sees of its end.
objects::SendResult step_send(_PyInterpreterFrame* frame, objects::PyObject* receiver, objects::PyObject* value,
                              objects::Owned<objects::PyObject>* result, StepOutcome* outcome);

}  // namespace heapscope::vm
