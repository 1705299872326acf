#include "recording/instruction_walk.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string>

#include "inspect/disassembly.h"
#include "inspect/heap_graph.h"
#include "inspect/heap_view.h"
#include "inspect/json.h"
#include "inspect/own_frames.h"
#include "inspect/value_text.h"
#include "objects/code_object.h"
#include "objects/immortal.h"
#include "recording/moment_watch.h"
#include "vm/frame.h"
#include "vm/steps.h"

namespace heapscope::recording {

using namespace objects;
using inspect::Json;
using inspect::JsonWriter;

namespace {

constexpr size_t kMostMoments = 5000;  ///< of a step

void write_object(JsonWriter& out, PyObject* op) {
  const inspect::Picture picture = inspect::describe(op);
  out.field("id", static_cast<int64_t>(inspect::object_id(op)));
  out.field("type", picture.type);
  out.field("summary", inspect::summary_of(picture, 1));
}

class InstructionWalk final : public MomentWatch {
 public:
  InstructionWalk(JsonWriter& out, const vm::StepEvent& event, size_t limit)
      : MomentWatch(out, kMostMoments), out_(out), limit_(limit) {
    const inspect::HeapGraph graph(event);
    for (uint32_t node = 1; node < graph.size(); ++node) {
      PyObject* op = graph.object(node);
      counts_[memory::address_of(op)] = shown_refcount(op);
    }
  }

  /// The instruction that the frame is at begins, and the one before has ended.
  void begin_instruction(_PyInterpreterFrame* frame) {
    end_instruction();
    if (written_ == limit_) {
      ++more_;
      return;
    }
    ++written_;
    open_ = true;
    const inspect::Instruction instruction = inspect::instruction_at(frame);
    out_.begin_object();
    out_.field("function", inspect::str_utf8(frame->f_code->co_name));
    out_.field("line", instruction.line);
    out_.field("offset", instruction.unit * 2);
    out_.field("name", instruction.name);
    out_.field("argument", instruction.argument);
    out_.field("meaning", instruction.meaning);
    write_stack(frame);
    out_.key("moments");
    out_.begin_array();
  }

  /// The next step is there: inside a finalizer whose object was told to be freed it lives yet.
  void end(const vm::StepEvent& event) {
    if (!dying_.empty()) {
      const inspect::HeapGraph graph(event);
      for (const auto& [address, life] : dying_) {
        auto* op = static_cast<PyObject*>(memory::pointer_to(address));
        if (graph.find(op) != inspect::HeapGraph::kNone && inspect::object_id(op) == life.id) {
          counts_[address] = life.count;
        }
      }
    }
    end_instruction();
    stop();
  }

  void end_instruction() {
    if (!open_) {
      return;
    }
    open_ = false;
    out_.end_array();
    out_.key("counts");
    out_.begin_array();
    for (auto& [address, count] : counts_) {
      auto* op = static_cast<PyObject*>(memory::pointer_to(address));
      const int64_t now = shown_refcount(op);
      if (now != count) {
        out_.begin_object();
        write_object(out_, op);
        out_.field("from", count);
        out_.field("to", now);
        out_.end_object();
        count = now;
      }
    }
    out_.end_array();
    out_.end_object();
  }
  int64_t instructions_more() const { return more_; }

  void object_born(uint64_t address, uint64_t type) override {
    counts_[address] = 0;
    dying_.erase(address);
    if (open_) {
      MomentWatch::object_born(address, type);
    }
  }
  void object_freed(uint64_t address, uint64_t type, DeathCause cause) override {
    const auto found = counts_.find(address);
    if (found != counts_.end()) {
      dying_[address] = {inspect::object_id(static_cast<PyObject*>(memory::pointer_to(address))), found->second};
      counts_.erase(found);
    }
    if (open_) {
      MomentWatch::object_freed(address, type, cause);
    }
  }
  void collector_phase(int generation, CollectorPhase phase) override {
    if (open_) {
      MomentWatch::collector_phase(generation, phase);
    }
  }
  void memory_mapped(uint64_t address, int64_t bytes) override {
    if (open_) {
      MomentWatch::memory_mapped(address, bytes);
    }
  }

 private:
  void write_stack(_PyInterpreterFrame* frame) {
    out_.key("stack");
    out_.begin_array();
    const Ref<PyObject>* top = frame->localsplus + std::max(frame->stacktop, 0);
    for (const Ref<PyObject>* slot = vm::frame_stack_base(frame); slot < top; ++slot) {
      if (*slot == nullptr) {
        out_.null();
        continue;
      }
      out_.begin_object();
      write_object(out_, *slot);
      out_.end_object();
    }
    out_.end_array();
  }

  JsonWriter& out_;
  size_t limit_;
  size_t written_ = 0;
  int64_t more_ = 0;
  bool open_ = false;
  struct Dying {
    uint64_t id;
    int64_t count;
  };
  std::map<uint64_t, int64_t> counts_;  ///< of every object, by address
  std::map<uint64_t, Dying> dying_;     ///< told to be freed, by address
};

}  // namespace

Reply instructions(Recorder& recorder, uint64_t step, const Json& question) {
  const auto limit = static_cast<size_t>(std::clamp(question["limit"].number_or(500), 1.0, 5000.0));
  JsonWriter out;
  out.begin_object();
  out.key("instructions");
  out.begin_array();
  int64_t more = 0;
  if (step + 1 < recorder.steps()) {
    std::unique_ptr<InstructionWalk> walk;
    recorder.go(step, [&](const vm::StepEvent& event) -> uint64_t {
      if (event.step != step) {
        walk->end(event);
        return vm::kNoStep;
      }
      recorder.disturb();
      recorder.watch_instructions([&](_PyInterpreterFrame* frame) { walk->begin_instruction(frame); });
      for (_PyInterpreterFrame* frame : inspect::own_frames(event.frame)) {
        vm::watch_instructions(frame->f_code);
      }
      walk = std::make_unique<InstructionWalk>(out, event, limit);
      walk->begin_instruction(event.frame);
      return step + 1;
    });
    walk->end_instruction();
    walk->stop();
    more = walk->instructions_more();
  }
  out.end_array();
  out.field("more", more);
  out.end_object();
  return Reply::of(out.take());
}

}  // namespace heapscope::recording
