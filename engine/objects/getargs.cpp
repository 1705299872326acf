#include "objects/getargs.h"

#include <string>

#include "objects/abstract.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/keyword_names.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

Status arg_check_positional(const char* name, int64_t nargs, int64_t min, int64_t max) {
  if (nargs >= min && nargs <= max) {
    return Status::kOk;
  }
  const bool few = nargs < min;
  const int64_t bound = few ? min : max;
  const char* qualifier = min == max ? "" : few ? "at least " : "at most ";
  if (name != nullptr) {
    return err_format(exc_type_error(), "{} expected {}{} argument{}, got {}", name, qualifier, bound,
                      bound == 1 ? "" : "s", nargs);
  }
  return err_format(exc_type_error(), "unpacked tuple should have {}{} element{}, but has {}", qualifier, bound,
                    bound == 1 ? "" : "s", nargs);
}

Status arg_check_tuple(PyObject* args, int64_t min, int64_t max) {
  const int64_t given = tuple_get_size(args);
  if (given >= min && given <= max) {
    return Status::kOk;
  }
  const int64_t bound = given < min ? min : max;
  return err_format(exc_type_error(), "function takes {} {} argument{} ({} given)",
                    min == max    ? "exactly"
                    : given < min ? "at least"
                                  : "at most",
                    bound, bound == 1 ? "" : "s", given);
}

Failed arg_bad_state(const char* argument, const char* expected, PyObject* arg) {
  return err_format(exc_type_error(), "{} must be {}, not {}", argument, expected, given_text(arg));
}

Status arg_no_keywords(const char* name, PyObject* kwargs) {
  if (kwargs == nullptr || dict_get_size(kwargs) == 0) {
    return Status::kOk;
  }
  return err_format(exc_type_error(), "{}() takes no keyword arguments", name);
}

Status arg_no_kwnames(const char* name, PyObject* kwnames) {
  if (kwnames == nullptr || tuple_get_size(kwnames) == 0) {
    return Status::kOk;
  }
  return err_format(exc_type_error(), "{}() takes no keyword arguments", name);
}

std::string given_text(const PyObject* arg) { return arg == none() ? "None" : type_full_name(type_of(arg)); }

Failed arg_bad_argument(const char* name, const char* display, const char* expected, PyObject* arg) {
  return err_format(exc_type_error(), "{}() {} must be {}, not {}", name, display, expected, given_text(arg));
}

Status arg_unpack_stack(const Ref<PyObject>* args, int64_t nargs, const char* name, int64_t min,
                        std::initializer_list<PyObject**> targets) {
  HS_TRY(arg_check_positional(name, nargs, min, static_cast<int64_t>(targets.size())));
  PyObject** const* target = targets.begin();
  for (int64_t i = 0; i < nargs; ++i) {
    *target[i] = args[i];
  }
  return Status::kOk;
}

Status arg_unpack_tuple(PyObject* args, const char* name, int64_t min, std::initializer_list<PyObject**> targets) {
  return arg_unpack_stack(as_tuple(args)->ob_item, tuple_get_size(args), name, min, targets);
}

namespace {

struct Shape {
  int64_t positional_only = 0;
  int64_t total = 0;
};
Shape shape_of(const ArgParser& parser) {
  Shape shape;
  while (parser.names[shape.total] != nullptr) {
    if (parser.names[shape.total][0] == '\0') {
      ++shape.positional_only;
    }
    ++shape.total;
  }
  return shape;
}

/// Borrowed value of a keyword, null when not given; dict or names-and-values.
PyObject* find_keyword(PyObject* kwargs, PyObject* kwnames, const Ref<PyObject>* values, const char* name) {
  if (kwargs != nullptr) {
    return dict_get_item_string(kwargs, name);
  }
  for (int64_t i = 0; i < tuple_get_size(kwnames); ++i) {
    if (unicode_equal_to_ascii(tuple_get_item(kwnames, i), name)) {
      return values[i];
    }
  }
  return nullptr;
}

Failed unexpected_keyword(const ArgParser& parser, const Shape& shape, PyObject* kwargs, PyObject* kwnames) {
  const auto known = [&](PyObject* keyword) {
    for (int64_t i = shape.positional_only; i < shape.total; ++i) {
      if (unicode_equal_to_ascii(keyword, parser.names[i])) {
        return true;
      }
    }
    return false;
  };
  int64_t position = 0;
  for (int64_t i = 0;; ++i) {
    PyObject* keyword = nullptr;
    if (kwargs != nullptr) {
      PyObject* value;
      if (!dict_next(kwargs, &position, &keyword, &value)) {
        break;
      }
    } else if (i < tuple_get_size(kwnames)) {
      keyword = tuple_get_item(kwnames, i);
    } else {
      break;
    }
    if (!unicode_check(keyword)) {
      return err_set_string(exc_type_error(), "keywords must be strings");
    }
    if (!known(keyword)) {
      return err_format(exc_type_error(), "'{}' is an invalid keyword argument for {}{}", unicode_text(keyword),
                        parser.function == nullptr ? "this function" : parser.function,
                        parser.function == nullptr ? "" : "()");
    }
  }
  return err_format(exc_type_error(), "invalid keyword argument for {}{}",
                    parser.function == nullptr ? "this function" : parser.function,
                    parser.function == nullptr ? "" : "()");
}

}  // namespace

