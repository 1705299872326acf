#include "inspect/heap_view.h"

#include "gc/state.h"
#include "inspect/json.h"
#include "inspect/memory_view.h"
#include "inspect/own_frames.h"
#include "inspect/value_text.h"
#include "inspect/variables.h"
#include "inspect/view_objects.h"
#include "objects/birth.h"
#include "objects/code_object.h"
#include "objects/gc_header.h"
#include "objects/immortal.h"
#include "vm/frame.h"

namespace heapscope::inspect {

using namespace objects;

namespace {

void write_variables(JsonWriter& out, std::string_view key, const std::vector<Variable>& variables,
                     const Shown& shown) {
  out.key(key);
  out.begin_object();
  for (const Variable& variable : variables) {
    if (shown.contains(variable.value)) {
      out.text_key(variable.name);
      out.number(static_cast<int64_t>(object_id(variable.value)));
    }
  }
  out.end_object();
}

void write_frames(JsonWriter& out, const vm::StepEvent& event, const Shown& shown) {
  out.key("frames");
  out.begin_array();
  for (_PyInterpreterFrame* frame : own_frames(event.frame)) {
    const Variables variables = read_variables(frame);
    out.begin_object();
    out.field("name", str_utf8(frame->f_code->co_name));
    out.field("line", frame == event.frame ? event.line : interpreter_frame_get_line(frame));
    write_variables(out, "locals", variables.locals, shown);
    write_variables(out, "cells", variables.cells, shown);
    out.key("stack");
    out.begin_array();
    const Ref<PyObject>* top = frame->localsplus + (frame->stacktop > 0 ? frame->stacktop : 0);
    for (const Ref<PyObject>* slot = vm::frame_stack_base(frame); slot < top; ++slot) {
      PyObject* value = *slot;
      if (value == nullptr || !shown.contains(value)) {
        out.null();
      } else {
        out.number(static_cast<int64_t>(object_id(value)));
      }
    }
    out.end_array();
    out.end_object();
  }
  out.end_array();
}

void write_place(JsonWriter& out, const ViewContext& context) {
  out.key("previous");
  if (!context.has_previous) {
    out.null();
    return;
  }
  out.begin_object();
  out.field("event", context.previous.event);
  out.field("line", context.previous.line);
  out.field("name", context.previous.name);
  out.field("depth", context.previous.depth);
  out.end_object();
}

void write_freed(JsonWriter& out, const FreedObject& freed) {
  out.begin_object();
  out.field("id", static_cast<int64_t>(freed.id));
  out.field("type", freed.type);
  out.field("kind", freed.kind);
  out.field("summary", freed.summary);
  out.field("address", static_cast<int64_t>(freed.address));
  out.field("size", freed.size);
  out.field("bufferBytes", freed.buffer_bytes);
  out.key("reason");
  out.begin_object();
  out.field("kind", freed.generation < 0 ? "count" : "collected");
  out.field("line", freed.line);
  if (freed.generation >= 0) {
    out.field("generation", freed.generation);
  }
  out.end_object();
  out.end_object();
}

void write_phase(JsonWriter& out, const CollectionPhase& phase) {
  out.begin_object();
  out.field("name", phase.name);
  out.key("objects");
  out.begin_array();
  for (const PhaseObject& object : phase.objects) {
    out.begin_object();
    out.field("id", static_cast<int64_t>(object.id));
    out.field("type", object.type);
    if (object.gc_refs >= 0) {
      out.field("gcRefs", object.gc_refs);
    }
    out.end_object();
  }
  out.end_array();
  out.end_object();
}

void write_changed(JsonWriter& out, const Shown& shown, const Marks& marks) {
  out.key("changed");
  out.begin_array();
  for (const Picture& picture : shown.objects) {
    const auto before = marks.find(object_id(picture.op));
    if (before == marks.end()) {
      continue;
    }
    const int64_t now = shown_refcount(picture.op);
    if (before->second.refcount == now && before->second.content == content_hash(picture)) {
      continue;
    }
    out.begin_object();
    out.field("id", static_cast<int64_t>(before->first));
    out.key("refcount");
    out.begin_array();
    out.number(before->second.refcount);
    out.number(now);
    out.end_array();
    out.end_object();
  }
  out.end_array();
}

void write_changes(JsonWriter& out, const Shown& shown, const ViewContext& context) {
  out.key("changes");
  out.begin_object();
  out.key("created");
  out.begin_array();
  if (context.marks != nullptr) {
    for (const Picture& picture : shown.objects) {
      const uint32_t birth = birth_of(picture.op);
      if (birth > context.births_at_previous && birth >= context.first_birth) {
        out.number(birth);
      }
    }
  }
  out.end_array();
  out.key("freed");
  out.begin_array();
  for (const FreedObject& freed : context.freed) {
    write_freed(out, freed);
  }
  out.end_array();
  static const Marks kNone;
  write_changed(out, shown, context.marks == nullptr ? kNone : *context.marks);
  out.field("allocations", context.allocations);
  out.field("frees", context.frees);
  out.key("collections");
  out.begin_array();
  for (const CollectionRecord& collection : context.collections) {
    out.begin_object();
    out.field("generation", collection.generation);
    out.field("collected", collection.collected);
    out.field("uncollectable", collection.uncollectable);
    out.field("cause", collection.cause);
    if (collection.running) {
      out.field_bool("running", true);
    }
    out.key("phases");
    out.begin_array();
    for (const CollectionPhase& phase : collection.phases) {
      write_phase(out, phase);
    }
    out.end_array();
    out.end_object();
  }
  out.end_array();
  out.end_object();
}

template <class Value>
void write_triple(JsonWriter& out, const char* name, Value value) {
  out.key(name);
  out.begin_array();
  for (int generation = 0; generation < kGenerations; ++generation) {
    out.number(value(generation));
  }
  out.end_array();
}

void write_collector(JsonWriter& out, const Shown& shown) {
  const GcLists& lists = gc_lists();
  out.key("gc");
  out.begin_object();
  out.field_bool("enabled", lists.enabled != 0);
  write_triple(out, "counts", [&](int i) { return lists.generations[i].count; });
  write_triple(out, "thresholds", [&](int i) { return lists.generations[i].threshold; });
  write_triple(out, "sizes", [&](int i) { return shown.generation_sizes[i]; });
  write_triple(out, "collections", [](int i) { return gc::state().generation_stats[i].collections; });
  out.end_object();
}

}  // namespace

const char* step_kind_name(vm::StepKind kind) {
  switch (kind) {
    case vm::StepKind::kCall: return "call";
    case vm::StepKind::kLine: return "line";
    case vm::StepKind::kReturn: return "return";
    case vm::StepKind::kException: return "exception";
  }
  return "";
}

namespace {

Marks marks_of(const Shown& shown, const std::vector<std::string>& summaries) {
  Marks marks;
  for (size_t place = 0; place < shown.objects.size(); ++place) {
    const Picture& picture = shown.objects[place];
    ObjectMark& mark = marks.emplace_hint(marks.end(), object_id(picture.op), ObjectMark())->second;
    mark.refcount = shown_refcount(picture.op);
    mark.content = content_hash(picture);
    FreedObject& freed = mark.as_freed;
    freed.id = object_id(picture.op);
    freed.type = picture.type;
    freed.kind = kind_name(picture.kind);
    freed.summary = summaries[place];
    freed.address = memory::address_of(picture.op);
    const int64_t size = size_of(picture.op);
    freed.size = size < 0 ? 0 : size;
    freed.buffer_bytes = picture.has_buffer && picture.buffer.owner == picture.op ? picture.buffer.bytes : 0;
  }
  return marks;
}

}  // namespace

Marks mark_objects(const vm::StepEvent& event, uint32_t first_birth, size_t limit) {
  const Shown shown = shown_objects(event, first_birth, limit);
  return marks_of(shown, summaries_of(shown));
}

std::string view_json(const vm::StepEvent& event, const ViewContext& context, const ViewDetail& detail, Marks* marks) {
  const Shown shown = shown_objects(event, context.first_birth, detail.objects);
  const std::vector<std::string> summaries = summaries_of(shown);
  if (marks != nullptr) {
    *marks = marks_of(shown, summaries);
  }
  JsonWriter out;
  out.reserve(size_t{64} * 1024);
  out.begin_object();
  out.field("step", static_cast<int64_t>(event.step));
  const bool is_end = event.frame == nullptr;
  out.field("event", is_end ? "end" : step_kind_name(event.kind));
  out.field("line", event.line);
  out.field("name", is_end ? std::string("<module>") : str_utf8(event.frame->f_code->co_name));
  out.field("depth", is_end ? 0 : static_cast<int64_t>(own_frames(event.frame).size()) - 1);
  write_place(out, context);
  if (event.argument != nullptr) {
    out.field("value", static_cast<int64_t>(object_id(event.argument)));
  }
  out.field("stdout", context.stdout_delta);
  out.field("printed", context.printed);
  out.key("error");
  out.raw(context.error.empty() ? "null" : context.error);
  write_variables(out, "globals", read_namespace(program_globals(event.frame), true), shown);
  write_frames(out, event, shown);
  write_view_objects(out, shown, summaries, context, detail);
  write_changes(out, shown, context);
  write_collector(out, shown);
  out.key("memory");
  write_memory(out, detail.pools);
  out.end_object();
  return out.take();
}

}  // namespace heapscope::inspect
