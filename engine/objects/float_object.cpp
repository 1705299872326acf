// The type float.  Model: Objects/floatobject.c (3.11).
#include "objects/float_object.h"

#include <cmath>
#include <cstring>

#include "memory/allocator.h"
#include "objects/abstract.h"
#include "objects/bytearray_object.h"
#include "objects/bytes_object.h"
#include "objects/complex_object.h"
#include "objects/errors.h"
#include "objects/float_internal.h"
#include "objects/float_text.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/hashing.h"
#include "objects/layout.h"
#include "objects/long_internal.h"
#include "objects/memory_object.h"
#include "objects/object_protocol.h"
#include "objects/quick_objects.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

void boot_float() { state().floats = FloatState{}; }

Owned<PyObject> float_from_double(double value) {
  FloatState& floats = state().floats;
  PyFloatObject* op = floats.free_list;
  if (op != nullptr) {
    floats.free_list.bits = op->ob_type.bits;
    --floats.numfree;
  } else {
    op = static_cast<PyFloatObject*>(memory::small_malloc(sizeof(PyFloatObject)));
    if (op == nullptr) {
      return err_no_memory();
    }
  }
  quick_init(op, float_type());
  op->ob_fval = value;
  return Owned<PyObject>(op);
}

void float_dealloc(PyObject* op) {
  if (!float_check_exact(op)) {
    type_of(op)->tp_free(op);
    return;
  }
  quick_float_dealloc(op);
}

void float_clear_free_list() {
  FloatState& floats = state().floats;
  while (PyFloatObject* op = floats.free_list) {
    floats.free_list.bits = op->ob_type.bits;
    memory::object_free(op);
  }
  floats.numfree = 0;
}

double float_as_double(PyObject* op) {
  if (float_check(op)) {
    return float_value(op);
  }
  const PyNumberMethods* number = type_of(op)->tp_as_number;
  if (number == nullptr || !number->nb_float) {
    if (number != nullptr && number->nb_index) {
      Owned<PyObject> index = number_index(op);
      return index ? long_as_double(index.get()) : -1.0;
    }
    (void)err_format(exc_type_error(), "must be real number, not {}", type_name(type_of(op)));
    return -1.0;
  }
  Owned<PyObject> result = number->nb_float(op);
  if (!result) {
    return -1.0;
  }
  if (!float_check(result.get())) {
    (void)err_format(exc_type_error(), "{}.__float__ returned non-float (type {})", type_full_name(type_of(op)),
                     type_full_name(type_of(result.get())));
    return -1.0;
  }
  return float_value(result.get());
}

// Text to float.

bool strip_underscores(std::string_view text, std::string* out) {
  // An underscore stands between two digits.
  char previous = 0;
  out->clear();
  for (const char c : text) {
    if (c == '_') {
      if (!(previous >= '0' && previous <= '9')) {
        return false;
      }
    } else {
      out->push_back(c);
      if (previous == '_' && !(c >= '0' && c <= '9')) {
        return false;
      }
    }
    previous = c;
  }
  return previous != '_';
}

namespace {

Owned<PyObject> from_ascii(PyObject* original, std::string_view text) {
  size_t start = 0;
  size_t end = text.size();
  const auto space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  while (start < end && space(text[start])) {
    ++start;
  }
  while (end > start && space(text[end - 1])) {
    --end;
  }
  text = text.substr(start, end - start);
  std::string stripped;
  double value = 0;
  bool good = true;
  if (text.find('_') != std::string_view::npos) {
    good = strip_underscores(text, &stripped);
    text = stripped;
  }
  if (!good || text.empty() || string_to_double(text, &value) != static_cast<int64_t>(text.size())) {
    return err_format(exc_value_error(), "could not convert string to float: {}", repr_text(original));
  }
  return float_from_double(value);
}

}  // namespace

