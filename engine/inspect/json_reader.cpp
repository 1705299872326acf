#include "inspect/json_reader.h"

#include <fmt/core.h>

#include <cmath>
#include <cstdlib>

#include "base/utf8.h"

namespace heapscope::inspect {
namespace {

constexpr int kDeepest = 64;

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool read_all(Json* value) {
    if (!read(value, 0)) {
      return false;
    }
    skip_space();
    return at_ == text_.size() || fail("nothing more");
  }
  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  bool fail(const char* wanted) {
    if (problem_.empty()) {
      problem_ = fmt::format("Not JSON: {} was expected at character {}.", wanted, at_ + 1);
    }
    return false;
  }
  void skip_space() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r')) {
      ++at_;
    }
  }
  bool take(char c) {
    skip_space();
    if (at_ < text_.size() && text_[at_] == c) {
      ++at_;
      return true;
    }
    return false;
  }
  bool take_word(std::string_view word) {
    if (text_.substr(at_, word.size()) != word) {
      return fail("a value");
    }
    at_ += word.size();
    return true;
  }

  bool read(Json* value, int depth) {
    skip_space();
    if (at_ == text_.size() || depth > kDeepest) {
      return fail("a value");
    }
    switch (text_[at_]) {
      case '{': return read_object(value, depth);
      case '[': return read_array(value, depth);
      case '"': value->kind = Json::Kind::kText; return read_text(&value->text);
      case 't':
      case 'f':
        value->kind = Json::Kind::kBool;
        value->truth = text_[at_] == 't';
        return take_word(value->truth ? "true" : "false");
      case 'n': return take_word("null");
      default: return read_number(value);
    }
  }

  bool read_object(Json* value, int depth) {
    value->kind = Json::Kind::kObject;
    ++at_;
    if (take('}')) {
      return true;
    }
    do {
      skip_space();
      std::string key;
      if (at_ == text_.size() || text_[at_] != '"' || !read_text(&key)) {
        return fail("a key");
      }
      if (!take(':')) {
        return fail("':'");
      }
      value->members.push_back({std::move(key), Json()});
      if (!read(&value->members.back().value, depth + 1)) {
        return false;
      }
    } while (take(','));
    return take('}') || fail("'}'");
  }

  bool read_array(Json* value, int depth) {
    value->kind = Json::Kind::kArray;
    ++at_;
    if (take(']')) {
      return true;
    }
    do {
      value->items.emplace_back();
      if (!read(&value->items.back(), depth + 1)) {
        return false;
      }
    } while (take(','));
    return take(']') || fail("']'");
  }

  bool read_number(Json* value) {
    const size_t start = at_;
    while (at_ < text_.size() && std::string_view("+-.eE0123456789").find(text_[at_]) != std::string_view::npos) {
      ++at_;
    }
    const std::string digits(text_.substr(start, at_ - start));
    char* end = nullptr;
    value->kind = Json::Kind::kNumber;
    value->number = std::strtod(digits.c_str(), &end);
    if (digits.empty() || *end != '\0' || !std::isfinite(value->number)) {
      at_ = start;
      return fail("a value");
    }
    return true;
  }

  bool read_hex(uint32_t* code) {
    *code = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      const char c = at_ < text_.size() ? text_[at_] : ' ';
      const int digit = c >= '0' && c <= '9'   ? c - '0'
                        : c >= 'a' && c <= 'f' ? c - 'a' + 10
                        : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                               : -1;
      if (digit < 0) {
        return fail("four hexadecimal digits");
      }
      *code = *code * 16 + static_cast<uint32_t>(digit);
    }
    return true;
  }

  bool read_escape(std::string* out) {
    static constexpr std::string_view kLetters = "\"\\/bfnrt";
    static constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
    const char letter = at_ < text_.size() ? text_[at_++] : '\0';
    const size_t which = kLetters.find(letter);
    if (letter != '\0' && which != std::string_view::npos) {
      *out += kMeant[which];
      return true;
    }
    uint32_t code = 0;
    if (letter != 'u' || !read_hex(&code)) {
      return fail("an escape");
    }
    if (code >= 0xd800 && code < 0xdc00 && text_.substr(at_, 2) == "\\u") {
      at_ += 2;
      uint32_t low = 0;
      if (!read_hex(&low)) {
        return false;
      }
      code = 0x10000 + ((code - 0xd800) << 10) + ((low - 0xdc00) & 0x3ff);
    }
    append_utf8(code, out);
    return true;
  }

  bool read_text(std::string* out) {
    ++at_;
    while (at_ < text_.size() && text_[at_] != '"') {
      const char c = text_[at_++];
      if (c != '\\') {
        *out += c;
      } else if (!read_escape(out)) {
        return false;
      }
    }
    if (at_ == text_.size()) {
      return fail("the end of the text");
    }
    ++at_;
    return true;
  }

  std::string_view text_;
  size_t at_ = 0;
  std::string problem_;
};

}  // namespace

const Json& Json::operator[](std::string_view key) const {
  static const Json kNothing;
  for (const auto& [name, value] : members) {
    if (name == key) {
      return value;
    }
  }
  return kNothing;
}

bool read_json(std::string_view text, Json* value, std::string* problem) {
  Reader reader(text);
  *value = {};
  if (reader.read_all(value)) {
    return true;
  }
  *problem = reader.problem();
  return false;
}

}  // namespace heapscope::inspect
