// Code objects: what the compiler makes and the evaluator executes.  Model: Include/cpython/code.h
// struct PyCodeObject (3.11), 184 bytes, then the instructions.
//
// co_code_adaptive holds 16-bit units (opcode, argument) with CACHE units behind the instructions
// that have inline caches, as CPython's does; the evaluator writes to the caches. co_code (asked for
// by the program) is a copy with the caches zeroed and the original opcodes.
//
// localsplus: arguments and locals, then cells that are not arguments, then free variables; one
// name and one kind byte each.
// Invariants:
//   C1  co_nlocalsplus == len(co_localsplusnames) == len(co_localspluskinds)
//   C2  ob_size is the number of code units
#pragma once

#include <cstdint>
#include <string_view>

#include "objects/interpreter_frame.h"
#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyCodeObject : PyVarObject {
  Ref<PyObject> co_consts;          // tuple
  Ref<PyObject> co_names;           // tuple of str
  Ref<PyObject> co_exceptiontable;  // bytes
  int32_t co_flags;
  int16_t co_warmup;
  int16_t _co_linearray_entry_size;
  int32_t co_argcount;
  int32_t co_posonlyargcount;
  int32_t co_kwonlyargcount;
  int32_t co_stacksize;
  int32_t co_firstlineno;
  int32_t co_nlocalsplus;
  int32_t co_nlocals;
  int32_t co_nplaincellvars;
  int32_t co_ncellvars;
  int32_t co_nfreevars;
  Ref<PyObject> co_localsplusnames;  // tuple of str
  Ref<PyObject> co_localspluskinds;  // bytes of LocalKind
  Ref<PyObject> co_filename;
  Ref<PyObject> co_name;
  Ref<PyObject> co_qualname;
  Ref<PyObject> co_linetable;  // bytes, PEP 657 locations
  Ref<PyObject> co_weakreflist;
  Ref<PyObject> _co_code;  // bytes, made when asked for
  Ref<char> _co_linearray;
  int32_t _co_firsttraceable;
  int32_t padding;
  Ref<char> co_extra;  // here: the stepping side table, null until instrumented
  _Py_CODEUNIT co_code_adaptive[1];
};
static_assert(offsetof(PyCodeObject, co_nlocalsplus) == 76 && offsetof(PyCodeObject, co_localsplusnames) == 96 &&
              offsetof(PyCodeObject, co_weakreflist) == 144 && offsetof(PyCodeObject, co_code_adaptive) == 184);

enum LocalKind : uint8_t { kFastLocal = 0x20, kFastCell = 0x40, kFastFree = 0x80 };

// co_flags.
inline constexpr int32_t kCoOptimized = 0x1;
inline constexpr int32_t kCoNewLocals = 0x2;
inline constexpr int32_t kCoVarargs = 0x4;
inline constexpr int32_t kCoVarkeywords = 0x8;
inline constexpr int32_t kCoNested = 0x10;
inline constexpr int32_t kCoGenerator = 0x20;
inline constexpr int32_t kCoCoroutine = 0x80;
inline constexpr int32_t kCoIterableCoroutine = 0x100;
inline constexpr int32_t kCoAsyncGenerator = 0x200;
inline constexpr int32_t kCoFutureAnnotations = 0x1000000;

inline PyCodeObject* as_code(PyObject* op) { return static_cast<PyCodeObject*>(op); }
inline bool code_check(const PyObject* op) { return is_type(op, code_type()); }
inline _Py_CODEUNIT* code_units(PyCodeObject* code) { return code->co_code_adaptive; }

/// Everything that new_code needs; references are borrowed. Model: struct _PyCodeConstructor.
struct CodeParts {
  PyObject* filename = nullptr;
  PyObject* name = nullptr;
  PyObject* qualname = nullptr;
  int32_t flags = 0;
  std::string_view code;  // two bytes per unit
  int32_t firstlineno = 0;
  PyObject* linetable = nullptr;
  PyObject* consts = nullptr;
  PyObject* names = nullptr;
  PyObject* localsplusnames = nullptr;
  PyObject* localspluskinds = nullptr;
  int32_t argcount = 0;
  int32_t posonlyargcount = 0;
  int32_t kwonlyargcount = 0;
  int32_t stacksize = 0;
  PyObject* exceptiontable = nullptr;
};
/// Interns names and identifier-like constants as _PyCode_Validate and _PyCode_New do.
Owned<PyCodeObject> code_new(const CodeParts& parts);

/// Line of the instruction at a unit index, -1 if it has none (PyCode_Addr2Line; -1 index: the first line).
int code_line_of(PyCodeObject* code, int64_t unit);
struct CodePosition {
  int line;  ///< -1 where unknown, also below
  int end_line;
  int column;  ///< in bytes, from 0
  int end_column;
};
CodePosition code_position_of(PyCodeObject* code, int64_t unit);

struct ExceptionHandler {
  int64_t target;  ///< unit index
  int32_t depth;   ///< stack depth to unwind to
  bool push_lasti;
};
/// The innermost handler that covers the unit, false if there is none.
bool code_find_handler(PyCodeObject* code, int64_t unit, ExceptionHandler* handler);

Owned<PyObject> code_get_code(PyCodeObject* code);  // co_code
Owned<PyObject> code_get_varnames(PyCodeObject* code);
Owned<PyObject> code_get_cellvars(PyCodeObject* code);
Owned<PyObject> code_get_freevars(PyCodeObject* code);

}  // namespace heapscope::objects
