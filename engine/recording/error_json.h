// The uncaught error of a run as JSON (type ErrorView of the page's contract).
#pragma once

#include <string>

#include "recording/run_options.h"

namespace heapscope::recording {

std::string error_json(const ErrorInfo& error);

}  // namespace heapscope::recording
