// managedbuffer and memoryview.  Model: Objects/memoryobject.c (3.11).
#include "objects/memory_object.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "memory/allocator.h"
#include "objects/abstract.h"
#include "objects/bool_object.h"
#include "objects/byte_text.h"
#include "objects/bytes_object.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/hashing.h"
#include "objects/layout.h"
#include "objects/memory_internal.h"
#include "objects/object_protocol.h"
#include "objects/slice_object.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"

namespace heapscope::objects {

namespace {

constexpr int32_t kManagedBufferReleased = 1;
constexpr int32_t kManagedBufferFreeFormat = 2;

_PyManagedBufferObject* as_managed(PyObject* op) { return static_cast<_PyManagedBufferObject*>(op); }

void managed_release(_PyManagedBufferObject* self) {
  if ((self->flags & kManagedBufferReleased) != 0) {
    return;
  }
  self->flags |= kManagedBufferReleased;
  object_gc_untrack(self);
  buffer_release(&self->master);
}

void managed_dealloc(PyObject* op) {
  _PyManagedBufferObject* self = as_managed(op);
  managed_release(self);
  if ((self->flags & kManagedBufferFreeFormat) != 0) {
    memory::object_free(self->master.format);
  }
  object_gc_del(op);
}

int managed_traverse(PyObject* op, visitproc visit, void* arg) {
  PyObject* exporter = as_managed(op)->master.obj;
  return exporter == nullptr ? 0 : visit(exporter, arg);
}

int managed_clear(PyObject* op) {
  managed_release(as_managed(op));
  return 0;
}

Owned<_PyManagedBufferObject> managed_from_object(PyObject* exporter) {
  Owned<PyObject> op = object_gc_new(managed_buffer_type());
  if (!op) {
    return nullptr;
  }
  _PyManagedBufferObject* self = as_managed(op.get());
  self->flags = 0;
  self->padding = 0;
  self->exports = 0;
  std::memset(static_cast<void*>(&self->master), 0, sizeof(self->master));
  object_gc_track(self);
  HS_TRY(object_get_buffer(exporter, &self->master, kBufFullRo));
  return std::move(op).as<_PyManagedBufferObject>();
}

/// A view of `ndim` dimensions with `master`'s values, registered with the managed buffer.
Owned<PyObject> view_of(_PyManagedBufferObject* managed, const Py_buffer& source, int32_t ndim) {
  Owned<PyVarObject> op = object_gc_new_var(memoryview_type(), 3 * static_cast<int64_t>(ndim));
  if (!op) {
    return nullptr;
  }
  auto* self = static_cast<PyMemoryViewObject*>(op.get());
  self->mbuf = nullptr;
  self->hash = -1;
  self->flags = 0;
  self->padding = 0;
  self->exports = 0;
  self->weakreflist = nullptr;
  Py_buffer& view = self->view;
  view = source;
  view.ndim = ndim;
  view.shape = self->ob_array;
  view.strides = self->ob_array + ndim;
  view.suboffsets = self->ob_array + int64_t{2} * ndim;
  view.internal = 0;
  if (!source.format) {
    view.format = const_cast<char*>(byte_format());
  }
  self->mbuf = managed;
  incref(managed);
  ++managed->exports;
  object_gc_track(self);
  return op;
}

}  // namespace

void memory_init_flags(PyMemoryViewObject* self) {
  const Py_buffer* view = &self->view;
  int32_t flags = 0;
  if (view->ndim == 0) {
    flags = kMemoryViewScalar | kMemoryViewC | kMemoryViewFortran;
  } else if (view->ndim == 1) {
    if (view->shape.get()[0] == 1 || view->strides.get()[0] == view->itemsize) {
      flags |= kMemoryViewC | kMemoryViewFortran;
    }
  } else {
    flags |= buffer_is_contiguous(view, 'C') ? kMemoryViewC : 0;
    flags |= buffer_is_contiguous(view, 'F') ? kMemoryViewFortran : 0;
  }
  self->flags = flags;
}

namespace {

Owned<PyObject> view_from_managed(_PyManagedBufferObject* managed, const Py_buffer& source) {
  if (source.ndim > kBufMaxNdim) {
    return err_set_string(exc_value_error(), "memoryview: number of dimensions must not exceed 64");
  }
  HS_OWN(op, view_of(managed, source, source.ndim));
  auto* self = static_cast<PyMemoryViewObject*>(op.get());
  Py_buffer& view = self->view;
  const int32_t n = source.ndim;
  if (n == 1) {
    view.shape.get()[0] = source.shape ? source.shape.get()[0] : source.len / source.itemsize;
    view.strides.get()[0] = source.strides ? source.strides.get()[0] : source.itemsize;
  } else if (n > 1) {
    int64_t step = source.itemsize;
    for (int i = n - 1; i >= 0; --i) {
      view.shape.get()[i] = source.shape.get()[i];
      view.strides.get()[i] = source.strides ? source.strides.get()[i] : step;
      step *= source.shape.get()[i];
    }
  }
  if (source.suboffsets) {
    std::memcpy(view.suboffsets.get(), source.suboffsets.get(), static_cast<size_t>(n) * 8);
  } else {
    view.suboffsets = nullptr;
  }
  memory_init_flags(self);
  return op;
}

}  // namespace

Status memory_check_released(PyMemoryViewObject* self) {
  if ((self->flags & kMemoryViewReleased) != 0 || (self->mbuf->flags & kManagedBufferReleased) != 0) {
    return err_set_string(exc_value_error(), "operation forbidden on released memoryview object");
  }
  return Status::kOk;
}

Owned<PyObject> memoryview_from_object(PyObject* exporter) {
  if (memoryview_check(exporter)) {
    auto* view = static_cast<PyMemoryViewObject*>(exporter);
    HS_TRY(memory_check_released(view));
    return view_from_managed(view->mbuf, view->view);
  }
  if (!object_check_buffer(exporter)) {
    return err_format(exc_type_error(), "memoryview: a bytes-like object is required, not '{}'",
                      type_full_name(type_of(exporter)));
  }
  HS_OWN(managed, managed_from_object(exporter));
  return view_from_managed(managed.get(), managed->master);
}

Owned<PyObject> memory_new_view(PyMemoryViewObject* base, int32_t ndim) {
  Owned<PyObject> op = view_of(base->mbuf, base->view, ndim);
  if (op) {
    static_cast<PyMemoryViewObject*>(op.get())->view.suboffsets = nullptr;
  }
  return op;
}

Status memory_release(PyMemoryViewObject* self) {
  if ((self->flags & kMemoryViewReleased) != 0) {
    return Status::kOk;
  }
  if (self->exports > 0) {
    return err_format(exc_buffer_error(), "memoryview has {} exported buffer{}", self->exports,
                      self->exports == 1 ? "" : "s");
  }
  self->flags |= kMemoryViewReleased;
  if (--self->mbuf->exports == 0) {
    managed_release(self->mbuf);
  }
  return Status::kOk;
}

namespace {

PyMemoryViewObject* as_view(PyObject* op) { return static_cast<PyMemoryViewObject*>(op); }

void memory_dealloc(PyObject* op) {
  PyMemoryViewObject* self = as_view(op);
  object_gc_untrack(op);
  (void)memory_release(self);
  clear_ref(self->mbuf);
  if (self->weakreflist) {
    object_clear_weak_refs(op);
  }
  object_gc_del(op);
}

int memory_traverse(PyObject* op, visitproc visit, void* arg) {
  PyObject* managed = as_view(op)->mbuf.get();
  return managed == nullptr ? 0 : visit(managed, arg);
}

int memory_clear(PyObject* op) {
  (void)memory_release(as_view(op));
  clear_ref(as_view(op)->mbuf);
  return 0;
}

Status memory_get_buffer(PyObject* op, Py_buffer* view, int flags) {
  PyMemoryViewObject* self = as_view(op);
  HS_TRY(memory_check_released(self));
  *view = self->view;
  view->obj = nullptr;
  if ((flags & kBufWritable) != 0 && view->readonly != 0) {
    return err_set_string(exc_buffer_error(), "memoryview: underlying buffer is not writable");
  }
  if ((flags & kBufFormat) == 0) {
    view->format = nullptr;
  }
  const bool c_order = (self->flags & kMemoryViewC) != 0;
  const bool f_order = (self->flags & kMemoryViewFortran) != 0;
  if ((flags & kBufCContiguous) == kBufCContiguous && !c_order) {
    return err_set_string(exc_buffer_error(), "memoryview: underlying buffer is not C-contiguous");
  }
  if ((flags & kBufFContiguous) == kBufFContiguous && !f_order) {
    return err_set_string(exc_buffer_error(), "memoryview: underlying buffer is not Fortran contiguous");
  }
  if ((flags & kBufAnyContiguous) == kBufAnyContiguous && !c_order && !f_order) {
    return err_set_string(exc_buffer_error(), "memoryview: underlying buffer is not contiguous");
  }
  if ((flags & kBufStrides) != kBufStrides) {
    if (!c_order) {
      return err_set_string(exc_buffer_error(), "memoryview: underlying buffer is not C-contiguous");
    }
    view->strides = nullptr;
  }
  if ((flags & kBufNd) != kBufNd) {
    if (view->format) {
      return err_set_string(exc_buffer_error(),
                            "memoryview: cannot cast to unsigned bytes if the format flag is present");
    }
    view->ndim = 1;
    view->shape = nullptr;
  }
  incref(op);
  view->obj = op;
  ++self->exports;
  return Status::kOk;
}

void memory_release_buffer(PyObject* op, Py_buffer*) { --as_view(op)->exports; }

int64_t memory_length(PyObject* op) {
  PyMemoryViewObject* self = as_view(op);
  if (memory_check_released(self) != Status::kOk) {
    return -1;
  }
  return self->view.ndim == 0 ? 1 : self->view.shape.get()[0];
}

Owned<PyObject> memory_repr(PyObject* op) {
  const bool released = (as_view(op)->flags & kMemoryViewReleased) != 0;
  return unicode_from_format("<{}memory at 0x{:x}>", released ? "released " : "", memory::address_of(op));
}

int64_t memory_hash(PyObject* op) {
  PyMemoryViewObject* self = as_view(op);
  if (self->hash != -1) {
    return self->hash;
  }
  HS_TRY(memory_check_released(self));
  const Py_buffer& view = self->view;
  if (view.readonly == 0) {
    return err_set_string(exc_value_error(), "cannot hash writable memoryview object");
  }
  char code = 0;
  native_format_size(view.format, &code);
  if (code != 'B' && code != 'b' && code != 'c') {
    return err_set_string(exc_value_error(), "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  }
  if (view.obj && object_hash(view.obj) == -1) {
    return -1;  // the exporter must be hashable, too
  }
  std::string bytes(static_cast<size_t>(view.len), '\0');
  HS_TRY(buffer_to_contiguous(bytes.data(), &view, view.len, 'C'));
  self->hash = hash_bytes(bytes.data(), view.len);
  return self->hash;
}

Owned<PyObject> memory_tp_new(PyTypeObject*, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"memoryview", {"object", nullptr}};
  Ref<PyObject> buffer[1];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 1, 1, 0, buffer);
  return a == nullptr ? Owned<PyObject>() : memoryview_from_object(a[0]);
}

constexpr LayoutField kManagedLayout[] = {
    HS_OBJECT_HEAD,
    HS_FIELD(_PyManagedBufferObject, flags, kUint),
    HS_FIELD(_PyManagedBufferObject, padding, kPadding),
    HS_FIELD(_PyManagedBufferObject, exports, kInt),
    {"master.buf", 32, 8, FieldKind::kPointer},
    {"master.obj", 40, 8, FieldKind::kOwnedRef},
    {"master.len", 48, 8, FieldKind::kInt},
    {"master.itemsize", 56, 8, FieldKind::kInt},
    {"master.readonly", 64, 4, FieldKind::kInt},
    {"master.ndim", 68, 4, FieldKind::kInt},
    {"master.format", 72, 8, FieldKind::kPointer},
    {"master.shape", 80, 8, FieldKind::kPointer},
    {"master.strides", 88, 8, FieldKind::kPointer},
    {"master.suboffsets", 96, 8, FieldKind::kPointer},
    {"master.internal", 104, 8, FieldKind::kUint},
    {nullptr, 0, 0, FieldKind::kPadding},
};

constexpr LayoutField kViewLayout[] = {
    HS_VAR_OBJECT_HEAD,
    HS_FIELD(PyMemoryViewObject, mbuf, kOwnedRef),
    HS_FIELD(PyMemoryViewObject, hash, kInt),
    HS_FIELD(PyMemoryViewObject, flags, kUint),
    HS_FIELD(PyMemoryViewObject, padding, kPadding),
    HS_FIELD(PyMemoryViewObject, exports, kInt),
    {"view.buf", 56, 8, FieldKind::kPointer},
    {"view.obj", 64, 8, FieldKind::kBorrowedRef},
    {"view.len", 72, 8, FieldKind::kInt},
    {"view.itemsize", 80, 8, FieldKind::kInt},
    {"view.readonly", 88, 4, FieldKind::kInt},
    {"view.ndim", 92, 4, FieldKind::kInt},
    {"view.format", 96, 8, FieldKind::kPointer},
    {"view.shape", 104, 8, FieldKind::kPointer},
    {"view.strides", 112, 8, FieldKind::kPointer},
    {"view.suboffsets", 120, 8, FieldKind::kPointer},
    {"view.internal", 128, 8, FieldKind::kUint},
    HS_FIELD(PyMemoryViewObject, weakreflist, kBorrowedRef),
    {"ob_array", 144, 8, FieldKind::kInt, true},
    {nullptr, 0, 0, FieldKind::kPadding},
};

constexpr SequenceSpec kSequence = {.sq_length = memory_length, .sq_item = memory_item};
constexpr MappingSpec kMapping = {
    .mp_length = memory_length,
    .mp_subscript = memory_subscript,
    .mp_ass_subscript = memory_ass_subscript,
};
constexpr BufferSpec kBuffer = {
    .bf_getbuffer = memory_get_buffer,
    .bf_releasebuffer = memory_release_buffer,
};

}  // namespace

const TypeSpec kManagedBufferTypeSpec = {
    .name = "managedbuffer",
    .basicsize = sizeof(_PyManagedBufferObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = managed_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = managed_traverse,
    .clear = managed_clear,
    .layout = kManagedLayout,
};

const TypeSpec kMemoryViewTypeSpec = {
    .name = "memoryview",
    .basicsize = offsetof(PyMemoryViewObject, ob_array),
    .itemsize = 8,
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsSequence,
    .doc = "memoryview(object)\n--\n\nCreate a new memoryview object which references the given object.",
    .dealloc = memory_dealloc,
    .repr = memory_repr,
    .hash = memory_hash,
    .getattro = object_generic_get_attr,
    .traverse = memory_traverse,
    .clear = memory_clear,
    .richcompare = memory_rich_compare,
    .weaklistoffset = offsetof(PyMemoryViewObject, weakreflist),
    .iter = memory_iter,
    .methods = kMemoryMethods,
    .getset = kMemoryGetSet,
    .new_ = memory_tp_new,
    .as_sequence = &kSequence,
    .as_mapping = &kMapping,
    .as_buffer = &kBuffer,
    .layout = kViewLayout,
};

}  // namespace heapscope::objects
