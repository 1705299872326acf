// A Truth has three values: it is no condition until its error was looked at.
// Error: could not convert|not contextually convertible|cannot convert
#include "base/status.h"

namespace heapscope::objects {

Truth is_true();

#ifdef HS_MUST_NOT_COMPILE
int64_t careless() { return is_true() ? 1 : 0; }
#else
int64_t careful() {
  HS_TRUTH(yes, is_true());
  return yes ? 1 : 0;
}
#endif

}  // namespace heapscope::objects
