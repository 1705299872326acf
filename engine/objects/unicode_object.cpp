// Making, resizing, interning and joining strings.  Model: Objects/unicodeobject.c (3.11).
#include "objects/unicode_object.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "memory/allocator.h"
#include "memory/small_blocks.h"
#include "objects/abstract.h"
#include "objects/birth.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/hashing.h"
#include "objects/identifiers.h"
#include "objects/quick_objects.h"
#include "objects/state.h"
#include "objects/unicode_builder.h"
#include "objects/unicode_internal.h"

namespace heapscope::objects {

namespace {

/// Longer texts do not exist: their bytes could not be counted.
constexpr int64_t kMaxLength = INT64_MAX / 8;

struct Shape {
  int kind;
  int64_t head;
  bool ascii;
};

Shape shape_for(uint32_t max_char) {
  if (max_char < 0x80) {
    return {1, sizeof(PyASCIIObject), true};
  }
  return {max_char < 0x100 ? 1 : max_char < 0x10000 ? 2 : 4, sizeof(PyCompactUnicodeObject), false};
}

void init_head(PyASCIIObject* op, int64_t length, const Shape& shape) {
  op->length = length;
  op->hash = -1;
  op->state = (static_cast<uint32_t>(shape.kind) << kUnicodeKindShift) | kUnicodeCompact | kUnicodeReady |
              (shape.ascii ? kUnicodeAscii : 0);
  op->state_padding = 0;
  op->wstr = nullptr;
  if (!shape.ascii) {
    auto* wide = static_cast<PyCompactUnicodeObject*>(op);
    wide->utf8 = nullptr;
    wide->utf8_length = 0;
    wide->wstr_length = 0;
    if (shape.kind == 4) {
      wide->wstr_length = length;
      wide->wstr = static_cast<char*>(unicode_data(op));
    }
  }
}

void init_static(PyObject* op, const void* text, int64_t length, uint32_t max_char) {
  object_init_static(op, unicode_type());
  init_head(as_ascii(op), length, shape_for(max_char));
  std::memcpy(unicode_data(op), text, static_cast<size_t>(length));
}

/// memcpy of a text, in line for the short ones that most are: two words that may overlap.
template <class Word>
void copy_ends(char* to, const char* from, size_t count) {
  Word first;
  Word last;
  std::memcpy(&first, from, sizeof(Word));
  std::memcpy(&last, from + count - sizeof(Word), sizeof(Word));
  std::memcpy(to, &first, sizeof(Word));
  std::memcpy(to + count - sizeof(Word), &last, sizeof(Word));
}
void copy_text(char* to, const char* from, size_t count) {
  if (count == 1) {
    *to = *from;
  } else if (count > 16) {
    std::memcpy(to, from, count);
  } else if (count >= 8) {
    copy_ends<uint64_t>(to, from, count);
  } else if (count >= 4) {
    copy_ends<uint32_t>(to, from, count);
  } else if (count >= 2) {
    copy_ends<uint16_t>(to, from, count);
  }
}

/// Only this reference, not hashed, not interned, exact: nobody can see it change.
bool is_modifiable(PyObject* op) {
  return op->ob_refcnt == 1 && as_ascii(op)->hash == -1 && !unicode_is_interned(op) && unicode_check_exact(op);
}

}  // namespace

// All strings that exist from the start.  Interning needs dict, so it is a second step.
void boot_unicode() {
  state().unicode = UnicodeState{};
  init_static(empty_string(), "", 0, 0);
  for (uint32_t c = 0; c < 256; ++c) {
    const auto byte = static_cast<uint8_t>(c);
    init_static(latin1_character(byte), &byte, 1, c);
  }
  struct Row {
    Id id;
    std::string_view text;
  };
  static constexpr Row kRows[] = {
#define HS_IDENTIFIER(name) {Id::name, #name},
#define HS_IDENTIFIER_TEXT(name, text) {Id::name, text},
#include "objects/identifiers.inc"
#undef HS_IDENTIFIER
#undef HS_IDENTIFIER_TEXT
  };
  for (const Row& row : kRows) {
    HS_CHECK(row.text.size() <= 47);
    init_static(ident(row.id), row.text.data(), static_cast<int64_t>(row.text.size()), 0x7f);
  }
  for (const Row& row : kRows) {
    // As in 3.11: names only.  Those of one character stand before the Latin-1 character.
    const char first = row.text[0];
    const bool is_name = first == '_' || (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
    if (is_name && row.text.find('-') == std::string_view::npos) {
      Owned<PyObject> name = owned_ref(ident(row.id));
      unicode_intern_in_place(&name);
    }
  }
}

Owned<PyObject> unicode_new(int64_t length, uint32_t max_char) {
  if (length == 0) {
    return owned_ref(empty_string());
  }
  const Shape shape = shape_for(max_char);
  if (length < 0) {
    return err_set_string(exc_system_error(), "Negative size passed to PyUnicode_New");
  }
  if (length > kMaxLength) {
    return err_no_memory();
  }
  auto* op =
      static_cast<PyASCIIObject*>(memory::quick_malloc(static_cast<uint64_t>(shape.head + (length + 1) * shape.kind)));
  if (op == nullptr) {
    return err_no_memory();
  }
  quick_init(op, unicode_type());
  init_head(op, length, shape);
  unicode_write(shape.kind, unicode_data(op), length, 0);
  return Owned<PyObject>(op);
}

void unicode_dealloc(PyObject* op) {
  PyASCIIObject* head = as_ascii(op);
  if ((head->state & kUnicodeInternedMask) == kUnicodeInternedMortal) {
    // The dict lets go of two references that were never counted; the third keeps this from
    // happening twice.
    op->ob_refcnt = 3;
    if (dict_del_item(state().unicode.interned, op) != Status::kOk) {
      err_write_unraisable(nullptr);
    }
    op->ob_refcnt = 0;
  }
  if ((head->state & kUnicodeAscii) == 0 || (head->state & kUnicodeCompact) == 0) {
    auto* wide = static_cast<PyCompactUnicodeObject*>(head);
    if (wide->utf8 && wide->utf8.get() != unicode_data(op)) {
      memory::object_free(wide->utf8);
    }
  }
  if ((head->state & kUnicodeCompact) == 0) {
    memory::object_free(static_cast<PyUnicodeObject*>(head)->data);
  }
  if (unicode_check_exact(op)) {
    memory::small_free(op);
  } else {
    type_of(op)->tp_free(op);
  }
}

uint32_t find_max_char(int kind, const void* data, int64_t length) {
  uint32_t all = 0;
  if (kind == 1) {
    const auto* s = static_cast<const uint8_t*>(data);
    uint64_t bits = 0;
    int64_t i = 0;
    for (; i + 8 <= length; i += 8) {
      uint64_t word;
      std::memcpy(&word, s + i, 8);
      bits |= word;
    }
    for (; i < length; ++i) {
      bits |= s[i];
    }
    return (bits & 0x8080808080808080ull) != 0 ? 0xff : 0x7f;
  }
  for (int64_t i = 0; i < length; ++i) {
    all |= unicode_read(kind, data, i);
  }
  return all < 0x80 ? 0x7f : all < 0x100 ? 0xff : all < 0x10000 ? 0xffff : 0x10ffff;
}

void copy_characters(PyObject* to, int64_t at, const PyObject* from, int64_t start, int64_t count) {
  copy_raw(unicode_kind(to), unicode_data(to), at, unicode_kind(from), unicode_data(from), start, count);
}

void copy_raw(int to_kind, void* to_data, int64_t at, int from_kind, const void* from_data, int64_t start,
              int64_t count) {
  if (to_kind == from_kind) {
    copy_text(static_cast<char*>(to_data) + at * to_kind, static_cast<const char*>(from_data) + start * from_kind,
              static_cast<size_t>(count * to_kind));
    return;
  }
  for (int64_t i = 0; i < count; ++i) {
    unicode_write(to_kind, to_data, at + i, unicode_read(from_kind, from_data, start + i));
  }
}

Owned<PyObject> unicode_from_ascii(std::string_view ascii) {
  if (ascii.size() == 1) {
    return owned_ref(latin1_character(static_cast<uint8_t>(ascii[0])));
  }
  HS_OWN(op, unicode_new(static_cast<int64_t>(ascii.size()), 0x7f));
  if (!ascii.empty()) {
    std::memcpy(unicode_data(op.get()), ascii.data(), ascii.size());
  }
  return op;
}

Owned<PyObject> unicode_from_ordinal(uint32_t character) {
  if (character < 256) {
    return owned_ref(latin1_character(static_cast<uint8_t>(character)));
  }
  HS_OWN(op, unicode_new(1, character));
  unicode_write(unicode_kind(op.get()), unicode_data(op.get()), 0, character);
  return op;
}

Owned<PyObject> unicode_from_kind_and_data(int kind, const void* data, int64_t length) {
  if (length == 0) {
    return owned_ref(empty_string());
  }
  if (length == 1) {
    return unicode_from_ordinal(unicode_read(kind, data, 0));
  }
  HS_OWN(op, unicode_new(length, find_max_char(kind, data, length)));
  copy_raw(unicode_kind(op.get()), unicode_data(op.get()), 0, kind, data, 0, length);
  return op;
}

Owned<PyObject> unicode_from_object(PyObject* op) {
  if (unicode_check_exact(op)) {
    return owned_ref(op);
  }
  if (unicode_check(op)) {
    return unicode_copy(op);
  }
  return err_format(exc_type_error(), "Can't convert '{}' object to str implicitly", type_full_name(type_of(op)));
}

Owned<PyObject> unicode_copy(PyObject* op) {
  HS_OWN(copy, unicode_new(unicode_length(op), unicode_max_char_value(op)));
  if (unicode_length(op) != 0) {
    copy_characters(copy.get(), 0, op, 0, unicode_length(op));
  }
  return copy;
}

Owned<PyObject> unicode_result_unchanged(PyObject* op) {
  return unicode_check_exact(op) ? owned_ref(op) : unicode_copy(op);
}

Owned<PyObject> unicode_from_format_args(fmt::string_view format, fmt::format_args arguments) {
  return unicode_from_string(fmt::vformat(format, arguments));
}

Status unicode_resize(Owned<PyObject>* target, int64_t length) {
  PyObject* op = target->get();
  const int64_t old_length = unicode_length(op);
  if (old_length == length) {
    return Status::kOk;
  }
  if (length == 0) {
    *target = owned_ref(empty_string());
    return Status::kOk;
  }
  const int kind = unicode_kind(op);
  if (!is_modifiable(op)) {
    HS_OWN(copy, unicode_new(length, unicode_max_char_value(op)));
    copy_characters(copy.get(), 0, op, 0, std::min(length, old_length));
    *target = std::move(copy);
    return Status::kOk;
  }
  const bool ascii = unicode_is_ascii(op);
  if (!ascii) {
    auto* wide = static_cast<PyCompactUnicodeObject*>(op);
    if (wide->utf8) {
      memory::object_free(wide->utf8);
      wide->utf8 = nullptr;
      wide->utf8_length = 0;
    }
  }
  const auto head = static_cast<int64_t>(ascii ? sizeof(PyASCIIObject) : sizeof(PyCompactUnicodeObject));
  if (length > (INT64_MAX - head) / kind - 1) {
    return err_no_memory();
  }
  void* block = memory::object_realloc(op, static_cast<uint64_t>(head + (length + 1) * kind));
  if (block == nullptr) {
    return err_no_memory();
  }
  auto* moved = static_cast<PyASCIIObject*>(block);
  if (block != op) {
    (void)target->release();
    new_reference(moved);
    *target = Owned<PyObject>(moved);
  }
  moved->length = length;
  if (kind == 4) {
    auto* wide = static_cast<PyCompactUnicodeObject*>(moved);
    wide->wstr = static_cast<char*>(unicode_data(moved));
    wide->wstr_length = length;
  }
  unicode_write(kind, unicode_data(moved), length, 0);
  return Status::kOk;
}

// Interning.

void unicode_intern_in_place(Owned<PyObject>* op) {
  PyObject* text = op->get();
  if (text == nullptr || !unicode_check_exact(text) || unicode_is_interned(text)) {
    return;
  }
  UnicodeState& unicode = state().unicode;
  if (!unicode.interned) {
    Owned<PyObject> dict = dict_new();
    if (!dict) {
      err_clear();
      return;
    }
    unicode.interned = dict.release();
  }
  PyObject* found = dict_set_default(unicode.interned, text, text);
  if (found == nullptr) {
    err_clear();
    return;
  }
  if (found != text) {
    *op = owned_ref(found);
    return;
  }
  text->ob_refcnt -= 2;
  as_ascii(text)->state |= kUnicodeInternedMortal;
}

Owned<PyObject> unicode_intern_from_string(std::string_view utf8) {
  Owned<PyObject> text = unicode_from_string(utf8);
  if (text) {
    unicode_intern_in_place(&text);
  }
  return text;
}

// Joining.

Owned<PyObject> unicode_concat(PyObject* left, PyObject* right) {
  if (!unicode_check(left)) {
    return err_format(exc_type_error(), "must be str, not {}", type_name(type_of(left)));
  }
  if (!unicode_check(right)) {
    return err_format(exc_type_error(), "can only concatenate str (not \"{}\") to str", type_full_name(type_of(right)));
  }
  if (left == empty_string()) {
    return unicode_from_object(right);
  }
  if (right == empty_string()) {
    return unicode_from_object(left);
  }
  const int64_t left_length = unicode_length(left);
  const int64_t right_length = unicode_length(right);
  if (left_length > INT64_MAX - right_length) {
    return err_set_string(exc_overflow_error(), "strings are too large to concat");
  }
  HS_OWN(result, unicode_new(left_length + right_length,
                             std::max(unicode_max_char_value(left), unicode_max_char_value(right))));
  if (unicode_length(result.get()) != 0) {
    copy_characters(result.get(), 0, left, 0, left_length);
    copy_characters(result.get(), left_length, right, 0, right_length);
  }
  return result;
}

void unicode_append(Owned<PyObject>* left_slot, PyObject* right) {
  PyObject* left = left_slot->get();
  if (left == nullptr) {
    return;
  }
  if (right == nullptr || !unicode_check(left) || !unicode_check(right)) {
    (void)err_bad_internal_call("unicode_append");
    left_slot->reset();
    return;
  }
  if (left == empty_string()) {
    *left_slot = owned_ref(right);
    return;
  }
  if (right == empty_string()) {
    return;
  }
  const int64_t left_length = unicode_length(left);
  const int64_t right_length = unicode_length(right);
  if (left_length > INT64_MAX - right_length) {
    (void)err_set_string(exc_overflow_error(), "strings are too large to concat");
    left_slot->reset();
    return;
  }
  const int64_t length = left_length + right_length;
  if (is_modifiable(left) && unicode_check_exact(right) && unicode_kind(right) <= unicode_kind(left) &&
      !(unicode_is_ascii(left) && !unicode_is_ascii(right))) {
    if (unicode_resize(left_slot, length) != Status::kOk) {
      left_slot->reset();
      return;
    }
    copy_characters(left_slot->get(), left_length, right, 0, right_length);
    return;
  }
  Owned<PyObject> result = unicode_new(length, std::max(unicode_max_char_value(left), unicode_max_char_value(right)));
  if (result && length != 0) {
    copy_characters(result.get(), 0, left, 0, left_length);
    copy_characters(result.get(), left_length, right, 0, right_length);
  }
  *left_slot = std::move(result);
}

Owned<PyObject> unicode_join_array(PyObject* separator, const Ref<PyObject>* items, int64_t count) {
  if (count == 0) {
    return owned_ref(empty_string());
  }
  if (count == 1 && unicode_check_exact(items[0])) {
    return owned_ref(items[0]);
  }
  int64_t separator_length = 1;
  uint32_t max_char = 0x20;
  if (separator != nullptr) {
    if (!unicode_check(separator)) {
      return err_format(exc_type_error(), "separator: expected str instance, {} found",
                        type_full_name(type_of(separator)));
    }
    separator_length = unicode_length(separator);
    max_char = separator_length == 0 || count == 1 ? 0 : unicode_max_char_value(separator);
  } else {
    separator = latin1_character(' ');
  }
  int64_t total = 0;
  for (int64_t i = 0; i < count; ++i) {
    PyObject* item = items[i];
    if (!unicode_check(item)) {
      return err_format(exc_type_error(), "sequence item {}: expected str instance, {} found", i,
                        type_full_name(type_of(item)));
    }
    total += unicode_length(item) + (i != 0 ? separator_length : 0);
    if (total < 0) {
      return err_set_string(exc_overflow_error(), "join() result is too long for a Python string");
    }
    max_char = std::max(max_char, unicode_max_char_value(item));
  }
  HS_OWN(result, unicode_new(total, max_char));
  if (total == 0) {
    return result;
  }
  int64_t at = 0;
  for (int64_t i = 0; i < count; ++i) {
    if (i != 0 && separator_length != 0) {
      copy_characters(result.get(), at, separator, 0, separator_length);
      at += separator_length;
    }
    const int64_t length = unicode_length(items[i]);
    copy_characters(result.get(), at, items[i], 0, length);
    at += length;
  }
  return result;
}

Owned<PyObject> unicode_join(PyObject* separator, PyObject* iterable) {
  HS_OWN(items, sequence_fast(iterable, "can only join an iterable"));
  return unicode_join_array(separator, sequence_fast_items(items.get()), sequence_fast_get_size(items.get()));
}

Owned<PyObject> unicode_substring(PyObject* op, int64_t start, int64_t end) {
  const int64_t length = unicode_length(op);
  end = std::min(end, length);
  if (start == 0 && end == length) {
    return unicode_result_unchanged(op);
  }
  if (start < 0 || end < 0) {
    return err_set_string(exc_index_error(), "string index out of range");
  }
  if (start >= length || end < start) {
    return owned_ref(empty_string());
  }
  const int kind = unicode_kind(op);
  const char* data = static_cast<const char*>(unicode_data(op)) + start * kind;
  if (unicode_is_ascii(op)) {
    return unicode_from_ascii({data, static_cast<size_t>(end - start)});
  }
  return unicode_from_kind_and_data(kind, data, end - start);
}

// Comparing, hashing.

bool unicode_equal(const PyObject* a, const PyObject* b) {
  const PyASCIIObject* x = as_ascii(a);
  const PyASCIIObject* y = as_ascii(b);
  if (x->length != y->length) {
    return false;
  }
  const int kind = unicode_kind(a);
  if (kind != unicode_kind(b)) {
    return false;
  }
  return std::memcmp(unicode_data(a), unicode_data(b), static_cast<size_t>(x->length * kind)) == 0;
}

int unicode_compare(const PyObject* a, const PyObject* b) {
  const int64_t length_a = unicode_length(a);
  const int64_t length_b = unicode_length(b);
  const int64_t common = std::min(length_a, length_b);
  const int kind_a = unicode_kind(a);
  const int kind_b = unicode_kind(b);
  const void* data_a = unicode_data(a);
  const void* data_b = unicode_data(b);
  if (kind_a == 1 && kind_b == 1) {
    const int order = std::memcmp(data_a, data_b, static_cast<size_t>(common));
    if (order != 0) {
      return order < 0 ? -1 : 1;
    }
  } else {
    for (int64_t i = 0; i < common; ++i) {
      const uint32_t x = unicode_read(kind_a, data_a, i);
      const uint32_t y = unicode_read(kind_b, data_b, i);
      if (x != y) {
        return x < y ? -1 : 1;
      }
    }
  }
  return length_a < length_b ? -1 : length_a > length_b ? 1 : 0;
}

bool unicode_equal_to_ascii(const PyObject* op, std::string_view ascii) {
  return unicode_is_ascii(op) && unicode_ascii_view(op) == ascii;
}

Owned<PyObject> unicode_rich_compare(PyObject* a, PyObject* b, CompareOp op) {
  if (!unicode_check(a) || !unicode_check(b)) {
    return owned_ref(not_implemented());
  }
  if (op == CompareOp::kEq || op == CompareOp::kNe) {
    const bool equal = a == b || unicode_equal(a, b);
    return owned_ref(bool_object(equal == (op == CompareOp::kEq)));
  }
  const int order = a == b ? 0 : unicode_compare(a, b);
  bool result = false;
  switch (op) {
    case CompareOp::kLt: result = order < 0; break;
    case CompareOp::kLe: result = order <= 0; break;
    case CompareOp::kGt: result = order > 0; break;
    default: result = order >= 0; break;
  }
  return owned_ref(bool_object(result));
}

int64_t unicode_hash(PyObject* op) {
  PyASCIIObject* head = as_ascii(op);
  if (head->hash != -1) {
    return head->hash;
  }
  head->hash = hash_bytes(unicode_data(op), head->length * unicode_kind(op));
  return head->hash;
}

// The builder.

void UnicodeBuilder::widen(int kind) {
  std::string wide(static_cast<size_t>(length_ * kind), '\0');
  copy_raw(kind, wide.data(), 0, kind_, buffer_.data(), 0, length_);
  wide.reserve(wide.size() + wide.size() / 2);
  buffer_ = std::move(wide);
  kind_ = kind;
}

void UnicodeBuilder::append_raw(uint32_t character) {
  const size_t at = buffer_.size();
  buffer_.resize(at + static_cast<size_t>(kind_));
  unicode_write(kind_, buffer_.data() + at, 0, character);
  ++length_;
}

void UnicodeBuilder::add_wide(uint32_t character) {
  const int needed = character < 0x100 ? 1 : character < 0x10000 ? 2 : 4;
  if (needed > kind_) {
    widen(needed);
  }
  append_raw(character);
}

void UnicodeBuilder::add_ascii(std::string_view text) {
  if (kind_ == 1) {
    buffer_.append(text);
    length_ += static_cast<int64_t>(text.size());
    return;
  }
  for (const char c : text) {
    append_raw(static_cast<uint8_t>(c));
  }
}

void UnicodeBuilder::add_fill(uint32_t character, int64_t count) {
  if (too_long_ || !text_has_room(length_, count)) {
    too_long_ = true;
    return;
  }
  for (int64_t i = 0; i < count; ++i) {
    add(character);
  }
}

void UnicodeBuilder::add_substring(const PyObject* text, int64_t start, int64_t end) {
  if (end <= start) {
    return;
  }
  if (too_long_ || !text_has_room(length_, end - start)) {
    too_long_ = true;
    return;
  }
  const int kind = unicode_kind(text);
  const uint32_t bound = unicode_max_char_value(text);
  if (kind > kind_) {
    // The substring may be narrower than the whole.
    for (int64_t i = start; i < end; ++i) {
      add(unicode_read(kind, unicode_data(text), i));
    }
    return;
  }
  if (bound > 0x7f) {
    max_char_ |= find_max_char(kind, static_cast<const char*>(unicode_data(text)) + start * kind, end - start);
  }
  const size_t at = buffer_.size();
  buffer_.resize(at + static_cast<size_t>((end - start) * kind_));
  copy_raw(kind_, buffer_.data() + at, 0, kind, unicode_data(text), start, end - start);
  length_ += end - start;
}

Owned<PyObject> UnicodeBuilder::finish() {
  if (too_long_) {
    return err_no_memory();
  }
  if (sole_ && unicode_length(sole_.get()) == length_) {
    return std::move(sole_);
  }
  if (kind_ == 1 && max_char_ < 0x80) {
    return unicode_from_ascii(buffer_);
  }
  return unicode_from_kind_and_data(kind_, buffer_.data(), length_);
}

}  // namespace heapscope::objects
