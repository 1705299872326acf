#include "modules/torch/tensor_object.h"

#include <algorithm>
#include <string>

#include "memory/allocator.h"
#include "modules/state.h"
#include "modules/torch/graph.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/object_protocol.h"

namespace heapscope::modules::torch {

int64_t product(const Shape& shape) {
  int64_t result = 1;
  for (const int64_t extent : shape) {
    result *= extent;
  }
  return result;
}

int64_t TensorImpl::numel() const {
  int64_t result = 1;
  for (int64_t axis = 0; axis < ndim; ++axis) {
    result *= size(axis);
  }
  return result;
}

Shape row_major(const Shape& shape) {
  Shape strides(shape.size());
  int64_t stride = 1;
  for (size_t i = shape.size(); i-- > 0;) {
    strides[i] = stride;
    stride *= std::max<int64_t>(shape[i], 1);
  }
  return strides;
}

bool is_contiguous(const TensorImpl* impl) {
  int64_t expected = 1;
  for (int64_t axis = impl->ndim; axis-- > 0;) {
    if (impl->size(axis) == 0) {
      return true;
    }
    if (impl->size(axis) != 1) {
      if (impl->stride(axis) != expected) {
        return impl->numel() == 0;
      }
      expected *= impl->size(axis);
    }
  }
  return true;
}

std::string shape_text(const Shape& shape) {
  std::string text = "[";
  for (size_t i = 0; i < shape.size(); ++i) {
    text += (i == 0 ? "" : ", ") + std::to_string(shape[i]);
  }
  return text + "]";
}

bool grad_enabled() { return modules::state().torch.grad_disabled == 0; }

bool tensor_check(const PyObject* op) {
  const PyTypeObject* base = modules::state().torch.tensor_base;
  return base != nullptr && object_type_check(op, base);
}

uint64_t element_address(const TensorImpl* impl, int64_t offset) {
  return impl->storage->data + static_cast<uint64_t>(offset * arrays::item_size(impl->type()));
}

std::vector<int64_t> element_offsets(const Shape& shape, const Shape& strides, int64_t offset) {
  std::vector<int64_t> offsets;
  const int64_t count = product(shape);
  offsets.reserve(static_cast<size_t>(count));
  Shape index(shape.size(), 0);
  for (int64_t i = 0; i < count; ++i) {
    offsets.push_back(offset);
    for (size_t axis = shape.size(); axis-- > 0;) {
      offset += strides[axis];
      if (++index[axis] < shape[axis]) {
        break;
      }
      offset -= index[axis] * strides[axis];
      index[axis] = 0;
    }
  }
  return offsets;
}

std::vector<int64_t> element_offsets(const TensorImpl* impl) {
  return element_offsets(impl->shape(), impl->strides(), impl->storage_offset);
}

namespace {

VersionCounter* new_version() {
  auto* counter = static_cast<VersionCounter*>(memory::raw_malloc(sizeof(VersionCounter)));
  if (counter != nullptr) {
    counter->refcount = 1;
    counter->value = 0;
  }
  return counter;
}

void drop_version(VersionCounter* counter) {
  if (counter != nullptr && --counter->refcount == 0) {
    memory::raw_free(counter);
  }
}

bool store_shape(TensorImpl* impl, const Shape& shape, const Shape& strides) {
  int64_t* block = nullptr;
  if (!shape.empty()) {
    block = static_cast<int64_t*>(memory::raw_malloc(shape.size() * 16));
    if (block == nullptr) {
      return false;
    }
    std::copy(shape.begin(), shape.end(), block);
    std::copy(strides.begin(), strides.end(), block + shape.size());
  }
  if (impl->sizes) {
    memory::raw_free(impl->sizes.get());
  }
  impl->sizes = block;
  impl->ndim = static_cast<int32_t>(shape.size());
  return true;
}

/// `version` is taken over; null: out of memory.
Tensor new_impl(StorageObject* storage, ScalarType type, int64_t offset, const Shape& shape, const Shape& strides,
                VersionCounter* version) {
  auto* impl = static_cast<TensorImpl*>(memory::raw_calloc(1, sizeof(TensorImpl)));
  if (impl == nullptr || version == nullptr) {
    drop_version(version);
    memory::raw_free(impl);
    return err_no_memory();
  }
  impl->refcount = 1;
  impl->storage = storage;
  incref(storage);
  impl->storage_offset = offset;
  impl->type_num = static_cast<uint8_t>(type);
  impl->version = version;
  State& state = modules::state().torch;
  impl->flags = state.inference != 0 ? kInference : 0;
  impl->next = state.impls;
  if (state.impls) {
    state.impls->previous = impl;
  }
  state.impls = impl;
  Tensor made(impl);
  if (!store_shape(impl, shape, strides)) {
    return err_no_memory();
  }
  return made;
}

VersionCounter* shared_version(TensorImpl* of) {
  ++of->version->refcount;
  return of->version;
}

Tensor empty_strided_filled(ScalarType type, const Shape& shape, const Shape& strides, const memory::LazyFill& fill) {
  int64_t bytes = arrays::item_size(type);
  for (const int64_t extent : shape) {
    if (extent < 0) {
      return err_format(exc_runtime_error(), "Trying to create tensor with negative dimension {}: {}", extent,
                        shape_text(shape));
    }
    if (__builtin_mul_overflow(bytes, extent, &bytes)) {
      return err_set_string(exc_runtime_error(), "Storage size calculation overflowed");
    }
  }
  HS_OWN(made, object_new(modules::state().torch.storage_type));
  StorageObject* storage = as_storage(made.get());
  storage->keeper = nullptr;
  storage->nbytes = bytes;
  storage->data = bytes == 0 ? 0 : arrays::buffer_allocate(bytes, fill);
  if (bytes != 0 && storage->data == 0) {
    return err_format(exc_runtime_error(),
                      "[enforce fail at alloc_cpu.cpp:66] . DefaultCPUAllocator: can't allocate memory: you tried to "
                      "allocate {} bytes. Error code 12 (Cannot allocate memory)",
                      bytes);
  }
  return new_impl(storage, type, 0, shape, strides, new_version());
}

}  // namespace

void impl_decref(TensorImpl* impl) {
  if (--impl->refcount != 0) {
    return;
  }
  State& state = modules::state().torch;
  if (impl->has(kOwnsObject)) {  // the object goes with its description, and finds nothing left to let go of
    PyObject* object = impl->pyobj;
    impl->refcount = 1;
    impl->flags &= static_cast<uint8_t>(~kOwnsObject);
    static_cast<TensorObject*>(object)->is_borrowed = 0;
    decref(object);
    return;
  }
  if (impl->pyobj) {
    static_cast<TensorObject*>(impl->pyobj.get())->cdata = nullptr;
  }
  (impl->previous ? impl->previous->next : state.impls) = impl->next;
  if (impl->next) {
    impl->next->previous = impl->previous;
  }
  if (impl->has(kRetainsGrad) && impl->grad_fn) {  // no longer interested
    Ref<TensorImpl>* link = &impl->grad_fn->retained;
    while (*link && link->get() != impl) {
      link = &(*link)->retained;
    }
    if (*link) {
      *link = impl->retained;
    }
  }
  clear_ref(impl->storage);
  if (impl->grad) {
    impl_decref(impl->grad);
  }
  drop_version(impl->version);
  if (impl->base) {
    impl_decref(impl->base);
  }
  if (impl->sizes) {
    memory::raw_free(impl->sizes.get());
  }
  if (impl->grad_fn) {
    node_decref(impl->grad_fn);
  }
  memory::raw_free(impl);
}

void tensor_finalize(PyObject* op) {
  auto* self = static_cast<TensorObject*>(op);
  TensorImpl* impl = self->cdata;
  if (op->ob_refcnt != 1 || impl == nullptr || impl->refcount == 1) {
    return;  // the collector asks, or nothing else knows the tensor
  }
  incref(op);
  self->is_borrowed = 1;
  impl->flags |= kOwnsObject;
  --impl->refcount;
}

void tensor_dealloc(PyObject* op) {
  auto* self = static_cast<TensorObject*>(op);
  object_gc_untrack(op);
  clear_ref(self->backward_hooks);
  TensorImpl* impl = self->cdata;
  self->cdata = nullptr;
  if (impl != nullptr) {
    impl->pyobj = nullptr;
    impl_decref(impl);
  }
  type_of(op)->tp_free(op);
}

int tensor_traverse(PyObject* op, visitproc visit, void* arg) {
  auto* self = static_cast<TensorObject*>(op);
  return self->backward_hooks ? visit(self->backward_hooks, arg) : 0;
}

int tensor_clear(PyObject* op) {
  clear_ref(static_cast<TensorObject*>(op)->backward_hooks);
  return 0;
}

void visit_hidden(visitproc visit, void* arg) {
  const State& state = modules::state().torch;
  for (TensorImpl* impl = state.impls; impl != nullptr; impl = impl->next) {
    visit(impl->storage, arg);
    if (impl->has(kOwnsObject)) {
      visit(impl->pyobj, arg);
    }
  }
  for (Node* node = state.nodes; node != nullptr; node = node->next) {
    for (PyObject* part : {node->hooks.get(), node->pre_hooks.get(), node->context.get()}) {
      if (part != nullptr) {
        visit(part, arg);
      }
    }
  }
}

Owned<PyObject> wrap(TensorImpl* impl, PyTypeObject* cls) {
  if (impl == nullptr) {
    return Failed{};
  }
  if (impl->pyobj) {
    PyObject* object = impl->pyobj;
    if (!impl->has(kOwnsObject)) {
      return owned_ref(object);
    }
    impl->flags &= static_cast<uint8_t>(~kOwnsObject);  // its count becomes the caller's
    ++impl->refcount;
    static_cast<TensorObject*>(object)->is_borrowed = 0;
    gc_head(object)->_gc_prev &= ~static_cast<uint64_t>(kGcPrevFinalized);
    return Owned<PyObject>(object);
  }
  if (cls == nullptr) {
    cls = static_cast<PyTypeObject*>(modules::state().torch.tensor_class.get());
  }
  HS_OWN(made, cls->tp_alloc(cls, 0));
  auto* self = static_cast<TensorObject*>(made.get());
  self->cdata = impl;
  ++impl->refcount;
  self->is_borrowed = 0;
  self->backward_hooks = nullptr;
  impl->pyobj = self;
  return made;
}

Owned<PyObject> wrap(Tensor impl) { return wrap(impl.get()); }

Tensor empty(ScalarType type, const Shape& shape, const memory::LazyFill& fill) {
  return empty_strided_filled(type, shape, row_major(shape), fill);
}

Tensor empty_strided(ScalarType type, const Shape& shape, const Shape& strides) {
  return empty_strided_filled(type, shape, strides, memory::lazy_none());
}

Tensor over_storage(StorageObject* storage, ScalarType type, int64_t offset, const Shape& shape, const Shape& strides) {
  return new_impl(storage, type, offset, shape, strides, new_version());
}

Tensor alias_view(TensorImpl* of, int64_t offset, const Shape& shape, const Shape& strides) {
  Tensor made = new_impl(of->storage, of->type(), offset, shape, strides, shared_version(of));
  if (made) {
    TensorImpl* owner = of->base ? of->base.get() : of;
    ++owner->refcount;
    made->base = owner;
    made->attr_version = static_cast<int32_t>(of->version->value);
  }
  return made;
}

Tensor alias_detached(TensorImpl* of, Detach how) {
  Tensor made = new_impl(of->storage, of->type(), of->storage_offset, of->shape(), of->strides(),
                         how == Detach::kOwnVersion ? new_version() : shared_version(of));
  note_had_one(made, of->has(kHadOne));
  return made;
}

void note_had_one(TensorImpl* impl, bool had) {
  if (impl != nullptr) {
    impl->flags = static_cast<uint8_t>((impl->flags & ~kHadOne) | (had && impl->ndim == 0 ? kHadOne : 0));
  }
}

Status set_shape(TensorImpl* impl, const Shape& shape, const Shape& strides) {
  return store_shape(impl, shape, strides) ? Status::kOk : err_no_memory();
}

Status set_data(TensorImpl* impl, TensorImpl* other) {
  if (impl->type() != other->type() && impl->accumulator) {
    // What a graph knows about the leaf stays as it was: a new AccumulateGrad is made for the new type.
    impl->accumulator->flag = 1;
    impl->accumulator = nullptr;
  }
  incref(other->storage.get());
  set_ref(impl->storage, other->storage.get());
  impl->storage_offset = other->storage_offset;
  impl->type_num = other->type_num;
  HS_TRY(set_shape(impl, other->shape(), other->strides()));
  note_had_one(impl, other->has(kHadOne));
  return Status::kOk;
}

}  // namespace heapscope::modules::torch
