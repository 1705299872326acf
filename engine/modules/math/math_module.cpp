// Module math.  Model: Modules/mathmodule.c (3.11).
#include <cmath>

#include "modules/math/math_internal.h"
#include "objects/abstract.h"
#include "objects/bool_object.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/getargs.h"
#include "objects/long_object.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_call.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

Failed domain_error() { return err_set_string(exc_value_error(), "math domain error"); }
Failed range_error() { return err_set_string(exc_overflow_error(), "math range error"); }

Status as_double(PyObject* op, double* value) {
  *value = float_check_exact(op) ? float_value(op) : float_as_double(op);
  return *value == -1.0 && err_occurred() ? Status::kError : Status::kOk;
}

/// A function of one double: a NaN or infinity out of nothing is an error.
Owned<PyObject> checked(double x, double r, bool can_overflow) {
  if (std::isnan(r) && !std::isnan(x)) {
    return domain_error();
  }
  if (std::isinf(r) && std::isfinite(x)) {
    return can_overflow ? Owned<PyObject>(range_error()) : Owned<PyObject>(domain_error());
  }
  return float_from_double(r);
}

template <double (*function)(double), bool can_overflow>
Owned<PyObject> function1(PyObject*, PyObject* argument) {
  double x = 0;
  HS_TRY(as_double(argument, &x));
  return checked(x, function(x), can_overflow);
}

// Named forms of the C library's overloaded functions.
double c_acos(double x) { return std::acos(x); }
double c_acosh(double x) { return std::acosh(x); }
double c_asin(double x) { return std::asin(x); }
double c_asinh(double x) { return std::asinh(x); }
double c_atan(double x) { return std::atan(x); }
double c_atanh(double x) { return std::atanh(x); }
double c_cbrt(double x) { return std::cbrt(x); }
double c_cos(double x) { return std::cos(x); }
double c_cosh(double x) { return std::cosh(x); }
double c_exp(double x) { return std::exp(x); }
double c_exp2(double x) { return std::exp2(x); }
double c_expm1(double x) { return std::expm1(x); }
double c_fabs(double x) { return std::fabs(x); }
double c_log1p(double x) { return x == 0.0 ? x : std::log1p(x); }
double c_sin(double x) { return std::sin(x); }
double c_sinh(double x) { return std::sinh(x); }
double c_sqrt(double x) { return std::sqrt(x); }
double c_tan(double x) { return std::tan(x); }
double c_tanh(double x) { return std::tanh(x); }
double c_erf(double x) { return std::erf(x); }
double c_erfc(double x) { return std::erfc(x); }

template <double (*function)(double, bool*, bool*)>
Owned<PyObject> function_with_errors(PyObject*, PyObject* argument) {
  double x = 0;
  HS_TRY(as_double(argument, &x));
  bool domain = false;
  bool range = false;
  const double r = function(x, &domain, &range);
  if (domain) {
    return domain_error();
  }
  if (range && std::fabs(r) >= 1.5) {
    return range_error();
  }
  return float_from_double(r);
}

Status two_doubles(const char* name, const Ref<PyObject>* args, int64_t nargs, double* x, double* y) {
  HS_TRY(arg_check_positional(name, nargs, 2, 2));
  HS_TRY(as_double(args[0], x));
  return as_double(args[1], y);
}

Owned<PyObject> math_atan2(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  double y = 0;
  double x = 0;
  HS_TRY(two_doubles("atan2", args, nargs, &y, &x));
  return float_from_double(std::atan2(y, x));
}
Owned<PyObject> math_copysign(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  double x = 0;
  double y = 0;
  HS_TRY(two_doubles("copysign", args, nargs, &x, &y));
  return float_from_double(std::copysign(x, y));
}
Owned<PyObject> math_nextafter(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  double x = 0;
  double y = 0;
  HS_TRY(two_doubles("nextafter", args, nargs, &x, &y));
  return float_from_double(std::nextafter(x, y));
}
Owned<PyObject> math_remainder(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  double x = 0;
  double y = 0;
  HS_TRY(two_doubles("remainder", args, nargs, &x, &y));
  const double r = std::remainder(x, y);
  if (std::isnan(r) && !std::isnan(x) && !std::isnan(y)) {
    return domain_error();
  }
  return float_from_double(r);
}
Owned<PyObject> math_fmod(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  double x = 0;
  double y = 0;
  HS_TRY(two_doubles("fmod", args, nargs, &x, &y));
  if (std::isinf(y) && std::isfinite(x)) {
    return float_from_double(x);
  }
  const double r = std::fmod(x, y);
  if (std::isnan(r) && !std::isnan(x) && !std::isnan(y)) {
    return domain_error();
  }
  return float_from_double(r);
}

