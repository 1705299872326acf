// _numpy: the part of the numpy package that is written in C++.  numpy/__init__.py builds on it.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "modules/numpy/convert.h"
#include "modules/numpy/errors.h"
#include "modules/numpy/linear.h"
#include "modules/numpy/operators.h"
#include "modules/numpy/random_draws.h"
#include "modules/numpy/reduce.h"
#include "modules/numpy/scalars.h"
#include "modules/numpy/strided.h"
#include "modules/native_type.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/bytearray_object.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/registry.h"

namespace heapscope::modules::numpy {

extern const TypeSpec kDtypeSpec;

namespace {

Owned<PyObject> array(PyObject*, PyObject* args, PyObject* kwargs) {
  static const ArgParser kParser = {"array", {"object", "dtype", "copy", "order", "subok", "ndmin", nullptr}};
  Ref<PyObject> buffer[6] = {nullptr, nullptr, nullptr, nullptr, nullptr, nullptr};
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 1, 2, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  Owned<PyArray_Descr> descr;
  if (a[1] && a[1].get() != none()) {
    descr = descr_from_object(a[1]);
    if (!descr) {
      return Failed{};
    }
  }
  bool copy = true;
  if (a[2]) {
    HS_TRY(arg_as_bool(a[2], &copy));
  }
  HS_OWN(result, array_from_object(a[0], descr.get(), copy));
  int64_t ndmin = 0;
  if (a[5]) {
    HS_TRY(arg_as_ssize(a[5], &ndmin));
  }
  if (result->nd < ndmin) {
    Shape shape = shape_of(result.get());
    Shape strides = strides_of(result.get());
    shape.insert(shape.begin(), static_cast<size_t>(ndmin - result->nd), 1);
    strides.insert(strides.begin(), static_cast<size_t>(ndmin - result->nd), item_size_of(result.get()));
    return array_view(result.get(), result->descr, result->data, shape, strides);
  }
  return result;
}

/// full(shape, value or None, dtype or None, fortran): None leaves the elements unwritten.
Owned<PyObject> filled(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_filled", nargs, 4, 4));
  Shape shape;
  HS_TRY(shape_from_object(args[0], &shape));
  Owned<PyArrayObject> value;
  if (args[1].get() != none()) {
    value = array_from_object(args[1], nullptr, false);
    if (!value) {
      return Failed{};
    }
  }
  Owned<PyArray_Descr> descr = value && args[2].get() == none() ? owned_ref(value->descr.get()) : descr_from_object(args[2]);
  if (!descr) {
    return Failed{};
  }
  HS_TRUTH(fortran, object_is_true(args[3]));
  const ScalarType type = descr->scalar_type();
  const bool plain = type != ScalarType::kObject && type != ScalarType::kText;
  if (!plain || !value || value->nd != 0) {
    HS_OWN(result, array_new(descr.get(), shape, value || !plain ? memory::lazy_zero() : memory::lazy_none(), fortran));
    if (value) {
      if (value->nd == 0 && type == ScalarType::kObject) {
        value = array_from_object(args[1], descr.get(), false);
      }
      if (!value) {
        return Failed{};
      }
      HS_TRY(array_assign(result.get(), value.get()));
    }
    return result;
  }
  char item[16] = {};
  arrays::store(type, item, arrays::buffer_load(scalar_type_of(value.get()), value->data));
  const char none_set[16] = {};
  const bool zero = std::memcmp(item, none_set, static_cast<size_t>(descr->elsize)) == 0;
  HS_OWN(result, array_new(descr.get(), shape,
                           zero ? memory::lazy_zero() : memory::lazy_constant(item, static_cast<uint32_t>(descr->elsize)), fortran));
  const int64_t bytes = product(shape) * descr->elsize;
  if (!zero && !arrays::buffer_is_lazy(result->data)) {
    for (int64_t at = 0; at < bytes; at += descr->elsize) {
      std::memcpy(arrays::buffer_write(result->data + static_cast<uint64_t>(at), descr->elsize), item, static_cast<size_t>(descr->elsize));
    }
  }
  return result;
}

/// arange(start, step, count, dtype): both Python scalars of the result's kind.
Owned<PyObject> arange(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_arange", nargs, 4, 4));
  Scalar start = Scalar::of_integer(0);
  Scalar step = Scalar::of_integer(0);
  int64_t count = 0;
  HS_TRY(scalar_from_object(args[0], &start));
  HS_TRY(scalar_from_object(args[1], &step));
  HS_TRY(arg_as_ssize(args[2], &count));
  HS_OWN(descr, descr_from_object(args[3]));
  const ScalarType type = descr->scalar_type();
  const bool lazy = count * descr->elsize >= arrays::kLazyThreshold && (type == ScalarType::kInt64 || type == ScalarType::kFloat64);
  const memory::LazyFill fill =
      !lazy ? memory::lazy_none()
      : type == ScalarType::kInt64 ? memory::lazy_arange(memory::LazyItem::kInt64, start.as_int64(), step.as_int64())
                                   : memory::lazy_arange_float(memory::LazyItem::kFloat64, start.as_double(), step.as_double());
  HS_OWN(result, array_new(descr.get(), {count}, fill));
  if (lazy) {
    return result;
  }
  const bool whole = arrays::is_integer(type);
  for (int64_t i = 0; i < count; ++i) {
    const Scalar v = whole ? Scalar::of_integer(start.as_int64() + i * step.as_int64())
                           : Scalar::of_float(start.as_double() + static_cast<double>(i) * step.as_double());
    if (!arrays::buffer_store(type, result->data + static_cast<uint64_t>(i * descr->elsize), v)) {
      err_no_memory();
      return Failed{};
    }
  }
  return result;
}

/// binary(number, a, b, out or None), unary(number, a, out or None).
Owned<PyObject> binary(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_binary", nargs, 4, 4));
  int64_t op = 0;
  HS_TRY(arg_as_ssize(args[0], &op));
  return binary_operation(static_cast<BinaryOp>(op), args[1], args[2], array_check(args[3]) ? as_array(args[3].get()) : nullptr);
}
Owned<PyObject> unary(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_unary", nargs, 3, 3));
  int64_t op = 0;
  HS_TRY(arg_as_ssize(args[0], &op));
  return unary_operation(static_cast<UnaryOp>(op), args[1], array_check(args[2]) ? as_array(args[2].get()) : nullptr);
}
Owned<PyObject> reduce_along(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_reduce", nargs, 3, 3));
  int64_t what = 0;
  int64_t axis = 0;
  HS_TRY(arg_as_ssize(args[0], &what));
  HS_TRY(arg_as_ssize(args[2], &axis));
  return reduce(static_cast<Reduction>(what), as_array(args[1].get()), static_cast<int>(axis));
}
Owned<PyObject> dot(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("dot", nargs, 2, 2));
  return matrix_product(args[0], args[1], false);
}
Owned<PyObject> matmul(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("matmul", nargs, 2, 2));
  return matrix_product(args[0], args[1], true);
}
/// Whether any byte belongs to both, by ranges of addresses.
Owned<PyObject> share(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("may_share_memory", nargs, 2, 2));
  if (!array_check(args[0]) || !array_check(args[1])) {
    return owned_ref(false_object());
  }
  return owned_ref(bool_object(may_share(as_array(args[0].get()), as_array(args[1].get()))));
}
/// as_strided(a, shape, strides, writeable).
Owned<PyObject> as_strided(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_as_strided", nargs, 4, 4));
  PyArrayObject* a = as_array(args[0].get());
  Shape shape;
  Shape strides;
  HS_TRY(shape_from_object(args[1], &shape));
  HS_TRY(shape_from_object(args[2], &strides));
  HS_OWN(result, array_view(a, a->descr, a->data, shape, strides));
  if (args[3].get() == false_object()) {
    result->flags &= ~kArrayWriteable;
  }
  return result;
}
Owned<PyObject> result_type_of(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_result_type", nargs, 2, 2));
  HS_OWN(a, array_from_object(args[0], nullptr, false));
  HS_OWN(b, array_from_object(args[1], nullptr, false));
  return owned_ref(static_cast<PyObject*>(descr_of(result_type(a.get(), b.get()))));
}
Owned<PyObject> promote(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("promote_types", nargs, 2, 2));
  HS_OWN(a, descr_from_object(args[0]));
  HS_OWN(b, descr_from_object(args[1]));
  return owned_ref(static_cast<PyObject*>(descr_of(promote_types(a->scalar_type(), b->scalar_type()))));
}

