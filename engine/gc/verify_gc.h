// verify_gc: rules G1 to G6 (collector.h).  Read-only; All but G6 hold outside a collection only:
// nothing is checked while one runs finalizers.
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
