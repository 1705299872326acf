// A machine from nothing: every layer's start in order, builtins and sys, __main__.
#include "objects/boot.h"

#include "gc/collector.h"
#include "memory/allocator.h"
#include "memory/image.h"
#include "memory/memory_models.h"
#include "modules/atexit/state.h"
#include "modules/builtins/builtins_module.h"
#include "modules/collections/ordered_dict.h"
#include "modules/functools/functools_types.h"
#include "modules/imp/late_attributes.h"
#include "modules/import_counts.h"
#include "modules/library.h"
#include "modules/standard_modules.h"
#include "modules/state.h"
#include "modules/sys/sys_functions.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/module_object.h"
#include "objects/unicode_object.h"
#include "vm/boot.h"
#include "vm/eval.h"
#include "vm/eval_inner_calls.h"
#include "vm/import.h"
#include "vm/run.h"
#include "vm/state.h"

namespace heapscope::modules {

void boot_threads();  // thread_module.cpp

extern const objects::ModuleDef kSysModule;

namespace {

std::string_view find_code(std::string_view name, bool* is_package) {
  const PythonModule* module = find_python_module(name);
  if (module == nullptr || module->code == nullptr) {
    return {};
  }
  *is_package = module->is_package;
  return {module->code, static_cast<size_t>(module->size)};
}

const char* part_elsewhere(std::string_view name) {
  const PythonModule* module = find_python_module(name);
  return module != nullptr && module->code == nullptr ? library_parts[module->part].name : nullptr;
}

void write_streams_through() {
  PyObject* out = dict_get_item_string(vm::state().sysdict, "stdout");
  if (out != nullptr) {
    text_stream_write_through(out);
  }
}

/// Makes a module that exists from the start; gives its dict, which the machine keeps.
PyObject* add_module(const ModuleDef& def) {
  Owned<PyObject> module = module_create(def);
  HS_CHECK(module);
  HS_CHECK(dict_set_item_string(vm::state().modules, def.name, module.get()) == Status::kOk);
  PyObject* dict = module_get_dict(module.get());
  incref(dict);
  return dict;
}

PyObject* required(PyObject* dict, const char* name) {
  PyObject* value = dict_get_item_string(dict, name);
  HS_CHECK(value != nullptr);
  return value;
}

void boot_modules() {
  vm::State& state = vm::state();
  state.sysdict = add_module(kSysModule);
  HS_CHECK(dict_set_item_string(state.sysdict, "modules", state.modules) == Status::kOk);
  state.builtins = add_module(kBuiltinsModule);
  state.callable_len = required(state.builtins, "len");
  state.callable_isinstance = required(state.builtins, "isinstance");
  state.callable_list_append = required(list_type()->tp_dict, "append");
  state.import_func = required(state.builtins, "__import__");
  incref(state.import_func.get());
  Owned<PyObject> copy = dict_copy(state.builtins);
  HS_CHECK(copy);
  state.builtins_copy = copy.release();
}

const vm::CallAround* call_around_of_type(objects::PyTypeObject* type) {
  return type == state().functools.lru_cache_type ? &kLruCacheCall : nullptr;
}

}  // namespace

}  // namespace heapscope::modules

namespace heapscope::vm {

void boot_machine() { boot_machine(memory::kCPython311); }

void boot_machine(const memory::MemoryModel& model, uint32_t shuffle) {
  memory::clear_image();
  memory::boot_allocators(model, shuffle);
  objects::boot();
  modules::register_native_modules();
  gc::boot();
  boot();
  library_hooks.find_native = modules::find_native_module;
  library_hooks.find_code = modules::find_code;
  library_hooks.part_elsewhere = modules::part_elsewhere;
  library_hooks.is_of_start = modules::is_start_module;
  library_hooks.count_import = modules::count_import;
  library_hooks.note_on_missing = modules::note_on_missing_module;
  objects::late_attributes = {modules::late_attribute, modules::make_late_attributes};
  call_around_of = modules::call_around_of_type;
  streams_write_through = modules::write_streams_through;
  call_unraisable_hook = modules::call_unraisable_hook;
  at_exit_hook = modules::call_exit_functions;
  modules::boot_threads();
  modules::boot_modules();
  modules::boot_ordered_dict();
  boot_main_module();
  gc::finish_start();
}

}  // namespace heapscope::vm
