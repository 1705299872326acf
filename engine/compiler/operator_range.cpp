#include "compiler/operator_range.h"

#include <string>

#include "compiler/future.h"
#include "compiler/optimizer.h"
#include "compiler/parser.h"
#include "objects/errors.h"

namespace heapscope::compiler {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f'; }

bool range_of(const Expr* expression, std::string_view text, int64_t* start, int64_t* end) {
  if (expression->kind == ExprKind::kSubscript) {
    const auto* subscript = reinterpret_cast<const Subscript*>(expression);
    *start = subscript->value->at.end_col_offset;
    *end = subscript->slice->at.end_col_offset + 1;
    return true;
  }
  if (expression->kind != ExprKind::kBinOp) {
    return false;
  }
  const auto* operation = reinterpret_cast<const BinOp*>(expression);
  const int32_t limit = operation->right->at.col_offset;
  for (int32_t i = operation->left->at.end_col_offset; i < limit; ++i) {
    if (is_blank(text[static_cast<size_t>(i)])) {
      continue;
    }
    *start = i;
    *end = i + 1 < limit && !is_blank(text[static_cast<size_t>(i) + 1]) ? i + 2 : i + 1;
    return true;
  }
  return false;
}

}  // namespace

bool find_operator_range(std::string_view text, int64_t* start, int64_t* end) {
  Arena arena;
  TreeObjects tree_objects;
  TemporaryObjects temporaries;
  Problem problem;
  const WarningSink silent;
  const Compilation compilation = {&arena, &tree_objects, &temporaries, &problem, &silent};
  if (!tree_objects.start()) {
    objects::err_clear();
    return false;
  }
  const std::string line = std::string(text) + "\n";
  Parser parser(compilation, line.c_str(), StartRule::kFile, ParseOptions{});
  auto* module = static_cast<Module*>(parser.parse());
  if (module == nullptr || !Optimizer(compilation, FutureFeatures{}, 0).optimize(module)) {
    objects::err_clear();
    return false;
  }
  if (length(module->body) != 1 || (*module->body)[0]->kind != StmtKind::kExpr) {
    return false;
  }
  return range_of(reinterpret_cast<const ExprStmt*>((*module->body)[0])->value, text, start, end);
}

}  // namespace heapscope::compiler
