// Model: Lib/re/_parser.py (3.11).
#include <fmt/format.h>

#include <algorithm>

#include "modules/re/program.h"
#include "objects/unicode_ctype.h"
#include "objects/unicode_names.h"

namespace heapscope::modules::re {

namespace {

std::string utf8(const std::u32string& text) {
  std::string out;
  for (const char32_t raw : text) {
    const auto c = static_cast<uint32_t>(raw);
    if (c < 0x80) {
      out.push_back(static_cast<char>(c));
    } else if (c < 0x800) {
      out.push_back(static_cast<char>(0xc0 | (c >> 6)));
      out.push_back(static_cast<char>(0x80 | (c & 63)));
    } else if (c < 0x10000) {
      out.push_back(static_cast<char>(0xe0 | (c >> 12)));
      out.push_back(static_cast<char>(0x80 | ((c >> 6) & 63)));
      out.push_back(static_cast<char>(0x80 | (c & 63)));
    } else {
      out.push_back(static_cast<char>(0xf0 | (c >> 18)));
      out.push_back(static_cast<char>(0x80 | ((c >> 12) & 63)));
      out.push_back(static_cast<char>(0x80 | ((c >> 6) & 63)));
      out.push_back(static_cast<char>(0x80 | (c & 63)));
    }
  }
  return out;
}

NodePtr make(Node::Kind kind) {
  auto node = std::make_unique<Node>();
  node->kind = kind;
  return node;
}

class Parser {
 public:
  Parser(const std::u32string& pattern, bool is_bytes, Parsed* result)
      : pattern_(pattern), size_(static_cast<int64_t>(pattern.size())), is_bytes_(is_bytes), result_(*result) {
    widths_.emplace_back(0, 0);
    open_.push_back(false);
  }

  NodePtr parse() {
    NodePtr root = alternatives(0, false);
    if (failed()) {
      return root;
    }
    if (at_ < size_) {
      // Only a ')' ends alternatives early.
      fail("unbalanced parenthesis", at_);
    }
    for (const auto& [number, where] : references_) {
      if (number > result_.groups) {
        fail(fmt::format("invalid group reference {}", number), where);
      }
    }
    return root;
  }

 private:
  bool failed() const { return result_.problem.is_set; }
  NodePtr fail(std::string message, int64_t position) {
    if (!failed()) {
      result_.problem = {std::move(message), position, true};
    }
    return make(Node::kEmpty);
  }
  bool more() const { return at_ < size_; }
  char32_t peek(int64_t ahead = 0) const { return at_ + ahead < size_ ? pattern_[static_cast<size_t>(at_ + ahead)] : U'\0'; }
  bool take(char32_t c) {
    if (more() && peek() == c) {
      ++at_;
      return true;
    }
    return false;
  }
  int flags() const { return result_.flags; }
  Fold fold() const {
    return (flags() & kIgnoreCase) == 0 ? Fold::kNone : is_bytes_ || (flags() & kAscii) != 0 ? Fold::kAsciiOnly : Fold::kAll;
  }

  NodePtr alternatives(int depth, bool nested) {
    (void)nested;
    NodePtr first = sequence(depth);
    if (failed() || !more() || peek() != '|') {
      return first;
    }
    NodePtr branch = make(Node::kBranch);
    branch->children.push_back(std::move(first));
    while (!failed() && take('|')) {
      branch->children.push_back(sequence(depth));
    }
    return branch;
  }

  NodePtr sequence(int depth) {
    NodePtr result = make(Node::kSequence);
    while (!failed() && more()) {
      const char32_t c = peek();
      if (c == '|' || c == ')') {
        break;
      }
      if ((flags() & kVerbose) != 0) {
        if (c == ' ' || (c >= 9 && c <= 13)) {
          ++at_;
          continue;
        }
        if (c == '#') {
          while (more() && peek() != '\n') {
            ++at_;
          }
          continue;
        }
      }
      if (c == '*' || c == '+' || c == '?' || (c == '{' && is_counted())) {
        quantifier(result.get());
        continue;
      }
      NodePtr node = single(depth, result->children.empty() && depth == 0);
      if (node) {
        result->children.push_back(std::move(node));
      }
    }
    return result;
  }

