#include "base/check.h"
#include "modules/re/program.h"
#include "objects/unicode_ctype.h"

namespace heapscope::modules::re {

namespace {

using namespace objects;

bool is_word(uint32_t c) { return c == '_' || unicode_is_alnum(c); }
bool is_ascii_word(uint32_t c) { return c < 128 && is_word(c); }

bool in_category(uint32_t category, uint32_t c) {
  const bool ascii = (category & 0x10000) != 0;
  const bool allowed = !ascii || c < 128;
  switch (category & 0xff) {
    case 'd': return allowed && unicode_is_decimal(c);
    case 'D': return !(allowed && unicode_is_decimal(c));
    case 's': return ascii ? c == ' ' || (c >= 9 && c <= 13) : unicode_is_space(c);
    case 'S': return !(ascii ? c == ' ' || (c >= 9 && c <= 13) : unicode_is_space(c));
    case 'w': return allowed && is_word(c);
    default: return !(allowed && is_word(c));
  }
}

uint32_t ascii_lower(uint32_t c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }
uint32_t ascii_upper(uint32_t c) { return c >= 'a' && c <= 'z' ? c - 32 : c; }

bool same_letter(uint32_t a, uint32_t b, Fold fold) {
  switch (fold) {
    case Fold::kNone: return a == b;
    case Fold::kAll: return a == b || unicode_to_lower(a) == unicode_to_lower(b);
    case Fold::kAsciiOnly: return ascii_lower(a) == ascii_lower(b);
  }
  return false;
}

bool in_members(const int32_t* items, int32_t count, uint32_t c) {
  for (int32_t i = 0; i < count; ++i, items += 3) {
    const auto low = static_cast<uint32_t>(items[1]);
    if (static_cast<Member>(items[0]) == Member::kCategory ? in_category(low, c)
                                                           : c >= low && c <= static_cast<uint32_t>(items[2])) {
      return true;
    }
  }
  return false;
}

enum class Entry : uint8_t { kChoice, kRegister, kRepeatGreedy, kRepeatLazy };

struct Saved {
  Entry kind;
  int32_t pc;     // choice and repeats: where to go on; register: its number
  int64_t value;  // position, or the register's old value
  int64_t limit;  // repeats: the position not to go below (greedy) or how many more (lazy)
  int32_t item;   // lazy repeats: the item's instructions
};

class Machine {
 public:
  Machine(const int32_t* code, int32_t registers, const Text& text)
      : code_(code), text_(text), registers_(static_cast<size_t>(registers), -1) {}

  bool run(int64_t start, bool whole, bool empty_allowed);
  [[nodiscard]] const std::vector<int64_t>& registers() const { return registers_; }
  /// False when the first instruction alone rules a match at `at` out.
  [[nodiscard]] bool may_start(int64_t at) const {
    switch (static_cast<Op>(code_[0])) {
      case Op::kChar:
      case Op::kCharFold:
      case Op::kSet: return matches_one(0, at);
      default: return true;
    }
  }

 private:
  [[nodiscard]] uint32_t read(int64_t i) const {
    if (text_.kind == 1) {
      return static_cast<const uint8_t*>(text_.data)[i];
    }
    return text_.kind == 2 ? static_cast<const uint16_t*>(text_.data)[i] : static_cast<const uint32_t*>(text_.data)[i];
  }
  void set(int32_t number, int64_t value) {
    int64_t& slot = registers_[static_cast<size_t>(number)];
    if (slot != value) {
      stack_.push_back({Entry::kRegister, number, slot, 0, 0});
      slot = value;
    }
  }
  [[nodiscard]] int64_t get(int32_t number) const { return registers_[static_cast<size_t>(number)]; }

  /// Does the one-character instruction at `pc` match at `at`?
  [[nodiscard]] bool matches_one(int32_t pc, int64_t at) const {
    if (at >= text_.length) {
      return false;
    }
    const uint32_t c = read(at);
    switch (static_cast<Op>(code_[pc])) {
      case Op::kChar: return c == static_cast<uint32_t>(code_[pc + 1]);
      case Op::kCharFold: return unicode_to_lower(c) == static_cast<uint32_t>(code_[pc + 1]);
      case Op::kCharFoldAscii: return same_letter(c, static_cast<uint32_t>(code_[pc + 1]), Fold::kAsciiOnly);
      case Op::kAny: return c != '\n';
      case Op::kAnyAll: return true;
      default: {
        const int32_t flags = code_[pc + 1];
        const int32_t count = code_[pc + 2];
        bool found = in_members(code_ + pc + 3, count, (flags & 2) != 0 ? unicode_to_lower(c) : c);
        if (!found && (flags & 4) != 0) {
          found =
              in_members(code_ + pc + 3, count, ascii_lower(c)) || in_members(code_ + pc + 3, count, ascii_upper(c));
        }
        return found != ((flags & 1) != 0);
      }
    }
  }
  [[nodiscard]] int32_t size_of_one(int32_t pc) const {
    switch (static_cast<Op>(code_[pc])) {
      case Op::kChar:
      case Op::kCharFold:
      case Op::kCharFoldAscii: return 2;
      case Op::kSet: return 3 + 3 * code_[pc + 2];
      default: return 1;
    }
  }

