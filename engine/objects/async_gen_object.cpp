// async_generator, what its methods give to await, and the wrapper of the values it yields.
//
//   agen.__anext__(), asend(v)  -> async_generator_asend    awaiting it steps the generator once
//   agen.athrow(...), aclose()  -> async_generator_athrow
//   states of these: init --first send--> iter --finished or failed--> closed
//
// A value yielded by the generator itself comes out wrapped (async_generator_wrapped_value), to tell it
// from what an `await` inside it passes through; unwrap_value turns it into StopIteration(value).
// Up to 80 dead asend objects and wrappers wait for the next use.
// Model: Objects/genobject.c, asynchronous generators (3.11).
#include "objects/abstract.h"
#include "objects/birth.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gc_header.h"
#include "objects/gen_internal.h"
#include "objects/generic_alias_object.h"
#include "objects/getargs.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

enum AwaitableState : int32_t { kInit, kIter, kClosed };

struct PyAsyncGenASend : PyObject {
  Ref<PyGenObject> ags_gen;
  Ref<PyObject> ags_sendval;  // null for __anext__
  int32_t ags_state;
  int32_t padding;
};
struct PyAsyncGenAThrow : PyObject {
  Ref<PyGenObject> agt_gen;
  Ref<PyObject> agt_args;  // null for aclose
  int32_t agt_state;
  int32_t padding;
};
struct _PyAsyncGenWrappedValue : PyObject {
  Ref<PyObject> agw_val;
};
static_assert(sizeof(PyAsyncGenASend) == 40 && sizeof(PyAsyncGenAThrow) == 40 && sizeof(_PyAsyncGenWrappedValue) == 24);

PyAsyncGenASend* as_asend(PyObject* op) { return static_cast<PyAsyncGenASend*>(op); }
PyAsyncGenAThrow* as_athrow(PyObject* op) { return static_cast<PyAsyncGenAThrow*>(op); }
bool is_wrapped(PyObject* op) { return is_type(op, async_gen_wrapped_value_type()); }

constexpr const char* kIgnoredExit = "async generator ignored GeneratorExit";

/// The result of stepping the generator, as the awaiting side sees it.
Owned<PyObject> unwrap_value(PyGenObject* gen, Owned<PyObject> result) {
  if (!result) {
    if (!err_occurred()) {
      err_set_none(exc_stop_async_iteration());
    }
    if (err_exception_matches(exc_stop_async_iteration()) || err_exception_matches(exc_generator_exit())) {
      gen->gi_closed = 1;
    }
    gen->gi_running_async = 0;
    return nullptr;
  }
  if (is_wrapped(result.get())) {
    (void)gen_set_stop_iteration_value(static_cast<_PyAsyncGenWrappedValue*>(result.get())->agw_val);
    gen->gi_running_async = 0;
    return nullptr;
  }
  return result;
}

/// A dead object of a free list, or null; it starts a new life.
PyObject* take(Ref<PyObject>* free_list, int32_t* count) {
  if (*count == 0) {
    return nullptr;
  }
  PyObject* op = free_list[--*count];
  new_reference(op);
  return op;
}

void keep_or_free(PyObject* op, Ref<PyObject>* free_list, int32_t* count) {
  if (*count < kAsyncGenMaxFreeList) {
    free_list[(*count)++] = op;
  } else {
    object_gc_del(op);
  }
}

Owned<PyObject> asend_new(PyGenObject* gen, PyObject* value) {
  AsyncGenState& pool = state().async_gen;
  Owned<PyObject> made(take(pool.asend_freelist, &pool.asend_numfree));
  if (!made) {
    made = object_gc_new(async_gen_asend_type());
    if (!made) {
      return nullptr;
    }
  }
  auto* asend = as_asend(made.get());
  incref(gen);
  asend->ags_gen = gen;
  xincref(value);
  asend->ags_sendval = value;
  asend->ags_state = kInit;
  asend->padding = 0;
  object_gc_track(asend);
  return made;
}

