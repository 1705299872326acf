// Module _abc: what ABCMeta (modules/python/abc.py) is made of.  Model: Modules/_abc.c (3.11).
//
// Each abstract class has an _abc_data object: the registered classes, and the classes already
// found to be subclasses or not to be.  All three are sets of weak references, each of whose
// callbacks removes it from its set.  A negative finding holds until any class is registered
// anywhere.
#include "modules/abc/state.h"
#include "modules/native_type.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/identifiers.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/method_object.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/set_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"

namespace heapscope::modules {
namespace {

using namespace objects;  // NOLINT: this file is a piece of the object layer in all but place

constexpr uint64_t kCollectionFlags = kTpFlagsSequence | kTpFlagsMapping;

struct AbcData : PyObject {
  Ref<PyObject> _abc_registry;
  Ref<PyObject> _abc_cache;
  Ref<PyObject> _abc_negative_cache;
  uint64_t _abc_negative_cache_version;
};
static_assert(sizeof(AbcData) == 48);
using AbcDataParts = HeapParts<&AbcData::_abc_registry, &AbcData::_abc_cache, &AbcData::_abc_negative_cache>;

AbcState& abc() { return state().abc; }

// --- Weak sets ---------------------------------------------------------------------------------

// The callback of a member: self is a weak reference to the set.
Owned<PyObject> weak_set_destroy(PyObject* set_reference, PyObject* member) {
  Owned<PyObject> set = owned_ref(weakref_get_object(set_reference));
  if (set.get() != none()) {
    HS_TRUTH(removed, set_discard(set.get(), member));
    static_cast<void>(removed);
  }
  return owned_ref(none());
}

constexpr MethodDef kDestroyMethods[] = {method_o("_destroy", weak_set_destroy), kMethodEnd};

Status add_to_weak_set(Ref<PyObject>& slot, PyObject* member) {
  if (!slot) {
    HS_OWN(fresh, set_new(nullptr));
    slot = fresh.release();
  }
  PyObject* set = slot;
  HS_OWN(set_reference, weakref_new_ref(set, nullptr));
  HS_OWN(callback, cfunction_new(kDestroyMethods, set_reference.get(), nullptr));
  HS_OWN(reference, weakref_new_ref(member, callback.get()));
  callback.reset();
  return set_add(set, reference.get());
}

Truth in_weak_set(PyObject* set, PyObject* member) {
  if (set == nullptr || set_size(set) == 0) {
    return Truth::kFalse;
  }
  Owned<PyObject> reference = weakref_new_ref(member, nullptr);
  if (!reference) {
    if (err_exception_matches(exc_type_error())) {
      err_clear();
      return Truth::kFalse;
    }
    return Failed{};
  }
  return set_contains(set, reference.get());
}

// --- _abc_data ---------------------------------------------------------------------------------

Owned<PyObject> abc_data_new(PyTypeObject* type, PyObject*, PyObject*) {
  HS_OWN(made, type->tp_alloc(type, 0));
  static_cast<AbcData*>(made.get())->_abc_negative_cache_version = abc().invalidation_counter;
  return made;
}

constexpr LayoutField kAbcDataLayout[] = {HS_OBJECT_HEAD,
                                          HS_FIELD(AbcData, _abc_registry, kOwnedRef),
                                          HS_FIELD(AbcData, _abc_cache, kOwnedRef),
                                          HS_FIELD(AbcData, _abc_negative_cache, kOwnedRef),
                                          HS_FIELD(AbcData, _abc_negative_cache_version, kUint),
                                          {nullptr, 0, 0, FieldKind::kPadding}};

const TypeSpec kAbcDataSpec = {
    .name = "_abc._abc_data",
    .basicsize = sizeof(AbcData),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsHeapType,
    .doc = "Internal state held by ABC machinery.",
    .dealloc = AbcDataParts::dealloc,
    .traverse = AbcDataParts::traverse,
    .clear = AbcDataParts::clear,
    .alloc = type_generic_alloc,
    .new_ = abc_data_new,
    .layout = kAbcDataLayout,
};
const TypeSpec* const kAbcTypes[] = {&kAbcDataSpec, nullptr};

Owned<AbcData> get_impl(PyObject* self) {
  HS_OWN(impl, object_get_attr(self, ident(Id::_abc_impl)));
  if (type_of(impl.get()) != abc().abc_data_type.get()) {
    return err_set_string(exc_type_error(), "_abc_impl is set to a wrong type");
  }
  return std::move(impl).as<AbcData>();
}

// --- Making an abstract class ------------------------------------------------------------------

Truth is_abstract(PyObject* value) {
  Owned<PyObject> flag;
  HS_TRUTH(found, object_lookup_attr(value, ident(Id::__isabstractmethod__), &flag));
  return found ? object_is_true(flag.get()) : Truth::kFalse;
}

Status add_if_abstract(PyObject* abstracts, PyObject* name, PyObject* value) {
  HS_TRUTH(abstract, is_abstract(value));
  return abstract ? set_add(abstracts, name) : Status::kOk;
}

Status compute_own_abstracts(PyObject* self, PyObject* abstracts) {
  HS_OWN(names, object_get_attr(self, ident(Id::__dict__)));
  HS_OWN(items, mapping_items(names.get()));
  for (int64_t i = 0; i < list_get_size(items.get()); ++i) {
    HS_OWN(item, sequence_tuple(list_get_item(items.get(), i)));
    if (tuple_get_size(item.get()) != 2) {
      return err_set_string(exc_type_error(), "Iteration over (key, value) pairs required");
    }
    HS_TRY(add_if_abstract(abstracts, tuple_get_item(item.get(), 0), tuple_get_item(item.get(), 1)));
  }
  return Status::kOk;
}

Status compute_inherited_abstracts(PyObject* self, PyObject* abstracts) {
  HS_OWN(bases, object_get_attr(self, ident(Id::__bases__)));
  if (!tuple_check(bases.get())) {
    return err_set_string(exc_type_error(), "__bases__ is not tuple");
  }
  for (int64_t i = 0; i < tuple_get_size(bases.get()); ++i) {
    Owned<PyObject> names;
    HS_TRUTH(found, object_lookup_attr(tuple_get_item(bases.get(), i), ident(Id::__abstractmethods__), &names));
    if (!found) {
      continue;
    }
    HS_TRY(for_each_item(names.get(), [self, abstracts](PyObject* name) -> Status {
      Owned<PyObject> value;
      HS_TRUTH(has, object_lookup_attr(self, name, &value));
      return has ? add_if_abstract(abstracts, name, value.get()) : Status::kOk;
    }));
  }
  return Status::kOk;
}

Status compute_abstract_methods(PyObject* self) {
  HS_OWN(abstracts, frozenset_new(nullptr));
  HS_TRY(compute_own_abstracts(self, abstracts.get()));
  HS_TRY(compute_inherited_abstracts(self, abstracts.get()));
  return object_set_attr(self, ident(Id::__abstractmethods__), abstracts.get());
}

// __abc_tpflags__ says how instances match in a match statement; it becomes a flag of the type.
Status take_collection_flags(PyTypeObject* type) {
  PyObject* name = ident(Id::__abc_tpflags__);
  PyObject* flags = dict_get_item_with_error(type->tp_dict, name);
  if (flags == nullptr) {
    return err_occurred() ? Status::kError : Status::kOk;
  }
  if (is_type(flags, long_type())) {
    const int64_t value = long_as_int64(flags);
    if (value == -1 && err_occurred()) {
      return Status::kError;
    }
    const uint64_t wanted = static_cast<uint64_t>(value) & kCollectionFlags;
    if (wanted == kCollectionFlags) {
      return err_set_string(exc_type_error(),
                            "__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING");
    }
    type->tp_flags |= wanted;
  }
  return dict_del_item(type->tp_dict, name);
}

Owned<PyObject> abc_init(PyObject*, PyObject* self) {
  HS_TRY(compute_abstract_methods(self));
  HS_OWN(data, abc_data_new(abc().abc_data_type, nullptr, nullptr));
  HS_TRY(object_set_attr(self, ident(Id::_abc_impl), data.get()));
  if (type_check(self)) {
    HS_TRY(take_collection_flags(static_cast<PyTypeObject*>(self)));
  }
  return owned_ref(none());
}

// --- Registering -------------------------------------------------------------------------------

void set_collection_flag(PyTypeObject* type, uint64_t flag) {
  if (type_has_feature(type, kTpFlagsImmutable) || (type->tp_flags & kCollectionFlags) == flag ||
      !type_has_feature(type, kTpFlagsHeapType)) {
    return;
  }
  type->tp_flags = (type->tp_flags & ~kCollectionFlags) | flag;
  if (!type->tp_subclasses) {
    return;
  }
  int64_t position = 0;
  PyObject* key = nullptr;
  PyObject* reference = nullptr;
  while (dict_next(type->tp_subclasses, &position, &key, &reference)) {
    PyObject* subclass = weakref_get_object(reference);
    if (subclass != none()) {
      set_collection_flag(static_cast<PyTypeObject*>(subclass), flag);
    }
  }
}

Owned<PyObject> abc_register(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_abc_register", nargs, 2, 2));
  PyObject* self = args[0];
  PyObject* subclass = args[1];
  if (!type_check(subclass)) {
    return err_set_string(exc_type_error(), "Can only register classes");
  }
  HS_TRUTH(already, object_is_subclass(subclass, self));
  if (already) {
    return owned_ref(subclass);
  }
  HS_TRUTH(cycle, object_is_subclass(self, subclass));
  if (cycle) {
    return err_set_string(exc_runtime_error(), "Refusing to create an inheritance cycle");
  }
  HS_OWN(impl, get_impl(self));
  HS_TRY(add_to_weak_set(impl->_abc_registry, subclass));
  ++abc().invalidation_counter;
  if (type_check(self)) {
    const uint64_t flag = static_cast<PyTypeObject*>(self)->tp_flags & kCollectionFlags;
    if (flag != 0) {
      set_collection_flag(static_cast<PyTypeObject*>(subclass), flag);
    }
  }
  return owned_ref(subclass);
}

// --- Checking ----------------------------------------------------------------------------------

Owned<PyObject> abc_instancecheck(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_abc_instancecheck", nargs, 2, 2));
  PyObject* self = args[0];
  PyObject* instance = args[1];
  HS_OWN(impl, get_impl(self));
  HS_OWN(subclass, object_get_attr(instance, ident(Id::__class__)));
  HS_TRUTH(known, in_weak_set(impl->_abc_cache, subclass.get()));
  if (known) {
    return owned_ref(true_object());
  }
  PyObject* subtype = type_of(instance);
  if (subtype == subclass.get()) {
    if (impl->_abc_negative_cache_version == abc().invalidation_counter) {
      HS_TRUTH(known_not, in_weak_set(impl->_abc_negative_cache, subclass.get()));
      if (known_not) {
        return owned_ref(false_object());
      }
    }
    return object_call_method_one_arg(self, ident(Id::__subclasscheck__), subclass.get());
  }
  HS_OWN(result, object_call_method_one_arg(self, ident(Id::__subclasscheck__), subclass.get()));
  HS_TRUTH(is_subclass, object_is_true(result.get()));
  if (is_subclass) {
    return result;
  }
  return object_call_method_one_arg(self, ident(Id::__subclasscheck__), subtype);
}

// kTrue and the cache updated when the class, or a base of it, is registered.
Truth check_registry(AbcData* impl, PyObject* subclass) {
  HS_TRUTH(direct, in_weak_set(impl->_abc_registry, subclass));
  if (direct) {
    return Truth::kTrue;
  }
  if (!impl->_abc_registry) {
    return Truth::kFalse;
  }
  // The registry may change while it is asked, so its members are copied.
  HS_OWN(members, sequence_tuple(impl->_abc_registry));
  for (int64_t i = 0; i < tuple_get_size(members.get()); ++i) {
    Owned<PyObject> registered = owned_ref(weakref_get_object(tuple_get_item(members.get(), i)));
    if (registered.get() == none()) {
      continue;
    }
    HS_TRUTH(is_subclass, object_is_subclass(subclass, registered.get()));
    if (is_subclass) {
      HS_TRY(add_to_weak_set(impl->_abc_cache, subclass));
      return Truth::kTrue;
    }
  }
  return Truth::kFalse;
}

Truth check_subclasses(AbcData* impl, PyObject* self, PyObject* subclass) {
  HS_OWN(name, unicode_from_string("__subclasses__"));
  HS_OWN(subclasses, object_call_method_no_args(self, name.get()));
  if (!list_check(subclasses.get())) {
    return err_set_string(exc_type_error(), "__subclasses__() must return a list");
  }
  for (int64_t i = 0; i < list_get_size(subclasses.get()); ++i) {
    Owned<PyObject> each = owned_ref(list_get_item(subclasses.get(), i));
    HS_TRUTH(is_subclass, object_is_subclass(subclass, each.get()));
    if (is_subclass) {
      HS_TRY(add_to_weak_set(impl->_abc_cache, subclass));
      return Truth::kTrue;
    }
  }
  return Truth::kFalse;
}

Truth subclass_check(PyObject* self, PyObject* subclass) {
  HS_OWN(impl, get_impl(self));
  HS_TRUTH(known, in_weak_set(impl->_abc_cache, subclass));
  if (known) {
    return Truth::kTrue;
  }
  if (impl->_abc_negative_cache_version < abc().invalidation_counter) {
    if (impl->_abc_negative_cache) {
      HS_TRY(set_clear(impl->_abc_negative_cache));
    }
    impl->_abc_negative_cache_version = abc().invalidation_counter;
  } else {
    HS_TRUTH(known_not, in_weak_set(impl->_abc_negative_cache, subclass));
    if (known_not) {
      return Truth::kFalse;
    }
  }
  HS_OWN(answer, object_call_method_one_arg(self, ident(Id::__subclasshook__), subclass));
  if (answer.get() == true_object()) {
    HS_TRY(add_to_weak_set(impl->_abc_cache, subclass));
    return Truth::kTrue;
  }
  if (answer.get() == false_object()) {
    HS_TRY(add_to_weak_set(impl->_abc_negative_cache, subclass));
    return Truth::kFalse;
  }
  if (answer.get() != not_implemented()) {
    return err_set_string(exc_assertion_error(), "__subclasshook__ must return either False, True, or NotImplemented");
  }
  if (type_is_subtype(static_cast<PyTypeObject*>(subclass), static_cast<PyTypeObject*>(self))) {
    HS_TRY(add_to_weak_set(impl->_abc_cache, subclass));
    return Truth::kTrue;
  }
  HS_TRUTH(registered, check_registry(impl.get(), subclass));
  if (registered) {
    return Truth::kTrue;
  }
  HS_TRUTH(derived, check_subclasses(impl.get(), self, subclass));
  if (derived) {
    return Truth::kTrue;
  }
  HS_TRY(add_to_weak_set(impl->_abc_negative_cache, subclass));
  return Truth::kFalse;
}

Owned<PyObject> abc_subclasscheck(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_abc_subclasscheck", nargs, 2, 2));
  if (!type_check(args[1])) {
    return err_set_string(exc_type_error(), "issubclass() arg 1 must be a class");
  }
  HS_TRUTH(result, subclass_check(args[0], args[1]));
  return owned_ref(bool_object(result));
}

// --- For debugging -----------------------------------------------------------------------------

Owned<PyObject> abc_get_cache_token(PyObject*, PyObject*) {
  return long_from_int64(static_cast<int64_t>(abc().invalidation_counter));
}

Owned<PyObject> abc_get_dump(PyObject*, PyObject* self) {
  HS_OWN(impl, get_impl(self));
  HS_OWN(result, tuple_new(4));
  PyObject* const parts[] = {impl->_abc_registry, impl->_abc_cache, impl->_abc_negative_cache};
  for (int64_t i = 0; i < 3; ++i) {
    HS_OWN(copy, set_new(parts[i]));
    tuple_init_item(result.get(), i, std::move(copy));
  }
  HS_OWN(version, long_from_int64(static_cast<int64_t>(impl->_abc_negative_cache_version)));
  tuple_init_item(result.get(), 3, std::move(version));
  return result;
}

Owned<PyObject> abc_reset_registry(PyObject*, PyObject* self) {
  HS_OWN(impl, get_impl(self));
  if (impl->_abc_registry) {
    HS_TRY(set_clear(impl->_abc_registry));
  }
  return owned_ref(none());
}

Owned<PyObject> abc_reset_caches(PyObject*, PyObject* self) {
  HS_OWN(impl, get_impl(self));
  for (PyObject* cache : {impl->_abc_cache.get(), impl->_abc_negative_cache.get()}) {
    if (cache != nullptr) {
      HS_TRY(set_clear(cache));
    }
  }
  return owned_ref(none());
}

constexpr MethodDef kMethods[] = {
    method_noargs("get_cache_token", abc_get_cache_token,
                  "get_cache_token($module, /)\n--\n\nA number that changes with every register()."),
    method_o("_abc_init", abc_init),
    method_fast("_abc_register", abc_register),
    method_fast("_abc_instancecheck", abc_instancecheck),
    method_fast("_abc_subclasscheck", abc_subclasscheck),
    method_o("_get_dump", abc_get_dump),
    method_o("_reset_registry", abc_reset_registry),
    method_o("_reset_caches", abc_reset_caches),
    kMethodEnd};

Status abc_exec(PyObject* module) { return add_native_type(module, nullptr, kAbcDataSpec, &abc().abc_data_type); }

void register_functions() { register_method_table(kDestroyMethods); }

}  // namespace

extern const ModuleDef kAbcModule;
const ModuleDef kAbcModule = {"_abc", "What ABCMeta is made of.", kMethods, abc_exec, kAbcTypes, register_functions};

}  // namespace heapscope::modules
