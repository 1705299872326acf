// Searching methods of bytes and bytearray (`Kind`: objects/byte_methods.h).
// Model: Objects/bytes_methods.c, Objects/stringlib/find.h (3.11).
#pragma once

#include <string_view>

#include "objects/abstract.h"
#include "objects/byte_text.h"
#include "objects/errors.h"
#include "objects/find_arguments.h"
#include "objects/getargs.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/text_search.h"
#include "objects/tuple_object.h"

namespace heapscope::objects {

template <class Kind>
struct ByteSearchMethods {
  static std::string_view view(PyObject* self) { return Kind::view(self); }

  static Owned<PyObject> find_with(const char* name, PyObject* self, const Ref<PyObject>* args, int64_t nargs,
                                   int direction, bool must) {
    PyObject* argument = nullptr;
    int64_t start = 0;
    int64_t end = 0;
    HS_TRY(parse_find_arguments(name, args, nargs, &argument, &start, &end));
    BytePattern pattern;
    HS_TRY(pattern.get(argument));
    const int64_t at = find_bytes(view(self), pattern.text(), start, end, direction);
    if (at < 0 && must) {
      return err_set_string(exc_value_error(), "subsection not found");
    }
    return long_from_ssize_t(at);
  }
  static Owned<PyObject> find(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    return find_with("find", self, args, nargs, 1, false);
  }
  static Owned<PyObject> index(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    return find_with("index", self, args, nargs, 1, true);
  }
  static Owned<PyObject> rfind(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    return find_with("rfind", self, args, nargs, -1, false);
  }
  static Owned<PyObject> rindex(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    return find_with("rindex", self, args, nargs, -1, true);
  }
  static Owned<PyObject> count(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    PyObject* argument = nullptr;
    int64_t start = 0;
    int64_t end = 0;
    HS_TRY(parse_find_arguments("count", args, nargs, &argument, &start, &end));
    BytePattern pattern;
    HS_TRY(pattern.get(argument));
    const std::string_view text = view(self);
    const std::string_view part = pattern.text();
    adjust_indices(static_cast<int64_t>(text.size()), &start, &end);
    if (end < start) {
      return long_from_int64(0);
    }
    return long_from_ssize_t(
        search_count(text.data() + start, end - start, part.data(), static_cast<int64_t>(part.size()), INT64_MAX));
  }
  static Truth end_matches(PyObject* self, PyObject* part, int64_t start, int64_t end, bool at_end) {
    BufferView buffer;
    HS_TRY(buffer.get(part));
    const std::string_view text = view(self);
    adjust_indices(static_cast<int64_t>(text.size()), &start, &end);
    const int64_t m = buffer.size();
    if (end - start < m) {
      return Truth::kFalse;
    }
    const int64_t at = at_end ? end - m : start;
    return truth(text.substr(static_cast<size_t>(at), static_cast<size_t>(m)) == buffer.bytes());
  }
  static Owned<PyObject> end_with(const char* name, PyObject* self, const Ref<PyObject>* args, int64_t nargs,
                                  bool at_end) {
    PyObject* part = nullptr;
    int64_t start = 0;
    int64_t end = 0;
    HS_TRY(parse_find_arguments(name, args, nargs, &part, &start, &end));
    if (tuple_check(part)) {
      for (int64_t i = 0; i < tuple_get_size(part); ++i) {
        HS_TRUTH(matches, end_matches(self, tuple_get_item(part, i), start, end, at_end));
        if (matches) {
          return owned_ref(true_object());
        }
      }
      return owned_ref(false_object());
    }
    if (!object_check_buffer(part)) {
      return err_format(exc_type_error(), "{} first arg must be bytes or a tuple of bytes, not {}", name,
                        type_full_name(type_of(part)));
    }
    HS_TRUTH(matches, end_matches(self, part, start, end, at_end));
    return owned_ref(bool_object(matches));
  }
  static Owned<PyObject> startswith(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    return end_with("startswith", self, args, nargs, false);
  }
  static Owned<PyObject> endswith(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    return end_with("endswith", self, args, nargs, true);
  }
  static Owned<PyObject> removeprefix(PyObject* self, PyObject* prefix) {
    BufferView part;
    HS_TRY(part.get(prefix));
    const std::string_view text = view(self);
    if (!part.bytes().empty() && text.substr(0, part.bytes().size()) == part.bytes()) {
      return Kind::make(text.substr(part.bytes().size()));
    }
    return Kind::unchanged(self);
  }
  static Owned<PyObject> removesuffix(PyObject* self, PyObject* suffix) {
    BufferView part;
    HS_TRY(part.get(suffix));
    const std::string_view text = view(self);
    const size_t m = part.bytes().size();
    if (m != 0 && text.size() >= m && text.substr(text.size() - m) == part.bytes()) {
      return Kind::make(text.substr(0, text.size() - m));
    }
    return Kind::unchanged(self);
  }
};

}  // namespace heapscope::objects
