#include "recording/ends.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/events.h"
#include "inspect/json.h"
#include "inspect/own_frames.h"
#include "inspect/reach.h"
#include "memory/image.h"
#include "objects/birth.h"
#include "recording/count_shadow.h"
#include "vm/step_log.h"

namespace heapscope::recording {

namespace {

/// Steps by the ids of the objects that end in them.
using Ends = std::map<uint64_t, uint64_t>;

constexpr double kMostSteps = 1'000'000;  ///< ahead: a fraction of a second

/// Notes when some objects are freed; one that a finalizer brings back lives on.
class EndsWatch final : public EventSink {
 public:
  explicit EndsWatch(std::vector<uint64_t> ids) : ids_(std::move(ids)) {
    std::sort(ids_.begin(), ids_.end());
    event_sink = this;
  }
  ~EndsWatch() override { event_sink = nullptr; }
  EndsWatch(const EndsWatch&) = delete;
  EndsWatch& operator=(const EndsWatch&) = delete;

  void object_born(uint64_t address, uint64_t) override { ends_.erase(id_at(address)); }
  void object_freed(uint64_t address, uint64_t, DeathCause) override {
    const uint64_t id = id_at(address);
    if (std::binary_search(ids_.begin(), ids_.end(), id)) {
      ends_[id] = vm::steps_so_far();
    }
  }
  void collector_phase(int, CollectorPhase) override {}
  void memory_mapped(uint64_t, int64_t) override {}

  void stop() { event_sink = nullptr; }
  [[nodiscard]] const Ends& ends() const { return ends_; }

 private:
  static uint64_t id_at(uint64_t address) {
    return objects::birth_of(static_cast<objects::PyObject*>(memory::pointer_to(address)));
  }

  std::vector<uint64_t> ids_;
  Ends ends_;
};

/// Objects by their ids: where they lie.
using Places = std::map<uint64_t, uint64_t>;

/// Whether code in C++ called what runs at a step, as the end of an object calls its finalizer.
bool is_called_from_within(const vm::StepEvent& event) {
  int entries = 0;
  for (const objects::_PyInterpreterFrame* frame = event.frame; frame != nullptr; frame = frame->previous) {
    entries += frame->is_entry == objects::kFrameEntry ? 1 : 0;
  }
  return entries > 1;
}

Places places_at(const vm::StepEvent& event, uint32_t first_birth, const std::vector<uint64_t>& ids) {
  Places places;
  for (const inspect::Picture& picture : inspect::shown_objects(event, first_birth, SIZE_MAX).objects) {
    const uint64_t id = inspect::object_id(picture.op);
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) {
      places.emplace(id, memory::address_of(picture.op));
    }
  }
  return places;
}

bool is_gone(const Places::value_type& place) {
  const auto* op = static_cast<const objects::PyObject*>(memory::pointer_to(place.second));
  return !is_live_object(op) || inspect::object_id(op) != place.first;
}

/// An object is told to be freed before its finalizer runs: of those whose finalizers run at `step`, the end is the
/// first step that does not have them.
void add_dying(Recorder& recorder, uint64_t step, uint64_t up_to, Places dying, Ends* ends) {
  for (const auto& [id, end] : *ends) {
    dying.erase(id);
  }
  if (dying.empty()) {
    return;
  }
  recorder.go(step + 1, [&](const vm::StepEvent& event) -> uint64_t {
    for (auto place = dying.begin(); place != dying.end();) {
      if (is_gone(*place)) {
        ends->emplace(place->first, event.step);
        place = dying.erase(place);
      } else {
        ++place;
      }
    }
    return dying.empty() || event.step >= up_to ? vm::kNoStep : event.step + 1;
  });
}

}  // namespace

Reply ends(Recorder& recorder, uint64_t step, const inspect::Json& question) {
  const double within = question["within"].number_or(0);
  if (!question["ids"].is(inspect::Json::Kind::kArray) || !(within >= 1 && within <= kMostSteps)) {
    return Reply::misuse("bad-argument", "The question needs ids, and within how many steps (at most 1,000,000).");
  }
  std::vector<uint64_t> ids;
  for (const inspect::Json& id : question["ids"].items) {
    if (id.number_or(0) >= 1) {
      ids.push_back(static_cast<uint64_t>(id.number));
    }
  }
  const uint64_t up_to = std::min(step + static_cast<uint64_t>(within), recorder.steps() - 1);
  std::optional<EndsWatch> watch;
  Places dying;
  recorder.go(step, [&](const vm::StepEvent& event) -> uint64_t {
    if (!watch) {
      if (is_called_from_within(event)) {
        dying = places_at(event, recorder.first_birth(), ids);
      }
      watch.emplace(std::move(ids));
    }
    if (event.step < up_to) {
      return up_to;
    }
    watch->stop();  // what giving the run up frees is no end
    std::erase_if(dying, [](const Places::value_type& place) { return !is_gone(place); });
    return vm::kNoStep;
  });
  Ends found = watch->ends();
  add_dying(recorder, step, up_to, std::move(dying), &found);
  inspect::JsonWriter out;
  out.begin_object();
  out.field("upTo", static_cast<int64_t>(up_to));
  out.key("ends");
  out.begin_array();
  for (const auto& [id, end] : found) {
    if (end <= up_to) {
      out.begin_object();
      out.field("id", static_cast<int64_t>(id));
      out.field("step", static_cast<int64_t>(end));
      out.end_object();
    }
  }
  out.end_array();
  out.end_object();
  return Reply::of(out.take());
}

}  // namespace heapscope::recording
