// A line that nobody asked about goes by: the short way of steps.h, in line in the evaluator's loop.
//
// A recorded run takes it at every line, so it touches nothing but the log and the counter of steps.
#pragma once

#include "compiler/opcode.h"
#include "objects/state.h"
#include "vm/state.h"
#include "vm/step_hook.h"
#include "vm/step_log.h"
#include "vm/steps.h"

namespace heapscope::vm {

inline void note_step(StepKind kind, int line) {
  *step_log.next = {static_cast<uint32_t>(objects::state().births),
                    (static_cast<uint32_t>(line) << 3) | static_cast<uint32_t>(kind)};
  if (++step_log.next == step_log.end) [[unlikely]] {
    step_log.full();
  }
}

/// CPython's rule: the line is another than that of the instruction before, or a jump went back.
inline bool begins_line(StepTable* table, const StepUnit* unit, int64_t index, int64_t before) {
  const int last_line = before <= table->first ? -1 : table->unit(before)->line;
  return unit->line != last_line || (index < before && unit->opcode != compiler::SEND);
}

inline bool begins_here(StepTable* table, const StepUnit* unit, int64_t index, int64_t before) {
  return unit->begins == kBeginsAlways ||
         (unit->begins == kBeginsAfterOther && begins_line(table, unit, index, before));
}

/// At INSTRUMENTED_LINE; `unit` is about to run, `previous` ran before in this frame. The instruction that is there, or
/// kAskStepLine: the hook wants to know, call step_line.
inline uint8_t pass_line(const _PyInterpreterFrame* frame, const _Py_CODEUNIT* unit, const _Py_CODEUNIT* previous) {
  const PyCodeObject* code = frame->f_code;
  StepTable* table = step_table(code);
  const int64_t index = unit - code->co_code_adaptive;
  const StepUnit* here = table->unit(index);
  if (begins_here(table, here, index, previous - code->co_code_adaptive)) {
    uint64_t& steps = vm::state().steps;
    if (steps >= step_hook_from) [[unlikely]] {
      return kAskStepLine;
    }
    note_step(StepKind::kLine, here->line);
    ++steps;
  } else if (here->watched != 0) {
    return kAskStepLine;
  }
  return here->opcode;
}

}  // namespace heapscope::vm
