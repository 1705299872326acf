#include "modules/re/replacement.h"

#include <fmt/format.h>

#include <cstdlib>
#include <string>
#include <utility>

#include "modules/re/group_names.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/hooks.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/unicode_ctype.h"
#include "objects/unicode_object.h"
#include "vm/import.h"

namespace heapscope::modules {

using namespace objects;

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

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_octal(char32_t c) { return c >= '0' && c <= '7'; }
bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

/// Reads a template: pieces of text, and groups between them.
class TemplateReader {
 public:
  TemplateReader(const PatternObject* pattern, PyObject* text, Replacement* result)
      : pattern_(pattern), text_(text), result_(*result) {}

  Status read() {
    HS_TRY(take_source());
    while (at_ < source_.size()) {
      if (peek() != '\\') {
        pending_.push_back(source_[at_++]);
        continue;
      }
      const auto start = static_cast<int64_t>(at_++);
      if (at_ == source_.size()) {
        return template_error("bad escape (end of pattern)", text_, start);
      }
      HS_TRY(read_escape(start));
    }
    return end_literal();
  }

 private:
  Status take_source() {
    if (unicode_check(text_)) {
      for (int64_t i = 0; i < unicode_length(text_); ++i) {
        source_.push_back(unicode_read_char(text_, i));
      }
      return Status::kOk;
    }
    if (!object_check_buffer(text_)) {
      return err_format(exc_type_error(), "decoding to str: need a bytes-like object, {} found",
                        type_full_name(type_of(text_)));
    }
    is_bytes_ = true;
    BufferView view;
    HS_TRY(view.get(text_));
    for (const char c : view.bytes()) {
      source_.push_back(static_cast<uint8_t>(c));
    }
    return Status::kOk;
  }

  /// What stands behind the backslash at `start`.
  Status read_escape(int64_t start) {
    const char32_t c = source_[at_++];
    if (c == 'g') {
      return read_named_group();
    }
    if (c == '0') {
      read_octal_behind_zero();
      return Status::kOk;
    }
    if (is_digit(c)) {
      return read_number(c, start);
    }
    static constexpr std::pair<char, char> kEscapes[] = {{'a', 7},  {'b', 8}, {'f', 12}, {'n', 10},
                                                         {'r', 13}, {'t', 9}, {'v', 11}, {'\\', '\\'}};
    for (const auto& [letter, value] : kEscapes) {
      if (c == static_cast<char32_t>(letter)) {
        pending_.push_back(static_cast<char32_t>(value));
        return Status::kOk;
      }
    }
    if (is_ascii_letter(c)) {
      return template_error(fmt::format("bad escape \\{}", static_cast<char>(c)), text_, start);
    }
    pending_.push_back('\\');
    pending_.push_back(c);
    return Status::kOk;
  }

  /// `\g<name>` and `\g<number>`.
  Status read_named_group() {
    if (peek() != '<') {
      return template_error("missing <", text_, static_cast<int64_t>(at_));
    }
    const size_t first = at_ + 1;
    const auto position = static_cast<int64_t>(first);
    const size_t end = source_.find(U'>', first);
    if (first >= source_.size() || end == first) {
      return template_error("missing group name", text_, position);
    }
    if (end == std::u32string::npos) {
      return template_error("missing >, unterminated name", text_, position);
    }
    const std::u32string name = source_.substr(first, end - first);
    at_ = end + 1;
    HS_OWN(key, unicode_from_kind_and_data(4, name.data(), static_cast<int64_t>(name.size())));
    if (!unicode_is_identifier(key.get())) {
      return read_group_number(name, position);
    }
    if (is_bytes_ && !re::is_ascii_name(name)) {
      HS_TRY(warn_of_name(name, position));
    }
    PyObject* names = pattern_->groupindex;
    PyObject* found = names == nullptr ? nullptr : dict_get_item_with_error(names, key.get());
    if (found == nullptr) {
      return err_format(exc_index_error(), "unknown group name {}", repr_text(key.get()));
    }
    return add_group(long_as_int64(found), position);
  }

