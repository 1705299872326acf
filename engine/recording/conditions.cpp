#include "recording/conditions.h"

#include <fmt/core.h>

#include <optional>

#include "base/events.h"
#include "gc/state.h"
#include "inspect/attributes.h"
#include "inspect/heap_view.h"
#include "inspect/memory_view.h"
#include "inspect/own_frames.h"
#include "inspect/reach.h"
#include "inspect/value_text.h"
#include "inspect/variables.h"
#include "inspect/view_objects.h"
#include "memory/state.h"
#include "objects/birth.h"
#include "objects/gc_header.h"
#include "objects/immortal.h"
#include "objects/list_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "recording/branch.h"
#include "recording/count_shadow.h"
#include "recording/life.h"

namespace heapscope::recording {

using namespace objects;
using inspect::Json;

namespace {

using Rule = Condition::Rule;

/// A reading that is a function of the state alone.
class StateCondition final : public Condition {
 public:
  using Read = std::function<int64_t(const vm::StepEvent&)>;
  StateCondition(Rule rule, Read read) : Condition(rule), read_(std::move(read)) {}
  int64_t read(const vm::StepEvent& event) override { return read_(event); }

 private:
  Read read_;
};

/// A reading of one object while it is there; `gone` otherwise. It is told to be freed before its finalizer runs, in
/// which it is there yet, and which may bring it back.
class ObjectCondition final : public Condition, public EventSink {
 public:
  using Read = std::function<int64_t(PyObject*)>;
  ObjectCondition(Rule rule, const Life& life, Read read, int64_t gone)
      : Condition(rule), life_(life), read_(std::move(read)), gone_(gone) {}
  ~ObjectCondition() override { ObjectCondition::end(); }

  void begin(const vm::StepEvent& event) override {
    alive_ = event.step >= life_.born && event.step < life_.dead;
    event_sink = this;
  }
  void end() override {
    if (event_sink == this) {
      event_sink = nullptr;
    }
  }
  int64_t read(const vm::StepEvent& event) override {
    const bool is_there =
        alive_ || (event.step >= life_.born && is_live_object(object()) && inspect::object_id(object()) == life_.id);
    return is_there ? read_(object()) : gone_;
  }

  void object_born(uint64_t address, uint64_t) override {
    if (address == life_.address) {
      alive_ = inspect::object_id(object()) == life_.id;
    }
  }
  void object_freed(uint64_t address, uint64_t, DeathCause) override {
    if (address == life_.address) {
      alive_ = false;
    }
  }
  void collector_phase(int, CollectorPhase) override {}
  void memory_mapped(uint64_t, int64_t) override {}

 private:
  [[nodiscard]] PyObject* object() const { return static_cast<PyObject*>(memory::pointer_to(life_.address)); }

  Life life_;
  Read read_;
  int64_t gone_;
  bool alive_ = false;
};

/// How many objects of a type were made.
class BirthCondition final : public Condition, public EventSink {
 public:
  explicit BirthCondition(std::string type) : Condition(Rule::kChanges), type_(std::move(type)) {}
  ~BirthCondition() override { BirthCondition::end(); }
  void begin(const vm::StepEvent&) override { event_sink = this; }
  void end() override {
    if (event_sink == this) {
      event_sink = nullptr;
    }
  }
  int64_t read(const vm::StepEvent&) override { return count_; }
  void object_born(uint64_t, uint64_t type) override {
    if (type != asked_) {
      asked_ = type;
      is_it_ = inspect::class_name(static_cast<PyObject*>(memory::pointer_to(type))) == type_;
    }
    count_ += is_it_ ? 1 : 0;
  }
  void object_freed(uint64_t, uint64_t type, DeathCause) override { asked_ = type == asked_ ? 0 : asked_; }
  void collector_phase(int, CollectorPhase) override {}
  void memory_mapped(uint64_t, int64_t) override {}