Owned<PyObject> math_pow(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  double x = 0;
  double y = 0;
  HS_TRY(two_doubles("pow", args, nargs, &x, &y));
  const double r = std::pow(x, y);
  if (std::isfinite(x) && std::isfinite(y)) {
    if (std::isnan(r)) {
      return domain_error();
    }
    if (std::isinf(r)) {
      return x == 0.0 ? Owned<PyObject>(domain_error()) : Owned<PyObject>(range_error());
    }
  }
  return float_from_double(r);
}

Owned<PyObject> math_frexp(PyObject*, PyObject* argument) {
  double x = 0;
  HS_TRY(as_double(argument, &x));
  int exponent = 0;
  if (std::isfinite(x) && x != 0.0) {
    x = std::frexp(x, &exponent);
  }
  HS_OWN(mantissa, float_from_double(x));
  HS_OWN(power, long_from_int64(exponent));
  return tuple_pack(mantissa.get(), power.get());
}

Owned<PyObject> math_ldexp(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("ldexp", nargs, 2, 2));
  double x = 0;
  HS_TRY(as_double(args[0], &x));
  if (!long_check(args[1])) {
    return err_set_string(exc_type_error(), "Expected an int as second argument to ldexp.");
  }
  int overflow = 0;
  int64_t exponent = long_as_int64_and_overflow(args[1], &overflow);
  if (overflow != 0) {
    exponent = overflow < 0 ? INT64_MIN : INT64_MAX;
  }
  if (x == 0.0 || !std::isfinite(x)) {
    return float_from_double(x);
  }
  if (exponent > INT32_MAX) {
    return range_error();
  }
  if (exponent < INT32_MIN) {
    return float_from_double(std::copysign(0.0, x));
  }
  const double r = std::ldexp(x, static_cast<int>(exponent));
  return std::isinf(r) ? Owned<PyObject>(range_error()) : float_from_double(r);
}

Owned<PyObject> math_modf(PyObject*, PyObject* argument) {
  double x = 0;
  HS_TRY(as_double(argument, &x));
  double whole = x;
  double fraction = std::isinf(x) ? std::copysign(0.0, x) : x;
  if (std::isfinite(x)) {
    fraction = std::modf(x, &whole);
  }
  HS_OWN(part, float_from_double(fraction));
  HS_OWN(integer, float_from_double(whole));
  return tuple_pack(part.get(), integer.get());
}

// Logarithms; ints of any size.

double m_log(double x) { return x > 0.0 || std::isnan(x) ? std::log(x) : x == 0.0 ? -HUGE_VAL : std::nan(""); }
double m_log2(double x) { return x > 0.0 || std::isnan(x) ? std::log2(x) : x == 0.0 ? -HUGE_VAL : std::nan(""); }
double m_log10(double x) { return x > 0.0 || std::isnan(x) ? std::log10(x) : x == 0.0 ? -HUGE_VAL : std::nan(""); }

template <double (*function)(double)>
Owned<PyObject> logarithm(PyObject* argument) {
  if (long_check(argument)) {
    if (long_sign(argument) <= 0) {
      return domain_error();
    }
    double x = long_as_double(argument);
    if (x == -1.0 && err_occurred()) {
      if (!err_exception_matches(exc_overflow_error())) {
        return nullptr;
      }
      err_clear();
      int64_t exponent = 0;
      x = long_frexp(as_long(argument), &exponent);
      return float_from_double(function(x) + function(2.0) * static_cast<double>(exponent));
    }
    return float_from_double(function(x));
  }
  double x = 0;
  HS_TRY(as_double(argument, &x));
  return checked(x, function(x), false);
}

