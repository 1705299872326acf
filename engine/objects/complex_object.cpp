// The type complex.  Model: Objects/complexobject.c (3.11).
#include "objects/complex_object.h"

#include <cmath>

#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/float_internal.h"
#include "objects/float_text.h"
#include "objects/format_spec.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/hashing.h"
#include "objects/hooks.h"
#include "objects/identifiers.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

Owned<PyObject> complex_from_doubles(double real, double imag) {
  HS_OWN(op, object_new(complex_type()));
  static_cast<PyComplexObject*>(op.get())->cval = {real, imag};
  return op;
}

Py_complex complex_product(Py_complex a, Py_complex b) {
  return {a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real};
}

// Smith's algorithm: scaled by the larger part of the divisor.
Py_complex complex_quotient(Py_complex a, Py_complex b, MathError* error) {
  const double size_real = std::fabs(b.real);
  const double size_imag = std::fabs(b.imag);
  if (size_real >= size_imag) {
    if (size_real == 0.0) {
      *error = MathError::kDomain;
      return {0.0, 0.0};
    }
    const double ratio = b.imag / b.real;
    const double denominator = b.real + b.imag * ratio;
    return {(a.real + a.imag * ratio) / denominator, (a.imag - a.real * ratio) / denominator};
  }
  if (size_imag >= size_real) {
    const double ratio = b.real / b.imag;
    const double denominator = b.real * ratio + b.imag;
    return {(a.real * ratio + a.imag) / denominator, (a.imag * ratio - a.real) / denominator};
  }
  return {std::nan(""), std::nan("")};
}

double complex_abs(Py_complex z, MathError* error) {
  if (!std::isfinite(z.real) || !std::isfinite(z.imag)) {
    if (std::isinf(z.real)) {
      return std::fabs(z.real);
    }
    if (std::isinf(z.imag)) {
      return std::fabs(z.imag);
    }
    return std::nan("");
  }
  const double result = std::hypot(z.real, z.imag);
  if (!std::isfinite(result)) {
    *error = MathError::kRange;
  }
  return result;
}

Py_complex complex_pow(Py_complex a, Py_complex b, MathError* error) {
  if (b.real == 0.0 && b.imag == 0.0) {
    return {1.0, 0.0};
  }
  if (a.real == 0.0 && a.imag == 0.0) {
    if (b.imag != 0.0 || b.real < 0.0) {
      *error = MathError::kDomain;
    }
    return {0.0, 0.0};
  }
  const double size = std::hypot(a.real, a.imag);
  double length = std::pow(size, b.real);
  double angle = std::atan2(a.imag, a.real);
  double phase = angle * b.real;
  if (b.imag != 0.0) {
    length /= std::exp(angle * b.imag);
    phase += b.imag * std::log(size);
  }
  if (std::isinf(phase)) {  // sine and cosine have no value there
    *error = MathError::kDomain;
  }
  return {length * std::cos(phase), length * std::sin(phase)};
}

