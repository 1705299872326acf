// Recorder: one run of a program, every step of which can be visited.
//
//   record   the machine runs once; the hook notes a row per step, and between slices, at safe
//            points, a checkpoint (page_store.h) is taken: at the first one after 10 ms and after
//            five times the last checkpoint's cost
//   seek     restore the nearest checkpoint at or before the step, run again with the hook asking
//            from the step before on, describe the machine in place, restore what was current
//
// Re-execution reproduces the image bit for bit (R1), so a view is the same whenever and from
// wherever it is asked for.  While re-executing, output is dropped: it is known.
//
// Invariants:
//   R1  the state hash at a step is that of the first time through
//   R3  rows are in order of steps, none missing
// Host state only, outside of the image.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "inspect/heap_view.h"
#include "recording/page_store.h"
#include "recording/run_options.h"
#include "vm/step_hook.h"

namespace heapscope::recording {

/// What the timeline needs of a step; also the ground for "when was this object born".
struct StepRow {
  vm::StepKind kind;
  bool is_end;
  int32_t line;
  int32_t depth;
  uint32_t births;      ///< objects born before it
  uint32_t printed;     ///< bytes on stdout before it
  uint32_t collections; ///< so far, of any generation
  int64_t held;         ///< bytes in use
};
static_assert(sizeof(StepRow) == 32);
/// In blocks, so that growing copies nothing.
using StepRows = std::deque<StepRow>;

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

  /// Birth number of the program's first own object.
  uint32_t first_birth() const { return first_birth_; }
  uint64_t steps() const { return rows_.size(); }
  const StepRows& rows() const { return rows_; }
  const std::string& out() const { return out_; }
  const std::string& err() const { return err_; }
  uint64_t checkpoint_count() const { return checkpoints_.size(); }
  uint64_t checkpoint_bytes() const { return store_.bytes(); }

  /// Calls `visit` with the machine standing at the step; for the last step, `end`, event.frame is
  /// null. The image is what it was afterwards.
  void visit(uint64_t step, const std::function<void(const vm::StepEvent&)>& visit);
  /// The view of a step as JSON.
  std::string view(uint64_t step, const inspect::ViewDetail& detail);
  /// Trace records of steps from..to-1, one JSON object per line.
  std::string trace(uint64_t from, uint64_t to);
  /// Calls `visit` at every step in turn, `end` last: one run for all of them.
  void visit_all(const std::function<void(const vm::StepEvent&)>& visit);
  uint64_t hash_at(uint64_t step);

  vm::StepAction on_step(const vm::StepEvent& event, bool can_pause) override;

 private:
  struct Checkpoint {
    uint64_t steps = 0;   ///< steps that had happened
    Snapshot snapshot;
  };
  enum class Mode : uint8_t { kRecording, kSeeking };

  Progress refuse(const std::string& reason);
  void take_checkpoint();
  void thin_checkpoints();
  void note_row(const vm::StepEvent* event);
  void finish();
  Progress progress();
  /// Runs again from the nearest checkpoint; `on_event` is called for steps from..to.
  void replay(uint64_t from, uint64_t to, const std::function<void(const vm::StepEvent&)>& on_event);

  PageStore store_;
  Snapshot booted_;         ///< the machine after boot, made once
  std::string booted_model_;   ///< its memory model; empty: not booted yet
  std::vector<Checkpoint> checkpoints_;
  Snapshot current_;        ///< where the recorded run stands, while a seek uses the image
  StepRows rows_;
  const objects::_PyInterpreterFrame* last_frame_ = nullptr;   ///< of the last row
  std::string out_;
  std::string err_;
  size_t out_told_ = 0;
  size_t err_told_ = 0;
  RunOptions options_;
  RunState state_ = RunState::kDone;
  StopReason stopped_ = StopReason::kNone;
  bool recorded_ = false;
  int status_ = -1;
  bool has_error_ = false;
  ErrorInfo error_;
  Mode mode_ = Mode::kRecording;
  bool stop_asked_ = false;
  double last_checkpoint_cost_ = 0;
  double last_checkpoint_time_ = 0;
  uint32_t first_birth_ = 0;
  uint64_t replay_to_ = 0;
  const std::function<void(const vm::StepEvent&)>* replay_visit_ = nullptr;
};

}  // namespace heapscope::recording
