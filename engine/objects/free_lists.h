// The free lists of tuples, lists, dicts, floats and slices, set aside and taken back.
//
// What the machine does on its own account, at a time when CPython does nothing, must leave no dead objects there and
// take none: a program could tell by its own next allocations.
#pragma once

#include "objects/dict_object.h"
#include "objects/float_object.h"
#include "objects/list_object.h"
#include "objects/slice_object.h"
#include "objects/tuple_object.h"

namespace heapscope::objects {

/// What is set aside meanwhile.
struct FreeListsAside {
  TupleState tuple;
  ListState list;
  Ref<PyDictObject> dicts[kDictMaxFreeList];
  Ref<PyDictKeysObject> keys[kDictMaxFreeList];
  int32_t dicts_numfree;
  int32_t keys_numfree;
  FloatState floats;
  SliceState slice;
};

/// From here on the free lists are empty.
void set_free_lists_aside();
/// Frees what died since then and gives the lists of before back.
void take_free_lists_back();

}  // namespace heapscope::objects