namespace {

PyComplexObject* as_complex(PyObject* op) { return static_cast<PyComplexObject*>(op); }

Py_complex integer_power(Py_complex x, int64_t n, MathError* error) {
  const bool inverse = n <= 0;
  if (inverse) {
    n = -n;
  }
  Py_complex result = {1.0, 0.0};
  Py_complex power = x;
  for (int64_t mask = 1; mask > 0 && n >= mask; mask <<= 1) {
    if ((n & mask) != 0) {
      result = complex_product(result, power);
    }
    power = complex_product(power, power);
  }
  return inverse ? complex_quotient({1.0, 0.0}, result, error) : result;
}

Truth to_complex(PyObject* op, Py_complex* value) {
  if (complex_check(op)) {
    *value = as_complex(op)->cval;
    return Truth::kTrue;
  }
  value->imag = 0.0;
  if (long_check(op)) {
    value->real = long_as_double(op);
    return value->real == -1.0 && err_occurred() ? Truth::kError : Truth::kTrue;
  }
  if (float_check(op)) {
    value->real = float_value(op);
    return Truth::kTrue;
  }
  return Truth::kFalse;
}

#define HS_BOTH_COMPLEX(v, w, a, b)        \
  Py_complex a;                            \
  Py_complex b;                            \
  {                                        \
    HS_TRUTH(first, to_complex(v, &a));    \
    if (!first) {                          \
      return owned_ref(not_implemented()); \
    }                                      \
    HS_TRUTH(second, to_complex(w, &b));   \
    if (!second) {                         \
      return owned_ref(not_implemented()); \
    }                                      \
  }

Owned<PyObject> from_c(Py_complex value) { return complex_from_doubles(value.real, value.imag); }

Owned<PyObject> complex_add(PyObject* v, PyObject* w) {
  HS_BOTH_COMPLEX(v, w, a, b);
  return from_c({a.real + b.real, a.imag + b.imag});
}
Owned<PyObject> complex_sub(PyObject* v, PyObject* w) {
  HS_BOTH_COMPLEX(v, w, a, b);
  return from_c({a.real - b.real, a.imag - b.imag});
}
Owned<PyObject> complex_mul(PyObject* v, PyObject* w) {
  HS_BOTH_COMPLEX(v, w, a, b);
  return from_c(complex_product(a, b));
}
Owned<PyObject> complex_div(PyObject* v, PyObject* w) {
  HS_BOTH_COMPLEX(v, w, a, b);
  MathError error = MathError::kNone;
  const Py_complex quotient = complex_quotient(a, b, &error);
  if (error == MathError::kDomain) {
    return err_set_string(exc_zero_division_error(), "complex division by zero");
  }
  return from_c(quotient);
}

Owned<PyObject> complex_power(PyObject* v, PyObject* w, PyObject* z) {
  HS_BOTH_COMPLEX(v, w, a, exponent);
  if (z != none()) {
    return err_set_string(exc_value_error(), "complex modulo");
  }
  MathError error = MathError::kNone;
  Py_complex result;
  // Small whole exponents by multiplication.
  if (exponent.imag == 0.0 && exponent.real == std::floor(exponent.real) && std::fabs(exponent.real) <= 100.0) {
    result = integer_power(a, static_cast<int64_t>(exponent.real), &error);
    if (error == MathError::kNone && (std::isinf(result.real) || std::isinf(result.imag))) {
      error = MathError::kRange;
    }
  } else {
    result = complex_pow(a, exponent, &error);
    if (error == MathError::kNone && (std::isinf(result.real) || std::isinf(result.imag))) {
      error = MathError::kRange;
    }
  }
  if (error == MathError::kDomain) {
    return err_set_string(exc_zero_division_error(), "0.0 to a negative or complex power");
  }
  if (error == MathError::kRange) {
    return err_set_string(exc_overflow_error(), "complex exponentiation");
  }
  return from_c(result);
}

Owned<PyObject> complex_neg(PyObject* v) {
  return complex_from_doubles(-as_complex(v)->cval.real, -as_complex(v)->cval.imag);
}
Owned<PyObject> complex_pos(PyObject* v) {
  return is_type(v, complex_type()) ? owned_ref(v) : from_c(as_complex(v)->cval);
}
Owned<PyObject> complex_absolute(PyObject* v) {
  MathError error = MathError::kNone;
  const double result = complex_abs(as_complex(v)->cval, &error);
  if (error == MathError::kRange) {
    return err_set_string(exc_overflow_error(), "absolute value too large");
  }
  return float_from_double(result);
}
Truth complex_bool(PyObject* v) { return truth(as_complex(v)->cval.real != 0.0 || as_complex(v)->cval.imag != 0.0); }

int64_t complex_hash(PyObject* v) {
  const auto real = static_cast<uint64_t>(hash_double(v, as_complex(v)->cval.real));
  const auto imag = static_cast<uint64_t>(hash_double(v, as_complex(v)->cval.imag));
  const auto combined = static_cast<int64_t>(real + static_cast<uint64_t>(kHashImag) * imag);
  return combined == -1 ? -2 : combined;
}

Owned<PyObject> complex_rich_compare(PyObject* v, PyObject* w, CompareOp op) {
  if (op != CompareOp::kEq && op != CompareOp::kNe) {
    return owned_ref(not_implemented());
  }
  if (!complex_check(v)) {
    return owned_ref(not_implemented());
  }
  const Py_complex i = as_complex(v)->cval;
  bool equal = false;
  if (long_check(w)) {
    if (i.imag == 0.0) {
      HS_OWN(real, float_from_double(i.real));
      return float_rich_compare(real.get(), w, op);
    }
  } else if (float_check(w)) {
    equal = i.real == float_value(w) && i.imag == 0.0;
  } else if (complex_check(w)) {
    const Py_complex j = as_complex(w)->cval;
    equal = i.real == j.real && i.imag == j.imag;
  } else {
    return owned_ref(not_implemented());
  }
  return owned_ref(bool_object(equal == (op == CompareOp::kEq)));
}

Owned<PyObject> complex_repr(PyObject* v) {
  const Py_complex c = as_complex(v)->cval;
  std::string text;
  if (c.real == 0.0 && std::copysign(1.0, c.real) == 1.0) {
    text = double_to_string(c.imag, 'r', 0, 0) + "j";
  } else {
    text = "(" + double_to_string(c.real, 'r', 0, 0) + double_to_string(c.imag, 'r', 0, kFloatSign) + "j)";
  }
  return unicode_from_ascii(text);
}

// Construction.

Owned<PyObject> malformed() { return err_set_string(exc_value_error(), "complex() arg is a malformed string"); }

Owned<PyObject> make(PyTypeObject* type, double real, double imag) {
  if (type == complex_type()) {
    return complex_from_doubles(real, imag);
  }
  HS_OWN(op, type->tp_alloc(type, 0));
  as_complex(op.get())->cval = {real, imag};
  return op;
}

/// <float>, <float>j, <float><signed-float>j, with or without parentheses around it.
Owned<PyObject> from_text(PyTypeObject* type, PyObject* argument) {
  std::string ascii;
  unicode_to_decimal_ascii(argument, &ascii);
  std::string stripped;
  if (ascii.find('_') != std::string::npos) {
    if (!strip_underscores(ascii, &stripped)) {
      return err_format(exc_value_error(), "could not convert string to complex: {}", repr_text(argument));
    }
    ascii = stripped;
  }
  std::string_view s = ascii;
  const auto space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  const auto trim_front = [&] {
    while (!s.empty() && space(s.front())) {
      s.remove_prefix(1);
    }
  };
  const auto j_first = [&] { return !s.empty() && (s.front() | 0x20) == 'j'; };
  const auto sign_first = [&] { return !s.empty() && (s.front() == '+' || s.front() == '-'); };
  trim_front();
  const bool bracket = !s.empty() && s.front() == '(';
  if (bracket) {
    s.remove_prefix(1);
    trim_front();
  }
  double x = 0;
  double y = 0;
  double z = 0;
  int64_t used = string_to_double(s, &z);
  if (used > 0) {
    s.remove_prefix(static_cast<size_t>(used));
    if (sign_first()) {
      x = z;
      used = string_to_double(s, &y);
      if (used > 0) {
        s.remove_prefix(static_cast<size_t>(used));
      } else {
        y = s.front() == '+' ? 1.0 : -1.0;
        s.remove_prefix(1);
      }
      if (!j_first()) {
        return malformed();
      }
      s.remove_prefix(1);
    } else if (j_first()) {
      s.remove_prefix(1);
      y = z;
    } else {
      x = z;
    }
  } else {
    y = 1.0;
    if (sign_first()) {
      y = s.front() == '+' ? 1.0 : -1.0;
      s.remove_prefix(1);
    }
    if (!j_first()) {
      return malformed();
    }
    s.remove_prefix(1);
  }
  trim_front();
  if (bracket) {
    if (s.empty() || s.front() != ')') {
      return malformed();
    }
    s.remove_prefix(1);
    trim_front();
  }
  if (!s.empty()) {
    return malformed();
  }
  return make(type, x, y);
}

/// What __complex__ gives, null without an error when there is no such method.
Owned<PyObject> special_complex(PyObject* op) {
  if (is_type(op, complex_type())) {
    return owned_ref(op);
  }
  Owned<PyObject> method = object_lookup_special(op, ident(Id::complex_dunder));
  if (!method) {
    return nullptr;
  }
  HS_OWN(result, object_call_no_args(method.get()));
  if (!complex_check(result.get())) {
    return err_format(exc_type_error(), "__complex__ returned non-complex (type {})",
                      type_full_name(type_of(result.get())));
  }
  if (!is_type(result.get(), complex_type())) {
    std::string message = "__complex__ returned non-complex (type ";
    message += type_full_name(type_of(result.get()));
    message +=
        ").  The ability to return an instance of a strict subclass of complex is deprecated, and may be removed "
        "in a future version of Python.";
    HS_TRY(err_warn(exc_deprecation_warning(), message));
  }
  return result;
}

bool has_real(PyObject* op) {
  const PyNumberMethods* number = type_of(op)->tp_as_number;
  return number != nullptr && (number->nb_float || number->nb_index);
}

Owned<PyObject> complex_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"complex", {"real", "imag", nullptr}};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 0, 2, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  PyObject* r = a[0] ? a[0].get() : long_zero();
  PyObject* i = a[1];
  if (is_type(r, complex_type()) && i == nullptr && type == complex_type()) {
    return owned_ref(r);
  }
  if (unicode_check(r)) {
    if (i != nullptr) {
      return err_set_string(exc_type_error(), "complex() can't take second arg if first is a string");
    }
    return from_text(type, r);
  }
  if (i != nullptr && unicode_check(i)) {
    return err_set_string(exc_type_error(), "complex() second arg can't be a string");
  }
  const Owned<PyObject> special = special_complex(r);
  if (special) {
    r = special.get();
  } else if (err_occurred()) {
    return nullptr;
  }
  if (!has_real(r) && !complex_check(r)) {
    return err_format(exc_type_error(), "complex() first argument must be a string or a number, not '{}'",
                      type_full_name(type_of(r)));
  }
  if (i != nullptr && !has_real(i) && !complex_check(i)) {
    return err_format(exc_type_error(), "complex() second argument must be a number, not '{}'",
                      type_full_name(type_of(i)));
  }
  Py_complex cr = {0, 0};
  Py_complex ci = {0, 0};
  bool r_complex = false;
  bool i_complex = false;
  if (complex_check(r)) {
    cr = as_complex(r)->cval;
    r_complex = true;
  } else {
    HS_OWN(real, number_float(r));
    cr.real = float_value(real.get());
  }
  if (i != nullptr) {
    if (complex_check(i)) {
      ci = as_complex(i)->cval;
      i_complex = true;
    } else {
      HS_OWN(imag, number_float(i));
      ci.real = float_value(imag.get());
    }
  }
  // r + i*1j; exact zeros keep their signs by not being added.
  if (i_complex) {
    cr.real -= ci.imag;
  }
  if (r_complex && i != nullptr) {
    ci.real += cr.imag;
  } else if (r_complex) {
    ci.real = cr.imag;
  }
  return make(type, cr.real, ci.real);
}

