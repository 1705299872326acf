// The table of special methods, and how assigning one to a class changes its slots.
//
//   class body defines __add__   -> nb_add becomes slot_nb_add (looks the method up at each call)
//   class inherits int.__add__   -> nb_add is int's own function, found through the wrapper descriptor
//   two names share a slot (__add__/__radd__) and disagree -> the generic function
//
// Rows are in the order of their offsets: one slot's names are neighbours.
// Model: Objects/typeobject.c slotdefs, update_one_slot (3.11).
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/method_object.h"
#include "objects/registry.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/type_slots.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"

namespace heapscope::objects {
namespace {

template <class R, class... A>
memory::AnyFunction erase(R (*function)(A...)) {
  return reinterpret_cast<memory::AnyFunction>(function);
}

}  // namespace

#define HS_SLOT_ROW(dunder, offset, function, wrap, doc) {Id::dunder, offset, function, wrap, doc, #dunder},
#define HS_TP(dunder, slot, function, wrap, doc) \
  HS_SLOT_ROW(dunder, offsetof(PyTypeObject, slot), erase(function), wrap, doc)
#define HS_AM(dunder, slot, doc) \
  HS_SLOT_ROW(dunder, offsetof(PyHeapTypeObject, as_async.slot), erase(slot_##slot), Wrap::kUnary, doc)
#define HS_NB(dunder, slot, wrap, doc) \
  HS_SLOT_ROW(dunder, offsetof(PyHeapTypeObject, as_number.slot), erase(slot_##slot), wrap, doc)
#define HS_BIN(dunder, reflected, slot, op)                                                          \
  HS_NB(dunder, slot, Wrap::kBinaryLeft, #dunder "($self, value, /)\n--\n\nReturn self" op "value.") \
  HS_NB(reflected, slot, Wrap::kBinaryRight, #reflected "($self, value, /)\n--\n\nReturn value" op "self.")
#define HS_INPLACE(dunder, slot, op) \
  HS_NB(dunder, slot, Wrap::kBinary, #dunder "($self, value, /)\n--\n\nReturn self" op "value.")
#define HS_COMPARE(dunder, wrap, op) \
  HS_TP(dunder, tp_richcompare, slot_tp_richcompare, wrap, #dunder "($self, value, /)\n--\n\nReturn self" op "value.")
#define HS_MP(dunder, slot, wrap, doc) \
  HS_SLOT_ROW(dunder, offsetof(PyHeapTypeObject, as_mapping.slot), erase(slot_##slot), wrap, doc)
#define HS_SQ(dunder, slot, function, wrap, doc) \
  HS_SLOT_ROW(dunder, offsetof(PyHeapTypeObject, as_sequence.slot), function, wrap, doc)

// clang-format off
const SlotDef kSlotDefs[] = {
    HS_TP(__repr__, tp_repr, slot_tp_repr, Wrap::kUnary, "__repr__($self, /)\n--\n\nReturn repr(self).")
    HS_TP(__hash__, tp_hash, slot_tp_hash, Wrap::kHash, "__hash__($self, /)\n--\n\nReturn hash(self).")
    HS_TP(__call__, tp_call, slot_tp_call, Wrap::kCall,
          "__call__($self, /, *args, **kwargs)\n--\n\nCall self as a function.")
    HS_TP(__str__, tp_str, slot_tp_str, Wrap::kUnary, "__str__($self, /)\n--\n\nReturn str(self).")
    HS_TP(__getattribute__, tp_getattro, slot_tp_getattr_hook, Wrap::kBinary,
          "__getattribute__($self, name, /)\n--\n\nReturn getattr(self, name).")
    HS_TP(__getattr__, tp_getattro, slot_tp_getattr_hook, Wrap::kNone, "")
    HS_TP(__setattr__, tp_setattro, slot_tp_setattro, Wrap::kSetAttr,
          "__setattr__($self, name, value, /)\n--\n\nImplement setattr(self, name, value).")
    HS_TP(__delattr__, tp_setattro, slot_tp_setattro, Wrap::kDelAttr,
          "__delattr__($self, name, /)\n--\n\nImplement delattr(self, name).")
    HS_COMPARE(__lt__, Wrap::kLt, "<")
    HS_COMPARE(__le__, Wrap::kLe, "<=")
    HS_COMPARE(__eq__, Wrap::kEq, "==")
    HS_COMPARE(__ne__, Wrap::kNe, "!=")
    HS_COMPARE(__gt__, Wrap::kGt, ">")
    HS_COMPARE(__ge__, Wrap::kGe, ">=")
    HS_TP(__iter__, tp_iter, slot_tp_iter, Wrap::kUnary, "__iter__($self, /)\n--\n\nImplement iter(self).")
    HS_TP(__next__, tp_iternext, slot_tp_iternext, Wrap::kNext, "__next__($self, /)\n--\n\nImplement next(self).")
    HS_TP(__get__, tp_descr_get, slot_tp_descr_get, Wrap::kGet,
          "__get__($self, instance, owner=None, /)\n--\n\nReturn an attribute of instance, which is of type owner.")
    HS_TP(__set__, tp_descr_set, slot_tp_descr_set, Wrap::kSet,
          "__set__($self, instance, value, /)\n--\n\nSet an attribute of instance to value.")
    HS_TP(__delete__, tp_descr_set, slot_tp_descr_set, Wrap::kDelete,
          "__delete__($self, instance, /)\n--\n\nDelete an attribute of instance.")
    HS_TP(__init__, tp_init, slot_tp_init, Wrap::kInit,
          "__init__($self, /, *args, **kwargs)\n--\n\n"
          "Initialize self.  See help(type(self)) for accurate signature.")
    HS_TP(__new__, tp_new, slot_tp_new, Wrap::kNone, "")
    HS_TP(__del__, tp_finalize, slot_tp_finalize, Wrap::kDel, "")
    HS_AM(__await__, am_await, "__await__($self, /)\n--\n\nReturn an iterator to be used in await expression.")
    HS_AM(__aiter__, am_aiter, "__aiter__($self, /)\n--\n\nReturn an awaitable, that resolves in asynchronous iterator.")
    HS_AM(__anext__, am_anext, "__anext__($self, /)\n--\n\nReturn a value or raise StopAsyncIteration.")
    HS_BIN(__add__, __radd__, nb_add, "+")
    HS_BIN(__sub__, __rsub__, nb_subtract, "-")
    HS_BIN(__mul__, __rmul__, nb_multiply, "*")
    HS_BIN(__mod__, __rmod__, nb_remainder, "%")
    HS_NB(__divmod__, nb_divmod, Wrap::kBinaryLeft,
          "__divmod__($self, value, /)\n--\n\nReturn divmod(self, value).")
    HS_NB(__rdivmod__, nb_divmod, Wrap::kBinaryRight,
          "__rdivmod__($self, value, /)\n--\n\nReturn divmod(value, self).")
    HS_NB(__pow__, nb_power, Wrap::kTernary,
          "__pow__($self, value, mod=None, /)\n--\n\nReturn pow(self, value, mod).")
    HS_NB(__rpow__, nb_power, Wrap::kTernaryRight,
          "__rpow__($self, value, mod=None, /)\n--\n\nReturn pow(value, self, mod).")
    HS_NB(__neg__, nb_negative, Wrap::kUnary, "__neg__($self, /)\n--\n\n-self")
    HS_NB(__pos__, nb_positive, Wrap::kUnary, "__pos__($self, /)\n--\n\n+self")
    HS_NB(__abs__, nb_absolute, Wrap::kUnary, "__abs__($self, /)\n--\n\nabs(self)")
    HS_NB(__bool__, nb_bool, Wrap::kPredicate, "__bool__($self, /)\n--\n\nTrue if self else False")
    HS_NB(__invert__, nb_invert, Wrap::kUnary, "__invert__($self, /)\n--\n\n~self")
    HS_BIN(__lshift__, __rlshift__, nb_lshift, "<<")
    HS_BIN(__rshift__, __rrshift__, nb_rshift, ">>")
    HS_BIN(__and__, __rand__, nb_and, "&")
    HS_BIN(__xor__, __rxor__, nb_xor, "^")
    HS_BIN(__or__, __ror__, nb_or, "|")
    HS_NB(__int__, nb_int, Wrap::kUnary, "__int__($self, /)\n--\n\nint(self)")
    HS_NB(__float__, nb_float, Wrap::kUnary, "__float__($self, /)\n--\n\nfloat(self)")
    HS_INPLACE(__iadd__, nb_inplace_add, "+=")
    HS_INPLACE(__isub__, nb_inplace_subtract, "-=")
    HS_INPLACE(__imul__, nb_inplace_multiply, "*=")
    HS_INPLACE(__imod__, nb_inplace_remainder, "%=")
    HS_NB(__ipow__, nb_inplace_power, Wrap::kTernary, "__ipow__($self, value, /)\n--\n\nReturn self**=value.")
    HS_INPLACE(__ilshift__, nb_inplace_lshift, "<<=")
    HS_INPLACE(__irshift__, nb_inplace_rshift, ">>=")
    HS_INPLACE(__iand__, nb_inplace_and, "&=")
    HS_INPLACE(__ixor__, nb_inplace_xor, "^=")
    HS_INPLACE(__ior__, nb_inplace_or, "|=")
    HS_BIN(__floordiv__, __rfloordiv__, nb_floor_divide, "//")
    HS_BIN(__truediv__, __rtruediv__, nb_true_divide, "/")
    HS_INPLACE(__ifloordiv__, nb_inplace_floor_divide, "//=")
    HS_INPLACE(__itruediv__, nb_inplace_true_divide, "/=")
    HS_NB(__index__, nb_index, Wrap::kUnary,
          "__index__($self, /)\n--\n\n"
          "Return self converted to an integer, if self is suitable for use as an index into a list.")
    HS_BIN(__matmul__, __rmatmul__, nb_matrix_multiply, "@")
    HS_INPLACE(__imatmul__, nb_inplace_matrix_multiply, "@=")
    HS_MP(__len__, mp_length, Wrap::kLength, "__len__($self, /)\n--\n\nReturn len(self).")
    HS_MP(__getitem__, mp_subscript, Wrap::kBinary, "__getitem__($self, key, /)\n--\n\nReturn self[key].")
    HS_MP(__setitem__, mp_ass_subscript, Wrap::kSetItem,
          "__setitem__($self, key, value, /)\n--\n\nSet self[key] to value.")
    HS_MP(__delitem__, mp_ass_subscript, Wrap::kDelItem, "__delitem__($self, key, /)\n--\n\nDelete self[key].")
    HS_SQ(__len__, sq_length, erase(slot_sq_length), Wrap::kLength, "__len__($self, /)\n--\n\nReturn len(self).")
    HS_SQ(__add__, sq_concat, nullptr, Wrap::kBinary, "__add__($self, value, /)\n--\n\nReturn self+value.")
    HS_SQ(__mul__, sq_repeat, nullptr, Wrap::kIndexArgument, "__mul__($self, value, /)\n--\n\nReturn self*value.")
    HS_SQ(__rmul__, sq_repeat, nullptr, Wrap::kIndexArgument, "__rmul__($self, value, /)\n--\n\nReturn value*self.")
    HS_SQ(__getitem__, sq_item, erase(slot_sq_item), Wrap::kSequenceItem,
          "__getitem__($self, key, /)\n--\n\nReturn self[key].")
    HS_SQ(__setitem__, sq_ass_item, erase(slot_sq_ass_item), Wrap::kSequenceSetItem,
          "__setitem__($self, key, value, /)\n--\n\nSet self[key] to value.")
    HS_SQ(__delitem__, sq_ass_item, erase(slot_sq_ass_item), Wrap::kSequenceDelItem,
          "__delitem__($self, key, /)\n--\n\nDelete self[key].")
    HS_SQ(__contains__, sq_contains, erase(slot_sq_contains), Wrap::kContains,
          "__contains__($self, key, /)\n--\n\nReturn key in self.")
    HS_SQ(__iadd__, sq_inplace_concat, nullptr, Wrap::kBinary,
          "__iadd__($self, value, /)\n--\n\nImplement self+=value.")
    HS_SQ(__imul__, sq_inplace_repeat, nullptr, Wrap::kIndexArgument,
          "__imul__($self, value, /)\n--\n\nImplement self*=value.")
};
// clang-format on
const int kSlotDefCount = sizeof(kSlotDefs) / sizeof(kSlotDefs[0]);

namespace {

/// Host table: the generic function's number for each 8-byte slot of a PyHeapTypeObject.
uint64_t generic_numbers[sizeof(PyHeapTypeObject) / 8];

}  // namespace

void register_slotdefs() {
  for (uint64_t& number : generic_numbers) {
    number = 0;
  }
  for (int i = 0; i < kSlotDefCount; ++i) {
    const SlotDef& def = kSlotDefs[i];
    uint64_t& number = generic_numbers[def.offset / 8];
    if (number == 0 && def.function != nullptr) {
      number = register_slot_function(def.function);
    }
  }
}

uint64_t generic_slot_number(uint32_t offset) { return generic_numbers[offset / 8]; }

uint64_t* slot_pointer(PyTypeObject* type, uint32_t offset) {
  char* group = nullptr;
  uint32_t start = 0;
  if (offset >= offsetof(PyHeapTypeObject, as_sequence)) {
    group = reinterpret_cast<char*>(type->tp_as_sequence.get());
    start = offsetof(PyHeapTypeObject, as_sequence);
  } else if (offset >= offsetof(PyHeapTypeObject, as_mapping)) {
    group = reinterpret_cast<char*>(type->tp_as_mapping.get());
    start = offsetof(PyHeapTypeObject, as_mapping);
  } else if (offset >= offsetof(PyHeapTypeObject, as_number)) {
    group = reinterpret_cast<char*>(type->tp_as_number.get());
    start = offsetof(PyHeapTypeObject, as_number);
  } else if (offset >= offsetof(PyHeapTypeObject, as_async)) {
    group = reinterpret_cast<char*>(type->tp_as_async.get());
    start = offsetof(PyHeapTypeObject, as_async);
  } else {
    group = reinterpret_cast<char*>(type);
  }
  return group == nullptr ? nullptr : reinterpret_cast<uint64_t*>(group + (offset - start));
}

namespace {

/// A name with two slots (__getitem__: mapping and sequence): the one that the type uses, null when not exactly one.
uint64_t* resolve_duplicates(PyTypeObject* type, Id name) {
  uint64_t* used = nullptr;
  for (int i = 0; i < kSlotDefCount; ++i) {
    if (kSlotDefs[i].name != name) {
      continue;
    }
    uint64_t* slot = slot_pointer(type, kSlotDefs[i].offset);
    if (slot == nullptr || *slot == 0 || slot == used) {
      continue;
    }
    if (used != nullptr) {
      return nullptr;
    }
    used = slot;
  }
  return used;
}

PyObject* find_in_mro(PyTypeObject* type, PyObject* name) {
  PyObject* mro = type->tp_mro;
  for (int64_t i = 0; mro != nullptr && i < tuple_get_size(mro); ++i) {
    PyObject* found = dict_get_item(as_type(tuple_get_item(mro, i))->tp_dict, name);
    if (found != nullptr) {
      return found;
    }
  }
  return nullptr;
}

/// Sets one slot from all of its names; returns the row after them.
int update_one_slot(PyTypeObject* type, int row) {
  const uint32_t offset = kSlotDefs[row].offset;
  uint64_t* slot = slot_pointer(type, offset);
  if (slot == nullptr) {
    while (row < kSlotDefCount && kSlotDefs[row].offset == offset) {
      ++row;
    }
    return row;
  }
  uint64_t specific = 0;
  uint64_t generic = 0;
  bool use_generic = false;
  const uint64_t function = generic_slot_number(offset);
  for (; row < kSlotDefCount && kSlotDefs[row].offset == offset; ++row) {
    const SlotDef& def = kSlotDefs[row];
    PyObject* descr = find_in_mro(type, ident(def.name));
    if (descr == nullptr) {
      if (offset == offsetof(PyTypeObject, tp_iternext)) {
        specific = kNextNotImplemented;
      }
      continue;
    }
    if (is_type(descr, wrapper_descr_type()) &&
        kSlotDefs[static_cast<PyWrapperDescrObject*>(descr)->d_base].name == def.name) {
      auto* wrapper = static_cast<PyWrapperDescrObject*>(descr);
      uint64_t* used = resolve_duplicates(type, def.name);
      if (used == nullptr || used == slot) {
        generic = function;
      }
      if ((specific == 0 || specific == wrapper->d_wrapped) && kSlotDefs[wrapper->d_base].wrap == def.wrap &&
          type_is_subtype(type, wrapper->d_type)) {
        specific = wrapper->d_wrapped;
      } else {
        use_generic = true;
      }
    } else if (offset == offsetof(PyTypeObject, tp_new) && is_type(descr, cfunction_type()) &&
               cfunction_def(descr) == &kNewDef[0]) {
      specific = type->tp_new.id;  // a builtin __new__, inherited as it is
    } else if (descr == none() && offset == offsetof(PyTypeObject, tp_hash)) {
      specific = kHashNotImplemented;
    } else {
      use_generic = true;
      generic = function;
    }
  }
  *slot = specific != 0 && !use_generic ? specific : generic;
  return row;
}

int first_row_of_slot(int row) {
  while (row > 0 && kSlotDefs[row - 1].offset == kSlotDefs[row].offset) {
    --row;
  }
  return row;
}

/// The slots of `name` in the type and in the subclasses that do not define the name themselves.
void update_subclasses(PyTypeObject* type, PyObject* name, const int* rows) {
  for (const int* row = rows; *row >= 0; ++row) {
    update_one_slot(type, *row);
  }
  PyObject* subclasses = type->tp_subclasses;
  if (subclasses == nullptr) {
    return;
  }
  int64_t position = 0;
  PyObject* key;
  PyObject* ref;
  while (dict_next(subclasses, &position, &key, &ref)) {
    PyObject* subclass = weakref_get_object(ref);
    if (subclass == none()) {
      continue;
    }
    PyObject* dict = as_type(subclass)->tp_dict;
    if (dict != nullptr && dict_check(dict) && dict_contains(dict, name) == Truth::kTrue) {
      continue;
    }
    update_subclasses(as_type(subclass), name, rows);
  }
}

}  // namespace

void update_slot(PyTypeObject* type, PyObject* name) {
  int rows[10];
  int count = 0;
  for (int i = 0; i < kSlotDefCount; ++i) {
    if (ident(kSlotDefs[i].name) == name) {
      rows[count++] = first_row_of_slot(i);
    }
  }
  if (count == 0) {
    return;
  }
  rows[count] = -1;
  update_subclasses(type, name, rows);
}

void fixup_slot_dispatchers(PyTypeObject* type) {
  for (int row = 0; row < kSlotDefCount;) {
    row = update_one_slot(type, row);
  }
}

void update_all_slots(PyTypeObject* type) {
  type_modified(type);
  for (int i = 0; i < kSlotDefCount; ++i) {
    update_slot(type, ident(kSlotDefs[i].name));
  }
}

}  // namespace heapscope::objects
