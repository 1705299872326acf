// Parts of the type machinery that several type_*.cpp files share.
//
//   type_ready.cpp      a TypeSpec becomes a PyTypeObject: tables to descriptors, inheritance
//   type_inherit.cpp    which slots a type takes over from its bases
//   type_mro.cpp        C3, best base, layout compatibility
//   type_lookup.cpp     attribute lookup through the MRO, the method cache, version tags
//   type_new.cpp        the class statement's end: type.__new__
//   type_object.cpp     the type `type`: its attributes and methods
//   type_slots.cpp      slot functions that call Python methods (slot_tp_*, slot_nb_*)
//   type_slotdefs.cpp   the table that ties names to slots; keeps slots right when classes change
//   type_wrappers.cpp   the other direction: a slot as a Python method (wrap_*)
//   subtype.cpp         life and death of instances of classes made in Python
//
// Model: Objects/typeobject.c (3.11).
#pragma once

#include <cstdint>

#include "memory/function_table.h"
#include "objects/descr_object.h"
#include "objects/identifiers.h"
#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

// ---- slotdefs
/// How a slot is called as a method; compared between rows (functions could be merged by a linker).
enum class Wrap : uint8_t {
  kNone,
  kUnary,
  kBinary,
  kBinaryLeft,
  kBinaryRight,
  kTernary,
  kTernaryRight,
  kLength,
  kPredicate,
  kIndexArgument,
  kSequenceItem,
  kSequenceSetItem,
  kSequenceDelItem,
  kContains,
  kSetItem,
  kDelItem,
  kHash,
  kCall,
  kDel,
  kSetAttr,
  kDelAttr,
  kLt,
  kLe,
  kEq,
  kNe,
  kGt,
  kGe,
  kNext,
  kGet,
  kSet,
  kDelete,
  kInit
};
/// One name of a special method: where its slot lies in a PyHeapTypeObject, the slot function that calls the method,
/// and how the slot is called as a method.  Several names may share a slot, and one name may have two slots.
struct SlotDef {
  Id name;
  uint32_t offset;
  memory::AnyFunction function;  ///< null: only inherited or removed, never generic
  Wrap wrap;                     ///< kNone: no descriptor is made
  const char* doc;               ///< with the text signature
  const char* spelling;          ///< the name as text
};
/// Calls a slot as the method of its row; kwargs may be null.
Owned<PyObject> call_wrapped(Wrap wrap, PyObject* self, PyObject* args, uint64_t wrapped, PyObject* kwargs,
                             const char* name);
extern const SlotDef kSlotDefs[];
extern const int kSlotDefCount;

/// Host: gives each distinct slot function its number; part of every boot.
void register_slotdefs();
/// The number of the generic slot function for the slot at `offset`.
uint64_t generic_slot_number(uint32_t offset);
/// The slot's place in a type, null when the type has no such group (PySequenceMethods, ...).
uint64_t* slot_pointer(PyTypeObject* type, uint32_t offset);
void update_slot(PyTypeObject* type, PyObject* name);
void fixup_slot_dispatchers(PyTypeObject* type);
void update_all_slots(PyTypeObject* type);

// ---- making types
/// The row of every builtin type's __new__ (kNewDef[0]).
extern const MethodDef kNewDef[];
Status type_ready(PyTypeObject* type);
Status type_add_operators(PyTypeObject* type);
void type_inherit_special(PyTypeObject* type, PyTypeObject* base);
void type_inherit_slots(PyTypeObject* type, PyTypeObject* base);
/// Writes the spec's fields into zeroed memory, everything but what type_ready computes.
void type_fill_from_spec(PyTypeObject* type, uint32_t spec_index);
Status type_new_set_names(PyTypeObject* type);
Owned<PyObject> type_new(PyTypeObject* metatype, PyObject* args, PyObject* kwargs);
/// The most derived metaclass of the bases (_PyType_CalculateMetaclass), borrowed; null: error.
PyTypeObject* type_calculate_metaclass(PyTypeObject* metatype, PyObject* bases);

// ---- MRO, layout
Status mro_internal(PyTypeObject* type, Owned<PyObject>* old_mro);
/// type_ready's part for a class made by type.__new__: the descriptors of its slots, of __dict__ and of __weakref__.
Status type_add_heap_descriptors(PyTypeObject* type);
Owned<PyObject> mro_implementation(PyTypeObject* type);
PyTypeObject* best_base(PyObject* bases);  // borrowed, null: error
PyTypeObject* solid_base(PyTypeObject* type);
bool compatible_for_assignment(PyTypeObject* oldto, PyTypeObject* newto, const char* attribute);
Status add_subclass(PyTypeObject* base, PyTypeObject* type);
void remove_subclass(PyTypeObject* base, PyTypeObject* type);
void remove_all_subclasses(PyTypeObject* type, PyObject* bases);
/// Live subclasses as a list of owned references.
Owned<PyObject> type_get_subclasses(PyTypeObject* type);
Status type_set_bases(PyTypeObject* type, PyObject* bases);

// ---- lookup
void boot_type_cache();
bool assign_version_tag(PyTypeObject* type);
void type_mro_modified(PyTypeObject* type, PyObject* bases);
/// sys._clear_type_cache() (PyType_ClearCache).
void type_clear_cache();

