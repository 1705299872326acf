#include "recording/page_store.h"

#include <cstring>
#include <utility>

#include "base/check.h"
#include "memory/allocator.h"
#include "memory/image.h"

namespace heapscope::recording {
namespace {

constexpr uint32_t kChunkCount = memory::kImageEnd / kPageSize / kPagesPerChunk;

/// Whether two pages differ. Eight words at a time, so that the compiler uses vector registers.
bool differs(const char* left, const char* right) {
  for (uint32_t at = 0; at < kPageSize; at += 64) {
    uint64_t a[8];
    uint64_t b[8];
    std::memcpy(a, left + at, sizeof a);
    std::memcpy(b, right + at, sizeof b);
    uint64_t difference = 0;
    for (int i = 0; i < 8; ++i) {
      difference |= a[i] ^ b[i];
    }
    if (difference != 0) {
      return true;
    }
  }
  return false;
}

bool is_zero(const char* page) {
  for (uint32_t at = 0; at < kPageSize; at += 64) {
    uint64_t words[8];
    std::memcpy(words, page + at, sizeof words);
    uint64_t any = 0;
    for (const uint64_t word : words) {
      any |= word;
    }
    if (any != 0) {
      return false;
    }
  }
  return true;
}

uint32_t page_up(uint32_t offset) { return (offset + kPageSize - 1) / kPageSize * kPageSize; }

}  // namespace

std::vector<PageRange> used_ranges() {
  const uint32_t top = page_up(memory::regions_high_water());
  const uint32_t births_top = memory::kBirthsStart + top / 16 * 4;
  return {{memory::kImageStart, page_up(memory::static_high_water())},
          {memory::kRegionsStart, top},
          {memory::kBirthsStart + memory::kImageStart / 16 * 4 / kPageSize * kPageSize,
           page_up(births_top)}};
}

Snapshot::Snapshot(Snapshot&& other) noexcept
    : store_(std::exchange(other.store_, nullptr)), chunks_(std::move(other.chunks_)) {
  other.chunks_.clear();
}

Snapshot& Snapshot::operator=(Snapshot&& other) noexcept {
  std::swap(store_, other.store_);
  std::swap(chunks_, other.chunks_);
  return *this;
}

Snapshot::~Snapshot() {
  for (PageChunk* chunk : chunks_) {
    if (chunk != nullptr && --chunk->holders == 0) {
      store_->drop_chunk(chunk);
    }
  }
}

PageStore::~PageStore() {
  HS_DCHECK(live_versions_ == 0);
  for (PageVersion* version : spare_) {
    delete version;
  }
}

PageVersion* PageStore::new_version(const char* page) {
  PageVersion* version = nullptr;
  if (spare_.empty()) {
    version = new PageVersion;
  } else {
    version = spare_.back();
    spare_.pop_back();
  }
  std::memcpy(version->bytes, page, kPageSize);
  version->holders = 1;
  ++live_versions_;
  return version;
}

void PageStore::drop_version(PageVersion* version) {
  if (version != nullptr && --version->holders == 0) {
    spare_.push_back(version);
    --live_versions_;
  }
}

void PageStore::drop_chunk(PageChunk* chunk) {
  for (PageVersion* version : chunk->pages) {
    drop_version(version);
  }
  delete chunk;
}

Snapshot PageStore::capture(const Snapshot* base) {
  Snapshot result;
  result.store_ = this;
  if (base != nullptr && !base->chunks_.empty()) {
    result.chunks_ = base->chunks_;
    for (PageChunk* chunk : result.chunks_) {
      if (chunk != nullptr) {
        ++chunk->holders;
      }
    }
  } else {
    result.chunks_.assign(kChunkCount, nullptr);
  }
  for (const PageRange& range : used_ranges()) {
    for (uint32_t offset = range.begin; offset < range.end; offset += kPageSize) {
      const char* page = memory::at_offset(offset);
      const uint32_t index = offset / kPageSize;
      PageChunk*& chunk = result.chunks_[index / kPagesPerChunk];
      const uint32_t slot = index % kPagesPerChunk;
      PageVersion* last = chunk == nullptr ? nullptr : chunk->pages[slot];
      if (last == nullptr ? is_zero(page) : !differs(page, last->bytes)) {
        continue;
      }
      if (chunk == nullptr) {
        chunk = new PageChunk{{}, 1};
      } else if (chunk->holders > 1) {   // shared with another snapshot: copy before the change
        auto* copy = new PageChunk(*chunk);
        copy->holders = 1;
        for (PageVersion* version : copy->pages) {
          if (version != nullptr) {
            ++version->holders;
          }
        }
        --chunk->holders;
        chunk = copy;
      }
      drop_version(chunk->pages[slot]);
      chunk->pages[slot] = is_zero(page) ? nullptr : new_version(page);
    }
  }
  return result;
}

void PageStore::restore(const Snapshot& snapshot) {
  HS_CHECK(!snapshot.chunks_.empty());
  // Ranges in use now cover what this state has written; the snapshot's own pages cover the rest.
  const std::vector<PageRange> now = used_ranges();
  for (const PageRange& range : now) {
    for (uint32_t offset = range.begin; offset < range.end; offset += kPageSize) {
      char* page = memory::at_offset(offset);
      const uint32_t index = offset / kPageSize;
      const PageChunk* chunk = snapshot.chunks_[index / kPagesPerChunk];
      const PageVersion* want = chunk == nullptr ? nullptr : chunk->pages[index % kPagesPerChunk];
      if (want == nullptr) {
        if (!is_zero(page)) {
          std::memset(page, 0, kPageSize);
        }
      } else if (differs(page, want->bytes)) {
        std::memcpy(page, want->bytes, kPageSize);
      }
    }
  }
  for (const PageRange& range : used_ranges()) {   // the snapshot may reach further than we did
    for (uint32_t offset = range.begin; offset < range.end; offset += kPageSize) {
      const uint32_t index = offset / kPageSize;
      const PageChunk* chunk = snapshot.chunks_[index / kPagesPerChunk];
      const PageVersion* want = chunk == nullptr ? nullptr : chunk->pages[index % kPagesPerChunk];
      char* page = memory::at_offset(offset);
      if (want != nullptr && differs(page, want->bytes)) {
        std::memcpy(page, want->bytes, kPageSize);
      }
    }
  }
}

uint64_t state_hash() {
  uint64_t hash = 0xcbf29ce484222325ull;
  for (const PageRange& range : used_ranges()) {
    for (uint32_t offset = range.begin; offset < range.end; offset += 8) {
      uint64_t word = 0;
      std::memcpy(&word, memory::at_offset(offset), sizeof word);
      hash = (hash ^ word) * 0x9e3779b97f4a7c15ull;
      hash ^= hash >> 29;
    }
  }
  return hash;
}

}  // namespace heapscope::recording
