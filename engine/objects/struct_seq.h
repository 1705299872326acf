// Struct sequences: tuples with named fields (sys.version_info, sys.flags, ...).
//
// A type made here is a heap type derived from tuple; an instance may hold more fields than its
// tuple face shows (n_fields > n_sequence_fields), so ob_size is the visible length and the real
// one comes from the type's `n_fields`.
// Model: Objects/structseq.c (3.11).
#pragma once

#include <cstdint>

#include "objects/tuple_object.h"
#include "objects/type_object.h"

namespace heapscope::objects {

/// The name of a field that can only be reached by its index.
inline constexpr const char* kStructSequenceUnnamedField = "unnamed field";

struct StructSequenceField {
  const char* name;   // null ends the list
  const char* doc = nullptr;
};
struct StructSequenceDesc {
  const char* name;   // with the module: "sys.version_info"
  const char* doc;
  const StructSequenceField* fields;
  int32_t n_in_sequence;
};

Owned<PyTypeObject> struct_sequence_new_type(const StructSequenceDesc& desc, uint64_t flags = 0);
/// Fields null; fill all of them with struct_sequence_init_item, then it is tracked already.
Owned<PyTupleObject> struct_sequence_new(PyTypeObject* type);
inline void struct_sequence_init_item(PyObject* op, int64_t index, Owned<PyObject> item) {
  tuple_init_item(op, index, std::move(item));
}

}  // namespace heapscope::objects
