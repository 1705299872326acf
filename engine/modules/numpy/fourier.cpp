// Model: numpy fft/_pocketfft.c (1.24): factors of 4 first, then 2 (which goes to the front), then odd ones; the sums
// of a stage, and the way in which the roots of unity are found, decide the last digits, so they are pocketfft's.
#include "modules/numpy/fourier.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "modules/numpy/convert.h"
#include "modules/numpy/element_loop.h"
#include "modules/numpy/strided.h"
#include "objects/errors.h"

namespace heapscope::modules::numpy {

namespace {

struct Point {
  double re;
  double im;
};
Point operator+(Point a, Point b) { return {a.re + b.re, a.im + b.im}; }
Point operator-(Point a, Point b) { return {a.re - b.re, a.im - b.im}; }

double polynomial(double x, std::initializer_list<double> coefficients) {
  double value = 0;
  bool first = true;
  for (const double c : coefficients) {
    value = first ? c : std::fma(value, x, c);
    first = false;
  }
  return value;
}

/// cos(pi a) - 1 and sin(pi a), for a up to a quarter.
Point near_one(double a) {
  const double s = a * a;
  const double c =
      polynomial(s, {-1.0369917389758117e-4, 1.9294935641298806e-3, -2.5806887942825395e-2, 2.3533063028328211e-1,
                     -1.3352627688538006e+0, 4.0587121264167623e+0, -4.9348022005446790e+0}) *
      s;
  const double r = polynomial(s, {4.6151442520157035e-4, -7.3700183130883555e-3, 8.2145868949323936e-2,
                                  -5.9926452893214921e-1, 2.5501640398732688e+0, -5.1677127800499516e+0}) *
                   (s * a);
  return {c, std::fma(a, 3.1415926535897931e+0, r)};
}

/// The first eighth of the circle: its points number 0 up to `count` of `parts`, some by others turned on.
std::vector<Point> first_octant(int64_t parts) {
  const int64_t count = (parts + 4) >> 3;
  std::vector<Point> points(static_cast<size_t>(count));
  if (count == 0) {
    return points;
  }
  points[0] = {1, 0};
  const auto stride = static_cast<int64_t>(std::sqrt(static_cast<double>(count)));
  const auto angle = [&](int64_t i) { return near_one((2. * static_cast<double>(i)) / static_cast<double>(parts)); };
  const auto at = [&](int64_t i) -> Point& { return points[static_cast<size_t>(i)]; };
  for (int64_t i = 1; i < stride; ++i) {
    at(i) = angle(i);
  }
  for (int64_t start = stride; start < count && count > 1; start += stride) {
    const Point turn = angle(start);
    at(start) = {turn.re + 1., turn.im};
    for (int64_t i = 1; i < std::min(stride, count - start); ++i) {
      const Point p = at(i);
      at(start + i) = {((turn.re * p.re - turn.im * p.im + turn.re) + p.re) + 1.,
                       (turn.re * p.im + turn.im * p.re) + turn.im + p.im};
    }
  }
  for (int64_t i = 1; i < stride; ++i) {
    at(i).re += 1.;
  }
  return points;
}

/// All points of the circle in n parts. Those beyond the first eighth are others mirrored.
std::vector<Point> circle(int64_t n) {
  // Points are looked up among those of a circle in four times as many parts, or twice, or as many.
  const int64_t finer = n % 4 == 0 ? 1 : n % 2 == 0 ? 2 : 4;
  const int64_t parts = n * finer;
  const std::vector<Point> octant = first_octant(parts);
  const double half_root = 0.707106781186547524400844362104849;
  std::vector<Point> points(static_cast<size_t>(n));
  for (int64_t i = 0; i < n; ++i) {
    const int64_t place = i * finer;
    const int64_t quarter = parts / 4;
    const int64_t turns = place / quarter;
    const int64_t rest = place % quarter;
    Point p;
    if (8 * rest < parts) {
      p = octant[static_cast<size_t>(rest)];
    } else if (8 * rest == parts) {
      p = {half_root, half_root};
    } else {
      const Point mirrored = octant[static_cast<size_t>(quarter - rest)];
      p = {mirrored.im, mirrored.re};
    }
    const Point turned[] = {p, {-p.im, p.re}, {-p.re, -p.im}, {p.im, -p.re}};
    points[static_cast<size_t>(i)] = turned[turns];
  }
  return points;
}

/// Factors in the order of the stages; empty: a prime factor is larger than `largest`.
std::vector<int64_t> factors_of(int64_t n, int64_t largest) {
  std::vector<int64_t> factors;
  for (; n % 4 == 0; n /= 4) {
    factors.push_back(4);
  }
  if (n % 2 == 0) {
    n /= 2;
    factors.push_back(2);
    std::swap(factors.front(), factors.back());
  }
  for (int64_t odd = 3; odd <= largest; odd += 2) {
    for (; n % odd == 0; n /= odd) {
      factors.push_back(odd);
    }
  }
  if (n > 1) {
    factors.clear();
  }
  return factors;
}

/// cos and sin of the first half of the points of a circle in so many parts.
const Point* roots_of(int64_t odd) {
  static constexpr Point kThree[] = {{-0.5, 0.86602540378443864676}};
  static constexpr Point kFive[] = {{0.3090169943749474241, 0.95105651629515357212},
                                    {-0.8090169943749474241, 0.58778525229247312917}};
  static constexpr Point kSeven[] = {{0.62348980185873353, 0.7818314824680298},
                                     {-0.2225209339563144, 0.9749279121818236},
                                     {-0.9009688679024191, 0.4338837391175581}};
  static constexpr Point kEleven[] = {{0.8412535328311812, 0.5406408174555976},
                                      {0.41541501300188644, 0.9096319953545183},
                                      {-0.14231483827328514, 0.9898214418809327},
                                      {-0.6548607339452851, 0.7557495743542583},
                                      {-0.9594929736144974, 0.28173255684142967}};
  return odd == 3 ? kThree : odd == 5 ? kFive : odd == 7 ? kSeven : kEleven;
}

/// One butterfly: the transform of `n` points. sign: -1 forward, 1 backward.
void butterfly(int64_t n, double sign, const Point* x, Point* y) {
  if (n == 2) {
    y[0] = x[0] + x[1];
    y[1] = x[0] - x[1];
    return;
  }
  if (n == 4) {
    const Point even = x[0] + x[2];
    const Point even_rest = x[0] - x[2];
    const Point odd = x[1] + x[3];
    const Point rest = x[1] - x[3];
    const Point turned = sign > 0 ? Point{-rest.im, rest.re} : Point{rest.im, -rest.re};
    y[0] = even + odd;
    y[2] = even - odd;
    y[1] = even_rest + turned;
    y[3] = even_rest - turned;
    return;
  }
  const Point* roots = roots_of(n);
  const int64_t half = n / 2;
  Point sums[5];
  Point rests[5];
  y[0] = x[0];
  for (int64_t j = 0; j < half; ++j) {
    sums[j] = x[j + 1] + x[n - 1 - j];
    rests[j] = x[j + 1] - x[n - 1 - j];
    y[0] = y[0] + sums[j];
  }
  for (int64_t u = 1; u <= half; ++u) {
    Point a = x[0];
    Point b{0, 0};
    for (int64_t j = 1; j <= half; ++j) {
      const int64_t turn = u * j % n;
      const bool beyond = turn > half;
      const Point root = roots[(beyond ? n - turn : turn) - 1];
      const double sine = (beyond ? -root.im : root.im) * sign;
      a = {a.re + root.re * sums[j - 1].re, a.im + root.re * sums[j - 1].im};
      const Point part = {sine * rests[j - 1].im, sine * rests[j - 1].re};
      b = j == 1 ? part : b + part;
    }
    b.re = -b.re;
    y[u] = a + b;
    y[n - u] = a - b;
  }
}

/// Of complex numbers, in place.
void transform_complex(std::vector<Point>* row, double sign, double factor, const std::vector<int64_t>& factors,
                       const std::vector<Point>& roots) {
  const auto length = static_cast<int64_t>(row->size());
  std::vector<Point> next(row->size());
  int64_t before = 1;
  for (const int64_t n : factors) {
    const int64_t inner = length / (before * n);
    for (int64_t k = 0; k < before; ++k) {
      for (int64_t i = 0; i < inner; ++i) {
        Point x[11];
        Point y[11];
        for (int64_t j = 0; j < n; ++j) {
          x[j] = (*row)[static_cast<size_t>(i + inner * (j + n * k))];
        }
        butterfly(n, sign, x, y);
        for (int64_t u = 0; u < n; ++u) {
          Point& to = next[static_cast<size_t>(i + inner * (k + before * u))];
          to = y[u];
          if (u > 0 && i > 0) {
            const Point w = roots[static_cast<size_t>(u * before * i)];
            const double sine = sign * w.im;
            to = {w.re * y[u].re - sine * y[u].im, w.re * y[u].im + sine * y[u].re};
          }
        }
      }
    }
    row->swap(next);
    before *= n;
  }
  if (factor != 1) {
    for (Point& p : *row) {
      p = {p.re * factor, p.im * factor};
    }
  }
}

/// One stage of the transform of real numbers. Rows of `inner` numbers: a real one, then pairs of a complex number's
/// parts, and when `inner` is even a last real one. Side by side lie `n` rows of each of `before` groups on the side
/// that is joined ("wide"), and the groups of each row on the other ("deep").
class RealStage {
 public:
  RealStage(int64_t n, int64_t inner, int64_t before, const std::vector<Point>& roots)
      : n_(n), inner_(inner), before_(before), roots_(roots) {}

