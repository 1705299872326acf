#include "inspect/attributes.h"

#include "inspect/value_text.h"
#include "objects/descr_object.h"
#include "objects/dict_object.h"
#include "objects/instance_attributes.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/type_object.h"
#include "objects/unicode_object.h"

namespace heapscope::inspect {

using namespace objects;

namespace {

/// Slots (`__slots__`) that a class of the program adds, in the order of its dict.
void append_slots(PyObject* op, std::vector<Link>* links) {
  PyObject* mro = type_of(op)->tp_mro;
  for (int64_t i = tuple_get_size(mro) - 1; i >= 0; --i) {
    PyObject* base = tuple_get_item(mro, i);
    if (!is_own_class(base)) {
      continue;
    }
    for_each_entry(static_cast<PyTypeObject*>(base)->tp_dict, [&](PyObject* key, PyObject* value) {
      if (!is_type(value, member_descr_type()) || !unicode_check(key)) {
        return;
      }
      const PyMemberDef* member = static_cast<PyMemberDescrObject*>(value)->d_member;
      PyObject* held = *reinterpret_cast<Ref<PyObject>*>(reinterpret_cast<char*>(op) + member->offset);
      if (held != nullptr) {
        links->push_back({LinkRole::kAttribute, str_utf8(key), held});
      }
    });
  }
}

/// Values of an instance that has no dict object yet, in the order in which they were set.
void append_inline_values(PyObject* op, std::vector<Link>* links) {
  const PyDictValues* values = *object_values_pointer(op);
  if (values == nullptr) {
    return;
  }
  const PyDictKeysObject* keys = static_cast<PyHeapTypeObject*>(type_of(op))->ht_cached_keys;
  for (int i = 0; i < dict_values_used(values); ++i) {
    const uint8_t entry = dict_values_order(values, i);
    PyObject* value = values->values[entry];
    if (value != nullptr) {
      links->push_back({LinkRole::kAttribute, str_utf8(dk_unicode_entries(keys)[entry].me_key), value});
    }
  }
}

}  // namespace

bool is_dunder(const std::string& name) { return name.size() >= 2 && name.starts_with("__") && name.ends_with("__"); }

PyObject* class_attribute(PyObject* type, const char* name) {
  PyObject* found = nullptr;
  PyObject* dict = static_cast<PyTypeObject*>(type)->tp_dict;
  if (dict != nullptr) {
    for_each_entry(dict, [&](PyObject* key, PyObject* value) {
      if (unicode_check(key) && unicode_equal_to_ascii(key, name)) {
        found = value;
      }
    });
  }
  return found;
}

std::string class_name(const PyObject* type) {
  const auto* self = static_cast<const PyTypeObject*>(type);
  if (type_has_feature(self, kTpFlagsHeapType)) {
    return str_utf8(static_cast<const PyHeapTypeObject*>(self)->ht_name);
  }
  return type_name(self);
}

bool is_own_class(PyObject* type) {
  if (!type_has_feature(static_cast<PyTypeObject*>(type), kTpFlagsHeapType)) {
    return false;
  }
  PyObject* module = class_attribute(type, "__module__");
  return module != nullptr && unicode_check(module) && unicode_equal_to_ascii(module, "__main__");
}

void append_attributes(PyObject* op, std::vector<Link>* links) {
  append_slots(op, links);
  PyTypeObject* type = type_of(op);
  PyObject* dict = nullptr;
  if (type_has_feature(type, kTpFlagsManagedDict)) {
    append_inline_values(op, links);
    dict = *object_managed_dict_pointer(op);
  } else if (type->tp_dictoffset > 0) {
    dict = *reinterpret_cast<Ref<PyObject>*>(reinterpret_cast<char*>(op) + type->tp_dictoffset);
  } else if (type->tp_dictoffset < 0) {
    dict = *object_dict_pointer(op);
  }
  if (dict != nullptr) {
    for_each_entry(dict, [&](PyObject* key, PyObject* value) {
      if (unicode_check(key)) {
        links->push_back({LinkRole::kAttribute, str_utf8(key), value});
      }
    });
  }
}

}  // namespace heapscope::inspect
