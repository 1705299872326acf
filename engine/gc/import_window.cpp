#include "gc/import_window.h"

#include <algorithm>
#include <utility>

#include "gc/gc_list.h"
#include "gc/state.h"
#include "objects/free_lists.h"

namespace heapscope::gc {

bool import_window_is_open() { return state().start_windows != 0 || state().import_windows != 0; }

ImportWindow::ImportWindow() : is_outermost_(!import_window_is_open()) {
  State& s = state();
  if (!is_outermost_) {
    return;
  }
  s.import_windows = 1;
  objects::gc_generation& youngest = s.lists.generations[0];
  s.import_count_aside = youngest.count;
  s.import_enabled_aside = std::exchange(s.lists.enabled, 0);
  s.import_young_before = list_size(&youngest.head);
  objects::set_free_lists_aside();
}

ImportWindow::~ImportWindow() {
  State& s = state();
  if (!is_outermost_) {
    return;
  }
  objects::take_free_lists_back();
  s.import_windows = 0;
  objects::gc_generation& youngest = s.lists.generations[0];
  s.absent_objects -= list_size(&youngest.head) - s.import_young_before;
  youngest.count = s.import_count_aside;
  s.lists.enabled = s.import_enabled_aside;
}

void apply_count(int64_t count) {
  State& s = state();
  objects::gc_generation& youngest = s.lists.generations[0];
  while (s.lists.enabled != 0 && s.lists.collecting == kNotCollecting && youngest.threshold != 0 && count > 0 &&
         youngest.count + count > youngest.threshold) {
    count -= std::max<int64_t>(youngest.threshold + 1 - youngest.count, 1);
    youngest.count = youngest.threshold + 1;
    objects::collect_hook();
    if (youngest.count > youngest.threshold) {
      break;  // it waits for a safe point
    }
  }
  youngest.count = static_cast<int32_t>(std::max<int64_t>(youngest.count + count, 0));
}

void apply(const ImportEffect& effect) {
  State& s = state();
  s.absent_objects += effect.tracked;
  apply_count(effect.count);
  objects::gc_generation& youngest = s.lists.generations[0];
  const int32_t enabled = std::exchange(s.lists.enabled, 0);
  const int32_t count = youngest.count;
  objects::change_free_lists(effect.free_lists);
  youngest.count = count;
  s.lists.enabled = enabled;
}

}  // namespace heapscope::gc
