// Operators over numbers.  Model: Objects/abstract.c (3.11).
#include <limits>

#include "objects/abstract.h"
#include "objects/bytearray_object.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/hooks.h"
#include "objects/long_object.h"
#include "objects/memory_object.h"
#include "objects/method_object.h"
#include "objects/object_protocol.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {
namespace {

using BinarySlot = Slot<binaryfunc> PyNumberMethods::*;
using TernarySlot = Slot<ternaryfunc> PyNumberMethods::*;

const char* name_of(const PyObject* op) { return type_full_name(type_of(op)); }

template <class F>
Slot<F> number_slot(const PyObject* op, Slot<F> PyNumberMethods::*member) {
  const PyNumberMethods* methods = type_of(op)->tp_as_number;
  return methods == nullptr ? Slot<F>{0} : methods->*member;
}

bool is_answer(const Owned<PyObject>& result) { return result.get() != not_implemented(); }

/// NotImplemented when neither side can.
Owned<PyObject> binary_op1(PyObject* v, PyObject* w, BinarySlot member) {
  const Slot<binaryfunc> slotv = number_slot(v, member);
  Slot<binaryfunc> slotw{0};
  if (type_of(w) != type_of(v)) {
    slotw = number_slot(w, member);
    if (slotw == slotv) {
      slotw = Slot<binaryfunc>{0};
    }
  }
  if (slotv) {
    if (slotw && type_is_subtype(type_of(w), type_of(v))) {
      Owned<PyObject> result = slotw(v, w);
      if (is_answer(result)) {
        return result;
      }
      slotw = Slot<binaryfunc>{0};
    }
    Owned<PyObject> result = slotv(v, w);
    if (is_answer(result)) {
      return result;
    }
  }
  if (slotw) {
    Owned<PyObject> result = slotw(v, w);
    if (is_answer(result)) {
      return result;
    }
  }
  return owned_ref(not_implemented());
}

Failed operand_error(PyObject* v, PyObject* w, const char* op) {
  return err_format(exc_type_error(), "unsupported operand type(s) for {}: '{}' and '{}'", op, name_of(v), name_of(w));
}

Owned<PyObject> binary_op(PyObject* v, PyObject* w, BinarySlot member, const char* op) {
  Owned<PyObject> result = binary_op1(v, w, member);
  if (is_answer(result)) {
    return result;
  }
  if (member == &PyNumberMethods::nb_rshift && cfunction_check(v) &&
      std::string_view(cfunction_def(v)->ml_name) == "print") {
    return err_format(exc_type_error(),
                      "unsupported operand type(s) for {}: '{}' and '{}'. Did you mean \"print(<message>, "
                      "file=<output_stream>)\"?",
                      op, name_of(v), name_of(w));
  }
  return operand_error(v, w, op);
}

Owned<PyObject> binary_iop1(PyObject* v, PyObject* w, BinarySlot in_place, BinarySlot member) {
  const Slot<binaryfunc> slot = number_slot(v, in_place);
  if (slot) {
    Owned<PyObject> result = slot(v, w);
    if (is_answer(result)) {
      return result;
    }
  }
  return binary_op1(v, w, member);
}

Owned<PyObject> binary_iop(PyObject* v, PyObject* w, BinarySlot in_place, BinarySlot member, const char* op) {
  Owned<PyObject> result = binary_iop1(v, w, in_place, member);
  return is_answer(result) ? std::move(result) : Owned<PyObject>(operand_error(v, w, op));
}

Owned<PyObject> ternary_op(PyObject* v, PyObject* w, PyObject* z, TernarySlot member, const char* op) {
  const Slot<ternaryfunc> slotv = number_slot(v, member);
  Slot<ternaryfunc> slotw{0};
  if (type_of(w) != type_of(v)) {
    slotw = number_slot(w, member);
    if (slotw == slotv) {
      slotw = Slot<ternaryfunc>{0};
    }
  }
  const Slot<ternaryfunc> right = slotw;
  if (slotv) {
    if (slotw && type_is_subtype(type_of(w), type_of(v))) {
      Owned<PyObject> result = slotw(v, w, z);
      if (is_answer(result)) {
        return result;
      }
      slotw = Slot<ternaryfunc>{0};
    }
    Owned<PyObject> result = slotv(v, w, z);
    if (is_answer(result)) {
      return result;
    }
  }
  if (slotw) {
    Owned<PyObject> result = slotw(v, w, z);
    if (is_answer(result)) {
      return result;
    }
  }
  const Slot<ternaryfunc> slotz = number_slot(z, member);
  if (slotz && !(slotz == slotv) && !(slotz == right)) {
    Owned<PyObject> result = slotz(v, w, z);
    if (is_answer(result)) {
      return result;
    }
  }
  if (z == none()) {
    return operand_error(v, w, op);
  }
  return err_format(exc_type_error(), "unsupported operand type(s) for {}: '{}', '{}', '{}'", op, name_of(v),
                    name_of(w), name_of(z));
}

Owned<PyObject> repeat(Slot<ssizeargfunc> function, PyObject* sequence, PyObject* n) {
  if (!index_check(n)) {
    return err_format(exc_type_error(), "can't multiply sequence by non-int of type '{}'", name_of(n));
  }
  const int64_t count = number_as_ssize(n, exc_overflow_error());
  if (count == -1 && err_occurred()) {
    return {};
  }
  return function(sequence, count);
}

Failed unary_error(PyObject* op, const char* what) {
  return err_format(exc_type_error(), "bad operand type for {}: '{}'", what, name_of(op));
}

Owned<PyObject> unary_op(PyObject* op, Slot<unaryfunc> PyNumberMethods::*member, const char* what) {
  const Slot<unaryfunc> slot = number_slot(op, member);
  return slot ? slot(op) : Owned<PyObject>(unary_error(op, what));
}

}  // namespace

