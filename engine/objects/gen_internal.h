// What generators share with coroutines and async generators. Only gen_object.cpp, coro_object.cpp and
// async_gen_object.cpp include this.
#pragma once

#include "objects/gen_object.h"
#include "objects/layout.h"

namespace heapscope::objects {

/// Runs the generator until it yields, returns or fails. `arg` null: as next(), which gives null
/// without an error when the generator returns None. `throwing`: the pending error is raised in it.
SendResult gen_send_ex2(PyGenObject* gen, PyObject* arg, Owned<PyObject>* presult, bool throwing, bool closing);
/// The same with StopIteration for a return.
Owned<PyObject> gen_send_ex(PyGenObject* gen, PyObject* arg, bool throwing, bool closing);
Owned<PyObject> gen_throw_full(PyGenObject* gen, bool close_on_exit, PyObject* type, PyObject* value,
                               PyObject* traceback);

// Slots and methods of all three types.
int gen_traverse(PyObject* op, visitproc visit, void* arg);
void gen_dealloc(PyObject* op);
Owned<PyObject> gen_send(PyObject* gen, PyObject* arg);
Owned<PyObject> gen_throw(PyObject* self, const Ref<PyObject>* args, int64_t nargs);
Owned<PyObject> gen_close_method(PyObject* self, PyObject* unused);
Owned<PyObject> gen_sizeof(PyObject* self, PyObject* unused);
Owned<PyObject> gen_get_name(PyObject* self, void* closure);
Owned<PyObject> gen_get_qualname(PyObject* self, void* closure);
Status gen_set_name(PyObject* self, PyObject* value, void* closure);
Status gen_set_qualname(PyObject* self, PyObject* value, void* closure);
Owned<PyObject> gen_get_yield_from(PyObject* self, void* closure);
Owned<PyObject> gen_get_running(PyObject* self, void* closure);
Owned<PyObject> gen_get_suspended(PyObject* self, void* closure);
Owned<PyObject> gen_get_frame(PyObject* self, void* closure);
extern const LayoutField kGenLayout[];

// Declared again as in errors.h and object_protocol.h.
Status object_call_finalizer_from_dealloc(PyObject* op);

/// RuntimeWarning "coroutine 'f' was never awaited".
void warn_unawaited_coroutine(PyObject* coro);

}  // namespace heapscope::objects
