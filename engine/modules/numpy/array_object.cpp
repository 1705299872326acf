#include "modules/numpy/array_object.h"

#include <algorithm>
#include <numeric>

#include "memory/allocator.h"
#include "modules/numpy/cast_checks.h"
#include "modules/numpy/convert.h"
#include "modules/numpy/element_loop.h"
#include "modules/numpy/errors.h"
#include "modules/numpy/loop_plan.h"
#include "modules/numpy/strided.h"
#include "modules/numpy/ufunc_flags.h"
#include "modules/state.h"
#include "objects/errors.h"
#include "objects/gc_header.h"

namespace heapscope::modules::numpy {

PyTypeObject* array_type() { return modules::state().numpy.array_type; }

bool array_check(const PyObject* op) {
  const PyTypeObject* type = array_type();
  return type != nullptr && object_type_check(op, type);
}

int64_t product(const Shape& shape) {
  return std::accumulate(shape.begin(), shape.end(), int64_t{1}, std::multiplies<>());
}

Shape c_strides(const Shape& shape, int64_t item_size) {
  Shape strides(shape.size());
  int64_t stride = item_size;
  for (size_t i = shape.size(); i-- > 0;) {
    strides[i] = stride;
    stride *= std::max<int64_t>(shape[i], 1);
  }
  return strides;
}

namespace {

Shape f_strides(const Shape& shape, int64_t item_size) {
  Shape strides(shape.size());
  int64_t stride = item_size;
  for (size_t i = 0; i < shape.size(); ++i) {
    strides[i] = stride;
    stride *= std::max<int64_t>(shape[i], 1);
  }
  return strides;
}

/// Axes of length 1, and arrays without elements, are contiguous whatever their strides say.
bool contiguous(const PyArrayObject* a, bool fortran) {
  const Shape shape = shape_of(a);
  if (product(shape) == 0) {
    return true;
  }
  int64_t expected = item_size_of(a);
  for (int i = 0; i < a->nd; ++i) {
    const int axis = fortran ? i : a->nd - 1 - i;
    const int64_t extent = a->dimensions.get()[axis];
    if (extent != 1 && a->strides.get()[axis] != expected) {
      return false;
    }
    expected *= extent;
  }
  return true;
}

/// Total bytes of a new array, -1 with an error pending.
int64_t checked_bytes(const Shape& shape, int64_t item_size) {
  if (shape.size() > kMaxDimensions) {
    err_format(exc_value_error(), "maximum supported dimension for an ndarray is {}, found {}", kMaxDimensions,
               shape.size());
    return -1;
  }
  int64_t bytes = item_size;
  for (const int64_t extent : shape) {
    if (extent < 0) {
      err_set_string(exc_value_error(), "negative dimensions are not allowed");
      return -1;
    }
    if (extent != 0 && __builtin_mul_overflow(bytes, extent, &bytes)) {
      err_set_string(exc_value_error(),
                     "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size.");
      return -1;
    }
  }
  return product(shape) == 0 ? 0 : bytes;
}

/// The object without a buffer: dimensions and strides allocated, descr held.
Owned<PyArrayObject> blank(PyArray_Descr* descr, const Shape& shape, const Shape& strides) {
  Owned<PyObject> made = object_new(array_type());
  if (!made) {
    return Failed{};
  }
  auto* a = as_array(made.get());
  a->data = 0;
  a->nd = static_cast<int32_t>(shape.size());
  a->padding = 0;
  a->padding2 = 0;
  a->base = nullptr;
  a->descr = descr;
  incref(descr);
  a->flags = 0;
  a->weakreflist = nullptr;
  a->_buffer_info = 0;
  a->mem_handler = nullptr;
  a->dimensions = nullptr;
  a->strides = nullptr;
  if (!shape.empty()) {
    auto* block = static_cast<int64_t*>(memory::raw_malloc(shape.size() * 16));
    if (block == nullptr) {
      err_no_memory();
      return Failed{};
    }
    std::copy(shape.begin(), shape.end(), block);
    std::copy(strides.begin(), strides.end(), block + shape.size());
    a->dimensions = block;
    a->strides = block + shape.size();
  }
  return std::move(made).as<PyArrayObject>();
}

}  // namespace

bool is_c_contiguous(const PyArrayObject* a) { return contiguous(a, false); }
bool is_f_contiguous(const PyArrayObject* a) { return contiguous(a, true); }

void array_update_flags(PyArrayObject* a) {
  a->flags &= ~(kArrayCContiguous | kArrayFContiguous);
  a->flags |= is_c_contiguous(a) ? kArrayCContiguous : 0;
  a->flags |= is_f_contiguous(a) ? kArrayFContiguous : 0;
}

Owned<PyArrayObject> array_new(PyArray_Descr* descr, const Shape& shape, const memory::LazyFill& fill, bool fortran) {
  const int64_t bytes = checked_bytes(shape, descr->elsize);
  if (bytes < 0) {
    return Failed{};
  }
  // Without elements there is nothing to walk over: all strides are 0.
  Owned<PyArrayObject> a = blank(descr, shape,
                                 bytes == 0 && descr->elsize != 0 ? Shape(shape.size(), 0)
                                 : fortran                        ? f_strides(shape, descr->elsize)
                                                                  : c_strides(shape, descr->elsize));
  if (!a) {
    return Failed{};
  }
  a->data = arrays::buffer_allocate(std::max<int64_t>(bytes, descr->elsize), fill);
  if (a->data == 0) {
    return raise_array_memory_error(shape, descr, bytes);
  }
  a->flags = kArrayOwnData | kArrayAligned | kArrayWriteable;
  array_update_flags(a.get());
  return a;
}

Owned<PyArrayObject> array_over(PyObject* owner, PyArray_Descr* descr, uint64_t data, const Shape& shape,
                                const Shape& strides, bool writeable) {
  Owned<PyArrayObject> a = blank(descr, shape, strides);
  if (!a) {
    return Failed{};
  }
  a->data = data;
  a->base = owner;
  incref(owner);
  a->flags = kArrayAligned | (writeable ? kArrayWriteable : 0);
  array_update_flags(a.get());
  return a;
}

Owned<PyArrayObject> array_view(PyArrayObject* of, PyArray_Descr* descr, uint64_t data, const Shape& shape,
                                const Shape& strides) {
  PyObject* owner = of;  // N2: the owner itself, never a view of it
  if (of->base && array_check(of->base)) {
    owner = of->base;
  }
  return array_over(owner, descr, data, shape, strides, (of->flags & kArrayWriteable) != 0);
}

Status array_set_window(PyArrayObject* a, const Shape& shape, const Shape& strides) {
  int64_t* block = nullptr;
  if (!shape.empty()) {
    block = static_cast<int64_t*>(memory::raw_malloc(shape.size() * 16));
    if (block == nullptr) {
      return err_no_memory();
    }
    std::copy(shape.begin(), shape.end(), block);
    std::copy(strides.begin(), strides.end(), block + shape.size());
  }
  if (a->dimensions.get() != nullptr) {
    memory::raw_free(a->dimensions.get());
  }
  a->dimensions = block;
  a->strides = block == nullptr ? nullptr : block + shape.size();
  a->nd = static_cast<int32_t>(shape.size());
  array_update_flags(a);
  return Status::kOk;
}

uint64_t element_address(const PyArrayObject* a, const int64_t* index) {
  int64_t offset = 0;
  for (int i = 0; i < a->nd; ++i) {
    offset += index[i] * a->strides.get()[i];
  }
  return a->data + static_cast<uint64_t>(offset);
}

namespace {

/// Elements next to each other in both, a piece at a time: what is looked at for flags is then still near. Floats that
/// became finite ones of a narrower type raise nothing.
Status convert_in_pieces(const PyArrayObject* to, const PyArrayObject* from) {
  constexpr int64_t kPiece = 8192;
  const ScalarType type = scalar_type_of(from);
  const ScalarType to_type = scalar_type_of(to);
  const int64_t size = item_size_of(from);
  const int64_t to_size = item_size_of(to);
  const int64_t count = size_of_array(from);
  const bool by_fours = type == ScalarType::kFloat32 || type == ScalarType::kFloat64;
  uint32_t flags = 0;
  for (int64_t i = 0; i < count; i += kPiece) {
    const int64_t part = std::min(kPiece, count - i);
    const uint64_t data = from->data + static_cast<uint64_t>(i * size);
    const uint64_t to_data = to->data + static_cast<uint64_t>(i * to_size);
    if (!transfer(type, data, size, to_type, to_data, to_size, part)) {
      return err_no_memory();
    }
    const char* result =
        arrays::buffer_elements(to_data, to_size, to_size, part) == part ? arrays::buffer_committed(to_data) : nullptr;
    const bool finite =
        result != nullptr && !arrays::is_integer(to_type) && !arrays::any_not_finite(to_type, result, to_size, part);
    if (flags == 0 && !finite) {
      flags = conversion_flags(type, data, size, part, to_type, by_fours ? part - part % 4 : 0);
    }
  }
  return report_flags(flags, "cast");
}

}  // namespace

Status array_assign(PyArrayObject* to, PyArrayObject* from) {
  const Shape shape = shape_of(to);
  Shape strides;
  if (!broadcast_strides(from, shape, &strides)) {
    return raise_could_not_broadcast(shape_of(from), shape);
  }
  HS_TRY(warn_of_lost_parts(scalar_type_of(from), scalar_type_of(to)));
  // Overlapping source and target: through a copy, as NumPy does.
  Owned<PyArrayObject> copy;
  if (to != from && may_share(to, from)) {
    copy = array_copy(from);
    if (!copy) {
      return Status::kError;
    }
    from = copy.get();
    broadcast_strides(from, shape, &strides);
  }
  if ((is_text(to->descr) || is_text(from->descr)) && to->descr->kind != from->descr->kind) {
    Status status = Status::kOk;
    for_each_index(shape, [&](const Shape& index) {
      uint64_t source = from->data;
      for (size_t i = 0; i < index.size(); ++i) {
        source += static_cast<uint64_t>(index[i] * strides[i]);
      }
      status = cast_element(to->descr, element_address(to, index.data()), from->descr, source);
      return status == Status::kOk;
    });
    return status;
  }
  const bool may_warn = conversion_can_fail(scalar_type_of(from), scalar_type_of(to));
  if (may_warn && is_c_contiguous(to) && is_c_contiguous(from) && shape == shape_of(from)) {
    return convert_in_pieces(to, from);
  }
  HS_TRY(copy_elements(Strided{to->data, shape, strides_of(to), scalar_type_of(to), item_size_of(to)},
                       Strided{from->data, shape, strides, scalar_type_of(from), item_size_of(from)}));
  return may_warn ? report_flags(conversion_flags(from, scalar_type_of(to)), "cast") : Status::kOk;
}

namespace {

/// Objects start from null references; all else is written over.
memory::LazyFill fill_of_copy(const PyArrayObject* a) {
  return a->descr->kind == 'O' ? memory::lazy_zero() : memory::lazy_none();
}

}  // namespace

Owned<PyArrayObject> array_copy(PyArrayObject* a, char order) {
  const bool fortran = order == 'F' || ((order == 'K' || order == 'A') && (a->flags & kArrayFContiguous) != 0 &&
                                        (a->flags & kArrayCContiguous) == 0);
  // 'K': the axes keep their order in memory.
  const bool keep = order == 'K' && !is_c_contiguous(a) && !is_f_contiguous(a);
  Owned<PyArrayObject> copy = keep ? array_new_in_order(a->descr, shape_of(a), stride_order(strides_of(a)))
                                   : array_new(a->descr, shape_of(a), fill_of_copy(a), fortran);
  if (!copy) {
    return Failed{};
  }
  HS_TRY(copy_elements(Strided{copy->data, shape_of(a), strides_of(copy.get()), scalar_type_of(a), item_size_of(a)},
                       Strided{a->data, shape_of(a), strides_of(a), scalar_type_of(a), item_size_of(a)}));
  return copy;
}

}  // namespace heapscope::modules::numpy
