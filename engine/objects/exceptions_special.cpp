// Exceptions with fields or rules of their own: StopIteration, SystemExit, ImportError, NameError,
// AttributeError, KeyError, SyntaxError, MemoryError.
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/exceptions_internal.h"
#include "objects/getargs.h"
#include "objects/identifiers.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

constexpr MemberDef kMemberEnd = {nullptr, MemberKind::kObject, 0, false};

int visit_all(std::initializer_list<PyObject*> held, visitproc visit, void* arg) {
  for (PyObject* op : held) {
    if (op != nullptr) {
      const int result = visit(op, arg);
      if (result != 0) {
        return result;
      }
    }
  }
  return 0;
}

/// Positional arguments go to BaseException; keyword arguments are the ones named.
Status init_with_keywords(PyObject* self, PyObject* args, PyObject* kwargs, const ArgParser& parser,
                          const Ref<PyObject>** values, Ref<PyObject>* buffer) {
  HS_TRY(base_exception_init(self, args, nullptr));
  *values = arg_unpack_keywords(empty_tuple(), kwargs, parser, 0, 0, 0, buffer);
  return *values == nullptr ? Status::kError : Status::kOk;
}

// StopIteration.

PyStopIterationObject* as_stop(PyObject* op) { return static_cast<PyStopIterationObject*>(op); }

Status stop_iteration_init(PyObject* self, PyObject* args, PyObject* kwargs) {
  HS_TRY(base_exception_init(self, args, kwargs));
  PyObject* value = tuple_get_size(args) > 0 ? tuple_get_item(args, 0) : none();
  set_ref(as_stop(self)->value, owned_ref(value).release());
  return Status::kOk;
}

int stop_iteration_clear(PyObject* self) {
  clear_ref(as_stop(self)->value);
  return base_exception_clear(self);
}

int stop_iteration_traverse(PyObject* self, visitproc visit, void* arg) {
  const int result = visit_all({as_stop(self)->value}, visit, arg);
  return result != 0 ? result : base_exception_traverse(self, visit, arg);
}

constexpr MemberDef kStopIterationMembers[] = {
    {"value", MemberKind::kObject, offsetof(PyStopIterationObject, value), false, "generator return value"},
    kMemberEnd};
constexpr LayoutField kStopIterationLayout[] = {
    HS_BASE_EXCEPTION_LAYOUT, HS_FIELD(PyStopIterationObject, value, kOwnedRef), {nullptr, 0, 0, FieldKind::kPadding}};

// SystemExit.

PySystemExitObject* as_exit(PyObject* op) { return static_cast<PySystemExitObject*>(op); }

Status system_exit_init(PyObject* self, PyObject* args, PyObject* kwargs) {
  HS_TRY(base_exception_init(self, args, kwargs));
  const int64_t count = tuple_get_size(args);
  if (count > 0) {
    set_ref(as_exit(self)->code, owned_ref(count == 1 ? tuple_get_item(args, 0) : args).release());
  }
  return Status::kOk;
}

int system_exit_clear(PyObject* self) {
  clear_ref(as_exit(self)->code);
  return base_exception_clear(self);
}

int system_exit_traverse(PyObject* self, visitproc visit, void* arg) {
  const int result = visit_all({as_exit(self)->code}, visit, arg);
  return result != 0 ? result : base_exception_traverse(self, visit, arg);
}

constexpr MemberDef kSystemExitMembers[] = {
    {"code", MemberKind::kObject, offsetof(PySystemExitObject, code), false, "exception code"}, kMemberEnd};
constexpr LayoutField kSystemExitLayout[] = {
    HS_BASE_EXCEPTION_LAYOUT, HS_FIELD(PySystemExitObject, code, kOwnedRef), {nullptr, 0, 0, FieldKind::kPadding}};

// ImportError.

PyImportErrorObject* as_import(PyObject* op) { return static_cast<PyImportErrorObject*>(op); }

