#include "modules/numpy/dtype_object.h"

#include <string>

#include "modules/numpy/convert.h"
#include "modules/numpy/dtype_classes.h"
#include "modules/numpy/scalars.h"
#include "modules/state.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/import.h"

namespace heapscope::modules::numpy {

using arrays::scalar_info;
using arrays::ScalarType;

namespace {

PyArray_Descr* as_descr(PyObject* op) { return static_cast<PyArray_Descr*>(op); }

std::string descr_name(const PyArray_Descr* d) {
  const ScalarType type = d->scalar_type();
  if (type == ScalarType::kText) {
    return (d->kind == 'S' ? "bytes" : "str") + (d->elsize == 0 ? std::string() : std::to_string(d->elsize * 8));
  }
  return scalar_info(type).numpy_name;
}

/// `<i8`, `|b1`, `<U3`, `|S3`, `|O`.
std::string descr_str(const PyArray_Descr* d) {
  const int64_t count = d->kind == 'U' ? d->elsize / 4 : d->elsize;
  const char order = d->byteorder == '|' ? '|' : '<';
  return d->kind == 'O' ? "|O" : std::string(1, order) + d->kind + std::to_string(count);
}

Owned<PyObject> descr_repr(PyObject* self) {
  const PyArray_Descr* d = as_descr(self);
  const std::string letter(1, d->kind);
  const std::string text = d->elsize == 0   ? (d->kind == 'U' ? "<" + letter : letter)
                           : d->kind == 'S' ? letter + std::to_string(d->elsize)
                                            : descr_str(d);
  return unicode_from_string(is_text(d)       ? "dtype('" + text + "')"
                             : d->kind == 'O' ? std::string("dtype('O')")
                                              : "dtype('" + descr_name(d) + "')");
}

Owned<PyObject> descr_to_str(PyObject* self) {
  const PyArray_Descr* d = as_descr(self);
  return unicode_from_string(is_text(d) ? descr_str(d) : descr_name(d));
}

Owned<PyObject> get_name(PyObject* self, void*) { return unicode_from_string(descr_name(as_descr(self))); }
Owned<PyObject> get_str(PyObject* self, void*) { return unicode_from_string(descr_str(as_descr(self))); }
Owned<PyObject> get_kind(PyObject* self, void*) { return unicode_from_string(std::string(1, as_descr(self)->kind)); }
Owned<PyObject> get_char(PyObject* self, void*) { return unicode_from_string(std::string(1, as_descr(self)->type)); }
Owned<PyObject> get_byteorder(PyObject* self, void*) {
  return unicode_from_string(std::string(1, as_descr(self)->byteorder));
}
Owned<PyObject> get_type(PyObject* self, void*) {
  return owned_ref(static_cast<PyObject*>(as_descr(self)->typeobj.get()));
}
Owned<PyObject> get_itemsize(PyObject* self, void*) { return long_from_int64(as_descr(self)->elsize); }
Owned<PyObject> get_alignment(PyObject* self, void*) { return long_from_int64(as_descr(self)->alignment); }
Owned<PyObject> get_num(PyObject* self, void*) {
  static constexpr int kNumbers[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 23, -1, 11, 12, 14, 15, 17, 19};
  return long_from_int64(as_descr(self)->kind == 'S' ? 18 : kNumbers[as_descr(self)->type_num]);
}

Owned<PyObject> descr_richcompare(PyObject* self, PyObject* other, CompareOp op) {
  if (op != CompareOp::kEq && op != CompareOp::kNe) {
    return owned_ref(not_implemented());
  }
  Owned<PyArray_Descr> right = descr_from_object(other);
  if (!right) {
    err_clear();
    return owned_ref(bool_object(op == CompareOp::kNe));
  }
  const bool equal = same_descr(as_descr(self), right.get());
  return owned_ref(bool_object(equal == (op == CompareOp::kEq)));
}

int64_t descr_hash(PyObject* self) {
  return as_descr(self)->type_num * 1000003 + as_descr(self)->elsize + (as_descr(self)->kind == 'S' ? 500000 : 0);
}

Owned<PyObject> descr_new(PyTypeObject*, PyObject* args, PyObject* kwargs) {
  static const ArgParser kParser = {"dtype", {"dtype", "align", "copy", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[3] = {nullptr, nullptr, nullptr};
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 1, 3, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  return descr_from_object(a[0]);
}

void descr_dealloc(PyObject* self) {
  PyArray_Descr* descr = as_descr(self);
  xdecref(descr->typeobj.get());
  xdecref(descr->subarray.get());
  xdecref(descr->fields.get());
  xdecref(descr->names.get());
  xdecref(descr->metadata.get());
  object_del(self);
}

Owned<PyObject> call_python(const char* name, PyObject* self, PyObject* state) {
  HS_OWN(module, vm::import_module("numpy.core.multiarray"));
  HS_OWN(function, object_get_attr_string(module.get(), name));
  HS_OWN(args, state == nullptr ? tuple_pack(self) : tuple_pack(self, state));
  return object_call(function.get(), args.get(), nullptr);
}
Owned<PyObject> descr_reduce(PyObject* self, PyObject*) { return call_python("_take_type_apart", self, nullptr); }
Owned<PyObject> descr_setstate(PyObject* self, PyObject* state) { return call_python("_restore_type", self, state); }
constexpr MethodDef kMethods[] = {method_noargs("__reduce__", descr_reduce), method_o("__setstate__", descr_setstate),
                                  kMethodEnd};

constexpr GetSetDef kAttributes[] = {
    {"name", get_name},
    {"str", get_str},
    {"kind", get_kind},
    {"char", get_char},
    {"byteorder", get_byteorder},
    {"type", get_type},
    {"itemsize", get_itemsize},
    {"alignment", get_alignment},
    {"num", get_num},
    {nullptr, nullptr},
};

}  // namespace

extern const LayoutField kDtypeLayout[] = {
    HS_OBJECT_HEAD,
    HS_FIELD(PyArray_Descr, typeobj, kOwnedRef),
    HS_FIELD(PyArray_Descr, kind, kChars),
    HS_FIELD(PyArray_Descr, type, kChars),
    HS_FIELD(PyArray_Descr, byteorder, kChars),
    HS_FIELD(PyArray_Descr, descr_flags, kUint),
    HS_FIELD(PyArray_Descr, type_num, kInt),
    HS_FIELD(PyArray_Descr, elsize, kInt),
    HS_FIELD(PyArray_Descr, alignment, kInt),
    HS_FIELD(PyArray_Descr, subarray, kOwnedRef),
    HS_FIELD(PyArray_Descr, fields, kOwnedRef),
    HS_FIELD(PyArray_Descr, names, kOwnedRef),
    HS_FIELD(PyArray_Descr, f, kUint),
    HS_FIELD(PyArray_Descr, metadata, kOwnedRef),
    HS_FIELD(PyArray_Descr, c_metadata, kUint),
    HS_FIELD(PyArray_Descr, hash, kInt),
    {nullptr, 0, 0, FieldKind::kPadding},
};

namespace {

Owned<PyArray_Descr> make_descr(ScalarType type, int64_t size, bool of_bytes = false) {
  Owned<PyObject> made = object_new(dtype_class_of(type, of_bytes));
  if (!made) {
    return Failed{};
  }
  PyArray_Descr* d = as_descr(made.get());
  PyTypeObject* scalar = state().numpy.scalar_types[static_cast<int>(type)];
  d->typeobj = scalar;
  xincref(scalar);
  d->kind = scalar_info(type).kind;
  d->type = scalar_info(type).code;
  d->byteorder = size == 1 || type == ScalarType::kObject ? '|' : '=';
  d->descr_flags = type == ScalarType::kObject ? 63 : 0;
  d->type_num = static_cast<int32_t>(type);
  d->elsize = static_cast<int32_t>(size);
  d->alignment = type == ScalarType::kText ? 4 : type == ScalarType::kComplex128 ? 8 : static_cast<int32_t>(size);
  d->subarray = nullptr;
  d->fields = none();
  incref(none());
  d->names = none();
  incref(none());
  d->f = 0;
  d->metadata = nullptr;
  d->c_metadata = 0;
  d->hash = -1;
  return std::move(made).as<PyArray_Descr>();
}

}  // namespace

extern const TypeSpec kDtypeSpec = {
    .name = "numpy.dtype",
    .basicsize = sizeof(PyArray_Descr),
    .dealloc = descr_dealloc,
    .repr = descr_repr,
    .hash = descr_hash,
    .str = descr_to_str,
    .richcompare = descr_richcompare,
    .methods = kMethods,
    .getset = kAttributes,
    .new_ = descr_new,
    .layout = kDtypeLayout,
};

PyArray_Descr* descr_of(ScalarType type) { return state().numpy.descrs[static_cast<int>(type)]; }

Status make_builtin_descrs() {
  for (int i = 0; i < kScalarTypes; ++i) {
    const auto type = static_cast<ScalarType>(i);
    if (scalar_info(type).numpy_name == nullptr || type == ScalarType::kText) {
      continue;
    }
    HS_OWN(descr, make_descr(type, scalar_info(type).size));
    state().numpy.descrs[i] = descr.release();
  }
  return Status::kOk;
}

Owned<PyArray_Descr> descr_of_text(int64_t characters) { return make_descr(ScalarType::kText, characters * 4); }

Owned<PyArray_Descr> descr_of_bytes(int64_t length) {
  HS_OWN(descr, make_descr(ScalarType::kText, length, true));
  descr->kind = 'S';
  descr->type = 'S';
  descr->byteorder = '|';
  descr->alignment = 1;
  if (PyArray_Descr* model = state().numpy.descrs[static_cast<int>(ScalarType::kText)]; model != nullptr) {
    set_ref(descr->typeobj, owned_ref(model->typeobj.get()).release());
  }
  return descr;
}

Status set_text_types(PyTypeObject* of_text, PyTypeObject* of_bytes) {
  state().numpy.scalar_types[static_cast<int>(ScalarType::kText)] = of_text;
  HS_OWN(model, descr_of_bytes(0));
  set_ref(model->typeobj, owned_ref(of_bytes).release());
  state().numpy.descrs[static_cast<int>(ScalarType::kText)] = model.release();
  return Status::kOk;
}

namespace {

/// "i4", "<f8", "int64", "float", "U3", "S3", ...; false: not a name. `bytes`: the text is one of bytes.
bool type_from_name(const std::string& text, ScalarType* type, int64_t* characters, bool* bytes) {
  std::string name = text;
  if (!name.empty() && (name[0] == '<' || name[0] == '=' || name[0] == '|')) {
    name.erase(0, 1);
  }
  struct Alias {
    const char* name;
    ScalarType type;
  };
  static constexpr Alias kAliases[] = {
      {"int", ScalarType::kInt64},      {"float", ScalarType::kFloat64},  {"complex", ScalarType::kComplex128},
      {"bool", ScalarType::kBool},      {"bool_", ScalarType::kBool},     {"object", ScalarType::kObject},
      {"double", ScalarType::kFloat64}, {"single", ScalarType::kFloat32}, {"half", ScalarType::kFloat16},
      {"intc", ScalarType::kInt32},     {"int_", ScalarType::kInt64},     {"b1", ScalarType::kBool},
      {"i1", ScalarType::kInt8},        {"i2", ScalarType::kInt16},       {"i4", ScalarType::kInt32},
      {"i8", ScalarType::kInt64},       {"u1", ScalarType::kUint8},       {"u2", ScalarType::kUint16},
      {"u4", ScalarType::kUint32},      {"u8", ScalarType::kUint64},      {"f2", ScalarType::kFloat16},
      {"f4", ScalarType::kFloat32},     {"f8", ScalarType::kFloat64},     {"c8", ScalarType::kComplex64},
      {"c16", ScalarType::kComplex128}, {"uint", ScalarType::kUint64},    {"O", ScalarType::kObject},
      {"O8", ScalarType::kObject},
  };
  for (const Alias& alias : kAliases) {
    if (name == alias.name) {
      *type = alias.type;
      return true;
    }
  }
  for (int i = 0; i < kScalarTypes; ++i) {
    const arrays::ScalarInfo& info = scalar_info(static_cast<ScalarType>(i));
    if (info.numpy_name != nullptr && info.code != 'U' &&
        (name == info.numpy_name || (name.size() == 1 && name[0] == info.code))) {
      *type = static_cast<ScalarType>(i);
      return true;
    }
  }
  for (const char* word : {"str", "str_", "unicode", "unicode_"}) {
    name = name == word ? "U" : name;
  }
  for (const char* word : {"bytes", "bytes_", "string_"}) {
    name = name == word ? "S" : name;
  }
  const bool letter = !name.empty() && (name[0] == 'U' || name[0] == 'S' || name[0] == 'a');
  if (!letter || name.find_first_not_of("0123456789", 1) != std::string::npos || (name == "a" && text != "a")) {
    return false;
  }
  *characters = std::strtoll(name.c_str() + 1, nullptr, 10);
  *type = ScalarType::kText;
  *bytes = name[0] != 'U';
  return true;
}

}  // namespace

namespace {

Failed structured_refused() {
  return err_set_string(exc_not_implemented_error(),
                        "Heapscope does not support structured dtypes (with fields) of numpy");
}

}  // namespace

Owned<PyArray_Descr> descr_from_object(PyObject* op) {
  if (op == none()) {
    return owned_ref(descr_of(ScalarType::kFloat64));
  }
  if (is_dtype(op)) {
    return owned_ref(as_descr(op));
  }
  ScalarType type = ScalarType::kFloat64;
  int64_t characters = 0;
  if (unicode_check(op)) {
    const std::string text = unicode_text(op);
    bool bytes = false;
    if (!type_from_name(text, &type, &characters, &bytes)) {
      const size_t order = text.find_first_not_of("<>=|");
      const std::string_view name = order == std::string::npos ? text : std::string_view(text).substr(order);
      if (name.starts_with("datetime64") || name.starts_with("timedelta64") || name.starts_with("M8") ||
          name.starts_with("m8")) {
        return err_set_string(exc_not_implemented_error(),
                              "Heapscope does not support the types datetime64 and timedelta64 of numpy");
      }
      if (text.find(',') != std::string::npos) {
        return structured_refused();
      }
      err_format(exc_type_error(), "data type '{}' not understood", text);
      return Failed{};
    }
    return bytes                       ? descr_of_bytes(characters)
           : type == ScalarType::kText ? descr_of_text(characters)
                                       : owned_ref(descr_of(type));
  }
  if (type_check(op)) {
    if (op == bool_type()) {
      return owned_ref(descr_of(ScalarType::kBool));
    }
    if (op == long_type()) {
      return owned_ref(descr_of(ScalarType::kInt64));
    }
    if (op == float_type()) {
      return owned_ref(descr_of(ScalarType::kFloat64));
    }
    if (op == complex_type()) {
      return owned_ref(descr_of(ScalarType::kComplex128));
    }
    if (op == object_type()) {
      return owned_ref(descr_of(ScalarType::kObject));
    }
    const PyArray_Descr* of_bytes = state().numpy.descrs[static_cast<int>(ScalarType::kText)];
    if (op == unicode_type() || op == state().numpy.scalar_types[static_cast<int>(ScalarType::kText)].get()) {
      return descr_of_text(0);
    }
    if (op == bytes_type() || (of_bytes != nullptr && op == of_bytes->typeobj.get())) {
      return descr_of_bytes(0);
    }
    for (int i = 0; i < kScalarTypes; ++i) {
      if (op == state().numpy.scalar_types[i].get()) {
        return owned_ref(descr_of(static_cast<ScalarType>(i)));
      }
    }
  }
  const bool fields = list_check(op) && list_get_size(op) > 0 && tuple_check(list_get_item(op, 0));
  if (fields || dict_check(op)) {
    return structured_refused();
  }
  err_format(exc_type_error(), "Cannot interpret '{}' as a data type", repr_text(op));
  return Failed{};
}

}  // namespace heapscope::modules::numpy
