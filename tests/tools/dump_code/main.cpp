// dump_code FILE...: compiles each file and prints its code objects, one JSON document per file and
// line, for tests/tools/compare_code.py to compare with CPython's.  After --snippets each file holds many
// sources: for each its length in bytes, a newline, the source (tests/tools/compare_snippets.py).
//
// An error is printed as the SyntaxError's parts.  Strings are written as escaped code points, so that
// every str survives.
#include <cstdio>
#include <string>

#include "compiler/compile.h"
#include "gc/collector.h"
#include "memory/allocator.h"
#include "memory/image.h"
#include "objects/boot.h"
#include "objects/unicode_object.h"
#include "unit/support/code_dump.h"

namespace {

bool read_file(const char* path, std::string* text) {
  std::FILE* file = std::fopen(path, "rb");
  if (file == nullptr) {
    return false;
  }
  char buffer[65536];
  for (size_t n; (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;) {
    text->append(buffer, n);
  }
  std::fclose(file);
  return true;
}

using heapscope::compiler::CompileMode;

bool interactive = false;  // compiled as a line typed at a prompt is

void dump(const std::string& text, CompileMode mode) {
  using namespace heapscope;  // NOLINT
  const objects::Owned<objects::PyObject> filename = objects::unicode_from_string("<file>");
  compiler::CompileRequest request;
  request.source = text;
  request.form = compiler::SourceForm::kBytes;
  request.filename = filename.get();
  request.mode = mode;
  request.dont_imply_dedent = interactive;
  request.allow_incomplete_input = interactive;
  const auto code = compiler::compile_source(request);
  std::printf("%s\n", (code ? code_dump::dump_code(code.get()) : code_dump::dump_error()).c_str());
  std::fflush(stdout);
}

void dump_snippets(const std::string& text, CompileMode mode) {
  for (size_t at = 0; at < text.size();) {
    const size_t end = text.find('\n', at);
    const size_t length = std::stoul(text.substr(at, end - at));
    dump(text.substr(end + 1, length), mode);
    at = end + 1 + length;
  }
}

}  // namespace

int main(int argc, char** argv) {
  using namespace heapscope;  // NOLINT
  memory::map_image();
  memory::boot_allocators();
  objects::boot();
  gc::boot();
  auto mode = CompileMode::kExec;
  bool snippets = false;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--eval" || argument == "--single") {
      mode = argument == "--eval" ? CompileMode::kEval : CompileMode::kSingle;
      continue;
    }
    if (argument == "--interactive") {
      mode = CompileMode::kSingle;
      interactive = true;
      continue;
    }
    if (argument == "--snippets") {
      snippets = true;
      continue;
    }
    std::string text;
    if (!read_file(argv[i], &text)) {
      std::printf("{\"error\":\"cannot read\"}\n");
    } else if (snippets) {
      dump_snippets(text, mode);
    } else {
      dump(text, mode);
    }
  }
  return 0;
}
