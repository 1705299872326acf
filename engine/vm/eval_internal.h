// What the parts of the evaluator share: frames for calls, and the cold halves of instructions.
//
// The loop (eval_loop.cpp) keeps the hot paths; everything that raises, formats, unpacks or is rare
// is a function here, so that the loop stays small enough for compilers to do well.
// Borrowed and owned arguments are as the instruction has them; see each comment.
#pragma once

#include <cstdint>

#include "objects/code_object.h"
#include "objects/func_object.h"
#include "objects/gen_object.h"
#include "objects/interpreter_frame.h"
#include "objects/object.h"
#include "objects/owned.h"
#include "objects/thread_state.h"
#include "objects/type_object.h"
#include "vm/eval.h"
#include "vm/frame.h"

namespace heapscope::vm {

using objects::ThreadState;

// --- Frames (eval_frames.cpp) ---

/// Fills a frame's fixed part; takes over the references to func and (if not null) adds one to locals.
void frame_initialize_specials(_PyInterpreterFrame* frame, PyFunctionObject* func, PyObject* locals);
/// A frame for a function whose arguments the caller stores; takes over func. Null: MemoryError.
_PyInterpreterFrame* frame_push(PyFunctionObject* func);
/// A frame with its arguments bound: takes over func and all the arguments, also when it fails
/// (null). `reserved_words` lie before the frame.
_PyInterpreterFrame* frame_push_and_init(PyFunctionObject* func, PyObject* locals, const Ref<PyObject>* args,
                                         int64_t nargs, PyObject* kwnames, int64_t reserved_words = 0);
/// Ends a frame on the data stack: drops what it holds, gives its room back.
void frame_clear_and_pop(_PyInterpreterFrame* frame, int64_t reserved_words = 0);

// --- Instructions outside of the loop (eval_rare.cpp) ---

/// Runs one of instructions_rare.inc; `*stack_pointer` follows. False: an error is pending. `*entered`: a frame to run,
/// whose end ends the instruction (eval_inner_calls.h).
bool run_rare_instruction(uint8_t opcode, int oparg, _PyInterpreterFrame* frame, Ref<PyObject>** stack_pointer,
                          _PyInterpreterFrame** entered);

// --- Cold halves of instructions (eval_cold.cpp) ---

void raise_unbound_local(PyCodeObject* code, int oparg);
void raise_unbound(PyCodeObject* code, int oparg);  // a cell or free variable
void raise_name_error(PyObject* name);
Owned<PyObject> load_name(_PyInterpreterFrame* frame, PyObject* name);
Owned<PyObject> load_global(_PyInterpreterFrame* frame, PyObject* name);
Owned<PyObject> load_classderef(_PyInterpreterFrame* frame, int oparg);
Owned<PyObject> load_build_class(_PyInterpreterFrame* frame);
Status store_name(_PyInterpreterFrame* frame, PyObject* name, PyObject* value);
Status delete_name(_PyInterpreterFrame* frame, PyObject* name);
Status delete_global(_PyInterpreterFrame* frame, PyObject* name);
Status setup_annotations(_PyInterpreterFrame* frame);
/// Items go to slots ending at `top` (which is one past), first item on top; after < 0: no star.
Status unpack_iterable(PyObject* sequence, int before, int after, Ref<PyObject>* top);
/// Takes over both. kTrue: a re-raise, the traceback must not grow.
bool do_raise(PyObject* exc, PyObject* cause);
void restore_exception(PyObject* value);  // takes over; sets it pending (RERAISE)
Owned<PyObject> print_expr_hook();        // sys.displayhook, new reference
Status check_except_type_valid(PyObject* type);
Status check_except_star_type_valid(PyObject* type);
Status exception_group_match(PyObject* value, PyObject* type, Owned<PyObject>* match, Owned<PyObject>* rest);
void set_exc_info(PyObject* value);  // borrowed
Owned<PyObject> match_class(PyObject* subject, PyObject* type, int64_t nargs, PyObject* names);
Owned<PyObject> match_keys(PyObject* subject, PyObject* keys);
Owned<PyObject> get_aiter(PyObject* op);
Owned<PyObject> get_anext(PyObject* aiter);
Owned<PyObject> get_awaitable(PyObject* op, int oparg);
/// BEFORE_WITH: *exit and the result of __enter__ (`async`: of __aenter__).
Status before_with(PyObject* manager, bool async, Owned<PyObject>* enter, Owned<PyObject>* exit);
Owned<PyObject> with_except_start(Ref<PyObject>* stack_pointer);
Owned<PyObject> call_function_ex(PyObject* func, PyObject* callargs, PyObject* kwargs);
void list_extend_error(PyObject* iterable);
void dict_update_error(PyObject* update);
void format_kwargs_error(PyObject* func, PyObject* kwargs);
Owned<PyObject> kwargs_as_dict(PyObject* func, PyObject* kwargs);  // takes over kwargs
Owned<PyObject> args_as_tuple(PyObject* func, PyObject* args);     // takes over args
Owned<PyObject> format_value(Owned<PyObject> value, Owned<PyObject> spec, int conversion);
Owned<PyObject> import_name(_PyInterpreterFrame* frame, PyObject* name, PyObject* fromlist, PyObject* level);
Owned<PyObject> import_from(PyObject* module, PyObject* name);
Status import_star(_PyInterpreterFrame* frame, PyObject* module);
Owned<PyObject> binary_op(int oparg, PyObject* left, PyObject* right);
/// The pending error becomes the exception that the handler finds on the stack.
Owned<PyObject> take_exception_for_handler();
Owned<PyObject> make_function(PyObject* code, PyObject* globals);

}  // namespace heapscope::vm
