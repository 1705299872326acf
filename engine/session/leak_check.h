// leak_check: is anything left that nobody can ever give back?
//
//   L1  each live block of memory can be reached: from the layers' states, static data, frames, or from
//       a block that can be reached (any word that is an address inside of a block counts)
//   L2  after the tear-down each object is held by what the machine keeps on purpose: static objects and
//       declared words of the states (state_roots.h); none is in the collector's lists only, but for cycles
//       through objects that the collector does not know (dates, Decimals), which CPython keeps too
//   L3  after the tear-down the states hold what the list in leak_check.cpp names, and nothing else: no module,
//       no dict of a program, no pending exception, no frame
//
// A counted reference too many is rule O6's matter: the census finds the holders of every object.
// Kept on purpose after the tear-down: interned strings, free lists, the attribute cache, static types
// with their dicts, what library modules' states hold, the dicts of sys and builtins (emptied), the lists of gc.
// Who may call: the session at the end of a run, tests.
#pragma once

#include "base/problem.h"

namespace heapscope::session {

void find_unreachable_blocks(Problems& problems);  // L1, at rest
void find_leftover_objects(Problems& problems);    // L2, L3, after the tear-down

}  // namespace heapscope::session
