// Going to a step: where to start from, what to keep on the way.
#include <algorithm>
#include <utility>

#include "objects/state.h"
#include "recording/clock.h"
#include "recording/recorder.h"
#include "vm/run.h"
#include "vm/step_log.h"

namespace heapscope::recording {
namespace {

constexpr ptrdiff_t kMostKept = 64;  ///< places beside the checkpoints
/// After a way of so many steps a place is kept so many before the one that was asked for: a reader who goes back from
/// there finds it.
constexpr uint64_t kFarSteps = 20000;
constexpr uint64_t kNearSteps = 1000;

/// Output of re-execution is known: only its length counts.
class CountingSink final : public vm::OutputSink {
 public:
  explicit CountingSink(uint64_t* printed) : printed_(printed) {}
  void write_out(std::string_view utf8) override { *printed_ += utf8.size(); }
  void write_err(std::string_view) override {}

 private:
  uint64_t* printed_;
};

/// The last of the places at or before a step, or null.
const Place* last_before(const std::vector<Place>& places, uint64_t step) {
  const Place* found = nullptr;
  for (const Place& place : places) {
    if (place.steps <= step && (found == nullptr || place.steps > found->steps)) {
      found = &place;
    }
  }
  return found;
}

}  // namespace

Place Recorder::place_here(const Snapshot* base) {
  return {vm::steps_so_far(), printed_, 0, inputs_.lines_read, store_.capture(base), false};
}

/// Lends the image to visits; what is in it is kept, for the run may go on.
void Recorder::leave_end() {
  if (!end_) {
    end_ = place_here(checkpoints_.empty() ? &booted_ : &checkpoints_.back().snapshot);
  }
}

void Recorder::return_to_end() {
  if (end_) {
    store_.restore(end_->snapshot);
    inputs_.lines_read = end_->lines_read;
    end_.reset();
    here_.reset();
  }
}

/// Brings the image to a state at or before the step: the nearest there is.
void Recorder::start_near(uint64_t step) {
  const auto after = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), step,
                                      [](uint64_t value, const Place& place) { return value < place.steps; });
  HS_CHECK(after != checkpoints_.begin());
  const Place* place = &*std::prev(after);
  if (from_before_) {
    place = place == checkpoints_.data() ? place : place - 1;
    store_.restore(place->snapshot);
    printed_ = place->printed;
    inputs_.lines_read = place->lines_read;
    return;
  }
  const Place* kept = last_before(kept_, step);
  if (kept != nullptr && kept->steps > place->steps) {
    place = kept;
  }
  if (here_ && *here_ <= step && *here_ >= place->steps) {
    return;
  }
  store_.restore(place->snapshot);
  printed_ = place->printed;
  inputs_.lines_read = place->lines_read;
}

/// Keeps the state in the image, which is paused, as one to start from.
void Recorder::keep_place(bool after_slow) {
  const uint64_t steps = vm::steps_so_far();
  const auto same = std::find_if(kept_.begin(), kept_.end(), [&](const Place& place) { return place.steps == steps; });
  if (same != kept_.end()) {
    same->after_slow = same->after_slow || after_slow;
    std::rotate(same, same + 1, kept_.end());
    return;
  }
  const auto is_passing = [](const Place& place) { return !place.after_slow; };
  if (std::count_if(kept_.begin(), kept_.end(), is_passing) >= kMostKept) {
    kept_.erase(std::find_if(kept_.begin(), kept_.end(), is_passing));
  }
  const Snapshot* base = kept_.empty() ? &checkpoints_.back().snapshot : &kept_.back().snapshot;
  kept_.push_back(place_here(base));
  kept_.back().after_slow = after_slow;
}

void Recorder::go(uint64_t first, const Visit& visit) {
  HS_CHECK(first < rows_.size());
  leave_end();
  start_near(first);
  here_.reset();
  mode_ = Mode::kGoing;
  first_ = first;
  visit_ = &visit;
  arrived_ = false;
  disturbed_ = false;
  CountingSink sink(&printed_);
  vm::output_sink = &sink;
  vm::step_hook = this;
  vm::set_step_hook_from(first >= vm::steps_so_far() + kFarSteps ? first - kNearSteps : first);
  place_time_ = now_ms();
  vm::RunPhase phase = vm::run_phase();
  while (!arrived_ && (phase == vm::RunPhase::kReady || phase == vm::RunPhase::kRunning)) {
    wants_place_ = false;
    const bool early = vm::steps_so_far() < first;
    run_slice(early ? place_time_ + kKeepAfter : 1e300);
    phase = vm::run_phase();
    if (objects::state().thread.abandoned != 0) {
      break;
    }
    if (!arrived_ && (phase == vm::RunPhase::kRunning || phase == vm::RunPhase::kReady) && (early || wants_place_)) {
      keep_place();
      place_time_ = now_ms();
    }
  }
  vm::step_hook = nullptr;
  vm::set_step_hook_from(vm::kNoStep);
  vm::output_sink = nullptr;
  if (here_ && !disturbed_ && now_ms() - place_time_ >= kKeepAfter) {
    keep_place();  // the way here was long: one dear line
  }
  const uint64_t last = rows_.size() - 1;
  if (!arrived_ && rows_.is_end(last) && phase == vm::RunPhase::kFinished) {
    vm::StepEvent end = {};
    end.step = last;
    visit(end);
    here_ = last;
  }
  if (disturbed_) {
    here_.reset();
  }
  visit_ = nullptr;
  at_instruction_ = nullptr;
  mode_ = Mode::kRecording;
}

void Recorder::on_instruction(objects::_PyInterpreterFrame* frame) {
  if (at_instruction_) {
    at_instruction_(frame);
  }
}

uint64_t Recorder::stretch_start(uint64_t last) const {
  if (last == 0) {
    return 0;
  }
  const auto after = std::lower_bound(checkpoints_.begin(), checkpoints_.end(), last,
                                      [](const Place& place, uint64_t value) { return place.steps < value; });
  return after == checkpoints_.begin() ? 0 : std::prev(after)->steps;
}

void Recorder::visit(uint64_t step, const std::function<void(const vm::StepEvent&)>& visit) {
  go(step, [&](const vm::StepEvent& event) {
    visit(event);
    return vm::kNoStep;
  });
}

void Recorder::visit_all(const std::function<void(const vm::StepEvent&)>& visit) {
  if (rows_.size() == 0) {
    return;
  }
  const uint64_t last = rows_.size() - 1;
  go(0, [&](const vm::StepEvent& event) {
    visit(event);
    return event.step < last ? event.step + 1 : vm::kNoStep;
  });
}

}  // namespace heapscope::recording
