// The types of module _functools: partial, the keys of cmp_to_key, lru_cache's wrapper.
//
//   partial       16 fn  24 args  32 kw  40 dict  48 weakreflist  56 vectorcall            64 bytes
//   KeyWrapper    16 cmp  24 object                                                       32 bytes
//   _lru_list_elem  16 prev  24 next  32 hash  40 key  48 result                          56 bytes
//   _lru_cache_wrapper  an element as root of the ring, then the fields below            152 bytes
//
// A bounded cache keeps its results in a ring of links from the one used longest ago (root.next)
// to the latest (root.prev); the links are borrowed, the cache dict owns the elements.
// Model: Modules/_functoolsmodule.c (3.11).
#pragma once

#include "objects/heap_census.h"
#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::vm {
struct CallAround;
}

namespace heapscope::modules {

using objects::Owned;
using objects::PyObject;
using objects::PyTypeObject;
using objects::Ref;

struct PartialObject : PyObject {
  Ref<PyObject> fn;
  Ref<PyObject> args;
  Ref<PyObject> kw;
  Ref<PyObject> dict;
  Ref<PyObject> weakreflist;
  objects::Slot<objects::vectorcallfunc> vectorcall;
};
struct KeyObject : PyObject {
  Ref<PyObject> cmp;
  Ref<PyObject> object;
};
struct LruListElem : PyObject {
  Ref<LruListElem> prev;
  Ref<LruListElem> next;
  int64_t hash;
  Ref<PyObject> key;
  Ref<PyObject> result;
};
enum class LruKind : uint64_t { kUncached, kUnbounded, kBounded };
struct LruCacheObject : LruListElem {
  LruKind wrapper;  // a function in CPython
  int32_t typed;
  int32_t padding;
  Ref<PyObject> cache;
  int64_t hits;
  Ref<PyObject> func;
  int64_t maxsize;
  int64_t misses;
  Ref<PyObject> kwd_mark;
  Ref<PyObject> lru_list_elem_type;
  Ref<PyObject> cache_info_type;
  Ref<PyObject> dict;
  Ref<PyObject> weakreflist;
};
static_assert(sizeof(PartialObject) == 64 && sizeof(LruListElem) == 56 && sizeof(LruCacheObject) == 152);

extern const objects::TypeSpec kPartialSpec;
extern const objects::TypeSpec kLruListElemSpec;
extern const objects::TypeSpec kLruCacheSpec;
/// What a call of a cache does before and after the call of its function.
extern const vm::CallAround kLruCacheCall;
/// The ring counts each link once more.
extern const objects::HiddenReferences kLruCacheLinks;

Owned<PyObject> partial_vectorcall(PyObject* callable, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames);

}  // namespace heapscope::modules