const Ref<PyObject>* arg_unpack_keywords(const Ref<PyObject>* args, int64_t nargs, PyObject* kwargs, PyObject* kwnames,
                                         const ArgParser& parser, int64_t minpos, int64_t maxpos, int64_t minkw,
                                         Ref<PyObject>* buffer) {
  if (kwargs != nullptr || kwnames != nullptr || minkw != 0 || nargs < minpos || nargs > maxpos) {
    if (keep_keyword_names(parser) != Status::kOk) {
      return nullptr;
    }
  }
  const char* fname = parser.function == nullptr ? "function" : parser.function;
  const char* parens = parser.function == nullptr ? "" : "()";
  int64_t nkwargs = 0;
  const Ref<PyObject>* values = nullptr;
  if (kwargs != nullptr) {
    nkwargs = dict_get_size(kwargs);
  } else if (kwnames != nullptr) {
    nkwargs = tuple_get_size(kwnames);
    values = args + nargs;
  }
  const Shape shape = shape_of(parser);
  if (nkwargs == 0 && minkw == 0 && minpos <= nargs && nargs <= maxpos && nargs == shape.total) {
    return args;  // already in order
  }
  if (nargs + nkwargs > shape.total) {
    err_format(exc_type_error(), "{}{} takes at most {} {}argument{} ({} given)", fname, parens, shape.total,
               nargs == 0 ? "keyword " : "", shape.total == 1 ? "" : "s", nargs + nkwargs);
    return nullptr;
  }
  if (nargs > maxpos) {
    if (maxpos == 0) {
      err_format(exc_type_error(), "{}{} takes no positional arguments", fname, parens);
    } else {
      err_format(exc_type_error(), "{}{} takes {} {} positional argument{} ({} given)", fname, parens,
                 minpos < maxpos ? "at most" : "exactly", maxpos, maxpos == 1 ? "" : "s", nargs);
    }
    return nullptr;
  }
  if (nargs < minpos && nargs < shape.positional_only) {
    const int64_t needed = shape.positional_only < minpos ? shape.positional_only : minpos;
    err_format(exc_type_error(), "{}{} takes {} {} positional argument{} ({} given)", fname, parens,
               minpos < maxpos ? "at least" : "exactly", needed, needed == 1 ? "" : "s", nargs);
    return nullptr;
  }
  for (int64_t i = 0; i < nargs; ++i) {
    buffer[i] = args[i];
  }
  const int64_t required_end = maxpos + minkw;
  int64_t used = 0;
  for (int64_t i = nargs > shape.positional_only ? nargs : shape.positional_only; i < shape.total; ++i) {
    buffer[i] = nullptr;
    PyObject* value = used < nkwargs ? find_keyword(kwargs, kwnames, values, parser.names[i]) : nullptr;
    if (value == nullptr && err_occurred()) {
      return nullptr;
    }
    buffer[i] = value;
    if (value != nullptr) {
      ++used;
    } else if (i < minpos || (maxpos <= i && i < required_end)) {
      err_format(exc_type_error(), "{}{} missing required argument '{}' (pos {})", fname, parens, parser.names[i],
                 i + 1);
      return nullptr;
    }
  }
  for (int64_t i = nargs; i < shape.positional_only; ++i) {
    buffer[i] = nullptr;
  }
  if (used < nkwargs) {
    // A keyword for an argument that a position gave already, or one that does not exist.
    for (int64_t i = shape.positional_only; i < nargs; ++i) {
      if (find_keyword(kwargs, kwnames, values, parser.names[i]) != nullptr) {
        err_format(exc_type_error(), "argument for {}{} given by name ('{}') and position ({})", fname, parens,
                   parser.names[i], i + 1);
        return nullptr;
      }
    }
    unexpected_keyword(parser, shape, kwargs, kwnames);
    return nullptr;
  }
  return buffer;
}

const Ref<PyObject>* arg_unpack_keywords(PyObject* args, PyObject* kwargs, const ArgParser& parser, int64_t minpos,
                                         int64_t maxpos, int64_t minkw, Ref<PyObject>* buffer) {
  return arg_unpack_keywords(as_tuple(args)->ob_item, tuple_get_size(args), kwargs, nullptr, parser, minpos, maxpos,
                             minkw, buffer);
}

Status arg_as_ssize(PyObject* arg, int64_t* result) {
  HS_OWN(index, number_index(arg));
  const int64_t value = long_as_ssize(index.get());
  if (value == -1 && err_occurred()) {
    return Failed{};
  }
  *result = value;
  return Status::kOk;
}

Status arg_as_int(PyObject* arg, int32_t* result) {
  const int32_t value = long_as_int(arg);
  if (value == -1 && err_occurred()) {
    return Failed{};
  }
  *result = value;
  return Status::kOk;
}

Status arg_as_bool(PyObject* arg, bool* result) {
  HS_TRUTH(yes, object_is_true(arg));
  *result = yes;
  return Status::kOk;
}

Status eval_slice_index(PyObject* arg, int64_t* result) {
  if (arg == none()) {
    return Status::kOk;
  }
  if (!index_check(arg)) {
    return err_set_string(exc_type_error(), "slice indices must be integers or None or have an __index__ method");
  }
  return eval_slice_index_not_none(arg, result);
}

Status eval_slice_index_not_none(PyObject* arg, int64_t* result) {
  if (!index_check(arg)) {
    return err_set_string(exc_type_error(), "slice indices must be integers or have an __index__ method");
  }
  const int64_t value = number_as_ssize(arg, nullptr);
  if (value == -1 && err_occurred()) {
    return Failed{};
  }
  *result = value;
  return Status::kOk;
}

}  // namespace heapscope::objects
