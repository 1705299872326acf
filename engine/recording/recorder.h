// Recorder: one run of a program, every step of which can be visited.
//
//   record   the machine runs once; the evaluator notes eight bytes per step (step_rows.h), and between slices, at safe
//            points, a checkpoint (page_store.h) is taken: at the first one after 20 ms (up to 30 where they cost more
//            than a millisecond) and after five times the last checkpoint's cost
//   go       from the nearest state at or before the step run again, with the hook asking from that step on, and
//            describe the machine in place
//
// States to start from are the checkpoints, places kept while going somewhere (every few milliseconds of
// re-execution: what a reader steps back to), and where the last visit left the machine, if it could pause there: one
// step forward runs one step.
//
//   prepare  of the few steps that take long by themselves (slow_steps.h: a line that imports numpy) the state after
//            them, and what was made, changed and freed in them, is found once when the run is over, and kept
//
// Re-execution reproduces the image bit for bit (R1), so a view is the same whenever and from wherever it is asked for.
// While re-executing, output is counted and dropped: it is known.
//
// Invariants:
//   R1  the state hash at a step is that of the first time through
// Host state only, outside of the image.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "inspect/heap_graph.h"
#include "inspect/heap_view.h"
#include "recording/page_store.h"
#include "recording/run_inputs.h"
#include "recording/run_options.h"
#include "recording/slow_steps.h"
#include "recording/step_rows.h"
#include "recording/stop_marks.h"
#include "vm/step_hook.h"

namespace heapscope::recording {

/// A state of the machine that a run can go on from.
struct Place {
  uint64_t steps = 0;       ///< steps that had happened
  uint64_t printed = 0;     ///< bytes on stdout so far
  uint64_t complained = 0;  ///< bytes on stderr so far; of checkpoints only
  size_t lines_read = 0;    ///< of input
  Snapshot snapshot;
  bool after_slow = false;  ///< kept by Recorder::prepare, until the next run
};

/// What a view tells of the way to its step: costs an execution of that step to find out.
struct StepFacts {
  uint64_t step = 0;
  size_t limit = 0;           ///< of objects, that the marks were made with
  inspect::Marks marks;       ///< of the step before
  inspect::ViewContext told;  ///< what was freed, collected, counted on the way
  bool after_slow = false;    ///< kept by Recorder::prepare, until the next run
};

/// Called at a step; gives the next step to be called at, in the same run: vm::kNoStep for none.
using Visit = std::function<uint64_t(const vm::StepEvent&)>;

class Recorder final : public vm::StepHook {
 public:
  Recorder();
  ~Recorder() override;
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;

  /// Forgets the last run and starts this one; `recorded` false: no steps, full speed.
  Progress start(const std::string& source, const RunOptions& options, bool recorded);
  /// Runs for about so many milliseconds.
  Progress advance(double milliseconds);
  /// Ends the run where it is; what was recorded stays.
  Progress stop();
  /// The line that input() waits for (StopReason::kInput), or null for the end of input: the run goes on, from the last
  /// checkpoint, with all that it had. No effect when nothing waits.
  Progress answer(const std::string* line);

  /// Birth number of the program's first own object.
  [[nodiscard]] uint32_t first_birth() const { return first_birth_; }
  [[nodiscard]] const std::string& source() const { return source_; }
  [[nodiscard]] const RunOptions& options() const { return options_; }
  /// In the source, as comments.
  [[nodiscard]] const std::vector<StopMark>& stop_marks() const { return stop_marks_; }
  /// Steps that came next when breakpoint() was called, in order.
  [[nodiscard]] const std::vector<uint64_t>& breakpoints() const { return inputs_.breakpoints(); }
  /// Lines that input() was given.
  [[nodiscard]] const std::vector<std::string>& lines_given() const { return inputs_.lines(); }
  /// Why the run stopped where it is.
  [[nodiscard]] StopReason stopped() const { return stopped_; }
  [[nodiscard]] uint64_t steps() const { return rows_.size(); }
  [[nodiscard]] const StepRows& rows() const { return rows_; }
  [[nodiscard]] const std::string& out() const { return out_; }
  [[nodiscard]] const std::string& err() const { return err_; }
  [[nodiscard]] uint64_t checkpoint_count() const { return checkpoints_.size(); }
  [[nodiscard]] uint64_t checkpoint_bytes() const { return store_.bytes(); }
  /// Once the run is over: finds what views after slow steps need, for about so many milliseconds. Answers how many of
  /// these steps are left; what was found changes no view, only how long it takes.
  uint64_t prepare(double milliseconds);
  /// Steps that views are prepared of.
  [[nodiscard]] std::vector<uint64_t> prepared() const;
  /// The image as the recorded run left it: what visits changed is undone.
  void return_to_end();

