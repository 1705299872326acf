// Construction and methods of float.  Model: Objects/floatobject.c (3.11).
#include <cmath>
#include <cstring>

#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/float_internal.h"
#include "objects/float_text.h"
#include "objects/format_spec.h"
#include "objects/getargs.h"
#include "objects/long_internal.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

Owned<PyObject> new_float(PyTypeObject* type, PyObject* x) {
  Owned<PyObject> value;
  if (x == nullptr) {
    value = float_from_double(0.0);
  } else if (unicode_check_exact(x)) {
    value = float_from_string(x);
  } else {
    value = number_float(x);
  }
  if (!value || type == float_type()) {
    return value;
  }
  Owned<PyObject> result = type->tp_alloc(type, 0);
  if (result) {
    static_cast<PyFloatObject*>(result.get())->ob_fval = float_value(value.get());
  }
  return result;
}

}  // namespace

Owned<PyObject> float_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  if (type == float_type() || type->tp_init == float_type()->tp_init) {
    HS_TRY(arg_no_keywords("float", kwargs));
  }
  PyObject* x = nullptr;
  HS_TRY(arg_unpack_tuple(args, "float", 0, {&x}));
  return new_float(type, x);
}

Owned<PyObject> float_vectorcall(PyObject* type, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames) {
  HS_TRY(arg_no_kwnames("float", kwnames));
  const int64_t nargs = vectorcall_nargs(nargsf);
  HS_TRY(arg_check_positional("float", nargs, 0, 1));
  return new_float(static_cast<PyTypeObject*>(type), nargs >= 1 ? args[0].get() : nullptr);
}

namespace {

Owned<PyObject> self_as_float(PyObject* self) {
  return float_check_exact(self) ? owned_ref(self) : float_from_double(float_value(self));
}

Owned<PyObject> float_conjugate(PyObject* self, PyObject*) { return self_as_float(self); }

Owned<PyObject> float_is_integer(PyObject* self, PyObject*) {
  const double x = float_value(self);
  return owned_ref(bool_object(std::isfinite(x) && std::floor(x) == x));
}

Owned<PyObject> float_trunc_method(PyObject* self, PyObject*) { return long_from_double(float_value(self)); }
Owned<PyObject> float_floor_method(PyObject* self, PyObject*) {
  return long_from_double(std::floor(float_value(self)));
}
Owned<PyObject> float_ceil_method(PyObject* self, PyObject*) { return long_from_double(std::ceil(float_value(self))); }

Owned<PyObject> float_round(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("__round__", nargs, 0, 1));
  const double x = float_value(self);
  if (nargs == 0 || args[0] == none()) {
    double rounded = std::round(x);
    if (std::fabs(x - rounded) == 0.5) {
      rounded = 2.0 * std::round(x / 2.0);
    }
    return long_from_double(rounded);
  }
  const int64_t digits = number_as_ssize(args[0], nullptr);
  if (digits == -1 && err_occurred()) {
    return nullptr;
  }
  // Beyond these every double is already rounded, or becomes zero.
  constexpr int64_t kMostDigits = 323;
  constexpr int64_t kLeastDigits = -308;
  if (!std::isfinite(x) || digits > kMostDigits) {
    return float_from_double(x);
  }
  if (digits < kLeastDigits) {
    return float_from_double(0.0 * x);
  }
  const double rounded = round_to_decimals(x, digits);
  if (std::isinf(rounded)) {
    return err_set_string(exc_overflow_error(), "rounded value too large to represent");
  }
  return float_from_double(rounded);
}

Owned<PyObject> float_as_integer_ratio(PyObject* self, PyObject*) {
  const double x = float_value(self);
  if (std::isinf(x)) {
    return err_set_string(exc_overflow_error(), "cannot convert Infinity to integer ratio");
  }
  if (std::isnan(x)) {
    return err_set_string(exc_value_error(), "cannot convert NaN to integer ratio");
  }
  int exponent = 0;
  double fraction = std::frexp(x, &exponent);
  for (int i = 0; i < 300 && fraction != std::floor(fraction); ++i) {
    fraction *= 2.0;
    --exponent;
  }
  Owned<PyObject> numerator = long_from_double(fraction);
  if (!numerator) {
    return nullptr;
  }
  Owned<PyObject> denominator = long_from_int64(1);
  HS_OWN(shift, long_from_int64(exponent < 0 ? -exponent : exponent));
  Owned<PyObject>& target = exponent > 0 ? numerator : denominator;
  target = long_lshift(target.get(), shift.get());
  if (!target) {
    return nullptr;
  }
  return tuple_pack(numerator.get(), denominator.get());
}

