#include "modules/import_counts.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "gc/import_window.h"
#include "modules/state.h"

namespace heapscope::modules {

namespace {

using vm::ImportedBy;

struct ImportRow {
  std::string_view name;
  int32_t count;
  int32_t tracked;
  uint8_t left[objects::kCountedFreeLists];
  uint8_t drawn[objects::kCountedFreeLists];
  std::string_view imports;  ///< names with spaces between them
};

constexpr ImportRow kRows[] = {
#include "modules/import_counts.inc"
};
constexpr int kRowCount = static_cast<int>(std::size(kRows));
static_assert(kRowCount <= ImportCountsState::kWords * 64);

/// -1: no such row.
int row_of(std::string_view name) {
  const ImportRow* row =
      std::lower_bound(std::begin(kRows), std::end(kRows), name,
                       [](const ImportRow& at, std::string_view wanted) { return at.name < wanted; });
  return row != std::end(kRows) && row->name == name ? static_cast<int>(row - kRows) : -1;
}

bool test_bit(const uint64_t* words, int row) { return (words[row / 64] >> (row % 64) & 1) != 0; }
void set_bit(uint64_t* words, int row) { words[row / 64] |= uint64_t{1} << (row % 64); }

gc::ImportEffect effect_of(int row) {
  gc::ImportEffect effect = {kRows[row].count, kRows[row].tracked, {}};
  std::copy(std::begin(kRows[row].left), std::end(kRows[row].left), effect.free_lists.left);
  std::copy(std::begin(kRows[row].drawn), std::end(kRows[row].drawn), effect.free_lists.drawn);
  return effect;
}

/// The row and those of what it imports, in the order in which they count.
void find_rows(int row, std::vector<int>* found) {
  if (std::find(found->begin(), found->end(), row) != found->end()) {
    return;
  }
  const size_t place = found->size();
  found->push_back(row);  // as some import each other
  std::string_view rest = kRows[row].imports;
  while (!rest.empty()) {
    const size_t end = std::min(rest.find(' '), rest.size());
    const int inner = row_of(rest.substr(0, end));
    if (inner >= 0) {
      find_rows(inner, found);
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  std::rotate(found->begin() + static_cast<ptrdiff_t>(place), found->begin() + static_cast<ptrdiff_t>(place) + 1,
              found->end());
}

/// The counts were measured with the free lists of a short script. What lies in them more takes allocations away; only
/// the first import of several meets the program's own.
void count_free_lists(int row) {
  const int start = row_of("");
  const gc::ImportEffect effect = effect_of(row);
  int16_t now[objects::kCountedFreeLists];
  objects::read_free_lists(now);
  int16_t measured[objects::kCountedFreeLists];
  std::copy(std::begin(kRows[start].left), std::end(kRows[start].left), measured);
  const int64_t more = objects::served_by_free_lists(effect.free_lists, now) -
                       objects::served_by_free_lists(effect.free_lists, measured);
  gc::apply_count(-more);
}

void count_with_imports(int row) {
  uint64_t* counted = state().imports.counted;
  std::vector<int> rows;
  find_rows(row, &rows);
  if (std::none_of(rows.begin(), rows.end(), [&](int each) { return test_bit(counted, each); })) {
    count_free_lists(row);
  }
  for (const int each : rows) {
    if (!test_bit(counted, each)) {
      set_bit(counted, each);
      gc::apply(effect_of(each));
    }
  }
}

/// Whether a module is loaded that does not count yet.
bool some_wait() {
  const ImportCountsState& imports = state().imports;
  for (int i = 0; i < ImportCountsState::kWords; ++i) {
    if ((imports.loaded[i] & ~imports.counted[i]) != 0) {
      return true;
    }
  }
  return false;
}

}  // namespace

void count_import(std::string_view name, ImportedBy by) {
  if (by == ImportedBy::kFoundThere && !some_wait()) {
    return;
  }
  const int row = row_of(name);
  if (row < 0) {
    return;
  }
  uint64_t* loaded = state().imports.loaded;
  const bool is_again = by == ImportedBy::kProgram && test_bit(loaded, row) && test_bit(state().imports.counted, row);
  if (by != ImportedBy::kFoundThere) {
    set_bit(loaded, row);
  }
  if (is_again) {
    gc::apply(effect_of(row));
  } else if (by != ImportedBy::kMachine) {
    count_with_imports(row);
  }
}

}  // namespace heapscope::modules
