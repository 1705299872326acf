// A line that nobody asked about goes by: the short way of steps.h, in line in the evaluator's loop.
//
// A recorded run takes it at every line, so it touches nothing but the log.
#pragma once

#include <cstddef>

#include "compiler/opcode.h"
#include "objects/state.h"
#include "vm/slots.h"
#include "vm/step_hook.h"
#include "vm/step_log.h"
#include "vm/steps.h"

namespace heapscope::vm {

/// There is room for it: next < end.
inline void note_step(StepNote* next, StepKind kind, int line) {
  *next = {static_cast<uint32_t>(objects::state().births),
           (static_cast<uint32_t>(line) << 3) | static_cast<uint32_t>(kind)};
  step_log.next = next + 1;
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
/// kAskStepLine: the log is full or the hook wants to know, call step_line.
inline uint8_t pass_line(const _PyInterpreterFrame* frame, const _Py_CODEUNIT* unit, const _Py_CODEUNIT* previous) {
  const PyCodeObject* code = load_slot(frame->f_code);
  auto* table = reinterpret_cast<StepTable*>(load_slot(code->co_extra));
  // In bytes, and not in units of 64 bits: this is what a recorded run does most.
  const auto bytes = reinterpret_cast<const char*>(unit) - reinterpret_cast<const char*>(code->co_code_adaptive);
  constexpr auto kScale = static_cast<ptrdiff_t>(sizeof(StepUnit) / sizeof(_Py_CODEUNIT));
  const auto* here = reinterpret_cast<const StepUnit*>(reinterpret_cast<const char*>(table + 1) + bytes * kScale);
  if (here->begins == kBeginsAlways || begins_here(table, here, bytes / 2, previous - code->co_code_adaptive)) {
    StepNote* next = step_log.next;
    if (next == step_log.ask) [[unlikely]] {
      return kAskStepLine;
    }
    note_step(next, StepKind::kLine, here->line);
  } else if (here->watched != 0) {
    return kAskStepLine;
  }
  return here->opcode;
}

}  // namespace heapscope::vm
