#include "modules/sys/sys_functions.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/frame_object.h"
#include "objects/getargs.h"
#include "objects/interpreter_frame.h"
#include "objects/list_object.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/audit.h"
#include "vm/state.h"
#include "vm/threads.h"
#include "vm/tracing.h"

namespace heapscope::modules {

namespace {

/// The exception being handled, innermost first, or null.
PyObject* handled_exception() {
  const _PyErr_StackItem* item = state().thread.exc_info;
  while (item != nullptr && (!item->exc_value || item->exc_value.get() == none()) && item->previous_item) {
    item = item->previous_item;
  }
  PyObject* value = item == nullptr ? nullptr : item->exc_value.get();
  return value == none() ? nullptr : value;
}

}  // namespace

namespace {

/// (type, value, traceback) of an exception; null: of none.
Owned<PyObject> exception_parts(PyObject* value) {
  if (value == nullptr || value == none()) {
    return tuple_pack(none(), none(), none());
  }
  PyObject* traceback = static_cast<PyBaseExceptionObject*>(value)->traceback;
  return tuple_pack(static_cast<PyObject*>(type_of(value)), value, traceback == nullptr ? none() : traceback);
}

}  // namespace

Owned<PyObject> sys_exc_info(PyObject*, PyObject*) { return exception_parts(handled_exception()); }

Owned<PyObject> sys_exception(PyObject*, PyObject*) {
  PyObject* value = handled_exception();
  return owned_ref(value == nullptr ? none() : value);
}

Owned<PyObject> sys_exit(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("exit", nargs, 0, 1));
  return err_set_object(exc_system_exit(), nargs == 0 ? none() : args[0].get());
}

Owned<PyObject> sys_current_frames(PyObject*, PyObject*) {
  HS_TRY(vm::audit("sys._current_frames", {}));
  return vm::current_frames();
}

Owned<PyObject> sys_current_exceptions(PyObject*, PyObject*) {
  HS_TRY(vm::audit("sys._current_exceptions", {}));
  HS_OWN(handled, vm::current_exceptions());
  HS_OWN(threads, dict_keys(handled.get()));
  for (int64_t i = 0; i < list_get_size(threads.get()); ++i) {
    PyObject* thread = list_get_item(threads.get(), i);
    HS_OWN(parts, exception_parts(dict_get_item(handled.get(), thread)));
    HS_TRY(dict_set_item(handled.get(), thread, parts.get()));
  }
  return handled;
}

Owned<PyObject> sys_getframe(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_getframe", nargs, 0, 1));
  int32_t depth = 0;
  if (nargs == 1) {
    HS_TRY(arg_as_int(args[0], &depth));
  }
  _PyInterpreterFrame* frame = eval_current_frame();
  while (frame != nullptr && (depth > 0 || frame_is_incomplete(frame))) {
    if (!frame_is_incomplete(frame)) {
      --depth;
    }
    frame = frame->previous;
  }
  if (frame == nullptr) {
    return err_set_string(exc_value_error(), "call stack is not deep enough");
  }
  PyFrameObject* object = frame_get_frame_object(frame);
  if (object == nullptr) {
    return Failed{};
  }
  HS_TRY(vm::audit("sys._getframe", {object}));
  return owned_ref(static_cast<PyObject*>(object));
}

Owned<PyObject> sys_is_finalizing(PyObject*, PyObject*) { return owned_ref(bool_object(vm::state().finalizing != 0)); }

Owned<PyObject> sys_settrace(PyObject*, PyObject* function) {
  HS_TRY(vm::audit("sys.settrace", {}));
  HS_TRY(vm::set_trace_function(function));
  return owned_ref(none());
}

Owned<PyObject> sys_gettrace(PyObject*, PyObject*) { return owned_ref(vm::trace_function()); }

Owned<PyObject> sys_setprofile(PyObject*, PyObject* function) {
  HS_TRY(vm::audit("sys.setprofile", {}));
  HS_TRY(vm::set_profile_function(function));
  return owned_ref(none());
}

Owned<PyObject> sys_getprofile(PyObject*, PyObject*) { return owned_ref(vm::profile_function()); }
Owned<PyObject> sys_getdefaultencoding(PyObject*, PyObject*) { return unicode_intern_from_string("utf-8"); }
Owned<PyObject> sys_getfilesystemencodeerrors(PyObject*, PyObject*) {
  return unicode_intern_from_string("surrogateescape");
}
Owned<PyObject> sys_audit(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  if (nargs == 0) {
    return err_set_string(exc_type_error(), "audit() missing 1 required positional argument: 'event'");
  }
  if (!vm::state().audit_hooks) {
    return owned_ref(none());
  }
  if (!unicode_check(args[0])) {
    return err_format(exc_type_error(), "expected str for argument 'event', not {}", type_full_name(type_of(args[0])));
  }
  HS_OWN(arguments, tuple_new(nargs - 1));
  for (int64_t i = 1; i < nargs; ++i) {
    tuple_init_item(arguments.get(), i - 1, owned_ref(args[i].get()));
  }
  HS_TRY(vm::audit_with(args[0], arguments.get()));
  return owned_ref(none());
}

Owned<PyObject> sys_addaudithook(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"addaudithook", {"hook", nullptr}};
  Ref<PyObject> buffer[1];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 1, 1, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  HS_TRY(vm::add_audit_hook(a[0]));
  return owned_ref(none());
}

}  // namespace heapscope::modules
