// Comprehensions and generator expressions: a function of one argument, the outermost iterator, that
// is called at once.
#include <optional>

#include "compiler/codegen.h"
#include "objects/identifiers.h"

namespace heapscope::compiler {

void CodeGenerator::comprehension_element(const CompParts& parts, int depth) {
  visit(parts.elt);
  switch (parts.kind) {
    case Comp::kGenerator:
      add_yield();
      op(POP_TOP);
      return;
    case Comp::kList: op(LIST_APPEND, depth + 1); return;
    case Comp::kSet: op(SET_ADD, depth + 1); return;
    case Comp::kDict:
      visit(parts.value);
      op(MAP_ADD, depth + 1);
      return;
  }
}

void CodeGenerator::comprehension_loop(const CompParts& parts, int index, int depth) {
  const DepthGuard level(&depth_);
  if (!level.ok() || failed()) {
    return;
  }
  if ((*parts.generators)[index]->is_async) {
    async_comprehension_loop(parts, index, depth);
  } else {
    sync_comprehension_loop(parts, index, depth);
  }
}

void CodeGenerator::sync_comprehension_loop(const CompParts& parts, int index, int depth) {
  const Comprehension* clause = (*parts.generators)[index];
  BasicBlock* start = new_block();
  BasicBlock* if_cleanup = new_block();
  BasicBlock* anchor = new_block();
  bool loops = true;
  if (index == 0) {
    u_->argcount = 1;
    op(LOAD_FAST, 0);
  } else {
    // `for y in [f(x)]` is an assignment.
    Seq<Expr>* elts = nullptr;
    if (auto* list = as_if<List>(clause->iter)) {
      elts = list->elts;
    } else if (auto* tuple = as_if<Tuple>(clause->iter)) {
      elts = tuple->elts;
    }
    if (length(elts) == 1 && (*elts)[0]->kind != ExprKind::kStarred) {
      visit((*elts)[0]);
      loops = false;
    } else {
      visit(clause->iter);
      op(GET_ITER);
    }
  }
  if (loops) {
    ++depth;
    use(start);
    jump(FOR_ITER, anchor);
  }
  visit(clause->target);
  for (Expr* test : each(clause->ifs)) {
    jump_if(test, if_cleanup, false);
  }
  if (index + 1 < parts.generators->count) {
    comprehension_loop(parts, index + 1, depth);
  } else {
    comprehension_element(parts, depth);
  }
  use(if_cleanup);
  if (loops) {
    jump(JUMP, start);
    use(anchor);
  }
}

void CodeGenerator::async_comprehension_loop(const CompParts& parts, int index, int depth) {
  const Comprehension* clause = (*parts.generators)[index];
  BasicBlock* start = new_block();
  BasicBlock* except = new_block();
  BasicBlock* if_cleanup = new_block();
  if (index == 0) {
    u_->argcount = 1;
    op(LOAD_FAST, 0);
  } else {
    visit(clause->iter);
    op(GET_AITER);
  }
  use(start);
  push_frame_block({.kind = FrameBlockKind::kAsyncComprehension, .block = start});
  jump(SETUP_FINALLY, except);
  op(GET_ANEXT);
  load_none();
  add_yield_from(true);
  op(POP_BLOCK);
  visit(clause->target);
  for (Expr* test : each(clause->ifs)) {
    jump_if(test, if_cleanup, false);
  }
  ++depth;
  if (index + 1 < parts.generators->count) {
    comprehension_loop(parts, index + 1, depth);
  } else {
    comprehension_element(parts, depth);
  }
  use(if_cleanup);
  jump(JUMP, start);
  pop_frame_block();
  use(except);
  op(END_ASYNC_FOR);
}

void CodeGenerator::comprehension(Expr* e, Object* scope_name, const CompParts& parts) {
  const ScopeKind outer_kind = u_->kind;
  const bool top_level_await = is_top_level_await();
  const Comprehension* outermost = (*parts.generators)[0];
  std::optional<Unit> unit(std::in_place);  // its tables fall with its scope: the iterable may need others
  enter_scope(&*unit, scope_name, ScopeKind::kComprehension, e, e->at.lineno);
  set_location(e->at);
  const bool is_async = u_->symbols->coroutine;
  if (is_async && parts.kind != Comp::kGenerator && outer_kind != ScopeKind::kAsyncFunction &&
      outer_kind != ScopeKind::kComprehension && !top_level_await) {
    error("asynchronous comprehension outside of an asynchronous function");
    return leave_scope();
  }
  if (parts.kind != Comp::kGenerator) {
    op(parts.kind == Comp::kList ? BUILD_LIST : parts.kind == Comp::kSet ? BUILD_SET : BUILD_MAP, 0);
  }
  comprehension_loop(parts, 0, 0);
  if (parts.kind != Comp::kGenerator) {
    op(RETURN_VALUE);
  }
  OwnedCode code = assemble(true);
  leave_scope();
  unit.reset();
  if (top_level_await && is_async) {
    u_->symbols->coroutine = true;
  }
  if (!code) {
    return;
  }
  make_closure(code.get(), 0);
  visit(outermost->iter);
  op(outermost->is_async ? GET_AITER : GET_ITER);
  op(PRECALL, 0);
  op(CALL, 0);
  if (is_async && parts.kind != Comp::kGenerator) {
    op(GET_AWAITABLE, 0);
    load_none();
    add_yield_from(true);
  }
}

}  // namespace heapscope::compiler
