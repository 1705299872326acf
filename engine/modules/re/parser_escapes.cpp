// What a backslash or a set begins.
#include <fmt/format.h>

#include "modules/re/group_names.h"
#include "modules/re/parser.h"
#include "objects/unicode_ctype.h"
#include "objects/unicode_names.h"

namespace heapscope::modules::re {

Item Parser::category(char32_t letter) const {
  return {Member::kCategory, static_cast<uint32_t>(letter) | (ascii_only() ? 0x10000u : 0u), 0};
}

bool Parser::is_hex(char32_t c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

uint32_t Parser::hex_value(char32_t c) { return static_cast<uint32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10); }

std::string Parser::slice(int64_t from, int64_t to) const {
  return utf8(pattern_.substr(static_cast<size_t>(from), static_cast<size_t>(to - from)));
}

bool Parser::character_escape(int64_t start, char32_t letter, uint32_t* value) {
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

bool Parser::named_character(int64_t start, uint32_t* value) {
  if (!take('{')) {
    fail("missing {", at_);
    return true;
  }
  int64_t name_start = 0;
  const std::u32string name = name_until('}', &name_start, "character name");
  if (failed()) {
    return true;
  }
  const int32_t code = objects::unicode_code_of_name(utf8(name));
  if (code < 0) {
    fail(fmt::format("undefined character name {}", shown_name(name, false)), start);
    return true;
  }
  *value = static_cast<uint32_t>(code);
  return true;
}

NodePtr Parser::set_of_category(char32_t letter) {
  NodePtr node = make(Node::kSetOf);
  node->items.push_back(category(letter));
  return node;
}

NodePtr Parser::escape() {
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
    case 'd':
    case 'D':
    case 's':
    case 'S':
    case 'w':
    case 'W': return set_of_category(c);
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

NodePtr Parser::reference_or_octal(int64_t start, char32_t c) {
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

bool Parser::may_refer(int group) {
  if (first_group_within_look_ < 0) {
    return true;
  }
  if (group >= static_cast<int>(open_.size()) || open_[static_cast<size_t>(group)]) {
    fail("cannot refer to an open group", at_);
  } else if (group >= first_group_within_look_) {
    fail("cannot refer to group defined in the same lookbehind subpattern", at_);
  }
  return !failed();
}

NodePtr Parser::reference(int number) {
  if (!may_refer(number)) {
    return make(Node::kEmpty);
  }
  NodePtr node = make(Node::kReference);
  node->group = number;
  node->fold = fold();
  return node;
}

NodePtr Parser::character_set() {
  const int64_t here = at_;
  ++at_;
  NodePtr node = make(Node::kSetOf);
  node->fold = fold();
  if (more() && peek() == '[') {
    result_.warnings.push_back({fmt::format("Possible nested set at position {}", at_)});
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
        result_.warnings.push_back({fmt::format("Possible set difference at position {}", at_ - 1)});
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

void Parser::warn_of_set_operation(bool after_members) {
  const char32_t c = peek();
  const char* operation = c == '-'   ? "difference"
                          : c == '&' ? "intersection"
                          : c == '~' ? "symmetric difference"
                          : c == '|' ? "union"
                                     : nullptr;
  if (after_members && operation != nullptr && peek(1) == c) {
    result_.warnings.push_back({fmt::format("Possible set {} at position {}", operation, at_)});
  }
}

Item Parser::set_member(int64_t start) {
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

}  // namespace heapscope::modules::re
