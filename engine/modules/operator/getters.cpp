#include "modules/operator/getters.h"

#include "modules/native_type.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/exceptions.h"
#include "objects/getargs.h"
#include "objects/hooks.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_builder.h"

namespace heapscope::modules {

using namespace objects;

namespace {

ItemGetterObject* as_items(PyObject* op) { return static_cast<ItemGetterObject*>(op); }
AttrGetterObject* as_attrs(PyObject* op) { return static_cast<AttrGetterObject*>(op); }
MethodCallerObject* as_caller(PyObject* op) { return static_cast<MethodCallerObject*>(op); }
using ItemParts = HeapParts<&ItemGetterObject::item>;
/// These two visit their type last.
template <auto... parts>
struct PartsBeforeType : HeapParts<parts...> {
  static int traverse(PyObject* op, visitproc visit, void* arg) {
    const int result = Parts<parts...>::traverse(op, visit, arg);
    return result != 0 ? result : visit(type_of(op), arg);
  }
};
using AttrParts = PartsBeforeType<&AttrGetterObject::attr>;
using CallerParts = PartsBeforeType<&MethodCallerObject::name, &MethodCallerObject::args, &MethodCallerObject::kwds>;

/// "type(...)" while the object is being shown already, else what `write` adds after the type's name.
template <class Write>
Owned<PyObject> guarded_repr(PyObject* op, Write write) {
  const int entered = repr_enter(op);
  if (entered != 0) {
    return entered > 0 ? unicode_from_format("{}(...)", type_full_name(type_of(op))) : Owned<PyObject>(Failed{});
  }
  UnicodeBuilder text;
  text.add_ascii(type_full_name(type_of(op)));
  const Status status = write(&text);
  repr_leave(op);
  return status == Status::kOk ? text.finish() : Owned<PyObject>(Failed{});
}

Status add_repr(UnicodeBuilder* text, PyObject* op) {
  HS_OWN(part, object_repr(op));
  text->add_string(part.get());
  return Status::kOk;
}

// --- itemgetter ---

Owned<PyObject> itemgetter_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords("itemgetter", kwargs));
  const int64_t count = tuple_get_size(args);
  HS_TRY(arg_check_positional("itemgetter", count == 0 ? 0 : 1, 1, 1));
  PyObject* item = count == 1 ? tuple_get_item(args, 0) : args;
  HS_OWN(op, object_gc_new(type));
  ItemGetterObject* self = as_items(op.get());
  self->item = owned_ref(item).release();
  self->nitems = count;
  self->index = -1;
  if (long_check_exact(item)) {
    const int64_t index = long_as_ssize(item);
    if (index < 0) {
      err_clear();
    } else {
      self->index = index;
    }
  }
  self->vectorcall = modules::state().operators.itemgetter_vectorcall;
  object_gc_track(self);
  return op;
}

Owned<PyObject> get_items(ItemGetterObject* self, PyObject* op) {
  if (self->nitems == 1) {
    if (self->index >= 0 && tuple_check_exact(op) && self->index < tuple_get_size(op)) {
      return owned_ref(tuple_get_item(op, self->index));
    }
    return object_get_item(op, self->item);
  }
  HS_OWN(result, tuple_new(self->nitems));
  for (int64_t i = 0; i < self->nitems; ++i) {
    HS_OWN(value, object_get_item(op, tuple_get_item(self->item, i)));
    tuple_init_item(result.get(), i, std::move(value));
  }
  return result;
}

Owned<PyObject> itemgetter_call(PyObject* op, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords("itemgetter", kwargs));
  HS_TRY(arg_check_positional("itemgetter", tuple_get_size(args), 1, 1));
  return get_items(as_items(op), tuple_get_item(args, 0));
}

Owned<PyObject> itemgetter_repr(PyObject* op) {
  return guarded_repr(op, [&](UnicodeBuilder* text) -> Status {
    const bool one = as_items(op)->nitems == 1;
    text->add_ascii(one ? "(" : "");
    HS_TRY(add_repr(text, as_items(op)->item));
    text->add_ascii(one ? ")" : "");
    return Status::kOk;
  });
}

