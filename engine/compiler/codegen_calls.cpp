// Calls and attributes.
#include "compiler/codegen.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {
namespace {

/// Calls with more arguments than this pass a tuple and a dict.
constexpr int kStackGuideline = 30;

}  // namespace

/// Where an attribute's name is on another line than the start of its expression, tracebacks point
/// at the name.
void CodeGenerator::point_at_attribute_name(Attribute* e) {
  Location& at = u_->at;
  if (at.lineno == e->at.end_lineno) {
    return;
  }
  at.lineno = e->at.end_lineno;
  const auto size = static_cast<int32_t>(objects::unicode_length(e->attr));
  if (size <= e->at.end_col_offset) {
    at.col_offset = e->at.end_col_offset - size;
  } else {
    at.col_offset = at.end_col_offset = -1;
  }
  at.end_lineno = at.lineno > at.end_lineno ? at.lineno : at.end_lineno;
  if (at.lineno == at.end_lineno && at.col_offset > at.end_col_offset) {
    at.end_col_offset = at.col_offset;
  }
}

void CodeGenerator::attribute(Attribute* e) {
  visit(e->value);
  point_at_attribute_name(e);
  switch (e->ctx) {
    case Context::kLoad: return op_name(LOAD_ATTR, e->attr);
    case Context::kStore:
      if (check_forbidden_name(e->attr, Context::kStore)) {
        op_name(STORE_ATTR, e->attr);
      }
      return;
    case Context::kDel: return op_name(DELETE_ATTR, e->attr);
  }
}

bool CodeGenerator::is_imported(Expr* e) {
  auto* variable = as_if<Name>(e);
  const Unit* module = u_;
  while (module->parent != nullptr) {
    module = module->parent;
  }
  return variable != nullptr && (module->symbols->flags_of(variable->id) & kDefImport) != 0;
}

/// object.name(...) without making a bound method, unless the object is surely a module or the call
/// unpacks something.
bool CodeGenerator::method_call(Call* e) {
  auto* method = as_if<Attribute>(e->func);
  if (method == nullptr || method->ctx != Context::kLoad || is_imported(method->value)) {
    return false;
  }
  const int args = length(e->args);
  const int keywords = length(e->keywords);
  if (args + keywords + (keywords != 0 ? 1 : 0) >= kStackGuideline) {
    return false;
  }
  for (const Expr* arg : each(e->args)) {
    if (arg->kind == ExprKind::kStarred) {
      return false;
    }
  }
  for (const Keyword* keyword : each(e->keywords)) {
    if (keyword->arg == nullptr) {
      return false;
    }
  }
  visit(method->value);
  set_location(method->at);
  point_at_attribute_name(method);
  op_name(LOAD_METHOD, method->attr);
  visit(e->args);
  if (keywords != 0) {
    for (const Keyword* keyword : each(e->keywords)) {
      visit(keyword->value);
    }
    keyword_names(e->keywords);
  }
  set_location(e->at);
  point_at_attribute_name(method);
  op(PRECALL, args + keywords);
  op(CALL, args + keywords);
  return true;
}

bool CodeGenerator::validate_keywords(Seq<Keyword>* keywords) {
  const int count = length(keywords);
  for (int i = 0; i < count; ++i) {
    Object* key = (*keywords)[i]->arg;
    if (key == nullptr) {
      continue;
    }
    if (!check_forbidden_name(key, Context::kStore)) {
      return false;
    }
    for (int j = i + 1; j < count; ++j) {
      const Keyword* other = (*keywords)[j];
      if (other->arg == key) {
        set_location(other->at);
        error("keyword argument repeated: " + objects::unicode_text(key));
        return false;
      }
    }
  }
  return true;
}

void CodeGenerator::call(Call* e) {
  if (!validate_keywords(e->keywords) || method_call(e)) {
    return;
  }
  check_caller(e->func);
  set_location(e->func->at);
  op(PUSH_NULL);
  set_location(e->at);
  visit(e->func);
  call_helper(0, e->args, e->keywords);
}

void CodeGenerator::keyword_names(Seq<Keyword>* keywords) {
  std::vector<Object*> names;
  for (const Keyword* keyword : each(keywords)) {
    names.push_back(keyword->arg);
  }
  OwnedObject tuple = tuple_of(names);
  if (!tuple) {
    return raised();
  }
  op(KW_NAMES, add_const(tuple.get()));
}

/// The arguments and the call; `pushed` arguments are on the stack already.
void CodeGenerator::call_helper(int pushed, Seq<Expr>* args, Seq<Keyword>* keywords) {
  if (!validate_keywords(keywords)) {
    return;
  }
  const int count = length(args);
  const int named = length(keywords);
  bool simple = count + named * 2 <= kStackGuideline;
  for (const Expr* arg : each(args)) {
    simple = simple && arg->kind != ExprKind::kStarred;
  }
  for (const Keyword* keyword : each(keywords)) {
    simple = simple && keyword->arg != nullptr;
  }
  if (!simple) {
    return call_with_unpacking(pushed, args, keywords);
  }
  visit(args);
  if (named != 0) {
    for (const Keyword* keyword : each(keywords)) {
      visit(keyword->value);
    }
    keyword_names(keywords);
  }
  op(PRECALL, pushed + count + named);
  op(CALL, pushed + count + named);
}

void CodeGenerator::call_with_unpacking(int pushed, Seq<Expr>* args, Seq<Keyword>* keywords) {
  const int count = length(args);
  if (pushed == 0 && count == 1 && (*args)[0]->kind == ExprKind::kStarred) {
    visit(as<Starred>((*args)[0])->value);
  } else {
    display(args, pushed, {BUILD_LIST, LIST_APPEND, LIST_EXTEND, true});
  }
  const int named = length(keywords);
  bool have_dict = false;
  int pending = 0;
  const auto flush = [&](int end) {
    sub_keywords(keywords, end - pending, end);
    if (have_dict) {
      op(DICT_MERGE, 1);
    }
    have_dict = true;
    pending = 0;
  };
  for (int i = 0; i < named; ++i) {
    if ((*keywords)[i]->arg != nullptr) {
      ++pending;
      continue;
    }
    if (pending != 0) {
      flush(i);
    }
    if (!have_dict) {
      op(BUILD_MAP, 0);
      have_dict = true;
    }
    visit((*keywords)[i]->value);
    op(DICT_MERGE, 1);
  }
  if (pending != 0) {
    flush(named);
  }
  op(CALL_FUNCTION_EX, named > 0 ? 1 : 0);
}

void CodeGenerator::sub_keywords(Seq<Keyword>* keywords, int begin, int end) {
  const int count = end - begin;
  const bool big = count * 2 > kStackGuideline;
  if (count > 1 && !big) {
    std::vector<Object*> names;
    for (int i = begin; i < end; ++i) {
      visit((*keywords)[i]->value);
      names.push_back((*keywords)[i]->arg);
    }
    load_const(tuple_of(names));
    op(BUILD_CONST_KEY_MAP, count);
    return;
  }
  if (big) {
    op_no_line(BUILD_MAP, 0);
  }
  for (int i = begin; i < end; ++i) {
    load_const((*keywords)[i]->arg);
    visit((*keywords)[i]->value);
    if (big) {
      op_no_line(MAP_ADD, 1);
    }
  }
  if (!big) {
    op(BUILD_MAP, count);
  }
}

}  // namespace heapscope::compiler
