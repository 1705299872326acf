// What some work does to the free lists of dicts, floats, lists and tuples. An object that comes out of one is no
// allocation to the collector, so a program can tell how long they are.
//
// A list's length behaves like a counter that does not go below zero: work that takes `drawn` out of a long list leaves
// `left` in one that was empty.
#pragma once

#include <cstdint>

namespace heapscope::objects {

/// Dicts, floats, lists, tuples of length 1 to 20.
inline constexpr int kCountedFreeLists = 23;

struct FreeListsEffect {
  int16_t left[kCountedFreeLists];   ///< what lies there afterwards if nothing did before
  int16_t drawn[kCountedFreeLists];  ///< what it takes out of a full list
};

/// How many allocations that the collector counts come out of lists of these lengths.
int64_t served_by_free_lists(const FreeListsEffect& effect, const int16_t* lengths);
void read_free_lists(int16_t* lengths);
/// Makes the lists as long as the work would, by new dead objects or fewer.
void change_free_lists(const FreeListsEffect& effect);

}  // namespace heapscope::objects