Owned<PyObject> itemgetter_reduce(PyObject* op, PyObject*) {
  HS_OWN(arguments, as_items(op)->nitems == 1 ? Owned<PyObject>(tuple_pack(as_items(op)->item.get()))
                                              : owned_ref(as_items(op)->item));
  return tuple_pack(type_of(op), arguments.get());
}

// --- attrgetter ---

/// The interned name, or the tuple of a dotted name's interned parts.
Owned<PyObject> split_name(PyObject* name) {
  const int64_t length = unicode_length(name);
  int64_t dots = 0;
  for (int64_t i = 0; i < length; ++i) {
    dots += unicode_read_char(name, i) == '.' ? 1 : 0;
  }
  if (dots == 0) {
    Owned<PyObject> interned = owned_ref(name);
    unicode_intern_in_place(&interned);
    return interned;
  }
  HS_OWN(parts, tuple_new(dots + 1));
  int64_t start = 0;
  for (int64_t part = 0; part <= dots; ++part) {
    int64_t end = start;
    while (end < length && unicode_read_char(name, end) != '.') {
      ++end;
    }
    HS_OWN(text, unicode_substring(name, start, end));
    unicode_intern_in_place(&text);
    tuple_init_item(parts.get(), part, std::move(text));
    start = end + 1;
  }
  return parts;
}

Owned<PyObject> attrgetter_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords("attrgetter", kwargs));
  const int64_t count = tuple_get_size(args);
  HS_TRY(arg_check_positional("attrgetter", count == 0 ? 0 : 1, 1, 1));
  HS_OWN(names, tuple_new(count));
  for (int64_t i = 0; i < count; ++i) {
    PyObject* name = tuple_get_item(args, i);
    if (!unicode_check(name)) {
      return err_set_string(exc_type_error(), "attribute name must be a string");
    }
    HS_OWN(parts, split_name(name));
    tuple_init_item(names.get(), i, std::move(parts));
  }
  HS_OWN(op, object_gc_new(type));
  AttrGetterObject* self = as_attrs(op.get());
  self->attr = names.release();
  self->nattrs = count;
  self->vectorcall = modules::state().operators.attrgetter_vectorcall;
  object_gc_track(self);
  return op;
}

Owned<PyObject> get_dotted(PyObject* op, PyObject* name) {
  if (!tuple_check_exact(name)) {
    return object_get_attr(op, name);
  }
  Owned<PyObject> at = owned_ref(op);
  for (int64_t i = 0; at && i < tuple_get_size(name); ++i) {
    at = object_get_attr(at.get(), tuple_get_item(name, i));
  }
  return at;
}

Owned<PyObject> get_attrs(AttrGetterObject* self, PyObject* op) {
  if (self->nattrs == 1) {
    return get_dotted(op, tuple_get_item(self->attr, 0));
  }
  HS_OWN(result, tuple_new(self->nattrs));
  for (int64_t i = 0; i < self->nattrs; ++i) {
    HS_OWN(value, get_dotted(op, tuple_get_item(self->attr, i)));
    tuple_init_item(result.get(), i, std::move(value));
  }
  return result;
}

Owned<PyObject> attrgetter_call(PyObject* op, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords("attrgetter", kwargs));
  HS_TRY(arg_check_positional("attrgetter", tuple_get_size(args), 1, 1));
  return get_attrs(as_attrs(op), tuple_get_item(args, 0));
}

/// The names as they were given.
Owned<PyObject> joined_names(AttrGetterObject* self) {
  HS_OWN(names, tuple_new(self->nattrs));
  for (int64_t i = 0; i < self->nattrs; ++i) {
    PyObject* name = tuple_get_item(self->attr, i);
    HS_OWN(text, tuple_check_exact(name) ? unicode_join(latin1_character('.'), name) : owned_ref(name));
    tuple_init_item(names.get(), i, std::move(text));
  }
  return names;
}

Owned<PyObject> attrgetter_repr(PyObject* op) {
  return guarded_repr(op, [&](UnicodeBuilder* text) -> Status {
    HS_OWN(names, joined_names(as_attrs(op)));
    if (as_attrs(op)->nattrs != 1) {
      return add_repr(text, names.get());
    }
    text->add('(');
    HS_TRY(add_repr(text, tuple_get_item(names.get(), 0)));
    text->add(')');
    return Status::kOk;
  });
}

