// compile_library LIST OUTPUT PACKED: compiles library modules ahead, for cmake/embed_python.py.
//
// LIST has two lines for each module: the file name that its code objects get, and where its source is. OUTPUT gets for
// each the size of its code (8 bytes, the lowest first) and the code (objects/marshal.h); the version of that form
// comes first (8 bytes). PACKED gets all of them as a browser fetches them (compiler/code_pack.h). A source that does
// not compile, or not without a warning, is an error.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/check.h"
#include "compiler/code_pack.h"
#include "compiler/compile.h"
#include "gc/collector.h"
#include "memory/allocator.h"
#include "memory/image.h"
#include "objects/boot.h"
#include "objects/built_in_code.h"
#include "objects/bytes_object.h"
#include "objects/code_object.h"
#include "objects/code_tables.h"
#include "objects/errors.h"
#include "objects/marshal.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace {

using namespace heapscope;

void append_number(uint64_t number, std::string* text) {
  for (int i = 0; i < 8; ++i) {
    text->push_back(static_cast<char>(number >> 8 * i & 0xff));
  }
}

/// Leaves of the locations the lines: no traceback shows the text of a library's line, so nothing could be marked in
/// it, and columns would be a third of what a browser has to fetch. CPython does the same under -X no_debug_ranges.
void drop_columns(objects::PyCodeObject* code) {
  std::string table;
  int32_t line = code->co_firstlineno;
  const auto append_run = [&](int32_t run_line, int64_t units) {
    for (; units > 0; units -= 8) {
      const auto length = static_cast<int>(units < 8 ? units : 8);
      const int kind = run_line < 0 ? objects::kLocationNone : objects::kLocationNoColumns;
      table.push_back(static_cast<char>(0x80 | kind << 3 | (length - 1)));
      if (run_line < 0) {
        continue;
      }
      const int32_t delta = run_line - line;
      line = run_line;
      uint32_t number = delta < 0 ? static_cast<uint32_t>(-delta) << 1 | 1 : static_cast<uint32_t>(delta) << 1;
      for (; number >= 64; number >>= 6) {
        table.push_back(static_cast<char>(0x40 | (number & 63)));
      }
      table.push_back(static_cast<char>(number));
    }
  };
  objects::LocationReader reader(code);
  int32_t run_line = -1;
  int64_t run_start = 0;
  while (reader.next()) {
    if (reader.position.line != run_line) {
      append_run(run_line, reader.start - run_start);
      run_line = reader.position.line;
      run_start = reader.start;
    }
  }
  append_run(run_line, reader.end - run_start);
  objects::Owned<objects::PyObject> bytes = objects::bytes_from_string_and_size(table);
  HS_CHECK(bytes);
  objects::set_ref(code->co_linetable, bytes.release());
  for (int64_t i = 0; i < objects::tuple_get_size(code->co_consts); ++i) {
    objects::PyObject* constant = objects::tuple_get_item(code->co_consts, i);
    if (objects::code_check(constant)) {
      drop_columns(objects::as_code(constant));
    }
  }
}

/// Each module in a machine of its own: what it becomes does not depend on the others.
bool compile(const std::string& filename, const std::string& path, std::string* code) {
  memory::clear_image();
  memory::boot_allocators();
  objects::boot();
  gc::boot();
  std::ifstream file(path, std::ios::binary);
  const std::string source{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file) {
    std::fprintf(stderr, "%s: cannot be read\n", path.c_str());
    return false;
  }
  const objects::Owned<objects::PyObject> name = objects::unicode_from_string(filename);
  bool warned = false;
  compiler::CompileRequest request;
  request.source = source;
  request.form = compiler::SourceForm::kBytes;
  request.filename = name.get();
  request.warnings = {[](void* context, compiler::WarningKind, const char* message, int32_t line) {
                        std::fprintf(stderr, "line %d: warning: %s\n", line, message);
                        *static_cast<bool*>(context) = true;
                        return true;
                      },
                      &warned};
  const objects::Owned<objects::PyCodeObject> compiled = compiler::compile_source(request);
  if (!compiled || warned) {
    objects::Owned<objects::PyObject> type;
    objects::Owned<objects::PyObject> value;
    objects::Owned<objects::PyObject> traceback;
    objects::err_fetch(&type, &value, &traceback);
    std::fprintf(stderr, "%s: %s\n", path.c_str(),
                 value ? objects::str_text(value.get()).c_str() : "a library module compiles without warnings");
    return false;
  }
  drop_columns(compiled.get());
  objects::mark_built_in_functions(compiled.get());
  objects::marshal_write(compiled.get(), code);
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "compile_library LIST OUTPUT PACKED\n");
    return 2;
  }
  memory::map_image();
  std::string all;
  std::vector<std::string> codes;
  append_number(objects::kMarshalVersion, &all);
  std::ifstream list(argv[1], std::ios::binary);
  std::string filename;
  std::string path;
  while (std::getline(list, filename) && std::getline(list, path)) {
    std::string code;
    if (!compile(filename, path, &code)) {
      return 1;
    }
    append_number(code.size(), &all);
    all += code;
    codes.push_back(std::move(code));
  }
  std::ofstream output(argv[2], std::ios::binary);
  output << all;
  output.close();
  std::ofstream packed(argv[3], std::ios::binary);
  packed << compiler::pack_codes(codes);
  packed.close();
  return output && packed ? 0 : 1;
}
