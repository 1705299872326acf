#include "vm/steps.h"

#include <algorithm>
#include <new>

#include "compiler/opcode.h"
#include "memory/allocator.h"
#include "memory/image.h"
#include "memory/state.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gen_object.h"
#include "objects/identifiers.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "vm/pass_line.h"
#include "vm/run.h"
#include "vm/safe_points.h"
#include "vm/specialise.h"
#include "vm/state.h"
#include "vm/tracing.h"

namespace heapscope::vm {

using namespace objects;
using namespace compiler;

StepHook* step_hook = nullptr;

// --- The log ---

namespace {

uint64_t hook_from = kNoStep;

constexpr size_t kUnread = 512;
StepNote unread_notes[kUnread];
void (*log_full)() = close_step_log;

/// T2; the counter is settled.
void find_ask() {
  const uint64_t steps = vm::state().steps;
  const uint64_t before_hook = hook_from > steps ? hook_from - steps : 0;
  const auto room = static_cast<uint64_t>(step_log.end - step_log.next);
  step_log.ask = step_log.next + std::min(room, before_hook);
}

}  // namespace

StepLog step_log = {unread_notes, unread_notes + kUnread, unread_notes + kUnread, unread_notes};

void open_step_log(StepNote* room, StepNote* end, void (*full)()) {
  settle_steps();
  step_log = {room, end, end, room};
  log_full = full;
  find_ask();
}

void close_step_log() { open_step_log(unread_notes, unread_notes + kUnread, close_step_log); }

uint64_t steps_so_far() { return vm::state().steps + static_cast<uint64_t>(step_log.next - step_log.counted); }

void settle_steps() {
  settle_safe_points();
  if (step_log.next != step_log.counted) {
    vm::state().steps = steps_so_far();
    step_log.counted = step_log.next;
  }
}

void forget_unsettled_steps() {
  forget_unsettled_safe_points();
  step_log.counted = step_log.next;
  find_ask();
}

uint64_t step_hook_from() { return hook_from; }

void set_step_hook_from(uint64_t step) {
  hook_from = step;
  settle_steps();
  find_ask();
}

// --- Instrumenting ---

namespace {

// Marks of units that a jump or a handler may lead to, in StepUnit::opcode until the code is instrumented.
constexpr uint8_t kTarget = 1;       ///< by jumps that begin a line there, whichever is taken
constexpr uint8_t kTargetRuled = 2;  ///< by another way: whether it does, the rule says when it runs

/// Whether the jump at `source` begins a line at `target`; `tested` is the instruction before it, which may do both.
bool always_begins(const PyCodeObject* code, StepTable* table, int64_t source, int64_t tested, int64_t target) {
  const int line = table->unit(target)->line;
  return target < tested ? unit_opcode(code->co_code_adaptive[target]) != SEND
                         : table->unit(source)->line != line && table->unit(tested)->line != line;
}

/// Marks the units that a jump or a handler may lead to.
void mark_targets(PyCodeObject* code, StepTable* table) {
  const _Py_CODEUNIT* units = code->co_code_adaptive;
  int oparg = 0;
  int64_t before = 0;
  for (int64_t i = 0; i < code->ob_size; ++i) {
    const uint8_t opcode = unit_opcode(units[i]);
    oparg = (oparg << 8) | unit_oparg(units[i]);
    if (opcode == EXTENDED_ARG) {
      continue;
    }
    const int64_t next = i + 1 + kCaches.of[opcode];
    const int64_t target = compiler::jump_target(opcode, next, oparg);
    if (target >= 0 && target < code->ob_size) {
      table->unit(target)->opcode |= always_begins(code, table, i, before, target) ? kTarget : kTargetRuled;
    }
    ExceptionHandler handler;
    if (code_find_handler(code, i, &handler)) {
      table->unit(handler.target)->opcode |= kTargetRuled;
    }
    oparg = 0;
    before = i;
    i = next - 1;
  }
}

void replace(_Py_CODEUNIT* unit, uint8_t opcode) { *unit = static_cast<_Py_CODEUNIT>((*unit & 0xff00) | opcode); }

uint8_t instrumented_form(uint8_t opcode) {
  switch (opcode) {
    case RESUME: return INSTRUMENTED_RESUME;
    case RETURN_VALUE: return INSTRUMENTED_RETURN;
    case YIELD_VALUE: return INSTRUMENTED_YIELD;
    default: return opcode;
  }
}

/// Replaces what a tracer could see; for now the table has lines and, as opcodes, target marks.
void instrument_units(PyCodeObject* code, StepTable* table) {
  _Py_CODEUNIT* units = code->co_code_adaptive;
  bool after_prefix = false;  // an instruction after EXTENDED_ARG is traced at the prefix
  int previous_line = -2;
  for (int64_t i = 0; i < code->ob_size; ++i) {
    const uint8_t opcode = unit_opcode(units[i]);
    StepUnit* unit = table->unit(i);
    const uint8_t target = unit->opcode;
    unit->opcode = 0;
    const int line = unit->line;
    uint8_t now = opcode;
    if (i >= code->_co_firsttraceable) {
      now = instrumented_form(opcode);
      const bool may_begin_line =
          opcode != RESUME && !after_prefix && line != -1 && (line != previous_line || target != 0);
      if (may_begin_line) {
        unit->opcode = now;
        const bool ruled = (target & kTargetRuled) != 0 || (target != 0 && line == previous_line);
        unit->begins = ruled ? kBeginsAfterOther : kBeginsAlways;
        now = INSTRUMENTED_LINE;
      }
      replace(units + i, now);
      // After the first RESUME every line is new, also the one that RESUME is on.
      previous_line = i == code->_co_firsttraceable ? -2 : line;
    }
    after_prefix = opcode == EXTENDED_ARG;
    i += kCaches.of[opcode];
  }
}

}  // namespace

namespace {

void instrument_one(PyCodeObject* code) {
  const auto units = static_cast<uint64_t>(code->ob_size);
  auto* table = static_cast<StepTable*>(memory::static_malloc(sizeof(StepTable) + units * sizeof(StepUnit)));
  table->units = static_cast<int32_t>(units);
  table->first = code->_co_firsttraceable;
  for (uint64_t i = 0; i < units; ++i) {
    *table->unit(static_cast<int64_t>(i)) = {code_line_of(code, static_cast<int64_t>(i)), 0, kBeginsAfterOther, 0, 0};
  }
  mark_targets(code, table);
  code->co_extra = reinterpret_cast<char*>(table);
  instrument_units(code, table);
}

/// Tables are never given back: a program that makes code in a loop must not use up the static data.
bool has_room_for_table(const PyCodeObject* code) {
  constexpr uint64_t kKeptFree = 1 << 20;
  const uint64_t table = sizeof(StepTable) + static_cast<uint64_t>(code->ob_size) * sizeof(StepUnit);
  return memory::state().static_next + table + kKeptFree < memory::kAddressBase + memory::kStaticEnd;
}

}  // namespace

bool instrument_while_running(PyCodeObject* code) {
  if (!has_room_for_table(code)) {
    return false;
  }
  instrument_one(code);
  return true;
}

void ask_at_lines(PyCodeObject* code) {
  StepTable* table = step_table(code);
  for (int64_t i = 0; i < code->ob_size; ++i) {
    if (unit_opcode(code->co_code_adaptive[i]) == INSTRUMENTED_LINE) {
      table->unit(i)->begins |= kBeginsAsked;
      table->unit(i)->watched |= kAsked;
    }
  }
}

void instrument_code(PyCodeObject* code) {
  if (step_table(code) != nullptr) {
    return;
  }
  instrument_one(code);
  PyObject* consts = code->co_consts;
  for (int64_t i = 0; i < tuple_get_size(consts); ++i) {
    if (code_check(tuple_get_item(consts, i))) {
      instrument_code(as_code(tuple_get_item(consts, i)));
    }
  }
}

void instrument_copy(const PyCodeObject* original, PyCodeObject* copy) {
  if (step_table(original) != nullptr && has_room_for_table(copy)) {
    instrument_code(copy);
    if (note_code_for_tracing(copy) != Status::kOk) {
      err_clear();  // is not traced, as others that there was no room for
    }
  }
}

namespace {

/// The first of the two instructions that one stands for; any other instruction itself.
uint8_t first_of_pair(uint8_t opcode) {
  switch (opcode) {
    case LOAD_FAST__LOAD_FAST:
    case LOAD_FAST__LOAD_CONST:
    case LOAD_CONST__LOAD_FAST:
    case STORE_FAST__LOAD_FAST:
    case STORE_FAST__LINE__LOAD_FAST:
    case STORE_FAST__STORE_FAST: return kDeopt.of[opcode];
    default: return opcode;
  }
}

bool is_instrumented(uint8_t opcode) {
  return opcode == INSTRUMENTED_RESUME || opcode == INSTRUMENTED_RETURN || opcode == INSTRUMENTED_YIELD;
}

}  // namespace

void watch_instructions(PyCodeObject* code) {
  StepTable* table = step_table(code);
  if (table == nullptr) {
    return;
  }
  _Py_CODEUNIT* units = code->co_code_adaptive;
  bool after_prefix = false;
  for (int64_t i = 0; i < code->ob_size; ++i) {
    const uint8_t opcode = first_of_pair(get_opcode(code, units + i));
    StepUnit* unit = table->unit(i);
    if (i >= table->first && !after_prefix && !is_instrumented(opcode)) {
      if (unit_opcode(units[i]) != INSTRUMENTED_LINE) {
        unit->begins = kBeginsNever;
        replace(units + i, INSTRUMENTED_LINE);
      }
      unit->opcode = opcode;
      unit->watched |= kWatched;
    }
    after_prefix = opcode == EXTENDED_ARG;
    i += kCaches.of[kDeopt.of[opcode]];
  }
}

void ask_at_instructions(PyCodeObject* code) {
  StepTable* table = step_table(code);
  _Py_CODEUNIT* units = code->co_code_adaptive;
  code->co_warmup = 0;  // is not warmed up again
  bool after_prefix = false;
  for (int64_t i = 0; i < code->ob_size; ++i) {
    const uint8_t now = first_of_pair(get_opcode(code, units + i));
    const uint8_t opcode = is_instrumented(now) ? now : kDeopt.of[now];
    StepUnit* unit = table->unit(i);
    if (i >= table->first && !after_prefix && opcode != INSTRUMENTED_RESUME) {
      if (unit_opcode(units[i]) != INSTRUMENTED_LINE) {
        unit->begins = kBeginsNever;
        replace(units + i, INSTRUMENTED_LINE);
      }
      unit->opcode = opcode;
      unit->watched |= kTold;
    }
    after_prefix = opcode == EXTENDED_ARG;
    for (int caches = kCaches.of[opcode]; caches > 0; --caches) {
      units[++i] = 0;
    }
  }
}

bool is_program_code(PyCodeObject* code) { return step_table(code) != nullptr; }

// --- Events ---

namespace {

/// Asks the hook about the step that comes next.
StepOutcome ask_hook(StepKind kind, int line, _PyInterpreterFrame* frame, PyObject* argument, bool can_pause,
                     bool* is_step) {
  const vm::State& state = vm::state();
  *is_step = false;
  if (state.phase == static_cast<int32_t>(RunPhase::kEnded)) {
    return StepOutcome::kGoOn;  // finalizers at exit are no steps of the program
  }
  if (objects::state().thread.abandoned != 0) {
    return StepOutcome::kAbandon;  // a finalizer was abandoned, and its caller does not know yet
  }
  if (step_hook != nullptr) {
    const StepAction action = step_hook->on_step({kind, state.steps, line, frame, argument}, can_pause);
    if (action == StepAction::kAbandon) {
      return StepOutcome::kAbandon;
    }
    if (action == StepAction::kPause && can_pause) {
      return StepOutcome::kPause;
    }
    if (action == StepAction::kSkip) {
      *is_step = true;
      return StepOutcome::kSkip;
    }
  }
  *is_step = true;
  return StepOutcome::kGoOn;
}

StepOutcome count(StepKind kind, int line, _PyInterpreterFrame* frame, PyObject* argument, bool can_pause) {
  if (step_log.next == step_log.ask) [[unlikely]] {
    settle_steps();
    StepOutcome outcome = StepOutcome::kGoOn;
    if (vm::state().steps >= hook_from) {
      bool is_step = false;
      outcome = ask_hook(kind, line, frame, argument, can_pause, &is_step);
      if (!is_step) {
        return outcome;
      }
    }
    if (step_log.next == step_log.end) {
      log_full();
    }
    note_step(step_log.next, kind, line);
    settle_steps();
    find_ask();
    return outcome;
  }
  note_step(step_log.next, kind, line);
  return StepOutcome::kGoOn;
}

/// Counts the step, and then tells the program's own trace function.
StepOutcome tell(StepKind kind, int line, _PyInterpreterFrame* frame, PyObject* argument, bool can_pause) {
  const StepOutcome outcome = count(kind, line, frame, argument, can_pause);
  if (outcome != StepOutcome::kGoOn || !is_traced()) [[likely]] {
    return outcome;
  }
  return trace_step(kind, frame, kind == StepKind::kReturn ? argument : nullptr);
}

int line_at(_PyInterpreterFrame* frame) {
  const int64_t lasti = interpreter_frame_lasti(frame);
  StepTable* table = step_table(frame->f_code);
  return lasti < 0 ? frame->f_code->co_firstlineno : table->unit(lasti)->line;
}

}  // namespace

StepOutcome step_line(_PyInterpreterFrame* frame, const _Py_CODEUNIT* unit, const _Py_CODEUNIT* previous,
                      bool can_pause) {
  const PyCodeObject* code = frame->f_code;
  StepTable* table = step_table(code);
  const int64_t index = unit - code->co_code_adaptive;
  const StepUnit* here = table->unit(index);
  StepUnit unasked = *here;
  unasked.begins &= static_cast<uint8_t>(~kBeginsAsked);
  StepOutcome outcome = StepOutcome::kGoOn;
  if (begins_here(table, &unasked, index, previous - code->co_code_adaptive)) {
    outcome = tell(StepKind::kLine, here->line, frame, nullptr, can_pause);
  } else if ((here->watched & kWatched) != 0 && step_hook != nullptr) {
    step_hook->on_instruction(frame);
  }
  if ((here->watched & kTold) != 0 && outcome == StepOutcome::kGoOn && is_traced()) [[unlikely]] {
    return trace_instruction(frame);
  }
  return outcome;
}

StepOutcome step_call(_PyInterpreterFrame* frame, bool can_pause) {
  return tell(StepKind::kCall, line_at(frame), frame, nullptr, can_pause);
}

StepOutcome step_return(_PyInterpreterFrame* frame, PyObject* value, bool can_pause) {
  return tell(StepKind::kReturn, line_at(frame), frame, value, can_pause);
}

StepOutcome step_exception(_PyInterpreterFrame* frame) {
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  err_normalize_exception(&type, &value, &traceback);
  PyObject* exception = value.get();
  err_restore(std::move(type), std::move(value), std::move(traceback));
  return tell(StepKind::kException, line_at(frame), frame, exception, false);
}

StepOutcome step_stop_iteration(_PyInterpreterFrame* frame, PyObject* value) {
  (void)gen_set_stop_iteration_value(value);
  Owned<PyObject> type;
  Owned<PyObject> exception;
  Owned<PyObject> traceback;
  err_fetch(&type, &exception, &traceback);
  err_normalize_exception(&type, &exception, &traceback);
  // A generator that returns gives its only reference to the exception; the caller has it back after.
  decref(value);
  StepOutcome outcome = count(StepKind::kException, line_at(frame), frame, exception.get(), false);
  incref(value);
  if (outcome == StepOutcome::kGoOn && is_traced()) [[unlikely]] {
    err_restore(std::move(type), std::move(exception), std::move(traceback));
    outcome = trace_step(StepKind::kException, frame, nullptr);
    if (outcome == StepOutcome::kGoOn) {
      err_clear();
    }
  }
  return outcome;
}

SendResult step_send(_PyInterpreterFrame* frame, PyObject* receiver, PyObject* value, Owned<PyObject>* result,
                     StepOutcome* outcome) {
  const PyAsyncMethods* methods = type_of(receiver)->tp_as_async;
  if (methods != nullptr && methods->am_send) {
    const SendResult status = methods->am_send(receiver, value, result);
    if (status == SendResult::kReturn && result->get() != none()) {
      *outcome = step_stop_iteration(frame, result->get());
      if (*outcome == StepOutcome::kRaise) {
        *result = nullptr;
        return SendResult::kError;
      }
    }
    return status;
  }
  *result = value == none() && iter_check(receiver) ? Owned<PyObject>(type_of(receiver)->tp_iternext(receiver))
                                                    : object_call_method_one_arg(receiver, ident(Id::send), value);
  if (*result) {
    return SendResult::kNext;
  }
  if (err_exception_matches(exc_stop_iteration())) {
    *outcome = step_exception(frame);
  }
  *result = gen_fetch_stop_iteration_value();
  return *result ? SendResult::kReturn : SendResult::kError;
}

}  // namespace heapscope::vm
