// compile, eval, exec, __import__, globals, locals: the functions that deal in code.
#include <string>

#include "compiler/compile.h"
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
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/eval.h"
#include "vm/import.h"

namespace heapscope::modules {

namespace {

// Flags of compile(): which future features, and how (Include/cpython/compile.h).
constexpr int32_t kFutureMask = 0x1ff0000;
constexpr int32_t kDontImplyDedent = 0x200;
constexpr int32_t kOnlyAst = 0x400;
constexpr int32_t kTypeComments = 0x1000;
constexpr int32_t kTopLevelAwait = 0x2000;
constexpr int32_t kAllowIncompleteInput = 0x4000;
constexpr int32_t kKnownFlags =
    kFutureMask | kDontImplyDedent | kOnlyAst | kTypeComments | kTopLevelAwait | kAllowIncompleteInput;

/// Text of a str, bytes or bytearray; TypeError for others, ValueError for a NUL.
Status source_text(PyObject* source, const char* function, const char* what, std::string* text, compiler::SourceForm* form) {
  if (unicode_check(source)) {
    HS_OWN(encoded, unicode_as_utf8_string(source));
    *text = std::string(bytes_view(encoded.get()));
    *form = compiler::SourceForm::kText;
  } else if (bytes_check(source)) {
    *text = std::string(bytes_view(source));
    *form = compiler::SourceForm::kBytes;
  } else if (bytearray_check(source)) {
    *text = std::string(bytearray_view(source));
    *form = compiler::SourceForm::kBytes;
  } else {
    return err_format(exc_type_error(), "{}() arg 1 must be a {} object", function, what);
  }
  if (text->find('\0') != std::string::npos) {
    return err_set_string(exc_value_error(), "source code string cannot contain null bytes");
  }
  return Status::kOk;
}

/// Future features of the calling code.
int32_t inherited_flags() {
  const _PyInterpreterFrame* frame = eval_current_frame();
  return frame == nullptr ? 0 : frame->f_code->co_flags & kFutureMask;
}

bool warn_while_compiling(void* filename, compiler::WarningKind kind, const char* message, int32_t lineno) {
  static_cast<void>(filename);
  static_cast<void>(lineno);
  return err_warn(kind == compiler::WarningKind::kSyntaxWarning ? exc_syntax_warning() : exc_deprecation_warning(), message) ==
         Status::kOk;
}

Owned<PyObject> code_from_text(std::string_view text, compiler::SourceForm form, PyObject* filename,
                               compiler::CompileMode mode, int32_t flags, int32_t optimize) {
  compiler::CompileRequest request;
  request.source = text;
  request.form = form;
  request.filename = filename;
  request.mode = mode;
  request.flags = flags & kFutureMask;
  request.optimize = optimize;
  request.dont_imply_dedent = (flags & kDontImplyDedent) != 0;
  request.allow_incomplete_input = (flags & kAllowIncompleteInput) != 0;
  request.top_level_await = (flags & kTopLevelAwait) != 0;
  request.warnings = {warn_while_compiling, filename};
  return compiler::compile_source(request);
}

struct Namespaces {
  Owned<PyObject> globals;
  Owned<PyObject> locals;
};

/// The dicts to run in: given ones, or the caller's. Puts __builtins__ in.
Status find_namespaces(const char* function, PyObject* globals, PyObject* locals, Namespaces* found) {
  if (locals != none() && !mapping_check(locals)) {
    return function[1] == 'v'
               ? err_set_string(exc_type_error(), "locals must be a mapping")
               : err_format(exc_type_error(), "locals must be a mapping or None, not {}", type_name(type_of(locals)));
  }
  if (globals != none() && !dict_check(globals)) {
    if (function[1] == 'v') {
      return err_set_string(exc_type_error(), mapping_check(globals)
                                                  ? "globals must be a real dict; try eval(code, {}, mapping)"
                                                  : "globals must be a dict");
    }
    return err_format(exc_type_error(), "exec() globals must be a dict, not {}", type_name(type_of(globals)));
  }
  if (globals == none()) {
    PyObject* current = hooks.current_globals();
    if (current == nullptr) {
      return err_format(exc_system_error(), "globals and locals cannot be NULL");
    }
    found->globals = owned_ref(current);
    found->locals = locals == none() ? hooks.current_locals() : owned_ref(locals);
    if (!found->locals) {
      return Failed{};
    }
  } else {
    found->globals = owned_ref(globals);
    found->locals = owned_ref(locals == none() ? globals : locals);
  }
  HS_TRUTH(has_builtins, dict_contains(found->globals.get(), ident(Id::__builtins__)));
  if (!has_builtins) {
    HS_TRY(dict_set_item(found->globals.get(), ident(Id::__builtins__), hooks.current_builtins()));
  }
  return Status::kOk;
}

/// The cells for a code object with free variables; null without an error when none are needed.
Status check_closure(PyObject* code, PyObject* closure) {
  const int32_t free = as_code(code)->co_nfreevars;
  if (free == 0) {
    return closure == none() ? Status::kOk
                             : err_set_string(exc_type_error(), "cannot use a closure with this code object");
  }
  bool fits = tuple_check_exact(closure) && tuple_get_size(closure) == free;
  for (int32_t i = 0; fits && i < free; ++i) {
    fits = is_type(tuple_get_item(closure, i), cell_type());
  }
  return fits ? Status::kOk
              : err_format(exc_type_error(), "code object requires a closure of exactly length {}", free);
}

}  // namespace

Owned<PyObject> builtin_compile(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static const ArgParser kParser = {
      "compile", {"source", "filename", "mode", "flags", "dont_inherit", "optimize", "_feature_version", nullptr}};
  Ref<PyObject> buffer[7] = {nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr};
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 3, 6, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  const int64_t given = nargs + (kwnames == nullptr ? 0 : tuple_get_size(kwnames));
  const auto optional = [&](int i) -> PyObject* { return a == buffer || i < given ? a[i].get() : nullptr; };
  int32_t flags = 0;
  bool dont_inherit = false;
  int32_t optimize = -1;
  if (optional(3) != nullptr) {
    HS_TRY(arg_as_int(a[3], &flags));
  }
  if (optional(4) != nullptr) {
    HS_TRY(arg_as_bool(a[4], &dont_inherit));
  }
  if (optional(5) != nullptr) {
    HS_TRY(arg_as_int(a[5], &optimize));
  }
  if ((flags & ~kKnownFlags) != 0) {
    return err_set_string(exc_value_error(), "compile(): unrecognised flags");
  }
  if (optimize < -1 || optimize > 2) {
    return err_set_string(exc_value_error(), "compile(): invalid optimize value");
  }
  if ((flags & kOnlyAst) != 0) {
    return err_set_string(exc_not_implemented_error(), "compile() to a syntax tree is not supported yet");
  }
  if (!unicode_check(a[2])) {
    return arg_bad_argument("compile", "argument 'mode'", "str", a[2]);
  }
  compiler::CompileMode mode = compiler::CompileMode::kExec;
  const std::string mode_text = unicode_text(a[2]);
  if (mode_text == "eval") {
    mode = compiler::CompileMode::kEval;
  } else if (mode_text == "single") {
    mode = compiler::CompileMode::kSingle;
  } else if (mode_text != "exec") {
    return err_set_string(exc_value_error(), "compile() mode must be 'exec', 'eval' or 'single'");
  }
  Owned<PyObject> filename = bytes_check(a[1]) ? unicode_decode_utf8(bytes_view(a[1]), "surrogateescape") : owned_ref(a[1]);
  if (!filename) {
    return Failed{};
  }
  if (!unicode_check(filename.get())) {
    return err_format(exc_type_error(), "expected str, bytes or os.PathLike object, not {}", type_name(type_of(a[1])));
  }
  std::string text;
  compiler::SourceForm form = compiler::SourceForm::kText;
  HS_TRY(source_text(a[0], "compile", "string, bytes or AST", &text, &form));
  if (!dont_inherit) {
    flags |= inherited_flags();
  }
  return code_from_text(text, form, filename.get(), mode, flags, optimize < 0 ? 0 : optimize);
}

Owned<PyObject> builtin_eval(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("eval", nargs, 1, 3));
  Namespaces names;
  HS_TRY(find_namespaces("eval", nargs > 1 ? args[1].get() : none(), nargs > 2 ? args[2].get() : none(), &names));
  PyObject* source = args[0];
  if (code_check(source)) {
    if (as_code(source)->co_nfreevars > 0) {
      return err_set_string(exc_type_error(), "code object passed to eval() may not contain free variables");
    }
    return vm::eval_code(source, names.globals.get(), names.locals.get());
  }
  std::string text;
  compiler::SourceForm form = compiler::SourceForm::kText;
  HS_TRY(source_text(source, "eval", "string, bytes or code", &text, &form));
  text.erase(0, text.find_first_not_of(" \t"));
  HS_OWN(code, code_from_text(text, form, ident(Id::anon_string), compiler::CompileMode::kEval, inherited_flags(), 0));
  return vm::eval_code(code.get(), names.globals.get(), names.locals.get());
}

