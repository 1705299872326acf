// list.sort: an adaptive, stable merge sort (powersort's merge order, galloping merges).
//
// The keys lie in one array; with a key function the list's items lie in a second one and every
// move is made in both.  The march over the array finds natural runs, lengthens short ones to
// `minrun` by binary insertion, and keeps them on a stack; neighbouring runs are merged as powersort
// says.  Which elements are compared, and in which order, is exactly 3.11's, as programs can see it
// in their __lt__.
//
//   S1  while sorting, the list is empty and `allocated` is -1: whoever changes it is found out
//   S2  whatever a comparison does, the array stays a permutation of the items
// Model: Objects/listobject.c, Objects/listsort.txt (3.11).
#include <cstring>

#include "memory/allocator.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/float_object.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

using Item = Ref<PyObject>;

constexpr int kMaxMergePending = 85;
constexpr int64_t kMinGallop = 7;
constexpr int64_t kTempSize = 256;

void copy_items(Item* to, const Item* from, int64_t count) {
  std::memmove(static_cast<void*>(to), from, static_cast<uint64_t>(count) * sizeof(Item));
}

void reverse_items(Item* low, Item* high) {
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
  int power;   // of the boundary to the run above
};

class Sorter;
/// 1: v < w, 0: not, -1: error.
using Compare = int (*)(PyObject* v, PyObject* w, const Sorter& sorter);

class Sorter {
 public:
  /// Picks the fastest comparison that is right for all keys.
  void choose_compare(const Item* keys, int64_t count);
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
  int less(PyObject* v, PyObject* w) const { return compare_(v, w, *this); }
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
  int64_t min_gallop_ = kMinGallop;
  int64_t list_length_ = 0;
  Item* base_keys_ = nullptr;
  Slice buffer_ = {nullptr, nullptr};   // merge_low and merge_high copy the shorter run here
  int64_t buffer_size_ = 0;
  int64_t pending_count_ = 0;
  Run pending_[kMaxMergePending];
};

// --- Comparisons ---

int truth_as_int(Truth value) { return static_cast<int>(value); }

int safe_object_compare(PyObject* v, PyObject* w, const Sorter&) {
  return truth_as_int(object_rich_compare_bool(v, w, CompareOp::kLt));
}

int same_type_compare(PyObject* v, PyObject* w, const Sorter& sorter) {
  if (type_of(v)->tp_richcompare != sorter.key_richcompare) {
    return truth_as_int(object_rich_compare_bool(v, w, CompareOp::kLt));
  }
  Owned<PyObject> result = sorter.key_richcompare(v, w, CompareOp::kLt);
  if (!result) {
    return -1;
  }
  if (result.get() == not_implemented()) {
    result.reset();
    return truth_as_int(object_rich_compare_bool(v, w, CompareOp::kLt));
  }
  if (is_type(result.get(), bool_type())) {
    return result.get() == true_object() ? 1 : 0;
  }
  return truth_as_int(object_is_true(result.get()));
}

int latin_compare(PyObject* v, PyObject* w, const Sorter&) {
  const int64_t v_length = unicode_length(v);
  const int64_t w_length = unicode_length(w);
  const int order = std::memcmp(unicode_data(v), unicode_data(w),
                                static_cast<uint64_t>(v_length < w_length ? v_length : w_length));
  return (order != 0 ? order < 0 : v_length < w_length) ? 1 : 0;
}

int small_int_compare(PyObject* v, PyObject* w, const Sorter&) {
  return long_medium_value(as_long(v)) < long_medium_value(as_long(w)) ? 1 : 0;
}

int float_compare(PyObject* v, PyObject* w, const Sorter&) {
  return float_value(v) < float_value(w) ? 1 : 0;
}

