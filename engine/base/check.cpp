#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace heapscope {
namespace {
CheckReporter check_reporter = nullptr;
}  // namespace

void set_check_reporter(CheckReporter reporter) { check_reporter = reporter; }

void check_failed(const char* condition, const char* file, int line) {
  char text[512];
  std::snprintf(text, sizeof text, "heapscope: engine check failed: %s (%s:%d)", condition, file, line);
  std::fprintf(stderr, "%s\n", text);
  if (check_reporter != nullptr) {
    check_reporter(text);
  }
  std::abort();
}

}  // namespace heapscope
