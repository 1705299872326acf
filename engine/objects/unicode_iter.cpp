#include "objects/unicode_iter.h"

#include "objects/abstract.h"
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

Owned<PyObject> unicode_iter(PyObject* text) {
  HS_OWN(result, object_gc_new(unicode_is_ascii(text) ? unicode_ascii_iter_type() : unicode_iter_type()));
  auto* it = static_cast<PyUnicodeIterObject*>(result.get());
  it->it_index = 0;
  incref(text);
  it->it_seq = text;
  object_gc_track(it);
  return result;
}

namespace {

PyUnicodeIterObject* as_iter(PyObject* op) { return static_cast<PyUnicodeIterObject*>(op); }

void iter_dealloc(PyObject* self) {
  object_gc_untrack(self);
  xdecref(as_iter(self)->it_seq.get());
  object_gc_del(self);
}

int iter_traverse(PyObject* self, visitproc visit, void* arg) {
  PyObject* text = as_iter(self)->it_seq;
  return text == nullptr ? 0 : visit(text, arg);
}

Owned<PyObject> iter_next_character(PyObject* self) {
  PyUnicodeIterObject* it = as_iter(self);
  PyObject* text = it->it_seq;
  if (text == nullptr) {
    return nullptr;
  }
  if (it->it_index < unicode_length(text)) {
    const uint32_t c = unicode_read_char(text, it->it_index);
    ++it->it_index;
    return unicode_from_ordinal(c);
  }
  it->it_seq = nullptr;
  decref(text);
  return nullptr;
}

Owned<PyObject> iter_length_hint(PyObject* self, PyObject*) {
  const PyUnicodeIterObject* it = as_iter(self);
  PyObject* text = it->it_seq;
  return long_from_int64(text == nullptr ? 0 : unicode_length(text) - it->it_index);
}

Owned<PyObject> iter_reduce(PyObject* self, PyObject*) {
  const PyUnicodeIterObject* it = as_iter(self);
  HS_OWN(iter, eval_get_builtin(ident(Id::iter)));
  PyObject* text = it->it_seq;
  HS_OWN(arguments, tuple_pack(text != nullptr ? text : empty_string()));
  if (text == nullptr) {
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
  PyUnicodeIterObject* it = as_iter(self);
  if (PyObject* text = it->it_seq) {
    index = index < 0 ? 0 : index > unicode_length(text) ? unicode_length(text) : index;
    it->it_index = index;
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
    HS_FIELD(PyUnicodeIterObject, it_index, kInt),
    HS_FIELD(PyUnicodeIterObject, it_seq, kOwnedRef),
    {nullptr, 0, 0, FieldKind::kPadding},
};

constexpr TypeSpec iter_spec(const char* name) {
  TypeSpec spec;
  spec.name = name;
  spec.basicsize = sizeof(PyUnicodeIterObject);
  spec.flags = kTpFlagsDefault | kTpFlagsHaveGc;
  spec.dealloc = iter_dealloc;
  spec.getattro = object_generic_get_attr;
  spec.traverse = iter_traverse;
  spec.iter = object_self_iter;
  spec.iternext = iter_next_character;
  spec.methods = kMethods;
  spec.layout = kLayout;
  return spec;
}

}  // namespace

const TypeSpec kUnicodeIterTypeSpec = iter_spec("str_iterator");
const TypeSpec kUnicodeAsciiIterTypeSpec = iter_spec("str_ascii_iterator");

}  // namespace heapscope::objects
