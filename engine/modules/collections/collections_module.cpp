// Module _collections: what the Python part (modules/python/collections/) builds on.
#include "modules/collections/collections_types.h"
#include "modules/collections/deque.h"
#include "modules/collections/ordered_dict.h"
#include "modules/native_type.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/getargs.h"
#include "objects/identifiers.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"

namespace heapscope::modules {

using namespace objects;

namespace {

/// Counter's inner loop on a dict whose get and __setitem__ are dict's own.
Status count_in_dict(PyObject* mapping, PyObject* iterator) {
  while (Owned<PyObject> key = iter_next(iterator)) {
    const int64_t hash = object_hash(key.get());
    if (hash == -1) {
      return Status::kError;
    }
    PyObject* old = dict_get_item_known_hash(mapping, key.get(), hash);
    if (old == nullptr) {
      if (err_occurred()) {
        return Status::kError;
      }
      HS_TRY(dict_set_item_known_hash(mapping, key.get(), long_one(), hash));
    } else {
      HS_OWN(sum, number_add(old, long_one()));
      HS_TRY(dict_set_item_known_hash(mapping, key.get(), sum.get(), hash));
    }
  }
  return err_occurred() ? Status::kError : Status::kOk;
}

Status count_in_mapping(PyObject* mapping, PyObject* iterator) {
  HS_OWN(get, object_get_attr(mapping, ident(Id::get)));
  while (Owned<PyObject> key = iter_next(iterator)) {
    HS_OWN(old, object_call_function_obj_args(get.get(), {key.get(), long_zero()}));
    HS_OWN(sum, number_add(old.get(), long_one()));
    old.reset();
    HS_TRY(object_set_item(mapping, key.get(), sum.get()));
  }
  return err_occurred() ? Status::kError : Status::kOk;
}

Owned<PyObject> count_elements(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_count_elements", nargs, 2, 2));
  PyObject* mapping = args[0];
  HS_OWN(iterator, object_get_iter(args[1]));
  const auto own_method = [&](Id name) {
    PyObject* found = type_lookup(type_of(mapping), ident(name));
    return found != nullptr && found == type_lookup(dict_type(), ident(name));
  };
  const bool plain = dict_check(mapping) && own_method(Id::get) && own_method(Id::__setitem__);
  HS_TRY(plain ? count_in_dict(mapping, iterator.get()) : count_in_mapping(mapping, iterator.get()));
  return owned_ref(none());
}

constexpr MethodDef kMethods[] = {method_fast("_count_elements", count_elements), kMethodEnd};

Status exec(PyObject* module) {
  CollectionsState& place = modules::state().collections;
  HS_TRY(add_native_type(module, "deque", kDequeSpec, &place.deque_type));
  HS_TRY(add_native_type(module, "defaultdict", kDefaultDictSpec, &place.defaultdict_type));
  HS_TRY(dict_set_item_string(module_get_dict(module), "OrderedDict", place.odict_type.get()));
  HS_TRY(add_native_type(module, "_deque_iterator", kDequeIterSpec, &place.deque_iter_type));
  HS_TRY(add_native_type(module, "_deque_reverse_iterator", kDequeRevIterSpec, &place.deque_rev_iter_type));
  HS_TRY(add_native_type(module, "_tuplegetter", kTupleGetterSpec, &place.tuplegetter_type));
  HS_TRY(add_native_type(module, nullptr, kOrderedDictIterSpec, &place.odict_iter_type));
  HS_TRY(add_native_type(module, nullptr, kOrderedDictKeysSpec, &place.odict_keys_type));
  HS_TRY(add_native_type(module, nullptr, kOrderedDictValuesSpec, &place.odict_values_type));
  return add_native_type(module, nullptr, kOrderedDictItemsSpec, &place.odict_items_type);
}

const TypeSpec* const kTypes[] = {&kDequeSpec,
                                  &kDefaultDictSpec,
                                  &kOrderedDictSpec,
                                  &kDequeIterSpec,
                                  &kDequeRevIterSpec,
                                  &kTupleGetterSpec,
                                  &kOrderedDictIterSpec,
                                  &kOrderedDictKeysSpec,
                                  &kOrderedDictValuesSpec,
                                  &kOrderedDictItemsSpec,
                                  nullptr};

}  // namespace

void boot_ordered_dict() {
  Owned<PyTypeObject> type = type_from_spec(kOrderedDictSpec);
  HS_CHECK(type);
  modules::state().collections.odict_type = type.get();  // static types live as long as the machine
}

extern const ModuleDef kCollectionsModule = {"_collections", "Containers: deque, defaultdict, OrderedDict.", kMethods,
                                             exec, kTypes};

}  // namespace heapscope::modules
