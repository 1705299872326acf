// Model of argsort's order of equals: numpy core/src/npysort/quicksort.cpp.
#include "modules/numpy/sorting.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "modules/numpy/convert.h"
#include "modules/numpy/element_loop.h"
#include "modules/numpy/scalars.h"
#include "modules/numpy/strided.h"
#include "objects/errors.h"
#include "objects/list_object.h"
#include "objects/object_protocol.h"

namespace heapscope::modules::numpy {

namespace {

struct ComplexValue {
  double re;
  double im;
};

inline bool before(int64_t a, int64_t b) { return a < b; }
inline bool before(uint64_t a, uint64_t b) { return a < b; }
inline bool before(double a, double b) { return a < b || (std::isnan(b) && !std::isnan(a)); }
bool before(const ComplexValue& a, const ComplexValue& b) {
  if (a.re < b.re) {
    return !std::isnan(a.im) || std::isnan(b.im);
  }
  if (a.re > b.re) {
    return std::isnan(b.im) && !std::isnan(a.im);
  }
  if (a.re == b.re || (std::isnan(a.re) && std::isnan(b.re))) {
    return a.im < b.im || (std::isnan(b.im) && !std::isnan(a.im));
  }
  return std::isnan(b.re);
}

/// Indices of `values` in sorted order, by median of three, small parts by insertion.
template <class T>
void quick_argsort(const std::vector<T>& values, std::vector<int64_t>* order) {
  constexpr int64_t kSmall = 16;
  std::vector<int64_t>& t = *order;
  const auto less = [&](int64_t a, int64_t b) {
    return before(values[static_cast<size_t>(a)], values[static_cast<size_t>(b)]);
  };
  const auto at = [&](int64_t i) -> int64_t& { return t[static_cast<size_t>(i)]; };
  struct Part {
    int64_t low;
    int64_t high;
    int depth;
  };
  int depth = 0;
  for (size_t n = values.size(); n > 1; n >>= 1) {
    depth += 2;
  }
  std::vector<Part> stack = {{0, static_cast<int64_t>(values.size()) - 1, depth}};
  while (!stack.empty()) {
    Part part = stack.back();
    stack.pop_back();
    bool heap = part.depth < 0;
    while (!heap && part.high - part.low > kSmall) {
      const int64_t middle = part.low + ((part.high - part.low) >> 1);
      if (less(at(middle), at(part.low))) {
        std::swap(at(middle), at(part.low));
      }
      if (less(at(part.high), at(middle))) {
        std::swap(at(part.high), at(middle));
      }
      if (less(at(middle), at(part.low))) {
        std::swap(at(middle), at(part.low));
      }
      const int64_t pivot = at(middle);
      int64_t i = part.low;
      int64_t j = part.high - 1;
      std::swap(at(middle), at(j));
      for (;;) {
        do {
          ++i;
        } while (less(at(i), pivot));
        do {
          --j;
        } while (less(pivot, at(j)));
        if (i >= j) {
          break;
        }
        std::swap(at(i), at(j));
      }
      std::swap(at(i), at(part.high - 1));
      --part.depth;
      if (i - part.low < part.high - i) {
        stack.push_back({i + 1, part.high, part.depth});
        part.high = i - 1;
      } else {
        stack.push_back({part.low, i - 1, part.depth});
        part.low = i + 1;
      }
    }
    if (heap) {
      std::make_heap(t.begin() + part.low, t.begin() + part.high + 1, less);
      std::sort_heap(t.begin() + part.low, t.begin() + part.high + 1, less);
      continue;
    }
    for (int64_t i = part.low + 1; i <= part.high; ++i) {
      const int64_t moved = at(i);
      int64_t j = i;
      for (; j > part.low && less(moved, at(j - 1)); --j) {
        at(j) = at(j - 1);
      }
      at(j) = moved;
    }
  }
}

template <class T>
std::vector<T> read_row(ScalarType own, ScalarType type, uint64_t data, int64_t step, int64_t count) {
  std::vector<T> row(static_cast<size_t>(count));
  if (count > 0) {
    gather(own, data, step, count, type, reinterpret_cast<char*>(row.data()));
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

template <class T>
bool sort_rows(PyArrayObject* a, int axis, ScalarType type) {
  const int64_t count = a->dimensions.get()[axis];
  const int64_t step = a->strides.get()[axis];
  const ScalarType own = scalar_type_of(a);
  return for_each_row(a, axis, [&](uint64_t data) {
    std::vector<T> row = read_row<T>(own, type, data, step, count);
    std::stable_sort(row.begin(), row.end(), [](const T& x, const T& y) { return before(x, y); });
    return scatter(type, reinterpret_cast<const char*>(row.data()), own, data, step, count);
  });
}

template <class T>
bool argsort_rows(PyArrayObject* a, int axis, ScalarType type, bool stable, PyArrayObject* result) {
  const int64_t count = a->dimensions.get()[axis];
  std::vector<uint64_t> targets;
  for_each_row(result, axis, [&](uint64_t data) {
    targets.push_back(data);
    return true;
  });
  size_t number = 0;
  return for_each_row(a, axis, [&](uint64_t data) {
    const std::vector<T> row = read_row<T>(scalar_type_of(a), type, data, a->strides.get()[axis], count);
    std::vector<int64_t> order(row.size());
    std::iota(order.begin(), order.end(), int64_t{0});
    if (stable) {
      std::stable_sort(order.begin(), order.end(), [&](int64_t x, int64_t y) {
        return before(row[static_cast<size_t>(x)], row[static_cast<size_t>(y)]);
      });
    } else {
      quick_argsort(row, &order);
    }
    return scatter(ScalarType::kInt64, reinterpret_cast<const char*>(order.data()), ScalarType::kInt64,
                   targets[number++], result->strides.get()[axis], count);
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

Status sort_objects(PyArrayObject* a, int axis, PyArrayObject* indices) {
  const int64_t count = a->dimensions.get()[axis];
  std::vector<uint64_t> targets;
  if (indices != nullptr) {
    for_each_row(indices, axis, [&](uint64_t data) {
      targets.push_back(data);
      return true;
    });
  }
  size_t number = 0;
  Status status = Status::kOk;
  for_each_row(a, axis, [&](uint64_t data) {
    const int64_t step = a->strides.get()[axis];
    Owned<PyObject> list = list_row(a, data, step, count);
    if (!list) {
      status = Status::kError;
      return false;
    }
    std::vector<int64_t> order(static_cast<size_t>(count));
    std::iota(order.begin(), order.end(), int64_t{0});
    for (size_t i = 1; i < order.size() && status == Status::kOk; ++i) {  // insertion: stops at the first error
      for (size_t j = i; j > 0; --j) {
        Owned<PyObject> less = object_rich_compare(list_get_item(list.get(), order[j]),
                                                   list_get_item(list.get(), order[j - 1]), CompareOp::kLt);
        const Truth truth = less ? object_is_true(less.get()) : Truth::kError;
        if (truth == Truth::kError) {
          status = Status::kError;
        }
        if (truth != Truth::kTrue) {
          break;
        }
        std::swap(order[j], order[j - 1]);
      }
    }
    for (int64_t i = 0; i < count && status == Status::kOk; ++i) {
      const int64_t from = order[static_cast<size_t>(i)];
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

Status sort_array(PyArrayObject* a, int axis) {
  const ScalarType type = sort_type(scalar_type_of(a));
  if (type == ScalarType::kObject) {
    return sort_objects(a, axis, nullptr);
  }
  const bool done = type == ScalarType::kFloat64      ? sort_rows<double>(a, axis, type)
                    : type == ScalarType::kComplex128 ? sort_rows<ComplexValue>(a, axis, type)
                    : type == ScalarType::kUint64     ? sort_rows<uint64_t>(a, axis, type)
                                                      : sort_rows<int64_t>(a, axis, type);
  return done ? Status::kOk : err_no_memory();
}

Owned<PyArrayObject> argsort_array(PyArrayObject* a, int axis, bool stable) {
  HS_OWN(result, array_new(descr_of(ScalarType::kInt64), shape_of(a), memory::lazy_none()));
  const ScalarType type = sort_type(scalar_type_of(a));
  if (type == ScalarType::kObject) {
    HS_TRY(sort_objects(a, axis, result.get()));
    return result;
  }
  const bool done = type == ScalarType::kFloat64      ? argsort_rows<double>(a, axis, type, stable, result.get())
                    : type == ScalarType::kComplex128 ? argsort_rows<ComplexValue>(a, axis, type, stable, result.get())
                    : type == ScalarType::kUint64     ? argsort_rows<uint64_t>(a, axis, type, stable, result.get())
                                                      : argsort_rows<int64_t>(a, axis, type, stable, result.get());
  if (!done) {
    return err_no_memory();
  }
  return result;
}

Owned<PyArrayObject> search_sorted(PyArrayObject* a, PyArrayObject* values, bool right) {
  HS_OWN(result, array_new(descr_of(ScalarType::kInt64), shape_of(values), memory::lazy_none()));
  const ScalarType common = promote_types(scalar_type_of(a), scalar_type_of(values));
  const ScalarType type = sort_type(common);
  const int64_t count = size_of_array(a);
  const int64_t step = count == 0 ? 0 : a->strides.get()[0];
  uint64_t to = result->data;
  Status status = Status::kOk;
  const auto search = [&]<class T>(const std::vector<T>& row, uint64_t at) {
    T value;
    gather(scalar_type_of(values), at, 0, 1, type, reinterpret_cast<char*>(&value));
    const auto less = [](const T& x, const T& y) { return before(x, y); };
    return (right ? std::upper_bound(row.begin(), row.end(), value, less)
                  : std::lower_bound(row.begin(), row.end(), value, less)) -
           row.begin();
  };
  const auto run = [&]<class T>(T) {
    const std::vector<T> row = read_row<T>(scalar_type_of(a), type, a->data, step, count);
    for_each_index(shape_of(values), [&](const Shape& index) {
      const int64_t place = search(row, element_address(values, index.data()));
      if (!arrays::buffer_store(ScalarType::kInt64, to, Scalar::of_integer(place))) {
        status = err_no_memory();
      }
      to += 8;
      return status == Status::kOk;
    });
  };
  switch (type) {
    case ScalarType::kFloat64: run(double{}); break;
    case ScalarType::kComplex128: run(ComplexValue{}); break;
    case ScalarType::kUint64: run(uint64_t{}); break;
    case ScalarType::kInt64: run(int64_t{}); break;
    default: {
      HS_OWN(list, list_row(a, a->data, step, count));
      for_each_index(shape_of(values), [&](const Shape& index) {
        Owned<PyObject> value = python_from_element(values->descr, element_address(values, index.data()));
        int64_t low = 0;
        int64_t high = count;
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
    }
  }
  HS_TRY(status);
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
