// Builtins that deal with code: compile, eval, exec, globals, locals, __import__.
#include <string>
#include <string_view>

#include "compiler/compile.h"
#include "modules/ast/ast_module.h"
#include "modules/builtins/builtins_functions.h"
#include "objects/abstract.h"
#include "objects/bytearray_object.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/cell_object.h"
#include "objects/code_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/func_object.h"
#include "objects/getargs.h"
#include "objects/hooks.h"
#include "objects/identifiers.h"
#include "objects/memory_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/audit.h"
#include "vm/eval.h"
#include "vm/import.h"
#include "vm/warnings.h"

namespace heapscope::modules {

namespace {

// Flags of compile() (Include/cpython/compile.h).
constexpr int32_t kFutureMask = 0x1fe0000;
constexpr int32_t kObsoleteMask = 0x10 | 0x1000;
constexpr int32_t kFlagDontImplyDedent = 0x200;
constexpr int32_t kFlagOnlyAst = 0x400;
constexpr int32_t kFlagTypeComments = 0x1000;
constexpr int32_t kFlagTopLevelAwait = 0x2000;
constexpr int32_t kFlagIncompleteInput = 0x4000;
constexpr int32_t kKnownFlags = kFutureMask | kObsoleteMask | kFlagDontImplyDedent | kFlagOnlyAst | kFlagTypeComments |
                                kFlagTopLevelAwait | kFlagIncompleteInput;

/// Future features of the code that calls.
int32_t inherited_flags() {
  _PyInterpreterFrame* frame = objects::state().thread.current_frame;
  return frame == nullptr ? 0 : frame->f_code->co_flags & kFutureMask;
}

/// The text of a str or the bytes of a bytes-like source.
Status source_text(PyObject* source, const char* function, const char* what, std::string* text,
                   compiler::SourceForm* form) {
  if (unicode_check(source)) {
    const std::string_view utf8 = unicode_as_utf8(source);
    if (utf8.data() == nullptr) {
      return Failed{};
    }
    *text = utf8;
    *form = compiler::SourceForm::kText;
  } else if (bytes_check(source)) {
    *text = bytes_view(source);
    *form = compiler::SourceForm::kBytes;
  } else if (is_type(source, bytearray_type())) {
    HS_OWN(copy, bytes_from_object(source));
    *text = bytes_view(copy.get());
    *form = compiler::SourceForm::kBytes;
  } else if (object_check_buffer(source)) {
    BufferView view;
    HS_TRY(view.get(source));
    *text = view.bytes();
    *form = compiler::SourceForm::kBytes;
  } else {
    return err_format(exc_type_error(), "{}() arg 1 must be a {} object", function, what);
  }
  if (text->find('\0') != std::string::npos) {
    return err_set_string(exc_value_error(), "source code string cannot contain null bytes");
  }
  return Status::kOk;
}

/// Argument `i`, null when it was not given: what was passed by position may not have been copied.
PyObject* argument(const Ref<PyObject>* a, const Ref<PyObject>* buffer, int64_t nargs, int64_t i) {
  return a == buffer || i < nargs ? a[i].get() : nullptr;
}

/// A path as text or bytes: PyOS_FSPath.
Owned<PyObject> file_system_path(PyObject* path) {
  if (unicode_check(path) || bytes_check(path)) {
    return owned_ref(path);
  }
  const Owned<PyObject> method = object_lookup_special(path, ident(Id::__fspath__));
  if (!method) {
    return err_occurred() ? Owned<PyObject>(Failed{})
                          : err_format(exc_type_error(), "expected str, bytes or os.PathLike object, not {}",
                                       type_name(type_of(path)));
  }
  HS_OWN(result, object_call_no_args(method.get()));
  if (!unicode_check(result.get()) && !bytes_check(result.get())) {
    return err_format(exc_type_error(), "expected {}.__fspath__() to return str or bytes, not {}",
                      type_name(type_of(path)), type_name(type_of(result.get())));
  }
  return result;
}

/// A file's name, also as another bytes-like object, which is deprecated: PyUnicode_FSDecoder.
Owned<PyObject> file_name(PyObject* path) {
  if (unicode_check(path) || bytes_check(path) || !object_check_buffer(path)) {
    return file_system_path(path);
  }
  const std::string warning =
      std::string("path should be string, bytes, or os.PathLike, not ") + type_name(type_of(path));
  HS_TRY(err_warn(exc_deprecation_warning(), warning));
  return bytes_from_object(path);
}

Status add_builtins(PyObject* globals) {
  HS_TRUTH(there, dict_contains(globals, ident(Id::__builtins__)));
  return there ? Status::kOk : dict_set_item(globals, ident(Id::__builtins__), vm::current_builtins());
}

/// Compiles and runs text, as exec and eval do with what is not a code object.
Owned<PyObject> run_text(PyObject* source, const char* function, compiler::CompileMode mode, PyObject* globals,
                         PyObject* locals) {
  std::string text;
  compiler::CompileRequest request;
  HS_TRY(source_text(source, function, "string, bytes or code", &text, &request.form));
  if (mode == compiler::CompileMode::kEval) {
    text.erase(0, text.find_first_not_of(" \t") == std::string::npos ? text.size() : text.find_first_not_of(" \t"));
  }
  request.source = text;
  request.filename = ident(Id::anon_string);
  request.warnings = vm::compile_warnings(request.filename);
  request.mode = mode;
  request.flags = inherited_flags();
  Owned<PyObject> tree_objects;
  if (vm::state().audit_hooks) {
    HS_OWN(told, bytes_from_string_and_size(text));
    HS_TRY(vm::audit("compile", {told.get(), request.filename}));
  }
  HS_OWN(code, compiler::compile_source(request, &tree_objects));
  HS_TRY(vm::audit("exec", {code.get()}));
  Owned<PyObject> result = vm::eval_code(code.get(), globals, locals);
  code.reset();
  tree_objects.reset();  // the parsed text lives as long as it runs
  return result;
}

/// globals and locals given or those of the caller; `locals` comes back owned when it is the caller's.
Status resolve_namespaces(PyObject** globals, PyObject** locals, Owned<PyObject>* own_locals) {
  if (*globals == none()) {
    *globals = vm::current_globals();
    if (*locals == none()) {
      *own_locals = hooks.current_locals();
      *locals = own_locals->get();
      return *locals == nullptr ? Status::kError : Status::kOk;
    }
  } else if (*locals == none()) {
    *locals = *globals;
  }
  return Status::kOk;
}

/// A tuple of as many cells as the code has free variables.
bool closure_fits(PyObject* closure, int64_t count) {
  if (closure == nullptr || !tuple_check_exact(closure) || tuple_get_size(closure) != count) {
    return false;
  }
  for (int64_t i = 0; i < count; ++i) {
    if (!cell_check(tuple_get_item(closure, i))) {
      return false;
    }
  }
  return true;
}

Owned<PyObject> exec_code(PyObject* code, PyObject* globals, PyObject* locals, PyObject* closure) {
  const int64_t free_variables = as_code(code)->co_nfreevars;
  if (free_variables == 0 && closure != nullptr) {
    return err_set_string(exc_type_error(), "cannot use a closure with this code object");
  }
  if (free_variables != 0 && !closure_fits(closure, free_variables)) {
    return err_format(exc_type_error(), "code object requires a closure of exactly length {}", free_variables);
  }
  HS_TRY(vm::audit("exec", {code}));
  if (closure == nullptr) {
    return vm::eval_code(code, globals, locals);
  }
  HS_OWN(func, vm::function_for_code(code, globals, closure));
  return vm::eval_vector(func.get(), locals, nullptr, 0, nullptr);
}

}  // namespace

Owned<PyObject> builtin_compile(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {
      "compile", {"source", "filename", "mode", "flags", "dont_inherit", "optimize", "_feature_version", nullptr}};
  Ref<PyObject> buffer[7];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 3, 6, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  int32_t flags = 0;
  bool dont_inherit = false;
  int32_t optimize = -1;
  int32_t feature_version = -1;
  const auto optional = [&](int64_t i) { return argument(a, buffer, nargs, i); };
  if (optional(3) != nullptr) {
    HS_TRY(arg_as_int(optional(3), &flags));
  }
  if (optional(4) != nullptr) {
    HS_TRY(arg_as_bool(optional(4), &dont_inherit));
  }
  if (optional(5) != nullptr) {
    HS_TRY(arg_as_int(optional(5), &optimize));
  }
  if (kwnames != nullptr && optional(6) != nullptr) {
    HS_TRY(arg_as_int(optional(6), &feature_version));
  }
  HS_OWN(filename, file_name(a[1]));
  if (bytes_check(filename.get())) {
    filename = unicode_decode_utf8(bytes_view(filename.get()), "surrogateescape");
    if (!filename) {
      return nullptr;
    }
  }
  if (!unicode_check(a[2])) {
    return arg_bad_argument("compile", "argument 'mode'", "str", a[2]);
  }
  if ((flags & ~kKnownFlags) != 0) {
    return err_set_string(exc_value_error(), "compile(): unrecognised flags");
  }
  if (optimize < -1 || optimize > 2) {
    return err_set_string(exc_value_error(), "compile(): invalid optimize value");
  }
  compiler::CompileRequest request;
  if (unicode_equal_to_ascii(a[2], "exec")) {
    request.mode = compiler::CompileMode::kExec;
  } else if (unicode_equal_to_ascii(a[2], "eval")) {
    request.mode = compiler::CompileMode::kEval;
  } else if (unicode_equal_to_ascii(a[2], "single")) {
    request.mode = compiler::CompileMode::kSingle;
  } else if (unicode_equal_to_ascii(a[2], "func_type")) {
    if ((flags & kFlagOnlyAst) == 0) {
      return err_set_string(exc_value_error(), "compile() mode 'func_type' requires flag PyCF_ONLY_AST");
    }
    request.mode = compiler::CompileMode::kFuncType;
  } else {
    return err_set_string(exc_value_error(), (flags & kFlagOnlyAst) != 0
                                                 ? "compile() mode must be 'exec', 'eval', 'single' or 'func_type'"
                                                 : "compile() mode must be 'exec', 'eval' or 'single'");
  }
  HS_TRY(vm::audit("compile", {a[0], filename.get()}));
  const bool tree_given = ast_check(a[0]);
  if (tree_given && (flags & kFlagOnlyAst) != 0) {
    return owned_ref(a[0]);
  }
  std::string text;
  if (!tree_given) {
    HS_TRY(source_text(a[0], "compile", "string, bytes or AST", &text, &request.form));
  }
  request.source = text;
  request.filename = filename.get();
  request.warnings = vm::compile_warnings(request.filename);
  request.flags = (flags & kFutureMask) | (dont_inherit ? 0 : inherited_flags());
  request.optimize = optimize < 0 ? 0 : optimize;
  request.dont_imply_dedent = (flags & kFlagDontImplyDedent) != 0;
  request.allow_incomplete_input = (flags & kFlagIncompleteInput) != 0;
  request.top_level_await = (flags & kFlagTopLevelAwait) != 0;
  request.type_comments = (flags & kFlagTypeComments) != 0;
  request.feature_version = (flags & kFlagOnlyAst) != 0 ? feature_version : -1;
  if (tree_given) {
    return ast_compile(request, a[0]);
  }
  return (flags & kFlagOnlyAst) != 0 ? ast_parse(request) : compiler::compile_source(request);
}

Owned<PyObject> builtin_eval(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("eval", nargs, 1, 3));
  PyObject* globals = nargs > 1 ? args[1].get() : none();
  PyObject* locals = nargs > 2 ? args[2].get() : none();
  if (locals != none() && !mapping_check(locals)) {
    return err_set_string(exc_type_error(), "locals must be a mapping");
  }
  if (globals != none() && !dict_check(globals)) {
    return err_set_string(exc_type_error(), mapping_check(globals)
                                                ? "globals must be a real dict; try eval(expr, {}, mapping)"
                                                : "globals must be a dict");
  }
  Owned<PyObject> own_locals;
  HS_TRY(resolve_namespaces(&globals, &locals, &own_locals));
  HS_TRY(add_builtins(globals));
  if (code_check(args[0])) {
    if (as_code(args[0])->co_nfreevars != 0) {
      return err_set_string(exc_type_error(), "code object passed to eval() may not contain free variables");
    }
    HS_TRY(vm::audit("exec", {args[0]}));
    return vm::eval_code(args[0], globals, locals);
  }
  return run_text(args[0], "eval", compiler::CompileMode::kEval, globals, locals);
}

