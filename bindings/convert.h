// Options from JavaScript: JSON text is read by the host's own JSON.parse.
#pragma once

#include <string>

#include "session/session.h"

namespace heapscope::bindings {

/// "" means defaults; keys that are absent keep them. Text that is no JSON counts as "".
session::RunOptions run_options(const std::string& json);
session::ViewDetail view_detail(const std::string& json);

}  // namespace heapscope::bindings
