// A type slot takes functions of its own signature only.
// Error: could not convert|no viable conversion|cannot convert|invalid conversion|no matching|conversion from
#include "memory/function_table.h"

namespace heapscope::objects {

int64_t length_of(const char* text);
int64_t length_of_two(const char* text, const char* other);

#ifdef HS_MUST_NOT_COMPILE
memory::Slot<int64_t(const char*)> wrong() { return memory::Slot<int64_t(const char*)>::of(length_of_two); }
#else
memory::Slot<int64_t(const char*)> right() { return memory::Slot<int64_t(const char*)>::of(length_of); }
#endif

}  // namespace heapscope::objects
