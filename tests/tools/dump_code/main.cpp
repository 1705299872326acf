// dump_code FILE...: compiles each file and prints its code objects, one JSON document per file and
// line, for tests/tools/compare_code.py to compare with CPython's.
//
// An error is printed as the SyntaxError's parts.  Strings are written as escaped code points, so that
// every str survives.
#include <cstdio>
#include <string>

#include "compiler/compile.h"
#include "gc/collector.h"
#include "memory/allocator.h"
#include "memory/image.h"
#include "objects/boot.h"
#include "objects/bytes_object.h"
#include "objects/complex_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/set_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace {

using namespace heapscope;           // NOLINT
using namespace heapscope::objects;  // NOLINT

std::string quoted(const PyObject* str) {
  std::string out = "\"";
  for (int64_t i = 0; i < unicode_length(str); ++i) {
    const uint32_t c = unicode_read_char(str, i);
    char buffer[16];
    if (c >= 0x20 && c < 0x7f && c != '"' && c != '\\') {
      out += static_cast<char>(c);
    } else if (c < 0x10000) {
      std::snprintf(buffer, sizeof buffer, "\\u%04x", c);
      out += buffer;
    } else {
      std::snprintf(buffer, sizeof buffer, "\\u%04x\\u%04x", 0xd800 + ((c - 0x10000) >> 10),
                    0xdc00 + ((c - 0x10000) & 0x3ff));
      out += buffer;
    }
  }
  return out + "\"";
}

std::string hex(std::string_view bytes) {
  std::string out = "\"";
  for (const char c : bytes) {
    char buffer[4];
    std::snprintf(buffer, sizeof buffer, "%02x", static_cast<unsigned char>(c));
    out += buffer;
  }
  return out + "\"";
}

std::string dump_code(PyCodeObject* code);

std::string double_text(double value) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%a", value);
  return buffer;
}

/// [type, value]
std::string dump(PyObject* op) {
  const std::string type = std::string("[\"") + type_name(type_of(op)) + "\",";
  if (code_check(op)) {
    return dump_code(as_code(op));
  }
  if (unicode_check_exact(op)) {
    return type + quoted(op) + "," + (unicode_is_interned(op) ? "1" : "0") + "]";
  }
  if (is_type(op, bytes_type())) {
    return type + hex(bytes_view(op)) + "]";
  }
  if (long_check_exact(op)) {
    std::string digits;
    long_format_text(as_long(op), 16, true, &digits);
    return type + "\"" + digits + "\"]";
  }
  if (float_check_exact(op)) {
    return type + "\"" + double_text(float_value(op)) + "\"]";
  }
  if (is_type(op, complex_type())) {
    const Py_complex value = static_cast<PyComplexObject*>(op)->cval;
    return type + "\"" + double_text(value.real) + "\",\"" + double_text(value.imag) + "\"]";
  }
  std::string out = type + "[";
  if (tuple_check_exact(op)) {
    for (int64_t i = 0; i < tuple_get_size(op); ++i) {
      out += (i > 0 ? "," : "") + dump(tuple_get_item(op, i));
    }
  } else if (frozenset_check_exact(op)) {
    int64_t position = 0;
    PyObject* key = nullptr;
    int64_t hash = 0;
    bool first = true;
    while (set_next_entry(op, &position, &key, &hash)) {
      out += (first ? "" : ",") + dump(key);
      first = false;
    }
  } else {
    const Owned<PyObject> repr = object_repr(op);
    out += repr ? quoted(repr.get()) : "null";
  }
  return out + "]]";
}

std::string dump_code(PyCodeObject* code) {
  std::string out = "{";
  const auto field = [&](const char* name, const std::string& value) {
    out += std::string(out.size() > 1 ? "," : "") + "\"" + name + "\":" + value;
  };
  const auto number = [&](const char* name, int64_t value) { field(name, std::to_string(value)); };
  field("co_name", quoted(code->co_name));
  field("co_qualname", quoted(code->co_qualname));
  number("co_firstlineno", code->co_firstlineno);
  number("co_flags", code->co_flags);
  number("co_argcount", code->co_argcount);
  number("co_posonlyargcount", code->co_posonlyargcount);
  number("co_kwonlyargcount", code->co_kwonlyargcount);
  number("co_nlocals", code->co_nlocals);
  number("co_stacksize", code->co_stacksize);
  const Owned<PyObject> bytes = code_get_code(code);
  field("co_code", hex(bytes_view(bytes.get())));
  field("co_linetable", hex(bytes_view(code->co_linetable)));
  field("co_exceptiontable", hex(bytes_view(code->co_exceptiontable)));
  field("co_names", dump(code->co_names));
  field("co_varnames", dump(code_get_varnames(code).get()));
  field("co_cellvars", dump(code_get_cellvars(code).get()));
  field("co_freevars", dump(code_get_freevars(code).get()));
  field("co_consts", dump(code->co_consts));
  return out + "}";
}

std::string dump_error() {
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  err_normalize_exception(&type, &value, &traceback);
  std::string out = std::string("{\"error\":\"") +
                    type_name(static_cast<PyTypeObject*>(type.get())) + "\"";
  for (const char* name :
       {"msg", "lineno", "offset", "text", "end_lineno", "end_offset", "args"}) {
    const Owned<PyObject> key = unicode_intern_from_string(name);
    const Owned<PyObject> part = object_get_attr(value.get(), key.get());
    if (part) {
      const Owned<PyObject> repr = object_repr(part.get());
      out += std::string(",\"") + name + "\":" + quoted(repr.get());
    } else {
      err_clear();
    }
  }
  return out + "}";
}

bool read_file(const char* path, std::string* text) {
  std::FILE* file = std::fopen(path, "rb");
  if (file == nullptr) {
    return false;
  }
  char buffer[65536];
  for (size_t n; (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;) {
    text->append(buffer, n);
  }
  std::fclose(file);
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  memory::map_image();
  memory::boot_allocators();
  objects::boot();
  gc::boot();
  auto mode = compiler::CompileMode::kExec;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--eval" || argument == "--single") {
      mode = argument == "--eval" ? compiler::CompileMode::kEval : compiler::CompileMode::kSingle;
      continue;
    }
    std::string text;
    if (!read_file(argv[i], &text)) {
      std::printf("{\"error\":\"cannot read\"}\n");
      continue;
    }
    const Owned<PyObject> filename = unicode_from_string("<file>");
    compiler::CompileRequest request;
    request.source = text;
    request.form = compiler::SourceForm::kBytes;
    request.filename = filename.get();
    request.mode = mode;
    const auto code = compiler::compile_source(request);
    std::printf("%s\n", (code ? dump_code(code.get()) : dump_error()).c_str());
    std::fflush(stdout);
  }
  return 0;
}