int tuple_compare(PyObject* v, PyObject* w, const Sorter& sorter) {
  const int64_t v_size = tuple_get_size(v);
  const int64_t w_size = tuple_get_size(w);
  int64_t i = 0;
  for (; i < v_size && i < w_size; ++i) {
    const Truth same = object_rich_compare_bool(tuple_get_item(v, i), tuple_get_item(w, i),
                                                CompareOp::kEq);
    if (same == Truth::kError) {
      return -1;
    }
    if (same == Truth::kFalse) {
      break;
    }
  }
  if (i >= v_size || i >= w_size) {
    return v_size < w_size ? 1 : 0;
  }
  if (i == 0) {
    return sorter.tuple_element_compare(tuple_get_item(v, 0), tuple_get_item(w, 0), sorter);
  }
  return truth_as_int(
      object_rich_compare_bool(tuple_get_item(v, i), tuple_get_item(w, i), CompareOp::kLt));
}

void Sorter::choose_compare(const Item* keys, int64_t count) {
  const auto is_full_tuple = [](const PyObject* op) {
    return tuple_check_exact(op) && tuple_get_size(op) > 0;
  };
  bool in_tuples = is_full_tuple(keys[0]);
  PyTypeObject* key_type = type_of(in_tuples ? tuple_get_item(keys[0], 0) : keys[0].get());
  bool same_type = true;
  bool latin = true;
  bool bounded = true;
  for (int64_t i = 0; i < count; ++i) {
    if (in_tuples && !is_full_tuple(keys[i])) {
      in_tuples = false;
      same_type = false;
      break;
    }
    PyObject* key = in_tuples ? tuple_get_item(keys[i], 0) : keys[i].get();
    if (!is_type(key, key_type)) {
      same_type = false;
      if (!in_tuples) {
        break;
      }
    }
    if (same_type) {
      if (key_type == long_type()) {
        bounded = bounded && long_is_medium(as_long(key));
      } else if (key_type == unicode_type()) {
        latin = latin && unicode_kind(key) == 1;
      }
    }
  }
  compare_ = safe_object_compare;
  if (same_type) {
    if (key_type == unicode_type() && latin) {
      compare_ = latin_compare;
    } else if (key_type == long_type() && bounded) {
      compare_ = small_int_compare;
    } else if (key_type == float_type()) {
      compare_ = float_compare;
    } else if (key_type->tp_richcompare) {
      key_richcompare = key_type->tp_richcompare;
      compare_ = same_type_compare;
    }
  }
  if (in_tuples) {
    tuple_element_compare = key_type == tuple_type() ? safe_object_compare : compare_;
    compare_ = tuple_compare;
  }
}

// --- Runs ---

// Leaves the function with `failure` on error, else goes on with `name` set.
#define HS_LESS(name, v, w, failure)    \
  const int name = less((v), (w));      \
  if (name < 0) [[unlikely]] {          \
    return failure;                     \
  }

/// Sorts [low, high) by binary insertion; [low, start) is in order already.
Status Sorter::binary_sort(Slice low, Item* high, Item* start) {
  if (low.keys == start) {
    ++start;
  }
  for (; start < high; ++start) {
    Item* left = low.keys;
    Item* right = start;
    const Item pivot = *right;
    do {
      Item* middle = left + ((right - left) >> 1);
      HS_LESS(before, pivot, *middle, Status::kError);
      if (before != 0) {
        right = middle;
      } else {
        left = middle + 1;
      }
    } while (left < right);
    copy_items(left + 1, left, start - left);
    *left = pivot;
    if (low.values != nullptr) {
      Item* value_start = low.values + (start - low.keys);
      Item* value_left = low.values + (left - low.keys);
      const Item value = *value_start;
      copy_items(value_left + 1, value_left, value_start - value_left);
      *value_left = value;
    }
  }
  return Status::kOk;
}

/// Length of the run at `low`: ascending, or strictly descending.  -1: error.
int64_t Sorter::count_run(const Item* low, const Item* high, bool* descending) {
  *descending = false;
  const int64_t count = high - low;
  if (count == 1) {
    return 1;
  }
  HS_LESS(first, low[1], low[0], -1);
  *descending = first != 0;
  int64_t n = 2;
  for (; n < count; ++n) {
    HS_LESS(next, low[n], low[n - 1], -1);
    if (next != first) {
      break;
    }
  }
  return n;
}

// --- Galloping: exponential search from `hint`, then binary search ---

