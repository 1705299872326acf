// How deep the compiler's recursive passes may go.
//
// CPython counts the levels of a tree with the calls that the program is in, three levels to a call, against the
// program's recursion limit (2,998 levels in a module with the usual limit).  The same count is kept here.
//
// The passes also use native stack, a frame or two per level.  In WebAssembly that stack belongs to the browser and
// holds about a thousand levels; natively the terminal program makes room for far more than the count allows.  So there
// are two numbers: `levels`, which CPython has too, and `nested`, the native calls that are open.  The two chains that
// programs do write long, `elif` and `a + b + c + ...`, are walked in loops: they add levels without nesting.
#pragma once

#include <cstdint>
#include <vector>

#include "compiler/ast.h"
#include "compiler/problem.h"
#include "objects/thread_state.h"

namespace heapscope::compiler {

#ifdef __EMSCRIPTEN__
inline constexpr int32_t kMaxNestedVisits = 1000;
#else
inline constexpr int32_t kMaxNestedVisits = 20000;
#endif

/// Where a pass stands in the tree.
class TreeDepth {
 public:
  /// kIgnored: a pass over a tree whose levels another one has counted.
  enum class Levels : uint8_t { kCounted, kIgnored };
  explicit TreeDepth(Problem* problem, Levels counting = Levels::kCounted) : problem_(problem) {
    if (counting == Levels::kIgnored) {
      return;
    }
    constexpr int32_t kLevelsPerCall = 3;
    const objects::ThreadState& thread = objects::thread_state();
    const auto scaled = [](int32_t calls) {
      return calls < INT32_MAX / kLevelsPerCall ? calls * kLevelsPerCall : calls;
    };
    levels_ = scaled(thread.recursion_limit - thread.recursion_remaining);
    limit_ = scaled(thread.recursion_limit);
  }
  /// A level deeper.  False, and a problem: that is too deep.
  bool descend() {
    if (++levels_ > limit_) {
      fail();
      return false;
    }
    return true;
  }
  void ascend(int32_t levels = 1) { levels_ -= levels; }

 private:
  friend class DepthGuard;
  void fail() {
    if (!*problem_) {
      problem_->kind = ProblemKind::kRecursion;
      problem_->message = "maximum recursion depth exceeded during compilation";
    }
  }

  Problem* problem_;
  int32_t levels_ = 0;
  int32_t limit_ = INT32_MAX;
  int32_t nested_ = 0;
};

/// A level of a recursive pass.  `if (!level.ok()) return false;`
class DepthGuard {
 public:
  explicit DepthGuard(TreeDepth* depth) : depth_(depth) {
    ok_ = depth->descend();
    if (++depth->nested_ > kMaxNestedVisits) {
      depth->fail();
      ok_ = false;
    }
  }
  DepthGuard(const DepthGuard&) = delete;
  DepthGuard& operator=(const DepthGuard&) = delete;
  ~DepthGuard() {
    --depth_->nested_;
    depth_->ascend();
  }
  [[nodiscard]] bool ok() const { return ok_; }

 private:
  TreeDepth* depth_;
  bool ok_;
};

/// Levels of a chain that is walked in a loop; they end together.
class ChainLevels {
 public:
  explicit ChainLevels(TreeDepth* depth) : depth_(depth) {}
  ChainLevels(const ChainLevels&) = delete;
  ChainLevels& operator=(const ChainLevels&) = delete;
  ~ChainLevels() { depth_->ascend(count_); }
  bool deeper() {
    ++count_;
    return depth_->descend();
  }
  void back() {
    --count_;
    depth_->ascend();
  }

 private:
  TreeDepth* depth_;
  int32_t count_ = 0;
};

/// The `elif` of `s`: the one statement of its `else`, when that is an `if`.  Null: there is none.
inline If* elif_of(const If* s) {
  return s->orelse != nullptr && s->orelse->count == 1 ? as_if<If>((*s->orelse)[0]) : nullptr;
}

/// The binary operations down the left side of `e`, the outermost first, as the places that hold them.
inline std::vector<Expr**> left_operations(Expr** place) {
  std::vector<Expr**> found;
  for (; (*place)->kind == ExprKind::kBinOp; place = &as<BinOp>(*place)->left) {
    found.push_back(place);
  }
  return found;
}

}  // namespace heapscope::compiler
