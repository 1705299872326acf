// Methods that bytes and bytearray have in common, written once for both.
//
// `Kind` tells the two apart: view(self) gives the bytes, make(text) a new object of the kind,
// unchanged(self) what a method returns when nothing changed (bytes: itself).
// Model: Objects/bytes_methods.c, Objects/stringlib (3.11).
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/memory_object.h"
#include "objects/object_protocol.h"
#include "objects/text_search.h"
#include "objects/tuple_object.h"
#include "objects/tuple_call.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

inline bool byte_is_space(uint8_t c) { return c == ' ' || (c >= 9 && c <= 13); }
inline bool byte_is_lower(uint8_t c) { return c >= 'a' && c <= 'z'; }
inline bool byte_is_upper(uint8_t c) { return c >= 'A' && c <= 'Z'; }
inline bool byte_is_digit(uint8_t c) { return c >= '0' && c <= '9'; }
inline bool byte_is_alpha(uint8_t c) { return byte_is_lower(c) || byte_is_upper(c); }
inline uint8_t byte_lower(uint8_t c) { return byte_is_upper(c) ? static_cast<uint8_t>(c + 32) : c; }
inline uint8_t byte_upper(uint8_t c) { return byte_is_lower(c) ? static_cast<uint8_t>(c - 32) : c; }

/// A byte string of length 1 for ljust and friends.
Status fill_byte(const char* name, PyObject* argument, char* fill);
/// An argument of find(): a small int or anything with a buffer.
struct BytePattern {
  BufferView view;
  char single = 0;
  bool is_single = false;
  Status get(PyObject* argument);
  std::string_view text() const { return is_single ? std::string_view(&single, 1) : view.bytes(); }
};
Status parse_byte_find(const char* name, const Ref<PyObject>* args, int64_t nargs, PyObject** part,
                       int64_t* start, int64_t* end);
Owned<PyObject> bytes_maketrans(PyObject* self, const Ref<PyObject>* args, int64_t nargs);
Truth bytes_contains_in(std::string_view text, PyObject* argument);
/// hex([sep[, bytes_per_sep]])
Owned<PyObject> hex_text(std::string_view text, PyObject* separator, int64_t group);
Owned<PyObject> hex_method(std::string_view text, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames);
Status parse_hex_text(PyObject* text, std::string* out);
/// b'...' as repr shows it.
/// bytearray escapes an apostrophe even between double quotes.
std::string bytes_repr_text(std::string_view text, bool escape_apostrophe = false);
Status bytes_percent(std::string_view format, PyObject* arguments, std::string* out);
Status join_bytes(std::string_view separator, PyObject* iterable, std::string* out, Owned<PyObject>* sole);
Owned<PyObject> bytes_decode_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs,
                                    PyObject* kwnames);

template <class Kind>
struct ByteMethods {
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
    return Kind::make(out);
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

