#include "modules/numpy/indexing.h"

#include <algorithm>
#include <string>

#include "modules/numpy/cast_checks.h"
#include "modules/numpy/convert.h"
#include "modules/numpy/element_loop.h"
#include "modules/numpy/errors.h"
#include "modules/numpy/loop_plan.h"
#include "modules/numpy/scalars.h"
#include "modules/numpy/selection.h"
#include "modules/numpy/shaping.h"
#include "modules/numpy/sorting.h"
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
  Shape shape;                  // of an index array
  std::vector<int64_t> places;  // its elements
  int64_t mask_extent = -1;     // of a mask: its length along this axis
  bool brings_axis = false;     // a single truth: picks from a new axis of length 1

  bool uses_axis() const { return kind != Kind::kNewAxis && kind != Kind::kEllipsis && !brings_axis; }
};

/// The indices at which a mask is true, one index array per axis of the mask; a single truth is an axis of its own.
Status mask_to_indices(PyArrayObject* mask, std::vector<Part>* parts) {
  if (mask->nd == 0) {
    Part part;
    part.kind = Part::Kind::kArray;
    part.brings_axis = true;
    const bool truth = arrays::buffer_load(ScalarType::kBool, mask->data).integer != 0;
    part.places.assign(truth ? 1 : 0, 0);
    part.shape = {truth ? 1 : 0};
    parts->push_back(std::move(part));
    return Status::kOk;
  }
  std::vector<std::vector<int64_t>> columns;
  HS_TRY(true_indices(mask, &columns));
  for (size_t axis = 0; axis < columns.size(); ++axis) {
    Part part;
    part.kind = Part::Kind::kArray;
    part.mask_extent = mask->nd == 0 ? -1 : mask->dimensions.get()[axis];
    part.shape = {static_cast<int64_t>(columns[axis].size())};
    part.places = std::move(columns[axis]);
    parts->push_back(std::move(part));
  }
  return Status::kOk;
}

Failed not_an_index() {
  return err_set_string(exc_index_error(),
                        "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean "
                        "arrays are valid indices");
}

Status add_array_part(PyObject* op, std::vector<Part>* parts, std::vector<Shape>* mask_shapes) {
  HS_OWN(array, array_from_object(op, nullptr, false));
  if (array->descr->scalar_type() == ScalarType::kBool) {
    mask_shapes->push_back(shape_of(array.get()));
    return mask_to_indices(array.get(), parts);
  }
  const bool empty_list = size_of_array(array.get()) == 0 && !array_check(op);
  if (!arrays::is_integer(array->descr->scalar_type()) && !empty_list) {
    return array_check(op)
               ? err_set_string(exc_index_error(), "arrays used as indices must be of integer (or boolean) type")
               : not_an_index();
  }
  Part part;
  part.kind = Part::Kind::kArray;
  part.shape = shape_of(array.get());
  part.places.resize(static_cast<size_t>(product(part.shape)));
  auto* to = reinterpret_cast<char*>(part.places.data());
  const LoopPlan plan =
      plan_loop(part.shape, {array->data}, {strides_of(array.get())}, c_order(part.shape.size()), false);
  for_each_run(plan, [&](const std::vector<uint64_t>& at) {
    gather(scalar_type_of(array.get()), at[0], plan.steps[0][0], plan.extents[0], ScalarType::kInt64, to);
    to += plan.extents[0] * 8;
    return true;
  });
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
      err_clear();  // whatever it says, or that the number is too large
      return not_an_index();
    }
  } else {  // whatever an array can be made of: lists, ranges, buffers
    return add_array_part(op, parts, mask_shapes);
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
    } else if (part.uses_axis()) {
      ++consuming;
    }
  }
  if (consuming > a->nd) {
    return err_format(exc_index_error(), "too many indices for array: array is {}-dimensional, but {} were indexed",
                      a->nd, consuming);
  }
  for (const Shape& mask : mask_shapes) {
    for (size_t axis = 0; axis < mask.size(); ++axis) {
      if (mask_shapes.size() == 1 && !tuple_check(key) && mask[axis] != a->dimensions.get()[axis]) {
        return err_format(
            exc_index_error(),
            "boolean index did not match indexed array along dimension {}; dimension is {} but corresponding "
            "boolean dimension is {}",
            axis, a->dimensions.get()[axis], mask[axis]);
      }
    }
  }
  if (!has_ellipsis) {  // what is left is taken whole
    Part rest;
    rest.kind = Part::Kind::kEllipsis;
    parts->push_back(std::move(rest));
  }
  return Status::kOk;
}

