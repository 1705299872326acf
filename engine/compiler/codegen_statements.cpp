// Simple statements, conditions, loops, and leaving constructs by break, continue and return.
#include "compiler/codegen.h"
#include "compiler/recursion.h"
#include "objects/identifiers.h"
#include "objects/long_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {

using objects::Id;
using objects::ident;

namespace {

/// Statements after which the one below comes, whatever they do.
bool is_simple(StmtKind kind) {
  switch (kind) {
    case StmtKind::kDelete:
    case StmtKind::kAssign:
    case StmtKind::kAugAssign:
    case StmtKind::kAnnAssign:
    case StmtKind::kImport:
    case StmtKind::kImportFrom:
    case StmtKind::kExpr:
    case StmtKind::kPass: return true;
    default: return false;
  }
}

}  // namespace

void CodeGenerator::visit(Seq<Stmt>* seq) {
  for (Stmt* s : each(seq)) {
    visit(s);
  }
}

void CodeGenerator::visit(Stmt* s) {
  if (failed()) {
    return;
  }
  const DepthGuard level(&depth_);
  if (!level.ok()) {
    return;
  }
  set_location(s->at);
  if (is_simple(s->kind)) {
    u_->graph.begin_statement();
    visit_kind(s);
    u_->graph.end_statement();
  } else {
    visit_kind(s);
  }
}

void CodeGenerator::visit_kind(Stmt* s) {
  switch (s->kind) {
    case StmtKind::kFunctionDef:
    case StmtKind::kAsyncFunctionDef: return function(static_cast<FunctionDef*>(s));
    case StmtKind::kClassDef: return class_definition(as<ClassDef>(s));
    case StmtKind::kReturn: return return_statement(as<Return>(s));
    case StmtKind::kDelete: return visit(as<Delete>(s)->targets);
    case StmtKind::kAssign: return assign(as<Assign>(s));
    case StmtKind::kAugAssign: return augmented_assign(as<AugAssign>(s));
    case StmtKind::kAnnAssign: return annotated_assign(as<AnnAssign>(s));
    case StmtKind::kFor: return for_loop(static_cast<For*>(s));
    case StmtKind::kAsyncFor: return async_for_loop(static_cast<For*>(s));
    case StmtKind::kWhile: return while_loop(as<While>(s));
    case StmtKind::kIf: return if_statement(as<If>(s));
    case StmtKind::kMatch: return match(as<Match>(s));
    case StmtKind::kRaise: return raise_statement(as<Raise>(s));
    case StmtKind::kTry:
    case StmtKind::kTryStar: return try_statement(static_cast<Try*>(s));
    case StmtKind::kAssert: return assert_statement(as<Assert>(s));
    case StmtKind::kImport: return import(as<Import>(s));
    case StmtKind::kImportFrom: return import_from(as<ImportFrom>(s));
    case StmtKind::kGlobal:
    case StmtKind::kNonlocal: return;
    case StmtKind::kExpr: return expression_statement(as<ExprStmt>(s)->value);
    case StmtKind::kPass: return op(NOP);
    case StmtKind::kBreak: return break_statement();
    case StmtKind::kContinue: return continue_statement();
    case StmtKind::kWith: return with_statement(static_cast<With*>(s), 0);
    case StmtKind::kAsyncWith: return async_with_statement(static_cast<With*>(s), 0);
  }
}

void CodeGenerator::expression_statement(Expr* value) {
  if (interactive_ && u_->parent == nullptr) {
    visit(value);
    op(PRINT_EXPR);
    return;
  }
  if (value->kind == ExprKind::kConstant) {
    op(NOP);
    return;
  }
  visit(value);
  unset_location();
  op(POP_TOP);
}

// ---- assignment

void CodeGenerator::assign(Assign* s) {
  visit(s->value);
  for (int i = 0; i < s->targets->count; ++i) {
    if (i < s->targets->count - 1) {
      op(COPY, 1);
    }
    visit((*s->targets)[i]);
  }
}

