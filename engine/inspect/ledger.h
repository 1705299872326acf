// Ledger: who holds each unit of an object's reference count (type Ledger of the page's contract).
#pragma once

#include <cstdint>
#include <string>

#include "vm/step_hook.h"

namespace heapscope::inspect {

/// Empty when no object of this id is shown at the step. The rows' counts add up to the count, each
/// unit with its holder. What built-in code that waits for Python code holds in its own variables cannot be told apart:
/// one row of kind `native`. Many holders are put together by what they are.
std::string ledger_json(const vm::StepEvent& event, uint32_t first_birth, uint64_t id);

}  // namespace heapscope::inspect
