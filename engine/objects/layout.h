// Layout tables: what each byte of an object means, for the byte inspector and the verifier.
//
// Rule O3: a type's table covers [0, basicsize) exactly once, padding named; items that follow the
// fixed part (digits, tuple slots) are one `repeat` field.  Offsets are from the PyObject's start;
// the collector's head and the managed-dict words before it are described once, by the inspector.
#pragma once

#include <cstdint>

namespace heapscope::objects {

enum class FieldKind : uint8_t {
  kRefcount,     ///< ob_refcnt
  kType,         ///< ob_type
  kOwnedRef,     ///< counted reference to an object, may be null
  kBorrowedRef,  ///< reference that is not counted
  kPointer,      ///< address of something that is not an object (a table, a buffer)
  kInt,          ///< signed integer
  kUint,         ///< unsigned integer, flags
  kDouble,
  kFunction,  ///< number of a function (memory/function_table.h)
  kChars,     ///< text or raw bytes
  kDigits,    ///< 30-bit digits
  kPadding,
};

/// One field; an array of them ends with a null name.
struct LayoutField {
  const char* name;
  uint32_t offset;
  uint32_t size;  ///< of one element when repeated
  FieldKind kind;
  bool repeats = false;  ///< the variable part: as many as the object says
};

#define HS_FIELD(type, field, kind) \
  { #field, offsetof(type, field), sizeof(type::field), ::heapscope::objects::FieldKind::kind }
#define HS_OBJECT_HEAD                                               \
  {"ob_refcnt", 0, 8, ::heapscope::objects::FieldKind::kRefcount}, { \
    "ob_type", 8, 8, ::heapscope::objects::FieldKind::kType          \
  }
#define HS_VAR_OBJECT_HEAD \
  HS_OBJECT_HEAD, { "ob_size", 16, 8, ::heapscope::objects::FieldKind::kInt }

}  // namespace heapscope::objects
