// verify_gc: rules G1 to G6 (collector.h).  Read-only; G3 and G5 hold outside a collection only.
#pragma once

#include "base/problem.h"

namespace heapscope::objects {
class HeapCensus;
}

namespace heapscope::gc {

/// G1, G3 and G5 on the rings alone: cheap.
void verify_rings(Problems& problems);
void verify_gc(const objects::HeapCensus& census, Problems& problems);

}  // namespace heapscope::gc
