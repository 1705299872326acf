#include "objects/hashing.h"

#include <cstring>

#include "memory/image.h"

namespace heapscope::objects {

namespace {

inline uint64_t rotate_left(uint64_t value, int bits) { return (value << bits) | (value >> (64 - bits)); }

struct SipState {
  uint64_t v0, v1, v2, v3;

  void half_round(uint64_t& a, uint64_t& b, uint64_t& c, uint64_t& d, int s, int t) {
    a += b;
    c += d;
    b = rotate_left(b, s) ^ a;
    d = rotate_left(d, t) ^ c;
    a = rotate_left(a, 32);
  }
  void round() {
    half_round(v0, v1, v2, v3, 13, 16);
    half_round(v2, v1, v0, v3, 17, 21);
  }
};

}  // namespace

// Model: Python/pyhash.c siphash13 (3.11): one round per word, three at the end.
int64_t hash_bytes(const void* bytes, int64_t length) {
  if (length == 0) {
    return 0;
  }
  const auto* in = static_cast<const uint8_t*>(bytes);
  SipState s = {0x736f6d6570736575ull, 0x646f72616e646f6dull, 0x6c7967656e657261ull, 0x7465646279746573ull};
  int64_t left = length;
  while (left >= 8) {
    uint64_t word;
    std::memcpy(&word, in, 8);
    in += 8;
    left -= 8;
    s.v3 ^= word;
    s.round();
    s.v0 ^= word;
  }
  uint64_t last = static_cast<uint64_t>(length) << 56;
  for (int64_t i = 0; i < left; ++i) {
    last |= uint64_t{in[i]} << (8 * i);
  }
  s.v3 ^= last;
  s.round();
  s.v0 ^= last;
  s.v2 ^= 0xff;
  s.round();
  s.round();
  s.round();
  const auto hash = static_cast<int64_t>((s.v0 ^ s.v1) ^ (s.v2 ^ s.v3));
  return hash == -1 ? -2 : hash;
}

int64_t hash_pointer(const void* pointer) {
  const uint64_t address = memory::address_of(pointer);
  const auto hash = static_cast<int64_t>((address >> 4) | (address << 60));
  return hash == -1 ? -2 : hash;
}

}  // namespace heapscope::objects
