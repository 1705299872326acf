// A census of the heap: every object that can be reached, and how many references to it were found.
//
// Roots are all words of the layers' State structs that are addresses of live objects, the builtin
// types, the collector's rings and the frames of the data stack.  From there each object's counted
// references are followed:
//   - what tp_traverse visits, together with the counted fields of the layout table (atoms that
//     tp_traverse leaves out, objects that are not collectable)
//   - the keys of a dict's table, once for all dicts and instances that share the table
//   - the class of an instance of a class statement
//   - what only its type knows (HiddenReferences)
// and what reference providers tell: counted references in memory that is no object's.
// A State's words may be counted or borrowed references; they are told apart by a second figure, so
// the true count lies between `references` and `references + state_words` (rule O6).
// The interned dict's own references are not counted in ob_refcnt, so it is passed over.
//
// Read-only, between two instructions. What native calls that wait for Python code hold is not found;
// what a class call holds while __init__ runs is (InitRecord).
// Who may call: verify_objects, verify_gc, tests.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/problem.h"
#include "objects/object.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyDictKeysObject;

/// Counted references that a layer keeps outside of objects and State structs (a malloc'ed table).
struct ReferenceProvider {
  void (*visit)(visitproc visit, void* arg);
};
/// Host side, while the machine boots; giving the same one again has no effect.
void add_reference_provider(const ReferenceProvider* provider);

/// Counted references of a type's objects that CPython's tp_traverse leaves out and that lie in no
/// field: in a buffer, or where objects are linked with each other.
struct HiddenReferences {
  const TypeSpec* spec;
  void (*visit)(PyObject* op, visitproc visit, void* arg);
};
/// As add_reference_provider.
void add_hidden_references(const HiddenReferences* hidden);

/// Where the object's own fields end: behind them may be room for a frame, with none in it.
uint64_t end_of_fields(const PyObject* op);

class HeapCensus {
 public:
  struct Entry {
    PyObject* object;
    int64_t references;   ///< found in objects, tables and frames
    int64_t state_words;  ///< found in State structs
  };

  /// Takes the census; broken references are reported as O1, O5 and not followed. `held`: an object
  /// that the caller knows to be held once more, or null.
  explicit HeapCensus(Problems& problems, PyObject* held = nullptr);

  const std::vector<Entry>& entries() const { return entries_; }
  bool has(const PyObject* op) const { return index_.contains(op); }

 private:
  void add_state_words();
  void add_words(uint32_t start, uint32_t end);
  void add_rings();
  void add_frames();
  void add_provided();
  void add_keys(PyDictKeysObject* keys);
  void follow(PyObject* op);
  void follow_dict_tables(PyObject* op);
  void found(PyObject* from, PyObject* to);
  Entry* entry_of(PyObject* op, const PyObject* from);

  Problems& problems_;
  std::vector<Entry> entries_;                         // in order of discovery
  std::unordered_map<const PyObject*, size_t> index_;  // lookups only
  std::unordered_set<const PyDictKeysObject*> keys_;   // lookups only
};

/// Whether the address can be an object that is alive: in the image, with a type and a count.
bool is_plausible_object(uint64_t address);
inline bool is_static_object(const PyObject* op) {
  return memory::offset_of(op) < memory::kRegionsStart;
}
/// The object's nearest builtin base: what its structure begins with.
const PyTypeObject* builtin_base(const PyTypeObject* type);

}  // namespace heapscope::objects
