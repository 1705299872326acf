// Case, character tests, translation.  Model: Objects/unicodeobject.c (3.11).
#include <algorithm>
#include <string>

#include "objects/abstract.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/long_object.h"
#include "objects/unicode_builder.h"
#include "objects/unicode_ctype.h"
#include "objects/unicode_internal.h"

namespace heapscope::objects {

namespace {

/// U+03A3 at the end of a word, by the rule of the Unicode Standard.
bool is_final_sigma(const PyObject* op, int64_t at) {
  int64_t i = at - 1;
  while (i >= 0 && unicode_is_case_ignorable(unicode_read_char(op, i))) {
    --i;
  }
  if (i < 0 || !unicode_is_cased(unicode_read_char(op, i))) {
    return false;
  }
  i = at + 1;
  while (i < unicode_length(op) && unicode_is_case_ignorable(unicode_read_char(op, i))) {
    ++i;
  }
  return i == unicode_length(op) || !unicode_is_cased(unicode_read_char(op, i));
}

int lower_at(const PyObject* op, int64_t i, uint32_t* mapped) {
  const uint32_t c = unicode_read_char(op, i);
  if (c == 0x3a3) {
    mapped[0] = is_final_sigma(op, i) ? 0x3c2 : 0x3c3;
    return 1;
  }
  return unicode_to_lower_full(c, mapped);
}

/// Makes a string of what `map(i, mapped)` gives for each character; never a shared object.
template <class Map>
Owned<PyObject> mapped_string(PyObject* op, Map map) {
  std::u32string out;
  out.reserve(static_cast<size_t>(unicode_length(op)));
  uint32_t all = 0;
  for (int64_t i = 0; i < unicode_length(op); ++i) {
    uint32_t mapped[3];
    const int count = map(i, mapped);
    for (int k = 0; k < count; ++k) {
      all = std::max(all, mapped[k]);
      out.push_back(mapped[k]);
    }
  }
  HS_OWN(result, unicode_new(static_cast<int64_t>(out.size()), all));
  if (!out.empty()) {
    copy_raw(unicode_kind(result.get()), unicode_data(result.get()), 0, 4, out.data(), 0,
             static_cast<int64_t>(out.size()));
  }
  return result;
}

Owned<PyObject> ascii_case(PyObject* op, bool lower) {
  const int64_t n = unicode_length(op);
  HS_OWN(result, unicode_new(n, 0x7f));
  const auto* from = static_cast<const uint8_t*>(unicode_data(op));
  auto* to = static_cast<uint8_t*>(unicode_data(result.get()));
  for (int64_t i = 0; i < n; ++i) {
    const uint8_t c = from[i];
    if (lower) {
      to[i] = c >= 'A' && c <= 'Z' ? static_cast<uint8_t>(c + 32) : c;
    } else {
      to[i] = c >= 'a' && c <= 'z' ? static_cast<uint8_t>(c - 32) : c;
    }
  }
  return result;
}

}  // namespace

Owned<PyObject> unicode_lower_method(PyObject* self, PyObject*) {
  if (unicode_is_ascii(self)) {
    return ascii_case(self, true);
  }
  return mapped_string(self, [&](int64_t i, uint32_t* mapped) { return lower_at(self, i, mapped); });
}

Owned<PyObject> unicode_upper_method(PyObject* self, PyObject*) {
  if (unicode_is_ascii(self)) {
    return ascii_case(self, false);
  }
  return mapped_string(
      self, [&](int64_t i, uint32_t* mapped) { return unicode_to_upper_full(unicode_read_char(self, i), mapped); });
}

Owned<PyObject> unicode_casefold_method(PyObject* self, PyObject*) {
  if (unicode_is_ascii(self)) {
    return ascii_case(self, true);
  }
  return mapped_string(
      self, [&](int64_t i, uint32_t* mapped) { return unicode_to_folded_full(unicode_read_char(self, i), mapped); });
}

Owned<PyObject> unicode_title_method(PyObject* self, PyObject*) {
  bool previous_cased = false;
  return mapped_string(self, [&](int64_t i, uint32_t* mapped) {
    const uint32_t c = unicode_read_char(self, i);
    const int count = previous_cased ? lower_at(self, i, mapped) : unicode_to_title_full(c, mapped);
    previous_cased = unicode_is_cased(c);
    return count;
  });
}

Owned<PyObject> unicode_capitalize_method(PyObject* self, PyObject*) {
  if (unicode_length(self) == 0) {
    return unicode_result_unchanged(self);
  }
  return mapped_string(self, [&](int64_t i, uint32_t* mapped) {
    return i == 0 ? unicode_to_title_full(unicode_read_char(self, 0), mapped) : lower_at(self, i, mapped);
  });
}

Owned<PyObject> unicode_swapcase_method(PyObject* self, PyObject*) {
  return mapped_string(self, [&](int64_t i, uint32_t* mapped) {
    const uint32_t c = unicode_read_char(self, i);
    if (unicode_is_upper(c)) {
      return lower_at(self, i, mapped);
    }
    if (unicode_is_lower(c)) {
      return unicode_to_upper_full(c, mapped);
    }
    mapped[0] = c;
    return 1;
  });
}

// Tests.

namespace {

template <class Test>
Owned<PyObject> all_of(PyObject* op, bool when_empty, Test test) {
  const int64_t n = unicode_length(op);
  if (n == 0) {
    return owned_ref(bool_object(when_empty));
  }
  const int kind = unicode_kind(op);
  const void* data = unicode_data(op);
  for (int64_t i = 0; i < n; ++i) {
    if (!test(unicode_read(kind, data, i))) {
      return owned_ref(false_object());
    }
  }
  return owned_ref(true_object());
}

/// No character of the other cases, at least one of this.
template <class Good, class Bad>
Owned<PyObject> case_test(PyObject* op, Good good, Bad bad) {
  bool found = false;
  for (int64_t i = 0; i < unicode_length(op); ++i) {
    const uint32_t c = unicode_read_char(op, i);
    if (bad(c)) {
      return owned_ref(false_object());
    }
    found = found || good(c);
  }
  return owned_ref(bool_object(found));
}

}  // namespace

Owned<PyObject> unicode_isascii_method(PyObject* self, PyObject*) {
  return owned_ref(bool_object(unicode_is_ascii(self)));
}
Owned<PyObject> unicode_islower_method(PyObject* self, PyObject*) {
  return case_test(self, unicode_is_lower, [](uint32_t c) { return unicode_is_upper(c) || unicode_is_title(c); });
}
Owned<PyObject> unicode_isupper_method(PyObject* self, PyObject*) {
  return case_test(self, unicode_is_upper, [](uint32_t c) { return unicode_is_lower(c) || unicode_is_title(c); });
}
Owned<PyObject> unicode_istitle_method(PyObject* self, PyObject*) {
  bool cased = false;
  bool previous_cased = false;
  for (int64_t i = 0; i < unicode_length(self); ++i) {
    const uint32_t c = unicode_read_char(self, i);
    if (unicode_is_upper(c) || unicode_is_title(c)) {
      if (previous_cased) {
        return owned_ref(false_object());
      }
      previous_cased = true;
      cased = true;
    } else if (unicode_is_lower(c)) {
      if (!previous_cased) {
        return owned_ref(false_object());
      }
      cased = true;
    } else {
      previous_cased = false;
    }
  }
  return owned_ref(bool_object(cased));
}
Owned<PyObject> unicode_isspace_method(PyObject* self, PyObject*) { return all_of(self, false, unicode_is_space); }
Owned<PyObject> unicode_isdecimal_method(PyObject* self, PyObject*) { return all_of(self, false, unicode_is_decimal); }
Owned<PyObject> unicode_isdigit_method(PyObject* self, PyObject*) { return all_of(self, false, unicode_is_digit); }
Owned<PyObject> unicode_isnumeric_method(PyObject* self, PyObject*) { return all_of(self, false, unicode_is_numeric); }
Owned<PyObject> unicode_isalpha_method(PyObject* self, PyObject*) { return all_of(self, false, unicode_is_alpha); }
Owned<PyObject> unicode_isalnum_method(PyObject* self, PyObject*) { return all_of(self, false, unicode_is_alnum); }
Owned<PyObject> unicode_isprintable_method(PyObject* self, PyObject*) {
  return all_of(self, true, unicode_is_printable);
}

bool unicode_is_identifier(PyObject* op) {
  const int64_t n = unicode_length(op);
  if (n == 0) {
    return false;
  }
  const uint32_t first = unicode_read_char(op, 0);
  if (!unicode_is_xid_start(first) && first != '_') {
    return false;
  }
  for (int64_t i = 1; i < n; ++i) {
    if (!unicode_is_xid_continue(unicode_read_char(op, i))) {
      return false;
    }
  }
  return true;
}
Owned<PyObject> unicode_isidentifier_method(PyObject* self, PyObject*) {
  return owned_ref(bool_object(unicode_is_identifier(self)));
}

void unicode_to_decimal_ascii(const PyObject* op, std::string* text) {
  if (unicode_is_ascii(op)) {
    *text = unicode_ascii_view(op);
    return;
  }
  for (int64_t i = 0; i < unicode_length(op); ++i) {
    const uint32_t c = unicode_read_char(op, i);
    if (c < 127) {
      text->push_back(static_cast<char>(c));
    } else if (unicode_is_space(c)) {
      text->push_back(' ');
    } else {
      const int digit = unicode_to_decimal(c);
      if (digit < 0) {
        text->push_back('?');
        return;
      }
      text->push_back(static_cast<char>('0' + digit));
    }
  }
}

// Translation.

Owned<PyObject> unicode_translate_method(PyObject* self, PyObject* table) {
  UnicodeBuilder out;
  for (int64_t i = 0; i < unicode_length(self); ++i) {
    const uint32_t c = unicode_read_char(self, i);
    HS_OWN(key, long_from_int64(c));
    Owned<PyObject> value = object_get_item(table, key.get());
    if (!value) {
      if (!err_exception_matches(exc_lookup_error())) {
        return nullptr;
      }
      err_clear();
      out.add(c);
      continue;
    }
    if (value.get() == none()) {
      continue;
    }
    if (long_check(value.get())) {
      const int64_t code = long_as_long(value.get());
      if (code == -1 && err_occurred()) {
        return nullptr;
      }
      if (code < 0 || code > 0x10ffff) {
        return err_set_string(exc_value_error(), "character mapping must be in range(0x110000)");
      }
      out.add(static_cast<uint32_t>(code));
    } else if (unicode_check(value.get())) {
      out.add_string(value.get());
    } else {
      return err_set_string(exc_type_error(), "character mapping must return integer, None or str");
    }
  }
  return out.finish();
}

Owned<PyObject> unicode_maketrans_method(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("maketrans", nargs, 1, 3));
  HS_OWN(result, dict_new());
  if (nargs == 1) {
    PyObject* source = args[0];
    if (!dict_check_exact(source)) {
      return err_set_string(exc_type_error(), "if you give only one argument to maketrans it must be a dict");
    }
    HS_OWN(items, dict_items(source));
    for (int64_t i = 0; i < sequence_fast_get_size(items.get()); ++i) {
      PyObject* pair = sequence_fast_get_item(items.get(), i);
      PyObject* key = sequence_fast_get_item(pair, 0);
      PyObject* value = sequence_fast_get_item(pair, 1);
      if (unicode_check(key)) {
        if (unicode_length(key) != 1) {
          return err_set_string(exc_value_error(), "string keys in translate table must be of length 1");
        }
        HS_OWN(code, long_from_int64(unicode_read_char(key, 0)));
        HS_TRY(dict_set_item(result.get(), code.get(), value));
      } else if (long_check(key)) {
        HS_TRY(dict_set_item(result.get(), key, value));
      } else {
        return err_set_string(exc_type_error(), "keys in translate table must be strings or integers");
      }
    }
    return result;
  }
  if (nargs > 1 && !unicode_check(args[1])) {
    return arg_bad_argument("maketrans", "argument 2", "str", args[1]);
  }
  if (!unicode_check(args[0])) {
    return err_set_string(exc_type_error(), "first maketrans argument must be a string if there is a second argument");
  }
  for (int64_t i = 1; i < nargs; ++i) {
    if (!unicode_check(args[i])) {
      return arg_bad_argument("maketrans", i == 1 ? "argument 2" : "argument 3", "str", args[i]);
    }
  }
  if (unicode_length(args[0]) != unicode_length(args[1])) {
    return err_set_string(exc_value_error(), "the first two maketrans arguments must have equal length");
  }
  for (int64_t i = 0; i < unicode_length(args[0]); ++i) {
    HS_OWN(from, long_from_int64(unicode_read_char(args[0], i)));
    HS_OWN(to, long_from_int64(unicode_read_char(args[1], i)));
    HS_TRY(dict_set_item(result.get(), from.get(), to.get()));
  }
  if (nargs > 2) {
    for (int64_t i = 0; i < unicode_length(args[2]); ++i) {
      HS_OWN(from, long_from_int64(unicode_read_char(args[2], i)));
      HS_TRY(dict_set_item(result.get(), from.get(), none()));
    }
  }
  return result;
}

}  // namespace heapscope::objects