/// k with a[k-1] < key <= a[k].  -1: error.
int64_t Sorter::gallop_left(PyObject* key, const Item* a, int64_t count, int64_t hint) {
  int64_t last = 0;
  int64_t offset = 1;
  HS_LESS(right, a[hint], key, -1);
  if (right != 0) {
    const int64_t limit = count - hint;
    while (offset < limit) {
      HS_LESS(further, a[hint + offset], key, -1);
      if (further == 0) {
        break;
      }
      last = offset;
      offset = (offset << 1) + 1;
    }
    offset = offset > limit ? limit : offset;
    last += hint;
    offset += hint;
  } else {
    const int64_t limit = hint + 1;
    while (offset < limit) {
      HS_LESS(stop, a[hint - offset], key, -1);
      if (stop != 0) {
        break;
      }
      last = offset;
      offset = (offset << 1) + 1;
    }
    offset = offset > limit ? limit : offset;
    const int64_t nearer = last;
    last = hint - offset;
    offset = hint - nearer;
  }
  ++last;
  while (last < offset) {
    const int64_t middle = last + ((offset - last) >> 1);
    HS_LESS(before, a[middle], key, -1);
    if (before != 0) {
      last = middle + 1;
    } else {
      offset = middle;
    }
  }
  return offset;
}

/// k with a[k-1] <= key < a[k].  -1: error.
int64_t Sorter::gallop_right(PyObject* key, const Item* a, int64_t count, int64_t hint) {
  int64_t last = 0;
  int64_t offset = 1;
  HS_LESS(left, key, a[hint], -1);
  if (left != 0) {
    const int64_t limit = hint + 1;
    while (offset < limit) {
      HS_LESS(further, key, a[hint - offset], -1);
      if (further == 0) {
        break;
      }
      last = offset;
      offset = (offset << 1) + 1;
    }
    offset = offset > limit ? limit : offset;
    const int64_t nearer = last;
    last = hint - offset;
    offset = hint - nearer;
  } else {
    const int64_t limit = count - hint;
    while (offset < limit) {
      HS_LESS(stop, key, a[hint + offset], -1);
      if (stop != 0) {
        break;
      }
      last = offset;
      offset = (offset << 1) + 1;
    }
    offset = offset > limit ? limit : offset;
    last += hint;
    offset += hint;
  }
  ++last;
  while (last < offset) {
    const int64_t middle = last + ((offset - last) >> 1);
    HS_LESS(before, key, a[middle], -1);
    if (before != 0) {
      offset = middle;
    } else {
      last = middle + 1;
    }
  }
  return offset;
}

// --- Merging ---

void Sorter::free_memory() {
  if (buffer_.keys != nullptr && buffer_.keys != temp) {
    memory::object_free(buffer_.keys);
  }
  buffer_.keys = nullptr;
}

Status Sorter::get_memory(int64_t need) {
  if (need <= buffer_size_) {
    return Status::kOk;
  }
  const int64_t rows = buffer_.values != nullptr ? 2 : 1;
  free_memory();
  buffer_.keys = static_cast<Item*>(
      memory::object_malloc(static_cast<uint64_t>(rows * need) * sizeof(Item)));
  if (buffer_.keys == nullptr) {
    return err_no_memory();
  }
  buffer_size_ = need;
  if (buffer_.values != nullptr) {
    buffer_.values = buffer_.keys + need;
  }
  return Status::kOk;
}

