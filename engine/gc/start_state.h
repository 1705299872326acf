// start_state: free lists and pools as CPython's start-up leaves them.
#pragma once

namespace heapscope::gc {

/// Once, at the end of the machine's start.
void fill_free_lists();
/// After that.
void fill_pools();

}  // namespace heapscope::gc
