#include "modules/numpy/convert.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <string>

#include "modules/numpy/buffer_protocol.h"
#include "modules/numpy/cast_checks.h"
#include "modules/numpy/loop_plan.h"
#include "modules/numpy/scalars.h"
#include "modules/numpy/strided.h"
#include "modules/numpy/ufunc.h"
#include "modules/numpy/ufunc_flags.h"
#include "objects/abstract.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/complex_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/hooks.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/memory_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules::numpy {

using arrays::is_complex;
using arrays::is_floating;
using arrays::is_integer;
using arrays::is_unsigned;
using arrays::item_size;

ScalarType promote_types(ScalarType a, ScalarType b) {
  if (a == b) {
    return a;
  }
  if (a == ScalarType::kObject || b == ScalarType::kObject) {
    return ScalarType::kObject;
  }
  if (a == ScalarType::kText || b == ScalarType::kText) {
    return ScalarType::kText;
  }
  if (a == ScalarType::kBool) {
    return b;
  }
  if (b == ScalarType::kBool) {
    return a;
  }
  if (is_complex(a) || is_complex(b)) {
    const auto wide = [](ScalarType t) {
      return t == ScalarType::kComplex128 || t == ScalarType::kFloat64 || (is_integer(t) && item_size(t) > 2);
    };
    return wide(a) || wide(b) ? ScalarType::kComplex128 : ScalarType::kComplex64;
  }
  if (is_floating(a) && is_floating(b)) {
    return item_size(a) > item_size(b) ? a : b;
  }
  if (is_floating(a) || is_floating(b)) {
    const ScalarType real = is_floating(a) ? a : b;
    const ScalarType whole = is_floating(a) ? b : a;
    const int64_t needed = item_size(whole) == 1 ? 2 : item_size(whole) == 2 ? 4 : 8;
    return item_size(real) >= needed ? real : needed == 4 ? ScalarType::kFloat32 : ScalarType::kFloat64;
  }
  if (is_unsigned(a) == is_unsigned(b)) {
    return item_size(a) > item_size(b) ? a : b;
  }
  const ScalarType plain = is_unsigned(a) ? b : a;
  const ScalarType natural = is_unsigned(a) ? a : b;
  if (item_size(plain) > item_size(natural)) {
    return plain;
  }
  switch (item_size(natural)) {
    case 1: return ScalarType::kInt16;
    case 2: return ScalarType::kInt32;
    case 4: return ScalarType::kInt64;
    default: return ScalarType::kFloat64;
  }
}

namespace {

/// Characters that the longest text of a number of this type takes.
int64_t text_length(ScalarType type) {
  switch (type) {
    case ScalarType::kBool: return 5;
    case ScalarType::kInt8: return 4;
    case ScalarType::kUint8: return 3;
    case ScalarType::kInt16: return 6;
    case ScalarType::kUint16: return 5;
    case ScalarType::kInt32: return 11;
    case ScalarType::kUint32: return 10;
    case ScalarType::kInt64: return 21;
    case ScalarType::kUint64: return 20;
    case ScalarType::kComplex64:
    case ScalarType::kComplex128: return 64;
    default: return 32;
  }
}

}  // namespace

Owned<PyArray_Descr> promote_descrs(PyArray_Descr* a, PyArray_Descr* b) {
  const ScalarType left = a->scalar_type();
  const ScalarType right = b->scalar_type();
  if ((left < ScalarType::kText && right < ScalarType::kText) || left == ScalarType::kObject ||
      right == ScalarType::kObject) {
    return owned_ref(descr_of(promote_types(left, right)));
  }
  const auto length = [](const PyArray_Descr* d, ScalarType t) { return is_text(d) ? text_room(d) : text_length(t); };
  const int64_t longest = std::max<int64_t>(length(a, left), length(b, right));
  return a->kind == 'U' || b->kind == 'U' ? descr_of_text(longest) : descr_of_bytes(longest);
}