/// Merges neighbours a and b, a the shorter: it is copied out and the merge runs upwards.
Status Sorter::merge_low(Slice a, int64_t a_count, Slice b, int64_t b_count) {
  HS_TRY(get_memory(a_count));
  buffer_.copy(0, a, 0, a_count);
  Slice to = a;
  a = buffer_;
  // What is left of a goes to its place on every way out.
  struct Rest {
    Slice& to;
    Slice& a;
    int64_t& a_count;
    ~Rest() {
      if (a_count != 0) {
        to.copy(0, a, 0, a_count);
      }
    }
  };
  const auto copy_b = [&] {   // a's last item belongs at the very end
    to.copy(0, b, 0, b_count);
    to.copy(b_count, a, 0, 1);
    a_count = 0;
  };
  Rest rest{to, a, a_count};
  to.move_one(b, 1);
  if (--b_count == 0) {
    return Status::kOk;
  }
  if (a_count == 1) {
    copy_b();
    return Status::kOk;
  }
  int64_t min_gallop = min_gallop_;
  for (;;) {
    int64_t a_wins = 0;
    int64_t b_wins = 0;
    for (;;) {
      HS_LESS(from_b, b.keys[0], a.keys[0], Status::kError);
      if (from_b != 0) {
        to.move_one(b, 1);
        ++b_wins;
        a_wins = 0;
        if (--b_count == 0) {
          return Status::kOk;
        }
        if (b_wins >= min_gallop) {
          break;
        }
      } else {
        to.move_one(a, 1);
        ++a_wins;
        b_wins = 0;
        if (--a_count == 1) {
          copy_b();
          return Status::kOk;
        }
        if (a_wins >= min_gallop) {
          break;
        }
      }
    }
    ++min_gallop;
    do {
      min_gallop -= min_gallop > 1 ? 1 : 0;
      min_gallop_ = min_gallop;
      a_wins = gallop_right(b.keys[0], a.keys, a_count, 0);
      if (a_wins < 0) {
        return Status::kError;
      }
      if (a_wins > 0) {
        to.copy(0, a, 0, a_wins);
        to.advance(a_wins);
        a.advance(a_wins);
        a_count -= a_wins;
        if (a_count == 1) {
          copy_b();
          return Status::kOk;
        }
        if (a_count == 0) {   // only with inconsistent comparisons
          return Status::kOk;
        }
      }
      to.move_one(b, 1);
      if (--b_count == 0) {
        return Status::kOk;
      }
      b_wins = gallop_left(a.keys[0], b.keys, b_count, 0);
      if (b_wins < 0) {
        return Status::kError;
      }
      if (b_wins > 0) {
        to.copy(0, b, 0, b_wins);
        to.advance(b_wins);
        b.advance(b_wins);
        b_count -= b_wins;
        if (b_count == 0) {
          return Status::kOk;
        }
      }
      to.move_one(a, 1);
      if (--a_count == 1) {
        copy_b();
        return Status::kOk;
      }
    } while (a_wins >= kMinGallop || b_wins >= kMinGallop);
    ++min_gallop;
    min_gallop_ = min_gallop;
  }
}

/// The mirror image: b, the shorter, is copied out and the merge runs downwards.
Status Sorter::merge_high(Slice a, int64_t a_count, Slice b, int64_t b_count) {
  HS_TRY(get_memory(b_count));
  Slice to = b;
  to.advance(b_count - 1);
  buffer_.copy(0, b, 0, b_count);
  const Slice a_base = a;
  const Slice b_base = buffer_;
  b = buffer_;
  b.advance(b_count - 1);
  a.advance(a_count - 1);
  struct Rest {
    Slice& to;
    const Slice& b_base;
    int64_t& b_count;
    ~Rest() {
      if (b_count != 0) {
        to.copy(-(b_count - 1), b_base, 0, b_count);
      }
    }
  };
  const auto copy_a = [&] {   // b's first item belongs at the very front
    to.copy(1 - a_count, a, 1 - a_count, a_count);
    to.copy(-a_count, b, 0, 1);
    b_count = 0;
  };
  Rest rest{to, b_base, b_count};
  to.move_one(a, -1);
  if (--a_count == 0) {
    return Status::kOk;
  }
  if (b_count == 1) {
    copy_a();
    return Status::kOk;
  }
  int64_t min_gallop = min_gallop_;
  for (;;) {
    int64_t a_wins = 0;
    int64_t b_wins = 0;
    for (;;) {
      HS_LESS(from_a, b.keys[0], a.keys[0], Status::kError);
      if (from_a != 0) {
        to.move_one(a, -1);
        ++a_wins;
        b_wins = 0;
        if (--a_count == 0) {
          return Status::kOk;
        }
        if (a_wins >= min_gallop) {
          break;
        }
      } else {
        to.move_one(b, -1);
        ++b_wins;
        a_wins = 0;
        if (--b_count == 1) {
          copy_a();
          return Status::kOk;
        }
        if (b_wins >= min_gallop) {
          break;
        }
      }
    }
    ++min_gallop;
    do {
      min_gallop -= min_gallop > 1 ? 1 : 0;
      min_gallop_ = min_gallop;
      const int64_t a_keep = gallop_right(b.keys[0], a_base.keys, a_count, a_count - 1);
      if (a_keep < 0) {
        return Status::kError;
      }
      a_wins = a_count - a_keep;
      if (a_wins > 0) {
        to.advance(-a_wins);
        a.advance(-a_wins);
        to.copy(1, a, 1, a_wins);
        a_count -= a_wins;
        if (a_count == 0) {
          return Status::kOk;
        }
      }
      to.move_one(b, -1);
      if (--b_count == 1) {
        copy_a();
        return Status::kOk;
      }
      const int64_t b_keep = gallop_left(a.keys[0], b_base.keys, b_count, b_count - 1);
      if (b_keep < 0) {
        return Status::kError;
      }
      b_wins = b_count - b_keep;
      if (b_wins > 0) {
        to.advance(-b_wins);
        b.advance(-b_wins);
        to.copy(1, b, 1, b_wins);
        b_count -= b_wins;
        if (b_count == 1) {
          copy_a();
          return Status::kOk;
        }
        if (b_count == 0) {   // only with inconsistent comparisons
          return Status::kOk;
        }
      }
      to.move_one(a, -1);
      if (--a_count == 0) {
        return Status::kOk;
      }
    } while (a_wins >= kMinGallop || b_wins >= kMinGallop);
    ++min_gallop;
    min_gallop_ = min_gallop;
  }
}

