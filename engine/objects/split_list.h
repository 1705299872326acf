// The list that split() of text, bytes and byte arrays fills: room for 12 from the start, or for fewer when fewer can
// come.
// Model: Objects/stringlib/split.h SPLIT_ADD (3.11).
#pragma once

#include <algorithm>

#include "objects/list_object.h"

namespace heapscope::objects {

class SplitList {
 public:
  /// At most `most` splits, so one piece more.
  explicit SplitList(int64_t most) : list_(list_new(std::min(most, kPrealloc - 1) + 1)) {}
  [[nodiscard]] bool failed() const { return !list_; }
  Status add(Owned<PyObject> item) {
    if (!item) {
      return Status::kError;
    }
    if (count_ < kPrealloc) {
      list_init_item(list_.get(), count_, std::move(item));
    } else {
      HS_TRY(list_append(list_.get(), item.get()));
    }
    ++count_;
    return Status::kOk;
  }
  [[nodiscard]] int64_t count() const { return count_; }
  Owned<PyObject> finish() {
    list_->ob_size = count_;
    return std::move(list_);
  }
  Owned<PyObject> finish_reversed() {
    HS_OWN(result, finish());
    HS_TRY(list_reverse(result.get()));
    return result;
  }

 private:
  static constexpr int64_t kPrealloc = 12;
  Owned<PyListObject> list_;
  int64_t count_ = 0;
};

}  // namespace heapscope::objects
