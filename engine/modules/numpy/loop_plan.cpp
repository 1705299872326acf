#include "modules/numpy/loop_plan.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace heapscope::modules::numpy {

std::vector<int> axis_order(const Shape& shape, const std::vector<Shape>& strides) {
  std::vector<int> order;
  for (int axis = static_cast<int>(shape.size()); axis-- > 0;) {
    order.push_back(axis);
  }
  const auto step = [&](const Shape& s, int axis) {
    const auto i = static_cast<size_t>(axis);
    return shape[i] == 1 ? 0 : std::abs(s[i]);
  };
  // Insertion sort from the inside out; where operands disagree, the order of the axes wins.
  for (size_t outer = 1; outer < order.size(); ++outer) {
    const int moved = order[outer];
    size_t place = outer;
    for (size_t inner = outer; inner-- > 0;) {
      bool ambiguous = true;
      bool swap = false;
      for (size_t i = 0; i < strides.size(); ++i) {
        const int64_t a = step(strides[i], moved);
        const int64_t b = step(strides[i], order[inner]);
        if (a != 0 && b != 0) {
          if (b <= a) {
            swap = false;
          } else if (ambiguous) {
            swap = true;
          }
          ambiguous = false;
        }
      }
      if (!ambiguous) {
        if (!swap) {
          break;
        }
        place = inner;
      }
    }
    order.erase(order.begin() + static_cast<int64_t>(outer));
    order.insert(order.begin() + static_cast<int64_t>(place), moved);
  }
  return order;
}

std::vector<int> copy_order(const std::vector<Shape>& shapes, const std::vector<Shape>& strides) {
  std::vector<int> order;  // from the outside in, sorted by insertion
  for (int axis = 0; axis < static_cast<int>(shapes[0].size()); ++axis) {
    const auto moved = static_cast<size_t>(axis);
    size_t place = order.size();
    for (size_t inner = order.size(); inner-- > 0;) {
      const auto before = static_cast<size_t>(order[inner]);
      bool ambiguous = true;
      bool swap = false;
      for (size_t i = 0; i < strides.size(); ++i) {
        if (shapes[i][moved] != 1 && shapes[i][before] != 1) {
          const bool wider = std::abs(strides[i][moved]) > std::abs(strides[i][before]);
          swap = wider && (swap || ambiguous);
          ambiguous = false;
        }
      }
      if (!ambiguous && !swap) {
        break;
      }
      place = ambiguous ? place : inner;
    }
    order.insert(order.begin() + static_cast<int64_t>(place), axis);
  }
  return {order.rbegin(), order.rend()};
}

std::vector<int> stride_order(const Shape& strides) {
  std::vector<int> order(strides.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
    return std::abs(strides[static_cast<size_t>(a)]) > std::abs(strides[static_cast<size_t>(b)]);
  });
  return {order.rbegin(), order.rend()};
}

std::vector<int> c_order(size_t axes) {
  std::vector<int> order;
  for (int axis = static_cast<int>(axes); axis-- > 0;) {
    order.push_back(axis);
  }
  return order;
}

Shape strides_in_order(const Shape& shape, const std::vector<int>& order, int64_t item_size) {
  Shape strides(shape.size(), 0);
  int64_t step = item_size;
  for (const int axis : order) {
    strides[static_cast<size_t>(axis)] = step;
    step *= std::max<int64_t>(shape[static_cast<size_t>(axis)], 1);
  }
  return strides;
}

Owned<PyArrayObject> array_new_in_order(PyArray_Descr* descr, const Shape& shape, const std::vector<int>& order) {
  HS_OWN(result, array_new(descr, shape, descr->kind == 'O' ? memory::lazy_zero() : memory::lazy_none()));
  if (product(shape) != 0) {
    const Shape ordered = strides_in_order(shape, order, descr->elsize);
    std::copy(ordered.begin(), ordered.end(), result->strides.get());
    array_update_flags(result.get());
  }
  return result;
}

LoopPlan plan_loop(const Shape& shape, const std::vector<uint64_t>& data, const std::vector<Shape>& strides,
                   const std::vector<int>& order, bool turn) {
  LoopPlan plan;
  plan.data = data;
  plan.steps.resize(strides.size());
  for (const int axis : order) {
    const auto a = static_cast<size_t>(axis);
    const int64_t extent = shape[a];
    if (extent == 1) {
      continue;
    }
    bool backwards = turn && extent > 1;
    bool any = false;
    for (const Shape& s : strides) {
      backwards = backwards && s[a] <= 0;
      any = any || s[a] < 0;
    }
    backwards = backwards && any;
    bool joins = !plan.extents.empty();
    for (size_t i = 0; i < strides.size(); ++i) {
      const int64_t step = backwards ? -strides[i][a] : strides[i][a];
      if (backwards) {
        plan.data[i] += static_cast<uint64_t>((extent - 1) * strides[i][a]);
      }
      joins = joins && plan.steps[i].back() * plan.extents.back() == step;
      plan.steps[i].push_back(step);
    }
    if (joins) {
      plan.extents.back() *= extent;
      for (Shape& s : plan.steps) {
        s.pop_back();
      }
    } else {
      plan.extents.push_back(extent);
    }
  }
  if (plan.extents.empty()) {
    plan.extents.push_back(1);
    for (Shape& s : plan.steps) {
      s.push_back(0);
    }
  }
  return plan;
}

}  // namespace heapscope::modules::numpy
