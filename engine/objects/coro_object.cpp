// coroutine, and the object that its __await__ gives.
// Model: Objects/genobject.c, coroutine part (3.11).
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/code_object.h"
#include "objects/descr_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/func_object.h"
#include "objects/gc_header.h"
#include "objects/gen_internal.h"
#include "objects/hooks.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

struct PyCoroWrapper : PyObject {
  Ref<PyGenObject> cw_coroutine;
};
static_assert(sizeof(PyCoroWrapper) == 24);

PyGenObject* wrapped(PyObject* op) { return static_cast<PyCoroWrapper*>(op)->cw_coroutine; }

/// A generator function decorated with types.coroutine.
bool is_iterable_coroutine(PyObject* op) {
  return gen_check_exact(op) && (as_gen(op)->gi_code->co_flags & kCoIterableCoroutine) != 0;
}

}  // namespace

Owned<PyObject> coro_get_awaitable_iter(PyObject* op) {
  if (coro_check_exact(op) || is_iterable_coroutine(op)) {
    return owned_ref(op);
  }
  const PyTypeObject* type = type_of(op);
  if (!type->tp_as_async || !type->tp_as_async->am_await) {
    return err_format(exc_type_error(), "object {} can't be used in 'await' expression", type_full_name(type));
  }
  HS_OWN(iterator, type->tp_as_async->am_await(op));
  if (coro_check_exact(iterator.get()) || is_iterable_coroutine(iterator.get())) {
    return err_set_string(exc_type_error(), "__await__() returned a coroutine");
  }
  if (!iter_check(iterator.get())) {
    return err_format(exc_type_error(), "__await__() returned non-iterator of type '{}'",
                      type_full_name(type_of(iterator.get())));
  }
  return iterator;
}

namespace {

/// warnings._warn_unawaited_coroutine, if it has more to say than its name: where the coroutine was made, or what a
/// program has put in its place.
Owned<PyObject> own_words_for(PyObject* coro) {
  PyObject* modules = hooks.sys_get_object("modules");
  PyObject* module = modules == nullptr ? nullptr : dict_get_item_string(modules, "warnings");
  if (module == nullptr || !module_check(module)) {
    return nullptr;
  }
  PyObject* dict = module_get_dict(module);
  PyObject* function = dict_get_item_string(dict, "_warn_unawaited_coroutine");
  if (function == nullptr) {
    return nullptr;
  }
  const bool as_made = function_check(function) && static_cast<PyFunctionObject*>(function)->func_globals == dict;
  return as_made && !as_gen(coro)->gi_origin_or_finalizer ? nullptr : owned_ref(function);
}

}  // namespace

void warn_unawaited_coroutine(PyObject* coro) {
  if (const Owned<PyObject> function = own_words_for(coro)) {
    const bool said =
        static_cast<bool>(object_call_one_arg(function.get(), coro)) || err_exception_matches(exc_runtime_warning());
    if (err_occurred()) {
      err_write_unraisable(coro);
    }
    if (said) {
      return;
    }
  }
  const std::string message = fmt::format("coroutine '{}' was never awaited", unicode_text(as_gen(coro)->gi_qualname));
  if (err_warn(exc_runtime_warning(), message, 1, coro) != Status::kOk) {
    err_write_unraisable(coro);
  }
}

