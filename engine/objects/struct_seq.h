// Struct sequences: tuples with named fields (sys.version_info, sys.flags, ...).
//
// A type made here derives from tuple; an instance may hold more fields than its tuple face shows,
// so ob_size is the visible length and the real one is the type's attribute `n_fields`.
//
//   constexpr TypeSpec kVersionInfoSpec = struct_sequence_spec("sys.version_info", "...");
//   constexpr StructSequenceField kVersionInfoFields[] = {{"major"}, {"minor"}, ..., {nullptr}};
//   HS_OWN(type, struct_sequence_new_type({&kVersionInfoSpec, kVersionInfoFields, 5}));
//   HS_OWN(info, struct_sequence_new(type.get()));  then struct_sequence_init_item(...) for each
//
// tp_members is the address of the named fields' PyMemberDefs, ended by one without a name.
// Model: Objects/structseq.c (3.11).
#pragma once

#include <cstdint>

#include "objects/tuple_object.h"
#include "objects/type_object.h"

namespace heapscope::objects {

/// The name of a field that can only be reached by its index. Told by its address: an array, which all files share.
inline constexpr char kStructSequenceUnnamedField[] = "unnamed field";

struct StructSequenceField {
  const char* name;  // null ends the list
  const char* doc = nullptr;
};
struct StructSequenceDesc {
  const TypeSpec* spec;  // from struct_sequence_spec, lives as long as the program
  const StructSequenceField* fields;
  int64_t n_in_sequence;
};

namespace struct_sequence {
void dealloc(PyObject* op);
Owned<PyObject> repr(PyObject* op);
int traverse(PyObject* op, visitproc visit, void* arg);
Owned<PyObject> new_slot(PyTypeObject* type, PyObject* args, PyObject* kwargs);
extern const MethodDef kMethods[];
}  // namespace struct_sequence

/// With kTpFlagsHeapType among `flags` the type is one of its module's, as those of time and posix are.
constexpr TypeSpec struct_sequence_spec(const char* name, const char* doc, uint64_t flags = 0) {
  return {.name = name,
          .base = tuple_type,
          .basicsize = sizeof(PyTupleObject) - sizeof(Ref<PyObject>),
          .itemsize = sizeof(Ref<PyObject>),
          .flags = kTpFlagsDefault | kTpFlagsHaveGc | flags,
          .doc = doc,
          .dealloc = struct_sequence::dealloc,
          .repr = struct_sequence::repr,
          .traverse = struct_sequence::traverse,
          .methods = struct_sequence::kMethods,
          .new_ = struct_sequence::new_slot};
}

Owned<PyTypeObject> struct_sequence_new_type(const StructSequenceDesc& desc);
/// Fields null, not tracked; fill all of them with struct_sequence_init_item.
Owned<PyObject> struct_sequence_new(PyTypeObject* type);
inline void struct_sequence_init_item(PyObject* op, int64_t index, Owned<PyObject> item) {
  tuple_init_item(op, index, std::move(item));
}

}  // namespace heapscope::objects
