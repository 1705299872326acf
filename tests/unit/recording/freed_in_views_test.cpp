// What a view says was freed is not there any more: an object lives as long as its finalizer runs.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "inspect/json_reader.h"
#include "recording/recorder.h"

namespace heapscope::recording {
namespace {

/// Runs the program; for each id of an object of class Node the steps whose views call it freed, all at `line`.
std::map<int64_t, std::vector<uint64_t>> deaths_of_nodes(Recorder& recorder, const std::string& source, int line) {
  Progress progress = recorder.start(source, RunOptions{}, true);
  while (progress.state == RunState::kRunning) {
    progress = recorder.advance(1000);
  }
  EXPECT_EQ(progress.err, "");
  std::map<int64_t, std::vector<uint64_t>> deaths;
  for (uint64_t step = 0; step < recorder.steps(); ++step) {
    inspect::Json view;
    std::string problem;
    EXPECT_TRUE(inspect::read_json(recorder.view(step, {}), &view, &problem)) << problem;
    std::set<double> shown;
    for (const inspect::Json& object : view["objects"].items) {
      shown.insert(object["id"].number);
    }
    for (const inspect::Json& object : view["changes"]["freed"].items) {
      EXPECT_EQ(shown.count(object["id"].number), 0u) << "step " << step << " shows what it calls freed";
      if (object["type"].text == "Node") {
        EXPECT_EQ(object["reason"]["line"].number, line) << "what let go of it";
        deaths[static_cast<int64_t>(object["id"].number)].push_back(step);
      }
    }
  }
  return deaths;
}

TEST(FreedInViews, AnObjectDiesWhenItsFinalizerHasEnded) {
  Recorder recorder;
  const auto deaths = deaths_of_nodes(recorder,
                                      "class Node:\n"
                                      "    def __del__(self):\n"
                                      "        a = 1\n"
                                      "        b = 2\n"
                                      "node = Node()\n"
                                      "del node\n"
                                      "done = True\n",
                                      6);
  ASSERT_EQ(deaths.size(), 1u);
  ASSERT_EQ(deaths.begin()->second.size(), 1u);
  EXPECT_EQ(recorder.rows().line(deaths.begin()->second[0]), 7);  // what runs next
}

TEST(FreedInViews, WhatItsFinalizerBringsBackIsNotFreed) {
  Recorder recorder;
  const auto deaths = deaths_of_nodes(recorder,
                                      "class Node:\n"
                                      "    def __del__(self):\n"
                                      "        kept.append(self)\n"
                                      "        a = 1\n"
                                      "kept = []\n"
                                      "node = Node()\n"
                                      "del node\n"
                                      "done = True\n"
                                      "kept.clear()\n"
                                      "done = 2\n",
                                      9);
  ASSERT_EQ(deaths.size(), 1u);
  ASSERT_EQ(deaths.begin()->second.size(), 1u);
  EXPECT_EQ(recorder.rows().line(deaths.begin()->second[0]), 10);
}

}  // namespace
}  // namespace heapscope::recording
