#include "compiler/compile.h"

#include "compiler/codegen.h"
#include "compiler/optimizer.h"
#include "compiler/parser.h"
#include "compiler/symbol_table.h"
#include "objects/errors.h"
#include "objects/identifiers.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {
namespace {

Module* parse_text(const CompileRequest& request, const SourceText& source, const Compilation& compilation) {
  StartRule start = StartRule::kFile;
  if (request.mode == CompileMode::kEval) {
    start = StartRule::kEval;
  } else if (request.mode == CompileMode::kSingle) {
    start = StartRule::kSingle;
  } else if (request.mode == CompileMode::kFuncType) {
    start = StartRule::kFuncType;
  }
  ParseOptions options;
  options.encoding_known = source.encoding_known;
  options.dont_imply_dedent = request.dont_imply_dedent;
  options.allow_incomplete_input = request.allow_incomplete_input;
  options.barry_as_bdfl = (request.flags & kFutureBarryAsBdfl) != 0;
  options.text_with_newline = request.form == SourceForm::kFile;
  options.type_comments = request.type_comments;
  if (request.feature_version >= 0) {
    options.feature_version = request.feature_version;
  }
  Parser parser(compilation, source.text.c_str(), start, options);
  return static_cast<Module*>(parser.parse());
}

OwnedCode compile_module(const CompileRequest& request, Module* module, const Compilation& compilation) {
  if (module == nullptr) {
    return nullptr;
  }
  FutureFeatures future;
  if (!find_future_features(*module, &future, compilation.problem)) {
    return nullptr;
  }
  future.features |= request.flags;
  if (!Optimizer(compilation, future, request.optimize).optimize(module)) {
    return nullptr;
  }
  SymbolTable symbols(compilation, future);
  if (!symbols.build(*module)) {
    return nullptr;
  }
  CodegenOptions codegen;
  codegen.filename = request.filename;
  codegen.flags = request.flags;
  codegen.optimize = request.optimize;
  codegen.top_level_await = request.top_level_await;
  codegen.statements = request.statements;
  CodeGenerator generator(compilation, &symbols, future, codegen);
  return generator.compile(*module);
}

/// Line `lineno` with its newline, as a file would give it.
std::string file_line(const std::string& text, int32_t lineno) {
  size_t start = 0;
  for (int32_t line = 1; line < lineno; ++line) {
    const size_t newline = text.find('\n', start);
    if (newline == std::string::npos) {
      return {};
    }
    start = newline + 1;
  }
  const size_t end = text.find('\n', start);
  return text.substr(start, end == std::string::npos ? end : end + 1 - start);
}

OwnedObject optional_text(const Problem& problem) {
  if (!problem.has_text) {
    return objects::owned_ref(objects::none());
  }
  OwnedObject text = objects::unicode_decode_utf8(problem.text, "replace");
  if (text) {
    objects::unicode_as_utf8(text.get());  // CPython counts the offset's characters in it, and it keeps it
  }
  return text;
}

void raise_by_args(objects::PyTypeObject* type, const Problem& problem, Object* filename) {
  const OwnedObject message = objects::unicode_from_string(problem.message);
  const OwnedObject lineno = objects::long_from_int64(problem.lineno);
  const OwnedObject offset = objects::long_from_int64(problem.offset);
  const OwnedObject text = optional_text(problem);
  if (!message || !lineno || !offset || !text) {
    return;
  }
  objects::Owned<objects::PyTupleObject> details;
  if (problem.has_end) {
    const OwnedObject end_lineno = objects::long_from_int64(problem.end_lineno);
    const OwnedObject end_offset = objects::long_from_int64(problem.end_offset);
    if (!end_lineno || !end_offset) {
      return;
    }
    details = objects::tuple_pack(filename, lineno.get(), offset.get(), text.get(), end_lineno.get(), end_offset.get());
  } else {
    details = objects::tuple_pack(filename, lineno.get(), offset.get(), text.get());
  }
  if (!details) {
    return;
  }
  const auto args = objects::tuple_pack(message.get(), details.get());
  if (args) {
    objects::err_set_object(type, args.get());
  }
}

void raise_by_attributes(objects::PyTypeObject* exception_type, const Problem& problem, Object* filename) {
  objects::err_set_string(exception_type, problem.message);
  OwnedObject type;
  OwnedObject value;
  OwnedObject traceback;
  objects::err_fetch(&type, &value, &traceback);
  objects::err_normalize_exception(&type, &value, &traceback);
  const auto set = [&](const char* name, OwnedObject attribute) {
    const OwnedObject key = objects::unicode_intern_from_string(name);
    if (!key || !attribute || objects::object_set_attr(value.get(), key.get(), attribute.get()) != Status::kOk) {
      objects::err_clear();
    }
  };
  const auto number = [](int32_t n, bool known) {
    return known ? objects::long_from_int64(n) : objects::owned_ref(objects::none());
  };
  set("lineno", number(problem.lineno, true));
  set("offset", number(problem.offset, true));
  set("end_lineno", number(problem.end_lineno, true));
  set("end_offset", number(problem.end_offset, problem.has_end));
  set("filename", objects::owned_ref(filename));
  if (problem.has_text) {
    set("text", optional_text(problem));
  }
  set("print_file_and_line", objects::owned_ref(objects::none()));
  objects::err_restore(std::move(type), std::move(value), std::move(traceback));
}

void raise(Problem problem, const CompileRequest& request, const SourceText& source) {
  if (request.form == SourceForm::kFile && problem.is_syntax_error() && !problem.has_text) {
    problem.text = file_line(source.text, problem.lineno);
    problem.has_text = !problem.text.empty();
  }
  objects::PyTypeObject* type = objects::exc_syntax_error();
  switch (problem.kind) {
    case ProblemKind::kNone: HS_CHECK(false); return;
    case ProblemKind::kRaised: HS_CHECK(objects::err_occurred()); return;
    case ProblemKind::kMemory: objects::err_no_memory(); return;
    case ProblemKind::kRecursion: objects::err_set_string(objects::exc_recursion_error(), problem.message); return;
    case ProblemKind::kSystem: objects::err_set_string(objects::exc_system_error(), problem.message); return;
    case ProblemKind::kIndentation: type = objects::exc_indentation_error(); break;
    case ProblemKind::kTab: type = objects::exc_tab_error(); break;
    case ProblemKind::kSyntax: break;
  }
  if (problem.message_only) {
    objects::err_set_string(type, problem.message);
  } else if (problem.by_attributes) {
    raise_by_attributes(type, problem, request.filename);
  } else {
    raise_by_args(type, problem, request.filename);
  }
}

}  // namespace

