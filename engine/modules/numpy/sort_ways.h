// Ways of sorting a row by any order: numbers by their keys, objects by what they say of each other. What an order that
// contradicts itself (NaN, elements that refuse) leaves, and which pairs are compared, is NumPy's.
//
// Models: numpy core/src/npysort/quicksort.cpp, timsort.cpp (1.24).
#pragma once

#include <algorithm>
#include <bit>

#include "modules/numpy/sort_order.h"

namespace heapscope::modules::numpy {

/// Runs of eight by insertion, then merged: equal ones keep their order.
template <class Less>
void merge_sort_by(std::vector<Keyed>* row, Less less) {
  constexpr size_t kRun = 8;
  const size_t count = row->size();
  for (size_t start = 0; start < count; start += kRun) {
    for (size_t i = start + 1; i < std::min(start + kRun, count); ++i) {
      const Keyed moved = (*row)[i];
      size_t j = i;
      for (; j > start && less(moved, (*row)[j - 1]); --j) {
        (*row)[j] = (*row)[j - 1];
      }
      (*row)[j] = moved;
    }
  }
  std::vector<Keyed> merged(count > kRun ? count : 0);
  for (size_t width = kRun; width < count; width *= 2) {
    for (size_t start = 0; start < count; start += 2 * width) {
      const size_t middle = std::min(start + width, count);
      const size_t end = std::min(start + 2 * width, count);
      size_t left = start;
      size_t right = middle;
      for (size_t to = start; to < end; ++to) {
        const bool take_right = left == middle || (right < end && less((*row)[right], (*row)[left]));
        merged[to] = (*row)[take_right ? right++ : left++];
      }
    }
    row->swap(merged);
  }
}

/// By median of three, small parts by insertion.
template <class Less>
void quick_sort_by(std::vector<Keyed>* row, Less less) {
  constexpr int64_t kSmall = 15;
  Keyed* at = row->data();
  struct Part {
    int64_t low;
    int64_t high;
    int depth;
  };
  std::vector<Part> stack = {
      {0, static_cast<int64_t>(row->size()) - 1, 2 * static_cast<int>(std::bit_width(row->size()))}};
  while (!stack.empty()) {
    Part part = stack.back();
    stack.pop_back();
    if (part.depth < 0) {  // too many bad pivots
      std::vector<Keyed> rest(row->begin() + part.low, row->begin() + part.high + 1);
      merge_sort_by(&rest, less);
      std::copy(rest.begin(), rest.end(), row->begin() + part.low);
      continue;
    }
    while (part.high - part.low > kSmall) {
      const int64_t middle = part.low + ((part.high - part.low) >> 1);
      if (less(at[middle], at[part.low])) {
        std::swap(at[middle], at[part.low]);
      }
      if (less(at[part.high], at[middle])) {
        std::swap(at[part.high], at[middle]);
      }
      if (less(at[middle], at[part.low])) {
        std::swap(at[middle], at[part.low]);
      }
      const Keyed pivot = at[middle];
      int64_t i = part.low;
      int64_t j = part.high - 1;
      std::swap(at[middle], at[j]);
      for (;;) {
        do {
          ++i;
        } while (i < part.high && less(at[i], pivot));
        do {
          --j;
        } while (j > part.low && less(pivot, at[j]));
        if (i >= j) {
          break;
        }
        std::swap(at[i], at[j]);
      }
      std::swap(at[i], at[part.high - 1]);
      --part.depth;
      if (i - part.low < part.high - i) {
        stack.push_back({i + 1, part.high, part.depth});
        part.high = i - 1;
      } else {
        stack.push_back({part.low, i - 1, part.depth});
        part.low = i + 1;
      }
    }
    for (int64_t i = part.low + 1; i <= part.high; ++i) {
      const Keyed moved = at[i];
      int64_t j = i;
      for (; j > part.low && less(moved, at[j - 1]); --j) {
        at[j] = at[j - 1];
      }
      at[j] = moved;
    }
  }
}

/// Runs that are there, made longer by insertion to 16 or so, then merged. compare(a, b): below, equal to or above 0.
template <class Compare>
class RunSort {
 public:
  RunSort(std::vector<Keyed>* row, Compare compare) : at_(row->data()), compare_(compare) {
    const auto count = static_cast<int64_t>(row->size());
    int64_t shortest = count;
    int64_t odd = 0;
    for (; shortest > 16; shortest >>= 1) {
      odd |= shortest & 1;
    }
    for (int64_t start = 0; start < count;) {
      const int64_t length = find_run(start, count, shortest + odd);
      runs_.push_back({start, length});
      start += length;
      restore_balance();
    }
    while (runs_.size() > 1) {
      const size_t top = runs_.size() - 1;
      merge(top > 1 && runs_[top - 2].length <= runs_[top].length ? top - 2 : top - 1);
    }
  }

