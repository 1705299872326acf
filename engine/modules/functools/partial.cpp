// functools.partial.
#include <cstring>
#include <limits>

#include "memory/allocator.h"
#include "modules/functools/functools_types.h"
#include "modules/native_type.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/exceptions.h"
#include "objects/generic_alias_object.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_builder.h"
#include "objects/weakref_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

PartialObject* as_partial(PyObject* op) { return static_cast<PartialObject*>(op); }
using PartialParts = HeapParts<&PartialObject::fn, &PartialObject::args, &PartialObject::kw, &PartialObject::dict>;

void set_vectorcall(PartialObject* self) {
  self->vectorcall =
      vectorcall_function(self->fn) ? modules::state().functools.partial_vectorcall : Slot<vectorcallfunc>{0};
}

bool is_partial(PyObject* op) {
  const PyTypeObject* type = modules::state().functools.partial_type;
  return type_of(op)->tp_call == type->tp_call;
}

Owned<PyObject> partial_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  if (tuple_get_size(args) < 1) {
    return err_set_string(exc_type_error(), "type 'partial' takes at least one argument");
  }
  PyObject* function = tuple_get_item(args, 0);
  PyObject* inner_args = nullptr;
  PyObject* inner_kwargs = nullptr;
  if (is_partial(function) && !as_partial(function)->dict) {  // a partial of a partial: flattened
    PartialObject* inner = as_partial(function);
    inner_args = inner->args;
    inner_kwargs = inner->kw;
    function = inner->fn;
  }
  if (!callable_check(function)) {
    return err_set_string(exc_type_error(), "the first argument must be callable");
  }
  HS_OWN(op, type->tp_alloc(type, 0));
  PartialObject* self = as_partial(op.get());
  self->fn = owned_ref(function).release();
  HS_OWN(rest, tuple_get_slice(args, 1, std::numeric_limits<int64_t>::max()));
  if (inner_args == nullptr) {
    self->args = rest.release();
  } else {
    HS_OWN(all, sequence_concat(inner_args, rest.get()));
    self->args = all.release();
  }
  Owned<PyObject> keywords;
  if (inner_kwargs == nullptr || dict_get_size(inner_kwargs) == 0) {
    keywords = kwargs == nullptr ? dict_new() : kwargs->ob_refcnt == 1 ? owned_ref(kwargs) : dict_copy(kwargs);
  } else {
    keywords = dict_copy(inner_kwargs);
    if (keywords && kwargs != nullptr) {
      HS_TRY(dict_merge(keywords.get(), kwargs, DictOverride::kLastWins));
    }
  }
  if (!keywords) {
    return Failed{};
  }
  self->kw = keywords.release();
  set_vectorcall(self);
  return op;
}

void partial_dealloc(PyObject* op) {
  object_gc_untrack(op);
  if (as_partial(op)->weakreflist) {
    object_clear_weak_refs(op);
  }
  PartialParts::clear(op);
  free_heap_instance(op);
}

Owned<PyObject> partial_call(PyObject* op, PyObject* args, PyObject* kwargs) {
  PartialObject* self = as_partial(op);
  Owned<PyObject> keywords;
  if (dict_get_size(self->kw) == 0) {
    keywords = owned_xref(kwargs);
  } else {
    keywords = dict_copy(self->kw);  // a function with **kwargs may change it
    if (!keywords) {
      return Failed{};
    }
    if (kwargs != nullptr) {
      HS_TRY(dict_merge(keywords.get(), kwargs, DictOverride::kLastWins));
    }
  }
  HS_OWN(all, sequence_concat(self->args, args));
  Owned<PyObject> result = object_call(self->fn, all.get(), keywords.get());
  all.reset();
  return result;
}

