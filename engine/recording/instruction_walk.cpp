#include "recording/instruction_walk.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "compiler/opcode.h"
#include "inspect/disassembly.h"
#include "inspect/heap_view.h"
#include "inspect/json.h"
#include "inspect/own_frames.h"
#include "inspect/value_text.h"
#include "objects/bool_object.h"
#include "objects/code_object.h"
#include "objects/dict_object.h"
#include "objects/immortal.h"
#include "recording/clock.h"
#include "recording/count_shadow.h"
#include "recording/moment_watch.h"
#include "vm/frame.h"
#include "vm/steps.h"

namespace heapscope::recording {

using namespace compiler;
using namespace objects;
using inspect::Json;
using inspect::JsonWriter;

namespace {

constexpr size_t kMostMoments = 5000;  ///< of a step
constexpr double kUsualBudget = 2000;  ///< milliseconds

void write_object(JsonWriter& out, PyObject* op) {
  const inspect::Picture picture = inspect::describe(op, inspect::kItemsOfSummary);
  out.field("id", static_cast<int64_t>(inspect::object_id(op)));
  out.field("type", picture.type);
  out.field("summary", inspect::summary_of(picture, 1));
}

/// Whether the frame's instruction changes no counts but of what the frame holds before or after: on its stack, in
/// locals.
bool stays_in_frame(const _PyInterpreterFrame* frame, uint8_t opcode) {
  switch (opcode) {
    case LOAD_FAST:
    case STORE_FAST:
    case LOAD_CONST:
    case LOAD_DEREF:
    case LOAD_CLOSURE:
    case LOAD_BUILD_CLASS:
    case POP_TOP:
    case PUSH_NULL:
    case COPY:
    case SWAP:
    case NOP:
    case PRECALL:
    case KW_NAMES:
    case IS_OP:
    case BUILD_LIST:
    case BUILD_TUPLE:
    case JUMP_FORWARD:
    case JUMP_BACKWARD:
    case JUMP_BACKWARD_NO_INTERRUPT:
    case POP_JUMP_FORWARD_IF_NONE:
    case POP_JUMP_FORWARD_IF_NOT_NONE:
    case POP_JUMP_BACKWARD_IF_NONE:
    case POP_JUMP_BACKWARD_IF_NOT_NONE: return true;
    case POP_JUMP_FORWARD_IF_TRUE:
    case POP_JUMP_FORWARD_IF_FALSE:
    case POP_JUMP_BACKWARD_IF_TRUE:
    case POP_JUMP_BACKWARD_IF_FALSE:
    case JUMP_IF_TRUE_OR_POP:
    case JUMP_IF_FALSE_OR_POP:  // the value is asked for its truth
      return frame->stacktop > 0 && bool_check(frame->localsplus[frame->stacktop - 1]);
    case LOAD_NAME:  // a class body's namespace may be anything
      return dict_check_exact(frame->f_globals) && frame->f_locals != nullptr && dict_check_exact(frame->f_locals);
    case LOAD_GLOBAL: return dict_check_exact(frame->f_globals);
    default: return false;
  }
}

class InstructionWalk final : public MomentWatch {
 public:
  InstructionWalk(JsonWriter& out, size_t limit, double deadline)
      : MomentWatch(out, kMostMoments), out_(out), limit_(limit), deadline_(deadline) {}

