// The type numpy.ndarray: attributes, slots, deallocation.
#include "memory/allocator.h"
#include "modules/numpy/array_helpers.h"
#include "modules/numpy/array_methods.h"
#include "modules/numpy/buffer_protocol.h"
#include "modules/numpy/convert.h"
#include "modules/numpy/errors.h"
#include "modules/numpy/indexing.h"
#include "modules/numpy/number_slots.h"
#include "modules/numpy/printing.h"
#include "modules/numpy/scalars.h"
#include "modules/numpy/shaping.h"
#include "modules/numpy/strided.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/heap_census.h"
#include "objects/iter_object.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/memory_object.h"
#include "objects/object_protocol.h"
#include "objects/slice_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"
#include "vm/import.h"

namespace heapscope::modules::numpy {

namespace {

/// References that object elements of an owner hold.
void drop_elements(PyArrayObject* a) {
  const int64_t count = size_of_array(a);
  for (int64_t i = 0; i < count; ++i) {
    const uint64_t at = a->data + static_cast<uint64_t>(8 * i);
    const Scalar v = arrays::buffer_load(ScalarType::kObject, at);
    if (v.object != 0) {
      char* slot = arrays::buffer_write(at, 8);
      clear_ref(*reinterpret_cast<Ref<PyObject>*>(slot));
    }
  }
}

void visit_elements(PyObject* op, visitproc visit, void* arg) {
  const PyArrayObject* a = as_array(op);
  if ((a->flags & kArrayOwnData) == 0 || a->data == 0 || scalar_type_of(a) != ScalarType::kObject) {
    return;
  }
  for (int64_t i = 0; i < size_of_array(a); ++i) {
    const Scalar v = arrays::buffer_load(ScalarType::kObject, a->data + static_cast<uint64_t>(8 * i));
    if (v.object != 0) {
      visit(static_cast<PyObject*>(memory::pointer_to(v.object)), arg);
    }
  }
}

/// Model: core/src/multiarray/arrayobject.c array_dealloc.
void array_dealloc(PyObject* op) {
  PyArrayObject* a = as_array(op);
  if (a->weakreflist) {
    object_clear_weak_refs(op);
  }
  xdecref(a->base.get());
  if ((a->flags & kArrayOwnData) != 0 && a->data != 0) {
    if (scalar_type_of(a) == ScalarType::kObject) {
      drop_elements(a);
    }
    arrays::buffer_free(a->data);
  }
  if (a->dimensions.get() != nullptr) {
    memory::raw_free(a->dimensions.get());
  }
  decref(static_cast<PyObject*>(a->descr.get()));
  object_del(op);
}

Owned<PyObject> tuple_of(const int64_t* values, int count) {
  HS_OWN(tuple, tuple_new(count));
  for (int i = 0; i < count; ++i) {
    HS_OWN(value, long_from_int64(values[i]));
    tuple_init_item(tuple.get(), i, std::move(value));
  }
  return tuple;
}

Owned<PyObject> get_shape(PyObject* op, void*) { return tuple_of(as_array(op)->dimensions.get(), as_array(op)->nd); }
Owned<PyObject> get_strides(PyObject* op, void*) { return tuple_of(as_array(op)->strides.get(), as_array(op)->nd); }
Owned<PyObject> get_base(PyObject* op, void*) {
  PyObject* base = as_array(op)->base;
  return owned_ref(base == nullptr ? none() : base);
}
Owned<PyObject> get_dtype(PyObject* op, void*) { return owned_ref(static_cast<PyObject*>(as_array(op)->descr.get())); }
Owned<PyObject> get_ndim(PyObject* op, void*) { return long_from_int64(as_array(op)->nd); }
Owned<PyObject> get_size(PyObject* op, void*) { return long_from_int64(size_of_array(as_array(op))); }
Owned<PyObject> get_itemsize(PyObject* op, void*) { return long_from_int64(item_size_of(as_array(op))); }
Owned<PyObject> get_nbytes(PyObject* op, void*) {
  return long_from_int64(size_of_array(as_array(op)) * item_size_of(as_array(op)));
}
Owned<PyObject> get_transposed(PyObject* op, void*) {
  std::vector<int> order;
  for (int i = as_array(op)->nd; i-- > 0;) {
    order.push_back(i);
  }
  return array_transpose(as_array(op), order);
}
Owned<PyObject> get_part(PyObject* op, bool imaginary) {
  PyArrayObject* a = as_array(op);
  const ScalarType type = scalar_type_of(a);
  if (arrays::is_complex(type)) {
    PyArray_Descr* part = descr_of(type == ScalarType::kComplex128 ? ScalarType::kFloat64 : ScalarType::kFloat32);
    const uint64_t offset = imaginary ? static_cast<uint64_t>(part->elsize) : 0;
    return array_view(a, part, a->data + offset, shape_of(a), strides_of(a));
  }
  if (!imaginary) {
    return owned_ref(op);
  }
  HS_OWN(zeros, array_new(a->descr, shape_of(a), memory::lazy_zero(), is_f_contiguous(a) && !is_c_contiguous(a)));
  if (type == ScalarType::kObject) {
    HS_OWN(zero, long_from_int64(0));
    HS_OWN(single, array_from_object(zero.get(), a->descr, false));
    HS_TRY(array_assign(zeros.get(), single.get()));
  }
  zeros->flags &= ~kArrayWriteable;
  return zeros;
}
Owned<PyObject> get_real(PyObject* op, void*) { return get_part(op, false); }
Owned<PyObject> get_imag(PyObject* op, void*) { return get_part(op, true); }
Status set_part(PyObject* op, PyObject* value, bool imaginary) {
  if (value == nullptr) {
    return err_format(exc_attribute_error(), "Cannot delete array {} part", imaginary ? "imaginary" : "real");
  }
  if (imaginary && !arrays::is_complex(scalar_type_of(as_array(op)))) {
    return err_set_string(exc_type_error(), "array does not have imaginary part to set");
  }
  HS_OWN(part, get_part(op, imaginary));
  HS_OWN(source, array_from_object(value, nullptr, false));
  return array_assign(as_array(part.get()), source.get());
}
Status set_real(PyObject* op, PyObject* value, void*) { return set_part(op, value, false); }
Status set_imag(PyObject* op, PyObject* value, void*) { return set_part(op, value, true); }
Owned<PyObject> get_flags(PyObject* op, void*) { return flags_of_array(as_array(op)); }
Owned<PyObject> get_flat(PyObject* op, void*) { return flat_of_array(as_array(op)); }
Status set_flat(PyObject* op, PyObject* value, void*) {
  if (value == nullptr) {
    return err_set_string(exc_attribute_error(), "Cannot delete array flat iterator");
  }
  HS_OWN(flat, flat_of_array(as_array(op)));
  HS_OWN(all, slice_new(nullptr, nullptr, nullptr));
  HS_OWN(done, call_method_in_python("flat_set", {flat.get(), all.get(), value}));
  return Status::kOk;
}
Owned<PyObject> get_data(PyObject* op, void*) { return memoryview_from_object(op); }
Owned<PyObject> get_ctypes(PyObject* op, void*) { return call_method_in_python("_ctypes", {op}); }
Owned<PyObject> get_interface(PyObject* op, void*) { return call_method_in_python("array_interface", {op}); }
Owned<PyObject> get_flag_bits(PyObject* op, void*) { return long_from_int64(as_array(op)->flags); }
Owned<PyObject> get_address(PyObject* op, void*) { return long_from_uint64(as_array(op)->data); }

Status set_shape(PyObject* op, PyObject* value, void*) {
  if (value == nullptr) {
    return err_set_string(exc_attribute_error(), "Cannot delete array shape");
  }
  PyArrayObject* a = as_array(op);
  Shape shape;
  HS_TRY(shape_from_object(value, &shape));
  HS_OWN(shaped, array_reshape(a, shape));
  if (shaped->data != a->data) {
    return err_set_string(exc_attribute_error(),
                          "Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the "
                          "desired shape.");
  }
  // The two exchange their blocks; the helper goes away with the old one.
  std::swap(a->dimensions, shaped->dimensions);
  std::swap(a->strides, shaped->strides);
  std::swap(a->nd, shaped->nd);
  array_update_flags(a);
  return Status::kOk;
}

/// a.dtype = ...: the same bytes read as elements of another type.
Status set_dtype(PyObject* op, PyObject* value, void*) {
  if (value == nullptr) {
    return err_set_string(exc_attribute_error(), "Cannot delete array dtype");
  }
  PyArrayObject* a = as_array(op);
  HS_OWN(descr, descr_from_object(value));
  if ((descr->kind == 'O') != (a->descr->kind == 'O')) {
    return err_set_string(exc_type_error(), "Cannot change data-type for object array.");
  }
  HS_OWN(name, unicode_from_string("view"));
  HS_OWN(seen, object_call_method_one_arg(op, name.get(), descr.get()));
  PyArrayObject* view = as_array(seen.get());
  std::swap(a->dimensions, view->dimensions);
  std::swap(a->strides, view->strides);
  std::swap(a->descr, view->descr);
  array_update_flags(a);
  return Status::kOk;
}

/// a.strides = ...: other places in the same buffer, none of them outside.
Status set_strides(PyObject* op, PyObject* value, void*) {
  if (value == nullptr) {
    return err_set_string(exc_attribute_error(), "Cannot delete array strides");
  }
  PyArrayObject* a = as_array(op);
  Shape strides;
  HS_TRY(shape_from_object(value, &strides));
  if (strides.size() != static_cast<size_t>(a->nd)) {
    return err_format(exc_value_error(), "strides must be  same length as shape ({})", a->nd);
  }
  const PyArrayObject* owner = a->base && array_check(a->base) ? as_array(a->base.get()) : a;
  int64_t low = static_cast<int64_t>(a->data - owner->data);
  int64_t high = low + item_size_of(a);
  for (int axis = 0; axis < a->nd; ++axis) {
    const int64_t reach = (a->dimensions.get()[axis] - 1) * strides[static_cast<size_t>(axis)];
    (reach < 0 ? low : high) += reach;
  }
  if (size_of_array(a) != 0 && (low < 0 || high > size_of_array(owner) * item_size_of(owner))) {
    return err_set_string(exc_value_error(), "strides is not compatible with available memory");
  }
  return array_set_window(a, shape_of(a), strides);
}

constexpr GetSetDef kAttributes[] = {{"shape", get_shape, set_shape},
                                     {"strides", get_strides, set_strides},
                                     {"base", get_base},
                                     {"dtype", get_dtype, set_dtype},
                                     {"data", get_data},
                                     {"__array_interface__", get_interface},
                                     {"ctypes", get_ctypes},
                                     {"ndim", get_ndim},
                                     {"size", get_size},
                                     {"itemsize", get_itemsize},
                                     {"nbytes", get_nbytes},
                                     {"T", get_transposed},
                                     {"real", get_real, set_real},
                                     {"imag", get_imag, set_imag},
                                     {"flags", get_flags},
                                     {"flat", get_flat, set_flat},
                                     {"_flag_bits", get_flag_bits},
                                     {"_address", get_address},
                                     {nullptr, nullptr}};

int64_t length(PyObject* op) {
  if (as_array(op)->nd == 0) {
    err_set_string(exc_type_error(), "len() of unsized object");
    return -1;
  }
  return as_array(op)->dimensions.get()[0];
}

Truth contains(PyObject* self, PyObject* value) {
  HS_OWN(same, numpy_richcompare(self, value, CompareOp::kEq));
  HS_OWN(any, array_from_object(same.get(), descr_of(ScalarType::kBool), true));
  HS_OWN(flat, array_reshape(any.get(), {-1}));
  for (int64_t i = 0; i < flat->dimensions.get()[0]; ++i) {
    if (arrays::buffer_load(ScalarType::kBool, element_address(flat.get(), &i)).integer != 0) {
      return Truth::kTrue;
    }
  }
  return Truth::kFalse;
}

Owned<PyObject> iterate(PyObject* self) {
  if (as_array(self)->nd == 0) {
    err_set_string(exc_type_error(), "iteration over a 0-d array");
    return Failed{};
  }
  return seq_iter_new(self);
}

Status set_item(PyObject* self, int64_t index, PyObject* value) {
  HS_OWN(key, long_from_int64(index));
  return array_ass_subscript(self, key.get(), value);
}

/// np.ndarray over the bytes of an exporter, which is the base.
Owned<PyObject> array_over_exporter(PyObject* exporter, PyArray_Descr* descr, const Shape& shape, int64_t offset,
                                    PyObject* wanted_strides) {
  HS_OWN(bytes, array_from_buffer(exporter, descr_of(ScalarType::kUint8), -1, 0));
  const int64_t room = size_of_array(bytes.get());
  Shape strides = c_strides(shape, descr->elsize);
  const bool given = wanted_strides != nullptr && wanted_strides != none();
  if (given) {
    strides.clear();
    HS_TRY(shape_from_object(wanted_strides, &strides));
    if (strides.size() != shape.size()) {
      return err_set_string(exc_value_error(), "strides, if given, must be the same length as shape");
    }
  }
  int64_t low = offset;
  int64_t high = offset + descr->elsize;
  for (size_t axis = 0; axis < shape.size(); ++axis) {
    (strides[axis] < 0 ? low : high) += (shape[axis] - 1) * strides[axis];
  }
  if (product(shape) != 0 && (low < 0 || high > room)) {
    return given ? err_set_string(exc_value_error(),
                                  "strides is incompatible with shape of requested array and size of buffer")
                 : err_set_string(exc_type_error(), "buffer is too small for requested array");
  }
  return array_over(exporter, descr, bytes->data + static_cast<uint64_t>(offset), shape, strides,
                    (bytes->flags & kArrayWriteable) != 0);
}

/// np.ndarray(shape, dtype, buffer, offset, strides, order): unwritten elements, or a window on a buffer.
Owned<PyObject> array_tp_new(PyTypeObject*, PyObject* args, PyObject* kwargs) {
  static const ArgParser kParser = {
      "ndarray", {"shape", "dtype", "buffer", "offset", "strides", "order", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[6] = {};
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 1, 6, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  Shape shape;
  HS_TRY(shape_from_object(a[0], &shape));
  HS_OWN(descr, descr_from_object(a[1] ? a[1].get() : none()));
  if (a[2] && a[2].get() != none()) {
    int64_t offset = 0;
    if (a[3]) {
      HS_TRY(arg_as_ssize(a[3], &offset));
    }
    return array_over_exporter(a[2], descr.get(), shape, offset, a[4]);
  }
  return array_new(descr.get(), shape, descr->kind == 'O' ? memory::lazy_zero() : memory::lazy_none(),
                   a[5] && unicode_check(a[5]) && unicode_text(a[5]) == "F");
}

constexpr SequenceSpec kSequence = {
    .sq_length = length, .sq_item = array_item, .sq_ass_item = set_item, .sq_contains = contains};
constexpr MappingSpec kMapping = {
    .mp_length = length, .mp_subscript = array_subscript, .mp_ass_subscript = array_ass_subscript};

constexpr LayoutField kLayout[] = {
    HS_OBJECT_HEAD,
    HS_FIELD(PyArrayObject, data, kUint),
    HS_FIELD(PyArrayObject, nd, kInt),
    HS_FIELD(PyArrayObject, padding, kPadding),
    HS_FIELD(PyArrayObject, dimensions, kPointer),
    HS_FIELD(PyArrayObject, strides, kPointer),
    HS_FIELD(PyArrayObject, base, kOwnedRef),
    HS_FIELD(PyArrayObject, descr, kOwnedRef),
    HS_FIELD(PyArrayObject, flags, kUint),
    HS_FIELD(PyArrayObject, padding2, kPadding),
    HS_FIELD(PyArrayObject, weakreflist, kBorrowedRef),
    HS_FIELD(PyArrayObject, _buffer_info, kUint),
    HS_FIELD(PyArrayObject, mem_handler, kOwnedRef),
    {nullptr, 0, 0, FieldKind::kPadding},
};

}  // namespace

const HiddenReferences kArrayElements = {&kArraySpec, visit_elements};

const TypeSpec kArraySpec = {
    .name = "numpy.ndarray",
    .basicsize = sizeof(PyArrayObject),
    .flags = kTpFlagsDefault | kTpFlagsBaseType,  // for __init_subclass__ to say what is missing
    .dealloc = array_dealloc,
    .repr = array_repr,
    .str = array_str,
    .richcompare = numpy_richcompare,
    .weaklistoffset = offsetof(PyArrayObject, weakreflist),
    .iter = iterate,
    .methods = kArrayMethods,
    .getset = kAttributes,
    .new_ = array_tp_new,
    .as_number = &kArrayNumber,
    .as_sequence = &kSequence,
    .as_mapping = &kMapping,
    .as_buffer = &kArrayBuffer,
    .layout = kLayout,
    .hash_not_implemented = true,
};

}  // namespace heapscope::modules::numpy
