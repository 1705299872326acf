// Modules and bodies; scopes; names and constants; from a finished unit to its code object.
#include <algorithm>
#include <numeric>

#include "compiler/assembler.h"
#include "compiler/codegen.h"
#include "compiler/flow_optimizer.h"
#include "memory/state.h"
#include "objects/bytes_object.h"
#include "objects/errors.h"
#include "objects/identifiers.h"
#include "objects/long_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {

using objects::Id;
using objects::ident;

namespace {

/// Symbols of a scope (or with a flag), sorted by name: their order must not depend on anything else.
void collect_sorted(const Block& block, Scope scope, uint32_t flag, NameList* list) {
  TableList sorted_keys;
  std::vector<Object*> names;
  for (const Symbol& symbol : block.symbols) {
    sorted_keys.add(symbol.name);
    if (symbol.scope == scope || (symbol.flags & flag) != 0) {
      names.push_back(symbol.name);
    }
  }
  std::sort(names.begin(), names.end(),
            [](const Object* a, const Object* b) { return objects::unicode_compare(a, b) < 0; });
  for (Object* name : names) {
    list->add(name);
  }
}

/// Does a body have annotated variables, not counting functions and classes in it?
bool has_annotations(Seq<Stmt>* body) {
  for (Stmt* s : each(body)) {
    bool found = false;
    switch (s->kind) {
      case StmtKind::kAnnAssign: return true;
      case StmtKind::kFor:
      case StmtKind::kAsyncFor:
        found = has_annotations(static_cast<For*>(s)->body) || has_annotations(static_cast<For*>(s)->orelse);
        break;
      case StmtKind::kWhile:
        found = has_annotations(as<While>(s)->body) || has_annotations(as<While>(s)->orelse);
        break;
      case StmtKind::kIf: found = has_annotations(as<If>(s)->body) || has_annotations(as<If>(s)->orelse); break;
      case StmtKind::kWith:
      case StmtKind::kAsyncWith: found = has_annotations(static_cast<With*>(s)->body); break;
      case StmtKind::kTry:
      case StmtKind::kTryStar: {
        auto* t = static_cast<Try*>(s);
        for (const ExceptHandler* handler : each(t->handlers)) {
          found = found || has_annotations(handler->body);
        }
        found = found || has_annotations(t->body) || has_annotations(t->finalbody) || has_annotations(t->orelse);
        break;
      }
      default: break;
    }
    if (found) {
      return true;
    }
  }
  return false;
}

}  // namespace

void CodeGenerator::error(const std::string& message) {
  if (!failed()) {
    report_syntax(compilation_.problem, u_->at, message);
  }
}

void CodeGenerator::warn(const std::string& message) {
  if (!failed() && !compilation_.warnings->report(WarningKind::kSyntaxWarning, message, u_->at.lineno)) {
    error(message);
  }
}

// ---- scopes

void CodeGenerator::enter_scope(Unit* unit, Object* name, ScopeKind kind, const void* node, int32_t lineno) {
  unit->symbols = symbols_.block_of(node);
  unit->name = name;
  unit->kind = kind;
  unit->firstlineno = lineno;
  unit->at = {lineno, lineno, 0, 0};
  for (Object* parameter : unit->symbols->varnames) {
    unit->varnames.add(parameter);
  }
  collect_sorted(*unit->symbols, Scope::kCell, 0, &unit->cellvars);
  if (unit->symbols->needs_class_closure) {
    unit->cellvars.add(ident(Id::__class__));
  }
  collect_sorted(*unit->symbols, Scope::kFree, kDefFreeClass, &unit->freevars);
  unit->parent = u_;
  if (u_ != nullptr) {
    unit->private_name = u_->private_name;
  }
  u_ = unit;
  if (kind == ScopeKind::kModule) {
    u_->at.lineno = 0;
  } else {
    set_qualname(unit);
  }
  op(RESUME, 0);
  if (kind == ScopeKind::kModule) {
    u_->at.lineno = -1;
  }
}

