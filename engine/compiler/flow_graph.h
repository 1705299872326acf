// The flow graph of one code object while it is compiled: basic blocks of instructions.
//
// The code generator adds blocks and instructions; the passes of flow_optimizer.cpp rewrite them and
// assembler.cpp turns them into bytes.  Jumps point at blocks until then.
//
//   entry -> next -> next ...     order in the code (BasicBlock::next)
//   blocks                        in the order they were made; some passes need the reverse of it
//
// Invariants:
//   F1  a jump is the last instruction of its block
//   F2  a block that can fall through has a next block
//   F3  line -1 means: made by the compiler, gets a line from what is around it
// Model: struct basicblock_ and struct instr of Python/compile.c (3.11).
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "compiler/ast.h"
#include "compiler/opcode.h"

namespace heapscope::compiler {

/// Instructions that only exist before assembling: block stack operations become the exception table,
/// jumps get a direction.
enum PseudoOpcode : int16_t {
  SETUP_FINALLY = -1,
  SETUP_CLEANUP = -2,
  SETUP_WITH = -3,
  POP_BLOCK = -4,
  JUMP = -5,
  JUMP_NO_INTERRUPT = -6,
  POP_JUMP_IF_FALSE = -7,
  POP_JUMP_IF_TRUE = -8,
  POP_JUMP_IF_NONE = -9,
  POP_JUMP_IF_NOT_NONE = -10,
};

struct BasicBlock;

struct Instruction {
  int16_t opcode;
  int32_t oparg;
  BasicBlock* target;   // of a jump or a block push
  BasicBlock* handler;  // where an exception here goes
  Location at;
  int32_t statement = 0;  // number of the simple statement that it belongs to; 0: none
};

inline constexpr Location kNoLocation = {-1, -1, -1, -1};
/// Of a jump or cleanup that no token stands for.
inline constexpr Location kNoLine = {-1, 0, 0, 0};

/// Handlers that are active at the start of a block, outermost first.
using HandlerStack = std::vector<BasicBlock*>;

struct BasicBlock {
  std::vector<Instruction> code;
  BasicBlock* next = nullptr;
  std::unique_ptr<HandlerStack> handlers;
  int32_t predecessors = 0;
  int32_t start_depth = 0;
  int32_t offset = 0;  // in code units
  bool no_fallthrough = false;
  bool preserve_lasti = false;  // a handler that wants the offset of the raising instruction
  bool visited = false;
  bool exits = false;    // ends with return or raise
  bool returns = false;  // has a RETURN_VALUE
};

class FlowGraph {
 public:
  FlowGraph() { current_ = new_block(); }

  BasicBlock* new_block() {
    blocks_.push_back(std::make_unique<BasicBlock>());
    return blocks_.back().get();
  }
  /// Code goes on in `block`, after the current one.
  void use(BasicBlock* block) {
    current_->next = block;
    current_ = block;
    need_new_block_ = false;
  }
  void add(int opcode, int32_t oparg, BasicBlock* target, const Location& at);
  /// What is added until end_statement() is one simple statement.
  void begin_statement() { statement_ = ++statements_; }
  void end_statement() { statement_ = 0; }

  [[nodiscard]] BasicBlock* entry() const { return blocks_.front().get(); }
  [[nodiscard]] BasicBlock* current() const { return current_; }
  [[nodiscard]] const std::vector<std::unique_ptr<BasicBlock>>& blocks() const { return blocks_; }

 private:
  std::vector<std::unique_ptr<BasicBlock>> blocks_;
  BasicBlock* current_;
  bool need_new_block_ = false;  // the current block has ended
  int32_t statement_ = 0;
  int32_t statements_ = 0;
};

bool is_jump(int opcode);
bool is_block_push(int opcode);
/// Code units that an instruction takes, with its EXTENDED_ARG prefixes and caches.
int instruction_size(const Instruction& instruction);
/// What stack_effect says of a number that is no instruction of compiled code.
inline constexpr int kInvalidStackEffect = INT32_MAX;
/// What an instruction does to the depth of the stack; `jumps`: when it jumps (or its handler runs).
int stack_effect(int opcode, int32_t oparg, bool jumps);

}  // namespace heapscope::compiler
