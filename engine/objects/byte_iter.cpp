#include "objects/byte_iter.h"

#include "objects/bytearray_object.h"
#include "objects/bytes_object.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/identifiers.h"
#include "objects/iter_object.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

Owned<PyObject> byte_iter(PyObject* op) {
  HS_OWN(result, object_gc_new(bytes_check(op) ? bytes_iter_type() : bytearray_iter_type()));
  auto* it = static_cast<PyBytesIterObject*>(result.get());
  it->it_index = 0;
  incref(op);
  it->it_seq = op;
  object_gc_track(it);
  return result;
}

namespace {

PyBytesIterObject* as_iter(PyObject* op) { return static_cast<PyBytesIterObject*>(op); }
std::string_view bytes_of(PyObject* op) { return bytes_check(op) ? bytes_view(op) : bytearray_view(op); }

void iter_dealloc(PyObject* self) {
  object_gc_untrack(self);
  xdecref(as_iter(self)->it_seq.get());
  object_gc_del(self);
}

int iter_traverse(PyObject* self, visitproc visit, void* arg) {
  PyObject* seq = as_iter(self)->it_seq;
  return seq == nullptr ? 0 : visit(seq, arg);
}

Owned<PyObject> iter_step(PyObject* self) {
  PyBytesIterObject* it = as_iter(self);
  PyObject* seq = it->it_seq;
  if (seq == nullptr) {
    return nullptr;
  }
  const std::string_view bytes = bytes_of(seq);
  if (it->it_index < static_cast<int64_t>(bytes.size())) {
    return owned_ref(small_int(static_cast<uint8_t>(bytes[static_cast<size_t>(it->it_index++)])));
  }
  it->it_seq = nullptr;
  decref(seq);
  return nullptr;
}

Owned<PyObject> iter_length_hint(PyObject* self, PyObject*) {
  const PyBytesIterObject* it = as_iter(self);
  PyObject* seq = it->it_seq;
  const int64_t left = seq == nullptr ? 0 : static_cast<int64_t>(bytes_of(seq).size()) - it->it_index;
  return long_from_int64(left < 0 ? 0 : left);
}

Owned<PyObject> iter_reduce(PyObject* self, PyObject*) {
  const PyBytesIterObject* it = as_iter(self);
  HS_OWN(iter, eval_get_builtin(ident(Id::iter)));
  PyObject* seq = it->it_seq;
  HS_OWN(arguments, tuple_pack(seq != nullptr ? seq : empty_tuple()));
  if (seq == nullptr) {
    return tuple_pack(iter.get(), arguments.get());
  }
  HS_OWN(index, long_from_int64(it->it_index));
  return tuple_pack(iter.get(), arguments.get(), index.get());
}

Owned<PyObject> iter_setstate(PyObject* self, PyObject* state) {
  int64_t index = long_as_ssize(state);
  if (index == -1 && err_occurred()) {
    return nullptr;
  }
  PyBytesIterObject* it = as_iter(self);
  if (PyObject* seq = it->it_seq) {
    const auto size = static_cast<int64_t>(bytes_of(seq).size());
    it->it_index = index < 0 ? 0 : index > size ? size : index;
  }
  return owned_ref(none());
}

constexpr MethodDef kMethods[] = {
    method_noargs("__length_hint__", iter_length_hint),
    method_noargs("__reduce__", iter_reduce),
    method_o("__setstate__", iter_setstate),
    kMethodEnd,
};

constexpr LayoutField kLayout[] = {
    HS_OBJECT_HEAD,
    HS_FIELD(PyBytesIterObject, it_index, kInt),
    HS_FIELD(PyBytesIterObject, it_seq, kOwnedRef),
    {nullptr, 0, 0, FieldKind::kPadding},
};

constexpr TypeSpec iter_spec(const char* name) {
  TypeSpec spec;
  spec.name = name;
  spec.basicsize = sizeof(PyBytesIterObject);
  spec.flags = kTpFlagsDefault | kTpFlagsHaveGc;
  spec.dealloc = iter_dealloc;
  spec.getattro = object_generic_get_attr;
  spec.traverse = iter_traverse;
  spec.iter = object_self_iter;
  spec.iternext = iter_step;
  spec.methods = kMethods;
  spec.layout = kLayout;
  return spec;
}

}  // namespace

const TypeSpec kBytesIterTypeSpec = iter_spec("bytes_iterator");
const TypeSpec kByteArrayIterTypeSpec = iter_spec("bytearray_iterator");

}  // namespace heapscope::objects