/// Merges the runs i and i + 1 of the stack.
Status Sorter::merge_at(int64_t i) {
  Slice a = pending_[i].base;
  int64_t a_count = pending_[i].length;
  const Slice b = pending_[i + 1].base;
  int64_t b_count = pending_[i + 1].length;
  pending_[i].length = a_count + b_count;
  if (i == pending_count_ - 3) {
    pending_[i + 1] = pending_[i + 2];
  }
  --pending_count_;
  const int64_t in_place = gallop_right(*b.keys, a.keys, a_count, 0);
  if (in_place < 0) {
    return Status::kError;
  }
  a.advance(in_place);
  a_count -= in_place;
  if (a_count == 0) {
    return Status::kOk;
  }
  b_count = gallop_left(a.keys[a_count - 1], b.keys, b_count, b_count - 1);
  if (b_count <= 0) {
    return b_count == 0 ? Status::kOk : Status::kError;
  }
  return a_count <= b_count ? merge_low(a, a_count, b, b_count)
                            : merge_high(a, a_count, b, b_count);
}

/// Depth, in a perfectly balanced merge tree over n items, of the boundary between two neighbouring
/// runs: where the binary fractions of their midpoints first differ.
int run_power(int64_t start, int64_t first, int64_t second, int64_t n) {
  int64_t a = 2 * start + first;
  int64_t b = a + first + second;
  for (int power = 1;; ++power) {
    if (a >= n) {
      a -= n;
      b -= n;
    } else if (b >= n) {
      return power;
    }
    a <<= 1;
    b <<= 1;
  }
}

Status Sorter::found_new_run(int64_t length) {
  if (pending_count_ == 0) {
    return Status::kOk;
  }
  const Run& top = pending_[pending_count_ - 1];
  const int power = run_power(top.base.keys - base_keys_, top.length, length, list_length_);
  while (pending_count_ > 1 && pending_[pending_count_ - 2].power > power) {
    HS_TRY(merge_at(pending_count_ - 2));
  }
  pending_[pending_count_ - 1].power = power;
  return Status::kOk;
}

/// 32 <= k <= 64 with n / k at or just below a power of 2; n itself when below 64.
int64_t minimum_run(int64_t n) {
  int64_t rest = 0;
  while (n >= 64) {
    rest |= n & 1;
    n >>= 1;
  }
  return n + rest;
}

