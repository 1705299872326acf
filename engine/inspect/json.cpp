#include "inspect/json.h"

#include <charconv>

namespace heapscope::inspect {
namespace {

void append_escaped(std::string& out, std::string_view utf8) {
  static constexpr char kHex[] = "0123456789abcdef";
  out += '"';
  for (const char c : utf8) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          out += "\\u00";
          out += kHex[c >> 4];
          out += kHex[c & 15];
        } else {
          out += c;
        }
    }
  }
  out += '"';
}

}  // namespace

void JsonWriter::separate() {
  if (need_comma_) {
    out_ += ',';
  }
  need_comma_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  need_comma_ = false;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  need_comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  separate();
  out_ += '"';
  out_ += name;
  out_ += "\":";
  need_comma_ = false;
}

void JsonWriter::text_key(std::string_view utf8) {
  separate();
  append_escaped(out_, utf8);
  out_ += ':';
  need_comma_ = false;
}

void JsonWriter::number(int64_t value) {
  separate();
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out_.append(digits, static_cast<size_t>(end - digits));
}

void JsonWriter::text(std::string_view utf8) {
  separate();
  append_escaped(out_, utf8);
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

void JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
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
