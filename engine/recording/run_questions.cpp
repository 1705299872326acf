#include "recording/run_questions.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/events.h"
#include "gc/state.h"
#include "inspect/attributes.h"
#include "inspect/disassembly.h"
#include "inspect/heap_graph.h"
#include "inspect/heap_view.h"
#include "inspect/json.h"
#include "inspect/memory_view.h"
#include "inspect/own_frames.h"
#include "inspect/value_text.h"
#include "memory/lazy_region.h"
#include "objects/birth.h"
#include "objects/state.h"
#include "recording/branch.h"
#include "recording/moment_watch.h"
#include "recording/skip_line.h"
#include "vm/frame.h"
#include "vm/run.h"

namespace heapscope::recording {

using namespace objects;
using inspect::Json;
using inspect::JsonWriter;

namespace {

/// One list of numbers.
template <class Values>
void write_numbers(JsonWriter& out, const char* key, const Values& values) {
  out.key(key);
  out.begin_array();
  for (const auto& value : values) {
    out.number(static_cast<int64_t>(value));
  }
  out.end_array();
}

// --- Branches ---

struct Tally {
  int64_t count = 0;
  int64_t bytes = 0;
};
using Types = std::map<std::string, Tally>;

Types types_at(const vm::StepEvent& event, uint32_t first_birth) {
  Types types;
  const inspect::HeapGraph graph(event);
  const std::vector<bool> reachable = graph.reachable();
  inspect::WholeSizes sizes;
  for (uint32_t node = 1; node < graph.size(); ++node) {
    PyObject* op = graph.object(node);
    if (reachable[node] && birth_of(op) >= first_birth) {
      Tally& tally = types[inspect::class_name(type_of(op))];
      ++tally.count;
      tally.bytes += sizes.of(op);
    }
  }
  return types;
}

struct Future {
  std::string out;
  std::vector<int64_t> held;
  Types types;
  const char* event = "limit";
};

constexpr size_t kMostPoints = 500;

void write_future(JsonWriter& out, const char* key, const Future& future) {
  out.key(key);
  out.begin_object();
  out.field("steps", static_cast<int64_t>(future.held.size()));
  out.field("event", future.event);
  out.field("stdout", future.out);
  out.field("held", future.held.empty() ? 0 : future.held.back());
  std::vector<int64_t> points;
  const size_t stride = std::max<size_t>(1, (future.held.size() + kMostPoints - 1) / kMostPoints);
  for (size_t i = 0; i < future.held.size(); i += stride) {
    points.push_back(future.held[i]);
  }
  write_numbers(out, "curve", points);
  out.end_object();
}

class FutureSink final : public vm::OutputSink {
 public:
  explicit FutureSink(std::string* out) : out_(out) {}
  void write_out(std::string_view utf8) override { *out_ += utf8; }
  void write_err(std::string_view) override {}