Status Sorter::sort(Slice low, int64_t count) {
  base_keys_ = low.keys;
  list_length_ = count;
  buffer_size_ = kTempSize;
  buffer_.keys = temp;
  if (low.values != nullptr) {   // the rest of `temp` may hold the keys
    buffer_size_ = (count + 1) / 2 > kTempSize / 2 ? kTempSize / 2 : (count + 1) / 2;
    buffer_.values = temp + buffer_size_;
  }
  const int64_t minrun = minimum_run(count);
  do {
    bool descending;
    int64_t length = count_run(low.keys, low.keys + count, &descending);
    if (length < 0) {
      return Status::kError;
    }
    if (descending) {
      reverse_items(low.keys, low.keys + length);
      if (low.values != nullptr) {
        reverse_items(low.values, low.values + length);
      }
    }
    if (length < minrun) {
      const int64_t force = count <= minrun ? count : minrun;
      HS_TRY(binary_sort(low, low.keys + force, low.keys + length));
      length = force;
    }
    HS_TRY(found_new_run(length));
    pending_[pending_count_++] = {low, length, 0};
    low.advance(length);
    count -= length;
  } while (count > 0);
  while (pending_count_ > 1) {
    int64_t n = pending_count_ - 2;
    if (n > 0 && pending_[n - 1].length < pending_[n + 1].length) {
      --n;
    }
    HS_TRY(merge_at(n));
  }
  return Status::kOk;
}

#undef HS_LESS

/// The keys of all items in order; on an error those made so far fall, the last first.
Status make_keys(PyObject* keyfunc, const Item* items, int64_t count, Item* keys) {
  for (int64_t i = 0; i < count; ++i) {
    Owned<PyObject> key = object_call_one_arg(keyfunc, items[i]);
    if (!key) {
      while (--i >= 0) {
        decref(keys[i]);
      }
      return Status::kError;
    }
    keys[i] = key.release();
  }
  return Status::kOk;
}

}  // namespace

Status list_sort_impl(PyListObject* self, PyObject* keyfunc, bool reverse) {
  if (keyfunc == none()) {
    keyfunc = nullptr;
  }
  const int64_t count = self->ob_size;
  Item* const items = self->ob_item;
  const int64_t allocated = self->allocated;
  self->ob_size = 0;
  self->ob_item = nullptr;
  self->allocated = -1;

  Status result = Status::kOk;
  {
    Sorter sorter;
    Item* keys = items;
    Item* own_keys = nullptr;
    if (keyfunc != nullptr) {
      if (count < kTempSize / 2) {
        own_keys = &sorter.temp[count + 1];
      } else {
        own_keys = static_cast<Item*>(
            memory::object_malloc(static_cast<uint64_t>(count) * sizeof(Item)));
        if (own_keys == nullptr) {
          result = err_no_memory();
        }
      }
      keys = own_keys;
      if (result == Status::kOk) {
        result = make_keys(keyfunc, items, count, own_keys);
      }
      if (result != Status::kOk) {
        keys = nullptr;
      }
    }
    if (keys != nullptr || result == Status::kOk) {
      if (count > 1) {
        sorter.choose_compare(keys, count);
        // Reversed before and after: equal items keep their order.
        if (reverse) {
          if (own_keys != nullptr) {
            reverse_items(keys, keys + count);
          }
          reverse_items(items, items + count);
        }
        result = sorter.sort({keys, own_keys != nullptr ? items : nullptr}, count);
      }
      if (own_keys != nullptr) {
        for (int64_t i = 0; i < count; ++i) {
          decref(own_keys[i]);
        }
      }
      if (self->allocated != -1 && result == Status::kOk) {
        result = err_set_string(exc_value_error(), "list modified during sort");
      }
      if (reverse && count > 1) {
        reverse_items(items, items + count);
      }
    }
    if (own_keys != nullptr && count >= kTempSize / 2) {
      memory::object_free(own_keys);
    }
  }
  // What the program put into the list meanwhile goes away.
  Item* stray = self->ob_item;
  int64_t i = self->ob_size;
  self->ob_size = count;
  self->ob_item = items;
  self->allocated = allocated;
  if (stray != nullptr) {
    while (--i >= 0) {
      xdecref(stray[i].get());
    }
    memory::object_free(stray);
  }
  return result;
}

Status list_sort(PyObject* op) {
  if (op == nullptr || !list_check(op)) {
    return err_bad_internal_call("list_sort");
  }
  return list_sort_impl(as_list(op), nullptr, false);
}

}  // namespace heapscope::objects
