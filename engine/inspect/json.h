// JsonWriter: appends JSON to a string, commas and escapes included.
//
//   JsonWriter out; out.begin_object(); out.key("step"); out.number(3); out.end_object();
// Nesting is the caller's business; a missing end shows at once in any test that parses.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace heapscope::inspect {

class JsonWriter {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  /// `name` is ours and needs no escapes.
  void key(std::string_view name);
  /// A key that comes from the program.
  void text_key(std::string_view utf8);
  void number(int64_t value);
  void text(std::string_view utf8);
  void boolean(bool value);
  void null();
  /// JSON made elsewhere.
  void raw(std::string_view json);

  // "key": value in one call.
  void field(std::string_view name, int64_t value);
  void field(std::string_view name, std::string_view utf8);
  void field(std::string_view name, const char* utf8) { field(name, std::string_view(utf8)); }
  void field_bool(std::string_view name, bool value);
  void field_null(std::string_view name);

  std::string take() {
    out_.resize(used_);
    used_ = 0;
    return std::move(out_);
  }
  void reserve(size_t bytes) { room(bytes); }

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();
  char* room(size_t bytes);
  void add(std::string_view text);
  void add_escaped(std::string_view utf8);

  std::string out_;  ///< longer than what was written: a view has ten thousand small pieces
  size_t used_ = 0;
  bool need_comma_ = false;
};

}  // namespace heapscope::inspect
