// What boot gives objects::module_late_attribute.
#pragma once

#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::modules {

objects::Owned<objects::PyObject> late_attribute(objects::PyObject* module, objects::PyObject* name,
                                                 objects::PyObject* found);

}  // namespace heapscope::modules
