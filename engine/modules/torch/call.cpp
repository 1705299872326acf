#include "modules/torch/call.h"

#include <string>
#include <string_view>

#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/bool_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules::torch {

namespace {

struct Parameter {
  char type = 0;
  bool none = false;
  bool optional = false;
  bool keyword_only = false;
  std::string_view name;
};

struct Signature {
  Parameter parameters[kMaxParameters];
  int count = 0;
  int positional = 0;
};

Signature read_signature(std::string_view text) {
  Signature signature;
  bool keyword_only = false;
  while (!text.empty()) {
    const size_t comma = text.find(", ");
    std::string_view part = text.substr(0, comma);
    text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 2);
    if (part == "*") {
      keyword_only = true;
      continue;
    }
    Parameter& p = signature.parameters[signature.count++];
    p.type = part[0];
    p.none = part[1] == '?';
    part.remove_prefix(p.none ? 3 : 2);
    const size_t equals = part.find('=');
    p.optional = equals != std::string_view::npos;
    p.name = part.substr(0, equals);
    p.keyword_only = keyword_only;
    signature.positional += keyword_only ? 0 : 1;
  }
  return signature;
}

bool is_number(PyObject* op) {
  return float_check(op) || long_check(op) ||
         (number_check(op) && !tensor_check(op) && std::string_view(type_name(type_of(op))).starts_with("numpy."));
}
bool is_integer_like(PyObject* op) {
  if (tensor_check(op)) {
    return impl_of(op)->ndim == 0 && category(impl_of(op)->type()) == 1 && !impl_of(op)->tracks();
  }
  return index_check(op) && !is_type(op, bool_type());
}
bool is_sequence(PyObject* op) { return tuple_check(op) || list_check(op); }

bool is_ints(const Parameter& p) { return p.type == 'I' || p.type == 'Z'; }

bool matches(const Parameter& p, PyObject* op) {
  if (op == none()) {
    return p.none || p.type == 'o';
  }
  switch (p.type) {
    case 'T': return tensor_check(op);
    case 'N': return tensor_check(op) || is_number(op);
    case 'S': return is_number(op) || (tensor_check(op) && impl_of(op)->ndim == 0 && !impl_of(op)->tracks());
    case 'i': return is_integer_like(op);
    case 'f': return is_number(op) || (tensor_check(op) && impl_of(op)->ndim == 0 && !impl_of(op)->tracks());
    case 'b': return is_type(op, bool_type());
    case 'D': return dtype_check(op);
    case 's': return unicode_check(op);
    case 'Z':
    case 'I': {
      if (is_integer_like(op)) {
        return true;
      }
      if (!is_sequence(op)) {
        return false;
      }
      for (int64_t i = 0; i < sequence_fast_get_size(op); ++i) {
        if (!is_integer_like(sequence_fast_get_item(op, i))) {
          return false;
        }
      }
      return true;
    }
    case 'L': {
      if (!is_sequence(op)) {
        return false;
      }
      for (int64_t i = 0; i < sequence_fast_get_size(op); ++i) {
        if (!tensor_check(sequence_fast_get_item(op, i))) {
          return false;
        }
      }
      return true;
    }
    default: return true;
  }
}

const char* type_text(const Parameter& p) {
  switch (p.type) {
    case 'T':
    case 'N': return "Tensor";
    case 'S': return "Number";
    case 'i': return "int";
    case 'f': return "float";
    case 'b': return "bool";
    case 'I': return "tuple of ints";
    case 'Z': return "tuple of SymInts";
    case 'L': return "tuple of Tensors";
    case 'D': return "torch.dtype";
    case 's': return "str";
    case 'd': return "torch.device";
    default: return "object";
  }
}

/// The class's own name: "Tensor", "str".
std::string class_text(PyObject* op) {
  const std::string_view name = type_name(type_of(op));
  const size_t dot = name.rfind('.');
  return std::string(dot == std::string_view::npos ? name : name.substr(dot + 1));
}

std::string signature_text(const Signature& signature, int first) {
  std::string text = "(";
  bool keyword_only = false;
  for (int i = first; i < signature.count; ++i) {
    const Parameter& p = signature.parameters[i];
    text += text.size() > 1 ? ", " : "";
    if (p.keyword_only && !keyword_only) {
      text += "*, ";
      keyword_only = true;
    }
    text += std::string(type_text(p)) + " " + std::string(p.name);
  }
  return text + ")";
}

std::string arguments_text(const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  std::string text = "(";
  for (int64_t i = 0; i < nargs; ++i) {
    text += (i == 0 ? "" : ", ") + class_text(args[i]);
  }
  const int64_t names = kwnames == nullptr ? 0 : tuple_get_size(kwnames);
  for (int64_t i = 0; i < names; ++i) {
    text +=
        (text.size() > 1 ? ", " : "") + unicode_text(tuple_get_item(kwnames, i)) + "=" + class_text(args[nargs + i]);
  }
  return text + ")";
}