Owned<PyArray_Descr> discover_descr(PyObject* op) {
  ScalarType type = ScalarType::kObject;
  if (is_numpy_scalar(op, &type)) {
    return owned_ref(descr_of(type));
  }
  if (is_type(op, bool_type())) {
    type = ScalarType::kBool;
  } else if (long_check(op)) {
    int overflow = 0;
    const int64_t value = long_as_int64_and_overflow(op, &overflow);
    static_cast<void>(value);
    type = overflow == 0                             ? ScalarType::kInt64
           : overflow > 0 && long_num_bits(op) <= 64 ? ScalarType::kUint64
                                                     : ScalarType::kObject;
  } else if (object_type_check(op, float_type())) {
    type = ScalarType::kFloat64;
  } else if (object_type_check(op, complex_type())) {
    type = ScalarType::kComplex128;
  } else if (unicode_check(op)) {
    return descr_of_text(std::max<int64_t>(unicode_length(op), 1));
  } else if (object_type_check(op, bytes_type())) {
    return descr_of_bytes(std::max<int64_t>(bytes_size(op), 1));
  }
  return owned_ref(descr_of(type));
}

Status scalar_from_object(PyObject* op, Scalar* value) {
  ScalarType type = ScalarType::kObject;
  if (array_check(op)) {
    const PyArrayObject* a = as_array(op);
    if (size_of_array(a) != 1) {
      return err_set_string(exc_type_error(), "only size-1 arrays can be converted to Python scalars");
    }
    *value = arrays::buffer_load(scalar_type_of(a), a->data);
    return Status::kOk;
  }
  if (is_numpy_scalar(op, &type) && type != ScalarType::kText) {
    *value = arrays::load(type, static_cast<PyScalarObject*>(op)->obval);
    return Status::kOk;
  }
  if (object_type_check(op, float_type())) {
    *value = Scalar::of_float(static_cast<PyFloatObject*>(op)->ob_fval);
    return Status::kOk;
  }
  if (object_type_check(op, complex_type())) {
    const Py_complex& c = static_cast<PyComplexObject*>(op)->cval;
    *value = Scalar::of_complex(c.real, c.imag);
    return Status::kOk;
  }
  if (index_check(op)) {
    HS_OWN(index, number_index(op));
    int overflow = 0;
    const int64_t whole = long_as_int64_and_overflow(index.get(), &overflow);
    if (overflow > 0 && long_num_bits(index.get()) <= 64) {
      *value = Scalar::of_unsigned(long_as_uint64_mask(index.get()));
      return Status::kOk;
    }
    if (overflow != 0) {
      return err_set_string(exc_overflow_error(), "Python int too large to convert to C long");
    }
    *value = Scalar::of_integer(whole);
    return Status::kOk;
  }
  HS_OWN(real, number_float(op));
  *value = Scalar::of_float(static_cast<PyFloatObject*>(real.get())->ob_fval);
  return Status::kOk;
}

namespace {

/// What an element of text holds for an object: str(), but bytes are read as ASCII.
Owned<PyObject> text_of(PyObject* value) {
  if (object_type_check(value, bytes_type())) {
    return unicode_decode(bytes_view(value), "ascii", "strict");
  }
  return object_str(value);
}

Status store_text(PyArray_Descr* descr, uint64_t address, PyObject* value) {
  if (descr->kind == 'S') {
    Owned<PyObject> bytes = owned_ref(value);
    if (!object_type_check(value, bytes_type())) {
      HS_OWN(text, object_str(value));
      bytes = unicode_as_encoded_string(text.get(), "ascii", "strict");
      if (!bytes) {
        return Status::kError;
      }
    }
    char* at = arrays::buffer_write(address, descr->elsize);
    if (at == nullptr) {
      return err_no_memory();
    }
    const int64_t size = std::min<int64_t>(bytes_size(bytes.get()), descr->elsize);
    std::memset(at, 0, static_cast<size_t>(descr->elsize));
    std::memcpy(at, bytes_data(bytes.get()), static_cast<size_t>(size));
    return Status::kOk;
  }
  HS_OWN(text, text_of(value));
  char* at = arrays::buffer_write(address, descr->elsize);
  if (at == nullptr) {
    return err_no_memory();
  }
  const int64_t room = descr->elsize / 4;
  for (int64_t i = 0; i < room; ++i) {
    const uint32_t c = i < unicode_length(text.get()) ? unicode_read_char(text.get(), i) : 0;
    std::memcpy(at + 4 * i, &c, 4);
  }
  return Status::kOk;
}

}  // namespace

