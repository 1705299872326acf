#include "compiler/future.h"

#include "objects/unicode_object.h"

namespace heapscope::compiler {
namespace {

bool check_features(ImportFrom* statement, FutureFeatures* future, Problem* problem) {
  constexpr std::string_view kAlwaysOn[] = {"nested_scopes",  "generators",     "division",         "absolute_import",
                                            "with_statement", "print_function", "unicode_literals", "generator_stop"};
  for (const Alias* alias : each(statement->names)) {
    const std::string name = objects::unicode_text(alias->name);
    bool known = false;
    for (const std::string_view feature : kAlwaysOn) {
      known = known || feature == name;
    }
    if (name == "barry_as_FLUFL") {
      future->features |= kFutureBarryAsBdfl;
    } else if (name == "annotations") {
      future->features |= kFutureAnnotations;
    } else if (!known) {
      report_syntax_start(problem, statement->at.lineno, statement->at.col_offset + 1,
                          name == "braces" ? "not a chance" : "future feature " + name + " is not defined");
      return false;
    }
  }
  return true;
}

}  // namespace

void report_syntax(Problem* problem, const Location& at, const std::string& message) {
  problem->kind = ProblemKind::kSyntax;
  problem->message = message;
  problem->lineno = at.lineno;
  problem->offset = at.col_offset + 1;
  problem->end_lineno = at.end_lineno;
  problem->end_offset = at.end_col_offset + 1;
  problem->has_text = false;
  problem->has_end = true;
  problem->by_attributes = false;
}

void report_syntax_start(Problem* problem, int32_t lineno, int32_t offset, const std::string& message) {
  report_syntax(problem, {lineno, lineno, offset - 1, offset - 1}, message);
  problem->has_end = false;
  problem->by_attributes = true;
}

Constant* docstring_of(Seq<Stmt>* body) {
  if (length(body) == 0 || (*body)[0]->kind != StmtKind::kExpr) {
    return nullptr;
  }
  auto* constant = as_if<Constant>(as<ExprStmt>((*body)[0])->value);
  return constant != nullptr && objects::is_type(constant->value, objects::unicode_type()) ? constant : nullptr;
}

bool find_future_features(const Module& module, FutureFeatures* future, Problem* problem) {
  if (module.kind == ModuleKind::kExpression) {
    return true;
  }
  bool done = false;
  int32_t previous_line = 0;
  const int first = docstring_of(module.body) != nullptr ? 1 : 0;
  for (int i = first; i < length(module.body); ++i) {
    Stmt* statement = (*module.body)[i];
    if (done && statement->at.lineno > previous_line) {
      return true;
    }
    previous_line = statement->at.lineno;
    auto* import = as_if<ImportFrom>(statement);
    if (import != nullptr && import->module != nullptr &&
        objects::unicode_equal_to_ascii(import->module, "__future__")) {
      if (done) {
        report_syntax_start(problem, statement->at.lineno, statement->at.col_offset,
                            "from __future__ imports must occur at the beginning of the file");
        return false;
      }
      if (!check_features(import, future, problem)) {
        return false;
      }
      future->lineno = statement->at.lineno;
    } else {
      done = true;
    }
  }
  return true;
}

}  // namespace heapscope::compiler
