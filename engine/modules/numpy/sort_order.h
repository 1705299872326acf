// The order of numbers: integers of 64 bits in the same order stand for numbers of all types, so that each way of
// sorting is there once. Both zeros have one key; NaN comes last. Complex numbers go by their real parts, then by the
// imaginary ones; those with a NaN last: (x, nan), (nan, x), (nan, nan).
//
// Where equal elements end up, and what a partition leaves in which place, is NumPy's.
#pragma once

#include <cstdint>
#include <vector>

#include "modules/arrays/scalar_type.h"

namespace heapscope::modules::numpy {

using Keys = std::vector<int64_t>;
struct Keyed {
  int64_t key;
  int64_t place;  ///< where it was
};

/// The keys of `count` elements of `type`, next to each other: int64, uint64, float64 or complex128.
Keys keys_of(arrays::ScalarType type, const std::vector<char>& row, int64_t count);

/// Sorts by merging: equal keys keep their order.
void merge_sort(std::vector<Keyed>* row);
/// The keys in order: as NumPy's quicksort leaves them, or by merge_sort.
std::vector<Keyed> ordered(const Keys& keys, bool stable);
/// The keys with, at each of the places `kth` (ascending), what belongs there, nothing smaller behind it, nothing
/// larger before it. `inexact`: of floats and complex numbers the last place is found by looking for the largest.
std::vector<Keyed> partitioned(const Keys& keys, const std::vector<int64_t>& kth, bool inexact);

}  // namespace heapscope::modules::numpy
