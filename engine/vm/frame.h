// The data stack: where the frames of Python calls live.
//
// One chain of chunks, as 3.11's: the first of 16 KiB, a bigger one only for a frame that does not
// fit; frames are pushed and popped like a stack, so a call costs no allocation.
//
//   _PyStackChunk   0 previous   8 size (bytes)   16 top (words, when a later chunk is in use)
//                   24 data[...]
// The very first word of the first chunk stays unused, so that no frame starts a chunk chain's base.
//
// Only the evaluator pushes and pops.
// Model: Python/pystate.c push_chunk, _PyThreadState_BumpFramePointerSlow, _PyThreadState_PopFrame.
#pragma once

#include <cstdint>

#include "objects/code_object.h"
#include "objects/func_object.h"
#include "objects/interpreter_frame.h"
#include "objects/thread_state.h"

namespace heapscope::objects {

struct _PyStackChunk {
  Ref<_PyStackChunk> previous;
  uint64_t size;
  uint64_t top;
  uint64_t data[1];
};
static_assert(offsetof(_PyStackChunk, data) == 24);

}  // namespace heapscope::objects

namespace heapscope::vm {

using objects::_PyInterpreterFrame;
using objects::PyCodeObject;
using objects::PyFunctionObject;
using objects::PyObject;
using objects::Ref;

inline constexpr uint64_t kDataStackChunkSize = uint64_t{16} * 1024;

/// Room for `words` 8-byte words, null when memory is out (no error set).
uint64_t* data_stack_push(int64_t words);
/// Gives back everything from `base` on.
void data_stack_pop(uint64_t* base);

inline int64_t frame_words(const PyCodeObject* code) {
  return code->co_nlocalsplus + code->co_stacksize + objects::kFrameSpecialsSize;
}
inline Ref<PyObject>* frame_stack_base(_PyInterpreterFrame* frame) {
  return frame->localsplus + frame->f_code->co_nlocalsplus;
}

}  // namespace heapscope::vm
