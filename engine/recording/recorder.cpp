#include "recording/recorder.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "inspect/memory_view.h"
#include "inspect/trace_record.h"
#include "memory/image.h"
#include "memory/memory_models.h"
#include "objects/gc_header.h"
#include "objects/state.h"
#include "recording/error_json.h"
#include "recording/step_watch.h"
#include "vm/import.h"
#include "vm/run.h"
#include "vm/state.h"

namespace heapscope::recording {

using inspect::ViewContext;

namespace {

// When to take a checkpoint (DESIGN section 7): costs are milliseconds of host time, which decide
// where checkpoints lie but never what the program does.
constexpr double kCheckpointAfter = 10;
constexpr double kCheckpointCostFactor = 5;
constexpr double kCheckpointAtMost = 25;
constexpr int64_t kSafePointsBetweenLooks = 2000;

double slice_deadline = 0;

double now_ms() {
  using Clock = std::chrono::steady_clock;
  return std::chrono::duration<double, std::milli>(Clock::now().time_since_epoch()).count();
}

/// Asked by the evaluator every so many safe points: past the deadline it pauses where it can.
bool look_at_clock() {
  if (now_ms() >= slice_deadline) {
    vm::eval_control.pause_wanted = true;
  }
  return false;
}

void run_slice(double deadline) {
  slice_deadline = deadline;
  vm::eval_control = {};
  vm::eval_control.countdown = kSafePointsBetweenLooks;
  vm::eval_control.slice = kSafePointsBetweenLooks;
  vm::eval_control.stop_requested = look_at_clock;
  vm::run_program();
}

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

class DroppingSink final : public vm::OutputSink {
 public:
  void write_out(std::string_view) override {}
  void write_err(std::string_view) override {}
};

/// Answers of the host, given through plain function pointers of the engine; one run at a time.
const RunOptions* inputs_of_run = nullptr;

size_t lines_read = 0;

bool read_file(const std::string& path, std::string* text) {
  const auto found = inputs_of_run->files.find(path);
  if (found != inputs_of_run->files.end()) {
    *text = found->second;
    return true;
  }
  return inputs_of_run->read_file && inputs_of_run->read_file(path, text);
}

bool read_line(std::string* line) {
  if (lines_read < inputs_of_run->input.size()) {
    *line = inputs_of_run->input[lines_read++];
    return true;
  }
  return inputs_of_run->read_line && inputs_of_run->read_line(line);
}

}  // namespace

Recorder::Recorder() { memory::map_image(); }

Recorder::~Recorder() {
  if (vm::step_hook == this) {
    vm::step_hook = nullptr;
  }
}

Progress Recorder::start(const std::string& source, const RunOptions& options, bool recorded) {
  options_ = options;
  inputs_of_run = &options_;
  checkpoints_.clear();
  rows_.clear();
  last_frame_ = nullptr;
  out_.clear();
  err_.clear();
  out_told_ = 0;
  err_told_ = 0;
  state_ = RunState::kRunning;
  stopped_ = StopReason::kNone;
  status_ = -1;
  has_error_ = false;
  recorded_ = recorded;
  stop_asked_ = false;
  mode_ = Mode::kRecording;
  vm::library_wanted = false;
  const memory::NamedModel* model = memory::find_memory_model(options.model);
  if (model == nullptr) {
    return refuse("No memory model is called '" + options.model + "'.");
  }
  if (booted_model_ == options.model) {
    store_.restore(booted_);
  } else {
    vm::boot_machine(*model->model);
    booted_ = store_.capture(nullptr);
    booted_model_ = options.model;
  }
  first_birth_ = static_cast<uint32_t>(objects::state().births) + 1;
  vm::host_inputs.read_file = read_file;
  vm::host_inputs.read_line = read_line;
  lines_read = 0;
  KeepingSink sink(&out_, &err_);
  vm::output_sink = &sink;
  vm::ProgramOptions program;
  program.filename = options_.filename;
  program.import_path = options_.import_path;
  program.repl = options_.mode == RunMode::kRepl;
  program.stepping = recorded;
  vm::start_program(source, program);
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
  const Snapshot* last = checkpoints_.empty() ? &booted_ : &checkpoints_.back().snapshot;
  checkpoints_.push_back({rows_.size(), store_.capture(last)});
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
  std::vector<Checkpoint> kept;
  for (size_t i = 0; i < checkpoints_.size(); ++i) {
    if (i % 2 == 0 || i + 1 == checkpoints_.size()) {
      kept.push_back(std::move(checkpoints_[i]));
    }
  }
  checkpoints_ = std::move(kept);
}

void Recorder::note_row(const vm::StepEvent* event) {
  StepRow row = {};
  row.is_end = event == nullptr;
  if (event != nullptr) {
    row.kind = event->kind;
    row.line = event->line;
    // Most steps are lines of one frame after the other; the stack is walked when the frame is another.
    row.depth = event->kind == vm::StepKind::kLine && event->frame == last_frame_ ? rows_.back().depth
                                                                                 : own_depth(event->frame);
    last_frame_ = event->frame;
  }
  row.births = static_cast<uint32_t>(objects::state().births);
  row.printed = static_cast<uint32_t>(out_.size());
  row.held = inspect::held_bytes();
  row.collections = collections_so_far();
  rows_.push_back(row);
}

vm::StepAction Recorder::on_step(const vm::StepEvent& event, bool can_pause) {
  if (mode_ == Mode::kRecording) {
    note_row(&event);
    if (rows_.size() >= options_.step_limit) {
      stopped_ = StopReason::kSteps;
      return vm::StepAction::kAbandon;
    }
    return vm::StepAction::kContinue;
  }
  static_cast<void>(can_pause);
  (*replay_visit_)(event);
  return event.step >= replay_to_ ? vm::StepAction::kAbandon : vm::StepAction::kContinue;
}

Progress Recorder::advance(double milliseconds) {
  if (state_ != RunState::kRunning) {
    return progress();
  }
  const double deadline = now_ms() + milliseconds;
  KeepingSink sink(&out_, &err_);
  vm::output_sink = &sink;
  vm::step_hook = recorded_ ? this : nullptr;
  vm::step_hook_from = 0;
  vm::RunPhase phase = vm::run_phase();
  while (phase == vm::RunPhase::kReady || phase == vm::RunPhase::kRunning) {
    const double slice_start = now_ms();
    const double slice = std::clamp(last_checkpoint_cost_ * kCheckpointCostFactor, kCheckpointAfter, kCheckpointAtMost);
    run_slice(std::min(slice_start + slice, deadline + 1));
    phase = vm::run_phase();
    if (stopped_ != StopReason::kNone || vm::library_wanted) {
      break;
    }
    const double now = now_ms();
    if (recorded_ && phase == vm::RunPhase::kRunning && now - last_checkpoint_time_ >= slice) {
      take_checkpoint();
    }
    if (now >= deadline) {
      break;
    }
  }
  if (stopped_ != StopReason::kNone) {
    state_ = RunState::kStopped;
  } else if (phase == vm::RunPhase::kFinished && !vm::library_wanted) {
    finish();
  }
  vm::output_sink = nullptr;
  vm::step_hook = nullptr;
  return progress();
}

/// The module is done: one last step shows the heap as it stands, then everything is torn down.
void Recorder::finish() {
  if (recorded_) {
    note_row(nullptr);
    checkpoints_.push_back({rows_.size() - 1, store_.capture(checkpoints_.empty() ? &booted_ : &checkpoints_.back().snapshot)});
  }
  vm::ProgramError error;   // asking for it runs code of the machine: only after the capture
  has_error_ = vm::program_error(&error);
  if (has_error_) {
    error_ = {error.type, error.message, err_, error.line, error.column, error.end_line, error.end_column};
  }
  if (options_.at_end) {
    options_.at_end("when the program ended");
  }
  vm::finalize_program();
  if (options_.at_end) {
    options_.at_end("after the tear-down");
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

Progress Recorder::progress() {
  Progress answer;
  if (vm::library_wanted) {
    state_ = RunState::kStopped;
    answer.library_wanted = true;
  }
  answer.state = state_;
  answer.stopped = stopped_;
  answer.steps = rows_.size();
  answer.out = out_.substr(out_told_);
  answer.err = err_.substr(err_told_);
  out_told_ = out_.size();
  err_told_ = err_.size();
  answer.status = state_ == RunState::kDone ? status_ : -1;
  answer.has_error = has_error_;
  answer.error = error_;
  return answer;
}

void Recorder::replay(uint64_t from, uint64_t to, const std::function<void(const vm::StepEvent&)>& on_event) {
  current_ = store_.capture(checkpoints_.empty() ? &booted_ : &checkpoints_.back().snapshot);
  const auto after = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), from,
                                      [](uint64_t step, const Checkpoint& c) { return step < c.steps; });
  HS_CHECK(after != checkpoints_.begin());
  store_.restore(std::prev(after)->snapshot);
  mode_ = Mode::kSeeking;
  replay_to_ = to;
  replay_visit_ = &on_event;
  DroppingSink sink;
  vm::output_sink = &sink;
  vm::step_hook = this;
  vm::step_hook_from = from;
  vm::eval_control = {};
  vm::RunPhase phase = vm::run_phase();
  while (phase == vm::RunPhase::kReady || phase == vm::RunPhase::kRunning) {
    phase = vm::run_program();
    if (objects::state().thread.abandoned != 0) {
      break;
    }
  }
  vm::step_hook = nullptr;
  vm::output_sink = nullptr;
  if (to < rows_.size() && rows_[to].is_end) {
    vm::StepEvent end = {};
    end.step = to;
    on_event(end);
  }
  replay_visit_ = nullptr;
  mode_ = Mode::kRecording;
  store_.restore(current_);
  current_ = Snapshot();
}

void Recorder::visit(uint64_t step, const std::function<void(const vm::StepEvent&)>& visit) {
  HS_CHECK(step < rows_.size());
  replay(step, step, visit);
}

std::string Recorder::view(uint64_t step, const inspect::ViewDetail& detail) {
  ViewContext context;
  context.first_birth = first_birth_;
  // The last step that began before the birth.
  context.birth_place = [this, step](uint32_t birth) -> std::pair<int64_t, int> {
    const auto end = rows_.begin() + static_cast<int64_t>(step) + 1;
    const auto after = std::upper_bound(rows_.begin(), end, birth,
                                        [](uint32_t value, const StepRow& row) { return value <= row.births; });
    if (after == rows_.begin()) {
      return {-1, 0};
    }
    return {after - rows_.begin() - 1, std::prev(after)->line};
  };
  context.printed = static_cast<int64_t>(rows_[step].printed);
  const uint64_t out_from = step == 0 ? 0 : rows_[step - 1].printed;
  const uint64_t out_to = rows_[step].is_end ? out_.size() : rows_[step].printed;
  context.stdout_delta = out_.substr(out_from, out_to - out_from);
  if (rows_[step].is_end && has_error_) {
    context.error = error_json(error_);
  }
  std::string answer;
  if (step == 0) {
    replay(0, 0, [&](const vm::StepEvent& event) { answer = inspect::view_json(event, context, detail); });
    return answer;
  }
  inspect::Marks marks;
  StepWatch watch;
  replay(step - 1, step, [&](const vm::StepEvent& event) {
    if (event.step == step - 1) {
      marks = inspect::mark_objects(event, first_birth_, detail.objects);
      context.has_previous = true;
      context.previous = {inspect::step_kind_name(event.kind), event.line, frame_name(event.frame), rows_[step - 1].depth};
      context.births_at_previous = static_cast<uint32_t>(objects::state().births);
      watch.begin(&marks, first_birth_);
      return;
    }
    watch.end(&context);
    context.marks = &marks;
    answer = inspect::view_json(event, context, detail);
  });
  return answer;
}

void Recorder::visit_all(const std::function<void(const vm::StepEvent&)>& visit) {
  if (!rows_.empty()) {
    replay(0, rows_.size() - 1, visit);
  }
}

std::string Recorder::trace(uint64_t from, uint64_t to) {
  std::string lines;
  if (from >= to) {
    return lines;
  }
  uint64_t told = from == 0 ? 0 : rows_[from - 1].printed;
  replay(from, to - 1, [&](const vm::StepEvent& event) {
    if (event.frame == nullptr) {
      std::string last_line = err_;
      while (!last_line.empty() && last_line.back() == '\n') {
        last_line.pop_back();
      }
      last_line = last_line.substr(last_line.rfind('\n') + 1);
      lines += inspect::trace_end_record(event.step, std::string_view(out_).substr(told), last_line, status_);
    } else {
      const uint64_t printed = rows_[event.step].printed;
      lines += inspect::trace_record(event, std::string_view(out_).substr(told, printed - told));
      told = printed;
    }
    lines += '\n';
  });
  return lines;
}

uint64_t Recorder::hash_at(uint64_t step) {
  uint64_t hash = 0;
  visit(step, [&](const vm::StepEvent&) { hash = state_hash(); });
  return hash;
}

}  // namespace heapscope::recording
