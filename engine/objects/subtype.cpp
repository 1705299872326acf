// Instances of classes made in Python: allocation, traversal, death.
//
// Death, in 3.11's order: untrack; __del__ (may resurrect); weak references; slots, from the most
// derived class down; the instance's dict or values; the builtin base's deallocator; the class's count.
//
// Model: Objects/typeobject.c subtype_dealloc, subtype_traverse, PyType_GenericAlloc (3.11).
#include <cstring>

#include "memory/allocator.h"
#include "objects/birth.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/instance_attributes.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"

namespace heapscope::objects {
namespace {

/// The nearest base whose deallocator is a builtin one.
PyTypeObject* dealloc_base(PyTypeObject* type) {
  while (slot_is(type->tp_dealloc, kSubtypeDealloc)) {
    type = type->tp_base;
  }
  return type;
}

template <class Visit>
void for_each_slot(PyTypeObject* type, PyObject* self, Visit visit) {
  const PyMemberDef* member = heap_type_members(type);
  for (int64_t i = 0; i < type->ob_size; ++i, ++member) {
    if (member->type == static_cast<int32_t>(MemberKind::kObjectEx) && (member->flags & 1) == 0) {
      visit(*reinterpret_cast<Ref<PyObject>*>(reinterpret_cast<char*>(self) + member->offset));
    }
  }
}

void clear_slots(PyTypeObject* type, PyObject* self) {
  for_each_slot(type, self, [](Ref<PyObject>& slot) {
    PyObject* value = slot;
    if (value != nullptr) {
      slot = nullptr;
      decref(value);
    }
  });
}

void clear_all_slots(PyTypeObject* type, PyObject* self) {
  for (PyTypeObject* t = type; slot_is(t->tp_dealloc, kSubtypeDealloc); t = t->tp_base) {
    if (t->ob_size != 0) {
      clear_slots(t, self);
    }
  }
}

void clear_new_weakrefs(PyObject* self) {
  Ref<PyWeakReference>* list = object_get_weakrefs_list_ptr(self);
  while (*list) {
    weakref_clear_ref(*list);
  }
}

/// Lets the base deallocate, then gives back the instance's reference to its class.
void finish_dealloc(PyObject* self, PyTypeObject* base) {
  PyTypeObject* type = type_of(self);
  const bool type_needs_decref = type_has_feature(type, kTpFlagsHeapType) && !type_has_feature(base, kTpFlagsHeapType);
  if (base == object_type() && slot_is(type->tp_free, kGcDel)) {
    object_gc_del(self);  // what object's deallocator does
  } else {
    base->tp_dealloc(self);
  }
  if (type_needs_decref) {
    decref(type);
  }
}

}  // namespace

void object_call_finalizer(PyObject* self) {
  PyTypeObject* type = type_of(self);
  if (!type->tp_finalize) {
    return;
  }
  if (type_is_gc(type) && gc_finalized(self)) {
    return;
  }
  type->tp_finalize(self);
  if (type_is_gc(type)) {
    gc_set_finalized(self);
  }
}

Status object_call_finalizer_from_dealloc(PyObject* self) {
  self->ob_refcnt = 1;  // alive for the time of the call
  object_call_finalizer(self);
  if (--self->ob_refcnt == 0) {
    return Status::kOk;
  }
  note_resurrection(self);
  return Failed{};
}

void subtype_dealloc(PyObject* self) {
  PyTypeObject* type = type_of(self);
  if (!type_is_gc(type)) {
    if (type->tp_finalize && object_call_finalizer_from_dealloc(self) != Status::kOk) {
      return;
    }
    clear_all_slots(type, self);  // those of the library's classes (modules/layouts); no others have any
    finish_dealloc(self, dealloc_base(type));
    return;
  }
  object_gc_untrack(self);
  TrashcanScope trashcan(self, subtype_dealloc);
  if (!trashcan.entered) {
    return;
  }
  PyTypeObject* base = dealloc_base(type);
  const bool own_weaklist = type->tp_weaklistoffset != 0 && base->tp_weaklistoffset == 0;
  const bool has_finalizer = bool(type->tp_finalize);
  if (has_finalizer) {
    object_gc_track(self);
    if (object_call_finalizer_from_dealloc(self) != Status::kOk) {
      return;
    }
    object_gc_untrack(self);
  }
  // Untracked from here: a callback may start a collection, which must not see this object.
  if (own_weaklist) {
    if (*object_get_weakrefs_list_ptr(self)) {
      object_clear_weak_refs(self);
    }
    if (has_finalizer) {
      clear_new_weakrefs(self);
    }
  }
  clear_all_slots(type, self);
  if (type_has_feature(type, kTpFlagsManagedDict)) {
    Ref<PyObject>* dict = object_managed_dict_pointer(self);
    if (*dict) {
      clear_ref(*dict);
    } else {
      object_free_instance_attributes(self);
    }
  } else if (type->tp_dictoffset != 0 && base->tp_dictoffset == 0) {
    Ref<PyObject>* dict = object_dict_pointer(self);
    if (dict != nullptr && *dict) {
      PyObject* old = *dict;
      decref(old);
      *dict = nullptr;
    }
  }
  if (type_is_gc(base)) {
    object_gc_track(self);
  }
  finish_dealloc(self, base);
}

int subtype_traverse(PyObject* self, visitproc visit, void* arg) {
  PyTypeObject* type = type_of(self);
  PyTypeObject* base = type;
  for (; slot_is(base->tp_traverse, kSubtypeTraverse); base = base->tp_base) {
    if (base->ob_size == 0) {
      continue;
    }
    int stop = 0;
    for_each_slot(base, self, [&](Ref<PyObject>& slot) {
      if (stop == 0 && slot) {
        stop = visit(slot, arg);
      }
    });
    if (stop != 0) {
      return stop;
    }
  }
  if (type_has_feature(type, kTpFlagsManagedDict)) {
    const int stop = object_visit_instance_attributes(self, visit, arg);
    if (stop != 0) {
      return stop;
    }
  }
  if (type->tp_dictoffset != base->tp_dictoffset) {
    Ref<PyObject>* dict = object_dict_pointer(self);
    if (dict != nullptr && *dict) {
      const int stop = visit(*dict, arg);
      if (stop != 0) {
        return stop;
      }
    }
  }
  if (type_has_feature(type, kTpFlagsHeapType) && (!base->tp_traverse || !type_has_feature(base, kTpFlagsHeapType))) {
    // The instance's reference to its class; a heap base's own traverse would visit it.
    const int stop = visit(type, arg);
    if (stop != 0) {
      return stop;
    }
  }
  return base->tp_traverse ? base->tp_traverse(self, visit, arg) : 0;
}

int subtype_clear(PyObject* self) {
  PyTypeObject* type = type_of(self);
  PyTypeObject* base = type;
  for (; slot_is(base->tp_clear, kSubtypeClear); base = base->tp_base) {
    if (base->ob_size != 0) {
      clear_slots(base, self);
    }
  }
  // An instance without subobjects that refer back is not cleared otherwise; its dict is what most cycles run through.
  if (type_has_feature(type, kTpFlagsManagedDict)) {
    object_clear_instance_attributes(self);
  }
  if (type->tp_dictoffset != base->tp_dictoffset) {
    Ref<PyObject>* dict = object_dict_pointer(self);
    if (dict != nullptr && *dict) {
      clear_ref(*dict);
    }
  }
  return base->tp_clear ? base->tp_clear(self) : 0;
}

Owned<PyObject> type_generic_alloc(PyTypeObject* type, int64_t items) {
  // One item more than asked for: room for a sentinel.
  const uint64_t size = object_var_size(type, items + 1);
  const uint64_t presize = type_pre_header_size(type);
  PyObject* op = presize != 0 ? gc_alloc(size, presize) : static_cast<PyObject*>(memory::object_malloc(size));
  if (op == nullptr) {
    return err_no_memory();
  }
  std::memset(static_cast<void*>(op), 0, size);
  if (type->tp_itemsize == 0) {
    object_init(op, type);
  } else {
    object_init_var(static_cast<PyVarObject*>(op), type, items);
  }
  if (type_is_gc(type)) {
    object_gc_track(op);
  }
  return Owned<PyObject>(op);
}

Owned<PyObject> type_generic_new(PyTypeObject* type, PyObject*, PyObject*) { return type->tp_alloc(type, 0); }

void gc_del_slot(void* op) { object_gc_del(static_cast<PyObject*>(op)); }
void object_del_slot(void* op) { object_del(static_cast<PyObject*>(op)); }

// ---- __dict__ and __weakref__ of instances

namespace {

/// A builtin base may have its own __dict__ descriptor (modules, functions, exceptions): it decides.
PyTypeObject* builtin_base_with_dict(PyTypeObject* type) {
  for (; type->tp_base; type = type->tp_base) {
    if (type->tp_dictoffset != 0 && !type_has_feature(type, kTpFlagsHeapType)) {
      return type;
    }
  }
  return nullptr;
}

/// Borrowed, null when there is none that could be used.
PyObject* dict_descriptor(PyTypeObject* type) {
  PyObject* descr = type_lookup(type, ident(Id::__dict__));
  return descr != nullptr && descr_is_data(descr) ? descr : nullptr;
}

Failed no_dict_error(PyObject* op) {
  return err_format(exc_type_error(), "this __dict__ descriptor does not support '{}' objects",
                    type_full_name(type_of(op)));
}

Owned<PyObject> subtype_dict(PyObject* op, void* closure) {
  PyTypeObject* base = builtin_base_with_dict(type_of(op));
  if (base != nullptr) {
    PyObject* descr = dict_descriptor(base);
    if (descr == nullptr || !type_of(descr)->tp_descr_get) {
      return no_dict_error(op);
    }
    return type_of(descr)->tp_descr_get(descr, op, type_of(op));
  }
  return object_generic_get_dict(op, closure);
}

Status subtype_set_dict(PyObject* op, PyObject* value, void*) {
  PyTypeObject* base = builtin_base_with_dict(type_of(op));
  if (base != nullptr) {
    PyObject* descr = dict_descriptor(base);
    if (descr == nullptr) {
      return no_dict_error(op);
    }
    return type_of(descr)->tp_descr_set(descr, op, value);
  }
  Ref<PyObject>* dict = object_get_dict_ptr(op);
  if (dict == nullptr) {
    return err_set_string(exc_attribute_error(), "This object has no __dict__");
  }
  if (value != nullptr && !dict_check(value)) {
    return err_format(exc_type_error(), "__dict__ must be set to a dictionary, not a '{}'",
                      type_full_name(type_of(value)));
  }
  xincref(value);
  set_ref(*dict, value);
  return Status::kOk;
}

Owned<PyObject> subtype_get_weakref(PyObject* op, void*) {
  const PyTypeObject* type = type_of(op);
  if (type->tp_weaklistoffset == 0) {
    return err_set_string(exc_attribute_error(), "This object has no __weakref__");
  }
  PyObject* first = *object_get_weakrefs_list_ptr(op);
  return owned_ref(first == nullptr ? none() : first);
}

}  // namespace

const GetSetDef kSubtypeGetsetsFull[] = {
    {"__dict__", subtype_dict, subtype_set_dict, "dictionary for instance variables (if defined)"},
    {"__weakref__", subtype_get_weakref, nullptr, "list of weak references to the object (if defined)"},
    {nullptr, nullptr}};
const GetSetDef kSubtypeGetsetsDictOnly[] = {
    {"__dict__", subtype_dict, subtype_set_dict, "dictionary for instance variables (if defined)"}, {nullptr, nullptr}};
const GetSetDef kSubtypeGetsetsWeakrefOnly[] = {
    {"__weakref__", subtype_get_weakref, nullptr, "list of weak references to the object (if defined)"},
    {nullptr, nullptr}};

}  // namespace heapscope::objects