namespace {

/// What an element of an integer type becomes: Python ints that do not fit still wrap, with a warning.
Status integer_from_object(ScalarType type, PyObject* value, Scalar* scalar) {
  ScalarType numpy_type = type;
  if (object_type_check(value, complex_type()) && !array_check(value) && !is_numpy_scalar(value, &numpy_type)) {
    return err_format(exc_type_error(),
                      "int() argument must be a string, a bytes-like object or a real number, not '{}'",
                      type_name(type_of(value)));
  }
  ScalarType own = type;
  const bool plain = !array_check(value) && !is_numpy_scalar(value, &own);
  const bool real = plain ? float_check_exact(value) : !array_check(value) && is_floating(own);
  if (real && !plain && is_unsigned(type)) {
    HS_TRY(scalar_from_object(value, scalar));
    const double v = scalar->real;
    const bool whole = type == ScalarType::kUint64 && v >= 0x1p63;
    if (!(v > -0x1p63 && v < (whole ? 0x1p64 : 0x1p63))) {  // what no integer holds is cast, as in an array
      *scalar = Scalar::of_unsigned(v > 0 ? 0 : uint64_t{1} << 63);
      return report_flags(arrays::kFlagInvalid, "cast");
    }
  }
  if (real || (plain && !long_check(value))) {
    HS_OWN(whole, number_long(value));
    return scalar_from_object(whole.get(), scalar);
  }
  HS_TRY(scalar_from_object(value, scalar));
  if (plain && long_check(value)) {
    if (type != ScalarType::kUint64 && scalar->form == Scalar::Form::kUnsigned && scalar->integer < 0) {
      return err_set_string(exc_overflow_error(), "Python int too large to convert to C long");
    }
    char bytes[8];
    arrays::store(type, bytes, *scalar);
    const Scalar kept = arrays::load(type, bytes);
    const auto negative = [](const Scalar& v) { return v.form == Scalar::Form::kInteger && v.integer < 0; };
    if (kept.integer != scalar->integer || negative(kept) != negative(*scalar)) {
      return err_warn(
          exc_deprecation_warning(),
          "NumPy will stop allowing conversion of out-of-bound Python integers to integer arrays.  The "
          "conversion of " +
              repr_text(value) + " to " + arrays::scalar_info(type).numpy_name +
              " will fail in the future.\nFor the old behavior, usually:\n    np.array(value).astype(dtype)`\nwill "
              "give the desired result (the cast overflows).");
    }
  }
  return Status::kOk;
}

}  // namespace

Status refuse_sequence(PyArray_Descr* descr, PyObject* value) {
  const ScalarType type = descr->scalar_type();
  if (!(list_check(value) || tuple_check(value)) || type == ScalarType::kObject || type == ScalarType::kBool) {
    return Status::kOk;
  }
  if (is_complex(type)) {
    return err_format(exc_type_error(), "must be real number, not {}", type_name(type_of(value)));
  }
  return err_set_string(exc_value_error(), type == ScalarType::kText ? "setting an array element with a sequence"
                                                                     : "setting an array element with a sequence.");
}

