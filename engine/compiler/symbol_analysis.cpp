// The second pass: from the outermost block inwards, what is local, global, free or a cell.
#include <unordered_set>

#include "compiler/symbol_table.h"
#include "objects/identifiers.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {

/// A set of names.  Only asked about membership: its order must not matter to anything.
class SymbolTable::NameSet {
 public:
  [[nodiscard]] bool has(const Object* name) const { return names_.count(name) != 0; }
  void add(const Object* name) { names_.insert(name); }
  bool discard(const Object* name) { return names_.erase(name) != 0; }
  void add_all(const NameSet& other) { names_.insert(other.names_.begin(), other.names_.end()); }
  template <class Body>
  void for_each(Body body) const {
    for (const Object* name : names_) {
      body(const_cast<Object*>(name));
    }
  }

 private:
  std::unordered_set<const Object*> names_;
};

bool SymbolTable::error_at_directive(Block* block, const Object* name, const char* format) {
  for (const Block::Directive& directive : block->directives) {
    if (directive.name == name) {
      return error(directive.at, format, name);
    }
  }
  HS_CHECK(false);
  return false;
}

bool SymbolTable::analyze_name(Block* block, Symbol* symbol, NameSet* bound, NameSet* local, NameSet* free_names,
                               NameSet* global_names) {
  Object* name = symbol->name;
  const uint32_t flags = symbol->flags;
  if ((flags & kDefGlobal) != 0) {
    if ((flags & kDefNonlocal) != 0) {
      return error_at_directive(block, name, "name '%s' is nonlocal and global");
    }
    symbol->scope = Scope::kGlobalExplicit;
    global_names->add(name);
    if (bound != nullptr) {
      bound->discard(name);
    }
    return true;
  }
  if ((flags & kDefNonlocal) != 0) {
    if (bound == nullptr) {
      return error_at_directive(block, name, "nonlocal declaration not allowed at module level");
    }
    if (!bound->has(name)) {
      return error_at_directive(block, name, "no binding for nonlocal '%s' found");
    }
    symbol->scope = Scope::kFree;
    block->has_free = true;
    free_names->add(name);
    return true;
  }
  if ((flags & kDefBound) != 0) {
    symbol->scope = Scope::kLocal;
    local->add(name);
    global_names->discard(name);
    return true;
  }
  if (bound != nullptr && bound->has(name)) {
    symbol->scope = Scope::kFree;
    block->has_free = true;
    free_names->add(name);
    return true;
  }
  if (!global_names->has(name) && block->nested) {
    block->has_free = true;
  }
  symbol->scope = Scope::kGlobalImplicit;
  return true;
}

/// `bound`: names bound in the functions around (null at module level); `free_names`: gets the free
/// names of this block and those inside it; `global_names`: declared global around.
bool SymbolTable::analyze(Block* block, const NameSet* bound_around, NameSet* free_names, NameSet* global_names) {
  NameSet local;
  NameSet inner_bound;
  NameSet inner_global;
  NameSet bound_copy;
  NameSet* bound = nullptr;
  if (bound_around != nullptr) {
    bound_copy = *bound_around;
    bound = &bound_copy;
  }
  const bool is_class = block->kind == BlockKind::kClass;
  // What a class body binds is not seen in its methods: they get what was visible before.
  if (is_class) {
    inner_global.add_all(*global_names);
    if (bound != nullptr) {
      inner_bound.add_all(*bound);
    }
  }
  for (Symbol& symbol : block->symbols) {
    if (!analyze_name(block, &symbol, bound, &local, free_names, global_names)) {
      return false;
    }
  }
  if (is_class) {
    inner_bound.add(objects::ident(objects::Id::__class__));
  } else {
    if (block->kind == BlockKind::kFunction) {
      inner_bound.add_all(local);
    }
    if (bound != nullptr) {
      inner_bound.add_all(*bound);
    }
    inner_global.add_all(*global_names);
  }

  NameSet inner_free;
  for (Block* child : block->children) {
    NameSet child_free;
    NameSet child_global = inner_global;
    if (!analyze(child, &inner_bound, &child_free, &child_global)) {
      return false;
    }
    inner_free.add_all(child_free);
    block->child_has_free = block->child_has_free || child->has_free || child->child_has_free;
  }

  if (block->kind == BlockKind::kFunction) {
    for (Symbol& symbol : block->symbols) {
      if (symbol.scope == Scope::kLocal && inner_free.discard(symbol.name)) {
        symbol.scope = Scope::kCell;
      }
    }
  } else if (is_class) {
    block->needs_class_closure = inner_free.discard(objects::ident(objects::Id::__class__));
  }

  // What is still free inside passes through this block.
  inner_free.for_each([&](Object* name) {
    if (Symbol* symbol = block->find(name)) {
      if (is_class && (symbol->flags & (kDefBound | kDefGlobal)) != 0) {
        symbol->flags |= kDefFreeClass;
      }
      return;
    }
    if (bound != nullptr && !bound->has(name)) {
      return;  // a global after all
    }
    block->index[name] = static_cast<uint32_t>(block->symbols.size());
    block->symbols.push_back({name, 0, Scope::kFree});
  });
  free_names->add_all(inner_free);
  return true;
}

bool SymbolTable::analyze_all() {
  NameSet free_names;
  NameSet global_names;
  return analyze(top_, nullptr, &free_names, &global_names);
}

}  // namespace heapscope::compiler
