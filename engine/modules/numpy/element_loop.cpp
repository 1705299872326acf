#include "modules/numpy/element_loop.h"

#include <algorithm>
#include <cstring>

#include "memory/allocator.h"
#include "modules/numpy/cast_checks.h"
#include "modules/numpy/product_watch.h"

namespace heapscope::modules::numpy {

using arrays::item_size;

void gather(ScalarType type, uint64_t data, int64_t step, int64_t count, ScalarType to_type, char* to,
            int64_t to_step) {
  const int64_t size = item_size(type);
  char computed[4096];
  while (count > 0) {
    int64_t run = arrays::buffer_elements(data, step, size, count);
    const char* from = arrays::buffer_committed(data);
    if (from == nullptr) {  // elements near each other are computed with what lies between them
      const int64_t width = step < 0 ? -step : step;
      run = width > 4 * size ? 1 : width == 0 ? run : std::min(run, (int64_t{sizeof computed} - size) / width + 1);
      const int64_t low = step < 0 ? (run - 1) * step : 0;
      from = arrays::buffer_read(data + static_cast<uint64_t>(low), width == 0 ? size : (run - 1) * width + size,
                                 computed) -
             low;
    }
    arrays::convert(type, from, step, to_type, to, to_step, run);
    data += static_cast<uint64_t>(run * step);
    to += run * to_step;
    count -= run;
  }
}

bool scatter(ScalarType from_type, const char* from, ScalarType type, uint64_t data, int64_t step, int64_t count,
             int64_t from_step) {
  const int64_t size = item_size(type);
  while (count > 0) {
    const int64_t run = arrays::buffer_elements(data, step, size, count);
    char* to = arrays::buffer_write(data, size);
    if (to == nullptr) {
      return false;
    }
    arrays::convert(from_type, from, from_step, type, to, step, run);
    data += static_cast<uint64_t>(run * step);
    from += run * from_step;
    count -= run;
  }
  return true;
}

bool transfer(ScalarType from_type, uint64_t from, int64_t from_step, ScalarType to_type, uint64_t to, int64_t to_step,
              int64_t count) {
  while (count > 0) {
    const int64_t run = arrays::buffer_elements(to, to_step, item_size(to_type), count);
    const int64_t bytes = run * item_size(to_type);
    const int64_t width = (run - 1) * (from_step < 0 ? -from_step : from_step) + 16;
    const uint64_t low = from_step < 0 ? from - static_cast<uint64_t>(width - 16) : from;
    const bool apart = low + static_cast<uint64_t>(width) <= to || to + static_cast<uint64_t>(bytes) <= low;
    char* target = apart && to_step == item_size(to_type) ? arrays::buffer_overwrite(to, bytes)
                                                          : arrays::buffer_write(to, item_size(to_type));
    if (target == nullptr) {
      return false;
    }
    gather(from_type, from, from_step, run, to_type, target, to_step);
    from += static_cast<uint64_t>(run * from_step);
    to += static_cast<uint64_t>(run * to_step);
    count -= run;
  }
  return true;
}

namespace {

/// What the conversion of results to a narrower type raises; infinities that were there before raise nothing.
uint32_t narrowing_flags(const LoopOperand& operand, const char* from, int64_t count, int64_t to_step) {
  uint32_t flags = 0;
  const int64_t size = item_size(operand.loop_type);
  const int64_t fours = to_step == item_size(operand.type) ? count - count % 4 : 0;
  for (int64_t i = 0; i < count && arrays::is_floating(operand.loop_type); ++i) {
    flags |= conversion_flags(arrays::load(operand.loop_type, from + i * size).real, operand.type, i < fours);
  }
  return flags;
}

/// What a product of halves raises, which is kept as a float until it is stored.
uint32_t half_product_flags(const Scalar& before, const char* from, int64_t step, int64_t count) {
  uint32_t flags = 0;
  auto total = static_cast<float>(before.as_double());
  for (int64_t i = 0; i < count; ++i) {
    const auto factor = static_cast<float>(arrays::load(ScalarType::kFloat16, from + i * step).as_double());
    const float next = total * factor;
    flags |= arrays::operation_flags(arrays::Op::kMultiply, Scalar::of_float(total), Scalar::of_float(factor),
                                     Scalar::of_float(next));
    total = next;
  }
  return flags | conversion_flags(total, ScalarType::kFloat16, false);
}

}  // namespace

ElementLoop::ElementLoop(arrays::Op op, const arrays::Kernel& kernel, std::vector<LoopOperand> operands, int inputs,
                         bool check_floats)
    : op_(op),
      kernel_(kernel),
      operands_(std::move(operands)),
      inputs_(static_cast<size_t>(inputs)),
      check_floats_(check_floats),
      size_(item_size(operands_.back().loop_type)),
      scratch_(operands_.size()) {}

int64_t ElementLoop::span(size_t i, uint64_t data, int64_t step, int64_t count) const {
  if (!is_direct(i)) {
    return 0;
  }
  if (i < inputs_ && arrays::buffer_is_lazy(data) && (step == 0 || arrays::buffer_committed(data) == nullptr)) {
    return 0;  // computed, or one element again and again: read once into scratch
  }
  return arrays::buffer_elements(data, step, item_size(operands_[i].type), count);
}

char* ElementLoop::scratch(size_t i) {
  if (scratch_[i].empty()) {
    scratch_[i].resize(static_cast<size_t>(kScratchElements * 16));
  }
  return scratch_[i].data();
}

bool ElementLoop::run(const std::vector<uint64_t>& data, const int64_t* steps, int64_t count) {
  const size_t n = operands_.size();
  char* args[5];
  int64_t inner[5];
  int64_t spans[5];
  uint64_t at[5];
  std::copy(data.begin(), data.begin() + static_cast<int64_t>(n), at);
  while (count > 0) {
    int64_t part = count;
    bool through_scratch = false;
    for (size_t i = 0; i < n; ++i) {
      spans[i] = span(i, at[i], steps[i], count);
      through_scratch = through_scratch || (spans[i] == 0 && steps[i] != 0);
      part = spans[i] == 0 ? part : std::min(part, spans[i]);
    }
    part = through_scratch ? std::min(part, kScratchElements)
           : check_floats_ ? std::min(part, kCheckedBytes / size_)
                           : part;
    for (size_t i = inputs_; i < n; ++i) {
      const int64_t size = item_size(operands_[i].loop_type);
      if (spans[i] == 0) {
        args[i] = scratch(i);
        inner[i] = size;
      } else {
        const bool reread = std::find(at, at + inputs_, at[i]) != at + inputs_;
        args[i] = steps[i] == size && !reread ? arrays::buffer_overwrite(at[i], part * size)
                                              : arrays::buffer_write(at[i], part * size);
        inner[i] = steps[i];
        if (args[i] == nullptr) {
          return false;
        }
      }
    }
    for (size_t i = 0; i < inputs_; ++i) {
      const int64_t size = item_size(operands_[i].loop_type);
      // An input that the loop overwrites is kept, to be looked at afterwards.
      bool overwritten = false;
      for (size_t o = inputs_; check_floats_ && o < n; ++o) {
        overwritten = overwritten || (at[i] == at[o] && spans[i] != 0);
      }
      if (overwritten && part > kScratchElements) {
        part = kScratchElements;
      }
      if (spans[i] == 0 || overwritten) {
        args[i] = scratch(i);
        const bool single = steps[i] == 0;
        gather(operands_[i].type, at[i], steps[i], single ? 1 : part, operands_[i].loop_type, args[i], size);
        inner[i] = single ? 0 : size;
      } else {
        args[i] = const_cast<char*>(arrays::buffer_committed(at[i]));
        inner[i] = steps[i];
      }
    }
    kernel_.loop(kernel_, args, inner, part, &flags_);
    if ((flags_ & arrays::kFlagNegativePower) != 0) {
      return false;  // an error: what went through scratch is not written back
    }
    if (check_floats_) {
      check(args, inner, part);
    }
    for (size_t i = inputs_; i < n; ++i) {
      if (check_floats_ && !is_direct(i)) {
        flags_ |= narrowing_flags(operands_[i], args[i], part, steps[i]);
      }
      if (spans[i] == 0 && !scatter(operands_[i].loop_type, args[i], operands_[i].type, at[i], steps[i], part)) {
        return false;
      }
    }
    for (size_t i = 0; i < n; ++i) {
      at[i] += static_cast<uint64_t>(part * steps[i]);
    }
    count -= part;
  }
  return true;
}

bool ElementLoop::run_masked(const std::vector<uint64_t>& data, const int64_t* steps, int64_t count, uint64_t mask,
                             int64_t mask_step) {
  std::vector<uint64_t> at = data;
  const auto is_set = [&](int64_t i) {
    return arrays::buffer_load(ScalarType::kBool, mask + static_cast<uint64_t>(i * mask_step)).integer != 0;
  };
  for (int64_t i = 0; i < count;) {
    int64_t end = i;
    while (end < count && is_set(end)) {
      ++end;
    }
    if (end > i) {
      for (size_t k = 0; k < operands_.size(); ++k) {
        at[k] = data[k] + static_cast<uint64_t>(i * steps[k]);
      }
      if (!run(at, steps, end - i)) {
        return false;
      }
    }
    i = end + 1;
  }
  return true;
}

bool ElementLoop::is_decided(uint64_t into) const {
  if (op_ != arrays::Op::kLogicalAnd && op_ != arrays::Op::kLogicalOr) {
    return false;
  }
  return arrays::buffer_load(ScalarType::kBool, into).is_true() == (op_ == arrays::Op::kLogicalOr);
}

bool ElementLoop::reduce(uint64_t into, uint64_t data, int64_t step, int64_t count) {
  if (is_direct(1) && !arrays::buffer_is_lazy(data)) {
    return reduce_strided(into, static_cast<char*>(memory::pointer_to(data)), step, count);
  }
  // Elements of a lazy region, or converted ones, in blocks. Float sums in pairs are split where one long run is.
  constexpr int64_t kBlock = 8192;
  const ScalarType type = operands_[0].loop_type;
  const bool floats = arrays::is_floating(type) || arrays::is_complex(type);
  if (op_ == arrays::Op::kAdd && floats && is_direct(1)) {
    alignas(16) char total[16] = {};
    pairwise(data, step, count, total);
    return reduce_block(into, total, 1);
  }
  while (count > 0 && !is_decided(into)) {
    int64_t part = span(1, data, step, count);
    bool done = false;
    if (part > 0) {
      done = reduce_strided(into, const_cast<char*>(arrays::buffer_committed(data)), step, part);
    } else {
      part = std::min(count, kBlock);
      std::vector<char>& buffer = scratch_[1];
      buffer.resize(static_cast<size_t>(kBlock * 16));
      gather(operands_[1].type, data, step, part, type, buffer.data(), item_size(type));
      done = reduce_block(into, buffer.data(), part);
    }
    if (!done) {
      return false;
    }
    data += static_cast<uint64_t>(part * step);
    count -= part;
  }
  return true;
}

void ElementLoop::pairwise(uint64_t data, int64_t step, int64_t count, char* total) {
  const ScalarType type = operands_[0].loop_type;
  const int64_t size = item_size(type);
  char* args[] = {total, nullptr, total};
  // As in one piece of memory: halves, down to what lies in one page, or to the length that is added in columns.
  const int64_t unit = arrays::is_complex(type) ? 4 : 8;
  const bool whole = span(1, data, step, count) >= count;
  if (whole || count <= 16 * unit) {
    char copied[16 * 16 * 8];
    args[1] = copied;
    if (whole) {
      args[1] = const_cast<char*>(arrays::buffer_committed(data));
    } else {
      gather(type, data, step, count, type, copied, size);
    }
    const int64_t steps[] = {0, whole ? step : size, 0};
    kernel_.loop(kernel_, args, steps, count, &flags_);
    return;
  }
  int64_t half = count / 2;
  half -= half % unit;
  alignas(16) char second[16] = {};
  pairwise(data, step, half, total);
  pairwise(data + static_cast<uint64_t>(half * step), step, count - half, second);
  args[1] = second;
  const int64_t steps[] = {0, size, 0};
  kernel_.loop(kernel_, args, steps, 1, &flags_);
}

bool ElementLoop::reduce_block(uint64_t into, char* from, int64_t count) {
  return reduce_strided(into, from, item_size(operands_[0].loop_type), count);
}

bool ElementLoop::reduce_strided(uint64_t into, char* from, int64_t step, int64_t count) {
  const ScalarType type = operands_[0].loop_type;
  const int64_t size = item_size(type);
  alignas(16) char total[16];
  const char* start = arrays::buffer_read(into, size, total);
  if (start != total) {
    std::memcpy(total, start, static_cast<size_t>(size));
  }
  const Scalar before = arrays::load(type, total);
  char* args[] = {total, from, total};
  const int64_t steps[] = {0, step, 0};
  kernel_.loop(kernel_, args, steps, count, &flags_);
  if (check_floats_ && arrays::any_not_finite(type, total, size, 1)) {
    const Scalar after = arrays::load(type, total);
    if (op_ == arrays::Op::kAdd && arrays::any_not_finite(type, from, step, count)) {
      flags_ |= sum_flags(type, before, from, step, count);
    } else if (op_ == arrays::Op::kMultiply && type == ScalarType::kFloat16) {
      flags_ |= half_product_flags(before, from, step, count);
    } else if (op_ < arrays::Op::kMaximum && op_ != arrays::Op::kAdd && type != ScalarType::kFloat16 &&
               (after.real != after.real || after.imag != after.imag ||
                arrays::any_not_finite(type, from, step, count))) {  // which step was odd?
      arrays::store(type, total, before);
      for (int64_t i = 0; i < count; ++i) {
        const Scalar left = arrays::load(type, total);
        char* step_args[] = {total, from + i * step, total};
        kernel_.loop(kernel_, step_args, steps, 1, &flags_);
        flags_ |= arrays::operation_flags(op_, left, arrays::load(type, from + i * step), arrays::load(type, total));
      }
    } else if (!arrays::any_not_finite(type, from, step, count)) {
      flags_ |= arrays::operation_flags(op_, before, Scalar::of_float(0), after);
    } else if (op_ == arrays::Op::kMultiply && (after.real != after.real || after.imag != after.imag)) {
      bool nan = before.real != before.real || before.imag != before.imag;
      for (int64_t i = 0; i < count && !nan; ++i) {
        const Scalar v = arrays::load(type, from + i * step);
        nan = v.real != v.real || v.imag != v.imag;
      }
      flags_ |= nan ? 0u : uint32_t{arrays::kFlagInvalid};
    }
  }
  char* to = arrays::buffer_write(into, size);
  if (to == nullptr) {
    return false;
  }
  std::memcpy(to, total, static_cast<size_t>(size));
  return true;
}

void ElementLoop::check(char* const* args, const int64_t* steps, int64_t count) {
  bool found = false;
  for (size_t o = inputs_; o < operands_.size(); ++o) {
    found = found || arrays::any_not_finite(operands_[o].loop_type, args[o], steps[o], count);
  }
  const size_t o = inputs_;
  // A complex power may raise on the way to a finite result.
  const bool power = op_ == arrays::Op::kPower && arrays::is_complex(operands_[o].loop_type);
  if (!found && !power) {
    return;
  }
  for (int64_t i = 0; i < count; ++i) {
    const Scalar r = arrays::load(operands_[o].loop_type, args[o] + i * steps[o]);
    if (!power && operands_.size() == inputs_ + 1 && r.real - r.real == 0 && r.imag - r.imag == 0) {
      continue;
    }
    const Scalar a = arrays::load(operands_[0].loop_type, args[0] + i * steps[0]);
    const Scalar b = inputs_ > 1 ? arrays::load(operands_[1].loop_type, args[1] + i * steps[1]) : a;
    flags_ |= arrays::operation_flags(op_, a, b, r);
  }
}

}  // namespace heapscope::modules::numpy
