// A borrowed pointer becomes an owned reference only by a word that says which: owned_ref, or Owned(stolen).
// Error: could not convert|no viable conversion|cannot convert|conversion from
#include "objects/owned.h"

namespace heapscope::objects {

#ifdef HS_MUST_NOT_COMPILE
Owned<PyObject> unclear(PyObject* borrowed) { return borrowed; }
#else
Owned<PyObject> clear(PyObject* borrowed) { return owned_ref(borrowed); }
#endif

}  // namespace heapscope::objects
