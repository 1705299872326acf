// Start of the evaluator: its hooks for the layers below, sys.modules and __main__.
#include "vm/boot.h"

#include <string>

#include "gc/collector.h"
#include "objects/bytes_object.h"
#include "objects/cell_object.h"
#include "objects/code_copied.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/hooks.h"
#include "objects/identifiers.h"
#include "objects/iter_object.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/state_roots.h"
#include "objects/traceback.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/error_display.h"
#include "vm/eval.h"
#include "vm/eval_internal.h"
#include "vm/frame_jump.h"
#include "vm/import.h"
#include "vm/safe_points.h"
#include "vm/source_files.h"
#include "vm/specialise.h"
#include "vm/state.h"
#include "vm/step_log.h"
#include "vm/steps.h"
#include "vm/threads.h"
#include "vm/waiting_stack.h"
#include "vm/warnings.h"

namespace heapscope::vm {

using namespace objects;

void (*at_exit_hook)() = nullptr;
void (*streams_write_through)() = nullptr;
bool (*call_unraisable_hook)(PyObject*, PyObject*, PyObject*, const char*, PyObject*) = nullptr;

namespace {

constexpr int32_t kRecursionLimit = 1000;

Owned<PyObject> hook_function_vectorcall(PyObject* function, const Ref<PyObject>* args, uint64_t nargsf,
                                         PyObject* kwnames) {
  auto* func = static_cast<PyFunctionObject*>(function);
  PyObject* locals = (as_code(func->func_code)->co_flags & kCoOptimized) != 0 ? nullptr : func->func_globals.get();
  return eval_vector(func, locals, args, vectorcall_nargs(nargsf), kwnames);
}

Owned<PyObject> hook_current_locals() {
  _PyInterpreterFrame* frame = objects::state().thread.current_frame;
  if (frame == nullptr) {
    return err_set_string(exc_system_error(), "frame does not exist");
  }
  HS_TRY(frame_fast_to_locals_with_error(frame));
  return owned_ref(frame->f_locals);
}

/// super() looks at the frame that calls it: its first argument and its __class__ cell.
Status hook_super_arguments(PyTypeObject** type, PyObject** self) {
  _PyInterpreterFrame* frame = objects::state().thread.current_frame;
  if (frame == nullptr) {
    return err_set_string(exc_runtime_error(), "super(): no current frame");
  }
  PyCodeObject* code = frame->f_code;
  if (code->co_argcount == 0) {
    return err_set_string(exc_runtime_error(), "super(): no arguments");
  }
  PyObject* first = frame->localsplus[0];
  // The argument may have become a cell; MAKE_CELL runs before everything else.
  if (first != nullptr && is_type(first, cell_type()) &&
      (static_cast<uint8_t>(bytes_data(code->co_localspluskinds)[0]) & kFastCell) != 0) {
    first = cell_get_ref(first);
  }
  if (first == nullptr) {
    return err_set_string(exc_runtime_error(), "super(): arg[0] deleted");
  }
  const int free_start = code->co_nlocals + code->co_nplaincellvars;
  for (int i = free_start; i < code->co_nlocalsplus; ++i) {
    if (tuple_get_item(code->co_localsplusnames, i) != ident(Id::__class__)) {
      continue;
    }
    PyObject* cell = frame->localsplus[i];
    if (cell == nullptr || !cell_check(cell)) {
      return err_set_string(exc_runtime_error(), "super(): bad __class__ cell");
    }
    PyObject* cls = cell_get_ref(cell);
    if (cls == nullptr) {
      return err_set_string(exc_runtime_error(), "super(): empty __class__ cell");
    }
    if (!type_check(cls)) {
      return err_format(exc_runtime_error(), "super(): __class__ is not a type ({})", type_full_name(type_of(cls)));
    }
    *type = static_cast<PyTypeObject*>(cls);
    *self = first;
    return Status::kOk;
  }
  return err_set_string(exc_runtime_error(), "super(): __class__ cell not found");
}

Owned<PyObject> hook_import_module(const char* name) { return import_module(name); }
PyObject* hook_get_module(PyObject* name) {
  PyObject* modules = vm::state().modules;
  return modules == nullptr ? nullptr : dict_get_item(modules, name);
}
PyObject* hook_sys_get_object(const char* name) {
  PyObject* sysdict = vm::state().sysdict;
  return sysdict == nullptr ? nullptr : dict_get_item_string(sysdict, name);
}

/// sys.unraisablehook if the program has set one, else the text on stderr.
void hook_write_unraisable(PyObject* type, PyObject* value, PyObject* traceback, const char* message, PyObject* where) {
  Owned<PyObject> here;
  if (traceback == nullptr) {  // raised outside of Python code: shown where the program was
    _PyInterpreterFrame* frame = eval_current_frame();
    while (frame != nullptr && frame_is_incomplete(frame)) {
      frame = frame->previous;
    }
    PyFrameObject* object = frame == nullptr ? nullptr : frame_get_frame_object(frame);
    if (object != nullptr) {
      here = traceback_from_frame(nullptr, object);
    }
    if (here) {
      (void)exception_set_traceback(value, here.get());
      traceback = here.get();
    } else {
      err_clear();
    }
  }
  if (call_unraisable_hook == nullptr || !call_unraisable_hook(type, value, traceback, message, where)) {
    write_unraisable(type, value, traceback, message, where);
  }
}

bool hook_traceback_check(const PyObject* op) { return traceback_check(op); }

}  // namespace

void boot() {
  forget_unsettled_steps();  // the image is new
  ThreadState& thread = objects::state().thread;
  thread.recursion_limit = kRecursionLimit;
  thread.recursion_remaining = kRecursionLimit;
  thread.exc_info = &thread.exc_state;
  boot_host();
  vm::State& state = vm::state();
  state.modules = dict_new().release();
  HS_CHECK(state.modules.get() != nullptr);
}

void boot_host() {
  constexpr uint32_t kBase = memory::kVmState;
  static constexpr StateRoot kRoots[] = {
      HS_STATE_ROOT(kBase, State, callable_len, false, "the specialiser's len"),
      HS_STATE_ROOT(kBase, State, callable_isinstance, false, "the specialiser's isinstance"),
      HS_STATE_ROOT(kBase, State, callable_list_append, false, "the specialiser's list.append"),
      HS_STATE_ROOT(kBase, State, builtins, true, "the interpreter's builtins"),
      HS_STATE_ROOT(kBase, State, builtins_copy, true, "the interpreter's copy of builtins"),
      HS_STATE_ROOT(kBase, State, sysdict, true, "the interpreter's sys"),
      HS_STATE_ROOT(kBase, State, modules, true, "the interpreter's sys.modules"),
      HS_STATE_ROOT(kBase, State, import_func, true, "the interpreter's __import__"),
      HS_STATE_ROOT(kBase, State, main_dict, false, "the names of __main__"),
      HS_STATE_ROOT(kBase, State, main_code, true, "the running program"),
      HS_STATE_ROOT(kBase, State, main_function, true, "the running program's function"),
      HS_STATE_ROOT(kBase, State, syntax_objects, true, "the parsed program"),
      HS_STATE_ROOT(kBase, State, main_source, true, "the program's text"),
      HS_STATE_ROOT(kBase, State, main_filename, true, "the program's file name"),
      HS_STATE_ROOT(kBase, State, sources, true, "texts for tracebacks"),
      HS_STATE_ROOT(kBase, State, trace_function, true, "the trace function"),
      HS_STATE_ROOT(kBase, State, profile_function, true, "the profile function"),
      HS_STATE_ROOT(kBase, State, profile_calls, true, "native calls that the profile function was told of"),
      HS_STATE_ROOT(kBase, State, audit_hooks, true, "the audit hooks"),
      // What is kept of the main thread while another one runs; add_thread_references() tells what is counted.
      HS_STATE_ROOT(kBase, State, main_thread.kept.curexc_type, false, "main thread: the error's type"),
      HS_STATE_ROOT(kBase, State, main_thread.kept.curexc_value, false, "main thread: the error"),
      HS_STATE_ROOT(kBase, State, main_thread.kept.curexc_traceback, false, "main thread: the error's traceback"),
      HS_STATE_ROOT(kBase, State, main_thread.kept.exc_state.exc_value, false, "main thread: the exception in hand"),
      HS_STATE_ROOT(kBase, State, main_thread.kept.dict, false, "main thread: the thread's dict"),
      HS_STATE_ROOT(kBase, State, main_thread.kept.context, false, "main thread: the thread's context"),
      HS_STATE_ROOT(kBase, State, main_thread.repr_list, false, "main thread: what is being shown"),
      HS_STATE_ROOT(kBase, State, main_thread.firstiter, false, "main thread: the hook for new async generators"),
      HS_STATE_ROOT(kBase, State, main_thread.finalizer, false, "main thread: the hook for dead async generators"),
      HS_STATE_ROOT(kBase, State, main_thread.trace_function, false, "main thread: the trace function"),
      HS_STATE_ROOT(kBase, State, main_thread.profile_function, false, "main thread: the profile function"),
      HS_STATE_ROOT(kBase, State, main_thread.profile_calls, false, "main thread: native calls that were told of"),
      HS_STATE_ROOT(kBase, State, main_thread.sentinel, false, "main thread: the lock that its end releases"),
      HS_STATE_ROOT(kBase, State, main_thread.lock, false, "main thread: the lock that it waits for"),
  };
  add_state_roots(kRoots, std::size(kRoots));
  hooks.function_vectorcall = hook_function_vectorcall;
  hooks.current_globals = current_globals;
  hooks.current_locals = hook_current_locals;
  hooks.current_builtins = current_builtins;
  hooks.super_arguments = hook_super_arguments;
  hooks.set_frame_line = frame_set_line;
  hooks.import_module = hook_import_module;
  hooks.want_library = want_library;
  hooks.get_module = hook_get_module;
  hooks.sys_get_object = hook_sys_get_object;
  hooks.write_stderr = write_stderr;
  hooks.write_unraisable = hook_write_unraisable;
  hooks.warn = warn;
  hooks.original_code = original_code;
  hooks.traceback_check = hook_traceback_check;
  code_copied = instrument_copy;
  waiting_stack_hook = waiting_stack;
  add_thread_references();
  gc::want_safe_point = look_at_next_safe_point;
  eval_hooks.vector = eval_vector;
  eval_hooks.frame = eval_frame;
}

void boot_main_module() {
  vm::State& state = vm::state();
  // PyImport_AddModule makes a text of its own: `__name__` is not the interned '__main__' of a comparison.
  Owned<PyObject> name = unicode_from_string("__main__");
  HS_CHECK(name);
  Owned<PyObject> module = module_new_object(name.get());
  HS_CHECK(module && dict_set_item(state.modules, name.get(), module.get()) == Status::kOk);
  PyObject* dict = module_get_dict(module.get());
  state.main_dict = dict;
  Owned<PyObject> annotations = dict_new();
  PyObject* builtins = dict_get_item_string(state.modules, "builtins");
  HS_CHECK(annotations && builtins != nullptr &&
           dict_set_item(dict, ident(Id::__annotations__), annotations.get()) == Status::kOk &&
           dict_set_item(dict, ident(Id::__builtins__), builtins) == Status::kOk);
}

}  // namespace heapscope::vm
