// The type int: construction, methods, slots.  Model: Objects/longobject.c (3.11).
#include <algorithm>
#include <cstring>

#include "memory/allocator.h"
#include "objects/abstract.h"
#include "objects/bytearray_object.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/format_spec.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/long_internal.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

Owned<PyObject> new_int(PyObject* x, PyObject* base_object) {
  if (x == nullptr) {
    if (base_object != nullptr) {
      return err_set_string(exc_type_error(), "int() missing string argument");
    }
    return long_from_int64(0);
  }
  if (base_object == nullptr) {
    return number_long(x);
  }
  const int64_t base = number_as_ssize(base_object, nullptr);
  if (base == -1 && err_occurred()) {
    return nullptr;
  }
  if ((base != 0 && base < 2) || base > 36) {
    return err_set_string(exc_value_error(), "int() base must be >= 2 and <= 36, or 0");
  }
  if (unicode_check(x)) {
    return long_from_unicode_object(x, static_cast<int>(base));
  }
  if (bytes_check(x)) {
    return long_from_bytes(bytes_view(x), static_cast<int>(base));
  }
  if (bytearray_check(x)) {
    return long_from_bytes(bytearray_view(x), static_cast<int>(base));
  }
  return err_set_string(exc_type_error(), "int() can't convert non-string with explicit base");
}

constexpr ArgParser kNewParser = {"int", {"", "base", nullptr}};

Owned<PyObject> long_tp_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kNewParser, 0, 2, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  Owned<PyObject> value = new_int(a[0], a[1]);
  if (!value || type == long_type()) {
    return value;
  }
  // A subclass: the value's digits in an instance of it.
  const PyLongObject* source = as_long(value.get());
  const int64_t count = source->ob_size == 0 ? 1 : long_digit_count(source);
  Owned<PyObject> result = type->tp_alloc(type, count);
  if (!result) {
    return nullptr;
  }
  PyLongObject* target = as_long(result.get());
  target->ob_size = source->ob_size;
  std::memcpy(target->ob_digit, source->ob_digit, static_cast<size_t>(count) * 4);
  return result;
}

void long_dealloc(PyObject* op) {
  if (long_check_exact(op)) {
    object_del(op);
  } else {
    type_of(op)->tp_free(op);
  }
}

Truth long_bool(PyObject* op) { return truth(as_long(op)->ob_size != 0); }

#define HS_LONG_BINARY(name, operation)            \
  Owned<PyObject> name(PyObject* a, PyObject* b) { \
    if (!long_check(a) || !long_check(b)) {        \
      return owned_ref(not_implemented());         \
    }                                              \
    return operation(as_long(a), as_long(b));      \
  }
HS_LONG_BINARY(long_nb_add, long_add)
HS_LONG_BINARY(long_nb_subtract, long_subtract)
HS_LONG_BINARY(long_nb_multiply, long_multiply)
#undef HS_LONG_BINARY

Owned<PyObject> long_nb_float(PyObject* op) {
  const double value = long_as_double(op);
  if (value == -1.0 && err_occurred()) {
    return nullptr;
  }
  return float_from_double(value);
}

Owned<PyObject> long_self(PyObject* self, PyObject*) { return long_long(self); }

Owned<PyObject> long_bit_length(PyObject* self, PyObject*) { return long_from_uint64(long_num_bits(self)); }

Owned<PyObject> long_bit_count(PyObject* self, PyObject*) {
  const PyLongObject* value = as_long(self);
  int64_t count = 0;
  for (int64_t i = 0; i < long_digit_count(value); ++i) {
    count += __builtin_popcount(value->ob_digit[i]);
  }
  return long_from_ssize_t(count);
}

Owned<PyObject> long_as_integer_ratio(PyObject* self, PyObject*) {
  HS_OWN(numerator, long_long(self));
  HS_OWN(result, tuple_new(2));
  tuple_init_item(result.get(), 0, std::move(numerator));
  tuple_init_item(result.get(), 1, owned_ref(long_one()));
  return result;
}