Status store_object_as(PyArray_Descr* descr, uint64_t address, PyObject* value) {
  const ScalarType type = descr->scalar_type();
  if (type == ScalarType::kText) {
    return store_text(descr, address, value);
  }
  if (type == ScalarType::kObject) {
    char* at = arrays::buffer_write(address, 8);
    if (at == nullptr) {
      return err_no_memory();
    }
    set_ref(*reinterpret_cast<Ref<PyObject>*>(at), owned_ref(value).release());
    return Status::kOk;
  }
  Scalar scalar = Scalar::of_integer(0);
  ScalarType own = type;
  if (type == ScalarType::kBool) {
    HS_TRUTH(is_true, object_is_true(value));
    scalar = Scalar::of_integer(is_true ? 1 : 0);
  } else if (is_integer(type) && is_numpy_scalar(value, &own) && is_floating(own) &&
             (own != ScalarType::kFloat64 || arrays::is_unsigned(type))) {  // else it counts as Python's float
    char bytes[8];
    const char* given = static_cast<PyScalarObject*>(value)->obval;
    arrays::convert(own, given, 0, type, bytes, 0, 1);
    HS_TRY(report_flags(conversion_flags(arrays::load(own, given).real, type), "cast"));
    scalar = arrays::load(type, bytes);
  } else {
    if (is_integer(type)) {
      HS_TRY(integer_from_object(type, value, &scalar));
    } else if (value == none()) {
      const double nan = std::numeric_limits<double>::quiet_NaN();
      scalar = is_complex(type) ? Scalar::of_complex(nan, nan) : Scalar::of_float(nan);
    } else if (is_complex(type) && (unicode_check(value) || bytes_check(value))) {
      HS_OWN(text, text_of(value));
      HS_OWN(parsed, object_call_one_arg(complex_type(), text.get()));
      HS_TRY(scalar_from_object(parsed.get(), &scalar));
    } else if (is_complex(type) && !number_check(value)) {
      return err_format(exc_type_error(), "must be real number, not {}", type_name(type_of(value)));
    } else if (long_check(value)) {  // of any length
      const double real = long_as_double(value);
      if (real == -1.0 && err_occurred()) {
        return Status::kError;
      }
      scalar = Scalar::of_float(real);
    } else {
      HS_TRY(scalar_from_object(value, &scalar));
    }
    if (scalar.form == Scalar::Form::kComplex && !is_complex(type) &&
        (array_check(value) || is_numpy_scalar(value, &own))) {
      HS_TRY(warn_of_lost_parts(ScalarType::kComplex128, type));
      scalar = Scalar::of_float(scalar.real);
    } else if (scalar.form == Scalar::Form::kComplex && !is_complex(type)) {
      return err_format(exc_type_error(), "float() argument must be a string or a real number, not '{}'",
                        type_name(type_of(value)));
    }
    if (is_floating(type)) {
      HS_TRY(report_flags(conversion_flags(scalar.as_double(), type), "cast"));
    }
  }
  return arrays::buffer_store(type, address, scalar) ? Status::kOk : err_no_memory();
}

Owned<PyObject> python_from_element(PyArray_Descr* descr, uint64_t address) {
  const ScalarType type = descr->scalar_type();
  if (type == ScalarType::kText) {
    char scratch[1024];
    const char* at = arrays::buffer_read(address, descr->elsize, scratch);
    if (descr->kind == 'S') {
      int64_t size = descr->elsize;
      while (size > 0 && at[size - 1] == 0) {
        --size;
      }
      return bytes_from_string_and_size({at, static_cast<size_t>(size)});
    }
    int64_t length = descr->elsize / 4;
    uint32_t c = 0;
    while (length > 0 && (std::memcpy(&c, at + 4 * (length - 1), 4), c == 0)) {
      --length;
    }
    return unicode_from_kind_and_data(4, at, length);
  }
  const Scalar value = arrays::buffer_load(type, address);
  if (type == ScalarType::kObject) {
    auto* object = static_cast<PyObject*>(memory::pointer_to(value.object));
    return owned_ref(object == nullptr ? none() : object);
  }
  if (type == ScalarType::kBool) {
    return owned_ref(bool_object(value.integer != 0));
  }
  switch (value.form) {
    case Scalar::Form::kInteger: return long_from_int64(value.integer);
    case Scalar::Form::kUnsigned: return long_from_uint64(static_cast<uint64_t>(value.integer));
    case Scalar::Form::kComplex: return complex_from_doubles(value.real, value.imag);
    default: return float_from_double(value.real);
  }
}