void CodeGenerator::augmented_assign(AugAssign* s) {
  Expr* target = s->target;
  {
    const LocationScope saved(u_);
    set_location(target->at);
    if (auto* a = as_if<Attribute>(target)) {
      visit(a->value);
      op(COPY, 1);
      point_at_attribute_name(a);
      op_name(LOAD_ATTR, a->attr);
    } else if (auto* sub = as_if<Subscript>(target)) {
      visit(sub->value);
      visit(sub->slice);
      op(COPY, 2);
      op(COPY, 2);
      op(BINARY_SUBSCR);
    } else {
      name(as<Name>(target)->id, Context::kLoad);
    }
  }
  visit(s->value);
  binary(s->op, true);
  set_location(target->at);
  if (auto* a = as_if<Attribute>(target)) {
    point_at_attribute_name(a);
    op(SWAP, 2);
    op_name(STORE_ATTR, a->attr);
  } else if (target->kind == ExprKind::kSubscript) {
    op(SWAP, 3);
    op(SWAP, 2);
    op(STORE_SUBSCR);
  } else {
    name(as<Name>(target)->id, Context::kStore);
  }
}

void CodeGenerator::check_annotation_expr(Expr* e) {
  visit(e);
  op(POP_TOP);
}

/// Everything in the subscript of an annotated target without a value is evaluated.
void CodeGenerator::check_annotation_subscript(Expr* e) {
  if (auto* s = as_if<Slice>(e)) {
    for (Expr* part : {s->lower, s->upper, s->step}) {
      if (part != nullptr) {
        check_annotation_expr(part);
      }
    }
  } else if (auto* t = as_if<Tuple>(e)) {
    for (Expr* part : each(t->elts)) {
      check_annotation_subscript(part);
    }
  } else {
    check_annotation_expr(e);
  }
}

void CodeGenerator::annotated_assign(AnnAssign* s) {
  const bool annotations_kept = u_->kind == ScopeKind::kModule || u_->kind == ScopeKind::kClass;
  if (s->value != nullptr) {
    visit(s->value);
    visit(s->target);
  }
  switch (s->target->kind) {
    case ExprKind::kName: {
      Object* id = as<Name>(s->target)->id;
      check_forbidden_name(id, Context::kStore);
      if (s->simple && annotations_kept) {
        if (future_annotations()) {
          annotation_text(s->annotation);
        } else {
          visit(s->annotation);
        }
        op_name(LOAD_NAME, ident(Id::__annotations__));
        load_const(mangled(id));
        op(STORE_SUBSCR);
      }
      break;
    }
    case ExprKind::kAttribute: {
      auto* a = as<Attribute>(s->target);
      check_forbidden_name(a->attr, Context::kStore);
      if (s->value == nullptr) {
        check_annotation_expr(a->value);
      }
      break;
    }
    case ExprKind::kSubscript: {
      auto* sub = as<Subscript>(s->target);
      if (s->value == nullptr) {
        check_annotation_expr(sub->value);
        check_annotation_subscript(sub->slice);
      }
      break;
    }
    default: break;
  }
  if (!s->simple && !future_annotations() && annotations_kept) {
    check_annotation_expr(s->annotation);
  }
}

// ---- if and loops

void CodeGenerator::if_statement(If* s) {
  std::vector<BasicBlock*> ends;
  for (If* elif = s; elif != nullptr && !failed();) {
    s = elif;
    set_location(s->at);
    BasicBlock* end = new_block();
    BasicBlock* next = length(s->orelse) != 0 ? new_block() : end;
    ends.push_back(end);
    jump_if(s->test, next, false);
    visit(s->body);
    if (next != end) {
      jump_no_line(JUMP, end);
      use(next);
    }
    elif = elif_of(s);
  }
  visit(s->orelse);
  for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
    use(*end);
  }
}

