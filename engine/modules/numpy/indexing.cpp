#include "modules/numpy/indexing.h"

#include <algorithm>
#include <string>

#include "modules/numpy/cast_checks.h"
#include "modules/numpy/convert.h"
#include "modules/numpy/errors.h"
#include "modules/numpy/loop_plan.h"
#include "modules/numpy/scalars.h"
#include "modules/numpy/shaping.h"
#include "modules/numpy/strided.h"
#include "objects/abstract.h"
#include "objects/errors.h"
#include "objects/hooks.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/slice_object.h"
#include "objects/tuple_object.h"

namespace heapscope::modules::numpy {

namespace {

/// One part of an index, sorted out.
struct Part {
  enum class Kind { kInteger, kSlice, kNewAxis, kEllipsis, kArray } kind;
  int64_t integer = 0;
  PyObject* slice = nullptr;
  Owned<PyArrayObject> array;   // int64 indices, already without masks
  int64_t mask_extent = -1;     // of a mask: its length along this axis
};

/// The parts of one index. Their arrays die from the first to the last, on every platform: C++ leaves the order of a
/// vector's items to its library, and it decides which blocks of memory are free next.
struct Parts : std::vector<Part> {
  Parts() = default;
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;
  ~Parts() {
    for (Part& part : *this) {
      part.array.reset();
    }
  }
};

/// The result of the basic parts: a window; index arrays refer to axes of it.
struct Window {
  uint64_t data;
  Shape shape;
  Shape strides;
};

Failed index_error(int64_t index, int axis, int64_t extent) {
  return err_format(exc_index_error(), "index {} is out of bounds for axis {} with size {}", index, axis, extent);
}

/// The indices at which a mask is true, one int64 array per axis of the mask.
Status mask_to_indices(PyArrayObject* mask, std::vector<Part>* parts) {
  std::vector<std::vector<int64_t>> found(static_cast<size_t>(std::max(mask->nd, 1)));
  for_each_index(shape_of(mask), [&](const Shape& index) {
    if (arrays::buffer_load(ScalarType::kBool, element_address(mask, index.data())).integer != 0) {
      for (size_t axis = 0; axis < index.size(); ++axis) {
        found[axis].push_back(index[axis]);
      }
    }
    return true;
  });
  for (size_t axis = 0; axis < found.size(); ++axis) {
    const std::vector<int64_t>& column = found[axis];
    Part part;
    part.kind = Part::Kind::kArray;
    part.mask_extent = mask->nd == 0 ? -1 : mask->dimensions.get()[axis];
    part.array = array_new(descr_of(ScalarType::kInt64), {static_cast<int64_t>(column.size())}, memory::lazy_none());
    if (!part.array) {
      return Status::kError;
    }
    for (size_t i = 0; i < column.size(); ++i) {
      if (!arrays::buffer_store(ScalarType::kInt64, part.array->data + 8 * i, Scalar::of_integer(column[i]))) {
        return err_no_memory();
      }
    }
    parts->push_back(std::move(part));
  }
  return Status::kOk;
}

Status add_array_part(PyObject* op, std::vector<Part>* parts, std::vector<Shape>* mask_shapes) {
  HS_OWN(array, array_from_object(op, nullptr, false));
  if (array->descr->scalar_type() == ScalarType::kBool) {
    mask_shapes->push_back(shape_of(array.get()));
    return mask_to_indices(array.get(), parts);
  }
  const bool empty_list = size_of_array(array.get()) == 0 && !array_check(op);
  if (!arrays::is_integer(array->descr->scalar_type()) && !empty_list) {
    return err_set_string(exc_index_error(), "arrays used as indices must be of integer (or boolean) type");
  }
  HS_OWN(whole, array_from_object(array.get(), descr_of(ScalarType::kInt64), false));
  Part part;
  part.kind = Part::Kind::kArray;
  part.array = std::move(whole);
  parts->push_back(std::move(part));
  return Status::kOk;
}

Status add_part(PyObject* op, std::vector<Part>* parts, std::vector<Shape>* mask_shapes) {
  Part part;
  if (op == none()) {
    part.kind = Part::Kind::kNewAxis;
  } else if (op == ellipsis()) {
    part.kind = Part::Kind::kEllipsis;
  } else if (is_type(op, slice_type())) {
    part.kind = Part::Kind::kSlice;
    part.slice = op;
  } else if (array_check(op) ? as_array(op)->nd == 0 && arrays::is_integer(scalar_type_of(as_array(op)))
                             : index_check(op) && !is_type(op, bool_type())) {
    part.kind = Part::Kind::kInteger;
    part.integer = number_as_ssize(op, exc_index_error());
    if (part.integer == -1 && err_occurred()) {
      return Status::kError;
    }
  } else if (array_check(op) || list_check(op) || tuple_check(op)) {
    return add_array_part(op, parts, mask_shapes);
  } else {
    return err_set_string(exc_index_error(),
                          "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean "
                          "arrays are valid indices");
  }
  parts->push_back(std::move(part));
  return Status::kOk;
}

Status parse_key(PyObject* key, const PyArrayObject* a, std::vector<Part>* parts) {
  std::vector<Shape> mask_shapes;
  if (tuple_check(key)) {
    for (int64_t i = 0; i < tuple_get_size(key); ++i) {
      HS_TRY(add_part(tuple_get_item(key, i), parts, &mask_shapes));
    }
  } else {
    HS_TRY(add_part(key, parts, &mask_shapes));
  }
  int consuming = 0;
  bool has_ellipsis = false;
  for (const Part& part : *parts) {
    if (part.kind == Part::Kind::kEllipsis) {
      if (has_ellipsis) {
        return err_set_string(exc_index_error(), "an index can only have a single ellipsis ('...')");
      }
      has_ellipsis = true;
    } else if (part.kind != Part::Kind::kNewAxis) {
      ++consuming;
    }
  }
  if (consuming > a->nd) {
    return err_format(exc_index_error(), "too many indices for array: array is {}-dimensional, but {} were indexed", a->nd,
                      consuming);
  }
  for (const Shape& mask : mask_shapes) {
    for (size_t axis = 0; axis < mask.size(); ++axis) {
      if (mask_shapes.size() == 1 && !tuple_check(key) && mask[axis] != a->dimensions.get()[axis]) {
        return err_format(exc_index_error(),
                          "boolean index did not match indexed array along dimension {}; dimension is {} but corresponding "
                          "boolean dimension is {}",
                          axis, a->dimensions.get()[axis], mask[axis]);
      }
    }
  }
  if (!has_ellipsis) {   // what is left is taken whole
    Part rest;
    rest.kind = Part::Kind::kEllipsis;
    parts->push_back(std::move(rest));
  }
  return Status::kOk;
}

/// An index array and the axis of the window that it indexes.
struct Fancy {
  size_t axis;
  int own_axis;   // of the array that is indexed, for errors
  PyArrayObject* array;
};

/// Applies integers, slices and new axes; notes where index arrays stand.
Status apply_basic(PyArrayObject* a, const std::vector<Part>& parts, Window* window, std::vector<Fancy>* fancy) {
  int consuming = 0;
  for (const Part& part : parts) {
    consuming += part.kind != Part::Kind::kNewAxis && part.kind != Part::Kind::kEllipsis ? 1 : 0;
  }
  window->data = a->data;
  int axis = 0;
  for (const Part& part : parts) {
    const int64_t extent = axis < a->nd ? a->dimensions.get()[axis] : 0;
    const int64_t stride = axis < a->nd ? a->strides.get()[axis] : 0;
    switch (part.kind) {
      case Part::Kind::kInteger: {
        const int64_t index = part.integer < 0 ? part.integer + extent : part.integer;
        if (index < 0 || index >= extent) {
          return index_error(part.integer, axis, extent);
        }
        window->data += static_cast<uint64_t>(index * stride);
        ++axis;
        break;
      }
      case Part::Kind::kSlice: {
        int64_t start = 0;
        int64_t stop = 0;
        int64_t step = 0;
        HS_TRY(slice_unpack(part.slice, &start, &stop, &step));
        const int64_t length = slice_adjust_indices(extent, &start, &stop, step);
        window->data += length > 0 ? static_cast<uint64_t>(start * stride) : 0;
        window->shape.push_back(length);
        window->strides.push_back(length > 0 ? stride * step : stride);
        ++axis;
        break;
      }
      case Part::Kind::kNewAxis:
        window->shape.push_back(1);
        window->strides.push_back(0);
        break;
      case Part::Kind::kEllipsis:
        for (int i = a->nd - consuming; i > 0; --i, ++axis) {
          window->shape.push_back(a->dimensions.get()[axis]);
          window->strides.push_back(a->strides.get()[axis]);
        }
        break;
      case Part::Kind::kArray:
        if (part.mask_extent >= 0 && part.mask_extent != extent) {
          return err_format(exc_index_error(),
                            "boolean index did not match indexed array along dimension {}; dimension is {} but "
                            "corresponding boolean dimension is {}", axis, extent, part.mask_extent);
        }
        fancy->push_back({window->shape.size(), axis, part.array.get()});
        window->shape.push_back(extent);
        window->strides.push_back(stride);
        ++axis;
        break;
    }
  }
  return Status::kOk;
}

/// Walks over what index arrays select: body(element address, index into the result).
struct Selection {
  Shape broadcast;        // common shape of the index arrays
  Shape result;           // shape of the whole result
  size_t at = 0;          // where the broadcast axes stand in the result
  std::vector<Shape> array_strides;
};

Status plan_selection(const std::vector<Part>& parts, const Window& window, const std::vector<Fancy>& fancy, Selection* plan) {
  for (const Fancy& f : fancy) {
    Shape merged;
    if (!broadcast_shapes(plan->broadcast, shape_of(f.array), &merged)) {
      std::string shapes;
      for (const Fancy& other : fancy) {
        shapes += shape_text(shape_of(other.array)) + " ";
      }
      return err_format(exc_index_error(), "shape mismatch: indexing arrays could not be broadcast together with shapes {}",
                        shapes);
    }
    plan->broadcast = merged;
  }
  for (const Fancy& f : fancy) {
    Shape strides;
    broadcast_strides(f.array, plan->broadcast, &strides);
    plan->array_strides.push_back(strides);
  }
  // Index arrays next to each other keep their place; apart, their axes come first.
  bool together = true;
  bool seen = false;
  bool ended = false;
  for (const Part& part : parts) {
    const bool advanced = part.kind == Part::Kind::kArray || part.kind == Part::Kind::kInteger;
    if (part.kind == Part::Kind::kEllipsis && &part == &parts.back()) {
      continue;
    }
    together = together && !(advanced && ended);
    ended = ended || (seen && !advanced);
    seen = seen || advanced;
  }
  plan->at = together ? fancy.front().axis : 0;
  Shape plain;
  size_t before = 0;
  for (size_t axis = 0; axis < window.shape.size(); ++axis) {
    const bool is_fancy = std::any_of(fancy.begin(), fancy.end(), [&](const Fancy& f) { return f.axis == axis; });
    if (!is_fancy) {
      before += axis < plan->at ? 1 : 0;
      plain.push_back(window.shape[axis]);
    }
  }
  plan->at = before;
  plan->result = plain;
  plan->result.insert(plan->result.begin() + static_cast<int64_t>(before), plan->broadcast.begin(), plan->broadcast.end());
  return Status::kOk;
}

/// All indices are looked at before the first element is taken or written, one array after the other.
Status check_indices(const Window& window, const std::vector<Fancy>& fancy, const Selection& plan) {
  if (product(plan.broadcast) == 0) {
    return Status::kOk;
  }
  for (const Fancy& f : fancy) {
    const int64_t extent = window.shape[f.axis];
    int64_t wrong = 0;
    const bool fits = for_each_index(shape_of(f.array), [&](const Shape& index) {
      wrong = arrays::buffer_load(ScalarType::kInt64, element_address(f.array, index.data())).integer;
      return wrong >= -extent && wrong < extent;
    });
    if (fits) {
      continue;
    }
    if (product(plan.result) != 0) {
      return index_error(wrong, f.own_axis, extent);
    }
    return err_warn(exc_deprecation_warning(),
                    "Out of bound index found. This was previously ignored when the indexing result contained no elements. "
                    "In the future the index error will be raised. This error occurs either due to an empty slice, or if an "
                    "array has zero elements even before indexing.\n(Use `warnings.simplefilter('error')` to turn this "
                    "DeprecationWarning into an error and get more details on the invalid index.)");
  }
  return Status::kOk;
}

template <class Body>
Status for_each_selected(const Window& window, const std::vector<Fancy>& fancy, const Selection& plan, Body body) {
  Status status = Status::kOk;
  for_each_index(plan.result, [&](const Shape& index) {
    uint64_t address = window.data;
    size_t plain = 0;
    for (size_t axis = 0; axis < window.shape.size(); ++axis) {
      const auto f = std::find_if(fancy.begin(), fancy.end(), [&](const Fancy& x) { return x.axis == axis; });
      int64_t position = 0;
      if (f == fancy.end()) {
        const size_t place = plain < plan.at ? plain : plain + plan.broadcast.size();
        position = index[place];
        ++plain;
      } else {
        const Shape& strides = plan.array_strides[static_cast<size_t>(f - fancy.begin())];
        uint64_t at = f->array->data;
        for (size_t i = 0; i < strides.size(); ++i) {
          at += static_cast<uint64_t>(index[plan.at + i] * strides[i]);
        }
        const int64_t wanted = arrays::buffer_load(ScalarType::kInt64, at).integer;
        position = wanted < 0 ? wanted + window.shape[axis] : wanted;
      }
      address += static_cast<uint64_t>(position * window.strides[axis]);
    }
    status = body(address, index);
    return status == Status::kOk;
  });
  return status;
}

Owned<PyObject> take(PyArrayObject* a, const std::vector<Part>& parts, const Window& window, const std::vector<Fancy>& fancy) {
  Selection plan;
  HS_TRY(plan_selection(parts, window, fancy, &plan));
  HS_TRY(check_indices(window, fancy, plan));
  // The axes of the index arrays come first in memory; where they stand elsewhere the result is a turned view.
  Shape first = plan.broadcast;
  Shape rest = plan.result;
  const auto at = static_cast<int64_t>(plan.at);
  const auto width = static_cast<int64_t>(plan.broadcast.size());
  rest.erase(rest.begin() + at, rest.begin() + at + width);
  first.insert(first.end(), rest.begin(), rest.end());
  HS_OWN(result, array_new(a->descr, first, memory::lazy_zero()));
  if (product(first) != 0 && rest.size() > 1) {
    // What is taken whole keeps the order of its axes in memory.
    Shape steps;
    for (size_t axis = 0; axis < window.shape.size(); ++axis) {
      if (std::none_of(fancy.begin(), fancy.end(), [&](const Fancy& f) { return f.axis == axis; })) {
        steps.push_back(window.strides[axis]);
      }
    }
    const Shape ordered = strides_in_order(rest, stride_order(steps), item_size_of(a));
    std::copy(ordered.begin(), ordered.end(), result->strides.get() + width);
    array_update_flags(result.get());
  }
  if (plan.at != 0 && width != 0) {
    std::vector<int> order;
    for (int64_t i = 0; i < static_cast<int64_t>(first.size()); ++i) {
      order.push_back(static_cast<int>(i < at ? width + i : i < at + width ? i - at : i));
    }
    HS_OWN(turned, array_transpose(result.get(), order));
    result = std::move(turned);
  }
  const int64_t size = item_size_of(a);
  HS_TRY(for_each_selected(window, fancy, plan, [&](uint64_t address, const Shape& index) {
    return copy_elements(Strided{element_address(result.get(), index.data()), {}, {}, scalar_type_of(a), size},
                         Strided{address, {}, {}, scalar_type_of(a), size});
  }));
  return result;
}

Status put(PyArrayObject* a, const std::vector<Part>& parts, const Window& window, const std::vector<Fancy>& fancy,
           PyObject* value, bool masked) {
  Selection plan;
  HS_TRY(plan_selection(parts, window, fancy, &plan));
  HS_OWN(values, array_from_object(value, array_check(value) ? nullptr : a->descr.get(), false));
  Shape strides;
  if (masked && values->nd == 1 && values->dimensions.get()[0] != product(plan.result) && values->dimensions.get()[0] != 1) {
    return err_format(exc_value_error(),
                      "NumPy boolean array indexing assignment cannot assign {} input values to the {} output values where "
                      "the mask is true", values->dimensions.get()[0], product(plan.result));
  }
  if (!broadcast_strides(values.get(), plan.result, &strides)) {
    return err_format(exc_value_error(), "shape mismatch: value array of shape {} could not be broadcast to indexing result of shape {}",
                      shape_text(shape_of(values.get())), shape_text(plan.result));
  }
  HS_TRY(check_indices(window, fancy, plan));
  HS_TRY(check_cast(values.get(), scalar_type_of(a)));
  return for_each_selected(window, fancy, plan, [&](uint64_t address, const Shape& index) {
    uint64_t source = values->data;
    for (size_t i = 0; i < index.size(); ++i) {
      source += static_cast<uint64_t>(index[i] * strides[i]);
    }
    return copy_elements(Strided{address, {}, {}, scalar_type_of(a), item_size_of(a)},
                         Strided{source, {}, {}, scalar_type_of(values.get()), item_size_of(values.get())});
  });
}

}  // namespace

namespace {

/// A single True or False as index: one more axis in front, of length 1 or 0.
bool is_truth_index(PyObject* key) {
  ScalarType type = ScalarType::kObject;
  return is_type(key, bool_type()) || (is_numpy_scalar(key, &type) && type == ScalarType::kBool) ||
         (array_check(key) && as_array(key)->nd == 0 && scalar_type_of(as_array(key)) == ScalarType::kBool);
}
Status with_front_axis(PyObject* self, PyObject* key, Owned<PyArrayObject>* window, Owned<PyArrayObject>* mask) {
  auto* a = as_array(self);
  Shape shape = shape_of(a);
  Shape strides = strides_of(a);
  shape.insert(shape.begin(), 1);
  strides.insert(strides.begin(), 0);
  *window = array_view(a, a->descr, a->data, shape, strides);
  if (!*window) {
    return Status::kError;
  }
  HS_OWN(single, array_from_object(key, descr_of(ScalarType::kBool), false));
  *mask = array_view(single.get(), single->descr, single->data, {1}, {1});
  return *mask ? Status::kOk : Status::kError;
}

}  // namespace

Owned<PyObject> array_subscript(PyObject* self, PyObject* key) {
  auto* a = as_array(self);
  if (is_truth_index(key)) {
    Owned<PyArrayObject> window;
    Owned<PyArrayObject> mask;
    HS_TRY(with_front_axis(self, key, &window, &mask));
    return array_subscript(window.get(), mask.get());
  }
  Parts parts;
  HS_TRY(parse_key(key, a, &parts));
  Window window;
  std::vector<Fancy> fancy;
  HS_TRY(apply_basic(a, parts, &window, &fancy));
  if (!fancy.empty()) {
    return take(a, parts, window, fancy);
  }
  bool has_ellipsis = key == ellipsis();
  for (int64_t i = 0; tuple_check(key) && i < tuple_get_size(key); ++i) {
    has_ellipsis = has_ellipsis || tuple_get_item(key, i) == ellipsis();
  }
  if (window.shape.empty() && !has_ellipsis) {
    return scalar_object(a->descr, window.data);
  }
  return array_view(a, a->descr, window.data, window.shape, window.strides);
}

Owned<PyObject> array_item(PyObject* self, int64_t index) {
  auto* a = as_array(self);
  if (a->nd == 0) {
    return err_set_string(exc_index_error(), "too many indices for array: array is 0-dimensional, but 1 were indexed");
  }
  const int64_t extent = a->dimensions.get()[0];
  if (index < 0 || index >= extent) {
    return index_error(index, 0, extent);
  }
  const uint64_t data = a->data + static_cast<uint64_t>(index * a->strides.get()[0]);
  if (a->nd == 1) {
    return scalar_object(a->descr, data);
  }
  Shape shape = shape_of(a);
  Shape strides = strides_of(a);
  shape.erase(shape.begin());
  strides.erase(strides.begin());
  return array_view(a, a->descr, data, shape, strides);
}

Status array_ass_subscript(PyObject* self, PyObject* key, PyObject* value) {
  auto* a = as_array(self);
  if (value == nullptr) {
    return err_set_string(exc_value_error(), "cannot delete array elements");
  }
  if ((a->flags & kArrayWriteable) == 0) {
    return err_set_string(exc_value_error(), "assignment destination is read-only");
  }
  if (is_truth_index(key)) {
    Owned<PyArrayObject> window;
    Owned<PyArrayObject> mask;
    HS_TRY(with_front_axis(self, key, &window, &mask));
    return array_ass_subscript(window.get(), mask.get(), value);
  }
  Parts parts;
  HS_TRY(parse_key(key, a, &parts));
  Window window;
  std::vector<Fancy> fancy;
  HS_TRY(apply_basic(a, parts, &window, &fancy));
  if (!fancy.empty()) {
    const bool masked = array_check(key) && scalar_type_of(as_array(key)) == ScalarType::kBool && as_array(key)->nd == a->nd;
    return put(a, parts, window, fancy, value, masked);
  }
  if (window.shape.empty() && (!array_check(value) || (a->descr->kind == 'O' && as_array(value)->nd == 0))) {
    if (a->descr->scalar_type() != ScalarType::kObject && (list_check(value) || tuple_check(value))) {
      return err_set_string(exc_value_error(), "setting an array element with a sequence.");
    }
    return store_object_as(a->descr, window.data, value);
  }
  HS_OWN(target, array_view(a, a->descr, window.data, window.shape, window.strides));
  HS_OWN(source, array_from_object(value, array_check(value) ? nullptr : a->descr.get(), false));
  if ((list_check(value) || tuple_check(value)) && source->nd > target->nd && a->descr->kind != 'O') {
    return err_format(exc_value_error(),
                      "setting an array element with a sequence. The requested array would exceed the maximum number of "
                      "dimension of {}.", target->nd);
  }
  return array_assign(target.get(), source.get());
}

}  // namespace heapscope::modules::numpy
