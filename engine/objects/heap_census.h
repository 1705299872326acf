// A census of the heap: every object that can be reached, and how many references to it were found.
//
// Roots are the declared words of the layers' State structs (state_roots.h), the builtin types, the
// collector's rings and the frames of the data stack.  From there each object's counted references are
// followed:
//   - what tp_traverse visits, together with the counted fields of the layout table (atoms that
//     tp_traverse leaves out, objects that are not collectable)
//   - the keys of a dict's table, once for all dicts and instances that share the table
//   - the class of an instance of a class statement
//   - what only its type knows (HiddenReferences)
// and what reference providers tell: counted references in memory that is no object's.
// Objects that are part of the interpreter start with a count of their own (static_refcount).
// The interned dict's own references are not counted in ob_refcnt, so it is passed over.
// With a target given, each reference to it is noted with the place where it lies (the ledger).
//
// Read-only, between two instructions. What native calls that wait for Python code hold is found where they say so
// (NativeHold); what their callers' evaluation stacks hold below the operands of the call is, and what a class call
// holds while __init__ runs (InitRecord).
// Who may call: verify_objects, verify_gc, tests.
#pragma once

#include <cstdint>
#include <unordered_set>
#include <vector>

#include "base/problem.h"
#include "objects/object.h"
#include "objects/object_index.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyDictKeysObject;
struct _PyInterpreterFrame;

/// Counted references that a layer keeps outside of objects and State structs (a malloc'ed table).
struct ReferenceProvider {
  const char* name;  ///< what holds them: "a function called at exit"
  void (*visit)(visitproc visit, void* arg);
};
/// Host side, while the machine boots; giving the same one again has no effect.
void add_reference_provider(const ReferenceProvider* provider);

/// Counted references of a type's objects that CPython's tp_traverse leaves out and that lie in no
/// field: in a buffer, or where objects are linked with each other.
struct HiddenReferences {
  const TypeSpec* spec;
  void (*visit)(PyObject* op, visitproc visit, void* arg);
  const TypeSpec* part =
      nullptr;  ///< of what the objects are made of: tp_traverse visits what parts hold, and their type
};
/// As add_reference_provider.
void add_hidden_references(const HiddenReferences* hidden);

/// The evaluation stack of a frame that waits for native code: `certain` slots hold counted references (or nothing),
/// the others up to `depth` are operands of the instruction that waits, which may have let go of them.
struct WaitingStack {
  int32_t certain;
  int32_t depth;
};
/// vm fills it in.
extern WaitingStack (*waiting_stack_hook)(const _PyInterpreterFrame* frame);

/// Where the object's own fields end: behind them may be room for a frame, with none in it.
uint64_t end_of_fields(const PyObject* op);

/// Where a counted reference lies.
struct Holding {
  enum class Place : uint8_t {
    kObject,    ///< a field, an item or an attribute of `holder`
    kClass,     ///< the class of the instance `holder`
    kKeyTable,  ///< a key in the table of the dict or the class `holder`
    kFrame,     ///< one of the references of `frame`
    kInit,      ///< kept for the class call whose __init__ runs in `frame`
    kNative,    ///< the variable `name` of the built-in `function` that is running; place `index` of it
    kNamed,     ///< outside of objects; `name` tells where
    kReturned,  ///< the value on its way to the caller
  };
  Place place;
  PyObject* holder = nullptr;
  _PyInterpreterFrame* frame = nullptr;
  const char* name = nullptr;
  const char* function = nullptr;
  int64_t index = -1;
};

class HeapCensus {
 public:
  struct Entry {
    PyObject* object;
    int64_t references;
  };

  /// Takes the census; broken references are reported as O1, O5 and not followed. `held`: an object
  /// that the caller knows to be held once more, or null. `target`: its holdings are wanted.
  explicit HeapCensus(Problems& problems, PyObject* held = nullptr, const PyObject* target = nullptr);
  /// Without what only the collector's lists lead to.
  enum class Roots : uint8_t { kAll, kWithoutCollector };
  HeapCensus(Problems& problems, Roots roots);

  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  /// Every reference to the target, in the order of discovery.
  [[nodiscard]] const std::vector<Holding>& holdings() const { return holdings_; }
  [[nodiscard]] bool has(const PyObject* op) const { return index_of(op) >= 0; }
  /// Which entry is the object's, -1: none.
  [[nodiscard]] int64_t index_of(const PyObject* op) const {
    const uint32_t number = index_.find(op);
    return number != 0 && entries_[number - 1].object == op ? int64_t{number} - 1 : -1;
  }

 private:
  void take(Roots roots, PyObject* held);
  void add_state_roots();
  void add_rings();
  void add_frames();
  void add_native_holds();
  void add_provided();
  void add_keys(PyObject* holder, PyDictKeysObject* keys);
  void follow(PyObject* op);
  void follow_dict_tables(PyObject* op);
  void follow_static_subclasses(PyTypeObject* type);
  void found(const Holding& where, PyObject* to);
  Entry* entry_of(PyObject* op, const PyObject* from);

  Problems& problems_;
  const PyObject* target_ = nullptr;
  std::vector<Holding> holdings_;
  std::vector<Entry> entries_;  // in order of discovery
  ObjectIndex index_;
  std::unordered_set<const PyDictKeysObject*> keys_;  // lookups only
  // What follow() works with, kept for their room.
  std::vector<PyObject*> fields_;
  std::vector<PyObject*> visited_;
  std::vector<PyObject*> references_;
};

inline bool is_static_object(const PyObject* op) { return memory::offset_of(op) < memory::kRegionsStart; }
/// What the count of a static object starts with, as in CPython; 0 for all others.
int64_t static_refcount(const PyObject* op);
/// The object's nearest builtin base: what its structure begins with.
const PyTypeObject* builtin_base(const PyTypeObject* type);

}  // namespace heapscope::objects
