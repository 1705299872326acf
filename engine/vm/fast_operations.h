// Short operations that specialised instructions do in line.
#pragma once

#include <cstdint>

#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/gc_header.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/quick_objects.h"
#include "objects/state.h"

namespace heapscope::vm {

/// long_from_int64(value).release(), with the ints that always exist in line.
inline objects::PyObject* quick_int(int64_t value) {
  if (objects::is_small_int(value)) {
    objects::PyObject* result = objects::small_int(value);
    incref(result);
    return result;
  }
  return objects::long_from_int64(value).release();
}

/// object_is_true(op), with the singletons in line.
inline Truth quick_is_true(objects::PyObject* op) {
  if (op == objects::true_object()) {
    return Truth::kTrue;
  }
  if (op == objects::false_object()) {
    return Truth::kFalse;
  }
  return objects::object_is_true(op);
}

/// float_from_double(value).release(), with the free list in line.
inline objects::PyObject* quick_float(double value) {
  objects::FloatState& floats = objects::state().floats;
  objects::PyFloatObject* op = floats.free_list;
  if (op == nullptr) {
    return objects::float_from_double(value).release();
  }
  floats.free_list.bits = op->ob_type.bits;
  --floats.numfree;
  objects::quick_init(op, objects::float_type());
  op->ob_fval = value;
  return op;
}

/// The value of entry `hint` if its key is `name`, else null; borrowed.
inline objects::PyObject* dict_hinted_value(objects::PyDictObject* dict, int hint, objects::PyObject* name) {
  objects::PyDictKeysObject* keys = dict->ma_keys;
  if (hint >= keys->dk_nentries) {
    return nullptr;
  }
  if (objects::dk_is_unicode(keys)) {
    objects::PyDictUnicodeEntry& entry = objects::dk_unicode_entries(keys)[hint];
    return entry.me_key.get() == name ? entry.me_value.get() : nullptr;
  }
  objects::PyDictKeyEntry& entry = objects::dk_entries(keys)[hint];
  return entry.me_key.get() == name ? entry.me_value.get() : nullptr;
}
/// Replaces that value; takes over the reference.
void store_hinted_value(objects::PyDictObject* dict, int hint, objects::PyObject* value);

/// KeyError(key), also when the key is a tuple (_PyErr_SetKeyError).
void set_key_error(objects::PyObject* key);

}  // namespace heapscope::vm
