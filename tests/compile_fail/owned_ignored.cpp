// A new reference cannot be dropped unseen: its null would hide an exception.
// Error: ignoring return|nodiscard
#include "objects/owned.h"

namespace heapscope::objects {

Owned<PyObject> make();

#ifdef HS_MUST_NOT_COMPILE
void careless() { make(); }
#else
int64_t careful() {
  HS_OWN(made, make());
  return made->ob_refcnt;
}
#endif

}  // namespace heapscope::objects
