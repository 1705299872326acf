// list: a growing row of references.
//
//   PyListObject (40 bytes)             ob_item (pymalloc or C heap block)
//   0 ob_refcnt  8 ob_type              +---+---+---+ - - +
//   16 ob_size   items in use           | 0 | 1 | 2 |     |  `allocated` slots, ob_size in use
//   24 ob_item   ----------------->     +---+---+---+ - - +
//   32 allocated slots in the block
//
// Invariants:
//   L1  0 <= ob_size <= allocated (allocated is -1 only while the list is being sorted)
//   L2  ob_item is null only when allocated is 0 (a list cut back to nothing keeps a tiny block)
//   L3  slots [0, ob_size) are not null once the list can be seen by a program
// Up to 80 dead list heads wait in ListState for the next list.
// Model: Include/cpython/listobject.h, Objects/listobject.c (3.11).
#pragma once

#include <cstdint>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyListObject : PyVarObject {
  Ref<Ref<PyObject>> ob_item;
  int64_t allocated;
};
static_assert(sizeof(PyListObject) == 40 && offsetof(PyListObject, ob_item) == 24 &&
              offsetof(PyListObject, allocated) == 32);

inline constexpr int kListMaxFreeList = 80;
struct ListState {
  Ref<PyListObject> free_list[kListMaxFreeList];
  int32_t numfree;
  int32_t padding;
};

/// list_iterator and list_reverseiterator have the same layout.
struct PyListIterObject : PyObject {
  int64_t it_index;
  Ref<PyListObject> it_seq;  // null when exhausted
};
static_assert(sizeof(PyListIterObject) == 32);

inline PyListObject* as_list(PyObject* op) { return static_cast<PyListObject*>(op); }
inline const PyListObject* as_list(const PyObject* op) { return static_cast<const PyListObject*>(op); }
inline int64_t list_get_size(const PyObject* op) { return as_list(op)->ob_size; }
inline Ref<PyObject>* list_items(const PyObject* op) { return as_list(op)->ob_item; }
/// Unchecked, borrowed.
inline PyObject* list_get_item(const PyObject* op, int64_t index) { return list_items(op)[index]; }
/// Unchecked store into a fresh list (PyList_SET_ITEM): takes the reference, drops nothing.
inline void list_init_item(PyObject* op, int64_t index, PyObject* stolen) { list_items(op)[index] = stolen; }
inline void list_init_item(PyObject* op, int64_t index, Owned<PyObject> item) {
  list_items(op)[index] = item.release();
}

/// Exactly `size` slots, all null, tracked.
Owned<PyListObject> list_new(int64_t size);
int64_t list_size(PyObject* op);  // checked
Status list_set_item(PyObject* op, int64_t index, Owned<PyObject> item);
Status list_insert(PyObject* op, int64_t where, PyObject* item);
Status list_append(PyObject* op, PyObject* item);
Status list_append_take_ref_list_resize(PyListObject* self, PyObject* stolen);
/// The fast way to append (_PyList_AppendTakeRef).
inline Status list_append_take_ref(PyListObject* self, Owned<PyObject> item) {
  const int64_t size = self->ob_size;
  if (self->allocated > size) [[likely]] {
    self->ob_item.get()[size] = item.release();
    self->ob_size = size + 1;
    return Status::kOk;
  }
  return list_append_take_ref_list_resize(self, item.release());
}
Status list_extend(PyListObject* self, PyObject* iterable);
Owned<PyObject> list_get_slice(PyObject* op, int64_t low, int64_t high);
/// `items` may be null: delete.
Status list_set_slice(PyObject* op, int64_t low, int64_t high, PyObject* items);
Status list_sort(PyObject* op);
/// list.sort(key=..., reverse=...); `keyfunc` may be null or None.
Status list_sort_impl(PyListObject* self, PyObject* keyfunc, bool reverse);
Status list_reverse(PyObject* op);
Owned<PyObject> list_as_tuple(PyObject* op);
/// Empties a list, references dropped from the last to the first (_list_clear).
void list_clear(PyListObject* self);
void list_clear_free_list();

}  // namespace heapscope::objects
