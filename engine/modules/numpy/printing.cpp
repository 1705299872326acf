#include "modules/numpy/printing.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "modules/numpy/convert.h"
#include "modules/numpy/errors.h"
#include "modules/numpy/strided.h"
#include "objects/list_object.h"
#include "objects/object_protocol.h"
#include "objects/unicode_object.h"

namespace heapscope::modules::numpy {

namespace {

constexpr int kPrecision = 8;
constexpr int64_t kThreshold = 1000;
constexpr int64_t kEdge = 3;
constexpr size_t kLineWidth = 75;

/// The fewest digits that give the value back in its type: d.ddd times ten to `exponent`.
struct Digits {
  bool negative = false;
  std::string digits;
  int exponent = 0;
};

std::string shortest_text(ScalarType type, double value) {
  if (type == ScalarType::kFloat32 || type == ScalarType::kComplex64) {
    return fmt::format("{}", static_cast<float>(value));
  }
  if (type == ScalarType::kFloat16) {
    for (int precision = 0; precision < 6; ++precision) {
      std::string text = fmt::format("{:.{}e}", value, precision);
      if (arrays::double_to_half(std::strtod(text.c_str(), nullptr)) == arrays::double_to_half(value)) {
        return text;
      }
    }
  }
  return fmt::format("{}", value);
}

Digits digits_of(ScalarType type, double value) {
  Digits d;
  d.negative = std::signbit(value);
  const std::string text = shortest_text(type, std::fabs(value));
  const size_t e = text.find('e');
  std::string mantissa = text.substr(0, e);
  const size_t dot = mantissa.find('.');
  int before = static_cast<int>(dot == std::string::npos ? mantissa.size() : dot);
  if (dot != std::string::npos) {
    mantissa.erase(dot, 1);
  }
  const size_t first = std::min(mantissa.find_first_not_of('0'), mantissa.size());
  before -= static_cast<int>(first);
  mantissa.erase(0, first);
  while (!mantissa.empty() && mantissa.back() == '0') {
    mantissa.pop_back();
  }
  if (mantissa.empty()) {
    d.digits = "0";
    return d;
  }
  d.digits = mantissa;
  d.exponent = before - 1 + (e == std::string::npos ? 0 : std::atoi(text.c_str() + e + 1));
  return d;
}

/// Keeps `count` digits, rounding half up (what follows is the shortest text's own digits).
void round_digits(Digits* d, int count) {
  if (count >= static_cast<int>(d->digits.size())) {
    return;
  }
  if (count < 0) {
    d->digits = "0";
    d->exponent = 0;
    return;
  }
  const bool up = d->digits[static_cast<size_t>(count)] >= '5';
  d->digits.resize(static_cast<size_t>(count));
  if (up) {
    int i = count - 1;
    while (i >= 0 && d->digits[static_cast<size_t>(i)] == '9') {
      d->digits[static_cast<size_t>(i--)] = '0';
    }
    if (i >= 0) {
      ++d->digits[static_cast<size_t>(i)];
    } else {
      d->digits.insert(0, "1");
      ++d->exponent;
    }
  }
  while (!d->digits.empty() && d->digits.back() == '0') {
    d->digits.pop_back();
  }
  if (d->digits.empty()) {
    d->digits = "0";
    d->exponent = 0;
  }
}

/// "12.5", "3.": at most `precision` digits after the point.
std::string positional(ScalarType type, double value, int precision) {
  Digits d = digits_of(type, value);
  round_digits(&d, d.exponent + 1 + precision);
  std::string text;
  if (d.exponent < 0) {
    text = "0." + std::string(static_cast<size_t>(-d.exponent - 1), '0') + d.digits;
  } else {
    const auto whole = static_cast<size_t>(d.exponent + 1);
    d.digits.resize(std::max(whole, d.digits.size()), '0');
    text = d.digits.substr(0, whole) + "." + d.digits.substr(whole);
  }
  return (d.negative ? "-" : "") + text;
}

std::string scientific(ScalarType type, double value, int precision) {
  Digits d = digits_of(type, value);
  round_digits(&d, precision + 1);
  return fmt::format("{}{}.{}e{}{:02}", d.negative ? "-" : "", d.digits[0], d.digits.substr(1), d.exponent < 0 ? '-' : '+',
                     std::abs(d.exponent));
}

std::string float_text(ScalarType type, double value) {
  if (std::isnan(value)) {
    return "nan";
  }
  if (std::isinf(value)) {
    return value < 0 ? "-inf" : "inf";
  }
  const double size = std::fabs(value);
  std::string text;
  if (size != 0 && (size >= 1e16 || size < 1e-4)) {
    text = scientific(type, value, 17);
    const size_t e = text.find(".e");
    if (e != std::string::npos) {
      text.erase(e, 1);
    }
    return text;
  }
  text = positional(type, value, 400);
  return text.back() == '.' ? text + "0" : text;
}

std::string complex_part(ScalarType type, double value) {
  std::string text = float_text(type, value);
  if (text.size() > 2 && text.ends_with(".0")) {
    text.resize(text.size() - 2);
  }
  return text;
}

}  // namespace

std::string scalar_text(ScalarType type, const Scalar& value) {
  if (type == ScalarType::kBool) {
    return value.integer != 0 ? "True" : "False";
  }
  switch (value.form) {
    case Scalar::Form::kInteger: return std::to_string(value.integer);
    case Scalar::Form::kUnsigned: return std::to_string(static_cast<uint64_t>(value.integer));
    case Scalar::Form::kFloat: return float_text(type, value.real);
    default: {
      std::string imag = complex_part(type, value.imag);
      if (value.real == 0 && !std::signbit(value.real)) {
        return imag + "j";
      }
      if (imag[0] != '-') {
        imag.insert(0, "+");
      }
      return "(" + complex_part(type, value.real) + imag + "j)";
    }
  }
}

namespace {

/// How all floats of one array are printed: chosen from those that will be shown.
class FloatFormat {
 public:
  FloatFormat(ScalarType type, const std::vector<double>& values) : type_(type) {
    double largest = 0;
    double smallest = 0;
    bool finite_seen = false;
    for (const double v : values) {
      if (!std::isfinite(v)) {
        special_ = std::max(special_, std::isnan(v) ? size_t{3} : v < 0 ? size_t{4} : size_t{3});
        continue;
      }
      const double size = std::fabs(v);
      finite_seen = true;
      if (size != 0) {
        smallest = smallest == 0 ? size : std::min(smallest, size);
        largest = std::max(largest, size);
      }
    }
    exponent_ = largest != 0 && (largest >= 1e8 || smallest < 1e-4 || largest / smallest > 1000);
    for (const double v : values) {
      if (!std::isfinite(v)) {
        continue;
      }
      const std::string text = exponent_ ? scientific(type, v, kPrecision) : positional(type, v, kPrecision);
      const size_t dot = text.find('.');
      const size_t end = exponent_ ? text.find('e') : text.size();
      left_ = std::max(left_, dot);
      fraction_ = std::max(fraction_, end - dot - 1);
      tail_ = std::max(tail_, text.size() - end);
    }
    if (special_ > 0) {
      const size_t offset = finite_seen ? fraction_ + tail_ + 1 : 1;
      left_ = std::max(left_, special_ > offset ? special_ - offset : 0);
    }
  }

