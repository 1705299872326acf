#include "recording/graph_questions.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "inspect/attributes.h"
#include "inspect/heap_graph.h"
#include "inspect/heap_view.h"
#include "inspect/json.h"
#include "inspect/memory_view.h"
#include "inspect/own_frames.h"
#include "inspect/reach.h"
#include "inspect/view_objects.h"
#include "objects/birth.h"
#include "objects/gc_header.h"
#include "objects/immortal.h"

namespace heapscope::recording {

using namespace objects;
using inspect::HeapGraph;
using inspect::Json;
using inspect::JsonWriter;

namespace {

constexpr uint32_t kNone = HeapGraph::kNone;

Reply no_such_object(uint64_t id, uint64_t step) {
  return Reply::misuse("no-such-object", fmt::format("Object #{} is not there at step {}.", id, step));
}

void write_line(JsonWriter& out, PyObject* op) {
  const inspect::Picture picture = inspect::describe(op, inspect::kItemsOfSummary);
  out.field("id", static_cast<int64_t>(inspect::object_id(op)));
  out.field("type", picture.type);
  out.field("summary", inspect::summary_of(picture, 1));
  out.field("size", inspect::whole_size(op));
}

void write_objects(JsonWriter& out, const char* key, const std::vector<PyObject*>& objects) {
  out.key(key);
  out.begin_array();
  for (PyObject* op : objects) {
    out.begin_object();
    write_line(out, op);
    out.end_object();
  }
  out.end_array();
}

// --- Why alive ---

/// All shortest ways from roots to one node: a search in breadth gives each node's distance and the order of visits;
/// backwards in that order it is found who is on a way, and holds whom.
class Paths {
 public:
  Paths(const HeapGraph& graph, uint32_t target, size_t limit) : graph_(graph), target_(target), limit_(limit) {
    distance_.assign(graph.size(), kNone);
    std::vector<uint32_t> queue;
    for (const inspect::GraphRoot& root : graph.roots()) {
      if (distance_[root.node] == kNone) {
        distance_[root.node] = 0;
        queue.push_back(root.node);
      }
    }
    for (size_t next = 0; next < queue.size() && distance_[target] == kNone; ++next) {
      for (const uint32_t* edge = graph.begin(queue[next]); edge != graph.end(queue[next]); ++edge) {
        if (distance_[*edge] == kNone) {
          distance_[*edge] = distance_[queue[next]] + 1;
          queue.push_back(*edge);
        }
      }
    }
    if (distance_[target] != kNone) {
      find_holders(queue);
    }
  }

  [[nodiscard]] int64_t length() const { return distance_[target_] == kNone ? -1 : distance_[target_]; }
  /// Ways that were not written.
  [[nodiscard]] int64_t more() const { return more_; }

  void write(JsonWriter& out) {
    if (length() < 0) {
      return;
    }
    struct Place {
      uint32_t node;
      size_t next;  ///< of its holders
    };
    std::vector<Place> way = {{target_, 0}};
    while (!way.empty() && written_ < limit_) {
      Place& last = way.back();
      if (distance_[last.node] == 0) {
        for (const inspect::GraphRoot& root : graph_.roots()) {
          if (root.node == last.node && written_ < limit_) {
            ++written_;
            std::vector<uint32_t> nodes;
            nodes.reserve(way.size());
            for (const Place& place : way) {
              nodes.push_back(place.node);
            }
            write_path(out, root, nodes);
          }
        }
        way.pop_back();
      } else if (last.next < holders_[last.node].size()) {
        way.push_back({holders_[last.node][last.next++], 0});
      } else {
        way.pop_back();
      }
    }
    more_ = count_ways() - static_cast<int64_t>(written_);
  }

 private:
  /// Of each node on a shortest way, who holds it one nearer to the roots.
  void find_holders(const std::vector<uint32_t>& queue) {
    std::vector<bool> on_a_way(graph_.size(), false);
    on_a_way[target_] = true;
    for (size_t i = queue.size(); i-- > 0;) {
      const uint32_t node = queue[i];
      if (distance_[node] >= distance_[target_]) {
        continue;
      }
      for (const uint32_t* edge = graph_.begin(node); edge != graph_.end(node); ++edge) {
        if (on_a_way[*edge] && distance_[*edge] == distance_[node] + 1) {
          std::vector<uint32_t>& known = holders_[*edge];
          if (known.empty() || known.back() != node) {
            known.push_back(node);
          }
          on_a_way[node] = true;
        }
      }
      if (on_a_way[node]) {
        near_first_.push_back(node);
      }
    }
    std::reverse(near_first_.begin(), near_first_.end());
    near_first_.push_back(target_);
    for (auto& [node, known] : holders_) {
      std::sort(known.begin(), known.end());
    }
  }

