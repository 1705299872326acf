#include "modules/numpy/selection.h"

#include <algorithm>
#include <cstring>

#include "modules/arrays/kernels.h"
#include "modules/numpy/cast_checks.h"
#include "modules/numpy/convert.h"
#include "modules/numpy/element_loop.h"
#include "modules/numpy/errors.h"
#include "modules/numpy/loop_plan.h"
#include "modules/numpy/scalars.h"
#include "modules/numpy/shaping.h"
#include "modules/numpy/strided.h"
#include "objects/errors.h"
#include "objects/hooks.h"

namespace heapscope::modules::numpy {

Failed index_error(int64_t index, int axis, int64_t extent) {
  return err_format(exc_index_error(), "index {} is out of bounds for axis {} with size {}", index, axis, extent);
}

namespace {

/// The axes of what is selected: those of the index arrays, then those taken whole.
struct Layout {
  Shape broadcast;
  Shape rest;
  Shape rest_strides;  // in the window
  size_t at = 0;       // how many axes of `rest` stand before those of the index arrays in the result
  [[nodiscard]] Shape result() const {
    Shape shape = rest;
    shape.insert(shape.begin() + static_cast<int64_t>(at), broadcast.begin(), broadcast.end());
    return shape;
  }
};

Status lay_out(const Selection& selection, Layout* layout) {
  for (const IndexArray& array : selection.arrays) {
    Shape merged;
    if (!broadcast_shapes(layout->broadcast, *array.shape, &merged)) {
      std::string shapes;
      for (const IndexArray& other : selection.arrays) {
        shapes += shape_text(*other.shape) + " ";
      }
      return err_format(exc_index_error(),
                        "shape mismatch: indexing arrays could not be broadcast together with shapes {}", shapes);
    }
    layout->broadcast = merged;
  }
  const size_t place = selection.together ? selection.arrays.front().axis : 0;
  for (size_t axis = 0; axis < selection.window.shape.size(); ++axis) {
    const auto indexes_it = [&](const IndexArray& x) { return x.axis == axis; };
    if (std::none_of(selection.arrays.begin(), selection.arrays.end(), indexes_it)) {
      layout->at += axis < place ? 1 : 0;
      layout->rest.push_back(selection.window.shape[axis]);
      layout->rest_strides.push_back(selection.window.strides[axis]);
    }
  }
  return Status::kOk;
}

/// All indices are looked at before the first element is taken or written, one array after the other.
Status check_places(const Selection& selection, const Layout& layout) {
  if (product(layout.broadcast) == 0) {
    return Status::kOk;
  }
  for (const IndexArray& array : selection.arrays) {
    if (array.is_mask) {
      continue;
    }
    const int64_t extent = selection.window.shape[array.axis];
    bool inside = true;
    for (const int64_t place : *array.places) {
      inside &= place >= -extent && place < extent;
    }
    if (inside) {
      continue;
    }
    if (product(layout.broadcast) * product(layout.rest) != 0) {
      const auto outside = [&](int64_t place) { return place < -extent || place >= extent; };
      return index_error(*std::find_if(array.places->begin(), array.places->end(), outside), array.own_axis, extent);
    }
    return err_warn(
        exc_deprecation_warning(),
        "Out of bound index found. This was previously ignored when the indexing result contained no elements. "
        "In the future the index error will be raised. This error occurs either due to an empty slice, or if an "
        "array has zero elements even before indexing.\n(Use `warnings.simplefilter('error')` to turn this "
        "DeprecationWarning into an error and get more details on the invalid index.)");
  }
  return Status::kOk;
}

/// Where each selected part starts, in bytes from the window's first element. Uses up a single index array.
std::vector<int64_t> offsets_of(const Selection& selection, const Shape& broadcast) {
  if (selection.arrays.size() == 1) {
    const IndexArray& array = selection.arrays[0];
    const int64_t extent = selection.window.shape[array.axis];
    const int64_t stride = selection.window.strides[array.axis];
    for (int64_t& place : *array.places) {
      place = (place < 0 ? place + extent : place) * stride;
    }
    return std::move(*array.places);
  }
  std::vector<int64_t> offsets(static_cast<size_t>(product(broadcast)));
  for (const IndexArray& array : selection.arrays) {
    const int64_t extent = selection.window.shape[array.axis];
    const int64_t stride = selection.window.strides[array.axis];
    const std::vector<int64_t>& places = *array.places;
    const auto offset = [&](size_t i) { return (places[i] < 0 ? places[i] + extent : places[i]) * stride; };
    if (*array.shape == broadcast) {
      for (size_t i = 0; i < offsets.size(); ++i) {
        offsets[i] += offset(i);
      }
      continue;
    }
    const Shape steps = c_strides(*array.shape, 1);
    const size_t missing = broadcast.size() - steps.size();
    size_t number = 0;
    for_each_index(broadcast, [&](const Shape& index) {
      int64_t i = 0;
      for (size_t axis = 0; axis < steps.size(); ++axis) {
        i += (*array.shape)[axis] == 1 ? 0 : index[axis + missing] * steps[axis];
      }
      offsets[number++] += offset(static_cast<size_t>(i));
      return true;
    });
  }
  return offsets;
}

template <class Item, class To, class From>
bool move_items(int64_t count, To to, From from) {
  arrays::ElementReader reader;
  arrays::ElementWriter writer;
  for (int64_t i = 0; i < count; ++i) {
    Item item;
    std::memcpy(&item, reader.at(from(i)), sizeof item);
    char* place = writer.at(to(i));
    if (place == nullptr) {
      return false;
    }
    std::memcpy(place, &item, sizeof item);
  }
  return true;
}
struct WideItem {
  uint64_t words[2];
};

/// Moves `count` parts of one shape; `to` and `from` tell the address of each part's first element.
template <class To, class From>
Status move_parts(ScalarType type, int64_t item_size, const Shape& shape, const Shape& to_strides,
                  const Shape& from_strides, int64_t count, To to, From from) {
  if (count == 0 || product(shape) == 0) {
    return Status::kOk;
  }
  if (type >= ScalarType::kObject) {
    for (int64_t i = 0; i < count; ++i) {
      HS_TRY(copy_elements(Strided{to(i), shape, to_strides, type, item_size},
                           Strided{from(i), shape, from_strides, type, item_size}));
    }
    return Status::kOk;
  }
  bool done = true;
  if (product(shape) == 1) {
    switch (item_size) {
      case 1: done = move_items<uint8_t>(count, to, from); break;
      case 2: done = move_items<uint16_t>(count, to, from); break;
      case 4: done = move_items<uint32_t>(count, to, from); break;
      case 8: done = move_items<uint64_t>(count, to, from); break;
      default: done = move_items<WideItem>(count, to, from); break;
    }
    return done ? Status::kOk : err_no_memory();
  }
  const std::vector<Shape> strides = {to_strides, from_strides};
  LoopPlan plan = plan_loop(shape, {0, 0}, strides, axis_order(shape, strides), false);
  const auto move_run = [&](const std::vector<uint64_t>& at) {
    return transfer(type, at[1], plan.steps[1][0], type, at[0], plan.steps[0][0], plan.extents[0]);
  };
  for (int64_t i = 0; i < count && done; ++i) {
    plan.data = {to(i), from(i)};
    done = plan.extents.size() == 1 ? move_run(plan.data) : for_each_run(plan, move_run);
  }
  return done ? Status::kOk : err_no_memory();
}

}  // namespace

Owned<PyObject> take_selected(PyArrayObject* a, const Selection& selection) {
  Layout layout;
  HS_TRY(lay_out(selection, &layout));
  HS_TRY(check_places(selection, layout));
  // The axes of the index arrays come first in memory; where they stand elsewhere the result is a turned view.
  Shape shape = layout.broadcast;
  shape.insert(shape.end(), layout.rest.begin(), layout.rest.end());
  const bool plain = scalar_type_of(a) != ScalarType::kObject;
  HS_OWN(result, array_new(a->descr, shape, plain ? memory::lazy_none() : memory::lazy_zero()));
  const auto width = static_cast<int64_t>(layout.broadcast.size());
  if (product(shape) != 0 && layout.rest.size() > 1) {
    // What is taken whole keeps the order of its axes in memory.
    const Shape ordered = strides_in_order(layout.rest, stride_order(layout.rest_strides), item_size_of(a));
    std::copy(ordered.begin(), ordered.end(), result->strides.get() + width);
    array_update_flags(result.get());
  }
  const Shape rest_strides(result->strides.get() + width, result->strides.get() + shape.size());
  const std::vector<int64_t> offsets = offsets_of(selection, layout.broadcast);
  const int64_t part = product(layout.rest) * item_size_of(a);
  HS_TRY(move_parts(
      scalar_type_of(a), item_size_of(a), layout.rest, rest_strides, layout.rest_strides,
      static_cast<int64_t>(offsets.size()), [&](int64_t i) { return result->data + static_cast<uint64_t>(i * part); },
      [&](int64_t i) { return selection.window.data + static_cast<uint64_t>(offsets[static_cast<size_t>(i)]); }));
  if (layout.at != 0 && width != 0) {
    const auto at = static_cast<int64_t>(layout.at);
    std::vector<int> order;
    for (int64_t i = 0; i < static_cast<int64_t>(shape.size()); ++i) {
      order.push_back(static_cast<int>(i < at ? width + i : i < at + width ? i - at : i));
    }
    return array_transpose(result.get(), order);
  }
  return result;
}

bool is_whole_mask(const PyArrayObject* a, const PyArrayObject* key) {
  return key->nd > 0 && scalar_type_of(key) == ScalarType::kBool && scalar_type_of(a) < ScalarType::kObject &&
         shape_of(a) == shape_of(key);
}

namespace {

/// Walks an array and a mask of its shape in parts, in C order.
class MaskWalk {
 public:
  MaskWalk(PyArrayObject* a, PyArrayObject* mask)
      : plan_(plan_loop(shape_of(a), {a->data, mask->data}, {strides_of(a), strides_of(mask)},
                        c_order(static_cast<size_t>(a->nd)), false)) {}

