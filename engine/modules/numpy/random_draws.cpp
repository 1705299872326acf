#include "modules/numpy/random_draws.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "memory/allocator.h"
#include "modules/numpy/convert.h"
#include "modules/numpy/scalars.h"
#include "modules/state.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/list_object.h"
#include "objects/long_object.h"

namespace heapscope::modules::numpy {

namespace {

/// The generator that a call is for: the module's own, or the one whose bytes an array of np.random.RandomState holds.
class Generator {
 public:
  explicit Generator(PyObject* state)
      : state_(state == none() ? &modules::state().numpy.random
                               : static_cast<RandomState*>(memory::pointer_to(as_array(state)->data))) {}
  [[nodiscard]] RandomState& state() const { return *state_; }

  void seed(uint32_t seed);
  void seed_by_array(const std::vector<uint32_t>& key);
  uint32_t next32();
  double next_double();
  double next_gauss();
  uint64_t bounded(uint64_t last, bool wide);
  [[nodiscard]] bool is_large(const Shape& shape) const {
    return state_->seeded == 0 && product(shape) >= arrays::kLazyThreshold / 8;
  }

 private:
  RandomState* state_;
};

void Generator::seed(uint32_t seed) {
  RandomState& g = *state_;
  for (uint32_t i = 0; i < 624; ++i) {
    g.key[i] = seed;
    seed = 1812433253U * (seed ^ (seed >> 30)) + i + 1;
  }
  g.position = 624;
  g.has_gauss = 0;
  g.gauss = 0;
}

uint32_t Generator::next32() {
  RandomState& g = *state_;
  if (g.seeded == 0 && g.position == 0) {
    seed(5489);  // never seeded: still the same in every run of the same program
  }
  if (g.position >= 624) {
    for (uint32_t i = 0; i < 624; ++i) {
      const uint32_t y = (g.key[i] & 0x80000000U) | (g.key[(i + 1) % 624] & 0x7fffffffU);
      g.key[i] = g.key[(i + 397) % 624] ^ (y >> 1) ^ ((y & 1) != 0 ? 0x9908b0dfU : 0);
    }
    g.position = 0;
  }
  uint32_t y = g.key[g.position++];
  if (g.position == 0) {
    g.position = 1;
  }
  y ^= y >> 11;
  y ^= (y << 7) & 0x9d2c5680U;
  y ^= (y << 15) & 0xefc60000U;
  return y ^ (y >> 18);
}

double Generator::next_double() {
  const uint32_t a = next32() >> 5;
  const uint32_t b = next32() >> 6;
  return (a * 67108864.0 + b) / 9007199254740992.0;
}

double Generator::next_gauss() {
  RandomState& g = *state_;
  if (g.has_gauss != 0) {
    g.has_gauss = 0;
    return g.gauss;
  }
  double x1 = 0;
  double x2 = 0;
  double r2 = 0;
  do {
    x1 = 2.0 * next_double() - 1.0;
    x2 = 2.0 * next_double() - 1.0;
    r2 = x1 * x1 + x2 * x2;
  } while (r2 >= 1.0 || r2 == 0.0);
  const double f = std::sqrt(-2.0 * std::log(r2) / r2);
  g.gauss = f * x1;
  g.has_gauss = 1;
  return f * x2;
}

void Generator::seed_by_array(const std::vector<uint32_t>& key) {
  seed(19650218U);
  RandomState& g = *state_;
  size_t i = 1;
  size_t j = 0;
  for (size_t k = std::max<size_t>(624, key.size()); k > 0; --k) {
    g.key[i] = (g.key[i] ^ ((g.key[i - 1] ^ (g.key[i - 1] >> 30)) * 1664525U)) + key[j] + static_cast<uint32_t>(j);
    ++j;
    if (++i >= 624) {
      g.key[0] = g.key[623];
      i = 1;
    }
    j = j >= key.size() ? 0 : j;
  }
  for (size_t k = 623; k > 0; --k) {
    g.key[i] = (g.key[i] ^ ((g.key[i - 1] ^ (g.key[i - 1] >> 30)) * 1566083941U)) - static_cast<uint32_t>(i);
    if (++i >= 624) {
      g.key[0] = g.key[623];
      i = 1;
    }
  }
  g.key[0] = 0x80000000U;
}

/// 0 to `last`: bits cut to the mask until one fits.
uint64_t Generator::bounded(uint64_t last, bool wide) {
  if (last == 0) {
    return 0;
  }
  uint64_t mask = last;
  for (int shift = 1; shift < 64; shift *= 2) {
    mask |= mask >> shift;
  }
  for (;;) {
    uint64_t value = next32();
    if (wide) {
      value = value << 32 | next32();
    }
    if ((value & mask) <= last) {
      return value & mask;
    }
  }
}

/// Integers of one or two bytes come several out of one draw.
class SmallDraws {
 public:
  SmallDraws(Generator* from, int bits) : from_(from), bits_(bits) {}
  uint64_t bounded(uint64_t last) {
    if (last == 0) {
      return 0;
    }
    uint64_t mask = last;
    for (int shift = 1; shift < 32; shift *= 2) {
      mask |= mask >> shift;
    }
    for (;;) {
      if (left_ == 0) {
        buffer_ = from_->next32();
        left_ = 32 / bits_;
      }
      const uint64_t value = buffer_ & mask & ((uint64_t{1} << bits_) - 1);
      buffer_ >>= bits_;
      --left_;
      if (value <= last) {
        return value;
      }
    }
  }

