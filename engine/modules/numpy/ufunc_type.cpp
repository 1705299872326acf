// The type numpy.ufunc: np.add and its like as objects, with reduce, accumulate, reduceat, outer, at.
#include <fmt/format.h>

#include <limits>

#include "modules/numpy/convert.h"
#include "modules/numpy/errors.h"
#include "modules/numpy/shaping.h"
#include "modules/numpy/ufunc.h"
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
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/import.h"

namespace heapscope::modules::numpy {

namespace {

struct UfuncObject : PyObject {
  int64_t op;
};

Op op_of(PyObject* self) { return static_cast<Op>(static_cast<UfuncObject*>(self)->op); }
const UfuncInfo& info_of(PyObject* self) { return ufunc_info(op_of(self)); }

Status take_output(PyObject* op, PyArrayObject** out) {
  if (op == nullptr || op == none()) {
    return Status::kOk;
  }
  if (!array_check(op)) {
    return err_set_string(exc_type_error(), "return arrays must be of ArrayType");
  }
  *out = as_array(op);
  return Status::kOk;
}

Owned<PyObject> ufunc_call(PyObject* self, PyObject* args, PyObject* kwargs) {
  const UfuncInfo& info = info_of(self);
  const int64_t count = tuple_get_size(args);
  if (count < info.inputs || count > info.inputs + info.outputs) {
    return err_format(exc_type_error(), "{}() takes from {} to {} positional arguments but {} were given", info.name,
                      info.inputs, info.inputs + info.outputs, count);
  }
  UfuncCall call;
  Owned<PyArray_Descr> descr;
  PyObject* operands[2] = {nullptr, nullptr};
  call.scalars = false;
  for (int i = 0; i < info.inputs; ++i) {
    operands[i] = tuple_get_item(args, i);
  }
  for (int64_t i = info.inputs; i < count; ++i) {
    HS_TRY(take_output(tuple_get_item(args, i), &call.out[i - info.inputs]));
  }
  if (kwargs != nullptr) {
    int64_t position = 0;
    PyObject* key = nullptr;
    PyObject* value = nullptr;
    while (dict_next(kwargs, &position, &key, &value)) {
      const std::string name = unicode_text(key);
      if (name == "out") {
        if (count > info.inputs) {
          return err_set_string(exc_type_error(), "cannot specify 'out' as both a positional and keyword argument");
        }
        if (tuple_check(value)) {
          if (tuple_get_size(value) != info.outputs) {
            return err_set_string(exc_value_error(), "The 'out' tuple must have exactly one entry per ufunc output");
          }
          for (int i = 0; i < info.outputs; ++i) {
            HS_TRY(take_output(tuple_get_item(value, i), &call.out[i]));
          }
        } else {
          if (info.outputs > 1 && value != none()) {
            return err_set_string(exc_type_error(), "'out' must be a tuple of arrays");
          }
          HS_TRY(take_output(value, &call.out[0]));
        }
      } else if (name == "where") {
        call.where = value;
      } else if (name == "dtype") {
        if (value != none()) {
          descr = descr_from_object(value);
          if (!descr) {
            return Failed{};
          }
          call.dtype = descr.get();
        }
      } else if (name == "casting") {
        call.casting = unicode_check(value) ? unicode_text(value) : "";
        if (call.casting != "no" && call.casting != "equiv" && call.casting != "safe" && call.casting != "same_kind" &&
            call.casting != "unsafe") {
          return err_format(exc_value_error(),
                            "casting must be one of 'no', 'equiv', 'safe', 'same_kind', or 'unsafe' (got {})",
                            repr_text(value));
        }
      } else if (name != "order" && name != "subok") {
        return err_format(exc_type_error(), "{}() got an unexpected keyword argument '{}'", info.name, name);
      }
    }
  }
  return call_ufunc(op_of(self), operands, call);
}

/// axis= of reductions: None, a number or a tuple.
Status take_axes(PyObject* op, int nd, std::vector<int>* axes) {
  if (op == none()) {
    for (int i = 0; i < nd; ++i) {
      axes->push_back(i);
    }
    return Status::kOk;
  }
  Shape given;
  if (tuple_check(op)) {
    HS_TRY(shape_from_object(op, &given));
  } else {
    int64_t axis = 0;
    HS_TRY(arg_as_ssize(op, &axis));
    given.push_back(axis);
  }
  for (int64_t axis : given) {
    if (nd == 0 && given.size() == 1 && (axis == 0 || axis == -1) && !tuple_check(op)) {
      continue;  // scalars have an axis for this purpose
    }
    HS_TRY(check_axis(&axis, nd));
    for (const int other : *axes) {
      if (other == axis) {
        return err_set_string(exc_value_error(), "duplicate value in 'axis'");
      }
    }
    axes->push_back(static_cast<int>(axis));
  }
  return Status::kOk;
}

/// reduce(array, axis=0, dtype=None, out=None, keepdims=False, initial=..., where=True)
Owned<PyObject> ufunc_reduce(PyObject* self, PyObject* args, PyObject* kwargs) {
  static const ArgParser kParser = {
      "reduce",
      {"array", "axis", "dtype", "out", "keepdims", "initial", "where", "_piecewise", nullptr},
      KeepsNames::kNo};
  Ref<PyObject> buffer[8] = {nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr};
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 1, 8, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  HS_OWN(operand, array_from_object(a[0], nullptr, false));
  ReduceCall call;
  HS_OWN(first_axis, long_from_int64(0));
  HS_TRY(take_axes(a[1] ? a[1].get() : first_axis.get(), operand->nd, &call.axes));
  Owned<PyArray_Descr> descr;
  if (a[2] && a[2].get() != none()) {
    descr = descr_from_object(a[2]);
    if (!descr) {
      return Failed{};
    }
    call.dtype = descr.get();
  }
  PyObject* out = a[3];
  if (out != nullptr && tuple_check(out) && tuple_get_size(out) == 1) {
    out = tuple_get_item(out, 0);
  }
  HS_TRY(take_output(out, &call.out));
  if (a[4]) {
    HS_TRUTH(keep, object_is_true(a[4]));
    call.keepdims = keep;
  }
  call.initial = a[5];
  call.where = a[6];
  call.name = a[7] ? "reduceat" : "reduce";
  return reduce_ufunc(op_of(self), operand.get(), call);
}

Owned<PyObject> ufunc_accumulate(PyObject* self, PyObject* args, PyObject* kwargs) {
  static const ArgParser kParser = {"accumulate", {"array", "axis", "dtype", "out", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[4] = {nullptr, nullptr, nullptr, nullptr};
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 1, 4, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  if (info_of(self).inputs != 2 || info_of(self).outputs != 1) {
    return err_set_string(exc_value_error(), info_of(self).inputs == 2
                                                 ? "accumulate only supported for functions returning a single value"
                                                 : "accumulate only supported for binary functions");
  }
  HS_OWN(operand, array_from_object(a[0], nullptr, false));
  if (operand->nd == 0) {
    return err_set_string(exc_type_error(), "cannot accumulate on a scalar");
  }
  int64_t axis = 0;
  if (a[1]) {
    HS_TRY(arg_as_ssize(a[1], &axis));
  }
  HS_TRY(check_axis(&axis, operand->nd));
  Owned<PyArray_Descr> descr;
  if (a[2] && a[2].get() != none()) {
    descr = descr_from_object(a[2]);
    if (!descr) {
      return Failed{};
    }
  }
  PyArrayObject* out = nullptr;
  HS_TRY(take_output(a[3], &out));
  return accumulate_ufunc(op_of(self), operand.get(), static_cast<int>(axis), descr.get(), out);
}

Owned<PyObject> delegate(const char* name, PyObject* self, PyObject* args, PyObject* kwargs) {
  HS_OWN(module, vm::import_module("numpy._ufuncs"));
  HS_OWN(function, object_get_attr_string(module.get(), name));
  return object_call_prepend(function.get(), self, args, kwargs);
}
Owned<PyObject> ufunc_outer(PyObject* self, PyObject* args, PyObject* kwargs) {
  return delegate("outer", self, args, kwargs);
}
Owned<PyObject> ufunc_at(PyObject* self, PyObject* args, PyObject* kwargs) {
  return delegate("at", self, args, kwargs);
}
Owned<PyObject> ufunc_reduceat(PyObject* self, PyObject* args, PyObject* kwargs) {
  return delegate("reduceat", self, args, kwargs);
}

Owned<PyObject> ufunc_repr(PyObject* self) {
  return unicode_from_string(fmt::format("<ufunc '{}'>", info_of(self).name));
}
Owned<PyObject> get_name(PyObject* self, void*) { return unicode_from_string(info_of(self).name); }
Owned<PyObject> get_nin(PyObject* self, void*) { return long_from_int64(info_of(self).inputs); }
Owned<PyObject> get_nout(PyObject* self, void*) { return long_from_int64(info_of(self).outputs); }
Owned<PyObject> get_nargs(PyObject* self, void*) {
  return long_from_int64(info_of(self).inputs + info_of(self).outputs);
}
Owned<PyObject> get_signature(PyObject*, void*) { return owned_ref(none()); }
Owned<PyObject> get_identity(PyObject* self, void*) {
  switch (info_of(self).identity) {
    case Identity::kZero: return long_from_int64(0);
    case Identity::kOne: return long_from_int64(1);
    case Identity::kMinusOne: return long_from_int64(-1);
    case Identity::kFalse: return owned_ref(false_object());
    case Identity::kTrue: return owned_ref(true_object());
    case Identity::kMinusInfinity: return float_from_double(-std::numeric_limits<double>::infinity());
    default: return owned_ref(none());
  }
}

void ufunc_dealloc(PyObject* self) { object_del(self); }

/// As NumPy's say it: theirs hold what functions there are for which types.
Owned<PyObject> ufunc_sizeof(PyObject*, PyObject*) { return long_from_int64(248); }

constexpr MethodDef kMethods[] = {method_noargs("__sizeof__", ufunc_sizeof),
                                  method_keywords("reduce", ufunc_reduce),
                                  method_keywords("accumulate", ufunc_accumulate),
                                  method_keywords("reduceat", ufunc_reduceat),
                                  method_keywords("outer", ufunc_outer),
                                  method_keywords("at", ufunc_at),
                                  kMethodEnd};
constexpr GetSetDef kAttributes[] = {{"__name__", get_name}, {"nin", get_nin},           {"nout", get_nout},
                                     {"nargs", get_nargs},   {"identity", get_identity}, {"signature", get_signature},
                                     {nullptr, nullptr}};
constexpr LayoutField kLayout[] = {
    HS_OBJECT_HEAD, HS_FIELD(UfuncObject, op, kInt), {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

extern const TypeSpec kUfuncSpec = {
    .name = "numpy.ufunc",
    .basicsize = sizeof(UfuncObject),
    .dealloc = ufunc_dealloc,
    .repr = ufunc_repr,
    .call = ufunc_call,
    .methods = kMethods,
    .getset = kAttributes,
    .layout = kLayout,
};

Status make_ufuncs(PyObject* module) {
  PyObject* dict = module_get_dict(module);
  for (int i = 0; i < static_cast<int>(Op::kCount); ++i) {
    HS_OWN(made, object_new(modules::state().numpy.ufunc_type));
    static_cast<UfuncObject*>(made.get())->op = i;
    HS_TRY(dict_set_item_string(dict, ufunc_info(static_cast<Op>(i)).name, made.get()));
  }
  return Status::kOk;
}

}  // namespace heapscope::modules::numpy