  std::string operator()(double v) const {
    const size_t width = left_ + 1 + fraction_ + tail_;
    if (!std::isfinite(v)) {
      const std::string text = float_text(type_, v);
      return std::string(width - std::min(width, text.size()), ' ') + text;
    }
    std::string text = exponent_ ? scientific(type_, v, kPrecision) : positional(type_, v, kPrecision);
    const size_t dot = text.find('.');
    if (exponent_) {
      const size_t e = text.find('e');
      text.insert(e, fraction_ - (e - dot - 1), '0');
      const size_t tail = text.size() - text.find('e');
      text.insert(text.find('e') + 2, tail_ - tail, '0');
    } else {
      text.append(fraction_ - (text.size() - dot - 1), ' ');
    }
    return std::string(left_ - dot, ' ') + text;
  }

 private:
  ScalarType type_;
  bool exponent_ = false;
  size_t left_ = 0;
  size_t fraction_ = 0;
  size_t tail_ = 0;
  size_t special_ = 0;
};

/// One array's text; elements are formatted in advance, in the order in which they are shown.
class Printer {
 public:
  Printer(PyArrayObject* a, const char* separator, size_t line_width)
      : a_(a), separator_(separator), line_width_(line_width), summarize_(size_of_array(a) > kThreshold) {}