 private:
  std::string* out_;
};

/// Runs on from a step, `change` first, and looks at each step.
template <class Change>
Future run_on(Recorder& recorder, uint64_t step, uint64_t limit, Change change) {
  Future future;
  FutureSink sink(&future.out);
  bool begun = false;
  recorder.go(step, [&](const vm::StepEvent& event) -> uint64_t {
    if (!begun) {
      begun = true;
      vm::output_sink = &sink;  // go() puts its own back
      if (!change(event)) {
        return vm::kNoStep;
      }
    }
    future.held.push_back(inspect::held_bytes());
    const bool is_end = event.frame == nullptr;
    if (is_end || event.step - step + 1 >= limit) {
      future.event = is_end ? "end" : "limit";
      future.types = types_at(event, recorder.first_birth());
      return vm::kNoStep;
    }
    return event.step + 1;
  });
  return future;
}

}  // namespace

Reply curve(Recorder& recorder, const Json& question) {
  const auto points = static_cast<uint64_t>(std::clamp(question["points"].number_or(1000), 1.0, 100000.0));
  const uint64_t steps = recorder.steps();
  const uint64_t stride = std::max<uint64_t>(1, (steps + points - 1) / points);
  std::vector<uint64_t> at;
  std::vector<int64_t> held;
  std::vector<int64_t> resident;
  std::vector<int64_t> virtual_bytes;
  std::vector<int64_t> collections[kGenerations];
  recorder.go(0, [&](const vm::StepEvent& event) -> uint64_t {
    at.push_back(event.step);
    held.push_back(inspect::held_bytes());
    const memory::MemoryUse use = memory::memory_use();
    resident.push_back(static_cast<int64_t>(use.resident_bytes));
    virtual_bytes.push_back(static_cast<int64_t>(use.virtual_bytes));
    for (int i = 0; i < kGenerations; ++i) {
      collections[i].push_back(gc::state().generation_stats[i].collections);
    }
    return event.step + stride < steps ? event.step + stride : vm::kNoStep;
  });
  JsonWriter out;
  out.begin_object();
  write_numbers(out, "step", at);
  write_numbers(out, "held", held);
  write_numbers(out, "resident", resident);
  write_numbers(out, "virtual", virtual_bytes);
  out.key("collections");
  out.begin_array();
  for (size_t i = 0; i < at.size(); ++i) {
    out.begin_array();
    for (const std::vector<int64_t>& generation : collections) {
      out.number(generation[i]);
    }
    out.end_array();
  }
  out.end_array();
  out.end_object();
  return Reply::of(out.take());
}

Reply code(Recorder& recorder, uint64_t step, const Json&) {
  Reply reply;
  recorder.visit(step, [&](const vm::StepEvent& event) {
    if (event.frame == nullptr) {
      reply = Reply::misuse("bad-argument", "The program has ended: there is no frame at this step.");
      return;
    }
    JsonWriter out;
    out.begin_object();
    out.field("name", inspect::str_utf8(event.frame->f_code->co_name));
    out.field("at", interpreter_frame_lasti(event.frame) * 2);
    out.key("instructions");
    out.begin_array();
    for (const inspect::Instruction& instruction : inspect::disassemble(event.frame->f_code)) {
      out.begin_object();
      out.field("offset", instruction.unit * 2);
      out.field("line", instruction.line);
      out.field("name", instruction.name);
      out.field("argument", instruction.argument);
      out.field("meaning", instruction.meaning);
      out.end_object();
    }
    out.end_array();
    out.key("stack");
    out.begin_array();
    const Ref<PyObject>* top = event.frame->localsplus + std::max(event.frame->stacktop, 0);
    for (const Ref<PyObject>* slot = vm::frame_stack_base(event.frame); slot < top; ++slot) {
      PyObject* op = *slot;
      if (op == nullptr) {
        out.null();
        continue;
      }
      const inspect::Picture picture = inspect::describe(op, inspect::kItemsOfSummary);
      out.begin_object();
      out.field("id", static_cast<int64_t>(inspect::object_id(op)));
      out.field("type", picture.type);
      out.field("summary", inspect::summary_of(picture, 1));
      out.field("size", inspect::whole_size(op));
      out.end_object();
    }
    out.end_array();
    out.end_object();
    reply = Reply::of(out.take());
  });
  return reply;
}

Reply moments(Recorder& recorder, uint64_t step, const Json& question) {
  const auto limit = static_cast<size_t>(std::clamp(question["limit"].number_or(2000), 0.0, 100000.0));
  JsonWriter out;
  out.begin_object();
  out.key("moments");
  out.begin_array();
  int64_t more = 0;
  if (step + 1 < recorder.steps()) {
    std::unique_ptr<MomentWatch> watch;
    recorder.go(step, [&](const vm::StepEvent& event) -> uint64_t {
      if (event.step == step) {
        watch = std::make_unique<MomentWatch>(out, limit);
        return step + 1;
      }
      watch->stop();
      return vm::kNoStep;
    });
    more = watch->more();
  }
  out.end_array();
  out.field("more", more);
  out.end_object();
  return Reply::of(out.take());
}

Reply branch(Recorder& recorder, uint64_t step, const Json& question) {
  if (!question["statements"].is(Json::Kind::kText)) {
    return Reply::misuse("bad-argument", "The question needs statements.");
  }
  const auto limit = static_cast<uint64_t>(std::clamp(question["limit"].number_or(100000), 1.0, 10'000'000.0));
  const bool instead = question["instead"].bool_or(false);
  bool fine = true;
  std::string error;
  std::string printed;
  std::string refused;
  Future other = run_on(recorder, step, limit, [&](const vm::StepEvent& event) {
    _Py_CODEUNIT* last = instead ? last_unit_of_line(recorder, event, &refused) : nullptr;
    if (!refused.empty()) {
      return false;
    }
    recorder.disturb();
    fine = execute_here(recorder, event, question["statements"].text, &printed, &error);
    if (fine && last != nullptr) {
      event.frame->prev_instr = last;
      recorder.skip_line();
    }
    return fine;
  });
  if (!refused.empty()) {
    return Reply::misuse("bad-argument", refused);
  }
  other.out = printed + other.out;
  JsonWriter out;
  out.begin_object();
  out.field_bool("fine", fine);
  if (!fine) {
    out.field("error", error);
    out.end_object();
    return Reply::of(out.take());
  }
  const Future recorded = run_on(recorder, step, limit, [](const vm::StepEvent&) { return true; });
  write_future(out, "recorded", recorded);
  write_future(out, "branch", other);
  Types change = other.types;
  for (const auto& [type, tally] : recorded.types) {
    change[type].count -= tally.count;
    change[type].bytes -= tally.bytes;
  }
  out.key("difference");
  out.begin_array();
  for (const auto& [type, tally] : change) {
    if (tally.count != 0 || tally.bytes != 0) {
      out.begin_object();
      out.field("type", type);
      out.field("count", tally.count);
      out.field("bytes", tally.bytes);
      out.end_object();
    }
  }
  out.end_array();
  out.end_object();
  return Reply::of(out.take());
}

}  // namespace heapscope::recording
