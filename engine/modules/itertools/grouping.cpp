// itertools: chain, groupby, zip_longest.
#include <string_view>

#include "modules/itertools/itertools_common.h"
#include "modules/state.h"
#include "objects/call.h"
#include "objects/generic_alias_object.h"
#include "objects/identifiers.h"
#include "objects/iter_object.h"
#include "objects/native_hold.h"

namespace heapscope::modules {

using namespace itertools;

namespace {

// --- chain ---

struct ChainObject : PyObject {
  Ref<PyObject> source;  // iterator of iterables, null when exhausted
  Ref<PyObject> active;  // the iterator in use, null between two
};
ChainObject* as_chain(PyObject* op) { return static_cast<ChainObject*>(op); }
/// Let go of in one order, visited in the other.
struct ChainParts : Parts<&ChainObject::active, &ChainObject::source> {
  static int traverse(PyObject* op, visitproc visit, void* arg) {
    return Parts<&ChainObject::source, &ChainObject::active>::traverse(op, visit, arg);
  }
};

Owned<PyObject> make_chain(PyTypeObject* type, Owned<PyObject> source) {
  if (!source) {
    return source;
  }
  HS_OWN(op, type->tp_alloc(type, 0));
  as_chain(op.get())->source = source.release();
  return op;
}

Owned<PyObject> chain_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  HS_TRY(no_keywords(type, "chain", kwargs));
  return make_chain(type, object_get_iter(args));
}

Owned<PyObject> chain_from_iterable(PyObject* type, PyObject* iterable) {
  return make_chain(static_cast<PyTypeObject*>(type), object_get_iter(iterable));
}

Owned<PyObject> chain_next(PyObject* op) {
  ChainObject* self = as_chain(op);
  while (self->source) {
    if (!self->active) {
      Owned<PyObject> iterable = iter_next(self->source);
      const NativeHold iterable_held("chain", "iterable", &iterable);
      Owned<PyObject> iterator = iterable ? object_get_iter(iterable.get()) : Owned<PyObject>();
      iterable.reset();
      if (!iterator) {
        clear_ref(self->source);
        return nullptr;
      }
      self->active = iterator.release();
    }
    Owned<PyObject> item = next_of(self->active);
    if (item || ended_with_error()) {
      return item;
    }
    clear_ref(self->active);
  }
  return nullptr;
}

Owned<PyObject> chain_reduce(PyObject* op, PyObject*) {
  ChainObject* self = as_chain(op);
  if (!self->source) {
    return tuple_pack(type_of(op), empty_tuple());
  }
  HS_OWN(contents, self->active ? tuple_pack(self->source.get(), self->active.get()) : tuple_pack(self->source.get()));
  return tuple_pack(type_of(op), empty_tuple(), contents.get());
}

Owned<PyObject> chain_setstate(PyObject* op, PyObject* contents) {
  if (!tuple_check(contents)) {
    return err_set_string(exc_type_error(), "state is not a tuple");
  }
  PyObject* source = nullptr;
  PyObject* active = nullptr;
  HS_TRY(arg_check_tuple(contents, 1, 2));
  source = tuple_get_item(contents, 0);
  active = tuple_get_size(contents) == 2 ? tuple_get_item(contents, 1) : nullptr;
  if (!iter_check(source) || (active != nullptr && !iter_check(active))) {
    return err_set_string(exc_type_error(), "Arguments must be iterators.");
  }
  set_ref(as_chain(op)->source, owned_ref(source).release());
  set_ref(as_chain(op)->active, owned_xref(active).release());
  return owned_ref(none());
}

constexpr MethodDef kChainMethods[] = {
    method_o("from_iterable", chain_from_iterable,
             "from_iterable($type, iterable, /)\n--\n\nThe items of the iterables that an iterable gives.", kMethClass),
    method_noargs("__reduce__", chain_reduce), method_o("__setstate__", chain_setstate),
    method_o("__class_getitem__", generic_alias, "See PEP 585", kMethClass), kMethodEnd};
constexpr LayoutField kChainLayout[] = {HS_OBJECT_HEAD, HS_FIELD(ChainObject, source, kOwnedRef),
                                        HS_FIELD(ChainObject, active, kOwnedRef), HS_LAYOUT_END};

// --- groupby: the groups share the source with it; only the latest group is alive ---

struct GroupByObject : PyObject {
  Ref<PyObject> it;
  Ref<PyObject> keyfunc;
  Ref<PyObject> tgtkey;
  Ref<PyObject> currkey;
  Ref<PyObject> currvalue;
  Ref<PyObject> currgrouper;  // borrowed
};
struct GrouperObject : PyObject {
  Ref<PyObject> parent;
  Ref<PyObject> tgtkey;
};
static_assert(sizeof(GroupByObject) == 64 && sizeof(GrouperObject) == 32);
GroupByObject* as_groupby(PyObject* op) { return static_cast<GroupByObject*>(op); }
GrouperObject* as_grouper(PyObject* op) { return static_cast<GrouperObject*>(op); }
using GroupByParts = Parts<&GroupByObject::it, &GroupByObject::keyfunc, &GroupByObject::tgtkey, &GroupByObject::currkey,
                           &GroupByObject::currvalue>;
using GrouperParts = Parts<&GrouperObject::parent, &GrouperObject::tgtkey>;

Owned<PyObject> groupby_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"groupby", {"iterable", "key", nullptr}};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 1, 2, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  HS_OWN(op, type->tp_alloc(type, 0));
  as_groupby(op.get())->keyfunc = owned_ref(a[1] ? a[1].get() : none()).release();
  HS_OWN(iterator, object_get_iter(a[0]));
  as_groupby(op.get())->it = iterator.release();
  return op;
}

