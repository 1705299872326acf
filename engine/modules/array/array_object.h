// array.array: items of one machine type, packed.  Model: Modules/arraymodule.c (3.11).
//
//   arrayobject  0 ob_refcnt 8 ob_type 16 ob_size 24 ob_item 32 allocated 40 typecode, itemsize 48 weakreflist
//                56 ob_exports
//   ob_item  | ob_size items | spare |   `allocated` items in all
//
// Invariants: R1 0 <= ob_size <= allocated, and ob_item is null exactly when allocated is 0;
// R2 while ob_exports > 0 the size does not change (BufferError).
#pragma once

#include <string_view>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::modules {

struct ArrayObject : objects::PyVarObject {
  objects::Ref<char> ob_item;
  int64_t allocated;
  int32_t typecode;
  int32_t itemsize;
  objects::Ref<objects::PyObject> weakreflist;
  int64_t ob_exports;
};
static_assert(sizeof(ArrayObject) == 64);

extern const objects::TypeSpec kArraySpec;
extern const objects::TypeSpec kArrayIterSpec;

inline ArrayObject* as_array(objects::PyObject* op) { return static_cast<ArrayObject*>(op); }

/// Bytes of an item; 0: no such typecode.
int32_t array_item_size(uint32_t typecode);
objects::Owned<objects::PyObject> array_get_item(char typecode, const char* item);
/// Writes a value's bytes to `item` (at most 8).
Status array_set_item(char typecode, objects::PyObject* value, char* item);

Status array_resize(ArrayObject* self, int64_t size);
/// A new array of this type with room for `size` items whose bytes are not set.
objects::Owned<objects::PyObject> array_new_of(objects::PyTypeObject* type, char typecode, int64_t size);
Status array_append_value(ArrayObject* self, objects::PyObject* value);
Status array_extend_bytes(ArrayObject* self, std::string_view bytes);
objects::Owned<objects::PyObject> array_iter(objects::PyObject* array);
/// Methods (array_files.cpp).
objects::Owned<objects::PyObject> array_tofile(objects::PyObject* op, objects::PyObject* file);
objects::Owned<objects::PyObject> array_fromfile(objects::PyObject* op, const objects::Ref<objects::PyObject>* args,
                                                 int64_t nargs);
bool array_check(const objects::PyObject* op);

}  // namespace heapscope::modules
