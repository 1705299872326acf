#include "memory/memory_models.h"

#include <string_view>

namespace heapscope::memory {
namespace {

// Each figure names the file of that version's source tree; "seen" was also measured on a running interpreter.

constexpr void set_name(MemoryModel* model, std::string_view name) {
  for (size_t i = 0; i <= name.size(); ++i) {
    model->name[i] = i < name.size() ? name[i] : '\0';
  }
}

constexpr MemoryModel small_pools(MemoryModel model) {
  model.pool_size = 4096;           // Objects/obmalloc.c POOL_SIZE is SYSTEM_PAGE_SIZE (2.7.18, 3.9); seen in 3.8
  model.arena_size = 256 * 1024;    // Objects/obmalloc.c ARENA_SIZE 256 << 10 (2.7.18, 3.9); seen in 3.8
  model.keeps_one_empty_arena = 0;  // PyObject_Free of 2.7.18; since 3.9 the last arena is kept
  model.list_growth_by_parts = 1;   // Objects/listobject.c list_resize before bpo-38373 (3.9); seen in 2.7 and 3.8
  model.list_display_exact = 1;   // BUILD_LIST 3 makes room for 3; since 3.9 the list is extended; seen in 2.7 and 3.8
  model.tuple_kept_lengths = 19;  // Objects/tupleobject.c PyTuple_MAXSAVESIZE 20: lengths 1 to 19 (2.7.18); seen in 3.8
  return model;
}

constexpr MemoryModel python_27() {
  MemoryModel model = small_pools(kCPython311);
  set_name(&model, "2.7");
  // 2.7.18: threshold 512 and alignment 16 (Objects/obmalloc.c, bpo-27987); 2.7.6 and older had 256 and 8.
  model.dict_growth_factor = 4;           // Objects/dictobject.c dictresize(used * 4), * 2 above 50000; seen
  model.full_collection_keeps_lists = 1;  // Modules/gcmodule.c clear_freelists has no list and dict
  model.sized_list_grows = 1;      // Objects/listobject.c before bpo-33234 (3.8): list(range(10)) has 17 slots; seen
  model.set_fills_two_thirds = 1;  // Objects/setobject.c set_add_key: fill * 3 >= (mask + 1) * 2; seen
  model.fold_text_most = 20;       // Python/peephole.c fold_binops_on_constants: nothing longer than 20; seen
  model.fold_items_most = 20;
  model.constants_merged_by_code = 1;  // Python/compile.c before bpo-34100 (3.8); seen
  return model;
}

constexpr MemoryModel python_32() {
  MemoryModel model = python_27();
  set_name(&model, "3.2");
  model.small_request_threshold = 256;  // Objects/obmalloc.c before 3.3 (changelog of 3.3, not seen running)
  model.alignment = 8;                  // Objects/obmalloc.c ALIGNMENT before bpo-27987 (3.7)
  model.alignment_shift = 3;
  return model;
}

constexpr MemoryModel python_38() {
  MemoryModel model = small_pools(kCPython311);
  set_name(&model, "3.8");
  return model;
}

constexpr MemoryModel python_312() {
  MemoryModel model = kCPython311;
  set_name(&model, "3.12");
  model.immortal_refcount = 4294967295;  // Include/object.h _Py_IMMORTAL_REFCNT (PEP 683); seen
  model.collects_at_safe_points = 1;     // Python/ceval_gil.c _Py_HandlePending (gh-97922); seen
  return model;
}

constexpr MemoryModel python_313() {
  MemoryModel model = python_312();
  set_name(&model, "3.13");
  model.gc_thresholds[0] = 2000;    // Include/internal/pycore_runtime_init.h; seen
  model.tuple_reused_lengths = 20;  // Objects/tupleobject.c maybe_freelist_pop (gh-121439); seen
  return model;
}

constexpr MemoryModel python_314() {
  MemoryModel model = python_313();
  set_name(&model, "3.14");
  model.immortal_refcount = 3221225472;  // Include/refcount.h _Py_IMMORTAL_INITIAL_REFCNT; seen
  model.dicts_tracked_from_birth = 1;    // Objects/dictobject.c new_dict (gh-127010); seen
  return model;
}

constexpr MemoryModel kPython27 = python_27();
constexpr MemoryModel kPython32 = python_32();
constexpr MemoryModel kPython38 = python_38();
constexpr MemoryModel kPython312 = python_312();
constexpr MemoryModel kPython313 = python_313();
constexpr MemoryModel kPython314 = python_314();

}  // namespace

const std::vector<NamedModel>& memory_models() {
  static const std::vector<NamedModel> models = {
      {&kPython27,
       "Objects keep 3.11's layout, sizes and counts. Not modelled: Python 2.7 had block allocators of their own for "
       "int "
       "and float, free lists of sets, frames and methods, text in two blocks, frames on the heap, arguments held "
       "twice "
       "during a call, dicts of 24-byte entries without order, and never freed cycles with __del__. At exit it set "
       "names to None."},
      {&kPython32,
       "Objects keep 3.11's layout, sizes and counts. Not modelled: Python 3.2 had a block allocator of its own for "
       "float, free lists of sets, frames and methods, text in two blocks, frames on the heap, arguments held twice "
       "during a call, dicts of 24-byte entries without order, and never freed cycles with __del__. Its figures come "
       "from changelogs: no 3.2 was run."},
      {&kPython38,
       "Objects keep 3.11's layout, sizes and counts. Not modelled: Python 3.8 had frames on the heap and a free list "
       "of "
       "them, one of methods, held arguments twice during a call, and put the dict pointer at the end of instances."},
      {&kCPython311, ""},
      {&kPython312,
       "Objects keep 3.11's layout and sizes. Not modelled: Python 3.12 inlines comprehensions, makes names immortal "
       "too, and has smaller texts (by 8 bytes) and instances."},
      {&kPython313,
       "Objects keep 3.11's layout and sizes. Not modelled: Python 3.13 inlines comprehensions, makes locals() anew at "
       "each call, has smaller texts, and puts attribute values into the instance's own block."},
      {&kPython314,
       "This is 3.14.5 and later. Objects keep 3.11's layout and sizes. Not modelled: Python 3.14 does not count "
       "locals that it lends to a call, inlines comprehensions, has tuples larger by "
       "8 bytes and untracked from birth when they hold atoms only, and further free lists (int, method, iterators)."},
  };
  return models;
}

const NamedModel* find_memory_model(std::string_view name) {
  for (const NamedModel& each : memory_models()) {
    if (name == each.model->name) {
      return &each;
    }
  }
  return nullptr;
}

}  // namespace heapscope::memory
