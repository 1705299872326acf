#include "modules/numpy/procedural_results.h"

#include "memory/lazy_region.h"
#include "modules/numpy/convert.h"
#include "modules/numpy/strided.h"

namespace heapscope::modules::numpy {

namespace {

/// The content of an operand that is one value everywhere, without looking at all of it.
bool is_constant(PyArrayObject* a, Scalar* value) {
  if (size_of_array(a) == 1) {
    *value = arrays::buffer_load(scalar_type_of(a), a->data);
    return true;
  }
  if (!arrays::buffer_is_lazy(a->data) || scalar_type_of(a) >= ScalarType::kObject) {
    return false;
  }
  const memory::LazyRegion* region = memory::lazy_region_at(a->data);
  const memory::LazySource source = region->fill.source;
  if (region->committed_pages != 0 ||
      (source != memory::LazySource::kZero && source != memory::LazySource::kNone &&
       (source != memory::LazySource::kConstant || region->fill.item_size != static_cast<uint64_t>(item_size_of(a))))) {
    return false;
  }
  *value = arrays::buffer_load(scalar_type_of(a), a->data);
  return true;
}

}  // namespace

Owned<PyArrayObject> constant_result(Op op, const arrays::Kernel& kernel, ScalarType type, ScalarType result,
                                     const OwnedVector<PyArrayObject>& inputs, const Shape& shape, uint32_t* flags) {
  if (arrays::item_size(result) * product(shape) < arrays::kLazyThreshold) {
    return nullptr;
  }
  alignas(16) char elements[3][16];
  char* args[3];
  const int64_t steps[3] = {0, 0, 0};
  for (size_t i = 0; i < inputs.size(); ++i) {
    Scalar value = Scalar::of_integer(0);
    if (!is_constant(inputs[i].get(), &value)) {
      return nullptr;
    }
    arrays::store(type, elements[i], value);
    args[i] = elements[i];
  }
  args[inputs.size()] = elements[inputs.size()];
  kernel.loop(kernel, args, steps, 1, flags);
  const char* item = elements[inputs.size()];
  if (arrays::any_not_finite(result, item, 16, 1)) {
    const Scalar a = arrays::load(type, elements[0]);
    const Scalar b = inputs.size() > 1 ? arrays::load(type, elements[1]) : a;
    *flags |= arrays::operation_flags(op, a, b, arrays::load(result, item));
  }
  const auto size = static_cast<uint32_t>(arrays::item_size(result));
  return array_new(descr_of(result), shape, memory::lazy_constant(item, size));
}

Owned<PyArrayObject> ramp_result(Op op, ScalarType type, const OwnedVector<PyArrayObject>& inputs, const Shape& shape) {
  if (type != ScalarType::kInt64 || inputs.size() != 2 || product(shape) * 8 < arrays::kLazyThreshold ||
      (op != Op::kAdd && op != Op::kSubtract && op != Op::kMultiply)) {
    return nullptr;
  }
  for (size_t ramp = 0; ramp < 2; ++ramp) {
    PyArrayObject* a = inputs[ramp].get();
    PyArrayObject* other = inputs[1 - ramp].get();
    if (!arrays::buffer_is_lazy(a->data) || scalar_type_of(a) != type || size_of_array(other) != 1 ||
        !is_c_contiguous(a) || shape_of(a) != shape || scalar_type_of(other) >= ScalarType::kFloat16) {
      continue;
    }
    const memory::LazyRegion* region = memory::lazy_region_at(a->data);
    if (region->fill.source != memory::LazySource::kArange || region->committed_pages != 0) {
      continue;
    }
    const auto skipped = (a->data - region->address) / 8;
    const auto c = static_cast<uint64_t>(arrays::buffer_load(scalar_type_of(other), other->data).as_int64());
    uint64_t first = region->fill.first + skipped * region->fill.second;
    uint64_t step = region->fill.second;
    if (op == Op::kMultiply) {
      first *= c;
      step *= c;
    } else if (op == Op::kAdd) {
      first += c;
    } else {
      first = ramp == 0 ? first - c : c - first;
      step = ramp == 0 ? step : 0 - step;
    }
    return array_new(
        descr_of(type), shape,
        memory::lazy_arange(memory::LazyItem::kInt64, static_cast<int64_t>(first), static_cast<int64_t>(step)));
  }
  return nullptr;
}

}  // namespace heapscope::modules::numpy
