#include "compiler/flow_swaps.h"

#include <algorithm>
#include <utility>

namespace heapscope::compiler {
namespace {

/// They cannot jump, raise or run code (but finalizers), and take exactly the top of the stack.
bool is_swappable(int opcode) { return opcode == STORE_FAST || opcode == POP_TOP; }

/// Index of the next such instruction after `i`, -1 when another one comes first or (lineno >= 0)
/// the line changes: a tracer could see names bound in another order.
int next_swappable(const BasicBlock& block, int i, int32_t lineno) {
  while (++i < static_cast<int>(block.code.size())) {
    const Instruction& inst = block.code[static_cast<size_t>(i)];
    if (lineno >= 0 && inst.at.lineno != lineno) {
      return -1;
    }
    if (inst.opcode == NOP) {
      continue;
    }
    return is_swappable(inst.opcode) ? i : -1;
  }
  return -1;
}

}  // namespace

size_t merge_swaps(BasicBlock* block, size_t at) {
  Instruction* run = &block->code[at];
  const size_t limit = block->code.size() - at;
  int depth = run[0].oparg;
  size_t length = 0;
  bool more = false;
  while (++length < limit) {
    if (run[length].opcode == SWAP) {
      depth = std::max(depth, run[length].oparg);
      more = true;
    } else if (run[length].opcode != NOP) {
      break;
    }
  }
  if (!more) {
    return at;
  }
  // Where everything ends up.
  std::vector<int> stack(static_cast<size_t>(depth));
  for (int i = 0; i < depth; ++i) {
    stack[static_cast<size_t>(i)] = i;
  }
  for (size_t i = 0; i < length; ++i) {
    if (run[i].opcode == SWAP) {
      std::swap(stack[0], stack[static_cast<size_t>(run[i].oparg) - 1]);
    }
  }
  // The permutation's cycles one by one, each through the top of the stack; written from the end of
  // the run, which makes it the inverse of sorting the stack back.
  constexpr int kVisited = -1;
  auto current = static_cast<int>(length) - 1;
  for (int i = 0; i < depth; ++i) {
    if (stack[static_cast<size_t>(i)] == kVisited || stack[static_cast<size_t>(i)] == i) {
      continue;
    }
    for (int j = i;;) {
      if (j != 0) {
        run[current].opcode = SWAP;
        run[current].oparg = j + 1;
        --current;
      }
      if (stack[static_cast<size_t>(j)] == kVisited) {
        break;
      }
      j = std::exchange(stack[static_cast<size_t>(j)], kVisited);
    }
  }
  while (current >= 0) {
    run[current--].opcode = NOP;
  }
  return at + length - 1;
}

void apply_swaps(BasicBlock* block, size_t at) {
  for (int i = static_cast<int>(at); i >= 0; --i) {
    Instruction& swap = block->code[static_cast<size_t>(i)];
    if (swap.opcode != SWAP) {
      if (swap.opcode == NOP || is_swappable(swap.opcode)) {
        continue;
      }
      return;
    }
    const int j = next_swappable(*block, i, -1);
    if (j < 0) {
      return;
    }
    int k = j;
    const int32_t lineno = block->code[static_cast<size_t>(j)].at.lineno;
    for (int count = swap.oparg - 1; count > 0; --count) {
      k = next_swappable(*block, k, lineno);
      if (k < 0) {
        return;
      }
    }
    swap.opcode = NOP;
    std::swap(block->code[static_cast<size_t>(j)], block->code[static_cast<size_t>(k)]);
  }
}

}  // namespace heapscope::compiler
