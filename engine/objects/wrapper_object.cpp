// method-wrapper: a slot wrapper bound to an object, `[].__len__`.  Model: Objects/descrobject.c (3.11).
#include "objects/descr_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/hashing.h"
#include "objects/hooks.h"
#include "objects/layout.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {
namespace {

wrapperobject* as_wrapper(PyObject* op) { return static_cast<wrapperobject*>(op); }
const SlotDef& slot_def(PyObject* op) { return kSlotDefs[as_wrapper(op)->descr->d_base]; }

void wrapper_dealloc(PyObject* self) {
  object_gc_untrack(self);
  TrashcanScope trashcan(self, wrapper_dealloc);
  if (!trashcan.entered) {
    return;
  }
  xdecref(as_wrapper(self)->descr.get());
  xdecref(as_wrapper(self)->self.get());
  object_gc_del(self);
}

int wrapper_traverse(PyObject* self, visitproc visit, void* arg) {
  const int stop = visit(as_wrapper(self)->descr.get(), arg);
  return stop != 0 ? stop : visit(as_wrapper(self)->self, arg);
}

Owned<PyObject> wrapper_richcompare(PyObject* a, PyObject* b, CompareOp op) {
  if (!is_type(a, method_wrapper_type()) || !is_type(b, method_wrapper_type())) {
    return owned_ref(not_implemented());
  }
  if (op != CompareOp::kEq && op != CompareOp::kNe) {
    return owned_ref(not_implemented());
  }
  const bool same = as_wrapper(a)->descr.get() == as_wrapper(b)->descr.get() &&
                    as_wrapper(a)->self.get() == as_wrapper(b)->self.get();
  return owned_ref(bool_object(same == (op == CompareOp::kEq)));
}

int64_t wrapper_hash(PyObject* self) {
  const int64_t hash = hash_pointer(as_wrapper(self)->self.get()) ^ hash_pointer(as_wrapper(self)->descr.get());
  return hash == -1 ? -2 : hash;
}

Owned<PyObject> wrapper_repr(PyObject* self) {
  return unicode_from_format("<method-wrapper '{}' of {} object at {:#x}>", slot_def(self).spelling,
                             type_full_name(type_of(as_wrapper(self)->self)),
                             memory::address_of(as_wrapper(self)->self.get()));
}

Owned<PyObject> wrapper_call(PyObject* self, PyObject* args, PyObject* kwargs) {
  const SlotDef& def = slot_def(self);
  return call_wrapped(def.wrap, as_wrapper(self)->self, args, as_wrapper(self)->descr->d_wrapped, kwargs, def.spelling);
}

Owned<PyObject> wrapper_objclass(PyObject* self, void*) {
  return owned_ref(static_cast<PyObject*>(as_wrapper(self)->descr->d_type.get()));
}
Owned<PyObject> wrapper_name(PyObject* self, void*) { return unicode_from_string(slot_def(self).spelling); }
Owned<PyObject> wrapper_qualname(PyObject* self, void*) {
  return object_get_attr(as_wrapper(self)->descr.get(), ident(Id::__qualname__));
}
Owned<PyObject> wrapper_doc(PyObject* self, void*) {
  return doc_from_internal_doc(slot_def(self).spelling, slot_def(self).doc);
}
Owned<PyObject> wrapper_signature(PyObject* self, void*) {
  return text_signature_from_doc(slot_def(self).spelling, slot_def(self).doc);
}
Owned<PyObject> wrapper_reduce(PyObject* self, PyObject*) {
  PyObject* builtins = hooks.current_builtins();
  PyObject* getattr = builtins == nullptr ? nullptr : dict_get_item_with_error(builtins, ident(Id::getattr));
  if (getattr == nullptr) {
    return err_occurred() ? Failed{} : err_set_object(exc_attribute_error(), ident(Id::getattr));
  }
  HS_OWN(args, tuple_pack(as_wrapper(self)->self.get(), as_wrapper(self)->descr->d_name.get()));
  return tuple_pack(getattr, args.get());
}

constexpr MethodDef kMethods[] = {method_noargs("__reduce__", wrapper_reduce), kMethodEnd};
const MemberDef kMembers[] = {{"__self__", MemberKind::kObject, offsetof(wrapperobject, self), true},
                              {nullptr, MemberKind::kObject, 0, true}};
const GetSetDef kGetset[] = {{"__objclass__", wrapper_objclass},        {"__name__", wrapper_name},
                             {"__qualname__", wrapper_qualname},        {"__doc__", wrapper_doc},
                             {"__text_signature__", wrapper_signature}, {nullptr, nullptr}};
constexpr LayoutField kLayout[] = {HS_OBJECT_HEAD,
                                   HS_FIELD(wrapperobject, descr, kOwnedRef),
                                   HS_FIELD(wrapperobject, self, kOwnedRef),
                                   {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

Owned<PyObject> wrapper_new(PyObject* descr, PyObject* self) {
  HS_OWN(made, object_gc_new(method_wrapper_type()));
  auto* wrapper = as_wrapper(made.get());
  wrapper->descr = static_cast<PyWrapperDescrObject*>(owned_ref(descr).release());
  wrapper->self = owned_ref(self).release();
  object_gc_track(wrapper);
  return made;
}

const TypeSpec kMethodWrapperTypeSpec = {
    .name = "method-wrapper",
    .basicsize = sizeof(wrapperobject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = wrapper_dealloc,
    .repr = wrapper_repr,
    .hash = wrapper_hash,
    .call = wrapper_call,
    .getattro = object_generic_get_attr,
    .traverse = wrapper_traverse,
    .richcompare = wrapper_richcompare,
    .methods = kMethods,
    .members = kMembers,
    .getset = kGetset,
    .layout = kLayout,
};

}  // namespace heapscope::objects
