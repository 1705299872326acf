// Weak references and proxies.  Model: Objects/weakrefobject.c (3.11).
//
//   referent (tp_weaklistoffset) --> newest with callback ... oldest with callback?
//
//   The list of one object, from its head:
//     [basic ref] [basic proxy] [others, newest first]
//   The basic ones have no callback and an exact type; they are shared, so `ref(x) is ref(x)`.
//
// A reference is alive while wr_object is the referent and dead once it is None.
//
// Invariants:
//   W1  every member of an object's list has that object as wr_object
//   W2  wr_prev of the first member is null; neighbours agree
//   W3  a dead reference is in no list and has no callback
// Who may call: everybody; the collector uses weakref_clear_ref to break links before finalizers.
#pragma once

#include <cstdint>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

/// Model: Include/cpython/weakrefobject.h struct _PyWeakReference, 64 bytes.
struct PyWeakReference : PyObject {
  Ref<PyObject> wr_object;    ///< not counted; None when dead
  Ref<PyObject> wr_callback;  ///< null when none
  int64_t hash;               ///< -1 until asked for
  Ref<PyWeakReference> wr_prev;
  Ref<PyWeakReference> wr_next;
  Slot<vectorcallfunc> vectorcall;
};
static_assert(sizeof(PyWeakReference) == 64 && offsetof(PyWeakReference, wr_object) == 16 &&
              offsetof(PyWeakReference, hash) == 32 && offsetof(PyWeakReference, wr_next) == 48 &&
              offsetof(PyWeakReference, vectorcall) == 56);

inline bool type_supports_weakrefs(const PyTypeObject* type) {
  return type->tp_weaklistoffset > 0;  // PyType_SUPPORTS_WEAKREFS
}
/// The slot that holds the head of the object's list (PyObject_GET_WEAKREFS_LISTPTR).
inline Ref<PyWeakReference>* object_get_weakrefs_list_ptr(PyObject* op) {
  return reinterpret_cast<Ref<PyWeakReference>*>(reinterpret_cast<char*>(op) + type_of(op)->tp_weaklistoffset);
}

inline bool weakref_check_ref_exact(const PyObject* op) { return is_type(op, weakref_type()); }
inline bool weakref_check_ref(const PyObject* op) { return object_type_check(op, weakref_type()); }
inline bool weakref_check_proxy(const PyObject* op) {
  return is_type(op, weakref_proxy_type()) || is_type(op, weakref_callable_proxy_type());
}
inline bool weakref_check(const PyObject* op) { return weakref_check_ref(op) || weakref_check_proxy(op); }

/// The referent, borrowed; None when dead.  A referent whose count is 0 is being destroyed: dead.
inline PyObject* weakref_get_object(const PyObject* ref) {  // PyWeakref_GET_OBJECT
  PyObject* object = static_cast<const PyWeakReference*>(ref)->wr_object;
  return object->ob_refcnt > 0 ? object : none();
}

/// `callback` may be null or None.
Owned<PyObject> weakref_new_ref(PyObject* object, PyObject* callback);    // PyWeakref_NewRef
Owned<PyObject> weakref_new_proxy(PyObject* object, PyObject* callback);  // PyWeakref_NewProxy

/// Called by deallocators: clears all references to the object, then calls callbacks, newest first.
void object_clear_weak_refs(PyObject* object);  // PyObject_ClearWeakRefs
/// Makes the reference dead without its callback being called; the callback stays in place.
void weakref_clear_ref(PyWeakReference* ref);  // _PyWeakref_ClearRef
int64_t weakref_get_weakref_count(PyWeakReference* head);
/// Calls the callback of a dead reference; errors are reported as unraisable.
void handle_weakref_callback(PyWeakReference* ref, PyObject* callback);

}  // namespace heapscope::objects
