// Reads a regular expression into a tree (program.h).
//
// parser.cpp has alternatives, sequences and repeats; parser_escapes.cpp what a backslash or a set
// begins; parser_groups.cpp what a parenthesis begins. A function that fails keeps the problem in
// the result and gives any node. Model: Lib/re/_parser.py (3.11).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "modules/re/program.h"

namespace heapscope::modules::re {

std::string utf8(const std::u32string& text);
NodePtr make(Node::Kind kind);

class Parser {
 public:
  Parser(const std::u32string& pattern, bool is_bytes, Parsed* result)
      : pattern_(pattern), size_(static_cast<int64_t>(pattern.size())), is_bytes_(is_bytes), result_(*result) {
    widths_.emplace_back(0, 0);
    open_.push_back(false);
  }
  NodePtr parse();

 private:
  [[nodiscard]] bool failed() const { return result_.problem.is_set; }
  NodePtr fail(std::string message, int64_t position);
  [[nodiscard]] bool more() const { return at_ < size_; }
  [[nodiscard]] char32_t peek(int64_t ahead = 0) const {
    return at_ + ahead < size_ ? pattern_[static_cast<size_t>(at_ + ahead)] : U'\0';
  }
  bool take(char32_t c);
  [[nodiscard]] int flags() const { return result_.flags; }
  [[nodiscard]] Fold fold() const;
  NodePtr alternatives(int depth, bool nested);
  /// `first`: nothing comes before it in the pattern, so flags for all of it may stand there.
  NodePtr sequence(int depth, bool first);

  /// '{' starts a count when "{m}", "{m,}", "{,n}" or "{m,n}" follows.
  [[nodiscard]] bool is_counted() const;
  void quantifier(Node* result);
  NodePtr literal(char32_t c);
  NodePtr position(At at);
  NodePtr single(int depth, bool first);
  [[nodiscard]] bool ascii_only() const { return is_bytes_ || (flags() & kAscii) != 0; }
  [[nodiscard]] Item category(char32_t letter) const;

  static bool is_hex(char32_t c);
  static uint32_t hex_value(char32_t c);
  [[nodiscard]] std::string slice(int64_t from, int64_t to) const;

  /// Escapes that stand for one character, in and outside of sets; false when it is not one.
  bool character_escape(int64_t start, char32_t letter, uint32_t* value);
  bool named_character(int64_t start, uint32_t* value);
  NodePtr set_of_category(char32_t letter);
  NodePtr escape();
  NodePtr reference_or_octal(int64_t start, char32_t c);
  NodePtr reference(int number);
  /// Within a look-behind only groups that were closed before it can be referred to.
  bool may_refer(int group);
  NodePtr character_set();

  /// Doubled signs may come to mean operations on sets one day.
  void warn_of_set_operation(bool after_members);
  Item set_member(int64_t start);

  std::u32string name_until(char32_t end, int64_t* start, const char* what = "group name");
  static bool is_identifier(const std::u32string& name);
  /// Names in a pattern of bytes are to be ASCII.
  void warn_of_name(const std::u32string& name, int64_t start);
  [[nodiscard]] int find_name(const std::u32string& name) const;
  struct GroupHead;
  NodePtr group(int depth, bool first);
  bool group_head(int64_t start, int depth, bool first, GroupHead* head, NodePtr* whole);
  bool group_head_of_name(GroupHead* head, NodePtr* whole);
  NodePtr conditional(int64_t start, int depth);

  static int flag_of(char32_t c);
  static bool is_flag(char32_t c) { return flag_of(c) != 0; }

  /// Fails because of the character just taken, or of what came together with it.
  bool flags_fail(std::string message, int64_t back = 0);

  /// The next flag's bit; 0 with a failure: the text ends, or the character is none.
  int next_flag(char32_t c, const char* otherwise);
  bool take_next(char32_t* c, const char* missing);

  /// After "(?": flags up to ')' (for the whole pattern) or ':' (for the group).
  bool parse_flags(int64_t start, bool first, bool* global);

  const std::u32string& pattern_;
  int64_t size_;
  int64_t at_ = 0;
  int digits_ = 0;
  bool is_bytes_;
  Parsed& result_;
  int first_group_within_look_ = -1;  // the number of the first group in the outermost look-behind; -1 outside
  std::vector<bool> open_;
  std::vector<std::pair<int, int64_t>> references_;  // of conditionals, with their positions
  std::vector<std::pair<int64_t, int64_t>> widths_;
};

}  // namespace heapscope::modules::re
