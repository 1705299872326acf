// Which elements of an array or a tensor a picture spells out.
#include <algorithm>

#include "inspect/describe_parts.h"

namespace heapscope::inspect {

namespace {

constexpr int64_t kVector = 16;
constexpr int64_t kSide = 8;

}  // namespace

std::vector<std::vector<int64_t>> preview_indices(const std::vector<int64_t>& shape) {
  std::vector<std::vector<int64_t>> indices;
  const size_t axes = shape.size();
  if (std::find(shape.begin(), shape.end(), 0) != shape.end()) {
    return indices;
  }
  const int64_t rows = axes < 2 ? 1 : std::min(shape[axes - 2], kSide);
  const int64_t columns = axes == 0 ? 1 : std::min(shape[axes - 1], axes == 1 ? kVector : kSide);
  for (int64_t row = 0; row < rows; ++row) {
    for (int64_t column = 0; column < columns; ++column) {
      std::vector<int64_t> index(axes, 0);
      if (axes >= 1) {
        index[axes - 1] = column;
      }
      if (axes >= 2) {
        index[axes - 2] = row;
      }
      indices.push_back(std::move(index));
    }
  }
  return indices;
}

}  // namespace heapscope::inspect
