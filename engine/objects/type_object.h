// Type objects: CPython 3.11's PyTypeObject and PyHeapTypeObject, and the specs they are made from.
//
// A slot holds a function's number (memory/function_table.h), 0 if absent.  A builtin type is
// described by a `const TypeSpec` with designated initialisers in the .cpp of its type; start-up
// turns each into a PyTypeObject at its fixed place (type_ready), in builtin_types.inc's order.
//
// Invariants:
//   T1  tp_mro[0] is the type itself, the last is object
//   T2  an inherited slot has the same number as the base's slot
//   T3  tp_version_tag == 0 whenever the attribute cache may be stale for the type
#pragma once

#include <cstdint>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/slot_groups.h"

namespace heapscope::objects {

/// Model: Include/cpython/object.h, struct _typeobject (3.11), 408 bytes.
struct PyTypeObject : PyVarObject {
  Ref<const char> tp_name;  // NUL-terminated, in the image
  int64_t tp_basicsize;
  int64_t tp_itemsize;
  Slot<destructor> tp_dealloc;
  int64_t tp_vectorcall_offset;
  uint64_t tp_getattr;  // obsolete in CPython, always 0
  uint64_t tp_setattr;  // obsolete in CPython, always 0
  Ref<PyAsyncMethods> tp_as_async;
  Slot<reprfunc> tp_repr;
  Ref<PyNumberMethods> tp_as_number;
  Ref<PySequenceMethods> tp_as_sequence;
  Ref<PyMappingMethods> tp_as_mapping;
  Slot<hashfunc> tp_hash;
  Slot<ternaryfunc> tp_call;
  Slot<reprfunc> tp_str;
  Slot<getattrofunc> tp_getattro;
  Slot<setattrofunc> tp_setattro;
  Ref<PyBufferProcs> tp_as_buffer;
  uint64_t tp_flags;
  Ref<const char> tp_doc;
  Slot<traverseproc> tp_traverse;
  Slot<clearproc> tp_clear;
  Slot<richcmpfunc> tp_richcompare;
  int64_t tp_weaklistoffset;
  Slot<getiterfunc> tp_iter;
  Slot<iternextfunc> tp_iternext;
  uint64_t tp_methods;  // number of the spec's method table (descriptors.h), 0 if none
  uint64_t tp_members;  // heap types: unused; the members follow the PyHeapTypeObject
  uint64_t tp_getset;
  Ref<PyTypeObject> tp_base;
  Ref<PyObject> tp_dict;
  Slot<descrgetfunc> tp_descr_get;
  Slot<descrsetfunc> tp_descr_set;
  int64_t tp_dictoffset;
  Slot<initproc> tp_init;
  Slot<allocfunc> tp_alloc;
  Slot<newfunc> tp_new;
  Slot<freefunc> tp_free;
  Slot<gcinquiry> tp_is_gc;
  Ref<PyObject> tp_bases;
  Ref<PyObject> tp_mro;
  Ref<PyObject> tp_cache;
  Ref<PyObject> tp_subclasses;  // dict {address as int: weak reference}, as in 3.11
  Ref<PyObject> tp_weaklist;
  Slot<destructor> tp_del;
  uint32_t tp_version_tag;
  uint32_t spec_index;  // padding in CPython; here: which TypeSpec, for the host's tables
  Slot<destructor> tp_finalize;
  Slot<vectorcallfunc> tp_vectorcall;
};
static_assert(sizeof(PyTypeObject) == 408 && offsetof(PyTypeObject, tp_dict) == 264 &&
              offsetof(PyTypeObject, tp_weaklist) == 368);

struct PyDictKeysObject;

/// A type made by a class statement.  Model: Include/cpython/object.h, 904 bytes, then its members.
struct PyHeapTypeObject : PyTypeObject {
  PyAsyncMethods as_async;
  PyNumberMethods as_number;
  PyMappingMethods as_mapping;
  PySequenceMethods as_sequence;
  PyBufferProcs as_buffer;
  Ref<PyObject> ht_name;
  Ref<PyObject> ht_slots;
  Ref<PyObject> ht_qualname;
  Ref<PyDictKeysObject> ht_cached_keys;
  Ref<PyObject> ht_module;
  Ref<char> _ht_tpname;
  Ref<PyObject> _spec_cache_getitem;
};
static_assert(sizeof(PyHeapTypeObject) == 904);

// Flags of tp_flags (Include/object.h).
inline constexpr uint64_t kTpFlagsDisallowInstantiation = 1ull << 7;
inline constexpr uint64_t kTpFlagsManagedDict = 1ull << 4;
inline constexpr uint64_t kTpFlagsSequence = 1ull << 5;
inline constexpr uint64_t kTpFlagsMapping = 1ull << 6;
inline constexpr uint64_t kTpFlagsImmutable = 1ull << 8;
inline constexpr uint64_t kTpFlagsHeapType = 1ull << 9;
inline constexpr uint64_t kTpFlagsBaseType = 1ull << 10;
inline constexpr uint64_t kTpFlagsHaveVectorcall = 1ull << 11;
inline constexpr uint64_t kTpFlagsReady = 1ull << 12;
inline constexpr uint64_t kTpFlagsReadying = 1ull << 13;
inline constexpr uint64_t kTpFlagsHaveGc = 1ull << 14;
inline constexpr uint64_t kTpFlagsMethodDescriptor = 1ull << 17;
inline constexpr uint64_t kTpFlagsValidVersionTag = 1ull << 19;
inline constexpr uint64_t kTpFlagsIsAbstract = 1ull << 20;
inline constexpr uint64_t kTpFlagsMatchSelf = 1ull << 22;  // _Py_TPFLAGS_MATCH_SELF
inline constexpr uint64_t kTpFlagsLongSubclass = 1ull << 24;
inline constexpr uint64_t kTpFlagsListSubclass = 1ull << 25;
inline constexpr uint64_t kTpFlagsTupleSubclass = 1ull << 26;
inline constexpr uint64_t kTpFlagsBytesSubclass = 1ull << 27;
inline constexpr uint64_t kTpFlagsUnicodeSubclass = 1ull << 28;
inline constexpr uint64_t kTpFlagsDictSubclass = 1ull << 29;
inline constexpr uint64_t kTpFlagsBaseExcSubclass = 1ull << 30;
inline constexpr uint64_t kTpFlagsTypeSubclass = 1ull << 31;
inline constexpr uint64_t kTpFlagsDefault = 0;  // 3.11 puts nothing in Py_TPFLAGS_DEFAULT

inline bool type_has_feature(const PyTypeObject* type, uint64_t flag) { return (type->tp_flags & flag) != 0; }
inline bool type_is_gc(const PyTypeObject* type) { return type_has_feature(type, kTpFlagsHaveGc); }
inline bool type_fast_subclass(const PyObject* op, uint64_t flag) { return type_has_feature(type_of(op), flag); }
inline bool long_check(const PyObject* op) { return type_fast_subclass(op, kTpFlagsLongSubclass); }
inline bool list_check(const PyObject* op) { return type_fast_subclass(op, kTpFlagsListSubclass); }
inline bool tuple_check(const PyObject* op) { return type_fast_subclass(op, kTpFlagsTupleSubclass); }
inline bool bytes_check(const PyObject* op) { return type_fast_subclass(op, kTpFlagsBytesSubclass); }
inline bool unicode_check(const PyObject* op) { return type_fast_subclass(op, kTpFlagsUnicodeSubclass); }
inline bool dict_check(const PyObject* op) { return type_fast_subclass(op, kTpFlagsDictSubclass); }
inline bool type_check(const PyObject* op) { return type_fast_subclass(op, kTpFlagsTypeSubclass); }
inline bool exception_instance_check(const PyObject* op) { return type_fast_subclass(op, kTpFlagsBaseExcSubclass); }
inline bool long_check_exact(const PyObject* op) { return is_type(op, long_type()); }
inline bool list_check_exact(const PyObject* op) { return is_type(op, list_type()); }
inline bool tuple_check_exact(const PyObject* op) { return is_type(op, tuple_type()); }
inline bool unicode_check_exact(const PyObject* op) { return is_type(op, unicode_type()); }
inline bool dict_check_exact(const PyObject* op) { return is_type(op, dict_type()); }
inline bool float_check_exact(const PyObject* op) { return is_type(op, float_type()); }

struct MethodDef;  // objects/descr_object.h
struct MemberDef;
struct GetSetDef;
struct LayoutField;  // objects/layout.h

/// What a builtin type is made from; the arrays end with an entry without a name.
struct TypeSpec {
  const char* name = nullptr;         ///< tp_name, with the module where CPython has one
  PyTypeObject* (*base)() = nullptr;  ///< object when null
  int64_t basicsize = 0;
  int64_t itemsize = 0;
  uint64_t flags = kTpFlagsDefault;
  const char* doc = nullptr;  ///< with text signature line as in CPython
  destructor* dealloc = nullptr;
  int64_t vectorcall_offset = 0;
  reprfunc* repr = nullptr;
  hashfunc* hash = nullptr;
  ternaryfunc* call = nullptr;
  reprfunc* str = nullptr;
  getattrofunc* getattro = nullptr;
  setattrofunc* setattro = nullptr;
  traverseproc* traverse = nullptr;
  clearproc* clear = nullptr;
  richcmpfunc* richcompare = nullptr;
  int64_t weaklistoffset = 0;
  getiterfunc* iter = nullptr;
  iternextfunc* iternext = nullptr;
  const MethodDef* methods = nullptr;
  const MemberDef* members = nullptr;
  const GetSetDef* getset = nullptr;
  descrgetfunc* descr_get = nullptr;
  descrsetfunc* descr_set = nullptr;
  int64_t dictoffset = 0;
  initproc* init = nullptr;
  allocfunc* alloc = nullptr;
  newfunc* new_ = nullptr;
  freefunc* free = nullptr;
  gcinquiry* is_gc = nullptr;
  destructor* finalize = nullptr;
  vectorcallfunc* vectorcall = nullptr;
  const AsyncSpec* as_async = nullptr;
  const NumberSpec* as_number = nullptr;
  const SequenceSpec* as_sequence = nullptr;
  const MappingSpec* as_mapping = nullptr;
  const BufferSpec* as_buffer = nullptr;
  const LayoutField* layout = nullptr;  ///< every byte of an instance, see objects/layout.h
  bool hash_not_implemented = false;    ///< tp_hash = PyObject_HashNotImplemented
};

#define HS_BUILTIN_TYPE(accessor, spec) extern const TypeSpec spec;
#include "objects/builtin_types.inc"
#undef HS_BUILTIN_TYPE

/// Makes a further static type (a library module's), in the static data.  Model: PyType_Ready.
Owned<PyTypeObject> type_from_spec(const TypeSpec& spec);
bool type_is_subtype(const PyTypeObject* a, const PyTypeObject* b);  // PyType_IsSubtype
inline bool object_type_check(const PyObject* op, const PyTypeObject* type) {
  return is_type(op, type) || type_is_subtype(type_of(op), type);
}
/// Attribute of a type through its MRO, borrowed, null without an error (_PyType_Lookup).
PyObject* type_lookup(PyTypeObject* type, PyObject* name);
Owned<PyObject> type_generic_alloc(PyTypeObject* type, int64_t items);
Owned<PyObject> type_generic_new(PyTypeObject* type, PyObject* args, PyObject* kwargs);
void type_modified(PyTypeObject* type);
/// The part of tp_name after the last dot, as error texts use it (_PyType_Name).
const char* type_name(const PyTypeObject* type);
inline const char* type_full_name(const PyTypeObject* type) { return type->tp_name; }

}  // namespace heapscope::objects
