// Versions of the image's pages: what checkpoints are made of.
//
//   Snapshot -> 1024 table chunks -> 64 page versions each (4 KiB), null = a page of zeros
//
// A snapshot is a table of page versions. Two snapshots share every chunk and every version in
// which they agree, so a checkpoint costs what changed since the last one. Changed pages are found
// by comparing (no write barrier: a comparison cannot miss a write; FEASIBILITY: 1 ms for 16 MiB).
// Chunks are small because one with a changed page is copied, which counts every version in it.
//
// Invariants:
//   R2  capture then restore gives the same image, byte for byte (pages that the snapshot does not
//       have are zeroed again)
//   S1  a version's count is the number of chunks that hold it, a chunk's that of snapshots
// Host memory only; the image knows nothing of it.
#pragma once

#include <cstdint>
#include <vector>

namespace heapscope::recording {

inline constexpr uint32_t kPageSize = 4096;
inline constexpr uint32_t kPagesPerChunk = 64;

struct PageVersion {
  alignas(16) char bytes[kPageSize];
  uint32_t holders;
};

struct PageChunk {
  PageVersion* pages[kPagesPerChunk];
  uint32_t holders;
};

/// One bit per page of the image: pages that this machine may have written. The address space knows
/// them (mapped now, or touched before); births lie at a quarter of their objects' offsets.
struct PageSet {
  uint64_t words[65536 / 64];

  [[nodiscard]] bool test(uint32_t page) const { return ((words[page / 64] >> (page % 64)) & 1) != 0; }
  void set(uint32_t page) { words[page / 64] |= uint64_t{1} << (page % 64); }
  [[nodiscard]] bool any_in_chunk(uint32_t chunk) const {
    static_assert(kPagesPerChunk == 64);
    return words[chunk] != 0;
  }
};
PageSet used_pages();
/// Bytes of those pages.
uint64_t used_bytes();

class PageStore;

/// One state of the image. Move-only; gives its pages back to the store when destroyed.
class Snapshot {
 public:
  Snapshot() = default;
  Snapshot(Snapshot&& other) noexcept;
  Snapshot& operator=(Snapshot&& other) noexcept;
  ~Snapshot();

 private:
  friend class PageStore;
  PageStore* store_ = nullptr;
  std::vector<PageChunk*> chunks_;
};

class PageStore {
 public:
  PageStore() = default;
  PageStore(const PageStore&) = delete;
  PageStore& operator=(const PageStore&) = delete;
  ~PageStore();

  /// The image as it is now. `base`: a snapshot to share pages with, usually the last one, of an earlier or later
  /// state; may be null.
  Snapshot capture(const Snapshot* base);

  /// Writes the snapshot's pages back into the image, and zeroes what it does not have.
  void restore(const Snapshot& snapshot);

  /// Bytes of page versions that live snapshots hold.
  [[nodiscard]] uint64_t bytes() const { return live_versions_ * sizeof(PageVersion); }

 private:
  friend class Snapshot;
  PageVersion* new_version(const char* page);
  void drop_version(PageVersion* version);
  void drop_chunk(PageChunk* chunk);
  PageChunk* own_chunk(PageChunk* chunk);

  std::vector<PageVersion*> spare_;  // freed versions, used again: first touch is the dear part
  uint64_t live_versions_ = 0;
};

/// Hash of all used pages of the image: equal states have equal hashes on every platform.
uint64_t state_hash();

}  // namespace heapscope::recording
