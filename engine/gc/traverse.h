// visit_references(op, visit): every reference that the object's tp_traverse visits, in its order.
//
// Lists, tuples, dicts and instances of ordinary classes are walked here, so that the visitor is inlined; that is
// where most references are (about a quarter of a collection's time).  Everything else goes through the slot.
#pragma once

#include "objects/dict_object.h"
#include "objects/list_object.h"
#include "objects/object.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/tuple_object.h"
#include "objects/type_object.h"

namespace heapscope::gc {

template <class Visit>
void visit_items(const objects::Ref<objects::PyObject>* items, int64_t count, Visit& visit) {
  // CPython walks both from the end.
  for (int64_t index = count - 1; index >= 0; --index) {
    if (objects::PyObject* item = items[index]) {
      visit(item);
    }
  }
}

template <class Visit>
void visit_dict(const objects::PyDictObject* dict, Visit& visit) {
  const objects::PyDictKeysObject* keys = dict->ma_keys;
  const int64_t count = keys->dk_nentries;
  if (!objects::dk_is_unicode(keys)) {
    const objects::PyDictKeyEntry* entries = objects::dk_entries(keys);
    for (int64_t index = 0; index < count; ++index) {
      if (objects::PyObject* value = entries[index].me_value) {
        visit(value);
        visit(entries[index].me_key.get());
      }
    }
    return;
  }
  const objects::PyDictUnicodeEntry* entries = objects::dk_unicode_entries(keys);
  for (int64_t index = 0; index < count; ++index) {
    objects::PyObject* value = dict->ma_values ? dict->ma_values->values[index].get() : entries[index].me_value.get();
    if (value != nullptr) {
      visit(value);
    }
  }
}

/// The class of plain instances that was met last, for walks over many objects: classes do not change meanwhile.
struct PlainClass {
  const objects::PyTypeObject* type = nullptr;
  int64_t attributes = 0;  ///< in its shared keys
};

/// Whether a class has, up to `object`, neither slots nor a builtin base.
inline bool makes_plain_instances(const objects::PyTypeObject* type) {
  if (!objects::type_has_feature(type, objects::kTpFlagsManagedDict)) {
    return false;
  }
  const objects::PyTypeObject* base = type;
  for (; objects::slot_is(base->tp_traverse, objects::kSubtypeTraverse); base = base->tp_base) {
    if (base->ob_size != 0) {
      return false;
    }
  }
  return base == objects::object_type();
}

/// False: not an instance of such a class. As subtype_traverse does: attributes, dict, class.
template <class Visit>
bool visit_plain_instance(objects::PyObject* op, objects::PyTypeObject* type, PlainClass* plain, Visit& visit) {
  if (plain->type != type) {
    if (!makes_plain_instances(type)) {
      return false;
    }
    plain->type = type;
    plain->attributes = static_cast<objects::PyHeapTypeObject*>(type)->ht_cached_keys->dk_nentries;
  }
  if (const objects::PyDictValues* values = *objects::object_values_pointer(op)) {
    for (int64_t index = 0; index < plain->attributes; ++index) {
      if (objects::PyObject* value = values->values[index]) {
        visit(value);
      }
    }
  }
  if (objects::PyObject* dict = *objects::object_managed_dict_pointer(op)) {
    visit(dict);
  }
  visit(type);
  return true;
}

template <class Visit>
int call_visitor(objects::PyObject* op, void* visit) {
  (*static_cast<Visit*>(visit))(op);
  return 0;
}

template <class Visit>
void visit_references(objects::PyObject* op, PlainClass* plain, Visit visit) {
  objects::PyTypeObject* type = objects::type_of(op);
  if (type == objects::tuple_type()) {
    visit_items(static_cast<objects::PyTupleObject*>(op)->ob_item, static_cast<objects::PyVarObject*>(op)->ob_size,
                visit);
  } else if (type == objects::list_type()) {
    visit_items(static_cast<objects::PyListObject*>(op)->ob_item.get(), static_cast<objects::PyVarObject*>(op)->ob_size,
                visit);
  } else if (type == objects::dict_type()) {
    visit_dict(static_cast<objects::PyDictObject*>(op), visit);
  } else if (type->tp_traverse && !visit_plain_instance(op, type, plain, visit)) {
    type->tp_traverse(op, call_visitor<Visit>, &visit);
  }
}
template <class Visit>
void visit_references(objects::PyObject* op, Visit visit) {
  PlainClass plain;
  visit_references(op, &plain, visit);
}

}  // namespace heapscope::gc