OwnedCode compile_source(const CompileRequest& request, OwnedObject* tree_objects) {
  Problem problem;
  SourceText source;
  Arena arena;
  TreeObjects objects;
  TemporaryObjects temporaries;
  if (!objects.start()) {
    return nullptr;
  }
  const Compilation compilation{&arena, &objects, &temporaries, &problem, &request.warnings};
  OwnedCode code;
  if (decode_source(request.source, request.form, request.mode == CompileMode::kExec,
                    objects::unicode_text(request.filename), &source, &problem)) {
    code = compile_module(request, parse_text(request, source, compilation), compilation);
  }
  if (!code) {
    raise(std::move(problem), request, source);
    return nullptr;
  }
  if (tree_objects != nullptr) {
    *tree_objects = objects.take_list();
  }
  return code;
}

namespace {

/// Parses; `use` goes on. False: an exception is pending.
bool with_tree(const CompileRequest& request, const std::function<bool(const Compilation&, Module&)>& use) {
  Problem problem;
  SourceText source;
  Arena arena;
  TreeObjects objects;
  TemporaryObjects temporaries;
  if (!objects.start()) {
    return false;
  }
  const Compilation compilation{&arena, &objects, &temporaries, &problem, &request.warnings};
  Module* module = nullptr;
  if (decode_source(request.source, request.form, request.mode == CompileMode::kExec,
                    objects::unicode_text(request.filename), &source, &problem)) {
    module = parse_text(request, source, compilation);
  }
  if (module != nullptr && use(compilation, *module)) {
    return true;
  }
  if (problem) {
    raise(std::move(problem), request, source);
  }
  return false;
}

}  // namespace

bool parse_source(const CompileRequest& request, const std::function<bool(Module&)>& use) {
  return with_tree(request, [&](const Compilation&, Module& module) { return use(module); });
}

bool scan_names(const CompileRequest& request, const std::function<bool(const Block&)>& use) {
  return with_tree(request, [&](const Compilation& compilation, Module& module) {
    FutureFeatures future;
    if (!find_future_features(module, &future, compilation.problem)) {
      return false;
    }
    SymbolTable symbols(compilation, future);
    return symbols.build(module) && use(symbols.top());
  });
}

OwnedCode compile_tree(const CompileRequest& request, const std::function<Module*(const Compilation&)>& make) {
  Problem problem;
  Arena arena;
  TreeObjects objects;
  TemporaryObjects temporaries;
  if (!objects.start()) {
    return nullptr;
  }
  const Compilation compilation{&arena, &objects, &temporaries, &problem, &request.warnings};
  Module* module = make(compilation);
  if (module == nullptr) {
    return nullptr;
  }
  OwnedCode code = compile_module(request, module, compilation);
  if (!code) {
    raise(std::move(problem), request, SourceText{});
  }
  return code;
}

}  // namespace heapscope::compiler
