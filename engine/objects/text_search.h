// Finding a row of characters in another: str of each kind, bytes and bytearray share it.
// Model: Objects/stringlib/fastsearch.h (3.11) in what it finds, not how.
#pragma once

#include <cstdint>
#include <cstring>

namespace heapscope::objects {

/// Index of the first occurrence of p[0:m] in s[0:n], or -1; m >= 1.
template <class T>
int64_t search_forward(const T* s, int64_t n, const T* p, int64_t m) {
  const int64_t last = n - m;
  const T first = p[0];
  for (int64_t i = 0; i <= last;) {
    if constexpr (sizeof(T) == 1) {
      const void* hit = std::memchr(s + i, static_cast<int>(first), static_cast<size_t>(last - i + 1));
      if (hit == nullptr) {
        return -1;
      }
      i = static_cast<const T*>(hit) - s;
    } else {
      while (i <= last && s[i] != first) {
        ++i;
      }
      if (i > last) {
        return -1;
      }
    }
    if (m == 1 ||
        (s[i + m - 1] == p[m - 1] && std::memcmp(s + i + 1, p + 1, static_cast<size_t>(m - 1) * sizeof(T)) == 0)) {
      return i;
    }
    ++i;
  }
  return -1;
}

template <class T>
int64_t search_backward(const T* s, int64_t n, const T* p, int64_t m) {
  for (int64_t i = n - m; i >= 0; --i) {
    if (s[i] == p[0] && std::memcmp(s + i, p, static_cast<size_t>(m) * sizeof(T)) == 0) {
      return i;
    }
  }
  return -1;
}

/// Occurrences that do not overlap; an empty p is found n + 1 times.
template <class T>
int64_t search_count(const T* s, int64_t n, const T* p, int64_t m, int64_t most) {
  if (m == 0) {
    return n + 1 < most ? n + 1 : most;
  }
  int64_t count = 0;
  int64_t at = 0;
  while (count < most && n - at >= m) {
    const int64_t hit = search_forward(s + at, n - at, p, m);
    if (hit < 0) {
      break;
    }
    ++count;
    at += hit + m;
  }
  return count;
}

/// Python's rules for s[start:end] arguments of find() and friends.
inline void adjust_indices(int64_t length, int64_t* start, int64_t* end) {
  if (*end > length) {
    *end = length;
  } else if (*end < 0) {
    *end += length;
    if (*end < 0) {
      *end = 0;
    }
  }
  if (*start < 0) {
    *start += length;
    if (*start < 0) {
      *start = 0;
    }
  }
}

}  // namespace heapscope::objects
