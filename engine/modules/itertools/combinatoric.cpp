// itertools: product, combinations, combinations_with_replacement, permutations.
//
// Each keeps the tuple that it handed out last and changes it in place when nobody else holds it;
// the indices behind it are plain numbers in a block of their own.
#include "memory/allocator.h"
#include "modules/itertools/itertools_common.h"
#include "objects/heap_census.h"
#include "objects/registry.h"

namespace heapscope::modules {

using namespace itertools;

namespace {

struct ProductObject : PyObject {
  Ref<PyObject> pools;
  Ref<int64_t> indices;
  Ref<PyObject> result;  // null before the first
  int32_t stopped;
  int32_t padding;
};
struct CombinationsObject : PyObject {  // also with replacement
  Ref<PyObject> pool;
  Ref<int64_t> indices;
  Ref<PyObject> result;
  int64_t r;
  int32_t stopped;
  int32_t padding;
};
struct PermutationsObject : PyObject {
  Ref<PyObject> pool;
  Ref<int64_t> indices;
  Ref<int64_t> cycles;  // one per rollover point
  Ref<PyObject> result;
  int64_t r;
  int32_t stopped;
  int32_t padding;
};
static_assert(sizeof(ProductObject) == 48 && sizeof(CombinationsObject) == 56 && sizeof(PermutationsObject) == 64);
ProductObject* as_product(PyObject* op) { return static_cast<ProductObject*>(op); }
CombinationsObject* as_combinations(PyObject* op) { return static_cast<CombinationsObject*>(op); }
PermutationsObject* as_permutations(PyObject* op) { return static_cast<PermutationsObject*>(op); }
using ProductParts = Parts<&ProductObject::pools, &ProductObject::result>;
using CombinationsParts = Parts<&CombinationsObject::pool, &CombinationsObject::result>;
using PermutationsParts = Parts<&PermutationsObject::pool, &PermutationsObject::result>;

/// Room for `count` numbers; null with MemoryError.
int64_t* new_numbers(int64_t count) {
  void* block =
      count > (int64_t{1} << 59) ? nullptr : memory::object_malloc(static_cast<uint64_t>(count) * sizeof(int64_t));
  if (block == nullptr) {
    err_no_memory();
  }
  return static_cast<int64_t*>(block);
}

/// Frees a block unless the object took it over.
struct NumbersGuard {
  int64_t* block;
  ~NumbersGuard() {
    if (block != nullptr) {
      memory::object_free(block);
    }
  }
  int64_t* release() { return std::exchange(block, nullptr); }
};

/// The tuple to change: the last result, or a copy of it when somebody else holds it.
Status own_result(Ref<PyObject>& result) {
  if (result->ob_refcnt > 1) {
    HS_OWN(copy, tuple_from_array(as_tuple(result.get())->ob_item, tuple_get_size(result)));
    set_ref(result, static_cast<PyObject*>(copy.release()));
  } else if (!gc_is_tracked(result)) {  // a collection may have untracked it
    object_gc_track(result);
  }
  return Status::kOk;
}

/// A tuple of pool[indices[i]].
Owned<PyObject> chosen(PyObject* pool, const int64_t* indices, int64_t count) {
  HS_OWN(result, tuple_new(count));
  for (int64_t i = 0; i < count; ++i) {
    tuple_init_item(result.get(), i, owned_ref(tuple_get_item(pool, indices[i])));
  }
  return result;
}

Owned<PyObject> numbers_tuple(const int64_t* numbers, int64_t count) {
  HS_OWN(result, tuple_new(count));
  for (int64_t i = 0; i < count; ++i) {
    HS_OWN(number, long_from_ssize_t(numbers[i]));
    tuple_init_item(result.get(), i, std::move(number));
  }
  return result;
}

/// Reads item i of a state tuple, fitted to [low, high].
Status read_index(PyObject* contents, int64_t i, int64_t low, int64_t high, int64_t* index) {
  *index = long_as_ssize(tuple_get_item(contents, i));
  if (*index < 0 && err_occurred()) {
    return Status::kError;
  }
  *index = *index > high ? high : *index;
  *index = *index < low ? low : *index;
  return Status::kOk;
}

Failed invalid_arguments() { return err_set_string(exc_value_error(), "invalid arguments"); }

template <class T>
void free_numbers(PyObject* op) {
  memory::object_free(static_cast<T*>(op)->indices.get());
}

// --- product ---

Owned<PyObject> product_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  int64_t repeat = 1;
  if (kwargs != nullptr) {
    static constexpr ArgParser kParser = {"product", {"repeat", nullptr}, KeepsNames::kNo};
    Ref<PyObject> buffer[1];
    const Ref<PyObject>* a = arg_unpack_keywords(empty_tuple(), kwargs, kParser, 0, 1, 0, buffer);
    if (a == nullptr) {
      return Failed{};
    }
    if (a[0]) {
      HS_TRY(arg_as_ssize(a[0], &repeat));
    }
    if (repeat < 0) {
      return err_set_string(exc_value_error(), "repeat argument cannot be negative");
    }
  }
  const int64_t nargs = repeat == 0 ? 0 : tuple_get_size(args);
  if (repeat > 0 && nargs > (INT64_MAX / 8) / repeat) {
    return err_set_string(exc_overflow_error(), "repeat argument too large");
  }
  const int64_t count = nargs * repeat;
  NumbersGuard indices{new_numbers(count)};
  if (indices.block == nullptr) {
    return Failed{};
  }
  HS_OWN(pools, tuple_new(count));
  for (int64_t i = 0; i < count; ++i) {
    HS_OWN(pool,
           i < nargs ? sequence_tuple(tuple_get_item(args, i)) : owned_ref(tuple_get_item(pools.get(), i - nargs)));
    tuple_init_item(pools.get(), i, std::move(pool));
    indices.block[i] = 0;
  }
  HS_OWN(op, type->tp_alloc(type, 0));
  as_product(op.get())->pools = pools.release();
  as_product(op.get())->indices = indices.release();
  return op;
}

void product_dealloc(PyObject* op) {
  object_gc_untrack(op);
  xdecref(as_product(op)->pools.get());
  xdecref(as_product(op)->result.get());
  free_numbers<ProductObject>(op);
  type_of(op)->tp_free(op);
}

/// Sets the first result or goes on to the next one; false at the end or on an error.
bool product_advance(ProductObject* self) {
  PyObject* pools = self->pools;
  const int64_t count = tuple_get_size(pools);
  if (!self->result) {
    Owned<PyTupleObject> result = tuple_new(count);
    if (!result) {
      return false;
    }
    self->result = owned_ref(static_cast<PyObject*>(result.get())).release();
    for (int64_t i = 0; i < count; ++i) {
      PyObject* pool = tuple_get_item(pools, i);
      if (tuple_get_size(pool) == 0) {
        return false;
      }
      tuple_init_item(result.get(), i, owned_ref(tuple_get_item(pool, 0)));
    }
    return true;
  }
  if (own_result(self->result) != Status::kOk) {
    return false;
  }
  PyObject* result = self->result;
  int64_t* indices = self->indices;
  for (int64_t i = count - 1; i >= 0; --i) {
    PyObject* pool = tuple_get_item(pools, i);
    const bool rolls_over = ++indices[i] == tuple_get_size(pool);
    indices[i] = rolls_over ? 0 : indices[i];
    replace_item(result, i, tuple_get_item(pool, indices[i]));
    if (!rolls_over) {
      return true;
    }
  }
  return false;
}

Owned<PyObject> product_next(PyObject* op) {
  ProductObject* self = as_product(op);
  if (self->stopped == 0 && product_advance(self)) {
    return owned_ref(self->result);
  }
  self->stopped = 1;
  return nullptr;
}

Owned<PyObject> product_reduce(PyObject* op, PyObject*) {
  ProductObject* self = as_product(op);
  if (self->stopped != 0) {
    HS_OWN(arguments, tuple_pack(empty_tuple()));
    return tuple_pack(type_of(op), arguments.get());
  }
  if (!self->result) {
    return tuple_pack(type_of(op), self->pools.get());
  }
  HS_OWN(indices, numbers_tuple(self->indices, tuple_get_size(self->pools)));
  return tuple_pack(type_of(op), self->pools.get(), indices.get());
}

Owned<PyObject> product_setstate(PyObject* op, PyObject* contents) {
  ProductObject* self = as_product(op);
  const int64_t count = tuple_get_size(self->pools);
  if (!tuple_check(contents) || tuple_get_size(contents) != count) {
    return invalid_arguments();
  }
  for (int64_t i = 0; i < count; ++i) {
    const int64_t size = tuple_get_size(tuple_get_item(self->pools, i));
    HS_TRY(read_index(contents, i, 0, size - 1, &self->indices.get()[i]));
    if (size == 0) {
      self->stopped = 1;
      return owned_ref(none());
    }
  }
  HS_OWN(result, tuple_new(count));
  for (int64_t i = 0; i < count; ++i) {
    PyObject* pool = tuple_get_item(self->pools, i);
    tuple_init_item(result.get(), i, owned_ref(tuple_get_item(pool, self->indices.get()[i])));
  }
  set_ref(self->result, static_cast<PyObject*>(result.release()));
  return owned_ref(none());
}

Owned<PyObject> sizeof_method(PyObject* op, PyObject*) {
  return long_from_ssize_t(type_of(op)->tp_basicsize + combinatoric_words(op) * 8);
}

// --- combinations, with and without replacement ---

Owned<PyObject> make_combinations(PyTypeObject* type, const ArgParser& parser, PyObject* args, PyObject* kwargs,
                                  bool replacement) {
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, parser, 2, 2, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  int64_t r;
  HS_TRY(arg_as_ssize(a[1], &r));
  HS_OWN(pool, sequence_tuple(a[0]));
  if (r < 0) {
    return err_set_string(exc_value_error(), "r must be non-negative");
  }
  NumbersGuard indices{new_numbers(r)};
  if (indices.block == nullptr) {
    return Failed{};
  }
  for (int64_t i = 0; i < r; ++i) {
    indices.block[i] = replacement ? 0 : i;
  }
  HS_OWN(op, type->tp_alloc(type, 0));
  CombinationsObject* self = as_combinations(op.get());
  const int64_t n = tuple_get_size(pool.get());
  self->pool = pool.release();
  self->indices = indices.release();
  self->r = r;
  self->stopped = (replacement ? n == 0 && r > 0 : r > n) ? 1 : 0;
  return op;
}

Owned<PyObject> combinations_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"combinations", {"iterable", "r", nullptr}};
  return make_combinations(type, kParser, args, kwargs, false);
}
Owned<PyObject> cwr_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"combinations_with_replacement", {"iterable", "r", nullptr}};
  return make_combinations(type, kParser, args, kwargs, true);
}

