#include "objects/type_slots.h"

#include "objects/abstract.h"
#include "objects/built_in_code.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/func_object.h"
#include "objects/iter_object.h"
#include "objects/long_object.h"
#include "objects/native_hold.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/tuple_object.h"

namespace heapscope::objects {

Owned<PyObject> lookup_maybe_method(PyObject* self, PyObject* name, bool* unbound) {
  PyObject* found = type_lookup(type_of(self), name);
  if (found == nullptr) {
    return {};
  }
  if (binds_as_method(found)) {
    *unbound = true;  // no bound method object is made
    return owned_ref(found);
  }
  *unbound = false;
  const Slot<descrgetfunc> get = type_of(found)->tp_descr_get;
  return get ? get(found, self, type_of(self)) : owned_ref(found);
}

Owned<PyObject> lookup_method(PyObject* self, PyObject* name, bool* unbound) {
  Owned<PyObject> method = lookup_maybe_method(self, name, unbound);
  if (!method && !err_occurred()) {
    err_set_object(exc_attribute_error(), name);
  }
  return method;
}

namespace {

Owned<PyObject> vectorcall_unbound(bool unbound, const Owned<PyObject>& function, const Ref<PyObject>* args,
                                   int64_t nargs) {
  uint64_t nargsf = static_cast<uint64_t>(nargs);
  if (!unbound) {
    ++args;  // the slot before the arguments may be used by the callee
    nargsf = (nargsf - 1) | kVectorcallArgumentsOffset;
  }
  const NativeHold function_held("vectorcall_unbound", "func", &function);
  return object_vectorcall(function.get(), args, nargsf, nullptr);
}

Owned<PyObject> call_unbound_noarg(bool unbound, const Owned<PyObject>& function, PyObject* self) {
  const NativeHold function_held("call_unbound_noarg", "func", &function);
  return unbound ? object_call_one_arg(function.get(), self) : object_call_no_args(function.get());
}

/// NotImplemented when the method is absent.
Owned<PyObject> vectorcall_maybe(PyObject* name, PyObject* self, PyObject* other) {
  bool unbound;
  Owned<PyObject> function = lookup_maybe_method(self, name, &unbound);
  if (!function) {
    if (err_occurred()) {
      return {};
    }
    return owned_ref(not_implemented());
  }
  const Ref<PyObject> stack[] = {self, other};
  return vectorcall_unbound(unbound, function, stack, 2);
}

Owned<PyObject> call_method0(PyObject* self, Id name) {
  const Ref<PyObject> stack[] = {self};
  return vectorcall_method(ident(name), stack, 1);
}
Owned<PyObject> call_method1(PyObject* self, Id name, PyObject* arg) {
  const Ref<PyObject> stack[] = {self, arg};
  return vectorcall_method(ident(name), stack, 2);
}

/// Does right's type give the reflected method another meaning than left's?
Truth method_is_overloaded(PyObject* left, PyObject* right, PyObject* name) {
  Owned<PyObject> b;
  const Truth right_has = object_lookup_attr(type_of(right), name, &b);
  if (right_has != Truth::kTrue) {
    return right_has;
  }
  Owned<PyObject> a;
  const Truth left_has = object_lookup_attr(type_of(left), name, &a);
  if (left_has == Truth::kError) {
    return left_has;
  }
  if (left_has == Truth::kFalse) {
    return Truth::kTrue;
  }
  return object_rich_compare_bool(a.get(), b.get(), CompareOp::kNe);
}

template <class F>
bool number_slot_is(PyObject* op, Slot<F> PyNumberMethods::*member, uint64_t number) {
  const PyNumberMethods* methods = type_of(op)->tp_as_number;
  return methods != nullptr && (methods->*member).id == number;
}

/// A binary operator: the right operand goes first when its class is a subclass with another reflected method.
template <class F>
Owned<PyObject> binary_slot(PyObject* self, PyObject* other, Slot<F> PyNumberMethods::*member, uint32_t offset,
                            PyObject* name, PyObject* reflected) {
  const uint64_t number = generic_slot_number(offset);
  bool do_other = type_of(self) != type_of(other) && number_slot_is(other, member, number);
  if (number_slot_is(self, member, number)) {
    if (do_other && type_is_subtype(type_of(other), type_of(self))) {
      HS_TRUTH(overloaded, method_is_overloaded(self, other, reflected));
      if (overloaded) {
        Owned<PyObject> result = vectorcall_maybe(reflected, other, self);
        if (result.get() != not_implemented()) {
          return result;
        }
        do_other = false;
      }
    }
    Owned<PyObject> result = vectorcall_maybe(name, self, other);
    if (result.get() != not_implemented() || type_of(other) == type_of(self)) {
      return result;
    }
  }
  if (do_other) {
    return vectorcall_maybe(reflected, other, self);
  }
  return owned_ref(not_implemented());
}

}  // namespace

Owned<PyObject> vectorcall_method(PyObject* name, const Ref<PyObject>* args, int64_t nargs) {
  bool unbound;
  HS_OWN(function, lookup_method(args[0], name, &unbound));
  return vectorcall_unbound(unbound, function, args, nargs);
}

#define HS_DEFINE(slot, name) \
  Owned<PyObject> slot_##slot(PyObject* self) { return call_method0(self, Id::name); }
HS_UNARY_SLOT_METHODS(HS_DEFINE)
#undef HS_DEFINE
#define HS_DEFINE(slot, name) \
  Owned<PyObject> slot_##slot(PyObject* self, PyObject* arg) { return call_method1(self, Id::name, arg); }
HS_INPLACE_SLOT_METHODS(HS_DEFINE)
#undef HS_DEFINE
#define HS_DEFINE(slot, name, reflected)                                                                \
  Owned<PyObject> slot_##slot(PyObject* self, PyObject* other) {                                        \
    return binary_slot(self, other, &PyNumberMethods::slot, offsetof(PyHeapTypeObject, as_number.slot), \
                       ident(Id::name), ident(Id::reflected));                                          \
  }
