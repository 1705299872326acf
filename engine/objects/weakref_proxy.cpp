// Proxies: weak references that pass every operation on to their referent.
// Model: Objects/weakrefobject.c, proxy_* (3.11).
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/identifiers.h"
#include "objects/layout.h"
#include "objects/object_protocol.h"
#include "objects/unicode_object.h"
#include "objects/weakref_internal.h"

namespace heapscope::objects {
namespace {

/// The operand itself, or a proxy's referent, kept alive during the operation.
Owned<PyObject> unwrap(PyObject* op) {
  if (!weakref_check_proxy(op)) {
    return owned_ref(op);
  }
  PyObject* object = weakref_get_object(op);
  if (object == none()) {
    return err_set_string(exc_reference_error(), "weakly-referenced object no longer exists");
  }
  return owned_ref(object);
}

template <Owned<PyObject> (*kOperation)(PyObject*)>
Owned<PyObject> proxy_unary(PyObject* self) {
  HS_OWN(object, unwrap(self));
  return kOperation(object.get());
}

template <Owned<PyObject> (*kOperation)(PyObject*, PyObject*)>
Owned<PyObject> proxy_binary(PyObject* left, PyObject* right) {
  HS_OWN(a, unwrap(left));
  HS_OWN(b, unwrap(right));
  return kOperation(a.get(), b.get());
}

template <Owned<PyObject> (*kOperation)(PyObject*, PyObject*, PyObject*)>
Owned<PyObject> proxy_ternary(PyObject* first, PyObject* second, PyObject* third) {
  HS_OWN(a, unwrap(first));
  HS_OWN(b, unwrap(second));
  Owned<PyObject> c;
  if (third != nullptr) {
    c = unwrap(third);
    if (!c) {
      return Failed{};
    }
  }
  return kOperation(a.get(), b.get(), c.get());
}

Owned<PyObject> proxy_repr(PyObject* self) {
  PyObject* object = weakref_get_object(self);
  return unicode_from_format("<weakproxy at 0x{:x} to {} at 0x{:x}>", memory::address_of(self),
                             type_full_name(type_of(object)), memory::address_of(object));
}

Status proxy_setattr(PyObject* self, PyObject* name, PyObject* value) {
  HS_OWN(object, unwrap(self));
  return object_set_attr(object.get(), name, value);
}

Owned<PyObject> proxy_rich_compare(PyObject* left, PyObject* right, CompareOp op) {
  HS_OWN(a, unwrap(left));
  HS_OWN(b, unwrap(right));
  return object_rich_compare(a.get(), b.get(), op);
}

Truth proxy_bool(PyObject* self) {
  HS_OWN(object, unwrap(self));
  return object_is_true(object.get());
}

Truth proxy_contains(PyObject* self, PyObject* value) {
  HS_OWN(object, unwrap(self));
  return sequence_contains(object.get(), value);
}

int64_t proxy_length(PyObject* self) {
  HS_OWN(object, unwrap(self));
  return object_length(object.get());
}

Status proxy_setitem(PyObject* self, PyObject* key, PyObject* value) {
  HS_OWN(object, unwrap(self));
  return value == nullptr ? object_del_item(object.get(), key) : object_set_item(object.get(), key, value);
}

Owned<PyObject> proxy_iternext(PyObject* self) {
  HS_OWN(object, unwrap(self));
  if (!iter_check(object.get())) {
    return err_format(exc_type_error(), "Weakref proxy referenced a non-iterator '{}' object",
                      type_full_name(type_of(object.get())));
  }
  return iter_next(object.get());
}

Owned<PyObject> proxy_bytes(PyObject* self, PyObject*) {
  HS_OWN(object, unwrap(self));
  return object_call_method_no_args(object.get(), ident(Id::__bytes__));
}

Owned<PyObject> proxy_reversed(PyObject* self, PyObject*) {
  HS_OWN(object, unwrap(self));
  return object_call_method_no_args(object.get(), ident(Id::__reversed__));
}

void proxy_dealloc(PyObject* self) {
  object_gc_untrack(self);
  weakref_clear(static_cast<PyWeakReference*>(self));
  object_gc_del(self);
}

constexpr MethodDef kProxyMethods[] = {method_noargs("__bytes__", proxy_bytes),
                                       method_noargs("__reversed__", proxy_reversed), kMethodEnd};

constexpr NumberSpec kProxyAsNumber = {
    .nb_add = proxy_binary<number_add>,
    .nb_subtract = proxy_binary<number_subtract>,
    .nb_multiply = proxy_binary<number_multiply>,
    .nb_remainder = proxy_binary<number_remainder>,
    .nb_divmod = proxy_binary<number_divmod>,
    .nb_power = proxy_ternary<number_power>,
    .nb_negative = proxy_unary<number_negative>,
    .nb_positive = proxy_unary<number_positive>,
    .nb_absolute = proxy_unary<number_absolute>,
    .nb_bool = proxy_bool,
    .nb_invert = proxy_unary<number_invert>,
    .nb_lshift = proxy_binary<number_lshift>,
    .nb_rshift = proxy_binary<number_rshift>,
    .nb_and = proxy_binary<number_and>,
    .nb_xor = proxy_binary<number_xor>,
    .nb_or = proxy_binary<number_or>,
    .nb_int = proxy_unary<number_long>,
    .nb_float = proxy_unary<number_float>,
    .nb_inplace_add = proxy_binary<number_in_place_add>,
    .nb_inplace_subtract = proxy_binary<number_in_place_subtract>,
    .nb_inplace_multiply = proxy_binary<number_in_place_multiply>,
    .nb_inplace_remainder = proxy_binary<number_in_place_remainder>,
    .nb_inplace_power = proxy_ternary<number_in_place_power>,
    .nb_inplace_lshift = proxy_binary<number_in_place_lshift>,
    .nb_inplace_rshift = proxy_binary<number_in_place_rshift>,
    .nb_inplace_and = proxy_binary<number_in_place_and>,
    .nb_inplace_xor = proxy_binary<number_in_place_xor>,
    .nb_inplace_or = proxy_binary<number_in_place_or>,
    .nb_floor_divide = proxy_binary<number_floor_divide>,
    .nb_true_divide = proxy_binary<number_true_divide>,
    .nb_inplace_floor_divide = proxy_binary<number_in_place_floor_divide>,
    .nb_inplace_true_divide = proxy_binary<number_in_place_true_divide>,
    .nb_index = proxy_unary<number_index>,
    .nb_matrix_multiply = proxy_binary<number_matrix_multiply>,
    .nb_inplace_matrix_multiply = proxy_binary<number_in_place_matrix_multiply>,
};
constexpr SequenceSpec kProxyAsSequence = {.sq_contains = proxy_contains};
constexpr MappingSpec kProxyAsMapping = {
    .mp_length = proxy_length, .mp_subscript = proxy_binary<object_get_item>, .mp_ass_subscript = proxy_setitem};

}  // namespace

// Model: PyWeakref_NewProxy.
Owned<PyObject> weakref_new_proxy(PyObject* object, PyObject* callback) {
  HS_TRY(weakref_check_referent(object));
  callback = callback == none() ? nullptr : callback;
  Ref<PyWeakReference>* list = object_get_weakrefs_list_ptr(object);
  if (callback == nullptr) {
    if (PyWeakReference* shared = weakref_basic(*list).proxy) {
      return owned_ref<PyObject>(shared);
    }
  }
  HS_OWN(fresh, weakref_make(object, callback));
  fresh->ob_type = callable_check(object) ? weakref_callable_proxy_type() : weakref_proxy_type();
  const BasicRefs basic = weakref_basic(*list);
  if (callback == nullptr && basic.proxy != nullptr) {
    return owned_ref<PyObject>(basic.proxy);
  }
  weakref_insert(fresh.get(), callback != nullptr && basic.proxy != nullptr ? basic.proxy : basic.ref, list);
  return fresh;
}

const TypeSpec kWeakrefProxyTypeSpec = {
    .name = "weakref.ProxyType",
    .basicsize = sizeof(PyWeakReference),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = proxy_dealloc,
    .repr = proxy_repr,
    .str = proxy_unary<object_str>,
    .getattro = proxy_binary<object_get_attr>,
    .setattro = proxy_setattr,
    .traverse = weakref_traverse,
    .clear = weakref_clear_slot,
    .richcompare = proxy_rich_compare,
    .iter = proxy_unary<object_get_iter>,
    .iternext = proxy_iternext,
    .methods = kProxyMethods,
    .as_number = &kProxyAsNumber,
    .as_sequence = &kProxyAsSequence,
    .as_mapping = &kProxyAsMapping,
    .layout = kWeakrefLayout,
};

const TypeSpec kWeakrefCallableProxyTypeSpec = {
    .name = "weakref.CallableProxyType",
    .basicsize = sizeof(PyWeakReference),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = proxy_dealloc,
    .repr = proxy_repr,
    .call = proxy_ternary<object_call>,
    .str = proxy_unary<object_str>,
    .getattro = proxy_binary<object_get_attr>,
    .setattro = proxy_setattr,
    .traverse = weakref_traverse,
    .clear = weakref_clear_slot,
    .richcompare = proxy_rich_compare,
    .iter = proxy_unary<object_get_iter>,
    .iternext = proxy_iternext,
    .as_number = &kProxyAsNumber,
    .as_sequence = &kProxyAsSequence,
    .as_mapping = &kProxyAsMapping,
    .layout = kWeakrefLayout,
};

}  // namespace heapscope::objects
