// Builtin functions and bound builtin methods (len, [].append).
//
// m_ml is the number of the MethodDef (descr_object.h).  The vectorcall function depends on the
// method's calling convention.
//
// What CPython has in C and Heapscope in Python (built_in_code.h) is such an object too: its MethodDef has the flag
// kMethInPython and nothing else, m_self is the Python function, which the evaluator calls in its place.
// Model: Include/cpython/methodobject.h, Objects/methodobject.c (3.11), 56 bytes.
#pragma once

#include "objects/descr_object.h"
#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::objects {

struct PyCFunctionObject : PyObject {
  uint64_t m_ml;
  Ref<PyObject> m_self;    // null for static methods
  Ref<PyObject> m_module;  // __module__, anything
  Ref<PyObject> m_weakreflist;
  Slot<vectorcallfunc> vectorcall;
};
static_assert(sizeof(PyCFunctionObject) == 56);

struct PyCMethodObject : PyCFunctionObject {
  Ref<PyTypeObject> mm_class;
};
static_assert(sizeof(PyCMethodObject) == 64);

inline bool cfunction_check(const PyObject* op) { return is_type(op, cfunction_type()) || is_type(op, cmethod_type()); }
inline const MethodDef* cfunction_def(const PyObject* op) {
  return method_def(static_cast<const PyCFunctionObject*>(op)->m_ml);
}
inline PyObject* cfunction_get_self(const PyObject* op) { return static_cast<const PyCFunctionObject*>(op)->m_self; }
/// The Python function behind such an object; null: it is a native one.
inline PyObject* cfunction_in_python(const PyObject* op) {
  return is_type(op, cfunction_type()) && (cfunction_def(op)->ml_flags & kMethInPython) != 0 ? cfunction_get_self(op)
                                                                                             : nullptr;
}
/// What stands for a Python function as if it were native; takes over the reference.
Owned<PyObject> cfunction_for_python(Owned<PyObject> function);
/// PyCFunction_NewEx; the def is registered when it was not (see registry.h).
Owned<PyObject> cfunction_new(const MethodDef* def, PyObject* self, PyObject* module);

}  // namespace heapscope::objects
