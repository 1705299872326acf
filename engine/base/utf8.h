// Code points as UTF-8.
#pragma once

#include <cstdint>
#include <string>

namespace heapscope {

/// One to four bytes. A surrogate is written as any other number of its size: who must not write one asks before.
void append_utf8(uint32_t c, std::string* out);

}  // namespace heapscope