void combinations_dealloc(PyObject* op) {
  object_gc_untrack(op);
  xdecref(as_combinations(op)->pool.get());
  xdecref(as_combinations(op)->result.get());
  free_numbers<CombinationsObject>(op);
  type_of(op)->tp_free(op);
}

bool combinations_advance(CombinationsObject* self, bool replacement) {
  PyObject* pool = self->pool;
  int64_t* indices = self->indices;
  const int64_t n = tuple_get_size(pool);
  const int64_t r = self->r;
  if (!self->result) {
    self->result = chosen(pool, indices, r).release();
    return bool(self->result);
  }
  if (own_result(self->result) != Status::kOk) {
    return false;
  }
  int64_t i = r - 1;  // the rightmost index that is not at its highest
  while (i >= 0 && indices[i] == (replacement ? n - 1 : i + n - r)) {
    --i;
  }
  if (i < 0) {
    return false;
  }
  ++indices[i];
  for (int64_t j = i; j < r; ++j) {
    if (j > i) {
      indices[j] = indices[j - 1] + (replacement ? 0 : 1);
    }
    replace_item(self->result, j, tuple_get_item(pool, indices[j]));
  }
  return true;
}

template <bool replacement>
Owned<PyObject> combinations_next(PyObject* op) {
  CombinationsObject* self = as_combinations(op);
  if (self->stopped == 0 && combinations_advance(self, replacement)) {
    return owned_ref(self->result);
  }
  self->stopped = 1;
  return nullptr;
}

