// Operations on sequences.  Model: Objects/abstract.c (3.11).
#include <limits>

#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/gen_object.h"
#include "objects/list_object.h"
#include "objects/native_hold.h"
#include "objects/object_protocol.h"
#include "objects/slice_object.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"

namespace heapscope::objects {
namespace {

const char* name_of(const PyObject* op) { return type_full_name(type_of(op)); }
template <class... A>
Failed type_error(fmt::format_string<A...> format, A&&... arguments) {
  return err_format_args(exc_type_error(), format, fmt::make_format_args(arguments...));
}
const PySequenceMethods* sequence_methods(const PyObject* op) { return type_of(op)->tp_as_sequence; }
const PyMappingMethods* mapping_methods(const PyObject* op) { return type_of(op)->tp_as_mapping; }

/// A negative index counts from the end where there is a length; -1 and an error pending on failure of len.
Status adjust_index(PyObject* op, int64_t* index) {
  const PySequenceMethods* methods = sequence_methods(op);
  if (*index < 0 && methods->sq_length) {
    const int64_t length = methods->sq_length(op);
    if (length < 0) {
      return Failed{};
    }
    *index += length;
  }
  return Status::kOk;
}

}  // namespace

bool sequence_check(const PyObject* op) {
  return !dict_check(op) && sequence_methods(op) != nullptr && sequence_methods(op)->sq_item;
}

int64_t sequence_size(PyObject* op) {
  const PySequenceMethods* methods = sequence_methods(op);
  if (methods != nullptr && methods->sq_length) {
    return methods->sq_length(op);
  }
  if (mapping_methods(op) != nullptr && mapping_methods(op)->mp_length) {
    return type_error("{} is not a sequence", name_of(op));
  }
  return type_error("object of type '{}' has no len()", name_of(op));
}

Owned<PyObject> sequence_concat(PyObject* a, PyObject* b) {
  const PySequenceMethods* methods = sequence_methods(a);
  if (methods != nullptr && methods->sq_concat) {
    return methods->sq_concat(a, b);
  }
  if (sequence_check(a) && sequence_check(b)) {
    return number_add(a, b);
  }
  return type_error("'{}' object can't be concatenated", name_of(a));
}

Owned<PyObject> sequence_repeat(PyObject* op, int64_t count) {
  const PySequenceMethods* methods = sequence_methods(op);
  if (methods != nullptr && methods->sq_repeat) {
    return methods->sq_repeat(op, count);
  }
  return type_error("'{}' object can't be repeated", name_of(op));
}

Owned<PyObject> sequence_in_place_concat(PyObject* a, PyObject* b) {
  const PySequenceMethods* methods = sequence_methods(a);
  if (methods != nullptr && methods->sq_inplace_concat) {
    return methods->sq_inplace_concat(a, b);
  }
  if (methods != nullptr && methods->sq_concat) {
    return methods->sq_concat(a, b);
  }
  if (sequence_check(a) && sequence_check(b)) {
    return number_in_place_add(a, b);
  }
  return type_error("'{}' object can't be concatenated", name_of(a));
}

Owned<PyObject> sequence_get_item(PyObject* op, int64_t index) {
  const PySequenceMethods* methods = sequence_methods(op);
  if (methods != nullptr && methods->sq_item) {
    HS_TRY(adjust_index(op, &index));
    return methods->sq_item(op, index);
  }
  if (mapping_methods(op) != nullptr && mapping_methods(op)->mp_subscript) {
    return type_error("{} is not a sequence", name_of(op));
  }
  return type_error("'{}' object does not support indexing", name_of(op));
}

Owned<PyObject> sequence_get_slice(PyObject* op, int64_t low, int64_t high) {
  const PyMappingMethods* methods = mapping_methods(op);
  if (methods != nullptr && methods->mp_subscript) {
    HS_OWN(slice, slice_from_indices(low, high));
    return methods->mp_subscript(op, slice.get());
  }
  return type_error("'{}' object is unsliceable", name_of(op));
}

Status sequence_set_item(PyObject* op, int64_t index, PyObject* value) {
  const PySequenceMethods* methods = sequence_methods(op);
  if (methods != nullptr && methods->sq_ass_item) {
    HS_TRY(adjust_index(op, &index));
    return methods->sq_ass_item(op, index, value);
  }
  if (mapping_methods(op) != nullptr && mapping_methods(op)->mp_ass_subscript) {
    return type_error("{} is not a sequence", name_of(op));
  }
  return type_error("'{}' object does not support item assignment", name_of(op));
}

Status sequence_del_item(PyObject* op, int64_t index) {
  const PySequenceMethods* methods = sequence_methods(op);
  if (methods != nullptr && methods->sq_ass_item) {
    HS_TRY(adjust_index(op, &index));
    return methods->sq_ass_item(op, index, nullptr);
  }
  if (mapping_methods(op) != nullptr && mapping_methods(op)->mp_ass_subscript) {
    return type_error("{} is not a sequence", name_of(op));
  }
  return type_error("'{}' object doesn't support item deletion", name_of(op));
}

Status sequence_set_slice(PyObject* op, int64_t low, int64_t high, PyObject* value) {
  const PyMappingMethods* methods = mapping_methods(op);
  if (methods != nullptr && methods->mp_ass_subscript) {
    HS_OWN(slice, slice_from_indices(low, high));
    return methods->mp_ass_subscript(op, slice.get(), value);
  }
  return type_error("'{}' object doesn't support slice {}", name_of(op), value == nullptr ? "deletion" : "assignment");
}

Owned<PyObject> sequence_tuple(PyObject* op) {
  if (tuple_check_exact(op)) {
    return owned_ref(op);
  }
  if (list_check_exact(op)) {
    return list_as_tuple(op);
  }
  HS_OWN(iterator, object_get_iter(op));
  // Guess, fill, grow by a quarter and ten, shrink at the end.
  int64_t room = object_length_hint(op, 10);
  if (room == -1) {
    return {};
  }
  Owned<PyTupleObject> result = tuple_new(room);
  if (!result) {
    return {};
  }
  int64_t used = 0;
  for (;; ++used) {
    Owned<PyObject> item = iter_next(iterator.get());
    if (!item) {
      if (err_occurred()) {
        return {};
      }
      break;
    }
    if (used >= room) {
      int64_t larger = room + 10;
      larger += larger >> 2;
      if (larger < 0) {
        return err_no_memory();
      }
      room = larger;
      result = tuple_resize(std::move(result), room);
      if (!result) {
        return {};
      }
    }
    tuple_init_item(result.get(), used, std::move(item));
  }
  if (used < room) {
    result = tuple_resize(std::move(result), used);
  }
  return result;
}

Owned<PyObject> sequence_list(PyObject* op) {
  HS_OWN(result, list_new(0));
  HS_TRY(list_extend(result.get(), op));
  return result;
}

Owned<PyObject> sequence_fast(PyObject* op, const char* message) {
  if (list_check_exact(op) || tuple_check_exact(op)) {
    return owned_ref(op);
  }
  Owned<PyObject> iterator = object_get_iter(op);
  if (!iterator) {
    if (err_exception_matches(exc_type_error())) {
      err_set_string(exc_type_error(), message);
    }
    return {};
  }
  const NativeHold iterator_held("PySequence_Fast", "it", &iterator);
  return sequence_list(iterator.get());
}

int64_t sequence_fast_get_size(const PyObject* fast) { return static_cast<const PyVarObject*>(fast)->ob_size; }

const Ref<PyObject>* sequence_fast_items(PyObject* fast) {
  return list_check(fast) ? list_items(fast) : as_tuple(fast)->ob_item;
}

int64_t sequence_iter_search(PyObject* seq, PyObject* value, IterSearch operation) {
  Owned<PyObject> iterator = object_get_iter(seq);
  if (!iterator) {
    if (err_exception_matches(exc_type_error())) {
      type_error("argument of type '{}' is not iterable", name_of(seq));
    }
    return -1;
  }
  int64_t n = 0;
  bool wrapped = false;
  for (;;) {
    Owned<PyObject> item = iter_next(iterator.get());
    if (!item) {
      if (err_occurred()) {
        return -1;
      }
      break;
    }
    HS_TRUTH(equal, object_rich_compare_bool(item.get(), value, CompareOp::kEq));
    item.reset();
    if (equal) {
      switch (operation) {
        case IterSearch::kCount:
          if (n == std::numeric_limits<int64_t>::max()) {
            return err_set_string(exc_overflow_error(), "count exceeds C integer size");
          }
          ++n;
          break;
        case IterSearch::kIndex:
          if (wrapped) {
            return err_set_string(exc_overflow_error(), "index exceeds C integer size");
          }
          return n;
        case IterSearch::kContains: return 1;
      }
    }
    if (operation == IterSearch::kIndex) {
      if (n == std::numeric_limits<int64_t>::max()) {
        wrapped = true;
      }
      ++n;
    }
  }
  if (operation != IterSearch::kIndex) {
    return n;
  }
  return err_set_string(exc_value_error(), "sequence.index(x): x not in sequence");
}

int64_t sequence_count(PyObject* op, PyObject* value) { return sequence_iter_search(op, value, IterSearch::kCount); }
int64_t sequence_index(PyObject* op, PyObject* value) { return sequence_iter_search(op, value, IterSearch::kIndex); }

Truth sequence_contains(PyObject* op, PyObject* value) {
  const PySequenceMethods* methods = sequence_methods(op);
  if (methods != nullptr && methods->sq_contains) {
    return methods->sq_contains(op, value);
  }
  const int64_t found = sequence_iter_search(op, value, IterSearch::kContains);
  return found < 0 ? Truth::kError : truth(found != 0);
}

SendResult iter_send(PyObject* iterator, PyObject* value, Owned<PyObject>* result) {
  const PyAsyncMethods* methods = type_of(iterator)->tp_as_async;
  if (methods != nullptr && methods->am_send) {
    return methods->am_send(iterator, value, result);
  }
  if (value == none() && iter_check(iterator)) {
    *result = type_of(iterator)->tp_iternext(iterator);
  } else {
    *result = object_call_method_one_arg(iterator, ident(Id::send), value);
  }
  if (*result) {
    return SendResult::kNext;
  }
  *result = gen_fetch_stop_iteration_value();
  return *result ? SendResult::kReturn : SendResult::kError;
}

}  // namespace heapscope::objects