 private:
  std::string type_;
  int64_t count_ = 0;
  uint64_t asked_ = 0;  ///< the type that was compared last, and what came of it
  bool is_it_ = false;
};

class ExpressionCondition final : public Condition {
 public:
  ExpressionCondition(Recorder& recorder, std::string expression)
      : Condition(Rule::kBecomes), recorder_(recorder), expression_(std::move(expression)) {}
  int64_t read(const vm::StepEvent& event) override {
    const Evaluation now = evaluate_here(recorder_, event, expression_);
    if (!now.fine && (now.error.starts_with("SyntaxError") || now.error.starts_with("given up"))) {
      problem_ = now.error;
    }
    return now.fine && now.truth ? 1 : 0;  // an error (a name that is not bound yet) is not true
  }

 private:
  Recorder& recorder_;
  std::string expression_;
};

// --- Readings ---

int64_t id_or_zero(const PyObject* op) { return op == nullptr ? 0 : static_cast<int64_t>(inspect::object_id(op)); }

int64_t value_of(const std::vector<inspect::Variable>& variables, const std::string& name) {
  for (const inspect::Variable& variable : variables) {
    if (variable.name == name) {
      return id_or_zero(variable.value);
    }
  }
  return 0;
}

PyObject* value_in(PyObject* dict, const std::string& name) {
  PyObject* found = nullptr;
  if (dict != nullptr) {
    inspect::for_each_entry(dict, [&](PyObject* key, PyObject* value) {
      if (found == nullptr && unicode_check(key) && unicode_equal_to_ascii(key, name.c_str())) {
        found = value;
      }
    });
  }
  return found;
}

bool is_ascii(const std::string& text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) {
      return false;
    }
  }
  return true;
}

int64_t read_name(const vm::StepEvent& event, const std::string& name, const std::string& function) {
  if (function.empty()) {
    PyObject* globals = inspect::program_globals(event.frame);
    if (is_ascii(name)) {
      return id_or_zero(value_in(globals, name));
    }
    return value_of(inspect::read_namespace(globals, true), name);
  }
  const std::vector<_PyInterpreterFrame*> frames = inspect::own_frames(event.frame);
  for (size_t i = frames.size(); i-- > 0;) {
    if (inspect::str_utf8(frames[i]->f_code->co_name) == function) {
      return value_of(inspect::read_variables(frames[i]).locals, name);
    }
  }
  return 0;
}

/// The target of the field that views call `slot`: a place in a sequence, an attribute, a key's text.
int64_t read_slot(PyObject* op, const std::string& slot) {
  if (list_check(op) || tuple_check(op)) {
    char* end = nullptr;
    const long long index = std::strtoll(slot.c_str(), &end, 10);
    const int64_t size = list_check(op) ? static_cast<PyListObject*>(op)->ob_size : tuple_get_size(op);
    if (!slot.empty() && *end == '\0') {
      if (index < 0 || index >= size) {
        return 0;
      }
      return id_or_zero(list_check(op) ? static_cast<PyListObject*>(op)->ob_item.get()[index].get()
                                       : tuple_get_item(op, index));
    }
  }
  const inspect::Picture picture = inspect::describe(op);
  for (size_t i = 0; i < picture.links.size(); ++i) {
    const inspect::Link& link = picture.links[i];
    if (link.role == inspect::LinkRole::kKey) {
      if (inspect::summary_of(inspect::describe(link.to), 1) == slot && i + 1 < picture.links.size()) {
        return id_or_zero(picture.links[i + 1].to);
      }
    } else if (!link.name.empty() && link.name == slot) {
      return id_or_zero(link.to);
    }
  }
  return 0;
}

/// Generation of a tracked object; the lists are walked again only after a collection.
class GenerationReader {
 public:
  int64_t operator()(PyObject* op) {
    if (!object_is_gc(op) || !gc_is_tracked(op)) {
      known_ = -1;
      return -2;
    }
    int64_t collections = 0;
    for (const gc::GenerationStats& stats : gc::state().generation_stats) {
      collections += stats.collections;
    }
    if (known_ < 0 || collections != collections_) {
      collections_ = collections;
      inspect::for_each_tracked(
          [&](const PyObject* tracked, int generation) { known_ = tracked == op ? generation : known_; });
    }
    return known_;
  }

