#include "session/leak_check.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gc/gc_list.h"
#include "gc/traverse.h"
#include "memory/live_blocks.h"
#include "memory/state.h"
#include "objects/gc_header.h"
#include "objects/heap_census.h"
#include "objects/state_roots.h"
#include "objects/thread_record.h"
#include "vm/frame.h"

namespace heapscope::session {

namespace {

/// Marks blocks by the words that lead into them.
class Marker {
 public:
  Marker() : blocks_(memory::live_blocks()), reached_(blocks_.size()) {}

  void scan_area(uint32_t start, uint32_t end) {
    scan(memory::kAddressBase + start, end - start);
    while (!waiting_.empty()) {
      const memory::LiveBlock block = waiting_.back();
      waiting_.pop_back();
      scan(block.address, block.size);
    }
  }

  template <class Visit>
  void for_each_unreached(Visit visit) const {
    for (size_t i = 0; i < blocks_.size(); ++i) {
      if (!reached_[i]) {
        visit(blocks_[i]);
      }
    }
  }
  [[nodiscard]] uint32_t mapped() const { return static_cast<uint32_t>(mapped_.size()); }

 private:
  void scan(uint64_t address, uint64_t size) {
    for (uint64_t at = address; at + 8 <= address + size; at += 8) {
      visit(*static_cast<const uint64_t*>(memory::pointer_to(at)));
    }
  }

  void visit(uint64_t word) {
    if (word < memory::kAddressBase + memory::kRegionsStart || word >= memory::kAddressBase + memory::kRegionsEnd) {
      return;
    }
    auto after = std::upper_bound(blocks_.begin(), blocks_.end(), word,
                                  [](uint64_t value, const memory::LiveBlock& block) { return value < block.address; });
    if (after != blocks_.begin() && word < (after - 1)->address + (after - 1)->size) {
      const auto index = static_cast<size_t>(after - 1 - blocks_.begin());
      if (!reached_[index]) {
        reached_[index] = true;
        waiting_.push_back(blocks_[index]);
      }
      return;
    }
    const uint64_t size = memory::mapped_block_size(word);
    if (size != 0 && std::find(mapped_.begin(), mapped_.end(), word) == mapped_.end()) {
      mapped_.push_back(word);
      waiting_.push_back({word, size});
    }
  }

