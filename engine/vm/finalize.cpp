// The end of a program: what CPython does between the last instruction and the end of the process,
// as far as a program can see it (finalizers that print).
// Model: Python/pylifecycle.c Py_FinalizeEx, finalize_modules (3.11).
#include "gc/collector.h"
#include "memory/tracing.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/identifiers.h"
#include "objects/keyword_names.h"
#include "objects/list_object.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"
#include "vm/boot.h"
#include "vm/run.h"
#include "vm/state.h"
#include "vm/step_hook.h"

namespace heapscope::vm {

using namespace objects;

namespace {

void flush_std_files() {
  for (const char* name : {"stdout", "stderr"}) {
    PyObject* file = dict_get_item_string(state().sysdict, name);
    if (file == nullptr || file == none()) {
      continue;
    }
    Owned<PyObject> keep = owned_ref(file);
    if (!object_call_method_no_args(file, ident(Id::flush))) {
      err_clear();
    }
  }
}

/// Values that users leave in builtins and sys go first.
void delete_special() {
  vm::State& state = vm::state();
  if (dict_set_item_string(state.builtins, "_", none()) != Status::kOk) {
    err_write_unraisable(nullptr);
  }
  for (const char* name : {"path", "argv", "ps1", "ps2", "last_type", "last_value", "last_traceback", "path_hooks",
                           "path_importer_cache", "meta_path"}) {
    if (dict_set_item_string(state.sysdict, name, none()) != Status::kOk) {
      err_write_unraisable(nullptr);
    }
  }
  static constexpr const char* kFiles[3][2] = {
      {"stdin", "__stdin__"}, {"stdout", "__stdout__"}, {"stderr", "__stderr__"}};
  for (const auto& pair : kFiles) {
    PyObject* original = dict_get_item_string(state.sysdict, pair[1]);
    if (dict_set_item_string(state.sysdict, pair[0], original == nullptr ? none() : original) != Status::kOk) {
      err_write_unraisable(nullptr);
    }
  }
}

/// Sets every module in sys.modules to None, what is no module waits until the dict is cleared; gives a list of (name,
/// weak reference) of the modules.
Owned<PyListObject> remove_modules() {
  PyObject* modules = vm::state().modules;
  Owned<PyListObject> weak_list = list_new(0);
  int64_t position = 0;
  PyObject* key = nullptr;
  PyObject* value = nullptr;
  while (dict_next(modules, &position, &key, &value)) {
    if (!module_check(value)) {
      continue;
    }
    if (weak_list) {
      Owned<PyObject> weak = weakref_new_ref(value, nullptr);
      Owned<PyTupleObject> pair = weak ? tuple_pack(key, weak.get()) : nullptr;
      if (!pair || list_append(weak_list.get(), pair.get()) != Status::kOk) {
        err_clear();
      }
    }
    if (dict_set_item(modules, key, none()) != Status::kOk) {
      err_write_unraisable(nullptr);
    }
  }
  return weak_list;
}

void restore_builtins() {
  vm::State& state = vm::state();
  Owned<PyObject> copy = dict_copy(state.builtins);  // keeps the values until all are replaced
  if (!copy) {
    err_clear();
  }
  dict_clear(state.builtins);
  if (dict_update(state.builtins, state.builtins_copy) != Status::kOk) {
    err_clear();
  }
}

/// Modules that are still alive lose their globals, the last imported first.
void clear_living_modules(PyObject* weak_list) {
  vm::State& state = vm::state();
  for (int64_t i = list_get_size(weak_list) - 1; i >= 0; --i) {
    PyObject* module = weakref_get_object(tuple_get_item(list_get_item(weak_list, i), 1));
    if (module == none()) {
      continue;
    }
    PyObject* dict = module_get_dict(module);
    if (dict == state.builtins.get() || dict == state.sysdict.get()) {
      continue;
    }
    Owned<PyObject> keep = owned_ref(module);
    module_clear(module);
  }
}

void finalize_modules() {
  vm::State& state = vm::state();
  delete_special();
  Owned<PyListObject> weak_list = remove_modules();
  dict_clear(state.modules);
  restore_builtins();
  gc::collect_no_fail();
  if (weak_list) {
    clear_living_modules(weak_list.get());
    weak_list.reset();
  }
  module_clear_dict(state.sysdict);
  module_clear_dict(state.builtins);
  clear_ref(state.modules);
  gc::collect_no_fail();
}

}  // namespace

void finalize_program() {
  vm::State& state = vm::state();
  set_step_hook_from(0);  // finalizers' lines are asked about, and are no steps
  if (run_phase() == RunPhase::kEnded || objects::state().thread.abandoned != 0) {
    state.phase = static_cast<int32_t>(RunPhase::kEnded);
    return;
  }
  state.phase = static_cast<int32_t>(RunPhase::kEnded);
  if (at_exit_hook != nullptr) {
    at_exit_hook();
  }
  state.finalizing = 1;
  flush_std_files();
  gc::collect_if_enabled();
  finalize_modules();
  clear_ref(objects::state().protocol.repr_list);  // the thread's dict
  for (memory::Ref<PyObject>* kept :
       {&state.trace_function, &state.profile_function, &state.profile_calls, &state.audit_hooks}) {
    if (*kept) {
      clear_ref(*kept);
    }
  }
  clear_ref(objects::state().thread.context);
  gc::collect_no_fail();  // the interpreter's own last one
  clear_keyword_names();
  memory::allocation_tracer.finish();
}

}  // namespace heapscope::vm
