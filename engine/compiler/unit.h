// What the code generator knows of the code object it is working on.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/const_cache.h"
#include "compiler/flow_graph.h"
#include "compiler/symbol_table.h"
#include "compiler/table_objects.h"

namespace heapscope::compiler {

/// Names in the order they were first asked for; instructions refer to their index.
class NameList {
 public:
  int32_t add(Object* name) {
    const auto [place, fresh] = index_.try_emplace(name, static_cast<int32_t>(items_.size()));
    if (fresh) {
      items_.push_back(name);
      table_.set(name, place->second);
    }
    return place->second;
  }
  /// -1 when it is not there.
  [[nodiscard]] int32_t find(Object* name) const {
    const auto found = index_.find(name);
    return found == index_.end() ? -1 : found->second;
  }
  [[nodiscard]] int32_t size() const { return static_cast<int32_t>(items_.size()); }
  [[nodiscard]] const std::vector<Object*>& items() const { return items_; }

 private:
  std::vector<Object*> items_;
  std::unordered_map<const Object*, int32_t> index_;
  TableDict table_;
};

enum class ScopeKind : uint8_t { kModule, kClass, kFunction, kAsyncFunction, kLambda, kComprehension };

/// A construct that break, continue or return have to leave in an orderly way.
enum class FrameBlockKind : uint8_t {
  kWhileLoop,
  kForLoop,
  kTryExcept,
  kFinallyTry,
  kFinallyEnd,
  kWith,
  kAsyncWith,
  kHandlerCleanup,
  kPopValue,
  kExceptionHandler,
  kExceptionGroupHandler,
  kAsyncComprehension,
};
struct FrameBlock {
  FrameBlockKind kind;
  BasicBlock* block = nullptr;
  BasicBlock* exit = nullptr;
  Seq<Stmt>* finalbody = nullptr;  // kFinallyTry
  Stmt* statement = nullptr;       // kWith, kAsyncWith
  Object* name = nullptr;          // kHandlerCleanup: what `except ... as name` bound
};
inline constexpr size_t kMaxFrameBlocks = 20;

struct Unit {
  Block* symbols = nullptr;
  Object* name = nullptr;
  OwnedObject qualname;
  ScopeKind kind = ScopeKind::kModule;
  Object* private_name = nullptr;  // the class whose names are mangled
  NameList names;
  NameList varnames;
  NameList cellvars;
  NameList freevars;  // their indices come after the cells'
  std::vector<Object*> consts;
  std::unordered_map<std::string, int32_t> const_index;
  TableDict const_table;
  int32_t argcount = 0;
  int32_t posonlyargcount = 0;
  int32_t kwonlyargcount = 0;
  int32_t firstlineno = 0;
  Location at{};  // of the statement or expression being compiled
  std::vector<FrameBlock> frame_blocks;
  FlowGraph graph;
  Unit* parent = nullptr;

  [[nodiscard]] bool is_function() const { return symbols->kind == BlockKind::kFunction; }
};

}  // namespace heapscope::compiler