  /// How many ways there are; no more than kMostCounted are told apart.
  int64_t count_ways() {
    std::map<uint32_t, int64_t> ways;
    for (const uint32_t node : near_first_) {
      int64_t count = 0;
      if (distance_[node] == 0) {
        for (const inspect::GraphRoot& root : graph_.roots()) {
          count += root.node == node ? 1 : 0;
        }
      } else {
        for (const uint32_t holder : holders_[node]) {
          count += ways[holder];
        }
      }
      ways[node] = std::min(count, kMostCounted);
    }
    return ways[target_];
  }

  /// `way`: from the target up to the root's object. Of a very long one the middle is left out.
  void write_path(JsonWriter& out, const inspect::GraphRoot& root, const std::vector<uint32_t>& way) {
    out.begin_object();
    out.key("root");
    out.begin_object();
    out.field("kind", root.kind);
    out.field("name", root.name);
    out.end_object();
    const size_t left_out = way.size() > kMostOfWay ? way.size() - kMostOfWay : 0;
    out.key("objects");
    out.begin_array();
    for (size_t i = way.size(); i-- > 0;) {
      if (left_out > 0 && i + 1 == way.size() - kMostOfWay / 2) {
        i -= left_out;
      }
      out.begin_object();
      write_line(out, graph_.object(way[i]));
      out.field("holds",
                i == 0 ? std::string() : inspect::holds_text(graph_.object(way[i]), graph_.object(way[i - 1])));
      out.end_object();
    }
    out.end_array();
    if (left_out > 0) {
      out.field("leftOut", static_cast<int64_t>(left_out));
    }
    out.end_object();
  }

  static constexpr int64_t kMostCounted = 10000;
  static constexpr size_t kMostOfWay = 400;

  const HeapGraph& graph_;
  uint32_t target_;
  size_t limit_;
  size_t written_ = 0;
  int64_t more_ = 0;
  std::vector<uint32_t> distance_;
  std::vector<uint32_t> near_first_;  ///< nodes on shortest ways
  std::map<uint32_t, std::vector<uint32_t>> holders_;
};

// --- What would go ---

/// What counts would do when one reference to `target` went: those that reach 0, in order.
std::vector<uint32_t> freed_by_counts(const HeapGraph& graph, uint32_t target) {
  std::vector<uint32_t> freed;
  std::map<uint32_t, int64_t> left;
  const auto drop = [&](uint32_t node) {
    const auto known = left.emplace(node, graph.object(node)->ob_refcnt).first;
    if (--known->second == 0) {
      freed.push_back(node);
    }
  };
  drop(target);
  for (size_t next = 0; next < freed.size(); ++next) {
    for (const uint32_t* edge = graph.begin(freed[next]); edge != graph.end(freed[next]); ++edge) {
      drop(*edge);
    }
  }
  return freed;
}

// --- By type, by line ---

struct Tally {
  int64_t count = 0;
  int64_t bytes = 0;
};

template <class Key>
using Tallies = std::map<Key, Tally>;

template <class Key>
void write_tallies(JsonWriter& out, const char* key, const char* name, const Tallies<Key>& tallies) {
  std::vector<std::pair<Key, Tally>> sorted(tallies.begin(), tallies.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second.bytes > b.second.bytes; });
  out.key(key);
  out.begin_array();
  for (const auto& [what, tally] : sorted) {
    out.begin_object();
    out.field(name, what);
    out.field("count", tally.count);
    out.field("bytes", tally.bytes);
    out.end_object();
  }
  out.end_array();
}

/// The program's own objects that a root leads to.
template <class Visit>
void for_each_own(const HeapGraph& graph, uint32_t first_birth, Visit visit) {
  const std::vector<bool> reachable = graph.reachable();
  for (uint32_t node = 1; node < graph.size(); ++node) {
    if (reachable[node] && birth_of(graph.object(node)) >= first_birth) {
      visit(graph.object(node));
    }
  }
}

}  // namespace