bool number_check(const PyObject* op) {
  const PyNumberMethods* methods = op == nullptr ? nullptr : type_of(op)->tp_as_number.get();
  return methods != nullptr &&
         (methods->nb_index || methods->nb_int || methods->nb_float || is_type(op, complex_type()));
}

#define HS_BINARY(name, slot, op) \
  Owned<PyObject> number_##name(PyObject* v, PyObject* w) { return binary_op(v, w, &PyNumberMethods::slot, op); }
HS_BINARY(subtract, nb_subtract, "-")
HS_BINARY(true_divide, nb_true_divide, "/")
HS_BINARY(floor_divide, nb_floor_divide, "//")
HS_BINARY(remainder, nb_remainder, "%")
HS_BINARY(divmod, nb_divmod, "divmod()")
HS_BINARY(lshift, nb_lshift, "<<")
HS_BINARY(rshift, nb_rshift, ">>")
HS_BINARY(and, nb_and, "&")
HS_BINARY(or, nb_or, "|")
HS_BINARY(xor, nb_xor, "^")
HS_BINARY(matrix_multiply, nb_matrix_multiply, "@")
#undef HS_BINARY
#define HS_IN_PLACE(name, in_place, slot, op)                                        \
  Owned<PyObject> number_in_place_##name(PyObject* v, PyObject* w) {                 \
    return binary_iop(v, w, &PyNumberMethods::in_place, &PyNumberMethods::slot, op); \
  }
HS_IN_PLACE(subtract, nb_inplace_subtract, nb_subtract, "-=")
HS_IN_PLACE(true_divide, nb_inplace_true_divide, nb_true_divide, "/=")
HS_IN_PLACE(floor_divide, nb_inplace_floor_divide, nb_floor_divide, "//=")
HS_IN_PLACE(remainder, nb_inplace_remainder, nb_remainder, "%=")
HS_IN_PLACE(lshift, nb_inplace_lshift, nb_lshift, "<<=")
HS_IN_PLACE(rshift, nb_inplace_rshift, nb_rshift, ">>=")
HS_IN_PLACE(and, nb_inplace_and, nb_and, "&=")
HS_IN_PLACE(or, nb_inplace_or, nb_or, "|=")
HS_IN_PLACE(xor, nb_inplace_xor, nb_xor, "^=")
HS_IN_PLACE(matrix_multiply, nb_inplace_matrix_multiply, nb_matrix_multiply, "@=")
#undef HS_IN_PLACE

Owned<PyObject> number_add(PyObject* v, PyObject* w) {
  Owned<PyObject> result = binary_op1(v, w, &PyNumberMethods::nb_add);
  if (is_answer(result)) {
    return result;
  }
  const PySequenceMethods* sequence = type_of(v)->tp_as_sequence;
  if (sequence != nullptr && sequence->sq_concat) {
    return sequence->sq_concat(v, w);
  }
  return operand_error(v, w, "+");
}

