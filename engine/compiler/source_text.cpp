#include "compiler/source_text.h"

#include <cstdio>

#include "base/utf8.h"
#include "compiler/text.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/object_protocol.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

std::string with_unix_newlines(std::string_view bytes, bool add_newline) {
  std::string text;
  text.reserve(bytes.size() + 1);
  for (size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\r') {
      text += '\n';
      if (i + 1 < bytes.size() && bytes[i + 1] == '\n') {
        ++i;
      }
    } else {
      text += bytes[i];
    }
  }
  if (add_newline && (text.empty() || text.back() != '\n')) {
    text += '\n';
  }
  return text;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f'; }
bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

/// The encoding that a comment line declares, "" when it declares none.
std::string_view cookie_of(std::string_view line) {
  size_t i = 0;
  while (i < line.size() && is_blank(line[i])) {
    ++i;
  }
  if (i == line.size() || line[i] != '#') {
    return {};
  }
  for (size_t at = line.find("coding", i); at != std::string_view::npos; at = line.find("coding", at + 1)) {
    size_t t = at + 6;
    if (t >= line.size() || (line[t] != ':' && line[t] != '=')) {
      continue;
    }
    do {
      ++t;
    } while (t < line.size() && (line[t] == ' ' || line[t] == '\t'));
    const size_t begin = t;
    while (t < line.size() && is_name_character(line[t])) {
      ++t;
    }
    if (t > begin) {
      return line.substr(begin, t - begin);
    }
  }
  return {};
}

bool is_comment_or_blank(std::string_view line) {
  for (const char c : line) {
    if (c == '#') {
      return true;
    }
    if (!is_blank(c)) {
      return false;
    }
  }
  return true;
}

enum class Encoding : uint8_t { kUtf8, kLatin1, kOther };

Encoding encoding_named(std::string_view name) {
  std::string normal;
  for (const char c : name.substr(0, 12)) {
    normal += c == '_' ? '-' : static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
  const auto is = [&](std::string_view word) {
    return normal == word || normal.compare(0, word.size() + 1, std::string(word) + "-") == 0;
  };
  if (is("utf-8") || normal == "utf8") {
    return Encoding::kUtf8;
  }
  if (is("latin-1") || is("iso-8859-1") || is("iso-latin-1") || normal == "latin1") {
    return Encoding::kLatin1;
  }
  return Encoding::kOther;
}

bool encoding_problem(Problem* problem, SourceForm form, const std::string& message) {
  problem->message_only = form == SourceForm::kFile;
  problem->kind = ProblemKind::kSyntax;
  problem->message = message;
  problem->offset = -1;
  problem->has_end = false;
  return false;
}

/// Any other encoding: the codecs of the language decode it.
bool decode_by_codec(const std::string& name, SourceForm form, SourceText* source, Problem* problem) {
  const objects::Owned<objects::PyObject> text = objects::unicode_decode(source->text, name.c_str(), "strict");
  if (text) {
    source->text = objects::unicode_text(text.get());
    return true;
  }
  std::string message = "encoding problem: " + name;
  if (form != SourceForm::kFile) {
    objects::Owned<objects::PyObject> type;
    objects::Owned<objects::PyObject> value;
    objects::Owned<objects::PyObject> traceback;
    const bool unknown = objects::err_exception_matches(objects::exc_lookup_error());
    objects::err_fetch(&type, &value, &traceback);
    objects::err_normalize_exception(&type, &value, &traceback);
    message = unknown ? "unknown encoding: " + name : objects::str_text(value.get());
  }
  objects::err_clear();
  return encoding_problem(problem, form, message);
}

}  // namespace

bool decode_source(std::string_view bytes, SourceForm form, bool add_newline, std::string_view filename,
                   SourceText* source, Problem* problem) {
  if (form == SourceForm::kText) {
    source->text = with_unix_newlines(bytes, add_newline);
    return true;
  }
  const bool marked = bytes.substr(0, 3) == kByteOrderMark;
  if (marked) {
    bytes.remove_prefix(3);
  }
  source->text = with_unix_newlines(bytes, add_newline);
  const std::string_view text = source->text;
  const size_t first_end = text.find('\n');
  const std::string_view first = text.substr(0, first_end);
  std::string_view cookie = cookie_of(first);
  if (cookie.empty() && is_comment_or_blank(first) && first_end != std::string_view::npos) {
    const std::string_view rest = text.substr(first_end + 1);
    cookie = cookie_of(rest.substr(0, rest.find('\n')));
  }
  source->encoding_known = marked || !cookie.empty();
  const Encoding encoding = cookie.empty() ? Encoding::kUtf8 : encoding_named(cookie);
  if (marked && encoding != Encoding::kUtf8) {
    return encoding_problem(
        problem, form,
        "encoding problem: " + (encoding == Encoding::kLatin1 ? "iso-8859-1" : std::string(cookie)) + " with BOM");
  }
  switch (encoding) {
    case Encoding::kUtf8: break;
    case Encoding::kLatin1: {
      std::string decoded;
      for (const char c : source->text) {
        append_utf8(static_cast<unsigned char>(c), &decoded);
      }
      source->text = decoded;
      return true;
    }
    case Encoding::kOther: return decode_by_codec(std::string(cookie), form, source, problem);
  }
  int line = 1;
  for (size_t position = 0; position < text.size();) {
    const size_t at = position;
    line += text[at] == '\n' ? 1 : 0;
    if (decode_character(text, &position) == 0xfffd && position == at + 1) {
      char byte[8];
      std::snprintf(byte, sizeof byte, "\\x%02x", static_cast<unsigned char>(text[at]));
      return encoding_problem(problem, form,
                              "Non-UTF-8 code starting with '" + std::string(byte) + "' in file " +
                                  std::string(filename) + " on line " + std::to_string(line) +
                                  ", but no encoding declared; see https://peps.python.org/pep-0263/ for details");
    }
  }
  return true;
}

}  // namespace heapscope::compiler
