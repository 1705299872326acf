// OSError: an error number picks the class (FileNotFoundError for 2, ...).
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/exceptions_internal.h"
#include "objects/getargs.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

PyOSErrorObject* as_os(PyObject* op) { return static_cast<PyOSErrorObject*>(op); }

struct ErrorNumber {
  int number;  // Linux
  PyTypeObject* (*type)();
};
constexpr ErrorNumber kErrorNumbers[] = {
    {1, exc_permission_error},           {2, exc_file_not_found_error}, {3, exc_process_lookup_error},
    {4, exc_interrupted_error},          {10, exc_child_process_error}, {11, exc_blocking_io_error},
    {13, exc_permission_error},          {17, exc_file_exists_error},   {20, exc_not_a_directory_error},
    {21, exc_is_a_directory_error},      {32, exc_broken_pipe_error},   {103, exc_connection_aborted_error},
    {104, exc_connection_reset_error},   {108, exc_broken_pipe_error},  {110, exc_timeout_error},
    {111, exc_connection_refused_error}, {114, exc_blocking_io_error},  {115, exc_blocking_io_error},
};

/// A class that overrides __init__ but not __new__ takes its arguments itself.
bool uses_init(const PyTypeObject* type) {
  return type->tp_init != exc_os_error()->tp_init && type->tp_new == exc_os_error()->tp_new;
}

Status fill(PyOSErrorObject* self, PyObject* args) {
  const int64_t count = tuple_get_size(args);
  Owned<PyObject> kept = owned_ref(args);
  if (count >= 2 && count <= 5) {
    PyObject* filename = count >= 3 ? tuple_get_item(args, 2) : nullptr;
    PyObject* filename2 = count >= 5 ? tuple_get_item(args, 4) : nullptr;
    self->myerrno = owned_ref(tuple_get_item(args, 0)).release();
    self->strerror = owned_ref(tuple_get_item(args, 1)).release();
    if (filename != nullptr && filename != none()) {
      if (is_type(self, exc_blocking_io_error()) && index_check(filename)) {
        self->written = number_as_ssize(filename, exc_value_error());
        if (self->written == -1 && err_occurred()) {
          return Status::kError;
        }
      } else {
        self->filename = owned_ref(filename).release();
        if (filename2 != nullptr && filename2 != none()) {
          self->filename2 = owned_ref(filename2).release();
        }
        kept = tuple_get_slice(args, 0, 2);  // the file names are attributes, not arguments
        if (!kept) {
          return Status::kError;
        }
      }
    }
  }
  set_ref(self->args, kept.release());
  return Status::kOk;
}

}  // namespace

Owned<PyObject> oserror_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  if (!uses_init(type)) {
    HS_TRY(arg_no_keywords(type->tp_name, kwargs));
    if (type == exc_os_error() && tuple_get_size(args) >= 2 && tuple_get_size(args) <= 5 &&
        state().exceptions.errnomap) {
      PyObject* mapped = dict_get_item_with_error(state().exceptions.errnomap, tuple_get_item(args, 0));
      if (mapped != nullptr) {
        type = static_cast<PyTypeObject*>(mapped);
      } else {
        err_clear();  // a number that cannot be a key is none that is known
      }
    }
  }
  Owned<PyObject> made = base_exception_new(type, nullptr, nullptr);
  if (!made) {
    return made;
  }
  PyOSErrorObject* self = as_os(made.get());
  self->written = -1;
  if (!uses_init(type)) {
    HS_TRY(fill(self, args));
  }
  return made;
}

namespace {}  // namespace

Status oserror_init_method(PyObject* self, PyObject* args, PyObject* kwargs) {
  if (!uses_init(type_of(self))) {
    return Status::kOk;
  }
  HS_TRY(arg_no_keywords(type_of(self)->tp_name, kwargs));
  return fill(as_os(self), args);
}

