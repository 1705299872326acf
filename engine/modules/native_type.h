// Helpers for types of library modules written in C++: the slots that only name the fields.
//
//   struct Partial : PyObject { Ref<PyObject> fn; Ref<PyObject> args; };
//   using PartialParts = Parts<&Partial::fn, &Partial::args>;
//   ... .dealloc = PartialParts::dealloc, .traverse = PartialParts::traverse, ...
// The fields are visited, cleared and let go of in the order given.
#pragma once

#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/heap_type.h"
#include "objects/module_object.h"
#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::modules {

template <class T>
struct OwnerOfMember;
template <class T, class M>
struct OwnerOfMember<M T::*> {
  using Type = T;
};

template <auto first, auto... rest>
struct Parts {
  using T = typename OwnerOfMember<decltype(first)>::Type;

  static int clear(objects::PyObject* op) {
    T* self = static_cast<T*>(op);
    objects::clear_ref(self->*first);
    (objects::clear_ref(self->*rest), ...);
    return 0;
  }
  static int traverse(objects::PyObject* op, objects::visitproc visit, void* arg) {
    T* self = static_cast<T*>(op);
    int result = visit_one((self->*first).get(), visit, arg);
    ((result = result != 0 ? result : visit_one((self->*rest).get(), visit, arg)), ...);
    return result;
  }
  static void dealloc(objects::PyObject* op) {
    T* self = static_cast<T*>(op);
    objects::object_gc_untrack(op);
    objects::xdecref((self->*first).get());
    (objects::xdecref((self->*rest).get()), ...);
    objects::type_of(op)->tp_free(op);
  }

 private:
  static int visit_one(objects::PyObject* part, objects::visitproc visit, void* arg) {
    return part == nullptr ? 0 : visit(part, arg);
  }
};

/// The same for instances of a heap type, which hold a reference to it.
template <auto first, auto... rest>
struct HeapParts : Parts<first, rest...> {
  static int traverse(objects::PyObject* op, objects::visitproc visit, void* arg) {
    const int result = visit(objects::type_of(op), arg);
    return result != 0 ? result : Parts<first, rest...>::traverse(op, visit, arg);
  }
  static void dealloc(objects::PyObject* op) {
    objects::PyTypeObject* type = objects::type_of(op);
    Parts<first, rest...>::dealloc(op);
    objects::decref(type);
  }
};

/// Makes the type and stores it where the module keeps it; `name` null: not in the module.
inline Status add_native_type(objects::PyObject* module, const char* name, const objects::TypeSpec& spec,
                              objects::Ref<objects::PyTypeObject>* place) {
  const bool is_heap_type = (spec.flags & objects::kTpFlagsHeapType) != 0;
  HS_OWN(type, is_heap_type ? objects::heap_type_from_spec(spec, module) : objects::type_from_spec(spec));
  if (place != nullptr) {
    if (is_heap_type) {
      objects::set_ref(*place, owned_ref(type.get()).release());
    } else {
      *place = type.get();  // static types live as long as the machine
    }
  }
  if (name == nullptr) {
    return Status::kOk;
  }
  return objects::dict_set_item_string(objects::module_get_dict(module), name, type.get());
}

}  // namespace heapscope::modules
