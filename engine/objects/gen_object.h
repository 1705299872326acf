// generator, coroutine, async_generator: a frame that can be left and entered again.
//
//   PyGenObject (the three types share the layout)
//   16 gi_code  24 gi_weakreflist  32 gi_name  40 gi_qualname
//   48 gi_exc_state {exc_value, previous_item}   what it handles itself while it runs
//   64 gi_origin_or_finalizer  72 gi_hooks_inited  73 gi_closed  74 gi_running_async
//   75 gi_frame_state   FrameState
//   80 gi_iframe        the interpreter frame: 72 bytes, then the code's locals and stack
//
//   states  created --first send--> executing --yield--> suspended --send--> executing
//           executing --return or error--> completed --frame let go--> cleared
//
// The evaluator resumes generators of FOR_ITER and SEND in its own loop (vm/); all other ways
// (next(), send(), throw(), close()) come through gen_send_ex2 and run a nested evaluation.
// Invariants:
//   N1  gi_iframe holds references exactly while gi_frame_state < cleared
//   N2  gi_iframe.previous and gi_exc_state.previous_item are null unless it is executing
// Model: Include/cpython/genobject.h, Objects/genobject.c (3.11).
#pragma once

#include <cstdint>

#include "objects/interpreter_frame.h"
#include "objects/object.h"
#include "objects/owned.h"
#include "objects/thread_state.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyGenObject : PyObject {
  Ref<PyCodeObject> gi_code;
  Ref<PyObject> gi_weakreflist;
  Ref<PyObject> gi_name;
  Ref<PyObject> gi_qualname;
  _PyErr_StackItem gi_exc_state;
  Ref<PyObject> gi_origin_or_finalizer;
  uint8_t gi_hooks_inited;
  uint8_t gi_closed;
  uint8_t gi_running_async;
  int8_t gi_frame_state;
  uint32_t padding;
  uint64_t gi_iframe[1];
};
static_assert(sizeof(PyGenObject) == 88 && offsetof(PyGenObject, gi_frame_state) == 75 &&
              offsetof(PyGenObject, gi_iframe) == 80);

inline PyGenObject* as_gen(PyObject* op) { return static_cast<PyGenObject*>(op); }
inline bool gen_check_exact(const PyObject* op) { return is_type(op, gen_type()); }
inline bool coro_check_exact(const PyObject* op) { return is_type(op, coro_type()); }
inline bool async_gen_check_exact(const PyObject* op) { return is_type(op, async_gen_type()); }
inline _PyInterpreterFrame* gen_frame(PyGenObject* gen) {
  return reinterpret_cast<_PyInterpreterFrame*>(gen->gi_iframe);
}
/// The generator that owns a frame with owner kFrameOwnedByGenerator.
inline PyGenObject* frame_get_generator(_PyInterpreterFrame* frame) {
  return reinterpret_cast<PyGenObject*>(reinterpret_cast<char*>(frame) - offsetof(PyGenObject, gi_iframe));
}

inline constexpr int kAsyncGenMaxFreeList = 80;
/// Free lists of async generators' helpers, and the hooks of sys.set_asyncgen_hooks.
struct AsyncGenState {
  Ref<PyObject> asend_freelist[kAsyncGenMaxFreeList];
  Ref<PyObject> value_freelist[kAsyncGenMaxFreeList];
  int32_t asend_numfree;
  int32_t value_numfree;
  Ref<PyObject> firstiter;
  Ref<PyObject> finalizer;
};
void async_gen_clear_free_lists();

/// An empty generator, coroutine or async generator for a function's flags (_Py_MakeCoro).
Owned<PyObject> make_coro(PyFunctionObject* func);
/// next(gen): null without an error when it has returned None.
Owned<PyObject> gen_iternext(PyObject* gen);
SendResult gen_am_send(PyObject* gen, PyObject* value, Owned<PyObject>* result);
/// The object that `yield from` or `await` is waiting for, null if none; new reference.
Owned<PyObject> gen_yf(PyGenObject* gen);
Owned<PyObject> gen_close(PyGenObject* gen);
/// tp_finalize: closes a generator that was not finished.
void gen_finalize(PyObject* self);
/// Raises StopIteration(value) (_PyGen_SetStopIterationValue).
Status gen_set_stop_iteration_value(PyObject* value);
/// The value of a pending StopIteration, or None without one; null for any other pending error.
Owned<PyObject> gen_fetch_stop_iteration_value();
Owned<PyObject> coro_get_awaitable_iter(PyObject* op);
Owned<PyObject> async_gen_value_wrapper_new(PyObject* value);

// For the evaluator's own resumption.
/// False with an error set when the generator cannot be entered (running) or is finished.
bool gen_can_enter(PyGenObject* gen);
/// Turns a StopIteration that leaves the generator's code into RuntimeError.
void gen_convert_stop_iteration(PyGenObject* gen);
/// After its frame has ended: handled exception and frame are let go.
void gen_release_frame(PyGenObject* gen);

}  // namespace heapscope::objects
