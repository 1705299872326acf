// The objects of a view as JSON (type HeapObject).
#pragma once

#include <string>
#include <vector>

#include "inspect/heap_view.h"
#include "inspect/json.h"

namespace heapscope::inspect {

/// One line for each shown object.
std::vector<std::string> summaries_of(const Shown& shown);

void write_view_objects(JsonWriter& out, const Shown& shown, const std::vector<std::string>& summaries,
                        const ViewContext& context, const ViewDetail& detail);

/// Changes whenever what the object holds or says changes; counts do not matter.
uint64_t content_hash(const Picture& picture);

}  // namespace heapscope::inspect
