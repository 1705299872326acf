#include "modules/re/parser.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace heapscope::modules::re {

std::string utf8(const std::u32string& text) {
  std::string out;
  for (const char32_t c : text) {
    append_utf8(static_cast<uint32_t>(c), &out);
  }
  return out;
}

NodePtr make(Node::Kind kind) {
  auto node = std::make_unique<Node>();
  node->kind = kind;
  return node;
}

NodePtr Parser::parse() {
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

NodePtr Parser::fail(std::string message, int64_t position) {
  if (!failed()) {
    result_.problem = {std::move(message), position, true};
  }
  return make(Node::kEmpty);
}

bool Parser::take(char32_t c) {
  if (more() && peek() == c) {
    ++at_;
    return true;
  }
  return false;
}

Fold Parser::fold() const {
  return (flags() & kIgnoreCase) == 0           ? Fold::kNone
         : is_bytes_ || (flags() & kAscii) != 0 ? Fold::kAsciiOnly
                                                : Fold::kAll;
}

NodePtr Parser::alternatives(int depth, bool nested) {
  NodePtr first = sequence(depth, !nested);
  if (failed() || !more() || peek() != '|') {
    return first;
  }
  NodePtr branch = make(Node::kBranch);
  branch->children.push_back(std::move(first));
  while (!failed() && take('|')) {
    branch->children.push_back(sequence(depth, false));
  }
  return branch;
}

NodePtr Parser::sequence(int depth, bool first) {
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
    NodePtr node = single(depth, first && result->children.empty());
    if (node) {
      result->children.push_back(std::move(node));
    }
  }
  return result;
}

bool Parser::is_counted() const {
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

void Parser::quantifier(Node* result) {
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

NodePtr Parser::literal(char32_t c) {
  NodePtr node = make(Node::kLiteral);
  node->character = static_cast<uint32_t>(c);
  node->fold = fold();
  return node;
}

NodePtr Parser::position(At at) {
  NodePtr node = make(Node::kPosition);
  node->at = at;
  return node;
}

NodePtr Parser::single(int depth, bool first) {
  const char32_t c = peek();
  switch (c) {
    case '.': {
      ++at_;
      NodePtr node = make(Node::kAnyCharacter);
      node->all = (flags() & kDotAll) != 0;
      return node;
    }
    case '^': ++at_; return position((flags() & kMultiLine) != 0 ? At::kLineStart : At::kStart);
    case '$': ++at_; return position((flags() & kMultiLine) != 0 ? At::kLineEnd : At::kEnd);
    case '[': return character_set();
    case '(': return group(depth, first);
    case '\\': return escape();
    default: ++at_; return literal(c);
  }
}

void node_width(const Node& node, const std::vector<std::pair<int64_t, int64_t>>& groups, int64_t* low, int64_t* high) {
  *low = 0;
  *high = 0;
  switch (node.kind) {
    case Node::kLiteral:
    case Node::kAnyCharacter:
    case Node::kSetOf: *low = *high = 1; break;
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
    default: break;
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
