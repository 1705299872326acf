// Searching, counting, replacing, splitting, stripping and padding strings.
// Model: Objects/unicodeobject.c, Objects/stringlib/{find,split,partition}.h (3.11).
#include <algorithm>
#include <string>

#include "objects/abstract.h"
#include "objects/errors.h"
#include "objects/find_arguments.h"
#include "objects/getargs.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/split_list.h"
#include "objects/text_search.h"
#include "objects/tuple_object.h"
#include "objects/unicode_builder.h"
#include "objects/unicode_ctype.h"
#include "objects/unicode_internal.h"

namespace heapscope::objects {

namespace {

/// A string's characters in the kind of another: converted on the host when narrower.
class Widened {
 public:
  Widened(const PyObject* op, int kind) : data_(unicode_data(op)) {
    if (unicode_kind(op) != kind) {
      copy_.resize(static_cast<size_t>(unicode_length(op) * kind + kind));
      copy_raw(kind, copy_.data(), 0, unicode_kind(op), data_, 0, unicode_length(op));
      data_ = copy_.data();
    }
  }
  [[nodiscard]] const void* data() const { return data_; }

 private:
  const void* data_;
  std::string copy_;
};

/// Calls f with a typed pointer for the kind: `by_kind(kind, data, [&](auto* s) {...})`.
template <class F>
auto by_kind(int kind, const void* data, F f) {
  switch (kind) {
    case 1: return f(static_cast<const uint8_t*>(data));
    case 2: return f(static_cast<const uint16_t*>(data));
    default: return f(static_cast<const uint32_t*>(data));
  }
}

Status ensure_unicode(PyObject* op) {
  if (!unicode_check(op)) {
    return err_format(exc_type_error(), "must be str, not {}", type_full_name(type_of(op)));
  }
  return Status::kOk;
}

int64_t find_in(const PyObject* op, const PyObject* part, int64_t start, int64_t end, int direction) {
  adjust_indices(unicode_length(op), &start, &end);
  const int64_t m = unicode_length(part);
  const int kind = unicode_kind(op);
  if (end - start < m || unicode_kind(part) > kind) {
    return -1;
  }
  if (m == 0) {
    return direction > 0 ? start : end;
  }
  const Widened wide(part, kind);
  return by_kind(kind, unicode_data(op), [&](auto* s) {
    auto* p = static_cast<decltype(s)>(wide.data());
    const int64_t at =
        direction > 0 ? search_forward(s + start, end - start, p, m) : search_backward(s + start, end - start, p, m);
    return at < 0 ? at : at + start;
  });
}

Owned<PyObject> find_method(const char* name, PyObject* self, const Ref<PyObject>* args, int64_t nargs, int direction,
                            bool must_exist) {
  PyObject* part = nullptr;
  int64_t start = 0;
  int64_t end = 0;
  HS_TRY(parse_find_arguments(name, args, nargs, &part, &start, &end));
  HS_TRY(ensure_unicode(part));
  const int64_t at = find_in(self, part, start, end, direction);
  if (at < 0 && must_exist) {
    return err_set_string(exc_value_error(), "substring not found");
  }
  return long_from_ssize_t(at);
}

}  // namespace

int64_t unicode_find_char(PyObject* op, uint32_t character, int64_t start, int64_t end, int direction) {
  adjust_indices(unicode_length(op), &start, &end);
  const int kind = unicode_kind(op);
  const void* data = unicode_data(op);
  if (direction > 0) {
    for (int64_t i = start; i < end; ++i) {
      if (unicode_read(kind, data, i) == character) {
        return i;
      }
    }
  } else {
    for (int64_t i = end - 1; i >= start; --i) {
      if (unicode_read(kind, data, i) == character) {
        return i;
      }
    }
  }
  return -1;
}

Truth unicode_contains(PyObject* op, PyObject* part) {
  if (!unicode_check(part)) {
    return err_format(exc_type_error(), "'in <string>' requires string as left operand, not {}",
                      type_full_name(type_of(part)));
  }
  return truth(find_in(op, part, 0, INT64_MAX, 1) >= 0);
}

Owned<PyObject> unicode_find_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  return find_method("find", self, args, nargs, 1, false);
}
Owned<PyObject> unicode_index_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  return find_method("index", self, args, nargs, 1, true);
}
Owned<PyObject> unicode_rfind_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  return find_method("rfind", self, args, nargs, -1, false);
}
Owned<PyObject> unicode_rindex_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  return find_method("rindex", self, args, nargs, -1, true);
}

