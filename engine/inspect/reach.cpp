#include "inspect/reach.h"

#include <algorithm>

#include "inspect/own_frames.h"
#include "inspect/variables.h"
#include "objects/birth.h"
#include "objects/code_object.h"
#include "objects/gc_header.h"
#include "vm/frame.h"

namespace heapscope::inspect {

using namespace objects;

namespace {

void add_names(const vm::StepEvent& event, Walk* walk) {
  for (const Variable& variable : read_namespace(program_globals(event.frame), true)) {
    walk->add(variable.value);
  }
  for (_PyInterpreterFrame* frame : own_frames(event.frame)) {
    const Variables variables = read_variables(frame);
    for (const Variable& variable : variables.locals) {
      walk->add(variable.value);
    }
    for (const Variable& variable : variables.cells) {
      walk->add(variable.value);
    }
  }
  walk->add(event.argument);
}

void add_stacks(const vm::StepEvent& event, Walk* walk) {
  for (_PyInterpreterFrame* frame : own_frames(event.frame)) {
    const Ref<PyObject>* base = vm::frame_stack_base(frame);
    const Ref<PyObject>* top = frame->localsplus + std::max(frame->stacktop, 0);
    for (; base < top; ++base) {
      walk->add(*base);
    }
  }
}

/// Objects of the program that the collector tracks and that no name leads to.
std::vector<PyObject*> unnamed_tracked(const Walk& walk, uint32_t first_birth) {
  std::vector<PyObject*> found;
  for (const auto& [op, generation] : generations_of_tracked()) {
    auto* object = const_cast<PyObject*>(op);
    if (birth_of(object) >= first_birth && !walk.has(object) && !is_type(object, frame_type()) &&
        !is_type(object, dict_type())) {
      found.push_back(object);
    }
  }
  std::sort(found.begin(), found.end(),
            [](const PyObject* a, const PyObject* b) { return birth_of(a) < birth_of(b); });
  return found;
}

using Counts = std::unordered_map<PyObject*, int64_t>;

int subtract(PyObject* op, void* counts) {
  auto& map = *static_cast<Counts*>(counts);
  const auto found = map.find(op);
  if (found != map.end()) {
    --found->second;
  }
  return 0;
}

struct Spread {
  Counts* counts;
  std::vector<PyObject*>* queue;
};

int spread(PyObject* op, void* argument) {
  const Spread& reached = *static_cast<Spread*>(argument);
  const auto found = reached.counts->find(op);
  if (found != reached.counts->end() && found->second <= 0) {
    found->second = 1;
    reached.queue->push_back(op);
  }
  return 0;
}

/// The collector's own question, asked on copies: which of the candidates are held from outside?
Counts counts_from_outside(const std::vector<PyObject*>& candidates) {
  Counts counts;
  for (PyObject* op : candidates) {
    counts.emplace(op, op->ob_refcnt);
  }
  for (PyObject* op : candidates) {
    if (type_of(op)->tp_traverse) {
      type_of(op)->tp_traverse(op, subtract, &counts);
    }
  }
  std::vector<PyObject*> queue;
  for (PyObject* op : candidates) {
    if (counts[op] > 0) {
      queue.push_back(op);
    }
  }
  Spread reached{&counts, &queue};
  for (size_t next = 0; next < queue.size(); ++next) {
    if (object_is_gc(queue[next]) && type_of(queue[next])->tp_traverse) {
      type_of(queue[next])->tp_traverse(queue[next], spread, &reached);
    }
  }
  return counts;
}

}  // namespace

std::unordered_map<const PyObject*, int> generations_of_tracked() {
  std::unordered_map<const PyObject*, int> found;
  GcLists& lists = gc_lists();
  for (int generation = 0; generation < kGenerations; ++generation) {
    PyGC_Head* head = &lists.generations[generation].head;
    auto* node = static_cast<PyGC_Head*>(memory::pointer_to(head->_gc_next & ~kGcNextUnreachable));
    while (node != nullptr && node != head) {
      found.emplace(gc_object(node), generation);
      node = static_cast<PyGC_Head*>(memory::pointer_to(node->_gc_next & ~kGcNextUnreachable));
    }
  }
  return found;
}

Shown shown_objects(const vm::StepEvent& event, uint32_t first_birth, size_t limit) {
  Shown shown;
  Walk walk(limit, true);
  add_names(event, &walk);
  walk.run();
  const size_t named = walk.objects().size();
  add_stacks(event, &walk);
  walk.run();
  const size_t on_stacks = walk.objects().size();
  const std::vector<PyObject*> unnamed = unnamed_tracked(walk, first_birth);
  const Counts outside = counts_from_outside(unnamed);
  for (PyObject* op : unnamed) {
    // What only the machine holds (functions of library modules, its own tables) is no news.
    if (outside.at(op) <= 0) {
      walk.add(op);
    }
  }
  walk.run();
  shown.left_out = walk.left_out();
  for (size_t i = 0; i < walk.objects().size(); ++i) {
    const Reach reach = i < named ? Reach::kNames : i < on_stacks ? Reach::kMachine : Reach::kNothing;
    shown.reach.emplace(walk.objects()[i].op, reach);
    shown.objects.push_back(walk.objects()[i]);
  }
  std::sort(shown.objects.begin(), shown.objects.end(), [](const Picture& a, const Picture& b) {
    return object_id(a.op) < object_id(b.op);
  });
  return shown;
}

}  // namespace heapscope::inspect
