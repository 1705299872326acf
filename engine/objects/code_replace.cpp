// Code objects that a program makes: code(argcount, ...) from all parts, code.replace(co_name=..., ...) from another.
// Model: Objects/codeobject.c code_new_impl, code_replace_impl, PyCode_NewWithPosOnlyArgs (3.11).
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <string>
#include <vector>

#include "objects/bytes_object.h"
#include "objects/code_copied.h"
#include "objects/code_object.h"
#include "objects/code_tables.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

void (*code_copied)(const PyCodeObject* original, PyCodeObject* copy) = nullptr;

namespace {

enum Part : int {
  kArgcount,
  kPosonlyargcount,
  kKwonlyargcount,
  kNlocals,
  kStacksize,
  kFlags,
  kFirstlineno,
  kCode,
  kConsts,
  kNames,
  kVarnames,
  kFreevars,
  kCellvars,
  kFilename,
  kName,
  kQualname,
  kLinetable,
  kExceptiontable,
  kParts
};
constexpr int kNumbers = kCode;  // the parts before are ints

/// The parts as code() takes them; the last two may be left out.
constexpr Part kArguments[] = {
    kArgcount, kPosonlyargcount, kKwonlyargcount, kNlocals,        kStacksize, kFlags,
    kCode,     kConsts,          kNames,          kVarnames,       kFilename,  kName,
    kQualname, kFirstlineno,     kLinetable,      kExceptiontable, kFreevars,  kCellvars,
};
constexpr int64_t kNeededArguments = 16;

struct PartSpec {
  const char* name;
  PyTypeObject* (*type)();
};
constexpr PartSpec kSpecs[kParts] = {
    {"co_argcount", nullptr},      {"co_posonlyargcount", nullptr}, {"co_kwonlyargcount", nullptr},
    {"co_nlocals", nullptr},       {"co_stacksize", nullptr},       {"co_flags", nullptr},
    {"co_firstlineno", nullptr},   {"co_code", bytes_type},         {"co_consts", tuple_type},
    {"co_names", tuple_type},      {"co_varnames", tuple_type},     {"co_freevars", tuple_type},
    {"co_cellvars", tuple_type},   {"co_filename", unicode_type},   {"co_name", unicode_type},
    {"co_qualname", unicode_type}, {"co_linetable", bytes_type},    {"co_exceptiontable", bytes_type},
};

struct Parts {
  int32_t numbers[kNumbers];
  Owned<PyObject> objects[kParts];
};

Status read_parts(PyCodeObject* code, Parts* parts) {
  const int32_t numbers[kNumbers] = {code->co_argcount,   code->co_posonlyargcount, code->co_kwonlyargcount,
                                     code->co_nlocals,    code->co_stacksize,       code->co_flags,
                                     code->co_firstlineno};
  std::memcpy(parts->numbers, numbers, sizeof numbers);
  parts->objects[kCode] = code_get_code(code);
  parts->objects[kVarnames] = code_get_varnames(code);
  parts->objects[kFreevars] = code_get_freevars(code);
  parts->objects[kCellvars] = code_get_cellvars(code);
  for (const Part part : {kCode, kVarnames, kFreevars, kCellvars}) {
    if (!parts->objects[part]) {
      return Status::kError;
    }
  }
  parts->objects[kConsts] = owned_ref(code->co_consts);
  parts->objects[kNames] = owned_ref(code->co_names);
  parts->objects[kFilename] = owned_ref(code->co_filename);
  parts->objects[kName] = owned_ref(code->co_name);
  parts->objects[kQualname] = owned_ref(code->co_qualname);
  parts->objects[kLinetable] = owned_ref(code->co_linetable);
  parts->objects[kExceptiontable] = owned_ref(code->co_exceptiontable);
  return Status::kOk;
}

Status change_part(Parts* parts, PyObject* name, PyObject* value) {
  for (int part = 0; part < kParts; ++part) {
    if (!unicode_equal_to_ascii(name, kSpecs[part].name)) {
      continue;
    }
    if (part < kNumbers) {
      return arg_as_int(value, &parts->numbers[part]);
    }
    if (!type_is_subtype(type_of(value), kSpecs[part].type())) {
      return arg_bad_argument("replace", fmt::format("argument '{}'", kSpecs[part].name).c_str(),
                              type_name(kSpecs[part].type()), value);
    }
    parts->objects[part] = owned_ref(value);
    return Status::kOk;
  }
  return err_format(exc_type_error(), "'{}' is an invalid keyword argument for replace()", unicode_text(name));
}

/// Names and kinds of localsplus: a cell that is also a local has one place.
Owned<PyObject> join_locals(const Parts& parts, std::string* kinds) {
  std::vector<PyObject*> names;
  const auto add = [&](PyObject* name, LocalKind kind) {
    names.push_back(name);
    kinds->push_back(static_cast<char>(kind));
  };
  PyObject* locals = parts.objects[kVarnames].get();
  const int64_t count = tuple_get_size(locals);
  for (int64_t i = 0; i < count; ++i) {
    add(tuple_get_item(locals, i), kFastLocal);
  }
  PyObject* cells = parts.objects[kCellvars].get();
  for (int64_t i = 0; i < tuple_get_size(cells); ++i) {
    PyObject* name = tuple_get_item(cells, i);
    int64_t at = 0;
    while (at < count && !unicode_equal(tuple_get_item(locals, at), name)) {
      ++at;
    }
    if (at < count) {
      char& kind = (*kinds)[static_cast<size_t>(at)];
      kind = static_cast<char>(kind | kFastCell);
    } else {
      add(name, kFastCell);
    }
  }
  PyObject* free = parts.objects[kFreevars].get();
  for (int64_t i = 0; i < tuple_get_size(free); ++i) {
    add(tuple_get_item(free, i), kFastFree);
  }
  HS_OWN(result, tuple_new(static_cast<int64_t>(names.size())));
  for (size_t i = 0; i < names.size(); ++i) {
    tuple_init_item(result.get(), static_cast<int64_t>(i), owned_ref(names[i]));
  }
  return result;
}

Status check_parts(const Parts& parts) {
  for (int part = 0; part < kNumbers; ++part) {
    if (parts.numbers[part] < 0) {
      return err_format(exc_value_error(), "{} must be a positive integer", kSpecs[part].name);
    }
  }
  for (const Part part : {kNames, kVarnames, kFreevars, kCellvars}) {
    PyObject* names = parts.objects[part].get();
    for (int64_t i = 0; i < tuple_get_size(names); ++i) {
      PyObject* name = tuple_get_item(names, i);
      if (!unicode_check(name)) {
        return err_format(exc_type_error(), "name tuples must contain only strings, not '{}'",
                          type_name(type_of(name)));
      }
    }
  }
  if (bytes_size(parts.objects[kCode].get()) % static_cast<int64_t>(sizeof(_Py_CODEUNIT)) != 0) {
    return err_set_string(exc_value_error(), "code: co_code is malformed");
  }
  const int64_t locals = tuple_get_size(parts.objects[kVarnames].get());
  const int32_t flags = parts.numbers[kFlags];
  if (parts.numbers[kArgcount] < parts.numbers[kPosonlyargcount]) {
    return err_bad_internal_call("code.replace");
  }
  if (locals < int64_t{parts.numbers[kArgcount]} + parts.numbers[kKwonlyargcount] +
                   ((flags & kCoVarargs) != 0 ? 1 : 0) + ((flags & kCoVarkeywords) != 0 ? 1 : 0)) {
    return err_set_string(exc_value_error(), "code: co_varnames is too small");
  }
  if (parts.numbers[kNlocals] != locals) {
    return err_set_string(exc_value_error(), "code: co_nlocals != len(co_varnames)");
  }
  return Status::kOk;
}

Owned<PyObject> make(const Parts& parts) {
  HS_TRY(check_parts(parts));
  std::string kinds;
  HS_OWN(names, join_locals(parts, &kinds));
  // One byte is no cached object here, as in the compiler (make_code).
  HS_OWN(kind_bytes, kinds.empty() ? bytes_from_string_and_size(kinds) : bytes_new(static_cast<int64_t>(kinds.size())));
  std::copy(kinds.begin(), kinds.end(), bytes_data(kind_bytes.get()));

  CodeParts made;
  made.filename = parts.objects[kFilename].get();
  made.name = parts.objects[kName].get();
  made.qualname = parts.objects[kQualname].get();
  made.flags = parts.numbers[kFlags];
  made.code = bytes_view(parts.objects[kCode].get());
  made.firstlineno = parts.numbers[kFirstlineno];
  made.linetable = parts.objects[kLinetable].get();
  made.consts = parts.objects[kConsts].get();
  made.names = parts.objects[kNames].get();
  made.localsplusnames = names.get();
  made.localspluskinds = kind_bytes.get();
  made.argcount = parts.numbers[kArgcount];
  made.posonlyargcount = parts.numbers[kPosonlyargcount];
  made.kwonlyargcount = parts.numbers[kKwonlyargcount];
  made.stacksize = parts.numbers[kStacksize];
  made.exceptiontable = parts.objects[kExceptiontable].get();
  return code_new(made);
}

Status take_argument(Parts* parts, int64_t index, PyObject* value) {
  const Part part = kArguments[index];
  if (part < kNumbers) {
    return arg_as_int(value, &parts->numbers[part]);
  }
  if (!type_is_subtype(type_of(value), kSpecs[part].type())) {
    return arg_bad_argument("code", fmt::format("argument {}", index + 1).c_str(), type_name(kSpecs[part].type()),
                            value);
  }
  parts->objects[part] = owned_ref(value);
  return Status::kOk;
}

}  // namespace