// ---- special methods of instances
/// The method found on the type, as a new reference; *unbound when self must be passed.
Owned<PyObject> lookup_maybe_method(PyObject* self, PyObject* name, bool* unbound);
Owned<PyObject> lookup_method(PyObject* self, PyObject* name, bool* unbound);
Owned<PyObject> vectorcall_method(PyObject* name, const Ref<PyObject>* args, int64_t nargs);

// ---- type attributes
Owned<PyObject> type_getattro(PyObject* type, PyObject* name);
Status type_setattro(PyObject* type, PyObject* name, PyObject* value);
Owned<PyObject> type_call(PyObject* type, PyObject* args, PyObject* kwargs);
Owned<PyObject> type_repr(PyObject* type);
Owned<PyObject> type_module(PyTypeObject* type);
Owned<PyObject> type_name_object(PyTypeObject* type);  // __name__
Owned<PyObject> type_qualname(PyTypeObject* type);
Status type_set_module(PyTypeObject* type, PyObject* value);
/// The signature line of a builtin's doc and what follows it (_PyType_GetTextSignatureFromInternalDoc).
Owned<PyObject> text_signature_from_doc(const char* name, const char* doc);
Owned<PyObject> doc_from_internal_doc(const char* name, const char* doc);

// ---- instances of heap types
void subtype_dealloc(PyObject* self);
int subtype_traverse(PyObject* self, visitproc visit, void* arg);
int subtype_clear(PyObject* self);
extern const GetSetDef kSubtypeGetsetsFull[];
extern const GetSetDef kSubtypeGetsetsDictOnly[];
extern const GetSetDef kSubtypeGetsetsWeakrefOnly[];

// ---- object
Owned<PyObject> object_new_method(PyTypeObject* type, PyObject* args, PyObject* kwargs);  // object.__new__
Status object_init_method(PyObject* self, PyObject* args, PyObject* kwargs);              // object.__init__
Owned<PyObject> object_reduce(PyObject* self, PyObject* arg);
Owned<PyObject> object_reduce_ex(PyObject* self, PyObject* arg);
Owned<PyObject> object_getstate_method(PyObject* self, PyObject* arg);
Owned<PyObject> object_get_class(PyObject* self, void* closure);
Status object_set_class(PyObject* self, PyObject* value, void* closure);
Status merge_class_dict(PyObject* dict, PyObject* cls);

// ---- functions the registry knows
Owned<PyObject> slot_tp_new(PyTypeObject* type, PyObject* args, PyObject* kwargs);
Owned<PyObject> slot_tp_getattro(PyObject* self, PyObject* name);
Owned<PyObject> slot_tp_getattr_hook(PyObject* self, PyObject* name);
void slot_tp_finalize(PyObject* self);
Owned<PyObject> module_getattro(PyObject* module, PyObject* name);
void gc_del_slot(void* op);
void object_del_slot(void* op);
#define HS_DECLARE_VECTORCALL(name) \
  Owned<PyObject> name(PyObject* callable, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames);
HS_DECLARE_VECTORCALL(method_vectorcall)
HS_DECLARE_VECTORCALL(cfunction_vectorcall_noargs)
HS_DECLARE_VECTORCALL(cfunction_vectorcall_o)
HS_DECLARE_VECTORCALL(cfunction_vectorcall_fastcall)
HS_DECLARE_VECTORCALL(cfunction_vectorcall_fastcall_keywords)
HS_DECLARE_VECTORCALL(cfunction_vectorcall_in_python)
HS_DECLARE_VECTORCALL(method_descr_vectorcall_varargs)
HS_DECLARE_VECTORCALL(method_descr_vectorcall_varargs_keywords)
HS_DECLARE_VECTORCALL(method_descr_vectorcall_fastcall)
HS_DECLARE_VECTORCALL(method_descr_vectorcall_fastcall_keywords)
HS_DECLARE_VECTORCALL(method_descr_vectorcall_noargs)
HS_DECLARE_VECTORCALL(method_descr_vectorcall_o)
#undef HS_DECLARE_VECTORCALL

/// Model: struct type_cache (3.11): 4096 entries, each keeps its name alive.
inline constexpr int kTypeCacheSize = 4096;
inline constexpr int64_t kTypeCacheMaxNameLength = 100;
struct TypeCacheEntry {
  uint64_t version;  // unsigned int and padding in CPython
  Ref<PyObject> name;
  Ref<PyObject> value;  // borrowed from the type's dict
};
struct TypeState {
  Ref<TypeCacheEntry> cache;
  uint32_t next_version_tag;
  uint32_t padding;
  Ref<PyObject> abc_invalidation_counter;
};

// Members of a heap type follow its 904 bytes (or its metatype's basicsize).
inline PyMemberDef* heap_type_members(PyTypeObject* type) {
  return reinterpret_cast<PyMemberDef*>(reinterpret_cast<char*>(type) + type_of(type)->tp_basicsize);
}
inline PyHeapTypeObject* as_heap_type(PyTypeObject* type) { return static_cast<PyHeapTypeObject*>(type); }
inline PyTypeObject* as_type(PyObject* op) { return static_cast<PyTypeObject*>(op); }

}  // namespace heapscope::objects