Owned<PyObject> athrow_new(PyGenObject* gen, PyObject* args) {
  HS_OWN(made, object_gc_new(async_gen_athrow_type()));
  auto* athrow = as_athrow(made.get());
  incref(gen);
  athrow->agt_gen = gen;
  xincref(args);
  athrow->agt_args = args;
  athrow->agt_state = kInit;
  athrow->padding = 0;
  object_gc_track(athrow);
  return made;
}

// --- The generator ---

/// The hooks of sys.set_asyncgen_hooks, on first iteration.
Status init_hooks(PyGenObject* gen) {
  if (gen->gi_hooks_inited != 0) {
    return Status::kOk;
  }
  gen->gi_hooks_inited = 1;
  AsyncGenState& hooks = state().async_gen;
  if (hooks.finalizer) {
    incref(hooks.finalizer.get());
    gen->gi_origin_or_finalizer = hooks.finalizer;
  }
  if (hooks.firstiter) {
    Owned<PyObject> firstiter = owned_ref(hooks.firstiter);
    return object_call_one_arg(firstiter.get(), gen) ? Status::kOk : Status::kError;
  }
  return Status::kOk;
}

Owned<PyObject> async_gen_anext(PyObject* self) {
  HS_TRY(init_hooks(as_gen(self)));
  return asend_new(as_gen(self), nullptr);
}
Owned<PyObject> async_gen_asend(PyObject* self, PyObject* value) {
  HS_TRY(init_hooks(as_gen(self)));
  return asend_new(as_gen(self), value);
}
Owned<PyObject> async_gen_aclose(PyObject* self, PyObject*) {
  HS_TRY(init_hooks(as_gen(self)));
  return athrow_new(as_gen(self), nullptr);
}
Owned<PyObject> async_gen_athrow(PyObject* self, PyObject* args) {
  HS_TRY(init_hooks(as_gen(self)));
  return athrow_new(as_gen(self), args);
}

Owned<PyObject> async_gen_repr(PyObject* self) {
  return unicode_from_format("<async_generator object {} at {:#x}>", str_text(as_gen(self)->gi_qualname),
                             memory::address_of(self));
}

int async_gen_traverse(PyObject* op, visitproc visit, void* arg) {
  PyObject* finalizer = as_gen(op)->gi_origin_or_finalizer;
  if (finalizer != nullptr) {
    if (const int result = visit(finalizer, arg); result != 0) {
      return result;
    }
  }
  return gen_traverse(op, visit, arg);
}

constexpr MethodDef kAsyncGenMethods[] = {
    method_o("asend", async_gen_asend, "asend(v) -> send 'v' in generator."),
    method_varargs("athrow", async_gen_athrow, "athrow(typ[,val[,tb]]) -> raise exception in generator."),
    method_noargs("aclose", async_gen_aclose, "aclose() -> raise GeneratorExit inside generator."),
    method_noargs("__sizeof__", gen_sizeof, "gen.__sizeof__() -> size of gen in memory, in bytes"),
    method_o("__class_getitem__", generic_alias, "See PEP 585", kMethClass),
    kMethodEnd};
constexpr MemberDef kAsyncGenMembers[] = {
    {"ag_running", MemberKind::kBool8, offsetof(PyGenObject, gi_running_async), true},
    {"ag_code", MemberKind::kObject, offsetof(PyGenObject, gi_code), true},
    {nullptr, MemberKind::kObject, 0, true}};
constexpr GetSetDef kAsyncGenGetSet[] = {
    {"__name__", gen_get_name, gen_set_name, "name of the async generator"},
    {"__qualname__", gen_get_qualname, gen_set_qualname, "qualified name of the async generator"},
    {"ag_await", gen_get_yield_from, nullptr, "object being awaited on, or None"},
    {"ag_frame", gen_get_frame},
    {nullptr, nullptr}};
constexpr AsyncSpec kAsyncGenAsync = {
    .am_aiter = object_self_iter, .am_anext = async_gen_anext, .am_send = gen_am_send};

// --- asend ---