Status shape_from_object(PyObject* op, Shape* shape) {
  shape->clear();
  if (index_check(op)) {
    const int64_t extent = number_as_ssize(op, exc_index_error());
    if (extent == -1 && err_occurred()) {
      return Failed{};
    }
    shape->push_back(extent);
    return Status::kOk;
  }
  if (!sequence_check(op)) {
    return err_format(exc_type_error(), "expected a sequence of integers or a single integer, got '{}'", repr_text(op));
  }
  HS_OWN(items, sequence_fast(op, "expected a sequence of integers or a single integer"));
  for (int64_t i = 0; i < sequence_fast_get_size(items.get()); ++i) {
    PyObject* item = sequence_fast_get_item(items.get(), i);
    const int64_t extent = number_as_ssize(item, exc_index_error());
    if (extent == -1 && err_occurred()) {
      return Failed{};
    }
    shape->push_back(extent);
  }
  return Status::kOk;
}

namespace {

bool is_nested(PyObject* op) { return list_check(op) || tuple_check(op); }

struct Discovery {
  Shape shape;
  Owned<PyArray_Descr> descr;
  bool ragged = false;
  size_t common_depth = kMaxDimensions;  // axes on which all agree, when ragged
  size_t leaf_depth = kMaxDimensions;    // where the first single element stands; nothing may be deeper

  void mark(size_t depth) {
    ragged = true;
    common_depth = std::min(common_depth, depth);
  }
};

Status widen(Discovery* found, PyArray_Descr* descr) {
  if (!found->descr) {
    found->descr = owned_ref(descr);
    return Status::kOk;
  }
  found->descr = promote_descrs(found->descr.get(), descr);
  return found->descr ? Status::kOk : Status::kError;
}

/// A single element stands here: nothing may be deeper.
void mark_leaf(size_t depth, size_t known_depth, Discovery* found) {
  if (found->shape.size() > depth && known_depth > depth) {
    found->mark(depth);
  }
  found->leaf_depth = std::min(found->leaf_depth, depth);
}

/// Depth-first over nested lists, tuples and arrays: the common shape and type.
Status discover(PyObject* op, size_t depth, size_t known_depth, Discovery* found) {
  if (array_check(op)) {
    const PyArrayObject* a = as_array(op);
    HS_TRY(widen(found, a->descr));
    if (a->nd == 0) {
      mark_leaf(depth, known_depth, found);
      return Status::kOk;
    }
    if (depth >= found->leaf_depth) {
      found->mark(depth);
      return Status::kOk;
    }
    for (int i = 0; i < a->nd; ++i) {
      if (found->shape.size() <= depth + static_cast<size_t>(i)) {
        found->shape.push_back(a->dimensions.get()[i]);
      } else if (found->shape[depth + static_cast<size_t>(i)] != a->dimensions.get()[i]) {
        found->mark(depth + static_cast<size_t>(i));
      }
    }
    return Status::kOk;
  }
  if (!is_nested(op) || depth >= kMaxDimensions) {
    mark_leaf(depth, known_depth, found);
    HS_OWN(descr, discover_descr(op));
    return widen(found, descr.get());
  }
  if (depth >= found->leaf_depth) {
    found->mark(depth);
    return Status::kOk;
  }
  const int64_t length = sequence_fast_get_size(op);
  if (found->shape.size() <= depth) {
    found->shape.push_back(length);
  } else if (found->shape[depth] != length) {
    found->mark(depth);
    return Status::kOk;
  }
  for (int64_t i = 0; i < length; ++i) {
    HS_TRY(discover(sequence_fast_get_item(op, i), depth + 1, found->shape.size(), found));
  }
  return Status::kOk;
}

/// The length of the longest text that the elements of nested sequences give.
Status longest_text(PyObject* op, int64_t* length) {
  if (is_nested(op)) {
    for (int64_t i = 0; i < sequence_fast_get_size(op); ++i) {
      HS_TRY(longest_text(sequence_fast_get_item(op, i), length));
    }
    return Status::kOk;
  }
  if (array_check(op)) {
    HS_OWN(none_yet, descr_of_text(0));
    HS_OWN(descr, with_length(none_yet.get(), as_array(op)));
    *length = std::max(*length, text_room(descr.get()));
    return Status::kOk;
  }
  if (object_type_check(op, bytes_type())) {
    *length = std::max(*length, bytes_size(op));
    return Status::kOk;
  }
  HS_OWN(text, object_str(op));
  *length = std::max(*length, unicode_length(text.get()));
  return Status::kOk;
}

}  // namespace

