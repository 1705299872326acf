// What the object layer asks of the layers above it: filled in once while the machine starts.
//
// A hook that no one has set must not be called (HS_CHECK).  Host side: function pointers never
// enter the image.
#pragma once

#include <string_view>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyCodeObject;
struct PyFrameObject;

struct Hooks {
  // The machine (vm/).
  Owned<PyObject> (*function_vectorcall)(PyObject* function, const Ref<PyObject>* args, uint64_t nargsf,
                                         PyObject* kwnames) = nullptr;
  PyObject* (*current_globals)() = nullptr;  ///< PyEval_GetGlobals: borrowed, null without an error outside of Python
  Owned<PyObject> (*current_locals)() = nullptr;  ///< of the current frame, for dir(); null: error
  PyObject* (*current_builtins)() = nullptr;      ///< PyEval_GetBuiltins: borrowed
  /// super() without arguments: the current frame's __class__ and first argument, borrowed.
  Status (*super_arguments)(PyTypeObject** type, PyObject** self) = nullptr;
  /// Undoes in a copy of a code object's units what the machine has rewritten: specialised
  /// instructions and caches.  Null while nothing has run: the units are as the compiler wrote them.
  void (*original_code)(PyCodeObject* code, uint16_t* copy) = nullptr;
  /// Writes frame.f_lineno; `value` null: deletes it.
  Status (*set_frame_line)(PyFrameObject* frame, PyObject* value) = nullptr;
  // Imports and sys.
  /// Gives the run up, because the host has not brought that part of the library yet (data_files.h).
  void (*want_library)(const char* part) = nullptr;
  Owned<PyObject> (*import_module)(const char* name) = nullptr;  ///< PyImport_ImportModule
  PyObject* (*get_module)(PyObject* name) = nullptr;             ///< sys.modules.get(name), borrowed, no error
  PyObject* (*sys_get_object)(const char* name) = nullptr;       ///< borrowed, null without an error
  /// Text to sys.stderr (PySys_WriteStderr); errors are swallowed.
  void (*write_stderr)(std::string_view utf8) = nullptr;
  /// sys.unraisablehook and its fallback.  `message` may be null: "Exception ignored in".
  void (*write_unraisable)(PyObject* type, PyObject* value, PyObject* traceback, const char* message,
                           PyObject* where) = nullptr;
  /// warnings.warn (PyErr_WarnEx).  `source` (may be null): the object that is to blame.
  Status (*warn)(PyTypeObject* category, std::string_view message, int64_t stack_level, PyObject* source) = nullptr;
  /// The frame in which an error is being set gets its traceback entry from the machine itself, natives have none.
  bool (*traceback_check)(const PyObject* op) = nullptr;
};
extern Hooks hooks;

/// PyErr_WarnEx; kError when the warning became an exception.
Status err_warn(PyTypeObject* category, std::string_view message, int64_t stack_level = 1, PyObject* source = nullptr);

}  // namespace heapscope::objects
