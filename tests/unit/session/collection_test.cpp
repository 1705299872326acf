// A collection in the view: its phases in order, and the collector's own count of each object in them.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "session/session.h"

namespace heapscope::session {
namespace {

class CollectionViewTest : public testing::Test {
 protected:
  void record(const std::string& source) {
    Progress progress = session_.record(source, {});
    while (progress.state == RunState::kRunning) {
      progress = session_.advance(1000);
    }
    ASSERT_EQ(progress.err, "");
  }

  /// The view's list of collections at each step that has one.
  std::vector<std::string> collections() {
    std::vector<std::string> found;
    for (uint64_t step = 0; step < session_.steps(); ++step) {
      const std::string view = session_.view(static_cast<int64_t>(step), {});
      const std::string key = "\"collections\":[{";
      const size_t start = view.find(key);
      if (start != std::string::npos) {
        found.push_back(view.substr(start, view.find("]}]", start) - start));
      }
    }
    return found;
  }

  /// What the `turn`-th phase of this name left of the object: its gc_refs, -1: there without one, -2: not there.
  static int64_t refs(const std::string& text, const std::string& phase, const std::string& id, int turn = 0) {
    size_t start = 0;
    for (int i = 0; i <= turn; ++i) {
      start = text.find("{\"name\":\"" + phase + "\"", start);
      if (start == std::string::npos) {
        return -3;
      }
      ++start;
    }
    const std::string part = text.substr(start, text.find("]}", start) - start);
    const std::string key = "{\"id\":" + id + ",";
    const size_t at = part.find(key);
    if (at == std::string::npos) {
      return -2;
    }
    const std::string object = part.substr(at, part.find('}', at) - at);
    const size_t count = object.find("\"gcRefs\":");
    return count == std::string::npos ? -1 : std::stoll(object.substr(count + 9));
  }

  /// The number of what the name led to at the last step at which there was such a name.
  std::string id_of(const std::string& name) {
    for (auto step = static_cast<int64_t>(session_.steps()) - 1; step >= 0; --step) {
      const std::string view = session_.view(step, {});
      const std::string key = "\"" + name + "\":";
      const size_t at = view.find(key, view.find("\"globals\""));
      if (at != std::string::npos && at < view.find("\"frames\"")) {
        const size_t start = at + key.size();
        return view.substr(start, view.find_first_of(",}", start) - start);
      }
    }
    return "no " + name;
  }

  Session session_;
};

TEST_F(CollectionViewTest, PhasesAndGcRefs) {
  record(
      "import gc\n"
      "gc.disable()\n"
      "lost = []\n"
      "lost.append(lost)\n"
      "kept = []\n"
      "kept.append(kept)\n"
      "inner = [kept]\n"
      "kept.append(inner)\n"
      "del lost, inner\n"
      "gc.collect()\n"
      "done = 1\n");
  const std::vector<std::string> all = collections();
  ASSERT_EQ(all.size(), 1U);
  const std::string& text = all[0];
  EXPECT_NE(text.find("\"generation\":2,\"collected\":1,\"uncollectable\":0,\"cause\":\"call\",\"phases\""),
            std::string::npos)
      << text;
  const std::string lost = id_of("lost");
  const std::string kept = id_of("kept");
  const std::string inner = id_of("inner");
  EXPECT_EQ(refs(text, "update_refs", lost), 1);  // all that hold it
  EXPECT_EQ(refs(text, "update_refs", kept), 3);  // the name, itself, inner
  EXPECT_EQ(refs(text, "update_refs", inner), 1);
  EXPECT_EQ(refs(text, "subtract_refs", lost), 0);  // those that are not in the list
  EXPECT_EQ(refs(text, "subtract_refs", kept), 0);  // the names' dict is in the list as well
  EXPECT_EQ(refs(text, "subtract_refs", inner), 0);
  EXPECT_EQ(refs(text, "move_unreachable", lost), -1);
  EXPECT_EQ(refs(text, "move_unreachable", kept), -2);
  EXPECT_EQ(refs(text, "move_unreachable", inner), -2);  // came back: kept leads to it
  EXPECT_EQ(refs(text, "update_refs", lost, 1), 1);      // are they still garbage after the finalizers?
  EXPECT_EQ(refs(text, "subtract_refs", lost, 1), 0);
  EXPECT_EQ(refs(text, "update_refs", kept, 1), -2);
  EXPECT_EQ(refs(text, "finalizers", lost), -1);
}

TEST_F(CollectionViewTest, AFinalizerInTheMiddle) {
  record(
      "import gc\n"
      "gc.disable()\n"
      "class Node:\n"
      "    def __del__(self):\n"
      "        saved.append(self)\n"
      "saved = []\n"
      "back = Node()\n"
      "back.me = back\n"
      "del back\n"
      "gc.collect()\n"
      "done = 1\n");
  const std::string back = id_of("back");
  const std::vector<std::string> all = collections();
  ASSERT_EQ(all.size(), 2U);
  // At the finalizer's first step: the phases before, with no result yet.
  EXPECT_NE(all[0].find("\"cause\":\"call\",\"running\":true"), std::string::npos) << all[0];
  EXPECT_EQ(refs(all[0], "subtract_refs", back), 0);
  EXPECT_EQ(refs(all[0], "move_unreachable", back), -1);
  EXPECT_EQ(refs(all[0], "finalizers", back), -3);
  // After it: the list holds it once more, so it stays.
  EXPECT_NE(all[1].find("\"generation\":2,\"collected\":0"), std::string::npos) << all[1];
  EXPECT_EQ(refs(all[1], "update_refs", back), 2);
  EXPECT_EQ(refs(all[1], "subtract_refs", back), 1);
  EXPECT_EQ(refs(all[1], "finalizers", back), -2);
}

TEST_F(CollectionViewTest, AThresholdIsTheCause) {
  record("import gc\ngc.set_threshold(20)\nheld = [[] for _ in range(300)]\ndone = 1\n");
  ASSERT_FALSE(collections().empty());
  EXPECT_NE(collections()[0].find("\"cause\":\"threshold\""), std::string::npos);
}

TEST_F(CollectionViewTest, FourFullOnesAtTheEnd) {
  std::string errors;
  Progress progress = session_.record("import gc\ngc.set_debug(gc.DEBUG_STATS)\n", {});
  for (errors = progress.err; progress.state == RunState::kRunning; errors += progress.err) {
    progress = session_.advance(1000);
  }
  int found = 0;
  for (size_t at = errors.find("gc: collecting generation 2"); at != std::string::npos;
       at = errors.find("gc: collecting generation 2", at + 1)) {
    ++found;
  }
  EXPECT_EQ(found, 4) << errors;
}

}  // namespace
}  // namespace heapscope::session
