// How functions of the engine say "an exception is pending" (CPython's convention, typed).
//
//   Owned<T>  null           (memory/owned.h)      Status  kError
//   Truth     kError         int64_t               -1 where documented
//
// `Failed` converts to each of them, so an error path reads `return err_format(...)` or
// `return Failed{}` whatever the function returns.  Pending errors live in the image
// (objects/errors.h); none of these types carries a message.
#pragma once

#include <cstdint>

namespace heapscope {

enum class [[nodiscard]] Status : int32_t{kOk = 0, kError = -1};

/// A yes/no answer that may fail, like CPython's -1/0/1.
enum class [[nodiscard]] Truth : int32_t{kError = -1, kFalse = 0, kTrue = 1};

inline Truth truth(bool value) { return value ? Truth::kTrue : Truth::kFalse; }

/// "An exception is pending": returned on every error path.
struct Failed {
  [[nodiscard]] operator Status() const { return Status::kError; }  // NOLINT(google-explicit-constructor)
  [[nodiscard]] operator Truth() const { return Truth::kError; }    // NOLINT(google-explicit-constructor)
  [[nodiscard]] operator int64_t() const { return -1; }             // NOLINT(google-explicit-constructor)
};

}  // namespace heapscope

/// Leaves the function when a Status expression failed.
#define HS_TRY(expression)                                       \
  do {                                                           \
    if ((expression) != ::heapscope::Status::kOk) [[unlikely]] { \
      return ::heapscope::Failed{};                              \
    }                                                            \
  } while (false)

/// `HS_OWN(item, list_get(...))`: declares an Owned<> and leaves the function when it is null.
#define HS_OWN(name, expression)  \
  auto name = (expression);       \
  if (!name) [[unlikely]] {       \
    return ::heapscope::Failed{}; \
  }

/// Sets a Truth variable's bool, leaving the function on error: `HS_TRUTH(same, object_is_true(x))`.
#define HS_TRUTH(name, expression)                               \
  const ::heapscope::Truth name##_truth = (expression);          \
  if (name##_truth == ::heapscope::Truth::kError) [[unlikely]] { \
    return ::heapscope::Failed{};                                \
  }                                                              \
  const bool name = name##_truth == ::heapscope::Truth::kTrue
