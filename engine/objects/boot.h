// Start of the object layer: singletons, small ints, types, exceptions, in one fixed order.
//
// Order: function table and registry are emptied; the well-known functions get their numbers; each
// type of builtin_types.inc gets its head; singletons, small ints, latin-1 strings; then every type is
// made ready (type_ready) in that order; then exceptions' tables.
#pragma once

#include "base/status.h"

namespace heapscope::objects {

/// After memory::boot_allocators(), before gc::boot().  Stops the process when it fails: a bug.
void boot();

/// Fills the host tables only (function numbers, registries), for an image that was restored whole.
void boot_host_tables();

}  // namespace heapscope::objects
