// BaseException, and the exceptions that differ from it in name only.  Model: Objects/exceptions.c (3.11).
#include "objects/exceptions.h"

#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions_internal.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/traceback.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

Owned<PyObject> base_exception_new(PyTypeObject* type, PyObject* args, PyObject*) {
  HS_OWN(made, type->tp_alloc(type, 0));
  as_exception(made.get())->args = owned_ref(args == nullptr ? empty_tuple() : args).release();
  return made;
}

Status base_exception_init(PyObject* self, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords(type_full_name(type_of(self)), kwargs));
  incref(args);
  set_ref(as_exception(self)->args, args);
  return Status::kOk;
}

int base_exception_clear(PyObject* self) {
  PyBaseExceptionObject* op = as_exception(self);
  clear_ref(op->dict);
  clear_ref(op->args);
  clear_ref(op->notes);
  clear_ref(op->traceback);
  clear_ref(op->cause);
  clear_ref(op->context);
  return 0;
}

void base_exception_dealloc(PyObject* self) {
  object_gc_untrack(self);
  TrashcanScope trashcan(self, base_exception_dealloc);  // context chains can be long
  if (!trashcan.entered) {
    return;
  }
  base_exception_clear(self);
  type_of(self)->tp_free(self);
}

int base_exception_traverse(PyObject* self, visitproc visit, void* arg) {
  PyBaseExceptionObject* op = as_exception(self);
  PyObject* const fields[] = {op->dict, op->args, op->notes, op->traceback, op->cause, op->context};
  for (PyObject* field : fields) {
    if (field != nullptr) {
      const int stop = visit(field, arg);
      if (stop != 0) {
        return stop;
      }
    }
  }
  return 0;
}

Owned<PyObject> base_exception_str(PyObject* self) {
  PyObject* args = as_exception(self)->args;
  switch (tuple_get_size(args)) {
    case 0: return owned_ref(empty_string());
    case 1: return object_str(tuple_get_item(args, 0));
    default: return object_str(args);
  }
}

