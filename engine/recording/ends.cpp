#include "recording/ends.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/events.h"
#include "inspect/json.h"
#include "memory/image.h"
#include "objects/birth.h"
#include "vm/step_log.h"

namespace heapscope::recording {

namespace {

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
  [[nodiscard]] const std::map<uint64_t, uint64_t>& ends() const { return ends_; }

 private:
  static uint64_t id_at(uint64_t address) {
    return objects::birth_of(static_cast<objects::PyObject*>(memory::pointer_to(address)));
  }

  std::vector<uint64_t> ids_;
  std::map<uint64_t, uint64_t> ends_;
};

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
  recorder.go(step, [&](const vm::StepEvent& event) -> uint64_t {
    if (!watch) {
      watch.emplace(std::move(ids));
    }
    if (event.step < up_to) {
      return up_to;
    }
    watch->stop();  // what giving the run up frees is no end
    return vm::kNoStep;
  });
  inspect::JsonWriter out;
  out.begin_object();
  out.field("upTo", static_cast<int64_t>(up_to));
  out.key("ends");
  out.begin_array();
  for (const auto& [id, end] : watch->ends()) {
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