Reply paths(Recorder& recorder, uint64_t step, const Json& question) {
  const auto id = static_cast<uint64_t>(question["id"].number_or(0));
  const auto limit = static_cast<size_t>(std::clamp(question["limit"].number_or(20), 1.0, 1000.0));
  Reply reply;
  recorder.visit(step, [&](const vm::StepEvent& event) {
    const HeapGraph& graph = recorder.graph(event);
    const uint32_t target = graph.find_id(id);
    if (target == kNone) {
      reply = no_such_object(id, step);
      return;
    }
    Paths found(graph, target, limit);
    JsonWriter out;
    out.begin_object();
    out.field("id", static_cast<int64_t>(id));
    out.field("length", found.length());
    out.key("paths");
    out.begin_array();
    found.write(out);
    out.end_array();
    out.field("more", found.more());
    out.end_object();
    reply = Reply::of(out.take());
  });
  return reply;
}

Reply cut(Recorder& recorder, uint64_t step, const Json& question) {
  const auto id = static_cast<uint64_t>(question["to"].number_or(0));
  Reply reply;
  recorder.visit(step, [&](const vm::StepEvent& event) {
    const HeapGraph& graph = recorder.graph(event);
    const uint32_t to = graph.find_id(id);
    const bool by_object = question["from"].is(Json::Kind::kNumber);
    const uint32_t from = by_object ? graph.find_id(static_cast<uint64_t>(question["from"].number)) : 0;
    if (to == kNone || from == kNone) {
      reply = no_such_object(to == kNone ? id : static_cast<uint64_t>(question["from"].number), step);
      return;
    }
    const std::string name = question["name"].text_or("");
    const bool found =
        by_object ? std::find(graph.begin(from), graph.end(from), to) != graph.end(from)
                  : std::any_of(graph.roots().begin(), graph.roots().end(), [&](const inspect::GraphRoot& root) {
                      return root.node == to && (name.empty() || root.name == name);
                    });
    std::vector<PyObject*> freed;
    std::vector<PyObject*> collectable;
    int64_t bytes = 0;
    if (found) {
      std::vector<bool> goes(graph.size(), false);
      for (const uint32_t node : freed_by_counts(graph, to)) {
        goes[node] = true;
        freed.push_back(graph.object(node));
        bytes += inspect::whole_size(graph.object(node));
      }
      const std::vector<bool> before = graph.reachable();
      const std::vector<bool> after = graph.reachable(from, to, name);
      for (uint32_t node = 1; node < graph.size(); ++node) {
        if (before[node] && !after[node] && !goes[node]) {
          collectable.push_back(graph.object(node));
          bytes += inspect::whole_size(graph.object(node));
        }
      }
    }
    JsonWriter out;
    out.begin_object();
    out.field_bool("found", found);
    constexpr size_t kMostWritten = 200;
    out.field("freedCount", static_cast<int64_t>(freed.size()));
    out.field("collectableCount", static_cast<int64_t>(collectable.size()));
    freed.resize(std::min(freed.size(), kMostWritten));
    collectable.resize(std::min(collectable.size(), kMostWritten));
    write_objects(out, "freed", freed);
    write_objects(out, "collectable", collectable);
    out.field("bytes", bytes);
    out.end_object();
    reply = Reply::of(out.take());
  });
  return reply;
}

