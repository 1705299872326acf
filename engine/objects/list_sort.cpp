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
#include <optional>
#include <vector>

#include "memory/allocator.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/list_object.h"
#include "objects/list_sorter.h"
#include "objects/native_hold.h"
#include "objects/object_protocol.h"

namespace heapscope::objects {

namespace {

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

/// 32 <= k <= 64 with n / k at or just below a power of 2; n itself when below 64.
int64_t minimum_run(int64_t n) {
  int64_t rest = 0;
  while (n >= 64) {
    rest |= n & 1;
    n >>= 1;
  }
  return n + rest;
}

constexpr const char* kSorts = "list.sort";

/// What an array of the sorter holds while its items are on the move: moving never changes which items there are.
class MovingItems {
 public:
  MovingItems(const char* variable, const Item* items, int64_t count)
      : items_(items, items + count), count_(count), held_(kSorts, variable, items_.data(), &count_) {}

 private:
  std::vector<Item> items_;
  int64_t count_;
  NativeHold held_;
};

/// The keys of all items in order; on an error those made so far fall, the last first.
Status make_keys(PyObject* keyfunc, const Item* items, int64_t count, Item* keys) {
  int64_t made = 0;
  const NativeHold keys_held(kSorts, "keys", keys, &made);
  for (int64_t i = 0; i < count; ++i) {
    Owned<PyObject> key = object_call_one_arg(keyfunc, items[i]);
    if (!key) {
      made = 0;
      while (--i >= 0) {
        decref(keys[i]);
      }
      return Status::kError;
    }
    keys[i] = key.release();
    ++made;
  }
  return Status::kOk;
}

}  // namespace

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

Status Sorter::sort(Slice low, int64_t count) {
  base_keys_ = low.keys;
  list_length_ = count;
  buffer_size_ = kTempSize;
  buffer_.keys = temp;
  if (low.values != nullptr) {  // the rest of `temp` may hold the keys
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
        own_keys = static_cast<Item*>(memory::object_malloc(static_cast<uint64_t>(count) * sizeof(Item)));
        if (own_keys == nullptr) {
          result = err_no_memory();
        }
      }
      keys = own_keys;
      if (result == Status::kOk) {
        const NativeHold items_held(kSorts, "saved_ob_item", items, &count);
        result = make_keys(keyfunc, items, count, own_keys);
      }
    }
    if (result == Status::kOk) {
      if (keys != nullptr && count > 1) {  // an empty list has no items at all
        sorter.choose_compare(keys, count);
        // Reversed before and after: equal items keep their order.
        if (reverse) {
          if (own_keys != nullptr) {
            reverse_items(keys, keys + count);
          }
          reverse_items(items, items + count);
        }
        std::optional<MovingItems> keys_moving;
        std::optional<MovingItems> items_moving;
        if (sorter.may_run_code()) {
          keys_moving.emplace(own_keys != nullptr ? "keys" : "saved_ob_item", keys, count);
          if (own_keys != nullptr) {
            items_moving.emplace("saved_ob_item", items, count);
          }
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
