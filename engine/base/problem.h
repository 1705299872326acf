// What a verifier found: which numbered rule is broken, where, and the figures that disagree.
//
// Each layer's verify_* appends to a list and never stops the process, so that a test can break one
// rule on purpose and ask for exactly that report.
#pragma once

#include <cstdint>
#include <vector>

namespace heapscope {

struct Problem {
  const char* rule;  ///< "M3", "G1", ... as in the header of the structure
  const char* what;  ///< one sentence
  uint64_t address;  ///< displayed address of the structure
  int64_t expected;
  int64_t found;
};

/// At most this many of a rule are kept: one broken link makes thousands of them.
inline constexpr int kMaxProblemsPerRule = 20;

class Problems {
 public:
  void add(const Problem& problem) {
    int same = 0;
    for (const Problem& other : list_) {
      same += other.rule == problem.rule ? 1 : 0;
    }
    if (same < kMaxProblemsPerRule) {
      list_.push_back(problem);
    }
  }
  /// Adds when the two differ; true when they are equal.
  bool expect(const char* rule, const char* what, uint64_t address, int64_t expected, int64_t found) {
    if (expected != found) {
      add({rule, what, address, expected, found});
    }
    return expected == found;
  }
  [[nodiscard]] bool empty() const { return list_.empty(); }
  [[nodiscard]] const std::vector<Problem>& list() const { return list_; }

 private:
  std::vector<Problem> list_;
};

}  // namespace heapscope