Owned<PyObject> math_log(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  if (nargs < 1 || nargs > 2) {
    return err_set_string(exc_type_error(), "math.log requires 1 to 2 arguments");
  }
  HS_OWN(top, logarithm<m_log>(args[0]));
  if (nargs == 1) {
    return top;
  }
  HS_OWN(bottom, logarithm<m_log>(args[1]));
  return number_true_divide(top.get(), bottom.get());
}
Owned<PyObject> math_log2(PyObject*, PyObject* argument) { return logarithm<m_log2>(argument); }
Owned<PyObject> math_log10(PyObject*, PyObject* argument) { return logarithm<m_log10>(argument); }

// Rounding.

/// The result of a special method, null without an error when the type has none.
Owned<PyObject> special(PyObject* op, const char* name) {
  HS_OWN(id, unicode_intern_from_string(name));
  Owned<PyObject> method = object_lookup_special(op, id.get());
  return method ? object_call_no_args(method.get()) : nullptr;
}

Owned<PyObject> math_ceil(PyObject*, PyObject* op) {
  if (!float_check_exact(op)) {
    Owned<PyObject> result = special(op, "__ceil__");
    if (result || err_occurred()) {
      return result;
    }
  }
  double x = 0;
  HS_TRY(as_double(op, &x));
  return long_from_double(std::ceil(x));
}
Owned<PyObject> math_floor(PyObject*, PyObject* op) {
  if (!float_check_exact(op)) {
    Owned<PyObject> result = special(op, "__floor__");
    if (result || err_occurred()) {
      return result;
    }
  }
  double x = 0;
  HS_TRY(as_double(op, &x));
  return long_from_double(std::floor(x));
}
Owned<PyObject> math_trunc(PyObject*, PyObject* op) {
  if (float_check_exact(op)) {
    return long_from_double(float_value(op));
  }
  Owned<PyObject> result = special(op, "__trunc__");
  if (!result && !err_occurred()) {
    return err_format(exc_type_error(), "type {} doesn't define __trunc__ method", type_full_name(type_of(op)));
  }
  return result;
}

// Tests.

template <bool (*test)(double)>
Owned<PyObject> double_test(PyObject*, PyObject* argument) {
  double x = 0;
  HS_TRY(as_double(argument, &x));
  return bool_from(test(x));
}
bool is_finite(double x) { return std::isfinite(x); }
bool is_inf(double x) { return std::isinf(x); }
bool is_nan(double x) { return std::isnan(x); }

Owned<PyObject> math_isclose(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"isclose", {"a", "b", "rel_tol", "abs_tol", nullptr}};
  Ref<PyObject> buffer[4];
  const Ref<PyObject>* slots = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 2, 2, 0, buffer);
  if (slots == nullptr) {
    return nullptr;
  }
  double values[4] = {0, 0, 1e-09, 0.0};
  for (int i = 0; i < 4; ++i) {
    if (slots[i]) {
      HS_TRY(as_double(slots[i], &values[i]));
    }
  }
  const auto [a, b, relative, absolute] = values;
  if (relative < 0.0 || absolute < 0.0) {
    return err_set_string(exc_value_error(), "tolerances must be non-negative");
  }
  if (a == b) {
    return bool_from(true);
  }
  if (std::isinf(a) || std::isinf(b)) {
    return bool_from(false);
  }
  const double difference = std::fabs(b - a);
  return bool_from(difference <= std::fabs(relative * b) || difference <= std::fabs(relative * a) ||
                   difference <= absolute);
}

constexpr double kPi = 3.141592653589793;
double degrees(double x) { return x * (180.0 / kPi); }
double radians(double x) { return x * (kPi / 180.0); }

template <double (*function)(double)>
Owned<PyObject> unchecked(PyObject*, PyObject* argument) {
  double x = 0;
  HS_TRY(as_double(argument, &x));
  return float_from_double(function(x));
}