  void forward(const double* from, double* to) const {
    from_ = from;
    to_ = to;
    for (int64_t k = 0; k < before_; ++k) {
      forward_real(k);
      if (inner_ % 2 == 0) {
        forward_middle(k);
      }
      for (int64_t i = 2; i < inner_; i += 2) {
        forward_pair(k, i);
      }
    }
  }
  void backward(const double* from, double* to) const {
    from_ = from;
    to_ = to;
    for (int64_t k = 0; k < before_; ++k) {
      backward_real(k);
      if (inner_ % 2 == 0) {
        backward_middle(k);
      }
      for (int64_t i = 2; i < inner_; i += 2) {
        backward_pair(k, i);
      }
    }
  }

 private:
  [[nodiscard]] double deep(int64_t i, int64_t k, int64_t j) const { return from_[i + inner_ * (k + before_ * j)]; }
  double& deep_to(int64_t i, int64_t k, int64_t j) const { return to_[i + inner_ * (k + before_ * j)]; }
  [[nodiscard]] double wide(int64_t i, int64_t j, int64_t k) const { return from_[i + inner_ * (j + n_ * k)]; }
  double& wide_to(int64_t i, int64_t j, int64_t k) const { return to_[i + inner_ * (j + n_ * k)]; }
  [[nodiscard]] Point root(int64_t j, int64_t i) const { return roots_[static_cast<size_t>(j * before_ * (i / 2))]; }
  /// conj(w) * (re + i im)
  static Point turned_back(Point w, double re, double im) { return {w.re * re + w.im * im, w.re * im - w.im * re}; }
  void put_turned(int64_t i, int64_t k, int64_t j, double re, double im) const {
    const Point w = root(j, i);
    deep_to(i, k, j) = w.re * im + w.im * re;
    deep_to(i - 1, k, j) = w.re * re - w.im * im;
  }

