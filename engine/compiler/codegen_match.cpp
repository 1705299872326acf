// match statements (PEP 634).
//
// Compiling a pattern takes the subject from the top of the stack, and jumps away on failure.  What is
// captured stays on the stack, below the `on_top` values that matching still needs, and is stored
// only when the whole pattern has matched.  On failure everything is popped by jumping into a ladder:
//
//   fail_pop[2]: POP_TOP
//   fail_pop[1]: POP_TOP
//   fail_pop[0]: the next case
#include <algorithm>

#include "compiler/codegen.h"
#include "objects/object_protocol.h"
#include "objects/set_object.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {
namespace {

bool is_wildcard(Pattern* p) {
  const auto* as_pattern = as_if<MatchAs>(p);
  return as_pattern != nullptr && as_pattern->name == nullptr;
}

bool is_wildcard_star(Pattern* p) {
  const auto* star = as_if<MatchStar>(p);
  return star != nullptr && star->name == nullptr;
}

std::string repr_of(Object* object) {
  const OwnedObject text = objects::object_repr(object);
  return text ? objects::unicode_text(text.get()) : std::string();
}

}  // namespace

class PatternCompiler {
 public:
  explicit PatternCompiler(CodeGenerator& generator) : g_(generator) {}

  void match(Match* s);

 private:
  /// Names captured so far, and where to go on failure; each alternative of `|` has its own.
  struct State {
    std::vector<Object*> stores;
    std::vector<BasicBlock*> fail_pop;
    int32_t on_top = 0;
    bool allow_irrefutable = false;
  };

  void pattern(Pattern* p);
  void subpattern(Pattern* p);
  void as_pattern(MatchAs* p);
  void class_pattern(MatchClass* p);
  void mapping(MatchMapping* p);
  void mapping_rest(MatchMapping* p, int32_t size);
  void or_pattern(MatchOr* p);
  bool reorder_stores(const std::vector<Object*>& control);
  void sequence(MatchSequence* p);
  void sequence_unpack(Seq<Pattern>* patterns);
  void sequence_subscript(Seq<Pattern>* patterns, int star);
  bool validate_attributes(MatchClass* p);
  void store_name(Object* name);
  void add_store(Object* name);
  void rotate(int32_t count);
  void ensure_fail_pop(size_t count);
  void fail(int jump_op);
  void emit_fail_pop();
  [[nodiscard]] bool stored(Object* name) const {
    return std::find(state_.stores.begin(), state_.stores.end(), name) != state_.stores.end();
  }

  CodeGenerator& g_;
  State state_;
};

void CodeGenerator::match(Match* s) { PatternCompiler(*this).match(s); }

// ---- the ladder

void PatternCompiler::ensure_fail_pop(size_t count) {
  while (state_.fail_pop.size() < count + 1) {
    state_.fail_pop.push_back(g_.new_block());
  }
}

void PatternCompiler::fail(int jump_op) {
  const size_t pops = static_cast<size_t>(state_.on_top) + state_.stores.size();
  ensure_fail_pop(pops);
  g_.jump(jump_op, state_.fail_pop[pops]);
}

void PatternCompiler::emit_fail_pop() {
  if (state_.fail_pop.empty()) {
    return;
  }
  for (size_t i = state_.fail_pop.size(); i-- > 1;) {
    g_.use(state_.fail_pop[i]);
    g_.op(POP_TOP);
  }
  g_.use(state_.fail_pop[0]);
  state_.fail_pop.clear();
}

// ---- captures

/// Moves the top of the stack below `count - 1` others.
void PatternCompiler::rotate(int32_t count) {
  while (count > 1) {
    g_.op(SWAP, count--);
  }
}

void PatternCompiler::add_store(Object* name) {
  if (stored(name)) {
    return g_.error("multiple assignments to name " + repr_of(name) + " in pattern");
  }
  state_.stores.push_back(name);
}

void PatternCompiler::store_name(Object* name) {
  if (name == nullptr) {
    return g_.op(POP_TOP);
  }
  if (!g_.check_forbidden_name(name, Context::kStore)) {
    return;
  }
  if (!stored(name)) {
    rotate(state_.on_top + static_cast<int32_t>(state_.stores.size()) + 1);
  }
  add_store(name);
}

// ---- patterns

void PatternCompiler::subpattern(Pattern* p) {
  const bool allowed = state_.allow_irrefutable;
  state_.allow_irrefutable = true;
  pattern(p);
  state_.allow_irrefutable = allowed;
}

