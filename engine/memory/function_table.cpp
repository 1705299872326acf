#include "memory/function_table.h"

namespace heapscope::memory {

FunctionTable function_table = {{nullptr}, 1};

uint64_t register_function(AnyFunction function) {
  HS_CHECK(function_table.count < kMaxFunctions);
  function_table.functions[function_table.count] = function;
  return function_table.count++;
}

void reset_function_table() { function_table.count = 1; }

}  // namespace heapscope::memory
