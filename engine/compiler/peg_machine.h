// The parsing machine: executes the grammar's tables over the tokens.
//
// Each rule is a row of alternatives, each alternative a row of items and an action (the notation is
// at the top of grammar/statements.peg, the tables come from grammar/make_tables.py).  Alternatives
// are tried in order and the first that matches wins, which is how Python's own parser works; so
// what is accepted, which tokens have been read when something fails, and which invalid_* rule speaks
// first are the same by construction.  Instead of one native call per rule there is a stack of
// frames: nesting costs no native stack.
//
//   frame:  rule | alternative | item | start mark | base of its values on the value stack
//
// Invariants:
//   P1  a frame's values are stack_values[base..]: one per item that has a value
//   P2  a rule that fails leaves the mark where it started; one that matched with a null value
//       leaves it after what it matched (`[:]` in a slice relies on it)
//   P3  a left-recursive rule grows: its memo holds the longest match so far, and it is tried again
//       until it gets no longer
// First sets skip alternatives that cannot match the next token; nothing else depends on them.
#pragma once

#include <cstdint>
#include <vector>

#include "compiler/parser.h"

namespace heapscope::compiler {

enum class ItemKind : uint8_t {
  kToken,
  kOptionalToken,
  kAheadToken,
  kNotAheadToken,
  kRule,
  kOptionalRule,
  kAheadRule,
  kNotAheadRule,
  kName,
  kNumber,
  kSoft,
  kSoftAny,
  kCut,
  kForced,
};
constexpr uint16_t item(ItemKind kind, int argument) {
  return static_cast<uint16_t>(static_cast<int>(kind) << 12 | argument);
}

enum class RuleKind : uint8_t { kPlain, kLoop0, kLoop1, kLeftRecursive, kWithoutInvalid };

struct Rule {
  uint16_t first_alternative;
  uint8_t alternatives;
  uint8_t first_set;
  RuleKind kind;
  bool memo;
};

struct Alternative {
  uint16_t first_item;
  uint8_t items;
  uint8_t first_set;
  bool errors_only;  // a single invalid_* rule: tried in the second pass
  uint16_t action;
};

/// What an alternative gives: its only value, "it matched", its n-th value, or an action's result.
inline constexpr uint16_t kActionOnly = 0;
inline constexpr uint16_t kActionMatched = 1;
inline constexpr uint16_t kActionItem0 = 2;
inline constexpr uint16_t kActionFirst = 16;

struct TokenSet {
  uint64_t bits[2];
  [[nodiscard]] bool has(TokenKind kind) const {
    const auto number = static_cast<unsigned>(kind);
    return (bits[number / 64] >> (number % 64) & 1) != 0;
  }
};

class PegMachine {
 public:
  explicit PegMachine(Parser& parser) : p_(parser) {}

  /// The value of `rule` at the parser's mark, null when it fails or the parser has a problem.
  void* run(uint16_t rule);

 private:
  struct Frame {
    uint16_t rule;
    uint16_t alternative;
    uint16_t item;
    bool cut;
    bool saved_invalid_rules;
    int32_t start;       // the mark where the alternatives start
    int32_t item_start;  // the mark where the current item started, for lookaheads
    int32_t values;      // base on the value stack
    int32_t collected;   // base of a loop's results
    int32_t best_mark;   // left recursion: where the longest match ends
    void* best;
  };
  enum class Step : uint8_t { kEntered, kFinished };

  Step enter(uint16_t rule);
  Step finish(void* value);
  /// The current alternative failed: the next one, or the end of the rule.
  Step fail();
  Step matched();
  Step next_alternative();
  Step execute_item(uint16_t code);
  /// A rule that an item of the top frame wanted has finished.
  Step deliver();
  Step give(void* value, bool ok);
  Step end_of_loop();
  void* action_value(const Alternative& alternative, const Frame& frame);

  /// Depth at which CPython's parser gives up.
  static constexpr size_t kMaxDepth = 6000;

  Parser& p_;
  std::vector<Frame> frames_;
  std::vector<void*> values_;
  std::vector<void*> collected_;
  void* result_ = nullptr;
};

}  // namespace heapscope::compiler
