// Stop marks are read out of comments, and nothing else of the program changes.
#include "recording/stop_marks.h"

#include <gtest/gtest.h>

#include <string>

namespace heapscope::recording {
namespace {

TEST(StopMarks, AreTakenOutAndKeepTheLines) {
  const MarkedSource found = read_stop_marks(
      "a = 1   #@ stop\n"
      "#@ stop if a > 2\n"
      "\n"
      "# a comment\n"
      "b = 2  # plain\n"
      "c = 3 #@ stop \"three names\"\n");
  EXPECT_EQ(found.source, "a = 1\n\n\n# a comment\nb = 2  # plain\nc = 3\n");
  ASSERT_EQ(found.marks.size(), 3u);
  EXPECT_EQ(found.marks[0].line, 1);
  EXPECT_EQ(found.marks[1].line, 5);
  EXPECT_EQ(found.marks[1].condition, "a > 2");
  EXPECT_EQ(found.marks[2].line, 6);
  EXPECT_EQ(found.marks[2].note, "three names");
}

TEST(StopMarks, InStringsAreText) {
  const std::string source =
      "a = '#@ stop'\n"
      "b = \"\"\"\n#@ stop\n\"\"\"\n"
      "c = '\\'#@ stop'\n"
      "d = r'\\'  #@ stop'\n";
  const MarkedSource found = read_stop_marks(source);
  EXPECT_EQ(found.source, source);
  EXPECT_TRUE(found.marks.empty());
}

TEST(StopMarks, OtherCommentsStay) {
  const std::string source = "a = 1  #@ stopping\nb = 2  #@ focus b\nc = 3  #@ stop if\nd = 4  #@ stop x\n# @ stop";
  const MarkedSource found = read_stop_marks(source);
  EXPECT_EQ(found.source, source);
  EXPECT_TRUE(found.marks.empty());
}

TEST(StopMarks, DamagedTextStaysAsItIs) {
  for (const std::string source : {"", "'", "'''", "x = 'a\nb'", "\"\\", "#@"}) {
    EXPECT_EQ(read_stop_marks(source).source, source);
  }
  EXPECT_EQ(read_stop_marks("#@ stop").source, "");
}

}  // namespace
}  // namespace heapscope::recording