  /// The instruction that the frame is at begins, and the one before has ended.
  void begin_instruction(_PyInterpreterFrame* frame) {
    end_instruction(frame);
    if (written_ == limit_ || (written_ > 0 && now_ms() >= deadline_)) {
      limit_ = written_;
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
    near_ = stays_in_frame(frame, instruction.opcode);
    places_.clear();
    add_places(frame);
  }

  /// The next step is there: inside a finalizer whose object was told to be freed it lives yet.
  void end(const vm::StepEvent& event) {
    for (auto freed = freed_.begin(); freed != freed_.end();) {
      auto* op = static_cast<PyObject*>(memory::pointer_to(freed->first));
      freed = is_live_object(op) && inspect::object_id(op) == freed->second ? freed_.erase(freed) : std::next(freed);
    }
    if (event.argument != nullptr) {
      places_.push_back(event.argument);  // what a call returns has left the stack
    }
    near_ = near_ && event.kind != vm::StepKind::kException;
    end_instruction(event.frame);
    stop();
  }

  /// `frame`: of what comes next; null at the end.
  void end_instruction(_PyInterpreterFrame* frame) {
    if (!open_) {
      return;
    }
    open_ = false;
    out_.end_array();
    out_.key("counts");
    out_.begin_array();
    for (const auto& [address, before] : find_changes(frame)) {
      auto* op = static_cast<PyObject*>(memory::pointer_to(address));
      if (is_immortal(op) || before == op->ob_refcnt) {
        continue;
      }
      out_.begin_object();
      write_object(out_, op);
      out_.field("from", before);
      out_.field("to", shown_refcount(op));
      out_.end_object();
    }
    out_.end_array();
    out_.end_object();
    born_.clear();
    freed_.clear();
  }
  [[nodiscard]] int64_t instructions_more() const { return more_; }

  void object_born(uint64_t address, uint64_t type) override {
    if (!open_) {
      return;
    }
    const auto* op = static_cast<const PyObject*>(memory::pointer_to(address));
    const auto freed = freed_.find(address);
    if (freed == freed_.end() || freed->second != inspect::object_id(op)) {  // not brought back by its finalizer
      born_.insert(address);
    }
    if (freed != freed_.end()) {
      freed_.erase(freed);
    }
    MomentWatch::object_born(address, type);
  }
  void object_freed(uint64_t address, uint64_t type, DeathCause cause) override {
    if (!open_) {
      return;
    }
    if (born_.erase(address) == 0) {
      freed_[address] = inspect::object_id(static_cast<PyObject*>(memory::pointer_to(address)));
    }
    near_ = false;  // what it held is less
    MomentWatch::object_freed(address, type, cause);
  }
  void collector_phase(int generation, CollectorPhase phase) override {
    if (open_) {
      near_ = false;
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

  /// What the frame's instruction may change without leaving it.
  void add_places(_PyInterpreterFrame* frame) {
    for (int32_t i = 0; i < frame->stacktop; ++i) {
      if (PyObject* op = frame->localsplus[i].get()) {
        places_.push_back(op);
      }
    }
  }

  /// Of each live object whose count has changed, by address, the count before; 0 of one that was made.
  std::map<uint64_t, int64_t> find_changes(_PyInterpreterFrame* frame) {
    std::map<uint64_t, int64_t> changes;
    const CountShadow::Changed note = [&](PyObject* op, int64_t before) {
      if (freed_.count(memory::address_of(op)) == 0) {
        changes[memory::address_of(op)] = before;
      }
    };
    if (near_ && frame != nullptr) {
      add_places(frame);
      for (const uint64_t address : born_) {
        places_.push_back(static_cast<PyObject*>(memory::pointer_to(address)));
      }
      shadow_.compare_at(places_, note);
    } else {
      shadow_.compare(note);
    }
    for (const uint64_t address : born_) {
      if (is_live_object(static_cast<const PyObject*>(memory::pointer_to(address)))) {
        changes[address] = 0;
      }
    }
    return changes;
  }

  JsonWriter& out_;
  size_t limit_;
  double deadline_;
  size_t written_ = 0;
  int64_t more_ = 0;
  bool open_ = false;
  CountShadow shadow_;
  bool near_ = false;                   ///< the instruction has stayed in its frame so far
  std::vector<PyObject*> places_;       ///< if it has: where counts may have changed
  std::set<uint64_t> born_;             ///< made by the instruction, by address
  std::map<uint64_t, uint64_t> freed_;  ///< told to be freed by the instruction: id by address
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
    const double deadline = now_ms() + question["budget"].number_or(kUsualBudget);
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
      walk = std::make_unique<InstructionWalk>(out, limit, deadline);
      walk->begin_instruction(event.frame);
      return step + 1;
    });
    walk->end_instruction(nullptr);
    walk->stop();
    more = walk->instructions_more();
  }
  out.end_array();
  out.field("more", more);
  out.end_object();
  return Reply::of(out.take());
}

}  // namespace heapscope::recording
