// The report of sys._debugmallocstats() about pools and arenas, as text.
#pragma once

#include <cstdint>
#include <string>

namespace heapscope::memory {

/// Model: _PyObject_DebugMallocStats (3.11).
std::string malloc_stats_text();
/// One line "label   =   1,234,567", aligned as in the report (printone).
std::string malloc_stats_line(const char* label, uint64_t value);

}  // namespace heapscope::memory
