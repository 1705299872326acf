// The hash table of set and frozenset, and the calls that the rest of the engine uses.
#include "objects/set_object.h"

#include <cstring>

#include "memory/allocator.h"
#include "memory/state.h"
#include "objects/abstract.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gc_header.h"
#include "objects/native_hold.h"
#include "objects/set_internal.h"

namespace heapscope::objects {

using namespace set_internal;

namespace {

constexpr uint64_t kLinearProbes = 9;
constexpr int kPerturbShift = 5;

/// Compares a stored key whose hash is equal: kTrue same, kFalse other, kError. `*changed` says that
/// the comparison changed the table, so the search has to start again.
Truth same_key(PySetObject* self, setentry* entry, PyObject* key, bool* changed) {
  PyObject* candidate = entry->key;
  *changed = false;
  if (candidate == key) {
    return Truth::kTrue;
  }
  if (unicode_check_exact(candidate) && unicode_check_exact(key) && unicode_equal(candidate, key)) {
    return Truth::kTrue;
  }
  setentry* table = self->table;
  incref(candidate);
  const Truth same = object_rich_compare_bool(candidate, key, CompareOp::kEq);
  decref(candidate);
  if (same != Truth::kError) {
    *changed = table != self->table.get() || entry->key.get() != candidate;
  }
  return same;
}

/// The entry of `key`, or the empty one that ended the search; null: a comparison failed.
setentry* set_lookkey(PySetObject* self, PyObject* key, int64_t hash) {
  auto mask = static_cast<uint64_t>(self->mask);
  auto perturb = static_cast<uint64_t>(hash);
  uint64_t i = perturb & mask;
  for (;;) {
    setentry* entry = self->table.get() + i;
    uint64_t probes = i + kLinearProbes <= mask ? kLinearProbes : 0;
    do {
      if (entry->hash == 0 && !entry->key) {
        return entry;
      }
      if (entry->hash == hash) {
        bool changed;
        const Truth same = same_key(self, entry, key, &changed);
        if (same == Truth::kError) {
          return nullptr;
        }
        if (changed) {
          return set_lookkey(self, key, hash);
        }
        if (same == Truth::kTrue) {
          return entry;
        }
        mask = static_cast<uint64_t>(self->mask);
      }
      ++entry;
    } while (probes-- != 0);
    perturb >>= kPerturbShift;
    i = (i * 5 + 1 + perturb) & mask;
  }
}

bool table_is_full(int64_t fill, int64_t mask) {
  return memory::model().set_fills_two_thirds == 0 ? fill * 5 >= mask * 3 : fill * 3 >= (mask + 1) * 2;
}

}  // namespace

// Model: Objects/setobject.c set_add_entry (3.11).
Status set_add_entry(PySetObject* self, PyObject* key, int64_t hash) {
  Owned<PyObject> own_key = owned_ref(key);  // before __eq__ can let go of it
restart:
  auto mask = static_cast<uint64_t>(self->mask);
  auto perturb = static_cast<uint64_t>(hash);
  uint64_t i = perturb & mask;
  setentry* free_slot = nullptr;
  for (;;) {
    setentry* entry = self->table.get() + i;
    uint64_t probes = i + kLinearProbes <= mask ? kLinearProbes : 0;
    do {
      if (entry->hash == 0 && !entry->key) {
        ++self->used;
        if (free_slot != nullptr) {
          free_slot->key = own_key.release();
          free_slot->hash = hash;
          return Status::kOk;
        }
        ++self->fill;
        entry->key = own_key.release();
        entry->hash = hash;
        if (!table_is_full(self->fill, self->mask)) {
          return Status::kOk;
        }
        return set_table_resize(self, growth(self));
      }
      if (entry->hash == hash) {
        bool changed;
        const Truth same = same_key(self, entry, key, &changed);
        if (same == Truth::kTrue) {
          return Status::kOk;
        }
        if (same == Truth::kError) {
          return Status::kError;
        }
        if (changed) {
          goto restart;
        }
        mask = static_cast<uint64_t>(self->mask);
      } else if (entry->hash == -1) {
        free_slot = entry;
      }
      ++entry;
    } while (probes-- != 0);
    perturb >>= kPerturbShift;
    i = (i * 5 + 1 + perturb) & mask;
  }
}

namespace set_internal {

void set_insert_clean(setentry* table, int64_t mask, PyObject* key, int64_t hash) {
  const auto last = static_cast<uint64_t>(mask);
  auto perturb = static_cast<uint64_t>(hash);
  uint64_t i = perturb & last;
  for (;;) {
    setentry* entry = table + i;
    uint64_t probes = i + kLinearProbes <= last ? kLinearProbes : 0;
    do {
      if (!entry->key) {
        entry->key = key;
        entry->hash = hash;
        return;
      }
      ++entry;
    } while (probes-- != 0);
    perturb >>= kPerturbShift;
    i = (i * 5 + 1 + perturb) & last;
  }
}

// A new table for more than `minimum_used` keys, without dummies; may also shrink.
Status set_table_resize(PySetObject* self, int64_t minimum_used) {
  int64_t size = kSetMinSize;
  while (size <= minimum_used) {
    size <<= 1;
  }
  setentry* old_table = self->table;
  const int64_t old_mask = self->mask;
  const bool old_is_block = old_table != self->smalltable;
  setentry small_copy[kSetMinSize];
  setentry* table;
  if (size == kSetMinSize) {
    table = self->smalltable;
    if (table == old_table) {
      if (self->fill == self->used) {
        return Status::kOk;
      }
      std::memcpy(static_cast<void*>(small_copy), old_table, sizeof small_copy);
      old_table = small_copy;
    }
  } else {
    table = static_cast<setentry*>(memory::object_malloc(static_cast<uint64_t>(size) * sizeof(setentry)));
    if (table == nullptr) {
      return err_no_memory();
    }
  }
  std::memset(static_cast<void*>(table), 0, static_cast<uint64_t>(size) * sizeof(setentry));
  self->mask = size - 1;
  self->table = table;
  self->fill = self->used;
  for (int64_t i = 0; i <= old_mask; ++i) {
    if (is_active(&old_table[i])) {
      set_insert_clean(table, size - 1, old_table[i].key, old_table[i].hash);
    }
  }
  if (old_is_block) {
    memory::object_free(old_table);
  }
  return Status::kOk;
}

Truth set_discard_entry(PySetObject* self, PyObject* key, int64_t hash) {
  setentry* entry = set_lookkey(self, key, hash);
  if (entry == nullptr) {
    return Truth::kError;
  }
  PyObject* old_key = entry->key;
  if (old_key == nullptr) {
    return Truth::kFalse;
  }
  entry->key = dummy();
  entry->hash = -1;
  --self->used;
  decref(old_key);
  return Truth::kTrue;
}

// The set is empty before the first reference falls, as the code that runs then may use it.
void set_clear_internal(PySetObject* self) {
  setentry* table = self->table;
  int64_t used = self->used;
  const bool is_block = table != self->smalltable;
  setentry small_copy[kSetMinSize];
  if (is_block || self->fill > 0) {
    if (!is_block) {
      std::memcpy(static_cast<void*>(small_copy), table, sizeof small_copy);
      table = small_copy;
    }
    std::memset(static_cast<void*>(self->smalltable), 0, sizeof self->smalltable);
    self->fill = 0;
    self->used = 0;
    self->mask = kSetMinSize - 1;
    self->table = self->smalltable;
    self->hash = -1;
  }
  for (setentry* entry = table; used > 0; ++entry) {
    if (is_active(entry)) {
      --used;
      decref(entry->key);
    }
  }
  if (is_block) {
    memory::object_free(table);
  }
}

bool set_next(PySetObject* self, int64_t* position, setentry** entry) {
  const int64_t mask = self->mask;
  setentry* table = self->table;
  int64_t i = *position;
  while (i <= mask && !is_active(&table[i])) {
    ++i;
  }
  *position = i + 1;
  if (i > mask) {
    return false;
  }
  *entry = &table[i];
  return true;
}

namespace {

Status set_merge(PySetObject* self, PySetObject* other) {
  if (other == self || other->used == 0) {
    return Status::kOk;
  }
  // One resize for all, as if no key were in both.
  if (table_is_full(self->fill + other->used, self->mask)) {
    HS_TRY(set_table_resize(self, (self->used + other->used) * 2));
  }
  setentry* to = self->table;
  const setentry* from = other->table;
  if (self->fill == 0 && self->mask == other->mask && other->fill == other->used) {
    for (int64_t i = 0; i <= other->mask; ++i) {
      if (from[i].key) {
        incref(from[i].key);
        to[i] = from[i];
      }
    }
    self->fill = other->fill;
    self->used = other->used;
    return Status::kOk;
  }
  if (self->fill == 0) {
    self->fill = other->used;
    self->used = other->used;
    for (int64_t i = 0; i <= other->mask; ++i) {
      if (is_active(&from[i])) {
        incref(from[i].key);
        set_insert_clean(to, self->mask, from[i].key, from[i].hash);
      }
    }
    return Status::kOk;
  }
  for (int64_t i = 0; i <= other->mask; ++i) {
    const setentry* entry = other->table.get() + i;  // __eq__ may change the other set
    if (is_active(entry)) {
      HS_TRY(set_add_entry(self, entry->key, entry->hash));
    }
  }
  return Status::kOk;
}

}  // namespace

Status set_update_internal(PySetObject* self, PyObject* other) {
  if (anyset_check(other)) {
    return set_merge(self, as_set(other));
  }
  if (dict_check_exact(other)) {
    const int64_t size = dict_get_size(other);
    if (table_is_full(self->fill + size, self->mask)) {
      HS_TRY(set_table_resize(self, (self->used + size) * 2));
    }
    int64_t position = 0;
    PyObject* key;
    int64_t hash;
    while (dict_next(other, &position, &key, nullptr, &hash)) {
      HS_TRY(set_add_entry(self, key, hash));
    }
    return Status::kOk;
  }
  HS_OWN(iterator, object_get_iter(other));
  const NativeHold iterator_held("set_update_internal", "it", &iterator);
  while (Owned<PyObject> key = iter_next(iterator.get())) {
    const NativeHold key_held("set_update_internal", "key", &key);
    const int64_t hash = key_hash(key.get());
    if (hash == -1) {
      return Status::kError;
    }
    HS_TRY(set_add_entry(self, key.get(), hash));
  }
  iterator.reset();
  return err_occurred() ? Status::kError : Status::kOk;
}

Owned<PyObject> make_new_set(PyTypeObject* type, PyObject* iterable) {
  HS_OWN(op, type->tp_alloc(type, 0));
  PySetObject* self = as_set(op.get());
  self->fill = 0;
  self->used = 0;
  self->mask = kSetMinSize - 1;
  self->table = self->smalltable;
  self->hash = -1;
  self->finger = 0;
  self->weakreflist = nullptr;
  if (iterable != nullptr) {
    HS_TRY(set_update_internal(self, iterable));
  }
  return op;
}

Owned<PyObject> make_new_set_basetype(PyTypeObject* type, PyObject* iterable) {
  if (type != set_type() && type != frozenset_type()) {
    type = type_is_subtype(type, set_type()) ? set_type() : frozenset_type();
  }
  return make_new_set(type, iterable);
}

Owned<PyObject> make_new_frozenset(PyTypeObject* type, PyObject* iterable) {
  if (type == frozenset_type() && iterable != nullptr && frozenset_check_exact(iterable)) {
    return owned_ref(iterable);
  }
  return make_new_set(type, iterable);
}

void set_swap_bodies(PySetObject* a, PySetObject* b) {
  std::swap(a->fill, b->fill);
  std::swap(a->used, b->used);
  std::swap(a->mask, b->mask);
  setentry* a_table = a->table;
  setentry* b_table = b->table;
  const bool a_small = a_table == a->smalltable;
  const bool b_small = b_table == b->smalltable;
  a->table = b_small ? a->smalltable : b_table;
  b->table = a_small ? b->smalltable : a_table;
  if (a_small || b_small) {
    for (int i = 0; i < kSetMinSize; ++i) {
      std::swap(a->smalltable[i], b->smalltable[i]);
    }
  }
  if (frozenset_check(a) && frozenset_check(b)) {
    std::swap(a->hash, b->hash);
  } else {
    a->hash = -1;
    b->hash = -1;
  }
}

}  // namespace set_internal

// --- For the rest of the engine ---

Owned<PyObject> set_new(PyObject* iterable) { return make_new_set(set_type(), iterable); }
Owned<PyObject> frozenset_new(PyObject* iterable) { return make_new_set(frozenset_type(), iterable); }

int64_t set_size(PyObject* op) {
  if (!anyset_check(op)) {
    return err_bad_internal_call("set_size");
  }
  return set_get_size(op);
}

Status set_add(PyObject* op, PyObject* key) {
  if (!set_check(op) && (!frozenset_check(op) || op->ob_refcnt != 1)) {
    return err_bad_internal_call("set_add");
  }
  const int64_t hash = key_hash(key);
  if (hash == -1) {
    return Status::kError;
  }
  return set_add_entry(as_set(op), key, hash);
}

Truth set_contains_entry(PySetObject* self, PyObject* key, int64_t hash) {
  const setentry* entry = set_lookkey(self, key, hash);
  return entry == nullptr ? Truth::kError : truth(bool(entry->key));
}

Truth set_contains(PyObject* op, PyObject* key) {
  if (!anyset_check(op)) {
    err_bad_internal_call("set_contains");
    return Truth::kError;
  }
  const int64_t hash = key_hash(key);
  return hash == -1 ? Truth::kError : set_contains_entry(as_set(op), key, hash);
}

Truth set_discard(PyObject* op, PyObject* key) {
  if (!set_check(op)) {
    err_bad_internal_call("set_discard");
    return Truth::kError;
  }
  const int64_t hash = key_hash(key);
  return hash == -1 ? Truth::kError : set_discard_entry(as_set(op), key, hash);
}

Status set_clear(PyObject* op) {
  if (!set_check(op)) {
    return err_bad_internal_call("set_clear");
  }
  set_clear_internal(as_set(op));
  return Status::kOk;
}

Owned<PyObject> set_pop(PyObject* op) {
  if (!set_check(op)) {
    return err_bad_internal_call("set_pop");
  }
  PySetObject* self = as_set(op);
  if (self->used == 0) {
    return err_set_string(exc_key_error(), "pop from an empty set");
  }
  setentry* table = self->table;
  int64_t i = self->finger & self->mask;
  while (!is_active(&table[i])) {
    i = i == self->mask ? 0 : i + 1;
  }
  PyObject* key = table[i].key;
  table[i].key = dummy();
  table[i].hash = -1;
  --self->used;
  self->finger = i + 1;
  return Owned<PyObject>(key);
}

Status set_update(PyObject* op, PyObject* iterable) {
  if (!set_check(op)) {
    return err_bad_internal_call("set_update");
  }
  return set_update_internal(as_set(op), iterable);
}

bool set_next_entry(PyObject* op, int64_t* position, PyObject** key, int64_t* hash) {
  setentry* entry;
  if (!set_next(as_set(op), position, &entry)) {
    return false;
  }
  *key = entry->key;
  *hash = entry->hash;
  return true;
}

}  // namespace heapscope::objects
