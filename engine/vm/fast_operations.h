// Short operations that specialised instructions do in line.
#pragma once

#include <cstdint>

#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/long_object.h"
#include "objects/state.h"

namespace heapscope::vm {

/// Sum, difference, product of exact ints; new reference or null.
inline objects::PyObject* add_ints(const objects::PyLongObject* a, const objects::PyLongObject* b) {
  if (objects::long_is_medium(a) && objects::long_is_medium(b)) {
    return objects::long_from_int64(objects::long_medium_value(a) + objects::long_medium_value(b))
        .release();
  }
  return objects::long_add(a, b).release();
}
inline objects::PyObject* subtract_ints(const objects::PyLongObject* a,
                                        const objects::PyLongObject* b) {
  if (objects::long_is_medium(a) && objects::long_is_medium(b)) {
    return objects::long_from_int64(objects::long_medium_value(a) - objects::long_medium_value(b))
        .release();
  }
  return objects::long_subtract(a, b).release();
}
inline objects::PyObject* multiply_ints(const objects::PyLongObject* a,
                                        const objects::PyLongObject* b) {
  if (objects::long_is_medium(a) && objects::long_is_medium(b)) {
    return objects::long_from_int64(objects::long_medium_value(a) * objects::long_medium_value(b))
        .release();
  }
  return objects::long_multiply(a, b).release();
}

/// The value of entry `hint` if its key is `name`, else null; borrowed.
inline objects::PyObject* dict_hinted_value(objects::PyDictObject* dict, int hint,
                                            objects::PyObject* name) {
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