Owned<PyObject> attrgetter_reduce(PyObject* op, PyObject*) {
  HS_OWN(names, joined_names(as_attrs(op)));
  return tuple_pack(type_of(op), names.get());
}

// --- methodcaller ---

Owned<PyObject> methodcaller_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  if (tuple_get_size(args) < 1) {
    return err_set_string(exc_type_error(), "methodcaller needs at least one argument, the method name");
  }
  if (!unicode_check(tuple_get_item(args, 0))) {
    return err_set_string(exc_type_error(), "method name must be a string");
  }
  HS_OWN(op, object_gc_new(type));
  MethodCallerObject* self = as_caller(op.get());
  Owned<PyObject> name = owned_ref(tuple_get_item(args, 0));
  unicode_intern_in_place(&name);
  self->name = name.release();
  self->kwds = owned_xref(kwargs).release();
  self->args = nullptr;
  HS_OWN(rest, tuple_get_slice(args, 1, tuple_get_size(args)));
  self->args = rest.release();
  object_gc_track(self);
  return op;
}

Owned<PyObject> methodcaller_call(PyObject* op, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords("methodcaller", kwargs));
  HS_TRY(arg_check_positional("methodcaller", tuple_get_size(args), 1, 1));
  HS_OWN(method, object_get_attr(tuple_get_item(args, 0), as_caller(op)->name));
  return object_call(method.get(), as_caller(op)->args, as_caller(op)->kwds);
}

Owned<PyObject> methodcaller_repr(PyObject* op) {
  MethodCallerObject* self = as_caller(op);
  return guarded_repr(op, [&](UnicodeBuilder* text) -> Status {
    text->add('(');
    HS_TRY(add_repr(text, self->name));
    for (int64_t i = 0; i < tuple_get_size(self->args); ++i) {
      text->add_ascii(", ");
      HS_TRY(add_repr(text, tuple_get_item(self->args, i)));
    }
    int64_t position = 0;
    PyObject* key;
    PyObject* value;
    while (self->kwds && dict_next(self->kwds, &position, &key, &value)) {
      text->add_ascii(", ");
      text->add_string(key);
      text->add('=');
      HS_TRY(add_repr(text, value));
    }
    text->add(')');
    return Status::kOk;
  });
}

Owned<PyObject> methodcaller_reduce(PyObject* op, PyObject*) {
  MethodCallerObject* self = as_caller(op);
  if (!self->kwds || dict_get_size(self->kwds) == 0) {
    HS_OWN(name, tuple_pack(self->name.get()));
    HS_OWN(arguments, sequence_concat(name.get(), self->args));
    return tuple_pack(type_of(op), arguments.get());
  }
  HS_OWN(functools, hooks.import_module("functools"));
  HS_OWN(partial, object_get_attr_string(functools.get(), "partial"));
  const Ref<PyObject> arguments[] = {type_of(op), self->name};
  HS_OWN(maker, object_vectorcall_dict(partial.get(), arguments, 2, self->kwds));
  return tuple_pack(maker.get(), self->args.get());
}

constexpr MemberDef kItemGetterMembers[] = {
    {"__vectorcalloffset__", MemberKind::kInt64, offsetof(ItemGetterObject, vectorcall), true},
    {nullptr, MemberKind::kObject, 0, false}};
constexpr MemberDef kAttrGetterMembers[] = {
    {"__vectorcalloffset__", MemberKind::kInt64, offsetof(AttrGetterObject, vectorcall), true},
    {nullptr, MemberKind::kObject, 0, false}};
constexpr MethodDef kItemGetterMethods[] = {method_noargs("__reduce__", itemgetter_reduce), kMethodEnd};
constexpr MethodDef kAttrGetterMethods[] = {method_noargs("__reduce__", attrgetter_reduce), kMethodEnd};
constexpr MethodDef kMethodCallerMethods[] = {method_noargs("__reduce__", methodcaller_reduce), kMethodEnd};
constexpr LayoutField kItemGetterLayout[] = {HS_OBJECT_HEAD,
                                             HS_FIELD(ItemGetterObject, nitems, kInt),
                                             HS_FIELD(ItemGetterObject, item, kOwnedRef),
                                             HS_FIELD(ItemGetterObject, index, kInt),
                                             HS_FIELD(ItemGetterObject, vectorcall, kFunction),
                                             {nullptr, 0, 0, FieldKind::kPadding}};
