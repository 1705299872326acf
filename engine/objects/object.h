// The head of every object, reference counts, and the builtin singletons' places.
//
// Layouts are CPython 3.11's (Include/object.h); every pointer field is an 8-byte Ref, so sizes and
// offsets are those of 64-bit CPython in WebAssembly too.  Struct inheritance (no virtuals) follows
// "a PyListObject starts with a PyVarObject".
//
//   PyGC_Head (16 bytes, collectable types only)     objects/gc_header.h
//   PyObject   0 ob_refcnt   8 ob_type
//   PyVarObject               16 ob_size
//
// Names of functions throughout objects/ and above are CPython's C API in snake case without the
// prefix: PyList_Append -> list_append, PyObject_GetAttr -> object_get_attr, PyErr_SetString ->
// err_set_string, PyLong_FromLongLong -> long_from_int64, _PyDict_GetItem_KnownHash ->
// dict_get_item_known_hash.  A new reference comes back as Owned<>, a borrowed one as a plain
// pointer, a stolen argument is taken as Owned<> by value; int results become Status or Truth.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/check.h"
#include "base/status.h"
#include "memory/image.h"
#include "memory/ref.h"

// Offsets of fields in structs that inherit are well defined with the compilers we use.
#pragma GCC diagnostic ignored "-Winvalid-offsetof"

namespace heapscope::objects {

using memory::Ref;

struct PyTypeObject;

struct PyObject {
  int64_t ob_refcnt;
  Ref<PyTypeObject> ob_type;
};
static_assert(sizeof(PyObject) == 16);

struct PyVarObject : PyObject {
  int64_t ob_size;
};
static_assert(sizeof(PyVarObject) == 24);

inline PyTypeObject* type_of(const PyObject* op) { return op->ob_type; }  // Py_TYPE
inline bool is_type(const PyObject* op, const PyTypeObject* type) { return type_of(op) == type; }

/// tp_dealloc of the object's type; called when the count falls to zero (objects/dealloc.cpp).
void dealloc(PyObject* op);

inline void incref(PyObject* op) { ++op->ob_refcnt; }
inline void decref(PyObject* op) {
  if (--op->ob_refcnt == 0) {
    dealloc(op);
  }
}
inline void xincref(PyObject* op) {
  if (op != nullptr) {
    incref(op);
  }
}
inline void xdecref(PyObject* op) {
  if (op != nullptr) {
    decref(op);
  }
}

/// Py_CLEAR: the slot is emptied before the count falls, as code that runs then may look at it.
template <class T>
void clear_ref(Ref<T>& slot) {
  T* old = slot.get();
  if (old != nullptr) {
    slot = nullptr;
    decref(old);
  }
}

/// Py_SETREF with a new reference: store first, then let go of the old one.
template <class T>
void set_ref(Ref<T>& slot, T* stolen) {
  T* old = slot.get();
  slot = stolen;
  xdecref(old);
}

/// Count that static objects start with, far above what a program can hold (3.11: 999999999).
inline constexpr int64_t kStaticRefcount = 999999999;

/// Sets type and count 1 of fresh memory and notes the birth (_Py_NewReference).  Every object's
/// life starts here or in object_init_static; takes a reference to heap types only.
void object_init(PyObject* op, PyTypeObject* type);
void object_init_var(PyVarObject* op, PyTypeObject* type, int64_t size);
/// Starts a new life for memory that a free list kept: count 1, a new birth number.
void new_reference(PyObject* op);

// Places of objects that exist from the start, in the static data of the image.
inline constexpr uint32_t kTypeStride = 416;
inline constexpr uint32_t kTypesStart = memory::kStaticStart;  // up to 256 types
inline constexpr uint32_t kSingletonsStart = kTypesStart + 256 * kTypeStride;
inline constexpr uint32_t kSmallIntsStart = kSingletonsStart + 256;   // 262 ints of 32 bytes
inline constexpr uint32_t kLatin1Start = kSmallIntsStart + 262 * 32;  // 256 strings of 80 bytes
inline constexpr uint32_t kByteCharsStart = kLatin1Start + 256 * 80;  // 256 bytes objects of 48
inline constexpr uint32_t kEmptyBytesStart = kByteCharsStart + 256 * 48;
inline constexpr uint32_t kEmptyStringStart = kEmptyBytesStart + 48;   // 49 bytes used of 64
inline constexpr uint32_t kIdentifiersStart = kEmptyStringStart + 64;  // objects/identifiers.h
inline constexpr uint32_t kIdentifierStride = 96;                      // texts of at most 47 bytes
inline constexpr uint32_t kMaxIdentifiers = 1024;
inline constexpr uint32_t kStaticObjectsEnd = kIdentifiersStart + kMaxIdentifiers * kIdentifierStride;
/// Further static data (method tables' strings, static structs) comes from memory::static_malloc.
static_assert(kStaticObjectsEnd <= memory::kStaticFixedEnd);

inline PyObject* singleton(int index) {
  return reinterpret_cast<PyObject*>(memory::at_offset(kSingletonsStart + static_cast<uint32_t>(index) * 32));
}
inline PyObject* none() { return singleton(0); }
inline PyObject* false_object() { return singleton(1); }  // a PyLongObject of type bool
inline PyObject* true_object() { return singleton(2); }
inline PyObject* ellipsis() { return singleton(3); }
inline PyObject* not_implemented() { return singleton(4); }
/// `()`; a PyTupleObject whose collector's head lies before it, as in CPython.
inline PyObject* empty_tuple() {
  return reinterpret_cast<PyObject*>(memory::at_offset(kSingletonsStart + 6 * 32 + 16));
}
inline PyObject* bool_object(bool value) { return value ? true_object() : false_object(); }

/// Type objects by their place in builtin_types.inc: constants at run time.
enum class BuiltinType : uint32_t {
#define HS_BUILTIN_TYPE(accessor, spec) accessor,
#include "objects/builtin_types.inc"
#undef HS_BUILTIN_TYPE
  kCount
};
static_assert(static_cast<uint32_t>(BuiltinType::kCount) <= 256);

inline PyTypeObject* builtin_type(BuiltinType which) {
  return reinterpret_cast<PyTypeObject*>(memory::at_offset(kTypesStart + static_cast<uint32_t>(which) * kTypeStride));
}
#define HS_BUILTIN_TYPE(accessor, spec) \
  inline PyTypeObject* accessor() { return builtin_type(BuiltinType::accessor); }
#include "objects/builtin_types.inc"
#undef HS_BUILTIN_TYPE

}  // namespace heapscope::objects
