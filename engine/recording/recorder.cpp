#include "recording/recorder.h"

#include <algorithm>
#include <utility>

#include "compiler/text.h"
#include "gc/collector.h"
#include "memory/image.h"
#include "memory/memory_models.h"
#include "objects/state.h"
#include "recording/clock.h"
#include "vm/eval.h"
#include "vm/import.h"
#include "vm/run.h"
#include "vm/state.h"

namespace heapscope::recording {

namespace {

// When to take a checkpoint, beside RunOptions::checkpoint_after: costs are milliseconds of host time, which decide
// where checkpoints lie but never what the program does.
constexpr double kCheckpointCostFactor = 5;
/// So many times the cost are waited for too, but no longer than that: where everything takes longer (other work on the
/// machine), they are not to take a larger part of the run.
constexpr double kCheckpointShare = 20;
constexpr double kCheckpointShareUpTo = 30;
/// Nearer than this to the last one, the end of the run needs none of its own.
constexpr double kCheckpointAtEnd = 15;
/// A step that takes so many milliseconds has its views prepared.
constexpr double kSlowStep = 3;

/// Output of the first run is kept, that of re-execution dropped.
class KeepingSink final : public vm::OutputSink {
 public:
  KeepingSink(std::string* out, std::string* err) : out_(out), err_(err) {}
  void write_out(std::string_view utf8) override { *out_ += utf8; }
  void write_err(std::string_view utf8) override { *err_ += utf8; }

