// The rare instructions: one function behind the loop, which stays small enough for compilers (and V8's
// register allocator above all, eval_macros.h) to do well.
#include "compiler/opcode.h"
#include "memory/state.h"
#include "objects/abstract.h"
#include "objects/bool_object.h"
#include "objects/built_in_code.h"
#include "objects/call.h"
#include "objects/cell_object.h"
#include "objects/class_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/func_object.h"
#include "objects/gen_object.h"
#include "objects/iter_object.h"
#include "objects/list_internal.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/method_object.h"
#include "objects/object_protocol.h"
#include "objects/set_object.h"
#include "objects/slice_object.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/eval_inner_calls.h"
#include "vm/eval_internal.h"
#include "vm/eval_macros.h"
#include "vm/specialise.h"

// Here each instruction is a case, and goes on by returning.
#undef TARGET
#undef DISPATCH
#undef DISPATCH_AFTER_SCOPE
#undef NAME
// NOLINTBEGIN(readability-identifier-naming): the names of eval_macros.h
#define TARGET(op) case op:
#define DISPATCH() goto done
#define DISPATCH_AFTER_SCOPE() goto done
#define NAME(i) (names[i].get())
// NOLINTEND(readability-identifier-naming)

namespace heapscope::vm {

using namespace objects;
using namespace compiler;

namespace {

/// Is it a list display of constants: an empty list, just made, that a constant tuple extends?
bool is_display(const _PyInterpreterFrame* frame, const PyListObject* list) {
  return !list->ob_item && kDeopt.of[get_opcode(frame->f_code, frame->prev_instr - 1)] == LOAD_CONST;
}

}  // namespace

bool run_rare_instruction(uint8_t opcode, int oparg, _PyInterpreterFrame* frame, Ref<PyObject>** stack_pointer,
                          _PyInterpreterFrame** entered) {
  const Ref<PyObject>* names = as_tuple(frame->f_code->co_names)->ob_item;
  Ref<PyObject>* sp = *stack_pointer;
  switch (opcode) {
#include "vm/instructions_rare.inc"
    default: HS_CHECK(!"no rare instruction");
  }
done:
  *stack_pointer = sp;
  return true;
error:
  *stack_pointer = sp;
  return false;
}

}  // namespace heapscope::vm
