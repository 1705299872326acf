#include "modules/sys/sys_functions.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/frame_object.h"
#include "objects/getargs.h"
#include "objects/interpreter_frame.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/state.h"
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

Owned<PyObject> sys_exc_info(PyObject*, PyObject*) {
  PyObject* value = handled_exception();
  if (value == nullptr) {
    return tuple_pack(none(), none(), none());
  }
  PyObject* traceback = static_cast<PyBaseExceptionObject*>(value)->traceback;
  return tuple_pack(static_cast<PyObject*>(type_of(value)), value, traceback == nullptr ? none() : traceback);
}

Owned<PyObject> sys_exception(PyObject*, PyObject*) {
  PyObject* value = handled_exception();
  return owned_ref(value == nullptr ? none() : value);
}

Owned<PyObject> sys_exit(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("exit", nargs, 0, 1));
  return err_set_object(exc_system_exit(), nargs == 0 ? none() : args[0].get());
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
  return owned_ref(static_cast<PyObject*>(object));
}

Owned<PyObject> sys_is_finalizing(PyObject*, PyObject*) { return owned_ref(bool_object(vm::state().finalizing != 0)); }

Owned<PyObject> sys_settrace(PyObject*, PyObject* function) {
  HS_TRY(vm::set_trace_function(function));
  return owned_ref(none());
}

Owned<PyObject> sys_gettrace(PyObject*, PyObject*) { return owned_ref(vm::trace_function()); }

Owned<PyObject> sys_setprofile(PyObject*, PyObject* function) {
  if (function == none()) {
    return owned_ref(none());
  }
  return err_set_string(exc_not_implemented_error(), "sys.setprofile is not available here: sys.settrace is");
}

Owned<PyObject> sys_getprofile(PyObject*, PyObject*) { return owned_ref(none()); }
Owned<PyObject> sys_getdefaultencoding(PyObject*, PyObject*) { return unicode_intern_from_string("utf-8"); }
Owned<PyObject> sys_getfilesystemencodeerrors(PyObject*, PyObject*) {
  return unicode_intern_from_string("surrogateescape");
}
Owned<PyObject> sys_audit(PyObject*, const Ref<PyObject>*, int64_t nargs) {
  if (nargs == 0) {
    return err_set_string(exc_type_error(), "audit() missing 1 required positional argument: 'event'");
  }
  return owned_ref(none());
}

}  // namespace heapscope::modules