Reply retained(Recorder& recorder, uint64_t step, const Json& question) {
  const auto top = static_cast<size_t>(std::clamp(question["top"].number_or(50), 0.0, 10000.0));
  Reply reply;
  recorder.visit(step, [&](const vm::StepEvent& event) {
    const HeapGraph& graph = recorder.graph(event);
    std::vector<uint32_t> order;
    const std::vector<uint32_t> dominator = inspect::dominators(graph, &order);
    std::vector<int64_t> bytes(order.size(), 0);
    std::vector<int64_t> counts(order.size(), 1);
    counts[0] = 0;
    int64_t interpreter = 0;  // built-in types and singletons: no allocator gave them
    inspect::WholeSizes sizes;
    for (size_t i = 1; i < order.size(); ++i) {
      bytes[i] = sizes.of(graph.object(order[i]));
      interpreter += memory::offset_of(graph.object(order[i])) < memory::kRegionsStart ? bytes[i] : 0;
    }
    for (size_t i = order.size(); i-- > 1;) {  // children have higher numbers than their dominators
      bytes[dominator[i]] += bytes[i];
      counts[dominator[i]] += counts[i];
    }
    std::vector<size_t> shown;
    for (size_t i = 1; i < order.size(); ++i) {
      if (birth_of(graph.object(order[i])) >= recorder.first_birth()) {
        shown.push_back(i);
      }
    }
    const size_t most = std::min(top, shown.size());
    std::partial_sort(shown.begin(), shown.begin() + static_cast<int64_t>(most), shown.end(),
                      [&](size_t a, size_t b) { return bytes[a] != bytes[b] ? bytes[a] > bytes[b] : a < b; });
    std::vector<size_t> asked;
    for (const Json& id : question["ids"].items) {
      for (const size_t i : shown) {
        if (static_cast<double>(inspect::object_id(graph.object(order[i]))) == id.number_or(-1)) {
          asked.push_back(i);
        }
      }
    }
    shown.resize(most);
    for (const size_t i : asked) {
      if (std::find(shown.begin(), shown.end(), i) == shown.end()) {
        shown.push_back(i);
      }
    }
    JsonWriter out;
    out.begin_object();
    out.key("objects");
    out.begin_array();
    for (const size_t i : shown) {
      out.begin_object();
      write_line(out, graph.object(order[i]));
      out.field("retained", bytes[i]);
      out.field("count", counts[i]);
      out.end_object();
    }
    out.end_array();
    out.field("count", counts[0]);
    out.field("bytes", bytes[0]);
    out.field("static", interpreter);
    out.field("held", inspect::held_bytes());
    out.field("other", inspect::held_bytes() - (bytes[0] - interpreter));
    out.end_object();
    reply = Reply::of(out.take());
  });
  return reply;
}

Reply summary(Recorder& recorder, uint64_t step, const Json& question) {
  Reply reply;
  recorder.visit(step, [&](const vm::StepEvent& event) {
    const HeapGraph& graph = recorder.graph(event);
    const std::string wanted = question["type"].text_or("");
    Tallies<std::string> types;
    Tallies<int64_t> sizes;
    Tally all;
    std::vector<PyObject*> of_type;
    int64_t tracked = 0;
    std::vector<std::pair<const PyTypeObject*, Tally>> by_type;
    inspect::AddressMap places;
    inspect::WholeSizes whole_sizes;
    for_each_own(graph, recorder.first_birth(), [&](PyObject* op) {
      const int64_t size = whole_sizes.of(op);
      const PyTypeObject* type = type_of(op);
      if (places.insert(type, static_cast<uint32_t>(by_type.size()))) {
        by_type.emplace_back(type, Tally());
      }
      Tally& tally = by_type[places.find(type)].second;
      ++tally.count;
      tally.bytes += size;
      int64_t up_to = 64;
      while (up_to < size) {
        up_to *= 2;
      }
      Tally& sized = sizes[up_to];
      ++sized.count;
      sized.bytes += size;
      ++all.count;
      all.bytes += size;
      tracked += object_is_gc(op) && gc_is_tracked(op) ? 1 : 0;
      if (!wanted.empty() && inspect::class_name(type) == wanted) {
        of_type.push_back(op);
      }
    });
    for (const auto& [type, tally] : by_type) {
      Tally& named = types[inspect::class_name(type)];
      named.count += tally.count;
      named.bytes += tally.bytes;
    }
    int64_t generations[kGenerations] = {};
    inspect::for_each_tracked([&](PyObject* op, int generation) {
      generations[generation] += birth_of(op) >= recorder.first_birth() ? 1 : 0;
    });
    JsonWriter out;
    out.begin_object();
    out.field("count", all.count);
    out.field("bytes", all.bytes);
    write_tallies(out, "types", "type", types);
    out.key("sizes");
    out.begin_array();
    for (const auto& [up_to, tally] : sizes) {
      out.begin_object();
      out.field("upTo", up_to);
      out.field("count", tally.count);
      out.field("bytes", tally.bytes);
      out.end_object();
    }
    out.end_array();
    out.key("generations");
    out.begin_array();
    for (const int64_t count : generations) {
      out.number(count);
    }
    out.end_array();
    out.field("untracked", all.count - tracked);
    if (!wanted.empty()) {
      std::sort(of_type.begin(), of_type.end(),
                [](const PyObject* a, const PyObject* b) { return birth_of(a) < birth_of(b); });
      const auto from = static_cast<size_t>(std::max(question["from"].number_or(0), 0.0));
      const auto count = static_cast<size_t>(std::clamp(question["count"].number_or(100), 0.0, 10000.0));
      out.key("objects");
      out.begin_array();
      for (size_t i = from; i < of_type.size() && i - from < count; ++i) {
        out.begin_object();
        write_line(out, of_type[i]);
        out.field("refcount", shown_refcount(of_type[i]));
        out.end_object();
      }
      out.end_array();
    }
    out.end_object();
    reply = Reply::of(out.take());
  });
  return reply;
}

