// What C++20 has and the libc++ of Emscripten 3.1.6 has not yet. Included before every file of the WebAssembly build
// (cmake/compiler.cmake), so that the engine's sources are plain C++20. Nothing here once the pinned version has it.
#pragma once

#include <version>

#ifndef __cpp_lib_bit_cast
#include <type_traits>

namespace std {

template <class To, class From>
  requires(sizeof(To) == sizeof(From) && is_trivially_copyable_v<To> && is_trivially_copyable_v<From>)
constexpr To bit_cast(const From& from) noexcept {
  return __builtin_bit_cast(To, from);
}

}  // namespace std
#endif