Owned<PyObject> unicode_count_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  PyObject* part = nullptr;
  int64_t start = 0;
  int64_t end = 0;
  HS_TRY(parse_find_arguments("count", args, nargs, &part, &start, &end));
  HS_TRY(ensure_unicode(part));
  adjust_indices(unicode_length(self), &start, &end);
  const int64_t m = unicode_length(part);
  const int kind = unicode_kind(self);
  if (end - start < m || unicode_kind(part) > kind) {
    return long_from_int64(0);
  }
  const Widened wide(part, kind);
  return long_from_ssize_t(by_kind(kind, unicode_data(self), [&](auto* s) {
    return search_count(s + start, end - start, static_cast<decltype(s)>(wide.data()), m, INT64_MAX);
  }));
}

namespace {

bool matches_end(const PyObject* op, const PyObject* part, int64_t start, int64_t end, bool at_end) {
  adjust_indices(unicode_length(op), &start, &end);
  const int64_t m = unicode_length(part);
  if (end - start < m) {
    return false;
  }
  const int64_t at = at_end ? end - m : start;
  const int kind = unicode_kind(op);
  const int part_kind = unicode_kind(part);
  for (int64_t i = 0; i < m; ++i) {
    if (unicode_read(kind, unicode_data(op), at + i) != unicode_read(part_kind, unicode_data(part), i)) {
      return false;
    }
  }
  return true;
}

Owned<PyObject> end_method(const char* name, PyObject* self, const Ref<PyObject>* args, int64_t nargs, bool at_end) {
  PyObject* part = nullptr;
  int64_t start = 0;
  int64_t end = 0;
  HS_TRY(parse_find_arguments(name, args, nargs, &part, &start, &end));
  if (tuple_check(part)) {
    for (int64_t i = 0; i < tuple_get_size(part); ++i) {
      PyObject* item = tuple_get_item(part, i);
      if (!unicode_check(item)) {
        return err_format(exc_type_error(), "tuple for {} must only contain str, not {}", name,
                          type_full_name(type_of(item)));
      }
      if (matches_end(self, item, start, end, at_end)) {
        return owned_ref(true_object());
      }
    }
    return owned_ref(false_object());
  }
  if (!unicode_check(part)) {
    return err_format(exc_type_error(), "{} first arg must be str or a tuple of str, not {}", name,
                      type_full_name(type_of(part)));
  }
  return owned_ref(bool_object(matches_end(self, part, start, end, at_end)));
}

}  // namespace

Owned<PyObject> unicode_startswith_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  return end_method("startswith", self, args, nargs, false);
}
Owned<PyObject> unicode_endswith_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  return end_method("endswith", self, args, nargs, true);
}

Owned<PyObject> unicode_removeprefix_method(PyObject* self, PyObject* prefix) {
  if (!unicode_check(prefix)) {
    return arg_bad_argument("removeprefix", "argument", "str", prefix);
  }
  if (matches_end(self, prefix, 0, INT64_MAX, false)) {
    return unicode_substring(self, unicode_length(prefix), unicode_length(self));
  }
  return unicode_result_unchanged(self);
}
Owned<PyObject> unicode_removesuffix_method(PyObject* self, PyObject* suffix) {
  if (!unicode_check(suffix)) {
    return arg_bad_argument("removesuffix", "argument", "str", suffix);
  }
  if (matches_end(self, suffix, 0, INT64_MAX, true)) {
    return unicode_substring(self, 0, unicode_length(self) - unicode_length(suffix));
  }
  return unicode_result_unchanged(self);
}

