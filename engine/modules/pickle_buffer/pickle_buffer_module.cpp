// Module _pickle_buffer: pickle.PickleBuffer, an object's memory that may be pickled beside the pickle.
// Model: Objects/picklebufobject.c (3.11).
#include "modules/native_type.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/memory_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

struct PickleBufferObject : PyObject {
  Py_buffer view;  ///< view.obj is null when released
  Ref<PyObject> weakreflist;
};
static_assert(sizeof(PickleBufferObject) == 104);

PickleBufferObject* as_pickle_buffer(PyObject* op) { return static_cast<PickleBufferObject*>(op); }

Status check_held(PickleBufferObject* self) {
  if (!self->view.obj) {
    return err_set_string(exc_value_error(), "operation forbidden on released PickleBuffer object");
  }
  return Status::kOk;
}

Owned<PyObject> pickle_buffer_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"PickleBuffer", {"", nullptr}};
  Ref<PyObject> buffer[1];
  const Ref<PyObject>* given = arg_unpack_keywords(args, kwargs, kParser, 1, 1, 0, buffer);
  if (given == nullptr) {
    return Failed{};
  }
  HS_OWN(op, type->tp_alloc(type, 0));
  PickleBufferObject* self = as_pickle_buffer(op.get());
  self->view.obj = nullptr;
  self->weakreflist = nullptr;
  HS_TRY(object_get_buffer(given[0], &self->view, kBufFullRo));
  return op;
}

int pickle_buffer_traverse(PyObject* op, visitproc visit, void* arg) {
  PyObject* held = as_pickle_buffer(op)->view.obj;
  return held == nullptr ? 0 : visit(held, arg);
}

int pickle_buffer_clear(PyObject* op) {
  buffer_release(&as_pickle_buffer(op)->view);
  return 0;
}

void pickle_buffer_dealloc(PyObject* op) {
  object_gc_untrack(op);
  if (as_pickle_buffer(op)->weakreflist) {
    object_clear_weak_refs(op);
  }
  buffer_release(&as_pickle_buffer(op)->view);
  type_of(op)->tp_free(op);
}

// The buffer that is given out is the object's own, so nobody gives one back here.
Status pickle_buffer_get(PyObject* op, Py_buffer* view, int flags) {
  HS_TRY(check_held(as_pickle_buffer(op)));
  return object_get_buffer(as_pickle_buffer(op)->view.obj, view, flags);
}

Owned<PyObject> pickle_buffer_raw(PyObject* op, PyObject*) {
  PickleBufferObject* self = as_pickle_buffer(op);
  HS_TRY(check_held(self));
  if (self->view.suboffsets || !buffer_is_contiguous(&self->view, 'A')) {
    return err_set_string(exc_buffer_error(), "cannot extract raw buffer from non-contiguous buffer");
  }
  HS_OWN(whole, memoryview_from_object(op));
  // One dimension of bytes over the same memory, whatever the items were.
  PyMemoryViewObject* raw = static_cast<PyMemoryViewObject*>(whole.get());
  raw->view.format = const_cast<char*>(byte_format());
  raw->view.ndim = 1;
  raw->view.itemsize = 1;
  raw->view.suboffsets = nullptr;
  raw->view.shape = reinterpret_cast<int64_t*>(&raw->view.len);
  raw->view.strides = reinterpret_cast<int64_t*>(&raw->view.itemsize);
  raw->flags = kMemoryViewC | kMemoryViewFortran;
  return whole;
}

Owned<PyObject> pickle_buffer_release(PyObject* op, PyObject*) {
  buffer_release(&as_pickle_buffer(op)->view);
  return owned_ref(none());
}

/// state(buffer): (bytes, whether they are read-only); for a buffer in pieces nothing can be said.
Owned<PyObject> pickle_buffer_state(PyObject*, PyObject* op) {
  PickleBufferObject* self = as_pickle_buffer(op);
  HS_TRY(check_held(self));
  if (self->view.suboffsets || !buffer_is_contiguous(&self->view, 'A')) {
    return owned_ref(none());
  }
  HS_OWN(raw, pickle_buffer_raw(op, nullptr));
  return tuple_pack(raw.get(), bool_object(self->view.readonly != 0));
}

constexpr MethodDef kBufferMethods[] = {
    method_noargs("raw", pickle_buffer_raw,
                  "raw($self, /)\n--\n\nThe memory as a row of bytes; it must be in one piece."),
    method_noargs("release", pickle_buffer_release, "release($self, /)\n--\n\nLets the memory go."),
    kMethodEnd,
};

constexpr BufferSpec kBuffer = {.bf_getbuffer = pickle_buffer_get, .bf_releasebuffer = nullptr};

constexpr LayoutField kLayout[] = {
    HS_OBJECT_HEAD,
    {"view.buf", 16, 8, FieldKind::kPointer},
    {"view.obj", 24, 8, FieldKind::kOwnedRef},
    {"view.len", 32, 8, FieldKind::kInt},
    {"view.itemsize", 40, 8, FieldKind::kInt},
    {"view.readonly", 48, 4, FieldKind::kInt},
    {"view.ndim", 52, 4, FieldKind::kInt},
    {"view.format", 56, 8, FieldKind::kPointer},
    {"view.shape", 64, 8, FieldKind::kPointer},
    {"view.strides", 72, 8, FieldKind::kPointer},
    {"view.suboffsets", 80, 8, FieldKind::kPointer},
    {"view.internal", 88, 8, FieldKind::kUint},
    HS_FIELD(PickleBufferObject, weakreflist, kBorrowedRef),
    {nullptr, 0, 0, FieldKind::kPadding},
};

constexpr TypeSpec kPickleBufferSpec = {
    .name = "pickle.PickleBuffer",
    .basicsize = sizeof(PickleBufferObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .doc = "Wrapper for potentially out-of-band buffers",
    .dealloc = pickle_buffer_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = pickle_buffer_traverse,
    .clear = pickle_buffer_clear,
    .weaklistoffset = offsetof(PickleBufferObject, weakreflist),
    .methods = kBufferMethods,
    .alloc = type_generic_alloc,
    .new_ = pickle_buffer_new,
    .as_buffer = &kBuffer,
    .layout = kLayout,
};

constexpr MethodDef kMethods[] = {method_o("state", pickle_buffer_state), kMethodEnd};

Status exec(PyObject* module) { return add_native_type(module, "PickleBuffer", kPickleBufferSpec, nullptr); }

const TypeSpec* const kTypes[] = {&kPickleBufferSpec, nullptr};

}  // namespace

extern const ModuleDef kPickleBufferModule = {"_pickle_buffer", nullptr, kMethods, exec, kTypes};

}  // namespace heapscope::modules
