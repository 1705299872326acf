// Methods that bytes and bytearray have in common, written once for both.
//
// `Kind` tells the two apart: view(self) gives the bytes, make(text) a new object of the kind (bytes: of one byte the
// shared one), make_filled(text) one that CPython makes first and fills then (never the shared one), unchanged(self)
// what a method returns when nothing changed (bytes: itself, an instance of a subclass: its bytes), whole(self) what
// partition() gives without its separator (bytes: itself, whatever its class), make_shorter(self, text) a new object
// that was made with room for all of self. The searching, splitting and shaping ones have headers of their own.
// Model: Objects/bytes_methods.c, Objects/stringlib (3.11).
#pragma once

#include <string>
#include <string_view>

#include "objects/byte_search_methods.h"
#include "objects/byte_shape_methods.h"
#include "objects/byte_split_methods.h"
#include "objects/byte_text.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

template <class Kind>
struct ByteMethods : ByteSearchMethods<Kind>, ByteSplitMethods<Kind>, ByteShapeMethods<Kind> {
  static std::string_view view(PyObject* self) { return Kind::view(self); }

  // Tests.
  template <bool (*test)(uint8_t)>
  static Owned<PyObject> all(PyObject* self, PyObject*) {
    const std::string_view text = view(self);
    bool result = !text.empty();
    for (const char c : text) {
      result = result && test(static_cast<uint8_t>(c));
    }
    return owned_ref(bool_object(result));
  }
  static bool is_alnum(uint8_t c) { return byte_is_alpha(c) || byte_is_digit(c); }
  static Owned<PyObject> is_ascii(PyObject* self, PyObject*) {
    bool result = true;
    for (const char c : view(self)) {
      result = result && static_cast<uint8_t>(c) < 0x80;
    }
    return owned_ref(bool_object(result));
  }
  template <bool (*good)(uint8_t), bool (*bad)(uint8_t)>
  static Owned<PyObject> cased(PyObject* self, PyObject*) {
    bool found = false;
    for (const char c : view(self)) {
      if (bad(static_cast<uint8_t>(c))) {
        return owned_ref(false_object());
      }
      found = found || good(static_cast<uint8_t>(c));
    }
    return owned_ref(bool_object(found));
  }
  static Owned<PyObject> istitle(PyObject* self, PyObject*) {
    bool found = false;
    bool previous = false;
    for (const char raw : view(self)) {
      const auto c = static_cast<uint8_t>(raw);
      if (byte_is_upper(c) ? previous : byte_is_lower(c) && !previous) {
        return owned_ref(false_object());
      }
      previous = byte_is_alpha(c);
      found = found || previous;
    }
    return owned_ref(bool_object(found));
  }

  // Case.
  template <class Map>
  static Owned<PyObject> mapped(PyObject* self, Map map) {
    std::string out(view(self));
    for (size_t i = 0; i < out.size(); ++i) {
      out[i] = static_cast<char>(map(static_cast<uint8_t>(out[i])));
    }
    return Kind::make_filled(out);
  }
  static Owned<PyObject> lower(PyObject* self, PyObject*) { return mapped(self, byte_lower); }
  static Owned<PyObject> upper(PyObject* self, PyObject*) { return mapped(self, byte_upper); }
  static Owned<PyObject> swapcase(PyObject* self, PyObject*) {
    return mapped(self, [](uint8_t c) { return byte_is_lower(c) ? byte_upper(c) : byte_lower(c); });
  }
  static Owned<PyObject> capitalize(PyObject* self, PyObject*) {
    bool first = true;
    return mapped(self, [&](uint8_t c) {
      const uint8_t result = first ? byte_upper(c) : byte_lower(c);
      first = false;
      return result;
    });
  }
  static Owned<PyObject> title(PyObject* self, PyObject*) {
    bool previous = false;
    return mapped(self, [&](uint8_t c) {
      const uint8_t result = previous ? byte_lower(c) : byte_upper(c);
      previous = byte_is_alpha(c);
      return result;
    });
  }

  // Translating, hex, joining, %.
  static Owned<PyObject> translate(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
    static constexpr ArgParser kParser = {"translate", {"", "delete", nullptr}};
    Ref<PyObject> slots[2];
    const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 1, 2, 0, slots);
    if (a == nullptr) {
      return nullptr;
    }
    BufferView table;
    BufferView removed;
    const bool has_table = a[0] != none();
    if (has_table) {
      HS_TRY(table.get(a[0]));
      if (table.size() != 256) {
        return err_set_string(exc_value_error(), "translation table must be 256 characters long");
      }
    }
    if (a[1]) {
      HS_TRY(removed.get(a[1]));
    }
    const std::string_view text = view(self);
    std::string out;
    for (const char c : text) {
      if (!a[1] || removed.bytes().find(c) == std::string_view::npos) {
        out.push_back(has_table ? table.bytes()[static_cast<uint8_t>(c)] : c);
      }
    }
    return Kind::make_shorter(self, out);
  }
  static Owned<PyObject> hex(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kw) {
    return hex_method(view(self), args, nargs, kw);
  }
  static Owned<PyObject> fromhex(PyObject* type, PyObject* text) {
    std::string out;
    HS_TRY(parse_hex_text(text, &out));
    HS_OWN(result, Kind::make(out));
    if (type != Kind::type()) {
      Ref<PyObject> arguments[1] = {result.get()};
      return object_vectorcall(type, arguments, 1, nullptr);
    }
    return result;
  }
  static Owned<PyObject> join(PyObject* self, PyObject* iterable) {
    std::string out;
    Owned<PyObject> sole;
    HS_TRY(join_bytes(view(self), iterable, &out, &sole));
    return sole && Kind::kKeepsSole ? std::move(sole) : Kind::make_filled(out);
  }
  static Owned<PyObject> percent(PyObject* self, PyObject* arguments) {
    std::string out;
    HS_TRY(bytes_percent(view(self), arguments, &out));
    return Kind::make(out);
  }
};

}  // namespace heapscope::objects
