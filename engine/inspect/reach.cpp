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

/// More objects than this that no name leads to are not asked what holds them: in a heap of a million the limit on
/// what is shown leaves nearly all of them without a name.
constexpr size_t kMostExamined = 20000;

/// Counts of references to candidates, by their place among them.
struct Counts {
  AddressMap places;
  std::vector<int64_t> left;
  std::vector<uint32_t> queue;
};

int subtract(PyObject* op, void* argument) {
  auto& counts = *static_cast<Counts*>(argument);
  const uint32_t place = counts.places.find(op);
  if (place != AddressMap::kNone) {
    --counts.left[place];
  }
  return 0;
}

int spread(PyObject* op, void* argument) {
  auto& counts = *static_cast<Counts*>(argument);
  const uint32_t place = counts.places.find(op);
  if (place != AddressMap::kNone && counts.left[place] <= 0) {
    counts.left[place] = 1;
    counts.queue.push_back(place);
  }
  return 0;
}

/// The collector's own question, asked on copies: which of the candidates are held from outside?
std::vector<PyObject*> held_by_nothing(const std::vector<PyObject*>& candidates) {
  Counts counts;
  for (PyObject* op : candidates) {
    counts.places.insert(op, static_cast<uint32_t>(counts.left.size()));
    counts.left.push_back(op->ob_refcnt);
  }
  const auto traverse = [&counts](PyObject* op, objects::visitproc visit) {
    if (object_is_gc(op) && type_of(op)->tp_traverse) {
      type_of(op)->tp_traverse(op, visit, &counts);
    }
  };
  for (PyObject* op : candidates) {
    traverse(op, subtract);
  }
  for (uint32_t place = 0; place < candidates.size(); ++place) {
    if (counts.left[place] > 0) {
      counts.queue.push_back(place);
    }
  }
  for (size_t next = 0; next < counts.queue.size(); ++next) {
    traverse(candidates[counts.queue[next]], spread);
  }
  std::vector<PyObject*> found;
  for (uint32_t place = 0; place < candidates.size(); ++place) {
    if (counts.left[place] <= 0) {
      found.push_back(candidates[place]);
    }
  }
  return found;
}

}  // namespace

Shown shown_objects(const vm::StepEvent& event, uint32_t first_birth, size_t limit) {
  Shown shown;
  Walk walk(limit, true);
  add_names(event, &walk);
  walk.run();
  const size_t named = walk.objects().size();
  add_stacks(event, &walk);
  walk.run();
  const size_t on_stacks = walk.objects().size();
  // One pass over the collector's lists: generations of what is shown, and what no name leads to.
  std::vector<int8_t> generations(on_stacks, -1);
  std::vector<std::pair<PyObject*, int8_t>> unnamed;
  for_each_tracked([&](PyObject* op, int generation) {
    ++shown.generation_sizes[generation];
    const uint32_t place = walk.index_of(op);
    if (place != AddressMap::kNone) {
      generations[place] = static_cast<int8_t>(generation);
    } else if (birth_of(op) >= first_birth && !is_type(op, frame_type()) && !is_type(op, dict_type())) {
      if (unnamed.size() <= kMostExamined) {
        unnamed.emplace_back(op, static_cast<int8_t>(generation));
      } else {
        ++shown.unexamined;
      }
    }
  });
  if (shown.unexamined == 0) {
    std::vector<PyObject*> candidates;
    candidates.reserve(unnamed.size());
    for (const auto& [op, generation] : unnamed) {
      candidates.push_back(op);
    }
    // What only the machine holds (functions of library modules, its own tables) is no news.
    std::vector<PyObject*> found = held_by_nothing(candidates);
    std::sort(found.begin(), found.end(), [](PyObject* a, PyObject* b) { return birth_of(a) < birth_of(b); });
    for (PyObject* op : found) {
      walk.add(op);
    }
    walk.run();
    generations.resize(walk.objects().size(), -1);
    for (const auto& [op, generation] : unnamed) {
      const uint32_t place = walk.index_of(op);
      if (place != AddressMap::kNone) {
        generations[place] = generation;
      }
    }
  } else {
    shown.unexamined += unnamed.size();
  }
  shown.left_out = walk.left_out();
  std::vector<Picture> pictures = walk.take_objects();
  std::vector<uint32_t> order(pictures.size());
  for (uint32_t i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  std::sort(order.begin(), order.end(),
            [&](uint32_t a, uint32_t b) { return object_id(pictures[a].op) < object_id(pictures[b].op); });
  shown.objects.reserve(pictures.size());
  for (const uint32_t i : order) {
    shown.places.insert(pictures[i].op, static_cast<uint32_t>(shown.objects.size()));
    shown.reach.push_back(i < named ? Reach::kNames : i < on_stacks ? Reach::kMachine : Reach::kNothing);
    shown.generation.push_back(generations[i]);
    shown.objects.push_back(std::move(pictures[i]));
  }
  return shown;
}

}  // namespace heapscope::inspect