  [[nodiscard]] bool at_position(At kind, int64_t at) const {
    const auto boundary = [&](bool (*word)(uint32_t)) {
      if (text_.length == 0) {
        return false;
      }
      const bool before = at > 0 && word(read(at - 1));
      const bool after = at < text_.length && word(read(at));
      return before != after;
    };
    switch (kind) {
      case At::kStart: return at == 0;
      case At::kLineStart: return at == 0 || read(at - 1) == '\n';
      case At::kEnd: return at == text_.length || (at + 1 == text_.length && read(at) == '\n');
      case At::kLineEnd: return at == text_.length || read(at) == '\n';
      case At::kStringEnd: return at == text_.length;
      case At::kBoundary: return boundary(is_word);
      case At::kNotBoundary: return text_.length != 0 && !boundary(is_word);
      case At::kAsciiBoundary: return boundary(is_ascii_word);
      case At::kNotAsciiBoundary: return text_.length != 0 && !boundary(is_ascii_word);
    }
    return false;
  }

  /// Drops the choices made since the mark; the old register values stay, for failing later.
  void commit(size_t mark) {
    size_t kept = mark;
    for (size_t i = mark; i < stack_.size(); ++i) {
      if (stack_[i].kind == Entry::kRegister) {
        stack_[kept++] = stack_[i];
      }
    }
    stack_.resize(kept);
  }
  /// Undoes everything since the mark.
  void roll_back(size_t mark) {
    while (stack_.size() > mark) {
      const Saved& entry = stack_.back();
      if (entry.kind == Entry::kRegister) {
        registers_[static_cast<size_t>(entry.pc)] = entry.value;
      }
      stack_.pop_back();
    }
  }

  /// Goes back to the last choice; false when there is none.
  bool fail(int32_t* pc, int64_t* at) {
    while (!stack_.empty()) {
      Saved& entry = stack_.back();
      switch (entry.kind) {
        case Entry::kRegister:
          registers_[static_cast<size_t>(entry.pc)] = entry.value;
          stack_.pop_back();
          break;
        case Entry::kChoice:
          *pc = entry.pc;
          *at = entry.value;
          stack_.pop_back();
          return true;
        case Entry::kRepeatGreedy:
          *pc = entry.pc;
          *at = --entry.value;
          if (entry.value <= entry.limit) {
            stack_.pop_back();
          }
          return true;
        case Entry::kRepeatLazy:
          if (entry.limit == 0 || !matches_one(entry.item, entry.value)) {
            stack_.pop_back();
            break;
          }
          --entry.limit;
          *pc = entry.pc;
          *at = ++entry.value;
          return true;
      }
    }
    return false;
  }