/// PyTorch also knows some parameters by NumPy's names.
bool is_named(const Parameter& p, PyObject* given) {
  const std::string name = unicode_text(given);
  return name == p.name || (p.name == "dim" && name == "axis") || (p.name == "keepdim" && name == "keepdims") ||
         (p.name == "input" && (name == "x" || name == "a" || name == "x1")) || (p.name == "other" && name == "x2");
}

}  // namespace

Status Call::parse(const char* name, const char* signatures, PyObject* self, const Ref<PyObject>* args, int64_t nargs,
                   PyObject* kwnames) {
  name += name[0] == '_' ? 1 : 0;  // torch.zeros calls _zeros
  name_ = name;
  const int first = self != nullptr ? 1 : 0;
  const int64_t names = kwnames == nullptr ? 0 : tuple_get_size(kwnames);
  std::string_view rest = signatures;
  const bool single = rest.find('|') == std::string_view::npos;
  std::string expected;
  for (overload_ = 0; !rest.empty(); ++overload_) {
    const size_t bar = rest.find('|');
    const Signature signature = read_signature(rest.substr(0, bar));
    rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
    std::fill(items_, items_ + kMaxParameters, nullptr);
    if (self != nullptr) {
      items_[0] = self;
    }
    const auto at = [&](int i) -> const Parameter& { return signature.parameters[i]; };
    int64_t limit = signature.positional - first;
    const bool spread = limit >= 1 && is_ints(at(first)) && nargs >= 1 && is_integer_like(args[0]) &&
                        (nargs > limit || limit == 1 || nargs > 1) && signature.positional == first + 1;
    int64_t positional = nargs;
    if (spread) {
      rest_ = tuple_from_array(args, nargs);
      items_[first] = rest_.get();
      positional = 0;
    }
    if (positional > limit) {
      if (single && limit == 0 && self != nullptr) {
        return err_format(exc_type_error(), "_TensorBase.{}() takes no arguments ({} given)", name, nargs);
      }
      int64_t least = 0;  // how many there must be
      while (least < limit && !at(first + static_cast<int>(least)).optional) {
        ++least;
      }
      if (single && least < limit) {
        return err_format(exc_type_error(), "{}() takes from {} to {} positional arguments but {} were given", name,
                          least, limit, nargs);
      }
      if (single) {
        return err_format(exc_type_error(), "{}() takes {} positional argument{} but {} {} given", name, limit,
                          limit == 1 ? "" : "s", nargs, nargs == 1 ? "was" : "were");
      }
      expected += " * " + signature_text(signature, first) + "\n";
      continue;
    }
    for (int64_t i = 0; i < positional; ++i) {
      items_[first + i] = args[i];
    }
    std::string problem;
    for (int64_t i = 0; i < names && problem.empty(); ++i) {
      PyObject* keyword = tuple_get_item(kwnames, i);
      int target = first;
      while (target < signature.count && !is_named(at(target), keyword)) {
        ++target;
      }
      if (target == signature.count) {
        problem = fmt::format("{}() got an unexpected keyword argument '{}'", name, unicode_text(keyword));
      } else if (items_[target] != nullptr) {
        problem = fmt::format("{}() got multiple values for argument '{}'", name, unicode_text(keyword));
      } else {
        items_[target] = args[nargs + i];
      }
    }
    for (int i = first; i < signature.count && problem.empty(); ++i) {
      PyObject* item = items_[i];
      if (item == nullptr) {
        if (!at(i).optional) {
          int missing = 0;
          std::string list;
          for (int k = i; k < signature.count; ++k) {
            if (items_[k] == nullptr && !at(k).optional) {
              list += (missing++ == 0 ? "\"" : ", \"") + std::string(at(k).name) + "\"";
            }
          }
          problem = fmt::format("{}() missing {} required positional arguments: {}", name, missing, list);
        }
        continue;
      }
      if (matches(at(i), item)) {
        continue;
      }
      const std::string place = i - first < positional ? fmt::format(" (position {})", i - first + 1) : "";
      if ((is_ints(at(i)) || at(i).type == 'L') && is_sequence(item)) {
        for (int64_t k = 0; k < sequence_fast_get_size(item); ++k) {
          PyObject* part = sequence_fast_get_item(item, k);
          if (is_ints(at(i)) ? !is_integer_like(part) : !tensor_check(part)) {
            problem = is_ints(at(i))
                          ? fmt::format("{}(): argument '{}'{} must be {}, but found element of type {} at pos {}",
                                        name, at(i).name, items_[first] == rest_.get() ? "" : place, type_text(at(i)),
                                        class_text(part), k + 1)
                          : fmt::format("expected Tensor as element {} in argument {}, but got {}", k, i - first,
                                        class_text(part));
            break;
          }
        }
      } else {
        problem = fmt::format("{}(): argument '{}'{} must be {}, not {}", name, at(i).name, place, type_text(at(i)),
                              class_text(item));
      }
    }
    if (problem.empty()) {
      return Status::kOk;
    }
    if (single) {
      return err_set_string(exc_type_error(), problem);
    }
    expected += " * " + signature_text(signature, first) + "\n";
  }
  return err_format(exc_type_error(),
                    "{}() received an invalid combination of arguments - got {}, but expected one of:\n{}", name,
                    arguments_text(args, nargs, kwnames), expected);
}

