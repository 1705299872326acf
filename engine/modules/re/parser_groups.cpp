// What a parenthesis begins: groups, lookaround, conditionals, flags.
#include <fmt/format.h>

#include "modules/re/parser.h"
#include "objects/unicode_ctype.h"

namespace heapscope::modules::re {

std::u32string Parser::name_until(char32_t end, int64_t* start, const char* what) {
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

bool Parser::is_identifier(const std::u32string& name) {
  for (size_t i = 0; i < name.size(); ++i) {
    const auto c = static_cast<uint32_t>(name[i]);
    if (i == 0 ? !(objects::unicode_is_xid_start(c) || c == '_') : !objects::unicode_is_xid_continue(c)) {
      return false;
    }
  }
  return !name.empty();
}

int Parser::find_name(const std::u32string& name) const {
  for (const auto& [known, number] : result_.names) {
    if (known == name) {
      return number;
    }
  }
  return -1;
}

NodePtr Parser::group(int depth, bool first) {
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
      case ':': capture = false; break;
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
      case '(': return conditional(start, depth);
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

NodePtr Parser::conditional(int64_t start, int depth) {
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

int Parser::flag_of(char32_t c) {
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

bool Parser::flags_fail(std::string message, int64_t back) {
  fail(std::move(message), at_ - back);
  return false;
}

int Parser::next_flag(char32_t c, const char* otherwise) {
  const int flag = flag_of(c);
  if (flag == 0) {
    flags_fail((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? "unknown flag" : otherwise, 1);
  }
  return flag;
}

bool Parser::take_next(char32_t* c, const char* missing) {
  if (!more()) {
    return flags_fail(missing);
  }
  *c = peek();
  ++at_;
  return true;
}

bool Parser::parse_flags(int64_t start, bool first, bool* global) {
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

}  // namespace heapscope::modules::re
