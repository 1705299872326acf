// Module _functools: what the Python part (modules/python/functools.py) builds on.
#include "modules/functools/functools_types.h"
#include "modules/native_type.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/exceptions.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/native_hold.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/tuple_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

// --- cmp_to_key ---

KeyObject* as_key(PyObject* op) { return static_cast<KeyObject*>(op); }
using KeyParts = HeapParts<&KeyObject::cmp, &KeyObject::object>;

Owned<PyObject> new_key(PyTypeObject* type, PyObject* compare, PyObject* object) {
  Owned<PyObject> op = object_gc_new(type);
  if (op) {
    as_key(op.get())->cmp = owned_ref(compare).release();
    as_key(op.get())->object = owned_xref(object).release();
    object_gc_track(op.get());
  }
  return op;
}

void key_dealloc(PyObject* op) {
  object_gc_untrack(op);
  KeyParts::clear(op);
  free_heap_instance(op);
}

Owned<PyObject> key_call(PyObject* op, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"K", {"obj", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[1];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 1, 1, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  return new_key(type_of(op), as_key(op)->cmp, a[0]);
}

Owned<PyObject> key_rich_compare(PyObject* self, PyObject* other, CompareOp op) {
  if (!is_type(other, type_of(self))) {
    return err_set_string(exc_type_error(), "other argument must be K instance");
  }
  PyObject* x = as_key(self)->object;
  PyObject* y = as_key(other)->object;
  if (x == nullptr || y == nullptr) {
    return err_set_string(exc_attribute_error(), "object");
  }
  const Ref<PyObject> stack[] = {x, y};
  HS_OWN(order, object_vectorcall(as_key(self)->cmp, stack, 2, nullptr));
  return object_rich_compare(order.get(), long_zero(), op);
}

Owned<PyObject> cmp_to_key(PyObject*, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"cmp_to_key", {"mycmp", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[1];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 1, 1, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  return new_key(modules::state().functools.key_type, a[0], nullptr);
}

constexpr MemberDef kKeyMembers[] = {
    {"obj", MemberKind::kObject, offsetof(KeyObject, object), false, "Value wrapped by a key function."},
    {nullptr, MemberKind::kObject, 0, false}};
constexpr LayoutField kKeyLayout[] = {HS_OBJECT_HEAD,
                                      HS_FIELD(KeyObject, cmp, kOwnedRef),
                                      HS_FIELD(KeyObject, object, kOwnedRef),
                                      {nullptr, 0, 0, FieldKind::kPadding}};
constexpr TypeSpec kKeySpec = {
    .name = "functools.KeyWrapper",
    .basicsize = sizeof(KeyObject),
    .flags = kTpFlagsDefault | kTpFlagsDisallowInstantiation | kTpFlagsHaveGc | kTpFlagsImmutable | kTpFlagsHeapType,
    .dealloc = key_dealloc,
    .call = key_call,
    .getattro = object_generic_get_attr,
    .traverse = KeyParts::traverse,
    .clear = KeyParts::clear,
    .richcompare = key_rich_compare,
    .members = kKeyMembers,
    .layout = kKeyLayout,
};

// --- reduce: the tuple of its two arguments is used again when the function did not keep it ---

Owned<PyObject> functools_reduce(PyObject*, PyObject* args) {
  PyObject* function = nullptr;
  PyObject* iterable = nullptr;
  PyObject* initial = nullptr;
  HS_TRY(arg_unpack_tuple(args, "reduce", 2, {&function, &iterable, &initial}));
  Owned<PyObject> result = owned_xref(initial);
  const NativeHold result_held("reduce", "result", &result);
  Owned<PyObject> iterator = object_get_iter(iterable);
  if (!iterator) {
    if (err_exception_matches(exc_type_error())) {
      err_set_string(exc_type_error(), "reduce() arg 2 must support iteration");
    }
    return Failed{};
  }
  const NativeHold iterator_held("reduce", "it", &iterator);
  HS_OWN(pair, tuple_new(2));
  const NativeHold pair_held("reduce", "args", &pair);
  for (;;) {
    if (pair->ob_refcnt > 1) {
      pair.reset();
      pair = tuple_new(2);
      if (!pair) {
        return Failed{};
      }
    }
    Owned<PyObject> item = iter_next(iterator.get());
    if (!item) {
      if (err_occurred()) {
        return Failed{};
      }
      break;
    }
    if (!result) {
      result = std::move(item);
      continue;
    }
    set_ref(pair->ob_item[0], result.release());
    set_ref((pair->ob_item + 1)[0], item.release());
    result = object_call(function, pair.get(), nullptr);
    if (!result) {
      return Failed{};
    }
    if (!gc_is_tracked(pair.get())) {
      object_gc_track(pair.get());
    }
  }
  pair.reset();
  if (!result) {
    err_set_string(exc_type_error(), "reduce() of empty iterable with no initial value");
  }
  return result;
}

constexpr MethodDef kMethods[] = {method_varargs("reduce", functools_reduce), method_keywords("cmp_to_key", cmp_to_key),
                                  kMethodEnd};

Status exec(PyObject* module) {
  FunctoolsState& place = modules::state().functools;
  HS_TRY(add_native_type(module, "partial", kPartialSpec, &place.partial_type));
  HS_TRY(add_native_type(module, "_lru_cache_wrapper", kLruCacheSpec, &place.lru_cache_type));
  HS_TRY(add_native_type(module, nullptr, kKeySpec, &place.key_type));
  HS_TRY(add_native_type(module, nullptr, kLruListElemSpec, &place.lru_list_elem_type));
  HS_OWN(mark, object_call_no_args(object_type()));
  place.kwd_mark = mark.release();
  return Status::kOk;
}

const TypeSpec* const kTypes[] = {&kPartialSpec, &kLruCacheSpec, &kKeySpec, &kLruListElemSpec, nullptr};

void register_functions() {
  add_hidden_references(&kLruCacheLinks);
  modules::state().functools.partial_vectorcall = register_slot(partial_vectorcall);
}

}  // namespace

extern const ModuleDef kFunctoolsModule = {"_functools", "Tools for functions.", kMethods, exec,
                                           kTypes,       register_functions};

}  // namespace heapscope::modules
