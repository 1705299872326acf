#include <algorithm>

#include "modules/re/program.h"
#include "objects/unicode_ctype.h"

namespace heapscope::modules::re {

namespace {

/// Small letters with one capital letter (or text of capitals) between them: without case they are equal.
constexpr uint32_t kAlike[][3] = {{0x69, 0x131},   {0x73, 0x17f},    {0xb5, 0x3bc},           {0x345, 0x3b9, 0x1fbe},
                                  {0x390, 0x1fd3}, {0x3b0, 0x1fe3},  {0x3b2, 0x3d0},          {0x3b5, 0x3f5},
                                  {0x3b8, 0x3d1},  {0x3ba, 0x3f0},   {0x3c0, 0x3d6},          {0x3c1, 0x3f1},
                                  {0x3c2, 0x3c3},  {0x3c6, 0x3d5},   {0x432, 0x1c80},         {0x434, 0x1c81},
                                  {0x43e, 0x1c82}, {0x441, 0x1c83},  {0x442, 0x1c84, 0x1c85}, {0x44a, 0x1c86},
                                  {0x463, 0x1c87}, {0x1c88, 0xa64b}, {0x1e61, 0x1e9b},        {0xfb05, 0xfb06}};
constexpr uint32_t kLastCased = 0x1e943;

/// The small letters that a text's small letter may be to match `c` without case.
void add_folded(uint32_t c, std::vector<uint32_t>* letters) {
  const uint32_t lower = objects::unicode_to_lower(c);
  letters->push_back(lower);
  for (const auto& alike : kAlike) {
    if (lower == alike[0] || lower == alike[1] || (lower == alike[2] && lower != 0)) {
      for (const uint32_t letter : alike) {
        if (letter != 0) {
          letters->push_back(letter);
        }
      }
      return;
    }
  }
}

/// The set's members for a text in small letters.
std::vector<Item> folded_items(const std::vector<Item>& items) {
  std::vector<Item> result;
  std::vector<uint32_t> letters;
  for (const Item& item : items) {
    if (item.kind == Member::kCategory) {
      result.push_back(item);
      continue;
    }
    for (uint32_t c = item.low; c <= std::min(item.high, kLastCased); ++c) {
      add_folded(c, &letters);
    }
    if (item.high > kLastCased) {
      result.push_back({Member::kRange, std::max(item.low, kLastCased + 1), item.high});
    }
  }
  std::sort(letters.begin(), letters.end());
  for (const uint32_t c : letters) {
    if (!result.empty() && result.back().kind == Member::kRange && c >= result.back().low &&
        c <= result.back().high + 1) {
      result.back().high = std::max(result.back().high, c);
    } else {
      result.push_back({Member::kRange, c, c});
    }
  }
  return result;
}

class Emitter {
 public:
  explicit Emitter(const Parsed& parsed) : parsed_(parsed) {
    program_.registers = 2 * (parsed.groups + 1) + 1;  // the last one: the group closed last
  }

  Program run() {
    emit(*parsed_.root);
    put(Op::kMatch);
    return std::move(program_);
  }

 private:
  [[nodiscard]] int32_t here() const { return static_cast<int32_t>(program_.code.size()); }
  void put(Op op) { program_.code.push_back(static_cast<int32_t>(op)); }
  void put(int64_t value) { program_.code.push_back(static_cast<int32_t>(value)); }
  int32_t hole() {
    program_.code.push_back(0);
    return here() - 1;
  }
  void fill(int32_t at) { program_.code[static_cast<size_t>(at)] = here(); }
  int32_t new_register(int count) {
    const int32_t first = program_.registers;
    program_.registers += count;
    return first;
  }

  static bool is_single(const Node& node) {
    return node.kind == Node::kLiteral || node.kind == Node::kAnyCharacter || node.kind == Node::kSetOf;
  }

  void emit_all(const Node& node) {
    for (const NodePtr& child : node.children) {
      emit(*child);
    }
  }

  void emit(const Node& node) {
    switch (node.kind) {
      case Node::kEmpty: break;
      case Node::kNever: put(Op::kFail); break;
      case Node::kLiteral: emit_literal(node); break;
      case Node::kAnyCharacter: put(node.all ? Op::kAnyAll : Op::kAny); break;
      case Node::kSetOf:
        emit_set(node.fold == Fold::kAll ? folded_items(node.items) : node.items, node.fold, node.negated);
        break;
      case Node::kPosition:
        put(Op::kAt);
        put(static_cast<int64_t>(node.at));
        break;
      case Node::kSequence: emit_all(node); break;
      case Node::kBranch: emit_branch(node); break;
      case Node::kGroup:
        if (node.group < 0) {
          emit_all(node);
          break;
        }
        put(Op::kSave);
        put(int64_t{2} * node.group);
        emit_all(node);
        put(Op::kClose);
        put(node.group);
        put(int64_t{2} * (parsed_.groups + 1));
        break;
      case Node::kRepeat: emit_repeat(node); break;
      case Node::kReference:
        put(Op::kBackref);
        put(node.group);
        put(static_cast<int64_t>(node.fold));
        break;
      case Node::kAtomic: emit_atomic([&] { emit_all(node); }); break;
      case Node::kLook: emit_look(node); break;
      case Node::kConditional: emit_conditional(node); break;
    }
  }

