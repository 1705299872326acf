// Shared by the exceptions_*.cpp files: BaseException's slots, and makers of specs.
#pragma once

#include "objects/descr_object.h"
#include "objects/exceptions.h"
#include "objects/gc_header.h"
#include "objects/identifiers.h"
#include "objects/layout.h"
#include "objects/type_internal.h"

namespace heapscope::objects {

Owned<PyObject> base_exception_new(PyTypeObject* type, PyObject* args, PyObject* kwargs);
Status base_exception_init(PyObject* self, PyObject* args, PyObject* kwargs);
Owned<PyObject> base_exception_str(PyObject* self);
void base_exception_dealloc(PyObject* self);
int base_exception_traverse(PyObject* self, visitproc visit, void* arg);
int base_exception_clear(PyObject* self);
/// ExceptionGroup, a heap type with two bases (exceptions_group.cpp).
Status make_exception_group_type();
inline PyBaseExceptionObject* as_exception(PyObject* op) { return static_cast<PyBaseExceptionObject*>(op); }
inline Owned<PyObject> or_none(PyObject* op) { return owned_ref(op == nullptr ? none() : op); }

/// Visits the fields that a derived exception adds, then the base's.
inline int visit_fields(PyObject* self, visitproc visit, void* arg, std::initializer_list<PyObject*> fields) {
  for (PyObject* field : fields) {
    if (field != nullptr) {
      const int stop = visit(field, arg);
      if (stop != 0) {
        return stop;
      }
    }
  }
  return base_exception_traverse(self, visit, arg);
}
/// The tail of every dealloc but BaseException's.
template <int (*clear)(PyObject*)>
void exception_dealloc(PyObject* self) {
  object_gc_untrack(self);
  clear(self);
  type_of(self)->tp_free(self);
}

#define HS_EXCEPTION_FIELD(type, field, kind) HS_FIELD(type, field, kind)
#define HS_BASE_EXCEPTION_LAYOUT                                                                                      \
  HS_OBJECT_HEAD, HS_FIELD(PyBaseExceptionObject, dict, kOwnedRef), HS_FIELD(PyBaseExceptionObject, args, kOwnedRef), \
      HS_FIELD(PyBaseExceptionObject, notes, kOwnedRef), HS_FIELD(PyBaseExceptionObject, traceback, kOwnedRef),       \
      HS_FIELD(PyBaseExceptionObject, context, kOwnedRef), HS_FIELD(PyBaseExceptionObject, cause, kOwnedRef),         \
      HS_FIELD(PyBaseExceptionObject, suppress_context, kInt), HS_FIELD(PyBaseExceptionObject, padding, kPadding)
inline constexpr LayoutField kBaseExceptionLayout[] = {HS_BASE_EXCEPTION_LAYOUT, {nullptr, 0, 0, FieldKind::kPadding}};

inline constexpr uint64_t kExceptionFlags = kTpFlagsDefault | kTpFlagsBaseType | kTpFlagsHaveGc;

/// An exception that adds nothing to its base but a name.
#define HS_SIMPLE_EXCEPTION(base_accessor, NAME, DOC)      \
  extern const TypeSpec k##NAME##Spec = {                  \
      .name = #NAME,                                       \
      .base = [] { return base_accessor(); },              \
      .basicsize = sizeof(PyBaseExceptionObject),          \
      .flags = kExceptionFlags,                            \
      .doc = DOC,                                          \
      .dealloc = base_exception_dealloc,                   \
      .traverse = base_exception_traverse,                 \
      .clear = base_exception_clear,                       \
      .dictoffset = offsetof(PyBaseExceptionObject, dict), \
      .init = base_exception_init,                         \
      .new_ = base_exception_new,                          \
      .layout = kBaseExceptionLayout,                      \
  };

}  // namespace heapscope::objects
