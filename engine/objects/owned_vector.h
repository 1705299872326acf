// OwnedVector<T>: any number of references that somebody must give back, first one first.
//
// C++ leaves the order in which a std::vector's elements die to its library: libstdc++ goes forwards, libc++ backwards.
// Here that order is seen: it decides which block of memory is free next, and so every later address. A
// std::vector<Owned<T>> is therefore refused by tests/tools/check_order.py.
#pragma once

#include <vector>

#include "objects/owned.h"

namespace heapscope::objects {

template <class T>
class OwnedVector : private std::vector<Owned<T>> {
  using Base = std::vector<Owned<T>>;

 public:
  using Base::back;
  using Base::begin;
  using Base::empty;
  using Base::end;
  using Base::push_back;
  using Base::size;
  using Base::operator[];

  OwnedVector() = default;
  OwnedVector(OwnedVector&&) noexcept = default;
  OwnedVector(const OwnedVector&) = delete;
  OwnedVector& operator=(OwnedVector&&) = delete;
  OwnedVector& operator=(const OwnedVector&) = delete;
  ~OwnedVector() {
    for (Owned<T>& element : *this) {
      element.reset();
    }
  }
};

}  // namespace heapscope::objects
