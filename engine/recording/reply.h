// Reply: the answer to a question, JSON text or a misuse with its code (HostError of the page's contract).
#pragma once

#include <string>
#include <utility>

namespace heapscope::recording {

struct Reply {
  std::string value;           ///< JSON
  const char* code = nullptr;  ///< set: there is no value, but `message`
  std::string message;

  static Reply of(std::string value) { return {std::move(value), nullptr, {}}; }
  static Reply misuse(const char* code, std::string message) { return {{}, code, std::move(message)}; }
};

}  // namespace heapscope::recording