void CodeGenerator::set_qualname(Unit* unit) {
  const Unit* parent = unit->parent;
  OwnedObject base;
  if (parent->parent != nullptr) {
    bool global = false;
    if (unit->kind == ScopeKind::kFunction || unit->kind == ScopeKind::kAsyncFunction ||
        unit->kind == ScopeKind::kClass) {
      Object* known = mangle(compilation_.temporaries, parent->private_name, unit->name);
      global = parent->symbols->scope_of(known) == Scope::kGlobalExplicit;
    }
    if (!global) {
      const bool has_locals = parent->kind == ScopeKind::kFunction || parent->kind == ScopeKind::kAsyncFunction ||
                              parent->kind == ScopeKind::kLambda;
      base = has_locals ? objects::unicode_concat(parent->qualname.get(), ident(Id::dot_locals))
                        : objects::owned_ref(parent->qualname.get());
    }
  }
  if (!base) {
    unit->qualname = objects::owned_ref(unit->name);
    return;
  }
  unit->qualname = objects::unicode_concat(base.get(), ident(Id::dot));
  if (unit->qualname) {
    objects::unicode_append(&unit->qualname, unit->name);
  }
  if (!unit->qualname) {
    raised();
    unit->qualname = objects::owned_ref(unit->name);
  }
}

void CodeGenerator::body(Seq<Stmt>* statements) {
  if (u_->kind == ScopeKind::kModule && length(statements) != 0) {
    set_location((*statements)[0]->at);
  }
  if (has_annotations(statements)) {
    op(SETUP_ANNOTATIONS);
  }
  int first = 0;
  if (options_.optimize < 2 && docstring_of(statements) != nullptr) {
    first = 1;
    visit(as<ExprStmt>((*statements)[0])->value);
    unset_location();
    name(ident(Id::__doc__), Context::kStore);
  }
  for (int i = first; i < length(statements); ++i) {
    visit((*statements)[i]);
  }
}

OwnedCode CodeGenerator::compile(const Module& module) {
  Unit unit;
  enter_scope(&unit, ident(Id::anon_module), ScopeKind::kModule, &module, 1);
  u_->at.lineno = 1;
  bool add_none = true;
  switch (module.kind) {
    case ModuleKind::kModule: body(module.body); break;
    case ModuleKind::kInteractive:
      if (has_annotations(module.body)) {
        op(SETUP_ANNOTATIONS);
      }
      interactive_ = true;
      visit(module.body);
      break;
    case ModuleKind::kExpression:
      visit(module.expression);
      add_none = false;
      break;
    case ModuleKind::kFunctionType: HS_CHECK(false); break;  // is only parsed
  }
  return assemble(add_none);
}

// ---- constants and names

int32_t CodeGenerator::add_const(Object* constant) {
  std::string key;
  OwnedObject table_key;
  Object* merged = cache_.merge(constant, &key, &table_key);
  if (merged == nullptr) {
    raised();
    return 0;
  }
  const auto [place, fresh] = u_->const_index.try_emplace(std::move(key), static_cast<int32_t>(u_->consts.size()));
  if (fresh) {
    const bool by_code = memory::model().constants_merged_by_code != 0;
    u_->const_table.set(table_key.get(), place->second);
    u_->consts.push_back(by_code ? cache_.keep(objects::owned_ref(constant)) : merged);
  }
  return place->second;
}

void CodeGenerator::load_const(Object* constant) { op(LOAD_CONST, add_const(constant)); }

void CodeGenerator::load_const(OwnedObject constant) {
  if (!constant) {
    raised();
    return;
  }
  load_const(constant.get());
}

void CodeGenerator::load_int(int64_t value) { load_const(objects::long_from_int64(value)); }

OwnedObject CodeGenerator::tuple_of(const std::vector<Object*>& items) {
  return objects::tuple_pack_array(items.data(), static_cast<int64_t>(items.size()));
}

Object* CodeGenerator::mangled(Object* name) {
  Object* result = mangle(compilation_.temporaries, u_->private_name, name);
  if (result == nullptr) {
    raised();
    return name;
  }
  return result;
}

void CodeGenerator::op_name(int opcode, Object* name) { op(opcode, u_->names.add(mangled(name))); }

bool CodeGenerator::check_forbidden_name(Object* name, Context context) {
  if (context == Context::kLoad || !objects::unicode_equal_to_ascii(name, "__debug__")) {
    return true;
  }
  error(context == Context::kStore ? "cannot assign to __debug__" : "cannot delete __debug__");
  return false;
}