void CodeGenerator::for_loop(For* s) {
  BasicBlock* start = new_block();
  BasicBlock* loop_body = new_block();
  BasicBlock* cleanup = new_block();
  BasicBlock* end = new_block();
  push_frame_block({.kind = FrameBlockKind::kForLoop, .block = start, .exit = end});
  visit(s->iter);
  op(GET_ITER);
  use(start);
  jump(FOR_ITER, cleanup);
  use(loop_body);
  visit(s->target);
  visit(s->body);
  unset_location();
  jump(JUMP, start);
  use(cleanup);
  pop_frame_block();
  visit(s->orelse);
  use(end);
}

void CodeGenerator::async_for_loop(For* s) {
  if (is_top_level_await()) {
    u_->symbols->coroutine = true;
  } else if (u_->kind != ScopeKind::kAsyncFunction) {
    return error("'async for' outside async function");
  }
  BasicBlock* start = new_block();
  BasicBlock* except = new_block();
  BasicBlock* end = new_block();
  visit(s->iter);
  op(GET_AITER);
  use(start);
  push_frame_block({.kind = FrameBlockKind::kForLoop, .block = start, .exit = end});
  jump(SETUP_FINALLY, except);
  op(GET_ANEXT);
  load_none();
  add_yield_from(true);
  op(POP_BLOCK);
  visit(s->target);
  visit(s->body);
  unset_location();
  jump(JUMP, start);
  pop_frame_block();
  use(except);
  // It follows the `for`, not the body.
  set_location(s->iter->at);
  op(END_ASYNC_FOR);
  visit(s->orelse);
  use(end);
}

/// The test is compiled twice: before the loop and at its end.
void CodeGenerator::while_loop(While* s) {
  BasicBlock* loop = new_block();
  BasicBlock* loop_body = new_block();
  BasicBlock* anchor = new_block();
  BasicBlock* end = new_block();
  use(loop);
  push_frame_block({.kind = FrameBlockKind::kWhileLoop, .block = loop, .exit = end});
  jump_if(s->test, anchor, false);
  use(loop_body);
  visit(s->body);
  set_location(s->at);
  jump_if(s->test, loop_body, true);
  pop_frame_block();
  use(anchor);
  visit(s->orelse);
  use(end);
}

// ---- leaving constructs

void CodeGenerator::push_frame_block(const FrameBlock& block) {
  if (u_->frame_blocks.size() >= kMaxFrameBlocks) {
    error("too many statically nested blocks");
  }
  u_->frame_blocks.push_back(block);
}

void CodeGenerator::pop_frame_block() { u_->frame_blocks.pop_back(); }

/// Code that leaves one construct; `preserve_top`: what is returned stays on top of the stack.
void CodeGenerator::unwind(const FrameBlock& block, bool preserve_top) {
  const auto pop_below = [&] {
    if (preserve_top) {
      op(SWAP, 2);
    }
  };
  switch (block.kind) {
    case FrameBlockKind::kWhileLoop:
    case FrameBlockKind::kExceptionHandler:
    case FrameBlockKind::kExceptionGroupHandler:
    case FrameBlockKind::kAsyncComprehension: return;
    case FrameBlockKind::kForLoop:
    case FrameBlockKind::kPopValue:
      pop_below();
      op(POP_TOP);
      return;
    case FrameBlockKind::kTryExcept: op(POP_BLOCK); return;
    case FrameBlockKind::kFinallyTry:
      op(POP_BLOCK);
      if (preserve_top) {
        push_frame_block({.kind = FrameBlockKind::kPopValue});
      }
      visit(block.finalbody);
      if (preserve_top) {
        pop_frame_block();
      }
      // The finally body seems to run after the statement that leaves.
      unset_location();
      return;
    case FrameBlockKind::kFinallyEnd:
      pop_below();
      op(POP_TOP);
      pop_below();
      op(POP_BLOCK);
      op(POP_EXCEPT);
      return;
    case FrameBlockKind::kWith:
    case FrameBlockKind::kAsyncWith:
      set_location(block.statement->at);
      op(POP_BLOCK);
      pop_below();
      call_exit_with_nones();
      if (block.kind == FrameBlockKind::kAsyncWith) {
        op(GET_AWAITABLE, 2);
        load_none();
        add_yield_from(true);
      }
      op(POP_TOP);
      unset_location();
      return;
    case FrameBlockKind::kHandlerCleanup:
      if (block.name != nullptr) {
        op(POP_BLOCK);
      }
      pop_below();
      op(POP_BLOCK);
      op(POP_EXCEPT);
      if (block.name != nullptr) {
        load_none();
        name(block.name, Context::kStore);
        name(block.name, Context::kDel);
      }
      return;
  }
}

