#include "session/view_picture.h"

#include <fmt/core.h>

namespace heapscope::session {

using inspect::Json;

namespace {

std::string number(const Json& value) { return fmt::format("{}", static_cast<int64_t>(value.number)); }

std::string names_text(const Json& names) {
  std::string text;
  for (const auto& [name, id] : names.members) {
    text += fmt::format("  {} -> #{}\n", name, number(id));
  }
  return text;
}

/// In a label of Graphviz: quotes, backslashes and newlines are escaped.
std::string label(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
    }
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out;
}

void add_names(std::string* out, const std::string& owner, const Json& names) {
  for (const auto& [name, id] : names.members) {
    const std::string node = label(fmt::format("{}.{}", owner, name));
    *out += fmt::format("  \"{}\" [shape=plaintext, label=\"{}\"];\n  \"{}\" -> {};\n", node, label(name), node,
                        number(id));
  }
}

}  // namespace

std::string view_as_text(const Json& view) {
  std::string out = fmt::format("step {}: {} of {}, line {}\n", number(view["step"]), view["event"].text,
                                view["name"].text, number(view["line"]));
  out += "names of the module\n" + names_text(view["globals"]);
  for (const Json& frame : view["frames"].items) {
    if (!frame["locals"].members.empty()) {
      out += fmt::format("names of {}, line {}\n", frame["name"].text, number(frame["line"])) +
             names_text(frame["locals"]);
    }
  }
  out += "objects\n";
  for (const Json& object : view["objects"].items) {
    const Json& generation = object["generation"];
    out += fmt::format("  #{} {} {}  {} bytes, {} references, {}{}\n", number(object["id"]), object["type"].text,
                       object["summary"].text, number(object["size"]), number(object["refcount"]),
                       generation.is_null() ? "not tracked" : "generation " + number(generation),
                       object["reached"].text == "nothing" ? ", garbage" : "");
    for (const Json& field : object["fields"].items) {
      out += field["to"].is(Json::Kind::kNumber)
                 ? fmt::format("      {} -> #{}\n", field["name"].text, number(field["to"]))
                 : fmt::format("      {} = {}\n", field["name"].text, field["value"].text);
    }
  }
  if (view["more"].number > 0) {
    out += fmt::format("  and {} more\n", number(view["more"]));
  }
  return out;
}

std::string view_as_dot(const Json& view) {
  std::string out = "digraph heap {\n  rankdir=LR;\n  node [shape=box];\n";
  add_names(&out, "<module>", view["globals"]);
  for (const Json& frame : view["frames"].items) {
    add_names(&out, frame["name"].text, frame["locals"]);
  }
  for (const Json& object : view["objects"].items) {
    out += fmt::format("  {} [label=\"#{} {}\\n{}\\n{} references\"];\n", number(object["id"]), number(object["id"]),
                       label(object["type"].text), label(object["summary"].text), number(object["refcount"]));
    for (const Json& field : object["fields"].items) {
      if (field["to"].is(Json::Kind::kNumber)) {
        out += fmt::format("  {} -> {} [label=\"{}\"{}];\n", number(object["id"]), number(field["to"]),
                           label(field["name"].text), field["strength"].text == "weak" ? ", style=dashed" : "");
      }
    }
  }
  return out + "}\n";
}

}  // namespace heapscope::session