namespace {

Owned<PyObject> coro_await(PyObject* self) {
  HS_OWN(wrapper, object_gc_new(coro_wrapper_type()));
  incref(self);
  static_cast<PyCoroWrapper*>(wrapper.get())->cw_coroutine = as_gen(self);
  object_gc_track(wrapper.get());
  return wrapper;
}

Owned<PyObject> coro_repr(PyObject* self) {
  return unicode_from_format("<coroutine object {} at {:#x}>", str_text(as_gen(self)->gi_qualname),
                             memory::address_of(self));
}

constexpr const char* kSendDoc =
    "send(arg) -> send 'arg' into coroutine,\nreturn next iterated value or raise StopIteration.";
constexpr const char* kThrowDoc =
    "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return next "
    "iterated value or raise\nStopIteration.";
constexpr const char* kCloseDoc = "close() -> raise GeneratorExit inside coroutine.";

constexpr MethodDef kCoroMethods[] = {
    method_o("send", gen_send, kSendDoc), method_fast("throw", gen_throw, kThrowDoc),
    method_noargs("close", gen_close_method, kCloseDoc),
    method_noargs("__sizeof__", gen_sizeof, "gen.__sizeof__() -> size of gen in memory, in bytes"), kMethodEnd};
constexpr MemberDef kCoroMembers[] = {
    {"cr_code", MemberKind::kObject, offsetof(PyGenObject, gi_code), true},
    {"cr_origin", MemberKind::kObject, offsetof(PyGenObject, gi_origin_or_finalizer), true},
    {nullptr, MemberKind::kObject, 0, true}};
constexpr GetSetDef kCoroGetSet[] = {
    {"__name__", gen_get_name, gen_set_name, "name of the coroutine"},
    {"__qualname__", gen_get_qualname, gen_set_qualname, "qualified name of the coroutine"},
    {"cr_await", gen_get_yield_from, nullptr, "object being awaited on, or None"},
    {"cr_running", gen_get_running},
    {"cr_frame", gen_get_frame},
    {"cr_suspended", gen_get_suspended},
    {nullptr, nullptr}};
constexpr AsyncSpec kCoroAsync = {.am_await = coro_await, .am_send = gen_am_send};

// The wrapper passes everything on.
Owned<PyObject> wrapper_iternext(PyObject* self) { return gen_iternext(wrapped(self)); }
Owned<PyObject> wrapper_send(PyObject* self, PyObject* arg) { return gen_send(wrapped(self), arg); }
Owned<PyObject> wrapper_throw(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  return gen_throw(wrapped(self), args, nargs);
}
Owned<PyObject> wrapper_close(PyObject* self, PyObject*) { return gen_close(wrapped(self)); }

void wrapper_dealloc(PyObject* op) {
  object_gc_untrack(op);
  clear_ref(static_cast<PyCoroWrapper*>(op)->cw_coroutine);
  object_gc_del(op);
}

int wrapper_traverse(PyObject* op, visitproc visit, void* arg) {
  return wrapped(op) == nullptr ? 0 : visit(wrapped(op), arg);
}

constexpr MethodDef kWrapperMethods[] = {method_o("send", wrapper_send, kSendDoc),
                                         method_fast("throw", wrapper_throw, kThrowDoc),
                                         method_noargs("close", wrapper_close, kCloseDoc), kMethodEnd};
constexpr LayoutField kWrapperLayout[] = {
    HS_OBJECT_HEAD, HS_FIELD(PyCoroWrapper, cw_coroutine, kOwnedRef), {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kCoroTypeSpec = {
    .name = "coroutine",
    .basicsize = static_cast<int64_t>(offsetof(PyGenObject, gi_iframe)) + kFrameSpecialsSize * 8,
    .itemsize = 8,
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsDisallowInstantiation,
    .dealloc = gen_dealloc,
    .repr = coro_repr,
    .getattro = object_generic_get_attr,
    .traverse = gen_traverse,
    .weaklistoffset = offsetof(PyGenObject, gi_weakreflist),
    .methods = kCoroMethods,
    .members = kCoroMembers,
    .getset = kCoroGetSet,
    .finalize = gen_finalize,
    .as_async = &kCoroAsync,
    .layout = kGenLayout,
};

const TypeSpec kCoroWrapperTypeSpec = {
    .name = "coroutine_wrapper",
    .basicsize = sizeof(PyCoroWrapper),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsDisallowInstantiation,
    .doc = "A wrapper object implementing __await__ for coroutines.",
    .dealloc = wrapper_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = wrapper_traverse,
    .iter = object_self_iter,
    .iternext = wrapper_iternext,
    .methods = kWrapperMethods,
    .layout = kWrapperLayout,
};

}  // namespace heapscope::objects
