// Snippets and what CPython 3.11 compiles them to: *.golden, written by
// tests/tools/compare_code.py --golden.
#include <fstream>
#include <sstream>

#include "compiler/compile.h"
#include "unit/support/code_dump.h"
#include "unit/support/engine_test.h"

namespace heapscope {
namespace {

std::string compile_text(const std::string& source, const std::string& mode) {
  const objects::Owned<objects::PyObject> filename = objects::unicode_from_string("<file>");
  compiler::CompileRequest request;
  request.source = source;
  request.form = compiler::SourceForm::kBytes;
  request.filename = filename.get();
  request.mode = mode == "eval"     ? compiler::CompileMode::kEval
                 : mode == "single" ? compiler::CompileMode::kSingle
                                    : compiler::CompileMode::kExec;
  const auto code = compiler::compile_source(request);
  return code ? code_dump::dump_code(code.get()) : code_dump::dump_error();
}

class GoldenTest : public EngineTest {
 protected:
  static void check(const std::string& name) {
    std::ifstream file("tests/unit/compiler/" + name);
    std::stringstream text;
    text << file.rdbuf();
    const std::string all = text.str();
    const std::string head = "#### ";
    const std::string middle = "####\n";
    int count = 0;
    for (size_t at = all.find(head); at != std::string::npos; at = all.find(head, at)) {
      const size_t line = all.find('\n', at) + 1;
      const std::string mode = all.substr(at + head.size(), line - 1 - at - head.size());
      const size_t end = all.find(middle, line);
      ASSERT_NE(end, std::string::npos);
      const std::string source = all.substr(line, end - line);
      const size_t expected = end + middle.size();
      at = all.find('\n', expected);
      ASSERT_NE(at, std::string::npos);
      EXPECT_EQ(compile_text(source, mode), all.substr(expected, at - expected)) << source;
      ++count;
    }
    EXPECT_GT(count, 0);
  }
};

TEST_F(GoldenTest, Statements) { check("statements.golden"); }
TEST_F(GoldenTest, Expressions) { check("expressions.golden"); }
TEST_F(GoldenTest, Errors) { check("errors.golden"); }

}  // namespace
}  // namespace heapscope
