#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace heapscope {
void check_failed(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "heapscope: engine check failed: %s (%s:%d)\n", condition, file, line);
  std::abort();
}

}  // namespace heapscope
