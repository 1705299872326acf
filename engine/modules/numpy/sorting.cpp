#include "modules/numpy/sorting.h"

#include <algorithm>
#include <cstring>

#include "modules/numpy/convert.h"
#include "modules/numpy/element_loop.h"
#include "modules/numpy/scalars.h"
#include "modules/numpy/sort_order.h"
#include "modules/numpy/sort_ways.h"
#include "modules/numpy/strided.h"
#include "objects/errors.h"
#include "objects/list_object.h"
#include "objects/object_protocol.h"

namespace heapscope::modules::numpy {

namespace {

std::vector<char> read_row(ScalarType own, ScalarType type, uint64_t data, int64_t step, int64_t count) {
  std::vector<char> row(static_cast<size_t>(count * arrays::item_size(type)));
  if (count > 0) {
    gather(own, data, step, count, type, row.data());
  }
  return row;
}

/// Calls body with the address of the first element of each row along `axis`, in C order of the other axes.
template <class Body>
bool for_each_row(PyArrayObject* a, int axis, Body body) {
  Shape outer = shape_of(a);
  if (product(outer) == 0) {
    return true;
  }
  outer[static_cast<size_t>(axis)] = 1;
  return for_each_index(outer, [&](const Shape& index) { return body(element_address(a, index.data())); });
}

/// Where the rows along the axis begin.
std::vector<uint64_t> rows_of(PyArrayObject* a, int axis) {
  std::vector<uint64_t> rows;
  for_each_row(a, axis, [&](uint64_t data) {
    rows.push_back(data);
    return true;
  });
  return rows;
}

/// Orders the rows, or writes the places of their elements in that order into `result`.
bool order_numbers(PyArrayObject* a, int axis, ScalarType type, const SortWay& way, PyArrayObject* result) {
  const int64_t count = a->dimensions.get()[axis];
  const int64_t step = a->strides.get()[axis];
  const ScalarType own = scalar_type_of(a);
  const auto size = static_cast<size_t>(arrays::item_size(type));
  const std::vector<uint64_t> targets = rows_of(result == nullptr ? a : result, axis);
  size_t number = 0;
  return for_each_row(a, axis, [&](uint64_t data) {
    const std::vector<char> row = read_row(own, type, data, step, count);
    const Keys keys = keys_of(type, row, count);
    const std::vector<Keyed> order =
        way.kth == nullptr ? ordered(keys, way.stable) : partitioned(keys, *way.kth, own > ScalarType::kFloat16);
    if (result != nullptr) {
      return scatter(ScalarType::kInt64, reinterpret_cast<const char*>(&order.data()->place), ScalarType::kInt64,
                     targets[number++], result->strides.get()[axis], count, sizeof(Keyed));
    }
    std::vector<char> sorted(row.size());
    for (size_t i = 0; i < order.size(); ++i) {
      std::memcpy(sorted.data() + i * size, row.data() + static_cast<size_t>(order[i].place) * size, size);
    }
    return scatter(type, sorted.data(), own, data, step, count);
  });
}

ScalarType sort_type(ScalarType own) {
  return arrays::is_floating(own)     ? ScalarType::kFloat64
         : arrays::is_complex(own)    ? ScalarType::kComplex128
         : own == ScalarType::kUint64 ? own
         : own >= ScalarType::kObject ? ScalarType::kObject
                                      : ScalarType::kInt64;
}

/// Rows of objects or text, as a sorted list of Python objects.
Owned<PyObject> list_row(PyArrayObject* a, uint64_t data, int64_t step, int64_t count) {
  HS_OWN(list, list_new(count));
  for (int64_t i = 0; i < count; ++i) {
    HS_OWN(item, python_from_element(a->descr, data + static_cast<uint64_t>(i * step)));
    list_init_item(list.get(), i, std::move(item));
  }
  return list;
}

/// How the elements of a row of objects or text compare. After the first error all are equal.
class RowOrder {
 public:
  RowOrder(PyArrayObject* a, PyObject* list, uint64_t data, int64_t step) : list_(list) {
    for (int64_t i = 0; a->descr->kind == 'O' && i < list_get_size(list); ++i) {
      const Scalar value = arrays::buffer_load(ScalarType::kObject, data + static_cast<uint64_t>(i * step));
      empty_.push_back(value.object == 0);
    }
  }
  int compare(const Keyed& a, const Keyed& b) {
    if (status_ == Status::kError) {
      return 0;
    }
    // An element that was never written stands above all others, whichever is asked.
    if (!empty_.empty() && (empty_[static_cast<size_t>(a.place)] || empty_[static_cast<size_t>(b.place)])) {
      return 1;
    }
    return is(a, b, CompareOp::kLt) ? -1 : is(a, b, CompareOp::kGt) ? 1 : 0;
  }
  [[nodiscard]] Status status() const { return status_; }

