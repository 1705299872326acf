// numpy.flatiter: the elements of an array in C order, as one axis.
#include "modules/numpy/array_helpers.h"
#include "modules/numpy/convert.h"
#include "modules/numpy/indexing.h"
#include "modules/numpy/number_slots.h"
#include "modules/numpy/scalars.h"
#include "modules/numpy/shaping.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/memory_object.h"
#include "objects/object_protocol.h"

namespace heapscope::modules::numpy {

namespace {

/// NumPy's has places for 32 axes and what is known of each; here the number of the next element is enough.
struct FlatIterator : PyObject {
  Ref<PyObject> array;
  int64_t next;
  char room[2632 - 32];
};
static_assert(sizeof(FlatIterator) == 2632);

FlatIterator* as_flat(PyObject* op) { return static_cast<FlatIterator*>(op); }
PyArrayObject* array_of(PyObject* op) { return as_array(as_flat(op)->array.get()); }

uint64_t address_of_number(const PyArrayObject* a, int64_t number) {
  uint64_t address = a->data;
  for (int axis = a->nd; axis-- > 0;) {
    const int64_t extent = a->dimensions.get()[axis];
    address += static_cast<uint64_t>(number % extent * a->strides.get()[axis]);
    number /= extent;
  }
  return address;
}

/// The element that an integer names; false: the index is none.
Status number_of(PyObject* op, PyObject* index, int64_t* number) {
  const int64_t size = size_of_array(array_of(op));
  const int64_t given = number_as_ssize(index, exc_index_error());
  if (given == -1 && err_occurred()) {
    return Status::kError;
  }
  if (given < -size || given >= size) {
    return err_format(exc_index_error(), "index {} is out of bounds for axis 0 with size {}", given, size);
  }
  *number = given < 0 ? given + size : given;
  return Status::kOk;
}
bool is_number(PyObject* index) { return index_check(index) && !is_type(index, bool_type()) && !array_check(index); }

int64_t length(PyObject* op) { return size_of_array(array_of(op)); }
// Indexing leaves the iterator at its start, as NumPy's.
Owned<PyObject> subscript(PyObject* op, PyObject* index) {
  as_flat(op)->next = 0;
  if (!is_number(index)) {
    return call_method_in_python("flat_get", {op, index});
  }
  int64_t number = 0;
  HS_TRY(number_of(op, index, &number));
  return scalar_object(array_of(op)->descr, address_of_number(array_of(op), number));
}
Status assign(PyObject* op, PyObject* index, PyObject* value) {
  PyArrayObject* a = array_of(op);
  if (value == nullptr) {
    return err_set_string(exc_type_error(), "Cannot delete iterator elements");
  }
  as_flat(op)->next = 0;
  if ((a->flags & kArrayWriteable) == 0) {
    return err_set_string(exc_value_error(), "underlying array is read-only");
  }
  if (!is_number(index)) {
    HS_OWN(done, call_method_in_python("flat_set", {op, index, value}));
    return Status::kOk;
  }
  int64_t number = 0;
  HS_TRY(number_of(op, index, &number));
  if (array_check(value) || list_check(value) || tuple_check(value)) {
    return a->descr->kind == 'O' ? store_object_as(a->descr, address_of_number(a, number), value)
                                 : err_set_string(exc_value_error(), "Error setting single item of array.");
  }
  return store_object_as(a->descr, address_of_number(a, number), value);
}
Owned<PyObject> next(PyObject* op) {
  FlatIterator* self = as_flat(op);
  if (self->next >= length(op)) {
    return nullptr;
  }
  return scalar_object(array_of(op)->descr, address_of_number(array_of(op), self->next++));
}

Owned<PyObject> get_base(PyObject* op, void*) { return owned_ref(as_flat(op)->array.get()); }
Owned<PyObject> get_index(PyObject* op, void*) { return long_from_int64(as_flat(op)->next); }
Owned<PyObject> get_coords(PyObject* op, void*) { return call_method_in_python("flat_coords", {op}); }
Owned<PyObject> as_one_axis(PyObject* op) {
  HS_OWN(copy, array_copy(array_of(op)));
  HS_TRY(array_set_window(copy.get(), {length(op)}, {item_size_of(copy.get())}));
  return copy;
}
Owned<PyObject> copy_method(PyObject* op, PyObject*) { return as_one_axis(op); }
Owned<PyObject> array_method(PyObject* op, PyObject*) { return as_one_axis(op); }
Owned<PyObject> compare(PyObject* left, PyObject* right, CompareOp op) {
  HS_OWN(elements, as_one_axis(left));
  return numpy_richcompare(elements.get(), right, op);
}
void dealloc(PyObject* op) {
  decref(as_flat(op)->array.get());
  object_del(op);
}

constexpr MethodDef kMethods[] = {method_noargs("copy", copy_method), method_varargs("__array__", array_method),
                                  kMethodEnd};
constexpr GetSetDef kAttributes[] = {
    {"base", get_base}, {"index", get_index}, {"coords", get_coords}, {nullptr, nullptr}};
constexpr MappingSpec kMapping = {.mp_length = length, .mp_subscript = subscript, .mp_ass_subscript = assign};
constexpr LayoutField kLayout[] = {HS_OBJECT_HEAD,
                                   HS_FIELD(FlatIterator, array, kOwnedRef),
                                   HS_FIELD(FlatIterator, next, kInt),
                                   HS_FIELD(FlatIterator, room, kPadding),
                                   {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kFlatIteratorSpec = {
    .name = "numpy.flatiter",
    .basicsize = sizeof(FlatIterator),
    .flags = kTpFlagsDefault | kTpFlagsDisallowInstantiation,
    .dealloc = dealloc,
    .richcompare = compare,
    .iter = object_self_iter,
    .iternext = next,
    .methods = kMethods,
    .getset = kAttributes,
    .as_mapping = &kMapping,
    .layout = kLayout,
    .hash_not_implemented = true,
};

Owned<PyObject> flat_of_array(PyArrayObject* a) {
  HS_OWN(made, object_new(modules::state().numpy.iterator_type));
  as_flat(made.get())->array = a;
  incref(a);
  as_flat(made.get())->next = 0;
  return made;
}

}  // namespace heapscope::modules::numpy