  Status run(size_t indent, std::string* text) {
    Shape index;
    collect(&index);
    if (!format_all()) {
      return Status::kError;
    }
    index.clear();
    *text = walk(&index, std::string(indent, ' '), line_width_);
    return Status::kOk;
  }

 private:
  bool cut(int64_t extent) const { return summarize_ && extent > 2 * kEdge; }

  void collect(Shape* index) {
    if (static_cast<int>(index->size()) == a_->nd) {
      addresses_.push_back(element_address(a_, index->data()));
      return;
    }
    const int64_t extent = a_->dimensions.get()[index->size()];
    for (int64_t i = 0; i < extent; ++i) {
      if (cut(extent) && i == kEdge) {
        i = extent - kEdge;
      }
      index->push_back(i);
      collect(index);
      index->pop_back();
    }
  }

  bool format_all() {
    const ScalarType type = scalar_type_of(a_);
    if (type == ScalarType::kObject || type == ScalarType::kText) {
      for (const uint64_t address : addresses_) {
        Owned<PyObject> element = python_from_element(a_->descr, address);
        if (!element) {
          return false;
        }
        std::string text = repr_text(element.get());
        words_.push_back(list_check(element.get()) ? "list(" + text + ")" : text);
      }
    } else if (arrays::is_floating(type)) {
      std::vector<double> values;
      for (const uint64_t address : addresses_) {
        values.push_back(arrays::buffer_load(type, address).real);
      }
      const FloatFormat format(type, values);
      for (const double v : values) {
        words_.push_back(format(v));
      }
      return true;
    } else if (arrays::is_complex(type)) {
      std::vector<double> reals;
      std::vector<double> imags;
      for (const uint64_t address : addresses_) {
        const Scalar v = arrays::buffer_load(type, address);
        reals.push_back(v.real);
        imags.push_back(std::fabs(v.imag));
      }
      const FloatFormat real(type, reals);
      const FloatFormat imag(type, imags);
      for (size_t i = 0; i < addresses_.size(); ++i) {
        std::string part = imag(imags[i]);
        const size_t end = part.find_last_not_of(' ');
        part.insert(end + 1, "j");
        const bool negative = std::signbit(arrays::buffer_load(type, addresses_[i]).imag);
        words_.push_back(real(reals[i]) + (negative ? "-" : "+") + part);
      }
      return true;
    } else {
      for (const uint64_t address : addresses_) {
        words_.push_back(scalar_text(type, arrays::buffer_load(type, address)));
      }
    }
    size_t width = 0;
    for (const std::string& word : words_) {
      width = std::max(width, word.size());
    }
    // bool is padded to "False" whatever the array holds.
    width = type == ScalarType::kBool ? std::max(width, size_t{5}) : width;
    if (type != ScalarType::kObject && type != ScalarType::kText) {
      for (std::string& word : words_) {
        word.insert(0, width - word.size(), ' ');
      }
    }
    return true;
  }

  std::string bare_separator() const {
    return separator_.back() == ' ' ? separator_.substr(0, separator_.size() - 1) : separator_;
  }