Owned<PyObject> code_from_parts(PyTypeObject*, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords("code", kwargs));
  const int64_t given = tuple_get_size(args);
  HS_TRY(arg_check_positional("code", given, kNeededArguments, std::ssize(kArguments)));
  Parts parts;
  for (int64_t i = 0; i < given; ++i) {
    HS_TRY(take_argument(&parts, i, tuple_get_item(args, i)));
  }
  for (const Part part : {kFreevars, kCellvars}) {
    if (!parts.objects[part]) {
      HS_OWN(none_given, tuple_new(0));
      parts.objects[part] = std::move(none_given);
    }
  }
  for (const Part part : {kArgcount, kPosonlyargcount, kKwonlyargcount, kNlocals}) {
    if (parts.numbers[part] < 0) {
      return err_format(exc_value_error(), "code: {} must not be negative", kSpecs[part].name + sizeof "co_" - 1);
    }
  }
  return make(parts);
}

Owned<PyObject> code_replace(PyObject* op, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  if (nargs > 0) {
    return err_format(exc_type_error(), "replace() takes exactly 0 positional arguments ({} given)", nargs);
  }
  Parts parts;
  HS_TRY(read_parts(as_code(op), &parts));
  for (int64_t i = 0; kwnames != nullptr && i < tuple_get_size(kwnames); ++i) {
    HS_TRY(change_part(&parts, tuple_get_item(kwnames, i), args[i]));
  }
  HS_OWN(copy, make(parts));
  if (code_copied != nullptr) {
    code_copied(as_code(op), as_code(copy.get()));
  }
  return copy;
}

}  // namespace heapscope::objects