Owned<PyObject> asend_send(PyObject* self, PyObject* arg) {
  auto* asend = as_asend(self);
  if (asend->ags_state == kClosed) {
    return err_set_string(exc_runtime_error(), "cannot reuse already awaited __anext__()/asend()");
  }
  if (asend->ags_state == kInit) {
    if (asend->ags_gen->gi_running_async != 0) {
      return err_set_string(exc_runtime_error(), "anext(): asynchronous generator is already running");
    }
    if (arg == nullptr || arg == none()) {
      arg = asend->ags_sendval;
    }
    asend->ags_state = kIter;
  }
  asend->ags_gen->gi_running_async = 1;
  Owned<PyObject> result = unwrap_value(asend->ags_gen, gen_send(asend->ags_gen.get(), arg));
  if (!result) {
    asend->ags_state = kClosed;
  }
  return result;
}

Owned<PyObject> asend_iternext(PyObject* self) { return asend_send(self, nullptr); }

Owned<PyObject> asend_throw(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  auto* asend = as_asend(self);
  if (asend->ags_state == kClosed) {
    return err_set_string(exc_runtime_error(), "cannot reuse already awaited __anext__()/asend()");
  }
  Owned<PyObject> result = unwrap_value(asend->ags_gen, gen_throw(asend->ags_gen.get(), args, nargs));
  if (!result) {
    asend->ags_state = kClosed;
  }
  return result;
}

Owned<PyObject> asend_close(PyObject* self, PyObject*) {
  as_asend(self)->ags_state = kClosed;
  return owned_ref(none());
}

void asend_dealloc(PyObject* op) {
  object_gc_untrack(op);
  clear_ref(as_asend(op)->ags_gen);
  clear_ref(as_asend(op)->ags_sendval);
  AsyncGenState& pool = state().async_gen;
  keep_or_free(op, pool.asend_freelist, &pool.asend_numfree);
}

int visit_two(PyObject* a, PyObject* b, visitproc visit, void* arg) {
  if (a != nullptr) {
    if (const int result = visit(a, arg); result != 0) {
      return result;
    }
  }
  return b == nullptr ? 0 : visit(b, arg);
}

int asend_traverse(PyObject* op, visitproc visit, void* arg) {
  return visit_two(as_asend(op)->ags_gen.get(), as_asend(op)->ags_sendval, visit, arg);
}

constexpr MethodDef kASendMethods[] = {method_o("send", asend_send), method_fast("throw", asend_throw),
                                       method_noargs("close", asend_close), kMethodEnd};
constexpr AsyncSpec kAwaitSelf = {.am_await = object_self_iter};

// --- athrow ---

Failed refuse_exit(PyAsyncGenAThrow* athrow) {
  athrow->agt_gen->gi_running_async = 0;
  athrow->agt_state = kClosed;
  return err_set_string(exc_runtime_error(), kIgnoredExit);
}

/// aclose() ends well when the generator has ended.
Owned<PyObject> check_error(PyAsyncGenAThrow* athrow) {
  athrow->agt_gen->gi_running_async = 0;
  athrow->agt_state = kClosed;
  if (!athrow->agt_args &&
      (err_exception_matches(exc_stop_async_iteration()) || err_exception_matches(exc_generator_exit()))) {
    err_clear();
    err_set_none(exc_stop_iteration());
  }
  return nullptr;
}

/// The first send: throws into the generator.
Owned<PyObject> athrow_start(PyAsyncGenAThrow* athrow, PyObject* arg) {
  PyGenObject* gen = athrow->agt_gen;
  if (gen->gi_running_async != 0) {
    athrow->agt_state = kClosed;
    return err_set_string(exc_runtime_error(), athrow->agt_args
                                                   ? "athrow(): asynchronous generator is already running"
                                                   : "aclose(): asynchronous generator is already running");
  }
  if (gen->gi_closed != 0) {
    athrow->agt_state = kClosed;
    return err_set_none(exc_stop_async_iteration());
  }
  if (arg != none()) {
    return err_set_string(exc_runtime_error(), "can't send non-None value to a just-started coroutine");
  }
  athrow->agt_state = kIter;
  gen->gi_running_async = 1;
  Owned<PyObject> result;
  if (!athrow->agt_args) {
    gen->gi_closed = 1;
    result = gen_throw_full(gen, false, exc_generator_exit(), nullptr, nullptr);
    if (result && is_wrapped(result.get())) {
      result.reset();
      return refuse_exit(athrow);
    }
  } else {
    PyObject* type = nullptr;
    PyObject* value = nullptr;
    PyObject* traceback = nullptr;
    HS_TRY(arg_unpack_tuple(athrow->agt_args, "athrow", 1, {&type, &value, &traceback}));
    result = unwrap_value(gen, gen_throw_full(gen, false, type, value, traceback));
  }
  return result ? std::move(result) : check_error(athrow);
}

