#include "modules/numpy/scalars.h"

#include <cstring>

#include "modules/numpy/convert.h"
#include "modules/numpy/dtype_object.h"
#include "modules/numpy/number_slots.h"
#include "modules/numpy/printing.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/import.h"

namespace heapscope::modules::numpy {

namespace {

enum Abstract { kGeneric, kNumber, kInteger, kSignedInteger, kUnsignedInteger, kInexact, kFloating, kComplexFloating };

PyScalarObject* as_scalar(PyObject* op) { return static_cast<PyScalarObject*>(op); }

ScalarType type_of_scalar(const PyObject* op) {
  ScalarType type = ScalarType::kObject;
  is_numpy_scalar(op, &type);
  return type;
}

Scalar value_of(PyObject* op) { return arrays::load(type_of_scalar(op), as_scalar(op)->obval); }

Owned<PyObject> python_of(PyObject* op) {
  return python_from_element(descr_of(type_of_scalar(op)), memory::address_of(as_scalar(op)->obval));
}

Owned<PyObject> scalar_repr(PyObject* op) { return unicode_from_string(scalar_text(type_of_scalar(op), value_of(op))); }
int64_t scalar_hash(PyObject* op) {
  Owned<PyObject> plain = python_of(op);
  return plain ? object_hash(plain.get()) : -1;
}
void scalar_dealloc(PyObject* op) { object_del(op); }

Owned<PyObject> scalar_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords(type_name(type), kwargs));
  HS_TRY(arg_check_positional(type_name(type), tuple_get_size(args), 0, 1));
  HS_OWN(descr, descr_from_object(type));
  PyObject* argument = tuple_get_size(args) == 0 ? long_zero() : tuple_get_item(args, 0);
  Owned<PyObject> parsed;
  if (unicode_check(argument) && descr->kind != 'b') {
    parsed = descr->kind == 'f' ? number_float(argument) : number_long(argument);
    if (!parsed) {
      return Failed{};
    }
    argument = parsed.get();
  }
  ScalarType own = ScalarType::kObject;
  Owned<PyArrayObject> single;
  if (is_numpy_scalar(argument, &own)) {  // converted as arrays are, not as elements are stored
    single = array_from_object(argument, nullptr, false);
    argument = single.get();
  }
  HS_OWN(a, array_from_object(argument, descr.get(), false));
  return array_return(std::move(a));
}

Owned<PyObject> item(PyObject* op, PyObject*) { return python_of(op); }
Owned<PyObject> scalar_sizeof(PyObject* op, PyObject*) {
  return long_from_int64(type_of(op)->tp_basicsize + arrays::item_size(type_of_scalar(op)));
}
Owned<PyObject> scalar_format(PyObject* op, PyObject* spec) {
  HS_OWN(plain, python_of(op));
  return object_format(plain.get(), spec);
}
/// Methods and attributes that arrays have too: asked of the 0-d array.
Owned<PyObject> through_array(PyObject* op, const char* name) {
  HS_OWN(a, array_from_object(op, nullptr, false));
  return object_get_attr_string(a.get(), name);
}
/// Methods of arrays, called on the 0-d array; one that comes out is a scalar again.
// clang-format off
#define HS_ARRAY_METHODS(X)                                                                                       \
  X(all) X(any) X(argmax) X(argmin) X(argsort) X(astype) X(choose) X(clip) X(compress) X(conj) X(conjugate) X(copy)  \
  X(cumprod) X(cumsum) X(diagonal) X(flatten) X(max) X(mean) X(min) X(nonzero) X(prod) X(ptp) X(ravel) X(repeat)     \
  X(reshape) X(round) X(searchsorted) X(squeeze) X(std) X(sum) X(swapaxes) X(take) X(tobytes) X(tolist) X(trace)      \
  X(transpose) X(var) X(view)
