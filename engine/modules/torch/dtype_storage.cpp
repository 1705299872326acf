// torch.dtype objects, one for each element type, and the counted storage.
#include <string>

#include "modules/state.h"
#include "modules/torch/tensor_object.h"
#include "objects/bool_object.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/unicode_object.h"

namespace heapscope::modules::torch {

namespace {

ScalarType type_of_dtype(PyObject* op) {
  return op == long_type()    ? ScalarType::kInt64
         : op == float_type() ? ScalarType::kFloat64
         : op == bool_type()  ? ScalarType::kBool
                              : static_cast<ScalarType>(static_cast<DtypeObject*>(op)->type_num);
}

Owned<PyObject> dtype_repr(PyObject* self) {
  return unicode_from_string(std::string("torch.") + arrays::scalar_info(type_of_dtype(self)).torch_name);
}
Owned<PyObject> get_is_floating_point(PyObject* self, void*) {
  return bool_from(arrays::is_floating(type_of_dtype(self)));
}
Owned<PyObject> get_is_complex(PyObject* self, void*) { return bool_from(arrays::is_complex(type_of_dtype(self))); }

constexpr GetSetDef kDtypeAttributes[] = {
    {"is_floating_point", get_is_floating_point}, {"is_complex", get_is_complex}, {nullptr, nullptr}};
constexpr LayoutField kDtypeLayout[] = {HS_OBJECT_HEAD,
                                        HS_FIELD(DtypeObject, type_num, kInt),
                                        HS_FIELD(DtypeObject, name_room, kPadding),
                                        {nullptr, 0, 0, FieldKind::kPadding}};

void storage_dealloc(PyObject* op) {
  if (as_storage(op)->keeper) {
    clear_ref(as_storage(op)->keeper);  // the buffer is the array's
  } else if (as_storage(op)->data != 0) {
    arrays::buffer_free(as_storage(op)->data);
  }
  object_del(op);
}
Owned<PyObject> storage_data_ptr(PyObject* self, PyObject*) {
  return long_from_int64(static_cast<int64_t>(as_storage(self)->data));
}
Owned<PyObject> storage_nbytes(PyObject* self, PyObject*) { return long_from_int64(as_storage(self)->nbytes); }

constexpr MethodDef kStorageMethods[] = {method_noargs("data_ptr", storage_data_ptr),
                                         method_noargs("nbytes", storage_nbytes), kMethodEnd};
constexpr LayoutField kStorageLayout[] = {HS_OBJECT_HEAD,
                                          HS_FIELD(StorageObject, data, kPointer),
                                          HS_FIELD(StorageObject, nbytes, kInt),
                                          HS_FIELD(StorageObject, keeper, kOwnedRef),
                                          {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kDtypeSpec = {
    .name = "torch.dtype",
    .basicsize = sizeof(DtypeObject),
    .flags = kTpFlagsDisallowInstantiation,
    .dealloc = object_del,
    .repr = dtype_repr,
    .getset = kDtypeAttributes,
    .layout = kDtypeLayout,
};

const TypeSpec kStorageSpec = {
    .name = "torch._C._StorageBase",
    .basicsize = sizeof(StorageObject),
    .flags = kTpFlagsDisallowInstantiation,
    .dealloc = storage_dealloc,
    .methods = kStorageMethods,
    .layout = kStorageLayout,
};

/// Python's int, float and bool stand for a dtype wherever one is asked for.
bool dtype_check(const PyObject* op) {
  return is_type(op, modules::state().torch.dtype_type) || op == long_type() || op == float_type() || op == bool_type();
}
PyObject* dtype_object(ScalarType type) { return modules::state().torch.dtypes[static_cast<int>(type)]; }

Status make_dtypes() {
  for (int i = 0; i < kScalarTypes; ++i) {
    const auto type = static_cast<ScalarType>(i);
    if (arrays::scalar_info(type).torch_name == nullptr || arrays::is_complex(type)) {
      continue;
    }
    HS_OWN(made, object_new(modules::state().torch.dtype_type));
    static_cast<DtypeObject*>(made.get())->type_num = i;
    modules::state().torch.dtypes[i] = made.release();
  }
  return Status::kOk;
}

Status type_from_object(PyObject* op, ScalarType otherwise, ScalarType* type) {
  if (op == nullptr || op == none()) {
    *type = otherwise;
    return Status::kOk;
  }
  if (!dtype_check(op)) {
    return err_format(exc_type_error(), "dtype must be torch.dtype, not {}", type_name(type_of(op)));
  }
  *type = type_of_dtype(op);
  return Status::kOk;
}

}  // namespace heapscope::modules::torch