  // Searching.
  static int64_t find_at(std::string_view text, std::string_view part, int64_t start, int64_t end,
                         int direction) {
    adjust_indices(static_cast<int64_t>(text.size()), &start, &end);
    const auto m = static_cast<int64_t>(part.size());
    if (end - start < m) {
      return -1;
    }
    if (m == 0) {
      return direction > 0 ? start : end;
    }
    const char* s = text.data() + start;
    const int64_t at = direction > 0 ? search_forward(s, end - start, part.data(), m)
                                     : search_backward(s, end - start, part.data(), m);
    return at < 0 ? at : at + start;
  }
  static Owned<PyObject> find_with(const char* name, PyObject* self, const Ref<PyObject>* args,
                                   int64_t nargs, int direction, bool must) {
    PyObject* argument = nullptr;
    int64_t start = 0;
    int64_t end = 0;
    HS_TRY(parse_byte_find(name, args, nargs, &argument, &start, &end));
    BytePattern pattern;
    HS_TRY(pattern.get(argument));
    const int64_t at = find_at(view(self), pattern.text(), start, end, direction);
    if (at < 0 && must) {
      return err_set_string(exc_value_error(), "subsection not found");
    }
    return long_from_int64(at);
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
    HS_TRY(parse_byte_find("count", args, nargs, &argument, &start, &end));
    BytePattern pattern;
    HS_TRY(pattern.get(argument));
    const std::string_view text = view(self);
    const std::string_view part = pattern.text();
    adjust_indices(static_cast<int64_t>(text.size()), &start, &end);
    if (end < start) {
      return long_from_int64(0);
    }
    return long_from_int64(search_count(text.data() + start, end - start, part.data(),
                                        static_cast<int64_t>(part.size()), INT64_MAX));
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
  static Owned<PyObject> end_with(const char* name, PyObject* self, const Ref<PyObject>* args,
                                  int64_t nargs, bool at_end) {
    PyObject* part = nullptr;
    int64_t start = 0;
    int64_t end = 0;
    HS_TRY(parse_byte_find(name, args, nargs, &part, &start, &end));
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

  // Replacing, splitting.
  static Owned<PyObject> replace(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    HS_TRY(arg_check_positional("replace", nargs, 2, 3));
    BufferView from;
    BufferView to;
    HS_TRY(from.get(args[0]));
    HS_TRY(to.get(args[1]));
    int64_t most = -1;
    if (nargs > 2) {
      HS_TRY(arg_as_ssize(args[2], &most));
    }
    if (most < 0) {
      most = INT64_MAX;
    }
    const std::string_view text = view(self);
    std::string out;
    int64_t done = 0;
    if (from.size() == 0) {
      for (size_t i = 0; i <= text.size(); ++i) {
        if (done < most) {
          out.append(to.bytes());
          ++done;
        }
        if (i < text.size()) {
          out.push_back(text[i]);
        }
      }
      return done == 0 ? Kind::unchanged(self) : Kind::make(out);
    }
    int64_t at = 0;
    while (done < most) {
      const int64_t hit = find_at(text, from.bytes(), at, INT64_MAX, 1);
      if (hit < 0) {
        break;
      }
      out.append(text.substr(static_cast<size_t>(at), static_cast<size_t>(hit - at)));
      out.append(to.bytes());
      at = hit + from.size();
      ++done;
    }
    if (done == 0) {
      return Kind::unchanged(self);
    }
    out.append(text.substr(static_cast<size_t>(at)));
    return Kind::make(out);
  }

  static Owned<PyObject> split_with(const char* name, PyObject* self, const Ref<PyObject>* args,
                                    int64_t nargs, PyObject* kwnames, bool from_right) {
    const ArgParser parser = {name, {"sep", "maxsplit", nullptr}};
    Ref<PyObject> slots[2];
    const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, parser, 0, 2, 0, slots);
    if (a == nullptr) {
      return nullptr;
    }
    int64_t most = -1;
    if (a[1]) {
      HS_TRY(arg_as_ssize(a[1], &most));
    }
    if (most < 0) {
      most = INT64_MAX;
    }
    const bool blank = !a[0] || a[0] == none();
    BufferView separator;
    if (!blank) {
      HS_TRY(separator.get(a[0]));
      if (separator.size() == 0) {
        return err_set_string(exc_value_error(), "empty separator");
      }
    }
    const std::string_view text = view(self);
    HS_OWN(list, list_new(0));
    const auto add = [&](int64_t start, int64_t end) -> Status {
      Owned<PyObject> piece = start == 0 && end == static_cast<int64_t>(text.size())
                                  ? Kind::unchanged(self)
                                  : Kind::make(text.substr(static_cast<size_t>(start),
                                                           static_cast<size_t>(end - start)));
      if (!piece) {
        return Status::kError;
      }
      return list_append(list.get(), piece.get());
    };
    const auto n = static_cast<int64_t>(text.size());
    const auto space = [&](int64_t i) { return byte_is_space(static_cast<uint8_t>(text[static_cast<size_t>(i)])); };
    if (blank && !from_right) {
      int64_t i = 0;
      for (;;) {
        while (i < n && space(i)) {
          ++i;
        }
        if (i == n) {
          break;
        }
        const int64_t start = i;
        if (most-- <= 0) {
          HS_TRY(add(start, n));
          break;
        }
        while (i < n && !space(i)) {
          ++i;
        }
        HS_TRY(add(start, i));
      }
      return list;
    }
    if (blank) {
      int64_t i = n;
      for (;;) {
        while (i > 0 && space(i - 1)) {
          --i;
        }
        if (i == 0) {
          break;
        }
        const int64_t end = i;
        if (most-- <= 0) {
          HS_TRY(add(0, end));
          break;
        }
        while (i > 0 && !space(i - 1)) {
          --i;
        }
        HS_TRY(add(i, end));
      }
    } else if (!from_right) {
      int64_t at = 0;
      while (most-- > 0) {
        const int64_t hit = find_at(text, separator.bytes(), at, n, 1);
        if (hit < 0) {
          break;
        }
        HS_TRY(add(at, hit));
        at = hit + separator.size();
      }
      HS_TRY(add(at, n));
      return list;
    } else {
      int64_t end = n;
      while (most-- > 0) {
        const int64_t hit = find_at(text, separator.bytes(), 0, end, -1);
        if (hit < 0) {
          break;
        }
        HS_TRY(add(hit + separator.size(), end));
        end = hit;
      }
      HS_TRY(add(0, end));
    }
    HS_TRY(list_reverse(list.get()));
    return list;
  }
  static Owned<PyObject> split(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kw) {
    return split_with("split", self, args, nargs, kw, false);
  }
  static Owned<PyObject> rsplit(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kw) {
    return split_with("rsplit", self, args, nargs, kw, true);
  }
  static Owned<PyObject> splitlines(PyObject* self, const Ref<PyObject>* args, int64_t nargs,
                                    PyObject* kwnames) {
    static constexpr ArgParser kParser = {"splitlines", {"keepends", nullptr}};
    Ref<PyObject> slots[1];
    const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 0, 1, 0, slots);
    if (a == nullptr) {
      return nullptr;
    }
    int32_t keep = 0;
    if (a[0]) {
      HS_TRY(arg_as_int(a[0], &keep));
    }
    const std::string_view text = view(self);
    HS_OWN(list, list_new(0));
    for (size_t i = 0; i < text.size();) {
      const size_t start = i;
      while (i < text.size() && text[i] != '\n' && text[i] != '\r') {
        ++i;
      }
      size_t end = i;
      if (i < text.size()) {
        i += text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n' ? 2 : 1;
        end = keep ? i : end;
      }
      HS_OWN(line, Kind::make(text.substr(start, end - start)));
      HS_TRY(list_append(list.get(), line.get()));
    }
    return list;
  }
  static Owned<PyObject> partition_with(PyObject* self, PyObject* argument, int direction) {
    BufferView separator;
    HS_TRY(separator.get(argument));
    if (separator.size() == 0) {
      return err_set_string(exc_value_error(), "empty separator");
    }
    const std::string_view text = view(self);
    const int64_t at = find_at(text, separator.bytes(), 0, INT64_MAX, direction);
    if (at < 0) {
      HS_OWN(whole, Kind::unchanged(self));
      HS_OWN(empty1, Kind::make({}));
      HS_OWN(empty2, Kind::make({}));
      return direction > 0 ? tuple_pack(whole.get(), empty1.get(), empty2.get())
                           : tuple_pack(empty1.get(), empty2.get(), whole.get());
    }
    HS_OWN(before, Kind::make(text.substr(0, static_cast<size_t>(at))));
    HS_OWN(middle, Kind::separator(argument, separator.bytes()));
    HS_OWN(after, Kind::make(text.substr(static_cast<size_t>(at + separator.size()))));
    return tuple_pack(before.get(), middle.get(), after.get());
  }
  static Owned<PyObject> partition(PyObject* self, PyObject* sep) { return partition_with(self, sep, 1); }
  static Owned<PyObject> rpartition(PyObject* self, PyObject* sep) { return partition_with(self, sep, -1); }

