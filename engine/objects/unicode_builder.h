// Builds a str piece by piece on the host, then makes one object of exactly the right kind.
//
// The buffer starts with one byte per character and widens when a character needs it, so ASCII
// text, the usual case, is never copied twice.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "objects/text_limit.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

class UnicodeBuilder {
 public:
  [[nodiscard]] int64_t length() const { return length_; }
  void reserve(int64_t characters) {
    if (text_has_room(0, characters)) {
      buffer_.reserve(static_cast<size_t>(characters * kind_));
    }
  }
  void add(uint32_t character) {
    max_char_ |= character;
    if (kind_ == 1 && character < 0x100) {
      buffer_.push_back(static_cast<char>(character));
      ++length_;
      return;
    }
    add_wide(character);
  }
  void add_ascii(std::string_view text);
  void add_fill(uint32_t character, int64_t count);
  void add_string(const PyObject* text) { add_substring(text, 0, unicode_length(text)); }
  void add_substring(const PyObject* text, int64_t start, int64_t end);
  /// The last piece: when it is the only one, finish() gives that very object, be it of a subclass.
  void add_last(PyObject* text) {
    if (length_ == 0 && unicode_length(text) != 0) {
      sole_ = owned_ref(text);
    }
    add_string(text);
  }
  Owned<PyObject> finish();

 private:
  void add_wide(uint32_t character);
  void widen(int kind);
  void append_raw(uint32_t character);

  std::string buffer_;
  Owned<PyObject> sole_;  // what the buffer holds, when it is one whole object
  int kind_ = 1;
  int64_t length_ = 0;
  bool too_long_ = false;  // than the machine can hold (objects/text_limit.h): finish() gives MemoryError
  uint32_t max_char_ = 0;  // or of all characters: enough to tell ASCII, Latin-1, ...
};

}  // namespace heapscope::objects
