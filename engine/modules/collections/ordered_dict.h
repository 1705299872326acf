// OrderedDict: a dict with a chain of nodes that gives its order.
//
//   PyDictObject (48 bytes)   48 od_first  56 od_last  64 od_fast_nodes  72 od_fast_nodes_size
//   80 od_resize_sentinel  88 od_state  96 od_inst_dict  104 od_weakreflist               112 bytes
//
//   node (32 bytes, a block of its own)   key (owned) | hash | next | prev
//   od_fast_nodes[entry number in the dict's keys] = its node
//
// Invariants:
//   X1  each key of the dict has one node in the chain, and each node's key is in the dict
//   X2  od_fast_nodes fits the dict's keys object if od_resize_sentinel is that object (else it is
//       made anew before it is used)
//   X3  od_state counts every change of the chain: iterators compare it
// Model: Objects/odictobject.c (3.11).
#pragma once

#include "objects/dict_object.h"
#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::modules {

using objects::Owned;
using objects::PyObject;
using objects::PyTypeObject;
using objects::Ref;

struct ODictNode {
  Ref<PyObject> key;
  int64_t hash;
  Ref<ODictNode> next;
  Ref<ODictNode> prev;
};
struct ODictObject : objects::PyDictObject {
  Ref<ODictNode> od_first;
  Ref<ODictNode> od_last;
  Ref<Ref<ODictNode>> od_fast_nodes;
  int64_t od_fast_nodes_size;
  uint64_t od_resize_sentinel;
  uint64_t od_state;
  Ref<PyObject> od_inst_dict;
  Ref<PyObject> od_weakreflist;
};
static_assert(sizeof(ODictNode) == 32 && sizeof(ODictObject) == 112);

enum ODictIterKind : int32_t { kODictReversed = 1, kODictKeys = 2, kODictValues = 4, kODictItems = 6 };
struct ODictIterObject : PyObject {
  int32_t kind;
  int32_t padding;
  Ref<PyObject> di_odict;
  int64_t di_size;
  uint64_t di_state;
  Ref<PyObject> di_current;  // the key to be given next: it survives changes that a node would not
  Ref<PyObject> di_result;
};
static_assert(sizeof(ODictIterObject) == 64);

inline ODictObject* as_odict(PyObject* op) { return static_cast<ODictObject*>(op); }

/// At the machine's start: the type is there, a subclass of dict, before any import, as in CPython.
void boot_ordered_dict();

extern const objects::TypeSpec kOrderedDictSpec;
extern const objects::TypeSpec kOrderedDictIterSpec;
extern const objects::TypeSpec kOrderedDictKeysSpec;
extern const objects::TypeSpec kOrderedDictValuesSpec;
extern const objects::TypeSpec kOrderedDictItemsSpec;

/// Null: not there, or an error.
ODictNode* odict_find_node(ODictObject* self, PyObject* key);
Owned<PyObject> odict_iter_new(PyObject* self, int32_t kind);

}  // namespace heapscope::modules
