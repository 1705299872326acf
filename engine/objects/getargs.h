// Checking and unpacking arguments of builtin functions, with CPython's messages.
//
//   static const ArgParser kParser = {"sorted", {"", "key", "reverse", nullptr}};
//   Ref<PyObject> buffer[3];
//   const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 1, 1, 0, buffer);
//   if (a == nullptr) return Failed{};        // a[i] is null for an optional argument not given
//
// Model: Python/getargs.c (3.11), Argument Clinic's generated code.
#pragma once

#include <initializer_list>
#include <string>

#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::objects {

/// "name expected at least 1 argument, got 0"; a null name: "unpacked tuple should have ...".
Status arg_check_positional(const char* name, int64_t nargs, int64_t min, int64_t max);
/// The same of a tuple that stands for arguments (a state that is set), in the words of PyArg_ParseTuple.
Status arg_check_tuple(PyObject* args, int64_t min, int64_t max);
/// TypeError: such a part is of the wrong type.
Failed arg_bad_state(const char* argument, const char* expected, PyObject* arg);
/// "name() takes no keyword arguments".
Status arg_no_keywords(const char* name, PyObject* kwargs);  // dict or null
Status arg_no_kwnames(const char* name, PyObject* kwnames);  // tuple or null
/// What messages of CPython's own argument parsing say was given instead: None, or the type's name.
std::string given_text(const PyObject* arg);
/// "name() argument 1 must be str, not int"; `display` is "argument" or "argument 1".
Failed arg_bad_argument(const char* name, const char* display, const char* expected, PyObject* arg);
/// PyArg_UnpackTuple: borrowed items into the targets, the ones not given stay as they are.
Status arg_unpack_tuple(PyObject* args, const char* name, int64_t min, std::initializer_list<PyObject**> targets);
Status arg_unpack_stack(const Ref<PyObject>* args, int64_t nargs, const char* name, int64_t min,
                        std::initializer_list<PyObject**> targets);

inline constexpr int kMaxArgNames = 16;
/// Whether the function's parser keeps a tuple of its keywords' names (keyword_names.h): those that Argument Clinic
/// wrote do, PyArg_ParseTupleAndKeywords and NumPy's do not.
enum class KeepsNames : uint8_t { kYes, kNo };
/// FNV-1a over the function's name and its arguments' names, each with its end.
constexpr uint32_t parser_id(const char* function, const char* const* names) {
  constexpr uint32_t kFactor = 16777619;
  uint32_t hash = 2166136261;
  const auto add = [&hash](const char* text) {
    for (; *text != '\0'; ++text) {
      hash = (hash ^ static_cast<uint8_t>(*text)) * kFactor;
    }
    hash *= kFactor;
  };
  add(function == nullptr ? "" : function);
  for (; *names != nullptr; ++names) {
    add(*names);
  }
  return hash;
}
/// `names`: "" for each positional-only argument, then keyword names, null at the end.
struct ArgParser {
  const char* function;
  const char* names[kMaxArgNames];
  KeepsNames keeps = KeepsNames::kYes;
  uint32_t id = parser_id(function, names);  ///< the same in every build; known before any call
};
/// Arguments by position in one array of names' order (a pointer to `args` itself when it can be, else into
/// `buffer`); minkw counts required keyword-only arguments.  Null: error (_PyArg_UnpackKeywords).
const Ref<PyObject>* arg_unpack_keywords(const Ref<PyObject>* args, int64_t nargs, PyObject* kwargs, PyObject* kwnames,
                                         const ArgParser& parser, int64_t minpos, int64_t maxpos, int64_t minkw,
                                         Ref<PyObject>* buffer);
/// The same for (tuple, dict) conventions: tp_new, tp_init.
const Ref<PyObject>* arg_unpack_keywords(PyObject* args, PyObject* kwargs, const ArgParser& parser, int64_t minpos,
                                         int64_t maxpos, int64_t minkw, Ref<PyObject>* buffer);

// Conversions as the format characters do them; false or -1 with an error pending.
Status arg_as_ssize(PyObject* arg, int64_t* result);  // n: __index__, no float
Status arg_as_int(PyObject* arg, int32_t* result);    // i
Status arg_as_bool(PyObject* arg, bool* result);      // p
/// An int or None leaves *result (slice bounds of index() and friends, _PyEval_SliceIndex).
Status eval_slice_index(PyObject* arg, int64_t* result);
Status eval_slice_index_not_none(PyObject* arg, int64_t* result);

}  // namespace heapscope::objects