Owned<PyObject> builtin_exec(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"exec", {"", "", "", "closure", nullptr}};
  Ref<PyObject> buffer[4];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 1, 3, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  PyObject* globals = nargs > 1 ? a[1].get() : none();
  PyObject* locals = nargs > 2 ? a[2].get() : none();
  PyObject* closure = kwnames == nullptr ? nullptr : argument(a, buffer, nargs, 3);
  closure = closure == none() ? nullptr : closure;
  Owned<PyObject> own_locals;
  HS_TRY(resolve_namespaces(&globals, &locals, &own_locals));
  if (!dict_check(globals)) {
    return err_format(exc_type_error(), "exec() globals must be a dict, not {}", type_full_name(type_of(globals)));
  }
  if (!mapping_check(locals)) {
    return err_format(exc_type_error(), "locals must be a mapping or None, not {}", type_full_name(type_of(locals)));
  }
  HS_TRY(add_builtins(globals));
  Owned<PyObject> result;
  if (code_check(a[0])) {
    result = exec_code(a[0], globals, locals, closure);
  } else if (closure != nullptr) {
    return err_set_string(exc_type_error(), "closure can only be used when source is a code object");
  } else {
    result = run_text(a[0], "exec", compiler::CompileMode::kExec, globals, locals);
  }
  return result ? owned_ref(none()) : nullptr;
}

Owned<PyObject> builtin_globals(PyObject*, PyObject*) { return owned_xref(vm::current_globals()); }

Owned<PyObject> builtin_locals(PyObject*, PyObject*) { return hooks.current_locals(); }

Owned<PyObject> builtin_import(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {
      "__import__", {"name", "globals", "locals", "fromlist", "level", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[5];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 1, 5, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  if (!unicode_check(a[0])) {
    return err_set_string(exc_type_error(), "module name must be a string");
  }
  int32_t level = 0;
  PyObject* globals = nullptr;
  PyObject* fromlist = nullptr;
  const auto optional = [&](int64_t k) { return argument(a, buffer, nargs, k); };
  if (optional(1) != nullptr && optional(1) != none()) {
    globals = optional(1);
  }
  fromlist = optional(3);
  if (optional(4) != nullptr) {
    HS_TRY(arg_as_int(optional(4), &level));
  }
  if (globals != nullptr && !dict_check(globals)) {
    if (level > 0) {
      return err_set_string(exc_type_error(), "globals must be a dict");
    }
    globals = nullptr;
  }
  return vm::import_module_level(a[0], globals, fromlist, level);
}

}  // namespace heapscope::modules
