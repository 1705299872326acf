// The wrapper that functools.lru_cache makes.
//
//   R1  links in the ring are exactly the elements in the cache dict, except while a call is inside
//       user code that may change both; references fall at the end of each way out
#include "modules/functools/functools_types.h"
#include "modules/native_type.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/class_object.h"
#include "objects/descr_object.h"
#include "objects/exceptions.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/weakref_object.h"
#include "vm/eval_inner_calls.h"

namespace heapscope::modules {

using namespace objects;

namespace {

LruCacheObject* as_cache(PyObject* op) { return static_cast<LruCacheObject*>(op); }
LruListElem* as_link(PyObject* op) { return static_cast<LruListElem*>(op); }

void link_dealloc(PyObject* op) {
  xdecref(as_link(op)->key.get());
  xdecref(as_link(op)->result.get());
  free_heap_instance(op);
}

// The arguments themselves where they can be a key: a lone str or int, or the tuple.
Owned<PyObject> make_key(LruCacheObject* self, PyObject* args, PyObject* kwargs) {
  const int64_t count = tuple_get_size(args);
  const int64_t keywords = kwargs == nullptr ? 0 : dict_get_size(kwargs);
  const bool typed = self->typed != 0;
  if (!typed && keywords == 0) {
    if (count == 1) {
      PyObject* only = tuple_get_item(args, 0);
      if (unicode_check_exact(only) || long_check_exact(only)) {
        return owned_ref(only);
      }
    }
    return owned_ref(args);
  }
  int64_t size = count + (keywords != 0 ? keywords * 2 + 1 : 0);
  size += typed ? count + keywords : 0;
  HS_OWN(key, tuple_new(size));
  int64_t at = 0;
  for (int64_t i = 0; i < count; ++i) {
    tuple_init_item(key.get(), at++, owned_ref(tuple_get_item(args, i)));
  }
  int64_t position = 0;
  PyObject* keyword;
  PyObject* value;
  if (keywords != 0) {
    tuple_init_item(key.get(), at++, owned_ref(self->kwd_mark));
    while (dict_next(kwargs, &position, &keyword, &value)) {
      tuple_init_item(key.get(), at++, owned_ref(keyword));
      tuple_init_item(key.get(), at++, owned_ref(value));
    }
  }
  if (typed) {
    for (int64_t i = 0; i < count; ++i) {
      tuple_init_item(key.get(), at++, owned_ref(type_of(tuple_get_item(args, i))));
    }
    position = 0;
    while (keywords != 0 && dict_next(kwargs, &position, &keyword, &value)) {
      tuple_init_item(key.get(), at++, owned_ref(type_of(value)));
    }
  }
  return key;
}

void extract_link(LruListElem* link) {
  link->prev->next = link->next;
  link->next->prev = link->prev;
}

void append_link(LruCacheObject* self, LruListElem* link) {
  LruListElem* last = self->prev;
  last->next = link;
  self->prev = link;
  link->prev = last;
  link->next = self;
}

void prepend_link(LruCacheObject* self, LruListElem* link) {
  LruListElem* first = self->next;
  first->prev = link;
  self->next = link;
  link->prev = self;
  link->next = first;
}

/// Room is left: the result gets a link of its own.
Owned<PyObject> add_link(LruCacheObject* self, Owned<PyObject> key, int64_t hash, Owned<PyObject> result) {
  HS_OWN(op, object_new(static_cast<PyTypeObject*>(self->lru_list_elem_type.get())));
  LruListElem* link = as_link(op.get());
  link->hash = hash;
  link->key = key.release();
  link->result = result.release();
  HS_TRY(dict_set_item_known_hash(self->cache, link->key, link, hash));
  append_link(self, link);
  (void)op.release();  // a link has one reference of the ring's and one of the dict's
  return owned_ref(link->result);
}

/// The cache is full: the oldest link is used again for the new key and result.
Owned<PyObject> reuse_link(LruCacheObject* self, Owned<PyObject> key, int64_t hash, Owned<PyObject> result) {
  LruListElem* link = self->next;
  extract_link(link);
  Owned<PyObject> popped = dict_pop_known_hash(self->cache, link->key, link->hash, none());
  if (popped.get() == none()) {  // user code removed it meanwhile
    popped.reset();
    decref(static_cast<PyObject*>(link));
    key.reset();
    return result;
  }
  if (!popped) {
    prepend_link(self, link);
    key.reset();
    return Failed{};
  }
  Owned<PyObject> old_result(link->result.get());
  Owned<PyObject> old_key(link->key.get());
  link->hash = hash;
  link->key = key.release();
  link->result = result.release();
  if (dict_set_item_known_hash(self->cache, link->key, link, hash) != Status::kOk) {
    popped.reset();
    decref(static_cast<PyObject*>(link));
    return Failed{};
  }
  append_link(self, link);
  Owned<PyObject> answer = owned_ref(link->result);
  popped.reset();
  old_key.reset();
  old_result.reset();
  return answer;
}

/// What the cache knows for the arguments; null without an error: nothing, and `key` and `hash` say under what to keep
/// it.
Owned<PyObject> known_result(LruCacheObject* self, PyObject* args, PyObject* kwargs, Owned<PyObject>* key,
                             int64_t* hash) {
  if (self->wrapper == LruKind::kUncached) {
    ++self->misses;
    return nullptr;
  }
  *key = make_key(self, args, kwargs);
  if (!*key) {
    return Failed{};
  }
  *hash = object_hash(key->get());
  if (*hash == -1) {
    return Failed{};
  }
  PyObject* known = dict_get_item_known_hash(self->cache, key->get(), *hash);
  if (known == nullptr) {
    self->misses += err_occurred() ? 0 : 1;
    return nullptr;
  }
  if (self->wrapper == LruKind::kBounded) {
    LruListElem* link = as_link(known);
    extract_link(link);
    append_link(self, link);
    known = link->result;
  }
  ++self->hits;
  Owned<PyObject> result = owned_ref(known);
  key->reset();
  return result;
}

Owned<PyObject> keep_result(LruCacheObject* self, Owned<PyObject> key, int64_t hash, Owned<PyObject> result) {
  if (self->wrapper == LruKind::kUncached) {
    return result;
  }
  if (self->wrapper == LruKind::kUnbounded) {
    HS_TRY(dict_set_item_known_hash(self->cache, key.get(), result.get(), hash));
    key.reset();
    return result;
  }
  if (dict_get_item_known_hash(self->cache, key.get(), hash) != nullptr) {
    key.reset();  // the call itself put it there
    return result;
  }
  if (err_occurred()) {
    return Failed{};
  }
  if (dict_get_size(self->cache) < self->maxsize || self->next.get() == self) {
    return add_link(self, std::move(key), hash, std::move(result));
  }
  return reuse_link(self, std::move(key), hash, std::move(result));
}

Owned<PyObject> cache_call(PyObject* op, PyObject* args, PyObject* kwargs) {
  LruCacheObject* self = as_cache(op);
  Owned<PyObject> key;
  int64_t hash = 0;
  Owned<PyObject> known = known_result(self, args, kwargs, &key, &hash);
  if (known || err_occurred()) {
    return known;
  }
  HS_OWN(result, object_call(self->func, args, kwargs));
  return keep_result(self, std::move(key), hash, std::move(result));
}

Owned<PyObject> cache_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {
      "lru_cache", {"user_function", "maxsize", "typed", "cache_info_type", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[4];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 4, 4, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  bool typed;
  HS_TRY(arg_as_bool(a[2], &typed));
  if (!callable_check(a[0])) {
    return err_set_string(exc_type_error(), "the first argument must be callable");
  }
  LruKind kind = LruKind::kUnbounded;
  int64_t maxsize = -1;
  if (a[1].get() != none()) {
    if (!index_check(a[1])) {
      return err_set_string(exc_type_error(), "maxsize should be integer or None");
    }
    maxsize = number_as_ssize(a[1], exc_overflow_error());
    if (maxsize == -1 && err_occurred()) {
      return Failed{};
    }
    maxsize = maxsize < 0 ? 0 : maxsize;
    kind = maxsize == 0 ? LruKind::kUncached : LruKind::kBounded;
  }
  HS_OWN(cache, dict_new());
  HS_OWN(op, type->tp_alloc(type, 0));
  LruCacheObject* self = as_cache(op.get());
  self->prev = self;
  self->next = self;
  self->wrapper = kind;
  self->typed = typed ? 1 : 0;
  self->cache = cache.release();
  self->func = owned_ref(a[0]).release();
  self->maxsize = maxsize;
  FunctoolsState& module = modules::state().functools;
  self->kwd_mark = owned_ref(module.kwd_mark).release();
  self->lru_list_elem_type = owned_ref(static_cast<PyObject*>(module.lru_list_elem_type.get())).release();
  self->cache_info_type = owned_ref(a[3]).release();
  return op;
}

/// Takes all links out of the ring; they are still linked by `next`.
LruListElem* unlink_list(LruCacheObject* self) {
  LruListElem* first = self->next;
  if (first == self) {
    return nullptr;
  }
  self->prev->next = nullptr;
  self->next = self;
  self->prev = self;
  return first;
}

void drop_links(LruListElem* link) {
  while (link != nullptr) {
    LruListElem* next = link->next;
    decref(static_cast<PyObject*>(link));
    link = next;
  }
}

int cache_clear_slot(PyObject* op) {
  LruCacheObject* self = as_cache(op);
  LruListElem* links = unlink_list(self);
  clear_ref(self->cache);
  clear_ref(self->func);
  clear_ref(self->kwd_mark);
  clear_ref(self->lru_list_elem_type);
  clear_ref(self->cache_info_type);
  clear_ref(self->dict);
  drop_links(links);
  return 0;
}

void cache_dealloc(PyObject* op) {
  object_gc_untrack(op);
  if (as_cache(op)->weakreflist) {
    object_clear_weak_refs(op);
  }
  cache_clear_slot(op);
  free_heap_instance(op);
}

int cache_traverse(PyObject* op, visitproc visit, void* arg) {
  LruCacheObject* self = as_cache(op);
  const auto visit_one = [&](PyObject* part) { return part == nullptr ? 0 : visit(part, arg); };
  if (const int result = visit(type_of(op), arg); result != 0) {
    return result;
  }
  for (LruListElem* link = self->next; link != self; link = link->next) {
    PyObject* type = type_of(link);
    for (PyObject* part : {link->key.get(), link->result.get(), type}) {
      if (const int result = visit_one(part); result != 0) {
        return result;
      }
    }
  }
  for (PyObject* part : {self->cache.get(), self->func.get(), self->kwd_mark.get(), self->lru_list_elem_type.get(),
                         self->cache_info_type.get(), self->dict.get()}) {
    if (const int result = visit_one(part); result != 0) {
      return result;
    }
  }
  return 0;
}

void visit_links(PyObject* op, visitproc visit, void* arg) {
  LruCacheObject* self = as_cache(op);
  for (LruListElem* link = self->next; link != self; link = link->next) {
    visit(link, arg);
  }
}

Owned<PyObject> cache_descr_get(PyObject* self, PyObject* instance, PyObject*) {
  if (instance == none() || instance == nullptr) {
    return owned_ref(self);
  }
  return method_new(self, instance);
}

Owned<PyObject> cache_info(PyObject* op, PyObject*) {
  LruCacheObject* self = as_cache(op);
  HS_OWN(hits, long_from_ssize_t(self->hits));
  HS_OWN(misses, long_from_ssize_t(self->misses));
  HS_OWN(maxsize, self->maxsize == -1 ? owned_ref(none()) : long_from_ssize_t(self->maxsize));
  HS_OWN(size, long_from_ssize_t(dict_get_size(self->cache)));
  HS_OWN(arguments, tuple_pack(hits.get(), misses.get(), maxsize.get(), size.get()));
  return object_call(self->cache_info_type, arguments.get(), nullptr);
}

Owned<PyObject> cache_clear(PyObject* op, PyObject*) {
  LruCacheObject* self = as_cache(op);
  LruListElem* links = unlink_list(self);
  self->hits = 0;
  self->misses = 0;
  dict_clear(self->cache);
  drop_links(links);
  return owned_ref(none());
}

Owned<PyObject> cache_reduce(PyObject* self, PyObject*) { return object_get_attr_string(self, "__qualname__"); }

Owned<PyObject> cache_itself(PyObject* self, PyObject*) { return owned_ref(self); }

constexpr MethodDef kCacheMethods[] = {
    method_noargs("cache_info", cache_info),      method_noargs("cache_clear", cache_clear),
    method_noargs("__reduce__", cache_reduce),    method_varargs("__copy__", cache_itself),
    method_varargs("__deepcopy__", cache_itself), kMethodEnd};
constexpr GetSetDef kCacheGetSet[] = {{"__dict__", object_generic_get_dict, object_generic_set_dict},
                                      {nullptr, nullptr}};

// A link's key and result are visited by the cache, so here they count as borrowed.
#define HS_LINK_FIELDS                                                                  \
  HS_FIELD(LruListElem, prev, kBorrowedRef), HS_FIELD(LruListElem, next, kBorrowedRef), \
      HS_FIELD(LruListElem, hash, kInt), HS_FIELD(LruListElem, key, kBorrowedRef),      \
      HS_FIELD(LruListElem, result, kBorrowedRef)
constexpr LayoutField kLinkLayout[] = {HS_OBJECT_HEAD, HS_LINK_FIELDS, {nullptr, 0, 0, FieldKind::kPadding}};
constexpr LayoutField kCacheLayout[] = {HS_OBJECT_HEAD,
                                        HS_LINK_FIELDS,
                                        HS_FIELD(LruCacheObject, wrapper, kUint),
                                        HS_FIELD(LruCacheObject, typed, kInt),
                                        HS_FIELD(LruCacheObject, padding, kPadding),
                                        HS_FIELD(LruCacheObject, cache, kOwnedRef),
                                        HS_FIELD(LruCacheObject, hits, kInt),
                                        HS_FIELD(LruCacheObject, func, kOwnedRef),
                                        HS_FIELD(LruCacheObject, maxsize, kInt),
                                        HS_FIELD(LruCacheObject, misses, kInt),
                                        HS_FIELD(LruCacheObject, kwd_mark, kOwnedRef),
                                        HS_FIELD(LruCacheObject, lru_list_elem_type, kOwnedRef),
                                        HS_FIELD(LruCacheObject, cache_info_type, kOwnedRef),
                                        HS_FIELD(LruCacheObject, dict, kOwnedRef),
                                        HS_FIELD(LruCacheObject, weakreflist, kBorrowedRef),
                                        {nullptr, 0, 0, FieldKind::kPadding}};
#undef HS_LINK_FIELDS

}  // namespace

const TypeSpec kLruListElemSpec = {
    .name = "functools._lru_list_elem",
    .basicsize = sizeof(LruListElem),
    .flags = kTpFlagsDefault | kTpFlagsDisallowInstantiation | kTpFlagsImmutable | kTpFlagsHeapType,
    .dealloc = link_dealloc,
    .layout = kLinkLayout,
};

// The same when the evaluator runs the function's frame itself.
const vm::CallAround kLruCacheCall = {
    .callee = [](PyObject* op) { return as_cache(op)->func.get(); },
    .before = [](PyObject* op, PyObject* args, Owned<PyObject>* key,
                 int64_t* hash) { return known_result(as_cache(op), args, nullptr, key, hash); },
    .after = [](PyObject* op, Owned<PyObject> key, int64_t hash,
                Owned<PyObject> result) { return keep_result(as_cache(op), std::move(key), hash, std::move(result)); }};

const HiddenReferences kLruCacheLinks = {&kLruCacheSpec, visit_links, &kLruListElemSpec};
const TypeSpec kLruCacheSpec = {
    .name = "functools._lru_cache_wrapper",
    .basicsize = sizeof(LruCacheObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsMethodDescriptor | kTpFlagsImmutable | kTpFlagsHeapType,
    .doc = "A callable that remembers the results of another function.",
    .dealloc = cache_dealloc,
    .call = cache_call,
    .traverse = cache_traverse,
    .clear = cache_clear_slot,
    .weaklistoffset = offsetof(LruCacheObject, weakreflist),
    .methods = kCacheMethods,
    .getset = kCacheGetSet,
    .descr_get = cache_descr_get,
    .dictoffset = offsetof(LruCacheObject, dict),
    .new_ = cache_new,
    .layout = kCacheLayout,
};

}  // namespace heapscope::modules
