#include "modules/re/replacement.h"

#include <fmt/format.h>

#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/unicode_ctype.h"
#include "objects/unicode_object.h"
#include "vm/import.h"

namespace heapscope::modules {

using namespace objects;  // NOLINT(google-build-using-namespace): a module of object code

namespace {

/// Raises re.error.
Failed template_error(const std::string& message, PyObject* text, int64_t position) {
  HS_OWN(module, vm::import_module("re"));
  HS_OWN(type, object_get_attr_string(module.get(), "error"));
  HS_OWN(shown, unicode_from_string(message));
  HS_OWN(where, long_from_ssize_t(position));
  HS_OWN(error, object_call_function_obj_args(type.get(), {shown.get(), text, where.get()}));
  return err_set_object(type.get(), error.get());
}

}  // namespace

Status Replacement::add_literal(std::u32string* pending, bool is_bytes) {
  if (pending->empty()) {
    return Status::kOk;
  }
  Part part;
  if (is_bytes) {
    std::string bytes(pending->begin(), pending->end());
    part.literal = bytes_from_string_and_size(bytes);
  } else {
    part.literal = unicode_from_kind_and_data(4, pending->data(), static_cast<int64_t>(pending->size()));
  }
  pending->clear();
  if (!part.literal) {
    return Status::kError;
  }
  parts_.push_back(std::move(part));
  return Status::kOk;
}

Status Replacement::parse(const PatternObject* pattern, PyObject* text) {
  std::u32string source;
  bool is_bytes = false;
  if (unicode_check(text)) {
    for (int64_t i = 0; i < unicode_length(text); ++i) {
      source.push_back(unicode_read_char(text, i));
    }
  } else if (object_check_buffer(text)) {
    is_bytes = true;
    BufferView view;
    HS_TRY(view.get(text));
    for (const char c : view.bytes()) {
      source.push_back(static_cast<uint8_t>(c));
    }
  } else {
    return err_format(exc_type_error(), "decoding to str: need a bytes-like object, {} found",
                      type_full_name(type_of(text)));
  }
  std::u32string pending;
  const auto size = source.size();
  const auto group = [&](int64_t number, int64_t position) -> Status {
    if (number > pattern->groups) {
      return template_error(fmt::format("invalid group reference {}", number), text, position);
    }
    HS_TRY(add_literal(&pending, is_bytes));
    Part part;
    part.group = number;
    parts_.push_back(std::move(part));
    return Status::kOk;
  };
  const auto digit = [&](size_t i) { return i < size && source[i] >= '0' && source[i] <= '9'; };
  const auto octal = [&](size_t i) { return i < size && source[i] >= '0' && source[i] <= '7'; };
  for (size_t i = 0; i < size; ++i) {
    if (source[i] != '\\') {
      pending.push_back(source[i]);
      continue;
    }
    const auto start = static_cast<int64_t>(i);
    if (++i >= size) {
      return template_error("bad escape (end of pattern)", text, start);
    }
    const char32_t c = source[i];
    if (c == 'g') {
      if (i + 1 >= size || source[i + 1] != '<') {
        return template_error("missing <", text, static_cast<int64_t>(i) + 1);
      }
      const size_t end = source.find(U'>', i + 2);
      const auto name_start = static_cast<int64_t>(i) + 2;
      if (i + 2 >= size || end == i + 2) {
        return template_error("missing group name", text, name_start);
      }
      if (end == std::u32string::npos) {
        return template_error("missing >, unterminated name", text, name_start);
      }
      const std::u32string name = source.substr(i + 2, end - i - 2);
      bool number = true;
      for (const char32_t d : name) {
        number = number && d >= '0' && d <= '9';
      }
      if (number) {
        int64_t value = 0;
        for (const char32_t d : name) {
          value = value > 1000000 ? value : value * 10 + static_cast<int64_t>(d - '0');
        }
        HS_TRY(group(value, name_start));
      } else {
        HS_OWN(key, unicode_from_kind_and_data(4, name.data(), static_cast<int64_t>(name.size())));
        if (!unicode_is_identifier(key.get())) {
          return template_error(fmt::format("bad character in group name {}", repr_text(key.get())), text, name_start);
        }
        PyObject* found = dict_get_item_with_error(pattern->groupindex, key.get());
        if (found == nullptr) {
          return err_format(exc_index_error(), "unknown group name {}", repr_text(key.get()));
        }
        HS_TRY(group(long_as_int64(found), name_start));
      }
      i = end;
    } else if (c == '0') {
      uint32_t value = 0;
      int count = 0;
      while (count < 2 && octal(i + 1)) {
        value = value * 8 + static_cast<uint32_t>(source[++i] - '0');
        ++count;
      }
      pending.push_back(value);
    } else if (c >= '1' && c <= '9') {
      int64_t value = static_cast<int64_t>(c - '0');
      if (digit(i + 1)) {
        if (octal(i) && octal(i + 1) && octal(i + 2)) {
          const uint32_t code = static_cast<uint32_t>(c - '0') * 64 + static_cast<uint32_t>(source[i + 1] - '0') * 8 +
                                static_cast<uint32_t>(source[i + 2] - '0');
          if (code > 0377) {
            return template_error(fmt::format("octal escape value \\{:o} outside of range 0-0o377", code), text, start);
          }
          pending.push_back(code);
          i += 2;
          continue;
        }
        value = value * 10 + static_cast<int64_t>(source[++i] - '0');
      }
      HS_TRY(group(value, start + 1));
    } else {
      static constexpr std::pair<char, char> kEscapes[] = {{'a', 7},  {'b', 8}, {'f', 12}, {'n', 10},
                                                           {'r', 13}, {'t', 9}, {'v', 11}, {'\\', '\\'}};
      bool known = false;
      for (const auto& [letter, value] : kEscapes) {
        if (c == static_cast<char32_t>(letter)) {
          pending.push_back(static_cast<char32_t>(value));
          known = true;
        }
      }
      if (!known) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
          return template_error(fmt::format("bad escape \\{}", static_cast<char>(c)), text, start);
        }
        pending.push_back('\\');
        pending.push_back(c);
      }
    }
  }
  return add_literal(&pending, is_bytes);
}

Status Replacement::append_to(PyObject* list, PyObject* string, const Found& found) const {
  for (const Part& part : parts_) {
    if (part.literal) {
      HS_TRY(list_append(list, part.literal.get()));
      continue;
    }
    const auto at = static_cast<size_t>(2 * part.group);
    if (found.marks[at] >= 0) {
      HS_OWN(piece, subject_slice(string, found.marks[at], found.marks[at + 1]));
      HS_TRY(list_append(list, piece.get()));
    }
  }
  return Status::kOk;
}

}  // namespace heapscope::modules
