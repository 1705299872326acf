// What a verifier has found, as the set of its rules.
#pragma once

#include <cstdio>
#include <set>
#include <string>

#include "base/problem.h"

namespace heapscope {

/// Each sentence is printed too: tests/tools/check_rules.py reads which ones some test has provoked.
inline std::set<std::string> told(const Problems& problems) {
  std::set<std::string> rules;
  for (const Problem& problem : problems.list()) {
    rules.insert(problem.rule);
    std::printf("broken: %s %s\n", problem.rule, problem.what);
  }
  return rules;
}

}  // namespace heapscope
