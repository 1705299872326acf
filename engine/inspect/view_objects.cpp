#include "inspect/view_objects.h"

#include <algorithm>

#include "inspect/own_frames.h"
#include "objects/birth.h"
#include "objects/gc_header.h"
#include "objects/immortal.h"

namespace heapscope::inspect {

using namespace objects;

namespace {

const char* role_name(LinkRole role) {
  switch (role) {
    case LinkRole::kItem: return "item";
    case LinkRole::kMember: return "member";
    case LinkRole::kKey:
    case LinkRole::kValue: return "entry";
    case LinkRole::kAttribute: return "attribute";
    case LinkRole::kSlot:
    case LinkRole::kLocal:
    case LinkRole::kWeak: return "slot";
    case LinkRole::kCellVariable: return "cell";
    case LinkRole::kBase: return "base";
  }
  return "slot";
}

/// A container's rows in pairs of (element number, link): dicts have a key and a value each.
struct Row {
  int64_t index;
  const Link* key;
  const Link* link;
};

/// Calls visit(row) for each row, in order.
template <class Visit>
void for_each_row(const Picture& picture, Visit visit) {
  int64_t index = 0;
  const Link* key = nullptr;
  for (const Link& link : picture.links) {
    switch (link.role) {
      case LinkRole::kKey: key = &link; break;
      case LinkRole::kValue: visit(Row{index++, key, &link}); break;
      case LinkRole::kItem:
      case LinkRole::kMember: visit(Row{index++, nullptr, &link}); break;
      default: visit(Row{-1, nullptr, &link});
    }
  }
}

bool in_window(const Row& row, const Picture& picture, const ViewDetail& detail) {
  if (row.index < 0) {
    return true;
  }
  const auto window = detail.windows.find(object_id(picture.op));
  if (window != detail.windows.end() && row.index >= window->second.first &&
      row.index < window->second.first + window->second.second) {
    return true;
  }
  return row.index < detail.head || row.index >= picture.length - detail.tail;
}

void write_field(JsonWriter& out, const Row& row) {
  const Link& link = *row.link;
  out.begin_object();
  if (row.key != nullptr) {
    out.field("name", summary_of(describe(row.key->to), 1));
  } else if (row.index >= 0) {
    out.key("name");
    out.text(std::to_string(row.index));
  } else {
    out.field("name", link.name.empty() && link.role == LinkRole::kWeak ? "referent" : link.name);
  }
  out.field("role", link.name == "cell_contents" ? "cell" : role_name(link.role));
  out.field("to", static_cast<int64_t>(object_id(link.to)));
  if (row.index >= 0) {
    out.field("index", row.index);
  }
  if (row.key != nullptr) {
    out.field("key", static_cast<int64_t>(object_id(row.key->to)));
  }
  if (link.role == LinkRole::kWeak) {
    out.field("strength", "weak");
  }
  out.end_object();
}

void write_info(JsonWriter& out, const char* name, const std::string& value) {
  out.begin_object();
  out.field("name", name);
  out.field("role", "info");
  out.field("value", value);
  out.end_object();
}

void write_fields(JsonWriter& out, const Picture& picture, const Shown& shown, const ViewDetail& detail) {
  out.key("fields");
  out.begin_array();
  for_each_row(picture, [&](const Row& row) {
    if (in_window(row, picture, detail) && shown.contains(row.link->to) &&
        (row.key == nullptr || shown.contains(row.key->to))) {
      write_field(out, row);
    }
  });
  if (!picture.state.empty()) {
    write_info(out, "state", picture.state);
  }
  if (picture.kind == ObjectKind::kTraceback) {
    write_info(out, "tb_lineno", std::to_string(picture.line));
  }
  out.end_array();
}

void write_graph(JsonWriter& out, const std::vector<GraphStep>& graph, const Shown& shown) {
  out.key("graph");
  out.begin_array();
  for (const GraphStep& step : graph) {
    out.begin_object();
    out.field("name", step.name);
    out.key("next");
    out.begin_array();
    for (const int64_t next : step.next) {
      out.number(next);
    }
    out.end_array();
    if (step.leaf != nullptr && shown.contains(step.leaf)) {
      out.field("leaf", static_cast<int64_t>(object_id(step.leaf)));
    }
    if (step.released) {
      out.field_bool("released", true);
    }
    out.end_object();
  }
  out.end_array();
}

void write_buffer(JsonWriter& out, const Picture& picture, const Shown& shown) {
  const BufferPicture& buffer = picture.buffer;
  int64_t used = buffer.itemsize;
  for (const int64_t extent : buffer.shape) {
    used *= extent;
  }
  // The allocation goes with this object when nobody else holds its owner.
  const bool sole = buffer.owner != nullptr && (buffer.owner == picture.op || buffer.owner->ob_refcnt == 1);
  out.key("buffer");
  out.begin_object();
  out.field("address", static_cast<int64_t>(buffer.address));
  out.field("start", static_cast<int64_t>(buffer.start));
  out.field("bytes", buffer.bytes);
  out.field("owner", static_cast<int64_t>(object_id(buffer.owner == nullptr ? picture.op : buffer.owner)));
  out.field("offset", static_cast<int64_t>(buffer.address - buffer.start));
  out.key("shape");
  out.begin_array();
  for (const int64_t extent : buffer.shape) {
    out.number(extent);
  }
  out.end_array();
  out.key("strides");
  out.begin_array();
  for (const int64_t stride : buffer.strides) {
    out.number(stride);
  }
  out.end_array();
  out.field("dtype", buffer.dtype);
  out.field("itemsize", buffer.itemsize);
  out.key("flags");
  out.begin_array();
  for (const std::string& flag : buffer.flags) {
    out.text(flag);
  }
  out.end_array();
  if (buffer.version >= 0) {
    out.field("version", buffer.version);
  }
  if (!buffer.graph.empty()) {
    write_graph(out, buffer.graph, shown);
  }
  if (buffer.gradient >= 0) {
    out.field("gradient", buffer.gradient);
  }
  out.field("used", used);
  out.field("keeps", sole ? buffer.bytes : 0);
  out.field("place", buffer.place);
  out.field("resident", buffer.resident);
  out.key("preview");
  out.begin_array();
  for (const std::string& element : buffer.preview) {
    out.text(element);
  }
  out.end_array();
  out.end_object();
}

std::pair<int64_t, int> birth_place(uint32_t birth, const ViewContext& context) {
  return birth < context.first_birth ? std::pair<int64_t, int>{-1, 0} : context.birth_place(birth);
}

}  // namespace

uint64_t content_hash(const Picture& picture) {
  uint64_t hash = std::hash<std::string>{}(picture.text) ^ static_cast<uint64_t>(picture.length);
  const auto mix = [&hash](uint64_t value) { hash = (hash ^ value) * 0x9e3779b97f4a7c15ull + (hash >> 31); };
  for (const Link& link : picture.links) {
    mix(object_id(link.to));
    mix(static_cast<uint64_t>(link.role));
    mix(std::hash<std::string>{}(link.name));
  }
  mix(std::hash<std::string>{}(picture.state));
  if (picture.has_buffer) {
    mix(picture.buffer.address);
    mix(static_cast<uint64_t>(picture.buffer.version));
    mix(std::hash<std::string>{}(picture.buffer.dtype));
    for (const std::string& element : picture.buffer.preview) {
      mix(std::hash<std::string>{}(element));
    }
  }
  return hash;
}

std::vector<std::string> summaries_of(const Shown& shown) {
  std::vector<std::string> summaries;
  summaries.reserve(shown.objects.size());
  for (const Picture& picture : shown.objects) {
    summaries.push_back(summary_of(picture));
  }
  return summaries;
}

void write_view_objects(JsonWriter& out, const Shown& shown, const std::vector<std::string>& summaries,
                        const ViewContext& context, const ViewDetail& detail) {
  out.key("objects");
  out.begin_array();
  for (size_t place = 0; place < shown.objects.size(); ++place) {
    const Picture& picture = shown.objects[place];
    PyObject* op = picture.op;
    out.begin_object();
    out.field("id", static_cast<int64_t>(object_id(op)));
    out.field("address", static_cast<int64_t>(memory::address_of(op)));
    out.field("type", picture.type);
    out.field("kind", kind_name(picture.kind));
    const int64_t size = size_of(op);
    out.field("size", size < 0 ? type_of(op)->tp_basicsize : size);
    out.field("refcount", shown_refcount(op));
    out.key("generation");
    if (shown.generation[place] < 0) {
      out.null();
    } else {
      out.number(shown.generation[place]);
    }
    out.field("summary", summaries[place]);
    out.field_bool("static", picture.is_static);
    const Reach reach = shown.reach[place];
    out.field("reached", reach == Reach::kNames ? "names" : reach == Reach::kMachine ? "machine" : "nothing");
    const auto [step, line] = birth_place(birth_of(op), context);
    out.field("born", step);
    out.field("bornLine", line);
    write_fields(out, picture, shown, detail);
    if (picture.length >= 0) {
      out.field("length", picture.length);
    }
    if (picture.capacity >= 0) {
      out.field("capacity", picture.capacity);
    }
    if (picture.extra_address != 0) {
      out.key("extra");
      out.begin_object();
      out.field("address", static_cast<int64_t>(picture.extra_address));
      out.field("bytes", picture.extra_bytes);
      out.end_object();
    }
    if (picture.has_buffer) {
      write_buffer(out, picture, shown);
    }
    out.end_object();
  }
  out.end_array();
  out.field("more", static_cast<int64_t>(shown.left_out));
  out.field("unexamined", static_cast<int64_t>(shown.unexamined));
}

}  // namespace heapscope::inspect
