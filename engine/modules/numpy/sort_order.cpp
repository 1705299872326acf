// Models: numpy core/src/npysort/quicksort.cpp, selection.cpp (1.24).
#include "modules/numpy/sort_order.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

#include "modules/numpy/sort_ways.h"

namespace heapscope::modules::numpy {

using arrays::ScalarType;

namespace {

int64_t key_of(double value) {
  if (value != value) {
    return std::numeric_limits<int64_t>::max();
  }
  const auto bits = std::bit_cast<int64_t>(value + 0.0);
  return bits < 0 ? bits ^ std::numeric_limits<int64_t>::max() : bits;
}

bool key_less(const Keyed& a, const Keyed& b) { return a.key < b.key; }

}  // namespace

void merge_sort(std::vector<Keyed>* row) { merge_sort_by(row, key_less); }

namespace {

/// The key of a complex number is its place among those of the row.
void rank_complex(const double* parts, Keys* keys) {
  const auto count = static_cast<int64_t>(keys->size());
  const auto real = [parts](int64_t i) { return key_of(parts[2 * i]); };
  const auto imaginary = [parts](int64_t i) { return key_of(parts[2 * i + 1]); };
  const auto group = [parts](int64_t i) -> int64_t {
    return (std::isnan(parts[2 * i]) ? 2 : 0) + (std::isnan(parts[2 * i + 1]) ? 1 : 0);
  };
  std::vector<Keyed> row(keys->size());
  for (int64_t i = 0; i < count; ++i) {
    row[static_cast<size_t>(i)] = {imaginary(i), i};
  }
  merge_sort(&row);
  for (Keyed& item : row) {
    item.key = real(item.place);
  }
  merge_sort(&row);
  for (Keyed& item : row) {
    item.key = group(item.place);
  }
  merge_sort(&row);
  int64_t rank = 0;
  for (size_t i = 0; i < row.size(); ++i) {
    const int64_t place = row[i].place;
    if (i > 0) {
      const int64_t before = row[i - 1].place;
      rank += real(place) != real(before) || imaginary(place) != imaginary(before) ? 1 : 0;
    }
    (*keys)[static_cast<size_t>(place)] = rank;
  }
}

}  // namespace

Keys keys_of(ScalarType type, const std::vector<char>& row, int64_t count) {
  Keys keys(static_cast<size_t>(count));
  if (type == ScalarType::kComplex128) {
    rank_complex(reinterpret_cast<const double*>(row.data()), &keys);
    return keys;
  }
  if (count > 0) {
    std::memcpy(keys.data(), row.data(), keys.size() * sizeof keys[0]);
  }
  for (int64_t& key : keys) {
    if (type == ScalarType::kFloat64) {
      key = key_of(std::bit_cast<double>(key));
    } else if (type == ScalarType::kUint64) {
      key ^= std::numeric_limits<int64_t>::min();
    }
  }
  return keys;
}

namespace {

/// Places that are known to hold what belongs there, behind the one looked for: bounds for the next. A stack.
class Pivots {
 public:
  void note(int64_t pivot, int64_t kth) {
    constexpr size_t kMost = 50;
    if (pivot == kth && places_.size() == kMost) {
      places_.back() = pivot;
    } else if (pivot >= kth && places_.size() < kMost) {
      places_.push_back(pivot);
    }
  }
  /// Narrows the bounds; false: the place is done.
  bool bound(int64_t kth, int64_t* low, int64_t* high) {
    while (!places_.empty()) {
      if (places_.back() > kth) {
        *high = places_.back() - 1;
        return true;
      }
      if (places_.back() == kth) {
        return false;
      }
      *low = places_.back() + 1;
      places_.pop_back();
    }
    return true;
  }

 private:
  std::vector<int64_t> places_;
};

class Selector {
 public:
  explicit Selector(Keyed* row) : row_(row) {}