 private:
  bool is(const Keyed& a, const Keyed& b, CompareOp how) {
    if (status_ == Status::kError) {
      return false;
    }
    Owned<PyObject> result = object_rich_compare(list_get_item(list_, a.place), list_get_item(list_, b.place), how);
    const Truth truth = result ? object_is_true(result.get()) : Truth::kError;
    status_ = truth == Truth::kError ? Status::kError : Status::kOk;
    return truth == Truth::kTrue;
  }

  PyObject* list_;
  std::vector<bool> empty_;
  Status status_ = Status::kOk;
};

/// Rows of objects or text. NumPy sorts them whole where others are partitioned.
Status order_objects(PyArrayObject* a, int axis, bool stable, PyArrayObject* indices) {
  const int64_t count = a->dimensions.get()[axis];
  const int64_t step = a->strides.get()[axis];
  const std::vector<uint64_t> targets = rows_of(indices == nullptr ? a : indices, axis);
  size_t number = 0;
  Status status = Status::kOk;
  for_each_row(a, axis, [&](uint64_t data) {
    Owned<PyObject> list = list_row(a, data, step, count);
    if (!list) {
      status = Status::kError;
      return false;
    }
    std::vector<Keyed> order(static_cast<size_t>(count));
    for (int64_t i = 0; i < count; ++i) {
      order[static_cast<size_t>(i)].place = i;
    }
    RowOrder by(a, list.get(), data, step);
    if (stable) {
      const RunSort sorted(&order, [&](const Keyed& x, const Keyed& y) { return by.compare(x, y); });
    } else {
      quick_sort_by(&order, [&](const Keyed& x, const Keyed& y) { return by.compare(x, y) < 0; });
    }
    status = by.status();
    for (int64_t i = 0; i < count && status == Status::kOk; ++i) {
      const int64_t from = order[static_cast<size_t>(i)].place;
      if (indices == nullptr) {
        status = store_object_as(a->descr, data + static_cast<uint64_t>(i * step), list_get_item(list.get(), from));
      } else if (!arrays::buffer_store(ScalarType::kInt64,
                                       targets[number] + static_cast<uint64_t>(i * indices->strides.get()[axis]),
                                       Scalar::of_integer(from))) {
        status = err_no_memory();
      }
    }
    ++number;
    return status == Status::kOk;
  });
  return status;
}

}  // namespace

Status sort_array(PyArrayObject* a, int axis, const SortWay& way) {
  const ScalarType type = sort_type(scalar_type_of(a));
  if (type == ScalarType::kObject) {
    return order_objects(a, axis, way.stable, nullptr);
  }
  return order_numbers(a, axis, type, way, nullptr) ? Status::kOk : err_no_memory();
}

Owned<PyArrayObject> argsort_array(PyArrayObject* a, int axis, const SortWay& way) {
  HS_OWN(result, array_new(descr_of(ScalarType::kInt64), shape_of(a), memory::lazy_none()));
  const ScalarType type = sort_type(scalar_type_of(a));
  if (type == ScalarType::kObject) {
    HS_TRY(order_objects(a, axis, way.stable, result.get()));
  } else if (!order_numbers(a, axis, type, way, result.get())) {
    return err_no_memory();
  }
  return result;
}

namespace {

/// Halves the part of a sorted row where something belongs. Each search starts from what the one before it found.
class Bisection {
 public:
  explicit Bisection(int64_t count) : count_(count), high_(count) {}

  /// `after`: whether it belongs behind what was searched for last. belongs_behind(i): behind element i.
  template <class Behind>
  int64_t find(bool after, Behind belongs_behind) {
    if (after) {
      high_ = count_;
    } else {
      low_ = 0;
      high_ = std::min(high_ + 1, count_);
    }
    while (low_ < high_) {
      const int64_t middle = low_ + (high_ - low_) / 2;
      if (belongs_behind(middle)) {
        low_ = middle + 1;
      } else {
        high_ = middle;
      }
    }
    return low_;
  }

