// Modules: a dict with a name, and how library modules written in C++ describe themselves.
// Model: Objects/moduleobject.c (3.11), 56 bytes.
#pragma once

#include "objects/descr_object.h"
#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::objects {

struct PyModuleObject : PyObject {
  Ref<PyObject> md_dict;
  uint64_t md_def;     // number of the ModuleDef, 0 for modules made by Python code
  Ref<char> md_state;  // memory of the module's own, from object_malloc; freed with it
  Ref<PyObject> md_weaklist;
  Ref<PyObject> md_name;
};
static_assert(sizeof(PyModuleObject) == 56);

/// A library module: its functions become builtin functions of the module, then `exec` adds the rest.
struct ModuleDef {
  const char* name;
  const char* doc;
  const MethodDef* methods;          ///< may be null
  Status (*exec)(PyObject* module);  ///< may be null
  /// Specs of the module's own types, ended by null: they get their numbers while the machine starts,
  /// whether or not the program imports the module.
  const TypeSpec* const* types = nullptr;
  /// Numbers further functions that instances keep in slots of their own (register_slot); as above.
  void (*register_functions)() = nullptr;
};

inline bool module_check(const PyObject* op) { return object_type_check(op, module_type()); }
Owned<PyObject> module_new(const char* name);
Owned<PyObject> module_new_object(PyObject* name);
/// Makes the module and fills it.
Owned<PyObject> module_create(const ModuleDef& def);
Status module_add_functions(PyObject* module, const MethodDef* methods);
Status module_add_object_ref(PyObject* module, const char* name, PyObject* value);
inline PyObject* module_get_dict(PyObject* module) { return static_cast<PyModuleObject*>(module)->md_dict; }
Owned<PyObject> module_get_name_object(PyObject* module);
Owned<PyObject> module_get_filename_object(PyObject* module);
/// At exit: sets the values of the dict to None in CPython's two passes (_PyModule_ClearDict).
void module_clear(PyObject* module);
void module_clear_dict(PyObject* dict);
bool module_spec_is_initializing(PyObject* spec);

/// Attributes that get their value when they are first read: specs and loaders of library modules, which are None until
/// then, some lists of sys, some builtins. The layer that makes them sets these at boot.
struct LateAttributes {
  /// `found` is what is there, or null.
  Owned<PyObject> (*get)(PyObject* module, PyObject* name, PyObject* found) = nullptr;
  /// Those that dir(module) would lack.
  Status (*make_all)(PyObject* module) = nullptr;
};
extern LateAttributes late_attributes;

}  // namespace heapscope::objects