Owned<PyObject> number_multiply(PyObject* v, PyObject* w) {
  Owned<PyObject> result = binary_op1(v, w, &PyNumberMethods::nb_multiply);
  if (is_answer(result)) {
    return result;
  }
  const PySequenceMethods* mv = type_of(v)->tp_as_sequence;
  const PySequenceMethods* mw = type_of(w)->tp_as_sequence;
  if (mv != nullptr && mv->sq_repeat) {
    return repeat(mv->sq_repeat, v, w);
  }
  if (mw != nullptr && mw->sq_repeat) {
    return repeat(mw->sq_repeat, w, v);
  }
  return operand_error(v, w, "*");
}

Owned<PyObject> number_in_place_add(PyObject* v, PyObject* w) {
  Owned<PyObject> result = binary_iop1(v, w, &PyNumberMethods::nb_inplace_add, &PyNumberMethods::nb_add);
  if (is_answer(result)) {
    return result;
  }
  const PySequenceMethods* sequence = type_of(v)->tp_as_sequence;
  if (sequence != nullptr) {
    const Slot<binaryfunc> concat = sequence->sq_inplace_concat ? sequence->sq_inplace_concat : sequence->sq_concat;
    if (concat) {
      return concat(v, w);
    }
  }
  return operand_error(v, w, "+=");
}

Owned<PyObject> number_in_place_multiply(PyObject* v, PyObject* w) {
  Owned<PyObject> result = binary_iop1(v, w, &PyNumberMethods::nb_inplace_multiply, &PyNumberMethods::nb_multiply);
  if (is_answer(result)) {
    return result;
  }
  const PySequenceMethods* mv = type_of(v)->tp_as_sequence;
  const PySequenceMethods* mw = type_of(w)->tp_as_sequence;
  if (mv != nullptr) {
    const Slot<ssizeargfunc> function = mv->sq_inplace_repeat ? mv->sq_inplace_repeat : mv->sq_repeat;
    if (function) {
      return repeat(function, v, w);
    }
  } else if (mw != nullptr && mw->sq_repeat) {
    return repeat(mw->sq_repeat, w, v);  // the right operand is not changed
  }
  return operand_error(v, w, "*=");
}

Owned<PyObject> number_power(PyObject* v, PyObject* w, PyObject* z) {
  return ternary_op(v, w, z, &PyNumberMethods::nb_power, "** or pow()");
}

Owned<PyObject> number_in_place_power(PyObject* v, PyObject* w, PyObject* z) {
  const Slot<ternaryfunc> slot = number_slot(v, &PyNumberMethods::nb_inplace_power);
  if (slot) {
    Owned<PyObject> result = slot(v, w, z);
    if (is_answer(result)) {
      return result;
    }
  }
  return ternary_op(v, w, z, &PyNumberMethods::nb_power, "**=");
}

Owned<PyObject> number_negative(PyObject* op) { return unary_op(op, &PyNumberMethods::nb_negative, "unary -"); }
Owned<PyObject> number_positive(PyObject* op) { return unary_op(op, &PyNumberMethods::nb_positive, "unary +"); }
Owned<PyObject> number_invert(PyObject* op) { return unary_op(op, &PyNumberMethods::nb_invert, "unary ~"); }
Owned<PyObject> number_absolute(PyObject* op) { return unary_op(op, &PyNumberMethods::nb_absolute, "abs()"); }

// ---- conversions

namespace {

/// A strict subclass of int as a result of __int__ or __index__: allowed with a warning.
Status warn_subclass(PyObject* result, const char* method) {
  std::string message = method;
  message += " returned non-int (type ";
  message += name_of(result);
  message +=
      ").  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a "
      "future version of Python.";
  return err_warn(exc_deprecation_warning(), message);
}

Owned<PyObject> exact_int(Owned<PyObject> number) {
  if (number && !long_check_exact(number.get())) {
    return long_copy(as_long(number.get()));
  }
  return number;
}

}  // namespace

Owned<PyObject> number_index_or_subclass(PyObject* op) {
  if (long_check(op)) {
    return owned_ref(op);
  }
  if (!index_check(op)) {
    return err_format(exc_type_error(), "'{}' object cannot be interpreted as an integer", name_of(op));
  }
  Owned<PyObject> result = type_of(op)->tp_as_number->nb_index(op);
  if (!result || long_check_exact(result.get())) {
    return result;
  }
  if (!long_check(result.get())) {
    return err_format(exc_type_error(), "__index__ returned non-int (type {})", name_of(result.get()));
  }
  HS_TRY(warn_subclass(result.get(), "__index__"));
  return result;
}

