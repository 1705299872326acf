// Expressions: operators, conditions, displays, f-strings, subscripts, yield and await.
#include "compiler/codegen.h"
#include "compiler/recursion.h"
#include "objects/identifiers.h"
#include "objects/set_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {

using objects::Id;
using objects::ident;

namespace {

/// A display with more items than this is built bit by bit, to keep the stack small.
constexpr int kStackGuideline = 30;

bool all_constant(Seq<Expr>* seq, int begin, int end) {
  for (int i = begin; i < end; ++i) {
    if ((*seq)[i] == nullptr || (*seq)[i]->kind != ExprKind::kConstant) {
      return false;
    }
  }
  return true;
}

// Arguments of BINARY_OP, in the order of enum Operator.
constexpr uint8_t kBinaryOps[] = {0, 10, 5, 4, 11, 6, 8, 3, 9, 7, 12, 1, 2};
constexpr int32_t kInPlaceOps = 13;

// Conversions and flag of FORMAT_VALUE.
constexpr int32_t kFormatSpec = 4;

}  // namespace

void CodeGenerator::visit(Seq<Expr>* seq) {
  for (Expr* e : each(seq)) {
    visit(e);
  }
}

void CodeGenerator::visit(Expr* e) {
  if (failed()) {
    return;
  }
  const DepthGuard level(&depth_);
  if (!level.ok()) {
    return;
  }
  const LocationScope saved(u_);
  set_location(e->at);
  visit_inner(e);
}

void CodeGenerator::binary_operation(Expr* e) {
  const std::vector<Expr**> operations = left_operations(&e);
  visit(as<BinOp>(*operations.back())->left);
  for (auto place = operations.rbegin(); place != operations.rend(); ++place) {
    auto* operation = as<BinOp>(**place);
    set_location(operation->at);
    visit(operation->right);
    binary(operation->op, false);
  }
}

void CodeGenerator::visit_inner(Expr* e) {
  switch (e->kind) {
    case ExprKind::kNamedExpr:
      visit(as<NamedExpr>(e)->value);
      op(COPY, 1);
      visit(as<NamedExpr>(e)->target);
      return;
    case ExprKind::kBoolOp: return bool_op(as<BoolOp>(e));
    case ExprKind::kBinOp: return binary_operation(e);
    case ExprKind::kUnaryOp: {
      constexpr int kOps[] = {UNARY_INVERT, UNARY_NOT, UNARY_POSITIVE, UNARY_NEGATIVE};
      visit(as<UnaryOp>(e)->operand);
      return op(kOps[static_cast<int>(as<UnaryOp>(e)->op)]);
    }
    case ExprKind::kLambda: return lambda(e);
    case ExprKind::kIfExp: return if_expression(as<IfExp>(e));
    case ExprKind::kDict: return dict(as<Dict>(e));
    case ExprKind::kSet: return display(as<Set>(e)->elts, 0, {BUILD_SET, SET_ADD, SET_UPDATE, false});
    case ExprKind::kGeneratorExp: {
      auto* n = as<GeneratorExp>(e);
      return comprehension(e, ident(Id::anon_genexpr), {Comp::kGenerator, n->generators, n->elt, nullptr});
    }
    case ExprKind::kListComp: {
      auto* n = as<ListComp>(e);
      return comprehension(e, ident(Id::anon_listcomp), {Comp::kList, n->generators, n->elt, nullptr});
    }
    case ExprKind::kSetComp: {
      auto* n = as<SetComp>(e);
      return comprehension(e, ident(Id::anon_setcomp), {Comp::kSet, n->generators, n->elt, nullptr});
    }
    case ExprKind::kDictComp: {
      auto* n = as<DictComp>(e);
      return comprehension(e, ident(Id::anon_dictcomp), {Comp::kDict, n->generators, n->key, n->value});
    }
    case ExprKind::kYield: return yield(as<Yield>(e));
    case ExprKind::kYieldFrom: return yield_from(as<YieldFrom>(e));
    case ExprKind::kAwait: return await(as<Await>(e));
    case ExprKind::kCompare: return compare(as<Compare>(e));
    case ExprKind::kCall: return call(as<Call>(e));
    case ExprKind::kConstant: return load_const(as<Constant>(e)->value);
    case ExprKind::kJoinedStr: return joined_str(as<JoinedStr>(e));
    case ExprKind::kFormattedValue: return formatted_value(as<FormattedValue>(e));
    case ExprKind::kAttribute: return attribute(as<Attribute>(e));
    case ExprKind::kSubscript: return subscript(as<Subscript>(e));
    case ExprKind::kStarred:
      return error(as<Starred>(e)->ctx == Context::kStore ? "starred assignment target must be in a list or tuple"
                                                          : "can't use starred expression here");
    case ExprKind::kSlice: return slice(as<Slice>(e));
    case ExprKind::kName: return name(as<Name>(e)->id, as<Name>(e)->ctx);
    case ExprKind::kList: return sequence(as<List>(e)->elts, as<List>(e)->ctx, false);
    case ExprKind::kTuple: return sequence(as<Tuple>(e)->elts, as<Tuple>(e)->ctx, true);
  }
}

