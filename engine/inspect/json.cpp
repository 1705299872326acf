#include "inspect/json.h"

#include <charconv>
#include <cstring>

namespace heapscope::inspect {
namespace {

constexpr char kHex[] = "0123456789abcdef";

bool is_plain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }

}  // namespace

/// Where so many bytes may be written; what was written counts when used_ says so.
char* JsonWriter::room(size_t bytes) {
  if (out_.size() - used_ < bytes) {
    out_.resize(out_.size() * 2 + bytes);
  }
  return out_.data() + used_;
}

void JsonWriter::add(std::string_view text) {
  std::memcpy(room(text.size()), text.data(), text.size());
  used_ += text.size();
}

void JsonWriter::add_escaped(std::string_view utf8) {
  char* out = room(utf8.size() * 6 + 2);
  *out++ = '"';
  for (const char c : utf8) {
    if (is_plain(c)) {
      *out++ = c;
      continue;
    }
    *out++ = '\\';
    switch (c) {
      case '\n': *out++ = 'n'; break;
      case '\r': *out++ = 'r'; break;
      case '\t': *out++ = 't'; break;
      case '"':
      case '\\': *out++ = c; break;
      default:
        *out++ = 'u';
        *out++ = '0';
        *out++ = '0';
        *out++ = kHex[c >> 4];
        *out++ = kHex[c & 15];
    }
  }
  *out++ = '"';
  used_ = static_cast<size_t>(out - out_.data());
}

void JsonWriter::separate() {
  if (need_comma_) {
    *room(1) = ',';
    ++used_;
  }
  need_comma_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  *room(1) = bracket;
  ++used_;
  need_comma_ = false;
}

void JsonWriter::close(char bracket) {
  *room(1) = bracket;
  ++used_;
  need_comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  char* out = room(name.size() + 4);
  if (need_comma_) {
    *out++ = ',';
  }
  *out++ = '"';
  std::memcpy(out, name.data(), name.size());
  out += name.size();
  *out++ = '"';
  *out++ = ':';
  used_ = static_cast<size_t>(out - out_.data());
  need_comma_ = false;
}

void JsonWriter::text_key(std::string_view utf8) {
  separate();
  add_escaped(utf8);
  add(":");
  need_comma_ = false;
}

void JsonWriter::number(int64_t value) {
  separate();
  constexpr size_t kMostDigits = 24;
  char* out = room(kMostDigits);
  used_ += static_cast<size_t>(std::to_chars(out, out + kMostDigits, value).ptr - out);
}

void JsonWriter::text(std::string_view utf8) {
  separate();
  add_escaped(utf8);
}

void JsonWriter::boolean(bool value) {
  separate();
  add(value ? "true" : "false");
}

void JsonWriter::null() {
  separate();
  add("null");
}

void JsonWriter::raw(std::string_view json) {
  separate();
  add(json);
}

void JsonWriter::field(std::string_view name, int64_t value) {
  key(name);
  number(value);
}

void JsonWriter::field(std::string_view name, std::string_view utf8) {
  key(name);
  text(utf8);
}

void JsonWriter::field_bool(std::string_view name, bool value) {
  key(name);
  boolean(value);
}

void JsonWriter::field_null(std::string_view name) {
  key(name);
  null();
}

}  // namespace heapscope::inspect