Owned<PyObject> combinations_reduce(PyObject* op, PyObject*) {
  CombinationsObject* self = as_combinations(op);
  HS_OWN(r, long_from_ssize_t(self->r));
  if (self->result && self->stopped != 0) {
    HS_OWN(arguments, tuple_pack(empty_tuple(), r.get()));
    return tuple_pack(type_of(op), arguments.get());
  }
  HS_OWN(arguments, tuple_pack(self->pool.get(), r.get()));
  if (!self->result) {
    return tuple_pack(type_of(op), arguments.get());
  }
  HS_OWN(indices, numbers_tuple(self->indices, self->r));
  return tuple_pack(type_of(op), arguments.get(), indices.get());
}

template <bool replacement>
Owned<PyObject> combinations_setstate(PyObject* op, PyObject* contents) {
  CombinationsObject* self = as_combinations(op);
  const int64_t n = tuple_get_size(self->pool);
  if (!tuple_check(contents) || tuple_get_size(contents) != self->r) {
    return invalid_arguments();
  }
  for (int64_t i = 0; i < self->r; ++i) {
    const int64_t highest = replacement ? n - 1 : i + n - self->r;
    HS_TRY(read_index(contents, i, 0, highest, &self->indices.get()[i]));
  }
  HS_OWN(result, chosen(self->pool, self->indices, self->r));
  set_ref(self->result, result.release());
  return owned_ref(none());
}