  void emit_set(const std::vector<Item>& items, Fold fold, bool negated) {
    put(Op::kSet);
    put((negated ? 1 : 0) | (fold == Fold::kNone ? 0 : fold == Fold::kAll ? 2 : 4));
    put(static_cast<int64_t>(items.size()));
    for (const Item& item : items) {
      put(static_cast<int64_t>(item.kind));
      put(item.low);
      put(item.high);
    }
  }

  void emit_literal(const Node& node) {
    if (node.fold != Fold::kAll) {
      put(node.fold == Fold::kNone ? Op::kChar : Op::kCharFoldAscii);
      put(node.character);
      return;
    }
    std::vector<uint32_t> letters;
    add_folded(node.character, &letters);
    if (letters.size() > 1) {
      emit_set(folded_items({{Member::kRange, node.character, node.character}}), node.fold, false);
      return;
    }
    put(Op::kCharFold);
    put(letters[0]);
  }

  void emit_branch(const Node& node) {
    std::vector<int32_t> ends;
    for (size_t i = 0; i < node.children.size(); ++i) {
      if (i + 1 == node.children.size()) {
        emit(*node.children[i]);
        break;
      }
      put(Op::kSplit);
      put(here() + 2);
      const int32_t next = hole();
      emit(*node.children[i]);
      put(Op::kJump);
      ends.push_back(hole());
      fill(next);
    }
    for (const int32_t end : ends) {
      fill(end);
    }
  }

  template <class Body>
  void emit_atomic(Body body) {
    const int32_t mark = new_register(2);
    put(Op::kLookBegin);
    put(mark);
    body();
    put(Op::kAtomicEnd);
    put(mark);
  }

  void emit_repeat(const Node& node) {
    const Node& body = *node.children[0];
    if (is_single(body)) {
      put(Op::kRepeatOne);
      put(node.min);
      put(node.max);
      put(node.mode);
      const int32_t length = hole();
      const int32_t start = here();
      emit(body);
      program_.code[static_cast<size_t>(length)] = here() - start;
      return;
    }
    if (node.mode == 2) {
      emit_atomic([&] { emit_loop(node, 0); });
      return;
    }
    emit_loop(node, node.mode);
  }

  void emit_loop(const Node& node, int mode) {
    const Node& body = *node.children[0];
    if (node.min == 0 && node.max == 1) {
      put(Op::kSplit);
      if (mode == 0) {
        put(here() + 2);
        const int32_t skip = hole();
        emit(body);
        fill(skip);
      } else {
        const int32_t skip = hole();
        put(here() + 1);
        emit(body);
        fill(skip);
      }
      return;
    }
    // The counter is tested at the end of the body; the first test comes by a jump over it.
    const int32_t counter = new_register(2);
    put(Op::kCounterZero);
    put(counter);
    put(Op::kJump);
    const int32_t test = hole();
    const int32_t start = here();
    emit(body);
    fill(test);
    put(Op::kLoop);
    put(counter);
    put(node.min);
    put(node.max);
    put(mode);
    put(start);
    put(Op::kLoopBody);
    put(counter);
    put(start);
  }

  void emit_look(const Node& node) {
    if (node.negated) {
      put(Op::kNotBegin);
      const int32_t mark = new_register(1);
      const int32_t next = hole();
      put(mark);
      if (node.behind) {
        put(Op::kBack);
        put(node.min);
      }
      emit_all(node);
      put(Op::kNotEnd);
      put(mark);
      fill(next);
      return;
    }
    const int32_t mark = new_register(2);
    put(Op::kLookBegin);
    put(mark);
    if (node.behind) {
      put(Op::kBack);
      put(node.min);
    }
    emit_all(node);
    put(Op::kLookEnd);
    put(mark);
  }

  void emit_conditional(const Node& node) {
    put(Op::kIfGroup);
    put(node.group);
    const int32_t otherwise = hole();
    emit(*node.children[0]);
    if (node.children.size() > 1) {
      put(Op::kJump);
      const int32_t end = hole();
      fill(otherwise);
      emit(*node.children[1]);
      fill(end);
    } else {
      fill(otherwise);
    }
  }

  const Parsed& parsed_;
  Program program_;
};

}  // namespace

Program emit_program(const Parsed& parsed) { return Emitter(parsed).run(); }

}  // namespace heapscope::modules::re
