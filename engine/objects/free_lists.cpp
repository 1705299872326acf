#include "objects/free_lists.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "objects/gc_header.h"
#include "objects/state.h"

namespace heapscope::objects {

void set_free_lists_aside() {
  State& now = state();
  FreeListsAside& aside = now.free_lists_aside;
  aside.tuple = std::exchange(now.tuple, TupleState());
  aside.list = std::exchange(now.list, ListState());
  std::copy(std::begin(now.dict.free_list), std::end(now.dict.free_list), aside.dicts);
  std::copy(std::begin(now.dict.keys_free_list), std::end(now.dict.keys_free_list), aside.keys);
  aside.dicts_numfree = std::exchange(now.dict.numfree, 0);
  aside.keys_numfree = std::exchange(now.dict.keys_numfree, 0);
  aside.floats = std::exchange(now.floats, FloatState());
  aside.slice = std::exchange(now.slice, SliceState());
}

void take_free_lists_back() {
  tuple_clear_free_list();
  list_clear_free_list();
  dict_clear_free_list();
  float_clear_free_list();
  State& now = state();
  if (now.slice.slice_cache) {
    object_gc_del(now.slice.slice_cache);
  }
  FreeListsAside& aside = now.free_lists_aside;
  now.tuple = std::exchange(aside.tuple, TupleState());
  now.list = std::exchange(aside.list, ListState());
  std::copy(std::begin(aside.dicts), std::end(aside.dicts), now.dict.free_list);
  std::copy(std::begin(aside.keys), std::end(aside.keys), now.dict.keys_free_list);
  std::fill(std::begin(aside.dicts), std::end(aside.dicts), Ref<PyDictObject>());
  std::fill(std::begin(aside.keys), std::end(aside.keys), Ref<PyDictKeysObject>());
  now.dict.numfree = std::exchange(aside.dicts_numfree, 0);
  now.dict.keys_numfree = std::exchange(aside.keys_numfree, 0);
  now.floats = std::exchange(aside.floats, FloatState());
  now.slice = std::exchange(aside.slice, SliceState());
}

}  // namespace heapscope::objects
