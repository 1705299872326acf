// What boot gives objects::late_attributes.
#pragma once

#include "base/status.h"
#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::modules {

objects::Owned<objects::PyObject> late_attribute(objects::PyObject* module, objects::PyObject* name,
                                                 objects::PyObject* found);
[[nodiscard]] Status make_late_attributes(objects::PyObject* module);

}  // namespace heapscope::modules