  static constexpr double kC1 = 0.3090169943749474241;
  static constexpr double kS1 = 0.95105651629515357212;
  static constexpr double kC2 = -0.8090169943749474241;
  static constexpr double kS2 = 0.58778525229247312917;
  static constexpr double kC3 = -0.5;
  static constexpr double kS3 = 0.86602540378443864676;

  void forward_real(int64_t k) const {
    const int64_t last = inner_ - 1;
    const double x0 = deep(0, k, 0);
    if (n_ == 2) {
      wide_to(0, 0, k) = x0 + deep(0, k, 1);
      wide_to(last, 1, k) = x0 - deep(0, k, 1);
    } else if (n_ == 3) {
      const double sum = deep(0, k, 1) + deep(0, k, 2);
      wide_to(0, 0, k) = x0 + sum;
      wide_to(0, 2, k) = kS3 * (deep(0, k, 2) - deep(0, k, 1));
      wide_to(last, 1, k) = x0 + kC3 * sum;
    } else if (n_ == 4) {
      const double odd = deep(0, k, 3) + deep(0, k, 1);
      const double even = x0 + deep(0, k, 2);
      wide_to(0, 2, k) = deep(0, k, 3) - deep(0, k, 1);
      wide_to(last, 1, k) = x0 - deep(0, k, 2);
      wide_to(0, 0, k) = even + odd;
      wide_to(last, 3, k) = even - odd;
    } else {
      const double outer = deep(0, k, 4) + deep(0, k, 1);
      const double outer_rest = deep(0, k, 4) - deep(0, k, 1);
      const double inside = deep(0, k, 3) + deep(0, k, 2);
      const double inside_rest = deep(0, k, 3) - deep(0, k, 2);
      wide_to(0, 0, k) = x0 + outer + inside;
      wide_to(last, 1, k) = x0 + kC1 * outer + kC2 * inside;
      wide_to(0, 2, k) = kS1 * outer_rest + kS2 * inside_rest;
      wide_to(last, 3, k) = x0 + kC2 * outer + kC1 * inside;
      wide_to(0, 4, k) = kS2 * outer_rest - kS1 * inside_rest;
    }
  }

