// Strings that the engine itself uses as names: `ident(Id::__init__)` is the str object '__init__'.
//
// They are static, interned, and at addresses known when compiling, so looking up a dunder costs no
// more than a constant.  The list is identifiers.inc.  Model: pycore_global_strings.h (3.11).
// Who may call: everybody, after boot_unicode().
#pragma once

#include <cstdint>

#include "objects/object.h"

namespace heapscope::objects {

enum class Id : uint32_t {
#define HS_IDENTIFIER(name) name,
#define HS_IDENTIFIER_TEXT(name, text) name,
#include "objects/identifiers.inc"
#undef HS_IDENTIFIER
#undef HS_IDENTIFIER_TEXT
  kCount
};
static_assert(static_cast<uint32_t>(Id::kCount) <= kMaxIdentifiers);

/// Borrowed.
inline PyObject* ident(Id id) {
  return reinterpret_cast<PyObject*>(
      memory::at_offset(kIdentifiersStart + static_cast<uint32_t>(id) * kIdentifierStride));
}

}  // namespace heapscope::objects
