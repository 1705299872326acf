// StepRows: what is known of every step without executing anything again.
//
//   blocks of 4096 StepNotes (vm/step_log.h), which the evaluator writes; the depth at each block's start, counted
//   when it is first asked for
//
// A row's depth is counted from the calls and returns before it in its block, less the frames of threads that wait.
// Invariants:
//   R3  rows are in order of steps, none missing
// Host memory only; eight bytes a step.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "vm/step_hook.h"
#include "vm/step_log.h"
#include "vm/threads.h"

namespace heapscope::recording {

struct StepRow {
  vm::StepKind kind;
  bool is_end;
  int32_t line;
  int32_t depth;    ///< own frames below this one, in its thread
  uint32_t births;  ///< objects born before the step
  uint64_t thread;  ///< the number of the thread that makes the step
};

class StepRows {
 public:
  StepRows() = default;
  ~StepRows();
  StepRows(const StepRows&) = delete;
  StepRows& operator=(const StepRows&) = delete;

  void clear();
  /// From now on until detach() the evaluator's notes are rows. One StepRows at a time.
  void attach();
  void detach();
  /// Forgets all rows but the first so many.
  void cut(uint64_t size);
  /// The last row: the program has ended.
  void push_end(uint32_t births);

  [[nodiscard]] uint64_t size() const;
  StepRow operator[](uint64_t step) const;
  [[nodiscard]] vm::StepKind kind(uint64_t step) const {
    return static_cast<vm::StepKind>(note(step).line_and_kind & 7);
  }
  [[nodiscard]] bool is_end(uint64_t step) const { return (note(step).line_and_kind & 7) == kEnd; }
  [[nodiscard]] int32_t line(uint64_t step) const { return static_cast<int32_t>(note(step).line_and_kind >> 3); }
  /// The line that runs from the step on: its own, but after a return the caller's, which goes on.
  [[nodiscard]] int32_t line_from(uint64_t step) const;
  [[nodiscard]] uint32_t births(uint64_t step) const { return note(step).births; }
  /// The first step before `end` with at least so many births before it; `end` if there is none.
  [[nodiscard]] uint64_t first_with_births(uint32_t births, uint64_t end) const;
  /// The first step after the thread's end, and its first step.
  [[nodiscard]] uint64_t end_of_thread(uint64_t thread) const;
  [[nodiscard]] uint64_t start_of_thread(uint64_t thread) const;
  /// Bytes that the rows take.
  [[nodiscard]] uint64_t bytes() const { return blocks_.size() * sizeof(Block); }

 private:
  static constexpr uint64_t kBlock = 4096;
  static constexpr uint32_t kEnd = 4;  // beside the kinds of vm::StepKind
  struct Block {
    vm::StepNote notes[kBlock];
  };

  /// From a step on another thread runs (vm/threads.h).
  struct Turn {
    uint64_t step;
    vm::ThreadTurn told;
  };

  static void more_room();
  static void note_turn(const vm::ThreadTurn& turn);
  [[nodiscard]] const Turn* turn_of(uint64_t step) const;
  [[nodiscard]] int32_t depth_before(uint64_t step) const;
  void count_depths(uint64_t last) const;
  void add_block();
  [[nodiscard]] const vm::StepNote& note(uint64_t step) const { return blocks_[step / kBlock]->notes[step % kBlock]; }

  std::vector<std::unique_ptr<Block>> blocks_;
  mutable std::vector<int32_t> block_depths_;  ///< before the first row of a block, as far as was asked
  std::vector<Turn> turns_;                    ///< in order of steps
  uint64_t size_ = 0;                          ///< while not attached
  bool attached_ = false;
  mutable uint64_t asked_step_ = 0;  ///< the last depth that was counted
  mutable int32_t asked_depth_ = -1;
};

}  // namespace heapscope::recording
