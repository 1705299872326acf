// The table of versions in docs/memory-model.md against the models: the same versions, and each cell what the model has.
#include "memory/memory_models.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace heapscope::memory {
namespace {

// A further constant wants a row in the table, and its text here.
static_assert(sizeof(MemoryModel) == 144);

using Cells = std::vector<std::string>;

std::string trimmed(const std::string& text) {
  const size_t start = text.find_first_not_of(' ');
  return start == std::string::npos ? "" : text.substr(start, text.find_last_not_of(' ') - start + 1);
}

/// "| a | b |" as {"a", "b"}.
Cells cells_of(const std::string& line) {
  Cells cells;
  for (size_t start = 1, end = 0; (end = line.find('|', start)) != std::string::npos; start = end + 1) {
    cells.push_back(trimmed(line.substr(start, end - start)));
  }
  return cells;
}

/// The first table of the section "Versions": its head, and its rows with "same" written out.
std::vector<Cells> documented() {
  std::ifstream file("docs/memory-model.md");
  std::vector<Cells> rows;
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    inside = inside || line == "## Versions";
    if (!inside || line.empty() || line[0] != '|') {
      if (!rows.empty()) {
        break;
      }
      continue;
    }
    Cells cells = cells_of(line);
    for (size_t i = 2; i < cells.size(); ++i) {
      cells[i] = cells[i] == "same" ? cells[i - 1] : cells[i];
    }
    if (cells.front().rfind("---", 0) != 0) {
      rows.push_back(cells);
    }
  }
  return rows;
}

std::string bytes_text(uint32_t bytes) {
  return bytes < 1024 * 1024 ? fmt::format("{} KiB", bytes / 1024) : fmt::format("{} MiB", bytes / 1024 / 1024);
}

/// What each row's cell says of a model.
const std::map<std::string, std::function<std::string(const MemoryModel&)>> kRows = {
    {"threshold, alignment",
     [](const MemoryModel& m) { return fmt::format("{}, {}", m.small_request_threshold, m.alignment); }},
    {"pool, arena",
     [](const MemoryModel& m) { return fmt::format("{}, {}", bytes_text(m.pool_size), bytes_text(m.arena_size)); }},
    {"empty arena kept", [](const MemoryModel& m) { return m.keeps_one_empty_arena != 0 ? "yes" : "no"; }},
    {"thresholds",
     [](const MemoryModel& m) {
       return fmt::format("{}, {}, {}", m.gc_thresholds[0], m.gc_thresholds[1], m.gc_thresholds[2]);
     }},
    {"a full collection when new objects are more than",
     [](const MemoryModel& m) { return fmt::format("1/{}", m.full_collection_ratio); }},
    {"dead tuples that are kept, that come back: up to length",
     [](const MemoryModel& m) { return fmt::format("{}, {}", m.tuple_kept_lengths, m.tuple_reused_lengths); }},
    {"list growth",
     [](const MemoryModel& m) { return m.list_growth_by_parts != 0 ? "n + n/8 + 3 or 6" : "rounded to 4"; }},
    {"room of `[1, 2, 3]`, of `list(range(10))`",
     [](const MemoryModel& m) {
       return fmt::format("{}, {}", m.list_display_exact != 0 ? 3 : 4, m.sized_list_grows != 0 ? 17 : 10);
     }},
    {"a set grows at", [](const MemoryModel& m) { return m.set_fills_two_thirds != 0 ? "2/3" : "3/5"; }},
    {"folded texts and tuples (repetition)",
     [](const MemoryModel& m) {
       return m.fold_text_most == m.fold_items_most ? fmt::format("to {}", m.fold_text_most)
                                                    : fmt::format("to {}, {}", m.fold_text_most, m.fold_items_most);
     }},
    {"equal constants are one object",
     [](const MemoryModel& m) { return m.constants_merged_by_code != 0 ? "in a code object" : "in a script"; }},
    {"dicts are tracked",
     [](const MemoryModel& m) { return m.dicts_tracked_from_birth != 0 ? "from birth" : "when they hold containers"; }},
    {"dict growth",
     [](const MemoryModel& m) {
       return fmt::format("times {}{}", m.dict_growth_factor, m.dict_growth_factor == 4 ? " (2)" : "");
     }},
    {"list and dict free lists after a full collection",
     [](const MemoryModel& m) { return m.full_collection_keeps_lists != 0 ? "kept" : "emptied"; }},
    {"an automatic collection starts",
     [](const MemoryModel& m) {
       return m.collects_at_safe_points != 0 ? "at the next safe point" : "in the allocation";
     }},
    {"immortal objects show",
     [](const MemoryModel& m) {
       return m.immortal_refcount != 0 ? fmt::format("{}", m.immortal_refcount) : "their count";
     }},
};

TEST(MemoryModels, TheDocumentedTableIsWhatTheModelsHave) {
  const std::vector<Cells> rows = documented();
  ASSERT_EQ(rows.size(), kRows.size() + 1);
  const std::vector<NamedModel>& models = memory_models();
  ASSERT_EQ(rows[0].size(), models.size() + 1);
  for (size_t column = 0; column < models.size(); ++column) {
    const MemoryModel& model = *models[column].model;
    EXPECT_EQ(rows[0][column + 1], model.name);
    for (size_t row = 1; row < rows.size(); ++row) {
      const auto known = kRows.find(rows[row][0]);
      ASSERT_NE(known, kRows.end()) << rows[row][0];
      EXPECT_EQ(rows[row][column + 1], known->second(model)) << rows[row][0] << " of " << model.name;
    }
  }
}

TEST(MemoryModels, AModelThatDiffersHasANotice) {
  for (const NamedModel& each : memory_models()) {
    EXPECT_EQ(std::string(each.notice).empty(), each.model == &kCPython311) << each.model->name;
  }
}

TEST(MemoryModels, PoolsFillTheirArenas) {
  for (const NamedModel& each : memory_models()) {
    const MemoryModel& model = *each.model;
    EXPECT_EQ(model.arena_size / model.pool_size, 64U) << model.name;
    EXPECT_EQ(model.small_request_threshold / model.alignment, kMaxSizeClasses) << model.name;
    EXPECT_EQ(1U << model.alignment_shift, model.alignment) << model.name;
    EXPECT_EQ(model.initial_arena_objects, 16U) << model.name;
  }
}

}  // namespace
}  // namespace heapscope::memory