/// False: the source is exhausted, or an error is pending.
bool groupby_step(GroupByObject* self) {
  Owned<PyObject> value = iter_next(self->it);
  if (!value) {
    return false;
  }
  const NativeHold value_held("groupby", "newvalue", &value);
  Owned<PyObject> key =
      self->keyfunc.get() == none() ? owned_ref(value.get()) : object_call_one_arg(self->keyfunc, value.get());
  if (!key) {
    return false;
  }
  Owned<PyObject> old_value(self->currvalue.get());
  self->currvalue = value.release();
  set_ref(self->currkey, key.release());
  return true;
}

Owned<PyObject> groupby_next(PyObject* op) {
  GroupByObject* self = as_groupby(op);
  self->currgrouper = nullptr;
  for (;;) {  // to the first item of another group
    if (self->currkey) {
      if (!self->tgtkey) {
        break;
      }
      HS_TRUTH(same, object_rich_compare_bool(self->tgtkey, self->currkey, CompareOp::kEq));
      if (!same) {
        break;
      }
    }
    if (!groupby_step(self)) {
      return nullptr;
    }
  }
  set_ref(self->tgtkey, owned_ref(self->currkey).release());
  HS_OWN(grouper, object_gc_new(modules::state().itertools.grouper_type));
  as_grouper(grouper.get())->parent = owned_ref(op).release();
  as_grouper(grouper.get())->tgtkey = owned_ref(self->tgtkey).release();
  self->currgrouper = grouper.get();
  object_gc_track(grouper.get());
  return tuple_pack(self->currkey.get(), grouper.get());
}

Owned<PyObject> groupby_reduce(PyObject* op, PyObject*) {
  GroupByObject* self = as_groupby(op);
  HS_OWN(arguments, tuple_pack(self->it.get(), self->keyfunc.get()));
  if (!self->tgtkey || !self->currkey || !self->currvalue) {
    return tuple_pack(type_of(op), arguments.get());
  }
  HS_OWN(contents, tuple_pack(self->currkey.get(), self->currvalue.get(), self->tgtkey.get()));
  return tuple_pack(type_of(op), arguments.get(), contents.get());
}

Owned<PyObject> groupby_setstate(PyObject* op, PyObject* contents) {
  if (!tuple_check(contents)) {
    return err_set_string(exc_type_error(), "state is not a tuple");
  }
  HS_TRY(arg_check_tuple(contents, 3, 3));
  GroupByObject* self = as_groupby(op);
  set_ref(self->currkey, owned_ref(tuple_get_item(contents, 0)).release());
  set_ref(self->currvalue, owned_ref(tuple_get_item(contents, 1)).release());
  set_ref(self->tgtkey, owned_ref(tuple_get_item(contents, 2)).release());
  return owned_ref(none());
}

