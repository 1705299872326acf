// Loops that look for elements or bring them together: places of extremes, choices by a mask, elements at given places.
#include "modules/arrays/kernel_loops.h"

namespace heapscope::modules::arrays {

namespace {

template <class P, bool kLargest>
int64_t place_of_better(const char* at, int64_t step, int64_t count, char* best) {
  using V = typename P::Value;
  const auto better = [](V a, V b) { return kLargest ? a > b : a < b; };
  const V before = P::get(best);
  if (before != before) {
    return -1;
  }
  // The extreme in columns, then its place: both loops are vectorised.
  constexpr int64_t kColumns = 64 / sizeof(V);
  V found[kColumns];
  V odd[kColumns] = {};  // NaN once there was one
  for (V& v : found) {
    v = before;
  }
  int64_t i = 0;
  for (; i + kColumns <= count; i += kColumns) {
    for (int64_t j = 0; j < kColumns; ++j) {
      const V v = P::get(at + (i + j) * step);
      found[j] = better(v, found[j]) ? v : found[j];
      if constexpr (std::is_floating_point_v<V>) {
        odd[j] = v != v ? v : odd[j];
      }
    }
  }
  V extreme = before;
  bool any_odd = false;
  for (int64_t j = 0; j < kColumns; ++j) {
    extreme = better(found[j], extreme) ? found[j] : extreme;
    any_odd |= odd[j] != odd[j];
  }
  for (; i < count; ++i) {
    const V v = P::get(at + i * step);
    extreme = better(v, extreme) ? v : extreme;
    any_odd |= v != v;
  }
  if (!any_odd && extreme == before) {
    return -1;
  }
  for (i = 0; i < count; ++i) {
    const V v = P::get(at + i * step);
    if (any_odd ? v != v : v == extreme) {
      P::put(best, v);
      return i;
    }
  }
  return -1;
}

/// One call of `place_of_better` with constant steps where elements are next to each other.
template <class P>
int64_t place_of(const char* at, int64_t step, int64_t count, bool largest, char* best) {
  if (kCloseLoops && step == P::kSize) {
    return largest ? place_of_better<P, true>(at, P::kSize, count, best)
                   : place_of_better<P, false>(at, P::kSize, count, best);
  }
  return largest ? place_of_better<P, true>(at, step, count, best) : place_of_better<P, false>(at, step, count, best);
}

/// As double: a float's limit may be none of its own numbers.
template <class P>
bool between(const char* at, int64_t step, int64_t count, double low, double high) {
  const auto run = [&](int64_t width) {
    int64_t outside = 0;
    for (int64_t i = 0; i < count; ++i) {
      const auto v = static_cast<double>(P::get(at + i * width));
      outside |= (v > low) & (v < high) ? 0 : -1;
    }
    return outside == 0;
  };
  return kCloseLoops && step == P::kSize ? run(P::kSize) : run(step);
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

int64_t place_of_better(ScalarType type, const char* at, int64_t step, int64_t count, bool largest, char* best) {
  switch (type) {
    case ScalarType::kInt8: return place_of<Plain<int8_t>>(at, step, count, largest, best);
    case ScalarType::kInt16: return place_of<Plain<int16_t>>(at, step, count, largest, best);
    case ScalarType::kUint16: return place_of<Plain<uint16_t>>(at, step, count, largest, best);
    case ScalarType::kInt32: return place_of<Plain<int32_t>>(at, step, count, largest, best);
    case ScalarType::kUint32: return place_of<Plain<uint32_t>>(at, step, count, largest, best);
    case ScalarType::kInt64: return place_of<Plain<int64_t>>(at, step, count, largest, best);
    case ScalarType::kUint64: return place_of<Plain<uint64_t>>(at, step, count, largest, best);
    case ScalarType::kFloat16: return place_of<Half>(at, step, count, largest, best);
    case ScalarType::kFloat32: return place_of<Plain<float>>(at, step, count, largest, best);
    case ScalarType::kFloat64: return place_of<Plain<double>>(at, step, count, largest, best);
    default: return place_of<Plain<uint8_t>>(at, step, count, largest, best);
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
    case ScalarType::kFloat16: return between<Half>(at, step, count, low, high);
    case ScalarType::kFloat32:
    case ScalarType::kComplex64: return between<Plain<float>>(at, step, count, low, high);
    case ScalarType::kFloat64:
    case ScalarType::kComplex128: return between<Plain<double>>(at, step, count, low, high);
    default: return false;
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
