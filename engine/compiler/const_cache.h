// Constants that are equal in type and value are one object within a compilation.
//
// Equal means equal also in what == does not see: 1, True and 1.0 differ, 0.0 and -0.0 differ, and a
// NaN is only like itself.  Tuples and frozensets are merged item by item.
// Model: merge_consts_recursive and merge_const_one of Python/compile.c, _PyCode_ConstantKey (3.11).
#pragma once

#include <string>
#include <unordered_map>

#include "compiler/ast.h"
#include "compiler/constants.h"
#include "compiler/table_objects.h"
#include "objects/owned_vector.h"

namespace heapscope::compiler {

class ConstCache {
 public:
  ConstCache() = default;
  ConstCache(const ConstCache&) = delete;
  ConstCache& operator=(const ConstCache&) = delete;

  /// The object that stands for `constant`; `*key` becomes what equal constants share.
  /// Null: an exception is pending.  Borrowed: the cache keeps it.
  /// `*table_key` becomes what CPython looks it up by.
  Object* merge(Object* constant, std::string* key, OwnedObject* table_key = nullptr);
  /// The same for an object whose items are not to be merged (names, tables).
  Object* merge_whole(OwnedObject object);

  /// Keeps what is not merged with others.
  Object* keep(OwnedObject object);

 private:
  std::unordered_map<std::string, Object*> known_;
  TableDict table_;  // by constant_key()
  objects::OwnedVector<Object> owned_;
};

/// Appends a text that is the same for equal constants only.
void append_constant_key(Object* constant, std::string* key);

}  // namespace heapscope::compiler
