// numpy.flagsobj, 32 bytes: an array, and what its flags were when they were asked for.
#include "modules/numpy/array_helpers.h"
#include "modules/state.h"
#include "objects/bool_object.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/unicode_object.h"
#include "vm/import.h"

namespace heapscope::modules::numpy {

namespace {

struct FlagsObject : PyObject {
  Ref<PyObject> array;
  int32_t flags;
  int32_t padding;
};
static_assert(sizeof(FlagsObject) == 32);

FlagsObject* as_flags(PyObject* op) { return static_cast<FlagsObject*>(op); }

/// A question to the flags: those in `mask` are as in `wanted`.
struct Question {
  int32_t mask;
  int32_t wanted;
};
constexpr Question kC = {kArrayCContiguous, kArrayCContiguous};
constexpr Question kF = {kArrayFContiguous, kArrayFContiguous};
constexpr Question kOwn = {kArrayOwnData, kArrayOwnData};
constexpr Question kAligned = {kArrayAligned, kArrayAligned};
constexpr Question kWriteable = {kArrayWriteable, kArrayWriteable};
constexpr int32_t kBehavedBits = kArrayAligned | kArrayWriteable;
constexpr Question kBehaved = {kBehavedBits, kBehavedBits};
constexpr Question kCArray = {kBehavedBits | kArrayCContiguous, kBehavedBits | kArrayCContiguous};
constexpr int32_t kBothOrders = kArrayCContiguous | kArrayFContiguous;
constexpr Question kFArray = {kBehavedBits | kBothOrders, kBehavedBits | kArrayFContiguous};
constexpr Question kOnlyF = {kBothOrders, kArrayFContiguous};
constexpr Question kNever = {0, 1};

Owned<PyObject> answer(PyObject* op, void* closure) {
  const auto* question = static_cast<const Question*>(closure);
  return bool_from((as_flags(op)->flags & question->mask) == question->wanted);
}
Owned<PyObject> either_order(PyObject* op, void*) { return bool_from((as_flags(op)->flags & kBothOrders) != 0); }
Owned<PyObject> number(PyObject* op, void*) { return long_from_int64(as_flags(op)->flags); }

Status set_writeable(PyObject* op, PyObject* value, void*) {
  if (value == nullptr) {
    return err_set_string(exc_attribute_error(), "Cannot delete flags writeable attribute");
  }
  HS_OWN(name, unicode_from_string("setflags"));
  HS_OWN(done, object_call_method_one_arg(as_flags(op)->array, name.get(), value));
  return Status::kOk;
}

void* ask(const Question& question) { return const_cast<Question*>(&question); }

const GetSetDef kAttributes[] = {{"c_contiguous", answer, nullptr, nullptr, ask(kC)},
                                 {"contiguous", answer, nullptr, nullptr, ask(kC)},
                                 {"f_contiguous", answer, nullptr, nullptr, ask(kF)},
                                 {"fortran", answer, nullptr, nullptr, ask(kF)},
                                 {"owndata", answer, nullptr, nullptr, ask(kOwn)},
                                 {"aligned", answer, nullptr, nullptr, ask(kAligned)},
                                 {"writeable", answer, set_writeable, nullptr, ask(kWriteable)},
                                 {"writebackifcopy", answer, nullptr, nullptr, ask(kNever)},
                                 {"behaved", answer, nullptr, nullptr, ask(kBehaved)},
                                 {"carray", answer, nullptr, nullptr, ask(kCArray)},
                                 {"farray", answer, nullptr, nullptr, ask(kFArray)},
                                 {"fnc", answer, nullptr, nullptr, ask(kOnlyF)},
                                 {"forc", either_order},
                                 {"num", number},
                                 {nullptr, nullptr}};

Owned<PyObject> by_name(PyObject* op, PyObject* name) { return call_method_in_python("flag_by_name", {op, name}); }
Status set_by_name(PyObject* op, PyObject* name, PyObject* value) {
  if (value == nullptr) {
    return err_set_string(exc_type_error(), "'numpy.flagsobj' object does not support item deletion");
  }
  HS_OWN(done, call_method_in_python("set_flag_by_name", {op, name, value}));
  return Status::kOk;
}
Owned<PyObject> text(PyObject* op) { return call_method_in_python("flags_text", {op}); }

Owned<PyObject> compare(PyObject* left, PyObject* right, CompareOp op) {
  if (!is_type(right, type_of(left)) || (op != CompareOp::kEq && op != CompareOp::kNe)) {
    return owned_ref(not_implemented());
  }
  return bool_from((as_flags(left)->flags == as_flags(right)->flags) == (op == CompareOp::kEq));
}

void dealloc(PyObject* op) {
  decref(as_flags(op)->array.get());
  object_del(op);
}

constexpr MappingSpec kMapping = {.mp_subscript = by_name, .mp_ass_subscript = set_by_name};
constexpr LayoutField kLayout[] = {HS_OBJECT_HEAD,
                                   HS_FIELD(FlagsObject, array, kOwnedRef),
                                   HS_FIELD(FlagsObject, flags, kUint),
                                   HS_FIELD(FlagsObject, padding, kPadding),
                                   {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kFlagsSpec = {
    .name = "numpy.core.multiarray.flagsobj",
    .basicsize = sizeof(FlagsObject),
    .flags = kTpFlagsDefault | kTpFlagsDisallowInstantiation,
    .dealloc = dealloc,
    .repr = text,
    .str = text,
    .richcompare = compare,
    .getset = kAttributes,
    .as_mapping = &kMapping,
    .layout = kLayout,
    .hash_not_implemented = true,
};

Owned<PyObject> call_method_in_python(const char* name, std::initializer_list<PyObject*> parts) {
  HS_OWN(module, vm::import_module("numpy._methods"));
  HS_OWN(function, object_get_attr_string(module.get(), name));
  return object_call_function_obj_args(function.get(), parts);
}

Owned<PyObject> flags_of_array(PyArrayObject* a) {
  HS_OWN(made, object_new(modules::state().numpy.flags_type));
  as_flags(made.get())->array = a;
  incref(a);
  as_flags(made.get())->flags = a->flags;
  return made;
}

}  // namespace heapscope::modules::numpy
