#include "recording/branch.h"

#include <utility>

#include "base/events.h"
#include "compiler/compile.h"
#include "inspect/value_text.h"
#include "objects/bytes_object.h"
#include "objects/cell_object.h"
#include "objects/code_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/func_object.h"
#include "objects/identifiers.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/eval.h"
#include "vm/run.h"
#include "vm/safe_points.h"
#include "vm/state.h"
#include "vm/warnings.h"

namespace heapscope::recording {

using namespace objects;

namespace {

/// An expression that has not ended after so many calls and jumps back is given up: the same number everywhere.
constexpr int64_t kMostSafePoints = 3'000'000;

bool give_up() { return true; }

/// What the host keeps of the visit that is interrupted; put back at the end of the scope.
class HostState {
 public:
  HostState(vm::OutputSink* output, RunInputs* inputs)
      : inputs_(inputs),
        control_(vm::eval_control),
        hook_(vm::step_hook),
        hook_from_(vm::step_hook_from()),
        output_(std::exchange(vm::output_sink, output)),
        events_(std::exchange(event_sink, nullptr)),
        lines_(inputs->lines_read) {
    vm::step_hook = nullptr;
    vm::set_step_hook_from(vm::kNoStep);
    vm::eval_control = {};
    vm::ask_host_after(kMostSafePoints);
    vm::eval_control.slice = 1;
    vm::eval_control.stop_requested = give_up;
  }
  ~HostState() {
    vm::eval_control = control_;
    vm::step_hook = hook_;
    vm::set_step_hook_from(hook_from_);
    vm::output_sink = output_;
    event_sink = events_;
    inputs_->lines_read = lines_;
  }
  HostState(const HostState&) = delete;
  HostState& operator=(const HostState&) = delete;

 private:
  RunInputs* inputs_;
  vm::EvalControl control_;
  vm::StepHook* hook_;
  uint64_t hook_from_;
  vm::OutputSink* output_;
  EventSink* events_;
  size_t lines_;
};

class TextSink final : public vm::OutputSink {
 public:
  explicit TextSink(std::string* out) : out_(out) {}
  void write_out(std::string_view utf8) override { *out_ += utf8; }
  void write_err(std::string_view) override {}

 private:
  std::string* out_;
};

/// The pending error in one line, cleared.
std::string error_text() {
  if (objects::state().thread.abandoned != 0) {
    return "given up: it did not come to an end";
  }
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  err_normalize_exception(&type, &value, &traceback);
  if (!value) {
    return "error";
  }
  std::string text = type_name(type_of(value.get()));
  const std::string message = str_text(value.get());
  err_clear();
  return message.empty() ? text : text + ": " + message;
}

/// Runs text with the frame's names; `frame` null: with the module's.
Owned<PyObject> run_text(_PyInterpreterFrame* frame, std::string text, compiler::CompileMode mode) {
  PyObject* globals = frame == nullptr ? vm::state().main_dict.get() : frame->f_globals.get();
  PyObject* locals = globals;
  if (frame != nullptr) {
    if ((frame->f_code->co_flags & kCoOptimized) != 0) {
      HS_TRY(frame_fast_to_locals_with_error(frame));
    }
    locals = frame->f_locals != nullptr ? frame->f_locals.get() : globals;
  }
  if (mode == compiler::CompileMode::kEval) {
    text.erase(
        0, text.find_first_not_of(" \t\r\n") == std::string::npos ? text.size() : text.find_first_not_of(" \t\r\n"));
  }
  compiler::CompileRequest request;
  request.source = text;
  request.filename = ident(Id::anon_string);
  request.mode = mode;
  request.warnings = vm::compile_warnings(request.filename);
  Owned<PyObject> tree_objects;
  HS_OWN(code, compiler::compile_source(request, &tree_objects));
  return vm::eval_code(code.get(), globals, locals);
}

/// What statements bound in the dict of locals goes to the function's own variables.
void write_back(_PyInterpreterFrame* frame) {
  PyCodeObject* code = frame->f_code;
  if ((code->co_flags & kCoOptimized) == 0 || frame->f_locals == nullptr) {
    return;
  }
  for (int32_t i = 0; i < code->co_nlocalsplus; ++i) {
    PyObject* value = dict_get_item_with_error(frame->f_locals.get(), tuple_get_item(code->co_localsplusnames, i));
    PyObject* now = frame->localsplus[i].get();
    if (value == nullptr) {
      continue;
    }
    if (now != nullptr && cell_check(now)) {
      auto* cell = static_cast<PyCellObject*>(now);
      if (cell->ob_ref.get() != value) {
        incref(value);
        set_ref(cell->ob_ref, value);
      }
    } else if (now != value) {
      incref(value);
      frame->localsplus[i] = value;
      xdecref(now);
    }
  }
}

}  // namespace

Evaluation evaluate_here(Recorder& recorder, const vm::StepEvent& event, const std::string& expression) {
  Evaluation answer;
  const Snapshot before = recorder.store().capture(recorder.near_snapshot());
  {
    TextSink sink(&answer.printed);
    const HostState host(&sink, &recorder.inputs());
    err_clear();
    Owned<PyObject> value = run_text(event.frame, expression, compiler::CompileMode::kEval);
    Owned<PyObject> shown = value ? object_repr(value.get()) : nullptr;
    const Truth truth = shown ? object_is_true(value.get()) : Truth::kError;
    if (truth == Truth::kError) {
      answer.error = error_text();
    } else {
      answer.fine = true;
      answer.truth = truth == Truth::kTrue;
      answer.text = inspect::cut_text(inspect::str_utf8(shown.get()));
      answer.type = type_name(type_of(value.get()));
    }
    (void)value.release();  // the image is put back: nothing needs to be let go
    (void)shown.release();
  }
  recorder.store().restore(before);
  return answer;
}

bool execute_here(Recorder& recorder, const vm::StepEvent& event, const std::string& statements, std::string* printed,
                  std::string* error) {
  TextSink sink(printed);
  const HostState host(&sink, &recorder.inputs());
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  Owned<PyObject> result = run_text(event.frame, statements, compiler::CompileMode::kExec);
  const bool fine = static_cast<bool>(result);
  if (!fine) {
    *error = error_text();
  } else if (event.frame != nullptr) {
    write_back(event.frame);
  }
  result.reset();
  err_restore(std::move(type), std::move(value), std::move(traceback));
  return fine;
}

}  // namespace heapscope::recording
