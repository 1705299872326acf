// vm::State: everything the evaluator keeps between calls, at memory::kVmState.
#pragma once

#include <cstdint>

#include "memory/image.h"
#include "memory/ref.h"
#include "objects/interpreter_frame.h"
#include "objects/object.h"
#include "objects/thread_record.h"

namespace heapscope::vm {

struct State {
  uint64_t steps;                                ///< events of the main program's frames so far (step_hook.h)
  memory::Ref<objects::_Py_CODEUNIT> resume_at;  ///< paused: the next instruction of the current frame
  int32_t phase;                                 ///< RunPhase (run.h)
  int32_t stepping;                              ///< 1: the main program's code is instrumented
  memory::Ref<objects::PyObject> callable_len;   ///< borrowed, for the specialiser
  memory::Ref<objects::PyObject> callable_isinstance;
  memory::Ref<objects::PyObject> callable_list_append;
  memory::Ref<objects::PyObject> builtins;       ///< the builtins module's dict
  memory::Ref<objects::PyObject> builtins_copy;  ///< as it was at start, restored at exit
  memory::Ref<objects::PyObject> sysdict;
  memory::Ref<objects::PyObject> modules;      ///< sys.modules
  memory::Ref<objects::PyObject> import_func;  ///< builtins.__import__ as it was
  memory::Ref<objects::PyObject> main_dict;    ///< borrowed: sys.modules holds the module
  memory::Ref<objects::PyObject> main_code;    ///< while the program runs
  memory::Ref<objects::PyObject> main_function;
  memory::Ref<objects::_PyInterpreterFrame> main_frame;  ///< while the phase is kRunning
  memory::Ref<objects::PyObject> syntax_objects;         ///< list: what the parsed program holds
  memory::Ref<objects::PyObject> main_source;            ///< bytes
  memory::Ref<objects::PyObject> main_filename;          ///< str
  memory::Ref<objects::PyObject> sources;                ///< dict file name -> source text, for tracebacks
  int32_t exit_status;
  int32_t finalizing;
  int32_t repl;                                     ///< statement by statement
  int32_t repl_future_flags;                        ///< of the statements so far
  int64_t repl_position;                            ///< lines of main_source done so far, in bytes
  memory::Ref<objects::PyObject> trace_function;    ///< of sys.settrace; null: none
  int32_t tracing;                                  ///< TraceEvent: told just now
  int32_t told_all;                                 ///< 1: all code is told instruction by instruction (sys.setprofile)
  memory::Ref<objects::PyObject> profile_function;  ///< of sys.setprofile; null: none
  memory::Ref<objects::PyObject> profile_calls;     ///< list: frame, function, ... of native calls told and not ended
  memory::Ref<objects::PyObject> audit_hooks;       ///< list; null: none
  int64_t clock;                                    ///< the virtual clock: nanoseconds since the program began
  int64_t slept;                                    ///< of them, those in which all threads slept
  uint64_t switch_number;                           ///< waits and wake-ups so far, in their order (threads.h)
  memory::Ref<objects::_PyInterpreterFrame> switching;  ///< its thread blocks after the instruction that it is in
  uint64_t threads_started;
  int32_t shut_down;                  ///< 1: the end has waited for the threads
  int32_t polls;                      ///< looks at what another thread may change, since the last switch
  int64_t turn;                       ///< safe points since then, while there are threads (safe_points.h)
  objects::ThreadRecord main_thread;  ///< in use while there are others, or have been
};
static_assert(sizeof(State) <= memory::kModulesState - memory::kVmState);

inline State& state() { return memory::state_at<State>(memory::kVmState); }

}  // namespace heapscope::vm