void CodeGenerator::name(Object* plain_name, Context context) {
  if (!check_forbidden_name(plain_name, context)) {
    return;
  }
  Object* key = mangled(plain_name);
  const auto by_context = [context](int load, int store, int del) {
    return context == Context::kLoad ? load : context == Context::kStore ? store : del;
  };
  switch (u_->symbols->scope_of(key)) {
    case Scope::kFree:
    case Scope::kCell: {
      const bool cell = u_->symbols->scope_of(key) == Scope::kCell;
      const int load = u_->symbols->kind == BlockKind::kClass ? LOAD_CLASSDEREF : LOAD_DEREF;
      op(by_context(load, STORE_DEREF, DELETE_DEREF),
         cell ? u_->cellvars.add(key) : u_->cellvars.size() + u_->freevars.add(key));
      return;
    }
    case Scope::kLocal:
      if (u_->is_function()) {
        op(by_context(LOAD_FAST, STORE_FAST, DELETE_FAST), u_->varnames.add(key));
        return;
      }
      break;
    case Scope::kGlobalImplicit:
      if (!u_->is_function()) {
        break;
      }
      [[fallthrough]];
    case Scope::kGlobalExplicit: {
      const int32_t index = u_->names.add(key);
      op(by_context(LOAD_GLOBAL, STORE_GLOBAL, DELETE_GLOBAL), context == Context::kLoad ? index << 1 : index);
      return;
    }
    case Scope::kNone: break;
  }
  op(by_context(LOAD_NAME, STORE_NAME, DELETE_NAME), u_->names.add(key));
}

// ---- the finished unit

int32_t CodeGenerator::code_flags() const {
  const Block& symbols = *u_->symbols;
  int32_t flags = 0;
  if (symbols.kind == BlockKind::kFunction) {
    flags |= objects::kCoNewLocals | objects::kCoOptimized;
    flags |= symbols.nested ? objects::kCoNested : 0;
    if (symbols.generator) {
      flags |= symbols.coroutine ? objects::kCoAsyncGenerator : objects::kCoGenerator;
    } else if (symbols.coroutine) {
      flags |= objects::kCoCoroutine;
    }
    flags |= symbols.varargs ? objects::kCoVarargs : 0;
    flags |= symbols.varkeywords ? objects::kCoVarkeywords : 0;
  }
  flags |= future_.features | options_.flags;
  if (is_top_level_await() && symbols.coroutine && !symbols.generator) {
    flags |= objects::kCoCoroutine;
  }
  return flags;
}

/// Where each cell and free variable lies among the locals: a cell that is an argument is where the
/// argument is.
std::vector<int32_t> CodeGenerator::fixed_cell_offsets() const {
  const int32_t nlocals = u_->varnames.size();
  std::vector<int32_t> fixed(static_cast<size_t>(u_->cellvars.size() + u_->freevars.size()));
  std::iota(fixed.begin(), fixed.end(), nlocals);
  for (int32_t i = 0; i < u_->cellvars.size(); ++i) {
    const int32_t local = u_->varnames.find(u_->cellvars.items()[static_cast<size_t>(i)]);
    if (local >= 0) {
      fixed[static_cast<size_t>(i)] = local;
    }
  }
  return fixed;
}

void CodeGenerator::insert_prefix(const std::vector<int32_t>& fixed) {
  std::vector<Instruction> prefix;
  const auto add = [&](int opcode, int32_t oparg, const Location& at) {
    prefix.push_back({static_cast<int16_t>(opcode), oparg, nullptr, nullptr, at});
  };
  if (u_->freevars.size() != 0) {
    add(COPY_FREE_VARS, u_->freevars.size(), kNoLocation);
  }
  // In the order of the locals.
  std::vector<std::pair<int32_t, int32_t>> cells;
  cells.reserve(static_cast<size_t>(u_->cellvars.size()));
  for (int32_t i = 0; i < u_->cellvars.size(); ++i) {
    cells.emplace_back(fixed[static_cast<size_t>(i)], i);
  }
  std::sort(cells.begin(), cells.end());
  for (const auto& cell : cells) {
    add(MAKE_CELL, cell.second, kNoLocation);
  }
  if ((code_flags() & (objects::kCoGenerator | objects::kCoCoroutine | objects::kCoAsyncGenerator)) != 0) {
    add(RETURN_GENERATOR, 0, {u_->firstlineno, u_->firstlineno, -1, -1});
    add(POP_TOP, 0, kNoLocation);
  }
  std::vector<Instruction>& code = u_->graph.entry()->code;
  code.insert(code.begin(), prefix.begin(), prefix.end());
}

/// Rewrites cell operations to the final places.  Returns how many cells are arguments too.
int32_t CodeGenerator::fix_cell_offsets(std::vector<int32_t>* fixed) {
  const int32_t nlocals = u_->varnames.size();
  int32_t dropped = 0;
  for (size_t i = 0; i < fixed->size(); ++i) {
    if ((*fixed)[i] == static_cast<int32_t>(i) + nlocals) {
      (*fixed)[i] -= dropped;
    } else {
      ++dropped;
    }
  }
  for (BasicBlock* b = u_->graph.entry(); b != nullptr; b = b->next) {
    for (Instruction& i : b->code) {
      switch (i.opcode) {
        case MAKE_CELL:
        case LOAD_CLOSURE:
        case LOAD_DEREF:
        case STORE_DEREF:
        case DELETE_DEREF:
        case LOAD_CLASSDEREF: i.oparg = (*fixed)[static_cast<size_t>(i.oparg)]; break;
        default: break;
      }
    }
  }
  return dropped;
}

