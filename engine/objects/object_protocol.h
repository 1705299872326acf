// What every object can be asked: text, comparison, hash, truth, attributes.
//
// These are the entry points that look at the type's slots and keep CPython's rules around them:
// who is asked first in a comparison, what a slot may return, how deep nesting may go, which
// message is raised.  Attribute access of ordinary instances (object_generic_get_attr) reads a
// managed dict or its inline values without creating the dict, as 3.11 does.
//   obj-32 values   obj-24 dict   obj-16 collector's head   obj  (managed-dict types only)
//
// Model: Objects/object.c (3.11).
#pragma once

#include <string>
#include <string_view>

#include "objects/instance_attributes.h"
#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

// Text.
Owned<PyObject> object_repr(PyObject* op);  // null gives <NULL>, as in CPython
Owned<PyObject> object_str(PyObject* op);
Owned<PyObject> object_ascii(PyObject* op);
Owned<PyObject> object_bytes(PyObject* op);
/// "<module.name object at 0x...>" (object.__repr__).
Owned<PyObject> object_default_repr(PyObject* op);
/// repr() or str() as UTF-8 for an error message.  When it raises, the text is empty, that error stays pending
/// and the err_format it was meant for keeps it (as PyErr_Format with %R).
std::string repr_text(PyObject* op);
std::string str_text(PyObject* op);

// Comparison.
Owned<PyObject> object_rich_compare(PyObject* v, PyObject* w, CompareOp op);
/// Identity counts as equality; for ==, != only (PyObject_RichCompareBool).
Truth object_rich_compare_bool(PyObject* v, PyObject* w, CompareOp op);
inline constexpr CompareOp swapped(CompareOp op) {
  constexpr CompareOp kTable[] = {CompareOp::kGt, CompareOp::kGe, CompareOp::kEq,
                                  CompareOp::kNe, CompareOp::kLt, CompareOp::kLe};
  return kTable[static_cast<int>(op)];
}
/// True/False for a three-way result c compared with 0 (Py_RETURN_RICHCOMPARE).
template <class T>
Owned<PyObject> rich_compare_result(T a, T b, CompareOp op) {
  bool result = false;
  switch (op) {
    case CompareOp::kLt: result = a < b; break;
    case CompareOp::kLe: result = a <= b; break;
    case CompareOp::kEq: result = a == b; break;
    case CompareOp::kNe: result = a != b; break;
    case CompareOp::kGt: result = a > b; break;
    case CompareOp::kGe: result = a >= b; break;
  }
  return owned_ref(bool_object(result));
}

int64_t object_hash(PyObject* op);                  // -1: error
int64_t object_hash_not_implemented(PyObject* op);  // raises "unhashable type: ..."

Truth object_is_true(PyObject* op);
Truth object_not(PyObject* op);
bool callable_check(const PyObject* op);   // PyCallable_Check
Owned<PyObject> object_dir(PyObject* op);  // null: names of the current frame
Owned<PyObject> object_self_iter(PyObject* op);
/// tp_iternext of types that have __iter__ but cannot step.
Owned<PyObject> object_next_not_implemented(PyObject* op);

// Attributes.
Owned<PyObject> object_get_attr(PyObject* op, PyObject* name);
Owned<PyObject> object_get_attr_string(PyObject* op, const char* name);
/// kTrue and *result, kFalse without an error when absent, kError (_PyObject_LookupAttr).
Truth object_lookup_attr(PyObject* op, PyObject* name, Owned<PyObject>* result);
Truth object_has_attr(PyObject* op, PyObject* name);  // AttributeError means no; others kError
/// A null value deletes.
Status object_set_attr(PyObject* op, PyObject* name, PyObject* value);
Status object_set_attr_string(PyObject* op, const char* name, PyObject* value);
inline Status object_del_attr(PyObject* op, PyObject* name) { return object_set_attr(op, name, nullptr); }
Owned<PyObject> object_generic_get_attr(PyObject* op, PyObject* name);
Status object_generic_set_attr(PyObject* op, PyObject* name, PyObject* value);
/// With a dict given, or with AttributeError left out (_PyObject_GenericGetAttrWithDict).
Owned<PyObject> object_generic_get_attr_with_dict(PyObject* op, PyObject* name, PyObject* dict, bool suppress);
Status object_generic_set_attr_with_dict(PyObject* op, PyObject* name, PyObject* value, PyObject* dict);
/// For a call obj.name(...): true when *method is an unbound method that takes obj as its first argument, false when
/// it is the plain attribute or null with an error pending.
bool object_get_method(PyObject* op, PyObject* name, Owned<PyObject>* method);
/// Fills in name and obj of a pending AttributeError that lacks them (set_attribute_error_context).
void set_attribute_error_context(PyObject* op, PyObject* name);

inline Ref<PyDictValues>* object_values_pointer(PyObject* op) { return reinterpret_cast<Ref<PyDictValues>*>(op) - 4; }
inline Ref<PyObject>* object_managed_dict_pointer(PyObject* op) { return reinterpret_cast<Ref<PyObject>*>(op) - 3; }
/// Where the instance's dict pointer is; turns the values of a managed instance into a dict first.  Null: it has none.
Ref<PyObject>* object_get_dict_ptr(PyObject* op);
/// The same for a dict in the object itself (_PyObject_DictPointer); not for managed dicts.
Ref<PyObject>* object_dict_pointer(PyObject* op);
Owned<PyObject> object_generic_get_dict(PyObject* op, void* context);  // the __dict__ getter
Status object_generic_set_dict(PyObject* op, PyObject* value, void* context);

/// object.__reduce_ex__ and friends look a special method up on the type only; bound (_PyObject_LookupSpecial).
Owned<PyObject> object_lookup_special(PyObject* self, PyObject* name);

/// 1 when op is already being shown (repr of a recursive container), 0 when entered, -1 error.
int repr_enter(PyObject* op);
void repr_leave(PyObject* op);

/// Runs tp_finalize once in the object's life (PyObject_CallFinalizer).
void object_call_finalizer(PyObject* op);
/// The same at count 0; kError (no exception pending): it was resurrected, leave it alone.
Status object_call_finalizer_from_dealloc(PyObject* op);

/// sys.getsizeof's figure: __sizeof__() plus the words before the object.
int64_t object_sizeof(PyObject* op);

struct ProtocolState {
  Ref<PyObject> repr_list;   ///< objects being shown (thread state dict's Py_Repr)
  int32_t repr_text_failed;  ///< repr_text raised: the next err_format keeps that error
  int32_t padding;
};

}  // namespace heapscope::objects