  Status warn_of_name(const std::u32string& name, int64_t position) {
    return err_warn(exc_deprecation_warning(), re::bad_name_warning(name, is_bytes_, position), 2);
  }

  Status read_group_number(const std::u32string& name, int64_t position) {
    const std::string digits = re::group_digits(name);
    if (digits.empty()) {
      return template_error("bad character in group name " + re::shown_name(name, false), text_, position);
    }
    if (digits.size() > re::kMostGroupDigits) {
      return template_error("invalid group reference " + digits, text_, position);
    }
    if (!re::is_plain_number(name)) {
      HS_TRY(warn_of_name(name, position));
    }
    return add_group(std::strtol(digits.c_str(), nullptr, 10), position);
  }

  void read_octal_behind_zero() {
    int64_t value = 0;
    for (int count = 0; count < 2 && is_octal(peek()); ++count) {
      value = value * 8 + digit_value(source_[at_++]);
    }
    pending_.push_back(static_cast<char32_t>(value));
  }

  /// `\1` to `\99` are groups, three octal digits a character.
  Status read_number(char32_t first, int64_t start) {
    int64_t number = digit_value(first);
    if (is_octal(first) && is_octal(peek()) && is_octal(peek(1))) {
      const int64_t code = number * 64 + digit_value(peek()) * 8 + digit_value(peek(1));
      if (code > 0377) {
        return template_error(fmt::format("octal escape value \\{:o} outside of range 0-0o377", code), text_, start);
      }
      pending_.push_back(static_cast<char32_t>(code));
      at_ += 2;
      return Status::kOk;
    }
    if (is_digit(peek())) {
      number = number * 10 + digit_value(source_[at_++]);
    }
    return add_group(number, start + 1);
  }

  Status add_group(int64_t number, int64_t position) {
    if (number > pattern_->groups) {
      return template_error(fmt::format("invalid group reference {}", number), text_, position);
    }
    HS_TRY(end_literal());
    result_.literals_.push_back(nullptr);
    result_.groups_.push_back(number);
    return Status::kOk;
  }

  Status end_literal() {
    if (pending_.empty()) {
      return Status::kOk;
    }
    HS_OWN(literal, is_bytes_ ? bytes_from_string_and_size(std::string(pending_.begin(), pending_.end()))
                              : unicode_from_kind_and_data(4, pending_.data(), static_cast<int64_t>(pending_.size())));
    pending_.clear();
    result_.literals_.push_back(std::move(literal));
    result_.groups_.push_back(0);
    return Status::kOk;
  }

  /// The character that many places ahead; 0 behind the end.
  [[nodiscard]] char32_t peek(size_t ahead = 0) const {
    return at_ + ahead < source_.size() ? source_[at_ + ahead] : U'\0';
  }
  static int64_t digit_value(char32_t c) { return static_cast<int64_t>(c) - '0'; }

  const PatternObject* pattern_;
  PyObject* text_;
  Replacement& result_;
  std::u32string source_;
  bool is_bytes_ = false;
  size_t at_ = 0;
  std::u32string pending_;  ///< the literal that is being read
};

Status Replacement::parse(const PatternObject* pattern, PyObject* text) {
  return TemplateReader(pattern, text, this).read();
}

Status Replacement::append_to(PyObject* list, PyObject* string, const Found& found) const {
  for (size_t i = 0; i < groups_.size(); ++i) {
    if (literals_[i]) {
      HS_TRY(list_append(list, literals_[i].get()));
      continue;
    }
    const size_t at = size_t{2} * static_cast<size_t>(groups_[i]);
    if (found.marks[at] >= 0) {
      HS_OWN(piece, subject_slice(string, found.marks[at], found.marks[at + 1]));
      HS_TRY(list_append(list, piece.get()));
    }
  }
  return Status::kOk;
}

}  // namespace heapscope::modules
