// The evaluator's frame, and the door from the object layer to the evaluator.
//
//   _PyInterpreterFrame (72 bytes, then the code's locals, cells and free variables, then its stack)
//     0 f_func  8 f_globals  16 f_builtins  24 f_locals  32 f_code  40 frame_obj   "specials"
//     48 previous  56 prev_instr  64 stacktop  68 is_entry  69 owner
//     72 localsplus[co_nlocalsplus + co_stacksize]
//
// It lies on the data stack (owner thread), inside a generator, or inside the frame object that
// took it over when the call ended.
//
//   states  thread --return, nobody looks--> gone        thread --return, frame object held--> frame
//           object      thread --RETURN_GENERATOR--> generator --finished--> frame object or gone
//
// Invariants:
//   F1  stacktop is -1 while the frame runs (or waits for a native call); else localsplus[0, stacktop)
//       are the live slots, each null or a counted reference
//   F2  f_func, f_code, f_locals, frame_obj are counted references; f_globals, f_builtins are not
//   F3  prev_instr is the code unit before the next one to run: an instruction or one of its caches
//   F4  frame_obj, while set, has f_frame pointing back
// Model: Include/internal/pycore_frame.h (3.11).
#pragma once

#include <cstdint>

#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::objects {

struct PyFunctionObject;
struct PyCodeObject;
struct PyFrameObject;
using _Py_CODEUNIT = uint16_t;

enum FrameOwner : uint8_t {
  kFrameOwnedByThread = 0,
  kFrameOwnedByGenerator = 1,
  kFrameOwnedByFrameObject = 2,
};

/// How the evaluator goes on when the frame ends (is_entry; CPython has the first two only).
enum FrameEntry : uint8_t {
  kFrameInline = 0,   ///< the caller is a frame of the same evaluator loop
  kFrameEntry = 1,    ///< the evaluator returns to native code
  kFrameInit = 2,     ///< runs __init__ for a class call: an InitRecord lies before the frame
  kFrameResumed = 3,  ///< a generator resumed by FOR_ITER or SEND of the previous frame
  kFrameThread = 4,   ///< the first frame of a thread (thread_record.h): another thread goes on
};

/// A frame's life, also kept in generators (PyFrameState).
enum FrameState : int8_t {
  kFrameCreated = -2,
  kFrameSuspended = -1,
  kFrameExecuting = 0,
  kFrameCompleted = 1,
  kFrameCleared = 4,
};

struct _PyInterpreterFrame {
  Ref<PyFunctionObject> f_func;
  Ref<PyObject> f_globals;
  Ref<PyObject> f_builtins;
  Ref<PyObject> f_locals;
  Ref<PyCodeObject> f_code;
  Ref<PyFrameObject> frame_obj;
  Ref<_PyInterpreterFrame> previous;
  Ref<_Py_CODEUNIT> prev_instr;
  int32_t stacktop;
  uint8_t is_entry;
  uint8_t owner;
  uint8_t padding[2];
  Ref<PyObject> localsplus[1];
};
inline constexpr int64_t kFrameSpecialsSize = 9;  // words before localsplus
static_assert(sizeof(_PyInterpreterFrame) == 80 &&
              offsetof(_PyInterpreterFrame, localsplus) == kFrameSpecialsSize * 8 &&
              offsetof(_PyInterpreterFrame, prev_instr) == 56);

/// What the native frames of a class call hold in CPython while __init__ runs.
struct InitRecord {
  Ref<PyObject> object;  ///< what tp_new made (type_call's reference)
  Ref<PyObject> args;    ///< the argument tuple (_PyObject_MakeTpCall)
  Ref<PyObject> method;  ///< __init__ (slot_tp_init's lookup)
  uint64_t reserved;
};
inline InitRecord* init_record(_PyInterpreterFrame* frame) { return reinterpret_cast<InitRecord*>(frame) - 1; }

// Operations that objects need (frame_object.cpp).
int64_t interpreter_frame_lasti(const _PyInterpreterFrame* frame);  // in code units, < 0: not started
int interpreter_frame_get_line(const _PyInterpreterFrame* frame);   // -1: none
/// The instructions before the first RESUME make cells; such a frame is not shown to programs.
bool frame_is_incomplete(const _PyInterpreterFrame* frame);
/// The frame's object, made on first use; borrowed, null with MemoryError.
PyFrameObject* frame_get_frame_object(_PyInterpreterFrame* frame);
/// Drops what the frame holds, or hands the frame over to its frame object if that is held.
void frame_clear(_PyInterpreterFrame* frame);
void frame_copy(_PyInterpreterFrame* source, _PyInterpreterFrame* target);
int frame_traverse(_PyInterpreterFrame* frame, int (*visit)(PyObject*, void*), void* arg);
Status frame_fast_to_locals_with_error(_PyInterpreterFrame* frame);
void frame_locals_to_fast(_PyInterpreterFrame* frame, bool clear);
/// The innermost frame that programs may see, borrowed, null when nothing runs.
_PyInterpreterFrame* eval_current_frame();

/// The evaluator as lower layers call it; vm::boot fills it in.
struct EvalHooks {
  /// _PyEval_Vector: runs a Python function; counts of func and args are not the caller's concern.
  Owned<PyObject> (*vector)(PyFunctionObject* func, PyObject* locals, const Ref<PyObject>* args, int64_t nargs,
                            PyObject* kwnames);
  /// _PyEval_EvalFrame: runs a frame that the caller made (a generator's); `throwing`: with the
  /// pending error raised at its next instruction.
  Owned<PyObject> (*frame)(_PyInterpreterFrame* frame, bool throwing);
};
extern EvalHooks eval_hooks;

}  // namespace heapscope::objects