// Replacing.

namespace {

/// Known without making it; looked at only when the result could be longer than the machine can hold.
bool replaced_is_too_long(PyObject* op, PyObject* from, int64_t to_length, int64_t most) {
  const int64_t n = unicode_length(op);
  const int64_t m = unicode_length(from);
  int64_t places = std::min(most, m == 0 ? n + 1 : n / m);
  if (places * to_length <= kMaxTextSize) {
    return false;
  }
  if (m != 0) {
    int64_t found = 0;
    for (int64_t at = find_in(op, from, 0, n, 1); at >= 0 && found < places; at = find_in(op, from, at + m, n, 1)) {
      ++found;
    }
    places = found;
  }
  return !text_has_room(n - places * m, places * to_length);
}

/// What replacing made: a text of its own, of one character too.
Owned<PyObject> finish_replaced(UnicodeBuilder& out) {
  HS_OWN(made, out.finish());
  if (unicode_length(made.get()) != 1) {
    return made;
  }
  const uint32_t character = unicode_read_char(made.get(), 0);
  HS_OWN(own, unicode_new(1, character));
  unicode_write(unicode_kind(own.get()), unicode_data(own.get()), 0, character);
  return own;
}

}  // namespace

Owned<PyObject> unicode_replace(PyObject* op, PyObject* from, PyObject* to, int64_t most) {
  HS_TRY(ensure_unicode(op));
  HS_TRY(ensure_unicode(from));
  HS_TRY(ensure_unicode(to));
  const int64_t n = unicode_length(op);
  const int64_t m = unicode_length(from);
  if (most < 0) {
    most = INT64_MAX;
  }
  if (most == 0 || n < m || unicode_kind(from) > unicode_kind(op) ||
      (unicode_length(to) == m && unicode_equal(from, to))) {
    return unicode_result_unchanged(op);
  }
  if (replaced_is_too_long(op, from, unicode_length(to), most)) {
    return err_no_memory();
  }
  UnicodeBuilder out;
  int64_t at = 0;
  int64_t done = 0;
  if (m == 0) {
    // Between all characters, and at both ends.
    for (int64_t i = 0; i <= n; ++i) {
      if (done < most) {
        out.add_string(to);
        ++done;
      }
      if (i < n) {
        out.add(unicode_read_char(op, i));
      }
    }
    return finish_replaced(out);
  }
  while (done < most) {
    const int64_t hit = find_in(op, from, at, n, 1);
    if (hit < 0) {
      break;
    }
    out.add_substring(op, at, hit);
    out.add_string(to);
    at = hit + m;
    ++done;
  }
  if (done == 0) {
    return unicode_result_unchanged(op);
  }
  out.add_substring(op, at, n);
  return finish_replaced(out);
}

Owned<PyObject> unicode_replace_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("replace", nargs, 2, 3));
  for (int i = 0; i < 2; ++i) {
    if (!unicode_check(args[i])) {
      return arg_bad_argument("replace", i == 0 ? "argument 1" : "argument 2", "str", args[i]);
    }
  }
  int64_t most = -1;
  if (nargs > 2) {
    HS_TRY(arg_as_ssize(args[2], &most));
  }
  return unicode_replace(self, args[0], args[1], most);
}

// Splitting.