  void forward_middle(int64_t k) const {
    const int64_t last = inner_ - 1;
    if (n_ == 2) {
      wide_to(0, 1, k) = -deep(last, k, 1);
      wide_to(last, 0, k) = deep(last, k, 0);
    } else if (n_ == 4) {
      const double half_root = 0.70710678118654752440;
      const double im = -half_root * (deep(last, k, 1) + deep(last, k, 3));
      const double re = half_root * (deep(last, k, 1) - deep(last, k, 3));
      wide_to(last, 0, k) = deep(last, k, 0) + re;
      wide_to(last, 2, k) = deep(last, k, 0) - re;
      wide_to(0, 3, k) = im + deep(last, k, 2);
      wide_to(0, 1, k) = im - deep(last, k, 2);
    }
  }

  void forward_pair(int64_t k, int64_t i) const {
    const int64_t ic = inner_ - i;
    const Point x0{deep(i - 1, k, 0), deep(i, k, 0)};
    Point d[5];
    for (int64_t j = 1; j < n_; ++j) {
      d[j] = turned_back(root(j, i), deep(i - 1, k, j), deep(i, k, j));
    }
    const auto put = [&](int64_t up, int64_t down, Point mean, double re, double im) {
      wide_to(i - 1, up, k) = mean.re + re;
      wide_to(ic - 1, down, k) = mean.re - re;
      wide_to(i, up, k) = im + mean.im;
      wide_to(ic, down, k) = im - mean.im;
    };
    if (n_ == 2) {
      put(0, 1, x0, d[1].re, d[1].im);
    } else if (n_ == 3) {
      const Point sum = d[1] + d[2];
      wide_to(i - 1, 0, k) = x0.re + sum.re;
      wide_to(i, 0, k) = x0.im + sum.im;
      put(2, 1, {x0.re + kC3 * sum.re, x0.im + kC3 * sum.im}, kS3 * (d[1].im - d[2].im), kS3 * (d[2].re - d[1].re));
    } else if (n_ == 4) {
      const Point odd{d[3].re + d[1].re, d[1].im + d[3].im};
      const double re_rest = d[3].re - d[1].re;
      const double im_rest = d[1].im - d[3].im;
      const Point even = x0 + d[2];
      const Point even_rest = x0 - d[2];
      put(0, 3, even, odd.re, odd.im);
      put(2, 1, even_rest, im_rest, re_rest);
    } else {
      const Point outer{d[4].re + d[1].re, d[1].im + d[4].im};
      const Point inside{d[3].re + d[2].re, d[2].im + d[3].im};
      const double ci5 = d[4].re - d[1].re;
      const double cr5 = d[1].im - d[4].im;
      const double ci4 = d[3].re - d[2].re;
      const double cr4 = d[2].im - d[3].im;
      wide_to(i - 1, 0, k) = x0.re + outer.re + inside.re;
      wide_to(i, 0, k) = x0.im + outer.im + inside.im;
      put(2, 1, {x0.re + kC1 * outer.re + kC2 * inside.re, x0.im + kC1 * outer.im + kC2 * inside.im},
          cr5 * kS1 + cr4 * kS2, ci5 * kS1 + ci4 * kS2);
      put(4, 3, {x0.re + kC2 * outer.re + kC1 * inside.re, x0.im + kC2 * outer.im + kC1 * inside.im},
          cr5 * kS2 - cr4 * kS1, ci5 * kS2 - ci4 * kS1);
    }
  }

