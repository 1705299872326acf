// Running a program from its source to its exit: what the session, the recorder and the CLI drive.
//
//   kIdle --start_program--> kReady --run_program--> kRunning <-> (paused, run_program again)
//     --> kFinished   the module has returned or failed, its error is reported, nothing torn down yet
//     --finalize_program--> kEnded   modules are cleared, the last collection and finalizers have run
//
// run_program returns at safe points when eval_control says so (eval.h), leaving everything in the
// image, so that the driver may take a checkpoint there; it is called again until kFinished.
// In REPL mode each statement is a code object of its own; run_program goes from one to the next.
// Model: Modules/main.c pymain_run_python, Python/pythonrun.c, Python/pylifecycle.c Py_FinalizeEx.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "memory/memory_model.h"
#include "vm/eval.h"

namespace heapscope::vm {

enum class RunPhase : int32_t { kIdle, kReady, kRunning, kFinished, kEnded };

struct ProgramOptions {
  std::string filename = "program.py";  ///< __file__ and what tracebacks show
  bool repl = false;
  bool stepping = false;  ///< count steps and call step_hook (steps.h)
  /// Folder from which the program may import its neighbours; "" for none (the page).
  std::string import_path;
};

/// Where output goes, outside of the image. Re-execution installs one that drops it.
class OutputSink {
 public:
  virtual ~OutputSink() = default;
  virtual void write_out(std::string_view utf8) = 0;
  virtual void write_err(std::string_view utf8) = 0;
};
extern OutputSink* output_sink;

/// Files beside the program and answers to input(); inputs of the run, given by the host.
struct HostInputs {
  bool (*read_file)(const std::string& path, std::string* text) = nullptr;
  bool (*read_line)(std::string* line) = nullptr;  ///< false: end of input, EOFError, or the run is abandoned
  void (*breakpoint)() = nullptr;                  ///< breakpoint() was called, and no hook of the program took it
};
extern HostInputs host_inputs;

/// The uncaught error of a finished program, for pictures of it; texts are made on the host.
struct ProgramError {
  std::string type;  ///< `ZeroDivisionError`, `SyntaxError`
  std::string message;
  int line = 0;    ///< innermost line of the program's own, 0 if none
  int column = 0;  ///< from 1 in characters, 0 unknown; also below
  int end_line = 0;
  int end_column = 0;
};

/// A booted machine with nothing in it but what CPython has at start: builtins, sys, __main__.
/// image mapped, allocators, objects, gc, vm and modules booted.
void boot_machine();
void boot_machine(const memory::MemoryModel& model, uint32_t shuffle = 0);  ///< memory::boot_allocators()
/// Compiles. A SyntaxError is reported like any uncaught error: the phase is kFinished at once.
void start_program(const std::string& source, const ProgramOptions& options);
RunPhase run_program();
void finalize_program();
RunPhase run_phase();
/// After kFinished; 0, 1, or what sys.exit said.
int exit_status();
/// False when the program ended without an uncaught error (SystemExit is none).
bool program_error(ProgramError* error);

}  // namespace heapscope::vm