/// While a construct's own code runs, it is no longer among those to leave: a return in a finally
/// body only leaves what is around it.
void CodeGenerator::unwind_all(bool preserve_top, const FrameBlock** loop) {
  if (u_->frame_blocks.empty() || failed()) {
    return;
  }
  const FrameBlock top = u_->frame_blocks.back();
  if (top.kind == FrameBlockKind::kExceptionGroupHandler) {
    return error("'break', 'continue' and 'return' cannot appear in an except* block");
  }
  if (loop != nullptr && (top.kind == FrameBlockKind::kWhileLoop || top.kind == FrameBlockKind::kForLoop)) {
    *loop = &u_->frame_blocks.back();
    return;
  }
  u_->frame_blocks.pop_back();
  unwind(top, preserve_top);
  unwind_all(preserve_top, loop);
  u_->frame_blocks.push_back(top);
}

void CodeGenerator::return_statement(Return* s) {
  const bool preserve_top = s->value != nullptr && s->value->kind != ExprKind::kConstant;
  if (!u_->is_function()) {
    return error("'return' outside function");
  }
  if (s->value != nullptr && u_->symbols->coroutine && u_->symbols->generator) {
    return error("'return' with value in async generator");
  }
  if (preserve_top) {
    visit(s->value);
  } else if (s->value != nullptr) {
    set_location(s->value->at);
    op(NOP);
  }
  if (s->value == nullptr || s->value->at.lineno != s->at.lineno) {
    set_location(s->at);
    op(NOP);
  }
  unwind_all(preserve_top, nullptr);
  if (s->value == nullptr) {
    load_none();
  } else if (!preserve_top) {
    load_const(as<Constant>(s->value)->value);
  }
  op(RETURN_VALUE);
}

void CodeGenerator::break_statement() {
  const Location at = u_->at;
  op(NOP);
  const FrameBlock* loop = nullptr;
  unwind_all(false, &loop);
  if (loop == nullptr) {
    set_location(at);
    return error("'break' outside loop");
  }
  const FrameBlock copy = *loop;
  unwind(copy, false);
  jump(JUMP, copy.exit);
}

void CodeGenerator::continue_statement() {
  const Location at = u_->at;
  op(NOP);
  const FrameBlock* loop = nullptr;
  unwind_all(false, &loop);
  if (loop == nullptr) {
    set_location(at);
    return error("'continue' not properly in loop");
  }
  jump(JUMP, loop->block);
}

// ---- raise, assert

void CodeGenerator::raise_statement(Raise* s) {
  int32_t count = 0;
  if (s->exc != nullptr) {
    visit(s->exc);
    ++count;
    if (s->cause != nullptr) {
      visit(s->cause);
      ++count;
    }
  }
  op(RAISE_VARARGS, count);
}

void CodeGenerator::assert_statement(Assert* s) {
  const auto* tuple = as_if<Tuple>(s->test);
  const auto* constant = as_if<Constant>(s->test);
  if ((tuple != nullptr && length(tuple->elts) > 0) ||
      (constant != nullptr && objects::is_type(constant->value, objects::tuple_type()) &&
       objects::tuple_get_size(constant->value) > 0)) {
    warn("assertion is always true, perhaps remove parentheses?");
  }
  if (options_.optimize > 0) {
    return;
  }
  BasicBlock* end = new_block();
  jump_if(s->test, end, true);
  op(LOAD_ASSERTION_ERROR);
  if (s->msg != nullptr) {
    visit(s->msg);
    op(PRECALL, 0);
    op(CALL, 0);
  }
  op(RAISE_VARARGS, 1);
  use(end);
}

}  // namespace heapscope::compiler
