#include "recording/step_rows.h"

#include <algorithm>

#include "base/check.h"

namespace heapscope::recording {
namespace {

using vm::StepKind;

/// Where the evaluator's notes go; it calls back through a plain function pointer.
StepRows* listening = nullptr;

/// How a step of this kind changes the depth: a call's own row has it already, that of a return still.
int32_t depth_change(const vm::StepNote& note) {
  const uint32_t kind = note.line_and_kind & 7;
  return kind == static_cast<uint32_t>(StepKind::kCall) ? 1 : kind == static_cast<uint32_t>(StepKind::kReturn) ? -1 : 0;
}

}  // namespace

StepRows::~StepRows() { detach(); }

void StepRows::clear() {
  detach();
  blocks_.clear();
  block_depths_.clear();
  turns_.clear();
  size_ = 0;
  asked_step_ = 0;
  asked_depth_ = -1;
}

void StepRows::attach() {
  HS_CHECK(listening == nullptr || listening == this);
  listening = this;
  attached_ = true;
  if (size_ == blocks_.size() * kBlock) {
    add_block();
  }
  vm::StepNote* notes = blocks_.back()->notes;
  vm::open_step_log(notes + size_ % kBlock, notes + kBlock, more_room);
  vm::thread_turn_hook = note_turn;
}

void StepRows::detach() {
  if (attached_) {
    size_ = size();
    attached_ = false;
    listening = nullptr;
    vm::thread_turn_hook = nullptr;
    vm::close_step_log();
  }
}

void StepRows::more_room() {
  listening->add_block();
  vm::StepNote* notes = listening->blocks_.back()->notes;
  vm::open_step_log(notes, notes + kBlock, more_room);
}

void StepRows::note_turn(const vm::ThreadTurn& turn) { listening->turns_.push_back({listening->size(), turn}); }

/// The last turn up to the step; null: none.
const StepRows::Turn* StepRows::turn_of(uint64_t step) const {
  const auto after = std::upper_bound(turns_.begin(), turns_.end(), step,
                                      [](uint64_t at, const Turn& turn) { return at < turn.step; });
  return after == turns_.begin() ? nullptr : &*std::prev(after);
}

uint64_t StepRows::end_of_thread(uint64_t thread) const {
  for (const Turn& turn : turns_) {
    if (turn.told.ended == thread) {
      return turn.step;
    }
  }
  return UINT64_MAX;
}

uint64_t StepRows::start_of_thread(uint64_t thread) const {
  for (const Turn& turn : turns_) {
    if (thread != vm::kMainThread && turn.told.thread == thread) {
      return turn.step;
    }
  }
  return 0;
}

void StepRows::add_block() {
  blocks_.emplace_back(new Block);  // its rows are not set yet: make_unique would
}

void StepRows::push_end(uint32_t births) {
  HS_CHECK(!attached_);
  if (size_ == blocks_.size() * kBlock) {
    add_block();
  }
  blocks_.back()->notes[size_ % kBlock] = {births, kEnd};
  ++size_;
}

void StepRows::cut(uint64_t size) {
  HS_CHECK(!attached_ && size <= size_);
  size_ = size;
  blocks_.resize(size / kBlock + 1);  // the one that is written on
  block_depths_.resize(std::min(block_depths_.size(), blocks_.size()));
  while (!turns_.empty() && turns_.back().step > size) {
    turns_.pop_back();
  }
  asked_step_ = 0;
  asked_depth_ = -1;
}

uint64_t StepRows::size() const {
  if (!attached_) {
    return size_;
  }
  return (blocks_.size() - 1) * kBlock + static_cast<uint64_t>(vm::step_log.next - blocks_.back()->notes);
}

/// Up to this block: while a run is recorded there is no time for it.
void StepRows::count_depths(uint64_t last) const {
  if (block_depths_.empty()) {
    block_depths_.push_back(-1);
  }
  while (block_depths_.size() <= last) {
    int32_t depth = block_depths_.back();
    for (const vm::StepNote& note : blocks_[block_depths_.size() - 1]->notes) {
      depth += depth_change(note);
    }
    block_depths_.push_back(depth);
  }
}

/// Depth before the row: counted from the last row that was asked for, when that is nearer than the block's start.
int32_t StepRows::depth_before(uint64_t step) const {
  if (step / kBlock >= block_depths_.size()) {
    count_depths(step / kBlock);
  }
  const Block& block = *blocks_[step / kBlock];
  uint64_t at = step - step % kBlock;
  int32_t depth = block_depths_[step / kBlock];
  if (asked_step_ >= at && asked_step_ <= step) {
    at = asked_step_;
    depth = asked_depth_;
  }
  if (asked_step_ > step && asked_step_ - step < step - at && asked_step_ / kBlock == step / kBlock) {
    at = asked_step_;
    depth = asked_depth_;
    for (; at > step; --at) {
      depth -= depth_change(block.notes[(at - 1) % kBlock]);
    }
  }
  for (; at < step; ++at) {
    depth += depth_change(block.notes[at % kBlock]);
  }
  asked_step_ = step;
  asked_depth_ = depth;
  return depth;
}

StepRow StepRows::operator[](uint64_t step) const {
  if (is_end(step)) {
    return {StepKind::kCall, true, line(step), 0, births(step), vm::kMainThread};
  }
  int32_t depth = depth_before(step) + (kind(step) == StepKind::kCall ? 1 : 0);
  const Turn* turn = turn_of(step);
  if (turn == nullptr) {
    return {kind(step), false, line(step), depth, births(step), vm::kMainThread};
  }
  depth -= turn->told.own_frames_of_others;
  return {kind(step), false, line(step), depth, births(step), turn->told.thread};
}

int32_t StepRows::line_from(uint64_t step) const {
  const StepRow row = (*this)[step];
  if (row.is_end || row.kind != StepKind::kReturn || row.depth == 0) {
    return row.line;
  }
  uint64_t to_pass = 1;  // calls: that of the frame that returns, and those that returned within it
  for (uint64_t at = step; at-- > 0;) {
    if (const Turn* turn = turn_of(at); (turn == nullptr ? vm::kMainThread : turn->told.thread) != row.thread) {
      continue;
    }
    if (kind(at) == StepKind::kReturn) {
      ++to_pass;  // also of an earlier call in the same line
    } else if (to_pass == 0) {
      return line(at);
    } else if (kind(at) == StepKind::kCall) {
      --to_pass;
    }
  }
  return row.line;
}

uint64_t StepRows::first_with_births(uint32_t births, uint64_t end) const {
  uint64_t low = 0;
  uint64_t high = end;
  while (low < high) {
    const uint64_t middle = low + (high - low) / 2;
    if (note(middle).births < births) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

}  // namespace heapscope::recording
