// bool: two static ints of type bool.  Model: Objects/boolobject.c (3.11).
#pragma once

#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::objects {

inline bool bool_check(const PyObject* op) { return is_type(op, bool_type()); }
/// True or False, one more reference (PyBool_FromLong).
inline Owned<PyObject> bool_from(bool value) { return owned_ref(bool_object(value)); }

void boot_bool();  ///< the two singletons

}  // namespace heapscope::objects
