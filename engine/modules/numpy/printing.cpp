#include "modules/numpy/printing.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "modules/numpy/convert.h"
#include "modules/numpy/errors.h"
#include "modules/numpy/strided.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/unicode_object.h"
#include "vm/import.h"

namespace heapscope::modules::numpy {

namespace {

/// np.set_printoptions.
struct PrintOptions {
  int precision = 8;
  int64_t threshold = 1000;
  int64_t edge = 3;
  int64_t line_width = 75;
  bool suppress = false;
  std::string nan = "nan";
  std::string inf = "inf";
  char sign = '-';
  std::string float_mode = "maxprec";
};

constexpr int kAllDigits = 400;

PrintOptions current_options() {
  PrintOptions o;
  Owned<PyObject> module = vm::import_module("_numpy");
  PyObject* dict = module ? dict_get_item_string(module_get_dict(module.get()), kPrintOptions) : nullptr;
  if (dict == nullptr) {
    err_clear();
    return o;
  }
  const auto number = [&](const char* name, int64_t otherwise) {
    PyObject* value = dict_get_item_string(dict, name);
    if (value != nullptr && long_check(value)) {
      int overflow = 0;
      const int64_t v = long_as_int64_and_overflow(value, &overflow);
      return overflow != 0 ? otherwise : v;
    }
    return value != nullptr && value != none() ? std::numeric_limits<int64_t>::max() : otherwise;
  };
  const auto text = [&](const char* name) {
    PyObject* value = dict_get_item_string(dict, name);
    return value != nullptr && unicode_check(value) ? unicode_text(value) : std::string();
  };
  o.precision = static_cast<int>(std::clamp<int64_t>(number("precision", kAllDigits), -1, kAllDigits));
  o.threshold = number("threshold", 1000);
  o.edge = number("edgeitems", 3);
  o.line_width = number("linewidth", 75);
  PyObject* suppress = dict_get_item_string(dict, "suppress");
  o.suppress = suppress != nullptr && object_is_true(suppress) == Truth::kTrue;
  o.nan = text("nanstr");
  o.inf = text("infstr");
  o.sign = text("sign").empty() ? '-' : text("sign")[0];
  o.float_mode = text("floatmode");
  if (o.float_mode == "unique") {
    o.precision = kAllDigits;
  }
  return o;
}

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

/// "12.5", "3.": at most `precision` digits after the point; more are rounded from the exact value.
/// `exact`: the digits before the point are all its own, however few would give the value back.
std::string positional(ScalarType type, double value, int precision, bool exact) {
  Digits d = digits_of(type, value);
  std::string text;
  if (d.digits != "0" && static_cast<int>(d.digits.size()) > d.exponent + 1 + precision) {
    text = fmt::format("{:.{}f}", std::fabs(value), precision);
    if (precision == 0) {
      text += ".";
    }
    while (text.back() == '0') {
      text.pop_back();
    }
  } else if (d.exponent < 0) {
    text = "0." + std::string(static_cast<size_t>(-d.exponent - 1), '0') + d.digits;
  } else {
    const auto whole = static_cast<size_t>(d.exponent) + 1;
    if (exact && d.digits.size() < whole) {
      d.digits = fmt::format("{:.0f}", std::fabs(value));
    }
    d.digits.resize(std::max(whole, d.digits.size()), '0');
    text = d.digits.substr(0, whole) + "." + d.digits.substr(whole);
  }
  return (d.negative ? "-" : "") + text;
}

std::string scientific(ScalarType type, double value, int precision) {
  Digits d = digits_of(type, value);
  if (static_cast<int>(d.digits.size()) > precision + 1) {
    const std::string text = fmt::format("{:.{}e}", std::fabs(value), precision);
    const size_t e = text.find('e');
    d.digits = text.substr(0, 1) + (e > 2 ? text.substr(2, e - 2) : "");
    while (d.digits.size() > 1 && d.digits.back() == '0') {
      d.digits.pop_back();
    }
    d.exponent = std::atoi(text.c_str() + e + 1);
  }
  return fmt::format("{}{}.{}e{}{:02}", d.negative ? "-" : "", d.digits[0], d.digits.substr(1),
                     d.exponent < 0 ? '-' : '+', std::abs(d.exponent));
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
  text = positional(type, value, 400, false);
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
  FloatFormat(ScalarType type, const std::vector<double>& values, const PrintOptions& options)
      : type_(type), options_(options) {
    double largest = 0;
    double smallest = 0;
    bool special = false;
    bool negative_inf = false;
    bool negative = false;
    for (const double v : values) {
      if (!std::isfinite(v)) {
        special = true;
        negative_inf = negative_inf || (std::isinf(v) && v < 0);
        continue;
      }
      const double size = std::fabs(v);
      negative = negative || std::signbit(v);
      if (size != 0) {
        smallest = smallest == 0 ? size : std::min(smallest, size);
        largest = std::max(largest, size);
      }
    }
    const bool fixed = options.float_mode == "fixed";
    exponent_ =
        largest != 0 && (largest >= 1e8 || (!options.suppress && (smallest < 1e-4 || largest / smallest > 1000)));
    exact_ = fixed && !exponent_;
    bool finite_seen = false;
    for (const double v : values) {
      if (!std::isfinite(v)) {
        continue;
      }
      finite_seen = true;
      const std::string text = plain(v);
      const size_t dot = text.find('.');
      const size_t end = exponent_ ? text.find('e') : text.size();
      left_ = std::max(left_, dot);
      fraction_ = std::max(fraction_, end - dot - 1);
      tail_ = std::max(tail_, text.size() - end);
    }
    if (fixed) {
      fraction_ = finite_seen ? static_cast<size_t>(options.precision) : 0;
    }
    zeros_ = exponent_ || fixed || options.float_mode == "maxprec_equal";
    if (finite_seen && options.sign == ' ' && !negative) {
      ++left_;
    }
    if (special) {
      const bool wide = options.sign != '-' || negative_inf;
      const size_t needed = std::max(options.nan.size(), options.inf.size() + (wide ? 1 : 0));
      const size_t offset = fraction_ + tail_ + 1;
      left_ = std::max(left_, needed > offset ? needed - offset : 0);
    }
  }

  std::string operator()(double v) const {
    const size_t width = left_ + 1 + fraction_ + tail_;
    if (!std::isfinite(v)) {
      std::string text = std::isnan(v) ? options_.nan : options_.inf;
      text.insert(0, std::isinf(v) && v < 0 ? "-" : options_.sign == '+' ? "+" : "");
      return std::string(width - std::min(width, text.size()), ' ') + text;
    }
    std::string text = plain(v);
    const size_t dot = text.find('.');
    if (exponent_) {
      const size_t e = text.find('e');
      if (e - dot - 1 < fraction_) {  // what is missing in the column are the number's further digits, not zeros
        const std::string digits = fmt::format("{:.{}e}", std::fabs(v), fraction_);
        text.replace(dot - 1, std::string::npos, digits);  // rounded otherwise, the power of ten may be another
      }
      const size_t tail = text.size() - text.find('e');
      text.insert(text.find('e') + 2, tail_ - tail, '0');
    } else {
      text.append(fraction_ - (text.size() - dot - 1), zeros_ ? '0' : ' ');
    }
    return std::string(left_ - dot, ' ') + text;
  }

 private:
  [[nodiscard]] std::string plain(double v) const {
    std::string text = exponent_ ? scientific(type_, v, options_.precision)
                       : exact_  ? fmt::format("{:.{}f}", v, options_.precision) + (options_.precision == 0 ? "." : "")
                                 : positional(type_, v, options_.precision, true);
    if (options_.sign == '+' && text[0] != '-') {
      text.insert(0, "+");
    }
    return text;
  }

  ScalarType type_;
  const PrintOptions& options_;
  bool exponent_ = false;
  bool exact_ = false;
  bool zeros_ = false;
  size_t left_ = 0;
  size_t fraction_ = 0;
  size_t tail_ = 0;
};

/// One array's text; elements are formatted in advance, in the order in which they are shown.
class Printer {
 public:
  Printer(PyArrayObject* a, const std::string& separator, const PrintOptions& options, int64_t suffix)
      : a_(a),
        separator_(separator),
        options_(options),
        line_width_(static_cast<size_t>(std::max<int64_t>(options.line_width - suffix, 0))),
        summarize_(size_of_array(a) > options.threshold) {}

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
  [[nodiscard]] bool cut(int64_t extent) const { return summarize_ && extent > 2 * options_.edge; }

