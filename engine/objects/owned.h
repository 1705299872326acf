// Owned<T>: a reference that somebody must give back, in the type instead of in prose.
//
// Move-only.  Null means "an exception is pending" when a function returns it.  Plain `T*`
// arguments and results are borrowed.  A function that takes over a reference takes Owned<T> by
// value; `release()` hands the reference to a slot of a structure.
//   Owned<PyObject> item = list_get_item_owned(...);      // the result's reference is ours
//   Owned<PyObject> also = owned_ref(borrowed);            // take one more
// [[clang::trivial_abi]] passes it in a register in WebAssembly.
#pragma once

#include <utility>

#include "objects/object.h"

#ifdef __clang__
#define HS_TRIVIAL_ABI [[clang::trivial_abi]]
#else
#define HS_TRIVIAL_ABI
#endif

namespace heapscope::objects {

template <class T>
class HS_TRIVIAL_ABI [[nodiscard]] Owned {
 public:
  Owned() : pointer_(nullptr) {}
  Owned(std::nullptr_t) : pointer_(nullptr) {}  // NOLINT(google-explicit-constructor)
  Owned(Failed) : pointer_(nullptr) {}          // NOLINT(google-explicit-constructor)
  /// Takes over a reference that the caller owns.
  explicit Owned(T* stolen) : pointer_(stolen) {}
  Owned(Owned&& other) noexcept : pointer_(other.release()) {}
  template <class U>
  // NOLINTNEXTLINE(google-explicit-constructor)
  requires std::is_convertible_v<U*, T*> Owned(Owned<U>&& other) : pointer_(other.release()) {}
  Owned& operator=(Owned&& other) noexcept {
    T* old = pointer_;
    pointer_ = other.release();
    if (old != nullptr) {
      decref(old);
    }
    return *this;
  }
  Owned(const Owned&) = delete;
  Owned& operator=(const Owned&) = delete;
  ~Owned() {
    if (pointer_ != nullptr) {
      decref(pointer_);
    }
  }

  [[nodiscard]] T* get() const { return pointer_; }
  T* operator->() const { return pointer_; }
  T& operator*() const { return *pointer_; }
  [[nodiscard]] explicit operator bool() const { return pointer_ != nullptr; }
  [[nodiscard]] T* release() { return std::exchange(pointer_, nullptr); }
  void reset() { *this = Owned(); }
  /// The same reference seen as a more derived type, which the caller has checked.
  template <class U>
  Owned<U> as() && {
    return Owned<U>(static_cast<U*>(release()));
  }

 private:
  T* pointer_;
};

/// One more reference to a live object.
template <class T>
Owned<T> owned_ref(T* borrowed) {
  incref(borrowed);
  return Owned<T>(borrowed);
}
template <class T>
Owned<T> owned_ref(const memory::Ref<T>& borrowed) {
  return owned_ref(borrowed.get());
}
/// The same for a pointer that may be null.
template <class T>
Owned<T> owned_xref(T* borrowed) {
  xincref(borrowed);
  return Owned<T>(borrowed);
}

}  // namespace heapscope::objects