Owned<PyObject> number_index(PyObject* op) { return exact_int(number_index_or_subclass(op)); }

int64_t number_as_ssize(PyObject* op, PyTypeObject* error) {
  HS_OWN(value, number_index_or_subclass(op));
  const int64_t result = long_as_ssize(value.get());
  if (result != -1 || !err_occurred() || !err_exception_matches(exc_overflow_error())) {
    return result;
  }
  err_clear();
  if (error == nullptr) {
    return long_sign(value.get()) < 0 ? std::numeric_limits<int64_t>::min() : std::numeric_limits<int64_t>::max();
  }
  return err_format(error, "cannot fit '{}' into an index-sized integer", name_of(op));
}

namespace {

Owned<PyObject> long_from_trunc(PyObject* op, PyObject* trunc) {
  HS_TRY(err_warn(exc_deprecation_warning(), "The delegation of int() to __trunc__ is deprecated."));
  HS_OWN(result, object_call_no_args(trunc));
  static_cast<void>(op);
  if (long_check_exact(result.get())) {
    return result;
  }
  if (long_check(result.get())) {
    return exact_int(std::move(result));
  }
  if (!index_check(result.get())) {
    return err_format(exc_type_error(), "__trunc__ returned non-Integral (type {})", name_of(result.get()));
  }
  return number_index(result.get());
}

}  // namespace

Owned<PyObject> number_long(PyObject* op) {
  if (long_check_exact(op)) {
    return owned_ref(op);
  }
  const PyNumberMethods* methods = type_of(op)->tp_as_number;
  if (methods != nullptr && methods->nb_int) {
    Owned<PyObject> result = methods->nb_int(op);
    if (!result || long_check_exact(result.get())) {
      return result;
    }
    if (!long_check(result.get())) {
      return err_format(exc_type_error(), "__int__ returned non-int (type {})", name_of(result.get()));
    }
    HS_TRY(warn_subclass(result.get(), "__int__"));
    return exact_int(std::move(result));
  }
  if (methods != nullptr && methods->nb_index) {
    return number_index(op);
  }
  Owned<PyObject> trunc = object_lookup_special(op, ident(Id::__trunc__));
  if (trunc) {
    return long_from_trunc(op, trunc.get());
  }
  if (err_occurred()) {
    return {};
  }
  if (unicode_check(op)) {
    return long_from_unicode_object(op, 10);
  }
  if (bytes_check(op)) {
    return long_from_bytes(bytes_view(op), 10);
  }
  if (bytearray_check(op)) {
    return long_from_bytes(bytearray_view(op), 10);
  }
  if (object_check_buffer(op)) {
    HS_OWN(bytes, object_bytes(op));
    return long_from_bytes(bytes_view(bytes.get()), 10);
  }
  return err_format(exc_type_error(), "int() argument must be a string, a bytes-like object or a real number, not '{}'",
                    name_of(op));
}

Owned<PyObject> number_float(PyObject* op) {
  if (float_check_exact(op)) {
    return owned_ref(op);
  }
  const PyNumberMethods* methods = type_of(op)->tp_as_number;
  if (methods != nullptr && methods->nb_float) {
    Owned<PyObject> result = methods->nb_float(op);
    if (!result || float_check_exact(result.get())) {
      return result;
    }
    if (!object_type_check(result.get(), float_type())) {
      return err_format(exc_type_error(), "{}.__float__ returned non-float (type {})", name_of(op),
                        name_of(result.get()));
    }
    std::string message = name_of(op);
    message += ".__float__ returned non-float (type ";
    message += name_of(result.get());
    message +=
        ").  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in "
        "a future version of Python.";
    HS_TRY(err_warn(exc_deprecation_warning(), message));
    return float_from_double(static_cast<PyFloatObject*>(result.get())->ob_fval);
  }
  if (methods != nullptr && methods->nb_index) {
    HS_OWN(index, number_index_or_subclass(op));
    const double value = long_as_double(index.get());
    return value == -1.0 && err_occurred() ? Owned<PyObject>() : float_from_double(value);
  }
  if (object_type_check(op, float_type())) {
    return float_from_double(static_cast<PyFloatObject*>(op)->ob_fval);
  }
  return float_from_string(op);
}

Owned<PyObject> number_to_base(PyObject* op, int base) {
  HS_OWN(index, number_index_or_subclass(op));
  return long_format(index.get(), base, true);
}

}  // namespace heapscope::objects