// clang-format on
Owned<PyObject> call_array_method(const char* name, PyObject* op, PyObject* args, PyObject* kwargs) {
  HS_OWN(method, through_array(op, name));
  Owned<PyObject> result = object_call(method.get(), args, kwargs);
  return result && array_check(result.get()) ? array_return(std::move(result).as<PyArrayObject>()) : std::move(result);
}
#define HS_ARRAY_METHOD(name)                                                     \
  Owned<PyObject> method_##name(PyObject* op, PyObject* args, PyObject* kwargs) { \
    return call_array_method(#name, op, args, kwargs);                            \
  }
HS_ARRAY_METHODS(HS_ARRAY_METHOD)
#undef HS_ARRAY_METHOD
Owned<PyObject> get_same(PyObject* op, void*) { return owned_ref(op); }

template <int which>
Owned<PyObject> attribute(PyObject* op, void*) {
  static constexpr const char* kNames[] = {"shape",  "strides", "ndim",  "size", "itemsize",
                                           "nbytes", "dtype",   "flags", "flat", "base"};
  if constexpr (which == 9) {
    return owned_ref(none());
  }
  return through_array(op, kNames[which]);
}
Owned<PyObject> get_real(PyObject* op, void*) {
  const ScalarType type = type_of_scalar(op);
  const ScalarType part = type == ScalarType::kComplex128  ? ScalarType::kFloat64
                          : type == ScalarType::kComplex64 ? ScalarType::kFloat32
                                                           : type;
  const Scalar v = value_of(op);
  return scalar_object_of(part, part == type ? v : Scalar::of_float(v.real));
}
Owned<PyObject> get_imag(PyObject* op, void*) {
  const ScalarType type = type_of_scalar(op);
  const ScalarType part = type == ScalarType::kComplex128  ? ScalarType::kFloat64
                          : type == ScalarType::kComplex64 ? ScalarType::kFloat32
                                                           : type;
  return scalar_object_of(part, part == type ? Scalar::of_integer(0) : Scalar::of_float(value_of(op).imag));
}

Owned<PyObject> scalar_reduce(PyObject* op, PyObject*) {
  HS_OWN(module, vm::import_module("numpy.core.multiarray"));
  HS_OWN(function, object_get_attr_string(module.get(), "_take_scalar_apart"));
  return object_call_one_arg(function.get(), op);
}

constexpr MethodDef kMethods[] = {method_noargs("item", item), method_noargs("__sizeof__", scalar_sizeof),
                                  method_noargs("__reduce__", scalar_reduce), method_o("__format__", scalar_format),
#define HS_ARRAY_METHOD(name) method_keywords(#name, method_##name),
                                  HS_ARRAY_METHODS(HS_ARRAY_METHOD)
#undef HS_ARRAY_METHOD
                                      kMethodEnd};
constexpr GetSetDef kAttributes[] = {
    {"shape", attribute<0>},    {"strides", attribute<1>}, {"ndim", attribute<2>},  {"size", attribute<3>},
    {"itemsize", attribute<4>}, {"nbytes", attribute<5>},  {"dtype", attribute<6>}, {"T", get_same},
    {"flags", attribute<7>},    {"flat", attribute<8>},    {"base", attribute<9>},  {"real", get_real},
    {"imag", get_imag},         {nullptr, nullptr}};

constexpr LayoutField kHeadLayout[] = {HS_OBJECT_HEAD, {nullptr, 0, 0, FieldKind::kPadding}};
constexpr LayoutField kWordLayout[] = {
    HS_OBJECT_HEAD, {"obval", 16, 8, FieldKind::kInt}, {nullptr, 0, 0, FieldKind::kPadding}};
constexpr LayoutField kFloatLayout[] = {
    HS_OBJECT_HEAD, {"obval", 16, 8, FieldKind::kDouble}, {nullptr, 0, 0, FieldKind::kPadding}};
constexpr LayoutField kWideLayout[] = {
    HS_OBJECT_HEAD, {"obval", 16, 16, FieldKind::kChars}, {nullptr, 0, 0, FieldKind::kPadding}};

template <int which>
PyTypeObject* abstract() {
  return state().numpy.abstract_types[which];
}

