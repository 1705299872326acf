// SHA-512 (FIPS 180-4), for seeding random with text.
#pragma once

#include <cstdint>
#include <string_view>

namespace heapscope::modules {

void sha512(std::string_view data, uint8_t digest[64]);

}  // namespace heapscope::modules