Owned<PyObject> float_from_string(PyObject* op) {
  if (unicode_check(op)) {
    std::string ascii;
    unicode_to_decimal_ascii(op, &ascii);
    return from_ascii(op, ascii);
  }
  if (bytes_check(op)) {
    return from_ascii(op, bytes_view(op));
  }
  if (bytearray_check(op)) {
    return from_ascii(op, bytearray_view(op));
  }
  if (object_check_buffer(op)) {
    BufferView view;
    HS_TRY(view.get(op));
    return from_ascii(op, view.bytes());
  }
  return err_format(exc_type_error(), "float() argument must be a string or a real number, not '{}'",
                    type_full_name(type_of(op)));
}

Owned<PyObject> float_repr(PyObject* op) {
  return unicode_from_ascii(double_to_string(float_value(op), 'r', 0, kFloatAddDot0));
}

// Hash and comparison.

int64_t hash_double(PyObject* op, double value) {
  if (!std::isfinite(value)) {
    if (std::isinf(value)) {
      return value > 0 ? kHashInf : -kHashInf;
    }
    return hash_pointer(op);
  }
  int exponent = 0;
  double mantissa = std::frexp(value, &exponent);
  const bool negative = mantissa < 0;
  if (negative) {
    mantissa = -mantissa;
  }
  // 28 bits of the mantissa at a time, modulo 2**61 - 1.
  uint64_t x = 0;
  while (mantissa != 0) {
    x = ((x << 28) & kHashModulus) | (x >> (kHashBits - 28));
    mantissa *= 268435456.0;
    exponent -= 28;
    const auto part = static_cast<uint64_t>(mantissa);
    mantissa -= static_cast<double>(part);
    x += part;
    if (x >= kHashModulus) {
      x -= kHashModulus;
    }
  }
  exponent = exponent >= 0 ? exponent % kHashBits : kHashBits - 1 - ((-1 - exponent) % kHashBits);
  x = ((x << exponent) & kHashModulus) | (x >> (kHashBits - exponent));
  const auto hash = static_cast<int64_t>(negative ? 0 - x : x);
  return hash == -1 ? -2 : hash;
}

namespace {

/// -1, 0, 1 for a finite or infinite double against an int, exactly.
int compare_with_int(double v, PyObject* w) {
  if (std::isinf(v)) {
    return v > 0 ? 1 : -1;
  }
  const int v_sign = v > 0 ? 1 : v < 0 ? -1 : 0;
  const int w_sign = long_sign(w);
  if (v_sign != w_sign) {
    return v_sign < w_sign ? -1 : 1;
  }
  const auto bits = static_cast<int64_t>(long_num_bits(w));
  if (bits <= 48) {
    const double x = long_as_double(w);
    return v < x ? -1 : v > x ? 1 : 0;
  }
  int exponent = 0;
  (void)std::frexp(v, &exponent);
  if (exponent != bits) {
    const int larger = exponent > bits ? 1 : -1;
    return v_sign < 0 ? -larger : larger;
  }
  // As many bits before the point: compare the whole part, then the fraction.
  double whole = 0;
  const double fraction = std::modf(v, &whole);
  // 53 digits of a double above 2**48 always fit an int.
  Owned<PyObject> whole_int = long_from_double(whole);
  HS_CHECK(whole_int);
  const int64_t order = long_compare(as_long(whole_int.get()), as_long(w));
  if (order != 0) {
    return order < 0 ? -1 : 1;
  }
  return fraction > 0 ? 1 : fraction < 0 ? -1 : 0;
}

}  // namespace

Owned<PyObject> float_rich_compare(PyObject* v, PyObject* w, CompareOp op) {
  const double i = float_value(v);
  if (float_check(w)) {
    return rich_compare_result(i, float_value(w), op);
  }
  if (long_check(w)) {
    if (std::isnan(i)) {
      return rich_compare_result(i, 0.0, op);
    }
    return rich_compare_result(compare_with_int(i, w), 0, op);
  }
  return owned_ref(not_implemented());
}

// Arithmetic.

