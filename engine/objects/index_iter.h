// Iterators that keep an index into what they go through: those over str, bytes and bytearray.
//
// `Items` says of its sequences: length(seq), item(seq, index), and empty(), one without items.
//
//   16 it_index   24 it_seq   null when exhausted
// Model: unicodeiterobject in Objects/unicodeobject.c, striterobject in Objects/bytesobject.c (3.11).
#pragma once

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

namespace heapscope::objects {

struct PyIndexIterObject : PyObject {
  int64_t it_index;
  Ref<PyObject> it_seq;
};
static_assert(sizeof(PyIndexIterObject) == 32);

template <class Items>
struct IndexIter {
  static PyIndexIterObject* as_iter(PyObject* op) { return static_cast<PyIndexIterObject*>(op); }

  static Owned<PyObject> make(PyTypeObject* type, PyObject* seq) {
    HS_OWN(result, object_gc_new(type));
    PyIndexIterObject* it = as_iter(result.get());
    it->it_index = 0;
    incref(seq);
    it->it_seq = seq;
    object_gc_track(it);
    return result;
  }

  static void dealloc(PyObject* self) {
    object_gc_untrack(self);
    xdecref(as_iter(self)->it_seq.get());
    object_gc_del(self);
  }

  static int traverse(PyObject* self, visitproc visit, void* arg) {
    PyObject* seq = as_iter(self)->it_seq;
    return seq == nullptr ? 0 : visit(seq, arg);
  }

  static Owned<PyObject> step(PyObject* self) {
    PyIndexIterObject* it = as_iter(self);
    PyObject* seq = it->it_seq;
    if (seq == nullptr) {
      return nullptr;
    }
    if (it->it_index < Items::length(seq)) {
      return Items::item(seq, it->it_index++);
    }
    it->it_seq = nullptr;
    decref(seq);
    return nullptr;
  }

  static Owned<PyObject> length_hint(PyObject* self, PyObject*) {
    const PyIndexIterObject* it = as_iter(self);
    PyObject* seq = it->it_seq;
    const int64_t left = seq == nullptr ? 0 : Items::length(seq) - it->it_index;
    return long_from_ssize_t(left < 0 ? 0 : left);  // a bytearray may have shrunk
  }

  static Owned<PyObject> reduce(PyObject* self, PyObject*) {
    const PyIndexIterObject* it = as_iter(self);
    HS_OWN(iter, eval_get_builtin(ident(Id::iter)));
    PyObject* seq = it->it_seq;
    HS_OWN(arguments, tuple_pack(seq != nullptr ? seq : Items::empty()));
    if (seq == nullptr) {
      return tuple_pack(iter.get(), arguments.get());
    }
    HS_OWN(index, long_from_ssize_t(it->it_index));
    return tuple_pack(iter.get(), arguments.get(), index.get());
  }

  static Owned<PyObject> setstate(PyObject* self, PyObject* state) {
    const int64_t index = long_as_ssize(state);
    if (index == -1 && err_occurred()) {
      return nullptr;
    }
    PyIndexIterObject* it = as_iter(self);
    if (PyObject* seq = it->it_seq) {
      const int64_t size = Items::length(seq);
      it->it_index = index < 0 ? 0 : index > size ? size : index;
    }
    return owned_ref(none());
  }

  static constexpr MethodDef kMethods[] = {
      method_noargs("__length_hint__", length_hint),
      method_noargs("__reduce__", reduce),
      method_o("__setstate__", setstate),
      kMethodEnd,
  };

  static constexpr LayoutField kLayout[] = {
      HS_OBJECT_HEAD,
      HS_FIELD(PyIndexIterObject, it_index, kInt),
      HS_FIELD(PyIndexIterObject, it_seq, kOwnedRef),
      {nullptr, 0, 0, FieldKind::kPadding},
  };

  static constexpr TypeSpec spec(const char* name) {
    TypeSpec spec;
    spec.name = name;
    spec.basicsize = sizeof(PyIndexIterObject);
    spec.flags = kTpFlagsDefault | kTpFlagsHaveGc;
    spec.dealloc = dealloc;
    spec.getattro = object_generic_get_attr;
    spec.traverse = traverse;
    spec.iter = object_self_iter;
    spec.iternext = step;
    spec.methods = kMethods;
    spec.layout = kLayout;
    return spec;
  }
};

}  // namespace heapscope::objects