  // Stripping, padding.
  static Owned<PyObject> strip_with(const char* name, PyObject* self, const Ref<PyObject>* args,
                                    int64_t nargs, bool left, bool right) {
    HS_TRY(arg_check_positional(name, nargs, 0, 1));
    BufferView chars;
    const bool blank = nargs == 0 || args[0] == none();
    if (!blank) {
      HS_TRY(chars.get(args[0]));
    }
    const std::string_view text = view(self);
    const auto drop = [&](char c) {
      return blank ? byte_is_space(static_cast<uint8_t>(c))
                   : chars.bytes().find(c) != std::string_view::npos;
    };
    size_t start = 0;
    size_t end = text.size();
    while (left && start < end && drop(text[start])) {
      ++start;
    }
    while (right && end > start && drop(text[end - 1])) {
      --end;
    }
    if (start == 0 && end == text.size()) {
      return Kind::unchanged(self);
    }
    return Kind::make(text.substr(start, end - start));
  }
  static Owned<PyObject> strip(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    return strip_with("strip", self, args, nargs, true, true);
  }
  static Owned<PyObject> lstrip(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    return strip_with("lstrip", self, args, nargs, true, false);
  }
  static Owned<PyObject> rstrip(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    return strip_with("rstrip", self, args, nargs, false, true);
  }
  /// More padding than the machine can hold.
  static constexpr int64_t kMaxRoom = int64_t{1} << 30;
  static Owned<PyObject> padded(const char* name, PyObject* self, const Ref<PyObject>* args,
                                int64_t nargs, int side) {
    HS_TRY(arg_check_positional(name, nargs, 1, 2));
    int64_t width = 0;
    HS_TRY(arg_as_ssize(args[0], &width));
    char fill = ' ';
    if (nargs > 1) {
      HS_TRY(fill_byte(name, args[1], &fill));
    }
    const std::string_view text = view(self);
    const int64_t room = width - static_cast<int64_t>(text.size());
    if (room <= 0) {
      return Kind::unchanged(self);
    }
    if (room > kMaxRoom) {
      return err_no_memory();
    }
    const int64_t left = side < 0 ? 0 : side > 0 ? room : room / 2 + (room & width & 1);
    std::string out(static_cast<size_t>(left), fill);
    out.append(text);
    out.append(static_cast<size_t>(room - left), fill);
    return Kind::make(out);
  }
  static Owned<PyObject> center(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    return padded("center", self, args, nargs, 0);
  }
  static Owned<PyObject> ljust(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    return padded("ljust", self, args, nargs, -1);
  }
  static Owned<PyObject> rjust(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
    return padded("rjust", self, args, nargs, 1);
  }
  static Owned<PyObject> zfill(PyObject* self, PyObject* argument) {
    int64_t width = 0;
    HS_TRY(arg_as_ssize(argument, &width));
    const std::string_view text = view(self);
    const int64_t fill = width - static_cast<int64_t>(text.size());
    if (fill <= 0) {
      return Kind::unchanged(self);
    }
    if (fill > kMaxRoom) {
      return err_no_memory();
    }
    std::string out(static_cast<size_t>(fill), '0');
    out.append(text);
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
      out[0] = text[0];
      out[static_cast<size_t>(fill)] = '0';
    }
    return Kind::make(out);
  }
  static Owned<PyObject> expandtabs(PyObject* self, const Ref<PyObject>* args, int64_t nargs,
                                    PyObject* kwnames) {
    static constexpr ArgParser kParser = {"expandtabs", {"tabsize", nullptr}};
    Ref<PyObject> slots[1];
    const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 0, 1, 0, slots);
    if (a == nullptr) {
      return nullptr;
    }
    int32_t size = 8;
    if (a[0]) {
      HS_TRY(arg_as_int(a[0], &size));
    }
    std::string out;
    int64_t column = 0;
    for (const char c : view(self)) {
      if (c == '\t') {
        const int64_t step = size > 0 ? size - column % size : 0;
        out.append(static_cast<size_t>(step), ' ');
        column += step;
      } else {
        out.push_back(c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    return Kind::make(out);
  }
  static Owned<PyObject> translate(PyObject* self, const Ref<PyObject>* args, int64_t nargs,
                                   PyObject* kwnames) {
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
    return out == text ? Kind::unchanged(self) : Kind::make(out);
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
    return sole && Kind::keeps_sole ? std::move(sole) : Kind::make(out);
  }
  static Owned<PyObject> percent(PyObject* self, PyObject* arguments) {
    std::string out;
    HS_TRY(bytes_percent(view(self), arguments, &out));
    return Kind::make(out);
  }
};

}  // namespace heapscope::objects