  /// '{' starts a count when "{m}", "{m,}", "{,n}" or "{m,n}" follows.
  bool is_counted() const {
    int64_t i = at_ + 1;
    const auto digit = [&](int64_t k) {
      return k < size_ && pattern_[static_cast<size_t>(k)] >= '0' && pattern_[static_cast<size_t>(k)] <= '9';
    };
    const int64_t start = i;
    while (digit(i)) {
      ++i;
    }
    bool comma = false;
    if (i < size_ && pattern_[static_cast<size_t>(i)] == ',') {
      comma = true;
      ++i;
      while (digit(i)) {
        ++i;
      }
    }
    return i < size_ && pattern_[static_cast<size_t>(i)] == '}' && (comma || i > start);
  }

  void quantifier(Node* result) {
    const int64_t here = at_;
    const char32_t c = peek();
    ++at_;
    int64_t low = 0;
    int64_t high = kUnlimited;
    if (c == '?') {
      high = 1;
    } else if (c == '+') {
      low = 1;
    } else if (c == '{') {
      const auto number = [&](int64_t fallback) {
        int64_t value = fallback;
        while (peek() >= '0' && peek() <= '9' && more()) {
          value = std::min<int64_t>((value == fallback && digits_ == 0 ? 0 : value) * 10 + (peek() - '0'), 1ll << 40);
          ++digits_;
          ++at_;
        }
        digits_ = 0;
        return value;
      };
      bool digits_given = false;
      low = number(0);
      high = low;
      if (take(',')) {
        digits_given = more() && peek() >= U'0' && peek() <= U'9';
        high = number(kUnlimited);
      }
      take('}');
      if (low >= kUnlimited || (digits_given && high >= kUnlimited)) {
        fail("the repetition number is too large", -1);
        return;
      }
      if (high < low) {
        fail("min repeat greater than max repeat", here + 1);
        return;
      }
    }
    Node* last = result->children.empty() ? nullptr : result->children.back().get();
    if (last == nullptr || last->kind == Node::kPosition ||
        (last->kind == Node::kSequence && last->children.empty() && last->group < 0)) {
      fail("nothing to repeat", here);
      return;
    }
    if (last->kind == Node::kRepeat) {
      fail("multiple repeat", here);
      return;
    }
    NodePtr repeat = make(Node::kRepeat);
    repeat->min = low;
    repeat->max = high;
    if (take('?')) {
      repeat->mode = 1;
    } else if (take('+')) {
      repeat->mode = 2;
    }
    repeat->children.push_back(std::move(result->children.back()));
    result->children.back() = std::move(repeat);
  }

  NodePtr literal(char32_t c) {
    NodePtr node = make(Node::kLiteral);
    node->character = static_cast<uint32_t>(c);
    node->fold = fold();
    return node;
  }
  NodePtr position(At at) {
    NodePtr node = make(Node::kPosition);
    node->at = at;
    return node;
  }

  NodePtr single(int depth, bool first) {
    const char32_t c = peek();
    switch (c) {
      case '.': {
        ++at_;
        NodePtr node = make(Node::kAnyCharacter);
        node->all = (flags() & kDotAll) != 0;
        return node;
      }
      case '^':
        ++at_;
        return position((flags() & kMultiLine) != 0 ? At::kLineStart : At::kStart);
      case '$':
        ++at_;
        return position((flags() & kMultiLine) != 0 ? At::kLineEnd : At::kEnd);
      case '[':
        return character_set();
      case '(':
        return group(depth, first);
      case '\\':
        return escape();
      default:
        ++at_;
        return literal(c);
    }
  }

  bool ascii_only() const { return is_bytes_ || (flags() & kAscii) != 0; }
  Item category(char32_t letter) const {
    return {Member::kCategory, static_cast<uint32_t>(letter) | (ascii_only() ? 0x10000u : 0u), 0};
  }