  const int32_t* code_;
  Text text_;
  std::vector<int64_t> registers_;
  std::vector<Saved> stack_;
};

// NOLINTNEXTLINE(readability-function-size): one case per instruction
bool Machine::run(int64_t start, bool whole, bool empty_allowed) {
  int32_t pc = 0;
  int64_t at = start;
  for (auto& value : registers_) {
    value = -1;
  }
  stack_.clear();
  registers_[0] = start;
  for (;;) {
    bool good = true;
    const Op op = static_cast<Op>(code_[pc]);
    switch (op) {
      case Op::kChar:
      case Op::kCharFold:
      case Op::kCharFoldAscii:
      case Op::kAny:
      case Op::kAnyAll:
      case Op::kSet:
        good = matches_one(pc, at);
        ++at;
        pc += size_of_one(pc);
        break;
      case Op::kAt:
        good = at_position(static_cast<At>(code_[pc + 1]), at);
        pc += 2;
        break;
      case Op::kSplit:
        stack_.push_back({Entry::kChoice, code_[pc + 2], at, 0, 0});
        pc = code_[pc + 1];
        break;
      case Op::kJump: pc = code_[pc + 1]; break;
      case Op::kSave:
        set(code_[pc + 1], at);
        pc += 2;
        break;
      case Op::kClose: {
        const int32_t group = code_[pc + 1];
        set(2 * group + 1, at);
        set(code_[pc + 2], group);
        pc += 3;
        break;
      }
      case Op::kBackref: {
        const int32_t group = code_[pc + 1];
        const int64_t from = get(2 * group);
        const int64_t to = get(2 * group + 1);
        good = from >= 0 && to >= 0 && at + (to - from) <= text_.length;
        for (int64_t i = from; good && i < to; ++i, ++at) {
          good = same_letter(read(i), read(at), static_cast<Fold>(code_[pc + 2]));
        }
        pc += 3;
        break;
      }
      case Op::kCounterZero:
        set(code_[pc + 1], -1);
        set(code_[pc + 1] + 1, -1);
        pc += 2;
        break;
      case Op::kLoop: {
        const int32_t counter = code_[pc + 1];
        const int64_t count = get(counter) + 1;  // bodies done; the first test comes before any
        const int64_t low = code_[pc + 2];
        const int64_t high = code_[pc + 3];
        const bool empty = count > 0 && get(counter + 1) == at;
        const int32_t body = code_[pc + 5];
        const int32_t next = pc + 9;  // behind the kLoopBody that follows
        const bool again = (high >= kUnlimited || count < high) && !(empty && count >= low);
        if (count < low) {
          set(counter, count);
          set(counter + 1, at);
          pc = body;
        } else if (!again) {
          pc = next;
        } else if (code_[pc + 4] == 0) {
          stack_.push_back({Entry::kChoice, next, at, 0, 0});
          set(counter, count);
          set(counter + 1, at);
          pc = body;
        } else {
          // Lazy: the other way round; kLoopBody counts when the body is taken after all.
          stack_.push_back({Entry::kChoice, pc + 6, at, 0, 0});
          pc = next;
        }
        break;
      }
      case Op::kLoopBody:
        set(code_[pc + 1], get(code_[pc + 1]) + 1);
        set(code_[pc + 1] + 1, at);
        pc = code_[pc + 2];
        break;
      case Op::kRepeatOne: {
        const int64_t low = code_[pc + 1];
        const int64_t high = code_[pc + 2];
        const int32_t mode = code_[pc + 3];
        const int32_t item = pc + 5;
        const int32_t next = item + code_[pc + 4];
        const int64_t wanted = mode == 1 ? low : high >= kUnlimited ? INT64_MAX : high;
        int64_t count = 0;
        while (count < wanted && matches_one(item, at + count)) {
          ++count;
        }
        good = count >= low;
        if (good) {
          if (mode == 0 && count > low) {
            stack_.push_back({Entry::kRepeatGreedy, next, at + count, at + low, 0});
          } else if (mode == 1) {
            stack_.push_back({Entry::kRepeatLazy, next, at + count, high >= kUnlimited ? INT64_MAX : high - low, item});
          }
          at += count;
          pc = next;
        }
        break;
      }
      case Op::kLookBegin:
        set(code_[pc + 1] + 1, at);
        set(code_[pc + 1], static_cast<int64_t>(stack_.size()));
        pc += 2;
        break;
      case Op::kLookEnd:
        commit(static_cast<size_t>(get(code_[pc + 1])));
        at = get(code_[pc + 1] + 1);
        pc += 2;
        break;
      case Op::kAtomicEnd:
        commit(static_cast<size_t>(get(code_[pc + 1])));
        pc += 2;
        break;
      case Op::kNotBegin: {
        const size_t mark = stack_.size();
        stack_.push_back({Entry::kChoice, code_[pc + 1], at, 0, 0});
        set(code_[pc + 2], static_cast<int64_t>(mark));
        pc += 3;
        break;
      }
      case Op::kNotEnd:
        // The inside matched: forget it and its way out, then fail.
        roll_back(static_cast<size_t>(get(code_[pc + 1])));
        good = false;
        break;
      case Op::kBack:
        at -= code_[pc + 1];
        good = at >= 0;
        pc += 2;
        break;
      case Op::kIfGroup: pc = get(2 * code_[pc + 1] + 1) >= 0 ? pc + 3 : code_[pc + 2]; break;
      case Op::kFail: good = false; break;
      case Op::kMatch:
        if ((whole && at != text_.length) || (!empty_allowed && at == start)) {
          good = false;
          break;
        }
        registers_[1] = at;
        return true;
    }
    if (!good && !fail(&pc, &at)) {
      return false;
    }
  }
}

}  // namespace

bool run_program(const int32_t* code, int32_t registers, int groups, const Text& text, int64_t start, Anchor anchor,
                 bool empty_allowed, std::vector<int64_t>* marks, int64_t* last_index) {
  Machine machine(code, registers, text);
  for (int64_t at = start; at <= text.length; ++at) {
    if (anchor == Anchor::kSearch && !machine.may_start(at)) {
      continue;
    }
    if (machine.run(at, anchor == Anchor::kFullMatch, empty_allowed || at != start)) {
      const int64_t count = int64_t{2} * (groups + 1);
      marks->assign(machine.registers().begin(), machine.registers().begin() + count);
      // A group that opened again without closing has not matched this time.
      for (size_t i = 0; i < marks->size(); i += 2) {
        if ((*marks)[i] < 0 || (*marks)[i + 1] < 0) {
          (*marks)[i] = (*marks)[i + 1] = -1;
        }
      }
      *last_index = machine.registers()[count];
      return true;
    }
    if (anchor != Anchor::kSearch) {
      break;
    }
  }
  return false;
}

}  // namespace heapscope::modules::re