// --- permutations ---

Owned<PyObject> permutations_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"permutations", {"iterable", "r", nullptr}};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 1, 2, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  HS_OWN(pool, sequence_tuple(a[0]));
  const int64_t n = tuple_get_size(pool.get());
  int64_t r = n;
  if (a[1] && a[1].get() != none()) {
    if (!long_check(a[1])) {
      return err_set_string(exc_type_error(), "Expected int as r");
    }
    r = long_as_ssize(a[1]);
    if (r == -1 && err_occurred()) {
      return Failed{};
    }
  }
  if (r < 0) {
    return err_set_string(exc_value_error(), "r must be non-negative");
  }
  NumbersGuard indices{new_numbers(n)};
  NumbersGuard cycles{new_numbers(r)};
  if (indices.block == nullptr || cycles.block == nullptr) {
    return Failed{};
  }
  for (int64_t i = 0; i < n; ++i) {
    indices.block[i] = i;
  }
  for (int64_t i = 0; i < r; ++i) {
    cycles.block[i] = n - i;
  }
  HS_OWN(op, type->tp_alloc(type, 0));
  PermutationsObject* self = as_permutations(op.get());
  self->pool = pool.release();
  self->indices = indices.release();
  self->cycles = cycles.release();
  self->r = r;
  self->stopped = r > n ? 1 : 0;
  return op;
}

void permutations_dealloc(PyObject* op) {
  object_gc_untrack(op);
  xdecref(as_permutations(op)->pool.get());
  xdecref(as_permutations(op)->result.get());
  free_numbers<PermutationsObject>(op);
  memory::object_free(as_permutations(op)->cycles.get());
  type_of(op)->tp_free(op);
}

