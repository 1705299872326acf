#include "vm/run.h"

#include "compiler/compile.h"
#include "objects/abstract.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/identifiers.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/traceback.h"
#include "objects/unicode_object.h"
#include "vm/boot.h"
#include "vm/error_display.h"
#include "vm/eval_internal.h"
#include "vm/repl.h"
#include "vm/source_files.h"
#include "vm/state.h"
#include "vm/steps.h"
#include "vm/threads.h"
#include "vm/warnings.h"

namespace heapscope::vm {

using namespace objects;

OutputSink* output_sink = nullptr;
HostInputs host_inputs = {};

namespace {

/// The file name of the statements typed at the prompt.
constexpr const char* kReplFilename = "<stdin>";

void drop(Ref<PyObject>& slot) { clear_ref(slot); }

/// What a module's code needs around it while it runs.
Status prepare(Owned<PyCodeObject> code, Owned<PyObject> syntax_objects) {
  vm::State& state = vm::state();
  if (state.stepping != 0) {
    instrument_code(code.get());
  }
  HS_OWN(func, function_for_code(code.get(), state.main_dict, nullptr));
  state.main_code = code.release();
  state.main_function = func.release();
  state.syntax_objects = syntax_objects.release();
  return Status::kOk;
}

/// The statement or module has ended: its function, code and tree go, in this order.
void release() {
  vm::State& state = vm::state();
  drop(state.main_function);
  drop(state.main_code);
  drop(state.syntax_objects);
}

Status compile_script() {
  vm::State& state = vm::state();
  compiler::CompileRequest request;
  request.source = bytes_view(state.main_source);
  request.form = compiler::SourceForm::kFile;
  request.filename = state.main_filename;
  request.warnings = compile_warnings(request.filename);
  Owned<PyObject> syntax_objects;
  HS_OWN(code, compiler::compile_source(request, &syntax_objects));
  return prepare(std::move(code), std::move(syntax_objects));
}

void finish() { vm::state().phase = static_cast<int32_t>(RunPhase::kFinished); }

/// Reports the pending error; false when the program is over (always, for a script).
bool report_error() {
  vm::State& state = vm::state();
  if (objects::state().thread.abandoned != 0) {
    return false;
  }
  const bool exits = err_exception_matches(exc_system_exit());
  const int status = print_pending_error();
  if (state.repl != 0 && !exits) {
    return true;
  }
  state.exit_status = status;
  return false;
}

/// Brings the next statement into place. False: there is none, or the session is over.
bool next_statement() {
  for (;;) {
    bool at_end = false;
    Owned<PyCodeObject> code = compile_next_statement(&at_end);
    if (at_end) {
      return false;
    }
    if (code && prepare(std::move(code), nullptr) == Status::kOk) {
      return true;
    }
    if (!report_error()) {
      return false;
    }
  }
}

_PyInterpreterFrame* start_frame() {
  vm::State& state = vm::state();
  auto* func = static_cast<PyFunctionObject*>(state.main_function.get());
  incref(func);
  const bool is_function = (as_code(func->func_code)->co_flags & kCoOptimized) != 0;
  return frame_push_and_init(func, is_function ? nullptr : state.main_dict.get(), nullptr, 0, nullptr);
}

/// After the program's own code: threading._shutdown waits for the threads that are no daemons. False: there are none.
bool wait_for_threads() {
  vm::State& state = vm::state();
  if (state.shut_down != 0 || threads_count() == 0 || objects::state().thread.abandoned != 0) {
    return false;
  }
  state.shut_down = 1;
  PyObject* threading = dict_get_item_string(state.modules, "threading");
  Owned<PyObject> wait = threading == nullptr ? nullptr : object_get_attr_string(threading, "_shutdown");
  err_clear();
  if (!wait || !function_check(wait.get())) {
    return false;
  }
  state.main_function = wait.release();
  return true;
}

/// The outermost frame has ended with `result`. True: there is more to run.
bool end_of_code(_PyInterpreterFrame* frame, Owned<PyObject> result) {
  frame_clear_and_pop(frame);
  const bool failed = !result;
  release();
  result.reset();
  if (vm::state().shut_down != 0) {
    if (failed && objects::state().thread.abandoned == 0) {
      err_write_unraisable(dict_get_item_string(vm::state().modules, "threading"));
    }
    return false;
  }
  if (failed && !report_error()) {
    return wait_for_threads();
  }
  return (vm::state().repl != 0 && next_statement()) || wait_for_threads();
}

}  // namespace

RunPhase run_phase() { return static_cast<RunPhase>(vm::state().phase); }
int exit_status() { return vm::state().exit_status; }

void start_program(const std::string& source, const ProgramOptions& options) {
  vm::State& state = vm::state();
  state.repl = options.repl ? 1 : 0;
  state.stepping = options.stepping ? 1 : 0;
  state.phase = static_cast<int32_t>(RunPhase::kReady);
  const std::string filename = options.repl ? kReplFilename : options.filename;
  Owned<PyObject> name = unicode_from_string(filename);
  Owned<PyObject> text = bytes_from_string_and_size(source);
  HS_CHECK(name && text);
  if (!options.repl) {
    HS_CHECK(dict_set_item_string(state.main_dict, "__file__", name.get()) == Status::kOk);
    HS_CHECK(dict_set_item_string(state.main_dict, "__cached__", none()) == Status::kOk);
    remember_source(name.get(), source);
  }
  Owned<PyListObject> argv = list_new(0);
  HS_CHECK(argv && list_append(argv.get(), name.get()) == Status::kOk &&
           dict_set_item_string(state.sysdict, "argv", argv.get()) == Status::kOk);
  PyObject* words = dict_get_item_string(state.sysdict, "orig_argv");
  PyObject* executable = dict_get_item_string(state.sysdict, "executable");
  HS_CHECK(words != nullptr && executable != nullptr && list_append(words, executable) == Status::kOk &&
           (options.repl || list_append(words, name.get()) == Status::kOk));
  if (!options.import_path.empty()) {
    Owned<PyObject> folder = unicode_from_string(options.import_path);
    PyObject* path = dict_get_item_string(state.sysdict, "path");
    HS_CHECK(folder && path != nullptr && list_insert(path, 0, folder.get()) == Status::kOk);
  }
  state.main_filename = name.release();
  state.main_source = text.release();
  if (state.stepping != 0 && streams_write_through != nullptr) {
    streams_write_through();
  }
  const bool ready = options.repl ? next_statement() : compile_script() == Status::kOk;
  if (!ready) {
    if (!options.repl) {
      report_error();
    }
    finish();
  }
}

RunPhase run_program() {
  vm::State& state = vm::state();
  while (run_phase() == RunPhase::kReady || run_phase() == RunPhase::kRunning) {
    Owned<PyObject> value;
    RunResult result = RunResult::kError;
    _PyInterpreterFrame* frame = nullptr;
    if (run_phase() == RunPhase::kReady) {
      frame = start_frame();
      HS_CHECK(frame != nullptr);
      state.main_frame = frame;
      state.phase = static_cast<int32_t>(RunPhase::kRunning);
      result = run_frame(frame, &value);
    } else {
      frame = state.main_frame;
      result = continue_run(&value);
    }
    if (result == RunResult::kPaused) {
      break;
    }
    state.main_frame = nullptr;
    if (end_of_code(frame, std::move(value))) {
      state.phase = static_cast<int32_t>(RunPhase::kReady);
    } else {
      finish();
    }
  }
  return run_phase();
}

// --- The error, for pictures of it ---

namespace {

int int_field(PyObject* value, const char* name) {
  Owned<PyObject> field = object_get_attr_string(value, name);
  const int number = field && long_check(field.get()) ? static_cast<int>(long_as_int64(field.get())) : 0;
  err_clear();
  return number > 0 ? number : 0;
}

/// Where in the program's own code the error came from.
void locate(PyObject* traceback, ProgramError* error) {
  for (auto* entry = as_traceback(traceback); entry != nullptr; entry = entry->tb_next) {
    PyCodeObject* code = entry->tb_frame->f_frame->f_code;
    if (object_rich_compare_bool(code->co_filename, vm::state().main_filename, CompareOp::kEq) != Truth::kTrue) {
      continue;
    }
    const CodePosition position = code_position_of(code, entry->tb_lasti / 2);
    error->line = entry->tb_lineno;
    error->column = position.column < 0 ? 0 : position.column + 1;
    error->end_line = position.end_line < 0 ? 0 : position.end_line;
    error->end_column = position.end_column < 0 ? 0 : position.end_column + 1;
  }
}

}  // namespace

bool program_error(ProgramError* error) {
  PyObject* value = dict_get_item_string(vm::state().sysdict, "last_value");
  if (value == nullptr || !exception_instance_check(value) || vm::state().repl != 0) {
    return false;
  }
  error->type = type_name(type_of(value));
  error->message = str_text(value);
  err_clear();
  if (object_type_check(value, exc_syntax_error())) {
    Owned<PyObject> message = object_get_attr_string(value, "msg");
    if (message) {
      error->message = str_text(message.get());
    }
    error->line = int_field(value, "lineno");
    error->column = int_field(value, "offset");
    error->end_line = int_field(value, "end_lineno");
    error->end_column = int_field(value, "end_offset");
    err_clear();
    return true;
  }
  Owned<PyObject> traceback = exception_get_traceback(value);
  if (traceback && traceback_check(traceback.get())) {
    locate(traceback.get(), error);
  }
  err_clear();
  return true;
}

}  // namespace heapscope::vm
