// HeapGraph: every live object and every counted reference between them, at one moment, with the roots' names.
//
//   roots     names (the module's, locals of calls), evaluation stacks, frames, modules, the interpreter's own words
//   edges     what tp_traverse visits; keys of a dict's table; fields of the layout table of what has no tp_traverse
//
// Questions about the whole heap (why alive, what would go, what does it retain, how many of each type) are algorithms
// on it. Objects that no root leads to (garbage in cycles) are nodes without a way to them. Read-only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "inspect/address_map.h"
#include "inspect/picture.h"
#include "vm/step_hook.h"

namespace heapscope::inspect {

struct GraphRoot {
  const char* kind;  ///< name, stack, frame, module, interpreter
  std::string name;
  uint32_t node;
};

class HeapGraph {
 public:
  explicit HeapGraph(const vm::StepEvent& event);

  static constexpr uint32_t kNone = UINT32_MAX;

  [[nodiscard]] uint32_t size() const { return static_cast<uint32_t>(nodes_.size()); }
  [[nodiscard]] PyObject* object(uint32_t node) const { return nodes_[node]; }
  [[nodiscard]] uint32_t find(const PyObject* op) const { return places_.find(op); }
  [[nodiscard]] uint32_t find_id(uint64_t id) const;
  [[nodiscard]] const std::vector<GraphRoot>& roots() const { return roots_; }
  [[nodiscard]] const uint32_t* begin(uint32_t node) const { return edges_.data() + first_edge_[node]; }
  [[nodiscard]] const uint32_t* end(uint32_t node) const { return edges_.data() + first_edge_[node + 1]; }
  [[nodiscard]] uint64_t edge_count() const { return edges_.size(); }
  /// The module's namespace: its references are roots' references.
  [[nodiscard]] uint32_t globals() const { return globals_; }

  /// For each node whether a root leads to it, when the reference from -> to (from kNone: the root) is not there.
  [[nodiscard]] std::vector<bool> reachable(uint32_t without_from = kNone, uint32_t without_to = kNone,
                                            const std::string& without_root = {}) const;

 private:
  void add_root(const char* kind, std::string name, PyObject* op);
  uint32_t add(PyObject* op);
  void add_names(const vm::StepEvent& event);
  void add_frames(const vm::StepEvent& event);
  void add_machine();

  std::vector<PyObject*> nodes_;
  AddressMap places_;
  std::vector<GraphRoot> roots_;
  std::vector<uint32_t> first_edge_;
  std::vector<uint32_t> edges_;
  uint32_t globals_ = kNone;
};

/// Calls visit(target) for every counted reference of the object.
void visit_references(PyObject* op, objects::visitproc visit, void* argument);

/// Bytes of the object itself, buffers that it owns included.
int64_t whole_size(PyObject* op);

/// The same of many objects at one moment: what depends on the type alone is found out once.
class WholeSizes {
 public:
  int64_t of(PyObject* op);

 private:
  struct TypeFacts {
    bool plain;  ///< has no buffer
    bool sizes_itself;
  };
  const TypeFacts& facts_of(PyObject* op);

  AddressMap places_;
  std::vector<TypeFacts> facts_;
  const objects::PyTypeObject* last_type_ = nullptr;
  uint32_t last_ = 0;
};

/// How the holder holds the target: `[0]`, `.next`, `['key']`; `type` and `inside` for what no field of a view shows.
std::string holds_text(PyObject* holder, PyObject* target);

/// Immediate dominators of a graph in which node 0 is the root: retained sizes are sums over their tree.
std::vector<uint32_t> dominators(const HeapGraph& graph, std::vector<uint32_t>* order);

}  // namespace heapscope::inspect
