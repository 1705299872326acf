// The sorter of list.sort: what it keeps and what it does; only the files of list.sort include this.
//
// list_sort.cpp: runs, and the order of the whole; list_sort_compare.cpp: which comparison; list_sort_merge.cpp:
// merging.
#pragma once

#include <cstring>

#include "objects/object_protocol.h"

namespace heapscope::objects {

using Item = Ref<PyObject>;

constexpr int kMaxMergePending = 85;
constexpr int64_t kMinGallop = 7;
constexpr int64_t kTempSize = 256;

inline void copy_items(Item* to, const Item* from, int64_t count) {
  std::memmove(static_cast<void*>(to), from, static_cast<uint64_t>(count) * sizeof(Item));
}

inline void reverse_items(Item* low, Item* high) {
  for (--high; low < high; ++low, --high) {
    std::swap(*low, *high);
  }
}

/// A place in the keys and, if there is a key function, the same place in the values.
struct Slice {
  Item* keys;
  Item* values;

  void advance(int64_t count) {
    keys += count;
    if (values != nullptr) {
      values += count;
    }
  }
  /// this[to] = other[from], `count` of them; may overlap.
  void copy(int64_t to, const Slice& other, int64_t from, int64_t count) const {
    copy_items(keys + to, other.keys + from, count);
    if (values != nullptr) {
      copy_items(values + to, other.values + from, count);
    }
  }
  /// Copies one item and moves both by `step`.
  void move_one(Slice& other, int64_t step) {
    *keys = *other.keys;
    keys += step;
    other.keys += step;
    if (values != nullptr) {
      *values = *other.values;
      values += step;
      other.values += step;
    }
  }
};

struct Run {
  Slice base;
  int64_t length;
  int power;  // of the boundary to the run above
};

class Sorter;
/// 1: v < w, 0: not, -1: error.
using Compare = int (*)(PyObject* v, PyObject* w, const Sorter& sorter);

class Sorter {
 public:
  /// Picks the fastest comparison that is right for all keys.
  void choose_compare(const Item* keys, int64_t count);
  /// Other comparisons know both types.
  [[nodiscard]] bool may_run_code() const { return runs_code_; }
  /// Sorts; kError leaves a permutation.
  Status sort(Slice low, int64_t count);
  Sorter() = default;
  Sorter(const Sorter&) = delete;
  Sorter& operator=(const Sorter&) = delete;
  ~Sorter() { free_memory(); }

  Item temp[kTempSize];
  Slot<richcmpfunc> key_richcompare;
  Compare tuple_element_compare = nullptr;

 private:
  [[nodiscard]] int less(PyObject* v, PyObject* w) const { return compare_(v, w, *this); }
  Status binary_sort(Slice low, Item* high, Item* start);
  int64_t count_run(const Item* low, const Item* high, bool* descending);
  int64_t gallop_left(PyObject* key, const Item* a, int64_t count, int64_t hint);
  int64_t gallop_right(PyObject* key, const Item* a, int64_t count, int64_t hint);
  Status get_memory(int64_t need);
  void free_memory();
  Status merge_low(Slice a, int64_t a_count, Slice b, int64_t b_count);
  Status merge_high(Slice a, int64_t a_count, Slice b, int64_t b_count);
  Status merge_at(int64_t i);
  Status found_new_run(int64_t length);

  Compare compare_ = nullptr;
  bool runs_code_ = true;
  int64_t min_gallop_ = kMinGallop;
  int64_t list_length_ = 0;
  Item* base_keys_ = nullptr;
  Slice buffer_ = {nullptr, nullptr};  // merge_low and merge_high copy the shorter run here
  int64_t buffer_size_ = 0;
  int64_t pending_count_ = 0;
  Run pending_[kMaxMergePending];
};

// Leaves the function with `failure` on error, else goes on with `name` set.
#define HS_LESS(name, v, w, failure) \
  const int name = less((v), (w));   \
  if (name < 0) [[unlikely]] {       \
    return failure;                  \
  }

}  // namespace heapscope::objects
