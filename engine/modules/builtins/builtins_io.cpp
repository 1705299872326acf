#include "modules/builtins/builtins_functions.h"
#include "modules/sys/sys_functions.h"
#include "objects/abstract.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/hooks.h"
#include "objects/identifiers.h"
#include "objects/keyword_names.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/audit.h"
#include "vm/run.h"

namespace heapscope::modules {

namespace {

/// file.write(str(op)), as PyFile_WriteObject with Py_PRINT_RAW.
Status write_object(PyObject* file, PyObject* op) {
  Owned<PyObject> write = object_get_attr(file, ident(Id::write));
  if (!write) {
    return Status::kError;
  }
  Owned<PyObject> text = object_str(op);
  if (!text) {
    return Status::kError;
  }
  Owned<PyObject> result = object_call_one_arg(write.get(), text.get());
  return result ? Status::kOk : Status::kError;
}

Status check_separator(PyObject** value, const char* name) {
  if (*value == nullptr || *value == none()) {
    *value = nullptr;
    return Status::kOk;
  }
  if (!unicode_check(*value)) {
    return err_format(exc_type_error(), "{} must be None or a string, not {}", name, type_name(type_of(*value)));
  }
  return Status::kOk;
}

}  // namespace

Owned<PyObject> builtin_print(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static const ArgParser kParser = {"print", {"sep", "end", "file", "flush", nullptr}};
  HS_TRY(keep_keyword_names(kParser));  // also without keywords, since it takes any number of values
  PyObject* separator = nullptr;
  PyObject* end = nullptr;
  PyObject* file = nullptr;
  bool flush = false;
  HS_OWN(values, tuple_from_array(args, nargs));  // CPython's parser makes one of `*args`
  if (kwnames != nullptr) {
    Ref<PyObject> buffer[4] = {nullptr, nullptr, nullptr, nullptr};
    const Ref<PyObject>* a = arg_unpack_keywords(args + nargs, 0, nullptr, kwnames, kParser, 0, 0, 0, buffer);
    if (a == nullptr) {
      return Failed{};
    }
    separator = a[0];
    end = a[1];
    file = a[2];
    if (a[3]) {
      HS_TRUTH(wanted, object_is_true(a[3]));
      flush = wanted;
    }
  }
  const bool file_given = file != nullptr && file != none();
  if (!file_given) {
    file = hooks.sys_get_object("stdout");
    if (file == nullptr) {
      return err_set_string(exc_runtime_error(), "lost sys.stdout");
    }
    if (file == none()) {
      return owned_ref(none());
    }
  }
  HS_TRY(check_separator(&separator, "sep"));
  HS_TRY(check_separator(&end, "end"));
  // Writing may rebind sys.stdout; a file that was given is held by the caller.
  const Owned<PyObject> keep = file_given ? Owned<PyObject>() : owned_ref(file);
  for (int64_t i = 0; i < nargs; ++i) {
    if (i > 0) {
      HS_TRY(write_object(file, separator != nullptr ? separator : latin1_character(' ')));
    }
    HS_TRY(write_object(file, tuple_get_item(values.get(), i)));
  }
  HS_TRY(write_object(file, end != nullptr ? end : latin1_character('\n')));
  if (flush) {
    HS_OWN(flushed, object_call_method_no_args(file, ident(Id::flush)));
  }
  return owned_ref(none());
}

namespace {

/// One of the streams that input() needs.
Owned<PyObject> stream_for_input(const char* name) {
  PyObject* stream = hooks.sys_get_object(name);
  if (stream == nullptr || stream == none()) {
    return err_format(exc_runtime_error(), "input(): lost sys.{}", name);
  }
  return owned_ref(stream);
}

void flush_quietly(PyObject* stream) {
  if (!object_call_method_no_args(stream, ident(Id::flush))) {
    err_clear();
  }
}

/// A line of what a program has put in the place of sys.stdin, or of what that has already taken in.
Owned<PyObject> line_of_stream(PyObject* stream) {
  HS_OWN(name, unicode_intern_from_string("readline"));
  HS_OWN(line, object_call_method_no_args(stream, name.get()));
  const bool text = unicode_check(line.get());
  if (!text && !bytes_check(line.get())) {
    return err_set_string(exc_type_error(), "object.readline() returned non-string");
  }
  const int64_t length = text ? unicode_length(line.get()) : bytes_size(line.get());
  if (length == 0) {
    return err_set_string(exc_eof_error(), "EOF when reading a line");
  }
  if (text) {
    const bool ended = unicode_read_char(line.get(), length - 1) == '\n';
    return ended ? unicode_substring(line.get(), 0, length - 1) : std::move(line);
  }
  const std::string_view bytes = bytes_view(line.get());
  return bytes.back() == '\n' ? bytes_from_string_and_size(bytes.substr(0, bytes.size() - 1)) : std::move(line);
}

}  // namespace

Owned<PyObject> builtin_input(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("input", nargs, 0, 1));
  HS_OWN(in, stream_for_input("stdin"));
  HS_OWN(out, stream_for_input("stdout"));
  HS_OWN(err, stream_for_input("stderr"));
  HS_TRY(vm::audit("builtins.input", {nargs == 1 ? args[0].get() : none()}));
  const bool of_host = text_stream_waits_for_host(in.get());
  if (!of_host) {
    flush_quietly(err.get());
  }
  if (nargs == 1) {
    HS_TRY(write_object(out.get(), args[0]));
    if (!of_host) {
      flush_quietly(out.get());
    }
  }
  if (!of_host) {
    return line_of_stream(in.get());
  }
  std::string line;
  if (vm::host_inputs.read_line == nullptr || !vm::host_inputs.read_line(&line)) {
    if (state().thread.abandoned != 0) {
      return nullptr;  // the run waits for the line
    }
    return err_set_string(exc_eof_error(), "EOF when reading a line");
  }
  return unicode_from_string(line);
}

/// sys.breakpointhook(*args, **kwargs); a debugger is what shows the run, so the hook that is there at start does
/// nothing.
Owned<PyObject> builtin_breakpoint(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  PyObject* hook = hooks.sys_get_object("breakpointhook");
  if (hook == nullptr) {
    return err_set_string(exc_runtime_error(), "lost sys.breakpointhook");
  }
  const Owned<PyObject> keep = owned_ref(hook);
  return object_vectorcall(hook, args, static_cast<uint64_t>(nargs), kwnames);
}

/// open() is module _io's, which is loaded when a program first opens something.
Owned<PyObject> builtin_open(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  if (nargs == 0) {
    bool has_file = false;
    for (int64_t i = 0; kwnames != nullptr && i < tuple_get_size(kwnames); ++i) {
      has_file = has_file || unicode_equal_to_ascii(tuple_get_item(kwnames, i), "file");
    }
    if (!has_file) {
      return err_set_string(exc_type_error(), "open() missing required argument 'file' (pos 1)");
    }
  }
  HS_OWN(module, hooks.import_module("_io"));
  HS_OWN(name, unicode_from_string("open_file"));
  HS_OWN(open, object_get_attr(module.get(), name.get()));
  return object_vectorcall(open.get(), args, static_cast<uint64_t>(nargs), kwnames);
}

}  // namespace heapscope::modules
