// Which elements of an array or a tensor a picture spells out.
#include <algorithm>

#include "inspect/describe_parts.h"

namespace heapscope::inspect {

namespace {

constexpr int64_t kVector = 16;
constexpr int64_t kSide = 8;

}  // namespace

std::vector<int64_t> preview_offsets(const std::vector<int64_t>& shape, const std::vector<int64_t>& strides) {
  std::vector<int64_t> offsets;
  const size_t axes = shape.size();
  if (std::find(shape.begin(), shape.end(), 0) != shape.end()) {
    return offsets;
  }
  const int64_t rows = axes < 2 ? 1 : std::min(shape[axes - 2], kSide);
  const int64_t columns = axes == 0 ? 1 : std::min(shape[axes - 1], axes == 1 ? kVector : kSide);
  const int64_t row_stride = axes < 2 ? 0 : strides[axes - 2];
  const int64_t column_stride = axes == 0 ? 0 : strides[axes - 1];
  offsets.reserve(static_cast<size_t>(rows * columns));
  for (int64_t row = 0; row < rows; ++row) {
    for (int64_t column = 0; column < columns; ++column) {
      offsets.push_back(row * row_stride + column * column_stride);
    }
  }
  return offsets;
}

}  // namespace heapscope::inspect
