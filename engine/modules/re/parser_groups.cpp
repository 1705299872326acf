// What a parenthesis begins: groups, lookaround, conditionals, flags.
#include <fmt/format.h>

#include <cstdlib>

#include "modules/re/group_names.h"
#include "modules/re/parser.h"
#include "objects/object_protocol.h"
#include "objects/unicode_ctype.h"
#include "objects/unicode_object.h"

namespace heapscope::modules::re {

std::string shown_name(const std::u32string& name, bool is_bytes) {
  using namespace objects;
  Owned<PyObject> text = unicode_from_kind_and_data(4, name.data(), static_cast<int64_t>(name.size()));
  Owned<PyObject> shown = !text ? nullptr : is_bytes ? object_ascii(text.get()) : object_repr(text.get());
  return shown ? unicode_text(shown.get()) : std::string();
}

std::string bad_name_warning(const std::u32string& name, bool is_bytes, int64_t position) {
  return fmt::format("bad character in group name {} at position {}", shown_name(name, is_bytes), position);
}

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

void Parser::warn_of_name(const std::u32string& name, int64_t start) {
  if (is_bytes_ && !is_ascii_name(name)) {
    result_.warnings.push_back({bad_name_warning(name, true, start), true});
  }
}

int Parser::find_name(const std::u32string& name) const {
  for (const auto& [known, number] : result_.names) {
    if (known == name) {
      return number;
    }
  }
  return -1;
}

/// What stands between a group's bracket and its own pattern.
struct Parser::GroupHead {
  bool captures = true;
  bool sets_flags = false;  ///< until the group's end
  std::u32string name;
  NodePtr outer;  ///< a look or an atomic group, which the pattern becomes a part of
};

/// Reads behind `(?`.  True: nothing follows, `*whole` is the group (null: a comment, flags of the whole pattern).
bool Parser::group_head(int64_t start, int depth, bool first, GroupHead* head, NodePtr* whole) {
  const auto finished = [&](NodePtr node) {
    *whole = std::move(node);
    return true;
  };
  if (!more()) {
    return finished(fail("unexpected end of pattern", at_));
  }
  const char32_t c = peek();
  ++at_;
  switch (c) {
    case 'P': return group_head_of_name(head, whole);
    case ':': head->captures = false; return false;
    case '#': {
      const size_t end = pattern_.find(U')', static_cast<size_t>(at_));
      if (end == std::u32string::npos) {
        return finished(fail("missing ), unterminated comment", start));
      }
      at_ = static_cast<int64_t>(end) + 1;
      return finished(nullptr);
    }
    case '=':
    case '!':
    case '<': {
      head->outer = make(Node::kLook);
      head->captures = false;
      char32_t kind = c;
      if (c == '<') {
        if (!more()) {
          return finished(fail("unexpected end of pattern", at_));
        }
        kind = peek();
        if (kind != '=' && kind != '!') {
          return finished(fail(fmt::format("unknown extension ?<{}", utf8(std::u32string(1, kind))), at_ - 2));
        }
        ++at_;
        head->outer->behind = true;
      }
      head->outer->negated = kind == '!';
      return false;
    }
    case '>':
      head->outer = make(Node::kAtomic);
      head->captures = false;
      return false;
    case '(': return finished(conditional(start, depth));
    default: break;
  }
  if (c != '-' && !is_flag(c)) {
    return finished(fail(fmt::format("unknown extension ?{}", utf8(std::u32string(1, c))), at_ - 2));
  }
  --at_;
  bool global = false;
  if (!parse_flags(start, first, &global)) {
    return finished(make(Node::kEmpty));
  }
  head->captures = false;
  head->sets_flags = true;
  return global && finished(nullptr);
}

/// Reads behind `(?P`: a name, or a reference to one.
bool Parser::group_head_of_name(GroupHead* head, NodePtr* whole) {
  const auto finished = [&](NodePtr node) {
    *whole = std::move(node);
    return true;
  };
  int64_t name_start = 0;
  const bool defines = take('<');
  if (!defines && !take('=')) {
    if (!more()) {
      return finished(fail("unexpected end of pattern", at_));
    }
    return finished(fail(fmt::format("unknown extension ?P{}", utf8(std::u32string(1, peek()))), at_ - 2));
  }
  head->name = name_until(defines ? '>' : ')', &name_start);
  if (failed()) {
    return finished(make(Node::kEmpty));
  }
  if (!is_identifier(head->name)) {
    return finished(fail(fmt::format("bad character in group name {}", shown_name(head->name, false)), name_start));
  }
  warn_of_name(head->name, name_start);
  if (defines) {
    return false;
  }
  const int number = find_name(head->name);
  if (number < 0) {
    return finished(fail(fmt::format("unknown group name {}", shown_name(head->name, is_bytes_)), name_start));
  }
  if (open_[static_cast<size_t>(number)]) {
    return finished(fail("cannot refer to an open group", name_start));
  }
  return finished(reference(number));
}

NodePtr Parser::group(int depth, bool first) {
  const int64_t start = at_;
  ++at_;
  const int saved = flags();
  GroupHead head;
  NodePtr whole;
  if (take('?') && group_head(start, depth, first, &head, &whole)) {
    return whole;
  }
  const std::u32string& name = head.name;
  NodePtr outer = std::move(head.outer);
  int number = -1;
  if (head.captures) {
    number = ++result_.groups;
    open_.push_back(true);
    widths_.emplace_back(0, kUnlimited);
    if (!name.empty()) {
      const int known = find_name(name);
      if (known >= 0) {
        return fail(fmt::format("redefinition of group name {} as group {}; was group {}", shown_name(name, false),
                                number, known),
                    at_ - static_cast<int64_t>(name.size()) - 1);
      }
      result_.names.emplace_back(name, number);
    }
  }
  const int outside = first_group_within_look_;
  if (outer && outer->behind && outside < 0) {
    first_group_within_look_ = result_.groups + 1;
  }
  NodePtr inside = alternatives(depth + 1, true);
  first_group_within_look_ = outside;
  if (failed()) {
    return inside;
  }
  if (!take(')')) {
    return fail("missing ), unterminated subpattern", start);
  }
  if (head.sets_flags) {
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
    warn_of_name(name, name_start);
    number = find_name(name);
    if (number < 0) {
      return fail(fmt::format("unknown group name {}", shown_name(name, is_bytes_)), name_start);
    }
  } else {
    const std::string digits = group_digits(name);
    if (digits.empty()) {
      return fail(fmt::format("bad character in group name {}", shown_name(name, false)), name_start);
    }
    if (digits == "0") {
      return fail("bad group number", name_start);
    }
    if (digits.size() > kMostGroupDigits) {
      return fail("invalid group reference " + digits, name_start);
    }
    if (!is_plain_number(name)) {
      result_.warnings.push_back({bad_name_warning(name, is_bytes_, name_start), true});
    }
    number = static_cast<int>(std::strtol(digits.c_str(), nullptr, 10));
    // The group may come later.
    references_.emplace_back(number, name_start);
  }
  if (!may_refer(number)) {
    return make(Node::kEmpty);
  }
  NodePtr node = make(Node::kConditional);
  node->group = number;
  node->children.push_back(sequence(depth + 1, false));
  if (take('|')) {
    node->children.push_back(sequence(depth + 1, false));
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