Owned<PyArray_Descr> with_length(PyArray_Descr* wanted, PyArrayObject* from) {
  int64_t length = is_text(from->descr) ? text_room(from->descr) : text_length(scalar_type_of(from));
  if (scalar_type_of(from) == ScalarType::kObject) {
    length = 1;
    Status status = Status::kOk;
    for_each_index(shape_of(from), [&](const Shape& index) {
      Owned<PyObject> element = python_from_element(from->descr, element_address(from, index.data()));
      Owned<PyObject> text = element ? text_of(element.get()) : nullptr;
      status = text ? Status::kOk : Status::kError;
      length = text ? std::max(length, unicode_length(text.get())) : length;
      return status == Status::kOk;
    });
    HS_TRY(status);
  }
  return wanted->kind == 'U' ? descr_of_text(length) : descr_of_bytes(length);
}

Status cast_element(PyArray_Descr* to, uint64_t target, PyArray_Descr* from, uint64_t source) {
  HS_OWN(element, python_from_element(from, source));
  if (!is_text(from) || is_text(to) || to->kind == 'O') {
    return store_object_as(to, target, element.get());
  }
  Owned<PyObject> read = to->kind == 'f'   ? number_float(element.get())
                         : to->kind == 'c' ? object_call_one_arg(complex_type(), element.get())
                                           : number_long(element.get());
  return read ? store_object_as(to, target, read.get()) : Status::kError;
}

namespace {

Status fill_from(PyArrayObject* target, PyObject* op, int axis, uint64_t address) {
  if (array_check(op) && as_array(op)->nd == target->nd - axis && target->nd > axis) {
    const Shape all = strides_of(target);
    Shape strides(all.begin() + axis, all.end());
    PyArrayObject* from = as_array(op);
    if (is_text(target->descr) || is_text(from->descr)) {
      HS_OWN(window, array_view(target, target->descr, address, shape_of(from), strides));
      return array_assign(window.get(), from);
    }
    return copy_elements(
        Strided{address, shape_of(from), strides, scalar_type_of(target), item_size_of(target)},
        Strided{from->data, shape_of(from), strides_of(from), scalar_type_of(from), item_size_of(from)});
  }
  if (axis == target->nd) {
    if (array_check(op) && target->descr->kind != 'O') {  // as an object an array is an element itself
      HS_OWN(element, python_from_element(as_array(op)->descr, as_array(op)->data));
      return store_object_as(target->descr, address, element.get());
    }
    return store_object_as(target->descr, address, op);
  }
  const int64_t stride = target->strides.get()[axis];
  for (int64_t i = 0; i < target->dimensions.get()[axis]; ++i) {
    HS_TRY(fill_from(target, sequence_fast_get_item(op, i), axis + 1, address + static_cast<uint64_t>(i * stride)));
  }
  return Status::kOk;
}

}  // namespace

namespace {

/// A shape as Python writes tuples.
std::string tuple_text(const Shape& shape) {
  std::string text = "(";
  for (size_t i = 0; i < shape.size(); ++i) {
    text += (i == 0 ? "" : ", ") + std::to_string(shape[i]);
  }
  return text + (shape.size() == 1 ? ",)" : ")");
}

/// The method __array__ of an instance of a class written in Python; null without an error when there is none.
Owned<PyObject> own_conversion(PyObject* op) {
  if (is_nested(op) || unicode_check(op) || long_check(op) || type_check(op) || object_type_check(op, float_type()) ||
      object_type_check(op, complex_type()) || op == none()) {
    return nullptr;
  }
  Owned<PyObject> method = object_get_attr_string(op, "__array__");
  if (!method) {
    err_clear();
  }
  return method;
}

}  // namespace

