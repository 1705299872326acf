// Slots as Python methods: what `int.__add__(1, 2)` does with its arguments before it calls the slot.
#include "objects/abstract.h"
#include "objects/descr_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/long_object.h"
#include "objects/registry.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"

namespace heapscope::objects {
namespace {

Status check_num_args(PyObject* args, int64_t count) {
  const int64_t given = tuple_get_size(args);
  if (given == count) {
    return Status::kOk;
  }
  return err_format(exc_type_error(), "expected {} argument{}, got {}", count, count == 1 ? "" : "s", given);
}

template <class F>
Slot<F> slot(uint64_t number) {
  return Slot<F>{number};
}

Owned<PyObject> none_if(Status status) {
  HS_TRY(status);
  return owned_ref(none());
}

/// A negative index counts from the end, where the type has a length.
int64_t get_index(PyObject* self, PyObject* arg) {
  int64_t i = number_as_ssize(arg, exc_overflow_error());
  if (i == -1 && err_occurred()) {
    return -1;
  }
  if (i < 0) {
    const PySequenceMethods* sequence = type_of(self)->tp_as_sequence;
    if (sequence != nullptr && sequence->sq_length) {
      const int64_t n = sequence->sq_length(self);
      if (n < 0) {
        return -1;
      }
      i += n;
    }
  }
  return i;
}

/// object.__setattr__(t, ...) for a t whose own builtin type overrides it would break that type's rules.
Status hack_check(PyObject* self, uint64_t wrapped, const char* what) {
  const uint64_t generic = generic_slot_number(offsetof(PyTypeObject, tp_setattro));
  PyTypeObject* type = type_of(self);
  PyObject* mro = type->tp_mro;
  PyTypeObject* defining = type;
  for (int64_t i = tuple_get_size(mro) - 1; i >= 0; --i) {
    PyTypeObject* base = as_type(tuple_get_item(mro, i));
    if (base->tp_setattro.id != generic && base->tp_setattro == type->tp_setattro) {
      defining = base;
      break;
    }
  }
  for (PyTypeObject* base = defining; base != nullptr; base = base->tp_base) {
    if (base->tp_setattro.id == wrapped) {
      break;
    }
    if (base->tp_setattro.id != generic) {
      return err_format(exc_type_error(), "can't apply this {} to {} object", what, type_full_name(type));
    }
  }
  return Status::kOk;
}

Owned<PyObject> wrap_ternary(PyObject* self, PyObject* args, uint64_t wrapped, bool right) {
  PyObject* other = nullptr;
  PyObject* third = none();
  HS_TRY(arg_unpack_tuple(args, "", 1, {&other, &third}));
  return right ? slot<ternaryfunc>(wrapped)(other, self, third) : slot<ternaryfunc>(wrapped)(self, other, third);
}

Owned<PyObject> wrap_descr_get(PyObject* self, PyObject* args, uint64_t wrapped) {
  PyObject* instance = nullptr;
  PyObject* owner = nullptr;
  HS_TRY(arg_unpack_tuple(args, "", 1, {&instance, &owner}));
  if (instance == none()) {
    instance = nullptr;
  }
  if (owner == none()) {
    owner = nullptr;
  }
  if (owner == nullptr && instance == nullptr) {
    return err_set_string(exc_type_error(), "__get__(None, None) is invalid");
  }
  return slot<descrgetfunc>(wrapped)(self, instance, owner);
}

}  // namespace

Owned<PyObject> call_wrapped(Wrap wrap, PyObject* self, PyObject* args, uint64_t wrapped, PyObject* kwargs,
                             const char* name) {
  if (wrap == Wrap::kCall) {
    return slot<ternaryfunc>(wrapped)(self, args, kwargs);
  }
  if (wrap == Wrap::kInit) {
    return none_if(slot<initproc>(wrapped)(self, args, kwargs));
  }
  if (kwargs != nullptr && (!dict_check(kwargs) || dict_get_size(kwargs) != 0)) {
    return err_format(exc_type_error(), "wrapper {}() takes no keyword arguments", name);
  }
  switch (wrap) {
    case Wrap::kTernary:
    case Wrap::kTernaryRight: return wrap_ternary(self, args, wrapped, wrap == Wrap::kTernaryRight);
    case Wrap::kGet: return wrap_descr_get(self, args, wrapped);
    case Wrap::kSequenceItem: {
      if (tuple_get_size(args) != 1) {
        HS_TRY(check_num_args(args, 1));
      }
      const int64_t i = get_index(self, tuple_get_item(args, 0));
      if (i == -1 && err_occurred()) {
        return {};
      }
      return slot<ssizeargfunc>(wrapped)(self, i);
    }
    default: break;
  }
  int64_t count = 1;
  switch (wrap) {
    case Wrap::kUnary:
    case Wrap::kLength:
    case Wrap::kPredicate:
    case Wrap::kHash:
    case Wrap::kDel:
    case Wrap::kNext: count = 0; break;
    case Wrap::kSequenceSetItem:
    case Wrap::kSetItem:
    case Wrap::kSetAttr:
    case Wrap::kSet: count = 2; break;
    default: break;
  }
  // These unpack their arguments for a function without a name, which the message begins with.
  if (count == 2 || wrap == Wrap::kIndexArgument) {
    HS_TRY(arg_check_positional("", tuple_get_size(args), count, count));
  }
  HS_TRY(check_num_args(args, count));
  PyObject* first = count > 0 ? tuple_get_item(args, 0) : nullptr;
  PyObject* second = count > 1 ? tuple_get_item(args, 1) : nullptr;
  switch (wrap) {
    case Wrap::kUnary: return slot<unaryfunc>(wrapped)(self);
    case Wrap::kLength: {
      const int64_t length = slot<lenfunc>(wrapped)(self);
      return length == -1 && err_occurred() ? Owned<PyObject>() : long_from_ssize_t(length);
    }
    case Wrap::kHash: {
      const int64_t hash = slot<hashfunc>(wrapped)(self);
      return hash == -1 && err_occurred() ? Owned<PyObject>() : long_from_ssize_t(hash);
    }
    case Wrap::kPredicate: {
      HS_TRUTH(yes, slot<inquiry>(wrapped)(self));
      return owned_ref(bool_object(yes));
    }
    case Wrap::kDel: slot<destructor>(wrapped)(self); return owned_ref(none());
    case Wrap::kNext: {
      Owned<PyObject> item = slot<iternextfunc>(wrapped)(self);
      if (!item && !err_occurred()) {
        err_set_none(exc_stop_iteration());
      }
      return item;
    }
    case Wrap::kBinary:
    case Wrap::kBinaryLeft: return slot<binaryfunc>(wrapped)(self, first);
    case Wrap::kBinaryRight: return slot<binaryfunc>(wrapped)(first, self);
    case Wrap::kIndexArgument: {
      const int64_t i = number_as_ssize(first, exc_overflow_error());
      if (i == -1 && err_occurred()) {
        return {};
      }
      return slot<ssizeargfunc>(wrapped)(self, i);
    }
    case Wrap::kSequenceSetItem:
    case Wrap::kSequenceDelItem: {
      const int64_t i = get_index(self, first);
      if (i == -1 && err_occurred()) {
        return {};
      }
      return none_if(slot<ssizeobjargproc>(wrapped)(self, i, second));
    }
    case Wrap::kContains: {
      HS_TRUTH(yes, slot<objobjproc>(wrapped)(self, first));
      return owned_ref(bool_object(yes));
    }
    case Wrap::kSetItem:
    case Wrap::kDelItem: return none_if(slot<objobjargproc>(wrapped)(self, first, second));
    case Wrap::kSetAttr:
    case Wrap::kDelAttr:
      HS_TRY(hack_check(self, wrapped, wrap == Wrap::kSetAttr ? "__setattr__" : "__delattr__"));
      return none_if(slot<setattrofunc>(wrapped)(self, first, second));
    case Wrap::kSet:
    case Wrap::kDelete: return none_if(slot<descrsetfunc>(wrapped)(self, first, second));
    case Wrap::kLt:
    case Wrap::kLe:
    case Wrap::kEq:
    case Wrap::kNe:
    case Wrap::kGt:
    case Wrap::kGe:
      return slot<richcmpfunc>(wrapped)(self, first,
                                        static_cast<CompareOp>(static_cast<int>(wrap) - static_cast<int>(Wrap::kLt)));
    default: HS_CHECK(false);
  }
}

}  // namespace heapscope::objects
