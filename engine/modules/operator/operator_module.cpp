// Module _operator: the operators as functions.
// Model: Modules/_operator.c (3.11).
#include "modules/native_type.h"
#include "modules/operator/getters.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/exceptions.h"
#include "objects/getargs.h"
#include "objects/long_object.h"
#include "objects/memory_object.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

using Args = const Ref<PyObject>*;

// name in Python, the function that does it.
// clang-format off
#define HS_BINARY_FUNCTIONS(X)                                                                \
  X(add, number_add) X(sub, number_subtract) X(mul, number_multiply)                          \
  X(matmul, number_matrix_multiply) X(floordiv, number_floor_divide)                          \
  X(truediv, number_true_divide) X(mod, number_remainder) X(lshift, number_lshift)            \
  X(rshift, number_rshift) X(and_, number_and) X(xor, number_xor) X(or_, number_or)           \
  X(iadd, number_in_place_add) X(isub, number_in_place_subtract)                              \
  X(imul, number_in_place_multiply) X(imatmul, number_in_place_matrix_multiply)               \
  X(ifloordiv, number_in_place_floor_divide) X(itruediv, number_in_place_true_divide)         \
  X(imod, number_in_place_remainder) X(ilshift, number_in_place_lshift)                       \
  X(irshift, number_in_place_rshift) X(iand, number_in_place_and)                             \
  X(ixor, number_in_place_xor) X(ior, number_in_place_or) X(concat, sequence_concat)          \
  X(iconcat, sequence_in_place_concat) X(getitem, object_get_item) X(pow, power)              \
  X(ipow, power_in_place) X(eq, compare<CompareOp::kEq>) X(ne, compare<CompareOp::kNe>)       \
  X(lt, compare<CompareOp::kLt>) X(le, compare<CompareOp::kLe>)                               \
  X(gt, compare<CompareOp::kGt>) X(ge, compare<CompareOp::kGe>) X(contains, contains)         \
  X(indexOf, index_of) X(countOf, count_of) X(is_, is_same) X(is_not, is_other)               \
  X(delitem, delete_item)
#define HS_UNARY_FUNCTIONS(X)                                                                 \
  X(neg, number_negative) X(pos, number_positive) X(abs, number_absolute)                     \
  X(inv, number_invert) X(invert, number_invert) X(index, number_index) X(truth, is_true)     \
  X(not_, is_false)
// clang-format on

Owned<PyObject> power(PyObject* a, PyObject* b) { return number_power(a, b, none()); }
Owned<PyObject> power_in_place(PyObject* a, PyObject* b) { return number_in_place_power(a, b, none()); }
template <CompareOp op>
Owned<PyObject> compare(PyObject* a, PyObject* b) {
  return object_rich_compare(a, b, op);
}
Owned<PyObject> contains(PyObject* a, PyObject* b) {
  HS_TRUTH(present, sequence_contains(a, b));
  return owned_ref(bool_object(present));
}
Owned<PyObject> index_of(PyObject* a, PyObject* b) {
  const int64_t index = sequence_index(a, b);
  return index == -1 && err_occurred() ? Owned<PyObject>(Failed{}) : long_from_ssize_t(index);
}
Owned<PyObject> count_of(PyObject* a, PyObject* b) {
  const int64_t count = sequence_count(a, b);
  return count == -1 && err_occurred() ? Owned<PyObject>(Failed{}) : long_from_ssize_t(count);
}
Owned<PyObject> is_same(PyObject* a, PyObject* b) { return owned_ref(bool_object(a == b)); }
Owned<PyObject> is_other(PyObject* a, PyObject* b) { return owned_ref(bool_object(a != b)); }
Owned<PyObject> delete_item(PyObject* a, PyObject* b) {
  HS_TRY(object_del_item(a, b));
  return owned_ref(none());
}
Owned<PyObject> is_true(PyObject* a) {
  HS_TRUTH(yes, object_is_true(a));
  return owned_ref(bool_object(yes));
}
Owned<PyObject> is_false(PyObject* a) {
  HS_TRUTH(yes, object_not(a));
  return owned_ref(bool_object(yes));
}