// --- What is different ---

namespace {

struct Seen {
  std::string type;
  std::string summary;
  int64_t size = 0;
  int64_t refcount = 0;
  uint64_t content = 0;
};
using Heap = std::map<uint64_t, Seen>;

Heap heap_at(Recorder& recorder, uint64_t step) {
  Heap heap;
  recorder.visit(step, [&](const vm::StepEvent& event) {
    const HeapGraph& graph = recorder.graph(event);
    inspect::WholeSizes sizes;
    for_each_own(graph, recorder.first_birth(), [&](PyObject* op) {
      const inspect::Picture picture = inspect::describe(op);
      heap[inspect::object_id(op)] = {picture.type, inspect::summary_of(picture, 1), sizes.of(op), shown_refcount(op),
                                      inspect::content_hash(picture)};
    });
  });
  return heap;
}

/// One list of a difference: counted by type and by line, the first ones by name.
class DifferenceList {
 public:
  DifferenceList(const Recorder& recorder, uint64_t up_to, size_t limit)
      : recorder_(recorder), up_to_(up_to), limit_(limit) {}
  void add(uint64_t id, const Seen& seen, int64_t bytes) {
    const auto count = [&](Tally& tally) {
      ++tally.count;
      tally.bytes += bytes;
    };
    count(all_);
    count(types_[seen.type]);
    count(lines_[recorder_.birth_place(static_cast<uint32_t>(id), up_to_).second]);
    if (objects_.size() < limit_) {
      objects_.emplace_back(id, seen);
    }
  }
  void write(JsonWriter& out, const char* key) const {
    out.key(key);
    out.begin_object();
    out.field("count", all_.count);
    out.field("bytes", all_.bytes);
    write_tallies(out, "types", "type", types_);
    write_tallies(out, "lines", "line", lines_);
    out.key("objects");
    out.begin_array();
    for (const auto& [id, seen] : objects_) {
      out.begin_object();
      out.field("id", static_cast<int64_t>(id));
      out.field("type", seen.type);
      out.field("summary", seen.summary);
      out.field("size", seen.size);
      out.end_object();
    }
    out.end_array();
    out.end_object();
  }

 private:
  const Recorder& recorder_;
  uint64_t up_to_;
  size_t limit_;
  Tally all_;
  Tallies<std::string> types_;
  Tallies<int64_t> lines_;
  std::vector<std::pair<uint64_t, Seen>> objects_;
};

}  // namespace

Reply difference(Recorder& recorder, uint64_t from, uint64_t to, const Json& question) {
  const Heap before = heap_at(recorder, from);
  const Heap after = heap_at(recorder, to);
  const auto limit = static_cast<size_t>(std::clamp(question["limit"].number_or(100), 0.0, 10000.0));
  const uint64_t last = std::max(from, to);
  DifferenceList created(recorder, last, limit);
  DifferenceList freed(recorder, last, limit);
  DifferenceList changed(recorder, last, limit);
  DifferenceList grown(recorder, last, limit);
  for (const auto& [id, seen] : before) {
    const auto now = after.find(id);
    if (now == after.end()) {
      freed.add(id, seen, seen.size);
      continue;
    }
    if (now->second.content != seen.content || now->second.refcount != seen.refcount) {
      changed.add(id, now->second, now->second.size - seen.size);
    }
    if (now->second.size > seen.size) {
      grown.add(id, now->second, now->second.size - seen.size);
    }
  }
  for (const auto& [id, seen] : after) {
    if (!before.contains(id)) {
      created.add(id, seen, seen.size);
    }
  }
  JsonWriter out;
  out.begin_object();
  created.write(out, "created");
  freed.write(out, "freed");
  changed.write(out, "changed");
  grown.write(out, "grown");
  out.end_object();
  return Reply::of(out.take());
}

}  // namespace heapscope::recording
