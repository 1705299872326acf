#include "recording/life.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/events.h"
#include "inspect/disassembly.h"
#include "inspect/json.h"
#include "inspect/own_frames.h"
#include "inspect/value_text.h"
#include "memory/state.h"
#include "objects/birth.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "vm/step_log.h"

namespace heapscope::recording {

using namespace objects;

namespace {

constexpr uint64_t kPlaceIds = uint64_t{1} << 33;  // object_id of what has no number: its offset above this

/// Notes where one object is made, and when it is freed.
class LifeWatch final : public EventSink {
 public:
  LifeWatch(uint64_t id, uint64_t address) : id_(id), address_(address) { event_sink = this; }
  ~LifeWatch() override { event_sink = nullptr; }
  LifeWatch(const LifeWatch&) = delete;
  LifeWatch& operator=(const LifeWatch&) = delete;

  void object_born(uint64_t address, uint64_t) override {
    if (birth_of(static_cast<PyObject*>(memory::pointer_to(address))) == id_) {
      address_ = address;
      dead_ = vm::kNoStep;  // also when a finalizer brought it back
    }
  }
  void object_freed(uint64_t address, uint64_t, DeathCause) override {
    if (address == address_ && birth_of(static_cast<PyObject*>(memory::pointer_to(address))) == id_) {
      dead_ = vm::steps_so_far();
    }
  }
  void collector_phase(int, CollectorPhase) override {}
  void memory_mapped(uint64_t, int64_t) override {}

  void stop() { event_sink = nullptr; }
  [[nodiscard]] uint64_t address() const { return address_; }
  [[nodiscard]] uint64_t dead() const { return dead_; }

 private:
  uint64_t id_;
  uint64_t address_;
  uint64_t dead_ = vm::kNoStep;
};

/// Where an object older than the program lies: its number stands in the table of births.
uint64_t find_old(uint64_t id) {
  if (id >= kPlaceIds) {
    return memory::kAddressBase + (id - kPlaceIds);
  }
  const auto end = static_cast<uint32_t>(memory::kRegionsStart + memory::kPageSize * memory::kPages);
  const memory::AddressSpace& space = memory::state().pages;
  for (uint32_t offset = memory::kImageStart; offset < end; offset += 16) {
    if (offset >= memory::kRegionsStart && offset % memory::kPageSize == 0 &&
        !space.mapped.test((offset - memory::kRegionsStart) / memory::kPageSize)) {
      offset += memory::kPageSize - 16;
      continue;
    }
    const auto* op = reinterpret_cast<const PyObject*>(memory::at_offset(offset));
    if (birth_of(op) == id && op->ob_refcnt > 0) {
      return memory::address_of(op);
    }
  }
  return 0;
}

/// Everything that is freed during one step, in order, with what it held.
class DeathWatch final : public EventSink {
 public:
  struct Freed {
    uint64_t id;
    std::string type;
    std::string summary;
    std::vector<uint64_t> holds;  ///< ids
    DeathCause cause;
    int generation;
    int line;
    std::string function;
    std::string instruction;
  };

  DeathWatch() { event_sink = this; }
  ~DeathWatch() override { event_sink = nullptr; }
  DeathWatch(const DeathWatch&) = delete;
  DeathWatch& operator=(const DeathWatch&) = delete;

  void object_born(uint64_t, uint64_t) override {}
  void object_freed(uint64_t address, uint64_t, DeathCause cause) override;
  void collector_phase(int generation, CollectorPhase phase) override {
    generation_ = phase == CollectorPhase::kEnd ? -1 : generation;
  }
  void memory_mapped(uint64_t, int64_t) override {}

  void stop() { event_sink = nullptr; }
  [[nodiscard]] const std::vector<Freed>& freed() const { return freed_; }