namespace {

Owned<PyObject> piece(const PyObject* op, int64_t start, int64_t end) {
  const int kind = unicode_kind(op);
  const char* data = static_cast<const char*>(unicode_data(op)) + start * kind;
  if (unicode_is_ascii(op)) {
    return unicode_from_ascii({data, static_cast<size_t>(end - start)});
  }
  return unicode_from_kind_and_data(kind, data, end - start);
}

Owned<PyObject> split_whitespace(PyObject* op, int64_t most, bool from_right) {
  SplitList list(most);
  if (list.failed()) {
    return nullptr;
  }
  const int64_t n = unicode_length(op);
  const int kind = unicode_kind(op);
  const void* data = unicode_data(op);
  const auto space = [&](int64_t i) {
    const uint32_t c = unicode_read(kind, data, i);
    return c < 0x80 ? c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x1f) : unicode_is_space(c);
  };
  int64_t left = most;
  if (!from_right) {
    int64_t i = 0;
    while (left-- > 0) {
      while (i < n && space(i)) {
        ++i;
      }
      if (i == n) {
        break;
      }
      const int64_t start = i++;
      while (i < n && !space(i)) {
        ++i;
      }
      if (start == 0 && i == n && unicode_check_exact(op)) {
        HS_TRY(list.add(owned_ref(op)));
        break;
      }
      HS_TRY(list.add(piece(op, start, i)));
    }
    if (i < n) {
      while (i < n && space(i)) {
        ++i;
      }
      if (i != n) {
        HS_TRY(list.add(piece(op, i, n)));
      }
    }
    return list.finish();
  }
  int64_t i = n - 1;
  while (left-- > 0) {
    while (i >= 0 && space(i)) {
      --i;
    }
    if (i < 0) {
      break;
    }
    const int64_t end = i--;
    while (i >= 0 && !space(i)) {
      --i;
    }
    if (end == n - 1 && i < 0 && unicode_check_exact(op)) {
      HS_TRY(list.add(owned_ref(op)));
      break;
    }
    HS_TRY(list.add(piece(op, i + 1, end + 1)));
  }
  if (i >= 0) {
    while (i >= 0 && space(i)) {
      --i;
    }
    if (i >= 0) {
      HS_TRY(list.add(piece(op, 0, i + 1)));
    }
  }
  return list.finish_reversed();
}

Owned<PyObject> split_separator(PyObject* op, PyObject* separator, int64_t most, bool from_right) {
  const int64_t m = unicode_length(separator);
  if (m == 0) {
    return err_set_string(exc_value_error(), "empty separator");
  }
  if (unicode_kind(op) < unicode_kind(separator) || unicode_length(op) < m) {
    most = 0;  // it cannot be there: a list of one
  }
  SplitList list(most);
  if (list.failed()) {
    return nullptr;
  }
  const int64_t n = unicode_length(op);
  int64_t left = most;
  if (!from_right) {
    int64_t at = 0;
    while (left-- > 0) {
      const int64_t hit = find_in(op, separator, at, n, 1);
      if (hit < 0) {
        break;
      }
      HS_TRY(list.add(piece(op, at, hit)));
      at = hit + m;
    }
    if (list.count() == 0 && unicode_check_exact(op)) {
      HS_TRY(list.add(owned_ref(op)));
    } else {
      HS_TRY(list.add(piece(op, at, n)));
    }
    return list.finish();
  }
  int64_t end = n;
  while (left-- > 0) {
    const int64_t hit = find_in(op, separator, 0, end, -1);
    if (hit < 0) {
      break;
    }
    HS_TRY(list.add(piece(op, hit + m, end)));
    end = hit;
  }
  if (list.count() == 0 && unicode_check_exact(op)) {
    HS_TRY(list.add(owned_ref(op)));
  } else {
    HS_TRY(list.add(piece(op, 0, end)));
  }
  return list.finish_reversed();
}

Owned<PyObject> split_method(const char* name, PyObject* self, const Ref<PyObject>* args, int64_t nargs,
                             PyObject* kwnames, bool from_right) {
  PyObject* separator = nullptr;
  int64_t most = 0;
  HS_TRY(parse_split_arguments(name, args, nargs, kwnames, &separator, &most));
  if (separator == nullptr) {
    return split_whitespace(self, most, from_right);
  }
  if (!unicode_check(separator)) {
    return err_format(exc_type_error(), "must be str or None, not {}", type_full_name(type_of(separator)));
  }
  return split_separator(self, separator, most, from_right);
}

}  // namespace