 private:
  int64_t count_;
  int64_t low_ = 0;
  int64_t high_;
};

/// Sorted numbers, and the places of others among them.
bool search_numbers(PyArrayObject* a, PyArrayObject* values, ScalarType type, bool right, uint64_t to) {
  const int64_t count = size_of_array(a);
  const auto size = static_cast<size_t>(arrays::item_size(type));
  std::vector<char> row = read_row(scalar_type_of(a), type, a->data, count == 0 ? 0 : a->strides.get()[0], count);
  int64_t all = count;
  for_each_index(shape_of(values), [&](const Shape& index) {
    row.resize(row.size() + size);
    gather(scalar_type_of(values), element_address(values, index.data()), 0, 1, type, row.data() + row.size() - size);
    ++all;
    return true;
  });
  const Keys keys = keys_of(type, row, all);
  const auto before = [right](int64_t x, int64_t y) { return right ? x <= y : x < y; };
  Bisection bisection(count);
  for (int64_t i = count; i < all; ++i, to += 8) {
    const int64_t key = keys[static_cast<size_t>(i)];
    const bool after = i > count && before(keys[static_cast<size_t>(i - 1)], key);
    const int64_t place =
        bisection.find(after, [&](int64_t middle) { return before(keys[static_cast<size_t>(middle)], key); });
    if (!arrays::buffer_store(ScalarType::kInt64, to, Scalar::of_integer(place))) {
      return false;
    }
  }
  return true;
}

Status search_objects(PyArrayObject* a, PyArrayObject* values, bool right, uint64_t to) {
  const int64_t count = size_of_array(a);
  HS_OWN(list, list_row(a, a->data, count == 0 ? 0 : a->strides.get()[0], count));
  Status status = Status::kOk;
  Owned<PyObject> before;
  for_each_index(shape_of(values), [&](const Shape& index) {
    Owned<PyObject> value = python_from_element(values->descr, element_address(values, index.data()));
    int64_t low = 0;
    int64_t high = count;
    // NumPy first compares each value with the one before it, the first with itself.
    Owned<PyObject> known = value
                                ? object_rich_compare(before ? before.get() : value.get(), value.get(), CompareOp::kLt)
                                : Owned<PyObject>();
    status = !known || object_is_true(known.get()) == Truth::kError ? Status::kError : Status::kOk;
    before = owned_ref(value.get());
    while (low < high && status == Status::kOk) {
      const int64_t middle = (low + high) / 2;
      PyObject* item = list_get_item(list.get(), middle);
      Owned<PyObject> less = right ? object_rich_compare(value.get(), item, CompareOp::kLt)
                                   : object_rich_compare(item, value.get(), CompareOp::kLt);
      const Truth truth = less ? object_is_true(less.get()) : Truth::kError;
      status = truth == Truth::kError ? Status::kError : status;
      if ((truth == Truth::kTrue) == right) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    if (status == Status::kOk && !arrays::buffer_store(ScalarType::kInt64, to, Scalar::of_integer(low))) {
      status = err_no_memory();
    }
    to += 8;
    return status == Status::kOk;
  });
  return status;
}

}  // namespace

Owned<PyArrayObject> search_sorted(PyArrayObject* a, PyArrayObject* values, bool right) {
  HS_OWN(result, array_new(descr_of(ScalarType::kInt64), shape_of(values), memory::lazy_none()));
  const ScalarType type = sort_type(promote_types(scalar_type_of(a), scalar_type_of(values)));
  if (type == ScalarType::kObject) {
    HS_TRY(search_objects(a, values, right, result->data));
  } else if (!search_numbers(a, values, type, right, result->data)) {
    return err_no_memory();
  }
  return result;
}

Status true_indices(PyArrayObject* a, std::vector<std::vector<int64_t>>* columns) {
  columns->assign(static_cast<size_t>(std::max(a->nd, 1)), {});
  const ScalarType type = scalar_type_of(a);
  Status status = Status::kOk;
  Shape outer = shape_of(a);
  const int64_t extent = outer.empty() ? 1 : outer.back();
  const int64_t step = outer.empty() ? 0 : a->strides.get()[a->nd - 1];
  if (!outer.empty()) {
    outer.pop_back();
  }
  std::vector<char> row(static_cast<size_t>(std::max<int64_t>(extent, 1)));
  for_each_index(outer, [&](const Shape& index) {
    uint64_t data = a->data;
    for (size_t i = 0; i < index.size(); ++i) {
      data += static_cast<uint64_t>(index[i] * a->strides.get()[i]);
    }
    if (type < ScalarType::kObject) {
      gather(type, data, step, extent, ScalarType::kBool, row.data());
    }
    for (int64_t i = 0; i < extent && type >= ScalarType::kObject && status == Status::kOk; ++i) {
      Owned<PyObject> item = python_from_element(a->descr, data + static_cast<uint64_t>(i * step));
      const Truth truth = item ? object_is_true(item.get()) : Truth::kError;
      status = truth == Truth::kError ? Status::kError : status;
      row[static_cast<size_t>(i)] = truth == Truth::kTrue ? 1 : 0;
    }
    const int64_t found = std::count_if(row.begin(), row.end(), [](char c) { return c != 0; });
    std::vector<int64_t>& last = columns->back();
    const size_t before = last.size();
    last.resize(before + static_cast<size_t>(found) + 1);
    arrays::true_places(row.data(), 1, extent, 0, last.data() + before);
    last.pop_back();
    for (size_t axis = 0; axis < index.size(); ++axis) {
      (*columns)[axis].resize(last.size(), index[axis]);
    }
    return status == Status::kOk;
  });
  return status;
}

}  // namespace heapscope::modules::numpy