 private:
  std::string* out_;
  std::string* err_;
};

}  // namespace

Recorder::Recorder() { memory::map_image(); }

Recorder::~Recorder() {
  if (vm::step_hook == this) {
    vm::step_hook = nullptr;
    vm::set_step_hook_from(vm::kNoStep);
  }
}

Progress Recorder::start(const std::string& source, const RunOptions& options, bool recorded) {
  source_ = source;
  options_ = options;
  checkpoints_.clear();
  rows_.clear();
  end_.reset();
  here_.reset();
  kept_.clear();
  facts_.clear();
  graph_.reset();
  graph_step_ = vm::kNoStep;
  marks_.clear();
  marked_step_ = vm::kNoStep;
  viewed_step_ = vm::kNoStep;
  slow_.begin(options.checkpoint_safe_points > 0 ? static_cast<double>(options.checkpoint_safe_points) : kSlowStep);
  slow_prepared_ = 0;
  forget_pace();
  vm::set_step_hook_from(vm::kNoStep);
  out_.clear();
  err_.clear();
  out_told_ = 0;
  err_told_ = 0;
  state_ = RunState::kRunning;
  stopped_ = StopReason::kNone;
  status_ = -1;
  has_error_ = false;
  recorded_ = recorded;
  mode_ = Mode::kRecording;
  vm::library_wanted = nullptr;
  const memory::NamedModel* model = memory::find_memory_model(options.model);
  if (model == nullptr) {
    return refuse("No memory model is called '" + options.model + "'.");
  }
  if (!compiler::is_valid_utf8(options.filename) || !compiler::is_valid_utf8(options.import_path)) {
    return refuse("The program's name or folder is not text in UTF-8.");
  }
  if (booted_model_ == options.model && booted_shuffle_ == options.shuffle) {
    store_.restore(booted_);
  } else {
    vm::boot_machine(*model->model, options.shuffle);
    booted_ = store_.capture(nullptr);
    booted_model_ = options.model;
    booted_shuffle_ = options.shuffle;
  }
  if (!options.collects) {
    gc::disable();
  }
  first_birth_ = static_cast<uint32_t>(objects::state().births) + 1;
  inputs_.begin(&options_);
  KeepingSink sink(&out_, &err_);
  vm::output_sink = &sink;
  vm::ProgramOptions program;
  program.filename = options_.filename;
  program.import_path = options_.import_path;
  program.repl = options_.mode == RunMode::kRepl;
  program.stepping = recorded;
  // Lines of a session are those of its statements: there marks would mean nothing.
  MarkedSource marked = program.repl ? MarkedSource{source, {}} : read_stop_marks(source);
  stop_marks_ = std::move(marked.marks);
  vm::start_program(marked.source, program);
  vm::output_sink = nullptr;
  if (recorded_) {
    take_checkpoint();
  }
  return progress();
}

/// The run did not begin: the reason is its error.
Progress Recorder::refuse(const std::string& reason) {
  state_ = RunState::kDone;
  status_ = 2;
  has_error_ = true;
  error_ = {};
  error_.type = "ValueError";
  error_.message = reason;
  err_ = "heapscope: " + reason + "\n";
  return progress();
}

void Recorder::take_checkpoint() {
  const double start = now_ms();
  checkpoints_.push_back(place_here(checkpoints_.empty() ? &booted_ : &checkpoints_.back().snapshot));
  checkpoints_.back().printed = out_.size();
  checkpoints_.back().complained = err_.size();
  last_checkpoint_time_ = now_ms();
  last_checkpoint_cost_ = last_checkpoint_time_ - start;
  if (store_.bytes() > options_.checkpoint_bytes) {
    thin_checkpoints();
  }
}

/// Over the budget every second checkpoint goes; the first and the last stay.
void Recorder::thin_checkpoints() {
  if (checkpoints_.size() < 4) {
    return;
  }
  std::vector<Place> kept;
  for (size_t i = 0; i < checkpoints_.size(); ++i) {
    if (i % 2 == 0 || i + 1 == checkpoints_.size()) {
      kept.push_back(std::move(checkpoints_[i]));
    }
  }
  checkpoints_ = std::move(kept);
}

vm::StepAction Recorder::on_step(const vm::StepEvent& event, bool can_pause) {
  if (mode_ == Mode::kRecording) {
    stopped_ = StopReason::kSteps;  // the hook is asked at the limit only
    return vm::StepAction::kAbandon;
  }
  const double now = now_ms();
  const bool near = event.step < first_;
  if (can_pause && (near || (event.step == first_ && now - place_time_ >= kKeepAfter))) {
    wants_place_ = true;
    place_time_ = now;
    vm::set_step_hook_from(first_);
    return vm::StepAction::kPause;
  }
  if (near) {
    vm::set_step_hook_from(first_);
    return vm::StepAction::kContinue;
  }
  const uint64_t next = (*visit_)(event);
  if (next != vm::kNoStep) {
    vm::set_step_hook_from(next);
    return std::exchange(skips_, false) ? vm::StepAction::kSkip : vm::StepAction::kContinue;
  }
  skips_ = false;
  arrived_ = true;
  at_instruction_ = nullptr;  // a run that is given up inside a finalizer executes some more
  if (can_pause) {
    here_ = event.step;
    return vm::StepAction::kPause;
  }
  return vm::StepAction::kAbandon;
}

Progress Recorder::advance(double milliseconds) {
  if (state_ != RunState::kRunning) {
    return progress();
  }
  return_to_end();
  const double deadline = now_ms() + milliseconds;
  KeepingSink sink(&out_, &err_);
  vm::output_sink = &sink;
  inputs_.set_recording(recorded_);
  vm::step_hook = recorded_ ? this : nullptr;
  vm::set_step_hook_from(recorded_ ? options_.step_limit : vm::kNoStep);
  if (recorded_) {
    rows_.attach();
  }
  vm::RunPhase phase = vm::run_phase();
  while (phase == vm::RunPhase::kReady || phase == vm::RunPhase::kRunning) {
    const double slice_start = now_ms();
    const double slice = std::max({last_checkpoint_cost_ * kCheckpointCostFactor, options_.checkpoint_after,
                                   std::min(last_checkpoint_cost_ * kCheckpointShare, kCheckpointShareUpTo)});
    run_slice(std::min(slice_start + slice, deadline + 1), options_.checkpoint_safe_points,
              recorded_ ? &slow_ : nullptr);
    phase = vm::run_phase();
    if (inputs_.take_wanted_line()) {
      stopped_ = StopReason::kInput;
    }
    if (stopped_ != StopReason::kNone || vm::library_wanted != nullptr) {
      break;
    }
    const double now = now_ms();
    const bool due = options_.checkpoint_safe_points > 0 || now - last_checkpoint_time_ >= slice;
    if (recorded_ && phase == vm::RunPhase::kRunning && due) {
      take_checkpoint();
    }
    if (now >= deadline) {
      break;
    }
  }
  rows_.detach();
  inputs_.set_recording(false);
  if (stopped_ != StopReason::kNone) {
    state_ = RunState::kStopped;
  } else if (phase == vm::RunPhase::kFinished && vm::library_wanted == nullptr) {
    finish();
  }
  vm::output_sink = nullptr;
  vm::step_hook = nullptr;
  return progress();
}

/// The module is done: one last step shows the heap as it stands, then everything is torn down.
void Recorder::finish() {
  if (recorded_) {
    if (now_ms() - last_checkpoint_time_ >= kCheckpointAtEnd) {
      take_checkpoint();
    }
    rows_.push_end(static_cast<uint32_t>(objects::state().births));
  }
  vm::ProgramError error;  // asking for it runs code of the machine: only after the capture
  has_error_ = vm::program_error(&error);
  if (has_error_) {
    error_ = {error.type, error.message, err_, error.line, error.column, error.end_line, error.end_column};
  }
  if (options_.at_end) {
    options_.at_end(false);
  }
  vm::finalize_program();
  if (options_.at_end) {
    options_.at_end(true);
  }
  status_ = vm::exit_status();
  state_ = RunState::kDone;
}

Progress Recorder::stop() {
  if (state_ == RunState::kRunning) {
    state_ = RunState::kStopped;
    stopped_ = StopReason::kReader;
  }
  return progress();
}

Progress Recorder::answer(const std::string* line) {
  if (state_ != RunState::kStopped || stopped_ != StopReason::kInput) {
    return progress();
  }
  inputs_.give(line);
  const Place& last = checkpoints_.back();
  end_.reset();
  here_.reset();
  graph_.reset();  // the step that waited comes again, and the run goes on behind it
  graph_step_ = vm::kNoStep;
  store_.restore(last.snapshot);
  inputs_.lines_read = last.lines_read;
  rows_.cut(last.steps);
  out_.resize(last.printed);
  err_.resize(last.complained);
  inputs_.forget_breakpoints_from(last.steps);
  state_ = RunState::kRunning;
  stopped_ = StopReason::kNone;
  return progress();
}

Progress Recorder::progress() {
  Progress answer;
  if (vm::library_wanted != nullptr) {
    state_ = RunState::kStopped;
    answer.library_wanted = vm::library_wanted;
  }
  answer.state = state_;
  answer.stopped = stopped_;
  answer.steps = rows_.size();
  // After an answer the run comes again to what was told already.
  answer.out = out_.substr(std::min(out_told_, out_.size()));
  answer.err = err_.substr(std::min(err_told_, err_.size()));
  out_told_ = std::max(out_told_, out_.size());
  err_told_ = std::max(err_told_, err_.size());
  answer.status = state_ == RunState::kDone ? status_ : -1;
  answer.has_error = has_error_;
  answer.error = error_;
  return answer;
}

}  // namespace heapscope::recording
