// Module gc: the collector's controls and windows.  Model: Modules/gcmodule.c (3.11).
#include <utility>

#include "gc/collector.h"
#include "gc/gc_list.h"
#include "gc/state.h"
#include "gc/traverse.h"
#include "objects/abstract.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/module_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {
namespace {

using gc::gc_next;
using gc::state;
using objects::gc_generation;
using objects::gc_object;
using objects::kGenerations;
using objects::Owned;
using objects::PyGC_Head;
using objects::PyObject;
using objects::Ref;

Owned<PyObject> none_result() { return owned_ref(objects::none()); }

gc_generation& generation(int index) { return state().lists.generations[index]; }

Owned<PyObject> gc_enable(PyObject*, PyObject*) {
  state().lists.enabled = 1;
  return none_result();
}

Owned<PyObject> gc_disable(PyObject*, PyObject*) {
  gc::disable();
  return none_result();
}

Owned<PyObject> gc_isenabled(PyObject*, PyObject*) {
  return owned_ref(objects::bool_object(state().lists.enabled != 0));
}

Owned<PyObject> gc_collect(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr objects::ArgParser kParser = {"collect", {"generation", nullptr}};
  Ref<PyObject> buffer[1];
  const Ref<PyObject>* given = objects::arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 0, 1, 0, buffer);
  if (given == nullptr) {
    return Failed{};
  }
  int32_t which = kGenerations - 1;
  if (given[0]) {
    HS_TRY(objects::arg_as_int(given[0], &which));
  }
  if (which < 0 || which >= kGenerations) {
    return objects::err_set_string(objects::exc_value_error(), "invalid generation");
  }
  return objects::long_from_ssize_t(gc::collect(which));
}

Owned<PyObject> three_ints(const int32_t (&values)[kGenerations]) {
  HS_OWN(result, objects::tuple_new(kGenerations));
  for (int i = 0; i < kGenerations; ++i) {
    HS_OWN(value, objects::long_from_int64(values[i]));
    objects::tuple_init_item(result.get(), i, std::move(value));
  }
  return result;
}

Owned<PyObject> gc_get_count(PyObject*, PyObject*) {
  return three_ints({generation(0).count, generation(1).count, generation(2).count});
}

Owned<PyObject> gc_get_threshold(PyObject*, PyObject*) {
  return three_ints({generation(0).threshold, generation(1).threshold, generation(2).threshold});
}

/// What PyArg_ParseTuple makes of an argument for "i".
Status threshold_from(PyObject* value, int32_t* threshold) {
  const int64_t number = objects::long_as_long(value);
  if (number == -1 && objects::err_occurred()) {
    return Failed{};
  }
  if (number > INT32_MAX || number < INT32_MIN) {
    return objects::err_format(objects::exc_overflow_error(), "signed integer is {}",
                               number > 0 ? "greater than maximum" : "less than minimum");
  }
  *threshold = static_cast<int32_t>(number);
  return Status::kOk;
}

Owned<PyObject> gc_set_threshold(PyObject*, PyObject* args) {
  const int64_t count = objects::tuple_get_size(args);
  if (count < 1 || count > kGenerations) {
    return objects::err_format(objects::exc_type_error(), "set_threshold() takes at {} {} argument{} ({} given)",
                               count < 1 ? "least" : "most", count < 1 ? 1 : kGenerations, count < 1 ? "" : "s", count);
  }
  // Each takes effect as soon as it is read, even when a later one is wrong.
  for (int i = 0; i < count; ++i) {
    HS_TRY(threshold_from(objects::tuple_get_item(args, i), &generation(i).threshold));
  }
  return none_result();
}

Owned<PyObject> gc_set_debug(PyObject*, PyObject* flags) {
  HS_TRY(objects::arg_as_int(flags, &state().lists.debug));
  return none_result();
}

Owned<PyObject> gc_get_debug(PyObject*, PyObject*) { return objects::long_from_int64(state().lists.debug); }

// {name: count, ...} of one generation.
Owned<PyObject> stats_dict(const gc::GenerationStats& stats) {
  HS_OWN(dict, objects::dict_new());
  const struct {
    const char* name;
    int64_t value;
  } entries[] = {
      {"collections", stats.collections}, {"collected", stats.collected}, {"uncollectable", stats.uncollectable}};
  for (const auto& entry : entries) {
    HS_OWN(key, objects::unicode_from_string(entry.name));
    HS_OWN(value, objects::long_from_ssize_t(entry.value));
    HS_TRY(objects::dict_set_item(dict.get(), key.get(), value.get()));
  }
  return dict;
}