Status import_error_init(PyObject* self, PyObject* args, PyObject* kwargs) {
  static const ArgParser kParser = {"ImportError", {"name", "path", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[2] = {nullptr, nullptr};
  const Ref<PyObject>* values = nullptr;
  HS_TRY(init_with_keywords(self, args, kwargs, kParser, &values, buffer));
  PyImportErrorObject* error = as_import(self);
  set_ref(error->name, owned_xref(values[0].get()).release());
  set_ref(error->path, owned_xref(values[1].get()).release());
  set_ref(error->msg, tuple_get_size(args) == 1 ? owned_ref(tuple_get_item(args, 0)).release() : nullptr);
  return Status::kOk;
}

int import_error_clear(PyObject* self) {
  clear_ref(as_import(self)->msg);
  clear_ref(as_import(self)->name);
  clear_ref(as_import(self)->path);
  return base_exception_clear(self);
}

int import_error_traverse(PyObject* self, visitproc visit, void* arg) {
  const PyImportErrorObject* error = as_import(self);
  const int result = visit_all({error->msg, error->name, error->path}, visit, arg);
  return result != 0 ? result : base_exception_traverse(self, visit, arg);
}

Owned<PyObject> import_error_str(PyObject* self) {
  PyObject* message = as_import(self)->msg;
  return message != nullptr && is_type(message, unicode_type()) ? owned_ref(message) : base_exception_str(self);
}

/// What pickling keeps beside args: the dict with name and path, or null.
Owned<PyObject> import_error_reduce(PyObject* self, PyObject*) {
  const PyImportErrorObject* error = as_import(self);
  PyObject* type = type_of(self);
  Owned<PyObject> state = owned_xref(error->dict.get());
  if (error->name || error->path) {
    state = error->dict ? dict_copy(error->dict) : dict_new();
    if (!state) {
      return Failed{};
    }
    if (error->name) {
      HS_TRY(dict_set_item(state.get(), ident(Id::name), error->name));
    }
    if (error->path) {
      HS_TRY(dict_set_item(state.get(), ident(Id::path), error->path));
    }
  }
  if (!state) {
    return tuple_pack(type, error->args.get());
  }
  return tuple_pack(type, error->args.get(), state.get());
}

constexpr MethodDef kImportErrorMethods[] = {method_noargs("__reduce__", import_error_reduce), kMethodEnd};
constexpr MemberDef kImportErrorMembers[] = {
    {"msg", MemberKind::kObject, offsetof(PyImportErrorObject, msg), false, "exception message"},
    {"name", MemberKind::kObject, offsetof(PyImportErrorObject, name), false, "module name"},
    {"path", MemberKind::kObject, offsetof(PyImportErrorObject, path), false, "module path"},
    kMemberEnd};
constexpr LayoutField kImportErrorLayout[] = {HS_BASE_EXCEPTION_LAYOUT,
                                              HS_FIELD(PyImportErrorObject, msg, kOwnedRef),
                                              HS_FIELD(PyImportErrorObject, name, kOwnedRef),
                                              HS_FIELD(PyImportErrorObject, path, kOwnedRef),
                                              {nullptr, 0, 0, FieldKind::kPadding}};

// NameError, AttributeError.

PyNameErrorObject* as_name(PyObject* op) { return static_cast<PyNameErrorObject*>(op); }
PyAttributeErrorObject* as_attribute(PyObject* op) { return static_cast<PyAttributeErrorObject*>(op); }

Status name_error_init(PyObject* self, PyObject* args, PyObject* kwargs) {
  static const ArgParser kParser = {"NameError", {"name", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[1] = {nullptr};
  const Ref<PyObject>* values = nullptr;
  HS_TRY(init_with_keywords(self, args, kwargs, kParser, &values, buffer));
  set_ref(as_name(self)->name, owned_xref(values[0].get()).release());
  return Status::kOk;
}

int name_error_clear(PyObject* self) {
  clear_ref(as_name(self)->name);
  return base_exception_clear(self);
}

int name_error_traverse(PyObject* self, visitproc visit, void* arg) {
  const int result = visit_all({as_name(self)->name}, visit, arg);
  return result != 0 ? result : base_exception_traverse(self, visit, arg);
}

Status attribute_error_init(PyObject* self, PyObject* args, PyObject* kwargs) {
  static const ArgParser kParser = {"AttributeError", {"name", "obj", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[2] = {nullptr, nullptr};
  const Ref<PyObject>* values = nullptr;
  HS_TRY(init_with_keywords(self, args, kwargs, kParser, &values, buffer));
  set_ref(as_attribute(self)->name, owned_xref(values[0].get()).release());
  set_ref(as_attribute(self)->obj, owned_xref(values[1].get()).release());
  return Status::kOk;
}

int attribute_error_clear(PyObject* self) {
  clear_ref(as_attribute(self)->obj);
  clear_ref(as_attribute(self)->name);
  return base_exception_clear(self);
}

int attribute_error_traverse(PyObject* self, visitproc visit, void* arg) {
  const int result = visit_all({as_attribute(self)->obj, as_attribute(self)->name}, visit, arg);
  return result != 0 ? result : base_exception_traverse(self, visit, arg);
}

constexpr MemberDef kNameErrorMembers[] = {
    {"name", MemberKind::kObject, offsetof(PyNameErrorObject, name), false, "name"}, kMemberEnd};
constexpr MemberDef kAttributeErrorMembers[] = {
    {"name", MemberKind::kObject, offsetof(PyAttributeErrorObject, name), false, "attribute name"},
    {"obj", MemberKind::kObject, offsetof(PyAttributeErrorObject, obj), false, "object"},
    kMemberEnd};
constexpr LayoutField kNameErrorLayout[] = {
    HS_BASE_EXCEPTION_LAYOUT, HS_FIELD(PyNameErrorObject, name, kOwnedRef), {nullptr, 0, 0, FieldKind::kPadding}};
constexpr LayoutField kAttributeErrorLayout[] = {HS_BASE_EXCEPTION_LAYOUT,
                                                 HS_FIELD(PyAttributeErrorObject, obj, kOwnedRef),
                                                 HS_FIELD(PyAttributeErrorObject, name, kOwnedRef),
                                                 {nullptr, 0, 0, FieldKind::kPadding}};

// KeyError: the key is shown as its repr, so that '' and a missing '' can be told apart.

Owned<PyObject> key_error_str(PyObject* self) {
  PyObject* args = as_exception(self)->args;
  return tuple_get_size(args) == 1 ? object_repr(tuple_get_item(args, 0)) : base_exception_str(self);
}

// SyntaxError.

PySyntaxErrorObject* as_syntax(PyObject* op) { return static_cast<PySyntaxErrorObject*>(op); }

Status syntax_error_init(PyObject* self, PyObject* args, PyObject* kwargs) {
  HS_TRY(base_exception_init(self, args, kwargs));
  PySyntaxErrorObject* error = as_syntax(self);
  const int64_t count = tuple_get_size(args);
  if (count >= 1) {
    set_ref(error->msg, owned_ref(tuple_get_item(args, 0)).release());
  }
  if (count != 2) {
    return Status::kOk;
  }
  HS_OWN(info, sequence_tuple(tuple_get_item(args, 1)));
  const int64_t parts = tuple_get_size(info.get());
  if (parts < 4 || parts > 6) {
    return err_format(exc_type_error(), "function takes at {} {} arguments ({} given)", parts < 4 ? "least" : "most",
                      parts < 4 ? 4 : 6, parts);
  }
  Ref<PyObject>* const fields[] = {&error->filename, &error->lineno,     &error->offset,
                                   &error->text,     &error->end_lineno, &error->end_offset};
  for (Ref<PyObject>* field : {&error->end_lineno, &error->end_offset}) {
    clear_ref(*field);
  }
  for (int64_t i = 0; i < parts; ++i) {
    set_ref(*fields[i], owned_ref(tuple_get_item(info.get(), i)).release());
  }
  if (error->end_lineno && !error->end_offset) {
    return err_set_string(exc_type_error(), "end_offset must be provided when end_lineno is provided");
  }
  return Status::kOk;
}

int syntax_error_clear(PyObject* self) {
  PySyntaxErrorObject* error = as_syntax(self);
  for (Ref<PyObject>* field : {&error->msg, &error->filename, &error->lineno, &error->offset, &error->end_lineno,
                               &error->end_offset, &error->text, &error->print_file_and_line}) {
    clear_ref(*field);
  }
  return base_exception_clear(self);
}

int syntax_error_traverse(PyObject* self, visitproc visit, void* arg) {
  const PySyntaxErrorObject* error = as_syntax(self);
  const int result = visit_all({error->msg, error->filename, error->lineno, error->offset, error->end_lineno,
                                error->end_offset, error->text, error->print_file_and_line},
                               visit, arg);
  return result != 0 ? result : base_exception_traverse(self, visit, arg);
}

Owned<PyObject> syntax_error_str(PyObject* self) {
  const PySyntaxErrorObject* error = as_syntax(self);
  const bool has_file = error->filename && unicode_check(error->filename);
  const bool has_line = error->lineno && is_type(error->lineno, long_type());
  HS_OWN(message, object_str(error->msg ? error->msg.get() : none()));
  if (!has_file && !has_line) {
    return message;
  }
  std::string text = unicode_text(message.get());
  std::string file;
  if (has_file) {
    file = unicode_text(error->filename);
    file.erase(0, file.rfind('/') + 1);
  }
  const int64_t line = has_line ? long_as_int64(error->lineno) : 0;
  err_clear();
  text += has_file && has_line ? fmt::format(" ({}, line {})", file, line)
          : has_file           ? fmt::format(" ({})", file)
                               : fmt::format(" (line {})", line);
  return unicode_from_string(text);
}

#define HS_SYNTAX_MEMBER(field, text) \
  { #field, MemberKind::kObject, offsetof(PySyntaxErrorObject, field), false, text }
constexpr MemberDef kSyntaxErrorMembers[] = {HS_SYNTAX_MEMBER(msg, "exception msg"),
                                             HS_SYNTAX_MEMBER(filename, "exception filename"),
                                             HS_SYNTAX_MEMBER(lineno, "exception lineno"),
                                             HS_SYNTAX_MEMBER(offset, "exception offset"),
                                             HS_SYNTAX_MEMBER(text, "exception text"),
                                             HS_SYNTAX_MEMBER(end_lineno, "exception end lineno"),
                                             HS_SYNTAX_MEMBER(end_offset, "exception end offset"),
                                             HS_SYNTAX_MEMBER(print_file_and_line, "exception print_file_and_line"),
                                             kMemberEnd};
#undef HS_SYNTAX_MEMBER
constexpr LayoutField kSyntaxErrorLayout[] = {HS_BASE_EXCEPTION_LAYOUT,
                                              HS_FIELD(PySyntaxErrorObject, msg, kOwnedRef),
                                              HS_FIELD(PySyntaxErrorObject, filename, kOwnedRef),
                                              HS_FIELD(PySyntaxErrorObject, lineno, kOwnedRef),
                                              HS_FIELD(PySyntaxErrorObject, offset, kOwnedRef),
                                              HS_FIELD(PySyntaxErrorObject, end_lineno, kOwnedRef),
                                              HS_FIELD(PySyntaxErrorObject, end_offset, kOwnedRef),
                                              HS_FIELD(PySyntaxErrorObject, text, kOwnedRef),
                                              HS_FIELD(PySyntaxErrorObject, print_file_and_line, kOwnedRef),
                                              {nullptr, 0, 0, FieldKind::kPadding}};

// MemoryError: up to 16 dead ones wait, so that one can be raised when there is no memory.

constexpr int kMemoryErrorsKept = 16;

Owned<PyObject> memory_error_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  ExceptionState& kept = state().exceptions;
  if (type != exc_memory_error() || !kept.memerrors_freelist) {
    return base_exception_new(type, args, kwargs);
  }
  PyBaseExceptionObject* self = kept.memerrors_freelist;
  kept.memerrors_freelist = static_cast<PyBaseExceptionObject*>(self->dict.get());
  --kept.memerrors_numfree;
  self->dict = nullptr;
  self->args = owned_ref(args != nullptr ? args : empty_tuple()).release();
  new_reference(self);
  object_gc_track(self);
  return Owned<PyObject>(self);
}

void memory_error_dealloc(PyObject* self) {
  object_gc_untrack(self);
  base_exception_clear(self);
  ExceptionState& kept = state().exceptions;
  if (!is_type(self, exc_memory_error()) || kept.memerrors_numfree >= kMemoryErrorsKept) {
    type_of(self)->tp_free(self);
    return;
  }
  as_exception(self)->dict = static_cast<PyObject*>(kept.memerrors_freelist.get());
  kept.memerrors_freelist = as_exception(self);
  ++kept.memerrors_numfree;
}

}  // namespace

#define HS_EXCEPTION(Name, base_type, Struct, prefix, text, members_table, methods_table, str_slot, layout_table) \
  const TypeSpec k##Name##Spec = {                                                                                \
      .name = #Name,                                                                                              \
      .base = base_type,                                                                                          \
      .basicsize = sizeof(Struct),                                                                                \
      .flags = kExceptionFlags,                                                                                   \
      .doc = text,                                                                                                \
      .dealloc = exception_dealloc<prefix##_clear>,                                                               \
      .str = str_slot,                                                                                            \
      .traverse = prefix##_traverse,                                                                              \
      .clear = prefix##_clear,                                                                                    \
      .methods = methods_table,                                                                                   \
      .members = members_table,                                                                                   \
      .dictoffset = offsetof(PyBaseExceptionObject, dict),                                                        \
      .init = prefix##_init,                                                                                      \
      .layout = layout_table,                                                                                     \
  }

HS_EXCEPTION(StopIteration, exc_exception, PyStopIterationObject, stop_iteration,
             "Signal the end from iterator.__next__().", kStopIterationMembers, nullptr, nullptr, kStopIterationLayout);
HS_EXCEPTION(SystemExit, exc_base_exception, PySystemExitObject, system_exit, "Request to exit from the interpreter.",
             kSystemExitMembers, nullptr, nullptr, kSystemExitLayout);
HS_EXCEPTION(ImportError, exc_exception, PyImportErrorObject, import_error,
             "Import can't find module, or can't find name in module.", kImportErrorMembers, kImportErrorMethods,
             import_error_str, kImportErrorLayout);
HS_EXCEPTION(ModuleNotFoundError, exc_import_error, PyImportErrorObject, import_error, "Module not found.", nullptr,
             nullptr, import_error_str, kImportErrorLayout);
HS_EXCEPTION(NameError, exc_exception, PyNameErrorObject, name_error, "Name not found globally.", kNameErrorMembers,
             nullptr, base_exception_str, kNameErrorLayout);
HS_EXCEPTION(UnboundLocalError, exc_name_error, PyNameErrorObject, name_error,
             "Local name referenced but not bound to a value.", nullptr, nullptr, nullptr, kNameErrorLayout);
HS_EXCEPTION(AttributeError, exc_exception, PyAttributeErrorObject, attribute_error, "Attribute not found.",
             kAttributeErrorMembers, nullptr, base_exception_str, kAttributeErrorLayout);
HS_EXCEPTION(SyntaxError, exc_exception, PySyntaxErrorObject, syntax_error, "Invalid syntax.", kSyntaxErrorMembers,
             nullptr, syntax_error_str, kSyntaxErrorLayout);
HS_EXCEPTION(IndentationError, exc_syntax_error, PySyntaxErrorObject, syntax_error, "Improper indentation.", nullptr,
             nullptr, nullptr, kSyntaxErrorLayout);
HS_EXCEPTION(TabError, exc_indentation_error, PySyntaxErrorObject, syntax_error, "Improper mixture of spaces and tabs.",
             nullptr, nullptr, nullptr, kSyntaxErrorLayout);
#undef HS_EXCEPTION

const TypeSpec kKeyErrorSpec = {
    .name = "KeyError",
    .base = exc_lookup_error,
    .basicsize = sizeof(PyBaseExceptionObject),
    .flags = kExceptionFlags,
    .doc = "Mapping key not found.",
    .dealloc = base_exception_dealloc,
    .str = key_error_str,
    .traverse = base_exception_traverse,
    .clear = base_exception_clear,
    .dictoffset = offsetof(PyBaseExceptionObject, dict),
    .init = base_exception_init,
    .layout = kBaseExceptionLayout,
};

const TypeSpec kMemoryErrorSpec = {
    .name = "MemoryError",
    .base = exc_exception,
    .basicsize = sizeof(PyBaseExceptionObject),
    .flags = kExceptionFlags,
    .doc = "Out of memory.",
    .dealloc = memory_error_dealloc,
    .traverse = base_exception_traverse,
    .clear = base_exception_clear,
    .dictoffset = offsetof(PyBaseExceptionObject, dict),
    .init = base_exception_init,
    .new_ = memory_error_new,
    .layout = kBaseExceptionLayout,
};

}  // namespace heapscope::objects
