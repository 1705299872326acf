#include "gc/start_window.h"

#include <algorithm>
#include <utility>

#include "gc/gc_list.h"
#include "gc/state.h"
#include "objects/free_lists.h"

namespace heapscope::gc {

namespace {

// Puts all of `from` before what `to` has.
void prepend(PyGC_Head* from, PyGC_Head* to) {
  list_merge(to, from);
  list_merge(from, to);
}

// Where the objects are that were there at the start: they grow old together.
PyGC_Head* place_of_start(State& s) {
  if (s.absent_frozen_objects > 0) {
    return &s.lists.permanent_generation.head;
  }
  const bool have_moved = s.generation_stats[1].collections + s.generation_stats[2].collections > 0;
  return &s.lists.generations[have_moved ? 2 : 1].head;
}

}  // namespace

StartWindow::StartWindow() {
  State& s = state();
  if (++s.start_windows > 1) {
    return;
  }
  list_init(&s.set_aside);
  list_merge(&s.lists.generations[0].head, &s.set_aside);
  s.count_set_aside = s.lists.generations[0].count;
  s.enabled_set_aside = std::exchange(s.lists.enabled, 0);
  if (s.import_windows == 0) {
    objects::set_free_lists_aside();
  }
}

StartWindow::~StartWindow() {
  State& s = state();
  if (--s.start_windows > 0) {
    return;
  }
  if (s.import_windows == 0) {
    objects::take_free_lists_back();
  }
  PyGC_Head* youngest = &s.lists.generations[0].head;
  PyGC_Head* place = place_of_start(s);
  int64_t& absent = s.absent_frozen_objects > 0 ? s.absent_frozen_objects : s.absent_objects;
  absent = std::max<int64_t>(absent - list_size(youngest), 0);
  prepend(youngest, place);
  list_merge(&s.set_aside, youngest);
  s.lists.generations[0].count = s.count_set_aside;
  s.lists.enabled = s.enabled_set_aside;
}

}  // namespace heapscope::gc
