// Gamma functions by Lanczos' approximation, and the length of a vector.
#include <cmath>

#include "modules/math/math_internal.h"

namespace heapscope::modules {

namespace {

constexpr double kPi = 3.141592653589793238462643383279502884197;
constexpr double kLogPi = 1.144729885849400174143427351353058711647;
constexpr double kLanczosG = 6.024680040776729583740234375;
constexpr double kLanczosGMinusHalf = 5.524680040776729583740234375;
constexpr int kTerms = 13;
constexpr double kNumerator[kTerms] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};
constexpr double kDenominator[kTerms] = {0.0,        39916800.0, 120543840.0, 150917976.0, 105258076.0,
                                         45995730.0, 13339535.0, 2637558.0,   357423.0,    32670.0,
                                         1925.0,     66.0,       1.0};
constexpr double kFactorials[] = {1.0,
                                  1.0,
                                  2.0,
                                  6.0,
                                  24.0,
                                  120.0,
                                  720.0,
                                  5040.0,
                                  40320.0,
                                  362880.0,
                                  3628800.0,
                                  39916800.0,
                                  479001600.0,
                                  6227020800.0,
                                  87178291200.0,
                                  1307674368000.0,
                                  20922789888000.0,
                                  355687428096000.0,
                                  6402373705728000.0,
                                  121645100408832000.0,
                                  2432902008176640000.0,
                                  51090942171709440000.0,
                                  1124000727777607680000.0};
constexpr int kFactorialCount = 23;

double lanczos_sum(double x) {
  double numerator = 0.0;
  double denominator = 0.0;
  if (x < 5.0) {
    for (int i = kTerms - 1; i >= 0; --i) {
      numerator = numerator * x + kNumerator[i];
      denominator = denominator * x + kDenominator[i];
    }
  } else {
    for (int i = 0; i < kTerms; ++i) {
      numerator = numerator / x + kNumerator[i];
      denominator = denominator / x + kDenominator[i];
    }
  }
  return numerator / denominator;
}

double sin_pi(double x) {
  const double y = std::fmod(std::fabs(x), 2.0);
  double r = 0;
  switch (static_cast<int>(std::round(2.0 * y))) {
    case 0: r = std::sin(kPi * y); break;
    case 1: r = std::cos(kPi * (y - 0.5)); break;
    case 2: r = std::sin(kPi * (1.0 - y)); break;
    case 3: r = -std::cos(kPi * (y - 1.5)); break;
    default: r = std::sin(kPi * (y - 2.0)); break;
  }
  return std::copysign(1.0, x) * r;
}

}  // namespace

double math_gamma(double x, bool* domain, bool* range) {
  if (!std::isfinite(x)) {
    if (std::isnan(x) || x > 0.0) {
      return x;
    }
    *domain = true;
    return std::nan("");
  }
  if (x == 0.0) {
    *domain = true;
    return std::copysign(HUGE_VAL, x);
  }
  if (x == std::floor(x)) {
    if (x < 0.0) {
      *domain = true;
      return std::nan("");
    }
    if (x <= kFactorialCount) {
      return kFactorials[static_cast<int>(x) - 1];
    }
  }
  const double size = std::fabs(x);
  double r = 0;
  if (size < 1e-20) {
    r = 1.0 / x;
    *range = std::isinf(r);
    return r;
  }
  if (size > 200.0) {
    if (x < 0.0) {
      return 0.0 / sin_pi(x);
    }
    *range = true;
    return HUGE_VAL;
  }
  const double y = size + kLanczosGMinusHalf;
  double z = 0;
  if (size > kLanczosGMinusHalf) {
    const double q = y - size;
    z = q - kLanczosGMinusHalf;
  } else {
    const double q = y - kLanczosGMinusHalf;
    z = q - size;
  }
  z = z * kLanczosG / y;
  if (x < 0.0) {
    r = -kPi / sin_pi(size) / size * std::exp(y) / lanczos_sum(size);
    r -= z * r;
    if (size < 140.0) {
      r /= std::pow(y, size - 0.5);
    } else {
      const double root = std::pow(y, size / 2.0 - 0.25);
      r /= root;
      r /= root;
    }
  } else {
    r = lanczos_sum(size) / std::exp(y);
    r += z * r;
    if (size < 140.0) {
      r *= std::pow(y, size - 0.5);
    } else {
      const double root = std::pow(y, size / 2.0 - 0.25);
      r *= root;
      r *= root;
    }
  }
  *range = std::isinf(r);
  return r;
}

double math_lgamma(double x, bool* domain, bool* range) {
  if (!std::isfinite(x)) {
    return std::isnan(x) ? x : HUGE_VAL;
  }
  if (x == std::floor(x) && x <= 2.0) {
    if (x <= 0.0) {
      *domain = true;
      return HUGE_VAL;
    }
    return 0.0;
  }
  const double size = std::fabs(x);
  if (size < 1e-20) {
    return -std::log(size);
  }
  double r = std::log(lanczos_sum(size)) - kLanczosG;
  r += (size - 0.5) * (std::log(size + kLanczosG - 0.5) - 1);
  if (x < 0.0) {
    r = kLogPi - std::log(std::fabs(sin_pi(size))) - std::log(size) - r;
  }
  *range = std::isinf(r);
  return r;
}

// The squares are summed in double-double arithmetic, the root corrected by one Newton step.
double math_vector_norm(int64_t n, const double* values, double max, bool found_nan) {
  constexpr double kSplit = 134217729.0;  // 2**27 + 1
  if (std::isinf(max)) {
    return max;
  }
  if (found_nan) {
    return std::nan("");
  }
  if (max == 0.0 || n <= 1) {
    return max;
  }
  double sum = 1.0;
  double error1 = 0.0;
  double error2 = 0.0;
  double error3 = 0.0;
  const auto add = [&sum](double x, double* error) {
    const double old = sum;
    sum += x;
    *error += (old - sum) + x;
  };
  int exponent = 0;
  (void)std::frexp(max, &exponent);
  if (exponent < -1023) {
    for (int64_t i = 0; i < n; ++i) {
      const double x = values[i] / max;
      add(x * x, &error1);
    }
    return max * std::sqrt(sum - 1.0 + error1);
  }
  const double scale = std::ldexp(1.0, -exponent);
  for (int64_t i = 0; i < n; ++i) {
    const double x = values[i] * scale;
    const double t = x * kSplit;
    const double high = t - (t - x);
    const double low = x - high;
    add(high * high, &error1);
    add(2.0 * high * low, &error2);
    error3 += low * low;
  }
  double h = std::sqrt(sum - 1.0 + (error1 + error2 + error3));
  const double t = h * kSplit;
  const double high = t - (t - h);
  const double low = h - high;
  add(-high * high, &error1);
  add(-2.0 * high * low, &error2);
  add(-low * low, &error3);
  const double x = sum - 1.0 + (error1 + error2 + error3);
  h += x / (2.0 * h);
  return h / scale;
}

}  // namespace heapscope::modules