/// Applies integers, slices and new axes; notes where index arrays stand.
Status apply_basic(PyArrayObject* a, std::vector<Part>& parts, Selection* selection) {
  IndexWindow* window = &selection->window;
  int consuming = 0;
  for (const Part& part : parts) {
    consuming += part.uses_axis() ? 1 : 0;
  }
  window->data = a->data;
  int axis = 0;
  for (Part& part : parts) {
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
                            "corresponding boolean dimension is {}",
                            axis, extent, part.mask_extent);
        }
        selection->arrays.push_back(
            {window->shape.size(), axis, &part.shape, &part.places, part.mask_extent >= 0 || part.brings_axis});
        window->shape.push_back(part.brings_axis ? 1 : extent);
        window->strides.push_back(part.brings_axis ? 0 : stride);
        axis += part.brings_axis ? 0 : 1;
        break;
    }
  }
  return Status::kOk;
}

/// Whether index arrays (and integers next to them) stand side by side: then their axes keep their place.
bool stand_together(const std::vector<Part>& parts) {
  bool seen = false;
  bool ended = false;
  for (const Part& part : parts) {
    const bool advanced = part.kind == Part::Kind::kArray || part.kind == Part::Kind::kInteger;
    if (part.kind == Part::Kind::kEllipsis && &part == &parts.back()) {
      continue;
    }
    if (advanced && ended) {
      return false;
    }
    ended = ended || (seen && !advanced);
    seen = seen || advanced;
  }
  return true;
}

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

namespace {

/// Said in so many words: then a place is an array without axes, not an element.
bool has_ellipsis(PyObject* key) {
  bool found = key == ellipsis();
  for (int64_t i = 0; tuple_check(key) && i < tuple_get_size(key); ++i) {
    found = found || tuple_get_item(key, i) == ellipsis();
  }
  return found;
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
  if (array_check(key) && is_whole_mask(a, as_array(key))) {
    return take_masked(a, as_array(key));
  }
  std::vector<Part> parts;
  HS_TRY(parse_key(key, a, &parts));
  Selection selection;
  HS_TRY(apply_basic(a, parts, &selection));
  if (!selection.arrays.empty()) {
    selection.together = stand_together(parts);
    return take_selected(a, selection);
  }
  const IndexWindow& window = selection.window;
  if (window.shape.empty() && !has_ellipsis(key)) {
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
  if (array_check(key) && is_whole_mask(a, as_array(key)) && !may_share(a, as_array(key))) {
    HS_OWN(single, array_from_object(value, has_own_type(a, value) ? nullptr : a->descr.get(), false));
    if (single->nd == 0 && scalar_type_of(single.get()) < ScalarType::kObject) {
      return put_masked(a, as_array(key), single.get());
    }
  }
  std::vector<Part> parts;
  HS_TRY(parse_key(key, a, &parts));
  Selection selection;
  HS_TRY(apply_basic(a, parts, &selection));
  const IndexWindow& window = selection.window;
  if (!selection.arrays.empty()) {
    selection.together = stand_together(parts);
    const bool masked =
        array_check(key) && scalar_type_of(as_array(key)) == ScalarType::kBool && as_array(key)->nd == a->nd;
    return put_selected(a, selection, value, masked);
  }
  // With an ellipsis the place is an array without axes, to which an array gives its element, not itself.
  const bool open = has_ellipsis(key);
  if (window.shape.empty() && !open && a->descr->kind == 'O') {  // the place takes any object, an array too
    return store_object_as(a->descr, window.data, value);
  }
  const bool sequence = (list_check(value) || tuple_check(value)) && a->descr->kind != 'O';
  if (window.shape.empty() && !(sequence && open) && !array_check(value)) {
    HS_TRY(refuse_sequence(a->descr, value));
    return store_object_as(a->descr, window.data, value);
  }
  HS_OWN(target, array_view(a, a->descr, window.data, window.shape, window.strides));
  HS_OWN(source, array_from_object(value, array_check(value) ? nullptr : a->descr.get(), false));
  if ((list_check(value) || tuple_check(value)) && source->nd > target->nd && a->descr->kind != 'O') {
    return err_format(
        exc_value_error(),
        "setting an array element with a sequence. The requested array would exceed the maximum number of "
        "dimension of {}.",
        target->nd);
  }
  return array_assign(target.get(), source.get());
}

}  // namespace heapscope::modules::numpy
