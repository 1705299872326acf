// The machine image: one contiguous region that holds everything a program can observe.
//
// The image lies at the same place in every process.  Natively it is mapped at kAddressBase +
// kImageStart, so a stored 64-bit address *is* a pointer.  In WebAssembly the linear memory below
// the module's own data is the image (the linker's global base is kImageEnd), so the low half of a
// stored address is a pointer and the high half is the constant that makes it look like, and hash
// as, a 64-bit process's address.  No translation, the same bytes on both.
//
//   offset
//   0x00010000  states      one State struct per layer (kMemoryState ...), fixed addresses
//   0x00100000  static data builtin type objects, singletons, small ints, method tables
//   0x00400000  regions     what the simulated OS hands out: C heap, arenas, mapped regions
//   0x0cc00000  births      one uint32 per 16 bytes of the image: which object was born there
//   0x10000000  end
//
// Invariants:
//   I1  no host address, size or hash-container order is ever stored in the image
//   I2  bytes never written are zero; freed regions are zeroed when they are mapped again
//   I3  all interpreter state is in the image: copying it copies the interpreter
// Who may call: everybody; only memory/ changes the map.
#pragma once

#include <cstdint>

namespace heapscope::memory {

/// Added to an offset to give the address that a program sees (`id(x)`), 47 bits as on Linux.
inline constexpr uint64_t kAddressBase = 0x0000'7e00'0000'0000;

inline constexpr uint32_t kImageStart = 0x0001'0000;
inline constexpr uint32_t kImageEnd = 0x1000'0000;

// One State struct per layer; each layer asserts that its struct fits.
inline constexpr uint32_t kMemoryState = 0x0001'0000;    // 64 KiB
inline constexpr uint32_t kObjectsState = 0x0002'0000;   // 64 KiB
inline constexpr uint32_t kGcState = 0x0003'0000;        // 16 KiB
inline constexpr uint32_t kVmState = 0x0003'4000;        // 48 KiB
inline constexpr uint32_t kModulesState = 0x0004'0000;   // 256 KiB
inline constexpr uint32_t kCompilerState = 0x0008'0000;  // 64 KiB
inline constexpr uint32_t kStatesEnd = 0x0010'0000;

inline constexpr uint32_t kStaticStart = 0x0010'0000;
inline constexpr uint32_t kStaticFixedEnd = 0x0018'0000;  // objects at fixed places; then static_malloc
inline constexpr uint32_t kStaticEnd = 0x0040'0000;

inline constexpr uint32_t kRegionsStart = 0x0040'0000;
inline constexpr uint32_t kRegionsEnd = 0x0cc0'0000;

/// One uint32 serial number per 16 bytes of [kImageStart, kRegionsEnd): see objects/birth.h.
inline constexpr uint32_t kBirthsStart = 0x0cc0'0000;
inline constexpr uint32_t kBirthsEnd = kBirthsStart + kRegionsEnd / 16 * 4;
static_assert(kBirthsEnd <= kImageEnd);

#ifdef __wasm__
/// Pointer to the byte at `offset` of the image, which is also its low address half.
inline char* at_offset(uint32_t offset) { return reinterpret_cast<char*>(offset); }
/// The 64-bit address under which the image stores a pointer into it; null gives 0.
inline uint64_t address_of(const void* pointer) {
  const auto low = reinterpret_cast<uint32_t>(pointer);
  return low == 0 ? 0 : (kAddressBase | low);
}
inline void* pointer_to(uint64_t address) { return reinterpret_cast<void*>(static_cast<uint32_t>(address)); }
#else
inline char* at_offset(uint32_t offset) { return reinterpret_cast<char*>(kAddressBase + offset); }
inline uint64_t address_of(const void* pointer) { return reinterpret_cast<uint64_t>(pointer); }
inline void* pointer_to(uint64_t address) { return reinterpret_cast<void*>(address); }
#endif

inline uint32_t offset_of(const void* pointer) { return static_cast<uint32_t>(reinterpret_cast<uintptr_t>(pointer)); }

/// The State struct of a layer: `state_at<State>(kVmState)`.
template <class State>
State& state_at(uint32_t offset) {
  return *reinterpret_cast<State*>(at_offset(offset));
}

/// Makes the image's address range usable, all zero.  Called once per process, before anything else.
/// Stops the process with a message when the range is taken.
void map_image();

/// Zeroes the whole image (a new machine).  Cheap: only what was touched is cleared.
void clear_image();

}  // namespace heapscope::memory
