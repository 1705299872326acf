// Comparisons of list.sort: the fastest that is right for all keys, found by looking at them once.
// Model: Objects/listobject.c unsafe_latin_compare and its neighbours, the start of list_sort_impl (3.11).
#include <cstring>

#include "objects/abstract.h"
#include "objects/float_object.h"
#include "objects/list_sorter.h"
#include "objects/long_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

int truth_as_int(Truth value) { return static_cast<int>(value); }

int safe_object_compare(PyObject* v, PyObject* w, const Sorter&) {
  return truth_as_int(object_rich_compare_bool(v, w, CompareOp::kLt));
}

int same_type_compare(PyObject* v, PyObject* w, const Sorter& sorter) {
  if (type_of(v)->tp_richcompare != sorter.key_richcompare) {
    return truth_as_int(object_rich_compare_bool(v, w, CompareOp::kLt));
  }
  Owned<PyObject> result = sorter.key_richcompare(v, w, CompareOp::kLt);
  if (!result) {
    return -1;
  }
  if (result.get() == not_implemented()) {
    result.reset();
    return truth_as_int(object_rich_compare_bool(v, w, CompareOp::kLt));
  }
  if (is_type(result.get(), bool_type())) {
    return result.get() == true_object() ? 1 : 0;
  }
  return truth_as_int(object_is_true(result.get()));
}

int latin_compare(PyObject* v, PyObject* w, const Sorter&) {
  const int64_t v_length = unicode_length(v);
  const int64_t w_length = unicode_length(w);
  const int order =
      std::memcmp(unicode_data(v), unicode_data(w), static_cast<uint64_t>(v_length < w_length ? v_length : w_length));
  return (order != 0 ? order < 0 : v_length < w_length) ? 1 : 0;
}

int small_int_compare(PyObject* v, PyObject* w, const Sorter&) {
  return long_medium_value(as_long(v)) < long_medium_value(as_long(w)) ? 1 : 0;
}

int float_compare(PyObject* v, PyObject* w, const Sorter&) { return float_value(v) < float_value(w) ? 1 : 0; }

int tuple_compare(PyObject* v, PyObject* w, const Sorter& sorter) {
  const int64_t v_size = tuple_get_size(v);
  const int64_t w_size = tuple_get_size(w);
  int64_t i = 0;
  for (; i < v_size && i < w_size; ++i) {
    const Truth same = object_rich_compare_bool(tuple_get_item(v, i), tuple_get_item(w, i), CompareOp::kEq);
    if (same == Truth::kError) {
      return -1;
    }
    if (same == Truth::kFalse) {
      break;
    }
  }
  if (i >= v_size || i >= w_size) {
    return v_size < w_size ? 1 : 0;
  }
  if (i == 0) {
    return sorter.tuple_element_compare(tuple_get_item(v, 0), tuple_get_item(w, 0), sorter);
  }
  return truth_as_int(object_rich_compare_bool(tuple_get_item(v, i), tuple_get_item(w, i), CompareOp::kLt));
}

}  // namespace

void Sorter::choose_compare(const Item* keys, int64_t count) {
  const auto is_full_tuple = [](const PyObject* op) { return tuple_check_exact(op) && tuple_get_size(op) > 0; };
  bool in_tuples = is_full_tuple(keys[0]);
  PyTypeObject* key_type = type_of(in_tuples ? tuple_get_item(keys[0], 0) : keys[0].get());
  bool same_type = true;
  bool latin = true;
  bool bounded = true;
  for (int64_t i = 0; i < count; ++i) {
    if (in_tuples && !is_full_tuple(keys[i])) {
      in_tuples = false;
      same_type = false;
      break;
    }
    PyObject* key = in_tuples ? tuple_get_item(keys[i], 0) : keys[i].get();
    if (!is_type(key, key_type)) {
      same_type = false;
      if (!in_tuples) {
        break;
      }
    }
    if (same_type) {
      if (key_type == long_type()) {
        bounded = bounded && long_is_medium(as_long(key));
      } else if (key_type == unicode_type()) {
        latin = latin && unicode_kind(key) == 1;
      }
    }
  }
  compare_ = safe_object_compare;
  if (same_type) {
    if (key_type == unicode_type() && latin) {
      compare_ = latin_compare;
      runs_code_ = in_tuples;
    } else if (key_type == long_type() && bounded) {
      compare_ = small_int_compare;
      runs_code_ = in_tuples;
    } else if (key_type == float_type()) {
      compare_ = float_compare;
      runs_code_ = in_tuples;
    } else if (key_type->tp_richcompare) {
      key_richcompare = key_type->tp_richcompare;
      compare_ = same_type_compare;
    }
  }
  if (in_tuples) {
    tuple_element_compare = key_type == tuple_type() ? safe_object_compare : compare_;
    compare_ = tuple_compare;
  }
}

}  // namespace heapscope::objects
