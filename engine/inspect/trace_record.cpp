#include "inspect/trace_record.h"

#include "inspect/attributes.h"
#include "inspect/json.h"
#include "inspect/own_frames.h"
#include "inspect/value_text.h"
#include "inspect/variables.h"
#include "inspect/walk.h"
#include "objects/code_object.h"
#include "objects/dict_object.h"
#include "objects/gc_header.h"
#include "objects/gen_object.h"
#include "objects/tuple_object.h"

namespace heapscope::inspect {

using namespace objects;

namespace {

const char* event_name(vm::StepKind kind) {
  switch (kind) {
    case vm::StepKind::kCall: return "call";
    case vm::StepKind::kLine: return "line";
    case vm::StepKind::kReturn: return "return";
    case vm::StepKind::kException: return "exception";
  }
  return "";
}

int64_t id_of(const PyObject* op) { return static_cast<int64_t>(object_id(op)); }

/// Would the next collection stop tracking this tuple or dict?
bool may_be_untracked(PyObject* op);

bool part_may_be_untracked(PyObject* part) {
  if (!type_is_gc(type_of(part))) {
    return true;
  }
  return is_type(part, tuple_type()) && (!gc_is_tracked(part) || may_be_untracked(part));
}

bool may_be_untracked(PyObject* op) {
  if (is_type(op, tuple_type())) {
    for (int64_t i = 0; i < tuple_get_size(op); ++i) {
      if (!part_may_be_untracked(tuple_get_item(op, i))) {
        return false;
      }
    }
    return true;
  }
  if (!is_type(op, dict_type())) {
    return false;
  }
  bool all = true;
  for_each_entry(op, [&](PyObject* key, PyObject* value) {
    all = all && part_may_be_untracked(key) && part_may_be_untracked(value);
  });
  return all;
}

void write_names(JsonWriter& out, std::string_view key, const std::vector<Variable>& variables) {
  out.key(key);
  out.begin_object();
  for (const Variable& variable : variables) {
    out.text_key(variable.name);
    out.number(id_of(variable.value));
  }
  out.end_object();
}

void write_list(JsonWriter& out, const Picture& picture, std::string_view key, LinkRole role) {
  out.key(key);
  out.begin_array();
  for (const Link& link : picture.links) {
    if (link.role == role) {
      out.number(id_of(link.to));
    }
  }
  out.end_array();
}

template <class Wanted>
void write_map(JsonWriter& out, const Picture& picture, std::string_view key, bool even_if_empty, Wanted wanted) {
  bool any = even_if_empty;
  for (const Link& link : picture.links) {
    any = any || wanted(link.role);
  }
  if (!any) {
    return;
  }
  out.key(key);
  out.begin_object();
  for (const Link& link : picture.links) {
    if (wanted(link.role)) {
      out.text_key(link.name);
      out.number(id_of(link.to));
    }
  }
  out.end_object();
}

void write_tracked(JsonWriter& out, const Picture& picture) {
  PyObject* op = picture.op;
  const bool tracked = type_is_gc(type_of(op)) && gc_is_tracked(op);
  if (tracked && may_be_untracked(op)) {
    out.field_null("tracked");
  } else {
    out.field_bool("tracked", tracked);
  }
}

void write_contents(JsonWriter& out, const Picture& picture) {
  switch (picture.kind) {
    case ObjectKind::kList:
    case ObjectKind::kTuple: write_list(out, picture, "items", LinkRole::kItem); break;
    case ObjectKind::kDict:
      write_list(out, picture, "keys", LinkRole::kKey);
      write_list(out, picture, "values", LinkRole::kValue);
      break;
    case ObjectKind::kSet: write_list(out, picture, "members", LinkRole::kMember); break;
    case ObjectKind::kTraceback: out.field("line", picture.line); break;
    default: break;
  }
  if (picture.is_weak) {
    out.key("weak");
    if (picture.weak_dead) {
      out.null();
    } else {
      out.number(id_of(picture.links.front().to));
    }
  }
  if (!picture.state.empty()) {
    out.field("state", picture.state);
  }
  const bool has_variables =
      picture.kind == ObjectKind::kFrame || (!picture.state.empty() && picture.state != "finished");
  write_map(out, picture, "locals", has_variables, [](LinkRole r) { return r == LinkRole::kLocal; });
  write_map(out, picture, "cells", has_variables, [](LinkRole r) { return r == LinkRole::kCellVariable; });
  // The recorder does not look for a dict behind the items of a variable-sized object (a subclass of int or tuple).
  const PyTypeObject* type = type_of(picture.op);
  const bool behind_items = type->tp_dictoffset < 0 && !type_has_feature(type, kTpFlagsManagedDict);
  write_map(out, picture, "fields", false, [behind_items](LinkRole r) {
    return (r == LinkRole::kAttribute && !behind_items) || r == LinkRole::kSlot;
  });
}

void write_object(JsonWriter& out, const Picture& picture) {
  PyObject* op = picture.op;
  out.begin_object();
  out.field("id", id_of(op));
  out.field("type", picture.type);
  out.key("count");
  if (picture.shared_count || picture.is_static || picture.leaf) {
    out.null();
  } else {
    out.number(op->ob_refcnt);
  }
  if (!picture.name.empty()) {
    out.field("name", picture.name);
  }
  if (picture.has_text) {
    out.field("repr", picture.text);
  }
  if (picture.leaf || picture.kind == ObjectKind::kFrame) {
    out.field_null("size");
    out.field_null("tracked");
  } else {
    const int64_t size = size_of(op);
    out.key("size");
    if (size < 0) {
      out.null();
    } else {
      out.number(size);
    }
    write_tracked(out, picture);
  }
  if (objects::async_gen_check_exact(op)) {  // a leaf: the format has no words for asynchronous generators
    out.field_bool("opaque", true);
  } else {
    if (picture.opaque) {
      out.field_bool("opaque", true);
    }
    write_contents(out, picture);
  }
  out.end_object();
}

}  // namespace

std::string trace_record(const vm::StepEvent& event, std::string_view stdout_text) {
  const std::vector<_PyInterpreterFrame*> frames = own_frames(event.frame);
  JsonWriter out;
  out.begin_object();
  out.field("step", static_cast<int64_t>(event.step));
  out.field("event", event_name(event.kind));
  out.field("line", event.line);
  out.field("name", str_utf8(event.frame->f_code->co_name));
  out.field("depth", static_cast<int64_t>(frames.size()) - 1);
  out.field("out", stdout_text);
  Walk walk;
  const std::vector<Variable> globals = read_namespace(event.frame->f_globals, false);
  for (const Variable& variable : globals) {
    walk.add(variable.value);
  }
  write_names(out, "globals", globals);
  out.key("frames");
  out.begin_array();
  for (_PyInterpreterFrame* frame : frames) {
    const Variables variables = read_variables(frame);
    out.begin_object();
    out.field("name", str_utf8(frame->f_code->co_name));
    out.field("line", frame == event.frame ? event.line : interpreter_frame_get_line(frame));
    write_names(out, "locals", variables.locals);
    write_names(out, "cells", variables.cells);
    out.end_object();
    for (const Variable& variable : variables.locals) {
      walk.add(variable.value);
    }
    for (const Variable& variable : variables.cells) {
      walk.add(variable.value);
    }
  }
  out.end_array();
  if (event.argument != nullptr) {
    walk.add(event.argument);
    out.field("value", id_of(event.argument));
  }
  walk.run();
  out.key("objects");
  out.begin_array();
  for (const Picture& picture : walk.objects()) {
    write_object(out, picture);
  }
  out.end_array();
  out.end_object();
  return out.take();
}

std::string trace_end_record(uint64_t step, std::string_view stdout_text, std::string_view error, int status) {
  JsonWriter out;
  out.begin_object();
  out.field("step", static_cast<int64_t>(step));
  out.field("event", "end");
  out.field("out", stdout_text);
  if (status != 0 && !error.empty()) {
    out.field("error", error);
  } else {
    out.field_null("error");
  }
  out.field("status", status);
  out.end_object();
  return out.take();
}

}  // namespace heapscope::inspect