int64_t Call::integer(int i, int64_t otherwise) const {
  if (!given(i)) {
    return otherwise;
  }
  if (tensor_check(items_[i])) {
    return read_integers(impl_of(items_[i]))[0];
  }
  return number_as_ssize(items_[i], exc_overflow_error());
}

double Call::real(int i, double otherwise) const {
  if (!given(i)) {
    return otherwise;
  }
  if (tensor_check(items_[i])) {
    return read_reals(impl_of(items_[i]))[0];
  }
  return float_as_double(items_[i]);
}

bool Call::flag(int i, bool otherwise) const { return given(i) ? items_[i] == true_object() : otherwise; }

Shape Call::ints(int i) const {
  Shape values;
  PyObject* item = items_[i];
  if (!given(i)) {
    return values;
  }
  const auto push = [&](PyObject* part) {
    values.push_back(tensor_check(part) ? read_integers(impl_of(part))[0]
                                        : number_as_ssize(part, exc_overflow_error()));
  };
  if (!is_sequence(item)) {
    push(item);
    return values;
  }
  for (int64_t k = 0; k < sequence_fast_get_size(item); ++k) {
    push(sequence_fast_get_item(item, k));
  }
  return values;
}

ScalarType Call::type(int i, ScalarType otherwise) const {
  ScalarType type = otherwise;
  return given(i) && type_from_object(items_[i], otherwise, &type) == Status::kOk ? type : otherwise;
}

std::vector<TensorImpl*> Call::tensors(int i) const {
  std::vector<TensorImpl*> found;
  for (int64_t k = 0; k < sequence_fast_get_size(items_[i]); ++k) {
    found.push_back(impl_of(sequence_fast_get_item(items_[i], k)));
  }
  return found;
}

std::string Call::text(int i) const { return given(i) ? unicode_text(items_[i]) : std::string(); }

namespace {

/// out=: the result goes there, and nothing is noted.
Owned<PyObject> write_out(PyObject* out, Tensor result) {
  if (!result) {
    return Failed{};
  }
  TensorImpl* to = impl_of(out);
  if (to->tracks() && grad_enabled()) {
    return err_set_string(exc_runtime_error(),
                          "functions with out=... arguments don't support automatic differentiation, but one of the "
                          "arguments requires grad.");
  }
  HS_TRY(check_result_type(result->type(), to->type()));
  if (to->shape() != result->shape()) {
    HS_TRY(resize_storage(to, product(result->shape())));
    HS_TRY(set_shape(to, result->shape(), row_major(result->shape())));
  }
  HS_TRY(copy_elements(to, result));
  bump(to);
  return owned_ref(out);
}

}  // namespace

Owned<PyObject> run_operation(const Operation& op, PyObject* self, const Ref<PyObject>* args, int64_t nargs,
                              PyObject* kwnames) {
  Call call;
  PyObject* out = nullptr;
  Owned<PyObject> names;
  std::vector<Ref<PyObject>> plain;
  if (kwnames != nullptr && op.tensor != nullptr && self == nullptr) {  // out= is none of the signature's
    for (int64_t i = 0; i < tuple_get_size(kwnames); ++i) {
      if (!unicode_equal_to_ascii(tuple_get_item(kwnames, i), "out")) {
        continue;
      }
      out = args[nargs + i];
      plain.assign(args, args + nargs + tuple_get_size(kwnames));
      plain.erase(plain.begin() + nargs + i);
      HS_OWN(list, sequence_list(kwnames));
      HS_TRY(sequence_del_item(list.get(), i));
      names = sequence_tuple(list.get());
      if (!names) {
        return Failed{};
      }
      args = plain.data();
      kwnames = names.get();
      break;
    }
  }
  HS_TRY(call.parse(op.name, op.signatures, self, args, nargs, kwnames));
  if (op.object != nullptr) {
    return op.object(call);
  }
  if (out != nullptr && tensor_check(out)) {
    const GradMode off(false);
    return write_out(out, op.tensor(call));
  }
  Tensor result = op.tensor(call);
  if (!result || call.failed()) {
    return Failed{};
  }
  return wrap(result.get());
}

Owned<PyObject> run_in_place(const Operation& op, PyObject* self, const Ref<PyObject>* args, int64_t nargs,
                             PyObject* kwnames) {
  Call call;
  HS_TRY(call.parse(op.name, op.signatures, self, args, nargs, kwnames));
  std::vector<TensorImpl*> operands;
  for (int i = 1; i < kMaxParameters; ++i) {
    if (PyObject* item = call.object(i); item != nullptr && tensor_check(item)) {
      operands.push_back(impl_of(item));
    }
  }
  HS_TRY(begin_in_place(impl_of(self), operands));
  HS_TRY(check_overlap(impl_of(self), operands));
  Tensor result = op.tensor(call);
  if (!result || call.failed()) {
    return Failed{};
  }
  HS_TRY(finish_in_place(impl_of(self), std::move(result)));
  return owned_ref(self);
}

}  // namespace heapscope::modules::torch
