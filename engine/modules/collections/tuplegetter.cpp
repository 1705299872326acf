// _tuplegetter: the descriptor behind a named tuple's fields.
// Model: Modules/_collectionsmodule.c (3.11).
#include <fmt/format.h>

#include "modules/collections/collections_types.h"
#include "modules/native_type.h"
#include "objects/descr_object.h"
#include "objects/exceptions.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_builder.h"

namespace heapscope::modules {

using namespace objects;

namespace {

TupleGetterObject* as_getter(PyObject* op) { return static_cast<TupleGetterObject*>(op); }
using GetterParts = Parts<&TupleGetterObject::doc>;

Owned<PyObject> getter_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords("_tuplegetter", kwargs));
  HS_TRY(arg_check_positional("_tuplegetter", tuple_get_size(args), 2, 2));
  int64_t index;
  HS_TRY(arg_as_ssize(tuple_get_item(args, 0), &index));
  HS_OWN(op, type->tp_alloc(type, 0));
  as_getter(op.get())->index = index;
  as_getter(op.get())->doc = owned_ref(tuple_get_item(args, 1)).release();
  return op;
}

Owned<PyObject> getter_get(PyObject* op, PyObject* instance, PyObject*) {
  const int64_t index = as_getter(op)->index;
  if (instance == nullptr || instance == none()) {
    return owned_ref(op);
  }
  if (!tuple_check(instance)) {
    return err_format(exc_type_error(), "descriptor for index '{}' for tuple subclasses doesn't apply to '{}' object",
                      index, type_full_name(type_of(instance)));
  }
  if (index < 0 || index >= tuple_get_size(instance)) {
    return err_set_string(exc_index_error(), "tuple index out of range");
  }
  return owned_ref(tuple_get_item(instance, index));
}

Status getter_set(PyObject*, PyObject*, PyObject* value) {
  return err_set_string(exc_attribute_error(), value == nullptr ? "can't delete attribute" : "can't set attribute");
}

Owned<PyObject> getter_reduce(PyObject* op, PyObject*) {
  HS_OWN(index, long_from_ssize_t(as_getter(op)->index));
  HS_OWN(arguments, tuple_pack(index.get(), as_getter(op)->doc.get()));
  return tuple_pack(type_of(op), arguments.get());
}

Owned<PyObject> getter_repr(PyObject* op) {
  HS_OWN(doc, object_repr(as_getter(op)->doc));
  UnicodeBuilder text;
  text.add_ascii(type_name(type_of(op)));
  text.add('(');
  text.add_ascii(fmt::format_int(as_getter(op)->index).c_str());
  text.add_ascii(", ");
  text.add_string(doc.get());
  text.add(')');
  return text.finish();
}

constexpr MethodDef kMethods[] = {method_noargs("__reduce__", getter_reduce), kMethodEnd};
constexpr MemberDef kMembers[] = {{"__doc__", MemberKind::kObject, offsetof(TupleGetterObject, doc), false},
                                  {nullptr, MemberKind::kObject, 0, false}};
constexpr LayoutField kLayout[] = {HS_OBJECT_HEAD,
                                   HS_FIELD(TupleGetterObject, index, kInt),
                                   HS_FIELD(TupleGetterObject, doc, kOwnedRef),
                                   {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kTupleGetterSpec = {
    .name = "_collections._tuplegetter",
    .basicsize = sizeof(TupleGetterObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = GetterParts::dealloc,
    .repr = getter_repr,
    .traverse = GetterParts::traverse,
    .clear = GetterParts::clear,
    .methods = kMethods,
    .members = kMembers,
    .descr_get = getter_get,
    .descr_set = getter_set,
    .new_ = getter_new,
    .layout = kLayout,
};

}  // namespace heapscope::modules
