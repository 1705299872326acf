// A Status says whether an exception is pending: it cannot be dropped.
// Error: ignoring return|nodiscard
#include "base/status.h"

namespace heapscope::objects {

Status may_fail();

#ifdef HS_MUST_NOT_COMPILE
void careless() { may_fail(); }
#else
Status careful() {
  HS_TRY(may_fail());
  return Status::kOk;
}
#endif

}  // namespace heapscope::objects
