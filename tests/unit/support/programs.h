// Programs that whole recordings are tested with: the lessons, the conformance cases, and random ones.
//
// A test takes a few of them as it is, and all with HEAPSCOPE_ALL_PROGRAMS=1 (`ctest -C stress -L stress`); with 3
// every third.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace heapscope::testing_support {

struct Program {
  std::string name;
  std::string source;
};

bool all_programs_wanted();
std::string text_of(const std::filesystem::path& file);

/// Names, lists, dicts, instances, cycles, calls, generators, exceptions, finalizers and collections, some 20
/// statements; the same for the same seed everywhere.
std::string random_program(uint32_t seed);

/// Lessons, conformance cases and so many random programs, in a fixed order; when not all are wanted every
/// `between`-th.
std::vector<Program> programs(size_t random, size_t between);

/// The conformance cases alone.
std::vector<Program> conformance_programs(size_t between);

}  // namespace heapscope::testing_support
