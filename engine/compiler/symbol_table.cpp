#include "compiler/symbol_table.h"

#include "compiler/recursion.h"
#include "objects/identifiers.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {

Symbol* Block::find(const Object* name_wanted) {
  const auto found = index.find(name_wanted);
  return found == index.end() ? nullptr : &symbols[found->second];
}

Scope Block::scope_of(const Object* name_wanted) {
  const Symbol* symbol = find(name_wanted);
  return symbol == nullptr ? Scope::kNone : symbol->scope;
}

uint32_t Block::flags_of(const Object* name_wanted) {
  const Symbol* symbol = find(name_wanted);
  return symbol == nullptr ? 0 : symbol->flags;
}

Object* mangle(TemporaryObjects* objects, Object* private_name, Object* name) {
  if (private_name == nullptr) {
    return name;
  }
  const std::string text = objects::unicode_text(name);
  if (text.size() < 2 || text[0] != '_' || text[1] != '_') {
    return name;
  }
  // Not: names that also end in two underscores, and dotted names of imports.
  if ((text.size() >= 2 && text.compare(text.size() - 2, 2, "__") == 0) || text.find('.') != std::string::npos) {
    return name;
  }
  std::string owner = objects::unicode_text(private_name);
  owner.erase(0, owner.find_first_not_of('_') == std::string::npos ? owner.size() : owner.find_first_not_of('_'));
  if (owner.empty()) {
    return name;  // a class whose name is all underscores
  }
  return objects->identifier("_" + owner + text);
}

SymbolTable::~SymbolTable() {
  for (Block* block : owned_) {
    delete block;
  }
}

Block* SymbolTable::block_of(const void* node) const {
  const auto found = blocks_.find(node);
  HS_CHECK(found != blocks_.end());
  return found->second;
}

bool SymbolTable::error(const Location& at, const char* format, const Object* name) {
  std::string message = format;
  const size_t place = message.find("%s");
  if (place != std::string::npos) {
    message.replace(place, 2, objects::unicode_text(name));
  }
  report_syntax(compilation_.problem, at, message);
  compilation_.problem->by_attributes = true;
  return false;
}

bool SymbolTable::enter(Object* name, BlockKind kind, const void* node, const Location& at) {
  auto* block = new Block;
  owned_.push_back(block);
  blocks_[node] = block;
  block->name = name;
  block->kind = kind;
  block->at = at;
  if (current_ != nullptr) {
    block->nested = current_->nested || current_->kind == BlockKind::kFunction;
    block->comprehension_iterables = current_->comprehension_iterables;
    // Annotations that become strings have no part in the meaning of names.
    if (kind != BlockKind::kAnnotation) {
      current_->children.push_back(block);
    }
  }
  stack_.push_back(block);
  current_ = block;
  return true;
}

void SymbolTable::leave() {
  stack_.pop_back();
  current_ = stack_.empty() ? nullptr : stack_.back();
}

uint32_t SymbolTable::flags_here(Object* name) {
  return current_->flags_of(mangle(compilation_.temporaries, private_, name));
}

bool SymbolTable::define_in(Block* block, Object* name, uint32_t flag, const Location& at) {
  Object* mangled = mangle(compilation_.temporaries, private_, name);
  if (mangled == nullptr) {
    compilation_.problem->kind = ProblemKind::kRaised;
    return false;
  }
  Symbol* symbol = block->find(mangled);
  uint32_t flags = flag;
  if (symbol != nullptr) {
    if ((flag & kDefParam) != 0 && (symbol->flags & kDefParam) != 0) {
      return error(at, "duplicate argument '%s' in function definition", name);
    }
    flags |= symbol->flags;
  }
  if (block->in_comprehension_target) {
    // An iteration variable must not also be the target of a := inside.
    if ((flags & (kDefGlobal | kDefNonlocal)) != 0) {
      return error(at, "comprehension inner loop cannot rebind assignment expression target '%s'", name);
    }
    flags |= kDefCompIter;
  }
  const auto set = [](Block* where, Object* which, uint32_t value) {
    if (Symbol* known = where->find(which)) {
      known->flags = value;
      return;
    }
    where->index[which] = static_cast<uint32_t>(where->symbols.size());
    where->symbols.push_back({which, value, Scope::kNone});
    where->symbol_table.set(which, value);
  };
  set(block, mangled, flags);
  if ((flag & kDefParam) != 0) {
    block->varnames.push_back(mangled);
    block->varname_list.add(mangled);
  } else if ((flag & kDefGlobal) != 0) {
    set(top_, mangled, flag | top_->flags_of(mangled));
  }
  return true;
}

bool SymbolTable::record_directive(Object* name, const Location& at) {
  Object* mangled = mangle(compilation_.temporaries, private_, name);
  current_->directives.push_back({mangled, at});
  if (!current_->directive_list) {
    current_->directive_list.emplace();
  }
  current_->directive_list->add_place(mangled, {at.lineno, at.col_offset, at.end_lineno, at.end_col_offset});
  return true;
}

bool SymbolTable::build(const Module& module) {
  enter(objects::ident(objects::Id::top), BlockKind::kModule, &module, {});
  top_ = current_;
  const bool ok = module.kind == ModuleKind::kExpression ? visit(module.expression) : visit(module.body);
  if (!ok) {
    return false;
  }
  leave();
  return analyze_all();
}

}  // namespace heapscope::compiler
