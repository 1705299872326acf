// The vocabulary of the evaluator's loop: dispatch and the evaluation stack. Included by
// eval_loop.cpp and the files of instructions it includes (instructions_*.inc) only.
//
// Natively each instruction jumps to the next one through a table of labels; in WebAssembly, where
// that does not exist, all of them go back to one switch, and to one place before it that fetches: V8
// gives functions of more than 8192 virtual registers a poor register allocator, so what the loop does at
// 200 places counts (docs/webassembly.md).
#pragma once

#include "vm/slots.h"

#if defined(__wasm__)
#define HS_COMPUTED_GOTO 0
#else
#define HS_COMPUTED_GOTO 1
#endif

// NOLINTBEGIN(readability-identifier-naming): CPython's names, and ours beside them
#define NEXTOPARG()                        \
  do {                                     \
    const _Py_CODEUNIT word = *next_instr; \
    opcode = unit_opcode(word);            \
    oparg = unit_oparg(word);              \
  } while (false)
/// For the compiler `variable` may have any value from here on; no code.
#define HS_OPAQUE(variable) asm volatile("" : "+r"(variable))
/// At the start of an instruction: where the frame is, for tracebacks and resumption.
#define NOTE_INSTRUCTION() move_slot(frame->prev_instr, next_instr++)

#if HS_COMPUTED_GOTO
#define TARGET(op)                   \
  AT_##op : __attribute__((unused)); \
  NOTE_INSTRUCTION();                \
  DO_##op : __attribute__((unused));
#define DISPATCH_OPCODE() goto* kTargets[opcode]
#define DISPATCH()     \
  {                    \
    NEXTOPARG();       \
    DISPATCH_OPCODE(); \
  }
#else
#define TARGET(op) \
  case op:         \
    DO_##op : __attribute__((unused));
#define DISPATCH_OPCODE() goto dispatch_opcode
#define DISPATCH() \
  { goto dispatch_next; }
#endif

/// The same where the loop is entered, not gone round: what leads to dispatch_next must come from dispatch_opcode, so
/// that the latter is the head of one loop, not of one within another.
#if HS_COMPUTED_GOTO
#define DISPATCH_FROM_OUTSIDE() DISPATCH()
#else
#define DISPATCH_FROM_OUTSIDE() \
  {                             \
    NEXTOPARG();                \
    DISPATCH_OPCODE();          \
  }
#endif

/// The same where an Owned<> is in scope: only a plain goto runs its destructor.
#define DISPATCH_AFTER_SCOPE() goto dispatch_next
/// After the instruction before next_instr has been rewritten; next_instr is at it again.
#define DISPATCH_SAME_OPARG()                       \
  {                                                 \
    opcode = get_opcode(frame->f_code, next_instr); \
    DISPATCH_OPCODE();                              \
  }
#define GO_TO(op) goto DO_##op

// What the loop keeps of the current code object. In WebAssembly nothing: V8 saves every variable that lives on
// from one instruction to the next at each of them, as all registers are the called function's.
#if HS_COMPUTED_GOTO
#define ENTER_CODE()                                      \
  do {                                                    \
    const PyCodeObject* entered = frame->f_code;          \
    names = as_tuple(entered->co_names.get())->ob_item;   \
    consts = as_tuple(entered->co_consts.get())->ob_item; \
    first_instr = frame->f_code->co_code_adaptive;        \
  } while (false)
#define FIRST_INSTR() first_instr
#define NAME(i) (names[i].get())
#define CONST(i) (consts[i].get())
#else
#define ENTER_CODE() static_cast<void>(0)
#define FIRST_INSTR() (frame->f_code->co_code_adaptive)
#define NAME(i) (as_tuple(frame->f_code->co_names.get())->ob_item[i].get())
#define CONST(i) (as_tuple(frame->f_code->co_consts.get())->ob_item[i].get())
#endif

#define JUMPTO(x) (next_instr = FIRST_INSTR() + (x))
#define JUMPBY(x) (next_instr += (x))
#define SKIP_CACHES(op) (next_instr += kCaches.of[op])
/// From a PRECALL over its CALL.
#define SKIP_CALL() (next_instr += kCaches.of[PRECALL] + 1 + kCaches.of[CALL])
#define INSTR_OFFSET() (next_instr - FIRST_INSTR())

#define TOP() load_slot(sp[-1])
#define SECOND() load_slot(sp[-2])
#define THIRD() load_slot(sp[-3])
#define PEEK(n) (sp[-(n)])
#define SET_TOP(v) (sp[-1] = (v))
#define SET_SECOND(v) (sp[-2] = (v))
/// SET_TOP of an object, not null.
#define REPLACE_TOP(v) set_slot<PyObject>(sp[-1], (v))
/// PUSH: never null. A null on the stack is PUSH_NOTHING's, or a result that SET_TOP had no value for.
#define PUSH(v) set_slot<PyObject>(*sp++, (v))
#define PUSH_NOTHING() (*sp++ = nullptr)
#define POP() load_slot(*--sp)
/// Empties the slot above the stack, which somebody may look at who cannot know its depth (waiting_stack.h).
#define PUT_NOTHING() (*sp = nullptr)
#define STACK_GROW(n) (sp += (n))
#define STACK_SHRINK(n) (sp -= (n))
#define GETLOCAL(i) (frame->localsplus[i])
#define SETLOCAL(i, value)                   \
  do {                                       \
    PyObject* old_ = load_slot(GETLOCAL(i)); \
    GETLOCAL(i) = (value);                   \
    xdecref(old_);                           \
  } while (false)

/// SETLOCAL of an object, not null.
#define STORE_LOCAL(i, value)                 \
  do {                                        \
    PyObject* old_ = load_slot(GETLOCAL(i));  \
    set_slot<PyObject>(GETLOCAL(i), (value)); \
    xdecref(old_);                            \
  } while (false)

#define DEOPT_IF(condition) \
  if (condition) {          \
    goto miss;              \
  }
#define CHECK_EVAL_BREAKER()          \
  if (--eval_control.countdown < 0) { \
    goto handle_eval_breaker;         \
  }
/// The end of many instructions.
#if HS_COMPUTED_GOTO
#define DISPATCH_CHECKED() \
  {                        \
    CHECK_EVAL_BREAKER();  \
    DISPATCH();            \
  }
#else
#define DISPATCH_CHECKED() \
  { goto check_and_dispatch; }
#endif
#define SAVE_STACK() (frame->stacktop = static_cast<int32_t>(sp - frame->localsplus))
/// For objects that something else keeps alive (True, False, None).
#define DECREF_NO_DEALLOC(op) (--(op)->ob_refcnt)
// NOLINTEND(readability-identifier-naming)
