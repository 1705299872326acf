#include "session/pasted_session.h"

#include <gtest/gtest.h>

namespace heapscope::session {
namespace {

TEST(PastedSession, ProgramIsLeftAlone) {
  EXPECT_FALSE(read_pasted_session("x = 1\n>>> y\n").recognised);
  EXPECT_FALSE(read_pasted_session("").recognised);
  EXPECT_FALSE(read_pasted_session("'''\n>>> doctest\n'''\n").recognised);
}

TEST(PastedSession, PlainPromptsAndOutputs) {
  const PastedSession pasted =
      read_pasted_session(">>> x = [1, 2]\n>>> x\n[1, 2]\n>>> print(x)\n[1,\n 2]\n\n>>> del x\n");
  ASSERT_TRUE(pasted.recognised);
  EXPECT_EQ(pasted.source, "x = [1, 2]\nx\nprint(x)\ndel x\n");
  EXPECT_EQ(pasted.lines, (std::vector<int>{1, 2, 4, 8}));
  ASSERT_EQ(pasted.outputs.size(), 2u);
  EXPECT_EQ(pasted.outputs[0].after, 2);
  EXPECT_EQ(pasted.outputs[0].text, "[1, 2]");
  EXPECT_EQ(pasted.outputs[1].after, 3);
  EXPECT_EQ(pasted.outputs[1].text, "[1,\n 2]");
}

TEST(PastedSession, BlocksKeepTheirIndentation) {
  const PastedSession pasted =
      read_pasted_session("    >>> def f():\n    ...     return 1\n    ...\n    >>> f()\n    1\n");
  ASSERT_TRUE(pasted.recognised);
  EXPECT_EQ(pasted.source, "def f():\n    return 1\n\nf()\n");
}

TEST(PastedSession, BlockWithoutItsEmptyLineIsEnded) {
  EXPECT_EQ(read_pasted_session(">>> for i in x:\n...     i\n1\n2\n>>> i\n2\n").source, "for i in x:\n    i\n\ni\n");
}

TEST(PastedSession, IPythonCells) {
  const PastedSession pasted = read_pasted_session(
      "In [1]: a = 257\n\nIn [2]: def f():\n   ...:     return a\n   ...: f()\nOut[2]: 257\n\nIn [12]: f\nOut[12]: "
      "<function>\n");
  ASSERT_TRUE(pasted.recognised);
  EXPECT_EQ(pasted.source, "a = 257\ndef f():\n    return a\n\nf()\nf\n");
  ASSERT_EQ(pasted.outputs.size(), 2u);
  EXPECT_EQ(pasted.outputs[0].text, "257");
  EXPECT_EQ(pasted.outputs[1].after, 6);
}

TEST(PastedSession, EllipsisIsAnOutputWhenNoStatementIsOpen) {
  const PastedSession pasted = read_pasted_session(">>> x = 1\n>>> [...]\n[Ellipsis]\n... 5\n>>> x\n");
  EXPECT_EQ(pasted.source, "x = 1\n[...]\nx\n");
  EXPECT_EQ(pasted.outputs[0].text, "[Ellipsis]\n... 5");
}

TEST(PastedSession, JsonForThePage) {
  EXPECT_EQ(pasted_session_json(">>> 1\n1\n"),
            R"({"ok":true,"value":{"recognised":true,"source":"1\n","lines":[1],"outputs":[{"after":1,"text":"1"}]}})");
}

}  // namespace
}  // namespace heapscope::session
