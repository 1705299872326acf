// MemoryModel: the numbers in which CPython versions differ, one named instance per version.
//
// A machine copies its model into the image when it boots (memory::State), so a run is a function
// of the model too.  Figures are those of 64-bit Linux, release build; the names of their sources
// in CPython stand beside them.  Free lists of types are kept by objects/, the collector by gc/;
// their numbers are here all the same, so that a version is one table.
#pragma once

#include <cstdint>

namespace heapscope::memory {

struct MemoryModel {
  char name[16];

  // Objects/obmalloc.c
  uint32_t small_request_threshold;  ///< SMALL_REQUEST_THRESHOLD: larger requests leave pymalloc
  uint32_t alignment;                ///< ALIGNMENT: distance of size classes
  uint32_t alignment_shift;
  uint32_t pool_size;              ///< POOL_SIZE
  uint32_t arena_size;             ///< ARENA_SIZE
  uint32_t initial_arena_objects;  ///< INITIAL_ARENA_OBJECTS
  uint32_t keeps_one_empty_arena;  ///< 1: the last usable arena is not returned when it empties

  // Modules/gcmodule.c
  int32_t gc_thresholds[3];
  int32_t full_collection_ratio;  ///< a full collection needs pending > total / ratio
  /// 1: a collection that an allocation asks for runs at the evaluator's next safe point, not within the allocation:
  /// Python/ceval_gil.c _Py_HandlePending (3.12, gh-97922); seen: one run for 1,000 tuples of one call, not ten.
  uint32_t collects_at_safe_points;
  uint32_t
      dicts_tracked_from_birth;  ///< 1: whatever is in it, and until it dies: Objects/dictobject.c (3.14, gh-127010)
  // Where the interpreter's own start-up (site, importlib, codecs) leaves the collector: measured on 3.11.2, and taken
  // for the other versions too, whose language is 3.11's here.
  int32_t start_gc_counts[3];     ///< gc.get_count() before the program's first allocation
  int32_t start_collected;        ///< gc.get_stats(): found in the collections so far, start_gc_counts[1]
                                  ///< of them
  int32_t start_tracked_objects;  ///< len(gc.get_objects())

  // Free lists of tuples (Objects/tupleobject.c); those of other types are of one length in all versions modelled
  int32_t tuple_kept_lengths;    ///< the longest dead tuple that is kept: maybe_freelist_push
  int32_t tuple_reused_lengths;  ///< the longest that comes back: maybe_freelist_pop; gh-121439 made the two one (3.13)

  // How containers grow, and what a full collection gives back
  uint32_t list_growth_by_parts;         ///< Objects/listobject.c; 1: n + n/8 + (n < 9 ? 3 : 6), as before 3.9
  uint32_t list_display_exact;           ///< 1: [1, 2, 3] has 3 slots: Python/compile.c BUILD_LIST before 3.9
  uint32_t sized_list_grows;             ///< 1: list(sized) over-allocates like extend: before bpo-33234 (3.8)
  uint32_t dict_growth_factor;           ///< Objects/dictobject.c GROWTH_RATE: entries in use times this
  uint32_t set_fills_two_thirds;         ///< Objects/setobject.c: a table is full at 2/3, as before 3.7; 0: at 3/5
  uint32_t full_collection_keeps_lists;  ///< 1: the free lists of list and dict survive a full collection
  // What the compiler makes of constants
  uint32_t fold_text_most;            ///< longest text that is folded: Python/ast_opt.c MAX_STR_SIZE
  uint32_t fold_items_most;           ///< longest tuple that is folded: Python/ast_opt.c MAX_COLLECTION_SIZE
  uint32_t constants_merged_by_code;  ///< 1: equal constants are one object within a code object only, before 3.8

  int64_t immortal_refcount;  ///< what an object that never dies shows as its count; 0: it is counted
};

/// Model: CPython 3.11.2.
inline constexpr MemoryModel kCPython311 = {
    .name = "3.11",
    .small_request_threshold = 512,
    .alignment = 16,
    .alignment_shift = 4,
    .pool_size = 16 * 1024,
    .arena_size = 1024 * 1024,
    .initial_arena_objects = 16,
    .keeps_one_empty_arena = 1,
    .gc_thresholds = {700, 10, 10},
    .full_collection_ratio = 4,
    .collects_at_safe_points = 0,
    .dicts_tracked_from_birth = 0,
    .start_gc_counts = {37, 8, 0},
    .start_collected = 24,
    .start_tracked_objects = 4773,
    .tuple_kept_lengths = 20,
    .tuple_reused_lengths = 19,
    .list_growth_by_parts = 0,
    .list_display_exact = 0,
    .sized_list_grows = 0,
    .dict_growth_factor = 3,
    .set_fills_two_thirds = 0,
    .full_collection_keeps_lists = 0,
    .fold_text_most = 4096,
    .fold_items_most = 256,
    .constants_merged_by_code = 0,
    .immortal_refcount = 0,
};

inline constexpr uint32_t kMaxSizeClasses = 32;

}  // namespace heapscope::memory
