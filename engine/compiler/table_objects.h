// The objects in which CPython's compiler keeps its tables.
//
// Its symbol table, its lists of names and its cache of constants are dicts, lists and tuples of the machine that it
// compiles for. A program sees them: they count in gc.get_count(), and what falls at the end goes into the free lists.
// Ours works with tables of the host; these objects stand beside them, hold the same keys and live as long:
//
//   compilation   dict of constants, list of units, list and dict of blocks
//   block         two lists (parameters, inner blocks), a dict of symbols    until the compilation ends
//   unit          five dicts: names, locals, cells, free names, constants    while its code is generated
//   constant      tuple (type, value) where == would not tell it apart       until the compilation ends
//
// Model: Python/symtable.c ste_new, Python/compile.c compiler_enter_scope, Objects/codeobject.c _PyCode_ConstantKey
// (3.11).
#pragma once

#include <initializer_list>

#include "compiler/ast.h"
#include "compiler/constants.h"

namespace heapscope::compiler {

/// A dict beside a table of ours.
class TableDict {
 public:
  TableDict();
  /// The value is a number in CPython's too: an index or flags.
  void set(Object* key, int64_t value);
  void set(Object* key, Object* value);
  /// The key itself as its value; the equal key that was there before, if there was one. Borrowed.
  Object* share(Object* key);

 private:
  OwnedObject dict_;
};

/// A list beside a list of ours.
class TableList {
 public:
  TableList();
  void add(Object* item);
  /// A tuple of the name and where it stands.
  void add_place(Object* name, std::initializer_list<int64_t> place);

 private:
  OwnedObject list_;
};

/// What CPython looks a constant up by. Null: an exception is pending.
OwnedObject constant_key(Object* constant);

}  // namespace heapscope::compiler
