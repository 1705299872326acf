// A view as text for people, and as a graph for Graphviz: written from the view's JSON, so that it says the same.
#pragma once

#include <string>

#include "inspect/json_reader.h"

namespace heapscope::session {

std::string view_as_text(const inspect::Json& view);
std::string view_as_dot(const inspect::Json& view);

}  // namespace heapscope::session
