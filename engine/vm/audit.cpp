#include "vm/audit.h"

#include "objects/call.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/list_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/tracing.h"

namespace heapscope::vm {

using namespace objects;

Status audit_with(PyObject* event, PyObject* arguments) {
  if (!state().audit_hooks || state().tracing != 0) {
    return Status::kOk;
  }
  // Nothing that a hook does is traced.
  const Owned<PyObject> hooks = owned_ref(state().audit_hooks.get());
  state().tracing = static_cast<int32_t>(TraceEvent::kProfile);
  Status outcome = Status::kOk;
  for (int64_t i = 0; i < list_get_size(hooks.get()) && outcome == Status::kOk; ++i) {
    const Owned<PyObject> hook = owned_ref(list_get_item(hooks.get(), i));
    if (!object_call_function_obj_args(hook.get(), {event, arguments})) {
      outcome = Status::kError;
    }
  }
  state().tracing = 0;
  return outcome;
}

Status audit_hooks(const char* event, std::initializer_list<PyObject*> arguments) {
  HS_OWN(name, unicode_intern_from_string(event));
  HS_OWN(tuple, tuple_new(static_cast<int64_t>(arguments.size())));
  int64_t index = 0;
  for (PyObject* argument : arguments) {
    tuple_init_item(tuple.get(), index++, owned_ref(argument == nullptr ? none() : argument));
  }
  return audit_with(name.get(), tuple.get());
}

Status add_audit_hook(PyObject* hook) {
  if (audit("sys.addaudithook", {}) != Status::kOk) {
    if (!err_exception_matches(exc_exception())) {
      return Status::kError;
    }
    err_clear();
    return Status::kOk;
  }
  if (!state().audit_hooks) {
    Owned<PyObject> hooks = list_new(0);
    if (!hooks) {
      return Status::kError;
    }
    state().audit_hooks = hooks.release();
  }
  return list_append(state().audit_hooks, hook);
}

}  // namespace heapscope::vm
