// How long a text that is being put together may become: no text is larger than the machine's memory. Builders keep
// what they have on the host, where there may be no more room either, so they stop there and the result is MemoryError.
#pragma once

#include <cstdint>

#include "memory/image.h"

namespace heapscope::objects {

inline constexpr int64_t kMaxTextSize = memory::kImageEnd;

/// Whether `more` characters or bytes can follow `size` of them.
inline constexpr bool text_has_room(int64_t size, int64_t more) { return more <= kMaxTextSize - size; }

}  // namespace heapscope::objects