void CodeGenerator::binary(Operator op_kind, bool in_place) {
  op(BINARY_OP, kBinaryOps[static_cast<int>(op_kind)] + (in_place ? kInPlaceOps : 0));
}

// ---- conditions

/// Jumps to `target` if the truth of `e` is `condition`, without making the value where it can.
void CodeGenerator::jump_if(Expr* e, BasicBlock* target, bool condition) {
  if (failed()) {
    return;
  }
  const DepthGuard level(&depth_);
  if (!level.ok()) {
    return;
  }
  switch (e->kind) {
    case ExprKind::kUnaryOp:
      if (as<UnaryOp>(e)->op == UnaryOperator::kNot) {
        return jump_if(as<UnaryOp>(e)->operand, target, !condition);
      }
      break;
    case ExprKind::kBoolOp: {
      auto* n = as<BoolOp>(e);
      const int last = n->values->count - 1;
      const bool is_or = n->op == BoolOperator::kOr;
      BasicBlock* decided = is_or == condition ? target : new_block();
      for (int i = 0; i < last; ++i) {
        jump_if((*n->values)[i], decided, is_or);
      }
      jump_if((*n->values)[last], target, condition);
      if (decided != target) {
        use(decided);
      }
      return;
    }
    case ExprKind::kIfExp: {
      auto* n = as<IfExp>(e);
      BasicBlock* end = new_block();
      BasicBlock* otherwise = new_block();
      jump_if(n->test, otherwise, false);
      jump_if(n->body, target, condition);
      jump_no_line(JUMP, end);
      use(otherwise);
      jump_if(n->orelse, target, condition);
      use(end);
      return;
    }
    case ExprKind::kCompare: {
      auto* n = as<Compare>(e);
      set_location(e->at);
      const int last = n->comparators->count - 1;
      if (last == 0) {
        break;
      }
      check_compare(n);
      BasicBlock* cleanup = new_block();
      visit(n->left);
      for (int i = 0; i < last; ++i) {
        visit((*n->comparators)[i]);
        op(SWAP, 2);
        op(COPY, 2);
        compare_op(n->ops[i]);
        jump(POP_JUMP_IF_FALSE, cleanup);
      }
      visit((*n->comparators)[last]);
      compare_op(n->ops[last]);
      jump(condition ? POP_JUMP_IF_TRUE : POP_JUMP_IF_FALSE, target);
      BasicBlock* end = new_block();
      jump_no_line(JUMP, end);
      use(cleanup);
      op(POP_TOP);
      if (!condition) {
        jump_no_line(JUMP, target);
      }
      use(end);
      return;
    }
    default: break;
  }
  visit(e);
  jump(condition ? POP_JUMP_IF_TRUE : POP_JUMP_IF_FALSE, target);
}

void CodeGenerator::bool_op(BoolOp* e) {
  BasicBlock* end = new_block();
  const int jump_op = e->op == BoolOperator::kAnd ? JUMP_IF_FALSE_OR_POP : JUMP_IF_TRUE_OR_POP;
  const int last = e->values->count - 1;
  for (int i = 0; i < last; ++i) {
    visit((*e->values)[i]);
    jump(jump_op, end);
    use(new_block());
  }
  visit((*e->values)[last]);
  use(end);
}

void CodeGenerator::if_expression(IfExp* e) {
  BasicBlock* end = new_block();
  BasicBlock* next = new_block();
  jump_if(e->test, next, false);
  visit(e->body);
  jump_no_line(JUMP, end);
  use(next);
  visit(e->orelse);
  use(end);
}

void CodeGenerator::compare_op(Comparison c) {
  switch (c) {
    case Comparison::kLt: return op(COMPARE_OP, 0);
    case Comparison::kLtE: return op(COMPARE_OP, 1);
    case Comparison::kEq: return op(COMPARE_OP, 2);
    case Comparison::kNotEq: return op(COMPARE_OP, 3);
    case Comparison::kGt: return op(COMPARE_OP, 4);
    case Comparison::kGtE: return op(COMPARE_OP, 5);
    case Comparison::kIs:
    case Comparison::kIsNot: return op(IS_OP, c == Comparison::kIsNot ? 1 : 0);
    case Comparison::kIn:
    case Comparison::kNotIn: return op(CONTAINS_OP, c == Comparison::kNotIn ? 1 : 0);
  }
}

