// deque: a chain of blocks of 64 references, open at both ends.
//
//   PyObject head, ob_size   24 leftblock  32 rightblock  40 leftindex  48 rightindex
//   56 state  64 maxlen  72 numfreeblocks  80 freeblocks[16]  208 weakreflist        216 bytes
//
//   block (528 bytes)   leftlink | data[64] | rightlink
//
// The first item is leftblock.data[leftindex], the last rightblock.data[rightindex]; an empty deque
// has one block and the indices 32 and 31.
//
// Invariants:
//   Q1  (leftindex + ob_size - 1) mod 64 == rightindex
//   Q2  links at both ends of the chain are never followed (they hold what was there)
//   Q3  `state` counts every change of the indices: iterators compare it
// Model: Modules/_collectionsmodule.c (3.11).
#pragma once

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::modules {

using objects::Owned;
using objects::PyObject;
using objects::PyTypeObject;
using objects::Ref;

inline constexpr int64_t kBlockLength = 64;
inline constexpr int64_t kBlockCenter = (kBlockLength - 1) / 2;
inline constexpr int64_t kMaxFreeBlocks = 16;

struct DequeBlock {
  Ref<DequeBlock> leftlink;
  Ref<PyObject> data[kBlockLength];
  Ref<DequeBlock> rightlink;
};
static_assert(sizeof(DequeBlock) == 528);

struct DequeObject : objects::PyVarObject {
  Ref<DequeBlock> leftblock;
  Ref<DequeBlock> rightblock;
  int64_t leftindex;
  int64_t rightindex;
  uint64_t state;
  int64_t maxlen;  // -1: unbounded
  int64_t numfreeblocks;
  Ref<DequeBlock> freeblocks[kMaxFreeBlocks];
  Ref<PyObject> weakreflist;
};
static_assert(sizeof(DequeObject) == 216);

struct DequeIterObject : PyObject {
  Ref<DequeBlock> b;
  int64_t index;
  Ref<DequeObject> deque;
  uint64_t state;
  int64_t counter;  // items left
};
static_assert(sizeof(DequeIterObject) == 56);

extern const objects::TypeSpec kDequeSpec;
extern const objects::TypeSpec kDequeIterSpec;
extern const objects::TypeSpec kDequeRevIterSpec;

inline DequeObject* as_deque(PyObject* op) { return static_cast<DequeObject*>(op); }

// deque.cpp
Owned<PyObject> deque_new(PyTypeObject* type, PyObject* args, PyObject* kwargs);
/// Take over the item; an item beyond maxlen goes out at the other end.
Status deque_append_internal(DequeObject* self, PyObject* stolen);
Status deque_appendleft_internal(DequeObject* self, PyObject* stolen);
/// Null when empty (no error).
PyObject* deque_pop_internal(DequeObject* self);
PyObject* deque_popleft_internal(DequeObject* self);
Status deque_extend(DequeObject* self, PyObject* iterable);
Status deque_extendleft(DequeObject* self, PyObject* iterable);
void deque_clear(DequeObject* self);
Status deque_rotate(DequeObject* self, int64_t n);
Owned<PyObject> deque_copy(PyObject* self);
void deque_dealloc(PyObject* op);
int deque_traverse(PyObject* op, objects::visitproc visit, void* arg);
Owned<PyObject> deque_inplace_repeat(PyObject* op, int64_t n);

// deque_iter.cpp
Owned<PyObject> deque_iter(PyObject* self);
Owned<PyObject> deque_reversed(PyObject* self, PyObject* unused);

}  // namespace heapscope::modules
