// Which slots a type takes over from a base.
//
// A slot is copied when the type leaves it empty and the base defines it itself, that is, has it
// and differs there from its own base.  Groups (comparison and hash; tp_free with the collector)
// are copied together or not at all.
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/registry.h"
#include "objects/type_internal.h"

namespace heapscope::objects {
namespace {

template <class F>
void copy_slot(Slot<F>& own, const Slot<F>& base, const Slot<F>* basebase) {
  if (!own && base && (basebase == nullptr || !(base == *basebase))) {
    own = base;
  }
}

#define HS_COPY_MEMBER(signature, name) \
  copy_slot(own->name, from->name, basebase == nullptr ? nullptr : &basebase->name);
void copy_group(PyAsyncMethods* own, const PyAsyncMethods* from, const PyAsyncMethods* basebase) {
  HS_ASYNC_SLOTS(HS_COPY_MEMBER)
}
void copy_group(PyNumberMethods* own, const PyNumberMethods* from, const PyNumberMethods* basebase) {
  HS_NUMBER_SLOTS(HS_COPY_MEMBER)
}
void copy_group(PyMappingMethods* own, const PyMappingMethods* from, const PyMappingMethods* basebase) {
  HS_MAPPING_SLOTS(HS_COPY_MEMBER)
}
void copy_group(PySequenceMethods* own, const PySequenceMethods* from, const PySequenceMethods* basebase) {
  HS_SEQUENCE_SLOTS(HS_COPY_MEMBER)
}
void copy_group(PyBufferProcs* own, const PyBufferProcs* from, const PyBufferProcs* basebase) {
  HS_BUFFER_SLOTS(HS_COPY_MEMBER)
}
#undef HS_COPY_MEMBER

template <class G>
void inherit_group(PyTypeObject* type, PyTypeObject* base, Ref<G> PyTypeObject::*group) {
  if ((type->*group) && (base->*group)) {
    PyTypeObject* basebase = base->tp_base;
    copy_group((type->*group).get(), (base->*group).get(), basebase == nullptr ? nullptr : (basebase->*group).get());
  }
}

/// A class that defines __eq__ or __hash__ inherits neither comparison nor hash.
bool overrides_hash(PyTypeObject* type) {
  PyObject* dict = type->tp_dict;
  return dict_contains(dict, ident(Id::__eq__)) == Truth::kTrue ||
         dict_contains(dict, ident(Id::__hash__)) == Truth::kTrue;
}

}  // namespace

void type_inherit_special(PyTypeObject* type, PyTypeObject* base) {
  if (!type_has_feature(type, kTpFlagsHaveGc) && type_has_feature(base, kTpFlagsHaveGc) && !type->tp_traverse &&
      !type->tp_clear) {
    type->tp_flags |= kTpFlagsHaveGc;
    type->tp_traverse = base->tp_traverse;
    type->tp_clear = base->tp_clear;
  }
  type->tp_flags |= base->tp_flags & kTpFlagsManagedDict;
  if (type->tp_basicsize == 0) {
    type->tp_basicsize = base->tp_basicsize;
  }
  if (type->tp_itemsize == 0) {
    type->tp_itemsize = base->tp_itemsize;
  }
  if (type->tp_weaklistoffset == 0) {
    type->tp_weaklistoffset = base->tp_weaklistoffset;
  }
  if (type->tp_dictoffset == 0) {
    type->tp_dictoffset = base->tp_dictoffset;
  }
  const struct {
    PyTypeObject* type;
    uint64_t flag;
  } fast[] = {{exc_base_exception(), kTpFlagsBaseExcSubclass},
              {type_type(), kTpFlagsTypeSubclass},
              {long_type(), kTpFlagsLongSubclass},
              {bytes_type(), kTpFlagsBytesSubclass},
              {unicode_type(), kTpFlagsUnicodeSubclass},
              {tuple_type(), kTpFlagsTupleSubclass},
              {list_type(), kTpFlagsListSubclass},
              {dict_type(), kTpFlagsDictSubclass}};
  for (const auto& row : fast) {
    if (type_is_subtype(base, row.type)) {
      type->tp_flags |= row.flag;
      break;
    }
  }
  if (type_has_feature(base, kTpFlagsMatchSelf)) {
    type->tp_flags |= kTpFlagsMatchSelf;
  }
}

void type_inherit_slots(PyTypeObject* type, PyTypeObject* base) {
  inherit_group(type, base, &PyTypeObject::tp_as_number);
  inherit_group(type, base, &PyTypeObject::tp_as_async);
  inherit_group(type, base, &PyTypeObject::tp_as_sequence);
  inherit_group(type, base, &PyTypeObject::tp_as_mapping);
  inherit_group(type, base, &PyTypeObject::tp_as_buffer);

  PyTypeObject* basebase = base->tp_base;
#define HS_COPY(slot) copy_slot(type->slot, base->slot, basebase == nullptr ? nullptr : &basebase->slot)
  HS_COPY(tp_dealloc);
  if (!type->tp_getattro) {
    type->tp_getattro = base->tp_getattro;
  }
  if (!type->tp_setattro) {
    type->tp_setattro = base->tp_setattro;
  }
  HS_COPY(tp_repr);
  if (type->tp_vectorcall_offset == 0 && base->tp_vectorcall_offset != 0 &&
      (basebase == nullptr || base->tp_vectorcall_offset != basebase->tp_vectorcall_offset)) {
    type->tp_vectorcall_offset = base->tp_vectorcall_offset;
  }
  // A class made in Python may get a __call__ later, so only builtin subtypes keep the fast protocol.
  if (!type->tp_call && type_has_feature(base, kTpFlagsHaveVectorcall) && type_has_feature(type, kTpFlagsImmutable)) {
    type->tp_flags |= kTpFlagsHaveVectorcall;
  }
  HS_COPY(tp_call);
  HS_COPY(tp_str);
  if (!type->tp_richcompare && !type->tp_hash && !overrides_hash(type)) {
    type->tp_richcompare = base->tp_richcompare;
    type->tp_hash = base->tp_hash;
  }
  HS_COPY(tp_iter);
  HS_COPY(tp_iternext);
  HS_COPY(tp_descr_get);
  if (base->tp_descr_get && type->tp_descr_get == base->tp_descr_get && type_has_feature(type, kTpFlagsImmutable) &&
      type_has_feature(base, kTpFlagsMethodDescriptor)) {
    type->tp_flags |= kTpFlagsMethodDescriptor;
  }
  HS_COPY(tp_descr_set);
  if (type->tp_dictoffset == 0 && base->tp_dictoffset != 0 &&
      (basebase == nullptr || base->tp_dictoffset != basebase->tp_dictoffset)) {
    type->tp_dictoffset = base->tp_dictoffset;
  }
  HS_COPY(tp_init);
  HS_COPY(tp_alloc);
  HS_COPY(tp_is_gc);
  HS_COPY(tp_finalize);
  if ((type->tp_flags & kTpFlagsHaveGc) == (base->tp_flags & kTpFlagsHaveGc)) {
    HS_COPY(tp_free);
  } else if (type_has_feature(type, kTpFlagsHaveGc) && !type->tp_free && slot_is(base->tp_free, kObjectDel)) {
    type->tp_free.id = kGcDel;
  }
#undef HS_COPY
  constexpr uint64_t kCollection = kTpFlagsSequence | kTpFlagsMapping;
  if ((type->tp_flags & kCollection) == 0) {
    type->tp_flags |= base->tp_flags & kCollection;
  }
}

}  // namespace heapscope::objects