Owned<PyObject> scalar_subscript(PyObject* op, PyObject* key) {
  if (key == ellipsis() || (tuple_check(key) && tuple_get_size(key) == 0)) {
    return owned_ref(op);
  }
  err_set_string(exc_index_error(), "invalid index to scalar variable.");
  return Failed{};
}
constexpr MappingSpec kScalarMapping = {.mp_subscript = scalar_subscript};

constexpr TypeSpec abstract_spec(const char* name, PyTypeObject* (*base)()) {
  return {.name = name,
          .base = base,
          .basicsize = 16,
          .flags = kTpFlagsDefault | kTpFlagsBaseType,
          .dealloc = scalar_dealloc,
          .methods = base == nullptr ? kMethods : nullptr,
          .getset = base == nullptr ? kAttributes : nullptr,
          .layout = kHeadLayout};
}

constexpr TypeSpec scalar_spec(const char* name, PyTypeObject* (*base)(), const LayoutField* layout = kWordLayout,
                               int64_t size = 24) {
  return {.name = name,
          .base = base,
          .basicsize = size,
          .flags = kTpFlagsDefault | kTpFlagsBaseType,
          .dealloc = scalar_dealloc,
          .repr = scalar_repr,
          .hash = scalar_hash,
          .str = scalar_repr,
          .richcompare = numpy_richcompare,
          .new_ = scalar_new,
          .as_number = &kScalarNumber,
          .as_mapping = &kScalarMapping,
          .layout = layout};
}

PyTypeObject* float_base() { return float_type(); }

const TypeSpec kGenericSpec = abstract_spec("numpy.generic", nullptr);
const TypeSpec kNumberSpec = abstract_spec("numpy.number", abstract<kGeneric>);
const TypeSpec kIntegerSpec = abstract_spec("numpy.integer", abstract<kNumber>);
const TypeSpec kSignedSpec = abstract_spec("numpy.signedinteger", abstract<kInteger>);
const TypeSpec kUnsignedSpec = abstract_spec("numpy.unsignedinteger", abstract<kInteger>);
const TypeSpec kInexactSpec = abstract_spec("numpy.inexact", abstract<kNumber>);
const TypeSpec kFloatingSpec = abstract_spec("numpy.floating", abstract<kInexact>);
const TypeSpec kComplexFloatingSpec = abstract_spec("numpy.complexfloating", abstract<kInexact>);

const TypeSpec kBoolSpec = scalar_spec("numpy.bool_", abstract<kGeneric>);
const TypeSpec kInt8Spec = scalar_spec("numpy.int8", abstract<kSignedInteger>);
const TypeSpec kUint8Spec = scalar_spec("numpy.uint8", abstract<kUnsignedInteger>);
const TypeSpec kInt16Spec = scalar_spec("numpy.int16", abstract<kSignedInteger>);
const TypeSpec kUint16Spec = scalar_spec("numpy.uint16", abstract<kUnsignedInteger>);
const TypeSpec kInt32Spec = scalar_spec("numpy.int32", abstract<kSignedInteger>);
const TypeSpec kUint32Spec = scalar_spec("numpy.uint32", abstract<kUnsignedInteger>);
const TypeSpec kInt64Spec = scalar_spec("numpy.int64", abstract<kSignedInteger>);
const TypeSpec kUint64Spec = scalar_spec("numpy.uint64", abstract<kUnsignedInteger>);
const TypeSpec kFloat16Spec = scalar_spec("numpy.float16", abstract<kFloating>);
const TypeSpec kFloat32Spec = scalar_spec("numpy.float32", abstract<kFloating>);
const TypeSpec kFloat64Spec = scalar_spec("numpy.float64", float_base, kFloatLayout);
const TypeSpec kComplex64Spec = scalar_spec("numpy.complex64", abstract<kComplexFloating>);
const TypeSpec kComplex128Spec = scalar_spec("numpy.complex128", abstract<kComplexFloating>, kWideLayout, 32);

