// Loads, and stores of pointers that are known not to be null, for the evaluator: in WebAssembly an assignment to a
// Ref<> tests for null first.
#pragma once

#include "base/check.h"
#include "memory/ref.h"

namespace heapscope::vm {

/// Stores a pointer that is not null: without the test for it that an assignment makes in WebAssembly.
template <class T>
inline void set_slot(memory::Ref<T>& slot, T* value) {
  HS_DCHECK(value != nullptr);
#if defined(__wasm__)
  slot.bits = memory::kAddressBase | reinterpret_cast<uint32_t>(value);
#else
  slot = value;
#endif
}
/// The same for a slot that has held a pointer since it was made.
template <class T>
inline void move_slot(memory::Ref<T>& slot, T* value) {
  HS_DCHECK(value != nullptr && slot);
#if defined(__wasm__)
  *reinterpret_cast<uint32_t*>(&slot) = reinterpret_cast<uint32_t>(value);
#else
  slot = value;
#endif
}

/// What a slot holds: in WebAssembly the low half is read alone, where get() reads both and drops one.
template <class T>
inline T* load_slot(const memory::Ref<T>& slot) {
#if defined(__wasm__)
  return reinterpret_cast<T*>(*reinterpret_cast<const uint32_t*>(&slot));
#else
  return slot.get();
#endif
}

}  // namespace heapscope::vm