  void select(int64_t count, int64_t kth, bool inexact, Pivots* pivots) {
    int64_t low = 0;
    int64_t high = count - 1;
    if (!pivots->bound(kth, &low, &high)) {
      return;
    }
    if (kth - low < 3) {
      take_least(low, high, kth);
      pivots->note(kth, kth);
      return;
    }
    if (inexact && kth == count - 1) {
      int64_t largest = low;
      for (int64_t i = low + 1; i < count; ++i) {
        largest = less(i, largest) ? largest : i;
      }
      swap(kth, largest);
      return;
    }
    int depth = 2 * (static_cast<int>(std::bit_width(static_cast<uint64_t>(count))) - 1);
    while (low + 1 < high) {
      int64_t left = low + 1;
      int64_t right = high;
      if (depth > 0 || right - left < 5) {
        median_of_three(low, low + (high - low) / 2, high);
      } else {
        swap(left + median_of_medians(left, right - left), low);
        --left;
        ++right;
      }
      --depth;
      const int64_t pivot = row_[low].key;
      for (;;) {
        do {
          ++left;
        } while (row_[left].key < pivot);
        do {
          --right;
        } while (pivot < row_[right].key);
        if (right < left) {
          break;
        }
        swap(left, right);
      }
      swap(low, right);
      if (right > kth) {
        pivots->note(right, kth);
      }
      if (right >= kth) {
        high = right - 1;
      }
      if (right <= kth) {
        low = left;
      }
    }
    if (high == low + 1 && less(high, low)) {
      swap(high, low);
    }
    pivots->note(kth, kth);
  }

 private:
  [[nodiscard]] bool less(int64_t i, int64_t j) const { return row_[i].key < row_[j].key; }
  void swap(int64_t i, int64_t j) { std::swap(row_[i], row_[j]); }
  void order(int64_t first, int64_t second) {
    if (less(second, first)) {
      swap(first, second);
    }
  }

  /// The least ones one after the other: for a place near the front.
  void take_least(int64_t low, int64_t high, int64_t kth) {
    for (int64_t i = low; i <= kth; ++i) {
      int64_t least = i;
      for (int64_t j = i + 1; j <= high; ++j) {
        least = less(j, least) ? j : least;
      }
      swap(i, least);
    }
  }

  /// The median goes to `low`, the least next to it.
  void median_of_three(int64_t low, int64_t middle, int64_t high) {
    order(middle, high);
    order(low, high);
    order(middle, low);
    swap(middle, low + 1);
  }

  int64_t median_of_five(int64_t i) {
    order(i, i + 1);
    order(i + 3, i + 4);
    order(i, i + 3);
    order(i + 1, i + 4);
    order(i + 1, i + 2);
    if (!less(i + 3, i + 2)) {
      return i + 2;
    }
    return less(i + 3, i + 1) ? i + 1 : i + 3;
  }

  /// For rows on which the median of three does badly. Relative to `start`.
  int64_t median_of_medians(int64_t start, int64_t count) {
    const int64_t medians = count / 5;
    for (int64_t i = 0; i < medians; ++i) {
      swap(median_of_five(start + 5 * i), start + i);
    }
    if (medians > 2) {
      Pivots pivots;
      Selector(row_ + start).select(medians, medians / 2, false, &pivots);
    }
    return medians / 2;
  }

  Keyed* row_;
};

std::vector<Keyed> numbered(const Keys& keys) {
  std::vector<Keyed> row(keys.size());
  for (size_t i = 0; i < keys.size(); ++i) {
    row[i] = {keys[i], static_cast<int64_t>(i)};
  }
  return row;
}

}  // namespace

std::vector<Keyed> ordered(const Keys& keys, bool stable) {
  std::vector<Keyed> row = numbered(keys);
  stable ? merge_sort(&row) : quick_sort_by(&row, key_less);
  return row;
}

std::vector<Keyed> partitioned(const Keys& keys, const std::vector<int64_t>& kth, bool inexact) {
  std::vector<Keyed> row = numbered(keys);
  Pivots pivots;
  Selector selector(row.data());
  for (const int64_t place : kth) {
    selector.select(static_cast<int64_t>(row.size()), place, inexact, &pivots);
  }
  return row;
}

}  // namespace heapscope::modules::numpy
