// objects::State: everything the object layer keeps between calls, at memory::kObjectsState.
//
// Each concept declares its own part beside its type (`struct ListState` in list_object.h) and adds
// one member here.  Only .cpp files include this header.
#pragma once

#include <cstdint>

#include "memory/image.h"
#include "objects/context_free_list.h"
#include "objects/dict_object.h"
#include "objects/exceptions.h"
#include "objects/float_object.h"
#include "objects/free_lists.h"
#include "objects/func_object.h"
#include "objects/gen_object.h"
#include "objects/keyword_names.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/memory_object.h"
#include "objects/object_protocol.h"
#include "objects/set_object.h"
#include "objects/slice_object.h"
#include "objects/thread_state.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

struct State {
  uint64_t births;  ///< objects born so far (birth.h)
  ThreadState thread;
  TupleState tuple;
  ListState list;
  DictState dict;
  SetState set;
  SliceState slice;
  LongState longs;
  FloatState floats;
  UnicodeState unicode;
  MemoryViewState memory_view;
  TypeState types;
  ProtocolState protocol;
  FunctionState functions;
  ExceptionState exceptions;
  AsyncGenState async_gen;
  ContextFreeList contexts;
  FreeListsAside free_lists_aside;
  KeywordNamesState keyword_names;
};
static_assert(sizeof(State) <= memory::kGcState - memory::kObjectsState);

inline State& state() { return memory::state_at<State>(memory::kObjectsState); }

}  // namespace heapscope::objects