#define HS_WRAP_BINARY(name, function)                                   \
  Owned<PyObject> operator_##name(PyObject*, Args args, int64_t nargs) { \
    HS_TRY(arg_check_positional(#name, nargs, 2, 2));                    \
    return function(args[0], args[1]);                                   \
  }
HS_BINARY_FUNCTIONS(HS_WRAP_BINARY)
#undef HS_WRAP_BINARY
#define HS_WRAP_UNARY(name, function) \
  Owned<PyObject> operator_##name(PyObject*, PyObject* argument) { return function(argument); }
HS_UNARY_FUNCTIONS(HS_WRAP_UNARY)
#undef HS_WRAP_UNARY

Owned<PyObject> operator_setitem(PyObject*, Args args, int64_t nargs) {
  HS_TRY(arg_check_positional("setitem", nargs, 3, 3));
  HS_TRY(object_set_item(args[0], args[1], args[2]));
  return owned_ref(none());
}

Owned<PyObject> operator_length_hint(PyObject*, Args args, int64_t nargs) {
  HS_TRY(arg_check_positional("length_hint", nargs, 1, 2));
  int64_t fallback = 0;
  if (nargs == 2) {
    HS_TRY(arg_as_ssize(args[1], &fallback));
  }
  const int64_t hint = object_length_hint(args[0], fallback);
  return hint == -1 && err_occurred() ? Owned<PyObject>(Failed{}) : long_from_ssize_t(hint);
}

Owned<PyObject> operator_call(PyObject*, Args args, int64_t nargs, PyObject* kwnames) {
  HS_TRY(arg_check_positional("call", nargs, 1, INT64_MAX));
  return object_vectorcall(args[0], args + 1, static_cast<uint64_t>(nargs - 1) | kVectorcallArgumentsOffset, kwnames);
}

// Here every comparison takes no time at all, so none tells how much of a secret was right.
Owned<PyObject> operator_compare_digest(PyObject*, Args args, int64_t nargs) {
  HS_TRY(arg_check_positional("_compare_digest", nargs, 2, 2));
  if (unicode_check(args[0]) && unicode_check(args[1])) {
    if (!unicode_is_ascii(args[0]) || !unicode_is_ascii(args[1])) {
      return err_set_string(exc_type_error(), "comparing strings with non-ASCII characters is not supported");
    }
    return owned_ref(bool_object(unicode_equal(args[0], args[1])));
  }
  if (!object_check_buffer(args[0]) && !object_check_buffer(args[1])) {
    return err_format(exc_type_error(), "unsupported operand types(s) or combination of types: '{}' and '{}'",
                      type_full_name(type_of(args[0])), type_full_name(type_of(args[1])));
  }
  BufferView first;
  HS_TRY(first.get(args[0]));
  if (first.view().ndim > 1) {
    return err_set_string(exc_buffer_error(), "Buffer must be single dimension");
  }
  BufferView second;
  HS_TRY(second.get(args[1]));
  if (second.view().ndim > 1) {
    return err_set_string(exc_buffer_error(), "Buffer must be single dimension");
  }
  return owned_ref(bool_object(first.bytes() == second.bytes()));
}

constexpr MethodDef kMethods[] = {
#define HS_ROW(name, function) method_fast(#name, operator_##name, #name "($module, a, b, /)\n--\n\n"),
    HS_BINARY_FUNCTIONS(HS_ROW)
#undef HS_ROW
#define HS_ROW(name, function) method_o(#name, operator_##name, #name "($module, a, /)\n--\n\n"),
        HS_UNARY_FUNCTIONS(HS_ROW)
#undef HS_ROW
            method_fast("setitem", operator_setitem, "setitem($module, a, b, c, /)\n--\n\na[b] = c"),
    method_fast("length_hint", operator_length_hint,
                "length_hint($module, obj, default=0, /)\n--\n\nHow many items obj expects to have; it may be wrong."),
    method_fast_keywords("call", operator_call, "call($module, obj, /, *args, **kwargs)\n--\n\nobj(*args, **kwargs)"),
    method_fast("_compare_digest", operator_compare_digest,
                "_compare_digest($module, a, b, /)\n--\n\nWhether two texts (ASCII) or bytes are equal."),
    kMethodEnd};

Status exec(PyObject* module) {
  OperatorState& place = modules::state().operators;
  HS_TRY(add_native_type(module, "attrgetter", kAttrGetterSpec, &place.attrgetter_type));
  HS_TRY(add_native_type(module, "itemgetter", kItemGetterSpec, &place.itemgetter_type));
  return add_native_type(module, "methodcaller", kMethodCallerSpec, &place.methodcaller_type);
}

const TypeSpec* const kTypes[] = {&kAttrGetterSpec, &kItemGetterSpec, &kMethodCallerSpec, nullptr};

void register_functions() {
  modules::state().operators.itemgetter_vectorcall = register_slot(itemgetter_vectorcall);
  modules::state().operators.attrgetter_vectorcall = register_slot(attrgetter_vectorcall);
}

}  // namespace

extern const ModuleDef kOperatorModule = {"_operator",       "The operators as functions.", kMethods, exec, kTypes,
                                          register_functions};

}  // namespace heapscope::modules
