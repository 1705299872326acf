// Loops that look for elements or bring them together: places of extremes, choices by a mask, elements at given places.
#include <algorithm>
#include <limits>

#include "modules/arrays/kernel_loops.h"

namespace heapscope::modules::arrays {

namespace {

/// The extreme of numbers that lie next to each other, a piece at a time: only the piece that has it is searched for
/// its place. A piece in which a NaN is ends the walk.
template <class V, bool kLargest>
int64_t place_in_pieces(const char* at, int64_t count, V* best_at) {
  using L = Lanes<V>;
  constexpr int64_t kPiece = 512;
  int64_t place = -1;
  V best = *best_at;
  for (int64_t start = 0; start < count; start += kPiece) {
    const int64_t end = std::min(count, start + kPiece);
    typename L::Vector found[L::kVectors];
    decltype(found[0] != found[0]) odd[L::kVectors] = {};
    for (auto& vector : found) {
      vector = best - typename L::Vector{};
    }
    int64_t i = start;
    for (; i + L::kCount <= end; i += L::kCount) {
      for (int64_t j = 0; j < L::kVectors; ++j) {
        const typename L::Vector v = L::get(at + (i + j * L::kWidth) * static_cast<int64_t>(sizeof(V)));
        found[j] = (kLargest ? v > found[j] : v < found[j]) ? v : found[j];
        odd[j] |= v != v;
      }
    }
    bool any_odd = false;
    V extreme = best;
    const auto look_at = [&](V v) {
      extreme = (kLargest ? v > extreme : v < extreme) ? v : extreme;
      any_odd |= v != v;
    };
    for (int64_t j = 0; j < L::kCount; ++j) {
      look_at(found[j / L::kWidth][j % L::kWidth]);
      any_odd |= odd[j / L::kWidth][j % L::kWidth] != 0;
    }
    for (; i < end; ++i) {
      look_at(Plain<V>::get(at + i * static_cast<int64_t>(sizeof(V))));
    }
    if (any_odd || extreme != best) {
      place = start;
      best = extreme;
    }
    if (any_odd) {
      best = std::numeric_limits<V>::quiet_NaN();
      break;
    }
  }
  while (place >= 0) {
    const V v = Plain<V>::get(at + place * static_cast<int64_t>(sizeof(V)));
    if (v == best || (v != v && best != best)) {
      *best_at = v;
      return place;
    }
    ++place;
  }
  return -1;
}

template <class V, bool kLargest>
int64_t place_of_better(const char* at, int64_t step, int64_t count, char* best_at) {
  V best = Plain<V>::get(best_at);
  if (best != best) {
    return -1;
  }
  int64_t place = -1;
  if ((kCloseLoops || kVectorLoops) && step == sizeof(V)) {
    place = place_in_pieces<V, kLargest>(at, count, &best);
  } else {
    for (int64_t i = 0; i < count; ++i) {
      const V v = Plain<V>::get(at + i * step);
      if (v != v || (kLargest ? v > best : v < best)) {
        best = v;
        place = i;
        if (v != v) {
          break;
        }
      }
    }
  }
  Plain<V>::put(best_at, best);
  return place;
}
template <class V>
int64_t place_of(const char* at, int64_t step, int64_t count, bool largest, char* best) {
  return largest ? place_of_better<V, true>(at, step, count, best) : place_of_better<V, false>(at, step, count, best);
}

/// What comparisons of vectors give, as bytes: GCC 12 tests such vectors of 64-bit numbers one by one.
typedef unsigned char Bytes __attribute__((vector_size(16)));  // NOLINT(modernize-use-using)

/// Whether all lie between two limits; NaN does not.
template <class V>
bool between(const char* at, int64_t step, int64_t count, V low, V high) {
  using L = Lanes<V>;
  constexpr int64_t kPiece = 4096;  // ends soon after the first that does not
  bool inside = true;
  for (int64_t i = 0; i < count && inside;) {
    if (!(kCloseLoops || kVectorLoops) || step != sizeof(V) || count - i < L::kWidth) {
      const V v = Plain<V>::get(at + i * step);
      inside = v > low && v < high;
      ++i;
      continue;
    }
    const int64_t end = i + std::min(kPiece, count - i) / L::kWidth * L::kWidth;
    Bytes within = ~Bytes{};
    for (; i < end; i += L::kWidth) {
      const typename L::Vector v = L::get(at + i * static_cast<int64_t>(sizeof(V)));
      within &= (Bytes)(v > low) & (Bytes)(v < high);  // NOLINT(google-readability-casting): the same bits
    }
    for (size_t j = 0; j < sizeof within; ++j) {
      inside &= within[j] != 0;
    }
  }
  return inside;
}
/// Limits that no float is equal to are moved to the next float outside.
bool floats_between(const char* at, int64_t step, int64_t count, double low, double high) {
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  auto least = static_cast<float>(low);
  auto most = static_cast<float>(high);
  least = least > low ? std::nextafter(least, -kInfinity) : least;
  most = most < high ? std::nextafter(most, kInfinity) : most;
  return between<float>(at, step, count, least, most);
}

/// Moves the elements where the mask is true: each is written, the place goes on if it is kept, so no branch is
/// guessed.
template <class T>
int64_t keep_true_items(const char* mask, int64_t mask_step, const char* from, int64_t step, int64_t count,
                        char* kept) {
  using P = Plain<T>;
  int64_t found = 0;
  for (int64_t i = 0; i < count; ++i) {
    P::put(kept + found * P::kSize, P::get(from + i * step));
    found += mask[i * mask_step] != 0 ? 1 : 0;
  }
  return found;
}

struct Wide {
  uint64_t words[2];
};

/// out[i] = mask[i] ? a[i] : b[i]
template <class T>
void select_loop(const Kernel&, char* const* args, const int64_t* steps, int64_t count, uint32_t*) {
  using P = Plain<T>;
  const auto run = [&](int64_t sm, int64_t sa, int64_t sb, int64_t sr) {
    for (int64_t i = 0; i < count; ++i) {
      const T a = P::get(args[1] + i * sa);
      const T b = P::get(args[2] + i * sb);
      P::put(args[3] + i * sr, args[0][i * sm] != 0 ? a : b);
    }
  };
  if (kCloseLoops && steps[0] == 1 && steps[1] == P::kSize && steps[2] == P::kSize && steps[3] == P::kSize) {
    run(1, P::kSize, P::kSize, P::kSize);
  } else {
    run(steps[0], steps[1], steps[2], steps[3]);
  }
}

}  // namespace

ScalarType order_type(ScalarType type) {
  switch (type) {
    case ScalarType::kFloat16:
    case ScalarType::kFloat32: return ScalarType::kFloat32;
    case ScalarType::kUint64:
    case ScalarType::kFloat64: return type;
    default: return ScalarType::kInt64;
  }
}

int64_t place_of_better(ScalarType type, const char* at, int64_t step, int64_t count, bool largest, char* best) {
  switch (type) {
    case ScalarType::kFloat32: return place_of<float>(at, step, count, largest, best);
    case ScalarType::kFloat64: return place_of<double>(at, step, count, largest, best);
    case ScalarType::kUint64: return place_of<uint64_t>(at, step, count, largest, best);
    default: return place_of<int64_t>(at, step, count, largest, best);
  }
}

Kernel select_kernel(ScalarType type) {
  switch (item_size(type)) {
    case 1: return {select_loop<uint8_t>};
    case 2: return {select_loop<uint16_t>};
    case 4: return {select_loop<uint32_t>};
    case 8: return {select_loop<uint64_t>};
    default: return {select_loop<Wide>};
  }
}

bool all_between(ScalarType type, const char* at, int64_t step, int64_t count, double low, double high) {
  switch (type) {
    case ScalarType::kFloat32:
    case ScalarType::kComplex64: return floats_between(at, step, count, low, high);
    case ScalarType::kFloat64:
    case ScalarType::kComplex128: return between<double>(at, step, count, low, high);
    default: return false;
  }
}

int64_t count_true(const char* mask, int64_t count) {
  int64_t found = 0;
  for (int64_t i = 0; i < count; ++i) {
    found += mask[i] != 0 ? 1 : 0;
  }
  return found;
}

int64_t keep_true(const char* mask, int64_t mask_step, int64_t item_size, const char* from, int64_t step, int64_t count,
                  char* kept) {
  switch (item_size) {
    case 1: return keep_true_items<uint8_t>(mask, mask_step, from, step, count, kept);
    case 2: return keep_true_items<uint16_t>(mask, mask_step, from, step, count, kept);
    case 4: return keep_true_items<uint32_t>(mask, mask_step, from, step, count, kept);
    case 8: return keep_true_items<uint64_t>(mask, mask_step, from, step, count, kept);
    default: return keep_true_items<Wide>(mask, mask_step, from, step, count, kept);
  }
}

int64_t true_places(const char* mask, int64_t step, int64_t count, int64_t first, int64_t* places) {
  int64_t found = 0;
  for (int64_t i = 0; i < count; ++i) {  // written always, kept if true: no branch to guess
    places[found] = first + i;
    found += mask[i * step] != 0 ? 1 : 0;
  }
  return found;
}

}  // namespace heapscope::modules::arrays