 private:
  int64_t known_ = -1;
  int64_t collections_ = -1;
};

int64_t pools_in_use() {
  const memory::PyMalloc& pymalloc = memory::state().pymalloc;
  int64_t pools = 0;
  for (uint32_t i = 0; i < pymalloc.maxarenas; ++i) {
    const memory::arena_object& arena = pymalloc.arenas.get()[i];
    pools += arena.address ? static_cast<int64_t>(arena.ntotalpools) - arena.nfreepools : 0;
  }
  return pools;
}

int64_t arenas_in_use() {
  const memory::PyMalloc& pymalloc = memory::state().pymalloc;
  int64_t arenas = 0;
  for (uint32_t i = 0; i < pymalloc.maxarenas; ++i) {
    arenas += pymalloc.arenas.get()[i].address ? 1 : 0;
  }
  return arenas;
}

// --- From questions ---

MadeCondition misuse(std::string message) {
  MadeCondition made;
  made.misuse = Reply::misuse("bad-argument", std::move(message));
  return made;
}

MadeCondition made(std::unique_ptr<Condition> condition) {
  MadeCondition made;
  made.condition = std::move(condition);
  return made;
}

MadeCondition of_state(Rule rule, StateCondition::Read read) {
  return made(std::make_unique<StateCondition>(rule, std::move(read)));
}

MadeCondition of_rows(RowCondition::Kind kind, int32_t line = 0) {
  MadeCondition made;
  made.row = {kind, line};
  return made;
}

MadeCondition of_object(Recorder& recorder, const Json& what, const std::string& kind, uint64_t from) {
  if (!what["id"].is(Json::Kind::kNumber)) {
    return misuse("The question needs the id of an object.");
  }
  const auto id = static_cast<uint64_t>(what["id"].number);
  const uint64_t last = recorder.steps() - 1;
  const bool is_there = recorder.rows().births(from) >= id || id < recorder.first_birth();
  const std::optional<Life> life = find_life(recorder, id, is_there && kind != "dead" ? from : last);
  if (!life) {
    MadeCondition none;
    none.misuse = Reply::misuse("no-such-object", fmt::format("There is no object #{} in this recording.", id));
    return none;
  }
  // Once in its life, also when a finalizer brings it back on the way.
  if (kind == "created") {
    return of_state(Rule::kBecomes,
                    [born = life->born](const vm::StepEvent& event) -> int64_t { return event.step >= born ? 1 : 0; });
  }
  if (kind == "dead") {
    return of_state(Rule::kBecomes, [born = life->born, dead = life->dead](const vm::StepEvent& event) -> int64_t {
      return event.step < born || event.step >= dead ? 1 : 0;
    });
  }
  ObjectCondition::Read read;
  Rule rule = Rule::kChanges;
  int64_t gone = -1;
  if (kind == "count") {
    read = [](PyObject* op) { return shown_refcount(op); };
  } else if (kind == "content") {
    read = [](PyObject* op) { return static_cast<int64_t>(inspect::content_hash(inspect::describe(op)) >> 1); };
  } else if (kind == "tracked") {
    read = [](PyObject* op) -> int64_t { return object_is_gc(op) && gc_is_tracked(op) ? 1 : 0; };
  } else if (kind == "promoted") {
    read = GenerationReader();
    rule = Rule::kGrows;
    gone = -2;
  } else {
    if (!what["slot"].is(Json::Kind::kText)) {
      return misuse("The question needs the name of a slot.");
    }
    read = [slot = what["slot"].text](PyObject* op) { return read_slot(op, slot); };
  }
  return made(std::make_unique<ObjectCondition>(rule, *life, std::move(read), gone));
}

