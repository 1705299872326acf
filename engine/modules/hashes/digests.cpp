#include "modules/hashes/digests.h"

#include <bit>
#include <cmath>
#include <cstring>

#include "modules/random/sha512.h"

namespace heapscope::modules {

namespace {

uint32_t load32(const uint8_t* p, bool big) {
  uint32_t v = 0;
  for (int i = 0; i < 4; ++i) {
    v |= uint32_t{p[i]} << (8 * (big ? 3 - i : i));
  }
  return v;
}
uint64_t load64(const uint8_t* p) { return uint64_t{load32(p, false)} | uint64_t{load32(p + 4, false)} << 32; }
template <class Word>
void append(std::string* out, Word v, bool big) {
  for (size_t i = 0; i < sizeof(Word); ++i) {
    out->push_back(static_cast<char>(v >> (8 * (big ? sizeof(Word) - 1 - i : i))));
  }
}

/// The message with its one bit, zeros and length in bits: whole blocks of 64 bytes.
std::string padded(std::string_view data, bool big) {
  std::string text(data);
  text.push_back(static_cast<char>(0x80));
  while (text.size() % 64 != 56) {
    text.push_back(0);
  }
  append<uint64_t>(&text, uint64_t{data.size()} * 8, big);
  return text;
}

std::string md5(std::string_view data) {
  static constexpr int kShifts[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
  uint32_t sines[64];
  for (int i = 0; i < 64; ++i) {
    sines[i] = static_cast<uint32_t>(std::floor(std::fabs(std::sin(i + 1.0)) * 4294967296.0));
  }
  uint32_t h[4] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
  const std::string text = padded(data, false);
  for (size_t at = 0; at < text.size(); at += 64) {
    const auto* p = reinterpret_cast<const uint8_t*>(text.data()) + at;
    uint32_t a = h[0], b = h[1], c = h[2], d = h[3];
    for (int i = 0; i < 64; ++i) {
      const int round = i / 16;
      const uint32_t f = round == 0   ? (b & c) | (~b & d)
                         : round == 1 ? (d & b) | (~d & c)
                         : round == 2 ? b ^ c ^ d
                                      : c ^ (b | ~d);
      const int word = (round == 0 ? i : round == 1 ? 5 * i + 1 : round == 2 ? 3 * i + 5 : 7 * i) % 16;
      const uint32_t sum = a + f + sines[i] + load32(p + int64_t{4} * word, false);
      a = d;
      d = c;
      c = b;
      b += std::rotl(sum, kShifts[round][i % 4]);
    }
    h[0] += a;
    h[1] += b;
    h[2] += c;
    h[3] += d;
  }
  std::string out;
  for (const uint32_t word : h) {
    append(&out, word, false);
  }
  return out;
}

std::string sha1(std::string_view data) {
  uint32_t h[5] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
  const std::string text = padded(data, true);
  for (size_t at = 0; at < text.size(); at += 64) {
    const auto* p = reinterpret_cast<const uint8_t*>(text.data()) + at;
    uint32_t w[80];
    for (int i = 0; i < 80; ++i) {
      w[i] = i < 16 ? load32(p + int64_t{4} * i, true) : std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    }
    uint32_t a = h[0], b = h[1], c = h[2], d = h[3], e = h[4];
    for (int i = 0; i < 80; ++i) {
      const uint32_t f = i < 20 ? (b & c) | (~b & d) : i < 40 || i >= 60 ? b ^ c ^ d : (b & c) | (b & d) | (c & d);
      const uint32_t k = i < 20 ? 0x5a827999 : i < 40 ? 0x6ed9eba1 : i < 60 ? 0x8f1bbcdc : 0xca62c1d6;
      const uint32_t sum = std::rotl(a, 5) + f + e + k + w[i];
      e = d;
      d = c;
      c = std::rotl(b, 30);
      b = a;
      a = sum;
    }
    h[0] += a;
    h[1] += b;
    h[2] += c;
    h[3] += d;
    h[4] += e;
  }
  std::string out;
  for (const uint32_t word : h) {
    append(&out, word, true);
  }
  return out;
}

std::string sha256(std::string_view data, const uint32_t (&start)[8], size_t size) {
  // The upper halves of SHA-512's constants are those of SHA-256.
  uint32_t h[8];
  std::memcpy(h, start, sizeof(h));
  const std::string text = padded(data, true);
  const uint64_t* rounds = sha512_rounds();
  for (size_t at = 0; at < text.size(); at += 64) {
    const auto* p = reinterpret_cast<const uint8_t*>(text.data()) + at;
    uint32_t w[64];
    for (int i = 0; i < 64; ++i) {
      if (i < 16) {
        w[i] = load32(p + int64_t{4} * i, true);
      } else {
        const uint32_t x = w[i - 15];
        const uint32_t y = w[i - 2];
        w[i] = w[i - 16] + (std::rotr(x, 7) ^ std::rotr(x, 18) ^ x >> 3) + w[i - 7] +
               (std::rotr(y, 17) ^ std::rotr(y, 19) ^ y >> 10);
      }
    }
    uint32_t s[8];
    std::memcpy(s, h, sizeof(s));
    for (int i = 0; i < 64; ++i) {
      const uint32_t t1 = s[7] + (std::rotr(s[4], 6) ^ std::rotr(s[4], 11) ^ std::rotr(s[4], 25)) +
                          ((s[4] & s[5]) ^ (~s[4] & s[6])) + static_cast<uint32_t>(rounds[i] >> 32) + w[i];
      const uint32_t t2 = (std::rotr(s[0], 2) ^ std::rotr(s[0], 13) ^ std::rotr(s[0], 22)) +
                          ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
      std::memmove(s + 1, s, 7 * sizeof(uint32_t));
      s[4] += t1;
      s[0] = t1 + t2;
    }
    for (int i = 0; i < 8; ++i) {
      h[i] += s[i];
    }
  }
  std::string out;
  for (const uint32_t word : h) {
    append(&out, word, true);
  }
  return out.substr(0, size);
}
constexpr uint32_t kSha256[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
constexpr uint32_t kSha224[8] = {0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939,
                                 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4};
constexpr uint64_t kSha384[8] = {0xcbbb9d5dc1059ed8ull, 0x629a292a367cd507ull, 0x9159015a3070dd17ull,
                                 0x152fecd8f70e5939ull, 0x67332667ffc00b31ull, 0x8eb44a8768581511ull,
                                 0xdb0c2e0d64f98fa7ull, 0x47b5481dbefa4fa4ull};

// --- SHA-3 ---

void keccak(uint64_t (&a)[25]) {
  uint8_t lfsr = 1;
  for (int round = 0; round < 24; ++round) {
    uint64_t c[5];
    for (int x = 0; x < 5; ++x) {
      c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
    }
    for (int i = 0; i < 25; ++i) {
      a[i] ^= c[(i + 4) % 5] ^ std::rotl(c[(i + 1) % 5], 1);
    }
    // rho and pi: the lanes go round one cycle
    int x = 1;
    int y = 0;
    uint64_t lane = a[1];
    for (int t = 0; t < 24; ++t) {
      const int next = (2 * x + 3 * y) % 5;
      x = y;
      y = next;
      const uint64_t old = a[x + 5 * y];
      a[x + 5 * y] = std::rotl(lane, (t + 1) * (t + 2) / 2 % 64);
      lane = old;
    }
    for (int row = 0; row < 25; row += 5) {
      uint64_t r[5];
      std::memcpy(r, a + row, sizeof(r));
      for (int i = 0; i < 5; ++i) {
        a[row + i] = r[i] ^ (~r[(i + 1) % 5] & r[(i + 2) % 5]);
      }
    }
    for (int bit = 0; bit < 7; ++bit) {
      if ((lfsr & 1) != 0) {
        a[0] ^= uint64_t{1} << ((1 << bit) - 1);
      }
      lfsr = static_cast<uint8_t>(lfsr << 1 ^ ((lfsr & 0x80) != 0 ? 0x71 : 0));
    }
  }
}

std::string sha3(std::string_view data, size_t capacity_bytes, uint8_t suffix, size_t size) {
  const size_t rate = 200 - capacity_bytes;
  std::string text(data);
  text.push_back(static_cast<char>(suffix));
  while (text.size() % rate != 0) {
    text.push_back(0);
  }
  text.back() = static_cast<char>(static_cast<uint8_t>(text.back()) ^ 0x80);
  uint64_t a[25] = {};
  for (size_t at = 0; at < text.size(); at += rate) {
    for (size_t i = 0; i < rate / 8; ++i) {
      a[i] ^= load64(reinterpret_cast<const uint8_t*>(text.data()) + at + 8 * i);
    }
    keccak(a);
  }
  std::string out;
  while (out.size() < size) {
    if (!out.empty()) {
      keccak(a);
    }
    for (size_t i = 0; i < rate / 8; ++i) {
      append(&out, a[i], false);
    }
  }
  return out.substr(0, size);
}

// --- BLAKE2 ---

constexpr uint8_t kSigma[10][16] = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4}, {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13}, {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11}, {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5}, {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}};

template <class Word>
std::string blake2(std::string_view data, const Blake2Parameters& p, const Word (&iv)[8], const int (&turns)[4],
                   int rounds) {
  constexpr size_t kBlock = 16 * sizeof(Word);
  Word h[8];
  std::memcpy(h, iv, sizeof(h));
  h[0] ^= static_cast<Word>(0x01010000u ^ (p.key.size() << 8) ^ static_cast<size_t>(p.digest_size));
  // Salt and person lie at the end of the parameter block: two words each.
  const auto mix = [&](std::string_view bytes, int word) {
    for (size_t i = 0; i < bytes.size(); ++i) {
      h[word + static_cast<int>(i / sizeof(Word))] ^=
          static_cast<Word>(Word{static_cast<uint8_t>(bytes[i])} << (8 * (i % sizeof(Word))));
    }
  };
  mix(p.salt, 4);
  mix(p.person, 6);
  std::string text;
  if (!p.key.empty()) {
    text.assign(p.key);
    text.resize(kBlock);
  }
  text += data;
  const size_t length = text.size();
  text.resize(length == 0 ? kBlock : (length + kBlock - 1) / kBlock * kBlock);
  for (size_t at = 0; at < text.size(); at += kBlock) {
    const bool last = at + kBlock == text.size();
    Word m[16];
    for (int i = 0; i < 16; ++i) {
      m[i] = 0;
      for (size_t b = 0; b < sizeof(Word); ++b) {
        m[i] |= Word{static_cast<uint8_t>(text[at + static_cast<size_t>(i) * sizeof(Word) + b])} << (8 * b);
      }
    }
    Word v[16];
    std::memcpy(v, h, sizeof(h));
    std::memcpy(v + 8, iv, sizeof(iv));
    v[12] ^= static_cast<Word>(last ? length : at + kBlock);
    v[14] = last ? static_cast<Word>(~v[14]) : v[14];
    const auto g = [&](int a, int b, int c, int d, Word x, Word y) {
      v[a] += v[b] + x;
      v[d] = std::rotr(static_cast<Word>(v[d] ^ v[a]), turns[0]);
      v[c] += v[d];
      v[b] = std::rotr(static_cast<Word>(v[b] ^ v[c]), turns[1]);
      v[a] += v[b] + y;
      v[d] = std::rotr(static_cast<Word>(v[d] ^ v[a]), turns[2]);
      v[c] += v[d];
      v[b] = std::rotr(static_cast<Word>(v[b] ^ v[c]), turns[3]);
    };
    for (int r = 0; r < rounds; ++r) {
      const uint8_t* s = kSigma[r % 10];
      for (int i = 0; i < 4; ++i) {
        g(i, i + 4, i + 8, i + 12, m[s[int64_t{2} * i]], m[s[int64_t{2} * i + 1]]);
      }
      for (int i = 0; i < 4; ++i) {
        g(i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4, m[s[8 + 2 * i]], m[s[9 + 2 * i]]);
      }
    }
    for (int i = 0; i < 8; ++i) {
      h[i] ^= v[i] ^ v[i + 8];
    }
  }
  std::string out;
  for (const Word word : h) {
    append(&out, word, false);
  }
  return out.substr(0, static_cast<size_t>(p.digest_size));
}

}  // namespace

std::string blake2b(std::string_view data, const Blake2Parameters& parameters) {
  static constexpr int kTurns[4] = {32, 24, 16, 63};
  static constexpr uint64_t kStart[8] = {0x6a09e667f3bcc908ull, 0xbb67ae8584caa73bull, 0x3c6ef372fe94f82bull,
                                         0xa54ff53a5f1d36f1ull, 0x510e527fade682d1ull, 0x9b05688c2b3e6c1full,
                                         0x1f83d9abfb41bd6bull, 0x5be0cd19137e2179ull};
  return blake2<uint64_t>(data, parameters, kStart, kTurns, 12);
}
std::string blake2s(std::string_view data, const Blake2Parameters& parameters) {
  static constexpr int kTurns[4] = {16, 12, 8, 7};
  return blake2<uint32_t>(data, parameters, kSha256, kTurns, 10);
}

bool digest_by_name(std::string_view name, std::string_view data, int64_t length, std::string* digest) {
  const auto size = static_cast<size_t>(length);
  if (name == "md5") {
    *digest = md5(data);
  } else if (name == "sha1") {
    *digest = sha1(data);
  } else if (name == "sha224" || name == "sha256") {
    *digest = name == "sha224" ? sha256(data, kSha224, 28) : sha256(data, kSha256, 32);
  } else if (name == "sha512" || name == "sha384") {
    uint8_t bytes[64];
    if (name == "sha512") {
      sha512(data, bytes);
    } else {
      sha512_from(kSha384, data, bytes);
    }
    digest->assign(reinterpret_cast<const char*>(bytes), name == "sha512" ? 64 : 48);
  } else if (name == "sha3_224" || name == "sha3_256" || name == "sha3_384" || name == "sha3_512") {
    const size_t bytes = name == "sha3_224" ? 28 : name == "sha3_256" ? 32 : name == "sha3_384" ? 48 : 64;
    *digest = sha3(data, 2 * bytes, 0x06, bytes);
  } else if (name == "shake_128" || name == "shake_256") {
    *digest = sha3(data, name == "shake_128" ? 32 : 64, 0x1f, size);
  } else {
    return false;
  }
  return true;
}

uint32_t crc32_of(std::string_view data, uint32_t start) {
  uint32_t crc = ~start;
  for (const char c : data) {
    crc ^= static_cast<uint8_t>(c);
    for (int bit = 0; bit < 8; ++bit) {
      crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xedb88320u : 0);
    }
  }
  return ~crc;
}

uint32_t adler32_of(std::string_view data, uint32_t start) {
  uint32_t a = start & 0xffff;
  uint32_t b = start >> 16;
  for (const char c : data) {
    a = (a + static_cast<uint8_t>(c)) % 65521;
    b = (b + a) % 65521;
  }
  return b << 16 | a;
}

uint16_t crc_hqx_of(std::string_view data, uint16_t start) {
  uint32_t crc = start;
  for (const char c : data) {
    crc ^= uint32_t{static_cast<uint8_t>(c)} << 8;
    for (int bit = 0; bit < 8; ++bit) {
      crc = (crc << 1 ^ ((crc & 0x8000) != 0 ? 0x1021u : 0)) & 0xffff;
    }
  }
  return static_cast<uint16_t>(crc);
}

}  // namespace heapscope::modules