  void backward_real(int64_t k) const {
    const int64_t last = inner_ - 1;
    const double x0 = wide(0, 0, k);
    if (n_ == 2) {
      deep_to(0, k, 0) = x0 + wide(last, 1, k);
      deep_to(0, k, 1) = x0 - wide(last, 1, k);
    } else if (n_ == 3) {
      const double real = 2. * wide(last, 1, k);
      const double mean = x0 + kC3 * real;
      const double rest = 2. * kS3 * wide(0, 2, k);
      deep_to(0, k, 0) = x0 + real;
      deep_to(0, k, 2) = mean + rest;
      deep_to(0, k, 1) = mean - rest;
    } else if (n_ == 4) {
      const double even = x0 + wide(last, 3, k);
      const double even_rest = x0 - wide(last, 3, k);
      const double real = 2. * wide(last, 1, k);
      const double imaginary = 2. * wide(0, 2, k);
      deep_to(0, k, 0) = even + real;
      deep_to(0, k, 2) = even - real;
      deep_to(0, k, 3) = even_rest + imaginary;
      deep_to(0, k, 1) = even_rest - imaginary;
    } else {
      const double ti5 = wide(0, 2, k) + wide(0, 2, k);
      const double ti4 = wide(0, 4, k) + wide(0, 4, k);
      const double tr2 = wide(last, 1, k) + wide(last, 1, k);
      const double tr3 = wide(last, 3, k) + wide(last, 3, k);
      deep_to(0, k, 0) = x0 + tr2 + tr3;
      const double first = x0 + kC1 * tr2 + kC2 * tr3;
      const double second = x0 + kC2 * tr2 + kC1 * tr3;
      const double ci5 = ti5 * kS1 + ti4 * kS2;
      const double ci4 = ti5 * kS2 - ti4 * kS1;
      deep_to(0, k, 4) = first + ci5;
      deep_to(0, k, 1) = first - ci5;
      deep_to(0, k, 3) = second + ci4;
      deep_to(0, k, 2) = second - ci4;
    }
  }

  void backward_middle(int64_t k) const {
    const int64_t last = inner_ - 1;
    if (n_ == 2) {
      deep_to(last, k, 0) = 2. * wide(last, 0, k);
      deep_to(last, k, 1) = -2. * wide(0, 1, k);
    } else if (n_ == 4) {
      const double root = 1.41421356237309504880;
      const double ti1 = wide(0, 3, k) + wide(0, 1, k);
      const double ti2 = wide(0, 3, k) - wide(0, 1, k);
      const double tr2 = wide(last, 0, k) + wide(last, 2, k);
      const double tr1 = wide(last, 0, k) - wide(last, 2, k);
      deep_to(last, k, 0) = tr2 + tr2;
      deep_to(last, k, 1) = root * (tr1 - ti1);
      deep_to(last, k, 2) = ti2 + ti2;
      deep_to(last, k, 3) = -root * (tr1 + ti1);
    }
  }

