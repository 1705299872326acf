#include "compiler/assembler.h"

#include <climits>

namespace heapscope::compiler {
namespace {

enum LocationKind { kShort = 0, kOneLine = 10, kNoColumns = 13, kLong = 14, kNone = 15 };

}  // namespace

int32_t Assembler::stack_depth(bool generator) {
  for (const auto& b : graph_.blocks()) {
    b->start_depth = INT_MIN;
  }
  std::vector<BasicBlock*> todo;
  int32_t deepest = 0;
  const auto reach = [&](BasicBlock* b, int32_t depth) {
    HS_DCHECK(b->start_depth < 0 || b->start_depth == depth);
    if (b->start_depth < depth && b->start_depth < 100) {
      b->start_depth = depth;
      todo.push_back(b);
    }
  };
  reach(graph_.entry(), generator ? 1 : 0);
  while (!todo.empty()) {
    BasicBlock* b = todo.back();
    todo.pop_back();
    int32_t depth = b->start_depth;
    BasicBlock* next = b->next;
    for (const Instruction& i : b->code) {
      const int32_t effect = stack_effect(i.opcode, i.oparg, false);
      HS_CHECK(effect != kInvalidStackEffect);
      const int32_t after = depth + effect;
      deepest = after > deepest ? after : deepest;
      if (is_jump(i.opcode) || is_block_push(i.opcode)) {
        const int32_t target_depth = depth + stack_effect(i.opcode, i.oparg, true);
        deepest = target_depth > deepest ? target_depth : deepest;
        reach(i.target, target_depth);
      }
      depth = after;
      if (i.opcode == JUMP_NO_INTERRUPT || i.opcode == JUMP || i.opcode == RETURN_VALUE || i.opcode == RAISE_VARARGS ||
          i.opcode == RERAISE) {
        next = nullptr;
        break;
      }
    }
    if (next != nullptr) {
      reach(next, depth);
    }
  }
  return deepest;
}

void Assembler::label_handlers() {
  for (const auto& b : graph_.blocks()) {
    b->visited = false;
  }
  std::vector<BasicBlock*> todo;
  const auto reach = [&](BasicBlock* b, const HandlerStack& handlers) {
    if (!b->visited) {
      b->visited = true;
      b->handlers = std::make_unique<HandlerStack>(handlers);
      todo.push_back(b);
    }
  };
  reach(graph_.entry(), {});
  while (!todo.empty()) {
    BasicBlock* b = todo.back();
    todo.pop_back();
    HandlerStack handlers = std::move(*b->handlers);
    b->handlers.reset();
    const auto top = [&] { return handlers.empty() ? nullptr : handlers.back(); };
    for (Instruction& i : b->code) {
      if (is_block_push(i.opcode)) {
        reach(i.target, handlers);
        if (i.opcode == SETUP_WITH || i.opcode == SETUP_CLEANUP) {
          i.target->preserve_lasti = true;
        }
        handlers.push_back(i.target);
      } else if (i.opcode == POP_BLOCK) {
        handlers.pop_back();
      } else {
        i.handler = top();
        if (is_jump(i.opcode)) {
          reach(i.target, handlers);
        }
      }
    }
    if (!b->no_fallthrough && b->next != nullptr) {
      reach(b->next, handlers);
    }
  }
  for (BasicBlock* b = graph_.entry(); b != nullptr; b = b->next) {
    for (Instruction& i : b->code) {
      if (is_block_push(i.opcode) || i.opcode == POP_BLOCK) {
        i.opcode = NOP;
      }
    }
  }
}

void Assembler::assemble(AssembledCode* result) {
  result_ = result;
  normalize_jumps();
  compute_offsets();
  for (BasicBlock* b = graph_.entry(); b != nullptr; b = b->next) {
    for (const Instruction& i : b->code) {
      emit_instruction(i);
    }
  }
  line_ = firstlineno_;
  for (BasicBlock* b = graph_.entry(); b != nullptr; b = b->next) {
    for (const Instruction& i : b->code) {
      int units = instruction_size(i);
      for (; units > 8; units -= 8) {
        emit_location(i, 8);
      }
      emit_location(i, units);
    }
  }
  emit_exception_table();
  note_statements();
}

void Assembler::note_statements() {
  int32_t offset = 0;
  int32_t open = 0;
  for (BasicBlock* b = graph_.entry(); b != nullptr; b = b->next) {
    for (const Instruction& i : b->code) {
      const int32_t end = offset + instruction_size(i);
      if (i.statement != 0 && i.statement == open) {
        result_->statements.back().end = end;
      } else if (i.statement != 0) {
        result_->statements.push_back({offset, end});
      }
      open = i.statement;
      offset = end;
    }
  }
}

/// Jumps get a direction: back to a block that has been passed, or forward.
void Assembler::normalize_jumps() {
  for (BasicBlock* b = graph_.entry(); b != nullptr; b = b->next) {
    b->visited = false;
  }
  for (BasicBlock* b = graph_.entry(); b != nullptr; b = b->next) {
    b->visited = true;
    if (b->code.empty() || !is_jump(b->code.back().opcode)) {
      continue;
    }
    Instruction& last = b->code.back();
    const bool forward = !last.target->visited;
    const auto become = [&](int ahead, int back) { last.opcode = static_cast<int16_t>(forward ? ahead : back); };
    switch (last.opcode) {
      case JUMP: become(JUMP_FORWARD, JUMP_BACKWARD); break;
      case JUMP_NO_INTERRUPT: become(JUMP_FORWARD, JUMP_BACKWARD_NO_INTERRUPT); break;
      case POP_JUMP_IF_NOT_NONE: become(POP_JUMP_FORWARD_IF_NOT_NONE, POP_JUMP_BACKWARD_IF_NOT_NONE); break;
      case POP_JUMP_IF_NONE: become(POP_JUMP_FORWARD_IF_NONE, POP_JUMP_BACKWARD_IF_NONE); break;
      case POP_JUMP_IF_FALSE: become(POP_JUMP_FORWARD_IF_FALSE, POP_JUMP_BACKWARD_IF_FALSE); break;
      case POP_JUMP_IF_TRUE: become(POP_JUMP_FORWARD_IF_TRUE, POP_JUMP_BACKWARD_IF_TRUE); break;
      default: break;
    }
  }
}

/// Jump distances depend on the sizes of instructions, and these on jump distances: repeated until
/// no jump grows.
void Assembler::compute_offsets() {
  bool again = true;
  while (again) {
    again = false;
    int32_t total = 0;
    for (BasicBlock* b = graph_.entry(); b != nullptr; b = b->next) {
      b->offset = total;
      for (const Instruction& i : b->code) {
        total += instruction_size(i);
      }
    }
    for (BasicBlock* b = graph_.entry(); b != nullptr; b = b->next) {
      int32_t offset = b->offset;
      for (Instruction& i : b->code) {
        const int size = instruction_size(i);
        offset += size;
        if (is_jump(i.opcode)) {
          const int32_t target = i.target->offset;
          i.oparg = target < offset ? offset - target : target - offset;
          again = again || instruction_size(i) != size;
        }
      }
    }
  }
}

void Assembler::emit_instruction(const Instruction& i) {
  std::string* code = &result_->code;
  const int32_t oparg = i.opcode >= kHaveArgument ? i.oparg : 0;
  for (int shift = 24; shift > 0; shift -= 8) {
    if (oparg >> shift != 0) {
      byte(code, EXTENDED_ARG);
      byte(code, oparg >> shift & 0xff);
    }
  }
  byte(code, i.opcode);
  byte(code, oparg & 0xff);
  code->append(static_cast<size_t>(kCaches.of[i.opcode]) * 2, '\0');
}

// ---- locations

void Assembler::location_start(int code, int units) { byte(&result_->linetable, 0x80 | code << 3 | (units - 1)); }

void Assembler::location_number(uint32_t value) {
  while (value >= 64) {
    byte(&result_->linetable, static_cast<int>(64 | (value & 63)));
    value >>= 6;
  }
  byte(&result_->linetable, static_cast<int>(value));
}

void Assembler::location_signed(int32_t value) {
  location_number(value < 0 ? static_cast<uint32_t>(-value) << 1 | 1 : static_cast<uint32_t>(value) << 1);
}

void Assembler::emit_location(const Instruction& i, int units) {
  std::string* table = &result_->linetable;
  if (i.at.lineno < 0) {
    location_start(kNone, units);
    return;
  }
  const int32_t delta = i.at.lineno - line_;
  const int32_t column = i.at.col_offset;
  const int32_t end_column = i.at.end_col_offset;
  if (column < 0 || end_column < 0) {
    if (i.at.end_lineno == i.at.lineno || i.at.end_lineno == -1) {
      location_start(kNoColumns, units);
      location_signed(delta);
      line_ = i.at.lineno;
      return;
    }
  } else if (i.at.end_lineno == i.at.lineno) {
    if (delta == 0 && column < 80 && end_column - column < 16 && end_column >= column) {
      location_start(kShort + (column >> 3), units);
      byte(table, (column & 7) << 4 | (end_column - column));
      return;
    }
    if (delta >= 0 && delta < 3 && column < 128 && end_column < 128) {
      location_start(kOneLine + delta, units);
      byte(table, column);
      byte(table, end_column);
      line_ = i.at.lineno;
      return;
    }
  }
  location_start(kLong, units);
  location_signed(delta);
  location_number(static_cast<uint32_t>(i.at.end_lineno - i.at.lineno));
  location_number(static_cast<uint32_t>(column + 1));
  location_number(static_cast<uint32_t>(end_column + 1));
  line_ = i.at.lineno;
}

// ---- exceptions

void Assembler::exception_number(int32_t value, int first_bit) {
  std::string* table = &result_->exceptiontable;
  for (int shift = 24; shift > 0; shift -= 6) {
    if (value >= 1 << shift) {
      byte(table, (value >> shift & 0x3f) | 0x40 | first_bit);
      first_bit = 0;
    }
  }
  byte(table, (value & 0x3f) | first_bit);
}

void Assembler::emit_exception_entry(int32_t start, int32_t end, const BasicBlock& handler) {
  int32_t depth = handler.start_depth - 1;
  if (handler.preserve_lasti) {
    depth -= 1;
  }
  exception_number(start, 0x80);
  exception_number(end - start, 0);
  exception_number(handler.offset, 0);
  exception_number(depth << 1 | (handler.preserve_lasti ? 1 : 0), 0);
}

void Assembler::emit_exception_table() {
  int32_t offset = 0;
  int32_t start = -1;
  const BasicBlock* handler = nullptr;
  for (BasicBlock* b = graph_.entry(); b != nullptr; b = b->next) {
    offset = b->offset;
    for (const Instruction& i : b->code) {
      if (i.handler != handler) {
        if (handler != nullptr) {
          emit_exception_entry(start, offset, *handler);
        }
        start = offset;
        handler = i.handler;
      }
      offset += instruction_size(i);
    }
  }
  if (handler != nullptr) {
    emit_exception_entry(start, offset, *handler);
  }
}

}  // namespace heapscope::compiler