Owned<PyObject> float_hex(PyObject* self, PyObject*) {
  const double x = float_value(self);
  if (!std::isfinite(x)) {
    return float_repr(self);
  }
  const char* sign = std::signbit(x) ? "-" : "";
  if (x == 0) {
    return unicode_from_ascii(std::string(sign) + "0x0.0p+0");
  }
  int exponent = 0;
  double m = std::frexp(std::fabs(x), &exponent);
  // Normal numbers show one bit before the point, subnormal ones none.
  const int shift = 1 - std::max(-1021 - exponent, 0);
  m = std::ldexp(m, shift);
  exponent -= shift;
  std::string text = std::string(sign) + "0x";
  constexpr char kDigits[] = "0123456789abcdef";
  text.push_back(kDigits[static_cast<int>(m)]);
  m -= static_cast<int>(m);
  text.push_back('.');
  for (int i = 0; i < 13; ++i) {
    m *= 16.0;
    text.push_back(kDigits[static_cast<int>(m)]);
    m -= static_cast<int>(m);
  }
  text.push_back('p');
  text.push_back(exponent < 0 ? '-' : '+');
  text += fmt::format("{}", exponent < 0 ? -exponent : exponent);
  return unicode_from_ascii(text);
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// kFalse: malformed; kError: raised (too large).
Truth parse_hex(std::string_view text, double* value) {
  const auto space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  while (!text.empty() && space(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && space(text.back())) {
    text.remove_suffix(1);
  }
  double number = 0;
  const bool negative = !text.empty() && text.front() == '-';
  const bool has_sign = negative || (!text.empty() && text.front() == '+');
  const std::string_view word = text.substr(has_sign ? 1 : 0);
  if (!word.empty() && ((word[0] | 0x20) == 'i' || (word[0] | 0x20) == 'n')) {
    if (string_to_double(text, value) != static_cast<int64_t>(text.size())) {
      return Truth::kFalse;
    }
    return Truth::kTrue;
  }
  std::string_view rest = word;
  if (rest.size() >= 2 && rest[0] == '0' && (rest[1] | 0x20) == 'x') {
    rest.remove_prefix(2);
  }
  std::string digits;
  int64_t after_point = 0;
  bool point = false;
  size_t i = 0;
  for (; i < rest.size(); ++i) {
    if (rest[i] == '.' && !point) {
      point = true;
    } else if (hex_value(rest[i]) >= 0) {
      digits.push_back(rest[i]);
      after_point += point ? 1 : 0;
    } else {
      break;
    }
  }
  if (digits.empty()) {
    return Truth::kFalse;
  }
  int64_t exponent = 0;
  if (i < rest.size() && (rest[i] | 0x20) == 'p') {
    ++i;
    bool negative_exponent = false;
    if (i < rest.size() && (rest[i] == '+' || rest[i] == '-')) {
      negative_exponent = rest[i] == '-';
      ++i;
    }
    const size_t start = i;
    for (; i < rest.size() && rest[i] >= '0' && rest[i] <= '9'; ++i) {
      exponent = std::min<int64_t>(exponent * 10 + (rest[i] - '0'), 1000000000000);
    }
    if (i == start) {
      return Truth::kFalse;
    }
    if (negative_exponent) {
      exponent = -exponent;
    }
  }
  if (i != rest.size()) {
    return Truth::kFalse;
  }
  // The digits as an integer with a sticky bit: at most 64 bits of it matter.
  const size_t first = digits.find_first_not_of('0');
  if (first == std::string::npos) {
    *value = negative ? -0.0 : 0.0;
    return Truth::kTrue;
  }
  digits.erase(0, first);
  exponent -= 4 * after_point;
  uint64_t mantissa = 0;
  size_t used = std::min<size_t>(digits.size(), 15);
  for (size_t k = 0; k < used; ++k) {
    mantissa = mantissa * 16 + static_cast<uint64_t>(hex_value(digits[k]));
  }
  const bool sticky = digits.find_first_not_of('0', used) != std::string::npos;
  exponent += 4 * static_cast<int64_t>(digits.size() - used);
  int bits = 64 - __builtin_clzll(mantissa);
  const int64_t top = exponent + bits;  // value in [2**(top-1), 2**top)
  if (top > 1024 + 8) {
    return err_set_string(exc_overflow_error(), "hexadecimal value too large to represent as a float");
  }
  if (top < -1074 - 8) {
    *value = negative ? -0.0 : 0.0;
    return Truth::kTrue;
  }
  // Round to 53 bits, fewer for subnormal results; half to even.
  const int64_t keep = std::min<int64_t>(53, top + 1074);
  const int64_t drop = bits - keep;
  if (drop > 0) {
    const uint64_t low = drop >= 64 ? mantissa : mantissa & ((uint64_t{1} << drop) - 1);
    const uint64_t half = uint64_t{1} << (drop - 1);
    uint64_t kept = drop >= 64 ? 0 : mantissa >> drop;
    if (low > half || (low == half && (sticky || (kept & 1) != 0))) {
      ++kept;
    }
    mantissa = kept;
    exponent += drop;
  }
  number = std::ldexp(static_cast<double>(mantissa), static_cast<int>(exponent));
  if (std::isinf(number)) {
    return err_set_string(exc_overflow_error(), "hexadecimal value too large to represent as a float");
  }
  *value = negative ? -number : number;
  return Truth::kTrue;
}

Owned<PyObject> float_fromhex(PyObject* type, PyObject* text) {
  if (!unicode_check(text)) {
    return err_set_string(exc_type_error(), "bad argument type for built-in operation");
  }
  const std::string_view digits = unicode_as_utf8(text);
  if (digits.data() == nullptr) {
    return nullptr;
  }
  double value = 0;
  HS_TRUTH(good, parse_hex(std::string(digits), &value));
  if (!good) {
    return err_set_string(exc_value_error(), "invalid hexadecimal floating-point string");
  }
  HS_OWN(result, float_from_double(value));
  if (type != float_type()) {
    return object_call_one_arg(type, result.get());
  }
  return result;
}

Owned<PyObject> float_getnewargs(PyObject* self, PyObject*) {
  HS_OWN(copy, float_from_double(float_value(self)));
  return tuple_pack(copy.get());
}

Owned<PyObject> float_getformat(PyObject*, PyObject* name) {
  if (!unicode_check(name)) {
    return arg_bad_argument("__getformat__", "argument", "str", name);
  }
  if (!unicode_equal_to_ascii(name, "double") && !unicode_equal_to_ascii(name, "float")) {
    return err_set_string(exc_value_error(), "__getformat__() argument 1 must be 'double' or 'float'");
  }
  return unicode_from_ascii("IEEE, little-endian");
}

Owned<PyObject> float_format_method(PyObject* self, PyObject* spec) {
  if (!unicode_check(spec)) {
    return arg_bad_argument("__format__", "argument", "str", spec);
  }
  return float_format_advanced(self, spec);
}

Owned<PyObject> get_real(PyObject* self, void*) { return self_as_float(self); }
Owned<PyObject> get_imag(PyObject*, void*) { return float_from_double(0.0); }

}  // namespace

const MethodDef kFloatMethods[] = {
    method_noargs("conjugate", float_conjugate, "conjugate($self, /)\n--\n\nThe complex conjugate."),
    method_noargs("__trunc__", float_trunc_method, "__trunc__($self, /)\n--\n\nThe whole number towards zero."),
    method_noargs("__floor__", float_floor_method, "__floor__($self, /)\n--\n\nThe largest whole number not above."),
    method_noargs("__ceil__", float_ceil_method, "__ceil__($self, /)\n--\n\nThe smallest whole number not below."),
    method_fast("__round__", float_round,
                "__round__($self, ndigits=None, /)"
                "\n--\n\nRounded to so many digits; a whole number without them."),
    method_noargs("as_integer_ratio", float_as_integer_ratio,
                  "as_integer_ratio($self, /)\n--\n\nNumerator and positive denominator of the exact value."),
    method_o("fromhex", float_fromhex, "fromhex($type, string, /)\n--\n\nMade from pairs of hexadecimal digits.",
             kMethClass),
    method_noargs("hex", float_hex, "hex($self, /)\n--\n\nHexadecimal digits of the value."),
    method_noargs("is_integer", float_is_integer, "is_integer($self, /)\n--\n\nWhether the value is whole."),
    method_noargs("__getnewargs__", float_getnewargs,
                  "__getnewargs__($self, /)\n--\n\nArguments for __new__ when unpickling."),
    method_o("__getformat__", float_getformat,
             "__getformat__($type, typestr, /)\n--\n\nHow the platform stores 'double' or 'float'.", kMethClass),
    method_o("__format__", float_format_method,
             "__format__($self, format_spec, /)\n--\n\nText of the value as the specification asks."),
    kMethodEnd,
};

const GetSetDef kFloatGetSet[] = {
    {"real", get_real},
    {"imag", get_imag},
    {nullptr, nullptr},
};

}  // namespace heapscope::objects