void PatternCompiler::pattern(Pattern* p) {
  if (g_.failed()) {
    return;
  }
  g_.set_location(p->at);
  switch (p->kind) {
    case PatternKind::kMatchValue: {
      Expr* value = as<MatchValue>(p)->value;
      if (value->kind != ExprKind::kConstant && value->kind != ExprKind::kAttribute) {
        return g_.error("patterns may only match literals and attribute lookups");
      }
      g_.visit(value);
      g_.compare_op(Comparison::kEq);
      return fail(POP_JUMP_IF_FALSE);
    }
    case PatternKind::kMatchSingleton:
      g_.load_const(as<MatchSingleton>(p)->value);
      g_.compare_op(Comparison::kIs);
      return fail(POP_JUMP_IF_FALSE);
    case PatternKind::kMatchSequence: return sequence(as<MatchSequence>(p));
    case PatternKind::kMatchMapping: return mapping(as<MatchMapping>(p));
    case PatternKind::kMatchClass: return class_pattern(as<MatchClass>(p));
    case PatternKind::kMatchStar: return store_name(as<MatchStar>(p)->name);
    case PatternKind::kMatchAs: return as_pattern(as<MatchAs>(p));
    case PatternKind::kMatchOr: return or_pattern(as<MatchOr>(p));
  }
}

void PatternCompiler::as_pattern(MatchAs* p) {
  if (p->pattern == nullptr) {
    if (!state_.allow_irrefutable) {
      return g_.error(p->name != nullptr ? "name capture " + repr_of(p->name) + " makes remaining patterns unreachable"
                                         : "wildcard makes remaining patterns unreachable");
    }
    return store_name(p->name);
  }
  ++state_.on_top;
  g_.op(COPY, 1);
  pattern(p->pattern);
  --state_.on_top;
  store_name(p->name);
}

bool PatternCompiler::validate_attributes(MatchClass* p) {
  const int count = length(p->kwd_attrs);
  for (int i = 0; i < count; ++i) {
    Object* attribute = (*p->kwd_attrs)[i];
    g_.set_location((*p->kwd_patterns)[i]->at);
    if (!g_.check_forbidden_name(attribute, Context::kStore)) {
      return false;
    }
    for (int j = i + 1; j < count; ++j) {
      if ((*p->kwd_attrs)[j] == attribute) {
        g_.set_location((*p->kwd_patterns)[j]->at);
        g_.error("attribute name repeated in class pattern: " + objects::unicode_text(attribute));
        return false;
      }
    }
  }
  return true;
}

void PatternCompiler::class_pattern(MatchClass* p) {
  const int positional = length(p->patterns);
  const int named = length(p->kwd_attrs);
  if (named != 0) {
    if (!validate_attributes(p)) {
      return;
    }
    g_.set_location(p->at);
  }
  g_.visit(p->cls);
  std::vector<Object*> names;
  for (Object* attribute : each(p->kwd_attrs)) {
    names.push_back(attribute);
  }
  g_.load_const(g_.tuple_of(names));
  g_.op(MATCH_CLASS, positional);
  g_.op(COPY, 1);
  g_.load_none();
  g_.op(IS_OP, 1);
  ++state_.on_top;
  fail(POP_JUMP_IF_FALSE);
  g_.op(UNPACK_SEQUENCE, positional + named);
  state_.on_top += positional + named - 1;
  for (int i = 0; i < positional + named; ++i) {
    --state_.on_top;
    Pattern* part = i < positional ? (*p->patterns)[i] : (*p->kwd_patterns)[i - positional];
    if (is_wildcard(part)) {
      g_.op(POP_TOP);
      continue;
    }
    subpattern(part);
  }
}

