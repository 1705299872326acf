// Numbers for the program's constant tables, as the image refers to them.
//
// The image must not hold host addresses, so a method table's row, a type's spec or a slot table is
// named by the order of its registration.  Registering twice gives the same number.
//
//   R1  everything is registered while the machine starts, in one fixed order: builtin types first, then each
//       library module's tables (modules/ does so at start, not when the module is imported)
//   R2  the well-known functions (numbers 1 ...) come first, so that slots can be compared with constants
//
// Who may call: boot, type_ready, and each module's start-up.
#pragma once

#include <cstdint>

#include "objects/descr_object.h"
#include "objects/type_object.h"

namespace heapscope::objects {

vectorcallfunc weakref_vectorcall;  // objects/weakref_object.cpp

/// Functions that the object layer compares slots with.  One line: enum value, signature, function.
#define HS_WELL_KNOWN_FUNCTIONS(X)                                                         \
  X(kGenericGetAttr, getattrofunc, object_generic_get_attr)                                \
  X(kGenericSetAttr, setattrofunc, object_generic_set_attr)                                \
  X(kTypeGetAttro, getattrofunc, type_getattro)                                            \
  X(kModuleGetAttro, getattrofunc, module_getattro)                                        \
  X(kObjectNew, newfunc, object_new_method)                                                \
  X(kObjectInit, initproc, object_init_method)                                             \
  X(kTypeNew, newfunc, type_new)                                                           \
  X(kTypeCall, ternaryfunc, type_call)                                                     \
  X(kHashNotImplemented, hashfunc, object_hash_not_implemented)                            \
  X(kNextNotImplemented, iternextfunc, object_next_not_implemented)                        \
  X(kGenericAlloc, allocfunc, type_generic_alloc)                                          \
  X(kGcDel, freefunc, gc_del_slot)                                                         \
  X(kObjectDel, freefunc, object_del_slot)                                                 \
  X(kSubtypeDealloc, destructor, subtype_dealloc)                                          \
  X(kSubtypeTraverse, traverseproc, subtype_traverse)                                      \
  X(kSubtypeClear, clearproc, subtype_clear)                                               \
  X(kSlotTpNew, newfunc, slot_tp_new)                                                      \
  X(kSlotTpGetattro, getattrofunc, slot_tp_getattro)                                       \
  X(kSlotTpGetattrHook, getattrofunc, slot_tp_getattr_hook)                                \
  X(kSlotTpFinalize, destructor, slot_tp_finalize)                                         \
  X(kFunctionVectorcall, vectorcallfunc, function_vectorcall)                              \
  X(kMethodVectorcall, vectorcallfunc, method_vectorcall)                                  \
  X(kCFunctionNoargs, vectorcallfunc, cfunction_vectorcall_noargs)                         \
  X(kCFunctionO, vectorcallfunc, cfunction_vectorcall_o)                                   \
  X(kCFunctionFast, vectorcallfunc, cfunction_vectorcall_fastcall)                         \
  X(kCFunctionFastKeywords, vectorcallfunc, cfunction_vectorcall_fastcall_keywords)        \
  X(kCFunctionInPython, vectorcallfunc, cfunction_vectorcall_in_python)                    \
  X(kMethodDescrVarargs, vectorcallfunc, method_descr_vectorcall_varargs)                  \
  X(kMethodDescrVarargsKeywords, vectorcallfunc, method_descr_vectorcall_varargs_keywords) \
  X(kMethodDescrFast, vectorcallfunc, method_descr_vectorcall_fastcall)                    \
  X(kMethodDescrFastKeywords, vectorcallfunc, method_descr_vectorcall_fastcall_keywords)   \
  X(kMethodDescrNoargs, vectorcallfunc, method_descr_vectorcall_noargs)                    \
  X(kMethodDescrO, vectorcallfunc, method_descr_vectorcall_o)                              \
  X(kWeakrefVectorcall, vectorcallfunc, weakref_vectorcall)

enum WellKnown : uint64_t {
  kNoFunction = 0,
#define HS_WELL_KNOWN_ENUM(name, signature, function) name,
  HS_WELL_KNOWN_FUNCTIONS(HS_WELL_KNOWN_ENUM)
#undef HS_WELL_KNOWN_ENUM
      kWellKnownEnd
};
template <class F>
bool slot_is(const Slot<F>& slot, WellKnown which) {
  return slot.id == which;
}

/// The function's number, the same whenever it is registered again: types that share a slot function compare equal.
/// (Distinct functions have distinct addresses in our builds: none folds identical code.)
uint64_t register_slot_function(memory::AnyFunction function);
template <class R, class... A>
Slot<R(A...)> register_slot(R (*function)(A...)) {
  return function == nullptr ? Slot<R(A...)>{0}
                             : Slot<R(A...)>{register_slot_function(reinterpret_cast<memory::AnyFunction>(function))};
}

/// Numbers the spec, its slots and its tables.  For library modules' types: at start-up.
uint32_t register_type_spec(const TypeSpec& spec);
const TypeSpec& type_spec(uint32_t index);
/// A spec's slots as numbers, given when it was registered: what each type made from it starts with.
struct TypeTemplate {
  PyTypeObject type;  // slots only
  PyAsyncMethods as_async;
  PyNumberMethods as_number;
  PyMappingMethods as_mapping;
  PySequenceMethods as_sequence;
  PyBufferProcs as_buffer;
};
const TypeTemplate& type_template(uint32_t index);
void register_method_table(const MethodDef* methods);
uint64_t register_get_set_def(const GetSetDef* def);
const GetSetDef* get_set_def(uint64_t number);
struct ModuleDef;
uint64_t register_module_def(const ModuleDef* def);  // with its method table

/// Forgets all and registers the well-known functions: the first step of a boot.
void reset_registry();

}  // namespace heapscope::objects