namespace {

Owned<PyObject> base_exception_repr(PyObject* self) {
  const char* name = type_name(type_of(self));
  PyObject* args = as_exception(self)->args;
  if (tuple_get_size(args) == 1) {
    HS_OWN(text, object_repr(tuple_get_item(args, 0)));
    return unicode_from_format("{}({})", name, unicode_text(text.get()));
  }
  HS_OWN(text, object_repr(args));
  return unicode_from_format("{}{}", name, unicode_text(text.get()));
}

Owned<PyObject> base_exception_reduce(PyObject* self, PyObject*) {
  PyBaseExceptionObject* op = as_exception(self);
  if (op->args && op->dict) {
    return tuple_pack(type_of(self), op->args.get(), op->dict.get());
  }
  return tuple_pack(type_of(self), op->args.get());
}

Owned<PyObject> base_exception_setstate(PyObject* self, PyObject* state) {
  if (state != none()) {
    if (!dict_check(state)) {
      return err_set_string(exc_type_error(), "state is not a dictionary");
    }
    int64_t position = 0;
    PyObject* key;
    PyObject* value;
    while (dict_next(state, &position, &key, &value)) {
      Owned<PyObject> kept_key = owned_ref(key);
      Owned<PyObject> kept_value = owned_ref(value);
      HS_TRY(object_set_attr(self, key, value));
    }
  }
  return owned_ref(none());
}

Owned<PyObject> base_exception_with_traceback(PyObject* self, PyObject* traceback) {
  HS_TRY(exception_set_traceback(self, traceback));
  return owned_ref(self);
}

Owned<PyObject> base_exception_add_note(PyObject* self, PyObject* note) {
  if (!unicode_check(note)) {
    return err_format(exc_type_error(), "note must be a str, not '{}'", type_full_name(type_of(note)));
  }
  Owned<PyObject> notes;
  HS_TRUTH(has_notes, object_lookup_attr(self, ident(Id::__notes__), &notes));
  if (!has_notes) {
    HS_OWN(list, list_new(0));
    HS_TRY(object_set_attr(self, ident(Id::__notes__), list.get()));
    notes = std::move(list);
  } else if (!list_check(notes.get())) {
    return err_set_string(exc_type_error(), "Cannot add note: __notes__ is not a list");
  }
  HS_TRY(list_append(notes.get(), note));
  return owned_ref(none());
}

Owned<PyObject> get_args(PyObject* self, void*) { return or_none(as_exception(self)->args); }
Status set_args(PyObject* self, PyObject* value, void*) {
  if (value == nullptr) {
    return err_set_string(exc_type_error(), "args may not be deleted");
  }
  HS_OWN(args, sequence_tuple(value));
  set_ref(as_exception(self)->args, args.release());
  return Status::kOk;
}

Owned<PyObject> get_traceback(PyObject* self, void*) { return or_none(as_exception(self)->traceback); }
Status set_traceback(PyObject* self, PyObject* value, void*) {
  if (value == nullptr) {
    return err_set_string(exc_type_error(), "__traceback__ may not be deleted");
  }
  return exception_set_traceback(self, value);
}

Owned<PyObject> get_context(PyObject* self, void*) { return or_none(as_exception(self)->context); }
Status set_context(PyObject* self, PyObject* value, void*) {
  if (value == nullptr) {
    return err_set_string(exc_type_error(), "__context__ may not be deleted");
  }
  if (value == none()) {
    value = nullptr;
  } else if (!exception_instance_check(value)) {
    return err_set_string(exc_type_error(), "exception context must be None or derive from BaseException");
  }
  exception_set_context(self, owned_xref(value));
  return Status::kOk;
}

Owned<PyObject> get_cause(PyObject* self, void*) { return or_none(as_exception(self)->cause); }
Status set_cause(PyObject* self, PyObject* value, void*) {
  if (value == nullptr) {
    return err_set_string(exc_type_error(), "__cause__ may not be deleted");
  }
  if (value == none()) {
    value = nullptr;
  } else if (!exception_instance_check(value)) {
    return err_set_string(exc_type_error(), "exception cause must be None or derive from BaseException");
  }
  exception_set_cause(self, owned_xref(value));
  return Status::kOk;
}

constexpr MethodDef kMethods[] = {
    method_noargs("__reduce__", base_exception_reduce), method_o("__setstate__", base_exception_setstate),
    method_o("with_traceback", base_exception_with_traceback,
             "Exception.with_traceback(tb) --\n    set self.__traceback__ to tb and return self."),
    method_o("add_note", base_exception_add_note, "Exception.add_note(note) --\n    add a note to the exception"),
    kMethodEnd};
const MemberDef kMembers[] = {
    {"__suppress_context__", MemberKind::kBool8, offsetof(PyBaseExceptionObject, suppress_context), false},
    {nullptr, MemberKind::kObject, 0, true}};
const GetSetDef kGetset[] = {{"__dict__", object_generic_get_dict, object_generic_set_dict},
                             {"args", get_args, set_args},
                             {"__traceback__", get_traceback, set_traceback},
                             {"__context__", get_context, set_context, "exception context"},
                             {"__cause__", get_cause, set_cause, "exception cause"},
                             {nullptr, nullptr}};

}  // namespace

Owned<PyObject> exception_get_traceback(PyObject* exc) {
  PyObject* traceback = as_exception(exc)->traceback;
  return traceback == none() ? nullptr : owned_xref(traceback);
}
Owned<PyObject> exception_get_context(PyObject* exc) { return owned_xref(as_exception(exc)->context.get()); }
Owned<PyObject> exception_get_cause(PyObject* exc) { return owned_xref(as_exception(exc)->cause.get()); }

Status exception_set_traceback(PyObject* exc, PyObject* traceback) {
  if (traceback != none() && !traceback_check(traceback)) {  // None is kept, and counts
    return err_set_string(exc_type_error(), "__traceback__ must be a traceback or None");
  }
  xincref(traceback);
  set_ref(as_exception(exc)->traceback, traceback);
  return Status::kOk;
}

void exception_set_context(PyObject* exc, Owned<PyObject> context) {
  set_ref(as_exception(exc)->context, context.release());
}

void exception_set_cause(PyObject* exc, Owned<PyObject> cause) {
  as_exception(exc)->suppress_context = 1;
  set_ref(as_exception(exc)->cause, cause.release());
}

const TypeSpec kBaseExceptionSpec = {
    .name = "BaseException",
    .basicsize = sizeof(PyBaseExceptionObject),
    .flags = kExceptionFlags | kTpFlagsBaseExcSubclass,
    .doc = "Common base class for all exceptions",
    .dealloc = base_exception_dealloc,
    .repr = base_exception_repr,
    .str = base_exception_str,
    .getattro = object_generic_get_attr,
    .setattro = object_generic_set_attr,
    .traverse = base_exception_traverse,
    .clear = base_exception_clear,
    .methods = kMethods,
    .members = kMembers,
    .getset = kGetset,
    .dictoffset = offsetof(PyBaseExceptionObject, dict),
    .init = base_exception_init,
    .new_ = base_exception_new,
    .layout = kBaseExceptionLayout,
};

