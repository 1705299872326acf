#include "modules/numpy/array_methods.h"

#include <algorithm>

#include "modules/numpy/convert.h"
#include "modules/numpy/element_loop.h"
#include "modules/numpy/errors.h"
#include "modules/numpy/indexing.h"
#include "modules/numpy/linear.h"
#include "modules/numpy/loop_plan.h"
#include "modules/numpy/scalars.h"
#include "modules/numpy/shaping.h"
#include "modules/numpy/strided.h"
#include "modules/numpy/ufunc.h"
#include "objects/abstract.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/import.h"

namespace heapscope::modules::numpy {

namespace {

using memory::lazy_none;

/// order= of copies: 'C', 'F', 'A' or 'K'; 0 with an error pending.
char order_from(PyObject* op, char otherwise) {
  if (op == nullptr || op == none()) {
    return otherwise;
  }
  const std::string text = unicode_check(op) ? unicode_text(op) : "";
  if (text.size() != 1 || std::string_view("CFAK").find(text[0]) == std::string_view::npos) {
    err_format(exc_value_error(), "order must be one of 'C', 'F', 'A', or 'K' (got {})", repr_text(op));
    return 0;
  }
  return text[0];
}

Owned<PyObject> copy(PyObject* self, PyObject* args, PyObject* kwargs) {
  static const ArgParser kParser = {"copy", {"order", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[1] = {nullptr};
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 0, 1, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  const char order = order_from(a[0], 'C');
  return order == 0 ? Owned<PyArrayObject>() : array_copy(as_array(self), order);
}
Owned<PyObject> dunder_copy(PyObject* self, PyObject*) { return array_copy(as_array(self), 'K'); }

/// reshape(2, 3), reshape((2, 3)), order=.
Owned<PyObject> reshape(PyObject* self, PyObject* args, PyObject* kwargs) {
  static const ArgParser kParser = {"reshape", {"order", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[1] = {nullptr};
  const Ref<PyObject>* a = arg_unpack_keywords(empty_tuple(), kwargs, kParser, 0, 1, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  const char order = order_from(a[0], 'C');
  if (order == 0) {
    return Failed{};
  }
  Shape shape;
  HS_TRY(shape_from_object(tuple_get_size(args) == 1 ? tuple_get_item(args, 0) : args, &shape));
  return array_reshape(as_array(self), shape, order);
}

Owned<PyObject> ravel_or_flatten(PyObject* self, PyObject* args, PyObject* kwargs, const char* name, bool always_copy) {
  const ArgParser parser = {name, {"order", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[1] = {nullptr};
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, parser, 0, 1, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  char order = order_from(a[0], 'C');
  if (order == 0) {
    return Failed{};
  }
  PyArrayObject* self_array = as_array(self);
  if (order == 'A') {
    order = is_f_contiguous(self_array) && !is_c_contiguous(self_array) ? 'F' : 'C';
  }
  std::vector<int> axes;  // from the outside in
  axes.reserve(static_cast<size_t>(self_array->nd));
  for (int i = 0; i < self_array->nd; ++i) {
    axes.push_back(order == 'F' ? self_array->nd - 1 - i : i);
  }
  const int64_t size = size_of_array(self_array);
  bool dense = order == 'F' ? is_f_contiguous(self_array) : is_c_contiguous(self_array);
  if (order == 'K' && !dense) {  // as they lie in memory, whatever their direction
    axes = axis_order(shape_of(self_array), {strides_of(self_array)});
    std::reverse(axes.begin(), axes.end());
    int64_t step = item_size_of(self_array);
    dense = true;
    for (size_t i = axes.size(); i-- > 0;) {
      const int64_t extent = self_array->dimensions.get()[axes[i]];
      dense = dense && (extent == 1 || self_array->strides.get()[axes[i]] == step);
      step *= extent;
    }
  }
  if (!always_copy && dense) {
    return array_view(self_array, self_array->descr, self_array->data, {size}, {item_size_of(self_array)});
  }
  HS_OWN(result, array_new(self_array->descr, {size}, memory::lazy_zero()));
  HS_OWN(turned, array_transpose(self_array, axes));
  HS_OWN(window, array_reshape(result.get(), shape_of(turned.get())));
  HS_TRY(array_assign(window.get(), turned.get()));
  return result;
}
Owned<PyObject> ravel(PyObject* self, PyObject* args, PyObject* kwargs) {
  return ravel_or_flatten(self, args, kwargs, "ravel", false);
}
Owned<PyObject> flatten(PyObject* self, PyObject* args, PyObject* kwargs) {
  return ravel_or_flatten(self, args, kwargs, "flatten", true);
}

Owned<PyObject> astype(PyObject* self, PyObject* args, PyObject* kwargs) {
  static const ArgParser kParser = {"astype", {"dtype", "order", "casting", "subok", "copy", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[5] = {nullptr, nullptr, nullptr, nullptr, nullptr};
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 1, 5, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  HS_OWN(descr, descr_from_object(a[0]));
  bool always = true;
  if (a[4]) {
    HS_TRY(arg_as_bool(a[4], &always));
  }
  PyArrayObject* from = as_array(self);
  const bool text = is_text(from->descr) || is_text(descr.get());
  const bool objects = scalar_type_of(from) == ScalarType::kObject || descr->kind == 'O';
  if (!(text || objects) || from->descr->kind == descr->kind) {
    HS_OWN(converted, array_from_object(self, descr.get(), always));
    return converted;
  }
  Owned<PyArray_Descr> target = owned_ref(descr.get());
  if (is_text(descr.get()) && descr->elsize == 0) {
    target = with_length(descr.get(), from);
    if (!target) {
      return Failed{};
    }
  }
  Owned<PyArrayObject> result =
      is_c_contiguous(from) || is_f_contiguous(from)
          ? array_new(target.get(), shape_of(from), memory::lazy_zero(), !is_c_contiguous(from))
          : array_new_in_order(target.get(), shape_of(from), stride_order(strides_of(from)));
  if (!result) {
    return Failed{};
  }
  Status status = Status::kOk;
  for_each_index(shape_of(from), [&](const Shape& index) {
    status = cast_element(target.get(), element_address(result.get(), index.data()), from->descr,
                          element_address(from, index.data()));
    return status == Status::kOk;
  });
  HS_TRY(status);
  return result;
}

Status need_writeable(PyArrayObject* a) {
  return (a->flags & kArrayWriteable) != 0 ? Status::kOk
                                           : err_set_string(exc_value_error(), "assignment destination is read-only");
}

Owned<PyObject> fill(PyObject* self, PyObject* value) {
  PyArrayObject* a = as_array(self);
  HS_TRY(need_writeable(a));
  if (array_check(value)) {
    HS_TRY(array_assign(a, as_array(value)));
    return owned_ref(none());
  }
  HS_TRY(refuse_sequence(a->descr, value));
  HS_OWN(single, array_new(a->descr, {}, memory::lazy_zero()));
  HS_TRY(store_object_as(a->descr, single->data, value));
  HS_TRY(array_assign(a, single.get()));
  return owned_ref(none());
}

Owned<PyObject> list_of(PyArrayObject* a, int axis, uint64_t address) {
  if (axis == a->nd) {
    return python_from_element(a->descr, address);
  }
  const int64_t extent = a->dimensions.get()[axis];
  HS_OWN(list, list_new(extent));
  for (int64_t i = 0; i < extent; ++i) {
    HS_OWN(item, list_of(a, axis + 1, address + static_cast<uint64_t>(i * a->strides.get()[axis])));
    list_init_item(list.get(), i, std::move(item));
  }
  return list;
}
Owned<PyObject> tolist(PyObject* self, PyObject*) { return list_of(as_array(self), 0, as_array(self)->data); }

Owned<PyObject> item(PyObject* self, PyObject* args) {
  PyArrayObject* a = as_array(self);
  const int64_t nargs = tuple_get_size(args);
  if (nargs == 0) {
    if (size_of_array(a) != 1) {
      err_set_string(exc_value_error(), "can only convert an array of size 1 to a Python scalar");
      return Failed{};
    }
    return python_from_element(a->descr, a->data);
  }
  HS_OWN(flat, array_reshape(a, {-1}));
  HS_OWN(element, nargs == 1 && !tuple_check(tuple_get_item(args, 0))
                      ? array_subscript(flat.get(), tuple_get_item(args, 0))
                      : array_subscript(self, nargs == 1 ? tuple_get_item(args, 0) : args));
  HS_OWN(single, array_from_object(element.get(), a->descr, false));
  return python_from_element(single->descr, single->data);
}

Owned<PyObject> view(PyObject* self, PyObject* args, PyObject* kwargs) {
  static const ArgParser kParser = {"view", {"dtype", "type", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[2] = {nullptr, nullptr};
  const Ref<PyObject>* given = arg_unpack_keywords(args, kwargs, kParser, 0, 2, 0, buffer);
  if (given == nullptr) {
    return Failed{};
  }
  PyArrayObject* a = as_array(self);
  if (!given[0] || given[0].get() == array_type()) {
    return array_view(a, a->descr, a->data, shape_of(a), strides_of(a));
  }
  HS_OWN(descr, descr_from_object(given[0]));
  Shape shape = shape_of(a);
  Shape strides = strides_of(a);
  const int64_t old_size = item_size_of(a);
  const int64_t new_size = descr->elsize;
  if (old_size != new_size) {
    if (a->nd == 0) {
      err_set_string(exc_value_error(),
                     "Changing the dtype of a 0d array is only supported if the itemsize is unchanged");
      return Failed{};
    }
    if (strides.back() != old_size) {
      err_set_string(exc_value_error(), "To change to a dtype of a different size, the last axis must be contiguous");
      return Failed{};
    }
    if (new_size < old_size && (new_size == 0 || old_size % new_size != 0)) {
      return err_set_string(
          exc_value_error(),
          "When changing to a smaller dtype, its size must be a divisor of the size of original dtype");
    }
    const int64_t bytes = shape.back() * old_size;
    if (bytes % new_size != 0) {
      err_set_string(exc_value_error(),
                     "When changing to a larger dtype, its size must be a divisor of the total size in bytes of the "
                     "last axis of the array.");
      return Failed{};
    }
    shape.back() = bytes / new_size;
    strides.back() = new_size;
  }
  return array_view(a, descr.get(), a->data, shape, strides);
}

Owned<PyObject> transpose(PyObject* self, PyObject* args) {
  PyArrayObject* a = as_array(self);
  PyObject* given = tuple_get_size(args) == 1 ? tuple_get_item(args, 0) : args;
  std::vector<int> order;
  if (given == none() || (given == args && tuple_get_size(args) == 0)) {
    for (int i = a->nd; i-- > 0;) {
      order.push_back(i);
    }
    return array_transpose(a, order);
  }
  Shape axes;
  HS_TRY(shape_from_object(given, &axes));
  if (static_cast<int>(axes.size()) != a->nd) {
    err_set_string(exc_value_error(), "axes don't match array");
    return Failed{};
  }
  uint64_t seen = 0;
  for (int64_t axis : axes) {
    HS_TRY(check_axis(&axis, a->nd));
    if ((seen >> axis & 1) != 0) {
      err_set_string(exc_value_error(), "repeated axis in transpose");
      return Failed{};
    }
    seen |= uint64_t{1} << axis;
    order.push_back(static_cast<int>(axis));
  }
  return array_transpose(a, order);
}

Owned<PyObject> array_sizeof(PyObject* self, PyObject*) {
  const PyArrayObject* a = as_array(self);
  const int64_t bytes = (a->flags & kArrayOwnData) != 0 ? size_of_array(a) * item_size_of(a) : 0;
  return long_from_int64(96 + 16 * int64_t{a->nd} + bytes);
}

Owned<PyObject> setflags(PyObject* self, PyObject* args, PyObject* kwargs) {
  static const ArgParser kParser = {"setflags", {"write", "align", "uic", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[3] = {nullptr, nullptr, nullptr};
  const Ref<PyObject>* given = arg_unpack_keywords(args, kwargs, kParser, 0, 3, 0, buffer);
  if (given == nullptr) {
    return Failed{};
  }
  if (given[0]) {
    HS_TRUTH(write, object_is_true(given[0]));
    PyArrayObject* a = as_array(self);
    PyObject* base = a->base;
    const bool locked = base != nullptr && array_check(base) && (as_array(base)->flags & kArrayWriteable) == 0;
    if (write && (locked || (base != nullptr && object_type_check(base, bytes_type())))) {
      err_set_string(exc_value_error(), "cannot set WRITEABLE flag to True of this array");
      return Failed{};
    }
    a->flags = write ? a->flags | kArrayWriteable : a->flags & ~kArrayWriteable;
  }
  return owned_ref(none());
}

Owned<PyObject> tobytes(PyObject* self, PyObject* args, PyObject* kwargs) {
  static const ArgParser kParser = {"tobytes", {"order", nullptr}};
  Ref<PyObject> buffer[1] = {nullptr};
  const Ref<PyObject>* given = arg_unpack_keywords(args, kwargs, kParser, 0, 1, 0, buffer);
  if (given == nullptr) {
    return Failed{};
  }
  const std::string order = given[0] && unicode_check(given[0]) ? unicode_text(given[0]) : "C";
  if (order != "C" && order != "F" && order != "A" && order != "K") {
    return err_format(exc_value_error(), "order must be one of 'C', 'F', 'A', or 'K' (got '{}')", order);
  }
  HS_OWN(packed, array_copy(as_array(self), order[0]));
  const int64_t bytes = size_of_array(packed.get()) * item_size_of(packed.get());
  std::string text;
  for (int64_t at = 0; at < bytes;) {
    char scratch[4096];
    const int64_t run =
        std::min<int64_t>(arrays::buffer_run(packed->data + static_cast<uint64_t>(at), bytes - at), 4096);
    text.append(arrays::buffer_read(packed->data + static_cast<uint64_t>(at), run, scratch), static_cast<size_t>(run));
    at += run;
  }
  return bytes_from_string_and_size(text);
}

/// resize(new_shape, refcheck=True): the buffer grows or shrinks where it is; nobody else may look at it.
Owned<PyObject> resize(PyObject* self, PyObject* args, PyObject* kwargs) {
  static const ArgParser kParser = {"resize", {"refcheck", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[1] = {nullptr};
  const Ref<PyObject>* given = arg_unpack_keywords(empty_tuple(), kwargs, kParser, 0, 1, 0, buffer);
  if (given == nullptr) {
    return Failed{};
  }
  bool check = true;
  if (given[0]) {
    HS_TRUTH(wanted, object_is_true(given[0]));
    check = wanted;
  }
  PyObject* wanted = tuple_get_size(args) == 1 ? tuple_get_item(args, 0) : args;
  if (wanted == none() || (wanted == args && tuple_get_size(args) == 0)) {
    return owned_ref(none());
  }
  Shape shape;
  HS_TRY(shape_from_object(wanted, &shape));
  PyArrayObject* a = as_array(self);
  if (!is_c_contiguous(a) && !is_f_contiguous(a)) {
    return err_set_string(exc_value_error(), "resize only works on single-segment arrays");
  }
  for (const int64_t extent : shape) {
    if (extent < 0) {
      return err_set_string(exc_value_error(), "negative dimensions not allowed");
    }
  }
  const int64_t old_bytes = size_of_array(a) * item_size_of(a);
  const int64_t new_bytes = product(shape) * item_size_of(a);
  if (old_bytes != new_bytes) {
    if ((a->flags & kArrayOwnData) == 0) {
      return err_set_string(exc_value_error(), "cannot resize this array: it does not own its data");
    }
    if (a->base || a->weakreflist) {
      return err_set_string(
          exc_value_error(),
          "cannot resize an array that references or is referenced\nby another array in this way. Use the "
          "np.resize function.");
    }
    if (check && a->ob_refcnt > 2) {
      return err_set_string(
          exc_value_error(),
          "cannot resize an array that references or is referenced\nby another array in this way.\nUse the "
          "np.resize function or refcheck=False");
    }
    if (scalar_type_of(a) == ScalarType::kObject) {
      return err_set_string(exc_not_implemented_error(), "Heapscope does not support ndarray.resize of object arrays");
    }
    const uint64_t fresh = arrays::buffer_reallocate(a->data, old_bytes, std::max(new_bytes, item_size_of(a)));
    if (fresh == 0) {
      return err_no_memory();
    }
    a->data = fresh;
  }
  const bool fortran = !is_c_contiguous(a);
  Shape strides = c_strides(fortran ? Shape(shape.rbegin(), shape.rend()) : shape, item_size_of(a));
  HS_TRY(array_set_window(a, shape, fortran ? Shape(strides.rbegin(), strides.rend()) : strides));
  return owned_ref(none());
}

Owned<PyObject> dot(PyObject* self, PyObject* other) { return matrix_product(self, other, false); }

/// Methods that the package's Python part has as functions `_methods.NAME(self, ...)`.
Owned<PyObject> delegate(const char* name, PyObject* self, PyObject* args, PyObject* kwargs) {
  HS_OWN(module, vm::import_module("numpy._methods"));
  HS_OWN(function, object_get_attr_string(module.get(), name));
  return object_call_prepend(function.get(), self, args, kwargs);
}
// clang-format off
#define HS_DELEGATES(X)                                                                                          \
  X(sum) X(prod) X(min) X(max) X(mean) X(std) X(var) X(any) X(all) X(argmin) X(argmax) X(cumsum) X(cumprod)      \
  X(ptp) X(sort) X(argsort) X(squeeze) X(swapaxes) X(clip) X(round) X(repeat) X(take) X(nonzero)                 \
  X(diagonal) X(trace) X(conj) X(conjugate) X(searchsorted) X(partition) X(argpartition) X(put) X(compress)      \
  X(choose) X(byteswap) X(newbyteorder) X(tofile) X(dump) X(dumps)                    \
  X(__deepcopy__) X(__reduce__) X(__reduce_ex__) X(__setstate__)
// clang-format on
#define HS_DELEGATE(name)                                                     \
  Owned<PyObject> name##_(PyObject* self, PyObject* args, PyObject* kwargs) { \
    return delegate(#name, self, args, kwargs);                               \
  }
HS_DELEGATES(HS_DELEGATE)
#undef HS_DELEGATE

}  // namespace

Owned<PyObject> refuse_subclass(PyObject*, PyObject*, PyObject*) {
  return err_set_string(exc_not_implemented_error(), "Heapscope does not support subclasses of numpy.ndarray");
}

const MethodDef kArrayMethods[] = {method_keywords("copy", copy),
                                   method_keywords("__init_subclass__", refuse_subclass, nullptr, kMethClass),
                                   method_noargs("__copy__", dunder_copy),
                                   method_keywords("reshape", reshape),
                                   method_keywords("ravel", ravel),
                                   method_keywords("flatten", flatten),
                                   method_keywords("astype", astype),
                                   method_o("fill", fill),
                                   method_noargs("tolist", tolist),
                                   method_varargs("item", item),
                                   method_keywords("view", view),
                                   method_varargs("transpose", transpose),
                                   method_noargs("__sizeof__", array_sizeof),
                                   method_keywords("setflags", setflags),
                                   method_keywords("tobytes", tobytes),
                                   method_o("dot", dot),
                                   method_keywords("resize", resize),
#define HS_DELEGATE(name) method_keywords(#name, name##_),
                                   HS_DELEGATES(HS_DELEGATE)
#undef HS_DELEGATE
                                       kMethodEnd};

}  // namespace heapscope::modules::numpy
