// Method resolution order (C3), the base that decides an instance's layout, and the lists of subclasses.
#include <string>
#include <vector>

#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"

namespace heapscope::objects {
namespace {

PyTypeObject* base_at(PyObject* bases, int64_t i) { return as_type(tuple_get_item(bases, i)); }

bool tail_contains(PyObject* sequence, int64_t where, const PyObject* op) {
  for (int64_t i = where + 1; i < tuple_get_size(sequence); ++i) {
    if (tuple_get_item(sequence, i) == op) {
      return true;
    }
  }
  return false;
}

Owned<PyObject> class_name(PyObject* cls) {
  Owned<PyObject> name;
  const Truth found = object_lookup_attr(cls, ident(Id::__name__), &name);
  if (found == Truth::kFalse) {
    name = object_repr(cls);
  }
  return name;
}

Status check_duplicates(PyObject* bases) {
  const int64_t count = tuple_get_size(bases);
  for (int64_t i = 0; i < count; ++i) {
    PyObject* op = tuple_get_item(bases, i);
    for (int64_t j = i + 1; j < count; ++j) {
      if (tuple_get_item(bases, j) != op) {
        continue;
      }
      Owned<PyObject> name = class_name(op);
      if (name) {
        if (unicode_check(name.get())) {
          err_format(exc_type_error(), "duplicate base class {}", unicode_text(name.get()));
        } else {
          err_set_string(exc_type_error(), "duplicate base class");
        }
      }
      return Failed{};
    }
  }
  return Status::kOk;
}

/// The bases that could not be put in order, without repeats, in CPython's order of a dict of them.
void set_mro_error(const std::vector<PyObject*>& to_merge, const std::vector<int64_t>& remain) {
  Owned<PyObject> set = dict_new();
  if (!set) {
    return;
  }
  for (size_t i = 0; i < to_merge.size(); ++i) {
    if (remain[i] < tuple_get_size(to_merge[i]) &&
        dict_set_item(set.get(), tuple_get_item(to_merge[i], remain[i]), none()) != Status::kOk) {
      return;
    }
  }
  std::string text = "Cannot create a consistent method resolution\norder (MRO) for bases";
  int64_t position = 0;
  PyObject* cls;
  PyObject* value;
  bool first = true;
  while (dict_next(set.get(), &position, &cls, &value)) {
    Owned<PyObject> name = class_name(cls);
    if (!name) {
      return;
    }
    text += first ? " " : ", ";
    first = false;
    text += unicode_check(name.get()) ? unicode_text(name.get()) : "?";
  }
  err_set_string(exc_type_error(), text);
}

/// C3's merge: repeatedly the first head that is in no tail.
Status pmerge(PyObject* result, const std::vector<PyObject*>& to_merge) {
  std::vector<int64_t> remain(to_merge.size(), 0);
  for (;;) {
    size_t empty = 0;
    bool progressed = false;
    for (size_t i = 0; i < to_merge.size() && !progressed; ++i) {
      if (remain[i] >= tuple_get_size(to_merge[i])) {
        ++empty;
        continue;
      }
      PyObject* candidate = tuple_get_item(to_merge[i], remain[i]);
      bool blocked = false;
      for (size_t j = 0; j < to_merge.size() && !blocked; ++j) {
        blocked = tail_contains(to_merge[j], remain[j], candidate);
      }
      if (blocked) {
        continue;
      }
      HS_TRY(list_append(result, candidate));
      for (size_t j = 0; j < to_merge.size(); ++j) {
        if (remain[j] < tuple_get_size(to_merge[j]) && tuple_get_item(to_merge[j], remain[j]) == candidate) {
          ++remain[j];
        }
      }
      progressed = true;
    }
    if (progressed) {
      continue;
    }
    if (empty == to_merge.size()) {
      return Status::kOk;
    }
    set_mro_error(to_merge, remain);
    return Failed{};
  }
}

/// What a custom metaclass's mro() gave must be types with a compatible layout.
Status mro_check(PyTypeObject* type, PyObject* mro) {
  PyTypeObject* solid = solid_base(type);
  for (int64_t i = 0; i < tuple_get_size(mro); ++i) {
    PyObject* op = tuple_get_item(mro, i);
    if (!type_check(op)) {
      return err_format(exc_type_error(), "mro() returned a non-class ('{}')", type_full_name(type_of(op)));
    }
    if (!type_is_subtype(solid, solid_base(as_type(op)))) {
      return err_format(exc_type_error(), "mro() returned base with unsuitable layout ('{}')",
                        type_full_name(as_type(op)));
    }
  }
  return Status::kOk;
}

Owned<PyObject> mro_invoke(PyTypeObject* type) {
  const bool custom = !is_type(type, type_type());
  Owned<PyObject> result;
  if (custom) {
    bool unbound;
    Owned<PyObject> method = lookup_method(type, ident(Id::mro), &unbound);
    if (!method) {
      return {};
    }
    result = unbound ? object_call_one_arg(method.get(), type) : object_call_no_args(method.get());
  } else {
    result = mro_implementation(type);
  }
  if (!result) {
    return {};
  }
  Owned<PyObject> mro = sequence_tuple(result.get());
  result.reset();
  if (!mro) {
    return {};
  }
  if (tuple_get_size(mro.get()) == 0) {
    return err_set_string(exc_type_error(), "type MRO must not be empty");
  }
  if (custom) {
    HS_TRY(mro_check(type, mro.get()));
  }
  return mro;
}

/// Does `type` have fields that its base lacks, other than dict and weak list?
bool extra_ivars(const PyTypeObject* type, const PyTypeObject* base) {
  int64_t t_size = type->tp_basicsize;
  const int64_t b_size = base->tp_basicsize;
  if (type->tp_itemsize != 0 || base->tp_itemsize != 0) {
    return t_size != b_size || type->tp_itemsize != base->tp_itemsize;
  }
  const bool heap = type_has_feature(type, kTpFlagsHeapType);
  if (type->tp_weaklistoffset != 0 && base->tp_weaklistoffset == 0 && type->tp_weaklistoffset + 8 == t_size && heap) {
    t_size -= 8;
  }
  if (type->tp_dictoffset != 0 && base->tp_dictoffset == 0 && type->tp_dictoffset + 8 == t_size && heap) {
    t_size -= 8;
  }
  // 3.11 looks at the weak list once more after the dict.
  if (type->tp_weaklistoffset != 0 && base->tp_weaklistoffset == 0 && type->tp_weaklistoffset + 8 == t_size && heap) {
    t_size -= 8;
  }
  return t_size != b_size;
}

}  // namespace

Owned<PyObject> mro_implementation(PyTypeObject* type) {
  if (!type_has_feature(type, kTpFlagsReady) && !type_has_feature(type, kTpFlagsReadying)) {
    HS_TRY(type_ready(type));
  }
  PyObject* bases = type->tp_bases;
  const int64_t count = tuple_get_size(bases);
  for (int64_t i = 0; i < count; ++i) {
    PyTypeObject* base = base_at(bases, i);
    if (!base->tp_mro) {
      return err_format(exc_type_error(), "Cannot extend an incomplete type '{}'", type_full_name(base));
    }
  }
  if (count == 1) {
    PyObject* base_mro = base_at(bases, 0)->tp_mro;
    const int64_t length = tuple_get_size(base_mro);
    HS_OWN(result, tuple_new(length + 1));
    incref(type);
    tuple_init_item(result.get(), 0, type);
    for (int64_t i = 0; i < length; ++i) {
      PyObject* item = tuple_get_item(base_mro, i);
      incref(item);
      tuple_init_item(result.get(), i + 1, item);
    }
    return result;
  }
  HS_TRY(check_duplicates(bases));
  std::vector<PyObject*> to_merge;
  for (int64_t i = 0; i < count; ++i) {
    to_merge.push_back(base_at(bases, i)->tp_mro);
  }
  to_merge.push_back(bases);
  HS_OWN(result, list_new(1));
  incref(type);
  list_init_item(result.get(), 0, type);
  HS_TRY(pmerge(result.get(), to_merge));
  return result;
}

Status mro_internal(PyTypeObject* type, Owned<PyObject>* old_mro) {
  // The old MRO stays alive while mro() runs: the program may assign __bases__ there.
  Owned<PyObject> before = owned_xref(type->tp_mro.get());
  Owned<PyObject> mro = mro_invoke(type);
  const bool reentrant = type->tp_mro.get() != before.get();
  if (!mro) {
    return Failed{};
  }
  if (reentrant) {
    if (old_mro != nullptr) {
      old_mro->reset();
    }
    return Status::kOk;
  }
  type->tp_mro = mro.release();
  type_mro_modified(type, type->tp_mro);
  type_mro_modified(type, type->tp_bases);
  type_modified(type);
  if (before) {
    decref(before.get());  // the slot's own reference
  }
  if (old_mro != nullptr) {
    *old_mro = std::move(before);
  }
  return Status::kOk;
}

PyTypeObject* solid_base(PyTypeObject* type) {
  PyTypeObject* base = type->tp_base ? solid_base(type->tp_base) : object_type();
  return extra_ivars(type, base) ? type : base;
}

PyTypeObject* best_base(PyObject* bases) {
  PyTypeObject* base = nullptr;
  PyTypeObject* winner = nullptr;
  for (int64_t i = 0; i < tuple_get_size(bases); ++i) {
    PyObject* proto = tuple_get_item(bases, i);
    if (!type_check(proto)) {
      err_set_string(exc_type_error(), "bases must be types");
      return nullptr;
    }
    PyTypeObject* candidate_base = as_type(proto);
    if (!candidate_base->tp_dict && type_ready(candidate_base) != Status::kOk) {  // a class in its mro() has a dict
      return nullptr;
    }
    if (!type_has_feature(candidate_base, kTpFlagsBaseType)) {
      err_format(exc_type_error(), "type '{}' is not an acceptable base type", type_full_name(candidate_base));
      return nullptr;
    }
    PyTypeObject* candidate = solid_base(candidate_base);
    if (winner != nullptr && type_is_subtype(winner, candidate)) {
      continue;  // the winner already has this layout
    }
    if (winner != nullptr && !type_is_subtype(candidate, winner)) {
      err_set_string(exc_type_error(), "multiple bases have instance lay-out conflict");
      return nullptr;
    }
    winner = candidate;
    base = candidate_base;
  }
  return base;
}

/// What a subclass is found by. CPython's heap begins below 2**30 as a rule, so the number has one digit there.
Owned<PyObject> subclass_key(PyTypeObject* type) { return long_from_uint64(memory::offset_of(type)); }

Status add_subclass(PyTypeObject* base, PyTypeObject* type) {
  HS_OWN(key, subclass_key(type));
  HS_OWN(ref, weakref_new_ref(type, nullptr));
  if (!base->tp_subclasses) {
    Owned<PyObject> subclasses = dict_new();
    if (!subclasses) {
      return Failed{};
    }
    base->tp_subclasses = subclasses.release();
  }
  return dict_set_item(base->tp_subclasses, key.get(), ref.get());
}

void remove_subclass(PyTypeObject* base, PyTypeObject* type) {
  PyObject* subclasses = base->tp_subclasses;
  if (subclasses == nullptr) {
    return;
  }
  Owned<PyObject> key = subclass_key(type);
  if (!key || dict_del_item(subclasses, key.get()) != Status::kOk) {
    err_clear();  // it may not have got that far
  }
  if (dict_get_size(subclasses) == 0) {
    clear_ref(base->tp_subclasses);
  }
}

void remove_all_subclasses(PyTypeObject* type, PyObject* bases) {
  for (int64_t i = 0; i < tuple_get_size(bases); ++i) {
    PyObject* base = tuple_get_item(bases, i);
    if (type_check(base)) {
      remove_subclass(as_type(base), type);
    }
  }
}

Owned<PyObject> type_get_subclasses(PyTypeObject* type) {
  HS_OWN(list, list_new(0));
  PyObject* subclasses = type->tp_subclasses;
  if (subclasses == nullptr) {
    return list;
  }
  int64_t position = 0;
  PyObject* key;
  PyObject* ref;
  while (dict_next(subclasses, &position, &key, &ref)) {
    PyObject* subclass = weakref_get_object(ref);
    if (subclass == none()) {
      continue;
    }
    HS_TRY(list_append(list.get(), subclass));
  }
  return list;
}

namespace {

/// New MROs for all below, remembering the old ones so that a failure can be undone.
Status mro_hierarchy(PyTypeObject* type, PyObject* done) {
  Owned<PyObject> old_mro;
  HS_TRY(mro_internal(type, &old_mro));
  PyObject* new_mro = type->tp_mro;
  Owned<PyTupleObject> entry = old_mro ? tuple_pack(type, new_mro, old_mro.get()) : tuple_pack(type, new_mro);
  if (!entry) {
    return Failed{};
  }
  HS_TRY(list_append(done, entry.get()));
  entry.reset();
  old_mro.reset();
  if (type->tp_subclasses) {  // without subclasses no list is made
    HS_OWN(subclasses, type_get_subclasses(type));
    for (int64_t i = 0; i < list_get_size(subclasses.get()); ++i) {
      HS_TRY(mro_hierarchy(as_type(list_get_item(subclasses.get(), i)), done));
    }
  }
  return Status::kOk;
}

}  // namespace

Status type_set_bases(PyTypeObject* type, PyObject* value) {
  const char* name = type_full_name(type);
  if (!tuple_check(value)) {
    return err_format(exc_type_error(), "can only assign tuple to {}.__bases__, not {}", name,
                      type_full_name(type_of(value)));
  }
  if (tuple_get_size(value) == 0) {
    return err_format(exc_type_error(), "can only assign non-empty tuple to {}.__bases__, not ()", name);
  }
  for (int64_t i = 0; i < tuple_get_size(value); ++i) {
    PyObject* op = tuple_get_item(value, i);
    if (!type_check(op)) {
      return err_format(exc_type_error(), "{}.__bases__ must be tuple of classes, not '{}'", name,
                        type_full_name(type_of(op)));
    }
    PyTypeObject* base = as_type(op);
    bool through_base = false;  // a base whose MRO is not made yet can still lead back
    for (PyTypeObject* b = base->tp_base; b != nullptr && base->tp_mro; b = b->tp_base) {
      through_base = through_base || b == type;
    }
    if (type_is_subtype(base, type) || through_base) {
      return err_set_string(exc_type_error(), "a __bases__ item causes an inheritance cycle");
    }
  }
  PyTypeObject* new_base = best_base(value);
  if (new_base == nullptr) {
    return Failed{};
  }
  if (!compatible_for_assignment(type->tp_base, new_base, "__bases__")) {
    return Failed{};
  }
  incref(value);
  incref(new_base);
  PyObject* old_bases = type->tp_bases;
  PyTypeObject* old_base = type->tp_base;
  type->tp_bases = value;
  type->tp_base = new_base;

  Owned<PyObject> done(list_new(0).release());
  const bool failed = !done || mro_hierarchy(type, done.get()) != Status::kOk;
  if (failed) {
    // Put the old MROs back, last first; a class whose MRO changed again meanwhile keeps that one.
    for (int64_t i = done ? list_get_size(done.get()) - 1 : -1; i >= 0; --i) {
      PyObject* entry = list_get_item(done.get(), i);
      PyTypeObject* cls = as_type(tuple_get_item(entry, 0));
      PyObject* new_mro = tuple_get_item(entry, 1);
      PyObject* old_mro = tuple_get_size(entry) > 2 ? tuple_get_item(entry, 2) : nullptr;
      if (cls->tp_mro.get() == new_mro) {
        xincref(old_mro);
        set_ref(cls->tp_mro, old_mro);
      }
    }
    done.reset();
    if (type->tp_bases.get() == value) {
      type->tp_bases = old_bases;
      type->tp_base = old_base;
      decref(value);
      decref(new_base);
    } else {
      decref(old_bases);
      decref(old_base);
    }
    return Failed{};
  }
  done.reset();
  Status status = Status::kOk;
  if (type->tp_bases.get() == value) {
    remove_all_subclasses(type, old_bases);
    for (int64_t i = 0; i < tuple_get_size(value); ++i) {
      if (add_subclass(base_at(value, i), type) != Status::kOk) {
        status = Status::kError;
      }
    }
    update_all_slots(type);
  }
  decref(old_bases);
  decref(old_base);
  return status;
}

}  // namespace heapscope::objects