Owned<PyObject> unicode_split_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  return split_method("split", self, args, nargs, kwnames, false);
}
Owned<PyObject> unicode_rsplit_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  return split_method("rsplit", self, args, nargs, kwnames, true);
}

Owned<PyObject> unicode_splitlines_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"splitlines", {"keepends", nullptr}};
  Ref<PyObject> buffer[1];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 0, 1, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  int32_t keep = 0;
  if (a[0]) {
    HS_TRY(arg_as_int(a[0], &keep));
  }
  HS_OWN(list, list_new(0));
  const int64_t n = unicode_length(self);
  for (int64_t i = 0; i < n;) {
    const int64_t start = i;
    while (i < n && !unicode_is_linebreak(unicode_read_char(self, i))) {
      ++i;
    }
    int64_t end = i;
    if (i < n) {
      const bool pair = unicode_read_char(self, i) == '\r' && i + 1 < n && unicode_read_char(self, i + 1) == '\n';
      i += pair ? 2 : 1;
      if (keep != 0) {
        end = i;
      }
    }
    if (start == 0 && end == n && unicode_check_exact(self)) {
      HS_TRY(list_append(list.get(), self));
      break;
    }
    HS_OWN(line, piece(self, start, end));
    HS_TRY(list_append(list.get(), line.get()));
  }
  return list;
}

namespace {

Owned<PyObject> partition(PyObject* self, PyObject* separator, int direction) {
  HS_TRY(ensure_unicode(separator));
  const int64_t m = unicode_length(separator);
  if (m == 0) {
    return err_set_string(exc_value_error(), "empty separator");
  }
  const int64_t n = unicode_length(self);
  const int64_t at = find_in(self, separator, 0, n, direction);
  if (at < 0) {
    return direction > 0 ? tuple_pack(self, empty_string(), empty_string())
                         : tuple_pack(empty_string(), empty_string(), self);
  }
  HS_OWN(before, piece(self, 0, at));
  HS_OWN(after, piece(self, at + m, n));
  return tuple_pack(before.get(), separator, after.get());
}

enum class Side { kLeft, kRight, kBoth };

Owned<PyObject> strip_method(const char* name, PyObject* self, const Ref<PyObject>* args, int64_t nargs, Side side) {
  HS_TRY(arg_check_positional(name, nargs, 0, 1));
  PyObject* chars = nargs > 0 ? args[0].get() : none();
  if (chars != none() && !unicode_check(chars)) {
    return err_format(exc_type_error(), "{} arg must be None or str", name);
  }
  const auto drop = [&](uint32_t c) {
    return chars == none() ? unicode_is_space(c) : unicode_find_char(chars, c, 0, INT64_MAX, 1) >= 0;
  };
  int64_t start = 0;
  int64_t end = unicode_length(self);
  if (side != Side::kRight) {
    while (start < end && drop(unicode_read_char(self, start))) {
      ++start;
    }
  }
  if (side != Side::kLeft) {
    while (end > start && drop(unicode_read_char(self, end - 1))) {
      --end;
    }
  }
  return unicode_substring(self, start, end);
}

Owned<PyObject> pad(PyObject* self, int64_t left, int64_t right, uint32_t fill) {
  left = std::max<int64_t>(left, 0);
  right = std::max<int64_t>(right, 0);
  if (left == 0 && right == 0) {
    return unicode_result_unchanged(self);
  }
  const int64_t n = unicode_length(self);
  if (left > INT64_MAX - n || right > INT64_MAX - n - left) {
    return err_set_string(exc_overflow_error(), "padded string is too long");
  }
  HS_OWN(result, unicode_new(left + n + right, std::max(unicode_max_char_value(self), fill)));
  const int kind = unicode_kind(result.get());
  void* data = unicode_data(result.get());
  for (int64_t i = 0; i < left; ++i) {
    unicode_write(kind, data, i, fill);
  }
  copy_characters(result.get(), left, self, 0, n);
  for (int64_t i = 0; i < right; ++i) {
    unicode_write(kind, data, left + n + i, fill);
  }
  return result;
}

enum class Justify { kLeft, kRight, kCenter };

Owned<PyObject> justify(const char* name, PyObject* self, const Ref<PyObject>* args, int64_t nargs, Justify how) {
  HS_TRY(arg_check_positional(name, nargs, 1, 2));
  int64_t width = 0;
  HS_TRY(arg_as_ssize(args[0], &width));
  uint32_t fill = ' ';
  if (nargs > 1) {
    if (!unicode_check(args[1])) {
      return err_format(exc_type_error(), "The fill character must be a unicode character, not {}",
                        type_full_name(type_of(args[1])));
    }
    if (unicode_length(args[1]) != 1) {
      return err_set_string(exc_type_error(), "The fill character must be exactly one character long");
    }
    fill = unicode_read_char(args[1], 0);
  }
  const int64_t room = width - unicode_length(self);
  if (room <= 0) {
    return unicode_result_unchanged(self);
  }
  if (how == Justify::kLeft) {
    return pad(self, 0, room, fill);
  }
  if (how == Justify::kRight) {
    return pad(self, room, 0, fill);
  }
  const int64_t left = room / 2 + (room & width & 1);
  return pad(self, left, room - left, fill);
}

}  // namespace

