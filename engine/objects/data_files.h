// Tables that few programs want: engine/**/*.tables.
//
// Natively they are part of the program. The WebAssembly module has only their names; their contents are a part of the
// library, a file beside it, which the host fetches when a program first wants something of it. Until then find_data
// gives the run up (Hooks.want_library): the host gets the file and runs the program again from the start.
//
//   a .tables file   text: what cmake/embed_tables.py reads (its format is described there)
//   contents         one table after the other, in the file's order: number of rows (4 bytes), bytes of a row
//                    (4 bytes), the rows, zeros up to a multiple of 8
// Constant host data: nothing of it enters the image.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/check.h"

namespace heapscope::objects {

struct DataFile {
  const char* name;          ///< without folder and ending; null ends the table
  const uint64_t* contents;  ///< null: not in this process yet
  size_t size;               ///< in bytes
};
/// Written by embed_tables.py.
extern DataFile data_files[];
/// The part of the library that they are.
inline constexpr const char* kTablesPart = "tables";

/// Null when the contents are not here; the run has been given up then, and whatever the caller does next is not seen.
const DataFile* find_data(std::string_view name);

/// Reads the tables of a file in their order.
class TableReader {
 public:
  explicit TableReader(const DataFile& file) : at_(reinterpret_cast<const char*>(file.contents)) {}

  template <class Row>
  std::span<const Row> next() {
    const auto* head = reinterpret_cast<const uint32_t*>(at_);
    HS_CHECK(head[1] == sizeof(Row));
    const auto* rows = reinterpret_cast<const Row*>(at_ + 8);
    at_ += 8 + ((uint64_t{head[0]} * head[1] + 7) & ~uint64_t{7});
    return {rows, head[0]};
  }
  std::string_view next_text() {
    const std::span<const char> text = next<char>();
    return {text.data(), text.size()};
  }

 private:
  const char* at_;
};

}  // namespace heapscope::objects
