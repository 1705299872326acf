// An Owned becomes one of a more derived type only by as<>(), after a check.
// Error: could not convert|no viable conversion|cannot convert|conversion from|no matching
#include "objects/owned.h"

namespace heapscope::objects {

#ifdef HS_MUST_NOT_COMPILE
Owned<PyVarObject> unclear(Owned<PyObject> op) { return op; }
#else
Owned<PyVarObject> clear(Owned<PyObject> op) { return std::move(op).as<PyVarObject>(); }
#endif

}  // namespace heapscope::objects
