#include "session/pasted_session.h"

#include "inspect/json.h"

namespace heapscope::session {
namespace {

enum class LineKind { kStart, kContinuation, kOutput };

struct Line {
  LineKind kind = LineKind::kOutput;
  bool ipython = false;
  std::string_view text;  // behind the prompt
};

std::string_view without_blanks(std::string_view text) {
  const size_t start = text.find_first_not_of(" \t");
  return start == std::string_view::npos ? std::string_view() : text.substr(start);
}

/// What stands behind a prompt: one blank belongs to it.
std::string_view behind(std::string_view text, size_t prompt) {
  text.remove_prefix(prompt);
  return !text.empty() && text[0] == ' ' ? text.substr(1) : text;
}

/// Length of "WORD[12]:" at the start, 0 when it is not there.
size_t numbered(std::string_view text, std::string_view word) {
  if (!text.starts_with(word)) {
    return 0;
  }
  size_t at = word.size();
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
    ++at;
  }
  return at > word.size() && text.substr(at, 2) == "]:" ? at + 2 : 0;
}

bool is_prompt(std::string_view text, std::string_view prompt) {
  return text == prompt || (text.starts_with(prompt) && text[prompt.size()] == ' ');
}

/// `in_statement`: a continuation may follow.
Line classify(std::string_view raw, bool in_statement) {
  const std::string_view text = without_blanks(raw);
  if (is_prompt(text, ">>>")) {
    return {LineKind::kStart, false, behind(text, 3)};
  }
  if (const size_t length = numbered(text, "In [")) {
    return {LineKind::kStart, true, behind(text, length)};
  }
  if (in_statement && text.starts_with("...:")) {
    return {LineKind::kContinuation, true, behind(text, 4)};
  }
  if (in_statement && is_prompt(text, "...")) {
    return {LineKind::kContinuation, false, behind(text, 3)};
  }
  return {LineKind::kOutput, false, raw};
}

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.starts_with(word) && (text.size() == word.size() || text[word.size()] == ' ' || text[word.size()] == ':');
}

/// Whether a line at the margin goes on with the block before it.
bool goes_on(std::string_view text) {
  for (const std::string_view word : {"else", "elif", "except", "finally", "case"}) {
    if (starts_with_word(text, word)) {
      return true;
    }
  }
  return text.empty() || text[0] == ')' || text[0] == ']' || text[0] == '}';
}

class Reader {
 public:
  explicit Reader(PastedSession* result) : result_(*result) {}

  void line(std::string_view raw, int number) {
    const Line line = classify(raw, in_statement_);
    if (line.kind == LineKind::kOutput) {
      output(raw);
      return;
    }
    if (line.kind == LineKind::kStart) {
      end_statement();
    } else if (line.ipython && after_indented_ && !line.text.empty() && line.text[0] != ' ' && !goes_on(line.text)) {
      add("", number);  // in an IPython cell a statement may follow a block at once
    }
    in_statement_ = true;
    output_open_ = false;
    if (without_blanks(line.text).empty()) {
      after_indented_ = after_indented_ && line.ipython;  // after "..." alone the block has ended
    } else {
      after_indented_ = line.text[0] == ' ' || line.text[0] == '\t';
    }
    add(line.text, number);
    number_ = number;
  }

  void end() { end_statement(); }

 private:
  /// A block whose last line has no empty one behind it is ended by one.
  void end_statement() {
    if (in_statement_ && after_indented_) {
      add("", number_);
    }
    in_statement_ = false;
    after_indented_ = false;
    output_open_ = false;
  }

  void output(std::string_view raw) {
    end_statement_for_output();
    if (const size_t length = numbered(raw, "Out[")) {
      raw = behind(raw, length);
    }
    if (raw.empty() && !output_open_) {
      return;
    }
    if (!output_open_) {
      result_.outputs.push_back({static_cast<int>(result_.lines.size()), std::string(raw)});
      output_open_ = true;
    } else {
      result_.outputs.back().text += "\n" + std::string(raw);
    }
  }

  void end_statement_for_output() {
    if (in_statement_) {
      end_statement();
    }
  }

  void add(std::string_view text, int number) {
    result_.source += text;
    result_.source += '\n';
    result_.lines.push_back(number);
  }

  PastedSession& result_;
  bool in_statement_ = false;
  bool after_indented_ = false;  // the last line that is not blank was indented
  bool output_open_ = false;
  int number_ = 0;
};

void drop_blank_end(std::string* text) {
  while (!text->empty() && (text->back() == '\n' || text->back() == ' ')) {
    text->pop_back();
  }
}

}  // namespace

PastedSession read_pasted_session(std::string_view text) {
  PastedSession result;
  Reader reader(&result);
  int number = 0;
  for (size_t at = 0; at < text.size();) {
    size_t end = text.find('\n', at);
    end = end == std::string_view::npos ? text.size() : end;
    std::string_view line = text.substr(at, end - at);
    if (!line.empty() && line.back() == '\r') {
      line.remove_suffix(1);
    }
    at = end + 1;
    ++number;
    if (!result.recognised) {
      if (without_blanks(line).empty()) {
        continue;
      }
      if (classify(line, false).kind != LineKind::kStart) {
        return {};
      }
      result.recognised = true;
    }
    reader.line(line, number);
  }
  reader.end();
  for (PastedOutput& output : result.outputs) {
    drop_blank_end(&output.text);
  }
  return result;
}

std::string pasted_session_json(std::string_view text) {
  const PastedSession pasted = read_pasted_session(text);
  inspect::JsonWriter out;
  out.begin_object();
  out.field_bool("ok", true);
  out.key("value");
  out.begin_object();
  out.field_bool("recognised", pasted.recognised);
  out.field("source", pasted.source);
  out.key("lines");
  out.begin_array();
  for (const int line : pasted.lines) {
    out.number(line);
  }
  out.end_array();
  out.key("outputs");
  out.begin_array();
  for (const PastedOutput& output : pasted.outputs) {
    out.begin_object();
    out.field("after", int64_t{output.after});
    out.field("text", output.text);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  out.end_object();
  return out.take();
}

}  // namespace heapscope::session
