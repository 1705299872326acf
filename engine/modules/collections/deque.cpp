#include "modules/collections/deque.h"

#include "memory/allocator.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gc_header.h"
#include "objects/long_object.h"
#include "objects/weakref_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

PyTypeObject* deque_type() { return modules::state().collections.deque_type; }

DequeBlock* new_block(DequeObject* self) {
  if (self->numfreeblocks > 0) {
    return self->freeblocks[--self->numfreeblocks];
  }
  auto* block = static_cast<DequeBlock*>(memory::object_malloc(sizeof(DequeBlock)));
  if (block == nullptr) {
    err_no_memory();
  }
  return block;
}

void free_block(DequeObject* self, DequeBlock* block) {
  if (self->numfreeblocks < kMaxFreeBlocks) {
    self->freeblocks[self->numfreeblocks++] = block;
  } else {
    memory::object_free(block);
  }
}

void make_empty(DequeObject* self, DequeBlock* block) {
  self->ob_size = 0;
  self->leftblock = block;
  self->rightblock = block;
  self->leftindex = kBlockCenter + 1;
  self->rightindex = kBlockCenter;
}

bool needs_trim(const DequeObject* self) {
  return static_cast<uint64_t>(self->maxlen) < static_cast<uint64_t>(self->ob_size);
}

Status add_right_block(DequeObject* self) {
  DequeBlock* block = new_block(self);
  if (block == nullptr) {
    return Status::kError;
  }
  block->leftlink = self->rightblock;
  self->rightblock->rightlink = block;
  self->rightblock = block;
  self->rightindex = -1;
  return Status::kOk;
}

/// What iterators end with: StopIteration is no error.
Status end_of_iteration() {
  if (err_occurred()) {
    if (!err_exception_matches(exc_stop_iteration())) {
      return Status::kError;
    }
    err_clear();
  }
  return Status::kOk;
}

template <class Add>
Status extend_with(DequeObject* self, PyObject* iterable, int64_t left, int64_t right, Add add) {
  HS_OWN(iterator, object_get_iter(iterable));
  const Slot<iternextfunc> next = type_of(iterator.get())->tp_iternext;
  if (self->maxlen == 0) {
    while (Owned<PyObject> item = next(iterator.get())) {
    }
    return end_of_iteration();
  }
  if (self->ob_size == 0) {  // start filling at the far end of the block
    self->leftindex = left;
    self->rightindex = right;
  }
  while (Owned<PyObject> item = next(iterator.get())) {
    HS_TRY(add(self, item.release()));
  }
  return end_of_iteration();
}

}  // namespace

Owned<PyObject> deque_new(PyTypeObject* type, PyObject*, PyObject*) {
  HS_OWN(op, type->tp_alloc(type, 0));
  DequeObject* self = as_deque(op.get());
  DequeBlock* block = new_block(self);
  if (block == nullptr) {
    return Failed{};
  }
  make_empty(self, block);
  self->maxlen = -1;
  return op;
}

PyObject* deque_pop_internal(DequeObject* self) {
  if (self->ob_size == 0) {
    return nullptr;
  }
  PyObject* item = self->rightblock->data[self->rightindex];
  --self->rightindex;
  --self->ob_size;
  ++self->state;
  if (self->rightindex < 0) {
    if (self->ob_size != 0) {
      DequeBlock* previous = self->rightblock->leftlink;
      free_block(self, self->rightblock);
      self->rightblock = previous;
      self->rightindex = kBlockLength - 1;
    } else {
      self->leftindex = kBlockCenter + 1;
      self->rightindex = kBlockCenter;
    }
  }
  return item;
}

PyObject* deque_popleft_internal(DequeObject* self) {
  if (self->ob_size == 0) {
    return nullptr;
  }
  PyObject* item = self->leftblock->data[self->leftindex];
  ++self->leftindex;
  --self->ob_size;
  ++self->state;
  if (self->leftindex == kBlockLength) {
    if (self->ob_size != 0) {
      DequeBlock* next = self->leftblock->rightlink;
      free_block(self, self->leftblock);
      self->leftblock = next;
      self->leftindex = 0;
    } else {
      self->leftindex = kBlockCenter + 1;
      self->rightindex = kBlockCenter;
    }
  }
  return item;
}

