// The module `builtins`.
#pragma once

#include "objects/module_object.h"

namespace heapscope::modules {

extern const objects::ModuleDef kBuiltinsModule;

}  // namespace heapscope::modules