 private:
  struct Run {
    int64_t start;
    int64_t length;
  };

  int64_t find_run(int64_t start, int64_t count, int64_t shortest) {
    int64_t end = start + 1;
    if (end < count && compare_(at_[start], at_[end]) <= 0) {
      for (++end; end < count && compare_(at_[end - 1], at_[end]) <= 0; ++end) {
      }
    } else if (end < count) {
      for (++end; end < count && compare_(at_[end], at_[end - 1]) < 0; ++end) {
      }
      std::reverse(at_ + start, at_ + end);
    }
    const int64_t wanted = std::min(start + shortest, count);
    for (; end < wanted; ++end) {
      const Keyed moved = at_[end];
      int64_t j = end;
      for (; j > start && compare_(moved, at_[j - 1]) < 0; --j) {
        at_[j] = at_[j - 1];
      }
      at_[j] = moved;
    }
    return end - start;
  }

  /// Each run longer than the two behind it together, and than the next.
  void restore_balance() {
    while (runs_.size() > 1) {
      const size_t top = runs_.size();
      const int64_t last = runs_[top - 1].length;
      const int64_t before = runs_[top - 2].length;
      if ((top > 2 && runs_[top - 3].length <= before + last) ||
          (top > 3 && runs_[top - 4].length <= runs_[top - 3].length + before)) {
        merge(runs_[top - 3].length <= last ? top - 3 : top - 2);
      } else if (before <= last) {
        merge(top - 2);
      } else {
        return;
      }
    }
  }

  /// How many of a run are not above the key: in steps that double, then by halves.
  int64_t count_not_above(const Keyed& key, int64_t start, int64_t length) {
    if (compare_(key, at_[start]) < 0) {
      return 0;
    }
    int64_t low = 0;
    int64_t high = 1;
    while (high < length && !(compare_(key, at_[start + high]) < 0)) {
      low = high;
      high = 2 * high + 1;
    }
    high = std::min(high, length);
    while (low + 1 < high) {
      const int64_t middle = low + ((high - low) >> 1);
      (compare_(key, at_[start + middle]) < 0 ? high : low) = middle;
    }
    return high;
  }
  /// How many of a run are below the key, looked for from its end.
  int64_t count_below(const Keyed& key, int64_t start, int64_t length) {
    if (compare_(at_[start + length - 1], key) < 0) {
      return length;
    }
    int64_t near = 0;
    int64_t far = 1;
    while (far < length && !(compare_(at_[start + length - far - 1], key) < 0)) {
      near = far;
      far = 2 * far + 1;
    }
    int64_t low = length - std::min(far, length) - 1;
    int64_t high = length - near - 1;
    while (low + 1 < high) {
      const int64_t middle = low + ((high - low) >> 1);
      (compare_(at_[start + middle], key) < 0 ? low : high) = middle;
    }
    return high;
  }

  /// Makes one run of two neighbours.
  void merge(size_t number) {
    const Run left = runs_[number];
    const Run right = runs_[number + 1];
    runs_[number].length += right.length;
    runs_.erase(runs_.begin() + static_cast<int64_t>(number) + 1);
    const int64_t kept = count_not_above(at_[right.start], left.start, left.length);
    if (kept == left.length) {
      return;
    }
    const int64_t first = left.start + kept;
    const int64_t end = right.start + count_below(at_[right.start - 1], right.start, right.length);
    if (end - right.start < right.start - first) {
      merge_backwards(first, right.start, end);
    } else {
      merge_forwards(first, right.start, end);
    }
  }
  /// The first element is one of the right run, which is known.
  void merge_forwards(int64_t to, int64_t right, int64_t end) {
    const std::vector<Keyed> left(at_ + to, at_ + right);
    auto next = left.begin();
    at_[to++] = at_[right++];
    while (to < right && right < end) {
      at_[to++] = compare_(at_[right], *next) < 0 ? at_[right++] : *next++;
    }
    std::copy(next, next + (right - to), at_ + to);
  }
  /// The last element is one of the left run, which is known.
  void merge_backwards(int64_t first, int64_t middle, int64_t end) {
    const std::vector<Keyed> right(at_ + middle, at_ + end);
    auto next = right.end();
    int64_t left = middle;
    int64_t to = end;
    at_[--to] = at_[--left];
    while (left < to && left > first) {
      at_[--to] = compare_(*(next - 1), at_[left - 1]) < 0 ? at_[--left] : *--next;
    }
    std::copy(next - (to - left), next, at_ + left);
  }

  Keyed* at_;
  Compare compare_;
  std::vector<Run> runs_;
};

}  // namespace heapscope::modules::numpy
