#include "modules/numpy/random_draws.h"

#include <cmath>

#include "modules/numpy/convert.h"
#include "modules/numpy/scalars.h"
#include "modules/state.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/long_object.h"

namespace heapscope::modules::numpy {

namespace {

RandomState& generator() { return modules::state().numpy.random; }

void seed_generator(uint32_t seed) {
  RandomState& g = generator();
  for (uint32_t i = 0; i < 624; ++i) {
    g.key[i] = seed;
    seed = 1812433253U * (seed ^ (seed >> 30)) + i + 1;
  }
  g.position = 624;
  g.has_gauss = 0;
  g.gauss = 0;
}

uint32_t next32() {
  RandomState& g = generator();
  if (g.seeded == 0 && g.position == 0) {
    seed_generator(5489);   // never seeded: still the same in every run of the same program
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

double next_double() {
  const uint32_t a = next32() >> 5;
  const uint32_t b = next32() >> 6;
  return (a * 67108864.0 + b) / 9007199254740992.0;
}

double next_gauss() {
  RandomState& g = generator();
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
  generator().gauss = f * x1;
  generator().has_gauss = 1;
  return f * x2;
}

/// 0 to `last`: bits cut to the mask until one fits.
uint64_t bounded(uint64_t last) {
  if (last == 0) {
    return 0;
  }
  uint64_t mask = last;
  for (int shift = 1; shift < 64; shift *= 2) {
    mask |= mask >> shift;
  }
  for (;;) {
    uint64_t value = next32();
    if (last > 0xffffffffU) {
      value = value << 32 | next32();
    }
    if ((value & mask) <= last) {
      return value & mask;
    }
  }
}

bool is_large(const Shape& shape) { return generator().seeded == 0 && product(shape) >= arrays::kLazyThreshold / 8; }

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

Owned<PyObject> random_seed(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_seed", nargs, 1, 1));
  const uint64_t seed = long_as_uint64_mask(args[0]);
  if (err_occurred()) {
    return Failed{};
  }
  seed_generator(static_cast<uint32_t>(seed));
  generator().seeded = 1;
  return owned_ref(none());
}

Owned<PyObject> random_integers(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_integers", nargs, 4, 4));
  Scalar low = Scalar::of_integer(0);
  Scalar count = low;
  HS_TRY(scalar_from_object(args[0], &low));
  HS_TRY(scalar_from_object(args[1], &count));
  Shape shape;
  HS_TRY(shape_from_object(args[2], &shape));
  HS_OWN(descr, descr_from_object(args[3]));
  const auto range = static_cast<uint64_t>(count.as_int64());
  if (descr->scalar_type() == ScalarType::kInt64 && is_large(shape)) {
    return array_new(descr.get(), shape, memory::lazy_random_integer(memory::LazyItem::kInt64, low.as_int64(), range));
  }
  return draw_all(descr->scalar_type(), shape, [&] {
    return Scalar::of_integer(low.as_int64() + static_cast<int64_t>(bounded(range - 1)));
  });
}

Owned<PyObject> random_floats(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_floats", nargs, 1, 1));
  Shape shape;
  HS_TRY(shape_from_object(args[0], &shape));
  if (is_large(shape)) {
    return array_new(descr_of(ScalarType::kFloat64), shape, memory::lazy_random_unit(memory::LazyItem::kFloat64));
  }
  return draw_all(ScalarType::kFloat64, shape, [] { return Scalar::of_float(next_double()); });
}

Owned<PyObject> random_normals(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_normals", nargs, 1, 1));
  Shape shape;
  HS_TRY(shape_from_object(args[0], &shape));
  return draw_all(ScalarType::kFloat64, shape, [] { return Scalar::of_float(next_gauss()); });
}

}  // namespace heapscope::modules::numpy