namespace {

int os_error_clear(PyObject* self) {
  clear_ref(as_os(self)->myerrno);
  clear_ref(as_os(self)->strerror);
  clear_ref(as_os(self)->filename);
  clear_ref(as_os(self)->filename2);
  return base_exception_clear(self);
}

int os_error_traverse(PyObject* self, visitproc visit, void* arg) {
  const PyOSErrorObject* error = as_os(self);
  for (PyObject* held : {error->myerrno.get(), error->strerror.get(), error->filename.get(), error->filename2.get()}) {
    if (held != nullptr) {
      const int result = visit(held, arg);
      if (result != 0) {
        return result;
      }
    }
  }
  return base_exception_traverse(self, visit, arg);
}

Owned<PyObject> os_error_str(PyObject* self) {
  const PyOSErrorObject* error = as_os(self);
  if (!error->myerrno || !error->strerror) {
    return base_exception_str(self);
  }
  HS_OWN(number, object_str(error->myerrno));
  HS_OWN(message, object_str(error->strerror));
  std::string text = fmt::format("[Errno {}] {}", unicode_text(number.get()), unicode_text(message.get()));
  if (error->filename) {
    HS_OWN(name, object_repr(error->filename));
    text += ": " + unicode_text(name.get());
    if (error->filename2) {
      HS_OWN(second, object_repr(error->filename2));
      text += " -> " + unicode_text(second.get());
    }
  }
  return unicode_from_string(text);
}

Owned<PyObject> os_error_reduce(PyObject* self, PyObject*) {
  const PyOSErrorObject* error = as_os(self);
  PyObject* type = type_of(self);
  Owned<PyObject> args = owned_ref(error->args.get());
  if (tuple_get_size(args.get()) == 2 && error->filename) {
    PyObject* number = tuple_get_item(error->args, 0);
    PyObject* message = tuple_get_item(error->args, 1);
    args = error->filename2
               ? Owned<PyObject>(tuple_pack(number, message, error->filename.get(), none(), error->filename2.get()))
               : Owned<PyObject>(tuple_pack(number, message, error->filename.get()));
    if (!args) {
      return Failed{};
    }
  }
  if (error->dict) {
    return tuple_pack(type, args.get(), error->dict.get());
  }
  return tuple_pack(type, args.get());
}

Owned<PyObject> get_characters_written(PyObject* self, void*) {
  if (as_os(self)->written == -1) {
    return err_set_string(exc_attribute_error(), "characters_written");
  }
  return long_from_int64(as_os(self)->written);
}

Status set_characters_written(PyObject* self, PyObject* value, void*) {
  if (value == nullptr) {
    if (as_os(self)->written == -1) {
      return err_set_string(exc_attribute_error(), "characters_written");
    }
    as_os(self)->written = -1;
    return Status::kOk;
  }
  const int64_t count = number_as_ssize(value, exc_value_error());
  if (count == -1 && err_occurred()) {
    return Status::kError;
  }
  as_os(self)->written = count;
  return Status::kOk;
}

constexpr MethodDef kMethods[] = {method_noargs("__reduce__", os_error_reduce), kMethodEnd};
constexpr MemberDef kMembers[] = {
    {"errno", MemberKind::kObject, offsetof(PyOSErrorObject, myerrno), false, "POSIX exception code"},
    {"strerror", MemberKind::kObject, offsetof(PyOSErrorObject, strerror), false, "exception strerror"},
    {"filename", MemberKind::kObject, offsetof(PyOSErrorObject, filename), false, "exception filename"},
    {"filename2", MemberKind::kObject, offsetof(PyOSErrorObject, filename2), false, "second exception filename"},
    {nullptr, MemberKind::kObject, 0, false},
};
constexpr GetSetDef kGetSet[] = {
    {"characters_written", get_characters_written, set_characters_written,
     "the number of characters written before the operation blocked"},
    {nullptr, nullptr},
};
constexpr LayoutField kLayout[] = {HS_BASE_EXCEPTION_LAYOUT,
                                   HS_FIELD(PyOSErrorObject, myerrno, kOwnedRef),
                                   HS_FIELD(PyOSErrorObject, strerror, kOwnedRef),
                                   HS_FIELD(PyOSErrorObject, filename, kOwnedRef),
                                   HS_FIELD(PyOSErrorObject, filename2, kOwnedRef),
                                   HS_FIELD(PyOSErrorObject, written, kInt),
                                   {nullptr, 0, 0, FieldKind::kPadding}};

constexpr TypeSpec os_spec(const char* name, PyTypeObject* (*base)(), const char* doc) {
  return {
      .name = name,
      .base = base,
      .basicsize = sizeof(PyOSErrorObject),
      .flags = kExceptionFlags,
      .doc = doc,
      .dealloc = exception_dealloc<os_error_clear>,
      .str = os_error_str,
      .traverse = os_error_traverse,
      .clear = os_error_clear,
      .methods = kMethods,
      .members = kMembers,
      .getset = kGetSet,
      .dictoffset = offsetof(PyBaseExceptionObject, dict),
      .init = oserror_init_method,
      .new_ = oserror_new,
      .layout = kLayout,
  };
}

/// Subclasses inherit members, methods, __new__ and __str__.
constexpr TypeSpec os_subclass(const char* name, PyTypeObject* (*base)(), const char* doc) {
  TypeSpec spec = os_spec(name, base, doc);
  spec.str = nullptr;
  spec.new_ = nullptr;
  spec.methods = nullptr;
  spec.members = nullptr;
  spec.getset = nullptr;
  return spec;
}

}  // namespace