void PatternCompiler::mapping(MatchMapping* p) {
  const int32_t size = length(p->keys);
  ++state_.on_top;
  g_.op(MATCH_MAPPING);
  fail(POP_JUMP_IF_FALSE);
  if (size == 0 && p->rest == nullptr) {
    --state_.on_top;
    return g_.op(POP_TOP);
  }
  if (size != 0) {
    g_.op(GET_LEN);
    g_.load_int(size);
    g_.compare_op(Comparison::kGtE);
    fail(POP_JUMP_IF_FALSE);
  }
  const OwnedObject seen = objects::set_new(nullptr);
  for (Expr* key : each(p->keys)) {
    if (auto* constant = as_if<Constant>(key)) {
      const Truth known = objects::set_contains(seen.get(), constant->value);
      if (known == Truth::kTrue) {
        return g_.error("mapping pattern checks duplicate key (" + repr_of(constant->value) + ")");
      }
      if (known == Truth::kError || objects::set_add(seen.get(), constant->value) != Status::kOk) {
        return g_.raised();
      }
    } else if (key->kind != ExprKind::kAttribute) {
      return g_.error("mapping pattern keys may only match literals and attribute lookups");
    }
    g_.visit(key);
  }
  g_.op(BUILD_TUPLE, size);
  g_.op(MATCH_KEYS);  // [subject, keys, values or None]
  state_.on_top += 2;
  g_.op(COPY, 1);
  g_.load_none();
  g_.op(IS_OP, 1);
  fail(POP_JUMP_IF_FALSE);
  g_.op(UNPACK_SEQUENCE, size);
  state_.on_top += size - 1;
  for (Pattern* part : each(p->patterns)) {
    --state_.on_top;
    subpattern(part);
  }
  state_.on_top -= 2;
  mapping_rest(p, size);
}

void PatternCompiler::mapping_rest(MatchMapping* p, int32_t size) {
  if (p->rest == nullptr) {
    g_.op(POP_TOP);
    g_.op(POP_TOP);
    return;
  }
  // A copy of the subject without the keys that were matched.
  g_.op(BUILD_MAP, 0);           // [subject, keys, empty]
  g_.op(SWAP, 3);                // [empty, keys, subject]
  g_.op(DICT_UPDATE, 2);         // [copy, keys]
  g_.op(UNPACK_SEQUENCE, size);  // [copy, keys...]
  while (size != 0) {
    g_.op(COPY, 1 + size--);  // [copy, keys..., copy]
    g_.op(SWAP, 2);           // [copy, keys..., copy, key]
    g_.op(DELETE_SUBSCR);     // [copy, keys...]
  }
  store_name(p->rest);
}

/// Brings what this alternative captured into the order of the first one.  False: other names.
bool PatternCompiler::reorder_stores(const std::vector<Object*>& control) {
  std::vector<Object*>& stores = state_.stores;
  if (stores.size() != control.size()) {
    return false;
  }
  for (size_t wanted = control.size(); wanted-- > 0;) {
    const auto found = std::find(stores.begin(), stores.end(), control[wanted]);
    if (found == stores.end()) {
      return false;
    }
    const auto have = static_cast<size_t>(found - stores.begin());
    if (have == wanted) {
      continue;
    }
    // The names up to it go behind the others, on the stack and in the list.
    const size_t rotations = have + 1;
    const std::vector<Object*> rotated(stores.begin(), stores.begin() + static_cast<std::ptrdiff_t>(rotations));
    stores.erase(stores.begin(), stores.begin() + static_cast<std::ptrdiff_t>(rotations));
    stores.insert(stores.begin() + static_cast<std::ptrdiff_t>(wanted - have), rotated.begin(), rotated.end());
    for (size_t n = 0; n < rotations; ++n) {
      rotate(static_cast<int32_t>(wanted) + 1);
    }
  }
  return true;
}

void PatternCompiler::or_pattern(MatchOr* p) {
  BasicBlock* end = g_.new_block();
  const int count = length(p->patterns);
  State outer = state_;
  std::vector<Object*> control;
  for (int i = 0; i < count; ++i) {
    Pattern* alternative = (*p->patterns)[i];
    g_.set_location(alternative->at);
    state_ = State();
    state_.allow_irrefutable = i == count - 1 && outer.allow_irrefutable;
    g_.op(COPY, 1);
    pattern(alternative);
    if (g_.failed()) {
      return;
    }
    if (i == 0) {
      control = state_.stores;
    } else if (!reorder_stores(control)) {
      return g_.error("alternative patterns bind different names");
    }
    g_.jump(JUMP, end);
    emit_fail_pop();
  }
  state_ = std::move(outer);
  g_.op(POP_TOP);
  fail(JUMP);
  g_.use(end);
  // Each capture goes below the others, the copy of the subject and what matching still needs.
  const auto captured = static_cast<int32_t>(control.size());
  const int32_t rotations = captured + 1 + state_.on_top + static_cast<int32_t>(state_.stores.size());
  for (Object* name : control) {
    rotate(rotations);
    add_store(name);
  }
  g_.op(POP_TOP);
}

