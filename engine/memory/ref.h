// Ref<T>: an 8-byte pointer slot inside the image, the same bytes natively and in WebAssembly.
//
// Only structures in the image (and argument arrays handed to vectorcall) use it; local variables
// are plain pointers.  A Ref does not own: counts are kept by incref/decref and Owned<T>.
#pragma once

#include <cstddef>
#include <cstdint>

#include "memory/image.h"

namespace heapscope::memory {

template <class T>
struct Ref {
  uint64_t bits;

  Ref() = default;
  Ref(std::nullptr_t) : bits(0) {}                // NOLINT(google-explicit-constructor)
  Ref(T* pointer) : bits(address_of(pointer)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] T* get() const { return static_cast<T*>(pointer_to(bits)); }
  operator T*() const { return get(); }  // NOLINT(google-explicit-constructor)
  T* operator->() const { return get(); }
  T& operator*() const { return *get(); }
  [[nodiscard]] explicit operator bool() const { return bits != 0; }
};
static_assert(sizeof(Ref<int>) == 8);

}  // namespace heapscope::memory
