#include "modules/numpy/strided.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <limits>

#include "modules/arrays/kernels.h"
#include "modules/numpy/convert.h"
#include "modules/numpy/element_loop.h"
#include "modules/numpy/loop_plan.h"
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

/// An element of text, which may lie across the pages of a lazy region: cut off or filled up with zeros.
bool copy_text(uint64_t to, int64_t to_size, uint64_t from, int64_t from_size) {
  const int64_t bytes = std::min(to_size, from_size);
  if (!arrays::buffer_copy(to, from, bytes)) {
    return false;
  }
  for (int64_t rest = to_size - bytes; rest > 0;) {
    const uint64_t at = to + static_cast<uint64_t>(to_size - rest);
    const int64_t run = arrays::buffer_run(at, rest);
    char* place = arrays::buffer_write(at, run);
    if (place == nullptr) {
      return false;
    }
    std::memset(place, 0, static_cast<size_t>(run));
    rest -= run;
  }
  return true;
}

bool copy_object(uint64_t to, uint64_t from) {
  char scratch[8];
  uint64_t address = 0;
  std::memcpy(&address, arrays::buffer_read(from, 8, scratch), sizeof address);
  char* place = arrays::buffer_write(to, 8);
  if (place != nullptr) {
    store_object(place, address);
  }
  return place != nullptr;
}

/// Rows of a target that are columns of a source.
struct Tile {
  uint64_t to;
  int64_t to_row;
  int64_t to_step;
  uint64_t from;
  int64_t from_row;
  int64_t from_step;
};
/// `height` rows of the tile, up to `width` elements of each, beginning with number `left`. How many: as many as lie in
/// one page of the source (a page of the target is looked for row by row). A low number: out of memory.
int64_t copy_tile(const Strided& to, const Strided& from, const Tile& tile, int64_t height, int64_t left,
                  int64_t width) {
  constexpr int64_t kFailed = std::numeric_limits<int64_t>::min() / 2;
  const uint64_t source = tile.from + static_cast<uint64_t>(left * tile.from_step);
  const uint64_t target = tile.to + static_cast<uint64_t>(left * tile.to_step);
  const char* page = arrays::buffer_committed(source);
  const bool in_page =
      page != nullptr && tile.from_row > 0 && tile.from_step > 0 && tile.to_row > 0 && tile.to_step > 0;
  const int64_t block = from.item_size + (height - 1) * tile.from_row;
  const int64_t inside = in_page ? arrays::buffer_elements(source, tile.from_step, block, width) : 0;
  width = inside > 0 ? inside : width;
  for (int64_t row = 0; row < height;) {
    const uint64_t place = target + static_cast<uint64_t>(row * tile.to_row);
    const int64_t row_size = to.item_size + (width - 1) * tile.to_step;
    const int64_t run = inside > 0 ? arrays::buffer_elements(place, tile.to_row, row_size, height - row) : 0;
    if (run == 0) {
      if (!transfer(from.type, source + static_cast<uint64_t>(row * tile.from_row), tile.from_step, to.type, place,
                    tile.to_step, width)) {
        return kFailed;
      }
      ++row;
      continue;
    }
    char* written = arrays::buffer_write(place, to.item_size);
    if (written == nullptr) {
      return kFailed;
    }
    arrays::convert_rows(from.type, page + row * tile.from_row, tile.from_row, tile.from_step, to.type, written,
                         tile.to_row, tile.to_step, run, width);
    row += run;
  }
  return width;
}

/// Numbers, in the order of the target's memory. A source that lies crosswise is walked in tiles: neither side is
/// fetched a page at a time for single elements.
bool copy_numbers(const Strided& to, const Strided& from) {
  constexpr int64_t kTile = 64;
  const std::vector<Shape> strides = {to.strides, from.strides};
  LoopPlan plan = plan_loop(to.shape, {to.data, from.data}, strides, axis_order(to.shape, {to.strides}), false);
  const int64_t count = plan.extents[0];
  const int64_t to_step = plan.steps[0][0];
  const int64_t from_step = plan.steps[1][0];
  size_t cross = 0;
  for (size_t axis = 1; axis < plan.extents.size(); ++axis) {
    if (std::abs(plan.steps[1][axis]) < std::abs(plan.steps[1][cross]) && plan.steps[1][axis] != 0 &&
        plan.extents[axis] > 8) {
      cross = axis;
    }
  }
  if (cross == 0 || count <= 8) {
    return for_each_run(plan, [&](const std::vector<uint64_t>& at) {
      return transfer(from.type, at[1], from_step, to.type, at[0], to_step, count);
    });
  }
  const int64_t rows = plan.extents[cross];
  const int64_t to_row = plan.steps[0][cross];
  const int64_t from_row = plan.steps[1][cross];
  plan.extents[cross] = 1;
  return for_each_run(plan, [&](const std::vector<uint64_t>& at) {
    for (int64_t top = 0; top < rows; top += kTile) {
      const int64_t height = std::min(kTile, rows - top);
      const Tile tile{at[0] + static_cast<uint64_t>(top * to_row),   to_row,   to_step,
                      at[1] + static_cast<uint64_t>(top * from_row), from_row, from_step};
      for (int64_t left = 0; left < count;) {
        left += copy_tile(to, from, tile, height, left, std::min(kTile, count - left));
        if (left < 0) {
          return false;
        }
      }
    }
    return true;
  });
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
  if (to.type < ScalarType::kObject) {
    return copy_numbers(to, from) ? Status::kOk : err_no_memory();
  }
  const bool done = for_each_index(to.shape, [&](const Shape& index) {
    uint64_t target = to.data;
    uint64_t source = from.data;
    for (size_t i = 0; i < index.size(); ++i) {
      target += static_cast<uint64_t>(index[i] * to.strides[i]);
      source += static_cast<uint64_t>(index[i] * from.strides[i]);
    }
    return to.type == ScalarType::kObject ? copy_object(target, source)
                                          : copy_text(target, to.item_size, source, from.item_size);
  });
  return done ? Status::kOk : err_no_memory();
}

Status assign_where(PyArrayObject* to, const PyArrayObject* from, const PyArrayObject* mask) {
  const Shape shape = shape_of(to);
  Shape steps;
  broadcast_strides(mask, shape, &steps);
  Status status = Status::kOk;
  for_each_index(shape, [&](const Shape& index) {
    uint64_t truth = mask->data;
    for (size_t axis = 0; axis < index.size(); ++axis) {
      truth += static_cast<uint64_t>(index[axis] * steps[axis]);
    }
    if (arrays::buffer_load(ScalarType::kBool, truth).integer != 0) {
      status =
          cast_element(to->descr, element_address(to, index.data()), from->descr, element_address(from, index.data()));
    }
    return status == Status::kOk;
  });
  return status;
}

}  // namespace heapscope::modules::numpy
