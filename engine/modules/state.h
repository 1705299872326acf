// modules::State: what library modules keep between calls, at memory::kModulesState.
//
// Each module declares its part in its own folder (`numpy/state.h`) and adds one member here; only
// .cpp files include this header. All zero on a new machine.
#pragma once

#include "memory/image.h"
#include "modules/abc/state.h"
#include "modules/array/state.h"
#include "modules/asyncio/state.h"
#include "modules/atexit/state.h"
#include "modules/collections/collections_state.h"
#include "modules/contextvars/state.h"
#include "modules/functools/functools_state.h"
#include "modules/import_counts.h"
#include "modules/itertools/itertools_state.h"
#include "modules/layouts/state.h"
#include "modules/memory_reads/state.h"
#include "modules/numpy/state.h"
#include "modules/operator/operator_state.h"
#include "modules/re/re_state.h"
#include "modules/struct/state.h"
#include "modules/sys/state.h"
#include "modules/thread/state.h"
#include "modules/torch/state.h"
#include "modules/tracemalloc/state.h"

namespace heapscope::modules {

struct State {
  AbcState abc;
  AtexitState atexit;
  numpy::State numpy;
  CollectionsState collections;
  FunctoolsState functools;
  ItertoolsState itertools;
  OperatorState operators;
  ReState re;
  torch::State torch;
  ArrayState array;
  AsyncioState asyncio;
  TracemallocState tracemalloc;
  ContextvarsState contextvars;
  StructState structs;
  SysState sys;
  ImportCountsState imports;
  MemoryReadsState memory_reads;
  ThreadState thread;
  LayoutsState layouts;
};
static_assert(sizeof(State) <= memory::kCompilerState - memory::kModulesState);

inline State& state() { return memory::state_at<State>(memory::kModulesState); }

}  // namespace heapscope::modules
