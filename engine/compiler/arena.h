// Arena: host memory of one compilation, freed all at once.
//
// The syntax tree, the parser's memo entries, the symbol table and the flow graph of one compilation
// live here.  Nothing in it is ever freed singly and no destructor runs, so only plain structs go in.
// Python objects that a tree refers to are kept alive elsewhere (TreeObjects, constants.h).
//
//   Seq<T>   a fixed array of pointers; null stands for the empty one
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

#include "base/check.h"

namespace heapscope::compiler {

class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena() {
    while (block_ != nullptr) {
      Block* older = block_->older;
      std::free(block_);
      block_ = older;
    }
  }

  /// Zeroed memory, aligned to 8.
  void* allocate(size_t bytes) {
    bytes = (bytes + 7) & ~size_t{7};
    if (bytes > left_) {
      grow(bytes);
    }
    void* memory = next_;
    next_ += bytes;
    left_ -= bytes;
    return memory;
  }

  template <class T, class... Arguments>
  T* make(Arguments&&... arguments) {
    return new (allocate(sizeof(T))) T{std::forward<Arguments>(arguments)...};
  }

 private:
  struct Block {
    Block* older;
  };

  void grow(size_t bytes) {
    const size_t size = bytes > kBlockSize ? bytes : kBlockSize;
    void* memory = std::calloc(1, sizeof(Block) + 8 + size);
    HS_CHECK(memory != nullptr);
    block_ = new (memory) Block{block_};
    next_ = static_cast<char*>(memory) + ((sizeof(Block) + 7) & ~size_t{7});
    left_ = size;
  }

  static constexpr size_t kBlockSize = size_t{32} * 1024;
  Block* block_ = nullptr;
  char* next_ = nullptr;
  size_t left_ = 0;
};

template <class T>
struct Seq {
  int32_t count;
  T* items[1];

  T* operator[](int index) const { return items[index]; }
  T*& at(int index) { return items[index]; }
};

template <class T>
int length(const Seq<T>* seq) {
  return seq == nullptr ? 0 : seq->count;
}

template <class T>
Seq<T>* new_seq(Arena& arena, int count) {
  const size_t bytes = sizeof(Seq<T>) + sizeof(T*) * static_cast<size_t>(count);
  auto* seq = static_cast<Seq<T>*>(arena.allocate(bytes));
  seq->count = count;
  return seq;
}

/// `for (Expr*& e : each(seq))`, also over null.
template <class T>
struct SeqRange {
  T** first;
  T** last;
  [[nodiscard]] T** begin() const { return first; }
  [[nodiscard]] T** end() const { return last; }
};
template <class T>
SeqRange<T> each(Seq<T>* seq) {
  return seq == nullptr ? SeqRange<T>{nullptr, nullptr} : SeqRange<T>{seq->items, seq->items + seq->count};
}

}  // namespace heapscope::compiler
