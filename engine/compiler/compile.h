// The compiler's face: source text to a code object.
//
//   bytes -> text -> tokens -> tree -> folded tree -> symbols -> flow graphs -> code object
//
// The result equals what CPython 3.11's compile() gives, instruction for instruction
// (tests/tools/compare_code.py).  Errors are the pending exception, with CPython's words and positions.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/assembler.h"
#include "compiler/problem.h"
#include "compiler/source_text.h"
#include "objects/code_object.h"
#include "objects/owned.h"

namespace heapscope::compiler {

enum class CompileMode : uint8_t { kExec, kEval, kSingle, kFuncType };

struct CompileRequest {
  std::string_view source;
  SourceForm form = SourceForm::kText;
  objects::PyObject* filename = nullptr;  // a str
  CompileMode mode = CompileMode::kExec;
  int32_t flags = 0;                    // future features inherited from the code that asks
  int32_t optimize = 0;                 // -O level
  bool dont_imply_dedent = false;       // PyCF_DONT_IMPLY_DEDENT
  bool allow_incomplete_input = false;  // PyCF_ALLOW_INCOMPLETE_INPUT
  bool top_level_await = false;         // PyCF_ALLOW_TOP_LEVEL_AWAIT
  bool type_comments = false;           // PyCF_TYPE_COMMENTS
  int32_t feature_version = -1;         // parsing only: of Python 3; -1: this one
  WarningSink warnings;
  std::vector<CodeStatements>* statements = nullptr;  // set: told of each code object
};

/// Null: an exception is pending.  `tree_objects` (may be null) gets the list of constants and names
/// of the syntax tree: who runs a script keeps it until the module has finished (tree_objects.h).
objects::Owned<objects::PyCodeObject> compile_source(const CompileRequest& request,
                                                     objects::Owned<objects::PyObject>* tree_objects = nullptr);

struct Block;
struct Compilation;
struct Module;

/// Works out what the names of a source mean: `use` gets the module's block, which lives no longer than that call.
/// False: an exception is pending, also when `use` gave false.
bool scan_names(const CompileRequest& request, const std::function<bool(const Block&)>& use);

/// Parses only: `use` gets the tree before anything is folded, and it lives no longer than that call.
/// False: an exception is pending, also when `use` gave false.
bool parse_source(const CompileRequest& request, const std::function<bool(Module&)>& use);

/// Compiles the tree that `make` builds (null: an exception is pending); the request's source is not used.
objects::Owned<objects::PyCodeObject> compile_tree(const CompileRequest& request,
                                                   const std::function<Module*(const Compilation&)>& make);

}  // namespace heapscope::compiler