Status deque_append_internal(DequeObject* self, PyObject* stolen) {
  if (self->rightindex == kBlockLength - 1 && add_right_block(self) != Status::kOk) {
    decref(stolen);
    return Status::kError;
  }
  ++self->ob_size;
  ++self->rightindex;
  self->rightblock->data[self->rightindex] = stolen;
  if (needs_trim(self)) {
    decref(deque_popleft_internal(self));
  } else {
    ++self->state;
  }
  return Status::kOk;
}

Status deque_appendleft_internal(DequeObject* self, PyObject* stolen) {
  if (self->leftindex == 0) {
    DequeBlock* block = new_block(self);
    if (block == nullptr) {
      decref(stolen);
      return Status::kError;
    }
    block->rightlink = self->leftblock;
    self->leftblock->leftlink = block;
    self->leftblock = block;
    self->leftindex = kBlockLength;
  }
  ++self->ob_size;
  --self->leftindex;
  self->leftblock->data[self->leftindex] = stolen;
  if (needs_trim(self)) {
    decref(deque_pop_internal(self));
  } else {
    ++self->state;
  }
  return Status::kOk;
}

Status deque_extend(DequeObject* self, PyObject* iterable) {
  if (static_cast<PyObject*>(self) == iterable) {
    HS_OWN(copy, sequence_list(iterable));
    return deque_extend(self, copy.get());
  }
  return extend_with(self, iterable, 1, 0, deque_append_internal);
}

Status deque_extendleft(DequeObject* self, PyObject* iterable) {
  if (static_cast<PyObject*>(self) == iterable) {
    HS_OWN(copy, sequence_list(iterable));
    return deque_extendleft(self, copy.get());
  }
  return extend_with(self, iterable, kBlockLength - 1, kBlockLength - 2, deque_appendleft_internal);
}

// The deque is empty, with a fresh block, before the first reference falls.
void deque_clear(DequeObject* self) {
  if (self->ob_size == 0) {
    return;
  }
  DequeBlock* fresh = new_block(self);
  if (fresh == nullptr) {
    err_clear();
    while (PyObject* item = deque_pop_internal(self)) {
      decref(item);
    }
    return;
  }
  int64_t rest = self->ob_size;
  DequeBlock* block = self->leftblock;
  int64_t index = self->leftindex;
  make_empty(self, fresh);
  ++self->state;
  while (rest > 0) {
    if (index == kBlockLength) {
      DequeBlock* done = block;
      block = block->rightlink;
      index = 0;
      free_block(self, done);
    }
    PyObject* item = block->data[index++];
    --rest;
    decref(item);
  }
  free_block(self, block);
}

// Moves references from one end to the other, without touching counts; a block that falls empty on
// one side is used again on the other.  Model: _deque_rotate (3.11).
Status deque_rotate(DequeObject* self, int64_t n) {
  const int64_t length = self->ob_size;
  const int64_t half = length >> 1;
  if (length <= 1) {
    return Status::kOk;
  }
  if (n > half || n < -half) {
    n %= length;
    if (n > half) {
      n -= length;
    } else if (n < -half) {
      n += length;
    }
  }
  ++self->state;
  DequeBlock* spare = nullptr;
  DequeBlock* left = self->leftblock;
  DequeBlock* right = self->rightblock;
  int64_t left_index = self->leftindex;
  int64_t right_index = self->rightindex;
  Status result = Status::kOk;
  while (n > 0) {
    if (left_index == 0) {
      if (spare == nullptr) {
        spare = new_block(self);
        if (spare == nullptr) {
          result = Status::kError;
          break;
        }
      }
      spare->rightlink = left;
      left->leftlink = spare;
      left = spare;
      left_index = kBlockLength;
      spare = nullptr;
    }
    left->data[--left_index] = right->data[right_index--];
    --n;
    if (right_index < 0) {
      spare = right;
      right = right->leftlink;
      right_index = kBlockLength - 1;
    }
  }
  while (n < 0) {
    if (right_index == kBlockLength - 1) {
      if (spare == nullptr) {
        spare = new_block(self);
        if (spare == nullptr) {
          result = Status::kError;
          break;
        }
      }
      spare->leftlink = right;
      right->rightlink = spare;
      right = spare;
      right_index = -1;
      spare = nullptr;
    }
    right->data[++right_index] = left->data[left_index++];
    ++n;
    if (left_index == kBlockLength) {
      spare = left;
      left = left->rightlink;
      left_index = 0;
    }
  }
  if (spare != nullptr) {
    free_block(self, spare);
  }
  self->leftblock = left;
  self->rightblock = right;
  self->leftindex = left_index;
  self->rightindex = right_index;
  return result;
}

