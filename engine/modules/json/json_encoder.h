// _json.write: a value as one JSON text.
#pragma once

#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::modules {

objects::Owned<objects::PyObject> json_write(objects::PyObject* module, objects::PyObject* args);

}  // namespace heapscope::modules