HS_BINARY_SLOT_METHODS(HS_DEFINE)
#undef HS_DEFINE

Owned<PyObject> slot_nb_power(PyObject* self, PyObject* other, PyObject* modulus) {
  constexpr uint32_t kOffset = offsetof(PyHeapTypeObject, as_number.nb_power);
  if (modulus == none()) {
    return binary_slot(self, other, &PyNumberMethods::nb_power, kOffset, ident(Id::__pow__), ident(Id::__rpow__));
  }
  // Three arguments never use __rpow__.  This slot may be called although the first object's own class has another.
  if (number_slot_is(self, &PyNumberMethods::nb_power, generic_slot_number(kOffset))) {
    const Ref<PyObject> stack[] = {self, other, modulus};
    return vectorcall_method(ident(Id::__pow__), stack, 3);
  }
  return owned_ref(not_implemented());
}

Owned<PyObject> slot_nb_inplace_power(PyObject* self, PyObject* other, PyObject*) {
  return call_method1(self, Id::__ipow__, other);
}

Truth slot_nb_bool(PyObject* self) {
  bool unbound;
  bool using_len = false;
  Owned<PyObject> function = lookup_maybe_method(self, ident(Id::__bool__), &unbound);
  if (!function) {
    if (err_occurred()) {
      return Failed{};
    }
    function = lookup_maybe_method(self, ident(Id::__len__), &unbound);
    if (!function) {
      return err_occurred() ? Truth::kError : Truth::kTrue;
    }
    using_len = true;
  }
  HS_OWN(value, call_unbound_noarg(unbound, function, self));
  if (using_len) {
    return object_is_true(value.get());
  }
  if (is_type(value.get(), bool_type())) {
    return truth(value.get() == true_object());
  }
  return err_format(exc_type_error(), "__bool__ should return bool, returned {}", type_full_name(type_of(value.get())));
}

Owned<PyObject> slot_nb_index(PyObject* self) { return call_method0(self, Id::__index__); }

int64_t slot_sq_length(PyObject* self) {
  HS_OWN(result, call_method0(self, Id::__len__));
  HS_OWN(index, number_index_or_subclass(result.get()));
  if (as_long(index.get())->ob_size < 0) {
    return err_set_string(exc_value_error(), "__len__() should return >= 0");
  }
  return number_as_ssize(index.get(), exc_overflow_error());
}

Owned<PyObject> slot_sq_item(PyObject* self, int64_t i) {
  HS_OWN(index, long_from_ssize_t(i));
  return call_method1(self, Id::__getitem__, index.get());
}

Status slot_sq_ass_item(PyObject* self, int64_t i, PyObject* value) {
  HS_OWN(index, long_from_ssize_t(i));
  return slot_mp_ass_subscript(self, index.get(), value);
}

Truth slot_sq_contains(PyObject* self, PyObject* value) {
  bool unbound;
  Owned<PyObject> function = lookup_maybe_method(self, ident(Id::__contains__), &unbound);
  if (function.get() == none()) {
    return err_format(exc_type_error(), "'{}' object is not a container", type_full_name(type_of(self)));
  }
  if (function) {
    const Ref<PyObject> stack[] = {self, value};
    HS_OWN(result, vectorcall_unbound(unbound, function, stack, 2));
    return object_is_true(result.get());
  }
  if (err_occurred()) {
    return Failed{};
  }
  const int64_t found = sequence_iter_search(self, value, IterSearch::kContains);
  return found < 0 ? Truth::kError : truth(found != 0);
}