  void backward_pair(int64_t k, int64_t i) const {
    const int64_t ic = inner_ - i;
    const auto re = [&](int64_t j) { return wide(i - 1, j, k); };
    const auto im = [&](int64_t j) { return wide(i, j, k); };
    const auto re_c = [&](int64_t j) { return wide(ic - 1, j, k); };
    const auto im_c = [&](int64_t j) { return wide(ic, j, k); };
    if (n_ == 2) {
      deep_to(i - 1, k, 0) = re(0) + re_c(1);
      deep_to(i, k, 0) = im(0) - im_c(1);
      put_turned(i, k, 1, re(0) - re_c(1), im(0) + im_c(1));
    } else if (n_ == 3) {
      const Point sum{re(2) + re_c(1), im(2) - im_c(1)};
      const Point mean{re(0) + kC3 * sum.re, im(0) + kC3 * sum.im};
      deep_to(i - 1, k, 0) = re(0) + sum.re;
      deep_to(i, k, 0) = im(0) + sum.im;
      const double cr3 = kS3 * (re(2) - re_c(1));
      const double ci3 = kS3 * (im(2) + im_c(1));
      put_turned(i, k, 1, mean.re - ci3, mean.im + cr3);
      put_turned(i, k, 2, mean.re + ci3, mean.im - cr3);
    } else if (n_ == 4) {
      const double tr2 = re(0) + re_c(3);
      const double tr1 = re(0) - re_c(3);
      const double ti1 = im(0) + im_c(3);
      const double ti2 = im(0) - im_c(3);
      const double tr4 = im(2) + im_c(1);
      const double ti3 = im(2) - im_c(1);
      const double tr3 = re(2) + re_c(1);
      const double ti4 = re(2) - re_c(1);
      deep_to(i - 1, k, 0) = tr2 + tr3;
      deep_to(i, k, 0) = ti2 + ti3;
      put_turned(i, k, 1, tr1 - tr4, ti1 + ti4);
      put_turned(i, k, 2, tr2 - tr3, ti2 - ti3);
      put_turned(i, k, 3, tr1 + tr4, ti1 - ti4);
    } else {
      const double tr2 = re(2) + re_c(1);
      const double tr5 = re(2) - re_c(1);
      const double ti5 = im(2) + im_c(1);
      const double ti2 = im(2) - im_c(1);
      const double tr3 = re(4) + re_c(3);
      const double tr4 = re(4) - re_c(3);
      const double ti4 = im(4) + im_c(3);
      const double ti3 = im(4) - im_c(3);
      deep_to(i - 1, k, 0) = re(0) + tr2 + tr3;
      deep_to(i, k, 0) = im(0) + ti2 + ti3;
      const Point first{re(0) + kC1 * tr2 + kC2 * tr3, im(0) + kC1 * ti2 + kC2 * ti3};
      const Point second{re(0) + kC2 * tr2 + kC1 * tr3, im(0) + kC2 * ti2 + kC1 * ti3};
      const double cr5 = tr5 * kS1 + tr4 * kS2;
      const double cr4 = tr5 * kS2 - tr4 * kS1;
      const double ci5 = ti5 * kS1 + ti4 * kS2;
      const double ci4 = ti5 * kS2 - ti4 * kS1;
      put_turned(i, k, 1, first.re - ci5, first.im + cr5);
      put_turned(i, k, 2, second.re - ci4, second.im + cr4);
      put_turned(i, k, 3, second.re + ci4, second.im - cr4);
      put_turned(i, k, 4, first.re + ci5, first.im - cr5);
    }
  }

