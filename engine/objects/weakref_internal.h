// Shared by weak references and proxies: their common life.  Not for other files.
#pragma once

#include "objects/type_object.h"
#include "objects/weakref_object.h"

namespace heapscope::objects {

/// A new member of no list yet; `callback` may be null.  Its type is ReferenceType.
Owned<PyWeakReference> weakref_make(PyObject* object, PyObject* callback);

/// The references of an object's list that are shared: without callback and of the exact types.
struct BasicRefs {
  PyWeakReference* ref;
  PyWeakReference* proxy;
};
BasicRefs weakref_basic(PyWeakReference* head);
/// Puts `fresh` behind `previous`, or at the head when that is null.
void weakref_insert(PyWeakReference* fresh, PyWeakReference* previous, Ref<PyWeakReference>* list);
/// "cannot create weak reference to 'int' object" unless the type has room for a list.
Status weakref_check_referent(PyObject* object);
/// Unlinks from the list, sets the referent to None and lets go of the callback.
void weakref_clear(PyWeakReference* self);

int weakref_traverse(PyObject* self, visitproc visit, void* arg);
int weakref_clear_slot(PyObject* self);
extern const LayoutField kWeakrefLayout[];

}  // namespace heapscope::objects