Owned<PyObject> grouper_new(PyTypeObject*, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords("_grouper", kwargs));
  HS_TRY(arg_check_positional("_grouper", tuple_get_size(args), 2, 2));
  if (std::string_view(type_full_name(type_of(tuple_get_item(args, 0)))) != "itertools.groupby") {
    return arg_bad_argument("_grouper", "argument 1", "itertools.groupby", tuple_get_item(args, 0));
  }
  HS_OWN(op, object_gc_new(modules::state().itertools.grouper_type));
  as_grouper(op.get())->parent = owned_ref(tuple_get_item(args, 0)).release();
  as_grouper(op.get())->tgtkey = owned_ref(tuple_get_item(args, 1)).release();
  as_groupby(tuple_get_item(args, 0))->currgrouper = op.get();
  object_gc_track(op.get());
  return op;
}

Owned<PyObject> grouper_next(PyObject* op) {
  GrouperObject* self = as_grouper(op);
  GroupByObject* parent = as_groupby(self->parent);
  if (parent->currgrouper.get() != op || (!parent->currvalue && !groupby_step(parent))) {
    return nullptr;
  }
  HS_TRUTH(same, object_rich_compare_bool(self->tgtkey, parent->currkey, CompareOp::kEq));
  if (!same) {
    return nullptr;
  }
  Owned<PyObject> item(parent->currvalue.get());
  parent->currvalue = nullptr;
  clear_ref(parent->currkey);
  return item;
}

Owned<PyObject> grouper_reduce(PyObject* op, PyObject*) {
  GrouperObject* self = as_grouper(op);
  if (as_groupby(self->parent)->currgrouper.get() != op) {
    HS_OWN(iter, eval_get_builtin(ident(Id::iter)));
    HS_OWN(arguments, tuple_pack(empty_tuple()));
    return tuple_pack(iter.get(), arguments.get());
  }
  HS_OWN(arguments, tuple_pack(self->parent.get(), self->tgtkey.get()));
  return tuple_pack(type_of(op), arguments.get());
}

constexpr MethodDef kGroupByMethods[] = {method_noargs("__reduce__", groupby_reduce),
                                         method_o("__setstate__", groupby_setstate), kMethodEnd};
constexpr MethodDef kGrouperMethods[] = {method_noargs("__reduce__", grouper_reduce), kMethodEnd};
constexpr LayoutField kGroupByLayout[] = {HS_OBJECT_HEAD,
                                          HS_FIELD(GroupByObject, it, kOwnedRef),
                                          HS_FIELD(GroupByObject, keyfunc, kOwnedRef),
                                          HS_FIELD(GroupByObject, tgtkey, kOwnedRef),
                                          HS_FIELD(GroupByObject, currkey, kOwnedRef),
                                          HS_FIELD(GroupByObject, currvalue, kOwnedRef),
                                          HS_FIELD(GroupByObject, currgrouper, kBorrowedRef),
                                          HS_LAYOUT_END};
constexpr LayoutField kGrouperLayout[] = {HS_OBJECT_HEAD, HS_FIELD(GrouperObject, parent, kOwnedRef),
                                          HS_FIELD(GrouperObject, tgtkey, kOwnedRef), HS_LAYOUT_END};

// --- zip_longest ---

struct ZipLongestObject : PyObject {
  int64_t tuplesize;
  int64_t numactive;
  Ref<PyObject> ittuple;  // a null item: that iterator is exhausted
  Ref<PyObject> result;
  Ref<PyObject> fillvalue;
};
static_assert(sizeof(ZipLongestObject) == 56);
ZipLongestObject* as_longest(PyObject* op) { return static_cast<ZipLongestObject*>(op); }
using LongestParts = Parts<&ZipLongestObject::ittuple, &ZipLongestObject::result, &ZipLongestObject::fillvalue>;

Owned<PyObject> longest_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  PyObject* fill = none();
  if (kwargs != nullptr && dict_check_exact(kwargs) && dict_get_size(kwargs) > 0) {
    fill = dict_get_size(kwargs) == 1 ? dict_get_item_string(kwargs, "fillvalue") : nullptr;
    if (fill == nullptr) {
      return err_set_string(exc_type_error(), "zip_longest() got an unexpected keyword argument");
    }
  }
  const int64_t count = tuple_get_size(args);
  HS_OWN(iterators, tuple_new(count));
  for (int64_t i = 0; i < count; ++i) {
    HS_OWN(iterator, object_get_iter(tuple_get_item(args, i)));
    tuple_init_item(iterators.get(), i, std::move(iterator));
  }
  HS_OWN(result, tuple_new(count));
  for (int64_t i = 0; i < count; ++i) {
    tuple_init_item(result.get(), i, owned_ref(none()));
  }
  HS_OWN(op, type->tp_alloc(type, 0));
  ZipLongestObject* self = as_longest(op.get());
  self->ittuple = iterators.release();
  self->tuplesize = count;
  self->numactive = count;
  self->result = result.release();
  self->fillvalue = owned_ref(fill).release();
  return op;
}

