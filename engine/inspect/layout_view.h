// What an object's bytes mean, field by field (type ObjectLayout of the page's contract).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "objects/object.h"
#include "vm/step_hook.h"

namespace heapscope::inspect {

/// Empty when no object of this id is shown at the step.
std::string layout_json(const vm::StepEvent& event, uint32_t first_birth, uint64_t id);

/// The shown object of this id, or null.
objects::PyObject* find_object(const vm::StepEvent& event, uint32_t first_birth, uint64_t id);

/// Start of the allocator's block of each shown object (before the collector's head) -> its id.
std::map<uint64_t, uint64_t> object_blocks(const vm::StepEvent& event, uint32_t first_birth);

/// Bytes of the image; stops where nothing is mapped.
std::vector<uint8_t> image_bytes(uint64_t address, int64_t length);

}  // namespace heapscope::inspect
