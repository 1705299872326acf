// Counting steps (step_hook.h) without slowing down what is not counted.
//
// When a program is to be stepped, each of its code objects gets a StepTable (co_extra) and the
// instructions at which a tracer could see something are replaced: RESUME, RETURN_VALUE and
// YIELD_VALUE by INSTRUMENTED_RESUME, ..., and every instruction that may begin a line by
// INSTRUMENTED_LINE, with the original in the table. Whether there *is* a line event is decided when
// it runs, by CPython's rule: the line differs from that of the frame's previous instruction, or the
// jump went backwards. Exceptions are counted where frames unwind.
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

/// In the static data of the image: code objects of the main program live as long as it does.
struct StepTable {
  int32_t units;
  int32_t padding;
  // int32_t line[units]; then uint8_t opcode[units]
  int32_t* lines() { return reinterpret_cast<int32_t*>(this + 1); }
  uint8_t* opcodes() { return reinterpret_cast<uint8_t*>(lines() + units); }
};
inline StepTable* step_table(const PyCodeObject* code) {
  return reinterpret_cast<StepTable*>(code->co_extra.get());
}

/// Instruments a code object and those among its constants.
void instrument_code(PyCodeObject* code);

/// What the evaluator does next.
enum class StepOutcome : uint8_t { kGoOn, kPause, kAbandon };

/// At INSTRUMENTED_LINE; `unit` is about to run, `previous` ran before in this frame.
StepOutcome step_line(_PyInterpreterFrame* frame, const _Py_CODEUNIT* unit,
                      const _Py_CODEUNIT* previous, bool can_pause);
StepOutcome step_call(_PyInterpreterFrame* frame, bool can_pause);
/// `value` null: an exception leaves the frame.
StepOutcome step_return(_PyInterpreterFrame* frame, PyObject* value, bool can_pause);
/// Normalises the pending error, as a tracer would.
StepOutcome step_exception(_PyInterpreterFrame* frame);
/// `yield from` got a value that a tracer sees as StopIteration(value).
StepOutcome step_stop_iteration(_PyInterpreterFrame* frame, objects::PyObject* value);

}  // namespace heapscope::vm
