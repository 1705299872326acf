#include "objects/free_lists_effect.h"

#include <algorithm>

#include "memory/allocator.h"
#include "objects/dict_object.h"
#include "objects/float_object.h"
#include "objects/gc_header.h"
#include "objects/list_object.h"
#include "objects/object_protocol.h"
#include "objects/owned_vector.h"
#include "objects/state.h"
#include "objects/tuple_object.h"

namespace heapscope::objects {

namespace {

constexpr int kDicts = 0;
constexpr int kFloats = 1;
constexpr int kLists = 2;
constexpr int kFirstTuples = 3;  ///< those of length 1

int32_t length_of(int list) {
  const State& now = state();
  switch (list) {
    case kDicts: return now.dict.numfree;
    case kFloats: return now.floats.numfree;
    case kLists: return now.list.numfree;
    default: return now.tuple.numfree[list - kFirstTuples];
  }
}

void drop_one(int list) {
  State& now = state();
  if (list == kDicts) {
    object_gc_del(now.dict.free_list[--now.dict.numfree]);
  } else if (list == kFloats) {
    PyFloatObject* first = now.floats.free_list;
    now.floats.free_list.bits = first->ob_type.bits;
    --now.floats.numfree;
    memory::object_free(first);
  } else if (list == kLists) {
    object_gc_del(now.list.free_list[--now.list.numfree]);
  } else {
    const int index = list - kFirstTuples;
    PyTupleObject* first = now.tuple.free_list[index];
    now.tuple.free_list[index] = static_cast<PyTupleObject*>(first->ob_item[0].get());
    --now.tuple.numfree[index];
    object_gc_del(first);
  }
}

Owned<PyObject> new_one(int list) {
  if (list == kDicts) {
    return dict_new();
  }
  if (list == kFloats) {
    return float_from_double(0.5);
  }
  if (list == kLists) {
    return list_new(0);
  }
  const int64_t length = list - kFirstTuples + 1;
  Owned<PyTupleObject> tuple = tuple_new(length);
  for (int64_t i = 0; tuple && i < length; ++i) {
    tuple_init_item(tuple.get(), i, owned_ref(none()));
  }
  return tuple;
}

}  // namespace

int64_t served_by_free_lists(const FreeListsEffect& effect, const int16_t* lengths) {
  int64_t served = 0;
  for (int list = 0; list < kCountedFreeLists; ++list) {
    if (list == kFloats) {
      continue;  // they never count
    }
    served += std::min<int64_t>(lengths[list], effect.left[list] + effect.drawn[list]);
  }
  return served;
}

void read_free_lists(int16_t* lengths) {
  for (int list = 0; list < kCountedFreeLists; ++list) {
    lengths[list] = static_cast<int16_t>(length_of(list));
  }
}

void change_free_lists(const FreeListsEffect& effect) {
  for (int list = 0; list < kCountedFreeLists; ++list) {
    const int32_t wanted = std::max<int32_t>(effect.left[list], length_of(list) - effect.drawn[list]);
    while (length_of(list) > wanted) {
      drop_one(list);
    }
    if (length_of(list) < wanted) {
      OwnedVector<PyObject> dying;  // the dead ones of now among them
      for (int32_t made = 0; made < wanted; ++made) {
        dying.push_back(new_one(list));
      }
    }
  }
}

}  // namespace heapscope::objects
