#include "objects/bool_object.h"

#include "objects/birth.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/identifiers.h"
#include "objects/layout.h"
#include "objects/long_internal.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"

namespace heapscope::objects {

void boot_bool() {
  for (const bool value : {false, true}) {
    auto* op = as_long(bool_object(value));
    object_init_static(op, bool_type(), 1);
    op->ob_size = value ? 1 : 0;
    op->ob_digit[0] = value ? 1 : 0;
  }
}

namespace {

Owned<PyObject> bool_repr(PyObject* self) { return owned_ref(ident(self == true_object() ? Id::True : Id::False)); }

Owned<PyObject> bool_new(PyTypeObject*, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords("bool", kwargs));
  PyObject* x = false_object();
  HS_TRY(arg_unpack_tuple(args, "bool", 0, {&x}));
  HS_TRUTH(value, object_is_true(x));
  return bool_from(value);
}

Owned<PyObject> bool_vectorcall(PyObject*, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames) {
  HS_TRY(arg_no_kwnames("bool", kwnames));
  const int64_t nargs = vectorcall_nargs(nargsf);
  HS_TRY(arg_check_positional("bool", nargs, 0, 1));
  if (nargs == 0) {
    return bool_from(false);
  }
  HS_TRUTH(value, object_is_true(args[0]));
  return bool_from(value);
}

enum class Operation { kAnd, kOr, kXor };

template <Operation operation>
Owned<PyObject> bool_binary(PyObject* a, PyObject* b) {
  if (!bool_check(a) || !bool_check(b)) {
    return operation == Operation::kAnd ? long_and(a, b) : operation == Operation::kOr ? long_or(a, b) : long_xor(a, b);
  }
  const bool x = a == true_object();
  const bool y = b == true_object();
  return bool_from(operation == Operation::kAnd ? x && y : operation == Operation::kOr ? x || y : x != y);
}

constexpr NumberSpec kBoolNumber = {
    .nb_and = bool_binary<Operation::kAnd>,
    .nb_xor = bool_binary<Operation::kXor>,
    .nb_or = bool_binary<Operation::kOr>,
};

constexpr LayoutField kBoolLayout[] = {
    HS_VAR_OBJECT_HEAD,
    {"ob_digit", 24, 4, FieldKind::kDigits, true},
    {nullptr, 0, 0, FieldKind::kPadding},
};

}  // namespace

// The two objects never die: a count that reaches zero is put back.
static void bool_dealloc(PyObject* op) { op->ob_refcnt = kStaticRefcount; }

const TypeSpec kBoolTypeSpec = {
    .name = "bool",
    .base = long_type,
    .basicsize = sizeof(PyLongObject),  // a digit more than int has, and its padding
    .itemsize = 4,
    .flags = kTpFlagsDefault,
    .doc =
        "bool(x) -> bool\n\n"
        "Returns True when the argument x is true, False otherwise.",
    .dealloc = bool_dealloc,
    .repr = bool_repr,
    .new_ = bool_new,
    .vectorcall = bool_vectorcall,
    .as_number = &kBoolNumber,
    .layout = kBoolLayout,
};

}  // namespace heapscope::objects
