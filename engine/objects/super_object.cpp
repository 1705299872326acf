// super: attribute lookup that starts after a class in the MRO.  Model: Objects/typeobject.c superobject (3.11).
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/hooks.h"
#include "objects/layout.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {
namespace {

struct superobject : PyObject {
  Ref<PyTypeObject> type;
  Ref<PyObject> obj;
  Ref<PyTypeObject> obj_type;
};
static_assert(sizeof(superobject) == 40);
superobject* as_super(PyObject* op) { return static_cast<superobject*>(op); }

void super_dealloc(PyObject* self) {
  object_gc_untrack(self);
  xdecref(as_super(self)->obj.get());
  xdecref(as_super(self)->type.get());
  xdecref(as_super(self)->obj_type.get());
  type_of(self)->tp_free(self);
}

int super_traverse(PyObject* self, visitproc visit, void* arg) {
  PyObject* const fields[] = {as_super(self)->obj, as_super(self)->type.get(), as_super(self)->obj_type.get()};
  for (PyObject* field : fields) {
    if (field != nullptr) {
      const int stop = visit(field, arg);
      if (stop != 0) {
        return stop;
      }
    }
  }
  return 0;
}

Owned<PyObject> super_repr(PyObject* self) {
  superobject* su = as_super(self);
  const char* type = su->type ? type_full_name(su->type) : "NULL";
  if (su->obj_type) {
    return unicode_from_format("<super: <class '{}'>, <{} object>>", type, type_full_name(su->obj_type));
  }
  return unicode_from_format("<super: <class '{}'>, NULL>", type);
}

Owned<PyObject> super_getattro(PyObject* self, PyObject* name) {
  superobject* su = as_super(self);
  PyTypeObject* start = su->obj_type;
  PyObject* order = start == nullptr ? nullptr : start->tp_mro.get();
  // super().__class__ is super itself, not the object's class.
  if (order == nullptr || (unicode_check(name) && unicode_equal(name, ident(Id::__class__)))) {
    return object_generic_get_attr(self, name);
  }
  const int64_t count = tuple_get_size(order);
  int64_t i = 0;
  while (i + 1 < count && tuple_get_item(order, i) != su->type.get()) {
    ++i;
  }
  ++i;
  if (i >= count) {
    return object_generic_get_attr(self, name);
  }
  Owned<PyObject> kept = owned_ref(order);
  for (; i < count; ++i) {
    PyObject* dict = as_type(tuple_get_item(order, i))->tp_dict;
    PyObject* found = dict_get_item_with_error(dict, name);
    if (found == nullptr) {
      if (err_occurred()) {
        return {};
      }
      continue;
    }
    Owned<PyObject> result = owned_ref(found);
    const Slot<descrgetfunc> get = type_of(found)->tp_descr_get;
    if (get) {
      result = get(found, su->obj.get() == start ? nullptr : su->obj.get(), start);
    }
    return result;
  }
  kept.reset();
  return object_generic_get_attr(self, name);
}

/// The class whose MRO is searched: obj itself when it is a class below `type`, else obj's class.
Owned<PyTypeObject> super_check(PyTypeObject* type, PyObject* obj) {
  if (type_check(obj) && type_is_subtype(as_type(obj), type)) {
    return owned_ref(as_type(obj));
  }
  if (type_is_subtype(type_of(obj), type)) {
    return owned_ref(type_of(obj));
  }
  // A proxy may claim another class.
  Owned<PyObject> claimed;
  HS_TRUTH(has_class, object_lookup_attr(obj, ident(Id::__class__), &claimed));
  if (has_class && type_check(claimed.get()) && as_type(claimed.get()) != type_of(obj) &&
      type_is_subtype(as_type(claimed.get()), type)) {
    return std::move(claimed).as<PyTypeObject>();
  }
  return err_set_string(exc_type_error(), "super(type, obj): obj must be an instance or subtype of type");
}

Status super_init_impl(PyObject* self, PyTypeObject* type, PyObject* obj) {
  if (type == nullptr) {
    HS_TRY(hooks.super_arguments(&type, &obj));
  }
  if (obj == none()) {
    obj = nullptr;
  }
  Owned<PyTypeObject> obj_type;
  if (obj != nullptr) {
    obj_type = super_check(type, obj);
    if (!obj_type) {
      return Failed{};
    }
    incref(obj);
  }
  incref(type);
  superobject* su = as_super(self);
  set_ref(su->type, type);
  set_ref(su->obj, obj);
  set_ref(su->obj_type, obj_type.release());
  return Status::kOk;
}

Owned<PyObject> super_descr_get(PyObject* self, PyObject* obj, PyObject*) {
  superobject* su = as_super(self);
  if (obj == nullptr || obj == none() || su->obj) {
    return owned_ref(self);
  }
  if (!is_type(self, super_type())) {
    return object_call_function_obj_args(type_of(self), {su->type.get(), obj});
  }
  HS_OWN(obj_type, super_check(su->type, obj));
  HS_OWN(made, type_generic_new(super_type(), nullptr, nullptr));
  as_super(made.get())->type = owned_ref(su->type).release();
  as_super(made.get())->obj = owned_ref(obj).release();
  as_super(made.get())->obj_type = obj_type.release();
  return made;
}

Failed not_a_type(PyObject* arg) {
  return err_format(exc_type_error(), "super() argument 1 must be a type, not {}", type_full_name(type_of(arg)));
}

Status super_init(PyObject* self, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords("super", kwargs));
  PyObject* type = nullptr;
  PyObject* obj = nullptr;
  HS_TRY(arg_unpack_tuple(args, "super()", 0, {&type, &obj}));
  if (type != nullptr && !type_check(type)) {
    return not_a_type(type);
  }
  return super_init_impl(self, static_cast<PyTypeObject*>(type), obj);
}

