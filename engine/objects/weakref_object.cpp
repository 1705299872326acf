#include "objects/weakref_object.h"

#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/generic_alias_object.h"
#include "objects/getargs.h"
#include "objects/identifiers.h"
#include "objects/layout.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "objects/weakref_internal.h"

namespace heapscope::objects {

const LayoutField kWeakrefLayout[] = {HS_OBJECT_HEAD,
                                      HS_FIELD(PyWeakReference, wr_object, kBorrowedRef),
                                      HS_FIELD(PyWeakReference, wr_callback, kOwnedRef),
                                      HS_FIELD(PyWeakReference, hash, kInt),
                                      HS_FIELD(PyWeakReference, wr_prev, kBorrowedRef),
                                      HS_FIELD(PyWeakReference, wr_next, kBorrowedRef),
                                      HS_FIELD(PyWeakReference, vectorcall, kFunction),
                                      {nullptr, 0, 0, FieldKind::kPadding}};

namespace {

PyWeakReference* as_ref(PyObject* op) { return static_cast<PyWeakReference*>(op); }

void initialize(PyWeakReference* self, PyObject* object, PyObject* callback) {
  self->hash = -1;
  self->wr_object = object;
  self->wr_prev = nullptr;
  self->wr_next = nullptr;
  xincref(callback);
  self->wr_callback = callback;
  self->vectorcall = Slot<vectorcallfunc>{kWeakrefVectorcall};
}

PyObject* callback_or_null(PyObject* callback) { return callback == none() ? nullptr : callback; }

}  // namespace

Owned<PyWeakReference> weakref_make(PyObject* object, PyObject* callback) {
  Owned<PyWeakReference> self = object_gc_new(weakref_type()).as<PyWeakReference>();
  if (self) {
    initialize(self.get(), object, callback);
    object_gc_track(self.get());
  }
  return self;
}

BasicRefs weakref_basic(PyWeakReference* head) {
  BasicRefs basic = {nullptr, nullptr};
  if (head != nullptr && !head->wr_callback) {
    if (weakref_check_ref_exact(head)) {
      basic.ref = head;
      head = head->wr_next;
    }
    if (head != nullptr && !head->wr_callback && weakref_check_proxy(head)) {
      basic.proxy = head;
    }
  }
  return basic;
}

void weakref_insert(PyWeakReference* fresh, PyWeakReference* previous, Ref<PyWeakReference>* list) {
  PyWeakReference* next = previous == nullptr ? list->get() : previous->wr_next.get();
  fresh->wr_prev = previous;
  fresh->wr_next = next;
  if (next != nullptr) {
    next->wr_prev = fresh;
  }
  if (previous == nullptr) {
    *list = fresh;
  } else {
    previous->wr_next = fresh;
  }
}

Status weakref_check_referent(PyObject* object) {
  if (!type_supports_weakrefs(type_of(object))) {
    return err_format(exc_type_error(), "cannot create weak reference to '{}' object", type_full_name(type_of(object)));
  }
  return Status::kOk;
}

void weakref_clear(PyWeakReference* self) {
  PyObject* callback = self->wr_callback;
  if (self->wr_object.get() != none()) {
    Ref<PyWeakReference>* list = object_get_weakrefs_list_ptr(self->wr_object);
    if (list->get() == self) {
      *list = self->wr_next.get();
    }
    self->wr_object = none();
    if (self->wr_prev) {
      self->wr_prev->wr_next = self->wr_next.get();
    }
    if (self->wr_next) {
      self->wr_next->wr_prev = self->wr_prev.get();
    }
    self->wr_prev = nullptr;
    self->wr_next = nullptr;
  }
  if (callback != nullptr) {
    decref(callback);
    self->wr_callback = nullptr;
  }
}

void weakref_clear_ref(PyWeakReference* ref) {
  PyObject* callback = ref->wr_callback;
  ref->wr_callback = nullptr;
  weakref_clear(ref);
  ref->wr_callback = callback;
}

int64_t weakref_get_weakref_count(PyWeakReference* head) {
  int64_t count = 0;
  for (; head != nullptr; head = head->wr_next) {
    ++count;
  }
  return count;
}

int weakref_traverse(PyObject* self, visitproc visit, void* arg) {
  PyObject* callback = as_ref(self)->wr_callback;
  return callback == nullptr ? 0 : visit(callback, arg);
}

int weakref_clear_slot(PyObject* self) {
  weakref_clear(as_ref(self));
  return 0;
}

// Model: PyWeakref_NewRef.
Owned<PyObject> weakref_new_ref(PyObject* object, PyObject* callback) {
  HS_TRY(weakref_check_referent(object));
  callback = callback_or_null(callback);
  Ref<PyWeakReference>* list = object_get_weakrefs_list_ptr(object);
  if (callback == nullptr) {
    if (PyWeakReference* shared = weakref_basic(*list).ref) {
      return owned_ref<PyObject>(shared);
    }
  }
  HS_OWN(fresh, weakref_make(object, callback));
  // Making it may have run a collection, and that anything: look again.
  const BasicRefs basic = weakref_basic(*list);
  if (callback != nullptr) {
    weakref_insert(fresh.get(), basic.proxy == nullptr ? basic.ref : basic.proxy, list);
  } else if (basic.ref == nullptr) {
    weakref_insert(fresh.get(), nullptr, list);
  } else {
    return owned_ref<PyObject>(basic.ref);
  }
  return fresh;
}

void handle_weakref_callback(PyWeakReference* ref, PyObject* callback) {
  if (!object_call_one_arg(callback, ref)) {
    err_write_unraisable(callback);
  }
}

namespace {

// All references die before the first callback runs; `pairs` keeps (reference, callback) of each.
void clear_and_call_all(PyWeakReference* current, int64_t count) {
  Owned<PyTupleObject> pairs = tuple_new(count * 2);
  if (!pairs) {
    err_clear();
    return;
  }
  for (int64_t i = 0; i < count; ++i) {
    PyWeakReference* next = current->wr_next;
    if (current->ob_refcnt > 0) {
      incref(current);
      tuple_init_item(pairs.get(), i * 2, current);
      tuple_init_item(pairs.get(), i * 2 + 1, current->wr_callback.get());
    } else {
      decref(current->wr_callback.get());
    }
    current->wr_callback = nullptr;
    weakref_clear(current);
    current = next;
  }
  for (int64_t i = 0; i < count; ++i) {
    // A reference that was being freed itself left its pair null.
    if (PyObject* callback = tuple_get_item(pairs.get(), i * 2 + 1)) {
      handle_weakref_callback(as_ref(tuple_get_item(pairs.get(), i * 2)), callback);
    }
  }
}

}  // namespace

// Model: PyObject_ClearWeakRefs.
void object_clear_weak_refs(PyObject* object) {
  HS_CHECK(type_supports_weakrefs(type_of(object)) && object->ob_refcnt == 0);
  Ref<PyWeakReference>* list = object_get_weakrefs_list_ptr(object);
  // The shared reference and the shared proxy have no callback.
  for (int i = 0; i < 2 && *list && !list->get()->wr_callback; ++i) {
    weakref_clear(*list);
  }
  if (!*list) {
    return;
  }
  PyWeakReference* current = *list;
  const int64_t count = weakref_get_weakref_count(current);
  Owned<PyObject> error_type;
  Owned<PyObject> error_value;
  Owned<PyObject> error_traceback;
  err_fetch(&error_type, &error_value, &error_traceback);
  if (count == 1) {
    Owned<PyObject> callback(current->wr_callback.get());
    current->wr_callback = nullptr;
    weakref_clear(current);
    if (callback && current->ob_refcnt > 0) {
      handle_weakref_callback(current, callback.get());
    }
  } else {
    clear_and_call_all(current, count);
  }
  err_restore(std::move(error_type), std::move(error_value), std::move(error_traceback));
}

// --- The type weakref.ReferenceType --------------------------------------------------------------

Owned<PyObject> weakref_vectorcall(PyObject* self, const Ref<PyObject>*, uint64_t nargsf, PyObject* kwnames) {
  HS_TRY(arg_no_kwnames("weakref", kwnames));
  HS_TRY(arg_check_positional("weakref", vectorcall_nargs(nargsf), 0, 0));
  return owned_ref(weakref_get_object(self));
}

namespace {

void ref_dealloc(PyObject* self) {
  object_gc_untrack(self);
  weakref_clear(as_ref(self));
  type_of(self)->tp_free(self);
}

int64_t ref_hash(PyObject* self) {
  PyWeakReference* ref = as_ref(self);
  if (ref->hash != -1) {
    return ref->hash;
  }
  PyObject* object = weakref_get_object(ref);
  if (object == none()) {
    return err_set_string(exc_type_error(), "weak object has gone away");
  }
  const Owned<PyObject> kept = owned_ref(object);
  ref->hash = object_hash(object);
  return ref->hash;
}

Owned<PyObject> ref_repr(PyObject* self) {
  if (weakref_get_object(self) == none()) {
    return unicode_from_format("<weakref at 0x{:x}; dead>", memory::address_of(self));
  }
  Owned<PyObject> object = owned_ref(weakref_get_object(self));
  Owned<PyObject> name;
  if (object_lookup_attr(object.get(), ident(Id::__name__), &name) == Truth::kError) {
    return Failed{};
  }
  const char* type = type_full_name(type_of(object.get()));
  if (!name || !unicode_check(name.get())) {
    return unicode_from_format("<weakref at 0x{:x}; to '{}' at 0x{:x}>", memory::address_of(self), type,
                               memory::address_of(object.get()));
  }
  return unicode_from_format("<weakref at 0x{:x}; to '{}' at 0x{:x} ({})>", memory::address_of(self), type,
                             memory::address_of(object.get()), str_text(name.get()));
}

// Live references compare as their referents do, dead ones by identity.
Owned<PyObject> ref_rich_compare(PyObject* self, PyObject* other, CompareOp op) {
  if ((op != CompareOp::kEq && op != CompareOp::kNe) || !weakref_check(self) || !weakref_check(other)) {
    return owned_ref(not_implemented());
  }
  if (weakref_get_object(self) == none() || weakref_get_object(other) == none()) {
    return owned_ref(bool_object((self == other) == (op == CompareOp::kEq)));
  }
  const Owned<PyObject> mine = owned_ref(weakref_get_object(self));
  const Owned<PyObject> theirs = owned_ref(weakref_get_object(other));
  return object_rich_compare(mine.get(), theirs.get(), op);
}

Owned<PyObject> ref_new(PyTypeObject* type, PyObject* args, PyObject*) {
  PyObject* object = nullptr;
  PyObject* callback = nullptr;
  HS_TRY(arg_unpack_tuple(args, "__new__", 1, {&object, &callback}));
  HS_TRY(weakref_check_referent(object));
  callback = callback == nullptr ? nullptr : callback_or_null(callback);
  Ref<PyWeakReference>* list = object_get_weakrefs_list_ptr(object);
  const bool shareable = callback == nullptr && type == weakref_type();
  if (shareable) {
    if (PyWeakReference* shared = weakref_basic(*list).ref) {
      return owned_ref<PyObject>(shared);
    }
  }
  HS_OWN(made, type->tp_alloc(type, 0));
  PyWeakReference* self = as_ref(made.get());
  initialize(self, object, callback);
  const BasicRefs basic = weakref_basic(*list);
  PyWeakReference* previous = basic.proxy == nullptr ? basic.ref : basic.proxy;
  weakref_insert(self, shareable ? nullptr : previous, list);
  return made;
}

Status ref_init(PyObject*, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords("ref", kwargs));
  PyObject* object = nullptr;
  PyObject* callback = nullptr;
  return arg_unpack_tuple(args, "__init__", 1, {&object, &callback});
}

constexpr MethodDef kRefMethods[] = {method_o("__class_getitem__", generic_alias, "See PEP 585", kMethClass),
                                     kMethodEnd};
constexpr MemberDef kRefMembers[] = {
    {"__callback__", MemberKind::kObject, offsetof(PyWeakReference, wr_callback), true},
    {nullptr, MemberKind::kObject, 0, true}};

}  // namespace

const TypeSpec kWeakrefTypeSpec = {
    .name = "weakref.ReferenceType",
    .basicsize = sizeof(PyWeakReference),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsHaveVectorcall | kTpFlagsBaseType,
    .dealloc = ref_dealloc,
    .vectorcall_offset = offsetof(PyWeakReference, vectorcall),
    .repr = ref_repr,
    .hash = ref_hash,
    .call = vectorcall_call,
    .traverse = weakref_traverse,
    .clear = weakref_clear_slot,
    .richcompare = ref_rich_compare,
    .methods = kRefMethods,
    .members = kRefMembers,
    .init = ref_init,
    .alloc = type_generic_alloc,
    .new_ = ref_new,
    .layout = kWeakrefLayout,
};

}  // namespace heapscope::objects