Owned<PyObject> athrow_send(PyObject* self, PyObject* arg) {
  auto* athrow = as_athrow(self);
  PyGenObject* gen = athrow->agt_gen;
  if (athrow->agt_state == kClosed) {
    return err_set_string(exc_runtime_error(), "cannot reuse already awaited aclose()/athrow()");
  }
  if (gen->gi_frame_state >= kFrameCompleted) {
    athrow->agt_state = kClosed;
    return err_set_none(exc_stop_iteration());
  }
  if (athrow->agt_state == kInit) {
    return athrow_start(athrow, arg);
  }
  Owned<PyObject> result = gen_send(gen, arg);
  if (athrow->agt_args) {
    return unwrap_value(gen, std::move(result));
  }
  if (!result) {
    return check_error(athrow);
  }
  if (is_wrapped(result.get())) {
    result.reset();
    return refuse_exit(athrow);
  }
  return result;
}

Owned<PyObject> athrow_iternext(PyObject* self) { return athrow_send(self, none()); }

Owned<PyObject> athrow_throw(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  auto* athrow = as_athrow(self);
  if (athrow->agt_state == kClosed) {
    return err_set_string(exc_runtime_error(), "cannot reuse already awaited aclose()/athrow()");
  }
  Owned<PyObject> result = gen_throw(athrow->agt_gen.get(), args, nargs);
  if (athrow->agt_args) {
    return unwrap_value(athrow->agt_gen, std::move(result));
  }
  if (result && is_wrapped(result.get())) {
    result.reset();
    return refuse_exit(athrow);
  }
  if (!result && (err_exception_matches(exc_stop_async_iteration()) || err_exception_matches(exc_generator_exit()))) {
    err_clear();
    err_set_none(exc_stop_iteration());
  }
  return result;
}

Owned<PyObject> athrow_close(PyObject* self, PyObject*) {
  as_athrow(self)->agt_state = kClosed;
  return owned_ref(none());
}

void athrow_dealloc(PyObject* op) {
  object_gc_untrack(op);
  clear_ref(as_athrow(op)->agt_gen);
  clear_ref(as_athrow(op)->agt_args);
  object_gc_del(op);
}

int athrow_traverse(PyObject* op, visitproc visit, void* arg) {
  return visit_two(as_athrow(op)->agt_gen.get(), as_athrow(op)->agt_args, visit, arg);
}

constexpr MethodDef kAThrowMethods[] = {method_o("send", athrow_send), method_fast("throw", athrow_throw),
                                        method_noargs("close", athrow_close), kMethodEnd};

// --- Wrapped values ---

void wrapped_dealloc(PyObject* op) {
  object_gc_untrack(op);
  clear_ref(static_cast<_PyAsyncGenWrappedValue*>(op)->agw_val);
  AsyncGenState& pool = state().async_gen;
  keep_or_free(op, pool.value_freelist, &pool.value_numfree);
}

int wrapped_traverse(PyObject* op, visitproc visit, void* arg) {
  return visit_two(static_cast<_PyAsyncGenWrappedValue*>(op)->agw_val, nullptr, visit, arg);
}