  void collect(Shape* index) {
    if (static_cast<int>(index->size()) == a_->nd) {
      addresses_.push_back(element_address(a_, index->data()));
      return;
    }
    const int64_t extent = a_->dimensions.get()[index->size()];
    for (int64_t i = 0; i < extent; ++i) {
      if (cut(extent) && i == options_.edge) {
        i = extent - options_.edge;
      }
      index->push_back(i);
      collect(index);
      index->pop_back();
    }
  }

  [[nodiscard]] bool check_precision() const {
    if (options_.precision < 0) {
      err_set_string(exc_value_error(), "precision must be >= 0");
    }
    return options_.precision >= 0;
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
      if (!check_precision()) {
        return false;
      }
      const FloatFormat format(type, values, options_);
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
      if (!check_precision()) {
        return false;
      }
      const FloatFormat real(type, reals, options_);
      const FloatFormat imag(type, imags, options_);
      for (size_t i = 0; i < addresses_.size(); ++i) {
        std::string part = imag(imags[i]);
        const size_t end = part.find_last_not_of(' ');
        part.insert(end + 1, "j");
        const double value = arrays::buffer_load(type, addresses_[i]).imag;
        const bool negative = std::signbit(value) && !std::isnan(value);
        part.insert(part.find_first_not_of(' '), negative ? "-" : "+");
        words_.push_back(real(reals[i]) + part);
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
    width = type == ScalarType::kBool && a_->nd > 0 ? std::max(width, size_t{5}) : width;
    if (type != ScalarType::kObject && type != ScalarType::kText) {
      for (std::string& word : words_) {
        word.insert(0, width - word.size(), ' ');
      }
    }
    return true;
  }

  [[nodiscard]] std::string bare_separator() const {
    return separator_.back() == ' ' ? separator_.substr(0, separator_.size() - 1) : separator_;
  }

  static void extend(std::string* text, std::string* line, const std::string& word, size_t width,
                     const std::string& indent) {
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
      if (cut(extent) && i == options_.edge) {
        if (left == 1) {
          extend(&text, &line, "...", inner, indent);
          line += separator_;
        } else {
          text += indent;
          text += "...";
          text += line_end;
        }
        i = extent - options_.edge;
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
  const PrintOptions& options_;
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
  const PrintOptions options = current_options();
  HS_TRY(Printer(a, " ", options, 0).run(1, &text));
  return unicode_from_string(text);
}

Owned<PyObject> array_repr(PyObject* self) {
  PyArrayObject* a = as_array(self);
  const ScalarType type = scalar_type_of(a);
  const int64_t size = size_of_array(a);
  const bool implied = size > 0 && (type == ScalarType::kInt64 || type == ScalarType::kFloat64 ||
                                    type == ScalarType::kComplex128 || type == ScalarType::kBool);
  const PrintOptions options = current_options();
  std::string text;
  if (size > 0) {
    HS_TRY(Printer(a, ", ", options, 1).run(7, &text));
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
  return unicode_from_string(
      text + (static_cast<int64_t>(last + dtype.size() + 1) > options.line_width ? "\n      " : " ") + dtype);
}

Owned<PyObject> array_text(PyObject* self, const std::string& separator, int64_t prefix, int64_t suffix) {
  PyArrayObject* a = as_array(self);
  if (a->nd == 0) {
    return array_str(self);
  }
  if (size_of_array(a) == 0) {
    return unicode_from_string("[]");
  }
  const PrintOptions options = current_options();
  std::string text;
  HS_TRY(Printer(a, separator, options, suffix).run(static_cast<size_t>(prefix + 1), &text));
  return unicode_from_string(text);
}

Owned<PyObject> default_print_options() {
  const PrintOptions o;
  HS_OWN(dict, dict_new());
  const auto number = [&](const char* name, int64_t value) -> Status {
    HS_OWN(object, long_from_int64(value));
    return dict_set_item_string(dict.get(), name, object.get());
  };
  const auto text = [&](const char* name, const std::string& value) -> Status {
    HS_OWN(object, unicode_from_string(value));
    return dict_set_item_string(dict.get(), name, object.get());
  };
  HS_TRY(number("edgeitems", o.edge));
  HS_TRY(number("threshold", o.threshold));
  HS_TRY(text("floatmode", o.float_mode));
  HS_TRY(number("precision", o.precision));
  HS_TRY(dict_set_item_string(dict.get(), "suppress", false_object()));
  HS_TRY(number("linewidth", o.line_width));
  HS_TRY(text("nanstr", o.nan));
  HS_TRY(text("infstr", o.inf));
  HS_TRY(text("sign", "-"));
  HS_TRY(dict_set_item_string(dict.get(), "formatter", none()));
  HS_TRY(dict_set_item_string(dict.get(), "legacy", false_object()));
  return dict;
}

}  // namespace heapscope::modules::numpy
