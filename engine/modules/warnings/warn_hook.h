// Warnings that the machine itself raises: through module _warnings, which is in Python.
#pragma once

namespace heapscope::modules {

/// Sets objects::hooks.warn and the compiler's sink.
void connect_warnings();

}  // namespace heapscope::modules