constexpr LayoutField kASendLayout[] = {HS_OBJECT_HEAD,
                                        HS_FIELD(PyAsyncGenASend, ags_gen, kOwnedRef),
                                        HS_FIELD(PyAsyncGenASend, ags_sendval, kOwnedRef),
                                        HS_FIELD(PyAsyncGenASend, ags_state, kInt),
                                        HS_FIELD(PyAsyncGenASend, padding, kPadding),
                                        {nullptr, 0, 0, FieldKind::kPadding}};
constexpr LayoutField kAThrowLayout[] = {HS_OBJECT_HEAD,
                                         HS_FIELD(PyAsyncGenAThrow, agt_gen, kOwnedRef),
                                         HS_FIELD(PyAsyncGenAThrow, agt_args, kOwnedRef),
                                         HS_FIELD(PyAsyncGenAThrow, agt_state, kInt),
                                         HS_FIELD(PyAsyncGenAThrow, padding, kPadding),
                                         {nullptr, 0, 0, FieldKind::kPadding}};
constexpr LayoutField kWrappedLayout[] = {
    HS_OBJECT_HEAD, HS_FIELD(_PyAsyncGenWrappedValue, agw_val, kOwnedRef), {nullptr, 0, 0, FieldKind::kPadding}};

constexpr uint64_t kFlags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsDisallowInstantiation;

}  // namespace

Owned<PyObject> async_gen_value_wrapper_new(PyObject* value) {
  AsyncGenState& pool = state().async_gen;
  Owned<PyObject> made(take(pool.value_freelist, &pool.value_numfree));
  if (!made) {
    made = object_gc_new(async_gen_wrapped_value_type());
    if (!made) {
      return nullptr;
    }
  }
  incref(value);
  static_cast<_PyAsyncGenWrappedValue*>(made.get())->agw_val = value;
  object_gc_track(made.get());
  return made;
}

void async_gen_clear_free_lists() {
  AsyncGenState& pool = state().async_gen;
  while (pool.value_numfree != 0) {
    object_gc_del(pool.value_freelist[--pool.value_numfree]);
  }
  while (pool.asend_numfree != 0) {
    object_gc_del(pool.asend_freelist[--pool.asend_numfree]);
  }
}

const TypeSpec kAsyncGenTypeSpec = {
    .name = "async_generator",
    .basicsize = static_cast<int64_t>(offsetof(PyGenObject, gi_iframe)) + kFrameSpecialsSize * 8,
    .itemsize = 8,
    .flags = kFlags,
    .dealloc = gen_dealloc,
    .repr = async_gen_repr,
    .getattro = object_generic_get_attr,
    .traverse = async_gen_traverse,
    .weaklistoffset = offsetof(PyGenObject, gi_weakreflist),
    .methods = kAsyncGenMethods,
    .members = kAsyncGenMembers,
    .getset = kAsyncGenGetSet,
    .finalize = gen_finalize,
    .as_async = &kAsyncGenAsync,
    .layout = kGenLayout,
};
const TypeSpec kAsyncGenASendTypeSpec = {
    .name = "async_generator_asend",
    .basicsize = sizeof(PyAsyncGenASend),
    .flags = kFlags,
    .dealloc = asend_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = asend_traverse,
    .iter = object_self_iter,
    .iternext = asend_iternext,
    .methods = kASendMethods,
    .as_async = &kAwaitSelf,
    .layout = kASendLayout,
};
const TypeSpec kAsyncGenAThrowTypeSpec = {
    .name = "async_generator_athrow",
    .basicsize = sizeof(PyAsyncGenAThrow),
    .flags = kFlags,
    .dealloc = athrow_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = athrow_traverse,
    .iter = object_self_iter,
    .iternext = athrow_iternext,
    .methods = kAThrowMethods,
    .as_async = &kAwaitSelf,
    .layout = kAThrowLayout,
};
const TypeSpec kAsyncGenWrappedValueTypeSpec = {
    .name = "async_generator_wrapped_value",
    .basicsize = sizeof(_PyAsyncGenWrappedValue),
    .flags = kFlags,
    .dealloc = wrapped_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = wrapped_traverse,
    .layout = kWrappedLayout,
};

}  // namespace heapscope::objects