Owned<PyObject> builtin_exec(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static const ArgParser kParser = {"exec", {"", "", "", "closure", nullptr}};
  Ref<PyObject> buffer[4] = {nullptr, nullptr, nullptr, nullptr};
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 1, 3, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  PyObject* globals = nargs > 1 ? a[1].get() : none();
  PyObject* locals = nargs > 2 ? a[2].get() : none();
  PyObject* closure = kwnames != nullptr && a[3] ? a[3].get() : none();
  Namespaces names;
  HS_TRY(find_namespaces("exec", globals, locals, &names));
  PyObject* source = a[0];
  if (code_check(source)) {
    HS_TRY(check_closure(source, closure));
    if (closure != none()) {
      HS_OWN(function, vm::function_for_code(source, names.globals.get(), closure));
      HS_OWN(result, eval_hooks.vector(function.get(), names.locals.get(), nullptr, 0, nullptr));
      return owned_ref(none());
    }
    HS_OWN(result, vm::eval_code(source, names.globals.get(), names.locals.get()));
    return owned_ref(none());
  }
  if (closure != none()) {
    return err_set_string(exc_type_error(), "closure can only be used when source is a code object");
  }
  std::string text;
  compiler::SourceForm form = compiler::SourceForm::kText;
  HS_TRY(source_text(source, "exec", "string, bytes or code", &text, &form));
  HS_OWN(code, code_from_text(text, form, ident(Id::anon_string), compiler::CompileMode::kExec, inherited_flags(), 0));
  HS_OWN(result, vm::eval_code(code.get(), names.globals.get(), names.locals.get()));
  return owned_ref(none());
}

Owned<PyObject> builtin_globals(PyObject*, PyObject*) {
  PyObject* globals = hooks.current_globals();
  return owned_ref(globals == nullptr ? none() : globals);
}

Owned<PyObject> builtin_locals(PyObject*, PyObject*) { return hooks.current_locals(); }

Owned<PyObject> builtin_import(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static const ArgParser kParser = {"__import__", {"name", "globals", "locals", "fromlist", "level", nullptr}};
  Ref<PyObject> buffer[5] = {nullptr, nullptr, nullptr, nullptr, nullptr};
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 1, 5, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  const auto optional = [&](int i) -> PyObject* { return a == buffer || i < nargs ? a[i].get() : nullptr; };
  int32_t level = 0;
  if (optional(4) != nullptr) {
    HS_TRY(arg_as_int(a[4], &level));
  }
  PyObject* from = optional(3);
  return vm::import_module_level(a[0], optional(1), from == nullptr ? empty_tuple() : from, level);
}

}  // namespace heapscope::modules