Owned<PyObject> super_vectorcall(PyObject* cls, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames) {
  HS_TRY(arg_no_kwnames("super", kwnames));
  const int64_t nargs = vectorcall_nargs(nargsf);
  HS_TRY(arg_check_positional("super()", nargs, 0, 2));
  if (nargs > 0 && !type_check(args[0])) {
    return not_a_type(args[0]);
  }
  HS_OWN(made, as_type(cls)->tp_alloc(as_type(cls), 0));
  HS_TRY(super_init_impl(made.get(), nargs > 0 ? as_type(args[0]) : nullptr, nargs > 1 ? args[1].get() : nullptr));
  return made;
}

const MemberDef kMembers[] = {
    {"__thisclass__", MemberKind::kObject, offsetof(superobject, type), true, "the class invoking super()"},
    {"__self__", MemberKind::kObject, offsetof(superobject, obj), true, "the instance invoking super(); may be None"},
    {"__self_class__", MemberKind::kObject, offsetof(superobject, obj_type), true,
     "the type of the instance invoking super(); may be None"},
    {nullptr, MemberKind::kObject, 0, true}};
constexpr LayoutField kLayout[] = {HS_OBJECT_HEAD,
                                   HS_FIELD(superobject, type, kOwnedRef),
                                   HS_FIELD(superobject, obj, kOwnedRef),
                                   HS_FIELD(superobject, obj_type, kOwnedRef),
                                   {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kSuperTypeSpec = {
    .name = "super",
    .basicsize = sizeof(superobject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsBaseType,
    .doc =
        "super() -> same as super(__class__, <first argument>)\n"
        "super(type) -> unbound super object\n"
        "super(type, obj) -> bound super object; requires isinstance(obj, type)\n"
        "super(type, type2) -> bound super object; requires issubclass(type2, type)\n"
        "Typical use to call a cooperative superclass method:\n"
        "class C(B):\n"
        "    def meth(self, arg):\n"
        "        super().meth(arg)\n"
        "This works for class methods too:\n"
        "class C(B):\n"
        "    @classmethod\n"
        "    def cmeth(cls, arg):\n"
        "        super().cmeth(arg)\n",
    .dealloc = super_dealloc,
    .repr = super_repr,
    .getattro = super_getattro,
    .traverse = super_traverse,
    .members = kMembers,
    .descr_get = super_descr_get,
    .init = super_init,
    .alloc = type_generic_alloc,
    .new_ = type_generic_new,
    .free = gc_del_slot,
    .vectorcall = super_vectorcall,
    .layout = kLayout,
};

}  // namespace heapscope::objects
