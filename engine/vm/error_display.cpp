#include "vm/error_display.h"

#include <cstring>
#include <vector>

#include "compiler/operator_range.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/code_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/identifiers.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/traceback.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/run.h"
#include "vm/source_files.h"
#include "vm/state.h"

namespace heapscope::vm {

using namespace objects;

namespace {

constexpr int64_t kTracebackLimit = 1000;
constexpr int kRecursiveCutoff = 3;
constexpr int kMaxGroupWidth = 15;
constexpr int kMaxGroupDepth = 10;

/// Characters before the byte at `offset` of UTF-8 text.
int64_t characters_before(std::string_view text, int64_t offset) {
  int64_t count = 0;
  for (int64_t i = 0; i < offset && i < static_cast<int64_t>(text.size()); ++i) {
    count += (text[static_cast<size_t>(i)] & 0xc0) != 0x80 ? 1 : 0;
  }
  return count;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f'; }

// --- Tracebacks ---

/// Carets under a line of source: which part of it the instruction belongs to. Empty: none.
std::string caret_line(const std::string& line, size_t indent, const CodePosition& position) {
  if (position.line < 0 || position.end_line < 0 || position.column < 0 || position.end_column < 0 ||
      static_cast<size_t>(position.column) > line.size()) {
    return "";
  }
  const int64_t start = characters_before(line, position.column);
  int64_t end = characters_before(line, position.end_column);
  int64_t left = -1;
  int64_t right = -1;
  char primary = '^';
  if (position.line == position.end_line) {
    const size_t size = static_cast<size_t>(position.end_column - position.column);
    const std::string segment = line.substr(static_cast<size_t>(position.column), size);
    int64_t from = 0;
    int64_t to = 0;
    if (compiler::find_operator_range(segment, &from, &to)) {
      left = characters_before(segment, from) + start;
      right = characters_before(segment, to) + start;
      primary = '~';
    }
  } else {
    size_t last = line.size();
    while (last > 0 && is_blank(line[last - 1])) {
      --last;
    }
    end = characters_before(line, static_cast<int64_t>(last));
  }
  const int64_t length = characters_before(line, static_cast<int64_t>(line.size()));
  if (end - start == length - static_cast<int64_t>(indent) && left == -1) {
    return "";  // the whole line: carets would say nothing
  }
  std::string carets = "    ";
  for (auto i = static_cast<int64_t>(indent) + 1; i <= end; ++i) {
    carets += i <= start ? ' ' : left != -1 && left < i && i <= right ? '^' : primary;
  }
  return carets;
}

/// CPython reads source lines through the module io: at exit, once sys.modules has been emptied (finalize.cpp: each
/// value None, then none at all), there is none.
bool can_read_source() {
  PyObject* modules = state().modules;
  return modules != nullptr && dict_get_size(modules) != 0 && dict_get_item_string(modules, "sys") != none();
}

std::string entry_text(const PyTracebackObject* entry, const std::string& margin) {
  PyCodeObject* code = entry->tb_frame->f_frame->f_code;
  std::string text = margin + fmt::format("  File \"{}\", line {}, in {}\n", unicode_text(code->co_filename),
                                          entry->tb_lineno, unicode_text(code->co_name));
  std::string line;
  if (!can_read_source() || !source_line(code->co_filename, entry->tb_lineno, &line)) {
    return text;
  }
  size_t indent = 0;
  while (indent < line.size() && is_blank(line[indent])) {
    ++indent;
  }
  text += margin + "    " + line.substr(indent) + "\n";
  const std::string carets = caret_line(line, indent, code_position_of(code, entry->tb_lasti / 2));
  if (!carets.empty()) {
    text += margin + carets + "\n";
  }
  return text;
}

std::string repeated_text(int64_t count) {
  count -= kRecursiveCutoff;
  return fmt::format("  [Previous line repeated {} more time{}]\n", count, count > 1 ? "s" : "");
}

}  // namespace

std::string traceback_text(PyObject* traceback, const std::string& margin, const char* header,
                           const std::string& header_margin) {
  int64_t limit = kTracebackLimit;
  PyObject* wanted = dict_get_item_string(state().sysdict, "tracebacklimit");
  if (wanted != nullptr && long_check(wanted)) {
    int overflow = 0;
    limit = long_as_int64_and_overflow(wanted, &overflow);
    if (overflow > 0) {
      limit = INT64_MAX;
    } else if (limit <= 0) {
      return "";
    }
  }
  std::string text = header_margin + header;
  int64_t depth = 0;
  for (auto* entry = as_traceback(traceback); entry != nullptr; entry = entry->tb_next) {
    ++depth;
  }
  auto* entry = as_traceback(traceback);
  for (; depth > limit; --depth) {
    entry = entry->tb_next;
  }
  const PyObject* last_file = nullptr;
  const PyObject* last_name = nullptr;
  int last_line = -1;
  int64_t count = 0;
  for (; entry != nullptr; entry = entry->tb_next) {
    PyCodeObject* code = entry->tb_frame->f_frame->f_code;
    if (code->co_filename.get() != last_file || entry->tb_lineno != last_line || code->co_name.get() != last_name ||
        last_line == -1) {
      if (count > kRecursiveCutoff) {
        text += repeated_text(count);
      }
      last_file = code->co_filename;
      last_name = code->co_name;
      last_line = entry->tb_lineno;
      count = 0;
    }
    ++count;
    if (count <= kRecursiveCutoff) {
      text += entry_text(entry, margin);
    }
  }
  return count > kRecursiveCutoff ? text + repeated_text(count) : text;
}

// --- One exception ---

namespace {

/// What is printed so far and where in a group we are.
struct Display {
  std::string text;
  std::vector<PyObject*> seen;  // addresses of exceptions already shown, for chains
  int group_depth = 0;
  bool need_close = false;