const TypeSpec* const kConcrete[] = {&kBoolSpec,  &kInt8Spec,    &kUint8Spec,   &kInt16Spec,     &kUint16Spec,
                                     &kInt32Spec, &kUint32Spec,  &kInt64Spec,   &kUint64Spec,    &kFloat16Spec,
                                     nullptr,     &kFloat32Spec, &kFloat64Spec, &kComplex64Spec, &kComplex128Spec,
                                     nullptr,     nullptr};

/// float64 is a float and a floating: both are in its MRO, numpy's side first.
Status join_float64() {
  PyTypeObject* type = state().numpy.scalar_types[static_cast<int>(ScalarType::kFloat64)];
  HS_OWN(bases, tuple_pack(abstract<kFloating>(), float_type()));
  HS_OWN(mro, tuple_pack(type, abstract<kFloating>(), abstract<kInexact>(), abstract<kNumber>(), abstract<kGeneric>(),
                         float_type(), object_type()));
  set_ref(type->tp_bases, static_cast<PyObject*>(bases.release()));
  set_ref(type->tp_mro, static_cast<PyObject*>(mro.release()));
  type_modified(type);
  return Status::kOk;
}

}  // namespace

const TypeSpec* const kScalarSpecs[] = {
    &kGenericSpec,  &kNumberSpec,          &kIntegerSpec,   &kSignedSpec,     &kUnsignedSpec, &kInexactSpec,
    &kFloatingSpec, &kComplexFloatingSpec, &kBoolSpec,      &kInt8Spec,       &kUint8Spec,    &kInt16Spec,
    &kUint16Spec,   &kInt32Spec,           &kUint32Spec,    &kInt64Spec,      &kUint64Spec,   &kFloat16Spec,
    &kFloat32Spec,  &kFloat64Spec,         &kComplex64Spec, &kComplex128Spec, nullptr};

Status make_scalar_types(PyObject* module) {
  PyObject* dict = module_get_dict(module);
  for (int i = 0; i < 8; ++i) {
    HS_OWN(type, type_from_spec(*kScalarSpecs[i]));
    state().numpy.abstract_types[i] = type.get();
    HS_TRY(dict_set_item_string(dict, type_name(type.get()), type.get()));
  }
  for (int i = 0; i < kScalarTypes; ++i) {
    if (kConcrete[i] == nullptr) {
      continue;
    }
    HS_OWN(type, type_from_spec(*kConcrete[i]));
    state().numpy.scalar_types[i] = type.get();
    HS_TRY(dict_set_item_string(dict, type_name(type.get()), type.get()));
  }
  state().numpy.scalar_types[static_cast<int>(ScalarType::kObject)] = object_type();
  state().numpy.scalar_types[static_cast<int>(ScalarType::kText)] = unicode_type();
  return join_float64();
}

bool is_numpy_scalar(const PyObject* op, ScalarType* type) {
  const PyTypeObject* own = type_of(op);
  for (int i = 0; i < static_cast<int>(ScalarType::kObject); ++i) {
    if (own == state().numpy.scalar_types[i].get()) {
      *type = static_cast<ScalarType>(i);
      return true;
    }
  }
  return false;
}

Owned<PyObject> scalar_object_of(ScalarType type, const Scalar& value) {
  HS_OWN(made, object_new(state().numpy.scalar_types[static_cast<int>(type)]));
  std::memset(as_scalar(made.get())->obval, 0, static_cast<size_t>(type_of(made.get())->tp_basicsize - 16));
  arrays::store(type, as_scalar(made.get())->obval, value);
  return made;
}

Owned<PyObject> scalar_object(PyArray_Descr* descr, uint64_t address) {
  const ScalarType type = descr->scalar_type();
  if (type == ScalarType::kText) {
    HS_OWN(plain, python_from_element(descr, address));
    return object_call_one_arg(descr->typeobj.get(), plain.get());
  }
  if (type == ScalarType::kObject) {
    return python_from_element(descr, address);
  }
  return scalar_object_of(type, arrays::buffer_load(type, address));
}

Owned<PyObject> array_return(Owned<PyArrayObject> a) {
  if (a && a->nd == 0) {
    return scalar_object(a->descr, a->data);
  }
  return a;
}

}  // namespace heapscope::modules::numpy