Owned<PyObject> unicode_partition_method(PyObject* self, PyObject* sep) { return partition(self, sep, 1); }
Owned<PyObject> unicode_rpartition_method(PyObject* self, PyObject* sep) { return partition(self, sep, -1); }
Owned<PyObject> unicode_strip_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  return strip_method("strip", self, args, nargs, Side::kBoth);
}
Owned<PyObject> unicode_lstrip_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  return strip_method("lstrip", self, args, nargs, Side::kLeft);
}
Owned<PyObject> unicode_rstrip_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  return strip_method("rstrip", self, args, nargs, Side::kRight);
}
Owned<PyObject> unicode_center_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  return justify("center", self, args, nargs, Justify::kCenter);
}
Owned<PyObject> unicode_ljust_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  return justify("ljust", self, args, nargs, Justify::kLeft);
}
Owned<PyObject> unicode_rjust_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  return justify("rjust", self, args, nargs, Justify::kRight);
}

Owned<PyObject> unicode_zfill_method(PyObject* self, PyObject* argument) {
  int64_t width = 0;
  HS_TRY(arg_as_ssize(argument, &width));
  const int64_t fill = width - unicode_length(self);
  if (fill <= 0) {
    return unicode_result_unchanged(self);
  }
  HS_OWN(result, pad(self, fill, 0, '0'));
  const int kind = unicode_kind(result.get());
  void* data = unicode_data(result.get());
  const uint32_t sign = unicode_length(self) == 0 ? 0 : unicode_read(kind, data, fill);
  if (sign == '+' || sign == '-') {
    unicode_write(kind, data, 0, sign);
    unicode_write(kind, data, fill, '0');
  }
  return result;
}

Owned<PyObject> unicode_expandtabs_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"expandtabs", {"tabsize", nullptr}};
  Ref<PyObject> buffer[1];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 0, 1, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  int32_t size = 8;
  if (a[0]) {
    HS_TRY(arg_as_int(a[0], &size));
  }
  if (unicode_find_char(self, '\t', 0, INT64_MAX, 1) < 0) {
    return unicode_result_unchanged(self);
  }
  UnicodeBuilder out;
  int64_t column = 0;
  for (int64_t i = 0; i < unicode_length(self); ++i) {
    const uint32_t c = unicode_read_char(self, i);
    if (c == '\t') {
      if (size > 0) {
        const int64_t step = size - column % size;
        column += step;
        out.add_fill(' ', step);
      }
    } else {
      ++column;
      out.add(c);
      if (c == '\n' || c == '\r') {
        column = 0;
      }
    }
  }
  return out.finish();
}

}  // namespace heapscope::objects