int64_t slot_mp_length(PyObject* self) { return slot_sq_length(self); }
Owned<PyObject> slot_mp_subscript(PyObject* self, PyObject* key) { return call_method1(self, Id::__getitem__, key); }

Status slot_mp_ass_subscript(PyObject* self, PyObject* key, PyObject* value) {
  const Ref<PyObject> stack[] = {self, key, value};
  HS_OWN(result, value == nullptr ? vectorcall_method(ident(Id::__delitem__), stack, 2)
                                  : vectorcall_method(ident(Id::__setitem__), stack, 3));
  return Status::kOk;
}

Owned<PyObject> slot_tp_repr(PyObject* self) {
  bool unbound;
  Owned<PyObject> function = lookup_maybe_method(self, ident(Id::__repr__), &unbound);
  if (function) {
    return call_unbound_noarg(unbound, function, self);
  }
  err_clear();
  return object_default_repr(self);
}

Owned<PyObject> slot_tp_str(PyObject* self) { return call_method0(self, Id::__str__); }

int64_t slot_tp_hash(PyObject* self) {
  bool unbound;
  Owned<PyObject> function = lookup_maybe_method(self, ident(Id::__hash__), &unbound);
  if (function.get() == none()) {
    function.reset();
  }
  if (!function) {
    return object_hash_not_implemented(self);
  }
  HS_OWN(result, call_unbound_noarg(unbound, function, self));
  if (!long_check(result.get())) {
    return err_set_string(exc_type_error(), "__hash__ method should return an integer");
  }
  // A number beyond 64 bits is hashed itself; one that fits is taken as it is.
  int64_t hash = long_as_ssize(result.get());
  if (hash == -1 && err_occurred()) {
    err_clear();
    hash = long_hash(result.get());
  }
  return hash == -1 ? -2 : hash;
}

Owned<PyObject> slot_tp_call(PyObject* self, PyObject* args, PyObject* kwargs) {
  bool unbound;
  HS_OWN(method, lookup_method(self, ident(Id::__call__), &unbound));
  const NativeHold method_held("slot_tp_call", "meth", &method);
  return unbound ? object_call_prepend(method.get(), self, args, kwargs) : object_call(method.get(), args, kwargs);
}

Owned<PyObject> slot_tp_getattro(PyObject* self, PyObject* name) {
  return call_method1(self, Id::__getattribute__, name);
}

namespace {

Owned<PyObject> call_attribute(PyObject* self, PyObject* attribute, PyObject* name) {
  Owned<PyObject> bound;
  const Slot<descrgetfunc> get = type_of(attribute)->tp_descr_get;
  if (get) {
    bound = get(attribute, self, type_of(self));
    if (!bound) {
      return {};
    }
    attribute = bound.get();
  }
  const NativeHold bound_held("call_attribute", "res", &bound);
  return object_call_one_arg(attribute, name);
}

}  // namespace

Owned<PyObject> slot_tp_getattr_hook(PyObject* self, PyObject* name) {
  PyTypeObject* type = type_of(self);
  PyObject* found = type_lookup(type, ident(Id::__getattr__));
  if (found == nullptr) {
    // No hook any more: from now on the plain slot.
    type->tp_getattro.id = kSlotTpGetattro;
    return slot_tp_getattro(self, name);
  }
  Owned<PyObject> getattr = owned_ref(found);
  const NativeHold getattr_held("slot_tp_getattr_hook", "getattr", &getattr);
  Owned<PyObject> getattribute = owned_xref(type_lookup(type, ident(Id::__getattribute__)));
  const NativeHold getattribute_held("slot_tp_getattr_hook", "getattribute", &getattribute);
  Owned<PyObject> result;
  const bool plain =
      !getattribute || (is_type(getattribute.get(), wrapper_descr_type()) &&
                        static_cast<PyWrapperDescrObject*>(getattribute.get())->d_wrapped == kGenericGetAttr);
  result = plain ? object_generic_get_attr(self, name) : call_attribute(self, getattribute.get(), name);
  getattribute.reset();
  if (!result && err_exception_matches(exc_attribute_error())) {
    err_clear();
    result = call_attribute(self, getattr.get(), name);
  }
  return result;
}

Status slot_tp_setattro(PyObject* self, PyObject* name, PyObject* value) {
  const Ref<PyObject> stack[] = {self, name, value};
  HS_OWN(result, value == nullptr ? vectorcall_method(ident(Id::__delattr__), stack, 2)
                                  : vectorcall_method(ident(Id::__setattr__), stack, 3));
  return Status::kOk;
}

