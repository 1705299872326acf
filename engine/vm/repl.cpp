#include "vm/repl.h"

#include <string>

#include "compiler/compile.h"
#include "objects/bytes_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/object_protocol.h"
#include "vm/state.h"
#include "vm/warnings.h"

namespace heapscope::vm {

using namespace objects;

namespace {

constexpr int32_t kFutureMask = 0x1fe0000;  // the future features among a code object's flags

/// Only the compilation whose code will run may warn.
enum class Warnings { kSilent, kShown };

Owned<PyCodeObject> compile(const std::string& text, Warnings warnings) {
  compiler::CompileRequest request;
  request.source = text;
  request.filename = state().main_filename;
  request.mode = compiler::CompileMode::kSingle;
  request.dont_imply_dedent = true;
  request.allow_incomplete_input = true;
  request.flags = state().repl_future_flags;
  if (warnings == Warnings::kShown) {
    request.warnings = compile_warnings(request.filename);
  }
  Owned<PyCodeObject> code = compiler::compile_source(request);
  if (code && warnings == Warnings::kShown) {
    state().repl_future_flags |= code->co_flags & kFutureMask;
  }
  return code;
}

bool is_blank_or_comment(const std::string& text) {
  bool line_has_text = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') {
      line_has_text = false;
    } else if (c == '#' && !line_has_text) {
      i = text.find('\n', i);
      if (i == std::string::npos) {
        return true;
      }
    } else if (c != ' ' && c != '\t' && c != '\r' && c != '\f') {
      return false;
    }
  }
  return true;
}

enum class Verdict { kComplete, kMore, kError };

/// The pending error's text, cleared if it is a SyntaxError.
bool take_syntax_error(std::string* message) {
  if (!err_exception_matches(exc_syntax_error())) {
    return false;
  }
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  err_normalize_exception(&type, &value, &traceback);
  *message = str_text(value.get());
  err_clear();
  return true;
}

Verdict judge(const std::string& text) {
  std::string first;
  if (compile(text, Warnings::kSilent)) {
    return Verdict::kComplete;
  }
  if (!take_syntax_error(&first)) {
    return Verdict::kError;
  }
  if (compile(text + "\n", Warnings::kSilent)) {
    return Verdict::kMore;
  }
  std::string second;
  if (!take_syntax_error(&second)) {
    return Verdict::kError;
  }
  return second.find("incomplete input") != std::string::npos ? Verdict::kMore : Verdict::kComplete;
}

}  // namespace

Owned<PyCodeObject> compile_next_statement(bool* at_end) {
  vm::State& state = vm::state();
  const std::string_view source = bytes_view(state.main_source);
  std::string pending;
  bool has_pending = false;
  for (;;) {
    auto position = static_cast<size_t>(state.repl_position);
    if (position >= source.size()) {
      break;
    }
    size_t end = source.find('\n', position);
    end = end == std::string_view::npos ? source.size() : end;
    if (has_pending) {
      pending += "\n";
    }
    pending += source.substr(position, end - position);
    has_pending = true;
    state.repl_position = static_cast<int64_t>(end + 1);
    const std::string text = is_blank_or_comment(pending) ? "pass" : pending;
    const Verdict verdict = judge(text);
    if (verdict == Verdict::kError) {
      return nullptr;
    }
    if (verdict == Verdict::kComplete) {
      return compile(text, Warnings::kShown);
    }
  }
  *at_end = !has_pending;
  // The text ends inside a statement: one more newline, as if the reader had pressed Return.
  return has_pending ? compile(pending + "\n", Warnings::kShown) : nullptr;
}

}  // namespace heapscope::vm