  static void extend(std::string* text, std::string* line, const std::string& word, size_t width, const std::string& indent) {
    if (line->size() + word.size() > width && line->size() > indent.size()) {
      while (!line->empty() && line->back() == ' ') {
        line->pop_back();
      }
      *text += *line + "\n";
      *line = indent;
    }
    *line += word;
  }

  std::string walk(Shape* index, const std::string& indent, size_t width) {
    if (static_cast<int>(index->size()) == a_->nd) {
      return words_[next_++];
    }
    const size_t axis = index->size();
    const size_t left = static_cast<size_t>(a_->nd) - axis;
    const int64_t extent = a_->dimensions.get()[axis];
    std::string text;
    std::string line = indent;
    const size_t inner = width - std::max(bare_separator().size(), size_t{1});
    const std::string line_end = bare_separator() + std::string(left - 1, '\n');
    for (int64_t i = 0; i < extent; ++i) {
      if (cut(extent) && i == kEdge) {
        if (left == 1) {
          extend(&text, &line, "...", inner, indent);
          line += separator_;
        } else {
          text += indent + "..." + line_end;
        }
        i = extent - kEdge;
      }
      index->push_back(i);
      const std::string part = walk(index, indent + " ", width - 1);
      index->pop_back();
      const bool last = i == extent - 1;
      if (left == 1) {
        extend(&text, &line, part, last ? width - 1 : inner, indent);
        line += last ? "" : separator_;
      } else {
        text += indent + part + (last ? "" : line_end);
      }
    }
    if (left == 1) {
      text += line;
    }
    return "[" + text.substr(indent.size()) + "]";
  }

  PyArrayObject* a_;
  std::string separator_;
  size_t line_width_;
  bool summarize_;
  std::vector<uint64_t> addresses_;
  std::vector<std::string> words_;
  size_t next_ = 0;
};

}  // namespace

Owned<PyObject> array_str(PyObject* self) {
  PyArrayObject* a = as_array(self);
  if (a->nd == 0) {
    const ScalarType type = scalar_type_of(a);
    if (type == ScalarType::kObject || type == ScalarType::kText) {
      HS_OWN(element, python_from_element(a->descr, a->data));
      return object_str(element.get());
    }
    return unicode_from_string(scalar_text(type, arrays::buffer_load(type, a->data)));
  }
  if (size_of_array(a) == 0) {
    return unicode_from_string("[]");
  }
  std::string text;
  HS_TRY(Printer(a, " ", kLineWidth).run(1, &text));
  return unicode_from_string(text);
}

Owned<PyObject> array_repr(PyObject* self) {
  PyArrayObject* a = as_array(self);
  const ScalarType type = scalar_type_of(a);
  const int64_t size = size_of_array(a);
  const bool implied = size > 0 && (type == ScalarType::kInt64 || type == ScalarType::kFloat64 ||
                                    type == ScalarType::kComplex128 || type == ScalarType::kBool);
  std::string text;
  if (size > 0) {
    HS_TRY(Printer(a, ", ", kLineWidth - 1).run(7, &text));
  } else {
    text = "[]";
    if (a->nd != 1) {
      std::string shape;
      for (const int64_t extent : shape_of(a)) {
        shape += (shape.empty() ? "" : ", ") + std::to_string(extent);
      }
      text += ", shape=(" + shape + ")";
    }
  }
  if (implied) {
    return unicode_from_string("array(" + text + ")");
  }
  HS_OWN(name, object_str(a->descr));
  const std::string word = unicode_text(name.get());
  const std::string dtype = "dtype=" + (type == ScalarType::kText ? "'" + word + "'" : word) + ")";
  text = "array(" + text + ",";
  const size_t newline = text.rfind('\n');
  const size_t last = text.size() - (newline == std::string::npos ? 0 : newline + 1);
  return unicode_from_string(text + (last + dtype.size() + 1 > kLineWidth ? "\n      " : " ") + dtype);
}

}  // namespace heapscope::modules::numpy
