// Hashes of bytes and numbers.  Model: Python/pyhash.c (3.11).
//
// Text and bytes: SipHash-1-3 with the key that PYTHONHASHSEED=0 gives (all zero), so that the order
// of sets of strings is the same in every run.  Numbers: modulo 2**61 - 1, equal for equal values
// of all numeric types.
#pragma once

#include <cstdint>

namespace heapscope::objects {

inline constexpr int kHashBits = 61;
inline constexpr uint64_t kHashModulus = (uint64_t{1} << kHashBits) - 1;
inline constexpr int64_t kHashInf = 314159;
inline constexpr int64_t kHashImag = 1000003;

/// _Py_HashBytes; never -1.
int64_t hash_bytes(const void* bytes, int64_t length);
/// _Py_HashPointer: the displayed address rotated by 4 bits.
int64_t hash_pointer(const void* pointer);

}  // namespace heapscope::objects
