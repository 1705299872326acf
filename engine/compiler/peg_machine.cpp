#include "compiler/peg_machine.h"

#include "compiler/actions.h"

namespace heapscope::compiler {
namespace {

#include "compiler/grammar_tables.inc"

/// What stands for "it matched" where a value is not needed.
const int kMatchedValue = 0;
void* matched_value() { return const_cast<int*>(&kMatchedValue); }

}  // namespace

uint16_t start_rule_number(StartRule start) {
  switch (start) {
    case StartRule::kFile: return kRuleFile;
    case StartRule::kSingle: return kRuleInteractive;
    case StartRule::kEval: return kRuleEval;
    case StartRule::kFString: return kRuleFstring;
    case StartRule::kFuncType: return kRuleFuncType;
  }
  return kRuleFile;
}

void* PegMachine::run(uint16_t rule) {
  frames_.clear();
  values_.clear();
  collected_.clear();
  Step step = enter(rule);
  while (!p_.failed()) {
    if (step == Step::kFinished) {
      if (frames_.empty()) {
        return result_;
      }
      step = deliver();
      continue;
    }
    Frame& frame = frames_.back();
    const Alternative& alternative = kAlternatives[frame.alternative];
    if (frame.item == alternative.items) {
      step = matched();
    } else {
      frame.item_start = p_.mark;
      step = execute_item(kItems[alternative.first_item + frame.item]);
    }
  }
  return nullptr;
}

/// Starts a rule at the mark.  kFinished: `result_` is its value already.
PegMachine::Step PegMachine::enter(uint16_t number) {
  const Rule& rule = kRules[number];
  result_ = nullptr;
  const Token* token = p_.token_at_mark();
  if (token == nullptr) {
    return Step::kFinished;
  }
  if (rule.memo || rule.kind == RuleKind::kLeftRecursive) {
    if (const Memo* memo = p_.find_memo(number)) {
      p_.mark = memo->mark;
      result_ = memo->value;
      return Step::kFinished;
    }
  }
  if (!kFirstSets[rule.first_set].has(token->kind)) {
    return Step::kFinished;
  }
  if (frames_.size() >= kMaxDepth) {
    p_.too_deep();
    return Step::kFinished;
  }
  Frame frame{};
  frame.rule = number;
  frame.alternative = static_cast<uint16_t>(rule.first_alternative - 1);
  frame.start = p_.mark;
  frame.best_mark = p_.mark;
  frame.values = static_cast<int32_t>(values_.size());
  frame.collected = static_cast<int32_t>(collected_.size());
  frame.saved_invalid_rules = p_.call_invalid_rules;
  if (rule.kind == RuleKind::kLeftRecursive) {
    p_.set_memo(p_.mark, number, p_.mark, nullptr);
  } else if (rule.kind == RuleKind::kWithoutInvalid) {
    p_.call_invalid_rules = false;
  }
  frames_.push_back(frame);
  return next_alternative();
}

/// Moves the top frame to its next alternative that could match the token at its start.
PegMachine::Step PegMachine::next_alternative() {
  Frame& frame = frames_.back();
  const Rule& rule = kRules[frame.rule];
  p_.mark = frame.start;
  const Token* token = p_.token_at_mark();
  if (token == nullptr) {
    return finish(nullptr);
  }
  const int end = rule.first_alternative + rule.alternatives;
  // One before the first is 65535 for the first rule of all.
  for (int next = static_cast<uint16_t>(frame.alternative + 1); next < end; ++next) {
    const Alternative& alternative = kAlternatives[next];
    if ((alternative.errors_only && !p_.call_invalid_rules) || !kFirstSets[alternative.first_set].has(token->kind)) {
      continue;
    }
    frame.alternative = static_cast<uint16_t>(next);
    frame.item = 0;
    frame.cut = false;
    values_.resize(static_cast<size_t>(frame.values));
    return Step::kEntered;
  }
  if (rule.kind == RuleKind::kLoop0 || rule.kind == RuleKind::kLoop1) {
    return end_of_loop();
  }
  return finish(nullptr);
}

PegMachine::Step PegMachine::fail() {
  if (frames_.back().cut) {
    p_.mark = frames_.back().start;
    return finish(nullptr);
  }
  return next_alternative();
}

PegMachine::Step PegMachine::matched() {
  Frame& frame = frames_.back();
  const Rule& rule = kRules[frame.rule];
  void* value = action_value(kAlternatives[frame.alternative], frame);
  if (p_.failed()) {
    return Step::kFinished;
  }
  if (rule.kind == RuleKind::kLoop0 || rule.kind == RuleKind::kLoop1) {
    if (value == nullptr) {
      p_.mark = frame.start;
      return end_of_loop();
    }
    collected_.push_back(value);
    frame.start = p_.mark;
    frame.alternative = static_cast<uint16_t>(rule.first_alternative - 1);
    return next_alternative();
  }
  return finish(value);
}

PegMachine::Step PegMachine::end_of_loop() {
  Frame& frame = frames_.back();
  const size_t base = static_cast<size_t>(frame.collected);
  const size_t count = collected_.size() - base;
  if (count == 0 && kRules[frame.rule].kind == RuleKind::kLoop1) {
    return finish(nullptr);
  }
  Seq<void>* seq = new_seq<void>(p_.arena(), static_cast<int>(count));
  for (size_t i = 0; i < count; ++i) {
    seq->items[i] = collected_[base + i];
  }
  collected_.resize(base);
  return finish(seq);
}

/// Ends the top frame's rule with `value` (null: no match).
PegMachine::Step PegMachine::finish(void* value) {
  Frame& frame = frames_.back();
  const Rule& rule = kRules[frame.rule];
  if (rule.kind == RuleKind::kLeftRecursive) {
    if (value != nullptr && p_.mark > frame.best_mark) {
      frame.best_mark = p_.mark;
      frame.best = value;
      p_.set_memo(frame.start, frame.rule, p_.mark, value);
      frame.alternative = static_cast<uint16_t>(rule.first_alternative - 1);
      return next_alternative();
    }
    value = frame.best;
    p_.mark = frame.best_mark;
  } else if (rule.memo && !(value == nullptr && frame.cut)) {
    p_.set_memo(frame.start, frame.rule, p_.mark, value);
  }
  if (rule.kind == RuleKind::kWithoutInvalid) {
    p_.call_invalid_rules = frame.saved_invalid_rules;
  }
  values_.resize(static_cast<size_t>(frame.values));
  collected_.resize(static_cast<size_t>(frame.collected));
  frames_.pop_back();
  result_ = value;
  return Step::kFinished;
}

PegMachine::Step PegMachine::give(void* value, bool ok) {
  if (p_.failed()) {
    return Step::kFinished;
  }
  if (!ok) {
    return fail();
  }
  values_.push_back(value);
  ++frames_.back().item;
  return Step::kEntered;
}

PegMachine::Step PegMachine::execute_item(uint16_t code) {
  const auto kind = static_cast<ItemKind>(code >> 12);
  const int argument = code & 0xfff;
  Frame& frame = frames_.back();
  switch (kind) {
    case ItemKind::kToken: {
      Token* token = p_.expect(static_cast<TokenKind>(argument));
      return give(token, token != nullptr);
    }
    case ItemKind::kOptionalToken: return give(p_.expect(static_cast<TokenKind>(argument)), true);
    case ItemKind::kAheadToken:
    case ItemKind::kNotAheadToken: {
      const Token* token = p_.token_at_mark();
      if (token == nullptr) {
        return Step::kFinished;
      }
      const bool same = token->kind == static_cast<TokenKind>(argument);
      if (same != (kind == ItemKind::kAheadToken)) {
        return fail();
      }
      ++frame.item;
      return Step::kEntered;
    }
    case ItemKind::kRule:
    case ItemKind::kOptionalRule:
    case ItemKind::kAheadRule:
    case ItemKind::kNotAheadRule: return enter(static_cast<uint16_t>(argument));
    case ItemKind::kName: {
      Expr* name = p_.name_token();
      return give(name, name != nullptr);
    }
    case ItemKind::kNumber: {
      Expr* number = p_.number_token();
      return give(number, number != nullptr);
    }
    case ItemKind::kSoft: {
      Expr* name = p_.soft_keyword_token(argument);
      return give(name, name != nullptr);
    }
    case ItemKind::kSoftAny: {
      Expr* name = p_.any_soft_keyword_token();
      return give(name, name != nullptr);
    }
    case ItemKind::kCut:
      frame.cut = true;
      ++frame.item;
      return Step::kEntered;
    case ItemKind::kForced: {
      Token* token = p_.expect_forced(static_cast<TokenKind>(argument));
      return give(token, token != nullptr);
    }
  }
  return Step::kFinished;
}

PegMachine::Step PegMachine::deliver() {
  Frame& frame = frames_.back();
  const Alternative& alternative = kAlternatives[frame.alternative];
  const uint16_t code = kItems[alternative.first_item + frame.item];
  switch (static_cast<ItemKind>(code >> 12)) {
    case ItemKind::kOptionalRule: return give(result_, true);
    case ItemKind::kAheadRule:
    case ItemKind::kNotAheadRule: {
      const bool wanted = static_cast<ItemKind>(code >> 12) == ItemKind::kAheadRule;
      p_.mark = frame.item_start;
      if ((result_ != nullptr) != wanted) {
        return fail();
      }
      ++frame.item;
      return Step::kEntered;
    }
    default: return give(result_, result_ != nullptr);
  }
}

void* PegMachine::action_value(const Alternative& alternative, const Frame& frame) {
  const size_t base = static_cast<size_t>(frame.values);
  if (alternative.action == kActionMatched) {
    return matched_value();
  }
  if (alternative.action == kActionOnly) {
    return values_[base];
  }
  if (alternative.action < kActionFirst) {
    return values_[base + alternative.action - kActionItem0];
  }
  Location at{};
  if (!p_.location_since(frame.start, &at)) {
    return nullptr;
  }
  return Actions(p_).run(alternative.action - kActionFirst, at, values_.data() + base);
}

}  // namespace heapscope::compiler
