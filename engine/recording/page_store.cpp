#include "recording/page_store.h"

#include <cstring>
#include <utility>

#include "base/check.h"
#include "memory/image.h"
#include "memory/state.h"
#include "vm/step_log.h"

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace heapscope::recording {
namespace {

constexpr uint32_t kChunkCount = memory::kImageEnd / kPageSize / kPagesPerChunk;

#if defined(__wasm_simd128__)

v128_t load(const char* at) { return wasm_v128_load(at); }

/// Whether two pages differ.
bool differs(const char* left, const char* right) {
  for (uint32_t at = 0; at < kPageSize; at += 64) {
    const v128_t first = wasm_v128_or(wasm_v128_xor(load(left + at), load(right + at)),
                                      wasm_v128_xor(load(left + at + 16), load(right + at + 16)));
    const v128_t second = wasm_v128_or(wasm_v128_xor(load(left + at + 32), load(right + at + 32)),
                                       wasm_v128_xor(load(left + at + 48), load(right + at + 48)));
    if (wasm_v128_any_true(wasm_v128_or(first, second))) {
      return true;
    }
  }
  return false;
}

bool is_zero(const char* page) {
  for (uint32_t at = 0; at < kPageSize; at += 64) {
    const v128_t first = wasm_v128_or(load(page + at), load(page + at + 16));
    const v128_t second = wasm_v128_or(load(page + at + 32), load(page + at + 48));
    if (wasm_v128_any_true(wasm_v128_or(first, second))) {
      return false;
    }
  }
  return true;
}

#else

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

#endif

constexpr uint32_t kPages = memory::kImageEnd / kPageSize;
static_assert(kPages == 65536);

}  // namespace

PageSet used_pages() {
  PageSet used = {};
  const memory::AddressSpace& space = memory::state().pages;
  const auto add = [&used](uint32_t offset) {
    used.set(offset / kPageSize);
    if (offset < memory::kRegionsEnd) {
      used.set((memory::kBirthsStart + offset / 4) / kPageSize);
    }
  };
  const auto static_end = static_cast<uint32_t>(memory::state().static_next);
  for (uint32_t offset = memory::kImageStart; offset < static_end; offset += kPageSize) {
    add(offset);
  }
  for (uint32_t word = 0; word < memory::kPages / 64; ++word) {
    uint64_t bits = space.mapped.words[word] | space.soiled.words[word];
    while (bits != 0) {
      const auto page = static_cast<uint32_t>(word * 64 + static_cast<uint32_t>(__builtin_ctzll(bits)));
      add(memory::kRegionsStart + page * kPageSize);
      bits &= bits - 1;
    }
  }
  return used;
}

uint64_t used_bytes() {
  uint64_t pages = 0;
  for (const uint64_t word : used_pages().words) {
    pages += static_cast<uint64_t>(__builtin_popcountll(word));
  }
  return pages * kPageSize;
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
  vm::settle_steps();
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
  const PageSet used = used_pages();
  for (uint32_t index = 0; index < kPages; ++index) {
    PageChunk*& holder = result.chunks_[index / kPagesPerChunk];
    if (index % kPagesPerChunk == 0 && holder == nullptr && !used.any_in_chunk(index / kPagesPerChunk)) {
      index += kPagesPerChunk - 1;
      continue;
    }
    if (!used.test(index)) {
      // The base may be a later state: what it has beyond this one is not of this one.
      if (holder != nullptr && holder->pages[index % kPagesPerChunk] != nullptr) {
        holder = own_chunk(holder);
        drop_version(std::exchange(holder->pages[index % kPagesPerChunk], nullptr));
      }
      continue;
    }
    const char* page = memory::at_offset(index * kPageSize);
    PageChunk*& chunk = result.chunks_[index / kPagesPerChunk];
    const uint32_t slot = index % kPagesPerChunk;
    PageVersion* last = chunk == nullptr ? nullptr : chunk->pages[slot];
    if (last == nullptr ? is_zero(page) : !differs(page, last->bytes)) {
      continue;
    }
    chunk = own_chunk(chunk);
    drop_version(chunk->pages[slot]);
    chunk->pages[slot] = is_zero(page) ? nullptr : new_version(page);
  }
  return result;
}

/// A chunk that only the snapshot being made holds: a new one, the same, or a copy.
PageChunk* PageStore::own_chunk(PageChunk* chunk) {
  if (chunk == nullptr) {
    return new PageChunk{{}, 1};
  }
  if (chunk->holders == 1) {
    return chunk;
  }
  auto* copy = new PageChunk(*chunk);
  copy->holders = 1;
  for (PageVersion* version : copy->pages) {
    if (version != nullptr) {
      ++version->holders;
    }
  }
  --chunk->holders;
  return copy;
}

void PageStore::restore(const Snapshot& snapshot) {
  HS_CHECK(!snapshot.chunks_.empty());
  const PageSet used = used_pages();  // before the state that tells is overwritten
  for (uint32_t chunk_index = 0; chunk_index < kChunkCount; ++chunk_index) {
    const PageChunk* chunk = snapshot.chunks_[chunk_index];
    if (chunk == nullptr && !used.any_in_chunk(chunk_index)) {
      continue;
    }
    for (uint32_t slot = 0; slot < kPagesPerChunk; ++slot) {
      const uint32_t index = chunk_index * kPagesPerChunk + slot;
      const PageVersion* want = chunk == nullptr ? nullptr : chunk->pages[slot];
      char* page = memory::at_offset(index * kPageSize);
      if (want != nullptr) {
        if (differs(page, want->bytes)) {
          std::memcpy(page, want->bytes, kPageSize);
        }
      } else if (used.test(index) && !is_zero(page)) {
        std::memset(page, 0, kPageSize);
      }
    }
  }
  vm::forget_unsettled_steps();
}

uint64_t state_hash() {
  vm::settle_steps();
  uint64_t hash = 0xcbf29ce484222325ull;
  const PageSet used = used_pages();
  for (uint32_t index = 0; index < kPages; ++index) {
    if (!used.test(index)) {
      continue;
    }
    hash = (hash ^ index) * 0x9e3779b97f4a7c15ull;
    const char* page = memory::at_offset(index * kPageSize);
    for (uint32_t at = 0; at < kPageSize; at += 8) {
      uint64_t word = 0;
      std::memcpy(&word, page + at, sizeof word);
      hash = (hash ^ word) * 0x9e3779b97f4a7c15ull;
      hash ^= hash >> 29;
    }
  }
  return hash;
}

}  // namespace heapscope::recording
