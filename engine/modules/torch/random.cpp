// torch's generator for the CPU, and the tensors drawn from it.
//
// MT19937 with 32-bit draws; two of them make 64. What a draw becomes:
//   float   (u & (2**24 - 1)) * 2**-24          double  (u64 & (2**53 - 1)) * 2**-53
//   normal  pairs by Box and Muller: one by one below 16 elements, from there on in blocks of 16 that are first filled
//           with uniform numbers
// Model: aten/src/ATen/core/MT19937RNGEngine.h, DistributionTemplates.h (1.13).
#include <algorithm>
#include <cmath>
#include <numeric>

#include "modules/state.h"
#include "modules/torch/ops.h"
#include "objects/errors.h"
#include "objects/object_protocol.h"

namespace heapscope::modules::torch {

namespace {

constexpr int kWords = 624;
constexpr int kShift = 397;
constexpr int64_t kDefaultSeed = 67280421310721;

Generator& generator() {
  Generator& g = modules::state().torch.generator;
  if (g.seeded == 0) {
    seed_generator(kDefaultSeed);
  }
  return g;
}

void next_state(Generator* g) {
  const auto twist = [](uint32_t u, uint32_t v) {
    return (((u & 0x80000000u) | (v & 0x7fffffffu)) >> 1) ^ ((v & 1u) != 0 ? 0x9908b0dfu : 0u);
  };
  for (int i = 0; i < kWords; ++i) {
    const int far = i + kShift < kWords ? i + kShift : i + kShift - kWords;
    g->key[i] = g->key[far] ^ twist(g->key[i], g->key[(i + 1) % kWords]);
  }
  g->left = kWords;
  g->next = 0;
}

}  // namespace

void seed_generator(int64_t seed) {
  Generator& g = modules::state().torch.generator;
  g.seed = seed;
  g.seeded = 1;
  g.key[0] = static_cast<uint32_t>(seed);
  for (uint32_t i = 1; i < kWords; ++i) {
    g.key[i] = 1812433253u * (g.key[i - 1] ^ (g.key[i - 1] >> 30)) + i;
  }
  g.left = 1;
  g.next = 0;
  g.has_normal = 0;
  g.has_float_normal = 0;
}

uint32_t draw_32() {
  Generator& g = generator();
  if (--g.left == 0) {
    next_state(&g);
  }
  uint32_t y = g.key[g.next++];
  y ^= y >> 11;
  y ^= (y << 7) & 0x9d2c5680u;
  y ^= (y << 15) & 0xefc60000u;
  return y ^ (y >> 18);
}

uint64_t draw_64() {
  const uint64_t high = draw_32();
  const uint64_t low = draw_32();
  return (high << 32) | low;
}

double draw_uniform(ScalarType type, double from, double to) {
  if (type == ScalarType::kFloat64) {
    const double x = static_cast<double>(draw_64() & ((uint64_t{1} << 53) - 1)) * 0x1p-53;
    return x * (to - from) + from;
  }
  // Half types have as many random bits as their fraction.
  const int bits = type == ScalarType::kFloat16 ? 11 : type == ScalarType::kBfloat16 ? 8 : 24;
  const auto x = static_cast<float>(draw_32() & ((uint32_t{1} << bits) - 1)) * std::ldexp(1.0F, -bits);
  const auto low = static_cast<float>(from);
  const float width = static_cast<float>(to) - low;
  const float scaled = x * width;
  return static_cast<double>(scaled + low);
}

namespace {

/// One normal number; the second of the pair is kept.
double draw_normal() {
  Generator& g = generator();
  if (g.has_normal != 0) {
    g.has_normal = 0;
    return g.next_normal;
  }
  const double a = draw_uniform(ScalarType::kFloat64, 0, 1);
  const double b = draw_uniform(ScalarType::kFloat64, 0, 1);
  const double radius = std::sqrt(-2.0 * std::log1p(-b));
  const double angle = 2.0 * 3.14159265358979323846 * a;
  g.next_normal = radius * std::sin(angle);
  g.has_normal = 1;
  return radius * std::cos(angle);
}

void normal_block(double* block, double mean, double deviation, bool single) {
  const auto r = [single](double value) { return rounded(value, single); };
  for (int j = 0; j < 8; ++j) {
    const double u = r(1 - block[j]);
    const double radius = r(std::sqrt(r(-2 * r(std::log(u)))));
    const double angle = r(r(2 * 3.14159265358979323846) * block[j + 8]);
    const double a = r(radius * r(std::cos(angle)));
    const double b = r(radius * r(std::sin(angle)));
    block[j] = r(r(a * deviation) + mean);
    block[j + 8] = r(r(b * deviation) + mean);
  }
}

}  // namespace

namespace {

/// Numbers are drawn in the order of the elements in memory.
Status write_drawn(TensorImpl* to, const std::vector<double>& values) {
  if (is_contiguous(to)) {
    return write_reals(to, values);
  }
  const Shape strides = to->strides();
  std::vector<int64_t> axes(strides.size());
  std::iota(axes.begin(), axes.end(), 0);
  std::stable_sort(axes.begin(), axes.end(), [&](int64_t a, int64_t b) {
    return strides[static_cast<size_t>(a)] > strides[static_cast<size_t>(b)];
  });
  Shape turned_shape;
  Shape turned;
  for (const int64_t axis : axes) {
    turned_shape.push_back(to->size(axis));
    turned.push_back(to->stride(axis));
  }
  const GradMode off(false);
  const Tensor place = make_view(to, to->storage_offset, turned_shape, turned, Kind::kAlias);
  return place ? write_reals(place, values) : Status::kError;
}

}  // namespace

Status fill_normal(TensorImpl* to, double mean, double deviation) {
  const auto count = static_cast<size_t>(to->numel());
  const ScalarType type = to->type();
  std::vector<double> values(count);
  if (count < 16 || !is_contiguous(to)) {
    for (double& value : values) {
      value = draw_normal() * deviation + mean;
    }
    return write_drawn(to, values);
  }
  for (double& value : values) {
    value = draw_uniform(type == ScalarType::kFloat64 ? type : ScalarType::kFloat32, 0, 1);
  }
  for (size_t i = 0; i + 15 < count; i += 16) {
    normal_block(&values[i], mean, deviation, is_single(type));
  }
  if (count % 16 != 0) {  // the last 16 anew
    for (size_t i = count - 16; i < count; ++i) {
      values[i] = draw_uniform(type == ScalarType::kFloat64 ? type : ScalarType::kFloat32, 0, 1);
    }
    normal_block(&values[count - 16], mean, deviation, is_single(type));
  }
  return write_reals(to, values);
}

namespace {

int64_t draw_between(int64_t low, int64_t high) {
  const auto range = static_cast<uint64_t>(high) - static_cast<uint64_t>(low);
  const uint64_t draw = range >= (uint64_t{1} << 32) ? draw_64() : draw_32();
  return static_cast<int64_t>(draw % range + static_cast<uint64_t>(low));
}

Status fill_uniform(TensorImpl* to, double from, double until) {
  std::vector<double> values(static_cast<size_t>(to->numel()));
  for (double& value : values) {
    value = draw_uniform(to->type(), from, until);
  }
  return write_drawn(to, values);
}

/// After a draw into the tensor: the write counts.
Owned<PyObject> drawn(Call& c, Status status) {
  HS_TRY(status);
  bump(c.tensor(0));
  TensorImpl* a = c.tensor(0);
  if (a->tracks() && grad_enabled()) {
    const Edge edge = gradient_edge(a);
    Node* node = node_new(Kind::kFill, 1);
    node->edges.get()[0] = edge;
    HS_TRY(rebase_history(a, node));
  }
  return owned_ref(c.object(0));
}

}  // namespace

Tensor rand(Call& c) {
  Tensor made = empty(c.type(1, default_type()), c.ints(0));
  return made && fill_uniform(made, 0, 1) == Status::kOk ? std::move(made) : Tensor();
}
Tensor randn(Call& c) {
  Tensor made = empty(c.type(1, default_type()), c.ints(0));
  return made && fill_normal(made, 0, 1) == Status::kOk ? std::move(made) : Tensor();
}
Tensor randint(Call& c) {
  const int64_t low = c.integer(0);
  const int64_t high = c.integer(1);
  if (low >= high) {
    return err_format(exc_runtime_error(), "random_ expects 'from' to be less than 'to', but got from={} >= to={}", low,
                      high);
  }
  std::vector<int64_t> values(static_cast<size_t>(product(c.ints(2))));
  for (int64_t& value : values) {
    value = draw_between(low, high);
  }
  return from_integers(c.type(3, ScalarType::kInt64), c.ints(2), values);
}
Tensor randperm(Call& c) {
  const int64_t n = c.integer(0);
  if (n < 0) {
    return err_format(exc_runtime_error(), "Trying to create tensor with negative dimension {}: [{}]", n, n);
  }
  std::vector<int64_t> values(static_cast<size_t>(n));
  for (size_t i = 0; i < values.size(); ++i) {
    values[i] = static_cast<int64_t>(i);
  }
  for (size_t i = 0; i + 1 < values.size(); ++i) {
    std::swap(values[i], values[i + draw_32() % (values.size() - i)]);
  }
  return from_integers(c.type(1, ScalarType::kInt64), {n}, values);
}
Tensor bernoulli(Call& c) {
  std::vector<double> values = read_reals(c.tensor(0));
  for (double& value : values) {
    const double p = value;
    if (!(p >= 0 && p <= 1)) {
      return err_set_string(exc_runtime_error(),
                            "Expected p_in >= 0 && p_in <= 1 to be true, but got false.  (Could this error message be "
                            "improved?  If so, please report an enhancement request to PyTorch.)");
    }
    value = draw_uniform(c.tensor(0)->type() == ScalarType::kFloat64 ? ScalarType::kFloat64 : ScalarType::kFloat32, 0,
                         1) < p
                ? 1
                : 0;
  }
  return from_reals(c.tensor(0)->type(), c.tensor(0)->shape(), values);
}
Tensor normal(Call& c) {
  const Tensor mean = c.operand(0);
  const Tensor deviation = c.operand(1);
  if (!mean || !deviation) {
    return Failed{};
  }
  Shape shape = c.ints(2);
  if (!c.given(2)) {
    HS_TRY(broadcast(mean->shape(), deviation->shape(), &shape));
  }
  if (deviation->ndim == 0 && read_reals(deviation)[0] < 0) {
    return err_format(exc_runtime_error(), "normal expects std >= 0.0, but found std {}", read_reals(deviation)[0]);
  }
  const Tensor plain = empty(default_type(), shape);
  if (!plain || fill_normal(plain, 0, 1) != Status::kOk) {
    return Failed{};
  }
  return add(mul(plain, deviation), mean);
}
/// Methods that fill, and multinomial(), draw from the default generator alone; `parameter`: theirs that names another.
Status check_generator(Call& c, int parameter) {
  if (!c.given(parameter) || c.object(parameter) == none()) {
    return Status::kOk;
  }
  HS_OWN(own, object_get_attr_string(c.object(parameter), "_own"));
  return own.get() == true_object() ? err_set_string(exc_not_implemented_error(),
                                                     "Heapscope does not support generators of their own in methods "
                                                     "that fill a tensor and in multinomial()")
                                    : Status::kOk;
}

Tensor multinomial(Call& c) {
  HS_TRY(check_generator(c, 3));
  TensorImpl* a = c.tensor(0);
  const std::vector<double> weights = read_reals(a);
  const auto classes = static_cast<size_t>(a->ndim == 0 ? 1 : a->size(a->ndim - 1));
  const auto samples = static_cast<size_t>(c.integer(1));
  std::vector<int64_t> picks;
  if (samples > classes && !c.flag(2)) {
    return err_set_string(exc_runtime_error(),
                          "cannot sample n_sample > prob_dist.size(-1) samples without replacement");
  }
  for (size_t row = 0; row * classes < weights.size(); ++row) {
    std::vector<double> own(weights.begin() + static_cast<int64_t>(row * classes),
                            weights.begin() + static_cast<int64_t>((row + 1) * classes));
    for (size_t s = 0; s < samples; ++s) {
      double total = 0;
      for (const double weight : own) {
        total += weight;
      }
      double at = draw_uniform(ScalarType::kFloat64, 0, 1) * total;
      size_t pick = 0;
      while (pick + 1 < classes && at >= own[pick]) {
        at -= own[pick++];
      }
      picks.push_back(static_cast<int64_t>(pick));
      if (!c.flag(2)) {
        own[pick] = 0;
      }
    }
  }
  Shape shape = a->shape();
  shape.back() = static_cast<int64_t>(samples);
  return from_integers(ScalarType::kInt64, shape, picks);
}

Owned<PyObject> uniform_(Call& c) {
  HS_TRY(check_generator(c, 3));
  HS_TRY(begin_in_place(c.tensor(0), {}));
  const double from = c.real(1, 0);
  const double to = c.real(2, 1);
  if (from > to) {
    return err_format(exc_runtime_error(), "uniform_ expects to return a [from, to) range, but found from={} > to={}",
                      from, to);
  }
  return drawn(c, fill_uniform(c.tensor(0), from, to));
}
Owned<PyObject> normal_(Call& c) {
  HS_TRY(check_generator(c, 3));
  HS_TRY(begin_in_place(c.tensor(0), {}));
  if (c.real(2, 1) < 0) {
    return err_format(exc_runtime_error(), "normal expects std >= 0.0, but found std {}", c.real(2, 1));
  }
  return drawn(c, fill_normal(c.tensor(0), c.real(1, 0), c.real(2, 1)));
}
Owned<PyObject> bernoulli_(Call& c) {
  HS_TRY(check_generator(c, 2));
  TensorImpl* a = c.tensor(0);
  HS_TRY(begin_in_place(a, {}));
  std::vector<double> values(static_cast<size_t>(a->numel()));
  for (double& value : values) {
    value = draw_uniform(ScalarType::kFloat64, 0, 1) < c.real(1, 0.5) ? 1 : 0;
  }
  return drawn(c, write_drawn(a, values));
}
/// Any number that the type holds and that is not negative; of floats, any whole one up to where they have gaps.
int64_t draw_any(ScalarType type) {
  switch (type) {
    case ScalarType::kInt64: return static_cast<int64_t>(draw_64() & (~uint64_t{0} >> 1));
    case ScalarType::kInt32: return draw_between(0, int64_t{1} << 31);
    case ScalarType::kInt16: return draw_between(0, 1 << 15);
    case ScalarType::kUint8: return draw_between(0, 1 << 8);
    case ScalarType::kInt8: return draw_between(0, 1 << 7);
    case ScalarType::kBool: return draw_between(0, 2);
    case ScalarType::kFloat64: return draw_between(0, (int64_t{1} << 53) + 1);
    case ScalarType::kFloat16: return draw_between(0, (1 << 11) + 1);
    case ScalarType::kBfloat16: return draw_between(0, (1 << 8) + 1);
    default: return draw_between(0, (1 << 24) + 1);
  }
}
Owned<PyObject> random_(Call& c) {
  TensorImpl* a = c.tensor(0);
  HS_TRY(begin_in_place(a, {}));
  const bool any = c.overload() == 1;
  HS_TRY(check_generator(c, any ? 1 : 3));
  const int64_t low = !any && c.given(2) ? c.integer(1) : 0;
  const int64_t high = any ? 0 : c.given(2) ? c.integer(2) : c.integer(1);
  std::vector<int64_t> values(static_cast<size_t>(a->numel()));
  for (int64_t& value : values) {
    value = any ? draw_any(a->type()) : draw_between(low, high);
  }
  return drawn(c, write_integers(a, values));
}
Owned<PyObject> exponential_(Call& c) {
  HS_TRY(check_generator(c, 2));
  TensorImpl* a = c.tensor(0);
  HS_TRY(begin_in_place(a, {}));
  std::vector<double> values(static_cast<size_t>(a->numel()));
  for (double& value : values) {
    value = -1 / c.real(1, 1) * std::log1p(-draw_uniform(ScalarType::kFloat64, 0, 1));
  }
  return drawn(c, write_drawn(a, values));
}

}  // namespace heapscope::modules::torch