void CodeGenerator::compare(Compare* e) {
  check_compare(e);
  visit(e->left);
  const int last = e->comparators->count - 1;
  if (last == 0) {
    visit((*e->comparators)[0]);
    compare_op(e->ops[0]);
    return;
  }
  BasicBlock* cleanup = new_block();
  for (int i = 0; i < last; ++i) {
    visit((*e->comparators)[i]);
    op(SWAP, 2);
    op(COPY, 2);
    compare_op(e->ops[i]);
    jump(JUMP_IF_FALSE_OR_POP, cleanup);
  }
  visit((*e->comparators)[last]);
  compare_op(e->ops[last]);
  BasicBlock* end = new_block();
  jump_no_line(JUMP, end);
  use(cleanup);
  op(SWAP, 2);
  op(POP_TOP);
  use(end);
}

// ---- displays

/// A list, set or tuple; `pushed` items are on the stack already (arguments of a class).
void CodeGenerator::display(Seq<Expr>* elts, int pushed, const DisplayOps& ops) {
  const int count = length(elts);
  if (count > 2 && all_constant(elts, 0, count)) {
    std::vector<Object*> items;
    for (Expr* e : each(elts)) {
      items.push_back(as<Constant>(e)->value);
    }
    OwnedObject folded = tuple_of(items);
    if (ops.tuple && pushed == 0) {
      return load_const(std::move(folded));
    }
    if (ops.add == SET_ADD && folded) {
      folded = objects::frozenset_new(folded.get());
    }
    op(ops.build, pushed);
    load_const(std::move(folded));
    op(ops.extend, 1);
    if (ops.tuple) {
      op(LIST_TO_TUPLE);
    }
    return;
  }
  const bool big = count + pushed > kStackGuideline;
  bool starred = false;
  for (const Expr* e : each(elts)) {
    starred = starred || e->kind == ExprKind::kStarred;
  }
  if (!starred && !big) {
    visit(elts);
    op(ops.tuple ? BUILD_TUPLE : ops.build, count + pushed);
    return;
  }
  bool built = false;
  if (big) {
    op(ops.build, pushed);
    built = true;
  }
  for (int i = 0; i < count; ++i) {
    Expr* e = (*elts)[i];
    if (auto* star = as_if<Starred>(e)) {
      if (!built) {
        op(ops.build, i + pushed);
        built = true;
      }
      visit(star->value);
      op(ops.extend, 1);
    } else {
      visit(e);
      if (built) {
        op(ops.add, 1);
      }
    }
  }
  if (ops.tuple) {
    op(LIST_TO_TUPLE);
  }
}

void CodeGenerator::unpack_targets(Seq<Expr>* elts) {
  const int count = length(elts);
  bool starred = false;
  for (int i = 0; i < count; ++i) {
    if ((*elts)[i]->kind != ExprKind::kStarred) {
      continue;
    }
    if (starred) {
      return error("multiple starred expressions in assignment");
    }
    if (i >= 1 << 8 || count - i - 1 >= INT32_MAX >> 8) {
      return error("too many expressions in star-unpacking assignment");
    }
    op(UNPACK_EX, i + ((count - i - 1) << 8));
    starred = true;
  }
  if (!starred) {
    op(UNPACK_SEQUENCE, count);
  }
}

void CodeGenerator::sequence(Seq<Expr>* elts, Context context, bool tuple) {
  switch (context) {
    case Context::kLoad: return display(elts, 0, {BUILD_LIST, LIST_APPEND, LIST_EXTEND, tuple});
    case Context::kStore:
      unpack_targets(elts);
      for (Expr* e : each(elts)) {
        auto* starred = as_if<Starred>(e);
        visit(starred != nullptr ? starred->value : e);
      }
      return;
    case Context::kDel: return visit(elts);
  }
}

void CodeGenerator::sub_dict(Dict* e, int begin, int end) {
  const int count = end - begin;
  const bool big = count * 2 > kStackGuideline;
  if (count > 1 && !big && all_constant(e->keys, begin, end)) {
    std::vector<Object*> keys;
    for (int i = begin; i < end; ++i) {
      visit((*e->values)[i]);
      keys.push_back(as<Constant>((*e->keys)[i])->value);
    }
    load_const(tuple_of(keys));
    op(BUILD_CONST_KEY_MAP, count);
    return;
  }
  if (big) {
    op(BUILD_MAP, 0);
  }
  for (int i = begin; i < end; ++i) {
    visit((*e->keys)[i]);
    visit((*e->values)[i]);
    if (big) {
      op(MAP_ADD, 1);
    }
  }
  if (!big) {
    op(BUILD_MAP, count);
  }
}