Owned<PyObject> gc_get_stats(PyObject*, PyObject*) {
  // As they were before the result's own allocations.
  gc::GenerationStats stats[kGenerations];
  for (int i = 0; i < kGenerations; ++i) {
    stats[i] = state().generation_stats[i];
  }
  HS_OWN(result, objects::list_new(0));
  for (const gc::GenerationStats& each : stats) {
    HS_OWN(dict, stats_dict(each));
    HS_TRY(objects::list_append(result.get(), dict.get()));
  }
  return result;
}

Status append_objects(PyObject* list, int which) {
  PyGC_Head* ring = &generation(which).head;
  for (PyGC_Head* head = gc_next(ring); head != ring; head = gc_next(head)) {
    if (gc_object(head) != list) {
      HS_TRY(objects::list_append(list, gc_object(head)));
    }
  }
  return Status::kOk;
}

Owned<PyObject> gc_get_objects(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr objects::ArgParser kParser = {"get_objects", {"generation", nullptr}};
  Ref<PyObject> buffer[1];
  const Ref<PyObject>* given = objects::arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 0, 1, 0, buffer);
  if (given == nullptr) {
    return Failed{};
  }
  int64_t which = -1;
  if (given[0] && given[0].get() != objects::none()) {
    if (!objects::index_check(given[0])) {
      return objects::err_format(objects::exc_type_error(), "argument should be integer or None, not '{}'",
                                 objects::type_full_name(objects::type_of(given[0])));
    }
    which = objects::number_as_ssize(given[0], objects::exc_overflow_error());
    if (which == -1 && objects::err_occurred()) {
      return Failed{};
    }
  }
  HS_OWN(result, objects::list_new(0));
  if (which >= kGenerations) {
    return objects::err_format(objects::exc_value_error(),
                               "generation parameter must be less than the number of available generations ({})",
                               kGenerations);
  }
  if (which < -1) {
    return objects::err_set_string(objects::exc_value_error(), "generation parameter cannot be negative");
  }
  if (which >= 0) {
    HS_TRY(append_objects(result.get(), static_cast<int>(which)));
    return result;
  }
  for (int i = 0; i < kGenerations; ++i) {
    HS_TRY(append_objects(result.get(), i));
  }
  return result;
}

Owned<PyObject> gc_is_tracked(PyObject*, PyObject* op) {
  return owned_ref(objects::bool_object(objects::object_is_gc(op) && objects::gc_is_tracked(op)));
}

Owned<PyObject> gc_is_finalized(PyObject*, PyObject* op) {
  return owned_ref(objects::bool_object(objects::object_is_gc(op) && objects::gc_finalized(op)));
}

bool refers_to_any(PyObject* op, PyObject* wanted) {
  bool found = false;
  gc::visit_references(op, [&found, wanted](PyObject* target) {
    for (int64_t i = 0; i < objects::tuple_get_size(wanted); ++i) {
      found = found || objects::tuple_get_item(wanted, i) == target;
    }
  });
  return found;
}

Owned<PyObject> gc_get_referrers(PyObject*, PyObject* args) {
  HS_OWN(result, objects::list_new(0));
  for (int i = 0; i < kGenerations; ++i) {
    PyGC_Head* ring = &generation(i).head;
    for (PyGC_Head* head = gc_next(ring); head != ring; head = gc_next(head)) {
      PyObject* op = gc_object(head);
      if (op != args && op != result.get() && refers_to_any(op, args)) {
        HS_TRY(objects::list_append(result.get(), op));
      }
    }
  }
  return result;
}

Owned<PyObject> gc_get_referents(PyObject*, PyObject* args) {
  HS_OWN(result, objects::list_new(0));
  for (int64_t i = 0; i < objects::tuple_get_size(args); ++i) {
    PyObject* op = objects::tuple_get_item(args, i);
    if (!objects::object_is_gc(op)) {
      continue;
    }
    Status status = Status::kOk;
    gc::visit_references(op, [&status, &result](PyObject* target) {
      if (status == Status::kOk) {
        status = objects::list_append(result.get(), target);
      }
    });
    HS_TRY(status);
  }
  return result;
}

Owned<PyObject> gc_freeze(PyObject*, PyObject*) {
  for (int i = 0; i < kGenerations; ++i) {
    gc::list_merge(&generation(i).head, &state().lists.permanent_generation.head);
    generation(i).count = 0;
  }
  state().absent_frozen_objects += std::exchange(state().absent_objects, 0);
  return none_result();
}

