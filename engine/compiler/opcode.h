// Instructions of CPython 3.11: their numbers, names and inline cache sizes (opcodes.inc).
//
// An instruction is one 16-bit code unit, opcode in the low byte and argument in the high one, then
// `caches` units that the compiler writes as zero.  EXTENDED_ARG prefixes widen the argument.
#pragma once

#include <cstdint>

namespace heapscope::compiler {

enum Opcode : uint8_t {
#define HS_OPCODE(name, number, caches) name = number,
#include "compiler/opcodes.inc"
#undef HS_OPCODE
};

inline constexpr int kHaveArgument = 90;

/// Cache entries after an instruction, by opcode.
struct CacheCounts {
  uint8_t of[256];
};
constexpr CacheCounts make_cache_counts() {
  CacheCounts counts{};
#define HS_OPCODE(name, number, caches) counts.of[number] = caches;
#include "compiler/opcodes.inc"
#undef HS_OPCODE
  return counts;
}
inline constexpr CacheCounts kCaches = make_cache_counts();

/// "LOAD_FAST", or null for a number that is no instruction.
const char* opcode_name(int opcode);

/// The unit that an instruction may jump to; -1: it is no jump. `next` is the unit behind it and its caches.
int64_t jump_target(uint8_t opcode, int64_t next, int oparg);

}  // namespace heapscope::compiler