void CodeGenerator::dict(Dict* e) {
  const int count = length(e->values);
  bool have_dict = false;
  int pending = 0;
  const auto flush = [&](int begin, int end) {
    sub_dict(e, begin, end);
    if (have_dict) {
      op(DICT_UPDATE, 1);
    }
    have_dict = true;
    pending = 0;
  };
  for (int i = 0; i < count; ++i) {
    if ((*e->keys)[i] == nullptr) {
      if (pending != 0) {
        flush(i - pending, i);
      }
      if (!have_dict) {
        op(BUILD_MAP, 0);
        have_dict = true;
      }
      visit((*e->values)[i]);
      op(DICT_UPDATE, 1);
    } else if (pending * 2 > kStackGuideline) {
      flush(i - pending, i + 1);
    } else {
      ++pending;
    }
  }
  if (pending != 0) {
    flush(count - pending, count);
  }
  if (!have_dict) {
    op(BUILD_MAP, 0);
  }
}

// ---- f-strings

void CodeGenerator::joined_str(JoinedStr* e) {
  const int count = length(e->values);
  if (count > kStackGuideline) {
    load_const(objects::empty_string());
    op_name(LOAD_METHOD, ident(Id::join));
    op(BUILD_LIST, 0);
    for (Expr* value : each(e->values)) {
      visit(value);
      op(LIST_APPEND, 1);
    }
    op(PRECALL, 1);
    op(CALL, 1);
    return;
  }
  visit(e->values);
  if (count != 1) {
    op(BUILD_STRING, count);
  }
}

void CodeGenerator::formatted_value(FormattedValue* e) {
  visit(e->value);
  int32_t how = 0;
  switch (e->conversion) {
    case 's': how = 1; break;
    case 'r': how = 2; break;
    case 'a': how = 3; break;
    default: break;
  }
  if (e->format_spec != nullptr) {
    visit(e->format_spec);
    how |= kFormatSpec;
  }
  op(FORMAT_VALUE, how);
}

// ---- subscripts

void CodeGenerator::subscript(Subscript* e) {
  if (e->ctx == Context::kLoad) {
    check_subscripted(e->value);
    check_index(e->value, e->slice);
  }
  visit(e->value);
  visit(e->slice);
  op(e->ctx == Context::kLoad ? BINARY_SUBSCR : e->ctx == Context::kStore ? STORE_SUBSCR : DELETE_SUBSCR);
}

void CodeGenerator::slice(Slice* e) {
  for (Expr* bound : {e->lower, e->upper}) {
    if (bound != nullptr) {
      visit(bound);
    } else {
      load_none();
    }
  }
  if (e->step != nullptr) {
    visit(e->step);
  }
  op(BUILD_SLICE, e->step != nullptr ? 3 : 2);
}

// ---- generators and coroutines

void CodeGenerator::add_yield() {
  if (u_->symbols->generator && u_->symbols->coroutine) {
    op(ASYNC_GEN_WRAP);
  }
  op(YIELD_VALUE);
  op(RESUME, 1);
}

void CodeGenerator::add_yield_from(bool is_await) {
  BasicBlock* start = new_block();
  BasicBlock* resume = new_block();
  BasicBlock* exit = new_block();
  use(start);
  jump(SEND, exit);
  use(resume);
  op(YIELD_VALUE);
  op(RESUME, is_await ? 3 : 2);
  jump(JUMP_NO_INTERRUPT, start);
  use(exit);
}

void CodeGenerator::yield(Yield* e) {
  if (!u_->is_function()) {
    return error("'yield' outside function");
  }
  if (e->value != nullptr) {
    visit(e->value);
  } else {
    load_none();
  }
  add_yield();
}

void CodeGenerator::yield_from(YieldFrom* e) {
  if (!u_->is_function()) {
    return error("'yield' outside function");
  }
  if (u_->kind == ScopeKind::kAsyncFunction) {
    return error("'yield from' inside async function");
  }
  visit(e->value);
  op(GET_YIELD_FROM_ITER);
  load_none();
  add_yield_from(false);
}

void CodeGenerator::await(Await* e) {
  if (!is_top_level_await()) {
    if (!u_->is_function()) {
      return error("'await' outside function");
    }
    if (u_->kind != ScopeKind::kAsyncFunction && u_->kind != ScopeKind::kComprehension) {
      return error("'await' outside async function");
    }
  }
  visit(e->value);
  op(GET_AWAITABLE, 0);
  load_none();
  add_yield_from(true);
}

}  // namespace heapscope::compiler
