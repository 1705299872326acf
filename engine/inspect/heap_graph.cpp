#include "inspect/heap_graph.h"

#include <fmt/core.h>

#include <algorithm>

#include "inspect/attributes.h"
#include "inspect/heap_view.h"
#include "inspect/own_frames.h"
#include "inspect/reach.h"
#include "inspect/value_text.h"
#include "inspect/variables.h"
#include "memory/state.h"
#include "objects/birth.h"
#include "objects/bytes_object.h"
#include "objects/code_object.h"
#include "objects/dict_object.h"
#include "objects/frame_object.h"
#include "objects/func_object.h"
#include "objects/gc_header.h"
#include "objects/heap_census.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/registry.h"
#include "objects/set_object.h"
#include "objects/state.h"
#include "objects/state_roots.h"
#include "objects/thread_record.h"
#include "objects/tuple_object.h"
#include "vm/frame.h"
#include "vm/state.h"

namespace heapscope::inspect {

using namespace objects;

namespace {

void visit_layout(PyObject* op, visitproc visit, void* argument) {
  const LayoutField* field = type_spec(builtin_base(type_of(op))->spec_index).layout;
  // A builtin type has no room for what follows the PyTypeObject in a class.
  const bool is_static_type =
      type_check(op) && !type_has_feature(static_cast<const PyTypeObject*>(op), kTpFlagsHeapType);
  const uint64_t end = is_static_type ? sizeof(PyTypeObject) : end_of_fields(op);
  for (; field != nullptr && field->name != nullptr; ++field) {
    if (field->kind == FieldKind::kOwnedRef && !field->repeats && field->offset < end) {
      PyObject* target = *reinterpret_cast<Ref<PyObject>*>(reinterpret_cast<char*>(op) + field->offset);
      if (target != nullptr) {
        visit(target, argument);
      }
    }
  }
}

}  // namespace

void visit_references(PyObject* op, visitproc visit, void* argument) {
  const PyTypeObject* type = type_of(op);
  if (object_is_gc(op) && type->tp_traverse) {
    type->tp_traverse(op, visit, argument);
    if (dict_check(op)) {
      PyDictKeysObject* keys = static_cast<PyDictObject*>(op)->ma_keys;
      if (dk_is_unicode(keys) && keys->dk_refcnt == 1) {
        const PyDictUnicodeEntry* entries = dk_unicode_entries(keys);
        for (int64_t i = 0; i < keys->dk_nentries; ++i) {
          if (entries[i].me_key && entries[i].me_value) {
            visit(entries[i].me_key, argument);
          }
        }
      }
    }
  } else if (!unicode_check(op) && !long_check(op)) {
    visit_layout(op, visit, argument);
  }
}

const WholeSizes::TypeFacts& WholeSizes::facts_of(PyObject* op) {
  PyTypeObject* type = type_of(op);
  if (type != last_type_) {
    const auto next = static_cast<uint32_t>(facts_.size());
    if (places_.insert(type, next)) {
      const bool plain = unicode_check(op) || long_check(op) || list_check(op) || tuple_check(op) || dict_check(op) ||
                         bytes_check(op) || code_check(op) || type_check(op) || is_type(op, function_type()) ||
                         is_own_class(type);
      facts_.push_back({plain, sizes_itself(type)});
    }
    last_type_ = type;
    last_ = places_.find(type);
  }
  return facts_[last_];
}

int64_t WholeSizes::of(PyObject* op) {
  const TypeFacts facts = facts_of(op);
  int64_t size = facts.sizes_itself ? type_of(op)->tp_basicsize : size_of_builtin(op);
  if (!facts.plain) {
    const Picture picture = describe(op, 0);
    // An array's own data is part of its size already.
    if (picture.kind == ObjectKind::kStorage && picture.has_buffer && picture.buffer.owner == op) {
      size += picture.buffer.bytes;
    }
  }
  return size;
}

int64_t whole_size(PyObject* op) { return WholeSizes().of(op); }

uint32_t HeapGraph::add(PyObject* op) {
  const auto next = static_cast<uint32_t>(nodes_.size());
  const uint32_t node = places_.number(op, next);
  if (node == next) {
    nodes_.push_back(op);
  }
  return node;
}

void HeapGraph::add_root(const char* kind, std::string name, PyObject* op) {
  if (op != nullptr) {
    roots_.push_back({kind, std::move(name), add(op)});
  }
}

void HeapGraph::add_names(const vm::StepEvent& event) {
  PyObject* globals = program_globals(event.frame);
  if (globals != nullptr) {
    globals_ = add(globals);
    for_each_entry(globals, [&](PyObject* key, PyObject* value) {
      add_root("name", unicode_check(key) ? str_utf8(key) : std::string("?"), value);
    });
  }
  if (event.argument != nullptr) {
    add_root("stack", event.kind == vm::StepKind::kException ? "the exception" : "the value returned", event.argument);
  }
}

void HeapGraph::add_frames(const vm::StepEvent& event) {
  static_cast<void>(event);
  objects::for_each_frame([this](_PyInterpreterFrame* frame) {
    PyCodeObject* code = frame->f_code;
    if (code == nullptr) {
      return;
    }
    const std::string function = str_utf8(code->co_name);
    for (int32_t i = 0; i < code->co_nlocalsplus; ++i) {
      PyObject* value = frame->localsplus[i];
      if (value != nullptr) {
        add_root("name", str_utf8(tuple_get_item(code->co_localsplusnames, i)) + " in " + function + "()", value);
      }
    }
    const Ref<PyObject>* base = vm::frame_stack_base(frame);
    const Ref<PyObject>* top = frame->localsplus + std::max(frame->stacktop, 0);
    for (const Ref<PyObject>* slot = base; slot < top; ++slot) {
      add_root("stack", fmt::format("evaluation stack of {}, place {}", function, slot - base), *slot);
    }
    add_root("frame", "the call of " + function, frame->f_func.get());
    add_root("frame", "the call of " + function, frame->f_code.get());
    if (frame->f_locals != nullptr && frame->f_locals.get() != frame->f_globals.get()) {
      add_root("frame", "the namespace of " + function, frame->f_locals.get());
    }
    add_root("frame", "the frame of " + function, static_cast<PyObject*>(frame->frame_obj.get()));
  });
}

void HeapGraph::add_machine() {
  PyObject* modules = vm::state().modules;
  if (modules != nullptr) {
    for_each_entry(modules, [&](PyObject* key, PyObject* value) {
      add_root("module", unicode_check(key) ? str_utf8(key) : std::string("?"), value);
    });
  }
  for (const objects::StateRoot& root : objects::state_roots()) {
    for (uint32_t i = 0; root.counted && i < root.words; ++i) {
      if (PyObject* op = root.word(i).get()) {
        add_root("interpreter", root.name, op);
      }
    }
  }
  for (uint32_t i = 0; i < static_cast<uint32_t>(BuiltinType::kCount); ++i) {
    add_root("interpreter", "a built-in type", builtin_type(static_cast<BuiltinType>(i)));
  }
}

HeapGraph::HeapGraph(const vm::StepEvent& event) {
  nodes_.push_back(nullptr);  // node 0 stands for all roots
  add_names(event);
  add_frames(event);
  add_machine();
  for_each_tracked([this](PyObject* op, int) { add(op); });
  first_edge_.push_back(0);
  for (const GraphRoot& root : roots_) {
    edges_.push_back(root.node);
  }
  first_edge_.push_back(static_cast<uint32_t>(edges_.size()));
  const objects::visitproc add_edge = [](PyObject* target, void* graph) {
    auto* self = static_cast<HeapGraph*>(graph);
    self->edges_.push_back(self->add(target));
    return 0;
  };
  PyObject* interned = objects::state().unicode.interned;
  for (uint32_t node = 1; node < nodes_.size(); ++node) {  // grows meanwhile
    // The interned strings are not held by their table; the module's names are roots.
    if (nodes_[node] != interned && node != globals_) {
      visit_references(nodes_[node], add_edge, this);
    }
    first_edge_.push_back(static_cast<uint32_t>(edges_.size()));
  }
}

uint32_t HeapGraph::find_id(uint64_t id) const {
  for (uint32_t node = 1; node < nodes_.size(); ++node) {
    if (object_id(nodes_[node]) == id) {
      return node;
    }
  }
  return kNone;
}

std::vector<bool> HeapGraph::reachable(uint32_t without_from, uint32_t without_to,
                                       const std::string& without_root) const {
  std::vector<bool> seen(nodes_.size(), false);
  std::vector<uint32_t> queue;
  const auto reach = [&](uint32_t node) {
    if (!seen[node]) {
      seen[node] = true;
      queue.push_back(node);
    }
  };
  for (const GraphRoot& root : roots_) {
    if (without_from != 0 || root.node != without_to || (!without_root.empty() && root.name != without_root)) {
      reach(root.node);
    }
  }
  for (size_t next = 0; next < queue.size(); ++next) {
    bool cut = queue[next] != without_from;  // one reference of it is left out, not all of them
    for (const uint32_t* edge = begin(queue[next]); edge != end(queue[next]); ++edge) {
      if (!cut && *edge == without_to) {
        cut = true;
        continue;
      }
      reach(*edge);
    }
  }
  return seen;
}

std::string holds_text(PyObject* holder, PyObject* target) {
  if (list_check(holder) || tuple_check(holder)) {  // of a million items, without a picture of them
    const bool is_list = list_check(holder);
    const Ref<PyObject>* items =
        is_list ? static_cast<PyListObject*>(holder)->ob_item.get() : as_tuple(holder)->ob_item;
    const int64_t size = is_list ? static_cast<PyListObject*>(holder)->ob_size : tuple_get_size(holder);
    for (int64_t i = 0; i < size; ++i) {
      if (items[i] == target) {
        return fmt::format("[{}]", i);
      }
    }
  }
  const Picture picture = describe(holder);
  int64_t index = 0;
  for (size_t i = 0; i < picture.links.size(); ++i) {
    const Link& link = picture.links[i];
    if (link.to == target && link.role != LinkRole::kWeak) {
      switch (link.role) {
        case LinkRole::kItem: return fmt::format("[{}]", index);
        case LinkRole::kMember: return "(member)";
        case LinkRole::kKey: return "(key)";
        case LinkRole::kValue: return "[" + summary_of(describe(picture.links[i - 1].to), 1) + "]";
        default: return "." + link.name;
      }
    }
    index += link.role == LinkRole::kItem ? 1 : 0;
  }
  return type_of(holder) == target ? "(type)" : "(inside)";
}

// Lengauer and Tarjan's algorithm in the simple form: semidominators with path compression. Every array is by number in
// depth-first order; `order` gets the nodes in that order.
std::vector<uint32_t> dominators(const HeapGraph& graph, std::vector<uint32_t>* order) {
  constexpr uint32_t kNone = HeapGraph::kNone;
  const uint32_t size = graph.size();
  std::vector<uint32_t> number(size, kNone);
  std::vector<uint32_t> parent;
  struct Visit {
    uint32_t node;
    const uint32_t* edge;
  };
  std::vector<Visit> stack;
  const auto enter = [&](uint32_t node, uint32_t from) {
    number[node] = static_cast<uint32_t>(order->size());
    order->push_back(node);
    parent.push_back(from);
    stack.push_back({node, graph.begin(node)});
  };
  enter(0, 0);
  while (!stack.empty()) {
    Visit& top = stack.back();
    if (top.edge == graph.end(top.node)) {
      stack.pop_back();
      continue;
    }
    const uint32_t target = *top.edge++;
    if (number[target] == kNone) {
      enter(target, number[top.node]);
    }
  }
  const auto count = static_cast<uint32_t>(order->size());
  // Predecessors of each number, in one array.
  std::vector<uint32_t> first(count + 1, 0);
  for (uint32_t i = 0; i < count; ++i) {
    for (const uint32_t* edge = graph.begin((*order)[i]); edge != graph.end((*order)[i]); ++edge) {
      ++first[number[*edge] + 1];
    }
  }
  for (uint32_t i = 0; i < count; ++i) {
    first[i + 1] += first[i];
  }
  std::vector<uint32_t> before(first[count]);
  std::vector<uint32_t> fill(first.begin(), first.end() - 1);
  for (uint32_t i = 0; i < count; ++i) {
    for (const uint32_t* edge = graph.begin((*order)[i]); edge != graph.end((*order)[i]); ++edge) {
      before[fill[number[*edge]]++] = i;
    }
  }
  std::vector<uint32_t> semi(count);
  std::vector<uint32_t> label(count);
  std::vector<uint32_t> ancestor(count, kNone);
  for (uint32_t i = 0; i < count; ++i) {
    semi[i] = label[i] = i;
  }
  std::vector<uint32_t> path;
  const auto eval = [&](uint32_t v) {
    if (ancestor[v] == kNone) {
      return v;
    }
    path.clear();
    uint32_t at = v;
    while (ancestor[ancestor[at]] != kNone) {
      path.push_back(at);
      at = ancestor[at];
    }
    while (!path.empty()) {
      const uint32_t low = path.back();
      path.pop_back();
      if (semi[label[ancestor[low]]] < semi[label[low]]) {
        label[low] = label[ancestor[low]];
      }
      ancestor[low] = ancestor[ancestor[low]];
    }
    return label[v];
  };
  std::vector<uint32_t> dominator(count, 0);
  std::vector<uint32_t> bucket_head(count, kNone);
  std::vector<uint32_t> bucket_next(count, kNone);
  for (uint32_t w = count; w-- > 1;) {
    for (uint32_t i = first[w]; i < first[w + 1]; ++i) {
      semi[w] = std::min(semi[w], semi[eval(before[i])]);
    }
    bucket_next[w] = bucket_head[semi[w]];
    bucket_head[semi[w]] = w;
    ancestor[w] = parent[w];
    for (uint32_t v = bucket_head[parent[w]]; v != kNone; v = bucket_next[v]) {
      const uint32_t u = eval(v);
      dominator[v] = semi[u] < semi[v] ? u : parent[w];
    }
    bucket_head[parent[w]] = kNone;
  }
  for (uint32_t w = 1; w < count; ++w) {
    if (dominator[w] != semi[w]) {
      dominator[w] = dominator[dominator[w]];
    }
  }
  return dominator;
}

}  // namespace heapscope::inspect
