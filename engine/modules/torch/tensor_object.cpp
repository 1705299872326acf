#include "modules/torch/tensor_object.h"

#include <algorithm>

#include "memory/allocator.h"
#include "modules/state.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/object_protocol.h"

namespace heapscope::modules::torch {

const char* node_name(Node node) {
  static constexpr const char* kNames[] = {
      "",           "Add",  "Sub", "Mul", "Div",  "Pow", "View",    "Slice", "Select", "ToCopy", "Clone", "CopySlices",
      "Sum",        "Mean", "Mm",  "T",   "Neg",  "Abs", "Exp",     "Log",   "Sqrt",   "Relu",   "Sigmoid", "Tanh",
      "Fill",       "Copy", "",    "Addmm", "Mv", "Dot"};
  return kNames[static_cast<int>(node)];
}

int64_t product(const Shape& shape) {
  int64_t result = 1;
  for (const int64_t extent : shape) {
    result *= extent;
  }
  return result;
}

int64_t TensorImpl::numel() const { return product(shape()); }

Shape row_major(const Shape& shape) {
  Shape strides(shape.size());
  int64_t stride = 1;
  for (size_t i = shape.size(); i-- > 0;) {
    strides[i] = stride;
    stride *= std::max<int64_t>(shape[i], 1);
  }
  return strides;
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
  std::vector<int64_t> offsets{offset};
  for (size_t axis = 0; axis < shape.size(); ++axis) {
    std::vector<int64_t> next;
    next.reserve(offsets.size() * static_cast<size_t>(shape[axis]));
    for (const int64_t start : offsets) {
      for (int64_t i = 0; i < shape[axis]; ++i) {
        next.push_back(start + i * strides[axis]);
      }
    }
    offsets.swap(next);
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

void impl_decref(TensorImpl* impl) {
  if (impl == nullptr || --impl->refcount != 0) {
    return;
  }
  clear_ref(impl->storage);
  clear_ref(impl->grad);
  drop_version(impl->version);
  impl_decref(impl->base);
  if (impl->sizes) {
    memory::raw_free(impl->sizes.get());
  }
  memory::raw_free(impl);
}

bool set_shape(TensorImpl* impl, const Shape& shape, const Shape& strides) {
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
TensorImpl* new_impl(StorageObject* storage, ScalarType type, int64_t offset, const Shape& shape, const Shape& strides,
                     VersionCounter* version) {
  auto* impl = static_cast<TensorImpl*>(memory::raw_calloc(1, sizeof(TensorImpl)));
  if (impl == nullptr || version == nullptr) {
    drop_version(version);
    memory::raw_free(impl);
    return nullptr;
  }
  impl->refcount = 1;
  impl->storage = storage;
  incref(storage);
  impl->storage_offset = offset;
  impl->type_num = static_cast<uint8_t>(type);
  impl->version = version;
  if (!set_shape(impl, shape, strides)) {
    impl_decref(impl);
    return nullptr;
  }
  return impl;
}

VersionCounter* shared_version(TensorImpl* of) {
  ++of->version->refcount;
  return of->version;
}

/// Takes the reference to the description over.
Owned<PyObject> wrap_new(TensorImpl* impl, PyTypeObject* cls) {
  if (impl == nullptr) {
    return err_no_memory();
  }
  Owned<PyObject> made = cls->tp_alloc(cls, 0);
  if (!made) {
    impl_decref(impl);
    return Failed{};
  }
  auto* self = static_cast<TensorObject*>(made.get());
  self->cdata = impl;
  self->is_borrowed = 0;
  self->backward_hooks = nullptr;
  impl->pyobj = self;
  return made;
}

PyTypeObject* tensor_class() { return static_cast<PyTypeObject*>(modules::state().torch.tensor_class.get()); }

}  // namespace

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
  if (self->backward_hooks) {
    if (const int result = visit(self->backward_hooks, arg); result != 0) {
      return result;
    }
  }
  TensorImpl* impl = self->cdata;
  // A gradient is this object's alone only while nothing else holds the description.
  return impl != nullptr && impl->refcount == 1 && impl->grad ? visit(impl->grad, arg) : 0;
}

int tensor_clear(PyObject* op) {
  auto* self = static_cast<TensorObject*>(op);
  clear_ref(self->backward_hooks);
  if (self->cdata) {
    clear_ref(self->cdata->grad);
  }
  return 0;
}

Owned<PyObject> tensor_wrap(TensorImpl* impl, PyTypeObject* cls) {
  if (impl->pyobj) {
    return owned_ref(impl->pyobj);
  }
  ++impl->refcount;
  return wrap_new(impl, cls == nullptr ? tensor_class() : cls);
}

Owned<PyObject> tensor_empty(ScalarType type, const Shape& shape, const memory::LazyFill& fill) {
  int64_t bytes = arrays::item_size(type);
  for (const int64_t extent : shape) {
    if (extent < 0) {
      return err_format(exc_runtime_error(), "Trying to create tensor with negative dimension {}", extent);
    }
    if (__builtin_mul_overflow(bytes, extent, &bytes)) {
      return err_set_string(exc_runtime_error(), "Storage size calculation overflowed");
    }
  }
  HS_OWN(made, object_new(modules::state().torch.storage_type));
  StorageObject* storage = as_storage(made.get());
  storage->nbytes = bytes;
  storage->data = bytes == 0 ? 0 : arrays::buffer_allocate(bytes, fill);
  if (bytes != 0 && storage->data == 0) {
    return err_format(exc_runtime_error(),
                      "[enforce fail at alloc_cpu.cpp:66] . DefaultCPUAllocator: can't allocate memory: you tried to "
                      "allocate {} bytes. Error code 12 (Cannot allocate memory)",
                      bytes);
  }
  return wrap_new(new_impl(storage, type, 0, shape, row_major(shape), new_version()), tensor_class());
}

Owned<PyObject> tensor_alias(TensorImpl* of, int64_t offset, const Shape& shape, const Shape& strides, Alias alias,
                             Node node) {
  TensorImpl* impl = new_impl(of->storage, of->type(), offset, shape, strides,
                              alias == Alias::kData ? new_version() : shared_version(of));
  if (impl != nullptr && alias == Alias::kView) {
    TensorImpl* owner = of->base ? of->base.get() : of;
    ++owner->refcount;
    impl->base = owner;
    if (of->tracks() && grad_enabled()) {
      impl->node = static_cast<uint8_t>(node);
    }
  }
  return wrap_new(impl, tensor_class());
}

Owned<PyObject> tensor_make_subclass(PyTypeObject* cls, TensorImpl* of, bool requires_grad) {
  TensorImpl* impl =
      new_impl(of->storage, of->type(), of->storage_offset, of->shape(), of->strides(), new_version());
  if (impl != nullptr) {
    impl->requires_grad = requires_grad ? 1 : 0;
  }
  return wrap_new(impl, cls);
}

void tensor_set_data(TensorImpl* impl, TensorImpl* other) {
  incref(other->storage.get());
  set_ref(impl->storage, other->storage.get());
  impl->storage_offset = other->storage_offset;
  impl->type_num = other->type_num;
  if (!set_shape(impl, other->shape(), other->strides())) {
    err_no_memory();
  }
}

Status begin_write(TensorImpl* impl) {
  if (!grad_enabled()) {
    return Status::kOk;
  }
  if (impl->requires_grad != 0 && impl->node == 0) {
    return err_set_string(exc_runtime_error(),
                          "a leaf Variable that requires grad is being used in an in-place operation.");
  }
  const TensorImpl* base = impl->base;
  if (base != nullptr && impl->node != 0 && base->requires_grad != 0 && base->node == 0) {
    return err_set_string(exc_runtime_error(),
                          "a view of a leaf Variable that requires grad is being used in an in-place operation.");
  }
  return Status::kOk;
}

void note_write(TensorImpl* impl, Node node, bool operand_tracks) {
  bump(impl);
  if (grad_enabled() && (impl->tracks() || operand_tracks)) {
    impl->node = static_cast<uint8_t>(node);
    if (impl->base) {
      impl->base->node = static_cast<uint8_t>(Node::kCopySlices);
    }
  }
}

}  // namespace heapscope::modules::torch
