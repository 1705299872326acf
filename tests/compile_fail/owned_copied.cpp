// A reference is owned by one Owned: a copy would give it back twice.
// Error: deleted
#include "objects/owned.h"

namespace heapscope::objects {

#ifdef HS_MUST_NOT_COMPILE
Owned<PyObject> copy(Owned<PyObject>& from) { return from; }
#else
Owned<PyObject> move(Owned<PyObject>& from) { return std::move(from); }
#endif

}  // namespace heapscope::objects
