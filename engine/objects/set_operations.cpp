// Union, intersection, difference, subsets.  The types of results and the order in which keys are
// asked for are 3.11's: the smaller set is walked where both are sets.
#include "objects/abstract.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/native_hold.h"
#include "objects/set_internal.h"
#include "objects/tuple_object.h"

namespace heapscope::objects::set_internal {

namespace {

Owned<PyObject> set_copy(PyObject* self) { return make_new_set_basetype(type_of(self), self); }

Truth set_contains_key(PyObject* self, PyObject* key) {
  const int64_t hash = key_hash(key);
  return hash == -1 ? Truth::kError : set_contains_entry(as_set(self), key, hash);
}

/// Walks a set: body(key, hash) returns Status; the key is kept alive meanwhile.
template <class Body>
Status for_each_entry(PyObject* op, Body body) {
  int64_t position = 0;
  setentry* entry;
  while (set_next(as_set(op), &position, &entry)) {
    Owned<PyObject> key = owned_ref(entry->key);
    const NativeHold key_held("a set operation", "key", &key);
    HS_TRY(body(key.get(), entry->hash));
  }
  return Status::kOk;
}

Owned<PyObject> set_intersection(PyObject* self, PyObject* other) {
  if (self == other) {
    return set_copy(self);
  }
  HS_OWN(result, make_new_set_basetype(type_of(self), nullptr));
  const NativeHold result_held("set_intersection", "result", &result);
  PySetObject* target = as_set(result.get());
  if (anyset_check(other)) {
    if (set_get_size(other) > set_get_size(self)) {
      std::swap(self, other);
    }
    HS_TRY(for_each_entry(other, [&](PyObject* key, int64_t hash) -> Status {
      HS_TRUTH(both, set_contains_entry(as_set(self), key, hash));
      return both ? set_add_entry(target, key, hash) : Status::kOk;
    }));
    return result;
  }
  HS_OWN(iterator, object_get_iter(other));
  const NativeHold iterator_held("set_intersection", "it", &iterator);
  while (Owned<PyObject> key = iter_next(iterator.get())) {
    const NativeHold key_held("set_intersection", "key", &key);
    const int64_t hash = object_hash(key.get());
    if (hash == -1) {
      return Failed{};
    }
    HS_TRUTH(both, set_contains_entry(as_set(self), key.get(), hash));
    if (both) {
      HS_TRY(set_add_entry(target, key.get(), hash));
      if (target->used >= set_get_size(self)) {
        break;
      }
    }
  }
  iterator.reset();
  if (err_occurred()) {
    return Failed{};
  }
  return result;
}

Status set_difference_update_internal(PySetObject* self, PyObject* other) {
  if (static_cast<PyObject*>(self) == other) {
    set_clear_internal(self);
    return Status::kOk;
  }
  if (anyset_check(other)) {
    // Against a much larger set, only the keys in both are walked.
    Owned<PyObject> walked;
    if ((set_get_size(other) >> 3) > self->used) {
      walked = set_intersection(self, other);
      if (!walked) {
        return Status::kError;
      }
    } else {
      walked = owned_ref(other);
    }
    const NativeHold walked_held("set_difference_update", "other", &walked);
    HS_TRY(for_each_entry(walked.get(), [&](PyObject* key, int64_t hash) -> Status {
      return set_discard_entry(self, key, hash) == Truth::kError ? Status::kError : Status::kOk;
    }));
  } else {
    HS_OWN(iterator, object_get_iter(other));
    const NativeHold iterator_held("set_difference_update", "it", &iterator);
    while (Owned<PyObject> key = iter_next(iterator.get())) {
      const NativeHold key_held("set_difference_update", "key", &key);
      const int64_t hash = key_hash(key.get());
      if (hash == -1 || set_discard_entry(self, key.get(), hash) == Truth::kError) {
        return Status::kError;
      }
    }
    iterator.reset();
    if (err_occurred()) {
      return Status::kError;
    }
  }
  if (static_cast<uint64_t>(self->fill - self->used) <= static_cast<uint64_t>(self->mask) / 4) {
    return Status::kOk;
  }
  return set_table_resize(self, growth(self));  // too many dummies
}

Owned<PyObject> set_copy_and_difference(PyObject* self, PyObject* other) {
  HS_OWN(result, set_copy(self));
  const NativeHold result_held("set_difference", "result", &result);
  HS_TRY(set_difference_update_internal(as_set(result.get()), other));
  return result;
}

Owned<PyObject> set_difference(PyObject* self, PyObject* other) {
  int64_t other_size;
  if (anyset_check(other)) {
    other_size = set_get_size(other);
  } else if (dict_check_exact(other)) {
    other_size = dict_get_size(other);
  } else {
    return set_copy_and_difference(self, other);
  }
  if ((set_get_size(self) >> 2) > other_size) {
    return set_copy_and_difference(self, other);
  }
  HS_OWN(result, make_new_set_basetype(type_of(self), nullptr));
  const NativeHold result_held("set_difference", "result", &result);
  const bool is_dict = dict_check_exact(other);
  HS_TRY(for_each_entry(self, [&](PyObject* key, int64_t hash) -> Status {
    HS_TRUTH(both, is_dict ? dict_contains_known_hash(other, key, hash) : set_contains_entry(as_set(other), key, hash));
    return both ? Status::kOk : set_add_entry(as_set(result.get()), key, hash);
  }));
  return result;
}

Status set_symmetric_difference_update(PySetObject* self, PyObject* other) {
  const auto flip = [&](PyObject* key, int64_t hash) -> Status {
    HS_TRUTH(gone, set_discard_entry(self, key, hash));
    return gone ? Status::kOk : set_add_entry(self, key, hash);
  };
  if (static_cast<PyObject*>(self) == other) {
    set_clear_internal(self);
    return Status::kOk;
  }
  if (dict_check_exact(other)) {
    int64_t position = 0;
    PyObject* key;
    int64_t hash;
    while (dict_next(other, &position, &key, nullptr, &hash)) {
      Owned<PyObject> own_key = owned_ref(key);
      HS_TRY(flip(key, hash));
    }
    return Status::kOk;
  }
  Owned<PyObject> walked = anyset_check(other) ? owned_ref(other) : make_new_set_basetype(type_of(self), other);
  if (!walked) {
    return Status::kError;
  }
  return for_each_entry(walked.get(), flip);
}

}  // namespace

Owned<PyObject> set_union_method(PyObject* self, PyObject* args) {
  HS_OWN(result, set_copy(self));
  for (int64_t i = 0; i < tuple_get_size(args); ++i) {
    PyObject* other = tuple_get_item(args, i);
    if (other != self) {
      HS_TRY(set_update_internal(as_set(result.get()), other));
    }
  }
  return result;
}

Owned<PyObject> set_intersection_method(PyObject* self, PyObject* args) {
  if (tuple_get_size(args) == 0) {
    return set_copy(self);
  }
  Owned<PyObject> result = owned_ref(self);
  for (int64_t i = 0; i < tuple_get_size(args); ++i) {
    HS_OWN(next, set_intersection(result.get(), tuple_get_item(args, i)));
    result = std::move(next);
  }
  return result;
}

Owned<PyObject> set_intersection_update_method(PyObject* self, PyObject* args) {
  HS_OWN(result, set_intersection_method(self, args));
  set_swap_bodies(as_set(self), as_set(result.get()));
  result.reset();
  return owned_ref(none());
}

Owned<PyObject> set_difference_method(PyObject* self, PyObject* args) {
  if (tuple_get_size(args) == 0) {
    return set_copy(self);
  }
  HS_OWN(result, set_difference(self, tuple_get_item(args, 0)));
  for (int64_t i = 1; i < tuple_get_size(args); ++i) {
    HS_TRY(set_difference_update_internal(as_set(result.get()), tuple_get_item(args, i)));
  }
  return result;
}

Owned<PyObject> set_difference_update_method(PyObject* self, PyObject* args) {
  for (int64_t i = 0; i < tuple_get_size(args); ++i) {
    HS_TRY(set_difference_update_internal(as_set(self), tuple_get_item(args, i)));
  }
  return owned_ref(none());
}

Owned<PyObject> set_symmetric_difference(PyObject* self, PyObject* other) {
  HS_OWN(result, make_new_set_basetype(type_of(self), other));
  HS_TRY(set_symmetric_difference_update(as_set(result.get()), self));
  return result;
}

Owned<PyObject> set_symmetric_difference_update_method(PyObject* self, PyObject* other) {
  HS_TRY(set_symmetric_difference_update(as_set(self), other));
  return owned_ref(none());
}

Owned<PyObject> set_isdisjoint(PyObject* self, PyObject* other) {
  if (self == other) {
    return owned_ref(bool_object(set_get_size(self) == 0));
  }
  if (anyset_check_exact(other)) {
    if (set_get_size(other) > set_get_size(self)) {
      std::swap(self, other);
    }
    int64_t position = 0;
    setentry* entry;
    while (set_next(as_set(other), &position, &entry)) {
      Owned<PyObject> key = owned_ref(entry->key);
      const Truth both = set_contains_entry(as_set(self), key.get(), entry->hash);
      if (both != Truth::kFalse) {
        return both == Truth::kError ? Owned<PyObject>(Failed{}) : owned_ref(false_object());
      }
    }
    return owned_ref(true_object());
  }
  HS_OWN(iterator, object_get_iter(other));
  while (Owned<PyObject> key = iter_next(iterator.get())) {
    HS_TRUTH(both, set_contains_key(self, key.get()));
    if (both) {
      key.reset();
      return owned_ref(false_object());
    }
  }
  iterator.reset();
  return err_occurred() ? Owned<PyObject>(Failed{}) : owned_ref(true_object());
}

Owned<PyObject> set_issubset(PyObject* self, PyObject* other) {
  if (!anyset_check(other)) {
    HS_OWN(converted, make_new_set(set_type(), other));
    return set_issubset(self, converted.get());
  }
  if (set_get_size(self) > set_get_size(other)) {
    return owned_ref(false_object());
  }
  int64_t position = 0;
  setentry* entry;
  while (set_next(as_set(self), &position, &entry)) {
    Owned<PyObject> key = owned_ref(entry->key);
    const Truth both = set_contains_entry(as_set(other), key.get(), entry->hash);
    if (both != Truth::kTrue) {
      return both == Truth::kError ? Owned<PyObject>(Failed{}) : owned_ref(false_object());
    }
  }
  return owned_ref(true_object());
}

Owned<PyObject> set_issuperset(PyObject* self, PyObject* other) {
  if (anyset_check(other)) {
    return set_issubset(other, self);
  }
  HS_OWN(iterator, object_get_iter(other));
  while (Owned<PyObject> key = iter_next(iterator.get())) {
    HS_TRUTH(both, set_contains_key(self, key.get()));
    if (!both) {
      key.reset();
      return owned_ref(false_object());
    }
  }
  iterator.reset();
  return err_occurred() ? Owned<PyObject>(Failed{}) : owned_ref(true_object());
}

Owned<PyObject> set_rich_compare(PyObject* v, PyObject* w, CompareOp op) {
  if (!anyset_check(w)) {
    return owned_ref(not_implemented());
  }
  switch (op) {
    case CompareOp::kEq:
      if (set_get_size(v) != set_get_size(w) ||
          (as_set(v)->hash != -1 && as_set(w)->hash != -1 && as_set(v)->hash != as_set(w)->hash)) {
        return owned_ref(false_object());
      }
      return set_issubset(v, w);
    case CompareOp::kNe: {
      HS_OWN(equal, set_rich_compare(v, w, CompareOp::kEq));
      return owned_ref(bool_object(equal.get() != true_object()));
    }
    case CompareOp::kLe: return set_issubset(v, w);
    case CompareOp::kGe: return set_issuperset(v, w);
    case CompareOp::kLt: return set_get_size(v) >= set_get_size(w) ? owned_ref(false_object()) : set_issubset(v, w);
    case CompareOp::kGt: return set_get_size(v) <= set_get_size(w) ? owned_ref(false_object()) : set_issuperset(v, w);
  }
  return owned_ref(not_implemented());
}

// --- Operators ---

Owned<PyObject> set_or(PyObject* v, PyObject* w) {
  if (!anyset_check(v) || !anyset_check(w)) {
    return owned_ref(not_implemented());
  }
  HS_OWN(result, set_copy(v));
  if (v != w) {
    HS_TRY(set_update_internal(as_set(result.get()), w));
  }
  return result;
}

Owned<PyObject> set_and(PyObject* v, PyObject* w) {
  return anyset_check(v) && anyset_check(w) ? set_intersection(v, w) : owned_ref(not_implemented());
}

Owned<PyObject> set_sub(PyObject* v, PyObject* w) {
  return anyset_check(v) && anyset_check(w) ? set_difference(v, w) : owned_ref(not_implemented());
}

Owned<PyObject> set_xor(PyObject* v, PyObject* w) {
  return anyset_check(v) && anyset_check(w) ? set_symmetric_difference(v, w) : owned_ref(not_implemented());
}

Owned<PyObject> set_ior(PyObject* self, PyObject* other) {
  if (!anyset_check(other)) {
    return owned_ref(not_implemented());
  }
  HS_TRY(set_update_internal(as_set(self), other));
  return owned_ref(self);
}

Owned<PyObject> set_iand(PyObject* self, PyObject* other) {
  if (!anyset_check(other)) {
    return owned_ref(not_implemented());
  }
  HS_OWN(result, set_intersection(self, other));
  set_swap_bodies(as_set(self), as_set(result.get()));
  result.reset();
  return owned_ref(self);
}

Owned<PyObject> set_isub(PyObject* self, PyObject* other) {
  if (!anyset_check(other)) {
    return owned_ref(not_implemented());
  }
  HS_TRY(set_difference_update_internal(as_set(self), other));
  return owned_ref(self);
}

Owned<PyObject> set_ixor(PyObject* self, PyObject* other) {
  if (!anyset_check(other)) {
    return owned_ref(not_implemented());
  }
  HS_TRY(set_symmetric_difference_update(as_set(self), other));
  return owned_ref(self);
}

}  // namespace heapscope::objects::set_internal