  int64_t n_;
  int64_t inner_;
  int64_t before_;
  const std::vector<Point>& roots_;
  mutable const double* from_ = nullptr;
  mutable double* to_ = nullptr;
};

/// Of real numbers, in place: the parts of the result's first half, without those that are always zero.
void transform_real(std::vector<double>* row, bool forward, double factor, const std::vector<int64_t>& factors,
                    const std::vector<Point>& roots) {
  const auto length = static_cast<int64_t>(row->size());
  std::vector<double> next(row->size());
  int64_t before = forward ? length : 1;
  for (size_t at = 0; at < factors.size(); ++at) {
    const int64_t n = factors[forward ? factors.size() - 1 - at : at];
    const int64_t inner = forward ? length / before : length / (before * n);
    before = forward ? before / n : before;
    const RealStage stage(n, inner, before, roots);
    if (forward) {
      stage.forward(row->data(), next.data());
    } else {
      stage.backward(row->data(), next.data());
      before *= n;
    }
    row->swap(next);
  }
  if (factor != 1) {
    for (double& x : *row) {
      x *= factor;
    }
  }
}

}  // namespace

Owned<PyArrayObject> transform_rows(PyArrayObject* a, Transform way, double factor) {
  const bool real = way == Transform::kRealForward || way == Transform::kRealBackward;
  Shape shape = shape_of(a);
  const int64_t length = shape.back();
  const std::vector<int64_t> factors = factors_of(length, real ? 5 : 11);
  if (factors.empty() && length > 1) {
    return err_format(exc_not_implemented_error(),
                      "Heapscope supports numpy.fft of lengths without prime factors above {}, not of {}",
                      real ? 5 : 11, length);
  }
  const std::vector<Point> roots = circle(length);
  const ScalarType from = way == Transform::kRealForward ? ScalarType::kFloat64 : ScalarType::kComplex128;
  const ScalarType type = way == Transform::kRealBackward ? ScalarType::kFloat64 : ScalarType::kComplex128;
  if (way == Transform::kRealForward) {
    shape.back() = length / 2 + 1;
  }
  HS_OWN(result, array_new(descr_of(type), shape, memory::lazy_none()));
  const int64_t width = shape.back();
  shape.pop_back();
  uint64_t to = result->data;
  std::vector<Point> points(static_cast<size_t>(length));
  std::vector<double> numbers(static_cast<size_t>(length));
  const bool done = for_each_index(shape, [&](const Shape& index) {
    uint64_t data = a->data;
    for (size_t i = 0; i < index.size(); ++i) {
      data += static_cast<uint64_t>(index[i] * a->strides.get()[i]);
    }
    const bool reals = from == ScalarType::kFloat64;
    gather(scalar_type_of(a), data, a->strides.get()[a->nd - 1], length, from,
           reals ? reinterpret_cast<char*>(numbers.data()) : reinterpret_cast<char*>(points.data()));
    const char* made = reinterpret_cast<const char*>(points.data());
    if (!real) {
      transform_complex(&points, way == Transform::kForward ? -1 : 1, factor, factors, roots);
      made = reinterpret_cast<const char*>(points.data());
    } else if (reals) {
      transform_real(&numbers, true, factor, factors, roots);
      points[0] = {numbers[0], 0};
      for (int64_t i = 1; i < width; ++i) {
        const auto at = static_cast<size_t>(2 * i);
        points[static_cast<size_t>(i)] = {numbers[at - 1], at < numbers.size() ? numbers[at] : 0};
      }
    } else {
      numbers[0] = points[0].re;
      for (size_t i = 1; i < numbers.size(); ++i) {
        numbers[i] = i % 2 == 1 ? points[(i + 1) / 2].re : points[i / 2].im;
      }
      transform_real(&numbers, false, factor, factors, roots);
      made = reinterpret_cast<const char*>(numbers.data());
    }
    const bool stored = scatter(type, made, type, to, item_size_of(result.get()), width);
    to += static_cast<uint64_t>(width * item_size_of(result.get()));
    return stored;
  });
  return done ? std::move(result) : Owned<PyArrayObject>(err_no_memory());
}

}  // namespace heapscope::modules::numpy
