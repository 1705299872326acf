// Reading JSON: the questions of the page and exported recordings, into plain values.
//
//   Json question;  std::string problem;
//   if (!read_json(text, &question, &problem)) ...
//   question["step"].number_or(0)
// A key that is absent reads as null, so that callers ask for what they need and say what is missing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace heapscope::inspect {

class Json {
 public:
  struct Member;
  enum class Kind : uint8_t { kNull, kBool, kNumber, kText, kArray, kObject };

  Kind kind = Kind::kNull;
  bool truth = false;
  double number = 0;
  std::string text;
  std::vector<Json> items;      ///< array
  std::vector<Member> members;  ///< object

  [[nodiscard]] bool is(Kind wanted) const { return kind == wanted; }
  [[nodiscard]] bool is_null() const { return kind == Kind::kNull; }
  /// The member of this name, or null.
  const Json& operator[](std::string_view key) const;
  [[nodiscard]] double number_or(double other) const { return is(Kind::kNumber) ? number : other; }
  [[nodiscard]] bool bool_or(bool other) const { return is(Kind::kBool) ? truth : other; }
  [[nodiscard]] std::string text_or(std::string_view other) const {
    return is(Kind::kText) ? text : std::string(other);
  }
};

struct Json::Member {
  std::string name;
  Json value;
};

/// False with `*problem`, a sentence that says where it is no JSON.
bool read_json(std::string_view text, Json* value, std::string* problem);

}  // namespace heapscope::inspect