const TypeSpec kOSErrorSpec = os_spec("OSError", exc_exception, "Base class for I/O related errors.");
const TypeSpec kConnectionErrorSpec = os_subclass("ConnectionError", exc_os_error, "Connection error.");
const TypeSpec kBlockingIOErrorSpec = os_subclass("BlockingIOError", exc_os_error, "I/O operation would block.");
const TypeSpec kBrokenPipeErrorSpec = os_subclass("BrokenPipeError", exc_connection_error, "Broken pipe.");
const TypeSpec kChildProcessErrorSpec = os_subclass("ChildProcessError", exc_os_error, "Child process error.");
const TypeSpec kConnectionAbortedErrorSpec =
    os_subclass("ConnectionAbortedError", exc_connection_error, "Connection aborted.");
const TypeSpec kConnectionRefusedErrorSpec =
    os_subclass("ConnectionRefusedError", exc_connection_error, "Connection refused.");
const TypeSpec kConnectionResetErrorSpec =
    os_subclass("ConnectionResetError", exc_connection_error, "Connection reset.");
const TypeSpec kFileExistsErrorSpec = os_subclass("FileExistsError", exc_os_error, "File already exists.");
const TypeSpec kFileNotFoundErrorSpec = os_subclass("FileNotFoundError", exc_os_error, "File not found.");
const TypeSpec kIsADirectoryErrorSpec =
    os_subclass("IsADirectoryError", exc_os_error, "Operation doesn't work on directories.");
const TypeSpec kNotADirectoryErrorSpec =
    os_subclass("NotADirectoryError", exc_os_error, "Operation only works on directories.");
const TypeSpec kInterruptedErrorSpec = os_subclass("InterruptedError", exc_os_error, "Interrupted by signal.");
const TypeSpec kPermissionErrorSpec = os_subclass("PermissionError", exc_os_error, "Not enough permissions.");
const TypeSpec kProcessLookupErrorSpec = os_subclass("ProcessLookupError", exc_os_error, "Process not found.");
const TypeSpec kTimeoutErrorSpec = os_subclass("TimeoutError", exc_os_error, "Timeout expired.");

Status boot_exceptions() {
  HS_OWN(map, dict_new());
  for (const ErrorNumber& row : kErrorNumbers) {
    HS_OWN(number, long_from_int64(row.number));
    HS_TRY(dict_set_item(map.get(), number.get(), row.type()));
  }
  state().exceptions.errnomap = map.release();
  return make_exception_group_type();
}

}  // namespace heapscope::objects