  [[nodiscard]] std::string indent() const { return std::string(static_cast<size_t>(2 * group_depth), ' '); }
  [[nodiscard]] std::string margin() const { return group_depth > 0 ? indent() + "| " : ""; }
};

/// str(op), with what CPython shows when that fails.
std::string safe_str(PyObject* op, const char* failed) {
  Owned<PyObject> text = object_str(op);
  if (!text) {
    err_clear();
    return failed;
  }
  return unicode_text(text.get());
}

int64_t int_attribute(PyObject* value, const char* name, int64_t missing) {
  Owned<PyObject> attribute = object_get_attr_string(value, name);
  if (!attribute || attribute.get() == none()) {
    err_clear();
    return missing;
  }
  const int64_t number = long_as_int64(attribute.get());
  err_clear();
  return number;
}

/// The line of a SyntaxError with its caret. Model: print_error_text.
std::string syntax_error_line(std::string_view line, int64_t offset, int64_t end_offset) {
  const int64_t carets = end_offset > 0 && end_offset > offset ? end_offset - offset : 1;
  --offset;
  while (!line.empty() && is_blank(line.front())) {
    line.remove_prefix(1);
    --offset;
  }
  auto length = static_cast<int64_t>(line.size());
  if (length > 0 && line.back() == '\n') {
    --length;
  }
  offset = offset > length ? length : offset;
  for (;;) {
    const size_t newline = line.find('\n');
    if (newline == std::string_view::npos || static_cast<int64_t>(newline) >= offset) {
      break;
    }
    line.remove_prefix(newline + 1);
    length -= static_cast<int64_t>(newline) + 1;
    offset -= static_cast<int64_t>(newline) + 1;
  }
  std::string text = "    ";
  text += line;
  if (static_cast<int64_t>(line.size()) <= length) {
    text += "\n";
  }
  if (offset < 0) {
    return text;
  }
  return text + "    " + std::string(static_cast<size_t>(offset), ' ') + std::string(static_cast<size_t>(carets), '^') +
         "\n";
}

/// File, line and text of a SyntaxError; gives the message that stands for the exception, or null.
Owned<PyObject> add_syntax_error(Display& display, PyObject* value) {
  Owned<PyObject> marker;
  if (object_lookup_attr(value, ident(Id::print_file_and_line), &marker) != Truth::kTrue) {
    err_clear();
    return nullptr;
  }
  Owned<PyObject> message = object_get_attr(value, ident(Id::msg));
  Owned<PyObject> filename = message ? object_get_attr(value, ident(Id::filename)) : nullptr;
  Owned<PyObject> text = filename ? object_get_attr(value, ident(Id::text)) : nullptr;
  if (!text) {
    err_clear();
    return nullptr;
  }
  Owned<PyObject> number = object_get_attr_string(value, "lineno");
  if (!number || !index_check(number.get())) {
    err_clear();  // made by a program from a message alone: shown as any other exception
    return nullptr;
  }
  const int64_t line = int_attribute(value, "lineno", 0);
  const int64_t offset = int_attribute(value, "offset", -1);
  const bool exact = is_type(value, exc_syntax_error());
  const int64_t end_line = exact ? int_attribute(value, "end_lineno", line) : line;
  int64_t end_offset = exact ? int_attribute(value, "end_offset", -1) : -1;
  display.text +=
      display.margin() + fmt::format("  File \"{}\", line {}\n",
                                     filename.get() == none() ? "<string>" : safe_str(filename.get(), ""), line);
  if (text.get() != none() && unicode_check(text.get())) {
    const std::string shown = unicode_text(text.get());
    const auto size = static_cast<int64_t>(shown.size());
    if (end_line > line) {
      end_offset = size;
    }
    if (end_offset > size + 1) {
      end_offset = size + 1;
    }
    display.text += syntax_error_line(shown, offset, end_offset);
  }
  return message;
}

void add_message(Display& display, PyTypeObject* type, PyObject* value) {
  display.text += display.margin();
  Owned<PyObject> module = object_get_attr(type, ident(Id::__module__));
  if (!module || !unicode_check(module.get())) {
    err_clear();
    display.text += "<unknown>.";
  } else if (!unicode_equal_to_ascii(module.get(), "builtins") && !unicode_equal_to_ascii(module.get(), "__main__")) {
    display.text += unicode_text(module.get()) + ".";
  }
  Owned<PyObject> name = object_get_attr(type, ident(Id::__qualname__));
  if (!name || !unicode_check(name.get())) {
    err_clear();
    display.text += "<unknown>";
  } else {
    display.text += unicode_text(name.get());
  }
  if (value == none()) {
    return;
  }
  Owned<PyObject> text = object_str(value);
  if (!text) {
    err_clear();
    display.text += ": <exception str() failed>";
  } else if (unicode_length(text.get()) != 0) {
    display.text += ": " + unicode_text(text.get());
  }
}

void add_notes(Display& display, PyObject* value) {
  Owned<PyObject> notes;
  if (object_lookup_attr(value, ident(Id::__notes__), &notes) != Truth::kTrue) {
    err_clear();
    return;
  }
  if (!sequence_check(notes.get())) {
    Owned<PyObject> shown = object_repr(notes.get());
    err_clear();
    display.text += display.margin() + (shown ? unicode_text(shown.get()) : std::string("<__notes__ repr() failed>"));
    return;
  }
  const int64_t count = sequence_length(notes.get());
  for (int64_t i = 0; i < count; ++i) {
    Owned<PyObject> note = sequence_get_item(notes.get(), i);
    if (!note) {
      err_clear();
      return;
    }
    const std::string text = safe_str(note.get(), "<note str() failed>");
    for (size_t start = 0; start < text.size();) {
      size_t end = text.find('\n', start);
      end = end == std::string::npos ? text.size() : end + 1;
      display.text += display.margin() + text.substr(start, end - start);
      start = end;
    }
    display.text += "\n";
  }
}

bool is_group(PyObject* value) { return object_type_check(value, exc_base_exception_group()); }

void add_exception(Display& display, PyObject* value) {
  if (!exception_instance_check(value)) {
    display.text +=
        display.margin() + fmt::format("TypeError: print_exception(): Exception expected for value, {} found\n",
                                       type_full_name(type_of(value)));
    return;
  }
  Owned<PyObject> keep = owned_ref(value);
  Owned<PyObject> traceback = exception_get_traceback(value);
  if (traceback && traceback_check(traceback.get())) {
    const bool group = is_group(value);
    const std::string header_margin = display.indent() + (group && display.group_depth == 1 ? "+ "
                                                          : display.group_depth > 0         ? "| "
                                                                                            : "");
    display.text += traceback_text(
        traceback.get(), display.margin(),
        group ? "Exception Group Traceback (most recent call last):\n" : "Traceback (most recent call last):\n",
        header_margin);
  }
  Owned<PyObject> message = add_syntax_error(display, value);
  add_message(display, type_of(value), message ? message.get() : value);
  if (!message) {
    const std::string suggestion = suggestion_for(value);
    if (!suggestion.empty()) {
      display.text += ". Did you mean: '" + suggestion + "'?";
    }
  }
  display.text += "\n";
  add_notes(display, value);
}

void add_recursive(Display& display, PyObject* value);

void add_group(Display& display, PyObject* value) {
  if (display.group_depth > kMaxGroupDepth) {
    display.text += display.margin() + fmt::format("... (max_group_depth is {})\n", kMaxGroupDepth);
    return;
  }
  if (display.group_depth == 0) {
    display.group_depth = 1;
  }
  add_exception(display, value);
  PyObject* members = static_cast<PyBaseExceptionGroupObject*>(value)->excs;
  const int64_t total = tuple_get_size(members);
  const int64_t shown = total <= kMaxGroupWidth ? total : kMaxGroupWidth + 1;
  display.need_close = false;
  for (int64_t i = 0; i < shown; ++i) {
    const bool last = i == shown - 1;
    if (last) {
      display.need_close = true;
    }
    const bool truncated = i >= kMaxGroupWidth;
    display.text += display.indent() + (i == 0 ? "+-" : "  ") + "+---------------- " +
                    (truncated ? "..." : std::to_string(i + 1)) + " ----------------\n";
    ++display.group_depth;
    if (truncated) {
      const int64_t rest = total - kMaxGroupWidth;
      display.text += display.margin() + fmt::format("and {} more exception{}\n", rest, rest > 1 ? "s" : "");
    } else {
      add_recursive(display, tuple_get_item(members, i));
    }
    if (last && display.need_close) {
      display.text += display.indent() + "+------------------------------------\n";
      display.need_close = false;
    }
    --display.group_depth;
  }
  if (display.group_depth == 1) {
    display.group_depth = 0;
  }
}

void add_chained(Display& display, PyObject* value, const char* message) {
  for (PyObject* seen : display.seen) {
    if (seen == value) {
      return;
    }
  }
  const bool need_close = display.need_close;
  add_recursive(display, value);
  display.need_close = need_close;
  display.text += display.margin() + "\n" + display.margin() + message + display.margin() + "\n";
}

void add_recursive(Display& display, PyObject* value) {
  display.seen.push_back(value);
  if (exception_instance_check(value)) {
    Owned<PyObject> cause = exception_get_cause(value);
    Owned<PyObject> context = exception_get_context(value);
    if (cause) {
      add_chained(display, cause.get(), "The above exception was the direct cause of the following exception:\n");
    } else if (context && static_cast<PyBaseExceptionObject*>(value)->suppress_context == 0) {
      add_chained(display, context.get(), "During handling of the above exception, another exception occurred:\n");
    }
    if (is_group(value)) {
      add_group(display, value);
      return;
    }
  }
  add_exception(display, value);
}

}  // namespace

std::string exception_text(PyObject* value) {
  Display display;
  add_recursive(display, value);
  return display.text;
}

// --- Reporting ---

void write_stderr(std::string_view text) {
  PyObject* file = dict_get_item_string(state().sysdict, "stderr");
  if (file == nullptr || file == none()) {
    if (output_sink != nullptr) {
      output_sink->write_err(text);
    }
    return;
  }
  Owned<PyObject> keep = owned_ref(file);
  Owned<PyObject> string = unicode_decode_utf8(text, "surrogatepass");  // the stream shows a lone surrogate
  if (!string || !object_call_method_one_arg(file, ident(Id::write), string.get()) ||
      !object_call_method_no_args(file, ident(Id::flush))) {
    err_clear();
  }
}

namespace {

/// The status of a pending SystemExit; what is not a number or None is printed.
int handle_system_exit() {
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  Owned<PyObject> code = owned_xref(value.get());
  if (value && exception_instance_check(value.get())) {
    code = object_get_attr(value.get(), ident(Id::code));
    err_clear();
  }
  if (!code || code.get() == none()) {
    return 0;
  }
  if (long_check(code.get())) {
    const int64_t status = long_as_int64(code.get());
    err_clear();
    return static_cast<int>(status & 0xff);
  }
  write_stderr(safe_str(code.get(), "") + "\n");
  return 1;
}

}  // namespace

int print_pending_error() {
  if (err_exception_matches(exc_system_exit())) {
    return handle_system_exit();
  }
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  if (!type) {
    return 1;
  }
  err_normalize_exception(&type, &value, &traceback);
  PyObject* shown_traceback = traceback ? traceback.get() : none();
  (void)exception_set_traceback(value.get(), shown_traceback);
  PyObject* sysdict = state().sysdict;
  (void)dict_set_item_string(sysdict, "last_type", type.get());
  (void)dict_set_item_string(sysdict, "last_value", value.get());
  (void)dict_set_item_string(sysdict, "last_traceback", shown_traceback);
  PyObject* hook = dict_get_item_string(sysdict, "excepthook");
  if (hook == nullptr) {
    write_stderr("sys.excepthook is missing\n" + exception_text(value.get()));
    return 1;
  }
  Owned<PyObject> keep = owned_ref(hook);
  if (object_call_function_obj_args(hook, {type.get(), value.get(), shown_traceback})) {
    return 1;
  }
  if (err_exception_matches(exc_system_exit())) {
    return handle_system_exit();
  }
  Owned<PyObject> type2;
  Owned<PyObject> value2;
  Owned<PyObject> traceback2;
  err_fetch(&type2, &value2, &traceback2);
  err_normalize_exception(&type2, &value2, &traceback2);
  if (traceback2) {
    (void)exception_set_traceback(value2.get(), traceback2.get());
  }
  write_stderr("Error in sys.excepthook:\n" + exception_text(value2.get()) + "\nOriginal exception was:\n" +
               exception_text(value.get()));
  return 1;
}

void write_unraisable(PyObject* type, PyObject* value, PyObject* traceback, const char* message, PyObject* where) {
  if (objects::state().thread.abandoned != 0) {
    return;
  }
  const PyObject* file = dict_get_item_string(state().sysdict, "stderr");
  if (file == nullptr || file == none()) {  // so nothing is said once sys has been taken apart
    return;
  }
  std::string text;
  if (where != nullptr && where != none()) {
    Owned<PyObject> shown = object_repr(where);
    err_clear();
    text = (message == nullptr ? std::string("Exception ignored in") : std::string(message)) + ": " +
           (shown ? unicode_text(shown.get()) : std::string("<object repr() failed>")) + "\n";
  } else if (message != nullptr) {
    text = std::string(message) + ":\n";
  }
  if (traceback != nullptr && traceback != none() && traceback_check(traceback)) {
    text += traceback_text(traceback);
  }
  if (type != nullptr && type_check(type)) {
    Display display;
    add_message(display, static_cast<PyTypeObject*>(type), value == nullptr ? none() : value);
    text += display.text + "\n";
  }
  write_stderr(text);
}

}  // namespace heapscope::vm
