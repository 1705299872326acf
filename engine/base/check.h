// Checks that stay on.  A failed check is a bug in the engine, never in the reader's program: the
// process says where, and stops.
#pragma once

namespace heapscope {

/// Prints the failed condition and stops the process (or the WebAssembly instance).
[[noreturn]] void check_failed(const char* condition, const char* file, int line);

}  // namespace heapscope

/// Always on, so keep the condition cheap.
#define HS_CHECK(condition)                                      \
  do {                                                           \
    if (!(condition)) [[unlikely]] {                             \
      ::heapscope::check_failed(#condition, __FILE__, __LINE__); \
    }                                                            \
  } while (false)

/// Debug builds only; may be slow.
#ifdef HS_DCHECKS
#define HS_DCHECK(condition) HS_CHECK(condition)
#else
#define HS_DCHECK(condition) \
  do {                       \
  } while (false)
#endif