  static bool is_hex(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
  static uint32_t hex_value(char32_t c) {
    return static_cast<uint32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  std::string slice(int64_t from, int64_t to) const {
    return utf8(pattern_.substr(static_cast<size_t>(from), static_cast<size_t>(to - from)));
  }

  /// Escapes that stand for one character, in and outside of sets; false when it is not one.
  bool character_escape(int64_t start, char32_t letter, uint32_t* value) {
    switch (letter) {
      case 'a': *value = 7; return true;
      case 'f': *value = 12; return true;
      case 'n': *value = 10; return true;
      case 'r': *value = 13; return true;
      case 't': *value = 9; return true;
      case 'v': *value = 11; return true;
      case '\\': *value = '\\'; return true;
      default: break;
    }
    if (letter == 'N' && !is_bytes_) {
      return named_character(start, value);
    }
    const int digits = letter == 'x' ? 2 : letter == 'u' && !is_bytes_ ? 4 : letter == 'U' && !is_bytes_ ? 8 : 0;
    if (digits == 0) {
      return false;
    }
    uint32_t code = 0;
    int count = 0;
    while (count < digits && more() && is_hex(peek())) {
      code = code * 16 + hex_value(peek());
      ++at_;
      ++count;
    }
    if (count != digits) {
      fail(fmt::format("incomplete escape {}", slice(start, at_)), start);
    } else if (code > 0x10ffff) {
      fail(fmt::format("bad escape {}", slice(start, at_)), start);
    }
    *value = code;
    return true;
  }

  bool named_character(int64_t start, uint32_t* value) {
    if (!take('{')) {
      fail("missing {", at_);
      return true;
    }
    int64_t name_start = 0;
    const std::string name = utf8(name_until('}', &name_start, "character name"));
    if (failed()) {
      return true;
    }
    const int32_t code = objects::unicode_code_of_name(name);
    if (code < 0) {
      fail(fmt::format("undefined character name '{}'", name), start);
      return true;
    }
    *value = static_cast<uint32_t>(code);
    return true;
  }

  NodePtr set_of_category(char32_t letter) {
    NodePtr node = make(Node::kSetOf);
    node->items.push_back(category(letter));
    return node;
  }

  NodePtr escape() {
    const int64_t start = at_;
    ++at_;
    if (!more()) {
      return fail("bad escape (end of pattern)", start);
    }
    const char32_t c = peek();
    ++at_;
    switch (c) {
      case 'A': return position(At::kStart);
      case 'Z': return position(At::kStringEnd);
      case 'b': return position(ascii_only() ? At::kAsciiBoundary : At::kBoundary);
      case 'B': return position(ascii_only() ? At::kNotAsciiBoundary : At::kNotBoundary);
      case 'd': case 'D': case 's': case 'S': case 'w': case 'W':
        return set_of_category(c);
      default: break;
    }
    uint32_t value = 0;
    if (character_escape(start, c, &value)) {
      return failed() ? make(Node::kEmpty) : literal(value);
    }
    if (c == '0') {
      value = 0;
      for (int i = 0; i < 2 && more() && peek() >= '0' && peek() <= '7'; ++i) {
        value = value * 8 + static_cast<uint32_t>(peek() - '0');
        ++at_;
      }
      return literal(value);
    }
    if (c >= '1' && c <= '9') {
      return reference_or_octal(start, c);
    }
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      return fail(fmt::format("bad escape {}", slice(start, at_)), start);
    }
    return literal(c);
  }

  NodePtr reference_or_octal(int64_t start, char32_t c) {
    const auto octal = [](char32_t d) { return d >= '0' && d <= '7'; };
    int64_t number = static_cast<int64_t>(c - '0');
    if (more() && peek() >= '0' && peek() <= '9') {
      if (octal(c) && octal(peek()) && octal(peek(1)) && at_ + 1 < size_) {
        const uint32_t value = static_cast<uint32_t>(c - '0') * 64 + static_cast<uint32_t>(peek() - '0') * 8 +
                               static_cast<uint32_t>(peek(1) - '0');
        at_ += 2;
        if (value > 0377) {
          return fail(fmt::format("octal escape value {} outside of range 0-0o377", slice(start, at_)), start);
        }
        return literal(value);
      }
      number = number * 10 + static_cast<int64_t>(peek() - '0');
      ++at_;
    }
    if (number < static_cast<int64_t>(open_.size())) {
      if (open_[static_cast<size_t>(number)]) {
        return fail("cannot refer to an open group", start);
      }
      return reference(static_cast<int>(number));
    }
    return fail(fmt::format("invalid group reference {}", number), start + 1);
  }

  NodePtr reference(int number) {
    NodePtr node = make(Node::kReference);
    node->group = number;
    node->fold = fold();
    return node;
  }

  NodePtr character_set() {
    const int64_t here = at_;
    ++at_;
    NodePtr node = make(Node::kSetOf);
    node->fold = fold();
    if (more() && peek() == '[') {
      result_.warnings.push_back(fmt::format("Possible nested set at position {}", at_));
    }
    node->negated = take('^');
    bool first = true;
    for (;;) {
      if (!more()) {
        return fail("unterminated character set", here);
      }
      const int64_t start = at_;
      if (peek() == ']' && !first) {
        ++at_;
        break;
      }
      warn_of_set_operation(!node->items.empty());
      first = false;
      Item low = set_member(start);
      if (failed()) {
        return node;
      }
      if (more() && peek() == '-') {
        ++at_;
        if (!more()) {
          return fail("unterminated character set", here);
        }
        if (peek() == ']') {
          ++at_;
          node->items.push_back(low);
          node->items.push_back({Member::kRange, '-', '-'});
          break;
        }
        if (peek() == '-') {
          result_.warnings.push_back(fmt::format("Possible set difference at position {}", at_ - 1));
        }
        const Item high = set_member(at_);
        if (failed()) {
          return node;
        }
        if (low.kind == Member::kCategory || high.kind == Member::kCategory || high.low < low.low) {
          return fail(fmt::format("bad character range {}", slice(start, at_)), start);
        }
        node->items.push_back({Member::kRange, low.low, high.low});
        continue;
      }
      node->items.push_back(low);
    }
    return node;
  }

  /// Doubled signs may come to mean operations on sets one day.
  void warn_of_set_operation(bool after_members) {
    const char32_t c = peek();
    const char* operation = c == '-' ? "difference" : c == '&' ? "intersection" : c == '~' ? "symmetric difference"
                            : c == '|' ? "union" : nullptr;
    if (after_members && operation != nullptr && peek(1) == c) {
      result_.warnings.push_back(fmt::format("Possible set {} at position {}", operation, at_));
    }
  }

  Item set_member(int64_t start) {
    char32_t c = peek();
    ++at_;
    uint32_t value = static_cast<uint32_t>(c);
    if (c == '\\') {
      if (!more()) {
        fail("bad escape (end of pattern)", start);
        return {Member::kRange, 0, 0};
      }
      c = peek();
      ++at_;
      value = static_cast<uint32_t>(c);
      if (c == 'd' || c == 'D' || c == 's' || c == 'S' || c == 'w' || c == 'W') {
        return category(c);
      }
      if (c == 'b') {
        value = 8;
      } else if (c >= '0' && c <= '7') {
        value = static_cast<uint32_t>(c - '0');
        for (int i = 0; i < 2 && more() && peek() >= '0' && peek() <= '7'; ++i) {
          value = value * 8 + static_cast<uint32_t>(peek() - '0');
          ++at_;
        }
        if (value > 0377) {
          fail(fmt::format("octal escape value {} outside of range 0-0o377", slice(start, at_)), start);
        }
      } else if (!character_escape(start, c, &value) &&
                 ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) {
        fail(fmt::format("bad escape {}", slice(start, at_)), start);
      }
    }
    return {Member::kRange, value, value};
  }

  // Groups.

  std::u32string name_until(char32_t end, int64_t* start, const char* what = "group name") {
    *start = at_;
    const size_t found = pattern_.find(end, static_cast<size_t>(at_));
    if (!more() || found == std::u32string::npos) {
      if (!more()) {
        fail(fmt::format("missing {}", what), *start);
      } else {
        fail(fmt::format("missing {}, unterminated name", static_cast<char>(end)), *start);
      }
      return {};
    }
    std::u32string name = pattern_.substr(static_cast<size_t>(at_), found - static_cast<size_t>(at_));
    at_ = static_cast<int64_t>(found) + 1;
    if (name.empty()) {
      fail(fmt::format("missing {}", what), *start);
    }
    return name;
  }
  static bool is_identifier(const std::u32string& name) {
    for (size_t i = 0; i < name.size(); ++i) {
      const auto c = static_cast<uint32_t>(name[i]);
      if (i == 0 ? !(objects::unicode_is_xid_start(c) || c == '_') : !objects::unicode_is_xid_continue(c)) {
        return false;
      }
    }
    return !name.empty();
  }
  int find_name(const std::u32string& name) const {
    for (const auto& [known, number] : result_.names) {
      if (known == name) {
        return number;
      }
    }
    return -1;
  }

  NodePtr group(int depth, bool first) {
    const int64_t start = at_;
    ++at_;
    bool capture = true;
    std::u32string name;
    NodePtr outer;
    int saved = flags();
    bool restore = false;
    if (take('?')) {
      if (!more()) {
        return fail("unexpected end of pattern", at_);
      }
      char32_t c = peek();
      ++at_;
      int64_t name_start = 0;
      switch (c) {
        case 'P':
          if (take('<')) {
            name = name_until('>', &name_start);
            if (!failed() && !is_identifier(name)) {
              return fail(fmt::format("bad character in group name '{}'", utf8(name)), name_start);
            }
          } else if (take('=')) {
            name = name_until(')', &name_start);
            if (failed()) {
              return make(Node::kEmpty);
            }
            if (!is_identifier(name)) {
              return fail(fmt::format("bad character in group name '{}'", utf8(name)), name_start);
            }
            const int number = find_name(name);
            if (number < 0) {
              return fail(fmt::format("unknown group name '{}'", utf8(name)), name_start);
            }
            if (open_[static_cast<size_t>(number)]) {
              return fail("cannot refer to an open group", name_start);
            }
            return reference(number);
          } else {
            if (!more()) {
              return fail("unexpected end of pattern", at_);
            }
            return fail(fmt::format("unknown extension ?P{}", utf8(std::u32string(1, peek()))), at_ - 2);
          }
          break;
        case ':':
          capture = false;
          break;
        case '#': {
          const size_t end = pattern_.find(U')', static_cast<size_t>(at_));
          if (end == std::u32string::npos) {
            return fail("missing ), unterminated comment", start);
          }
          at_ = static_cast<int64_t>(end) + 1;
          return nullptr;
        }
        case '=':
        case '!':
        case '<': {
          outer = make(Node::kLook);
          if (c == '<') {
            if (!more()) {
              return fail("unexpected end of pattern", at_);
            }
            c = peek();
            if (c != '=' && c != '!') {
              return fail(fmt::format("unknown extension ?<{}", utf8(std::u32string(1, c))), at_ - 2);
            }
            ++at_;
            outer->behind = true;
          }
          outer->negated = c == '!';
          capture = false;
          break;
        }
        case '>':
          outer = make(Node::kAtomic);
          capture = false;
          break;
        case '(':
          return conditional(start, depth);
        default:
          if (c == '-' || is_flag(c)) {
            --at_;
            bool global = false;
            if (!parse_flags(start, first, &global)) {
              return make(Node::kEmpty);
            }
            if (global) {
              return nullptr;
            }
            capture = false;
            restore = true;
            break;
          }
          return fail(fmt::format("unknown extension ?{}", utf8(std::u32string(1, c))), at_ - 2);
      }
    }
    if (failed()) {
      return make(Node::kEmpty);
    }
    int number = -1;
    if (capture) {
      number = ++result_.groups;
      open_.push_back(true);
      widths_.emplace_back(0, kUnlimited);
      if (!name.empty()) {
        const int known = find_name(name);
        if (known >= 0) {
          return fail(fmt::format("redefinition of group name '{}' as group {}; was group {}", utf8(name), number, known),
                      at_ - static_cast<int64_t>(name.size()) - 1);
        }
        result_.names.emplace_back(name, number);
      }
    }
    NodePtr inside = alternatives(depth + 1, true);
    if (failed()) {
      return inside;
    }
    if (!take(')')) {
      return fail("missing ), unterminated subpattern", start);
    }
    if (restore) {
      result_.flags = saved;
    }
    if (outer) {
      if (outer->behind) {
        int64_t low = 0;
        int64_t high = 0;
        node_width(*inside, widths_, &low, &high);
        if (low != high) {
          return fail("look-behind requires fixed-width pattern", -1);
        }
        outer->min = low;
      }
      outer->children.push_back(std::move(inside));
      return outer;
    }
    NodePtr result = make(Node::kGroup);
    result->group = number;
    if (number >= 0) {
      int64_t low = 0;
      int64_t high = 0;
      node_width(*inside, widths_, &low, &high);
      widths_[static_cast<size_t>(number)] = {low, high};
      open_[static_cast<size_t>(number)] = false;
    }
    result->children.push_back(std::move(inside));
    return result;
  }

  NodePtr conditional(int64_t start, int depth) {
    int64_t name_start = 0;
    const std::u32string name = name_until(')', &name_start);
    if (failed()) {
      return make(Node::kEmpty);
    }
    int number = -1;
    if (is_identifier(name)) {
      number = find_name(name);
      if (number < 0) {
        return fail(fmt::format("unknown group name '{}'", utf8(name)), name_start);
      }
    } else {
      int64_t value = 0;
      for (const char32_t d : name) {
        if (d < '0' || d > '9') {
          return fail(fmt::format("bad character in group name '{}'", utf8(name)), name_start);
        }
        value = std::min<int64_t>(value * 10 + static_cast<int64_t>(d - '0'), kUnlimited);
      }
      if (value == 0) {
        return fail("bad group number", name_start);
      }
      number = static_cast<int>(value);
      // The group may come later.
      references_.emplace_back(number, name_start);
    }
    NodePtr node = make(Node::kConditional);
    node->group = number;
    node->children.push_back(sequence(depth + 1));
    if (take('|')) {
      node->children.push_back(sequence(depth + 1));
      if (more() && peek() == '|') {
        return fail("conditional backref with more than two branches", at_);
      }
    }
    if (!failed() && !take(')')) {
      return fail("missing ), unterminated subpattern", start);
    }
    return node;
  }

  static int flag_of(char32_t c) {
    switch (c) {
      case 'i': return kIgnoreCase;
      case 'L': return kLocale;
      case 'm': return kMultiLine;
      case 's': return kDotAll;
      case 'x': return kVerbose;
      case 'a': return kAscii;
      case 'u': return kUnicode;
      default: return 0;
    }
  }
  static bool is_flag(char32_t c) { return flag_of(c) != 0; }

  /// Fails because of the character just taken, or of what came together with it.
  bool flags_fail(std::string message, int64_t back = 0) {
    fail(std::move(message), at_ - back);
    return false;
  }

  /// The next flag's bit; 0 with a failure: the text ends, or the character is none.
  int next_flag(char32_t c, const char* otherwise) {
    const int flag = flag_of(c);
    if (flag == 0) {
      flags_fail((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? "unknown flag" : otherwise, 1);
    }
    return flag;
  }

  bool take_next(char32_t* c, const char* missing) {
    if (!more()) {
      return flags_fail(missing);
    }
    *c = peek();
    ++at_;
    return true;
  }

  /// After "(?": flags up to ')' (for the whole pattern) or ':' (for the group).
  bool parse_flags(int64_t start, bool first, bool* global) {
    constexpr int kTypeFlags = kAscii | kLocale | kUnicode;
    int add = 0;
    int remove = 0;
    char32_t c = peek();
    ++at_;
    while (c != ')' && c != '-' && c != ':') {
      const int flag = next_flag(c, "missing -, : or )");
      if (flag == 0) {
        return false;
      }
      if (!is_bytes_ && flag == kLocale) {
        return flags_fail("bad inline flags: cannot use 'L' flag with a str pattern");
      }
      if (is_bytes_ && flag == kUnicode) {
        return flags_fail("bad inline flags: cannot use 'u' flag with a bytes pattern");
      }
      add |= flag;
      if ((flag & kTypeFlags) != 0 && (add & kTypeFlags) != flag) {
        return flags_fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
      }
      if (!take_next(&c, "missing -, : or )")) {
        return false;
      }
    }
    if (c == ')') {
      if (!first) {
        fail("global flags not at the start of the expression", start);
        return false;
      }
      result_.flags |= add;
      result_.inline_flags |= add;
      *global = true;
      return true;
    }
    if (c == '-') {
      if (!take_next(&c, "missing flag")) {
        return false;
      }
      do {
        const int flag = next_flag(c, remove == 0 ? "missing flag" : "missing :");
        if (flag == 0) {
          return false;
        }
        if ((flag & kTypeFlags) != 0) {
          return flags_fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
        }
        remove |= flag;
        if (!take_next(&c, "missing :")) {
          return false;
        }
      } while (c != ':');
    }
    if ((add & remove) != 0) {
      return flags_fail("bad inline flags: flag turned on and off", 1);
    }
    if ((add & kTypeFlags) != 0) {
      result_.flags &= ~kTypeFlags;
    }
    result_.flags = (result_.flags | add) & ~remove;
    return true;
  }

  const std::u32string& pattern_;
  int64_t size_;
  int64_t at_ = 0;
  int digits_ = 0;
  bool is_bytes_;
  Parsed& result_;
  std::vector<bool> open_;
  std::vector<std::pair<int, int64_t>> references_;   // of conditionals, with their positions
  std::vector<std::pair<int64_t, int64_t>> widths_;
};

}  // namespace

void node_width(const Node& node, const std::vector<std::pair<int64_t, int64_t>>& groups, int64_t* low,
                int64_t* high) {
  *low = 0;
  *high = 0;
  switch (node.kind) {
    case Node::kLiteral:
    case Node::kAnyCharacter:
    case Node::kSetOf:
      *low = *high = 1;
      break;
    case Node::kSequence:
    case Node::kGroup:
    case Node::kAtomic:
      for (const NodePtr& child : node.children) {
        int64_t a = 0;
        int64_t b = 0;
        node_width(*child, groups, &a, &b);
        *low += a;
        *high += b;
      }
      break;
    case Node::kBranch:
    case Node::kConditional: {
      *low = node.kind == Node::kConditional && node.children.size() < 2 ? 0 : kUnlimited;
      for (const NodePtr& child : node.children) {
        int64_t a = 0;
        int64_t b = 0;
        node_width(*child, groups, &a, &b);
        *low = std::min(*low, a);
        *high = std::max(*high, b);
      }
      break;
    }
    case Node::kRepeat: {
      int64_t a = 0;
      int64_t b = 0;
      node_width(*node.children[0], groups, &a, &b);
      *low = a * node.min;
      *high = node.max >= kUnlimited && b != 0 ? kUnlimited : b * node.max;
      break;
    }
    case Node::kReference:
      *low = groups[static_cast<size_t>(node.group)].first;
      *high = groups[static_cast<size_t>(node.group)].second;
      break;
    default:
      break;
  }
  *low = std::min(*low, kUnlimited);
  *high = std::min(*high, kUnlimited);
}

Parsed parse_pattern(const std::u32string& pattern, int flags, bool is_bytes) {
  Parsed result;
  result.flags = flags;
  // Global flags at the start may turn on the verbose reading, which they are read under.
  result.root = Parser(pattern, is_bytes, &result).parse();
  if (!is_bytes && (result.flags & kAscii) == 0) {
    result.flags |= kUnicode;
  }
  return result;
}

}  // namespace heapscope::modules::re