  /// Visits `first`, then the steps that `visit` asks for, in one run; for the last step, `end`, event.frame is null.
  /// The visitor may read the image and must not write to it.
  void go(uint64_t first, const Visit& visit);
  /// Calls `visit` with the machine standing at the step.
  void visit(uint64_t step, const std::function<void(const vm::StepEvent&)>& visit);
  /// Calls `visit` at every step in turn, `end` last: one run for all of them.
  void visit_all(const std::function<void(const vm::StepEvent&)>& visit);
  /// Said by a visitor that changes the machine and lets it run on: nothing that comes of it is kept.
  void disturb() { disturbed_ = true; }
  /// Said by a visitor that has moved the frame's prev_instr on: the step's line does not run.
  void skip_line() { skips_ = true; }
  /// Called at each instruction of code under vm::watch_instructions, until the visits are over.
  using AtInstruction = std::function<void(objects::_PyInterpreterFrame*)>;
  void watch_instructions(AtInstruction at) { at_instruction_ = std::move(at); }
  /// Where a search that comes from behind may begin a stretch that ends with this step: a state before it.
  [[nodiscard]] uint64_t stretch_start(uint64_t last) const;
  PageStore& store() { return store_; }
  RunInputs& inputs() { return inputs_; }
  /// A snapshot near whatever the image holds now, to share pages with.
  [[nodiscard]] const Snapshot* near_snapshot() const {
    return checkpoints_.empty() ? &booted_ : &checkpoints_.back().snapshot;
  }
  /// The heap at the step that is being visited, as a graph; the last one is kept, for the next question about the
  /// step.
  const inspect::HeapGraph& graph(const vm::StepEvent& event);
  /// Bytes on stdout at the step that is being visited.
  [[nodiscard]] uint64_t printed() const { return printed_; }
  /// Step during which the object of this birth was made, and the line that did it; {-1, 0} before the first step.
  [[nodiscard]] std::pair<int64_t, int> birth_place(uint32_t birth, uint64_t up_to) const;

  /// The view of a step as JSON.
  std::string view(uint64_t step, const inspect::ViewDetail& detail);
  /// Trace records of steps from..to-1, one JSON object per line.
  std::string trace(uint64_t from, uint64_t to);
  uint64_t hash_at(uint64_t step);
  /// For each checkpoint the hash of the step that comes next there, and the same when that step is reached from the
  /// checkpoint before: equal (R1).
  std::vector<std::pair<uint64_t, uint64_t>> checkpoint_hashes();

  vm::StepAction on_step(const vm::StepEvent& event, bool can_pause) override;
  void on_instruction(objects::_PyInterpreterFrame* frame) override;

 private:
  enum class Mode : uint8_t { kRecording, kGoing };

  Progress refuse(const std::string& reason);
  void take_checkpoint();
  void thin_checkpoints();
  void finish();
  Progress progress();

  // recorder_go.cpp
  void leave_end();
  void start_near(uint64_t step);
  void keep_place(bool after_slow = false);
  Place place_here(const Snapshot* base);

  // recorder_views.cpp
  [[nodiscard]] const StepFacts* find_facts(uint64_t step, size_t limit) const;
  void keep_facts(StepFacts facts);
  void find_out(uint64_t step, size_t limit, const vm::StepEvent& event, StepFacts* facts);
  StepFacts learn(uint64_t step, size_t limit, const std::function<void(const vm::StepEvent&, StepFacts&)>& there);
  void prepare_step(uint64_t step);

  PageStore store_;
  Snapshot booted_;           ///< the machine after boot, made once
  std::string booted_model_;  ///< its memory model; empty: not booted yet
  uint32_t booted_shuffle_ = 0;
  std::vector<Place> checkpoints_;
  StepRows rows_;
  std::string out_;
  std::string err_;
  size_t out_told_ = 0;
  size_t err_told_ = 0;
  std::string source_;  ///< as it was written, stop marks and all
  std::vector<StopMark> stop_marks_;
  RunOptions options_;
  RunInputs inputs_;
  RunState state_ = RunState::kDone;
  StopReason stopped_ = StopReason::kNone;
  bool recorded_ = false;
  int status_ = -1;
  bool has_error_ = false;
  ErrorInfo error_;
  Mode mode_ = Mode::kRecording;
  double last_checkpoint_cost_ = 0;
  double last_checkpoint_time_ = 0;
  uint32_t first_birth_ = 0;
  SlowSteps slow_;
  size_t slow_prepared_ = 0;  ///< so many of them were looked at

  // Where the image is, when it is not at the end of what was recorded.
  std::optional<Place> end_;      ///< set: the image was lent to visits, and this is what to bring back
  std::optional<uint64_t> here_;  ///< the step at which the last visit paused; the image is there
  uint64_t printed_ = 0;          ///< of the state in the image, while going
  std::vector<Place> kept_;       ///< after slow steps, and on the ways gone last, oldest first
  bool from_before_ = false;      ///< start one checkpoint earlier than need be
  uint64_t first_ = 0;            ///< the first step to be visited
  const Visit* visit_ = nullptr;
  AtInstruction at_instruction_;
  bool arrived_ = false;
  bool disturbed_ = false;
  bool skips_ = false;
  bool wants_place_ = false;  ///< paused at `first_`, or near it, in order to keep that place
  double place_time_ = 0;     ///< when the last state that can be started from was passed

  std::optional<inspect::HeapGraph> graph_;
  uint64_t graph_step_ = vm::kNoStep;   ///< graph_ is of this step
  std::vector<StepFacts> facts_;        ///< of the steps shown last, oldest first
  uint64_t marked_step_ = vm::kNoStep;  ///< marks_ are of this step
  size_t marked_limit_ = 0;
  uint64_t viewed_step_ = vm::kNoStep;  ///< of the last view
  inspect::Marks marks_;
};

}  // namespace heapscope::recording
