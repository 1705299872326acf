// The memory pyramid at this moment as JSON (types MemoryView and PoolDetail of the page's contract).
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "inspect/json.h"

namespace heapscope::inspect {

/// Writes the value of `memory`. `pools`: list each arena's pools.
void write_memory(JsonWriter& out, bool pools);

/// Bytes in blocks, chunks and buffers that are in use.
int64_t held_bytes();

/// One pool, block by block; empty when no pool is at the address. `objects`: block address -> id of
/// the objects to mark, by the start of their block.
std::string pool_json(uint64_t address, const std::map<uint64_t, uint64_t>& objects);

}  // namespace heapscope::inspect
