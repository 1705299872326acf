// The tables of traces, and the tracer that fills them. State and invariants: state.h.
#pragma once

#include <functional>

#include "modules/tracemalloc/state.h"

namespace heapscope::modules::tracing {

bool is_on();
/// Begins to note blocks; false: no memory. Nothing happens when it is on already.
bool start(int32_t max_nframe);
/// Forgets all and notes nothing more.
void stop();
/// Forgets the traces, and goes on.
void clear();

/// Of the object's block; null: none.
const Trace* find(const objects::PyObject* op);
const Traceback& traceback(uint64_t number);
/// In the order of the table, which depends on addresses alone. False from `use` ends it.
bool each(const std::function<bool(const Trace&)>& use);

/// Bytes of CPython's tables at this moment.
uint64_t table_bytes();

/// While it lives, blocks that are asked for are not noted.
class Muted {
 public:
  Muted();
  ~Muted();
  Muted(const Muted&) = delete;
  Muted& operator=(const Muted&) = delete;
};

/// Installs the tracer (memory/tracing.h).
void install();

}  // namespace heapscope::modules::tracing
