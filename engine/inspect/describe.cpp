// describe(): one table from types to readers; what each reader shows follows the trace corpus.
#include <algorithm>

#include "inspect/attributes.h"
#include "inspect/describe_parts.h"
#include "inspect/picture.h"
#include "inspect/value_text.h"
#include "modules/collections/collections_types.h"
#include "modules/collections/deque.h"
#include "modules/state.h"
#include "objects/bytearray_object.h"
#include "objects/bytes_object.h"
#include "objects/code_object.h"
#include "objects/dict_object.h"
#include "objects/enum_object.h"
#include "objects/func_object.h"
#include "objects/gc_header.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/set_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"
#include "vm/state.h"

namespace heapscope::inspect {

using namespace objects;

namespace {

/// Counts that the whole interpreter shares say nothing about the program.
bool has_shared_count(PyObject* op) {
  const PyTypeObject* type = type_of(op);
  if (type == long_type()) {
    const auto* value = static_cast<PyLongObject*>(op);
    return value->ob_size == 0 || (value->ob_size == 1 && value->ob_digit[0] <= 256) ||
           (value->ob_size == -1 && value->ob_digit[0] <= 5);
  }
  if (type == unicode_type()) {
    const int64_t length = unicode_length(op);
    return unicode_is_interned(op) || length == 0 || (length == 1 && unicode_read_char(op, 0) < 256);
  }
  if (type == bytes_type()) {
    return bytes_size(op) < 2;
  }
  if (type == tuple_type()) {
    return tuple_get_size(op) == 0;
  }
  if (type == frozenset_type()) {
    return set_get_size(op) == 0;
  }
  return type == bool_type() || op == none() || op == ellipsis() || op == not_implemented();
}

void describe_list(PyObject* op, size_t most, Picture* picture) {
  const auto* list = static_cast<PyListObject*>(op);
  picture->kind = ObjectKind::kList;
  picture->length = list->ob_size;
  picture->capacity = list->allocated;
  if (list->ob_item) {
    picture->extra_address = list->ob_item.bits;
    picture->extra_bytes = list->allocated * 8;
  }
  for (int64_t i = 0; i < list->ob_size && picture->links.size() < most; ++i) {
    PyObject* item = list->ob_item.get()[i];
    if (item != nullptr) {
      picture->links.push_back({LinkRole::kItem, {}, item});
    }
  }
}

void describe_tuple(PyObject* op, size_t most, Picture* picture) {
  picture->kind = ObjectKind::kTuple;
  picture->length = tuple_get_size(op);
  for (int64_t i = 0; i < picture->length && picture->links.size() < most; ++i) {
    PyObject* item = tuple_get_item(op, i);
    if (item != nullptr) {  // being built
      picture->links.push_back({LinkRole::kItem, {}, item});
    }
  }
}

void describe_dict(PyObject* op, size_t most, Picture* picture) {
  const auto* dict = static_cast<PyDictObject*>(op);
  PyDictKeysObject* keys = dict->ma_keys;
  picture->kind = ObjectKind::kDict;
  picture->length = dict->ma_used;
  picture->capacity = keys->dk_usable + keys->dk_nentries;
  if (keys->dk_refcnt == 1) {
    picture->extra_address = dict->ma_keys.bits;
    picture->extra_bytes = dict_keys_size(keys);
  }
  int64_t position = 0;
  PyObject* key = nullptr;
  PyObject* value = nullptr;
  while (picture->links.size() / 2 < most && dict_next(op, &position, &key, &value)) {
    picture->links.push_back({LinkRole::kKey, {}, key});
    picture->links.push_back({LinkRole::kValue, {}, value});
  }
  // Null until the program has imported collections.
  PyTypeObject* defaultdict_type = modules::state().collections.defaultdict_type;
  if (defaultdict_type != nullptr && object_type_check(op, defaultdict_type)) {
    PyObject* factory = static_cast<modules::DefaultDictObject*>(op)->default_factory;
    if (factory != nullptr && factory != none()) {
      picture->links.push_back({LinkRole::kSlot, "default_factory", factory});
    }
  }
}

bool is_deque(PyObject* op) {
  PyTypeObject* deque_type = modules::state().collections.deque_type;  // null until collections is imported
  return deque_type != nullptr && is_type(op, deque_type);
}

void describe_deque(PyObject* op, size_t most, Picture* picture) {
  const auto* deque = static_cast<modules::DequeObject*>(op);
  picture->kind = ObjectKind::kList;
  picture->length = deque->ob_size;
  const modules::DequeBlock* block = deque->leftblock;
  int64_t index = deque->leftindex;
  for (int64_t i = 0; i < deque->ob_size && picture->links.size() < most; ++i) {
    picture->links.push_back({LinkRole::kItem, {}, block->data[index]});
    if (++index == modules::kBlockLength) {
      block = block->rightlink;
      index = 0;
    }
  }
}

void describe_set(PyObject* op, size_t most, Picture* picture) {
  const auto* set = static_cast<PySetObject*>(op);
  picture->kind = ObjectKind::kSet;
  picture->length = set->used;
  picture->capacity = (set->mask + 1) * 3 / 5;
  if (set->table.get() != set->smalltable) {
    picture->extra_address = set->table.bits;
    picture->extra_bytes = (set->mask + 1) * static_cast<int64_t>(sizeof(setentry));
  }
  int64_t position = 0;
  PyObject* key = nullptr;
  int64_t hash = 0;
  while (picture->links.size() < most && set_next_entry(op, &position, &key, &hash)) {
    picture->links.push_back({LinkRole::kMember, {}, key});
  }
}

void describe_weakref(PyObject* op, Picture* picture) {
  const auto* ref = static_cast<PyWeakReference*>(op);
  picture->kind = ObjectKind::kWeakref;
  picture->is_weak = true;
  PyObject* target = ref->wr_object;
  if (target != none() && target->ob_refcnt > 0) {
    picture->links.push_back({LinkRole::kWeak, {}, target});
  } else {
    picture->weak_dead = true;
  }
  if (ref->wr_callback) {
    picture->links.push_back({LinkRole::kSlot, "callback", ref->wr_callback});
  }
}

ObjectKind value_kind(PyObject* op) {
  if (op == none()) {
    return ObjectKind::kNone;
  }
  if (is_type(op, bool_type())) {
    return ObjectKind::kBool;
  }
  if (long_check(op)) {
    return ObjectKind::kInt;
  }
  if (unicode_check(op)) {
    return ObjectKind::kStr;
  }
  if (bytes_check(op) || object_type_check(op, bytearray_type())) {
    return ObjectKind::kBytes;
  }
  if (object_type_check(op, float_type())) {
    return ObjectKind::kFloat;
  }
  if (object_type_check(op, complex_type())) {
    return ObjectKind::kComplex;
  }
  if (is_type(op, range_type())) {
    return ObjectKind::kRange;
  }
  return is_type(op, slice_type()) ? ObjectKind::kSlice : ObjectKind::kOther;
}

void describe_value(PyObject* op, Picture* picture) {
  picture->kind = value_kind(op);
  if (object_type_check(op, bytearray_type())) {
    const auto* array = static_cast<PyByteArrayObject*>(op);
    picture->extra_address = array->ob_bytes.bits;
    picture->extra_bytes = array->ob_alloc;
  }
}

bool is_container(PyObject* op) {
  return list_check(op) || tuple_check(op) || dict_check(op) || object_type_check(op, set_type()) ||
         object_type_check(op, frozenset_type()) || is_deque(op);
}

void describe_container(PyObject* op, size_t most, Picture* picture) {
  if (list_check(op)) {
    describe_list(op, most, picture);
  } else if (tuple_check(op)) {
    describe_tuple(op, most, picture);
  } else if (dict_check(op)) {
    describe_dict(op, most, picture);
  } else if (is_deque(op)) {
    describe_deque(op, most, picture);
  } else {
    describe_set(op, most, picture);
  }
}

}  // namespace

const char* kind_name(ObjectKind kind) {
  static constexpr const char* kNames[] = {
      "none",      "bool",      "int",     "float",     "complex",  "str",      "bytes",   "list",
      "tuple",     "dict",      "set",     "instance",  "class",    "function", "builtin", "method",
      "cell",      "code",      "module",  "generator", "iterator", "range",    "slice",   "frame",
      "traceback", "exception", "weakref", "ndarray",   "tensor",   "storage",  "other"};
  return kNames[static_cast<int>(kind)];
}

Picture describe(PyObject* op, size_t most_items) {
  Picture picture;
  picture.op = op;
  picture.type = class_name(type_of(op));
  picture.is_static = op->ob_refcnt > kStaticRefcount / 2;
  picture.shared_count = has_shared_count(op);
  if (op == vm::state().builtins.get()) {  // the names of all programs: only that it is there
    picture.opaque = true;
    picture.leaf = true;
    return picture;
  }
  picture.has_text = value_text(op, &picture.text);
  if (picture.has_text) {
    picture.text = cut_text(std::move(picture.text));
  }
  const bool known = describe_callable(op, &picture) || describe_execution(op, &picture);
  if (!known) {
    if (picture.has_text) {
      describe_value(op, &picture);
    } else if (is_container(op)) {
      describe_container(op, most_items, &picture);
    } else if (weakref_check(op)) {
      describe_weakref(op, &picture);
    } else if (describe_array(op, &picture) || describe_tensor(op, &picture) || describe_iterator(op, &picture)) {
      // done
    } else if (is_own_class(type_of(op)) || is_type(op, object_type()) || is_type(op, namespace_type())) {
      picture.kind = ObjectKind::kInstance;
    } else {
      picture.opaque = true;
    }
  }
  // A class has its attributes already, also one that a metaclass of the program made.
  const bool is_instance = is_own_class(type_of(op)) && !type_check(op);
  if (is_instance || is_type(op, namespace_type()) || exception_instance_check(op)) {
    append_attributes(op, &picture.links);
  }
  if (picture.leaf) {
    picture.links.clear();
  }
  if (most_items == 0) {
    picture.links.clear();
  }
  return picture;
}

}  // namespace heapscope::inspect
