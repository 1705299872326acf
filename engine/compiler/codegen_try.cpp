// try and with.  SETUP_* and POP_BLOCK only mark which handler covers which instructions; the
// comments give the stack, with the top at the right.
#include "compiler/codegen.h"
#include "objects/identifiers.h"

namespace heapscope::compiler {

void CodeGenerator::call_exit_with_nones() {
  load_none();
  load_none();
  load_none();
  op(PRECALL, 2);
  op(CALL, 2);
}

/// [exc_info, lasti, exc]: the old exception becomes current again and the new one goes on.
void CodeGenerator::pop_except_and_reraise() {
  op(COPY, 3);
  op(POP_EXCEPT);
  op(RERAISE, 1);
}

void CodeGenerator::try_statement(Try* s) {
  if (length(s->finalbody) != 0) {
    try_finally(s);
  } else if (s->kind == StmtKind::kTryStar) {
    try_star_except(s);
  } else {
    try_except(s);
  }
}

/// The finally body is compiled for each way out: falling off the end, an exception, and (unwind) each
/// return, break and continue.
void CodeGenerator::try_finally(Try* s) {
  BasicBlock* try_body = new_block();
  BasicBlock* end = new_block();
  BasicBlock* exit = new_block();
  BasicBlock* cleanup = new_block();
  jump(SETUP_FINALLY, end);
  use(try_body);
  push_frame_block({.kind = FrameBlockKind::kFinallyTry, .block = try_body, .exit = end, .finalbody = s->finalbody});
  if (length(s->handlers) == 0) {
    visit(s->body);
  } else if (s->kind == StmtKind::kTryStar) {
    try_star_except(s);
  } else {
    try_except(s);
  }
  op_no_line(POP_BLOCK);
  pop_frame_block();
  visit(s->finalbody);
  jump_no_line(JUMP, exit);

  use(end);
  unset_location();
  jump(SETUP_CLEANUP, cleanup);
  op(PUSH_EXC_INFO);
  push_frame_block({.kind = FrameBlockKind::kFinallyEnd, .block = end});
  visit(s->finalbody);
  pop_frame_block();
  op(RERAISE, 0);
  use(cleanup);
  pop_except_and_reraise();
  use(exit);
}

void CodeGenerator::try_except(Try* s) {
  BasicBlock* try_body = new_block();
  BasicBlock* except = new_block();
  BasicBlock* end = new_block();
  BasicBlock* cleanup = new_block();
  jump(SETUP_FINALLY, except);
  use(try_body);
  push_frame_block({.kind = FrameBlockKind::kTryExcept, .block = try_body});
  visit(s->body);
  pop_frame_block();
  op_no_line(POP_BLOCK);
  visit(s->orelse);
  jump_no_line(JUMP, end);

  use(except);
  unset_location();
  jump(SETUP_CLEANUP, cleanup);
  op(PUSH_EXC_INFO);
  push_frame_block({.kind = FrameBlockKind::kExceptionHandler});
  const int count = length(s->handlers);
  for (int i = 0; i < count; ++i) {
    const ExceptHandler* handler = (*s->handlers)[i];
    set_location(handler->at);
    if (handler->type == nullptr && i < count - 1) {
      return error("default 'except:' must be last");
    }
    except = new_block();
    if (handler->type != nullptr) {
      visit(handler->type);
      op(CHECK_EXC_MATCH);
      jump(POP_JUMP_IF_FALSE, except);
    }
    if (handler->name != nullptr) {
      BasicBlock* cleanup_end = new_block();
      BasicBlock* cleanup_body = new_block();
      name(handler->name, Context::kStore);
      // The name is unbound when the handler is left, however.
      jump(SETUP_CLEANUP, cleanup_end);
      use(cleanup_body);
      push_frame_block({.kind = FrameBlockKind::kHandlerCleanup, .block = cleanup_body, .name = handler->name});
      visit(handler->body);
      pop_frame_block();
      unset_location();
      op(POP_BLOCK);
      op(POP_BLOCK);
      op(POP_EXCEPT);
      load_none();
      name(handler->name, Context::kStore);
      name(handler->name, Context::kDel);
      jump(JUMP, end);
      use(cleanup_end);
      unset_location();
      load_none();
      name(handler->name, Context::kStore);
      name(handler->name, Context::kDel);
      op(RERAISE, 1);
    } else {
      BasicBlock* cleanup_body = new_block();
      op(POP_TOP);
      use(cleanup_body);
      push_frame_block({.kind = FrameBlockKind::kHandlerCleanup, .block = cleanup_body});
      visit(handler->body);
      pop_frame_block();
      unset_location();
      op(POP_BLOCK);
      op(POP_EXCEPT);
      jump(JUMP, end);
    }
    use(except);
  }
  unset_location();
  pop_frame_block();
  op(RERAISE, 0);
  use(cleanup);
  pop_except_and_reraise();
  use(end);
}

/// [orig, res, rest]: the group as raised, the list of what handlers raised, what is not handled yet.
void CodeGenerator::try_star_except(Try* s) {
  BasicBlock* try_body = new_block();
  BasicBlock* except = new_block();
  BasicBlock* orelse = new_block();
  BasicBlock* end = new_block();
  BasicBlock* cleanup = new_block();
  BasicBlock* reraise_star = new_block();
  jump(SETUP_FINALLY, except);
  use(try_body);
  push_frame_block({.kind = FrameBlockKind::kTryExcept, .block = try_body});
  visit(s->body);
  pop_frame_block();
  op_no_line(POP_BLOCK);
  jump_no_line(JUMP, orelse);

  use(except);
  unset_location();
  jump(SETUP_CLEANUP, cleanup);
  op(PUSH_EXC_INFO);
  push_frame_block({.kind = FrameBlockKind::kExceptionGroupHandler});
  const int count = length(s->handlers);
  for (int i = 0; i < count; ++i) {
    const ExceptHandler* handler = (*s->handlers)[i];
    set_location(handler->at);
    except = new_block();
    BasicBlock* handle_match = new_block();
    if (i == 0) {
      op(COPY, 1);        // [orig, exc]
      op(BUILD_LIST, 0);  // [orig, exc, res]
      op(SWAP, 2);
    }
    if (handler->type != nullptr) {
      visit(handler->type);
      op(CHECK_EG_MATCH);  // [orig, res, rest, match or None]
      op(COPY, 1);
      jump(POP_JUMP_IF_NOT_NONE, handle_match);
      op(POP_TOP);
      jump(JUMP, except);
    }
    use(handle_match);
    BasicBlock* cleanup_end = new_block();
    BasicBlock* cleanup_body = new_block();
    if (handler->name != nullptr) {
      name(handler->name, Context::kStore);
    } else {
      op(POP_TOP);
    }
    jump(SETUP_CLEANUP, cleanup_end);
    use(cleanup_body);
    push_frame_block({.kind = FrameBlockKind::kHandlerCleanup, .block = cleanup_body, .name = handler->name});
    visit(handler->body);
    pop_frame_block();
    unset_location();
    op(POP_BLOCK);
    const auto unbind = [&] {
      if (handler->name != nullptr) {
        load_none();
        name(handler->name, Context::kStore);
        name(handler->name, Context::kDel);
      }
    };
    unbind();
    jump(JUMP, except);
    use(cleanup_end);
    unset_location();
    unbind();
    op(LIST_APPEND, 3);  // what the handler raised
    op(POP_TOP);
    jump(JUMP, except);
    use(except);
    if (i == count - 1) {
      op(LIST_APPEND, 1);  // what no handler took, or None
      jump(JUMP, reraise_star);
    }
  }
  unset_location();
  pop_frame_block();
  BasicBlock* reraise = new_block();
  use(reraise_star);
  op(PREP_RERAISE_STAR);
  op(COPY, 1);
  jump(POP_JUMP_IF_NOT_NONE, reraise);
  op(POP_TOP);
  op(POP_BLOCK);
  op(POP_EXCEPT);
  jump(JUMP, end);
  use(reraise);
  op(POP_BLOCK);
  op(SWAP, 2);
  op(POP_EXCEPT);
  op(RERAISE, 0);
  use(cleanup);
  pop_except_and_reraise();
  use(orelse);
  visit(s->orelse);
  use(end);
}

// ---- with

void CodeGenerator::with_except_finish(BasicBlock* cleanup) {
  unset_location();
  BasicBlock* exit = new_block();
  jump(POP_JUMP_IF_TRUE, exit);
  op(RERAISE, 2);
  use(cleanup);
  pop_except_and_reraise();
  use(exit);
  op(POP_TOP);
  op(POP_BLOCK);
  op(POP_EXCEPT);
  op(POP_TOP);
  op(POP_TOP);
}

void CodeGenerator::with_statement(With* s, int index) {
  if (failed()) {  // each item is a block, and there are at most twenty
    return;
  }
  BasicBlock* block = new_block();
  BasicBlock* final = new_block();
  BasicBlock* exit = new_block();
  BasicBlock* cleanup = new_block();
  const WithItem* item = (*s->items)[index];
  visit(item->context_expr);
  op(BEFORE_WITH);  // [exit, entered]
  jump(SETUP_WITH, final);
  use(block);
  push_frame_block({.kind = FrameBlockKind::kWith, .block = block, .exit = final, .statement = s});
  if (item->optional_vars != nullptr) {
    visit(item->optional_vars);
  } else {
    op(POP_TOP);
  }
  if (index + 1 == s->items->count) {
    visit(s->body);
  } else {
    with_statement(s, index + 1);
  }
  unset_location();
  op(POP_BLOCK);
  pop_frame_block();
  set_location(s->at);
  call_exit_with_nones();
  op(POP_TOP);
  jump(JUMP, exit);

  use(final);
  jump(SETUP_CLEANUP, cleanup);
  op(PUSH_EXC_INFO);
  op(WITH_EXCEPT_START);
  with_except_finish(cleanup);
  use(exit);
}

void CodeGenerator::async_with_statement(With* s, int index) {
  if (failed()) {  // each item is a block, and there are at most twenty
    return;
  }
  if (is_top_level_await()) {
    u_->symbols->coroutine = true;
  } else if (u_->kind != ScopeKind::kAsyncFunction) {
    return error("'async with' outside async function");
  }
  BasicBlock* block = new_block();
  BasicBlock* final = new_block();
  BasicBlock* exit = new_block();
  BasicBlock* cleanup = new_block();
  const auto await_it = [&](int32_t where) {
    op(GET_AWAITABLE, where);
    load_none();
    add_yield_from(true);
  };
  const WithItem* item = (*s->items)[index];
  visit(item->context_expr);
  op(BEFORE_ASYNC_WITH);
  await_it(1);
  jump(SETUP_WITH, final);
  use(block);
  push_frame_block({.kind = FrameBlockKind::kAsyncWith, .block = block, .exit = final, .statement = s});
  if (item->optional_vars != nullptr) {
    visit(item->optional_vars);
  } else {
    op(POP_TOP);
  }
  if (index + 1 == s->items->count) {
    visit(s->body);
  } else {
    async_with_statement(s, index + 1);
  }
  pop_frame_block();
  op(POP_BLOCK);
  set_location(s->at);
  call_exit_with_nones();
  await_it(2);
  op(POP_TOP);
  jump(JUMP, exit);

  use(final);
  jump(SETUP_CLEANUP, cleanup);
  op(PUSH_EXC_INFO);
  op(WITH_EXCEPT_START);
  await_it(2);
  with_except_finish(cleanup);
  use(exit);
}

}  // namespace heapscope::compiler