Owned<PyObject> long_round(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("__round__", nargs, 0, 1));
  if (nargs == 0) {
    return long_long(self);
  }
  HS_OWN(digits, number_index(args[0]));
  if (as_long(digits.get())->ob_size >= 0) {
    return long_long(self);
  }
  // self minus its remainder to the nearest multiple of 10**-digits.
  HS_OWN(positive, long_negative(digits.get()));
  HS_OWN(ten, long_from_int64(10));
  HS_OWN(unit, long_power(ten.get(), positive.get(), none()));
  HS_OWN(parts, long_divmod_near(self, unit.get()));
  return long_subtract(as_long(self), as_long(tuple_get_item(parts.get(), 1)));
}

Owned<PyObject> long_getnewargs(PyObject* self, PyObject*) {
  HS_OWN(copy, long_copy(as_long(self)));
  return tuple_pack(copy.get());
}

Owned<PyObject> long_format_method(PyObject* self, PyObject* spec) {
  if (!unicode_check(spec)) {
    return arg_bad_argument("__format__", "argument", "str", spec);
  }
  return long_format_advanced(self, spec);
}

Owned<PyObject> long_sizeof(PyObject* self, PyObject*) {
  // Zero has room for one digit, too.
  const int64_t digits = std::max<int64_t>(long_digit_count(as_long(self)), 1);
  return long_from_ssize_t(static_cast<int64_t>(offsetof(PyLongObject, ob_digit)) + digits * 4);
}

Status byte_order(PyObject* argument, const char* function, bool* little) {
  *little = false;
  if (argument == nullptr) {
    return Status::kOk;
  }
  if (!unicode_check(argument)) {
    return arg_bad_argument(function, "argument 'byteorder'", "str", argument);
  }
  if (unicode_equal_to_ascii(argument, "little")) {
    *little = true;
  } else if (!unicode_equal_to_ascii(argument, "big")) {
    return err_set_string(exc_value_error(), "byteorder must be either 'little' or 'big'");
  }
  return Status::kOk;
}

Owned<PyObject> long_to_bytes(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"to_bytes", {"length", "byteorder", "signed", nullptr}};
  Ref<PyObject> buffer[3];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 0, 2, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  int64_t length = 1;
  bool little = false;
  bool is_signed = false;
  if (a[0]) {
    HS_TRY(arg_as_ssize(a[0], &length));
  }
  HS_TRY(byte_order(a[1], "to_bytes", &little));
  if (a[2]) {
    HS_TRY(arg_as_bool(a[2], &is_signed));
  }
  if (length < 0) {
    return err_set_string(exc_value_error(), "length argument must be non-negative");
  }
  if (length > int64_t{1} << 30) {
    return err_no_memory();
  }
  if (length == 0 && is_signed && long_is_medium(as_long(self)) && long_medium_value(as_long(self)) == -1) {
    return bytes_from_string_and_size("");  // all of its digits are sign: CPython finds room for that in no bytes
  }
  std::string bytes(static_cast<size_t>(length), '\0');
  HS_TRY(long_as_byte_array(as_long(self), reinterpret_cast<uint8_t*>(bytes.data()), length, little, is_signed));
  return bytes_filled_with(bytes);
}

Owned<PyObject> long_from_bytes_method(PyObject* type, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"from_bytes", {"bytes", "byteorder", "signed", nullptr}};
  Ref<PyObject> buffer[3];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 1, 2, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  bool little = false;
  bool is_signed = false;
  HS_TRY(byte_order(a[1], "from_bytes", &little));
  if (a[2]) {
    HS_TRY(arg_as_bool(a[2], &is_signed));
  }
  HS_OWN(bytes, object_bytes(a[0]));
  const std::string_view view = bytes_view(bytes.get());
  Owned<PyObject> result = long_from_byte_array(reinterpret_cast<const uint8_t*>(view.data()),
                                                static_cast<int64_t>(view.size()), little, is_signed);
  if (result && type != long_type()) {
    return object_call_one_arg(type, result.get());
  }
  return result;
}