  std::vector<memory::LiveBlock> blocks_;
  std::vector<bool> reached_;
  std::vector<memory::LiveBlock> waiting_;
  std::vector<uint64_t> mapped_;
};

/// The counted words of the states that still lead to something after the tear-down.
constexpr std::string_view kKept[] = {
    "gc.callbacks",
    "gc.garbage",
    "names in the cache of attributes",
    "texts for tracebacks",
    "the built-in ExceptionGroup",
    "the dict of interned strings",
    "the interpreter's __import__",
    "the interpreter's builtins",
    "the interpreter's copy of builtins",
    "the interpreter's sys",
    "the program's file name",
    "the program's text",
    "the table of error numbers",
};
constexpr std::string_view kOfAModule = "module ";  // what a library module's state holds

bool is_kept(std::string_view name) {
  return name.substr(0, kOfAModule.size()) == kOfAModule ||
         std::find(std::begin(kKept), std::end(kKept), name) != std::end(kKept);
}

/// Tracked objects that no root leads to.
std::vector<objects::PyObject*> unheld_objects() {
  Problems ignored;  // broken references are verify_heap's matter
  const objects::HeapCensus held(ignored, objects::HeapCensus::Roots::kWithoutCollector);
  std::vector<objects::PyObject*> unheld;
  for (int generation = 0; generation < objects::kGenerations; ++generation) {
    objects::PyGC_Head* head = &objects::gc_lists().generations[generation].head;
    for (objects::PyGC_Head* node = gc::gc_next(head); node != head; node = gc::gc_next(node)) {
      if (!held.has(objects::gc_object(node))) {
        unheld.push_back(objects::gc_object(node));
      }
    }
  }
  return unheld;
}

/// Those of them that a collection should have freed: what it sees holds them, and nothing else. A date that is held by
/// what its time zone's class leads to holds the zone, and no collection sees that: such a cycle is kept, as in CPython.
std::vector<objects::PyObject*> unheld_cycles() {
  std::vector<objects::PyObject*> unheld = unheld_objects();
  std::unordered_map<objects::PyObject*, int64_t> seen;  // of each, the references that a collection sees
  for (objects::PyObject* op : unheld) {
    seen.emplace(op, 0);
  }
  for (objects::PyObject* op : unheld) {
    gc::visit_references(op, [&seen](objects::PyObject* target) {
      if (auto found = seen.find(target); found != seen.end()) {
        ++found->second;
      }
    });
  }
  Problems ignored;
  const objects::HeapCensus census(ignored, objects::HeapCensus::Roots::kAll);
  std::vector<objects::PyObject*> kept;
  for (objects::PyObject* op : unheld) {
    const int64_t entry = census.index_of(op);
    if (entry >= 0 && census.entries()[static_cast<size_t>(entry)].references > seen[op]) {
      kept.push_back(op);
      seen.erase(op);
    }
  }
  while (!kept.empty()) {
    objects::PyObject* op = kept.back();
    kept.pop_back();
    gc::visit_references(op, [&seen, &kept](objects::PyObject* target) {
      if (seen.erase(target) != 0) {
        kept.push_back(target);
      }
    });
  }
  std::erase_if(unheld, [&seen](objects::PyObject* op) { return seen.count(op) == 0; });
  return unheld;
}

}  // namespace

void find_unreachable_blocks(Problems& problems) {
  Marker marker;
  // The memory layer's own structures lead to what is free, except for the arenas' table.
  marker.scan_area(memory::offset_of(&memory::state().pymalloc.arenas),
                   memory::offset_of(&memory::state().pymalloc.arenas) + 8);
  marker.scan_area(memory::offset_of(&memory::state().lazy), memory::offset_of(&memory::state().lazy) + 8);
  marker.scan_area(memory::kObjectsState, memory::kStatesEnd);
  marker.scan_area(memory::kStaticStart, static_cast<uint32_t>(memory::state().static_next - memory::kAddressBase));
  // The data stacks of threads that wait still.
  for (const objects::ThreadRecord* record = objects::thread_state().threads; record != nullptr;
       record = record->next) {
    if (record->phase != objects::ThreadPhase::kRunning) {
      for (const objects::_PyStackChunk* chunk = record->kept.datastack_chunk; chunk != nullptr;
           chunk = chunk->previous) {
        const uint32_t start = memory::offset_of(chunk);
        marker.scan_area(start, start + static_cast<uint32_t>(chunk->size));
      }
    }
  }
  marker.for_each_unreached([&](const memory::LiveBlock& block) {
    problems.add({"L1", "a live block that nothing leads to", block.address, 0, static_cast<int64_t>(block.size)});
  });
  problems.expect("L1", "mappings of single blocks that nothing leads to", 0, marker.mapped(),
                  memory::state().heap.mmapped_regions);
}

void find_leftover_objects(Problems& problems) {
  for (const objects::StateRoot& root : objects::state_roots()) {
    for (uint32_t i = 0; root.counted && i < root.words; ++i) {
      const objects::PyObject* op = root.word(i);
      if (op != nullptr && !objects::is_static_object(op) && !is_kept(root.name)) {
        problems.add({"L3", root.name, memory::address_of(op), 0, op->ob_refcnt});
      }
    }
  }
  for (const objects::PyObject* op : unheld_cycles()) {
    problems.add({"L2", "an object that only the collector's lists lead to", memory::address_of(op), 0, op->ob_refcnt});
  }
}

}  // namespace heapscope::session