Owned<PyObject> partial_repr(PyObject* op) {
  PartialObject* self = as_partial(op);
  const int entered = repr_enter(op);
  if (entered != 0) {
    return entered > 0 ? unicode_from_ascii("...") : Owned<PyObject>(Failed{});
  }
  struct Leave {
    PyObject* op;
    ~Leave() { repr_leave(op); }
  } leave{op};
  UnicodeBuilder text;
  for (int64_t i = 0; i < tuple_get_size(self->args); ++i) {
    HS_OWN(item, object_repr(tuple_get_item(self->args, i)));
    text.add_ascii(", ");
    text.add_string(item.get());
  }
  int64_t position = 0;
  PyObject* key;
  PyObject* value;
  while (dict_next(self->kw, &position, &key, &value)) {
    Owned<PyObject> kept = owned_ref(value);
    HS_OWN(name, object_str(key));
    HS_OWN(item, object_repr(value));
    text.add_ascii(", ");
    text.add_string(name.get());
    text.add('=');
    text.add_string(item.get());
  }
  HS_OWN(function, object_repr(self->fn));
  HS_OWN(arguments, text.finish());
  UnicodeBuilder whole;
  whole.add_ascii(type_full_name(type_of(op)));
  whole.add('(');
  whole.add_string(function.get());
  whole.add_string(arguments.get());
  whole.add(')');
  return whole.finish();
}

Owned<PyObject> partial_reduce(PyObject* op, PyObject*) {
  PartialObject* self = as_partial(op);
  HS_OWN(arguments, tuple_pack(self->fn.get()));
  PyObject* dict = self->dict ? self->dict.get() : none();
  HS_OWN(contents, tuple_pack(self->fn.get(), self->args.get(), self->kw.get(), dict));
  return tuple_pack(type_of(op), arguments.get(), contents.get());
}

Owned<PyObject> partial_setstate(PyObject* op, PyObject* contents) {
  PartialObject* self = as_partial(op);
  if (!tuple_check(contents) || tuple_get_size(contents) != 4 || !callable_check(tuple_get_item(contents, 0)) ||
      !tuple_check(tuple_get_item(contents, 1)) ||
      (tuple_get_item(contents, 2) != none() && !dict_check(tuple_get_item(contents, 2)))) {
    return err_set_string(exc_type_error(), "invalid partial state");
  }
  PyObject* args = tuple_get_item(contents, 1);
  PyObject* kw = tuple_get_item(contents, 2);
  PyObject* dict = tuple_get_item(contents, 3);
  HS_OWN(new_args, tuple_check_exact(args) ? owned_ref(args) : sequence_tuple(args));
  HS_OWN(new_kw, kw == none() ? dict_new() : dict_check_exact(kw) ? owned_ref(kw) : dict_copy(kw));
  Owned<PyObject> new_dict = dict == none() ? Owned<PyObject>() : owned_ref(dict);
  set_ref(self->fn, owned_ref(tuple_get_item(contents, 0)).release());
  set_ref(self->args, new_args.release());
  set_ref(self->kw, new_kw.release());
  set_ref(self->dict, new_dict.release());
  set_vectorcall(self);
  return owned_ref(none());
}

constexpr MethodDef kPartialMethods[] = {
    method_noargs("__reduce__", partial_reduce), method_o("__setstate__", partial_setstate),
    method_o("__class_getitem__", generic_alias, "See PEP 585", kMethClass), kMethodEnd};
constexpr MemberDef kPartialMembers[] = {
    {"func", MemberKind::kObject, offsetof(PartialObject, fn), true, "function object to use in future partial calls"},
    {"args", MemberKind::kObject, offsetof(PartialObject, args), true, "tuple of arguments to future partial calls"},
    {"keywords", MemberKind::kObject, offsetof(PartialObject, kw), true,
     "dictionary of keyword arguments to future partial calls"},
    {"__vectorcalloffset__", MemberKind::kInt64, offsetof(PartialObject, vectorcall), true},
    {nullptr, MemberKind::kObject, 0, false}};
