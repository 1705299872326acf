// _numpy: the part of the numpy package that is written in C++.  numpy/__init__.py builds on it.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "modules/native_type.h"
#include "modules/numpy/array_helpers.h"
#include "modules/numpy/buffer_protocol.h"
#include "modules/numpy/convert.h"
#include "modules/numpy/dtype_classes.h"
#include "modules/numpy/element_loop.h"
#include "modules/numpy/errors.h"
#include "modules/numpy/fourier.h"
#include "modules/numpy/linear.h"
#include "modules/numpy/loop_plan.h"
#include "modules/numpy/printing.h"
#include "modules/numpy/random_draws.h"
#include "modules/numpy/scalars.h"
#include "modules/numpy/sorting.h"
#include "modules/numpy/strided.h"
#include "modules/numpy/ufunc.h"
#include "modules/numpy/ufunc_flags.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/bytearray_object.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/getargs.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules::numpy {

extern const TypeSpec kDtypeSpec;

namespace {

Owned<PyObject> array(PyObject*, PyObject* args, PyObject* kwargs) {
  static const ArgParser kParser = {
      "array", {"object", "dtype", "copy", "order", "subok", "ndmin", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[6] = {nullptr, nullptr, nullptr, nullptr, nullptr, nullptr};
  if (tuple_get_size(args) == 0 && kwargs == nullptr) {
    return err_set_string(exc_type_error(), "array() missing required argument 'object' (pos 0)");
  }
  if (tuple_get_size(args) > 2) {
    return err_format(exc_type_error(), "array() takes from 1 to 2 positional arguments but {} were given",
                      tuple_get_size(args));
  }
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
  std::string order = "K";
  if (a[3] && a[3].get() != none()) {
    order = unicode_check(a[3]) ? unicode_text(a[3]) : "";
    if (order != "C" && order != "F" && order != "A" && order != "K") {
      return err_format(exc_value_error(), "order must be one of 'C', 'F', 'A', or 'K' (got {})", repr_text(a[3]));
    }
  }
  HS_OWN(result, array_from_object(a[0], descr.get(), copy));
  const int32_t wanted = order == "C" ? kArrayCContiguous : order == "F" ? kArrayFContiguous : 0;
  if (wanted != 0 && (result->flags & wanted) == 0) {
    result = array_copy(result.get(), order[0]);
    if (!result) {
      return Failed{};
    }
  }
  int64_t ndmin = 0;
  if (a[5]) {
    HS_TRY(arg_as_ssize(a[5], &ndmin));
  }
  if (result->nd < ndmin) {
    Shape shape = shape_of(result.get());
    Shape strides = strides_of(result.get());
    shape.insert(shape.begin(), static_cast<size_t>(ndmin - result->nd), 1);
    const bool turned = (result->flags & kArrayFContiguous) != 0 && (result->flags & kArrayCContiguous) == 0;
    const int64_t step = shape_of(result.get()).empty() || turned
                             ? item_size_of(result.get())
                             : strides[0] * std::max<int64_t>(result->dimensions.get()[0], 0);
    strides.insert(strides.begin(), static_cast<size_t>(ndmin - result->nd), step);
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
  const bool is_number = value && scalar_type_of(value.get()) < ScalarType::kObject;
  Owned<PyArray_Descr> descr =
      value && args[2].get() == none() ? owned_ref(value->descr.get()) : descr_from_object(args[2]);
  if (!descr) {
    return Failed{};
  }
  if (is_text(descr.get()) && descr->elsize == 0) {
    const bool letters = descr->kind == 'U';
    descr = value ? with_length(descr.get(), value.get()) : letters ? descr_of_text(1) : descr_of_bytes(1);
    if (!descr) {
      return Failed{};
    }
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
  if (!is_number) {  // a text, or an object of any kind, as an element is made of it
    value = array_from_object(args[1], descr.get(), false);
    if (!value) {
      return Failed{};
    }
  }
  char item[16] = {};
  arrays::store(type, item, arrays::buffer_load(scalar_type_of(value.get()), value->data));
  const char none_set[16] = {};
  const bool zero = std::memcmp(item, none_set, static_cast<size_t>(descr->elsize)) == 0;
  HS_OWN(result,
         array_new(descr.get(), shape,
                   zero ? memory::lazy_zero() : memory::lazy_constant(item, static_cast<uint32_t>(descr->elsize)),
                   fortran));
  const int64_t bytes = product(shape) * descr->elsize;
  if (!zero && !arrays::buffer_is_lazy(result->data)) {
    for (int64_t at = 0; at < bytes; at += descr->elsize) {
      std::memcpy(arrays::buffer_write(result->data + static_cast<uint64_t>(at), descr->elsize), item,
                  static_cast<size_t>(descr->elsize));
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
  // "exact": float64 with the step as given, as linspace multiplies it.
  const bool exact = unicode_check(args[3]) && unicode_text(args[3]) == "exact";
  Owned<PyArray_Descr> descr = exact ? owned_ref(descr_of(ScalarType::kFloat64)) : descr_from_object(args[3]);
  if (!descr) {
    return Failed{};
  }
  const ScalarType type = descr->scalar_type();
  if (!exact && type == ScalarType::kFloat64) {
    step = Scalar::of_float(start.as_double() + step.as_double() - start.as_double());
  }
  const bool lazy =
      count * descr->elsize >= arrays::kLazyThreshold && (type == ScalarType::kInt64 || type == ScalarType::kFloat64);
  const memory::LazyFill fill =
      !lazy ? memory::lazy_none()
      : type == ScalarType::kInt64
          ? memory::lazy_arange(memory::LazyItem::kInt64, start.as_int64(), step.as_int64())
          : memory::lazy_arange_float(memory::LazyItem::kFloat64, start.as_double(), step.as_double());
  HS_OWN(result, array_new(descr.get(), {count}, fill));
  if (lazy) {
    return result;
  }
  // The step is what is left of it between the first two elements, in the element's own precision.
  char first[16];
  char next[16];
  const bool single = type == ScalarType::kFloat16 || type == ScalarType::kFloat32 || type == ScalarType::kComplex64;
  const bool whole = !arrays::is_floating(type) && !arrays::is_complex(type);
  const auto sum = [](const Scalar& x, const Scalar& y) {
    return x.form != Scalar::Form::kFloat && y.form != Scalar::Form::kFloat && x.form != Scalar::Form::kComplex
               ? Scalar::of_integer(
                     static_cast<int64_t>(static_cast<uint64_t>(x.integer) + static_cast<uint64_t>(y.integer)))
               : Scalar::of_complex(x.as_double() + y.as_double(), x.imag + y.imag);
  };
  arrays::store(type, first, start);
  arrays::store(type, next, sum(start, step));
  const Scalar begin = arrays::load(type, first);
  const Scalar second = arrays::load(type, next);
  const double re = second.as_double() - begin.as_double();
  const double delta = single ? static_cast<float>(re) : re;
  for (int64_t i = 0; i < count; ++i) {
    Scalar v = Scalar::of_integer(begin.integer + i * (second.integer - begin.integer));
    if (!whole) {
      const double far = single ? static_cast<double>(static_cast<float>(i) * static_cast<float>(delta))
                                : static_cast<double>(i) * delta;
      v = Scalar::of_complex(begin.as_double() + far, begin.imag + static_cast<double>(i) * (second.imag - begin.imag));
    }
    if (!arrays::buffer_store(type, result->data + static_cast<uint64_t>(i * descr->elsize), v)) {
      return err_no_memory();
    }
  }
  return result;
}

/// _arg_extreme(array, axis, largest)
Owned<PyObject> extreme(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_arg_extreme", nargs, 3, 3));
  int64_t axis = 0;
  HS_TRY(arg_as_ssize(args[1], &axis));
  return arg_extreme(as_array(args[0].get()), static_cast<int>(axis), args[2].get() == true_object());
}
/// The last argument of what follows: whether to be stable, or the places of a partition as a tuple.
Status way_of_sorting(PyObject* op, SortWay* way, std::vector<int64_t>* kth) {
  way->stable = op == true_object();
  if (!tuple_check(op)) {
    return Status::kOk;
  }
  for (int64_t i = 0; i < tuple_size(op); ++i) {
    int64_t place = 0;
    HS_TRY(arg_as_ssize(tuple_get_item(op, i), &place));
    kth->push_back(place);
  }
  way->kth = kth;
  return Status::kOk;
}
/// _set_text_types(str_, bytes_)
Owned<PyObject> text_types(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_set_text_types", nargs, 2, 2));
  HS_TRY(set_text_types(static_cast<PyTypeObject*>(args[0].get()), static_cast<PyTypeObject*>(args[1].get())));
  return owned_ref(none());
}
/// _sort(array, axis, way)
Owned<PyObject> sort(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_sort", nargs, 3, 3));
  int64_t axis = 0;
  SortWay way;
  std::vector<int64_t> kth;
  HS_TRY(arg_as_ssize(args[1], &axis));
  HS_TRY(way_of_sorting(args[2].get(), &way, &kth));
  HS_TRY(sort_array(as_array(args[0].get()), static_cast<int>(axis), way));
  return owned_ref(none());
}
/// _argsort(array, axis, way)
Owned<PyObject> argsort(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_argsort", nargs, 3, 3));
  int64_t axis = 0;
  SortWay way;
  std::vector<int64_t> kth;
  HS_TRY(arg_as_ssize(args[1], &axis));
  HS_TRY(way_of_sorting(args[2].get(), &way, &kth));
  return argsort_array(as_array(args[0].get()), static_cast<int>(axis), way);
}
/// _searchsorted(sorted array, values, right)
Owned<PyObject> searchsorted(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_searchsorted", nargs, 3, 3));
  HS_OWN(result, search_sorted(as_array(args[0].get()), as_array(args[1].get()), args[2].get() == true_object()));
  return array_return(std::move(result));
}
/// _nonzero(array): the columns of one array of indices, a row for each element that is true.
Owned<PyObject> nonzero(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_nonzero", nargs, 1, 1));
  PyArrayObject* a = as_array(args[0].get());
  std::vector<std::vector<int64_t>> columns;
  HS_TRY(true_indices(a, &columns));
  const auto width = static_cast<int64_t>(columns.size());
  const auto count = static_cast<int64_t>(columns[0].size());
  HS_OWN(rows, array_new(descr_of(ScalarType::kInt64), {count, width}, memory::lazy_none()));
  HS_OWN(result, tuple_new(width));
  for (int64_t axis = 0; axis < width; ++axis) {
    const uint64_t data = rows->data + static_cast<uint64_t>(8 * axis);
    const std::vector<int64_t>& column = columns[static_cast<size_t>(axis)];
    if (!scatter(ScalarType::kInt64, reinterpret_cast<const char*>(column.data()), ScalarType::kInt64, data, 8 * width,
                 count)) {
      return err_no_memory();
    }
    HS_OWN(view, array_view(rows.get(), rows->descr, data, {count}, {8 * width}));
    tuple_init_item(result.get(), axis, std::move(view));
  }
  return result;
}
/// _set_window(array, shape, strides): other axes for an array that nobody else has yet.
Owned<PyObject> set_window(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_set_window", nargs, 3, 3));
  Shape shape;
  Shape strides;
  HS_TRY(shape_from_object(args[1], &shape));
  HS_TRY(shape_from_object(args[2], &strides));
  HS_TRY(array_set_window(as_array(args[0].get()), shape, strides));
  return owned_ref(none());
}
/// _fourier(array, way, factor): transforms of the rows; way as Transform counts them.
Owned<PyObject> fourier(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_fourier", nargs, 3, 3));
  int64_t way = 0;
  HS_TRY(arg_as_ssize(args[1], &way));
  HS_OWN(factor, number_float(args[2]));
  return transform_rows(as_array(args[0].get()), static_cast<Transform>(way),
                        static_cast<PyFloatObject*>(factor.get())->ob_fval);
}
/// _become(array, other): what the other, a new owner, has: elements, axes and type. For pickles.
Owned<PyObject> become(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_become", nargs, 2, 2));
  PyArrayObject* a = as_array(args[0].get());
  PyArrayObject* other = as_array(args[1].get());
  if ((a->flags & other->flags & kArrayOwnData) == 0 || a->base || other->base) {
    return err_set_string(exc_not_implemented_error(),
                          "Heapscope supports the state of arrays that own their elements");
  }
  std::swap(a->data, other->data);
  std::swap(a->nd, other->nd);
  std::swap(a->dimensions, other->dimensions);
  std::swap(a->strides, other->strides);
  std::swap(a->descr, other->descr);
  std::swap(a->flags, other->flags);
  return owned_ref(none());
}
/// _frombuffer(exporter, dtype, count, offset)
Owned<PyObject> frombuffer(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_frombuffer", nargs, 4, 4));
  int64_t count = 0;
  int64_t offset = 0;
  HS_OWN(descr, descr_from_object(args[1]));
  HS_TRY(arg_as_ssize(args[2], &count));
  HS_TRY(arg_as_ssize(args[3], &offset));
  return array_from_buffer(args[0], descr.get(), count, offset);
}
/// _filled_like_all(arrays, shape, dtype): unwritten, its axes in memory in the order that the arrays have.
Owned<PyObject> filled_like_all(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_filled_like_all", nargs, 3, 3));
  Shape shape;
  HS_TRY(shape_from_object(args[1], &shape));
  HS_OWN(descr, descr_from_object(args[2]));
  std::vector<Shape> shapes;
  std::vector<Shape> strides;
  for (int64_t i = 0; i < list_get_size(args[0]); ++i) {
    shapes.push_back(shape_of(as_array(list_get_item(args[0], i))));
    strides.push_back(strides_of(as_array(list_get_item(args[0], i))));
  }
  return array_new_in_order(descr.get(), shape, copy_order(shapes, strides));
}
/// _where(condition, x, y, dtype)
Owned<PyObject> where(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_where", nargs, 4, 4));
  PyArrayObject* const parts[] = {as_array(args[0].get()), as_array(args[1].get()), as_array(args[2].get())};
  Shape shape;
  bool fits = true;
  for (PyArrayObject* part : parts) {
    Shape merged;
    fits = fits && broadcast_shapes(shape, shape_of(part), &merged);
    shape = merged;
  }
  if (!fits) {
    return raise_operands({shape_of(parts[0]), shape_of(parts[1]), shape_of(parts[2])});
  }
  HS_OWN(descr, descr_from_object(args[3]));
  std::vector<Shape> strides(3);
  for (size_t i = 0; i < 3; ++i) {
    broadcast_strides(parts[i], shape, &strides[i]);
  }
  HS_OWN(result, array_new_in_order(descr.get(), shape, axis_order(shape, strides)));
  const ScalarType type = descr->scalar_type();
  if (type < ScalarType::kObject) {
    std::vector<uint64_t> data;
    std::vector<LoopOperand> operands;
    for (PyArrayObject* part : parts) {
      data.push_back(part->data);
      operands.push_back({scalar_type_of(part), type});
    }
    operands[0].loop_type = ScalarType::kBool;
    data.push_back(result->data);
    strides.push_back(strides_of(result.get()));
    operands.push_back({type, type});
    ElementLoop loop(arrays::Op::kCount, arrays::select_kernel(type), operands, 3, false);
    const LoopPlan plan = plan_loop(shape, data, strides, axis_order(shape, strides), false);
    const int64_t steps[] = {plan.steps[0][0], plan.steps[1][0], plan.steps[2][0], plan.steps[3][0]};
    const bool done =
        for_each_run(plan, [&](const std::vector<uint64_t>& at) { return loop.run(at, steps, plan.extents[0]); });
    return done ? std::move(result) : Owned<PyArrayObject>(err_no_memory());
  }
  Owned<PyArrayObject> sources[2];
  for (size_t i = 0; i < 2; ++i) {
    sources[i] = array_from_object(parts[i + 1], descr.get(), false);
    if (!sources[i]) {
      return Failed{};
    }
    broadcast_strides(sources[i].get(), shape, &strides[i + 1]);
  }
  Status status = Status::kOk;
  for_each_index(shape, [&](const Shape& index) {
    uint64_t at[3] = {parts[0]->data, sources[0]->data, sources[1]->data};
    for (size_t k = 0; k < 3; ++k) {
      for (size_t i = 0; i < index.size(); ++i) {
        at[k] += static_cast<uint64_t>(index[i] * strides[k][i]);
      }
    }
    const bool first = arrays::buffer_load(ScalarType::kBool, at[0]).integer != 0;
    status = copy_elements(Strided{element_address(result.get(), index.data()), {}, {}, type, descr->elsize},
                           Strided{first ? at[1] : at[2], {}, {}, type, descr->elsize});
    return status == Status::kOk;
  });
  HS_TRY(status);
  return result;
}
/// _print_options() or _print_options(dict): what np.set_printoptions keeps.
Owned<PyObject> print_options(PyObject* module, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_print_options", nargs, 0, 1));
  PyObject* dict = module_get_dict(module);
  if (nargs == 1) {
    HS_TRY(dict_set_item_string(dict, kPrintOptions, args[0]));
  }
  return owned_ref(dict_get_item_string(dict, kPrintOptions));
}
/// _array2string(array, separator, prefix length, suffix length)
Owned<PyObject> to_text(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_array2string", nargs, 4, 4));
  int64_t prefix = 0;
  int64_t suffix = 0;
  HS_TRY(arg_as_ssize(args[2], &prefix));
  HS_TRY(arg_as_ssize(args[3], &suffix));
  return array_text(args[0], unicode_text(args[1]), prefix, suffix);
}
/// _error_modes() or _error_modes(new): np.geterr and np.seterr in one number.
Owned<PyObject> error_modes(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_error_modes", nargs, 0, 1));
  State& place = modules::state().numpy;
  const uint32_t old = place.error_modes;
  if (nargs == 1) {
    int64_t modes = 0;
    HS_TRY(arg_as_ssize(args[0], &modes));
    place.error_modes = static_cast<uint32_t>(modes);
  }
  return long_from_int64(old);
}
/// dot and matmul, with an array for the result.
Owned<PyObject> product_into(const ArgParser& parser, PyObject* args, PyObject* kwargs, bool strict) {
  Ref<PyObject> buffer[3] = {nullptr, nullptr, nullptr};
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, parser, 2, 3, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  HS_OWN(result, matrix_product(a[0], a[1], strict));
  PyObject* out = a[2];
  if (out == nullptr || out == none()) {
    return result;
  }
  if (!array_check(out)) {
    return err_set_string(exc_type_error(), strict ? "return arrays must be of ArrayType" : "'out' must be an array");
  }
  HS_OWN(made, array_from_object(result.get(), nullptr, false));
  const bool fits = shape_of(made.get()) == shape_of(as_array(out));
  if (!strict && (made->nd != as_array(out)->nd || scalar_type_of(made.get()) != scalar_type_of(as_array(out)) ||
                  !is_c_contiguous(as_array(out)))) {
    return err_set_string(
        exc_value_error(),
        "output array is not acceptable (must have the right datatype, number of dimensions, and be a "
        "C-Array)");
  }
  if (!strict && !fits) {
    return err_set_string(exc_value_error(), "output array has wrong dimensions");
  }
  HS_TRY(array_assign(as_array(out), made.get()));
  return owned_ref(out);
}
Owned<PyObject> dot(PyObject*, PyObject* args, PyObject* kwargs) {
  static const ArgParser kParser = {"dot", {"a", "b", "out", nullptr}, KeepsNames::kNo};
  return product_into(kParser, args, kwargs, false);
}
Owned<PyObject> matmul(PyObject*, PyObject* args, PyObject* kwargs) {
  static const ArgParser kParser = {"matmul", {"", "", "out", nullptr}, KeepsNames::kNo};
  return product_into(kParser, args, kwargs, true);
}
/// _clip_objects(a, least, largest, out or None): one function, which warns under its own name.
Owned<PyObject> clip_objects(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_clip_objects", nargs, 4, 4));
  UfuncCall call;
  call.dtype = descr_of(ScalarType::kObject);
  call.is_part = true;
  float_status() = 0;
  PyObject* const lower[] = {args[0], args[1]};
  HS_OWN(raised, call_ufunc(Op::kMaximum, lower, call));
  call.out[0] = array_check(args[3]) ? as_array(args[3]) : nullptr;
  PyObject* const upper[] = {raised.get(), args[2]};
  HS_OWN(result, call_ufunc(Op::kMinimum, upper, call));
  HS_TRY(report_flags(float_status(), "clip"));
  return result;
}
/// Whether any byte belongs to both, by ranges of addresses.
Owned<PyObject> share(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("may_share_memory", nargs, 2, 2));
  if (!array_check(args[0]) || !array_check(args[1])) {
    return owned_ref(false_object());
  }
  return owned_ref(bool_object(may_share(as_array(args[0].get()), as_array(args[1].get()))));
}
/// as_strided(a, shape, strides, writeable[, what keeps a alive and is the base]).
Owned<PyObject> as_strided(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_as_strided", nargs, 4, 5));
  PyArrayObject* a = as_array(args[0].get());
  Shape shape;
  Shape strides;
  HS_TRY(shape_from_object(args[1], &shape));
  HS_TRY(shape_from_object(args[2], &strides));
  HS_OWN(result, nargs == 5 ? array_over(args[4], a->descr, a->data, shape, strides, true)
                            : array_view(a, a->descr, a->data, shape, strides));
  if (args[3].get() == false_object()) {
    result->flags &= ~kArrayWriteable;
  }
  return result;
}
/// _result_type(a, b): of two arrays, by value next to scalars.
Owned<PyObject> result_type_of(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_result_type", nargs, 2, 2));
  HS_OWN(a, array_from_object(args[0], nullptr, false));
  HS_OWN(b, array_from_object(args[1], nullptr, false));
  if (a->descr->scalar_type() >= ScalarType::kText || b->descr->scalar_type() >= ScalarType::kText) {
    return promote_descrs(a->descr, b->descr);
  }
  return owned_ref(static_cast<PyObject*>(descr_of(result_type(a.get(), b.get()))));
}
Owned<PyObject> promote(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("promote_types", nargs, 2, 2));
  HS_OWN(a, descr_from_object(args[0]));
  HS_OWN(b, descr_from_object(args[1]));
  return promote_descrs(a.get(), b.get());
}

constexpr MethodDef kMethods[] = {method_keywords("array", array),
                                  method_fast("_filled", filled),
                                  method_fast("_set_text_types", text_types),
                                  method_fast("_arange", arange),
                                  method_fast("_arg_extreme", extreme),
                                  method_fast("_error_modes", error_modes),
                                  method_fast("_sort", sort),
                                  method_fast("_argsort", argsort),
                                  method_fast("_searchsorted", searchsorted),
                                  method_fast("_nonzero", nonzero),
                                  method_fast("_set_window", set_window),
                                  method_fast("_frombuffer", frombuffer),
                                  method_fast("_become", become),
                                  method_fast("_fourier", fourier),
                                  method_fast("_filled_like_all", filled_like_all),
                                  method_fast("_print_options", print_options),
                                  method_fast("_array2string", to_text),
                                  method_fast("_where", where),
                                  method_keywords("dot", dot),
                                  method_keywords("matmul", matmul),
                                  method_fast("_clip_objects", clip_objects),
                                  method_fast("may_share_memory", share),
                                  method_fast("_as_strided", as_strided),
                                  method_fast("_result_type", result_type_of),
                                  method_fast("promote_types", promote),
                                  method_fast("_seed", random_seed),
                                  method_fast("_integers", random_integers),
                                  method_fast("_floats", random_floats),
                                  method_fast("_normals", random_normals),
                                  method_fast("_interval", random_interval),
                                  method_fast("_state_bytes", random_state_bytes),
                                  kMethodEnd};

Status exec(PyObject* module) {
  State& place = modules::state().numpy;
  HS_TRY(make_scalar_types(module));
  HS_TRY(add_native_type(module, "dtype", kDtypeSpec, &place.dtype_type));
  HS_TRY(make_dtype_classes());
  HS_TRY(make_builtin_descrs());
  HS_TRY(add_native_type(module, "ufunc", kUfuncSpec, &place.ufunc_type));
  HS_TRY(make_ufuncs(module));
  HS_OWN(options, default_print_options());
  HS_TRY(dict_set_item_string(module_get_dict(module), kPrintOptions, options.get()));
  place.error_modes = 1 | 1 << 3 | 1 << 9;
  HS_TRY(add_native_type(module, "flagsobj", kFlagsSpec, &place.flags_type));
  HS_TRY(add_native_type(module, "flatiter", kFlatIteratorSpec, &place.iterator_type));
  return add_native_type(module, "ndarray", kArraySpec, &place.array_type);
}

const TypeSpec* const kTypes[] = {&kDtypeSpec, &kArraySpec, &kUfuncSpec, &kFlagsSpec, &kFlatIteratorSpec, nullptr};

void register_scalars() {
  objects::add_hidden_references(&kArrayElements);
  for (const TypeSpec* const* spec = kScalarSpecs; *spec != nullptr; ++spec) {
    register_type_spec(**spec);
  }
  for (const TypeSpec* const* spec = kDtypeClassSpecs; *spec != nullptr; ++spec) {
    register_type_spec(**spec);
  }
}

}  // namespace
}  // namespace heapscope::modules::numpy

namespace heapscope::modules {

extern const objects::ModuleDef kNumpyModule = {"_numpy",    "Arrays.",     numpy::kMethods,
                                                numpy::exec, numpy::kTypes, numpy::register_scalars};

}  // namespace heapscope::modules
