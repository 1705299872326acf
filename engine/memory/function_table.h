// Functions as they appear in the image: numbers of a table, not host addresses.
//
// A type slot or a builtin's method pointer must be the same bytes natively and in WebAssembly, so
// a Slot<> stores the number under which the function was registered.  Registration happens only
// while the machine boots, in one fixed order (objects/registry.h gives one function one number).
// Compare slots by `id`.
#pragma once

#include <cstdint>

#include "base/check.h"

namespace heapscope::memory {

using AnyFunction = void (*)();
inline constexpr uint32_t kMaxFunctions = 16384;

struct FunctionTable {
  AnyFunction functions[kMaxFunctions];
  uint32_t count;
};
/// Host table, filled while booting, constant afterwards.  Number 0 is "no function".
extern FunctionTable function_table;

uint64_t register_function(AnyFunction function);
/// Forgets all; only the boot of a new machine calls it.
void reset_function_table();

template <class F>
struct Slot;

template <class R, class... A>
struct Slot<R(A...)> {
  uint64_t id;

  [[nodiscard]] explicit operator bool() const { return id != 0; }
  bool operator==(const Slot&) const = default;
  R operator()(A... arguments) const {
    HS_DCHECK(id != 0 && id < function_table.count);
    return reinterpret_cast<R (*)(A...)>(function_table.functions[id])(static_cast<A&&>(arguments)...);
  }
  static Slot of(R (*function)(A...)) {
    return function == nullptr ? Slot{0} : Slot{register_function(reinterpret_cast<AnyFunction>(function))};
  }
};

}  // namespace heapscope::memory