namespace {

enum class Converted { kYes, kNotImplemented, kError };

Converted to_double(PyObject* op, double* value) {
  if (float_check(op)) {
    *value = float_value(op);
    return Converted::kYes;
  }
  if (long_check(op)) {
    *value = long_as_double(op);
    return *value == -1.0 && err_occurred() ? Converted::kError : Converted::kYes;
  }
  return Converted::kNotImplemented;
}

#define HS_TO_DOUBLE(op, value)                                           \
  double value = 0;                                                       \
  switch (to_double(op, &value)) {                                        \
    case Converted::kYes: break;                                          \
    case Converted::kNotImplemented: return owned_ref(not_implemented()); \
    case Converted::kError: return nullptr;                               \
  }

Owned<PyObject> float_add(PyObject* v, PyObject* w) {
  HS_TO_DOUBLE(v, a);
  HS_TO_DOUBLE(w, b);
  return float_from_double(a + b);
}
Owned<PyObject> float_sub(PyObject* v, PyObject* w) {
  HS_TO_DOUBLE(v, a);
  HS_TO_DOUBLE(w, b);
  return float_from_double(a - b);
}
Owned<PyObject> float_mul(PyObject* v, PyObject* w) {
  HS_TO_DOUBLE(v, a);
  HS_TO_DOUBLE(w, b);
  return float_from_double(a * b);
}
Owned<PyObject> float_div(PyObject* v, PyObject* w) {
  HS_TO_DOUBLE(v, a);
  HS_TO_DOUBLE(w, b);
  if (b == 0.0) {
    return err_set_string(exc_zero_division_error(), "float division by zero");
  }
  return float_from_double(a / b);
}
Owned<PyObject> float_rem(PyObject* v, PyObject* w) {
  HS_TO_DOUBLE(v, a);
  HS_TO_DOUBLE(w, b);
  if (b == 0.0) {
    return err_set_string(exc_zero_division_error(), "float modulo");
  }
  double mod = std::fmod(a, b);
  if (mod != 0) {
    if ((b < 0) != (mod < 0)) {
      mod += b;
    }
  } else {
    mod = std::copysign(0.0, b);
  }
  return float_from_double(mod);
}

}  // namespace

double float_floor_divide(double a, double b, double* remainder) {
  double mod = std::fmod(a, b);
  double div = (a - mod) / b;
  if (mod != 0) {
    if ((b < 0) != (mod < 0)) {
      mod += b;
      div -= 1.0;
    }
  } else {
    mod = std::copysign(0.0, b);
  }
  double floor_div = 0;
  if (div != 0) {
    floor_div = std::floor(div);
    if (div - floor_div > 0.5) {
      floor_div += 1.0;
    }
  } else {
    floor_div = std::copysign(0.0, a / b);
  }
  *remainder = mod;
  return floor_div;
}

