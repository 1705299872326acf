// What CPython's start-up leaves in the free lists and in the pools before a script is compiled.
//
// An object that comes out of a free list is no allocation to the collector: `[]` does not raise
// gc.get_count() at the start of a script.  Measured with sys._debugmallocstats() in CPython 3.11.2, less what
// compiling a script uses at least: of dicts, lists and pairs a compilation needs more than are there, so no script can
// tell how many there were.
//
// How many free blocks the pools of a size have decides how soon a program gets a block back that it freed:
// those blocks come first.  CPython's start-up makes objects that ours does not; as many blocks as leave
// CPython's number free stand in their place, held by gc::State in one chain and never given back.
#include "gc/start_state.h"

#include "gc/state.h"
#include "memory/allocator.h"
#include "memory/pymalloc.h"
#include "memory/state.h"
#include "objects/dict_object.h"
#include "objects/float_object.h"
#include "objects/list_object.h"
#include "objects/owned_vector.h"
#include "objects/slice_object.h"
#include "objects/tuple_object.h"

namespace heapscope::gc {

using objects::Owned;
using objects::PyObject;

namespace {

constexpr int kFreeDicts = 8;
constexpr int kFreeLists = 5;
constexpr int kFreeFloats = 3;
/// Of lengths 1 to 20.
constexpr int kFreeTuples[] = {6, 2, 3, 2, 3, 0, 1, 0, 2, 0, 0, 0, 1, 0, 1, 0, 1, 2, 0, 1};

/// Free blocks in the used pools of each size, from 16 bytes to 512; -1: CPython has no pool of that size yet.
constexpr int kFreeBlocks[] = {996, 63, 157, 19, 101, 155, 100, 113, 103, 71, 76, 66, 44, 46, 49, 38,
                               38,  48, 48,  48, 46,  41,  42,  -1,  40,  38, 34, 34, -1, 25, -1, 19};

uint64_t free_blocks(uint32_t szidx, uint64_t capacity) {
  const memory::pool_header* ring = &memory::state().pymalloc.used_pools[szidx];
  uint64_t free = 0;
  for (const memory::pool_header* pool = ring->nextpool; pool != ring; pool = pool->nextpool) {
    free += capacity - pool->count;
  }
  return free;
}

}  // namespace

/// A block in the place of an object that CPython's start-up makes.
struct StartBlock {
  memory::Ref<StartBlock> next;
};

void fill_pools() {
  const memory::MemoryModel& model = memory::model();
  if (model.pool_size != memory::kCPython311.pool_size || model.alignment != memory::kCPython311.alignment) {
    return;  // measured with pools of that size only
  }
  uint32_t szidx = 0;
  for (const int wanted : kFreeBlocks) {
    const uint64_t size = static_cast<uint64_t>(szidx + 1) * model.alignment;
    if (wanted >= 0) {
      const uint64_t capacity = (model.pool_size - memory::kPoolOverhead) / size;
      const uint64_t target = static_cast<uint64_t>(wanted) % capacity;
      const uint64_t found = free_blocks(szidx, capacity);
      for (uint64_t left = found >= target ? found - target : found + capacity - target; left > 0; --left) {
        auto* block = static_cast<StartBlock*>(memory::object_malloc(size));
        HS_CHECK(block != nullptr);
        block->next = state().start_blocks;
        state().start_blocks = block;
      }
    }
    ++szidx;
  }
}

void fill_free_lists() {
  objects::OwnedVector<PyObject> dying;
  for (int i = 0; i < kFreeDicts; ++i) {
    dying.push_back(objects::dict_new());
  }
  for (int i = 0; i < kFreeLists; ++i) {
    dying.push_back(objects::list_new(0));
  }
  for (int i = 0; i < kFreeFloats; ++i) {
    dying.push_back(objects::float_from_double(0.5));
  }
  int64_t length = 0;
  for (const int count : kFreeTuples) {
    ++length;
    for (int i = 0; i < count; ++i) {
      Owned<objects::PyTupleObject> tuple = objects::tuple_new(length);
      for (int64_t item = 0; item < length; ++item) {
        objects::tuple_init_item(tuple.get(), item, objects::owned_ref(objects::none()));
      }
      dying.push_back(std::move(tuple));
    }
  }
  dying.push_back(objects::slice_new(objects::none(), objects::none(), objects::none()));
}

}  // namespace heapscope::gc