bool permutations_advance(PermutationsObject* self) {
  PyObject* pool = self->pool;
  int64_t* indices = self->indices;
  int64_t* cycles = self->cycles;
  const int64_t n = tuple_get_size(pool);
  if (!self->result) {
    self->result = chosen(pool, indices, self->r).release();
    return bool(self->result);
  }
  if (n == 0 || own_result(self->result) != Status::kOk) {
    return false;
  }
  for (int64_t i = self->r - 1; i >= 0; --i) {
    if (--cycles[i] == 0) {  // index i goes to the end, the cycle starts again
      const int64_t first = indices[i];
      for (int64_t j = i; j < n - 1; ++j) {
        indices[j] = indices[j + 1];
      }
      indices[n - 1] = first;
      cycles[i] = n - i;
      continue;
    }
    std::swap(indices[i], indices[n - cycles[i]]);
    for (int64_t k = i; k < self->r; ++k) {
      replace_item(self->result, k, tuple_get_item(pool, indices[k]));
    }
    return true;
  }
  return false;
}

Owned<PyObject> permutations_next(PyObject* op) {
  PermutationsObject* self = as_permutations(op);
  if (self->stopped == 0 && permutations_advance(self)) {
    return owned_ref(self->result);
  }
  self->stopped = 1;
  return nullptr;
}

Owned<PyObject> permutations_reduce(PyObject* op, PyObject*) {
  PermutationsObject* self = as_permutations(op);
  HS_OWN(r, long_from_ssize_t(self->r));
  if (self->result && self->stopped != 0) {
    HS_OWN(arguments, tuple_pack(empty_tuple(), r.get()));
    return tuple_pack(type_of(op), arguments.get());
  }
  HS_OWN(arguments, tuple_pack(self->pool.get(), r.get()));
  if (!self->result) {
    return tuple_pack(type_of(op), arguments.get());
  }
  HS_OWN(indices, numbers_tuple(self->indices, tuple_get_size(self->pool)));
  HS_OWN(cycles, numbers_tuple(self->cycles, self->r));
  HS_OWN(contents, tuple_pack(indices.get(), cycles.get()));
  return tuple_pack(type_of(op), arguments.get(), contents.get());
}

Owned<PyObject> permutations_setstate(PyObject* op, PyObject* contents) {
  PermutationsObject* self = as_permutations(op);
  const int64_t n = tuple_get_size(self->pool);
  if (!tuple_check(contents)) {
    return err_set_string(exc_type_error(), "state is not a tuple");
  }
  HS_TRY(arg_check_tuple(contents, 2, 2));
  PyObject* indices = tuple_get_item(contents, 0);
  PyObject* cycles = tuple_get_item(contents, 1);
  if (!tuple_check(indices)) {
    return arg_bad_state("argument 1", "tuple", indices);
  }
  if (!tuple_check(cycles)) {
    return arg_bad_state("argument 2", "tuple", cycles);
  }
  if (tuple_get_size(indices) != n || tuple_get_size(cycles) != self->r) {
    return invalid_arguments();
  }
  for (int64_t i = 0; i < n; ++i) {
    HS_TRY(read_index(indices, i, 0, n - 1, &self->indices.get()[i]));
  }
  for (int64_t i = 0; i < self->r; ++i) {
    HS_TRY(read_index(cycles, i, 1, n - i, &self->cycles.get()[i]));
  }
  HS_OWN(result, chosen(self->pool, self->indices, self->r));
  set_ref(self->result, result.release());
  return owned_ref(none());
}

constexpr MethodDef kProductMethods[] = {method_noargs("__reduce__", product_reduce),
                                         method_o("__setstate__", product_setstate),
                                         method_noargs("__sizeof__", sizeof_method), kMethodEnd};
constexpr MethodDef kCombinationsMethods[] = {method_noargs("__reduce__", combinations_reduce),
                                              method_o("__setstate__", combinations_setstate<false>),
                                              method_noargs("__sizeof__", sizeof_method), kMethodEnd};
constexpr MethodDef kCwrMethods[] = {method_noargs("__reduce__", combinations_reduce),
                                     method_o("__setstate__", combinations_setstate<true>),
                                     method_noargs("__sizeof__", sizeof_method), kMethodEnd};
