// Merging of list.sort: two neighbouring runs become one, galloping where one of them wins many times in a row.
// Model: Objects/listobject.c gallop_left, gallop_right, merge_lo, merge_hi, merge_at (3.11).
#include "memory/allocator.h"
#include "objects/errors.h"
#include "objects/list_sorter.h"

namespace heapscope::objects {

// --- Galloping: exponential search from `hint`, then binary search ---

/// k with a[k-1] < key <= a[k].  -1: error.
int64_t Sorter::gallop_left(PyObject* key, const Item* a, int64_t count, int64_t hint) {
  int64_t last = 0;
  int64_t offset = 1;
  HS_LESS(right, a[hint], key, -1);
  if (right != 0) {
    const int64_t limit = count - hint;
    while (offset < limit) {
      HS_LESS(further, a[hint + offset], key, -1);
      if (further == 0) {
        break;
      }
      last = offset;
      offset = (offset << 1) + 1;
    }
    offset = offset > limit ? limit : offset;
    last += hint;
    offset += hint;
  } else {
    const int64_t limit = hint + 1;
    while (offset < limit) {
      HS_LESS(stop, a[hint - offset], key, -1);
      if (stop != 0) {
        break;
      }
      last = offset;
      offset = (offset << 1) + 1;
    }
    offset = offset > limit ? limit : offset;
    const int64_t nearer = last;
    last = hint - offset;
    offset = hint - nearer;
  }
  ++last;
  while (last < offset) {
    const int64_t middle = last + ((offset - last) >> 1);
    HS_LESS(before, a[middle], key, -1);
    if (before != 0) {
      last = middle + 1;
    } else {
      offset = middle;
    }
  }
  return offset;
}

/// k with a[k-1] <= key < a[k].  -1: error.
int64_t Sorter::gallop_right(PyObject* key, const Item* a, int64_t count, int64_t hint) {
  int64_t last = 0;
  int64_t offset = 1;
  HS_LESS(left, key, a[hint], -1);
  if (left != 0) {
    const int64_t limit = hint + 1;
    while (offset < limit) {
      HS_LESS(further, key, a[hint - offset], -1);
      if (further == 0) {
        break;
      }
      last = offset;
      offset = (offset << 1) + 1;
    }
    offset = offset > limit ? limit : offset;
    const int64_t nearer = last;
    last = hint - offset;
    offset = hint - nearer;
  } else {
    const int64_t limit = count - hint;
    while (offset < limit) {
      HS_LESS(stop, key, a[hint + offset], -1);
      if (stop != 0) {
        break;
      }
      last = offset;
      offset = (offset << 1) + 1;
    }
    offset = offset > limit ? limit : offset;
    last += hint;
    offset += hint;
  }
  ++last;
  while (last < offset) {
    const int64_t middle = last + ((offset - last) >> 1);
    HS_LESS(before, key, a[middle], -1);
    if (before != 0) {
      offset = middle;
    } else {
      last = middle + 1;
    }
  }
  return offset;
}

// --- Merging ---

void Sorter::free_memory() {
  if (buffer_.keys != nullptr && buffer_.keys != temp) {
    memory::object_free(buffer_.keys);
  }
  buffer_.keys = nullptr;
}

Status Sorter::get_memory(int64_t need) {
  if (need <= buffer_size_) {
    return Status::kOk;
  }
  const int64_t rows = buffer_.values != nullptr ? 2 : 1;
  free_memory();
  buffer_.keys = static_cast<Item*>(memory::object_malloc(static_cast<uint64_t>(rows * need) * sizeof(Item)));
  if (buffer_.keys == nullptr) {
    return err_no_memory();
  }
  buffer_size_ = need;
  if (buffer_.values != nullptr) {
    buffer_.values = buffer_.keys + need;
  }
  return Status::kOk;
}

/// Merges neighbours a and b, a the shorter: it is copied out and the merge runs upwards.
Status Sorter::merge_low(Slice a, int64_t a_count, Slice b, int64_t b_count) {
  HS_TRY(get_memory(a_count));
  buffer_.copy(0, a, 0, a_count);
  Slice to = a;
  a = buffer_;
  // What is left of a goes to its place on every way out.
  struct Rest {
    Slice& to;
    Slice& a;
    int64_t& a_count;
    ~Rest() {
      if (a_count != 0) {
        to.copy(0, a, 0, a_count);
      }
    }
  };
  const auto copy_b = [&] {  // a's last item belongs at the very end
    to.copy(0, b, 0, b_count);
    to.copy(b_count, a, 0, 1);
    a_count = 0;
  };
  Rest rest{to, a, a_count};
  to.move_one(b, 1);
  if (--b_count == 0) {
    return Status::kOk;
  }
  if (a_count == 1) {
    copy_b();
    return Status::kOk;
  }
  int64_t min_gallop = min_gallop_;
  for (;;) {
    int64_t a_wins = 0;
    int64_t b_wins = 0;
    for (;;) {
      HS_LESS(from_b, b.keys[0], a.keys[0], Status::kError);
      if (from_b != 0) {
        to.move_one(b, 1);
        ++b_wins;
        a_wins = 0;
        if (--b_count == 0) {
          return Status::kOk;
        }
        if (b_wins >= min_gallop) {
          break;
        }
      } else {
        to.move_one(a, 1);
        ++a_wins;
        b_wins = 0;
        if (--a_count == 1) {
          copy_b();
          return Status::kOk;
        }
        if (a_wins >= min_gallop) {
          break;
        }
      }
    }
    ++min_gallop;
    do {
      min_gallop -= min_gallop > 1 ? 1 : 0;
      min_gallop_ = min_gallop;
      a_wins = gallop_right(b.keys[0], a.keys, a_count, 0);
      if (a_wins < 0) {
        return Status::kError;
      }
      if (a_wins > 0) {
        to.copy(0, a, 0, a_wins);
        to.advance(a_wins);
        a.advance(a_wins);
        a_count -= a_wins;
        if (a_count == 1) {
          copy_b();
          return Status::kOk;
        }
        if (a_count == 0) {  // only with inconsistent comparisons
          return Status::kOk;
        }
      }
      to.move_one(b, 1);
      if (--b_count == 0) {
        return Status::kOk;
      }
      b_wins = gallop_left(a.keys[0], b.keys, b_count, 0);
      if (b_wins < 0) {
        return Status::kError;
      }
      if (b_wins > 0) {
        to.copy(0, b, 0, b_wins);
        to.advance(b_wins);
        b.advance(b_wins);
        b_count -= b_wins;
        if (b_count == 0) {
          return Status::kOk;
        }
      }
      to.move_one(a, 1);
      if (--a_count == 1) {
        copy_b();
        return Status::kOk;
      }
    } while (a_wins >= kMinGallop || b_wins >= kMinGallop);
    ++min_gallop;
    min_gallop_ = min_gallop;
  }
}

/// The mirror image: b, the shorter, is copied out and the merge runs downwards.
Status Sorter::merge_high(Slice a, int64_t a_count, Slice b, int64_t b_count) {
  HS_TRY(get_memory(b_count));
  Slice to = b;
  to.advance(b_count - 1);
  buffer_.copy(0, b, 0, b_count);
  const Slice a_base = a;
  const Slice b_base = buffer_;
  b = buffer_;
  b.advance(b_count - 1);
  a.advance(a_count - 1);
  struct Rest {
    Slice& to;
    const Slice& b_base;
    int64_t& b_count;
    ~Rest() {
      if (b_count != 0) {
        to.copy(-(b_count - 1), b_base, 0, b_count);
      }
    }
  };
  const auto copy_a = [&] {  // b's first item belongs at the very front
    to.copy(1 - a_count, a, 1 - a_count, a_count);
    to.copy(-a_count, b, 0, 1);
    b_count = 0;
  };
  Rest rest{to, b_base, b_count};
  to.move_one(a, -1);
  if (--a_count == 0) {
    return Status::kOk;
  }
  if (b_count == 1) {
    copy_a();
    return Status::kOk;
  }
  int64_t min_gallop = min_gallop_;
  for (;;) {
    int64_t a_wins = 0;
    int64_t b_wins = 0;
    for (;;) {
      HS_LESS(from_a, b.keys[0], a.keys[0], Status::kError);
      if (from_a != 0) {
        to.move_one(a, -1);
        ++a_wins;
        b_wins = 0;
        if (--a_count == 0) {
          return Status::kOk;
        }
        if (a_wins >= min_gallop) {
          break;
        }
      } else {
        to.move_one(b, -1);
        ++b_wins;
        a_wins = 0;
        if (--b_count == 1) {
          copy_a();
          return Status::kOk;
        }
        if (b_wins >= min_gallop) {
          break;
        }
      }
    }
    ++min_gallop;
    do {
      min_gallop -= min_gallop > 1 ? 1 : 0;
      min_gallop_ = min_gallop;
      const int64_t a_keep = gallop_right(b.keys[0], a_base.keys, a_count, a_count - 1);
      if (a_keep < 0) {
        return Status::kError;
      }
      a_wins = a_count - a_keep;
      if (a_wins > 0) {
        to.advance(-a_wins);
        a.advance(-a_wins);
        to.copy(1, a, 1, a_wins);
        a_count -= a_wins;
        if (a_count == 0) {
          return Status::kOk;
        }
      }
      to.move_one(b, -1);
      if (--b_count == 1) {
        copy_a();
        return Status::kOk;
      }
      const int64_t b_keep = gallop_left(a.keys[0], b_base.keys, b_count, b_count - 1);
      if (b_keep < 0) {
        return Status::kError;
      }
      b_wins = b_count - b_keep;
      if (b_wins > 0) {
        to.advance(-b_wins);
        b.advance(-b_wins);
        to.copy(1, b, 1, b_wins);
        b_count -= b_wins;
        if (b_count == 1) {
          copy_a();
          return Status::kOk;
        }
        if (b_count == 0) {  // only with inconsistent comparisons
          return Status::kOk;
        }
      }
      to.move_one(a, -1);
      if (--a_count == 0) {
        return Status::kOk;
      }
    } while (a_wins >= kMinGallop || b_wins >= kMinGallop);
    ++min_gallop;
    min_gallop_ = min_gallop;
  }
}

/// Merges the runs i and i + 1 of the stack.
Status Sorter::merge_at(int64_t i) {
  Slice a = pending_[i].base;
  int64_t a_count = pending_[i].length;
  const Slice b = pending_[i + 1].base;
  int64_t b_count = pending_[i + 1].length;
  pending_[i].length = a_count + b_count;
  if (i == pending_count_ - 3) {
    pending_[i + 1] = pending_[i + 2];
  }
  --pending_count_;
  const int64_t in_place = gallop_right(*b.keys, a.keys, a_count, 0);
  if (in_place < 0) {
    return Status::kError;
  }
  a.advance(in_place);
  a_count -= in_place;
  if (a_count == 0) {
    return Status::kOk;
  }
  b_count = gallop_left(a.keys[a_count - 1], b.keys, b_count, b_count - 1);
  if (b_count <= 0) {
    return b_count == 0 ? Status::kOk : Status::kError;
  }
  return a_count <= b_count ? merge_low(a, a_count, b, b_count) : merge_high(a, a_count, b, b_count);
}

}  // namespace heapscope::objects
