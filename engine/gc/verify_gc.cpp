#include "gc/verify_gc.h"

#include <string_view>
#include <vector>

#include "gc/gc_list.h"
#include "gc/state.h"
#include "gc/traverse.h"
#include "objects/heap_census.h"
#include "objects/layout.h"
#include "objects/registry.h"
#include "objects/state.h"

namespace heapscope::gc {

using objects::gc_head;
using objects::gc_object;
using objects::PyObject;
using objects::PyTypeObject;

namespace {

bool in_image(uint64_t address) {
  return address >= memory::kAddressBase + memory::kImageStart &&
         address < memory::kAddressBase + memory::kRegionsEnd && address % 8 == 0;
}

// Walks a ring; false when it cannot be walked to its end.
template <class Visit>
bool walk_ring(PyGC_Head* ring, Problems& problems, Visit visit) {
  PyGC_Head* previous = ring;
  uint64_t at = ring->_gc_next;
  for (int64_t steps = 0; at != memory::address_of(ring); ++steps) {
    if (!in_image(at & ~objects::kGcNextUnreachable) || steps > memory::kRegionsEnd / 32) {
      problems.add(
          {"G1", "a generation's links lead out of it", memory::address_of(previous), 0, static_cast<int64_t>(at)});
      return false;
    }
    PyGC_Head* head = head_at(at & ~objects::kGcNextUnreachable);
    if ((at & objects::kGcNextUnreachable) != 0 || is_collecting(head)) {
      problems.add({"G3", "a collector's mark outside of a collection", memory::address_of(gc_object(head)), 0, 1});
    }
    if (gc_prev(head) != previous) {
      problems.add({"G1", "next and previous disagree", memory::address_of(gc_object(head)),
                    static_cast<int64_t>(memory::address_of(previous)),
                    static_cast<int64_t>(memory::address_of(gc_prev(head)))});
    }
    visit(gc_object(head));
    previous = head;
    at = head->_gc_next;
  }
  problems.expect("G1", "a generation's last link", memory::address_of(ring),
                  static_cast<int64_t>(memory::address_of(previous)), static_cast<int64_t>(ring->_gc_prev));
  return true;
}

template <class Visit>
bool walk_generations(Problems& problems, Visit visit) {
  bool whole = true;
  for (objects::gc_generation& generation : state().lists.generations) {
    whole = walk_ring(&generation.head, problems, visit) && whole;
  }
  if (state().start_windows > 0) {
    whole = walk_ring(&state().set_aside, problems, visit) && whole;
  }
  return walk_ring(&state().lists.permanent_generation.head, problems, visit) && whole;
}

bool may_be_tracked(PyObject* op) {
  return objects::object_is_gc(op) && (!objects::tuple_check_exact(op) || objects::gc_is_tracked(op));
}

void verify_untracked(PyObject* op, Problems& problems) {
  if (objects::tuple_check_exact(op) && op != objects::empty_tuple()) {
    visit_references(op, [&problems, op](PyObject* target) {
      problems.expect("G4", "an untracked tuple holds what may be tracked", memory::address_of(op), 0,
                      may_be_tracked(target) ? 1 : 0);
    });
  } else if (objects::dict_check_exact(op)) {
    visit_references(op, [&problems, op](PyObject* target) {
      problems.expect("G4", "an untracked dict holds what may be tracked", memory::address_of(op), 0,
                      may_be_tracked(target) ? 1 : 0);
    });
  }
}

/// Counted fields that CPython's own tp_traverse leaves out although they may hold collectable
/// objects, by type and field.
constexpr struct {
  std::string_view type;
  std::string_view field;
} kNotTraversed[] = {
    {"type", "tp_subclasses"},
    {"type", "ht_slots"},
    {"_sre.SRE_Scanner", "string"},  // a text of a subclass of str may be collectable
};

bool is_known_exception(std::string_view type, std::string_view field) {
  for (const auto& known : kNotTraversed) {
    if (known.type == type && known.field == field) {
      return true;
    }
  }
  return false;
}

// G6: a collectable object in a counted field must be visited. `visited`: room to work with.
void verify_traverse(PyObject* op, std::vector<PyObject*>& visited, Problems& problems) {
  const PyTypeObject* base = objects::builtin_base(objects::type_of(op));
  visited.clear();
  const objects::LayoutField* field = objects::type_spec(base->spec_index).layout;
  const uint64_t end = objects::end_of_fields(op);
  for (; field != nullptr && field->name != nullptr; ++field) {
    if (field->kind != objects::FieldKind::kOwnedRef || field->repeats || field->offset >= end) {
      continue;
    }
    PyObject* target = reinterpret_cast<objects::Ref<PyObject>*>(reinterpret_cast<char*>(op) + field->offset)->get();
    if (target == nullptr || !objects::object_is_gc(target) ||
        is_known_exception(objects::type_full_name(base), field->name)) {
      continue;
    }
    if (visited.empty()) {
      visit_references(op, [&visited](PyObject* seen) { visited.push_back(seen); });
    }
    bool found = false;
    for (PyObject* seen : visited) {
      found = found || seen == target;
    }
    problems.expect("G6", "tp_traverse leaves out a counted field", memory::address_of(op),
                    static_cast<int64_t>(memory::address_of(target)),
                    found ? static_cast<int64_t>(memory::address_of(target)) : 0);
  }
}

/// A finalizer or a weak reference's callback runs in the middle of a collection: the objects that it
/// found unreachable are on a list of its own.
bool in_a_collection() { return state().lists.collecting != 0 && objects::state().thread.native_depth > 0; }

}  // namespace

void verify_rings(Problems& problems) {
  if (in_a_collection()) {
    return;
  }
  walk_generations(problems, [](PyObject*) {});
  problems.expect("G5", "a collection is marked as running", 0, 0, state().lists.collecting);
  for (const objects::gc_generation& generation : state().lists.generations) {
    problems.expect("G5", "a generation's count is negative", memory::address_of(&generation), 0,
                    generation.count < 0 ? generation.count : 0);
  }
}

void verify_gc(const objects::HeapCensus& census, Problems& problems) {
  if (in_a_collection()) {
    return;
  }
  std::vector<bool> tracked(census.entries().size());
  const bool whole = walk_generations(problems, [&tracked, &census, &problems](PyObject* op) {
    const int64_t index = census.index_of(op);
    if (index < 0) {
      return;  // broken, and reported as such by the census
    }
    if (tracked[static_cast<size_t>(index)]) {
      problems.add({"G2", "an object is in two generations", memory::address_of(op), 1, 2});
    }
    tracked[static_cast<size_t>(index)] = true;
  });
  problems.expect("G5", "a collection is marked as running", 0, 0, state().lists.collecting);
  for (const objects::gc_generation& generation : state().lists.generations) {
    problems.expect("G5", "a generation's count is negative", memory::address_of(&generation), 0,
                    generation.count < 0 ? generation.count : 0);
  }
  if (!whole) {
    return;
  }
  std::vector<PyObject*> visited;
  for (size_t i = 0; i < census.entries().size(); ++i) {
    PyObject* op = census.entries()[i].object;
    if (!objects::object_is_gc(op)) {
      continue;
    }
    const bool is_tracked = objects::gc_is_tracked(op);
    if (is_tracked) {
      problems.expect("G2", "a tracked object is in no generation", memory::address_of(op), 1, tracked[i] ? 1 : 0);
      verify_traverse(op, visited, problems);
    } else {
      verify_untracked(op, problems);
    }
  }
}

}  // namespace heapscope::gc
