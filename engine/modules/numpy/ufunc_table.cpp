#include "modules/numpy/ufunc_table.h"

#include <fmt/format.h>

#include <cmath>
#include <cstring>

#include "modules/numpy/convert.h"
#include "objects/errors.h"
#include "objects/object_protocol.h"
#include "vm/import.h"

namespace heapscope::modules::numpy {

using arrays::is_complex;
using arrays::is_floating;
using arrays::is_integer;
using arrays::is_unsigned;

namespace {

constexpr const char* kNumbers = "bBhHiIlLefdFDO";
constexpr const char* kAll = "?bBhHiIlLefdFDO";
constexpr const char* kReals = "bBhHiIlLefdO";
constexpr const char* kWhole = "bBhHiIlLO";
constexpr const char* kBits = "?bBhHiIlLO";
constexpr const char* kInexact = "efdFDO";
constexpr const char* kFloats = "efdO";
constexpr const char* kPlainFloats = "efd";
constexpr const char* kTests = "?bBhHiIlLefdFD";

constexpr UfuncInfo two(const char* name, const char* types, Rule rule = Rule::kFirst,
                        Identity identity = Identity::kNone, Result result = Result::kSame) {
  return {name, 2, 1, types, rule, result, identity};
}
constexpr UfuncInfo test(const char* name) { return two(name, kAll, Rule::kCommon, Identity::kNone, Result::kBool); }
constexpr UfuncInfo logic(const char* name, Identity identity) {
  return two(name, kAll, Rule::kCommon, identity, Result::kBool);
}
constexpr UfuncInfo one(const char* name, const char* types, Rule rule = Rule::kFirst, Result result = Result::kSame) {
  return {name, 1, 1, types, rule, result, Identity::kNone};
}

constexpr UfuncInfo kInfos[] = {
    two("add", kAll, Rule::kCommon, Identity::kZero),
    two("subtract", kNumbers, Rule::kCommon),
    two("multiply", kAll, Rule::kCommon, Identity::kOne),
    two("divide", kInexact, Rule::kDivision),
    two("floor_divide", kReals),
    two("remainder", kReals),
    two("power", kNumbers),
    two("float_power", "dD"),
    two("fmod", kReals),
    {"divmod", 2, 2, "bBhHiIlLefd", Rule::kFirst, Result::kSame, Identity::kNone},
    two("maximum", kAll, Rule::kCommon),
    two("minimum", kAll, Rule::kCommon),
    two("fmax", kAll, Rule::kCommon),
    two("fmin", kAll, Rule::kCommon),
    two("bitwise_and", kBits, Rule::kFirst, Identity::kMinusOne),
    two("bitwise_or", kBits, Rule::kFirst, Identity::kZero),
    two("bitwise_xor", kBits, Rule::kFirst, Identity::kZero),
    two("left_shift", kWhole),
    two("right_shift", kWhole),
    two("arctan2", kFloats),
    two("hypot", kFloats, Rule::kFirst, Identity::kZero),
    two("copysign", kPlainFloats),
    two("nextafter", "fd"),
    two("logaddexp", kPlainFloats, Rule::kFirst, Identity::kMinusInfinity),
    two("logaddexp2", kPlainFloats, Rule::kFirst, Identity::kMinusInfinity),
    two("heaviside", kPlainFloats),
    two("gcd", kWhole, Rule::kCommon, Identity::kZero),
    two("lcm", kWhole, Rule::kCommon),
    two("ldexp", kPlainFloats),
    test("less"),
    test("less_equal"),
    test("equal"),
    test("not_equal"),
    test("greater"),
    test("greater_equal"),
    logic("logical_and", Identity::kTrue),
    logic("logical_or", Identity::kFalse),
    logic("logical_xor", Identity::kFalse),
    one("negative", kNumbers, Rule::kCommon),
    one("positive", kNumbers, Rule::kCommon),
    one("absolute", kAll, Rule::kCommon, Result::kReal),
    one("fabs", kFloats),
    one("invert", kBits),
    one("square", kNumbers),
    one("reciprocal", kNumbers),
    one("sign", kNumbers, Rule::kCommon),
    one("conjugate", kNumbers),
    one("sqrt", kInexact),
    one("cbrt", kFloats),
    one("exp", kInexact),
    one("exp2", kInexact),
    one("expm1", kInexact),
    one("log", kInexact),
    one("log2", kInexact),
    one("log10", kInexact),
    one("log1p", kInexact),
    one("sin", kInexact),
    one("cos", kInexact),
    one("tan", kInexact),
    one("arcsin", kInexact),
    one("arccos", kInexact),
    one("arctan", kInexact),
    one("sinh", kInexact),
    one("cosh", kInexact),
    one("tanh", kInexact),
    one("arcsinh", kInexact),
    one("arccosh", kInexact),
    one("arctanh", kInexact),
    one("degrees", kFloats),
    one("radians", kFloats),
    one("rad2deg", kFloats),
    one("deg2rad", kFloats),
    one("floor", kFloats),
    one("ceil", kFloats),
    one("trunc", kFloats),
    one("rint", kInexact),
    one("spacing", "fd"),
    one("isnan", kTests, Rule::kFirst, Result::kBool),
    one("isinf", kTests, Rule::kFirst, Result::kBool),
    one("isfinite", kTests, Rule::kFirst, Result::kBool),
    one("signbit", kPlainFloats, Rule::kFirst, Result::kBool),
    one("logical_not", kAll, Rule::kFirst, Result::kBool),
    {"modf", 1, 2, kPlainFloats, Rule::kFirst, Result::kSame, Identity::kNone},
    {"frexp", 1, 2, kPlainFloats, Rule::kFirst, Result::kWithExponent, Identity::kNone},
};
static_assert(sizeof(kInfos) / sizeof(kInfos[0]) == static_cast<size_t>(Op::kCount));

ScalarType type_of_code(char code) {
  for (int i = 0; i < static_cast<int>(ScalarType::kText); ++i) {
    if (arrays::scalar_info(static_cast<ScalarType>(i)).code == code) {
      return static_cast<ScalarType>(i);
    }
  }
  return ScalarType::kObject;
}

int category(ScalarType t) {
  return t == ScalarType::kBool ? 0 : is_integer(t) ? 1 : is_floating(t) || is_complex(t) ? 2 : 3;
}

/// The smallest type that holds the value of a scalar; *natural: it is whole, positive, and its top bit is free, so
/// that the signed type of the same size does as well.
ScalarType minimal_type(const PyArrayObject* a, bool* natural) {
  const ScalarType own = scalar_type_of(a);
  *natural = false;
  if (category(own) == 3) {
    return own;
  }
  const Scalar value = arrays::buffer_load(own, a->data);
  if (is_integer(own)) {
    static constexpr ScalarType kSigned[] = {ScalarType::kInt8, ScalarType::kInt16, ScalarType::kInt32,
                                             ScalarType::kInt64};
    static constexpr ScalarType kNatural[] = {ScalarType::kUint8, ScalarType::kUint16, ScalarType::kUint32,
                                              ScalarType::kUint64};
    const int64_t v = value.integer;
    const auto u = static_cast<uint64_t>(v);
    for (int i = 0; i < 4; ++i) {
      const int bits = 8 << i;
      if (is_unsigned(own) || v >= 0) {
        if (bits == 64 || (u >> bits) == 0) {
          *natural = (u >> (bits - 1)) == 0;
          return kNatural[i];
        }
      } else if (bits == 64 || v >= -(int64_t{1} << (bits - 1))) {
        return kSigned[i];
      }
    }
  }
  const double size = is_complex(own) ? std::fmax(std::fabs(value.real), std::fabs(value.imag)) : std::fabs(value.real);
  const bool small = !(size > 3.4e38) || std::isinf(size);
  if (is_floating(own)) {
    const ScalarType least = !(size > 65000) || std::isinf(size) ? ScalarType::kFloat16
                             : small                             ? ScalarType::kFloat32
                                                                 : ScalarType::kFloat64;
    return arrays::item_size(least) < arrays::item_size(own) ? least : own;
  }
  return own == ScalarType::kComplex128 && small ? ScalarType::kComplex64 : own;
}

/// Whether scalars among the operands count by their values.
bool by_value(PyArrayObject* const* operands, int count) {
  int scalars = -1;
  int arrays_kind = -1;
  for (int i = 0; i < count; ++i) {
    int& kind = operands[i]->nd == 0 ? scalars : arrays_kind;
    kind = std::max(kind, category(scalar_type_of(operands[i])));
  }
  return scalars >= 0 && arrays_kind >= 0 && arrays_kind >= scalars && scalars < 3;
}

ScalarType signed_of(ScalarType type) {
  switch (type) {
    case ScalarType::kUint8: return ScalarType::kInt8;
    case ScalarType::kUint16: return ScalarType::kInt16;
    case ScalarType::kUint32: return ScalarType::kInt32;
    default: return ScalarType::kInt64;
  }
}

bool operand_fits(PyArrayObject* operand, bool values, ScalarType to) {
  if (!values || operand->nd != 0) {
    return can_cast_safely(scalar_type_of(operand), to);
  }
  bool natural = false;
  const ScalarType least = minimal_type(operand, &natural);
  return can_cast_safely(natural && !is_unsigned(to) && is_integer(to) ? signed_of(least) : least, to);
}

bool listed(const UfuncInfo& info, ScalarType type) {
  const char code = arrays::scalar_info(type).code;
  return code != 0 && std::strchr(info.types, code) != nullptr;
}

/// Functions whose operands must have a loop of their common type.
Status raise_no_common_loop(Op op, PyArrayObject* const* operands, int count, ScalarType common) {
  const auto words = [](ScalarType t) {
    return fmt::format("<class 'numpy.dtype[{}]'>",
                       t == ScalarType::kBool ? "bool_" : arrays::scalar_info(t).numpy_name);
  };
  if ((op == Op::kGcd || op == Op::kLcm) && by_value(operands, count)) {  // told of the type that values decided
    return raise_ufunc_error(
        "_UFuncNoLoopError",
        fmt::format("ufunc '{}' did not contain a loop with signature matching types ({}, {}) -> {}",
                    ufunc_info(op).name, words(common), words(common), words(common)));
  }
  std::string types;
  for (int i = 0; i < count; ++i) {
    const ScalarType t = scalar_type_of(operands[i]);
    types += (i == 0 ? "" : ", ") + words(t);
  }
  return raise_ufunc_error("_UFuncNoLoopError",
                           fmt::format("ufunc '{}' did not contain a loop with signature matching types {} -> None",
                                       ufunc_info(op).name, count == 1 ? types : "(" + types + ")"));
}

Status raise_no_loop(Op op, PyArrayObject* const* operands, int count) {
  const UfuncInfo& info = ufunc_info(op);
  bool text = false;
  for (int i = 0; i < count; ++i) {
    text = text || scalar_type_of(operands[i]) >= ScalarType::kText;
  }
  if (text && info.rule != Rule::kFirst) {
    std::string types;
    for (int i = 0; i < count; ++i) {
      types += (i == 0 ? "" : ", ") + repr_text(operands[i]->descr);
    }
    return raise_ufunc_error("_UFuncNoLoopError",
                             fmt::format("ufunc '{}' did not contain a loop with signature matching types {} -> {}",
                                         info.name, count == 1 ? types : "(" + types + ")", "None"));
  }
  return err_format(exc_type_error(),
                    "ufunc '{}' not supported for the input types, and the inputs could not be safely coerced to any "
                    "supported types according to the casting rule ''safe''",
                    info.name);
}

}  // namespace

const UfuncInfo& ufunc_info(Op op) { return kInfos[static_cast<int>(op)]; }

bool has_loop(Op op, ScalarType type) { return listed(ufunc_info(op), type); }

bool can_cast_safely(ScalarType from, ScalarType to) {
  if (from >= ScalarType::kText || to >= ScalarType::kText) {
    return from == to || to == ScalarType::kObject || (to >= ScalarType::kText && from < ScalarType::kObject);
  }
  return promote_types(from, to) == to;
}

bool can_cast_same_kind(ScalarType from, ScalarType to) {
  const auto rank = [](ScalarType t) {
    return t == ScalarType::kBool   ? 0
           : is_unsigned(t)         ? 1
           : is_integer(t)          ? 2
           : is_floating(t)         ? 3
           : is_complex(t)          ? 4
           : t >= ScalarType::kText ? 5
                                    : 6;
  };
  return rank(from) <= rank(to);
}

bool can_cast(ScalarType from, ScalarType to, const std::string& casting) {
  if (casting == "unsafe" || from == to) {
    return true;
  }
  return casting == "safe" ? can_cast_safely(from, to) : casting == "same_kind" && can_cast_same_kind(from, to);
}

bool operand_can_cast(PyArrayObject* operand, ScalarType to, const std::string& casting) {
  bool natural = false;
  return can_cast(scalar_type_of(operand), to, casting) ||
         (operand->nd == 0 && category(scalar_type_of(operand)) < 3 && category(to) < 3 &&
          can_cast(minimal_type(operand, &natural), to, casting));
}

ScalarType result_type(PyArrayObject* a, PyArrayObject* b) {
  PyArrayObject* const operands[] = {a, b};
  if (!by_value(operands, 2)) {
    return promote_types(scalar_type_of(a), scalar_type_of(b));
  }
  PyArrayObject* scalar = a->nd == 0 ? a : b;
  const ScalarType other = scalar_type_of(a->nd == 0 ? b : a);
  bool natural = false;
  const ScalarType least = minimal_type(scalar, &natural);
  return promote_types(natural && is_integer(other) && !is_unsigned(other) ? signed_of(least) : least, other);
}

ScalarType result_of(Op op, ScalarType type, int output) {
  switch (ufunc_info(op).result) {
    case Result::kBool: return type == ScalarType::kObject && op >= Op::kLogicalAnd ? type : ScalarType::kBool;
    case Result::kReal:
      return type == ScalarType::kComplex64    ? ScalarType::kFloat32
             : type == ScalarType::kComplex128 ? ScalarType::kFloat64
                                               : type;
    case Result::kWithExponent: return output == 1 ? ScalarType::kInt32 : type;
    default: return type;
  }
}

Status resolve_type(Op op, PyArrayObject* const* operands, int count, ScalarType* type) {
  const UfuncInfo& info = ufunc_info(op);
  const bool values = by_value(operands, count);
  bool has_object = false;
  bool whole = true;
  bool text = false;
  for (int i = 0; i < count; ++i) {
    const ScalarType t = scalar_type_of(operands[i]);
    has_object = has_object || t == ScalarType::kObject;
    whole = whole && category(t) < 2;
    text = text || t >= ScalarType::kText;
  }
  if (has_object) {
    *type = ScalarType::kObject;
    return listed(info, *type) ? Status::kOk : raise_no_loop(op, operands, count);
  }
  if (text) {
    return raise_no_loop(op, operands, count);
  }
  if (op == Op::kLdexp) {
    count = 1;
  }
  if (info.rule == Rule::kDivision && whole) {
    *type = ScalarType::kFloat64;
    return Status::kOk;
  }
  if (info.rule == Rule::kCommon) {
    const ScalarType common = count == 1 ? scalar_type_of(operands[0]) : result_type(operands[0], operands[1]);
    if (op == Op::kSubtract && common == ScalarType::kBool) {
      return err_set_string(exc_type_error(), kNoBoolSubtract);
    }
    if (op == Op::kNegative && common == ScalarType::kBool) {
      return err_set_string(exc_type_error(), kNoBoolNegative);
    }
    if (listed(info, common)) {
      *type = common;
      return Status::kOk;
    }
    return raise_no_common_loop(op, operands, count, common);
  }
  for (const char* code = info.types; *code != 0; ++code) {
    const ScalarType candidate = type_of_code(*code);
    bool fits = candidate != ScalarType::kObject;
    for (int i = 0; i < count && fits; ++i) {
      fits = operand_fits(operands[i], values, candidate);
    }
    if (fits) {
      *type = candidate;
      return Status::kOk;
    }
  }
  return raise_no_loop(op, operands, count);
}

Failed raise_ufunc_error(const char* name, const std::string& text) {
  Owned<PyObject> module = vm::import_module("numpy.core._exceptions");
  Owned<PyObject> type = module ? object_get_attr_string(module.get(), name) : Owned<PyObject>();
  return type ? err_set_string(static_cast<PyTypeObject*>(type.get()), text) : Failed{};
}

std::string dtype_text(ScalarType type) {
  return type == ScalarType::kObject ? "dtype('O')" : fmt::format("dtype('{}')", arrays::scalar_info(type).numpy_name);
}

}  // namespace heapscope::modules::numpy