/// A step of a kind, of one function or of one exception's type.
MadeCondition of_event(vm::StepKind kind, const std::string& name) {
  return of_state(Rule::kIs, [kind, name](const vm::StepEvent& event) -> int64_t {
    if (event.frame == nullptr || event.kind != kind) {
      return 0;
    }
    const std::string now = kind == vm::StepKind::kException
                                ? (event.argument == nullptr ? "" : inspect::class_name(type_of(event.argument)))
                                : inspect::str_utf8(event.frame->f_code->co_name);
    return now == name ? 1 : 0;
  });
}

}  // namespace

MadeCondition make_condition(Recorder& recorder, const Json& what, uint64_t from) {
  const std::string kind = what["kind"].text_or("");
  if (kind == "name") {
    if (!what["name"].is(Json::Kind::kText)) {
      return misuse("The question needs a name.");
    }
    return of_state(Rule::kChanges, [name = what["name"].text, function = what["function"].text_or("")](
                                        const vm::StepEvent& event) { return read_name(event, name, function); });
  }
  if (kind == "created" && what["type"].is(Json::Kind::kText)) {
    return made(std::make_unique<BirthCondition>(what["type"].text));
  }
  if (kind == "slot" || kind == "content" || kind == "count" || kind == "tracked" || kind == "promoted" ||
      kind == "dead" || kind == "created") {
    return of_object(recorder, what, kind, from);
  }
  if (kind == "printed") {
    return of_state(Rule::kChanges,
                    [&recorder](const vm::StepEvent&) { return static_cast<int64_t>(recorder.printed()); });
  }
  if (kind == "collection") {
    const auto generation = static_cast<int>(what["generation"].number_or(-1));
    if (generation >= kGenerations) {
      return misuse("There are generations 0, 1 and 2.");
    }
    return of_state(Rule::kChanges, [generation](const vm::StepEvent&) {
      int64_t count = 0;
      for (int i = 0; i < kGenerations; ++i) {
        count += generation < 0 || i == generation ? gc::state().generation_stats[i].collections : 0;
      }
      return count;
    });
  }
  if (kind == "pool") {
    return of_state(Rule::kChanges, [](const vm::StepEvent&) { return pools_in_use(); });
  }
  if (kind == "arena") {
    return of_state(Rule::kChanges, [](const vm::StepEvent&) { return arenas_in_use(); });
  }
  if (kind == "resident" || kind == "held") {
    if (!what["above"].is(Json::Kind::kNumber)) {
      return misuse("The question needs a number of bytes, `above`.");
    }
    return of_state(Rule::kBecomes,
                    [above = what["above"].number, resident = kind == "resident"](const vm::StepEvent&) -> int64_t {
                      const double bytes = resident ? static_cast<double>(memory::memory_use().resident_bytes)
                                                    : static_cast<double>(inspect::held_bytes());
                      return bytes > above ? 1 : 0;
                    });
  }
  if (kind == "true") {
    if (!what["expression"].is(Json::Kind::kText)) {
      return misuse("The question needs an expression.");
    }
    return made(std::make_unique<ExpressionCondition>(recorder, what["expression"].text));
  }
  if (kind == "line") {
    return of_rows(RowCondition::Kind::kLine, static_cast<int32_t>(what["line"].number_or(0)));
  }
  const bool named = what["name"].is(Json::Kind::kText);
  if (kind == "call") {
    return named ? of_event(vm::StepKind::kCall, what["name"].text) : of_rows(RowCondition::Kind::kCall);
  }
  if (kind == "return") {
    return named ? of_event(vm::StepKind::kReturn, what["name"].text) : of_rows(RowCondition::Kind::kReturn);
  }
  if (kind == "exception") {
    return what["type"].is(Json::Kind::kText) ? of_event(vm::StepKind::kException, what["type"].text)
                                              : of_rows(RowCondition::Kind::kException);
  }
  if (kind == "into" || kind == "over" || kind == "out") {
    return of_rows(kind == "into"   ? RowCondition::Kind::kInto
                   : kind == "over" ? RowCondition::Kind::kOver
                                    : RowCondition::Kind::kOut);
  }
  return misuse(kind.empty() ? "The question does not say what to look for."
                             : fmt::format("There is no question '{}'.", kind));
}

}  // namespace heapscope::recording
