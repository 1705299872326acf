// Regular expressions as instructions for a backtracking machine.
//
//   parser.cpp    pattern text -> Node tree, with re.error's messages and positions
//   emitter.cpp   Node tree -> row of int32 instructions
//   machine.cpp   runs the instructions over a text
//
// The machine keeps registers (group positions, loop counters) and one stack.  Every change of a
// register pushes its old value; a choice pushes where to go on; failing pops, restoring registers,
// up to the next choice.  Nothing recurses on the C++ stack, however long the text.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace heapscope::modules::re {

// re's flags.
inline constexpr int kTemplate = 1;
inline constexpr int kIgnoreCase = 2;
inline constexpr int kLocale = 4;
inline constexpr int kMultiLine = 8;
inline constexpr int kDotAll = 16;
inline constexpr int kUnicode = 32;
inline constexpr int kVerbose = 64;
inline constexpr int kDebug = 128;
inline constexpr int kAscii = 256;

/// Whether letters that differ in case only are equal.
enum class Fold : int32_t { kNone, kAll, kAsciiOnly };

enum class Op : int32_t {
  kChar,           // character
  kCharFold,       // small letter, compared with the text's character made small
  kCharFoldAscii,  // the same, where only the letters of ASCII have case
  kAny,            // but a newline
  kAnyAll,
  kSet,  // flags (1 negated, 2 the text's character is made small, 4 fold ASCII only), count, count * (kind, low, high)
  kAt,   // At
  kSplit,        // first choice, second choice
  kJump,         // target
  kSave,         // register
  kClose,        // group, register of the last closed: saves its end and notes it as the last one closed
  kBackref,      // group, Fold
  kCounterZero,  // counter register (and the loop's start position after it)
  kLoop,         // counter, min, max, mode (0 greedy, 1 lazy), body: at the end of a body
  kLoopBody,     // counter, body: counts one more and goes there
  kRepeatOne,    // min, max, mode (0 greedy, 1 lazy, 2 possessive), length of the item: item follows
  kLookBegin,    // register
  kLookEnd,      // register: keep what matched, go back to the position
  kAtomicEnd,    // register: keep what matched, stay
  kNotBegin,     // where to go on when the inside fails
  kNotEnd,
  kBack,     // characters to step back
  kIfGroup,  // group, where to go on when it has not matched
  kFail,
  kMatch,
};

enum class At : int32_t {
  kStart,
  kLineStart,
  kEnd,
  kLineEnd,
  kStringEnd,
  kBoundary,
  kNotBoundary,
  kAsciiBoundary,
  kNotAsciiBoundary
};

/// Kinds of set members: a range, or a category by its letter.
enum class Member : int32_t { kRange, kCategory };

inline constexpr int64_t kUnlimited = INT32_MAX;

struct Item {
  Member kind;
  uint32_t low;  // or the category: d D s S w W, upper half 1: ASCII only
  uint32_t high;
};

struct Node;
using NodePtr = std::unique_ptr<Node>;

struct Node {
  enum Kind {
    kEmpty,
    kLiteral,
    kAnyCharacter,
    kSetOf,
    kPosition,
    kSequence,
    kBranch,
    kGroup,
    kRepeat,
    kReference,
    kLook,
    kAtomic,
    kConditional,
    kNever,
  };
  Kind kind = kEmpty;
  uint32_t character = 0;
  Fold fold = Fold::kNone;
  bool all = false;      // '.' takes newlines
  bool negated = false;  // sets, looks
  At at = At::kStart;
  std::vector<Item> items;
  std::vector<NodePtr> children;
  int group = -1;  // capturing group, or -1
  int64_t min = 1;
  int64_t max = 1;
  int mode = 0;  // 0 greedy, 1 lazy, 2 possessive
  bool behind = false;
};

/// What is wrong with a pattern; position in characters, -1 for none.
struct Problem {
  std::string message;
  int64_t position = -1;
  bool is_set = false;
};

struct Warning {
  std::string message;
  bool is_deprecation = false;  // else a FutureWarning
};

struct Parsed {
  NodePtr root;
  int flags = 0;
  int inline_flags = 0;                               // those of (?...) for the whole pattern
  std::vector<Warning> warnings;                      // in order
  int groups = 0;                                     // capturing groups
  std::vector<std::pair<std::u32string, int>> names;  // in order of appearance
  Problem problem;
};

Parsed parse_pattern(const std::u32string& pattern, int flags, bool is_bytes);

/// Smallest and largest length of what a node matches.
void node_width(const Node& node, const std::vector<std::pair<int64_t, int64_t>>& group_widths, int64_t* low,
                int64_t* high);

struct Program {
  std::vector<int32_t> code;
  int32_t registers = 0;  // 2 per group, one for the last closed group, then the loops'
};
Program emit_program(const Parsed& parsed);

/// The text a pattern runs over.
struct Text {
  int kind;  // bytes per character
  const void* data;
  int64_t length;  // the end that the pattern sees (endpos)
};

enum class Anchor { kSearch, kMatch, kFullMatch };

/// Runs from `start` on; group positions into `marks` (2 per group, group 0 first, -1 unset).
/// `empty_allowed` false: an empty match at `start` does not count.
bool run_program(const int32_t* code, int32_t registers, int groups, const Text& text, int64_t start, Anchor anchor,
                 bool empty_allowed, std::vector<int64_t>* marks, int64_t* last_index);

}  // namespace heapscope::modules::re
