// Runs of SWAP instructions: shortened, and done at compile time where possible.
#pragma once

#include <cstddef>

#include "compiler/flow_graph.h"

namespace heapscope::compiler {

/// Replaces the run of SWAPs (and NOPs) that starts at `at` by the shortest one with the same effect.
/// Returns the index of the run's last instruction, or `at` when there was nothing to do.
size_t merge_swaps(BasicBlock* block, size_t at);

/// Exchanges instructions after a SWAP that only take the top of the stack, instead of what they take.
void apply_swaps(BasicBlock* block, size_t at);

}  // namespace heapscope::compiler