constexpr GetSetDef kPartialGetSet[] = {{"__dict__", object_generic_get_dict, object_generic_set_dict},
                                        {nullptr, nullptr}};
constexpr LayoutField kPartialLayout[] = {HS_OBJECT_HEAD,
                                          HS_FIELD(PartialObject, fn, kOwnedRef),
                                          HS_FIELD(PartialObject, args, kOwnedRef),
                                          HS_FIELD(PartialObject, kw, kOwnedRef),
                                          HS_FIELD(PartialObject, dict, kOwnedRef),
                                          HS_FIELD(PartialObject, weakreflist, kBorrowedRef),
                                          HS_FIELD(PartialObject, vectorcall, kFunction),
                                          {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

// Model: Modules/_functoolsmodule.c partial_vectorcall (3.11): arguments are borrowed all the way.
Owned<PyObject> partial_vectorcall(PyObject* callable, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames) {
  PartialObject* self = as_partial(callable);
  const int64_t nargs = vectorcall_nargs(nargsf);
  if (dict_get_size(self->kw) != 0) {  // keywords have to be merged: through tp_call from now on
    self->vectorcall = Slot<vectorcallfunc>{0};
    return object_make_tp_call(callable, args, nargs, kwnames);
  }
  const int64_t given = nargs + (kwnames == nullptr ? 0 : tuple_get_size(kwnames));
  const Ref<PyObject>* own_args = as_tuple(self->args)->ob_item;
  const int64_t own = tuple_get_size(self->args);
  if (given == 0) {
    return object_vectorcall(self->fn, own_args, static_cast<uint64_t>(own), nullptr);
  }
  if (own == 1 && (nargsf & kVectorcallArgumentsOffset) != 0) {
    auto* shifted = const_cast<Ref<PyObject>*>(args) - 1;  // the slot that the caller lends
    const Ref<PyObject> lent = shifted[0];
    shifted[0] = own_args[0];
    Owned<PyObject> result = object_vectorcall(self->fn, shifted, static_cast<uint64_t>(nargs + 1), kwnames);
    shifted[0] = lent;
    return result;
  }
  constexpr int64_t kSmallStack = 5;
  Ref<PyObject> small_stack[kSmallStack];
  Ref<PyObject>* stack = small_stack;
  if (own + given > kSmallStack) {
    stack =
        static_cast<Ref<PyObject>*>(memory::object_malloc(static_cast<uint64_t>(own + given) * sizeof(Ref<PyObject>)));
    if (stack == nullptr) {
      return err_no_memory();
    }
  }
  for (int64_t i = 0; i < own + given; ++i) {
    stack[i] = i < own ? own_args[i] : args[i - own];
  }
  Owned<PyObject> result = object_vectorcall(self->fn, stack, static_cast<uint64_t>(own + nargs), kwnames);
  if (stack != small_stack) {
    memory::object_free(stack);
  }
  return result;
}

const TypeSpec kPartialSpec = {
    .name = "functools.partial",
    .basicsize = sizeof(PartialObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsBaseType | kTpFlagsHaveVectorcall | kTpFlagsImmutable |
             kTpFlagsHeapType,
    .doc = "partial(func, *args, **keywords) - func with some of its arguments given already",
    .dealloc = partial_dealloc,
    .vectorcall_offset = offsetof(PartialObject, vectorcall),
    .repr = partial_repr,
    .call = partial_call,
    .getattro = object_generic_get_attr,
    .setattro = object_generic_set_attr,
    .traverse = PartialParts::traverse,
    .clear = PartialParts::clear,
    .weaklistoffset = offsetof(PartialObject, weakreflist),
    .methods = kPartialMethods,
    .members = kPartialMembers,
    .getset = kPartialGetSet,
    .dictoffset = offsetof(PartialObject, dict),
    .alloc = type_generic_alloc,
    .new_ = partial_new,
    .layout = kPartialLayout,
};

}  // namespace heapscope::modules
