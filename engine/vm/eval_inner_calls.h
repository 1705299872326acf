// Calls in the middle of an instruction whose frame the same loop runs (eval_inner_calls.cpp tells how).
#pragma once

#include <cstdint>

#include "objects/interpreter_frame.h"
#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::vm {

using objects::_Py_CODEUNIT;
using objects::_PyInterpreterFrame;
using objects::Owned;
using objects::PyObject;
using objects::PyTypeObject;
using objects::Ref;

/// How such a call began.
struct InnerStart {
  bool applies = false;                  ///< false: take the ordinary way
  _PyInterpreterFrame* frame = nullptr;  ///< run it; null: the call is over
  Owned<PyObject> result;                ///< of a call that is over; null: an error

  static InnerStart entered(_PyInterpreterFrame* frame) { return {true, frame, nullptr}; }
  static InnerStart done(Owned<PyObject> result) { return {true, nullptr, std::move(result)}; }
  static InnerStart failed() { return {true, nullptr, nullptr}; }
};

/// `callable(*args)` for a class, or an object without vectorcall.
InnerStart start_call(PyObject* callable, const Ref<PyObject>* args, int64_t nargs);
/// CALL_FUNCTION_EX; `kwargs`: a dict, or null.
InnerStart start_call_with_tuple(PyObject* callable, PyObject* tuple, PyObject* kwargs);
/// LOAD_ATTR of a property, and of what __getattr__ and __getattribute__ give.
InnerStart start_attribute(PyObject* owner, PyObject* name);

/// BEFORE_WITH: calls `enter`, a bound method.
InnerStart start_enter(PyObject* enter);
/// FOR_ITER over iter(callable, sentinel).
InnerStart start_call_iter(PyObject* iterator);

/// The instruction's argument, for its end: looking back, prefixes and caches cannot be told apart.
inline void note_oparg(_PyInterpreterFrame* frame, int oparg) {
  objects::init_record(frame)->reserved |= static_cast<uint64_t>(oparg) << 8;
}

/// The frame has ended: `returned` is its result or null. Pops it and gives the instruction's result.
/// `*oparg` gets what note_oparg was told.
Owned<PyObject> finish_inner_call(_PyInterpreterFrame* frame, Owned<PyObject> returned, int* oparg);
/// Puts the result (null: an error) in the place of the operands of the instruction at `unit`, any but CALL; how far
/// the next one is: its caches, or, when FOR_ITER ends, its jump. `*result` null: an error is pending.
int end_instruction(_PyInterpreterFrame* frame, const _Py_CODEUNIT* unit, int oparg, Ref<PyObject>** stack_pointer,
                    PyObject** result);

/// A native callable around another one, called with the same arguments: functools.lru_cache.
struct CallAround {
  PyObject* (*callee)(PyObject* callable);  ///< borrowed
  /// The result, if no call is needed; null without an error: call, `key` and `hash` are kept for after().
  Owned<PyObject> (*before)(PyObject* callable, PyObject* args, Owned<PyObject>* key, int64_t* hash);
  Owned<PyObject> (*after)(PyObject* callable, Owned<PyObject> key, int64_t hash, Owned<PyObject> result);
};
/// Set by the layer that has such types.
extern const CallAround* (*call_around_of)(PyTypeObject* type);

}  // namespace heapscope::vm
