// start_state: free lists as CPython's start-up leaves them.
#pragma once

namespace heapscope::gc {

/// Once, at the end of the machine's start.
void fill_free_lists();

}  // namespace heapscope::gc