Owned<PyObject> gc_unfreeze(PyObject*, PyObject*) {
  state().absent_objects += std::exchange(state().absent_frozen_objects, 0);
  gc::list_merge(&state().lists.permanent_generation.head, &generation(kGenerations - 1).head);
  return none_result();
}

Owned<PyObject> gc_get_freeze_count(PyObject*, PyObject*) {
  return objects::long_from_ssize_t(gc::list_size(&state().lists.permanent_generation.head));
}

using objects::method_fast_keywords;
using objects::method_noargs;
using objects::method_o;
using objects::method_varargs;

constexpr objects::MethodDef kMethods[] = {
    method_noargs("enable", gc_enable, "enable($module, /)\n--\n\nLets collections start by themselves."),
    method_noargs("disable", gc_disable, "disable($module, /)\n--\n\nCollections start only by collect()."),
    method_noargs("isenabled", gc_isenabled, "isenabled($module, /)\n--\n\nWhether collections start by themselves."),
    method_o("set_debug", gc_set_debug,
             "set_debug($module, flags, /)\n--\n\nWhat to report on stderr: the sum of DEBUG_ flags."),
    method_noargs("get_debug", gc_get_debug, "get_debug($module, /)\n--\n\nThe flags given to set_debug()."),
    method_noargs("get_count", gc_get_count,
                  "get_count($module, /)\n--\n\nThe counts that are compared with the thresholds."),
    method_varargs("set_threshold", gc_set_threshold,
                   "set_threshold(threshold0, [threshold1, threshold2]) -> None\n\n"
                   "A threshold0 of 0 keeps collections from starting."),
    method_noargs("get_threshold", gc_get_threshold, "get_threshold($module, /)\n--\n\nThe three thresholds."),
    method_fast_keywords("collect", gc_collect,
                         "collect($module, /, generation=2)\n--\n\n"
                         "Collects a generation and the younger ones; the number of unreachable objects."),
    method_fast_keywords("get_objects", gc_get_objects,
                         "get_objects($module, /, generation=None)\n--\n\n"
                         "A list of all tracked objects, or those of one generation."),
    method_noargs("get_stats", gc_get_stats,
                  "get_stats($module, /)\n--\n\nOne dictionary of figures for each generation."),
    method_o("is_tracked", gc_is_tracked,
             "is_tracked($module, obj, /)\n--\n\nWhether the collector watches the object."),
    method_varargs("get_referrers", gc_get_referrers,
                   "get_referrers(*objs) -> list\nThe tracked objects that refer to any of objs."),
    method_varargs("get_referents", gc_get_referents, "get_referents(*objs) -> list\nThe objects that objs refer to."),
    method_o("is_finalized", gc_is_finalized,
             "is_finalized($module, obj, /)\n--\n\nWhether the object's finalizer has run."),
    method_noargs("freeze", gc_freeze,
                  "freeze($module, /)\n--\n\nMoves all tracked objects to the permanent generation."),
    method_noargs("unfreeze", gc_unfreeze,
                  "unfreeze($module, /)\n--\n\nMoves the permanent generation to the oldest one."),
    method_noargs("get_freeze_count", gc_get_freeze_count,
                  "get_freeze_count($module, /)\n--\n\nThe size of the permanent generation."),
    objects::kMethodEnd};

Status gc_exec(PyObject* module) {
  HS_TRY(objects::module_add_object_ref(module, "garbage", state().garbage));
  HS_TRY(objects::module_add_object_ref(module, "callbacks", state().callbacks));
  const struct {
    const char* name;
    int32_t value;
  } flags[] = {{"DEBUG_STATS", gc::kDebugStats},
               {"DEBUG_COLLECTABLE", gc::kDebugCollectable},
               {"DEBUG_UNCOLLECTABLE", gc::kDebugUncollectable},
               {"DEBUG_SAVEALL", gc::kDebugSaveAll},
               {"DEBUG_LEAK", gc::kDebugLeak}};
  for (const auto& flag : flags) {
    HS_OWN(value, objects::long_from_int64(flag.value));
    HS_TRY(objects::module_add_object_ref(module, flag.name, value.get()));
  }
  return Status::kOk;
}

}  // namespace

extern const objects::ModuleDef kGcModule;
const objects::ModuleDef kGcModule = {"gc", "The collector of reference cycles: its controls, and what it watches.",
                                      kMethods, gc_exec};

}  // namespace heapscope::modules