Owned<PyObject> complex_conjugate(PyObject* self, PyObject*) {
  return complex_from_doubles(as_complex(self)->cval.real, -as_complex(self)->cval.imag);
}
Owned<PyObject> complex_getnewargs(PyObject* self, PyObject*) {
  HS_OWN(real, float_from_double(as_complex(self)->cval.real));
  HS_OWN(imag, float_from_double(as_complex(self)->cval.imag));
  return tuple_pack(real.get(), imag.get());
}
Owned<PyObject> complex_dunder_complex(PyObject* self, PyObject*) { return complex_pos(self); }
Owned<PyObject> complex_format_method(PyObject* self, PyObject* spec) {
  if (!unicode_check(spec)) {
    return arg_bad_argument("__format__", "argument", "str", spec);
  }
  return complex_format_advanced(self, spec);
}

constexpr MethodDef kMethods[] = {
    method_noargs("__complex__", complex_dunder_complex, "__complex__($self, /)\n--\n\nThe value as a complex number."),
    method_noargs("conjugate", complex_conjugate, "conjugate($self, /)\n--\n\nThe complex conjugate."),
    method_noargs("__getnewargs__", complex_getnewargs,
                  "__getnewargs__($self, /)\n--\n\nArguments for __new__ when unpickling."),
    method_o("__format__", complex_format_method,
             "__format__($self, format_spec, /)\n--\n\nText of the value as the specification asks."),
    kMethodEnd,
};
constexpr MemberDef kMembers[] = {
    {"real", MemberKind::kDouble, offsetof(PyComplexObject, cval), true, "the real part of a complex number"},
    {"imag", MemberKind::kDouble, offsetof(PyComplexObject, cval) + 8, true, "the imaginary part of a complex number"},
    {nullptr, MemberKind::kDouble, 0, true},
};
constexpr NumberSpec kNumber = {
    .nb_add = complex_add,
    .nb_subtract = complex_sub,
    .nb_multiply = complex_mul,
    .nb_power = complex_power,
    .nb_negative = complex_neg,
    .nb_positive = complex_pos,
    .nb_absolute = complex_absolute,
    .nb_bool = complex_bool,
    .nb_true_divide = complex_div,
};
constexpr LayoutField kLayout[] = {
    HS_OBJECT_HEAD,
    {"cval.real", 16, 8, FieldKind::kDouble},
    {"cval.imag", 24, 8, FieldKind::kDouble},
    {nullptr, 0, 0, FieldKind::kPadding},
};

void complex_dealloc(PyObject* op) { type_of(op)->tp_free(op); }

}  // namespace

const TypeSpec kComplexTypeSpec = {
    .name = "complex",
    .basicsize = sizeof(PyComplexObject),
    .flags = kTpFlagsDefault | kTpFlagsBaseType,
    .doc = "complex(real=0, imag=0)\n--\n\nCreate a complex number from a real part and an optional imaginary part.",
    .dealloc = complex_dealloc,
    .repr = complex_repr,
    .hash = complex_hash,
    .getattro = object_generic_get_attr,
    .richcompare = complex_rich_compare,
    .methods = kMethods,
    .members = kMembers,
    .new_ = complex_new,
    .as_number = &kNumber,
    .layout = kLayout,
};

}  // namespace heapscope::objects