constexpr LayoutField kAttrGetterLayout[] = {HS_OBJECT_HEAD,
                                             HS_FIELD(AttrGetterObject, nattrs, kInt),
                                             HS_FIELD(AttrGetterObject, attr, kOwnedRef),
                                             HS_FIELD(AttrGetterObject, vectorcall, kFunction),
                                             {nullptr, 0, 0, FieldKind::kPadding}};
constexpr LayoutField kMethodCallerLayout[] = {HS_OBJECT_HEAD,
                                               HS_FIELD(MethodCallerObject, name, kOwnedRef),
                                               HS_FIELD(MethodCallerObject, args, kOwnedRef),
                                               HS_FIELD(MethodCallerObject, kwds, kOwnedRef),
                                               {nullptr, 0, 0, FieldKind::kPadding}};

constexpr uint64_t kGetterFlags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsImmutable | kTpFlagsHeapType;

}  // namespace

Owned<PyObject> itemgetter_vectorcall(PyObject* callable, const Ref<PyObject>* args, uint64_t nargsf,
                                      PyObject* kwnames) {
  HS_TRY(arg_no_kwnames("itemgetter", kwnames));
  HS_TRY(arg_check_positional("itemgetter", vectorcall_nargs(nargsf), 1, 1));
  return get_items(as_items(callable), args[0]);
}

Owned<PyObject> attrgetter_vectorcall(PyObject* callable, const Ref<PyObject>* args, uint64_t nargsf,
                                      PyObject* kwnames) {
  HS_TRY(arg_no_kwnames("attrgetter", kwnames));
  HS_TRY(arg_check_positional("attrgetter", vectorcall_nargs(nargsf), 1, 1));
  return get_attrs(as_attrs(callable), args[0]);
}

const TypeSpec kItemGetterSpec = {
    .name = "operator.itemgetter",
    .basicsize = sizeof(ItemGetterObject),
    .flags = kGetterFlags | kTpFlagsHaveVectorcall,
    .doc = "itemgetter(item, ...) --> a callable that gives the item(s) of its argument",
    .dealloc = ItemParts::dealloc,
    .vectorcall_offset = offsetof(ItemGetterObject, vectorcall),
    .repr = itemgetter_repr,
    .call = itemgetter_call,
    .getattro = object_generic_get_attr,
    .traverse = ItemParts::traverse,
    .clear = ItemParts::clear,
    .methods = kItemGetterMethods,
    .members = kItemGetterMembers,
    .new_ = itemgetter_new,
    .layout = kItemGetterLayout,
};

const TypeSpec kAttrGetterSpec = {
    .name = "operator.attrgetter",
    .basicsize = sizeof(AttrGetterObject),
    .flags = kGetterFlags | kTpFlagsHaveVectorcall,
    .doc = "attrgetter(attr, ...) --> a callable that gives the attribute(s) of its argument",
    .dealloc = AttrParts::dealloc,
    .vectorcall_offset = offsetof(AttrGetterObject, vectorcall),
    .repr = attrgetter_repr,
    .call = attrgetter_call,
    .getattro = object_generic_get_attr,
    .traverse = AttrParts::traverse,
    .clear = AttrParts::clear,
    .methods = kAttrGetterMethods,
    .members = kAttrGetterMembers,
    .new_ = attrgetter_new,
    .layout = kAttrGetterLayout,
};

const TypeSpec kMethodCallerSpec = {
    .name = "operator.methodcaller",
    .basicsize = sizeof(MethodCallerObject),
    .flags = kGetterFlags,
    .doc = "methodcaller(name, ...) --> a callable that calls the method of its argument",
    .dealloc = CallerParts::dealloc,
    .repr = methodcaller_repr,
    .call = methodcaller_call,
    .getattro = object_generic_get_attr,
    .traverse = CallerParts::traverse,
    .clear = CallerParts::clear,
    .methods = kMethodCallerMethods,
    .new_ = methodcaller_new,
    .layout = kMethodCallerLayout,
};

}  // namespace heapscope::modules
