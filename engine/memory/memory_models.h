// The memory models to choose from: one for each CPython version that differs.
//
// The language stays 3.11's, and so do the layouts of objects and the reference counts of running code; a model
// switches the allocator's sizes, thresholds, growth rules, free lists and what immortal objects show.  What a version
// does besides that is not modelled is told by its notice.  docs/memory-model.md has the table with all sources.
#pragma once

#include <string_view>
#include <vector>

#include "memory/memory_model.h"

namespace heapscope::memory {

struct NamedModel {
  const MemoryModel* model;
  const char* notice;  ///< what this version does otherwise and the model does not; "" for the default
};

/// Oldest version first.
const std::vector<NamedModel>& memory_models();
/// Null when there is no model of that name.
const NamedModel* find_memory_model(std::string_view name);

/// Starts the allocators of an empty image by the rules of a model. `shuffle` 0: addresses are the same in every run;
/// any other number stands for other addresses (AddressSpace::shuffled_pages).
void boot_allocators(const MemoryModel& model, uint32_t shuffle = 0);

}  // namespace heapscope::memory