Owned<PyObject> deque_copy(PyObject* op) {
  DequeObject* self = as_deque(op);
  if (is_type(op, deque_type())) {
    HS_OWN(result, deque_new(deque_type(), nullptr, nullptr));
    DequeObject* copy = as_deque(result.get());
    copy->maxlen = self->maxlen;
    if (self->ob_size == 1) {
      HS_TRY(deque_append_internal(copy, owned_ref(self->leftblock->data[self->leftindex]).release()));
    } else {
      HS_TRY(deque_extend(copy, op));
    }
    return result;
  }
  Owned<PyObject> result;
  if (self->maxlen < 0) {
    result = object_call_one_arg(type_of(op), op);
  } else {
    HS_OWN(limit, long_from_ssize_t(self->maxlen));
    result = object_call_function_obj_args(type_of(op), {op, limit.get()});
  }
  if (result && !object_type_check(result.get(), deque_type())) {
    return err_format(exc_type_error(), "{:.200}() must return a deque, not {:.200}", type_full_name(type_of(op)),
                      type_full_name(type_of(result.get())));
  }
  return result;
}

void deque_dealloc(PyObject* op) {
  DequeObject* self = as_deque(op);
  object_gc_untrack(op);
  if (self->weakreflist) {
    object_clear_weak_refs(op);
  }
  if (self->leftblock) {
    deque_clear(self);
    free_block(self, self->leftblock);
  }
  self->leftblock = nullptr;
  self->rightblock = nullptr;
  for (int64_t i = 0; i < self->numfreeblocks; ++i) {
    memory::object_free(self->freeblocks[i].get());
  }
  type_of(op)->tp_free(op);
}

int deque_traverse(PyObject* op, visitproc visit, void* arg) {
  const DequeObject* self = as_deque(op);
  DequeBlock* block = self->leftblock;
  int64_t index = self->leftindex;
  for (int64_t rest = self->ob_size; rest > 0; --rest) {
    if (index == kBlockLength) {
      block = block->rightlink;
      index = 0;
    }
    if (const int result = visit(block->data[index++], arg); result != 0) {
      return result;
    }
  }
  return 0;
}

/// More than the machine's memory can hold: said before all of it is filled.
constexpr int64_t kMostItems = int64_t{1} << 32;

Owned<PyObject> deque_inplace_repeat(PyObject* op, int64_t n) {
  DequeObject* self = as_deque(op);
  const int64_t size = self->ob_size;
  if (size == 0 || n == 1) {
    return owned_ref(op);
  }
  if (n <= 0) {
    deque_clear(self);
    return owned_ref(op);
  }
  if (size == 1) {
    PyObject* item = self->leftblock->data[self->leftindex];
    if (self->maxlen >= 0 && n > self->maxlen) {
      n = self->maxlen;
    }
    if (n > kMostItems) {
      return err_no_memory();
    }
    ++self->state;
    for (int64_t i = 0; i < n - 1; ++i) {
      if (self->rightindex == kBlockLength - 1) {
        HS_TRY(add_right_block(self));
      }
      incref(item);
      self->rightblock->data[++self->rightindex] = item;
      ++self->ob_size;
    }
    return owned_ref(op);
  }
  if (static_cast<uint64_t>(size) > (uint64_t{1} << 63) / static_cast<uint64_t>(n)) {
    return err_no_memory();
  }
  HS_OWN(items, sequence_list(op));
  if (self->maxlen >= 0 && n * size > self->maxlen) {
    n = (self->maxlen + size - 1) / size;
  }
  if (n > kMostItems / size) {
    return err_no_memory();
  }
  for (int64_t i = 0; i < n - 1; ++i) {
    HS_TRY(deque_extend(self, items.get()));
  }
  return owned_ref(op);
}

}  // namespace heapscope::modules