constexpr MethodDef kMethods[] = {
    method_keywords("array", array),     method_fast("_filled", filled),         method_fast("_arange", arange),
    method_fast("_binary", binary),      method_fast("_unary", unary),           method_fast("_reduce", reduce_along),
    method_fast("dot", dot),             method_fast("matmul", matmul),          method_fast("may_share_memory", share),
    method_fast("_as_strided", as_strided), method_fast("_result_type", result_type_of), method_fast("promote_types", promote),
    method_fast("_seed", random_seed),   method_fast("_integers", random_integers), method_fast("_floats", random_floats),
    method_fast("_normals", random_normals), kMethodEnd};

Status exec(PyObject* module) {
  State& place = modules::state().numpy;
  HS_TRY(make_scalar_types(module));
  HS_TRY(add_native_type(module, "dtype", kDtypeSpec, &place.dtype_type));
  HS_TRY(make_builtin_descrs());
  return add_native_type(module, "ndarray", kArraySpec, &place.array_type);
}

const TypeSpec* const kTypes[] = {&kDtypeSpec, &kArraySpec, nullptr};

void register_scalars() {
  objects::add_hidden_references(&kArrayElements);
  for (const TypeSpec* const* spec = kScalarSpecs; *spec != nullptr; ++spec) {
    register_type_spec(**spec);
  }
}

}  // namespace
}  // namespace heapscope::modules::numpy

namespace heapscope::modules {

extern const objects::ModuleDef kNumpyModule = {
    "_numpy", "Arrays.", numpy::kMethods, numpy::exec, numpy::kTypes, numpy::register_scalars};

}  // namespace heapscope::modules