  static constexpr int64_t kPart = 1024;
  [[nodiscard]] int64_t step() const { return plan_.steps[0][0]; }
  [[nodiscard]] const char* truths() const { return truths_; }

  /// Calls use(where the part begins, how many elements it has) with its truths at hand; use returns false to stop.
  template <class Use>
  bool each_part(const Use& use) {
    return for_each_run(plan_, [&](const std::vector<uint64_t>& at) {
      bool done = true;
      for (int64_t i = 0; i < plan_.extents[0] && done; i += kPart) {
        const int64_t part = std::min(kPart, plan_.extents[0] - i);
        const int64_t mask_step = plan_.steps[1][0];
        gather(ScalarType::kBool, at[1] + static_cast<uint64_t>(i * mask_step), mask_step, part, ScalarType::kBool,
               truths_);
        done = use(at[0] + static_cast<uint64_t>(i * step()), part);
      }
      return done;
    });
  }

 private:
  LoopPlan plan_;
  char truths_[kPart];
};

}  // namespace

Owned<PyObject> take_masked(PyArrayObject* a, PyArrayObject* mask) {
  const ScalarType type = scalar_type_of(a);
  const int64_t size = item_size_of(a);
  MaskWalk walk(a, mask);
  int64_t total = 0;
  walk.each_part([&](uint64_t, int64_t part) {
    total += arrays::count_true(walk.truths(), part);
    return true;
  });
  HS_OWN(result, array_new(a->descr, {total}, memory::lazy_none()));
  uint64_t to = result->data;
  std::vector<char> items(static_cast<size_t>(MaskWalk::kPart * size));
  std::vector<char> kept(static_cast<size_t>((MaskWalk::kPart + 1) * size));
  const bool done = walk.each_part([&](uint64_t from, int64_t part) {
    const bool together = arrays::buffer_elements(from, walk.step(), size, part) == part;
    const char* direct = together ? arrays::buffer_committed(from) : nullptr;
    if (direct == nullptr) {
      gather(type, from, walk.step(), part, type, items.data());
    }
    const int64_t found = arrays::keep_true(walk.truths(), 1, size, direct == nullptr ? items.data() : direct,
                                            direct == nullptr ? size : walk.step(), part, kept.data());
    if (!scatter(type, kept.data(), type, to, size, found)) {
      return false;
    }
    to += static_cast<uint64_t>(found * size);
    return true;
  });
  return done ? Owned<PyObject>(std::move(result)) : err_no_memory();
}

Status put_masked(PyArrayObject* a, PyArrayObject* mask, PyArrayObject* value) {
  const ScalarType type = scalar_type_of(a);
  HS_TRY(check_cast(value, type));
  alignas(16) char item[16];
  gather(scalar_type_of(value), value->data, 0, 1, type, item);
  const arrays::Kernel select = arrays::select_kernel(type);
  MaskWalk walk(a, mask);
  const int64_t step = walk.step();
  const int64_t steps[] = {1, 0, step, step};
  char truths[MaskWalk::kPart];
  const bool done = walk.each_part([&](uint64_t at, int64_t part) {
    if (arrays::count_true(walk.truths(), part) == 0) {
      return true;
    }
    std::memcpy(truths, walk.truths(), static_cast<size_t>(part));
    for (int64_t i = 0; i < part;) {
      const uint64_t place = at + static_cast<uint64_t>(i * step);
      const int64_t run = arrays::buffer_elements(place, step, item_size_of(a), part - i);
      char* to = arrays::buffer_write(place, item_size_of(a));
      if (to == nullptr) {
        return false;
      }
      char* const args[] = {truths + i, item, to, to};
      uint32_t flags = 0;
      select.loop(select, args, steps, run, &flags);
      i += run;
    }
    return true;
  });
  return done ? Status::kOk : err_no_memory();
}

bool has_own_type(const PyArrayObject* target, PyObject* value) {
  ScalarType type = ScalarType::kObject;
  return array_check(value) ||
         (is_numpy_scalar(value, &type) && type < ScalarType::kObject && target->descr->kind != 'O');
}

namespace {

/// Complex values for an array of real ones: a warning, then their real parts.
Status drop_imaginary(const PyArrayObject* target, Owned<PyArrayObject>* values) {
  PyArrayObject* from = values->get();
  const ScalarType own = scalar_type_of(from);
  const ScalarType type = scalar_type_of(target);
  if (!arrays::is_complex(own) || !(arrays::is_integer(type) || arrays::is_floating(type))) {
    return Status::kOk;
  }
  HS_TRY(warn_of_lost_parts(own, type));
  PyArray_Descr* real = descr_of(own == ScalarType::kComplex64 ? ScalarType::kFloat32 : ScalarType::kFloat64);
  *values = array_view(from, real, from->data, shape_of(from), strides_of(from));
  return *values ? Status::kOk : Status::kError;
}

}  // namespace

Status put_selected(PyArrayObject* a, const Selection& selection, PyObject* value, bool masked) {
  Layout layout;
  HS_OWN(values, array_from_object(value, has_own_type(a, value) ? nullptr : a->descr.get(), false));
  if (!array_check(
          value)) {  // a scalar with a type of its own becomes one of the target's before anything is looked at
    values = array_from_object(values.get(), a->descr, false);
    if (!values) {
      return Status::kError;
    }
  }
  if (masked && values->nd > 1) {
    return err_format(exc_type_error(),
                      "NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, input has {} "
                      "dimensions",
                      values->nd);
  }
  HS_TRY(lay_out(selection, &layout));
  const Shape shape = layout.result();
  const bool empty = product(shape) == 0;
  Shape strides;
  if (masked && values->nd == 1 && values->dimensions.get()[0] != product(shape) && values->dimensions.get()[0] != 1) {
    return err_format(
        exc_value_error(),
        "NumPy boolean array indexing assignment cannot assign {} input values to the {} output values where "
        "the mask is true",
        values->dimensions.get()[0], product(shape));
  }
  if (!broadcast_strides(values.get(), shape, &strides)) {
    return err_format(exc_value_error(),
                      "shape mismatch: value array of shape {} could not be broadcast to indexing result of shape {}",
                      shape_text(shape_of(values.get())), shape_text(shape));
  }
  // The warning that parts are lost comes first where each place is a single element, else after a look at the places.
  if (!empty && product(layout.rest) == 1) {
    HS_TRY(drop_imaginary(a, &values));
  }
  HS_TRY(check_places(selection, layout));
  HS_TRY(drop_imaginary(a, &values));
  // Values of another type, or in the memory that is written to, through a copy.
  const bool same = same_descr(values->descr, a->descr);
  if (!same || may_share(a, values.get())) {
    HS_OWN(copy, array_new(a->descr, shape_of(values.get()), memory::lazy_zero()));
    HS_TRY(array_assign(copy.get(), values.get()));
    values = std::move(copy);
    broadcast_strides(values.get(), shape, &strides);
  }
  // Along the index arrays' axes values are listed, along the others they lie as the window does.
  const auto from = strides.begin() + static_cast<int64_t>(layout.at);
  const auto to = from + static_cast<int64_t>(layout.broadcast.size());
  const Shape listed(from, to);
  strides.erase(from, to);
  std::vector<int64_t> places;
  places.reserve(static_cast<size_t>(product(layout.broadcast)));
  for_each_index(layout.broadcast, [&](const Shape& index) {
    int64_t place = 0;
    for (size_t i = 0; i < index.size(); ++i) {
      place += index[i] * listed[i];
    }
    places.push_back(place);
    return true;
  });
  const std::vector<int64_t> offsets = offsets_of(selection, layout.broadcast);
  return move_parts(
      scalar_type_of(a), item_size_of(a), layout.rest, layout.rest_strides, strides,
      static_cast<int64_t>(offsets.size()),
      [&](int64_t i) { return selection.window.data + static_cast<uint64_t>(offsets[static_cast<size_t>(i)]); },
      [&](int64_t i) { return values->data + static_cast<uint64_t>(places[static_cast<size_t>(i)]); });
}

}  // namespace heapscope::modules::numpy
