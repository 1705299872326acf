#include "recording/stop_marks.h"

#include <algorithm>
#include <utility>

namespace heapscope::recording {
namespace {

constexpr std::string_view kBlanks = " \t\f\r";

std::string_view trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(kBlanks);
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

/// Reads what follows `#@`. False: it is no stop mark, and stays a comment.
bool read_mark(std::string_view text, StopMark* mark) {
  text = trimmed(text);
  if (text.substr(0, 4) != "stop") {
    return false;
  }
  const std::string_view rest = trimmed(text.substr(4));
  if (rest.empty()) {
    return true;
  }
  if (text[4] != ' ' && text[4] != '\t') {
    return false;  // another word
  }
  if (rest.size() >= 2 && rest.front() == '"' && rest.back() == '"') {
    mark->note = rest.substr(1, rest.size() - 2);
    return true;
  }
  if (rest.substr(0, 3) == "if " || rest.substr(0, 3) == "if\t") {
    mark->condition = trimmed(rest.substr(3));
    return !mark->condition.empty();
  }
  return false;
}

/// Goes through a program's text and knows what is a string and what a comment.
class Scanner {
 public:
  explicit Scanner(std::string_view source) : source_(source) {}

  MarkedSource scan() {
    while (at_ < source_.size()) {
      const char c = source_[at_];
      if (c == '#') {
        comment();
      } else if (c == '\'' || c == '"') {
        string(c);
      } else {
        take(1);
      }
    }
    return std::move(found_);
  }

 private:
  /// Copies so many characters.
  void take(size_t count) {
    for (const char c : source_.substr(at_, count)) {
      found_.source += c;
      if (c == '\n') {
        ++line_;
        has_code_ = false;
      } else if (kBlanks.find(c) == std::string_view::npos) {
        has_code_ = true;
        place_waiting();
      }
    }
    at_ += count;
  }

  void comment() {
    const size_t end = std::min(source_.find('\n', at_), source_.size());
    const std::string_view text = source_.substr(at_, end - at_);
    StopMark mark;
    if (text.substr(0, 2) != "#@" || !read_mark(text.substr(2), &mark)) {
      found_.source += text;
      at_ = end;
      return;
    }
    at_ = end;
    while (!found_.source.empty() && kBlanks.find(found_.source.back()) != std::string_view::npos) {
      found_.source.pop_back();
    }
    if (has_code_) {
      mark.line = line_;
      found_.marks.push_back(std::move(mark));
    } else {
      waiting_.push_back(std::move(mark));
    }
  }

  void string(char quote) {
    const bool triple = source_.substr(at_, 3) == std::string(3, quote);
    const size_t marks = triple ? 3 : 1;
    take(marks);
    while (at_ < source_.size()) {
      const char c = source_[at_];
      if (c == '\\' && at_ + 1 < source_.size()) {
        take(2);
      } else if (c == quote && (!triple || source_.substr(at_, 3) == std::string(3, quote))) {
        take(marks);
        return;
      } else if (c == '\n' && !triple) {
        return;  // not closed: the compiler will say so
      } else {
        take(1);
      }
    }
  }

  /// Marks that stood alone on their lines belong to the line of code that begins now.
  void place_waiting() {
    for (StopMark& mark : waiting_) {
      mark.line = line_;
      found_.marks.push_back(std::move(mark));
    }
    waiting_.clear();
  }

  std::string_view source_;
  size_t at_ = 0;
  int32_t line_ = 1;
  bool has_code_ = false;  // on this line, so far
  std::vector<StopMark> waiting_;
  MarkedSource found_;
};

}  // namespace

MarkedSource read_stop_marks(std::string_view source) { return Scanner(source).scan(); }

}  // namespace heapscope::recording
