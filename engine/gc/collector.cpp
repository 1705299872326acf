#include "gc/collector.h"

#include <fmt/core.h>

#include <utility>

#include "gc/disposal.h"
#include "gc/gc_list.h"
#include "gc/start_state.h"
#include "gc/state.h"
#include "gc/unreachable.h"
#include "memory/memory_models.h"
#include "memory/state.h"
#include "objects/call.h"
#include "objects/context_free_list.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/gen_object.h"
#include "objects/hooks.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/state_roots.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::gc {

using objects::gc_object;
using objects::kGenerations;
using objects::Owned;
using objects::PyObject;
using objects::type_of;

namespace {

constexpr int kOldest = kGenerations - 1;

objects::GcLists& lists() { return state().lists; }
PyGC_Head* generation_head(int generation) { return &lists().generations[generation].head; }
bool debugging(int32_t flag) { return (lists().debug & flag) != 0; }

void print_debug(const char* what, PyObject* op) {
  objects::hooks.write_stderr(
      fmt::format("gc: {} <{} 0x{:x}>\n", what, objects::type_full_name(type_of(op)), memory::address_of(op)));
}

void print_start(int generation) {
  std::string text = fmt::format("gc: collecting generation {}...\n", generation);
  text += "gc: objects in each generation:";
  for (int i = 0; i < kGenerations; ++i) {
    text += fmt::format(" {}", list_size(generation_head(i)));
  }
  text += fmt::format("\ngc: objects in permanent generation: {}\n", list_size(&lists().permanent_generation.head));
  objects::hooks.write_stderr(text);
}

void clear_free_lists() {
  objects::tuple_clear_free_list();
  objects::float_clear_free_list();
  if (memory::model().full_collection_keeps_lists == 0) {
    objects::list_clear_free_list();
    objects::dict_clear_free_list();
  }
  objects::async_gen_clear_free_lists();
  objects::context_clear_free_list();
}

// Survivors move up; the oldest generation is counted for the quarter rule instead.
void promote(int generation, Reachable survivors, PyGC_Head* young, PyGC_Head* old) {
  untrack_tuples(&survivors);
  if (young != old) {
    if (generation == kOldest - 1) {
      state().long_lived_pending += survivors.count;
    }
    list_merge(young, old);
    return;
  }
  untrack_dicts(&survivors);
  state().long_lived_pending = 0;
  state().long_lived_total = survivors.count + state().absent_objects;
}

struct CollectionResult {
  int64_t collected;
  int64_t uncollectable;
};

enum class OnError { kReport, kDrop };

// Model: gc_collect_main.
CollectionResult collect_main(int generation, OnError on_error) {
  State& s = state();
  enter_phase(generation, CollectorPhase::kStart);
  if (debugging(kDebugStats)) {
    print_start(generation);
  }
  if (generation < kOldest) {
    ++lists().generations[generation + 1].count;
  }
  for (int i = 0; i <= generation; ++i) {
    lists().generations[i].count = 0;
  }
  PyGC_Head* young = generation_head(generation);
  for (int i = 0; i < generation; ++i) {
    list_merge(generation_head(i), young);
  }
  PyGC_Head* old = generation < kOldest ? generation_head(generation + 1) : young;

  Reachable survivors = deduce_unreachable(generation, young, &s.unreachable);
  promote(generation, std::move(survivors), young, old);

  list_init(&s.finalizers);
  move_legacy_finalizers(&s.unreachable, &s.finalizers);
  move_legacy_finalizer_reachable(&s.finalizers);
  if (debugging(kDebugCollectable)) {
    for (PyGC_Head* head = gc_next(&s.unreachable); head != &s.unreachable; head = gc_next(head)) {
      print_debug("collectable", gc_object(head));
    }
  }
  CollectionResult result = {0, 0};
  enter_phase(generation, CollectorPhase::kWeakReferences);
  result.collected += handle_weakrefs(&s.unreachable, old);
  enter_phase(generation, CollectorPhase::kFinalizers);
  finalize_garbage(&s.unreachable);
  handle_resurrected_objects(generation, &s.unreachable, &s.final_unreachable, old);
  enter_phase(generation, CollectorPhase::kClear);
  result.collected += list_size(&s.final_unreachable);
  delete_garbage(&s.final_unreachable, old);

  for (PyGC_Head* head = gc_next(&s.finalizers); head != &s.finalizers; head = gc_next(head)) {
    ++result.uncollectable;
    if (debugging(kDebugUncollectable)) {
      print_debug("uncollectable", gc_object(head));
    }
  }
  if (debugging(kDebugStats)) {
    objects::hooks.write_stderr(fmt::format("gc: done, {} unreachable, {} uncollectable, 0.0000s elapsed\n",
                                            result.collected + result.uncollectable, result.uncollectable));
  }
  handle_legacy_finalizers(&s.finalizers, old);
  if (generation == kOldest) {
    clear_free_lists();
  }
  if (objects::err_occurred()) {
    if (on_error == OnError::kDrop) {
      objects::err_clear();
    } else {
      write_unraisable("in garbage collection", nullptr);
    }
  }
  GenerationStats& stats = s.generation_stats[generation];
  ++stats.collections;
  stats.collected += result.collected;
  stats.uncollectable += result.uncollectable;
  enter_phase(generation, CollectorPhase::kEnd);
  return result;
}

// {"generation": ..., "collected": ..., "uncollectable": ...}
Owned<PyObject> callback_info(int generation, CollectionResult result) {
  HS_OWN(info, objects::dict_new());
  const struct {
    const char* name;
    int64_t value;
  } entries[] = {{"generation", generation}, {"collected", result.collected}, {"uncollectable", result.uncollectable}};
  for (const auto& entry : entries) {
    HS_OWN(key, objects::unicode_from_string(entry.name));
    HS_OWN(value, objects::long_from_int64(entry.value));
    HS_TRY(objects::dict_set_item(info.get(), key.get(), value.get()));
  }
  return info;
}

// Model: invoke_gc_callback.
void invoke_callbacks(const char* phase, int generation, CollectionResult result) {
  PyObject* callbacks = state().callbacks;
  if (callbacks == nullptr) {
    return;
  }
  Owned<PyObject> info;
  if (objects::list_get_size(callbacks) != 0) {
    info = callback_info(generation, result);
    if (!info) {
      objects::err_write_unraisable(nullptr);
      return;
    }
  }
  for (int64_t i = 0; i < objects::list_get_size(callbacks); ++i) {
    Owned<PyObject> callback = owned_ref(objects::list_get_item(callbacks, i));
    // Each call gets a text of its own, and holds the dict.
    Owned<PyObject> phase_object = objects::unicode_from_string(phase);
    Owned<PyObject> held = owned_ref(info.get());
    Owned<PyObject> answer;
    if (phase_object) {
      const objects::Ref<PyObject> arguments[] = {phase_object.get(), info.get()};
      answer = objects::object_vectorcall(callback.get(), arguments, 2, nullptr);
    }
    phase_object.reset();
    held.reset();
    if (!answer) {
      objects::err_write_unraisable(callback.get());
    }
  }
}

int64_t collect_with_callbacks(int generation) {
  invoke_callbacks("start", generation, {0, 0});
  const CollectionResult result = collect_main(generation, OnError::kReport);
  invoke_callbacks("stop", generation, result);
  return result.collected + result.uncollectable;
}

// Generation 0 passed its threshold: the oldest generation that has passed its own is collected.
void collect_generations() {
  lists().collecting = kByThreshold;
  for (int i = kOldest; i >= 0; --i) {
    if (lists().generations[i].count <= lists().generations[i].threshold) {
      continue;
    }
    if (i == kOldest && state().long_lived_pending < state().long_lived_total / memory::model().full_collection_ratio) {
      continue;
    }
    collect_with_callbacks(i);
    break;
  }
  lists().collecting = kNotCollecting;
}

// Generation 0 passed its threshold within an allocation.
void collection_is_due() {
  if (state().collection_asked != 0) {
    want_safe_point();
  } else if (memory::model().collects_at_safe_points != 0) {
    state().collection_asked = 1;
    want_safe_point();
  } else {
    collect_generations();
  }
}

}  // namespace