OwnedCode CodeGenerator::assemble(bool add_none) {
  if (failed()) {
    return nullptr;
  }
  if (!u_->graph.current()->returns) {
    unset_location();
    if (add_none) {
      load_none();
    }
    op(RETURN_VALUE);
  }
  std::vector<Object*> consts = u_->consts;
  FlowOptimizer optimizer(&u_->graph, &consts, &cache_);
  optimizer.prepare();
  std::vector<int32_t> fixed = fixed_cell_offsets();
  if (u_->firstlineno == 0) {
    const auto& code = u_->graph.entry()->code;
    u_->firstlineno = !code.empty() && code[0].at.lineno != 0 ? code[0].at.lineno : 1;
  }
  insert_prefix(fixed);
  const int32_t dropped = fix_cell_offsets(&fixed);
  if (!optimizer.optimize()) {
    raised();
    return nullptr;
  }
  optimizer.settle_lines(u_->firstlineno);
  Assembler assembler(&u_->graph, u_->firstlineno);
  AssembledCode assembled;
  assembled.stacksize = assembler.stack_depth(u_->symbols->generator || u_->symbols->coroutine);
  assembler.label_handlers();
  optimizer.clean();
  assembler.assemble(&assembled);
  const int32_t nlocalsplus = u_->varnames.size() + u_->cellvars.size() + u_->freevars.size() - dropped;
  OwnedCode code = make_code(assembled, consts, nlocalsplus);
  if (!code) {
    raised();
  } else if (options_.statements != nullptr) {
    options_.statements->push_back({objects::unicode_text(code->co_qualname), code->co_firstlineno, code->ob_size,
                                    std::move(assembled.statements)});
  }
  return code;
}

OwnedCode CodeGenerator::make_code(const AssembledCode& assembled, std::vector<Object*>& consts, int32_t nlocalsplus) {
  objects::CodeParts parts;
  parts.exceptiontable = cache_.merge_whole(objects::bytes_from_string_and_size(assembled.exceptiontable));
  parts.linetable = cache_.merge_whole(objects::bytes_from_string_and_size(assembled.linetable));
  cache_.merge_whole(objects::bytes_from_string_and_size(assembled.code));
  parts.names = cache_.merge_whole(tuple_of(u_->names.items()));
  parts.consts = memory::model().constants_merged_by_code != 0 ? cache_.keep(tuple_of(consts))
                                                               : cache_.merge_whole(tuple_of(consts));

  std::vector<Object*> local_names(static_cast<size_t>(nlocalsplus));
  // Bytes of its own, also when it is one, for which there is a cached object.
  OwnedObject local_kinds =
      nlocalsplus == 0 ? objects::bytes_from_string_and_size("") : objects::bytes_new(nlocalsplus);
  if (!local_kinds) {
    return nullptr;
  }
  size_t next = 0;
  const auto add = [&](Object* local, int kind) {
    local_names[next] = local;
    objects::bytes_data(local_kinds.get())[next++] = static_cast<char>(kind);
  };
  for (Object* local : u_->varnames.items()) {
    add(local, objects::kFastLocal | (u_->cellvars.find(local) >= 0 ? objects::kFastCell : 0));
  }
  for (Object* cell : u_->cellvars.items()) {
    if (u_->varnames.find(cell) < 0) {
      add(cell, objects::kFastCell);
    }
  }
  for (Object* free_name : u_->freevars.items()) {
    add(free_name, objects::kFastFree);
  }
  parts.localsplusnames = cache_.merge_whole(tuple_of(local_names));
  if (parts.exceptiontable == nullptr || parts.linetable == nullptr || parts.names == nullptr ||
      parts.consts == nullptr || parts.localsplusnames == nullptr) {
    return nullptr;
  }
  parts.localspluskinds = local_kinds.get();
  parts.filename = options_.filename;
  parts.name = u_->name;
  parts.qualname = u_->qualname ? u_->qualname.get() : u_->name;
  parts.flags = code_flags();
  parts.code = assembled.code;
  parts.firstlineno = u_->firstlineno;
  parts.argcount = u_->posonlyargcount + u_->argcount;
  parts.posonlyargcount = u_->posonlyargcount;
  parts.kwonlyargcount = u_->kwonlyargcount;
  parts.stacksize = assembled.stacksize;
  return objects::code_new(parts);
}

}  // namespace heapscope::compiler