Owned<PyObject> slot_tp_richcompare(PyObject* self, PyObject* other, CompareOp op) {
  constexpr Id kNames[] = {Id::__lt__, Id::__le__, Id::__eq__, Id::__ne__, Id::__gt__, Id::__ge__};
  bool unbound;
  Owned<PyObject> function = lookup_maybe_method(self, ident(kNames[static_cast<int>(op)]), &unbound);
  if (!function) {
    err_clear();
    return owned_ref(not_implemented());
  }
  const Ref<PyObject> stack[] = {self, other};
  return vectorcall_unbound(unbound, function, stack, 2);
}

Owned<PyObject> slot_tp_iter(PyObject* self) {
  bool unbound;
  Owned<PyObject> function = lookup_maybe_method(self, ident(Id::__iter__), &unbound);
  if (function.get() == none()) {
    return err_format(exc_type_error(), "'{}' object is not iterable", type_full_name(type_of(self)));
  }
  if (function) {
    return call_unbound_noarg(unbound, function, self);
  }
  err_clear();
  function = lookup_maybe_method(self, ident(Id::__getitem__), &unbound);
  if (!function) {
    return err_format(exc_type_error(), "'{}' object is not iterable", type_full_name(type_of(self)));
  }
  function.reset();
  return seq_iter_new(self);
}

Owned<PyObject> slot_tp_iternext(PyObject* self) { return call_method0(self, Id::__next__); }

Owned<PyObject> slot_tp_descr_get(PyObject* self, PyObject* obj, PyObject* type) {
  PyTypeObject* own = type_of(self);
  PyObject* get = type_lookup(own, ident(Id::__get__));
  if (get == nullptr) {
    // __get__ was removed from the class.
    if (own->tp_descr_get.id == generic_slot_number(offsetof(PyTypeObject, tp_descr_get))) {
      own->tp_descr_get = Slot<descrgetfunc>{0};
    }
    return owned_ref(self);
  }
  if (obj == nullptr) {
    obj = none();
  }
  if (type == nullptr) {
    type = none();
  }
  const Ref<PyObject> stack[] = {self, obj, type};
  return object_vectorcall(get, stack, 3, nullptr);
}

Status slot_tp_descr_set(PyObject* self, PyObject* target, PyObject* value) {
  const Ref<PyObject> stack[] = {self, target, value};
  HS_OWN(result, value == nullptr ? vectorcall_method(ident(Id::__delete__), stack, 2)
                                  : vectorcall_method(ident(Id::__set__), stack, 3));
  return Status::kOk;
}

Status slot_tp_init(PyObject* self, PyObject* args, PyObject* kwargs) {
  bool unbound;
  HS_OWN(method, lookup_method(self, ident(Id::__init__), &unbound));
  const NativeHold method_held("slot_tp_init", "meth", &method);
  HS_OWN(result,
         unbound ? object_call_prepend(method.get(), self, args, kwargs) : object_call(method.get(), args, kwargs));
  if (result.get() != none()) {
    return err_format(exc_type_error(), "__init__() should return None, not '{}'",
                      type_full_name(type_of(result.get())));
  }
  return Status::kOk;
}

Owned<PyObject> slot_tp_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  HS_OWN(function, object_get_attr(type, ident(Id::__new__)));
  const NativeHold function_held("slot_tp_new", "func", &function);
  return object_call_prepend(function.get(), type, args, kwargs);
}

void slot_tp_finalize(PyObject* self) {
  // __del__ runs beside whatever error is pending and must not disturb it.
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  bool unbound;
  Owned<PyObject> del = lookup_maybe_method(self, ident(Id::__del__), &unbound);
  if (del) {
    Owned<PyObject> result = call_unbound_noarg(unbound, del, self);
    if (!result) {
      err_write_unraisable(del.get());
    }
  }
  del.reset();
  err_restore(std::move(type), std::move(value), std::move(traceback));
}

namespace {

Owned<PyObject> call_async(PyObject* self, Id name, const char* message) {
  bool unbound;
  Owned<PyObject> function = lookup_maybe_method(self, ident(name), &unbound);
  if (function) {
    return call_unbound_noarg(unbound, function, self);
  }
  if (!err_occurred()) {
    err_format(exc_attribute_error(), "object {} does not have {} method", type_full_name(type_of(self)), message);
  }
  return {};
}

}  // namespace

Owned<PyObject> slot_am_await(PyObject* self) { return call_async(self, Id::__await__, "__await__"); }
Owned<PyObject> slot_am_aiter(PyObject* self) { return call_async(self, Id::__aiter__, "__aiter__"); }
Owned<PyObject> slot_am_anext(PyObject* self) { return call_async(self, Id::__anext__, "__anext__"); }

}  // namespace heapscope::objects
