// SHA-512 (FIPS 180-4), for seeding random with text and for hashlib.
#pragma once

#include <cstdint>
#include <string_view>

namespace heapscope::modules {

void sha512(std::string_view data, uint8_t digest[64]);
/// With other initial values: SHA-384 is the first 48 bytes of one.
void sha512_from(const uint64_t (&start)[8], std::string_view data, uint8_t digest[64]);
/// The 80 constants; SHA-256 uses the upper halves of the first 64.
const uint64_t* sha512_rounds();

}  // namespace heapscope::modules
