// Attribute lookup through the MRO, with the method cache of 3.11.
#include "memory/allocator.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"

namespace heapscope::objects {
namespace {

inline TypeCacheEntry& cache_entry(const PyTypeObject* type, const PyObject* name) {
  const uint32_t hash = type->tp_version_tag ^ static_cast<uint32_t>(memory::address_of(name) >> 3);
  return state().types.cache.get()[hash & (kTypeCacheSize - 1)];
}

inline bool cacheable_name(const PyObject* name) {
  return unicode_check_exact(name) && unicode_length(name) <= kTypeCacheMaxNameLength;
}

/// Borrowed; null without an error when absent.
PyObject* find_name_in_mro(PyTypeObject* type, PyObject* name, bool* error) {
  *error = false;
  int64_t hash = -1;
  if (!unicode_check_exact(name) || (hash = as_ascii(name)->hash) == -1) {
    hash = unicode_hash(name);
    if (hash == -1) {
      *error = true;
      return nullptr;
    }
  }
  if (!type->tp_mro) {
    // A type that is being made may be asked before it has an MRO.
    if ((type->tp_flags & kTpFlagsReadying) == 0) {
      if (type_ready(type) != Status::kOk) {
        *error = true;
        return nullptr;
      }
    }
    if (!type->tp_mro) {
      return nullptr;
    }
  }
  // The MRO is kept alive: a lookup may run code that replaces it.
  Owned<PyObject> mro = owned_ref(type->tp_mro);
  const int64_t count = tuple_get_size(mro.get());
  for (int64_t i = 0; i < count; ++i) {
    PyObject* base_dict = as_type(tuple_get_item(mro.get(), i))->tp_dict;
    PyObject* found = dict_get_item_known_hash(base_dict, name, hash);
    if (found != nullptr) {
      return found;
    }
    if (err_occurred()) {
      *error = true;
      return nullptr;
    }
  }
  return nullptr;
}

}  // namespace

void boot_type_cache() {
  TypeState& types = state().types;
  types.cache = static_cast<TypeCacheEntry*>(memory::static_malloc(sizeof(TypeCacheEntry) * kTypeCacheSize));
  for (int i = 0; i < kTypeCacheSize; ++i) {
    TypeCacheEntry& entry = types.cache.get()[i];
    entry.version = 0;
    incref(none());
    entry.name = none();
    entry.value = nullptr;
  }
  types.next_version_tag = 1;
}

void type_clear_cache() {
  TypeState& types = state().types;
  for (int i = 0; i < kTypeCacheSize; ++i) {
    TypeCacheEntry& entry = types.cache.get()[i];
    entry.version = 0;
    incref(none());
    set_ref(entry.name, none());
    entry.value = nullptr;
  }
  // 3.11 does not start the numbers again.
  type_modified(object_type());
}

void type_modified(PyTypeObject* type) {
  if (!type_has_feature(type, kTpFlagsValidVersionTag)) {
    return;
  }
  PyObject* subclasses = type->tp_subclasses;
  if (subclasses != nullptr) {
    int64_t position = 0;
    PyObject* key;
    PyObject* ref;
    while (dict_next(subclasses, &position, &key, &ref)) {
      PyObject* subclass = weakref_get_object(ref);
      if (subclass != none()) {
        type_modified(as_type(subclass));
      }
    }
  }
  type->tp_flags &= ~kTpFlagsValidVersionTag;
  type->tp_version_tag = 0;
}

void type_mro_modified(PyTypeObject* type, PyObject* bases) {
  // A metaclass with its own mro() may change what a lookup means: such a type is not cached.
  bool clear = !is_type(type, type_type()) &&
               type_lookup(type_of(type), ident(Id::mro)) != type_lookup(type_type(), ident(Id::mro));
  if (!clear) {
    for (int64_t i = 0; i < tuple_get_size(bases); ++i) {
      if (!type_is_subtype(type, as_type(tuple_get_item(bases, i)))) {
        clear = true;
        break;
      }
    }
  }
  if (clear) {
    type->tp_flags &= ~kTpFlagsValidVersionTag;
    type->tp_version_tag = 0;
  }
}

bool assign_version_tag(PyTypeObject* type) {
  if (type_has_feature(type, kTpFlagsValidVersionTag)) {
    return true;
  }
  if (!type_has_feature(type, kTpFlagsReady)) {
    return false;
  }
  TypeState& types = state().types;
  if (types.next_version_tag == 0) {
    return false;
  }
  type->tp_version_tag = types.next_version_tag++;
  PyObject* bases = type->tp_bases;
  for (int64_t i = 0; i < tuple_get_size(bases); ++i) {
    if (!assign_version_tag(as_type(tuple_get_item(bases, i)))) {
      return false;
    }
  }
  type->tp_flags |= kTpFlagsValidVersionTag;
  return true;
}

PyObject* type_lookup(PyTypeObject* type, PyObject* name) {
  TypeCacheEntry& hit = cache_entry(type, name);
  if (hit.version == type->tp_version_tag && hit.name.get() == name) [[likely]] {
    return hit.value;
  }
  bool error;
  PyObject* found = find_name_in_mro(type, name, &error);
  if (error) {
    // Lookup cannot fail for its callers: the error is dropped, as in CPython.
    err_clear();
    return nullptr;
  }
  if (cacheable_name(name) && assign_version_tag(type)) {
    TypeCacheEntry& entry = cache_entry(type, name);
    entry.version = type->tp_version_tag;
    entry.value = found;
    incref(name);
    set_ref(entry.name, name);
  }
  return found;
}

bool type_is_subtype(const PyTypeObject* a, const PyTypeObject* b) {
  const PyObject* mro = a->tp_mro;
  if (mro != nullptr) {
    const int64_t count = tuple_get_size(mro);
    for (int64_t i = 0; i < count; ++i) {
      if (tuple_get_item(mro, i) == b) {
        return true;
      }
    }
    return false;
  }
  // Not ready yet: follow the bases.
  do {
    if (a == b) {
      return true;
    }
    a = a->tp_base;
  } while (a != nullptr);
  return b == object_type();
}

const char* type_name(const PyTypeObject* type) {
  const char* name = type->tp_name;
  const char* last = name;
  for (const char* p = name; *p != '\0'; ++p) {
    if (*p == '.') {
      last = p + 1;
    }
  }
  return last;
}

}  // namespace heapscope::objects
