// Digests of bytes: MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4), SHA-3 and SHAKE (FIPS 202),
// BLAKE2 (RFC 7693).  Each takes the whole message.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace heapscope::modules {

/// The digest under hashlib's name ("sha256", ...); `length` is used by shake_128 and shake_256.
/// False: no such algorithm.
bool digest_by_name(std::string_view name, std::string_view data, int64_t length, std::string* digest);

struct Blake2Parameters {
  int64_t digest_size = 0;
  std::string_view key;
  std::string_view salt;
  std::string_view person;
};
std::string blake2b(std::string_view data, const Blake2Parameters& parameters);
std::string blake2s(std::string_view data, const Blake2Parameters& parameters);

uint32_t crc32_of(std::string_view data, uint32_t start);
uint32_t adler32_of(std::string_view data, uint32_t start);
uint16_t crc_hqx_of(std::string_view data, uint16_t start);

}  // namespace heapscope::modules
