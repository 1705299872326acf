// Runs a kernel over strided operands that may be of other types than the loop's, or lie in lazy regions.
//
// An operand that the loop can take as it is (its own type, memory of the image) is passed by address; any other goes
// through a scratch block, chunk by chunk: read and converted before the loop, converted and written after it.
// After each chunk of floats the results are searched for infinities and NaNs; only then are the operands looked at
// again, to tell which of IEEE's exceptions there was. (WebAssembly has no flags to ask.)
#pragma once

#include <memory>

#include "modules/arrays/kernels.h"
#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

struct LoopOperand {
  ScalarType type;       ///< of the elements
  ScalarType loop_type;  ///< what the kernel takes
};

class ElementLoop {
 public:
  /// `inputs` operands, then `outputs`.
  ElementLoop(arrays::Op op, const arrays::Kernel& kernel, std::vector<LoopOperand> operands, int inputs,
              bool check_floats);

  /// One run; false: out of memory.
  bool run(const std::vector<uint64_t>& data, const int64_t* steps, int64_t count);
  /// The same, only where the mask's bytes are true.
  bool run_masked(const std::vector<uint64_t>& data, const int64_t* steps, int64_t count, uint64_t mask,
                  int64_t mask_step);
  /// Reduces `count` elements into the one at `into` (which has the loop's type), as operands 0 and 2.
  bool reduce(uint64_t into, uint64_t data, int64_t step, int64_t count);
  /// The same of elements that are already of the loop's type, next to each other.
  bool reduce_block(uint64_t into, char* from, int64_t count);
  /// Whether no further element changes what is there: any() has seen a true one, all() a false one.
  [[nodiscard]] bool is_decided(uint64_t into) const;
  [[nodiscard]] uint32_t flags() const { return flags_; }

  static constexpr int64_t kScratchElements = 1024;
  /// As many results as are looked through while they are near: a page of a lazy region.
  static constexpr int64_t kCheckedBytes = static_cast<int64_t>(memory::kLazyPageSize);

 private:
  [[nodiscard]] bool is_direct(size_t i) const { return operands_[i].type == operands_[i].loop_type; }
  /// How many elements from `data` on can be had at one address.
  [[nodiscard]] int64_t span(size_t i, uint64_t data, int64_t step, int64_t count) const;
  char* scratch(size_t i);
  bool reduce_strided(uint64_t into, char* from, int64_t step, int64_t count);
  void pairwise(uint64_t data, int64_t step, int64_t count, char* total);
  void check(char* const* args, const int64_t* steps, int64_t count);

  arrays::Op op_;
  arrays::Kernel kernel_;
  std::vector<LoopOperand> operands_;
  size_t inputs_;
  bool check_floats_;
  int64_t size_;  ///< of the last operand's elements
  uint32_t flags_ = 0;
  std::vector<std::vector<char>> scratch_;
};

/// Reads `count` elements into `to`, `to_step` bytes apart, as `to_type`.
void gather(ScalarType type, uint64_t data, int64_t step, int64_t count, ScalarType to_type, char* to, int64_t to_step);
/// The same, next to each other.
inline void gather(ScalarType type, uint64_t data, int64_t step, int64_t count, ScalarType to_type, char* to) {
  gather(type, data, step, count, to_type, to, arrays::item_size(to_type));
}
/// Writes elements that are `from_step` bytes apart; false: out of memory.
bool scatter(ScalarType from_type, const char* from, ScalarType type, uint64_t data, int64_t step, int64_t count,
             int64_t from_step);
/// The same of elements next to each other.
inline bool scatter(ScalarType from_type, const char* from, ScalarType type, uint64_t data, int64_t step,
                    int64_t count) {
  return scatter(from_type, from, type, data, step, count, arrays::item_size(from_type));
}
/// From one buffer to another; false: out of memory.
bool transfer(ScalarType from_type, uint64_t from, int64_t from_step, ScalarType to_type, uint64_t to, int64_t to_step,
              int64_t count);

}  // namespace heapscope::modules::numpy
