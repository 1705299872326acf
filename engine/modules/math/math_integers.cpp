// math's functions of integers.
#include "modules/math/math_internal.h"
#include "objects/abstract.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/long_internal.h"

namespace heapscope::modules {

using namespace objects;  // NOLINT(google-build-using-namespace): a module of object code

namespace {

/// low * (low + 1) * ... * high, halves multiplied first so that the factors stay balanced.
Owned<PyObject> range_product(int64_t low, int64_t high) {
  if (low > high) {
    return long_from_int64(1);
  }
  if (high - low < 4) {
    HS_OWN(start, long_from_int64(low));
    Owned<PyObject> result = std::move(start);
    for (int64_t i = low + 1; result && i <= high; ++i) {
      HS_OWN(factor, long_from_int64(i));
      result = long_multiply(as_long(result.get()), as_long(factor.get()));
    }
    return result;
  }
  const int64_t middle = low + (high - low) / 2;
  HS_OWN(left, range_product(low, middle));
  HS_OWN(right, range_product(middle + 1, high));
  return long_multiply(as_long(left.get()), as_long(right.get()));
}

}  // namespace

Owned<PyObject> math_factorial(PyObject*, PyObject* argument) {
  HS_OWN(number, number_index(argument));
  int overflow = 0;
  const int64_t n = long_as_int64_and_overflow(number.get(), &overflow);
  if (overflow > 0) {
    return err_format(exc_overflow_error(), "factorial() argument should not exceed {}", INT64_MAX);
  }
  if (overflow < 0 || n < 0) {
    return err_set_string(exc_value_error(), "factorial() not defined for negative values");
  }
  return range_product(2, n);
}

// Newton's iteration from above on whole numbers.
Owned<PyObject> math_isqrt(PyObject*, PyObject* argument) {
  HS_OWN(n, number_index(argument));
  if (long_sign(n.get()) < 0) {
    return err_set_string(exc_value_error(), "isqrt() argument must be nonnegative");
  }
  const auto bits = static_cast<int64_t>(long_num_bits(n.get()));
  if (bits == 0) {
    return long_from_int64(0);
  }
  HS_OWN(shift, long_from_int64((bits + 1) / 2));
  Owned<PyObject> x = long_lshift(long_one(), shift.get());
  while (x) {
    HS_OWN(quotient, long_floor_divide(n.get(), x.get()));
    HS_OWN(sum, long_add(as_long(x.get()), as_long(quotient.get())));
    HS_OWN(next, long_rshift(sum.get(), long_one()));
    if (long_compare(as_long(next.get()), as_long(x.get())) >= 0) {
      break;
    }
    x = std::move(next);
  }
  return x;
}

namespace {

enum class Selection { kOrdered, kUnordered };

Owned<PyObject> selections(PyObject* n_object, PyObject* k_object, Selection selection) {
  HS_OWN(n, number_index(n_object));
  HS_OWN(k, number_index(k_object));
  if (long_sign(n.get()) < 0) {
    return err_set_string(exc_value_error(), "n must be a non-negative integer");
  }
  if (long_sign(k.get()) < 0) {
    return err_set_string(exc_value_error(), "k must be a non-negative integer");
  }
  HS_OWN(difference, long_subtract(as_long(n.get()), as_long(k.get())));
  if (long_sign(difference.get()) < 0) {
    return long_from_int64(0);
  }
  if (selection == Selection::kUnordered && long_compare(as_long(difference.get()), as_long(k.get())) < 0) {
    k = owned_ref(difference.get());
  }
  int overflow = 0;
  const int64_t count = long_as_int64_and_overflow(k.get(), &overflow);
  if (overflow != 0) {
    return err_format(exc_overflow_error(), "{} must not exceed {}",
                      selection == Selection::kOrdered ? "k" : "min(n - k, k)", INT64_MAX);
  }
  Owned<PyObject> result = long_from_int64(1);
  for (int64_t i = 0; result && i < count; ++i) {
    HS_OWN(step, long_from_int64(i));
    HS_OWN(factor, long_subtract(as_long(n.get()), as_long(step.get())));
    result = long_multiply(as_long(result.get()), as_long(factor.get()));
    if (result && selection == Selection::kUnordered) {
      HS_OWN(divisor, long_from_int64(i + 1));
      result = long_floor_divide(result.get(), divisor.get());
    }
  }
  return result;
}

}  // namespace

Owned<PyObject> math_comb(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("comb", nargs, 2, 2));
  return selections(args[0], args[1], Selection::kUnordered);
}

Owned<PyObject> math_perm(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("perm", nargs, 1, 2));
  if (nargs == 1 || args[1] == none()) {
    return math_factorial(nullptr, args[0]);
  }
  return selections(args[0], args[1], Selection::kOrdered);
}

Owned<PyObject> math_gcd(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  if (nargs == 0) {
    return long_from_int64(0);
  }
  HS_OWN(result, number_index(args[0]));
  if (nargs == 1) {
    return long_absolute(result.get());
  }
  for (int64_t i = 1; i < nargs; ++i) {
    HS_OWN(next, number_index(args[i]));
    result = long_gcd(result.get(), next.get());
    if (!result) {
      return nullptr;
    }
  }
  return result;
}

Owned<PyObject> math_lcm(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  if (nargs == 0) {
    return long_from_int64(1);
  }
  HS_OWN(result, number_index(args[0]));
  for (int64_t i = 1; i < nargs; ++i) {
    HS_OWN(next, number_index(args[i]));
    if (long_sign(result.get()) == 0 || long_sign(next.get()) == 0) {
      result = long_from_int64(0);
      continue;
    }
    HS_OWN(common, long_gcd(result.get(), next.get()));
    HS_OWN(part, long_floor_divide(result.get(), common.get()));
    result = long_multiply(as_long(part.get()), as_long(next.get()));
    if (!result) {
      return nullptr;
    }
  }
  return long_absolute(result.get());
}

}  // namespace heapscope::modules