HS_SIMPLE_EXCEPTION(exc_base_exception, Exception, "Common base class for all non-exit exceptions.")
HS_SIMPLE_EXCEPTION(exc_exception, TypeError, "Inappropriate argument type.")
HS_SIMPLE_EXCEPTION(exc_exception, StopAsyncIteration, "Signal the end from iterator.__anext__().")
HS_SIMPLE_EXCEPTION(exc_base_exception, GeneratorExit, "Request that a generator exit.")
HS_SIMPLE_EXCEPTION(exc_base_exception, KeyboardInterrupt, "Program interrupted by user.")
HS_SIMPLE_EXCEPTION(exc_exception, EOFError, "Read beyond end of file.")
HS_SIMPLE_EXCEPTION(exc_exception, RuntimeError, "Unspecified run-time error.")
HS_SIMPLE_EXCEPTION(exc_runtime_error, RecursionError, "Recursion limit exceeded.")
HS_SIMPLE_EXCEPTION(exc_runtime_error, NotImplementedError, "Method or function hasn't been implemented yet.")
HS_SIMPLE_EXCEPTION(exc_exception, LookupError, "Base class for lookup errors.")
HS_SIMPLE_EXCEPTION(exc_lookup_error, IndexError, "Sequence index out of range.")
HS_SIMPLE_EXCEPTION(exc_exception, ValueError, "Inappropriate argument value (of correct type).")
HS_SIMPLE_EXCEPTION(exc_value_error, UnicodeError, "Unicode related error.")
HS_SIMPLE_EXCEPTION(exc_exception, AssertionError, "Assertion failed.")
HS_SIMPLE_EXCEPTION(exc_exception, ArithmeticError, "Base class for arithmetic errors.")
HS_SIMPLE_EXCEPTION(exc_arithmetic_error, FloatingPointError, "Floating point operation failed.")
HS_SIMPLE_EXCEPTION(exc_arithmetic_error, OverflowError, "Result too large to be represented.")
HS_SIMPLE_EXCEPTION(exc_arithmetic_error, ZeroDivisionError,
                    "Second argument to a division or modulo operation was zero.")
HS_SIMPLE_EXCEPTION(exc_exception, SystemError,
                    "Internal error in the Python interpreter.\n\n"
                    "Please report this to the Python maintainer, along with the traceback,\n"
                    "the Python version, and the hardware/OS platform and version.")
HS_SIMPLE_EXCEPTION(exc_exception, ReferenceError, "Weak ref proxy used after referent went away.")
HS_SIMPLE_EXCEPTION(exc_exception, BufferError, "Buffer error.")
HS_SIMPLE_EXCEPTION(exc_exception, Warning, "Base class for warning categories.")
HS_SIMPLE_EXCEPTION(exc_warning, UserWarning, "Base class for warnings generated by user code.")
HS_SIMPLE_EXCEPTION(exc_warning, EncodingWarning, "Base class for warnings about encodings.")
HS_SIMPLE_EXCEPTION(exc_warning, DeprecationWarning, "Base class for warnings about deprecated features.")
HS_SIMPLE_EXCEPTION(exc_warning, PendingDeprecationWarning,
                    "Base class for warnings about features which will be deprecated\nin the future.")
HS_SIMPLE_EXCEPTION(exc_warning, SyntaxWarning, "Base class for warnings about dubious syntax.")
HS_SIMPLE_EXCEPTION(exc_warning, RuntimeWarning, "Base class for warnings about dubious runtime behavior.")
HS_SIMPLE_EXCEPTION(exc_warning, FutureWarning,
                    "Base class for warnings about constructs that will change semantically\nin the future.")
HS_SIMPLE_EXCEPTION(exc_warning, ImportWarning, "Base class for warnings about probable mistakes in module imports")
HS_SIMPLE_EXCEPTION(exc_warning, UnicodeWarning,
                    "Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems.")
HS_SIMPLE_EXCEPTION(exc_warning, BytesWarning,
                    "Base class for warnings about bytes and buffer related problems, mostly\n"
                    "related to conversion from str or comparing to str.")
HS_SIMPLE_EXCEPTION(exc_warning, ResourceWarning, "Base class for warnings about resource usage.")

}  // namespace heapscope::objects
