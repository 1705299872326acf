// sys.getsizeof without running anything: by layout, as each type's __sizeof__ computes it.
#include "inspect/attributes.h"
#include "inspect/picture.h"
#include "modules/array/array_object.h"
#include "modules/collections/deque.h"
#include "modules/collections/ordered_dict.h"
#include "modules/itertools/itertools_types.h"
#include "modules/numpy/array_object.h"
#include "modules/state.h"
#include "objects/bytearray_object.h"
#include "objects/code_object.h"
#include "objects/dict_object.h"
#include "objects/frame_object.h"
#include "objects/func_object.h"
#include "objects/gen_object.h"
#include "objects/instance_attributes.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/set_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::inspect {

using namespace objects;

namespace {

int64_t unicode_size(const PyObject* op) {
  const PyASCIIObject* head = as_ascii(op);
  const int64_t text = (head->length + 1) * unicode_kind(op);
  int64_t size = 0;
  if ((head->state & kUnicodeCompact) == 0) {
    size = static_cast<int64_t>(sizeof(PyUnicodeObject)) + text;
  } else if (unicode_is_ascii(op)) {
    return static_cast<int64_t>(sizeof(PyASCIIObject)) + text;
  } else {
    size = static_cast<int64_t>(sizeof(PyCompactUnicodeObject)) + text;
  }
  const auto* compact = static_cast<const PyCompactUnicodeObject*>(head);
  const bool own_utf8 = compact->utf8 && compact->utf8.get() != unicode_data(op);
  return own_utf8 ? size + compact->utf8_length + 1 : size;
}

int64_t type_size(PyObject* op) {
  auto* type = static_cast<PyTypeObject*>(op);
  if (!type_has_feature(type, kTpFlagsHeapType)) {
    return sizeof(PyTypeObject);
  }
  PyDictKeysObject* keys = static_cast<PyHeapTypeObject*>(type)->ht_cached_keys;
  return static_cast<int64_t>(sizeof(PyHeapTypeObject)) + (keys == nullptr ? 0 : dict_keys_size(keys));
}

/// What an OrderedDict has besides its table.
int64_t order_size(PyObject* op) {
  PyTypeObject* odict_type = modules::state().collections.odict_type;
  if (odict_type == nullptr || !object_type_check(op, odict_type)) {
    return 0;
  }
  const modules::ODictObject* dict = modules::as_odict(op);
  const int64_t nodes = dict->od_first ? dict->ma_used : 0;
  return dict->od_fast_nodes_size * 8 + nodes * static_cast<int64_t>(sizeof(modules::ODictNode));
}

int64_t own_size(PyObject* op) {
  const PyTypeObject* type = type_of(op);
  if (unicode_check(op)) {
    return unicode_size(op);  // fields that a subclass adds are not counted, as in 3.11
  }
  if (modules::numpy::array_check(op)) {
    const auto* a = modules::numpy::as_array(op);
    const bool owns = (a->flags & modules::numpy::kArrayOwnData) != 0;
    return type->tp_basicsize + int64_t{16} * a->nd +
           (owns ? modules::numpy::size_of_array(a) * modules::numpy::item_size_of(a) : 0);
  }
  if (list_check(op)) {
    return type->tp_basicsize + static_cast<PyListObject*>(op)->allocated * 8;
  }
  if (dict_check(op)) {
    return dict_sizeof(static_cast<PyDictObject*>(op)) + order_size(op);
  }
  if (object_type_check(op, set_type()) || object_type_check(op, frozenset_type())) {
    const auto* set = static_cast<PySetObject*>(op);
    return type->tp_basicsize +
           (set->table.get() == set->smalltable ? 0 : (set->mask + 1) * static_cast<int64_t>(sizeof(setentry)));
  }
  if (object_type_check(op, bytearray_type())) {
    return type->tp_basicsize + static_cast<PyByteArrayObject*>(op)->ob_alloc;
  }
  if (long_check(op)) {
    const int64_t digits = static_cast<PyVarObject*>(op)->ob_size;
    const int64_t count = digits < 0 ? -digits : digits;
    return static_cast<int64_t>(offsetof(PyLongObject, ob_digit)) + 4 * (count == 0 ? 1 : count);
  }
  if (type_check(op)) {
    return type_size(op);
  }
  if (is_type(op, code_type())) {
    const auto* code = static_cast<PyCodeObject*>(op);
    return type->tp_basicsize + code->ob_size * 2;
  }
  if (modules::array_check(op)) {
    const auto* array = static_cast<const modules::ArrayObject*>(op);
    return type->tp_basicsize + array->allocated * array->itemsize;
  }
  if (frame_check(op)) {
    return frame_size(static_cast<const PyFrameObject*>(op));
  }
  int64_t size = type->tp_basicsize + modules::combinatoric_words(op) * 8;
  if (type->tp_itemsize != 0) {
    const int64_t items = static_cast<PyVarObject*>(op)->ob_size;
    size += (items < 0 ? -items : items) * type->tp_itemsize;
  }
  return size;
}

}  // namespace

bool sizes_itself(PyTypeObject* type) {
  PyObject* mro = type->tp_mro;
  for (int64_t i = 0; mro != nullptr && i < tuple_get_size(mro); ++i) {
    PyObject* base = tuple_get_item(mro, i);
    if (is_own_class(base) && class_attribute(base, "__sizeof__") != nullptr) {
      return true;
    }
  }
  return false;
}

int64_t size_of(PyObject* op) { return sizes_itself(type_of(op)) ? -1 : size_of_builtin(op); }

int64_t size_of_builtin(PyObject* op) {
  PyTypeObject* type = type_of(op);
  int64_t size = own_size(op);
  if (gen_check_exact(op) || coro_check_exact(op) || async_gen_check_exact(op)) {
    const auto* generator = static_cast<PyGenObject*>(op);
    const PyCodeObject* code = generator->gi_code;
    size = type->tp_basicsize + (int64_t{code->co_nlocalsplus} + code->co_stacksize) * 8;
  }
  PyTypeObject* deque_type = modules::state().collections.deque_type;  // null until collections is imported
  if (deque_type != nullptr && object_type_check(op, deque_type)) {
    const auto* deque = static_cast<const modules::DequeObject*>(op);
    const int64_t blocks = (deque->leftindex + deque->ob_size + modules::kBlockLength - 1) / modules::kBlockLength;
    size = type->tp_basicsize + blocks * static_cast<int64_t>(sizeof(modules::DequeBlock));
  }
  size += type_is_gc(type) ? 16 : 0;
  size += type_has_feature(type, kTpFlagsManagedDict) ? 16 : 0;
  return size;
}

}  // namespace heapscope::inspect
