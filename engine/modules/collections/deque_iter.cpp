// Iterators over deques, from the left and from the right.
#include "modules/collections/deque.h"
#include "modules/state.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

DequeIterObject* as_iterator(PyObject* op) { return static_cast<DequeIterObject*>(op); }

Owned<PyObject> new_iterator(PyTypeObject* type, DequeObject* deque, DequeBlock* block, int64_t index) {
  Owned<PyObject> op = object_gc_new(type);
  if (op) {
    DequeIterObject* self = as_iterator(op.get());
    self->b = block;
    self->index = index;
    incref(deque);
    self->deque = deque;
    self->state = deque->state;
    self->counter = deque->ob_size;
    object_gc_track(self);
  }
  return op;
}

void iterator_dealloc(PyObject* op) {
  object_gc_untrack(op);
  xdecref(static_cast<PyObject*>(as_iterator(op)->deque.get()));
  object_gc_del(op);
}

int iterator_traverse(PyObject* op, visitproc visit, void* arg) {
  DequeObject* deque = as_iterator(op)->deque;
  return deque == nullptr ? 0 : visit(deque, arg);
}

Failed mutated(DequeIterObject* self) {
  self->counter = 0;
  return err_set_string(exc_runtime_error(), "deque mutated during iteration");
}

Owned<PyObject> forward_next(PyObject* op) {
  DequeIterObject* self = as_iterator(op);
  if (self->deque->state != self->state) {
    return mutated(self);
  }
  if (self->counter == 0) {
    return nullptr;
  }
  Owned<PyObject> item = owned_ref(self->b->data[self->index]);
  ++self->index;
  --self->counter;
  if (self->index == kBlockLength && self->counter > 0) {
    self->b = self->b->rightlink.get();
    self->index = 0;
  }
  return item;
}

Owned<PyObject> backward_next(PyObject* op) {
  DequeIterObject* self = as_iterator(op);
  if (self->counter == 0) {
    return nullptr;
  }
  if (self->deque->state != self->state) {
    return mutated(self);
  }
  Owned<PyObject> item = owned_ref(self->b->data[self->index]);
  --self->index;
  --self->counter;
  if (self->index < 0 && self->counter > 0) {
    self->b = self->b->leftlink.get();
    self->index = kBlockLength - 1;
  }
  return item;
}

Owned<PyObject> iterator_new(PyTypeObject* type, PyObject* args, PyObject*) {
  PyObject* deque = nullptr;
  PyObject* skip = nullptr;
  HS_TRY(arg_unpack_tuple(args, type_name(type), 1, {&deque, &skip}));
  if (!object_type_check(deque, modules::state().collections.deque_type)) {
    return arg_bad_argument(type_name(type), "argument 1", "collections.deque", deque);
  }
  int64_t count = 0;
  if (skip != nullptr) {
    HS_TRY(arg_as_ssize(skip, &count));
  }
  HS_OWN(op, type == modules::state().collections.deque_iter_type.get() ? deque_iter(deque)
                                                                        : deque_reversed(deque, nullptr));
  for (int64_t i = 0; i < count; ++i) {
    Owned<PyObject> item = type_of(op.get())->tp_iternext(op.get());
    if (!item) {
      if (as_iterator(op.get())->counter != 0) {
        return Failed{};
      }
      break;
    }
  }
  return op;
}

Owned<PyObject> iterator_length_hint(PyObject* op, PyObject*) { return long_from_ssize_t(as_iterator(op)->counter); }

Owned<PyObject> iterator_reduce(PyObject* op, PyObject*) {
  DequeIterObject* self = as_iterator(op);
  HS_OWN(position, long_from_ssize_t(self->deque->ob_size - self->counter));
  HS_OWN(arguments, tuple_pack(self->deque.get(), position.get()));
  position.reset();
  return tuple_pack(type_of(op), arguments.get());
}

constexpr MethodDef kMethods[] = {method_noargs("__length_hint__", iterator_length_hint),
                                  method_noargs("__reduce__", iterator_reduce), kMethodEnd};
constexpr LayoutField kLayout[] = {HS_OBJECT_HEAD,
                                   HS_FIELD(DequeIterObject, b, kPointer),
                                   HS_FIELD(DequeIterObject, index, kInt),
                                   HS_FIELD(DequeIterObject, deque, kOwnedRef),
                                   HS_FIELD(DequeIterObject, state, kUint),
                                   HS_FIELD(DequeIterObject, counter, kInt),
                                   {nullptr, 0, 0, FieldKind::kPadding}};

constexpr TypeSpec iterator_spec(const char* name, iternextfunc* next) {
  return {.name = name,
          .basicsize = sizeof(DequeIterObject),
          .flags = kTpFlagsDefault | kTpFlagsHaveGc,
          .dealloc = iterator_dealloc,
          .getattro = object_generic_get_attr,
          .traverse = iterator_traverse,
          .iter = object_self_iter,
          .iternext = next,
          .methods = kMethods,
          .new_ = iterator_new,
          .layout = kLayout};
}

}  // namespace

Owned<PyObject> deque_iter(PyObject* op) {
  DequeObject* deque = as_deque(op);
  return new_iterator(modules::state().collections.deque_iter_type, deque, deque->leftblock, deque->leftindex);
}

Owned<PyObject> deque_reversed(PyObject* op, PyObject*) {
  DequeObject* deque = as_deque(op);
  return new_iterator(modules::state().collections.deque_rev_iter_type, deque, deque->rightblock, deque->rightindex);
}

const TypeSpec kDequeIterSpec = iterator_spec("_collections._deque_iterator", forward_next);
const TypeSpec kDequeRevIterSpec = iterator_spec("_collections._deque_reverse_iterator", backward_next);

}  // namespace heapscope::modules