Owned<PyArrayObject> array_from_object(PyObject* op, PyArray_Descr* descr, bool always_copy) {
  if (array_check(op)) {
    auto* a = as_array(op);
    Owned<PyArray_Descr> sized;
    if (descr != nullptr && is_text(descr) && descr->elsize == 0) {
      sized = with_length(descr, a);
      if (!sized) {
        return Failed{};
      }
      descr = sized.get();
    }
    const bool same = descr == nullptr || same_descr(descr, a->descr);
    if (same && !always_copy) {
      return owned_ref(a);
    }
    if (same) {
      return array_copy(a, 'K');
    }
    const bool fortran = is_f_contiguous(a) && !is_c_contiguous(a);
    const bool plain = fortran || is_c_contiguous(a);
    const memory::LazyFill fill = descr->kind == 'O' ? memory::lazy_zero() : memory::lazy_none();
    Owned<PyArrayObject> converted = plain ? array_new(descr, shape_of(a), fill, fortran)
                                           : array_new_in_order(descr, shape_of(a), stride_order(strides_of(a)));
    if (!converted) {
      return Failed{};
    }
    HS_TRY(array_assign(converted.get(), a));
    return converted;
  }
  if (object_check_buffer(op) && !object_type_check(op, bytes_type())) {
    HS_OWN(window, array_from_exporter(op));
    return always_copy || descr != nullptr ? array_from_object(window.get(), descr, always_copy) : std::move(window);
  }
  // Other iterables that are sequences (range, ...) are read as lists; __array__ gives an array.
  if (Owned<PyObject> convert = own_conversion(op)) {
    HS_OWN(made, object_call_no_args(convert.get()));
    if (!array_check(made.get())) {
      return err_set_string(exc_value_error(), "object __array__ method not producing an array");
    }
    return array_from_object(made.get(), descr, always_copy);
  }
  Owned<PyObject> items = owned_ref(op);
  if (!is_nested(op) && sequence_check(op) && !unicode_check(op) && !object_type_check(op, bytes_type()) &&
      !dict_check(op)) {
    items = sequence_list(op);
    if (!items) {
      return Failed{};
    }
  }
  Discovery found;
  HS_TRY(discover(items.get(), 0, 0, &found));
  if (found.ragged && !(descr != nullptr && descr->scalar_type() == ScalarType::kObject)) {
    const Shape common(found.shape.begin(),
                       found.shape.begin() + static_cast<int64_t>(std::min(found.shape.size(), found.common_depth)));
    err_set_string(exc_value_error(),
                   "setting an array element with a sequence. The requested array has an inhomogeneous shape after " +
                       std::to_string(common.size()) + " dimensions. The detected shape was " + tuple_text(common) +
                       " + inhomogeneous part.");
    return Failed{};
  }
  if (found.ragged) {
    found.shape.resize(std::min(found.shape.size(), found.common_depth));
  }
  if (!found.descr) {
    found.descr = owned_ref(descr_of(ScalarType::kFloat64));
  }
  Owned<PyArray_Descr> sized;
  if (descr != nullptr && is_text(descr) && descr->elsize == 0) {
    int64_t length = 1;
    HS_TRY(longest_text(items.get(), &length));
    sized = descr->kind == 'U' ? descr_of_text(length) : descr_of_bytes(length);
    if (!sized) {
      return Failed{};
    }
    descr = sized.get();
  } else if (descr == nullptr) {
    descr = found.descr.get();
  }
  const bool objects = descr->scalar_type() == ScalarType::kObject;
  Owned<PyArrayObject> a = array_new(descr, found.shape, objects ? memory::lazy_zero() : memory::lazy_none());
  if (!a) {
    return Failed{};
  }
  HS_TRY(fill_from(a.get(), items.get(), 0, a->data));
  return a;
}

}  // namespace heapscope::modules::numpy