 private:
  std::vector<Freed> freed_;
  int generation_ = -1;
};

void DeathWatch::object_freed(uint64_t address, uint64_t, DeathCause cause) {
  auto* op = static_cast<PyObject*>(memory::pointer_to(address));
  const inspect::Picture picture = inspect::describe(op);
  Freed freed;
  freed.id = inspect::object_id(op);
  freed.type = picture.type;
  freed.summary = inspect::summary_of(picture, 1);
  for (const inspect::Link& link : picture.links) {
    if (link.role != inspect::LinkRole::kWeak) {
      freed.holds.push_back(inspect::object_id(link.to));
    }
  }
  if (picture.has_buffer && picture.buffer.owner != nullptr && picture.buffer.owner != op) {
    freed.holds.push_back(inspect::object_id(picture.buffer.owner));
  }
  freed.cause = cause;
  freed.generation = generation_;
  const std::vector<_PyInterpreterFrame*> frames = inspect::own_frames(objects::state().thread.current_frame);
  freed.line = frames.empty() ? 0 : interpreter_frame_get_line(frames.back());
  if (!frames.empty()) {
    freed.function = inspect::str_utf8(frames.back()->f_code->co_name);
    freed.instruction = inspect::instruction_text(frames.back());
  }
  freed_.push_back(std::move(freed));
}

void write_death(inspect::JsonWriter& out, const std::vector<DeathWatch::Freed>& freed, size_t which) {
  const DeathWatch::Freed& dying = freed[which];
  out.field("type", dying.type);
  out.field("summary", dying.summary);
  out.field("line", dying.line);
  out.field("function", dying.function);
  out.field("instruction", dying.instruction);
  out.field("cause", dying.generation >= 0 && dying.cause == DeathCause::kCollected ? "collected" : "count");
  if (dying.generation >= 0) {
    out.field("generation", dying.generation);
  }
  // Whoever was freed just before and held it took it along; and so on up.
  out.key("holders");
  out.begin_array();
  uint64_t id = dying.id;
  for (size_t i = which; i-- > 0;) {
    if (std::find(freed[i].holds.begin(), freed[i].holds.end(), id) != freed[i].holds.end()) {
      out.begin_object();
      out.field("id", static_cast<int64_t>(freed[i].id));
      out.field("type", freed[i].type);
      out.field("summary", freed[i].summary);
      out.end_object();
      id = freed[i].id;
    }
  }
  out.end_array();
}

}  // namespace

std::optional<Life> find_life(Recorder& recorder, uint64_t id, uint64_t up_to) {
  Life life;
  life.id = id;
  const bool old = id < recorder.first_birth() || id >= kPlaceIds;
  if (!old) {
    if (recorder.rows().births(up_to) < id) {
      return std::nullopt;
    }
    const auto [step, line] = recorder.birth_place(static_cast<uint32_t>(id), up_to);
    life.born = static_cast<uint64_t>(step + 1);
    life.line = line;
  }
  const uint64_t start = life.born == 0 ? 0 : life.born - 1;
  std::optional<LifeWatch> watch;
  recorder.go(start, [&](const vm::StepEvent& event) -> uint64_t {
    if (event.step == start && !watch) {
      watch.emplace(id, old || life.born == 0 ? find_old(id) : 0);
    }
    if (event.step < up_to) {
      return up_to;
    }
    watch->stop();  // what giving the run up frees is no death
    return vm::kNoStep;
  });
  life.address = watch->address();
  // Freed after `dead` steps had been counted: the step of that number is the first without it.
  life.dead = watch->dead();
  watch.reset();
  if (life.address == 0) {
    return std::nullopt;
  }
  return life;
}

Reply death(Recorder& recorder, uint64_t id) {
  const uint64_t last = recorder.steps() - 1;
  const std::optional<Life> life = find_life(recorder, id, last);
  if (!life) {
    return Reply::misuse("no-such-object", fmt::format("There is no object #{} in this recording.", id));
  }
  inspect::JsonWriter out;
  out.begin_object();
  out.field("id", static_cast<int64_t>(id));
  out.field("born", static_cast<int64_t>(life->born));
  out.field("bornLine", life->line);
  if (life->dead == vm::kNoStep || life->dead > last) {
    out.field_null("step");
    out.end_object();
    return Reply::of(out.take());
  }
  out.field("step", static_cast<int64_t>(life->dead));
  std::optional<DeathWatch> watch;
  recorder.go(life->dead == 0 ? 0 : life->dead - 1, [&](const vm::StepEvent& event) -> uint64_t {
    if (!watch) {
      watch.emplace();
    }
    if (event.step < life->dead) {
      return life->dead;
    }
    watch->stop();
    return vm::kNoStep;
  });
  const std::vector<DeathWatch::Freed> freed = watch->freed();
  watch.reset();
  for (size_t i = freed.size(); i-- > 0;) {
    if (freed[i].id == id) {
      write_death(out, freed, i);
      break;
    }
  }
  out.end_object();
  return Reply::of(out.take());
}

}  // namespace heapscope::recording