constexpr MethodDef kPermutationsMethods[] = {method_noargs("__reduce__", permutations_reduce),
                                              method_o("__setstate__", permutations_setstate),
                                              method_noargs("__sizeof__", sizeof_method), kMethodEnd};
constexpr LayoutField kProductLayout[] = {HS_OBJECT_HEAD,
                                          HS_FIELD(ProductObject, pools, kOwnedRef),
                                          HS_FIELD(ProductObject, indices, kPointer),
                                          HS_FIELD(ProductObject, result, kOwnedRef),
                                          HS_FIELD(ProductObject, stopped, kInt),
                                          HS_FIELD(ProductObject, padding, kPadding),
                                          HS_LAYOUT_END};
constexpr LayoutField kCombinationsLayout[] = {HS_OBJECT_HEAD,
                                               HS_FIELD(CombinationsObject, pool, kOwnedRef),
                                               HS_FIELD(CombinationsObject, indices, kPointer),
                                               HS_FIELD(CombinationsObject, result, kOwnedRef),
                                               HS_FIELD(CombinationsObject, r, kInt),
                                               HS_FIELD(CombinationsObject, stopped, kInt),
                                               HS_FIELD(CombinationsObject, padding, kPadding),
                                               HS_LAYOUT_END};
constexpr LayoutField kPermutationsLayout[] = {HS_OBJECT_HEAD,
                                               HS_FIELD(PermutationsObject, pool, kOwnedRef),
                                               HS_FIELD(PermutationsObject, indices, kPointer),
                                               HS_FIELD(PermutationsObject, cycles, kPointer),
                                               HS_FIELD(PermutationsObject, result, kOwnedRef),
                                               HS_FIELD(PermutationsObject, r, kInt),
                                               HS_FIELD(PermutationsObject, stopped, kInt),
                                               HS_FIELD(PermutationsObject, padding, kPadding),
                                               HS_LAYOUT_END};

constexpr TypeSpec with_dealloc(TypeSpec spec, destructor* dealloc) {
  spec.dealloc = dealloc;
  return spec;
}

}  // namespace

const TypeSpec kProductSpec = with_dealloc(
    iterator_spec<ProductParts>("itertools.product", sizeof(ProductObject), product_new, product_next, kProductMethods,
                                kProductLayout, "product(*iterables, repeat=1) --> product object"),
    product_dealloc);
const TypeSpec kCombinationsSpec =
    with_dealloc(iterator_spec<CombinationsParts>("itertools.combinations", sizeof(CombinationsObject),
                                                  combinations_new, combinations_next<false>, kCombinationsMethods,
                                                  kCombinationsLayout, "combinations(iterable, r)\n--\n\n"),
                 combinations_dealloc);
const TypeSpec kCombinationsWithReplacementSpec =
    with_dealloc(iterator_spec<CombinationsParts>("itertools.combinations_with_replacement", sizeof(CombinationsObject),
                                                  cwr_new, combinations_next<true>, kCwrMethods, kCombinationsLayout,
                                                  "combinations_with_replacement(iterable, r)\n--\n\n"),
                 combinations_dealloc);
const TypeSpec kPermutationsSpec =
    with_dealloc(iterator_spec<PermutationsParts>("itertools.permutations", sizeof(PermutationsObject),
                                                  permutations_new, permutations_next, kPermutationsMethods,
                                                  kPermutationsLayout, "permutations(iterable, r=None)\n--\n\n"),
                 permutations_dealloc);

int64_t combinatoric_words(PyObject* op) {
  const TypeSpec* spec = &type_spec(builtin_base(type_of(op))->spec_index);
  if (spec == &kProductSpec) {
    return tuple_get_size(as_product(op)->pools);
  }
  if (spec == &kCombinationsSpec || spec == &kCombinationsWithReplacementSpec) {
    return as_combinations(op)->r;
  }
  if (spec == &kPermutationsSpec) {
    return tuple_get_size(as_permutations(op)->pool) + as_permutations(op)->r;
  }
  return 0;
}

}  // namespace heapscope::modules