void PatternCompiler::sequence(MatchSequence* p) {
  const int size = length(p->patterns);
  int star = -1;
  bool only_wildcards = true;
  bool star_wildcard = false;
  for (int i = 0; i < size; ++i) {
    Pattern* part = (*p->patterns)[i];
    if (part->kind == PatternKind::kMatchStar) {
      if (star >= 0) {
        return g_.error("multiple starred names in sequence pattern");
      }
      star_wildcard = is_wildcard_star(part);
      only_wildcards = only_wildcards && star_wildcard;
      star = i;
      continue;
    }
    only_wildcards = only_wildcards && is_wildcard(part);
  }
  ++state_.on_top;
  g_.op(MATCH_SEQUENCE);
  fail(POP_JUMP_IF_FALSE);
  if (star < 0) {
    g_.op(GET_LEN);
    g_.load_int(size);
    g_.compare_op(Comparison::kEq);
    fail(POP_JUMP_IF_FALSE);
  } else if (size > 1) {
    g_.op(GET_LEN);
    g_.load_int(size - 1);
    g_.compare_op(Comparison::kGtE);
    fail(POP_JUMP_IF_FALSE);
  }
  --state_.on_top;
  if (only_wildcards) {
    g_.op(POP_TOP);
  } else if (star_wildcard) {
    sequence_subscript(p->patterns, star);
  } else {
    sequence_unpack(p->patterns);
  }
}

void PatternCompiler::sequence_unpack(Seq<Pattern>* patterns) {
  const int size = length(patterns);
  bool starred = false;
  for (int i = 0; i < size; ++i) {
    if ((*patterns)[i]->kind == PatternKind::kMatchStar) {
      if (i >= 1 << 8 || size - i - 1 >= INT32_MAX >> 8) {
        return g_.error("too many expressions in star-unpacking sequence pattern");
      }
      g_.op(UNPACK_EX, i + ((size - i - 1) << 8));
      starred = true;
    }
  }
  if (!starred) {
    g_.op(UNPACK_SEQUENCE, size);
  }
  state_.on_top += size;
  for (Pattern* part : each(patterns)) {
    --state_.on_top;
    subpattern(part);
  }
}

/// For patterns with `*_`: only the items that matter are fetched, by index.
void PatternCompiler::sequence_subscript(Seq<Pattern>* patterns, int star) {
  ++state_.on_top;
  const int size = length(patterns);
  for (int i = 0; i < size; ++i) {
    Pattern* part = (*patterns)[i];
    if (is_wildcard(part) || i == star) {
      continue;
    }
    g_.op(COPY, 1);
    if (i < star) {
      g_.load_int(i);
    } else {
      g_.op(GET_LEN);
      g_.load_int(size - i);
      g_.binary(Operator::kSub, false);
    }
    g_.op(BINARY_SUBSCR);
    subpattern(part);
  }
  --state_.on_top;
  g_.op(POP_TOP);
}

// ---- the statement

void PatternCompiler::match(Match* s) {
  g_.visit(s->subject);
  BasicBlock* end = g_.new_block();
  const int count = length(s->cases);
  const bool has_default = count > 1 && is_wildcard((*s->cases)[count - 1]->pattern);
  const int tested = count - (has_default ? 1 : 0);
  for (int i = 0; i < tested; ++i) {
    const MatchCase* c = (*s->cases)[i];
    g_.set_location(c->pattern->at);
    if (i != tested - 1) {
      g_.op(COPY, 1);
    }
    state_ = State();
    state_.allow_irrefutable = c->guard != nullptr || i == count - 1;
    pattern(c->pattern);
    if (g_.failed()) {
      return;
    }
    for (Object* name : state_.stores) {
      g_.name(name, Context::kStore);
    }
    if (c->guard != nullptr) {
      ensure_fail_pop(0);
      g_.jump_if(c->guard, state_.fail_pop[0], false);
    }
    if (i != tested - 1) {
      g_.op(POP_TOP);
    }
    // The bodies may hold match statements of their own; they have a PatternCompiler of their own.
    g_.visit(c->body);
    g_.jump(JUMP, end);
    // Cleaning up belongs to the pattern that failed.
    g_.set_location(c->pattern->at);
    emit_fail_pop();
  }
  if (has_default) {
    const MatchCase* c = (*s->cases)[count - 1];
    g_.set_location(c->pattern->at);
    g_.op(NOP);  // shows that the line is reached
    if (c->guard != nullptr) {
      g_.jump_if(c->guard, end, false);
    }
    g_.visit(c->body);
  }
  g_.use(end);
}

}  // namespace heapscope::compiler