double ulp(double x) {
  if (std::isnan(x)) {
    return x;
  }
  x = std::fabs(x);
  if (std::isinf(x)) {
    return x;
  }
  const double next = std::nextafter(x, HUGE_VAL);
  return std::isinf(next) ? x - std::nextafter(x, -HUGE_VAL) : next - x;
}

constexpr MethodDef kMethods[] = {
    method_o("acos", function1<c_acos, false>, "acos($module, x, /)\n--\n\nThe angle (in radians) whose cosine is x."),
    method_o("acosh", function1<c_acosh, false>, "acosh($module, x, /)\n--\n\nThe inverse hyperbolic cosine of x."),
    method_o("asin", function1<c_asin, false>, "asin($module, x, /)\n--\n\nThe angle (in radians) whose sine is x."),
    method_o("asinh", function1<c_asinh, false>, "asinh($module, x, /)\n--\n\nThe inverse hyperbolic sine of x."),
    method_o("atan", function1<c_atan, false>, "atan($module, x, /)\n--\n\nThe angle (in radians) whose tangent is x."),
    method_fast("atan2", math_atan2,
                "atan2($module, y, x, /)\n--\n\nThe angle (in radians) of the point (x, y), in the right quadrant."),
    method_o("atanh", function1<c_atanh, false>, "atanh($module, x, /)\n--\n\nThe inverse hyperbolic tangent of x."),
    method_o("cbrt", function1<c_cbrt, false>, "cbrt($module, x, /)\n--\n\nThe cube root of x."),
    method_o("ceil", math_ceil, "ceil($module, x, /)\n--\n\nThe smallest integer that is not below x."),
    method_fast("copysign", math_copysign, "copysign($module, x, y, /)\n--\n\nThe size of x with the sign of y."),
    method_o("cos", function1<c_cos, false>, "cos($module, x, /)\n--\n\nThe cosine of x (in radians)."),
    method_o("cosh", function1<c_cosh, true>, "cosh($module, x, /)\n--\n\nThe hyperbolic cosine of x."),
    method_o("degrees", unchecked<degrees>, "degrees($module, x, /)\n--\n\nThe angle x from radians to degrees."),
    method_fast("dist", math_dist,
                "dist($module, p, q, /)\n--\n\nThe distance of two points, each a sequence of coordinates."),
    method_o("erf", function1<c_erf, false>, "erf($module, x, /)\n--\n\nThe error function at x."),
    method_o("erfc", function1<c_erfc, false>, "erfc($module, x, /)\n--\n\n1 - erf(x), exact where that is small."),
    method_o("exp", function1<c_exp, true>, "exp($module, x, /)\n--\n\ne to the power x."),
    method_o("exp2", function1<c_exp2, true>, "exp2($module, x, /)\n--\n\n2 to the power x."),
    method_o("expm1", function1<c_expm1, true>, "expm1($module, x, /)\n--\n\nexp(x) - 1, exact where x is small."),
    method_o("fabs", function1<c_fabs, false>, "fabs($module, x, /)\n--\n\nThe size of x, as a float."),
    method_o("factorial", math_factorial, "factorial($module, n, /)\n--\n\nThe product of the integers from 1 to n."),
    method_o("floor", math_floor, "floor($module, x, /)\n--\n\nThe largest integer that is not above x."),
    method_fast("fmod", math_fmod, "fmod($module, x, y, /)\n--\n\nThe rest of x / y, with the sign of x."),
    method_o("frexp", math_frexp,
             "frexp($module, x, /)\n--\n\n(m, e): x is m * 2 ** e, and m is at least 0.5 and below 1."),
    method_o("fsum", math_fsum, "fsum($module, seq, /)\n--\n\nThe sum of the numbers, rounded once."),
    method_o("gamma", function_with_errors<math_gamma>, "gamma($module, x, /)\n--\n\nThe gamma function at x."),
    method_fast("gcd", math_gcd, "gcd($module, *integers)\n--\n\nThe greatest integer that divides all of them."),
    method_fast("hypot", math_hypot, "hypot(*coordinates): the distance of a point from the origin."),
    method_fast_keywords("isclose", math_isclose,
                         "isclose($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)\n--\n\nWhether a and b are nearly "
                         "equal: their difference is within one of the tolerances."),
    method_o("isfinite", double_test<is_finite>,
             "isfinite($module, x, /)\n--\n\nWhether x is neither infinite nor NaN."),
    method_o("isinf", double_test<is_inf>, "isinf($module, x, /)\n--\n\nWhether x is infinite."),
    method_o("isnan", double_test<is_nan>, "isnan($module, x, /)\n--\n\nWhether x is NaN."),
    method_o("isqrt", math_isqrt, "isqrt($module, n, /)\n--\n\nThe integer part of the square root of n."),
    method_fast("lcm", math_lcm, "lcm($module, *integers)\n--\n\nThe least integer that all of them divide."),
    method_fast("ldexp", math_ldexp, "ldexp($module, x, i, /)\n--\n\nx * 2 ** i."),
    method_o("lgamma", function_with_errors<math_lgamma>,
             "lgamma($module, x, /)\n--\n\nThe logarithm of the gamma function's size at x."),
    method_varargs("log", objects::from_tuple<math_log>, "log(x, base=e): the logarithm of x."),
    method_o("log1p", function1<c_log1p, false>, "log1p($module, x, /)\n--\n\nlog(1 + x), exact where x is small."),
    method_o("log10", math_log10, "log10($module, x, /)\n--\n\nThe logarithm of x to base 10."),
    method_o("log2", math_log2, "log2($module, x, /)\n--\n\nThe logarithm of x to base 2."),
    method_o("modf", math_modf,
             "modf($module, x, /)\n--\n\nThe fractional and the integer part of x, both with its sign."),
    method_fast("pow", math_pow, "pow($module, x, y, /)\n--\n\nx to the power y, as floats."),
    method_o("radians", unchecked<radians>, "radians($module, x, /)\n--\n\nThe angle x from degrees to radians."),
    method_fast("remainder", math_remainder, "remainder($module, x, y, /)\n--\n\nx minus the nearest multiple of y."),
    method_o("sin", function1<c_sin, false>, "sin($module, x, /)\n--\n\nThe sine of x (in radians)."),
    method_o("sinh", function1<c_sinh, true>, "sinh($module, x, /)\n--\n\nThe hyperbolic sine of x."),
    method_o("sqrt", function1<c_sqrt, false>, "sqrt($module, x, /)\n--\n\nThe square root of x."),
    method_o("tan", function1<c_tan, false>, "tan($module, x, /)\n--\n\nThe tangent of x (in radians)."),
    method_o("tanh", function1<c_tanh, false>, "tanh($module, x, /)\n--\n\nThe hyperbolic tangent of x."),
    method_o("trunc", math_trunc, "trunc($module, x, /)\n--\n\nx without its fractional part."),
    method_fast_keywords("prod", math_prod,
                         "prod($module, iterable, /, *, start=1)\n--\n\nThe product of the numbers."),
    method_fast("perm", math_perm,
                "perm($module, n, k=None, /)\n--\n\nIn how many ways k of n things can be put in order."),
    method_fast("comb", math_comb,
                "comb($module, n, k, /)\n--\n\nIn how many ways k of n things can be chosen, whatever their order."),
    method_fast("nextafter", math_nextafter,
                "nextafter($module, x, y, /)\n--\n\nThe next float after x, on the way to y."),
    method_o("ulp", unchecked<ulp>, "ulp($module, x, /)\n--\n\nThe worth of the last bit of x."),
    kMethodEnd,
};

Status math_exec(PyObject* module) {
  struct Row {
    const char* name;
    double value;
  };
  for (const Row& row : {Row{"pi", kPi}, Row{"e", 2.718281828459045}, Row{"tau", 2 * kPi}, Row{"inf", HUGE_VAL},
                         Row{"nan", std::nan("")}}) {
    HS_OWN(value, float_from_double(row.value));
    HS_TRY(module_add_object_ref(module, row.name, value.get()));
  }
  return Status::kOk;
}

}  // namespace

extern const ModuleDef kMathModule;
const ModuleDef kMathModule = {"math",
                               "This module provides access to the mathematical functions\ndefined by the C standard.",
                               kMethods, math_exec};

}  // namespace heapscope::modules
