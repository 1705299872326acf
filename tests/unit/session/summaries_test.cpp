// What a view says of an object in one line: as Python writes it where it is short, and as it is.
#include <gtest/gtest.h>

#include <string>

#include "inspect/json_reader.h"
#include "session/session.h"

namespace heapscope::session {
namespace {

using inspect::Json;

struct Line {
  const char* name;
  const char* value;
  const char* summary;
};

constexpr Line kLines[] = {
    {"one", "(1,)", "(1,)"},
    {"two", "(1, 'b')", "(1, 'b')"},
    {"nested", "[(1,), {2: 'c'}]", "[(1,), {2: 'c'}]"},
    {"empty", "ValueError()", "ValueError()"},
    {"told", "TypeError('x')", "TypeError('x')"},
    {"coded", "OSError(2, 'no such file')", "FileNotFoundError(2, 'no such file')"},
    {"holds", "KeyError((1,))", "KeyError((...))"},
    {"group", "[ValueError(3)]", "[ValueError(...)]"},
};

TEST(Summaries, SayWhatPythonWouldWrite) {
  Session session;
  std::string source;
  for (const Line& line : kLines) {
    source += std::string(line.name) + " = " + line.value + "\n";
  }
  Progress progress = session.record(source + "pass\n", {});
  while (progress.state == RunState::kRunning) {
    progress = session.advance(20);
  }
  ASSERT_EQ(progress.state, RunState::kDone) << progress.err;
  Json answer;
  std::string problem;
  // Behind the first event, the call of the module, one step a line: at `pass` all names are there.
  ASSERT_TRUE(inspect::read_json(session.view(std::size(kLines) + 1, {}), &answer, &problem)) << problem;
  const Json& view = answer["value"];
  for (const Line& line : kLines) {
    std::string summary;
    for (const Json& object : view["objects"].items) {
      if (object["id"].number == view["globals"][line.name].number) {
        summary = object["summary"].text;
      }
    }
    EXPECT_EQ(summary, line.summary) << line.value;
  }
}

}  // namespace
}  // namespace heapscope::session
