#include "objects/state_roots.h"

#include "objects/state.h"
#include "objects/type_internal.h"

namespace heapscope::objects {

namespace {

std::vector<StateRoot> roots;  // filled while booting

}  // namespace

void add_state_roots(const StateRoot* first, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    bool known = false;
    for (StateRoot& root : roots) {
      if (root.offset == first[i].offset) {
        root = first[i];
        known = true;
      }
    }
    if (!known) {
      roots.push_back(first[i]);
    }
  }
}

const std::vector<StateRoot>& state_roots() { return roots; }

void add_object_state_roots() {
  constexpr uint32_t kBase = memory::kObjectsState;
  static constexpr StateRoot kRoots[] = {
      HS_STATE_ROOT(kBase, State, thread.curexc_type, true, "the error being raised: its type"),
      HS_STATE_ROOT(kBase, State, thread.curexc_value, true, "the error being raised"),
      HS_STATE_ROOT(kBase, State, thread.curexc_traceback, true, "the error being raised: its traceback"),
      HS_STATE_ROOT(kBase, State, thread.exc_state.exc_value, true, "the exception being handled"),
      HS_STATE_ROOT(kBase, State, thread.trash_delete_later, false, "objects whose deletion waits"),
      HS_STATE_ROOT(kBase, State, thread.dict, true, "the thread's dict"),
      HS_STATE_ROOT(kBase, State, thread.context, true, "the thread's context"),
      HS_STATE_ROOT(kBase, State, tuple.free_list, false, "free tuples"),
      HS_STATE_ROOT(kBase, State, list.free_list, false, "free lists"),
      HS_STATE_ROOT(kBase, State, dict.free_list, false, "free dicts"),
      HS_STATE_ROOT(kBase, State, dict.keys_free_list, false, "free dict tables"),
      HS_STATE_ROOT(kBase, State, slice.slice_cache, false, "the slice kept for the next one"),
      HS_STATE_ROOT(kBase, State, floats.free_list, false, "free floats"),
      HS_STATE_ROOT(kBase, State, free_lists_aside.tuple.free_list, false, "free tuples of before an import"),
      HS_STATE_ROOT(kBase, State, free_lists_aside.list.free_list, false, "free lists of before an import"),
      HS_STATE_ROOT(kBase, State, free_lists_aside.dicts, false, "free dicts of before an import"),
      HS_STATE_ROOT(kBase, State, free_lists_aside.keys, false, "free dict tables of before an import"),
      HS_STATE_ROOT(kBase, State, free_lists_aside.slice.slice_cache, false, "the slice kept before an import"),
      HS_STATE_ROOT(kBase, State, free_lists_aside.floats.free_list, false, "free floats of before an import"),
      HS_STATE_ROOT(kBase, State, unicode.interned, true, "the dict of interned strings"),
      HS_STATE_ROOT(kBase, State, types.abc_invalidation_counter, true, "the counter of abstract base classes"),
      HS_STATE_ROOT(kBase, State, protocol.repr_list, true, "the thread's dict"),
      HS_STATE_ROOT(kBase, State, exceptions.memerrors_freelist, false, "free memory errors"),
      HS_STATE_ROOT(kBase, State, exceptions.errnomap, true, "the table of error numbers"),
      HS_STATE_ROOT(kBase, State, exceptions.exception_group, true, "the built-in ExceptionGroup"),
      HS_STATE_ROOT(kBase, State, async_gen.asend_freelist, false, "free awaitables of async generators"),
      HS_STATE_ROOT(kBase, State, async_gen.value_freelist, false, "free values of async generators"),
      HS_STATE_ROOT(kBase, State, contexts.free_list, false, "free contexts"),
      HS_STATE_ROOT(kBase, State, async_gen.firstiter, true, "the hook for new async generators"),
      HS_STATE_ROOT(kBase, State, async_gen.finalizer, true, "the hook for dead async generators"),
      HS_STATE_ROOT(kBase, State, keyword_names.tuples, true, "names of a function's keywords"),
  };
  add_state_roots(kRoots, std::size(kRoots));
  const uint32_t cache = memory::offset_of(state().types.cache.get());
  const StateRoot kCache[] = {
      {"names in the cache of attributes", cache + static_cast<uint32_t>(offsetof(TypeCacheEntry, name)),
       kTypeCacheSize, true, sizeof(TypeCacheEntry)},
      {"values in the cache of attributes", cache + static_cast<uint32_t>(offsetof(TypeCacheEntry, value)),
       kTypeCacheSize, false, sizeof(TypeCacheEntry)},
  };
  add_state_roots(kCache, std::size(kCache));
}

}  // namespace heapscope::objects
