// A str as a JSON string, with its quotes.
#pragma once

#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::modules {

/// `ascii`: all other characters are escaped. TypeError when it is no str.
objects::Owned<objects::PyObject> encode_json_string(objects::PyObject* text, bool ascii);

}  // namespace heapscope::modules
