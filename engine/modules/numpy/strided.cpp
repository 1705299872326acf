#include "modules/numpy/strided.h"

#include <algorithm>
#include <cstring>

#include "modules/numpy/convert.h"
#include "objects/abstract.h"
#include "objects/errors.h"

namespace heapscope::modules::numpy {

bool broadcast_strides(const PyArrayObject* from, const Shape& shape, Shape* strides) {
  const auto extra = static_cast<int64_t>(shape.size()) - from->nd;
  if (extra < 0) {
    // Leading axes of length 1 may be dropped in assignments.
    for (int64_t i = 0; i < -extra; ++i) {
      if (from->dimensions.get()[i] != 1) {
        return false;
      }
    }
  }
  strides->assign(shape.size(), 0);
  for (int64_t axis = 0; axis < static_cast<int64_t>(shape.size()); ++axis) {
    const int64_t own = axis - extra;
    if (own < 0) {
      continue;
    }
    const int64_t extent = from->dimensions.get()[own];
    if (extent == shape[static_cast<size_t>(axis)]) {
      (*strides)[static_cast<size_t>(axis)] = from->strides.get()[own];
    } else if (extent != 1) {
      return false;
    }
  }
  return true;
}

bool broadcast_shapes(const Shape& a, const Shape& b, Shape* result) {
  const size_t count = std::max(a.size(), b.size());
  result->assign(count, 1);
  for (size_t i = 0; i < count; ++i) {
    const int64_t left = i < count - a.size() ? 1 : a[i - (count - a.size())];
    const int64_t right = i < count - b.size() ? 1 : b[i - (count - b.size())];
    if (left != right && left != 1 && right != 1) {
      return false;
    }
    (*result)[i] = left == 1 ? right : left;
  }
  return true;
}

void byte_bounds(const PyArrayObject* a, int64_t* low, int64_t* high) {
  *low = 0;
  *high = item_size_of(a);
  for (int i = 0; i < a->nd; ++i) {
    const int64_t extent = a->dimensions.get()[i];
    const int64_t reach = (extent - 1) * a->strides.get()[i];
    if (extent == 0) {
      *high = *low;
      return;
    }
    (reach < 0 ? *low : *high) += reach;
  }
}

bool may_share(const PyArrayObject* a, const PyArrayObject* b) {
  int64_t a_low = 0;
  int64_t a_high = 0;
  int64_t b_low = 0;
  int64_t b_high = 0;
  byte_bounds(a, &a_low, &a_high);
  byte_bounds(b, &b_low, &b_high);
  const auto start_a = static_cast<int64_t>(a->data);
  const auto start_b = static_cast<int64_t>(b->data);
  return start_a + a_low < start_b + b_high && start_b + b_low < start_a + a_high;
}

namespace {

/// Stores an object element: counts follow the slot.
void store_object(char* to, uint64_t address) {
  auto* incoming = static_cast<PyObject*>(memory::pointer_to(address));
  uint64_t old = 0;
  std::memcpy(&old, to, sizeof old);
  xincref(incoming);
  std::memcpy(to, &address, sizeof address);
  xdecref(static_cast<PyObject*>(memory::pointer_to(old)));
}

/// One row of the last axis, in pieces that stay within one page of either buffer.
bool copy_row(uint64_t to, int64_t to_stride, ScalarType to_type, int64_t to_size, uint64_t from, int64_t from_stride,
              ScalarType from_type, int64_t from_size, int64_t count) {
  constexpr int64_t kPiece = 4096;
  char scratch[kPiece];
  while (count > 0) {
    // A run: elements next to each other on both sides, or a single one.
    int64_t run = 1;
    const bool dense = to_stride == to_size && from_stride == from_size &&
                       to_type != ScalarType::kObject && to_type != ScalarType::kText;
    if (dense) {
      run = std::min({count, arrays::buffer_run(to, count * to_size) / to_size,
                      arrays::buffer_run(from, count * from_size) / from_size, kPiece / from_size});
      run = std::max<int64_t>(run, 1);
    }
    const char* source = arrays::buffer_read(from, run * from_size, scratch);
    char* target = arrays::buffer_write(to, run * to_size);
    if (target == nullptr) {
      return false;
    }
    if (to_type == ScalarType::kObject) {
      uint64_t address = 0;
      std::memcpy(&address, source, sizeof address);
      store_object(target, address);
    } else if (to_type == ScalarType::kText) {
      const int64_t bytes = std::min(to_size, from_size);
      std::memcpy(target, source, static_cast<size_t>(bytes));
      std::memset(target + bytes, 0, static_cast<size_t>(to_size - bytes));
    } else {
      arrays::convert(from_type, source, from_size, to_type, target, to_size, run);
    }
    to += static_cast<uint64_t>(run * to_stride);
    from += static_cast<uint64_t>(run * from_stride);
    count -= run;
  }
  return true;
}

}  // namespace

namespace {

Owned<PyArray_Descr> descr_of_elements(const Strided& window) {
  return window.type == ScalarType::kText ? descr_of_text(window.item_size / 4) : owned_ref(descr_of(window.type));
}

/// Between objects, text and numbers: element by element, as Python objects.
Status copy_mixed(const Strided& to, const Strided& from) {
  HS_OWN(target, descr_of_elements(to));
  HS_OWN(source, descr_of_elements(from));
  Status status = Status::kOk;
  for_each_index(to.shape, [&](const Shape& index) {
    uint64_t at = to.data;
    uint64_t of = from.data;
    for (size_t i = 0; i < index.size(); ++i) {
      at += static_cast<uint64_t>(index[i] * to.strides[i]);
      of += static_cast<uint64_t>(index[i] * from.strides[i]);
    }
    Owned<PyObject> element = python_from_element(source.get(), of);
    if (element && from.type == ScalarType::kText && to.type < ScalarType::kObject) {
      element = arrays::is_integer(to.type) ? number_long(element.get()) : number_float(element.get());
    }
    status = element ? store_object_as(target.get(), at, element.get()) : Status::kError;
    return status == Status::kOk;
  });
  return status;
}

}  // namespace

Status copy_elements(const Strided& to, const Strided& from) {
  if (product(to.shape) == 0) {
    return Status::kOk;
  }
  if (to.type != from.type && (to.type >= ScalarType::kObject || from.type >= ScalarType::kObject)) {
    return copy_mixed(to, from);
  }
  Shape outer = to.shape;
  int64_t count = 1;
  int64_t to_stride = to.item_size;
  int64_t from_stride = from.item_size;
  if (!outer.empty()) {
    count = outer.back();
    to_stride = to.strides.back();
    from_stride = from.strides.back();
    outer.pop_back();
  }
  const bool done = for_each_index(outer, [&](const Shape& index) {
    uint64_t target = to.data;
    uint64_t source = from.data;
    for (size_t i = 0; i < index.size(); ++i) {
      target += static_cast<uint64_t>(index[i] * to.strides[i]);
      source += static_cast<uint64_t>(index[i] * from.strides[i]);
    }
    return copy_row(target, to_stride, to.type, to.item_size, source, from_stride, from.type, from.item_size, count);
  });
  return done ? Status::kOk : err_no_memory();
}

}  // namespace heapscope::modules::numpy
