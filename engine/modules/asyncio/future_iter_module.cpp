// Module _asyncio_iter: what `await future` iterates over.  In C++ as in CPython, so that tracebacks of
// programs have no frames of it.  Model: Modules/_asynciomodule.c FutureIter (3.11).
//
//   not started --next--> the future itself (the task waits for it) --next--> its result, as StopIteration
//                                                                  --throw--> the exception thrown
#include "modules/native_type.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/bool_object.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gen_object.h"
#include "objects/getargs.h"
#include "objects/iter_object.h"
#include "objects/layout.h"
#include "objects/object_protocol.h"
#include "objects/traceback.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

struct FutureIterObject : PyObject {
  Ref<PyObject> future;
};
static_assert(sizeof(FutureIterObject) == 24);
using FutureIterParts = Parts<&FutureIterObject::future>;

/// Raises an exception object with the traceback that it has, nothing added.
Failed raise_as_it_is(PyObject* error, PyObject* traceback) {
  Owned<PyObject> trace = traceback != nullptr && traceback != none() ? owned_ref(traceback) : nullptr;
  err_restore(owned_ref(static_cast<PyObject*>(type_of(error))), owned_ref(error), std::move(trace));
  return Failed{};
}

/// The end of the wait: the future's result as StopIteration, or its exception.
Owned<PyObject> finish(PyObject* future) {
  HS_OWN(state, object_get_attr_string(future, "_state"));
  if (unicode_check(state.get()) && unicode_equal_to_ascii(state.get(), "CANCELLED")) {
    HS_OWN(make, object_get_attr_string(future, "_make_cancelled_error"));
    HS_OWN(error, object_call_function_obj_args(make.get(), {}));
    return raise_as_it_is(error.get(), exception_get_traceback(error.get()).get());
  }
  const Status seen = object_set_attr_string(future, "_log_traceback", false_object());
  HS_TRY(seen);
  HS_OWN(error, object_get_attr_string(future, "_exception"));
  if (error.get() != none()) {
    HS_OWN(traceback, object_get_attr_string(future, "_exception_tb"));
    return raise_as_it_is(error.get(), traceback.get());
  }
  HS_OWN(result, object_get_attr_string(future, "_result"));
  (void)gen_set_stop_iteration_value(result.get());
  return nullptr;
}

Owned<PyObject> future_iter_next(PyObject* op) {
  auto* self = static_cast<FutureIterObject*>(op);
  if (!self->future) {
    return nullptr;
  }
  Owned<PyObject> future = owned_ref(self->future);
  HS_OWN(state, object_get_attr_string(future.get(), "_state"));
  if (unicode_check(state.get()) && unicode_equal_to_ascii(state.get(), "PENDING")) {
    HS_OWN(blocking, object_get_attr_string(future.get(), "_asyncio_future_blocking"));
    if (blocking.get() == true_object()) {
      return err_set_string(exc_runtime_error(), "await wasn't used with future");
    }
    HS_TRY(object_set_attr_string(future.get(), "_asyncio_future_blocking", true_object()));
    return future;
  }
  clear_ref(self->future);
  return finish(future.get());
}

Owned<PyObject> future_iter_send(PyObject* op, PyObject*) {
  Owned<PyObject> next = future_iter_next(op);
  if (!next && !err_occurred()) {
    return err_set_none(exc_stop_iteration());
  }
  return next;
}

Owned<PyObject> future_iter_throw(PyObject* op, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("throw", nargs, 1, 3));
  clear_ref(static_cast<FutureIterObject*>(op)->future);
  PyObject* error = args[0];
  if (exception_instance_check(error)) {
    const Owned<PyObject> own = exception_get_traceback(error);
    return raise_as_it_is(error, nargs > 2 ? args[2].get() : own.get());
  }
  if (nargs > 1 && exception_instance_check(args[1].get())) {
    return raise_as_it_is(args[1], nargs > 2 ? args[2].get() : nullptr);
  }
  return err_set_object(static_cast<PyTypeObject*>(error), nargs > 1 ? args[1].get() : none());
}

Owned<PyObject> future_iter_close(PyObject* op, PyObject*) {
  clear_ref(static_cast<FutureIterObject*>(op)->future);
  return owned_ref(none());
}

constexpr MethodDef kIterMethods[] = {
    method_o("send", future_iter_send),
    method_fast("throw", future_iter_throw),
    method_noargs("close", future_iter_close),
    kMethodEnd,
};
constexpr LayoutField kIterLayout[] = {
    HS_OBJECT_HEAD,
    HS_FIELD(FutureIterObject, future, kOwnedRef),
    {nullptr, 0, 0, FieldKind::kPadding},
};

const TypeSpec kFutureIterSpec = {
    .name = "_asyncio.FutureIter",
    .basicsize = sizeof(FutureIterObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = FutureIterParts::dealloc,
    .getattro = object_generic_get_attr,
    .traverse = FutureIterParts::traverse,
    .clear = FutureIterParts::clear,
    .iter = object_self_iter,
    .iternext = future_iter_next,
    .methods = kIterMethods,
    .layout = kIterLayout,
};

/// future_iter(future): what Future.__await__ gives.
Owned<PyObject> make_future_iter(PyObject*, PyObject* future) {
  HS_OWN(op, object_gc_new(modules::state().asyncio.future_iter_type));
  static_cast<FutureIterObject*>(op.get())->future = owned_ref(future).release();
  object_gc_track(op.get());
  return op;
}

constexpr MethodDef kMethods[] = {method_o("future_iter", make_future_iter), kMethodEnd};

Status exec(PyObject* module) {
  return add_native_type(module, "FutureIter", kFutureIterSpec, &modules::state().asyncio.future_iter_type);
}
const TypeSpec* const kTypes[] = {&kFutureIterSpec, nullptr};

}  // namespace

extern const ModuleDef kAsyncioIterModule;
const ModuleDef kAsyncioIterModule = {"_asyncio_iter", nullptr, kMethods, exec, kTypes};

}  // namespace heapscope::modules
