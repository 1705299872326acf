// What anext(iterator, default) gives: awaits the iterator's next item, and gives the default where that ends.
// Model: Objects/iterobject.c anext_awaitable (3.11).
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gc_header.h"
#include "objects/gen_object.h"
#include "objects/identifiers.h"
#include "objects/iter_object.h"
#include "objects/layout.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

struct PyAnextAwaitable : PyObject {
  Ref<PyObject> wrapped;
  Ref<PyObject> default_value;
};
static_assert(sizeof(PyAnextAwaitable) == 32);

PyAnextAwaitable* as_anext(PyObject* op) { return static_cast<PyAnextAwaitable*>(op); }

/// The iterator behind the awaitable: made anew for each step, as CPython does.
Owned<PyObject> get_iterator(PyObject* self) {
  HS_OWN(awaitable, coro_get_awaitable_iter(as_anext(self)->wrapped));
  if (type_of(awaitable.get())->tp_iternext) {
    return awaitable;
  }
  HS_OWN(iterator, type_of(awaitable.get())->tp_as_async->am_await(awaitable.get()));
  if (!iter_check(iterator.get())) {
    return err_set_string(exc_type_error(), "__await__ must return an iterable");
  }
  return iterator;
}

/// The iterator's answer, or StopIteration with the default when its end is pending.
Owned<PyObject> or_default(PyObject* self, Owned<PyObject> answer) {
  if (!answer && err_exception_matches(exc_stop_async_iteration())) {
    HS_TRY(gen_set_stop_iteration_value(as_anext(self)->default_value));
    return Failed{};
  }
  return answer;
}

Owned<PyObject> anext_iternext(PyObject* self) {
  HS_OWN(iterator, get_iterator(self));
  return or_default(self, type_of(iterator.get())->tp_iternext(iterator.get()));
}

Owned<PyObject> pass_on(PyObject* self, const char* name, const Ref<PyObject>* args, int64_t nargs) {
  HS_OWN(iterator, get_iterator(self));
  HS_OWN(method_name, unicode_from_string(name));
  HS_OWN(method, object_get_attr(iterator.get(), method_name.get()));
  HS_OWN(arguments, tuple_new(nargs));
  for (int64_t i = 0; i < nargs; ++i) {
    tuple_init_item(arguments.get(), i, owned_ref(args[i].get()));
  }
  return or_default(self, object_call(method.get(), arguments.get(), nullptr));
}

Owned<PyObject> anext_send(PyObject* self, PyObject* value) {
  const Ref<PyObject> args[] = {value};
  return pass_on(self, "send", args, 1);
}
Owned<PyObject> anext_throw(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  return pass_on(self, "throw", args, nargs);
}
Owned<PyObject> anext_close(PyObject* self, PyObject*) { return pass_on(self, "close", nullptr, 0); }

void anext_dealloc(PyObject* op) {
  object_gc_untrack(op);
  xdecref(as_anext(op)->wrapped.get());
  xdecref(as_anext(op)->default_value.get());
  object_gc_del(op);
}

int anext_traverse(PyObject* op, visitproc visit, void* arg) {
  for (PyObject* held : {as_anext(op)->wrapped.get(), as_anext(op)->default_value.get()}) {
    if (held != nullptr) {
      if (const int stop = visit(held, arg)) {
        return stop;
      }
    }
  }
  return 0;
}

constexpr MethodDef kMethods[] = {
    method_o("send", anext_send,
             "send(arg) -> send 'arg' into the wrapped iterator,\nreturn next yielded value or raise StopIteration."),
    method_fast("throw", anext_throw,
                "throw(value)\nthrow(typ[,val[,tb]])\n\nraise exception in the wrapped iterator, return next yielded "
                "value\nor raise StopIteration."),
    method_noargs("close", anext_close, "close() -> raise GeneratorExit inside generator."), kMethodEnd};
constexpr AsyncSpec kAsync = {.am_await = object_self_iter};
constexpr LayoutField kLayout[] = {HS_OBJECT_HEAD,
                                   HS_FIELD(PyAnextAwaitable, wrapped, kOwnedRef),
                                   HS_FIELD(PyAnextAwaitable, default_value, kOwnedRef),
                                   {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

Owned<PyObject> anext_awaitable_new(PyObject* awaitable, PyObject* default_value) {
  HS_OWN(op, object_gc_new(anext_awaitable_type()));
  incref(awaitable);
  incref(default_value);
  as_anext(op.get())->wrapped = awaitable;
  as_anext(op.get())->default_value = default_value;
  object_gc_track(op.get());
  return op;
}

const TypeSpec kAnextAwaitableTypeSpec = {
    .name = "anext_awaitable",
    .basicsize = sizeof(PyAnextAwaitable),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = anext_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = anext_traverse,
    .iter = object_self_iter,
    .iternext = anext_iternext,
    .methods = kMethods,
    .as_async = &kAsync,
    .layout = kLayout,
};

}  // namespace heapscope::objects
