// math's sums, products and lengths.
#include <cmath>
#include <vector>

#include "modules/math/math_internal.h"
#include "objects/abstract.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/getargs.h"
#include "objects/long_object.h"
#include "objects/tuple_object.h"

namespace heapscope::modules {

using namespace objects;

// Shewchuk: the sum so far is held exactly as a row of doubles that do not overlap.
Owned<PyObject> math_fsum(PyObject*, PyObject* iterable) {
  std::vector<double> partials;
  double special = 0.0;
  double infinities = 0.0;
  HS_TRY(for_each_item(iterable, [&](PyObject* item) -> Status {
    double x = float_as_double(item);
    if (x == -1.0 && err_occurred()) {
      return Status::kError;
    }
    const double original = x;
    size_t used = 0;
    for (double y : partials) {
      if (std::fabs(x) < std::fabs(y)) {
        std::swap(x, y);
      }
      const double high = x + y;
      const double low = y - (high - x);
      if (low != 0.0) {
        partials[used++] = low;
      }
      x = high;
    }
    partials.resize(used);
    if (x != 0.0) {
      if (!std::isfinite(x)) {
        if (std::isfinite(original)) {
          return err_set_string(exc_overflow_error(), "intermediate overflow in fsum");
        }
        if (std::isinf(original)) {
          infinities += original;
        }
        special += original;
        partials.clear();
      } else {
        partials.push_back(x);
      }
    }
    return Status::kOk;
  }));
  if (special != 0.0) {
    if (std::isnan(infinities)) {
      return err_set_string(exc_value_error(), "-inf + inf in fsum");
    }
    return float_from_double(special);
  }
  double high = 0.0;
  double low = 0.0;
  size_t n = partials.size();
  if (n > 0) {
    high = partials[--n];
    while (n > 0) {
      const double x = high;
      const double y = partials[--n];
      high = x + y;
      low = y - (high - x);
      if (low != 0.0) {
        break;
      }
    }
    // Half-even across partials: a tie is decided by the sign of the next one.
    if (n > 0 && ((low < 0.0 && partials[n - 1] < 0.0) || (low > 0.0 && partials[n - 1] > 0.0))) {
      const double y = low * 2.0;
      const double x = high + y;
      if (y == x - high) {
        high = x;
      }
    }
  }
  return float_from_double(high);
}

Owned<PyObject> math_prod(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"prod", {"", "start", nullptr}};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 1, 1, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  Owned<PyObject> result = a[1] ? owned_ref(a[1]) : long_from_int64(1);
  HS_TRY(for_each_item(a[0], [&](PyObject* item) -> Status {
    result = number_multiply(result.get(), item);
    return result ? Status::kOk : Status::kError;
  }));
  return result;
}

namespace {

struct Lengths {
  std::vector<double> values;
  double max = 0.0;
  bool found_nan = false;

  void add(double x) {
    x = std::fabs(x);
    values.push_back(x);
    found_nan = found_nan || std::isnan(x);
    if (x > max) {
      max = x;
    }
  }
  [[nodiscard]] Owned<PyObject> norm() const {
    return float_from_double(math_vector_norm(static_cast<int64_t>(values.size()), values.data(), max, found_nan));
  }
};

}  // namespace

Owned<PyObject> math_hypot(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  Lengths lengths;
  for (int64_t i = 0; i < nargs; ++i) {
    const double x = float_as_double(args[i]);
    if (x == -1.0 && err_occurred()) {
      return nullptr;
    }
    lengths.add(x);
  }
  return lengths.norm();
}

Owned<PyObject> math_dist(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("dist", nargs, 2, 2));
  HS_OWN(p, sequence_tuple(args[0]));
  HS_OWN(q, sequence_tuple(args[1]));
  if (tuple_get_size(p.get()) != tuple_get_size(q.get())) {
    return err_set_string(exc_value_error(), "both points must have the same number of dimensions");
  }
  Lengths lengths;
  for (int64_t i = 0; i < tuple_get_size(p.get()); ++i) {
    const double x = float_as_double(tuple_get_item(p.get(), i));
    if (x == -1.0 && err_occurred()) {
      return nullptr;
    }
    const double y = float_as_double(tuple_get_item(q.get(), i));
    if (y == -1.0 && err_occurred()) {
      return nullptr;
    }
    lengths.add(x - y);
  }
  return lengths.norm();
}

}  // namespace heapscope::modules
