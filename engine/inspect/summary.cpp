// One-line texts for objects: what a row or a ghost says.
#include <fmt/core.h>

#include "inspect/heap_view.h"
#include "inspect/value_text.h"

namespace heapscope::inspect {
namespace {

constexpr size_t kItemsShown = kItemsOfSummary - 1;

std::string link_text(const Link& link, int depth) { return summary_of(describe(link.to, kItemsOfSummary), depth - 1); }

std::string joined(const Picture& picture, LinkRole role, int depth) {
  std::string text;
  size_t count = 0;
  for (size_t i = 0; i < picture.links.size(); ++i) {
    const Link& link = picture.links[i];
    if (link.role != role) {
      continue;
    }
    if (count++ == kItemsShown) {
      return text + ", ...";
    }
    text += text.empty() ? "" : ", ";
    text += link_text(link, depth);
    if (role == LinkRole::kKey && i + 1 < picture.links.size()) {
      text += ": " + link_text(picture.links[i + 1], depth);
    }
  }
  return text;
}

/// A tuple as the arguments of a call: without the comma behind a single one.
std::string arguments_text(std::string tuple) {
  if (tuple.ends_with(",)")) {
    tuple.erase(tuple.size() - 2, 1);
  }
  return tuple;
}

std::string container_text(const Picture& picture, int depth) {
  const bool nested = depth <= 0 && picture.length > 0;
  switch (picture.kind) {
    case ObjectKind::kList: return nested ? "[...]" : "[" + joined(picture, LinkRole::kItem, depth) + "]";
    case ObjectKind::kTuple:
      return nested ? "(...)" : "(" + joined(picture, LinkRole::kItem, depth) + (picture.length == 1 ? ",)" : ")");
    case ObjectKind::kDict: return nested ? "{...}" : "{" + joined(picture, LinkRole::kKey, depth) + "}";
    default:
      if (picture.length == 0) {
        return picture.type + "()";
      }
      return nested ? "{...}" : "{" + joined(picture, LinkRole::kMember, depth) + "}";
  }
}

}  // namespace

std::string summary_of(const Picture& picture, int depth) {
  if (picture.has_text) {
    return picture.text;
  }
  switch (picture.kind) {
    case ObjectKind::kList:
    case ObjectKind::kTuple:
    case ObjectKind::kDict:
    case ObjectKind::kSet: return cut_text(container_text(picture, depth));
    case ObjectKind::kException:
      for (const Link& link : picture.links) {
        if (link.name == "args") {
          return cut_text(picture.type + (depth > 0 ? arguments_text(link_text(link, depth)) : "(...)"));
        }
      }
      return picture.type + "()";
    case ObjectKind::kCell:
      return picture.links.empty() ? "empty cell" : "cell: " + link_text(picture.links.front(), depth);
    case ObjectKind::kWeakref: return picture.weak_dead ? "dead weak reference" : "weak reference";
    default: break;
  }
  if (!picture.name.empty()) {
    return picture.name;
  }
  if (picture.has_buffer) {
    std::string shape;
    for (const int64_t extent : picture.buffer.shape) {
      shape += (shape.empty() ? "" : ", ") + fmt::format("{}", extent);
    }
    if (picture.buffer.shape.size() == 1) {
      shape += ',';
    }
    return fmt::format("{} ({}) {}", picture.type, shape, picture.buffer.dtype);
  }
  return picture.type + " object";
}

}  // namespace heapscope::inspect
