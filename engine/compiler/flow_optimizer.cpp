#include "compiler/flow_optimizer.h"

#include "compiler/flow_swaps.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"

namespace heapscope::compiler {
namespace {

/// Blocks up to this size are copied rather than jumped to.
constexpr size_t kMaxCopySize = 4;

BasicBlock* skip_empty(BasicBlock* block) {
  while (block->code.empty()) {
    block = block->next;
  }
  return block;
}

bool has_line(const BasicBlock& block) {
  for (const Instruction& i : block.code) {
    if (i.at.lineno > 0) {
      return true;
    }
  }
  return false;
}

bool is_exit_without_line(const BasicBlock& block) {
  if (!block.exits) {
    return false;
  }
  for (const Instruction& i : block.code) {
    if (i.at.lineno >= 0) {
      return false;
    }
  }
  return true;
}

/// Lets a jump to a jump go to the end at once, if both are on one line (the tracer sees lines) and
/// it would get anywhere new.
bool thread_jump(Instruction* jump, const Instruction& target, int opcode) {
  if (jump->at.lineno == target.at.lineno && jump->target != target.target) {
    jump->target = target.target;
    jump->opcode = static_cast<int16_t>(opcode);
    return true;
  }
  return false;
}

/// Removes NOPs that do not carry a line of their own.
void clean_block(BasicBlock* block) {
  std::vector<Instruction>& code = block->code;
  size_t kept = 0;
  int32_t previous_line = -1;
  for (size_t i = 0; i < code.size(); ++i) {
    const int32_t line = code[i].at.lineno;
    if (code[i].opcode == NOP) {
      if (line < 0 || previous_line == line) {
        continue;
      }
      if (i + 1 < code.size()) {
        const int32_t next_line = code[i + 1].at.lineno;
        if (next_line == line) {
          continue;
        }
        if (next_line < 0) {
          code[i + 1].at = code[i].at;
          continue;
        }
      } else {
        const BasicBlock* next = block->next;
        while (next != nullptr && next->code.empty()) {
          next = next->next;
        }
        if (next != nullptr && line == next->code[0].at.lineno) {
          continue;
        }
      }
    }
    code[kept++] = code[i];
    previous_line = line;
  }
  code.resize(kept);
}

}  // namespace

void FlowOptimizer::prepare() {
  for (size_t b = graph_.blocks().size(); b-- > 0;) {
    BasicBlock* block = graph_.blocks()[b].get();
    for (Instruction& i : block->code) {
      switch (i.opcode) {
        case RETURN_VALUE:
        case RAISE_VARARGS:
        case RERAISE:
          block->exits = true;
          block->no_fallthrough = true;
          break;
        case JUMP:
        case JUMP_NO_INTERRUPT: block->no_fallthrough = true; [[fallthrough]];
        case POP_JUMP_IF_NOT_NONE:
        case POP_JUMP_IF_NONE:
        case POP_JUMP_IF_FALSE:
        case POP_JUMP_IF_TRUE:
        case JUMP_IF_FALSE_OR_POP:
        case JUMP_IF_TRUE_OR_POP:
        case FOR_ITER: i.target = skip_empty(i.target); break;
        default: break;
      }
    }
  }
  extend_blocks();
}

/// A block that ends with a jump to a small exit without lines (an implicit `return None`) gets a
/// copy of it instead.
void FlowOptimizer::extend_blocks() {
  for (size_t b = graph_.blocks().size(); b-- > 0;) {
    BasicBlock* block = graph_.blocks()[b].get();
    if (block->code.empty() || block->code.back().opcode != JUMP) {
      continue;
    }
    const BasicBlock* target = block->code.back().target;
    if (!target->exits || target->code.size() > kMaxCopySize || has_line(*target)) {
      continue;
    }
    block->code.back().opcode = NOP;
    for (size_t i = 0; i < target->code.size(); ++i) {
      const Instruction copied = target->code[i];
      block->code.push_back(copied);
    }
    block->exits = true;
  }
}

bool FlowOptimizer::optimize() {
  for (BasicBlock* b = graph_.entry(); b != nullptr; b = b->next) {
    if (!optimize_block(b)) {
      return false;
    }
    clean_block(b);
  }
  extend_blocks();
  mark_reachable();
  for (BasicBlock* b = graph_.entry(); b != nullptr; b = b->next) {
    if (b->predecessors == 0) {
      b->code.clear();
      b->no_fallthrough = false;
    }
  }
  remove_empty_blocks();
  clean();
  remove_redundant_jumps();
  duplicate_exits();
  trim_consts();
  return true;
}

void FlowOptimizer::clean() {
  for (BasicBlock* b = graph_.entry(); b != nullptr; b = b->next) {
    clean_block(b);
  }
}

/// A constant that a test follows: the outcome is known.
void FlowOptimizer::fold_load_const(BasicBlock* block, size_t i) {
  std::vector<Instruction>& code = block->code;
  if (i + 1 >= code.size()) {
    return;
  }
  Instruction& load = code[i];
  Instruction& next = code[i + 1];
  Object* constant = consts_[static_cast<size_t>(load.oparg)];
  switch (next.opcode) {
    case POP_JUMP_IF_FALSE:
    case POP_JUMP_IF_TRUE: {
      const bool is_true = objects::object_is_true(constant) == Truth::kTrue;
      load.opcode = NOP;
      if (is_true == (next.opcode == POP_JUMP_IF_TRUE)) {
        next.opcode = JUMP;
        block->no_fallthrough = true;
      } else {
        next.opcode = NOP;
      }
      break;
    }
    case JUMP_IF_FALSE_OR_POP:
    case JUMP_IF_TRUE_OR_POP: {
      const bool is_true = objects::object_is_true(constant) == Truth::kTrue;
      if (is_true == (next.opcode == JUMP_IF_TRUE_OR_POP)) {
        next.opcode = JUMP;
        block->no_fallthrough = true;
      } else {
        load.opcode = NOP;
        next.opcode = NOP;
      }
      break;
    }
    case IS_OP: {
      if (i + 2 >= code.size() || constant != objects::none()) {
        break;
      }
      Instruction& jump = code[i + 2];
      if (jump.opcode == POP_JUMP_IF_FALSE || jump.opcode == POP_JUMP_IF_TRUE) {
        const bool inverted = (next.oparg & 0xff) != 0;
        load.opcode = NOP;
        next.opcode = NOP;
        jump.opcode = inverted != (jump.opcode == POP_JUMP_IF_FALSE) ? POP_JUMP_IF_NOT_NONE : POP_JUMP_IF_NONE;
      }
      break;
    }
    default: break;
  }
}

/// LOAD_CONST ..., BUILD_TUPLE n: the tuple is a constant.
bool FlowOptimizer::fold_tuple(BasicBlock* block, size_t i) {
  Instruction& build = block->code[i];
  const auto count = static_cast<size_t>(build.oparg);
  Instruction* loads = &build - count;
  for (size_t n = 0; n < count; ++n) {
    if (loads[n].opcode != LOAD_CONST) {
      return true;
    }
  }
  auto tuple = objects::tuple_new(build.oparg);
  if (!tuple) {
    return false;
  }
  for (size_t n = 0; n < count; ++n) {
    Object* item = consts_[static_cast<size_t>(loads[n].oparg)];
    objects::tuple_init_item(tuple.get(), static_cast<int64_t>(n), objects::owned_ref(item));
  }
  Object* constant = cache_.merge_whole(std::move(tuple));
  size_t index = 0;
  while (index < consts_.size() && consts_[index] != constant) {
    ++index;
  }
  if (index == consts_.size()) {
    consts_.push_back(constant);
  }
  for (size_t n = 0; n < count; ++n) {
    loads[n].opcode = NOP;
  }
  build.opcode = LOAD_CONST;
  build.oparg = static_cast<int32_t>(index);
  return true;
}

bool FlowOptimizer::optimize_block(BasicBlock* block) {
  std::vector<Instruction>& code = block->code;
  const Instruction nop = {NOP, 0, nullptr, nullptr, kNoLocation};
  for (size_t i = 0; i < code.size(); ++i) {
    Instruction& inst = code[i];
    const int next_opcode = i + 1 < code.size() ? code[i + 1].opcode : 0;
    const Instruction* target = &nop;
    if (is_jump(inst.opcode) || is_block_push(inst.opcode)) {
      inst.target = skip_empty(inst.target);
      target = &inst.target->code[0];
    }
    bool again = false;  // the jump now goes elsewhere: look at it once more
    switch (inst.opcode) {
      case LOAD_CONST: fold_load_const(block, i); break;
      case BUILD_TUPLE:
        if (next_opcode == UNPACK_SEQUENCE && inst.oparg == code[i + 1].oparg && inst.oparg >= 1 && inst.oparg <= 3) {
          code[i + 1].opcode = static_cast<int16_t>(inst.oparg == 1 ? NOP : SWAP);
          inst.opcode = NOP;
          break;
        }
        if (i >= static_cast<size_t>(inst.oparg) && !fold_tuple(block, i)) {
          return false;
        }
        break;
      // What the first test of `a and b or c` decides, the second need not ask again.
      case JUMP_IF_FALSE_OR_POP:
        switch (target->opcode) {
          case POP_JUMP_IF_FALSE: again = thread_jump(&inst, *target, POP_JUMP_IF_FALSE); break;
          case JUMP:
          case JUMP_IF_FALSE_OR_POP: again = thread_jump(&inst, *target, JUMP_IF_FALSE_OR_POP); break;
          case JUMP_IF_TRUE_OR_POP:
          case POP_JUMP_IF_TRUE:
            if (inst.at.lineno == target->at.lineno) {
              inst.opcode = POP_JUMP_IF_FALSE;
              inst.target = inst.target->next;
              again = true;
            }
            break;
          default: break;
        }
        break;
      case JUMP_IF_TRUE_OR_POP:
        switch (target->opcode) {
          case POP_JUMP_IF_TRUE: again = thread_jump(&inst, *target, POP_JUMP_IF_TRUE); break;
          case JUMP:
          case JUMP_IF_TRUE_OR_POP: again = thread_jump(&inst, *target, JUMP_IF_TRUE_OR_POP); break;
          case JUMP_IF_FALSE_OR_POP:
          case POP_JUMP_IF_FALSE:
            if (inst.at.lineno == target->at.lineno) {
              inst.opcode = POP_JUMP_IF_TRUE;
              inst.target = inst.target->next;
              again = true;
            }
            break;
          default: break;
        }
        break;
      case POP_JUMP_IF_NOT_NONE:
      case POP_JUMP_IF_NONE:
      case POP_JUMP_IF_FALSE:
      case POP_JUMP_IF_TRUE:
      case JUMP:
        if (target->opcode == JUMP) {
          again = thread_jump(&inst, *target, inst.opcode);
        }
        break;
      case SWAP:
        if (inst.oparg == 1) {
          inst.opcode = NOP;
          break;
        }
        i = merge_swaps(block, i);
        apply_swaps(block, i);
        break;
      case PUSH_NULL:
        if (next_opcode == LOAD_GLOBAL) {
          inst.opcode = NOP;
          inst.oparg = 0;
          code[i + 1].oparg |= 1;
        }
        break;
      default: break;
    }
    if (again) {
      --i;  // wraps around at 0, and ++i brings it back
    }
  }
  return true;
}

void FlowOptimizer::mark_reachable() {
  std::vector<BasicBlock*> todo;
  graph_.entry()->predecessors = 1;
  todo.push_back(graph_.entry());
  const auto reach = [&](BasicBlock* block) {
    if (block->predecessors == 0) {
      todo.push_back(block);
    }
    ++block->predecessors;
  };
  while (!todo.empty()) {
    BasicBlock* b = todo.back();
    todo.pop_back();
    if (b->next != nullptr && !b->no_fallthrough) {
      reach(b->next);
    }
    for (const Instruction& i : b->code) {
      if (is_jump(i.opcode) || is_block_push(i.opcode)) {
        reach(i.target);
      }
    }
  }
}

void FlowOptimizer::remove_empty_blocks() {
  for (BasicBlock* b = graph_.entry(); b != nullptr; b = b->next) {
    BasicBlock* next = b->next;
    if (next != nullptr) {
      while (next->code.empty() && next->next != nullptr) {
        next = next->next;
      }
      b->next = next;
    }
  }
  for (BasicBlock* b = graph_.entry(); b != nullptr; b = b->next) {
    if (!b->code.empty() && is_jump(b->code.back().opcode)) {
      b->code.back().target = skip_empty(b->code.back().target);
    }
  }
}

/// A jump to the block that comes next anyway.
void FlowOptimizer::remove_redundant_jumps() {
  bool removed = false;
  for (BasicBlock* b = graph_.entry(); b != nullptr; b = b->next) {
    if (b->code.empty()) {
      continue;
    }
    Instruction& last = b->code.back();
    if ((last.opcode == JUMP || last.opcode == JUMP_NO_INTERRUPT) && last.target == b->next) {
      b->no_fallthrough = false;
      last.opcode = NOP;
      removed = true;
    }
  }
  if (removed) {
    remove_empty_blocks();
  }
}

/// An exit without a line that several jumps reach is copied for each of them, so that each copy can
/// take the line of the jump: a frame that has ended is known by the line it ended on.
void FlowOptimizer::duplicate_exits() {
  const size_t count = graph_.blocks().size();
  for (size_t n = count; n-- > 0;) {
    BasicBlock* b = graph_.blocks()[n].get();
    if (b->code.empty() || !is_jump(b->code.back().opcode)) {
      continue;
    }
    BasicBlock* target = b->code.back().target;
    if (!is_exit_without_line(*target) || target->predecessors <= 1) {
      continue;
    }
    BasicBlock* copy = graph_.new_block();
    copy->code = target->code;
    copy->exits = target->exits;
    copy->no_fallthrough = true;
    copy->code[0].at = b->code.back().at;
    b->code.back().target = copy;
    --target->predecessors;
    copy->predecessors = 1;
    copy->next = target->next;
    target->next = copy;
  }
  const auto& blocks = graph_.blocks();
  for (size_t n = blocks.size(); n-- > 0;) {
    BasicBlock* b = blocks[n].get();
    while (b->next != nullptr && b->next->code.empty()) {
      b->next = b->next->next;
    }
  }
  for (size_t n = blocks.size(); n-- > 0;) {
    BasicBlock* b = blocks[n].get();
    if (!b->no_fallthrough && b->next != nullptr && !b->code.empty() && is_exit_without_line(*b->next)) {
      b->next->code[0].at = b->code.back().at;
    }
  }
}

/// Constants at the end that nothing loads any more; the first may be a docstring and stays.
void FlowOptimizer::trim_consts() {
  size_t used = 0;
  for (BasicBlock* b = graph_.entry(); b != nullptr; b = b->next) {
    for (const Instruction& i : b->code) {
      if (i.opcode == LOAD_CONST || i.opcode == KW_NAMES) {
        used = static_cast<size_t>(i.oparg) > used ? static_cast<size_t>(i.oparg) : used;
      }
    }
  }
  if (used + 1 < consts_.size()) {
    consts_.resize(used + 1);
  }
}

void FlowOptimizer::settle_lines(int32_t firstlineno) {
  propagate_lines();
  int32_t line = firstlineno;
  for (BasicBlock* b = graph_.entry(); b != nullptr; b = b->next) {
    if (b->code.empty()) {
      continue;
    }
    const Instruction& last = b->code.back();
    if (last.at.lineno >= 0) {
      line = last.at.lineno;
    } else if (last.opcode == RETURN_VALUE) {
      for (Instruction& i : b->code) {
        i.at.lineno = line;
      }
    }
  }
}

/// Instructions without a line take it from the one before; the first of a block from its only
/// predecessor.
void FlowOptimizer::propagate_lines() {
  for (BasicBlock* b = graph_.entry(); b != nullptr; b = b->next) {
    if (b->code.empty()) {
      continue;
    }
    Location previous = kNoLocation;
    for (Instruction& i : b->code) {
      if (i.at.lineno < 0) {
        i.at = previous;
      } else {
        previous = i.at;
      }
    }
    if (!b->no_fallthrough && b->next->predecessors == 1 && b->next->code[0].at.lineno < 0) {
      b->next->code[0].at = previous;
    }
    const Instruction& last = b->code.back();
    if (is_jump(last.opcode) && last.target->predecessors == 1 && last.target->code[0].at.lineno < 0) {
      last.target->code[0].at = previous;
    }
  }
}

}  // namespace heapscope::compiler
