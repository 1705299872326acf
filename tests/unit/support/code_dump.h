// Code objects and syntax errors as JSON text, in the form that tests/tools/compare_code.py makes of
// CPython's.
#pragma once

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "objects/bytes_object.h"
#include "objects/code_object.h"
#include "objects/complex_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/set_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::code_dump {

using objects::as_code;
using objects::as_long;
using objects::bytes_view;
using objects::Owned;
using objects::PyCodeObject;
using objects::PyComplexObject;
using objects::PyObject;
using objects::PyTypeObject;

/// As Python's json.dumps writes a str.
inline std::string quoted(const objects::PyObject* str) {
  std::string out = "\"";
  char buffer[16];
  for (int64_t i = 0; i < objects::unicode_length(str); ++i) {
    const uint32_t c = objects::unicode_read_char(str, i);
    constexpr std::string_view kEscaped = "\"\\\b\f\n\r\t";
    constexpr std::string_view kLetters = "\"\\bfnrt";
    const size_t escape = c < 0x80 ? kEscaped.find(static_cast<char>(c)) : std::string_view::npos;
    if (escape != std::string_view::npos) {
      out += '\\';
      out += kLetters[escape];
    } else if (c >= 0x20 && c < 0x80) {
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

inline std::string hex(std::string_view bytes) {
  std::string out = "\"";
  for (const char c : bytes) {
    char buffer[4];
    std::snprintf(buffer, sizeof buffer, "%02x", static_cast<unsigned char>(c));
    out += buffer;
  }
  return out + "\"";
}

inline std::string dump_code(PyCodeObject* code);

/// The 64 bits, as hexadecimal digits.
inline std::string double_text(double value) {
  uint64_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  char buffer[20];
  std::snprintf(buffer, sizeof buffer, "%016llx", static_cast<unsigned long long>(bits));
  return buffer;
}

/// A constant of this form is interned; a single character always counts as interned.
inline bool is_name(const PyObject* op) {
  if (!objects::unicode_is_ascii(op)) {
    return false;
  }
  for (const char c : objects::unicode_ascii_view(op)) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '_') {
      return false;
    }
  }
  return true;
}

/// [type, value]
inline std::string dump(PyObject* op) {
  const std::string type = std::string("[\"") + objects::type_name(objects::type_of(op)) + "\",";
  if (objects::code_check(op)) {
    return dump_code(as_code(op));
  }
  if (objects::unicode_check_exact(op)) {
    const bool interned = is_name(op) && (objects::unicode_length(op) < 2 || objects::unicode_is_interned(op));
    return type + quoted(op) + "," + (interned ? "1" : "0") + "]";
  }
  if (objects::is_type(op, objects::bytes_type())) {
    return type + hex(bytes_view(op)) + "]";
  }
  if (objects::long_check_exact(op)) {
    std::string digits;
    objects::long_format_text(as_long(op), 16, true, &digits);
    return type + "\"" + digits + "\"]";
  }
  if (objects::float_check_exact(op)) {
    return type + "\"" + double_text(objects::float_value(op)) + "\"]";
  }
  if (objects::is_type(op, objects::complex_type())) {
    const objects::Py_complex value = static_cast<PyComplexObject*>(op)->cval;
    return type + "\"" + double_text(value.real) + "\",\"" + double_text(value.imag) + "\"]";
  }
  std::string out = type + "[";
  if (objects::tuple_check_exact(op)) {
    for (int64_t i = 0; i < objects::tuple_get_size(op); ++i) {
      out += (i > 0 ? "," : "") + dump(objects::tuple_get_item(op, i));
    }
  } else if (objects::frozenset_check_exact(op)) {
    // In the order of the texts: the order in the set says nothing.
    std::vector<std::string> items;
    int64_t position = 0;
    PyObject* key = nullptr;
    int64_t hash = 0;
    while (objects::set_next_entry(op, &position, &key, &hash)) {
      items.push_back(dump(key));
    }
    std::sort(items.begin(), items.end());
    for (size_t i = 0; i < items.size(); ++i) {
      out += (i > 0 ? "," : "") + items[i];
    }
  } else {
    const Owned<PyObject> repr = objects::object_repr(op);
    out += repr ? quoted(repr.get()) : "null";
  }
  return out + "]]";
}

inline std::string dump_code(PyCodeObject* code) {
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
  const Owned<PyObject> bytes = objects::code_get_code(code);
  field("co_code", hex(bytes_view(bytes.get())));
  field("co_linetable", hex(bytes_view(code->co_linetable)));
  field("co_exceptiontable", hex(bytes_view(code->co_exceptiontable)));
  field("co_names", dump(code->co_names));
  field("co_varnames", dump(objects::code_get_varnames(code).get()));
  field("co_cellvars", dump(objects::code_get_cellvars(code).get()));
  field("co_freevars", dump(objects::code_get_freevars(code).get()));
  field("co_consts", dump(code->co_consts));
  return out + "}";
}

inline std::string dump_error() {
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  objects::err_fetch(&type, &value, &traceback);
  objects::err_normalize_exception(&type, &value, &traceback);
  std::string out = std::string("{\"error\":\"") + objects::type_name(static_cast<PyTypeObject*>(type.get())) + "\"";
  for (const char* name : {"msg", "lineno", "offset", "text", "end_lineno", "end_offset", "args"}) {
    const Owned<PyObject> key = objects::unicode_intern_from_string(name);
    const Owned<PyObject> part = objects::object_get_attr(value.get(), key.get());
    if (part) {
      const Owned<PyObject> repr = objects::object_repr(part.get());
      out += std::string(",\"") + name + "\":" + quoted(repr.get());
    } else {
      objects::err_clear();
    }
  }
  return out + "}";
}

}  // namespace heapscope::code_dump
