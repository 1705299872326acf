// One step as the trace corpus writes it (tests/traces/README.md): a JSON object on one line.
#pragma once

#include <string>
#include <string_view>

#include "vm/step_hook.h"

namespace heapscope::inspect {

/// The machine as it is now, inside the step hook. `out`: stdout since the step before.
std::string trace_record(const vm::StepEvent& event, std::string_view out);

/// The last record: what was printed after the module returned and how the program ended.
/// `error`: the last line of stderr when the status is not 0.
std::string trace_end_record(uint64_t step, std::string_view out, std::string_view error, int status);

}  // namespace heapscope::inspect
