// Model: Python/getargs.c vgetargskeywordsfast, _PyArg_CheckPositional; Objects/methodobject.c (3.11).
#include "vm/native_signature.h"

#include <fmt/format.h>

#include <string>

#include "objects/code_object.h"
#include "objects/errors.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::vm {
namespace {

using namespace objects;

struct Signature {
  std::string name;       // of the function alone, of the class for its constructor
  std::string full_name;  // with class or module
  PyObject* names;        // tuple of the parameters' names
  int64_t first;          // 1 after self or cls
  int64_t positional_only;
  int64_t positional;
  int64_t all;
  int64_t needed;  // positional ones without a default

  [[nodiscard]] PyObject* parameter(int64_t i) const { return tuple_get_item(names, first + i); }
};

std::string first_name(PyCodeObject* code) {
  return code->co_argcount == 0 ? "" : unicode_text(tuple_get_item(code->co_localsplusnames, 0));
}

Signature signature_of(PyFunctionObject* func) {
  PyCodeObject* code = as_code(func->func_code);
  Signature found{};
  found.full_name = unicode_text(func->func_qualname);
  found.name = unicode_text(func->func_name);
  found.names = code->co_localsplusnames;
  const size_t dot = found.full_name.rfind('.');
  if (dot != std::string::npos) {
    const std::string first = first_name(code);
    found.first = first == "self" || first == "cls" ? 1 : 0;
    if (found.name == "__init__" || found.name == "__new__") {
      found.name = found.full_name = found.full_name.substr(0, dot);
    }
  } else if (func->func_module && unicode_check(func->func_module)) {
    found.full_name = fmt::format("{}.{}", unicode_text(func->func_module), found.full_name);
  }
  const int64_t defaults = func->func_defaults ? tuple_get_size(func->func_defaults) : 0;
  found.positional_only = code->co_posonlyargcount - found.first;
  found.positional = code->co_argcount - found.first;
  found.all = found.positional + code->co_kwonlyargcount;
  found.needed = found.positional - defaults;
  return found;
}

const char* plural(int64_t count) { return count == 1 ? "" : "s"; }

/// A function that takes its arguments by position alone.
std::string positional_error(const Signature& s, int64_t given, bool keywords) {
  if (keywords) {
    return fmt::format("{}() takes no keyword arguments", s.full_name);
  }
  if (s.positional == 0) {
    return fmt::format("{}() takes no arguments ({} given)", s.full_name, given);
  }
  if (s.positional == 1 && s.needed == 1) {
    return fmt::format("{}() takes exactly one argument ({} given)", s.full_name, given);
  }
  const int64_t bound = given < s.needed ? s.needed : s.positional;
  const char* how = s.needed == s.positional ? "" : given < s.needed ? "at least " : "at most ";
  return fmt::format("{} expected {}{} argument{}, got {}", s.name, how, bound, plural(bound), given);
}

/// Place of the parameter that `keyword` names, s.all when there is none.
int64_t place_of(const Signature& s, PyObject* keyword) {
  int64_t i = s.positional_only;
  while (i < s.all && !unicode_equal(s.parameter(i), keyword)) {
    ++i;
  }
  return i;
}

std::string keyword_error(const Signature& s, int64_t given, PyObject* kwnames) {
  const int64_t named = kwnames == nullptr ? 0 : tuple_get_size(kwnames);
  if (given + named > s.all) {
    return fmt::format("{}() takes at most {} {}argument{} ({} given)", s.name, s.all, given == 0 ? "keyword " : "",
                       plural(s.all), given + named);
  }
  const int64_t least = s.needed < s.positional_only ? s.needed : s.positional_only;
  if (given > s.positional || given < least) {
    if (s.positional == 0) {
      return fmt::format("{}() takes no positional arguments", s.name);
    }
    const int64_t bound = given < least ? least : s.positional;
    const bool exact = (given < least ? least : s.needed) == s.positional;
    const char* how = exact ? "exactly" : given < least ? "at least" : "at most";
    return fmt::format("{}() takes {} {} positional argument{} ({} given)", s.name, how, bound, plural(bound), given);
  }
  for (int64_t i = given; i < s.needed; ++i) {
    bool named_here = false;
    for (int64_t k = 0; k < named; ++k) {
      named_here = named_here || unicode_equal(tuple_get_item(kwnames, k), s.parameter(i));
    }
    if (!named_here) {
      return fmt::format("{}() missing required argument '{}' (pos {})", s.name, unicode_text(s.parameter(i)), i + 1);
    }
  }
  for (int64_t k = 0; k < named; ++k) {
    PyObject* keyword = tuple_get_item(kwnames, k);
    const int64_t place = place_of(s, keyword);
    if (place < given) {
      return fmt::format("argument for {}() given by name ('{}') and position ({})", s.name, unicode_text(keyword),
                         place + 1);
    }
    if (place == s.all) {
      return fmt::format("'{}' is an invalid keyword argument for {}()", unicode_text(keyword), s.name);
    }
  }
  return {};
}

}  // namespace

void reword_native_arguments(PyFunctionObject* func, int64_t nargs, PyObject* kwnames) {
  PyCodeObject* code = as_code(func->func_code);
  if ((code->co_flags & kCoVarkeywords) != 0 || !err_exception_matches(exc_type_error())) {
    return;
  }
  for (int64_t k = 0; kwnames != nullptr && k < tuple_get_size(kwnames); ++k) {
    if (!unicode_check(tuple_get_item(kwnames, k))) {
      return;
    }
  }
  const Signature s = signature_of(func);
  if ((code->co_flags & kCoVarargs) != 0) {  // counts its arguments itself
    if (s.all == 0 && kwnames != nullptr && tuple_get_size(kwnames) != 0) {
      err_clear();
      err_format(exc_type_error(), "{}() takes no keyword arguments",
                 first_name(code) == "self" ? s.full_name : s.name);
    }
    return;
  }
  const int64_t given = nargs - s.first;
  if (given < 0) {
    return;  // without an object: the descriptor's error
  }
  const bool by_position = s.all == 0 || s.positional_only == s.all;
  const std::string message = by_position
                                  ? positional_error(s, given, kwnames != nullptr && tuple_get_size(kwnames) != 0)
                                  : keyword_error(s, given, kwnames);
  if (!message.empty()) {
    err_clear();
    err_set_string(exc_type_error(), message);
  }
}

}  // namespace heapscope::vm
