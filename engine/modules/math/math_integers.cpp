// math's functions of integers.
#include <algorithm>
#include <bit>
#include <cmath>

#include "modules/math/math_internal.h"
#include "objects/abstract.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/long_internal.h"

namespace heapscope::modules {

using namespace objects;

namespace {

int bit_length(uint64_t number) { return static_cast<int>(std::bit_width(number)); }

/// start * (start + 2) * ... below stop, by halves until what is left fits a word. `bits`: of the largest factor.
Owned<PyObject> odd_product(uint64_t start, uint64_t stop, int bits) {
  const uint64_t factors = (stop - start) / 2;
  if (factors <= 64 && factors * static_cast<uint64_t>(bits) <= 64) {
    uint64_t total = start;
    for (uint64_t factor = start + 2; factor < stop; factor += 2) {
      total *= factor;
    }
    return long_from_uint64(total);
  }
  const uint64_t middle = (start + factors) | 1;
  HS_OWN(left, odd_product(start, middle, bit_length(middle - 2)));
  HS_OWN(right, odd_product(middle, stop, bits));
  return long_multiply(as_long(left.get()), as_long(right.get()));
}

/// The factorial without its factors 2: the odd numbers up to n, to n/2, to n/4 ... multiplied.
Owned<PyObject> odd_part_of_factorial(uint64_t n) {
  HS_OWN(inner, long_from_int64(1));
  Owned<PyObject> outer = owned_ref(inner.get());
  uint64_t upper = 3;
  for (int shift = bit_length(n) - 2; shift >= 0; --shift) {
    const uint64_t most = n >> shift;
    if (most <= 2) {
      continue;
    }
    const uint64_t lower = upper;
    upper = (most + 1) | 1;
    HS_OWN(part, odd_product(lower, upper, bit_length(upper - 2)));
    HS_OWN(next, long_multiply(as_long(inner.get()), as_long(part.get())));
    part.reset();
    inner = std::move(next);
    HS_OWN(both, long_multiply(as_long(outer.get()), as_long(inner.get())));
    outer = std::move(both);
  }
  return outer;
}

constexpr int64_t kLargestWordFactorial = 20;

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
  if (n <= kLargestWordFactorial) {
    uint64_t product = 1;
    for (uint64_t factor = 2; factor <= static_cast<uint64_t>(n); ++factor) {
      product *= factor;
    }
    return long_from_uint64(product);
  }
  HS_OWN(odd, odd_part_of_factorial(static_cast<uint64_t>(n)));
  HS_OWN(twos, long_from_int64(n - std::popcount(static_cast<uint64_t>(n))));
  return long_lshift(odd.get(), twos.get());
}

namespace {

/// The integer root of a word.
uint64_t word_root(uint64_t n) {
  auto root = static_cast<uint64_t>(std::sqrt(static_cast<double>(n)));
  while (root > UINT32_MAX || root * root > n) {
    --root;
  }
  while (root < UINT32_MAX && (root + 1) * (root + 1) <= n) {
    ++root;
  }
  return root;
}

Owned<PyObject> shifted(PyObject* number, int64_t places) {
  HS_OWN(by, long_from_int64(places < 0 ? -places : places));
  return places < 0 ? long_lshift(number, by.get()) : long_rshift(number, by.get());
}

}  // namespace

// The root of the leading 64 bits first; each round then doubles how many bits of it are right.
Owned<PyObject> math_isqrt(PyObject*, PyObject* argument) {
  HS_OWN(n, number_index(argument));
  if (long_sign(n.get()) < 0) {
    return err_set_string(exc_value_error(), "isqrt() argument must be nonnegative");
  }
  const auto bits = static_cast<int64_t>(long_num_bits(n.get()));
  if (bits == 0) {
    return long_from_int64(0);
  }
  const int64_t half = (bits - 1) / 2;
  if (half <= 31) {
    return long_from_uint64(word_root(long_as_uint64(n.get())));
  }
  const int rounds = bit_length(static_cast<uint64_t>(half)) - 5;
  int64_t right = half >> rounds;
  HS_OWN(leading, shifted(n.get(), 2 * half - 62));
  HS_OWN(root, long_from_uint64(word_root(long_as_uint64(leading.get())) >> (31 - right)));
  leading.reset();
  for (int round = rounds - 1; round >= 0; --round) {
    const int64_t before = right;
    right = half >> round;
    HS_OWN(part, shifted(n.get(), 2 * half - before - right + 1));
    HS_OWN(quotient, long_floor_divide(part.get(), root.get()));
    part = std::move(quotient);
    HS_OWN(wider, shifted(root.get(), -(right - 1 - before)));
    root = std::move(wider);
    HS_OWN(sum, long_add(as_long(root.get()), as_long(part.get())));
    root = std::move(sum);
  }
  HS_OWN(square, long_multiply(as_long(root.get()), as_long(root.get())));
  if (long_compare(as_long(n.get()), as_long(square.get())) < 0) {
    return long_subtract(as_long(root.get()), as_long(long_one()));
  }
  return root;
}

namespace {

enum class Selection { kOrdered, kUnordered };

/// n! / (n - k)!, or for `kUnordered` that over k!, when each step of it fits a word; 0 when not.
uint64_t word_selections(uint64_t n, uint64_t k, Selection selection) {
  constexpr uint64_t kMostFromTable = 127;  // CPython keeps factorials up to here, and so never overflows on the way
  constexpr uint64_t kMostOfTable = 34;
  constexpr uint64_t kMostStepwise = 13;
  constexpr uint64_t kMostOrdered = 20;
  const bool ordered = selection == Selection::kOrdered;
  const bool by_table = !ordered && n <= kMostFromTable && k <= kMostOfTable;
  if (!by_table && k > (ordered ? kMostOrdered : kMostStepwise)) {
    return 0;
  }
  unsigned __int128 result = 1;
  for (uint64_t i = 0; i < k; ++i) {
    result *= n - i;
    if (ordered || !by_table) {
      if (result > UINT64_MAX) {
        return 0;
      }
    }
    if (!ordered) {
      result /= i + 1;
    }
    if (result > UINT64_MAX) {
      return 0;
    }
  }
  return static_cast<uint64_t>(result);
}

/// k > 0. By halves: choosing k of n is choosing some, then the others of what is left.
Owned<PyObject> small_selections(uint64_t n, uint64_t k, Selection selection) {
  if (const uint64_t result = word_selections(n, k, selection); result != 0) {
    return long_from_uint64(result);
  }
  const uint64_t half = k / 2;
  HS_OWN(first, small_selections(n, half, selection));
  HS_OWN(others, small_selections(n - half, k - half, selection));
  HS_OWN(product, long_multiply(as_long(first.get()), as_long(others.get())));
  first = std::move(product);
  others.reset();
  if (selection == Selection::kOrdered) {
    return first;
  }
  HS_OWN(orders, small_selections(k, half, selection));
  return long_floor_divide(first.get(), orders.get());
}

/// The same for an n of more than a word, k > 0.
Owned<PyObject> big_selections(PyObject* n, uint64_t k, Selection selection) {
  if (k == 1) {
    return owned_ref(n);
  }
  const uint64_t half = k / 2;
  HS_OWN(first, big_selections(n, half, selection));
  HS_OWN(taken, long_from_uint64(half));
  HS_OWN(left, long_subtract(as_long(n), as_long(taken.get())));
  taken.reset();
  HS_OWN(others, big_selections(left.get(), k - half, selection));
  left.reset();
  HS_OWN(product, long_multiply(as_long(first.get()), as_long(others.get())));
  first = std::move(product);
  others.reset();
  if (selection == Selection::kOrdered) {
    return first;
  }
  HS_OWN(orders, small_selections(k, half, selection));
  return long_floor_divide(first.get(), orders.get());
}

Owned<PyObject> selections(PyObject* n_object, PyObject* k_object, Selection selection) {
  HS_OWN(n, number_index(n_object));
  HS_OWN(k, number_index(k_object));
  if (long_sign(n.get()) < 0) {
    return err_set_string(exc_value_error(), "n must be a non-negative integer");
  }
  if (long_sign(k.get()) < 0) {
    return err_set_string(exc_value_error(), "k must be a non-negative integer");
  }
  const bool ordered = selection == Selection::kOrdered;
  int overflow = 0;
  const int64_t all = long_as_int64_and_overflow(n.get(), &overflow);
  if (overflow == 0) {
    const int64_t given = long_as_int64_and_overflow(k.get(), &overflow);
    if (overflow != 0 || given > all) {
      return long_from_int64(0);
    }
    const int64_t chosen = ordered ? given : std::min(given, all - given);
    return chosen == 0   ? long_from_int64(1)
           : chosen == 1 ? long_from_int64(all)
                         : small_selections(static_cast<uint64_t>(all), static_cast<uint64_t>(chosen), selection);
  }
  if (!ordered) {
    HS_OWN(others, long_subtract(as_long(n.get()), as_long(k.get())));
    if (long_sign(others.get()) < 0) {
      return long_from_int64(0);
    }
    if (long_compare(as_long(others.get()), as_long(k.get())) < 0) {
      k = std::move(others);
    }
  } else if (long_compare(as_long(n.get()), as_long(k.get())) < 0) {
    return long_from_int64(0);
  }
  const int64_t count = long_as_int64_and_overflow(k.get(), &overflow);
  if (overflow != 0) {
    return err_format(exc_overflow_error(), "{} must not exceed {}", ordered ? "k" : "min(n - k, k)", INT64_MAX);
  }
  return count == 0 ? long_from_int64(1) : big_selections(n.get(), static_cast<uint64_t>(count), selection);
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