 private:
  Generator* from_;
  int bits_;
  int left_ = 0;
  uint32_t buffer_ = 0;
};

template <class Draw>
Owned<PyObject> draw_all(ScalarType type, const Shape& shape, Draw draw) {
  HS_OWN(result, array_new(descr_of(type), shape, memory::lazy_none()));
  const int64_t count = product(shape);
  const int64_t size = arrays::item_size(type);
  for (int64_t i = 0; i < count; ++i) {
    if (!arrays::buffer_store(type, result->data + static_cast<uint64_t>(i * size), draw())) {
      err_no_memory();
      return Failed{};
    }
  }
  return result;
}

}  // namespace

/// _seed(state, number or list of numbers)
Owned<PyObject> random_seed(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_seed", nargs, 2, 2));
  Generator g(args[0]);
  if (list_check(args[1])) {
    std::vector<uint32_t> key;
    for (int64_t i = 0; i < list_get_size(args[1]); ++i) {
      key.push_back(static_cast<uint32_t>(long_as_uint64_mask(list_get_item(args[1], i))));
    }
    g.seed_by_array(key);
  } else {
    g.seed(static_cast<uint32_t>(long_as_uint64_mask(args[1])));
  }
  if (err_occurred()) {
    return Failed{};
  }
  g.state().position = 624;
  g.state().has_gauss = 0;
  g.state().gauss = 0;
  g.state().seeded = 1;
  return owned_ref(none());
}

/// _integers(state, low, count, shape, dtype)
Owned<PyObject> random_integers(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_integers", nargs, 5, 5));
  Generator g(args[0]);
  Scalar low = Scalar::of_integer(0);
  Scalar last = low;
  HS_TRY(scalar_from_object(args[1], &low));
  HS_TRY(scalar_from_object(args[2], &last));
  Shape shape;
  HS_TRY(shape_from_object(args[3], &shape));
  HS_OWN(descr, descr_from_object(args[4]));
  const auto most = static_cast<uint64_t>(last.integer);
  const ScalarType type = descr->scalar_type();
  if (type == ScalarType::kInt64 && most + 1 != 0 && g.is_large(shape)) {
    return array_new(descr.get(), shape,
                     memory::lazy_random_integer(memory::LazyItem::kInt64, low.as_int64(), most + 1));
  }
  const auto number = [&](uint64_t value) {
    return Scalar::of_integer(static_cast<int64_t>(static_cast<uint64_t>(low.integer) + value));
  };
  if (descr->elsize < 4) {
    SmallDraws small(&g, type == ScalarType::kBool ? 1 : descr->elsize * 8);
    return draw_all(type, shape, [&] { return number(small.bounded(most)); });
  }
  const bool wide = descr->elsize == 8 && most > 0xffffffffU;
  return draw_all(type, shape, [&] { return number(g.bounded(most, wide)); });
}

/// _interval(state, last): one number from 0 to last, as shuffling draws them.
Owned<PyObject> random_interval(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_interval", nargs, 2, 2));
  int64_t last = 0;
  HS_TRY(arg_as_ssize(args[1], &last));
  Generator g(args[0]);
  return long_from_int64(static_cast<int64_t>(g.bounded(static_cast<uint64_t>(last), last > 0xffffffffLL)));
}

/// _floats(state, shape)
Owned<PyObject> random_floats(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_floats", nargs, 2, 2));
  Generator g(args[0]);
  Shape shape;
  HS_TRY(shape_from_object(args[1], &shape));
  if (g.is_large(shape)) {
    return array_new(descr_of(ScalarType::kFloat64), shape, memory::lazy_random_unit(memory::LazyItem::kFloat64));
  }
  return draw_all(ScalarType::kFloat64, shape, [&] { return Scalar::of_float(g.next_double()); });
}

/// _normals(state, shape)
Owned<PyObject> random_normals(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_normals", nargs, 2, 2));
  Generator g(args[0]);
  Shape shape;
  HS_TRY(shape_from_object(args[1], &shape));
  return draw_all(ScalarType::kFloat64, shape, [&] { return Scalar::of_float(g.next_gauss()); });
}

/// _state_bytes(state): an array of a generator's bytes, for new ones and for copies.
Owned<PyObject> random_state_bytes(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_state_bytes", nargs, 1, 1));
  HS_OWN(bytes,
         array_new(descr_of(ScalarType::kUint8), {static_cast<int64_t>(sizeof(RandomState))}, memory::lazy_zero()));
  std::memcpy(memory::pointer_to(bytes->data), &Generator(args[0]).state(), sizeof(RandomState));
  return bytes;
}

}  // namespace heapscope::modules::numpy