namespace {

Owned<PyObject> float_divmod(PyObject* v, PyObject* w) {
  HS_TO_DOUBLE(v, a);
  HS_TO_DOUBLE(w, b);
  if (b == 0.0) {
    return err_set_string(exc_zero_division_error(), "float divmod()");
  }
  double mod = 0;
  const double div = float_floor_divide(a, b, &mod);
  HS_OWN(quotient, float_from_double(div));
  HS_OWN(remainder, float_from_double(mod));
  HS_OWN(result, tuple_new(2));
  tuple_init_item(result.get(), 0, std::move(quotient));
  tuple_init_item(result.get(), 1, std::move(remainder));
  return result;
}

Owned<PyObject> float_floor_div(PyObject* v, PyObject* w) {
  HS_TO_DOUBLE(v, a);
  HS_TO_DOUBLE(w, b);
  if (b == 0.0) {
    return err_set_string(exc_zero_division_error(), "float floor division by zero");
  }
  double mod = 0;
  return float_from_double(float_floor_divide(a, b, &mod));
}

bool is_odd_integer(double x) { return std::fmod(std::fabs(x), 2.0) == 1.0; }

Owned<PyObject> float_pow(PyObject* v, PyObject* w, PyObject* z) {
  if (z != none()) {
    return err_set_string(exc_type_error(), "pow() 3rd argument not allowed unless all arguments are integers");
  }
  HS_TO_DOUBLE(v, iv);
  HS_TO_DOUBLE(w, iw);
  // The cases that C leaves open, in CPython's order.
  if (iw == 0) {
    return float_from_double(1.0);
  }
  if (std::isnan(iv)) {
    return float_from_double(iv);
  }
  if (std::isnan(iw)) {
    return float_from_double(iv == 1.0 ? 1.0 : iw);
  }
  if (std::isinf(iw)) {
    const double size = std::fabs(iv);
    if (size == 1.0) {
      return float_from_double(1.0);
    }
    return float_from_double((iw > 0.0) == (size > 1.0) ? std::fabs(iw) : 0.0);
  }
  if (std::isinf(iv)) {
    const bool odd = is_odd_integer(iw);
    if (iw > 0.0) {
      return float_from_double(odd ? iv : std::fabs(iv));
    }
    return float_from_double(odd ? std::copysign(0.0, iv) : 0.0);
  }
  if (iv == 0.0) {
    if (iw < 0.0) {
      return err_set_string(exc_zero_division_error(), "0.0 cannot be raised to a negative power");
    }
    return float_from_double(is_odd_integer(iw) ? iv : 0.0);
  }
  bool negate = false;
  if (iv < 0.0) {
    if (iw != std::floor(iw)) {
      // A negative number to a fractional power is complex.
      return complex_type()->tp_as_number->nb_power(v, w, z);
    }
    iv = -iv;
    negate = is_odd_integer(iw);
  }
  if (iv == 1.0) {
    return float_from_double(negate ? -1.0 : 1.0);
  }
  double ix = std::pow(iv, iw);
  if (negate) {
    ix = -ix;
  }
  if (std::isinf(ix)) {
    return err_numerical_range(exc_overflow_error());
  }
  return float_from_double(ix);
}

Owned<PyObject> float_neg(PyObject* v) { return float_from_double(-float_value(v)); }
Owned<PyObject> float_abs(PyObject* v) { return float_from_double(std::fabs(float_value(v))); }
Truth float_bool(PyObject* v) { return truth(float_value(v) != 0.0); }
Owned<PyObject> float_trunc(PyObject* v) { return long_from_double(float_value(v)); }
Owned<PyObject> float_float(PyObject* v) {
  return float_check_exact(v) ? owned_ref(v) : float_from_double(float_value(v));
}
int64_t float_hash(PyObject* v) { return hash_double(v, float_value(v)); }

constexpr LayoutField kFloatLayout[] = {
    HS_OBJECT_HEAD,
    HS_FIELD(PyFloatObject, ob_fval, kDouble),
    {nullptr, 0, 0, FieldKind::kPadding},
};

constexpr NumberSpec kFloatNumber = {
    .nb_add = float_add,
    .nb_subtract = float_sub,
    .nb_multiply = float_mul,
    .nb_remainder = float_rem,
    .nb_divmod = float_divmod,
    .nb_power = float_pow,
    .nb_negative = float_neg,
    .nb_positive = float_float,
    .nb_absolute = float_abs,
    .nb_bool = float_bool,
    .nb_int = float_trunc,
    .nb_float = float_float,
    .nb_floor_divide = float_floor_div,
    .nb_true_divide = float_div,
};

}  // namespace

Owned<PyObject> err_numerical_range(PyTypeObject* type) {
  // OSError's number and text on Linux, whatever the platform we run on.
  constexpr int64_t kErange = 34;
  HS_OWN(number, long_from_int64(kErange));
  HS_OWN(text, unicode_from_ascii("Numerical result out of range"));
  HS_OWN(arguments, tuple_pack(number.get(), text.get()));
  return err_set_object(type, arguments.get());
}

const TypeSpec kFloatTypeSpec = {
    .name = "float",
    .basicsize = sizeof(PyFloatObject),
    .flags = kTpFlagsDefault | kTpFlagsBaseType | kTpFlagsMatchSelf,
    .doc = "float(x=0, /)\n--\n\nConvert a string or number to a floating point number, if possible.",
    .dealloc = float_dealloc,
    .repr = float_repr,
    .hash = float_hash,
    .getattro = object_generic_get_attr,
    .richcompare = float_rich_compare,
    .methods = kFloatMethods,
    .getset = kFloatGetSet,
    .new_ = float_new,
    .vectorcall = float_vectorcall,
    .as_number = &kFloatNumber,
    .layout = kFloatLayout,
};

}  // namespace heapscope::objects