/// Null: all are exhausted, or an error is pending.
Owned<PyObject> longest_item(ZipLongestObject* self, int64_t i) {
  PyObject* iterator = tuple_get_item(self->ittuple, i);
  if (iterator == nullptr) {
    return owned_ref(self->fillvalue);
  }
  Owned<PyObject> item = iter_next(iterator);
  if (item) {
    return item;
  }
  --self->numactive;
  if (self->numactive == 0 || err_occurred()) {
    self->numactive = 0;
    return nullptr;
  }
  tuple_init_item(self->ittuple, i, static_cast<PyObject*>(nullptr));
  decref(iterator);
  return owned_ref(self->fillvalue);
}

Owned<PyObject> longest_next(PyObject* op) {
  ZipLongestObject* self = as_longest(op);
  if (self->tuplesize == 0 || self->numactive == 0) {
    return nullptr;
  }
  const bool reuse = self->result->ob_refcnt == 1;
  HS_OWN(result, reuse ? owned_ref(self->result) : Owned<PyObject>(tuple_new(self->tuplesize)));
  const NativeHold result_held("zip_longest", "result", &result);
  for (int64_t i = 0; i < self->tuplesize; ++i) {
    HS_OWN(item, longest_item(self, i));
    PyObject* old = tuple_get_item(result.get(), i);
    tuple_init_item(result.get(), i, std::move(item));
    xdecref(old);
  }
  if (reuse && !gc_is_tracked(result.get())) {
    object_gc_track(result.get());
  }
  return result;
}

Owned<PyObject> longest_reduce(PyObject* op, PyObject*) {
  ZipLongestObject* self = as_longest(op);
  HS_OWN(arguments, tuple_new(self->tuplesize));
  for (int64_t i = 0; i < self->tuplesize; ++i) {
    PyObject* iterator = tuple_get_item(self->ittuple, i);
    tuple_init_item(arguments.get(), i, owned_ref(iterator == nullptr ? empty_tuple() : iterator));
  }
  return tuple_pack(type_of(op), arguments.get(), self->fillvalue.get());
}

Owned<PyObject> longest_setstate(PyObject* op, PyObject* fill) {
  set_ref(as_longest(op)->fillvalue, owned_ref(fill).release());
  return owned_ref(none());
}

constexpr MethodDef kLongestMethods[] = {method_noargs("__reduce__", longest_reduce),
                                         method_o("__setstate__", longest_setstate), kMethodEnd};
constexpr LayoutField kLongestLayout[] = {HS_OBJECT_HEAD,
                                          HS_FIELD(ZipLongestObject, tuplesize, kInt),
                                          HS_FIELD(ZipLongestObject, numactive, kInt),
                                          HS_FIELD(ZipLongestObject, ittuple, kOwnedRef),
                                          HS_FIELD(ZipLongestObject, result, kOwnedRef),
                                          HS_FIELD(ZipLongestObject, fillvalue, kOwnedRef),
                                          HS_LAYOUT_END};

}  // namespace

const TypeSpec kChainSpec = iterator_spec<ChainParts>(
    "itertools.chain", sizeof(ChainObject), chain_new, chain_next, kChainMethods, kChainLayout,
    "chain(*iterables) --> the items of the first iterable, of the second, ...");
const TypeSpec kGroupBySpec =
    iterator_spec<GroupByParts>("itertools.groupby", sizeof(GroupByObject), groupby_new, groupby_next, kGroupByMethods,
                                kGroupByLayout, "groupby(iterable, key=None)\n--\n\n");
const TypeSpec kGrouperSpec = {
    .name = "itertools._grouper",
    .basicsize = sizeof(GrouperObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = GrouperParts::dealloc,
    .getattro = object_generic_get_attr,
    .traverse = GrouperParts::traverse,
    .iter = object_self_iter,
    .iternext = grouper_next,
    .methods = kGrouperMethods,
    .new_ = grouper_new,
    .layout = kGrouperLayout,
};
const TypeSpec kZipLongestSpec =
    iterator_spec<LongestParts>("itertools.zip_longest", sizeof(ZipLongestObject), longest_new, longest_next,
                                kLongestMethods, kLongestLayout, "zip_longest(*iterables, fillvalue=None)");

}  // namespace heapscope::modules