Owned<PyObject> get_zero(PyObject*, void*) { return long_from_int64(0); }
Owned<PyObject> get_one(PyObject*, void*) { return long_from_int64(1); }
Owned<PyObject> get_self(PyObject* self, void*) { return long_long(self); }

constexpr MethodDef kLongMethods[] = {
    method_noargs("conjugate", long_self, "Returns self, the complex conjugate of any int."),
    method_noargs("bit_length", long_bit_length,
                  "bit_length($self, /)\n--\n\nNumber of bits necessary to represent self in binary."),
    method_noargs("bit_count", long_bit_count, "bit_count($self, /)\n--\n\nHow many one bits the absolute value has."),
    method_fast_keywords("to_bytes", long_to_bytes,
                         "to_bytes($self, /, length=1, byteorder='big', *, signed=False)"
                         "\n--\n\nAn array of bytes that represents the number."),
    method_fast_keywords("from_bytes", long_from_bytes_method,
                         "from_bytes($type, /, bytes, byteorder='big', *, signed=False)"
                         "\n--\n\nThe number that an array of bytes represents.",
                         kMethClass),
    method_noargs("as_integer_ratio", long_as_integer_ratio,
                  "as_integer_ratio($self, /)\n--\n\nNumerator and positive denominator of the exact value."),
    method_noargs("__trunc__", long_self, "The whole number towards zero."),
    method_noargs("__floor__", long_self, "The largest whole number not above."),
    method_noargs("__ceil__", long_self, "The smallest whole number not below."),
    method_fast("__round__", long_round,
                "__round__($self, ndigits=<unrepresentable>, /)"
                "\n--\n\nRounded to so many digits; a whole number without them."),
    method_noargs("__getnewargs__", long_getnewargs,
                  "__getnewargs__($self, /)\n--\n\nArguments for __new__ when unpickling."),
    method_o("__format__", long_format_method,
             "__format__($self, format_spec, /)\n--\n\nText of the value as the specification asks."),
    method_noargs("__sizeof__", long_sizeof, "__sizeof__($self, /)\n--\n\nSize in memory, in bytes."),
    kMethodEnd,
};

constexpr GetSetDef kLongGetSet[] = {
    {"real", get_self}, {"imag", get_zero}, {"numerator", get_self}, {"denominator", get_one}, {nullptr, nullptr},
};

constexpr LayoutField kLongLayout[] = {
    HS_VAR_OBJECT_HEAD,
    {"ob_digit", 24, 4, FieldKind::kDigits, true},
    {nullptr, 0, 0, FieldKind::kPadding},
};

}  // namespace

const NumberSpec kLongNumber = {
    .nb_add = long_nb_add,
    .nb_subtract = long_nb_subtract,
    .nb_multiply = long_nb_multiply,
    .nb_remainder = long_remainder,
    .nb_divmod = long_divmod,
    .nb_power = long_power,
    .nb_negative = long_negative,
    .nb_positive = long_long,
    .nb_absolute = long_absolute,
    .nb_bool = long_bool,
    .nb_invert = long_invert,
    .nb_lshift = long_lshift,
    .nb_rshift = long_rshift,
    .nb_and = long_and,
    .nb_xor = long_xor,
    .nb_or = long_or,
    .nb_int = long_long,
    .nb_float = long_nb_float,
    .nb_floor_divide = long_floor_divide,
    .nb_true_divide = long_true_divide,
    .nb_index = long_long,
};

const TypeSpec kLongTypeSpec = {
    .name = "int",
    .basicsize = offsetof(PyLongObject, ob_digit),
    .itemsize = 4,
    .flags = kTpFlagsDefault | kTpFlagsBaseType | kTpFlagsLongSubclass | kTpFlagsMatchSelf,
    .doc = "int([x]) -> integer\nint(x, base=10) -> integer",
    .dealloc = long_dealloc,
    .repr = long_repr,
    .hash = long_hash,
    .getattro = object_generic_get_attr,
    .richcompare = long_rich_compare,
    .methods = kLongMethods,
    .getset = kLongGetSet,
    .new_ = long_tp_new,
    .as_number = &kLongNumber,
    .layout = kLongLayout,
};

}  // namespace heapscope::objects