void (*want_safe_point)() = [] {};

bool collection_is_asked() { return state().collection_asked != 0; }

// Model: Python/gc.c _Py_RunGC (3.12).
void run_asked() {
  state().collection_asked = 0;
  if (lists().enabled != 0 && lists().collecting == 0) {
    collect_generations();
  }
}

void write_unraisable(const char* message, PyObject* where) {
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  objects::err_fetch(&type, &value, &traceback);
  objects::err_normalize_exception(&type, &value, &traceback);
  const std::string text = std::string("Exception ignored ") + message;
  objects::hooks.write_unraisable(type.get(), value.get(), traceback.get(), text.c_str(), where);
}

void boot() {
  State& s = state();
  for (PyGC_Head* list : {&s.unreachable, &s.final_unreachable, &s.finalizers, &s.callbacks_to_call, &s.seen}) {
    list_init(list);
  }
  s.garbage = objects::list_new(0).release();
  s.callbacks = objects::list_new(0).release();
  HS_CHECK(s.garbage && s.callbacks);
  boot_host();
  s.lists.enabled = 1;
}

void finish_start() {
  collect_main(0, OnError::kDrop);
  fill_free_lists();
  fill_pools();
  State& s = state();
  const memory::MemoryModel& model = memory::model();
  int64_t tracked = 0;
  for (int i = 0; i < kGenerations; ++i) {
    tracked += list_size(generation_head(i));
    lists().generations[i].count = model.start_gc_counts[i];
    s.generation_stats[i] = {0, 0, 0};
  }
  s.generation_stats[0] = {model.start_gc_counts[1], model.start_collected, 0};
  s.absent_objects = model.start_tracked_objects - tracked;
}

void boot_host() {
  static constexpr objects::StateRoot kRoots[] = {
      HS_STATE_ROOT(memory::kGcState, State, garbage, true, "gc.garbage"),
      HS_STATE_ROOT(memory::kGcState, State, callbacks, true, "gc.callbacks"),
  };
  objects::add_state_roots(kRoots, std::size(kRoots));
  objects::collect_hook = collection_is_due;
}

int64_t collect(int generation) {
  if (lists().collecting != 0) {
    return 0;
  }
  lists().collecting = kByCall;
  const int64_t found = collect_with_callbacks(generation);
  lists().collecting = kNotCollecting;
  return found;
}

void disable() { lists().enabled = 0; }

int64_t collect_if_enabled() {
  if (lists().enabled == 0 || lists().collecting != 0) {
    return 0;
  }
  lists().collecting = kAtExit;
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  objects::err_fetch(&type, &value, &traceback);
  const int64_t found = collect_with_callbacks(kOldest);
  objects::err_restore(std::move(type), std::move(value), std::move(traceback));
  lists().collecting = kNotCollecting;
  return found;
}

int64_t collect_no_fail() {
  if (lists().collecting != 0) {
    return 0;
  }
  lists().collecting = kAtExit;
  const CollectionResult result = collect_main(kOldest, OnError::kDrop);
  lists().collecting = kNotCollecting;
  return result.collected + result.uncollectable;
}

}  // namespace heapscope::gc
